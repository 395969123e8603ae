/* Owns: reading the files of migrations/, what their headers must say, and who is whose parent. Must not know what the
 * operations in them mean: that is replay.c's. */
#include "history/folder.h"
#include "history/history.h"

#include <errno.h>
#include <string.h>

static const char *const migration_suffix = ".migration";
static const char *const draft_suffix = ".draft";

/* 0003_add_post_slug.migration: the number, or 0 when the name is not of this kind. */
static unsigned number_of_name(const char *name)
{
    unsigned number = 0;
    size_t digits = strspn(name, "0123456789");
    if (digits < 4 || digits > 9 || name[digits] != '_')
        return 0;
    for (size_t i = 0; i < digits; i++)
        number = number * 10 + (unsigned)(name[i] - '0');
    const char *slug = name + digits + 1;
    return strlen(slug) > strlen(migration_suffix) ? number : 0;
}

static const char **texts_of(struct region *region, const struct names *names)
{
    const char **texts = NEW_ARRAY(region, const char *, names->count + 1);
    for (size_t i = 0; i < names->count; i++)
        texts[i] = names->items[i].text;
    return texts;
}

static struct history_revision *revision_of_tree(struct region *region, const struct migration_tree *tree)
{
    struct history_revision *found = NEW(region, struct history_revision);
    struct revision *revision = &found->revision;
    found->tree = tree;
    found->source = tree->source;
    revision->id = tree->draft ? DRAFT_ID : tree->id.text;
    revision->message = tree->message.text;
    revision->file = tree->source->path;
    revision->draft = tree->draft;
    revision->format = (int)tree->format;
    revision->parent_count = tree->parents.count;
    revision->parents = texts_of(region, &tree->parents);
    revision->depends_count = tree->depends.count;
    revision->depends = texts_of(region, &tree->depends);
    revision->replaces_count = tree->replaces.count;
    revision->replaces = texts_of(region, &tree->replaces);
    revision->label = tree->label.text;
    revision->created = tree->created.text;
    return found;
}

static bool check_header(struct diagnostics *diagnostics, const struct migration_tree *tree, bool draft)
{
    if (tree->draft != draft) {
        report(diagnostics, S0308, tree->id.span,
               draft ? "a file named .draft begins with 'draft', not with 'revision'"
                     : "a file named .migration begins with 'revision', not with 'draft'");
        return false;
    }
    return tree->id.text != NULL;
}

struct history_revision *revision_of_text(struct region *region, struct diagnostics *diagnostics,
                                          const struct source *source)
{
    size_t errors = diagnostics->error_count;
    struct migration_tree *tree = parse_migration(region, diagnostics, source);
    if (!tree || diagnostics->error_count > errors || !check_header(diagnostics, tree, tree->draft))
        return NULL;
    struct history_revision *revision = revision_of_tree(region, tree);
    revision->revision.checksum = revision_checksum(region, tree);
    split_text(region, &revision->revision, source);
    return revision;
}

static void not_read(struct diagnostics *diagnostics, const char *shown)
{
    report(diagnostics, S0301, NOWHERE, "%s cannot be read: %s", shown, strerror(errno));
}

static bool enter(struct diagnostics *diagnostics, struct history *history, struct history_revision *revision)
{
    const struct history_revision *other = schema_map_get(&history->by_id, revision->revision.id);
    if (other) {
        struct diagnostic *d =
            report(diagnostics, S0304, revision->tree->id.span, "two revisions have the id %s", revision->revision.id);
        add_note(diagnostics, d, other->tree->id.span, "the other one is here");
        add_help(diagnostics, d,
                 "a copied file needs an id of its own: make it with schemac --revision --empty, and "
                 "move the operations there");
        return false;
    }
    schema_map_put(&history->by_id, revision->revision.id, revision);
    APPEND(history->region, history, revision);
    return true;
}

static void load_revision(struct diagnostics *diagnostics, struct history *history, const char *name)
{
    struct region *region = history->region;
    const char *path = path_join(region, history->folder, name);
    const char *shown = path_join(region, history->shown, name);
    const struct source *source = source_read(region, path, shown);
    if (!source) {
        not_read(diagnostics, shown);
        return;
    }
    unsigned number = number_of_name(name);
    if (!number) {
        struct diagnostic *d = report(diagnostics, S0302, (struct span){source, 0, 0},
                                      "a migration file is named NNNN_what_it_does.migration, not %s", name);
        add_help(diagnostics, d, "NNNN is its place in the history, with at least four digits");
        return;
    }
    size_t errors = diagnostics->error_count;
    struct migration_tree *tree = parse_migration(region, diagnostics, source);
    if (!tree || diagnostics->error_count > errors || !check_header(diagnostics, tree, false))
        return;
    struct history_revision *revision = revision_of_tree(region, tree);
    revision->path = path;
    revision->revision.number = number;
    revision->revision.checksum = revision_checksum(region, tree);
    split_text(region, &revision->revision, source);
    enter(diagnostics, history, revision);
}

/* A draft whose digest is that of its text was generated, and will be again: it counts for nothing. */
static void load_draft(struct diagnostics *diagnostics, struct history *history, const char *name)
{
    struct region *region = history->region;
    struct draft_file file = {.path = path_join(region, history->folder, name),
                              .shown = path_join(region, history->shown, name)};
    file.source = source_read(region, file.path, file.shown);
    if (!file.source) {
        if (errno != ENOENT) /* another build may have taken it away by now */
            not_read(diagnostics, file.shown);
        return;
    }
    size_t errors = diagnostics->error_count;
    struct migration_tree *tree = parse_migration(region, diagnostics, file.source);
    if (!tree || diagnostics->error_count > errors || !check_header(diagnostics, tree, true))
        return;
    file.tree = tree;
    file.edited = strcmp(tree->id.text, draft_text_digest(region, tree)) != 0;
    APPEND(region, &history->drafts, file);
    if (!file.edited)
        return;
    struct history_revision *revision = revision_of_tree(region, tree);
    revision->path = file.path;
    revision->edited = true;
    revision->revision.checksum = revision_checksum(region, tree);
    split_text(region, &revision->revision, file.source);
    if (history->draft) {
        struct diagnostic *d = report(diagnostics, S0310, tree->id.span, "two drafts were edited by hand");
        add_note(diagnostics, d, history->draft->tree->id.span, "the other one is here");
        add_help(diagnostics, d, "freeze one of them with schemac --revision -m, or delete it");
        return;
    }
    history->draft = revision;
    enter(diagnostics, history, revision);
}

/* A missing parent is most often a file that was not committed, or a slip in copying an id. */
static void report_missing(struct diagnostics *diagnostics, const struct history *history,
                           const struct history_revision *revision, const struct name *name, const char *what)
{
    const char **ids = NEW_ARRAY(history->region, const char *, history->count + 1);
    for (size_t i = 0; i < history->count; i++)
        ids[i] = history->items[i]->revision.id;
    const char *meant = closest_word(name->text, ids, history->count);
    struct diagnostic *d = report(diagnostics, S0305, name->span, "%s %s of revision %s is in no file of %s", what,
                                  name->text, revision->revision.id, history->shown);
    if (meant && strcmp(meant, revision->revision.id) != 0)
        add_fix(diagnostics, d, name->span, meant, "did you mean %s?", meant);
    else
        add_help(diagnostics, d, "was its file not committed, or deleted?");
}

static void link_names(struct diagnostics *diagnostics, struct history *history, struct history_revision *revision,
                       const struct names *names, bool parents)
{
    for (size_t i = 0; i < names->count; i++) {
        const struct name *name = &names->items[i];
        struct history_revision *found = (struct history_revision *)schema_map_get(&history->by_id, name->text);
        if (!found) {
            report_missing(diagnostics, history, revision, name, parents ? "parent" : "what it depends on,");
            continue;
        }
        bool twice = false;
        for (size_t j = 0; j < revision->link_count; j++)
            twice |= revision->links[j] == found;
        if (twice)
            continue;
        revision->links[revision->link_count++] = found;
        APPEND(history->region, &found->children, revision);
        found->has_child |= parents;
    }
}

static void link_revision(struct diagnostics *diagnostics, struct history *history, struct history_revision *revision)
{
    const struct migration_tree *tree = revision->tree;
    revision->links =
        NEW_ARRAY(history->region, struct history_revision *, tree->parents.count + tree->depends.count + 1);
    link_names(diagnostics, history, revision, &tree->parents, true);
    link_names(diagnostics, history, revision, &tree->depends, false);
}

static void check_labels(struct diagnostics *diagnostics, struct history *history)
{
    struct map labels = MAP(history->region);
    for (size_t i = 0; i < history->count; i++) {
        const struct history_revision *revision = history->items[i];
        if (!revision->revision.label)
            continue;
        const struct history_revision *other = schema_map_get(&labels, revision->revision.label);
        if (!other) {
            schema_map_put(&labels, revision->revision.label, revision);
            continue;
        }
        struct diagnostic *d = report(diagnostics, S0320, revision->tree->label.span, "two branches are named '%s'",
                                      revision->revision.label);
        add_note(diagnostics, d, other->tree->label.span, "the other one is here");
    }
}

static bool read_folder(struct diagnostics *diagnostics, struct history *history)
{
    struct file_names names, drafts;
    if (!folder_list(history->region, history->folder, migration_suffix, &names) ||
        !folder_list(history->region, history->folder, draft_suffix, &drafts)) {
        if (errno == ENOENT)
            return true;
        report(diagnostics, S0301, NOWHERE, "the folder %s cannot be read: %s", history->shown, strerror(errno));
        return false;
    }
    for (size_t i = 0; i < names.count; i++)
        load_revision(diagnostics, history, names.items[i]);
    for (size_t i = 0; i < drafts.count; i++)
        load_draft(diagnostics, history, drafts.items[i]);
    return true;
}

bool link_history(struct diagnostics *diagnostics, struct history *history)
{
    size_t errors = diagnostics->error_count;
    for (size_t i = 0; i < history->count; i++)
        link_revision(diagnostics, history, history->items[i]);
    check_labels(diagnostics, history);
    return diagnostics->error_count == errors && order_history(diagnostics, history);
}

bool read_history_to(struct region *region, struct diagnostics *diagnostics, const char *folder, const char *shown,
                     const char *const *engines, size_t engine_count, bool prunes, struct history *history)
{
    size_t errors = diagnostics->error_count;
    *history = (struct history){.region = region,
                                .prunes = prunes,
                                .folder = folder,
                                .shown = shown,
                                .within = folder,
                                .engines = engines,
                                .engine_count = engine_count,
                                .by_id = MAP(region)};
    schema_model_begin(&history->model, region);
    return read_folder(diagnostics, history) && diagnostics->error_count == errors &&
           set_replaced_aside(diagnostics, history) && link_history(diagnostics, history) &&
           (prunes || read_replaced(diagnostics, history));
}

bool read_history(struct region *region, struct diagnostics *diagnostics, const char *folder, const char *shown,
                  const char *const *engines, size_t engine_count, struct history *history)
{
    return read_history_to(region, diagnostics, folder, shown, engines, engine_count, false, history);
}

bool load_history(struct region *region, struct diagnostics *diagnostics, const char *folder, const char *shown,
                  const char *const *engines, size_t engine_count, struct history *history)
{
    return read_history(region, diagnostics, folder, shown, engines, engine_count, history) &&
           replay_history(diagnostics, history) && replay_replaced(diagnostics, history);
}
