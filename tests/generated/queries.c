/* Every kind of query that is generated, of queries.schema, on either engine: what it gives, changes and answers. The
 * generated code is that of the golden files, which generated.sh compares with what schemac writes. */
#include "schema.h"
#include "server.h"
#include "support/check.h"
#include "support/traps.h"
#include "verbs.h"

#include <math.h>

/* Ada 1, Ben 2, Cem 3; posts: 1 'first' of Ada, 2 'second' of Ada, live, 3 'third' of Ben, reviewed by Ada. */
static void fill(schema_db *db)
{
    struct account_new accounts[] = {
        {.id = SCHEMA_VALUE(1), .nick = "ada", .mail = "ada@x", .born = SCHEMA_VALUE({1})},
        {.id = SCHEMA_VALUE(2), .nick = "ben", .rating = SCHEMA_VALUE({150})},
        {.id = SCHEMA_VALUE(3), .nick = "cem", .token = SCHEMA_VALUE({{1, 2, 3}})},
    };
    struct post_new posts[] = {
        {.author_id = 1, .title = "first", .votes = SCHEMA_VALUE(3)},
        {.author_id = 1, .title = "second", .votes = SCHEMA_VALUE(4), .state = STATE_LIVE},
        {.author_id = 2, .title = "third", .reviewer_id = SCHEMA_VALUE(1)},
    };
    OK(account_insert_many(db, accounts, 3, NULL));
    OK(post_insert_many(db, posts, 3, NULL));
}

static void gives_one(schema_db *db, schema_arena *arena)
{
    struct post_card_row card;
    struct post post;
    int64_t count = -1;
    const char *text = "?";
    schema_opt_date born;
    enum state state;
    bool found = false;
    OK(post_card(db, arena, 3, &card, &found));
    CHECK(found && card.id == 3 && card.state == STATE_DRAFT && card.born.present && card.born.value.days == 1);
    CHECK_TEXT(card.title, "third");
    CHECK_TEXT(card.author, "ben");
    CHECK_TEXT(card.reviewer, "ada");
    OK(post_card(db, arena, 1, &card, &found));
    CHECK(found && !card.born.present);
    CHECK_TEXT(card.reviewer, NULL);
    OK(post_card(db, arena, 99, &card, &found));
    CHECK(!found);
    OK(whole_post(db, arena, 2, &post));
    CHECK(post.author_id == 1 && !post.reviewer_id.present && post.edition == 1 && post.state == STATE_LIVE);
    IS(whole_post(db, arena, 99, &post), SCHEMA_NOT_FOUND);
    OK(count_of_posts(db, arena, "ada", &count));
    CHECK(count == 2);
    OK(count_of_posts(db, arena, "nobody", &count));
    CHECK(count == 0);
    OK(title_of(db, arena, 2, &text, &found));
    CHECK_TEXT(text, "second");
    OK(mail_of(db, arena, 2, &text, &found));
    CHECK(found);
    CHECK_TEXT(text, NULL);
    OK(born_of(db, arena, 1, &born, &found));
    CHECK(found && born.present && born.value.days == 1);
    OK(post_state(db, arena, 2, &state));
    CHECK(state == STATE_LIVE);
}

static void gives_many(schema_db *db, schema_arena *arena)
{
    const int64_t ids[] = {3, 1, 2, 3, 77};
    const enum state states[] = {STATE_DRAFT, STATE_GONE}, all[] = {STATE_DRAFT, STATE_LIVE};
    const char *const nicks[] = {"ben", "nobody"};
    struct post_list posts;
    struct post_line_list lines;
    schema_status status;
    OK(posts_in_list(db, arena, ids, 5, states, 2, &posts));
    CHECK(posts.count == 2 && posts.rows[0].id == 1 && posts.rows[1].id == 3);
    OK(posts_in_list(db, arena, ids, 0, states, 2, &posts));
    CHECK(posts.count == 0 && !posts.rows);
    OK(posts_in_list(db, arena, ids, 1, all, 2, &posts));
    CHECK(posts.count == 1);
    IS(posts_in_list(db, arena, NULL, 1, all, 2, &posts), SCHEMA_MISUSE);
    IS(posts_in_list(db, arena, ids, 1, (enum state[]){STATE_NULL}, 1, &posts), SCHEMA_MISUSE);
    OK(posts_not_by_list(db, arena, nicks, 2, &lines));
    CHECK(lines.count == 2);
    OK(posts_not_by_list(db, arena, NULL, 0, &lines));
    CHECK(lines.count == 3);
    OK(posts_about_list(db, arena, "second", &lines));
    CHECK(lines.count == 1 && lines.rows[0].id == 2);
    size_t count = 0;
    SCHEMA_EACH(posts_in, one, status, db, ids, 5, all, 2)
    count += one.row.id == (int64_t)count + 1;
    CHECK(status == SCHEMA_OK && count == 3);
    char gone[] = "ben"; /* a cursor keeps what it was given */
    const char *const given[] = {gone};
    struct posts_not_by cursor = posts_not_by_open(SCHEMA_HERE, db, given, 1);
    strcpy(gone, "ada");
    count = 0;
    while (posts_not_by_next(&cursor))
        count += cursor.row.id < 3;
    posts_not_by_close(&cursor);
    CHECK(count == 2);
}

/* A row within a row: a member, or where there may be none, a pointer. */
static void gives_rows_within(schema_db *db, schema_arena *arena)
{
    struct post_whole_row whole;
    struct post_rows_list rows;
    bool found = false;
    OK(post_whole(db, arena, 3, &whole, &found));
    CHECK(found && whole.post.id == 3 && whole.post.author_id == 2 && whole.post.edition == 1 && whole.next == 1);
    CHECK(whole.author.id == 2 && whole.author.rating.present && whole.author.rating.value.units == 150);
    CHECK(whole.reviewer && whole.reviewer->id == 1 && whole.reviewer->born.value.days == 1);
    CHECK_TEXT(whole.post.title, "third");
    CHECK_TEXT(whole.author.nick, "ben");
    CHECK_TEXT(whole.author.mail, NULL);
    CHECK_TEXT(whole.reviewer ? whole.reviewer->mail : "none", "ada@x");
    OK(post_whole(db, arena, 2, &whole, &found));
    CHECK(found && !whole.reviewer && whole.post.state == STATE_LIVE && whole.next == 5);
    OK(posts_whole_list(db, arena, &rows));
    CHECK(rows.count == 3 && !rows.rows[0].reviewer && !rows.rows[1].reviewer && rows.rows[2].reviewer);
    CHECK_TEXT(rows.rows[2].reviewer ? rows.rows[2].reviewer->nick : NULL, "ada");
    CHECK_TEXT(rows.rows[2].author.nick, "ben");
    OK(posts_of_reviewer_list(db, arena, 1, &rows));
    CHECK(rows.count == 1 && rows.rows[0].reviewer);
    IS(post_whole(db, NULL, 3, &whole, &found), SCHEMA_MISUSE);
    schema_status status;
    size_t count = 0, reviewed = 0;
    SCHEMA_EACH(posts_whole, each, status, db)
    {
        count++;
        if (each.row.reviewer) {
            CHECK(each.row.reviewer->id == 1);
            CHECK_TEXT(each.row.reviewer->nick, "ada");
            reviewed++;
        }
    }
    CHECK(status == SCHEMA_OK && count == 3 && reviewed == 1);
}

/* The children of each row, by one more query for all of them. */
static void gives_children(schema_db *db, schema_arena *arena)
{
    struct authors_row_list authors;
    OK(authors_list(db, arena, 4, &authors));
    CHECK(authors.count == 3);
    const struct authors_row *ada = &authors.rows[0], *ben = &authors.rows[1], *cem = &authors.rows[2];
    CHECK(ada->id == 1 && ada->posts.count == 1 && ada->posts.rows[0].id == 2 && ada->posts.rows[0].votes == 4);
    CHECK(ada->titles.count == 2 && ada->reviewed.count == 1);
    CHECK_TEXT(ada->posts.rows[0].title, "second");
    CHECK_TEXT(ada->titles.rows[0], "first");
    CHECK_TEXT(ada->titles.rows[1], "second");
    CHECK_TEXT(ada->reviewed.rows[0].title, "third");
    CHECK_TEXT(ada->reviewed.rows[0].writer, "ben");
    CHECK(ben->id == 2 && ben->posts.count == 0 && !ben->posts.rows && ben->titles.count == 1);
    CHECK(ben->reviewed.count == 0);
    CHECK(cem->id == 3 && cem->posts.count == 0 && cem->titles.count == 0 && cem->reviewed.count == 0);
    OK(authors_list(db, arena, 0, &authors));
    CHECK(authors.rows[0].posts.count == 2 && authors.rows[0].posts.rows[0].id == 2);
    struct post_with_siblings_row whole;
    bool found = false;
    OK(post_with_siblings(db, arena, 1, &whole, &found));
    CHECK(found && whole.siblings.count == 1 && whole.of_reviewer.count == 0);
    CHECK_TEXT(whole.siblings.rows[0], "second");
    OK(post_with_siblings(db, arena, 3, &whole, &found));
    CHECK(found && whole.siblings.count == 0 && whole.of_reviewer.count == 2 && whole.of_reviewer.rows[1] == 2);
    OK(post_with_siblings(db, arena, 99, &whole, &found));
    CHECK(!found);
    struct best_posts_row_list best;
    OK(best_posts_list(db, arena, 1, &best));
    CHECK(best.count == 3 && best.rows[0].best.count == 1 && best.rows[0].best.rows[0].id == 2);
    CHECK(best.rows[1].best.count == 1 && best.rows[1].best.rows[0].id == 3 && best.rows[2].best.count == 0);
    CHECK_TEXT(best.rows[0].best.rows[0].place, "second");
    OK(best_posts_list(db, arena, 5, &best));
    CHECK(best.rows[0].best.count == 2 && best.rows[0].best.rows[0].votes == 4 && best.rows[0].best.rows[1].id == 1);
    IS(best_posts_list(db, arena, -1, &best), SCHEMA_RANGE);
}

static void gives_values(schema_db *db, schema_arena *arena)
{
    struct accounts_by_token_row_list found;
    struct titles_row_list titles;
    struct reviewers_row_list reviewers;
    struct either_row either_of;
    const schema_uuid tokens[] = {{{1, 2, 3}}};
    const schema_decimal ratings[] = {{150}, {1}};
    const schema_date days[] = {{1}};
    OK(accounts_by_token_list(db, arena, tokens, 1, ratings, 2, days, 1, &found));
    CHECK(found.count == 3 && found.rows[0] == 1 && found.rows[2] == 3);
    OK(accounts_by_token_list(db, arena, tokens, 1, NULL, 0, NULL, 0, &found));
    CHECK(found.count == 1 && found.rows[0] == 3);
    struct not_among_row_list among;
    OK(not_among_list(db, arena, NULL, 0, &among)); /* of an empty list, nothing is in it: not even null */
    CHECK(among.count == 4);
    OK(not_among_list(db, arena, (const char *const[]){"first"}, 1, &among));
    CHECK(among.count == 2 && among.rows[0].id.present && among.rows[0].id.value == 2);
    int64_t taken_id = 0;
    bool is_there = false;
    OK(taken(db, arena, (const int64_t[]){1, 2}, 2, 0, 9, "", 7, (schema_opt_bool){0}, 2, &taken_id, &is_there));
    CHECK(is_there && taken_id == 2);
    OK(titles_list(db, arena, 1, &titles));
    CHECK(titles.count == 2);
    CHECK_TEXT(titles.rows[0], "second");
    IS(titles_list(db, arena, -1, &titles), SCHEMA_RANGE);
    OK(reviewers_list(db, arena, &reviewers));
    CHECK(reviewers.count == 5);
    CHECK_TEXT(reviewers.rows[0].nick, "ada");
    CHECK_TEXT(reviewers.rows[0].title, "third");
    CHECK_TEXT(reviewers.rows[1].title, NULL);
    CHECK_TEXT(reviewers.rows[3].nick, NULL); /* nulls are last */
    OK(either(db, arena, 1, NULL, (schema_opt_date){0}, STATE_NULL, &either_of));
    CHECK_TEXT(either_of.name, "first");
    CHECK(!either_of.born.present && either_of.state == STATE_DRAFT);
    OK(either(db, arena, 1, "given", (schema_opt_date)SCHEMA_VALUE({7}), STATE_GONE, &either_of));
    CHECK_TEXT(either_of.name, "given");
    CHECK(either_of.born.present && either_of.born.value.days == 7 && either_of.state == STATE_GONE);
}

static void counts_and_sums(schema_db *db, schema_arena *arena)
{
    struct scores_row_list scores_of;
    OK(scores_list(db, arena, 0, 10, &scores_of));
    if (!CHECK(scores_of.count == 3))
        return;
    const struct scores_row *ada = &scores_of.rows[0], *ben = &scores_of.rows[1], *cem = &scores_of.rows[2];
    CHECK_TEXT(ada->nick, "ada");
    CHECK(ada->posts == 2 && ada->votes.present && ada->votes.value == 7 && ada->states == 2 && ada->live == 1);
    CHECK(ada->average.present && fabs(ada->average.value - 3.5) < 1e-12 && ada->pinned.present && !ada->pinned.value);
    CHECK_TEXT(ada->last, "second");
    CHECK(!ada->ratings.present);
    CHECK(ben->votes.present && ben->votes.value == 0 && ben->ratings.present && ben->ratings.value.units == 150);
    CHECK(cem->posts == 0 && !cem->votes.present && !cem->average.present && !cem->pinned.present && cem->states == 0);
    CHECK_TEXT(cem->last, NULL);
    OK(scores_list(db, arena, 1, 1, &scores_of));
    CHECK(scores_of.count == 1);
    OK(scores_list(db, arena, 1, 0, &scores_of));
    CHECK(scores_of.count == 0);
    IS(scores_list(db, arena, 1, -1, &scores_of), SCHEMA_RANGE);
}

static void looks_around(schema_db *db, schema_arena *arena)
{
    struct places_row_list places_of;
    struct titles_by_row_list titles;
    OK(places_list(db, arena, 1, &places_of));
    if (!CHECK(places_of.count == 3))
        return;
    const struct places_row *second = &places_of.rows[0], *first = &places_of.rows[1], *third = &places_of.rows[2];
    CHECK(second->id == 2 && second->place == 1 && second->rank == 1 && first->id == 1 && first->rank == 2);
    CHECK(third->id == 3 && third->place == 3 && third->rank == 1 && !third->next_votes.present);
    CHECK(first->next_votes.present && first->next_votes.value == 4);
    CHECK(first->last_votes == 3 && second->last_votes == 7 && third->last_votes == 4);
    CHECK(first->live == 1 && second->live == 1 && third->live == 0 && fabs(first->average - 7.0 / 3) < 1e-12);
    CHECK_TEXT(first->previous, "-");
    CHECK_TEXT(second->previous, "first");
    CHECK_TEXT(third->previous, "second");
    OK(places_list(db, arena, 5000000000, &places_of)); /* further than there are rows */
    CHECK(places_of.count == 3 && places_of.rows[2].last_votes == 7);
    CHECK_TEXT(places_of.rows[2].previous, "-");
    IS(places_list(db, arena, -1, &places_of), SCHEMA_RANGE);
    OK(titles_by_list(db, arena, &titles));
    CHECK(titles.count == 2 && titles.rows[0].rank == 1 && titles.rows[1].rank == 2);
    CHECK_TEXT(titles.rows[0].titles, "second, first");
    CHECK_TEXT(titles.rows[0].live, "second");
    CHECK_TEXT(titles.rows[1].titles, "third");
    CHECK_TEXT(titles.rows[1].live, NULL);
}

static void changes(schema_db *db, schema_arena *arena)
{
    const int64_t ids[] = {1, 2, 3};
    int64_t count = -1, id = 0;
    struct post post;
    struct purge_row_list purged;
    const char *mail = NULL;
    bool found = false;
    OK(publish(db, ids, 3, &count));
    CHECK(count == 2);
    OK(publish(db, ids, 3, NULL));
    OK(post_get(db, arena, 1, &post));
    CHECK(post.votes == 4 && post.state == STATE_LIVE && post.edition == 2 && post.changed_at.present);
    OK(retitle(db, arena, 1, "anew", &post, &found));
    CHECK(found && post.edition == 3);
    CHECK_TEXT(post.title, "anew");
    OK(retitle(db, arena, 99, "anew", &post, &found));
    CHECK(!found);
    OK(new_post(db, arena, 3, "by cem", true, &id));
    OK(post_get(db, arena, id, &post));
    CHECK(post.pinned && post.author_id == 3 && post.state == STATE_DRAFT);
    IS(new_post(db, arena, 99, "by nobody", true, &id), SCHEMA_FOREIGN_KEY);
    IS(new_post(db, arena, 3, NULL, true, &id), SCHEMA_MISUSE);
    OK(add_two(db, 3, &count));
    CHECK(count == 2);
    OK(set_mail(db, 1, NULL));
    OK(mail_of(db, arena, 1, &mail, &found));
    CHECK_TEXT(mail, NULL);
    OK(set_mail(db, 1, "new@x"));
    OK(mail_of(db, arena, 1, &mail, &found));
    CHECK_TEXT(mail, "new@x");
    OK(purge_list(db, arena, STATE_DRAFT, &purged));
    CHECK(purged.count == 3);
    OK(purge_list(db, arena, STATE_DRAFT, &purged));
    CHECK(purged.count == 0);
    OK(forget_all(db, &count));
    CHECK(count == 3);
}

static void ids_are(const struct post_line_list *lines, size_t count, const int64_t *ids)
{
    CHECK(lines->count == count);
    for (size_t i = 0; i < count && i < lines->count; i++)
        CHECK(lines->rows[i].id == ids[i]);
}

#define FEED(...) feed_list(db, arena, states, 1, &(struct feed_options){__VA_ARGS__}, &lines)
#define IDS_ARE(...) ids_are(&lines, sizeof((int64_t[]){__VA_ARGS__}) / sizeof(int64_t), (const int64_t[]){__VA_ARGS__})

/* Posts: 1 'first' of ada with 3 votes, 2 'second' of ada, live, with 4, 3 'third' of ben with none. */
static void leaves_parts_out(schema_db *db, schema_arena *arena)
{
    const enum state states[] = {STATE_DRAFT};
    struct post_line_list lines;
    schema_status status;
    int64_t rows = -1, id = -1;
    bool found;
    size_t seen = 0;
    OK(feed_list(db, arena, states, 1, NULL, &lines));
    IDS_ARE(3, 1);
    OK(FEED(.live = true));
    IDS_ARE(3, 2, 1);
    OK(FEED(.live = true, .sort = FEED_TITLE));
    IDS_ARE(1, 2, 3);
    OK(FEED(.live = true, .least = SCHEMA_VALUE(4)));
    IDS_ARE(2);
    OK(FEED(.least = SCHEMA_VALUE(4), .sort = FEED_LEAST_VOTES));
    IDS_ARE(3, 1, 2);
    OK(FEED(.live = true, .author = SCHEMA_VALUE(1), .most = SCHEMA_VALUE(1)));
    IDS_ARE(2);
    OK(FEED(.live = true, .nick = "ben"));
    IDS_ARE(3);
    OK(FEED(.live = true, .nick = "') or 1 = 1 --"));
    CHECK(lines.count == 0);
    IS(FEED(.sort = (enum feed_sort)7), SCHEMA_MISUSE);
    IS(FEED(.most = SCHEMA_VALUE(-1)), SCHEMA_RANGE);
    SCHEMA_EACH(feed, posts, status, db, states, 1, &(struct feed_options){.live = true, .sort = FEED_TITLE})
    seen += posts.row.id == (int64_t)seen + 1;
    OK(status);
    CHECK(seen == 3);
    OK(edit(db, 1, NULL, &rows));
    CHECK(rows == 0);
    OK(edit(db, 3, &(struct edit_options){.votes = SCHEMA_VALUE(0)}, &rows));
    CHECK(rows == 1);
    OK(edit(db, 99, &(struct edit_options){.title = "x"}, &rows));
    CHECK(rows == 0);
    OK(either_of(db, arena, &(struct either_of_options){.b = SCHEMA_VALUE(4)}, &id, &found));
    CHECK(found && id == 2);
    OK(either_of(db, arena, NULL, &id, &found));
    CHECK(found && id == 1);
    OK(either_of(db, arena, &(struct either_of_options){.a = SCHEMA_VALUE(77)}, &id, &found));
    CHECK(!found);
}

int main(int count, char **names)
{
    schema_db *db;
    schema_arena arena;
    schema_arena_start(&arena, NULL, 0);
    bool server = count > 1;
    bool traps = server && strcmp(names[1], "traps") == 0;
    const char *url =
        server ? url_of_new_database(traps ? "generated_query_traps" : "generated_queries") : "sqlite::memory:";
    if (!url)
        return NO_SERVER;
    if (!OK(schema_open(url, &db))) {
        fprintf(stderr, "%s\n", schema_message(db));
        return 1;
    }
    if (traps)
        OK(schema_exec(db, traps_sql, 0, NULL, NULL));
    fill(db);
    gives_one(db, &arena);
    gives_many(db, &arena);
    gives_rows_within(db, &arena);
    gives_children(db, &arena);
    gives_values(db, &arena);
    counts_and_sums(db, &arena);
    looks_around(db, &arena);
    leaves_parts_out(db, &arena);
    changes(db, &arena);
    schema_arena_free(&arena);
    OK(schema_close(db));
    return checks_end();
}
