#!/bin/sh
# A table is split in two by steps of data that select: written into the draft, proven by the build, applied to rows,
# taken back and applied again. A third word, "postgresql": on a server.
. "$(dirname "$0")/support.sh"
. "$(dirname "$0")/places.sh"

args build draft
[ "${3-}" = postgresql ] && echo 'engine postgresql' >>build/schemac-schema.args
fill_new_table() { # fill_new_table STEP: into the draft, behind the table that it creates
    draft=$(ls migrations/*.draft)
    awk -v step="    $1" '{ print } /create table/ { made = 1 } made && /^    }/ { print step; made = 0 }' "$draft" >edited
    grep -qF "$1" edited || fail "no table is created"
    mv edited "$draft"
}
shows() { # shows DATABASE SQL ROWS
    rows=$(sql "$1" "$2")
    [ "$rows" = "$3" ] || fail "$2 gives $rows"
}

model <<'END'
table person {
    id int64 primary key auto
    name text
    city text?
    street text?
    born text?
}
END
compile build
status 0 --revision -m people
fresh people
on people 0 --upgrade
sql people "insert into person (name, city, street, born) values ('Ada', 'London', 'Dean St', '1815-12-10'),
    ('Max', 'Bonn', null, '1947'), ('Eve', 'London', 'Strand', null), ('Jo', null, null, null)"

say "a column becomes the key of a table of its own: each value once"
model <<'END'
table city { name text primary key }

table person {
    id int64 primary key auto
    name text
    city -> city?
    street text?
    born text?

    index (city)
}
END
status 0 --compile --args build/schemac-schema.args
fill_new_table \
    "run { insert into city (name) select distinct city from person where city is not null }"
compile build
status 0 --revision -m cities
dump people | grep -v "ledger\|restrict" >"$scratch/before"
on people 0 --upgrade
shows people "select name from city order by name" "Bonn
London"
on people 0 --downgrade -1 --allow-loss
dump people | grep -v "ledger\|restrict" >"$scratch/after"
cmp "$scratch/before" "$scratch/after" || fail "it is not the database from before"
shows people "select count(*), count(city) from person" "4|3"
on people 0 --upgrade
shows people "select count(*) from city" 2

say "columns become rows of another table, converted on the way; the numbers go on behind those that were copied"
model <<'END'
table city { name text primary key }

table person {
    id int64 primary key auto
    name text
    city -> city?

    index (city)
    drop street
    drop born
}

table detail {
    id int64 primary key auto
    person_id -> person unique
    street text(20)
    born date?
}
END
status 0 --compile --args build/schemac-schema.args
fill_new_table \
    "run { insert into detail (id, person_id, street, born) select id + 10, id, coalesce(street, upper(name)), case when length(born) = 10 then cast(born as date) end from person where city is not null }"
compile build
status 0 --revision -m details
on people 0 --upgrade
shows people "select id, person_id, street, coalesce(cast(born as text), '-') from detail order by id" "11|1|Dean St|1815-12-10
12|2|MAX|-
13|3|Strand|-"
sql people "insert into detail (person_id, street) values (4, 'x')"
shows people "select max(id) from detail" 14
on people 0 --downgrade -1 --allow-loss
on people 0 --upgrade
shows people "select count(*) from detail" 3

say "a value that does not fit stops it, and nothing has changed"
on people 0 --downgrade -1 --allow-loss
sql people "update person set street = 'a street whose name is much too long' where id = 1"
dump people >"$scratch/before"
on people 2 --upgrade
says "insert into detail"
dump people >"$scratch/after"
cmp -s "$scratch/before" "$scratch/after" || fail "something has changed"

echo "all as it should be"
