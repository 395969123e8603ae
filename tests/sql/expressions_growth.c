/* What an expression comes to as text: operators, functions and casts nested in themselves, and in long chains, on both
 * engines. The text is in proportion to the expression, but for the few whose value has to be written several times;
 * those are refused where it would become long, and what SQLite's parser has no room for is refused, too: never is it
 * found out by the engine. What is taken is still the same on both. Owns: which forms are tried, and how deep. */
#include "sql/both.h"
#include "sql/postgresql/parts.h"
#include "sql/sqlite/parts.h"
#include "support/check.h"
#include "support/pipeline.h"
#include "support/place.h"

#include "source/queue.h"

#include <setjmp.h>
#include <string.h>

static jmp_buf exhausted;

enum {
    BYTES_PER_LEVEL = 700, /* of text, for a form that names its value once, or a short one a few times */
    LARGEST_TEXT = 400000, /* of any that is taken */
    ALWAYS_TAKEN = 5,      /* levels of such a form */
    TAKEN_OF_WIDE = 2,
};

enum growth {
    PLAIN,   /* five levels are always taken */
    WIDE,    /* two, for it has much around its value */
    REPEATS, /* it names a longer value several times */
};

/* $ is the value that is nested, from `leaf` on. */
struct form {
    const char *leaf, *form;
    enum growth growth;
};

static const struct form forms[] = {
    {"l", "($) + m", PLAIN},
    {"l", "m - ($)", PLAIN},
    {"l", "($) * a", PLAIN},
    {"a", "($) / m", PLAIN},
    {"l", "m / ($)", PLAIN},
    {"l", "($) % 7", PLAIN},
    {"l", "l % ($)", WIDE},
    {"a", "mod($, b)", PLAIN},
    {"l", "-($)", PLAIN},
    {"l", "abs($)", PLAIN},
    {"l", "abs(($) + 1)", PLAIN},
    {"a", "cast(($) + 1 as int32)", PLAIN},
    {"h", "cast(($) * 2 as int16)", PLAIN},
    {"a", "cast(($) as int64)", PLAIN},
    {"l", "cast(sign($) as int64)", PLAIN},
    {"l", "coalesce($, m)", PLAIN},
    {"l", "nullif($, m)", PLAIN},
    {"l", "greatest($, m, 5)", PLAIN},
    {"l", "least($, a)", PLAIN},
    {"l", "case when f then $ else m end", PLAIN},
    {"l", "case $ when 1 then 2 when 2 then m end", PLAIN},
    {"l", "case when ($) > 0 then 1 else m end", PLAIN},
    {"a", "cast(cast($ as bool) as int32)", PLAIN},
    {"l", "round($, -1)", REPEATS},
    {"a", "cast(cast($ as text) as int32)", REPEATS},
    {"d", "abs($)", PLAIN},
    {"d", "-($)", PLAIN},
    {"d", "cast(($) + 0.25 as decimal(12,2))", PLAIN},
    {"d", "cast(floor($) as decimal(12,2))", PLAIN},
    {"d", "cast(ceil($) as decimal(12,2))", PLAIN},
    {"d", "cast(trunc($) as decimal(12,2))", PLAIN},
    {"d", "($) % 7.25", PLAIN},
    {"d", "greatest($, e)", PLAIN},
    {"d", "cast(cast($ as decimal(12,3)) as decimal(12,2))", REPEATS},
    {"d", "cast(cast($ as text) as decimal(12,2))", REPEATS},
    {"x", "($) + y", PLAIN},
    {"x", "y - ($)", PLAIN},
    {"x", "($) * y", REPEATS},
    {"x", "y * ($) + 0.5", WIDE},
    {"x", "($) / y", REPEATS},
    {"x", "y / ($)", WIDE},
    {"x", "-($)", PLAIN},
    {"x", "abs($)", PLAIN},
    {"x", "greatest($, y)", PLAIN},
    {"x", "coalesce($, y) * 0.5", REPEATS},
    {"x", "cast(cast($ as int32) as float64)", PLAIN},
    {"x", "cast(cast($ as int64) as float64)", REPEATS},
    {"x", "floor($)", REPEATS},
    {"r", "cast(($) * 0.5 as float32)", REPEATS},
    {"t", "lower($)", PLAIN},
    {"t", "upper($)", PLAIN},
    {"t", "trim($)", PLAIN},
    {"t", "btrim($, u)", PLAIN},
    {"t", "replace($, 'a', 'b')", PLAIN},
    {"t", "replace(t, u, $)", REPEATS},
    {"t", "substr($, 2)", PLAIN},
    {"t", "substr($, 2, 30)", PLAIN},
    {"t", "substr($, a, 30)", PLAIN},
    {"t", "substr($, a, b)", PLAIN},
    {"t", "left($, 20)", PLAIN},
    {"t", "left($, -1)", PLAIN},
    {"t", "left($, a)", PLAIN},
    {"t", "right($, 20)", PLAIN},
    {"t", "right($, a)", PLAIN},
    {"t", "repeat($, 1)", PLAIN},
    {"t", "concat($, u)", PLAIN},
    {"t", "($) || u", PLAIN},
    {"t", "u || ($)", PLAIN},
    {"t", "coalesce($, u)", PLAIN},
    {"t", "nullif($, u)", PLAIN},
    {"t", "greatest($, u)", PLAIN},
    {"t", "least(u, $)", PLAIN},
    {"t", "cast(($) || 'x' as text(9))", REPEATS},
    {"t", "cast(length($) as text)", PLAIN},
    {"t", "substr(t, length($) + 1)", REPEATS},
    {"f", "not ($)", PLAIN},
    {"f", "($) and g", PLAIN},
    {"f", "g or ($)", PLAIN},
    {"f", "($) = g", PLAIN},
    {"f", "($) is distinct from g", PLAIN},
    {"f", "($) is not null", PLAIN},
    {"f", "($) is true", PLAIN},
    {"f", "coalesce($, g)", PLAIN},
    {"f", "($) in (true)", PLAIN},
    {"f", "cast(cast($ as int32) as bool)", PLAIN},
    {"f", "cast(cast($ as text) as bool)", PLAIN},
    {"f", "starts_with(cast($ as text), 't')", PLAIN},
    {"f", "cast($ as text) like '%a%'", PLAIN},
    {"c", "($) + 1", PLAIN},
    {"c", "($) - a", PLAIN},
    {"c", "($) + (l + 1)", PLAIN},
    {"c", "coalesce($, v)", PLAIN},
    {"c", "least($, v)", PLAIN},
    {"c", "date '2020-01-01' + (($) - v)", WIDE},
    {"c", "cast(cast($ as timestamp) as date)", PLAIN},
    {"c", "cast(cast($ as text) as date)", REPEATS},
};

static const unsigned depths[] = {1, 2, 3, 5, 8, 13, 20, 30, 45, 60};

/* Chains of a hundred: what stands between the members. Of floats, so many that one look at all of them is exact. */
static const struct chain {
    const char *member, *between;
    unsigned count;
} chains[] = {
    {"l", " + ", 100},   {"a", " - ", 100},      {"h", " * ", 100},       {"x", " + ", 100},
    {"x", " * ", 12},    {"y", " / ", 12},       {"l", " / ", 100},       {"t", " || ", 100},
    {"f", " and ", 100}, {"l > 0", " or ", 100}, {"t = u", " and ", 100},
};

static const char *nested(struct region *region, const struct form *form, unsigned depth)
{
    const char *value = form->leaf;
    for (unsigned i = 0; i < depth; i++) {
        struct text text = TEXT(region);
        for (const char *at = form->form; *at; at++)
            schema_text_add(&text, *at == '$' ? value : (char[2]){*at, '\0'});
        value = schema_text_string(&text);
    }
    return value;
}

static const char *chained(struct region *region, const struct chain *chain)
{
    struct text text = TEXT(region);
    for (unsigned i = 0; i < chain->count; i++)
        schema_text_format(&text, "%s%s", i ? chain->between : "", chain->member);
    return schema_text_string(&text);
}

/* The expression, or null where the engine refuses it for its size and for nothing else. */
static const struct expression *taken(struct region *region, const char *source, const char *engine, bool must)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    const struct expression *expression = both_typed(region, diagnostics, source, engine);
    if (expression)
        return expression;
    bool of_size = diagnostics->count == 1 && diagnostics->items[0]->code == S0707 &&
                   (strstr(diagnostics->items[0]->text, "nested too deeply") ||
                    strstr(diagnostics->items[0]->text, "too long when it is written"));
    if (!CHECK(of_size && !must)) {
        fprintf(stderr, "%s: %.300s\n", engine, source);
        diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 1);
    }
    return NULL;
}

/* Whether both engines take it. */
static bool try_one(struct region *region, const char *source, size_t most, bool must)
{
    const struct expression *here = taken(region, source, "sqlite", must);
    const struct expression *there = taken(region, source, "postgresql", must);
    const char *local = here ? both_printed(region, &schema_sqlite_dialect, here) : "";
    const char *remote = there ? both_printed(region, &schema_postgresql_dialect, there) : "";
    if (!CHECK(strlen(local) <= most && strlen(remote) <= most))
        fprintf(stderr, "%zu and %zu bytes, not %zu, of %.300s\n", strlen(local), strlen(remote), most, source);
    if (!here || !there)
        return false;
    bool indexed = CHECK(both_may_be_indexed(region, source, here, remote));
    return CHECK(both_answer(region, source, here, local, remote)) && indexed;
}

static void try_form(const struct form *form)
{
    for (size_t i = 0; i < COUNT_OF(depths); i++) {
        struct region *region = schema_region_new(&exhausted);
        bool repeats = form->growth == REPEATS;
        size_t most = repeats ? LARGEST_TEXT : (size_t)BYTES_PER_LEVEL * (depths[i] + 1);
        bool must = !repeats && depths[i] <= (form->growth == WIDE ? TAKEN_OF_WIDE : ALWAYS_TAKEN);
        bool both = try_one(region, nested(region, form, depths[i]), most, must);
        schema_region_free(region);
        if (!both && depths[i] > ALWAYS_TAKEN)
            break;
    }
}

static void try_chain(const struct chain *chain)
{
    struct region *region = schema_region_new(&exhausted);
    CHECK(try_one(region, chained(region, chain), (size_t)BYTES_PER_LEVEL * chain->count, true));
    schema_region_free(region);
}

int main(int count, char **arguments)
{
    struct place *place = count > 1 ? place_new("postgresql", arguments[1], "sql_growth") : NULL;
    if (!place)
        return PLACE_SKIPPED;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    if (CHECK(both_open(region, place_url(place)))) {
        for (size_t i = 0; i < COUNT_OF(forms); i++)
            try_form(&forms[i]);
        for (size_t i = 0; i < COUNT_OF(chains); i++)
            try_chain(&chains[i]);
        const struct form brackets = {"l + 1", "($)", PLAIN};
        CHECK(try_one(region, nested(region, &brackets, 180), BYTES_PER_LEVEL, true));
    }
    schema_region_free(region);
    both_close();
    place_free(place);
    return checks_end();
}
