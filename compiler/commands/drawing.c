/* Owns: which line of the picture is whose. A column is a way that leads from a revision to a child still to come: all
 * that lead to one revision run together before it, and part again behind it. Must not know what a revision is. */
#include "commands/drawing.h"

enum { MOST_COLUMNS = 24 }; /* what fits beside a text; more are not drawn, and not in the way of the others */

struct drawing {
    struct region *region;
    const struct revision_graph *graph;
    const bool *shown;
    struct {
        size_t count, capacity;
        bool *items; /* in use */
    } columns;
    struct places *waiting; /* by place: the columns that lead there */
    size_t *own;            /* by place: its column */
};

struct drawing *drawing_begin(struct region *region, const struct revision_graph *graph, const struct places *shown)
{
    struct drawing *drawing = NEW(region, struct drawing);
    drawing->region = region;
    drawing->graph = graph;
    drawing->shown = graph_set(graph, shown);
    drawing->waiting = NEW_ARRAY(region, struct places, graph->count + 1);
    drawing->own = NEW_ARRAY(region, size_t, graph->count + 1);
    return drawing;
}

static size_t free_column(struct drawing *drawing, size_t from)
{
    size_t at = from;
    while (at < drawing->columns.count && drawing->columns.items[at])
        at++;
    if (at == drawing->columns.count)
        APPEND(drawing->region, &drawing->columns, false);
    drawing->columns.items[at] = true;
    return at;
}

static void give_back(struct drawing *drawing, size_t column)
{
    drawing->columns.items[column] = false;
    while (drawing->columns.count && !drawing->columns.items[drawing->columns.count - 1])
        drawing->columns.count--;
}

/* A line on which column `from` runs into `to`, on its left, or (`parts`) comes out of it. */
static void draw_slope(const struct drawing *drawing, size_t to, size_t from, bool parts, FILE *out)
{
    if (from >= MOST_COLUMNS)
        return;
    char line[2 * MOST_COLUMNS + 1];
    size_t last = drawing->columns.count < MOST_COLUMNS ? drawing->columns.count : MOST_COLUMNS, size = 0;
    for (size_t i = 0; i < last; i++) {
        bool crosses = i >= to && i + 1 < from;
        char way = crosses ? (parts ? '-' : '_') : ' ';
        line[2 * i] = i != from && drawing->columns.items[i] ? '|' : i > to && i < from ? way : ' ';
        line[2 * i + 1] = i + 1 == from ? (parts ? '\\' : '/') : way;
    }
    for (size_t i = 0; i < 2 * last; i++)
        size = line[i] == ' ' ? size : i + 1;
    fprintf(out, "%.*s\n", (int)size, line);
}

void drawing_revision(struct drawing *drawing, size_t place, FILE *out)
{
    struct places *waiting = &drawing->waiting[place];
    size_t own = waiting->count ? waiting->items[0] : 0;
    for (size_t i = 1; i < waiting->count; i++)
        if (waiting->items[i] < own)
            own = waiting->items[i];
    for (size_t i = 0; i < waiting->count; i++)
        if (waiting->items[i] != own) {
            draw_slope(drawing, own, waiting->items[i], false, out);
            give_back(drawing, waiting->items[i]);
        }
    if (!waiting->count)
        own = free_column(drawing, 0);
    drawing->own[place] = own;
    size_t last = drawing->columns.count < MOST_COLUMNS ? drawing->columns.count : MOST_COLUMNS;
    for (size_t i = 0; i < last; i++)
        fputs(i == own ? "* " : drawing->columns.items[i] ? "| " : "  ", out);
    fputs(own >= MOST_COLUMNS ? "… * " : " ", out);
}

void drawing_children(struct drawing *drawing, size_t place, FILE *out)
{
    const struct places *children = &drawing->graph->nodes[place].children;
    size_t own = drawing->own[place], drawn = 0;
    for (size_t i = 0; i < children->count; i++) {
        size_t child = children->items[i];
        if (!drawing->shown[child])
            continue;
        size_t column = drawn++ ? free_column(drawing, own + 1) : own;
        APPEND(drawing->region, &drawing->waiting[child], column);
        if (column != own)
            draw_slope(drawing, own, column, true, out);
    }
    if (!drawn)
        give_back(drawing, own);
}
