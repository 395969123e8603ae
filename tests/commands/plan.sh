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
    views     int64 allow(rewrite) 'small'
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

say "warnings are set by name, on the command line over the project"
model <<'END'
enum colour { red, green, violet, black }

table account {
    id    int32 primary key auto
    email text(200)
    unique (email)
}
END
rm -rf migrations
status 0 --plan
never_says "narrow-key"
status 0 --plan -Wall
says "warning: 'account.id' is counted up, and ends at 2147483647 [S0805, -Wnarrow-key]"
status 0 --plan -Wno-narrow-key -Wall
never_says "narrow-key"
status 2 --plan -Wnarrow-key -Werror
says "error: 'account.id' is counted up"
status 0 --plan -Wnarrow-key -Werror -Wno-error=narrow-key
says "warning: 'account.id' is counted up"
say "what works with revisions does not repeat what was warned of when they were written or judged; errors it says"
status 1 --check -Wnarrow-key
says "'account.id' is counted up"
for words in --upgrade --sql --history --current "--upgrade --sql"; do
    status 0 $words -Wnarrow-key --database "sqlite:$scratch/warned.db"
    never_says "narrow-key"
done
status 2 --upgrade -Werror=narrow-key --database "sqlite:$scratch/warned.db"
says "'account.id' is counted up"
status 2 --plan -Werror=narow-key
says "did you mean -Werror=narrow-key?"
printf 'warning -Werror=narrow-key\n' >>build/schemac-schema.args
status 2 --plan
status 0 --plan -Wno-narrow-key

say "a rewrite is an error, unless it is allowed, there, or set to be a warning"
sed -i '/^warning/d' build/schemac-schema.args
compile build
status 0 --revision -m "accounts"
sed -i 's/int32/int64/' models/post.schema
status 2 --compile --args build/schemac-schema.args
says "error: change type of column account.id: every row of 'account' is written anew on postgresql, and nobody reads or writes it meanwhile [S0904, -Wrewrite]"
missing migrations/0002.draft
status 0 --compile --args build/schemac-schema.args -Wno-error=rewrite
sed -i "s/email text(200)/email text(200) allow(rewrite) 'not here'/" models/post.schema
status 2 --plan
sed -i "s/ allow.*//; s/int64 primary key auto/& allow(rewrite) 'it is small'/" models/post.schema
compile build
never_says "-Wrewrite"
grep -q "alter id type int64 allow(rewrite) 'it is small'" migrations/0002.draft || fail "the draft does not say why"

say "an edited draft is warned about at its lines, and what it allows must be needed"
sed -i "0,/^    alter table account/s/^    alter table account/    run { delete from account where id < 0 }\n    alter table account/; s/allow(rewrite) 'it is small'/& allow(lock) 'why' allow(lok) 'why'/" migrations/0002.draft
compile build
says "migrations/0002.draft:"
says "delete from account: nothing in downgrade undoes what it does to rows [S0906, -Wirreversible]"
says "-Wlock has nothing to say about this step [S0804, -Wneedless-allow]"
says "there is no warning 'lok' [S0803, -Wunknown-warning]"
says "did you mean allow(lock)?"
sed -i "s/ where id < 0 }/& allow(irreversible) 'made by mistake'/; s/ allow(lock) 'why' allow(lok) 'why'//" migrations/0002.draft
compile build
never_says "S0906"
never_says "S080"

say "queries that a step breaks are named, at each step and in what is warned of"
rm -rf migrations
model <<'END'
table account {
    id    int64 primary key auto
    email text unique
}
END
compile build
status 0 --revision -m "accounts"
model <<'END'
table account {
    id   int64 primary key auto
    mail text unique was email
}
query called(mail account.mail) one? { select id from account where mail = :mail }
END
status 0 --plan
says "rename column account.email to mail"
says "query called reads account.email"
says "note: query 'called' reads account.email"
status 0 --plan --json
says '"queries": [{"query": "called", "does": "reads", "of": "account.email"}]'
say "and where a draft that was edited takes the key on which a query of one row rests"
model <<'END'
table account {
    id    int64 primary key auto
    email text unique
    nick  text?
}
query called(email account.email) one? { select id from account where email = :email }
END
compile build
sed -i 's/^\( *\)add nick text?/&\n\1drop unique (email)/; s/^\( *\)drop nick/\1add unique (email)\n&/' migrations/0002.draft
status 0 --plan
says "query called rests on account.account_email_key"
