# What a database is told of itself: the revision that a draft became, a draft that its proof refuses, tables that were
# there before, a ledger that is damaged, and which database is meant at all. A third word, "postgresql": on a server.
. "$(dirname "$0")/support.sh"
. "$(dirname "$0")/places.sh"

args build draft
[ "${3-}" = postgresql ] && echo 'engine postgresql' >>build/schemac-schema.args
model <<'END'
table post {
    id     int64      primary key auto
    title  text(200)
}
END

say 'a draft that was frozen since is that revision, before any build has said so'
fresh a
on a 0 --take-drafts
compile build
on a 0 --upgrade
on a 0 --current
says 'draft  (head)'
sql a "insert into post (title) values ('one')"
status 0 --revision -m posts
id=$(sed -n 's/^revision \([0-9a-f]*\) .*/\1/p' migrations/0001_posts.migration)
on a 0 --current --check-heads
says "0001  $id  posts  (applied as a draft)  (head)"
never_says pending
on a 0 --current --json
says "\"id\": \"$id\", \"message\": \"posts\""
on a 0 --downgrade -1 --sql --allow-loss
says "undo revision $id"
on a 0 --current
says 'applied as a draft'
on a 1 --downgrade -1
says '--allow-loss'
on a 0 --current
says 'applied as a draft'
on a 0 --downgrade -1 --allow-loss
says "undone  0001  $id  posts"
on a 0 --current
says 'nothing is applied'
on a 0 --upgrade
on a 0 --current --check-heads
says "0001  $id  posts  (head)"

say 'the same by its name, with another revision below it'
model <<'END'
table post {
    id     int64      primary key auto
    title  text(200)
    views  int32      default 0
}
END
compile build
on a 0 --upgrade
status 0 --revision -m views
on a 0 --downgrade "$id" --allow-loss
says 'undone  0002'
on a 0 --current
says "0001  $id  posts  (head)"
says '1 pending'
on a 0 --upgrade

say 'a draft that its proof refuses is not applied'
model <<'END'
table post {
    id     int64      primary key auto
    title  text(200)
    views  int32      default 0
    likes  int32      default 0
}
END
compile build
sed '/drop likes/d' migrations/0003.draft >edited && ! cmp -s edited migrations/0003.draft || fail 'it is not edited'
mv edited migrations/0003.draft
status 2 --compile --args build/schemac-schema.args
says S0405
on a 2 --upgrade
says S0405
on a 2 --upgrade --sql
on a 0 --current
never_says draft
rm migrations/0003.draft
compile build
on a 0 --upgrade
rm migrations/0003.draft

say 'tables that were there before: --stamp is named, and leads on'
fresh b
sql b 'create table post (id bigint)'
on b 2 --upgrade
says 'already exists'
says "schemac --stamp $id --database"
on b 0 --stamp "$id"
on b 0 --current
says "0001  $id  posts  (head)"
fresh c
sql c 'create table post (id bigint)'
mv migrations "$scratch/migrations"
compile build
on c 0 --take-drafts
on c 2 --upgrade
says 'freeze that (schemac --revision -m MESSAGE)'
says '--stamp heads'
rm -r migrations && mv "$scratch/migrations" migrations
on a 2 --stamp nowhere
never_says 'already exists'

if [ "${3-}" != postgresql ]; then
    say 'a damaged ledger is called that, and nobody is told to do away with it'
    size=$(sql a 'pragma page_size')
    page=$(sql a "select rootpage from sqlite_schema where name = 'schemac_revision'")
    sql a 'pragma journal_mode = delete' >/dev/null
    head -c "$size" /dev/zero | tr '\0' '\377' | dd of=a.db bs="$size" seek=$((page - 1)) conv=notrunc 2>/dev/null
    for words in --current --upgrade '--downgrade -1'; do
        on a 2 $words
        says malformed
        never_says 'rename'
        never_says 'drop'
        never_says 'another name'
    done
fi

say '.env is looked for from here up to the repository, and a file that it names stands beside it'
rm -f .env
fresh d
printf 'DATABASE_URL=%s\n' "$(url d)" >.env
mkdir -p src/deep
(cd src/deep && "$schemac" --upgrade) >"$scratch/out" 2>&1 || fail 'it is not found from below'
says 'posts'
[ -z "$(ls src/deep)" ] || fail 'a database was made where no one looks for it'
on d 0 --current --check-heads
mkdir .git # the project is all of the repository
mv .env ../.env
status 2 --current
says 'no database was named'
says 'a file named .env, here or above in the project'
rmdir .git && mkdir ../.git
if [ "${3-}" = postgresql ]; then
    status 0 --current
else # the file that is named stands beside it
    mv d.db ../
    status 0 --current
fi
says "$id"
printf 'DATABASE_URL=nonsense:x\n' >.env
status 2 --current
says "'nonsense:x'"
cd .. && rm -r .git && mkdir elsewhere && cd elsewhere || exit 1
status 2 --current --project '../a project'
says "'nonsense:x'"
status 0 --init fresh
grep -qx .env fresh/.gitignore || fail 'git would take .env'
