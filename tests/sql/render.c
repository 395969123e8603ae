/* What an engine is told for each kind of change: each case is two .schema texts, from the first of which the plan
 * leads to the second, and the steps up and down as they are rendered. The cases are written anew with --update; they
 * are meant to be read with the rules of ALTER TABLE in hand. */
#include "sql/postgresql/parts.h"
#include "sql/sqlite/parts.h"
#include "support/check.h"
#include "support/parsing.h"
#include "support/pipeline.h"

#include "sql/dialect.h"

#ifdef HAVE_PG_QUERY
#include <pg_query.h>
#endif

static jmp_buf exhausted;

static const char *const kinds[] = {
    [SQL_EXECUTE] = "run",       [SQL_EXPECT_NONE] = "no row",         [SQL_EXPECT_SAME] = "same",
    [SQL_TABLE_IS] = "table is", [SQL_KEEP_EXTRAS] = "keep extras of", [SQL_RESTORE_EXTRAS] = "restore extras of",
    [SQL_PHASE] = "commit",      [SQL_INDEX_ONLINE] = "online",        [SQL_BACKFILL] = "again and again",
};

static const struct dialect *dialect;

/* The server's own parser, where the machine has it: what it cannot read is no golden case. */
static void check_parses(const struct sql_step *step)
{
#ifdef HAVE_PG_QUERY
    if (!step->sql || dialect != &schema_postgresql_dialect)
        return;
    PgQueryParseResult result = pg_query_parse(step->sql);
    if (!CHECK(!result.error))
        fprintf(stderr, "%s\nin: %s\n", result.error->message, step->sql);
    pg_query_free_parse_result(result);
#else
    (void)step;
#endif
}

static void print_steps(struct region *region, struct text *out, const char *title, struct model *model, bool phases,
                        const struct operation *const *operations, size_t count)
{
    struct sql_steps steps = {0};
    struct problem problem = {0};
    schema_text_format(out, "---- %s\n", title);
    const struct sql_target target = {
        .schema = dialect->has_schemas ? "public" : NULL, .version = 150000, .phases = phases};
    if (!dialect->render(dialect, &target, region, model, operations, count, "000000000002", &steps, &problem)) {
        schema_text_format(out, "refused: %s\n", problem.message);
        return;
    }
    for (size_t i = 0; i < steps.count; i++) {
        const struct sql_step *step = &steps.items[i];
        check_parses(step);
        bool of_table = step->kind == SQL_TABLE_IS || step->kind == SQL_KEEP_EXTRAS || step->kind == SQL_RESTORE_EXTRAS;
        schema_text_format(out, "%s%s: %s\n", step->whole_table ? "(all rows) " : "", kinds[step->kind],
                           of_table    ? step->table
                           : step->sql ? step->sql
                                       : "");
        if (step->failure)
            schema_text_format(out, "    or: %s\n", step->failure);
    }
}

/* "==== title\nBEFORE\n====\nAFTER\n", then what is rendered. */
static void render_case(struct region *region, struct text *out, const char *title, const char *before,
                        const char *after)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct model empty, middle, end;
    schema_model_begin(&empty, region);
    schema_text_format(out, "==== %s\n%s====\n%s", title, before, after);
    struct schema *first = schema_for(region, diagnostics, before, dialect->engine);
    struct schema *second = schema_for(region, diagnostics, after, dialect->engine);
    struct revision *one = first ? revision_between(region, diagnostics, &empty, first, 1, NULL, &middle) : NULL;
    struct revision *two = one && second ? revision_between(region, diagnostics, &middle, second, 2, one, &end) : NULL;
    if (!CHECK(two != NULL)) {
        schema_text_format(out, "---- errors\n%s", printed_messages(region, diagnostics));
        return;
    }
    struct model up = schema_model_copy(&middle, region);
    print_steps(region, out, "up", &up, false, two->upgrade, two->upgrade_count);
    struct model in_phases = schema_model_copy(&middle, region);
    if (dialect->has_schemas)
        print_steps(region, out, "up in phases", &in_phases, true, two->upgrade, two->upgrade_count);
    struct model down = schema_model_copy(&end, region);
    print_steps(region, out, "down", &down, false, two->downgrade, two->downgrade_count);
}

static char *next(char *at, const char *mark)
{
    char *found = strstr(at, mark);
    return found ? found + 1 : NULL;
}

int main(int count, char **arguments)
{
    bool update = count > 2 && strcmp(arguments[2], "--update") == 0;
    size_t size = 0;
    dialect =
        count > 1 && strstr(arguments[1], "postgresql.render") ? &schema_postgresql_dialect : &schema_sqlite_dialect;
    char *file = count > 1 ? read_whole(arguments[1], &size) : NULL;
    if (!CHECK(file != NULL) || setjmp(exhausted))
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    struct text out = TEXT(region);
    char *copy = schema_region_copy(region, file, size);
    for (char *at = strncmp(copy, "==== ", 5) == 0 ? copy : next(copy, "\n==== "); at;) {
        char *title = at + 5, *title_end = strchr(title, '\n');
        char *middle = title_end ? next(title_end, "\n====\n") : NULL;
        char *following = middle ? next(middle, "\n==== ") : NULL;
        char *golden = middle ? next(middle, "\n---- ") : NULL;
        if (!CHECK(middle != NULL))
            break;
        if (following && golden > following)
            golden = NULL;
        *title_end = '\0';
        const char *before = schema_region_copy(region, title_end + 1, (size_t)(middle - title_end - 1));
        const char *end = golden ? golden : following ? following : copy + size;
        const char *after = schema_region_copy(region, middle + 5, (size_t)(end - middle - 5));
        render_case(region, &out, title, before, after);
        at = following;
    }
    check_golden(arguments[1], schema_text_string(&out), update);
    free(file);
    schema_region_free(region);
    return checks_end();
}
