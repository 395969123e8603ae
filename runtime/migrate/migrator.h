/* A migrator from the inside: for the files of this room. */
#ifndef SCHEMA_MIGRATE_MIGRATOR_H
#define SCHEMA_MIGRATE_MIGRATOR_H

#include "contract/contract.h"
#include "engine/applying.h"
#include "migrate/migrate.h"
#include "model/lineage.h"

#include <time.h>

struct migrator {
    struct region *region;
    const struct schema_engine *engine;
    const char *url;
    struct schema_options options;
    struct migrate_setup setup;
    struct map known; /* const struct revision *, by id; a draft under its id */
    schema_error error;
    const struct operation *failed;         /* which the error is about, or null … */
    const struct revision *failed_revision; /* … and of which revision */
    bool failed_for_values;                 /* a question has found a value that its type does not have */

    struct session *session;
    struct applying *applying; /* between prepare and restore */
    bool locked;               /* the right to apply is ours, where it is held across transactions */
    bool in_transaction;

    struct ledger ledger;
    const struct ledger_row **row_room; /* where ledger.rows stand when they were moved to grow, or null */
    size_t row_capacity;
    struct map rows; /* const struct ledger_row *, by id */
    bool ledger_read;

    const struct revision *const *all; /* known, whether it counts here or not */
    size_t all_count;
    struct map hidden; /* the ids of those that do not count here, beside squashes that do, or the other way round */
    struct map beside; /* and of those that have rows nonetheless: the squash */
    bool texts;        /* the rows have their texts and contracts */

    struct lineage *lineage; /* of the known revisions; null: not looked at yet */
    struct model model;      /* replayed from the ledger's rows, while model_known */
    bool model_known;

    /* On the way from a draft to what it became: what is known is what leads there. */
    const struct revision_hop *hop;
    const struct revision *by;         /* its way, with its parents */
    const struct revision *const *own; /* all that is known otherwise */
    size_t own_count;
};

/* -- migrator.c */

struct migrator *schema_migrator_make(struct region *region, const struct schema_engine *engine, const char *url,
                                      const struct migrate_setup *setup);
schema_status schema_migrator_connect(struct migrator *migrator); /* a connection of its own */

/* -- error.c: each sets the migrator's error and answers its status */

schema_status schema_migrate_fail(struct migrator *migrator, schema_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* What the engine said, behind what was being done: "the ledger cannot be read: …". */
schema_status schema_migrate_engine_failed(struct migrator *migrator, const struct engine_error *error,
                                           const char *doing);
/* The same within a revision: names it, the operation and its place. `operation`, `sql` and `error` may be null. */
schema_status schema_migrate_revision_failed(struct migrator *migrator, schema_status status,
                                             const struct revision *revision, const struct operation *operation,
                                             const char *sql, const struct engine_error *error, const char *message);
const char *schema_migrate_title(struct region *region, const struct revision *revision); /* 5f3a… 'add post slug' */
void schema_migrate_tell(const struct migrator *migrator, schema_migration_event_kind kind,
                         const struct revision *revision, const char *detail, double seconds);

/* -- culprit.c */

/* After a transaction that failed and is over: when it was for what a value is, the error says which, of which column.
 */
void schema_migrate_name_culprit(struct migrator *migrator);

/* -- lock.c */

double schema_migrate_now(void); /* seconds of a clock that only goes forward */
schema_status schema_migrate_prepare(struct migrator *migrator);
/* The right to apply, where it is held across transactions: waits for others, up to the deadline. `through` (null is
 * fine) is asked after each try that failed: *unneeded when all is done by then. */
schema_status schema_migrate_lock(struct migrator *migrator, bool (*through)(struct migrator *migrator, void *context),
                                  void *context, bool *unneeded);
double schema_migrate_patience(const struct migrator *migrator); /* seconds */
/* When others were in the way of a transaction: longer each time, and never at the same moment as they. */
void schema_migrate_pause(unsigned attempt);
void schema_migrate_restore(struct migrator *migrator);
/* Begins a transaction with the right to apply; waits for others, up to the deadline. */
schema_status schema_migrate_begin(struct migrator *migrator);
schema_status schema_migrate_commit(struct migrator *migrator);
void schema_migrate_roll_back(struct migrator *migrator);
schema_status schema_migrate_still(struct migrator *migrator); /* asked before every write: the transaction is open */

/* -- ledger.c */

schema_status schema_ledger_read(struct migrator *migrator, bool texts);
/* Within a transaction: whether someone has written since it was read (then it is read again); creates it. */
schema_status schema_ledger_refresh(struct migrator *migrator, bool texts, bool *changed);
schema_status schema_ledger_create(struct migrator *migrator, bool takes_drafts);
/* Each counts the generation up, and fails with SCHEMA_RETRY when another has. */
schema_status schema_ledger_insert(struct migrator *migrator, const struct ledger_row *row);
schema_status schema_ledger_adopt(struct migrator *migrator, const struct ledger_row *row); /* one that is unwritten */
schema_status schema_ledger_replace(struct migrator *migrator, const char *id, const struct ledger_row *row);
schema_status schema_ledger_progress(struct migrator *migrator, const struct ledger_row *row); /* state, done, cursor */
schema_status schema_ledger_delete(struct migrator *migrator, const char *id);
schema_status schema_ledger_take_drafts(struct migrator *migrator);
/* In memory alone: a row gives way to another, or (null) goes. */
void schema_ledger_keep_instead(struct migrator *migrator, const char *id, const struct ledger_row *with);

/* -- row.c */

/* The row of a revision that is applied now, leading to `after` (null: to what the revision says). `contract` null: in
 * place of a row that has it. */
struct ledger_row *schema_ledger_row_of(struct migrator *migrator, const struct revision *revision,
                                        const struct model *after, const char *contract);

/* -- order.c */

struct relabelling {
    const struct ledger_row *row;
    const struct revision *revision;
};

/* What stands between the ledger and the revisions that are known. */
struct migrate_plan {
    struct {
        size_t count, capacity;
        const struct revision **items;
    } pending; /* in order */
    struct {
        size_t count, capacity;
        struct relabelling *items;
    } relabel; /* drafts that are now frozen, or differ in nothing that matters */
    struct {
        size_t count, capacity;
        const struct ledger_row **items;
    } adopt; /* squashes to be recorded beside what they replace */
    struct {
        size_t count, capacity;
        const struct ledger_row **items;
    } unknown;                      /* applied, and not known */
    const char **warnings;          /* for each of them: what may make writes fail; null: they were not judged */
    const struct revision *running; /* half done, and to be finished before anything else, or null */
    const struct revision_hop *hop; /* where there are drafts that are not known: the way from these, or null */
};

/* Compares; refuses what may not go on (EDITED, PARTIAL, AHEAD, a draft that may not be applied). */
schema_status schema_migrate_evaluate(struct migrator *migrator, size_t count, const char *const *ids,
                                      struct migrate_plan *plan);

/* Only what drafts in the ledger are frozen as by now: plan->relabel. */
void schema_migrate_find_frozen(struct migrator *migrator, struct migrate_plan *plan);
/* Gives the rows of plan->relabel their names, and the plan is done with them. `writes` false: as far as this migrator
 * knows, and in no database. */
schema_status schema_migrate_relabel(struct migrator *migrator, struct migrate_plan *plan, bool writes);

/* Marks these and all their ancestors (parents and depends), by place in the known ones. */
schema_status schema_migrate_ancestors(struct migrator *migrator, size_t count, const char *const *ids, bool *marked);

/* -- squash.c */

/* Decides for each squash whether it counts or what it replaces, by the rows that were read just now. */
void schema_squash_settle(struct migrator *migrator);
void schema_squash_filter(struct migrator *migrator); /* what is known of all */

/* -- hop.c */

/* The way from what is applied and not known; that which a row is on; null: there is none. */
const struct revision_hop *schema_hop_find(struct migrator *migrator, const struct migrate_plan *plan);
const struct revision_hop *schema_hop_of_row(const struct migrator *migrator, const struct ledger_row *row);

/* From now on what is known is what leads that way, `by` on top of it; and as ever. */
void schema_hop_enter(struct migrator *migrator, const struct revision_hop *hop);
void schema_hop_leave(struct migrator *migrator);
/* In its last transaction: the draft's rows give way to that of what it became. It is left then. */
schema_status schema_hop_land(struct migrator *migrator, int64_t duration);
const char *schema_hop_shown(struct migrator *migrator); /* what is done, for a person */

/* -- drift.c: before the first change, whether the tables that these change are what they should be */
schema_status schema_migrate_drift(struct migrator *migrator, const struct revision *const *revisions, size_t count,
                                   bool downwards);

/* -- replay.c */

/* The revision with its operations under the names of `now`; as it is, where nothing stands beside it. Downwards, `now`
 * has the revision and nothing that stands on it. */
schema_status schema_migrate_bind(struct migrator *migrator, const struct model *now, bool downwards,
                                  const struct revision **revision);

/* Replays what is applied into migrator->model, where it is not there yet; without what is half done. */
schema_status schema_migrate_replay(struct migrator *migrator);
/* The model of all known revisions. */
schema_status schema_migrate_known_model(struct migrator *migrator, struct model *model);
/* The model of what is applied without these, nor what is half done. */
schema_status schema_migrate_model_without(struct migrator *migrator, size_t count, const char *const *ids,
                                           struct model *model);
struct lineage *schema_migrate_lineage(struct migrator *migrator);

/* -- naming.c: names now -> names before the first of a row of operations */

struct former_name {
    const char *table, *column; /* now; column null: the table itself */
    const char *former;         /* null: it was not there */
};

struct former_names {
    struct region *region;
    size_t count, capacity;
    struct former_name *items;
};

void schema_names_follow(struct former_names *names, const struct operation *operation);
const char *schema_former_table(const struct former_names *names, const char *table);
const char *schema_former_column(const struct former_names *names, const char *table, const char *column);

/* -- losses.c */

/* Puts what the downgrade of a revision takes away behind `losses`. `model` is the one it starts from, and is advanced;
 * `names` leads from there to the database as it is now, and is advanced too. */
schema_status schema_migrate_losses(struct migrator *migrator, struct former_names *names, struct model *model,
                                    const struct revision *revision, struct losses *losses);

/* -- steps.c */

/* What some operations become: steps, in one or more phases. The first is a transaction; each further one is another
 * transaction, or one thing outside of any. */
struct rendering {
    const struct revision *revision;
    const struct operation *const *operations;
    size_t count; /* of operations */
    struct sql_steps steps;
    struct {
        size_t count, capacity;
        size_t *items;
    } phases;           /* where each begins in the steps */
    const char *digest; /* "4 1:…": how many phases, and of their SQL; null where there is one */
};

/* Renders operations against *model, which ends up as after them. */
schema_status schema_migrate_render(struct migrator *migrator, struct model *model, const struct revision *revision,
                                    const struct operation *const *operations, size_t count,
                                    const struct sql_target *target, struct rendering *rendering);
const struct sql_step *schema_phase_steps(const struct rendering *rendering, size_t phase, size_t *count);
bool schema_phase_is_outside(const struct rendering *rendering, size_t phase); /* of a transaction */
/* Does it: within the open transaction, or outside of any. */
schema_status schema_migrate_phase(struct migrator *migrator, const struct rendering *rendering, size_t phase);
/* What is checked when all is done; `after`: the model then. */
schema_status schema_migrate_check(struct migrator *migrator, const struct rendering *rendering,
                                   const struct model *after, bool everywhere);
void schema_migrate_print(struct migrator *migrator, struct text *sql, const struct rendering *rendering,
                          size_t phase); /* from there on */

/* Renders and does operations in the one transaction that is open, or prints them into `sql`. */
schema_status schema_migrate_operations(struct migrator *migrator, struct model *model, const struct revision *revision,
                                        const struct operation *const *operations, size_t count, bool everywhere,
                                        struct text *sql);

/* -- apply.c: what those that change a database have in common */

schema_status schema_migrate_note(struct migrator *migrator, bool *noted); /* what is wrong before it is changed */
schema_status schema_migrate_need_ledger(struct migrator *migrator);
void schema_migrate_print_title(struct migrator *migrator, struct text *sql, const struct revision *revision,
                                const char *what);

/* -- transactions.c: work in a row of transactions, with the right to apply */

struct migrate_work {
    void *context;
    bool texts; /* rows are read with their texts */
    /* One transaction's work; *more: there is another one to come. */
    schema_status (*within)(struct migrator *migrator, void *context, bool *more);
    /* Null, or what is to be done before it, outside of a transaction, with the lock held. */
    schema_status (*outside)(struct migrator *migrator, void *context);
    /* Null, or whether nothing is left to do, as others may have done it all while they were waited for. */
    bool (*through)(struct migrator *migrator, void *context);
    /* Null, or: what is done begins anew, from what the ledger says. */
    void (*again)(struct migrator *migrator, void *context);
    /* Null, or the steps that others were in the way of, for their names. */
    const struct sql_step *(*steps)(void *context, size_t *count);
    size_t *done; /* null, or what is put back when a transaction comes to nothing */
};

schema_status schema_migrate_transactions(struct migrator *migrator, const struct migrate_work *work);

/* -- half.c: a revision that stopped between two of its phases */

/* The message of what can be done about it, behind what went wrong. */
schema_status schema_migrate_half_failed(struct migrator *migrator, schema_status status, size_t done, size_t phases);
/* What undoes it from where it stopped: *half has the operations of its downgrade that undo something, and *model,
 * before the revision when it comes, ends up as what was begun of it. */
schema_status schema_migrate_half(struct migrator *migrator, const struct ledger_row *row,
                                  const struct revision *revision, struct model *model, const struct revision **half);

#endif
