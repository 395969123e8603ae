/* An expression in an engine's own terms: what the lowering of a dialect makes of one of the language, and what the one
 * printer prints. A node may stand in several places; what that comes to as text is known before anything is printed.
 * The parts are handed over in the order in which they are written. */
#ifndef SCHEMA_SQL_TREE_H
#define SCHEMA_SQL_TREE_H

#include "sql/dialect.h"

/* How tightly a node binds, by levels that hold in every engine. Where two engines (or the language) read something
 * differently, such as a || b + c, there are parentheses. */
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

enum term_kind {
    TERM_WORDS,    /* as they are: a number, null, now() */
    TERM_TEXT,     /* a literal in quotes, perhaps behind a word: x'00' */
    TERM_NAME,     /* of a column, perhaps behind another name */
    TERM_OPERATOR, /* between two parts */
    TERM_PREFIX,   /* before one: not, - */
    TERM_SUFFIX,   /* behind one: is null, ::date, collate "C" */
    TERM_CALL,
    TERM_CASE,    /* when, then, when, then …, and else where the count is odd */
    TERM_CASE_OF, /* the same behind one part, which the whens are compared with */
    TERM_CAST,    /* cast(… as TYPE) */
    TERM_BETWEEN, /* three parts; the words may have a not */
    TERM_IN,      /* the first part in the rest */
    TERM_ROW,     /* (a, b) */
    TERM_PIECES,  /* words in which $1 stands for the first part */
    TERM_WORDED,  /* the same without brackets of their own around the words and the parts */
    TERM_CHOICE,  /* one of two parts, by the bit of a call's mask that the text names */
};

/* Whether a number may be none of its type: on SQLite a sum that an int64 does not hold is a real, one that a float
 * does not hold an infinity, and they stay such in what is computed from them. So they are looked for at the end. */
enum doubt { DOUBT_NONE, DOUBT_REAL, DOUBT_INFINITE };

struct term {
    enum term_kind kind;
    enum level level;
    const char *text;
    const char *qualifier; /* of a name; of a literal, the word before it; of an operator, the bit of a call's mask by
                              which it and what is behind it are there; or null */
    size_t count;
    const struct term *const *parts;
    enum doubt doubt;
    /* As it will be printed. */
    size_t size;     /* nodes, each as often as it is written */
    unsigned height; /* nodes from here to the farthest leaf */
    unsigned stack;  /* what a parser has to remember at most while it reads */
};

/* One expression on its way into an engine's terms. */
struct lowering {
    const struct dialect *dialect;
    struct region *region;
    const char *problem; /* what the engine cannot do, of the first such thing; what is made is then of no use */
};

/* Notes what cannot be done, and gives something in its place. */
const struct term *schema_term_fail(struct lowering *lowering, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

const struct term *schema_term_words(struct lowering *lowering, const char *words);
const struct term *schema_term_number(struct lowering *lowering, const char *digits); /* perhaps with a minus */
const struct term *schema_term_integer(struct lowering *lowering, int64_t value);
const struct term *schema_term_text(struct lowering *lowering, const char *text);
const struct term *schema_term_literal(struct lowering *lowering, const char *word, const char *text);
const struct term *schema_term_name(struct lowering *lowering, const char *qualifier, const char *name);
const struct term *schema_term_operator(struct lowering *lowering, const struct term *left, const char *operation,
                                        const struct term *right);
/* The same where that bit of a call's mask is set, from 1; else the left part alone. */
const struct term *schema_term_optional(struct lowering *lowering, const struct term *left, const char *operation,
                                        const struct term *right, int64_t bit);
const struct term *schema_term_prefix(struct lowering *lowering, const char *operation, const struct term *part);
const struct term *schema_term_is(struct lowering *lowering, const struct term *part, const char *what); /* "is null" */
const struct term *schema_term_typed(struct lowering *lowering, const struct term *part,
                                     const char *type); /* a::type */
/* at time zone, collate */
const struct term *schema_term_suffix(struct lowering *lowering, const struct term *part, const char *words);
const struct term *schema_term_cast(struct lowering *lowering, const struct term *part, const char *type);
const struct term *schema_term_of(struct lowering *lowering, enum term_kind kind, const char *text, size_t count,
                                  const struct term *const *parts);

#define TERM_LIST(...)                                                                                                 \
    sizeof((const struct term *const[]){__VA_ARGS__}) / sizeof(const struct term *), (const struct term *const[])      \
    {                                                                                                                  \
        __VA_ARGS__                                                                                                    \
    }
#define TERM_CALL_OF(lowering, name, ...) schema_term_of((lowering), TERM_CALL, (name), TERM_LIST(__VA_ARGS__))
#define TERM_CASE_WHEN(lowering, ...) schema_term_of((lowering), TERM_CASE, "", TERM_LIST(__VA_ARGS__))
#define TERM_CASE_OF_WHEN(lowering, ...) schema_term_of((lowering), TERM_CASE_OF, "", TERM_LIST(__VA_ARGS__))

/* The same with a doubt about its value. */
const struct term *schema_term_doubted(struct lowering *lowering, const struct term *sql, enum doubt doubt);

/* Short enough to be written several times; twice, where the form that names it once is nested deeply. */
bool schema_term_is_short(const struct term *term);
bool schema_term_is_middling(const struct term *term);

/* -- lowering ------------------------------------------------------------------------------------------------- */

/* What every dialect writes alike: names, and, or, not, is null, is true, rows. The parts are made by the dialect. */
const struct term *schema_lower_alike(struct lowering *lowering, const struct expression *expression);
const struct term *schema_lower_part(struct lowering *lowering, const struct expression *expression);

/* An aggregate, or a function over a window, by this name over a term, with what the expression says of distinct,
 * filter, window and order. Of several terms, and with words behind the frame, if there is one. */
const struct term *schema_lower_aggregate(struct lowering *lowering, const struct expression *expression,
                                          const char *name, const struct term *of);
struct of_rows {
    const char *name;
    size_t count;
    const struct term *const *arguments;
    const struct term *const *behind; /* the operands behind the arguments, without the filter; null: as they are */
    const char *behind_frame;         /* or null */
};
const struct term *schema_lower_of_rows(struct lowering *lowering, const struct expression *expression,
                                        const struct of_rows *of);

/* A select within an expression, in brackets; and whether values that are lowered already are among what it gives. */
const struct term *schema_lower_query(struct lowering *lowering, const struct query *query);
const struct term *schema_lower_among(struct lowering *lowering, const struct expression *expression,
                                      const struct term *const *left);

/* A call of a function that the schema declares, by the text that it has for this engine; null: it has none. */
const struct term *schema_lower_engine_call(struct lowering *lowering, const struct expression *expression,
                                            const char *text);

/* Whether these values are null exactly where one of a few columns is. *given: the condition that none of them is; null
 * where there is nothing to ask. */
bool schema_lower_given(struct lowering *lowering, size_t count, const struct expression *const *values,
                        const struct term **given);

const char *schema_operator_spelling(enum operator_kind operation);

/* A number as it is written, a minus before it included; false: the expression is something else. */
struct number_literal {
    bool negative;
    const char *text; /* digits, perhaps with a point or an exponent */
};
bool schema_number_literal(const struct expression *expression, struct number_literal *literal);

#endif
