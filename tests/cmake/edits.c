/* A schema and its edits, a file for each step of a developer's day, and rows to be typed after it: what loop.sh builds
 * and runs.
 *
 *     test_edits ENGINE FOLDER SEED STEPS EVERY: every so many steps all is frozen */
#include "property/shape.h"

#include "base/region.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void write_file(const char *folder, unsigned step, const char *what, const char *text)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%03u.%s", folder, step, what);
    FILE *file = fopen(path, "w");
    if (!file || fputs(text, file) < 0 || fclose(file) != 0)
        exit(EXIT_FAILURE);
}

static void write_step(struct region *region, const char *folder, unsigned step, const struct shape *shape,
                       struct dice *dice, bool postgresql)
{
    struct text schema = TEXT(region), rows = TEXT(region);
    shape_print(&schema, shape);
    shape_print_rows(&rows, shape, dice, 1 + roll(dice, 3), postgresql);
    write_file(folder, step, "schema", schema_text_string(&schema));
    write_file(folder, step, "rows", schema_text_string(&rows));
}

int main(int count, char **words)
{
    static struct shape now, frozen;
    jmp_buf exhausted;
    if (count != 6 || setjmp(exhausted))
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    struct dice dice = {strtoull(words[3], NULL, 10)};
    unsigned steps = (unsigned)strtoul(words[4], NULL, 10), every = (unsigned)strtoul(words[5], NULL, 10);
    bool postgresql = strcmp(words[1], "postgresql") == 0;
    shape_random(&now, &dice);
    for (unsigned step = 0; step <= steps; step++) {
        if (step)
            shape_edit_further(&now, &frozen, &dice, 1 + roll(&dice, 2));
        write_step(region, words[2], step, &now, &dice, postgresql);
        if (step % every == 0) {
            shape_forget_the_way(&now);
            frozen = now;
        }
    }
    schema_region_free(region);
    return EXIT_SUCCESS;
}
