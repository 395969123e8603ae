/* Owns: blocks of memory and the rule of their growth. Must not know what is kept in them. */
#include "base/region.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define ONE_BLOCK_EACH 1 /* so that the sanitizer sees the bounds of every single allocation */
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ONE_BLOCK_EACH 1
#endif
#endif
#ifndef ONE_BLOCK_EACH
#define ONE_BLOCK_EACH 0
#endif

enum { FIRST_BLOCK = 4096, LARGEST_BLOCK = 1 << 20 };

struct block {
    struct block *next;
    alignas(max_align_t) unsigned char bytes[];
};

struct region {
    struct block *blocks;
    size_t used, size;
    size_t next_size;
    jmp_buf *exhausted;
    struct region *parent;   /* of one within another */
    struct region *children; /* that are not freed yet */
    struct region *next;     /* of the parent's */
};

struct region *schema_region_new(jmp_buf *exhausted)
{
    struct region *region = calloc(1, sizeof *region);
    if (region) {
        region->next_size = FIRST_BLOCK;
        region->exhausted = exhausted;
    }
    return region;
}

struct region *schema_region_within(struct region *parent)
{
    struct region *region = schema_region_new(parent->exhausted);
    if (!region)
        schema_region_exhausted(parent);
    region->parent = parent;
    region->next = parent->children;
    parent->children = region;
    return region;
}

static void leave_parent(struct region *region)
{
    struct region **at = &region->parent->children;
    while (*at != region)
        at = &(*at)->next;
    *at = region->next;
}

void schema_region_free(struct region *region)
{
    if (!region)
        return;
    while (region->children)
        schema_region_free(region->children);
    if (region->parent)
        leave_parent(region);
    for (struct block *block = region->blocks, *next; block; block = next) {
        next = block->next;
        free(block);
    }
    free(region);
}

_Noreturn void schema_region_exhausted(struct region *region)
{
    longjmp(*region->exhausted, 1);
}

static unsigned char *add_block(struct region *region, size_t size)
{
    struct block *block = size > SIZE_MAX - sizeof *block ? NULL : calloc(1, sizeof *block + size);
    if (!block)
        schema_region_exhausted(region);
    block->next = region->blocks;
    region->blocks = block;
    return block->bytes;
}

/* A large piece gets a block of its own behind the one that is being filled, whose rest stays of use. */
static unsigned char *add_large(struct region *region, size_t size)
{
    if (!region->blocks)
        return add_block(region, size);
    struct block *filling = region->blocks;
    unsigned char *bytes = add_block(region, size);
    struct block *large = region->blocks;
    region->blocks = filling;
    large->next = filling->next;
    filling->next = large;
    return bytes;
}

void *schema_region_allocate(struct region *region, size_t size)
{
    const size_t align = alignof(max_align_t);
    if (ONE_BLOCK_EACH)
        return add_block(region, size);
    if (size > SIZE_MAX - align)
        schema_region_exhausted(region);
    size = (size + align - 1) / align * align;
    if (size <= region->size - region->used) {
        void *bytes = region->blocks->bytes + region->used;
        region->used += size;
        return bytes;
    }
    if (size > region->next_size / 4 && region->blocks)
        return add_large(region, size);
    size_t block = size > region->next_size ? size : region->next_size;
    unsigned char *bytes = add_block(region, block);
    region->size = block;
    region->used = size;
    if (region->next_size < LARGEST_BLOCK)
        region->next_size *= 2;
    return bytes;
}

char *schema_region_copy(struct region *region, const char *bytes, size_t size)
{
    if (size == SIZE_MAX)
        schema_region_exhausted(region);
    char *copy = schema_region_allocate(region, size + 1);
    if (size)
        memcpy(copy, bytes, size);
    return copy;
}

char *schema_region_string(struct region *region, const char *text)
{
    return text ? schema_region_copy(region, text, strlen(text)) : NULL;
}

char *schema_region_vformat(struct region *region, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (length < 0)
        schema_region_exhausted(region);
    char *text = schema_region_allocate(region, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, arguments);
    return text;
}

char *schema_region_format(struct region *region, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *text = schema_region_vformat(region, format, arguments);
    va_end(arguments);
    return text;
}

void *schema_region_grow(struct region *region, const void *items, size_t count, size_t *capacity, size_t item_size)
{
    size_t larger = *capacity ? *capacity * 2 : 4;
    if (larger > SIZE_MAX / item_size)
        schema_region_exhausted(region);
    void *grown = schema_region_allocate(region, larger * item_size);
    if (count)
        memcpy(grown, items, count * item_size);
    *capacity = larger;
    return grown;
}
