/* Owns: opening a database for a command, and what its ledger alone knows. Must not know an engine, nor the ledger's
 * table: that is the migrator's. */
#include "commands/database.h"

#include "base/number.h"
#include "engines/engines.h"

#include <string.h>

const char *schema_name_of(struct tool *tool, const struct build_options *options)
{
    struct diagnostics *quiet = diagnostics_new(tool->region);
    struct build build = build_begin(tool->region, quiet, options);
    build_read(&build);
    for (size_t i = 0; i < build.source_count; i++)
        for (size_t j = 0; build.trees[i] && j < build.trees[i]->count; j++)
            if (build.trees[i]->items[j].kind == DECLARE_SCHEMA && build.trees[i]->items[j].name.text)
                return build.trees[i]->items[j].name.text;
    return "main";
}

static void tell(void *context, const schema_migration_event *event)
{
    struct tool *tool = context;
    const char *title = event->message && event->message[0] ? event->message : "";
    if (tool->request.json)
        return;
    const bool hop = event->revision && strcmp(event->revision, HOP_ID) == 0;
    if (hop && event->kind == SCHEMA_MIGRATION_BEGINS)
        say(tool->out, "draft  %s\n", event->detail);
    if (hop && event->kind != SCHEMA_MIGRATION_WAITING)
        return;
    if (event->kind == SCHEMA_MIGRATION_WAITING)
        say(tool->err, "waiting for another that applies revisions%s%s\n", event->detail ? ": " : "",
            event->detail ? event->detail : "");
    /* What was undone is told by the command, with the number of its file. */
    if (event->kind == SCHEMA_MIGRATION_DONE && tool->request.command->run != command_downgrade)
        say(tool->out, "%s%s%s  (%s s)\n", event->revision, title[0] ? "  " : "", title,
            schema_seconds_print(event->seconds, 3, (char[SCHEMA_NUMBER_SIZE]){0}));
    fflush(tool->out);
}

static bool is_refusal(schema_status status)
{
    return status == SCHEMA_AHEAD || status == SCHEMA_PENDING || status == SCHEMA_EDITED || status == SCHEMA_DRIFT ||
           status == SCHEMA_PARTIAL || status == SCHEMA_MISUSE;
}

int database_failed(struct database *database, schema_status status)
{
    struct diagnostics *diagnostics = database->tool->diagnostics;
    const schema_error *error = schema_migrator_error(database->migrator);
    struct diagnostic *d = report(diagnostics, S0608, NOWHERE, "%s", error->message);
    if (!schema_migrator_engine(database->migrator))
        add_help(diagnostics, d, "a URL begins with its engine: sqlite:PATH or postgresql://USER@HOST/NAME");
    if (status == SCHEMA_READ_ONLY)
        add_help(diagnostics, d,
                 "revisions are applied by a user that owns the tables, where writing is allowed; name "
                 "such a one in the URL");
    if (error->file && error->line)
        add_note(diagnostics, d, NOWHERE, "at %s:%u", error->file, error->line);
    if (error->operation)
        add_note(diagnostics, d, NOWHERE, "doing: %s", error->operation);
    if (error->sql)
        add_note(diagnostics, d, NOWHERE, "by: %s", error->sql);
    if (error->detail)
        add_note(diagnostics, d, NOWHERE, "%s", error->detail);
    return is_refusal(status) ? EXIT_DIFFERS : EXIT_ERROR;
}

static void know(struct database *database, const struct revision *revision)
{
    APPEND(database->tool->region, &database->known, revision);
    schema_map_put(&database->by_id, revision->id, revision);
}

/* A draft that no build folder remembers is still in the ledger, as text. It is read, never run. */
static void look_for_a_way(struct database *database)
{
    struct tool *tool = database->tool;
    struct build *build = database->build;
    const struct hop_target now = build_target(build);
    const struct source *texts[2];
    size_t count = 0;
    for (size_t i = 0; i < database->ledger->count; i++) {
        const struct ledger_row *row = database->ledger->rows[i];
        if (!row->draft || row->running)
            continue;
        if (count == COUNT_OF(texts))
            return;
        texts[count++] = source_of_text(tool->region, row->id, row->text, strlen(row->text));
    }
    const struct revision_hop *hop = count ? hop_from_texts(tool->region, &now, texts, count) : NULL;
    if (hop)
        APPEND(tool->region, &build->hops, hop);
    schema_migrator_know_hops(database->migrator, build->hops.items, build->hops.count);
}

/* Of a squash and what it replaces, a database has to do with one. */
static void know_what_counts(struct database *database)
{
    size_t count;
    const struct revision *const *revisions = schema_migrator_known(database->migrator, &count);
    database->by_id = MAP(database->tool->region);
    database->known.count = 0;
    for (size_t i = 0; i < count; i++)
        know(database, revisions[i]);
}

/* Where digests of all revisions are wanted at once, or are cheap, for the build folder remembers them. */
static bool wants_all_digests(const struct tool *tool, const struct build *build)
{
    bool all = build->options->output || tool->request.command->run == command_stamp;
    for (size_t i = 0; i < build->history.count && !all; i++)
        all = build->history.items[i]->revision.replaces_count != 0;
    return all;
}

/* A draft is known by its digest, and rows that will be written bear those of what they are about. */
static void digest_what_counts(struct database *database)
{
    const struct history *history = &database->build->history;
    bool *wanted = NEW_ARRAY(database->tool->region, bool, history->count + 1);
    struct map rows = MAP(database->tool->region);
    bool drafts = false;
    for (size_t i = 0; i < database->ledger->count; i++) {
        schema_map_put(&rows, database->ledger->rows[i]->id, database->ledger->rows[i]);
        drafts |= database->ledger->rows[i]->draft;
    }
    for (size_t i = 0; i < history->count; i++)
        wanted[i] = !schema_map_get(&rows, history->items[i]->revision.id);
    if (drafts)
        build_digest(database->build);
    else
        build_digest_some(database->build, wanted);
}

bool database_open(struct tool *tool, struct build *build, struct database *database, int *status)
{
    const struct build_options *options = build->options;
    *database = (struct database){.tool = tool, .build = build, .by_id = MAP(tool->region)};
    *status = EXIT_ERROR;
    const char *url = find_database(tool, options->project);
    if (!url)
        return false;
    size_t count;
    const bool all = wants_all_digests(tool, build);
    if (all)
        build_digest(build);
    const struct revision *const *revisions = build_revisions(build, &count);
    for (size_t i = 0; i < count; i++)
        know(database, revisions[i]);
    database->options = (struct schema_options){.application = "schemac",
                                                .read_only = tool->request.command->run == command_current,
                                                .context = tool,
                                                .on_migrate = tell};
    database->setup = (struct migrate_setup){.schema = schema_name_of(tool, options),
                                             .count = count,
                                             .revisions = revisions,
                                             .makes_draft_databases = options->args && options->mode == BUILD_DRAFT,
                                             .program = "schemac",
                                             .tool_version = SCHEMAC_VERSION,
                                             .options = &database->options,
                                             .hop_count = build->hops.count,
                                             .hops = build->hops.items};
    schema_status opened =
        schema_migrator_open(tool->region, schema_engine_of_url(url), url, &database->setup, &database->migrator);
    if (opened == SCHEMA_OK)
        opened = schema_migrator_ledger(database->migrator, &database->ledger);
    if (opened == SCHEMA_OK && !all)
        digest_what_counts(database);
    if (opened == SCHEMA_OK && options->mode == BUILD_DRAFT)
        look_for_a_way(database);
    if (opened == SCHEMA_OK) {
        know_what_counts(database);
        return true;
    }
    *status = database_failed(database, opened);
    return false;
}

void database_close(struct database *database)
{
    schema_migrator_close(database->migrator);
    database->migrator = NULL;
}

enum row_edit row_edit(struct database *database, const struct ledger_row *row)
{
    const struct history_revision *file = revision_in_files(&database->build->history, row->id);
    if (row->draft)
        return ROW_AS_FILE;
    if (!file)
        return ROW_FILE_GONE;
    return schema_same_text(file->revision.checksum, row->checksum) ? ROW_AS_FILE : ROW_EDITED;
}

const struct revision *row_frozen_as(const struct database *database, const struct ledger_row *row)
{
    for (size_t i = 0; row->draft && i < database->known.count; i++) {
        const struct revision *revision = database->known.items[i];
        if (!revision->draft && revision->draft_digest && strcmp(revision->draft_digest, row->draft_digest) == 0)
            return revision;
    }
    return NULL;
}

const char *row_title(struct database *database, const struct ledger_row *row)
{
    const struct revision *frozen = row_frozen_as(database, row);
    const struct revision *revision = frozen ? frozen : schema_map_get(&database->by_id, row->id);
    struct region *region = database->tool->region;
    if (row->draft && !frozen)
        return "draft";
    if (revision && revision->number)
        return schema_region_format(region, "%04u  %s  %s", revision->number, revision->id, revision->message);
    return schema_region_format(region, "      %s  %s", row->id, row->name);
}

/* -- what only the ledger has --------------------------------------------------------------------------------- */

static bool runs_sql(const struct revision *revision)
{
    for (size_t i = 0; i < revision->downgrade_count; i++)
        if (revision->downgrade[i]->kind == OPERATION_SQL)
            return true;
    return false;
}

static void say_recorded(FILE *out, const char *title, const char *sql)
{
    say(out, "recorded in the database for %s:\n", title);
    say_lines(out, sql);
    fputc('\n', out);
}

/* SQL that someone with access to the database could have put there is run only for who has seen it. */
static bool may_trust(struct database *database, const struct ledger_row *row, const struct revision *revision)
{
    struct tool *tool = database->tool;
    if (!runs_sql(revision))
        return true;
    for (size_t i = 0; i < revision->downgrade_count; i++)
        if (revision->downgrade[i]->kind == OPERATION_SQL)
            say_recorded(tool->err, row_title(database, row), revision->downgrade[i]->text);
    if (tool->request.trust_recorded)
        return true;
    struct diagnostic *d =
        report(tool->diagnostics, S0612, NOWHERE,
               "the file of revision %s is gone, and what the database has recorded of it runs SQL", row->id);
    add_help(tool->diagnostics, d, "read it, above; then, if it is right, write --trust-recorded");
    return false;
}

static const char **words_of(struct region *region, const char *text, size_t *count)
{
    char *copy = schema_region_string(region, text);
    const char **words = NEW_ARRAY(region, const char *, strlen(text) / 2 + 2);
    *count = 0;
    for (char *at = copy; *at;) {
        size_t size = strcspn(at, " ");
        char *next = at + size + (at[size] == ' ');
        at[size] = '\0';
        if (size)
            words[(*count)++] = at;
        at = next;
    }
    return words;
}

static struct history_revision *parse_row(struct database *database, const struct ledger_row *row)
{
    struct tool *tool = database->tool;
    const char *shown = schema_region_format(tool->region, "ledger/%s.migration", row->id);
    const struct source *source = source_of_text(tool->region, shown, row->text, strlen(row->text));
    struct history_revision *found = revision_of_text(tool->region, tool->diagnostics, source);
    if (!found)
        return NULL;
    struct revision *revision = &found->revision;
    revision->id = row->id;
    revision->message = row->draft ? NULL : row->name;
    revision->checksum = row->checksum;
    revision->state = row->state_digest;
    revision->draft_digest = row->draft_digest;
    revision->draft = row->draft;
    revision->parents = words_of(tool->region, row->parents, &revision->parent_count);
    return found;
}

static bool is_known(const struct database *database, const struct ledger_row *row)
{
    const struct revision *revision = schema_map_get(&database->by_id, row->id);
    return revision && (!row->draft || strcmp(revision->draft_digest, row->draft_digest) == 0);
}

/* What stands on none of another branch sees nothing of that branch: a revision is read among its own ancestors. */
static bool model_of_parents(struct database *database, size_t count, const struct revision **earlier,
                             const struct revision *revision, struct model *model)
{
    struct region *region = database->tool->region;
    struct problem problem = {NULL, NULL};
    earlier[count] = revision;
    struct lineage *lineage = schema_lineage_make(region, count + 1, earlier);
    if (schema_lineage_is_beside(lineage, revision->id)) {
        const struct model *before = schema_lineage_before(lineage, revision->id, &problem);
        if (before)
            *model = schema_model_copy(before, region);
        return before != NULL;
    }
    schema_model_begin(model, region);
    for (size_t i = 0; i < count; i++)
        if (!schema_lineage_apply(lineage, model, earlier[i], &problem))
            return false;
    return true;
}

bool database_know_recorded(struct database *database)
{
    struct tool *tool = database->tool;
    const struct ledger *ledger = database->ledger;
    size_t recorded = 0;
    for (size_t i = 0; i < ledger->count; i++)
        recorded += !is_known(database, ledger->rows[i]) && !row_frozen_as(database, ledger->rows[i]);
    if (!recorded)
        return true;
    struct map kept = MAP(tool->region);
    const struct revision **all =
        NEW_ARRAY(tool->region, const struct revision *, database->known.count + ledger->count + 1);
    size_t count = 0;
    for (size_t i = 0; i < ledger->count; i++) {
        const struct ledger_row *row = ledger->rows[i];
        const struct revision *revision = schema_map_get(&database->by_id, row->id);
        if (!is_known(database, row) && row_frozen_as(database, row))
            continue;
        if (!is_known(database, row)) {
            struct model model;
            struct history_revision *found = parse_row(database, row);
            if (!found)
                return false;
            if (!model_of_parents(database, count, all, &found->revision, &model))
                return true; /* the migrator says better what is wrong */
            if (!resolve_revision(tool->region, tool->diagnostics, &database->build->history, found, &model) ||
                !may_trust(database, row, &found->revision))
                return false;
            revision = &found->revision;
        }
        schema_map_put(&kept, revision->id, revision);
        all[count++] = revision;
    }
    for (size_t i = 0; i < database->known.count; i++)
        if (!schema_map_get(&kept, database->known.items[i]->id))
            all[count++] = database->known.items[i];
    database->by_id = MAP(tool->region);
    database->known.count = 0;
    for (size_t i = 0; i < count; i++)
        know(database, all[i]);
    schema_migrator_know(database->migrator, all, count);
    return true;
}
