#!/bin/sh
# A pgbouncer of a test's own, before the run's server.
#
#     pooler.sh start FOLDER MODE       session or transaction; prints the URL's query: host=…&port=…&user=…
#     pooler.sh stop FOLDER
#
# SCHEMAC_TEST_POSTGRESQL names the server. `start` answers 77 where there is no pgbouncer.
set -eu

verb=$1 folder=$2
program=$(command -v pgbouncer || true)
[ -n "$program" ] || [ ! -x /usr/sbin/pgbouncer ] || program=/usr/sbin/pgbouncer

# It refuses to run as root, too.
as_user() {
    if [ "$(id -u)" -eq 0 ]; then
        user=postgres
        id "$user" >/dev/null 2>&1 || user=nobody
        (cd / && setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups -- "$@")
    else
        "$@"
    fi
}

option() { # option NAME: of the server's URL
    echo "$SCHEMAC_TEST_POSTGRESQL" | sed -n "s/.*[?&]$1=\([^&]*\).*/\1/p"
}

case $verb in
start)
    [ -n "$program" ] || exit 77
    mode=$3
    place=$(mktemp -d "${TMPDIR:-/tmp}/schemac-pooler.XXXXXX")
    mkdir -p "$folder"
    echo "$place" >"$folder/pooler"
    port=$((20000 + $$ % 20000))
    cat >"$place/pgbouncer.ini" <<INI
[databases]
* = host=$(option host) user=$(option user)
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $port
unix_socket_dir =
auth_type = any
pool_mode = $mode
default_pool_size = 20
min_pool_size = 0
max_client_conn = 200
query_wait_timeout = 60
pidfile = $place/pid
logfile = $place/log
ignore_startup_parameters = extra_float_digits
INI
    [ "$(id -u)" -ne 0 ] || chown -R postgres "$place" 2>/dev/null || chown -R nobody "$place"
    as_user "$program" -d -q "$place/pgbouncer.ini" >/dev/null 2>&1 </dev/null
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        [ -f "$place/pid" ] && break
        sleep 0.2
    done
    echo "host=127.0.0.1&port=$port&user=$(option user)&sslmode=disable&gssencmode=disable"
    ;;
stop)
    [ -f "$folder/pooler" ] || exit 0
    place=$(cat "$folder/pooler")
    [ ! -f "$place/pid" ] || as_user sh -c "kill \$(cat '$place/pid')" || true
    case $place in
    */schemac-pooler.*) rm -rf "$place" ;;
    esac
    rm -f "$folder/pooler"
    ;;
esac
