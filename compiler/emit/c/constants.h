/* Model values -> C initialisers: what program.c has of revisions. */
#ifndef COMPILER_EMIT_C_CONSTANTS_H
#define COMPILER_EMIT_C_CONSTANTS_H

#include "emit/c/lines.h"
#include "schemac/model.h"

/* Adds the definition of `name`, a static const struct revision, and of what it is made of. */
void emit_revision(struct lines *lines, const struct revision *revision, const char *name);

#endif
