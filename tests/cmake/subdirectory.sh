#!/bin/sh
# schemac from its source tree, within another project, on a machine without libpq: the tool and the libraries are built
# by the project that needs them, the names are those of an installation, and nothing of ours is in the way.
#
#   subdirectory.sh ROOT SCRATCH
set -eu

root=$1 scratch=$2 prefix="" generator=Ninja
. "$(dirname "$0")/support.sh"

make_project "add_subdirectory(\"$root\" schemac EXCLUDE_FROM_ALL)"
sed 's,models/\*\.schema,& ENGINES sqlite,' "$project/CMakeLists.txt" >"$scratch/CMakeLists.txt"
cp "$scratch/CMakeLists.txt" "$project/CMakeLists.txt"

first_build -DCMAKE_DISABLE_FIND_PACKAGE_Libpq=ON # no type: what the person got who read nothing
grep -q "built without postgresql: .*Libpq" "$scratch/configure.log" ||
    fail_with "$scratch/configure.log" "it is not said that PostgreSQL is left out"
if find "$build" -name 'test_*' | grep -q .; then fail "a project that uses schemac builds its tests"; fi
"$build/schemac/schemac" --version >"$scratch/out" || fail "the tool that was built does not run"

say "a program for both engines is refused when it is configured, with the words that help"
sed 's, ENGINES sqlite,,' "$scratch/CMakeLists.txt" >"$project/CMakeLists.txt"
if cmake "$build" >"$scratch/configure.log" 2>&1; then fail "an engine that is not there was taken"; fi
grep -q "ENGINES sqlite" "$scratch/configure.log" || fail_with "$scratch/configure.log" "it is not said what to do"
say "done"
