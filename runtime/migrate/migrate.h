/* Applying revisions to a database: the ledger, the lock, the order, the transactions.
 *
 * A program passes the revisions embedded in it and calls schema_migrate_on_connect; the tool passes those of its files
 * and calls the functions of a migrator. Nothing here knows an engine: what differs is in engine/applying.h. SQL is
 * rendered from operations against the model as it is replayed from what that database has really applied. */
#ifndef SCHEMA_MIGRATE_MIGRATE_H
#define SCHEMA_MIGRATE_MIGRATE_H

#include "engine/engine.h"
#include "schemac/program.h"

/* -- what a database remembers ---------------------------------------------------------------------------------- */

#define LEDGER_TABLE "schemac_revision"
#define LEDGER_FORMAT 1

/* A row of the ledger; texts are never null where no null is mentioned. */
struct ledger_row {
    const char *schema;
    const char *id;      /* 12 hexadecimal digits; a draft's: "draft" or "draft2" */
    const char *name;    /* the message; "" for a draft */
    const char *parents; /* ids with a blank between them */
    int64_t sequence;    /* of application, from 1 */
    const char *checksum;
    const char *state_digest;
    const char *draft_digest;
    bool draft;
    bool running;         /* half done: on engines where a revision may take several transactions */
    int64_t done;         /* operations; of one that is half done, the phases that it has behind it */
    const char *cursor;   /* of one that is half done: which phases, "4 1:…" (their number, a digest of their SQL) */
    const char *contract; /* a line for each thing that those who do not know this revision may trip over */
    const char *text;     /* of its migration file */
    bool unwritten;       /* a squash's, whose replaced revisions are all there: it is to be recorded beside them */
    const char *applied_at; /* UTC, 2026-11-22T10:00:00Z */
    int64_t duration;       /* milliseconds */
    const char *program;    /* which applied it */
    const char *tool_version;
};

struct ledger {
    bool there;
    int64_t generation; /* counts writes */
    bool takes_drafts;
    size_t count; /* of this schema's rows, in the order of application */
    const struct ledger_row *const *rows;
};

const struct ledger_row *schema_ledger_find(const struct ledger *ledger, const char *id); /* or null */

/* -- for programs ----------------------------------------------------------------------------------------------- */

/* What went wrong, and the memory of its texts, which the caller frees with schema_region_free (null is fine). */
struct migration_outcome {
    schema_error error;
    struct region *region;
};

/* Brings the database at `url` to the revisions of `program`, as options->policy says; called by schema_connect on its
 * new connection, `handle`, after options->on_connect. No longjmp leaves it. With nothing to do it is one statement on
 * `handle`, without a lock and without a write; else it opens a connection of its own (options->migrate_url, else url).
 */
schema_status schema_migrate_on_connect(const struct schema_engine *engine, const struct schema_program *program,
                                        const char *url, const struct schema_options *options, void *handle,
                                        struct migration_outcome *outcome);

/* -- for the tool ----------------------------------------------------------------------------------------------- */

struct migrate_setup {
    const char *schema; /* main */
    size_t count;       /* revisions that are known, ancestors first, a draft last */
    const struct revision *const *revisions;
    bool makes_draft_databases; /* a ledger that is created takes drafts */
    const char *program;        /* for the ledger: who applied it */
    const char *tool_version;
    const struct schema_options *options; /* timeouts and callbacks; may be null */
    size_t hop_count;
    const struct revision_hop *const *hops; /* from drafts that are not known any more */
    const char *const *uses; /* as in struct schema_program; null: all that the revisions lead to is used */
};

struct migrator;

/* Connects; creates nothing. *migrator is set on failure too, for its error. All its memory is in the region. */
schema_status schema_migrator_open(struct region *region, const struct schema_engine *engine, const char *url,
                                   const struct migrate_setup *setup, struct migrator **migrator);
void schema_migrator_close(struct migrator *migrator); /* null is fine */
const schema_error *schema_migrator_error(const struct migrator *migrator);

/* Exchanges what is known, as when the text of a revision whose file is gone was found in the ledger. */
void schema_migrator_know(struct migrator *migrator, const struct revision *const *revisions, size_t count);

/* What is known and counts on this database: of a squash and what it replaces, one of them. After a reading of the
 * ledger. */
const struct revision *const *schema_migrator_known(const struct migrator *migrator, size_t *count);

/* Exchanges the ways from drafts that a database may have, as when one was found for what its ledger remembers. */
void schema_migrator_know_hops(struct migrator *migrator, const struct revision_hop *const *hops, size_t count);

/* Reads the ledger; one that is not there is empty. What a squash replaces is left out of it where the squash counts.
 * SCHEMA_CORRUPT, SCHEMA_DRIFT when it is not one of ours. */
schema_status schema_migrator_ledger(struct migrator *migrator, const struct ledger **ledger);

/* The model replayed from what is applied. SCHEMA_AHEAD when something applied is not known. */
schema_status schema_migrator_model(struct migrator *migrator, struct model *model);

/* What a downgrade takes away, for a person to read. */
struct losses {
    size_t count, capacity;
    const char **items; /* "column post.slug", "table tag (12 rows)" */
};

struct migrate_request {
    size_t count;
    const char *const *ids; /* upgrade: these and their ancestors, null for all; downgrade, stamp: see there */
    bool allow_loss;        /* downgrade: of rows and values */
    bool purge;             /* stamp: what else the ledger has of this schema goes first */
    struct text *sql;       /* not null: nothing is run and nothing changed; what would be run is put here */
    struct losses *losses;  /* downgrade: filled when it is refused for what it would lose (SCHEMA_MISUSE) */
    size_t done;            /* set: revisions applied, undone, relabelled or stamped */
    size_t relabelled;      /* set by an upgrade: those of them that the database had as drafts; nothing was run */
};

/* Applies what is pending of the ids and their ancestors, each revision in a transaction with its row. */
schema_status schema_migrator_upgrade(struct migrator *migrator, struct migrate_request *request);

/* Undoes these, in the order given, children before their parents; a child that stays is an error. */
schema_status schema_migrator_downgrade(struct migrator *migrator, struct migrate_request *request);

/* Writes rows for these ids and their ancestors without running anything. */
schema_status schema_migrator_stamp(struct migrator *migrator, struct migrate_request *request);

/* From now on the database takes drafts; its ledger is created where there is none. */
schema_status schema_migrator_take_drafts(struct migrator *migrator);

/* Carries operations out in one transaction, from *model on, which ends up as after them; the ledger is neither read
 * nor written. For a proof, on a database that is nobody's. *failed: the operation that could not be done, or null. */
schema_status schema_migrator_rehearse(struct migrator *migrator, struct model *model, const struct revision *revision,
                                       const struct operation *const *operations, size_t count,
                                       const struct operation **failed);
struct session *schema_migrator_session(struct migrator *migrator);
const struct schema_engine *schema_migrator_engine(const struct migrator *migrator);

/* An edited revision is taken as it now is: its checksum and text are written into its row. */
schema_status schema_migrator_accept(struct migrator *migrator, const char *id);

#endif
