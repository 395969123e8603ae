/* Owns: structural equality of types, expressions, constraints and indexes. Must not know what differences lead to. */
#include "model/model.h"

bool schema_same_type(const struct type *a, const struct type *b)
{
    return a->kind == b->kind && a->array == b->array && a->precision == b->precision && a->scale == b->scale &&
           a->length == b->length && schema_same_text(a->name, b->name) &&
           schema_same_text(a->native_sqlite, b->native_sqlite) &&
           schema_same_text(a->native_postgresql, b->native_postgresql);
}

/* The types of inner nodes follow from those of the leaves; only where a type was written it is compared. */
static bool type_matters(const struct expression *expression)
{
    return expression->kind == EXPRESSION_CAST || expression->kind == EXPRESSION_TEXT;
}

bool schema_same_function(const struct engine_function *a, const struct engine_function *b)
{
    return a == b || (a && b && schema_same_text(a->name, b->name) && schema_same_text(a->sqlite, b->sqlite) &&
                      schema_same_text(a->postgresql, b->postgresql) && schema_same_type(&a->result, &b->result) &&
                      a->nullable == b->nullable);
}

bool schema_same_expression(const struct expression *a, const struct expression *b)
{
    if (a == b)
        return true;
    if (!a || !b || a->kind != b->kind || a->operation != b->operation || a->negated != b->negated ||
        a->insensitive != b->insensitive || a->count != b->count || !schema_same_text(a->text, b->text) ||
        !schema_same_text(a->qualifier, b->qualifier) || !schema_same_function(a->function, b->function))
        return false;
    if (type_matters(a) && !schema_same_type(&a->type, &b->type))
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (!schema_same_expression(a->operands[i], b->operands[i]))
            return false;
    return true;
}

static bool same_texts(size_t a_count, const char *const *a, size_t b_count, const char *const *b)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++)
        if (!schema_same_text(a[i], b[i]))
            return false;
    return true;
}

bool schema_same_constraint(const struct constraint *a, const struct constraint *b)
{
    return a->kind == b->kind && same_texts(a->column_count, a->columns, b->column_count, b->columns) &&
           schema_same_expression(a->expression, b->expression) && schema_same_text(a->target, b->target) &&
           (!a->target || same_texts(a->column_count, a->target_columns, b->column_count, b->target_columns)) &&
           a->on_delete == b->on_delete && a->on_update == b->on_update && a->deferrable == b->deferrable &&
           a->initially_deferred == b->initially_deferred && a->nulls_not_distinct == b->nulls_not_distinct;
}

static bool same_text_of_engine(const struct engine_text *a, const struct engine_text *b)
{
    return schema_same_text(a->create, b->create) && schema_same_text(a->drop, b->drop);
}

bool schema_same_object(const struct object *a, const struct object *b)
{
    return a->kind == b->kind && schema_same_text(a->name, b->name) && schema_same_text(a->table, b->table) &&
           same_texts(a->after_count, a->after, b->after_count, b->after) &&
           same_text_of_engine(&a->sqlite, &b->sqlite) && same_text_of_engine(&a->postgresql, &b->postgresql);
}

/* Nulls stand last ascending and first descending unless it is said. */
static enum nulls_order nulls_of(const struct index_key *key)
{
    return key->nulls != NULLS_DEFAULT ? key->nulls : key->descending ? NULLS_FIRST : NULLS_LAST;
}

static bool same_key(const struct index_key *a, const struct index_key *b)
{
    return schema_same_text(a->column, b->column) && schema_same_expression(a->expression, b->expression) &&
           schema_same_text(a->collation, b->collation) && schema_same_text(a->operator_class, b->operator_class) &&
           a->descending == b->descending && nulls_of(a) == nulls_of(b);
}

bool schema_same_index(const struct index *a, const struct index *b)
{
    if (a->unique != b->unique || a->nulls_not_distinct != b->nulls_not_distinct || a->key_count != b->key_count ||
        !schema_same_text(a->method, b->method) ||
        !same_texts(a->include_count, a->include, b->include_count, b->include) ||
        !schema_same_expression(a->where, b->where))
        return false;
    for (size_t i = 0; i < a->key_count; i++)
        if (!same_key(&a->keys[i], &b->keys[i]))
            return false;
    return true;
}
