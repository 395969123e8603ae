/* Owns: the way back: for each operation the one that undoes it, last first, made from the model that the operation
 * started from, and replayed to be sure. Must not know the schema: any upgrade can be undone. */
#include "plan/planner.h"

#include <string.h>

static const char DRAFT[] = "draft";

struct reversal_work {
    struct region *region;
    struct model now; /* on the way back */
    unsigned ordinal;
    const struct operations *upgrade;
    struct operations *downgrade;
    struct problem *problem;
    const char *irreversible; /* why there is no way back; null: there is one */
};

static bool undo(struct reversal_work *work, struct operation operation)
{
    struct operation *copy = NEW(work->region, struct operation);
    *copy = operation;
    if (!schema_model_apply(&work->now, copy, DRAFT, &work->ordinal, work->problem))
        return false;
    APPEND(work->region, work->downgrade, copy);
    return true;
}

/* -- elements that come back under the name they had */

static const struct constraint *constraint_again(struct reversal_work *work, const struct table *table,
                                                 const struct constraint *prior)
{
    struct constraint *copy = NEW(work->region, struct constraint);
    *copy = *plain_constraint(work->region, prior);
    if (!copy->name && !schema_same_text(schema_default_constraint_name(&work->now, table, copy), prior->name)) {
        copy->name = prior->name;
        copy->named = true;
    }
    return copy;
}

static const struct index *index_again(struct reversal_work *work, const struct table *table, const struct index *prior)
{
    struct index *copy = NEW(work->region, struct index);
    *copy = *plain_index(work->region, prior);
    if (!copy->name && !schema_same_text(schema_default_index_name(&work->now, table, copy), prior->name)) {
        copy->name = prior->name;
        copy->named = true;
    }
    return copy;
}

static bool names_come_back(const struct reversal_work *work, const struct table *again, const struct table *prior)
{
    struct model trial = schema_model_copy(&work->now, work->region);
    const struct operation create = {.kind = OPERATION_CREATE_TABLE, .table_value = again};
    struct problem problem;
    unsigned ordinal = 0;
    if (!schema_model_apply(&trial, &create, DRAFT, &ordinal, &problem))
        return true; /* the real try will say why */
    const struct table *made = schema_model_table(&trial, again->name);
    for (size_t i = 0; i < prior->constraint_count; i++)
        if (!schema_same_text(made->constraints[i]->name, prior->constraints[i]->name))
            return false;
    for (size_t i = 0; i < prior->index_count; i++)
        if (!schema_same_text(made->indexes[i]->name, prior->indexes[i]->name))
            return false;
    return true;
}

static const struct table *table_again(struct reversal_work *work, const struct table *prior)
{
    const struct table *plain = plain_table(work->region, prior);
    if (names_come_back(work, plain, prior))
        return plain;
    struct table *named = NEW(work->region, struct table);
    const struct constraint **constraints =
        NEW_ARRAY(work->region, const struct constraint *, prior->constraint_count + 1);
    const struct index **indexes = NEW_ARRAY(work->region, const struct index *, prior->index_count + 1);
    for (size_t i = 0; i < prior->constraint_count; i++) {
        struct constraint *copy = NEW(work->region, struct constraint);
        *copy = *plain->constraints[i];
        copy->name = prior->constraints[i]->name;
        copy->named = true;
        constraints[i] = copy;
    }
    for (size_t i = 0; i < prior->index_count; i++) {
        struct index *copy = NEW(work->region, struct index);
        *copy = *plain->indexes[i];
        copy->name = prior->indexes[i]->name;
        copy->named = true;
        indexes[i] = copy;
    }
    *named = *plain;
    named->constraints = constraints;
    named->indexes = indexes;
    return named;
}

/* -- values for rows that lost theirs */

static const struct expression *column_expression(struct region *region, const struct column *column)
{
    struct expression *expression = NEW(region, struct expression);
    expression->kind = EXPRESSION_COLUMN;
    expression->type = column->type;
    expression->nullable = column->nullable;
    expression->text = column->name;
    return expression;
}

static const struct expression *null_of(struct region *region, const struct type *type)
{
    struct expression *expression = NEW(region, struct expression);
    expression->kind = EXPRESSION_NULL;
    expression->type = *type;
    expression->nullable = true;
    return expression;
}

/* No revision is refused for that: it goes one way, and says so. */
static bool without_value(struct reversal_work *work, const struct operation *done, const struct column *column)
{
    if (!work->irreversible)
        work->irreversible = schema_region_format(work->region, "nothing is known to put into the rows of '%s.%s'",
                                                  done->table, column->name);
    return false;
}

bool operation_comes_back(const struct model *before, const struct operation *done)
{
    const struct table *table = done->table ? schema_model_table(before, done->table) : NULL;
    const struct column *column = table && done->name ? schema_table_column(table, done->name) : NULL;
    if (!column || (done->kind != OPERATION_DROP_COLUMN && done->kind != OPERATION_SET_NULLABLE))
        return true;
    return column->nullable || column->default_value || column->generated || column->automatic != AUTO_NONE ||
           zero_of_type(before->region, before, &column->type);
}

static bool add_column_again(struct reversal_work *work, const struct operation *done, const struct column *prior)
{
    const struct expression *backfill = NULL;
    if (!prior->nullable && !prior->default_value && !prior->generated && prior->automatic == AUTO_NONE) {
        backfill = zero_of_type(work->region, &work->now, &prior->type);
        if (!backfill)
            return without_value(work, done, prior);
    }
    return undo(work, (struct operation){.kind = OPERATION_ADD_COLUMN,
                                         .table = done->table,
                                         .column = plain_column(work->region, prior),
                                         .backfill = backfill});
}

static bool not_null_again(struct reversal_work *work, const struct operation *done, const struct column *prior)
{
    const struct expression *backfill = prior->default_value;
    if (!backfill && !prior->generated) {
        backfill = zero_of_type(work->region, &work->now, &prior->type);
        if (!backfill)
            return without_value(work, done, prior);
    }
    return undo(work, (struct operation){.kind = OPERATION_SET_NOT_NULL,
                                         .table = done->table,
                                         .name = done->name,
                                         .backfill = prior->generated ? NULL : backfill});
}

static bool type_again(struct reversal_work *work, const struct operation *done, const struct column *prior)
{
    const struct table *table = schema_model_table(&work->now, done->table);
    const struct column *now = schema_table_column(table, done->name);
    const struct expression *conversion = NULL;
    switch (prior->generated ? TYPE_CHANGE_FREE : schema_type_change(&now->type, &prior->type)) {
    case TYPE_CHANGE_NONE:
    case TYPE_CHANGE_FREE:
    case TYPE_CHANGE_WIDENS:
        break;
    case TYPE_CHANGE_LOSSY: {
        struct expression *cast = NEW(work->region, struct expression);
        const struct expression **operands = NEW_ARRAY(work->region, const struct expression *, 1);
        operands[0] = column_expression(work->region, now);
        cast->kind = EXPRESSION_CAST;
        cast->type = prior->type;
        cast->nullable = now->nullable;
        cast->count = 1;
        cast->operands = operands;
        conversion = cast;
        break;
    }
    case TYPE_CHANGE_IMPOSSIBLE:
        conversion =
            now->nullable ? null_of(work->region, &prior->type) : zero_of_type(work->region, &work->now, &prior->type);
        if (!conversion)
            return without_value(work, done, prior);
        break;
    }
    return undo(work, (struct operation){.kind = OPERATION_ALTER_TYPE,
                                         .table = done->table,
                                         .name = done->name,
                                         .type = prior->type,
                                         .conversion = conversion});
}

/* -- what an operation added, found by comparing */

static const char *added_constraint(const struct table *prior, const struct table *now)
{
    for (size_t i = 0; i < now->constraint_count; i++)
        if (!schema_table_constraint(prior, now->constraints[i]->name))
            return now->constraints[i]->name;
    return NULL;
}

static const char *added_index(const struct table *prior, const struct table *now)
{
    for (size_t i = 0; i < now->index_count; i++)
        if (!schema_table_index(prior, now->indexes[i]->name))
            return now->indexes[i]->name;
    return NULL;
}

static const struct setting *setting_of(const struct table *table, const struct setting *setting)
{
    for (size_t i = 0; i < table->setting_count; i++)
        if (schema_same_text(table->settings[i]->engine, setting->engine) &&
            schema_same_text(table->settings[i]->name, setting->name))
            return table->settings[i];
    return NULL;
}

/* -- one operation: `prior` is the model before it */

static bool undo_of_column(struct reversal_work *work, const struct operation *done, const struct table *prior)
{
    const struct column *column = done->name ? schema_table_column(prior, done->name) : NULL;
    struct operation back = {.kind = done->kind, .table = done->table, .name = done->name};
    switch (done->kind) {
    case OPERATION_ADD_COLUMN:
        back.kind = OPERATION_DROP_COLUMN;
        back.name = done->column->name;
        break;
    case OPERATION_DROP_COLUMN:
        return add_column_again(work, done, column);
    case OPERATION_RENAME_COLUMN:
        back.name = done->new_name;
        back.new_name = done->name;
        break;
    case OPERATION_ALTER_TYPE:
        return type_again(work, done, column);
    case OPERATION_SET_NULLABLE:
        if (column->nullable)
            return true;
        return not_null_again(work, done, column);
    case OPERATION_SET_NOT_NULL:
        if (!column->nullable)
            return true;
        back.kind = OPERATION_SET_NULLABLE;
        break;
    case OPERATION_SET_DEFAULT:
        back.value = column->default_value;
        break;
    case OPERATION_SET_AUTOMATIC:
        back.automatic = column->automatic;
        break;
    case OPERATION_SET_GENERATED:
        back.value = column->generated;
        back.stored = column->stored;
        break;
    case OPERATION_SET_COLLATION:
        back.text = column->collation;
        break;
    default: /* OPERATION_SET_COMMENT */
        back.text = column ? column->comment : prior->comment;
        break;
    }
    return undo(work, back);
}

static bool undo_of_item(struct reversal_work *work, const struct operation *done, const struct table *prior)
{
    const struct table *now = schema_model_table(&work->now, done->table);
    struct operation back = {.table = done->table};
    switch (done->kind) {
    case OPERATION_ADD_CONSTRAINT:
        back.kind = OPERATION_DROP_CONSTRAINT;
        back.name = added_constraint(prior, now);
        back.constraint = schema_table_constraint(now, back.name);
        break;
    case OPERATION_DROP_CONSTRAINT:
        back.kind = OPERATION_ADD_CONSTRAINT;
        back.constraint = constraint_again(work, now, schema_table_constraint(prior, done->name));
        break;
    case OPERATION_ADD_INDEX:
        back.kind = OPERATION_DROP_INDEX;
        back.name = added_index(prior, now);
        back.index = schema_table_index(now, back.name);
        break;
    case OPERATION_DROP_INDEX:
        back.kind = OPERATION_ADD_INDEX;
        back.index = index_again(work, now, schema_table_index(prior, done->name));
        break;
    case OPERATION_RENAME_CONSTRAINT:
    case OPERATION_RENAME_INDEX:
        back.kind = done->kind;
        back.name = done->new_name;
        back.new_name = done->name;
        break;
    default: /* OPERATION_SET_SETTING, OPERATION_DROP_SETTING */
        back.setting = setting_of(prior, done->setting);
        back.kind = back.setting ? OPERATION_SET_SETTING : OPERATION_DROP_SETTING;
        if (!back.setting)
            back.setting = done->setting;
        break;
    }
    return undo(work, back);
}

/* A default that was the value became what rows got. */
static bool defaults_again(struct reversal_work *work, const struct operation *done, const struct model *prior)
{
    size_t count;
    const char **names = sorted_names(work->region, &prior->tables, &count);
    for (size_t i = 0; i < count; i++) {
        const struct table *table = schema_model_table(prior, names[i]);
        for (size_t k = 0; k < table->column_count; k++) {
            const struct column *column = table->columns[k];
            if (column->type.kind == TYPE_ENUM && schema_same_text(column->type.name, done->name) &&
                column->default_value && column->default_value->kind == EXPRESSION_TEXT &&
                schema_same_text(column->default_value->text, done->text) &&
                !undo(work, (struct operation){.kind = OPERATION_SET_DEFAULT,
                                               .table = table->name,
                                               .name = column->name,
                                               .value = column->default_value}))
                return false;
        }
    }
    return true;
}

static bool add_value_again(struct reversal_work *work, const struct operation *done, const struct model *prior)
{
    const struct enumeration *enumeration = schema_model_enum(prior, done->name);
    const struct enum_value *value = schema_enum_value(enumeration, done->text);
    const char *before = NULL;
    for (size_t i = 0; i + 1 < enumeration->value_count; i++)
        if (enumeration->values[i] == value)
            before = enumeration->values[i + 1]->text;
    return undo(work, (struct operation){.kind = OPERATION_ADD_VALUE,
                                         .name = done->name,
                                         .enum_value = plain_value(work->region, value),
                                         .enumeration = enumeration,
                                         .new_name = before}) &&
           defaults_again(work, done, prior);
}

/* What rows had that have a new value: one that went `using` it. Null: refused, later, while rows have it, for no other
 * value is right for them. */
static const char *value_before(const struct reversal_work *work, const struct operation *added)
{
    for (size_t i = 0; i < work->upgrade->count; i++) {
        const struct operation *other = work->upgrade->items[i];
        if (other->kind == OPERATION_DROP_VALUE && schema_same_text(other->name, added->name) &&
            schema_same_text(other->new_name, added->enum_value->text))
            return other->text;
    }
    return NULL;
}

static bool undo_of_enum(struct reversal_work *work, const struct operation *done, const struct model *prior)
{
    switch (done->kind) {
    case OPERATION_CREATE_ENUM:
        return undo(work, (struct operation){.kind = OPERATION_DROP_ENUM, .name = done->enumeration->name});
    case OPERATION_DROP_ENUM:
        return undo(work,
                    (struct operation){.kind = OPERATION_CREATE_ENUM,
                                       .enumeration = plain_enum(work->region, schema_model_enum(prior, done->name))});
    case OPERATION_RENAME_ENUM:
        return undo(work,
                    (struct operation){.kind = OPERATION_RENAME_ENUM, .name = done->new_name, .new_name = done->name});
    case OPERATION_ADD_VALUE:
        return undo(work, (struct operation){.kind = OPERATION_DROP_VALUE,
                                             .name = done->name,
                                             .text = done->enum_value->text,
                                             .new_name = value_before(work, done)});
    case OPERATION_RENAME_VALUE:
        return undo(work, (struct operation){.kind = OPERATION_RENAME_VALUE,
                                             .name = done->name,
                                             .text = done->new_name,
                                             .new_name = done->text});
    default: /* OPERATION_DROP_VALUE */
        return add_value_again(work, done, prior);
    }
}

static bool undo_of_object(struct reversal_work *work, const struct operation *done, const struct model *prior)
{
    const struct object *before = schema_model_object(prior, done->object->kind, done->object->name);
    return undo(work, (struct operation){.kind = before ? OPERATION_CREATE_OBJECT : OPERATION_DROP_OBJECT,
                                         .object = before ? before : done->object});
}

static bool undo_operation(struct reversal_work *work, const struct operation *done, const struct model *prior)
{
    const struct table *table = done->table ? schema_model_table(prior, done->table) : NULL;
    switch (done->kind) {
    case OPERATION_CREATE_TABLE:
        return undo(work, (struct operation){.kind = OPERATION_DROP_TABLE, .table = done->table_value->name});
    case OPERATION_DROP_TABLE:
        return undo(work, (struct operation){.kind = OPERATION_CREATE_TABLE, .table_value = table_again(work, table)});
    case OPERATION_RENAME_TABLE:
        return undo(
            work, (struct operation){.kind = OPERATION_RENAME_TABLE, .table = done->new_name, .new_name = done->table});
    case OPERATION_ADD_COLUMN:
    case OPERATION_DROP_COLUMN:
    case OPERATION_RENAME_COLUMN:
    case OPERATION_ALTER_TYPE:
    case OPERATION_SET_NULLABLE:
    case OPERATION_SET_NOT_NULL:
    case OPERATION_SET_DEFAULT:
    case OPERATION_SET_AUTOMATIC:
    case OPERATION_SET_GENERATED:
    case OPERATION_SET_COLLATION:
    case OPERATION_SET_COMMENT:
        return undo_of_column(work, done, table);
    case OPERATION_ADD_CONSTRAINT:
    case OPERATION_DROP_CONSTRAINT:
    case OPERATION_RENAME_CONSTRAINT:
    case OPERATION_ADD_INDEX:
    case OPERATION_DROP_INDEX:
    case OPERATION_RENAME_INDEX:
    case OPERATION_SET_SETTING:
    case OPERATION_DROP_SETTING:
        return undo_of_item(work, done, table);
    case OPERATION_CREATE_ENUM:
    case OPERATION_DROP_ENUM:
    case OPERATION_RENAME_ENUM:
    case OPERATION_ADD_VALUE:
    case OPERATION_RENAME_VALUE:
    case OPERATION_DROP_VALUE:
        return undo_of_enum(work, done, prior);
    case OPERATION_CREATE_OBJECT:
    case OPERATION_DROP_OBJECT:
        return undo_of_object(work, done, prior);
    case OPERATION_RUN: /* what a step did to rows, only its author can undo */
    case OPERATION_SQL:
    case OPERATION_IRREVERSIBLE:
    case OPERATION_KINDS:
        return true;
    }
    return true;
}

/* What only came into being goes by its name alone: the models before a thousand new tables need not be kept. */
static bool looks_back(const struct operation *done)
{
    return done->kind != OPERATION_CREATE_TABLE && done->kind != OPERATION_CREATE_ENUM;
}

bool plan_reverse(struct region *region, const struct model *before, const struct operations *upgrade,
                  struct operations *downgrade, struct problem *problem)
{
    struct model *states = NEW_ARRAY(region, struct model, upgrade->count + 1);
    unsigned ordinal = 0;
    *downgrade = (struct operations){0};
    *problem = (struct problem){NULL, NULL};
    struct model now = schema_model_copy(before, region);
    for (size_t i = 0; i < upgrade->count; i++) {
        if (looks_back(upgrade->items[i]))
            states[i] = schema_model_copy(&now, region);
        if (!schema_model_apply(&now, upgrade->items[i], DRAFT, &ordinal, problem))
            return false;
    }
    struct reversal_work work = {
        .region = region, .now = now, .upgrade = upgrade, .downgrade = downgrade, .problem = problem};
    for (size_t i = upgrade->count; i-- > 0;)
        if (!undo_operation(&work, upgrade->items[i], &states[i])) {
            if (work.irreversible) {
                *downgrade = (struct operations){0};
                struct operation *says = NEW(region, struct operation);
                *says = (struct operation){.kind = OPERATION_IRREVERSIBLE, .text = work.irreversible};
                APPEND(region, downgrade, says);
                return true;
            }
            if (!problem->operation)
                problem->operation = upgrade->items[i];
            return false;
        }
    problem->message = model_difference(region, &work.now, before, true);
    return problem->message == NULL;
}

/* -- what a downgrade gives back */

static bool loses_data(const struct operation *done)
{
    switch (done->kind) {
    case OPERATION_DROP_TABLE:
    case OPERATION_DROP_COLUMN:
    case OPERATION_DROP_VALUE:
    case OPERATION_RUN:
    case OPERATION_SQL:
        return true;
    case OPERATION_CREATE_TABLE: /* what was written since goes with it, but nothing from before */
        return false;
    case OPERATION_ALTER_TYPE:
        return done->conversion != NULL;
    case OPERATION_SET_NOT_NULL: /* nulls were filled */
        return done->backfill != NULL;
    case OPERATION_SET_GENERATED:
        return done->value != NULL;
    default:
        return false;
    }
}

enum reversal operation_reversal(const struct operation *operation)
{
    return loses_data(operation) ? REVERSAL_STRUCTURE : REVERSAL_EXACT;
}

enum reversal plan_reversal(const struct operation *const *upgrade, size_t upgrade_count,
                            const struct operation *const *downgrade, size_t downgrade_count)
{
    for (size_t i = 0; i < downgrade_count; i++)
        if (downgrade[i]->kind == OPERATION_IRREVERSIBLE)
            return REVERSAL_IMPOSSIBLE;
    for (size_t i = 0; i < upgrade_count; i++)
        if (loses_data(upgrade[i]))
            return REVERSAL_STRUCTURE;
    return REVERSAL_EXACT;
}
