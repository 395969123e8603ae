/* Owns: constraints and indexes on PostgreSQL: added in the way that keeps the table in use, dropped, renamed, and
 * taken away and made again around a change that they would not stand. Must not know what that change is. */
#include "sql/postgresql/batch.h"

#include "language/functions.h"

#include <string.h>

static const char *constraint_sql(struct rendering *r, const struct constraint *constraint)
{
    struct text text = TEXT(r->region);
    if (constraint->kind == CONSTRAINT_CHECK)
        schema_postgresql_condition_sql(r, constraint->expression);
    schema_postgresql_print_constraint(&r->dialect, &text, &r->target, constraint);
    return schema_text_string(&text);
}

static const char *index_sql(struct rendering *r, const struct table *table, const struct index *index,
                             bool concurrently)
{
    for (size_t i = 0; i < index->key_count; i++)
        if (index->keys[i].expression)
            schema_postgresql_condition_sql(r, index->keys[i].expression);
    if (index->where)
        schema_postgresql_condition_sql(r, index->where);
    struct text text = TEXT(r->region);
    schema_postgresql_print_index(&r->dialect, &text, &r->target, table, index, concurrently);
    return schema_text_string(&text);
}

static bool is_key(const struct constraint *constraint)
{
    return constraint->kind == CONSTRAINT_PRIMARY_KEY || constraint->kind == CONSTRAINT_UNIQUE;
}

void schema_postgresql_check_constraint(struct rendering *r, const struct constraint *constraint)
{
    if (strncmp(constraint->name, "schemac_", 8) == 0)
        schema_postgresql_refuse(r, "names that start with schemac_ are taken: '%s'", constraint->name);
    if (constraint->nulls_not_distinct && r->target.version && r->target.version < 150000)
        schema_postgresql_refuse(r, "nulls not distinct needs PostgreSQL 15: '%s'", constraint->name);
}

void schema_postgresql_check_index(struct rendering *r, const struct index *index)
{
    if (index->nulls_not_distinct && r->target.version && r->target.version < 150000)
        schema_postgresql_refuse(r, "nulls not distinct needs PostgreSQL 15: '%s'", index->name);
}

/* -- dropping --------------------------------------------------------------------------------------------------- */

static const char *if_exists(const struct rendering *r)
{
    return r->target.half_done ? "if exists " : "";
}

static void drop_constraint(struct rendering *r, const char *table, const char *name)
{
    schema_postgresql_now(
        r, table,
        schema_postgresql_alter(r, table, "drop constraint %s%s", if_exists(r), schema_postgresql_quoted(r, name)));
}

static const char *index_name(struct rendering *r, const char *table, const char *name)
{
    struct text text = TEXT(r->region);
    schema_postgresql_print_index_name(&text, &r->target, table, name);
    return schema_text_string(&text);
}

static void drop_index(struct rendering *r, const char *table, const char *name)
{
    schema_postgresql_now(r, table,
                          schema_region_format(r->region, "drop index %s%s", if_exists(r), index_name(r, table, name)));
}

/* -- what rows may break --------------------------------------------------------------------------------------- */

static void ask_key(struct rendering *r, const struct table *table, const struct constraint *constraint)
{
    const char **keys = NEW_ARRAY(r->region, const char *, constraint->column_count + 1);
    for (size_t i = 0; i < constraint->column_count; i++)
        keys[i] = schema_postgresql_quoted(r, constraint->columns[i]);
    schema_postgresql_ask_duplicates(r, table, constraint->name, constraint->column_count, keys, NULL,
                                     constraint->nulls_not_distinct);
}

static void ask_foreign_key(struct rendering *r, const struct table *table, const struct constraint *constraint)
{
    const char *parents = schema_postgresql_rows(r, constraint->target);
    struct text there = TEXT(r->region), condition = TEXT(r->region);
    for (size_t i = 0; i < constraint->column_count; i++) {
        const char *column = schema_postgresql_quoted(r, constraint->columns[i]);
        schema_text_format(&condition, "%srows.%s is not null", i ? " and " : "", column);
        schema_text_format(&there, "%sparents.%s = rows.%s", i ? " and " : "",
                           schema_postgresql_quoted(r, constraint->target_columns[i]), column);
    }
    if (parents)
        schema_text_format(&condition, " and not exists (select 1 from %s as parents where %s)", parents,
                           schema_text_string(&there));
    schema_postgresql_ask_none(
        r, table->name, schema_text_string(&condition),
        schema_region_format(r->region, "rows of '%s' point to rows of '%s' that are not there, which '%s' forbids",
                             table->name, constraint->target, constraint->name));
}

static void ask_constraint(struct rendering *r, const struct table *table, const struct constraint *constraint)
{
    if (is_key(constraint))
        ask_key(r, table, constraint);
    else if (constraint->kind == CONSTRAINT_FOREIGN_KEY)
        ask_foreign_key(r, table, constraint);
    else
        schema_postgresql_ask_none(
            r, table->name,
            schema_region_format(r->region, "not %s", schema_postgresql_asked_condition(r, constraint->expression)),
            schema_region_format(r->region, "rows of '%s' break '%s'", table->name, constraint->name));
}

static void ask_index(struct rendering *r, const struct table *table, const struct index *index)
{
    const char **keys = NEW_ARRAY(r->region, const char *, index->key_count + 1);
    for (size_t i = 0; i < index->key_count; i++) {
        const struct expression *expression = index->keys[i].expression;
        keys[i] = expression ? schema_postgresql_asked_condition(r, expression)
                             : schema_postgresql_quoted(r, index->keys[i].column);
        /* In group by, a number by itself would be the number of a result. */
        if (expression && !schema_expression_mentions(expression, NULL))
            keys[i] = schema_region_format(r->region, "coalesce(%s, null)", keys[i]);
    }
    schema_postgresql_ask_duplicates(r, table, index->name, index->key_count, keys,
                                     index->where ? schema_postgresql_asked_condition(r, index->where) : NULL,
                                     index->nulls_not_distinct);
}

static bool is_about(const struct constraint *constraint, const char *column)
{
    for (size_t i = 0; constraint->kind != CONSTRAINT_CHECK && i < constraint->column_count; i++)
        if (schema_same_text(constraint->columns[i], column))
            return true;
    return constraint->kind == CONSTRAINT_CHECK && schema_expression_mentions(constraint->expression, column);
}

static bool is_index_about(const struct index *index, const char *column)
{
    for (size_t i = 0; i < index->key_count; i++)
        if (index->keys[i].column ? schema_same_text(index->keys[i].column, column)
                                  : schema_expression_mentions(index->keys[i].expression, column))
            return true;
    return index->where && schema_expression_mentions(index->where, column);
}

void schema_postgresql_ask_about_column(struct rendering *r, const struct table *table, const char *column)
{
    for (size_t i = 0; i < table->constraint_count; i++)
        if (is_about(table->constraints[i], column))
            ask_constraint(r, table, table->constraints[i]);
    for (size_t i = 0; i < table->index_count; i++)
        if (table->indexes[i]->unique && is_index_about(table->indexes[i], column))
            ask_index(r, table, table->indexes[i]);
}

/* -- constraints ----------------------------------------------------------------------------------------------- */

/* A key's index is built beside the running program; taking it for a constraint looks at no row. */
static void add_key_later(struct rendering *r, const struct table *table, const struct constraint *constraint)
{
    struct text sql = TEXT(r->region);
    schema_text_format(&sql, "create unique index concurrently %s on %s (",
                       schema_postgresql_quoted(r, constraint->name), schema_postgresql_table_sql(r, table->name));
    for (size_t i = 0; i < constraint->column_count; i++)
        schema_text_format(&sql, "%s%s", i ? ", " : "", schema_postgresql_quoted(r, constraint->columns[i]));
    schema_text_add(&sql, constraint->nulls_not_distinct ? ") nulls not distinct" : ")");
    schema_postgresql_index_later(r, table->name, constraint->name, schema_text_string(&sql));
    const char *deferrable = !constraint->deferrable          ? ""
                             : constraint->initially_deferred ? " deferrable initially deferred"
                                                              : " deferrable";
    const char *name = schema_postgresql_quoted(r, constraint->name);
    schema_postgresql_later(
        r, SQL_EXECUTE, table->name,
        schema_postgresql_alter(r, table->name, "add constraint %s %s using index %s%s", name,
                                constraint->kind == CONSTRAINT_PRIMARY_KEY ? "primary key" : "unique", name,
                                deferrable));
}

static void add_constraint(struct rendering *r, const struct table *table, const struct constraint *constraint,
                           bool at_once)
{
    bool in_phases = schema_postgresql_in_phases(r, table->name) && !at_once;
    if (in_phases && is_key(constraint))
        add_key_later(r, table, constraint);
    else if (in_phases)
        schema_postgresql_add_not_valid(r, table->name, constraint->name, constraint_sql(r, constraint));
    else
        schema_postgresql_now(r, table->name,
                              schema_postgresql_alter(r, table->name, "add %s", constraint_sql(r, constraint)))
            ->whole_table = !schema_map_get(&r->fresh, table->name);
    if (!constraint->comment)
        return;
    const char *comment = schema_postgresql_constraint_comment(r->region, &r->target, table->name, constraint);
    if (in_phases && is_key(constraint))
        schema_postgresql_too(r, table->name, comment);
    else
        schema_postgresql_now(r, table->name, comment);
}

static const struct constraint *newest_constraint(const struct table *before, const struct table *after)
{
    for (size_t i = 0; i < after->constraint_count; i++)
        if (!schema_table_constraint(before, after->constraints[i]->name))
            return after->constraints[i];
    return NULL;
}

void schema_postgresql_add_constraint(struct rendering *r)
{
    const struct table *after = schema_model_table(r->model, r->operation->table);
    const struct constraint *constraint = newest_constraint(schema_model_table(&r->before, r->operation->table), after);
    if (!constraint)
        return;
    schema_postgresql_check_constraint(r, constraint);
    ask_constraint(r, after, constraint);
    add_constraint(r, after, constraint, false);
}

/* -- foreign keys that stand on a key --------------------------------------------------------------------------- */

struct leaning {
    struct rendering *r;
    const struct constraint *key;
    bool back;
};

/* The server has tied a foreign key to one of several keys over its columns. */
static void move_foreign_key(void *context, const struct table *child, const struct constraint *foreign)
{
    struct leaning *leaning = context;
    if (foreign->column_count != leaning->key->column_count)
        return;
    for (size_t i = 0; i < foreign->column_count; i++) {
        bool among = false;
        for (size_t k = 0; k < foreign->column_count; k++)
            among = among || schema_same_text(foreign->target_columns[i], leaning->key->columns[k]);
        if (!among)
            return;
    }
    if (leaning->back)
        add_constraint(leaning->r, child, foreign, false);
    else
        drop_constraint(leaning->r, child->name, foreign->name);
}

void schema_postgresql_drop_constraint(struct rendering *r)
{
    const char *table = r->operation->table;
    const struct constraint *constraint =
        schema_table_constraint(schema_model_table(&r->before, table), r->operation->name);
    struct leaning leaning = {.r = r, .key = constraint};
    if (is_key(constraint))
        schema_model_references(&r->before, table, move_foreign_key, &leaning);
    schema_postgresql_now(r, table,
                          schema_postgresql_alter(r, table, "drop constraint %s%s", if_exists(r),
                                                  schema_postgresql_quoted(r, constraint->name)));
    /* The index that was built for it, and is not its yet. */
    if (r->target.half_done && is_key(constraint))
        schema_postgresql_now(
            r, table,
            schema_region_format(r->region, "drop index if exists %s", index_name(r, table, constraint->name)));
    leaning.back = true;
    if (is_key(constraint))
        schema_model_references(r->model, table, move_foreign_key, &leaning);
}

void schema_postgresql_rename_constraint(struct rendering *r)
{
    const struct operation *operation = r->operation;
    if (strncmp(operation->new_name, "schemac_", 8) == 0)
        schema_postgresql_refuse(r, "names that start with schemac_ are taken: '%s'", operation->new_name);
    schema_postgresql_now(r, operation->table,
                          schema_postgresql_alter(r, operation->table, "rename constraint %s to %s",
                                                  schema_postgresql_quoted(r, operation->name),
                                                  schema_postgresql_quoted(r, operation->new_name)));
}

/* -- indexes --------------------------------------------------------------------------------------------------- */

static void add_index(struct rendering *r, const struct table *table, const struct index *index)
{
    bool in_phases = schema_postgresql_in_phases(r, table->name);
    const char *comment =
        index->comment ? schema_postgresql_index_comment(r->region, &r->target, table->name, index) : NULL;
    if (in_phases) {
        schema_postgresql_index_later(r, table->name, index->name, index_sql(r, table, index, true));
        if (schema_postgresql_index_names(index, NAMED_BY_PATH))
            r->later.items[r->later.count - 1].path = schema_postgresql_path(r);
        if (comment)
            schema_postgresql_later(r, SQL_EXECUTE, table->name, comment);
        return;
    }
    schema_postgresql_now(r, table->name, index_sql(r, table, index, false))->whole_table =
        !schema_map_get(&r->fresh, table->name);
    if (comment)
        schema_postgresql_now(r, table->name, comment);
}

void schema_postgresql_add_index(struct rendering *r)
{
    const struct table *before = schema_model_table(&r->before, r->operation->table);
    const struct table *after = schema_model_table(r->model, r->operation->table);
    for (size_t i = 0; i < after->index_count; i++) {
        const struct index *index = after->indexes[i];
        if (schema_table_index(before, index->name))
            continue;
        schema_postgresql_check_index(r, index);
        if (index->unique)
            ask_index(r, after, index);
        add_index(r, after, index);
    }
}

void schema_postgresql_drop_index(struct rendering *r)
{
    drop_index(r, r->operation->table, r->operation->name);
}

void schema_postgresql_rename_index(struct rendering *r)
{
    const struct operation *operation = r->operation;
    schema_postgresql_now(r, operation->table,
                          schema_region_format(r->region, "alter index %s rename to %s",
                                               index_name(r, operation->table, operation->name),
                                               schema_postgresql_quoted(r, operation->new_name)));
}

/* -- around a change ------------------------------------------------------------------------------------------- */

static bool among(const char *name, size_t count, const char *const *names)
{
    for (size_t i = 0; i < count; i++)
        if (schema_same_text(names[i], name))
            return true;
    return false;
}

static bool mentions(const struct expression *expression, const struct moved *moved)
{
    bool any = false;
    for (size_t i = 0; expression && i < moved->count && !any; i++)
        any = schema_expression_mentions(expression, moved->columns[i]);
    for (size_t i = 0; expression && i < moved->gone_count && !any; i++)
        any = schema_expression_mentions(expression, moved->gone[i]);
    return any;
}

static bool are_gone(size_t count, const char *const *columns, const struct moved *moved)
{
    for (size_t i = 0; i < count; i++)
        if (among(columns[i], moved->gone_count, moved->gone) || among(columns[i], moved->key_count, moved->keys))
            return true;
    return false;
}

/* Whether an index computes something from what changes, or is not the same after the change, or goes with a column. */
static bool index_moves(const struct index *before, const struct index *after, const struct moved *moved)
{
    bool moves = mentions(before->where, moved) || (moved->others && (!after || !schema_same_index(before, after)));
    for (size_t i = 0; i < before->key_count && !moves; i++)
        moves = mentions(before->keys[i].expression, moved) ||
                among(before->keys[i].column, moved->gone_count, moved->gone);
    for (size_t i = 0; i < before->include_count && !moves; i++)
        moves = among(before->include[i], moved->gone_count, moved->gone);
    return moves;
}

static bool key_moves(const struct constraint *key, const struct moved *moved)
{
    for (size_t i = 0; i < key->column_count; i++)
        if (among(key->columns[i], moved->gone_count, moved->gone))
            return true;
    return false;
}

/* Of a foreign key to a column that goes. */
static bool key_moves_to(const struct constraint *foreign, const struct moved *moved)
{
    return are_gone(foreign->column_count, foreign->target_columns, moved);
}

static bool constraint_moves(const struct table *table, const struct constraint *before, const struct constraint *after,
                             const struct moved *moved)
{
    switch (before->kind) {
    case CONSTRAINT_CHECK:
        return mentions(before->expression, moved) ||
               (moved->others && (!after || !schema_same_expression(before->expression, after->expression)));
    case CONSTRAINT_FOREIGN_KEY:
        return are_gone(before->column_count, before->columns, moved) ||
               (schema_same_text(before->target, table->name) && key_moves_to(before, moved));
    default:
        return key_moves(before, moved);
    }
}

/* Whether the types of both ends can be compared: between two changes of type they may not, and the foreign key waits
 * for the second. */
static bool fits(const struct model *model, const struct table *child, const struct constraint *constraint)
{
    const struct table *target = schema_model_table(model, constraint->target);
    if (constraint->kind != CONSTRAINT_FOREIGN_KEY || !target)
        return true;
    for (size_t i = 0; i < constraint->column_count; i++) {
        const struct column *from = schema_table_column(child, constraint->columns[i]);
        const struct column *to = schema_table_column(target, constraint->target_columns[i]);
        bool integers = from && to && schema_type_is_integer(&from->type) && schema_type_is_integer(&to->type);
        if (from && to && from->type.kind != to->type.kind && !integers)
            return false;
    }
    return true;
}

struct pointing {
    struct rendering *r;
    const char *table;
    const struct moved *moved;
    bool back;
};

static void move_pointing(void *context, const struct table *child, const struct constraint *foreign)
{
    struct pointing *pointing = context;
    if (schema_same_text(child->name, pointing->table) || !key_moves_to(foreign, pointing->moved))
        return; /* its own move with its constraints */
    if (!pointing->back && fits(&pointing->r->before, child, foreign))
        drop_constraint(pointing->r, child->name, foreign->name);
    else if (pointing->back && fits(pointing->r->model, child, foreign))
        add_constraint(pointing->r, child, foreign, false);
}

static void take_away(struct rendering *r, const struct table *before, const struct table *after,
                      const struct moved *moved, bool foreign)
{
    for (size_t i = 0; i < before->constraint_count; i++) {
        const struct constraint *constraint = before->constraints[i];
        if ((constraint->kind == CONSTRAINT_FOREIGN_KEY) == foreign &&
            constraint_moves(before, constraint, schema_table_constraint(after, constraint->name), moved) &&
            fits(&r->before, before, constraint))
            drop_constraint(r, before->name, constraint->name);
    }
}

/* Foreign keys go before the keys that they stand on. */
void schema_postgresql_take_away(struct rendering *r, const struct table *before, const struct table *after,
                                 const struct moved *moved)
{
    struct pointing pointing = {.r = r, .table = before->name, .moved = moved};
    if (!moved->own)
        schema_model_references(&r->before, before->name, move_pointing, &pointing);
    take_away(r, before, after, moved, true);
    take_away(r, before, after, moved, false);
    for (size_t i = 0; i < before->index_count; i++)
        if (index_moves(before->indexes[i], schema_table_index(after, before->indexes[i]->name), moved))
            drop_index(r, before->name, before->indexes[i]->name);
}

static void put_back(struct rendering *r, const struct table *before, const struct table *after,
                     const struct moved *moved, bool foreign)
{
    for (size_t i = 0; i < after->constraint_count; i++) {
        const struct constraint *constraint = after->constraints[i];
        const struct constraint *old = schema_table_constraint(before, constraint->name);
        if (old && (old->kind == CONSTRAINT_FOREIGN_KEY) == foreign &&
            constraint_moves(before, old, constraint, moved) && fits(r->model, after, constraint))
            add_constraint(r, after, constraint, is_key(constraint));
    }
}

/* A key comes at once with a column that was made anew: the table was shut for it, and others point to it. */
void schema_postgresql_put_back(struct rendering *r, const struct table *before, const struct table *after,
                                const struct moved *moved)
{
    for (size_t i = 0; i < after->index_count; i++) {
        const struct index *old = schema_table_index(before, after->indexes[i]->name);
        if (old && index_moves(old, after->indexes[i], moved))
            add_index(r, after, after->indexes[i]);
    }
    put_back(r, before, after, moved, false);
    put_back(r, before, after, moved, true);
    struct pointing pointing = {.r = r, .table = after->name, .moved = moved, .back = true};
    if (!moved->own)
        schema_model_references(r->model, after->name, move_pointing, &pointing);
}
