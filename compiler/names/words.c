/* Owns: the words that no generated name may be. Must not know what is named. */
#include "names/naming.h"

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

static int compare(const void *a, const void *b)
{
    return strcmp(a, *(const char *const *)b);
}

bool word_of_c(const char *name)
{
    if (bsearch(name, words, COUNT_OF(words), sizeof words[0], compare))
        return true;
    if (name[0] == '_' && (name[1] == '_' || (name[1] >= 'A' && name[1] <= 'Z')))
        return true;
    static const char *const macros[] = {"NULL",    "EOF",     "BUFSIZ",  "INFINITY", "NAN",  "I",       "RAND_MAX",
                                         "SIG_DFL", "SIG_ERR", "SIG_IGN", "TMP_MAX",  "WEOF", "HUGE_VAL"};
    for (size_t i = 0; i < COUNT_OF(macros); i++)
        if (strcmp(name, macros[i]) == 0)
            return true;
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
