/* Owns: the answers to what people type at first, each with a fix that compiles. Must not know what is right beyond
 * that. */
#include "syntax/parse.h"

#include "base/text.h"
#include "grammar/parser.h"

#include <string.h>

static struct span with_blank_before(struct span span)
{
    while (span.begin > 0 && strchr(" \t", span.source->bytes[span.begin - 1]))
        span.begin--;
    return span;
}

void mistake_not_null(struct parse *parse, struct span span)
{
    struct diagnostic *d = report(parse->diagnostics, S0015, span, "columns are not null already");
    add_fix(parse->diagnostics, d, with_blank_before(span), "",
            "leave it out; what may be null has a ? behind its type");
}

/* A type as it is to be written: by the name that it has here. */
static const char *own_type(struct parse *parse, const struct type_syntax *type)
{
    const char *written = source_text(parse, type->span);
    bool keeps;
    if (!foreign_type(source_text(parse, type->name.span), &keeps))
        return written;
    return keeps && type->argument_count ? schema_region_format(parse->region, "%s%s", type->name.text,
                                                                written + (type->name.span.end - type->name.span.begin))
                                         : type->name.text;
}

/* The ? stands behind the type, whatever was written between it and the word. */
void mistake_null(struct parse *parse, const struct type_syntax *written, struct span type, struct span word)
{
    struct diagnostic *d = report(parse->diagnostics, S0016, word, "what may be null has a ? behind its type");
    struct span between = {word.source, type.end, with_blank_before(word).begin};
    const char *fix = schema_region_format(parse->region, "?%s", source_text(parse, between));
    add_fix(parse->diagnostics, d, (struct span){word.source, type.end, word.end}, fix, "write: %s?",
            written ? own_type(parse, written) : source_text(parse, type));
}

void mistake_references(struct parse *parse, struct span word, uint32_t end)
{
    struct diagnostic *d = report(parse->diagnostics, S0017, word, "a column points to a table with '->'");
    add_fix(parse->diagnostics, d, word, "->", "write: ->%.*s", (int)(end - word.end), word.source->bytes + word.end);
}

void mistake_cast(struct parse *parse, struct span operand, const struct type_syntax *type)
{
    struct span colons = {operand.source, operand.end, type->span.begin};
    struct diagnostic *d = report(parse->diagnostics, S0008, colons, "a cast is written with its word");
    struct span whole = {operand.source, operand.begin, type->span.end};
    const char *fix = schema_region_format(parse->region, "cast(%s as %s)", source_text(parse, operand),
                                           source_text(parse, type->span));
    add_fix(parse->diagnostics, d, whole, fix, "write: %s", fix);
}

static bool is_quoted(struct span span)
{
    return span.source && span.source->bytes[span.begin] == '"';
}

/* What is nearest to a name in a to z: without the marks of Latin letters. What has none to begin with is nothing that
 * can be guessed. */
static const char *plain_letters(struct region *region, const char *name, bool constant)
{
    /* of U+00C0 to U+00FF, small */
    static const char *const latin[] = {"a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
                                        "d", "n", "o", "o", "o", "o", "o",  "_", "o", "u", "u", "u", "u", "y", "th"};
    struct text text = TEXT(region);
    for (const unsigned char *at = (const unsigned char *)name; *at; at++) {
        unsigned place = at[0] == 0xC3 && at[1] ? (at[1] - 0x80U) % 0x20 : 0;
        bool is_latin = at[0] == 0xC3 && at[1];
        if (*at < 0x80)
            schema_text_add_char(&text, (char)*at);
        else if (is_latin)
            schema_text_add(&text, place < COUNT_OF(latin) ? latin[place] : at[1] == 0x9F ? "ss" : "y");
        else if (*at >= 0xC0)
            schema_text_add_char(&text, '_');
        at += is_latin;
    }
    bool begins =
        text.size && ((text.bytes[0] >= 'a' && text.bytes[0] <= 'z') || (text.bytes[0] >= 'A' && text.bytes[0] <= 'Z'));
    char *plain = schema_region_string(region, begins ? schema_text_string(&text) : "name_for_c");
    for (char *at = plain; constant && *at; at++)
        *at = *at >= 'a' && *at <= 'z' ? (char)(*at - 'a' + 'A') : *at;
    return plain;
}

void mistake_letters(struct parse *parse, struct name name, struct span whole, bool constant)
{
    bool ascii = true;
    for (const char *at = name.text; at && *at; at++)
        ascii &= !((unsigned char)*at & 0x80);
    struct diagnostic *d = ascii || parse->migration ? NULL : report_again(parse->diagnostics, S0027, name.span);
    if (!d)
        return;
    const char *plain = plain_letters(parse->region, name.text, constant);
    while (whole.end > name.span.end && strchr(" \t\r\n", whole.source->bytes[whole.end - 1]))
        whole.end--;
    whole.begin = name.span.begin;
    const char *fix =
        schema_region_format(parse->region, "\"%s\"%.*s cname %s", name.text, (int)(whole.end - name.span.end),
                             whole.source->bytes + name.span.end, plain);
    add_fix(parse->diagnostics, d, whole, fix, "write, with another name for C: %s", fix);
}

/* What another system calls a type that we have. A type of one's own may have such a name in double quotes. */
void mistake_foreign_type(struct parse *parse, struct type_syntax *type)
{
    bool keeps = false, sized = type->argument_count > 0;
    const char *ours = is_quoted(type->name.span) ? NULL : foreign_type(type->name.text, &keeps);
    if (!ours)
        return;
    const char *written = source_text(parse, type->span), *fix = ours;
    if (sized && keeps) {
        const char *arguments =
            source_text(parse, (struct span){type->span.source, type->name.span.end, type->span.end});
        fix = schema_region_format(parse->region, "%s%s", ours, arguments);
    }
    struct diagnostic *d = report(parse->diagnostics, S0019, type->span, "'%s' is called '%s' here", written, fix);
    add_fix(parse->diagnostics, d, type->span, fix, "write: %s", fix);
    const char *blank = strchr(ours, ' ');
    type->name.text = blank ? schema_region_copy(parse->region, ours, (size_t)(blank - ours)) : ours;
}

void mistake_no_parentheses(struct parse *parse, struct name function)
{
    static const char *const of_now[] = {"now", "current_timestamp", "localtimestamp", "getdate", "sysdate"};
    for (size_t i = 0; i < COUNT_OF(of_now); i++)
        if (schema_same_text_any_case(function.text, of_now[i])) {
            struct diagnostic *d =
                report(parse->diagnostics, S0020, function.span,
                       i == 0 ? "a function is called with parentheses" : "the time it is now is called now()");
            add_fix(parse->diagnostics, d, function.span, "now()", "write: now()");
            return;
        }
}

void mistake_quoted_text(struct parse *parse, struct name name)
{
    struct diagnostic *d =
        report(parse->diagnostics, S0021, name.span, "a text stands in single quotes; double quotes are for names");
    struct text text = TEXT(parse->region);
    schema_text_add_quoted(&text, name.text, '\'');
    add_fix(parse->diagnostics, d, name.span, schema_text_string(&text), "write: %s", schema_text_string(&text));
}

void mistake_bare_column(struct parse *parse, const char *what, struct name column)
{
    struct diagnostic *d =
        report(parse->diagnostics, S0023, column.span, "the columns of a constraint or index stand in parentheses");
    const char *fix = schema_region_format(parse->region, "(%s)", source_text(parse, column.span));
    add_fix(parse->diagnostics, d, column.span, fix, "write: %s %s", what, fix);
}

/* `whole`: constraint NAME WORD. */
void mistake_constraint(struct parse *parse, struct span whole, struct name name, const char *word)
{
    struct diagnostic *d =
        report(parse->diagnostics, S0031, whole, "the name of a constraint stands behind what it is");
    const char *fix = schema_region_format(parse->region, "%s %s", word, source_text(parse, name.span));
    add_fix(parse->diagnostics, d, whole, fix, "write: %s (...)", fix);
}

/* `whole`: enum(…). */
void mistake_enum_type(struct parse *parse, struct name column, struct span whole)
{
    struct diagnostic *d =
        report(parse->diagnostics, S0032, whole, "an enum is declared by itself, and its name is the column's type");
    const char *bytes = whole.source->bytes;
    uint32_t open = whole.begin, close = whole.end;
    while (open < close && bytes[open] != '(')
        open++;
    while (close > open && bytes[close - 1] != ')')
        close--;
    if (close <= open + 2)
        return;
    struct text members = TEXT(parse->region);
    for (uint32_t at = open + 1; at < close - 1; at++)
        schema_text_add_char(&members, bytes[at] == '"' ? '\'' : bytes[at]);
    const char *name = source_text(parse, column.span), *list = schema_text_string(&members);
    const char *fix = schema_region_format(parse->region, "text check (%s in (%s))", name, list);
    add_help(parse->diagnostics, d, "write, outside of the table: enum %s { %s }; and in it: %s %s", name, list, name,
             name);
    add_fix(parse->diagnostics, d, whole, fix, "or let it be a text: %s", fix);
}

/* Alone on its line it was mostly meant for the column above. */
void mistake_no_columns(struct parse *parse, const char *what, struct span span)
{
    const char *bytes = span.source->bytes;
    struct diagnostic *d = report(parse->diagnostics, S0023, span, "'%s' does not say which columns", what);
    add_help(parse->diagnostics, d, "write %s (column), or write it in the line of the column it belongs to", what);
    uint32_t gap = span.begin;
    while (gap > 0 && strchr(" \t\r\n", bytes[gap - 1]))
        gap--;
    uint32_t line = gap;
    while (line > 0 && bytes[line - 1] != '\n')
        line--;
    bool comment = false; /* the line above ends in one: nothing can be put behind it */
    for (uint32_t at = line; at + 1 < gap; at++)
        comment = comment || (bytes[at] == '/' && bytes[at + 1] == '/');
    if (gap > 0 && gap < span.begin && !comment && !strchr("{,;", bytes[gap - 1]))
        add_fix(parse->diagnostics, d, (struct span){span.source, gap, span.begin}, " ", "join it to the line above");
}

void mistake_reserved(struct parse *parse, struct token *token)
{
    struct diagnostic *d =
        report(parse->diagnostics, S0024, token->name.span,
               "'%s' begins an item of its own; as the name of a column it is quoted", token->name.text);
    const char *fix = schema_region_format(parse->region, "\"%s\"", token->name.text);
    add_fix(parse->diagnostics, d, token->name.span, fix, "write: %s", fix);
    token->kind = TOKEN_QUOTED;
}

void mistake_semicolon(struct parse *parse, struct span span)
{
    struct diagnostic *d = report(parse->diagnostics, S0014, span, "a statement ends with its brace, without ';'");
    add_fix(parse->diagnostics, d, span, "", "leave it out");
}

/* create table a ( … ) as table a { … }, for as far as brackets go; what is in them is looked at when it is right. */
static const char *table_of_create(struct parse *parse, struct span whole)
{
    const char *bytes = whole.source->bytes + whole.begin;
    size_t size = whole.end - whole.begin, open = 0, close = size;
    while (open < size && bytes[open] != '(')
        open++;
    while (close > open && bytes[close - 1] != ')')
        close--;
    const char *table = memchr(bytes, ' ', size);
    if (open == size || close <= open + 1 || !table || (size_t)(table - bytes) > open)
        return NULL;
    table += strspn(table, " \t\r\n");
    const char *exists = " if not exists";
    struct text fix = TEXT(parse->region);
    size_t head = (size_t)(bytes + open - table);
    char *words = schema_region_copy(parse->region, table, head);
    char *found = strstr(words, exists);
    if (found)
        memmove(found, found + strlen(exists), strlen(found + strlen(exists)) + 1);
    head = strlen(words);
    while (head > 0 && strchr(" \t\r\n", words[head - 1]))
        head--;
    schema_text_add_bytes(&fix, words, head);
    schema_text_add(&fix, " {");
    schema_text_add_bytes(&fix, bytes + open + 1, close - open - 2);
    schema_text_add(&fix, "}");
    return schema_text_string(&fix);
}

/* A statement where a declaration or an operation stands. */
void mistake_sql(struct parse *parse, const struct token *first, struct span whole)
{
    struct diagnostics *diagnostics = parse->diagnostics;
    const char *word = word_spelling(first->kind);
    if (parse->migration) {
        struct diagnostic *d = report(diagnostics, S0018, first->name.span,
                                      "'%s' stands in a step of data, in upgrade or downgrade", word);
        const char *fix = schema_region_format(parse->region, "run { %s }", source_text(parse, whole));
        if (first->kind == TOKEN_INSERT || first->kind == TOKEN_UPDATE || first->kind == TOKEN_DELETE)
            add_fix(diagnostics, d, whole, fix, "write: run { ... }");
        return;
    }
    if (first->kind != TOKEN_CREATE) {
        struct diagnostic *d = report(diagnostics, S0018, first->name.span,
                                      "'%s' is a statement; a .schema file says what there is", word);
        add_help(diagnostics, d,
                 first->kind == TOKEN_ALTER ? "change the declaration itself: the migration is made from the difference"
                                            : "a statement for the rows of a table stands in a migration: run { ... }");
        return;
    }
    struct diagnostic *d =
        report(diagnostics, S0018, first->name.span, "a .schema file says what there is, not what to create");
    if (whole.end == first->name.span.end) {
        while (strchr(" \t", whole.source->bytes[whole.end]) && whole.source->bytes[whole.end])
            whole.end++;
        add_fix(diagnostics, d, whole, "", "leave '%s' out", word);
        return;
    }
    const char *rest = whole.source->bytes + first->name.span.end;
    rest += strspn(rest, " \t");
    if (strncmp(rest, "index ", 6) == 0 || strncmp(rest, "unique ", 7) == 0) {
        add_help(diagnostics, d, "an index stands in its table: index NAME (column), or unique (column)");
        return;
    }
    if (strncmp(rest, "type ", 5) == 0) {
        add_help(diagnostics, d, "write: enum NAME { a, b }");
        return;
    }
    const char *fix = strncmp(rest, "table ", 6) == 0 ? table_of_create(parse, whole) : NULL;
    if (fix)
        add_fix(diagnostics, d, whole, fix, "write: table NAME { ... }, a column in each line");
    else
        add_help(diagnostics, d, "write: table NAME { ... }, a column in each line");
}

void mistake_no_by(struct parse *parse, const char *word, struct span span)
{
    struct diagnostic *d = report(parse->diagnostics, S0010, span, "behind %s stands by", word);
    add_fix(parse->diagnostics, d, (struct span){span.source, span.end, span.end}, " by", "write: %s by", word);
}

void mistake_two_limits(struct parse *parse, struct span skip, struct span most)
{
    const char *many = source_text(parse, most), *from = source_text(parse, skip);
    struct diagnostic *d = report(parse->diagnostics, S0010, span_join(skip, most),
                                  "a limit is one number, and where it begins is an offset");
    const char *fix = schema_region_format(parse->region, "%s offset %s", many, from);
    add_fix(parse->diagnostics, d, span_join(skip, most), fix, "write: limit %s", fix);
}
