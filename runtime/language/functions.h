/* The functions that expressions may call: the scalar ones that every engine has or can express with the same answer.
 * The table is functions.def; resolve/ types calls from it, sql/ spells them. Also the types that operators give, for
 * the two must agree on those as well. */
#ifndef SCHEMA_LANGUAGE_FUNCTIONS_H
#define SCHEMA_LANGUAGE_FUNCTIONS_H

#include "base/region.h"
#include "model/structures.h"

enum function_id {
#define FUNCTION(id, name, arguments, result, nulls, volatility, place, meaning) FUNCTION_##id,
#include "language/functions.def"
#undef FUNCTION
    FUNCTIONS
};

enum function_nulls {
    NULLS_STRICT,   /* null where an argument may be null */
    NULLS_ALL,      /* null only where every argument may be null: coalesce */
    NULLS_ALWAYS,   /* may be null whatever the arguments: nullif */
    NULLS_OF_FIRST, /* null where the first argument may be null: concat_ws */
    NULLS_NEVER,
};

enum function_volatility {
    FUNCTION_IMMUTABLE, /* fit for checks, indexes and generated columns */
    FUNCTION_STABLE,    /* the same within a statement: now() */
    FUNCTION_VOLATILE,  /* another value for each row */
};

enum function_place {
    EVERYWHERE,
    SQLITE_QUERIES, /* on SQLite in the queries of programs alone */
};

struct function {
    const char *name;
    const char *arguments; /* see functions.def */
    const char *result;
    enum function_nulls nulls;
    enum function_volatility volatility;
    enum function_place place;
    const char *meaning; /* one line, for the reference */
};

extern const struct function schema_functions[FUNCTIONS];

/* What a call is, once it is typed. */
struct function_call {
    const struct function *function;
    enum function_id id;
    struct type type;
    bool nullable;
};

/* Finds the function for these arguments (already typed; TYPE_UNKNOWN for null and bare text literals, which fit where
 * their place wants them to) and fills *call. `wanted`, of `count`, gets the type that each argument is meant to have:
 * an untyped one takes it. False: *problem says what is wrong, in one line. */
bool schema_function_resolve(struct region *region, const char *name, const struct expression *const *arguments,
                             size_t count, struct type *wanted, struct function_call *call, const char **problem);

/* Whether there is a function of that name at all; the i-th name, for spelling hints (null at the end). */
bool schema_function_known(const char *name);
const char *schema_function_name(size_t i);

/* By the name and arguments of a call that was resolved before; FUNCTIONS when there is none. */
enum function_id schema_function_of(const struct expression *call);

/* The least volatile expression is immutable: what checks, indexes and generated columns need. */
enum function_volatility schema_expression_volatility(const struct expression *expression);

/* -- types of operators --------------------------------------------------------------------------------------- */

struct type schema_type_of(enum type_kind kind);           /* a plain type of that kind */
struct type schema_decimal_type(int precision, int scale); /* more than 18 digits: bare decimal */
bool schema_type_is_number(const struct type *type);
bool schema_type_is_integer(const struct type *type);
bool schema_type_is_float(const struct type *type);
bool schema_type_is_text(const struct type *type); /* text, and what is stored and compared as it: an enum */

/* How many digits an integer or a decimal with digits may have before its point. */
int schema_whole_digits(const struct type *type);

/* How many digits of a second a time, a timestamp or a datetime keeps: six where none are said; 0 of other types. And
 * whether a value of one type loses some as one of another. */
int schema_second_digits(const struct type *type);
bool schema_loses_seconds(const struct type *from, const struct type *to);

/* The type that two values are compared as, or that case, coalesce and the like give; false: they do not go together.
 * TYPE_UNKNOWN gives way to the other. Integers widen to the larger, integers meet decimals as decimals (the larger
 * scale, digits enough for both), anything with a float is float64. Texts lose their length. An enum meets an untyped
 * literal as the enum, and text as text. */
bool schema_common_type(const struct type *a, const struct type *b, struct type *common);

/* The type of a + b and so on; false: the operator has no meaning for them. Integers give int64, whatever their size,
 * on every engine; decimals: + and - keep the larger scale, * adds them, % the larger, / is bare decimal; a float makes
 * it float64. date - date is int32, date + integer is date; a moment and an interval are a moment. || is text, of
 * anything that can be text. */
bool schema_operator_type(enum operator_kind operation, const struct type *left, const struct type *right,
                          struct type *result);

/* The type of a number literal as written: int32 or int64 by its size, decimal by its digits; float64 with an exponent.
 */
struct type schema_number_type(const char *text);

/* Whether cast(from as to) has a meaning, in every engine alike. */
bool schema_cast_known(const struct type *from, const struct type *to);

/* Whether a value of type `from` may be put where `to` is wanted without a cast: a default, a backfill, an assignment.
 */
bool schema_type_assignable(const struct type *from, const struct type *to);

#endif
