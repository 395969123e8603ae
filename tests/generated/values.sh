#!/bin/sh
# What may be left out, and what is set or not: for every type of a value, what a program writes compiles without a warning,
# as C11 and as C++17, with every compiler there is; and what would store something else than it says does not pass in
# silence: a number in the place of SCHEMA_VALUE(number), and null where there is none.
#
#   values.sh ROOT SCRATCH
set -eu

root=$1 scratch=$2
strict="-Wall -Wextra -pedantic -Wshadow -Wconversion -Wmissing-braces -Werror"
rm -rf "$scratch"
mkdir -p "$scratch"
cd "$scratch"

fail() {
    printf 'failed: %s\n' "$*" >&2
    exit 1
}

present() {
    command -v "$1" >/dev/null || {
        echo "$1 is not here: not tried"
        return 1
    }
}

# Each type with a value of its own, one that is no constant, and what C would take for one.
types='bool true yes 1
int16 7 small 7
int32 7 number 7
int64 7 number 7
float32 1.5F fraction 7
float64 1.5 real 7
decimal {1250} money 1250
uuid {{1}} ident 1
date {1815} day 1815
time {1} hour 1
timestamp {1} moment 1
datetime {1} wall 1
interval {1,2,3} length 1
role ROLE_ADMIN role ROLE_ADMIN'
pointers='text "x" word 1
bytes {"x",1} blob 1
int32_array {numbers,2} list 1
text_array {words,1} texts 1'

cat >head.h <<'END'
#include "schemac/runtime.h"

enum role { ROLE_NULL, ROLE_MEMBER, ROLE_ADMIN };
SCHEMA_ENUM_WRAPPERS(role, enum role)
SCHEMA_DEFAULTED(role, enum role)

extern bool yes;
extern int16_t small;
extern int number;
extern float fraction;
extern double real;
extern schema_decimal money;
extern schema_uuid ident;
extern schema_date day;
extern schema_time hour;
extern schema_timestamp moment;
extern schema_datetime wall;
extern schema_interval length;
extern enum role role;
extern const char *word;
extern schema_bytes blob;
extern schema_int32_array list;
extern schema_text_array texts;
static const int32_t numbers[2] = {1, 2};
static const char *const words[1] = {"x"};
void use(const void *a, const void *b, size_t c);
END

passes() { # passes COMPILER LANGUAGE FILE
    $1 -std="$2" $strict -I"$root/runtime/include" -fsyntax-only "$3" || fail "$1 does not take $3 as $2"
}

# What must not pass: each on a line of its own, of which the compiler has to say something without being asked, but for the
# flag that add_schema gives.
begin() {
    printf '#include "head.h"\nvoid wrong(void);\nvoid wrong(void)\n{\n' >"$1"
}
wrong() { # wrong FILE STATEMENT
    printf '    {%s use(&it, numbers, sizeof words); } /* wrong */\n' "$2" >>"$1"
}
refused() { # refused COMPILER LANGUAGE FILE
    limit=-fmax-errors=0
    case $1 in clang*) limit=-ferror-limit=0 ;; esac
    echo '}' >>"$3"
    $1 -std="$2" -Werror=missing-braces $limit -I"$root/runtime/include" -fsyntax-only "$3" 2>said.txt || true
    grep -n '/\* wrong \*/' "$3" | while IFS=: read -r line text; do
        grep -q "^$3:$line:.*\(error\|warning\|note\)" said.txt || fail "$1 takes this: $text"
    done || exit 1
}

{
    printf '#include "head.h"\nvoid right(void);\nvoid right(void)\n{\n'
    n=0
    printf '%s\n%s\n' "$types" "$pointers" | while read -r type value variable wrong; do
        for wrapper in opt default set set_null; do
            case "$wrapper $type" in
            opt\ *text* | opt\ *bytes* | opt\ *array* | default\ *text* | default\ *bytes* | default\ *array*) continue ;;
            esac
            n=$((n + 1))
            it=schema_${wrapper}_$type
            printf '    struct s%s { %s value; int rest; } a%s = { SCHEMA_VALUE(%s), 1 };\n' $n "$it" $n "$value"
            printf '    %s b%s = SCHEMA_SET(%s);\n' "$it" $n "$variable"
            printf '    SCHEMA_ASSIGN(a%s.value, %s);\n' $n "$variable"
            case $wrapper in
            opt | set_null)
                printf '    %s c%s = SCHEMA_NULL;\n    SCHEMA_ASSIGN_NULL(c%s);\n    use(&c%s, 0, 0);\n' "$it" $n $n $n
                ;;
            esac
            printf '    if (a%s.value.present && !b%s.present)\n        use(&a%s, &b%s, sizeof numbers + sizeof words);\n' $n $n $n $n
        done
    done
    cat <<'END'
    struct row {
        const char *text;
        schema_bytes bytes;
        schema_int32_array array;
    } row = {SCHEMA_NULL_TEXT, SCHEMA_NULL_BYTES, SCHEMA_NULL_ARRAY};
    use(&row, 0, 0);
    SCHEMA_ARENA(arena, 256);
    schema_arena_free(&arena);
}
END
} >right.c
cp right.c right.cc
begin wrong.c
printf '%s\n%s\n' "$types" "$pointers" | while read -r type value variable number; do
    for wrapper in opt default set set_null; do
        case "$wrapper $type" in
        opt\ *text* | opt\ *bytes* | opt\ *array* | default\ *text* | default\ *bytes* | default\ *array*) continue ;;
        esac
        it="struct { int before; schema_${wrapper}_$type value; }"
        wrong wrong.c "$it it = {.value = $number};"
        wrong wrong.c "$it it = {.value = number};"
        wrong wrong.c "$it it = {.value = $variable};"
        wrong wrong.c "$it it = {.before = 1, .value = 0};"
        case $wrapper in
        default | set) wrong wrong.c "$it it = {.value = SCHEMA_NULL};" ;;
        esac
    done
done
wrong wrong.c 'struct { int before; schema_set_text value; } it = {.value = "x"};'
begin wrong.cc
for wrapper in default set; do
    wrong wrong.cc "schema_${wrapper}_int32 it = SCHEMA_NULL;"
    wrong wrong.cc "struct { schema_${wrapper}_int32 value; } it = {5};"
done
for compiler in gcc clang; do
    present $compiler || continue
    passes $compiler c11 right.c
    cp wrong.c tried.c
    refused $compiler c11 tried.c
done
for compiler in g++ clang++; do
    present $compiler || continue
    passes $compiler c++17 right.cc
    cp wrong.cc tried.cc
    refused $compiler c++17 tried.cc
done
echo "values are as expected"
