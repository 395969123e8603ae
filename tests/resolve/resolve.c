/* What resolving says and makes, case by case, from files of cases:
 *
 *     === what the case shows   (for PostgreSQL where it begins with postgresql:)
 *     the text of a .schema file
 *     --- migration             (perhaps) the text of a migration file, which begins at that schema
 *     +++
 *     the messages, or where there are none the model, intentions and operations
 *
 *     test_resolve FILE…           compares
 *     test_resolve --write FILE…   writes what is, to be read before it is committed */
#include "resolve/resolve.h"
#include "base/text.h"
#include "support/check.h"

struct test_case {
    const char *name;
    struct text schema, migration, expected, found;
    bool has_migration;
};

struct cases {
    size_t count, capacity;
    struct test_case *items;
};

static bool starts(const char *line, const char *with)
{
    return strncmp(line, with, strlen(with)) == 0;
}

static struct cases read_cases(struct region *region, FILE *file)
{
    struct cases cases = {0};
    char line[4096];
    struct text *into = NULL;
    while (fgets(line, sizeof line, file)) {
        struct test_case *last = cases.count ? &cases.items[cases.count - 1] : NULL;
        if (starts(line, "=== ")) {
            struct test_case made = {
                .schema = TEXT(region), .migration = TEXT(region), .expected = TEXT(region), .found = TEXT(region)};
            line[strcspn(line, "\n")] = '\0';
            made.name = schema_region_string(region, line + 4);
            APPEND(region, &cases, made);
            into = &cases.items[cases.count - 1].schema;
        } else if (last && starts(line, "--- migration")) {
            last->has_migration = true;
            into = &last->migration;
        } else if (last && starts(line, "+++")) {
            into = &last->expected;
        } else if (into) {
            schema_text_add(into, line);
        }
    }
    return cases;
}

/* What diagnostics_print writes, as text. */
static void add_messages(struct text *text, const struct diagnostics *diagnostics)
{
    FILE *file = tmpfile();
    if (!file)
        return;
    diagnostics_print(diagnostics, file, STYLE_PLAIN, 0);
    rewind(file);
    char piece[4096];
    size_t size;
    while ((size = fread(piece, 1, sizeof piece, file)) > 0)
        schema_text_add_bytes(text, piece, size);
    fclose(file);
}

static void add_intentions(struct text *text, const struct intentions *intentions)
{
    static const char *const words[] = {
        [INTEND_TABLE_WAS] = "table was",     [INTEND_COLUMN_WAS] = "column was", [INTEND_ENUM_WAS] = "enum was",
        [INTEND_VALUE_WAS] = "value was",     [INTEND_DROP_TABLE] = "drop table", [INTEND_DROP_ENUM] = "drop enum",
        [INTEND_DROP_COLUMN] = "drop column", [INTEND_DROP_VALUE] = "drop value", [INTEND_DROP_ITEM] = "drop item",
        [INTEND_BACKFILL] = "backfill",       [INTEND_CONVERT] = "convert",       [INTEND_ALLOW] = "allow",
    };
    for (size_t i = 0; i < intentions->count; i++) {
        const struct intention *intention = &intentions->items[i];
        schema_text_format(text, "intention: %s", words[intention->kind]);
        if (intention->table)
            schema_text_format(text, " in %s", intention->table);
        if (intention->name)
            schema_text_format(text, " %s", intention->name);
        if (intention->text)
            schema_text_format(text, " '%s'", intention->text);
        if (intention->old_name)
            schema_text_format(text, " old %s", intention->old_name);
        for (size_t k = 0; k < intention->column_count; k++)
            schema_text_format(text, "%s%s", k ? ", " : " of ", intention->columns[k]);
        schema_text_add_char(text, '\n');
    }
}

static void add_operations(struct text *text, const char *title, const struct operation *const *operations,
                           size_t count)
{
    schema_text_format(text, "%s:\n", title);
    for (size_t i = 0; i < count; i++) {
        schema_text_format(text, "  %u: ", operations[i]->line);
        schema_operation_print(text, operations[i]);
        if (!text->size || text->bytes[text->size - 1] != '\n')
            schema_text_add_char(text, '\n');
    }
}

static void resolve_case(struct region *region, struct test_case *test)
{
    const char *const engines[] = {starts(test->name, "postgresql: ") ? "postgresql" : "sqlite"};
    struct diagnostics *diagnostics = diagnostics_new(region);
    const struct source *source =
        source_of_text(region, "a.schema", schema_text_string(&test->schema), test->schema.size);
    struct schema_tree *tree = parse_schema(region, diagnostics, source);
    struct schema schema;
    bool fine = resolve_schema(region, diagnostics, &tree, 1, engines, 1, &schema);
    struct revision revision = {.id = "5f3a9c01d2be"};
    if (!CHECK(fine || has_errors(diagnostics)))
        fprintf(stderr, "in case '%s'\n", test->name);
    if (test->has_migration && !has_errors(diagnostics)) {
        const struct source *file =
            source_of_text(region, "0001_a.migration", schema_text_string(&test->migration), test->migration.size);
        struct migration_tree *migration = parse_migration(region, diagnostics, file);
        resolve_migration(region, diagnostics, migration, engines, 1, &schema.model, &revision);
    }
    add_messages(&test->found, diagnostics);
    if (has_errors(diagnostics))
        return;
    if (!test->has_migration) {
        if (schema.queries.count)
            print_queries(&test->found, &schema, 0, NULL);
        else
            schema_model_print(&test->found, &schema.model);
        add_intentions(&test->found, &schema.intentions);
        return;
    }
    add_operations(&test->found, "upgrade", revision.upgrade, revision.upgrade_count);
    add_operations(&test->found, "downgrade", revision.downgrade, revision.downgrade_count);
    schema_model_print(&test->found, &schema.model);
}

static void write_cases(FILE *file, const struct cases *cases)
{
    for (size_t i = 0; i < cases->count; i++) {
        const struct test_case *test = &cases->items[i];
        fprintf(file, "=== %s\n%s", test->name, schema_text_string(&test->schema));
        if (test->has_migration)
            fprintf(file, "--- migration\n%s", schema_text_string(&test->migration));
        fprintf(file, "+++\n%s", schema_text_string(&test->found));
        if (i + 1 < cases->count && !(test->found.size > 1 && test->found.bytes[test->found.size - 2] == '\n'))
            fputc('\n', file);
    }
}

/* The empty line between two cases belongs to neither. */
static const char *trimmed(struct region *region, const struct text *text)
{
    size_t size = text->size;
    while (size && text->bytes[size - 1] == '\n')
        size--;
    return schema_region_copy(region, schema_text_string(text), size);
}

static void run_file(struct region *region, const char *path, bool write)
{
    FILE *file = fopen(path, "r");
    if (!CHECK(file != NULL))
        return;
    struct cases cases = read_cases(region, file);
    fclose(file);
    CHECK(cases.count > 0);
    for (size_t i = 0; i < cases.count; i++) {
        resolve_case(region, &cases.items[i]);
        if (!write && !CHECK_TEXT(trimmed(region, &cases.items[i].found), trimmed(region, &cases.items[i].expected)))
            fprintf(stderr, "in case '%s' of %s\n", cases.items[i].name, path);
    }
    file = write ? fopen(path, "w") : NULL;
    if (!file)
        return;
    write_cases(file, &cases);
    fclose(file);
}

int main(int count, char **arguments)
{
    jmp_buf exhausted;
    bool write = count > 1 && strcmp(arguments[1], "--write") == 0;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    for (int i = write ? 2 : 1; i < count; i++) {
        struct region *region = schema_region_new(&exhausted);
        run_file(region, arguments[i], write);
        schema_region_free(region);
    }
    return checks_end();
}
