#!/bin/sh
# Lists, with file and line, whatever in compiler/, runtime/ and grammar/ asks the C library for what depends on the
# locale of the program: numbers with a point as text and back, the kind of a character, the order of letters. All of
# that is runtime/base/number.c's. Also in texts that are written into generated code.
#
#   one_place.sh PROJECT
set -eu
cd "$1"

names='strto(d|f|ld|l|ll|ul|ull|imax|umax)|ato(f|i|l|ll)|[vf]*s?scanf|(is|to)(w?(alnum|alpha|blank|cntrl|digit|graph|lower|print|punct|space|upper|xdigit))|strn?casecmp|strcoll|strxfrm|setlocale|localeconv|nl_langinfo|strftime|strfmon'
# The letter of a floating conversion behind %, with all that may stand between; %e inside a name such as %ename is no
# such thing, and %% is none.
printed='(^|[^%])(%%)*%[-+ #0-9.*]*L?[aAeEfFgG]([^[:alnum:]_]|$)'

found=$(find compiler runtime grammar -name '*.[chly]' -o -name '*.def' | sort |
    xargs grep -nE "(^|[^[:alnum:]_>.\"'])($names) *\(|$printed|<(ctype|locale|wctype)\.h>" |
    grep -vE '^runtime/base/number\.[ch]:' |
    # SQL's own, which SQLite reads and no locale touches; and git's words in the line that names a driver for merging
    grep -vE "strftime\('|%O %A %B" || true)
if [ -n "$found" ]; then
    echo "what depends on a locale belongs in runtime/base/number.c:"
    echo "$found"
    exit 1
fi
echo "nothing outside of runtime/base/number.c asks for what depends on a locale"
