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
says "1 revision had been applied as a draft: named anew, and nothing was run"
status 0 --upgrade --database sqlite:a.db
says "nothing is pending"
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

say "a draft that has changed since is followed: rows stay, and nothing is taken back"
printf 'table note {\n    id    int64  primary key auto\n    text  text\n}\n' >>models/post.schema
compile build
status 0 --upgrade --database sqlite:a.db
sqlite3 a.db "insert into note (text) values ('kept')"
sed -i 's/^    text  text$/    text  text\n    stars int32  backfill 5/' models/post.schema
printf 'table link {\n    id  int64  primary key auto\n}\n' >>models/post.schema
compile build
status 0 --upgrade --sql --database sqlite:a.db
says 'create table "link"'
status 0 --upgrade --database sqlite:a.db
says "draft  follows an earlier state of it: "
[ "$(sqlite3 a.db 'select text, stars from note')" = 'kept|5' ] || fail "the row is not what it should be"
[ "$(sqlite3 a.db "select count(*) from sqlite_schema where name in ('note', 'link')")" = 2 ] || fail "a table is missing"
[ "$(sqlite3 a.db "select count(*) from schemac_revision where kind = 'draft'")" = 1 ] || fail "it has two drafts"
status 0 --upgrade --database sqlite:a.db
says "nothing is pending"

say "by its text in the ledger, too, where no build folder remembers it"
rm -r build/out/drafts
sed -i 's/table link {/table "reference" was link {/; s/backfill 5/backfill 6/; s/    text  text$/    words text?/' models/post.schema
compile build
rm -rf build/out/drafts
status 0 --upgrade --database sqlite:a.db
[ "$(sqlite3 a.db 'select words is null, stars from note')" = '1|5' ] || fail "the row is not what it should be"

say "back to what is frozen, when all of it was taken out again"
sed -i '/^table note/,$d' models/post.schema
compile build
missing migrations/0004.draft
status 0 --upgrade --database sqlite:a.db
[ "$(sqlite3 a.db "select count(*) from sqlite_schema where name in ('note', 'reference')")" = 0 ] || fail "a table is left"
status 0 --current --check-heads --database sqlite:a.db

say "a draft that was frozen in another state: the database follows to the revision"
printf 'table note {\n    id    int64  primary key auto\n    text  text\n}\n' >>models/post.schema
compile build
status 0 --upgrade --database sqlite:a.db
sqlite3 a.db "insert into note (text) values ('kept')"
sed -i 's/^    text  text$/    text  text  check (text <> '"''"')/' models/post.schema
compile build
status 0 --revision -m notes
compile build
status 0 --upgrade --database sqlite:a.db
[ "$(sqlite3 a.db 'select text from note')" = kept ] || fail "the row is gone"
sqlite3 a.db "insert into note (text) values ('')" 2>/dev/null && fail "the check is not there"
status 0 --current --check-heads --database sqlite:a.db
says "notes  (head)"

say "a step of data that what the database has of the draft refuses: its taking back is proposed, and leads on"
sed -i '/^    text  text  check/a\    check (length(text) > 1)' models/post.schema
compile build
status 0 --upgrade --database sqlite:a.db
sed -i "s/^upgrade {/&\n    run { insert into note (text) values ('k') }\n    run { update note set text = 'known' where text = 'k' }/" \
    migrations/*.draft
compile build
status 2 --upgrade --database sqlite:a.db
says "the database has an earlier state of the draft"
says "schemac --downgrade -1 --database sqlite:a.db"
status 0 --downgrade -1 --database sqlite:a.db
status 0 --upgrade --database sqlite:a.db
[ "$(sqlite3 a.db "select count(*) from note where text = 'known'")" = 1 ] || fail "the step did not run"
status 0 --downgrade -1 --allow-loss --database sqlite:a.db
rm migrations/*.draft
sed -i '/^    check (length/d' models/post.schema
compile build

say "from a draft that no way leads from, its taking back is proposed, and the line does what it says"
sqlite3 a.db "update schemac_revision set kind = kind where 0"
printf 'table loose {\n    id  int64  primary key auto\n}\n' >>models/post.schema
compile build
status 0 --upgrade --database sqlite:a.db
sqlite3 a.db "update schemac_revision set \"text\" = 'nonsense', draft_digest = 'unknown' where kind = 'draft'"
sed -i 's/^table loose {/&\n    tight text?/' models/post.schema
compile build
status 1 --upgrade --database sqlite:a.db
says "schemac --downgrade -1 --database sqlite:a.db"

say "messages as JSON are JSON"
printf 'table broken {\n    name txt,\n    "a\tb" text\n}\n' >>models/post.schema
"$schemac" --plan --diagnostics=json >"$scratch/out" 2>&1 && fail "a wrong model was accepted"
[ "$(sqlite3 :memory: "select json_valid(cast(readfile('$scratch/out') as text))")" = 1 ] || fail "it is not valid"
[ "$(sqlite3 :memory: "select json_extract(cast(readfile('$scratch/out') as text), '\$[0].code')")" = S0106 ] ||
    fail "the code is not where it should be"
