/* schemac: what was asked is in commands/, what a build is in build.c. */
#include "commands/tool.h"

#include <setjmp.h>
#include <stdlib.h>

int main(int count, char **words)
{
    jmp_buf exhausted;
    struct region *volatile region = NULL;
    if (setjmp(exhausted)) {
        schema_region_free(region);
        fputs("schemac: out of memory\n", stderr);
        return EXIT_ERROR;
    }
    region = schema_region_new(&exhausted);
    if (!region) {
        fputs("schemac: out of memory\n", stderr);
        return EXIT_ERROR;
    }
    int status = run_tool(region, count, (const char *const *)words, stdout, stderr);
    schema_region_free(region);
    return status;
}
