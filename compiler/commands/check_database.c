/* --check --database URL: whether a database takes the queries of the schema. Each is prepared there, as its program
 * would, on a connection that can only read; nothing is run. Owns: what is asked, and how what differs is said. Must
 * not know how an engine describes a statement. */
#define SCHEMA_NO_ENGINE
#include "commands/tool.h"

#include "engines/engines.h"
#include "prove/prepare.h"
#include "prove/variants.h"

#include <string.h>

struct difference {
    const char *query, *what;
};

struct checked {
    struct tool *tool;
    const struct c_statements *statements;
    const struct schema_engine *engine;
    void *handle;
    size_t untried; /* what they call is in the program alone */
    struct {
        size_t count, capacity;
        struct difference *items;
    } differences;
};

/* -- what is expected -----------------------------------------------------------------------------------------------
 */

/* Of a column as the engine is asked for it; what is not sent as it is, is sent as text. */
static const char *expected_type(struct checked *checked, const struct expression *value)
{
    const struct dialect *dialect = checked->engine->dialect;
    struct text text = TEXT(checked->tool->region);
    if (!dialect->parameter_type) {
        dialect->type(dialect, &text, &checked->statements->names->schema->model, &value->type);
        return schema_text_string(&text);
    }
    if (dialect->selected)
        dialect->selected(&text, "", &value->type);
    return text.size ? "text" : dialect->parameter_type(&value->type);
}

/* A native type is whatever the schema says it is. */
static const char *const *expected_types(struct checked *checked, const struct query *query)
{
    const char **types = NEW_ARRAY(checked->tool->region, const char *, query->selected_count + 1);
    for (size_t i = 0; i < query->selected_count; i++)
        if (query->selected[i].value->type.kind != TYPE_NATIVE)
            types[i] = expected_type(checked, query->selected[i].value);
    return types;
}

/* -- one query ------------------------------------------------------------------------------------------------------
 */

static void differs(struct checked *checked, const struct query_function *function, const char *what)
{
    APPEND(checked->tool->region, &checked->differences, ((struct difference){function->name, what}));
}

static void compare_columns(struct checked *checked, const struct query_function *function,
                            const struct statement_description *description)
{
    struct region *region = checked->tool->region;
    size_t count = function->query->selected_count;
    if (description->column_count != count)
        differs(checked, function,
                schema_region_format(region, "it gives %zu columns there, and should give %zu",
                                     description->column_count, count));
    for (size_t i = 0; i < count && i < description->column_count; i++) {
        const char *name = function->query->selected[i].name;
        if (description->columns[i].is)
            differs(checked, function,
                    schema_region_format(region, "column '%s' is %s there, and should be %s", name ? name : "1",
                                         description->columns[i].is, description->columns[i].should_be));
    }
}

static bool check_query(struct checked *checked, size_t i, size_t engine, struct failure *failure)
{
    const struct query_function *function = checked->statements->names->queries[i].function;
    const struct c_statement *statement = statement_of_query(checked->statements, i);
    struct statement_description description = {0};
    if (!checked->engine->dialect->parameter_type && calls_declared_functions(function->query)) {
        checked->untried++;
        return true;
    }
    describe_statement *describe = schema_engine_describer(checked->engine);
    schema_status status =
        describe(checked->tool->region, checked->handle,
                 whole_text(checked->tool->region, function, statement_text(checked->statements, statement, engine)),
                 statement_types(checked->statements, statement, engine), function->query->selected_count,
                 expected_types(checked, function->query), &description, failure);
    if (status == SCHEMA_OK)
        compare_columns(checked, function, &description);
    else if (status == SCHEMA_CONNECTION || status == SCHEMA_NO_MEMORY || status == SCHEMA_BUSY)
        return false;
    else
        differs(checked, function, schema_region_string(checked->tool->region, failure->message));
    return true;
}

/* -- the answer -----------------------------------------------------------------------------------------------------
 */

static void print_json(const struct checked *checked)
{
    FILE *out = checked->tool->out;
    say(out, "{\"fits\": %s, \"queries\": %zu, \"not_tried\": %zu, \"differences\": [",
        checked->differences.count ? "false" : "true", checked->statements->names->query_count, checked->untried);
    for (size_t i = 0; i < checked->differences.count; i++) {
        fputs(i ? ", {\"query\": " : "{\"query\": ", out);
        print_json_text(out, checked->differences.items[i].query);
        fputs(", \"what\": ", out);
        print_json_text(out, checked->differences.items[i].what);
        fputs("}", out);
    }
    fputs("]}\n", out);
}

static void print_differences(const struct checked *checked)
{
    FILE *out = checked->tool->out;
    size_t count = checked->statements->names->query_count;
    for (size_t i = 0; i < checked->differences.count; i++)
        say(out, "query %s: %s\n", checked->differences.items[i].query, checked->differences.items[i].what);
    if (checked->untried)
        say(out, "%zu of the queries call functions that only a program brings, and were not tried\n",
            checked->untried);
    if (!checked->differences.count)
        say(out, "the database takes all queries: %zu\n", count - checked->untried);
}

/* -- the command ----------------------------------------------------------------------------------------------------
 */

static size_t place_of(const struct build_options *options, const char *engine)
{
    size_t i = 0;
    while (strcmp(options->engines.items[i], engine) != 0)
        i++;
    return i;
}

static int fail(struct tool *tool, const struct failure *failure)
{
    report(tool->diagnostics, S0608, NOWHERE, "%s", failure->message);
    return EXIT_ERROR;
}

static int check_queries(struct checked *checked, size_t engine)
{
    struct failure failure = {0};
    for (size_t i = 0; i < checked->statements->names->query_count; i++)
        if (!check_query(checked, i, engine, &failure))
            return fail(checked->tool, &failure);
    if (checked->tool->request.json)
        print_json(checked);
    else
        print_differences(checked);
    return checked->differences.count ? EXIT_DIFFERS : EXIT_DONE;
}

int check_database(struct tool *tool, struct build *build)
{
    const struct build_options *options = build->options;
    struct emit_options emit = {.target = options->target,
                                .prefix = options->prefix[0] ? options->prefix : NULL,
                                .engines = options->engines.items,
                                .engine_count = options->engines.count};
    struct c_schema names;
    struct c_statements statements;
    struct failure failure = {0};
    const char *url = find_database(tool, options->project), *engine = url ? engine_of_request(tool, options) : NULL;
    if (!engine || !build_read(build) || !build_resolve(build) ||
        !name_everything(tool->region, tool->diagnostics, &build->schema, &emit, &names))
        return EXIT_ERROR;
    make_statements(&names, &statements);
    struct checked checked = {.tool = tool, .statements = &statements, .engine = schema_engine_of_url(url)};
    if (!checked.engine) {
        struct diagnostic *d = report(tool->diagnostics, S0608, NOWHERE, "that is no URL of an engine");
        add_help(tool->diagnostics, d, "a URL begins with its engine: sqlite:PATH or postgresql://USER@HOST/NAME");
        return EXIT_ERROR;
    }
    if (checked.engine->access->open(url, &(struct schema_options){.read_only = true, .application = "schemac"},
                                     &checked.handle, &failure) != SCHEMA_OK)
        return fail(tool, &failure);
    int status = check_queries(&checked, place_of(options, engine));
    checked.engine->access->close(checked.handle);
    return status;
}
