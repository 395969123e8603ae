/* What a revision may not lose: the rows of every table, in the columns that no operation drops, converts, fills or
 * writes. It knows how values are read as text, and nothing of how a revision is carried out. */
#include "prove/proof.h"

struct watched_column {
    const char *before, *after;
    const struct type *type;
    bool free; /* to change */
};

struct watched {
    const char *before, *after; /* after null: dropped */
    size_t column_count;
    struct watched_column *columns;
    bool free;
    struct map rows; /* all its values -> how many rows have them */
};

struct survival {
    struct region *region;
    struct session *session;
    const struct schema_engine *engine;
    size_t count;
    struct watched *items;
};

/* -- what the operations say -------------------------------------------------------------------------------------- */

static struct watched *watched(struct survival *survival, const char *table)
{
    for (size_t i = 0; table && i < survival->count; i++)
        if (schema_same_text(survival->items[i].after, table))
            return &survival->items[i];
    return NULL;
}

static struct watched_column *watched_column(struct survival *survival, const char *table, const char *column)
{
    struct watched *item = watched(survival, table);
    for (size_t i = 0; item && column && i < item->column_count; i++)
        if (schema_same_text(item->columns[i].after, column))
            return &item->columns[i];
    return NULL;
}

static void free_column(struct survival *survival, const char *table, const char *column)
{
    struct watched_column *item = watched_column(survival, table, column);
    if (item)
        item->free = true;
}

static void free_enum(struct survival *survival, const char *name)
{
    for (size_t i = 0; i < survival->count; i++)
        for (size_t c = 0; c < survival->items[i].column_count; c++)
            if (survival->items[i].columns[c].type->kind == TYPE_ENUM &&
                (!name || schema_same_text(survival->items[i].columns[c].type->name, name)))
                survival->items[i].columns[c].free = true;
}

static void follow_query(struct survival *survival, const struct query *query)
{
    struct watched *item = watched(survival, query->table);
    if (item && query->kind == QUERY_DELETE)
        item->free = true;
    for (size_t i = 0; i < query->assignment_count; i++)
        free_column(survival, query->table, query->assignments[i].column);
}

static void follow_sql(struct survival *survival, const struct operation *operation)
{
    for (size_t i = 0; i < survival->count; i++)
        if (operation->touch_count == 0)
            survival->items[i].free = true;
    for (size_t i = 0; i < operation->touch_count; i++) {
        struct watched *item = watched(survival, operation->touches[i]);
        if (item)
            item->free = true;
    }
}

static void follow(struct survival *survival, const struct operation *operation)
{
    struct watched *item = watched(survival, operation->table);
    struct watched_column *column = watched_column(survival, operation->table, operation->name);
    switch (operation->kind) {
    case OPERATION_DROP_TABLE:
        if (item)
            item->after = NULL;
        break;
    case OPERATION_RENAME_TABLE:
        if (item)
            item->after = operation->new_name;
        break;
    case OPERATION_DROP_COLUMN:
        if (column)
            column->after = NULL;
        break;
    case OPERATION_RENAME_COLUMN:
        if (column)
            column->after = operation->new_name;
        break;
    case OPERATION_ALTER_TYPE:
    case OPERATION_SET_NOT_NULL:
    case OPERATION_SET_GENERATED:
        if (column)
            column->free = true;
        break;
    case OPERATION_RENAME_ENUM: /* what follows has the new name, so all enums are let go */
        free_enum(survival, NULL);
        break;
    case OPERATION_RENAME_VALUE:
    case OPERATION_DROP_VALUE:
        free_enum(survival, operation->name);
        break;
    case OPERATION_RUN:
        follow_query(survival, operation->query);
        break;
    case OPERATION_SQL:
        follow_sql(survival, operation);
        break;
    default:
        break;
    }
}

/* -- what is there ------------------------------------------------------------------------------------------------ */

struct row_count {
    long count;
};

struct reading {
    struct region *region;
    struct map *rows;
    long step; /* 1: count rows in, -1: count them out */
};

static bool read_row(void *context, size_t count, const char *const *values)
{
    struct reading *reading = context;
    struct text text = TEXT(reading->region);
    for (size_t i = 0; i < count; i++)
        schema_text_format(&text, "%s%s", values[i] ? "=" : "!", values[i] ? values[i] : "");
    struct row_count *row = (struct row_count *)schema_map_get(reading->rows, schema_text_string(&text));
    if (!row) {
        row = NEW(reading->region, struct row_count);
        schema_map_put(reading->rows, schema_text_string(&text), row);
    }
    row->count += reading->step;
    return true;
}

static bool read_rows(struct survival *survival, struct watched *item, bool after)
{
    struct text sql = TEXT(survival->region);
    schema_text_add(&sql, "select 1");
    for (size_t i = 0; i < item->column_count; i++)
        if (item->columns[i].after && !item->columns[i].free) {
            schema_text_add(&sql, ", ");
            schema_name_print(&sql, after ? item->columns[i].after : item->columns[i].before);
        }
    schema_text_add(&sql, " from ");
    schema_name_print(
        &sql, schema_physical_name(survival->engine->dialect, survival->region, after ? item->after : item->before));
    struct reading reading = {survival->region, &item->rows, after ? -1 : 1};
    struct engine_error error = {0};
    return survival->engine->session->query(survival->session, schema_text_string(&sql), 0, NULL, read_row, &reading,
                                            &error) == SCHEMA_OK;
}

static struct watched watch(struct region *region, const struct table *table)
{
    struct watched item = {.before = table->name, .after = table->name, .rows = MAP(region)};
    item.columns = NEW_ARRAY(region, struct watched_column, table->column_count + 1);
    for (size_t i = 0; i < table->column_count; i++) {
        const struct column *column = table->columns[i];
        item.columns[item.column_count++] =
            (struct watched_column){column->name, column->name, &column->type, column->generated != NULL};
    }
    return item;
}

struct survival *remember_rows(struct region *region, struct session *session, const struct schema_engine *engine,
                               const struct model *before, const struct operation *const *operations, size_t count)
{
    struct survival *survival = NEW(region, struct survival);
    *survival = (struct survival){.region = region, .session = session, .engine = engine};
    survival->items = NEW_ARRAY(region, struct watched, before->tables.used + 1);
    for (size_t i = 0; i < before->tables.used; i++)
        if (before->tables.entries[i].key)
            survival->items[survival->count++] = watch(region, before->tables.entries[i].value);
    for (size_t i = 0; i < count; i++)
        follow(survival, operations[i]);
    for (size_t i = 0; i < survival->count; i++)
        if (survival->items[i].after && !survival->items[i].free && !read_rows(survival, &survival->items[i], false))
            survival->items[i].free = true;
    return survival;
}

const char *rows_missing(struct survival *survival)
{
    for (size_t i = 0; i < survival->count; i++) {
        struct watched *item = &survival->items[i];
        if (!item->after || item->free)
            continue;
        if (!read_rows(survival, item, true))
            return schema_region_format(survival->region, "table %s cannot be read", item->after);
        for (size_t r = 0; r < item->rows.used; r++)
            if (((const struct row_count *)item->rows.entries[r].value)->count > 0)
                return schema_region_format(survival->region, "rows of table %s are gone or have other values",
                                            item->after);
    }
    return NULL;
}
