/* Owns: what a text says as a value of another type, on SQLite, whose casts take the beginning of anything. What is not
 * in the form of the type is an error. Must not know conversions of other types. */
#include "sql/sqlite/convert.h"

#include "language/functions.h"

static const struct term *without_blanks(struct lowering *l, const struct term *value)
{
    return CALL("trim", value,
                CALL("char", NUMBER("9"), NUMBER("10"), NUMBER("11"), NUMBER("12"), NUMBER("13"), NUMBER("32")));
}

static const struct term *either(struct lowering *l, const struct term *left, const struct term *right)
{
    return OPERATOR(left, "or", right);
}

/* Blanks around it, a sign and zeros before it are let pass. */
static const struct term *integer(struct lowering *l, const struct term *value, const struct type *to)
{
    const struct term *bare = without_blanks(l, value);
    const struct term *digits = CALL("ltrim", bare, QUOTED("+-")), *significant = CALL("ltrim", bare, QUOTED("+-0"));
    const struct term *read = schema_term_cast(l, bare, "integer");
    const struct term *signs = OPERATOR(CALL("length", bare), "-", CALL("length", digits));
    const struct term *form =
        either(l, OPERATOR(digits, "=", QUOTED("")), OPERATOR(digits, "glob", QUOTED("*[^0-9]*")));
    form = either(l, form, OPERATOR(signs, ">", NUMBER("1")));
    form = either(l, form, OPERATOR(CALL("length", significant), ">", NUMBER("19")));
    const char *low = to->kind == TYPE_INT16 ? "-32768" : "-2147483648";
    const char *high = to->kind == TYPE_INT16 ? "32767" : "2147483647";
    const struct term *range =
        schema_term_of(l, TERM_BETWEEN, "not between", TERM_LIST(read, NUMBER(low), NUMBER(high)));
    if (to->kind == TYPE_INT64) { /* nineteen digits may be too many, which is seen before they are read */
        const struct term *most = TERM_CASE_WHEN(l, OPERATOR(bare, "glob", QUOTED("-*")), QUOTED("9223372036854775808"),
                                                 QUOTED("9223372036854775807"));
        range =
            OPERATOR(OPERATOR(CALL("length", significant), "=", NUMBER("19")), "and", OPERATOR(significant, ">", most));
    }
    return schema_sqlite_unless(l, either(l, form, range), read);
}

/* Digits are never made a float on the way. */
const struct term *schema_sqlite_of_numeric(struct lowering *l, const struct term *value, const struct type *to)
{
    int scale = to->kind == TYPE_DECIMAL ? to->scale : 0;
    const struct term *one = NUMBER("1");
    const struct term *point = CALL("instr", JOINED(value, QUOTED(".")), QUOTED("."));
    const struct term *whole = CALL("substr", value, one, OPERATOR(point, "-", one));
    const struct term *places = JOINED(CALL("substr", value, OPERATOR(point, "+", one)), QUOTED("0000000000000000000"));
    const struct term *kept = CALL("substr", places, one, schema_term_integer(l, scale));
    const struct term *next = CALL("substr", places, schema_term_integer(l, scale + 1), one);
    const struct term *sign = OPERATOR(one, "-", OPERATOR(NUMBER("2"), "*", OPERATOR(value, "glob", QUOTED("-*"))));
    const struct term *scaled = OPERATOR(schema_term_cast(l, JOINED(whole, kept), "integer"), "+",
                                         OPERATOR(OPERATOR(next, ">=", QUOTED("5")), "*", sign));
    const struct term *digits = schema_term_integer(l, to->kind == TYPE_INT64 ? 18 : schema_whole_digits(to));
    const struct term *many = OPERATOR(CALL("length", CALL("ltrim", whole, QUOTED("+-0"))), ">", digits);
    return schema_sqlite_within_type(l, schema_sqlite_unless(l, many, scaled), to);
}

/* As PostgreSQL reads one: a sign or none, digits, a point before, among or behind them. Texts with an exponent are an
 * error. */
static const struct term *decimal(struct lowering *l, const struct term *value, const struct type *to)
{
    const struct term *bare = without_blanks(l, value);
    const struct term *other =
        either(l, OPERATOR(bare, "not glob", QUOTED("*[0-9]*")), OPERATOR(bare, "not glob", QUOTED("[-+0-9.]*")));
    other = either(l, other, OPERATOR(CALL("substr", bare, NUMBER("2")), "glob", QUOTED("*[^0-9.]*")));
    other = either(l, other, OPERATOR(bare, "glob", QUOTED("*.*.*")));
    return schema_sqlite_unless(l, other, schema_sqlite_checked(l, schema_sqlite_of_numeric(l, bare, to)));
}

/* A number never is one of these words, and stands for null among them. */
static const struct term *truth(struct lowering *l, const struct term *value)
{
    static const char *const words[] = {"t",  "tr",  "tru",  "true",  "y", "ye", "yes", "on",  "1", "f",
                                        "fa", "fal", "fals", "false", "n", "no", "of",  "off", "0"};
    enum { YES = 9 };
    const struct term *parts[2 * COUNT_OF(words) + 4];
    size_t count = 0;
    parts[count++] = CALL("coalesce", CALL("lower", without_blanks(l, value)), NUMBER("0"));
    parts[count++] = NUMBER("0");
    parts[count++] = schema_term_words(l, "null");
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        parts[count++] = QUOTED(words[i]);
        parts[count++] = NUMBER(i < YES ? "1" : "0");
    }
    parts[count++] = schema_sqlite_error(l);
    return schema_term_of(l, TERM_CASE_OF, "", count, parts);
}

/* Only the form that a date has here; others are an error. */
static const struct term *date(struct lowering *l, const struct term *value)
{
    const struct term *bare = without_blanks(l, value);
    const struct term *other = OPERATOR(bare, "not glob", QUOTED("[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"));
    other = either(l, other, OPERATOR(CALL("date", bare, QUOTED("+0 days")), "is not", bare));
    other = either(l, other, OPERATOR(bare, "<", QUOTED("0001")));
    return schema_sqlite_unless(l, OPERATOR(schema_term_is(l, value, "is not null"), "and", other), bare);
}

/* Text is json without an escaped NUL: no escape of one begins behind a pair of backslashes. */
static const struct term *json(struct lowering *l, const struct term *value)
{
    const struct term *escape = CALL("instr", CALL("replace", value, QUOTED("\\\\"), QUOTED("")), QUOTED("\\u0000"));
    const struct term *valid = OPERATOR(CALL("json_valid", value), "and", OPERATOR(escape, "=", NUMBER("0")));
    return TERM_CASE_WHEN(l, valid, value, schema_term_is(l, value, "is not null"), CALL("json", QUOTED("")));
}

const struct term *schema_sqlite_of_text(struct lowering *l, const struct term *value, const struct type *to)
{
    switch (to->kind) {
    case TYPE_INT16:
    case TYPE_INT32:
    case TYPE_INT64:
        return integer(l, value, to);
    case TYPE_DECIMAL:
        return decimal(l, value, to);
    case TYPE_BOOL:
        return truth(l, value);
    case TYPE_DATE:
        return date(l, value);
    case TYPE_JSON:
        return json(l, value);
    default:
        return NULL;
    }
}
