#!/bin/sh
# A developer's day with real builds: edits, each built and run against the same database, rows typed in between, and now
# and then all of it frozen. No reset, no row lost of a table that stays; freezing runs nothing; what comes of it is what a
# fresh database is.
#
#   loop.sh SCRATCH PREFIX EDITS ENGINE STEPS EVERY SEED...
set -eu
scratch=$1 prefix=$2 edits=$3 engine=$4 steps=$5 every=$6
shift 6
export SOURCE_DATE_EPOCH=1700000000 NO_COLOR=1
schemac=$prefix/bin/schemac

fail() {
    printf 'failed: seed %s, step %s: %s\n' "$seed" "$step" "$*" >&2
    [ -f log ] && tail -20 log >&2
    exit 1
}
if [ "$engine" = postgresql ]; then
    server=${SCHEMAC_TEST_POSTGRESQL:-}
    if [ -z "$server" ] || ! command -v psql >/dev/null; then
        echo "no PostgreSQL server: skipped"
        exit 77
    fi
    url() { printf '%s' "$server" | sed "s,:///postgres?,:///loop_$1?,"; }
    fresh() { psql -Xqc "drop database if exists loop_$1" -c "create database loop_$1" "$server" 2>/dev/null; }
    ask() { psql -XAtq "$(url data)" -c "$1"; }
    # each line by itself, as the other engine's: what a constraint refuses is left out
    type_rows() { psql -XAtq "$(url data)" >/dev/null 2>&1; }
    moment() { ask "select max(xmin::text::int8) from pg_class where relnamespace = 'public'::regnamespace and relname not like 'schemac%'"; }
else
    url() { echo "sqlite:$1.db"; }
    fresh() { rm -f "$1.db"; }
    ask() { sqlite3 data.db "$1"; }
    type_rows() { { echo "pragma foreign_keys = on;" && cat; } | sqlite3 data.db >/dev/null 2>&1 || true; }
    moment() { ask "pragma schema_version"; }
fi
plain() {
    if [ "$engine" = sqlite ]; then
        sqlite3 "$1.db" "select sql from sqlite_schema where name not like 'schemac%' and sql is not null" |
            tr ',' '\n' | sed 's/^ *//; s/ *$//' | grep . | sort
    fi
}
tables() { sed -n 's/^table \([a-z0-9]*\).*/\1/p' "$1" | sort; }
counts_of() { # counts_of TABLE...: a line for each, from one question
    [ $# -eq 0 ] || ask "$(printf "union all select '%s', count(*) from \"%s\" " $(for table in "$@"; do echo "$table $table"; done) |
        sed 's/^union all //')"
}
counts() { counts_of $(comm -12 before after); }
build() { cmake --build build >log 2>&1 || fail "it does not build"; }
run() { ./build/day "$(url "$1")" >log 2>&1 || fail "the program is refused"; }

for seed in "$@"; do
    step=0
    rm -rf "$scratch"
    mkdir -p "$scratch/models" "$scratch/steps"
    cd "$scratch"
    "$edits" "$engine" steps "$seed" "$steps" "$every"
    cat >CMakeLists.txt <<END
cmake_minimum_required(VERSION 3.20)
project(day LANGUAGES C)
find_package(schemac REQUIRED)
add_schema(models/*.schema ENGINES $engine WARNINGS -Wno-error=rewrite)
add_executable(day main.c)
target_link_libraries(day PRIVATE schema)
END
    cat >main.c <<'END'
#include "schema.h"
#include <stdio.h>

int main(int count, char **words)
{
    schema_db *db;
    schema_status status = schema_open(count > 1 ? words[1] : "", &db);
    if (status != SCHEMA_OK)
        fprintf(stderr, "%s: %s\n", schema_status_name(status), schema_message(db));
    schema_close(db);
    return status == SCHEMA_OK ? 0 : 1;
}
END
    fresh data
    cp steps/000.schema models/day.schema
    cmake -S . -B build -DCMAKE_BUILD_TYPE=Debug -DCMAKE_PREFIX_PATH="$prefix" >log 2>&1 || fail "it cannot be configured"
    while [ "$step" -le "$steps" ]; do
        number=$(printf '%03d' "$step")
        cp "steps/$number.schema" models/day.schema
        build
        if [ "$step" -gt 0 ]; then
            tables "steps/$(printf '%03d' $((step - 1))).schema" >before
            tables models/day.schema >after
            counts >had
        fi
        run data
        [ "$step" -eq 0 ] || counts >has
        [ "$step" -eq 0 ] || cmp -s had has || fail "rows are gone: $(diff had has)"
        type_rows <"steps/$number.rows"
        if [ $((step % every)) -eq 0 ]; then
            then=$(moment)
            "$schemac" --revision -m "step $step" >log 2>&1 || [ $? -eq 1 ] || fail "it cannot be frozen"
            build
            run data
            [ "$(moment)" = "$then" ] || fail "freezing has run something"
            fresh other
            run other
            [ "$(plain data)" = "$(plain other)" ] || fail "it is not what a fresh database is"
        fi
        step=$((step + 1))
    done
    printf 'seed %s: %s steps, rows at the end: %s\n' "$seed" "$steps" \
        "$(counts_of $(tables models/day.schema) | awk -F'|' '{ sum += $2 } END { print sum }')"
    cd /
done
rm -rf "$scratch"
