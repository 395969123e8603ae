#!/bin/sh
# A document whose examples are one project, built from its top to its end: project.sh DOCUMENT SCRATCH PREFIX
#
#   ```cmake      goes to the end of CMakeLists.txt
#   ```schema, ```c   begin with the name of their file, in a comment, and become that file
#   ```migration  is put in the place of all that the newest draft says from its line `upgrade {` on
#   ```sh         is run there; the first command that fails ends the test
#   ```sh refused   is run, and the last of its commands has to fail
#   ```text       is what the commands above it have printed; `…` stands for whatever is there
set -eu

document=$1 scratch=$2 prefix=$3
rm -rf "$scratch"
mkdir -p "$scratch/blocks" "$scratch/project"
awk -v out="$scratch/blocks" '
    /^```sh refused$/ && !inside { inside = 1; file = sprintf("%s/%03d.refused", out, ++n); printf "" > file; next }
    /^```[a-z]+$/ && !inside { inside = 1; file = sprintf("%s/%03d.%s", out, ++n, substr($0, 4)); printf "" > file; next }
    /^```$/ && inside { inside = 0; close(file); next }
    inside { print > file }
' "$document"
export CMAKE_PREFIX_PATH="$prefix" PATH="$prefix/bin:$PATH" NO_COLOR=1
unset DATABASE_URL SCHEMA_MESSAGE
cd "$scratch/project"

# printed EXPECTED: whether $scratch/out is that
printed() {
    awk -v expected="$1" '
        function whole(file, text, line) {
            while ((getline line < file) > 0)
                text = text line "\n"
            return text
        }
        BEGIN {
            text = whole(ARGV[1])
            count = split(whole(expected), pieces, "…")
            for (i = 1; i <= count; i++) {
                at = i < count || count == 1 ? index(text, pieces[i]) : length(text) - length(pieces[i]) + 1
                if (at < 1 || (i == 1 && at != 1) || substr(text, at, length(pieces[i])) != pieces[i])
                    exit 1
                text = substr(text, at + length(pieces[i]))
            }
            exit text != ""
        }
    ' "$scratch/out"
}

for block in "$scratch"/blocks/*; do
    case $block in
    *.cmake) cat "$block" >>CMakeLists.txt ;;
    *.sh | *.refused)
        status=0
        sh -eu "$block" >"$scratch/out" 2>&1 || status=$?
        sed 's/^/+ /' "$block"
        cat "$scratch/out"
        if { [ "$status" -eq 0 ] && [ "${block%.sh}" = "$block" ]; } || { [ "$status" -ne 0 ] && [ "${block%.sh}" != "$block" ]; }; then
            echo "$document: status $status of $block" >&2
            exit 1
        fi
        ;;
    *.text)
        if ! printed "$block"; then
            echo "$document: this was printed, not what is in $block:" >&2
            cat "$scratch/out" >&2
            exit 1
        fi
        ;;
    *.migration)
        draft=$(ls migrations/*.draft | tail -n 1)
        sed '/^upgrade {/,$d' "$draft" | cat - "$block" >"$scratch/edited"
        mv "$scratch/edited" "$draft"
        ;;
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
