/* The connection of the one who applies is cut, or its backend ended, at every request of an upgrade (and of what
 * follows when the applier connects again by itself): before the request arrives, after it was carried out, by
 * pg_terminate_backend. Whatever the applier answers, the next start finishes; nothing is done twice, no index is left
 * invalid, and the database is one made without any fault.
 *
 *     test_faults_connection FOLDER EVERY        every how-manieth request */
#include "engines/engines.h"
#include "support/check.h"
#include "support/place.h"
#include "support/proxy.h"
#include "support/story.h"

#include <string.h>

static struct place *place;

struct end {
    const char *structure, *content, *ledger;
};

static const char read_ledger[] = "select id, state, sequence from schemac_revision where kind <> 'ledger' order by id";

static struct end end_of(struct region *region)
{
    return (struct end){place_structure(region, place, true), place_content(region, place),
                        place_rows(region, place, read_ledger)};
}

static schema_status upgrade_at(struct region *region, const char *url, const struct revision *const *revisions,
                                const char **message)
{
    struct schema_options options = {.migrate_timeout_ms = 20000};
    struct migrate_setup setup = {.schema = "main",
                                  .count = STORY_LENGTH,
                                  .revisions = revisions,
                                  .program = "test",
                                  .tool_version = "test",
                                  .options = &options};
    struct migrate_request request = {0};
    struct migrator *migrator = NULL;
    schema_status status = schema_migrator_open(region, schema_engine_of_url(url), url, &setup, &migrator);
    if (status == SCHEMA_OK)
        status = schema_migrator_upgrade(migrator, &request);
    *message = schema_region_string(region, schema_migrator_error(migrator)->message);
    schema_migrator_close(migrator);
    return status;
}

/* The first revision and the rows stand; all else is to come. */
static bool begin(struct region *region, const struct revision *const *revisions)
{
    const char *message;
    place_clear(place);
    return CHECK(place_upgrade(region, place, revisions, 1, &message) == SCHEMA_OK) &&
           CHECK(place_execute(region, place, story_rows, NULL));
}

static bool try_cut(struct region *region, const struct revision *const *revisions, const struct end *wanted,
                    enum proxy_cut cut, unsigned at)
{
    const char *message;
    if (!begin(region, revisions))
        return false;
    struct proxy *proxy = proxy_start(place_url(place), cut, at);
    schema_status status = upgrade_at(region, proxy_url(proxy), revisions, &message);
    proxy_stop(proxy);
    bool ok = CHECK(status == SCHEMA_OK || status == SCHEMA_CONNECTION);
    if (!ok)
        fprintf(stderr, "%s: %s\n", schema_status_name(status), message);
    if (!CHECK(place_upgrade(region, place, revisions, STORY_LENGTH, &message) == SCHEMA_OK))
        ok = CHECK_TEXT(message, "");
    struct end end = end_of(region);
    return ok && CHECK_TEXT(end.structure, wanted->structure) && CHECK_TEXT(end.content, wanted->content) &&
           CHECK_TEXT(end.ledger, wanted->ledger) && CHECK_TEXT(place_broken(region, place), "") &&
           CHECK_TEXT(place_rows(region, place, story_question), story_answer);
}

static bool is_survived(const struct revision *const *revisions, const struct end *wanted, enum proxy_cut cut,
                        unsigned at)
{
    jmp_buf inner;
    if (setjmp(inner))
        abort();
    struct region *trying = schema_region_new(&inner);
    bool survived = try_cut(trying, revisions, wanted, cut, at);
    schema_region_free(trying);
    return survived;
}

int main(int count, char **words)
{
    jmp_buf exhausted;
    if (count < 3 || !(place = place_new("postgresql", words[1], "faults_connection")))
        return PLACE_SKIPPED;
    if (setjmp(exhausted))
        abort();
    unsigned every = (unsigned)strtoul(words[2], NULL, 10), failed = 0, tried = 0;
    struct region *region = schema_region_new(&exhausted);
    const struct revision *const *revisions = story_for(region, "postgresql");
    const char *message;

    CHECK(begin(region, revisions));
    struct proxy *proxy = proxy_start(place_url(place), PROXY_PASSES, 0);
    if (!CHECK(upgrade_at(region, proxy_url(proxy), revisions, &message) == SCHEMA_OK))
        CHECK_TEXT(message, "");
    unsigned requests = proxy_stop(proxy);
    struct end wanted = end_of(region);
    CHECK_TEXT(place_rows(region, place, story_question), story_answer);
    CHECK_TEXT(place_broken(region, place), "");
    CHECK(requests > 20);

    for (unsigned at = 1; at <= requests && failed < 3; at += every)
        for (enum proxy_cut cut = PROXY_LOSES_REQUEST; cut <= PROXY_TERMINATES && failed < 3; cut++) {
            tried++;
            if (!is_survived(revisions, &wanted, cut, at)) {
                fprintf(stderr, "---- cut %d at request %u of %u\n", (int)cut, at, requests);
                failed++;
            }
        }
    printf("%u requests, %u cuts, %u failed\n", requests, tried, failed);
    schema_region_free(region);
    place_free(place);
    return checks_end();
}
