/* A database that a command works on, with the revisions of the project, and those that only its ledger has. */
#ifndef COMPILER_COMMANDS_DATABASE_H
#define COMPILER_COMMANDS_DATABASE_H

#include "commands/tool.h"
#include "migrate/migrate.h"

struct database {
    struct tool *tool;
    struct build *build;
    struct schema_options options;
    struct migrate_setup setup;
    struct migrator *migrator;
    const struct ledger *ledger;
    struct {
        size_t count, capacity;
        const struct revision **items;
    } known; /* ancestors first */
    struct map by_id;
};

/* Connects and reads the ledger. False: reported, and *status is what to exit with. Close it in any case. */
bool database_open(struct tool *tool, struct build *build, struct database *database, int *status);
void database_close(struct database *database);

/* Takes the text of the ledger for revisions whose file is gone, and for a draft that has changed since. */
bool database_know_recorded(struct database *database);

/* The graph of what the files and the ledger have, and what is applied of it. */
struct standing {
    struct revision_graph graph;
    struct graph_state state;
    const struct ledger_row **rows; /* by place; null: not applied */
};

void database_standing(struct database *database, struct standing *standing);
void database_report(struct database *database, const struct standing *standing, const struct graph_problem *problem);
const char **standing_ids(struct database *database, const struct standing *standing, const struct places *places);

/* Reports what a call of the migrator answered; the exit status. */
int database_failed(struct database *database, schema_status status);

/* The schema's name, as far as the files can be read: main unless they say otherwise. */
const char *schema_name_of(struct tool *tool, const struct build_options *options);

/* What became of a row's file since the row was written. */
enum row_edit { ROW_AS_FILE, ROW_EDITED, ROW_FILE_GONE };
enum row_edit row_edit(struct database *database, const struct ledger_row *row);

/* The revision that a draft's row is by now, for it was frozen since: the digest says so; or null. */
const struct revision *row_frozen_as(const struct database *database, const struct ledger_row *row);

/* "0003 5f3a9c01d2be add post slug", "draft": how a row is named to a person. */
const char *row_title(struct database *database, const struct ledger_row *row);

#endif
