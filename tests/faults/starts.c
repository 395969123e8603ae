/* Many processes that start at once on one database: each revision is applied exactly once, and all of them succeed.
 *
 *     test_faults_starts FOLDER ROUNDS */
#include "state.h"
#include "support/check.h"

#include <sys/wait.h>
#include <unistd.h>

#define PROCESSES 16

static jmp_buf exhausted;

enum way { PLAIN, WITH_LOG, AS_OPENED, WAYS };

/* As programs really do, changing the new file's journal included. */
static schema_status open_and_close(const char *path, const struct schema_program *program)
{
    char url[600];
    schema_db *db = NULL;
    snprintf(url, sizeof url, "sqlite:%s", path);
    schema_status status = schema_connect(program, url, NULL, &db);
    if (status != SCHEMA_OK)
        fprintf(stderr, "%s\n", schema_message(db));
    schema_status closed = schema_close(db);
    return status != SCHEMA_OK ? status : closed;
}

/* Waits until the other end is closed, so that all go at once. */
static void child(const char *path, int barrier, enum way way)
{
    char byte;
    struct region *region = schema_region_new(&exhausted);
    const struct schema_program *program = program_of(region, chain_of(region, CHAIN_LENGTH), CHAIN_LENGTH, false);
    if (read(barrier, &byte, 1) != 0)
        _exit(2);
    schema_status status = way == AS_OPENED ? open_and_close(path, program) : connect_as_program(path, program, NULL);
    _exit(status == SCHEMA_OK ? 0 : 1);
}

/* As a program that was here first leaves it, with nothing in it. */
static void leave_with_log(const char *path)
{
    sqlite3 *db;
    sqlite3_open(path, &db);
    CHECK(sqlite3_exec(db, "pragma journal_mode = wal", NULL, NULL, NULL) == SQLITE_OK);
    sqlite3_close(db);
}

static void one_round(const char *path, enum way way)
{
    int barrier[2];
    pid_t children[PROCESSES];
    remove_database(path);
    if (way == WITH_LOG)
        leave_with_log(path);
    if (!CHECK(pipe(barrier) == 0))
        return;
    for (int i = 0; i < PROCESSES; i++) {
        children[i] = fork();
        if (children[i] == 0) {
            close(barrier[1]);
            child(path, barrier[0], way);
        }
    }
    close(barrier[0]);
    close(barrier[1]);
    for (int i = 0; i < PROCESSES; i++) {
        int status = -1;
        CHECK(waitpid(children[i], &status, 0) == children[i]);
        CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    CHECK(revisions_in(path) == CHAIN_LENGTH);
}

int main(int count, char **arguments)
{
    char path[512];
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    snprintf(path, sizeof path, "%s/starts-%ld.db", count > 1 ? arguments[1] : ".", (long)getpid());
    int rounds = count > 2 ? atoi(arguments[2]) : 3;
    for (int i = 0; i < rounds; i++)
        one_round(path, (enum way)(i % WAYS));
    remove_database(path);
    return checks_end();
}
