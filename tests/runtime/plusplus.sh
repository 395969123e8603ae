#!/bin/sh
# plusplus.cc, compiled as C++17 by every compiler of it there is, without a warning, and run.
#
#   plusplus.sh SOURCE SCRATCH INCLUDES LIBRARY...
set -eu
source=$1 scratch=$2 includes=$3
shift 3
mkdir -p "$scratch"
# A library with the sanitizers of one compiler is not linked by another.
case ${CFLAGS-} in
*sanitize*) compilers=g++ ;;
*) compilers='g++ clang++' ;;
esac
for compiler in $compilers; do
    command -v $compiler >/dev/null || {
        echo "$compiler is not here: not tried"
        continue
    }
    # shellcheck disable=SC2086 # the lists are meant to be split
    $compiler ${CFLAGS-} -std=c++17 -Wall -Wextra -pedantic -Wshadow -Wconversion -Wold-style-cast -Werror $includes "$source" -o "$scratch/plusplus" "$@"
    "$scratch/plusplus"
done
