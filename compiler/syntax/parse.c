/* Owns: the two entry points of the parser. Must not know the grammar. */
#include "syntax/parse.h"

#include "grammar/parser.h"

static void parse_source(struct parse *parse, struct region *region, struct diagnostics *diagnostics,
                         const struct source *source, int start)
{
    parse->region = region;
    parse->diagnostics = diagnostics;
    parse->source = source;
    parse->start = start;
    parse->migration = start == TOKEN_START_MIGRATION;
    lines_of_source(&parse->lines, region, diagnostics, source);
    grammar_parse(parse); /* what it could not read was reported */
}

/* The filter's stack of open brackets is large: it lives in the region. */
struct schema_tree *parse_schema(struct region *region, struct diagnostics *diagnostics, const struct source *source)
{
    struct parse *parse = NEW(region, struct parse);
    parse->schema_tree = NEW(region, struct schema_tree);
    parse->schema_tree->source = source;
    parse_source(parse, region, diagnostics, source, TOKEN_START_SCHEMA);
    return parse->schema_tree;
}

struct migration_tree *parse_migration(struct region *region, struct diagnostics *diagnostics,
                                       const struct source *source)
{
    struct parse *parse = NEW(region, struct parse);
    parse->migration_tree = NEW(region, struct migration_tree);
    parse->migration_tree->source = source;
    parse_source(parse, region, diagnostics, source, TOKEN_START_MIGRATION);
    return parse->migration_tree;
}
