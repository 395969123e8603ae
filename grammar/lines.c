/* The line filter. In an item list and at top level an item ends at the end of its line or at a comma; this decides
 * which line ends those are, with one token of lookahead and nothing from the parser but that it met an error. It also
 * joins doc comments, balances brackets, and closes what was left open. Must not know the grammar of items. */
#include "grammar/lines.h"

#include "base/text.h"
#include "grammar/parser.h"

#include <string.h>

void lines_of_source(struct lines *lines, struct region *region, struct region *scratch,
                     struct diagnostics *diagnostics, const struct source *source)
{
    memset(lines, 0, sizeof *lines);
    lines->region = region;
    lines->diagnostics = diagnostics;
    lines->source = source;
    lines->tokens = scan_words(region, scratch, diagnostics, source);
}

static struct open *top(struct lines *lines)
{
    return &lines->open[lines->depth];
}

static bool in_list(const struct lines *lines)
{
    const struct open *open = &lines->open[lines->depth];
    return (lines->depth == 0 || open->bracket == '{') && open->braces != BRACES_SQL;
}

enum braces lines_braces(const struct lines *lines)
{
    return lines->open[lines->depth].braces;
}

bool lines_begin_item(const struct lines *lines)
{
    return in_list(lines) && lines->open[lines->depth].count == 1;
}

const struct token *lines_peek(const struct lines *lines, size_t ahead)
{
    size_t i = lines->next;
    while (i + 1 < lines->tokens.count && (lines->tokens.items[i].kind == TOKEN_DOC || ahead > 0)) {
        ahead -= lines->tokens.items[i].kind != TOKEN_DOC;
        i++;
    }
    return &lines->tokens.items[i];
}

static void end_item(struct lines *lines)
{
    struct open *open = top(lines);
    open->count = 0;
    open->plain_commas = false;
}

/* -- what continues a line ------------------------------------------------------------------------------------- */

static bool is_operator(int kind)
{
    switch (kind) {
    case '<':
    case '>':
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '=':
    case TOKEN_ARROW:
    case TOKEN_LONG_ARROW:
    case TOKEN_CONCATENATE:
    case TOKEN_NOT_EQUAL:
    case TOKEN_LESS_EQUAL:
    case TOKEN_GREATER_EQUAL:
        return true;
    default:
        return false;
    }
}

static bool line_goes_on_after(int kind, bool words)
{
    switch (kind) {
    case '{':
    case ',':
    case ';':
    case '.':
    case ':':
    case TOKEN_DOC:
        return true;
    case TOKEN_AND:
    case TOKEN_OR:
    case TOKEN_NOT:
    case TOKEN_WHERE:
        return words;
    default:
        return is_operator(kind);
    }
}

static bool line_goes_on_before(int kind, bool words)
{
    switch (kind) {
    case '{':
    case ',':
    case ')':
    case ']':
    case '?':
        return true;
    case TOKEN_AND:
    case TOKEN_OR:
    case TOKEN_ON:
    case TOKEN_WHERE:
    case TOKEN_USING:
    case TOKEN_INCLUDE:
        return words;
    default:
        return is_operator(kind);
    }
}

static bool nothing_yet(const struct lines *lines)
{
    return lines->previous == 0 || lines->previous == TOKEN_LINE_END || lines->previous == '{';
}

/* In an enum and in settings, and, on and the like are words like any other. */
static bool line_ends_before(const struct lines *lines, const struct token *token)
{
    enum braces braces = lines_braces(lines);
    bool words = braces != BRACES_ENUM && braces != BRACES_SETTINGS;
    return in_list(lines) && token->first_in_line && !nothing_yet(lines) &&
           !line_goes_on_after(lines->previous, words) && !line_goes_on_before(token->kind, words);
}

static struct token line_end(struct lines *lines, const struct token *cause, const char *text)
{
    uint32_t begin = cause->name.span.begin, end = cause->name.span.end;
    if (cause->first_in_line && lines->next > 0 && *text != '\'') { /* shown behind the line that it ends */
        begin = lines->tokens.items[lines->next - 1].name.span.end;
        end = begin;
    }
    end_item(lines);
    lines->previous = TOKEN_LINE_END;
    return (struct token){.kind = TOKEN_LINE_END, .name = {text, {lines->source, begin, end}}};
}

/* -- brackets -------------------------------------------------------------------------------------------------- */

static bool among_first(const struct open *open, int kind)
{
    for (unsigned i = 0; i < open->count && i < 3; i++)
        if (open->words[i] == kind)
            return true;
    return false;
}

static enum braces braces_after(const struct lines *lines)
{
    const struct open *open = &lines->open[lines->depth];
    if (open->braces == BRACES_SQL)
        return BRACES_SQL;
    bool alone = open->count == 1, dropped = open->count == 2 && open->words[0] == TOKEN_DROP;
    switch (lines->previous) {
    case TOKEN_RUN:
        if (alone)
            return BRACES_SQL;
        break;
    case TOKEN_SQLITE:
    case TOKEN_POSTGRESQL:
        if (alone || dropped)
            return BRACES_SETTINGS;
        break;
    case TOKEN_UPGRADE:
    case TOKEN_DOWNGRADE:
        if (alone && lines->depth == 0)
            return BRACES_OPERATIONS;
        break;
    default:
        break;
    }
    int first = open->count ? open->words[0] : 0;
    bool makes = first == TOKEN_NATIVE || first == TOKEN_CREATE || first == TOKEN_ALTER;
    if (first == TOKEN_ENUM || (makes && among_first(open, TOKEN_ENUM)))
        return BRACES_ENUM;
    if (lines->depth == 0 && (first == TOKEN_QUERY || first == TOKEN_VIEW || first == TOKEN_MATERIALIZED))
        return BRACES_SQL;
    return BRACES_ITEMS;
}

static void stop(struct lines *lines, const struct token *token)
{
    if (lines->diagnostics)
        report(lines->diagnostics, S0012, token->name.span, "nested too deeply: more than %d brackets are open",
               NESTING_LIMIT);
    lines->stopped = true;
    lines->next = lines->tokens.count - 1;
}

static void push(struct lines *lines, const struct token *token)
{
    if (lines->depth == NESTING_LIMIT) {
        stop(lines, token);
        return;
    }
    enum braces braces = token->kind == '{' ? braces_after(lines) : lines_braces(lines);
    lines->depth++;
    *top(lines) = (struct open){.bracket = token->kind, .braces = braces, .span = token->name.span};
}

static void pop_round_brackets(struct lines *lines)
{
    while (lines->depth > 0 && top(lines)->bracket != '{')
        lines->depth--;
}

static void track(struct lines *lines, const struct token *token)
{
    struct open *open = top(lines);
    if (in_list(lines) && token->kind != TOKEN_DOC && token->kind != '{' && token->kind != '}') {
        if (open->count < 3)
            open->words[open->count] = token->kind;
        open->count++;
        if (token->kind == TOKEN_TOUCHES || token->kind == TOKEN_PARENT || token->kind == TOKEN_DEPENDS ||
            token->kind == TOKEN_REPLACES || token->kind == TOKEN_GRANT)
            open->plain_commas = open->braces == BRACES_OPERATIONS || (lines->depth == 0 && open->count == 1);
        if (token->kind == TOKEN_AFTER && (open->words[0] == TOKEN_RAW || open->words[1] == TOKEN_RAW))
            open->plain_commas = true; /* raw NAME after A, B */
    }
    switch (token->kind) {
    case '(':
    case '[':
    case '{':
        push(lines, token);
        break;
    case ')':
    case ']':
        if (lines->depth > 0 && open->bracket == (token->kind == ')' ? '(' : '['))
            lines->depth--;
        break;
    case '}':
        lines->depth--;
        break;
    default:
        break;
    }
}

/* -- what was left open ---------------------------------------------------------------------------------------- */

/* A declaration that begins in the first column cannot be an item: the brace before it was forgotten. */
static bool begins_declaration(const struct lines *lines, const struct token *token)
{
    if (!token->first_column || lines->depth == 0)
        return false;
    const struct token *after = lines_peek(lines, 1);
    switch (token->kind) {
    case TOKEN_TABLE:
    case TOKEN_ENUM:
    case TOKEN_MIXIN:
        return lines_peek(lines, 2)->kind == '{';
    case TOKEN_UPGRADE:
    case TOKEN_DOWNGRADE:
        return after->kind == '{';
    default:
        return false;
    }
}

static void report_open(struct lines *lines, const struct token *before)
{
    const struct open *open = top(lines);
    if (!lines->diagnostics || lines->stopped || lines->tokens.cut)
        return;
    if (before->kind)
        report(lines->diagnostics, S0013, open->span, "'%c' is never closed: a '%c' is missing before '%s'",
               open->bracket, open->bracket == '{' ? '}' : ')', before->name.text);
    else
        report(lines->diagnostics, S0013, open->span, "'%c' is never closed", open->bracket);
}

static struct token close_one(struct lines *lines, const struct token *before)
{
    struct token token = {.kind = '}', .name = {"}", before->name.span}};
    token.name.span.end = token.name.span.begin;
    if (in_list(lines) && !nothing_yet(lines))
        return line_end(lines, before, "the end of the line");
    if (top(lines)->bracket != '{')
        token.kind = top(lines)->bracket == '(' ? ')' : ']';
    lines->depth--;
    lines->closing--;
    lines->previous = token.kind;
    return token;
}

/* -- doc comments ---------------------------------------------------------------------------------------------- */

static void misplaced_doc(struct lines *lines, const struct token *doc)
{
    if (!lines->diagnostics)
        return;
    if (doc->first_in_line) {
        struct diagnostic *d = report(lines->diagnostics, S0025, doc->name.span,
                                      "nothing that '///' could document "
                                      "stands below it");
        struct span slashes = doc->name.span;
        slashes.end = slashes.begin + 3;
        add_fix(lines->diagnostics, d, slashes, "//", "an ordinary comment begins with //");
        return;
    }
    struct diagnostic *d =
        report(lines->diagnostics, S0022, doc->name.span, "'///' stands above what it documents, not behind it");
    const char *bytes = lines->source->bytes;
    uint32_t line = doc->name.span.begin, text = doc->name.span.begin;
    while (line > 0 && bytes[line - 1] != '\n')
        line--;
    while (text > line && (bytes[text - 1] == ' ' || bytes[text - 1] == '\t'))
        text--;
    size_t indent = strspn(bytes + line, " \t");
    const char *moved = schema_region_format(lines->region, "%.*s/// %s\n%.*s", (int)indent, bytes + line,
                                             doc->name.text, (int)(text - line), bytes + line);
    add_fix(lines->diagnostics, d, (struct span){lines->source, line, doc->name.span.end}, moved,
            "write it in a line of its own, above; or begin it with //");
}

/* All lines of a doc comment as one token; false: it documents nothing. */
static bool join_docs(struct lines *lines, struct token *doc)
{
    struct token first = lines->tokens.items[lines->next];
    struct text text = TEXT(lines->region);
    bool good = first.first_in_line && in_list(lines) && nothing_yet(lines);
    if (!good) {
        misplaced_doc(lines, &first);
        lines->next++;
        return false;
    }
    *doc = first;
    for (const struct token *line; (line = &lines->tokens.items[lines->next])->kind == TOKEN_DOC && line->first_in_line;
         lines->next++) {
        if (line->name.span.begin != first.name.span.begin)
            schema_text_add_char(&text, '\n');
        schema_text_add(&text, line->name.text);
        doc->name.span.end = line->name.span.end;
    }
    doc->name.text = schema_text_string(&text);
    int kind = lines->tokens.items[lines->next].kind;
    if (kind == '}' || kind == 0) {
        misplaced_doc(lines, &first);
        return false;
    }
    return true;
}

/* -- one token after another ----------------------------------------------------------------------------------- */

static void report_semicolon(struct lines *lines, const struct token *token)
{
    if (!lines->diagnostics)
        return;
    struct diagnostic *d =
        report(lines->diagnostics, S0014, token->name.span, "an item ends with its line, without ';'");
    add_fix(lines->diagnostics, d, token->name.span, "", "leave it out");
}

/* A comma or a semicolon that ends an item. */
static bool is_separator(const struct lines *lines, const struct token *token)
{
    if (!in_list(lines))
        return false;
    return token->kind == ';' || (token->kind == ',' && !lines->open[lines->depth].plain_commas);
}

static struct token deliver(struct lines *lines)
{
    struct token token = lines->tokens.items[lines->next];
    lines->last = lines->next;
    if (token.kind)
        lines->next++;
    track(lines, &token);
    lines->previous = token.kind;
    return token;
}

static struct token next_token(struct lines *lines)
{
    for (;;) {
        const struct token *token = &lines->tokens.items[lines->next];
        struct token result;
        if (lines->stopped)
            return *token;
        if (lines->closing > lines->depth) /* recovery closed them */
            lines->closing = lines->depth;
        if (lines->closing)
            return close_one(lines, token);
        if (lines->depth > 0 && (token->kind == 0 || begins_declaration(lines, token))) {
            report_open(lines, token);
            lines->closing = lines->depth;
            continue;
        }
        if (token->kind == '}' && lines->depth > 0 && top(lines)->bracket != '{') {
            pop_round_brackets(lines);
            if (lines->depth > 0 && in_list(lines))
                return line_end(lines, token, "'}'");
            continue;
        }
        if (token->kind == '}' && lines->depth == 0) {
            if (lines->diagnostics)
                report(lines->diagnostics, S0010, token->name.span, "'}' closes nothing");
            lines->next++;
            continue;
        }
        bool last = token->kind == '}' || token->kind == 0;
        if (last && in_list(lines) && !nothing_yet(lines))
            return line_end(lines, token, token->kind ? "'}'" : "the end of the file");
        if (line_ends_before(lines, token))
            return line_end(lines, token, "the end of the line");
        if (token->kind == TOKEN_DOC) {
            if (!join_docs(lines, &result))
                continue;
            lines->previous = TOKEN_DOC;
            return result;
        }
        if (is_separator(lines, token)) {
            bool ended = nothing_yet(lines);
            if (token->kind == ';')
                report_semicolon(lines, token);
            lines->last = lines->next++;
            if (ended)
                continue;
            return line_end(lines, token, token->kind == ',' ? "','" : "';'");
        }
        return deliver(lines);
    }
}

struct token lines_next(struct lines *lines)
{
    struct token token = next_token(lines);
    while (lines->skipping) {
        bool item_ended = token.kind == TOKEN_LINE_END && lines->depth <= lines->skip_depth;
        bool list_ended = token.kind == '}' && lines->depth < lines->skip_depth;
        if (item_ended || list_ended || token.kind == 0)
            lines->skipping = false;
        else
            token = next_token(lines);
    }
    return token;
}

/* -- after an error -------------------------------------------------------------------------------------------- */

/* Whether the brackets above `depth` are closed before the list that they are in ends. */
static bool brackets_close(const struct lines *lines, size_t depth)
{
    size_t open = lines->depth - depth;
    for (size_t i = lines->next; i < lines->tokens.count && open > 0; i++) {
        int kind = lines->tokens.items[i].kind;
        if (kind == '(' || kind == '[' || kind == '{')
            open++;
        else if (kind == ')' || kind == ']')
            open--;
        else if (kind == '}' || kind == 0)
            return false;
    }
    return open == 0;
}

void lines_recover(struct lines *lines, const struct token *found)
{
    if (found->kind == TOKEN_LINE_END || found->kind == 0 || lines->stopped)
        return;
    bool opened = found->kind == '(' || found->kind == '[' || found->kind == '{';
    size_t depth = lines->depth - (opened && lines->depth > 0);
    while (depth > 0 && lines->open[depth].bracket != '{')
        depth--;
    if (found->kind == '}')
        return;
    if (lines->depth > depth && !opened && !brackets_close(lines, depth)) {
        lines->depth = depth;
        if (found->first_in_line && in_list(lines)) {
            lines->next = lines->last;
            lines->previous = TOKEN_NAME;
        }
    }
    lines->skipping = true;
    lines->skip_depth = depth;
}
