/* Parsing a text in a test, and what came of it as text. Each call has a region of its own, freed by parsed_free. */
#ifndef TESTS_SUPPORT_PARSING_H
#define TESTS_SUPPORT_PARSING_H

#include "source/diagnostic.h"
#include "source/queue.h"
#include "support/check.h"
#include "syntax/dump.h"

#include <setjmp.h>

struct parsed {
    struct region *region;
    struct diagnostics *diagnostics;
    const struct source *source;
    const char *tree;     /* as dumped */
    const char *messages; /* as printed, plain and all of them */
    const char *codes;    /* in the order of being printed, a blank between them */
};

/* Out of memory is the end of a test. */
static jmp_buf parsed_exhausted;

static inline const char *printed_messages(struct region *region, const struct diagnostics *diagnostics)
{
    char *bytes = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&bytes, &size);
    diagnostics_print(diagnostics, stream, STYLE_PLAIN, 0);
    fclose(stream);
    const char *copy = schema_region_copy(region, bytes, size);
    free(bytes);
    return copy;
}

static inline const char *printed_codes(struct region *region, const struct diagnostics *diagnostics)
{
    struct diagnostic **sorted;
    struct text codes = TEXT(region);
    size_t count = diagnostics_sorted(diagnostics, &sorted);
    for (size_t i = 0; i < count; i++)
        schema_text_format(&codes, "%s%s", i ? " " : "", diagnostic_code_name(sorted[i]->code));
    return schema_text_string(&codes);
}

/* A text that begins with revision or draft, or whose name says so, is a migration. */
static inline struct parsed parse_text(const char *path, const char *bytes, size_t size)
{
    struct parsed parsed = {0};
    if (setjmp(parsed_exhausted)) {
        fputs("out of memory\n", stderr);
        exit(EXIT_FAILURE);
    }
    parsed.region = schema_region_new(&parsed_exhausted);
    parsed.diagnostics = diagnostics_new(parsed.region);
    parsed.source = source_of_text(parsed.region, path, bytes, size);
    struct text tree = TEXT(parsed.region);
    if (strstr(path, ".migration") || strstr(path, ".draft"))
        dump_migration_tree(&tree, parse_migration(parsed.region, parsed.diagnostics, parsed.source));
    else
        dump_schema_tree(&tree, parse_schema(parsed.region, parsed.diagnostics, parsed.source));
    parsed.tree = schema_text_string(&tree);
    parsed.messages = printed_messages(parsed.region, parsed.diagnostics);
    parsed.codes = printed_codes(parsed.region, parsed.diagnostics);
    return parsed;
}

static inline void parsed_free(struct parsed *parsed)
{
    schema_region_free(parsed->region);
}

/* A whole file, with a NUL behind it, or null. Free it. */
static inline char *read_whole(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    char *bytes = NULL;
    size_t used = 0, capacity = 0;
    for (;;) {
        if (used + 1 >= capacity) {
            capacity = capacity ? capacity * 2 : 4096;
            char *grown = realloc(bytes, capacity);
            if (!grown)
                exit(EXIT_FAILURE);
            bytes = grown;
        }
        size_t got = fread(bytes + used, 1, capacity - used - 1, file);
        if (!got)
            break;
        used += got;
    }
    fclose(file);
    bytes[used] = '\0';
    *size = used;
    return bytes;
}

/* Compares with a golden file, or writes it. */
static inline void check_golden(const char *path, const char *got, bool update)
{
    size_t size = 0;
    if (update) {
        FILE *file = fopen(path, "wb");
        if (CHECK(file != NULL)) {
            fputs(got, file);
            CHECK(fclose(file) == 0);
        }
        return;
    }
    char *expected = read_whole(path, &size);
    if (!CHECK(expected != NULL))
        fprintf(stderr, "no golden file %s: run the test with --update\n", path);
    else if (!CHECK_TEXT(got, expected))
        fprintf(stderr, "differs from %s; when that is right, run the test with --update\n", path);
    free(expected);
}

#endif
