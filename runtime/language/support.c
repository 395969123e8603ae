/* Owns: looking into the support table, that of settings and that of index methods. What they say is support.def,
 * settings.def and methods.def. */
#include "language/support.h"

#include "base/text.h"

#define YES SUPPORT_YES
#define NEVER SUPPORT_NEVER
#define NOT_YET SUPPORT_NOT_YET

const struct construct_support schema_support_table[CONSTRUCTS] = {
#define CONSTRUCT(name, words, sqlite, postgresql, way_out) [CONSTRUCT_##name] = {words, sqlite, postgresql, way_out},
#include "language/support.def"
#undef CONSTRUCT
};

enum support schema_support(enum construct construct, const char *engine)
{
    const struct construct_support *support = &schema_support_table[construct];
    if (schema_same_text(engine, "sqlite"))
        return support->sqlite;
    if (schema_same_text(engine, "postgresql"))
        return support->postgresql;
    return SUPPORT_NEVER;
}

const char *schema_engine_at(size_t i)
{
    static const char *const engines[] = {"sqlite", "postgresql"};
    return i < COUNT_OF(engines) ? engines[i] : NULL;
}

const struct known_setting *schema_setting_at(size_t i)
{
    static const struct known_setting settings[] = {
#define SETTING(engine, name, value, construct) {engine, name, value, CONSTRUCT_##construct},
#include "language/settings.def"
#undef SETTING
    };
    return i < COUNT_OF(settings) ? &settings[i] : NULL;
}

const struct index_method *schema_index_method(const char *name)
{
    static const struct index_method methods[] = {
#define METHOD(name, unique, ordered, equal, include, several) {name, unique, ordered, equal, include, several},
#include "language/methods.def"
#undef METHOD
    };
    for (size_t i = 0; i < COUNT_OF(methods); i++)
        if (schema_same_text(methods[i].name, name ? name : "btree"))
            return &methods[i];
    return NULL;
}
