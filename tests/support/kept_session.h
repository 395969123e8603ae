/* Applying on a connection that is kept: an engine that is PostgreSQL's but for this. A test applies hundreds of times,
 * and where starting a process costs much, a server's process for each of them, which then has to read the catalogue
 * anew, takes several times as long as what is tried.
 *
 * Between two uses the connection forgets all that a session can hold (discard all) and is given the applier's settings
 * again, so that none sees another. How a connection itself is opened and lost is for the tests of engine/ and faults/,
 * which open their own. */
#ifndef TESTS_SUPPORT_KEPT_SESSION_H
#define TESTS_SUPPORT_KEPT_SESSION_H

#include "engine/engine.h"

const struct schema_engine *kept_postgresql_engine(void);

/* Before the database at this URL is dropped. */
void kept_session_end(const char *url);

#endif
