/* Owns: what every file of a revision has: its name, its date, a message that fits, and that it is there once or not at
 * all. Must not know what stands in it. */
#include "base/number.h"
#include "history/folder.h"
#include "history/history.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { LONGEST_SLUG = 48, LONGEST_MESSAGE = 200 };

bool check_message(struct diagnostics *diagnostics, const char *message)
{
    size_t size = strlen(message);
    const char *wrong = NULL;
    if (!message[strspn(message, " ")])
        wrong = "is empty";
    else if (size > LONGEST_MESSAGE)
        wrong = "is longer than 200 bytes";
    for (size_t i = 0; i < size && !wrong;) {
        size_t length = schema_utf8_length(message + i, size - i);
        if (!length)
            wrong = "is not UTF-8";
        else if ((unsigned char)message[i] < 0x20 || message[i] == 0x7f)
            wrong = "has more than one line, or a control character";
        i += length;
    }
    if (wrong)
        report(diagnostics, S0316, NOWHERE, "the message of a revision %s", wrong);
    return !wrong;
}

/* Small letters and digits, everything else a single underscore; cut at a word. */
static const char *slug_of(struct region *region, const char *message)
{
    char *slug = schema_region_allocate(region, strlen(message) + 1), *end = slug;
    for (const char *at = message; *at; at++) {
        char c = *at >= 'A' && *at <= 'Z' ? (char)(*at - 'A' + 'a') : *at;
        bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (word)
            *end++ = c;
        else if (end > slug && end[-1] != '_')
            *end++ = '_';
    }
    if (end - slug > LONGEST_SLUG) {
        end = slug + LONGEST_SLUG;
        while (end > slug && *end != '_')
            end--;
        if (end == slug)
            end = slug + LONGEST_SLUG;
    }
    while (end > slug && end[-1] == '_')
        end--;
    *end = '\0';
    return slug[0] ? slug : "revision";
}

const char *revision_file_name(struct region *region, unsigned number, const char *message)
{
    return schema_region_format(region, "%04u_%s.migration", number, slug_of(region, message));
}

/* Today in UTC, or the date that a reproducible build names. */
const char *date_of_today(struct region *region)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    int64_t named;
    time_t now = epoch && schema_int64_read(epoch, NULL, &named) ? (time_t)named : time(NULL);
    struct tm date;
    if (!gmtime_r(&now, &date))
        return "1970-01-01";
    return schema_region_format(region, "%04d-%02d-%02d", date.tm_year + 1900, date.tm_mon + 1, date.tm_mday);
}

/* The new file first, then the draft goes: whatever is interrupted, the revision is there once. */
bool put_revision(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                  const struct draft_file *draft, const char *name, const char *text)
{
    const char *path = path_join(region, history->folder, name);
    const char *temporary = path_join(region, history->folder, ".schemac-revision");
    bool done = false, taken = false;
    if (folder_make(region, history->folder)) {
        int lock = folder_lock(history->folder);
        if (lock >= 0) {
            taken = access(path, F_OK) == 0;
            done = !taken && file_replace(path, temporary, text, strlen(text)) != WRITE_FAILED;
            if (done && draft && file_holds(draft->path, draft->source->bytes, draft->source->size))
                unlink(draft->path);
        }
        int why = errno;
        folder_unlock(lock);
        errno = why;
    }
    if (taken)
        report(diagnostics, S0313, NOWHERE, "%s/%s is there already", history->shown, name);
    else if (!done)
        report(diagnostics, S0313, NOWHERE, "%s/%s cannot be written: %s", history->shown, name, strerror(errno));
    return done;
}
