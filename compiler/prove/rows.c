/* Rows for a proof: values that a table probably admits, tried until some are. Values are made as expressions and
 * printed by the engine's dialect, so that each stands as it would in a real database. */
#include "plan/planner.h"
#include "prove/proof.h"

#include <string.h>

#define ROWS 3
#define VARIANTS 10
#define DEPTH 8 /* of keys that point to keys */

struct sampling {
    struct region *region;
    struct session *session;
    const struct schema_engine *engine;
    const struct model *model;
    bool nulls;
    struct { /* literals of the checks of the table at hand: what they compare with they probably admit, or its
                neighbour */
        size_t count, capacity;
        const struct expression **items;
    } hints;
};

/* -- values ------------------------------------------------------------------------------------------------------- */

static const struct expression *literal(struct sampling *sampling, enum expression_kind kind, const struct type *type,
                                        const char *text)
{
    struct expression *expression = NEW(sampling->region, struct expression);
    expression->kind = kind;
    expression->type = *type;
    expression->text = text;
    return expression;
}

static const struct expression *whole_number(struct sampling *sampling, const struct type *type, long value)
{
    return literal(sampling, EXPRESSION_INTEGER, type, schema_region_format(sampling->region, "%ld", value));
}

static const struct expression *text_value(struct sampling *sampling, const struct type *type, unsigned number,
                                           unsigned variant)
{
    static const char *const words[] = {"a", "b", "c", "Alpha", "beta-2", "x@example.org", "1", "2026", "", "long"};
    char *text = schema_region_format(sampling->region, "%s%c", words[variant % COUNT_OF(words)], (char)('a' + number));
    size_t length = strlen(text);
    if (type->length && length > (size_t)type->length) /* the end tells the rows apart */
        text += length - (size_t)type->length;
    return literal(sampling, EXPRESSION_TEXT, type, text);
}

static const struct expression *hint(struct sampling *sampling, const struct type *type, unsigned number,
                                     unsigned variant)
{
    const struct expression *hint = sampling->hints.items[(variant / 2) % sampling->hints.count];
    bool is_text = type->kind == TYPE_TEXT && hint->kind == EXPRESSION_TEXT;
    bool is_whole = (type->kind == TYPE_INT16 || type->kind == TYPE_INT32 || type->kind == TYPE_INT64) &&
                    hint->kind == EXPRESSION_INTEGER;
    if (is_text)
        return literal(sampling, EXPRESSION_TEXT, type, hint->text);
    if (!is_whole || strlen(hint->text) > 9)
        return NULL;
    long value = 0;
    const char *digit = hint->text + (*hint->text == '-');
    while (*digit >= '0' && *digit <= '9')
        value = value * 10 + (*digit++ - '0');
    if (*hint->text == '-')
        value = -value;
    return whole_number(sampling, type, variant % 2 ? value - (long)number : value + (long)number);
}

static const struct expression *value_of_type(struct sampling *sampling, const struct type *type, unsigned number,
                                              unsigned variant)
{
    struct region *region = sampling->region;
    static const long steps[VARIANTS] = {1, 0, 10, 100, -3, 5, 50, 2, 20, 1000};
    if (type->array)
        return zero_of_type(region, sampling->model, type);
    if (variant >= 2 && sampling->hints.count) {
        const struct expression *from_check = hint(sampling, type, number, variant);
        if (from_check)
            return from_check;
    }
    long whole = steps[variant] + (long)number;
    switch (type->kind) {
    case TYPE_BOOL:
        return literal(sampling, EXPRESSION_BOOLEAN, type, (number + variant) % 2 ? "true" : "false");
    case TYPE_INT16:
    case TYPE_INT32:
    case TYPE_INT64:
        return whole_number(sampling, type, whole);
    case TYPE_FLOAT32:
    case TYPE_FLOAT64:
        return literal(sampling, EXPRESSION_NUMBER, type, schema_region_format(region, "%ld.5", whole));
    case TYPE_DECIMAL:
        if (type->precision - type->scale < 4)
            whole = (long)number % (type->precision > type->scale ? 10 : 1);
        return type->scale
                   ? literal(sampling, EXPRESSION_NUMBER, type, schema_region_format(region, "%ld.%u", whole, number))
                   : whole_number(sampling, type, whole);
    case TYPE_NUMERIC:
        return literal(sampling, EXPRESSION_NUMBER, type, schema_region_format(region, "%ld.25", whole));
    case TYPE_TEXT:
        return text_value(sampling, type, number, variant);
    case TYPE_UUID:
        return literal(sampling, EXPRESSION_TEXT, type,
                       schema_region_format(region, "00000000-0000-4000-8000-%012u", number + variant * 16));
    case TYPE_DATE:
        return literal(sampling, EXPRESSION_TEXT, type,
                       schema_region_format(region, "20%02u-01-%02u", 10 + variant, number + 1));
    case TYPE_TIME:
        return literal(sampling, EXPRESSION_TEXT, type,
                       schema_region_format(region, "%02u:00:%02u.000000", variant, number + 1));
    case TYPE_TIMESTAMP:
        return literal(sampling, EXPRESSION_TEXT, type,
                       schema_region_format(region, "20%02u-01-%02uT01:02:03.000000Z", 10 + variant, number + 1));
    case TYPE_DATETIME:
        return literal(sampling, EXPRESSION_TEXT, type,
                       schema_region_format(region, "20%02u-01-%02uT01:02:03.000000", 10 + variant, number + 1));
    case TYPE_INTERVAL:
        return literal(sampling, EXPRESSION_TEXT, type,
                       schema_region_format(region, "P%uM%uDT1.500000S", variant, number));
    case TYPE_JSON:
        return literal(sampling, EXPRESSION_TEXT, type, schema_region_format(region, "[%u, %u]", number, variant));
    case TYPE_ENUM: {
        const struct enumeration *enumeration = schema_model_enum(sampling->model, type->name);
        if (!enumeration || !enumeration->value_count)
            return NULL;
        return member_literal(sampling->region, type,
                              enumeration->values[(number + variant) % enumeration->value_count]);
    }
    default:
        return NULL;
    }
}

/* Rows point to rows of the same number, so a key's value is found without looking. */
static const struct constraint *key_from(const struct table *table, const char *column, size_t *place)
{
    for (size_t i = 0; i < table->constraint_count; i++)
        for (size_t c = 0;
             table->constraints[i]->kind == CONSTRAINT_FOREIGN_KEY && c < table->constraints[i]->column_count; c++)
            if (schema_same_text(table->constraints[i]->columns[c], column)) {
                *place = c;
                return table->constraints[i];
            }
    return NULL;
}

static const struct expression *value_of(struct sampling *sampling, const struct table *table,
                                         const struct column *column, unsigned number, unsigned variant, unsigned depth)
{
    size_t place;
    const struct constraint *key = key_from(table, column->name, &place);
    const struct table *target = key ? schema_model_table(sampling->model, key->target) : NULL;
    const struct column *there = target ? schema_table_column(target, key->target_columns[place]) : NULL;
    if (!there || there == column)
        return value_of_type(sampling, &column->type, number, key ? 0 : variant);
    return depth ? value_of(sampling, target, there, number, 0, depth - 1) : NULL;
}

/* -- rows --------------------------------------------------------------------------------------------------------- */

static bool is_key(const struct table *table, const char *column)
{
    for (size_t i = 0; i < table->constraint_count; i++)
        for (size_t c = 0; c < table->constraints[i]->column_count; c++)
            if ((table->constraints[i]->kind == CONSTRAINT_PRIMARY_KEY ||
                 table->constraints[i]->kind == CONSTRAINT_UNIQUE) &&
                schema_same_text(table->constraints[i]->columns[c], column))
                return true;
    return false;
}

/* False: there is no value to try. Keys have the values of the first variant, for others point to them. */
static bool add_value(struct sampling *sampling, struct text *values, const struct table *table,
                      const struct column *column, unsigned number, unsigned variant)
{
    const struct dialect *dialect = sampling->engine->dialect;
    bool last = number + 1 == ROWS;
    if (column->nullable && sampling->nulls && (last || variant + 1 == VARIANTS)) {
        schema_text_add(values, "null");
        return true;
    }
    const struct expression *value =
        value_of(sampling, table, column, number, is_key(table, column->name) ? 0 : variant, DEPTH);
    if (value) {
        schema_value_print(dialect, values, value, &column->type);
    } else if (column->nullable) {
        schema_text_add(values, "null");
    } else if (column->type.kind == TYPE_BYTES) {
        schema_text_format(values, "x'%02x'", number + 1);
    } else {
        return false;
    }
    return true;
}

static bool try_row(struct sampling *sampling, const struct table *table, unsigned number, unsigned variant)
{
    struct text names = TEXT(sampling->region), values = TEXT(sampling->region);
    for (size_t i = 0; i < table->column_count; i++) {
        const struct column *column = table->columns[i];
        if (column->generated)
            continue;
        schema_text_add(&names, names.size ? ", " : "");
        schema_text_add(&values, values.size ? ", " : "");
        schema_name_print(&names, column->name);
        if (!add_value(sampling, &values, table, column, number, variant))
            return false;
    }
    struct text sql = TEXT(sampling->region);
    schema_text_add(&sql, "insert into ");
    schema_name_print(&sql, schema_physical_name(sampling->engine->dialect, sampling->region, table->name));
    schema_text_format(&sql, " (%s) values (%s)", schema_text_string(&names), schema_text_string(&values));
    struct engine_error error = {0};
    return sampling->engine->session->execute(sampling->session, schema_text_string(&sql), &error) == SCHEMA_OK;
}

static void collect_hints(struct sampling *sampling, const struct expression *expression, unsigned depth)
{
    if (!expression || !depth)
        return;
    if (expression->kind == EXPRESSION_INTEGER || expression->kind == EXPRESSION_TEXT)
        APPEND(sampling->region, &sampling->hints, expression);
    for (size_t i = 0; i < expression->count; i++)
        collect_hints(sampling, expression->operands[i], depth - 1);
}

static void fill_table(struct sampling *sampling, const struct table *table)
{
    sampling->hints.count = 0;
    for (size_t i = 0; i < table->constraint_count; i++)
        collect_hints(sampling, table->constraints[i]->expression, 64);
    for (unsigned number = 0; number < ROWS; number++)
        for (unsigned variant = 0; variant < VARIANTS; variant++)
            if (try_row(sampling, table, number, variant))
                break;
}

/* -- in order: first what others point to -------------------------------------------------------------------------- */

static void fill_after_targets(struct sampling *sampling, struct map *filled, const struct table *table, unsigned depth)
{
    if (schema_map_get(filled, table->name))
        return;
    schema_map_put(filled, table->name, table);
    for (size_t i = 0; i < table->constraint_count; i++) {
        const struct constraint *key = table->constraints[i];
        const struct table *target =
            key->kind == CONSTRAINT_FOREIGN_KEY ? schema_model_table(sampling->model, key->target) : NULL;
        if (target && depth)
            fill_after_targets(sampling, filled, target, depth - 1);
    }
    fill_table(sampling, table);
}

void put_sample_rows(struct region *region, struct session *session, const struct schema_engine *engine,
                     const struct model *model, enum sample_kind kind)
{
    if (kind == SAMPLE_NONE)
        return;
    struct sampling sampling = {
        .region = region, .session = session, .engine = engine, .model = model, .nulls = kind == SAMPLE_ALL};
    struct map filled = MAP(region);
    for (size_t i = 0; i < model->tables.used; i++)
        if (model->tables.entries[i].key)
            fill_after_targets(&sampling, &filled, model->tables.entries[i].value, 200);
}
