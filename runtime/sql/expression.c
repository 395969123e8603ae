/* Owns: how expressions are printed in the common way, and which of them need parentheses. What an engine writes in its
 * own way, its hook prints. Must not know any engine. */
#include "sql/printer.h"

#include <string.h>

/* More than any sensible expression comes to; one that repeats its operands again and again is stopped here. */
enum { LARGEST_EXPRESSION = 1 << 17 };

void schema_print(struct printer *printer, const char *string)
{
    schema_text_add(printer->text, string);
}

void schema_print_open(struct printer *printer, int level, int least)
{
    if (level < least)
        schema_print(printer, "(");
}

void schema_print_close(struct printer *printer, int level, int least)
{
    if (level < least)
        schema_print(printer, ")");
}

bool schema_print_fail(struct printer *printer, const char *format, ...)
{
    if (printer->problem)
        return true;
    va_list arguments;
    va_start(arguments, format);
    printer->problem = schema_region_vformat(printer->text->region, format, arguments);
    va_end(arguments);
    return true;
}

const char *schema_operator_spelling(enum operator_kind operation)
{
    return operation == OPERATOR_NEGATE ? "-" : operation == OPERATOR_PLUS ? "+" : schema_operator_name(operation);
}

bool schema_number_literal(const struct expression *expression, struct number_literal *literal)
{
    bool negative = false;
    while (expression->kind == EXPRESSION_UNARY &&
           (expression->operation == OPERATOR_NEGATE || expression->operation == OPERATOR_PLUS)) {
        negative = negative != (expression->operation == OPERATOR_NEGATE);
        expression = expression->operands[0];
    }
    if (expression->kind != EXPRESSION_INTEGER && expression->kind != EXPRESSION_NUMBER)
        return false;
    const char *text = expression->text;
    if (*text == '-' || *text == '+') {
        negative = negative != (*text == '-');
        text++;
    }
    *literal = (struct number_literal){negative, text};
    return true;
}

/* -- the levels of operators ---------------------------------------------------------------------------------- */

struct levels {
    int self, left, right;
};

static struct levels binary_levels(enum operator_kind operation)
{
    switch (operation) {
    case OPERATOR_OR:
        return (struct levels){LEVEL_OR, LEVEL_OR, LEVEL_AND};
    case OPERATOR_AND:
        return (struct levels){LEVEL_AND, LEVEL_AND, LEVEL_NOT};
    case OPERATOR_CONCATENATE:
    case OPERATOR_JSON_GET:
    case OPERATOR_JSON_GET_TEXT:
        return (struct levels){LEVEL_CONCATENATE, LEVEL_UNARY, LEVEL_UNARY};
    case OPERATOR_ADD:
    case OPERATOR_SUBTRACT:
        return (struct levels){LEVEL_SUM, LEVEL_SUM, LEVEL_PRODUCT};
    case OPERATOR_MULTIPLY:
    case OPERATOR_DIVIDE:
    case OPERATOR_MODULO:
        return (struct levels){LEVEL_PRODUCT, LEVEL_PRODUCT, LEVEL_UNARY};
    default:
        return (struct levels){LEVEL_PREDICATE, LEVEL_CONCATENATE, LEVEL_CONCATENATE};
    }
}

static void print_binary(struct printer *printer, const struct expression *expression, int least)
{
    struct levels levels = binary_levels(expression->operation);
    const struct expression *left = expression->operands[0];
    /* a || b || c is read from the left everywhere; a || b -> c is not. */
    if (left->kind == EXPRESSION_BINARY && left->operation == OPERATOR_CONCATENATE &&
        expression->operation == OPERATOR_CONCATENATE)
        levels.left = LEVEL_CONCATENATE;
    schema_print_open(printer, levels.self, least);
    schema_print_operand(printer, left, levels.left);
    schema_print(printer, " ");
    schema_print(printer, schema_operator_spelling(expression->operation));
    schema_print(printer, " ");
    schema_print_operand(printer, expression->operands[1], levels.right);
    schema_print_close(printer, levels.self, least);
}

static void print_unary(struct printer *printer, const struct expression *expression, int least)
{
    bool is_not = expression->operation == OPERATOR_NOT;
    int level = is_not ? LEVEL_NOT : LEVEL_UNARY;
    schema_print_open(printer, level, least);
    schema_print(printer, is_not ? "not " : schema_operator_spelling(expression->operation));
    struct text operand = TEXT(printer->text->region);
    struct printer own = {.dialect = printer->dialect, .text = &operand};
    schema_print_operand(&own, expression->operands[0], is_not ? LEVEL_NOT : LEVEL_PRIMARY);
    if (own.problem && !printer->problem)
        printer->problem = own.problem;
    const char *value = schema_text_string(&operand);
    bool begins_a_comment = *value == '-';
    schema_text_format(printer->text, begins_a_comment ? "(%s)" : "%s", value);
    schema_print_close(printer, level, least);
}

/* -- predicates ----------------------------------------------------------------------------------------------- */

static void print_list(struct printer *printer, const struct expression *expression, size_t from)
{
    schema_print(printer, "(");
    for (size_t i = from; i < expression->count; i++) {
        schema_print(printer, i > from ? ", " : "");
        schema_print_operand(printer, expression->operands[i], LEVEL_ANY);
    }
    schema_print(printer, ")");
}

static void print_predicate(struct printer *printer, const struct expression *expression, int least)
{
    const char *negation = expression->negated ? "not " : "";
    schema_print_open(printer, LEVEL_PREDICATE, least);
    schema_print_operand(printer, expression->operands[0], LEVEL_CONCATENATE);
    switch (expression->kind) {
    case EXPRESSION_IS_NULL:
        schema_text_format(printer->text, " is %snull", negation);
        break;
    case EXPRESSION_IS_BOOLEAN:
        schema_text_format(printer->text, " is %s%s", negation, expression->text);
        break;
    case EXPRESSION_DISTINCT:
        schema_text_format(printer->text, " is %sdistinct from ", negation);
        schema_print_operand(printer, expression->operands[1], LEVEL_CONCATENATE);
        break;
    case EXPRESSION_BETWEEN:
        schema_text_format(printer->text, " %sbetween ", negation);
        schema_print_operand(printer, expression->operands[1], LEVEL_CONCATENATE);
        schema_print(printer, " and ");
        schema_print_operand(printer, expression->operands[2], LEVEL_CONCATENATE);
        break;
    case EXPRESSION_IN:
        schema_text_format(printer->text, " %sin ", negation);
        print_list(printer, expression, 1);
        break;
    default:
        schema_text_format(printer->text, " %s%s ", negation, expression->insensitive ? "ilike" : "like");
        schema_print_operand(printer, expression->operands[1], LEVEL_CONCATENATE);
    }
    schema_print_close(printer, LEVEL_PREDICATE, least);
}

static void print_case(struct printer *printer, const struct expression *expression)
{
    size_t at = 0;
    schema_print(printer, "case");
    if (expression->kind == EXPRESSION_CASE_OF) {
        schema_print(printer, " ");
        schema_print_operand(printer, expression->operands[at++], LEVEL_ANY);
    }
    for (; at + 1 < expression->count; at += 2) {
        schema_print(printer, " when ");
        schema_print_operand(printer, expression->operands[at], LEVEL_ANY);
        schema_print(printer, " then ");
        schema_print_operand(printer, expression->operands[at + 1], LEVEL_ANY);
    }
    if (at < expression->count) {
        schema_print(printer, " else ");
        schema_print_operand(printer, expression->operands[at], LEVEL_ANY);
    }
    schema_print(printer, " end");
}

/* -- leaves --------------------------------------------------------------------------------------------------- */

static void print_number(struct printer *printer, const struct expression *expression, int least)
{
    int level = *expression->text == '-' ? LEVEL_UNARY : LEVEL_PRIMARY;
    schema_print_open(printer, level, least);
    schema_print(printer, expression->text);
    schema_print_close(printer, level, least);
}

static void print_column(struct printer *printer, const struct expression *expression)
{
    if (expression->qualifier) {
        printer->dialect->name(printer->text, expression->qualifier);
        schema_print(printer, ".");
    }
    printer->dialect->name(printer->text, expression->text);
}

static void print_common(struct printer *printer, const struct expression *expression, int least)
{
    switch (expression->kind) {
    case EXPRESSION_NULL:
        schema_print(printer, "null");
        break;
    case EXPRESSION_BOOLEAN:
        schema_print(printer, expression->text);
        break;
    case EXPRESSION_INTEGER:
    case EXPRESSION_NUMBER:
        print_number(printer, expression, least);
        break;
    case EXPRESSION_TEXT:
        schema_literal_print(printer->text, expression->text);
        break;
    case EXPRESSION_COLUMN:
        print_column(printer, expression);
        break;
    case EXPRESSION_PARAMETER:
        schema_text_format(printer->text, ":%s", expression->text);
        break;
    case EXPRESSION_UNARY:
        print_unary(printer, expression, least);
        break;
    case EXPRESSION_BINARY:
        print_binary(printer, expression, least);
        break;
    case EXPRESSION_IS_NULL:
    case EXPRESSION_IS_BOOLEAN:
    case EXPRESSION_DISTINCT:
    case EXPRESSION_BETWEEN:
    case EXPRESSION_IN:
    case EXPRESSION_LIKE:
        print_predicate(printer, expression, least);
        break;
    case EXPRESSION_CASE:
    case EXPRESSION_CASE_OF:
        print_case(printer, expression);
        break;
    case EXPRESSION_CAST:
        schema_print(printer, "cast(");
        schema_print_operand(printer, expression->operands[0], LEVEL_ANY);
        schema_print(printer, " as ");
        printer->dialect->type(printer->dialect, printer->text, NULL, &expression->type);
        schema_print(printer, ")");
        break;
    case EXPRESSION_CALL:
    case EXPRESSION_ENGINE_CALL:
        schema_print(printer, expression->text);
        print_list(printer, expression, 0);
        break;
    case EXPRESSION_COLLATE:
        schema_print_open(printer, LEVEL_UNARY, least);
        schema_print_operand(printer, expression->operands[0], LEVEL_PRIMARY);
        schema_print(printer, " collate ");
        schema_name_print(printer->text, expression->text);
        schema_print_close(printer, LEVEL_UNARY, least);
        break;
    case EXPRESSION_ROW:
        print_list(printer, expression, 0);
        break;
    }
}

/* What a person writes as a text stands in the database as a number. */
bool schema_print_member(struct printer *printer, const struct expression *expression, int least)
{
    if (expression->kind != EXPRESSION_TEXT || expression->type.kind != TYPE_ENUM || !expression->type.stored_as ||
        printer->dialect == &schema_source_dialect)
        return false;
    schema_text_format(printer->text, expression->number < 0 && least > LEVEL_ANY ? "(%lld)" : "%lld", (long long)expression->number);
    return true;
}

void schema_print_operand(struct printer *printer, const struct expression *expression, int least)
{
    if (printer->problem)
        return;
    if (printer->text->size > LARGEST_EXPRESSION) {
        schema_print_fail(printer, "an expression is too long to be written for %s", printer->dialect->engine);
        return;
    }
    if (schema_print_member(printer, expression, least))
        return;
    if (!printer->dialect->expression || !printer->dialect->expression(printer, expression, least))
        print_common(printer, expression, least);
}

void schema_print_converted(struct printer *printer, const struct expression *expression, const struct type *type,
                            int least)
{
    if (printer->problem)
        return;
    if (schema_print_member(printer, expression, least))
        return;
    if (printer->dialect->converted)
        printer->dialect->converted(printer, expression, type, least);
    else
        schema_print_operand(printer, expression, least);
}

/* -- for other rooms ------------------------------------------------------------------------------------------ */

static void add_printed(struct text *text, const struct text *printed)
{
    schema_text_add_bytes(text, schema_text_string(printed), printed->size);
}

void schema_expression_print(const struct dialect *dialect, struct text *text, const struct expression *expression)
{
    struct text printed = TEXT(text->region);
    struct printer printer = {.dialect = dialect, .text = &printed};
    schema_print_operand(&printer, expression, LEVEL_ANY);
    add_printed(text, &printed);
}

void schema_value_print(const struct dialect *dialect, struct text *text, const struct expression *expression,
                        const struct type *type)
{
    struct text printed = TEXT(text->region);
    struct printer printer = {.dialect = dialect, .text = &printed};
    schema_print_converted(&printer, expression, type, LEVEL_ANY);
    add_printed(text, &printed);
}

bool schema_expression_supported(const struct dialect *dialect, struct region *region,
                                 const struct expression *expression, const struct type *type, const char **problem)
{
    struct text printed = TEXT(region);
    struct printer printer = {.dialect = dialect, .text = &printed};
    if (type)
        schema_print_converted(&printer, expression, type, LEVEL_ANY);
    else
        schema_print_operand(&printer, expression, LEVEL_ANY);
    *problem = printer.problem;
    return !printer.problem;
}

void schema_name_print(struct text *text, const char *name)
{
    schema_text_add_quoted(text, name, '"');
}

void schema_literal_print(struct text *text, const char *string)
{
    schema_text_add_quoted(text, string, '\'');
}
