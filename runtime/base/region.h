/* Memory that is freed all at once.
 *
 * A region belongs to one piece of work: a compilation, a pass, a migration. Allocation never returns null: when
 * memory runs out, control jumps to the place that the owner of the region named, and the owner frees the region.
 * Nothing that holds another resource (a file, a statement) may be skipped by that jump: such a resource is known to
 * whoever the jump returns to. The arena of the public API (schemac/arena.h) is another thing: it reports a status. */
#ifndef SCHEMA_BASE_REGION_H
#define SCHEMA_BASE_REGION_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

struct region;

/* A new, empty region, or null when there is no memory. `exhausted` is where control goes when a later allocation
 * fails: the owner has called setjmp on it, and it outlives the region. */
struct region *schema_region_new(jmp_buf *exhausted);

/* A region for a part of the work of `parent`, freed before or with it; exhaustion goes where the parent's goes. */
struct region *schema_region_within(struct region *parent);

/* Frees all that was allocated. Null is fine. */
void schema_region_free(struct region *region);

/* `size` bytes of zeros, aligned for any type. */
void *schema_region_allocate(struct region *region, size_t size);

/* What runs out of memory here: jumps as a failed allocation does. For wrappers of other libraries' allocators. */
_Noreturn void schema_region_exhausted(struct region *region);

char *schema_region_copy(struct region *region, const char *bytes, size_t size); /* with a NUL behind it */
char *schema_region_string(struct region *region, const char *text);             /* null stays null */
char *schema_region_format(struct region *region, const char *format, ...) __attribute__((format(printf, 2, 3)));
char *schema_region_vformat(struct region *region, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

/* A larger array with the first `count` items of the old one: the one growth rule of APPEND. */
void *schema_region_grow(struct region *region, const void *items, size_t count, size_t *capacity, size_t item_size);

#define NEW(region, type) ((type *)schema_region_allocate((region), sizeof(type)))
#define NEW_ARRAY(region, type, count) ((type *)schema_region_allocate((region), (count) * sizeof(type)))
#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* Appends to any struct with members items, count and capacity. */
#define APPEND(region, list, item)                                                                                     \
    do {                                                                                                               \
        if ((list)->count == (list)->capacity)                                                                         \
            (list)->items =                                                                                            \
                schema_region_grow((region), (list)->items, (list)->count, &(list)->capacity, sizeof(*(list)->items)); \
        (list)->items[(list)->count++] = (item);                                                                       \
    } while (0)

#endif
