/* What PostgreSQL alone has, through really generated code: an enum that is a type of the database, a key from a
 * sequence, a column that the database computes.
 *
 *     test_runtime_own FOLDER */
#include "own.h"
#include "support/check.h"
#include "support/place.h"

static schema_db *db;

static void one_row_comes_and_goes(void)
{
    SCHEMA_ARENA(arena, 1024);
    struct visit visit;
    int64_t id = 0;
    CHECK(visit_insert(db, &(struct visit_new){.guest = "ada"}, &id) == SCHEMA_OK && id == 1);
    CHECK(visit_insert(db, &(struct visit_new){.guest = "bob", .mood = MOOD_AT_EASE, .before = SCHEMA_VALUE(MOOD_GLAD)},
                       &id) == SCHEMA_OK);
    CHECK(visit_get(db, &arena, 1, &visit) == SCHEMA_OK);
    CHECK(visit.mood == MOOD_CALM && visit.before == MOOD_NULL && visit.minutes == 30 && visit.hours == 0.5);
    CHECK(visit_get(db, &arena, id, &visit) == SCHEMA_OK);
    CHECK(visit.mood == MOOD_AT_EASE && visit.before == MOOD_GLAD);
    struct visit_change change = {.minutes = SCHEMA_SET(90)};
    SCHEMA_ASSIGN(change.mood, MOOD_GLAD);
    CHECK(visit_update_returning(db, &arena, id, &change, &visit) == SCHEMA_OK);
    CHECK(visit.mood == MOOD_GLAD && visit.hours == 1.5);
    schema_arena_free(&arena);
}

static void types_as_they_are_written(void)
{
    SCHEMA_ARENA(arena, 1024);
    struct visit visit;
    int64_t id = 0;
    CHECK(visit_insert(db, &(struct visit_new){.guest = "eve", .address = "192.168.1.7", .net = "192.168.0.0/16"},
                       &id) == SCHEMA_OK);
    CHECK(visit_get(db, &arena, id, &visit) == SCHEMA_OK);
    CHECK_TEXT(visit.address, "192.168.1.7/32");
    CHECK_TEXT(visit.net, "192.168.0.0/16");
    struct visit_change change = {.address = SCHEMA_SET("::1")};
    CHECK(visit_update(db, id, &change) == SCHEMA_OK);
    change = (struct visit_change){.address = SCHEMA_SET("no address")};
    CHECK(visit_update(db, id, &change) != SCHEMA_OK);
    CHECK(visit_get(db, &arena, 1, &visit) == SCHEMA_OK);
    CHECK(visit.address == NULL);
    CHECK_TEXT(visit.net, "10.0.0.0/8");
    CHECK(visit_delete(db, id) == SCHEMA_OK);
    schema_arena_free(&arena);
}

static void rows_are_found_by_it(void)
{
    SCHEMA_ARENA(arena, 1024);
    struct visit_list list;
    struct answer answer;
    CHECK(visit_list_by_mood(db, &arena, MOOD_GLAD, 10, 0, &list) == SCHEMA_OK && list.count == 1);
    CHECK(answer_insert(db, &(struct answer_new){.visit = 1, .mood = MOOD_AT_EASE, .note = "yes"}) == SCHEMA_OK);
    CHECK(answer_get(db, &arena, 1, MOOD_AT_EASE, &answer) == SCHEMA_OK);
    CHECK_TEXT(answer.note, "yes");
    CHECK(answer_get(db, &arena, 1, MOOD_CALM, &answer) == SCHEMA_NOT_FOUND);
    CHECK(answer_upsert(db, &(struct answer_new){.visit = 1, .mood = MOOD_AT_EASE, .note = "no"}) == SCHEMA_OK);
    CHECK(answer_get(db, &arena, 1, MOOD_AT_EASE, &answer) == SCHEMA_OK);
    CHECK_TEXT(answer.note, "no");
    schema_arena_free(&arena);
}

static void many_are_copied(void)
{
    static const struct visit_new rows[] = {{.guest = "c", .mood = MOOD_CALM},
                                            {.guest = "d", .mood = MOOD_GLAD},
                                            {.guest = "e", .mood = MOOD_AT_EASE, .before = SCHEMA_VALUE(MOOD_CALM)},
                                            {.guest = "f"}};
    int64_t ids[4], count = 0;
    CHECK(visit_insert_many(db, rows, 4, NULL) == SCHEMA_OK);
    CHECK(visit_insert_many(db, rows, 4, ids) == SCHEMA_OK);
    CHECK(ids[3] == ids[0] + 3);
    CHECK(visit_count(db, &count) == SCHEMA_OK && count == 10);
}

int main(int count, char **words)
{
    struct place *place = count > 1 ? place_new("postgresql", words[1], "runtime_own") : NULL;
    if (!place)
        return PLACE_SKIPPED;
    if (!CHECK(own_open(place_url(place), &db) == SCHEMA_OK))
        fprintf(stderr, "%s\n", schema_message(db));
    one_row_comes_and_goes();
    types_as_they_are_written();
    rows_are_found_by_it();
    many_are_copied();
    if (checks_failed)
        fprintf(stderr, "%s\n", schema_message(db));
    CHECK(schema_close(db) == SCHEMA_OK);
    place_free(place);
    return checks_end();
}
