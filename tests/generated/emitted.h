/* From texts of .schema files to their C, and whether compilers take it. Owns: the way there that tests of generated C
 * share, in memory and through a folder. */
#ifndef TESTS_GENERATED_EMITTED_H
#define TESTS_GENERATED_EMITTED_H

#include "emit/emit.h"
#include "support/pipeline.h"

struct emitted {
    bool ok;
    const char *said;       /* what was reported */
    const char *operations; /* of the draft that makes everything */
    struct emitted_files files;
};

/* Compiles texts for both engines, a draft with everything among the revisions. */
struct emitted emit_texts(struct region *region, size_t count, const char *const *names, const char *const *texts,
                          const char *prefix);

/* The one file of that name; null: it is not among them. */
const char *emitted_text(const struct emitted *emitted, const char *name);

/* Writes the files into a folder, and has them looked at: the sources together as C11 by gcc and clang, each header
 * alone as C++17, strictly. False: a compiler has said why on the standard error. A compiler that is not there is not
 * asked; `include` is where the runtime's headers are. */
bool emitted_compiles(struct region *region, const struct emitted *emitted, const char *folder, const char *include);

#endif
