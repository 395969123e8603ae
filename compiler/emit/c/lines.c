/* Owns: how generated C is laid out. Must not know what it says. */
#include "emit/c/lines.h"

#include "source/say.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STEP = 4 };

void lines_begin(struct lines *lines, struct region *region)
{
    memset(lines, 0, sizeof *lines);
    lines->text = TEXT(region);
}

void name_is(struct lines *lines, const char *name, const char *value)
{
    for (size_t i = 0; i < lines->name_count; i++) {
        if (strcmp(lines->names[i].name, name) == 0) {
            lines->names[i].value = value;
            return;
        }
    }
    if (lines->name_count == NAMES_AT_ONCE)
        abort(); /* a mistake in an emitter, whatever the input */
    lines->names[lines->name_count].name = name;
    lines->names[lines->name_count++].value = value;
}

static const char *value_of(const struct lines *lines, const char *name, size_t length)
{
    for (size_t i = 0; i < lines->name_count; i++)
        if (strlen(lines->names[i].name) == length && memcmp(lines->names[i].name, name, length) == 0)
            return lines->names[i].value;
    abort(); /* a mistake in an emitter, whatever the input */
}

const char *filled(struct lines *lines, const char *pattern)
{
    struct text out = TEXT(lines->text.region);
    for (const char *at = pattern; *at;) {
        const char *end = at[0] == '$' && at[1] == '{' ? strchr(at, '}') : NULL;
        if (end) {
            schema_text_add(&out, value_of(lines, at + 2, (size_t)(end - at - 2)));
            at = end + 1;
        } else {
            schema_text_add_char(&out, *at++);
        }
    }
    return schema_text_string(&out);
}

static void add_indent(struct text *text, size_t columns)
{
    for (size_t i = 0; i < columns; i++)
        schema_text_add_char(text, ' ');
}

/* Behind the literal that begins at `at` ('…' or "…"). */
static const char *skip_literal(const char *at)
{
    char quote = *at++;
    while (*at && *at != quote)
        at += at[0] == '\\' && at[1] ? 2 : 1;
    return *at ? at + 1 : at;
}

/* The columns at which lines that break within open parentheses go on. */
struct hangs {
    size_t depth;
    size_t columns[32];
};

/* Breaks behind the last comma within parentheses that fits, else behind the first that does not. */
static void add_wrapped(struct lines *lines, const char *content, size_t indent)
{
    bool whole = content[0] == '#' || strncmp(content, "//", 2) == 0 || strncmp(content, "/*", 2) == 0;
    const char *start = content, *candidate = NULL;
    struct hangs open = {0}, open_there = {0};
    size_t margin = indent;
    for (const char *at = content; *at && !whole;) {
        size_t column = margin + (size_t)(at - start);
        if (*at == '"' || *at == '\'') {
            at = skip_literal(at);
        } else if (*at == '(' || *at == '{') {
            if (open.depth < COUNT_OF(open.columns))
                open.columns[open.depth] = column + 1;
            open.depth++;
            at++;
        } else if ((*at == ')' || *at == '}') && open.depth) {
            open.depth--;
            at++;
        } else {
            if (*at == ' ' && at > start && at[-1] == ',' && open.depth && open.depth <= COUNT_OF(open.columns)) {
                candidate = at;
                open_there = open;
            }
            at++;
        }
        if (candidate && margin + (size_t)(at - start) > LINE_WIDTH) {
            add_indent(&lines->text, margin);
            schema_text_add_bytes(&lines->text, start, (size_t)(candidate - start));
            schema_text_add_char(&lines->text, '\n');
            open = open_there;
            margin = open.columns[open.depth - 1];
            start = at = candidate + 1;
            candidate = NULL;
        }
    }
    add_indent(&lines->text, margin);
    schema_text_add(&lines->text, start);
    schema_text_add_char(&lines->text, '\n');
}

static void add_line(struct lines *lines, const char *content)
{
    size_t length = strlen(content);
    if (!length) {
        const char *so_far = schema_text_string(&lines->text);
        size_t size = lines->text.size;
        if (size > 1 && !(so_far[size - 1] == '\n' && so_far[size - 2] == '\n') &&
            !(so_far[size - 1] == '\n' && so_far[size - 2] == '{'))
            schema_text_add_char(&lines->text, '\n');
        return;
    }
    bool label = content[length - 1] == ':' && (strncmp(content, "case ", 5) == 0 || strcmp(content, "default:") == 0);
    if (content[0] == '}' && lines->indent)
        lines->indent--;
    size_t indent = content[0] == '#' ? 0 : (size_t)lines->indent * STEP;
    add_wrapped(lines, content, label && indent ? indent - STEP : indent);
    if (content[length - 1] == '{' && content[0] != '#')
        lines->indent++;
}

void line(struct lines *lines, const char *pattern)
{
    const char *text = filled(lines, pattern);
    for (;;) {
        const char *end = strchr(text, '\n');
        if (!end) {
            add_line(lines, text);
            return;
        }
        add_line(lines, schema_region_copy(lines->text.region, text, (size_t)(end - text)));
        text = end + 1;
    }
}

/* -- initialisers --------------------------------------------------------------------------------------------- */

/* The brace that closes the one at `at`, or the end. */
static const char *closing(const char *at)
{
    size_t depth = 0;
    while (*at) {
        if (*at == '"' || *at == '\'') {
            at = skip_literal(at);
            continue;
        }
        if (*at == '{') {
            depth++;
        } else if (*at == '}' && --depth == 0) {
            return at;
        }
        at++;
    }
    return at;
}

/* An item without a group, its text broken at blanks into several where it is too long for a line. */
static void add_item(struct text *text, const char *item, const char *stop, size_t indent)
{
    const char *quote = item;
    while (quote < stop && *quote != '"' && *quote != '\'')
        quote++;
    if (indent + (size_t)(stop - item) < LINE_WIDTH || quote == stop || *quote == '\'' || skip_literal(quote) != stop) {
        schema_text_add_bytes(text, item, (size_t)(stop - item));
        return;
    }
    size_t column = indent + (size_t)(quote - item), used = column + 1;
    schema_text_add_bytes(text, item, (size_t)(quote - item) + 1);
    for (const char *at = quote + 1; at < stop;) { /* a word with the blanks behind it at a time */
        const char *end = at;
        while (end < stop && *end != ' ')
            end++;
        size_t letters = (size_t)(end - at);
        while (end < stop && *end == ' ')
            end++;
        if (used > column + 1 && used + letters + 2 > LINE_WIDTH && letters > 1) {
            schema_text_add(text, "\"\n");
            add_indent(text, column);
            schema_text_add_char(text, '"');
            used = column + 1;
        }
        schema_text_add_bytes(text, at, (size_t)(end - at));
        used += (size_t)(end - at);
        at = end;
    }
}

/* Prints up to `end`, from column `column` on; a group that does not fit is opened. */
static void lay_out(struct text *text, const char *at, const char *end, size_t indent, size_t tail)
{
    /* what stands in a group: items between commas */
    while (at < end) {
        const char *item = at, *group = NULL;
        const char *stop = at;
        while (stop < end && *stop != ',') {
            if (*stop == '"' || *stop == '\'') {
                stop = skip_literal(stop);
            } else if (*stop == '{') {
                if (!group)
                    group = stop;
                stop = closing(stop);
                stop += *stop ? 1 : 0;
            } else {
                stop++;
            }
        }
        add_indent(text, indent);
        if (group && indent + (size_t)(stop - item) + tail > LINE_WIDTH) {
            const char *close = closing(group);
            schema_text_add_bytes(text, item, (size_t)(group - item) + 1);
            schema_text_add_char(text, '\n');
            lay_out(text, group + 1, close, indent + STEP, 1);
            add_indent(text, indent);
            schema_text_add_bytes(text, close, (size_t)(stop - close));
        } else {
            add_item(text, item, stop, indent);
        }
        if (tail)
            schema_text_add_char(text, ',');
        schema_text_add_char(text, '\n');
        at = stop;
        if (at < end && *at == ',')
            at++;
        while (at < end && *at == ' ')
            at++;
    }
}

void declaration(struct lines *lines, const char *flat)
{
    size_t indent = (size_t)lines->indent * STEP;
    lay_out(&lines->text, flat, flat + strlen(flat), indent, 0);
}

/* -- comments and texts --------------------------------------------------------------------------------------- */

/* What a comment may hold as it is: nothing that makes it read otherwise than it is written, nothing that ends or opens
 * a comment, no trigraph, and no backslash at the end of a line. */
static void add_comment_bytes(struct text *text, const char *at, size_t size)
{
    for (size_t i = 0, length; i < size; i += length) {
        bool harmless;
        char c = at[i];
        length = harmless_character(at + i, size - i, &harmless);
        bool opens =
            i && ((at[i - 1] == '*' && c == '/') || (at[i - 1] == '/' && c == '*') || (at[i - 1] == '?' && c == '?'));
        if (opens)
            schema_text_add_char(text, ' ');
        schema_text_add_bytes(text, harmless ? at + i : " ", harmless ? length : 1);
    }
    if (size && at[size - 1] == '\\')
        schema_text_add_char(text, '.');
}

void doc_comment(struct lines *lines, const char *comment)
{
    if (!comment || !*comment)
        return;
    struct text text = TEXT(lines->text.region);
    size_t indent = (size_t)lines->indent * STEP;
    add_indent(&text, indent);
    schema_text_add(&text, "/* ");
    for (const char *at = comment; *at;) {
        const char *end = strchr(at, '\n');
        size_t size = end ? (size_t)(end - at) : strlen(at);
        while (size && (at[size - 1] == ' ' || at[size - 1] == '\r'))
            size--;
        if (at != comment) {
            schema_text_add_char(&text, '\n');
            add_indent(&text, indent);
            schema_text_add(&text, size ? " * " : " *");
        }
        add_comment_bytes(&text, at, size);
        if (!end)
            break;
        at = end + 1;
    }
    schema_text_add(&text, " */\n");
    schema_text_add(&lines->text, schema_text_string(&text));
}

/* The bytes of a line before the comment behind it; 0 when it has none. */
static size_t code_before_comment(const char *line, size_t size)
{
    for (size_t i = 0; i + 4 < size; i++)
        if (memcmp(line + i, "; /*", 4) == 0)
            return i + 1;
    return 0;
}

void align_comments(struct lines *lines, size_t mark)
{
    const char *part = schema_region_string(lines->text.region, schema_text_string(&lines->text) + mark);
    size_t widest = 0;
    for (const char *at = part; *at; at += strcspn(at, "\n") + 1) {
        size_t code = code_before_comment(at, strcspn(at, "\n"));
        widest = code > widest ? code : widest;
    }
    lines->text.size = mark;
    for (const char *at = part; *at;) {
        size_t size = strcspn(at, "\n"), code = code_before_comment(at, size);
        schema_text_add_bytes(&lines->text, at, code);
        if (code)
            add_indent(&lines->text, widest - code);
        schema_text_add_bytes(&lines->text, at + code, size - code + 1);
        at += size + 1;
    }
}

static void add_c_char(struct text *text, unsigned char c, unsigned char before)
{
    if (c == '"' || c == '\\') {
        schema_text_add_char(text, '\\');
        schema_text_add_char(text, (char)c);
    } else if (c == '\n') {
        schema_text_add(text, "\\n");
    } else if (c < ' ' || c > '~' || (c == '?' && before == '?')) {
        char octal[5] = {'\\', (char)('0' + (c >> 6)), (char)('0' + ((c >> 3) & 7)), (char)('0' + (c & 7)), 0};
        schema_text_add(text, octal);
    } else {
        schema_text_add_char(text, (char)c);
    }
}

void add_c_bytes(struct text *text, const char *bytes, size_t size)
{
    if (size > LONGEST_LITERAL) {
        schema_text_add(text, "(const char[]){");
        for (size_t i = 0; i < size; i++) {
            unsigned char c = (unsigned char)bytes[i];
            schema_text_add_char(text, '\'');
            if (c == '\'')
                schema_text_add(text, "\\'");
            else if (c == '"')
                schema_text_add_char(text, '"');
            else
                add_c_char(text, c, c == '?' ? '?' : 0);
            schema_text_add(text, "', ");
        }
        schema_text_add(text, "0}");
        return;
    }
    schema_text_add_char(text, '"');
    for (size_t i = 0; i < size; i++)
        add_c_char(text, (unsigned char)bytes[i], i ? (unsigned char)bytes[i - 1] : 0);
    schema_text_add_char(text, '"');
}

void add_c_string(struct text *text, const char *string)
{
    if (string)
        add_c_bytes(text, string, strlen(string));
    else
        schema_text_add(text, "NULL");
}
