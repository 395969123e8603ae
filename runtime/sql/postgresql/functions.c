/* Owns: how the functions of model/functions.def are written on PostgreSQL, one by one: by their full names, so that
 * nobody's function of the same name is called. Must not know operators. */
#include "sql/postgresql/parts.h"

#include "language/functions.h"

enum { MOST_ARGUMENTS = 64 };

struct call {
    struct printer *printer;
    const struct expression *expression;
    const char *arguments[MOST_ARGUMENTS]; /* printed, each safe beside any operator */
};

static void write_call(const struct call *call, const char *name)
{
    schema_text_format(call->printer->text, "pg_catalog.%s(", name);
    for (size_t i = 0; i < call->expression->count; i++)
        schema_text_format(call->printer->text, "%s%s", i ? ", " : "", call->arguments[i]);
    schema_print(call->printer, ")");
}

/* All arguments as what the call gives; coalesce and its like are words of SQL, and have no schema. */
static void write_of_one_type(struct call *call, const char *word, bool ordered)
{
    const struct type *type = &call->expression->type;
    schema_text_format(call->printer->text, "%s(", word);
    for (size_t i = 0; i < call->expression->count; i++) {
        const struct expression *operand = call->expression->operands[i];
        const char *value = ordered && i == 0 && schema_type_is_text(type)
                                ? schema_postgresql_collated(call->printer, operand)
                                : schema_postgresql_as(call->printer, operand, type);
        schema_text_format(call->printer->text, "%s%s", i ? ", " : "", value);
    }
    schema_print(call->printer, ")");
}

/* Folds A to Z alone. */
static void write_folded(struct call *call, const char *name)
{
    schema_text_format(call->printer->text, "pg_catalog.%s(%s)", name,
                       schema_postgresql_collated(call->printer, call->expression->operands[0]));
}

/* The server's own depends on settings of the session, for some types. */
static void write_concat(struct call *call)
{
    struct type text = schema_type_of(TYPE_TEXT);
    schema_print(call->printer, "(");
    for (size_t i = 0; i < call->expression->count; i++)
        schema_text_format(call->printer->text, "%scoalesce(%s, '')", i ? " || " : "",
                           schema_postgresql_as(call->printer, call->expression->operands[i], &text));
    schema_print(call->printer, ")");
}

static void write_nullif(struct call *call)
{
    struct type both;
    const struct expression *const *operands = call->expression->operands;
    if (!schema_common_type(&operands[0]->type, &operands[1]->type, &both))
        both = operands[0]->type;
    schema_text_format(call->printer->text, "case when %s = %s then null else %s end",
                       schema_postgresql_as(call->printer, operands[0], &both),
                       schema_postgresql_as(call->printer, operands[1], &both), call->arguments[0]);
}

/* Whole numbers have nothing behind the point. */
static void write_whole(struct call *call, const char *name)
{
    if (schema_type_is_integer(&call->expression->operands[0]->type))
        schema_print(call->printer, call->arguments[0]);
    else
        write_call(call, name);
}

static void write_round_to(struct call *call)
{
    const struct type *from = &call->expression->operands[0]->type, *to = &call->expression->type;
    struct text type = TEXT(call->printer->text->region);
    call->printer->dialect->type(call->printer->dialect, &type, NULL, to);
    schema_text_format(call->printer->text, "pg_catalog.round(%s%s, %s)", call->arguments[0],
                       schema_type_is_integer(from) ? "::numeric" : "", call->arguments[1]);
    if (to->kind != TYPE_NUMERIC)
        schema_text_format(call->printer->text, "::%s", schema_text_string(&type));
}

/* Positions and counts are int4. */
static void narrow_counts(struct call *call)
{
    for (size_t i = 1; i < call->expression->count; i++)
        call->arguments[i] = schema_postgresql_narrowed(call->printer->text->region, call->arguments[i],
                                                        &call->expression->operands[i]->type);
}

/* A decimal is not brought to the rest's type, which may be too small for it. */
static void write_mod(struct call *call)
{
    const struct expression *const *operands = call->expression->operands;
    const struct type *type = &call->expression->type;
    bool integer = schema_type_is_integer(type);
    schema_text_format(call->printer->text, "(%s %% %s)",
                       integer ? schema_postgresql_as(call->printer, operands[0], type) : call->arguments[0],
                       integer ? schema_postgresql_as(call->printer, operands[1], type) : call->arguments[1]);
}

bool schema_postgresql_call(struct printer *printer, const struct expression *expression)
{
    struct call call = {.printer = printer, .expression = expression};
    if (expression->count > MOST_ARGUMENTS)
        return schema_print_fail(printer, "%s has too many arguments", expression->text);
    for (size_t i = 0; i < expression->count; i++)
        call.arguments[i] = schema_postgresql_printed(printer, expression->operands[i]);
    switch (schema_function_of(expression)) {
    case FUNCTION_LOWER:
        write_folded(&call, "lower");
        break;
    case FUNCTION_UPPER:
        write_folded(&call, "upper");
        break;
    case FUNCTION_LENGTH:
    case FUNCTION_CHAR_LENGTH:
    case FUNCTION_CHARACTER_LENGTH:
        write_call(&call, "char_length");
        break;
    case FUNCTION_LENGTH_BYTES:
    case FUNCTION_OCTET_LENGTH:
    case FUNCTION_OCTET_LENGTH_BYTES:
        write_call(&call, "octet_length");
        break;
    case FUNCTION_TRIM:
    case FUNCTION_BTRIM:
        write_call(&call, "btrim");
        break;
    case FUNCTION_LTRIM:
        write_call(&call, "ltrim");
        break;
    case FUNCTION_RTRIM:
        write_call(&call, "rtrim");
        break;
    case FUNCTION_REPLACE:
        write_call(&call, "replace");
        break;
    case FUNCTION_SUBSTR:
    case FUNCTION_SUBSTRING:
        narrow_counts(&call);
        write_call(&call, "substr");
        break;
    case FUNCTION_LEFT:
        narrow_counts(&call);
        write_call(&call, "\"left\"");
        break;
    case FUNCTION_RIGHT:
        narrow_counts(&call);
        write_call(&call, "\"right\"");
        break;
    case FUNCTION_STRPOS:
        write_call(&call, "strpos");
        break;
    case FUNCTION_STARTS_WITH:
        write_call(&call, "starts_with");
        break;
    case FUNCTION_REPEAT:
        narrow_counts(&call);
        write_call(&call, "repeat");
        break;
    case FUNCTION_CONCAT:
        write_concat(&call);
        break;
    case FUNCTION_ABS:
        write_call(&call, "abs");
        break;
    case FUNCTION_SIGN:
        write_call(&call, "sign");
        schema_print(printer, "::integer");
        break;
    case FUNCTION_ROUND:
        write_whole(&call, "round");
        break;
    case FUNCTION_ROUND_TO:
        narrow_counts(&call);
        write_round_to(&call);
        break;
    case FUNCTION_TRUNC:
        write_whole(&call, "trunc");
        break;
    case FUNCTION_FLOOR:
    case FUNCTION_FLOOR_FLOAT:
        write_whole(&call, "floor");
        break;
    case FUNCTION_CEIL:
    case FUNCTION_CEILING:
    case FUNCTION_CEIL_FLOAT:
    case FUNCTION_CEILING_FLOAT:
        write_whole(&call, "ceil");
        break;
    case FUNCTION_MOD:
        write_mod(&call);
        break;
    case FUNCTION_COALESCE:
        write_of_one_type(&call, "coalesce", false);
        break;
    case FUNCTION_NULLIF:
        schema_print(printer, "(");
        write_nullif(&call);
        schema_print(printer, ")");
        break;
    case FUNCTION_GREATEST:
        write_of_one_type(&call, "greatest", true);
        break;
    case FUNCTION_LEAST:
        write_of_one_type(&call, "least", true);
        break;
    case FUNCTION_NOW:
    case FUNCTION_CURRENT_TIMESTAMP:
        schema_print(printer, "pg_catalog.now()");
        break;
    case FUNCTION_TODAY:
    case FUNCTION_CURRENT_DATE:
        schema_print(printer, "(pg_catalog.now() at time zone 'UTC')::date");
        break;
    case FUNCTION_RANDOM_UUID:
        write_call(&call, "gen_random_uuid");
        break;
    case FUNCTIONS:
        return schema_print_fail(printer, "%s is not supported yet on postgresql", expression->text);
    }
    return true;
}
