/* Owns: calls whose arguments have words between them, as SQL has them for a few functions: extract(year from x) is
 * extract('year', x). Must not know what a function means, nor whether there is one. */
#include "syntax/parse.h"

#include "base/text.h"

static bool is(struct name name, const char *word)
{
    return schema_same_text_any_case(name.text, word);
}

static struct deep call_of(struct parse *parse, const char *name, struct operands operands, struct span span)
{
    return make_list(parse, EXPRESSION_CALL, name, operands, span);
}

static struct operands two(struct parse *parse, struct deep first, struct deep second)
{
    return add_operand(parse, add_operand(parse, no_operands(), first), second);
}

static struct deep cannot_stand(struct parse *parse, struct name name, const char *word, struct span span)
{
    struct diagnostic *d = report(parse->diagnostics, S0010, span, "a call of '%s' has no '%s'", name.text, word);
    add_help(parse->diagnostics, d, "its arguments stand one behind the other, with a comma between them");
    return make_leaf(parse, EXPRESSION_NULL, NULL, span);
}

/* position('a' in :x) was read as one argument, the question whether 'a' is in a list. */
struct deep make_call(struct parse *parse, struct name name, struct operands operands, struct span span)
{
    const struct expression *in = operands.count == 1 && is(name, "position") ? operands.items[0] : NULL;
    bool is_in = in && !in->negated && in->count == 2 && (in->kind == EXPRESSION_IN || in->kind == EXPRESSION_IN_LIST);
    if (!is_in)
        return call_of(parse, name.text, operands, span);
    struct deep sought = {in->operands[0], operands.depth}, all = {in->operands[1], operands.depth};
    return make_call_in(parse, name, sought, all, span);
}

struct deep make_call_in(struct parse *parse, struct name name, struct deep sought, struct deep in, struct span span)
{
    if (!is(name, "position"))
        return cannot_stand(parse, name, "in", span);
    return call_of(parse, "strpos", two(parse, in, sought), span);
}

/* trim('x' from y), and with a side that stands alone or before a text, where it looks like a type. */
static struct deep trimmed(struct parse *parse, struct name name, struct deep first, struct deep from, struct span span)
{
    const struct expression *written = first.node;
    bool typed = written->kind == EXPRESSION_TEXT && written->type.name;
    if (!typed && (written->kind != EXPRESSION_COLUMN || written->qualifier))
        return call_of(parse, "trim", two(parse, from, first), span);
    struct name side = {typed ? written->type.name : written->text, *written->origin};
    struct deep characters = make_leaf(parse, EXPRESSION_TEXT, typed ? written->text : " ", *written->origin);
    bool both = is(side, "both") || is(side, "leading") || is(side, "trailing");
    return !both && !typed ? call_of(parse, "trim", two(parse, from, first), span)
                           : make_call_trim(parse, name, side, characters, from, span);
}

struct deep make_call_trim(struct parse *parse, struct name name, struct name side, struct deep characters,
                           struct deep from, struct span span)
{
    const char *function = is(side, "both")       ? "trim"
                           : is(side, "leading")  ? "ltrim"
                           : is(side, "trailing") ? "rtrim"
                                                  : NULL;
    if (!is(name, "trim"))
        return cannot_stand(parse, name, "from", span);
    if (function)
        return call_of(parse, function, two(parse, from, characters), span);
    report(parse->diagnostics, S0010, side.span, "trim takes both, leading or trailing, found '%s'", side.text);
    return make_leaf(parse, EXPRESSION_NULL, NULL, span);
}

/* The unit of extract is a word or a text. */
static struct deep extracted(struct parse *parse, struct deep unit, struct deep from, struct span span)
{
    if (unit.node->kind == EXPRESSION_COLUMN && !unit.node->qualifier)
        unit = make_leaf(parse, EXPRESSION_TEXT, unit.node->text, *unit.node->origin);
    return call_of(parse, "extract", two(parse, unit, from), span);
}

struct deep make_call_from(struct parse *parse, struct name name, struct deep first, struct deep from, struct span span)
{
    if (is(name, "extract"))
        return extracted(parse, first, from, span);
    if (is(name, "trim"))
        return trimmed(parse, name, first, from, span);
    if (is(name, "substring"))
        return call_of(parse, name.text, two(parse, first, from), span);
    return cannot_stand(parse, name, "from", span);
}

struct deep make_call_part(struct parse *parse, struct name name, struct deep of, struct deep from, struct name word,
                           struct deep count, struct span span)
{
    if (!is(name, "substring"))
        return cannot_stand(parse, name, "from", span);
    if (!is(word, "for"))
        return cannot_stand(parse, name, word.text, word.span);
    return call_of(parse, name.text, add_operand(parse, two(parse, of, from), count), span);
}
