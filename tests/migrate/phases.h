/* Two revisions from .schema texts: tables, and then all that takes phases on a table with rows. */
#ifndef TESTS_MIGRATE_PHASES_H
#define TESTS_MIGRATE_PHASES_H

#include "migrate/migrate.h"

void phases_revisions(struct region *region, const struct revision *revisions[2]);

#endif
