#!/bin/sh
# What --plan says of each step, on both engines; plan.golden is written anew by
#     sh tests/commands/plan.sh SCHEMAC SCRATCH tests/commands --update
golden=$3/plan.golden update=${4-}
. "$(dirname "$0")/support.sh"

model <<'END'
enum colour { red, green, blue }

table account {
    id    int64 primary key auto
    email text(200)
}

table post {
    id        int32 primary key auto
    title     text(200)
    headline  text?
    old       text
    colour    colour
    views     int32
    author_id -> account
    index (author_id)
}
END
args build draft
printf 'engine postgresql\n' >>build/schemac-schema.args
compile build
status 0 --revision -m "posts"
id=$(sed -n 's/^revision \([0-9a-f]*\) .*/\1/p' migrations/0001_*.migration)

model <<'END'
enum colour { red, green, violet was blue, black }

table account {
    id    int64 primary key auto
    email text(200)
    unique (email)
}

table post {
    id        int32 primary key auto
    subject   text(300) was title
    headline  text backfill ''
    drop old
    slug      text default ''
    colour    colour
    views     int64
    author_id int64
    token     uuid default gen_random_uuid()
    index (author_id)
    index (slug)
    check (length(subject) > 0)
}

table comment {
    id      int64 primary key auto
    post_id -> post
    index (post_id)
}
END
say "each step of what the next revision would do"
status 0 --plan
sed -n '/^migrations\/0002.draft: /,$p' "$scratch/out" | sed '/^[a-z/0-9.]*:[0-9]*:[0-9]*: /,$d' >"$scratch/plan"
grep -q '^upgrade {' "$scratch/out" || fail "the draft's text is not there"
{ echo; echo "-- as JSON"; } >>"$scratch/plan"
"$schemac" --plan --json 2>"$scratch/err" >"$scratch/json" || fail "--plan --json"
if command -v python3 >/dev/null 2>&1; then
    python3 -m json.tool "$scratch/json" >/dev/null || fail "that is no JSON"
fi
cat "$scratch/json" >>"$scratch/plan"
sed -i "s/$id/111111111111/g" "$scratch/plan"
if [ "$update" = --update ]; then
    cp "$scratch/plan" "$golden"
fi
cp "$scratch/plan" "$scratch/out"
diff "$golden" "$scratch/plan" >&2 || fail "the plan is not the golden one"

say "and of what one revision does"
status 0 --plan 1
says "0001  $id  posts: "
says "create table post"
status 0 --plan "$id" --json
says "\"revision\": \"$id\""
status 2 --plan 7

say "nothing differs"
compile build
status 0 --revision -m "more"
status 0 --plan
says "nothing to do"
status 0 --plan --json
says '"in_sync": true'
status 0 --plan head
says "add unique"
