#!/bin/sh
# What generated code costs: lines and object size for each table, and the time to generate, to compile, and to compile
# a program that includes all of it. Tables have 20 columns, a unique constraint, an index, and a foreign key to the one
# before.
#
#   generated_code.sh SCHEMAC ROOT SCRATCH [TABLES...]
set -eu

schemac=$1 root=$2 scratch=$3
shift 3
[ $# -gt 0 ] || set -- 10 100

now() { date +%s.%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.2f", b - a }'; }

write_models() { # write_models TABLES: one file for each ten, as people would
    awk -v tables="$1" -v folder="$project/models" 'BEGIN {
        for (t = 1; t <= tables; t++) {
            file = sprintf("%s/part%03d.schema", folder, int((t - 1) / 10))
            printf "table thing%d {\n    id int64 primary key auto\n", t > file
            printf "    name text(80) unique\n    amount decimal(12,2) default 0\n" > file
            printf "    created_at timestamp default now()\n" > file
            if (t > 1)
                printf "    before_id -> thing%d? on delete set null\n    index (before_id)\n", t - 1 > file
            for (c = t > 1 ? 6 : 5; c <= 20; c++)
                printf "    column%d %s\n", c, c % 4 == 0 ? "int32" : c % 4 == 1 ? "text?" : c % 4 == 2 ? "bool default false" : "date?" > file
            printf "}\n\n" > file
        }
    }'
}

printf '%7s %9s %12s %12s %10s %10s %10s %12s\n' tables generate lines/table object/table 'gcc -O0' 'gcc -O2' program objects
for tables in "$@"; do
    project=$scratch/$tables
    rm -rf "$project"
    mkdir -p "$project/models" "$project/objects"
    write_models "$tables"
    {
        printf 'target schema\nproject %s\nmigrations %s\noutput %s\n' "$project" "$project/migrations" "$project/out"
        printf 'depfile %s\nstamp %s\nmode draft\n' "$project/out/schema.stamp.d" "$project/out/schema.stamp"
        for model in "$project"/models/*.schema; do printf 'source %s\n' "$model"; done
        printf 'engine sqlite\n'
    } >"$project/schema.args"
    begin=$(now)
    "$schemac" --compile --args "$project/schema.args" 2>/dev/null
    generate=$(since "$begin")
    cd "$project/out"
    lines=$(cat ./*.[ch] | wc -l)
    for level in 0 2; do
        begin=$(now)
        for source in *.c; do
            cc -std=c11 -O$level -I"$root/runtime/include" -I. -c "$source" -o "$project/objects/${source%.c}.$level.o"
        done
        eval "compile$level=$(since "$begin")"
    done
    size=$(size "$project"/objects/*.2.o | awk 'NR > 1 { sum += $4 } END { print sum }')
    printf '#include "schema.h"\nint main(void)\n{\n    return schema_revision() == 0;\n}\n' >"$project/main.c"
    begin=$(now)
    cc -std=c11 -I"$root/runtime/include" -I. -c "$project/main.c" -o "$project/objects/main.o"
    program=$(since "$begin")
    printf '%7d %8ss %12d %11dB %9ss %9ss %9ss %11dB\n' "$tables" "$generate" $((lines / tables)) $((size / tables)) \
        "$compile0" "$compile2" "$program" "$size"
done
