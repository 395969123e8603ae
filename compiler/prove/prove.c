/* The proof of a revision, in a database in memory: the upgrade gives what replay says, rows survive, the downgrade
 * leads back, the upgrade works again. It runs the applier that programs run, and knows nothing of how that works. */
#include "prove/proof.h"

#include "engine/applying.h"
#include "engines/engines.h"
#include "model/element.h"

#include <string.h>

const char *const proof_engine = "sqlite";

struct proving {
    struct region *region;
    struct diagnostics *diagnostics;
    struct span place;
    const struct revision *revision;
    const struct model *before, *after; /* whole */
    struct model extent;                /* what of `before` it is about */
    struct migrator *migrator;
    const struct schema_engine *engine;
};

/* What went wrong in one attempt; code DIAGNOSTIC_CODES: nothing. */
struct finding {
    enum diagnostic_code code;
    const struct operation *operation;
    const char *text;
};

static const struct finding nothing = {.code = DIAGNOSTIC_CODES};

static struct finding finding(enum diagnostic_code code, const struct operation *operation, const char *text)
{
    return (struct finding){code, operation, text};
}

static bool is_nothing(const struct finding *finding)
{
    return finding->code == DIAGNOSTIC_CODES;
}

/* -- databases ---------------------------------------------------------------------------------------------------- */

static schema_status connect(struct proving *proving, struct migrator **migrator)
{
    struct migrate_setup setup = {.schema = "proof"};
    return schema_migrator_open(proving->region, schema_engine_of_url("sqlite::memory:"), "sqlite::memory:", &setup,
                                migrator);
}

/* Creates a model's elements; answers what does not work, or null. */
static const char *create(struct proving *proving, struct migrator *migrator, const struct model *model)
{
    const struct dialect *dialect = proving->engine->dialect;
    const struct elements elements = schema_elements(proving->region, model);
    struct sql_steps steps = {0};
    for (size_t i = 0; i < elements.count; i++) {
        const struct element *element = &elements.items[i];
        const char *text =
            element->kind == ELEMENT_RAW ? schema_object_text(element->object, dialect->engine)->create : NULL;
        if (element->kind == ELEMENT_TABLE)
            dialect->create_table(dialect, &schema_no_target, proving->region, model, element->table, &steps);
        if (text)
            APPEND(proving->region, &steps, ((struct sql_step){.kind = SQL_EXECUTE, .sql = text}));
    }
    for (size_t i = 0; i < steps.count; i++) {
        struct engine_error error = {0};
        if (steps.items[i].kind == SQL_EXECUTE &&
            proving->engine->session->execute(schema_migrator_session(migrator), steps.items[i].sql, &error) !=
                SCHEMA_OK)
            return schema_region_format(proving->region, "%s (%s)", error.message ? error.message : "it fails",
                                        steps.items[i].sql);
    }
    return NULL;
}

/* -- comparing ---------------------------------------------------------------------------------------------------- */

/* They are compared apart: those that stand on no table too. */
static void forget_triggers(struct map *facts)
{
    for (size_t i = 0; i < facts->used; i++)
        if (facts->entries[i].key && strncmp(facts->entries[i].key, "trigger ", 8) == 0)
            schema_map_remove(facts, facts->entries[i].key);
}

static const char *compare_table(struct proving *proving, struct migrator *is, struct migrator *should_be,
                                 const char *table)
{
    struct map left, right;
    struct engine_error error = {0};
    const struct migrate_functions *migrate = proving->engine->migrate;
    if (migrate->describe(proving->region, schema_migrator_session(is), table, &left, &error) != SCHEMA_OK ||
        migrate->describe(proving->region, schema_migrator_session(should_be), table, &right, &error) != SCHEMA_OK)
        return error.message ? error.message : "it cannot be described";
    if (left.count == 0)
        return schema_region_format(proving->region, "table %s is not there", table);
    forget_triggers(&left);
    forget_triggers(&right);
    const char *differs = schema_description_difference(proving->region, &left, &right);
    return differs ? schema_region_format(proving->region, "table %s: %s", table, differs) : NULL;
}

/* What there is, as text: tables by name, and all that stands on one beside it. */
struct texts {
    struct region *region;
    struct map of_tables; /* table -> text */
};

static bool see_text(void *context, size_t count, const char *const *values)
{
    struct texts *texts = context;
    if (count != 4 || !values[1])
        return true;
    const char *key = schema_folded(texts->region, values[1]), *before = schema_map_get(&texts->of_tables, key);
    schema_map_put(&texts->of_tables, key,
                   schema_region_format(texts->region, "%s%s %s: %s\n", before ? before : "", values[0], values[2],
                                        values[3] ? values[3] : ""));
    return true;
}

static const char *list_texts(struct proving *proving, struct migrator *migrator, struct texts *texts)
{
    struct engine_error error = {0};
    *texts = (struct texts){.region = proving->region, .of_tables = MAP(proving->region)};
    if (proving->engine->session->query(schema_migrator_session(migrator),
                                        "select type, tbl_name, name, sql from sqlite_schema"
                                        " where type in ('table', 'index') order by tbl_name, type, name",
                                        0, NULL, see_text, texts, &error) != SCHEMA_OK)
        return error.message ? error.message : "its tables cannot be listed";
    return NULL;
}

/* Most have been created by the same words. To describe one, SQLite looks through all that there are, so that only
 * those are described that differ in their words: they may still be the same. */
static const char *compare_tables(struct proving *proving, struct migrator *is, struct migrator *should_be,
                                  const struct touched *names)
{
    struct texts left, right;
    const char *differs = list_texts(proving, is, &left);
    if (!differs)
        differs = list_texts(proving, should_be, &right);
    for (size_t i = 0; i < names->count && !differs; i++) {
        const char *key = schema_folded(proving->region, names->items[i]);
        const char *text = schema_map_get(&left.of_tables, key);
        if (!text || !schema_same_text(text, schema_map_get(&right.of_tables, key)))
            differs = compare_table(proving, is, should_be, names->items[i]);
    }
    return differs;
}

static struct map map_of(struct proving *proving, const struct touched *tables)
{
    struct map names = MAP(proving->region);
    for (size_t i = 0; i < tables->count; i++)
        schema_map_put(&names, tables->items[i], tables->items[i]);
    return names;
}

/* Raws make tables of their own, which are there in both. */
static const char *compare_names(struct proving *proving, struct migrator *is, struct migrator *should_be)
{
    struct touched there = {0}, expected = {0};
    struct engine_error error = {0};
    const struct migrate_functions *migrate = proving->engine->migrate;
    if (migrate->tables(proving->region, schema_migrator_session(is), &there, &error) != SCHEMA_OK ||
        migrate->tables(proving->region, schema_migrator_session(should_be), &expected, &error) != SCHEMA_OK)
        return error.message ? error.message : "its tables cannot be listed";
    const struct map are = map_of(proving, &there), should = map_of(proving, &expected);
    for (size_t i = 0; i < there.count; i++)
        if (!schema_map_get(&should, there.items[i]))
            return schema_region_format(proving->region, "table %s is left over", there.items[i]);
    for (size_t i = 0; i < expected.count; i++)
        if (!schema_map_get(&are, expected.items[i]))
            return schema_region_format(proving->region, "table %s is not there", expected.items[i]);
    return NULL;
}

struct views {
    struct region *region;
    struct map texts;     /* by "view NAME", "trigger NAME" */
    struct touched names; /* of views */
};

static bool see_view(void *context, size_t count, const char *const *values)
{
    struct views *views = context;
    if (count != 3)
        return true;
    if (strcmp(values[0], "view") == 0)
        APPEND(views->region, &views->names, schema_region_string(views->region, values[1]));
    schema_map_put(&views->texts, schema_region_format(views->region, "%s %s", values[0], values[1]),
                   schema_region_string(views->region, values[2] ? values[2] : ""));
    return true;
}

static bool see_nothing(void *context, size_t count, const char *const *values)
{
    (void)context, (void)count, (void)values;
    return true;
}

static const char *list_views(struct proving *proving, struct migrator *migrator, struct views *views)
{
    struct engine_error error = {0};
    *views = (struct views){.region = proving->region, .texts = MAP(proving->region)};
    if (proving->engine->session->query(schema_migrator_session(migrator),
                                        "select type, name, sql from sqlite_schema where type in ('view', 'trigger')",
                                        0, NULL, see_view, views, &error) != SCHEMA_OK)
        return error.message ? error.message : "its views cannot be listed";
    return NULL;
}

/* A view is looked at by nobody while tables change under it. */
static const char *broken_view(struct proving *proving, struct migrator *migrator, const struct views *views)
{
    for (size_t i = 0; i < views->names.count; i++) {
        struct engine_error error = {0};
        struct text sql = TEXT(proving->region);
        schema_text_add(&sql, "select 1 from ");
        schema_name_print(&sql, views->names.items[i]);
        schema_text_add(&sql, " limit 0");
        if (proving->engine->session->query(schema_migrator_session(migrator), schema_text_string(&sql), 0, NULL,
                                            see_nothing, NULL, &error) != SCHEMA_OK)
            return schema_region_format(proving->region, "view %s does not work any more: %s", views->names.items[i],
                                        error.message ? error.message : "it cannot be read");
    }
    return NULL;
}

static bool runs_sql(const struct operation *const *operations, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (operations[i]->kind == OPERATION_SQL)
            return true;
    return false;
}

/* Views and triggers. Those that a `sql` step makes are in no model. */
static const char *compare_raws(struct proving *proving, struct migrator *is, struct migrator *should_be)
{
    const struct revision *revision = proving->revision;
    struct views left, right;
    const char *differs = list_views(proving, is, &left);
    if (!differs)
        differs = list_views(proving, should_be, &right);
    if (!differs)
        differs = broken_view(proving, should_be, &right);
    if (differs)
        return differs;
    bool by_hand = runs_sql(revision->upgrade, revision->upgrade_count) ||
                   runs_sql(revision->downgrade, revision->downgrade_count);
    for (size_t i = 0; by_hand && i < left.texts.used; i++)
        if (!schema_map_get(&right.texts, left.texts.entries[i].key))
            schema_map_remove(&left.texts, left.texts.entries[i].key);
    return schema_description_difference(proving->region, &left.texts, &right.texts);
}

/* Compares the database with one that is created from `whole`'s elements of the names that `extent` has. */
static const char *compare(struct proving *proving, const struct model *extent, const struct model *whole)
{
    struct model expected;
    struct touched names = {0};
    struct migrator *fresh = NULL;
    schema_model_begin(&expected, proving->region);
    expected.enums = schema_map_copy(&whole->enums, proving->region);
    const char *differs = NULL;
    for (size_t i = 0; i < extent->tables.used && !differs; i++) {
        const char *name = extent->tables.entries[i].key;
        const struct table *table = name ? schema_model_table(whole, name) : NULL;
        if (name && !table)
            differs = schema_region_format(proving->region, "table %s should not be there", name);
        if (!table)
            continue;
        /* One that is only there because others point to it has not all its own keys. */
        table = table_within(proving->region, table, &extent->tables);
        schema_map_put(&expected.tables, name, table);
        APPEND(proving->region, &names, schema_physical_name(proving->engine->dialect, proving->region, name));
    }
    for (size_t i = 0; i < extent->objects.used; i++) {
        const struct object *object = extent->objects.entries[i].key ? extent->objects.entries[i].value : NULL;
        object = object ? schema_model_object(whole, object->kind, object->name) : NULL;
        if (object)
            schema_model_add_object(&expected, object);
    }
    if (!differs && connect(proving, &fresh) != SCHEMA_OK)
        differs = schema_migrator_error(fresh)->message;
    if (!differs)
        differs = create(proving, fresh, &expected);
    if (!differs)
        differs = compare_tables(proving, proving->migrator, fresh, &names);
    if (!differs)
        differs = compare_names(proving, proving->migrator, fresh);
    if (!differs)
        differs = compare_raws(proving, proving->migrator, fresh);
    schema_migrator_close(fresh);
    return differs;
}

/* -- the steps of a proof ----------------------------------------------------------------------------------------- */

static const struct operation *run(struct proving *proving, struct model *model,
                                   const struct operation *const *operations, size_t count, bool *ok)
{
    const struct operation *failed = NULL;
    *ok =
        schema_migrator_rehearse(proving->migrator, model, proving->revision, operations, count, &failed) == SCHEMA_OK;
    return failed;
}

static const char *words(struct proving *proving)
{
    const schema_error *error = schema_migrator_error(proving->migrator);
    if (!error->sql)
        return error->message;
    return schema_region_format(proving->region, "%s, in: %s", error->message, error->sql);
}

static bool is_reversible(const struct revision *revision)
{
    for (size_t i = 0; i < revision->downgrade_count; i++)
        if (revision->downgrade[i]->kind == OPERATION_IRREVERSIBLE)
            return false;
    return true;
}

/* The way back, and up again; on what the upgrade has left. */
static struct finding prove_return(struct proving *proving, struct model *model)
{
    const struct revision *revision = proving->revision;
    bool ok;
    const struct operation *failed = run(proving, model, revision->downgrade, revision->downgrade_count, &ok);
    if (!ok)
        return finding(S0404, failed, words(proving));
    const char *differs = compare(proving, model, proving->before);
    if (differs)
        return finding(S0405, NULL, differs);
    failed = run(proving, model, revision->upgrade, revision->upgrade_count, &ok);
    if (!ok)
        return finding(S0406, failed, words(proving));
    differs = compare(proving, model, proving->after);
    return differs ? finding(S0406, NULL, differs) : nothing;
}

static struct finding prove_on(struct proving *proving, enum sample_kind kind)
{
    struct region *region = proving->region;
    const struct revision *revision = proving->revision;
    struct session *session = schema_migrator_session(proving->migrator);
    struct model model = schema_model_copy(&proving->extent, region);
    const char *differs = create(proving, proving->migrator, &model);
    if (differs)
        return finding(S0401, NULL, differs);
    put_sample_rows(region, session, proving->engine, &model, kind);
    struct survival *survival =
        remember_rows(region, session, proving->engine, &model, revision->upgrade, revision->upgrade_count);

    bool ok;
    const struct operation *failed = run(proving, &model, revision->upgrade, revision->upgrade_count, &ok);
    if (!ok)
        return finding(S0401, failed, words(proving));
    differs = compare(proving, &model, proving->after);
    if (differs)
        return finding(S0402, NULL, differs);
    differs = rows_missing(survival);
    if (differs)
        return finding(S0403, NULL, differs);
    return is_reversible(revision) ? prove_return(proving, &model) : nothing;
}

static struct finding attempt(struct proving *proving, enum sample_kind kind)
{
    struct finding found = {.code = S0401};
    if (connect(proving, &proving->migrator) != SCHEMA_OK)
        found.text = schema_migrator_error(proving->migrator)->message;
    else
        found = prove_on(proving, kind);
    schema_migrator_close(proving->migrator);
    return found;
}

/* A step that fails may do so for the rows that were made up: a new unique constraint does not fit any rows. So it is
 * tried with tamer rows and then without; what fails then fails always. What changed rows wrongly is never excused. */
static bool may_be_the_rows(const struct finding *found)
{
    return found->code == S0401 || found->code == S0404 || found->code == S0406;
}

/* The operations with raws that say nothing to the engine. */
static const struct operation *const *silenced(struct region *region, const struct operation *const *operations,
                                               size_t count)
{
    const struct operation **all = NEW_ARRAY(region, const struct operation *, count + 1);
    for (size_t i = 0; i < count; i++) {
        struct operation *copy = NEW(region, struct operation);
        struct object *object = NEW(region, struct object);
        all[i] = operations[i];
        if (operations[i]->kind != OPERATION_CREATE_OBJECT)
            continue;
        *object = *operations[i]->object;
        object->sqlite = (struct engine_text){NULL, NULL};
        *copy = *operations[i];
        copy->object = object;
        all[i] = copy;
    }
    return all;
}

static void silence(struct region *region, struct model *model)
{
    for (size_t i = 0; i < model->objects.used; i++) {
        struct object *object = NEW(region, struct object);
        if (!model->objects.entries[i].key)
            continue;
        *object = *(const struct object *)model->objects.entries[i].value;
        object->sqlite = (struct engine_text){NULL, NULL};
        schema_map_put(&model->objects, model->objects.entries[i].key, object);
    }
}

/* A trigger changes rows as its author wants it to: what is not so without the raws is their doing. */
static bool is_of_triggers(const struct proving *proving, enum sample_kind kind)
{
    struct region *region = proving->region;
    struct revision revision = *proving->revision;
    struct model before = schema_model_copy(proving->before, region), after = schema_model_copy(proving->after, region);
    struct proving without = *proving;
    revision.upgrade = silenced(region, revision.upgrade, revision.upgrade_count);
    revision.downgrade = silenced(region, revision.downgrade, revision.downgrade_count);
    silence(region, &before);
    silence(region, &after);
    silence(region, &without.extent);
    without.revision = &revision;
    without.before = &before;
    without.after = &after;
    struct finding found = attempt(&without, kind);
    return is_nothing(&found);
}

static void report_finding(struct proving *proving, const struct finding *found)
{
    static const char *const what[] = {
        "this revision cannot be applied to what its parents leave",
        "this revision does not lead to what replaying it says",
        "this revision would lose rows or values that nothing in it speaks of",
        "this revision's downgrade cannot be carried out",
        "this revision's downgrade does not lead back to what its parents leave",
        "this revision cannot be applied again after its downgrade",
    };
    const struct operation *operation = found->operation;
    struct span place = operation && operation->origin ? *operation->origin : proving->place;
    struct diagnostic *diagnostic = report(proving->diagnostics, found->code, place, "%s", what[found->code - S0401]);
    add_note(proving->diagnostics, diagnostic, NOWHERE, "%s", found->text ? found->text : "it fails");
    if (found->code == S0405 && !proving->revision->downgrade_count)
        add_help(
            proving->diagnostics, diagnostic,
            "write the way back in downgrade { ... }, or say that there is none: downgrade { irreversible 'why' }");
}

/* What it names by custom it names so in the whole model: the extent has not all that the names must differ from. */
static const struct revision *with_given_names(struct region *region, const struct model *before,
                                               const struct model *after, const struct revision *revision)
{
    struct revision *named = NEW(region, struct revision);
    struct problem problem;
    *named = *revision;
    named->upgrade =
        schema_with_given_names(before, region, revision->upgrade, revision->upgrade_count, revision->id, &problem);
    named->downgrade =
        schema_with_given_names(after, region, revision->downgrade, revision->downgrade_count, revision->id, &problem);
    return named->upgrade && named->downgrade ? named : revision; /* a proof says what is wrong */
}

bool prove_revision(struct region *region, struct diagnostics *diagnostics, struct span place,
                    const struct model *before, const struct model *after, const struct revision *revision)
{
    struct revision proven = *with_given_names(region, before, after, revision);
    struct model standing = *before, reached = *after;
    pass_over_silent(region, proof_engine, &standing, &reached, &proven);
    before = &standing, after = &reached, revision = &proven;
    struct proving proving = {.region = region,
                              .diagnostics = diagnostics,
                              .place = place,
                              .revision = revision,
                              .before = before,
                              .after = after,
                              .engine = schema_engine_of_url("sqlite::memory:")};
    proof_extent(region, before, revision->upgrade, revision->upgrade_count, &proving.extent);
    struct portable portable;
    make_portable(region, proving.engine->dialect, before, &proving.extent, after, revision, &portable);
    if (portable.cannot)
        return true;
    if (portable.count) {
        proving.before = &portable.before;
        proving.extent = portable.extent;
        proving.after = &portable.after;
        proving.revision = &portable.revision;
    }
    struct finding found = nothing;
    for (enum sample_kind kind = SAMPLE_ALL; kind <= SAMPLE_NONE; kind++) {
        found = attempt(&proving, kind);
        if (is_nothing(&found) ||
            (found.code == S0403 && proving.extent.objects.count && is_of_triggers(&proving, kind)))
            return true;
        if (!may_be_the_rows(&found))
            break;
    }
    report_finding(&proving, &found);
    return false;
}
