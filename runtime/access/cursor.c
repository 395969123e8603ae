/* Cursors: statements that stay open between calls. The connection knows those that are, and where each was opened. */
#include "access/database.h"

#include <string.h>

/* A cursor's binds copy, since its arguments may be gone by the next row. */
static schema_statement *begin_cursor(schema_db *db, schema_statement *statement, schema_place place)
{
    if (statement->status != SCHEMA_OK)
        return statement;
    statement->copies = true;
    statement->more->is_cursor = true;
    statement->more->place = place;
    statement->more->depth = db->depth;
    statement->more->next_cursor = db->cursors;
    db->cursors = statement;
    return statement;
}

schema_statement *schema_cursor_start(schema_db *db, unsigned id, schema_place place)
{
    return begin_cursor(db, schema_statement_prepare(db, id), place);
}

schema_statement *schema_cursor_variant(schema_db *db, unsigned id, schema_place place, const uint64_t *given,
                                        size_t words)
{
    return begin_cursor(db, schema_variant_find(db, id, given, words), place);
}

static void forget(schema_statement *statement)
{
    for (schema_statement **at = &statement->db->cursors; *at; at = &(*at)->more->next_cursor) {
        if (*at == statement) {
            *at = statement->more->next_cursor;
            break;
        }
    }
    statement->copies = false;
    statement->more->is_cursor = false;
}

schema_cursor schema_cursor_open(schema_statement *statement)
{
    schema_cursor cursor = {statement, statement->status};
    if (statement->status == SCHEMA_OK && statement->db->access->open_cursor) {
        statement->db->access->open_cursor(statement, statement->db->depth > 0);
        cursor.status = statement->status;
    }
    if (statement->status != SCHEMA_OK)
        cursor.status = schema_cursor_end(&cursor);
    return cursor;
}

schema_status schema_cursor_end(schema_cursor *cursor)
{
    schema_statement *statement = cursor->statement;
    if (!statement)
        return cursor->status;
    cursor->statement = NULL;
    if (statement->more)
        forget(statement);
    return cursor->status = schema_statement_end_slowly(statement);
}

const schema_statement *schema_db_open_cursor(const schema_db *db, unsigned depth)
{
    for (const schema_statement *cursor = db->cursors; cursor; cursor = cursor->more->next_cursor)
        if (cursor->more->depth >= depth)
            return cursor;
    return NULL;
}
