/* The pages that schemac --explain prints, S0101 and up: the wrong example gives the page's code, the right one
 * compiles. */
#include "base/text.h"
#include "resolve/resolve.h"
#include "source/queue.h"
#include "support/check.h"

static const char *const engines[] = {"sqlite"};

static void compile(struct region *region, struct diagnostics *diagnostics, const struct source *source, bool migration)
{
    struct model model;
    if (migration) {
        struct migration_tree *tree = parse_migration(region, diagnostics, source);
        struct revision revision = {.id = "5f3a9c01d2be"};
        schema_model_begin(&model, region);
        if (tree && !has_errors(diagnostics))
            resolve_migration(region, diagnostics, tree, engines, 1, &model, &revision);
        return;
    }
    struct schema_tree *tree = parse_schema(region, diagnostics, source);
    struct schema schema;
    resolve_schema(region, diagnostics, &tree, 1, engines, 1, &schema);
}

static bool gives(const struct diagnostics *diagnostics, const char *code)
{
    bool found = false;
    for (size_t i = 0; i < diagnostics->count; i++) {
        if (strcmp(diagnostic_code_name(diagnostics->items[i]->code), code) != 0)
            return false;
        found = true;
    }
    return found;
}

static void check_example(struct region *region, const char *path, const char *code, const struct text *text,
                          bool wrong, bool migration)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    compile(region, diagnostics, source_of_text(region, path, schema_text_string(text), text->size), migration);
    bool ok = wrong ? gives(diagnostics, code) : !diagnostics->count;
    if (CHECK(ok))
        return;
    fprintf(stderr, "in the %s example of %s:\n", wrong ? "wrong" : "right", path);
    diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 0);
}

static void check_page(struct region *region, const char *path)
{
    FILE *file = fopen(path, "r");
    const char *name = strrchr(path, '/');
    char line[4096], code[6];
    struct text example = TEXT(region);
    bool within = false, wrong = false, migration = false;
    if (!CHECK(file != NULL))
        return;
    snprintf(code, sizeof code, "%s", name ? name + 1 : path);
    while (fgets(line, sizeof line, file)) {
        bool fence = strncmp(line, "```", 3) == 0;
        if (fence && !within) {
            wrong = strncmp(line, "```wrong", 8) == 0;
            migration = strstr(line, "migration") != NULL;
            example = TEXT(region);
            within = true;
        } else if (fence) {
            check_example(region, path, code, &example, wrong, migration);
            within = false;
        } else if (within) {
            schema_text_add(&example, line);
        }
    }
    fclose(file);
}

int main(int count, char **arguments)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    for (int i = 1; i < count; i++) {
        struct region *region = schema_region_new(&exhausted);
        check_page(region, arguments[i]);
        schema_region_free(region);
    }
    return checks_end();
}
