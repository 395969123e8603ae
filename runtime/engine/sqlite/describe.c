/* Owns: what a SQLite database makes of a statement. A column's type is what its table declares; of what is computed
 * none is known. */
#include "engine/describe.h"

#include "base/text.h"
#include "engine/sqlite/connection.h"

#include <string.h>

/* How SQLite reads a declared type: https://sqlite.org/datatype3.html, 3.1. */
enum affinity { AFFINITY_INTEGER, AFFINITY_TEXT, AFFINITY_BLOB, AFFINITY_REAL, AFFINITY_NUMERIC };

static bool contains(const char *type, const char *word)
{
    size_t length = strlen(word);
    for (; *type; type++)
        if (sqlite3_strnicmp(type, word, (int)length) == 0)
            return true;
    return false;
}

static enum affinity affinity_of(const char *type)
{
    static const struct {
        const char *word;
        enum affinity affinity;
    } words[] = {{"INT", AFFINITY_INTEGER}, {"CHAR", AFFINITY_TEXT}, {"CLOB", AFFINITY_TEXT}, {"TEXT", AFFINITY_TEXT},
                 {"BLOB", AFFINITY_BLOB},   {"REAL", AFFINITY_REAL}, {"FLOA", AFFINITY_REAL}, {"DOUB", AFFINITY_REAL}};
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (contains(type, words[i].word))
            return words[i].affinity;
    return *type ? AFFINITY_NUMERIC : AFFINITY_BLOB;
}

schema_status schema_sqlite_describe_statement(struct region *region, void *handle, const char *sql, const char *types,
                                               size_t count, const char *const *expected,
                                               struct statement_description *description, struct failure *failure)
{
    sqlite3_stmt *statement;
    (void)types;
    int code = sqlite3_prepare_v3(handle, sql, -1, 0, &statement, NULL);
    if (code != SQLITE_OK) {
        schema_sqlite_explain(handle, code, failure);
        return failure->status;
    }
    description->column_count = (size_t)sqlite3_column_count(statement);
    description->columns = NEW_ARRAY(region, struct misfit, description->column_count + 1);
    for (size_t i = 0; i < description->column_count && i < count; i++) {
        const char *is = sqlite3_column_decltype(statement, (int)i);
        if (is && expected[i] && affinity_of(is) != affinity_of(expected[i]))
            description->columns[i] = (struct misfit){schema_region_string(region, is), expected[i]};
    }
    sqlite3_finalize(statement);
    return SCHEMA_OK;
}
