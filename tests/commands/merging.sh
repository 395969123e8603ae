# What git does with .schema files once it knows schemac: it merges them by their elements.
. "$(dirname "$0")/support.sh"

command -v git >/dev/null || exit 77
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_AUTHOR_NAME=ada GIT_AUTHOR_EMAIL=ada@example.org
export GIT_COMMITTER_NAME=ada GIT_COMMITTER_EMAIL=ada@example.org
quietly() { "$@" >"$scratch/out" 2>&1 || fail "$*"; }
commit() { quietly git add -A && quietly git commit -q -m "$1"; }
edit() { sed "$1" models/post.schema >"$scratch/edited" && cp "$scratch/edited" models/post.schema; }
same() { cmp -s "$scratch/expected" models/post.schema || {
    cp models/post.schema "$scratch/out"
    fail "it is not merged as expected"
}; }

quietly git init -q -b main .
printf '*.schema merge=schemac\n' >.gitattributes
git config merge.schemac.name 'elements of a schema'
git config merge.schemac.driver "'$schemac' --merge-driver %O %A %B %L %P"
model <<'END'
// The words of a blog.

enum status { draft, live }

/// What people read.
table post {
    id     int64  primary key auto   // counts on
    title  text(200)
    body   text

    index (title)
}
END
commit base

say 'both sides append to the same lists: no conflict'
git checkout -q -b theirs
edit 's/draft, live/draft, live, gone/; s/^    body   text$/    body   text?\n    likes  int32  default 0   \/\/ theirs/'
printf '\ntable tag {\n    id  int64  primary key auto\n}\n' >>models/post.schema
commit theirs
git checkout -q main
edit 's/draft, live/draft, hidden, live/; s/^    body   text$/    body   text\n    \/\/\/ Ours.\n    slug   text(80)?/; s/index (title)/index (title, id)/'
printf '\n// at the end\n' >>models/post.schema
commit ours
quietly git merge -m merged theirs
cat >"$scratch/expected" <<'END'
// The words of a blog.

enum status { draft, hidden, live, gone }

/// What people read.
table post {
    id     int64  primary key auto   // counts on
    title  text(200)
    body   text?
    /// Ours.
    slug   text(80)?
    likes  int32  default 0   // theirs

    index (title, id)
}

// at the end

table tag {
    id  int64  primary key auto
}
END
same

say 'one column changed by both is the conflict, and nothing else is'
git checkout -q -b other
edit 's/title  text(200)/title  text(300)/; s/gone }/gone, lost }/'
commit other
git checkout -q main
edit 's/title  text(200)/title  text/; s/^table tag {/table tag cname label {/'
commit narrow
git merge -m merged other >"$scratch/out" 2>&1 && fail 'git found no conflict'
says 'CONFLICT'
cat >"$scratch/expected" <<'END'
// The words of a blog.

enum status { draft, hidden, live, gone, lost }

/// What people read.
table post {
    id     int64  primary key auto   // counts on
<<<<<<< ours
    title  text
=======
    title  text(300)
>>>>>>> theirs
    body   text?
    /// Ours.
    slug   text(80)?
    likes  int32  default 0   // theirs

    index (title, id)
}

// at the end

table tag cname label {
    id  int64  primary key auto
}
END
same
git status --porcelain | grep -q '^UU models/post.schema' || fail 'git does not know of the conflict'
quietly git merge --abort

say 'what one side lets go and the other changes is a conflict'
git checkout -q -b dropping
edit 's/^    slug   text(80)?$/    drop slug/'
commit dropping
git checkout -q main
edit 's/^    slug   text(80)?$/    slug   text(90)?/'
commit changing
git merge -m merged dropping >"$scratch/out" 2>&1 && fail 'git found no conflict'
[ "$(grep -c '^[<>=]\{7\}' models/post.schema)" -eq 3 ] || fail 'there is not one conflict'
sed -n '/^<<<<<<</,/^>>>>>>>/p' models/post.schema >"$scratch/out"
says 'drop slug'
says 'text(90)'
never_says 'likes'
quietly git merge --abort

say 'a table renamed on one side takes what the other adds'
git checkout -q -b renaming main
edit 's/^table post {/table article was post {/'
commit renaming
git checkout -q main
edit 's/^    index (title, id)/    words  int32?\n    index (title, id)/'
commit adding
quietly git merge -m merged renaming
grep -q '^table article was post {' models/post.schema || fail 'the new name is lost'
grep -q '^    words  int32?' models/post.schema || fail 'the new column is lost'

say 'rebasing and picking merge in the same way'
git checkout -q -b late main~1
edit 's/^    likes/    shown  bool  default true\n    likes/'
commit late
quietly git rebase main
grep -q '^    shown' models/post.schema || fail 'the column is lost'
grep -q '^    words' models/post.schema || fail 'the column is lost'
git checkout -q main

say 'a text that is no schema is a conflict of its lines, and says why'
printf 'enum a { b }\n' >base.schema
printf 'enum a { b, c }\ntable {{{\n' >ours.schema
printf 'enum a { b, c }\ntable x { id int64 }\n' >theirs.schema
status 1 --merge-driver base.schema ours.schema theirs.schema 9 models/shown.schema
says 'models/shown.schema (ours):2'
says 'is merged by lines'
printf 'enum a { b, c }\n<<<<<<<<< ours\ntable {{{\n=========\ntable x { id int64 }\n>>>>>>>>> theirs\n' >"$scratch/expected"
cmp -s "$scratch/expected" ours.schema || fail 'the lines are not as expected'

say 'what it does not understand it leaves alone'
cp ours.schema before
status 2 --merge-driver base.schema ours.schema
status 2 --merge-driver base.schema ours.schema missing.schema
says 'S0609'
status 2 --merge-driver base.schema ours.schema theirs.schema x
status 2 --merge-driver base.schema ours.schema theirs.schema 0
cmp -s before ours.schema || fail 'it was written'

say 'a new project is set up for it'
mkdir fresh
status 0 --init fresh
says 'git config merge.schemac.driver'
grep -q '^\*\.schema .*merge=schemac' fresh/.gitattributes || fail 'there are no attributes'
