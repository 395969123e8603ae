/* Owns: what is said when words stand in an order that means nothing. Must not know the grammar: it is told what would
 * have fitted. */
#include "syntax/parse.h"

#include "base/text.h"
#include "grammar/parser.h"

#include <string.h>

enum { LONGEST_SHOWN = 40, MOST_EXPECTED = 4 };

const char *shown_token(struct parse *parse, const struct token *token)
{
    const struct span span = token->name.span;
    if (token->kind == 0)
        return "the end of the file";
    if (token->kind == TOKEN_LINE_END)
        return token->name.text;
    if (!span.source || span.begin == span.end)
        return schema_region_format(parse->region, "'%s'", token->name.text);
    const char *bytes = span.source->bytes + span.begin;
    size_t size = span.end - span.begin, line = strcspn(bytes, "\r\n");
    bool cut = size > LONGEST_SHOWN || line < size;
    if (line < size)
        size = line;
    if (size > LONGEST_SHOWN)
        for (size = LONGEST_SHOWN; size > 0 && ((unsigned char)bytes[size] & 0xc0) == 0x80;)
            size--;
    const char *quote = bytes[0] == '\'' ? "" : "'";
    return schema_region_format(parse->region, "%s%.*s%s%s", quote, (int)size, bytes, cut ? "..." : "", quote);
}

/* Whether a name of the parser's is a word or sign that is written so; others describe: "a name". */
static bool is_literal(const char *expected)
{
    return strncmp(expected, "a ", 2) != 0 && strncmp(expected, "the ", 4) != 0 && strncmp(expected, "an ", 3) != 0;
}

static const char *list_expected(struct parse *parse, const char *const *expected, size_t count, bool line_end)
{
    struct text text = TEXT(parse->region);
    size_t all = count + line_end;
    for (size_t i = 0; i < all; i++) {
        const char *word = i < count ? expected[i] : "the end of the line";
        bool quote = i < count && is_literal(word) && word[0] != '\'';
        schema_text_add(&text, i == 0 ? "" : i + 1 == all ? " or " : ", ");
        schema_text_format(&text, quote ? "'%s'" : "%s", word);
    }
    return schema_text_string(&text);
}

/* A step of data with more than a table, and another that it is filled from, is known and not done yet. */
static bool is_later_clause(struct parse *parse, const struct token *found)
{
    if (!parse->migration || lines_braces(&parse->lines) != BRACES_SQL)
        return false;
    switch (found->kind) {
    case TOKEN_SELECT:
    case TOKEN_WITH:
    case TOKEN_FROM:
    case TOKEN_USING:
    case TOKEN_RETURNING:
    case TOKEN_ON:
    case TOKEN_ORDER:
    case TOKEN_LIMIT:
    case TOKEN_OFFSET:
    case TOKEN_AS:
    case TOKEN_CROSS:
    case TOKEN_FULL:
    case TOKEN_GROUP:
    case TOKEN_HAVING:
    case TOKEN_INNER:
    case TOKEN_JOIN:
    case TOKEN_LEFT:
    case TOKEN_NATURAL:
    case TOKEN_RIGHT:
    case TOKEN_EXCEPT:
    case TOKEN_INTERSECT:
    case TOKEN_UNION:
        return true;
    default:
        return false;
    }
}

/* What other systems call something that fits. */
static const struct other_word {
    const char *written, *ours;
} other_words[] = {
    {"auto_increment", "auto"}, {"autoincrement", "auto"}, {"identity", "auto"}, {"references", "->"},
    {"model", "table"},         {"class", "table"},        {"entity", "table"},
};

/* … and what to write where that is no other word. */
static const struct other_form {
    const char *written, *help;
} other_forms[] = {
    {"nullable", "what may be null has a ? behind its type"},
    {"array", "an array has [] behind the type of what is in it: text[]"},
    {"as", "what is computed stands behind '=': = (a * b), perhaps with stored"},
    {"comment", "what is said of a column stands above it: /// what it is"},
    {"foreign", "a column points to a table with '->': behind its type, or in the place of it"},
    {"generated", "what is computed stands behind '=': = (a * b), perhaps with stored"},
    {"unsigned", "integers have a sign; that one has none can be checked: check (n >= 0)"},
    {"with", "a timestamp is a moment, whatever the time zone"},
    {"without", "without a time zone it is a datetime"},
};

static bool is_expected(const char *word, const char *const *expected, size_t count);

static bool offer_other_word(struct parse *parse, struct diagnostic *d, const struct token *found,
                             const char *const *expected, size_t count)
{
    for (size_t i = 0; i < COUNT_OF(other_words); i++) {
        const char *ours = other_words[i].ours;
        if (!schema_same_text_any_case(found->name.text, other_words[i].written) || !is_expected(ours, expected, count))
            continue;
        add_fix(parse->diagnostics, d, found->name.span, ours, "write: %s", ours);
        return true;
    }
    for (size_t i = 0; i < COUNT_OF(other_forms); i++)
        if (is_expected("default", expected, count) &&
            schema_same_text_any_case(found->name.text, other_forms[i].written)) {
            add_help(parse->diagnostics, d, "%s", other_forms[i].help);
            return true;
        }
    return false;
}

static void offer_spelling(struct parse *parse, struct diagnostic *d, const struct token *found,
                           const char *const *expected, size_t count)
{
    if ((found->kind != TOKEN_NAME && !word_spelling(found->kind)) ||
        offer_other_word(parse, d, found, expected, count))
        return;
    const char **words = NEW_ARRAY(parse->region, const char *, count + 1);
    size_t used = 0;
    for (size_t i = 0; i < count; i++)
        if (is_literal(expected[i]))
            words[used++] = expected[i];
    const char *close = closest_word(found->name.text, words, used);
    if (close)
        add_fix(parse->diagnostics, d, found->name.span, close, "did you mean '%s'?", close);
}

/* What a place is for, by what could stand there. The first whose words all could is said. */
static const struct place {
    const char *words[3];
    bool name; /* a name could, too */
    const char *what;
} places[] = {
    {{"a text", "a number", "("}, true, "a value"},
    {{"->", "native"}, true, "a type"},
    {{"a text"}, true, "a name or a text"},
    {{NULL}, true, "a name"},
    {{"table", "enum", "mixin"}, false, "a declaration: table, enum, mixin ..."},
    {{"upgrade", "parent"}, false, "a line of the head, upgrade or downgrade"},
    {{"irreversible", "run"}, false, "an operation: create, alter, drop, rename, run, sql ..."},
    {{"rename", "add"}, false, "a change: add, drop, rename, alter ..."},
    {{"insert", "delete"}, false, "insert, update or delete"},
    {{"{"}, false, "'{'"},
};

static bool is_expected(const char *word, const char *const *expected, size_t count)
{
    size_t size = strlen(word);
    for (size_t i = 0; i < count; i++) {
        bool sign =
            expected[i][0] == '\'' && strncmp(expected[i] + 1, word, size) == 0 && expected[i][size + 1] == '\'';
        if (sign || strcmp(expected[i], word) == 0)
            return true;
    }
    return false;
}

static const char *place_for(const char *const *expected, size_t count, bool name_fits)
{
    for (size_t i = 0; i < COUNT_OF(places); i++) {
        bool all = places[i].name == name_fits;
        for (size_t j = 0; j < COUNT_OF(places[i].words) && places[i].words[j]; j++)
            all = all && is_expected(places[i].words[j], expected, count);
        if (all)
            return places[i].what;
    }
    return NULL;
}

static struct diagnostic *say(struct parse *parse, const struct token *found, const char *const *expected, size_t count,
                              bool name_fits, bool line_end_fits)
{
    const char *shown = shown_token(parse, found);
    struct span span = found->name.span;
    if (is_later_clause(parse, found))
        return report(parse->diagnostics, S0703, span, "%s in a step of data is not supported yet", shown);
    if (found->kind == TOKEN_MALFORMED)
        return report(parse->diagnostics, S0026, span, "%s is neither a number nor a name", shown);
    if (count + line_end_fits <= MOST_EXPECTED && count + line_end_fits > 0 && !name_fits)
        return report(parse->diagnostics, S0010, span, "expected %s, found %s",
                      list_expected(parse, expected, count, line_end_fits), shown);
    if (line_end_fits)
        return report(parse->diagnostics, S0010, span, "expected a comma or the end of the line, found %s", shown);
    const char *place = place_for(expected, count, name_fits);
    if (place)
        return report(parse->diagnostics, S0010, span, "expected %s, found %s", place, shown);
    return report(parse->diagnostics, S0010, span, "%s cannot stand here", shown);
}

/* -- a value of several words ---------------------------------------------------------------------------------------
 */

static bool goes_on(const struct token *found)
{
    switch (found->kind) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '<':
    case '>':
    case '=':
    case TOKEN_CASE:
    case TOKEN_CONCATENATE:
    case TOKEN_NOT_EQUAL:
    case TOKEN_LESS_EQUAL:
    case TOKEN_GREATER_EQUAL:
    case TOKEN_AND:
    case TOKEN_OR:
    case TOKEN_IS:
    case TOKEN_LIKE:
    case TOKEN_ILIKE:
    case TOKEN_BETWEEN:
    case TOKEN_LONG_ARROW:
        return true;
    default:
        return false;
    }
}

/* What stands behind a value, and ends it. */
static bool ends_value(const struct token *token)
{
    switch (token->kind) {
    case 0:
    case ',':
    case '}':
    case TOKEN_DOC:
    case TOKEN_AUTO:
    case TOKEN_BACKFILL:
    case TOKEN_CHECK:
    case TOKEN_CNAME:
    case TOKEN_DEFAULT:
    case TOKEN_FROM:
    case TOKEN_INDEX:
    case TOKEN_ON:
    case TOKEN_PRIMARY:
    case TOKEN_UNIQUE:
    case TOKEN_VERSION:
    case TOKEN_WAS:
        return true;
    default:
        return token->first_in_line;
    }
}

/* default 1 + 2: a value that is no single word stands in parentheses. */
static bool offer_parentheses(struct parse *parse, struct diagnostic *d, const struct token *found)
{
    const struct tokens *tokens = &parse->lines.tokens;
    size_t at = parse->lines.last, begin = 0, depth = 0;
    if (!goes_on(found) || at >= tokens->count || tokens->items[at].name.span.begin != found->name.span.begin)
        return false;
    for (size_t i = at; i > 0 && !begin && !tokens->items[i].first_in_line; i--) {
        int kind = tokens->items[i - 1].kind;
        if (kind == TOKEN_DEFAULT || kind == TOKEN_BACKFILL)
            begin = i;
    }
    size_t end = at;
    for (; begin && end < tokens->count && (depth || !ends_value(&tokens->items[end])); end++) {
        depth += tokens->items[end].kind == '(';
        depth -= depth && tokens->items[end].kind == ')';
    }
    if (!begin || end == at)
        return false;
    struct span value = span_join(tokens->items[begin].name.span, tokens->items[end - 1].name.span);
    const char *fix = schema_region_format(parse->region, "(%s)", source_text(parse, value));
    add_fix(parse->diagnostics, d, value, fix, "a value of several words stands in parentheses: %s", fix);
    return true;
}

static bool is_word(const struct token *token)
{
    return token->kind == TOKEN_NAME || word_spelling(token->kind);
}

/* id: int64, and nick? text. */
static void offer_type(struct parse *parse, struct diagnostic *d, struct span found)
{
    if (found.source->bytes[found.begin] == ':')
        add_fix(parse->diagnostics, d, found, "", "leave it out: a column is its name, a blank, and its type");
    if (found.source->bytes[found.begin] == '?')
        add_help(parse->diagnostics, d, "what may be null has a ? behind its type");
}

/* What SQL takes elsewhere: from a, b; id total; limit 10, 20. */
static bool offer_clause(struct parse *parse, struct diagnostic *d, const struct token *found,
                         const char *const *expected, size_t count)
{
    struct span place = found->name.span;
    if (found->kind == ',' && is_expected("cross", expected, count)) {
        add_fix(parse->diagnostics, d, place, " cross join", "tables are joined: write join ... on, or cross join");
    } else if (found->kind == TOKEN_NAME && is_expected("as", expected, count) &&
               is_expected("from", expected, count)) {
        place.end = place.begin;
        add_fix(parse->diagnostics, d, place, "as ", "write: as %s", found->name.text);
    } else {
        return false;
    }
    return true;
}

void syntax_error(struct parse *parse, const char *const *expected, size_t count, bool name_fits, bool line_end_fits)
{
    const struct token found = parse->last;
    if (!parse->lines.stopped && !habit_error(parse, &found)) {
        struct diagnostic *d = say(parse, &found, expected, count, name_fits, line_end_fits);
        if (offer_parentheses(parse, d, &found) || offer_clause(parse, d, &found, expected, count))
            ;
        else if (name_fits && is_word(&found) && found.kind != TOKEN_NAME)
            add_help(parse->diagnostics, d, "'%s' is a word of the language; as a name it is quoted: \"%s\"",
                     found.name.text, found.name.text);
        else if (found.name.span.source && is_expected("->", expected, count) && is_expected("native", expected, count))
            offer_type(parse, d, found.name.span);
        else if (!name_fits)
            offer_spelling(parse, d, &found, expected, count);
    }
    parse->has_back = parse->has_back && parse->back.kind == 0;
    lines_recover(&parse->lines, &found);
}

void nesting_error(struct parse *parse)
{
    if (!parse->lines.stopped)
        report(parse->diagnostics, S0012, parse->last.name.span, "nested too deeply");
}
