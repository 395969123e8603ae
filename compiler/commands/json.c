/* Owns: how answers look as JSON. */
#include "commands/tool.h"

#include "base/text.h"

#include <string.h>

void print_json_text(FILE *out, const char *text)
{
    if (!text) {
        fputs("null", out);
        return;
    }
    size_t size = strlen(text);
    fputc('"', out);
    for (size_t i = 0; i < size;) {
        size_t length = schema_utf8_length(text + i, size - i);
        unsigned char c = (unsigned char)text[i];
        if (!length)
            fputs("\\ufffd", out);
        else if (c == '"' || c == '\\')
            fprintf(out, "\\%c", c);
        else if (c == '\n')
            fputs("\\n", out);
        else if (c < 0x20)
            fprintf(out, "\\u%04x", c);
        else
            fwrite(text + i, 1, length, out);
        i += length ? length : 1;
    }
    fputc('"', out);
}

void print_json_revision(FILE *out, const struct revision *revision, bool head)
{
    fputs("{\"id\": ", out);
    print_json_text(out, revision->id);
    fprintf(out, ", \"number\": %u, \"message\": ", revision->number);
    print_json_text(out, revision->message);
    fputs(", \"file\": ", out);
    print_json_text(out, revision->file);
    fputs(", \"created\": ", out);
    print_json_text(out, revision->created);
    fprintf(out, ", \"draft\": %s, \"head\": %s, \"parents\": [", revision->draft ? "true" : "false",
            head ? "true" : "false");
    for (size_t i = 0; i < revision->parent_count; i++) {
        fputs(i ? ", " : "", out);
        print_json_text(out, revision->parents[i]);
    }
    fputs("], \"checksum\": ", out);
    print_json_text(out, revision->checksum);
    fputc('}', out);
}
