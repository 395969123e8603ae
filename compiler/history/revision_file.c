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

int hold_migrations(struct region *region, struct diagnostics *diagnostics, const struct history *history)
{
    if (leads_out(history->folder, history->within)) {
        struct diagnostic *d = report(diagnostics, S0313, NOWHERE,
                                      "%s is a link, or stands behind one, that leads out of "
                                      "the project: nothing is written there",
                                      history->shown);
        add_help(diagnostics, d,
                 "if the migrations shall be there, name that folder itself: add_schema(… MIGRATIONS "
                 "FOLDER)");
        return -1;
    }
    int lock = folder_make(region, history->folder) ? folder_lock(history->folder) : -1;
    if (lock < 0)
        report(diagnostics, S0313, NOWHERE, "%s cannot be written: %s", history->shown, strerror(errno));
    return lock;
}

/* The new file first, then the draft goes: whatever is interrupted, the revision is there once. */
bool put_revision(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                  const struct draft_file *draft, const char *name, const char *text)
{
    const char *path = path_join(region, history->folder, name);
    int lock = hold_migrations(region, diagnostics, history);
    if (lock < 0)
        return false;
    bool taken = access(path, F_OK) == 0;
    bool done = !taken && file_write(path, text, strlen(text), WRITE_LASTING) != WRITE_FAILED;
    int why = errno;
    if (done && draft && file_holds(draft->path, draft->source->bytes, draft->source->size))
        unlink(draft->path);
    folder_unlock(lock);
    if (taken)
        report(diagnostics, S0313, NOWHERE, "%s/%s is there already", history->shown, name);
    else if (!done)
        report(diagnostics, S0313, NOWHERE, "%s/%s cannot be written: %s", history->shown, name, strerror(why));
    return done;
}
