#!/bin/sh
# What depends on the generator, with Makefiles: which files a build goes by. The rest is project.sh's.
#
#   makefiles.sh SCRATCH PREFIX
set -eu

scratch=$1 prefix=$2 generator="Unix Makefiles"
. "$(dirname "$0")/support.sh"

make_project "find_package(schemac REQUIRED)"
first_build -DCMAKE_BUILD_TYPE=Debug
edits
freezing
say "done"
