/* Owns: which drafts are remembered, what each of them became, and the way there. Must not know how a difference is
 * found, nor what a database does with it. */
#include "history/hops.h"
#include "base/digest.h"
#include "history/folder.h"
#include "history/memory.h"

#include <string.h>

/* What an element of a remembered draft is told by: not by the id of the one that is there now. */
static const char *const former_ids[] = {"former draft", "former draft 2"};

/* Drafts as a database may have them, in the order in which they stand. */
struct former {
    size_t count;
    struct history_revision *drafts[2];
    struct model after;                /* of their ancestors and themselves */
    struct history_revision *links[2]; /* in the history: where the first of them stands */
    size_t known;                      /* of them: they are in the history, and are no way's beginning */
};

/* The revisions that stay as they are on the way, and what they come to. */
struct ground {
    size_t count;
    const struct revision **items;
    struct model model;
    bool whole; /* all that there are */
};

/* -- what a database may have ---------------------------------------------------------------------------------------
 */

/* What a draft calls an edited one below it. */
static bool is_called(struct region *region, const struct history_revision *draft, const char *name)
{
    return strncmp(draft_text_digest(region, draft->tree), name, strlen(name)) == 0;
}

/* Finds where the first draft stands. False: a parent is not here. */
static bool find_links(struct region *region, const struct history *history, struct history_revision *draft)
{
    const struct revision *revision = &draft->revision;
    draft->links = NEW_ARRAY(region, struct history_revision *, revision->parent_count + 1);
    for (size_t i = 0; i < revision->parent_count; i++) {
        struct history_revision *found =
            (struct history_revision *)schema_map_get(&history->by_id, revision->parents[i]);
        if (!found)
            return false;
        draft->links[draft->link_count++] = found;
    }
    return true;
}

static bool stands_on_heads(const struct history *history, const struct history_revision *draft)
{
    if (draft->link_count != history->heads.count)
        return false;
    for (size_t i = 0; i < draft->link_count; i++) {
        bool found = false;
        for (size_t k = 0; k < history->heads.count; k++)
            found |= history->heads.items[k] == draft->links[i];
        if (!found)
            return false;
    }
    return true;
}

static void digest_of(struct region *region, struct history_revision *draft, const struct model *after)
{
    char state[67];
    schema_model_state(after, state);
    draft->revision.state = schema_region_string(region, state);
    draft->revision.draft_digest = revision_draft_digest(region, draft->tree, state);
}

static bool is_known(const struct history *history, const struct draft *draft, const char *digest)
{
    for (size_t i = 0; i < history->count; i++)
        if (schema_same_text(history->items[i]->revision.draft_digest, digest))
            return true;
    return draft->there && schema_same_text(draft->revision.revision.draft_digest, digest);
}

static bool read_former(struct region *region, const struct history *history, const struct draft *draft,
                        const struct source *const *texts, size_t count, struct former *former)
{
    struct diagnostics *quiet = diagnostics_new(region);
    *former = (struct former){.count = count};
    for (size_t i = 0; i < count; i++) {
        struct history_revision *read = former->drafts[i] = revision_of_text(region, quiet, texts[i]);
        if (!read || !read->revision.draft)
            return false;
        read->revision.id = former_ids[i];
        if (i == 0) {
            if (!find_links(region, history, read))
                return false;
            if (stands_on_heads(history, read))
                former->after = schema_model_copy(&history->model, region);
            else if (!model_before(region, history, read, &former->after))
                return false;
        } else if (read->revision.parent_count != 1 ||
                   !is_called(region, former->drafts[i - 1], read->revision.parents[0])) {
            return false;
        }
        if (!resolve_revision(region, quiet, history, read, &former->after))
            return false;
        digest_of(region, read, &former->after);
        former->known += former->known == i && is_known(history, draft, read->revision.draft_digest);
    }
    return true;
}

/* -- what became of it ----------------------------------------------------------------------------------------------
 */

static bool same_parents(const struct history_revision *a, const struct history_revision *b)
{
    if (a->link_count != b->link_count)
        return false;
    for (size_t i = 0; i < a->link_count; i++) {
        bool found = false;
        for (size_t k = 0; k < b->link_count; k++)
            found |= a->links[i] == b->links[k];
        if (!found)
            return false;
    }
    return true;
}

/* The revision that was frozen from a draft that is remembered, too, and stands where this one stood. */
static const struct history_revision *frozen_since(const struct history *history, const struct former *former,
                                                   const struct map *remembered)
{
    for (size_t i = 0; former->known == 0 && i < history->count; i++) {
        const struct history_revision *revision = history->items[i];
        if (!revision->revision.draft && same_parents(revision, former->drafts[0]) &&
            schema_map_get(remembered, revision->revision.draft_digest))
            return revision;
    }
    return NULL;
}

static const struct history_revision *became(const struct history *history, const struct draft *draft,
                                             const struct former *former, const struct map *remembered)
{
    const struct history_revision *frozen = frozen_since(history, former, remembered);
    if (frozen)
        return frozen;
    if (history->draft && former->known == 0)
        return history->draft;
    return draft->there ? &draft->revision : NULL;
}

/* -- the ground -----------------------------------------------------------------------------------------------------
 */

static void mark_descendants(const struct history *history, const struct history_revision *revision, bool *marks)
{
    marks[revision->place] = true;
    for (size_t i = revision->place + 1; i < history->count; i++)
        for (size_t k = 0; k < history->items[i]->link_count; k++)
            marks[i] |= marks[history->items[i]->links[k]->place];
}

static bool apply_all(struct region *region, size_t count, const struct revision *const *revisions, struct model *model)
{
    struct problem problem = {NULL, NULL};
    struct lineage *lineage = schema_lineage_make(region, count, revisions);
    schema_model_begin(model, region);
    for (size_t i = 0; i < count; i++)
        if (!schema_lineage_apply(lineage, model, revisions[i], &problem))
            return false;
    return true;
}

/* All but `target` and what stands on it. */
static bool lay_ground(struct region *region, const struct history *history, const struct history_revision *target,
                       struct ground *ground)
{
    bool *left = NEW_ARRAY(region, bool, history->count + 1);
    bool in_history = target && target->place < history->count && history->items[target->place] == target;
    if (in_history)
        mark_descendants(history, target, left);
    *ground = (struct ground){.items = NEW_ARRAY(region, const struct revision *, history->count + 3)};
    for (size_t i = 0; i < history->count; i++)
        if (!left[i])
            ground->items[ground->count++] = &history->items[i]->revision;
    ground->whole = ground->count == history->count;
    if (!ground->whole)
        return apply_all(region, ground->count, ground->items, &ground->model);
    ground->model = schema_model_copy(&history->model, region);
    return true;
}

static const char **heads_of(struct region *region, const struct ground *ground, size_t *count)
{
    const char **heads = NEW_ARRAY(region, const char *, ground->count + 1);
    struct map parents = MAP(region);
    *count = 0;
    for (size_t i = 0; i < ground->count; i++)
        for (size_t k = 0; k < ground->items[i]->parent_count; k++)
            schema_map_put(&parents, ground->items[i]->parents[k], "");
    for (size_t i = 0; i < ground->count; i++)
        if (!schema_map_get(&parents, ground->items[i]->id))
            heads[(*count)++] = ground->items[i]->id;
    return heads;
}

/* -- the way --------------------------------------------------------------------------------------------------------
 */

static const char *printed(struct region *region, const struct operation *operation)
{
    struct text text = TEXT(region);
    schema_operation_print(&text, operation);
    return schema_text_string(&text);
}

/* Steps of data that are new since then run in the hop; those that ran are not run again. */
static void add_steps(struct region *region, const struct former *former, const struct revision *target,
                      struct operations *operations)
{
    struct map done = MAP(region);
    for (size_t i = former->known; i < former->count; i++)
        for (size_t k = 0; k < former->drafts[i]->revision.upgrade_count; k++)
            schema_map_put(&done, printed(region, former->drafts[i]->revision.upgrade[k]), "");
    for (size_t i = 0; target && i < target->upgrade_count; i++) {
        const struct operation *operation = target->upgrade[i];
        bool step = operation->kind == OPERATION_RUN || operation->kind == OPERATION_SQL;
        if (step && !schema_map_get(&done, printed(region, operation)))
            APPEND(region, operations, operation);
    }
}

static const struct revision *by_of(struct region *region, const struct former *former, const struct ground *ground,
                                    const struct revision *target, const struct operations *operations)
{
    struct revision *by = NEW(region, struct revision);
    struct text text = TEXT(region);
    char digest[65];
    schema_text_add(&text, "hop 1\n");
    for (size_t i = former->known; i < former->count; i++)
        schema_text_format(&text, "%s\n", former->drafts[i]->revision.draft_digest);
    for (size_t i = 0; i < operations->count; i++)
        schema_text_format(&text, "%s\n", printed(region, operations->items[i]));
    schema_digest_of(schema_text_string(&text), text.size, digest);
    *by = (struct revision){.id = HOP_ID, .draft = true, .format = 1, .number = target ? target->number : 0};
    by->parents = heads_of(region, ground, &by->parent_count);
    by->draft_digest = schema_region_string(region, digest);
    by->checksum = schema_region_format(region, "1:%s", digest);
    by->upgrade = operations->items;
    by->upgrade_count = operations->count;
    return by;
}

/* As a database has it: the operations that its model is replayed from, and by whose digest it is told. */
static const struct revision *from_of(struct region *region, const struct former *former, size_t i)
{
    struct revision *from = NEW(region, struct revision);
    *from = former->drafts[i]->revision;
    from->id = i ? SECOND_DRAFT_ID : DRAFT_ID;
    from->file = NULL;
    from->downgrade_count = 0;
    from->text = NULL;
    from->text_size = 0;
    if (i) {
        const char **parents = NEW_ARRAY(region, const char *, 1);
        parents[0] = DRAFT_ID;
        from->parents = parents;
    }
    return from;
}

static const struct revision_hop *find_way(struct region *region, const struct hop_target *now,
                                           const struct former *former, const struct map *remembered)
{
    const struct history *history = now->history;
    const struct draft *draft = now->draft;
    const struct history_revision *target = became(history, draft, former, remembered);
    const struct revision *revision = target ? &target->revision : NULL;
    struct ground ground;
    struct model from, to;
    struct problem problem = {NULL, NULL};
    if (former->known == former->count || (target && !target->resolved) ||
        !lay_ground(region, history, target, &ground))
        return NULL;
    if (ground.whole && stands_on_heads(history, former->drafts[0]) && former->known == 0) {
        from = former->after;
    } else {
        size_t count = ground.count;
        for (size_t i = former->known; i < former->count; i++)
            ground.items[count++] = &former->drafts[i]->revision;
        if (!apply_all(region, count, ground.items, &from))
            return NULL;
    }
    to = schema_model_copy(&ground.model, region);
    if (target) {
        struct lineage *lineage;
        ground.items[ground.count] = revision;
        lineage = schema_lineage_make(region, ground.count + 1, ground.items);
        if (!schema_lineage_apply(lineage, &to, revision, &problem))
            return NULL;
    }
    struct operations operations = {0, 0, NULL};
    if (!plan_hop(region, &from, &ground.model, revision, &to, now->schema, &operations))
        return NULL;
    add_steps(region, former, revision, &operations);
    struct revision_hop *hop = NEW(region, struct revision_hop);
    const struct revision **drafts = NEW_ARRAY(region, const struct revision *, 2);
    for (size_t i = former->known; i < former->count; i++)
        drafts[hop->from_count++] = from_of(region, former, i);
    hop->from = drafts;
    hop->by = by_of(region, former, &ground, revision, &operations);
    hop->to = revision ? revision->id : NULL;
    return hop;
}

/* -- for builds and for the tool ------------------------------------------------------------------------------------
 */

static const struct source *text_below(const struct history *history)
{
    return history->draft ? history->draft->source : NULL;
}

void remember_drafts(struct region *region, const struct history *history, const struct draft *draft,
                     const char *folder)
{
    for (size_t i = 0; i < history->drafts.count; i++) {
        const struct draft_file *file = &history->drafts.items[i];
        const struct source *below = file->source == text_below(history) ? NULL : text_below(history);
        memory_keep(region, folder, below, file->source);
    }
    if (draft->there)
        memory_keep(region, folder, text_below(history),
                    source_of_text(region, draft->name, draft->text, strlen(draft->text)));
}

/* What a database tells the way by. */
static const char *key_of(struct region *region, const struct revision_hop *hop)
{
    struct text text = TEXT(region);
    for (size_t i = 0; i < hop->from_count; i++) {
        schema_text_add(&text, hop->from[i]->draft_digest);
        for (size_t k = 0; k < hop->from[i]->parent_count; k++)
            schema_text_format(&text, " %s", hop->from[i]->parents[k]);
    }
    return schema_text_string(&text);
}

void make_hops(struct region *region, const struct hop_target *now, const char *folder, struct hops *hops)
{
    struct memories memories;
    struct map remembered = MAP(region), done = MAP(region);
    memory_recall(region, folder, &memories);
    struct former *formers = NEW_ARRAY(region, struct former, memories.count + 1);
    bool *read = NEW_ARRAY(region, bool, memories.count + 1);
    for (size_t i = 0; i < memories.count; i++) {
        const struct source *texts[2] = {memories.items[i].below, memories.items[i].top};
        size_t first = texts[0] ? 0 : 1;
        read[i] = read_former(region, now->history, now->draft, texts + first, 2 - first, &formers[i]);
        for (size_t k = 0; read[i] && k < formers[i].count; k++)
            schema_map_put(&remembered, formers[i].drafts[k]->revision.draft_digest, "");
    }
    for (size_t i = 0; i < memories.count; i++) {
        const struct revision_hop *hop = read[i] ? find_way(region, now, &formers[i], &remembered) : NULL;
        const char *key = hop ? key_of(region, hop) : NULL;
        if (!hop || schema_map_get(&done, key))
            continue;
        schema_map_put(&done, key, "");
        APPEND(region, hops, hop);
    }
}

const struct revision_hop *hop_from_texts(struct region *region, const struct hop_target *now,
                                          const struct source *const *texts, size_t count)
{
    const struct history *history = now->history;
    struct former former;
    struct map remembered = MAP(region);
    for (size_t i = 0; i < history->count; i++) /* whatever stands where the draft stood is what became of it */
        if (!history->items[i]->revision.draft && history->items[i]->revision.draft_digest)
            schema_map_put(&remembered, history->items[i]->revision.draft_digest, "");
    if (count < 1 || count > 2 || !read_former(region, history, now->draft, texts, count, &former))
        return NULL;
    return find_way(region, now, &former, &remembered);
}
