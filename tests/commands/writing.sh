# What a build or a command writes, it writes alone: beside others that write the same, through no link that leads out
# of the project, and with nothing left over. A third word: how many rounds of builds at once.
. "$(dirname "$0")/support.sh"
rounds=${3-6}

model <<'END'
table post {
    id int64 primary key auto
    title text(200)
}
END
args build draft
left_over() { # left_over FOLDER...: no temporary is left
    left=$(find "$@" -name '.schemac-*' -o -name '*.new')
    [ -z "$left" ] || fail "left over: $left"
}

say 'builds at once in one folder all succeed, and come to the same bytes'
compile build
cp migrations/0001.draft "$scratch/alone.draft"
round=0
while [ "$round" -lt "$rounds" ]; do
    # from nothing, from another draft that has to go, and from what is there
    case $((round % 3)) in
    0) rm -rf migrations build/out ;;
    1) rm -rf build/out && sed 's/title/subject/' models/post.schema >edited && mv edited models/other.schema &&
        sed 's,models/post,models/other,' build/schemac-schema.args >build/other.args &&
        status 0 --compile --args build/other.args ;;
    esac
    for i in 1 2 3 4 5 6 7 8; do
        {
            "$schemac" --compile --args build/schemac-schema.args >"$scratch/out.$i" 2>&1
            echo $? >"$scratch/status.$i"
        } &
    done
    wait
    for i in 1 2 3 4 5 6 7 8; do
        cp "$scratch/out.$i" "$scratch/out"
        [ "$(cat "$scratch/status.$i")" = 0 ] || fail "a build beside others, round $round"
    done
    cmp -s "$scratch/alone.draft" migrations/0001.draft || fail "another draft, round $round"
    rm -rf "$scratch/together" && cp -R build/out "$scratch/together"
    compile build
    diff -r build/out "$scratch/together" >"$scratch/out" || fail "a build alone makes others, round $round"
    left_over build migrations models
    round=$((round + 1))
done
rm -f models/other.schema build/other.args

say 'a build follows no link: neither a name it uses for itself nor one of its files'
mine="$scratch/mine"
printf 'precious\n' >"$mine"
unharmed() { [ "$(cat "$mine")" = precious ] || fail 'a file outside was written'; }
for name in migrations/.schemac-draft migrations/.schemac-revision build/out/schema.h build/out/schema.h.new \
    build/out/MANIFEST build/out/MANIFEST.new build/out/proofs build/out/proofs.new build/out/digests \
    build/out/digests.new build/out/schema.stamp build/out/schema.stamp.new build/out/schema.stamp.d; do
    rm -f migrations/* "$name"
    mkdir -p build/out
    ln -s "$mine" "$name"
    compile build
    unharmed
done
[ ! -L build/out/schema.h ] || fail 'a link stands for what is generated'
rm -f migrations/.schemac* build/out/*.new
for name in migrations/.schemac-draft migrations/.schemac-revision; do
    ln -s "$mine" "$name"
    status 0 --revision -m "$(basename "$name")" --empty
    unharmed
    rm -f migrations/*
done
ln -s "$mine" migrations/0001_post.migration
status 2 --revision -m post
unharmed
rm migrations/0001_post.migration
ln -s "$scratch/nothing" migrations/0001.draft
compile build
[ -f migrations/0001.draft ] && [ ! -L migrations/0001.draft ] || fail 'no draft of its own'
missing "$scratch/nothing"

say 'a folder that is a link out of the project is refused, and nothing is made there'
mkdir "$scratch/elsewhere"
empty() { [ -z "$(ls -A "$scratch/elsewhere")" ] || fail 'something was made elsewhere'; }
rm -rf migrations && ln -s "$scratch/elsewhere" migrations
status 2 --compile --args build/schemac-schema.args
says 'leads out of the project'
status 2 --revision -m post
says 'leads out of the project'
empty
rm migrations && ln -s "$scratch/elsewhere/deeper" migrations
status 2 --revision -m post --empty
says 'leads out of the project'
empty
rm migrations
rm -rf build/out && ln -s "$scratch/elsewhere" build/out
status 2 --compile --args build/schemac-schema.args
says 'leads out of the build folder'
empty
rm build/out && mkdir build/out && ln -s "$scratch/elsewhere" build/out/drafts
compile build
empty

say 'one that leads elsewhere in the project is followed, and so is a build folder behind a link'
rm -rf migrations && mkdir -p db/history && ln -s db/history migrations
compile build
exists db/history/0001.draft
[ -L migrations ] || fail 'the link went'
rm migrations && rm -rf db
mv build "$scratch/built" && ln -s "$scratch/built" build
compile build
exists "$scratch/built/out/schema.h"

say '--format keeps a link and the permissions of the file, and stays in the project'
mkdir shared
printf 'table tag{ id int64 primary key }\n' >shared/tag.schema
printf 'table tag { id int64 primary key }\n' >laid_out
chmod 640 shared/tag.schema
ln -s ../shared/tag.schema models/tag.schema
status 0 --format models/tag.schema
[ -L models/tag.schema ] || fail 'the link went'
cmp -s laid_out shared/tag.schema || {
    cp shared/tag.schema "$scratch/out"
    fail 'the file behind it is not laid out'
}
[ "$(stat -c %a shared/tag.schema)" = 640 ] || fail 'other permissions'
printf 'table tag{ id int64 primary key }\n' >"$scratch/tag.schema"
cp "$scratch/tag.schema" "$scratch/kept.schema"
ln -sf "$scratch/tag.schema" models/tag.schema
status 2 --format models/tag.schema
says 'leads out of the project'
cmp -s "$scratch/tag.schema" "$scratch/kept.schema" || fail 'a file outside was written'
rm models/tag.schema

say 'what git has merged keeps its permissions'
for side in base ours theirs; do printf 'table %s {\n    id int64 primary key\n}\n' tag >$side; done
printf 'table post {\n    id int64 primary key\n}\n' >>theirs
chmod 600 ours
status 0 --merge-driver base ours theirs
grep -q 'table post' ours || fail 'not merged'
[ "$(stat -c %a ours)" = 600 ] || fail 'other permissions'

if [ "$(id -u)" != 0 ]; then # root may write everywhere
    say 'what cannot be written leaves nothing behind'
    rm -rf migrations && mkdir migrations && chmod 500 migrations
    status 2 --compile --args build/schemac-schema.args
    says 'cannot be written'
    chmod 700 migrations
fi
mkdir fresh && ln -s "$mine" fresh/.gitignore && ln -s "$mine" fresh/main.c.new
status 0 --init fresh
unharmed
rm fresh/main.c.new
left_over . "$scratch/built"
