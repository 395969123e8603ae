/* Random queries: see random_query.h. */
#include "property/random_query.h"

#include <stdio.h>

static const char *const spellings[VALUE_KINDS] = {"bool",         "int16", "int32", "int64", "float32",   "float64",
                                                   "decimal(8,2)", "text",  "uuid",  "date",  "timestamp", "mood"};

/* Few values, so that rows meet and keys are taken; the last ones lie at a bound. */
static const char *const literals[VALUE_KINDS][6] = {
    {"true", "false", "true", "false", "true", "false"},
    {"0", "1", "2", "-3", "7", "32767"},
    {"0", "1", "2", "-3", "7", "2147483647"},
    {"0", "1", "2", "3", "-4", "5000000000"},
    {"0.0", "0.5", "1.25", "-2.5", "4.0", "1000000.0"},
    {"0.0", "0.5", "1.25", "-2.5", "4.0", "1e12"},
    {"0", "0.50", "1.25", "-2.50", "7", "999999.99"},
    {"''", "'a'", "'B'", "'b c'", "'\xc3\xa9'", "'it''s'"},
    {"'00000000-0000-0000-0000-000000000000'", "'00000000-0000-0000-0000-000000000001'",
     "'00000000-0000-0000-0000-00000000000a'", "'10000000-0000-0000-0000-000000000000'",
     "'ffffffff-ffff-ffff-ffff-ffffffffffff'", "'0f000000-0000-0000-0000-000000000000'"},
    {"'2026-01-02'", "'1999-12-31'", "'1970-01-01'", "'0001-01-01'", "'9999-12-31'", "'2024-02-29'"},
    {"'2026-01-02T03:04:05Z'", "'1999-12-31T23:59:59.999999Z'", "'1970-01-01T00:00:00Z'", "'0001-01-01T00:00:00Z'",
     "'9999-12-31T23:59:59Z'", "'2024-02-29T00:00:00.5Z'"},
    {"'calm'", "'glad'", "'sad'", "'calm'", "'glad'", "'sad'"},
};

/* A literal that is of its type wherever it stands. */
static const char *literal(struct region *region, struct dice *dice, enum value_kind kind)
{
    const char *text = literals[kind][roll(dice, 6)];
    if (kind == VALUE_UUID || kind == VALUE_DATE || kind == VALUE_TIMESTAMP)
        return schema_region_format(region, "%s %s", spellings[kind], text);
    return text;
}

/* -- tables ----------------------------------------------------------------------------------------------------- */

void random_tables(struct query_tables *tables, struct dice *dice)
{
    *tables = (struct query_tables){.count = 2 + roll(dice, QUERY_TABLES - 1)};
    for (unsigned t = 0; t < tables->count; t++) {
        struct query_table *table = &tables->items[t];
        unsigned plain = 3 + roll(dice, 5);
        table->columns[table->column_count++] = (struct query_column){VALUE_INT64, false, true, -1, "id"};
        for (unsigned r = 0; t > 0 && r < 1 + roll(dice, 2); r++) {
            struct query_column *column = &table->columns[table->column_count++];
            *column = (struct query_column){VALUE_INT64, chance(dice, 60), chance(dice, 15), (int)roll(dice, t), ""};
            snprintf(column->name, sizeof column->name, "r%u", r);
        }
        for (unsigned c = 0; c < plain; c++) {
            struct query_column *column = &table->columns[table->column_count++];
            *column = (struct query_column){(enum value_kind)roll(dice, VALUE_KINDS), chance(dice, 50),
                                            chance(dice, 12), -1, ""};
            column->unique &= column->kind != VALUE_BOOL;
            snprintf(column->name, sizeof column->name, "c%u", c);
        }
        table->pair[0] = chance(dice, 50) ? (int)(table->column_count - 1) : -1;
        table->pair[1] = (int)(table->column_count - 2);
    }
}

void print_tables(struct text *text, const struct query_tables *tables)
{
    schema_text_add(text, "enum mood { calm, glad, sad }\n");
    for (unsigned t = 0; t < tables->count; t++) {
        const struct query_table *table = &tables->items[t];
        schema_text_format(text, "table t%u {\n    id int64 primary key\n", t);
        for (unsigned c = 1; c < table->column_count; c++) {
            const struct query_column *column = &table->columns[c];
            schema_text_format(text, "    %s ", column->name);
            if (column->target >= 0)
                schema_text_format(text, "-> t%d", column->target);
            else
                schema_text_add(text, spellings[column->kind]);
            schema_text_format(text, "%s%s%s\n", column->nullable ? "?" : "", column->unique ? " unique" : "",
                               column->target >= 0 && !column->unique ? " index" : "");
        }
        if (table->pair[0] >= 0)
            schema_text_format(text, "    unique (%s, %s)\n", table->columns[table->pair[0]].name,
                               table->columns[table->pair[1]].name);
        schema_text_add(text, "}\n");
    }
}

void random_insert(struct text *text, struct dice *dice, const struct query_tables *tables, unsigned table,
                   unsigned number, const char *name)
{
    const struct query_table *into = &tables->items[table];
    schema_text_format(text, "query %s() exec { insert into t%u (", name, table);
    for (unsigned c = 0; c < into->column_count; c++)
        schema_text_format(text, "%s%s", c ? ", " : "", into->columns[c].name);
    schema_text_add(text, ") values (");
    for (unsigned c = 0; c < into->column_count; c++) {
        const struct query_column *column = &into->columns[c];
        schema_text_add(text, c ? ", " : "");
        if (column->nullable && chance(dice, 35))
            schema_text_add(text, "null");
        else if (c == 0)
            schema_text_format(text, "%u", number);
        else if (column->target >= 0)
            schema_text_format(text, "%u", roll(dice, 6));
        else
            schema_text_add(text, literals[column->kind][roll(dice, 6)]);
    }
    schema_text_add(text, ") }\n");
}

/* -- expressions ------------------------------------------------------------------------------------------------ */

struct making {
    struct region *region;
    struct dice *dice;
    const struct query_tables *tables;
    unsigned count; /* of relations */
    unsigned tables_of[QUERY_RELATIONS];
    unsigned visible; /* of them */
    struct text parameters;
    unsigned parameter_count;
    bool total; /* nothing that may go out of its range: which rows are looked at is the engine's */
};

static const char *condition(struct making *m, unsigned depth);

#define FORMAT(...) schema_region_format(m->region, __VA_ARGS__)

static const char *parameter(struct making *m, enum value_kind kind, bool list)
{
    bool nullable = !list && chance(m->dice, 25);
    unsigned number = m->parameter_count++;
    schema_text_format(&m->parameters, "%sp%u %s%s", number ? ", " : "", number, spellings[kind],
                       list       ? "[]"
                       : nullable ? "?"
                                  : "");
    return FORMAT(":p%u", number);
}

static const char *any_column(struct making *m, enum value_kind *kind)
{
    unsigned relation = roll(m->dice, m->visible);
    const struct query_table *table = &m->tables->items[m->tables_of[relation]];
    const struct query_column *column = &table->columns[roll(m->dice, table->column_count)];
    *kind = column->kind;
    return FORMAT("q%u.%s", relation, column->name);
}

/* Null: there is none of that kind. */
static const char *column_of(struct making *m, enum value_kind wanted)
{
    for (unsigned tries = 0; tries < 12; tries++) {
        enum value_kind kind;
        const char *column = any_column(m, &kind);
        if (kind == wanted)
            return column;
    }
    return NULL;
}

static bool is_number(enum value_kind kind)
{
    return kind >= VALUE_INT16 && kind <= VALUE_DECIMAL;
}

static const char *value(struct making *m, enum value_kind kind, unsigned depth)
{
    const char *column = chance(m->dice, 85) ? column_of(m, kind) : NULL;
    if (!depth || chance(m->dice, 45))
        return column ? column : chance(m->dice, 80) ? literal(m->region, m->dice, kind) : parameter(m, kind, false);
    switch (roll(m->dice, 7)) {
    case 0:
        return FORMAT("coalesce(%s, %s)", value(m, kind, depth - 1), value(m, kind, depth - 1));
    case 1:
        return FORMAT("case when %s then %s else %s end", condition(m, depth - 1), value(m, kind, depth - 1),
                      value(m, kind, depth - 1));
    case 2:
        return FORMAT("case when %s then %s end", condition(m, depth - 1), value(m, kind, depth - 1));
    case 3:
        return FORMAT("nullif(%s, %s)", value(m, kind, depth - 1), value(m, kind, depth - 1));
    case 4:
        if (kind == VALUE_TEXT)
            return FORMAT("%s(%s)", chance(m->dice, 50) ? "lower" : "trim", value(m, kind, depth - 1));
        if (is_number(kind) && !m->total &&
            column) /* of literals alone, PostgreSQL computes it even where no case asks */
            return FORMAT("(%s %s %s)", column,
                          (const char *const[]){"+", "-", "*", "/",
                                                "%"}[roll(m->dice, kind <= VALUE_INT64 && kind > VALUE_BOOL ? 5
                                                                   : kind == VALUE_DECIMAL                  ? 2
                                                                                                            : 3)],
                          value(m, kind, depth - 1));
        return column ? column : literal(m->region, m->dice, kind);
    case 5:
        if (kind == VALUE_TEXT)
            return FORMAT("(%s || %s)", value(m, kind, depth - 1), value(m, kind, depth - 1));
        if (kind == VALUE_BOOL)
            return FORMAT("(%s)", condition(m, depth - 1));
        if (kind == VALUE_INT64)
            return FORMAT("cast(%s as int64)", value(m, chance(m->dice, 50) ? VALUE_INT16 : VALUE_INT32, depth - 1));
        if (is_number(kind) && !m->total)
            return FORMAT("abs(%s)", value(m, kind, depth - 1));
        /* fall through */
    default:
        return column ? column : literal(m->region, m->dice, kind);
    }
}

static const char *comparison(struct making *m, const char *a, const char *b, bool ordered)
{
    static const char *const operators[] = {"=", "<>", "<", "<=", ">", ">="};
    return FORMAT("%s %s %s", a, operators[roll(m->dice, ordered ? 6 : 2)], b);
}

static const char *test_of(struct making *m, unsigned depth)
{
    enum value_kind kind;
    const char *column = any_column(m, &kind);
    const char *left = depth && chance(m->dice, 30) ? value(m, kind, depth - 1) : column;
    const char *no = chance(m->dice, 40) ? "not " : "";
    bool ordered = kind != VALUE_BOOL && kind != VALUE_UUID && kind != VALUE_ENUM;
    switch (roll(m->dice, 10)) {
    case 0:
    case 1:
        return FORMAT("%s is %snull", left, no);
    case 2:
        if (ordered)
            return FORMAT("%s %sbetween %s and %s", left, no, value(m, kind, 0), value(m, kind, 0));
        break;
    case 3:
        return FORMAT("%s %sin (%s, %s)", left, no, literal(m->region, m->dice, kind),
                      literal(m->region, m->dice, kind));
    case 4:
        if (kind != VALUE_BOOL)
            return FORMAT("%s %sin %s", left, no, parameter(m, kind, true));
        break;
    case 5:
        return FORMAT("%s is %sdistinct from %s", left, no, value(m, kind, 0));
    case 6:
        if (kind == VALUE_BOOL)
            return FORMAT("%s is %s%s", left, no, chance(m->dice, 50) ? "true" : "false");
        if (kind == VALUE_TEXT)
            return FORMAT("%s %slike '%s'", left, no, chance(m->dice, 50) ? "%a%" : "_");
        break;
    case 7:
        if (kind == VALUE_BOOL)
            return column;
        break;
    default:
        break;
    }
    return comparison(m, left, value(m, kind, depth ? depth - 1 : 0), ordered);
}

static const char *condition(struct making *m, unsigned depth)
{
    unsigned way = depth ? roll(m->dice, 12) : 11;
    if (way < 3)
        return FORMAT("(%s and %s)", condition(m, depth - 1), condition(m, depth - 1));
    if (way < 5)
        return FORMAT("(%s or %s)", condition(m, depth - 1), condition(m, depth - 1));
    if (way < 7)
        return FORMAT("not (%s)", condition(m, depth - 1));
    if (way < 8)
        return FORMAT("(%s) is %s%s", condition(m, depth - 1), chance(m->dice, 40) ? "not " : "",
                      chance(m->dice, 50) ? "true" : "false");
    if (way < 9)
        return FORMAT("case when %s then %s else %s end", condition(m, depth - 1), condition(m, depth - 1),
                      condition(m, depth - 1));
    return test_of(m, depth);
}

/* -- clauses ---------------------------------------------------------------------------------------------------- */

/* What ties relation `right` to one before it: mostly a reference, else whatever. */
static const char *joined_on(struct making *m, unsigned right)
{
    const struct query_table *table = &m->tables->items[m->tables_of[right]];
    for (unsigned tries = 0; tries < 8 && chance(m->dice, 90); tries++) {
        unsigned left = roll(m->dice, right);
        const struct query_table *other = &m->tables->items[m->tables_of[left]];
        for (unsigned c = 1; c < 3; c++) {
            const char *tie = NULL;
            if (c < table->column_count && table->columns[c].target == (int)m->tables_of[left])
                tie = FORMAT("q%u.%s = q%u.id", right, table->columns[c].name, left);
            else if (c < other->column_count && other->columns[c].target == (int)m->tables_of[right])
                tie = FORMAT("q%u.id = q%u.%s", right, left, other->columns[c].name);
            if (tie)
                return chance(m->dice, 25) ? FORMAT("%s and %s", tie, condition(m, 1)) : tie;
        }
    }
    return FORMAT("q%u.id = q%u.id", roll(m->dice, right), right);
}

static void add_from(struct making *m, struct text *text)
{
    static const char *const joins[] = {"join", "left join", "left join", "right join", "full join"};
    schema_text_format(text, " from t%u q0", m->tables_of[0]);
    for (unsigned i = 1; i < m->count; i++) {
        unsigned way = roll(m->dice, 21);
        m->visible = i + 1;
        if (way == 20)
            schema_text_format(text, " cross join t%u q%u", m->tables_of[i], i);
        else
            schema_text_format(text, " %s t%u q%u on %s", joins[way % 5], m->tables_of[i], i, joined_on(m, i));
    }
}

static const char *aggregate(struct making *m, enum value_kind *result)
{
    enum value_kind kind = VALUE_INT64;
    const char *column = any_column(m, &kind);
    if (chance(m->dice, 25))
        column = value(m, kind, 1);
    const char *filter = chance(m->dice, 25) ? FORMAT(" filter (where %s)", condition(m, 1)) : "";
    const char *distinct = chance(m->dice, 20) ? "distinct " : "";
    unsigned way = roll(m->dice, 6);
    *result = VALUE_INT64;
    if (way == 0)
        return FORMAT("count(*)%s", filter);
    if (kind == VALUE_BOOL && way > 1) {
        *result = VALUE_BOOL;
        return FORMAT("bool_%s(%s)%s", chance(m->dice, 50) ? "and" : "or", column, filter);
    }
    if (way == 1 || kind == VALUE_UUID || kind == VALUE_BOOL || kind == VALUE_ENUM)
        return FORMAT("count(%s%s)%s", distinct, column, filter);
    *result = kind;
    if (is_number(kind) && way < 4) {
        *result = way == 2 || kind == VALUE_FLOAT32 ? VALUE_FLOAT64 : kind;
        return FORMAT("%s(%s%s)%s", way == 2 ? "avg" : "sum", distinct, column, filter);
    }
    return FORMAT("%s(%s)%s", chance(m->dice, 50) ? "min" : "max", column, filter);
}

static void add_grouped(struct making *m, struct text *select, struct text *rest, unsigned *columns, bool one)
{
    unsigned keys = one ? 0 : roll(m->dice, 3), aggregates = 1 + roll(m->dice, 3);
    enum value_kind kind;
    const char *last = NULL;
    for (unsigned i = 0; i < keys; i++) {
        bool whole = chance(m->dice, 30);
        unsigned relation = roll(m->dice, m->count);
        const struct query_table *table = &m->tables->items[m->tables_of[relation]];
        const char *key = whole ? FORMAT("q%u.id", relation) : any_column(m, &kind);
        last = key;
        if (whole) /* all of a row depends on its key */
            schema_text_format(select, "%sq%u.%s as o%u", *columns ? ", " : "", relation,
                               table->columns[roll(m->dice, table->column_count)].name, *columns);
        *columns += whole;
        schema_text_format(select, "%s%s as o%u", *columns ? ", " : "", key, *columns);
        schema_text_format(rest, "%s%s", i ? ", " : " group by ", key);
        ++*columns;
    }
    for (unsigned i = 0; i < aggregates; i++) {
        schema_text_format(select, "%s%s as o%u", *columns ? ", " : "", aggregate(m, &kind), *columns);
        ++*columns;
    }
    if (last && chance(m->dice, 15)) {
        schema_text_format(rest, " having %s is %snull", last, chance(m->dice, 70) ? "not " : "");
    } else if (chance(m->dice, 25)) {
        const char *it = aggregate(m, &kind);
        schema_text_format(rest, " having %s",
                           chance(m->dice, 50) || kind >= VALUE_UUID || kind == VALUE_BOOL
                               ? FORMAT("%s is %snull", it, chance(m->dice, 60) ? "not " : "")
                               : FORMAT("%s >= %s", it, literal(m->region, m->dice, kind)));
    }
}

static void add_plain(struct making *m, struct text *select, unsigned *columns)
{
    unsigned count = 2 + roll(m->dice, 4), whole = roll(m->dice, m->count);
    if (chance(m->dice, 8)) {
        schema_text_format(select, "q%u.*", whole);
        return;
    }
    for (unsigned i = 0; i < count; i++) {
        enum value_kind kind;
        const char *column = any_column(m, &kind);
        if (chance(m->dice, 35))
            column = value(m, (enum value_kind)roll(m->dice, VALUE_KINDS), 2);
        schema_text_format(select, "%s%s as o%u", *columns ? ", " : "", column, *columns);
        ++*columns;
    }
}

/* That of the first relation there is one row: by its key, by a unique column, or by two that are a key together. */
static const char *only(struct making *m)
{
    const struct query_table *table = &m->tables->items[m->tables_of[0]];
    if (table->pair[0] >= 0 && chance(m->dice, 40)) {
        const struct query_column *a = &table->columns[table->pair[0]], *b = &table->columns[table->pair[1]];
        return FORMAT("q0.%s = %s and q0.%s = %s", a->name, literal(m->region, m->dice, a->kind), b->name,
                      literal(m->region, m->dice, b->kind));
    }
    for (unsigned c = 1; c < table->column_count; c++)
        if (table->columns[c].unique && chance(m->dice, 60))
            return FORMAT("q0.%s = %s", table->columns[c].name, literal(m->region, m->dice, table->columns[c].kind));
    return FORMAT("q0.id = %s", chance(m->dice, 50) ? "2" : parameter(m, VALUE_INT64, false));
}

void random_query(struct text *text, struct region *region, struct dice *dice, const struct query_tables *tables,
                  const char *name, bool *ordered)
{
    struct making made = {.region = region, .dice = dice, .tables = tables, .parameters = TEXT(region)};
    struct making *m = &made;
    struct text from = TEXT(region), select = TEXT(region), rest = TEXT(region);
    bool one = chance(dice, 15), grouped = chance(dice, 30), limited = chance(dice, 30);
    unsigned columns = 0;
    m->count = 1 + roll(dice, QUERY_RELATIONS);
    for (unsigned i = 0; i < m->count; i++)
        m->tables_of[i] = roll(dice, tables->count);
    m->total = true;
    add_from(m, &from);
    m->visible = m->count;
    const char *where = chance(dice, 65) ? FORMAT(" where %s", condition(m, 2)) : "";
    if (one && !grouped)
        where = FORMAT(" where %s%s", only(m), chance(dice, 30) ? FORMAT(" and %s", condition(m, 1)) : "");
    m->total = limited || grouped;
    if (grouped)
        add_grouped(m, &select, &rest, &columns, one);
    else
        add_plain(m, &select, &columns);
    *ordered = columns && (limited || chance(dice, 30)); /* by all that it shows, so that it is total */
    for (unsigned i = 0; *ordered && i < columns; i++)
        schema_text_format(&rest, "%so%u%s%s", i ? ", " : " order by ", i, chance(dice, 30) ? " desc" : "",
                           chance(dice, 15) ? " nulls first" : "");
    if (limited && columns)
        schema_text_format(&rest, " limit %u%s", roll(dice, 5), chance(dice, 30) ? " offset 1" : "");
    schema_text_format(text, "query %s(%s) %s { select %s%s%s%s%s }\n", name, schema_text_string(&m->parameters),
                       one ? "one?" : "many", !grouped && chance(dice, 15) ? "distinct " : "",
                       schema_text_string(&select), schema_text_string(&from), where, schema_text_string(&rest));
}
