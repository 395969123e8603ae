/* Which engine a URL means. It knows nothing of what an engine does. */
#include "engine/engine.h"

#include <string.h>

static bool has_scheme(const char *url, const char *scheme)
{
    return scheme && strncmp(url, scheme, strlen(scheme)) == 0;
}

bool schema_engine_takes(const struct schema_engine *engine, const char *url)
{
    return url && (has_scheme(url, engine->scheme) || has_scheme(url, engine->other_scheme));
}
