/* Owns: types as written -> types as meant: the words of the language, an enum's name, their arguments. Must not know
 * what has the type. */
#include "resolve/resolver.h"

#include "engines/engines.h"
#include "sql/dialect.h"

enum { DECIMAL_DIGITS = 18, SECOND_DIGITS = 6, TEXT_LIMIT = 10485760 };

struct type_word {
    const char *name;
    enum type_kind kind;
    size_t arguments; /* at most */
};

static const struct type_word type_words[] = {
    {"bool", TYPE_BOOL, 0},           {"int16", TYPE_INT16, 0},       {"int32", TYPE_INT32, 0},
    {"int64", TYPE_INT64, 0},         {"float32", TYPE_FLOAT32, 0},   {"float64", TYPE_FLOAT64, 0},
    {"decimal", TYPE_DECIMAL, 2},     {"text", TYPE_TEXT, 1},         {"bytes", TYPE_BYTES, 0},
    {"uuid", TYPE_UUID, 0},           {"date", TYPE_DATE, 0},         {"time", TYPE_TIME, 1},
    {"timestamp", TYPE_TIMESTAMP, 1}, {"datetime", TYPE_DATETIME, 1}, {"interval", TYPE_INTERVAL, 0},
    {"json", TYPE_JSON, 0},
};

static const struct type_word *find_word(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(type_words); i++)
        if (strcmp(type_words[i].name, name) == 0)
            return &type_words[i];
    return NULL;
}

bool is_type_name(const char *name)
{
    return find_word(name) != NULL;
}

static bool unknown_type(struct resolver *resolver, struct name name)
{
    struct words words = {0};
    for (size_t i = 0; i < COUNT_OF(type_words); i++)
        add_word(resolver, &words, type_words[i].name);
    for (size_t i = 0; i < resolver->model->enums.used; i++)
        if (resolver->model->enums.entries[i].key)
            add_word(resolver, &words, resolver->model->enums.entries[i].key);
    if (find_table(resolver, name.text)) {
        struct diagnostic *d = problem_at(resolver, S0106, name.span, "'%s' is a table, not a type", name.text);
        const char *arrow = schema_region_format(resolver->region, "-> %s", name.text);
        fix_with(resolver, d, name.span, arrow, "to point to a row of it, write: %s", arrow);
        return false;
    }
    struct diagnostic *d = schema_map_get(&resolver->mixins, name.text)
                               ? problem_at(resolver, S0106, name.span, "'%s' is a mixin, not a type", name.text)
                               : problem_at(resolver, S0106, name.span, "there is no type '%s'", name.text);
    fix_spelling(resolver, d, name.span, name.text, &words);
    return false;
}

static bool bad_argument(struct resolver *resolver, struct span place, const char *message)
{
    problem_at(resolver, S0107, place, "%s", message);
    return false;
}

static bool set_decimal(struct resolver *resolver, size_t count, const int64_t *arguments, struct span place,
                        struct type *type)
{
    if (count == 0) {
        *type = schema_type_of(TYPE_NUMERIC);
        return true;
    }
    int64_t scale = count > 1 ? arguments[1] : 0;
    if (arguments[0] > DECIMAL_DIGITS) {
        struct diagnostic *d = problem_at(resolver, S0107, place, "decimal(%lld) has more than %d digits",
                                          (long long)arguments[0], DECIMAL_DIGITS);
        fix_with(resolver, d, place, "decimal", "a decimal of any size is written: decimal");
        return false;
    }
    if (arguments[0] < 1)
        return bad_argument(resolver, place, "a decimal has at least one digit");
    if (scale < 0 || scale > arguments[0])
        return bad_argument(resolver, place,
                            "the digits behind the point are among the digits of a decimal: decimal(12,2)");
    *type = schema_decimal_type((int)arguments[0], (int)scale);
    return true;
}

/* Arguments in the range that the word admits. */
static bool set_arguments(struct resolver *resolver, const struct type_word *word, size_t count,
                          const int64_t *arguments, struct span place, struct type *type)
{
    *type = schema_type_of(word->kind);
    if (count > word->arguments) {
        struct diagnostic *d = word->arguments ? problem_at(resolver, S0107, place, "%s takes one number", word->name)
                                               : problem_at(resolver, S0107, place, "%s takes no number", word->name);
        if (!word->arguments)
            fix_with(resolver, d, place, word->name, "write: %s", word->name);
        return false;
    }
    if (word->kind == TYPE_DECIMAL)
        return set_decimal(resolver, count, arguments, place, type);
    if (count == 0)
        return true;
    if (word->kind == TYPE_TEXT) {
        if (arguments[0] < 1 || arguments[0] > TEXT_LIMIT)
            return bad_argument(resolver, place, "a text has a length of 1 to 10485760 characters, or any: text");
        type->length = (int)arguments[0];
        return true;
    }
    if (arguments[0] < 0 || arguments[0] > SECOND_DIGITS)
        return bad_argument(resolver, place, "a second has 0 to 6 digits behind the point");
    if (arguments[0] < SECOND_DIGITS)
        type->precision = (int)arguments[0];
    return true;
}

static bool has_all_natives(struct resolver *resolver, struct span place, const struct type *type)
{
    for (size_t i = 0; i < resolver->engine_count; i++) {
        const struct dialect *dialect = schema_dialect(resolver->engines[i]);
        const char *name = dialect->native(type);
        if (dialect->has_type(name))
            continue;
        struct diagnostic *d =
            name ? problem_at(resolver, S0163, place, "%s has no type '%s'", resolver->engines[i], name)
                 : problem_at(resolver, S0163, place, "this type does not say what it is on %s", resolver->engines[i]);
        help_with(resolver, d,
                  "write: native(postgresql \"\"\"%s\"\"\", sqlite \"\"\"text\"\"\"), or integer, real or any there",
                  type->native_postgresql ? type->native_postgresql : "inet");
        return false;
    }
    return true;
}

static bool set_native(struct resolver *resolver, const struct type_syntax *syntax, struct type *type)
{
    if (!require_construct(resolver, CONSTRUCT_NATIVE_TYPE, syntax->span))
        return false;
    *type = schema_type_of(TYPE_NATIVE);
    type->native_sqlite = syntax->native_sqlite ? syntax->native_sqlite : syntax->native_any;
    type->native_postgresql = syntax->native_postgresql ? syntax->native_postgresql : syntax->native_any;
    return has_all_natives(resolver, syntax->span, type);
}

static bool find_type(struct resolver *resolver, struct name name, size_t count, const int64_t *arguments,
                      struct span place, struct type *type)
{
    const struct type_word *word = find_word(name.text);
    if (word) {
        return set_arguments(resolver, word, count, arguments, place, type);
    }
    const struct enumeration *enumeration = schema_model_enum(resolver->model, name.text);
    if (!enumeration && schema_map_get(&resolver->tainted, name.text))
        return false;
    if (!enumeration)
        return unknown_type(resolver, name);
    if (count) {
        problem_at(resolver, S0107, place, "enum '%s' takes no number", name.text);
        return false;
    }
    *type = schema_type_of(TYPE_ENUM);
    type->name = name.text;
    type->stored_as = enumeration->stored_as.kind;
    type->native = enumeration->native;
    return true;
}

/* What an array's elements are checked and read as: see runtime/engine/arrays.c. */
static bool make_array(struct resolver *resolver, struct span place, struct type *type)
{
    bool other = type->kind == TYPE_JSON || type->kind == TYPE_ENUM || type->kind == TYPE_NATIVE ||
                 type->kind == TYPE_NUMERIC ||
                 ((type->kind == TYPE_TIME || type->kind == TYPE_TIMESTAMP || type->kind == TYPE_DATETIME) &&
                  type->precision >= 0);
    type->array = true;
    return require_construct(resolver, CONSTRUCT_ARRAY, place) &&
           (!other || require_construct(resolver, CONSTRUCT_ARRAY_OF_OTHERS, place));
}

bool resolve_type(struct resolver *resolver, const struct type_syntax *syntax, struct type *type)
{
    *type = (struct type){.kind = TYPE_NONE};
    struct span place = syntax->span.source ? syntax->span : syntax->name.span;
    if (!syntax->name.text)
        return false;
    struct type found = {.kind = TYPE_NONE};
    bool native = syntax->native_any || syntax->native_sqlite || syntax->native_postgresql;
    struct span core = syntax->nullable || syntax->array ? syntax->name.span : place;
    if (native ? !set_native(resolver, syntax, &found)
               : !find_type(resolver, syntax->name, syntax->argument_count, syntax->arguments, core, &found))
        return false;
    if (syntax->array && !make_array(resolver, place, &found))
        return false;
    *type = found;
    return true;
}

bool resolve_named_type(struct resolver *resolver, const struct type *written, struct span place, struct type *type)
{
    int64_t arguments[2] = {0, 0};
    size_t count = 0;
    *type = (struct type){.kind = TYPE_NONE};
    if (!written->name)
        return false;
    if (strcmp(written->name, "decimal") == 0 && written->precision >= 0) {
        arguments[0] = written->precision;
        arguments[1] = written->scale;
        count = 2;
    } else if (strcmp(written->name, "text") == 0 && written->length > 0) {
        arguments[0] = written->length;
        count = 1;
    } else if (written->precision >= 0) {
        arguments[0] = written->precision;
        count = 1;
    }
    struct type found;
    if (!find_type(resolver, (struct name){written->name, place}, count, arguments, place, &found))
        return false;
    if (written->array && !make_array(resolver, place, &found))
        return false;
    *type = found;
    return true;
}
