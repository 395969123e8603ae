/* Owns: the order of the passes, and what one hands to the next. Read it aloud: build_all, at the end. Must not know
 * how a pass does its work. */
#include "build.h"

#include "emit/depfile.h"
#include "emit/emit.h"
#include "engines/engines.h"
#include "history/folder.h"
#include "history/proofs.h"
#include "judge/warnings.h"
#include "sql/dialect.h"
#include "syntax/dump.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

struct build build_begin(struct region *region, struct diagnostics *diagnostics, const struct build_options *options)
{
    return (struct build){.region = region, .diagnostics = diagnostics, .options = options, .dump = TEXT(region)};
}

static const char *shown(const struct build *build, const char *path)
{
    return path_relative(build->region, build->options->project, path);
}

static bool check_engines(struct build *build)
{
    const struct text_list *engines = &build->options->engines;
    size_t errors = build->diagnostics->error_count;
    for (size_t i = 0; i < engines->count; i++)
        if (!schema_dialect(engines->items[i])) {
            struct diagnostic *d = report(build->diagnostics, S0617, NOWHERE,
                                          "'%s' is no engine that this schemac knows", engines->items[i]);
            add_help(build->diagnostics, d,
                     "engines are named behind ENGINES in add_schema; the README lists those there are");
        }
    return build->diagnostics->error_count == errors;
}

bool build_read(struct build *build)
{
    const struct text_list *paths = &build->options->sources;
    size_t errors = build->diagnostics->error_count;
    build->sources = NEW_ARRAY(build->region, const struct source *, paths->count + 1);
    build->trees = NEW_ARRAY(build->region, struct schema_tree *, paths->count + 1);
    for (size_t i = 0; i < paths->count; i++) {
        const struct source *source = source_read(build->region, paths->items[i], shown(build, paths->items[i]));
        if (!source) {
            report(build->diagnostics, S0609, NOWHERE, "%s cannot be read: %s", shown(build, paths->items[i]),
                   strerror(errno));
            continue;
        }
        build->sources[build->source_count] = source;
        build->trees[build->source_count++] = parse_schema(build->region, build->diagnostics, source);
    }
    return build->diagnostics->error_count == errors;
}

bool build_resolve(struct build *build)
{
    const struct text_list *engines = &build->options->engines;
    if (!check_engines(build) || !resolve_schema(build->region, build->diagnostics, build->trees, build->source_count,
                                                 engines->items, engines->count, &build->schema))
        return false;
    warn_of_schema(build->diagnostics, &build->schema);
    return true;
}

bool build_read_history(struct build *build)
{
    const struct build_options *options = build->options;
    bool read =
        read_history_to(build->region, build->diagnostics, options->migrations, shown(build, options->migrations),
                        options->engines.items, options->engines.count, build->prunes, &build->history);
    build->history.within = options->project;
    return read;
}

bool build_replay_read(struct build *build)
{
    if (!build->replayed)
        build->replayed =
            replay_history(build->diagnostics, &build->history) && replay_replaced(build->diagnostics, &build->history);
    return build->replayed;
}

bool build_replay(struct build *build)
{
    return build_read_history(build) && build_replay_read(build);
}

/* The folder that a build may fill: its args file stands there. Whether that is behind a link is the user's to say,
 * who made it; what is in it may come from anyone. */
static const char *output_root(const struct build *build)
{
    const struct build_options *options = build->options;
    const char *slash = strrchr(options->args ? options->args : options->output, '/');
    const char *begin = options->args ? options->args : options->output;
    return schema_region_copy(build->region, begin, slash ? (size_t)(slash - begin) : 0);
}

/* A file of the output folder that remembers something between builds; null: there is no such folder. */
static const char *memory_file(const struct build *build, const char *name)
{
    if (!build->options->output)
        return NULL;
    const char *path = path_join(build->region, build->options->output, name);
    return leads_out(path, output_root(build)) ? NULL : path;
}

void build_digest(struct build *build)
{
    digest_history(&build->history, memory_file(build, "digests"));
    if (build->history.long_way)
        digest_history(build->history.long_way, memory_file(build, "digests-replaced"));
}

void build_digest_some(struct build *build, const bool *wanted)
{
    digest_some(&build->history, memory_file(build, "digests"), wanted);
}

struct hop_target build_target(const struct build *build)
{
    return (struct hop_target){&build->history, &build->draft, build->schema.name ? &build->schema : NULL};
}

void build_remember(struct build *build)
{
    const char *folder = memory_file(build, "drafts");
    if (folder && build->options->mode == BUILD_DRAFT)
        remember_drafts(build->region, &build->history, &build->draft, folder);
}

void build_hops(struct build *build)
{
    const struct hop_target now = build_target(build);
    const char *folder = memory_file(build, "drafts");
    build_digest(build);
    if (folder && build->options->mode == BUILD_DRAFT)
        make_hops(build->region, &now, folder, &build->hops);
}

bool build_difference(struct build *build)
{
    return judge_edited_draft(build->region, build->diagnostics, &build->history) &&
           make_draft(build->region, build->diagnostics, &build->history, &build->schema, &build->draft);
}

static bool cannot_write(struct build *build, const char *path)
{
    report(build->diagnostics, S0610, NOWHERE, "%s cannot be written: %s", shown(build, path), strerror(errno));
    return false;
}

static bool make_output(struct build *build)
{
    const char *output = build->options->output;
    if (!leads_out(output, output_root(build)))
        return folder_make(build->region, output) || cannot_write(build, output);
    struct diagnostic *d =
        report(build->diagnostics, S0610, NOWHERE,
               "%s is a link that leads out of the build folder: nothing is written there", shown(build, output));
    add_help(build->diagnostics, d, "take it away: the build makes a folder in its place");
    return false;
}

bool build_prove(struct build *build)
{
    struct history *way = build->history.long_way;
    bool remembers = !build->looks_only;
    if (build->options->output && remembers && !make_output(build))
        return false;
    return prove_history(build->region, build->diagnostics, &build->history, &build->draft,
                         memory_file(build, "proofs"), remembers) &&
           (!way || prove_history(build->region, build->diagnostics, way, NULL, memory_file(build, "proofs-replaced"),
                                  remembers));
}

bool build_prove_drafts(struct build *build)
{
    return prove_drafts(build->region, build->diagnostics, &build->history, &build->draft,
                        memory_file(build, "proofs"));
}

bool build_plan(struct build *build)
{
    return build_read(build) && build_resolve(build) && build_replay(build) && build_difference(build);
}

const struct revision *const *build_revisions(const struct build *build, size_t *count)
{
    const struct history *history = &build->history;
    const struct revision_list *replaced = &history->replaced;
    const struct revision **revisions =
        NEW_ARRAY(build->region, const struct revision *, history->count + replaced->count + 2);
    *count = 0;
    for (size_t i = 0; i < history->count; i++) {
        const struct revision *revision = &history->items[i]->revision;
        for (size_t k = 0; revision->replaces_count && k < replaced->count; k++)
            if (strcmp(replaced->items[k]->replaced_by->revision.id, revision->id) == 0)
                revisions[(*count)++] = &replaced->items[k]->revision;
        revisions[(*count)++] = revision;
    }
    if (build->draft.there)
        revisions[(*count)++] = &build->draft.revision.revision;
    return revisions;
}

/* -- what is written ------------------------------------------------------------------------------------------- */

static bool write_file(struct build *build, const char *path, const char *text, unsigned how)
{
    return file_write(path, text, strlen(text), how) != WRITE_FAILED || cannot_write(build, path);
}

/* Everything whose change makes another build: a draft that someone edits among it, and the folder of migrations, whose
 * age says that a file came or went. */
static bool write_depfile(struct build *build)
{
    const struct build_options *options = build->options;
    const struct history *history = &build->history;
    struct text_list inputs = {0, 0, NULL};
    for (size_t i = 0; i < options->sources.count; i++)
        APPEND(build->region, &inputs, options->sources.items[i]);
    for (size_t i = 0; i < history->count; i++)
        APPEND(build->region, &inputs, history->items[i]->path);
    for (size_t i = 0; i < history->replaced.count; i++)
        APPEND(build->region, &inputs, history->replaced.items[i]->path);
    if (build->draft.there && options->mode == BUILD_DRAFT)
        APPEND(build->region, &inputs, build->draft.path);
    if (access(options->migrations, F_OK) == 0)
        APPEND(build->region, &inputs, options->migrations);
    if (options->args)
        APPEND(build->region, &inputs, options->args);
    return write_file(build, options->depfile, depfile_text(build->region, options->stamp, inputs.items, inputs.count),
                      WRITE_PLAIN);
}

/* The build tool goes by the stamp's age: it is written anew by each run, when all else is there. */
static bool write_stamp(struct build *build)
{
    return write_file(build, build->options->stamp, "made by schemac " SCHEMAC_VERSION "\n", WRITE_ANEW);
}

bool build_emit(struct build *build)
{
    const struct build_options *options = build->options;
    struct emit_options emit = {.target = options->target,
                                .prefix = options->prefix[0] ? options->prefix : NULL,
                                .engines = options->engines.items,
                                .engine_count = options->engines.count,
                                .development = options->mode == BUILD_DRAFT};
    struct emitted_files files = {0, 0, NULL};
    size_t count;
    build_remember(build);
    build_hops(build);
    emit.hop_count = build->hops.count;
    emit.hops = build->hops.items;
    const struct revision *const *revisions = build_revisions(build, &count);
    if (!emit_files(build->region, build->diagnostics, &build->schema, revisions, count, &emit, &files) ||
        has_errors(build->diagnostics))
        return false;
    if (options->mode == BUILD_DRAFT &&
        !write_draft(build->region, build->diagnostics, &build->history, &build->draft, NULL))
        return false;
    return write_files(build->region, build->diagnostics, options->output, "MANIFEST", &files) &&
           (!options->depfile || write_depfile(build)) && (!options->stamp || write_stamp(build));
}

/* -- dumps ----------------------------------------------------------------------------------------------------- */

static void dump_sources(struct build *build, bool trees)
{
    for (size_t i = 0; i < build->source_count; i++) {
        schema_text_format(&build->dump, "-- %s\n", build->sources[i]->path);
        if (!trees)
            dump_tokens(&build->dump, build->sources[i]);
        else if (build->trees[i])
            dump_schema_tree(&build->dump, build->trees[i]);
    }
}

static void dump_operations(struct build *build)
{
    const struct revision *revision = &build->draft.revision.revision;
    for (size_t i = 0; build->draft.there && i < revision->upgrade_count; i++) {
        schema_operation_print(&build->dump, revision->upgrade[i]);
        schema_text_add_char(&build->dump, '\n');
    }
}

bool render_revision(struct build *build, const char *engine, const struct revision *revision, struct model *model,
                     bool downgrade, struct text *sql)
{
    const struct dialect *dialect = schema_dialect(engine);
    struct sql_steps steps = {0, 0, NULL};
    struct sql_target target = dialect->offline;
    struct problem problem = {NULL, NULL};
    if (downgrade)
        target.phases = false;
    struct lineage *lineage = build->history.lineage;
    const struct revision *bound = !lineage    ? revision
                                   : downgrade ? schema_lineage_downgrade(lineage, model, revision, &problem)
                                               : schema_lineage_upgrade(lineage, model, revision, &problem);
    if (bound)
        revision = bound;
    if (!bound ||
        !dialect->render(dialect, &target, build->region, model, downgrade ? revision->downgrade : revision->upgrade,
                         downgrade ? revision->downgrade_count : revision->upgrade_count, revision->id, &steps,
                         &problem)) {
        report(build->diagnostics, S0309,
               problem.operation && problem.operation->origin ? *problem.operation->origin : NOWHERE,
               "this cannot be done on %s: %s", engine, problem.message);
        return false;
    }
    schema_steps_print(dialect, sql, steps.count, steps.items);
    return true;
}

static bool dump_sql(struct build *build)
{
    const struct text_list *engines = &build->options->engines;
    for (size_t i = 0; build->draft.there && i < engines->count; i++) {
        struct model model = schema_model_copy(&build->draft.before, build->region);
        schema_text_format(&build->dump, "-- %s\n", engines->items[i]);
        if (!render_revision(build, engines->items[i], &build->draft.revision.revision, &model, false, &build->dump))
            return false;
    }
    return true;
}

/* The passes up to the one that was asked about, and what it made. */
static bool build_dump(struct build *build)
{
    switch (build->options->dump) {
    case DUMP_TOKENS:
    case DUMP_TREE:
        build_read(build);
        dump_sources(build, build->options->dump == DUMP_TREE);
        return true;
    case DUMP_MODEL:
        if (!build_read(build) || !build_resolve(build))
            return false;
        schema_model_print(&build->dump, &build->schema.model);
        return true;
    case DUMP_QUERIES:
        if (!build_read(build) || !build_resolve(build))
            return false;
        print_queries(&build->dump, &build->schema, build->options->engines.count, build->options->engines.items);
        return true;
    case DUMP_OPERATIONS:
        if (!build_plan(build))
            return false;
        dump_operations(build);
        return true;
    case DUMP_SQL:
        return build_plan(build) && dump_sql(build);
    case DUMP_NOTHING:
        break;
    }
    return true;
}

/* -- the whole ------------------------------------------------------------------------------------------------- */

static bool build_frozen(struct build *build)
{
    return build->options->mode == BUILD_DRAFT ||
           require_frozen(build->region, build->diagnostics, &build->history, &build->draft);
}

bool build_all(struct build *build)
{
    if (build->options->dump)
        return build_dump(build);
    return build_read(build)          /* .schema files -> trees */
           && build_resolve(build)    /* -> the schema */
           && build_replay(build)     /* migrations/ -> the history */
           && build_difference(build) /* schema and history -> the draft */
           && build_frozen(build)     /* a release has none */
           && build_prove(build)      /* each revision does what it says, and its way back too */
           && build_emit(build);      /* -> the draft's file, C headers, C sources */
}
