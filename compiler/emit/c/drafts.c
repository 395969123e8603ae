/* Owns: NAME.drafts.h: the drafts that a build folder remembers, and the ways from them, for the program of a
 * development build. It is the one generated file that follows from more than the sources. Must not know how a way was
 * found. */
#include "emit/c/constants.h"
#include "emit/c/spelling.h"

/* Each with the drafts it begins at, which only it needs. */
static void print_hop(struct lines *lines, const struct revision_hop *hop, size_t number)
{
    struct region *region = lines->text.region;
    struct text from = TEXT(region);
    for (size_t i = 0; i < hop->from_count; i++) {
        const char *name = schema_region_format(region, "former_%zu_%zu", number, i + 1);
        emit_revision(lines, hop->from[i], name);
        schema_text_format(&from, "%s&%s", i ? ", " : "", name);
    }
    emit_revision(lines, hop->by, schema_region_format(region, "way_%zu", number));
    declaration(lines, schema_region_format(region, "static const struct revision *const from_%zu[] = {%s};", number,
                                            schema_text_string(&from)));
    declaration(lines, schema_region_format(region,
                                            "static const struct revision_hop hop_%zu = {.from_count = %zu, .from = "
                                            "from_%zu, .by = &way_%zu, .to = %s};",
                                            number, hop->from_count, number, number,
                                            hop->to ? quoted(region, hop->to) : "NULL"));
    line(lines, "");
}

const char *emit_drafts(const struct c_schema *names)
{
    const struct emit_options *options = names->options;
    struct region *region = names->region;
    struct lines lines;
    begin_file(&lines, names, "drafts that this build folder has made");
    name_is(&lines, "target", options->target);
    name_is(&lines, "TARGET", upper_case(region, options->target));
    name_is(&lines, "count", schema_region_format(region, "%zu", options->hop_count));
    line(&lines,
         "/* A database that has one of these drafts follows what became of it. For ${target}.program.c alone. */");
    line(&lines, "#ifndef ${TARGET}_DRAFTS_H\n#define ${TARGET}_DRAFTS_H\n\n#include \"schemac/program.h\"\n");
    for (size_t i = 0; i < options->hop_count; i++)
        print_hop(&lines, options->hops[i], i + 1);
    line(&lines, "enum { HOPS = ${count} };\n");
    line(&lines, "static const struct revision_hop *const hops[HOPS + 1] = {");
    for (size_t i = 0; i < options->hop_count; i++) {
        name_is(&lines, "number", schema_region_format(region, "%zu", i + 1));
        line(&lines, "&hop_${number},");
    }
    line(&lines, "NULL,\n};\n\n#endif");
    return schema_text_string(&lines.text);
}
