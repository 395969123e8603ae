#!/bin/sh
# What a user of add_schema relies on, with one generator and one way of finding schemac.
#
#   project.sh ROOT SCRATCH GENERATOR subdirectory|installed PREFIX
#
# Each step says what it proves; the first that does not hold ends the test.
set -eu

root=$1 scratch=$2 generator=$3 how=$4 prefix=$5

rm -rf "$scratch"
project="$scratch/a project" # with a space: paths are data
build="$project/build"
mkdir -p "$project/models"

say() { printf '%s\n' "-- $*"; }
fail() {
    printf 'failed: %s\n' "$*" >&2
    exit 1
}

if [ "$how" = installed ]; then
    find="find_package(schemac REQUIRED)"
else
    find="set(SCHEMAC_TESTS OFF)
add_subdirectory(\"$root\" schemac EXCLUDE_FROM_ALL)"
fi
cat >"$project/CMakeLists.txt" <<EOF
cmake_minimum_required(VERSION 3.20)
project(shop LANGUAGES C)
$find
add_schema(models/*.schema)
add_executable(shop main.c)
target_link_libraries(shop PRIVATE schema)
EOF
cat >"$project/models/account.schema" <<'EOF'
table account {
    id     int64      primary key auto
    email  text(320)  unique
}
EOF
cat >"$project/main.c" <<'EOF'
#include "schema.h"
#include <stdio.h>

int main(int argc, char **argv)
{
    schema_db *db;
    if (schema_open(argc > 1 ? argv[1] : "sqlite:shop.db", &db) != SCHEMA_OK) {
        fprintf(stderr, "%s\n", schema_message(db));
        schema_close(db);
        return 1;
    }
    int64_t id;
    schema_status status = account_insert(db, &(struct account_new){.email = "ada@example.org"}, &id);
    printf("%s\n", schema_status_name(status));
    return schema_close(db) == SCHEMA_OK ? 0 : 1;
}
EOF

configure() { # configure FOLDER [options]
    folder=$1
    shift
    cmake -S "$project" -B "$folder" -G "$generator" -DCMAKE_PREFIX_PATH="$prefix" "$@" >"$scratch/configure.log" 2>&1 || {
        cat "$scratch/configure.log"
        fail "configuring"
    }
}
run_make() { cmake --build "$1" -j 2 >"$scratch/make.log" 2>&1; }
make_ok() {
    run_make "$1" || {
        cat "$scratch/make.log"
        fail "building $2"
    }
}
runs_nothing() {
    make_ok "$build" "again"
    if grep -q 'schemac schema' "$scratch/make.log" || grep -q 'Building C object' "$scratch/make.log"; then
        cat "$scratch/make.log"
        fail "a build with nothing to do ran something: $1"
    fi
}
generated() { echo "$build/schema.generated"; }

say "a first build makes typed C, a draft and a program that migrates its own database"
configure "$build" -DCMAKE_BUILD_TYPE=Debug
make_ok "$build" "first"
[ -f "$project/migrations/0001.draft" ] || fail "no draft was written"
[ -f "$project/migrations/.gitignore" ] || fail "the draft is not ignored by git"
(cd "$scratch" && "$build/shop") | grep -qx SCHEMA_OK || fail "the program could not insert"
(cd "$scratch" && "$build/shop") | grep -qx SCHEMA_UNIQUE || fail "the row did not survive a second start"

say "the same program makes its tables on a server: the URL decides"
server=${SCHEMAC_TEST_POSTGRESQL:-}
if [ -n "$server" ]; then
    database=shop_$(basename "$scratch" | tr -c 'a-z\n' _)
    psql -Xq "$server" -c "drop database if exists $database with (force)" -c "create database $database" 2>"$scratch/out" || {
        cat "$scratch/out"
        fail "making a database"
    }
    url=$(printf '%s' "$server" | sed "s,^\\([a-z]*://[^/]*/\\)[^?]*,\\1$database,")
    "$build/shop" "$url" | grep -qx SCHEMA_OK || fail "the program could not insert on a server"
    "$build/shop" "$url" | grep -qx SCHEMA_UNIQUE || fail "the row on the server did not survive a second start"
else
    say "not tried: no server is installed"
fi

if [ "$how" = installed ]; then
    say "without CMake, pkg-config knows what to link, with the shared libraries and with the static ones"
    PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name schemac-runtime.pc)")
    export PKG_CONFIG_PATH
    # shellcheck disable=SC2046,SC2086 # flags are split
    for kind in "" -static; do
        libs=$(pkg-config --libs schemac-sqlite schemac-postgresql)
        [ -z "$kind" ] || libs=$(echo "$libs" | sed 's/-lschemac_\([a-z]*\)/-l:libschemac_\1.a/g')
        cc ${CFLAGS:-} -o "$scratch/by_hand" -I"$(generated)" "$project/main.c" "$(generated)"/*.c \
            $(pkg-config --cflags schemac-sqlite schemac-postgresql) $libs >"$scratch/out" 2>&1 || {
            cat "$scratch/out"
            fail "linking by pkg-config $kind"
        }
        rm -f "$scratch/hand.db"
        LD_LIBRARY_PATH=$(pkg-config --variable=libdir schemac-runtime) "$scratch/by_hand" "sqlite:$scratch/hand.db" |
            grep -qx SCHEMA_OK || fail "the program linked by pkg-config $kind"
    done
fi

say "nothing to do, nothing runs"
runs_nothing "after the first build"
runs_nothing "twice"

say "an edited model is seen, and only what it concerns is compiled"
cat >"$project/models/account.schema" <<'EOF'
table account {
    id     int64      primary key auto
    email  text(320)  unique
    nick   text?
}
EOF
make_ok "$build" "after an edit"
grep -q nick "$(generated)/account.schema.h" || fail "the header lacks the new column"
grep -q nick "$project/migrations/0001.draft" || fail "the draft lacks the new column"
runs_nothing "after an edit"

say "a new model is seen without configuring by hand, and gone again when it is removed"
printf 'table note {\n    id int64 primary key auto\n    body text\n}\n' >"$project/models/note.schema"
make_ok "$build" "with a second model"
[ -f "$(generated)/note.schema.h" ] || fail "no header for the second model"
runs_nothing "after a second model"
rm "$project/models/note.schema"
make_ok "$build" "without the second model"
[ ! -f "$(generated)/note.schema.h" ] || fail "the removed model's header is still there"
runs_nothing "after a model was removed"

say "clean keeps the draft"
cmake --build "$build" --target clean >/dev/null
[ -f "$project/migrations/0001.draft" ] || fail "clean deleted the draft"
make_ok "$build" "after clean"

say "on an error nothing that was generated is touched"
cp "$(generated)/account.schema.h" "$scratch/before.h"
cp "$project/migrations/0001.draft" "$scratch/before.draft"
printf 'table account {\n    id int64 primary key auto\n    email txt\n}\n' >"$project/models/account.schema"
if run_make "$build"; then fail "a wrong model was accepted"; fi
grep -q 'account.schema:3:11: error:' "$scratch/make.log" || { cat "$scratch/make.log"; fail "no message with its place"; }
cmp -s "$(generated)/account.schema.h" "$scratch/before.h" || fail "a header was touched"
cmp -s "$project/migrations/0001.draft" "$scratch/before.draft" || fail "the draft was touched"
printf 'table account {\n    id     int64      primary key auto\n    email  text(320)  unique\n    nick   text?\n}\n' \
    >"$project/models/account.schema"
make_ok "$build" "after the mistake was mended"

say "a second build folder writes the same bytes"
configure "$scratch/other build" -DCMAKE_BUILD_TYPE=Debug
cp "$project/migrations/0001.draft" "$scratch/before.draft"
make_ok "$scratch/other build" "in a second folder"
cmp -s "$project/migrations/0001.draft" "$scratch/before.draft" || fail "the drafts differ"
# but for the drafts that a folder remembers
(cd "$(generated)" && for file in $(ls ./*.h ./*.c | grep -v drafts); do cmp "$file" "$scratch/other build/schema.generated/$file" || exit 1; done) ||
    fail "the generated files differ"

say "a release build refuses a draft and says how to freeze it"
configure "$scratch/release" -DCMAKE_BUILD_TYPE=Release
if run_make "$scratch/release"; then fail "a release was built from a draft"; fi
grep -q -- '--revision' "$scratch/make.log" || { cat "$scratch/make.log"; fail "the refusal does not say what to type"; }

say "a database with an earlier state of the draft follows it: the row stays"
(cd "$scratch" && "$build/shop") | grep -qx SCHEMA_UNIQUE || fail "the row is gone"
for nick in "nick   text  default 'none'" "nick   text(40)?" "name   text?"; do
    printf 'table account {\n    id     int64      primary key auto\n    email  text(320)  unique\n    %s\n}\n' "$nick" \
        >"$project/models/account.schema"
    make_ok "$build" "after one more edit"
    (cd "$scratch" && "$build/shop") | grep -qx SCHEMA_UNIQUE || fail "the row is gone"
    runs_nothing "after one more edit"
done
printf 'table account {\n    id     int64      primary key auto\n    email  text(320)  unique\n    nick   text?\n}\n' \
    >"$project/models/account.schema"
make_ok "$build" "after the last of them was taken back"
(cd "$scratch" && "$build/shop") | grep -qx SCHEMA_UNIQUE || fail "the row is gone"

say "a draft that no build remembers is refused, with a line that does what it says"
sqlite3 "$scratch/shop.db" "update schemac_revision set draft_digest = 'unknown', checksum = '1:' || printf('%064d', 0) where kind = 'draft'"
(cd "$scratch" && "$build/shop") >"$scratch/refusal" 2>&1 && fail "another draft was taken for this one"
sed -n 's/.*take it back with: \(schemac [^,]*\),.*/\1/p' "$scratch/refusal" >"$scratch/line"
grep -q -- '^schemac --downgrade -1 --database sqlite:shop.db$' "$scratch/line" || {
    cat "$scratch/refusal"
    fail "the refusal does not say what to type"
}
tool="$build/schemac/schemac"
if [ "$how" = installed ]; then tool="$prefix/bin/schemac"; fi
schemac() { (cd "$scratch" && "$tool" "$@" --project "$build/schemac-schema.args"); }
if $(cat "$scratch/line") >"$scratch/out" 2>&1; then fail "a table with a row was dropped without --allow-loss"; fi
grep -q 'table account (1 row)' "$scratch/out" || { cat "$scratch/out"; fail "it is not said what is lost"; }
$(cat "$scratch/line") --allow-loss >"$scratch/out" 2>&1 || { cat "$scratch/out"; fail "the draft was not taken back"; }
(cd "$scratch" && "$build/shop") | grep -qx SCHEMA_OK || fail "the program could not start again"

say "a frozen revision builds everywhere, and a database that has it as a draft goes on"
SCHEMA_MESSAGE="accounts" cmake --build "$build" --target schema_revision >"$scratch/make.log" 2>&1 || {
    cat "$scratch/make.log"
    fail "freezing by the target"
}
[ -f "$project/migrations/0001_accounts.migration" ] || fail "no frozen revision"
[ ! -f "$project/migrations/0001.draft" ] || fail "the draft is still there"
make_ok "$build" "after freezing"
(cd "$scratch" && "$build/shop") | grep -qx SCHEMA_UNIQUE || fail "the database did not go on with the frozen revision"
make_ok "$scratch/release" "a release after freezing"
runs_nothing "after freezing"

say "a source tree that cannot be written builds"
# root writes everywhere: as root, another user builds
other=""
if [ "$(id -u)" -eq 0 ]; then other="setpriv --reuid=65534 --regid=65534 --clear-groups"; fi
mkdir -p "$scratch/readonly"
if [ -n "$other" ]; then chown 65534:65534 "$scratch/readonly"; fi
if $other test -r "$project/CMakeLists.txt" && $other test -r "$root/CMakeLists.txt"; then
    chmod -R a-w "$project"
    HOME="$scratch/readonly" $other cmake -S "$project" -B "$scratch/readonly" -G "$generator" -DCMAKE_PREFIX_PATH="$prefix" \
        -DCMAKE_BUILD_TYPE=Debug >"$scratch/configure.log" 2>&1 || {
        cat "$scratch/configure.log"
        fail "configuring from a tree that is only read"
    }
    HOME="$scratch/readonly" $other cmake --build "$scratch/readonly" -j 2 >"$scratch/make.log" 2>&1 || {
        cat "$scratch/make.log"
        fail "building from a tree that is only read"
    }
    chmod -R u+w "$project"
else
    say "not tried: another user cannot read this folder"
fi

say "a target of one engine builds, and refuses the other's URL before it touches what is there"
cp "$project/CMakeLists.txt" "$scratch/right.txt"
sed 's,models/\*\.schema,& ENGINES sqlite,' "$scratch/right.txt" >"$project/CMakeLists.txt"
configure "$scratch/one engine" -DCMAKE_BUILD_TYPE=Debug
make_ok "$scratch/one engine" "for SQLite alone"
"$scratch/one engine/shop" "sqlite:$scratch/one.db" | grep -qx SCHEMA_OK || fail "the program for SQLite alone"
if ldd "$scratch/one engine/shop" | grep -q libpq; then fail "the program for SQLite alone links libpq"; fi
if nm "$scratch/one engine/shop" | grep -qi postgres; then fail "the program for SQLite alone carries PostgreSQL's code"; fi
refused() { # refused URL
    if "$scratch/one engine/shop" "$1" >"$scratch/out" 2>&1; then fail "a URL of the other engine was taken"; fi
    grep -q "no engine that this program was built for; it has sqlite:" "$scratch/out" || {
        cat "$scratch/out"
        fail "it is not said that the engine is not built in"
    }
}
refused postgresql:///nowhere
if [ -n "$server" ]; then
    psql -Xq "$server" -c "drop database $database" -c "create database $database"
    refused "$url"
    [ "$(psql -XAtq "$url" -c "select count(*) from pg_class where relnamespace = 'public'::regnamespace")" = 0 ] ||
        fail "the refused program made tables"
fi
cp "$scratch/right.txt" "$project/CMakeLists.txt"

say "an unknown word of add_schema is an error"
sed 's/add_schema(models/add_schema(FROZN models/' "$project/CMakeLists.txt" >"$scratch/CMakeLists.txt"
cp "$project/CMakeLists.txt" "$scratch/right.txt"
cp "$scratch/CMakeLists.txt" "$project/CMakeLists.txt"
if cmake -S "$project" -B "$build" >"$scratch/configure.log" 2>&1; then fail "FROZN was accepted"; fi
grep -q 'unknown option FROZN' "$scratch/configure.log" || fail "no word about FROZN"
cp "$scratch/right.txt" "$project/CMakeLists.txt"
say "done"
