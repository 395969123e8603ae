#!/bin/sh
# The tables of grammar/FUNCTIONS.md are what functions.def and methods.def say, and its examples are true:
# functions.sh SOURCE SCRATCH SCHEMAC; with a fourth word, --update, the rows of the page are written anew, examples kept
set -eu

source=$1 scratch=$2 schemac=$3
page=$source/grammar/FUNCTIONS.md
rm -rf "$scratch"
mkdir -p "$scratch/models"
unset DATABASE_URL

# What the definitions say, as rows without an example.
awk '
    BEGIN {
        split("t text|i integer|d exact|n number|f float|b bytes|D date|m moment|q moment or time|U unit|j json|a any|x value", pairs, "|")
        for (i in pairs)
            argument[substr(pairs[i], 1, 1)] = substr(pairs[i], 3)
        split("t text|i int32|l int64|f float64|e of the unit|2 that of the second|B bool|D date|T timestamp|u uuid|a theirs|1 that of the first|m as of `%`|r decimal|w decimal", pairs, "|")
        for (i in pairs)
            result[substr(pairs[i], 1, 1)] = substr(pairs[i], 3)
        null["NULLS_STRICT"] = "one of them is"
        null["NULLS_ALL"] = "all are"
        null["NULLS_ALWAYS"] = "both are equal"
        null["NULLS_OF_FIRST"] = "the first is"
        null["NULLS_NEVER"] = "never"
        where["SQLITE_QUERIES"] = "; on SQLite in queries alone"
    }
    /^FUNCTION\(/ {
        split($0, text, "\"")
        split(text[7], word, ", *")
        shown = ""
        open = 0
        for (i = 1; i <= length(text[4]); i++) {
            letter = substr(text[4], i, 1)
            if (letter == "[" || letter == "]") {
                open = letter == "["
                if (!open)
                    shown = shown "]"
            } else if (letter == "*")
                shown = shown ", …"
            else
                shown = shown (open ? "[" : "") (shown != "" ? ", " : "") argument[letter]
        }
        printf "| `%s(%s)` | %s | %s | %s%s |\n", text[2], shown, result[text[6]], null[word[2]], text[8], where[word[4]]
    }
' "$source/runtime/language/functions.def" >"$scratch/functions"
awk -F '[(,) ]+' '
    /^METHOD\(/ {
        gsub(/"/, "", $2)
        printf "| `%s` |", $2
        for (i = 3; i <= 7; i++)
            printf " %s |", $i == "true" ? "yes" : "no"
        print ""
    }
' "$source/runtime/language/methods.def" >"$scratch/methods"

# What the page has: the same rows, an example behind each.
sed -n 's/^\(| `[a-z0-9_]*(.*)` | .* |\) `[^`]*` |$/\1/p' "$page" >"$scratch/shown"
sed -n '/^| `[a-z]*` | \(yes\|no\) |/p' "$page" >"$scratch/shown methods"
if [ "${4-}" = --update ]; then
    awk -v rows="$scratch/functions" '
        /^\| `[a-z0-9_]*\(/ {
            example = $0
            sub(/^.*\| `/, "| `", example)
            split($0, cell, " \\| ")
            examples[cell[1] cell[2] cell[3]] = example
            if (!at)
                at = ++count
            next
        }
        { line[++count] = $0 }
        END {
            for (i = 1; i <= count; i++)
                if (i != at)
                    print line[i]
                else
                    while ((getline row < rows) > 0) {
                        split(row, cell, " \\| ")
                        key = cell[1] cell[2] cell[3]
                        print row " " (key in examples ? substr(examples[key], 3) : "`true` |")
                    }
        }
    ' "$page" >"$scratch/page"
    cp "$scratch/page" "$page"
    exit
fi
diff "$scratch/functions" "$scratch/shown" || {
    echo "$page: < is what functions.def says, > is what is there; functions.sh … --update writes it" >&2
    exit 1
}
diff "$scratch/methods" "$scratch/shown methods" || {
    echo "$page: < is what methods.def says, > is what is there" >&2
    exit 1
}

# Examples with a default are columns, all others are checks that one row satisfies: on SQLite, and where there is a
# server, there too. What is for queries alone on SQLite is a query there, which the build prepares.
cd "$scratch"
write_schema() {
    echo 'table example {'
    echo '    id int64 primary key'
    sed -n "/$1/d;"'s/^| `[a-z0-9_]*(.*)` | .* | `\([^`]*\)` |$/\1/p' "$page" | awk '
        /^[a-z0-9_]+ default / { print "    example_" NR " " $0; next }
        { print "    check (id > 0 and " $0 ")" }
    '
    echo '}'
}
in_queries='; on SQLite in queries alone'
{
    write_schema "$in_queries"
    grep "$in_queries" "$page" | sed -n 's/^| `[a-z0-9_]*(.*)` | .* | `\([^`]*\)` |$/\1/p' |
        awk '{ print "query example_" NR "() many { select id from example where " $0 " }" }'
} >models/example.schema
write_args() {
    printf 'target schema\nproject %s\nmigrations %s/migrations\noutput %s/out\n' "$PWD" "$PWD" "$PWD"
    printf 'depfile %s/out/schema.stamp.d\nstamp %s/out/schema.stamp\nmode draft\n' "$PWD" "$PWD"
    printf 'source %s/models/example.schema\n' "$PWD"
    for engine; do
        echo "engine $engine"
    done
}
write_args sqlite postgresql >schemac-schema.args
"$schemac" --compile --args schemac-schema.args
"$schemac" --project schemac-schema.args --upgrade --database sqlite:examples.db
sqlite3 examples.db 'insert into example (id) values (1)'
server=${SCHEMAC_TEST_POSTGRESQL:-}
if [ -n "$server" ] && command -v psql >/dev/null; then
    url=$(printf '%s' "$server" | sed 's,:///postgres?,:///documents_functions?,')
    psql -Xqc 'set client_min_messages = error' -c 'drop database if exists documents_functions' \
        -c 'create database documents_functions' "$server"
    rm -r migrations out
    write_schema 'no example at all' >models/example.schema
    write_args postgresql >schemac-schema.args
    "$schemac" --compile --args schemac-schema.args
    "$schemac" --project schemac-schema.args --upgrade --database "$url"
    psql -Xq -v ON_ERROR_STOP=1 "$url" -c 'insert into example (id) values (1)'
fi
