/* The examples of this folder are read as their .tree files say: the tree, and below it what was reported. */
#include "support/parsing.h"

static void check_example(const char *folder, const char *name, bool update)
{
    char path[1024], golden[1040];
    size_t size = 0;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    snprintf(golden, sizeof golden, "%s.tree", path);
    char *bytes = read_whole(path, &size);
    if (!CHECK(bytes != NULL))
        return;
    struct parsed parsed = parse_text(name, bytes, size);
    check_golden(golden, schema_region_format(parsed.region, "%s\n%s", parsed.tree, parsed.messages), update);
    parsed_free(&parsed);
    free(bytes);
}

int main(int count, char **arguments)
{
    static const char *const names[] = {"blog.schema", "everything.schema", "recovery.schema", "post_slug.migration",
                                        "everything.migration"};
    bool update = count > 2 && strcmp(arguments[2], "--update") == 0;
    if (count < 2)
        return EXIT_FAILURE;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        check_example(arguments[1], names[i], update);
    return checks_end();
}
