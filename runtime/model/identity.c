/* Owns: finding an element again in another model. Must not know why models differ. */
#include "model/identity.h"

bool schema_same_identity(const struct identity *a, const struct identity *b)
{
    return a->revision && b->revision && a->ordinal == b->ordinal && schema_same_text(a->revision, b->revision);
}

const struct table *schema_identical_table(const struct model *model, const struct table *own)
{
    const struct table *found = schema_model_table(model, own->name);
    if (!own->identity.revision || (found && schema_same_identity(&found->identity, &own->identity)))
        return found;
    for (size_t i = 0; i < model->tables.used; i++) {
        found = model->tables.entries[i].key ? model->tables.entries[i].value : NULL;
        if (found && schema_same_identity(&found->identity, &own->identity))
            return found;
    }
    return NULL;
}

const struct enumeration *schema_identical_enum(const struct model *model, const struct enumeration *own)
{
    const struct enumeration *found = schema_model_enum(model, own->name);
    if (!own->identity.revision || (found && schema_same_identity(&found->identity, &own->identity)))
        return found;
    for (size_t i = 0; i < model->enums.used; i++) {
        found = model->enums.entries[i].key ? model->enums.entries[i].value : NULL;
        if (found && schema_same_identity(&found->identity, &own->identity))
            return found;
    }
    return NULL;
}

const struct column *schema_identical_column(const struct table *table, const struct column *own)
{
    const struct column *named = schema_table_column(table, own->name);
    if (!own->identity.revision || (named && schema_same_identity(&named->identity, &own->identity)))
        return named;
    for (size_t i = 0; i < table->column_count; i++)
        if (schema_same_identity(&table->columns[i]->identity, &own->identity))
            return table->columns[i];
    return NULL;
}

const struct constraint *schema_identical_constraint(const struct table *table, const struct constraint *own)
{
    const struct constraint *named = schema_table_constraint(table, own->name);
    if (!own->identity.revision || (named && schema_same_identity(&named->identity, &own->identity)))
        return named;
    for (size_t i = 0; i < table->constraint_count; i++)
        if (schema_same_identity(&table->constraints[i]->identity, &own->identity))
            return table->constraints[i];
    return NULL;
}

const struct index *schema_identical_index(const struct table *table, const struct index *own)
{
    const struct index *named = schema_table_index(table, own->name);
    if (!own->identity.revision || (named && schema_same_identity(&named->identity, &own->identity)))
        return named;
    for (size_t i = 0; i < table->index_count; i++)
        if (schema_same_identity(&table->indexes[i]->identity, &own->identity))
            return table->indexes[i];
    return NULL;
}

const struct enum_value *schema_identical_value(const struct enumeration *enumeration, const struct enum_value *own)
{
    const struct enum_value *named = schema_enum_value(enumeration, own->text);
    if (!own->identity.revision || (named && schema_same_identity(&named->identity, &own->identity)))
        return named;
    for (size_t i = 0; i < enumeration->value_count; i++)
        if (schema_same_identity(&enumeration->values[i]->identity, &own->identity))
            return enumeration->values[i];
    return NULL;
}
