/* Owns: what a symbol means: names, branches and steps. Must not know what is done with what was found. */
#include "graph/steps.h"

#include <string.h>

enum { MOST_DIGITS = 9 };

bool graph_fail(const struct revision_graph *graph, struct graph_problem *problem, enum diagnostic_code code,
                const char *help, const struct places *places, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    *problem = (struct graph_problem){
        .code = code, .help = help, .text = schema_region_vformat(graph->region, format, arguments)};
    va_end(arguments);
    if (places)
        problem->places = *places;
    return false;
}

/* -- its words ------------------------------------------------------------------------------------------------------
 */

/* +N or -N at the end. */
static size_t steps_begin(const char *symbol, size_t size)
{
    size_t at = size;
    while (at && symbol[at - 1] >= '0' && symbol[at - 1] <= '9')
        at--;
    bool steps = at && at < size && size - at <= MOST_DIGITS && (symbol[at - 1] == '+' || symbol[at - 1] == '-');
    return steps ? at - 1 : size;
}

struct symbol graph_read(struct region *region, const char *text)
{
    struct symbol symbol = {.whole = text};
    const char *at = strchr(text, '@');
    if (at) {
        symbol.branch = schema_region_copy(region, text, (size_t)(at - text));
        text = at + 1;
    }
    size_t size = strlen(text), end = steps_begin(text, size);
    symbol.name = schema_region_copy(region, text, end);
    symbol.has_steps = end < size;
    symbol.down = text[end] == '-';
    for (size_t i = end + 1; i < size && symbol.has_steps; i++)
        symbol.steps = symbol.steps * 10 + (size_t)(text[i] - '0');
    return symbol;
}

/* -- names ----------------------------------------------------------------------------------------------------------
 */

static bool is_number(const char *name, unsigned *number)
{
    size_t digits = strspn(name, "0123456789");
    if (!digits || digits > 4 || name[digits])
        return false;
    *number = 0;
    for (size_t i = 0; i < digits; i++)
        *number = *number * 10 + (unsigned)(name[i] - '0');
    return true;
}

static struct places named(const struct revision_graph *graph, const char *name, const bool *within)
{
    struct places found = {0};
    unsigned number = 0;
    bool numbered = is_number(name, &number);
    size_t size = strlen(name);
    for (size_t i = 0; i < graph->count && size; i++) {
        const struct graph_node *node = &graph->nodes[i];
        bool fits = numbered ? node->number == number : strncmp(node->record->id, name, size) == 0;
        if (fits && (!within || within[i]))
            APPEND(graph->region, &found, i);
    }
    return found;
}

/* A whole id, a label (the revision that has it), a number, or the beginning of an id. */
static bool find_name(const struct revision_graph *graph, const struct symbol *symbol, const char *name,
                      const bool *within, size_t *place, struct graph_problem *problem)
{
    const struct graph_node *node = schema_map_get(&graph->by_id, name);
    if (!node)
        node = schema_map_get(&graph->by_label, name);
    struct places found = {0};
    if (node)
        APPEND(graph->region, &found, (size_t)(node - graph->nodes));
    else
        found = named(graph, name, within);
    if (found.count > 1)
        return graph_fail(graph, problem, S0319, "name it by more digits of its id", &found,
                          "'%s' could be more than one revision", symbol->whole);
    bool elsewhere = found.count ? within && !within[found.items[0]] : within && named(graph, name, NULL).count;
    if (elsewhere)
        return graph_fail(graph, problem, S0325, NULL, node ? &found : NULL, "'%s' is no revision of the branch '%s'",
                          name, symbol->branch);
    if (!found.count)
        return graph_fail(graph, problem, S0318,
                          "a revision is named by its id or the first digits of it, by its number, or as head or base; "
                          "schemac --history lists them",
                          NULL, "'%s' is no revision", name);
    *place = found.items[0];
    return true;
}

static bool find_branch(const struct revision_graph *graph, const struct symbol *symbol, struct graph_target *target,
                        struct graph_problem *problem)
{
    if (!symbol->branch)
        return true;
    target->has_branch = true;
    if (!find_name(graph, symbol, symbol->branch, NULL, &target->branch, problem)) {
        if (problem->code == S0318)
            graph_fail(graph, problem, S0318,
                       "a branch is named by its label, or by one of its revisions; schemac --branches lists them",
                       NULL, "there is no branch '%s'", symbol->branch);
        return false;
    }
    return true;
}

bool *graph_branch_line(const struct revision_graph *graph, const struct graph_target *target)
{
    size_t branch = target->branch;
    const struct places one = {1, 1, &branch};
    return target->has_branch ? graph_line(graph, BY_PARENTS, &one) : NULL;
}

static struct places within(const struct revision_graph *graph, const struct places *places, const bool *line)
{
    struct places found = {0};
    for (size_t i = 0; i < places->count; i++)
        if (!line || line[places->items[i]])
            APPEND(graph->region, &found, places->items[i]);
    return found;
}

/* -- steps ----------------------------------------------------------------------------------------------------------
 */

static const char *const which_way = "say which way by a branch: LABEL@+1, or name the revision by its id";

static bool too_far(const struct revision_graph *graph, const struct symbol *symbol, struct graph_problem *problem)
{
    return graph_fail(graph, problem, S0321, NULL, NULL, "'%s' leads beyond the %s revision", symbol->whole,
                      symbol->down ? "first" : "last");
}

/* Steps from one revision, or from base, which is a step below each first revision. */
static bool walk(const struct revision_graph *graph, const struct symbol *symbol, const bool *line, struct places *from,
                 struct graph_problem *problem)
{
    for (size_t i = 0; i < symbol->steps; i++) {
        if (symbol->down && !from->count)
            return too_far(graph, symbol, problem);
        const struct graph_node *node = from->count ? &graph->nodes[from->items[0]] : NULL;
        const struct places *next = !node ? &graph->bases : symbol->down ? &node->parents : &node->children;
        struct places found = within(graph, next, symbol->down ? NULL : line);
        if (found.count > 1)
            return graph_fail(graph, problem, S0319, which_way, &found, "'%s' could lead more than one way",
                              symbol->whole);
        if (!found.count && !symbol->down)
            return too_far(graph, symbol, problem);
        *from = found;
    }
    return true;
}

/* Where +N begins: at what the database has newest, on the branch that was named. */
static bool newest(const struct revision_graph *graph, const struct graph_state *state, const struct symbol *symbol,
                   const bool *line, struct places *from, struct graph_problem *problem)
{
    bool *applied = graph_set(graph, state ? &state->applied : NULL);
    struct places tips = graph_tips(graph, BY_ALL_LINKS, applied);
    *from = within(graph, &tips, line);
    if (!from->count && line) {
        for (size_t i = 0; i < graph->count; i++)
            applied[i] &= line[i];
        *from = graph_tips(graph, BY_PARENTS, applied);
    }
    if (from->count > 1)
        return graph_fail(graph, problem, S0319, which_way, from,
                          "'%s' could count from more than one revision that the database has", symbol->whole);
    return true;
}

static bool find_steps_only(const struct revision_graph *graph, const struct graph_state *state,
                            const struct symbol *symbol, const bool *line, struct graph_target *target,
                            struct graph_problem *problem)
{
    if (!symbol->down || state)
        return newest(graph, state, symbol, line, &target->places, problem) &&
               walk(graph, symbol, line, &target->places, problem);
    struct places heads = within(graph, &graph->heads, line);
    bool *found = graph_set(graph, NULL);
    for (size_t i = 0; i < heads.count; i++) {
        struct places from = {1, 1, &heads.items[i]};
        if (!walk(graph, symbol, line, &from, problem))
            return false;
        if (from.count)
            found[from.items[0]] = true;
    }
    for (size_t i = 0; i < graph->count; i++)
        if (found[i])
            APPEND(graph->region, &target->places, i);
    return true;
}

/* -- symbols --------------------------------------------------------------------------------------------------------
 */

static bool find_base_name(const struct revision_graph *graph, const struct graph_state *state,
                           const struct symbol *symbol, const bool *line, struct graph_target *target,
                           struct graph_problem *problem)
{
    const char *name = symbol->name;
    size_t place;
    if (strcmp(name, "base") == 0)
        return true;
    if (strcmp(name, "head") == 0 || strcmp(name, "heads") == 0) {
        target->places = within(graph, &graph->heads, line);
        return name[4] || target->places.count < 2 ||
               graph_fail(graph, problem, S0319, "name one by its id, by LABEL@head, or all as heads", &target->places,
                          "'%s' could be any of %zu heads", symbol->whole, target->places.count);
    }
    if (strcmp(name, "current") == 0) {
        if (!state)
            return graph_fail(graph, problem, S0318, "name the database: --database URL", NULL,
                              "'%s' is what a database has, and none is asked here", symbol->whole);
        struct places tips = graph_tips(graph, BY_ALL_LINKS, graph_set(graph, &state->applied));
        target->places = within(graph, &tips, line);
        return true;
    }
    if (!find_name(graph, symbol, name, line, &place, problem))
        return false;
    APPEND(graph->region, &target->places, place);
    return true;
}

bool graph_find_read(const struct revision_graph *graph, const struct graph_state *state, const struct symbol *symbol,
                     struct graph_target *target, struct graph_problem *problem)
{
    *target = (struct graph_target){0};
    if (!find_branch(graph, symbol, target, problem))
        return false;
    const bool *line = graph_branch_line(graph, target);
    if (symbol->has_steps && !symbol->name[0])
        return find_steps_only(graph, state, symbol, line, target, problem);
    if (!find_base_name(graph, state, symbol, line, target, problem))
        return false;
    if (!symbol->has_steps)
        return true;
    if (target->places.count > 1)
        return graph_fail(graph, problem, S0319, which_way, &target->places,
                          "'%s' could count from more than one revision", symbol->whole);
    return walk(graph, symbol, line, &target->places, problem);
}

bool graph_find(const struct revision_graph *graph, const struct graph_state *state, const char *text,
                struct graph_target *target, struct graph_problem *problem)
{
    const struct symbol symbol = graph_read(graph->region, text);
    return graph_find_read(graph, state, &symbol, target, problem);
}
