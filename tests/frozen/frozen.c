/* Whether a later version still says what this one says where databases keep it. The folder has
 *
 *     NAME.schema      for both engines, or, as postgresql_NAME and sqlite_NAME, for one. NAME.ENGINE: what a database
 * of it is told; NAME.state: the digest of its model NAME             (expressions, functions) an expression a line, of
 * the columns of its head. NAME.ENGINE: each as it stands in a database NAME.migration   NAME.checksum: its checksum
 * and its draft's digest words            those that the canonical form writes in small letters
 *
 * With --add, what a case lacks is written; nothing that is there is. */
#include "sql/postgresql/parts.h"
#include "sql/sqlite/parts.h"
#include "support/check.h"
#include "support/parsing.h"
#include "support/pipeline.h"

#include "history/history.h"
#include "sql/dialect.h"

#include <dirent.h>

static jmp_buf exhausted;
static const char *folder;
static bool add;

static const struct dialect *const dialects[] = {&schema_sqlite_dialect, &schema_postgresql_dialect};

static void hold(struct region *region, const char *name, const char *suffix, const char *text)
{
    const char *path = schema_region_format(region, "%s/%s.%s", folder, name, suffix);
    FILE *there = add ? fopen(path, "rb") : NULL;
    check_golden(path, text, add && !there);
    if (there)
        fclose(there);
}

/* -- schemas --------------------------------------------------------------------------------------------------------
 */

static const char *told(struct region *region, const struct dialect *dialect, const struct revision *revision)
{
    struct model model;
    struct sql_steps steps = {0};
    struct problem problem = {0};
    struct text text = TEXT(region);
    const struct sql_target target = {.schema = dialect->has_schemas ? "public" : NULL, .version = 150000};
    schema_model_begin(&model, region);
    if (!CHECK(dialect->render(dialect, &target, region, &model, revision->upgrade, revision->upgrade_count,
                               revision->id, &steps, &problem)))
        fprintf(stderr, "%s\n", problem.message);
    for (size_t i = 0; i < steps.count; i++)
        if (steps.items[i].sql)
            schema_text_format(&text, "%s;\n", steps.items[i].sql);
    return schema_text_string(&text);
}

static void try_schema(struct region *region, const char *name, const char *text)
{
    for (size_t i = 0; i < sizeof dialects / sizeof *dialects; i++) {
        const struct dialect *dialect = dialects[i], *other = dialects[1 - i];
        struct diagnostics *diagnostics = diagnostics_new(region);
        struct model empty, after;
        if (strncmp(name, other->engine, strlen(other->engine)) == 0)
            continue;
        schema_model_begin(&empty, region);
        struct schema *schema = schema_for(region, diagnostics, text, dialect->engine);
        struct revision *revision =
            schema ? revision_between(region, diagnostics, &empty, schema, 1, NULL, &after) : NULL;
        if (!CHECK(revision != NULL)) {
            fputs(printed_messages(region, diagnostics), stderr);
            continue;
        }
        char *state = schema_region_allocate(region, 67);
        schema_model_state(&after, state);
        hold(region, name, dialect->engine, told(region, dialect, revision));
        hold(region, name, "state", schema_region_format(region, "%s\n", state));
    }
}

/* -- expressions ----------------------------------------------------------------------------------------------------
 */

static const struct expression *typed(struct region *region, const struct dialect *dialect, const char *head,
                                      const char *expression)
{
    struct schema *schema =
        schema_for(region, diagnostics_new(region),
                   schema_region_format(region, "%s  index probe ((%s))\n}\n", head, expression), dialect->engine);
    const struct table *table = schema ? schema_model_table(&schema->model, "values_") : NULL;
    const struct index *index = table ? schema_table_index(table, "probe") : NULL;
    return index && index->key_count ? index->keys[0].expression : NULL;
}

/* One that an engine refuses is refused for ever, or rather, is free to be taken one day: it is left out. */
static void try_expressions(struct region *region, const char *name, char *text)
{
    char *mark = strstr(text, "\n----\n");
    if (!CHECK(mark != NULL))
        return;
    mark[1] = '\0';
    for (size_t i = 0; i < sizeof dialects / sizeof *dialects; i++) {
        struct text all = TEXT(region);
        char *lines = schema_region_string(region, mark + 6);
        for (char *at = strtok(lines, "\n"); at; at = strtok(NULL, "\n")) {
            struct region *scratch = schema_region_within(region);
            const struct expression *expression = typed(scratch, dialects[i], text, at);
            struct text sql = TEXT(scratch);
            if (expression) {
                schema_expression_print(dialects[i], &sql, expression);
                schema_text_format(&all, "%s\n    %s\n", at, schema_text_string(&sql));
            }
            schema_region_free(scratch);
        }
        hold(region, name, dialects[i]->engine, schema_text_string(&all));
    }
}

/* -- digests --------------------------------------------------------------------------------------------------------
 */

static void try_migration(struct region *region, const char *name, const char *text)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct migration_tree *tree =
        parse_migration(region, diagnostics, source_of_text(region, "a.migration", text, strlen(text)));
    if (!CHECK(tree && !has_errors(diagnostics))) {
        fputs(printed_messages(region, diagnostics), stderr);
        return;
    }
    hold(region, name, "checksum",
         schema_region_format(region, "%s\n%s\n", revision_checksum(region, tree),
                              revision_draft_digest(region, tree, "1:0")));
}

/* A word that a later version knows stands there as it is written, or a file with a name spelled so would have another
 * checksum, and the databases that have it would refuse it. */
static void try_words(struct region *region)
{
    static const char *const all[] = {
#define WORD(token, spelling, reserved) spelling,
#include "grammar/words.def"
#undef WORD
    };
    struct text words = TEXT(region);
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        char *capitals = schema_region_string(region, all[i]);
        for (char *c = capitals; *c; c++)
            *c = *c >= 'a' && *c <= 'z' ? (char)(*c - 'a' + 'A') : *c;
        const struct source *source = source_of_text(region, "words", capitals, strlen(capitals));
        const char *canonical = canonical_tokens(
            region, source, (struct span){.source = source, .begin = 0, .end = (unsigned)strlen(capitals)});
        if (strncmp(canonical, all[i], strlen(all[i])) == 0)
            schema_text_format(&words, "%s\n", all[i]);
    }
    hold(region, "words", "canonical", schema_text_string(&words));
}

/* -------------------------------------------------------------------------------------------------------------------
 */

static void try_file(struct region *region, const char *file)
{
    const char *dot = strrchr(file, '.');
    const char *name = dot ? schema_region_copy(region, file, (size_t)(dot - file)) : file;
    size_t size = 0;
    char *text = NULL;
    bool schema = dot && strcmp(dot, ".schema") == 0, migration = dot && strcmp(dot, ".migration") == 0;
    if (schema || migration || !dot)
        text = read_whole(schema_region_format(region, "%s/%s", folder, file), &size);
    if (text && schema)
        try_schema(region, name, text);
    else if (text && migration)
        try_migration(region, name, text);
    else if (text)
        try_expressions(region, name, text);
    free(text);
}

int main(int count, char **arguments)
{
    folder = count > 1 ? arguments[1] : ".";
    add = count > 2 && strcmp(arguments[2], "--add") == 0;
    DIR *files = opendir(folder);
    if (!CHECK(files != NULL) || setjmp(exhausted))
        return EXIT_FAILURE;
    unsigned tried = 0;
    for (struct dirent *file; (file = readdir(files)); tried++) {
        struct region *region = schema_region_new(&exhausted);
        try_file(region, file->d_name);
        schema_region_free(region);
    }
    closedir(files);
    struct region *region = schema_region_new(&exhausted);
    try_words(region);
    schema_region_free(region);
    CHECK(tried > 8);
    return checks_end();
}
