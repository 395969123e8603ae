#!/bin/sh
# Drafts become revisions, and the history is read.
. "$(dirname "$0")/support.sh"

model <<'END'
table post {
    id     int64      primary key auto
    title  text(200)
}
END
args build draft
args release frozen

say "--check says what is not frozen, and its status too"
status 1 --check
says "ahead of migrations by 1 operation"
status 1 --check --json
says '"in_sync": false'
status 0 --plan
says "create table post"

say "a draft is frozen under a message"
compile build
status 0 --revision -m "Add posts, and their titles"
says "migrations/0001_add_posts_and_their_titles.migration"
missing migrations/0001.draft
grep -q "^revision [0-9a-f]\{12\} 'Add posts, and their titles'" migrations/0001_*.migration || fail "no id and message"
grep -q '^created  2023-11-14' migrations/0001_*.migration || fail "SOURCE_DATE_EPOCH was not honoured"
! grep -q 'Every build writes' migrations/0001_*.migration || fail "the draft's notice is still there"
status 0 --check
says "in sync"
status 1 --revision -m "again"
says "nothing to freeze"

say "a frozen history builds in every configuration, and from a tree that cannot be written"
chmod a-w migrations models
status 0 --compile --args release/schemac-schema.args
compile build
chmod u+w migrations models

say "freezing twice makes the same id"
first=$(sed -n 's/^revision \([0-9a-f]*\) .*/\1/p' migrations/0001_*.migration)
rm migrations/0001_*.migration
status 0 --revision -m "Add posts, and their titles"
[ "$(sed -n 's/^revision \([0-9a-f]*\) .*/\1/p' migrations/0001_*.migration)" = "$first" ] || fail "another id"

say "a later revision stands on the first; what was edited by hand stays as it was written"
model <<'END'
table post {
    id     int64      primary key auto
    title  text(200)
    slug   text?
}
END
compile build
sed -i 's/^upgrade {/\/\/ because of the links\nupgrade {/; 0,/^    alter table post/s/^    alter table post/    run { delete from post where id < 0 }\n    alter table post/' migrations/0002.draft
compile build
status 0 --revision -m "it's a slug"
exists migrations/0002_it_s_a_slug.migration
grep -q "'it''s a slug'" migrations/0002_*.migration || fail "the quote is not doubled"
grep -q '// because of the links' migrations/0002_*.migration || fail "the comment is gone"
grep -q "^parent   $first" migrations/0002_*.migration || fail "no parent"

say "a message is one line"
status 2 --revision --empty -m ""
says "[S0316]"
status 2 --revision --empty -m "two
lines"
says "[S0316]"

say "an empty revision is asked for"
status 2 --revision --empty
says "needs a message"
status 0 --revision --empty -m "by hand"
exists migrations/0003_by_hand.migration
compile build

say "the history is listed and shown"
status 0 --history
says "0001  $first  Add posts, and their titles"
says "by hand  (head)"
status 0 --history --json
says '"head": true'
status 0 --heads
says "by hand"
never_says "slug"
status 0 --show 2
says "because of the links"
status 0 --show "$first"
says "Add posts"
status 2 --show zzz
says "[S0318]"

say "a message can come from the environment, or from what is done"
model <<'END'
table post {
    id     int64      primary key auto
    title  text(200)
    slug   text?
    views  int32      default 0
}
END
SCHEMA_MESSAGE="count the views" status 0 --revision --project build/schemac-schema.args
exists migrations/0004_count_the_views.migration

say "from a folder below the project, too"
cd models || exit 1
status 0 --history
says "count the views"
