/* migrations/ -> the graph of revisions: loading, order, heads, replay; the draft; freezing. */
#ifndef COMPILER_HISTORY_HISTORY_H
#define COMPILER_HISTORY_HISTORY_H

#include "graph/graph.h"
#include "model/lineage.h"
#include "plan/plan.h"

struct history_revision;

struct revision_list {
    size_t count, capacity;
    struct history_revision **items;
};

struct history_revision {
    struct revision revision;
    const struct migration_tree *tree;
    const struct source *source;
    const char *path;                     /* to open it; revision.file is how a person names it */
    bool edited;                          /* a draft whose text is not what was generated */
    bool resolved;                        /* its operations are known: neither it nor an ancestor has an error */
    bool has_child;                       /* another revision has it as a parent (not only depends on it) */
    struct history_revision *replaced_by; /* a squash whose file is there, or null */
    bool replaces_files;                  /* it is a squash, and what it replaces is still there */
    size_t place;                         /* in items */
    size_t link_count;                    /* parents, and after them what it depends on, resolved */
    struct history_revision **links;
    struct revision_list children; /* those that link to it */
};

/* A .draft that is there. */
struct draft_file {
    const char *path;  /* to open it */
    const char *shown; /* as a person names it */
    const struct source *source;
    const struct migration_tree *tree;
    bool edited;
};

struct history {
    struct region *region;
    const char *folder; /* to open it */
    const char *shown;  /* as a person names it: migrations */
    const char *within; /* what is written stays in here, whatever links there are */
    const char *const *engines;
    size_t engine_count;
    size_t count, capacity;
    struct history_revision **items; /* in topological order, ties by number and then id; an edited draft last */
    struct lineage *lineage;         /* of the items, in their order */
    struct revision_graph graph;     /* of the items; node.index is the place in items */
    struct revision_list heads;      /* an edited draft may be one; a draft that is regenerated never is */
    struct history_revision *draft;  /* the edited one, or null */
    struct model model;              /* of all heads */
    struct former_names former;      /* what was renamed on the way */
    struct map by_id;                /* what a squash replaces has its name there, too */
    struct revision_list replaced;   /* set aside for squashes, in an order in which they can be applied */
    struct history *long_way;        /* with these in place of the squashes; null: nothing is set aside */
    bool prunes;                     /* it is read to let what is set aside go: some may be gone */
    struct {
        size_t count, capacity;
        struct draft_file *items;
    } drafts;
};

/* The id of a draft, and of a draft on top of an edited one: what stands in a ledger before there is a real one. */
#define DRAFT_ID "draft"
#define SECOND_DRAFT_ID "draft2"
/* And of what leads from a draft to what became of it, while it is at it. */
#define HOP_ID "draft-hop"

/* -- load.c, order.c, replay.c */

/* Reads every *.migration and *.draft of the folder, and sorts: what the revisions come to is not known then. */
bool read_history(struct region *region, struct diagnostics *diagnostics, const char *folder, const char *shown,
                  const char *const *engines, size_t engine_count, struct history *history);

/* The same; `prunes`: to let what squashes replace go, of which some may be gone already. */
bool read_history_to(struct region *region, struct diagnostics *diagnostics, const char *folder, const char *shown,
                     const char *const *engines, size_t engine_count, bool prunes, struct history *history);

/* Reads them, sorts, checks and replays. A folder that is not there is an empty history. `engines` stay the caller's,
 * and live as long as the history. */
bool load_history(struct region *region, struct diagnostics *diagnostics, const char *folder, const char *shown,
                  const char *const *engines, size_t engine_count, struct history *history);

/* One revision from a text that is in no file of the folder: what a ledger remembers. Null: reported. Resolved by
 * resolve_revision. */
struct history_revision *revision_of_text(struct region *region, struct diagnostics *diagnostics,
                                          const struct source *source);
bool resolve_revision(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                      struct history_revision *revision, struct model *model);

/* Whose parent is whose, and the order. */
bool link_history(struct diagnostics *diagnostics, struct history *history);
bool order_history(struct diagnostics *diagnostics, struct history *history);
bool replay_history(struct diagnostics *diagnostics, struct history *history);

/* -- recorded.c */

/* What a squash recorded: the names that elements had, as renames to those they have after it. */
struct operations recorded_names(struct region *region, const struct history_revision *revision);
void print_recorded_names(struct text *text, const struct operations *recorded);

/* -- replaced.c */

/* Puts a squash in the place of what it replaces, which goes to `replaced`. */
bool set_replaced_aside(struct diagnostics *diagnostics, struct history *history);
/* Puts the long way together, and checks that squashes stand in the graph where it stands. */
bool read_replaced(struct diagnostics *diagnostics, struct history *history);
/* Replays it as well, and compares where both lead. */
bool replay_replaced(struct diagnostics *diagnostics, struct history *history);
/* A revision that is in a file, set aside or not; or null. */
const struct history_revision *revision_in_files(const struct history *history, const char *id);

/* Walks the resolved revisions in order, with the model before and after each. The models live until `visit` returns;
 * that before it is null unless `wants_before` (may be null: never) says so, for it costs a copy. False ends the walk.
 */
typedef bool (*wants_before)(void *context, const struct history_revision *revision);
typedef bool (*visit_revision)(void *context, struct history_revision *revision, const struct model *before,
                               const struct model *after);
bool walk_history(struct history *history, wants_before wants, visit_revision visit, void *context);

/* The model that the ancestors of a revision leave, itself apart; in `region`. */
bool model_before(struct region *region, const struct history *history, const struct history_revision *revision,
                  struct model *model);

/* -- symbols.c */

void make_history_graph(struct history *history);
struct graph_record record_of_revision(const struct revision *revision);
const struct history_revision *revision_at(const struct history *history, size_t place); /* of the graph */

/* What a symbol means without a database. False: reported. */
bool find_revisions(struct diagnostics *diagnostics, const struct history *history, const char *symbol,
                    struct graph_target *target);

/* What a graph answered, with the places of those revisions that have a file. */
void report_graph(struct diagnostics *diagnostics, const struct history *history, const struct revision_graph *graph,
                  const struct graph_problem *problem);

/* A single revision by its symbol. Null: reported, or (only for base) *base is true. */
const struct history_revision *find_revision(struct diagnostics *diagnostics, const struct history *history,
                                             const char *symbol, bool *base);

/* -- text.c */

/* The text of a draft (`digest`: its text digest) or of a revision file (digest null). */
const char *migration_text(struct region *region, const struct revision *revision, const char *digest,
                           const char *remarks);

/* The text in pieces that C can bear as string literals, then null; sets text and text_size. */
void split_text(struct region *region, struct revision *revision, const struct source *source);

/* -- digest.c: "Exact definitions" */

const char *revision_checksum(struct region *region, const struct migration_tree *tree);
const char *revision_id(struct region *region, const char *schema, const struct migration_tree *tree,
                        const char *message);
const char *draft_text_digest(struct region *region, const struct migration_tree *tree);
const char *revision_draft_digest(struct region *region, const struct migration_tree *tree, const char *state);

/* Fills state and draft_digest of every revision. Each takes time in proportion to its model, so what was computed is
 * remembered in the file `memory`; null: there is none. */
void digest_history(struct history *history, const char *memory);
/* Only of those that are wanted, by place; nothing is remembered. */
void digest_some(struct history *history, const char *memory, const bool *wanted);

/* -- draft.c */

struct draft {
    bool there;                       /* the schema is ahead of the history */
    const char *name;                 /* 0003.draft */
    const char *path;                 /* to open it */
    const char *text;                 /* the file, as it shall be */
    struct history_revision revision; /* read back from the text: the operations have its lines */
    struct model before, after;
};

/* The difference as a draft on top of the heads. Nothing is written. False: errors were reported. */
bool make_draft(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                const struct schema *schema, struct draft *draft);

/* Warnings about what a revision of the history does: at its lines, with what stands allowed there. */
bool judge_revision(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                    const struct history_revision *revision);
/* Of the draft that was edited, if there is one. */
bool judge_edited_draft(struct region *region, struct diagnostics *diagnostics, const struct history *history);

/* Makes the folder hold this draft and no stale one; only what differs is written. `changed` (may be null) says
 * whether. */
bool write_draft(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                 const struct draft *draft, bool *changed);

/* Whether a build that must be frozen may go on; else says by what the schema is ahead, and what to type. */
bool require_frozen(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                    const struct draft *draft);

/* -- revision_file.c */

/* One line that is not too long. False: reported. */
bool check_message(struct diagnostics *diagnostics, const char *message);
/* 0003_add_post_slug.migration */
const char *revision_file_name(struct region *region, unsigned number, const char *message);
/* Today in UTC, or the date that SOURCE_DATE_EPOCH names. */
const char *date_of_today(struct region *region);
/* Makes the folder of the migrations where it is missing, and waits until no one else holds it. For folder_unlock; -1:
 * reported. */
int hold_migrations(struct region *region, struct diagnostics *diagnostics, const struct history *history);
/* Writes a file that is not there yet, and then takes away the draft it was (may be null). False: reported. */
bool put_revision(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                  const struct draft_file *draft, const char *name, const char *text);

/* -- squash.c */

struct squashing {
    const char *schema, *message; /* message null: one is made */
    struct places range;          /* of the graph: what is to be replaced, ancestors first */
};

/* Writes a revision that does all that a range does, and replaces it. Sets *path to its file, as a person names it. */
bool squash_revisions(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                      const struct squashing *squashing, const char **path);

/* -- freeze.c */

struct freezing {
    const char *schema, *message;
    bool empty;            /* no operations at all, whatever draft there is */
    bool has_parents;      /* else: the heads; only of an empty one */
    struct places parents; /* of the graph; none: it begins a line of its own */
    struct places depends; /* of the graph */
    const char *label;     /* or null */
};

/* Makes the edited draft, else the draft, else (`empty`) nothing at all a revision under a message. Sets *path to the
 * new file, as a person names it. */
bool freeze_draft(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                  const struct draft *draft, const struct freezing *freezing, const char **path);

/* -- rebase.c */

/* Puts a revision, and what stands on it, behind the heads of all others: its parent line is exchanged, and the files
 * get other numbers. What it says is not looked at. Sets *path to its file, as a person names it. */
bool rebase_revision(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                     const struct history_revision *revision, const char **path);

/* A message made from operations, for who gives none. */
const char *message_of_operations(struct region *region, const struct operation *const *operations, size_t count);

#endif
