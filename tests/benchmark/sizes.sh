#!/bin/sh
# How large a small program is: for SQLite alone, for PostgreSQL alone, for both. Static libraries of schemac, shared ones of
# the engines; gcc -O2, --gc-sections, stripped.
#
#   sizes.sh ROOT SCRATCH
set -eu

root=$1 scratch=$2
flags="-O2 -ffunction-sections -fdata-sections"

mkdir -p "$scratch/models"
cmake -S "$root" -B "$scratch/schemac" -DCMAKE_BUILD_TYPE=Release -DCMAKE_C_FLAGS_RELEASE="$flags" >"$scratch/log"
cmake --build "$scratch/schemac" -j 2 >>"$scratch/log"
cmake --install "$scratch/schemac" --prefix "$scratch/installed" >>"$scratch/log"

cat >"$scratch/models/account.schema" <<'EOF'
table account {
    id     int64      primary key auto
    email  text(320)  unique
    nick   text?
}
EOF
cat >"$scratch/main.c" <<'EOF'
#include "schema.h"

int main(int argc, char **argv)
{
    schema_db *db;
    SCHEMA_ARENA(arena, 1024);
    struct account account;
    schema_status status = schema_open(argv[argc - 1], &db);
    if (status == SCHEMA_OK)
        status = account_insert(db, &(struct account_new){.email = "ada@example.org"}, NULL);
    if (status == SCHEMA_OK)
        status = account_get_by_email(db, &arena, "ada@example.org", &account);
    schema_arena_free(&arena);
    return schema_close(db) == SCHEMA_OK && status == SCHEMA_OK ? 0 : 1;
}
EOF
printf '%-20s %10s %10s %10s\n' engines text data file
for engines in sqlite postgresql "sqlite postgresql"; do
    rm -rf "$scratch/build" "$scratch/migrations"
    cat >"$scratch/CMakeLists.txt" <<EOF
cmake_minimum_required(VERSION 3.20)
project(small LANGUAGES C)
find_package(schemac REQUIRED)
add_schema(models/*.schema ENGINES $engines)
add_executable(small main.c)
target_link_libraries(small PRIVATE schema)
target_link_options(small PRIVATE -Wl,--gc-sections -s)
EOF
    cmake -S "$scratch" -B "$scratch/build" -DCMAKE_PREFIX_PATH="$scratch/installed" -DCMAKE_C_FLAGS="$flags" >"$scratch/log"
    cmake --build "$scratch/build" >>"$scratch/log"
    size "$scratch/build/small" | awk -v name="$engines" -v file="$(wc -c <"$scratch/build/small")" \
        'NR == 2 { printf "%-20s %10d %10d %10d\n", name, $1, $2, file }'
done
