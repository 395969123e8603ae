/* Owns: whether two models are the same database, and else the first thing in which they differ, in words. The order of
 * columns and identities never count; names that were given count only when asked for. */
#include "plan/planner.h"

#include <string.h>

struct comparison {
    struct region *region;
    bool exact;
};

static const char *differs(const struct comparison *comparison, const char *what, const char *owner, const char *name)
{
    return name ? schema_region_format(comparison->region, "%s of '%s.%s' differs", what, owner, name)
                : schema_region_format(comparison->region, "%s of '%s' differs", what, owner);
}

static const char *missing(const struct comparison *comparison, const char *what, const char *owner, const char *name)
{
    return owner ? schema_region_format(comparison->region, "%s '%s.%s' is in one of them only", what, owner, name)
                 : schema_region_format(comparison->region, "%s '%s' is in one of them only", what, name);
}

static const char *column_difference(const struct comparison *comparison, const char *owner, const struct column *a,
                                     const struct column *b)
{
    if (!schema_same_type(&a->type, &b->type))
        return differs(comparison, "type", owner, a->name);
    if (a->nullable != b->nullable)
        return differs(comparison, "nullability", owner, a->name);
    if (a->automatic != b->automatic)
        return differs(comparison, "auto", owner, a->name);
    if (!schema_same_expression(a->default_value, b->default_value))
        return differs(comparison, "default", owner, a->name);
    if (!schema_same_expression(a->generated, b->generated) || (a->generated && a->stored != b->stored))
        return differs(comparison, "expression", owner, a->name);
    if (!schema_same_text(a->collation, b->collation))
        return differs(comparison, "collation", owner, a->name);
    if (!schema_same_text(a->comment, b->comment))
        return differs(comparison, "comment", owner, a->name);
    return NULL;
}

/* Each of a has one of its own in b: by structure, and by name where the name counts. Named ones seek first, so that an
 * unnamed one does not take their partner. */
static const char *constraints_difference(const struct comparison *comparison, const struct table *a,
                                          const struct table *b)
{
    if (a->constraint_count != b->constraint_count)
        return differs(comparison, "the number of constraints", a->name, NULL);
    bool *used = NEW_ARRAY(comparison->region, bool, a->constraint_count + 1);
    for (unsigned pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < b->constraint_count; i++) {
            const struct constraint *wanted = b->constraints[i];
            const bool by_name = wanted->named || comparison->exact;
            if (by_name != (pass == 0))
                continue;
            size_t j = 0;
            while (j < a->constraint_count && (used[j] || !schema_same_constraint(a->constraints[j], wanted) ||
                                               (by_name && !schema_same_text(a->constraints[j]->name, wanted->name))))
                j++;
            if (j == a->constraint_count)
                return missing(comparison, "constraint", b->name, wanted->name ? wanted->name : "?");
            used[j] = true;
        }
    return NULL;
}

static const char *indexes_difference(const struct comparison *comparison, const struct table *a, const struct table *b)
{
    if (a->index_count != b->index_count)
        return differs(comparison, "the number of indexes", a->name, NULL);
    bool *used = NEW_ARRAY(comparison->region, bool, a->index_count + 1);
    for (unsigned pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < b->index_count; i++) {
            const struct index *wanted = b->indexes[i];
            const bool by_name = wanted->named || comparison->exact;
            if (by_name != (pass == 0))
                continue;
            size_t j = 0;
            while (j < a->index_count && (used[j] || !schema_same_index(a->indexes[j], wanted) ||
                                          (by_name && !schema_same_text(a->indexes[j]->name, wanted->name))))
                j++;
            if (j == a->index_count)
                return missing(comparison, "index", b->name, wanted->name ? wanted->name : "?");
            used[j] = true;
        }
    return NULL;
}

static const char *settings_difference(const struct comparison *comparison, const struct table *a,
                                       const struct table *b)
{
    if (a->setting_count != b->setting_count)
        return differs(comparison, "the number of settings", a->name, NULL);
    for (size_t i = 0; i < a->setting_count; i++) {
        bool found = false;
        for (size_t j = 0; j < b->setting_count; j++)
            found |= schema_same_text(a->settings[i]->engine, b->settings[j]->engine) &&
                     schema_same_text(a->settings[i]->name, b->settings[j]->name) &&
                     schema_same_text(a->settings[i]->value, b->settings[j]->value);
        if (!found)
            return missing(comparison, "setting", a->name, a->settings[i]->name);
    }
    return NULL;
}

static const char *table_difference(const struct comparison *comparison, const struct table *a, const struct table *b)
{
    if (a->column_count != b->column_count)
        return differs(comparison, "the number of columns", a->name, NULL);
    for (size_t i = 0; i < a->column_count; i++) {
        const struct column *other = schema_table_column(b, a->columns[i]->name);
        if (!other)
            return missing(comparison, "column", a->name, a->columns[i]->name);
        const char *difference = column_difference(comparison, a->name, a->columns[i], other);
        if (difference)
            return difference;
    }
    if (!schema_same_text(a->comment, b->comment))
        return differs(comparison, "comment", a->name, NULL);
    const char *difference = constraints_difference(comparison, a, b);
    if (!difference)
        difference = indexes_difference(comparison, a, b);
    return difference ? difference : settings_difference(comparison, a, b);
}

static const char *enum_difference(const struct comparison *comparison, const struct enumeration *a,
                                   const struct enumeration *b)
{
    if (a->value_count != b->value_count)
        return differs(comparison, "the number of values", a->name, NULL);
    if (a->native != b->native || a->numbered != b->numbered ||
        (a->numbered && !schema_same_type(&a->stored_as, &b->stored_as)))
        return differs(comparison, "the way it is stored", a->name, NULL);
    for (size_t i = 0; i < a->value_count; i++) {
        const struct enum_value *value = schema_enum_value(b, a->values[i]->text);
        if (!value)
            return missing(comparison, "value", a->name, a->values[i]->text);
        if (a->numbered && value->number != a->values[i]->number)
            return differs(comparison, "number", a->name, value->text);
        if (a->native && strcmp(b->values[i]->text, a->values[i]->text) != 0)
            return differs(comparison, "the order of values", a->name, NULL);
    }
    return NULL;
}

/* Opaque tables are not ours: whether they are there does not count. */
static size_t own_tables(const struct model *model)
{
    size_t count = 0;
    for (size_t i = 0; i < model->tables.used; i++)
        if (model->tables.entries[i].key)
            count += !((const struct table *)model->tables.entries[i].value)->opaque;
    return count;
}

const char *model_difference(struct region *region, const struct model *now, const struct model *declared, bool exact)
{
    const struct comparison comparison = {region, exact};
    for (size_t i = 0; i < declared->tables.used; i++) {
        const struct table *table = declared->tables.entries[i].value;
        if (!declared->tables.entries[i].key || table->opaque)
            continue;
        const struct table *other = schema_model_table(now, table->name);
        if (!other)
            return missing(&comparison, "table", NULL, table->name);
        const char *difference = table_difference(&comparison, other, table);
        if (difference)
            return difference;
    }
    if (own_tables(now) != own_tables(declared))
        return "the number of tables differs";
    for (size_t i = 0; i < declared->enums.used; i++) {
        const struct enumeration *enumeration = declared->enums.entries[i].value;
        if (!declared->enums.entries[i].key)
            continue;
        const struct enumeration *other = schema_model_enum(now, enumeration->name);
        if (!other)
            return missing(&comparison, "enum", NULL, enumeration->name);
        const char *difference = enum_difference(&comparison, other, enumeration);
        if (difference)
            return difference;
    }
    for (size_t i = 0; i < declared->objects.used; i++) {
        const struct object *object = declared->objects.entries[i].key ? declared->objects.entries[i].value : NULL;
        const struct object *other = object ? schema_model_object(now, object->kind, object->name) : NULL;
        if (object && !(other && schema_same_object(other, object)))
            return missing(&comparison, schema_object_word(object->kind), NULL, object->name);
    }
    if (now->objects.count != declared->objects.count)
        return "the number of extensions and raw objects differs";
    return now->enums.count == declared->enums.count ? NULL : "the number of enums differs";
}
