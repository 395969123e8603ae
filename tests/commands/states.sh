#!/bin/sh
# What is told at a shell of each state in which files and a database may find each other: files that were edited, are
# gone or are there twice, rows that were changed by hand, databases that are another's. Each time: the status, the words,
# the way out that is named and that it leads out, and that nothing was touched before. A third word, "postgresql": on a
# server. What programs are answered is migrate/states.c's.
. "$(dirname "$0")/support.sh"
. "$(dirname "$0")/places.sh"
untouched() { # untouched DATABASE STATUS words...: and the database is byte for byte what it was
    picture "$1" >"$scratch/before"
    on "$@"
    picture "$1" >"$scratch/after"
    cmp -s "$scratch/before" "$scratch/after" || fail "$1 was touched: schemac $*"
}
id() { sed -n 's/^revision \([0-9a-f]*\) .*/\1/p' migrations/$1; }
edit() { # edit FILE SCRIPT
    sed "$2" "migrations/$1" >edited && ! cmp -s edited "migrations/$1" || fail "$1 is not edited by $2"
    mv edited "migrations/$1"
}
as_it_was() { rm -f migrations/* && cp "$scratch/kept/"* migrations/; }
in_sync() { # in_sync DATABASE: nothing is left to do, and --current has nothing to say
    on "$1" 0 --upgrade
    on "$1" 0 --current --check-heads
    never_says "edited"
    never_says "pending"
}

args build draft
[ "${3-}" = postgresql ] && echo 'engine postgresql' >>build/schemac-schema.args
step() { compile build && status 0 --revision -m "$1"; }
model <<'END'
table post {
    id int64 primary key auto
    title text
}
END
step posts
model <<'END'
table post {
    id int64 primary key auto
    title text
    views int32 default 0
}
END
step views
model <<'END'
table post {
    id int64 primary key auto
    title text
    views int32 default 0
    slug text?
}
END
step slugs
mkdir "$scratch/kept"
cp migrations/*.migration "$scratch/kept/"
posts=$(id 0001_posts.migration) views=$(id 0002_views.migration) slugs=$(id 0003_slugs.migration)
for place in whole part old; do fresh $place; done
on whole 0 --upgrade
sql whole "insert into post (title, views) values ('first', 7)"
on part 0 --upgrade 2
sql part "insert into post (title, views) values ('first', 7)"

say "edited, and applied: refused, named, taken back or accepted"
edit 0002_views.migration 's/default 0/default (0)/'
untouched whole 1 --upgrade
says "$views"
says "was edited after it was applied"
says "schemac --accept $views --database"
untouched whole 0 --current
says "(edited since)"
untouched whole 1 --current --check-heads
on whole 0 --accept "$views"
in_sync whole
as_it_was
untouched whole 1 --upgrade
on whole 0 --accept "$views"
in_sync whole

say "edited so that it does something else: the edit is taken back, nothing else helps"
edit 0002_views.migration 's/default 0/default 1/'
untouched whole 1 --accept "$views"
says "leads to another state"
as_it_was
in_sync whole

say "edited, and pending: it is what will be applied"
copy part old
edit 0003_slugs.migration 's/add slug text?/add slug text? default '"''"'/'
on old 0 --upgrade
as_it_was
untouched old 1 --upgrade
says "$slugs"
untouched old 1 --accept "$slugs"

say "its downgrade edited: no edit of what is applied, and it is the one that is gone"
copy whole old
edit 0003_slugs.migration 's/^downgrade {/downgrade {\n    run { update post set views = 9 where true }/'
in_sync old
on old 0 --downgrade -1 --allow-loss
[ "$(sql old "select views from post")" = 9 ] || fail "the edited downgrade was not gone"
as_it_was
on old 0 --upgrade

say "a file gone, that is applied: known by the ledger; taken back by it, or got back"
copy whole old
rm migrations/0003_slugs.migration
untouched old 0 --current
says "(its file is gone)"
sql old "update post set slug = 'x'"
untouched old 1 --downgrade -1
says "what is lost"
on old 0 --downgrade -1 --allow-loss
[ "$(sql old "select count(*) from post")" = 1 ] || fail "rows are lost"
as_it_was
on old 0 --upgrade
in_sync old

say "a file gone, that is pending: nothing lacks"
rm migrations/0003_slugs.migration
sed 's/    slug text?//' models/post.schema >edited && cp models/post.schema "$scratch/model" && mv edited models/post.schema
untouched part 0 --upgrade
says "nothing is pending"
mv "$scratch/model" models/post.schema
as_it_was

say "a file gone, that others stand on: said with the file that needs it, and no database is touched"
rm migrations/0002_views.migration
for place in whole part; do
    untouched $place 2 --upgrade
    says "[S0305]"
    says "migrations/0003_slugs.migration:"
    untouched $place 2 --current
    says "[S0305]"
done
status 2 --history
says "was its file not committed, or deleted?"
as_it_was
in_sync whole

say "two files with one id"
cp migrations/0003_slugs.migration migrations/0003_again.migration
untouched whole 2 --upgrade
says "two revisions have the id $slugs"
says "migrations/0003_again.migration:"
untouched whole 2 --current
as_it_was

say "rows of others: another schema's; another branch's, with something pending and without"
copy whole old
columns='name, parents, sequence, checksum, state_digest, draft_digest, kind, state, done, cursor, contract, text, applied_at, duration, program, tool_version, format, generation, takes_drafts'
sql old "insert into schemac_revision (\"schema\", id, $columns) select 'other', '00000000000a', $columns from schemac_revision where sequence = 3"
untouched old 0 --upgrade
says "nothing is pending"
untouched old 0 --current --check-heads
never_says 00000000000a
copy part old
sql old "insert into schemac_revision (\"schema\", id, $columns) select \"schema\", '00000000000b', $columns from schemac_revision where sequence = 2"
untouched old 1 --upgrade
says "00000000000b"
says "ahead"
untouched old 0 --current
says "00000000000b"
says "1 pending"
copy whole old
sql old "update schemac_revision set id = '00000000000c' where sequence = 3"
rm migrations/0003_slugs.migration
untouched old 0 --current
says "00000000000c"
as_it_was

say "rows by hand: garbage, twice, of another format, none of the ledger itself"
for change in "update schemac_revision set checksum = 'x' where sequence = 1|malformed checksum" \
    "update schemac_revision set state = 'x' where sequence = 1|malformed state" \
    "update schemac_revision set kind = 'x' where sequence = 1|malformed kind" \
    "update schemac_revision set id = 'x' where sequence = 1|malformed id" \
    "update schemac_revision set sequence = -1 where sequence = 1|malformed sequence" \
    "update schemac_revision set format = 0 where kind = 'ledger'|its format is not one" \
    "delete from schemac_revision where kind = 'ledger'|no row of kind ledger" \
    "create table copy as select * from schemac_revision; drop table schemac_revision; alter table copy rename to schemac_revision; insert into schemac_revision select * from schemac_revision where sequence = 3|two rows of '$slugs'"; do
    copy whole old
    sql old "${change%%|*}" >/dev/null
    for words in "--upgrade" "--current" "--downgrade -1 --allow-loss"; do
        untouched old 2 $words
        says "${change#*|}"
    done
done
copy whole old
sql old "update schemac_revision set format = 2 where kind = 'ledger'"
for words in "--upgrade" "--current" "--downgrade -1 --allow-loss"; do
    untouched old 1 $words
    says "newer schemac"
done
sql old "update schemac_revision set format = 1 where kind = 'ledger'"
in_sync old

say "rows in another order: the set is what counts"
copy part old
sql old "update schemac_revision set sequence = 3 - sequence where sequence > 0"
on old 0 --upgrade
in_sync old
[ "$(sql old "select views from post")" = 7 ] || fail "rows are lost"

say "a relation of that name that is no ledger"
for change in "create table schemac_revision (a int)|a table|drop table schemac_revision" \
    "create view schemac_revision as select 1 as x|no table but is called|drop view schemac_revision"; do
    fresh old
    sql old "${change%%|*}"
    rest=${change#*|}
    for words in "--upgrade" "--current"; do
        untouched old 1 $words
        says "${rest%%|*}"
        says "is not a ledger of schemac"
        says "give it another name"
    done
    sql old "${rest#*|}"
    on old 0 --upgrade
    in_sync old
done
copy whole old
sql old "alter table schemac_revision drop column duration"
untouched old 1 --upgrade
says "duration"

say "half done by hand: no phase of this version; and nothing else is applied meanwhile"
copy whole old
sql old "update schemac_revision set state = 'running', done = 1 where sequence = 3"
untouched old 1 --upgrade
says "is half done since"
says "schemac --downgrade -1 --database"
untouched old 1 --current --check-heads
says "(half done)"
on old 0 --downgrade -1 --allow-loss
on old 0 --upgrade
in_sync old

say "a draft of another folder"
fresh old
as_it_was
sed 's/slug text?/slug text?\n    extra text?/' models/post.schema >edited && mv edited models/post.schema
compile build
on old 0 --upgrade
on old 0 --current
says "draft"
sql old "insert into post (title, extra) values ('drafted', 'x')"
sed 's/extra text?/other int32?/' models/post.schema >edited && mv edited models/post.schema
rm -rf build/out # as another's folder, which remembers nothing of it
compile build
on old 0 --upgrade # by its text in the ledger
[ "$(sql old "select count(*) from post where other is null")" = 1 ] || fail "the row is lost"
in_sync old
sed '/other int32?/d' models/post.schema >edited && mv edited models/post.schema
compile build
as_it_was

say "an older backup comes back: what it lacks is applied again"
copy part old
on old 0 --upgrade
says "slugs"
in_sync old
[ "$(sql old "select views from post")" = 7 ] || fail "rows are lost"

say "another project's database: neither is touched"
mkdir -p "$scratch/stranger/models"
(
    cd "$scratch/stranger" || exit 1
    printf 'table song {\n    id int64 primary key auto\n}\n' >models/song.schema
    "$schemac" --revision -m songs >/dev/null 2>&1
) || fail "the stranger has no revision"
untouched whole 1 --upgrade --project "$scratch/stranger"
says "ahead"
says "songs"
untouched whole 0 --current --project "$scratch/stranger"
says "1 pending"
fresh old
on old 0 --upgrade --project "$scratch/stranger"
untouched old 1 --upgrade
says "songs"
says "posts"
