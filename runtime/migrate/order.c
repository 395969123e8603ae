/* What stands between the ledger and the revisions that are known: what is pending, which drafts only want another
 * label, and all that is refused before anything is done. It reads; it changes nothing. */
#include "migrate/migrator.h"

#include <string.h>

schema_status schema_migrate_ancestors(struct migrator *migrator, size_t count, const char *const *ids, bool *marked)
{
    const struct migrate_setup *setup = &migrator->setup;
    struct map places = MAP(migrator->region);
    size_t *numbers = NEW_ARRAY(migrator->region, size_t, setup->count + 1);
    for (size_t i = 0; i < setup->count; i++) {
        numbers[i] = i;
        schema_map_put(&places, setup->revisions[i]->id, &numbers[i]);
    }
    for (size_t i = 0; i < setup->count; i++)
        for (size_t k = 0; k < setup->revisions[i]->replaces_count; k++)
            if (!schema_map_get(&places, setup->revisions[i]->replaces[k]))
                schema_map_put(&places, setup->revisions[i]->replaces[k], &numbers[i]);
    for (size_t i = 0; i < count; i++) {
        const size_t *place = schema_map_get(&places, ids[i]);
        if (!place)
            return schema_migrate_fail(migrator, SCHEMA_MISUSE, "no revision '%s' is known", ids[i]);
        marked[*place] = true;
    }
    /* Ancestors come first, so one walk from the end reaches them all. */
    for (size_t i = setup->count; i-- > 0;) {
        const struct revision *revision = setup->revisions[i];
        for (size_t p = 0; marked[i] && p < revision->parent_count + revision->depends_count; p++) {
            const char *id =
                p < revision->parent_count ? revision->parents[p] : revision->depends[p - revision->parent_count];
            const size_t *place = schema_map_get(&places, id);
            if (place && *place < i)
                marked[*place] = true;
            else if (!schema_map_get(&migrator->rows, id))
                return schema_migrate_fail(migrator, SCHEMA_MIGRATION, "%s stands on revision %s, which is not known",
                                           schema_migrate_title(migrator->region, revision), id);
        }
    }
    return SCHEMA_OK;
}

static const char *shown_url(struct migrator *migrator)
{
    return schema_url_shown(migrator->region, migrator->engine, migrator->url);
}

static const char *row_title(struct migrator *migrator, const struct ledger_row *row)
{
    return row->draft ? "a draft" : schema_region_format(migrator->region, "revision %s '%s'", row->id, row->name);
}

static schema_status edited(struct migrator *migrator, const struct ledger_row *row, const struct revision *revision)
{
    schema_migrate_fail(migrator, SCHEMA_EDITED,
                        "%s was edited after it was applied on %s by %s: its checksum was %.14s and is %.14s; take the "
                        "edit back, or accept it with: schemac --accept %s --database %s",
                        schema_migrate_title(migrator->region, revision), row->applied_at, row->program, row->checksum,
                        revision->checksum, row->id, shown_url(migrator));
    migrator->error.revision = row->id;
    migrator->error.file = revision->file;
    return SCHEMA_EDITED;
}

static bool same_draft(const struct ledger_row *row, const struct revision *revision)
{
    return revision->draft_digest && *revision->draft_digest &&
           schema_same_text(row->draft_digest, revision->draft_digest);
}

/* A draft in the ledger: as it is known, or what it became since. */
static bool recognise_draft(struct migrator *migrator, const struct ledger_row *row, struct migrate_plan *plan)
{
    const struct revision *same = schema_map_get(&migrator->known, row->id);
    if (!same || !same_draft(row, same)) {
        same = NULL;
        for (size_t i = 0; i < migrator->setup.count && !same; i++) {
            const struct revision *revision = migrator->setup.revisions[i];
            if (same_draft(row, revision) && !schema_map_get(&migrator->rows, revision->id))
                same = revision;
        }
    }
    if (!same)
        return false;
    if (!schema_same_text(row->id, same->id) || !schema_same_text(row->checksum, same->checksum))
        APPEND(migrator->region, &plan->relabel, ((struct relabelling){row, same}));
    return true;
}

void schema_migrate_find_frozen(struct migrator *migrator, struct migrate_plan *plan)
{
    *plan = (struct migrate_plan){0};
    for (size_t i = 0; i < migrator->ledger.count; i++) {
        size_t count = plan->relabel.count;
        if (migrator->ledger.rows[i]->draft && recognise_draft(migrator, migrator->ledger.rows[i], plan) &&
            plan->relabel.count > count && plan->relabel.items[count].revision->draft)
            plan->relabel.count = count;
    }
}

static schema_status refuse_half(struct migrator *migrator, const struct ledger_row *row, const char *why)
{
    schema_migrate_fail(migrator, SCHEMA_PARTIAL, "%s is half done since %s, begun by %s, and %s",
                        row_title(migrator, row), row->applied_at, row->program, why);
    migrator->error.revision = row->id;
    return SCHEMA_PARTIAL;
}

/* What is half done here and known is finished before anything else. What is not known may have gone as far as its
 * contract says; that is judged with the others that are unknown. */
static schema_status look_at_half(struct migrator *migrator, const struct ledger_row *row, struct migrate_plan *plan)
{
    const struct revision *revision = schema_map_get(&migrator->known, row->id);
    if (plan->running)
        return refuse_half(migrator, row, "it is not the only one: the ledger was changed by hand");
    if (row->draft) {
        size_t relabelled = plan->relabel.count;
        plan->hop = schema_hop_of_row(migrator, row);
        if (plan->hop && !migrator->hop)
            return SCHEMA_OK;
        plan->hop = NULL;
        if (!recognise_draft(migrator, row, plan))
            return refuse_half(migrator, row,
                               schema_region_format(migrator->region,
                                                    "the draft is another one now; take it back with: schemac "
                                                    "--downgrade -1 --database %s, and start again",
                                                    shown_url(migrator)));
        if (plan->relabel.count > relabelled)
            revision = plan->relabel.items[relabelled].revision;
    } else if (!revision) {
        APPEND(migrator->region, &plan->unknown, row);
        return SCHEMA_OK;
    } else if (!schema_same_text(row->checksum, revision->checksum)) {
        return edited(migrator, row, revision);
    }
    plan->running = revision;
    return SCHEMA_OK;
}

static schema_status look_at_rows(struct migrator *migrator, struct migrate_plan *plan)
{
    for (size_t i = 0; i < migrator->ledger.count; i++) {
        const struct ledger_row *row = migrator->ledger.rows[i];
        if (row->running) {
            schema_status status = look_at_half(migrator, row, plan);
            if (status != SCHEMA_OK)
                return status;
            continue;
        }
        if (row->draft) {
            if (!recognise_draft(migrator, row, plan))
                APPEND(migrator->region, &plan->unknown, row);
            continue;
        }
        const struct revision *revision = schema_map_get(&migrator->known, row->id);
        if (row->unwritten)
            APPEND(migrator->region, &plan->adopt, row);
        else if (!revision)
            APPEND(migrator->region, &plan->unknown, row);
        else if (!schema_same_text(row->checksum, revision->checksum))
            return edited(migrator, row, revision);
    }
    return SCHEMA_OK;
}

static bool is_relabelled(const struct migrate_plan *plan, const struct revision *revision)
{
    for (size_t i = 0; i < plan->relabel.count; i++)
        if (plan->relabel.items[i].revision == revision)
            return true;
    return false;
}

static schema_status find_pending(struct migrator *migrator, size_t count, const char *const *ids,
                                  struct migrate_plan *plan)
{
    bool *marked = NEW_ARRAY(migrator->region, bool, migrator->setup.count + 1);
    if (ids) {
        schema_status status = schema_migrate_ancestors(migrator, count, ids, marked);
        if (status != SCHEMA_OK)
            return status;
    } else {
        memset(marked, true, migrator->setup.count);
    }
    for (size_t i = 0; i < migrator->setup.count; i++) {
        const struct revision *revision = migrator->setup.revisions[i];
        const struct ledger_row *row = schema_map_get(&migrator->rows, revision->id);
        /* A draft of the same name that is not the same was found unknown, and this one is pending. */
        bool applied = row && (!revision->draft || same_draft(row, revision));
        if (marked[i] && !applied && !is_relabelled(plan, revision))
            APPEND(migrator->region, &plan->pending, revision);
    }
    return SCHEMA_OK;
}

static schema_status refuse_changed_draft(struct migrator *migrator, const struct ledger_row *row, bool has_draft)
{
    schema_migrate_fail(migrator, SCHEMA_EDITED,
                        "the database has %s (applied on %s by %s) that %s; take it back with: "
                        "schemac --downgrade -1 --database %s, and start again",
                        has_draft ? "an earlier state of the draft" : "a draft", row->applied_at, row->program,
                        has_draft ? "has changed since" : "is not among the revisions to apply", shown_url(migrator));
    migrator->error.revision = row->id;
    return SCHEMA_EDITED;
}

static schema_status refuse_ahead(struct migrator *migrator, const struct ledger_row *row, const char *why)
{
    schema_migrate_fail(migrator, SCHEMA_AHEAD,
                        "the database is ahead of this program: it has %s (applied on %s by %s), %s",
                        row_title(migrator, row), row->applied_at, row->program, why);
    migrator->error.revision = row->id;
    return SCHEMA_AHEAD;
}

/* Revisions that are not known here were applied by a newer program, or by one from another branch. */
static schema_status judge_unknown(struct migrator *migrator, struct migrate_plan *plan)
{
    for (size_t i = 0; i < plan->unknown.count && (plan->pending.count || plan->running); i++)
        if (plan->unknown.items[i]->running)
            return refuse_half(migrator, plan->unknown.items[i],
                               "this program does not know it: nothing else is applied before who knows it has "
                               "finished it");
    if (plan->pending.count) {
        for (size_t i = 0; i < plan->unknown.count; i++)
            if (plan->unknown.items[i]->draft)
                return refuse_changed_draft(migrator, plan->unknown.items[i],
                                            plan->pending.items[plan->pending.count - 1]->draft);
        return refuse_ahead(migrator, plan->unknown.items[0],
                            schema_region_format(migrator->region,
                                                 "and does not have %s: only a program that knows both can go on",
                                                 schema_migrate_title(migrator->region, plan->pending.items[0])));
    }
    struct region *region = migrator->region;
    struct model model;
    schema_status status = migrator->setup.uses ? SCHEMA_OK : schema_migrate_known_model(migrator, &model);
    if (status != SCHEMA_OK)
        return status;
    const struct uses *uses = schema_uses_read(region, migrator->setup.uses, &model);
    plan->warnings = NEW_ARRAY(region, const char *, plan->unknown.count + 1);
    for (size_t i = 0; i < plan->unknown.count; i++) {
        struct text warnings = TEXT(region);
        const char *why;
        const char *line = schema_contract_broken(uses, plan->unknown.items[i]->contract, &why, &warnings);
        if (line) {
            const char *way =
                plan->unknown.items[i]->draft
                    ? schema_region_format(region, "; take it back with: schemac --downgrade -1 --database %s",
                                           shown_url(migrator))
                    : "";
            return refuse_ahead(
                migrator, plan->unknown.items[i],
                schema_region_format(region, "which changed what this program uses: %s, %s%s", line, why, way));
        }
        plan->warnings[i] = schema_text_string(&warnings);
    }
    return SCHEMA_OK;
}

static schema_status judge_drafts(struct migrator *migrator, const struct migrate_plan *plan)
{
    bool takes_drafts = migrator->ledger.there ? migrator->ledger.takes_drafts : migrator->setup.makes_draft_databases;
    for (size_t i = 0; i < plan->pending.count; i++)
        if (plan->pending.items[i]->draft && !takes_drafts) {
            schema_migrate_fail(migrator, SCHEMA_PENDING,
                                "the database takes no drafts, and %s is pending: freeze it with: schemac --revision "
                                "-m MESSAGE, or let the database take drafts with: schemac --take-drafts --database %s",
                                schema_migrate_title(migrator->region, plan->pending.items[i]), shown_url(migrator));
            migrator->error.revision = plan->pending.items[i]->id;
            return SCHEMA_PENDING;
        }
    return SCHEMA_OK;
}

schema_status schema_migrate_evaluate(struct migrator *migrator, size_t count, const char *const *ids,
                                      struct migrate_plan *plan)
{
    *plan = (struct migrate_plan){0};
    schema_status status = look_at_rows(migrator, plan);
    if (status == SCHEMA_OK)
        status = find_pending(migrator, count, ids, plan);
    if (status == SCHEMA_OK && plan->unknown.count && !migrator->texts) {
        status = schema_ledger_read(migrator, true); /* contracts are needed now */
        return status == SCHEMA_OK ? schema_migrate_evaluate(migrator, count, ids, plan) : status;
    }
    if (status == SCHEMA_OK && plan->unknown.count && !plan->hop && !ids && !migrator->hop)
        plan->hop = schema_hop_find(migrator, plan);
    if (status == SCHEMA_OK && plan->unknown.count && !plan->hop)
        status = judge_unknown(migrator, plan);
    if (status == SCHEMA_OK)
        status = judge_drafts(migrator, plan);
    return status;
}
