#!/bin/sh
# Instructions of this process for each call, ours against by hand, counted by callgrind: $1 is the benchmark program, $2
# the database, $3 the engine's name and $4 the CSV file that they are added to. Only what is between the entry and the end of measured() counts: no setting up, no preparing.
set -eu
program=$1 place=$2 engine=$3 csv=$4

command -v valgrind >/dev/null || {
    echo "valgrind is not here: instructions are not counted"
    exit 0
}

count() { # count WHO WORK: instructions for each call
    valgrind --tool=callgrind --toggle-collect=measured --callgrind-out-file=/dev/null "$program" "$place" "$1" "$2" 2>&1 |
        awk '/^[0-9]+$/ { calls = $1 } /Collected/ { sum = $NF } END { printf "%.0f\n", sum / calls }'
}

printf '%-14s %21s %10s %8s\n' "$engine" 'hand, instructions' ours ratio
"$program" works | while read -r work; do
    hand=$(count hand "$work")
    ours=$(count ours "$work")
    ratio=$(awk -v hand="$hand" -v ours="$ours" 'BEGIN { printf "%.4f", ours / hand }')
    printf '%-14s %21s %10s %8.3f\n' "$work" "$hand" "$ours" "$ratio"
    echo "$engine,instructions,$work,$hand,$ours,$ratio" >>"$csv"
done
