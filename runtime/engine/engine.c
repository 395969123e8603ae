/* Which engines there are, and which one a URL means. It knows nothing of what an engine does. */
#include "engine/engine.h"

#include "base/text.h"

#include <string.h>

static const struct engine *const engines[] = {&schema_sqlite_engine, &schema_postgresql_engine};

static bool has_scheme(const char *url, const char *scheme)
{
    return scheme && strncmp(url, scheme, strlen(scheme)) == 0;
}

const struct engine *schema_engine_of_url(const char *url)
{
    for (size_t i = 0; url && i < COUNT_OF(engines); i++)
        if (has_scheme(url, engines[i]->scheme) || has_scheme(url, engines[i]->other_scheme))
            return engines[i];
    return NULL;
}

/* -- without its password ----------------------------------------------------------------------------------------- */

/* scheme://user:password@host. Whoever forgets to write % for the signs of a password that mean something in a URL has
 * them in it: rather than a part of a password, too much is hidden. */
static const char *hide_authority(struct region *region, const char *url, const char *authority)
{
    const char *colon = authority + strcspn(authority, ":/?@"), *at = strchr(authority, '@');
    if (*colon != ':' || !at)
        return url;
    size_t length = strcspn(at, "?");
    for (size_t i = 0; i < length; i++)
        if (at[i] == '@')
            at += i, length -= i, i = 0;
    return schema_region_format(region, "%.*s:***%s", (int)(colon - url), url, at);
}

static bool is_secret(const char *option, size_t length)
{
    return memchr(option, '%', length) || (length == 8 && memcmp(option, "password", 8) == 0) ||
           (length == 11 && memcmp(option, "sslpassword", 11) == 0);
}

/* ?password=…&sslpassword=…; an option whose name is disguised is one that hides something. */
static const char *hide_options(struct region *region, const char *url, const char *query)
{
    struct text shown = TEXT(region);
    schema_text_add_bytes(&shown, url, (size_t)(query - url));
    while (*query) {
        size_t length = 1 + strcspn(query + 1, "&"), name = strcspn(query + 1, "=&");
        bool secret = 1 + name < length && is_secret(query + 1, name);
        schema_text_add_bytes(&shown, query, secret ? name + 2 : length);
        if (secret)
            schema_text_add(&shown, "***");
        query += length;
    }
    return schema_text_string(&shown);
}

/* host=… password=… */
static const char *hide_words(struct region *region, const char *words)
{
    for (const char *at = words; (at = strstr(at, "password")) != NULL; at++) {
        const char *behind = at + strlen("password");
        behind += strspn(behind, " \t\n");
        if (*behind == '=')
            return schema_region_format(region, "%.*s=***", (int)(behind - words), words);
    }
    return words;
}

const char *schema_url_shown(struct region *region, const char *url)
{
    const char *authority = url ? strstr(url, "://") : NULL;
    if (!authority)
        return url ? hide_words(region, url) : "";
    url = hide_authority(region, url, authority + 3);
    const char *query = strchr(url, '?');
    return query ? hide_options(region, url, query) : url;
}
