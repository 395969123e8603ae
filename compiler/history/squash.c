/* Owns: making one revision of several: which may go together, what the one does, and how it goes back. Must not know
 * databases; what becomes of the files that it replaces is replaced.c's.
 *
 * What the range does is done again, operation after operation, under the names that there are then. Where it begins
 * with nothing and holds no steps of data, what comes of it is made at once. */
#include "history/folder.h"
#include "history/history.h"

#include <string.h>

struct squash {
    struct region *region;
    struct diagnostics *diagnostics;
    const struct history *history;
    const struct revision_graph *graph;
    const struct places *range;
    bool *members;         /* by place in the graph */
    struct places outside; /* what it stands on */
    struct revision revision;
    struct model before, after;
    struct former_names former; /* of what is there after it */
    struct operations recorded; /* of these, what its own operations do not show */
};

static const struct history_revision *member(const struct squash *squash, size_t i)
{
    return revision_at(squash->history, squash->range->items[i]);
}

/* -- what may go together -------------------------------------------------------------------------------------------
 */

static bool check_members(struct squash *squash)
{
    struct diagnostic *d;
    for (size_t i = 0; i < squash->range->count; i++) {
        const struct history_revision *revision = member(squash, i);
        if (revision->edited) {
            d = report(squash->diagnostics, S0332, revision->tree->id.span, "a draft cannot be squashed");
            add_help(squash->diagnostics, d, "freeze it first: schemac --revision -m \"what it does\"");
            return false;
        }
        if (revision->replaces_files) {
            d = report(squash->diagnostics, S0332, revision->tree->id.span,
                       "revision %s is a squash itself, and what it replaces is still there", revision->revision.id);
            add_help(squash->diagnostics, d, "let that go first: schemac --prune");
            return false;
        }
        if (revision->revision.label && squash->revision.label) {
            report(squash->diagnostics, S0332, revision->tree->label.span,
                   "two branches begin in the range, '%s' and '%s'", squash->revision.label, revision->revision.label);
            return false;
        }
        if (revision->revision.label)
            squash->revision.label = revision->revision.label;
    }
    if (squash->range->count > 1)
        return true;
    report(squash->diagnostics, S0332, NOWHERE, "nothing to squash: %s",
           squash->range->count ? "that is a single revision" : "there is no revision");
    return false;
}

static bool has(const struct places *places, size_t place)
{
    for (size_t i = 0; i < places->count; i++)
        if (places->items[i] == place)
            return true;
    return false;
}

/* Whoever stands on one of its ends stands on all; on what is within nobody stands. */
static bool check_children(struct squash *squash)
{
    const struct places ends = graph_tips(squash->graph, BY_ALL_LINKS, squash->members);
    for (size_t i = 0; i < squash->graph->count; i++) {
        const struct places *links = &squash->graph->nodes[i].links;
        size_t below = squash->graph->count;
        bool all = true;
        for (size_t k = 0; k < links->count && !squash->members[i]; k++)
            below = squash->members[links->items[k]] ? links->items[k] : below;
        for (size_t k = 0; k < ends.count; k++)
            all &= has(links, ends.items[k]);
        if (below == squash->graph->count || (all && has(&ends, below)))
            continue;
        const struct history_revision *child = revision_at(squash->history, i);
        struct diagnostic *d =
            report(squash->diagnostics, S0332, revision_at(squash->history, below)->tree->id.span,
                   "revision %s stands on %s, and would stand on the whole range",
                   child->edited ? "draft" : child->revision.id, revision_at(squash->history, below)->revision.id);
        add_note(squash->diagnostics, d, child->tree->id.span, "it is here");
        add_help(squash->diagnostics, d, "a range ends where a branch parts from it, or takes the branch in");
        return false;
    }
    return true;
}

/* What the members stand on, without what another of that stands on. */
static void find_outside(struct squash *squash)
{
    struct places all = {0};
    bool *lower = graph_set(squash->graph, NULL);
    for (size_t i = 0; i < squash->graph->count; i++)
        for (size_t k = 0; squash->members[i] && k < squash->graph->nodes[i].links.count; k++) {
            size_t link = squash->graph->nodes[i].links.items[k];
            if (!squash->members[link] && !has(&all, link))
                APPEND(squash->region, &all, link);
        }
    for (size_t i = 0; i < all.count; i++)
        for (size_t k = 0; k < squash->graph->nodes[all.items[i]].links.count; k++)
            lower[squash->graph->nodes[all.items[i]].links.items[k]] = true;
    graph_add_ancestors(squash->graph, BY_ALL_LINKS, lower);
    for (size_t i = 0; i < all.count; i++)
        if (!lower[all.items[i]])
            APPEND(squash->region, &squash->outside, all.items[i]);
}

static bool is_parent(const struct squash *squash, size_t place)
{
    const struct places *children = &squash->graph->nodes[place].children;
    for (size_t i = 0; i < children->count; i++)
        if (squash->members[children->items[i]])
            return true;
    return false;
}

static void write_links(struct squash *squash)
{
    struct revision *revision = &squash->revision;
    const char **parents = NEW_ARRAY(squash->region, const char *, squash->outside.count + 1);
    const char **depends = NEW_ARRAY(squash->region, const char *, squash->outside.count + 1);
    const char **replaces = NEW_ARRAY(squash->region, const char *, squash->range->count + 1);
    for (size_t i = 0; i < squash->outside.count; i++) {
        const char *id = revision_at(squash->history, squash->outside.items[i])->revision.id;
        if (is_parent(squash, squash->outside.items[i]))
            parents[revision->parent_count++] = id;
        else
            depends[revision->depends_count++] = id;
    }
    for (size_t i = 0; i < squash->range->count; i++) {
        replaces[revision->replaces_count++] = member(squash, i)->revision.id;
        if (member(squash, i)->revision.number > revision->number)
            revision->number = member(squash, i)->revision.number;
    }
    revision->parents = parents;
    revision->depends = depends;
    revision->replaces = replaces;
}

/* -- what it does ---------------------------------------------------------------------------------------------------
 */

static bool cannot(struct squash *squash, const struct history_revision *revision, const struct problem *problem)
{
    report(squash->diagnostics, S0332, revision->tree->id.span, "revision %s cannot be squashed: %s",
           revision->revision.id, problem->message);
    return false;
}

/* What is dropped by its name is printed with the word for what it is, which the model knows just then. */
static const struct operation *with_constraint(struct squash *squash, const struct model *now,
                                               const struct operation *operation)
{
    const struct table *table = schema_model_table(now, operation->table);
    struct operation *copy = NEW(squash->region, struct operation);
    *copy = *operation;
    copy->constraint = table ? schema_table_constraint(table, operation->name) : NULL;
    return copy;
}

/* `model` is what they begin at. */
static void take(struct squash *squash, struct operations *operations, const struct model *model,
                 const struct operation *const *items, size_t count)
{
    struct model now = schema_model_copy(model, squash->region);
    struct problem problem = {NULL, NULL};
    for (size_t i = 0; i < count; i++) {
        bool by_name = items[i]->kind == OPERATION_DROP_CONSTRAINT && !items[i]->constraint;
        APPEND(squash->region, operations, by_name ? with_constraint(squash, &now, items[i]) : items[i]);
        if (!schema_model_apply_all(&now, items + i, 1, "squash", &problem))
            return; /* the caller finds the same, and says so */
    }
}

/* One after the other. `after` ends up as what there is then. */
static bool go_up(struct squash *squash, struct operations *upgrade)
{
    squash->after = schema_model_copy(&squash->before, squash->region);
    for (size_t i = 0; i < squash->range->count; i++) {
        const struct history_revision *revision = member(squash, i);
        struct problem problem = {NULL, NULL};
        const struct revision *bound =
            schema_lineage_upgrade(squash->history->lineage, &squash->after, &revision->revision, &problem);
        if (bound) {
            take(squash, upgrade, &squash->after, bound->upgrade, bound->upgrade_count);
            remember_former_names(squash->region, &squash->former, &squash->after, bound->upgrade, bound->upgrade_count,
                                  bound->id);
        }
        if (!bound ||
            !schema_model_apply_all(&squash->after, bound->upgrade, bound->upgrade_count, bound->id, &problem))
            return cannot(squash, revision, &problem);
        const struct operations recorded = recorded_names(squash->region, revision);
        remember_recorded_names(squash->region, &squash->former, &squash->after, recorded.items, recorded.count);
    }
    return true;
}

/* And back, as each goes back; if one does not, none does. */
static bool go_down(struct squash *squash, struct operations *downgrade)
{
    struct model model = schema_model_copy(&squash->after, squash->region);
    for (size_t i = squash->range->count; i-- > 0;) {
        const struct history_revision *revision = member(squash, i);
        struct problem problem = {NULL, NULL};
        const struct revision *bound =
            schema_lineage_downgrade(squash->history->lineage, &model, &revision->revision, &problem);
        if (!bound)
            return cannot(squash, revision, &problem);
        if (bound->downgrade_count && bound->downgrade[0]->kind == OPERATION_IRREVERSIBLE) {
            downgrade->count = 0;
            APPEND(squash->region, downgrade, bound->downgrade[0]);
            return true;
        }
        const char *back = schema_region_format(squash->region, "%s back", bound->id);
        take(squash, downgrade, &model, bound->downgrade, bound->downgrade_count);
        if (!schema_model_apply_all(&model, bound->downgrade, bound->downgrade_count, back, &problem))
            return cannot(squash, revision, &problem);
    }
    return true;
}

/* Steps of data need the tables as they are just then; a table that is renamed leaves names behind in the database. */
static bool can_be_made_at_once(const struct squash *squash, const struct operations *upgrade)
{
    if (squash->outside.count)
        return false;
    for (size_t i = 0; i < upgrade->count; i++)
        if (upgrade->items[i]->kind == OPERATION_RUN || upgrade->items[i]->kind == OPERATION_SQL ||
            upgrade->items[i]->kind == OPERATION_RENAME_TABLE)
            return false;
    return true;
}

static bool make_at_once(struct squash *squash, struct operations *upgrade, struct operations *downgrade)
{
    struct operations up = {0}, down = {0};
    struct model model = schema_model_copy(&squash->before, squash->region);
    struct problem problem = {NULL, NULL};
    char here[67], there[67];
    if (!plan_hop(squash->region, &squash->before, &squash->after, NULL, &squash->after, NULL, &up) ||
        !plan_reverse(squash->region, &squash->before, &up, &down, &problem) ||
        !schema_model_apply_all(&model, up.items, up.count, "squash", &problem))
        return false;
    schema_model_state(&model, here);
    schema_model_state(&squash->after, there);
    if (strcmp(here, there) != 0)
        return false;
    *upgrade = up;
    if (!downgrade->count || downgrade->items[0]->kind != OPERATION_IRREVERSIBLE)
        *downgrade = down;
    return true;
}

static bool find_operations(struct squash *squash)
{
    struct operations upgrade = {0}, downgrade = {0};
    struct history_revision there = {.link_count = squash->outside.count};
    there.links = NEW_ARRAY(squash->region, struct history_revision *, squash->outside.count + 1);
    for (size_t i = 0; i < squash->outside.count; i++)
        there.links[i] = squash->history->items[squash->graph->nodes[squash->outside.items[i]].index];
    if (!model_before(squash->region, squash->history, &there, &squash->before) || !go_up(squash, &upgrade) ||
        !go_down(squash, &downgrade))
        return false;
    if (can_be_made_at_once(squash, &upgrade))
        make_at_once(squash, &upgrade, &downgrade);
    squash->revision.upgrade = upgrade.items;
    squash->revision.upgrade_count = upgrade.count;
    squash->revision.downgrade = downgrade.items;
    squash->revision.downgrade_count = downgrade.count;
    return true;
}

/* Whatever was renamed on the way, a `was` in the schema may stand for. */
static void record_names(struct squash *squash)
{
    struct former_names known = {.names = MAP(squash->region)};
    struct model model = schema_model_copy(&squash->before, squash->region);
    struct problem problem = {NULL, NULL};
    const struct revision *revision = &squash->revision;
    const char *id = "squash";
    remember_former_names(squash->region, &known, &model, revision->upgrade, revision->upgrade_count, id);
    if (schema_model_apply_all(&model, revision->upgrade, revision->upgrade_count, id, &problem))
        record_former_names(squash->region, &squash->former, &squash->after, &known, &model, &squash->recorded);
}

/* -- the file -------------------------------------------------------------------------------------------------------
 */

static const char *text_of(struct squash *squash)
{
    struct text text = TEXT(squash->region);
    schema_text_add(&text, migration_text(squash->region, &squash->revision, NULL,
                                          unproven_remarks(squash->region, &squash->before, &squash->revision)));
    print_recorded_names(&text, &squash->recorded);
    return schema_text_string(&text);
}

static struct history_revision *read_back(struct squash *squash, const char *shown)
{
    const char *text = text_of(squash);
    return revision_of_text(squash->region, squash->diagnostics,
                            source_of_text(squash->region, shown, text, strlen(text)));
}

/* What was written does the same as what was squashed. */
static bool is_same(struct squash *squash, struct history_revision *read)
{
    struct model model = schema_model_copy(&squash->before, squash->region);
    char here[67], there[67];
    if (!resolve_revision(squash->region, squash->diagnostics, squash->history, read, &model))
        return false;
    schema_model_state(&model, here);
    schema_model_state(&squash->after, there);
    if (strcmp(here, there) == 0)
        return prove_revision(squash->region, squash->diagnostics, read->tree->id.span, &squash->before, &model,
                              &read->revision);
    report(squash->diagnostics, S0331, read->tree->id.span, "the squash would lead elsewhere than what it replaces");
    return false;
}

static bool write_squash(struct squash *squash, const char *schema, const char **path)
{
    struct revision *revision = &squash->revision;
    const char *name = revision_file_name(squash->region, revision->number, revision->message);
    *path = path_join(squash->region, squash->history->shown, name);
    revision->id = "000000000000";
    revision->format = 1;
    revision->created = date_of_today(squash->region);
    struct history_revision *read = read_back(squash, *path);
    if (!read)
        return false;
    revision->id = revision_id(squash->region, schema, read->tree, revision->message);
    read = read_back(squash, *path);
    return read && is_same(squash, read) &&
           put_revision(squash->region, squash->diagnostics, squash->history, NULL, name, text_of(squash));
}

bool squash_revisions(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                      const struct squashing *squashing, const char **path)
{
    const struct places *range = &squashing->range;
    struct squash squash = {.region = region,
                            .diagnostics = diagnostics,
                            .history = history,
                            .graph = &history->graph,
                            .range = range,
                            .members = graph_set(&history->graph, range)};
    squash.revision.message = squashing->message;
    if (!check_members(&squash) || !check_children(&squash))
        return false;
    if (!squash.revision.message)
        squash.revision.message = schema_region_format(region, "squash of %s to %s", member(&squash, 0)->revision.id,
                                                       member(&squash, range->count - 1)->revision.id);
    if (!check_message(diagnostics, squash.revision.message))
        return false;
    find_outside(&squash);
    write_links(&squash);
    if (!find_operations(&squash))
        return false;
    record_names(&squash);
    return write_squash(&squash, squashing->schema, path);
}
