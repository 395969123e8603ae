/* Random schemas, printed as .schema text: see shape.h. */
#include "property/shape.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *spelling;
    const char *defaults[2]; /* as the language writes them */
} types[SHAPE_TYPES] = {
    [SHAPE_BOOL] = {"bool", {"true", "false"}},
    [SHAPE_INT16] = {"int16", {"7", "-3"}},
    [SHAPE_INT32] = {"int32", {"0", "70000"}},
    [SHAPE_INT64] = {"int64", {"1", "5000000000"}},
    [SHAPE_FLOAT64] = {"float64", {"0.5", "-2.25"}},
    [SHAPE_DECIMAL] = {"decimal(10,2)", {"0", "12.50"}},
    [SHAPE_TEXT] = {"text", {"''", "'it''s'"}},
    [SHAPE_TEXT_N] = {"text", {"'a'", "'bc'"}},
    [SHAPE_BYTES] = {"bytes", {NULL, NULL}},
    [SHAPE_UUID] = {"uuid", {NULL, NULL}},
    [SHAPE_DATE] = {"date", {"'2026-01-02'", "'1999-12-31'"}},
    [SHAPE_TIMESTAMP] = {"timestamp", {"now()", "'2026-01-02T03:04:05Z'"}},
    [SHAPE_JSON] = {"json", {"'{}'", "'[1, 2]'"}},
    [SHAPE_ENUM] = {"", {NULL, NULL}},
};

static void name_it(char name[NAME_SIZE], const char *kind, unsigned serial)
{
    snprintf(name, NAME_SIZE, "%s%u", kind, serial);
}

const struct shape_table *shape_table_of(const struct shape *shape, unsigned identity)
{
    for (unsigned i = 0; i < shape->table_count; i++)
        if (shape->tables[i].identity == identity)
            return &shape->tables[i];
    return NULL;
}

const struct shape_column *shape_column_of(const struct shape_table *table, unsigned identity)
{
    for (unsigned i = 0; i < table->column_count; i++)
        if (table->columns[i].identity == identity)
            return &table->columns[i];
    return NULL;
}

static const struct shape_enum *enum_of(const struct shape *shape, unsigned identity)
{
    for (unsigned i = 0; i < shape->enum_count; i++)
        if (shape->enums[i].identity == identity)
            return &shape->enums[i];
    return NULL;
}

/* -- making --------------------------------------------------------------------------------------------------- */

static bool can_default(const struct shape_column *column)
{
    return !column->target && (column->type == SHAPE_ENUM || types[column->type].defaults[0]);
}

static void random_column(struct shape *shape, struct dice *dice, struct shape_column *column)
{
    *column = (struct shape_column){.identity = ++shape->next, .type = (enum shape_type)roll(dice, SHAPE_TYPES)};
    name_it(column->name, "c", column->identity);
    if (column->type == SHAPE_ENUM && !shape->enum_count)
        column->type = SHAPE_TEXT;
    if (column->type == SHAPE_ENUM)
        column->enumeration = shape->enums[roll(dice, shape->enum_count)].identity;
    column->length = 20 + roll(dice, 30);
    column->nullable = chance(dice, 40);
    column->has_default = can_default(column) && chance(dice, 40);
    column->default_value = roll(dice, 2);
    column->indexed = column->type != SHAPE_JSON && chance(dice, 20);
    column->checked = (column->type == SHAPE_INT32 || column->type == SHAPE_TEXT) && chance(dice, 30);
}

/* A foreign key to a table with a single key that stands before `table` (or is it), so that rows can be made in order.
 */
static void random_reference(struct shape *shape, struct dice *dice, unsigned table, struct shape_column *column)
{
    unsigned to = roll(dice, table + 1);
    if (shape->tables[to].key == 2)
        return;
    *column = (struct shape_column){.identity = ++shape->next,
                                    .target = shape->tables[to].identity,
                                    .nullable = to == table || chance(dice, 60),
                                    .indexed = true};
    column->type = shape->tables[to].key == 0 ? SHAPE_INT64 : SHAPE_TEXT_N;
    column->on_delete = (int)roll(dice, column->nullable ? 3 : 2);
    name_it(column->name, "r", column->identity);
}

static void random_unique(struct shape *shape, struct dice *dice, struct shape_table *table)
{
    if (table->column_count < 2 || table->key_count == MOST_KEYS)
        return;
    unsigned a = roll(dice, table->column_count), b = roll(dice, table->column_count);
    if (a == b || table->columns[a].type == SHAPE_JSON || table->columns[b].type == SHAPE_JSON)
        return;
    for (unsigned i = 0; i < table->key_count; i++)
        if ((table->keys[i].columns[0] == table->columns[a].identity &&
             table->keys[i].columns[1] == table->columns[b].identity))
            return;
    table->keys[table->key_count++] =
        (struct shape_key){{table->columns[a].identity, table->columns[b].identity}, chance(dice, 50), ++shape->next};
}

static void random_table(struct shape *shape, struct dice *dice)
{
    unsigned at = shape->table_count++;
    struct shape_table *table = &shape->tables[at];
    *table = (struct shape_table){.identity = ++shape->next, .key = (int)roll(dice, 3)};
    name_it(table->name, "t", table->identity);
    unsigned columns = 1 + roll(dice, MOST_COLUMNS - 3);
    for (unsigned i = 0; i < columns; i++)
        random_column(shape, dice, &table->columns[table->column_count++]);
    if (chance(dice, 50)) {
        random_reference(shape, dice, at, &table->columns[table->column_count]);
        table->column_count += table->columns[table->column_count].identity != 0;
    }
    if (chance(dice, 40))
        random_unique(shape, dice, table);
}

static void random_enum(struct shape *shape, struct dice *dice)
{
    struct shape_enum *enumeration = &shape->enums[shape->enum_count++];
    *enumeration = (struct shape_enum){.identity = ++shape->next};
    name_it(enumeration->name, "e", enumeration->identity);
    enumeration->value_count = 2 + roll(dice, 3);
    for (unsigned i = 0; i < enumeration->value_count; i++)
        name_it(enumeration->values[i].name, "v", ++shape->next);
}

void shape_random(struct shape *shape, struct dice *dice)
{
    memset(shape, 0, sizeof *shape);
    for (unsigned i = roll(dice, MOST_ENUMS); i; i--)
        random_enum(shape, dice);
    for (unsigned i = 1 + roll(dice, MOST_TABLES - 2); i; i--)
        random_table(shape, dice);
}

/* -- editing -------------------------------------------------------------------------------------------------- */

void shape_forget_the_way(struct shape *shape)
{
    shape->dropped_count = 0;
    for (unsigned i = 0; i < shape->enum_count; i++) {
        shape->enums[i].dropped_count = 0;
        for (unsigned j = 0; j < shape->enums[i].value_count; j++)
            shape->enums[i].values[j].was[0] = '\0';
    }
    for (unsigned i = 0; i < shape->table_count; i++) {
        struct shape_table *table = &shape->tables[i];
        table->was[0] = '\0';
        table->dropped_count = 0;
        for (unsigned j = 0; j < table->column_count; j++) {
            table->columns[j].was[0] = table->columns[j].conversion[0] = '\0';
            table->columns[j].has_backfill = false;
        }
    }
}

static void add_column(struct shape *shape, struct dice *dice, struct shape_table *table, unsigned at)
{
    if (table->column_count == MOST_COLUMNS)
        return;
    struct shape_column column = {0};
    if (chance(dice, 20)) {
        random_reference(shape, dice, at, &column);
        if (!column.identity)
            return;
        column.nullable = true; /* rows that are there point nowhere */
    } else {
        random_column(shape, dice, &column);
    }
    if (!column.nullable && !column.has_default) {
        if (!can_default(&column))
            column.nullable = true;
        else
            column.has_backfill = true;
    }
    table->columns[table->column_count++] = column;
}

static void drop_keys_with(struct shape_table *table, unsigned column)
{
    unsigned kept = 0;
    for (unsigned i = 0; i < table->key_count; i++)
        if (table->keys[i].columns[0] != column && table->keys[i].columns[1] != column)
            table->keys[kept++] = table->keys[i];
    table->key_count = kept;
}

/* New in this very edit: there is nothing to say about the way. */
static bool is_new(const struct shape *before, unsigned identity)
{
    return identity > before->next;
}

static void drop_column(const struct shape *before, struct dice *dice, struct shape_table *table)
{
    if (table->column_count < 2)
        return;
    unsigned at = roll(dice, table->column_count);
    struct shape_column column = table->columns[at];
    drop_keys_with(table, column.identity);
    if (!is_new(before, column.identity))
        strcpy(table->dropped[table->dropped_count++], column.was[0] ? column.was : column.name);
    memmove(&table->columns[at], &table->columns[at + 1], (table->column_count - at - 1) * sizeof column);
    table->column_count--;
}

static void rename_column(struct shape *shape, const struct shape *before, struct dice *dice, struct shape_table *table)
{
    struct shape_column *column = &table->columns[roll(dice, table->column_count)];
    if (column->conversion[0]) /* its text names the column */
        return;
    if (!column->was[0] && !is_new(before, column->identity))
        strcpy(column->was, column->name);
    name_it(column->name, "c", ++shape->next);
}

static void change_type(const struct shape *before, struct dice *dice, struct shape_table *table)
{
    struct shape_column *column = &table->columns[roll(dice, table->column_count)];
    if (column->target || column->checked || column->has_default || column->conversion[0] || column->has_backfill ||
        column->was[0] || is_new(before, column->identity))
        return;
    char name[NAME_SIZE];
    strcpy(name, column->name);
    switch (column->type) {
    case SHAPE_INT16:
        column->type = SHAPE_INT32;
        break;
    case SHAPE_INT32:
        column->type = SHAPE_INT64;
        break;
    case SHAPE_TEXT_N:
        column->length += 10;
        break;
    case SHAPE_INT64:
        column->type = SHAPE_TEXT;
        snprintf(column->conversion, sizeof column->conversion, "from int64 using cast(%s as text)", name);
        break;
    case SHAPE_TEXT:
        column->type = SHAPE_INT32;
        snprintf(column->conversion, sizeof column->conversion, "from text using length(%s)", name);
        break;
    default:
        break;
    }
}

static void change_null(const struct shape *before, struct dice *dice, struct shape_table *table)
{
    struct shape_column *column = &table->columns[roll(dice, table->column_count)];
    if (is_new(before, column->identity) || column->conversion[0])
        return;
    if (!column->nullable) {
        column->nullable = true;
    } else if (can_default(column)) {
        column->nullable = false;
        column->has_backfill = true;
    }
}

static void change_default(struct dice *dice, struct shape_table *table)
{
    struct shape_column *column = &table->columns[roll(dice, table->column_count)];
    if (!can_default(column) || column->has_backfill || column->conversion[0] || column->type == SHAPE_ENUM)
        return;
    if (column->has_default && column->default_value == 0)
        column->default_value = 1;
    else
        column->has_default = !column->has_default;
    column->nullable |= !column->has_default; /* a new one might now lack its default */
}

static void change_enum(struct shape *shape, const struct shape *before, struct dice *dice)
{
    if (!shape->enum_count)
        return;
    struct shape_enum *enumeration = &shape->enums[roll(dice, shape->enum_count)];
    unsigned at = roll(dice, enumeration->value_count);
    struct shape_value *value = &enumeration->values[at];
    bool fresh = is_new(before, (unsigned)strtoul(value->name + 1, NULL, 10));
    switch (roll(dice, 3)) {
    case 0:
        if (enumeration->value_count < MOST_VALUES) {
            value = &enumeration->values[enumeration->value_count++];
            value->was[0] = '\0';
            name_it(value->name, "v", ++shape->next);
        }
        break;
    case 1:
        if (!fresh && !value->was[0]) {
            strcpy(value->was, value->name);
            name_it(value->name, "v", ++shape->next);
        }
        break;
    default:
        if (enumeration->value_count > 1 && !fresh && !value->was[0] && at > 0) {
            strcpy(enumeration->dropped[enumeration->dropped_count++], value->name);
            memmove(value, value + 1, (enumeration->value_count - at - 1) * sizeof *value);
            enumeration->value_count--;
        }
    }
}

static void drop_table(struct shape *shape, const struct shape *before, struct dice *dice)
{
    unsigned at = roll(dice, shape->table_count);
    struct shape_table *table = &shape->tables[at];
    if (shape->table_count < 2)
        return;
    for (unsigned i = 0; i < shape->table_count; i++)
        for (unsigned j = 0; i != at && j < shape->tables[i].column_count; j++)
            if (shape->tables[i].columns[j].target == table->identity)
                return;
    if (!is_new(before, table->identity))
        strcpy(shape->dropped[shape->dropped_count++], table->was[0] ? table->was : table->name);
    memmove(table, table + 1, (shape->table_count - at - 1) * sizeof *table);
    shape->table_count--;
}

static void rename_table(struct shape *shape, const struct shape *before, struct dice *dice)
{
    struct shape_table *table = &shape->tables[roll(dice, shape->table_count)];
    if (!table->was[0] && !is_new(before, table->identity))
        strcpy(table->was, table->name);
    name_it(table->name, "t", ++shape->next);
}

static void toggle_item(struct shape *shape, struct dice *dice, struct shape_table *table)
{
    struct shape_column *column = &table->columns[roll(dice, table->column_count)];
    switch (roll(dice, 4)) {
    case 0:
        if (column->type != SHAPE_JSON)
            column->indexed = !column->indexed;
        break;
    case 1:
        if ((column->type == SHAPE_INT32 || column->type == SHAPE_TEXT) && !column->conversion[0])
            column->checked = !column->checked;
        break;
    case 2:
        if (table->key_count && chance(dice, 50))
            table->key_count--;
        else
            random_unique(shape, dice, table);
        break;
    default:
        if (column->target)
            column->on_delete = (column->on_delete + 1) % (column->nullable ? 3 : 2);
    }
}

void shape_edit(struct shape *shape, struct dice *dice, unsigned edits)
{
    shape_forget_the_way(shape);
    struct shape before = *shape;
    shape_edit_further(shape, &before, dice, edits);
}

void shape_edit_further(struct shape *shape, const struct shape *before, struct dice *dice, unsigned edits)
{
    for (; edits; edits--) {
        unsigned at = roll(dice, shape->table_count);
        struct shape_table *table = &shape->tables[at];
        switch (roll(dice, 12)) {
        case 0:
        case 1:
            add_column(shape, dice, table, at);
            break;
        case 2:
            drop_column(before, dice, table);
            break;
        case 3:
            rename_column(shape, before, dice, table);
            break;
        case 4:
            change_type(before, dice, table);
            break;
        case 5:
            change_null(before, dice, table);
            break;
        case 6:
            change_default(dice, table);
            break;
        case 7:
            change_enum(shape, before, dice);
            break;
        case 8:
            if (shape->table_count < MOST_TABLES)
                random_table(shape, dice);
            break;
        case 9:
            drop_table(shape, before, dice);
            break;
        case 10:
            rename_table(shape, before, dice);
            break;
        default:
            toggle_item(shape, dice, table);
        }
    }
}

/* -- printing ------------------------------------------------------------------------------------------------- */

static const char *default_of(const struct shape *shape, const struct shape_column *column, char buffer[NAME_SIZE + 2])
{
    if (column->type != SHAPE_ENUM)
        return types[column->type].defaults[column->default_value];
    snprintf(buffer, NAME_SIZE + 2, "'%s'", enum_of(shape, column->enumeration)->values[0].name);
    return buffer;
}

static void print_column(struct text *text, const struct shape *shape, const struct shape_column *column)
{
    char buffer[NAME_SIZE + 2];
    schema_text_format(text, "    %s ", column->name);
    if (column->target)
        schema_text_format(text, "-> %s", shape_table_of(shape, column->target)->name);
    else if (column->type == SHAPE_ENUM)
        schema_text_add(text, enum_of(shape, column->enumeration)->name);
    else
        schema_text_add(text, types[column->type].spelling);
    if (column->type == SHAPE_TEXT_N && !column->target)
        schema_text_format(text, "(%u)", column->length);
    if (column->nullable)
        schema_text_add(text, "?");
    if (column->on_delete)
        schema_text_format(text, " on delete %s", column->on_delete == 1 ? "cascade" : "set null");
    if (column->has_default)
        schema_text_format(text, " default %s", default_of(shape, column, buffer));
    if (column->checked)
        schema_text_format(text, column->type == SHAPE_INT32 ? " check (%s > -100000)" : " check (length(%s) < 1000)",
                           column->name);
    if (column->indexed)
        schema_text_add(text, " index");
    if (column->was[0])
        schema_text_format(text, " was %s", column->was);
    if (column->has_backfill)
        schema_text_format(text, " backfill %s", default_of(shape, column, buffer));
    if (column->conversion[0])
        schema_text_format(text, " %s", column->conversion);
    schema_text_add(text, "\n");
}

static void print_table(struct text *text, const struct shape *shape, const struct shape_table *table)
{
    schema_text_format(text, "table %s", table->name);
    if (table->was[0])
        schema_text_format(text, " was %s", table->was);
    schema_text_add(text, " {\n");
    schema_text_add(text, table->key == 0   ? "    id int64 primary key auto\n"
                          : table->key == 1 ? "    id text(40) primary key\n"
                                            : "    id int64\n    part int32\n    primary key (id, part)\n");
    for (unsigned i = 0; i < table->column_count; i++)
        print_column(text, shape, &table->columns[i]);
    for (unsigned i = 0; i < table->key_count; i++) {
        schema_text_add(text, "    unique ");
        if (table->keys[i].named)
            schema_text_format(text, "u%u ", table->keys[i].serial);
        schema_text_format(text, "(%s, %s)\n", shape_column_of(table, table->keys[i].columns[0])->name,
                           shape_column_of(table, table->keys[i].columns[1])->name);
    }
    for (unsigned i = 0; i < table->column_count; i++)
        if (table->columns[i].retired)
            schema_text_format(text, "    retire %s\n", table->columns[i].name);
    for (unsigned i = 0; i < table->dropped_count; i++)
        schema_text_format(text, "    drop %s\n", table->dropped[i]);
    schema_text_add(text, "}\n");
}

void shape_print(struct text *text, const struct shape *shape)
{
    for (unsigned i = 0; i < shape->enum_count; i++) {
        const struct shape_enum *enumeration = &shape->enums[i];
        schema_text_format(text, "enum %s { ", enumeration->name);
        for (unsigned j = 0; j < enumeration->value_count; j++) {
            schema_text_format(text, "%s%s", j ? ", " : "", enumeration->values[j].name);
            if (enumeration->values[j].was[0])
                schema_text_format(text, " was %s", enumeration->values[j].was);
        }
        for (unsigned j = 0; j < enumeration->dropped_count; j++)
            schema_text_format(text, ", drop %s using %s", enumeration->dropped[j], enumeration->values[0].name);
        schema_text_add(text, " }\n");
    }
    for (unsigned i = 0; i < shape->table_count; i++)
        print_table(text, shape, &shape->tables[i]);
    for (unsigned i = 0; i < shape->dropped_count; i++)
        schema_text_format(text, "drop table %s\n", shape->dropped[i]);
}

/* -- rows ----------------------------------------------------------------------------------------------------- */

static void print_value(struct text *text, const struct shape *shape, struct dice *dice,
                        const struct shape_column *column, unsigned row, bool postgresql)
{
    if (column->nullable && chance(dice, 30)) {
        schema_text_add(text, "null");
        return;
    }
    unsigned n = roll(dice, 50);
    if (column->target) { /* rows are numbered from 1 in every table */
        unsigned to = 1 + roll(dice, row ? row : 1);
        schema_text_format(text, shape_table_of(shape, column->target)->key == 1 ? "'k%u'" : "%u", to);
        return;
    }
    switch (column->type) {
    case SHAPE_BOOL:
        schema_text_add(text, n % 2 ? "true" : "false");
        break;
    case SHAPE_INT16:
        schema_text_format(text, "%d", (int)n - 20);
        break;
    case SHAPE_INT32:
        schema_text_format(text, "%d", (int)n * 1000 - 20000);
        break;
    case SHAPE_INT64:
        schema_text_format(text, "%lld", (long long)n * 3000000000 - 7);
        break;
    case SHAPE_FLOAT64:
        schema_text_format(text, "%u.25", n);
        break;
    case SHAPE_DECIMAL:
        schema_text_format(text, postgresql ? "%u / 100.0" : "%u", n * 125);
        break;
    case SHAPE_TEXT:
    case SHAPE_TEXT_N:
        schema_text_format(text, "'t%u''\xC3\xA4'", n);
        break;
    case SHAPE_BYTES:
        schema_text_format(text, postgresql ? "'\\x00ff%02u'" : "x'00ff%02u'", n);
        break;
    case SHAPE_UUID:
        schema_text_format(text, "%s'000102030405060708090a0b0c0d0e%02u'", postgresql ? "" : "x", n);
        break;
    case SHAPE_DATE:
        schema_text_format(text, "'20%02u-02-03'", n);
        break;
    case SHAPE_TIMESTAMP:
        schema_text_format(text, "'20%02u-02-03T04:05:06.000007Z'", n);
        break;
    case SHAPE_JSON:
        schema_text_format(text, "'{\"n\":%u}'", n);
        break;
    case SHAPE_ENUM: {
        const struct shape_enum *enumeration = enum_of(shape, column->enumeration);
        schema_text_format(text, "'%s'", enumeration->values[n % enumeration->value_count].name);
        break;
    }
    case SHAPE_TYPES:
        break;
    }
}

void shape_print_rows(struct text *text, const struct shape *shape, struct dice *dice, unsigned rows, bool postgresql)
{
    for (unsigned i = 0; i < shape->table_count; i++)
        for (unsigned row = 1; row <= rows; row++) {
            const struct shape_table *table = &shape->tables[i];
            schema_text_format(text, "insert %sinto %s (id%s", postgresql ? "" : "or ignore ", table->name,
                               table->key == 2 ? ", part" : "");
            for (unsigned j = 0; j < table->column_count; j++)
                schema_text_format(text, ", %s", table->columns[j].name);
            schema_text_format(text,
                               table->key == 0   ? ") values (%u"
                               : table->key == 1 ? ") values ('k%u'"
                                                 : ") values (%u, 1",
                               row);
            for (unsigned j = 0; j < table->column_count; j++) {
                schema_text_add(text, ", ");
                print_value(text, shape, dice, &table->columns[j], row, postgresql);
            }
            schema_text_add(text, postgresql ? ") on conflict do nothing;\n" : ");\n");
        }
}

const char *shape_values_sql(struct region *region, const struct shape_table *table, const struct shape_column *column,
                             bool postgresql)
{
    const char *part = table->key == 2 ? "part" : "1";
    return postgresql
               ? schema_region_format(
                     region, "select quote_literal(id), %s, quote_nullable(\"%s\"::text) from \"%s\" order by 1, 2",
                     part, column->name, table->name)
               : schema_region_format(region, "select quote(id), %s, quote(\"%s\") from \"%s\" order by 1, 2", part,
                                      column->name, table->name);
}
