/* Owns: what happens to a draft that a database has in another state than the one that is known: the way from there is
 * gone as if it were a revision on top, and with its last transaction the rows of the old draft give way to the row of
 * what it became. Must not know how a way is found: it was embedded, or the tool made it. */
#include "migrate/migrator.h"

static bool same_digest(const struct ledger_row *row, const struct revision *draft)
{
    return *draft->draft_digest && schema_same_text(row->draft_digest, draft->draft_digest);
}

void schema_migrator_know_hops(struct migrator *migrator, const struct revision_hop *const *hops, size_t count)
{
    migrator->setup.hops = hops;
    migrator->setup.hop_count = count;
}

const struct revision_hop *schema_hop_of_row(const struct migrator *migrator, const struct ledger_row *row)
{
    for (size_t i = 0; i < migrator->setup.hop_count; i++)
        if (same_digest(row, migrator->setup.hops[i]->by))
            return migrator->setup.hops[i];
    return NULL;
}

/* Two drafts may lead to one state from different parents. */
static bool is_row_of(struct migrator *migrator, const struct ledger_row *row, const struct revision *draft)
{
    struct text parents = TEXT(migrator->region);
    for (size_t i = 0; i < draft->parent_count; i++)
        schema_text_format(&parents, "%s%s", i ? " " : "", draft->parents[i]);
    return row->draft && same_digest(row, draft) && schema_same_text(row->parents, schema_text_string(&parents));
}

static bool is_recorded(const struct migrator *migrator, const char *id)
{
    const struct ledger_row *row = schema_map_get(&migrator->rows, id);
    return row && !row->draft;
}

const struct revision_hop *schema_hop_find(struct migrator *migrator, const struct migrate_plan *plan)
{
    for (size_t i = 0; i < migrator->setup.hop_count; i++) {
        const struct revision_hop *hop = migrator->setup.hops[i];
        bool fits = hop->from_count == plan->unknown.count;
        for (size_t k = 0; fits && k < hop->from_count; k++)
            fits = is_row_of(migrator, plan->unknown.items[k], hop->from[k]);
        if (fits && !(hop->to && is_recorded(migrator, hop->to)))
            return hop;
    }
    return NULL;
}

/* -- what is known on the way ---------------------------------------------------------------------------------------
 */

/* A draft has the id of its row, which need not be that of when it was remembered. */
static const struct revision *as_recorded(struct migrator *migrator, const struct revision *draft)
{
    struct revision *copy = NEW(migrator->region, struct revision);
    *copy = *draft;
    for (size_t i = 0; i < migrator->ledger.count; i++)
        if (migrator->ledger.rows[i]->draft && same_digest(migrator->ledger.rows[i], draft))
            copy->id = migrator->ledger.rows[i]->id;
    return copy;
}

static void mark_descendants(const struct migrate_setup *setup, struct map *gone)
{
    for (size_t i = 0; i < setup->count; i++) {
        const struct revision *revision = setup->revisions[i];
        bool goes = false;
        for (size_t p = 0; p < revision->parent_count; p++)
            goes |= schema_map_get(gone, revision->parents[p]) != NULL;
        for (size_t p = 0; p < revision->depends_count; p++)
            goes |= schema_map_get(gone, revision->depends[p]) != NULL;
        if (goes)
            schema_map_put(gone, revision->id, "");
    }
}

void schema_hop_enter(struct migrator *migrator, const struct revision_hop *hop)
{
    struct region *region = migrator->region;
    const struct migrate_setup *setup = &migrator->setup;
    const struct revision **known = NEW_ARRAY(region, const struct revision *, setup->count + hop->from_count + 2);
    struct map gone = MAP(region);
    size_t count = 0;
    if (hop->to)
        schema_map_put(&gone, hop->to, "");
    mark_descendants(setup, &gone);
    for (size_t i = 0; i < setup->count; i++)
        if (!schema_map_get(&gone, setup->revisions[i]->id))
            known[count++] = setup->revisions[i];
    struct revision *by = NEW(region, struct revision);
    const char **parents = NEW_ARRAY(region, const char *, hop->by->parent_count + hop->from_count + 1);
    *by = *hop->by;
    for (size_t i = 0; i < hop->by->parent_count; i++)
        parents[i] = hop->by->parents[i];
    for (size_t i = 0; i < hop->from_count; i++) {
        known[count++] = as_recorded(migrator, hop->from[i]);
        parents[by->parent_count++] = known[count - 1]->id;
    }
    by->parents = parents;
    known[count++] = by;
    migrator->hop = hop;
    migrator->by = by;
    migrator->own = migrator->all;
    migrator->own_count = migrator->all_count;
    schema_migrator_know(migrator, known, count);
}

void schema_hop_leave(struct migrator *migrator)
{
    if (!migrator->hop)
        return;
    migrator->hop = NULL;
    migrator->by = NULL;
    schema_migrator_know(migrator, migrator->own, migrator->own_count);
}

/* -- and at its end -------------------------------------------------------------------------------------------------
 */

schema_status schema_hop_land(struct migrator *migrator, int64_t duration)
{
    const struct revision_hop *hop = migrator->hop;
    struct model after = schema_model_copy(&migrator->model, migrator->region);
    const char **ids = NEW_ARRAY(migrator->region, const char *, hop->from_count + 1);
    for (size_t i = 0; i < hop->from_count; i++)
        ids[i] = as_recorded(migrator, hop->from[i])->id;
    schema_hop_leave(migrator);
    schema_status status = SCHEMA_OK;
    if (schema_map_get(&migrator->rows, hop->by->id))
        status = schema_ledger_delete(migrator, hop->by->id);
    for (size_t i = hop->from_count; status == SCHEMA_OK && i-- > 0;)
        status = schema_ledger_delete(migrator, ids[i]);
    if (status != SCHEMA_OK || !hop->to)
        return status;
    const struct revision *to = schema_map_get(&migrator->known, hop->to), *bound = to;
    struct model before;
    status = schema_migrate_model_without(migrator, 0, NULL, &before);
    if (status == SCHEMA_OK)
        status = schema_migrate_bind(migrator, &before, false, &bound);
    if (status != SCHEMA_OK)
        return status;
    const struct contract *contract =
        schema_contract_begin(migrator->region, &before, bound->upgrade, bound->upgrade_count);
    struct ledger_row *row = schema_ledger_row_of(migrator, to, &after, schema_contract_end(contract, &after));
    row->duration = duration;
    return schema_ledger_insert(migrator, row);
}

const char *schema_hop_shown(struct migrator *migrator)
{
    enum { SHOWN = 12 };
    struct text text = TEXT(migrator->region);
    const struct revision *by = migrator->by;
    schema_text_add(&text, "follows an earlier state of it");
    for (size_t i = 0; i < by->upgrade_count && i < SHOWN; i++)
        schema_text_format(&text, "%s%s", i ? ", " : ": ", schema_operation_title(migrator->region, by->upgrade[i]));
    if (by->upgrade_count > SHOWN)
        schema_text_format(&text, ", and %zu more", by->upgrade_count - SHOWN);
    return schema_text_string(&text);
}
