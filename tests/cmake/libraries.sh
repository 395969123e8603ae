#!/bin/sh
# The installed libraries: one for each engine, each with what it needs alone; what they show; and that they can be moved.
#
#   libraries.sh ROOT SCRATCH PREFIX
set -eu

root=$1 scratch=$2 installed=$3

rm -rf "$scratch"
mkdir -p "$scratch/first/models" "$scratch/second/models"

say() { printf '%s\n' "-- $*"; }
fail() {
    printf 'failed: %s\n' "$*" >&2
    exit 1
}

say "an installation can be moved: CMake and pkg-config find it where it is"
prefix=$scratch/moved
cp -R "$installed" "$prefix"
lib=$(dirname "$(find "$prefix" -name libschemac_runtime.a)")
PKG_CONFIG_PATH=$lib/pkgconfig
export PKG_CONFIG_PATH
[ "$(cd "$(pkg-config --variable=libdir schemac-sqlite)" && pwd -P)" = "$(cd "$lib" && pwd -P)" ] ||
    fail "pkg-config names another folder"
if grep -rqF "$installed" "$lib/cmake" "$lib/pkgconfig"; then fail "the folder it was installed into is written down"; fi

say "a shared library shows what its headers document, and what those of engines need of it under a version of its own"
for name in runtime sqlite postgresql; do
    library=$lib/libschemac_$name.so
    nm -D --defined-only "$library" | sed -n 's/.* \([a-z_0-9]*\)@@SCHEMAC_[0-9].*/\1/p' | sort >"$scratch/shown"
    grep '^[a-z]' "$root/runtime/$name.symbols" | sort >"$scratch/documented"
    cmp -s "$scratch/shown" "$scratch/documented" || {
        diff "$scratch/documented" "$scratch/shown"
        fail "libschemac_$name shows something else than runtime/$name.symbols"
    }
    if nm -D --defined-only "$library" | grep -v '@@SCHEMAC_\(PRIVATE_\)\{0,1\}[0-9]\| A SCHEMAC_'; then
        fail "libschemac_$name shows what has no version"
    fi
    while read -r symbol; do
        grep -rqw "$symbol" "$prefix/include" || fail "$symbol is in no header"
    done <"$scratch/documented"
    readelf -d "$library" | grep -q "SONAME.*libschemac_$name.so.[0-9]" || fail "libschemac_$name has no soname of its own"
done
for name in runtime sqlite; do
    if readelf -d "$lib/libschemac_$name.so" | grep -q libpq; then fail "libschemac_$name needs libpq"; fi
done

models() { # models TARGET
    printf 'table %s_thing {\n    id int64 primary key auto\n    name text unique\n}\n' "$1" >"$scratch/$1/models/$1.schema"
}
project() { # project LINE...: a project with these lines
    printf '%s\n' 'cmake_minimum_required(VERSION 3.20)' 'project(two LANGUAGES C)' 'find_package(schemac REQUIRED)' "$@" \
        'add_executable(two main.c)' >"$scratch/CMakeLists.txt"
}
build() { # build FOLDER [options]
    folder=$scratch/$1
    shift
    cmake -S "$scratch" -B "$folder" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_BUILD_TYPE=Debug "$@" >"$scratch/log" 2>&1 &&
        cmake --build "$folder" -j 2 >>"$scratch/log" 2>&1
}

say "two targets of different engines in one program, each with the engine it was built for"
models first
models second
project 'add_schema(first/models/*.schema TARGET first ENGINES sqlite)' \
    'add_schema(second/models/*.schema TARGET second ENGINES postgresql)' 'target_link_libraries(two PRIVATE first second)'
sed -i '/^target_link_libraries/{h;d;};${p;x;}' "$scratch/CMakeLists.txt" # behind the executable
cat >"$scratch/main.c" <<'EOF'
#include "first.h"
#include "second.h"

#include <stdio.h>

static int put_first(const char *url)
{
    schema_db *db;
    schema_status status = first_open(url, &db);
    if (status == SCHEMA_OK)
        status = first_thing_insert(db, &(struct first_thing_new){.name = "one"}, NULL);
    printf("%s: %s\n", schema_status_name(status), schema_message(db));
    return schema_close(db) == SCHEMA_OK && status == SCHEMA_OK;
}

static int put_second(const char *url)
{
    schema_db *db;
    schema_status status = second_open(url, &db);
    if (status == SCHEMA_OK)
        status = second_thing_insert(db, &(struct second_thing_new){.name = "two"}, NULL);
    printf("%s: %s\n", schema_status_name(status), schema_message(db));
    return schema_close(db) == SCHEMA_OK && status == SCHEMA_OK;
}

int main(int argc, char **argv)
{
    int good = put_first(argv[1]);
    if (argc > 2)
        good = put_second(argv[2]) && good;
    return !put_second(argv[1]) && good ? 0 : 1; /* the other engine's URL is refused */
}
EOF
build build || {
    cat "$scratch/log"
    fail "building it"
}
server=${SCHEMAC_TEST_POSTGRESQL:-}
url=""
if [ -n "$server" ]; then
    psql -Xq "$server" -c "drop database if exists libraries with (force)" -c "create database libraries" 2>"$scratch/out"
    url=$(printf '%s' "$server" | sed 's,^\([a-z]*://[^/]*/\)[^?]*,\1libraries,')
fi
# shellcheck disable=SC2086 # no server, no argument
"$scratch/build/two" "sqlite:$scratch/two.db" $url >"$scratch/out" || {
    cat "$scratch/out"
    fail "running it"
}

say "without libpq a program for SQLite is built, and one for both engines says what is missing"
without=-DCMAKE_DISABLE_FIND_PACKAGE_Libpq=ON
project 'add_schema(first/models/*.schema TARGET first ENGINES sqlite)'
echo 'target_link_libraries(two PRIVATE first)' >>"$scratch/CMakeLists.txt"
cat >"$scratch/main.c" <<'EOF'
#include "first.h"

int main(void)
{
    schema_db *db;
    schema_status status = first_open("sqlite::memory:", &db);
    return schema_close(db) == SCHEMA_OK && status == SCHEMA_OK ? 0 : 1;
}
EOF
build without $without || {
    cat "$scratch/log"
    fail "building without libpq"
}
"$scratch/without/two" || fail "running without libpq"
sed -i 's/ ENGINES sqlite//' "$scratch/CMakeLists.txt"
if build both $without; then fail "a program for both engines was built without libpq"; fi
grep -q "found without" "$scratch/log" && grep -q "ENGINES" "$scratch/log" || {
    cat "$scratch/log"
    fail "it is not said what to do"
}
