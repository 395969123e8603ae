/* The functions that SQLite does not have, or not in each build, for the queries of programs: schema_sqrt and its like,
 * with PostgreSQL's answers and errors. Nothing that stands in a file calls them, or other tools could not read it.
 * Owns what they compute; it does not know where they are called (sql/sqlite/functions.c). */
#include "engine/sqlite/connection.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The status of SQLITE_MISMATCH is SCHEMA_RANGE. */
static void refuse(sqlite3_context *context, const char *why)
{
    sqlite3_result_error(context, why, -1);
    sqlite3_result_error_code(context, SQLITE_MISMATCH);
}

static bool any_null(sqlite3_value **values, int count)
{
    for (int i = 0; i < count; i++)
        if (sqlite3_value_type(values[i]) == SQLITE_NULL)
            return true;
    return false;
}

/* -- numbers ------------------------------------------------------------------------------------------------------ */

/* `computed` behind errno = 0; `exact`: zero is what it is, and has not vanished. */
static void give_number(sqlite3_context *context, double computed, bool exact)
{
    if (errno || isnan(computed) || isinf(computed) || (computed == 0 && !exact))
        refuse(context, "value out of range");
    else
        sqlite3_result_double(context, computed);
}

/* Where a function of one argument has a value. */
static bool is_defined(double (*function)(double), double x)
{
    if (function == sqrt)
        return x >= 0;
    if (function == log || function == log10)
        return x > 0;
    return (function != asin && function != acos) || (x >= -1 && x <= 1);
}

struct of_one {
    double (*compute)(double);
};

static void compute_one(sqlite3_context *context, int count, sqlite3_value **values)
{
    const struct of_one *function = sqlite3_user_data(context);
    if (any_null(values, count))
        return;
    double x = sqlite3_value_double(values[0]);
    if (!is_defined(function->compute, x)) {
        refuse(context, "input is out of range");
        return;
    }
    errno = 0;
    double computed = function->compute(x);
    give_number(context, computed, function->compute != exp);
}

static void compute_power(sqlite3_context *context, int count, sqlite3_value **values)
{
    if (any_null(values, count))
        return;
    double x = sqlite3_value_double(values[0]), y = sqlite3_value_double(values[1]);
    if ((x == 0 && y < 0) || (x < 0 && floor(y) != y)) {
        refuse(context, "input is out of range");
        return;
    }
    errno = 0;
    double computed = pow(x, y);
    give_number(context, computed, x == 0);
}

static void compute_atan2(sqlite3_context *context, int count, sqlite3_value **values)
{
    if (any_null(values, count))
        return;
    errno = 0;
    double computed = atan2(sqlite3_value_double(values[0]), sqlite3_value_double(values[1]));
    give_number(context, computed, true);
}

/* -- texts -------------------------------------------------------------------------------------------------------- */

struct bytes {
    const char *start;
    size_t size;
};

static struct bytes text_of(sqlite3_value *value)
{
    const char *start = (const char *)sqlite3_value_text(value);
    return (struct bytes){start, start ? (size_t)sqlite3_value_bytes(value) : 0};
}

static void give_text(sqlite3_context *context, const char *start, size_t size)
{
    sqlite3_result_text64(context, start ? start : "", size, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static bool continues(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* Code point by code point. */
static void compute_reverse(sqlite3_context *context, int count, sqlite3_value **values)
{
    if (any_null(values, count))
        return;
    struct bytes text = text_of(values[0]);
    char *reversed = sqlite3_malloc64(text.size + 1);
    if (!reversed || !text.start) {
        sqlite3_free(reversed);
        sqlite3_result_error_nomem(context);
        return;
    }
    for (size_t at = 0, next; at < text.size; at = next) {
        for (next = at + 1; next < text.size && continues(text.start[next]); next++) {
        }
        memcpy(reversed + text.size - next, text.start + at, next - at);
    }
    sqlite3_result_text64(context, reversed, text.size, sqlite3_free, SQLITE_UTF8);
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void compute_initcap(sqlite3_context *context, int count, sqlite3_value **values)
{
    if (any_null(values, count))
        return;
    struct bytes text = text_of(values[0]);
    char *made = sqlite3_malloc64(text.size + 1);
    if (!made || !text.start) {
        sqlite3_free(made);
        sqlite3_result_error_nomem(context);
        return;
    }
    bool within = false;
    for (size_t i = 0; i < text.size; i++) {
        char c = text.start[i];
        made[i] = !is_letter(c) ? c : (char)(within ? c | 0x20 : c & ~0x20);
        within = is_letter(c) || (c >= '0' && c <= '9');
    }
    sqlite3_result_text64(context, made, text.size, sqlite3_free, SQLITE_UTF8);
}

/* Where the next one stands; null: nowhere. */
static const char *find(struct bytes text, struct bytes sought)
{
    for (size_t i = 0; sought.size && i + sought.size <= text.size; i++)
        if (memcmp(text.start + i, sought.start, sought.size) == 0)
            return text.start + i;
    return NULL;
}

static int64_t parts_of(struct bytes text, struct bytes between)
{
    int64_t parts = 1;
    for (const char *at; (at = find(text, between)) != NULL; parts++) {
        size_t used = (size_t)(at - text.start) + between.size;
        text = (struct bytes){text.start + used, text.size - used};
    }
    return parts;
}

static void compute_split_part(sqlite3_context *context, int count, sqlite3_value **values)
{
    if (any_null(values, count))
        return;
    struct bytes text = text_of(values[0]), between = text_of(values[1]);
    int64_t part = sqlite3_value_int64(values[2]);
    if (!text.start || !between.start) {
        sqlite3_result_error_nomem(context);
        return;
    }
    if (part == 0) {
        refuse(context, "field position must not be zero");
        return;
    }
    if (part < 0)
        part += parts_of(text, between) + 1;
    for (; part > 0; part--) {
        const char *end = find(text, between);
        size_t size = end ? (size_t)(end - text.start) : text.size;
        if (part == 1) {
            give_text(context, text.start, size);
            return;
        }
        if (!end)
            break;
        text = (struct bytes){end + between.size, text.size - size - between.size};
    }
    give_text(context, "", 0);
}

/* -- all ---------------------------------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    struct of_one one;
} numbers[] = {
    {"schema_sqrt", {sqrt}},   {"schema_exp", {exp}},   {"schema_ln", {log}},    {"schema_log", {log10}},
    {"schema_log10", {log10}}, {"schema_sin", {sin}},   {"schema_cos", {cos}},   {"schema_tan", {tan}},
    {"schema_asin", {asin}},   {"schema_acos", {acos}}, {"schema_atan", {atan}},
};

static const struct {
    const char *name;
    int count;
    void (*compute)(sqlite3_context *, int, sqlite3_value **);
} others[] = {
    {"schema_power", 2, compute_power},     {"schema_pow", 2, compute_power},
    {"schema_atan2", 2, compute_atan2},     {"schema_reverse", 1, compute_reverse},
    {"schema_initcap", 1, compute_initcap}, {"schema_split_part", 3, compute_split_part},
};

int schema_sqlite_register_functions(sqlite3 *db)
{
    const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
    int code = SQLITE_OK;
    for (size_t i = 0; code == SQLITE_OK && i < sizeof numbers / sizeof *numbers; i++)
        code = sqlite3_create_function_v2(db, numbers[i].name, 1, flags, (void *)(uintptr_t)&numbers[i].one,
                                          compute_one, NULL, NULL, NULL);
    for (size_t i = 0; code == SQLITE_OK && i < sizeof others / sizeof *others; i++)
        code = sqlite3_create_function_v2(db, others[i].name, others[i].count, flags, NULL, others[i].compute, NULL,
                                          NULL, NULL);
    return code == SQLITE_OK ? schema_sqlite_register_texts(db) : code;
}
