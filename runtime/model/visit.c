/* Owns: what operations and tables mention. Must not know who asks, nor what any mention means to them. */
#include "model/visit.h"

#include "model/query.h"

static const enum subject subjects[OPERATION_KINDS] = {
#define OPERATION(name, subject, title) SUBJECT_##subject,
#include "model/operations.def"
};

enum subject schema_operation_subject(const struct operation *operation)
{
    return operation->kind < OPERATION_KINDS ? subjects[operation->kind] : SUBJECT_NOTHING;
}

const char *schema_operation_table(const struct operation *operation)
{
    switch (schema_operation_subject(operation)) {
    case SUBJECT_NEW_TABLE:
        return operation->table_value->name;
    case SUBJECT_TABLE:
    case SUBJECT_PART:
        return operation->table;
    case SUBJECT_ROWS:
        return operation->query->table;
    default:
        return NULL;
    }
}

/* -- what is within ---------------------------------------------------------------------------------------------- */

static void visit_table_name(const struct visitor *visitor, const char *name, enum mention mention)
{
    if (visitor->table && name)
        visitor->table(visitor->context, name, mention);
}

static void visit_expression(const struct visitor *visitor, const struct expression *expression)
{
    if (visitor->expression && expression)
        visitor->expression(visitor->context, expression);
}

static void visit_column(const struct visitor *visitor, const struct column *column)
{
    visit_expression(visitor, column->default_value);
    visit_expression(visitor, column->generated);
    visit_expression(visitor, column->on_update);
}

static void visit_constraint(const struct visitor *visitor, const struct constraint *constraint)
{
    visit_expression(visitor, constraint->expression);
    visit_table_name(visitor, constraint->target, MENTION_TARGET);
}

static void visit_index(const struct visitor *visitor, const struct index *index)
{
    for (size_t i = 0; i < index->key_count; i++)
        visit_expression(visitor, index->keys[i].expression);
    visit_expression(visitor, index->where);
}

void schema_visit_table(const struct table *table, const struct visitor *visitor)
{
    for (size_t i = 0; i < table->column_count; i++)
        visit_column(visitor, table->columns[i]);
    for (size_t i = 0; i < table->constraint_count; i++)
        visit_constraint(visitor, table->constraints[i]);
    for (size_t i = 0; i < table->index_count; i++)
        visit_index(visitor, table->indexes[i]);
}

static void see_value(void *context, const struct query_place *place, const struct expression *value)
{
    (void)place;
    visit_expression(context, value);
}

static void see_relation(void *context, const char *table)
{
    visit_table_name(context, table, MENTION_READ);
}

static void visit_rows(const struct visitor *visitor, const struct query *query)
{
    struct visitor copy = *visitor;
    visit_table_name(visitor, query->table, MENTION_CHANGED);
    schema_query_visit(query, &(struct query_visitor){.context = &copy, .value = see_value, .relation = see_relation});
}

/* -- operations -------------------------------------------------------------------------------------------------- */

/* What is dropped goes by its name: it says nothing more. */
static void visit_part(const struct visitor *visitor, const struct operation *operation)
{
    visit_table_name(visitor, operation->table, MENTION_CHANGED);
    if (operation->kind == OPERATION_ADD_COLUMN)
        visit_column(visitor, operation->column);
    if (operation->kind == OPERATION_ADD_CONSTRAINT)
        visit_constraint(visitor, operation->constraint);
    if (operation->kind == OPERATION_ADD_INDEX)
        visit_index(visitor, operation->index);
    visit_expression(visitor, operation->value);
    visit_expression(visitor, operation->conversion);
    visit_expression(visitor, operation->backfill);
}

static void visit_enum(const struct visitor *visitor, const struct operation *operation)
{
    if (!visitor->enumeration)
        return;
    if (operation->kind == OPERATION_CREATE_ENUM) {
        visitor->enumeration(visitor->context, operation->enumeration->name, MENTION_MADE);
        return;
    }
    visitor->enumeration(visitor->context, operation->name, MENTION_CHANGED);
    if (operation->kind == OPERATION_RENAME_ENUM)
        visitor->enumeration(visitor->context, operation->new_name, MENTION_NEW_NAME);
}

void schema_visit_operation(const struct operation *operation, const struct visitor *visitor)
{
    switch (schema_operation_subject(operation)) {
    case SUBJECT_NEW_TABLE:
        visit_table_name(visitor, operation->table_value->name, MENTION_MADE);
        schema_visit_table(operation->table_value, visitor);
        break;
    case SUBJECT_TABLE:
        visit_table_name(visitor, operation->table, MENTION_CHANGED);
        visit_table_name(visitor, operation->new_name, MENTION_NEW_NAME);
        break;
    case SUBJECT_PART:
        visit_part(visitor, operation);
        break;
    case SUBJECT_ROWS:
        visit_rows(visitor, operation->query);
        break;
    case SUBJECT_NEW_ENUM:
    case SUBJECT_ENUM:
    case SUBJECT_VALUE:
        visit_enum(visitor, operation);
        break;
    case SUBJECT_OBJECT:
        if (visitor->object)
            visitor->object(visitor->context, operation->object,
                            operation->kind == OPERATION_CREATE_OBJECT ? MENTION_MADE : MENTION_CHANGED);
        break;
    case SUBJECT_NOTHING:
        break;
    }
    for (size_t i = 0; i < operation->touch_count; i++)
        visit_table_name(visitor, operation->touches[i], MENTION_TOUCHED);
}

void schema_visit_operations(const struct operation *const *operations, size_t count, const struct visitor *visitor)
{
    for (size_t i = 0; i < count; i++)
        schema_visit_operation(operations[i], visitor);
}
