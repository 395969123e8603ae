#!/bin/sh
# A database on a PostgreSQL server is brought forward and back, as one in a file is.
. "$(dirname "$0")/support.sh"

server=${SCHEMAC_TEST_POSTGRESQL:-}
if [ -z "$server" ] || ! command -v psql >/dev/null; then
    echo "no PostgreSQL server: skipped"
    exit 77
fi
url() { printf '%s' "$server" | sed "s,:///postgres?,:///$1?,"; }
as() { url "$2" | sed "s,user=postgres,user=$1,"; }
ask() { psql -XAtq -v ON_ERROR_STOP=1 "$db" -c "$1"; }
is() { [ "$(ask "$1")" = "$2" ] || fail "'$1' gives '$(ask "$1")', and not '$2'"; }
for database in cli_walk cli_drafts; do
    psql -Xqc "drop database if exists $database" -c "create database $database" "$server" 2>/dev/null ||
        fail "$database cannot be made"
done
psql -Xqc "drop role if exists cli_reader" -c "create role cli_reader login" "$server" 2>/dev/null || fail "no role"
db=$(url cli_walk)

model <<'END'
table post {
    id     int64      primary key auto
    title  text(200)
}
END
args build draft
printf 'engine postgresql\n' >>build/schemac-schema.args
compile build
status 0 --revision -m posts

say "which database: the option, the environment, a file"
printf 'DATABASE_URL="%s"\n' "$db" >.env
status 0 --current
says "nothing is applied"
says "1 pending"
status 1 --current --check-heads
is "select count(*) from pg_class where relname in ('post', 'schemac_revision')" 0
status 0 --upgrade
says "posts"
rm .env
DATABASE_URL=$db status 0 --upgrade
says "nothing is pending"
status 0 --current --database "$db"
says "posts  (head)"
status 0 --current --database "$db" --json
says '"pending": 0'
ask "insert into post (title) values ('one'), ('two')"

say "a revision of several transactions: printed, and not run; then run"
model <<'END'
enum mood { calm, glad }
table post {
    id     int64      primary key auto
    title  text(200)  unique
    views  int32      default 0  check (views >= 0)
    mood   mood       default 'calm'
    slug   text(200)  backfill lower(title)
    index (views)
}
END
compile build
status 0 --revision -m "views and moods"
status 0 --upgrade --sql --database "$db"
says "create unique index concurrently"
says "validate constraint"
is "select count(*) from information_schema.columns where table_name = 'post'" 2
ask "insert into post (title) values ('one')"
status 2 --upgrade --database "$db"
says "more than once"
says "post_title_key"
is "select count(*) from information_schema.columns where table_name = 'post'" 2
ask "delete from post where id = 3"
status 0 --upgrade --database "$db"
is "select string_agg(title || views || mood || slug, ',' order by id) from post" "one0calmone,two0calmtwo"
is "select count(*) from pg_index where not indisvalid" 0
status 0 --current --check-heads --database "$db"

say "a downgrade says what is lost, and needs a word for it"
ask "update post set views = 7 where id = 1"
status 1 --downgrade -1 --database "$db"
says "views"
says "--allow-loss"
is "select views from post where id = 1" 7
status 0 --downgrade -1 --sql --database "$db"
says "drop column"
is "select views from post where id = 1" 7
status 0 --downgrade 1 --allow-loss --database "$db"
says "undone"
is "select string_agg(title, ',' order by id) from post" "one,two"
status 2 --downgrade 2 --database "$db"
says "not applied"
status 0 --upgrade --database "$db"

say "a revision whose file is gone is undone by what the ledger has"
mv migrations/0002_views_and_moods.migration "$scratch/"
status 0 --downgrade -1 --allow-loss --database "$db"
says "views"
mv "$scratch/0002_views_and_moods.migration" migrations/

say "drafts: taken where that was said, and taken back without their file"
db=$(url cli_drafts)
status 0 --upgrade --database "$db"
model <<'END'
enum mood { calm, glad }
table post {
    id     int64      primary key auto
    title  text(200)  unique
    views  int32      default 0  check (views >= 0)
    mood   mood       default 'calm'
    slug   text(200)  backfill lower(title)
    extra  text?
    index (views)
}
END
compile build
psql -Xqc "drop database cli_walk" -c "create database cli_walk" "$server"
sed 's/mode draft/mode frozen/' build/schemac-schema.args >release.args
status 0 --upgrade --database "$(url cli_walk)" --project release.args
status 1 --upgrade --database "$(url cli_walk)"
says "--take-drafts"
status 0 --take-drafts --database "$(url cli_walk)"
says "takes drafts"
db=$(url cli_walk)
status 0 --upgrade --database "$db"
is "select count(extra) from post" 0
status 0 --current --database "$db"
says "draft  (head)"
rm migrations/0003.draft
status 0 --downgrade -1 --allow-loss --database "$db"
says "undone  draft"
is "select count(*) from information_schema.columns where column_name = 'extra'" 0

say "what stops between two transactions is half done: finished, or taken back"
model <<'END'
enum mood { calm, glad }
table post {
    id     int64      primary key auto
    title  text(200)  unique
    views  int32      default 0  check (views >= 0)
    mood   mood       default 'calm'
    slug   text(200)  backfill lower(title)
    extra  text?
    index (views)
    index share ((100 / views))
}
END
compile build
status 0 --revision -m shares
ask "insert into post (title, slug) values ('none', 'none')"
status 2 --upgrade --database "$db"
says "division by zero"
says "half done"
says "schemac --downgrade -1"
status 1 --current --check-heads --database "$db"
says "shares  (head)  (half done)"
status 0 --current --json --database "$db"
says '"half_done": true'
status 0 --downgrade -1 --allow-loss --database "$db"
is "select count(*) from information_schema.columns where column_name = 'extra'" 0
status 2 --upgrade --database "$db"
ask "update post set views = 1 where views = 0"
status 0 --upgrade --sql --database "$db"
says "-- finish revision"
status 0 --upgrade --database "$db"
status 0 --current --check-heads --database "$db"
never_says "half done"

say "what is not there, or not allowed, is said"
status 2 --current --database "$(url cli_nothing)"
says 'database "cli_nothing" does not exist'
status 2 --current --database "$(as cli_nobody cli_walk)"
says 'role "cli_nobody" does not exist'
status 2 --current --database "postgresql://ada:hush@127.0.0.1:1/blog"
says "postgresql://ada:***@127.0.0.1:1/blog"
says "Connection refused"
never_says hush
status 2 --current --database "postgresql:///cli_walk?host=$scratch&user=ada&password=hush"
says "password=***"
never_says hush
reader=$(as cli_reader cli_walk)
status 2 --current --database "$reader"
says "the ledger cannot be read: permission denied for table schemac_revision"
never_says "drop it"
ask "grant select on schemac_revision to cli_reader"
status 0 --current --database "$reader"
says "shares  (head)"
status 2 --downgrade -1 --allow-loss --database "$reader"
says "permission denied"
says "a user that owns the tables"
psql -Xqc "create database cli_latin encoding latin1 lc_collate 'C' lc_ctype 'C' template template0" "$server"
status 2 --upgrade --database "$(url cli_latin)"
says "encoding is LATIN1"

say "a function of this engine alone, in a build for it alone"
rm -rf migrations/*
status 0 --downgrade base --allow-loss --database "$db"
sed -i '/^engine sqlite/d' build/schemac-schema.args
model <<'END'
function close_to(a text, b text) float32 { postgresql """pg_catalog.length($1)::real / pg_catalog.length($2)""" }

table post {
    id        int64      primary key auto
    title     text(200)  check (close_to(title, 'four') < 3.0)
    likeness  float32    = (close_to(title, 'x')) stored allow(rewrite) 'it is small'
    index (close_to(title, 'xy'))
}
END
compile build
status 0 --revision -m "functions"
status 0 --upgrade --database "$db"
ask "insert into post (title) values ('abc')"
is "select likeness from post" 3
psql -Xqc "insert into post (title) values ('as long as twelve')" "$db" 2>/dev/null && fail "the check does not hold"
sed -i 's/"""pg_catalog.length/"""1.0::real * pg_catalog.length/' models/post.schema
compile build
grep -q 'add check (close_to(title' migrations/0002.draft || fail "another text is no difference"
status 0 --upgrade --database "$db"
status 0 --downgrade -1 --allow-loss --database "$db"
is "select likeness from post" 3
rm -f migrations/*.draft

status 0 --downgrade base --allow-loss --database "$db"
status 0 --current --database "$db"
says "nothing is applied"
for database in cli_walk cli_drafts cli_latin; do
    psql -Xqc "drop database $database" "$server" || fail "someone still holds $database"
done
psql -Xqc "drop role cli_reader" "$server"
exit 0
