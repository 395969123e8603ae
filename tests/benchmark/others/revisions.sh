#!/bin/sh
# Row 6: a thousand revisions applied to an empty database, by schemac and by Alembic, the same operations: a hundred
# tables, then a column in each revision. $1 is schemac, $2 a folder to work in, $3 the database's URL, $4 the engine's
# name, $5 the CSV file that is added to.
set -eu
schemac=$1 scratch=$2 url=$3 engine=$4 csv=$5
python=/usr/bin/python3
count=1000

seconds() { # seconds COMMAND...
    from=$(date +%s.%N)
    "$@" >/dev/null
    to=$(date +%s.%N)
    awk -v from="$from" -v to="$to" 'BEGIN { printf "%.2f", to - from }'
}

empty() {
    case $url in
    sqlite:*) rm -f "${url#sqlite:}" ;;
    *) psql -q "$url" -c 'drop schema public cascade' -c 'create schema public' 2>/dev/null ;;
    esac
}

ours() {
    folder=$scratch/ours
    mkdir -p "$folder/models" "$folder/migrations"
    awk -v count=$count -v folder="$folder" 'BEGIN {
        for (i = 0; i < count; i++) {
            file = sprintf("%s/migrations/%04d_r.migration", folder, i + 1)
            printf "revision %012x '"'r%d'"'\n", i + 1, i > file
            if (i) printf "parent   %012x\n", i > file
            printf "format   1\ncreated  2026-01-01\n\nupgrade {\n" > file
            if (i < 100) printf "    create table t%d {\n        id int64 primary key auto\n    }\n}\n", i > file
            else printf "    alter table t%d {\n        add c%d text?\n    }\n}\n", i % 100, i > file
            close(file)
        }
        models = folder "/models/m.schema"
        for (t = 0; t < 100; t++) {
            printf "table t%d {\n    id int64 primary key auto\n", t > models
            for (i = 100 + t; i < count; i += 100) printf "    c%d text?\n", i > models
            print "}" > models
        }
    }'
    printf 'target s\nproject %s\nmigrations %s/migrations\noutput %s/out\ndepfile %s/out/s.d\nstamp %s/out/s\nmode draft\nsource %s/models/m.schema\nengine sqlite\nengine postgresql\n' \
        "$folder" "$folder" "$folder" "$folder" "$folder" "$folder" >"$folder/args"
    empty
    seconds "$schemac" --upgrade --project "$folder/args" --database "$url"
}

alembic() {
    folder=$scratch/alembic
    mkdir -p "$folder/versions"
    awk -v count=$count -v folder="$folder" 'BEGIN {
        for (i = 0; i < count; i++) {
            file = sprintf("%s/versions/r%04d.py", folder, i)
            printf "import sqlalchemy as sa\nfrom alembic import op\nrevision = \"r%04d\"\n", i > file
            printf i ? "down_revision = \"r%04d\"\n" : "down_revision = None\n", i - 1 > file
            printf "def upgrade():\n" > file
            if (i < 100) printf "    op.create_table(\"t%d\", sa.Column(\"id\", sa.Integer, primary_key=True))\n", i > file
            else printf "    op.add_column(\"t%d\", sa.Column(\"c%d\", sa.Text))\n", i % 100, i > file
            printf "def downgrade():\n    pass\n" > file
            close(file)
        }
    }'
    cat >"$folder/env.py" <<'ENV'
from alembic import context
from sqlalchemy import create_engine
engine = create_engine(context.config.get_main_option("sqlalchemy.url"))
with engine.connect() as connection:
    context.configure(connection=connection, transaction_per_migration=True)
    with context.begin_transaction():
        context.run_migrations()
ENV
    address=$(echo "$url" | sed 's|^postgresql:|postgresql+psycopg2:|; s|^sqlite:|sqlite:///|; s|%|%%|g')
    printf '[alembic]\nscript_location = %s\nsqlalchemy.url = %s\n' "$folder" "$address" >"$folder/alembic.ini"
    empty
    seconds "$python" -m alembic.config -c "$folder/alembic.ini" upgrade head 2>/dev/null
}

rm -rf "$scratch"
mkdir -p "$scratch"
ours=$(ours)
printf '%-14s %s revisions: schemac %s s' "$engine" $count "$ours"
if "$python" -c 'import alembic, sqlalchemy' 2>/dev/null; then
    theirs=$(alembic)
    printf ', Alembic %s s' "$theirs"
    awk -v e="$engine" -v a="$theirs" -v o="$ours" -v csv="$csv" 'BEGIN {
        printf ": %.0f times\n", a / o
        printf "%s,1000 revisions in s against Alembic,upgrade,%s,%s,%.4f\n", e, a, o, o / a >> csv }'
else
    echo
fi
empty
rm -rf "$scratch"
