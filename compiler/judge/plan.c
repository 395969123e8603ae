/* Owns: warnings about what a plan does to a database with rows and to programs that run: at the line of the schema or
 * of the migration file that asks for it, silenced by the allow that stands there. Must not know why something is so
 * (effects.c) nor what to do about it (recipes.c). */
#include "judge/warnings.h"
#include "model/identity.h"
#include "plan/planner.h"

#include <string.h>

struct plan_warnings {
    struct region *region;
    struct diagnostics *diagnostics;
    const struct schema *schema; /* null: a file is judged, in which every allow stands with its operation */
    const struct model *before;  /* before the revision */
    struct model now;            /* before the operation */
    const struct effect *effect;
    bool *used; /* which of the operation's allowances */
    struct {
        size_t count, capacity;
        struct allowance *items;
    } kept; /* what the schema allowed, to be written down with the operation */
};

static bool keep_allowance(struct plan_warnings *w, const struct intention *intention)
{
    for (size_t i = 0; i < w->kept.count; i++)
        if (strcmp(w->kept.items[i].warning, intention->name) == 0)
            return true;
    APPEND(w->region, &w->kept, ((struct allowance){intention->name, intention->text, intention->origin}));
    return true;
}

static bool is_allowed(struct plan_warnings *w, const char *name)
{
    const struct operation *operation = w->effect->operation;
    bool found = false;
    for (size_t i = 0; i < operation->allowance_count; i++)
        if (strcmp(operation->allowances[i].warning, name) == 0)
            found = w->used[i] = true;
    const struct intention *intention =
        found || !w->schema ? NULL : find_allowance(w->schema, operation->table, operation->origin, name);
    return found || (intention && keep_allowance(w, intention));
}

enum { QUERIES_NAMED = 3 };

static void note_queries(struct plan_warnings *w, struct diagnostic *diagnostic)
{
    const struct effect *effect = w->effect;
    for (size_t i = 0; i < effect->query_count && i < QUERIES_NAMED; i++)
        add_note(w->diagnostics, diagnostic, effect->queries[i].origin ? *effect->queries[i].origin : NOWHERE,
                 "query '%s' %s %s", effect->queries[i].name, effect->queries[i].does, effect->queries[i].of);
    if (effect->query_count > QUERIES_NAMED)
        add_help(w->diagnostics, diagnostic, "and %zu more of its queries: --plan names them",
                 effect->query_count - QUERIES_NAMED);
}

/* `consequence` and, where there is one, `recipe`: what can be done instead. */
static void warn(struct plan_warnings *w, enum diagnostic_code code, const char *consequence, const char *recipe)
{
    const struct operation *operation = w->effect->operation;
    if (is_allowed(w, diagnostic_warning(code)))
        return;
    struct diagnostic *diagnostic = report(w->diagnostics, code, operation->origin ? *operation->origin : NOWHERE,
                                           "%s: %s", schema_operation_title(w->region, operation), consequence);
    if (code == S0903)
        note_queries(w, diagnostic);
    if (recipe)
        add_help(w->diagnostics, diagnostic, "%s", recipe);
}

/* -- -Wdestructive */

static void warn_of_loss(struct plan_warnings *w)
{
    const struct operation *operation = w->effect->operation;
    const struct table *table = operation->table ? schema_model_table(&w->now, operation->table) : NULL;
    const struct column *column = table && operation->name ? schema_table_column(table, operation->name) : NULL;
    const char *recipe = recipe_for_loss(w->region, operation);
    switch (operation->kind) {
    case OPERATION_DROP_TABLE:
        warn(w, S0901, "its rows are lost", recipe);
        break;
    case OPERATION_DROP_COLUMN:
        if (column && !column->generated)
            warn(w, S0901, "its values are lost", recipe);
        break;
    case OPERATION_ALTER_TYPE:
        if (column && !column->generated && operation->conversion &&
            schema_type_change(&column->type, &operation->type) >= TYPE_CHANGE_LOSSY)
            warn(w, S0901, "what its new type cannot hold is lost", recipe);
        break;
    case OPERATION_SET_GENERATED:
        if (column && !column->generated && operation->value)
            warn(w, S0901, "its values give way to what is computed", recipe);
        break;
    default:
        break;
    }
}

/* -- -Wmay-fail */

static void warn_of_failure(struct plan_warnings *w)
{
    static const char *const reasons[] = {
        [CONSTRAINT_PRIMARY_KEY] = "fails when two rows are alike in its columns",
        [CONSTRAINT_UNIQUE] = "fails when two rows are alike in its columns",
        [CONSTRAINT_CHECK] = "fails when a row does not satisfy it",
        [CONSTRAINT_FOREIGN_KEY] = "fails when a row points to nothing",
    };
    const struct operation *operation = w->effect->operation;
    const char *recipe = recipe_for_failure(w->region, operation);
    switch (operation->kind) {
    case OPERATION_ADD_CONSTRAINT:
        warn(w, S0902, reasons[operation->constraint->kind], recipe);
        break;
    case OPERATION_ADD_INDEX:
        if (operation->index->unique)
            warn(w, S0902, reasons[CONSTRAINT_UNIQUE], recipe);
        break;
    case OPERATION_SET_NOT_NULL:
        if (!operation->backfill)
            warn(w, S0902, "fails when a row has null in it", recipe);
        break;
    case OPERATION_DROP_VALUE:
        if (!operation->new_name)
            warn(w, S0902, "fails when a row has it", recipe);
        break;
    default:
        break;
    }
}

/* -- -Wbreaks-running */

static const char *consequence_for_programs(const struct effect *effect)
{
    static const char *const words[] = {
        [BREAKS_NAME] = "programs that run still use the old name, and fail",
        [BREAKS_USE] = "programs that run still use it, and fail",
        [BREAKS_TYPE] = "programs that run still read and write its old type, and fail",
        [BREAKS_WRITE] = "programs that run still write it, and fail",
        [BREAKS_NULL] = "programs that run do not expect null in it, and fail",
        [BREAKS_NOT_NULL] = "programs that run may still write null, and fail",
        [BREAKS_INSERT] = "programs that run insert rows without it, and fail",
        [BREAKS_VALUE] = "programs that run do not know it, and fail when they read it",
        [BREAKS_KEY] = "programs that run insert or update by this key, and fail",
    };
    enum operation_kind kind = effect->operation->kind;
    if (kind == OPERATION_RENAME_VALUE || kind == OPERATION_DROP_VALUE)
        return "programs that run still write the old value, and fail";
    return words[effect->breaks];
}

/* -- -Wlock and -Wrewrite: where one lock is for the whole database, who writes waits for any other writer anyway */

static bool has_table_locks(const struct hazard *hazard)
{
    return hazard->table && hazard->lock != LOCK_DATABASE;
}

static const char *who_waits(enum table_lock lock)
{
    return lock == LOCK_ACCESS_EXCLUSIVE ? "reads or writes" : "writes to";
}

static void warn_of_work(struct plan_warnings *w, const char *engine, const struct hazard *hazard)
{
    const struct operation *operation = w->effect->operation;
    if (hazard->work == WORK_REWRITE)
        warn(w, S0904,
             schema_region_format(w->region, "every row of '%s' is written anew on %s, and nobody %s it meanwhile",
                                  hazard->table, engine, who_waits(hazard->lock)),
             recipe_for_rewrite(operation));
    else if (hazard->work == WORK_SCAN && !hazard->apart && hazard->lock >= LOCK_SHARE)
        warn(w, S0905,
             schema_region_format(w->region, "all of '%s' is read on %s under a lock (%s), and nobody %s it meanwhile",
                                  hazard->table, engine, schema_lock_name(hazard->lock), who_waits(hazard->lock)),
             recipe_for_lock(operation, true));
    else if (hazard->lock == LOCK_ACCESS_EXCLUSIVE && !schema_same_text(hazard->table, operation->table))
        warn(w, S0905,
             schema_region_format(w->region,
                                  "on %s it locks '%s' as well (%s), and nobody reads or writes it meanwhile", engine,
                                  hazard->table, schema_lock_name(hazard->lock)),
             recipe_for_lock(operation, false));
}

static void warn_of_locks(struct plan_warnings *w)
{
    for (size_t i = 0; i < w->effect->engine_count; i++) {
        const struct engine_effect *engine = &w->effect->engines[i];
        for (size_t k = 0; k < engine->hazards.count; k++)
            if (has_table_locks(&engine->hazards.items[k]))
                warn_of_work(w, engine->engine, &engine->hazards.items[k]);
    }
}

/* -- -Wirreversible: what loses rows or values is -Wdestructive's */

static const struct column *column_before(const struct table *table, const struct column *column)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (schema_same_text(table->columns[i]->identity.revision, column->identity.revision) &&
            table->columns[i]->identity.ordinal == column->identity.ordinal)
            return table->columns[i];
    return NULL;
}

static bool is_key(const struct index *index, const char *column)
{
    bool found = false;
    for (size_t i = 0; i < index->key_count && index->unique; i++)
        found |= schema_same_text(index->keys[i].column, column);
    return found;
}

/* Every row gets the same back, which a key refuses. */
static bool was_unique(struct plan_warnings *w, const struct table *now, const struct column *column)
{
    const struct table *table = schema_identical_table(w->before, now);
    const struct column *prior = table ? column_before(table, column) : NULL;
    bool found = false;
    if (!prior || prior->nullable || prior->generated)
        return false;
    for (size_t i = 0; i < table->constraint_count; i++)
        for (size_t k = 0; k < table->constraints[i]->column_count; k++)
            found |= (table->constraints[i]->kind == CONSTRAINT_UNIQUE ||
                      table->constraints[i]->kind == CONSTRAINT_PRIMARY_KEY) &&
                     schema_same_text(table->constraints[i]->columns[k], prior->name);
    for (size_t i = 0; i < table->index_count; i++)
        found |= is_key(table->indexes[i], prior->name);
    return found;
}

static void warn_of_no_value(struct plan_warnings *w)
{
    const struct operation *operation = w->effect->operation;
    const struct table *table = operation->table ? schema_model_table(&w->now, operation->table) : NULL;
    const struct column *column = table && operation->name ? schema_table_column(table, operation->name) : NULL;
    if (w->effect->reversal == REVERSAL_IMPOSSIBLE && w->schema && !operation_comes_back(&w->now, operation))
        warn(w, S0906, "there is no way back: nothing is known to put into its rows",
             "write the way back into the draft, with a backfill that says what they get");
    if (w->effect->reversal == REVERSAL_STRUCTURE && operation->kind == OPERATION_DROP_COLUMN && column &&
        was_unique(w, table, column))
        warn(w, S0906,
             "a downgrade fails where there is more than one row: each gets the same in it, and it was unique",
             recipe_for_no_return(operation));
}

static void warn_of_no_return(struct plan_warnings *w)
{
    const struct operation *operation = w->effect->operation;
    warn_of_no_value(w);
    if (w->effect->reversal != REVERSAL_STRUCTURE)
        return;
    if (operation->kind == OPERATION_DROP_VALUE && operation->new_name)
        warn(w, S0906, "a downgrade does not know any more which rows had it", recipe_for_no_return(operation));
    if ((operation->kind == OPERATION_RUN || operation->kind == OPERATION_SQL) && !w->effect->answered)
        warn(w, S0906, "nothing in downgrade undoes what it does to rows", recipe_for_no_return(operation));
}

/* -- allowances of a file */

static void check_allowances(struct plan_warnings *w)
{
    const struct operation *operation = w->effect->operation;
    for (size_t i = 0; i < operation->allowance_count; i++) {
        const struct allowance *allowance = &operation->allowances[i];
        if (!w->used[i])
            warn_of_needless(w->diagnostics, allowance->warning, allowance->origin ? *allowance->origin : NOWHERE,
                             "this step");
    }
}

/* The operation with what the schema allows about it. */
static const struct operation *with_allowances(struct plan_warnings *w)
{
    const struct operation *operation = w->effect->operation;
    size_t count = operation->allowance_count + w->kept.count;
    struct allowance *allowances = NEW_ARRAY(w->region, struct allowance, count + 1);
    struct operation *copy = NEW(w->region, struct operation);
    *copy = *operation;
    for (size_t i = 0; i < count; i++)
        allowances[i] =
            i < operation->allowance_count ? operation->allowances[i] : w->kept.items[i - operation->allowance_count];
    copy->allowances = allowances;
    copy->allowance_count = count;
    return copy;
}

static void judge(struct plan_warnings *w)
{
    const struct operation *operation = w->effect->operation;
    if (!w->effect->fresh) {
        warn_of_loss(w);
        warn_of_failure(w);
        if (w->effect->breaks != BREAKS_NOTHING)
            warn(w, S0903, consequence_for_programs(w->effect), recipe_for_programs(operation, w->effect->breaks));
    }
    warn_of_locks(w);
    warn_of_no_return(w);
}

void warn_of_plan(struct region *region, struct diagnostics *diagnostics, const struct model *before,
                  const struct schema *schema, struct effects *effects)
{
    struct plan_warnings w = {.region = region, .diagnostics = diagnostics, .schema = schema, .before = before};
    struct problem problem;
    unsigned ordinal = 0;
    w.now = schema_model_copy(before, region);
    for (size_t i = 0; i < effects->count; i++) {
        struct effect *effect = &effects->items[i];
        w.effect = effect;
        w.used = NEW_ARRAY(region, bool, effect->operation->allowance_count + 1);
        w.kept.count = 0;
        judge(&w);
        if (!schema)
            check_allowances(&w);
        if (!schema_model_apply(&w.now, effect->operation, "draft", &ordinal, &problem))
            return;
        if (w.kept.count)
            effect->operation = with_allowances(&w);
    }
}
