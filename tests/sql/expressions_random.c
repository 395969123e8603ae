/* Random expressions answer alike on both engines: each is typed for both, printed for both and asked about the same
 * few rows of ends, nulls and awkward texts. An answer on one engine is the same answer on the other, an error there is
 * an error here; and PostgreSQL takes what may stand in an index as immutable. Owns: which expressions are tried.
 *
 *     test_sql_expressions_random FOLDER [SEED [COUNT]] */
#include "language/functions.h"
#include "property/random.h"
#include "sql/both.h"
#include "sql/postgresql/parts.h"
#include "sql/sqlite/parts.h"
#include "support/check.h"
#include "support/pipeline.h"
#include "support/place.h"

#include <setjmp.h>
#include <stdarg.h>
#include <time.h>

static jmp_buf exhausted;
static struct dice dice;

/* -- expressions ------------------------------------------------------------------------------------------------ */

enum sort { NUMBER, WHOLE, TEXTS, TRUTH, DAY, INSTANT, WALL, SPAN };

struct maker {
    struct region *region;
    int depth;
};

static const char *some(struct maker *maker, enum sort sort);

static const char *one_of(const char *const *words)
{
    unsigned count = 0;
    while (words[count])
        count++;
    return words[roll(&dice, count)];
}
#define ONE_OF(...) one_of((const char *const[]){__VA_ARGS__, NULL})

/* `%n` a number, `%i` an integer, `%t` a text, `%b` a truth, `%d` a date, `%z` an instant, `%w` a wall time, `%x` any
 * of these; `%p` an interval. */
static const char *fill(struct maker *maker, const char *form)
{
    static const char letters[] = "nitbdzwp";
    struct text text = TEXT(maker->region);
    for (; *form; form++) {
        const char *letter = *form == '%' && form[1] ? strchr(letters, form[1]) : NULL;
        if (letter)
            schema_text_add(&text, some(maker, (enum sort)(letter - letters)));
        else if (*form == '%' && form[1] == 'x')
            schema_text_add(&text, some(maker, (enum sort)roll(&dice, SPAN)));
        else
            schema_text_add_bytes(&text, form, 1);
        form += letter || (*form == '%' && form[1] == 'x');
    }
    return schema_text_string(&text);
}

static const char *leaf(enum sort sort)
{
    switch (sort) {
    case NUMBER:
        return ONE_OF("a", "l", "d", "e", "p", "q", "k", "n", "x", "y", "r", "0.5", "1.25", "-2.5", "3");
    case WHOLE:
        return ONE_OF("h", "a", "b", "l", "m", "0", "1", "2", "-1", "7", "-3", "32768", "2147483647", "2147483648",
                      "9223372036854775807", "-9223372036854775808");
    case TEXTS:
        return ONE_OF("t", "u", "s", "o", "''", "'a'", "'abc'", "' 12 '", "'é€'", "'it''s'", "'%'", "'a_c%'", "'\\'",
                      "j ->> 'a'", "j ->> 1", "'2026-01-02'", "'1.5'");
    case TRUTH:
        return ONE_OF("f", "g", "true", "false");
    case DAY:
        return ONE_OF("c", "v");
    case INSTANT:
        return ONE_OF("z", "z", "cast(c as timestamp)");
    case WALL:
        return ONE_OF("w", "w", "cast(v as datetime)");
    case SPAN:
        return ONE_OF("interval 'P1D'", "interval 'P-31D'", "interval 'P1M'", "interval 'P-13M'", "interval 'P400Y'",
                      "interval 'PT36H'", "interval 'PT-0.000001S'", "interval 'P1M-1DT0.5S'", "interval 'PT0S'",
                      "case when f then interval 'P2M30DT-1H' when g then interval 'P-1M' end");
    }
    return "null";
}

static const char *form_of(enum sort sort)
{
    switch (sort) {
    case NUMBER:
        return ONE_OF("%n + %n", "%n - %n", "%n * %n", "%n / %n", "%n % %n", "%i", "-%n", "abs(%n)", "round(%n)",
                      "round(%n, 1)", "trunc(%n, 1)", "trunc(%n, -2)", "round(%n, -1)", "round(%n, 0)", "trunc(%n)",
                      "floor(%n)", "ceil(%n)", "mod(%n, %n)", "cast(%n as decimal(10,2))", "cast(%n as decimal(6,0))",
                      "cast(%t as decimal(8,3))", "cast(%n as float64)", "cast(%i as float64)", "cast(%n as float32)",
                      "cast(%i as float32)", "coalesce(%n, %n)", "nullif(%n, %n)", "greatest(%n, %n)",
                      "least(%n, %n, %n)", "case when %b then %n else %n end", "case %n when %n then %n end",
                      "cast(%t as float64)", "cast(%n as decimal)", "floor(%n)", "round(%n)", "trunc(%n)",
                      "radians(%n)", "degrees(%n)", "pi()", "extract(second from %z)", "extract(epoch from %w)",
                      "extract(milliseconds from %w)", "extract(epoch from %d)", "sqrt(%n)", "exp(%n)", "ln(%n)",
                      "log(%n)", "power(%n, %n)", "power(%n, 2)", "sin(%n)", "cos(%n)", "tan(%n)", "asin(%n)",
                      "acos(%n)", "atan(%n)", "atan2(%n, %n)", "log10(%n)");
    case WHOLE:
        return ONE_OF("%i + %i", "%i - %i", "%i * %i", "%i / %i", "%i % %i", "-%i", "+%i", "abs(%i)", "sign(%n)",
                      "mod(%i, %i)", "length(%t)", "octet_length(%t)", "strpos(%t, %t)", "cast(%n as int64)",
                      "cast(%n as int32)", "cast(%n as int16)", "cast(%b as int32)", "cast(%t as int32)", "%d - %d",
                      "coalesce(%i, %i)", "nullif(%i, %i)", "greatest(%i, %i)", "least(%i, %i)",
                      "case when %b then %i else %i end", "case %t when %t then %i else %i end", "round(%i)",
                      "cast(%t as int64)", "div(%i, %i)", "ascii(%t)", "extract(year from %d)",
                      "extract(month from %z)", "extract(day from %w)", "extract(hour from %z)",
                      "extract(minute from %w)", "extract(week from %z)", "extract(isoyear from %d)",
                      "extract(dow from %w)", "extract(isodow from %d)", "extract(doy from %z)",
                      "extract(quarter from %d)", "date_part('microseconds', %z)", "json_array_length(j)",
                      "json_array_length(j -> 'b')", "position(%t in t)");
    case TEXTS:
        return ONE_OF("%t || %t", "%t || %x", "%x || %t", "lower(%t)", "upper(%t)", "trim(%t)", "ltrim(%t)",
                      "rtrim(%t, %t)", "btrim(%t, 'a ')", "replace(%t, %t, %t)", "substr(%t, %i)", "substr(%t, %i, %i)",
                      "substring(%t, %i, 2)", "left(%t, %i)", "right(%t, %i)", "repeat(%t, 3)", "repeat(%t, h % 5)",
                      "concat(%t, %x)", "concat(%x, %x, %x)", "cast(%x as text)", "cast(%t as text(3))",
                      "cast(%x as text(12))", "coalesce(%t, %t)", "nullif(%t, %t)", "greatest(%t, %t)",
                      "least(%t, %t, %t)", "case when %b then %t else %t end", "case %i when %i then %t else %t end",
                      "cast(i as text)", "lpad(%t, %i)", "rpad(%t, h % 20, %t)", "lpad(%t, a % 30, %t)", "chr(%i)",
                      "concat_ws(%t, %x, %t)", "concat_ws(', ', %t, %x, %t)", "trim(both u from %t)",
                      "trim(leading 'a' from %t)", "trim(trailing from %t)", "substring(%t from %i for %i)",
                      "json_typeof(j)", "json_typeof(j -> 'a')", "reverse(%t)", "initcap(%t)", "split_part(%t, %t, %i)",
                      "split_part(%t, 'b', -1)");
    case TRUTH:
        return ONE_OF("%n = %n", "%n <> %n", "%n < %n", "%n >= %n", "%t = %t", "%t < %t", "%t > %t", "%t <= %t",
                      "%b = %b", "%d < %d", "%d = %z", "%z < %w", "%z >= %d", "%w <> %d", "%b and %b", "%b or %b",
                      "not %b", "%x is null", "%x is not null", "%n between %n and %n", "%t not between %t and %t",
                      "%n in (%n, %n)", "%t in (%t, 'abc', %t)", "%i not in (%i, 2)", "%t like %t", "%t like 'a%'",
                      "%t ilike 'A%c'", "%t not like '%\\_%'", "%t ilike '%Ä'", "%n is distinct from %n",
                      "%t is not distinct from %t", "%d is distinct from %d", "%b is true", "%b is not false",
                      "starts_with(%t, %t)", "cast(%i as bool)", "coalesce(%b, %b)", "case when %b then %b end",
                      "o = 'good'", "o < 'none'", "i = i", "i > '00112233-4455-6677-8899-aabbccddeeff'",
                      "c = '2024-02-29'", "z < '2026-01-02T00:00:00Z'", "cast(%t as bool)", "nullif(%b, %b)");
    case DAY:
        return ONE_OF("%d + 1", "%d - %i", "%d + %i", "cast(%z as date)", "cast(%w as date)", "coalesce(%d, %d)",
                      "greatest(%d, %d)", "least(%d, %d)", "nullif(%d, %d)", "case when %b then %d else %d end",
                      "cast(%t as date)", "coalesce(c, '2026-01-02')", "date_trunc('week', %d)",
                      "date_trunc('quarter', %d)", "date_trunc('year', %d)");
    case INSTANT:
        return ONE_OF("cast(%d as timestamp)", "cast(%w as timestamp)", "coalesce(%z, %z)", "greatest(%z, %z)",
                      "least(%z, %z)", "case when %b then %z else %z end", "nullif(%z, %z)", "cast(%z as timestamp(0))",
                      "cast(%z as timestamp(3))", "cast(%w as timestamp(5))", "%z + %p", "%z - %p", "%p + %z",
                      "date_trunc('month', %z)", "date_trunc('week', %z)", "date_trunc('hour', %z)",
                      "date_trunc('milliseconds', %z)", "date_trunc('quarter', %z)");
    case WALL:
        return ONE_OF("cast(%d as datetime)", "cast(%z as datetime)", "coalesce(%w, %w)", "greatest(%w, %w)",
                      "case when %b then %w else %w end", "nullif(%w, %w)", "cast(%w as datetime(1))",
                      "cast(%z as datetime(4))", "%w + %p", "%d - %p", "%d + %p", "date_trunc('day', %w)",
                      "date_trunc('minute', %w)", "date_trunc('second', %w)");
    case SPAN:
        return ONE_OF("%p", "case when %b then %p else %p end", "coalesce(%p, %p)");
    }
    return "null";
}

static const char *some(struct maker *maker, enum sort sort)
{
    if (maker->depth == 0 || chance(&dice, 30))
        return leaf(sort);
    maker->depth--;
    const char *made = schema_region_format(maker->region, "(%s)", fill(maker, form_of(sort)));
    maker->depth++;
    return made;
}

/* What SQLite does not compute by itself stands in queries alone. */
static bool calls_runtime(const struct expression *expression)
{
    enum function_id id = expression->kind == EXPRESSION_CALL ? schema_function_of(expression) : FUNCTIONS;
    if (id < FUNCTIONS && schema_functions[id].place != EVERYWHERE)
        return true;
    for (size_t i = 0; i < expression->count; i++)
        if (calls_runtime(expression->operands[i]))
            return true;
    return false;
}

/* A function of the language's own terms is what it says, to the byte. */
static bool is_the_same_called(struct region *region, const char *source, const struct expression *there,
                               const char *remote)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    const struct expression *called = both_typed_by_call(region, diagnostics, source, &there->type, "postgresql");
    const char *printed = called ? both_printed(region, &schema_postgresql_dialect, called) : "nothing";
    if (strcmp(printed, remote) == 0)
        return true;
    diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 1);
    fprintf(stderr, "%s comes to\n    %s\nwhere it is called, and else to\n    %s\n", source, printed, remote);
    return false;
}

/* Whether both engines take it. */
static bool try_one(struct region *region, const char *source)
{
    const struct expression *there = both_typed(region, diagnostics_new(region), source, "postgresql");
    bool in_queries = there && calls_runtime(there);
    const struct expression *here = in_queries ? there : both_typed(region, diagnostics_new(region), source, "sqlite");
    if (!here || !there || schema_expression_lower(&schema_sqlite_dialect, region, here, NULL).problem)
        return false;
    const char *local = both_printed(region, &schema_sqlite_dialect, here);
    const char *remote = both_printed(region, &schema_postgresql_dialect, there);
    CHECK(is_the_same_called(region, source, there, remote));
    CHECK(in_queries || both_may_be_indexed(region, source, here, remote));
    CHECK(both_answer(region, source, here, local, remote));
    return true;
}

static void try_many(unsigned count)
{
    unsigned taken = 0, tried = 0;
    while (taken < count && tried++ < 50 * count && checks_failed < 40) {
        struct region *region = schema_region_new(&exhausted);
        struct maker maker = {region, (int)roll(&dice, 4)};
        taken += try_one(region, fill(&maker, form_of((enum sort)roll(&dice, WALL + 1))));
        schema_region_free(region);
    }
    printf("%u expressions that both engines take, of %u\n", taken, tried);
    CHECK(taken == count || checks_failed);
}

int main(int count, char **arguments)
{
    uint64_t seed = count > 2 ? strtoull(arguments[2], NULL, 10) : 0;
    struct place *place = count > 1 ? place_new("postgresql", arguments[1], "ddl_random") : NULL;
    if (!place)
        return PLACE_SKIPPED;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    dice.state = seed ? seed : (uint64_t)time(NULL);
    printf("seed %llu\n", (unsigned long long)dice.state);
    struct region *region = schema_region_new(&exhausted);
    if (CHECK(both_open(region, place_url(place))))
        try_many(count > 3 ? (unsigned)strtoul(arguments[3], NULL, 10) : 1500);
    schema_region_free(region);
    both_close();
    place_free(place);
    return checks_end();
}
