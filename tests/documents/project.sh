#!/bin/sh
# A document whose examples are one project, built from its top to its end: project.sh DOCUMENT SCRATCH PREFIX
#
#   ```cmake      goes to the end of CMakeLists.txt
#   ```schema, ```c   begin with the name of their file, in a comment, and become that file
#   ```sh         is run there; the first command that fails ends the test
set -eu

document=$1 scratch=$2 prefix=$3
rm -rf "$scratch"
mkdir -p "$scratch/blocks" "$scratch/project"
awk -v out="$scratch/blocks" '
    /^```[a-z]+$/ && !inside { inside = 1; file = sprintf("%s/%03d.%s", out, ++n, substr($0, 4)); printf "" > file; next }
    /^```$/ && inside { inside = 0; close(file); next }
    inside { print > file }
' "$document"
export CMAKE_PREFIX_PATH="$prefix"
cd "$scratch/project"
for block in "$scratch"/blocks/*; do
    case $block in
    *.cmake) cat "$block" >>CMakeLists.txt ;;
    *.sh) sh -eux "$block" ;;
    *.schema | *.c)
        name=$(sed -n '1s,^/[/*] \([a-z_/]*\.[a-z]*\).*,\1,p' "$block")
        if [ -z "$name" ]; then
            echo "$document: $block does not begin with the name of its file" >&2
            exit 1
        fi
        mkdir -p "$(dirname "$name")"
        cp "$block" "$name"
        ;;
    *)
        echo "$document: what is $block?" >&2
        exit 1
        ;;
    esac
done
