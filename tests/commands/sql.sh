#!/bin/sh
# What --sql prints without a database, for each engine: golden, and right when somebody runs it.
#
#   sql.sh SCHEMAC SCRATCH FOLDER [--update]      FOLDER has the golden files
golden=$3 update=${4:-}
. "$(dirname "$0")/support.sh"

both() { printf 'engine postgresql\n' >>build/schemac-schema.args; }
is_golden() { # is_golden ENGINE: what the last run printed
    if [ "$update" = --update ]; then cp "$scratch/out" "$golden/sql.$1.golden"; fi
    diff "$golden/sql.$1.golden" "$scratch/out" || fail "other SQL for $1 than in $golden/sql.$1.golden"
}

model <<'END'
enum mood { calm, glad }
table author {
    id     int64      primary key auto
    name   text(100)
}
table post {
    id      int64       primary key auto
    author  -> author
    title   text(200)
    body    text?
    mood    mood        default 'calm'
    index (author, title)
}
END
args build draft
both
compile build
status 0 --revision -m "posts and their authors"
model <<'END'
enum mood { calm, glad, sad }
table author {
    id     int64      primary key auto
    name   text(100)
}
table post {
    id        int64       primary key auto
    author    -> author   on delete cascade
    headline  text(200)   was title
    slug      text(200)   backfill lower(headline)
    body      text        backfill 'nothing'
    views     int32       default 0  check (views >= 0)
    mood      mood        default 'calm'
    unique (author, slug)
    index (author, views)
    index (views) where views > 0
}
END
compile build
status 0 --revision -m "posts are counted"

say "for each engine"
for engine in sqlite postgresql; do
    status 0 --sql --engine $engine
    says "-- $engine"
    never_says "$PWD"
    sed -i 's/ [0-9a-f]\{12\} / ID /' "$scratch/out"
    is_golden $engine
    status 0 --sql --engine $engine
    cp "$scratch/out" "$scratch/$engine.sql"
done

say "the first engine of the build where none is named; that of the database where one is"
status 0 --sql
cmp -s "$scratch/out" "$scratch/sqlite.sql" || fail "it is not SQLite's"
status 0 --sql --database postgresql://nobody@nowhere.invalid/nothing
cmp -s "$scratch/out" "$scratch/postgresql.sql" || fail "it is not PostgreSQL's"

say "a message that a hand has given a second line stays a remark"
cp -r migrations "$scratch/kept"
sed -i "1,3s/posts and their authors/posts and\ndrop table author;/" migrations/0001_*.migration
run --sql
! grep -q '^drop table author' "$scratch/out" || fail "a line of the message is a line of the script"
rm -r migrations
mv "$scratch/kept" migrations

say "ranges"
status 0 --sql 1:2 --engine postgresql
never_says 'create table'
says 'posts are counted'
status 0 --sql 1 --engine postgresql
never_says 'posts are counted'

say "run by hand it makes what --upgrade makes: on SQLite"
sqlite3 -bail hand.db <"$scratch/sqlite.sql" || fail "the script fails"
status 0 --upgrade --database sqlite:made.db
tables() { sqlite3 "$1" "select name, sql from sqlite_schema where name not glob 'schemac_*' and name not glob 'sqlite_*' order by 1"; }
[ "$(tables hand.db)" = "$(tables made.db)" ] || fail "they differ: $(tables hand.db) and $(tables made.db)"

say "and on PostgreSQL"
server=${SCHEMAC_TEST_POSTGRESQL:-}
if [ -z "$server" ] || ! command -v psql >/dev/null || ! command -v pg_dump >/dev/null; then
    echo "no server: not tried"
    exit 0
fi
# the number of rows is a parameter of a backfill, which psql does not give
sed -i 's/ limit \$1 / limit 1000 /' "$scratch/postgresql.sql"
for database in cli_sql_hand cli_sql_made; do
    psql -Xqc "drop database if exists $database" -c "create database $database" "$server" 2>/dev/null || fail "$database cannot be made"
done
url() { printf '%s' "$server" | sed "s,:///postgres?,:///$1?,"; }
psql -Xq -v ON_ERROR_STOP=1 "$(url cli_sql_hand)" <"$scratch/postgresql.sql" >"$scratch/out" 2>&1 || fail "the script fails"
status 0 --upgrade --database "$(url cli_sql_made)"
structure() { pg_dump -s --exclude-table='schemac_*' "$(url "$1")" | grep -v '^--\|restrict' | grep -v '^$'; }
structure cli_sql_hand >"$scratch/hand"
structure cli_sql_made >"$scratch/made"
[ -s "$scratch/made" ] || fail "there is nothing to compare"
diff "$scratch/hand" "$scratch/made" || fail "they differ"
for database in cli_sql_hand cli_sql_made; do psql -Xqc "drop database $database" "$server"; done
exit 0
