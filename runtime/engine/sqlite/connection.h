/* What the SQLite files of this room share: opening, errors, and what every connection gets. Nothing outside includes
 * it. */
#ifndef SCHEMA_ENGINE_SQLITE_CONNECTION_H
#define SCHEMA_ENGINE_SQLITE_CONNECTION_H

#include "engine/access.h"
#include "engine/values.h"

#include <sqlite3.h>

/* The file of a URL, or ":memory:". */
const char *schema_sqlite_path(const char *url);

/* Opens with the settings of a program's connection; *db is null on failure. */
schema_status schema_sqlite_open(const char *url, const struct schema_options *options, sqlite3 **db,
                                 struct failure *failure);

/* The functions and tables that SQL of ours may name: registered on every connection that runs any, the proof's too. */
schema_status schema_sqlite_prepare_connection(sqlite3 *db);
int schema_sqlite_register_keys(sqlite3 *db);
int schema_sqlite_register_functions(sqlite3 *db);
int schema_sqlite_register_texts(sqlite3 *db); /* the aggregate that puts texts together */

/* The current error of the connection, or with a null db of a code alone. */
void schema_sqlite_explain(sqlite3 *db, int code, struct failure *failure);

/* A text of which all parameters are $n, up to the greatest number that may be, with places instead, to be freed; null:
 * it is another text. False: no memory. And what parameters SQL by hand has, prepared so or not. */
bool schema_sqlite_with_places(const char *sql, int most, char **placed);
void schema_sqlite_parameters(schema_statement *statement, struct hand_parameters *found);

/* Parameters that are text for SQLite. `copy`: the engine keeps its own. */
void schema_sqlite_put_text(schema_statement *statement, int index, const char *value, size_t size, bool copy);
/* Where the value of a parameter is written: it stays as long as the statement. Null: the statement has failed. */
char *schema_sqlite_room(schema_statement *statement, int index);
void schema_sqlite_bind_keys(schema_statement *statement, int index, schema_keys *keys);
void schema_sqlite_bind_array(schema_statement *statement, int index, schema_element element,
                              const struct schema_key_part *parts, size_t count);
bool schema_sqlite_read_array(schema_statement *statement, int column, struct array_reader *reader);

extern const struct session_functions schema_sqlite_session;
extern const struct access_functions schema_sqlite_access;
extern const struct schema_value_functions schema_sqlite_values;

#endif
