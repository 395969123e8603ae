/* The keys of many rows, as an engine sees them when it makes a parameter of them. */
#ifndef SCHEMA_ENGINE_KEYS_H
#define SCHEMA_ENGINE_KEYS_H

#include "schemac/statement.h"

struct schema_key_part {
    schema_value_kind kind;
    union {
        int64_t integer;
        double number;
    };
    int scale;         /* of an integer that is a decimal's units */
    const char *bytes; /* the caller's */
    size_t size;
};

/* Sorts, and gives each distinct key its position; false, and the statement has failed: there is no memory. */
bool schema_keys_sort(schema_statement *statement, schema_keys *keys);

int schema_keys_parts(const schema_keys *keys);
size_t schema_keys_distinct(const schema_keys *keys);
const struct schema_key_part *schema_keys_part(const schema_keys *keys, size_t position, int part); /* or null */
void schema_keys_free(schema_keys *keys);

#endif
