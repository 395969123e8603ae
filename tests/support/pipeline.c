/* The passes in a row: see pipeline.h. */
#include "support/pipeline.h"

#include "base/digest.h"
#include "engines/engines.h"

#include <sqlite3.h>
#include <string.h>

struct schema *schema_for(struct region *region, struct diagnostics *diagnostics, const char *text, const char *engine)
{
    struct source *source = source_of_text(region, "test.schema", text, strlen(text));
    struct schema_tree *tree = parse_schema(region, diagnostics, source);
    struct schema *schema = NEW(region, struct schema);
    if (has_errors(diagnostics) || !resolve_schema(region, diagnostics, &tree, 1, &engine, 1, schema))
        return NULL;
    return schema;
}

struct schema *schema_of_text(struct region *region, struct diagnostics *diagnostics, const char *text)
{
    return schema_for(region, diagnostics, text, "sqlite");
}

static const char *checksum_of(struct region *region, const struct operations *operations)
{
    struct text text = TEXT(region);
    char hex[65];
    for (size_t i = 0; i < operations->count; i++)
        schema_operation_print(&text, operations->items[i]);
    schema_digest_of(schema_text_string(&text), text.size, hex);
    return schema_region_format(region, "1:%s", hex);
}

struct revision *revision_between(struct region *region, struct diagnostics *diagnostics, const struct model *before,
                                  const struct schema *schema, unsigned number, const struct revision *parent,
                                  struct model *after)
{
    struct plan plan = {0};
    if (!plan_difference(region, diagnostics, before, schema, NULL, &plan))
        return NULL;
    char *state = schema_region_allocate(region, 67);
    schema_model_state(&plan.after, state);
    const char **parents = NEW_ARRAY(region, const char *, 1);
    parents[0] = parent ? parent->id : NULL;
    static const char *const no_text[] = {"", NULL};
    struct revision *revision = NEW(region, struct revision);
    *revision = (struct revision){
        .id = schema_region_format(region, "%012u", number),
        .message = "a test",
        .file = schema_region_format(region, "migrations/%04u_a_test.migration", number),
        .format = 1,
        .number = number,
        .parent_count = parent ? 1 : 0,
        .parents = parents,
        .created = "2026-01-01",
        .checksum = checksum_of(region, &plan.upgrade),
        .state = state,
        .draft_digest = state + 2,
        .upgrade_count = plan.upgrade.count,
        .upgrade = plan.upgrade.items,
        .downgrade_count = plan.downgrade.count,
        .downgrade = plan.downgrade.items,
        .text = no_text,
    };
    if (after)
        *after = plan.after;
    return revision;
}

/* Tests crash programs, not machines. */
static schema_status unsynced(void *context, void *handle)
{
    (void)context;
    return sqlite3_exec(handle, "pragma synchronous = off", NULL, NULL, NULL) == SQLITE_OK ? SCHEMA_OK
                                                                                           : SCHEMA_INTERNAL;
}

static schema_status apply(struct region *region, const char *path, const struct revision *const *revisions,
                           size_t count, bool down, const char **message)
{
    struct schema_options options = {.on_connect = unsynced};
    struct migrate_setup setup = {.schema = "main",
                                  .count = count,
                                  .revisions = revisions,
                                  .program = "test",
                                  .tool_version = "test",
                                  .options = &options};
    struct migrator *migrator = NULL;
    schema_status status = schema_migrator_open(region, schema_engine_of_url("sqlite:"),
                                                schema_region_format(region, "sqlite:%s", path), &setup, &migrator);
    if (status == SCHEMA_OK) {
        struct migrate_request request = {.allow_loss = true};
        if (down) {
            request.count = 1;
            request.ids = &revisions[count - 1]->id;
        }
        status = down ? schema_migrator_downgrade(migrator, &request) : schema_migrator_upgrade(migrator, &request);
    }
    *message = schema_region_string(region, schema_migrator_error(migrator)->message);
    schema_migrator_close(migrator);
    return status;
}

schema_status upgrade_path(struct region *region, const char *path, const struct revision *const *revisions,
                           size_t count, const char **message)
{
    return apply(region, path, revisions, count, false, message);
}

schema_status downgrade_path(struct region *region, const char *path, const struct revision *const *revisions,
                             size_t count, const char **message)
{
    return apply(region, path, revisions, count, true, message);
}
