#!/bin/sh
# The table of messages in grammar/QUERIES.md is what codes.def says of queries: messages.sh SOURCE SCRATCH
set -eu

source=$1 scratch=$2
page=$source/grammar/QUERIES.md
rm -rf "$scratch"
mkdir -p "$scratch"
sed -n 's/^CODE(\(S1[0-9]*\), [A-Z]*, "[^"]*", "\([^"]*\)")$/| \1 | \2 |/p' "$source/compiler/source/codes.def" >"$scratch/codes"
grep '^| S1[0-9]* | ' "$page" >"$scratch/shown"
diff "$scratch/codes" "$scratch/shown" || {
    echo "$page: < is what codes.def says, > is what is there" >&2
    exit 1
}
