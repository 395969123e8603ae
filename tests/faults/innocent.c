/* Someone keeps a transaction open that has read a table; a revision wants that table for itself. Whoever only reads
 * the table meanwhile must wait no longer than the applier waits for its lock, and a little; the applier says whom it
 * waits for, and is done soon after the table is free.
 *
 *     test_faults_innocent FOLDER */
#include "support/check.h"
#include "support/place.h"
#include "support/story.h"

#include <libpq-fe.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define LOCK_WAIT 1.0 /* seconds: the applier's lock_timeout */
#define MARGIN 0.5
#define HELD 6.0 /* how long the table is kept */

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static PGconn *connected(const struct place *place)
{
    PGconn *connection = PQconnectdb(place_url(place));
    if (PQstatus(connection) != CONNECTION_OK)
        exit(EXIT_FAILURE);
    return connection;
}

static pid_t start_applier(struct place *place, const struct revision *const *revisions)
{
    pid_t child = fork();
    if (child != 0)
        return child;
    jmp_buf exhausted;
    if (setjmp(exhausted))
        _exit(2);
    const char *message = "";
    struct region *region = schema_region_new(&exhausted);
    schema_status status = place_upgrade(region, place, revisions, STORY_LENGTH, &message);
    if (status != SCHEMA_OK)
        fprintf(stderr, "%s: %s\n", schema_status_name(status), message);
    _exit(status == SCHEMA_OK ? 0 : 1);
}

/* The longest wait of a reader, until the applier has ended or the time is over. */
static double longest_wait(struct place *place, double until)
{
    double longest = 0;
    PGconn *reader = connected(place);
    while (now() < until) {
        double start = now();
        PGresult *result = PQexec(reader, "select count(*) from post");
        CHECK(PQresultStatus(result) == PGRES_TUPLES_OK);
        PQclear(result);
        if (now() - start > longest)
            longest = now() - start;
        nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
    }
    PQfinish(reader);
    return longest;
}

int main(int count, char **words)
{
    struct place *place = count > 1 ? place_new("postgresql", words[1], "faults_innocent") : NULL;
    jmp_buf exhausted;
    if (!place)
        return PLACE_SKIPPED;
    if (setjmp(exhausted))
        abort();
    struct region *region = schema_region_new(&exhausted);
    const struct revision *const *revisions = story_for(region, "postgresql");
    const char *message;
    CHECK(place_upgrade(region, place, revisions, 1, &message) == SCHEMA_OK);
    CHECK(place_execute(region, place, story_rows, NULL));

    PGconn *holder = connected(place);
    PQclear(PQexec(holder, "begin"));
    PQclear(PQexec(holder, "select count(*) from post"));
    double start = now();
    pid_t applier = start_applier(place, revisions);
    double longest = longest_wait(place, start + HELD);
    CHECK(waitpid(applier, NULL, WNOHANG) == 0); /* it still waits */
    PQclear(PQexec(holder, "commit"));
    double after = longest_wait(place, now() + 3);
    int status = -1;
    CHECK(waitpid(applier, &status, 0) == applier && WIFEXITED(status) && WEXITSTATUS(status) == 0);
    PQfinish(holder);

    printf("a reader has waited %.3f s at most while the table was held, %.3f s afterwards\n", longest, after);
    CHECK(longest < LOCK_WAIT + MARGIN);
    CHECK(after < LOCK_WAIT + MARGIN);
    CHECK_TEXT(place_rows(region, place, story_question), story_answer);
    CHECK_TEXT(place_broken(region, place), "");
    schema_region_free(region);
    place_free(place);
    return checks_end();
}
