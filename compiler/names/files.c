/* Owns: in which file's header a query stands whose rows have rows of other files within. A header has its own enums
 * first, then the headers whose enums it needs, its tables, the headers whose rows it needs, its queries. So a row of
 * another file is known where that file's header is, unless that one, before its tables, comes to this one. Must not
 * know how headers are printed. */
#include "names/naming.h"

#include "names/registry.h"

struct sources {
    size_t count, capacity;
    size_t *items;
};

/* Headers that each one includes: those whose enums it needs, and those whose rows. */
struct includes {
    const struct c_schema *names;
    struct sources *enums, *rows;
    bool **before; /* which a header comes to before its own tables; null: that was not asked yet */
};

const struct c_table *row_needed(const struct c_query *query, size_t i)
{
    if (i < query->row_within_count)
        return query->rows_within[i].table;
    for (size_t c = 0, n = query->row_within_count; c < query->child_count; c++)
        if (query->children[c]->row == C_ROW_OF_TABLE && n++ == i)
            return query->children[c]->table;
    return NULL;
}

/* -- what each header includes --------------------------------------------------------------------------------------
 */

static void need(const struct includes *includes, struct sources *kind, size_t one, size_t other)
{
    struct sources *needed = &kind[one];
    for (size_t i = 0; i < needed->count; i++)
        if (needed->items[i] == other)
            return;
    if (one != other)
        APPEND(includes->names->region, needed, other);
}

static void need_enum(const struct includes *includes, size_t one, const struct c_column *column)
{
    if (column->enumeration)
        need(includes, includes->enums, one, column->enumeration->source);
}

static void need_of_queries(const struct includes *includes)
{
    for (size_t i = 0; i < includes->names->query_count; i++) {
        const struct c_query *query = &includes->names->queries[i];
        for (size_t c = 0; c < query->function->parameter_count; c++)
            need_enum(includes, query->source, &query->parameters[c]);
        for (size_t c = 0; c < query->column_count && query->row != C_ROW_OF_TABLE; c++)
            if (!row_within_of(query, c))
                need_enum(includes, query->source, &query->columns[c]);
        for (size_t r = 0; row_needed(query, r); r++)
            need(includes, includes->rows, query->source, row_needed(query, r)->source);
    }
}

static struct includes find_includes(const struct c_schema *names)
{
    size_t count = names->schema->source_count + 1;
    struct includes includes = {names, NEW_ARRAY(names->region, struct sources, count),
                                NEW_ARRAY(names->region, struct sources, count),
                                NEW_ARRAY(names->region, bool *, count)};
    for (size_t t = 0; t < names->table_count; t++)
        for (size_t c = 0; c < names->tables[t].column_count; c++)
            need_enum(&includes, names->tables[t].source, &names->tables[t].columns[c]);
    for (size_t t = 0; t < names->table_count; t++)
        for (size_t l = 0; l < 2 && names->tables[t].link; l++)
            for (size_t c = 0; c < names->tables[t].links[l].here->count; c++)
                need_enum(&includes, names->tables[t].links[l].there->to->source,
                          names->tables[t].links[l].here->columns[c]);
    need_of_queries(&includes);
    return includes;
}

/* -- where a query stands -------------------------------------------------------------------------------------------
 */

static void reach(const struct includes *includes, const struct sources *needed, bool *reached)
{
    for (size_t i = 0; i < needed->count; i++) {
        size_t source = needed->items[i];
        if (reached[source])
            continue;
        reached[source] = true;
        reach(includes, &includes->enums[source], reached);
        reach(includes, &includes->rows[source], reached);
    }
}

/* By its enums at first, then in any way. */
static bool comes_to(const struct includes *includes, size_t one, size_t other)
{
    if (!includes->before[one]) {
        includes->before[one] = NEW_ARRAY(includes->names->region, bool, includes->names->schema->source_count + 1);
        reach(includes, &includes->enums[one], includes->before[one]);
    }
    return includes->before[one][other];
}

static bool is_known_in(const struct includes *includes, const struct c_query *query, size_t source)
{
    for (size_t i = 0; row_needed(query, i); i++) {
        size_t of = row_needed(query, i)->source;
        if (of != source && comes_to(includes, of, source))
            return false;
    }
    return true;
}

static void place_in(struct c_schema *names, struct c_query *query, size_t source)
{
    query->source = source;
    for (size_t i = 0; i < names->query_count; i++)
        if (schema_same_text(names->queries[i].function->parent, query->function->name))
            names->queries[i].source = source;
}

/* In its own file, or else in that of one of the rows; a row that queries share has its place already. */
static void place_query(const struct includes *includes, struct c_schema *names, struct c_query *query)
{
    bool known = is_known_in(includes, query, query->source) || query->function->shape;
    for (size_t r = 0; row_needed(query, r) && !known; r++) {
        size_t source = row_needed(query, r)->source;
        known = is_known_in(includes, query, source);
        if (known)
            place_in(names, query, source);
    }
}

static void need_each_other(struct registry *registry, const struct c_query *query)
{
    struct diagnostic *d =
        report(registry->diagnostics, S0704, *query->function->origin,
               "the header of this file and that of table '%s', whose rows '%s' has within its own, need each other: "
               "that is not supported yet",
               row_needed(query, 0)->table->name, query->function->name);
    add_help(registry->diagnostics, d, "put the enums that both of them use into a file of their own");
    registry->failed = true;
}

void place_queries(struct registry *registry, struct c_schema *names)
{
    struct includes written = find_includes(names);
    for (size_t i = 0; i < names->query_count; i++)
        place_query(&written, names, &names->queries[i]);
    struct includes placed = find_includes(names);
    for (size_t i = 0; i < names->query_count; i++)
        if (!is_known_in(&placed, &names->queries[i], names->queries[i].source))
            need_each_other(registry, &names->queries[i]);
}
