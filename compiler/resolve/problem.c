/* Owns: saying what is wrong, once; and what is asked of every new name and every construct. Must not know what the
 * things are that have names. */
#include "resolve/resolver.h"

#include <stdio.h>

enum { NAME_LIMIT = 63 };

struct diagnostic *problem_at(struct resolver *resolver, enum diagnostic_code code, struct span place,
                              const char *format, ...)
{
    resolver->error_count++;
    const char *key = schema_region_format(resolver->region, "%s %u %u %d", place.source ? place.source->path : "",
                                           (unsigned)place.begin, (unsigned)place.end, (int)code);
    if (place.source && schema_map_get(&resolver->reported, key))
        return NULL;
    schema_map_put(&resolver->reported, key, key);
    va_list arguments;
    va_start(arguments, format);
    const char *text = schema_region_vformat(resolver->region, format, arguments);
    va_end(arguments);
    return report(resolver->diagnostics, code, place, "%s", text);
}

void note_at(struct resolver *resolver, struct diagnostic *diagnostic, struct span place, const char *format, ...)
{
    if (!diagnostic || !place.source)
        return;
    va_list arguments;
    va_start(arguments, format);
    const char *text = schema_region_vformat(resolver->region, format, arguments);
    va_end(arguments);
    add_note(resolver->diagnostics, diagnostic, place, "%s", text);
}

void help_with(struct resolver *resolver, struct diagnostic *diagnostic, const char *format, ...)
{
    if (!diagnostic)
        return;
    va_list arguments;
    va_start(arguments, format);
    const char *text = schema_region_vformat(resolver->region, format, arguments);
    va_end(arguments);
    add_help(resolver->diagnostics, diagnostic, "%s", text);
}

void fix_with(struct resolver *resolver, struct diagnostic *diagnostic, struct span place, const char *replacement,
              const char *format, ...)
{
    if (!diagnostic)
        return;
    va_list arguments;
    va_start(arguments, format);
    const char *text = schema_region_vformat(resolver->region, format, arguments);
    va_end(arguments);
    add_fix(resolver->diagnostics, diagnostic, place, replacement, "%s", text);
}

void add_word(struct resolver *resolver, struct words *words, const char *word)
{
    APPEND(resolver->region, words, word);
}

/* A name as it must be written where the text at `place` stands: quoted where it was, and where it has to be. */
static const char *written(struct resolver *resolver, struct span place, const char *word)
{
    if (place.source && place.begin < place.end && place.source->bytes[place.begin] == '\'') {
        struct text text = TEXT(resolver->region);
        schema_text_add_quoted(&text, word, '\'');
        return schema_text_string(&text);
    }
    if (!must_quote_as_column(word) && !must_quote_in_expression(word))
        return word;
    struct text text = TEXT(resolver->region);
    schema_text_add_quoted(&text, word, '"');
    return schema_text_string(&text);
}

bool fix_spelling(struct resolver *resolver, struct diagnostic *diagnostic, struct span place, const char *word,
                  const struct words *candidates)
{
    if (!diagnostic || !word)
        return false;
    const char *near = NULL;
    for (size_t i = 0; i < candidates->count && !near; i++)
        if (schema_same_text_any_case(word, candidates->items[i]))
            near = candidates->items[i];
    if (!near)
        near = closest_word(word, candidates->items, candidates->count);
    if (near)
        fix_with(resolver, diagnostic, place, written(resolver, place, near), "did you mean '%s'?", near);
    return near != NULL;
}

const struct span *keep_span(struct resolver *resolver, struct span span)
{
    struct span *kept = NEW(resolver->region, struct span);
    *kept = span;
    return kept;
}

struct span span_of(const struct expression *expression)
{
    return expression && expression->origin ? *expression->origin : NOWHERE;
}

bool require_construct(struct resolver *resolver, enum construct construct, struct span place)
{
    const struct construct_support *entry = &schema_support_table[construct];
    for (size_t i = 0; i < resolver->engine_count; i++) {
        const char *engine = resolver->engines[i];
        enum support support = schema_support(construct, engine);
        if (support == SUPPORT_YES)
            continue;
        struct diagnostic *d =
            support == SUPPORT_NOT_YET
                ? problem_at(resolver, S0704, place, "%s is not supported yet", entry->words)
                : problem_at(resolver, S0705, place, "%s is nothing that %s has", entry->words, engine);
        if (entry->way_out && entry->way_out[0])
            help_with(resolver, d, "%s", entry->way_out);
        return false;
    }
    return true;
}

bool check_new_name(struct resolver *resolver, const char *what, struct name name)
{
    static const char reserved[] = "schemac_";
    if (!name.text)
        return false;
    const char *dot = strcmp(what, "table") == 0 ? strrchr(name.text, '.') : NULL;
    const char *own = dot ? dot + 1 : name.text;
    size_t size = strlen(own);
    char start[sizeof reserved];
    snprintf(start, sizeof start, "%s", own);
    if (schema_same_text_any_case(start, reserved)) {
        struct diagnostic *d =
            problem_at(resolver, S0103, name.span, "%s '%s' begins with 'schemac_'", what, name.text);
        help_with(resolver, d, "such names belong to schemac's own tables: take another one");
        return false;
    }
    if (size > NAME_LIMIT) {
        struct diagnostic *d =
            problem_at(resolver, S0104, name.span, "the name of this %s has %zu bytes, and %d is the most", what, size,
                       NAME_LIMIT);
        help_with(resolver, d, "PostgreSQL would cut it off without a word");
        return false;
    }
    return true;
}

bool check_schema_name(struct resolver *resolver, struct name name)
{
    const char *dot = strrchr(name.text, '.');
    if (!dot)
        return true;
    const char *schema = schema_region_copy(resolver->region, name.text, (size_t)(dot - name.text));
    char start[] = "pg_";
    snprintf(start, sizeof start, "%s", schema);
    bool taken = schema_same_text_any_case(start, "pg_") || schema_same_text_any_case(schema, "information_schema");
    if (taken || schema_same_text_any_case(schema, "public")) {
        struct diagnostic *d = problem_at(resolver, S0103, name.span, "no table can be in a schema '%s'", schema);
        help_with(resolver, d,
                  taken ? "PostgreSQL keeps such names for itself: take another one"
                        : "tables without a dot are there: leave 'public.' out");
        return false;
    }
    if (dot - name.text > NAME_LIMIT) {
        struct diagnostic *d = problem_at(resolver, S0104, name.span,
                                          "the name of this schema has %zu bytes, and %d is "
                                          "the most",
                                          (size_t)(dot - name.text), NAME_LIMIT);
        help_with(resolver, d, "PostgreSQL would cut it off without a word");
        return false;
    }
    return true;
}

const char *type_text(struct resolver *resolver, const struct type *type)
{
    struct text text = TEXT(resolver->region);
    if (type->kind == TYPE_UNKNOWN)
        return "an untyped value";
    schema_type_print(&text, type);
    return schema_text_string(&text);
}
