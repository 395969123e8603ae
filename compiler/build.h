/* A build: what one run of the compiler is about, and its passes. The command line calls all of them, or the first few.
 */
#ifndef COMPILER_BUILD_H
#define COMPILER_BUILD_H

#include "history/hops.h"

struct text_list {
    size_t count, capacity;
    const char **items;
};

enum build_mode {
    BUILD_DRAFT, /* what is not frozen yet becomes a draft */
    BUILD_FROZEN /* everything has to be frozen; nothing in the source tree is written */
};

enum dump { DUMP_NOTHING, DUMP_TOKENS, DUMP_TREE, DUMP_MODEL, DUMP_OPERATIONS, DUMP_SQL, DUMP_QUERIES };

/* What add_schema says in its args file. Paths are absolute. */
struct build_options {
    const char *args;       /* that file, or null */
    const char *target;     /* schema: the umbrella header's and the open function's name */
    const char *project;    /* a folder: paths are shown as seen from there */
    const char *migrations; /* a folder, which need not be there */
    const char *output;     /* the folder of what is generated; null where nothing is to be */
    const char *prefix;     /* of what is generated in C, or "" */
    const char *depfile, *stamp;
    struct text_list sources, engines, warnings;
    enum build_mode mode;
    enum dump dump;
};

struct build {
    struct region *region;
    struct diagnostics *diagnostics;
    const struct build_options *options;
    size_t source_count;
    const struct source **sources;
    struct schema_tree **trees;
    struct schema schema;
    struct history history;
    struct draft draft;
    bool replayed;    /* what the history comes to is known */
    bool looks_only;  /* nothing is written, also not what would save time later */
    bool prunes;      /* the history is read to let go what squashes replace */
    struct hops hops; /* from drafts that this build folder remembers */
    struct text dump; /* what options->dump asked for */
};

struct build build_begin(struct region *region, struct diagnostics *diagnostics, const struct build_options *options);

/* Each pass answers whether the next one may go on; problems are in the queue. */
bool build_read(struct build *build);         /* files -> trees */
bool build_resolve(struct build *build);      /* trees -> schema */
bool build_read_history(struct build *build); /* migrations/ -> history, in order; what it comes to is not known */
bool build_replay_read(struct build *build);  /* what was read comes to; once is enough */
bool build_replay(struct build *build);       /* both */
bool build_difference(struct build *build);   /* history, schema -> draft */
bool build_prove(struct build *build);        /* each revision, draft included, does what it says */
bool build_prove_drafts(struct build *build); /* the draft, and an edited one, alone */
bool build_emit(struct build *build);         /* -> files */

/* The state and draft digests of all revisions, which emitting and databases need. */
void build_digest(struct build *build);
/* Only of these, by place. */
void build_digest_some(struct build *build, const bool *wanted);

/* The ways from drafts that this build folder remembers; digests are known then. */
void build_hops(struct build *build);
struct hop_target build_target(const struct build *build);
/* Remembers the drafts there are, for those that apply them now. */
void build_remember(struct build *build);

/* Up to the draft; nothing is written. */
bool build_plan(struct build *build);

/* All of it. On false nothing that was generated has been touched. */
bool build_all(struct build *build);

/* Every revision there is, ancestors first, what a squash replaces before it, the draft last. */
const struct revision *const *build_revisions(const struct build *build, size_t *count);

/* What a revision runs on an engine, one statement after the other; `model` is advanced. False: reported. */
bool render_revision(struct build *build, const char *engine, const struct revision *revision, struct model *model,
                     bool downgrade, struct text *sql);

#endif
