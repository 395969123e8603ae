# What each script of this folder begins with: . support.sh; then $schemac, and a project in the current directory.
set -u
schemac=$1 scratch=$2
rm -rf "$scratch"
mkdir -p "$scratch/a project/models"
cd "$scratch/a project" || exit 1
unset DATABASE_URL SCHEMA_MESSAGE
export SOURCE_DATE_EPOCH=1700000000 NO_COLOR=1

say() { printf -- '-- %s\n' "$*"; }
fail() {
    printf 'failed: %s\n' "$*" >&2
    [ -f "$scratch/out" ] && sed 's/^/    /' "$scratch/out" >&2
    exit 1
}
run() { "$schemac" "$@" >"$scratch/out" 2>&1; }
status() { # status EXPECTED words...
    expected=$1
    shift
    run "$@"
    got=$?
    [ "$got" -eq "$expected" ] || fail "status $got, not $expected: schemac $*"
}
says() { grep -qF -- "$1" "$scratch/out" || fail "it does not say: $1"; }
never_says() { ! grep -qF -- "$1" "$scratch/out" || fail "it says: $1"; }
exists() { [ -e "$1" ] || fail "there is no $1"; }
missing() { [ ! -e "$1" ] || fail "$1 is there"; }
model() { cat >models/post.schema; }
args() { # args FOLDER MODE: the file that add_schema writes
    mkdir -p "$1"
    {
        printf 'target schema\nproject %s\nmigrations %s/migrations\noutput %s/out\n' "$PWD" "$PWD" "$PWD/$1"
        printf 'depfile %s/out/schema.stamp.d\nstamp %s/out/schema.stamp\nmode %s\n' "$PWD/$1" "$PWD/$1" "$2"
        printf 'source %s/models/post.schema\nengine sqlite\n' "$PWD"
    } >"$1/schemac-schema.args"
}
compile() { status 0 --compile --args "$1/schemac-schema.args"; }
