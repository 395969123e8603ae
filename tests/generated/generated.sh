#!/bin/sh
# Generated C, from the schemas of this folder and of the example: is what the golden files say, compiles without a warning
# as C11 with every compiler there is and as C++17, and does not change when it is written again.
#
#   generated.sh SCHEMAC ROOT SCRATCH [--update]
set -eu

schemac=$1 root=$2 scratch=$3 update=${4:-}
here=$root/tests/generated
strict="-Wall -Wextra -Wconversion -Wshadow -pedantic -Werror"

fail() {
    printf 'failed: %s\n' "$*" >&2
    exit 1
}

generate() { # generate NAME "ENGINE..." SOURCE...: into $scratch/NAME/out
    name=$1 engines=$2
    shift 2
    project=$scratch/$name
    rm -rf "$project"
    mkdir -p "$project/models"
    cp "$@" "$project/models"
    {
        printf 'target schema\nproject %s\nmigrations %s\noutput %s\n' "$project" "$project/migrations" "$project/out"
        printf 'depfile %s\nstamp %s\nmode draft\n' "$project/out/schema.stamp.d" "$project/out/schema.stamp"
        for source in "$project"/models/*.schema; do
            printf 'source %s\n' "$source"
        done
        # shellcheck disable=SC2086 # the list is meant to be split
        printf 'engine %s\n' $engines
    } >"$project/schema.args"
    "$schemac" --compile --args "$project/schema.args" || fail "generating $name"
}

compile_all() { # compile_all NAME [FLAG]
    flag=${2:-}
    cd "$scratch/$1/out"
    for compiler in gcc clang; do
        command -v $compiler >/dev/null || {
            echo "$compiler is not here: not tried"
            continue
        }
        for source in *.c; do
            $compiler -std=c11 $strict $flag -Wstrict-prototypes -Wmissing-prototypes -I"$root/runtime/include" -I. -fsyntax-only \
                "$source" || fail "$1/$source does not compile cleanly with $compiler"
        done
    done
    command -v g++ >/dev/null || {
        echo "g++ is not here: not tried"
        return 0
    }
    for header in *.h; do
        case $header in *.internal.h) continue ;; esac
        printf '#include "%s"\nint main() { return 0; }\n' "$header" >"$scratch/header.cc"
        g++ -std=c++17 $strict -I"$root/runtime/include" -I. -fsyntax-only "$scratch/header.cc" ||
            fail "$1/$header is no C++17, or needs another header before it"
    done
}

compare() { # compare NAME: with golden/NAME
    for file in "$scratch/$1"/out/*.[ch]; do
        golden=$here/golden/$1/$(basename "$file")
        if [ "$update" = --update ]; then
            mkdir -p "$here/golden/$1"
            cp "$file" "$golden"
        else
            diff -u "$golden" "$file" || fail "$1/$(basename "$file") is not what it was: tests/generated/generated.sh … --update"
        fi
    done
}

generate torture "sqlite postgresql" "$here"/torture.schema
compile_all torture
compare torture
generate alone sqlite "$here"/alone.schema
compile_all alone -DSCHEMA_ONLY_SQLITE
compare alone
generate queries "sqlite postgresql" "$here"/queries.schema
compile_all queries
compare queries
generate server postgresql "$root"/schemas/blog/models/*.schema
compile_all server -DSCHEMA_ONLY_POSTGRESQL
generate blog "sqlite postgresql" "$root"/schemas/blog/models/*.schema
compile_all blog
compare blog

# written again, nothing is touched
before=$(ls -l --time-style=full-iso "$scratch/blog/out"/*.[ch])
sleep 0.1
"$schemac" --compile --args "$scratch/blog/schema.args"
[ "$before" = "$(ls -l --time-style=full-iso "$scratch/blog/out"/*.[ch])" ] || fail "a file was written though nothing changed"

# a model that is gone takes its files with it
grep -v 'tag.schema' "$scratch/blog/schema.args" >"$scratch/blog/fewer.args"
"$schemac" --compile --args "$scratch/blog/fewer.args" || fail "generating without tags"
[ ! -e "$scratch/blog/out/tag.schema.h" ] || fail "tag.schema.h is still there"
echo "generated code is as expected"
