/* Many processes that start at once on one PostgreSQL database, with revisions of several transactions and an index
 * that is built concurrently among what is pending; in each round one of them is killed on its way. Each revision is
 * applied exactly once, all others succeed, and what the killed one left is finished.
 *
 *     test_faults_starts_server FOLDER PROCESSES ROUNDS [SEED] */
#include "property/random.h"
#include "support/chain.h"
#include "support/check.h"
#include "support/place.h"
#include "support/story.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST_PROCESSES = 64 };

static jmp_buf exhausted;
static struct place *place;

/* What a program does: it opens the database, which applies what is pending. */
static schema_status open_and_close(const struct schema_program *program)
{
    schema_db *db = NULL;
    schema_status status = schema_connect(program, place_url(place), NULL, &db);
    if (status != SCHEMA_OK)
        fprintf(stderr, "%s: %s\n", schema_status_name(status), schema_message(db));
    schema_status closed = schema_close(db);
    return status != SCHEMA_OK ? status : closed;
}

/* Waits until the other end is closed, so that all go at once. */
static void child(const struct schema_program *program, int barrier)
{
    char byte;
    if (read(barrier, &byte, 1) != 0)
        _exit(2);
    _exit(open_and_close(program) == SCHEMA_OK ? 0 : 1);
}

static void one_round(struct region *region, const struct revision *const *revisions,
                      const struct schema_program *program, const char *wanted, int processes, struct dice *dice)
{
    int barrier[2];
    pid_t children[MOST_PROCESSES];
    const char *message;
    place_clear(place);
    CHECK(place_upgrade(region, place, revisions, 1, &message) == SCHEMA_OK);
    CHECK(place_execute(region, place, story_rows, NULL));
    if (!CHECK(pipe(barrier) == 0))
        return;
    for (int i = 0; i < processes; i++) {
        children[i] = fork();
        if (children[i] == 0) {
            close(barrier[1]);
            child(program, barrier[0]);
        }
    }
    close(barrier[0]);
    close(barrier[1]);
    int killed = (int)roll(dice, (unsigned)processes);
    nanosleep(&(struct timespec){.tv_nsec = 1000000L * (long)roll(dice, 400)}, NULL);
    kill(children[killed], SIGKILL);
    for (int i = 0; i < processes; i++) {
        int status = -1;
        CHECK(waitpid(children[i], &status, 0) == children[i]);
        if (i != killed)
            CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    CHECK(open_and_close(program) == SCHEMA_OK);
    CHECK_TEXT(place_structure(region, place, true), wanted);
    CHECK_TEXT(place_broken(region, place), "");
    CHECK_TEXT(place_rows(region, place, story_question), story_answer);
    CHECK_TEXT(place_rows(region, place,
                          "select count(*), count(distinct sequence), max(sequence) from schemac_revision "
                          "where kind = 'revision' and state = 'applied'"),
               "8|8|8\n");
    CHECK_TEXT(place_rows(region, place,
                          "select count(*) from pg_locks where locktype = 'advisory' and database = "
                          "(select oid from pg_database where datname = current_database())"),
               "0\n");
}

int main(int count, char **arguments)
{
    if (count < 4 || !(place = place_new("postgresql", arguments[1], "faults_starts")))
        return PLACE_SKIPPED;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    int processes = atoi(arguments[2]), rounds = atoi(arguments[3]);
    struct dice dice = {count > 4 ? strtoull(arguments[4], NULL, 10) : (uint64_t)time(NULL)};
    printf("seed %llu\n", (unsigned long long)dice.state);
    struct region *region = schema_region_new(&exhausted);
    const struct revision *const *revisions = story_for(region, "postgresql");
    const struct schema_program *program = program_of(region, revisions, STORY_LENGTH, false);
    const char *message;
    CHECK(place_upgrade(region, place, revisions, STORY_LENGTH, &message) == SCHEMA_OK);
    const char *wanted = place_structure(region, place, true);
    for (int i = 0; i < rounds && checks_failed == 0; i++)
        one_round(region, revisions, program, wanted, processes > MOST_PROCESSES ? MOST_PROCESSES : processes, &dice);
    schema_region_free(region);
    place_free(place);
    return checks_end();
}
