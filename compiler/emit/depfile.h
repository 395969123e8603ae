/* What a build tool reads: which files an output was made from, in the syntax of Make. */
#ifndef COMPILER_EMIT_DEPFILE_H
#define COMPILER_EMIT_DEPFILE_H

#include "base/text.h"

/* One rule; blanks, # and $ in names are escaped. */
const char *depfile_text(struct region *region, const char *output, const char *const *inputs, size_t count);

#endif
