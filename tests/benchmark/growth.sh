#!/bin/sh
# How schemac's time and memory grow with the number of tables (20 columns each, one revision, nothing changed since), of
# queries (over 20 tables, for both engines) and of revisions: $1 is schemac, $2 a folder to work in, $3 the CSV file to write. The exponent compares with the row above:
# 1 is linear.
set -eu
schemac=$1 scratch=$2 csv=$3

[ -x /usr/bin/time ] || {
    echo "/usr/bin/time is not here: growth is not measured"
    exit 0
}

describe() { # describe FOLDER: the file that add_schema would write
    printf 'target s\nproject %s\nmigrations %s/migrations\noutput %s/out\ndepfile %s/out/s.d\nstamp %s/out/s\nmode draft\n' \
        "$1" "$1" "$1" "$1" "$1"
    for source in "$1"/models/*.schema; do
        echo "source $source"
    done
    echo "engine ${2:-sqlite}"
    [ $# -lt 3 ] || echo "engine $3"
}

tables() { # tables COUNT FOLDER: a hundred in each file
    awk -v count="$1" -v folder="$2/models" 'BEGIN {
        split("int32 default 0,text,text?,timestamp default now(),decimal(12X2) default 0,bool default false", types, ",")
        for (i = 0; i < count; i++) {
            file = sprintf("%s/m%03d.schema", folder, i / 100)
            if (i % 100 == 0 && i) close(sprintf("%s/m%03d.schema", folder, i / 100 - 1))
            printf "table t%d {\n    id int64 primary key auto\n", i > file
            for (c = 1; c < 20; c++) {
                type = types[c % 6 + 1]
                sub("X", ",", type)
                printf "    c%d %s\n", c, type > file
            }
            printf "    index (c1, c3 desc)\n}\n\n" > file
        }
    }'
}

queries() { # queries COUNT FOLDER: five kinds, a hundred in each file
    awk -v count="$1" -v folder="$2/models" 'BEGIN {
        file = folder "/tables.schema"
        for (t = 0; t < 20; t++) {
            printf "table t%d {\n    id int64 primary key auto\n    name text(80) unique\n    amount int32 default 0\n", t > file
            if (t) printf "    before_id -> t%d? index\n", t - 1 > file
            print "}" > file
        }
        for (i = 0; i < count; i++) {
            if (i % 100 == 0) { close(file); file = sprintf("%s/q%03d.schema", folder, i / 100) }
            a = i % 19 + 1
            kind = int(i / 19) % 5
            if (kind == 0)
                printf "query q%d(id t%d.id) one {\n    select a.id, a.name, b.name as before\n    from t%d a left join t%d b on b.id = a.before_id where a.id = :id\n}\n", i, a, a, a - 1 > file
            else if (kind == 1)
                printf "query q%d(most int64) many {\n    select a.name, sum(b.amount) as amount from t%d a join t%d b on b.id = a.before_id\n    group by a.id having count(*) > 1 order by amount desc, a.name limit :most\n}\n", i, a, a - 1 > file
            else if (kind == 2)
                printf "query q%d(ids t%d.id[], more int32) changed {\n    update t%d set amount = amount + :more where id in :ids and before_id is not null\n}\n", i, a, a > file
            else if (kind == 3)
                printf "query q%d(name text) one? { select * from t%d where name = :name }\n", i, a > file
            else
                printf "query q%d(name t%d.name, amount int32) one {\n    insert into t%d (name, amount) values (:name, :amount) returning id\n}\n", i, a, a > file
        }
    }'
}

revisions() { # revisions COUNT FOLDER: a hundred tables, then a column in each revision
    awk -v count="$1" -v folder="$2" 'BEGIN {
        for (i = 0; i < count; i++) {
            file = sprintf("%s/migrations/%05d_r.migration", folder, i + 1)
            printf "revision %012x '"'r%d'"'\n", i + 1, i > file
            if (i) printf "parent   %012x\n", i > file
            printf "format   1\ncreated  2026-01-01\n\nupgrade {\n" > file
            if (i < 100) printf "    create table t%d {\n        id int64 primary key auto\n    }\n}\n", i > file
            else printf "    alter table t%d {\n        add c%d text?\n    }\n}\n", i % 100, i > file
            close(file)
        }
        print "// replayed only" > (folder "/models/m.schema")
    }'
}

measure() { # measure WHAT COUNT COMMAND...: a line of the table and of the CSV file
    what=$1 count=$2
    shift 2
    /usr/bin/time -f '%e %M' -o "$scratch/time" "$@" >/dev/null
    read -r seconds kilobytes <"$scratch/time"
    awk -v what="$what" -v count="$count" -v seconds="$seconds" -v memory="$((kilobytes / 1024))" \
        -v last_count="$last_count" -v last_seconds="$last_seconds" -v csv="$csv" 'BEGIN {
        exponent = last_seconds > 0.02 && seconds > 0 ? log(seconds / last_seconds) / log(count / last_count) : 0
        shown = exponent ? sprintf("%.2f", exponent) : "-"
        printf "%-10s %7d %9.2f %7d %9s\n", what, count, seconds, memory, shown
        printf "%s,%d,%s,%d,%s\n", what, count, seconds, memory, shown >> csv
    }'
    last_count=$count last_seconds=$seconds
}

rm -rf "$scratch"
mkdir -p "$scratch"
echo "what,count,seconds,megabytes,exponent" >"$csv"
printf '%-10s %7s %9s %7s %9s\n' schemac count seconds MB exponent

last_count=0 last_seconds=0
for count in 10 100 1000 5000; do
    folder=$scratch/tables$count
    mkdir -p "$folder/models" "$folder/migrations"
    tables "$count" "$folder"
    describe "$folder" >"$folder/args"
    "$schemac" --revision -m all --project "$folder/args" >/dev/null
    "$schemac" --compile --args "$folder/args" # proves it; remembered from then on
    measure tables "$count" "$schemac" --compile --args "$folder/args"
done

last_count=0 last_seconds=0
for count in 100 1000 10000; do
    folder=$scratch/queries$count
    mkdir -p "$folder/models" "$folder/migrations"
    queries "$count" "$folder"
    describe "$folder" sqlite postgresql >"$folder/args"
    measure queries "$count" "$schemac" --compile --args "$folder/args"
done

last_count=0 last_seconds=0
for count in 100 1000 10000; do
    folder=$scratch/revisions$count
    mkdir -p "$folder/models" "$folder/migrations"
    revisions "$count" "$folder"
    describe "$folder" >"$folder/args"
    measure revisions "$count" "$schemac" --history --project "$folder/args"
done
rm -rf "$scratch"
