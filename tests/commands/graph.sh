# The revision graph on the command line: symbols, ranges, branches, merges, stamps, and what new revisions stand on.
. "$(dirname "$0")/support.sh"
id() { sed -n 's/^revision \([0-9a-f]*\) .*/\1/p' migrations/$1; }
applied() { # applied DATABASE: the messages, in the order of application
    sqlite3 $1 "select group_concat(name, ' ') from (select name from schemac_revision where sequence > 0 order by sequence)"
}
is_applied() { [ "$(applied $1)" = "$2" ] || fail "$1 has '$(applied $1)', not '$2'"; }
tables() { sqlite3 $1 "select group_concat(name, ' ') from (select name from sqlite_schema where type = 'table' and name not like 'schemac%' and name not like 'sqlite%' order by name)"; }
adds() { # adds FILE TABLE: the revision creates it
    sed "s/^upgrade {/upgrade {\n    create table $2 {\n        id  int64  primary key\n    }/; s/^downgrade {/downgrade {\n    drop table $2/" migrations/$1 >edited
    mv edited migrations/$1
}

say "two branches with labels, on a first revision"
mkdir migrations
status 0 --revision --empty -m first
adds 0001_first.migration first
status 0 --revision --empty -m left --label left
adds 0002_left.migration left_one
status 0 --revision --empty -m left2
adds 0003_left2.migration left_two
status 2 --revision --empty -m right --parent 1 --label right
says "is no head"
says "--splice"
says "[S0327]"
missing migrations/0002_right.migration
status 2 --revision --empty -m right --parent 1 --splice --label head
says "[S0326]"
status 2 --revision --empty -m right --parent 1 --splice --label left
says "there is a branch 'left' already"
says "migrations/0002_left.migration:"
status 0 --revision --empty -m right --parent 1 --splice --label right
adds 0002_right.migration right_one
status 0 --revision --empty -m right2 --parent right@head --depends-on left
adds 0003_right2.migration right_two
grep -q "^depends on $(id 0002_left.migration)\$" migrations/0003_right2.migration || fail "it depends on nothing"
status 0 --revision --empty -m other --parent base --label other
adds 0001_other.migration other

say "heads, branches, and the graph"
status 0 --heads
says "left2  (head)"
says "right2  (depends on $(id 0002_left.migration))  (head)"
says "other  [other]  (head)"
status 0 --branches
says "left: 2 revisions, up to"
says "0001  $(id 0001_first.migration)  first"
says "    -> 0002  $(id 0002_left.migration)  left  [left]"
status 0 --branches --json
says "\"label\": \"right\""
status 0 --history
sed 's/[0-9a-f]\{12\}/ID/g' "$scratch/out" | cut -c 1-9 >got
cat >expected <<'END'
*  0001  
*  0001  
|\
* |  0002
| *  0002
* |  0003
  *  0003
END
diff expected got || fail "the graph is another"
status 0 --history left@base:left@head
says "left2"
never_says "right"
status 0 --history 'right'
says "first"
never_says "left"
status 2 --history left@head:right@head
says "[S0324]"
status 0 --history --json right
says "\"message\": \"right\""
status 0 --show left@head right@-1
says "create table left_two"
says "create table right_one"

say "symbols that mean nothing"
status 2 --show left@right
says "[S0325]"
status 2 --show nothing@head
says "there is no branch 'nothing'"
status 2 --show head
says "[S0319]"
status 2 --show left@1+9
says "[S0321]"
status 2 --show first+1
says "[S0318]"
status 2 --show left+x
says "[S0318]"
status 2 --show base

say "upgrades to symbols"
status 0 --upgrade left --database sqlite:a.db
is_applied a.db "first left"
status 0 --upgrade +1 --database sqlite:a.db
is_applied a.db "first left left2"
status 2 --upgrade +1 --database sqlite:a.db
says "leads beyond the last revision"
status 2 --upgrade -1 --database sqlite:a.db
status 2 --upgrade base --database sqlite:a.db
status 0 --upgrade right@+1 other --database sqlite:a.db
is_applied a.db "first left left2 other right"
status 0 --show current --database sqlite:a.db
says "create table right_one"
never_says "left_one"
status 1 --current --check-heads --database sqlite:a.db
status 0 --upgrade heads --database sqlite:a.db
is_applied a.db "first left left2 other right right2"
status 0 --current --check-heads --database sqlite:a.db
status 0 --upgrade heads --database sqlite:a.db
says "nothing is pending"

say "downgrades, of one branch and of the last"
status 0 --downgrade -1 --database sqlite:a.db
is_applied a.db "first left left2 other right"
status 0 --downgrade left@-1 --database sqlite:a.db
is_applied a.db "first left other right"
status 0 --upgrade heads --database sqlite:a.db
status 2 --downgrade left@first --database sqlite:a.db
status 0 --downgrade left@1 --database sqlite:a.db
is_applied a.db "first other right"
[ "$(tables a.db)" = "first other right_one" ] || fail "there are $(tables a.db)"
status 2 --downgrade left --database sqlite:a.db
says "is not applied to this database"
status 2 --downgrade -9 --database sqlite:a.db
says "the database has 3 revisions, and not 9 to undo"
status 2 --downgrade +1 --database sqlite:a.db
status 0 --downgrade other@base --database sqlite:a.db
is_applied a.db "first right"
status 0 --downgrade base --database sqlite:a.db
is_applied a.db ""

say "SQL for ranges, both ways, without a database"
status 2 --sql 1:left2
status 0 --sql left:left@head
says 'left_two'
never_says 'left_one'
status 0 --upgrade left:left@head --sql
says 'create table "left_two"'
status 0 --downgrade left@head:left@1 --sql
says 'drop table "left_two"'
says 'drop table "left_one"'
never_says 'right'
status 0 --downgrade left@head:left@1 --sql --engine postgresql
says 'drop table "public"."left_two"'

say "stamps: nothing is run"
status 0 --stamp heads --database sqlite:s.db
says "6 stamped"
[ -z "$(tables s.db)" ] || fail "a stamp has run something"
status 0 --current --check-heads --database sqlite:s.db
status 0 --stamp left --database sqlite:s.db
says "forgotten"
status 0 --current --database sqlite:s.db
says "left  (head)"
status 0 --stamp left right other --database sqlite:s.db
status 1 --current --check-heads --database sqlite:s.db
says "2 pending"
status 0 --stamp --purge right --database sqlite:s.db
[ "$(sqlite3 s.db 'select count(*) from schemac_revision where sequence > 0')" = 2 ] || fail "it was not purged"
status 0 --stamp base --database sqlite:s.db
is_applied s.db ""

say "a merge"
status 0 --merge --after-revision "sed -i 's/^format/format/'"
status 0 --heads
[ "$(wc -l <"$scratch/out")" = 1 ] || fail "there is more than one head"
status 1 --merge
says "there is one head"
status 0 --upgrade --database sqlite:a.db
status 0 --current --check-heads --database sqlite:a.db
status 2 --downgrade head-1 --database sqlite:a.db
says "could lead more than one way"
status 0 --downgrade right --database sqlite:a.db
never_says "other"
status 0 --stamp head --database sqlite:s.db
says "7 stamped"
status 0 --stamp right --database sqlite:s.db

say "a command after a revision"
status 2 --revision --empty -m broken --after-revision false
says "[S0619]"
exists migrations/0005_broken.migration
status 0 --revision --empty -m told --after-revision 'echo written:'
says "written: $PWD/migrations/0006_told.migration"

say "depends on its own, a cycle, a copy: each with its place"
cp migrations/0006_told.migration migrations/0007_told.migration
status 2 --history
says "two revisions have the id"
rm migrations/0007_told.migration
