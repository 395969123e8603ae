/* Memory that runs out at the n-th allocation, in SQLite and in our own code, and a disk that is full at every size: an
 * error, the database after some revision, and a second start that succeeds.
 *
 *     test_faults_exhaustion FOLDER STEP (1: every allocation) */
#include "state.h"
#include "support/check.h"

#include <unistd.h>

static jmp_buf exhausted;
static long allocations, failing_at; /* 0: never */
static bool persistent;              /* all from there on fail */

static bool fails(void)
{
    allocations++;
    return failing_at && (persistent ? allocations >= failing_at : allocations == failing_at);
}

/* Ours: the linker sends the calls of our objects here (--wrap). */
void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size);

void *__wrap_malloc(size_t size)
{
    return fails() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return fails() ? NULL : __real_calloc(count, size);
}

/* SQLite's. */
static sqlite3_mem_methods usual;

static void *sqlite_allocate(int size)
{
    return fails() ? NULL : usual.xMalloc(size);
}

static void *sqlite_reallocate(void *memory, int size)
{
    return fails() ? NULL : usual.xRealloc(memory, size);
}

static void intercept(void)
{
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &usual);
    sqlite3_mem_methods methods = usual;
    methods.xMalloc = sqlite_allocate;
    methods.xRealloc = sqlite_reallocate;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
    /* Small allocations come from a cache otherwise, and are not seen. */
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);
}

static schema_status unsynced(void *context, void *handle)
{
    (void)context;
    sqlite3_exec(handle, "pragma synchronous = off", NULL, NULL, NULL);
    return SCHEMA_OK;
}

static void goes_on(const char *path, const struct schema_program *program)
{
    CHECK(revisions_in(path) >= 0);
    CHECK(connect_as_program(path, program, NULL) == SCHEMA_OK);
    CHECK(revisions_in(path) == CHAIN_LENGTH);
}

static void run_out_of_memory(const char *path, const struct schema_program *program, long step)
{
    remove_database(path);
    allocations = 0;
    CHECK(connect_as_program(path, program, unsynced) == SCHEMA_OK);
    long all = allocations, survived = 0;
    for (long at = 1; at <= all; at += step) {
        remove_database(path);
        allocations = 0;
        failing_at = at;
        schema_status status = connect_as_program(path, program, unsynced);
        failing_at = 0;
        survived += status == SCHEMA_OK; /* SQLite does without some */
        CHECK(status == SCHEMA_OK || status == SCHEMA_NO_MEMORY || status == SCHEMA_CONNECTION ||
              status == SCHEMA_MIGRATION || status == SCHEMA_MISUSE);
        goes_on(path, program);
    }
    printf("%s: %ld allocations, every %ld failed, %ld times it did not matter\n", persistent ? "for good" : "once",
           all, step, survived);
}

static long pages;

static schema_status limit_pages(void *context, void *handle)
{
    char sql[80];
    (void)context;
    snprintf(sql, sizeof sql, "pragma synchronous = off; pragma max_page_count = %ld", pages);
    sqlite3_exec(handle, sql, NULL, NULL, NULL);
    return SCHEMA_OK;
}

static void run_out_of_disk(const char *path, const struct schema_program *program)
{
    bool fits = false;
    for (pages = 1; !fits && pages < 200; pages++) {
        remove_database(path);
        schema_status status = connect_as_program(path, program, limit_pages);
        fits = status == SCHEMA_OK;
        CHECK(fits || schema_status_class(status) == SCHEMA_KIND_CONNECTION);
        goes_on(path, program);
    }
    CHECK(fits);
    CHECK(pages > 3);
}

int main(int count, char **arguments)
{
    char path[512];
    intercept();
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    const struct schema_program *program = program_of(region, chain_of(region, CHAIN_LENGTH), CHAIN_LENGTH, false);
    snprintf(path, sizeof path, "%s/exhaustion-%ld.db", count > 1 ? arguments[1] : ".", (long)getpid());
    long step = count > 2 ? atol(arguments[2]) : 1;
    run_out_of_memory(path, program, step);
    persistent = true;
    run_out_of_memory(path, program, step);
    run_out_of_disk(path, program);
    remove_database(path);
    schema_region_free(region);
    return checks_end();
}
