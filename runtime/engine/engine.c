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
