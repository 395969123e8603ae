/* The same rows on SQLite and PostgreSQL, and one expression asked of both. */
#include "sql/both.h"
#include "sql/answers.h"
#include "sql/beside_null.h"
#include "sql/expressions.h"
#include "sql/postgresql/parts.h"
#include "sql/sqlite/parts.h"
#include "support/check.h"
#include "support/pipeline.h"

#include "base/number.h"
#include "engine/sqlite/connection.h"
#include "sql/dialect.h"

#include <libpq-fe.h>
#include <sqlite3.h>

static PGconn *server;
static sqlite3 *file;

static const char *const rows[] = {
    "",
    ("h='-32768' a='-2147483648' b='-1' l='-9223372036854775808' m='-1' d='-9999999999.99' e='0.05' p='-0.0001' "
     "q='-99999' k='-999999999999999.999' x='-1e300' y='1e-300' r='-1.5' t='aé€😀b' u='' s='' f='false' g='true' "
     "c='0001-01-01' v='9999-12-31' z='0001-01-01T00:00:00.000000Z' w='9999-12-31T23:59:59.999999' "
     "i='00000000000000000000000000000000' j='{\"a\":1.50,\"b\":[1,2]}' o='none' n='-12.5'"),
    ("h='32767' a='2147483647' b='2147483647' l='9223372036854775807' m='2' d='9999999999.99' e='-0.05' p='2.5000' "
     "q='99999' k='0.001' x='2.5' y='-0.5' r='16777216' t=' 12 ' u='%_\\' s='a%c' f='true' g='true' c='2024-02-29' "
     "v='2024-03-01' z='2024-02-29T23:59:59.999999Z' w='2024-02-29T12:00:00.500000' "
     "i='ffffffffffffffffffffffffffffffff' j='[\"x\", 2, null]' o='good' n='123456789012345678901234567890.12'"),
    ("h='2' a='7' b='-3' l='2' m='0' d='1.50' e='1.50' p='1.5000' q='3' k='12.345' x='0' y='3' r='0.1' "
     "t='ABCabcÄä' u='abc' s='bc' f='true' c='2026-01-02' v='2026-01-01' z='2026-01-02T03:04:05.000000Z' "
     "w='2026-01-02T03:04:05.000000' i='00112233445566778899aabbccddeeff' j='{\"a\":\"{}\"}' o='bad' n='0'"),
    ("a='0' b='1' l='-1' d='0.00' e='12.34' p='12.3400' q='-1' x='-2.5' t='2026-01-02' u='é' s='-7' g='false' "
     "c='1969-12-31' j='null' n='0'"),
};

static bool run(const char *sql)
{
    PGresult *result = PQexec(server, sql);
    ExecStatusType status = PQresultStatus(result);
    PQclear(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

const struct expression *both_typed(struct region *region, struct diagnostics *diagnostics, const char *source,
                                    const char *engine)
{
    const struct schema *schema =
        schema_for(region, diagnostics,
                   schema_region_format(region, "%s%s  index probe ((%s))\n}\n", moods, columns, source), engine);
    const struct index *index =
        schema ? schema_table_index(schema_model_table(&schema->model, "values_"), "probe") : NULL;
    return index && index->key_count == 1 ? index->keys[0].expression : NULL;
}

/* All columns as parameters, of their own names, which are a letter each. */
static const char *as_parameters(struct region *region, bool typed)
{
    struct text text = TEXT(region);
    int depth = 0;
    bool any = false;
    for (const char *at = strchr(columns, '\n') + 1; *at; at++) {
        depth += (*at == '(') - (*at == ')');
        bool begins = depth == 0 && at[-1] == ' ' && at[0] != ' ' && at[1] == ' ';
        bool between = depth == 0 && (*at == ',' || *at == '\n');
        schema_text_add(&text, begins && any ? ", " : "");
        any = any || begins;
        if (begins || (typed && any && !between))
            schema_text_add_char(&text, *at);
    }
    return schema_text_string(&text);
}

const struct expression *both_typed_by_call(struct region *region, struct diagnostics *diagnostics, const char *source,
                                            const struct type *type, const char *engine)
{
    struct text function = TEXT(region);
    schema_text_format(&function, "function own_(%s) ", as_parameters(region, true));
    if (type->kind == TYPE_ENUM)
        schema_text_add(&function, type->name);
    else
        schema_type_print(&function, type);
    schema_text_format(&function, "? = (%s)\n%s", source, moods);
    const struct schema *schema =
        schema_for(region, diagnostics,
                   schema_region_format(region, "%s%s  index probe ((own_(%s)))\n}\n", schema_text_string(&function),
                                        columns, as_parameters(region, false)),
                   engine);
    const struct index *index =
        schema ? schema_table_index(schema_model_table(&schema->model, "values_"), "probe") : NULL;
    return index && index->key_count == 1 ? index->keys[0].expression : NULL;
}

const char *both_printed(struct region *region, const struct dialect *dialect, const struct expression *expression)
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
    /* in its one form, as programs select it */
    const char *form = type->kind == TYPE_NUMERIC && !type->array ? "pg_catalog.trim_scale" : "";
    PGresult *result =
        PQexec(server, schema_region_format(region, "select %s(%s) from values_ where row_ = %zu", form, sql, row));
    const char *code = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    if (PQresultStatus(result) == PGRES_TUPLES_OK)
        answer = PQgetisnull(result, 0, 0) ? "null" : postgresql_answer_text(region, PQgetvalue(result, 0, 0), type);
    else if (!code || (strncmp(code, "22", 2) != 0 && strncmp(code, "54", 2) != 0)) /* no error of values */
        answer = schema_region_string(region, PQresultErrorMessage(result));
    PQclear(result);
    return answer;
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

/* Whether all of what these have is computed is nobody's promise: an error on one engine alone is let pass there. */
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

/* SQLite looks at a number that its type does not hold where the sum or product ends, as the reference says: by then it
 * may stand beside a null. */
static bool may_end_as_null(const struct expression *expression)
{
    if (expression->kind == EXPRESSION_BINARY && expression->operation >= OPERATOR_ADD &&
        expression->operation <= OPERATOR_MODULO)
        return true;
    for (size_t i = 0; i < expression->count; i++)
        if (may_end_as_null(expression->operands[i]))
            return true;
    return expression->kind == EXPRESSION_CALL && strcmp(expression->text, "mod") == 0;
}

static bool reads_column(const struct expression *expression)
{
    for (size_t i = 0; i < expression->count; i++)
        if (reads_column(expression->operands[i]))
            return true;
    return expression->kind == EXPRESSION_COLUMN;
}

/* Whether a part that reads columns may be known without a row: PostgreSQL takes coalesce('a', t) for 'a', and what is
 * made of it is computed, and fails, before it looks at one. */
static bool is_known_early(const struct expression *expression)
{
    bool chooses = expression->kind == EXPRESSION_CASE || expression->kind == EXPRESSION_CASE_OF ||
                   (expression->kind == EXPRESSION_CALL && strcmp(expression->text, "coalesce") == 0) ||
                   (expression->kind == EXPRESSION_BINARY &&
                    (expression->operation == OPERATOR_AND || expression->operation == OPERATOR_OR));
    for (size_t i = 0; i < expression->count; i++)
        if ((chooses && !reads_column(expression->operands[i])) || is_known_early(expression->operands[i]))
            return true;
    return false;
}

static bool fails_without_rows(struct region *region, const char *sql)
{
    return !run(schema_region_format(region, "select %s from empty_", sql));
}

/* PostgreSQL does not compute what stands beside a constant null. */
static bool is_null_without_rows(struct region *region, const char *sql)
{
    static const char not_said[] = "ELSE ";
    bool found = false;
    PGresult *result =
        PQexec(server, schema_region_format(region, "explain (verbose, costs off) select %s from empty_", sql));
    for (int i = 0; i < PQntuples(result) && !found; i++) {
        const char *line = PQgetvalue(result, i, 0), *at = line;
        for (; !found && (at = strstr(at, "NULL::")); at++)
            found = (size_t)(at - line) < strlen(not_said) ||
                    strncmp(at - strlen(not_said), not_said, strlen(not_said)) != 0;
    }
    PQclear(result);
    return found;
}

/* One engine fails, the other has an answer: whether that is the one's, too, where it computes nothing that stands
 * beside a null, and whether the other may leave that out. */
static bool is_left_out(struct region *region, const struct expression *here, const char *remote, size_t row,
                        const char *local_answer, const char *remote_answer)
{
    const struct expression *first = nulls_first(region, here);
    if (strcmp(remote_answer, "error") == 0)
        return may_end_as_null(here) &&
               same_answer(
                   local_answer,
                   asked_of_server(region, both_printed(region, &schema_postgresql_dialect, first), &here->type, row),
                   &here->type);
    return is_null_without_rows(region, remote) &&
           same_answer(asked_of_sqlite(region, both_printed(region, &schema_sqlite_dialect, first), &here->type, row),
                       remote_answer, &here->type);
}

bool both_answer(struct region *region, const char *source, const struct expression *here, const char *local,
                 const char *remote)
{
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *one = asked_of_sqlite(region, local, &here->type, i);
        const char *other = asked_of_server(region, remote, &here->type, i);
        bool fails_here = strcmp(one, "error") == 0, fails_there = strcmp(other, "error") == 0;
        if (same_answer(one, other, &here->type) || (fails_here && has_decimal(here)) ||
            (fails_here != fails_there && may_stop_early(here)) ||
            (fails_there && is_known_early(here) && fails_without_rows(region, remote)) ||
            (fails_here != fails_there && is_left_out(region, here, remote, i, one, other)))
            continue;
        fprintf(stderr, "row %zu: %s is %s on sqlite, %s on postgresql\n    %.4000s\n    %.4000s\n", i, source, one,
                other, local, remote);
        return false;
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

/* PostgreSQL: of a table without rows, so only what it is made of counts. SQLite: a row may be an error of a value. */
bool both_may_be_indexed(struct region *region, const char *source, const struct expression *here, const char *remote)
{
    const struct table table = {.name = "values_"};
    const struct index_key key = {.expression = here};
    const struct index index = {.name = "probe", .key_count = 1, .keys = &key};
    struct text sql = TEXT(region);
    schema_sqlite_print_index(&sql, &table, &index);
    PGresult *result =
        PQexec(server, schema_region_format(region, "begin; create index probe on empty_ ((%s)); rollback", remote));
    const char *code = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    /* what is constant is computed at once */
    bool there = !code || strncmp(code, "22", 2) == 0 || strncmp(code, "54", 2) == 0;
    if (!there)
        fprintf(stderr, "%s cannot be indexed: %s    %s\n", source, PQresultErrorMessage(result), remote);
    PQclear(result);
    if (code)
        run("rollback");
    sqlite3_exec(file, schema_text_string(&sql), NULL, NULL, NULL);
    const char *message = sqlite3_errmsg(file);
    bool local = strcmp(message, "not an error") == 0 || strcmp(message, "integer overflow") == 0 ||
                 strcmp(message, "malformed JSON") == 0 || strcmp(message, "string or blob too big") == 0;
    if (!local)
        fprintf(stderr, "%s cannot be indexed: %s\n    %s\n", source, message, schema_text_string(&sql));
    sqlite3_exec(file, "drop index if exists probe", NULL, NULL, NULL);
    return local && there;
}

bool both_open(struct region *region, const char *url)
{
    server = PQconnectdb(url);
    bool ok = CHECK(sqlite3_open(":memory:", &file) == SQLITE_OK) &&
              CHECK(schema_sqlite_prepare_connection(file) == SCHEMA_OK);
    /* As a program's connection is. */
    ok = ok && CHECK(run("set timezone = 'UTC'") && run("set datestyle = 'ISO, YMD'") &&
                     run("set client_min_messages = error") && run("set statement_timeout = '20s'"));
    return ok && make_tables(region);
}

void both_close(void)
{
    sqlite3_close(file);
    PQfinish(server);
}
