/* Many keys as one parameter: the table schema_keys(?1) with the columns key1 … key32 and position. It hands out the
 * distinct keys of a struct that is bound as a pointer, without a copy and without a text in between; only a program's
 * own code can bind such a pointer, so no SQL can reach memory through it. How the keys are kept and sorted is
 * access/'s. */
#include "engine/keys.h"
#include "engine/sqlite/connection.h"

enum { COLUMN_POSITION = SCHEMA_MOST_KEY_PARTS, COLUMN_KEYS };

struct keys_cursor {
    sqlite3_vtab_cursor base; /* first: SQLite's own */
    const schema_keys *keys;
    size_t position;
};

static int keys_connect(sqlite3 *db, void *context, int count, const char *const *arguments, sqlite3_vtab **table,
                        char **error)
{
    (void)context, (void)count, (void)arguments, (void)error;
    int code = sqlite3_declare_vtab(
        db, "create table x(key1, key2, key3, key4, key5, key6, key7, key8, key9, key10, key11, key12, key13, key14, "
            "key15, "
            "key16, key17, key18, key19, key20, key21, key22, key23, key24, key25, key26, key27, key28, key29, key30, "
            "key31, key32, position integer, keys hidden)");
    if (code != SQLITE_OK)
        return code;
    *table = sqlite3_malloc(sizeof **table);
    if (!*table)
        return SQLITE_NOMEM;
    **table = (sqlite3_vtab){0};
    return SQLITE_OK;
}

static int keys_disconnect(sqlite3_vtab *table)
{
    sqlite3_free(table);
    return SQLITE_OK;
}

/* All keys, in order of their positions, whatever is asked: the table stands outermost in every join of ours. */
static int keys_plan(sqlite3_vtab *table, sqlite3_index_info *plan)
{
    (void)table;
    for (int i = 0; i < plan->nConstraint; i++) {
        if (plan->aConstraint[i].iColumn != COLUMN_KEYS || plan->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ)
            continue;
        if (!plan->aConstraint[i].usable)
            return SQLITE_CONSTRAINT;
        plan->aConstraintUsage[i].argvIndex = 1;
        plan->aConstraintUsage[i].omit = 1;
    }
    if (plan->nOrderBy == 1 && plan->aOrderBy[0].iColumn == COLUMN_POSITION && !plan->aOrderBy[0].desc)
        plan->orderByConsumed = 1;
    plan->estimatedCost = 10;
    plan->estimatedRows = 10;
    return SQLITE_OK;
}

static int keys_open(sqlite3_vtab *table, sqlite3_vtab_cursor **cursor)
{
    (void)table;
    struct keys_cursor *keys = sqlite3_malloc(sizeof *keys);
    if (!keys)
        return SQLITE_NOMEM;
    *keys = (struct keys_cursor){.keys = NULL};
    *cursor = &keys->base;
    return SQLITE_OK;
}

static int keys_close(sqlite3_vtab_cursor *cursor)
{
    sqlite3_free(cursor);
    return SQLITE_OK;
}

static int keys_filter(sqlite3_vtab_cursor *cursor, int plan, const char *name, int count, sqlite3_value **values)
{
    (void)plan, (void)name;
    struct keys_cursor *keys = (struct keys_cursor *)cursor;
    keys->keys = count == 1 ? sqlite3_value_pointer(values[0], "schema_keys") : NULL;
    keys->position = 0;
    return SQLITE_OK;
}

static int keys_next(sqlite3_vtab_cursor *cursor)
{
    ((struct keys_cursor *)cursor)->position++;
    return SQLITE_OK;
}

static int keys_eof(sqlite3_vtab_cursor *cursor)
{
    const struct keys_cursor *keys = (const struct keys_cursor *)cursor;
    return !keys->keys || keys->position >= schema_keys_distinct(keys->keys);
}

static int keys_column(sqlite3_vtab_cursor *cursor, sqlite3_context *result, int column)
{
    const struct keys_cursor *keys = (const struct keys_cursor *)cursor;
    if (column == COLUMN_POSITION) {
        sqlite3_result_int64(result, (sqlite3_int64)keys->position);
        return SQLITE_OK;
    }
    const struct schema_key_part *part = schema_keys_part(keys->keys, keys->position, column);
    if (!part || part->kind == SCHEMA_VALUE_NULL)
        sqlite3_result_null(result);
    else if (part->kind == SCHEMA_VALUE_INT64)
        sqlite3_result_int64(result, part->integer);
    else if (part->kind == SCHEMA_VALUE_DOUBLE)
        sqlite3_result_double(result, part->number);
    else if (part->kind == SCHEMA_VALUE_TEXT)
        sqlite3_result_text64(result, part->bytes, part->size, SQLITE_STATIC, SQLITE_UTF8);
    else
        sqlite3_result_blob64(result, part->bytes, part->size, SQLITE_STATIC);
    return SQLITE_OK;
}

static int keys_rowid(sqlite3_vtab_cursor *cursor, sqlite3_int64 *rowid)
{
    *rowid = (sqlite3_int64)((const struct keys_cursor *)cursor)->position;
    return SQLITE_OK;
}

static const sqlite3_module module = {
    .iVersion = 0,
    .xConnect = keys_connect, /* without xCreate: it is there without being created */
    .xBestIndex = keys_plan,
    .xDisconnect = keys_disconnect,
    .xDestroy = keys_disconnect,
    .xOpen = keys_open,
    .xClose = keys_close,
    .xFilter = keys_filter,
    .xNext = keys_next,
    .xEof = keys_eof,
    .xColumn = keys_column,
    .xRowid = keys_rowid,
};

int schema_sqlite_register_keys(sqlite3 *db)
{
    return sqlite3_create_module_v2(db, "schema_keys", &module, NULL, NULL);
}

/* The keys belong to the statement, so nothing is freed here; a null pointer binds null, and the table is empty. */
void schema_sqlite_bind_keys(schema_statement *statement, int index, schema_keys *keys)
{
    int code = sqlite3_bind_pointer(statement->handle, index, keys, "schema_keys", NULL);
    if (code != SQLITE_OK)
        schema_statement_engine_failed(statement, code);
}
