/* Random changes: see random_query.h. What engines may do in any order is not asked for: a row that meets a key is
 * inserted in an order, and a unique column is not set for several rows. */
#include "property/random_making.h"

#include <stdio.h>

static bool is_settable(const struct query_table *table, unsigned column)
{
    return column > 0 && !table->columns[column].unique && table->columns[column].target < 0 &&
           (table->pair[0] < 0 || ((int)column != table->pair[0] && (int)column != table->pair[1]));
}

static bool has_key_beside_id(const struct query_table *table)
{
    for (unsigned c = 1; c < table->column_count; c++)
        if (table->columns[c].unique)
            return true;
    return table->pair[0] >= 0;
}

/* A value for that column, which is null only where it may be. */
static const char *stored(struct making *m, const struct query_column *column, unsigned depth)
{
    const char *made = typed_value(m, column->kind, depth);
    if (column->target >= 0)
        return FORMAT("cast(%u as int64)", roll(m->dice, 6));
    return column->nullable ? made
                            : FORMAT("coalesce(%s, cast(%s as %s))", made,
                                     random_literal(m->region, m->dice, column->kind), value_spellings[column->kind]);
}

/* set …: false, there is no column that can be. */
static bool add_set(struct making *m, struct text *text, const struct query_table *table, bool conflict)
{
    unsigned count = 0;
    for (unsigned c = 1; c < table->column_count; c++) {
        const struct query_column *column = &table->columns[c];
        if (!is_settable(table, c) || (count && chance(m->dice, 50)))
            continue;
        const char *made = conflict && chance(m->dice, 50)           ? FORMAT("excluded.%s", column->name)
                           : column->nullable && chance(m->dice, 10) ? "null"
                                                                     : stored(m, column, 1);
        schema_text_format(text, "%s%s = %s", count++ ? ", " : " set ", column->name, made);
    }
    return count > 0;
}

static const char *returning(struct making *m, bool *many)
{
    struct making own = *m;
    struct text text = TEXT(m->region);
    own.visible = 1;
    own.flat = true;
    *many = chance(m->dice, 50);
    if (!*many)
        return "";
    if (chance(m->dice, 20))
        return " returning *";
    for (unsigned i = 0, count = 1 + roll(m->dice, 3); i < count; i++) {
        enum value_kind kind;
        const char *column = any_column(&own, &kind);
        schema_text_format(&text, "%s%s as o%u", i ? ", " : " returning ",
                           chance(m->dice, 30) ? value(&own, kind, 1) : column, i);
    }
    return schema_text_string(&text);
}

/* -- insert ------------------------------------------------------------------------------------------------------ */

/* From one relation, whose keys are those of the rows, or lie beside all that are there. */
static const char *insert(struct making *m, const struct query_table *into, bool *many)
{
    struct text columns = TEXT(m->region), values = TEXT(m->region), set = TEXT(m->region);
    struct making source = *m;
    source.level = 1;
    source.count = source.visible = 1;
    source.from[0] = &m->tables->items[roll(m->dice, m->tables->count)];
    bool beside = chance(m->dice, 40);
    for (unsigned c = 0; c < into->column_count; c++) {
        if (c > 0 && into->columns[c].nullable && chance(m->dice, 30))
            continue;
        schema_text_format(&columns, "%s%s", c ? ", " : "", into->columns[c].name);
        if (c == 0)
            schema_text_format(&values, "s0.id%s", beside ? " + 100" : "");
        else
            schema_text_format(&values, ", %s as o%u", stored(&source, &into->columns[c], 2), c);
    }
    m->count = m->visible = 1;
    m->from[0] = into;
    const char *where = chance(m->dice, 70) ? FORMAT(" where %s", condition(&source, 2)) : "";
    const char *conflict = "";
    m->flat = true;
    if (chance(m->dice, 40))
        conflict = beside || has_key_beside_id(into) || chance(m->dice, 50) ? " on conflict do nothing"
                                                                            : " on conflict (id) do nothing";
    else if (!has_key_beside_id(into) && add_set(m, &set, into, true))
        conflict = FORMAT(" on conflict (id) do update%s%s", schema_text_string(&set),
                          chance(m->dice, 40) ? FORMAT(" where %s", condition(m, 1)) : "");
    return FORMAT("insert into %s as q0 (%s) select %s from %s s0%s order by s0.id%s%s", into->name,
                  schema_text_string(&columns), schema_text_string(&values), source.from[0]->name, where, conflict,
                  returning(m, many));
}

/* -- update, delete ---------------------------------------------------------------------------------------------- */

/* A relation of which there is one row at most for each of q0. */
static const char *add_other(struct making *m)
{
    const struct query_table *table = m->from[0];
    unsigned by = 0;
    for (unsigned c = 1; c < table->column_count; c++)
        if (table->columns[c].target >= 0 && chance(m->dice, 60))
            by = c;
    m->from[1] = by ? &m->tables->items[table->columns[by].target] : &m->tables->items[roll(m->dice, m->tables->count)];
    m->count = m->visible = 2;
    return FORMAT("q1.id = q0.%s", table->columns[by].name);
}

static const char *update(struct making *m, bool *many)
{
    struct text set = TEXT(m->region);
    const char *tie = chance(m->dice, 50) ? add_other(m) : NULL;
    if (!add_set(m, &set, m->from[0], false))
        return NULL;
    const char *from = tie ? FORMAT(" from %s q1", m->from[1]->name) : "";
    if (tie && !m->flat && chance(m->dice, 25)) /* a row for each of what is grouped by */
        from = FORMAT(" from (select id, min(id) as low from %s group by id) q1", m->from[1]->name);
    if (*from == ' ' && from[6] == '(') {
        static const struct query_table low = {
            .column_count = 1, .columns = {{VALUE_INT64, true, false, -1, "low"}}, .pair = {-1, -1}};
        m->from[1] = &low;
        set = TEXT(m->region);
        add_set(m, &set, m->from[0], false);
    }
    const char *where = FORMAT(" where %s%s%s", tie ? tie : "", tie ? " and " : "", condition(m, 2));
    return FORMAT("update %s q0%s%s%s%s", m->from[0]->name, schema_text_string(&set), from, where, returning(m, many));
}

static const char *removal(struct making *m, bool *many)
{
    const char *with = "", *tie = NULL;
    if (chance(m->dice, 50)) {
        tie = add_other(m);
        if (chance(m->dice, 30)) { /* which row it meets is nobody's question */
            m->from[1] = &m->tables->items[roll(m->dice, m->tables->count)];
            tie = NULL;
        }
        with = FORMAT(" using %s q1", m->from[1]->name);
    }
    const char *where = FORMAT(" where %s%s%s", tie ? tie : "", tie ? " and " : "", condition(m, 2));
    return FORMAT("delete from %s q0%s%s%s", m->from[0]->name, with, where, returning(m, many));
}

void random_change(struct text *text, struct region *region, struct dice *dice, const struct query_tables *tables,
                   const char *name)
{
    struct sharing sharing = {.parameters = TEXT(region)};
    struct making made = {.region = region, .dice = dice, .tables = tables, .sharing = &sharing, .total = true};
    struct making *m = &made;
    bool many = false;
    const char *withs = random_withs(m), *change = NULL;
    unsigned way = roll(dice, 3);
    m->count = m->visible = 1;
    m->from[0] = &tables->items[roll(dice, tables->count)];
    if (way == 0)
        change = update(m, &many);
    if (way == 1)
        change = insert(m, m->from[0], &many);
    if (!change) {
        m->count = m->visible = 1;
        change = removal(m, &many);
    }
    schema_text_format(text, "query %s(%s) %s { %s%s }\n", name, schema_text_string(&sharing.parameters),
                       many ? "many" : "changed", withs, change);
}
