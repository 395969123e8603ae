/* Cases of schema_difference.json: two schemas each, and the operations that lead from one to the other. Where data
 * would be lost or a value is wanted, the compiler asks first: its own fix is applied, as a user would, and what comes
 * then is compared. `ideal` answers are prose, so what they ask for stands in answers.def, and so do answers of our
 * own. */
#include "cases/described.h"
#include "source/queue.h"
#include "support/parsing.h"
#include "support/pipeline.h"

enum { MOST_FIXES = 8, MOST_REASONS = 64 };

static const struct answer {
    const char *id, *operations, *why;
} answers[] = {
    {"", "", ""},
#include "cases/answers.def"
};

struct counting {
    const char *engine; /* whose answers count */
    struct region *region;
    sqlite3 *db;
    size_t ran, asked, skipped, reasons;
    struct {
        const char *why;
        size_t count;
    } skips[MOST_REASONS];
};

static void skip(struct counting *counting, const char *why)
{
    size_t i = 0;
    while (i < counting->reasons && strcmp(counting->skips[i].why, why) != 0)
        i++;
    if (i == counting->reasons && CHECK(counting->reasons < MOST_REASONS))
        counting->skips[counting->reasons++].why = why;
    counting->skips[i].count++;
    counting->skipped++;
}

/* -- what the file expects ------------------------------------------------------------------------------------------
 */

struct expecting {
    struct counting *counting;
    struct text text; /* sentences, a bar between them */
    const char *all;  /* the operations of the case */
};

static const char *names_of(struct counting *counting, const char *json, const char *between)
{
    char *names =
        schema_region_string(counting->region, value_at(counting->region, counting->db,
                                                        schema_region_format(counting->region, "[%s]", json), "$[0]"));
    struct text text = TEXT(counting->region);
    for (const char *at = names; *at; at++)
        if (*at == ',')
            schema_text_add(&text, between);
        else if (!strchr("[]\" ", *at))
            schema_text_add_char(&text, *at);
    return schema_text_string(&text);
}

/* A table takes its indexes along, coming and going. */
static bool goes_with_table(struct expecting *expecting, const char *word, const char *table)
{
    struct region *region = expecting->counting->region;
    return strstr(expecting->all, schema_region_format(region, "[\"%s\",\"%s\"]", word, table)) != NULL;
}

static const char *sentence(struct expecting *expecting, const char *json)
{
    struct counting *counting = expecting->counting;
    struct region *region = counting->region;
    const char *kind = value_at(region, counting->db, json, "$[0]"),
               *table = value_at(region, counting->db, json, "$[1]");
    const char *name = value_at(region, counting->db, json, "$[2]"),
               *third = value_at(region, counting->db, json, "$[3]");
    const char *key = value_at(region, counting->db, json, "$[4]");
    if (strcmp(kind, "add_table") == 0)
        return schema_region_format(region, "create table %s", table);
    if (strcmp(kind, "remove_table") == 0)
        return schema_region_format(region, "drop table %s", table);
    if (strcmp(kind, "add_index") == 0)
        return goes_with_table(expecting, "add_table", table)
                   ? NULL
                   : schema_region_format(region, "add index %s to %s", name, table);
    if (strcmp(kind, "remove_index") == 0)
        return goes_with_table(expecting, "remove_table", table)
                   ? NULL
                   : schema_region_format(region, "drop index %s of %s", name, table);
    if (strcmp(kind, "add_column") == 0 || strcmp(kind, "remove_column") == 0)
        return schema_region_format(region, "%s column %s.%s", kind[0] == 'a' ? "add" : "drop", table, name);
    if (strcmp(kind, "modify_type") == 0 || strcmp(kind, "modify_default") == 0)
        return schema_region_format(region, "change %s of column %s.%s", kind + 7, table, name);
    if (strcmp(kind, "modify_nullable") == 0)
        return schema_region_format(
            region, strcmp(key ? key : "1", "0") == 0 ? "make column %s.%s not null" : "let column %s.%s be null",
            table, name);
    if (strcmp(kind, "add_constraint") == 0)
        return schema_region_format(region, "add %s %s to %s", name[0] == 'U' ? "unique" : "check", third, table);
    if (strcmp(kind, "remove_constraint") == 0)
        return schema_region_format(region, "drop constraint %s of %s", third, table);
    if (strcmp(kind, "add_fk") == 0)
        return key ? schema_region_format(region, "add foreign key %s to %s", key, table)
                   : schema_region_format(region, "add foreign key (%s) to %s", names_of(counting, name, ", "), table);
    if (strcmp(kind, "remove_fk") == 0)
        return key ? schema_region_format(region, "drop constraint %s of %s", key, table)
                   : schema_region_format(region, "drop constraint %s_%s_fkey of %s", table,
                                          names_of(counting, name, "_"), table);
    return schema_region_format(region, "an operation %s that this test does not know", kind);
}

static void expect(void *context, const char *json, const char *unused)
{
    struct expecting *expecting = context;
    const char *said = sentence(expecting, schema_region_string(expecting->counting->region, json));
    (void)unused;
    if (said)
        schema_text_format(&expecting->text, "%s%s", expecting->text.size ? " | " : "", said);
}

static const struct answer *answer_of(const char *id)
{
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
        if (strcmp(answers[i].id, id) == 0)
            return &answers[i];
    return NULL;
}

/* Null: the file has no answer for this engine. */
static const char *expected_of(struct counting *counting, const char *json, const char *id)
{
    const struct answer *answer = answer_of(id);
    if (answer)
        return answer->operations;
    const char *all = value_at(counting->region, counting->db, json,
                               schema_region_format(counting->region, "$.alembic.%s.ops", counting->engine));
    if (!all)
        return NULL;
    struct expecting expecting = {counting, TEXT(counting->region), all};
    each_row(counting->db, "select value from json_each(?1)", all, expect, &expecting);
    return schema_text_string(&expecting.text);
}

/* -- what the compiler says -----------------------------------------------------------------------------------------
 */

/* Puts words behind the brace (`behind`) or the name of a declaration: of a table, whose name is quoted, or of an enum.
 */
static const char *put_into(struct region *region, const char *text, const char *name, const char *words, bool behind)
{
    const char *table = schema_region_format(region, "table \"%s\" {", name), *found = strstr(text, table);
    if (!found) {
        table = schema_region_format(region, "enum %s {", name);
        found = strstr(text, table);
    }
    if (!found)
        return NULL;
    found += strlen(table) - (behind ? 0 : 1);
    return schema_region_format(region, "%.*s %s%s", (int)(found - text), text, words, found);
}

/* What a help says in words: write in table 't': drop c; write: table n was o {; write: drop table t. */
static const char *do_as_told(struct region *region, const char *help, const char *text)
{
    char name[64], words[256];
    if (sscanf(help, "if it should go, write in %*s '%63[^']': %255[^\n]", name, words) == 2)
        return put_into(region, text, name, schema_region_format(region, "%s,", words), true);
    const char *write = strstr(help, "write: ");
    if (write && sscanf(write, "write: table %63s was %255s {", name, words) == 2)
        return put_into(region, text, name, schema_region_format(region, "was %s ", words), false);
    if (write && strncmp(write + 7, "drop ", 5) == 0)
        return schema_region_format(region, "%s%s\n", text, write + 7);
    return NULL;
}

/* The text as the first error with a fix or a help wants it. */
static const char *fixed(struct region *region, const struct diagnostics *diagnostics, const char *text)
{
    struct diagnostic **sorted;
    size_t count = diagnostics_sorted(diagnostics, &sorted);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < sorted[i]->count && sorted[i]->severity == SEVERITY_ERROR; j++) {
            const struct note *note = &sorted[i]->items[j];
            const char *next = note->replacement ? schema_region_format(region, "%.*s%s%s", (int)note->span.begin, text,
                                                                        note->replacement, text + note->span.end)
                               : note->is_help   ? do_as_told(region, note->text, text)
                                                 : NULL;
            if (next)
                return next;
        }
    return NULL;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Sentences in the order of their letters, one in each line. */
static const char *sorted_lines(struct region *region, const char *sentences)
{
    const char *lines[64];
    size_t count = 0;
    char *rest = schema_region_string(region, sentences);
    while (*rest && count < 64) {
        char *bar = strstr(rest, " | ");
        lines[count++] = rest;
        if (!bar)
            break;
        *bar = '\0';
        rest = bar + 3;
    }
    qsort(lines, count, sizeof *lines, by_text);
    struct text text = TEXT(region);
    for (size_t i = 0; i < count; i++)
        schema_text_format(&text, "%s\n", lines[i]);
    return schema_text_string(&text);
}

static const char *first_code(const struct diagnostics *diagnostics)
{
    struct diagnostic **sorted;
    size_t count = diagnostics_sorted(diagnostics, &sorted);
    for (size_t i = 0; i < count; i++)
        if (sorted[i]->severity == SEVERITY_ERROR)
            return schema_region_format(diagnostics->region, "%s %s", diagnostic_code_name(sorted[i]->code),
                                        diagnostic_meaning(sorted[i]->code));
    return "nothing";
}

static bool not_in_the_language(const char *code)
{
    return strncmp(code, "S07", 3) == 0;
}

/* The operations between two texts as sentences; null: *why says what the compiler does not take. */
static const char *difference(struct counting *counting, const char *before, const char *after, const char **why)
{
    struct region *region = counting->region;
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct schema *old = schema_for(region, diagnostics, before, counting->engine), *next_schema = NULL;
    struct model model;
    schema_model_begin(&model, region);
    struct plan plan = {0};
    if (!old || !revision_between(region, diagnostics, &model, old, 1, NULL, &model)) {
        *why = first_code(diagnostics);
        return NULL;
    }
    for (int tries = 0; tries < MOST_FIXES; tries++) {
        diagnostics = diagnostics_new(region);
        next_schema = schema_for(region, diagnostics, after, counting->engine);
        if (next_schema && plan_difference(region, diagnostics, &model, next_schema, NULL, &plan)) {
            struct text text = TEXT(region);
            for (size_t i = 0; i < plan.upgrade.count; i++)
                schema_text_format(&text, "%s%s", i ? " | " : "",
                                   schema_operation_title(region, plan.upgrade.items[i]));
            return schema_text_string(&text);
        }
        const char *next = fixed(region, diagnostics, after);
        *why = first_code(diagnostics);
        if (!next || not_in_the_language(*why))
            return NULL;
        counting->asked += tries == 0;
        after = next;
    }
    return NULL;
}

static void run_case(void *context, const char *json, const char *unused)
{
    struct counting *counting = context;
    struct region *region = counting->region;
    const char *own = schema_region_string(region, json), *missing = NULL, *why = NULL;
    const char *id = value_at(region, counting->db, own, "$.id");
    const char *before =
        described_schema(region, counting->db, value_at(region, counting->db, own, "$.from_schema"), &missing);
    const char *after =
        described_schema(region, counting->db, value_at(region, counting->db, own, "$.to_schema"), &missing);
    const char *expected = expected_of(counting, own, id);
    (void)unused;
    if (missing) {
        skip(counting, missing);
        return;
    }
    const char *got = difference(counting, before, after, &why);
    if (!got && not_in_the_language(why)) {
        skip(counting, why);
        return;
    }
    counting->ran++;
    if (!got && expected && strlen(expected) == 5 && CHECK(strncmp(why, expected, 5) == 0))
        return;
    if (!CHECK(got != NULL))
        fprintf(stderr, "%s: %s\n%s---- and then\n%s", id, why, before, after);
    else if (!CHECK(expected != NULL) || !CHECK_TEXT(sorted_lines(region, got), sorted_lines(region, expected)))
        fprintf(stderr, "in %s, %s (%s); from\n%s---- to\n%s----\n", id, value_at(region, counting->db, own, "$.title"),
                counting->engine, before, after);
}

static int run_cases(const char *json, const char *engine)
{
    jmp_buf exhausted;
    sqlite3 *db = NULL;
    if (setjmp(exhausted) || sqlite3_open(":memory:", &db) != SQLITE_OK)
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    struct counting counting = {.engine = engine, .region = region, .db = db};
    each_row(db, "select value from json_each(?1, '$.cases')", json, run_case, &counting);
    printf("%s: %zu cases ran (in %zu the compiler asked first), %zu were skipped:\n", engine, counting.ran,
           counting.asked, counting.skipped);
    for (size_t i = 0; i < counting.reasons; i++)
        printf("%4zu  %s\n", counting.skips[i].count, counting.skips[i].why);
    schema_region_free(region);
    sqlite3_close(db);
    return checks_end();
}

int main(int count, char **arguments)
{
    size_t size = 0;
    char *json = count > 1 ? read_whole(arguments[1], &size) : NULL;
    if (!json) {
        puts("skipped: the cases are not here; SCHEMAC_CASES names their folder");
        return EXIT_SUCCESS;
    }
    int status = run_cases(json, "sqlite");
    if (status == EXIT_SUCCESS)
        status = run_cases(json, "postgresql");
    free(json);
    return status;
}
