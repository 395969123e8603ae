/* Through a pooler. In its session mode everything works; in its transaction mode, where no lock holds, revisions that
 * are pending are refused with a way out, and a program that has nothing pending works in the mode without names.
 *
 *     test_faults_pooler FOLDER POOLER-SCRIPT */
#include "support/chain.h"
#include "support/check.h"
#include "support/place.h"
#include "support/story.h"

#include <stdlib.h>
#include <string.h>

static struct place *place;
static const char *folder, *script;

/* The URL of the place's database through the pooler; null: there is none on this machine. */
static const char *pooler_start(struct region *region, const char *mode)
{
    char line[400] = "";
    FILE *stream = popen(schema_region_format(region, "sh '%s' start '%s' %s", script, folder, mode), "r");
    if (!stream || !fgets(line, sizeof line, stream))
        line[0] = '\0';
    if (stream)
        pclose(stream);
    line[strcspn(line, "\n")] = '\0';
    const char *url = place_url(place), *query = strchr(url, '?');
    return *line && query ? schema_region_format(region, "%.*s?%s", (int)(query - url), url, line) : NULL;
}

static void pooler_stop(struct region *region)
{
    CHECK(system(schema_region_format(region, "sh '%s' stop '%s'", script, folder)) == 0);
}

static schema_status open_through(struct region *region, const struct schema_program *program, const char *url,
                                  const struct schema_options *options, schema_db **db, const char **message)
{
    schema_status status = schema_connect(program, url, options, db);
    *message = schema_region_string(region, schema_message(*db));
    return status;
}

static void begin(struct region *region, const struct revision *const *revisions)
{
    const char *message;
    place_clear(place);
    CHECK(place_upgrade(region, place, revisions, 1, &message) == SCHEMA_OK);
    CHECK(place_execute(region, place, story_rows, NULL));
}

static const char read_ledger[] = "select count(*) from schemac_revision where kind = 'revision' and state = 'applied'";

static schema_status count_row(void *context, size_t columns, const schema_value *values)
{
    *(int64_t *)context = columns == 1 ? values[0].integer : -1;
    return SCHEMA_OK;
}

static void in_session_mode(struct region *region, const struct schema_program *program,
                            const struct revision *const *revisions)
{
    const char *message, *url = pooler_start(region, "session");
    schema_db *db;
    begin(region, revisions);
    if (!CHECK(open_through(region, program, url, NULL, &db, &message) == SCHEMA_OK))
        CHECK_TEXT(message, "");
    CHECK(schema_close(db) == SCHEMA_OK);
    CHECK_TEXT(place_rows(region, place, read_ledger), "8\n");
    CHECK_TEXT(place_rows(region, place, story_question), story_answer);
    CHECK_TEXT(place_broken(region, place), "");
    pooler_stop(region);
}

static void works_without_names(struct region *region, const struct schema_program *program, const char *url)
{
    const struct schema_options options = {.no_names = true};
    const schema_value parameters[] = {schema_int64(1)};
    const char *message;
    int64_t count = 0;
    schema_db *db;
    if (!CHECK(open_through(region, program, url, &options, &db, &message) == SCHEMA_OK))
        CHECK_TEXT(message, "");
    for (int i = 0; i < 5; i++) {
        CHECK(schema_query(db, "select count(*) from post where author = $1", 1, parameters, count_row, &count) ==
              SCHEMA_OK);
        CHECK(count == 2);
        CHECK(schema_begin(db, NULL) == SCHEMA_OK);
        CHECK(schema_exec(db, "update post set views = views + 1 where author = $1", 1, parameters, &count) ==
              SCHEMA_OK);
        CHECK(count == 2);
        CHECK(schema_rollback(db) == SCHEMA_OK);
    }
    CHECK(schema_close(db) == SCHEMA_OK);
}

static void in_transaction_mode(struct region *region, const struct schema_program *program,
                                const struct revision *const *revisions)
{
    const char *message, *url = pooler_start(region, "transaction"), *before;
    const struct schema_options direct = {.migrate_url = place_url(place), .no_names = true};
    schema_db *db;
    begin(region, revisions);
    before = place_structure(region, place, true);
    CHECK(open_through(region, program, url, NULL, &db, &message) == SCHEMA_POOLER);
    if (!CHECK(strstr(message, "migrate_url")))
        CHECK_TEXT(message, "");
    CHECK(schema_close(db) == SCHEMA_OK);
    CHECK_TEXT(place_structure(region, place, true), before);
    CHECK_TEXT(place_rows(region, place, read_ledger), "1\n");

    if (!CHECK(open_through(region, program, url, &direct, &db, &message) == SCHEMA_OK))
        CHECK_TEXT(message, "");
    CHECK(schema_close(db) == SCHEMA_OK);
    CHECK_TEXT(place_rows(region, place, read_ledger), "8\n");
    works_without_names(region, program, url);
    CHECK_TEXT(place_rows(region, place, story_question), story_answer);
    pooler_stop(region);
}

int main(int count, char **words)
{
    jmp_buf exhausted;
    if (count < 3 || !(place = place_new("postgresql", words[1], "faults_pooler")))
        return PLACE_SKIPPED;
    if (setjmp(exhausted))
        abort();
    struct region *region = schema_region_new(&exhausted);
    folder = schema_region_format(region, "%s/pooler", words[1]);
    script = words[2];
    const struct revision *const *revisions = story_for(region, "postgresql");
    const struct schema_program *program = program_of(region, revisions, STORY_LENGTH, false);
    if (!pooler_start(region, "session")) {
        fputs("no pgbouncer: skipped\n", stderr);
        return PLACE_SKIPPED;
    }
    pooler_stop(region);
    in_session_mode(region, program, revisions);
    in_transaction_mode(region, program, revisions);
    schema_region_free(region);
    place_free(place);
    return checks_end();
}
