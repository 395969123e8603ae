/* The engines that this tool knows: a program knows those that it was built for. */
#ifndef COMPILER_ENGINES_ENGINES_H
#define COMPILER_ENGINES_ENGINES_H

#include "engine/describe.h"
#include "engine/engine.h"

extern const struct schema_engine *const schema_engines[]; /* null at its end */

/* By a URL's scheme; null: none. */
const struct schema_engine *schema_engine_of_url(const char *url);
/* What asks a database about statements. */
describe_statement *schema_engine_describer(const struct schema_engine *engine);
/* By its name; null: no such engine. */
const struct dialect *schema_dialect(const char *engine);

#endif
