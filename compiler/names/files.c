/* Owns: in which file's header a query stands whose rows have rows of other files within. A header has its own enums
 * first, then the headers whose enums it needs, its tables, the headers whose rows it needs, its queries. So a row of
 * another file is known where that file's header is, unless that one, before its tables, comes to this one. Must not
 * know how headers are printed. */
#include "names/naming.h"

#include "names/registry.h"

/* Headers that one includes: those whose enums it needs, and those whose rows. */
struct includes {
    const struct c_schema *names;
    size_t count;
    bool *enums, *rows; /* [one * count + other] */
};

static void need(const struct includes *includes, bool *kind, size_t one, size_t other)
{
    if (one != other)
        kind[one * includes->count + other] = true;
}

static void need_enum(const struct includes *includes, size_t one, const struct c_column *column)
{
    if (column->enumeration)
        need(includes, includes->enums, one, column->enumeration->source);
}

const struct c_table *row_needed(const struct c_query *query, size_t i)
{
    if (i < query->row_within_count)
        return query->rows_within[i].table;
    for (size_t c = 0, n = query->row_within_count; c < query->child_count; c++)
        if (query->children[c]->row == C_ROW_OF_TABLE && n++ == i)
            return query->children[c]->table;
    return NULL;
}

static void need_of_queries(const struct includes *includes)
{
    for (size_t i = 0; i < includes->names->query_count; i++) {
        const struct c_query *query = &includes->names->queries[i];
        for (size_t c = 0; c < query->function->parameter_count; c++)
            need_enum(includes, query->source, &query->parameters[c]);
        for (size_t c = 0; c < query->column_count && query->row != C_ROW_OF_TABLE; c++)
            if (!is_within(query, c))
                need_enum(includes, query->source, &query->columns[c]);
        for (size_t r = 0; row_needed(query, r); r++)
            need(includes, includes->rows, query->source, row_needed(query, r)->source);
    }
}

static void find_includes(struct includes *includes)
{
    const struct c_schema *names = includes->names;
    includes->count = names->schema->source_count;
    includes->enums = NEW_ARRAY(names->region, bool, includes->count * includes->count + 1);
    includes->rows = NEW_ARRAY(names->region, bool, includes->count * includes->count + 1);
    for (size_t t = 0; t < names->table_count; t++)
        for (size_t c = 0; c < names->tables[t].column_count; c++)
            need_enum(includes, names->tables[t].source, &names->tables[t].columns[c]);
    for (size_t t = 0; t < names->table_count; t++)
        for (size_t l = 0; l < 2 && names->tables[t].link; l++)
            for (size_t c = 0; c < names->tables[t].links[l].here->count; c++)
                need_enum(includes, names->tables[t].links[l].there->to->source,
                          names->tables[t].links[l].here->columns[c]);
    need_of_queries(includes);
}

/* Whether the header comes to the other one before its own tables: by its enums at first, then in any way. */
static bool comes_to(const struct includes *includes, size_t one, size_t other, bool *seen, bool first)
{
    if (seen[one])
        return false;
    seen[one] = true;
    for (size_t i = 0; i < includes->count; i++) {
        size_t at = one * includes->count + i;
        if (!includes->enums[at] && (first || !includes->rows[at]))
            continue;
        if (i == other || comes_to(includes, i, other, seen, false))
            return true;
    }
    return false;
}

static bool is_known_in(const struct includes *includes, const struct c_query *query, size_t source)
{
    for (size_t i = 0; row_needed(query, i); i++) {
        size_t of = row_needed(query, i)->source;
        bool *seen = NEW_ARRAY(includes->names->region, bool, includes->count + 1);
        if (of != source && comes_to(includes, of, source, seen, true))
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

void place_queries(struct registry *registry, struct c_schema *names)
{
    for (size_t i = 0; i < names->query_count; i++) {
        struct c_query *query = &names->queries[i];
        struct includes includes = {.names = names};
        size_t own = query->source;
        if (!row_needed(query, 0))
            continue;
        find_includes(&includes);
        bool known = is_known_in(&includes, query, own);
        for (size_t r = 0; row_needed(query, r) && !known && !query->function->shape; r++) {
            place_in(names, query, row_needed(query, r)->source);
            find_includes(&includes);
            known = is_known_in(&includes, query, query->source);
        }
        if (known)
            continue;
        place_in(names, query, own);
        struct diagnostic *d =
            report(registry->diagnostics, S0704, *query->function->origin,
                   "the header of this file and that of table '%s', whose rows '%s' has within its own, need each "
                   "other: that is not supported yet",
                   row_needed(query, 0)->table->name, query->function->name);
        add_help(registry->diagnostics, d, "put the enums that both of them use into a file of their own");
        registry->failed = true;
    }
}
