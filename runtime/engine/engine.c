/* Which engines there are, and which one a URL means. It knows nothing of what an engine does. */
#include "engine/engine.h"

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

/* scheme://user:password@host: the password is what stands between the second colon and the last @ of the authority. */
const char *schema_url_shown(struct region *region, const char *url)
{
    const char *authority = url ? strstr(url, "://") : NULL;
    if (!authority)
        return url ? url : "";
    authority += 3;
    size_t length = strcspn(authority, "/?");
    const char *at = NULL;
    for (size_t i = 0; i < length; i++)
        if (authority[i] == '@')
            at = authority + i;
    const char *colon = at ? memchr(authority, ':', (size_t)(at - authority)) : NULL;
    if (!colon)
        return url;
    return schema_region_format(region, "%.*s:***%s", (int)(colon - url), url, at);
}
