/* Random tables, and rows for them: see random_query.h. */
#include "property/random_making.h"

#include <stdio.h>

const char *const value_spellings[VALUE_KINDS] = {"bool",         "int16", "int32", "int64", "float32",   "float64",
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
const char *random_literal(struct region *region, struct dice *dice, enum value_kind kind)
{
    const char *text = literals[kind][roll(dice, 6)];
    if (kind == VALUE_UUID || kind == VALUE_DATE || kind == VALUE_TIMESTAMP)
        return schema_region_format(region, "%s %s", value_spellings[kind], text);
    return text;
}

/* -- tables ----------------------------------------------------------------------------------------------------- */

void random_tables(struct query_tables *tables, struct dice *dice)
{
    *tables = (struct query_tables){.count = 2 + roll(dice, QUERY_TABLES - 1)};
    for (unsigned t = 0; t < tables->count; t++) {
        struct query_table *table = &tables->items[t];
        snprintf(table->name, sizeof table->name, "t%u", t);
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
        table->versioned = chance(dice, 30);
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
                schema_text_add(text, value_spellings[column->kind]);
            schema_text_format(text, "%s%s%s\n", column->nullable ? "?" : "", column->unique ? " unique" : "",
                               column->target >= 0 && !column->unique ? " index" : "");
        }
        if (table->versioned)
            schema_text_add(text, "    edition int64 version\n");
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
