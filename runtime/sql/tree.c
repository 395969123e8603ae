/* Owns: making nodes of an engine's tree, how tightly each binds, and what it comes to as text. Must not know the
 * language or any engine. */
#include "sql/printer.h"

#include <inttypes.h>
#include <string.h>

enum { SHORT = 10, MIDDLING = 40 };

const struct term *schema_term_fail(struct lowering *lowering, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    if (!lowering->problem)
        lowering->problem = schema_region_vformat(lowering->region, format, arguments);
    va_end(arguments);
    return schema_term_words(lowering, "null");
}

bool schema_term_is_short(const struct term *term)
{
    return term->size <= SHORT;
}

bool schema_term_is_middling(const struct term *term)
{
    return term->size <= MIDDLING;
}

/* -- operators ------------------------------------------------------------------------------------------------- */

struct levels {
    const char *operation;
    enum level self, left, right;
};

static const struct levels *levels_of(const char *operation)
{
    static const struct levels known[] = {
        {"or", LEVEL_OR, LEVEL_OR, LEVEL_AND},
        {"and", LEVEL_AND, LEVEL_AND, LEVEL_NOT},
        {"||", LEVEL_CONCATENATE, LEVEL_UNARY, LEVEL_UNARY},
        {"->", LEVEL_CONCATENATE, LEVEL_UNARY, LEVEL_UNARY},
        {"->>", LEVEL_CONCATENATE, LEVEL_UNARY, LEVEL_UNARY},
        {"&", LEVEL_CONCATENATE, LEVEL_PRIMARY, LEVEL_PRIMARY},
        {"|", LEVEL_CONCATENATE, LEVEL_PRIMARY, LEVEL_PRIMARY},
        {"+", LEVEL_SUM, LEVEL_SUM, LEVEL_PRODUCT},
        {"-", LEVEL_SUM, LEVEL_SUM, LEVEL_PRODUCT},
        {"*", LEVEL_PRODUCT, LEVEL_PRODUCT, LEVEL_UNARY},
        {"/", LEVEL_PRODUCT, LEVEL_PRODUCT, LEVEL_UNARY},
        {"%", LEVEL_PRODUCT, LEVEL_PRODUCT, LEVEL_UNARY},
    };
    static const struct levels predicate = {"", LEVEL_PREDICATE, LEVEL_CONCATENATE, LEVEL_CONCATENATE};
    static const struct levels qualified = {"", LEVEL_CONCATENATE, LEVEL_UNARY, LEVEL_UNARY};
    if (strncmp(operation, "operator(", 9) == 0)
        return &qualified;
    for (size_t i = 0; i < COUNT_OF(known); i++)
        if (strcmp(known[i].operation, operation) == 0)
            return &known[i];
    return &predicate;
}

static enum level level_of(enum term_kind kind, const char *text)
{
    switch (kind) {
    case TERM_OPERATOR:
        return levels_of(text)->self;
    case TERM_PREFIX:
        return strcmp(text, "not ") == 0 ? LEVEL_NOT : LEVEL_UNARY;
    case TERM_BETWEEN:
    case TERM_IN:
        return LEVEL_PREDICATE;
    default:
        return LEVEL_PRIMARY;
    }
}

/* a || b || c is read from the left everywhere; a || b -> c is not. */
static enum level left_level(const struct term *term)
{
    const struct term *left = term->parts[0];
    bool chain = strcmp(term->text, "||") == 0 && left->kind == TERM_OPERATOR && strcmp(left->text, "||") == 0;
    return chain ? LEVEL_CONCATENATE : levels_of(term->text)->left;
}

enum level schema_term_part_level(const struct term *term, size_t i)
{
    switch (term->kind) {
    case TERM_OPERATOR:
        return i ? levels_of(term->text)->right : left_level(term);
    case TERM_PREFIX:
        return term->level == LEVEL_NOT ? LEVEL_NOT : LEVEL_PRIMARY;
    case TERM_SUFFIX:
        return term->level == LEVEL_PREDICATE ? LEVEL_CONCATENATE : LEVEL_PRIMARY;
    case TERM_BETWEEN:
        return LEVEL_CONCATENATE;
    case TERM_IN:
        return i ? LEVEL_ANY : LEVEL_CONCATENATE;
    default:
        return LEVEL_ANY;
    }
}

/* -- measures -------------------------------------------------------------------------------------------------- */

/* What a parser remembers of a node while it reads the i-th part: tokens that are not yet anything. */
static unsigned before(const struct term *term, size_t i)
{
    switch (term->kind) {
    case TERM_OPERATOR:
        return i ? 3 : 0;
    case TERM_PREFIX:
        return 1;
    case TERM_CALL:
        return i ? 5 : 3;
    case TERM_CASE:
    case TERM_CASE_OF:
        return i == 0 && term->kind == TERM_CASE_OF ? 1 : 6;
    case TERM_CAST:
        return 2;
    case TERM_BETWEEN:
        return i == 2 ? 4 : i ? 2 : 0;
    case TERM_IN:
        return i ? 5 : 0;
    case TERM_ROW:
        return 3;
    case TERM_WORDED:
    case TERM_PIECES: /* nobody knows what is around it */
        return 12;
    default:
        return 0;
    }
}

static void measure(struct term *term)
{
    term->size = 1;
    term->height = 1;
    term->stack = 1;
    for (size_t i = 0; i < term->count; i++) {
        const struct term *part = term->parts[i];
        unsigned bracket = part->level < schema_term_part_level(term, i);
        unsigned stack = before(term, i) + bracket + part->stack;
        term->size = term->size > SIZE_MAX / 2 - part->size ? SIZE_MAX / 2 : term->size + part->size;
        term->height = part->height >= term->height ? part->height + 1 : term->height;
        term->stack = stack > term->stack ? stack : term->stack;
    }
}

/* -- making ---------------------------------------------------------------------------------------------------- */

static struct term *make(struct lowering *lowering, enum term_kind kind, const char *text, size_t count,
                         const struct term *const *parts)
{
    struct term *term = NEW(lowering->region, struct term);
    const struct term **copies = count ? NEW_ARRAY(lowering->region, const struct term *, count) : NULL;
    for (size_t i = 0; i < count; i++)
        copies[i] = parts[i];
    *term = (struct term){.kind = kind, .level = level_of(kind, text), .text = text, .count = count, .parts = copies};
    return term;
}

const struct term *schema_term_of(struct lowering *lowering, enum term_kind kind, const char *text, size_t count,
                                  const struct term *const *parts)
{
    struct term *term = make(lowering, kind, text, count, parts);
    measure(term);
    return term;
}

const struct term *schema_term_words(struct lowering *lowering, const char *words)
{
    return schema_term_of(lowering, TERM_WORDS, words, 0, NULL);
}

const struct term *schema_term_number(struct lowering *lowering, const char *digits)
{
    struct term *term = make(lowering, TERM_WORDS, digits, 0, NULL);
    term->level = *digits == '-' ? LEVEL_UNARY : LEVEL_PRIMARY;
    measure(term);
    return term;
}

const struct term *schema_term_integer(struct lowering *lowering, int64_t value)
{
    return schema_term_number(lowering, schema_region_format(lowering->region, "%" PRId64, value));
}

const struct term *schema_term_text(struct lowering *lowering, const char *text)
{
    return schema_term_of(lowering, TERM_TEXT, text, 0, NULL);
}

const struct term *schema_term_literal(struct lowering *lowering, const char *word, const char *text)
{
    struct term *term = make(lowering, TERM_TEXT, text, 0, NULL);
    term->qualifier = word;
    measure(term);
    return term;
}

const struct term *schema_term_name(struct lowering *lowering, const char *qualifier, const char *name)
{
    struct term *term = make(lowering, TERM_NAME, name, 0, NULL);
    term->qualifier = qualifier;
    measure(term);
    return term;
}

/* What is computed from a doubtful number is doubtful; what is said of it is not. */
const struct term *schema_term_operator(struct lowering *lowering, const struct term *left, const char *operation,
                                        const struct term *right)
{
    struct term *term = make(lowering, TERM_OPERATOR, operation, 2, (const struct term *const[]){left, right});
    if (term->level == LEVEL_SUM || term->level == LEVEL_PRODUCT)
        term->doubt = left->doubt > right->doubt ? left->doubt : right->doubt;
    measure(term);
    return term;
}

const struct term *schema_term_optional(struct lowering *lowering, const struct term *left, const char *operation,
                                        const struct term *right, int64_t bit)
{
    struct term *term = make(lowering, TERM_OPERATOR, operation, 2, (const struct term *const[]){left, right});
    term->qualifier = schema_region_format(lowering->region, "%" PRId64, bit - 1);
    measure(term);
    return term;
}

const struct term *schema_term_prefix(struct lowering *lowering, const char *operation, const struct term *part)
{
    struct term *term = make(lowering, TERM_PREFIX, operation, 1, &part);
    term->doubt = part->doubt;
    measure(term);
    return term;
}

static const struct term *suffix(struct lowering *lowering, const struct term *part, enum level level,
                                 const char *words)
{
    struct term *term = make(lowering, TERM_SUFFIX, words, 1, &part);
    term->level = level;
    measure(term);
    return term;
}

const struct term *schema_term_is(struct lowering *lowering, const struct term *part, const char *what)
{
    return suffix(lowering, part, LEVEL_PREDICATE, schema_region_format(lowering->region, " %s", what));
}

const struct term *schema_term_typed(struct lowering *lowering, const struct term *part, const char *type)
{
    return suffix(lowering, part, LEVEL_PRIMARY, schema_region_format(lowering->region, "::%s", type));
}

const struct term *schema_term_suffix(struct lowering *lowering, const struct term *part, const char *words)
{
    return suffix(lowering, part, LEVEL_UNARY, schema_region_format(lowering->region, " %s", words));
}

const struct term *schema_term_cast(struct lowering *lowering, const struct term *part, const char *type)
{
    return schema_term_of(lowering, TERM_CAST, type, 1, &part);
}

const struct term *schema_term_doubted(struct lowering *lowering, const struct term *term, enum doubt doubt)
{
    if (term->doubt == doubt)
        return term;
    struct term *copy = NEW(lowering->region, struct term);
    *copy = *term;
    copy->doubt = doubt;
    return copy;
}
