#!/bin/sh
# The works on the PostgreSQL server that SCHEMAC_TEST_POSTGRESQL names, in a database of their own: times, then
# instructions. $1 is the benchmark program, $2 the CSV file that they are added to.
set -eu
program=$1 csv=$2
server=${SCHEMAC_TEST_POSTGRESQL:-}
[ -n "$server" ] || {
    echo "no PostgreSQL server: not measured there"
    exit 0
}

psql -q "$server" -c 'drop database if exists benchmark' -c 'create database benchmark'
place=$(echo "$server" | sed 's|///[^?]*|///benchmark|')
"$program" "$place" "$csv"
sh "$(dirname "$0")/instructions.sh" "$program" "$place" PostgreSQL "$csv"
psql -q "$server" -c 'drop database benchmark with (force)'
