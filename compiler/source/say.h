/* What the tool says to a person: texts of files, of databases and of the command line are shown, and never obeyed. A
 * terminal gets no escape sequence that is not ours, no line that a text has made up, no byte that is not UTF-8, and
 * nothing that turns the order of what is read: each such character is written out, as \x1b or \u{202e}. */
#ifndef COMPILER_SOURCE_SAY_H
#define COMPILER_SOURCE_SAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* As fprintf for %s, %c, %d, %u and %% with flags, widths and precisions, and z and l before d and u; what %s brings is
 * shown, in one line. The line ends of `format` are ours. */
void say(FILE *out, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The same for `size` bytes alone; how many were written for them. */
size_t say_bytes(FILE *out, const char *text, size_t size);

/* A text of several lines: its line ends and tabs stay. */
void say_lines(FILE *out, const char *text);

/* A text that is made for another program, as SQL is: to the byte, but shown where a terminal reads it. */
void say_exactly(FILE *out, const char *text);

/* The length of the character at `text`, at least 1; *harmless: it may be written as it is. */
size_t harmless_character(const char *text, size_t size, bool *harmless);

#endif
