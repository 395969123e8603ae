/* Made by schemac from drafts that this build folder has made.
 * Do not edit: it is written again whenever the schema changes. */
/* A database that has one of these drafts follows what became of it. For schema.program.c alone. */
#ifndef SCHEMA_INTERNAL_SCHEMA_DRAFTS_H
#define SCHEMA_INTERNAL_SCHEMA_DRAFTS_H

#include "schemac/program.h"

#define SCHEMA_STATIC_HOPS 0
#define SCHEMA_STATIC_HOP_BYTES {0}

#endif
