/* Memory that runs out at the n-th allocation of our own code while revisions are applied on PostgreSQL, once or for
 * good: an error, nothing broken, and a second start that finishes.
 *
 *     test_faults_exhaustion_server FOLDER */
#include "support/chain.h"
#include "support/check.h"
#include "support/place.h"
#include "support/story.h"

static jmp_buf exhausted;
static struct place *place;
static long allocations, failing_at; /* 0: never */
static bool persistent;              /* all from there on fail */

static bool fails(void)
{
    allocations++;
    return failing_at && (persistent ? allocations >= failing_at : allocations == failing_at);
}

/* The linker sends the calls of our objects here (--wrap). */
void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_realloc(void *old, size_t size);

void *__wrap_malloc(size_t size)
{
    return fails() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return fails() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *old, size_t size)
{
    return fails() ? NULL : __real_realloc(old, size);
}

static schema_status start(const struct schema_program *program)
{
    schema_db *db = NULL;
    schema_status status = schema_connect(program, place_url(place), NULL, &db);
    schema_ignore(schema_close(db));
    return status;
}

/* The first revision and rows stand. */
static void begin(struct region *region, const struct revision *const *revisions)
{
    const char *message;
    place_clear(place);
    CHECK(place_upgrade(region, place, revisions, 1, &message) == SCHEMA_OK);
    CHECK(place_execute(region, place, story_rows, NULL));
}

static void run_out(const struct schema_program *program, const struct revision *const *revisions, long attempt,
                    const char *structure, const char *content)
{
    jmp_buf inner;
    if (setjmp(inner))
        abort();
    struct region *trying = schema_region_new(&inner);
    begin(trying, revisions);
    persistent = attempt % 2;
    allocations = 0;
    failing_at = attempt / 2;
    schema_status status = start(program);
    failing_at = 0;
    bool right = CHECK(status == SCHEMA_OK || status == SCHEMA_NO_MEMORY || status == SCHEMA_MIGRATION) &&
                 CHECK(start(program) == SCHEMA_OK) && CHECK_TEXT(place_structure(trying, place, true), structure) &&
                 CHECK_TEXT(place_content(trying, place), content) && CHECK_TEXT(place_broken(trying, place), "") &&
                 CHECK_TEXT(place_rows(trying, place, story_question), story_answer);
    if (!right)
        fprintf(stderr, "allocation %ld, %s: %s\n", attempt / 2, persistent ? "for good" : "once",
                schema_status_name(status));
    schema_region_free(trying);
}

int main(int count, char **words)
{
    if (count < 2 || !(place = place_new("postgresql", words[1], "faults_exhaustion")))
        return PLACE_SKIPPED;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    const struct revision *const *revisions = story_for(region, "postgresql");
    const struct schema_program *program = program_of(region, revisions, STORY_LENGTH, false);
    begin(region, revisions);
    allocations = 0;
    CHECK(start(program) == SCHEMA_OK);
    long all = allocations;
    const char *structure = place_structure(region, place, true), *content = place_content(region, place);

    for (long attempt = 2; attempt < 2 * (all + 1) && checks_failed == 0; attempt++)
        run_out(program, revisions, attempt, structure, content);
    printf("%ld allocations\n", all);
    schema_region_free(region);
    place_free(place);
    return checks_end();
}
