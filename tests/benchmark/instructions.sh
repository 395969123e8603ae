#!/bin/sh
# Instructions of this process for each call, ours against by hand, counted by callgrind, and how often each side asks the heap:
# $1 is the benchmark program, $2 the database, $3 the engine's name and $4 the CSV file that they are added to. Only what is
# between the entry and the end of measured() counts: no setting up, no preparing. With works behind these, those alone.
set -eu
program=$1 place=$2 engine=$3 csv=$4
shift 4

command -v valgrind >/dev/null || {
    echo "valgrind is not here: instructions are not counted"
    exit 0
}

count() { # count WHO WORK: instructions for each call, and allocations
    valgrind --tool=callgrind --toggle-collect=measured --callgrind-out-file=/dev/null "$program" "$place" "$1" "$2" 2>&1 |
        awk '/^[0-9]+ [0-9]+$/ { calls = $1; heap = $2 } /Collected/ { sum = $NF }
             END { printf "%.0f %.3f\n", sum / calls, heap / calls }'
}

printf '%-20s %21s %10s %8s %17s %6s\n' "$engine" 'hand, instructions' ours ratio 'hand, allocations' ours
"$program" works | while read -r work; do
    for only in "$@" "${1:-$work}"; do
        [ "$only" = "$work" ] && break
    done
    [ "$only" = "$work" ] || continue
    read -r hand hand_heap <<END
$(count hand "$work")
END
    read -r ours ours_heap <<END
$(count ours "$work")
END
    ratio=$(awk -v hand="$hand" -v ours="$ours" 'BEGIN { printf "%.4f", ours / hand }')
    printf '%-20s %21s %10s %8.3f %17s %6s\n' "$work" "$hand" "$ours" "$ratio" "$hand_heap" "$ours_heap"
    echo "$engine,instructions,$work,$hand,$ours,$ratio" >>"$csv"
    echo "$engine,allocations,$work,$hand_heap,$ours_heap," >>"$csv"
done
