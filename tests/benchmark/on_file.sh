#!/bin/sh
# What users' alternatives do on SQLite: SQLAlchemy, where it is here, and a thousand revisions beside Alembic. $1 is
# schemac, $2 the CSV file that is added to.
set -eu
schemac=$1 csv=$2
others=$(dirname "$0")/others

if /usr/bin/python3 -c 'import sqlalchemy' 2>/dev/null; then
    /usr/bin/python3 -W ignore "$others/sqlalchemy_works.py" sqlite:sqlalchemy.db SQLite "$csv"
    rm -f sqlalchemy.db
fi
sh "$others/revisions.sh" "$schemac" revisions "sqlite:$PWD/revisions.db" SQLite "$csv"
