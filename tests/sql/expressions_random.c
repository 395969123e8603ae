/* Random expressions answer alike on both engines: each is typed for both, printed for both and asked about the same
 * few rows of ends, nulls and awkward texts. An answer on one engine is the same answer on the other, an error there is
 * an error here; and PostgreSQL takes what may stand in an index as immutable. Owns: which expressions are tried.
 *
 *     test_sql_expressions_random FOLDER [SEED [COUNT]] */
#include "sql/answers.h"
#include "sql/expressions.h"
#include "property/random.h"
#include "support/check.h"
#include "support/pipeline.h"
#include "support/place.h"

#include "base/number.h"
#include "sql/dialect.h"

#include <libpq-fe.h>
#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <time.h>

static jmp_buf exhausted;
static PGconn *server;
static sqlite3 *file;
static struct dice dice;

static const char *const rows[] = {
    "",
    ("h='-32768' a='-2147483648' b='-1' l='-9223372036854775808' m='-1' d='-9999999999.99' e='0.05' p='-0.0001' "
     "q='-99999' k='-999999999999999.999' x='-1e300' y='1e-300' r='-1.5' t='aé€😀b' u='' s='' f='false' g='true' "
     "c='0001-01-01' v='9999-12-31' z='0001-01-01T00:00:00.000000Z' w='9999-12-31T23:59:59.999999' "
     "i='00000000000000000000000000000000' j='{\"a\":1.50,\"b\":[1,2]}' o='none' n='-12.50'"),
    ("h='32767' a='2147483647' b='2147483647' l='9223372036854775807' m='2' d='9999999999.99' e='-0.05' p='2.5000' "
     "q='99999' k='0.001' x='2.5' y='-0.5' r='16777216' t=' 12 ' u='%_\\' s='a%c' f='true' g='true' c='2024-02-29' "
     "v='2024-03-01' z='2024-02-29T23:59:59.999999Z' w='2024-02-29T12:00:00.500000' "
     "i='ffffffffffffffffffffffffffffffff' j='[\"x\", 2, null]' o='good' n='123456789012345678901234567890.12'"),
    ("h='2' a='7' b='-3' l='2' m='0' d='1.50' e='1.50' p='1.5000' q='3' k='12.345' x='0' y='3' r='0.1' "
     "t='ABCabcÄä' u='abc' s='bc' f='true' c='2026-01-02' v='2026-01-01' z='2026-01-02T03:04:05.000000Z' "
     "w='2026-01-02T03:04:05.000000' i='00112233445566778899aabbccddeeff' j='{\"a\":\"{}\"}' o='bad' n='0'"),
    ("a='0' b='1' l='-1' d='0.00' e='12.34' p='12.3400' q='-1' x='-2.5' t='2026-01-02' u='é' s='-7' g='false' "
     "c='1969-12-31' j='null' n='0.00'"),
};

/* -- expressions ------------------------------------------------------------------------------------------------ */

enum sort { NUMBER, WHOLE, TEXTS, TRUTH, DAY, INSTANT, WALL };

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

/* `%n` a number, `%i` an integer, `%t` a text, `%b` a truth, `%d` a date, `%z` an instant, `%w` a wall time, `%x` any.
 */
static const char *fill(struct maker *maker, const char *form)
{
    static const char letters[] = "nitbdzw";
    struct text text = TEXT(maker->region);
    for (; *form; form++) {
        const char *letter = *form == '%' && form[1] ? strchr(letters, form[1]) : NULL;
        if (letter)
            schema_text_add(&text, some(maker, (enum sort)(letter - letters)));
        else if (*form == '%' && form[1] == 'x')
            schema_text_add(&text, some(maker, (enum sort)roll(&dice, sizeof letters - 1)));
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
    }
    return "null";
}

static const char *form_of(enum sort sort)
{
    switch (sort) {
    case NUMBER:
        return ONE_OF("%n + %n", "%n - %n", "%n * %n", "%n / %n", "%n % %n", "%i", "-%n", "abs(%n)", "round(%n)",
                      "round(%n, 1)", "round(%n, -1)", "round(%n, 0)", "trunc(%n)", "floor(%n)", "ceil(%n)",
                      "mod(%n, %n)", "cast(%n as decimal(10,2))", "cast(%n as decimal(6,0))",
                      "cast(%t as decimal(8,3))", "cast(%n as float64)", "cast(%i as float64)", "cast(%n as float32)",
                      "cast(%i as float32)", "coalesce(%n, %n)", "nullif(%n, %n)", "greatest(%n, %n)",
                      "least(%n, %n, %n)", "case when %b then %n else %n end", "case %n when %n then %n end",
                      "cast(%t as float64)", "cast(%n as decimal)", "floor(%n)");
    case WHOLE:
        return ONE_OF("%i + %i", "%i - %i", "%i * %i", "%i / %i", "%i % %i", "-%i", "+%i", "abs(%i)", "sign(%n)",
                      "mod(%i, %i)", "length(%t)", "octet_length(%t)", "strpos(%t, %t)", "cast(%n as int64)",
                      "cast(%n as int32)", "cast(%n as int16)", "cast(%b as int32)", "cast(%t as int32)", "%d - %d",
                      "coalesce(%i, %i)", "nullif(%i, %i)", "greatest(%i, %i)", "least(%i, %i)",
                      "case when %b then %i else %i end", "case %t when %t then %i else %i end", "round(%i)",
                      "cast(%t as int64)");
    case TEXTS:
        return ONE_OF("%t || %t", "%t || %x", "%x || %t", "lower(%t)", "upper(%t)", "trim(%t)", "ltrim(%t)",
                      "rtrim(%t, %t)", "btrim(%t, 'a ')", "replace(%t, %t, %t)", "substr(%t, %i)", "substr(%t, %i, %i)",
                      "substring(%t, %i, 2)", "left(%t, %i)", "right(%t, %i)", "repeat(%t, 3)", "repeat(%t, h % 5)",
                      "concat(%t, %x)", "concat(%x, %x, %x)", "cast(%x as text)", "cast(%t as text(3))",
                      "cast(%x as text(12))", "coalesce(%t, %t)", "nullif(%t, %t)", "greatest(%t, %t)",
                      "least(%t, %t, %t)", "case when %b then %t else %t end", "case %i when %i then %t else %t end",
                      "cast(i as text)");
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
                      "cast(%t as date)", "coalesce(c, '2026-01-02')");
    case INSTANT:
        return ONE_OF("cast(%d as timestamp)", "cast(%w as timestamp)", "coalesce(%z, %z)", "greatest(%z, %z)",
                      "least(%z, %z)", "case when %b then %z else %z end", "nullif(%z, %z)", "cast(%z as timestamp(0))",
                      "cast(%z as timestamp(3))", "cast(%w as timestamp(5))");
    case WALL:
        return ONE_OF("cast(%d as datetime)", "cast(%z as datetime)", "coalesce(%w, %w)", "greatest(%w, %w)",
                      "case when %b then %w else %w end", "nullif(%w, %w)", "cast(%w as datetime(1))",
                      "cast(%z as datetime(4))");
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

/* -- both engines ----------------------------------------------------------------------------------------------- */

static bool run(const char *sql)
{
    PGresult *result = PQexec(server, sql);
    ExecStatusType status = PQresultStatus(result);
    PQclear(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

static const struct expression *typed(struct region *region, const char *source, const char *engine)
{
    const struct schema *schema =
        schema_for(region, diagnostics_new(region),
                   schema_region_format(region, "%s%s  index probe ((%s))\n}\n", moods, columns, source), engine);
    const struct index *index =
        schema ? schema_table_index(schema_model_table(&schema->model, "values_"), "probe") : NULL;
    return index && index->key_count == 1 ? index->keys[0].expression : NULL;
}

static const char *printed(struct region *region, const struct dialect *dialect, const struct expression *expression)
{
    struct text sql = TEXT(region);
    schema_expression_print(dialect, &sql, expression);
    return schema_text_string(&sql);
}

static const char *asked_of_sqlite(struct region *region, const char *sql, const struct type *type, size_t row)
{
    sqlite3_stmt *statement = NULL;
    const char *answer = "error";
    sql = schema_region_format(region, "select %s from values_ where rowid = %zu", sql, row + 1);
    if (sqlite3_prepare_v2(file, sql, -1, &statement, NULL) != SQLITE_OK)
        answer = schema_region_string(region, sqlite3_errmsg(file));
    else if (sqlite3_step(statement) == SQLITE_ROW)
        answer = sqlite_answer_text(region, statement, type);
    sqlite3_finalize(statement);
    return answer;
}

static const char *asked_of_server(struct region *region, const char *sql, const struct type *type, size_t row)
{
    const char *answer = "error";
    PGresult *result =
        PQexec(server, schema_region_format(region, "select %s from values_ where row_ = %zu", sql, row));
    const char *code = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    if (PQresultStatus(result) == PGRES_TUPLES_OK)
        answer = PQgetisnull(result, 0, 0) ? "null" : postgresql_answer_text(region, PQgetvalue(result, 0, 0), type);
    else if (!code || (strncmp(code, "22", 2) != 0 && strncmp(code, "54", 2) != 0)) /* no error of values */
        answer = schema_region_string(region, PQresultErrorMessage(result));
    PQclear(result);
    return answer;
}

/* As an index's key, of a table without rows: so only what it is made of counts. */
static void may_be_indexed(const char *source, const char *sql, struct region *region)
{
    PGresult *result =
        PQexec(server, schema_region_format(region, "begin; create index probe on empty_ ((%s)); rollback", sql));
    const char *code = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    checks_done++;
    if (code && strncmp(code, "22", 2) != 0 && strncmp(code, "54", 2) != 0) { /* what is constant is computed at once */
        checks_failed++;
        fprintf(stderr, "%s cannot be indexed: %s    %s\n", source, PQresultErrorMessage(result), sql);
    }
    PQclear(result);
    if (code)
        run("rollback");
}

/* `one` as SQLite has it, with all digits of a float64; `other` as PostgreSQL prints it. */
static bool same_answer(const char *one, const char *other, const struct type *type)
{
    bool number = type->kind == TYPE_FLOAT32 || type->kind == TYPE_FLOAT64;
    double first, second;
    float narrow = 0;
    if (number && schema_double_read(one, NULL, &first) && schema_double_read(other, NULL, &second))
        return first ==
               (type->kind == TYPE_FLOAT32 && schema_float_read(other, NULL, &narrow) ? (double)narrow : second);
    return strcmp(one, other) == 0;
}

/* SQLite has decimals of eighteen digits, and says so where PostgreSQL goes on. */
static bool has_decimal(const struct expression *expression)
{
    if (expression->type.kind == TYPE_DECIMAL || expression->type.kind == TYPE_NUMERIC)
        return true;
    for (size_t i = 0; i < expression->count; i++)
        if (has_decimal(expression->operands[i]))
            return true;
    return false;
}

/* Whether all of what these have is computed is nobody's promise, nor what stands beside a null that is constant: an
 * error on one engine alone is let pass there. */
static bool may_stop_early(const struct expression *expression)
{
    if (expression->kind == EXPRESSION_CASE_OF || expression->kind == EXPRESSION_BETWEEN ||
        expression->kind == EXPRESSION_IN ||
        (expression->kind == EXPRESSION_CALL && strcmp(expression->text, "nullif") == 0) ||
        (expression->kind == EXPRESSION_BINARY &&
         (expression->operation == OPERATOR_AND || expression->operation == OPERATOR_OR)))
        return true;
    for (size_t i = 0; i < expression->count; i++)
        if (may_stop_early(expression->operands[i]))
            return true;
    return false;
}

/* Parts without columns are computed by PostgreSQL before it looks at a row, even those that no row needs. */
static bool fails_without_rows(struct region *region, const char *sql)
{
    return !run(schema_region_format(region, "select %s from empty_", sql));
}

/* Whether both engines take it. */
static bool try_one(struct region *region, const char *source)
{
    const struct expression *here = typed(region, source, "sqlite"), *there = typed(region, source, "postgresql");
    if (!here || !there)
        return false;
    const char *local = printed(region, &schema_sqlite_dialect, here);
    const char *remote = printed(region, &schema_postgresql_dialect, there);
    may_be_indexed(source, remote, region);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *one = asked_of_sqlite(region, local, &here->type, i);
        const char *other = asked_of_server(region, remote, &there->type, i);
        checks_done++;
        if (strcmp(one, "parser stack overflow") == 0) /* of SQLite's own depth */
            return false;
        bool fails_here = strcmp(one, "error") == 0, fails_there = strcmp(other, "error") == 0;
        if (same_answer(one, other, &here->type) || (fails_here && has_decimal(here)) ||
            (fails_here != fails_there && may_stop_early(here)) || (fails_there && fails_without_rows(region, remote)))
            continue;
        checks_failed++;
        fprintf(stderr, "row %zu: %s is %s on sqlite, %s on postgresql\n    %s\n    %s\n", i, source, one, other, local,
                remote);
        break;
    }
    return true;
}

static bool make_tables(struct region *region)
{
    const struct schema *schema =
        schema_for(region, diagnostics_new(region), schema_region_format(region, "%s%s}\n", moods, columns), "sqlite");
    if (!CHECK(schema != NULL))
        return false;
    const struct table *table = schema_model_table(&schema->model, "values_");
    struct sql_steps here = {0}, there = {0};
    const struct sql_target target = {.schema = "public", .version = PQserverVersion(server)};
    schema_sqlite_dialect.create_table(&schema_sqlite_dialect, &schema_no_target, region, &schema->model, table, &here);
    schema_postgresql_dialect.create_table(&schema_postgresql_dialect, &target, region, &schema->model, table, &there);
    bool ok = true;
    for (size_t i = 0; i < here.count; i++)
        ok = CHECK(sqlite3_exec(file, here.items[i].sql, NULL, NULL, NULL) == SQLITE_OK) && ok;
    for (size_t i = 0; i < there.count; i++)
        ok = CHECK(run(there.items[i].sql)) && ok;
    ok = CHECK(run("create table empty_ (like values_); alter table values_ add row_ integer")) && ok;
    for (size_t i = 0; i < COUNT_OF(rows) && ok; i++)
        if (!(ok = CHECK(sqlite_insert_row(region, file, table, rows[i])) &&
                   CHECK(run(postgresql_insert(region, rows[i]))) &&
                   CHECK(run(schema_region_format(region, "update values_ set row_ = %zu where row_ is null", i)))))
            fprintf(stderr, "row %zu: %s, %s\n", i, sqlite3_errmsg(file), PQerrorMessage(server));
    return ok;
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
    server = PQconnectdb(place_url(place));
    sqlite3_open(":memory:", &file);
    /* As a program's connection is. */
    CHECK(run("set timezone = 'UTC'") && run("set datestyle = 'ISO, YMD'") && run("set client_min_messages = error"));
    struct region *region = schema_region_new(&exhausted);
    if (make_tables(region))
        try_many(count > 3 ? (unsigned)strtoul(arguments[3], NULL, 10) : 1500);
    schema_region_free(region);
    sqlite3_close(file);
    PQfinish(server);
    place_free(place);
    return checks_end();
}
