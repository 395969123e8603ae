/* No password is shown: not in a URL as messages have it, and not in what opening says went wrong, however the password
 * is written and wherever libpq takes a URL apart. Wants no server: nothing listens where these lead. */
#include "engine/postgresql/connection.h"

#include "engines/engines.h"
#include "support/check.h"

static jmp_buf exhausted;

static void urls_are_shown_without(struct region *region)
{
    static const char *const cases[][2] = {
        {"postgresql://ada@host/blog", "postgresql://ada@host/blog"},
        {"postgresql://ada:secret@host/blog", "postgresql://ada:***@host/blog"},
        {"postgres://ada:secret@host:5432,other:5433/blog?sslmode=require",
         "postgres://ada:***@host:5432,other:5433/blog?sslmode=require"},
        {"postgresql://ada:secret@[::1]:5432/blog", "postgresql://ada:***@[::1]:5432/blog"},
        {"postgresql://[2001:db8::a]/blog", "postgresql://[2001:db8::a]/blog"},
        {"postgresql:///blog?host=/tmp/socket&user=ada", "postgresql:///blog?host=/tmp/socket&user=ada"},
        {"postgresql://ada@host", "postgresql://ada@host"},
        {"postgresql://", "postgresql://"},
        {"postgresql:", "postgresql:"},
        {"", ""},
        /* as an option */
        {"postgresql://ada@host/blog?password=secret", "postgresql://ada@host/blog?password=***"},
        {"postgresql://ada@host/blog?password=secret&sslmode=require",
         "postgresql://ada@host/blog?password=***&sslmode=require"},
        {"postgresql:///blog?user=ada&sslpassword=secret&sslkey=/k",
         "postgresql:///blog?user=ada&sslpassword=***&sslkey=/k"},
        {"postgresql:///blog?PassWord=secret", "postgresql:///blog?PassWord=***"},
        {"postgresql:///blog?%70ass%77ord=secret", "postgresql:///blog?%70ass%77ord=***"},
        {"postgresql:///blog?pasword=secret", "postgresql:///blog?pasword=***"},
        {"postgresql:///blog?passfile=/p", "postgresql:///blog?passfile=/p"},
        {"postgresql:///blog?oauth_client_secret=secret", "postgresql:///blog?oauth_client_secret=***"},
        {"postgresql://ada:secret@host/blog?password=secret", "postgresql://ada:***@host/blog?password=***"},
        /* with characters in it that should have been written otherwise */
        {"postgresql://ada:sec/ret@host/blog", "postgresql://ada:***@host/blog"},
        {"postgresql://ada:sec?ret@host/blog", "postgresql://ada:***@host/blog"},
        {"postgresql://ada:sec:ret@host/blog", "postgresql://ada:***@host/blog"},
        {"postgresql://ada:sec@ret@host/blog", "postgresql://ada:***@host/blog"},
        {"postgresql://ada:s/e?c=r@et@host/blog", "postgresql://ada:***@host/blog"},
        {"postgresql://ada@host/blog?password=sec&ret", "postgresql://ada@host/blog?password=***&***"},
        {"postgresql://ada@host/blog?password=sec@ret", "postgresql://ada@host/blog?password=***"},
        {"postgresql://ada@host/blog?password=sec=ret", "postgresql://ada@host/blog?password=***"},
        /* mistyped */
        {"postgresql://ada:secret/blog", "postgresql://ada:***"},
        {"postgresql://ada:12secret/blog?sslmode=require", "postgresql://ada:***?sslmode=require"},
        {"postgresql:ada:secret@host/blog", "postgresql:ada:***@host/blog"},
        {"postgresql:/ada:secret@host/blog", "postgresql:/ada:***@host/blog"},
        {"PostgreSQL://ada:secret@host/blog", "PostgreSQL://ada:***@host/blog"},
        {"mysql://ada:secret@host/blog", "mysql://ada:***@host/blog"},
        {"ada:secret@host/blog", "ada:***@host/blog"},
        {"host=here password=secret dbname=blog", "***"},
        {"host=here password = 'sec ret' dbname=blog", "***"},
        {"postgresql:host=here password=secret", "postgresql:***"},
        /* what is no password */
        {"postgresql://host:5432/blog?user=ada@tenant", "postgresql://host:5432/blog?user=ada@tenant"},
        {"postgresql:///blog?host=/a:b@c", "postgresql:///blog?host=/a:b@c"},
        {"sqlite:blog.db", "sqlite:blog.db"},
        {"sqlite:/srv/a:b@c?password=.db", "sqlite:/srv/a:b@c?password=.db"},
        {"other:a.db", "other:a.db"},
        {"a.db", "a.db"},
        {"sqlite:app.db", "sqlite:app.db"},
        {"sqlite:/home/password/a.db", "sqlite:/home/password/a.db"},
        {"postgresql:///db", "postgresql:///db"},
        {"postgresql://host:5432/db", "postgresql://host:5432/db"},
        {"postgresql://user@host/db", "postgresql://user@host/db"},
        {"postgresql://user:secret@host/db", "postgresql://user:***@host/db"},
        {"postgres://user:secret@host:1,other:2/db?a=b", "postgres://user:***@host:1,other:2/db?a=b"},
        {"postgresql://user:@host/db", "postgresql://user:***@host/db"},
        {"postgresql://:secret@host/db", "postgresql://:***@host/db"},
        {"postgresql://user:se:cr:et@host/db", "postgresql://user:***@host/db"},
        {"postgresql://user:sec@ret@host/db", "postgresql://user:***@host/db"},
        {"postgresql://user:sec/ret@host/db", "postgresql://user:***@host/db"},
        {"postgresql://user:sec?ret@host/db", "postgresql://user:***@host/db"},
        {"postgresql://user:sec@ret?x@y@host/db", "postgresql://user:***@host/db"},
        {"postgresql://user:s%40t@host/db", "postgresql://user:***@host/db"},
        {"postgresql://user:secret@host/db?application_name=a@b", "postgresql://user:***@host/db?application_name=a@b"},
        {"postgresql:///db?password=secret", "postgresql:///db?password=***"},
        {"postgresql:///db?user=u&password=secret&host=/tmp", "postgresql:///db?user=u&password=***&host=/tmp"},
        {"postgresql:///db?sslpassword=secret&user=u", "postgresql:///db?sslpassword=***&user=u"},
        {"postgresql:///db?pass%77ord=secret", "postgresql:///db?pass%77ord=***"},
        {"postgresql:///db?password=", "postgresql:///db?password=***"},
        {"postgresql:///db?password", "postgresql:///db?password"},
        {"postgresql://u:one@h/db?password=two", "postgresql://u:***@h/db?password=***"},
        {"host=h user=u", "host=h user=u"},
        {"host=h password=secret user=u", "***"},
        {"host=h password = 'sec ret' user=u", "***"},
        {"host=passwords sslpassword=secret", "***"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        CHECK_TEXT(schema_url_shown(region, schema_engine_of_url(cases[i][0]), cases[i][0]), cases[i][1]);
    CHECK_TEXT(schema_url_shown(region, schema_engine_of_url(NULL), NULL), "");
}

/* Each one has "hush", and parts of it, in its password alone. */
static void opening_says_nothing(void)
{
    static const struct {
        const char *url;
        schema_status status;
    } cases[] = {
        {"postgresql://u:hush@127.0.0.1:1/db", SCHEMA_CONNECTION},
        {"postgresql://u@127.0.0.1:1/db?password=hush", SCHEMA_CONNECTION},
        {"postgresql://u@127.0.0.1:1/db?sslpassword=hush&sslmode=require", SCHEMA_CONNECTION},
        {"postgresql://u:hush@hush.invalid:1/db?hostaddr=127.0.0.1", SCHEMA_CONNECTION},
        {"postgresql://u:a@hush@127.0.0.1:1/db", SCHEMA_MISUSE},
        {"postgresql://u:hush/a@127.0.0.1:1/db", SCHEMA_MISUSE},
        {"postgresql://u:1/hush@127.0.0.1:1/db", SCHEMA_MISUSE},
        {"postgresql://u:hush/a?b@127.0.0.1:1/db", SCHEMA_MISUSE},
        {"postgresql://u:%hush@127.0.0.1:1/db", SCHEMA_MISUSE},
        {"postgresql://u:p@[hush/db", SCHEMA_MISUSE},
        {"postgresql://u@127.0.0.1:1/db?hush", SCHEMA_MISUSE},
        {"postgresql://u@127.0.0.1:1/db?hush=a", SCHEMA_MISUSE},
        {"postgresql:password=hush", SCHEMA_MISUSE},
        {"postgresql:x password='hush", SCHEMA_MISUSE},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct failure failure = {0};
        PGconn *connection;
        bool shared;
        schema_status status =
            i % 2 ? schema_postgresql_open_applier(cases[i].url, &(struct schema_options){0}, &connection, &shared,
                                                   &failure)
                  : schema_postgresql_open(cases[i].url, NULL, CONNECTION_OF_PROGRAM, &connection, &failure);
        if (!CHECK(status == cases[i].status && failure.status == status && !connection))
            fprintf(stderr, "%s: %d %s\n", cases[i].url, status, failure.message);
        CHECK(*failure.message != '\0');
        if (!CHECK(!strstr(failure.message, "hush") && !strstr(failure.detail, "hush")))
            fprintf(stderr, "%s: %s\n", cases[i].url, failure.message);
    }
}

static void statuses_of_codes(void)
{
    static const struct {
        const char *code;
        schema_status status;
    } cases[] = {
        {"23505", SCHEMA_UNIQUE},     {"23503", SCHEMA_FOREIGN_KEY}, {"23001", SCHEMA_FOREIGN_KEY},
        {"23502", SCHEMA_NOT_NULL},   {"23514", SCHEMA_CHECK},       {"23P01", SCHEMA_CHECK},
        {"40001", SCHEMA_RETRY},      {"40P01", SCHEMA_RETRY},       {"40003", SCHEMA_CONNECTION},
        {"55P03", SCHEMA_BUSY},       {"57014", SCHEMA_TIMEOUT},     {"57P01", SCHEMA_CONNECTION},
        {"57P03", SCHEMA_CONNECTION}, {"08006", SCHEMA_CONNECTION},  {"08P01", SCHEMA_MISUSE},
        {"53100", SCHEMA_CONNECTION}, {"53200", SCHEMA_NO_MEMORY},   {"53300", SCHEMA_CONNECTION},
        {"28P01", SCHEMA_CONNECTION}, {"3D000", SCHEMA_CONNECTION},  {"42501", SCHEMA_READ_ONLY},
        {"25006", SCHEMA_READ_ONLY},  {"25P02", SCHEMA_MISUSE},      {"25P03", SCHEMA_CONNECTION},
        {"22003", SCHEMA_RANGE},      {"22P02", SCHEMA_RANGE},       {"22001", SCHEMA_RANGE},
        {"42P01", SCHEMA_MISUSE},     {"42601", SCHEMA_MISUSE},      {"0A000", SCHEMA_MISUSE},
        {"XX000", SCHEMA_INTERNAL},   {"XX001", SCHEMA_CORRUPT},     {"54000", SCHEMA_RANGE},
        {"ZZ999", SCHEMA_INTERNAL},   {"", SCHEMA_INTERNAL},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        if (!CHECK(schema_postgresql_status(cases[i].code) == cases[i].status))
            fprintf(stderr, "%s\n", cases[i].code);
}

int main(void)
{
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    urls_are_shown_without(region);
    opening_says_nothing();
    statuses_of_codes();
    schema_region_free(region);
    return checks_end();
}
