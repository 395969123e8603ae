/* Owns: putting a revision behind the others: its parent line, and the numbers in the names of its file and of those
 * that stand on it. Everything else in the file stays as its author wrote it. Must not know whether what it says still
 * has a meaning there. */
#include "history/folder.h"
#include "history/history.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct rebasing {
    struct region *region;
    struct diagnostics *diagnostics;
    const struct history *history;
    const struct history_revision *revision;
    bool *moves;       /* by place: the revision, and what stands on it */
    unsigned *numbers; /* by place */
    struct revision_list parents;
};

static void find_moving(struct rebasing *rebasing)
{
    const struct history *history = rebasing->history;
    rebasing->moves = NEW_ARRAY(rebasing->region, bool, history->count);
    rebasing->moves[rebasing->revision->place] = true;
    for (size_t i = 0; i < history->count; i++)
        for (size_t k = 0; k < history->items[i]->link_count; k++)
            rebasing->moves[i] |= rebasing->moves[history->items[i]->links[k]->place];
}

/* The heads of what does not move. */
static void find_parents(struct rebasing *rebasing)
{
    const struct history *history = rebasing->history;
    for (size_t i = 0; i < history->count; i++) {
        const struct history_revision *at = history->items[i];
        bool head = !rebasing->moves[i] && !at->revision.draft;
        for (size_t k = 0; k < at->children.count && head; k++) {
            const struct history_revision *child = at->children.items[k];
            for (size_t p = 0; p < child->revision.parent_count && !rebasing->moves[child->place]; p++)
                head &= !schema_same_text(child->revision.parents[p], at->revision.id);
        }
        if (head)
            APPEND(rebasing->region, &rebasing->parents, history->items[i]);
    }
}

static bool has_these_parents(const struct rebasing *rebasing)
{
    const struct revision *revision = &rebasing->revision->revision;
    size_t found = 0;
    for (size_t i = 0; i < rebasing->parents.count; i++)
        for (size_t k = 0; k < revision->parent_count; k++)
            found += schema_same_text(rebasing->parents.items[i]->revision.id, revision->parents[k]);
    return found == revision->parent_count && found == rebasing->parents.count;
}

static void find_numbers(struct rebasing *rebasing)
{
    const struct history *history = rebasing->history;
    rebasing->numbers = NEW_ARRAY(rebasing->region, unsigned, history->count);
    for (size_t i = 0; i < history->count; i++) {
        const struct history_revision *at = history->items[i];
        const struct revision_list links = {at->link_count, at->link_count, at->links};
        const struct revision_list *above = at == rebasing->revision ? &rebasing->parents : &links;
        unsigned number = 1;
        for (size_t k = 0; k < above->count; k++) {
            size_t place = above->items[k]->place;
            unsigned theirs = rebasing->moves[place] ? rebasing->numbers[place] : above->items[k]->revision.number;
            if (number <= theirs)
                number = theirs + 1;
        }
        rebasing->numbers[i] = rebasing->moves[i] ? number : at->revision.number;
    }
}

/* -- the text --------------------------------------------------------------------------------------------------- */

static size_t line_begin(const struct source *source, size_t at)
{
    while (at && source->bytes[at - 1] != '\n')
        at--;
    return at;
}

static size_t line_end(const struct source *source, size_t at)
{
    while (at < source->size && source->bytes[at] != '\n')
        at++;
    return at < source->size ? at + 1 : at;
}

/* The lines with the parents' names give way to one; where there is none it stands behind the revision's own. */
static const char *text_of(const struct rebasing *rebasing)
{
    const struct migration_tree *tree = rebasing->revision->tree;
    const struct source *source = tree->source;
    struct text text = TEXT(rebasing->region);
    size_t from = 0, put = tree->parents.count ? line_begin(source, tree->parents.items[0].span.begin)
                                               : line_end(source, tree->id.span.end);
    schema_text_add_bytes(&text, source->bytes, put);
    for (size_t i = 0; i < rebasing->parents.count; i++)
        schema_text_format(&text, "%s%s", i ? ", " : "parent   ", rebasing->parents.items[i]->revision.id);
    schema_text_add(&text, rebasing->parents.count ? "\n" : "");
    from = put;
    for (size_t i = 0; i < tree->parents.count; i++) {
        size_t begin = line_begin(source, tree->parents.items[i].span.begin);
        if (begin > from)
            schema_text_add_bytes(&text, source->bytes + from, begin - from);
        from = line_end(source, tree->parents.items[i].span.end);
    }
    schema_text_add_bytes(&text, source->bytes + from, source->size - from);
    return schema_text_string(&text);
}

/* -- the files -------------------------------------------------------------------------------------------------- */

static const char *numbered_path(const struct rebasing *rebasing, size_t place)
{
    const struct history *history = rebasing->history;
    const char *base = path_base(history->items[place]->path);
    return path_join(
        rebasing->region, history->folder,
        schema_region_format(rebasing->region, "%04u%s", rebasing->numbers[place], base + strspn(base, "0123456789")));
}

static bool rename_files(const struct rebasing *rebasing, const char **failed)
{
    const struct history *history = rebasing->history;
    for (size_t i = 0; i < history->count; i++) {
        *failed = history->items[i]->path;
        const char *path = rebasing->moves[i] ? numbered_path(rebasing, i) : *failed;
        if (strcmp(path, *failed) == 0)
            continue;
        if (access(path, F_OK) == 0) {
            errno = EEXIST;
            *failed = path;
            return false;
        }
        if (rename(*failed, path) != 0)
            return false;
    }
    return true;
}

/* The text first, in its place: whatever is interrupted, each revision is there once, at worst under an old number. */
static bool write_all(const struct rebasing *rebasing)
{
    const struct history *history = rebasing->history;
    const char *text = text_of(rebasing), *failed = rebasing->revision->path;
    int lock = hold_migrations(rebasing->region, rebasing->diagnostics, history);
    if (lock < 0)
        return false;
    bool done =
        file_write(failed, text, strlen(text), WRITE_LASTING) != WRITE_FAILED && rename_files(rebasing, &failed);
    int why = errno;
    folder_unlock(lock);
    if (!done)
        report(rebasing->diagnostics, S0313, NOWHERE, "%s/%s cannot be written: %s", history->shown, path_base(failed),
               strerror(why));
    return done;
}

bool rebase_revision(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                     const struct history_revision *revision, const char **path)
{
    struct rebasing rebasing = {.region = region, .diagnostics = diagnostics, .history = history, .revision = revision};
    if (revision->revision.draft) {
        struct diagnostic *d = report(diagnostics, S0323, revision->tree->id.span, "a draft is not put behind others");
        add_help(diagnostics, d, "freeze it first: schemac --revision -m \"what it does\"");
        return false;
    }
    find_moving(&rebasing);
    find_parents(&rebasing);
    if (!rebasing.parents.count || has_these_parents(&rebasing)) {
        report(diagnostics, S0323, revision->tree->id.span, "revision %s stands behind all others as it is",
               revision->revision.id);
        return false;
    }
    find_numbers(&rebasing);
    *path = path_join(region, history->shown, path_base(numbered_path(&rebasing, revision->place)));
    return write_all(&rebasing);
}
