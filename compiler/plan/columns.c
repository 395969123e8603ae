/* Owns: how the columns of a table that stays change: renamed, altered, added, dropped, each when all that its
 * expressions mention is there. Must not know constraints and indexes: those in the way were dropped before, new ones
 * come after. */
#include "plan/planner.h"
#include "sql/dialect.h"

#include <string.h>

static void rename_column(struct planner *planner, const void *owner, const char *from, const char *to)
{
    const struct table *declared = owner;
    const struct column *column = schema_table_column(declared, to);
    emit(planner, (struct operation){.kind = OPERATION_RENAME_COLUMN,
                                     .table = declared->name,
                                     .name = from,
                                     .new_name = to,
                                     .origin = column ? column->origin : declared->origin});
}

void rename_columns(struct planner *planner, const struct table *old, const struct table *declared)
{
    const struct map history = names_of_columns(planner->region, old);
    const struct map names = names_of_columns(planner->region, declared);
    const struct matching columns =
        match(planner, &history, &names, pairings_of(planner, INTEND_COLUMN_WAS, declared->name), "column");
    struct renamings renamings = {.taken = MAP(planner->region)};
    for (size_t i = 0; i < old->column_count; i++)
        take_name(&renamings, "", old->columns[i]->name);
    for (size_t i = 0; i < columns.pairs.count; i++) {
        const struct pairing *pair = &columns.pairs.items[i];
        const struct intention *drop =
            find_intention(planner, INTEND_DROP_COLUMN, declared->name, pair->old_name, NULL);
        if (!pair->acts)
            continue;
        if (drop && !schema_table_column(declared, pair->old_name))
            fail(planner, S0202, drop->origin, "column '%s' is dropped and renamed to '%s' at once", pair->old_name,
                 pair->new_name);
        APPEND(planner->region, &renamings,
               ((struct renaming){.from = pair->old_name,
                                  .to = pair->new_name,
                                  .scopes = {""},
                                  .rename = rename_column,
                                  .owner = declared}));
    }
    check_lost_columns(planner, old, declared, &columns);
    rename_in_order(planner, &renamings);
}

/* Whether a column's type can change while a foreign key holds it to another's: every pair of types that stands in
 * between is comparable on every engine. */
bool type_changes_alone(const struct type *from, const struct type *to)
{
    const bool integers =
        from->kind >= TYPE_INT16 && from->kind <= TYPE_INT64 && to->kind >= TYPE_INT16 && to->kind <= TYPE_INT64;
    return from->array == to->array && (integers || (from->kind == TYPE_TEXT && to->kind == TYPE_TEXT));
}

/* -- what an expression waits for */

/* Whether all columns of the table that an expression mentions are there by now. */
static bool ready(const struct planner *planner, const struct table *declared, const struct expression *expression)
{
    if (!expression)
        return true;
    const struct table *now = schema_model_table(&planner->now, declared->name);
    for (size_t i = 0; i < declared->column_count; i++)
        if (schema_expression_mentions(expression, declared->columns[i]->name) &&
            !schema_table_column(now, declared->columns[i]->name))
            return false;
    return true;
}

/* As far as it is known: one that reads a column that goes is not resolved yet. */
static const struct expression *backfill_of(const struct planner *planner, const struct table *declared,
                                            const struct column *column)
{
    const struct intention *word = find_intention(planner, INTEND_BACKFILL, declared->name, column->name, NULL);
    return !word ? NULL : word->expression ? word->expression : word->unresolved;
}

/* What an operation gets; null: there is none, or it was reported. */
static const struct expression *resolved_backfill(struct planner *planner, const struct table *declared,
                                                  const struct column *column)
{
    const struct intention *word = find_intention(planner, INTEND_BACKFILL, declared->name, column->name, NULL);
    if (!word || word->expression)
        return word ? word->expression : NULL;
    const struct expression *expression = resolve_backfill(
        planner->schema, &planner->now, schema_model_table(&planner->now, declared->name), column, word->unresolved);
    planner->failed |= !expression;
    return expression;
}

/* The attribute that a message proposes: backfill and the zero of the type. */
static const char *proposed_backfill(const struct planner *planner, const struct column *column)
{
    const struct expression *zero = zero_of_type(planner->region, &planner->schema->model, &column->type);
    if (!zero)
        return "backfill (…)";
    struct text text = TEXT(planner->region);
    schema_text_add(&text, "backfill ");
    if (zero->kind == EXPRESSION_TEXT) /* the type of the column is known: no need to say it again */
        schema_text_add_quoted(&text, zero->text, '\'');
    else
        schema_text_add(&text, zero->text);
    return schema_text_string(&text);
}

static void help_with_attribute(struct planner *planner, struct diagnostic *diagnostic, const struct column *column,
                                const char *attribute)
{
    const struct span item = item_of(column->origin);
    if (item.source) {
        const struct span end = {item.source, item.end, item.end};
        add_fix(planner->diagnostics, diagnostic, end, schema_region_format(planner->region, " %s", attribute),
                "say what rows that are there get:    %.*s %s", (int)(item.end - item.begin),
                item.source->bytes + item.begin, attribute);
    } else {
        add_help(planner->diagnostics, diagnostic, "say what rows that are there get, behind the column: %s",
                 attribute);
    }
}

/* -- one column that stays */

static void alter(struct planner *planner, const struct table *declared, const struct column *column,
                  struct operation operation)
{
    operation.table = declared->name;
    operation.name = column->name;
    operation.origin = column->origin;
    emit(planner, operation);
}

/* The `using` of a change of type, if it is for the type that the history has. */
static const struct expression *conversion_of(const struct planner *planner, const struct table *declared,
                                              const struct column *now, const struct column *column)
{
    const struct intentions *intentions = &planner->schema->intentions;
    for (size_t i = 0; i < intentions->count; i++) {
        const struct intention *word = &intentions->items[i];
        if (word->kind == INTEND_CONVERT && schema_same_text(word->table, declared->name) &&
            schema_same_text(word->name, column->name) && schema_same_type(&word->type, &now->type))
            return word->expression;
    }
    return NULL;
}

static void need_conversion(struct planner *planner, const struct table *declared, const struct column *now,
                            const struct column *column, enum type_change change)
{
    struct text from = TEXT(planner->region), to = TEXT(planner->region);
    print_source_type(&from, &now->type);
    print_source_type(&to, &column->type);
    struct diagnostic *diagnostic =
        fail(planner, S0205, column->origin, "column '%s.%s' cannot change from %s to %s and keep every value",
             declared->name, column->name, schema_text_string(&from), schema_text_string(&to));
    note_creation(planner, diagnostic, now->origin, column->name);
    const char *attribute =
        change == TYPE_CHANGE_LOSSY
            ? schema_region_format(planner->region, "from %s using cast(%s as %s)", schema_text_string(&from),
                                   as_column_name(planner->region, column->name), schema_text_string(&to))
            : schema_region_format(planner->region, "from %s using (…)", schema_text_string(&from));
    const struct span item = item_of(column->origin);
    if (change == TYPE_CHANGE_LOSSY && item.source) {
        const struct span end = {item.source, item.end, item.end};
        add_fix(planner->diagnostics, diagnostic, end, schema_region_format(planner->region, " %s", attribute),
                "say how the values change:    %.*s %s", (int)(item.end - item.begin), item.source->bytes + item.begin,
                attribute);
    } else {
        add_help(planner->diagnostics, diagnostic, "say how the values change, behind the column: %s", attribute);
    }
}

/* A default of the old type would not fit: it goes before, and the declared one comes after. */
static void change_type(struct planner *planner, const struct table *declared, const struct column *now,
                        const struct column *column)
{
    const struct expression *conversion = conversion_of(planner, declared, now, column);
    const enum type_change change = schema_type_change(&now->type, &column->type);
    if (!conversion && !now->generated && (change == TYPE_CHANGE_LOSSY || change == TYPE_CHANGE_IMPOSSIBLE)) {
        need_conversion(planner, declared, now, column, change);
        return;
    }
    if (now->default_value && !schema_same_expression(now->default_value, column->default_value))
        alter(planner, declared, column, (struct operation){.kind = OPERATION_SET_DEFAULT});
    alter(planner, declared, column,
          (struct operation){.kind = OPERATION_ALTER_TYPE, .type = column->type, .conversion = conversion});
}

static bool becomes_not_null(const struct column *now, const struct column *column)
{
    return now->nullable && !column->nullable;
}

static const struct expression *fill_of_nulls(const struct planner *planner, const struct table *declared,
                                              const struct column *column)
{
    const struct expression *backfill = backfill_of(planner, declared, column);
    return backfill ? backfill : column->default_value;
}

static void change_not_null(struct planner *planner, const struct table *declared, const struct column *column)
{
    const struct expression *fill = fill_of_nulls(planner, declared, column);
    if (!fill && !column->generated) {
        struct diagnostic *diagnostic =
            fail(planner, S0204, column->origin, "column '%s.%s' may hold nulls, and is to be not null from now on",
                 declared->name, column->name);
        help_with_attribute(planner, diagnostic, column, proposed_backfill(planner, column));
        return;
    }
    alter(planner, declared, column,
          (struct operation){.kind = OPERATION_SET_NOT_NULL,
                             .backfill = column->generated ? NULL
                                         : backfill_of(planner, declared, column)
                                             ? resolved_backfill(planner, declared, column)
                                             : fill});
}

/* Data would give way to what an expression says: that needs a word of its own. */
static bool loses_to_expression(struct planner *planner, const struct table *declared, const struct column *now,
                                const struct column *column)
{
    if (now->generated || !column->generated ||
        find_allowance(planner->schema, declared->name, column->origin, "destructive"))
        return false;
    struct diagnostic *diagnostic =
        fail(planner, S0207, column->origin, "column '%s.%s' holds data, and would be computed from now on",
             declared->name, column->name);
    note_creation(planner, diagnostic, now->origin, column->name);
    add_help(planner->diagnostics, diagnostic,
             "give the computed column a name of its own and drop '%s', or write in table '%s': "
             "allow(destructive) 'why'",
             column->name, declared->name);
    return true;
}

static void change_generated(struct planner *planner, const struct table *declared, const struct column *now,
                             const struct column *column)
{
    if (schema_same_expression(now->generated, column->generated) && (!now->generated || now->stored == column->stored))
        return;
    if (!loses_to_expression(planner, declared, now, column))
        alter(
            planner, declared, column,
            (struct operation){.kind = OPERATION_SET_GENERATED, .value = column->generated, .stored = column->stored});
}

/* All about one column but its not null, which waits for the rows to be filled. */
static void change_column(struct planner *planner, const struct table *declared, const struct column *now,
                          const struct column *column)
{
    if (now->generated && !column->generated)
        change_generated(planner, declared, now, column);
    if (!now->nullable && column->nullable)
        alter(planner, declared, column, (struct operation){.kind = OPERATION_SET_NULLABLE});
    if (now->automatic != AUTO_NONE && now->automatic != column->automatic)
        alter(planner, declared, column, (struct operation){.kind = OPERATION_SET_AUTOMATIC});
    if (!schema_same_type(&now->type, &column->type))
        change_type(planner, declared, now, column);
    now = schema_table_column(schema_model_table(&planner->now, declared->name), column->name);
    if (!schema_same_expression(now->default_value, column->default_value))
        alter(planner, declared, column,
              (struct operation){.kind = OPERATION_SET_DEFAULT, .value = column->default_value});
    if (now->automatic != column->automatic)
        alter(planner, declared, column,
              (struct operation){.kind = OPERATION_SET_AUTOMATIC, .automatic = column->automatic});
    if (column->generated)
        change_generated(planner, declared, now, column);
    if (!schema_same_text(now->collation, column->collation))
        alter(planner, declared, column,
              (struct operation){.kind = OPERATION_SET_COLLATION, .text = column->collation});
    if (!schema_same_text(now->comment, column->comment))
        alter(planner, declared, column, (struct operation){.kind = OPERATION_SET_COMMENT, .text = column->comment});
}

/* -- one column that is new */

static void add_column(struct planner *planner, const struct table *declared, const struct column *column)
{
    const struct expression *backfill = backfill_of(planner, declared, column);
    if (schema_map_get(&planner->guessed, schema_region_format(planner->region, "%s.%s", declared->name, column->name)))
        return;
    if (!column->nullable && !column->default_value && !backfill && !column->generated &&
        column->automatic == AUTO_NONE) {
        struct diagnostic *diagnostic =
            fail(planner, S0203, column->origin, "column '%s.%s' is new and not null, and rows may be there already",
                 declared->name, column->name);
        help_with_attribute(planner, diagnostic, column, proposed_backfill(planner, column));
        return;
    }
    emit(planner, (struct operation){.kind = OPERATION_ADD_COLUMN,
                                     .table = declared->name,
                                     .column = plain_column(planner->region, column),
                                     .backfill = resolved_backfill(planner, declared, column),
                                     .origin = column->origin});
}

/* -- all columns of one table */

enum step { STEP_NONE, STEP_ALTER, STEP_NOT_NULL, STEP_ADD };

/* What is left to do about a declared column. */
static enum step first_step(const struct table *now, const struct column *column)
{
    return schema_table_column(now, column->name) ? STEP_ALTER : STEP_ADD;
}

static bool step_ready(const struct planner *planner, const struct table *declared, const struct column *column,
                       enum step step)
{
    const struct table *now = schema_model_table(&planner->now, declared->name);
    switch (step) {
    case STEP_ALTER:
        return ready(planner, declared, column->generated) &&
               ready(planner, declared,
                     conversion_of(planner, declared, schema_table_column(now, column->name), column));
    case STEP_NOT_NULL:
        return ready(planner, declared, fill_of_nulls(planner, declared, column));
    case STEP_ADD:
        return ready(planner, declared, column->generated) &&
               ready(planner, declared, backfill_of(planner, declared, column));
    case STEP_NONE:
        break;
    }
    return false;
}

static enum step do_step(struct planner *planner, const struct table *declared, const struct column *column,
                         enum step step)
{
    const struct table *table = schema_model_table(&planner->now, declared->name);
    const struct column *now = schema_table_column(table, column->name);
    if (step == STEP_ADD)
        add_column(planner, declared, column);
    if (step == STEP_NOT_NULL)
        change_not_null(planner, declared, column);
    if (step != STEP_ALTER)
        return STEP_NONE;
    change_column(planner, declared, now, column);
    return becomes_not_null(now, column) ? STEP_NOT_NULL : STEP_NONE;
}

/* Steps of a kind are done in the order of the columns, those that wait for others later; at the end what is left waits
 * for itself (an error elsewhere took what it needs) and is done as it stands, to be checked by the model. */
static void take_steps(struct planner *planner, const struct table *declared, enum step *steps)
{
    static const enum step order[] = {STEP_ALTER, STEP_NOT_NULL, STEP_ADD};
    for (bool moved = true, forced = false; moved || !forced;) {
        forced = !moved;
        moved = false;
        for (size_t kind = 0; kind < COUNT_OF(order); kind++)
            for (size_t i = 0; i < declared->column_count; i++) {
                const struct column *column = declared->columns[i];
                if (steps[i] != order[kind] || (!forced && !step_ready(planner, declared, column, steps[i])))
                    continue;
                steps[i] = do_step(planner, declared, column, steps[i]);
                moved = true;
            }
    }
}

/* Computed columns go before what they are computed from. */
void drop_columns(struct planner *planner, const struct table *declared)
{
    for (unsigned computed = 2; computed-- > 0;) {
        const struct table *now = schema_model_table(&planner->now, declared->name);
        for (size_t i = now->column_count; i-- > 0;) {
            const struct column *gone = now->columns[i];
            if (schema_table_column(declared, gone->name) || (gone->generated != NULL) != (computed == 1))
                continue;
            const struct intention *word =
                find_intention(planner, INTEND_DROP_COLUMN, declared->name, gone->name, NULL);
            if (word || gone->generated)
                emit(planner, (struct operation){.kind = OPERATION_DROP_COLUMN,
                                                 .table = declared->name,
                                                 .name = gone->name,
                                                 .origin = word ? word->origin : declared->origin});
        }
    }
}

void change_columns(struct planner *planner, const struct table *declared)
{
    const struct table *now = schema_model_table(&planner->now, declared->name);
    enum step *steps = NEW_ARRAY(planner->region, enum step, declared->column_count + 1);
    for (size_t i = 0; i < declared->column_count; i++)
        steps[i] = first_step(now, declared->columns[i]);
    take_steps(planner, declared, steps);
    if (!planner->drops_late)
        drop_columns(planner, declared);
}
