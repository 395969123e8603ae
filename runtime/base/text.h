/* Text that grows: what every printer and emitter writes into. The bytes live in a region. */
#ifndef SCHEMA_BASE_TEXT_H
#define SCHEMA_BASE_TEXT_H

#include "base/region.h"

#include <stdbool.h>

struct text {
    struct region *region;
    char *bytes; /* always ends with a NUL, which size does not count; null before the first byte */
    size_t size, capacity;
};

#define TEXT(in_region) ((struct text){.region = (in_region)})

void schema_text_add(struct text *text, const char *string);
void schema_text_add_bytes(struct text *text, const char *bytes, size_t size);
void schema_text_add_char(struct text *text, char c);
void schema_text_format(struct text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The text so far, never null. */
const char *schema_text_string(const struct text *text);

/* `string` between two `quote`s, each quote within it doubled: SQL's names ("…") and texts ('…'). */
void schema_text_add_quoted(struct text *text, const char *string, char quote);

/* Null-safe equality, and a stable order by code point. */
bool schema_same_text(const char *a, const char *b);
bool schema_same_text_any_case(const char *a, const char *b); /* ASCII letters fold */

/* Length of the valid UTF-8 sequence at `bytes`, 0 when there is none; NUL is not admitted. */
size_t schema_utf8_length(const char *bytes, size_t size);

#endif
