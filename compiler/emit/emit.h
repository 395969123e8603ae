/* Model and history -> C: one header and one source for each .schema file, the umbrella NAME.h, what the sources share
 * (NAME.internal.h), and NAME.program.c with the statements and the revisions. Files are made in memory; write_files
 * puts them into the output folder. */
#ifndef COMPILER_EMIT_EMIT_H
#define COMPILER_EMIT_EMIT_H

#include "base/text.h"
#include "history/history.h"

struct emit_options {
    const char *target; /* schema: gives schema.h and schema_open */
    const char *prefix; /* shop_, or null: in front of every generated name */
    const char *const *engines;
    size_t engine_count;
    bool development; /* the program may make databases that take drafts */
    size_t hop_count;
    const struct revision_hop *const *hops; /* from drafts that were there before */
};

struct emitted_file {
    const char *path; /* below the output folder: account.schema.h */
    const char *text;
    size_t size;
};

struct emitted_files {
    size_t count, capacity;
    struct emitted_file *items;
};

/* Everything that a build generates. `revisions` are all that the program embeds, in topological order, drafts last.
 * False: a name that C cannot bear was reported, and nothing may be written. */
bool emit_files(struct region *region, struct diagnostics *diagnostics, const struct schema *schema,
                const struct revision *const *revisions, size_t revision_count, const struct emit_options *options,
                struct emitted_files *files);

/* Makes the folder hold these files: only what differs is written, through a temporary file and a rename, and files of
 * a former run that are not among them are removed (MANIFEST in the folder knows them). `manifest` is that file's name.
 * False: reported. */
bool write_files(struct region *region, struct diagnostics *diagnostics, const char *folder, const char *manifest,
                 const struct emitted_files *files);

#endif
