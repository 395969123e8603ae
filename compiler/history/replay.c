/* Owns: what the history comes to: each revision resolved where it stands, and the model at any place. Must not know
 * files, nor what an operation does.
 *
 * A model is moved from a revision to its child, not copied: only where a revision has several children does each get a
 * copy, so that a long line of revisions costs what its operations cost. */
#include "history/commute.h"

#include <string.h>

struct moving {
    struct model model;
    size_t waiting; /* children, and the heads' model, that still need it */
};

struct replay {
    struct history *history;
    struct region *region;
    struct diagnostics *diagnostics; /* null: the operations have passed before */
    struct moving *at;               /* by place */
    size_t floor;                    /* what stands before it is not marked */
    unsigned char *marks;
    struct history_revision **stack;
};

static void replay_begin(struct replay *replay, struct history *history, struct region *region,
                         struct diagnostics *diagnostics)
{
    *replay = (struct replay){.history = history, .region = region, .diagnostics = diagnostics};
    replay->at = NEW_ARRAY(region, struct moving, history->count + 1);
    replay->marks = NEW_ARRAY(region, unsigned char, history->count + 1);
    replay->stack = NEW_ARRAY(region, struct history_revision *, history->count + 1);
    for (size_t i = 0; i < history->count; i++)
        replay->at[i].waiting = history->items[i]->children.count + (history->items[i]->has_child ? 0
                                                                     : history->heads.count > 1   ? 2
                                                                                                  : 1);
}

/* The last one who needs it has it for his own. */
static struct model take(struct replay *replay, const struct history_revision *revision)
{
    struct moving *moving = &replay->at[revision->place];
    if (--moving->waiting == 0)
        return moving->model;
    return schema_model_copy(&moving->model, replay->region);
}

static void mark(struct replay *replay, struct history_revision *revision, unsigned char with)
{
    size_t depth = 0;
    if (replay->marks[revision->place])
        return;
    replay->marks[revision->place] = with;
    replay->stack[depth++] = revision;
    while (depth) {
        const struct history_revision *at = replay->stack[--depth];
        for (size_t i = 0; i < at->link_count; i++)
            if (at->links[i]->place >= replay->floor && !replay->marks[at->links[i]->place]) {
                replay->marks[at->links[i]->place] = with;
                replay->stack[depth++] = at->links[i];
            }
    }
}

/* One that stands beside none is an ancestor of all behind it, and what is before it of that one: branches differ only
 * behind the last such one. */
static size_t find_floor(const struct replay *replay, struct history_revision *const *links, size_t count)
{
    size_t floor = links[0]->place;
    for (size_t i = 1; i < count; i++)
        floor = links[i]->place < floor ? links[i]->place : floor;
    while (floor && schema_lineage_is_beside(replay->history->lineage, replay->history->items[floor]->revision.id))
        floor--;
    return floor;
}

static bool apply_revision(struct replay *replay, struct model *model, const struct history_revision *revision,
                           struct span place)
{
    struct problem problem = {NULL, NULL};
    if (schema_lineage_apply(replay->history->lineage, model, &revision->revision, &problem))
        return true;
    if (replay->diagnostics) {
        const struct operation *operation = problem.operation;
        struct diagnostic *d = report(replay->diagnostics, S0309,
                                      operation && operation->origin ? *operation->origin : revision->tree->id.span,
                                      "revision %s cannot be applied beside the branches that are here too: %s",
                                      revision->revision.id, problem.message);
        if (place.source)
            add_note(replay->diagnostics, d, place, "they come together here");
        else
            add_note(replay->diagnostics, d, NOWHERE, "they come together in what the next revision builds on");
        add_help(replay->diagnostics, d,
                 "one of the branches has to be edited, if it was applied nowhere yet, or "
                 "downgraded and deleted");
    }
    return false;
}

/* The model of several revisions and all their ancestors: that of the first, and what only the others have, in order.
 */
static bool join(struct replay *replay, struct history_revision *const *links, size_t count, struct span place,
                 struct model *model)
{
    if (!count) {
        schema_model_begin(model, replay->region);
        return true;
    }
    *model = take(replay, links[0]);
    if (count == 1)
        return true;
    size_t last = 0;
    replay->floor = find_floor(replay, links, count);
    for (size_t i = 0; i < count; i++)
        last = links[i]->place > last ? links[i]->place : last;
    memset(replay->marks + replay->floor, 0, last + 1 - replay->floor);
    mark(replay, links[0], 1);
    for (size_t i = 1; i < count; i++) {
        mark(replay, links[i], 2);
        replay->at[links[i]->place].waiting--;
    }
    for (size_t i = replay->floor; i <= last; i++)
        if (replay->marks[i] == 2 && !apply_revision(replay, model, replay->history->items[i], place))
            return false;
    return true;
}

static bool parents_resolved(const struct history_revision *revision)
{
    for (size_t i = 0; i < revision->link_count; i++)
        if (!revision->links[i]->resolved)
            return false;
    return true;
}

bool resolve_revision(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                      struct history_revision *revision, struct model *model)
{
    revision->resolved = resolve_migration(region, diagnostics, revision->tree, history->engines, history->engine_count,
                                           model, &revision->revision);
    return revision->resolved;
}

static bool renames(const struct changes *changes)
{
    for (size_t i = 0; i < changes->count; i++) {
        const struct change *change = &changes->items[i];
        if (change->kind == CHANGE_RENAME || change->kind == CHANGE_RENAME_TABLE ||
            change->kind == CHANGE_RENAME_ENUM || change->kind == CHANGE_RENAME_VALUE)
            return true;
        for (size_t j = 0; j < change->changes.count; j++)
            if (change->changes.items[j].kind == CHANGE_RENAME || change->changes.items[j].kind == CHANGE_RENAME_VALUE)
                return true;
    }
    return false;
}

/* The model before is copied only for a revision that renames something, or stands beside others. */
static void resolve_next(struct diagnostics *diagnostics, struct history *history, struct commuting *commuting,
                         struct history_revision *revision, struct model *model)
{
    bool renaming = renames(&revision->tree->upgrade);
    bool beside = schema_lineage_is_beside(history->lineage, revision->revision.id);
    struct model before;
    if (renaming || beside)
        before = schema_model_copy(model, history->region);
    if (!resolve_revision(history->region, diagnostics, history, revision, model))
        return;
    if (renaming)
        remember_former_names(history->region, &history->former, &before, revision->revision.upgrade,
                              revision->revision.upgrade_count, revision->revision.id);
    const struct operations recorded = recorded_names(history->region, revision);
    remember_recorded_names(history->region, &history->former, model, recorded.items, recorded.count);
    if (beside)
        revision->resolved = commuting_take(commuting, diagnostics, revision, &before);
}

/* Heads that no slot finds in conflict come to the same in the other order, too: nothing is built on them else. */
static bool heads_agree(struct replay *replay)
{
    const struct history *history = replay->history;
    const size_t count = history->heads.count;
    struct history_revision **backwards = NEW_ARRAY(replay->region, struct history_revision *, count + 1);
    struct model other;
    char here[67], there[67];
    if (count < 2)
        return true;
    for (size_t i = 0; i < count; i++)
        backwards[i] = history->heads.items[count - 1 - i];
    if (!join(replay, backwards, count, NOWHERE, &other))
        return false;
    schema_model_state(&history->model, here);
    schema_model_state(&other, there);
    if (strcmp(here, there) == 0)
        return true;
    struct diagnostic *d = report(replay->diagnostics, S0309, backwards[0]->tree->id.span,
                                  "revisions %s and %s lead to one thing in one order, and to another in the other",
                                  backwards[count - 1]->revision.id, backwards[0]->revision.id);
    add_note(replay->diagnostics, d, backwards[count - 1]->tree->id.span, "the other one is here");
    add_help(replay->diagnostics, d, "put one behind the other: schemac --rebase %s", backwards[0]->revision.id);
    return false;
}

/* A revision below one with an error is not looked at: its messages would be about the first mistake. */
bool replay_history(struct diagnostics *diagnostics, struct history *history)
{
    struct replay replay;
    size_t errors = diagnostics->error_count;
    struct commuting *commuting = commuting_begin(history->region, history);
    replay_begin(&replay, history, history->region, diagnostics);
    for (size_t i = 0; i < history->count; i++) {
        struct history_revision *revision = history->items[i];
        struct model model;
        if (!parents_resolved(revision) ||
            !join(&replay, revision->links, revision->link_count, revision->tree->id.span, &model))
            continue;
        resolve_next(diagnostics, history, commuting, revision, &model);
        replay.at[i].model = model;
    }
    if (diagnostics->error_count > errors)
        return false;
    return join(&replay, history->heads.items, history->heads.count, NOWHERE, &history->model) && heads_agree(&replay);
}

bool walk_history(struct history *history, wants_before wants, visit_revision visit, void *context)
{
    struct replay replay;
    replay_begin(&replay, history, history->region, NULL);
    for (size_t i = 0; i < history->count; i++) {
        struct history_revision *revision = history->items[i];
        struct model model, before;
        bool wanted = wants && wants(context, revision);
        if (!join(&replay, revision->links, revision->link_count, NOWHERE, &model))
            return false;
        if (wanted)
            before = schema_model_copy(&model, history->region);
        if (!apply_revision(&replay, &model, revision, NOWHERE) ||
            !visit(context, revision, wanted ? &before : NULL, &model))
            return false;
        replay.at[i].model = model;
    }
    return true;
}

bool model_before(struct region *region, const struct history *history, const struct history_revision *revision,
                  struct model *model)
{
    struct replay replay;
    replay_begin(&replay, (struct history *)history, region, NULL);
    for (size_t i = 0; i < revision->link_count; i++)
        mark(&replay, revision->links[i], 2);
    schema_model_begin(model, region);
    for (size_t i = 0; i < history->count; i++)
        if (replay.marks[i] && !apply_revision(&replay, model, history->items[i], NOWHERE))
            return false;
    return true;
}
