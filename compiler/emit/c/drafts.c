/* Owns: NAME.drafts.h: the drafts that a build folder remembers, and the ways from them, for the program of a
 * development build. It is the one generated file that follows from more than the sources. Must not know how a way was
 * found. */
#include "emit/c/embedding.h"
#include "emit/c/spelling.h"

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
    line(&lines, "#ifndef SCHEMA_INTERNAL_${TARGET}_DRAFTS_H\n#define SCHEMA_INTERNAL_${TARGET}_DRAFTS_H\n\n#include "
                 "\"schemac/program.h\"\n");
    struct embedding embedding;
    embed_hops(region, options->hop_count, options->hops, &embedding);
    print_embedding(&lines, "schema_static_hop_bytes", &embedding);
    name_is(&lines, "pool", pool_value(region, "schema_static_hop_bytes", &embedding));
    line(&lines, "#define SCHEMA_STATIC_HOPS ${count}\n#define SCHEMA_STATIC_HOP_BYTES ${pool}\n\n#endif");
    return schema_text_string(&lines.text);
}
