#!/bin/sh
# A server of the test's own that speaks TLS on a port of this machine, for tls.c.
#
#     tls.sh FOLDER SERVER-SCRIPT PROGRAM
#
# Skipped (77) where there is no server or no openssl.
set -eu

folder=$1 script=$2 program=$3
command -v openssl >/dev/null 2>&1 || exit 77
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
trap 'sh "$script" stop "$folder" >/dev/null 2>&1' EXIT
sh "$script" start "$folder"
[ -f "$folder/place" ] || exit 77
place=$(cat "$folder/place")

# Two authorities, of which one has signed for the server, as localhost alone.
for name in right wrong; do
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=$name" \
        -keyout "$folder/$name.key" -out "$folder/$name.crt" 2>/dev/null
done
openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout "$folder/server.key" -out "$folder/server.csr" 2>/dev/null
echo 'subjectAltName = DNS:localhost' >"$folder/names"
openssl x509 -req -in "$folder/server.csr" -CA "$folder/right.crt" -CAkey "$folder/right.key" -CAcreateserial -days 2 \
    -extfile "$folder/names" -out "$folder/server.crt" 2>/dev/null
cp "$folder/server.key" "$folder/server.crt" "$place"
chmod 600 "$place/server.key"
port=$((20000 + $$ % 20000))
cat >>"$place/data/postgresql.conf" <<CONF
listen_addresses = 'localhost'
port = $port
ssl = on
ssl_cert_file = '$place/server.crt'
ssl_key_file = '$place/server.key'
CONF
{
    echo "local all all trust"
    echo "host all trusted all trust"
    echo "host all all all scram-sha-256"
} >"$place/data/pg_hba.conf"

user=$(stat -c %U "$place/data")
chown "$user" "$place/server.key" "$place/server.crt"
for bin in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -n -r) ""; do
    [ -n "$bin" ] && [ -x "$bin/pg_ctl" ] && break
done
restart="${bin:+$bin/}pg_ctl -D $place/data -l $place/log -w -t 60 restart"
if [ "$(id -u)" -eq 0 ]; then
    (cd / && setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups -- $restart) >"$folder/restart.log" 2>&1
else
    $restart >"$folder/restart.log" 2>&1
fi

"$program" "$folder" "$place" "$port"

# And the same server without it.
echo 'ssl = off' >>"$place/data/postgresql.conf"
restart=$(echo "$restart" | sed 's/ restart$/ reload/')
if [ "$(id -u)" -eq 0 ]; then
    (cd / && setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups -- $restart) >>"$folder/restart.log" 2>&1
else
    $restart >>"$folder/restart.log" 2>&1
fi
"$program" "$folder" "$place" "$port" plain
