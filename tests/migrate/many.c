/* A long history on an empty database, and connecting when nothing is pending: what each of them costs. It prints the
 * times; a third argument is how many seconds the first may take at most, and a hundredth of it each of the others.
 *
 *     test_migrate_many FOLDER REVISIONS [SECONDS] */
#include "faults/state.h"
#include "support/check.h"

#include <time.h>
#include <unistd.h>

static jmp_buf exhausted;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* As a new file is opened by programs. */
static schema_status as_opened(void *context, void *handle)
{
    (void)context;
    sqlite3_exec(handle, "pragma journal_mode = wal; pragma synchronous = normal", NULL, NULL, NULL);
    return SCHEMA_OK;
}

int main(int count, char **words)
{
    char path[512];
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    size_t length = count > 2 ? strtoul(words[2], NULL, 10) : 1000;
    double most = count > 3 ? strtod(words[3], NULL) : 0;
    snprintf(path, sizeof path, "%s/many-%ld.db", count > 1 ? words[1] : ".", (long)getpid());
    const struct schema_program *program = program_of(region, chain_of(region, length), (unsigned)length, false);
    remove_database(path);
    double start = now();
    CHECK(connect_as_program(path, program, as_opened) == SCHEMA_OK);
    double applied = now() - start;
    enum { TIMES = 20 };
    start = now();
    for (int i = 0; i < TIMES; i++)
        CHECK(connect_as_program(path, program, as_opened) == SCHEMA_OK);
    double connected = (now() - start) / TIMES;
    printf("%zu revisions in %.3f s; with nothing pending %.3f ms\n", length, applied, connected * 1000);
    CHECK(most <= 0 || applied <= most);
    CHECK(most <= 0 || connected <= most / 100);
    remove_database(path);
    schema_region_free(region);
    return checks_end();
}
