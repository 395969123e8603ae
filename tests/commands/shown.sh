#!/bin/sh
# What databases and files hold is shown at a terminal, and never obeyed: escape sequences, lines that a text has made up,
# bytes that are no text, and what turns the order of reading.
. "$(dirname "$0")/support.sh"
escape=$(printf '\033')
no_bytes() { # nothing that a terminal obeys is in the answer
    ! grep -q "$escape" "$scratch/out" || fail "an escape sequence comes through"
    ! grep -q "$(printf '\342\200\256')" "$scratch/out" || fail "a turn of direction comes through"
}
answers() { # answers EXPECTED: to the byte
    printf '%s\n' "$1" >"$scratch/expected"
    cmp -s "$scratch/expected" "$scratch/out" || {
        diff "$scratch/expected" "$scratch/out" >&2
        fail "it answers otherwise"
    }
}

args build draft
model <<'END_OF_MODEL'
table post {
    id int64 primary key auto
    title text
}
END_OF_MODEL
compile build
status 0 --revision -m "first"
status 0 --upgrade --database sqlite:a.db

say "a row of the ledger makes up no line, and clears no screen"
sqlite3 a.db "update schemac_revision set name = char(27) || '[2J' || char(10) || '9999  forged' || char(8238, 13, 127)
    where kind <> 'ledger'" || fail "the row is as it was"
mv migrations/0001_first.migration first # else its own words would be shown
status 0 --current --database sqlite:a.db
no_bytes
sed 's/^ *[0-9a-f]*  //' "$scratch/out" >"$scratch/rest" && cp "$scratch/rest" "$scratch/out"
answers '\x1b[2J\n9999  forged\u{202e}\r\x7f  (head)  (its file is gone)'
mv first migrations/0001_first.migration

say "nor does what the engine says when a revision fails"
sqlite3 a.db "create trigger t before insert on post begin select raise(abort, 'bad${escape}]0;title
0009  applied'); end" || fail "no trigger"
model <<'END_OF_MODEL'
table post {
    id int64 primary key auto
    title text
    body text?
}
END_OF_MODEL
compile build
sed 's/^    }$/&\n    run { insert into post (title) values (\x27x\x27) }/' migrations/0002.draft >edited
sed '0,/^    run/{//!b};' edited >migrations/0002.draft
status 0 --revision -m "second"
status 2 --upgrade --database sqlite:a.db
no_bytes
says 'bad\x1b]0;title'
never_says '0009  applied'

say "nor a file: its name, its texts and what is quoted in it"
cp migrations/0001_first.migration kept
printf 'table "a\342\200\256b%s" { x int32 primary key, "y\342\200\256" nothing }\n' "$escape" >"models/$escape[31mred.schema"
sed "s,^source .*,source $PWD/models/$escape[31mred.schema," build/schemac-schema.args >args && mv args build/schemac-schema.args
status 2 --compile --args build/schemac-schema.args
no_bytes
says '\x1b[31mred.schema:1'
