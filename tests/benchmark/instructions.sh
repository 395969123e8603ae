#!/bin/sh
# Instructions for each call, ours against by hand, counted by callgrind: $1 is the benchmark program. Each work is counted
# for 1000 and for 2000 calls; the difference leaves setting up aside (but for scan, whose rows are made by hand in both).
set -eu
program=$1

count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" "$@" 2>&1 >/dev/null |
        awk '/Collected/ { print $NF }'
}

printf '%-14s %10s %10s %8s\n' SQLite hand ours ratio
for work in "get by key" "get by unique" insert update scan; do
    hand=$(($(count hand "$work" 2000) - $(count hand "$work" 1000)))
    ours=$(($(count ours "$work" 2000) - $(count ours "$work" 1000)))
    awk -v work="$work" -v hand="$hand" -v ours="$ours" \
        'BEGIN { printf "%-14s %10.0f %10.0f %8.3f\n", work, hand / 1000, ours / 1000, ours / hand }'
done
