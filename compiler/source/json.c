/* Owns: diagnostics as JSON, for editors: one object each, with byte offsets, positions, notes and fixes. Must not know
 * how they look to a person. */
#include "source/queue.h"

#include "base/text.h"

#include <string.h>

static void print_text(FILE *stream, const char *text)
{
    size_t size = strlen(text);
    fputc('"', stream);
    for (size_t i = 0; i < size;) {
        unsigned char c = (unsigned char)text[i];
        size_t length = schema_utf8_length(text + i, size - i);
        if (c == '"' || c == '\\')
            fprintf(stream, "\\%c", c);
        else if (c < 0x20 || c == 0x7f)
            fprintf(stream, "\\u%04x", c);
        else if (!length)
            fputs("\\ufffd", stream);
        else
            fwrite(text + i, 1, length, stream);
        i += length ? length : 1;
    }
    fputc('"', stream);
}

static void print_place(FILE *stream, struct span span)
{
    struct position begin = source_position(span.source, span.begin), end = source_position(span.source, span.end);
    fputs(", \"file\": ", stream);
    print_text(stream, span.source->path);
    fprintf(stream,
            ", \"begin\": {\"offset\": %lu, \"line\": %u, \"column\": %u}"
            ", \"end\": {\"offset\": %lu, \"line\": %u, \"column\": %u}",
            (unsigned long)span.begin, begin.line, begin.column, (unsigned long)span.end, end.line, end.column);
}

static void print_notes(const struct diagnostic *diagnostic, FILE *stream)
{
    fputs(", \"notes\": [", stream);
    for (size_t i = 0; i < diagnostic->count; i++) {
        const struct note *note = &diagnostic->items[i];
        fprintf(stream, "%s{\"kind\": \"%s\", \"message\": ", i ? ", " : "", note->is_help ? "help" : "note");
        print_text(stream, note->text);
        if (note->span.source)
            print_place(stream, note->span);
        if (note->replacement) {
            fputs(", \"replacement\": ", stream);
            print_text(stream, note->replacement);
        }
        fputc('}', stream);
    }
    fputc(']', stream);
}

void print_json(const struct diagnostic *diagnostic, FILE *stream)
{
    static const char *const severities[] = {"note", "warning", "error"};
    fprintf(stream, "{\"severity\": \"%s\", \"code\": \"%s\"", severities[diagnostic->severity],
            diagnostic_code_name(diagnostic->code));
    if (*diagnostic_warning(diagnostic->code)) {
        fputs(", \"warning\": ", stream);
        print_text(stream, diagnostic_warning(diagnostic->code));
    }
    fputs(", \"message\": ", stream);
    print_text(stream, diagnostic->text);
    if (diagnostic->span.source)
        print_place(stream, diagnostic->span);
    print_notes(diagnostic, stream);
    fputc('}', stream);
}
