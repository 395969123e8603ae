/* Made by schemac from the .schema files of this target.
 * Do not edit: it is written again whenever the schema changes. */
/* What the generated sources share. Not for applications. */
#ifndef SCHEMA_INTERNAL_H
#define SCHEMA_INTERNAL_H

#include "schema.h"

#include "schemac/statement.h"

enum schema_internal_statement {
    STATEMENT_note_insert,
    STATEMENT_note_insert_returning,
    STATEMENT_note_upsert,
    STATEMENT_note_get,
    STATEMENT_note_exists,
    STATEMENT_note_count,
    STATEMENT_note_all,
    STATEMENT_note_list_all,
    STATEMENT_note_update,
    STATEMENT_note_update_returning,
    STATEMENT_note_delete,
    SCHEMA_INTERNAL_STATEMENTS
};

void schema_internal_read_note(schema_statement *statement, schema_arena *arena, struct note *row);

#endif
