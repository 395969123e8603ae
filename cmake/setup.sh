#!/bin/sh
# Installs what building (and with `tests`, testing) schemac needs and this machine lacks: on Debian and its kin with
# apt-get, with sudo when not root; on any other system it says what to install. Installs nothing that is there.
#
#   setup.sh [build | demo [postgresql] | tests]
set -eu

wanted=${1:-build}
server=${2:-}
missing=""  # and cannot be done without
welcome=""  # and a test does without it, where the system has no such package

need() { # need PACKAGE TEST...: the package, unless the test passes
    package=$1
    shift
    if ! "$@" >/dev/null 2>&1; then
        missing="$missing $package"
    fi
}

like() { # like PACKAGE TEST...: the same, where there is such a package
    package=$1
    shift
    if ! "$@" >/dev/null 2>&1; then
        welcome="$welcome $package"
    fi
}

has_server() {
    for program in /usr/lib/postgresql/*/bin/initdb; do
        [ -x "$program" ] && return
    done
    command -v initdb
}
has_header() { printf '#include <%s>\n' "$1" | cc -E - ; }

need gcc command -v cc
need libc6-dev has_header stdio.h
need cmake command -v cmake
need make command -v make
need flex command -v flex
need bison command -v bison
need libsqlite3-dev has_header sqlite3.h
need libpq-dev has_header postgresql/libpq-fe.h
need pkg-config command -v pkg-config
if [ "$wanted" = demo ] || [ "$wanted" = tests ]; then
    need sqlite3 command -v sqlite3
fi
if [ "$wanted" = tests ] || [ "$server" = postgresql ]; then
    need postgresql has_server
    need postgresql-client command -v psql
fi
if [ "$wanted" = tests ]; then
    need ninja-build command -v ninja
    need g++ command -v g++
    need clang command -v clang
    need valgrind command -v valgrind
    like locales test -f /usr/share/i18n/locales/de_DE
    like clang-format clang-format --version
    like openssl command -v openssl
    like python3 command -v python3
    like pgbouncer command -v pgbouncer
    like libpg-query-dev has_header pg_query.h
fi

[ -z "$missing$welcome" ] && exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    [ -z "$missing" ] && exit 0
    echo "schemac needs what these Debian packages hold:$missing" >&2
    echo "install them with this system's package manager, and run this again" >&2
    exit 1
fi

as_root=""
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        [ -z "$missing" ] && exit 0
        echo "to install, as root: apt-get install$missing" >&2
        exit 1
    fi
    as_root=sudo
fi
$as_root apt-get update -qq
for package in $welcome; do
    if apt-cache show "$package" >/dev/null 2>&1; then missing="$missing $package"; fi
done
[ -z "$missing" ] && exit 0
echo "installing:$missing"
# shellcheck disable=SC2086 # the list is meant to be split
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
