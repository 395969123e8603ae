#!/bin/sh
# Five releases of one program on one database, in the order that a deployment has them: each is generated, compiled and
# run. A column is retired before it is dropped, and a release from before hears of what it uses and what is gone.
#
#   releases.sh SCHEMAC ROOT SCRATCH COMPILER FLAGS LIBRARY...
set -eu

schemac=$1 root=$2 scratch=$3 compiler=$4 flags=$5
shift 5
libraries=$*
export SOURCE_DATE_EPOCH=1700000000 NO_COLOR=1

fail() {
    printf 'failed: %s\n' "$*" >&2
    exit 1
}

rm -rf "$scratch"
mkdir -p "$scratch/models"
cd "$scratch"

{
    printf 'target schema\nproject %s\nmigrations %s/migrations\noutput %s/out\n' "$PWD" "$PWD" "$PWD"
    printf 'depfile %s/out/schema.stamp.d\nstamp %s/out/schema.stamp\nmode draft\n' "$PWD" "$PWD"
    printf 'source %s/models/post.schema\nengine sqlite\n' "$PWD"
} >schemac-schema.args

cat >main.c <<'END'
#include "schema.h"

#include <stdio.h>

static void tell(void *context, const schema_migration_event *event)
{
    (void)context;
    if (event->kind == SCHEMA_MIGRATION_AHEAD)
        printf("beside %s%s%s\n", event->message, event->detail ? ": " : "", event->detail ? event->detail : "");
}

int main(void)
{
    schema_db *db;
    schema_status status = schema_open_with("sqlite:data.db", &(struct schema_options){.on_migrate = tell}, &db);
    if (status == SCHEMA_OK)
        status = post_insert(db, &(struct post_new){.title = "one more"}, NULL);
    printf("%s %s\n", schema_status_name(status), schema_message(db));
    return schema_close(db) == SCHEMA_OK ? 0 : 1;
}
END

release() { # release NAME: the schema is on the standard input
    cat >models/post.schema
    "$schemac" --compile --args schemac-schema.args >said 2>&1 || { cat said; fail "$1 does not compile"; }
    if ls migrations/*.draft >/dev/null 2>&1; then
        "$schemac" --project schemac-schema.args --revision -m "$1" >said 2>&1 || { cat said; fail "$1 is not frozen"; }
        "$schemac" --compile --args schemac-schema.args >said 2>&1 || { cat said; fail "$1 does not compile"; }
    fi
    # shellcheck disable=SC2086 # these are meant to be split
    "$compiler" $flags -I"$root/runtime/include" -Iout -o "$1" main.c out/*.c $libraries || fail "$1 does not compile in C"
}
start() { # start NAME "WHAT IT SAYS"
    "./$1" >said || fail "$1 fails"
    grep -qF -- "$2" said || { cat said; fail "$1 does not say: $2"; }
}

release one <<'END'
table post {
    id     int64  primary key auto
    title  text
    slug   text?
}
END
release two <<'END'
table post {
    id     int64  primary key auto
    title  text
    slug   text?
    views  int32  default 0
}
END
release three <<'END'
table post {
    id     int64  primary key auto
    title  text
    slug   text?
    views  int32  default 0
    retire slug
}
END
release four <<'END'
table post {
    id     int64  primary key auto
    title  text
    views  int32  default 0
    drop slug
    check (views >= 0)
}
END
release five <<'END'
table post {
    id     int64  primary key auto
    title  text
    views  int64  default 0
    check (views >= 0)
}
END

start one "SCHEMA_OK"
start two "SCHEMA_OK"
start one "beside two"
start three "SCHEMA_OK"
start one "SCHEMA_OK"
start four "SCHEMA_OK"
start three "beside four: constraint post post_views_check"
start three "SCHEMA_OK"
start two "SCHEMA_AHEAD the database is ahead of this program: it has revision"
start two "which changed what this program uses: gone column post.slug, which it writes"
start one "gone column post.slug"
start five "SCHEMA_OK"
start four "type post.views, which it writes"
start five "SCHEMA_OK"
