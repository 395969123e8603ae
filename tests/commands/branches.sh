# Two branches: what commutes needs no merge, what conflicts stops the build, and --rebase puts one behind the other.
. "$(dirname "$0")/support.sh"
model <<'EOF'
table post {
    id     int64  primary key auto
    title  text
    views  int32
}
EOF
args build draft
compile build
status 0 --revision -m posts
status 0 --upgrade --database sqlite:a.db
status 0 --upgrade --database sqlite:b.db
for place in a b; do sqlite3 $place.db "insert into post (title, views) values ('first', 3)"; done
cp -r migrations root

say "one branch renames what the other changes"
model <<'EOF'
table post {
    id        int64  primary key auto
    headline  text   was title
    views     int32
}
EOF
compile build
status 0 --revision -m headline
cp -r migrations left && cp models/post.schema left/
rm -rf migrations && cp -r root migrations
model <<'EOF'
table post {
    id     int64  primary key auto
    title  text   check (title <> '')
    views  int64
}
EOF
compile build
status 0 --revision -m wide
cp -r migrations right && cp models/post.schema right/

say "two databases have applied one of them each, and end up alike"
on() { rm -rf migrations && cp -r "$1" migrations && mv migrations/post.schema models/; }
on left
status 0 --upgrade --database sqlite:a.db
on right
status 0 --upgrade --database sqlite:b.db
cp left/0002_headline.migration migrations/
model <<'EOF'
table post {
    id        int64  primary key auto
    headline  text   check (headline <> '')
    views     int64
}
EOF
compile build
never_says "error"
status 0 --heads
says "headline  (head)"
says "wide  (head)"
for place in a b; do
    status 0 --upgrade --database sqlite:$place.db
    [ "$(sqlite3 $place.db 'select headline, views from post')" = 'first|3' ] || fail "the row of $place is gone"
    sqlite3 $place.db "insert into post (headline, views) values ('', 1)" 2>/dev/null && fail "no check in $place"
    sqlite3 $place.db 'select sql from sqlite_schema where name = "post"' | tr -d '\n' >$place.sql
done
cmp a.sql b.sql || fail "the two are not alike"

say "each can be taken back from below the other, by the names that are current"
wide=$(sed -n 's/^revision \([0-9a-f]*\) .*/\1/p' migrations/0002_wide.migration)
headline=$(sed -n 's/^revision \([0-9a-f]*\) .*/\1/p' migrations/0002_headline.migration)
status 0 --downgrade -1 --allow-loss --database sqlite:a.db
sqlite3 a.db "insert into post (headline, views) values ('', 1)" || fail "the check is still there"
status 0 --upgrade --database sqlite:b.db

say "also when its file is gone: what the ledger has is read where it stood, and not where the other branch led"
sqlite3 a.db "delete from post where headline = ''"
status 0 --upgrade --database sqlite:a.db
for gone in wide headline; do
    for place in a b; do
        cp $place.db gone.db
        mv migrations/0002_$gone.migration "$scratch/"
        status 0 --current --database sqlite:gone.db
        says "$gone  (head)  (its file is gone)"
        status 0 --downgrade "$(sed -n 's/^revision \([0-9a-f]*\) .*/\1/p' "$scratch/0002_$gone.migration")" --allow-loss --database sqlite:gone.db
        [ "$(sqlite3 gone.db 'select count(*) from post where views = 3')" = 1 ] || fail "the row of $place is gone"
        mv "$scratch/0002_$gone.migration" migrations/
        status 0 --upgrade --database sqlite:gone.db
        status 0 --current --check-heads --database sqlite:gone.db
    done
done

say "the next revision has both as parents"
cat >>models/post.schema <<'EOF'
table tag {
    name  text  primary key
}
EOF
compile build
grep -q "parent   *$headline, $wide\|parent   *$wide, $headline" migrations/0003.draft || fail "the draft has not both as parents"
status 0 --revision -m tags
status 0 --heads
never_says "wide"
status 0 --upgrade --database sqlite:b.db
status 0 --current --check-heads --database sqlite:b.db

say "what conflicts stops the build, at both places"
on left
cat >migrations/0002_subject.migration <<EOF
/// Another word for it.
revision 5f3a9c01d2be 'subject'
format   1
parent   $(sed -n 's/^revision \([0-9a-f]*\) .*/\1/p' migrations/0001_posts.migration)

// Kept as it is.
upgrade {
    alter table post {
        rename title to subject
    }
}
EOF
status 2 --check
says "conflicts with"
says "migrations/0002_subject.migration:9"
says "both rename column post.title"
says "migrations/0002_headline.migration:"
says "--rebase 5f3a9c01d2be"
status 0 --history # who looks for a way out sees the graph
says "subject  (head)"
says "headline  (head)"

say "--rebase puts one behind the other; its author says what it does from there"
status 1 --rebase 5f3a9c01d2be
says "migrations/0003_subject.migration"
says "there is no column 'title' in table 'post'"
missing migrations/0002_subject.migration
grep -q "^parent   $headline\$" migrations/0003_subject.migration || fail "its parent is another"
grep -q "^// Kept as it is" migrations/0003_subject.migration || fail "its comment is gone"
sed 's/rename title/rename headline/' migrations/0003_subject.migration >edited
mv edited migrations/0003_subject.migration
status 0 --history
sed 's/headline  text   was title/subject   text/' models/post.schema >edited
mv edited models/post.schema
rm -f a.db
status 0 --upgrade --database sqlite:a.db
sqlite3 a.db "insert into post (subject, views) values ('kept', 2)" || fail "the column is not called subject"
status 2 --rebase 5f3a9c01d2be
says "stands behind all others as it is"
status 2 --rebase base
