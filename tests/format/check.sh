#!/bin/sh
# Every C file and header is laid out as .clang-format says: check.sh ROOT [--fix]
#
# Versions of clang-format lay out differently: the one that counts is 14, Debian 12's. Where it is not installed the
# answer is 77, skipped. What the compiler generates (golden files) is not its matter.
set -eu

root=$1 mode="--dry-run -Werror"
[ "${2:-}" = --fix ] && mode=-i

format=""
for program in clang-format-14 clang-format; do
    case $("$program" --version 2>/dev/null) in
    *" version 14."*)
        format=$program
        break
        ;;
    esac
done
if [ -z "$format" ]; then
    echo "clang-format 14 is not installed: skipped"
    exit 77
fi

cd "$root"
# shellcheck disable=SC2086 # the mode is two words
find compiler grammar runtime schemas tests -name build -prune -o -name golden -prune -o -name '*.generated' -prune -o \
    -name '*.[ch]' -print0 | xargs -0 -P 2 -n 60 "$format" $mode || {
    echo "lay them out with: sh tests/format/check.sh . --fix" >&2
    exit 1
}
