/* What the tests of generated verbs share. */
#ifndef TESTS_GENERATED_VERBS_H
#define TESTS_GENERATED_VERBS_H

#include "schema.h"
#include "support/check.h"

static inline bool status_at(schema_status status, schema_status expected, const char *file, int line, const char *what)
{
    bool same = check_at(status == expected, file, line, what);
    if (!same)
        fprintf(stderr, "  %s, not %s\n", schema_status_name(status), schema_status_name(expected));
    return same;
}

#define IS(call, expected) status_at((call), (expected), __FILE__, __LINE__, #call)
#define OK(call) IS(call, SCHEMA_OK)
#define OK_AT(call, what) status_at((call), SCHEMA_OK, __FILE__, __LINE__, what)

/* Each answers how many checks have failed in its file: check.h counts for one file. */
int relations_failing(schema_db *db, bool server); /* verbs_relations.c */
int rest_failing(schema_db *db, bool server);      /* verbs_rest.c */
int changes_failing(schema_db *db);                /* verbs_changes.c */

#endif
