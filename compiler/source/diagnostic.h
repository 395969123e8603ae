/* What the compiler has to say: a queue of errors, warnings and notes, printed at the end in the order of the files.
 *
 *     struct diagnostic *d = report(diagnostics, S0201, column->origin, "column '%s.%s' would be dropped", …);
 *     add_note(diagnostics, d, place, "'%s' was created here", …);
 *     add_help(diagnostics, d, "if it should go, write in table '%s': drop %s", …);
 *
 * Text is lower case, has no full stop, says what is wrong first, then the name, then what to do. A pass reports and
 * goes on where it can; it never prints. */
#ifndef COMPILER_SOURCE_DIAGNOSTIC_H
#define COMPILER_SOURCE_DIAGNOSTIC_H

#include "source/source.h"

#include <stdio.h>

/* Every code, with its severity, its name (warnings: as -Wname) and a line of what it means: codes.def. */
enum diagnostic_code {
#define CODE(code, severity, name, meaning) code,
#include "source/codes.def"
#undef CODE
    DIAGNOSTIC_CODES
};

enum severity { SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR };

struct diagnostic;

struct diagnostics {
    struct region *region;
    size_t error_count, warning_count;
    size_t count, capacity;
    struct diagnostic **items;
    /* Set from the command line, per code: as the table says, or turned off, on, into an error, or back. */
    unsigned char settings[DIAGNOSTIC_CODES];
    bool all_errors; /* -Werror */
};

struct diagnostics *diagnostics_new(struct region *region);

struct diagnostic *report(struct diagnostics *diagnostics, enum diagnostic_code code, struct span span,
                          const char *format, ...) __attribute__((format(printf, 4, 5)));
void add_note(struct diagnostics *diagnostics, struct diagnostic *diagnostic, struct span span, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void add_help(struct diagnostics *diagnostics, struct diagnostic *diagnostic, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The one with that code that begins there, without the helps it had, for who can say better ones; null: there is none.
 */
struct diagnostic *report_again(struct diagnostics *diagnostics, enum diagnostic_code code, struct span span);

/* A help that a program can apply: `replacement` instead of the text at `span` (empty span: put in there). */
void add_fix(struct diagnostics *diagnostics, struct diagnostic *diagnostic, struct span span, const char *replacement,
             const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Takes back what was reported since there were `count` of them. */
void forget_since(struct diagnostics *diagnostics, size_t count);

/* Leaves errors and notes. */
void forget_warnings(struct diagnostics *diagnostics);

bool has_errors(const struct diagnostics *diagnostics);

/* -Wall, -Wname, -Wno-name, -Werror, -Wno-error, -Werror=name, -Wno-error=name. False: no such warning. */
bool diagnostics_set(struct diagnostics *diagnostics, const char *option);

/* The name of a warning, "" of what is none; and the first code of that name, or DIAGNOSTIC_CODES. */
const char *diagnostic_warning(enum diagnostic_code code);
enum diagnostic_code warning_of_name(const char *name);

/* The names of warnings, each once, in the order of the table; null behind the last. */
const char *warning_name_at(size_t i);

enum diagnostic_style { STYLE_PLAIN, STYLE_COLOUR, STYLE_JSON };

/* Prints what is queued, errors in file order, at most `limit` errors (0: all) and a line that counts the rest. */
void diagnostics_print(const struct diagnostics *diagnostics, FILE *stream, enum diagnostic_style style, size_t limit);

const char *diagnostic_code_name(enum diagnostic_code code); /* "S0201" */
const char *diagnostic_meaning(enum diagnostic_code code);   /* its line in codes.def */

/* Spelling: the candidate that `word` was probably meant to be, or null. */
const char *closest_word(const char *word, const char *const *candidates, size_t count);

#endif
