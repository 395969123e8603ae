/* A database to try things in, on either engine, by the same few verbs. Tests that hold on both engines take one of
 * these and do not ask which it is.
 *
 * On SQLite a file in a scratch folder; on PostgreSQL a database of its own on the run's server
 * (SCHEMAC_TEST_POSTGRESQL). Whatever is answered as text lives in the region that was given. */
#ifndef TESTS_SUPPORT_PLACE_H
#define TESTS_SUPPORT_PLACE_H

#include "migrate/migrate.h"

struct place;

/* "sqlite" or "postgresql"; null: there is no server, and the test is to be skipped (PLACE_SKIPPED). */
struct place *place_new(const char *engine, const char *scratch, const char *name);
void place_free(struct place *place); /* and the database */

enum { PLACE_SKIPPED = 77 };

const char *place_engine(const struct place *place);
const char *place_url(const struct place *place);
bool place_is(const struct place *place, const char *engine);

/* Empty, as if new. */
void place_clear(struct place *place);

/* False, and the engine's words go to *message (which may be null) or to stderr. */
bool place_execute(struct region *region, struct place *place, const char *sql, const char **message);

/* Each line of `sql` by itself; what a constraint refuses is left out. The lines are cut apart in place. */
void place_execute_each(struct region *region, struct place *place, char *sql);

/* Rows with | between values and a line for each; null and 1 and 0 for truth on both. An error's words instead. */
const char *place_rows(struct region *region, struct place *place, const char *sql);

/* The rows after a change that is then undone. */
const char *place_tried(struct region *region, struct place *place, const char *change, const char *sql);

/* What the database is, sorted: equal for two that differ only in the order of columns. The ledger is left out.
 * `names`: with those of constraints and indexes. */
const char *place_structure(struct region *region, struct place *place, bool names);

/* The same with the words of each line sorted, and without names of sequences: for in which order the members of an
 * enum are listed, and what a table was called when its key was made, is no difference. */
const char *place_structure_unordered(struct region *region, struct place *place);

/* Every row of every table, sorted, the ledger's apart. */
const char *place_content(struct region *region, struct place *place);

/* What is broken: rows without what they point to, indexes that are not valid, constraints that are not validated, what
 * an interrupted step has left. "" when all is well. */
const char *place_broken(struct region *region, struct place *place);

/* PostgreSQL: what pg_dump says of the schema, with the columns of each table sorted; SQLite: the structure with names.
 */
const char *place_dump(struct region *region, struct place *place);

/* The engine for a migrator of the test's own on this place's URL: on PostgreSQL one that keeps its connection, as
 * place_upgrade does (kept_session.h). */
const struct schema_engine *place_applier(const struct place *place);
/* And the options to begin with: on SQLite nothing waits until it is on the disk. */
struct schema_options place_options(const struct place *place);

/* Applies these revisions; undoes the last of them. The error's text goes to *message; or all of it to *error. */
schema_status place_upgrade_told(struct region *region, struct place *place, const struct revision *const *revisions,
                                 size_t count, schema_error *error);
schema_status place_upgrade(struct region *region, struct place *place, const struct revision *const *revisions,
                            size_t count, const char **message);
schema_status place_downgrade(struct region *region, struct place *place, const struct revision *const *revisions,
                              size_t count, const char **message);

#endif
