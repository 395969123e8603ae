/* Owns: the one form of a text that checksums and ids are made of, and which names must be quoted to be read back as
 * they are. Must not know what is hashed or printed. */
#include "grammar/lines.h"
#include "syntax/tree.h"

#include "base/text.h"
#include "grammar/parser.h"

#include <string.h>

static void add_token(struct text *text, const struct token *token)
{
    const struct span span = token->name.span;
    const char *word = word_spelling(token->kind);
    switch (token->kind) {
    case TOKEN_LINE_END:
        schema_text_add(text, ";");
        break;
    case TOKEN_NAME:
        schema_text_add(text, token->name.text);
        break;
    case TOKEN_QUOTED:
        schema_text_add_quoted(text, token->name.text, '"');
        break;
    case TOKEN_TEXT:
        schema_text_add_quoted(text, token->name.text, '\'');
        break;
    case TOKEN_FENCE:
        schema_text_format(text, "\"\"\"%s\"\"\"", token->name.text);
        break;
    case TOKEN_DOC: /* no comment like others: it stands in the database */
        schema_text_format(text, "///%s", token->name.text);
        break;
    default:
        if (word)
            schema_text_add(text, word);
        else
            schema_text_add_bytes(text, span.source->bytes + span.begin, span.end - span.begin);
    }
    schema_text_add_char(text, '\n');
}

/* The end of an item is a token wherever an item ends, whether a line end, a comma or the brace behind it says so; the
 * one behind the whole part is none. */
const char *canonical_tokens(struct region *region, const struct source *source, struct span part)
{
    struct region *scratch = schema_region_within(region);
    struct lines *lines = NEW(scratch, struct lines);
    struct text text = TEXT(region);
    struct token end = {0};
    bool first = true;
    struct source read = *source; /* up to the end of the part: what stands behind it is not asked for */
    if (part.end < read.size)
        read.size = part.end;
    lines_of_source(lines, scratch, scratch, NULL, &read);
    for (;;) {
        struct token token = lines_next(lines);
        if (token.kind == 0 || token.name.span.begin > part.end)
            break;
        if (token.name.span.begin < part.begin || token.name.span.end > part.end)
            continue;
        if (token.kind == TOKEN_LINE_END) {
            end = token;
            continue;
        }
        if (end.kind && !first)
            add_token(&text, &end);
        end.kind = 0;
        first = false;
        add_token(&text, &token);
    }
    schema_region_free(scratch);
    return schema_text_string(&text);
}

static bool is_plain(const char *name)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";
    return *name && !(*name >= '0' && *name <= '9') && strspn(name, letters) == strlen(name);
}

bool must_quote_as_column(const char *name)
{
    enum word_class reserved;
    bool keeps;
    if (!is_plain(name) || foreign_type(name, &keeps))
        return true;
    if (!word_class(name, &reserved))
        return false;
    int kind = word_kind(name, strlen(name));
    return reserved != FREE || kind == TOKEN_ALLOW || kind == TOKEN_CONSTRAINT;
}

bool is_keyword(const char *name)
{
    enum word_class reserved;
    return word_class(name, &reserved);
}

bool must_quote_in_expression(const char *name)
{
    enum word_class reserved;
    if (!is_plain(name) || schema_same_text_any_case(name, "now"))
        return true;
    return word_class(name, &reserved) && reserved != FREE && reserved != NOT_A_TYPE;
}
