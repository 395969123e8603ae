#!/bin/sh
# What add_schema and find_package say when they are configured: each wrong word is refused there and then, by a message that
# names the right ones; nothing is built, but for the one program that shows what LOOSE_BRACES is for.
#
#   words.sh SCRATCH PREFIX
set -eu

scratch=$1 prefix=$2 generator=Ninja
. "$(dirname "$0")/support.sh"
make_project "find_package(schemac REQUIRED)"
cp "$project/CMakeLists.txt" "$scratch/right.txt"

project() { # project SCRIPT: the project's file, changed by it
    sed "$1" "$scratch/right.txt" >"$project/CMakeLists.txt"
}
options=""
configures() {
    # shellcheck disable=SC2086 # none is no word
    cmake -S "$project" -B "$build" -G "$generator" -DCMAKE_PREFIX_PATH="$prefix" $options >"$scratch/configure.log" 2>&1
}
refused() { # refused SCRIPT WORDS...: all of these are said; lines are broken by CMake where it likes
    project "$1"
    if configures; then fail "$1 was accepted"; fi
    tr -s ' \n' ' ' <"$scratch/configure.log" >"$scratch/said"
    script=$1
    shift
    for words in "$@"; do
        grep -qF -e "$words" "$scratch/said" || fail_with "$scratch/configure.log" "$script: it is not said: $words"
    done
}
with() { # with WORD...: the words of add_schema
    printf 's,add_schema(models/\\*\\.schema,& %s,' "$*"
}

say "an unknown word of add_schema is an error that names those there are"
refused "s,add_schema(models,add_schema(FROZN models," "unknown option FROZN" "TARGET MIGRATIONS ENGINES PREFIX FROZEN WARNINGS LOOSE_BRACES"
refused "$(with EMIT cpp)" "unknown option EMIT"
refused "$(with ENGINES mysql)" "mysql is no engine" "sqlite postgresql"
refused "$(with WARNINGS -Wno-foo)" "no warning that -Wno-foo could set" "unindexed-foreign-key"
refused "$(with WARNINGS rewrite)" "no warning that rewrite could set" "-Wno-NAME"
refused "$(with TARGET my-schema)" "cannot be a name in C"
refused "$(with MIGRATIONS)" "MIGRATIONS needs a value"
refused "s,models/\*,no_models/*," "no .schema file matches no_models/*.schema"

say "a project without C is told what to say"
refused "s/LANGUAGES C/LANGUAGES CXX/" "project(… LANGUAGES C CXX)"

say "the warnings that are known are taken, in all their forms"
project "$(with WARNINGS -Wall -Werror -Wno-error -Wrewrite -Wno-unindexed-foreign-key -Werror=rewrite -Wno-error=rewrite)"
configures || fail_with "$scratch/configure.log" "a warning that there is was refused"

say "components: what is asked for is there, and a project is told what is not"
cat >"$project/there.cmake" <<'EOF'
foreach(name IN ITEMS runtime sqlite postgresql sqlite_shared schemac)
    if(TARGET schemac::${name})
        string(APPEND there "${name} ")
    endif()
endforeach()
message(STATUS "there: ${there}")
EOF
asking() { # asking WORD...: what find_package is asked; then what is there is said, and that is all
    printf 's,find_package(schemac REQUIRED),find_package(schemac %s)\\ninclude(there.cmake)\\nreturn(),' "$*"
}
found() { # found TARGETS WORD...: these are there when that is asked for
    project "$(asking "$2")"
    configures || fail_with "$scratch/configure.log" "find_package(schemac $2)"
    grep -qx -e "-- there: $1 " "$scratch/configure.log" ||
        fail_with "$scratch/configure.log" "find_package(schemac $2) gives something else than $1"
}
found "runtime sqlite sqlite_shared schemac" "REQUIRED COMPONENTS sqlite"
found "runtime sqlite postgresql sqlite_shared schemac" "REQUIRED COMPONENTS sqlite postgresql Tools"
found "runtime sqlite postgresql sqlite_shared schemac" "REQUIRED"
refused "$(asking REQUIRED COMPONENTS mysql)" "there is no component mysql (known: sqlite postgresql Runtime Tools)"
project "$(asking COMPONENTS sqlite OPTIONAL_COMPONENTS mysql)"
configures || fail_with "$scratch/configure.log" "an optional component that is not there was missed"
options=-DCMAKE_DISABLE_FIND_PACKAGE_Libpq=ON
refused "$(asking REQUIRED COMPONENTS postgresql)" "postgresql needs Libpq, which is not found here"
options=""
mkdir "$scratch/partly" && cp -R "$prefix/." "$scratch/partly"
find "$scratch/partly" -name 'schemac-postgresql*.cmake' -exec rm {} +
rm -rf "$build" # which remembers where schemac is
prefix=$scratch/partly
refused "$(asking REQUIRED COMPONENTS sqlite postgresql)" "it was installed without postgresql"
refused "$(with ENGINES sqlite postgresql)" "without postgresql" "ENGINES sqlite"
prefix=$2

say "LOOSE_BRACES: a value that is absent because its braces are missing stops the program's build, unless one says so"
write_model "stock  int32  default 5"
cat >"$project/main.c" <<'EOF'
#include "schema.h"

int main(void)
{
    struct account_new row = {.email = "ada@example.org", .stock = 0};
    return row.email == NULL;
}
EOF
builds() { rm -rf "$build" && configures && cmake --build "$build" >"$scratch/make.log" 2>&1; }
project ""
if builds; then fail "a 0 in the place of SCHEMA_VALUE(0) was accepted"; fi
grep -q "missing-braces" "$scratch/make.log" || fail_with "$scratch/make.log" "something else is wrong with it"
project "$(with LOOSE_BRACES)"
builds || fail_with "$scratch/make.log" "LOOSE_BRACES does not leave the check out"
say "done"
