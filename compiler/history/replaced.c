/* Owns: revisions that a squash replaces while their files are still there. The history has the squash in their place;
 * they are kept beside it, as a history that goes the long way, for databases that have a part of them. Must not know
 * what a database has, nor how a squash is made.
 *
 * Both ways lead to the same: that is compared here, each time. */
#include "history/history.h"

#include <string.h>

/* -- what is set aside ----------------------------------------------------------------------------------------------
 */

static struct history_revision *file_of(const struct history *history, const char *id)
{
    return (struct history_revision *)(uintptr_t)schema_map_get(&history->by_id, id);
}

const struct history_revision *revision_in_files(const struct history *history, const char *id)
{
    const struct history_revision *found = file_of(history, id);
    if (found && strcmp(found->revision.id, id) == 0)
        return found;
    for (size_t i = 0; i < history->replaced.count; i++)
        if (strcmp(history->replaced.items[i]->revision.id, id) == 0)
            return history->replaced.items[i];
    return NULL;
}

static bool some_are_gone(struct diagnostics *diagnostics, const struct history *history,
                          const struct history_revision *squash)
{
    const struct names *names = &squash->tree->replaces;
    const struct name *there = NULL, *gone = NULL;
    for (size_t i = 0; i < names->count; i++)
        if (file_of(history, names->items[i].text))
            there = &names->items[i];
        else
            gone = &names->items[i];
    if (!there || !gone)
        return false;
    struct diagnostic *d =
        report(diagnostics, S0328, gone->span, "revision %s is in no file, and %s, which is replaced with it, is",
               gone->text, there->text);
    add_help(diagnostics, d, "get the file back, or let all of them go: schemac --prune");
    return true;
}

/* By its name, and not by that of what it replaces. */
static const char *stands_on_squash(const struct history *history, const struct history_revision *revision)
{
    const struct names *lists[] = {&revision->tree->parents, &revision->tree->depends};
    for (size_t i = 0; i < COUNT_OF(lists); i++)
        for (size_t k = 0; k < lists[i]->count; k++) {
            const struct history_revision *below = file_of(history, lists[i]->items[k].text);
            if (below && below->replaces_files)
                return below->revision.id;
        }
    return NULL;
}

static bool check_replaced(struct diagnostics *diagnostics, const struct history *history,
                           const struct history_revision *squash, const struct name *name,
                           const struct history_revision *replaced)
{
    struct diagnostic *d;
    const char *waits = stands_on_squash(history, replaced);
    if (waits) {
        d = report(diagnostics, S0329, name->span, "revision %s stands on %s, whose replaced files are still there",
                   name->text, waits);
        add_help(diagnostics, d, "let these go first: schemac --prune");
        return false;
    }
    if (replaced->replaced_by) {
        d = report(diagnostics, S0329, name->span, "two revisions replace %s", name->text);
        add_note(diagnostics, d, replaced->replaced_by->tree->id.span, "the other one is here");
        return false;
    }
    if (replaced != squash && !replaced->replaces_files)
        return true;
    d = report(diagnostics, S0329, name->span,
               replaced == squash ? "revision %s replaces itself"
                                  : "revision %s itself replaces others, whose files are still there",
               name->text);
    if (replaced != squash)
        add_help(diagnostics, d, "let these go first: schemac --prune");
    return false;
}

/* Which files are replaced by others that are there. */
static void mark_replaced(struct diagnostics *diagnostics, struct history *history)
{
    for (size_t i = 0; i < history->count; i++) {
        struct history_revision *squash = history->items[i];
        const struct names *names = &squash->tree->replaces;
        squash->replaces_files = names->count && file_of(history, names->items[0].text);
    }
    for (size_t i = 0; i < history->count; i++) {
        struct history_revision *squash = history->items[i];
        const struct names *names = &squash->tree->replaces;
        if (!history->prunes && some_are_gone(diagnostics, history, squash))
            continue;
        for (size_t k = 0; k < names->count; k++) {
            struct history_revision *replaced = file_of(history, names->items[k].text);
            if (replaced && check_replaced(diagnostics, history, squash, &names->items[k], replaced)) {
                replaced->replaced_by = squash;
                replaced->revision.replaced = true;
            }
        }
    }
}

/* From now on a name that was replaced is that of the squash. */
bool set_replaced_aside(struct diagnostics *diagnostics, struct history *history)
{
    size_t errors = diagnostics->error_count, count = 0;
    mark_replaced(diagnostics, history);
    for (size_t i = 0; i < history->count; i++) {
        struct history_revision *revision = history->items[i];
        if (revision->replaced_by)
            APPEND(history->region, &history->replaced, revision);
        else
            history->items[count++] = revision;
    }
    history->count = count;
    for (size_t i = 0; i < history->count; i++)
        for (size_t k = 0; k < history->items[i]->revision.replaces_count; k++)
            schema_map_put(&history->by_id, history->items[i]->revision.replaces[k], history->items[i]);
    return diagnostics->error_count == errors;
}

/* -- the long way ---------------------------------------------------------------------------------------------------
 */

static bool stands_on_absent(const struct history *history, const struct names *names)
{
    for (size_t i = 0; i < names->count; i++)
        if (!schema_map_get(&history->by_id, names->items[i].text))
            return true;
    return false;
}

static void go_too(struct history *way, const struct history_revision *revision)
{
    struct history_revision *copy = NEW(way->region, struct history_revision);
    *copy = (struct history_revision){.revision = revision->revision,
                                      .tree = revision->tree,
                                      .source = revision->source,
                                      .path = revision->path,
                                      .replaced_by = revision->replaced_by};
    schema_map_put(&way->by_id, copy->revision.id, copy);
    APPEND(way->region, way, copy);
}

/* All files but the squashes of what is there, and what stands on one by its name. */
static bool read_long_way(struct diagnostics *diagnostics, const struct history *history, struct history *way)
{
    *way = (struct history){.region = history->region,
                            .folder = history->folder,
                            .shown = history->shown,
                            .within = history->within,
                            .engines = history->engines,
                            .engine_count = history->engine_count,
                            .by_id = MAP(history->region)};
    schema_model_begin(&way->model, history->region);
    for (size_t i = 0; i < history->replaced.count; i++)
        go_too(way, history->replaced.items[i]);
    for (size_t i = 0; i < history->count; i++) {
        const struct history_revision *revision = history->items[i];
        if (!revision->edited && !revision->replaces_files)
            go_too(way, revision);
    }
    for (size_t i = 0; i < way->count; i++)
        for (size_t k = 0; k < way->items[i]->revision.replaces_count; k++)
            schema_map_put(&way->by_id, way->items[i]->revision.replaces[k], way->items[i]);
    /* In the order of the history, ancestors come first: one walk finds all that stand on what is not there. */
    size_t count = 0;
    for (size_t i = 0; i < way->count; i++) {
        struct history_revision *revision = way->items[i];
        if (!revision->replaced_by &&
            (stands_on_absent(way, &revision->tree->parents) || stands_on_absent(way, &revision->tree->depends)))
            schema_map_remove(&way->by_id, revision->revision.id);
        else
            way->items[count++] = revision;
    }
    way->count = count;
    return link_history(diagnostics, way);
}

/* -- both ways ------------------------------------------------------------------------------------------------------
 */

static bool *members_of(const struct history *way, const struct history_revision *squash)
{
    bool *members = NEW_ARRAY(way->region, bool, way->count + 1);
    for (size_t i = 0; i < way->count; i++)
        members[i] = way->items[i]->replaced_by == squash;
    return members;
}

static struct revision_list ends_of(const struct history *way, const bool *members)
{
    struct revision_list ends = {0};
    for (size_t i = 0; i < way->count; i++) {
        bool end = members[i];
        for (size_t k = 0; k < way->items[i]->children.count && end; k++)
            end = !members[way->items[i]->children.items[k]->place];
        if (end)
            APPEND(way->region, &ends, way->items[i]);
    }
    return ends;
}

static bool links_to(const struct history_revision *revision, const struct history_revision *to)
{
    for (size_t i = 0; i < revision->link_count; i++)
        if (revision->links[i] == to)
            return true;
    return false;
}

/* Whoever stands on a part of it would stand on all of it. */
static bool is_whole(struct diagnostics *diagnostics, const struct history *way, const struct history_revision *squash,
                     const bool *members, const struct revision_list *ends)
{
    for (size_t i = 0; i < way->count; i++) {
        const struct history_revision *child = way->items[i];
        const struct history_revision *below = NULL, *missed = NULL;
        for (size_t k = 0; k < child->link_count && !members[i]; k++)
            below = members[child->links[k]->place] ? child->links[k] : below;
        for (size_t k = 0; below && k < ends->count; k++)
            missed = links_to(child, ends->items[k]) ? missed : ends->items[k];
        if (!missed)
            continue;
        struct diagnostic *d = report(diagnostics, S0330, squash->tree->id.span,
                                      "revision %s replaces more than what %s stands on: %s, and not %s",
                                      squash->revision.id, child->revision.id, below->revision.id, missed->revision.id);
        add_note(diagnostics, d, child->tree->id.span, "%s stands here", child->revision.id);
        return false;
    }
    return true;
}

/* The ids of all that a set stands on, as the history calls them. */
static struct map outside_of(const struct history *history, const struct history *way, const bool *members)
{
    struct map outside = MAP(way->region);
    bool *below = NEW_ARRAY(way->region, bool, way->count + 1);
    for (size_t i = way->count; i-- > 0;)
        for (size_t k = 0; (members[i] || below[i]) && k < way->items[i]->link_count; k++)
            below[way->items[i]->links[k]->place] = true;
    for (size_t i = 0; i < way->count; i++)
        if (below[i] && !members[i]) {
            const struct history_revision *called = file_of(history, way->items[i]->revision.id);
            schema_map_put(&outside, called->revision.id, called);
        }
    return outside;
}

/* A squash stands on what those stand on that it replaces. */
static bool stands_alike(struct diagnostics *diagnostics, const struct history *history, const struct history *way,
                         const struct history_revision *squash, const bool *members)
{
    struct map outside = outside_of(history, way, members);
    bool *below = NEW_ARRAY(way->region, bool, history->count + 1);
    below[squash->place] = true;
    for (size_t i = squash->place + 1; i-- > 0;)
        for (size_t k = 0; below[i] && k < history->items[i]->link_count; k++)
            below[history->items[i]->links[k]->place] = true;
    for (size_t i = 0; i < squash->place; i++) {
        const char *id = history->items[i]->revision.id;
        if (below[i] == (schema_map_get(&outside, id) != NULL))
            continue;
        report(diagnostics, S0330, squash->tree->id.span,
               below[i] ? "revision %s stands on %s, and what it replaces does not"
                        : "revision %s does not stand on %s, and what it replaces does",
               squash->revision.id, id);
        return false;
    }
    return true;
}

static bool model_of(struct region *region, const struct history *history, const struct history_revision *const *links,
                     size_t count, struct model *model)
{
    const struct history_revision end = {.links = (struct history_revision **)(uintptr_t)links, .link_count = count};
    return model_before(region, history, &end, model);
}

/* The first line that is in one text and not in the other's place. */
static const char *first_otherwise(struct region *region, const char *a, const char *b)
{
    const char *line = a;
    for (; *a && *a == *b; a++, b++)
        if (*a == '\n')
            line = a + 1;
    const char *end = strchr(line, '\n');
    return schema_region_copy(region, line, end ? (size_t)(end - line) : strlen(line));
}

static bool leads_alike(struct diagnostics *diagnostics, const struct history *history, const struct history *way,
                        const struct history_revision *squash, const struct revision_list *ends)
{
    struct region *scratch = schema_region_within(history->region);
    struct model here, there;
    bool alike = true;
    if (model_of(scratch, history, &squash, 1, &here) &&
        model_of(scratch, way, (const struct history_revision *const *)ends->items, ends->count, &there)) {
        struct text a = TEXT(scratch), b = TEXT(scratch);
        schema_model_print(&a, &here);
        schema_model_print(&b, &there);
        alike = strcmp(schema_text_string(&a), schema_text_string(&b)) == 0;
        if (!alike) {
            struct diagnostic *d = report(diagnostics, S0331, squash->tree->id.span,
                                          "revision %s leads elsewhere than what it replaces", squash->revision.id);
            add_note(diagnostics, d, NOWHERE, "there is then: %s",
                     first_otherwise(history->region, schema_text_string(&a), schema_text_string(&b)));
            add_note(diagnostics, d, NOWHERE, "in place of: %s",
                     first_otherwise(history->region, schema_text_string(&b), schema_text_string(&a)));
        }
    }
    schema_region_free(scratch);
    return alike;
}

/* The squash wants the number of the last, so that all that stand on it keep theirs. */
static void check_number(struct diagnostics *diagnostics, const struct history *history,
                         const struct history_revision *squash)
{
    unsigned last = 0;
    for (size_t i = 0; i < history->replaced.count; i++)
        if (history->replaced.items[i]->replaced_by == squash && history->replaced.items[i]->revision.number > last)
            last = history->replaced.items[i]->revision.number;
    if (!squash->replaces_files || squash->revision.number == last)
        return;
    struct diagnostic *d =
        report(diagnostics, S0307, squash->tree->id.span,
               "the file is numbered %04u, and the last that it replaces %04u", squash->revision.number, last);
    add_help(diagnostics, d, "rename it to %04u_…; the number is for people, nothing is applied by it", last);
}

/* The long way, and whether the squashes stand in the graph where it stands. */
bool read_replaced(struct diagnostics *diagnostics, struct history *history)
{
    if (!history->replaced.count)
        return true;
    struct history *way = NEW(history->region, struct history);
    if (!read_long_way(diagnostics, history, way))
        return false;
    for (size_t i = 0; i < history->count; i++) {
        const struct history_revision *squash = history->items[i];
        const bool *members = members_of(way, squash);
        const struct revision_list ends = ends_of(way, members);
        check_number(diagnostics, history, squash);
        if (squash->replaces_files && (!is_whole(diagnostics, way, squash, members, &ends) ||
                                       !stands_alike(diagnostics, history, way, squash, members)))
            return false;
    }
    history->long_way = way;
    history->replaced.count = 0;
    for (size_t i = 0; i < way->count; i++)
        if (way->items[i]->replaced_by)
            APPEND(history->region, &history->replaced, way->items[i]);
    return true;
}

bool replay_replaced(struct diagnostics *diagnostics, struct history *history)
{
    struct history *way = history->long_way;
    if (!way)
        return true;
    if (!replay_history(diagnostics, way))
        return false;
    for (size_t i = 0; i < history->count; i++) {
        const struct history_revision *squash = history->items[i];
        const struct revision_list ends = ends_of(way, members_of(way, squash));
        if (squash->replaces_files && !leads_alike(diagnostics, history, way, squash, &ends))
            return false;
    }
    return true;
}
