/* Owns: the way from one model to another that both grew from the same history, as two states of a draft do. Who is who
 * is told by identity where the history made it, by name where a draft did; what goes is a draft's word, and what no
 * draft gives a value for is filled. Must not know drafts, nor where they are kept. */
#include "plan/planner.h"

#include "model/identity.h"

#include <string.h>

struct hop {
    struct region *region;
    const struct model *from, *to;
    const struct revision *target; /* leads from `base` to `to`; null: `to` is the base */
    const struct model *base;
    struct schema schema; /* `to`, and what a schema would say to be led there */
    bool failed;
};

static void say(struct hop *hop, struct intention intention)
{
    APPEND(hop->region, &hop->schema.intentions, intention);
}

/* -- the model to be led to, with every name given ------------------------------------------------------------------
 */

static const struct table *named_table(struct region *region, const struct table *table)
{
    struct table *copy = NEW(region, struct table);
    const struct constraint **constraints = NEW_ARRAY(region, const struct constraint *, table->constraint_count + 1);
    const struct index **indexes = NEW_ARRAY(region, const struct index *, table->index_count + 1);
    *copy = *table;
    for (size_t i = 0; i < table->constraint_count; i++) {
        struct constraint *constraint = NEW(region, struct constraint);
        *constraint = *table->constraints[i];
        constraint->named = true;
        constraints[i] = constraint;
    }
    for (size_t i = 0; i < table->index_count; i++) {
        struct index *index = NEW(region, struct index);
        *index = *table->indexes[i];
        index->named = true;
        indexes[i] = index;
    }
    copy->constraints = constraints;
    copy->indexes = indexes;
    return copy;
}

static struct model named_model(struct region *region, const struct model *model)
{
    struct model copy = schema_model_copy(model, region);
    for (size_t i = 0; i < copy.tables.used; i++)
        if (copy.tables.entries[i].key)
            copy.tables.entries[i].value = named_table(region, copy.tables.entries[i].value);
    return copy;
}

/* -- who is who -----------------------------------------------------------------------------------------------------
 */

static const struct table *identical_table(const struct model *model, const struct identity *identity)
{
    for (size_t i = 0; i < model->tables.used; i++) {
        const struct table *table = model->tables.entries[i].key ? model->tables.entries[i].value : NULL;
        if (table && schema_same_identity(&table->identity, identity))
            return table;
    }
    return NULL;
}

static const struct enumeration *identical_enum(const struct model *model, const struct identity *identity)
{
    for (size_t i = 0; i < model->enums.used; i++) {
        const struct enumeration *enumeration = model->enums.entries[i].key ? model->enums.entries[i].value : NULL;
        if (enumeration && schema_same_identity(&enumeration->identity, identity))
            return enumeration;
    }
    return NULL;
}

static const struct column *identical_column(const struct table *table, const struct identity *identity)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (schema_same_identity(&table->columns[i]->identity, identity))
            return table->columns[i];
    return NULL;
}

static const struct enum_value *identical_value(const struct enumeration *enumeration, const struct identity *identity)
{
    for (size_t i = 0; i < enumeration->value_count; i++)
        if (schema_same_identity(&enumeration->values[i]->identity, identity))
            return enumeration->values[i];
    return NULL;
}

/* What was called so and is something else than what will be: taken for the same, rows would change hands. */
static bool is_another(const struct identity *found, const struct identity *partner)
{
    return partner && found != partner;
}

/* The counterpart in `from`, or null: it is new. */
static const struct table *partner_of_table(struct hop *hop, const struct table *table)
{
    const struct table *partner = identical_table(hop->from, &table->identity);
    const struct table *called = schema_model_table(hop->from, table->name);
    if (called && is_another(&called->identity, partner ? &partner->identity : NULL) &&
        !identical_table(hop->to, &called->identity))
        hop->failed = true; /* it would have to go first, and to come again under another name */
    if (partner || !called)
        return partner;
    return identical_table(hop->to, &called->identity) ? NULL : called;
}

static const struct column *partner_of_column(struct hop *hop, const struct table *old, const struct table *table,
                                              const struct column *column)
{
    const struct column *partner = identical_column(old, &column->identity);
    const struct column *called = schema_table_column(old, column->name);
    if (called && is_another(&called->identity, partner ? &partner->identity : NULL) &&
        !identical_column(table, &called->identity))
        hop->failed = true;
    if (partner || !called)
        return partner;
    return identical_column(table, &called->identity) ? NULL : called;
}

static const struct enumeration *partner_of_enum(struct hop *hop, const struct enumeration *enumeration)
{
    const struct enumeration *partner = identical_enum(hop->from, &enumeration->identity);
    const struct enumeration *called = schema_model_enum(hop->from, enumeration->name);
    if (called && is_another(&called->identity, partner ? &partner->identity : NULL) &&
        !identical_enum(hop->to, &called->identity))
        hop->failed = true;
    if (partner || !called)
        return partner;
    return identical_enum(hop->to, &called->identity) ? NULL : called;
}

static const struct enum_value *partner_of_value(const struct enumeration *old, const struct enum_value *value)
{
    const struct enum_value *partner = identical_value(old, &value->identity);
    return partner ? partner : schema_enum_value(old, value->text);
}

/* -- what the target says itself ------------------------------------------------------------------------------------
 */

/* What a column is called at the end. */
static bool follow(const struct revision *revision, size_t next, const char **table, const char **column)
{
    for (size_t i = next; i < revision->upgrade_count; i++) {
        const struct operation *operation = revision->upgrade[i];
        if (!operation->table || strcmp(operation->table, *table) != 0)
            continue;
        if (operation->kind == OPERATION_RENAME_TABLE)
            *table = operation->new_name;
        if (operation->kind == OPERATION_DROP_TABLE)
            return false;
        if (!operation->name || strcmp(operation->name, *column) != 0)
            continue;
        if (operation->kind == OPERATION_RENAME_COLUMN)
            *column = operation->new_name;
        if (operation->kind == OPERATION_DROP_COLUMN)
            return false;
    }
    return true;
}

static void repeat_words(struct hop *hop)
{
    struct model model = schema_model_copy(hop->base, hop->region);
    unsigned ordinal = 0;
    for (size_t i = 0; hop->target && i < hop->target->upgrade_count; i++) {
        const struct operation *operation = hop->target->upgrade[i];
        struct problem problem = {NULL, NULL};
        const char *table = operation->table,
                   *column = operation->kind == OPERATION_ADD_COLUMN ? operation->column->name : operation->name;
        const bool fills = operation->backfill != NULL, converts = operation->conversion != NULL;
        struct intention intention = {.kind = fills ? INTEND_BACKFILL : INTEND_CONVERT,
                                      .expression = fills ? operation->backfill : operation->conversion};
        const struct table *now = table ? schema_model_table(&model, table) : NULL;
        const struct column *old = now && column ? schema_table_column(now, column) : NULL;
        if (old)
            intention.type = old->type;
        if ((fills || (converts && old)) && follow(hop->target, i + 1, &table, &column)) {
            intention.table = table;
            intention.name = column;
            say(hop, intention);
        }
        if (operation->kind == OPERATION_DROP_VALUE)
            say(hop, (struct intention){.kind = INTEND_DROP_VALUE,
                                        .name = operation->name,
                                        .text = operation->text,
                                        .old_name = operation->new_name});
        if (!schema_model_apply(&model, operation, hop->target->id, &ordinal, &problem))
            hop->failed = true;
    }
}

static bool is_said(const struct hop *hop, enum intention_kind kind, const char *table, const char *name,
                    const struct type *type)
{
    for (size_t i = 0; i < hop->schema.intentions.count; i++) {
        const struct intention *said = &hop->schema.intentions.items[i];
        if (said->kind == kind && schema_same_text(said->table, table) && schema_same_text(said->name, name) &&
            (!type || schema_same_type(&said->type, type)))
            return true;
    }
    return false;
}

/* Those of what a draft creates as a whole stand in the schema alone. */
static void repeat_backfills(struct hop *hop, const struct intentions *intentions)
{
    for (size_t i = 0; i < intentions->count; i++) {
        const struct intention *word = &intentions->items[i];
        const struct table *table = word->kind == INTEND_BACKFILL ? schema_model_table(hop->to, word->table) : NULL;
        if (table && schema_table_column(table, word->name) &&
            !is_said(hop, INTEND_BACKFILL, word->table, word->name, NULL))
            say(hop, *word);
    }
}

/* -- what no draft gives a value for --------------------------------------------------------------------------------
 */

static const struct expression *fill_of(struct hop *hop, const struct column *column)
{
    return column->default_value ? column->default_value : zero_of_type(hop->region, hop->to, &column->type);
}

static bool is_key_to_another(const struct table *table, const struct column *column)
{
    for (size_t i = 0; i < table->constraint_count; i++)
        for (size_t k = 0;
             table->constraints[i]->kind == CONSTRAINT_FOREIGN_KEY && k < table->constraints[i]->column_count; k++)
            if (strcmp(table->constraints[i]->columns[k], column->name) == 0)
                return true;
    return false;
}

static void fill(struct hop *hop, const struct table *table, const struct column *column)
{
    if (column->nullable || column->default_value || column->generated || column->automatic != AUTO_NONE ||
        is_said(hop, INTEND_BACKFILL, table->name, column->name, NULL))
        return;
    const struct expression *value = fill_of(hop, column);
    if (!value || is_key_to_another(table, column))
        hop->failed = true;
    say(hop,
        (struct intention){.kind = INTEND_BACKFILL, .table = table->name, .name = column->name, .expression = value});
}

static const struct expression *cast_of(struct hop *hop, const struct column *old, const struct column *column)
{
    struct expression *operand = NEW(hop->region, struct expression), *cast = NEW(hop->region, struct expression);
    const struct expression **operands = NEW_ARRAY(hop->region, const struct expression *, 1);
    *operand = (struct expression){
        .kind = EXPRESSION_COLUMN, .type = old->type, .nullable = old->nullable, .text = column->name};
    operands[0] = operand;
    *cast = (struct expression){
        .kind = EXPRESSION_CAST, .type = column->type, .nullable = old->nullable, .count = 1, .operands = operands};
    return cast;
}

/* Values that may not fit are cast, and one that does not fit is an error then: nothing is lost in silence. Where no
 * value means anything in the other type, the rows get what a new column would give them. */
static void convert(struct hop *hop, const struct table *table, const struct column *old, const struct column *column)
{
    const enum type_change change = schema_type_change(&old->type, &column->type);
    if (schema_same_type(&old->type, &column->type) || old->generated || column->generated ||
        (change != TYPE_CHANGE_LOSSY && change != TYPE_CHANGE_IMPOSSIBLE) ||
        is_said(hop, INTEND_CONVERT, table->name, column->name, &old->type))
        return;
    const struct expression *value = change == TYPE_CHANGE_LOSSY ? cast_of(hop, old, column) : fill_of(hop, column);
    if (!value || (change == TYPE_CHANGE_IMPOSSIBLE && is_key_to_another(table, column)))
        hop->failed = true;
    say(hop, (struct intention){.kind = INTEND_CONVERT,
                                .table = table->name,
                                .name = column->name,
                                .type = old->type,
                                .expression = value});
}

/* -- what a schema would say ----------------------------------------------------------------------------------------
 */

static void speak_of_columns(struct hop *hop, const struct table *old, const struct table *table)
{
    struct map kept = MAP(hop->region);
    for (size_t i = 0; i < table->column_count; i++) {
        const struct column *column = table->columns[i];
        const struct column *partner = partner_of_column(hop, old, table, column);
        if (!partner || partner->nullable)
            fill(hop, table, column);
        if (!partner)
            continue;
        schema_map_put(&kept, partner->name, "");
        convert(hop, table, partner, column);
        if (strcmp(partner->name, column->name) != 0)
            say(hop,
                (struct intention){
                    .kind = INTEND_COLUMN_WAS, .table = table->name, .name = column->name, .old_name = partner->name});
    }
    for (size_t i = 0; i < old->column_count; i++)
        if (!schema_map_get(&kept, old->columns[i]->name))
            say(hop,
                (struct intention){.kind = INTEND_DROP_COLUMN, .table = table->name, .name = old->columns[i]->name});
}

static void speak_of_tables(struct hop *hop)
{
    struct map kept = MAP(hop->region);
    for (size_t i = 0; i < hop->to->tables.used; i++) {
        const struct table *table = hop->to->tables.entries[i].key ? hop->to->tables.entries[i].value : NULL;
        const struct table *partner = table ? partner_of_table(hop, table) : NULL;
        if (!partner)
            continue;
        schema_map_put(&kept, partner->name, "");
        if (strcmp(partner->name, table->name) != 0)
            say(hop, (struct intention){.kind = INTEND_TABLE_WAS, .table = table->name, .old_name = partner->name});
        speak_of_columns(hop, partner, table);
    }
    for (size_t i = 0; i < hop->from->tables.used; i++) {
        const char *name = hop->from->tables.entries[i].key;
        if (name && !schema_map_get(&kept, name))
            say(hop, (struct intention){.kind = INTEND_DROP_TABLE, .name = name});
    }
}

static void speak_of_values(struct hop *hop, const struct enumeration *old, const struct enumeration *enumeration)
{
    struct map kept = MAP(hop->region);
    const char *instead = NULL;
    for (size_t i = 0; i < enumeration->value_count; i++) {
        const struct enum_value *value = enumeration->values[i], *partner = partner_of_value(old, value);
        if (!partner)
            continue;
        schema_map_put(&kept, partner->text, "");
        instead = instead ? instead : value->text;
        if (strcmp(partner->text, value->text) != 0)
            say(hop, (struct intention){.kind = INTEND_VALUE_WAS,
                                        .name = enumeration->name,
                                        .text = value->text,
                                        .old_name = partner->text});
    }
    if (!instead && enumeration->value_count)
        instead = enumeration->values[0]->text;
    for (size_t i = 0; i < old->value_count; i++) {
        const char *gone = old->values[i]->text;
        bool said = false;
        for (size_t k = 0; k < hop->schema.intentions.count; k++) {
            const struct intention *intention = &hop->schema.intentions.items[k];
            said |= intention->kind == INTEND_DROP_VALUE && schema_same_text(intention->name, enumeration->name) &&
                    schema_same_text(intention->text, gone);
        }
        if (!said && !schema_map_get(&kept, gone))
            say(hop, (struct intention){
                         .kind = INTEND_DROP_VALUE, .name = enumeration->name, .text = gone, .old_name = instead});
    }
}

static void speak_of_enums(struct hop *hop)
{
    struct map kept = MAP(hop->region);
    for (size_t i = 0; i < hop->to->enums.used; i++) {
        const struct enumeration *enumeration = hop->to->enums.entries[i].key ? hop->to->enums.entries[i].value : NULL;
        const struct enumeration *partner = enumeration ? partner_of_enum(hop, enumeration) : NULL;
        if (!partner)
            continue;
        schema_map_put(&kept, partner->name, "");
        if (strcmp(partner->name, enumeration->name) != 0)
            say(hop, (struct intention){.kind = INTEND_ENUM_WAS, .name = enumeration->name, .old_name = partner->name});
        speak_of_values(hop, partner, enumeration);
    }
    for (size_t i = 0; i < hop->from->enums.used; i++) {
        const char *name = hop->from->enums.entries[i].key;
        if (name && !schema_map_get(&kept, name))
            say(hop, (struct intention){.kind = INTEND_DROP_ENUM, .name = name});
    }
}

/* -- whether it leads there -----------------------------------------------------------------------------------------
 */

/* What the history made and both have is the same thing at both ends. */
static bool keeps_identities(const struct hop *hop, const struct model *after)
{
    for (size_t i = 0; i < hop->to->tables.used; i++) {
        const struct table *table = hop->to->tables.entries[i].key ? hop->to->tables.entries[i].value : NULL;
        const struct table *old = table ? identical_table(hop->from, &table->identity) : NULL;
        if (!old)
            continue;
        const struct table *now = schema_model_table(after, table->name);
        if (!now || !schema_same_identity(&now->identity, &table->identity))
            return false;
        for (size_t k = 0; k < table->column_count; k++) {
            const struct column *column = table->columns[k], *then = schema_table_column(now, column->name);
            if (identical_column(old, &column->identity) &&
                (!then || !schema_same_identity(&then->identity, &column->identity)))
                return false;
        }
    }
    return true;
}

bool plan_hop(struct region *region, const struct model *from, const struct model *base, const struct revision *target,
              const struct model *to, const struct schema *schema, struct operations *operations)
{
    struct hop hop = {.region = region, .from = from, .to = to, .target = target, .base = base};
    struct plan plan = {.upgrade = {0, 0, NULL}};
    hop.schema.name = "main";
    hop.schema.model = named_model(region, to);
    repeat_words(&hop);
    if (schema)
        repeat_backfills(&hop, &schema->intentions);
    speak_of_enums(&hop);
    speak_of_tables(&hop);
    if (hop.failed || !plan_difference(region, diagnostics_new(region), from, &hop.schema, NULL, &plan) ||
        model_difference(region, &plan.after, to, true) || !keeps_identities(&hop, &plan.after))
        return false;
    *operations = plan.upgrade;
    return true;
}
