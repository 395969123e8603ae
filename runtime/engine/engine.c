/* Which engine a URL means. It knows nothing of what an engine does. */
#include "engine/engine.h"

#include <string.h>

static bool has_scheme(const char *url, const char *scheme)
{
    return scheme && strncmp(url, scheme, strlen(scheme)) == 0;
}

const struct schema_engine *schema_engine_among(const struct schema_engine *const *engines, const char *url)
{
    for (; url && engines && *engines; engines++)
        if (has_scheme(url, (*engines)->scheme) || has_scheme(url, (*engines)->other_scheme))
            return *engines;
    return NULL;
}
