/* The two revisions of migrate/phases.c: see phases.h. */
#include "migrate/phases.h"

#include "support/pipeline.h"

#include <stdio.h>
#include <stdlib.h>

static const char before[] = "table author { id int64 primary key auto\n name text\n }\n"
                             "table post { id int64 primary key auto\n author int64\n title text\n slug text?\n }\n";
static const char after[] = "table author { id int64 primary key auto\n name text\n unique (name)\n }\n"
                            "table post { id int64 primary key auto\n author -> author\n title text\n slug text "
                            "backfill lower(title)\n views int32 default 0\n"
                            " index (author)\n check said (title <> '')\n }\n";

void phases_revisions(struct region *region, const struct revision *revisions[2])
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    const char *const texts[] = {before, after};
    struct model model;
    schema_model_begin(&model, region);
    for (unsigned i = 0; i < 2; i++) {
        struct model next;
        struct schema *schema = schema_for(region, diagnostics, texts[i], "postgresql");
        revisions[i] =
            schema ? revision_between(region, diagnostics, &model, schema, i + 1, i ? revisions[0] : NULL, &next)
                   : NULL;
        if (!revisions[i]) {
            diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 0);
            exit(EXIT_FAILURE);
        }
        model = next;
    }
}
