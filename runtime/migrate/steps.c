/* Operations -> rendered steps, in phases -> the engine; and the checks behind them. It knows neither the ledger nor
 * the order of revisions, nor when a transaction begins. */
#include "base/digest.h"
#include "migrate/migrator.h"
#include "model/visit.h"

#include <string.h>

struct running {
    struct migrator *migrator;
    const struct revision *revision;
};

static schema_status failed(const struct running *running, schema_status status, const struct sql_step *step,
                            const struct engine_error *error, const char *message)
{
    return schema_migrate_revision_failed(running->migrator, status, running->revision, step->operation, step->sql,
                                          error, message);
}

/* -- queries that say whether a step may go on ------------------------------------------------------------------- */

struct first_row {
    struct region *region;
    bool there;
    bool same; /* the first two columns are equal */
    const char *value;
};

static bool keep_first_row(void *context, size_t count, const char *const *values)
{
    struct first_row *row = context;
    row->there = true;
    row->value = count ? schema_region_string(row->region, values[0]) : NULL;
    row->same = count >= 2 && schema_same_text(values[0], values[1]);
    return false;
}

static bool is_number(const char *text)
{
    return text && *text && strspn(text, "0123456789") == strlen(text);
}

static schema_status expect(const struct running *running, const struct sql_step *step)
{
    struct migrator *migrator = running->migrator;
    struct first_row row = {.region = migrator->region};
    struct engine_error error = {0};
    schema_status status =
        migrator->engine->session->query(migrator->session, step->sql, 0, NULL, keep_first_row, &row, &error);
    if (status != SCHEMA_OK)
        return failed(running, status, step, &error, "");
    if (step->kind == SQL_EXPECT_NONE ? !row.there : row.there && row.same)
        return SCHEMA_OK;
    const char *failure = step->failure ? step->failure : "a check before it found something";
    /* A count may be told; anything else is data, and belongs into the detail. */
    if (is_number(row.value))
        failure = schema_region_format(migrator->region, "%s (%s)", failure, row.value);
    status = failed(running, step->drift ? SCHEMA_DRIFT : SCHEMA_MIGRATION, step, NULL, failure);
    if (row.value && !is_number(row.value))
        migrator->error.detail = row.value;
    migrator->failed_for_values = step->of_values;
    return status;
}

static bool is_outside(const struct sql_step *step)
{
    return step->kind == SQL_INDEX_ONLINE || step->kind == SQL_BACKFILL;
}

static schema_status run_step(const struct running *running, const struct sql_step *step)
{
    struct migrator *migrator = running->migrator;
    struct engine_error error = {0};
    schema_status status = is_outside(step) ? SCHEMA_OK : schema_migrate_still(migrator);
    if (status != SCHEMA_OK)
        return status;
    switch (step->kind) {
    case SQL_EXPECT_NONE:
    case SQL_EXPECT_SAME:
        return expect(running, step);
    case SQL_EXECUTE:
        status = migrator->engine->session->execute(migrator->session, step->sql, &error);
        break;
    default:
        status = migrator->engine->migrate->step(migrator->applying, step, &error);
        break;
    }
    if (status != SCHEMA_OK)
        return failed(running, status, step, &error, "");
    /* A constraint that says on conflict rollback ends the transaction behind our back. */
    if (!is_outside(step) && !migrator->engine->session->in_transaction(migrator->session))
        return failed(running, SCHEMA_MIGRATION, step, NULL, "the statement has ended the transaction");
    return SCHEMA_OK;
}

/* -- which tables to check afterwards ----------------------------------------------------------------------------- */

struct touching {
    struct migrator *migrator;
    const struct model *after;
    struct touched touched;
    struct map seen;
    bool everything;
};

/* Names on the way, and of what was dropped, lead nowhere now. */
static void touch(struct touching *touching, const char *table)
{
    if (!schema_model_table(touching->after, table))
        return;
    struct region *region = touching->migrator->region;
    const char *name = schema_physical_name(touching->migrator->engine->dialect, region, table);
    if (schema_map_get(&touching->seen, name))
        return;
    schema_map_put(&touching->seen, name, name);
    APPEND(region, &touching->touched, name);
}

static void touch_child(void *context, const struct table *child, const struct constraint *key)
{
    (void)key;
    touch(context, child->name);
}

/* Indexes and comments change no row and no key. */
static bool concerns_rows(enum operation_kind kind)
{
    switch (kind) {
    case OPERATION_ADD_INDEX:
    case OPERATION_DROP_INDEX:
    case OPERATION_RENAME_INDEX:
    case OPERATION_SET_COMMENT:
    case OPERATION_CREATE_ENUM:
    case OPERATION_CREATE_OBJECT:
    case OPERATION_DROP_OBJECT:
    case OPERATION_IRREVERSIBLE:
        return false;
    default:
        return true;
    }
}

static void touch_enum_columns(struct touching *touching, const char *name)
{
    const struct map *tables = &touching->after->tables;
    for (size_t t = 0; t < tables->used; t++) {
        const struct table *table = tables->entries[t].key ? tables->entries[t].value : NULL;
        for (size_t c = 0; table && c < table->column_count; c++)
            if (table->columns[c]->type.kind == TYPE_ENUM && schema_same_text(table->columns[c]->type.name, name))
                touch(touching, table->name);
    }
}

static void see_table(void *context, const char *name, enum mention mention)
{
    struct touching *touching = context;
    if (mention == MENTION_TARGET || mention == MENTION_READ)
        return;
    touch(touching, name);
    if (mention == MENTION_CHANGED || mention == MENTION_NEW_NAME)
        schema_model_references(touching->after, name, touch_child, touching);
}

static void see_enum(void *context, const char *name, enum mention mention)
{
    (void)mention;
    touch_enum_columns(context, name);
}

/* What the operations touch, by the names afterwards. */
static void collect_touched(struct touching *touching, const struct operation *const *operations, size_t count)
{
    const struct visitor visitor = {.context = touching, .table = see_table, .enumeration = see_enum};
    for (size_t i = 0; i < count; i++) {
        if (concerns_rows(operations[i]->kind))
            schema_visit_operation(operations[i], &visitor);
        touching->everything |= operations[i]->kind == OPERATION_SQL && operations[i]->touch_count == 0;
    }
}

static void tell_renames(struct migrator *migrator, const struct operation *const *operations, size_t count)
{
    const struct dialect *dialect = migrator->engine->dialect;
    for (size_t i = 0; i < count; i++)
        if (operations[i]->kind == OPERATION_RENAME_TABLE)
            migrator->engine->migrate->renamed(
                migrator->applying, schema_physical_name(dialect, migrator->region, operations[i]->table),
                schema_physical_name(dialect, migrator->region, operations[i]->new_name));
}

static schema_status check_after(const struct running *running, const struct model *after,
                                 const struct operation *const *operations, size_t count, bool everywhere)
{
    struct migrator *migrator = running->migrator;
    struct touching touching = {.migrator = migrator, .after = after, .seen = MAP(migrator->region)};
    collect_touched(&touching, operations, count);
    tell_renames(migrator, operations, count);
    struct engine_error error = {0};
    schema_status status = migrator->engine->migrate->check(
        migrator->applying, everywhere || touching.everything ? NULL : &touching.touched, &error);
    if (status == SCHEMA_OK)
        return SCHEMA_OK;
    return schema_migrate_revision_failed(migrator, status, running->revision, NULL, NULL, &error,
                                          "it would leave the database broken");
}

/* ---------------------------------------------------------------------------------------------------------------- */

static const struct operation *irreversible(const struct operation *const *operations, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (operations[i]->kind == OPERATION_IRREVERSIBLE)
            return operations[i];
    return NULL;
}

/* Whoever goes on with a revision must mean the same by the number of a phase as who began it. */
static const char *digest_of(struct region *region, const struct rendering *rendering)
{
    struct digest digest;
    char hex[65];
    schema_digest_begin(&digest);
    for (size_t i = 0; i < rendering->steps.count; i++) {
        const struct sql_step *step = &rendering->steps.items[i];
        const char kind = (char)('a' + (int)step->kind);
        schema_digest_add(&digest, &kind, 1);
        if (step->sql)
            schema_digest_add(&digest, step->sql, strlen(step->sql) + 1);
    }
    schema_digest_end(&digest, hex);
    return schema_region_format(region, "%zu 1:%s", rendering->phases.count, hex);
}

schema_status schema_migrate_render(struct migrator *migrator, struct model *model, const struct revision *revision,
                                    const struct operation *const *operations, size_t count,
                                    const struct sql_target *target, struct rendering *rendering)
{
    struct region *region = migrator->region;
    *rendering = (struct rendering){.revision = revision, .operations = operations, .count = count};
    const struct operation *refusal = irreversible(operations, count);
    if (refusal)
        return schema_migrate_revision_failed(
            migrator, SCHEMA_MIGRATION, revision, refusal, NULL, NULL,
            schema_region_format(region, "it cannot be undone: %s", refusal->text ? refusal->text : "it says so"));
    struct problem problem = {0};
    const struct dialect *dialect = migrator->engine->dialect;
    if (!dialect->render(dialect, target, region, model, operations, count, revision->id, &rendering->steps, &problem))
        return schema_migrate_revision_failed(migrator, SCHEMA_MIGRATION, revision, problem.operation, NULL, NULL,
                                              problem.message ? problem.message : "it cannot be rendered");
    const struct sql_steps *steps = &rendering->steps;
    size_t begin = 0;
    APPEND(region, &rendering->phases, begin);
    if (steps->count && is_outside(&steps->items[0])) /* what is outside wants a row of the ledger before it */
        APPEND(region, &rendering->phases, begin);
    for (size_t i = 0; i < steps->count; i++)
        if (steps->items[i].kind == SQL_PHASE) {
            begin = i + 1;
            APPEND(region, &rendering->phases, begin);
        }
    if (rendering->phases.count > 1)
        rendering->digest = digest_of(region, rendering);
    return SCHEMA_OK;
}

const struct sql_step *schema_phase_steps(const struct rendering *rendering, size_t phase, size_t *count)
{
    const struct sql_steps *steps = &rendering->steps;
    size_t begin = rendering->phases.items[phase];
    size_t end = phase + 1 < rendering->phases.count ? rendering->phases.items[phase + 1] : steps->count;
    if (end > begin && steps->items[end - 1].kind == SQL_PHASE)
        end--;
    *count = end - begin;
    return *count ? steps->items + begin : NULL;
}

bool schema_phase_is_outside(const struct rendering *rendering, size_t phase)
{
    size_t count;
    const struct sql_step *steps = schema_phase_steps(rendering, phase, &count);
    return count && is_outside(steps);
}

schema_status schema_migrate_phase(struct migrator *migrator, const struct rendering *rendering, size_t phase)
{
    struct running running = {migrator, rendering->revision};
    size_t count;
    const struct sql_step *steps = schema_phase_steps(rendering, phase, &count);
    schema_status status = SCHEMA_OK;
    for (size_t i = 0; i < count && status == SCHEMA_OK; i++)
        status = run_step(&running, &steps[i]);
    return status;
}

schema_status schema_migrate_check(struct migrator *migrator, const struct rendering *rendering,
                                   const struct model *after, bool everywhere)
{
    struct running running = {migrator, rendering->revision};
    return check_after(&running, after, rendering->operations, rendering->count, everywhere);
}

void schema_migrate_print(struct migrator *migrator, struct text *sql, const struct rendering *rendering, size_t phase)
{
    size_t begin = rendering->phases.items[phase];
    schema_steps_print(migrator->engine->dialect, sql, rendering->steps.count - begin, rendering->steps.items + begin);
}

schema_status schema_migrate_operations(struct migrator *migrator, struct model *model, const struct revision *revision,
                                        const struct operation *const *operations, size_t count, bool everywhere,
                                        struct text *sql)
{
    struct rendering rendering;
    struct sql_target target = migrator->engine->migrate->target(migrator->session);
    target.phases = false;
    schema_status status = schema_migrate_render(migrator, model, revision, operations, count, &target, &rendering);
    if (status != SCHEMA_OK)
        return status;
    if (sql) {
        schema_migrate_print(migrator, sql, &rendering, 0);
        return SCHEMA_OK;
    }
    status = schema_migrate_phase(migrator, &rendering, 0);
    return status == SCHEMA_OK ? schema_migrate_check(migrator, &rendering, model, everywhere) : status;
}
