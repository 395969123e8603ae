/* A program without statements and revisions, for connections that tests only send SQL by hand on. */
#ifndef SUPPORT_BARE_H
#define SUPPORT_BARE_H

#include "schemac/program.h"
#include "schemac/runtime.h"

static const struct schema_program_engine bare_engines[] = {
    {&schema_sqlite_engine, NULL}, {&schema_postgresql_engine, NULL}, {NULL, NULL}};
static const struct schema_program bare_program = {.abi = SCHEMA_ABI, .engines = bare_engines};

#endif
