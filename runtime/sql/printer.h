/* Inside sql/: printing expressions with only the parentheses they need, by levels that hold in every engine. Where two
 * engines (or the language) read something differently, such as a || b + c, there are parentheses. */
#ifndef SCHEMA_SQL_PRINTER_H
#define SCHEMA_SQL_PRINTER_H

#include "sql/dialect.h"

enum level {
    LEVEL_ANY,
    LEVEL_OR,
    LEVEL_AND,
    LEVEL_NOT,
    LEVEL_PREDICATE, /* comparisons, is, like, between, in: none of them is an operand of another without parentheses */
    LEVEL_CONCATENATE,
    LEVEL_SUM,
    LEVEL_PRODUCT,
    LEVEL_UNARY,
    LEVEL_PRIMARY,
};

struct printer {
    const struct dialect *dialect;
    struct text *text;
    const char *problem; /* what the engine cannot do, of the first such thing; what is printed is then of no use */
};

/* Prints a node, in parentheses where it binds less than `least`. */
void schema_print_operand(struct printer *printer, const struct expression *expression, int least);
/* A member of an enum that is stored as numbers; false: it is none, and nothing was printed. */
bool schema_print_member(struct printer *printer, const struct expression *expression, int least);

/* The same, as a value of another type. */
void schema_print_converted(struct printer *printer, const struct expression *expression, const struct type *type,
                            int least);

void schema_print(struct printer *printer, const char *string);

/* Opens a parenthesis where something of this level stands in a place that wants `least`; the other closes it. */
void schema_print_open(struct printer *printer, int level, int least);
void schema_print_close(struct printer *printer, int level, int least);

/* Notes what cannot be done; true, so that a hook can end with it. */
/* A call of a function that the schema declares, by the text that it has for this engine; null: it has none. */
bool schema_print_engine_call(struct printer *printer, const struct expression *expression, const char *text);

bool schema_print_fail(struct printer *printer, const char *format, ...) __attribute__((format(printf, 2, 3)));

const char *schema_operator_spelling(enum operator_kind operation);

/* A number as it is written, a minus before it included; false: the expression is something else. */
struct number_literal {
    bool negative;
    const char *text; /* digits, perhaps with a point or an exponent */
};
bool schema_number_literal(const struct expression *expression, struct number_literal *literal);

#endif
