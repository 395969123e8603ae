/* Owns: an operation under the names of another model. A revision speaks of elements by the names they have where it
 * stands, at its own parents; a database may have more than those, and another branch may have renamed what is spoken
 * of. What is meant is the element that the same operation of the same revision created. Must not know why models
 * differ, nor the order of revisions. */
#include "model/change.h"
#include "model/identity.h"
#include "model/query.h"

#include <string.h>

struct binding {
    struct region *region;
    const struct model *own, *now;
    struct problem *problem;
    const struct operation *operation;
    bool failed;
};

static const char *lost(struct binding *binding, const char *kind, const char *name)
{
    if (!binding->failed) {
        binding->problem->message = schema_region_format(
            binding->region, "%s '%s' is no longer there: another branch has dropped it", kind, name);
        binding->problem->operation = binding->operation;
    }
    binding->failed = true;
    return name;
}

/* -- elements ------------------------------------------------------------------------------------------------- */

/* A table as it is called where the revision stands, and as it is now; both null for one that is not ours. */
struct pair {
    const struct table *own, *now;
};

static struct pair find_table(struct binding *binding, const char *name)
{
    struct pair pair = {name ? schema_model_table(binding->own, name) : NULL, NULL};
    if (pair.own && !(pair.now = schema_identical_table(binding->now, pair.own)))
        lost(binding, "table", name);
    return pair;
}

static const char *bind_table(struct binding *binding, const char *name)
{
    struct pair pair = find_table(binding, name);
    return pair.now ? pair.now->name : name;
}

static const char *bind_column(struct binding *binding, struct pair table, const char *name)
{
    const struct column *own = name && table.now ? schema_table_column(table.own, name) : NULL;
    if (!own)
        return name;
    const struct column *column = schema_identical_column(table.now, own);
    if (column)
        return column->name;
    return lost(binding, "column", schema_region_format(binding->region, "%s.%s", table.own->name, name));
}

static const char *bind_constraint(struct binding *binding, struct pair table, const char *name)
{
    const struct constraint *own = name && table.now ? schema_table_constraint(table.own, name) : NULL;
    if (!own)
        return name;
    const struct constraint *now = schema_identical_constraint(table.now, own);
    return now ? now->name : lost(binding, "constraint", name);
}

static const char *bind_index(struct binding *binding, struct pair table, const char *name)
{
    const struct index *own = name && table.now ? schema_table_index(table.own, name) : NULL;
    if (!own)
        return name;
    const struct index *now = schema_identical_index(table.now, own);
    return now ? now->name : lost(binding, "index", name);
}

static const char *bind_enum(struct binding *binding, const char *name)
{
    const struct enumeration *own = name ? schema_model_enum(binding->own, name) : NULL;
    if (!own)
        return name;
    const struct enumeration *now = schema_identical_enum(binding->now, own);
    return now ? now->name : lost(binding, "enum", name);
}

static const char *bind_value(struct binding *binding, const char *enumeration, const char *text)
{
    const struct enumeration *own = enumeration ? schema_model_enum(binding->own, enumeration) : NULL;
    const struct enum_value *value = own && text ? schema_enum_value(own, text) : NULL;
    const struct enumeration *now = value ? schema_identical_enum(binding->now, own) : NULL;
    if (!now)
        return text;
    const struct enum_value *found = schema_identical_value(now, value);
    if (found)
        return found->text;
    return lost(binding, "value", schema_region_format(binding->region, "%s.%s", enumeration, text));
}

static struct type bind_type(struct binding *binding, struct type type)
{
    if (type.kind == TYPE_ENUM)
        type.name = bind_enum(binding, type.name);
    return type;
}

/* -- what stands inside of elements --------------------------------------------------------------------------- */

static const struct expression *bind_expression(struct binding *binding, struct pair table,
                                                const struct expression *expression)
{
    if (!expression)
        return NULL;
    struct expression bound = *expression;
    bound.type = bind_type(binding, expression->type);
    if (expression->kind == EXPRESSION_COLUMN)
        bound.text = bind_column(binding, table, expression->text);
    else if (expression->kind == EXPRESSION_TEXT && expression->type.kind == TYPE_ENUM)
        bound.text = bind_value(binding, expression->type.name, expression->text);
    const struct expression **operands = NULL;
    for (size_t i = 0; i < expression->count; i++) {
        const struct expression *operand = bind_expression(binding, table, expression->operands[i]);
        if (operand == expression->operands[i])
            continue;
        if (!operands) {
            operands = NEW_ARRAY(binding->region, const struct expression *, expression->count);
            memcpy(operands, expression->operands, expression->count * sizeof *operands);
            bound.operands = operands;
        }
        operands[i] = operand;
    }
    if (!operands && bound.text == expression->text && bound.type.name == expression->type.name)
        return expression;
    struct expression *copy = NEW(binding->region, struct expression);
    *copy = bound;
    return copy;
}

static const char *const *bind_columns(struct binding *binding, struct pair table, size_t count,
                                       const char *const *names)
{
    const char **bound = names ? NEW_ARRAY(binding->region, const char *, count + 1) : NULL;
    for (size_t i = 0; names && i < count; i++)
        bound[i] = bind_column(binding, table, names[i]);
    return bound;
}

static const struct column *bind_new_column(struct binding *binding, struct pair table, const struct column *column)
{
    struct column *bound = NEW(binding->region, struct column);
    *bound = *column;
    bound->type = bind_type(binding, column->type);
    bound->default_value = bind_expression(binding, table, column->default_value);
    bound->generated = bind_expression(binding, table, column->generated);
    return bound;
}

static const struct constraint *bind_new_constraint(struct binding *binding, struct pair table, const char *in,
                                                    const struct constraint *constraint)
{
    struct constraint *bound = NEW(binding->region, struct constraint);
    *bound = *constraint;
    bound->columns = bind_columns(binding, table, constraint->column_count, constraint->columns);
    bound->expression = bind_expression(binding, table, constraint->expression);
    if (constraint->kind == CONSTRAINT_FOREIGN_KEY && !schema_same_text(constraint->target, in)) {
        struct pair target = find_table(binding, constraint->target);
        bound->target = target.now ? target.now->name : constraint->target;
        bound->target_columns = bind_columns(binding, target, constraint->column_count, constraint->target_columns);
    } else if (constraint->kind == CONSTRAINT_FOREIGN_KEY) {
        bound->target = table.now ? table.now->name : constraint->target;
        bound->target_columns = bind_columns(binding, table, constraint->column_count, constraint->target_columns);
    }
    return bound;
}

static const struct index *bind_new_index(struct binding *binding, struct pair table, const struct index *index)
{
    struct index *bound = NEW(binding->region, struct index);
    struct index_key *keys = NEW_ARRAY(binding->region, struct index_key, index->key_count + 1);
    *bound = *index;
    for (size_t i = 0; i < index->key_count; i++) {
        keys[i] = index->keys[i];
        keys[i].column = bind_column(binding, table, keys[i].column);
        keys[i].expression = bind_expression(binding, table, keys[i].expression);
    }
    bound->keys = keys;
    bound->include = bind_columns(binding, table, index->include_count, index->include);
    bound->where = bind_expression(binding, table, index->where);
    return bound;
}

/* Everything in a new table is its own but for enums and the targets of foreign keys. */
static const struct table *bind_new_table(struct binding *binding, const struct table *table)
{
    static const struct pair none = {NULL, NULL};
    struct region *region = binding->region;
    const struct column **columns = NEW_ARRAY(region, const struct column *, table->column_count + 1);
    const struct constraint **constraints = NEW_ARRAY(region, const struct constraint *, table->constraint_count + 1);
    const struct index **indexes = NEW_ARRAY(region, const struct index *, table->index_count + 1);
    for (size_t i = 0; i < table->column_count; i++)
        columns[i] = bind_new_column(binding, none, table->columns[i]);
    for (size_t i = 0; i < table->constraint_count; i++)
        constraints[i] = bind_new_constraint(binding, none, table->name, table->constraints[i]);
    for (size_t i = 0; i < table->index_count; i++)
        indexes[i] = bind_new_index(binding, none, table->indexes[i]);
    struct table *bound = NEW(region, struct table);
    *bound = *table;
    bound->columns = columns;
    bound->constraints = constraints;
    bound->indexes = indexes;
    return bound;
}

/* -- steps of data -------------------------------------------------------------------------------------------- */

static const char *bind_table_of_query(void *context, const char *table)
{
    return bind_table(context, table);
}

static const char *bind_column_of_query(void *context, const char *table, const char *column)
{
    struct binding *binding = context;
    return bind_column(binding, find_table(binding, table), column);
}

static const struct expression *bind_value_of_query(void *context, const struct query_place *place,
                                                    const struct expression *value)
{
    struct binding *binding = context;
    return bind_expression(binding, find_table(binding, schema_query_rows_of(place->query)), value);
}

static const struct query *bind_query(struct binding *binding, const struct query *query)
{
    const struct query_mapper mapper = {binding, bind_table_of_query, bind_column_of_query, bind_value_of_query};
    return schema_query_map(binding->region, query, &mapper);
}

/* -- operations ----------------------------------------------------------------------------------------------- */

static void bind_in_table(struct binding *binding, struct operation *bound)
{
    struct pair table = find_table(binding, bound->table);
    bound->table = table.now ? table.now->name : bound->table;
    bound->value = bind_expression(binding, table, bound->value);
    bound->conversion = bind_expression(binding, table, bound->conversion);
    bound->backfill = bind_expression(binding, table, bound->backfill);
    bound->type = bind_type(binding, bound->type);
    switch (bound->kind) {
    case OPERATION_ADD_COLUMN:
        bound->column = bind_new_column(binding, table, bound->column);
        break;
    case OPERATION_ADD_CONSTRAINT:
        bound->constraint = bind_new_constraint(binding, table, binding->operation->table, bound->constraint);
        break;
    case OPERATION_ADD_INDEX:
        bound->index = bind_new_index(binding, table, bound->index);
        break;
    case OPERATION_DROP_CONSTRAINT:
    case OPERATION_RENAME_CONSTRAINT:
        bound->name = bind_constraint(binding, table, bound->name);
        break;
    case OPERATION_DROP_INDEX:
    case OPERATION_RENAME_INDEX:
        bound->name = bind_index(binding, table, bound->name);
        break;
    default:
        bound->name = bind_column(binding, table, bound->name);
        break;
    }
}

static void bind_in_enum(struct binding *binding, struct operation *bound)
{
    const char *enumeration = binding->operation->name;
    bound->name = bind_enum(binding, enumeration);
    if (bound->kind == OPERATION_RENAME_VALUE || bound->kind == OPERATION_DROP_VALUE)
        bound->text = bind_value(binding, enumeration, bound->text);
    if (bound->kind == OPERATION_ADD_VALUE || bound->kind == OPERATION_DROP_VALUE)
        bound->new_name = bind_value(binding, enumeration, bound->new_name);
}

static void bind_touches(struct binding *binding, struct operation *bound)
{
    const char **tables = NEW_ARRAY(binding->region, const char *, bound->touch_count + 1);
    for (size_t i = 0; i < bound->touch_count; i++)
        tables[i] = bind_table(binding, bound->touches[i]);
    bound->touches = tables;
}

static const struct object *bind_object(struct binding *binding, const struct object *object)
{
    struct object *bound = NEW(binding->region, struct object);
    *bound = *object;
    if (object->table)
        bound->table = bind_table(binding, object->table);
    for (size_t i = 0; i < object->after_count; i++) {
        const char *name = object->after[i];
        name = schema_model_enum(binding->own, name) ? bind_enum(binding, name) : bind_table(binding, name);
        bound->after = schema_object_after(binding->region, bound, object->after[i], name);
    }
    return bound;
}

static void bind_operation(struct binding *binding, struct operation *bound)
{
    switch (bound->kind) {
    case OPERATION_CREATE_TABLE:
        bound->table_value = bind_new_table(binding, bound->table_value);
        break;
    case OPERATION_DROP_TABLE:
    case OPERATION_RENAME_TABLE:
        bound->table = bind_table(binding, bound->table);
        break;
    case OPERATION_DROP_ENUM:
    case OPERATION_RENAME_ENUM:
    case OPERATION_ADD_VALUE:
    case OPERATION_RENAME_VALUE:
    case OPERATION_DROP_VALUE:
        bind_in_enum(binding, bound);
        break;
    case OPERATION_RUN:
        bound->query = bind_query(binding, bound->query);
        break;
    case OPERATION_SQL:
        bind_touches(binding, bound);
        break;
    case OPERATION_CREATE_OBJECT:
        bound->object = bind_object(binding, bound->object);
        break;
    case OPERATION_DROP_OBJECT: /* it has its name from the schema alone, and keeps it */
        break;
    case OPERATION_CREATE_ENUM:
    case OPERATION_IRREVERSIBLE:
    case OPERATION_KINDS:
        break;
    default:
        bind_in_table(binding, bound);
        break;
    }
}

/* -- names that are given ------------------------------------------------------------------------------------- */

static const struct constraint *called(struct region *region, const struct constraint *constraint, const char *name)
{
    struct constraint *copy = NEW(region, struct constraint);
    *copy = *constraint;
    copy->name = name;
    return copy;
}

static const struct index *index_called(struct region *region, const struct index *index, const char *name)
{
    struct index *copy = NEW(region, struct index);
    *copy = *index;
    copy->name = name;
    return copy;
}

static const struct table *items_called(struct region *region, const struct table *table, const struct table *created)
{
    const struct constraint **constraints = NEW_ARRAY(region, const struct constraint *, table->constraint_count + 1);
    const struct index **indexes = NEW_ARRAY(region, const struct index *, table->index_count + 1);
    for (size_t i = 0; i < table->constraint_count; i++)
        constraints[i] = called(region, table->constraints[i], created->constraints[i]->name);
    for (size_t i = 0; i < table->index_count; i++)
        indexes[i] = index_called(region, table->indexes[i], created->indexes[i]->name);
    struct table *copy = NEW(region, struct table);
    *copy = *table;
    copy->constraints = constraints;
    copy->indexes = indexes;
    return copy;
}

/* What gets its name where the revision stands, in `after`, has that name wherever it is applied. */
static void keep_given_names(struct region *region, const struct operation *operation, const struct model *after,
                             struct operation *bound)
{
    const struct table *table;
    switch (bound->kind) {
    case OPERATION_CREATE_TABLE:
        table = schema_model_table(after, operation->table_value->name);
        bound->table_value = items_called(region, bound->table_value, table);
        break;
    case OPERATION_ADD_CONSTRAINT:
        table = schema_model_table(after, operation->table);
        bound->constraint = called(region, bound->constraint, table->constraints[table->constraint_count - 1]->name);
        break;
    case OPERATION_ADD_INDEX:
        table = schema_model_table(after, operation->table);
        bound->index = index_called(region, bound->index, table->indexes[table->index_count - 1]->name);
        break;
    default:
        break;
    }
}

const struct operation *const *schema_with_given_names(const struct model *own, struct region *region,
                                                       const struct operation *const *operations, size_t count,
                                                       const char *revision, struct problem *problem)
{
    struct model before = schema_model_copy(own, region);
    const struct operation **all = NEW_ARRAY(region, const struct operation *, count + 1);
    unsigned ordinal = 0;
    for (size_t i = 0; i < count; i++) {
        struct operation *named = NEW(region, struct operation);
        *named = *operations[i];
        all[i] = named;
        if (named->kind == OPERATION_IRREVERSIBLE)
            continue;
        if (!schema_model_apply(&before, operations[i], revision, &ordinal, problem))
            return NULL;
        keep_given_names(region, operations[i], &before, named);
    }
    return all;
}

/* ------------------------------------------------------------------------------------------------------------- */

const struct operation *const *schema_rebind(const struct model *own, const struct model *now,
                                             const struct operation *const *operations, size_t count,
                                             const char *revision, struct problem *problem)
{
    struct region *region = now->region;
    struct model before = schema_model_copy(own, region), current = schema_model_copy(now, region);
    const struct operation **all = NEW_ARRAY(region, const struct operation *, count + 1);
    unsigned ordinal = 0, current_ordinal = 0;
    for (size_t i = 0; i < count; i++) {
        struct operation *bound = NEW(region, struct operation);
        struct binding binding = {
            .region = region, .own = &before, .now = &current, .problem = problem, .operation = operations[i]};
        *bound = *operations[i];
        all[i] = bound;
        if (bound->kind == OPERATION_IRREVERSIBLE)
            continue;
        bind_operation(&binding, bound);
        if (binding.failed || !schema_model_apply(&before, operations[i], revision, &ordinal, problem))
            return NULL;
        keep_given_names(region, operations[i], &before, bound);
        if (!schema_model_apply(&current, bound, revision, &current_ordinal, problem)) {
            problem->operation = operations[i];
            return NULL;
        }
    }
    return all;
}
