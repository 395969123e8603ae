#!/bin/sh
# The works on the PostgreSQL server that SCHEMAC_TEST_POSTGRESQL names, in a database of their own: times, then
# instructions; then the same by ecpg and SQLAlchemy where they are here, and a thousand revisions. $1 is the benchmark
# program, $2 schemac, $3 the CSV file that they are added to.
set -eu
program=$1 schemac=$2 csv=$3
others=$(dirname "$0")/others
server=${SCHEMAC_TEST_POSTGRESQL:-}
[ -n "$server" ] || {
    echo "no PostgreSQL server: not measured there"
    exit 0
}

psql -q "$server" -c 'drop database if exists benchmark' -c 'create database benchmark'
place=$(echo "$server" | sed 's|///[^?]*|///benchmark|')
"$program" "$place" "$csv"
sh "$(dirname "$0")/instructions.sh" "$program" "$place" PostgreSQL "$csv"

if command -v ecpg >/dev/null; then
    ecpg -o ecpg_works.c "$others/ecpg_works.pgc"
    cc -O2 -I"$(pg_config --includedir)" ecpg_works.c -lecpg -o ecpg_works
    ./ecpg_works "unix:postgresql://localhost/benchmark?$(echo "$place" | sed 's|.*?||')" "$csv"
fi
if /usr/bin/python3 -c 'import psycopg2, sqlalchemy' 2>/dev/null; then
    /usr/bin/python3 "$others/sqlalchemy_works.py" "$place" PostgreSQL "$csv"
fi
sh "$others/revisions.sh" "$schemac" revisions "$place" PostgreSQL "$csv"
psql -q "$server" -c 'drop database benchmark with (force)'
