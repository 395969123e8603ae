#!/bin/sh
# A database is brought forward and back.
. "$(dirname "$0")/support.sh"

model <<'END'
table post {
    id     int64      primary key auto
    title  text(200)
}
END
args build draft
compile build
status 0 --revision -m posts

say "which database: the option, the environment, a file"
status 2 --upgrade
says "no database was named"
printf '# ours\nexport DATABASE_URL="sqlite:from env.db" # quoted\n' >.env
status 0 --upgrade
exists "from env.db"
DATABASE_URL=sqlite:variable.db status 0 --upgrade
exists variable.db
status 0 --upgrade --database sqlite:a.db
says "posts"
exists a.db
status 0 --upgrade --database sqlite:a.db
says "nothing is pending"

say "what it has"
status 0 --current --database sqlite:a.db
says "posts  (head)"
status 0 --current --database sqlite:a.db --json
says '"pending": 0'
status 2 --current --database sqlite:none.db
says "none.db"
missing none.db

say "what cannot be a database is said, and stays as it is"
printf 'DATABASE_URL sqlite:a.db\n' >.env
status 2 --current
says ".env:1:1: error: DATABASE_URL stands without its '='"
rm .env
mkdir .env
status 2 --current
says ".env cannot be read: "
rmdir .env
status 2 --current --database other:a.db
says "no database is known by the URL 'other:a.db'"
says "sqlite:PATH"
mkdir folder
status 2 --upgrade --database sqlite:folder
says "cannot connect to sqlite:folder"
status 2 --upgrade --database "sqlite:nowhere/a.db"
says "nowhere/a.db"
missing nowhere
awk 'BEGIN { for (i = 0; i < 400; i++) print "this is no database" }' >text
cp text before
status 2 --upgrade --database sqlite:text
says "file is not a database"
cmp -s text before || fail "a text file was written into"
sqlite3 theirs.db 'create table post (x int); insert into post values (1)'
status 2 --upgrade --database sqlite:theirs.db
says "already exists"
[ "$(sqlite3 theirs.db 'select count(*) from post')" = 1 ] || fail "another program's table was changed"

say "a draft is applied to a development database, and undone without its file"
sqlite3 a.db "insert into post (title) values ('one')"
model <<'END'
table post {
    id     int64      primary key auto
    title  text(200)
    views  int32      default 0
}
END
: >empty.db
status 1 --current --check-heads --database sqlite:empty.db
compile build
status 0 --upgrade --database sqlite:a.db
[ "$(sqlite3 a.db 'select views from post')" = 0 ] || fail "the column is not there"
status 0 --current --database sqlite:a.db
says "draft"
rm migrations/0002.draft
status 0 --downgrade -1 --database sqlite:a.db --allow-loss
says "undone  draft"
[ "$(sqlite3 a.db 'select title from post')" = one ] || fail "the row did not survive"

say "SQL is printed and not run"
compile build
status 0 --revision -m views
status 0 --upgrade --sql --database sqlite:a.db
says "views"
! sqlite3 a.db 'select views from post' >/dev/null 2>&1 || fail "it was run"
status 0 --sql 1:2
says "alter table"
status 0 --sql
says "create table"

say "a downgrade says what is lost, and needs a word for it"
status 0 --upgrade --database sqlite:a.db
sqlite3 a.db "update post set views = 7"
status 1 --downgrade 1 --database sqlite:a.db
says "views"
says "--allow-loss"
[ "$(sqlite3 a.db 'select views from post')" = 7 ] || fail "it was undone all the same"
status 0 --downgrade 1 --allow-loss --database sqlite:a.db
says "undone"
status 2 --downgrade 2 --database sqlite:a.db
says "not applied"
status 0 --upgrade --database sqlite:a.db

say "a revision that was edited is named, and accepted where the edit changes nothing"
edit() { sed "$1" migrations/0002_views.migration >edited && mv edited migrations/0002_views.migration; }
cp migrations/0002_views.migration "$scratch/as it was"
status 0 --accept 2 --database sqlite:a.db
says "is as it was applied"
edit 's/default 0/default (0)/'
status 0 --current --database sqlite:a.db
says "(edited since)"
status 1 --current --check-heads --database sqlite:a.db
status 0 --current --json --database sqlite:a.db
says '"edited": true'
status 1 --upgrade --database sqlite:a.db
says "--accept"
status 0 --accept 2 --database sqlite:a.db
says "nothing was run"
status 0 --upgrade --database sqlite:a.db
says "nothing is pending"
edit 's/default (0)/default 1/'
status 1 --accept 2 --database sqlite:a.db
says "leads to another state"
status 1 --upgrade --database sqlite:a.db
cp "$scratch/as it was" migrations/0002_views.migration
status 0 --accept 0002 --database sqlite:a.db
status 0 --current --check-heads --database sqlite:a.db
never_says "edited"
status 2 --accept 0009 --database sqlite:a.db
status 2 --accept base --database sqlite:a.db
says "is not one revision"
status 0 --downgrade 1 --allow-loss --database sqlite:a.db
status 2 --accept 2 --database sqlite:a.db
says "is not applied"
status 0 --upgrade --database sqlite:a.db

say "a revision whose file is gone is undone by what the ledger has"
mv migrations/0002_views.migration "$scratch/"
status 0 --current --database sqlite:a.db
says "(its file is gone)"
status 0 --downgrade -1 --allow-loss --database sqlite:a.db
says "views"
mv "$scratch/0002_views.migration" migrations/
status 0 --downgrade base --allow-loss --database sqlite:a.db
status 0 --current --database sqlite:a.db
says "nothing is applied"
