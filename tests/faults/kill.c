/* kill -9 before and behind every statement of applying: the database is after some revision, never between two, and
 * the next start brings it to the end.
 *
 *     test_faults_kill FOLDER */
#include "state.h"
#include "support/check.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static jmp_buf exhausted;
static long events, last_event; /* of the child: it kills itself at that one */

static int count_event(unsigned kind, void *context, void *statement, void *text)
{
    (void)kind, (void)context, (void)statement, (void)text;
    if (++events == last_event)
        kill(getpid(), SIGKILL);
    return 0;
}

static schema_status watch(void *context, void *handle)
{
    (void)context;
    sqlite3_exec(handle, "pragma synchronous = off", NULL, NULL, NULL);
    sqlite3_trace_v2(handle, SQLITE_TRACE_STMT | SQLITE_TRACE_PROFILE, count_event, NULL);
    return SCHEMA_OK;
}

/* True: the child came to its end alive. */
static bool die_at(const char *path, const struct schema_program *program, long event)
{
    int status = -1;
    pid_t child = fork();
    if (child == 0) {
        last_event = event;
        _exit(connect_as_program(path, program, watch) == SCHEMA_OK ? 0 : 1);
    }
    CHECK(waitpid(child, &status, 0) == child);
    if (WIFEXITED(status)) {
        CHECK(WEXITSTATUS(status) == 0);
        return true;
    }
    CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    return false;
}

int main(int count, char **arguments)
{
    char path[512];
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    const struct schema_program *program = program_of(region, chain_of(region, CHAIN_LENGTH), CHAIN_LENGTH, false);
    snprintf(path, sizeof path, "%s/kill-%ld.db", count > 1 ? arguments[1] : ".", (long)getpid());
    int seen[CHAIN_LENGTH + 1] = {0};
    bool alive = false;
    long event = 0;
    while (!alive) {
        remove_database(path);
        alive = die_at(path, program, ++event);
        int reached = revisions_in(path);
        CHECK(reached >= 0);
        if (reached >= 0)
            seen[reached]++;
        CHECK(connect_as_program(path, program, NULL) == SCHEMA_OK);
        CHECK(revisions_in(path) == CHAIN_LENGTH);
    }
    for (int i = 0; i <= CHAIN_LENGTH; i++) /* every place was really met */
        CHECK(seen[i] > 0);
    printf("killed at %ld events\n", event - 1);
    remove_database(path);
    schema_region_free(region);
    return checks_end();
}
