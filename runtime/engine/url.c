/* What of a URL is shown. It knows what passwords look like in URLs, right ones and mistyped ones; it does not know
 * what an engine makes of them, and so would rather hide too much: a password may have a / ? or @ in it that should
 * have been written otherwise. */
#include "engine/engine.h"

#include "base/number.h"
#include "base/text.h"

#include <string.h>

static const char hidden[] = "***";

/* Where what may be user:password@host begins: behind scheme://, or where such a thing should have been. */
static const char *authority_of(const char *url, const struct schema_engine *engine)
{
    const char *slashes = strstr(url, "://");
    if (slashes)
        return slashes + 3;
    return engine ? url + strcspn(url, ":") + 1 : url;
}

static int digit_of(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

/* Whether what an option of this name says is not to be seen; names may be written with %70 for a p, and
 * mistyped. */
static bool is_secret(struct region *region, const char *name, size_t size)
{
    static const char *const secrets[] = {"pas", "pwd", "secret", "scram_", "token"};
    struct text plain = TEXT(region);
    for (size_t i = 0; i < size; i++) {
        int high = name[i] == '%' && i + 2 < size ? digit_of(name[i + 1]) : -1;
        int low = high >= 0 ? digit_of(name[i + 2]) : -1;
        char c = low >= 0 ? (char)(high * 16 + low) : name[i];
        i += low >= 0 ? 2 : 0;
        schema_text_add_char(&plain, schema_lower(c));
    }
    if (strcmp(schema_text_string(&plain), "passfile") == 0)
        return false;
    for (size_t i = 0; i < COUNT_OF(secrets); i++)
        if (strstr(schema_text_string(&plain), secrets[i]))
            return true;
    return false;
}

/* ?name=value&name=value. A part without = behind a secret is the rest of it, behind an & that should have been written
 * otherwise. */
static void show_options(struct region *region, struct text *shown, const char *at)
{
    bool secret = false;
    while (*at) {
        schema_text_add_char(shown, *at++);
        size_t size = strcspn(at, "&"), name = strcspn(at, "=&");
        bool continued = secret && name == size;
        if (!continued)
            secret = is_secret(region, at, name);
        if (name < size)
            name++;
        else if (secret && continued)
            name = 0;
        else
            secret = false;
        schema_text_add_bytes(shown, at, secret ? name : size);
        if (secret)
            schema_text_add(shown, hidden);
        at += size;
    }
}

/* Without an @ the part behind a colon is a port; what is no number is the password of who forgot the host. */
static const char *show_hosts(struct text *shown, const char *at)
{
    bool bracket = false;
    while (*at && !strchr("/?", *at)) {
        char c = *at++;
        bracket = c == '[' || (bracket && c != ']');
        schema_text_add_char(shown, c);
        size_t size = c == ':' && !bracket ? strcspn(at, ",/?") : 0;
        if (strspn(at, "0123456789") < size) {
            schema_text_add(shown, hidden);
            at += size + strcspn(at + size, "?"); /* which may have had a slash in it */
        }
    }
    return at;
}

/* "host=x password=y" is no URL, and is written as one all the same. */
static bool has_words(struct region *region, const char *url)
{
    return !strstr(url, "://") && strchr(url, '=') && is_secret(region, url, strcspn(url, "?"));
}

/* The @ before the host: the last one, unless it is of an option. */
static const char *last_at(const char *url)
{
    const char *last = strrchr(url, '@'), *first = strchr(url, '@');
    const char *query = first ? strchr(first, '?') : NULL;
    size_t name = query ? strspn(query + 1, "abcdefghijklmnopqrstuvwxyz_") : 0;
    if (!name || query[1 + name] != '=')
        return last;
    for (last = query; *last != '@';)
        last--;
    return last;
}

/* ?name=a:b@c, or host:5432/database?name=b@c. */
static bool is_of_options(const char *at, const char *colon, const char *end)
{
    const char *query = strchr(at, '?'), *equals = query ? strchr(query, '=') : NULL;
    if (!equals || equals > end)
        return false;
    size_t digits = strspn(colon + 1, "0123456789");
    return equals < colon || (query > colon && digits && strchr("/?,", colon[1 + digits]));
}

const char *schema_url_shown(struct region *region, const struct schema_engine *engine, const char *url)
{
    if (!url || (engine && engine->in_files))
        return url ? url : "";
    struct text shown = TEXT(region);
    const char *at = authority_of(url, engine), *end = last_at(at);
    schema_text_add_bytes(&shown, url, (size_t)(at - url));
    if (has_words(region, url)) {
        schema_text_add(&shown, hidden);
        return schema_text_string(&shown);
    }
    const char *colon = end ? memchr(at, ':', (size_t)(end - at)) : NULL;
    if (colon && !is_of_options(at, colon, end)) {
        schema_text_add_bytes(&shown, at, (size_t)(colon + 1 - at));
        schema_text_add(&shown, hidden);
        at = end;
    }
    if (engine || strstr(url, "://"))
        at = show_hosts(&shown, at);
    size_t path = strcspn(at, "?");
    schema_text_add_bytes(&shown, at, path);
    show_options(region, &shown, at + path);
    return schema_text_string(&shown);
}
