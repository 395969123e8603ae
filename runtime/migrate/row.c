/* The ledger's row for a revision that is applied now. It knows nothing of how that was done. */
#include "migrate/migrator.h"

static const char *join(struct region *region, const char *const *pieces, size_t count, const char *separator)
{
    struct text text = TEXT(region);
    for (size_t i = 0; i < count; i++) {
        if (i)
            schema_text_add(&text, separator);
        schema_text_add(&text, pieces[i]);
    }
    return schema_text_string(&text);
}

static const char *text_of(struct region *region, const struct revision *revision)
{
    size_t count = 0;
    while (revision->text && revision->text[count])
        count++;
    return join(region, revision->text, count, "");
}

static const char *now_as_text(struct region *region)
{
    time_t now = time(NULL);
    struct tm parts;
    if (!gmtime_r(&now, &parts))
        return "";
    return schema_region_format(region, "%04d-%02d-%02dT%02d:%02d:%02dZ", parts.tm_year + 1900, parts.tm_mon + 1,
                                parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec);
}

/* The digest of what stands in the database after the revision. Where exactly its parent's state stood there before,
 * the revision brings it along; only after another order of branches does it have to be computed. */
static const char *state_of(struct migrator *migrator, const struct revision *revision, const struct model *after)
{
    const struct ledger *ledger = &migrator->ledger;
    const char *before = ledger->count ? ledger->rows[ledger->count - 1]->state_digest : NULL;
    bool straight = false;
    if (revision->state && revision->depends_count == 0 && revision->parent_count <= 1) {
        const struct revision *parent =
            revision->parent_count ? schema_map_get(&migrator->known, revision->parents[0]) : NULL;
        straight = parent ? before && schema_same_text(before, parent->state)
                          : revision->parent_count == 0 && ledger->count == 0;
    }
    if (straight || !after)
        return revision->state ? revision->state : "";
    char *state = schema_region_allocate(migrator->region, 67);
    schema_model_state(after, state);
    return state;
}

struct ledger_row *schema_ledger_row_of(struct migrator *migrator, const struct revision *revision,
                                        const struct model *after, const char *contract)
{
    struct region *region = migrator->region;
    const struct ledger *ledger = &migrator->ledger;
    struct ledger_row *row = NEW(region, struct ledger_row);
    row->schema = migrator->setup.schema;
    row->id = revision->id;
    row->name = revision->message ? revision->message : "";
    row->parents = join(region, revision->parents, revision->parent_count, " ");
    row->sequence = ledger->count ? ledger->rows[ledger->count - 1]->sequence + 1 : 1;
    row->checksum = revision->checksum;
    row->state_digest = state_of(migrator, revision, after);
    row->draft_digest = revision->draft_digest ? revision->draft_digest : "";
    row->draft = revision->draft;
    row->done = (int64_t)revision->upgrade_count;
    row->cursor = "";
    row->contract = contract;
    row->text = text_of(region, revision);
    row->applied_at = now_as_text(region);
    row->program = migrator->setup.program ? migrator->setup.program : "";
    row->tool_version = migrator->setup.tool_version ? migrator->setup.tool_version : "";
    return row;
}

schema_status schema_migrate_relabel(struct migrator *migrator, struct migrate_plan *plan, bool writes)
{
    if (plan->relabel.count == 0)
        return SCHEMA_OK;
    for (size_t i = 0; i < plan->relabel.count; i++) {
        const struct relabelling *item = &plan->relabel.items[i];
        struct ledger_row *row = schema_ledger_row_of(migrator, item->revision, NULL, NULL);
        row->sequence = item->row->sequence;
        row->applied_at = item->row->applied_at;
        row->duration = item->row->duration;
        row->running = item->row->running;
        row->done = item->row->running ? item->row->done : row->done;
        row->cursor = item->row->cursor;
        row->state_digest = item->revision->state ? item->revision->state : item->row->state_digest;
        schema_status status = writes ? schema_ledger_replace(migrator, item->row->id, row) : SCHEMA_OK;
        if (status != SCHEMA_OK)
            return status;
        if (!writes)
            schema_ledger_keep_instead(migrator, item->row->id, row);
    }
    plan->relabel.count = 0;
    migrator->model_known = false;
    return SCHEMA_OK;
}
