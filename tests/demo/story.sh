#!/bin/sh
# The example's demo from its beginning to its end, on both engines: it tells the same story, and the server that it
# started is gone afterwards, also when it is told to end in the middle.
#
#   story.sh ROOT FOLDER sqlite|postgresql|interrupted      sqlite comes first: the others compare with it
set -eu

root=$1 folder=$2 which=$3
mkdir -p "$folder"

fail() {
    printf 'failed: %s\n' "$*" >&2
    exit 1
}
has_server() { ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null; }

# What differs by nature: where the database is, how it is looked into by hand, how long something took.
bare() {
    sed -e 's,"postgresql:///blog?host=[^"]*",URL,g' -e 's,sqlite:blog\.db,URL,g' -e '/^\$ \(psql\|sqlite3\) /d' \
        -e 's/([0-9.]* s)/(TIME)/' -e '/^\[ *[0-9]*%\]/d' -e '/^everything is in /,$d' "$1"
}

if [ "$which" = sqlite ]; then
    rm -f "$folder/sqlite.story"
    sh "$root/schemas/demo" "$folder" >"$folder/told" 2>&1 || {
        cat "$folder/told"
        fail "the demo"
    }
    cat "$folder/told"
    mv "$folder/told" "$folder/sqlite.story"
    exit 0
fi

if ! has_server || ! command -v psql >/dev/null; then
    echo "no PostgreSQL server is installed: skipped"
    exit 77
fi
gone() { # gone POSTMASTER: no server of ours is left
    [ ! -e "$folder/server/place" ] || fail "the demo's server was not stopped"
    # one that has ended and that nobody has waited for yet (Z) does not run
    case $(ps -o stat= -p "${1:-0}" 2>/dev/null) in
    "" | Z*) ;;
    *) fail "the demo's server still runs, as process $1" ;;
    esac
}

if [ "$which" = postgresql ]; then
    sh "$root/schemas/demo" --postgresql "$folder" >"$folder/postgresql.story" 2>&1 || {
        cat "$folder/postgresql.story"
        fail "the demo on PostgreSQL"
    }
    gone ""
    grep -q '^\$ ./build/blog "postgresql://' "$folder/postgresql.story" || fail "the program did not run on PostgreSQL"
    bare "$folder/sqlite.story" >"$folder/sqlite.bare"
    bare "$folder/postgresql.story" >"$folder/postgresql.bare"
    diff "$folder/sqlite.bare" "$folder/postgresql.bare" || fail "the two engines tell different stories"
    exit 0
fi

# in the middle of it: when the server answers
sh "$root/schemas/demo" --postgresql "$folder" >"$folder/interrupted" 2>&1 &
demo=$!
tries=0
while [ ! -s "$folder/server/url" ]; do
    tries=$((tries + 1))
    [ $tries -lt 600 ] || fail "no server within a minute: $(cat "$folder/interrupted")"
    kill -0 $demo 2>/dev/null || fail "the demo ended early: $(cat "$folder/interrupted")"
    sleep 0.1
done
postmaster=$(head -n 1 "$(cat "$folder/server/place")/data/postmaster.pid")
kill -0 "$postmaster" || fail "there is no server to begin with"
kill -TERM $demo
status=0
wait $demo || status=$?
[ $status -eq 143 ] || fail "the demo ended with $status: $(cat "$folder/interrupted")"
gone "$postmaster"
