/* Owns: from an expression of the language to a tree in an engine's terms, in what all engines share: names, and, or,
 * is null, functions that a schema declares; and how large a tree may get. What an engine does in its own way, its
 * lowering does. Must not know any engine. */
#include "sql/printer.h"

#include "language/functions.h"
#include "model/query.h"

#include <inttypes.h>
#include <string.h>

enum {
    /* What each node of an expression may come to, in nodes. Where a value is looked at several times and has no form
     * that names it once, nested values multiply: those are refused. */
    LARGEST_FACTOR = 64,
    LARGEST_BASE = 1 << 13,
};

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

/* -- what is alike --------------------------------------------------------------------------------------------- */

const struct term *schema_lower_part(struct lowering *lowering, const struct expression *expression)
{
    return lowering->dialect->lower(lowering, expression, NULL);
}

static const struct term *parts_of(struct lowering *lowering, const struct expression *expression, enum term_kind kind,
                                   const char *text)
{
    const struct term **parts = NEW_ARRAY(lowering->region, const struct term *, expression->count + 1);
    for (size_t i = 0; i < expression->count; i++)
        parts[i] = schema_lower_part(lowering, expression->operands[i]);
    return schema_term_of(lowering, kind, text, expression->count, parts);
}

static const struct term *binary(struct lowering *lowering, const struct expression *expression, const char *between)
{
    const struct term *left = schema_lower_part(lowering, expression->operands[0]);
    const struct expression *right = expression->operands[1];
    if (right->kind == EXPRESSION_PART)
        return schema_term_optional(lowering, left, between, schema_lower_part(lowering, right->operands[0]),
                                    right->number);
    return schema_term_operator(lowering, left, between, schema_lower_part(lowering, right));
}

static const struct term *is_boolean(struct lowering *lowering, const struct expression *expression)
{
    const struct term *part = schema_lower_part(lowering, expression->operands[0]);
    bool truth = strcmp(expression->text, "true") == 0;
    return schema_term_is(lowering, part,
                          expression->negated ? (truth ? "is not true" : "is not false")
                                              : (truth ? "is true" : "is false"));
}

static const char *like_words(const struct expression *expression)
{
    static const char *const words[] = {"like", "ilike", "not like", "not ilike"};
    return words[2 * expression->negated + expression->insensitive];
}

const struct term *schema_lower_alike(struct lowering *lowering, const struct expression *expression)
{
    switch (expression->kind) {
    case EXPRESSION_NULL:
        return schema_term_words(lowering, "null");
    case EXPRESSION_BOOLEAN:
        return schema_term_words(lowering, expression->text);
    case EXPRESSION_INTEGER:
    case EXPRESSION_NUMBER:
        return schema_term_number(lowering, expression->text);
    case EXPRESSION_TEXT:
        return schema_term_text(lowering, expression->text);
    case EXPRESSION_COLUMN:
        return schema_term_name(lowering, expression->qualifier ? expression->qualifier : lowering->dialect->rows,
                                expression->text);
    case EXPRESSION_PARAMETER:
        return schema_term_words(lowering, schema_region_format(lowering->region, ":%s", expression->text));
    case EXPRESSION_UNARY:
        return schema_term_prefix(
            lowering, expression->operation == OPERATOR_NOT ? "not " : schema_operator_spelling(expression->operation),
            schema_lower_part(lowering, expression->operands[0]));
    case EXPRESSION_BINARY:
        return binary(lowering, expression, schema_operator_spelling(expression->operation));
    case EXPRESSION_IS_NULL:
        return schema_term_is(lowering, schema_lower_part(lowering, expression->operands[0]),
                              expression->negated ? "is not null" : "is null");
    case EXPRESSION_IS_BOOLEAN:
        return is_boolean(lowering, expression);
    case EXPRESSION_DISTINCT:
        return binary(lowering, expression, expression->negated ? "is not distinct from" : "is distinct from");
    case EXPRESSION_BETWEEN:
        return parts_of(lowering, expression, TERM_BETWEEN, expression->negated ? "not between" : "between");
    case EXPRESSION_IN:
        return parts_of(lowering, expression, TERM_IN, expression->negated ? "not in" : "in");
    case EXPRESSION_LIKE:
        return binary(lowering, expression, like_words(expression));
    case EXPRESSION_CASE:
        return parts_of(lowering, expression, TERM_CASE, "");
    case EXPRESSION_CASE_OF:
        return parts_of(lowering, expression, TERM_CASE_OF, "");
    case EXPRESSION_CALL:
    case EXPRESSION_ENGINE_CALL:
        return parts_of(lowering, expression, TERM_CALL, expression->text);
    case EXPRESSION_ROW:
        return parts_of(lowering, expression, TERM_ROW, "");
    case EXPRESSION_AGGREGATE:
    case EXPRESSION_WINDOW:
        return schema_lower_aggregate(lowering, expression, expression->text,
                                      schema_argument_count(expression) == 0
                                          ? schema_term_words(lowering, "*")
                                          : schema_lower_part(lowering, expression->operands[0]));
    case EXPRESSION_SUBQUERY:
        return schema_lower_query(lowering, expression->query);
    case EXPRESSION_EXISTS:
        return schema_term_prefix(lowering, "exists ", schema_lower_query(lowering, expression->query));
    case EXPRESSION_CHOICE:   /* a whole value: see lower_whole */
    case EXPRESSION_IN_QUERY: /* its values are compared: a dialect's own */
    case EXPRESSION_DEFAULT:
    case EXPRESSION_PART: /* behind and, or: see binary */
        break;
    case EXPRESSION_IN_LIST:
        return binary(lowering, expression, expression->negated ? "not in" : "in");
    case EXPRESSION_CAST: {
        struct text type = TEXT(lowering->region);
        lowering->dialect->type(lowering->dialect, &type, NULL, &expression->type);
        return schema_term_cast(lowering, schema_lower_part(lowering, expression->operands[0]),
                                schema_text_string(&type));
    }
    case EXPRESSION_COLLATE: {
        struct text words = TEXT(lowering->region);
        schema_text_add(&words, "collate ");
        schema_name_print(&words, expression->text);
        return schema_term_suffix(lowering, schema_lower_part(lowering, expression->operands[0]),
                                  schema_text_string(&words));
    }
    }
    return schema_term_fail(lowering, "%s cannot compute this", lowering->dialect->engine);
}

/* -- functions that a schema declares ---------------------------------------------------------------------------- */

const char *schema_term_end_of_quoted(const char *at)
{
    const char quote = *at++;
    while (*at && *at != quote)
        at++;
    return *at ? at + 1 : at;
}

/* The first place of no argument; 0: there is none. */
static size_t wrong_place(const struct expression *expression, const char *text)
{
    while (*text) {
        if (*text != '$') {
            text = *text == '\'' || *text == '"' ? schema_term_end_of_quoted(text) : text + 1;
            continue;
        }
        size_t number = 0;
        for (text++; *text >= '0' && *text <= '9'; text++)
            number = number * 10 + (size_t)(*text - '0');
        if (number < 1 || number > expression->count || number > expression->function->count)
            return number ? number : SIZE_MAX;
    }
    return 0;
}

const struct term *schema_lower_query(struct lowering *lowering, const struct query *query)
{
    const char *problem = NULL;
    const char *text = schema_inner_select_sql(lowering->dialect, lowering->region, query, &problem);
    return problem ? schema_term_fail(lowering, "%s", problem) : schema_term_words(lowering, text);
}

const struct term *schema_lower_among(struct lowering *lowering, const struct expression *expression,
                                      const struct term *const *left)
{
    const struct term *of =
        expression->count == 1 ? left[0] : schema_term_of(lowering, TERM_ROW, "", expression->count, left);
    return schema_term_operator(lowering, of, expression->negated ? "not in" : "in",
                                schema_lower_query(lowering, expression->query));
}

const struct term *schema_lower_engine_call(struct lowering *lowering, const struct expression *expression,
                                            const char *text)
{
    const struct engine_function *function = expression->function;
    if (!text)
        return schema_term_fail(lowering, "function '%s' says nothing to %s", function->name,
                                lowering->dialect->engine);
    size_t wrong = wrong_place(expression, text);
    if (wrong)
        return schema_term_fail(lowering, "function '%s' has no argument $%zu", function->name,
                                wrong == SIZE_MAX ? 0 : wrong);
    const struct term **parts = NEW_ARRAY(lowering->region, const struct term *, expression->count + 1);
    for (size_t i = 0; i < expression->count; i++)
        parts[i] = lowering->dialect->lower(lowering, expression->operands[i], &function->parameters[i]);
    return schema_term_of(lowering, TERM_PIECES, text, expression->count, parts);
}

/* -- where a value is null ---------------------------------------------------------------------------------------- */

struct columns {
    size_t count, capacity;
    const struct expression **items;
};

static void note(struct lowering *lowering, struct columns *columns, const struct expression *column)
{
    for (size_t i = 0; i < columns->count; i++)
        if (columns->items[i]->kind == column->kind && strcmp(columns->items[i]->text, column->text) == 0 &&
            schema_same_text(columns->items[i]->qualifier, column->qualifier))
            return;
    APPEND(lowering->region, columns, column);
}

static bool is_strict(const struct expression *expression)
{
    switch (expression->kind) {
    case EXPRESSION_UNARY:
    case EXPRESSION_CAST:
    case EXPRESSION_COLLATE:
    case EXPRESSION_LIKE:
        return true;
    case EXPRESSION_BINARY:
        return expression->operation != OPERATOR_AND && expression->operation != OPERATOR_OR &&
               expression->operation != OPERATOR_JSON_GET && expression->operation != OPERATOR_JSON_GET_TEXT;
    case EXPRESSION_CALL: {
        enum function_id id = schema_function_of(expression);
        return id != FUNCTIONS && schema_functions[id].nulls == NULLS_STRICT;
    }
    default:
        return false;
    }
}

static bool is_never_null(const struct expression *expression)
{
    switch (expression->kind) {
    case EXPRESSION_BOOLEAN:
    case EXPRESSION_INTEGER:
    case EXPRESSION_NUMBER:
    case EXPRESSION_TEXT:
    case EXPRESSION_IS_NULL:
    case EXPRESSION_IS_BOOLEAN:
    case EXPRESSION_DISTINCT:
        return true;
    case EXPRESSION_CALL: {
        enum function_id id = schema_function_of(expression);
        return id != FUNCTIONS &&
               (schema_functions[id].nulls == NULLS_NEVER ||
                (id == FUNCTION_COALESCE && is_never_null(expression->operands[expression->count - 1])));
    }
    default:
        return false;
    }
}

/* Where none of what is in *columns is null, and *given holds where there is one. Every column may be null, whatever
 * the model says at the moment: what stands in a database must not change with it. */
static bool note_given(struct lowering *lowering, struct columns *columns, const struct term **given,
                       const struct expression *value)
{
    if (value->kind == EXPRESSION_COLUMN || value->kind == EXPRESSION_PARAMETER) {
        note(lowering, columns, value);
        return true;
    }
    if (is_never_null(value))
        return true;
    if (value->kind == EXPRESSION_CALL && schema_function_of(value) == FUNCTION_COALESCE) {
        const struct term *either = NULL, *one;
        for (size_t i = 0; i < value->count; i++) {
            if (!schema_lower_given(lowering, 1, &value->operands[i], &one))
                return false;
            if (!one)
                return true;
            either = either ? schema_term_operator(lowering, either, "or", one) : one;
        }
        *given = *given && either ? schema_term_operator(lowering, *given, "and", either) : either;
        return true;
    }
    for (size_t i = 0; i < value->count; i++)
        if (!note_given(lowering, columns, given, value->operands[i]))
            return false;
    return is_strict(value);
}

bool schema_lower_given(struct lowering *lowering, size_t count, const struct expression *const *values,
                        const struct term **given)
{
    struct columns columns = {0};
    *given = NULL;
    for (size_t i = 0; i < count; i++)
        if (!note_given(lowering, &columns, given, values[i]))
            return false;
    for (size_t i = 0; i < columns.count; i++) {
        const struct term *one = schema_term_is(lowering, schema_lower_part(lowering, columns.items[i]), "is not null");
        *given = *given ? schema_term_operator(lowering, *given, "and", one) : one;
    }
    return true;
}

/* -- for other rooms ------------------------------------------------------------------------------------------ */

static size_t nodes_of(const struct expression *expression)
{
    size_t nodes = 1;
    for (size_t i = 0; i < expression->count; i++)
        nodes += nodes_of(expression->operands[i]);
    return nodes;
}

static void hold_to_limits(struct lowering *lowering, const struct expression *expression, const struct term *term)
{
    const struct dialect *dialect = lowering->dialect;
    if (term->size > LARGEST_BASE && term->size / LARGEST_FACTOR > nodes_of(expression))
        schema_term_fail(lowering,
                         "an expression is too long when it is written for %s, which has to write parts of it several "
                         "times: put a part of it into a column of its own",
                         dialect->engine);
    else if ((dialect->most_height && term->height > dialect->most_height) ||
             (dialect->most_stack && term->stack > dialect->most_stack))
        schema_term_fail(lowering,
                         "an expression is nested too deeply for %s: put a part of it into a column of its own",
                         dialect->engine);
}

/* One of two values, by a bit of a call's mask, stands in no other expression. */
static const struct term *lower_whole(struct lowering *lowering, const struct expression *expression,
                                      const struct type *type)
{
    if (expression->kind == EXPRESSION_COLUMN && lowering->dialect->guarded &&
        (!type || schema_same_type(&expression->type, type)))
        return schema_lower_alike(lowering, expression); /* no operator sees it */
    if (expression->kind != EXPRESSION_CHOICE)
        return lowering->dialect->lower(lowering, expression, type);
    const char *bit = schema_region_format(lowering->region, "%" PRId64, expression->number - 1);
    return schema_term_of(lowering, TERM_CHOICE, bit,
                          TERM_LIST(lower_whole(lowering, expression->operands[0], type),
                                    lower_whole(lowering, expression->operands[1], type)));
}

struct lowered schema_expression_lower(const struct dialect *dialect, struct region *region,
                                       const struct expression *expression, const struct type *type)
{
    struct lowering lowering = {.dialect = dialect, .region = region};
    const struct term *term = lower_whole(&lowering, expression, type);
    if (!lowering.problem)
        hold_to_limits(&lowering, expression, term);
    /* No engine takes these words for anything. */
    return (struct lowered){lowering.problem ? schema_term_words(&lowering, "cannot be computed") : term,
                            lowering.problem};
}

void schema_lowered_print(const struct dialect *dialect, struct text *text, const struct lowered *lowered)
{
    schema_term_print(dialect, text, lowered->term, LEVEL_ANY);
}

void schema_expression_print(const struct dialect *dialect, struct text *text, const struct expression *expression)
{
    struct lowered lowered = schema_expression_lower(dialect, text->region, expression, NULL);
    schema_lowered_print(dialect, text, &lowered);
}

void schema_value_print(const struct dialect *dialect, struct text *text, const struct expression *expression,
                        const struct type *type)
{
    struct lowered lowered = schema_expression_lower(dialect, text->region, expression, type);
    schema_lowered_print(dialect, text, &lowered);
}

void schema_name_print(struct text *text, const char *name)
{
    schema_text_add_quoted(text, name, '"');
}

void schema_qualifier_print(const struct dialect *dialect, struct text *text, const char *name)
{
    bool letter = name[0] >= 'a' && name[0] <= 'z' && !name[1];
    if (letter || strcmp(name, "excluded") == 0)
        schema_text_add(text, name);
    else
        dialect->table(text, NULL, name);
}

void schema_literal_print(struct text *text, const char *string)
{
    schema_text_add_quoted(text, string, '\'');
}
