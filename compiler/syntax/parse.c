/* Owns: the two entry points of the parser. Must not know the grammar. */
#include "syntax/parse.h"

#include "grammar/parser.h"

/* The tokens and the filter's stack of open brackets are many times the text: they go when the tree is there. */
static void parse_source(const struct parse *what, struct diagnostics *diagnostics, const struct source *source,
                         int start)
{
    struct region *scratch = schema_region_within(what->region);
    struct parse *parse = NEW(scratch, struct parse);
    *parse = *what;
    parse->scratch = scratch;
    parse->diagnostics = diagnostics;
    parse->source = source;
    parse->start = start;
    parse->migration = start == TOKEN_START_MIGRATION;
    lines_of_source(&parse->lines, parse->region, scratch, diagnostics, source);
    grammar_parse(parse); /* what it could not read was reported */
    schema_region_free(scratch);
}

struct schema_tree *parse_schema(struct region *region, struct diagnostics *diagnostics, const struct source *source)
{
    struct parse what = {.region = region, .schema_tree = NEW(region, struct schema_tree)};
    what.schema_tree->source = source;
    parse_source(&what, diagnostics, source, TOKEN_START_SCHEMA);
    return what.schema_tree;
}

/* What such a file says below its head is nobody's mistake. */
static void report_later_format(struct diagnostics *diagnostics, const struct migration_tree *tree, size_t before)
{
    forget_since(diagnostics, before);
    struct diagnostic *d = report(diagnostics, S0303, tree->format_span, "format %lld is not known to this schemac",
                                  (long long)tree->format);
    add_help(diagnostics, d, "it knows format 1; a newer schemac may have written this file");
}

struct migration_tree *parse_migration(struct region *region, struct diagnostics *diagnostics,
                                       const struct source *source)
{
    struct parse what = {.region = region, .migration_tree = NEW(region, struct migration_tree)};
    struct migration_tree *tree = what.migration_tree;
    size_t before = diagnostics->count;
    tree->source = source;
    parse_source(&what, diagnostics, source, TOKEN_START_MIGRATION);
    if (tree->format_span.source && tree->format != 1)
        report_later_format(diagnostics, tree, before);
    return tree;
}
