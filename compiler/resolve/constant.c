/* Owns: that what an expression computes from constants alone has a value. PostgreSQL computes it before it looks at a
 * row, even where no row would come to it, and SQLite when a row does: where it has none they would differ, so it is
 * told here, wherever it stands. Must not know what a value is; an engine in memory is asked. */
#include "resolve/resolver.h"

#include "base/number.h"
#include "engines/engines.h"
#include "schemac/statement.h"
#include "sql/dialect.h"
#include "sql/tree.h"

struct constants {
    struct scope *scope;
    schema_db *db; /* null: none had to be asked yet, or there is no memory for one */
};

/* -- what is constant -----------------------------------------------------------------------------------------------
 */

bool reads_nothing(const struct expression *expression)
{
    if (expression->query)
        return false;
    switch (expression->kind) {
    case EXPRESSION_COLUMN:
    case EXPRESSION_PARAMETER:
    case EXPRESSION_ENGINE_CALL:
    case EXPRESSION_COLLATE:
    case EXPRESSION_ROW:
    case EXPRESSION_AGGREGATE:
    case EXPRESSION_WINDOW:
    case EXPRESSION_CHOICE:
    case EXPRESSION_IN_LIST:
        return false;
    default:
        break;
    }
    for (size_t i = 0; i < expression->count; i++)
        if (!reads_nothing(expression->operands[i]))
            return false;
    return true;
}

static bool is_constant(const struct expression *expression)
{
    return reads_nothing(expression) && schema_expression_volatility(expression) == FUNCTION_IMMUTABLE;
}

/* With signs before it. */
static bool is_signed_literal(const struct expression *expression)
{
    while (expression->kind == EXPRESSION_UNARY && expression->operation != OPERATOR_NOT)
        expression = expression->operands[0];
    return is_literal(expression);
}

/* Whether what is written is more than a type has. An engine is not asked: SQLite holds no literal to its type. */
static bool is_beyond(const struct expression *literal, const struct type *type)
{
    struct number_literal number;
    int64_t value, most = type->kind == TYPE_INT16 ? INT16_MAX : type->kind == TYPE_INT32 ? INT32_MAX : INT64_MAX;
    if (!schema_number_literal(literal, &number) || strpbrk(number.text, "eE"))
        return false;
    const char *digits = number.text + strspn(number.text, "0");
    size_t whole = strspn(digits, "0123456789");
    if (type->kind == TYPE_DECIMAL)
        return !type->array && whole > (size_t)(type->precision - type->scale);
    if (!schema_type_is_integer(type) || digits[whole])
        return false;
    if (!schema_int64_read(digits, NULL, &value))
        return whole && !(number.negative && strcmp(digits, "9223372036854775808") == 0 && most == INT64_MAX);
    return value > most && !(number.negative && value == most + 1);
}

/* Whether the operand becomes of the type that comes of all of it. */
static bool becomes_whole(const struct expression *expression, size_t operand)
{
    size_t first = expression->kind == EXPRESSION_CASE_OF;
    switch (expression->kind) {
    case EXPRESSION_CAST:
        return true;
    case EXPRESSION_CASE:
    case EXPRESSION_CASE_OF:
        return operand >= first && ((operand - first) % 2 == 1 || operand + 1 == expression->count);
    case EXPRESSION_CALL:
        switch (schema_function_of(expression)) {
        case FUNCTION_COALESCE:
        case FUNCTION_GREATEST:
        case FUNCTION_LEAST:
            return true;
        default:
            return false;
        }
    default:
        return false;
    }
}

/* -- asking ---------------------------------------------------------------------------------------------------------
 */

static const struct schema_engine *asked(void)
{
    return schema_engine_of_url("sqlite::memory:");
}

static void open_database(struct constants *constants)
{
    struct schema_program_engine engines[] = {{asked(), NULL}, {NULL, NULL}};
    struct schema_program program = {.abi = SCHEMA_ABI,
                                     .engines = engines,
                                     .schema = "main",
                                     .target = "constants",
                                     .tool_version = SCHEMAC_VERSION};
    if (schema_connect(&program, "sqlite::memory:", NULL, &constants->db) != SCHEMA_OK) {
        schema_ignore(schema_close(constants->db));
        constants->db = NULL;
    }
}

/* Decimals of more digits than SQLite has room for are for a build without it to compute; what is written has few. */
static bool may_have_more_digits(const struct resolver *resolver, const struct expression *expression)
{
    for (size_t i = 0; i < resolver->engine_count; i++)
        if (schema_same_text(resolver->engines[i], asked()->name))
            return false;
    if (is_signed_literal(expression))
        return false;
    if (expression->type.kind == TYPE_DECIMAL || expression->type.kind == TYPE_NUMERIC)
        return true;
    for (size_t i = 0; i < expression->count; i++)
        if (may_have_more_digits(resolver, expression->operands[i]))
            return true;
    return false;
}

static bool has_no_value(struct constants *constants, const struct expression *expression)
{
    struct resolver *resolver = constants->scope->resolver;
    const struct dialect *dialect = asked()->dialect;
    if (may_have_more_digits(resolver, expression))
        return false;
    struct lowered lowered = schema_expression_lower(dialect, resolver->region, expression, NULL);
    if (lowered.problem)
        return false;
    if (!constants->db)
        open_database(constants);
    struct text sql = TEXT(resolver->region);
    schema_text_add(&sql, "select ");
    schema_lowered_print(dialect, &sql, &lowered);
    return constants->db && schema_exec(constants->db, schema_text_string(&sql), 0, NULL, NULL) == SCHEMA_RANGE;
}

/* The innermost; null: all have one. */
static const struct expression *find_without_value(struct constants *constants, const struct expression *expression)
{
    const struct expression *found = NULL;
    if (is_signed_literal(expression))
        return is_beyond(expression, &expression->type) ? expression : NULL;
    for (size_t i = 0; i < expression->count; i++)
        if (becomes_whole(expression, i) && is_signed_literal(expression->operands[i]) &&
            is_beyond(expression->operands[i], &expression->type))
            return expression;
    for (size_t i = 0; i < expression->count && !found; i++)
        found = find_without_value(constants, expression->operands[i]);
    return found || !is_constant(expression) || !has_no_value(constants, expression) ? found : expression;
}

bool constants_have_values(struct scope *scope, const struct expression *expression)
{
    struct constants constants = {scope, NULL};
    const struct expression *found = find_without_value(&constants, expression);
    schema_ignore(schema_close(constants.db));
    if (!found)
        return true;
    struct diagnostic *d = problem_at(scope->resolver, S0167, span_of(found),
                                      "this has no value: it divides by zero, or comes to what its type does not have");
    help_with(scope->resolver, d,
              "what reads no column is computed before any row is looked at, even where no row would need it");
    return false;
}
