/* The public arena: blocks that are filled from the front. Under the address sanitizer, what is free in a block is
 * poisoned, with a gap behind every allocation, so that a read of what was reset or of what lies behind is reported. */
#include "schemac/arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define SCHEMA_POISONS 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SCHEMA_POISONS 1
#endif
#endif

#ifdef SCHEMA_POISONS
#include <sanitizer/asan_interface.h>
enum { GAP = 16, USES_FIRST = 0 }; /* bytes on a stack cannot stay poisoned: their frame may be gone */
#else
#define ASAN_POISON_MEMORY_REGION(bytes, size) ((void)(bytes), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(bytes, size) ((void)(bytes), (void)(size))
enum { GAP = 0, USES_FIRST = 1 };
#endif

enum { ALIGNMENT = 16, SMALLEST_BLOCK = 4096 };

struct block {
    struct block *next;
    size_t size; /* of what follows */
    _Alignas(16) unsigned char bytes[];
};

static void fill_from(schema_arena *arena, unsigned char *bytes, size_t size)
{
    arena->at = bytes;
    arena->end = bytes ? bytes + size : NULL;
    if (bytes)
        ASAN_POISON_MEMORY_REGION(bytes, size);
}

void schema_arena_start(schema_arena *arena, void *bytes, size_t size)
{
    size_t skew = bytes ? (ALIGNMENT - (uintptr_t)bytes % ALIGNMENT) % ALIGNMENT : 0;
    *arena = (schema_arena){.first = USES_FIRST && bytes && size > skew ? (unsigned char *)bytes + skew : NULL};
    arena->first_size = arena->first ? size - skew : 0;
    fill_from(arena, arena->first, arena->first_size);
}

static void free_blocks(struct block *block)
{
    while (block) {
        struct block *next = block->next;
        ASAN_UNPOISON_MEMORY_REGION(block->bytes, block->size);
        free(block);
        block = next;
    }
}

void schema_arena_reset(schema_arena *arena)
{
    struct block *kept = arena->blocks; /* the newest is the largest */
    if (!kept) {
        fill_from(arena, arena->first, arena->first_size);
        return;
    }
    free_blocks(kept->next);
    kept->next = NULL;
    fill_from(arena, kept->bytes, kept->size);
    if (arena->first)
        ASAN_POISON_MEMORY_REGION(arena->first, arena->first_size);
}

void schema_arena_free(schema_arena *arena)
{
    free_blocks(arena->blocks);
    arena->blocks = NULL;
    fill_from(arena, arena->first, arena->first_size);
}

/* A new block, at least twice the last one. */
static bool grow(schema_arena *arena, size_t size)
{
    const struct block *last = arena->blocks;
    size_t wanted = last ? last->size * 2 : SMALLEST_BLOCK;
    if (wanted > (size_t)1 << 24)
        wanted = (size_t)1 << 24;
    if (last && wanted < last->size)
        wanted = last->size;
    if (wanted < size)
        wanted = size;
    if (wanted > SIZE_MAX - sizeof(struct block))
        return false;
    struct block *block = malloc(sizeof *block + wanted);
    if (!block)
        return false;
    block->next = arena->blocks;
    block->size = wanted;
    arena->blocks = block;
    fill_from(arena, block->bytes, wanted);
    return true;
}

void *schema_arena_alloc(schema_arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2)
        return NULL;
    size_t padding = (ALIGNMENT - (uintptr_t)arena->at % ALIGNMENT) % ALIGNMENT;
    size_t needed = size + GAP;
    if (!arena->at || (size_t)(arena->end - arena->at) < padding + needed) {
        if (!grow(arena, needed))
            return NULL;
        padding = 0;
    }
    unsigned char *bytes = arena->at + padding;
    arena->at = bytes + needed;
    ASAN_UNPOISON_MEMORY_REGION(bytes, size);
    return bytes;
}

/* Text needs no alignment. */
char *schema_arena_copy(schema_arena *arena, const void *bytes, size_t size)
{
    size_t needed = size + 1 + GAP;
    if (size > SIZE_MAX / 2 || ((!arena->at || (size_t)(arena->end - arena->at) < needed) && !grow(arena, needed)))
        return NULL;
    char *copy = (char *)arena->at;
    ASAN_UNPOISON_MEMORY_REGION(copy, size + 1);
    memcpy(copy, bytes, size);
    copy[size] = '\0';
    arena->at += needed;
    return copy;
}
