/* Owns: copies of elements as an operation bears them (no given names, nothing of the generated C, no identity), and
 * the zero of a type. Must not know why an operation is made. */
#include "plan/planner.h"
#include "sql/dialect.h"

#include <string.h>

static const struct identity NO_IDENTITY = {NULL, 0};

const struct column *plain_column(struct region *region, const struct column *column)
{
    struct column *copy = NEW(region, struct column);
    *copy = *column;
    copy->c_name = NULL;
    copy->on_update = NULL;
    copy->version = copy->retired = false;
    copy->identity = NO_IDENTITY;
    return copy;
}

const struct constraint *plain_constraint(struct region *region, const struct constraint *constraint)
{
    struct constraint *copy = NEW(region, struct constraint);
    *copy = *constraint;
    if (!copy->named)
        copy->name = NULL;
    copy->identity = NO_IDENTITY;
    return copy;
}

const struct index *plain_index(struct region *region, const struct index *index)
{
    struct index *copy = NEW(region, struct index);
    *copy = *index;
    if (!copy->named)
        copy->name = NULL;
    copy->identity = NO_IDENTITY;
    return copy;
}

const struct table *plain_table(struct region *region, const struct table *table)
{
    struct table *copy = NEW(region, struct table);
    const struct column **columns = NEW_ARRAY(region, const struct column *, table->column_count);
    const struct constraint **constraints = NEW_ARRAY(region, const struct constraint *, table->constraint_count);
    const struct index **indexes = NEW_ARRAY(region, const struct index *, table->index_count);
    for (size_t i = 0; i < table->column_count; i++)
        columns[i] = plain_column(region, table->columns[i]);
    for (size_t i = 0; i < table->constraint_count; i++)
        constraints[i] = plain_constraint(region, table->constraints[i]);
    for (size_t i = 0; i < table->index_count; i++)
        indexes[i] = plain_index(region, table->indexes[i]);
    *copy = *table;
    copy->columns = columns;
    copy->constraints = constraints;
    copy->indexes = indexes;
    copy->c_name = NULL;
    copy->identity = NO_IDENTITY;
    return copy;
}

const struct enum_value *plain_value(struct region *region, const struct enum_value *value)
{
    struct enum_value *copy = NEW(region, struct enum_value);
    *copy = *value;
    copy->c_name = NULL;
    copy->identity = NO_IDENTITY;
    return copy;
}

const struct enumeration *plain_enum(struct region *region, const struct enumeration *enumeration)
{
    struct enumeration *copy = NEW(region, struct enumeration);
    const struct enum_value **values = NEW_ARRAY(region, const struct enum_value *, enumeration->value_count);
    for (size_t i = 0; i < enumeration->value_count; i++)
        values[i] = plain_value(region, enumeration->values[i]);
    *copy = *enumeration;
    copy->values = values;
    copy->c_name = NULL;
    copy->identity = NO_IDENTITY;
    return copy;
}

bool same_names(const char *const *a, const char *const *b, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(a[i], b[i]) != 0)
            return false;
    return true;
}

static const struct expression *literal(struct region *region, enum expression_kind kind, const struct type *type,
                                        const char *text)
{
    struct expression *expression = NEW(region, struct expression);
    expression->kind = kind;
    expression->type = *type;
    expression->text = text;
    return expression;
}

const struct expression *member_literal(struct region *region, const struct type *type, const struct enum_value *value)
{
    struct expression *expression = NEW(region, struct expression);
    *expression =
        (struct expression){.kind = EXPRESSION_TEXT, .type = *type, .text = value->text, .number = value->number};
    return expression;
}

/* What a row gets where nothing better is known; null where the type has no such value in the language. */
const struct expression *zero_of_type(struct region *region, const struct model *model, const struct type *type)
{
    if (type->array)
        return type->kind == TYPE_NATIVE ? NULL : literal(region, EXPRESSION_TEXT, type, "[]");
    switch (type->kind) {
    case TYPE_BOOL:
        return literal(region, EXPRESSION_BOOLEAN, type, "false");
    case TYPE_INT16:
    case TYPE_INT32:
    case TYPE_INT64:
    case TYPE_FLOAT32:
    case TYPE_FLOAT64:
    case TYPE_DECIMAL:
    case TYPE_NUMERIC:
        return literal(region, EXPRESSION_INTEGER, type, "0");
    case TYPE_TEXT:
        return literal(region, EXPRESSION_TEXT, type, "");
    case TYPE_BYTES:
        return literal(region, EXPRESSION_TEXT, type, "\\x");
    case TYPE_UUID:
        return literal(region, EXPRESSION_TEXT, type, "00000000-0000-0000-0000-000000000000");
    case TYPE_DATE:
        return literal(region, EXPRESSION_TEXT, type, "1970-01-01");
    case TYPE_TIME:
        return literal(region, EXPRESSION_TEXT, type, "00:00:00");
    case TYPE_TIMESTAMP:
        return literal(region, EXPRESSION_TEXT, type, "1970-01-01T00:00:00Z");
    case TYPE_DATETIME:
        return literal(region, EXPRESSION_TEXT, type, "1970-01-01T00:00:00");
    case TYPE_INTERVAL:
        return literal(region, EXPRESSION_TEXT, type, "P0M0DT0.000000S");
    case TYPE_JSON:
        return literal(region, EXPRESSION_TEXT, type, "{}");
    case TYPE_ENUM: {
        const struct enumeration *enumeration = schema_model_enum(model, type->name);
        if (!enumeration || enumeration->value_count == 0)
            return NULL;
        return member_literal(region, type, enumeration->values[0]);
    }
    case TYPE_NONE:
    case TYPE_UNKNOWN:
    case TYPE_NATIVE:
        return NULL;
    }
    return NULL;
}

const char *as_column_name(struct region *region, const char *name)
{
    if (!must_quote_as_column(name))
        return name;
    struct text text = TEXT(region);
    schema_text_add_quoted(&text, name, '"');
    return schema_text_string(&text);
}

void print_source_type(struct text *text, const struct type *type)
{
    bool quoted = type->kind == TYPE_ENUM && type->name && !strchr(type->name, '.') && must_quote_as_column(type->name);
    if (quoted) /* by words that are reserved there alone; the others the dialect knows */
        schema_text_add_quoted(text, type->name, '"');
    else
        schema_source_dialect.type(&schema_source_dialect, text, NULL, type);
}
