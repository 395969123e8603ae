# What scripts include that try both engines: databases by a name of their own, in files, or on a server where the third
# word is "postgresql". Behind support.sh.
own=$(basename "$0" .sh)
if [ "${3-}" = postgresql ]; then
    server=${SCHEMAC_TEST_POSTGRESQL:-}
    if [ -z "$server" ] || ! command -v psql >/dev/null; then
        echo "no PostgreSQL server: skipped"
        exit 77
    fi
    url() { printf '%s' "$server" | sed "s,:///postgres?,:///${own}_$1?,"; }
    fresh() {
        psql -Xqc "drop database if exists ${own}_$1" -c "create database ${own}_$1" "$server" 2>/dev/null ||
            fail "no database $1"
    }
    copy() { # copy FROM TO
        psql -Xqc "drop database if exists ${own}_$2" -c "create database ${own}_$2 template ${own}_$1" "$server" 2>/dev/null ||
            fail "no copy of $1"
    }
    sql() { psql -XAtq -v ON_ERROR_STOP=1 "$(url "$1")" -c "$2" || fail "$2"; }
    # Each row of the database and of its catalogue, with the transaction that wrote it: pg_dump takes twice as long.
    picture() {
        psql -XAtq -v ON_ERROR_STOP=1 "$(url "$1")" <<'SQL' || fail "no picture of $1"
select attrelid, attnum, xmin from pg_attribute where attrelid >= 16384 order by 1, 2;
select indexrelid, xmin from pg_index where indexrelid >= 16384 order by 1;
select objoid, objsubid, xmin from pg_description where objoid >= 16384 or objoid = 'public'::regnamespace order by 1, 2;
select format('select oid, xmin from %s where oid >= 16384 order by 1', name) from unnest(array['pg_namespace', 'pg_class',
    'pg_type', 'pg_enum', 'pg_attrdef', 'pg_constraint', 'pg_proc', 'pg_trigger', 'pg_extension']) as name \gexec
select format('select %1$L, t.xmin, t.* from %1$s as t order by t.ctid', oid::regclass) from pg_class
    where relkind in ('r', 'S') and oid >= 16384 order by oid \gexec
SQL
    }
    dump() { pg_dump --restrict-key=x "$(url "$1")" 2>/dev/null || pg_dump "$(url "$1")"; }
else
    url() { echo "sqlite:$1.db"; }
    fresh() { rm -f "$1.db"; }
    copy() { rm -f "$2.db" && cp "$1.db" "$2.db"; }
    sql() { sqlite3 "$1.db" "$2" || fail "$2"; }
    dump() { sqlite3 "$1.db" .dump; }
    picture() { dump "$1"; }
fi
on() { # on DATABASE STATUS words...
    place=$1 expected=$2
    shift 2
    status "$expected" "$@" --database "$(url "$place")"
}
