/* Contracts: what a revision takes from those who do not know it, a line for each thing, by the names it had just
 * before. The ledger keeps it, so that an older program can tell whether it may still run.
 *
 *     gone table post            gone column post.title      gone value color.red
 *     type post.title            nullable post.title         required post.slug
 *     default post.title         value color.green           constraint post post_title_check      key post
 * post_title_key
 *
 * A program is taken to use every table and column of its own model. */
#include "migrate/migrator.h"

#include <string.h>

static void add_line(struct text *text, const char *word, const char *table, const char *separator, const char *name)
{
    schema_text_add(text, word);
    schema_text_add_char(text, ' ');
    schema_text_add(text, table);
    if (name) {
        schema_text_add(text, separator);
        schema_text_add(text, name);
    }
    schema_text_add_char(text, '\n');
}

static void add_column_line(struct text *text, const struct former_names *names, const char *word, const char *table,
                            const char *column)
{
    const char *former_table = schema_former_table(names, table);
    const char *former_column = schema_former_column(names, table, column);
    if (former_table && former_column)
        add_line(text, word, former_table, ".", former_column);
}

static void add_table_line(struct text *text, const struct former_names *names, const char *word, const char *table,
                           const char *name)
{
    const char *former = schema_former_table(names, table);
    if (former)
        add_line(text, word, former, " ", name);
}

static void add_new_column(struct text *text, const struct former_names *names, const struct operation *operation)
{
    const struct column *column = operation->column;
    const char *table = schema_former_table(names, operation->table);
    if (table && !column->nullable && !column->default_value && !column->generated && column->automatic == AUTO_NONE)
        add_line(text, "required", table, ".", column->name);
}

static void add_operation(struct text *text, const struct former_names *names, const struct operation *operation)
{
    const char *table = operation->table, *name = operation->name;
    switch (operation->kind) {
    case OPERATION_DROP_TABLE:
    case OPERATION_RENAME_TABLE:
        add_table_line(text, names, "gone table", table, NULL);
        break;
    case OPERATION_ADD_COLUMN:
        add_new_column(text, names, operation);
        break;
    case OPERATION_DROP_COLUMN:
    case OPERATION_RENAME_COLUMN:
        add_column_line(text, names, "gone column", table, name);
        break;
    case OPERATION_ALTER_TYPE:
        add_column_line(text, names, "type", table, name);
        break;
    case OPERATION_SET_NULLABLE:
        add_column_line(text, names, "nullable", table, name);
        break;
    case OPERATION_SET_NOT_NULL:
        add_column_line(text, names, "required", table, name);
        break;
    case OPERATION_SET_DEFAULT:
        if (!operation->value)
            add_column_line(text, names, "default", table, name);
        break;
    case OPERATION_SET_GENERATED:
        add_column_line(text, names, "type", table, name);
        break;
    case OPERATION_ADD_CONSTRAINT:
        add_table_line(text, names, "constraint", table, operation->constraint->name);
        break;
    case OPERATION_DROP_CONSTRAINT:
        add_table_line(text, names, "key", table, name);
        break;
    case OPERATION_DROP_ENUM:
    case OPERATION_RENAME_ENUM:
        break; /* its columns say what there is to say */
    case OPERATION_ADD_VALUE:
        add_line(text, "value", name, ".", operation->enum_value->text);
        break;
    case OPERATION_RENAME_VALUE:
    case OPERATION_DROP_VALUE:
        add_line(text, "gone value", name, ".", operation->text);
        break;
    default:
        break;
    }
}

const char *schema_contract_of(struct region *region, const struct operation *const *operations, size_t count)
{
    struct text text = TEXT(region);
    struct former_names names = {.region = region};
    for (size_t i = 0; i < count; i++) {
        add_operation(&text, &names, operations[i]);
        schema_names_follow(&names, operations[i]);
    }
    return schema_text_string(&text);
}

static bool has_column(struct region *region, const struct model *model, const char *path, bool table_will_do)
{
    /* A schema's name may stand before the table's, so the last point is the one before the column. */
    const char *point = strrchr(path, '.');
    if (!point)
        return true; /* not as we write it: better refuse */
    const char *name = schema_region_copy(region, path, (size_t)(point - path));
    const struct table *table = schema_model_table(model, name);
    return table && (table_will_do || schema_table_column(table, point + 1));
}

static bool has_enum(struct region *region, const struct model *model, const char *path)
{
    const char *point = strchr(path, '.');
    return !point || schema_model_enum(model, schema_region_copy(region, path, (size_t)(point - path)));
}

static const char *after_word(const char *line, const char *word)
{
    size_t length = strlen(word);
    return strncmp(line, word, length) == 0 && line[length] == ' ' ? line + length + 1 : NULL;
}

static bool touches(struct region *region, const char *line, const struct model *model)
{
    const char *rest;
    if ((rest = after_word(line, "gone table")))
        return schema_model_table(model, rest) != NULL;
    if ((rest = after_word(line, "gone column")) || (rest = after_word(line, "type")) ||
        (rest = after_word(line, "nullable")) || (rest = after_word(line, "default")))
        return has_column(region, model, rest, false);
    if ((rest = after_word(line, "required")))
        return has_column(region, model, rest, true);
    if ((rest = after_word(line, "gone value")) || (rest = after_word(line, "value")))
        return has_enum(region, model, rest);
    /* A constraint only makes some writes fail, which a program must expect of any. A key may be a conflict's target,
     * and the model tells which: one that is not in it is no one's. */
    if (after_word(line, "constraint"))
        return false;
    if ((rest = after_word(line, "key"))) {
        const char *blank = strchr(rest, ' ');
        const struct table *table =
            blank ? schema_model_table(model, schema_region_copy(region, rest, (size_t)(blank - rest))) : NULL;
        const struct constraint *constraint = table ? schema_table_constraint(table, blank + 1) : NULL;
        return constraint && (constraint->kind == CONSTRAINT_PRIMARY_KEY || constraint->kind == CONSTRAINT_UNIQUE);
    }
    return true; /* a word of a newer schemac */
}

const char *schema_contract_broken(struct region *region, const char *contract, const struct model *model)
{
    while (*contract) {
        size_t length = strcspn(contract, "\n");
        const char *line = schema_region_copy(region, contract, length);
        if (length && touches(region, line, model))
            return line;
        contract += length + (contract[length] == '\n');
    }
    return NULL;
}
