/* Made by schemac from the .schema files of this target.
 * Do not edit: it is written again whenever the schema changes. */
/* What the generated sources share. Not for applications. */
#ifndef SCHEMA_INTERNAL_SCHEMA_H
#define SCHEMA_INTERNAL_SCHEMA_H

#include "schema.h"

#include "schemac/statement.h"

enum schema_internal_schema_statement {
    SCHEMA_STATEMENT_note_insert,
    SCHEMA_STATEMENT_note_insert_returning,
    SCHEMA_STATEMENT_note_upsert,
    SCHEMA_STATEMENT_note_get,
    SCHEMA_STATEMENT_note_exists,
    SCHEMA_STATEMENT_note_count,
    SCHEMA_STATEMENT_note_all_open,
    SCHEMA_STATEMENT_note_list_all,
    SCHEMA_STATEMENT_note_update,
    SCHEMA_STATEMENT_note_update_returning,
    SCHEMA_STATEMENT_note_delete,
    SCHEMA_INTERNAL_SCHEMA_STATEMENTS
};

void schema_internal_schema_read_note(schema_statement *statement, schema_arena *arena, struct note *row);

#endif
