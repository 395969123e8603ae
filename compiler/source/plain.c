/* Owns: how a diagnostic looks to a person, plain or in colour: path:line:col, the source line behind a gutter, the
 * range under it, then notes and helps. Must not know what any of them means. */
#include "source/queue.h"

#include "base/text.h"
#include "source/say.h"

#include <string.h>

#define COLOUR_RESET "\033[0m"
#define COLOUR_BOLD "\033[1m"
#define COLOUR_RED "\033[1;31m"
#define COLOUR_MAGENTA "\033[1;35m"
#define COLOUR_CYAN "\033[1;36m"
#define COLOUR_GREEN "\033[1;32m"

enum { LONGEST_LINE = 400, TAB_WIDTH = 4 };

static const char *severity_word(enum severity severity)
{
    switch (severity) {
    case SEVERITY_ERROR:
        return "error";
    case SEVERITY_WARNING:
        return "warning";
    case SEVERITY_NOTE:
        break;
    }
    return "note";
}

static const char *severity_colour(enum severity severity)
{
    return severity == SEVERITY_ERROR ? COLOUR_RED : severity == SEVERITY_WARNING ? COLOUR_MAGENTA : COLOUR_CYAN;
}

static void put(FILE *stream, const char *text, const char *colour)
{
    if (colour)
        fprintf(stream, "%s%s%s", colour, text, COLOUR_RESET);
    else
        fputs(text, stream);
}

/* One character of a source line, as wide as it is in the range below it: a tab stands for four blanks, and what is not
 * for the eye for a question mark. */
static size_t put_code_point(FILE *stream, const char *at, size_t rest)
{
    if (*at == '\t') {
        fprintf(stream, "%*s", TAB_WIDTH, "");
        return 1;
    }
    bool harmless;
    size_t length = harmless_character(at, rest, &harmless);
    fwrite(harmless ? at : "?", 1, harmless ? length : 1, stream);
    return length;
}

static void put_blanks(FILE *stream, const char *from, const char *to, char mark)
{
    for (const char *at = from; at < to;) {
        size_t length = schema_utf8_length(at, (size_t)(to - at));
        for (int i = *at == '\t' ? TAB_WIDTH : 1; i > 0; i--)
            fputc(mark, stream);
        at += length ? length : 1;
    }
}

/* The line a span begins in, and ^~~~ under the part of the span that is in it. */
static void print_line(FILE *stream, struct span span, unsigned number, const char *colour)
{
    const struct source *source = span.source;
    size_t begin = span.begin < source->size ? span.begin : source->size;
    size_t end = span.end < source->size ? span.end : source->size;
    size_t line = begin, stop = begin;
    while (line > 0 && source->bytes[line - 1] != '\n')
        line--;
    while (stop < source->size && source->bytes[stop] != '\n' && source->bytes[stop] != '\r')
        stop++;
    if (stop - line > LONGEST_LINE)
        return;
    fprintf(stream, "%5u | ", number);
    for (size_t at = line; at < stop;)
        at += put_code_point(stream, source->bytes + at, stop - at);
    fputs("\n      | ", stream);
    put_blanks(stream, source->bytes + line, source->bytes + begin, ' ');
    if (colour)
        fputs(colour, stream);
    fputc('^', stream);
    size_t first = begin < stop ? schema_utf8_length(source->bytes + begin, stop - begin) : 0;
    begin += first ? first : 1;
    end = end < stop ? end : stop;
    if (begin < end)
        put_blanks(stream, source->bytes + begin, source->bytes + end, '~');
    if (colour)
        fputs(COLOUR_RESET, stream);
    fputc('\n', stream);
}

/* A help may show several lines of text. */
static void put_lines(FILE *stream, const char *text, size_t size)
{
    for (size_t i = 0, line = 0; i <= size; i++) {
        if (i < size && text[i] != '\n')
            continue;
        if (line)
            fputs("\n      ", stream);
        say_bytes(stream, text + line, i - line);
        line = i + 1;
    }
}

/* "… was created here" is said with the place: "… was created in models/post.schema:9". */
static void print_note(const struct note *note, FILE *stream, bool colour)
{
    static const char here[] = " here";
    bool has_place = note->span.source && !note->is_help;
    size_t size = strlen(note->text), tail = sizeof here - 1;
    if (has_place && size > tail && strcmp(note->text + size - tail, here) == 0)
        size -= tail;
    put(stream, note->is_help ? "help:" : "note:", !colour ? NULL : note->is_help ? COLOUR_GREEN : COLOUR_CYAN);
    fputc(' ', stream);
    put_lines(stream, note->text, size);
    if (has_place) {
        struct position position = source_position(note->span.source, note->span.begin);
        say(stream, " in %s:%u", note->span.source->path, position.line);
    }
    fputc('\n', stream);
}

void print_plain(const struct diagnostic *diagnostic, FILE *stream, bool colour)
{
    const struct source *source = diagnostic->span.source;
    struct position position = {0};
    if (source) {
        position = source_position(source, diagnostic->span.begin);
        if (colour)
            fputs(COLOUR_BOLD, stream);
        say(stream, "%s:%u:%u:", source->path, position.line, position.column);
        fputs(colour ? COLOUR_RESET " " : " ", stream);
    }
    put(stream, severity_word(diagnostic->severity), colour ? severity_colour(diagnostic->severity) : NULL);
    fputs(colour ? ": " COLOUR_BOLD : ": ", stream);
    say_bytes(stream, diagnostic->text, strlen(diagnostic->text));
    fputs(colour ? COLOUR_RESET : "", stream);
    const char *name = diagnostic_warning(diagnostic->code);
    say(stream, " [%s%s%s]\n", diagnostic_code_name(diagnostic->code), *name ? ", -W" : "", name);
    if (source)
        print_line(stream, diagnostic->span, position.line, colour ? COLOUR_GREEN : NULL);
    for (size_t i = 0; i < diagnostic->count; i++)
        print_note(&diagnostic->items[i], stream, colour);
}
