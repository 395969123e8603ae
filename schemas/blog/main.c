/* A blog in one program: connects (which applies what is pending), makes sure that some rows are there, changes one,
 * and reads them in every way that the generated code offers. Run again on the same database, it finds its rows.
 *
 *   blog [URL]    sqlite:FILE or postgresql://…; else DATABASE_URL; else sqlite:blog.db */
#include "schema.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

/* Says what went wrong; a status is handed on as it is. */
static schema_status failed(schema_db *db, const char *what, schema_status status)
{
    fprintf(stderr, "%s: %s: %s\n", what, schema_status_name(status), schema_message(db));
    return status;
}

/* The account with that address, which is created when it is not there. */
static schema_status find_account(schema_db *db, schema_arena *arena, const char *email, const char *nick,
                                  struct account *account)
{
    schema_status status = account_get_by_email(db, arena, email, account);
    if (status != SCHEMA_NOT_FOUND) {
        if (status == SCHEMA_OK)
            printf("  %s is here already, as number %" PRId64 "\n", email, account->id);
        return status;
    }
    struct account_new row = {
        .email = email,
        .nick = nick,
        .avatar = {.data = "\x89PNG", .size = 4},
    }; /* role, balance, settings, created_at: absent, so their defaults */
    status = account_insert_returning(db, arena, &row, account);
    if (status == SCHEMA_OK)
        printf("  %s is new, as number %" PRId64 "\n", email, account->id);
    return status;
}

/* One post with its tags; what is there already is left as it is. */
static schema_status write_post(schema_db *db, const struct account *author, const char *headline, const char *body,
                                const char *const *tags, size_t tag_count, int64_t *id)
{
    struct post_new row = {
        .author_id = author->id,
        .headline = headline,
        .body = body,
        .status = POST_STATUS_LIVE,
    };
    schema_status status = post_upsert_by_author_id_headline(db, &row, id);
    for (size_t i = 0; status == SCHEMA_OK && i < tag_count; i++) {
        int64_t tag;
        status = tag_upsert_by_name(db, &(struct tag_new){.name = tags[i]}, &tag);
        if (status == SCHEMA_OK)
            status = post_tag_upsert(db, &(struct post_tag_new){.post_id = *id, .tag_id = tag});
    }
    return status;
}

/* A comment on a post, and an answer to it, in one transaction; only where there are none yet. */
static schema_status discuss(schema_db *db, int64_t post, const struct account *reader, const struct account *author)
{
    bool any = false;
    schema_status status;
    SCHEMA_EACH(comment_by_post_id, comments, status, db, post)
    {
        any = true;
        break;
    }
    if (status != SCHEMA_OK || any)
        return status;
    status = schema_begin(db, NULL);
    if (status != SCHEMA_OK)
        return status;
    int64_t first;
    struct comment_new question = {
        .post_id = post, .author_id = reader->id, .body = "Does it compute Bernoulli numbers?"};
    status = comment_insert(db, &question, &first);
    if (status == SCHEMA_OK) {
        struct comment_new answer = {
            .post_id = post, .author_id = author->id, .parent_id = SCHEMA_VALUE(first), .body = "It does, see note G."};
        status = comment_insert(db, &answer, NULL);
    }
    if (status != SCHEMA_OK) {
        schema_ignore(schema_rollback(db));
        return status;
    }
    return schema_commit(db);
}

static schema_status write_all(schema_db *db, schema_arena *arena)
{
    static const char *const machines[] = {"engines", "mathematics"};
    static const char *const looms[] = {"engines", "weaving"};
    struct account ada, charles;

    printf("accounts\n");
    schema_status status = find_account(db, arena, "ada@example.org", "Ada", &ada);
    if (status == SCHEMA_OK)
        status = find_account(db, arena, "charles@example.org", NULL, &charles);
    if (status != SCHEMA_OK)
        return failed(db, "accounts", status);

    struct account_change change = {.nick = SCHEMA_SET("Ada L."), .balance = SCHEMA_SET(schema_decimal_of("12.50", 2))};
    SCHEMA_ASSIGN(change.role, ROLE_ADMIN);
    status = account_update(db, ada.id, &change);
    if (status != SCHEMA_OK)
        return failed(db, "update", status);

    int64_t notes, cards;
    status =
        write_post(db, &ada, "Notes on the Analytical Engine", "It weaves algebraic patterns.", machines, 2, &notes);
    if (status == SCHEMA_OK)
        status =
            write_post(db, &ada, "Cards", "Just as the Jacquard loom weaves flowers and leaves.", looms, 2, &cards);
    if (status == SCHEMA_OK)
        status = discuss(db, notes, &charles, &ada);
    return status == SCHEMA_OK ? status : failed(db, "posts", status);
}

/* A constraint speaks through the status, and by name. */
static void try_what_is_wrong(schema_db *db)
{
    schema_status status = account_insert(db, &(struct account_new){.email = "nobody"}, NULL);
    printf("an address without an @: %s, constraint %s\n", schema_status_name(status),
           schema_error_of(db)->constraint ? schema_error_of(db)->constraint : "?");
}

static schema_status read_all(schema_db *db, schema_arena *arena)
{
    schema_status status;
    printf("accounts, by role\n");
    SCHEMA_EACH(account_by_role, accounts, status, db, ROLE_ADMIN)
    {
        char balance[24];
        schema_decimal_print(accounts.row.balance, 2, balance);
        printf("  %s <%s>, %s, balance %s\n", accounts.row.nick ? accounts.row.nick : "?", accounts.row.email,
               role_text(accounts.row.role), balance);
    }
    if (status != SCHEMA_OK)
        return failed(db, "accounts by role", status);

    /* many rows with what belongs to them: one query each, whatever their number */
    struct post_list posts;
    status = post_list_by_recent(db, arena, 20, 0, &posts);
    struct account *authors[20];
    struct tag_list tags[20];
    struct comment_list comments[20];
    if (status == SCHEMA_OK)
        status = post_load_author(db, arena, posts.rows, posts.count, authors);
    if (status == SCHEMA_OK)
        status = post_load_tags(db, arena, posts.rows, posts.count, tags);
    if (status == SCHEMA_OK)
        status = post_load_comments(db, arena, posts.rows, posts.count, comments);
    if (status != SCHEMA_OK)
        return failed(db, "posts", status);
    printf("live posts, newest first\n");
    for (size_t i = 0; i < posts.count; i++) {
        printf("  \"%s\" by %s", posts.rows[i].headline, authors[i] ? authors[i]->email : "nobody");
        for (size_t t = 0; t < tags[i].count; t++)
            printf(" #%s", tags[i].rows[t].name);
        printf("\n");
        for (size_t c = 0; c < comments[i].count; c++)
            printf("    %s%s\n", comments[i].rows[c].parent_id.present ? "  in answer: " : "",
                   comments[i].rows[c].body);
    }

    /* a query of the schema: typed, and checked when the schema is compiled */
    printf("authors, by posts\n");
    SCHEMA_EACH(authors_by_posts, busy, status, db, 1)
    {
        printf("  %s: %" PRId64 ", seen %" PRId64 " times\n", busy.row.email, busy.row.posts, busy.row.views);
    }
    if (status != SCHEMA_OK)
        return failed(db, "authors by posts", status);

    int64_t count;
    status = post_count(db, &count);
    if (status == SCHEMA_OK)
        printf("%" PRId64 " posts in all\n", count);
    return status;
}

int main(int argc, char **argv)
{
    const char *url = argc > 1 ? argv[1] : getenv("DATABASE_URL");
    schema_db *db;
    if (schema_open(url ? url : "sqlite:blog.db", &db) != SCHEMA_OK) {
        fprintf(stderr, "%s\n", schema_message(db)); /* db is set on failure too; null is safe */
        schema_close(db);
        return 1;
    }
    printf("connected; the newest revision this program knows is %s\n", schema_revision());

    SCHEMA_ARENA(arena, 4096); /* owns what is read into it; starts on the stack */
    schema_status status = write_all(db, &arena);
    if (status == SCHEMA_OK) {
        try_what_is_wrong(db);
        status = read_all(db, &arena);
    }
    schema_arena_free(&arena);
    return schema_close(db) == SCHEMA_OK && status == SCHEMA_OK ? 0 : 1;
}
