/* Owns: what a person may call a revision. Must not know databases: steps along what one has applied are its own. */
#include "history/history.h"

#include <string.h>

static const struct history_revision *the_head(struct diagnostics *diagnostics, const struct history *history,
                                               const char *symbol)
{
    if (history->heads.count == 1)
        return history->heads.items[0];
    if (!history->heads.count) {
        report(diagnostics, S0318, NOWHERE, "'%s' is no revision: %s has none yet", symbol, history->shown);
        return NULL;
    }
    struct diagnostic *d =
        report(diagnostics, S0319, NOWHERE, "'%s' could be any of %zu heads", symbol, history->heads.count);
    for (size_t i = 0; i < history->heads.count; i++)
        add_note(diagnostics, d, history->heads.items[i]->tree->id.span, "this is one of them");
    add_help(diagnostics, d, "name one by its id");
    return NULL;
}

static bool is_number(const char *symbol, unsigned *number)
{
    size_t digits = strspn(symbol, "0123456789");
    if (!digits || digits > 4 || symbol[digits])
        return false;
    *number = 0;
    for (size_t i = 0; i < digits; i++)
        *number = *number * 10 + (unsigned)(symbol[i] - '0');
    return true;
}

static const struct history_revision *among(struct diagnostics *diagnostics, const struct history *history,
                                            const char *symbol)
{
    unsigned number = 0;
    bool numbered = is_number(symbol, &number);
    const struct history_revision *found = NULL;
    struct diagnostic *ambiguous = NULL;
    for (size_t i = 0; i < history->count; i++) {
        const struct history_revision *revision = history->items[i];
        bool fits = numbered ? revision->revision.number == number
                             : strncmp(revision->revision.id, symbol, strlen(symbol)) == 0;
        if (!fits)
            continue;
        if (!found) {
            found = revision;
            continue;
        }
        if (!ambiguous) {
            ambiguous = report(diagnostics, S0319, NOWHERE, "'%s' could be more than one revision", symbol);
            add_note(diagnostics, ambiguous, found->tree->id.span, "this is one of them");
        }
        add_note(diagnostics, ambiguous, revision->tree->id.span, "this is one of them");
    }
    if (ambiguous) {
        add_help(diagnostics, ambiguous, "name it by more digits of its id");
        return NULL;
    }
    if (!found) {
        struct diagnostic *d = report(diagnostics, S0318, NOWHERE, "'%s' is no revision of %s", symbol, history->shown);
        add_help(diagnostics, d,
                 "a revision is named by its id or the first digits of it, by its number, or as head or base; "
                 "schemac --history lists them");
    }
    return found;
}

const struct history_revision *find_revision(struct diagnostics *diagnostics, const struct history *history,
                                             const char *symbol, bool *base)
{
    *base = false;
    if (strcmp(symbol, "base") == 0) {
        *base = true;
        return NULL;
    }
    if (strcmp(symbol, "head") == 0)
        return the_head(diagnostics, history, symbol);
    if (!symbol[0] || strpbrk(symbol, "@:+-") || strcmp(symbol, "heads") == 0 || strcmp(symbol, "current") == 0) {
        struct diagnostic *d = report(diagnostics, S0321, NOWHERE, "'%s' is not supported yet as a revision", symbol);
        add_help(diagnostics, d, "name one by its id, by its number, or as head or base");
        return NULL;
    }
    return among(diagnostics, history, symbol);
}
