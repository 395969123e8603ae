/* Owns: which engines there are. A new one is a line in each table here, and rooms of its own. Must not know what an
 * engine does. */
#define SCHEMA_NO_ENGINE
#include "engines/engines.h"

const struct schema_engine *const schema_engines[] = {
    &schema_sqlite_engine,
#ifdef SCHEMAC_HAS_POSTGRESQL
    &schema_postgresql_engine,
#endif
    NULL,
};

static describe_statement *const describers[] = {
    schema_sqlite_describe_statement,
#ifdef SCHEMAC_HAS_POSTGRESQL
    schema_postgresql_describe_statement,
#endif
};

describe_statement *schema_engine_describer(const struct schema_engine *engine)
{
    for (size_t i = 0; schema_engines[i]; i++)
        if (schema_engines[i] == engine)
            return describers[i];
    return NULL;
}

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
