/* Printing C: lines with an indent that follows the braces, names substituted by name, and long lines broken where a
 * person would break them.
 *
 *     name_is(lines, "table", "account");
 *     line(lines, "schema_status ${table}_get(schema_db *db, int64_t id)");
 *     line(lines, "{");
 *
 * Knows braces, parentheses, texts and comments of C; must not know what a table is. */
#ifndef COMPILER_EMIT_C_LINES_H
#define COMPILER_EMIT_C_LINES_H

#include "base/text.h"

enum { LINE_WIDTH = 110, NAMES_AT_ONCE = 80, LONGEST_LITERAL = 4000 };

struct lines {
    struct text text;
    unsigned indent;
    size_t name_count;
    struct {
        const char *name, *value;
    } names[NAMES_AT_ONCE];
};

void lines_begin(struct lines *lines, struct region *region);

/* From now on ${name} is value; a value is never looked at for names. Neither is copied. */
void name_is(struct lines *lines, const char *name, const char *value);

/* Adds one line, or with newlines in it several; an empty one adds an empty line, but never two in a row. */
void line(struct lines *lines, const char *pattern);

/* The pattern with its names replaced: a part of a later line. */
const char *filled(struct lines *lines, const char *pattern);

/* One declaration with a large initialiser: groups in braces that do not fit on a line stand on several. */
void declaration(struct lines *lines, const char *flat);

/* A doc comment, whatever bytes are in it; null adds nothing. */
void doc_comment(struct lines *lines, const char *comment);

/* The comments behind the lines of a struct, from `mark` (the size of the text there) on, stand below each other. */
void align_comments(struct lines *lines, size_t mark);

/* A string literal of C, of printable ASCII alone; null gives NULL. One that is longer than C promises to bear becomes
 * an array. */
void add_c_string(struct text *text, const char *string);
void add_c_bytes(struct text *text, const char *bytes, size_t size);

#endif
