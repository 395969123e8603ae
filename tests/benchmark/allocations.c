/* How often anything in this process has asked the heap, so that what a call of ours asks can be seen. By glibc's
 * names; elsewhere none are counted. */
#include "benchmark.h"

size_t allocations;

#ifdef __GLIBC__
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *bytes, size_t size);

void *malloc(size_t size)
{
    allocations++;
    return __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    allocations++;
    return __libc_calloc(count, size);
}

void *realloc(void *bytes, size_t size)
{
    allocations++;
    return __libc_realloc(bytes, size);
}
#endif
