#!/bin/sh
# The examples of a document, compiled and run: examples.sh DOCUMENT SCRATCH PREFIX; with a fourth word, DATABASE, what is a
# function's body is run on the test's server too, where there is one, in a database of that name
#
#   ```schema   begins with `// models/NAME.schema` and becomes that file; all of a document are one schema
#   ```schema postgresql   a schema for PostgreSQL alone, together with the others of the kind; it is only compiled
#   ```cmake    becomes CMakeLists.txt
#   ```cpp      with a main: a program of its own, in C++
#   ```c        with a main: a program of its own; beginning with `static` or `#include`: stands at the top of the
#               others' file, as what begins with the definition of a struct; else: the body of a function that gets db and arena and may return a status
set -eu

document=$1 scratch=$2 prefix=$3 database=${4-}
rm -rf "$scratch"
mkdir -p "$scratch/models" "$scratch/postgresql/models" "$scratch/blocks"

awk -v out="$scratch/blocks" '
    /^```schema postgresql$/ && !inside { inside = 1; file = sprintf("%s/%03d.postgresql", out, ++n); printf "" > file; next }
    /^```[a-z]+$/ && !inside { inside = 1; kind = substr($0, 4); file = sprintf("%s/%03d.%s", out, ++n, kind); printf "" > file; next }
    /^```$/ && inside { inside = 0; close(file); next }
    inside { print > file }
' "$document"

for block in "$scratch"/blocks/*.schema "$scratch"/blocks/*.postgresql; do
    [ -f "$block" ] || continue
    name=$(sed -n '1s|^// ||p' "$block")
    folder=$scratch
    [ "${block%.postgresql}" = "$block" ] || folder=$scratch/postgresql
    case $name in
    models/*.schema) cp "$block" "$folder/$name" ;;
    *)
        echo "$document: the schema of $block does not begin with // models/NAME.schema" >&2
        exit 1
        ;;
    esac
done

if ls "$scratch"/postgresql/models/*.schema >/dev/null 2>&1; then
    {
        echo 'cmake_minimum_required(VERSION 3.20)'
        echo 'project(examples LANGUAGES C)'
        echo 'find_package(schemac REQUIRED)'
        echo 'add_schema(models/*.schema ENGINES postgresql)'
    } >"$scratch/postgresql/CMakeLists.txt"
    cmake -S "$scratch/postgresql" -B "$scratch/postgresql/build" -DCMAKE_BUILD_TYPE=Debug \
        -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_C_FLAGS="${CFLAGS:-} -Wall -Wextra -Werror"
    cmake --build "$scratch/postgresql/build"
fi

programs=""
fragments=$scratch/fragments.c
printf '#include "schema.h"\n#include <inttypes.h>\n#include <stdio.h>\n' >"$fragments"
calls=""
for block in "$scratch"/blocks/*.c; do
    [ -f "$block" ] || continue
    name=$(basename "$block" .c)
    if grep -q '^int main' "$block"; then
        programs="$programs $name"
        cp "$block" "$scratch/main.c" # what a ```cmake block calls it
    elif head -n 1 "$block" | grep -qE '^(static|#include|struct [a-z_]+ \{)'; then
        cat "$block" >>"$fragments"
    else
        {
            printf 'static schema_status example_%s(schema_db *db, schema_arena *arena)\n{\n' "$name"
            printf '    schema_status status = SCHEMA_OK;\n    (void)db;\n    (void)arena;\n'
            cat "$block"
            printf '    return status;\n}\n'
        } >>"$fragments"
        calls="$calls $name"
    fi
done

languages=C
for block in "$scratch"/blocks/*.cpp; do
    [ -f "$block" ] || continue
    programs="$programs $(basename "$block")"
    languages="C CXX"
done

if [ -f "$scratch/blocks/"*.cmake ] 2>/dev/null; then
    cp "$scratch"/blocks/*.cmake "$scratch/CMakeLists.txt"
else
    {
        echo 'cmake_minimum_required(VERSION 3.20)'
        echo "project(examples LANGUAGES $languages)"
        echo 'find_package(schemac REQUIRED)'
        echo 'add_schema(models/*.schema)'
        for name in $programs; do
            case $name in
            *.cpp) echo "add_executable(program_${name%.cpp} blocks/$name)" ;;
            *) echo "add_executable(program_$name blocks/$name.c)" ;;
            esac
            echo "target_link_libraries(program_${name%.cpp} PRIVATE schema)"
        done
    } >"$scratch/CMakeLists.txt"
    if [ -n "$calls" ]; then
        {
            printf 'int main(int count, char **words)\n{\n    schema_db *db;\n    SCHEMA_ARENA(arena, 4096);\n'
            printf '    if (schema_open(count > 1 ? words[1] : "sqlite::memory:", &db) != SCHEMA_OK) {\n        fprintf(stderr, "%%s\\n", schema_message(db));\n        return 1;\n    }\n'
            for name in $calls; do
                printf '    if (example_%s(db, &arena) != SCHEMA_OK) {\n' "$name"
                printf '        fprintf(stderr, "example %s: %%s\\n", schema_message(db));\n        return 1;\n    }\n' "$name"
            done
            printf '    schema_arena_free(&arena);\n    return schema_close(db) == SCHEMA_OK ? 0 : 1;\n}\n'
        } >>"$fragments"
        printf 'add_executable(fragments fragments.c)\ntarget_link_libraries(fragments PRIVATE schema)\n' >>"$scratch/CMakeLists.txt"
    fi
fi

cmake -S "$scratch" -B "$scratch/build" -DCMAKE_BUILD_TYPE=Debug -DCMAKE_PREFIX_PATH="$prefix" \
    -DCMAKE_CXX_STANDARD=17 -DCMAKE_CXX_FLAGS="${CXXFLAGS:-} -Wall -Wextra -Werror" \
    -DCMAKE_C_FLAGS="${CFLAGS:-} -Wall -Wextra -Wno-unused-variable -Wno-unused-but-set-variable -Wno-unused-function -Werror"
cmake --build "$scratch/build"
cd "$scratch"
for program in build/fragments build/program_* build/blog; do
    [ -x "$program" ] || continue
    echo "-- $program"
    "$program"
done

server=${SCHEMAC_TEST_POSTGRESQL:-}
if [ -n "$database" ] && [ -n "$server" ] && [ -x build/fragments ] && command -v psql >/dev/null; then
    psql -Xqc 'set client_min_messages = error' -c "drop database if exists $database" -c "create database $database" "$server"
    echo "-- build/fragments on PostgreSQL"
    build/fragments "$(printf '%s' "$server" | sed "s,:///postgres?,:///$database?,")"
fi
