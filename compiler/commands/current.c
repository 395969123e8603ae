/* --current: what a database has, and what it lacks. */
#include "commands/database.h"

#include <string.h>

/* A row is a head when no other row has it as a parent. */
static struct map parents_of(struct region *region, const struct ledger *ledger)
{
    struct map parents = MAP(region);
    for (size_t i = 0; i < ledger->count; i++)
        for (const char *at = ledger->rows[i]->parents; *at;) {
            size_t size = strcspn(at, " ");
            if (size)
                schema_map_put(&parents, schema_region_copy(region, at, size), ledger->rows[i]);
            at += size + (at[size] == ' ');
        }
    return parents;
}

/* What stands on a squash may call it by the name of what it replaces. */
static bool is_head(const struct database *database, const struct map *parents, const struct ledger_row *row)
{
    const struct revision *revision = schema_map_get(&database->by_id, row->id);
    bool head = !schema_map_get(parents, row->id);
    for (size_t i = 0; revision && i < revision->replaces_count && head; i++)
        head = !schema_map_get(parents, revision->replaces[i]);
    return head;
}

/* Known and not applied; a frozen revision that was applied as a draft is only named anew. */
static size_t count_pending(const struct database *database)
{
    const struct ledger *ledger = database->ledger;
    struct map rows = MAP(database->tool->region);
    size_t pending = 0;
    for (size_t i = 0; i < ledger->count; i++) {
        const struct ledger_row *row = ledger->rows[i];
        if (row->unwritten)
            continue;
        schema_map_put(&rows, row->id, row);
        if (row->draft)
            schema_map_put(&rows, row->draft_digest, row);
    }
    for (size_t i = 0; i < database->known.count; i++) {
        const struct revision *revision = database->known.items[i];
        pending += !schema_map_get(&rows, revision->id) &&
                   !(revision->draft_digest && schema_map_get(&rows, revision->draft_digest));
    }
    return pending;
}

static void print_json(struct database *database, const struct map *parents, size_t pending)
{
    const struct ledger *ledger = database->ledger;
    FILE *out = database->tool->out;
    say(out, "{\"takes_drafts\": %s, \"pending\": %zu, \"applied\": [", ledger->takes_drafts ? "true" : "false",
        pending);
    for (size_t i = 0; i < ledger->count; i++) {
        const struct ledger_row *row = ledger->rows[i];
        const struct revision *frozen = row_frozen_as(database, row);
        fputs(i ? ",\n {\"id\": " : "{\"id\": ", out);
        print_json_text(out, frozen ? frozen->id : row->id);
        fputs(", \"message\": ", out);
        print_json_text(out, frozen ? frozen->message : row->draft ? NULL : row->name);
        fputs(", \"applied_at\": ", out);
        print_json_text(out, row->applied_at);
        say(out, ", \"draft\": %s, \"head\": %s, \"half_done\": %s, \"edited\": %s, \"gone\": %s}",
            row->draft && !frozen ? "true" : "false", is_head(database, parents, row) ? "true" : "false",
            row->running ? "true" : "false", row_edit(database, row) == ROW_EDITED ? "true" : "false",
            row_edit(database, row) == ROW_FILE_GONE ? "true" : "false");
    }
    fputs("]}\n", out);
}

static const char *edit_words(enum row_edit edit)
{
    return edit == ROW_EDITED ? "  (edited since)" : edit == ROW_FILE_GONE ? "  (its file is gone)" : "";
}

static int print_current(struct database *database)
{
    struct tool *tool = database->tool;
    const struct ledger *ledger = database->ledger;
    struct map parents = parents_of(tool->region, ledger);
    size_t pending = count_pending(database);
    bool half = false, edited = false;
    for (size_t i = 0; i < ledger->count; i++) {
        half |= ledger->rows[i]->running;
        edited |= row_edit(database, ledger->rows[i]) == ROW_EDITED;
    }
    if (tool->request.json) {
        print_json(database, &parents, pending);
    } else {
        for (size_t i = 0; i < ledger->count; i++) {
            const struct ledger_row *row = ledger->rows[i];
            say(tool->out, "%s%s%s%s%s\n", row_title(database, row),
                row_frozen_as(database, row) ? "  (applied as a draft)" : "",
                is_head(database, &parents, row) ? "  (head)" : "", row->running ? "  (half done)" : "",
                edit_words(row_edit(database, row)));
        }
        if (!ledger->count)
            fputs("nothing is applied\n", tool->out);
        if (pending)
            say(tool->out, "%zu pending\n", pending);
        if (edited)
            fputs("what was edited since is edited back, or taken as it is by --accept where that changes nothing\n",
                  tool->out);
        if (half)
            fputs("what is half done, by someone who is at it or was cut off, --upgrade finishes and --downgrade -1 "
                  "takes "
                  "back\n",
                  tool->out);
    }
    return (pending || half || edited) && tool->request.check_heads ? EXIT_DIFFERS : EXIT_DONE;
}

int command_current(struct tool *tool)
{
    struct build_options options;
    struct build build;
    struct database database;
    int status;
    if (!find_history(tool, &options, &build))
        return EXIT_ERROR;
    if (database_open(tool, &build, &database, &status))
        status = print_current(&database);
    database_close(&database);
    return status;
}
