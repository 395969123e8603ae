/* Owns: which revisions lie between where a database, or a range, stands and where a symbol leads. Must not know how a
 * symbol is read, nor what applying is. */
#include "graph/steps.h"

static void add_all(const struct revision_graph *graph, struct places *places, const struct places *more)
{
    for (size_t i = 0; i < more->count; i++)
        APPEND(graph->region, places, more->items[i]);
}

static struct places listed(const struct revision_graph *graph, const bool *set)
{
    struct places places = {0};
    for (size_t i = 0; i < graph->count; i++)
        if (set[i])
            APPEND(graph->region, &places, i);
    return places;
}

static bool *ancestors(const struct revision_graph *graph, const struct places *places)
{
    bool *set = graph_set(graph, places);
    graph_add_ancestors(graph, BY_ALL_LINKS, set);
    return set;
}

/* -- up -------------------------------------------------------------------------------------------------------------
 */

bool graph_upgrade(const struct revision_graph *graph, const struct graph_state *state, size_t count,
                   const char *const *symbols, struct places *way, struct graph_problem *problem)
{
    static const struct graph_state nothing = {{0, 0, NULL}};
    struct places wanted = {0};
    if (!state)
        state = &nothing;
    for (size_t i = 0; i < count; i++) {
        struct graph_target target;
        const struct symbol symbol = graph_read(graph->region, symbols[i]);
        if (symbol.has_steps && symbol.down && !symbol.name[0])
            return graph_fail(graph, problem, S0321, "to undo revisions: schemac --downgrade -N", NULL,
                              "'%s' leads down, and an upgrade leads up", symbol.whole);
        if (!graph_find_read(graph, state, &symbol, &target, problem))
            return false;
        if (!target.places.count && graph->count)
            return graph_fail(graph, problem, S0618, "that is --downgrade base", NULL,
                              "an upgrade cannot lead to base");
        add_all(graph, &wanted, &target.places);
    }
    const bool *applied = graph_set(graph, &state->applied);
    bool *needed = ancestors(graph, &wanted);
    for (size_t i = 0; i < graph->count; i++)
        needed[i] &= !applied[i];
    *way = listed(graph, needed);
    return true;
}

/* -- down -----------------------------------------------------------------------------------------------------------
 */

/* The last N that were applied: none stands on them but the later ones. On a branch others may. */
static bool last_applied(const struct revision_graph *graph, const struct graph_state *state,
                         const struct symbol *symbol, bool *roots, struct graph_problem *problem)
{
    struct graph_target target = {0};
    const struct symbol branch_only = {.whole = symbol->whole, .branch = symbol->branch, .name = "base"};
    if (!graph_find_read(graph, state, &branch_only, &target, problem))
        return false;
    const bool *line = graph_branch_line(graph, &target);
    size_t left = symbol->steps, there = 0;
    for (size_t i = state->applied.count; i-- > 0;) {
        size_t place = state->applied.items[i];
        if (line && !line[place])
            continue;
        there++;
        if (left) {
            roots[place] = true;
            left--;
        }
    }
    return !left ||
           graph_fail(graph, problem, S0618, NULL, NULL, "the database has %zu revision%s%s, and not %zu to undo",
                      there, there == 1 ? "" : "s", line ? " of that branch" : "", symbol->steps);
}

/* Where to begin: above the target, on the branch that was named when there is a choice. */
static bool roots_above(const struct revision_graph *graph, const struct graph_target *target, bool *roots,
                        struct graph_problem *problem)
{
    const struct places *above = target->places.count ? &graph->nodes[target->places.items[0]].children : &graph->bases;
    bool *below_branch = NULL;
    size_t found = 0;
    if (target->has_branch && above->count > 1) {
        size_t branch = target->branch;
        const struct places one = {1, 1, &branch};
        below_branch = graph_set(graph, &one);
        graph_add_ancestors(graph, BY_PARENTS, below_branch);
    }
    for (size_t i = 0; i < above->count; i++)
        if (!below_branch || below_branch[above->items[i]]) {
            roots[above->items[i]] = true;
            found++;
        }
    return found || !above->count ||
           graph_fail(graph, problem, S0325, NULL, NULL, "the branch does not go on from there");
}

static bool find_roots(const struct revision_graph *graph, const struct graph_state *state, const struct symbol *symbol,
                       const bool *applied, bool *roots, struct graph_problem *problem)
{
    struct graph_target target;
    if (symbol->has_steps && !symbol->name[0]) {
        if (!symbol->down)
            return graph_fail(graph, problem, S0321, "to apply revisions: schemac --upgrade +N", NULL,
                              "'%s' leads up, and a downgrade leads down", symbol->whole);
        return last_applied(graph, state, symbol, roots, problem);
    }
    if (!graph_find_read(graph, state, symbol, &target, problem))
        return false;
    if (target.places.count > 1)
        return graph_fail(graph, problem, S0319, "name one by its id", &target.places,
                          "'%s' could be more than one revision", symbol->whole);
    if (target.places.count && !applied[target.places.items[0]])
        return graph_fail(graph, problem, S0618, "schemac --current lists what is", &target.places,
                          "revision %s is not applied to this database",
                          graph->nodes[target.places.items[0]].record->id);
    return roots_above(graph, &target, roots, problem);
}

/* What stands on the roots goes before them. A database knows in which order it was applied, and goes back that way. */
bool graph_downgrade(const struct revision_graph *graph, const struct graph_state *state, const char *text,
                     struct places *way, struct graph_problem *problem)
{
    const struct symbol symbol = graph_read(graph->region, text);
    const bool *applied = graph_set(graph, &state->applied);
    bool *gone = graph_set(graph, NULL);
    *way = (struct places){0};
    if (!find_roots(graph, state, &symbol, applied, gone, problem))
        return false;
    graph_add_descendants(graph, BY_ALL_LINKS, gone);
    for (size_t i = state->applied.count; i-- > 0;)
        if (gone[state->applied.items[i]])
            APPEND(graph->region, way, state->applied.items[i]);
    return true;
}

/* -- neither: stamps and ranges -------------------------------------------------------------------------------------
 */

bool graph_stamp(const struct revision_graph *graph, const struct graph_state *state, size_t count,
                 const char *const *symbols, struct places *having, struct graph_problem *problem)
{
    struct places stamped = {0}, lines = {0};
    bool everything = false;
    for (size_t i = 0; i < count; i++) {
        struct graph_target target;
        if (!graph_find(graph, state, symbols[i], &target, problem))
            return false;
        add_all(graph, &stamped, &target.places);
        add_all(graph, &lines, &target.places);
        if (target.has_branch)
            APPEND(graph->region, &lines, target.branch);
        everything |= !target.places.count && !target.has_branch;
    }
    const bool *line = graph_line(graph, BY_ALL_LINKS, &lines);
    struct places tips = graph_tips(graph, BY_ALL_LINKS, graph_set(graph, &state->applied));
    for (size_t i = 0; i < tips.count && !everything; i++)
        if (!line[tips.items[i]])
            APPEND(graph->region, &stamped, tips.items[i]);
    *having = listed(graph, ancestors(graph, &stamped));
    return true;
}

static bool find_all(const struct revision_graph *graph, const struct graph_state *state, size_t count,
                     const char *const *symbols, struct places *places, struct graph_target *last,
                     struct graph_problem *problem)
{
    *places = (struct places){0};
    for (size_t i = 0; i < count; i++) {
        if (!graph_find(graph, state, symbols[i], last, problem))
            return false;
        add_all(graph, places, &last->places);
    }
    return true;
}

/* Behind a colon, +N counts from what stands before it. */
static bool find_upper(const struct revision_graph *graph, const struct graph_state *state,
                       const struct graph_range *range, const struct places *lower, struct places *upper,
                       struct graph_problem *problem)
{
    struct graph_target last = {0};
    const struct graph_state below = {listed(graph, ancestors(graph, lower))};
    *upper = (struct places){0};
    for (size_t i = 0; i < range->upper_count; i++) {
        const struct symbol symbol = graph_read(graph->region, range->upper[i]);
        bool counts = symbol.has_steps && !symbol.name[0] && !symbol.down;
        if (!graph_find_read(graph, counts ? &below : state, &symbol, &last, problem))
            return false;
        add_all(graph, upper, &last.places);
    }
    return true;
}

static bool are_below(const struct revision_graph *graph, const struct places *lower, const bool *below,
                      struct graph_problem *problem)
{
    for (size_t i = 0; i < lower->count; i++)
        if (!below[lower->items[i]])
            return graph_fail(graph, problem, S0324, "schemac --history lists the revisions as they stand", lower,
                              "a range leads upwards, and revision %s is not below its end",
                              graph->nodes[lower->items[i]].record->id);
    return true;
}

bool graph_between(const struct revision_graph *graph, const struct graph_state *state, const struct graph_range *range,
                   struct places *way, struct graph_problem *problem)
{
    struct places lower, found, upper = {0};
    struct graph_target below = {0};
    if (!find_all(graph, state, range->lower_count, range->lower, &lower, &below, problem) ||
        !find_upper(graph, state, range, &lower, &found, problem))
        return false;
    const bool *line = range->lower_count == 1 ? graph_branch_line(graph, &below) : NULL;
    for (size_t i = 0; i < found.count; i++)
        if (!line || line[found.items[i]])
            APPEND(graph->region, &upper, found.items[i]);
    bool *needed = ancestors(graph, &upper);
    if (!range->all && !are_below(graph, &lower, needed, problem))
        return false;
    const bool *had = ancestors(graph, &lower);
    bool *above = graph_set(graph, &lower);
    graph_add_descendants(graph, BY_ALL_LINKS, above);
    for (size_t i = 0; i < graph->count; i++)
        needed[i] &= !had[i] && (above[i] || range->all || !lower.count);
    for (size_t i = 0; i < lower.count && range->with_lower; i++)
        needed[lower.items[i]] = true;
    *way = listed(graph, needed);
    return true;
}
