#!/bin/sh
# Makes the locales that the tests of this area run in, below a folder that LOCPATH can name, so that nobody needs to be
# root. Where they cannot be made it says so, and the tests that want them are skipped.
#
#   make.sh FOLDER LOCALE...
set -eu

folder=$1
shift
mkdir -p "$folder"
if ! command -v localedef >/dev/null 2>&1; then
    echo "skipped: there is no localedef here"
    exit 77
fi
for locale in "$@"; do
    [ -d "$folder/$locale" ] && continue
    making=$folder/.$locale.$$
    if ! localedef -i "${locale%.*}" -f "${locale#*.}" "$making" 2>"$folder/said"; then
        echo "skipped: no locale $locale (Debian's package locales has what it is made from):"
        cat "$folder/said"
        rm -rf "$making"
        exit 77
    fi
    mv "$making" "$folder/$locale" 2>/dev/null || rm -rf "$making" # another run was faster
done
