/* Owns: where a database stands in the graph: the revisions of the files and those that only its ledger has, as one
 * graph, and what is applied of them. Must not know what is done from there. */
#include "commands/database.h"

#include <string.h>

static const char *const *parents_of(struct region *region, const struct ledger_row *row, size_t *count)
{
    const char **parents = NEW_ARRAY(region, const char *, strlen(row->parents) / 2 + 2);
    *count = 0;
    for (const char *at = row->parents; *at;) {
        size_t size = strcspn(at, " ");
        if (size)
            parents[(*count)++] = schema_region_copy(region, at, size);
        at += size + (at[size] == ' ');
    }
    return parents;
}

void database_standing(struct database *database, struct standing *standing)
{
    struct region *region = database->tool->region;
    const struct history *history = &database->build->history;
    const struct ledger *ledger = database->ledger;
    const struct revision *draft = &database->build->draft.revision.revision;
    struct graph_record *records = NEW_ARRAY(region, struct graph_record, database->known.count + ledger->count + 1);
    const char **ids = NEW_ARRAY(region, const char *, ledger->count + 1);
    size_t count = 0;
    for (size_t i = 0; i < database->known.count; i++)
        if (database->known.items[i] != draft)
            records[count++] = record_of_revision(database->known.items[i]);
    for (size_t i = 0; i < ledger->count; i++) {
        const struct revision *frozen = row_frozen_as(database, ledger->rows[i]);
        ids[i] = frozen ? frozen->id : ledger->rows[i]->id;
        const struct revision *known = schema_map_get(&database->by_id, ids[i]);
        if (known && known != draft)
            continue;
        struct graph_record *record = &records[count++];
        record->id = ids[i];
        record->parents = parents_of(region, ledger->rows[i], &record->parent_count);
    }
    *standing = (struct standing){0};
    /* What a ledger says of parents may be wrong; then only the files are known. */
    if (!graph_make(region, count, records, &standing->graph))
        standing->graph = history->graph;
    standing->rows = NEW_ARRAY(region, const struct ledger_row *, standing->graph.count + 1);
    for (size_t i = 0; i < ledger->count; i++) {
        size_t place;
        if (!graph_place(&standing->graph, ids[i], &place) || standing->rows[place])
            continue;
        standing->rows[place] = ledger->rows[i];
        APPEND(region, &standing->state.applied, place);
    }
}

void database_report(struct database *database, const struct standing *standing, const struct graph_problem *problem)
{
    report_graph(database->tool->diagnostics, &database->build->history, &standing->graph, problem);
}

const char **standing_ids(struct database *database, const struct standing *standing, const struct places *places)
{
    const char **ids = NEW_ARRAY(database->tool->region, const char *, places->count + 1);
    for (size_t i = 0; i < places->count; i++)
        ids[i] = standing->graph.nodes[places->items[i]].record->id;
    return ids;
}
