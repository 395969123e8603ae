#!/bin/sh
# A PostgreSQL server of a test run's own, on a socket and without a port, as a user other than root.
#
#     server.sh start FOLDER            starts it and waits until it answers; FOLDER/url says where it is
#     server.sh stop FOLDER             stops it and removes what it wrote
#     server.sh run FOLDER COMMAND…     runs a command with that URL in SCHEMAC_TEST_POSTGRESQL, and the server's own
#                                       psql and pg_dump in its path: Debian's are wrappers in Perl, each of whose starts
#                                       takes longer than what they are for
#
# Where the machine has no server, `start` says so and succeeds, and the tests that want one are skipped.
set -eu

verb=$1 folder=$2
shift 2

fail() {
    echo "server.sh: $*" >&2
    exit 1
}

# The newest one that is installed.
find_programs() {
    for bin in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -n -r); do
        [ -x "$bin/initdb" ] && echo "$bin" && return
    done
    command -v pg_ctl >/dev/null 2>&1 && dirname "$(command -v pg_ctl)"
}

# PostgreSQL refuses to run as root.
if [ "$(id -u)" -eq 0 ]; then
    user=postgres
    id "$user" >/dev/null 2>&1 || user=nobody
    as_user() { (cd / && setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups -- "$@"); }
else
    user=$(id -un)
    as_user() { "$@"; }
fi

# In memory where there is plenty: a table is several files, and to make these is most of what it takes on a disk.
memory_is_plenty() {
    [ -d /dev/shm ] && [ -w /dev/shm ] &&
        df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { room = $4 } END { exit !(room >= 4194304) }' &&
        awk '/^MemAvailable:/ { free = $2 } END { exit !(free >= 8388608) }' /proc/meminfo 2>/dev/null
}

# A socket's path has room for 107 bytes, and all folders above it must be open to that user.
choose_place() {
    mkdir -p "$folder"
    place=$(cd "$folder" && pwd)/server
    wal=4GB
    if memory_is_plenty; then
        place=$(mktemp -d /dev/shm/schemac-server.XXXXXX)
        wal=1GB
    elif [ "${#place}" -gt 80 ] || ! as_user test -x "$folder"; then
        place=$(mktemp -d "${TMPDIR:-/tmp}/schemac-server.XXXXXX")
    fi
    mkdir -p "$place"
    [ "$(id -u)" -eq 0 ] && chown "$user" "$place"
    chmod 700 "$place"
    echo "$place" >"$folder/place"
}

stop() {
    [ -f "$folder/place" ] || return 0
    place=$(cat "$folder/place")
    if [ -f "$place/data/postmaster.pid" ]; then
        as_user "$(find_programs)/pg_ctl" -D "$place/data" -m immediate -w stop >/dev/null 2>&1 || true
    fi
    case $place in
    */server | */schemac-server.*) rm -rf "$place" ;;
    esac
    rm -f "$folder/place" "$folder/url" "$folder/programs"
}

start() {
    stop
    bin=$(find_programs) || true
    if [ -z "$bin" ]; then
        mkdir -p "$folder"
        echo "no PostgreSQL server is installed: the tests that want one are skipped"
        return 0
    fi
    choose_place
    as_user "$bin/initdb" -D "$place/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$folder/initdb.log" 2>&1 ||
        fail "initdb failed: $(tail -3 "$folder/initdb.log")"
    as_user sh -c "cat >>'$place/data/postgresql.conf'" <<CONF
listen_addresses = ''
unix_socket_directories = '$place'
fsync = off
full_page_writes = off
synchronous_commit = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = $wal
checkpoint_timeout = 1h
jit = off
dynamic_shared_memory_type = mmap
max_connections = 200
max_locks_per_transaction = 256
log_min_messages = warning
CONF
    as_user "$bin/pg_ctl" -D "$place/data" -l "$place/log" -w -t 60 start >"$folder/start.log" 2>&1 ||
        fail "the server does not start: $(cat "$folder/start.log") $(as_user cat "$place/log" 2>/dev/null | tail -5)"
    echo "$bin" >"$folder/programs"
    echo "postgresql:///postgres?host=$place&user=postgres" >"$folder/url"
}

case $verb in
start) start ;;
stop) stop ;;
run)
    SCHEMAC_TEST_POSTGRESQL=$(cat "$folder/url" 2>/dev/null || true)
    export SCHEMAC_TEST_POSTGRESQL
    [ -z "$SCHEMAC_TEST_POSTGRESQL" ] || PATH=$(cat "$folder/programs"):$PATH
    exec "$@"
    ;;
*) fail "unknown verb $verb" ;;
esac
