/* Texts that are not ours are shown to a terminal, and never obeyed. */
#include "source/say.h"
#include "support/check.h"

/* What say() writes, in a static buffer. */
#define SAID(...) (begin(), say(stream, __VA_ARGS__), end())

static FILE *stream;
static char *buffer;
static size_t size;

static void begin(void)
{
    free(buffer);
    buffer = NULL;
    stream = open_memstream(&buffer, &size);
}

static const char *end(void)
{
    fclose(stream);
    return buffer;
}

static void what_a_terminal_obeys_is_written_out(void)
{
    CHECK_TEXT(SAID("%s", "plain, \xC3\xA4\xE2\x82\xAC and \xF0\x9D\x84\x9E"),
               "plain, \xC3\xA4\xE2\x82\xAC and \xF0\x9D\x84\x9E");
    CHECK_TEXT(SAID("%s", "\x1b[2J\x1b]0;title\x07"), "\\x1b[2J\\x1b]0;title\\x07");
    CHECK_TEXT(SAID("%s\n", "one\n0002  forged  (head)\r\ttwo"), "one\\n0002  forged  (head)\\r\\ttwo\n");
    CHECK_TEXT(SAID("%s", "\xff\xc3(\x80"), "\\xff\\xc3(\\x80");
    CHECK_TEXT(SAID("%s", "\xC2\x9B"
                          "31m \x7f"),
               "\\u{9b}31m \\x7f"); /* a control of eight bits */
    CHECK_TEXT(SAID("%s", "a\xE2\x80\xAE"
                          "b\xE2\x81\xA6"
                          "c\xD8\x9C"
                          "d\xE2\x80\x8F"),
               "a\\u{202e}b\\u{2066}c\\u{61c}d\\u{200f}");
    CHECK_TEXT(SAID("%s", "a\xE2\x80\xA8"
                          "b\xEF\xBB\xBF\xF3\xA0\x81\x81"),
               "a\\u{2028}b\\u{feff}\\u{e0041}");
    CHECK_TEXT(SAID("%c%c", '\x1b', 'x'), "\\x1bx");
}

static void formats_are_those_of_printf(void)
{
    char expected[200];
    const size_t many = 12345678901u;
    const char *text = "abcdef";
    snprintf(expected, sizeof expected, "%04u|%-12s|%8s|%.*s|%-*s|%zu|%2zu.|%d|%ld|%lu|%u%%|%-4d|%5d|%.2s", 7u, text,
             text, 3, text, 9, text, many, (size_t)3, -42, -7L, 9ul, 5u, 12, -12, text);
    CHECK_TEXT(SAID("%04u|%-12s|%8s|%.*s|%-*s|%zu|%2zu.|%d|%ld|%lu|%u%%|%-4d|%5d|%.2s", 7u, text, text, 3, text, 9,
                    text, many, (size_t)3, -42, -7L, 9ul, 5u, 12, -12, text),
               expected);
    CHECK_TEXT(SAID("%-6s|", "\x1b"), "\\x1b  |"); /* as wide as it is shown */
}

static void lines_of_a_text_stay(void)
{
    begin();
    say_lines(stream, "select 1;\n\tselect '\x1b[0m';\n");
    CHECK_TEXT(end(), "select 1;\n\tselect '\\x1b[0m';\n");
    begin();
    say_exactly(stream, "select '\x1b';\n"); /* no terminal reads this */
    CHECK_TEXT(end(), "select '\x1b';\n");
}

int main(void)
{
    what_a_terminal_obeys_is_written_out();
    formats_are_those_of_printf();
    lines_of_a_text_stay();
    free(buffer);
    return checks_end();
}
