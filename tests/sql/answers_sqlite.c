/* Rows of the table of expressions.h on SQLite, and what it answers as the text that PostgreSQL has for it. */
#include "sql/answers.h"
#include "sql/expressions.h"

#include "base/number.h"
#include "base/text.h"
#include "sql/dialect.h"

#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

/* -- the row ---------------------------------------------------------------------------------------------------- */

static float float_of(const char *text)
{
    float value;
    return schema_float_read(text, NULL, &value) ? value : 0;
}

static double double_of(const char *text)
{
    double value;
    return schema_double_read(text, NULL, &value) ? value : 0;
}

static int64_t scaled(const char *text, int scale)
{
    bool negative = *text == '-';
    int64_t value = 0;
    const char *point = strchr(text, '.');
    for (const char *at = text + negative; *at; at++)
        if (*at != '.')
            value = value * 10 + (*at - '0');
    for (int i = point ? (int)strlen(point + 1) : 0; i < scale; i++)
        value *= 10;
    return negative ? -value : value;
}

static void bind_value(sqlite3_stmt *statement, int at, const struct type *type, const char *text)
{
    switch (type->kind) {
    case TYPE_BOOL:
        sqlite3_bind_int(statement, at, strcmp(text, "true") == 0);
        break;
    case TYPE_INT16:
    case TYPE_INT32:
    case TYPE_INT64:
        sqlite3_bind_int64(statement, at, strtoll(text, NULL, 10));
        break;
    case TYPE_DECIMAL:
        sqlite3_bind_int64(statement, at, scaled(text, type->scale));
        break;
    case TYPE_FLOAT32:
        sqlite3_bind_double(statement, at, (double)float_of(text));
        break;
    case TYPE_FLOAT64:
        sqlite3_bind_double(statement, at, double_of(text));
        break;
    case TYPE_UUID: { /* thirty-two digits in a row */
        unsigned char bytes[16];
        for (size_t i = 0; i < sizeof bytes; i++)
            bytes[i] = (unsigned char)strtoul((char[3]){text[2 * i], text[2 * i + 1], '\0'}, NULL, 16);
        sqlite3_bind_blob(statement, at, bytes, sizeof bytes, SQLITE_TRANSIENT);
        break;
    }
    default:
        sqlite3_bind_text(statement, at, text, -1, SQLITE_TRANSIENT);
    }
}

bool sqlite_insert_row(struct region *region, sqlite3 *db, const struct table *table, const char *values)
{
    struct text sql = TEXT(region);
    schema_text_add(&sql, "insert into values_ values (");
    for (size_t i = 0; i < table->column_count; i++)
        schema_text_add(&sql, i ? ", ?" : "?");
    schema_text_add(&sql, ")");
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(db, schema_text_string(&sql), -1, &statement, NULL) != SQLITE_OK)
        return false;
    char name[2] = "", value[2000];
    while (next_value(&values, name, value, sizeof value))
        for (size_t i = 0; i < table->column_count; i++)
            if (strcmp(table->columns[i]->name, name) == 0)
                bind_value(statement, (int)i + 1, &table->columns[i]->type, value);
    int status = sqlite3_step(statement);
    sqlite3_finalize(statement);
    return status == SQLITE_DONE;
}

/* -- the answer ------------------------------------------------------------------------------------------------- */

static const char *decimal_text(struct region *region, sqlite3_int64 value, int scale)
{
    int64_t power = 1;
    for (int i = 0; i < scale; i++)
        power *= 10;
    if (!scale)
        return schema_region_format(region, "%lld", value);
    return schema_region_format(region, "%s%lld.%0*lld", value < 0 ? "-" : "", (long long)llabs(value / power), scale,
                                (long long)llabs(value % power));
}

static const char *float_text(struct region *region, double value)
{
    char text[40];
    locale_t plain = newlocale(LC_ALL_MASK, "C", (locale_t)0), before = uselocale(plain);
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, value + 0.0);
        if (double_of(text) == value)
            break;
    }
    uselocale(before);
    freelocale(plain);
    return schema_region_string(region, text);
}

static const char *uuid_text(struct region *region, const unsigned char *bytes, int size)
{
    struct text text = TEXT(region);
    for (int i = 0; i < size; i++)
        schema_text_format(&text, "%s%02x", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", bytes[i]);
    return schema_text_string(&text);
}

/* As PostgreSQL prints a value of that type; a value of a storage class that the type must not have is told. */
const char *sqlite_answer_text(struct region *region, sqlite3_stmt *statement, const struct type *type)
{
    int class = sqlite3_column_type(statement, 0), wanted = SQLITE_TEXT;
    const char *answer = class == SQLITE_NULL ? "null" : (const char *)sqlite3_column_text(statement, 0);
    if (class == SQLITE_NULL)
        return "null";
    switch (type->kind) {
    case TYPE_BOOL:
        wanted = SQLITE_INTEGER;
        answer = sqlite3_column_int(statement, 0) ? "true" : "false";
        break;
    case TYPE_INT16:
    case TYPE_INT32:
    case TYPE_INT64:
        wanted = SQLITE_INTEGER;
        break;
    case TYPE_DECIMAL:
        wanted = SQLITE_INTEGER;
        answer = decimal_text(region, sqlite3_column_int64(statement, 0), type->scale);
        break;
    case TYPE_FLOAT32:
    case TYPE_FLOAT64:
        wanted = SQLITE_FLOAT;
        answer = float_text(region, sqlite3_column_double(statement, 0));
        break;
    case TYPE_UUID:
        wanted = SQLITE_BLOB;
        answer = uuid_text(region, sqlite3_column_blob(statement, 0), sqlite3_column_bytes(statement, 0));
        break;
    default:
        break;
    }
    answer = schema_region_string(region, answer);
    return class == wanted ? answer : schema_region_format(region, "%s of another storage class", answer);
}
