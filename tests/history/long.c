/* A long history costs in proportion to its length: ten thousand revisions are read and replayed within a second. */
#include "folder.h"

#include <time.h>

enum { REVISIONS = 10000, TABLES = 100 };

/* Without the compiler's optimization, and under a sanitizer, all is slower by a factor that says nothing. */
#if defined(__SANITIZE_ADDRESS__)
static const double allowed = 15;
#elif !defined(__OPTIMIZE__)
static const double allowed = 4;
#else
static const double allowed = 1;
#endif

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void write_all(struct folder *folder, int count)
{
    for (int i = 0; i < count; i++) {
        struct region *region = folder->region;
        const char *parent = i ? schema_region_format(region, "parent %012x", (unsigned)i) : "";
        const char *upgrade =
            i < TABLES ? schema_region_format(region, "create table t%d {\n    id int64 primary key\n}", i)
                       : schema_region_format(region, "alter table t%d {\n    add c%d text?\n}", i % TABLES, i);
        folder_revision(folder, schema_region_format(region, "%04d_r.migration", i + 1),
                        schema_region_format(region, "%012x", (unsigned)i + 1), parent, upgrade);
    }
}

static bool count_one(void *context, struct history_revision *revision, const struct model *before,
                      const struct model *after)
{
    (void)revision;
    ++*(int *)context;
    return !before && after;
}

int main(void)
{
    int walked = 0;
    jmp_buf exhausted;
    struct folder folder;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    folder_begin(&folder, region);
    write_all(&folder, REVISIONS);
    double begin = seconds();
    CHECK(folder_load(&folder) && folder.history.count == REVISIONS);
    double loaded = seconds() - begin;
    begin = seconds();
    CHECK(walk_history(&folder.history, NULL, count_one, &walked) && walked == REVISIONS);
    double replayed = seconds() - begin;
    printf("%d revisions: read, checked and resolved in %.3f s, replayed again in %.3f s\n", REVISIONS, loaded,
           replayed);
    CHECK(replayed < allowed);
    CHECK(loaded < allowed);
    CHECK(folder.history.model.tables.count == TABLES);
    folder_end(&folder);
    schema_region_free(region);
    return checks_end();
}
