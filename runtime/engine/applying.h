/* What differs between engines in applying revisions. One such table for each engine; migrate/ calls it, and holds
 * everything that is the same everywhere: the ledger's content, the order, what is refused and why. */
#ifndef SCHEMA_ENGINE_APPLYING_H
#define SCHEMA_ENGINE_APPLYING_H

#include "engine/engine.h"

/* Names of tables, as they stand in the database, that a check may keep to. */
struct touched {
    size_t count, capacity;
    const char **items;
};

/* State of one engine's applying, kept from `prepare` to `restore`. */
struct applying;

struct migrate_functions {
    /* False: no other connection can reach the database at this URL, so revisions are applied on the program's own. */
    bool (*reachable)(const char *url);

    /* Whether a relation of this name is there; *is_table: and it is an ordinary table. */
    schema_status (*relation_is_there)(struct session *session, const char *name, bool *there, bool *is_table,
                                       struct engine_error *error);
    const char *create_ledger; /* the statement that creates the ledger's table, % standing for its name */
    /* The ledger's table as SQL of this session has to name it, quoted. */
    const char *(*ledger)(struct session *session);
    /* What SQL is to be rendered for on this session. */
    struct sql_target (*target)(struct session *session);
    int default_wait_ms;          /* for others that apply, unless the program says */
    bool errors_end_transactions; /* after a statement that failed, a transaction can only be rolled back */
    const char *row_order;        /* what the rows of most tables are ordered by as they lie; others keep their order */
    const char *row_lock;         /* behind a select, what keeps its rows for the transaction; null: not needed */

    /* Before the first transaction: brings the session into the state that applying needs and reads it back. */
    schema_status (*prepare)(struct region *region, struct session *session, struct applying **applying,
                             struct engine_error *error);
    /* On every way out: as it was before. */
    void (*restore)(struct applying *applying);

    /* The right to apply, held across transactions and lost with the connection: SCHEMA_BUSY at once when another has
     * it, and error->message says who. No transaction may be open. Null where `begin` gives that right. */
    schema_status (*lock)(struct applying *applying, struct engine_error *error);
    /* False: it was not ours any more, and what was done meanwhile rests on the ledger's generation alone. */
    bool (*unlock)(struct applying *applying);

    /* Begins a transaction (that holds the right to apply, where there is no `lock`: SCHEMA_BUSY at once when another
     * has it). */
    schema_status (*begin)(struct applying *applying, struct engine_error *error);
    /* From any step, SCHEMA_RETRY: others are in the way; roll back, pause and begin again. */

    /* When the waits of a phase have all been in vain: who is in the way of its steps, for a person, or null. No
     * transaction is open. Null: it cannot be known. */
    const char *(*blockers)(struct applying *applying, size_t count, const struct sql_step *steps);
    /* SCHEMA_BUSY: still open, try again. SCHEMA_CONNECTION: it is not known whether it was done. */
    schema_status (*commit)(struct applying *applying, struct engine_error *error);
    /* After a commit whose answer was lost, on a new connection that holds the lock: whether it was done. Where the
     * engine cannot say, *known is false, and the ledger tells. */
    schema_status (*outcome)(struct applying *applying, const char *transaction, bool *known, bool *done,
                             struct engine_error *error);
    /* What the running transaction is called for `outcome`, or null; it lives until the next begin. */
    const char *(*transaction)(struct applying *applying);
    void (*roll_back)(struct applying *applying);

    /* Notes what is wrong in the database already (rows without what they point to, objects that do not compile), so
     * that a revision is not blamed for it; `check` answers what is wrong beyond that. `touched` null: everywhere. */
    schema_status (*note)(struct applying *applying, struct engine_error *error);
    schema_status (*check)(struct applying *applying, const struct touched *touched, struct engine_error *error);

    /* Whether tables, as they stand, have the columns of the model, of its types; SCHEMA_DRIFT, with the table and the
     * column in the error. Null: it is looked at before each rebuild (SQL_TABLE_IS). */
    schema_status (*tables_are)(struct applying *applying, const struct model *model, size_t count,
                                const struct table *const *tables, struct engine_error *error);

    /* A revision has renamed a table: what was noted of it goes by its new name. */
    void (*renamed)(struct applying *applying, const char *from, const char *to);

    /* Does one step of a rendering; those that must be outside a transaction find none open. SCHEMA_DRIFT: the live
     * table, or an index of that name, is not the model's. */
    schema_status (*step)(struct applying *applying, const struct sql_step *step, struct engine_error *error);

    /* The names of all tables, sorted; and what a table is, with its indexes and triggers, as texts that say what is so
     * -> how it is so: equal for tables that differ only in the order of their columns. An empty map: no such table. */
    schema_status (*tables)(struct region *region, struct session *session, struct touched *tables,
                            struct engine_error *error);
    schema_status (*describe)(struct region *region, struct session *session, const char *table, struct map *facts,
                              struct engine_error *error);
};

/* The first difference between two descriptions in words, or null: "it has column note, which it should not have". */
const char *schema_description_difference(struct region *region, const struct map *is, const struct map *should_be);

extern const struct migrate_functions schema_sqlite_migrate;
extern const struct migrate_functions schema_postgresql_migrate;

#endif
