# What is large is built, or the place where it is too large is told; 100,000 columns take no longer than 2,000.
. "$(dirname "$0")/support.sh"
args build draft
many() { # many COUNT FORMAT SEPARATOR
    awk -v n="$1" -v f="$2" -v s="$3" 'BEGIN { for (i = 0; i < n; i++) printf f "%s", i, i + 1 < n ? s : "" }'
}
columns() { printf 'table t {\n    id int64 primary key\n%s\n}\n' "$(many "$1" '    c%d int32?' '
')" | model; }

say 'columns: as many as the engines of the build have room for, and the first beyond them is told'
columns 1599
compile build
columns 2000
status 2 --compile --args build/schemac-schema.args
says "models/post.schema:2002:5: error: table 't' has more than 2000 columns, and sqlite has room for no more [S0166]"
columns 100000
status 2 --compile --args build/schemac-schema.args
says "models/post.schema:2002:5: error: table 't' has more than 2000 columns, and sqlite has room for no more [S0166]"
echo 'engine postgresql' >>build/schemac-schema.args
columns 1600
status 2 --compile --args build/schemac-schema.args
says "models/post.schema:1602:5: error: table 't' has more than 1600 columns, and postgresql has room for no more [S0166]"
{
    columns 1600
    printf 'table u {\n    id int64 primary key\n    a int32\n    index (a)\n}\n' >>models/post.schema
}
status 2 --compile --args build/schemac-schema.args
[ "$(grep -c error: "$scratch/out")" = 1 ] || fail 'more is told than that'

args build draft
say 'a list of 40,000 values'
rm -rf migrations
printf 'table t {\n    id int64 primary key\n    check (id in (%s))\n}\n' "$(many 40000 %d ', ')" | model
compile build
grep -q '39998, 39999' migrations/0001.draft || fail 'the draft lacks a value'

say 'members, unnamed checks and a long default'
rm -rf migrations
printf 'enum e {\n%s\n}\ntable t {\n    id int64 primary key\n    e e\n    s text default '"'%s'"'\n%s\n}\n' \
    "$(many 5000 m%d ', ')" "$(many 1000 'text%d' ' ')" "$(many 300 '    check (id <> %d)' '
')" | model
compile build
grep -q 'm4999' migrations/0001.draft || fail 'a member is missing'
status 0 --sql --engine sqlite
