/* Owns: what queries, their parameters and the rows they give are called in C. Must not know SQL, nor how anything is
 * printed. */
#include "names/naming.h"

#include "names/registry.h"

#include <stdlib.h>
#include <string.h>

static struct span place_of(const struct c_query *query)
{
    return query->function->origin ? *query->function->origin : NOWHERE;
}

/* A parameter or a column of the result as a column that a table could have. */
static void make_column(const struct c_schema *names, struct c_column *out, const char *name, const struct type *type,
                        bool nullable, const struct span *origin)
{
    struct column *column = NEW(names->region, struct column);
    *column = (struct column){.name = name, .type = *type, .nullable = nullable, .origin = origin};
    column->type.length = 0;
    *out = (struct c_column){.column = column, .name = name, .parameter = name};
    for (size_t e = 0; type->kind == TYPE_ENUM && e < names->enum_count; e++)
        if (strcmp(names->enums[e].enumeration->name, type->name) == 0)
            out->enumeration = &names->enums[e];
}

static bool is_parameter(const struct query_function *function, const char *name)
{
    for (size_t i = 0; i < function->parameter_count; i++)
        if (schema_same_text(function->parameters[i].name, name))
            return true;
    return false;
}

/* What a query's functions call their other parameters, and what is in their bodies. */
static bool is_taken(const struct query_function *function, const char *name)
{
    static const char *const beside_children[] = {"count", "grown", "keys", "span"};
    bool children = function->parent || function->children.count;
    for (size_t i = 0; children && i < COUNT_OF(beside_children); i++)
        if (strcmp(name, beside_children[i]) == 0)
            return true;
    static const char *const taken[] = {"arena", "capacity", "changed",   "cursor", "db",      "found",
                                        "given", "i",        "list",      "none",   "options", "place",
                                        "row",   "rows",     "statement", "status"};
    for (size_t i = 0; i < COUNT_OF(taken); i++)
        if (strcmp(name, taken[i]) == 0)
            return true;
    return strncmp(name, "schema_", 7) == 0 || strncmp(name, "SCHEMA_", 7) == 0;
}

/* ids_count and ids_keys stand beside a list ids. */
static bool is_beside_list(struct region *region, const struct query_function *function, const char *name)
{
    for (size_t i = 0; i < function->parameter_count; i++) {
        const struct query_parameter *list = &function->parameters[i];
        if (list->list && (strcmp(name, schema_region_format(region, "%s_count", list->name)) == 0 ||
                           strcmp(name, schema_region_format(region, "%s_keys", list->name)) == 0))
            return true;
    }
    return false;
}

/* changed_value of changed. */
static const char *parameter_of(struct registry *registry, const struct query_function *function, const char *name)
{
    const char *parameter = name;
    if (!is_name_in_c(name))
        return NULL;
    if (!is_taken(function, name) && !word_of_c(name) && !is_beside_list(registry->region, function, name))
        return name;
    do
        parameter = schema_region_format(registry->region, "%s_value", parameter);
    while (is_parameter(function, parameter));
    return parameter;
}

static void name_parameters(struct registry *registry, struct c_schema *names, struct c_query *out)
{
    const struct query_function *function = out->function;
    struct c_column *columns = NEW_ARRAY(names->region, struct c_column, function->parameter_count + 1);
    for (size_t i = 0; i < function->parameter_count; i++) {
        const struct query_parameter *parameter = &function->parameters[i];
        make_column(names, &columns[i], parameter->name, &parameter->type, parameter->nullable, parameter->origin);
        columns[i].parameter = parameter_of(registry, function, parameter->name);
        if (!columns[i].parameter) {
            report(registry->diagnostics, S0502, place_of(out),
                   "no name in C can be made of parameter '%s' of query '%s'", parameter->name, function->name);
            registry->failed = true;
            columns[i].parameter = "nameless";
        }
    }
    out->parameters = columns;
}

/* The options of a query whose text has parts. */
static void name_options(struct registry *registry, struct c_schema *names, struct c_query *out)
{
    const struct query_function *function = out->function;
    struct region *region = names->region;
    if (!function->bits.count)
        return;
    out->options = schema_region_format(region, "%s_options", out->name);
    register_tag(registry, out->options, "the options of query", function->name, function->origin);
    if (!function->sort_count)
        return;
    const char **constants = NEW_ARRAY(region, const char *, function->sort_count + 1);
    out->order_member = parameter_of(registry, function, function->sort);
    bool good = out->order_member != NULL;
    for (size_t i = 0; i < function->sort_count; i++) {
        good = good && is_name_in_c(function->sorts[i]);
        constants[i] = upper_case(region, schema_region_format(region, "%s_%s", out->name, function->sorts[i]));
        if (good)
            register_name(registry, constants[i], "an order of query", function->name, function->origin);
    }
    out->order_member = good ? out->order_member : "nameless";
    out->order_constants = constants;
    out->orders = schema_region_format(region, "%s_%s", out->name, out->order_member);
    register_tag(registry, out->orders, "the orders of query", function->name, function->origin);
    if (good)
        return;
    report(registry->diagnostics, S0502, place_of(out), "no name in C can be made of an order of query '%s'",
           function->name);
    registry->failed = true;
}

/* A member of the row's structure. */
static void check_member(struct registry *registry, const struct c_query *query, const char *name,
                         const struct span *origin)
{
    bool bad = !is_name_in_c(name);
    if (!bad && !word_of_c(name) && !word_of_runtime(name))
        return;
    struct diagnostic *d = report(registry->diagnostics, bad ? S0502 : S0501, origin ? *origin : place_of(query),
                                  bad ? "no name in C can be made of column '%s' of query '%s'"
                                      : "column '%s' of query '%s' has a name that C or C++ keeps for itself",
                                  name, query->function->name);
    add_help(registry->diagnostics, d, "give it another one: as %s_", bad ? "other" : name);
    registry->failed = true;
}

static const struct c_table *table_of(const struct c_schema *names, const char *name)
{
    for (size_t t = 0; t < names->table_count; t++)
        if (strcmp(names->tables[t].table->name, name) == 0)
            return &names->tables[t];
    return NULL;
}

/* The columns of a row within the row are those of its table. */
static void name_rows_within(struct registry *registry, struct c_schema *names, struct c_query *out,
                             struct c_column *columns)
{
    const struct query_function *function = out->function;
    struct c_row_within *rows = NEW_ARRAY(names->region, struct c_row_within, function->rows_within.count + 1);
    for (size_t i = 0; i < function->rows_within.count; i++) {
        const struct row_within *row = &function->rows_within.items[i];
        const struct c_table *table = table_of(names, row->table);
        check_member(registry, out, row->name, row->origin);
        rows[i] = (struct c_row_within){row, table, row->name};
        for (size_t c = 0; c < row->count; c++)
            columns[row->first + c] = table->columns[c];
    }
    out->row_within_count = function->rows_within.count;
    out->rows_within = rows;
}

const struct c_row_within *row_within_of(const struct c_query *query, size_t column)
{
    for (size_t i = 0; i < query->row_within_count; i++) {
        const struct row_within *row = query->rows_within[i].row;
        if (column >= row->first && column - row->first < row->count)
            return &query->rows_within[i];
    }
    return NULL;
}

/* Of children, their place among the keys stands behind them, and is no column in C. */
static size_t columns_in_c(const struct query_function *function)
{
    return function->query->selected_count - (function->parent ? 1 : 0);
}

static void name_results(struct registry *registry, struct c_schema *names, struct c_query *out)
{
    const struct query *select = out->function->query;
    struct c_column *columns = NEW_ARRAY(names->region, struct c_column, select->selected_count + 1);
    out->column_count = columns_in_c(out->function);
    out->columns = columns;
    name_rows_within(registry, names, out, columns);
    for (size_t i = 0; i < out->column_count; i++) {
        const struct selected *selected = &select->selected[i];
        const char *name = selected->name ? selected->name : "value";
        if (row_within_of(out, i))
            continue;
        make_column(names, &columns[i], name, &selected->value->type, selected->value->nullable,
                    selected->value->origin);
        if (out->row == C_ROW_OF_ITS_OWN)
            check_member(registry, out, name, selected->value->origin);
    }
}

static void choose_row(struct c_schema *names, struct c_query *out)
{
    const struct query_function *function = out->function;
    if (!function->query->selected_count)
        return;
    bool several = columns_in_c(function) > 1 || function->rows_within.count || function->children.count;
    out->row = function->shape || several ? C_ROW_OF_ITS_OWN : C_ROW_VALUE;
    if (!function->row_of)
        return;
    out->table = table_of(names, function->row_of);
    out->row = C_ROW_OF_TABLE;
    out->source = out->table->source;
}

static bool same_rows_within(const struct c_query *a, const struct c_query *b)
{
    bool children = a->function->children.count || b->function->children.count; /* each query has its own */
    bool same = a->row_within_count == b->row_within_count && !children;
    for (size_t i = 0; same && i < a->row_within_count; i++) {
        const struct c_row_within *one = &a->rows_within[i], *other = &b->rows_within[i];
        same = one->table == other->table && strcmp(one->name, other->name) == 0 &&
               one->row->first == other->row->first && one->row->perhaps == other->row->perhaps;
    }
    return same;
}

static bool same_columns(const struct c_query *a, const struct c_query *b)
{
    if (a->column_count != b->column_count || !same_rows_within(a, b))
        return false;
    for (size_t i = 0; i < a->column_count; i++)
        if (strcmp(a->columns[i].name, b->columns[i].name) != 0 ||
            !schema_same_type(&a->columns[i].column->type, &b->columns[i].column->type) ||
            a->columns[i].column->nullable != b->columns[i].column->nullable)
            return false;
    return true;
}

static void unlike(struct registry *registry, const struct c_query *query, const struct c_query *other)
{
    struct diagnostic *d = report(registry->diagnostics, S1013, place_of(query),
                                  "queries '%s' and '%s' both give '%s', and their columns are not alike",
                                  other->function->name, query->function->name, query->function->shape);
    add_note(registry->diagnostics, d, place_of(other), "the other one is here");
    if (!same_rows_within(query, other))
        add_help(registry->diagnostics, d,
                 "their rows within the row differ, or may be absent in one of them alone; or one has children");
    for (size_t i = 0; i < query->column_count || i < other->column_count; i++) {
        const char *here = i < query->column_count ? query->columns[i].name : "no more";
        const char *there = i < other->column_count ? other->columns[i].name : "no more";
        bool alike = i < query->column_count && i < other->column_count && strcmp(here, there) == 0 &&
                     schema_same_type(&query->columns[i].column->type, &other->columns[i].column->type) &&
                     query->columns[i].column->nullable == other->columns[i].column->nullable;
        if (alike)
            continue;
        add_help(registry->diagnostics, d, "column %zu differs: '%s' here, '%s' there%s", i + 1, here, there,
                 strcmp(here, there) == 0 ? ", of another type, or null in one of them" : "");
        break;
    }
    registry->failed = true;
}

/* The structure of its own, or the one that an earlier query has made of the same name. */
static void name_row(struct registry *registry, struct c_schema *names, struct c_query *out)
{
    struct region *region = names->region;
    const struct query_function *function = out->function;
    if (out->row == C_ROW_NONE)
        return;
    if (out->row == C_ROW_OF_TABLE) {
        out->structure = out->table->name;
        out->list = schema_region_format(region, "%s_list", out->table->name);
        return;
    }
    out->structure = function->shape ? schema_region_format(region, "%s%s", names->prefix, function->shape)
                                     : schema_region_format(region, "%s_row", out->name);
    out->list = schema_region_format(region, "%s_list", out->structure);
    for (size_t i = 0; function->shape && i < names->query_count; i++) {
        const struct c_query *other = &names->queries[i];
        if (!schema_same_text(other->function->shape, function->shape))
            continue;
        if (!same_columns(out, other)) {
            unlike(registry, out, other);
        } else if (other->source != out->source) {
            struct diagnostic *d =
                report(registry->diagnostics, S0704, place_of(out),
                       "a row that queries of two files give, '%s', is not supported yet", function->shape);
            add_note(registry->diagnostics, d, place_of(other), "the other one is here");
            registry->failed = true;
        }
        return;
    }
    out->defines = true;
    if (function->shape && !is_name_in_c(function->shape)) {
        report(registry->diagnostics, S0502, place_of(out), "no name in C can be made of row '%s'", function->shape);
        registry->failed = true;
    }
    if (out->row == C_ROW_OF_ITS_OWN)
        register_tag(registry, out->structure, "the row of query", function->name, function->origin);
    if (function->result == RESULT_MANY || function->shape)
        register_tag(registry, out->list, "the list of query", function->name, function->origin);
}

/* A function that stands alone is called just as the query is. */
static void check_library(struct registry *registry, const struct c_query *query)
{
    if (!function_of_library(query->name))
        return;
    struct diagnostic *d =
        report(registry->diagnostics, S0503, place_of(query),
               "'%s' is a function of C's or POSIX's own headers, and query '%s' would be another one", query->name,
               query->function->name);
    add_help(registry->diagnostics, d, "give it another name, or one in C alone: cname %s_", query->name);
    registry->failed = true;
}

bool has_cursor(const struct c_query *query)
{
    const struct query_function *function = query->function;
    return function->result == RESULT_MANY && function->query->kind == QUERY_SELECT && !function->children.count;
}

static void take_functions(struct registry *registry, const struct c_query *query)
{
    static const char *const of_many[] = {"open", "next", "close", "list"};
    const struct query_function *function = query->function;
    if (function->parent) {
        register_name(registry, query->name, "the children of query", function->parent, function->origin);
        return;
    }
    if (function->result != RESULT_MANY) {
        check_library(registry, query);
        register_name(registry, query->name, "query", function->name, function->origin);
        return;
    }
    bool cursor = has_cursor(query);
    if (cursor)
        register_tag(registry, query->name, "query", function->name, function->origin);
    for (size_t i = cursor ? 0 : COUNT_OF(of_many) - 1; i < COUNT_OF(of_many); i++)
        register_name(registry, schema_region_format(registry->region, "%s_%s", query->name, of_many[i]),
                      "a function of query", function->name, function->origin);
}

static int by_name(const void *a, const void *b)
{
    const struct query_function *const *first = a, *const *second = b;
    return strcmp((*first)->name, (*second)->name);
}

static int is_named(const void *name, const void *query)
{
    return strcmp(name, ((const struct c_query *)query)->function->name);
}

/* Children stand where the query does whose rows have them. */
static void find_children(struct c_schema *names, struct c_query *query)
{
    const struct query_function *function = query->function;
    query->children = NEW_ARRAY(names->region, const struct c_query *, function->children.count + 1);
    for (; query->child_count < function->children.count; query->child_count++) {
        struct c_query *child = bsearch(function->children.items[query->child_count]->name, names->queries,
                                        names->query_count, sizeof *child, is_named);
        child->source = query->source;
        query->children[query->child_count] = child;
    }
}

void name_queries(struct registry *registry, struct c_schema *names)
{
    const struct schema *schema = names->schema;
    size_t count = schema->queries.count;
    const struct query_function **sorted = NEW_ARRAY(names->region, const struct query_function *, count + 1);
    for (size_t i = 0; i < count; i++)
        sorted[i] = &schema->queries.items[i];
    if (count)
        qsort(sorted, count, sizeof *sorted, by_name);
    names->queries = NEW_ARRAY(names->region, struct c_query, count + 1);
    for (size_t i = 0; i < count; i++) {
        struct c_query *out = &names->queries[names->query_count];
        const struct query_function *function = sorted[i];
        *out = (struct c_query){.function = function, .source = source_of(schema, function->origin)};
        const char *own =
            own_name(registry, "query", function->name, function->c_name, function->origin, *names->prefix != 0);
        out->name = schema_region_format(names->region, "%s%s", names->prefix, own);
        choose_row(names, out);
        name_parameters(registry, names, out);
        name_results(registry, names, out);
        name_row(registry, names, out);
        name_options(registry, names, out);
        take_functions(registry, out);
        names->query_count++;
    }
    for (size_t i = 0; i < names->query_count; i++)
        find_children(names, &names->queries[i]);
    place_queries(registry, names);
}
