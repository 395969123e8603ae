#!/bin/sh
# The draft follows the schema: one for ten edits, the same bytes everywhere, never where all must be frozen, and never over
# what a hand has written.
. "$(dirname "$0")/support.sh"

model <<'END'
table post {
    id     int64      primary key auto
    title  text(200)
}
END
args build draft
args other draft
args release frozen

say "a first build writes a draft, and keeps it from git"
compile build
exists migrations/0001.draft
grep -qF '*.draft' migrations/.gitignore || fail "git would take the draft"
exists build/out/post.schema.h
exists build/out/schema.stamp

say "the depfile names what the build read, escaped"
grep -qF 'a\ project/models/post.schema' build/out/schema.stamp.d || fail "the model is not in the depfile"
grep -qF 'migrations/0001.draft' build/out/schema.stamp.d || fail "the draft is not in the depfile"
grep -qx '  .*/migrations \\' build/out/schema.stamp.d || fail "the folder of migrations is not in the depfile"

say "a second build folder writes the same bytes"
cp migrations/0001.draft "$scratch/first.draft"
compile other
cmp migrations/0001.draft "$scratch/first.draft" || fail "the draft changed"
for file in build/out/*.h build/out/*.c; do
    cmp "$file" "other/out/${file##*/}" || fail "$file differs"
done

say "what has not changed is not touched"
touch -d '2001-01-01' migrations/0001.draft build/out/post.schema.h
compile build
[ "$(date -r migrations/0001.draft +%Y)" = 2001 ] || fail "the draft was written again"
[ "$(date -r build/out/post.schema.h +%Y)" = 2001 ] || fail "a header was written again"

say "ten edits make one draft"
for i in 1 2 3 4 5 6 7 8 9 10; do
    model <<END
table post {
    id     int64      primary key auto
    title  text(200)
    extra_$i  text?
}
END
    compile build
    set -- migrations/*.draft
    [ $# -eq 1 ] || fail "there are $# drafts"
done
grep -q 'extra_10' migrations/0001.draft || fail "the draft is not the last edit's"
! grep -q 'extra_9' migrations/0001.draft || fail "the draft has an earlier edit"

say "dumps write nothing"
cp -r migrations "$scratch/before"
for stage in tokens tree model operations sql; do
    status 0 --compile --args build/schemac-schema.args --dump=$stage
    [ -s "$scratch/out" ] || fail "--dump=$stage printed nothing"
done
diff -r migrations "$scratch/before" || fail "a dump wrote"

say "a release takes no draft, and says by what it is behind"
status 2 --compile --args release/schemac-schema.args
says "[S0312]"
says "schemac --revision -m"
missing release/out/post.schema.h

say "an error touches nothing"
model <<'END'
table post {
    id     int64      primary key auto
    title  txt
}
END
cp migrations/0001.draft "$scratch/kept.draft"
cp build/out/post.schema.h "$scratch/kept.h"
status 2 --compile --args build/schemac-schema.args
says "models/post.schema:3:12: error:"
cmp migrations/0001.draft "$scratch/kept.draft" || fail "the draft was touched"
cmp build/out/post.schema.h "$scratch/kept.h" || fail "a header was touched"

say "the draft goes when there is nothing to say"
model <<'END'
END
compile build
missing migrations/0001.draft

say "an edited draft is kept, and what remains comes on top of it"
model <<'END'
table post {
    id     int64      primary key auto
    title  text(200)
}
END
compile build
sed -i 's/title/headline/' migrations/0001.draft
cp migrations/0001.draft "$scratch/edited.draft"
model <<'END'
table post {
    id        int64      primary key auto
    headline  text(200)
    slug      text?
}
END
compile build
cmp migrations/0001.draft "$scratch/edited.draft" || fail "the edited draft was overwritten"
grep -q slug migrations/0002.draft || fail "no second draft"

say "for silence it counts as frozen"
model <<'END'
table post {
    id    int64      primary key auto
    slug  text?
}
END
status 2 --compile --args build/schemac-schema.args
says "headline"
