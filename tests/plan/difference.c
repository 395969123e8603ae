/* Runs cases/NAME.case: schemas one after the other, each the next history of the one behind it, and what the
 * difference of the last two is: the draft's upgrade and downgrade, or the messages. What is printed is read back and
 * must say the same.
 *
 *     -- engine NAME     which one it is for, where not SQLite
 *     -- history         .schema text, as often as wanted; none: an empty history
 *     -- schema          .schema text; "schema, with warnings": the warnings, and the draft with what is allowed
 *     -- expected        what comes out
 *
 * Arguments: the files; --update first writes what comes out into them. */
#include "judge/warnings.h"
#include "support/check.h"

static struct region *region;
static const char *engines[] = {"sqlite"};

/* -- files */

static char *read_whole(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    struct text text = TEXT(region);
    char bytes[4096];
    for (size_t size; (size = fread(bytes, 1, sizeof bytes, file)) > 0;)
        schema_text_add_bytes(&text, bytes, size);
    fclose(file);
    return schema_region_string(region, schema_text_string(&text));
}

static bool write_whole(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");
    if (!file)
        return false;
    const bool fine = fputs(text, file) >= 0;
    return fclose(file) == 0 && fine;
}

static const char *messages(const struct diagnostics *diagnostics)
{
    FILE *stream = tmpfile();
    diagnostics_print(diagnostics, stream, STYLE_PLAIN, 0);
    rewind(stream);
    struct text text = TEXT(region);
    char bytes[4096];
    for (size_t size; (size = fread(bytes, 1, sizeof bytes, stream)) > 0;)
        schema_text_add_bytes(&text, bytes, size);
    fclose(stream);
    return schema_text_string(&text);
}

/* -- a history: what each schema is reached by, under an id of its own */

struct past {
    struct model model;
    struct former_names former;
};

static bool read_schema(struct diagnostics *diagnostics, const char *path, const char *text, struct schema *schema)
{
    const struct source *source = source_of_text(region, path, text, strlen(text));
    struct schema_tree *tree = parse_schema(region, diagnostics, source);
    return !has_errors(diagnostics) && resolve_schema(region, diagnostics, &tree, 1, engines, 1, schema);
}

static bool plan_next(struct diagnostics *diagnostics, const struct past *past, const struct schema *schema,
                      struct plan *plan)
{
    return plan_difference(region, diagnostics, &past->model, schema, &past->former, plan);
}

static void advance(struct past *past, const struct plan *plan, unsigned number)
{
    struct problem problem = {NULL, NULL};
    const char *revision = schema_region_format(region, "%012u", number);
    remember_former_names(region, &past->former, &past->model, plan->upgrade.items, plan->upgrade.count, revision);
    CHECK(schema_model_apply_all(&past->model, plan->upgrade.items, plan->upgrade.count, revision, &problem));
}

/* -- what is printed says what was planned */

static const char *one_line(const struct operation *operation)
{
    struct text text = TEXT(region);
    schema_operation_print(&text, operation);
    return schema_text_string(&text);
}

static const char *allowances_of(const struct operation *operation)
{
    struct text text = TEXT(region);
    for (size_t i = 0; i < operation->allowance_count; i++)
        schema_text_format(&text, "allow(%s) %s\n", operation->allowances[i].warning, operation->allowances[i].why);
    return schema_text_string(&text);
}

static void same_operations(const struct operations *planned, const struct operation *const *read, size_t count)
{
    if (!CHECK(planned->count == count))
        return;
    for (size_t i = 0; i < count; i++) {
        CHECK_TEXT(one_line(read[i]), one_line(planned->items[i]));
        CHECK_TEXT(allowances_of(read[i]), allowances_of(planned->items[i]));
    }
}

static void read_back(const struct past *past, const struct plan *plan, const char *body)
{
    const char *text = schema_region_format(region, "revision 0123456789ab 'a test'\nformat 1\n%s", body);
    const struct source *source = source_of_text(region, "printed", text, strlen(text));
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct migration_tree *tree = parse_migration(region, diagnostics, source);
    struct model model = schema_model_copy(&past->model, region);
    struct revision revision = {.id = "0123456789ab"};
    if (!has_errors(diagnostics))
        resolve_migration(region, diagnostics, tree, engines, 1, &model, &revision);
    if (!CHECK(!has_errors(diagnostics))) {
        fprintf(stderr, "%s", messages(diagnostics));
        return;
    }
    same_operations(&plan->upgrade, revision.upgrade, revision.upgrade_count);
    same_operations(&plan->downgrade, revision.downgrade, revision.downgrade_count);
}

static const char *body_of(const struct plan *plan)
{
    struct text text = TEXT(region);
    if (plan->upgrade.count == 0)
        return "nothing differs\n";
    schema_text_add(&text, "upgrade {\n");
    print_operations(&text, plan->upgrade.items, plan->upgrade.count);
    schema_text_add(&text, "}\n\ndowngrade {\n");
    print_operations(&text, plan->downgrade.items, plan->downgrade.count);
    schema_text_add(&text, "}\n");
    return schema_text_string(&text);
}

/* -- one case */

static char *next_section(char **rest, const char **title)
{
    char *at = *rest;
    if (!at || strncmp(at, "-- ", 3) != 0)
        return NULL;
    char *end = strchr(at, '\n');
    if (!end)
        return NULL;
    *end = '\0';
    *title = at + 3;
    char *body = end + 1, *next = strstr(body, "\n-- ");
    if (strncmp(body, "-- ", 3) == 0) {
        *rest = body;
        return schema_region_string(region, "");
    }
    *rest = next ? next + 1 : NULL;
    return next ? schema_region_copy(region, body, (size_t)(next + 1 - body)) : body;
}

static const char *outcome(struct past *past, const char *text, bool last, unsigned number, bool with_warnings)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct schema schema;
    struct plan plan;
    const char *path = last ? "models/new.schema" : schema_region_format(region, "models/old%u.schema", number);
    if (!read_schema(diagnostics, path, text, &schema) || !plan_next(diagnostics, past, &schema, &plan))
        return messages(diagnostics);
    const char *body = body_of(&plan);
    if (last && plan.upgrade.count)
        read_back(past, &plan, body);
    if (last && with_warnings) {
        warn_of_schema(diagnostics, &schema);
        struct effects effects;
        const bool irreversible = plan.downgrade.count && plan.downgrade.items[0]->kind == OPERATION_IRREVERSIBLE;
        CHECK(plan_effects(region, &past->model, &schema, &plan.upgrade, irreversible, engines, 1, &effects));
        warn_of_plan(region, diagnostics, &past->model, &schema, &effects);
        for (size_t i = 0; i < effects.count; i++)
            plan.upgrade.items[i] = effects.items[i].operation;
        body = body_of(&plan);
        if (plan.upgrade.count)
            read_back(past, &plan, body);
        return schema_region_format(region, "%s%s", messages(diagnostics), body);
    }
    if (!last)
        advance(past, &plan, number);
    return last ? body : NULL;
}

static void run_case(const char *path, bool update)
{
    char *whole = read_whole(path), *rest = whole;
    const char *title, *expected = NULL, *got = "", *kept = whole ? schema_region_string(region, whole) : NULL;
    struct past past = {.former = {{0}}};
    schema_model_begin(&past.model, region);
    if (!CHECK(whole != NULL))
        return;
    unsigned number = 1;
    engines[0] = "sqlite";
    for (char *body; (body = next_section(&rest, &title)) && !expected; number++) {
        if (strncmp(title, "engine ", 7) == 0)
            engines[0] = title + 7;
        else if (strcmp(title, "expected") == 0) {
            expected = body;
        } else {
            const bool last = strncmp(title, "schema", 6) == 0;
            const char *result = outcome(&past, body, last, number, strcmp(title, "schema, with warnings") == 0);
            got = result ? result : got;
            CHECK(last || !result);
            if (result && !last)
                fprintf(stderr, "%s: %s", path, result);
        }
    }
    if (update) {
        const char *mark = strstr(kept, "-- expected\n");
        const size_t size = mark ? (size_t)(mark - kept) : strlen(kept);
        CHECK(write_whole(path, schema_region_format(region, "%.*s-- expected\n%s", (int)size, kept, got)));
    } else if (!CHECK_TEXT(got, expected)) {
        fprintf(stderr, "in %s\n", path);
    }
}

int main(int count, char **arguments)
{
    const bool update = count > 1 && strcmp(arguments[1], "--update") == 0;
    for (int i = update ? 2 : 1; i < count; i++) {
        jmp_buf exhausted;
        if (setjmp(exhausted))
            return EXIT_FAILURE;
        region = schema_region_new(&exhausted);
        run_case(arguments[i], update);
        schema_region_free(region);
    }
    return checks_end();
}
