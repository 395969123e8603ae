#!/bin/sh
# Random graphs, and what Debian's alembic answers about them: alembic.sh TEST SCRATCH COUNT; 77 without alembic.
# SCHEMAC_SEED exchanges the seed, which is printed.
set -eu
test=$1 scratch=$2 count=$3 seed=${SCHEMAC_SEED:-1}
here=$(dirname "$0")
mkdir -p "$scratch"
for python in python3 /usr/bin/python3; do
    if $python -c 'import alembic.script' 2>/dev/null; then
        $python "$here/alembic_graphs.py" "$count" "$seed" "$scratch/graphs-$count.json"
        exec "$test" "$scratch/graphs-$count.json"
    fi
done
echo "skipped: there is no alembic here (Debian's package alembic)"
exit 77
