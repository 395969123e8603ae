/* Where rows are read into: memory that is freed all at once, by whoever declared it. */
#ifndef SCHEMA_ARENA_H
#define SCHEMA_ARENA_H

#include "schemac/status.h"

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct schema_arena {
    unsigned char *at, *end; /* what is free of the block that is being filled */
    void *blocks;            /* those on the heap */
    unsigned char *first;    /* the one that was given */
    size_t first_size;
} schema_arena;

/* SCHEMA_ARENA(name, size): an arena that starts with `size` bytes on the stack, so that a small read allocates
 * nothing. schema_arena_free gives back what it took from the heap. */
#ifdef __cplusplus
#define SCHEMA_ALIGNED alignas(16)
#else
#define SCHEMA_ALIGNED _Alignas(16)
#endif
#define SCHEMA_ARENA(name, size)                                                                                       \
    SCHEMA_ALIGNED unsigned char name##_bytes[size];                                                                   \
    schema_arena name;                                                                                                 \
    schema_arena_start(&name, name##_bytes, sizeof name##_bytes)

/* With null and 0 everything comes from the heap. `bytes` must outlive the arena. */
void schema_arena_start(schema_arena *arena, void *bytes, size_t size);

/* Forgets all that was read; keeps one block for what comes next. What was read is poisoned under the address
 * sanitizer. */
void schema_arena_reset(schema_arena *arena);

/* The end of all that was read into it. The arena may be used again. */
void schema_arena_free(schema_arena *arena);

/* `size` bytes, aligned for any type, not zeroed; null when there is no memory. */
void *schema_arena_alloc(schema_arena *arena, size_t size);

/* A copy with a NUL behind it; null when there is no memory. */
char *schema_arena_copy(schema_arena *arena, const void *bytes, size_t size);

#ifdef __cplusplus
}
#endif

#endif
