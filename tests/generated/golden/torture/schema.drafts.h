/* Made by schemac from drafts that this build folder has made.
 * Do not edit: it is written again whenever the schema changes. */
/* A database that has one of these drafts follows what became of it. For schema.program.c alone. */
#ifndef SCHEMA_DRAFTS_H
#define SCHEMA_DRAFTS_H

#include "schemac/program.h"

enum { HOPS = 0 };

static const struct revision_hop *const hops[HOPS + 1] = {
    NULL,
};

#endif
