/* A database of a test's own on the run's server. */
#ifndef RUNTIME_NEW_DATABASE_H
#define RUNTIME_NEW_DATABASE_H

/* The URL of a new, empty database called NAME, instead of one that an earlier run left; null: there is no server. Kept
 * until the next call. */
const char *new_database(const char *name);

#endif
