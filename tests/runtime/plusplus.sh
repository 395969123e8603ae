#!/bin/sh
# plusplus.cc, compiled as C++17 by every compiler of it there is, without a warning, and run.
#
#   plusplus.sh SOURCE SCRATCH INCLUDES LIBRARY...
set -eu
source=$1 scratch=$2 includes=$3
shift 3
mkdir -p "$scratch"
for compiler in g++ clang++; do
    command -v $compiler >/dev/null || {
        echo "$compiler is not here: not tried"
        continue
    }
    # shellcheck disable=SC2086 # the list is meant to be split
    $compiler -std=c++17 -Wall -Wextra -pedantic -Wshadow -Wconversion -Wold-style-cast -Werror $includes "$source" -o "$scratch/plusplus" "$@"
    "$scratch/plusplus"
done
