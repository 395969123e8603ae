/* Made by schemac from the .schema files of this target.
 * Do not edit: it is written again whenever the schema changes. */
#ifndef SCHEMA_INTERNAL_SCHEMA_TARGET_H
#define SCHEMA_INTERNAL_SCHEMA_TARGET_H

#include "schemac/runtime.h"

#include "queries.schema.h"

#ifdef __cplusplus
extern "C"
{
#endif

/* -- constraints ----------------------------------------------------------------------------------------- */

/* What schema_error_of(db)->constraint_id is compared with. */
enum schema_constraint {
    SCHEMA_CONSTRAINT_NONE,
    SCHEMA_CONSTRAINT_ACCOUNT_NICK_KEY,
    SCHEMA_CONSTRAINT_ACCOUNT_PKEY,
    SCHEMA_CONSTRAINT_POST_AUTHOR_ID_FKEY,
    SCHEMA_CONSTRAINT_POST_PKEY,
    SCHEMA_CONSTRAINT_POST_REVIEWER_ID_FKEY
};

/* -- opening --------------------------------------------------------------------------------------------- */

/* Connects, and applies what is pending. *db is set on failure too; schema_close it in any case. */
SCHEMA_MUST_USE schema_status schema_open(const char *url, schema_db **db);
SCHEMA_MUST_USE schema_status schema_open_with(const char *url, const struct schema_options *options,
                                               schema_db **db);

/* The id of the newest revision that this program knows; "draft" when that is not frozen, "" for none. */
const char *schema_revision(void);

#ifdef __cplusplus
}
#endif

#endif
