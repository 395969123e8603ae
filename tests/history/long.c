/* A long history costs in proportion to its length. "growth": four times the revisions take about four times as long,
 * in a line and in branches that are merged. "long": ten thousand are read, checked, resolved and replayed within a
 * second. It is processor time that is looked at, the least of some runs. */
#include "folder.h"

#include <time.h>

enum { REVISIONS = 10000, TABLES = 100, FEW = 1000, MANY = 4000, RUNS = 3, ROUND = 20, FORK = 10 };

/* What is linear takes 4 times as long, and some more for memory that no longer fits the caches; what is quadratic 16.
 */
static const double most_growth = 7;
static const double slack = 0.02; /* seconds: of what is over in no time, nothing can be said */

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

static unsigned id_of(int i)
{
    return (unsigned)i + 1;
}

/* Round by round: a branch of nine beside one of nine, on the last of the round before, and both merged. */
static const char *parents_of(struct region *region, bool branched, int i)
{
    int at = i % ROUND;
    if (branched && i >= TABLES && at == FORK)
        return schema_region_format(region, "parent %012x", id_of(i - FORK));
    if (branched && i >= TABLES && at == ROUND - 1)
        return schema_region_format(region, "parent %012x, %012x", id_of(i - 1), id_of(i - FORK));
    return i ? schema_region_format(region, "parent %012x", id_of(i - 1)) : "";
}

static void write_all(struct folder *folder, bool branched, int count)
{
    int *depths = malloc(sizeof *depths * (size_t)count);
    for (int i = 0; depths && i < count; i++) {
        struct region *region = folder->region;
        int below = branched && i >= TABLES && i % ROUND == FORK ? i - FORK : i - 1;
        depths[i] = below < 0 ? 1 : depths[below] + 1;
        const char *upgrade =
            i < TABLES ? schema_region_format(region, "create table t%d {\n    id int64 primary key\n}", i)
                       : schema_region_format(region, "alter table t%d {\n    add c%d text?\n}", i % TABLES, i);
        folder_revision(folder, schema_region_format(region, "%04d_r%d.migration", depths[i], i),
                        schema_region_format(region, "%012x", id_of(i)), parents_of(region, branched, i), upgrade);
    }
    free(depths);
}

static bool count_one(void *context, struct history_revision *revision, const struct model *before,
                      const struct model *after)
{
    (void)revision;
    ++*(int *)context;
    return !before && after;
}

struct times {
    double read, loaded, replayed, shown;
};

static void least(double *time, double begin)
{
    double now = seconds() - begin;
    *time = *time == 0 || now < *time ? now : *time;
}

/* All that is asked of a history of so many. */
static void measure(jmp_buf *exhausted, bool branched, int count, int runs, struct times *times)
{
    struct folder folder;
    struct region *written = schema_region_new(exhausted);
    folder_begin(&folder, written);
    write_all(&folder, branched, count);
    for (int run = 0; run < runs; run++) {
        int walked = 0;
        struct region *region = folder.region = schema_region_new(exhausted);
        struct places all;
        struct graph_problem problem;
        const char *upper = "head";
        const struct graph_range range = {1, &upper, 0, NULL, true, false};
        double begin = seconds();
        folder.diagnostics = diagnostics_new(region);
        CHECK(read_history(region, folder.diagnostics, folder.path, "migrations", NULL, 0, &folder.history) &&
              graph_between(&folder.history.graph, NULL, &range, &all, &problem) && all.count == (size_t)count);
        least(&times->read, begin);
        begin = seconds();
        CHECK(folder_load(&folder) && folder.history.count == (size_t)count);
        CHECK(folder.history.model.tables.count == TABLES);
        least(&times->loaded, begin);
        begin = seconds();
        CHECK(walk_history(&folder.history, NULL, count_one, &walked) && walked == count);
        least(&times->replayed, begin);
        begin = seconds();
        bool *wanted = NEW_ARRAY(region, bool, folder.history.count);
        wanted[count / 2] = true;
        digest_some(&folder.history, NULL, wanted);
        CHECK(folder.history.items[count / 2]->revision.state);
        least(&times->shown, begin);
        schema_region_free(region);
    }
    printf("%5d %s: listed in %.3f s, checked and resolved in %.3f s, replayed in %.3f s, one digested in %.3f s\n",
           count, branched ? "in branches" : "in a line  ", times->read, times->loaded, times->replayed, times->shown);
    folder.region = written;
    folder_end(&folder);
    schema_region_free(written);
}

static void growth(jmp_buf *exhausted, bool branched)
{
    struct times few = {0}, many = {0};
    measure(exhausted, branched, FEW, RUNS, &few);
    measure(exhausted, branched, MANY, RUNS, &many);
    CHECK(many.read < few.read * most_growth + slack);
    CHECK(many.loaded < few.loaded * most_growth + slack);
    CHECK(many.replayed < few.replayed * most_growth + slack);
    CHECK(many.shown < few.shown * most_growth + slack);
}

int main(int argument_count, char **arguments)
{
    jmp_buf exhausted;
    bool is_long = argument_count > 1 && strcmp(arguments[1], "long") == 0;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    for (int branched = 0; branched < 2; branched++) {
        struct times times = {0};
        if (!is_long) {
            growth(&exhausted, branched);
            continue;
        }
        measure(&exhausted, branched, REVISIONS, 1, &times);
        CHECK(times.read < allowed / 2);
        CHECK(times.loaded < allowed);
        CHECK(times.replayed < allowed);
        CHECK(times.shown < allowed);
    }
    return checks_end();
}
