/* What tables and columns were called before a row of operations: for counting what a downgrade would lose in the
 * database as it still is, and for contracts, which speak of the names that others know. */
#include "migrate/migrator.h"

static void note_name(struct former_names *names, const char *table, const char *column, const char *former)
{
    APPEND(names->region, names, ((struct former_name){table, column, former}));
}

const char *schema_former_table(const struct former_names *names, const char *table)
{
    for (size_t i = names->count; i-- > 0;)
        if (!names->items[i].column && schema_same_text(names->items[i].table, table))
            return names->items[i].former;
    return table;
}

const char *schema_former_column(const struct former_names *names, const char *table, const char *column)
{
    for (size_t i = names->count; i-- > 0;)
        if (names->items[i].column && schema_same_text(names->items[i].table, table) &&
            schema_same_text(names->items[i].column, column))
            return names->items[i].former;
    return column;
}

/* A renamed table takes what is known of its columns along. */
static void follow_table(struct former_names *names, const char *from, const char *to)
{
    for (size_t i = 0; i < names->count; i++)
        if (names->items[i].column && schema_same_text(names->items[i].table, from))
            names->items[i].table = to;
    note_name(names, to, NULL, schema_former_table(names, from));
}

void schema_names_follow(struct former_names *names, const struct operation *operation)
{
    switch (operation->kind) {
    case OPERATION_CREATE_TABLE:
        note_name(names, operation->table_value->name, NULL, NULL);
        break;
    case OPERATION_RENAME_TABLE:
        follow_table(names, operation->table, operation->new_name);
        break;
    case OPERATION_ADD_COLUMN:
        note_name(names, operation->table, operation->column->name, NULL);
        break;
    case OPERATION_RENAME_COLUMN:
        note_name(names, operation->table, operation->new_name,
                  schema_former_column(names, operation->table, operation->name));
        break;
    default:
        break;
    }
}
