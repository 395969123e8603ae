/* The one layout of a .schema file: four blanks inside braces, names, types and comments in columns, one empty line at
 * most. What an author puts into one line and what into several stays so, and no word and no comment is another. */
#ifndef COMPILER_LAYOUT_FORMAT_H
#define COMPILER_LAYOUT_FORMAT_H

#include "base/text.h"
#include "layout/layout.h"
#include "source/diagnostic.h"

/* The text of a file that parses, laid out. Null: laying it out would make it say something else, and it is left alone.
 */
const char *format_schema(struct region *region, const struct source *source, const struct schema_tree *tree);

/* words.c: the words of a part with one blank between them where there was any, none inside of brackets; line ends
 * stay, and the lines behind them are indented. `column`: what stands behind its type is apart from it. */
const char *format_words(struct region *region, struct part part, unsigned indent, bool column);

/* Where the name and the type of a column end in what format_words made of it. */
void split_column(const char *words, size_t *name, size_t *type);

#endif
