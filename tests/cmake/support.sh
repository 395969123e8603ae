# What the scripts of this folder share: a project of one table and a program, and building it. Sourced, with these set:
# scratch, generator, prefix.
#
# Each step says what it proves; the first that does not hold ends the test.

project="$scratch/a project" # with a space: paths are data
build="$project/build"

say() { printf '%s\n' "-- $*"; }
fail() {
    printf 'failed: %s\n' "$*" >&2
    exit 1
}
fail_with() { # fail_with FILE WHAT
    cat "$1"
    shift
    fail "$@"
}

write_model() { # write_model [COLUMN]
    {
        printf 'table account {\n    id     int64      primary key auto\n    email  text(320)  unique\n'
        [ $# -eq 0 ] || printf '    %s\n' "$1"
        printf '}\n'
    } >"$project/models/account.schema"
}

make_project() { # make_project LINE...: how schemac is found
    rm -rf "$scratch"
    mkdir -p "$project/models"
    cat >"$project/CMakeLists.txt" <<EOF
cmake_minimum_required(VERSION 3.20)
project(shop LANGUAGES C)
$*
add_schema(models/*.schema)
add_executable(shop main.c)
target_link_libraries(shop PRIVATE schema)
EOF
    write_model
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
}

configure() { # configure FOLDER [options]
    folder=$1
    shift
    cmake -S "$project" -B "$folder" -G "$generator" -DCMAKE_PREFIX_PATH="$prefix" "$@" >"$scratch/configure.log" 2>&1 ||
        fail_with "$scratch/configure.log" "configuring"
}
run_make() { cmake --build "$1" -j 2 >"$scratch/make.log" 2>&1; }
make_ok() { # make_ok FOLDER WHEN
    run_make "$1" || fail_with "$scratch/make.log" "building $2"
}
runs_nothing() { # runs_nothing WHEN
    make_ok "$build" "again"
    if grep -q -e 'schemac schema' -e 'Building C object' -e GLOB "$scratch/make.log"; then
        fail_with "$scratch/make.log" "a build with nothing to do ran something: $1"
    fi
}
generated() { echo "$build/schema.generated"; }
shop() { (cd "$scratch" && "$build/shop"); }

# -- what every generator has to do ---------------------------------------------------------------------------------

first_build() {
    say "a first build makes typed C, a draft and a program that migrates its own database"
    configure "$build" "$@"
    make_ok "$build" "first"
    [ -f "$project/migrations/0001.draft" ] || fail "no draft was written"
    [ -f "$project/migrations/.gitignore" ] || fail "the draft is not ignored by git"
    shop | grep -qx SCHEMA_OK || fail "the program could not insert"
    shop | grep -qx SCHEMA_UNIQUE || fail "the row did not survive a second start"

    say "nothing to do, nothing runs"
    runs_nothing "after the first build"
    runs_nothing "twice"
}

edits() {
    say "an edited model is seen, and only what it concerns is compiled"
    write_model "nick   text?"
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
}

freezing() {
    say "freezing by the target; the next build takes the new file without configuring anew"
    SCHEMA_MESSAGE="accounts" cmake --build "$build" --target schema_revision >"$scratch/make.log" 2>&1 ||
        fail_with "$scratch/make.log" "freezing by the target"
    [ -f "$project/migrations/0001_accounts.migration" ] || fail "no frozen revision"
    [ ! -f "$project/migrations/0001.draft" ] || fail "the draft is still there"
    make_ok "$build" "after freezing"
    if grep -q GLOB "$scratch/make.log"; then fail_with "$scratch/make.log" "freezing made CMake configure again"; fi
    grep -q accounts "$(generated)/schema.program.c" || fail "the program does not have the frozen revision"
    shop | grep -qx SCHEMA_UNIQUE || fail "the database did not go on with the frozen revision"
    runs_nothing "after freezing"

    say "a revision that comes and goes with others' work is seen as well"
    cp "$project/migrations/0001_accounts.migration" "$scratch/kept"
    rm "$project/migrations/0001_accounts.migration"
    make_ok "$build" "without the revision"
    [ -f "$project/migrations/0001.draft" ] || fail "no draft in the place of a revision that is gone"
    cp "$scratch/kept" "$project/migrations/0001_accounts.migration"
    make_ok "$build" "with the revision"
    [ ! -f "$project/migrations/0001.draft" ] || fail "a draft beside the revision that came"
    runs_nothing "after the revision came back"
}
