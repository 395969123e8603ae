/* Owns: what the parser is fed. Between the line filter and the parser, this folds what has no grammar yet (whole
 * declarations, operations) into one token each, tells words that are such in one place of a query alone, and answers
 * mistakes that only the first words of an item tell. Must not know what the grammar does with the tokens. */
#include "syntax/parse.h"

#include "base/text.h"
#include "grammar/parser.h"

#include <string.h>

static struct token take(struct parse *parse)
{
    if (parse->has_back) {
        parse->has_back = false;
        return parse->back;
    }
    return lines_next(&parse->lines);
}

/* All up to the end of the item that begins with `first`, as one token that says `text`. */
static struct token fold_item(struct parse *parse, struct token first, int kind, const char *text)
{
    struct span span = first.name.span;
    size_t depth = parse->lines.depth;
    for (;;) {
        struct token token = take(parse);
        bool ends = token.kind == TOKEN_LINE_END && parse->lines.depth <= depth;
        if (ends || token.kind == 0) {
            parse->back = token;
            parse->has_back = true;
            break;
        }
        if (token.kind != TOKEN_LINE_END)
            span = span_join(span, token.name.span);
    }
    first.kind = kind;
    first.name = (struct name){text, span};
    return first;
}

/* A group in round brackets whose first one is `first`. */
static struct token fold_group(struct parse *parse, struct token first, int kind)
{
    struct span span = first.name.span;
    size_t depth = parse->lines.depth;
    while (parse->lines.depth >= depth) {
        struct token token = take(parse);
        if (token.kind == TOKEN_LINE_END || token.kind == '}' || token.kind == 0) {
            parse->back = token;
            parse->has_back = true;
            break;
        }
        span = span_join(span, token.name.span);
    }
    first.kind = kind;
    first.name.span = span;
    return first;
}

static bool is_later_declaration(int kind)
{
    switch (kind) {
    case TOKEN_VIEW:
    case TOKEN_MATERIALIZED:
    case TOKEN_TYPE:
    case TOKEN_DOMAIN:
    case TOKEN_SEQUENCE:
    case TOKEN_POLICY:
    case TOKEN_GRANT:
    case TOKEN_PARTITION:
    case TOKEN_INDEX:
        return true;
    default:
        return false;
    }
}

static bool is_statement(int kind)
{
    switch (kind) {
    case TOKEN_CREATE:
    case TOKEN_ALTER:
    case TOKEN_INSERT:
    case TOKEN_UPDATE:
    case TOKEN_DELETE:
    case TOKEN_SELECT:
    case TOKEN_WITH:
        return true;
    default:
        return false;
    }
}

/* "unique index" and "materialized view" have a second word; the rest is called by its first. */
static const char *later_words(struct parse *parse, const struct token *first)
{
    const char *word = word_spelling(first->kind);
    const struct token *second = lines_peek(&parse->lines, 0);
    if (first->kind == TOKEN_MATERIALIZED && second->kind == TOKEN_VIEW)
        return "materialized view";
    return word ? word : first->name.text;
}

static struct token later(struct parse *parse, struct token first, enum diagnostic_code code, const char *words)
{
    struct token folded = fold_item(parse, first, TOKEN_UNSUPPORTED, words);
    report(parse->diagnostics, code, first.name.span, "'%s' is not supported yet", words);
    return folded;
}

/* create table a { … }: the word too many is left out. Any other statement is read over as a whole. */
static struct token statement(struct parse *parse, struct token first)
{
    const struct token *kind = lines_peek(&parse->lines, 0);
    size_t ahead = kind->kind == TOKEN_NATIVE ? 2 : 1;
    const struct token *brace = lines_peek(&parse->lines, ahead + 1);
    if (first.kind == TOKEN_CREATE && (kind->kind == TOKEN_TABLE || kind->kind == TOKEN_ENUM) && brace->kind == '{') {
        mistake_sql(parse, &first, first.name.span);
        return take(parse);
    }
    struct token whole = fold_item(parse, first, TOKEN_MISTAKEN, first.name.text);
    mistake_sql(parse, &first, whole.name.span);
    return whole;
}

static struct token declaration_or_entry(struct parse *parse, struct token token)
{
    if (!parse->migration && is_later_declaration(token.kind))
        return later(parse, token, S0701, later_words(parse, &token));
    if (is_statement(token.kind))
        return statement(parse, token);
    return token;
}

static struct token operation(struct parse *parse, struct token token)
{
    const struct token *second = lines_peek(&parse->lines, 0);
    switch (token.kind) {
    case TOKEN_CREATE:
    case TOKEN_DROP:
    case TOKEN_ALTER:
    case TOKEN_RENAME:
        if (is_later_declaration(second->kind) && second->kind != TOKEN_INDEX) {
            const char *verb = word_spelling(token.kind), *what = word_spelling(second->kind);
            return later(parse, token, S0703, schema_region_format(parse->region, "%s %s", verb, what));
        }
        return token;
    case TOKEN_INSERT:
    case TOKEN_UPDATE:
    case TOKEN_DELETE: {
        struct token whole = fold_item(parse, token, TOKEN_MISTAKEN, token.name.text);
        mistake_sql(parse, &token, whole.name.span);
        return whole;
    }
    case TOKEN_GRANT:
        return later(parse, token, S0703, word_spelling(token.kind));
    default:
        return token;
    }
}

/* index text, check int64 …: a column whose name is reserved. A name of a constraint has ( behind it, and no number. */
static bool is_reserved_column(struct parse *parse, const struct token *token)
{
    switch (token->kind) {
    case TOKEN_CHECK:
    case TOKEN_FOREIGN:
    case TOKEN_INDEX:
    case TOKEN_PRIMARY:
    case TOKEN_UNIQUE:
    case TOKEN_EXCLUDE:
        break;
    default:
        return false;
    }
    const struct token *type = lines_peek(&parse->lines, 0), *after = lines_peek(&parse->lines, 1);
    bool keeps;
    if (type->first_in_line || type->kind == TOKEN_QUOTED)
        return false;
    if (!is_type_word(type->name.text) && !foreign_type(type->name.text, &keeps))
        return type->kind == TOKEN_ARROW;
    return after->kind != '(' || lines_peek(&parse->lines, 2)->kind == TOKEN_INTEGER;
}

/* constraint NAME unique (…): without the first two words it can be read. */
static bool begins_named(struct parse *parse, const struct token *token)
{
    const struct token *name = lines_peek(&parse->lines, 0), *word = lines_peek(&parse->lines, 1);
    bool kind = word->kind == TOKEN_UNIQUE || word->kind == TOKEN_CHECK || word->kind == TOKEN_FOREIGN ||
                word->kind == TOKEN_PRIMARY;
    return schema_same_text_any_case(token->name.text, "constraint") && !name->first_in_line && kind &&
           !word->first_in_line && lines_peek(&parse->lines, 2)->kind != TOKEN_LINE_END;
}

static struct token without_name(struct parse *parse, struct token first)
{
    const struct token name = take(parse), word = take(parse);
    const struct token *key = lines_peek(&parse->lines, 0);
    struct span whole = span_join(first.name.span, key->kind == TOKEN_KEY ? key->name.span : word.name.span);
    const char *spelling = word_spelling(word.kind);
    if (key->kind == TOKEN_KEY)
        spelling = schema_region_format(parse->region, "%s key", spelling);
    mistake_constraint(parse, whole, name.name, spelling);
    return word;
}

static struct token item(struct parse *parse, struct token token)
{
    if (begins_named(parse, &token))
        return without_name(parse, token);
    if (is_reserved_column(parse, &token))
        mistake_reserved(parse, &token);
    else if (token.kind == TOKEN_EXCLUDE)
        return fold_item(parse, token, TOKEN_EXCLUDED, "exclude");
    return token;
}

/* NAME references T: there is no type to stand between. */
static bool points_without_type(struct parse *parse, const struct token *token)
{
    const struct token *table = lines_peek(&parse->lines, 0), *after = lines_peek(&parse->lines, 1);
    return token->kind == TOKEN_REFERENCES && !table->first_in_line &&
           (table->kind == TOKEN_NAME || table->kind == TOKEN_QUOTED) &&
           (after->kind == '(' || after->kind == ',' || after->kind == '}' || after->kind == TOKEN_ON ||
            after->first_in_line);
}

/* A word that begins an item, and no constraint or index. */
static bool names_column(int kind)
{
    switch (kind) {
    case TOKEN_CHECK:
    case TOKEN_DROP:
    case TOKEN_FOREIGN:
    case TOKEN_INDEX:
    case TOKEN_PRIMARY:
    case TOKEN_RETIRE:
    case TOKEN_UNIQUE:
    case TOKEN_USE:
        return false;
    default:
        return kind == TOKEN_NAME || kind == TOKEN_QUOTED || word_spelling(kind);
    }
}

/* What stands behind the name of a column. */
static struct token behind_name(struct parse *parse, struct token token)
{
    const struct token *next = lines_peek(&parse->lines, 0);
    if (token.kind == TOKEN_ENUM && next->kind == '(') {
        const struct name column = parse->last.name;
        struct token whole = fold_group(parse, take(parse), TOKEN_NAME);
        whole.name = (struct name){"text", span_join(token.name.span, whole.name.span)};
        mistake_enum_type(parse, column, whole.name.span);
        return whole;
    }
    if (points_without_type(parse, &token)) {
        mistake_references(parse, token.name.span, next->name.span.end);
        token.kind = TOKEN_ARROW;
    }
    return token;
}

/* double precision, character varying: types of two words. */
static void join_type(struct parse *parse, struct token *token)
{
    const struct token *next = lines_peek(&parse->lines, 0);
    bool two = (schema_same_text_any_case(token->name.text, "double") &&
                schema_same_text_any_case(next->name.text, "precision")) ||
               (schema_same_text_any_case(token->name.text, "character") &&
                schema_same_text_any_case(next->name.text, "varying"));
    if (two && next->kind == TOKEN_NAME && !next->first_in_line) {
        struct token second = lines_next(&parse->lines);
        token->name = join_names(parse, token->name, " ", second.name);
    }
}

static struct token inside(struct parse *parse, struct token token)
{
    if (token.kind == TOKEN_OVER && parse->last.kind == ')' && lines_braces(&parse->lines) != BRACES_SQL &&
        lines_peek(&parse->lines, 0)->kind == '(')
        return fold_group(parse, take(parse), TOKEN_MISPLACED);
    if (token.kind == TOKEN_NAME)
        join_type(parse, &token);
    return token;
}

static bool is_word(const struct token *token, const char *word)
{
    return token->kind == TOKEN_NAME && schema_same_text_any_case(token->name.text, word);
}

/* unbounded preceding, current row, 3 following: the words of one that begins so many tokens ahead. */
static bool begins_bound(const struct parse *parse, size_t ahead)
{
    const struct token *first = lines_peek(&parse->lines, ahead), *second = lines_peek(&parse->lines, ahead + 1);
    bool sized = first->kind == TOKEN_INTEGER || first->kind == TOKEN_PARAMETER || is_word(first, "unbounded");
    return (sized && (is_word(second, "preceding") || is_word(second, "following"))) ||
           (is_word(first, "current") && is_word(second, "row"));
}

static bool begins_frame(const struct parse *parse)
{
    const struct token *next = lines_peek(&parse->lines, 0);
    bool number = next->kind == TOKEN_INTEGER || next->kind == TOKEN_PARAMETER;
    return number || begins_bound(parse, next->kind == TOKEN_BETWEEN);
}

/* The words of windows: each where no name can be. */
static int word_of_window(struct parse *parse, const struct token *token)
{
    const struct token *next = lines_peek(&parse->lines, 0);
    switch (parse->last.kind) {
    case '(':
        if (token->kind == TOKEN_PARTITION && is_word(next, "by"))
            return TOKEN_PARTITIONED;
        break;
    case TOKEN_PARTITIONED:
        return is_word(token, "by") ? TOKEN_BY : token->kind;
    case TOKEN_ROWS:
    case TOKEN_RANGE:
    case TOKEN_GROUPS:
    case TOKEN_BETWEEN:
    case TOKEN_AND:
        if (is_word(token, "unbounded") && (is_word(next, "preceding") || is_word(next, "following")))
            return TOKEN_UNBOUNDED;
        if (is_word(token, "current") && is_word(next, "row"))
            return TOKEN_CURRENT;
        break;
    case TOKEN_CURRENT:
        return is_word(token, "row") ? TOKEN_ROW : token->kind;
    case TOKEN_UNBOUNDED:
    case TOKEN_INTEGER:
    case TOKEN_PARAMETER:
        if (is_word(token, "preceding"))
            return TOKEN_PRECEDING;
        if (is_word(token, "following"))
            return TOKEN_FOLLOWING;
        break;
    default:
        break;
    }
    if (is_word(token, "rows") && begins_frame(parse))
        return TOKEN_ROWS;
    if (is_word(token, "range") && begins_frame(parse))
        return TOKEN_RANGE;
    if (is_word(token, "groups") && begins_frame(parse))
        return TOKEN_GROUPS;
    if (is_word(token, "window") && lines_peek(&parse->lines, 1)->kind == TOKEN_AS &&
        lines_peek(&parse->lines, 2)->kind == '(')
        return TOKEN_WINDOW;
    return token->kind;
}

/* Words that are such in one place of a query alone, and names everywhere else. */
static int word_in_query(struct parse *parse, const struct token *token)
{
    const struct token *next = lines_peek(&parse->lines, 0);
    const char *name = token->kind == TOKEN_NAME ? token->name.text : "";
    switch (parse->last.kind) {
    case TOKEN_ORDER:
    case TOKEN_GROUP:
        return schema_same_text_any_case(name, "by") ? TOKEN_BY : token->kind;
    case TOKEN_WITH:
        return schema_same_text_any_case(name, "recursive") && next->kind != TOKEN_AS && next->kind != '('
                   ? TOKEN_RECURSIVE
                   : token->kind;
    case TOKEN_FROM:
    case TOKEN_JOIN:
        return schema_same_text_any_case(name, "lateral") && next->kind == '(' ? TOKEN_LATERAL : token->kind;
    case TOKEN_ON:
        return schema_same_text_any_case(name, "conflict") &&
                       (next->kind == '(' || schema_same_text_any_case(next->name.text, "do"))
                   ? TOKEN_CONFLICT
                   : token->kind;
    case TOKEN_CONFLICT:
    case ')':
        return schema_same_text_any_case(name, "do") &&
                       (next->kind == TOKEN_UPDATE || schema_same_text_any_case(next->name.text, "nothing"))
                   ? TOKEN_DO
                   : token->kind;
    case TOKEN_DO:
        return schema_same_text_any_case(name, "nothing") ? TOKEN_NOTHING : token->kind;
    case '[':
    case TOKEN_BRACKET_JOIN:
    case TOKEN_BRACKET_LIMIT:
    case TOKEN_BRACKET_ORDER:
        return schema_same_text_any_case(name, "if") &&
                       (next->kind == TOKEN_PARAMETER ||
                        (next->kind == TOKEN_NOT && lines_peek(&parse->lines, 1)->kind == TOKEN_PARAMETER))
                   ? TOKEN_IF
                   : token->kind;
    default:
        return token->kind;
    }
}

/* How many words behind a bracket say when what is in it is there: if :flag:, if not :flag: */
static size_t condition_ahead(struct parse *parse)
{
    size_t negated = lines_peek(&parse->lines, 1)->kind == TOKEN_NOT;
    bool asks = schema_same_text_any_case(lines_peek(&parse->lines, 0)->name.text, "if") &&
                lines_peek(&parse->lines, 1 + negated)->kind == TOKEN_PARAMETER &&
                lines_peek(&parse->lines, 2 + negated)->kind == ':';
    return asks ? 3 + negated : 0;
}

/* [ join …], [limit …], [order by …]: a bracket that begins no condition. */
static int bracket_in_query(struct parse *parse)
{
    size_t at = condition_ahead(parse);
    const struct token *first = lines_peek(&parse->lines, at), *second = lines_peek(&parse->lines, at + 1);
    switch (first->kind) {
    case TOKEN_JOIN:
    case TOKEN_INNER:
    case TOKEN_CROSS:
        return TOKEN_BRACKET_JOIN;
    case TOKEN_LEFT:
    case TOKEN_RIGHT:
    case TOKEN_FULL:
        return second->kind == TOKEN_JOIN ? TOKEN_BRACKET_JOIN : '[';
    case TOKEN_LIMIT:
    case TOKEN_OFFSET:
        return TOKEN_BRACKET_LIMIT;
    case TOKEN_ORDER:
        return TOKEN_BRACKET_ORDER;
    default:
        return '[';
    }
}

static struct token in_query(struct parse *parse, struct token token)
{
    if (!parse->migration && is_foreign_parameter(&token)) {
        habit_parameter(parse, &token);
        return token;
    }
    int kind = token.kind == '[' ? bracket_in_query(parse) : word_in_query(parse, &token);
    if (kind == token.kind)
        kind = word_of_window(parse, &token);
    if (kind == token.kind)
        return inside(parse, token);
    token.kind = kind;
    return token;
}

static struct token fresh(struct parse *parse, struct token token)
{
    bool begins = lines_begin_item(&parse->lines);
    switch (lines_braces(&parse->lines)) {
    case BRACES_TOP:
        return begins ? declaration_or_entry(parse, token) : inside(parse, token);
    case BRACES_OPERATIONS:
        return begins ? operation(parse, token) : inside(parse, token);
    case BRACES_ITEMS:
        if (begins || parse->added)
            return item(parse, token);
        if (parse->last.first_in_line && names_column(parse->last.kind))
            token = behind_name(parse, token);
        return inside(parse, token);
    case BRACES_SQL:
        return in_query(parse, token);
    case BRACES_ENUM:
    case BRACES_SETTINGS:
        break;
    }
    return inside(parse, token);
}

struct token feed_next(struct parse *parse)
{
    if (parse->start) {
        struct token start = {.kind = parse->start, .name = {"", NOWHERE}};
        parse->start = 0;
        return start;
    }
    bool back = parse->has_back;
    struct token token = take(parse);
    bool plain = token.kind == TOKEN_LINE_END || token.kind == TOKEN_DOC || token.kind == '}' || token.kind == 0;
    if (!back && !plain)
        token = fresh(parse, token);
    parse->added = token.kind == TOKEN_ADD && lines_begin_item(&parse->lines);
    parse->last = token;
    return token;
}
