/* Every way that a value computed from another takes into a column, on both engines: what is stored, and what is
 * refused, is the same, whichever way it came: an assignment in one statement, a default, a conversion of the column, a
 * backfill, a data step; and what is stored is read by hand, and given back by hand. For each pair of types the values
 * at the ends of both, and random ones beside them.
 *
 *     test_values_ways SCRATCH-FOLDER [SEED [ROUNDS]]
 *
 * A seed of the moment when it is 0; it is printed. Each round takes all pairs by the assignment, and some of them by
 * each of the other ways; 0 rounds: one, with all pairs by all ways. What programs bind is runtime/types.c's. */
#include "engines/engines.h"
#include "property/random.h"
#include "support/bare.h"
#include "support/check.h"
#include "support/pipeline.h"
#include "support/place.h"
#include "values/by_hand.h"

#include "base/digest.h"
#include "language/formats.h"
#include "resolve/resolve.h"
#include "sql/dialect.h"

#include <setjmp.h>
#include <time.h>

enum { ENGINES = 2, MOST_VALUES = 40, MOST_REVISIONS = 400 };

static jmp_buf exhausted;
static struct region *region;
static struct dice dice;
static struct place *places[ENGINES];

/* -- what is tried ------------------------------------------------------------------------------------------------ */

struct pair {
    const char *from, *to, *value; /* `value`: of the column s */
    const char *values[MOST_VALUES];
};

#define MOMENT(day, time) day "T" time
static const struct pair pairs[] = {
    {"int64", "int16", "s", {"-32769", "-32768", "-1", "0", "32767", "32768", "9223372036854775807"}},
    {"int64", "int32", "s", {"-2147483649", "-2147483648", "0", "2147483647", "2147483648", "-9223372036854775808"}},
    {"float64",
     "float32",
     "s",
     {"0.1", "-2.5", "16777217.0", "3.4028234663852886e38", "3.4028235677973366e38", "-1e39", "1e-45", "1e-46",
      "1.7976931348623157e308", "0.0", "-0.0"}},
    {"float64",
     "int32",
     "s",
     {"0.5", "1.5", "2.5", "-0.5", "-2.5", "2147483647.5", "-2147483648.5", "2147483646.5", "1e300"}},
    {"float64",
     "int64",
     "s",
     {"9223372036854774784.0", "9223372036854775808.0", "-9223372036854775808.0", "4503599627370497.5"}},
    {"decimal(12,4)",
     "decimal(5,2)",
     "s",
     {"999.9900", "999.9949", "999.9950", "-999.9950", "-999.9949", "1.0050", "-1.0050", "0.0049", "1000.0000"}},
    {"decimal(12,4)", "int16", "s", {"32767.4999", "32767.5000", "-32768.4999", "-32768.5000", "0.5000", "-0.5000"}},
    {"decimal(12,4)", "float32", "s", {"0.1000", "16777217.0000", "-99999999.9999"}},
    {"int64", "decimal(6,2)", "s", {"9999", "10000", "-9999", "-10000", "0", "9223372036854775807"}},
    {"decimal(12,4)",
     "decimal",
     "s",
     {"1.5000", "-1.0500", "0.0000", "100.0000", "-10.0000", "0.0001", "99999999.9999"}},
    {"int64", "decimal", "s", {"0", "-10", "9223372036854775807", "-9223372036854775808"}},
    {"decimal",
     "decimal(5,2)",
     "s",
     {"1.50", "0.00", "999.994", "999.995", "-999.995", "-0.005", "1000", "0.00499999999999999999999999"}},
    {"decimal", "int32", "s", {"1.50", "0.5", "-0.5", "2147483647.4999", "2147483647.5", "-2147483648.49", "100.00"}},
    {"decimal",
     "text",
     "cast(s as text)",
     {"1.50", "0.00", "-10.00", "100", "1234567890123456789012345678901234567890.10"}},
    {"decimal(12,4)", "text", "cast(cast(s as decimal) as text)", {"1.5000", "0.0000", "-10.0000"}},
    {"text", "text(3)", "s", {"", "abc", "abcd", "abc ", "ééé", "éé€é", "   ", "it's"}},
    {"text",
     "int32",
     "cast(s as int32)",
     {"0", " 12 ", "-2147483648", "2147483648", "1.5", "", "x1", "+7", "1e3", "-"}},
    {"text",
     "int64",
     "cast(s as int64)",
     {"9223372036854775807", "9223372036854775808", "-9223372036854775808", "00012"}},
    {"text",
     "decimal(5,2)",
     "cast(s as decimal(5,2))",
     {"999.99", "999.995", "-1.005", "12", "x", "1.", ".5", "-.005", "+1.5", "--1", "+-1", "00001.5", ".", "-", "",
      "1.2.3", " 7 ", "1 2"}},
    {"text",
     "date",
     "cast(s as date)",
     {"2026-01-02", "0001-01-01", "9999-12-31", "2026-02-29", "2024-02-29", "9-13-01", "10000-01-01", ""}},
    {"text", "bool", "cast(s as bool)", {"t", "TRUE", "off", "1", "0", "maybe", "", " yes "}},
    {"text", "mood", "cast(s as mood)", {"good", "bad", "ugly", "", "Good"}},
    {"text", "json", "cast(s as json)", {"{}", "[1]", "null", "{", "", "1 2"}},
    {"date", "timestamp(0)", "s", {"2026-01-02", "0001-01-01", "9999-12-31"}},
    {"date", "datetime(3)", "s", {"2026-01-02", "0001-01-01", "9999-12-31"}},
    {"time",
     "time(0)",
     "s",
     {"00:00:00.000000", "00:00:00.499999", "00:00:00.500000", "12:59:59.500000", "23:59:59.499999", "23:59:59.500000",
      "23:59:59.999999"}},
    {"time", "time(4)", "s", {"00:00:00.000049", "00:00:00.000050", "23:59:59.999949", "23:59:59.999950"}},
    {"timestamp",
     "timestamp(0)",
     "s",
     {MOMENT("2026-01-02", "23:59:59.500000Z"), MOMENT("2026-01-02", "23:59:59.499999Z"),
      MOMENT("1999-12-31", "23:59:58.500000Z"), MOMENT("1999-12-31", "23:59:58.500001Z"),
      MOMENT("2000-01-01", "00:00:00.500000Z"), MOMENT("0001-01-01", "00:00:00.500000Z"),
      MOMENT("9999-12-31", "23:59:59.499999Z"), MOMENT("9999-12-31", "23:59:59.500000Z")}},
    {"timestamp",
     "timestamp(3)",
     "s",
     {MOMENT("2026-12-31", "23:59:59.999500Z"), MOMENT("1969-12-31", "23:59:59.999500Z"),
      MOMENT("1969-12-31", "23:59:59.999501Z"), MOMENT("9999-12-31", "23:59:59.999499Z"),
      MOMENT("9999-12-31", "23:59:59.999500Z"), MOMENT("2024-02-29", "23:59:59.999999Z")}},
    {"timestamp",
     "datetime(1)",
     "cast(s as datetime)",
     {MOMENT("2026-01-02", "03:04:05.950000Z"), MOMENT("9999-12-31", "23:59:59.950000Z")}},
    {"datetime",
     "datetime(2)",
     "s",
     {MOMENT("2026-12-31", "23:59:59.995000"), MOMENT("1999-12-31", "23:59:59.985000"),
      MOMENT("9999-12-31", "23:59:59.994999"), MOMENT("9999-12-31", "23:59:59.995000")}},
    {"timestamp",
     "date",
     "cast(s as date)",
     {MOMENT("2026-01-02", "23:59:59.999999Z"), MOMENT("0001-01-01", "00:00:00.000000Z")}},
    {"bool", "int16", "cast(s as int16)", {"true", "false"}},
};
enum { PAIRS = sizeof pairs / sizeof *pairs };

static bool starts(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

/* One more value of the type, near what others stumble over. */
static const char *random_value(const char *type)
{
    unsigned n = roll(&dice, 1000000);
    if (starts(type, "int"))
        return schema_region_format(region, "%s%u", chance(&dice, 50) ? "-" : "", n >> roll(&dice, 16));
    if (starts(type, "float"))
        return schema_region_format(region, "%s%u.%ue%d", chance(&dice, 50) ? "-" : "", n >> roll(&dice, 16),
                                    roll(&dice, 10), (int)roll(&dice, 12) - 8);
    if (starts(type, "decimal"))
        return schema_region_format(region, "%s%u.%04u", chance(&dice, 50) ? "-" : "", n >> roll(&dice, 16),
                                    roll(&dice, 100) * (chance(&dice, 50) ? 50 : 1));
    if (strcmp(type, "bool") == 0)
        return chance(&dice, 50) ? "true" : "false";
    if (strcmp(type, "text") == 0)
        return schema_region_format(region, "%u", n >> roll(&dice, 20));
    unsigned fraction = chance(&dice, 50) ? roll(&dice, 20) * 50000 + roll(&dice, 3) - (roll(&dice, 3) ? 0 : 1) : n;
    const char *hour = schema_region_format(region, "%02u:%02u:%02u.%06u", roll(&dice, 24), roll(&dice, 60),
                                            chance(&dice, 50) ? 59 : roll(&dice, 60), fraction % 1000000);
    const char *day =
        schema_region_format(region, "%04u-%02u-%02u", 1 + roll(&dice, 9999), 1 + roll(&dice, 12), 1 + roll(&dice, 28));
    if (strcmp(type, "time") == 0)
        return hour;
    if (strcmp(type, "date") == 0)
        return day;
    return schema_region_format(region, "%sT%s%s", day, hour, strcmp(type, "timestamp") == 0 ? "Z" : "");
}

/* -- as the engines have them ------------------------------------------------------------------------------------- */

static bool on_sqlite(int engine)
{
    return engine == 0;
}

static const char *literal(int engine, const char *type, const char *value)
{
    struct text text = TEXT(region);
    const char *comma = strchr(type, ',');
    if (strcmp(type, "bool") == 0 && on_sqlite(engine))
        return strcmp(value, "true") == 0 ? "1" : "0";
    if (strcmp(type, "decimal") == 0 && on_sqlite(engine)) {
        struct numeric_text number;
        CHECK(schema_numeric_read(value, &number) > NUMERIC_TOO_LONG);
        char *made = schema_region_allocate(region, number.size + 1);
        schema_numeric_print(&number, made);
        schema_literal_print(&text, made);
        return schema_text_string(&text);
    }
    if (starts(type, "decimal") && on_sqlite(engine)) { /* all its places are written */
        for (const char *at = value; *at; at++)
            if (*at != '.')
                schema_text_add_char(&text, *at);
        return comma ? schema_text_string(&text) : value;
    }
    if (starts(type, "int") || starts(type, "decimal"))
        return value;
    if (starts(type, "float"))
        return on_sqlite(engine) ? value : schema_region_format(region, "'%s'::float8", value);
    schema_literal_print(&text, value);
    return schema_text_string(&text);
}

/* The column v of that type as one text, the same for the same value. */
static const char *canonical(int engine, const char *type)
{
    const char *comma = strchr(type, ',');
    if (on_sqlite(engine))
        return starts(type, "float") ? "case when v is not null then printf('%!.9g', v) end" : "v";
    if (strcmp(type, "decimal") == 0)
        return "trim_scale(v)::text";
    if (starts(type, "decimal"))
        return schema_region_format(region, "(v * 1e%d)::bigint", comma ? atoi(comma + 1) : 0);
    if (starts(type, "time("))
        return "to_char(v, 'HH24:MI:SS.US')";
    if (strcmp(type, "date") == 0)
        return "to_char(v, 'YYYY-MM-DD')";
    if (starts(type, "timestamp"))
        return "to_char(v at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
    if (starts(type, "datetime"))
        return "to_char(v, 'YYYY-MM-DD\"T\"HH24:MI:SS.US')";
    return "v";
}

static double number_of(const char *text)
{
    char *end;
    double value = strtod(text, &end);
    return *end && *end != '\n' ? 0 : value;
}

/* Rows "id|value"; those of floats are compared as numbers: engines print them as they like. */
static bool same_rows(const char *type, const char *one, const char *other)
{
    if (!starts(type, "float"))
        return strcmp(one, other) == 0;
    while (*one && *other) {
        size_t a = strcspn(one, "|"), b = strcspn(other, "|");
        if (a != b || strncmp(one, other, a) != 0 || !one[a])
            return false;
        one += a + 1;
        other += b + 1;
        bool null = starts(one, "null") || starts(other, "null");
        if (null ? strncmp(one, other, 4) != 0 : (float)number_of(one) != (float)number_of(other))
            return false;
        one += strcspn(one, "\n") + 1;
        other += strcspn(other, "\n") + 1;
    }
    return *one == *other;
}

/* -- revisions ---------------------------------------------------------------------------------------------------- */

struct applied {
    size_t count;
    const struct revision *items[MOST_REVISIONS];
};

struct base {
    struct model model;
    struct revision *revision;
};

static struct revision *revision_of(const struct base *base, unsigned number, const char *body)
{
    static const char *const engines[] = {"sqlite", "postgresql"}, *const no_text[] = {"", NULL};
    struct diagnostics *diagnostics = diagnostics_new(region);
    const char *id = schema_region_format(region, "%012u", number);
    const char *text = schema_region_format(region, "revision %s 'a test'\nformat 1\n%s", id, body);
    struct migration_tree *tree =
        parse_migration(region, diagnostics, source_of_text(region, "a.migration", text, strlen(text)));
    struct model after = schema_model_copy(&base->model, region);
    struct revision *revision = NEW(region, struct revision);
    revision->id = id;
    if (!has_errors(diagnostics))
        resolve_migration(region, diagnostics, tree, engines, ENGINES, &after, revision);
    if (has_errors(diagnostics)) {
        diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 0);
        fprintf(stderr, "%s\n", text);
        CHECK(!"the revision is right");
        return NULL;
    }
    char *state = schema_region_allocate(region, 67), hex[65];
    const char **parents = NEW_ARRAY(region, const char *, 1);
    parents[0] = base->revision->id;
    schema_model_state(&after, state);
    schema_digest_of(text, strlen(text), hex);
    revision->message = "a test";
    revision->file = schema_region_format(region, "migrations/%s.migration", id);
    revision->format = 1;
    revision->number = 2;
    revision->parent_count = 1;
    revision->parents = parents;
    revision->created = "2026-01-01";
    revision->checksum = schema_region_format(region, "1:%s", hex);
    revision->state = state;
    revision->draft_digest = state + 2;
    revision->text = no_text;
    return revision;
}

/* -- one pair ----------------------------------------------------------------------------------------------------- */

struct trial {
    const struct pair *pair;
    unsigned number;
    size_t count;
    const char *values[MOST_VALUES];
    bool taken[MOST_VALUES];
    const char *stored[ENGINES]; /* by the assignment */
};

static bool fail(const struct trial *trial, const char *way, const char *what)
{
    fprintf(stderr, "%s -> %s, %s: %s\n", trial->pair->from, trial->pair->to, way, what);
    CHECK(!"the same on both engines, by every way");
    return false;
}

static const char *rows_of_v(const struct trial *trial, int engine, const char *table, const char *column)
{
    const char *sql =
        schema_region_format(region, "select id, %s from (select id, %s as v from \"%s%u\") q order by id",
                             canonical(engine, trial->pair->to), column, table, trial->number);
    return place_rows(region, places[engine], sql);
}

static void put_row(const struct trial *trial, int engine, const char *table, size_t i)
{
    place_execute(
        region, places[engine],
        schema_region_format(region, "insert into \"%s%u\" (id, s) values (%zu, %s)", table, trial->number, i,
                             i < trial->count ? literal(engine, trial->pair->from, trial->values[i]) : "null"),
        NULL);
}

/* Into a table that has the column from the start. */
static bool assign(struct trial *trial, const struct revision *backfill)
{
    const struct operation *operation = backfill->upgrade[0];
    const struct dialect *dialects[ENGINES] = {schema_dialect("sqlite"), schema_dialect("postgresql")};
    for (int engine = 0; engine < ENGINES; engine++) {
        struct text value = TEXT(region);
        schema_value_print(dialects[engine], &value, operation->backfill, &operation->column->type);
        for (size_t i = 0; i <= trial->count; i++) {
            const char *words;
            put_row(trial, engine, "b", i);
            bool taken = place_execute(
                region, places[engine],
                schema_region_format(region, "insert into \"t%u\" (id, v) select id, %s from \"b%u\" where id = %zu",
                                     trial->number, schema_text_string(&value), trial->number, i),
                &words);
            if (i == trial->count)
                CHECK(taken);
            else if (engine == 0)
                trial->taken[i] = taken;
            else if (taken != trial->taken[i])
                fail(trial, "assigned",
                     schema_region_format(region, "%s is taken by %s alone", trial->values[i],
                                          taken ? "postgresql" : "sqlite"));
        }
        trial->stored[engine] = rows_of_v(trial, engine, "t", "v");
    }
    if (!same_rows(trial->pair->to, trial->stored[0], trial->stored[1]))
        return fail(
            trial, "assigned",
            schema_region_format(region, "sqlite has\n%s---- postgresql has\n%s", trial->stored[0], trial->stored[1]));
    return true;
}

/* What is stored, read as C has it, the same on both; given back it is what it was. */
static bool by_hand(const struct trial *trial)
{
    static const struct schema_options leave_alone = {.policy = SCHEMA_LEAVE_ALONE};
    char printed[ENGINES][MOST_VALUES][PRINTED_BY_HAND];
    const char *table = schema_region_format(region, "t%u", trial->number);
    for (int engine = 0; engine < ENGINES; engine++) {
        schema_db *db;
        bool good = CHECK(schema_connect(&bare_program, place_url(places[engine]), &leave_alone, &db) == SCHEMA_OK);
        for (size_t i = 0; i < trial->count && good; i++)
            good = by_hand_there_and_back(db, table, i, trial->pair->to, printed[engine][i]);
        CHECK(schema_close(db) == SCHEMA_OK);
        const char *stored = rows_of_v(trial, engine, "t", "v");
        if (!good || !same_rows(trial->pair->to, stored, trial->stored[engine]))
            return fail(trial, "by hand",
                        schema_region_format(region, "%s has\n%s---- and assigned it has\n%s",
                                             place_engine(places[engine]), stored, trial->stored[engine]));
    }
    for (size_t i = 0; i < trial->count; i++)
        if (strcmp(printed[0][i], printed[1][i]) != 0)
            return fail(
                trial, "by hand",
                schema_region_format(region, "sqlite gives %s, postgresql gives %s", printed[0][i], printed[1][i]));
    return true;
}

static size_t first_refused(const struct trial *trial)
{
    for (size_t i = 0; i < trial->count; i++)
        if (!trial->taken[i])
            return i;
    return trial->count;
}

/* Which column, which type; and the value apart, for who may see it. */
static bool names_the_value(const struct trial *trial, const char *table, const char *column, const schema_error *error)
{
    const char *says = schema_region_format(region, ": a value for column '%s' of '%s%u' is no %s", column, table,
                                            trial->number, trial->pair->to);
    return strstr(error->message, says) && error->detail && starts(error->detail, "s is '") && error->column &&
           strcmp(error->column, column) == 0;
}

/* By a revision: with a row that it cannot take it fails and leaves all as it was, else it comes to the same. */
static void apply(const struct trial *trial, const char *way, const char *table, const char *into, const char *column,
                  const struct revision *revision, struct applied *applied)
{
    size_t refused = first_refused(trial);
    schema_status status[ENGINES] = {SCHEMA_OK, SCHEMA_OK};
    applied->items[applied->count++] = revision;
    for (int engine = 0; engine < ENGINES; engine++) {
        const char *message;
        schema_error error;
        place_execute(region, places[engine],
                      schema_region_format(region, "delete from \"%s%u\"", table, trial->number), NULL);
        if (refused < trial->count) {
            put_row(trial, engine, table, refused);
            status[engine] = place_upgrade_told(region, places[engine], applied->items, applied->count, &error);
            if (status[engine] == SCHEMA_OK) {
                fail(trial, way,
                     schema_region_format(region, "%s is taken by %s", trial->values[refused],
                                          place_engine(places[engine])));
                continue;
            }
            if (!names_the_value(trial, into, column, &error))
                fail(trial, way,
                     schema_region_format(region, "%s says: %s; %s, column %s", place_engine(places[engine]),
                                          error.message, error.detail ? error.detail : "",
                                          error.column ? error.column : ""));
            place_execute(region, places[engine],
                          schema_region_format(region, "delete from \"%s%u\"", table, trial->number), NULL);
        }
        for (size_t i = 0; i <= trial->count; i++)
            if (i == trial->count || trial->taken[i])
                put_row(trial, engine, table, i);
        if (!CHECK(place_upgrade(region, places[engine], applied->items, applied->count, &message) == SCHEMA_OK)) {
            fail(trial, way, message);
            continue;
        }
        const char *stored = rows_of_v(trial, engine, into, column);
        if (!same_rows(trial->pair->to, stored, trial->stored[engine]))
            fail(trial, way,
                 schema_region_format(region, "%s has\n%s---- and assigned it has\n%s", place_engine(places[engine]),
                                      stored, trial->stored[engine]));
    }
    if (status[0] != status[1])
        fail(trial, way,
             schema_region_format(region, "refused by %s and %s", schema_status_name(status[0]),
                                  schema_status_name(status[1])));
}

/* -- defaults ----------------------------------------------------------------------------------------------------- */

/* The value as the language writes it, in the place of s. */
static const char *as_default(const struct pair *pair, const char *value)
{
    struct text written = TEXT(region);
    const char *s = strcmp(pair->value, "s") == 0 ? pair->value : strstr(pair->value, "(s ") + 1;
    schema_text_add_bytes(&written, pair->value, (size_t)(s - pair->value));
    if (starts(pair->from, "float"))
        schema_text_format(&written, "%s%s", value, strchr(value, 'e') ? "" : "e0");
    else if (starts(pair->from, "decimal"))
        schema_text_format(&written, "cast(%s as %s)", value, pair->from);
    else if (starts(pair->from, "int") || strcmp(pair->from, "bool") == 0)
        schema_text_add(&written, value);
    else {
        schema_text_format(&written, "%s ", strcmp(pair->from, "text") == 0 ? "" : pair->from);
        schema_literal_print(&written, value);
    }
    schema_text_add(&written, s + 1);
    return schema_text_string(&written);
}

/* What the compiler does not take, it says of both engines alike. */
static bool compiles(const char *type, const char *value)
{
    static const char *const engines[] = {"sqlite", "postgresql"};
    const char *text = schema_region_format(
        region, "enum mood { good, bad }\ntable x { id int64 primary key, v %s? default (%s) }\n", type, value);
    for (int i = 0; i < ENGINES; i++)
        if (!schema_for(region, diagnostics_new(region), text, engines[i]))
            return false;
    return true;
}

/* A table with a column for each value that was taken, which it has by its default. */
static void try_defaults(const struct base *base, const struct trial *trials, struct applied *applied)
{
    struct text body = TEXT(region), rows[PAIRS];
    unsigned taken = 0;
    schema_text_format(&body, "parent %s\nupgrade {\n", base->revision->id);
    for (unsigned k = 0; k < PAIRS; k++) {
        const struct trial *trial = &trials[k];
        rows[k] = TEXT(region);
        schema_text_format(&body, "    create table d%u {\n        id int64 primary key\n", k);
        for (size_t i = 0; i < trial->count; i++) {
            const char *value = trial->taken[i] ? as_default(trial->pair, trial->values[i]) : NULL;
            if (!value || !compiles(trial->pair->to, value))
                continue;
            taken++;
            schema_text_format(&body, "        v%zu %s? default (%s)\n", i, trial->pair->to, value);
            schema_text_format(&rows[k], "%sselect %zu as id, v%zu as v from d%u", rows[k].size ? " union all " : "", i,
                               i, k);
        }
        schema_text_add(&body, "    }\n");
    }
    schema_text_add(&body, "}\n");
    CHECK(taken > PAIRS);
    const struct revision *revision = revision_of(base, 400, schema_text_string(&body));
    if (!revision)
        return;
    applied->items[applied->count++] = revision;
    for (int engine = 0; engine < ENGINES; engine++) {
        const char *message;
        if (!CHECK(place_upgrade(region, places[engine], applied->items, applied->count, &message) == SCHEMA_OK)) {
            fprintf(stderr, "%s\n", message);
            return;
        }
        for (unsigned k = 0; k < PAIRS; k++) {
            const char *defaults = schema_text_string(&rows[k]), *shown = canonical(engine, pairs[k].to);
            if (!*defaults)
                continue;
            CHECK(place_execute(region, places[engine],
                                schema_region_format(region, "insert into d%u (id) values (1)", k), NULL));
            const char *is =
                place_rows(region, places[engine],
                           schema_region_format(region, "select id, %s from (%s) q order by id", shown, defaults));
            const char *should_be = place_rows(
                region, places[engine],
                schema_region_format(region, "select id, %s from t%u where id in (select id from (%s) q) order by id",
                                     shown, k, defaults));
            if (!same_rows(pairs[k].to, is, should_be))
                fail(&trials[k], "default",
                     schema_region_format(region, "%s has\n%s---- and assigned it has\n%s",
                                          place_engine(places[engine]), is, should_be));
        }
    }
}

/* ----------------------------------------------------------------------------------------------------------------- */

static void try_pair(const struct base *base, unsigned number, bool all_ways, unsigned random, struct trial *of,
                     struct applied *applied)
{
    struct trial trial = {.pair = &pairs[number], .number = number};
    const char *from = trial.pair->from, *to = trial.pair->to, *value = trial.pair->value;
    for (; trial.count < MOST_VALUES && trial.pair->values[trial.count]; trial.count++)
        trial.values[trial.count] = trial.pair->values[trial.count];
    for (; random && trial.count < MOST_VALUES; random--)
        trial.values[trial.count++] = random_value(from);
    struct revision *backfill = revision_of(
        base, 100 + number,
        schema_region_format(region,
                             "parent %s\nupgrade {\n    alter table b%u {\n        add v %s? backfill %s\n    }\n}\n",
                             base->revision->id, number, to, value));
    bool assigned = backfill && assign(&trial, backfill);
    *of = trial;
    if (!assigned || !by_hand(&trial) || !all_ways)
        return;
    apply(&trial, "backfill", "b", "b", "v", backfill, applied);
    struct revision *conversion = revision_of(
        base, 200 + number,
        schema_region_format(
            region, "parent %s\nupgrade {\n    alter table c%u {\n        alter s type %s using %s\n    }\n}\n",
            base->revision->id, number, to, value));
    if (conversion)
        apply(&trial, "conversion", "c", "c", "s", conversion, applied);
    struct revision *run = revision_of(base, 300 + number,
                                       schema_region_format(region,
                                                            "parent %s\nupgrade {\n    alter table r%u {\n        add "
                                                            "v %s?\n    }\n    run { update r%u set v = %s }\n}\n",
                                                            base->revision->id, number, to, number, value));
    if (run)
        apply(&trial, "data step", "r", "r", "v", run, applied);
    struct revision *copy =
        revision_of(base, 500 + number,
                    schema_region_format(region,
                                         "parent %s\nupgrade {\n    create table q%u { id int64 primary key, v %s? "
                                         "}\n    run { insert into q%u (id, v) select id, %s from f%u }\n}\n",
                                         base->revision->id, number, to, number, value, number));
    if (copy)
        apply(&trial, "data step that selects", "f", "q", "v", copy, applied);
}

static bool begin(struct base *base)
{
    struct text text = TEXT(region);
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct model nothing;
    const char *message;
    schema_text_add(&text, "enum mood { good, bad }\n");
    for (unsigned i = 0; i < PAIRS; i++) {
        for (const char *table = "bcrf"; *table; table++)
            schema_text_format(&text, "table %c%u { id int64 primary key, s %s? }\n", *table, i, pairs[i].from);
        schema_text_format(&text, "table t%u { id int64 primary key, v %s? }\n", i, pairs[i].to);
    }
    struct schema *schema = schema_of_text(region, diagnostics, schema_text_string(&text));
    schema_model_begin(&nothing, region);
    base->revision = schema ? revision_between(region, diagnostics, &nothing, schema, 1, NULL, &base->model) : NULL;
    if (!CHECK(base->revision != NULL)) {
        diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 0);
        return false;
    }
    const struct revision *first = base->revision;
    for (int engine = 0; engine < ENGINES; engine++) {
        place_clear(places[engine]);
        if (!CHECK(place_upgrade(region, places[engine], &first, 1, &message) == SCHEMA_OK)) {
            fprintf(stderr, "%s\n", message);
            return false;
        }
    }
    return true;
}

static void play(unsigned round, bool everything)
{
    struct base base;
    struct applied applied = {0};
    struct trial trials[PAIRS];
    if (!begin(&base))
        return;
    applied.items[applied.count++] = base.revision;
    for (unsigned i = 0; i < PAIRS; i++)
        /* of an enum the values are a check's, which each way must ask for itself */
        try_pair(&base, i, everything || strcmp(pairs[i].to, "mood") == 0 || chance(&dice, 15),
                 round || everything ? 8 : 2, &trials[i], &applied);
    try_defaults(&base, trials, &applied);
}

int main(int count, char **words)
{
    uint64_t seed = count > 2 ? strtoull(words[2], NULL, 10) : 7;
    unsigned rounds = count > 3 ? (unsigned)strtoul(words[3], NULL, 10) : 1;
    if (count < 2 || setjmp(exhausted))
        return EXIT_FAILURE;
    dice.state = seed ? seed : (uint64_t)time(NULL);
    printf("seed %llu\n", (unsigned long long)dice.state);
    places[0] = place_new("sqlite", words[1], "values_ways");
    places[1] = place_new("postgresql", words[1], "values_ways");
    if (!places[1]) {
        place_free(places[0]);
        return PLACE_SKIPPED;
    }
    for (unsigned round = 0; round < (rounds ? rounds : 1); round++) {
        region = schema_region_new(&exhausted);
        play(round, rounds == 0);
        schema_region_free(region);
    }
    place_free(places[0]);
    place_free(places[1]);
    return checks_end();
}
