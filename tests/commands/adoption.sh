# Drafts that a database has, and what becomes of them: frozen they are only named anew, and nothing runs.
. "$(dirname "$0")/support.sh"
model <<'END'
table post {
    id     int64  primary key auto
    title  text
}
END
args build draft
compile build

say "a draft that was applied is adopted when it is frozen"
status 0 --upgrade --database sqlite:a.db
sqlite3 a.db "insert into post (title) values ('first')"
status 0 --revision -m posts
status 0 --upgrade --database sqlite:a.db
never_says "posts  ("
status 0 --current --check-heads --database sqlite:a.db
says "posts  (head)"
[ "$(sqlite3 a.db 'select title from post')" = first ] || fail "the row is gone"

say "one that was edited by hand, and another on top of it, are both applied"
model <<'END'
table post {
    id     int64  primary key auto
    title  text
    slug   text   backfill lower(title)
}
END
compile build
sed 's/^    alter table post {/    run { update post set title = upper(title) }\n&/' migrations/0002.draft >edited
cp edited migrations/0002.draft
cat >>models/post.schema <<'END'
table tag {
    name  text  primary key
}
END
compile build
exists migrations/0003.draft
cmp -s edited migrations/0002.draft || fail "the edited draft was overwritten"
status 0 --upgrade --database sqlite:a.db
[ "$(sqlite3 a.db 'select title, slug from post')" = 'FIRST|first' ] || fail "the step that was put in did not run"

say "and adopted when they are frozen, one after the other: nothing runs twice"
sqlite3 a.db "update post set title = 'changed since'"
status 0 --revision -m slugs
compile build
status 0 --revision -m tags
status 0 --upgrade --database sqlite:a.db
status 0 --current --check-heads --database sqlite:a.db
says "slugs"
says "tags  (head)"
never_says "draft"
[ "$(sqlite3 a.db 'select title from post')" = 'changed since' ] || fail "a step ran again"

say "a draft that has changed is refused, and the line that says so does what it says"
printf 'table note {\n    id  int64  primary key\n}\n' >>models/post.schema
compile build
status 0 --upgrade --database sqlite:a.db
printf 'table link {\n    id  int64  primary key\n}\n' >>models/post.schema
compile build
status 1 --upgrade --database sqlite:a.db
says "schemac --downgrade -1 --database sqlite:a.db"
status 0 --downgrade -1 --database sqlite:a.db
status 0 --upgrade --database sqlite:a.db
[ "$(sqlite3 a.db "select count(*) from sqlite_schema where name in ('note', 'link')")" = 2 ] || fail "a table is missing"

say "messages as JSON are JSON"
printf 'table broken {\n    name txt,\n    "a\tb" text\n}\n' >>models/post.schema
"$schemac" --plan --diagnostics=json >"$scratch/out" 2>&1 && fail "a wrong model was accepted"
[ "$(sqlite3 :memory: "select json_valid(cast(readfile('$scratch/out') as text))")" = 1 ] || fail "it is not valid"
[ "$(sqlite3 :memory: "select json_extract(cast(readfile('$scratch/out') as text), '\$[0].code')")" = S0106 ] ||
    fail "the code is not where it should be"
