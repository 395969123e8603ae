# --squash, --baseline, --prune: databases that have nothing, a part, or all of what is replaced end up alike, and stay so
# when the files are gone. A third word, "postgresql": on a server.
. "$(dirname "$0")/support.sh"
. "$(dirname "$0")/places.sh"
if [ "${3-}" = postgresql ]; then
    structure() {
        pg_dump --restrict-key=x -s -T schemac_revision "$(url "$1")" 2>/dev/null || pg_dump -s -T schemac_revision "$(url "$1")"
    }
else
    structure() { sql "$1" "select sql from sqlite_schema where name not like 'schemac%' and sql is not null order by name"; }
fi
rows() { sql "$1" "select count(*) from schemac_revision where kind <> 'ledger'"; }
plain() { # what stands there, without the order of columns and what is left of how a column came to its type
    structure "$1" | tr ',' '\n' | sed 's/^ *//; s/ *$//; s/DEFAULT (\([0-9]*\))::bigint/DEFAULT \1/' | grep . | sort
}
alike() {
    plain "$1" >"$scratch/one"
    plain "$2" >"$scratch/other"
    cmp -s "$scratch/one" "$scratch/other" || fail "$1 and $2 differ: $(diff "$scratch/one" "$scratch/other" | head -5)"
}
for place in none part all straight; do fresh "$place"; done

args build draft
[ "${3-}" = postgresql ] && echo 'engine postgresql' >>build/schemac-schema.args
step() { compile build && status 0 --revision -m "$1"; }
id_of() { sed -n 's/^revision \([0-9a-f]*\).*/\1/p' migrations/"$1"_*.migration; }

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
    index (views)
}
table tag {
    id int64 primary key
    name text
    unique (name)
}
END
step tags
model <<'END'
table post {
    id int64 primary key auto
    headline text was title
    views int64 default 0 allow(rewrite) 'small'
    index (views)
}
table tag {
    id int64 primary key
    name text
    colour text default 'red'
    unique (name)
}
END
step headline
on part 0 --upgrade 2
on all 0 --upgrade
sql part "insert into post (title, views) values ('first', 3)"
sql all "insert into post (headline, views) values ('first', 3)"
model <<'END'
table post {
    id int64 primary key auto
    headline text
    views int64 default 0
    slug text default ''
    index (views)
}
table tag {
    id int64 primary key
    name text
    colour text default 'red'
    unique (name)
}
END
step slug
on straight 0 --upgrade
first=$(id_of 0001) second=$(id_of 0002) third=$(id_of 0003)

say "a range is replaced by one revision that does the same, under the number of its last"
status 0 --squash 2:3 -m "tags and headline"
says "migrations/0003_tags_and_headline.migration"
exists migrations/0002_tags.migration
squash=$(id_of 0003_tags)
grep -q "^replaces $second, $third" migrations/0003_tags_and_headline.migration || fail "it does not say what it replaces"
grep -q "^parent   $first" migrations/0003_tags_and_headline.migration || fail "it has another parent"
compile build
status 0 --history
says "0003  $squash  tags and headline  (replaces $second, $third)"
says "0004"
never_says "0002"
status 0 --show "$squash"
says "rename title to headline"

say "a database without it gets the squash"
on none 0 --upgrade
says "tags and headline"
never_says "$second"
[ "$(rows none)" = 3 ] || fail "$(rows none) rows"

say "one that has a part walks the rest, and gets the squash's row then"
on part 0 --current
says "$second"
says "pending"
on part 0 --upgrade
says "$third"
never_says "$squash"
[ "$(rows part)" = 5 ] || fail "$(rows part) rows"
on part 0 --current
says "$squash"
never_says "$second"
never_says "pending"

say "one that has all of it gets the row beside the others, as does one that is further"
on all 0 --current
says "pending"
on all 0 --upgrade
on straight 1 --current --check-heads
on straight 0 --upgrade
never_says "nothing is pending"
on straight 0 --upgrade
says "nothing is pending"
[ "$(rows straight)" = 5 ] || fail "$(rows straight) rows"
for place in none part all; do
    on $place 0 --upgrade
    on $place 0 --current --check-heads
    alike $place straight
done
[ "$(sql all "select headline || views from post")" = first3 ] || fail "the row of 'all' is not what it was"
[ "$(sql part "select headline || views from post")" = first3 ] || fail "the row of 'part' is not what it was"

say "it goes back as one, wherever it came from, and up again"
for place in none part all straight; do
    on $place 0 --downgrade -1 --allow-loss
    on $place 0 --downgrade -1 --allow-loss
    says "tags and headline"
    [ "$(rows $place)" = 1 ] || fail "$(rows $place) rows on $place"
    on $place 0 --upgrade
    [ "$(rows $place)" = 3 ] || fail "$(rows $place) rows on $place"
    alike $place none
done
[ "$(sql all "select headline from post")" = first ] || fail "the row of 'all' is gone"

say "what leads elsewhere, stands elsewhere or is there by half is refused"
cp -r migrations "$scratch/kept"
again() { rm -rf migrations && cp -r "$scratch/kept" migrations; }
sed -i "s/default 'red'/default 'blue'/" migrations/0003_tags_and_headline.migration
status 2 --plan
says "leads elsewhere than what it replaces [S0331]"
again
mv migrations/0002_tags.migration "$scratch/gone"
status 2 --plan
says "[S0328]"
again
sed -i "s/^parent   $first//" migrations/0003_tags_and_headline.migration
status 2 --plan
says "does not stand on $first, and what it replaces does [S0330]"
again
sed "s/^revision $squash/revision 0123456789ab/" migrations/0003_tags_and_headline.migration >migrations/0003_twice.migration
status 2 --plan
says "two revisions replace $second [S0329]"
again
status 2 --squash 3:4
says "is a squash itself"
status 2 --squash 4:4
says "nothing to squash"
status 2 --squash 4
says "two ends"
status 2 --squash

say "when no database needs them any more, the replaced files go"
fresh half
again
rm migrations/0003_tags_and_headline.migration
on half 0 --upgrade 2
again
status 1 --prune --database "$(url half)"
says "does not have the row of its squash [S0333]"
status 0 --prune --database "$(url all)"
says "gone  migrations/0002_tags.migration"
says "gone  migrations/0003_headline.migration"
missing migrations/0003_headline.migration
exists migrations/0003_tags_and_headline.migration
status 1 --prune
says "nothing to prune"
compile build
grep -q "parent   $third" migrations/0004_slug.migration || fail "0004 was changed"
for place in none part all straight; do
    on $place 0 --upgrade
    says "nothing is pending"
done
fresh none
on none 0 --upgrade
alike none straight

say "one that has a part needs who knows the rest"
on half 1 --upgrade
says "$second"
cp "$scratch/kept"/000[23]_*.migration migrations/
on half 0 --upgrade
alike half straight
status 0 --prune

say "one that has all of it is told so without their files, too"
fresh late
rm migrations/0003_tags_and_headline.migration
cp "$scratch/kept"/0002_tags.migration "$scratch/kept"/0003_headline.migration migrations/
on late 0 --upgrade
again
status 0 --prune
on late 0 --upgrade
[ "$(rows late)" = 5 ] || fail "$(rows late) rows"
on late 0 --downgrade 1 --allow-loss
[ "$(rows late)" = 1 ] || fail "$(rows late) rows"
on late 0 --upgrade
alike late straight

say "a baseline is a squash of everything, made at once"
status 0 --baseline -m "the beginning"
says "migrations/0004_the_beginning.migration"
never_says "error"
compile build
grep -q "create table post" migrations/0004_the_beginning.migration || fail "no table"
! sed "/^was {/,\$d" migrations/0004_the_beginning.migration | grep -q "alter table" || fail "it is not made at once"
status 0 --history
says "the beginning"
never_says "posts"
fresh none
on none 0 --upgrade
[ "$(rows none)" = 1 ] || fail "$(rows none) rows"
alike none straight
on none 0 --downgrade base --allow-loss
on none 0 --upgrade
on straight 0 --upgrade
[ "$(rows straight)" = 4 ] || fail "$(rows straight) rows"
status 0 --prune
on straight 0 --upgrade
says "nothing is pending"
on part 0 --upgrade
on part 0 --current --check-heads
status 2 --baseline
says "nothing to squash"

say "names that were swapped stay as they are when the files are gone"
rm -f migrations/*
fresh swap
model <<'END'
table pair {
    id int64 primary key auto
    a int32
    b int32
}
END
step pair
on swap 0 --upgrade
sql swap "insert into pair (a, b) values (1, 2)" >/dev/null
model <<'END'
table pair {
    id int64 primary key auto
    a int32 was b
    b int32 was a
}
END
step swapped
on swap 0 --upgrade
[ "$(sql swap "select a, b from pair")" = "2|1" ] || fail "they are not swapped"
status 0 --baseline -m "swapped for good"
grep -q "rename b to a" migrations/0002_swapped_for_good.migration || fail "it does not say what was called so"
on swap 0 --upgrade
status 0 --prune
compile build
never_says "unused-was"
status 0 --check
on swap 0 --upgrade
[ "$(sql swap "select a, b from pair")" = "2|1" ] || fail "they are swapped again"
