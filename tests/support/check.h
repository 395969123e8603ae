/* What a test program is made of: checks that say where they failed and go on, and a count at the end. */
#ifndef TESTS_SUPPORT_CHECK_H
#define TESTS_SUPPORT_CHECK_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int checks_done, checks_failed;

static inline bool check_at(bool ok, const char *file, int line, const char *what)
{
    checks_done++;
    if (!ok) {
        checks_failed++;
        fprintf(stderr, "%s:%d: failed: %s\n", file, line, what);
    }
    return ok;
}

static inline bool check_text_at(const char *got, const char *expected, const char *file, int line)
{
    bool same = got && expected ? strcmp(got, expected) == 0 : got == expected;
    checks_done++;
    if (!same) {
        checks_failed++;
        fprintf(stderr, "%s:%d: expected:\n%s\n---- got:\n%s\n----\n", file, line, expected ? expected : "(null)",
                got ? got : "(null)");
    }
    return same;
}

/* Both are true when the check holds. */
#define CHECK(condition) check_at((condition), __FILE__, __LINE__, #condition)
#define CHECK_TEXT(got, expected) check_text_at((got), (expected), __FILE__, __LINE__)

/* What main returns. A program without one check has failed. */
static inline int checks_end(void)
{
    printf("%d checks, %d failed\n", checks_done, checks_failed);
    return checks_done > 0 && checks_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

#endif
