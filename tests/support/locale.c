/* A test program in the locale of who runs it, as every program with a window is: where SCHEMAC_TEST_LOCALE asks for
 * it, before main. A locale that the machine does not have means that the test is skipped. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

__attribute__((constructor)) static void take_the_locale(void)
{
    if (!getenv("SCHEMAC_TEST_LOCALE") || setlocale(LC_ALL, ""))
        return;
    fprintf(stderr, "skipped: this machine has no locale %s\n", getenv("LC_ALL") ? getenv("LC_ALL") : "");
    _exit(77);
}
