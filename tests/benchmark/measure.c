/* benchmark_access PLACE CSV [WORK...]: times every work, or those, both sides interleaved, prints the medians and adds
 * them to the file CSV. benchmark_access PLACE hand|ours WORK: does one work once, within measured(), which is what
 * callgrind is told to count; prints how many calls that were, and how many allocations. */
#include "benchmark.h"

#include <string.h>
#include <time.h>

/* Between the beginning and the end of the work that ran last. */
static size_t allocated;

/* A function of its own and never inlined: instructions.sh counts between its entry and its end. */
void measured(work_function *function, struct bench *bench, size_t from, size_t count);

__attribute__((noinline)) void measured(work_function *function, struct bench *bench, size_t from, size_t count)
{
    function(bench, from, count);
    __asm__ volatile("" ::: "memory"); /* so that the call is no jump, which would end the measuring early */
}

static double run(const struct work *work, struct bench *bench, bool ours, size_t count)
{
    struct timespec from, to;
    work_function *function = ours ? work->by_us : bench->hand->works[work->by_hand];
    if (work->fills)
        fill_bench(bench, work, work->rows);
    if (!work->alone)
        DIE_UNLESS(schema_begin(bench->db, NULL) == SCHEMA_OK);
    function(bench, 0, 1); /* prepares its statement */
    clock_gettime(CLOCK_MONOTONIC, &from);
    size_t before = allocations;
    measured(function, bench, 1, count);
    allocated = allocations - before;
    clock_gettime(CLOCK_MONOTONIC, &to);
    if (!work->alone)
        DIE_UNLESS(schema_commit(bench->db) == SCHEMA_OK);
    return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

static int compare(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return *x < *y ? -1 : *x > *y;
}

static double median(double *values, size_t count)
{
    qsort(values, count, sizeof *values, compare);
    return values[count / 2];
}

static void time_work(const struct work *work, struct bench *bench, FILE *csv)
{
    double ours[32], hand[32];
    fill_bench(bench, work, work->rows);
    run(work, bench, false, work->times / 10);
    run(work, bench, true, work->times / 10);
    for (size_t i = 0; i < work->runs; i++) {
        bool ours_first = i % 2;
        (ours_first ? ours : hand)[i] = run(work, bench, ours_first, work->times);
        (ours_first ? hand : ours)[i] = run(work, bench, !ours_first, work->times);
    }
    double each = 1e9 / (double)work->times;
    double by_hand = median(hand, work->runs) * each, by_us = median(ours, work->runs) * each;
    printf("%-20s %10zu %10.0f %10.0f %8.3f\n", work->name, work->times, by_hand, by_us, by_us / by_hand);
    fflush(stdout);
    fprintf(csv, "%s,time in ns,%s,%.1f,%.1f,%.4f\n", bench->hand->name, work->name, by_hand, by_us, by_us / by_hand);
}

static void count_work(const char *place, const char *who, const char *name)
{
    struct bench bench;
    begin_bench(&bench, place);
    for (size_t i = 0; i < work_count; i++) {
        if (strcmp(works[i].name, name) != 0)
            continue;
        fill_bench(&bench, &works[i], works[i].rows == works[i].times ? works[i].counted + 1 : works[i].rows);
        run(&works[i], &bench, strcmp(who, "ours") == 0, works[i].counted);
        printf("%zu %zu\n", works[i].counted, allocated);
    }
    end_bench(&bench);
}

static bool is_among(const char *name, int count, char **names)
{
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

int main(int count, char **arguments)
{
    if (count == 2 && strcmp(arguments[1], "works") == 0) {
        for (size_t i = 0; i < work_count; i++)
            printf("%s\n", works[i].name);
        return 0;
    }
    if (count == 4 && (strcmp(arguments[2], "hand") == 0 || strcmp(arguments[2], "ours") == 0)) {
        count_work(arguments[1], arguments[2], arguments[3]);
        return 0;
    }
    FILE *csv = count >= 3 ? fopen(arguments[2], "a") : NULL;
    if (!csv) {
        fprintf(stderr, "usage: benchmark_access PLACE CSV [WORK...] | works | PLACE hand WORK | PLACE ours WORK\n");
        return 2;
    }
    struct bench bench;
    begin_bench(&bench, arguments[1]);
    printf("%-20s %10s %10s %10s %8s\n", bench.hand->name, "calls", "hand, ns", "ours, ns", "ratio");
    if (ftell(csv) == 0)
        fprintf(csv, "engine,measure,work,hand,ours,ratio\n");
    for (size_t i = 0; i < work_count; i++)
        if (count == 3 || is_among(works[i].name, count - 3, arguments + 3))
            time_work(&works[i], &bench, csv);
    end_bench(&bench);
    return fclose(csv) == 0 ? 0 : 1;
}
