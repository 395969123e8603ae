/* Owns: how a tree is written: each node once, with only the parentheses it needs. Must not know what anything means.
 */
#include "sql/printer.h"

#include "schemac/program.h"

#include <string.h>

struct printing {
    const struct dialect *dialect;
    struct text *text;
};

static void print(struct printing *printing, const struct term *term, enum level least);

static void print_part(struct printing *printing, const struct term *term, size_t i)
{
    print(printing, term->parts[i], schema_term_part_level(term, i));
}

static void print_list(struct printing *printing, const struct term *term, size_t from)
{
    schema_text_add(printing->text, "(");
    for (size_t i = from; i < term->count; i++) {
        schema_text_add(printing->text, i > from ? ", " : "");
        print_part(printing, term, i);
    }
    schema_text_add(printing->text, ")");
}

static void print_between_words(struct printing *printing, const char *words)
{
    schema_text_add(printing->text, " ");
    schema_text_add(printing->text, words);
    schema_text_add(printing->text, " ");
}

static void print_case(struct printing *printing, const struct term *term)
{
    size_t at = 0;
    schema_text_add(printing->text, "case");
    if (term->kind == TERM_CASE_OF) {
        schema_text_add(printing->text, " ");
        print_part(printing, term, at++);
    }
    for (; at + 1 < term->count; at += 2) {
        print_between_words(printing, "when");
        print_part(printing, term, at);
        print_between_words(printing, "then");
        print_part(printing, term, at + 1);
    }
    if (at < term->count) {
        print_between_words(printing, "else");
        print_part(printing, term, at);
    }
    schema_text_add(printing->text, " end");
}

/* Words with the parts where they are named, each between `open` and `close`. */
static void print_pieces(struct printing *printing, const struct term *term, const char *open, const char *close)
{
    for (const char *words = term->text; *words;) {
        if (*words == '$') {
            size_t number = 0;
            for (words++; *words >= '0' && *words <= '9'; words++)
                number = number * 10 + (size_t)(*words - '0');
            schema_text_add(printing->text, open);
            print_part(printing, term, number - 1);
            schema_text_add(printing->text, close);
            continue;
        }
        const char *end = *words == '\'' || *words == '"' ? schema_term_end_of_quoted(words) : words + 1;
        schema_text_add_bytes(printing->text, words, (size_t)(end - words));
        words = end;
    }
}

static void print_name(struct printing *printing, const struct term *term)
{
    if (term->qualifier) {
        schema_qualifier_print(printing->dialect, printing->text, term->qualifier);
        schema_text_add(printing->text, ".");
    }
    printing->dialect->name(printing->text, term->text);
}

static void print_bare(struct printing *printing, const struct term *term)
{
    struct text *text = printing->text;
    switch (term->kind) {
    case TERM_WORDS:
        schema_text_add(text, term->text);
        break;
    case TERM_TEXT:
        schema_text_add(text, term->qualifier ? term->qualifier : "");
        schema_literal_print(text, term->text);
        break;
    case TERM_NAME:
        print_name(printing, term);
        break;
    case TERM_OPERATOR:
        print_part(printing, term, 0);
        if (term->qualifier)
            schema_text_format(text, SCHEMA_IF("%s"), term->qualifier);
        print_between_words(printing, term->text);
        print_part(printing, term, 1);
        schema_text_add(text, term->qualifier ? SCHEMA_END : "");
        break;
    case TERM_PREFIX:
        schema_text_add(text, term->text);
        print_part(printing, term, 0);
        break;
    case TERM_SUFFIX:
        print_part(printing, term, 0);
        schema_text_add(text, term->text);
        break;
    case TERM_CALL:
        schema_text_add(text, term->text);
        print_list(printing, term, 0);
        break;
    case TERM_WORDED:
        print_pieces(printing, term, "", "");
        break;
    case TERM_CASE:
    case TERM_CASE_OF:
        print_case(printing, term);
        break;
    case TERM_CAST:
        schema_text_add(text, "cast(");
        print_part(printing, term, 0);
        schema_text_format(text, " as %s)", term->text);
        break;
    case TERM_BETWEEN:
        print_part(printing, term, 0);
        print_between_words(printing, term->text);
        print_part(printing, term, 1);
        print_between_words(printing, "and");
        print_part(printing, term, 2);
        break;
    case TERM_IN:
        print_part(printing, term, 0);
        print_between_words(printing, term->text);
        print_list(printing, term, 1);
        break;
    case TERM_ROW:
        print_list(printing, term, 0);
        break;
    case TERM_PIECES:
        schema_text_add(text, "(");
        print_pieces(printing, term, "(", ")");
        schema_text_add(text, ")");
        break;
    case TERM_CHOICE:
        schema_text_format(text, SCHEMA_UNLESS("%s"), term->text);
        print_part(printing, term, 0);
        schema_text_format(text, SCHEMA_END SCHEMA_IF("%s"), term->text);
        print_part(printing, term, 1);
        schema_text_add(text, SCHEMA_END);
        break;
    }
}

static void print(struct printing *printing, const struct term *term, enum level least)
{
    bool open = term->level < least;
    schema_text_add(printing->text, open ? "(" : "");
    print_bare(printing, term);
    schema_text_add(printing->text, open ? ")" : "");
}

void schema_term_print(const struct dialect *dialect, struct text *text, const struct term *term, enum level least)
{
    struct printing printing = {dialect, text};
    print(&printing, term, least);
}
