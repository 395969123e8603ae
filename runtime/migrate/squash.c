/* Owns: which revisions count on this database where one replaces others: the squash, or what it replaces. A database
 * that has nothing of it gets the squash; one that has all of it gets the squash's row beside the rows that are there;
 * one that has a part gets the rest first. Must not know how a revision is applied.
 *
 * What does not count is not known and not applied, as far as the rest of this room can tell. */
#include "migrate/migrator.h"

struct settling {
    struct migrator *migrator;
    struct map all;      /* const struct revision *, by id */
    struct map rows;     /* const struct ledger_row *, by id: those that count so far */
    struct map outgrown; /* ids of squashes that wait for what they replace, and of what stands on them by name */
};

static void hide_replaced(struct settling *settling, const struct revision *squash)
{
    for (size_t i = 0; i < squash->replaces_count; i++) {
        const char *id = squash->replaces[i];
        schema_map_put(&settling->migrator->hidden, id, squash);
        if (schema_map_get(&settling->rows, id))
            schema_map_put(&settling->migrator->beside, id, squash);
        schema_map_remove(&settling->rows, id);
    }
}

/* Every one that lacks is known, so that the rest of the way can be gone. */
static bool can_go_the_long_way(const struct settling *settling, const struct revision *squash)
{
    for (size_t i = 0; i < squash->replaces_count; i++)
        if (!schema_map_get(&settling->all, squash->replaces[i]))
            return false;
    return true;
}

/* The row that the squash will have: as of when the last of what it replaces was applied. */
static struct ledger_row *row_beside(struct migrator *migrator, const struct revision *squash,
                                     const struct ledger_row *last)
{
    struct ledger_row *row = schema_ledger_row_of(migrator, squash, NULL, "");
    row->sequence = last->sequence;
    row->state_digest = last->state_digest;
    row->unwritten = true;
    return row;
}

static void settle_one(struct settling *settling, const struct revision *squash)
{
    struct migrator *migrator = settling->migrator;
    const struct ledger_row *last = NULL;
    size_t there = 0, half = 0;
    for (size_t i = 0; i < squash->replaces_count; i++) {
        const struct ledger_row *row = schema_map_get(&settling->rows, squash->replaces[i]);
        there += row != NULL;
        half += row && row->running;
        if (row && (!last || row->sequence > last->sequence))
            last = row;
    }
    bool taken = schema_map_get(&settling->rows, squash->id) != NULL;
    bool part = !taken && there && (there < squash->replaces_count || half);
    if (part && !can_go_the_long_way(settling, squash))
        return; /* what is there is unknown then, and refused as such */
    if (part) {
        schema_map_put(&settling->outgrown, squash->id, squash);
        return;
    }
    hide_replaced(settling, squash);
    if (!taken && last)
        schema_map_put(&settling->rows, squash->id, row_beside(migrator, squash, last));
}

/* What stands on a squash by its name waits with it. */
static void hide_outgrown(struct settling *settling)
{
    struct migrator *migrator = settling->migrator;
    for (size_t i = 0; i < migrator->all_count; i++) {
        const struct revision *revision = migrator->all[i];
        bool waits = schema_map_get(&settling->outgrown, revision->id) != NULL;
        for (size_t p = 0; p < revision->parent_count; p++)
            waits |= schema_map_get(&settling->outgrown, revision->parents[p]) != NULL;
        for (size_t p = 0; p < revision->depends_count; p++)
            waits |= schema_map_get(&settling->outgrown, revision->depends[p]) != NULL;
        if (waits) {
            schema_map_put(&settling->outgrown, revision->id, revision);
            schema_map_put(&migrator->hidden, revision->id, revision);
        }
    }
}

/* The rows that count, in order: a row beside others stands where the last of them stood. */
static void keep_rows(struct settling *settling, size_t squashes)
{
    struct migrator *migrator = settling->migrator;
    struct ledger *ledger = &migrator->ledger;
    const struct ledger_row **rows = NEW_ARRAY(migrator->region, const struct ledger_row *, ledger->count + squashes);
    size_t count = 0;
    for (size_t i = 0; i < ledger->count; i++) {
        const struct ledger_row *row = ledger->rows[i];
        const struct revision *squash = schema_map_get(&migrator->beside, row->id);
        if (!squash) {
            rows[count++] = row;
            continue;
        }
        while (schema_map_get(&migrator->beside, squash->id))
            squash = schema_map_get(&migrator->beside, squash->id);
        const struct ledger_row *instead = schema_map_get(&settling->rows, squash->id);
        bool stands = count && rows[count - 1] == instead;
        if (instead && instead->unwritten && instead->sequence == row->sequence && !stands)
            rows[count++] = instead;
    }
    ledger->rows = rows;
    ledger->count = count;
    migrator->rows = settling->rows;
}

void schema_squash_filter(struct migrator *migrator)
{
    const struct revision **known = NEW_ARRAY(migrator->region, const struct revision *, migrator->all_count + 1);
    size_t count = 0;
    for (size_t i = 0; i < migrator->all_count; i++)
        if (!schema_map_get(&migrator->hidden, migrator->all[i]->id))
            known[count++] = migrator->all[i];
    migrator->setup.revisions = known;
    migrator->setup.count = count;
}

void schema_squash_settle(struct migrator *migrator)
{
    size_t squashes = 0;
    for (size_t i = 0; i < migrator->all_count; i++)
        squashes += migrator->all[i]->replaces_count > 0;
    if (!squashes)
        return;
    struct settling settling = {migrator, MAP(migrator->region), migrator->rows, MAP(migrator->region)};
    migrator->hidden = MAP(migrator->region);
    migrator->beside = MAP(migrator->region);
    for (size_t i = 0; i < migrator->all_count; i++)
        schema_map_put(&settling.all, migrator->all[i]->id, migrator->all[i]);
    for (size_t i = 0; i < migrator->all_count; i++)
        if (migrator->all[i]->replaces_count)
            settle_one(&settling, migrator->all[i]);
    hide_outgrown(&settling);
    keep_rows(&settling, squashes);
    schema_migrator_know(migrator, migrator->all, migrator->all_count);
}
