/* Owns: the words that no generated name may be. Must not know what is named. */
#include "names/naming.h"

#include "schemac/values.h"

#include <stdlib.h>
#include <string.h>

/* Sorted by byte: keywords of C up to C23 and of C++ up to C++20 that begin with a small letter, and macros of the
 * standard headers and of common systems that are not written like macros. */
static const char *const words[] = {
    "alignas",
    "alignof",
    "and",
    "and_eq",
    "asm",
    "assert",
    "atomic_cancel",
    "auto",
    "bitand",
    "bitor",
    "bool",
    "break",
    "case",
    "catch",
    "char",
    "char16_t",
    "char32_t",
    "char8_t",
    "class",
    "co_await",
    "co_return",
    "co_yield",
    "compl",
    "complex",
    "concept",
    "const",
    "const_cast",
    "consteval",
    "constexpr",
    "constinit",
    "continue",
    "decltype",
    "default",
    "delete",
    "do",
    "double",
    "dynamic_cast",
    "else",
    "enum",
    "errno",
    "explicit",
    "export",
    "extern",
    "false",
    "float",
    "for",
    "fortran",
    "friend",
    "goto",
    "i386",
    "if",
    "imaginary",
    "inline",
    "int",
    "linux",
    "long",
    "math_errhandling",
    "mutable",
    "namespace",
    "new",
    "noexcept",
    "noreturn",
    "not",
    "not_eq",
    "nullptr",
    "offsetof",
    "operator",
    "or",
    "or_eq",
    "private",
    "protected",
    "public",
    "register",
    "reinterpret_cast",
    "requires",
    "restrict",
    "return",
    "setjmp",
    "short",
    "signed",
    "sizeof",
    "static",
    "static_assert",
    "static_cast",
    "stderr",
    "stdin",
    "stdout",
    "struct",
    "switch",
    "template",
    "this",
    "thread_local",
    "throw",
    "true",
    "try",
    "typedef",
    "typeid",
    "typename",
    "typeof",
    "typeof_unqual",
    "union",
    "unix",
    "unsigned",
    "using",
    "va_arg",
    "va_copy",
    "va_end",
    "va_start",
    "virtual",
    "void",
    "volatile",
    "wchar_t",
    "while",
    "xor",
    "xor_eq",
};

/* What the headers that generated code includes call their own beside that, and what they would be: the macros and
 * types of integers, characters and files. */
static const char *const known[] = {
    "FULLY_WITHIN", "NOT_WITHIN",   "PARTLY_WITHIN", "BUFSIZ",      "CHAR_BIT",  "EOF",         "FILE",
    "FILENAME_MAX", "FOPEN_MAX",    "HUGE_VAL",      "I",           "INFINITY",  "MB_LEN_MAX",  "NAN",
    "NULL",         "RAND_MAX",     "SEEK_CUR",      "SEEK_END",    "SEEK_SET",  "SIG_DFL",     "SIG_ERR",
    "SIG_IGN",      "TMP_MAX",      "WEOF",          "clock_t",     "clockid_t", "dev_t",       "div_t",
    "double_t",     "errno_t",      "float_t",       "fpos_t",      "gid_t",     "ino_t",       "key_t",
    "ldiv_t",       "lldiv_t",      "locale_t",      "max_align_t", "mbstate_t", "mode_t",      "nlink_t",
    "nullptr_t",    "off_t",        "pid_t",         "ptrdiff_t",   "quad_t",    "quick_exit",  "register_t",
    "rsize_t",      "sig_atomic_t", "sigset_t",      "size_t",      "ssize_t",   "suseconds_t", "time_t",
    "timer_t",      "u_quad_t",     "uid_t",         "uint",        "ulong",     "useconds_t",  "ushort",
    "va_list",      "wctrans_t",    "wctype_t",      "wint_t",
};

/* What all the names of SQLite's header begin with, which generated sources include; but for those of its macros that
 * are among the others. */
static const char *const beginnings[] = {"SQLITE", "sqlite3", "sqlite_", "FTS5_", "Fts5", "fts5_"};

/* int32_t, uint_least8_t, intmax_t; INT64_MAX, UINT_FAST8_C, SIZE_MAX, LLONG_MIN, PTRDIFF_WIDTH. */
static bool is_of_integers(const char *name)
{
    static const char *const begins[] = {"int", "uint", "INT", "UINT"};
    static const char *const middles[] = {"", "_least", "_fast", "_LEAST", "_FAST"};
    static const char *const widths[] = {"8", "16", "32", "64", "128", "max", "ptr", "MAX", "PTR"};
    static const char *const ends[] = {"_t", "_MAX", "_MIN", "_C", "_WIDTH"};
    static const char *const others[] = {"CHAR", "SCHAR", "UCHAR", "SHRT",       "USHRT",  "INT",
                                         "UINT", "LONG",  "ULONG", "LLONG",      "ULLONG", "PTRDIFF",
                                         "SIZE", "WCHAR", "WINT",  "SIG_ATOMIC", "SSIZE"};
    for (size_t e = 0; e < COUNT_OF(ends); e++) {
        size_t length = strlen(name), tail = strlen(ends[e]);
        if (length <= tail || strcmp(name + length - tail, ends[e]) != 0)
            continue;
        for (size_t i = 0; i < COUNT_OF(others); i++)
            if (strlen(others[i]) == length - tail && strncmp(name, others[i], length - tail) == 0)
                return true;
        for (size_t b = 0; b < COUNT_OF(begins); b++)
            for (size_t m = 0; m < COUNT_OF(middles); m++)
                for (size_t w = 0; w < COUNT_OF(widths); w++) {
                    size_t first = strlen(begins[b]), second = strlen(middles[m]), third = strlen(widths[w]);
                    if (first + second + third == length - tail && strncmp(name, begins[b], first) == 0 &&
                        strncmp(name + first, middles[m], second) == 0 &&
                        strncmp(name + first + second, widths[w], third) == 0)
                        return true;
                }
    }
    return false;
}

static int compare(const void *a, const void *b)
{
    return strcmp(a, *(const char *const *)b);
}

/* The types that the runtime has schema_TYPE, schema_opt_TYPE or schema_set_TYPE for. */
bool is_runtime_value(const char *name)
{
    static const char *const values[] = {
#define QUOTED(name, type) #name,
        SCHEMA_SCALARS(QUOTED) "text", "bytes"
#undef QUOTED
    };
    size_t length = strlen(name);
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        size_t own = strlen(values[i]);
        if (strncmp(name, values[i], own) == 0 && (length == own || strcmp(name + own, "_array") == 0))
            return true;
    }
    return false;
}

bool word_of_c(const char *name)
{
    if (bsearch(name, words, COUNT_OF(words), sizeof words[0], compare))
        return true;
    if (name[0] == '_' && (name[1] == '_' || (name[1] >= 'A' && name[1] <= 'Z')))
        return true;
    for (size_t i = 0; i < COUNT_OF(known); i++)
        if (strcmp(name, known[i]) == 0)
            return true;
    for (size_t i = 0; i < COUNT_OF(beginnings); i++)
        if (strncmp(name, beginnings[i], strlen(beginnings[i])) == 0)
            return true;
    return is_of_integers(name);
}

/* schema_int32, schema_opt_int32, schema_default_int32, schema_set_null_text, schema_db: a member of that name would
 * hide the type of others in C++, and a macro would be in its place in C. */
bool word_of_runtime(const char *name)
{
    static const char *const parts[] = {"opt_", "default_", "set_null_", "set_", ""};
    static const char *const own[] = {"arena", "cursor", "db",   "error",  "keys",      "options",
                                      "place", "pool",   "span", "status", "statement", "value"};
    if (strncmp(name, "SCHEMA_", 7) == 0)
        return true;
    if (strncmp(name, "schema_", 7) != 0)
        return false;
    for (size_t i = 0; i < COUNT_OF(own); i++)
        if (strcmp(name + 7, own[i]) == 0)
            return true;
    for (size_t p = 0; p < COUNT_OF(parts); p++) {
        size_t length = strlen(parts[p]);
        if (strncmp(name + 7, parts[p], length) == 0 && is_runtime_value(name + 7 + length))
            return true;
    }
    return false;
}

char *upper_case(struct region *region, const char *name)
{
    char *upper = schema_region_string(region, name);
    for (char *at = upper; *at; at++)
        if (*at >= 'a' && *at <= 'z')
            *at = (char)(*at - 'a' + 'A');
    return upper;
}
