/* Owns: what other databases take in a query and this language has otherwise: each is answered by its own words, with a
 * fix that compiles where there is one. It looks at the words around the one that could not stand there. Must not know
 * the grammar: what is right never comes here. */
#include "syntax/parse.h"

#include "base/text.h"
#include "grammar/parser.h"

#include <string.h>

struct habit {
    struct parse *parse;
    const struct token *tokens; /* of the whole file */
    size_t count, at;           /* the one that was found */
    size_t begin, end;          /* the braces of the query */
};

/* -- the words around -----------------------------------------------------------------------------------------------
 */

static int kind_at(const struct habit *habit, size_t place)
{
    return place < habit->count ? habit->tokens[place].kind : 0;
}

static bool is_word(const struct habit *habit, size_t place, const char *word)
{
    int kind = kind_at(habit, place);
    return kind && kind != TOKEN_TEXT && kind != TOKEN_QUOTED && kind != TOKEN_PARAMETER &&
           schema_same_text_any_case(habit->tokens[place].name.text, word);
}

static struct span between(const struct habit *habit, size_t first, size_t last)
{
    return span_join(habit->tokens[first].name.span, habit->tokens[last].name.span);
}

static const char *text_of(const struct habit *habit, size_t first, size_t last)
{
    return source_text(habit->parse, between(habit, first, last));
}

static struct diagnostic *answer(const struct habit *habit, size_t first, size_t last, const char *message)
{
    return report(habit->parse->diagnostics, S0010, between(habit, first, last), "%s", message);
}

static bool answer_with_help(const struct habit *habit, const char *message, const char *help)
{
    struct diagnostic *d = answer(habit, habit->at, habit->at, message);
    add_help(habit->parse->diagnostics, d, "%s", help);
    return true;
}

static bool answer_with_fix(const struct habit *habit, size_t first, size_t last, const char *message, const char *fix)
{
    struct diagnostic *d = answer(habit, first, last, message);
    add_fix(habit->parse->diagnostics, d, between(habit, first, last), fix, "write: %s", fix);
    return true;
}

/* With the blanks before them. */
static bool answer_by_leaving_out(const struct habit *habit, size_t first, size_t last, const char *message)
{
    struct diagnostic *d = answer(habit, first, last, message);
    struct span span = between(habit, first, last);
    span.begin = habit->tokens[first - 1].name.span.end;
    add_fix(habit->parse->diagnostics, d, span, "", "leave it out");
    return true;
}

static bool answer_by_putting_in(const struct habit *habit, const char *word)
{
    struct span span = between(habit, habit->at, habit->at);
    struct diagnostic *d = report(habit->parse->diagnostics, S0010, span, "before the table stands '%s'", word);
    span.end = span.begin;
    add_fix(habit->parse->diagnostics, d, span, schema_region_format(habit->parse->region, "%s ", word), "write: %s",
            word);
    return true;
}

/* The text from one word up to another, without `name.` before what it stands with. */
static const char *without_qualifier(const struct habit *habit, size_t first, size_t last, const char *name)
{
    struct text text = TEXT(habit->parse->region);
    for (size_t i = first; i <= last; i++) {
        const struct span span = habit->tokens[i].name.span;
        if (is_word(habit, i, name) && kind_at(habit, i + 1) == '.') {
            i++;
            continue;
        }
        uint32_t end = i < last ? habit->tokens[i + 1].name.span.begin : span.end;
        schema_text_add_bytes(&text, span.source->bytes + span.begin, end - span.begin);
    }
    return schema_text_string(&text);
}

/* -- parameters -----------------------------------------------------------------------------------------------------
 */

/* The n-th name in the head of the query, from 1; null: there are fewer. */
static const char *parameter_name(const struct habit *habit, size_t number)
{
    size_t at = habit->begin, depth = 0;
    while (at > 0 && kind_at(habit, at) != TOKEN_QUERY)
        at--;
    for (; at < habit->begin; at++) {
        int kind = kind_at(habit, at);
        bool begins = (kind == '(' && depth == 0) || (kind == ',' && depth == 1);
        depth += kind == '(' || kind == '[';
        depth -= depth && (kind == ')' || kind == ']');
        if (begins && kind_at(habit, at + 1) != ')' && --number == 0)
            return habit->tokens[at + 1].name.text;
        if (depth == 0 && kind == ')')
            return NULL;
    }
    return NULL;
}

static void offer_parameter(const struct habit *habit, struct diagnostic *d, struct span span, const char *name)
{
    struct diagnostics *diagnostics = habit->parse->diagnostics;
    if (name)
        add_fix(diagnostics, d, span, schema_region_format(habit->parse->region, ":%s", name), "write: :%s", name);
    else
        add_help(diagnostics, d, "a parameter is declared behind the query's name, and written :name");
}

/* -- select ---------------------------------------------------------------------------------------------------------
 */

static bool natural_join(const struct habit *habit)
{
    return is_word(habit, habit->at, "natural") &&
           answer_with_help(habit, "a natural join goes by whatever names two tables happen to share",
                            "write: join … on …, with the columns that are meant");
}

static bool outer_join(const struct habit *habit)
{
    return is_word(habit, habit->at, "outer") &&
           answer_by_leaving_out(habit, habit->at, habit->at, "left join, right join and full join say it all");
}

static bool distinct_on(const struct habit *habit)
{
    if (!is_word(habit, habit->at, "on") || kind_at(habit, habit->at - 1) != TOKEN_DISTINCT)
        return false;
    struct diagnostic *d = report(habit->parse->diagnostics, S0704, between(habit, habit->at - 1, habit->at),
                                  "'distinct on' is not supported yet");
    add_help(habit->parse->diagnostics, d, "the least or greatest of each group: group by, with min(…) or max(…)");
    return true;
}

static bool select_all(const struct habit *habit)
{
    return kind_at(habit, habit->at) == TOKEN_ALL && kind_at(habit, habit->at - 1) == TOKEN_SELECT &&
           answer_by_leaving_out(habit, habit->at, habit->at, "select gives all rows where it does not say distinct");
}

/* select top 10 …, whose limit stands at the end. */
static bool top(const struct habit *habit)
{
    size_t at = habit->at, last = habit->end - 1;
    if (kind_at(habit, at) != TOKEN_INTEGER || !is_word(habit, at - 1, "top") || last <= at ||
        (kind_at(habit, at - 2) != TOKEN_SELECT && kind_at(habit, at - 2) != TOKEN_DISTINCT))
        return false;
    struct diagnostic *d = answer(habit, at - 1, at, "how many rows come is said at the end");
    const char *limit = text_of(habit, at, at);
    const char *fix = schema_region_format(habit->parse->region, "%s limit %s", text_of(habit, at + 1, last), limit);
    add_fix(habit->parse->diagnostics, d, between(habit, at - 1, last), fix, "write: … limit %s", limit);
    return true;
}

static bool fetch_first(const struct habit *habit)
{
    size_t at = habit->at;
    bool fits = is_word(habit, at, "fetch") && (is_word(habit, at + 1, "first") || is_word(habit, at + 1, "next")) &&
                (is_word(habit, at + 3, "rows") || is_word(habit, at + 3, "row")) && is_word(habit, at + 4, "only");
    return fits &&
           answer_with_fix(habit, at, at + 4, "how many rows come is a limit",
                           schema_region_format(habit->parse->region, "limit %s", text_of(habit, at + 2, at + 2)));
}

static bool into(const struct habit *habit)
{
    return kind_at(habit, habit->at) == TOKEN_INTO && kind_at(habit, habit->at + 1) == TOKEN_NAME &&
           answer_by_leaving_out(habit, habit->at, habit->at + 1,
                                 "a query gives its rows to the function that calls it: into has no place");
}

/* limit 10 order by id */
static bool late_order(const struct habit *habit)
{
    size_t at = habit->at, limit = at, last = habit->end - 1;
    if (kind_at(habit, at) != TOKEN_ORDER || last <= at)
        return false;
    while (limit > habit->begin && kind_at(habit, limit) != TOKEN_LIMIT && kind_at(habit, limit) != TOKEN_OFFSET)
        limit--;
    if (limit > habit->begin && kind_at(habit, limit - 2) == TOKEN_LIMIT)
        limit -= 2;
    if (limit == habit->begin)
        return false;
    struct diagnostic *d = answer(habit, at, at, "the order stands before the limit");
    const char *fix =
        schema_region_format(habit->parse->region, "%s %s", text_of(habit, at, last), text_of(habit, limit, at - 1));
    add_fix(habit->parse->diagnostics, d, between(habit, limit, last), fix, "write: %s", fix);
    return true;
}

/* -- conditions -----------------------------------------------------------------------------------------------------
 */

static bool compares(int kind)
{
    return kind == '=' || kind == '<' || kind == '>' || kind == TOKEN_NOT_EQUAL || kind == TOKEN_LESS_EQUAL ||
           kind == TOKEN_GREATER_EQUAL;
}

/* x = any(:ids), x <> all(:ids); or with a select in the brackets. */
static bool any_or_all(const struct habit *habit)
{
    size_t at = habit->at;
    bool all = is_word(habit, at, "all"), any = is_word(habit, at, "any") || is_word(habit, at, "some");
    int sign = kind_at(habit, at - 1), open = kind_at(habit, at + 1), first = kind_at(habit, at + 2);
    if ((!all && !any) || open != '(' || !compares(sign))
        return false;
    if (all ? sign != TOKEN_NOT_EQUAL : sign != '=')
        return answer_with_help(habit, "what is in a list is said by in, what is not by not in",
                                "write: in (…), or not in (…)");
    const char *words = all ? "not in" : "in";
    struct diagnostic *d = answer(habit, at - 1, at, "what is in a list is said by in");
    struct span span = between(habit, at - 1, at);
    const char *fix = words;
    if (first == TOKEN_PARAMETER && kind_at(habit, at + 3) == ')') {
        fix = schema_region_format(habit->parse->region, "%s %s", words, text_of(habit, at + 2, at + 2));
        span = between(habit, at - 1, at + 3);
    }
    add_fix(habit->parse->diagnostics, d, span, fix, "write: %s", fix);
    return true;
}

static bool null_in_a_word(const struct habit *habit)
{
    bool is = is_word(habit, habit->at, "isnull");
    return (is || is_word(habit, habit->at, "notnull")) &&
           answer_with_fix(habit, habit->at, habit->at, "whether something is null is asked by is null or is not null",
                           is ? "is null" : "is not null");
}

/* x is 'a' */
static bool is_value(const struct habit *habit)
{
    int kind = kind_at(habit, habit->at);
    size_t not = kind_at(habit, habit->at - 1) == TOKEN_NOT, is = habit->at - 1 - not ;
    bool value = kind == TOKEN_TEXT || kind == TOKEN_INTEGER || kind == TOKEN_NUMBER || kind == TOKEN_PARAMETER;
    return value && kind_at(habit, is) == TOKEN_IS &&
           answer_with_fix(habit, is, habit->at - 1, "is asks for null, true, false or distinct from",
                           not ? "is distinct from" : "is not distinct from");
}

static bool pattern(const struct habit *habit)
{
    static const char *const words[] = {"regexp", "rlike", "glob", "similar", "match"};
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (is_word(habit, habit->at, words[i]))
            return answer_with_help(habit, "patterns are those of like and ilike",
                                    "% is any characters, _ is one: like 'a%'");
    return false;
}

static bool at_time_zone(const struct habit *habit)
{
    size_t at = habit->at;
    bool fits = is_word(habit, at, "at") && is_word(habit, at + 1, "time") && is_word(habit, at + 2, "zone");
    return fits && kind_at(habit, at + 3) == TOKEN_TEXT &&
           answer_by_leaving_out(habit, at, at + 3, "a timestamp is a moment, the same in every time zone");
}

/* interval 1 day */
static bool interval(const struct habit *habit)
{
    static const struct {
        const char *unit, *form;
    } units[] = {{"year", "P%sY"},    {"month", "P%sM"},   {"week", "P%sW"},     {"day", "P%sD"},     {"hour", "PT%sH"},
                 {"minute", "PT%sM"}, {"second", "PT%sS"}, {"years", "P%sY"},    {"months", "P%sM"},  {"weeks", "P%sW"},
                 {"days", "P%sD"},    {"hours", "PT%sH"},  {"minutes", "PT%sM"}, {"seconds", "PT%sS"}};
    size_t at = habit->at;
    if (kind_at(habit, at) != TOKEN_INTEGER || !is_word(habit, at - 1, "interval"))
        return false;
    for (size_t i = 0; i < COUNT_OF(units); i++)
        if (is_word(habit, at + 1, units[i].unit)) {
            const char *place = strchr(units[i].form, '%');
            const char *fix =
                schema_region_format(habit->parse->region, "interval '%.*s%s%s'", (int)(place - units[i].form),
                                     units[i].form, text_of(habit, at, at), place + 2);
            return answer_with_fix(habit, at - 1, at + 1, "an interval is written as ISO 8601 has it", fix);
        }
    return answer_with_help(habit, "an interval is written as ISO 8601 has it", "write: interval 'P1D', or 'PT1H30M'");
}

/* a = 1 || b = 2 */
static bool bars(const struct habit *habit)
{
    size_t at = habit->at, join = 0;
    if (!compares(kind_at(habit, at)))
        return false;
    for (size_t i = at - 1; i > habit->begin && kind_at(habit, i) != '(' && kind_at(habit, i) != TOKEN_WHERE; i--) {
        if (kind_at(habit, i) == TOKEN_CONCATENATE && !join)
            join = i;
        if (compares(kind_at(habit, i)))
            return join && answer_with_fix(habit, join, join, "|| joins texts; of conditions one holds", "or");
    }
    return false;
}

static bool comma_too_many(const struct habit *habit)
{
    size_t at = habit->at;
    int kind = kind_at(habit, at);
    if (kind_at(habit, at - 1) == TOKEN_WHERE && kind_at(habit, at - 2) == ',')
        at--; /* it was taken for the name of a column */
    else if (kind != TOKEN_FROM && kind != TOKEN_WHERE && kind != TOKEN_GROUP && kind != TOKEN_ORDER &&
             kind != TOKEN_LIMIT && kind != '}' && kind != TOKEN_RETURNING)
        return false;
    return kind_at(habit, at - 1) == ',' &&
           answer_by_leaving_out(habit, at - 1, at - 1, "a comma stands between two, and nothing follows this one");
}

/* -- changes --------------------------------------------------------------------------------------------------------
 */

/* insert or ignore …: what happens then stands behind the values. */
static bool insert_ignore(const struct habit *habit)
{
    size_t at = habit->at, word = at + (kind_at(habit, at) == TOKEN_OR), last = word;
    if (!is_word(habit, word, "ignore") || kind_at(habit, at - 1) != TOKEN_INSERT)
        return false;
    while (last + 1 < habit->end && kind_at(habit, last + 1) != TOKEN_RETURNING)
        last++;
    if (last == word)
        return false;
    struct diagnostic *d = answer(habit, at, word, "what happens where a key is taken stands behind the values");
    const char *fix =
        schema_region_format(habit->parse->region, "%s on conflict do nothing", text_of(habit, word + 1, last));
    add_fix(habit->parse->diagnostics, d, between(habit, at, last), fix, "write: … on conflict do nothing");
    return true;
}

static bool insert_or_replace(const struct habit *habit)
{
    size_t at = habit->at;
    bool replace = (kind_at(habit, at) == TOKEN_OR && kind_at(habit, at - 1) == TOKEN_INSERT &&
                    is_word(habit, at + 1, "replace")) ||
                   (at == habit->begin + 1 && (is_word(habit, at, "replace") || is_word(habit, at, "upsert")));
    return replace && answer_with_help(habit, "what happens where a key is taken stands behind the values",
                                       "the row that is there is changed by: on conflict (…) do update set …");
}

static bool missing_word(const struct habit *habit)
{
    size_t at = habit->at;
    int before = kind_at(habit, at - 1);
    if (kind_at(habit, at) == '*' && before == TOKEN_DELETE)
        return answer_by_leaving_out(habit, at, at, "rows are deleted as a whole");
    if (kind_at(habit, at) != TOKEN_NAME)
        return false;
    return (before == TOKEN_DELETE && answer_by_putting_in(habit, "from")) ||
           (before == TOKEN_INSERT && kind_at(habit, at + 1) == '(' && answer_by_putting_in(habit, "into"));
}

static bool truncate(const struct habit *habit)
{
    size_t at = habit->at, table = at + 1 + (kind_at(habit, at + 1) == TOKEN_TABLE);
    return is_word(habit, at, "truncate") && kind_at(habit, table) == TOKEN_NAME &&
           answer_with_fix(
               habit, at, table, "all rows are deleted by a delete that says so",
               schema_region_format(habit->parse->region, "delete from %s where true", text_of(habit, table, table)));
}

/* set post.title = … */
static bool qualified_set(const struct habit *habit)
{
    size_t at = habit->at, last = at;
    int before = kind_at(habit, at - 2);
    if (kind_at(habit, at) != '.' || (before != TOKEN_SET && before != ','))
        return false;
    while (last + 1 < habit->end && kind_at(habit, last + 1) != TOKEN_WHERE && kind_at(habit, last + 1) != TOKEN_FROM &&
           kind_at(habit, last + 1) != TOKEN_RETURNING)
        last++;
    struct diagnostic *d = answer(habit, at - 1, at, "what is set are columns of the table alone");
    const char *fix = without_qualifier(habit, at - 1, last, habit->tokens[at - 1].name.text);
    add_fix(habit->parse->diagnostics, d, between(habit, at - 1, last), fix, "write: %s", fix);
    return true;
}

/* -- all of them ----------------------------------------------------------------------------------------------------
 */

static bool (*const habits[])(const struct habit *) = {
    natural_join,   outer_join, distinct_on,   select_all,        top,          fetch_first, into,
    late_order,     any_or_all, is_value,      at_time_zone,      interval,     bars,        comma_too_many,
    null_in_a_word, pattern,    insert_ignore, insert_or_replace, missing_word, truncate,    qualified_set,
};

/* False: what was found stands in no query. */
static bool find_query(struct parse *parse, const struct token *found, struct habit *habit)
{
    const struct tokens *tokens = &parse->lines.tokens;
    size_t at = parse->lines.last, depth = 1;
    if (at < 2 || at >= tokens->count || tokens->items[at].name.span.begin != found->name.span.begin)
        return false;
    *habit = (struct habit){parse, tokens->items, tokens->count, at, at, at};
    while (habit->begin > 0 && kind_at(habit, habit->begin) != '{')
        habit->begin--;
    if (kind_at(habit, at) == '}')
        return habit->begin > 0;
    for (; habit->end < tokens->count && depth; habit->end++) {
        depth += kind_at(habit, habit->end) == '{';
        depth -= kind_at(habit, habit->end) == '}';
    }
    habit->end -= habit->end > at;
    return habit->begin > 0 && !depth;
}

bool habit_error(struct parse *parse, const struct token *found)
{
    struct habit habit;
    if (parse->migration || lines_braces(&parse->lines) != BRACES_SQL || !find_query(parse, found, &habit))
        return false;
    for (size_t i = 0; i < COUNT_OF(habits); i++)
        if (habits[i](&habit))
            return true;
    return false;
}

bool is_foreign_parameter(const struct token *token)
{
    const struct span span = token->name.span;
    if (!span.source)
        return false;
    return token->kind == '?' || (token->kind == TOKEN_PARAMETER && span.source->bytes[span.begin] == '$') ||
           (token->kind == TOKEN_NAME && span.begin > 0 && span.source->bytes[span.begin - 1] == '@');
}

/* How many question marks there are in the query up to this one. */
static size_t count_marks(const struct habit *habit)
{
    size_t count = 0;
    for (size_t i = habit->begin; i <= habit->at; i++)
        count += kind_at(habit, i) == '?';
    return count;
}

/* The scanner has told of $1 and @id, for want of knowing where they stand. */
static struct diagnostic *told_of(struct parse *parse, const struct token *token, struct span span)
{
    if (token->kind == '?')
        return report(parse->diagnostics, S0009, span, "parameters have names");
    return report_again(parse->diagnostics, token->kind == TOKEN_PARAMETER ? S0009 : S0003, span);
}

void habit_parameter(struct parse *parse, struct token *token)
{
    struct span span = token->name.span;
    struct habit habit;
    const struct token *next = lines_peek(&parse->lines, 0);
    struct name digits = {NULL, NOWHERE};
    span.begin -= token->kind == TOKEN_NAME; /* the @ */
    if (token->kind == TOKEN_PARAMETER && *token->name.text >= '0' && *token->name.text <= '9')
        digits = token->name;
    else if (token->kind == '?' && next->kind == TOKEN_INTEGER && next->name.span.begin == span.end) {
        digits = lines_next(&parse->lines).name; /* ?1 */
        span.end = digits.span.end;
    }
    bool within =
        find_query(parse, digits.text && token->kind == '?' ? &(struct token){.name = digits} : token, &habit);
    struct diagnostic *d = within ? told_of(parse, token, span) : NULL;
    const char *name = token->name.text;
    if (d && digits.text)
        name = parameter_name(&habit, (size_t)parse_integer(parse, digits, false));
    else if (d && token->kind == '?')
        name = parameter_name(&habit, count_marks(&habit));
    if (d)
        offer_parameter(&habit, d, span, name);
    token->kind = TOKEN_PARAMETER;
    token->name = (struct name){name ? name : "", span};
}
