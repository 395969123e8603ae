/* How values stand in a database that has no type of its own for them (SQLite): one canonical text or number for each
 * value, that sorts as the value does and that the checks of every table insist on. sql/ writes the checks and the
 * literals, access/ and engine/ read and write the values; both follow this page.
 *
 *   bool        integer  0 or 1
 *   int16 …     integer  within the type's range
 *   float32/64  real     never NaN; float32 is the nearest double of the float
 *   decimal     integer  the value times 10^scale, less than 10^precision away from 0
 *   numeric     text     -12.5: no blanks, no plus, no leading zeros but one before the point, no zero behind the point
 *                        at the end, no point there, no -0, no exponent: what PostgreSQL's trim_scale gives
 *   text        text     no NUL, as C strings have none (no check asks); text(n): at most n code points
 *   bytes       blob
 *   uuid        blob     16 bytes
 *   date        text     2026-01-02                     0001-01-01 to 9999-12-31
 *   time        text     03:04:05.000006                00:00:00.000000 to 23:59:59.999999
 *   timestamp   text     2026-01-02T03:04:05.000006Z    always six digits and the Z; the year as in a date
 *   datetime    text     2026-01-02T03:04:05.000006     the same without the Z
 *   interval    text     P14M25DT18367.500000S          months, days, and seconds with six digits, each perhaps with a
 *                                                       minus. Sorts as nothing: intervals are not compared
 *   json        text     as it was written: what schema_is_json admits (the checks see half a surrogate pair and a
 *                        number that no numeric holds for json; who writes past the runtime may leave one)
 *   enum        text     the member; integer where the enum is numbered
 *
 * A precision, as in timestamp(3), leaves the form alone: the digits behind it are zeros, and the
 * column's check holds that. */
#ifndef SCHEMA_LANGUAGE_FORMATS_H
#define SCHEMA_LANGUAGE_FORMATS_H

#include <stdbool.h>
#include <stddef.h>

/* Whether both engines take the text, UTF-8 as it is, for json: RFC 8259, at most 1,000 levels deep, and nothing that
 * PostgreSQL's jsonb refuses: \u0000, half a surrogate pair, a number of more than 131,072 digits or 16,383 places. */
bool schema_is_json(const char *text);

/* A decimal of any size, as it is written: a sign or none, digits, a point before, among or behind them; no blanks, no
 * exponent. The parts are those of its one form. */
struct numeric_text {
    bool negative;
    const char *whole, *fraction; /* not ended */
    size_t whole_size, places;
    size_t size; /* of the form, without its NUL */
};
enum numeric_reading {
    NUMERIC_NONE,      /* no number: nothing is told of it */
    NUMERIC_TOO_LONG,  /* more digits than PostgreSQL keeps: likewise */
    NUMERIC_CANONICAL, /* in its one form */
    NUMERIC_OTHER,
};
enum numeric_reading schema_numeric_read(const char *text, struct numeric_text *number);
void schema_numeric_print(const struct numeric_text *number, char *out); /* of size + 1 bytes */

/* Lengths in bytes, without the NUL. */
enum {
    SCHEMA_DATE_LENGTH = 10,
    SCHEMA_TIME_LENGTH = 15,
    SCHEMA_DATETIME_LENGTH = 26,
    SCHEMA_TIMESTAMP_LENGTH = 27,
};

/* The instant at which a statement runs, in these forms, as SQLite expressions: what now() and today() become. SQLite
 * knows milliseconds. */
#define SCHEMA_SQLITE_NOW "strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'"
#define SCHEMA_SQLITE_TODAY "date('now')"

#endif
