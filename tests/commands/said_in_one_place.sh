#!/bin/sh
# Lists, with file and line, what a command prints past compiler/source/say.c: texts that are not ours would be obeyed by
# a terminal.
#
#   said_in_one_place.sh PROJECT
cd "$1" || exit 1
# Json escapes its own, and a drawing has no texts; what init.c prints so is C that it writes into a file.
found=$(grep -nE '(^|[^"[:alnum:]_])v?(f?printf|puts|fwrite) *\(' compiler/commands/*.c compiler/source/plain.c |
    grep -vE '^compiler/commands/(json|drawing)\.c:|^compiler/commands/init\.c:[0-9]+: +"|fwrite\(harmless|fprintf\(stream, "%(\*s|5u \| |s%s%s)",')
fputs=$(grep -nE 'fputs\(([^"?]*,|[a-z_]+\()' compiler/commands/*.c | grep -v '^compiler/commands/json\.c:')
if [ -n "$found$fputs" ]; then
    echo "a terminal would obey what this prints; it belongs to say():"
    printf '%s\n%s\n' "$found" "$fputs"
    exit 1
fi
echo "commands print through say(), and nothing else"
