/* --downgrade: revisions are undone, the last applied first, after it was said what is lost with them. */
#include "commands/database.h"

#include <string.h>

struct undone {
    size_t count;
    const char **ids;
    const struct ledger_row **rows;
};

static void undo(struct undone *undone, const struct ledger_row *row)
{
    undone->rows[undone->count] = row;
    undone->ids[undone->count++] = row->id;
}

/* -N: digits behind a minus. */
static bool is_count(const char *symbol, size_t *count)
{
    size_t digits = strspn(symbol + 1, "0123456789");
    if (symbol[0] != '-' || !digits || digits > 9 || symbol[1 + digits])
        return false;
    *count = 0;
    for (size_t i = 1; i <= digits; i++)
        *count = *count * 10 + (size_t)(symbol[i] - '0');
    return true;
}

static bool undo_last(struct database *database, size_t count, struct undone *undone)
{
    const struct ledger *ledger = database->ledger;
    if (count > ledger->count) {
        report(database->tool->diagnostics, S0618, NOWHERE, "the database has %zu revision%s, and not %zu to undo",
               ledger->count, ledger->count == 1 ? "" : "s", count);
        return false;
    }
    for (size_t i = 0; i < count; i++)
        undo(undone, ledger->rows[ledger->count - 1 - i]);
    return true;
}

static bool has_marked_parent(struct region *region, const struct map *marked, const char *parents)
{
    while (*parents) {
        size_t size = strcspn(parents, " ");
        if (size && schema_map_get(marked, schema_region_copy(region, parents, size)))
            return true;
        parents += size + (parents[size] == ' ');
    }
    return false;
}

/* What was applied on top of it, whichever way: parents were always applied before. */
static void undo_after(struct database *database, const char *id, struct undone *undone)
{
    const struct ledger *ledger = database->ledger;
    struct region *region = database->tool->region;
    struct map marked = MAP(region);
    schema_map_put(&marked, id, id);
    for (size_t i = 0; i < ledger->count; i++)
        if (has_marked_parent(region, &marked, ledger->rows[i]->parents))
            schema_map_put(&marked, ledger->rows[i]->id, ledger->rows[i]);
    for (size_t i = ledger->count; i-- > 0;)
        if (strcmp(ledger->rows[i]->id, id) != 0 && schema_map_get(&marked, ledger->rows[i]->id))
            undo(undone, ledger->rows[i]);
}

/* A symbol names a row, or a revision of the files that has one. */
static const char *target_of(struct database *database, const char *symbol)
{
    struct tool *tool = database->tool;
    const struct ledger *ledger = database->ledger;
    const struct ledger_row *found = NULL;
    size_t digits = strspn(symbol, "0123456789");
    bool number = digits && digits <= 4 && !symbol[digits], base = false;
    for (size_t i = 0; i < ledger->count && !number; i++)
        if (strncmp(ledger->rows[i]->id, symbol, strlen(symbol)) == 0) {
            if (found) {
                report(tool->diagnostics, S0319, NOWHERE, "'%s' could be more than one revision", symbol);
                return NULL;
            }
            found = ledger->rows[i];
        }
    if (found)
        return found->id;
    const struct history_revision *revision =
        find_revision(tool->diagnostics, &database->build->history, symbol, &base);
    if (!revision)
        return NULL;
    if (schema_ledger_find(ledger, revision->revision.id))
        return revision->revision.id;
    struct diagnostic *d =
        report(tool->diagnostics, S0618, NOWHERE, "revision %s is not applied to this database", revision->revision.id);
    add_help(tool->diagnostics, d, "schemac --current lists what is");
    return NULL;
}

static bool find_undone(struct database *database, struct undone *undone)
{
    struct region *region = database->tool->region;
    const char *symbol = database->tool->request.argument;
    size_t count = database->ledger->count;
    *undone = (struct undone){0, NEW_ARRAY(region, const char *, count + 1),
                              NEW_ARRAY(region, const struct ledger_row *, count + 1)};
    if (strcmp(symbol, "base") == 0)
        return undo_last(database, count, undone);
    if (is_count(symbol, &count))
        return undo_last(database, count, undone);
    const char *target = target_of(database, symbol);
    if (target)
        undo_after(database, target, undone);
    return target != NULL;
}

static void print_losses(struct tool *tool, const struct losses *losses)
{
    fputs("what is lost:\n", tool->err);
    for (size_t i = 0; i < losses->count; i++)
        fprintf(tool->err, "    %s\n", losses->items[i]);
}

/* Once to hear what is lost, and only then for good. */
static int undo_all(struct database *database, const struct undone *undone)
{
    struct tool *tool = database->tool;
    struct losses losses = {0, 0, NULL};
    struct text sql = TEXT(tool->region);
    struct migrate_request request = {.count = undone->count, .ids = undone->ids, .losses = &losses};
    if (tool->request.sql) {
        request.sql = &sql;
        request.allow_loss = true;
    }
    schema_status status = schema_migrator_downgrade(database->migrator, &request);
    if (status == SCHEMA_MISUSE && losses.count) {
        print_losses(tool, &losses);
        if (!tool->request.allow_loss) {
            struct diagnostic *d = report(tool->diagnostics, S0611, NOWHERE, "this downgrade would lose %zu thing%s",
                                          losses.count, losses.count == 1 ? "" : "s");
            add_help(tool->diagnostics, d, "nothing was changed; if that is meant, add --allow-loss");
            return EXIT_DIFFERS;
        }
        request.allow_loss = true;
        request.losses = NULL;
        status = schema_migrator_downgrade(database->migrator, &request);
    }
    if (tool->request.sql && status == SCHEMA_OK) {
        fputs(schema_text_string(&sql), tool->out);
        return EXIT_DONE;
    }
    for (size_t i = 0; i < request.done && i < undone->count; i++)
        fprintf(tool->out, "undone  %s\n", row_title(database, undone->rows[i]));
    return status == SCHEMA_OK ? EXIT_DONE : database_failed(database, status);
}

int command_downgrade(struct tool *tool)
{
    struct build_options options;
    struct build build;
    struct database database;
    struct undone undone;
    int status;
    if (!find_history(tool, &options, &build))
        return EXIT_ERROR;
    if (database_open(tool, &build, &database, &status)) {
        status = EXIT_ERROR;
        if (find_undone(&database, &undone) && database_know_recorded(&database)) {
            if (undone.count)
                status = undo_all(&database, &undone);
            else {
                fputs("nothing to undo\n", tool->out);
                status = EXIT_DONE;
            }
        }
    }
    database_close(&database);
    return status;
}
