/* Owns: the order of revisions: depth, cycles, the order in which they are applied, and the heads. Must not know what
 * is in them. Takes time in proportion to revisions and links, but for one sort. */
#include "history/history.h"

#include <stdlib.h>
#include <string.h>

/* Sorting by depth is topological, for a revision is deeper than each of its parents; ties go by id. A draft has no id
 * of its own, and stands on the heads: it comes last. */
static int by_depth_and_id(const void *a, const void *b)
{
    const struct revision *x = &(*(struct history_revision *const *)a)->revision;
    const struct revision *y = &(*(struct history_revision *const *)b)->revision;
    if (x->draft != y->draft)
        return x->draft ? 1 : -1;
    if (x->number != y->number)
        return x->number < y->number ? -1 : 1;
    return strcmp(x->id, y->id);
}

/* From one that waits for an ancestor of its own, always on to a parent that waits too: the walk must close a circle.
 */
static void report_cycle(struct diagnostics *diagnostics, struct history *history, const size_t *waits,
                         struct history_revision *start)
{
    bool *seen = NEW_ARRAY(history->region, bool, history->count + 1);
    struct history_revision *at = start;
    while (!seen[at->place]) {
        seen[at->place] = true;
        for (size_t i = 0; i < at->link_count; i++)
            if (waits[at->links[i]->place]) {
                at = at->links[i];
                break;
            }
    }
    struct diagnostic *d =
        report(diagnostics, S0306, at->tree->id.span, "revision %s is its own ancestor", at->revision.id);
    struct history_revision *on = at;
    size_t shown = 0;
    do {
        struct history_revision *next = on;
        for (size_t i = 0; i < on->link_count && next == on; i++)
            if (waits[on->links[i]->place] && seen[on->links[i]->place])
                next = on->links[i];
        if (next == on)
            break;
        add_note(diagnostics, d, next->tree->id.span, "%s comes after %s", on->revision.id, next->revision.id);
        on = next;
    } while (on != at && ++shown < 8);
    add_help(diagnostics, d, "one of the parent or depends lines has to go");
}

/* A squash is as deep as the last that it replaces, so that what stands on it keeps its number. */
static unsigned least_depth(const struct history_revision *revision)
{
    return revision->revision.replaces_count && revision->revision.number ? revision->revision.number : 1;
}

static bool find_depths(struct diagnostics *diagnostics, struct history *history, unsigned *depths)
{
    size_t *waits = NEW_ARRAY(history->region, size_t, history->count + 1);
    struct history_revision **ready = NEW_ARRAY(history->region, struct history_revision *, history->count + 1);
    size_t first = 0, last = 0;
    for (size_t i = 0; i < history->count; i++) {
        struct history_revision *revision = history->items[i];
        revision->place = i;
        waits[i] = revision->link_count;
        depths[i] = least_depth(revision);
        if (!revision->link_count)
            ready[last++] = revision;
    }
    while (first < last) {
        struct history_revision *revision = ready[first++];
        for (size_t i = 0; i < revision->children.count; i++) {
            size_t child = revision->children.items[i]->place;
            if (depths[child] <= depths[revision->place])
                depths[child] = depths[revision->place] + 1;
            if (--waits[child] == 0)
                ready[last++] = revision->children.items[i];
        }
    }
    if (last == history->count)
        return true;
    for (size_t i = 0; i < history->count; i++)
        if (waits[i]) {
            report_cycle(diagnostics, history, waits, history->items[i]);
            break;
        }
    return false;
}

static void check_number(struct diagnostics *diagnostics, const struct history_revision *revision, unsigned depth)
{
    if (revision->revision.draft || revision->revision.number == depth)
        return;
    struct diagnostic *d =
        report(diagnostics, S0307, revision->tree->id.span, "the file is numbered %04u, and is the %04u in the history",
               revision->revision.number, depth);
    add_help(diagnostics, d, "rename it to %04u_…; the number is for people, nothing is applied by it", depth);
}

static int by_text(const void *a, const void *b)
{
    return strcmp((*(struct history_revision *const *)a)->revision.id,
                  (*(struct history_revision *const *)b)->revision.id);
}

/* A draft that was edited stands on what were the heads when it was made. */
static bool check_draft(struct diagnostics *diagnostics, const struct history *history)
{
    const struct history_revision *draft = history->draft;
    if (!draft)
        return true;
    for (size_t i = 0; i < history->count; i++) {
        const struct history_revision *revision = history->items[i];
        if (revision == draft)
            continue;
        bool parent = false, other_child = false;
        for (size_t j = 0; j < draft->link_count && j < draft->revision.parent_count; j++)
            parent |= draft->links[j] == revision;
        for (size_t j = 0; j < revision->children.count; j++)
            other_child |= revision->children.items[j] != draft;
        if (parent ? !other_child : revision->has_child)
            continue;
        struct diagnostic *d = report(diagnostics, S0311, draft->tree->id.span,
                                      "this draft was edited by hand, and the history has gone on without it");
        add_note(diagnostics, d, revision->tree->id.span,
                 parent ? "its parent %s has other children" : "revision %s is not among its parents",
                 revision->revision.id);
        add_help(diagnostics, d, "freeze it as a branch of its own: schemac --revision -m \"what it does\"");
        add_help(diagnostics, d,
                 "or put the newest revisions on its parent line; or delete it, and the next build makes "
                 "it anew from the schema");
        return false;
    }
    return true;
}

static void find_heads(struct history *history)
{
    for (size_t i = 0; i < history->count; i++)
        if (!history->items[i]->has_child)
            APPEND(history->region, &history->heads, history->items[i]);
    if (history->heads.count > 1)
        qsort(history->heads.items, history->heads.count, sizeof *history->heads.items, by_text);
}

static void make_lineage(struct history *history)
{
    const struct revision **revisions = NEW_ARRAY(history->region, const struct revision *, history->count);
    for (size_t i = 0; i < history->count; i++)
        revisions[i] = &history->items[i]->revision;
    history->lineage = schema_lineage_make(history->region, history->count, revisions);
}

bool order_history(struct diagnostics *diagnostics, struct history *history)
{
    if (!history->count) {
        make_history_graph(history);
        return true;
    }
    unsigned *depths = NEW_ARRAY(history->region, unsigned, history->count);
    if (!find_depths(diagnostics, history, depths))
        return false;
    for (size_t i = 0; i < history->count; i++) {
        check_number(diagnostics, history->items[i], depths[i]);
        history->items[i]->revision.number = depths[i];
    }
    if (!check_draft(diagnostics, history))
        return false;
    if (history->count)
        qsort(history->items, history->count, sizeof *history->items, by_depth_and_id);
    for (size_t i = 0; i < history->count; i++)
        history->items[i]->place = i;
    find_heads(history);
    make_lineage(history);
    make_history_graph(history);
    return true;
}
