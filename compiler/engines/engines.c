/* Owns: which engines there are. A new one is a line here, and rooms of its own. Must not know what an engine does. */
#include "engines/engines.h"

const struct schema_engine *const schema_engines[] = {
    &schema_sqlite_engine,
#ifdef SCHEMAC_HAS_POSTGRESQL
    &schema_postgresql_engine,
#endif
    NULL,
};

const struct schema_engine *schema_engine_of_url(const char *url)
{
    for (size_t i = 0; schema_engines[i]; i++)
        if (schema_engine_takes(schema_engines[i], url))
            return schema_engines[i];
    return NULL;
}

const struct dialect *schema_dialect(const char *engine)
{
    for (size_t i = 0; schema_engines[i]; i++)
        if (schema_same_text(schema_engines[i]->name, engine))
            return schema_engines[i]->dialect;
    return NULL;
}
