#!/bin/sh
# What is typed: help, slips, what is known and not there yet.
. "$(dirname "$0")/support.sh"

say "help and version"
status 0 --help
says "--revision"
says "--downgrade REV|-N|base"
status 0 --version
says "schemac 0."
status 2
says "--help"

say "a slip is answered with what was meant"
status 2 --histroy
says "did you mean --history?"
status 2 --upgrade --databse sqlite:x
says "did you mean --database?"
status 2 models/post.schema
says "add_schema(models/*.schema)"

say "values are asked for, and not taken where none belong"
status 2 --show
says "schemac --show REV"
status 2 --database
says "--database needs a value"
status 2 --check=yes
says "takes no value"
status 2 --check --history
says "cannot be asked for at once"

say "every word of later versions is known"
for word in --merge --stamp --branches --diff --squash --prune --baseline --rebase --merge-driver --reflect --format \
    --accept; do
    status 2 $word
    says "$word is not supported yet [S0603]"
done
for word in "--parent x" "--splice" "--label x" "--depends-on x" "--after-revision x"; do
    # shellcheck disable=SC2086 # two words
    status 2 --revision $word
    says "not supported yet [S0603]"
done

say "codes are explained, however they are written"
status 0 --explain S0312
says "# S0312"
status 0 --explain 312
says "# S0312"
status 2 --explain S9999
says "no code of a message"

say "messages as JSON"
status 2 --histroy --diagnostics=json
says '"S0601"'

say "without a project it says what one is"
cd / || exit 1
status 2 --history
says "schemac --init"
cd "$scratch" || exit 1

say "a starter project, and nothing overwritten"
mkdir fresh
cd fresh || exit 1
status 0 --init
says "cmake -S . -B build"
exists models/account.schema
exists CMakeLists.txt
exists main.c
status 1 --init
says "is there already"
cd .. || exit 1
status 0 --init other
exists other/models/account.schema
