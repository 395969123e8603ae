/* Owns: the queue of what the compiler has to say, the severities of codes, and the -W options. Must not know how a
 * message looks: plain.c and json.c do. */
#include "source/queue.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum setting { SETTING_TABLE, SETTING_OFF, SETTING_ON, SETTING_ERROR, SETTING_WARNING };

struct code {
    const char *code;
    enum severity severity;
    const char *name;
    const char *meaning;
};

#define ERROR SEVERITY_ERROR
#define WARNING SEVERITY_WARNING
#define NOTE SEVERITY_NOTE
static const struct code codes[] = {
#define CODE(code, severity, name, meaning) {#code, severity, name, meaning},
#include "source/codes.def"
#undef CODE
};
#undef ERROR
#undef WARNING
#undef NOTE

enum severity diagnostic_severity(enum diagnostic_code code)
{
    return codes[code].severity;
}

const char *diagnostic_warning(enum diagnostic_code code)
{
    return codes[code].name;
}

const char *diagnostic_code_name(enum diagnostic_code code)
{
    return codes[code].code;
}

const char *diagnostic_meaning(enum diagnostic_code code)
{
    return codes[code].meaning;
}

struct diagnostics *diagnostics_new(struct region *region)
{
    struct diagnostics *diagnostics = NEW(region, struct diagnostics);
    diagnostics->region = region;
    return diagnostics;
}

/* What has a name is a warning, which the table may make an error, or leave out (a note) unless it is asked for. */
static bool is_warning(enum diagnostic_code code)
{
    return *codes[code].name;
}

static bool is_silent(const struct diagnostics *diagnostics, enum diagnostic_code code)
{
    enum setting setting = (enum setting)diagnostics->settings[code];
    return is_warning(code) &&
           (setting == SETTING_OFF || (setting == SETTING_TABLE && codes[code].severity == SEVERITY_NOTE));
}

static enum severity severity_now(const struct diagnostics *diagnostics, enum diagnostic_code code)
{
    enum severity severity = codes[code].severity;
    enum setting setting = (enum setting)diagnostics->settings[code];
    if (!is_warning(code))
        return severity;
    if (is_silent(diagnostics, code))
        return SEVERITY_NOTE;
    if (setting == SETTING_WARNING)
        return SEVERITY_WARNING;
    if (setting == SETTING_ERROR || diagnostics->all_errors || severity == SEVERITY_ERROR)
        return SEVERITY_ERROR;
    return SEVERITY_WARNING;
}

/* A warning that is turned off is still an object, so that callers may add to it; it is just not in the queue. */
struct diagnostic *report(struct diagnostics *diagnostics, enum diagnostic_code code, struct span span,
                          const char *format, ...)
{
    struct diagnostic *diagnostic = NEW(diagnostics->region, struct diagnostic);
    va_list arguments;
    va_start(arguments, format);
    diagnostic->text = schema_region_vformat(diagnostics->region, format, arguments);
    va_end(arguments);
    diagnostic->code = code;
    diagnostic->severity = severity_now(diagnostics, code);
    diagnostic->span = span;
    diagnostic->order = diagnostics->count;
    if (is_silent(diagnostics, code))
        return diagnostic;
    diagnostics->error_count += diagnostic->severity == SEVERITY_ERROR;
    diagnostics->warning_count += diagnostic->severity == SEVERITY_WARNING;
    APPEND(diagnostics->region, diagnostics, diagnostic);
    return diagnostic;
}

struct diagnostic *report_again(struct diagnostics *diagnostics, enum diagnostic_code code, struct span span)
{
    for (size_t i = diagnostics->count; i-- > 0;) {
        struct diagnostic *diagnostic = diagnostics->items[i];
        if (diagnostic->code != code || diagnostic->span.source != span.source || diagnostic->span.begin != span.begin)
            continue;
        diagnostic->count = 0;
        return diagnostic;
    }
    return NULL;
}

void add_note(struct diagnostics *diagnostics, struct diagnostic *diagnostic, struct span span, const char *format, ...)
{
    struct note note = {.span = span};
    va_list arguments;
    va_start(arguments, format);
    note.text = schema_region_vformat(diagnostics->region, format, arguments);
    va_end(arguments);
    APPEND(diagnostics->region, diagnostic, note);
}

void add_help(struct diagnostics *diagnostics, struct diagnostic *diagnostic, const char *format, ...)
{
    struct note note = {.span = NOWHERE, .is_help = true};
    va_list arguments;
    va_start(arguments, format);
    note.text = schema_region_vformat(diagnostics->region, format, arguments);
    va_end(arguments);
    APPEND(diagnostics->region, diagnostic, note);
}

void add_fix(struct diagnostics *diagnostics, struct diagnostic *diagnostic, struct span span, const char *replacement,
             const char *format, ...)
{
    struct note note = {.span = span, .is_help = true};
    va_list arguments;
    va_start(arguments, format);
    note.text = schema_region_vformat(diagnostics->region, format, arguments);
    va_end(arguments);
    note.replacement = schema_region_string(diagnostics->region, replacement);
    APPEND(diagnostics->region, diagnostic, note);
}

void forget_since(struct diagnostics *diagnostics, size_t count)
{
    for (; diagnostics->count > count; diagnostics->count--) {
        const struct diagnostic *last = diagnostics->items[diagnostics->count - 1];
        diagnostics->error_count -= last->severity == SEVERITY_ERROR;
        diagnostics->warning_count -= last->severity == SEVERITY_WARNING;
    }
}

void forget_warnings(struct diagnostics *diagnostics)
{
    size_t kept = 0;
    for (size_t i = 0; i < diagnostics->count; i++)
        if (diagnostics->items[i]->severity != SEVERITY_WARNING)
            diagnostics->items[kept++] = diagnostics->items[i];
    diagnostics->count = kept;
    diagnostics->warning_count = 0;
}

bool has_errors(const struct diagnostics *diagnostics)
{
    return diagnostics->error_count > 0;
}

static bool set_one(struct diagnostics *diagnostics, const char *name, enum setting setting)
{
    bool found = false;
    for (size_t i = 0; i < COUNT_OF(codes); i++)
        if (*codes[i].name && strcmp(codes[i].name, name) == 0) {
            diagnostics->settings[i] = (unsigned char)setting;
            found = true;
        }
    return found;
}

/* Those that the table leaves out; what was said of one by name stays. */
static void set_all(struct diagnostics *diagnostics)
{
    for (size_t i = 0; i < COUNT_OF(codes); i++)
        if (*codes[i].name && diagnostics->settings[i] == SETTING_TABLE)
            diagnostics->settings[i] = SETTING_ON;
}

bool diagnostics_set(struct diagnostics *diagnostics, const char *option)
{
    if (strncmp(option, "-W", 2) != 0)
        return false;
    option += 2;
    if (strcmp(option, "all") == 0) {
        set_all(diagnostics);
        return true;
    }
    if (strcmp(option, "error") == 0)
        return diagnostics->all_errors = true;
    if (strcmp(option, "no-error") == 0) {
        diagnostics->all_errors = false;
        return true;
    }
    if (strncmp(option, "error=", 6) == 0)
        return set_one(diagnostics, option + 6, SETTING_ERROR);
    if (strncmp(option, "no-error=", 9) == 0)
        return set_one(diagnostics, option + 9, SETTING_WARNING);
    if (strncmp(option, "no-", 3) == 0)
        return set_one(diagnostics, option + 3, SETTING_OFF);
    return set_one(diagnostics, option, SETTING_ON);
}

enum diagnostic_code warning_of_name(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(codes); i++)
        if (*codes[i].name && strcmp(codes[i].name, name) == 0)
            return (enum diagnostic_code)i;
    return DIAGNOSTIC_CODES;
}

const char *warning_name_at(size_t at)
{
    for (size_t i = 0; i < COUNT_OF(codes); i++) {
        bool first = *codes[i].name;
        for (size_t k = 0; k < i && first; k++)
            first = strcmp(codes[k].name, codes[i].name) != 0;
        if (first && at-- == 0)
            return codes[i].name;
    }
    return NULL;
}

static int by_place(const void *a, const void *b)
{
    const struct diagnostic *x = *(struct diagnostic *const *)a, *y = *(struct diagnostic *const *)b;
    const struct source *xs = x->span.source, *ys = y->span.source;
    int order = 0;
    if (xs != ys) {
        if (!xs || !ys)
            order = xs ? -1 : 1; /* what is nowhere comes last */
        else
            order = strcmp(xs->path, ys->path);
    } else if (x->span.begin != y->span.begin) {
        order = x->span.begin < y->span.begin ? -1 : 1;
    }
    return order ? order : x->order < y->order ? -1 : x->order > y->order;
}

static bool same_diagnostic(const struct diagnostic *a, const struct diagnostic *b)
{
    return a->code == b->code && a->span.source == b->span.source && a->span.begin == b->span.begin &&
           a->span.end == b->span.end && strcmp(a->text, b->text) == 0;
}

size_t diagnostics_sorted(const struct diagnostics *diagnostics, struct diagnostic ***sorted)
{
    size_t count = 0;
    *sorted = NEW_ARRAY(diagnostics->region, struct diagnostic *, diagnostics->count + 1);
    for (size_t i = 0; i < diagnostics->count; i++)
        (*sorted)[i] = diagnostics->items[i];
    if (diagnostics->count > 1)
        qsort(*sorted, diagnostics->count, sizeof **sorted, by_place);
    for (size_t i = 0; i < diagnostics->count; i++)
        if (count == 0 || !same_diagnostic((*sorted)[count - 1], (*sorted)[i]))
            (*sorted)[count++] = (*sorted)[i];
    return count;
}

static void print_rest(FILE *stream, size_t errors, size_t warnings)
{
    if (errors)
        fprintf(stream, "%zu more error%s not shown\n", errors, errors == 1 ? "" : "s");
    if (warnings)
        fprintf(stream, "%zu more warning%s not shown\n", warnings, warnings == 1 ? "" : "s");
}

void diagnostics_print(const struct diagnostics *diagnostics, FILE *stream, enum diagnostic_style style, size_t limit)
{
    struct diagnostic **sorted;
    size_t count = diagnostics_sorted(diagnostics, &sorted);
    size_t shown[3] = {0}, hidden[3] = {0};
    if (style == STYLE_JSON)
        fputc('[', stream);
    for (size_t i = 0; i < count; i++) {
        enum severity severity = sorted[i]->severity;
        if (limit && style != STYLE_JSON && shown[severity] == limit) {
            hidden[severity]++;
            continue;
        }
        shown[severity]++;
        if (style == STYLE_JSON) {
            fputs(i ? ",\n" : "\n", stream);
            print_json(sorted[i], stream);
        } else {
            print_plain(sorted[i], stream, style == STYLE_COLOUR);
        }
    }
    if (style == STYLE_JSON)
        fputs("\n]\n", stream);
    else
        print_rest(stream, hidden[SEVERITY_ERROR], hidden[SEVERITY_WARNING]);
}
