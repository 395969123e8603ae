#!/bin/sh
# What a user of add_schema relies on, with an installed schemac and Ninja. What depends on the generator is tried again by
# makefiles.sh; schemac within another project's build by subdirectory.sh; what add_schema says of wrong words by words.sh.
#
#   project.sh SCRATCH PREFIX
set -eu

scratch=$1 prefix=$2 generator=Ninja
. "$(dirname "$0")/support.sh"

make_project "find_package(schemac REQUIRED)"
first_build -DCMAKE_BUILD_TYPE=Debug

say "the same program makes its tables on a server: the URL decides"
server=${SCHEMAC_TEST_POSTGRESQL:-}
if [ -n "$server" ]; then
    database=shop
    psql -Xq "$server" -c "drop database if exists $database with (force)" -c "create database $database" 2>"$scratch/out" ||
        fail_with "$scratch/out" "making a database"
    url=$(printf '%s' "$server" | sed "s,^\\([a-z]*://[^/]*/\\)[^?]*,\\1$database,")
    "$build/shop" "$url" | grep -qx SCHEMA_OK || fail "the program could not insert on a server"
    "$build/shop" "$url" | grep -qx SCHEMA_UNIQUE || fail "the row on the server did not survive a second start"
else
    say "not tried: no server is installed"
fi

say "without CMake, pkg-config knows what to link, with the shared libraries and with the static ones"
PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name schemac-runtime.pc)")
export PKG_CONFIG_PATH
# shellcheck disable=SC2046,SC2086 # flags are split
for kind in "" -static; do
    libs=$(pkg-config --libs schemac-sqlite schemac-postgresql)
    [ -z "$kind" ] || libs=$(echo "$libs" | sed 's/-lschemac_\([a-z]*\)/-l:libschemac_\1.a/g')
    cc ${CFLAGS:-} -o "$scratch/by_hand" -I"$(generated)" "$project/main.c" "$(generated)"/*.c \
        $(pkg-config --cflags schemac-sqlite schemac-postgresql) $libs >"$scratch/out" 2>&1 ||
        fail_with "$scratch/out" "linking by pkg-config $kind"
    rm -f "$scratch/hand.db"
    LD_LIBRARY_PATH=$(pkg-config --variable=libdir schemac-runtime) "$scratch/by_hand" "sqlite:$scratch/hand.db" |
        grep -qx SCHEMA_OK || fail "the program linked by pkg-config $kind"
done

edits

say "clean keeps the draft"
cmake --build "$build" --target clean >/dev/null
[ -f "$project/migrations/0001.draft" ] || fail "clean deleted the draft"
make_ok "$build" "after clean"

say "on an error nothing that was generated is touched"
cp "$(generated)/account.schema.h" "$scratch/before.h"
cp "$project/migrations/0001.draft" "$scratch/before.draft"
printf 'table account {\n    id int64 primary key auto\n    email txt\n}\n' >"$project/models/account.schema"
if run_make "$build"; then fail "a wrong model was accepted"; fi
grep -q 'account.schema:3:11: error:' "$scratch/make.log" || fail_with "$scratch/make.log" "no message with its place"
cmp -s "$(generated)/account.schema.h" "$scratch/before.h" || fail "a header was touched"
cmp -s "$project/migrations/0001.draft" "$scratch/before.draft" || fail "the draft was touched"
write_model "nick   text?"
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
grep -q -- '--revision' "$scratch/make.log" || fail_with "$scratch/make.log" "the refusal does not say what to type"

say "a database with an earlier state of the draft follows it: the row stays"
shop | grep -qx SCHEMA_UNIQUE || fail "the row is gone"
for column in "nick   text  default 'none'" "name   text?"; do
    write_model "$column"
    make_ok "$build" "after one more edit"
    shop | grep -qx SCHEMA_UNIQUE || fail "the row is gone"
    runs_nothing "after one more edit"
done
write_model "nick   text?"
make_ok "$build" "after the last of them was taken back"
shop | grep -qx SCHEMA_UNIQUE || fail "the row is gone"

say "a draft that no build remembers is refused, with a line that does what it says"
sqlite3 "$scratch/shop.db" "update schemac_revision set draft_digest = 'unknown', checksum = '1:' || printf('%064d', 0) where kind = 'draft'"
shop >"$scratch/refusal" 2>&1 && fail "another draft was taken for this one"
sed -n 's/.*take it back with: \(schemac [^,]*\),.*/\1/p' "$scratch/refusal" >"$scratch/line"
grep -q -- '^schemac --downgrade -1 --database sqlite:shop.db$' "$scratch/line" ||
    fail_with "$scratch/refusal" "the refusal does not say what to type"
schemac() { (cd "$scratch" && "$prefix/bin/schemac" "$@" --project "$build/schemac-schema.args"); }
if $(cat "$scratch/line") >"$scratch/out" 2>&1; then fail "a table with a row was dropped without --allow-loss"; fi
grep -q 'table account (1 row)' "$scratch/out" || fail_with "$scratch/out" "it is not said what is lost"
$(cat "$scratch/line") --allow-loss >"$scratch/out" 2>&1 || fail_with "$scratch/out" "the draft was not taken back"
shop | grep -qx SCHEMA_OK || fail "the program could not start again"

freezing
say "a frozen revision builds everywhere"
make_ok "$scratch/release" "a release after freezing"

say "a source tree that cannot be written builds"
# root writes everywhere: as root, another user builds
other=""
if [ "$(id -u)" -eq 0 ]; then other="setpriv --reuid=65534 --regid=65534 --clear-groups"; fi
mkdir -p "$scratch/readonly"
if [ -n "$other" ]; then chown 65534:65534 "$scratch/readonly"; fi
if $other test -r "$project/CMakeLists.txt" && $other test -r "$prefix/bin/schemac"; then
    chmod -R a-w "$project"
    HOME="$scratch/readonly" $other cmake -S "$project" -B "$scratch/readonly" -G "$generator" -DCMAKE_PREFIX_PATH="$prefix" \
        -DCMAKE_BUILD_TYPE=Debug >"$scratch/configure.log" 2>&1 ||
        fail_with "$scratch/configure.log" "configuring from a tree that is only read"
    HOME="$scratch/readonly" $other cmake --build "$scratch/readonly" -j 2 >"$scratch/make.log" 2>&1 ||
        fail_with "$scratch/make.log" "building from a tree that is only read"
    chmod -R u+w "$project"
else
    say "not tried: another user cannot read this folder"
fi

say "a target of one engine builds, and refuses the other's URL before it touches what is there"
sed 's,models/\*\.schema,& ENGINES sqlite,' "$project/CMakeLists.txt" >"$scratch/CMakeLists.txt"
cp "$scratch/CMakeLists.txt" "$project/CMakeLists.txt"
configure "$scratch/one engine" -DCMAKE_BUILD_TYPE=Debug
make_ok "$scratch/one engine" "for SQLite alone"
"$scratch/one engine/shop" "sqlite:$scratch/one.db" | grep -qx SCHEMA_OK || fail "the program for SQLite alone"
if ldd "$scratch/one engine/shop" | grep -q libpq; then fail "the program for SQLite alone links libpq"; fi
if nm "$scratch/one engine/shop" | grep -qi postgres; then fail "the program for SQLite alone carries PostgreSQL's code"; fi
refused() { # refused URL
    if "$scratch/one engine/shop" "$1" >"$scratch/out" 2>&1; then fail "a URL of the other engine was taken"; fi
    grep -q "no engine that this program was built for; it has sqlite:" "$scratch/out" ||
        fail_with "$scratch/out" "it is not said that the engine is not built in"
}
refused postgresql:///nowhere
if [ -n "$server" ]; then
    psql -Xq "$server" -c "drop database $database" -c "create database $database"
    refused "$url"
    [ "$(psql -XAtq "$url" -c "select count(*) from pg_class where relnamespace = 'public'::regnamespace")" = 0 ] ||
        fail "the refused program made tables"
fi
say "done"
