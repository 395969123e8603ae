/* SQLite: the engine's entry, opening a connection, and what its errors mean. It knows files, pragmas and codes; it
 * does not know statements of generated code, revisions or transactions.
 *
 * A file is never opened and closed by other means than SQLite's: closing any descriptor of it would drop the locks of
 * this process. */
#include "engine/sqlite/connection.h"

#include "engine/applying.h"
#include "sql/sqlite/parts.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

const struct schema_engine schema_sqlite_engine = {
    .name = "sqlite",
    .scheme = "sqlite:",
    .in_files = true,
    .dialect = &schema_sqlite_dialect,
    .session = &schema_sqlite_session,
    .access = &schema_sqlite_access,
    .migrate = &schema_sqlite_migrate,
};

/* -- opening -------------------------------------------------------------------------------------------------- */

const char *schema_sqlite_path(const char *url)
{
    const char *path = url + strlen("sqlite:");
    return strncmp(path, "///", 3) == 0 ? path + 2 : path;
}

static int run(sqlite3 *db, const char *sql)
{
    return sqlite3_exec(db, sql, NULL, NULL, NULL);
}

/* The change to WAL does not call the busy handler, so it is tried again until the time that waiting has is over. */
static int set_wal(sqlite3 *db, int timeout_ms)
{
    int code = run(db, "pragma journal_mode = wal");
    for (int waited = 0; code == SQLITE_BUSY && waited < timeout_ms; waited += 5) {
        nanosleep(&(struct timespec){.tv_nsec = 5000000}, NULL);
        code = run(db, "pragma journal_mode = wal");
    }
    return code;
}

static int configure(sqlite3 *db, const struct schema_options *options, bool created)
{
    static const char *const synchronous[] = {"pragma synchronous = normal", "pragma synchronous = off",
                                              "pragma synchronous = full", "pragma synchronous = extra"};
    int timeout = options->busy_timeout_ms < 0 ? 0 : options->busy_timeout_ms ? options->busy_timeout_ms : 5000;
    sqlite3_extended_result_codes(db, 1);
    sqlite3_busy_timeout(db, timeout);
    /* TRUSTED_SCHEMA stays on: off, SQLite 3.40 refuses json_valid in a check. */
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, (int *)NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, options->no_foreign_keys ? 0 : 1, (int *)NULL);
    if (schema_sqlite_prepare_connection(db) != SCHEMA_OK)
        return SQLITE_NOMEM;
    int code = SQLITE_OK;
    if (created && !options->keep_journal_mode)
        code = set_wal(db, timeout);
    unsigned level = (unsigned)options->synchronous;
    if (code == SQLITE_OK)
        code = run(db, synchronous[level < 4 ? level : 0]);
    return code;
}

schema_status schema_sqlite_open(const char *url, const struct schema_options *options, sqlite3 **db,
                                 struct failure *failure)
{
    static const struct schema_options defaults;
    if (!options)
        options = &defaults;
    *db = NULL;
    const char *path = schema_sqlite_path(url);
    if (!*path) {
        *failure = (struct failure){SCHEMA_MISUSE, .message = "the URL names no file: write sqlite:PATH"};
        return SCHEMA_MISUSE;
    }
    int flags = SQLITE_OPEN_NOMUTEX | (options->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
    bool memory = strcmp(path, ":memory:") == 0;
    bool created = false;
    int code = sqlite3_open_v2(path, db, memory ? flags | SQLITE_OPEN_CREATE : flags, NULL);
    if (code == SQLITE_CANTOPEN && !options->read_only && !memory) {
        sqlite3_close_v2(*db);
        created = true;
        code = sqlite3_open_v2(path, db, flags | SQLITE_OPEN_CREATE, NULL);
    }
    if (code == SQLITE_OK)
        code = configure(*db, options, created);
    if (code == SQLITE_OK)
        return SCHEMA_OK;
    schema_sqlite_explain(*db, code, failure);
    size_t used = strlen(failure->message);
    snprintf(failure->message + used, sizeof failure->message - used, ": %.200s", path);
    sqlite3_close_v2(*db);
    *db = NULL;
    return failure->status;
}

schema_status schema_sqlite_prepare_connection(sqlite3 *db)
{
    bool fine = schema_sqlite_register_keys(db) == SQLITE_OK && schema_sqlite_register_functions(db) == SQLITE_OK;
    return fine ? SCHEMA_OK : SCHEMA_NO_MEMORY;
}

/* -- errors --------------------------------------------------------------------------------------------------- */

static schema_status status_of_constraint(int extended)
{
    switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return SCHEMA_UNIQUE;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return SCHEMA_FOREIGN_KEY;
    case SQLITE_CONSTRAINT_NOTNULL:
        return SCHEMA_NOT_NULL;
    case SQLITE_CONSTRAINT_DATATYPE:
        return SCHEMA_RANGE;
    default:
        return SCHEMA_CHECK;
    }
}

static schema_status status_of(int code)
{
    if (code == SQLITE_BUSY_SNAPSHOT || code == SQLITE_ABORT_ROLLBACK)
        return SCHEMA_RETRY;
    if (code == SQLITE_IOERR_NOMEM)
        return SCHEMA_NO_MEMORY;
    switch (code & 0xff) {
    case SQLITE_OK:
        return SCHEMA_OK;
    case SQLITE_CONSTRAINT:
        return status_of_constraint(code);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return SCHEMA_BUSY;
    case SQLITE_SCHEMA:
        return SCHEMA_RETRY;
    case SQLITE_INTERRUPT:
        return SCHEMA_TIMEOUT;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return SCHEMA_READ_ONLY;
    case SQLITE_NOMEM:
        return SCHEMA_NO_MEMORY;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return SCHEMA_CORRUPT;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_FULL:
    case SQLITE_PROTOCOL:
        return SCHEMA_CONNECTION;
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
        return SCHEMA_RANGE;
    case SQLITE_ERROR:
    case SQLITE_MISUSE:
        return SCHEMA_MISUSE;
    default:
        return SCHEMA_INTERNAL;
    }
}

static void copy(char *to, size_t room, const char *from, size_t size)
{
    if (size >= room)
        size = room - 1;
    memcpy(to, from, size);
    to[size] = '\0';
}

/* "UNIQUE constraint failed: post.author_id, post.title" names the columns; of an index on expressions it says
 * "index 'post_lower_idx'"; a check gives its name, or its text when it has none. And that text it takes for a
 * quoted name, so that of check ("flag" in (0, 1)) no more is said than flag: the column. */
static void read_constraint(const char *message, int code, struct failure *failure)
{
    const char *what = strstr(message, "failed: ");
    if (!what)
        return;
    what += strlen("failed: ");
    if (code == SQLITE_CONSTRAINT_CHECK) {
        copy(failure->constraint, sizeof failure->constraint, what, strlen(what));
        bool expression = strpbrk(what, "\"() ") != NULL;
        const char *column = expression ? strchr(what, '"') : what;
        column = column ? column + expression : "";
        failure->nameless = expression;
        copy(failure->column, sizeof failure->column, column, strcspn(column, "\""));
        return;
    }
    if (strncmp(what, "index '", 7) == 0) {
        copy(failure->constraint, sizeof failure->constraint, what + 7, strcspn(what + 7, "'"));
        return;
    }
    const char *point = strchr(what, '.');
    if (!point)
        return;
    copy(failure->table, sizeof failure->table, what, (size_t)(point - what));
    size_t table_size = (size_t)(point - what) + 1, used = 0;
    while (what) {
        const char *next = strstr(what, ", ");
        size_t size = next ? (size_t)(next - what) : strlen(what);
        if (size < table_size || used + size >= sizeof failure->column)
            return;
        used += (size_t)snprintf(failure->column + used, sizeof failure->column - used, "%s%.*s", used ? ", " : "",
                                 (int)(size - table_size), what + table_size);
        what = next ? next + 2 : NULL;
    }
}

/* "cannot store TEXT value in INTEGER column post.views" */
static void read_type(const char *message, struct failure *failure)
{
    const char *what = strstr(message, " column ");
    const char *point = what ? strchr(what + 8, '.') : NULL;
    if (!point)
        return;
    copy(failure->table, sizeof failure->table, what + 8, (size_t)(point - what) - 8);
    copy(failure->column, sizeof failure->column, point + 1, strlen(point + 1));
}

/* What expressions say of a value that their type does not hold: an integer that became a real is no json. */
static void read_value(struct failure *failure)
{
    if (strcmp(failure->message, "integer overflow") == 0)
        failure->status = SCHEMA_RANGE;
    if (strcmp(failure->message, "malformed JSON") != 0)
        return;
    failure->status = SCHEMA_RANGE;
    snprintf(failure->message, sizeof failure->message, "integer overflow, or malformed JSON");
}

/* In SQLite's words, which are the same when a statement is compiled anew because the database has changed. */
static bool is_unfit(const char *message)
{
    static const char *const words[] = {"no such ", " has no column named ", "ON CONFLICT clause does not match",
                                        "generated column", "cannot modify "};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strstr(message, words[i]))
            return true;
    return false;
}

void schema_sqlite_explain(sqlite3 *db, int code, struct failure *failure)
{
    *failure = (struct failure){.status = SCHEMA_OK};
    int extended = db && code != SQLITE_NOMEM ? sqlite3_extended_errcode(db) : code;
    if ((extended & 0xff) != (code & 0xff))
        extended = code;
    const char *message = db && extended != SQLITE_NOMEM ? sqlite3_errmsg(db) : sqlite3_errstr(code);
    failure->status = status_of(extended);
    size_t line = strcspn(message, "\r\n");
    copy(failure->message, sizeof failure->message, message, line);
    snprintf(failure->code, sizeof failure->code, "%d", extended);
    failure->row = schema_status_class(failure->status) == SCHEMA_KIND_DATA ? ROW_AT_HAND : 0;
    failure->unfit = extended == SQLITE_ERROR && is_unfit(message);
    read_value(failure);
    if (extended == SQLITE_CONSTRAINT_DATATYPE)
        read_type(failure->message, failure);
    else if ((extended & 0xff) == SQLITE_CONSTRAINT && extended != SQLITE_CONSTRAINT_TRIGGER)
        read_constraint(failure->message, extended, failure);
}
