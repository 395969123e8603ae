/* Values as text and back, at their edges: what is read is what was printed, and nothing else is read. */
#include "support/check.h"

#include <schemac/runtime.h>

#include <limits.h>

/* What parsing `text` gives, printed again; null where it is refused. */
static const char *decimal(const char *text, int scale)
{
    static char out[24];
    schema_decimal value;
    if (schema_decimal_parse(text, scale, &value) != SCHEMA_OK)
        return NULL;
    schema_decimal_print(value, scale, out);
    return out;
}

static void decimals_are_exact_or_refused(void)
{
    CHECK_TEXT(decimal("12.5", 2), "12.50");
    CHECK_TEXT(decimal("-12.50", 2), "-12.50");
    CHECK_TEXT(decimal("0", 2), "0.00");
    CHECK_TEXT(decimal("-0", 2), "0.00");
    CHECK_TEXT(decimal("-0.01", 2), "-0.01");
    CHECK_TEXT(decimal("1.500", 1), "1.5");
    CHECK_TEXT(decimal("7", 0), "7");
    CHECK_TEXT(decimal("999999999999999999", 0), "999999999999999999");
    CHECK_TEXT(decimal("-0.999999999999999999", 18), "-0.999999999999999999");
    CHECK_TEXT(decimal("1.001", 2), NULL);
    CHECK_TEXT(decimal("", 2), NULL);
    CHECK_TEXT(decimal("-", 2), NULL);
    CHECK_TEXT(decimal("1.2.3", 2), NULL);
    CHECK_TEXT(decimal("1e3", 2), NULL);
    CHECK_TEXT(decimal(" 1", 2), NULL);
    CHECK_TEXT(decimal("1 ", 2), NULL);
    CHECK_TEXT(decimal("99999999999999999999", 0), NULL);
    CHECK_TEXT(decimal("99999999999999999999999999999999999999999", 2), NULL);
    CHECK(schema_decimal_of("12.50", 2).units == 1250);
    CHECK(schema_decimal_of("nonsense", 2).units == 0);
    char out[24];
    schema_decimal_print((schema_decimal){INT64_MIN}, 2, out);
    CHECK_TEXT(out, "-92233720368547758.08");
    schema_decimal_print((schema_decimal){INT64_MAX}, 18, out);
    CHECK_TEXT(out, "9.223372036854775807");
}

#define READS_BACK(name, type)                                                                                         \
    static const char *name(const char *text)                                                                          \
    {                                                                                                                  \
        static char out[40];                                                                                           \
        schema_##name value;                                                                                           \
        if (schema_##name##_parse(text, &value) != SCHEMA_OK)                                                          \
            return NULL;                                                                                               \
        schema_##name##_print(value, out);                                                                             \
        return out;                                                                                                    \
    }

READS_BACK(date, schema_date)
READS_BACK(time, schema_time)
READS_BACK(timestamp, schema_timestamp)
READS_BACK(datetime, schema_datetime)
READS_BACK(uuid, schema_uuid)

static void every_day_of_ten_thousand_years_is_read_back(void)
{
    long wrong = 0;
    for (int32_t day = -719162; day <= 2932896; day++) {
        char out[32];
        schema_date again;
        schema_date_print((schema_date){day}, out);
        wrong += schema_date_parse(out, &again) != SCHEMA_OK || again.days != day;
    }
    CHECK(wrong == 0);
}

static void dates_are_of_the_calendar(void)
{
    static const char *const good[] = {"0001-01-01", "1969-12-31", "1970-01-01", "2000-02-29",
                                       "2024-02-29", "1900-02-28", "9999-12-31"};
    static const char *const bad[] = {"",           "2023-02-29",  "1900-02-29", "0000-01-01", "2024-13-01",
                                      "2024-00-10", "2024-01-32",  "2024-01-00", "2024-04-31", "2024-1-01",
                                      "24-01-01",   "2024-01-01 ", "2024/01/01", "-001-01-01", "+024-01-01",
                                      "20240101",   "10000-01-01"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        CHECK_TEXT(date(good[i]), good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        CHECK_TEXT(date(bad[i]), NULL);
    schema_date epoch;
    CHECK(schema_date_parse("1970-01-01", &epoch) == SCHEMA_OK && epoch.days == 0);
}

static void times_are_of_a_day(void)
{
    static const char *const good[] = {"00:00:00.000000", "23:59:59.999999", "12:34:56.000001"};
    static const char *const bad[] = {
        "",         "24:00:00.000000", "23:60:00.000000", "23:59:60.000000", "23:59:59.99999", "23:59:59.9999999",
        "23:59:59", "2:59:59.999999",  "23-59-59.999999", "23:59:59,999999", "23:59:59.99999 "};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        CHECK_TEXT(time(good[i]), good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        CHECK_TEXT(time(bad[i]), NULL);
}

static void instants_end_in_z_and_readings_of_a_clock_do_not(void)
{
    CHECK_TEXT(timestamp("0001-01-01T00:00:00.000000Z"), "0001-01-01T00:00:00.000000Z");
    CHECK_TEXT(timestamp("1969-12-31T23:59:59.999999Z"), "1969-12-31T23:59:59.999999Z");
    CHECK_TEXT(timestamp("9999-12-31T23:59:59.999999Z"), "9999-12-31T23:59:59.999999Z");
    CHECK_TEXT(timestamp("2024-01-01T00:00:00.000000"), NULL);
    CHECK_TEXT(timestamp("2024-01-01 00:00:00.000000Z"), NULL);
    CHECK_TEXT(timestamp("2024-01-01T00:00:00.000000z"), NULL);
    CHECK_TEXT(timestamp("2024-01-01T00:00:00.000000ZZ"), NULL);
    CHECK_TEXT(timestamp("2024-01-01T00:00:00.000000+00"), NULL);
    CHECK_TEXT(timestamp("2024-01-01"), NULL);
    CHECK_TEXT(datetime("2024-01-01T00:00:00.000000"), "2024-01-01T00:00:00.000000");
    CHECK_TEXT(datetime("2024-01-01T00:00:00.000000Z"), NULL);
    schema_timestamp before;
    CHECK(schema_timestamp_parse("1969-12-31T23:59:59.999999Z", &before) == SCHEMA_OK && before.microseconds == -1);
    CHECK(schema_timestamp_now().microseconds > INT64_C(1700000000000000));
}

/* Each text, cut short anywhere or with any one byte changed to another, is refused or is read back as it stands. */
static void mutations(const char *(*read)(const char *), const char *text)
{
    size_t length = strlen(text);
    char changed[64];
    long wrong = 0;
    for (size_t cut = 0; cut < length; cut++) {
        char *exact = malloc(cut + 1); /* of its own, so that reading behind it is seen */
        memcpy(exact, text, cut);
        exact[cut] = '\0';
        wrong += read(exact) != NULL;
        free(exact);
    }
    for (size_t at = 0; at < length; at++)
        for (int byte = 1; byte < 256; byte++) {
            strcpy(changed, text);
            changed[at] = (char)byte;
            const char *again = read(changed);
            wrong += again && strcmp(again, changed) != 0;
        }
    CHECK(wrong == 0);
}

static const char *uuid_in_small_letters(const char *text)
{
    const char *again = uuid(text);
    for (; again && *text; text++)
        if (*text >= 'A' && *text <= 'F')
            return NULL; /* read, and printed in small letters */
    return again;
}

static void uuids_have_one_form(void)
{
    CHECK_TEXT(uuid("00112233-4455-6677-8899-aabbccddeeff"), "00112233-4455-6677-8899-aabbccddeeff");
    CHECK_TEXT(uuid("00112233-4455-6677-8899-AABBCCDDEEFF"), "00112233-4455-6677-8899-aabbccddeeff");
    CHECK_TEXT(uuid("00112233445566778899aabbccddeeff"), NULL);
    CHECK_TEXT(uuid("00112233-4455-6677-8899-aabbccddeeff0"), NULL);
    CHECK_TEXT(uuid("00112233-4455-6677-8899-aabbccddeefg"), NULL);
    schema_uuid one = schema_uuid_random(), two = schema_uuid_random();
    CHECK(memcmp(&one, &two, sizeof one) != 0);
    CHECK(one.bytes[6] >> 4 == 4 && one.bytes[8] >> 6 == 2);
}

static void intervals_have_one_form(void)
{
    static const struct {
        const char *text, *printed; /* null: it is none */
    } cases[] = {
        {"P1Y2M3W4DT5H6M7.5S", "P14M25DT18367.500000S"},
        {"P0D", "P0M0DT0.000000S"},
        {"PT-0.000001S", "P0M0DT-0.000001S"},
        {"P-1Y+1M", "P-11M0DT0.000000S"},
        {"P2147483647M", "P2147483647M0DT0.000000S"},
        {"P-2147483648D", "P0M-2147483648DT0.000000S"},
        {"PT-9223372036854.775808S", "P0M0DT-9223372036854.775808S"},
        {"PT9223372036854.775807S", "P0M0DT9223372036854.775807S"},
        {"PT1.50000000S", "P0M0DT1.500000S"},
        {"PT9223372036854.775808S", NULL},
        {"P2147483648M", NULL},
        {"P178956971Y", NULL},
        {"PT1.0000001S", NULL},
        {"P1.5D", NULL},
        {"P1D1D", NULL},
        {"P1D1M", NULL},
        {"P1M1H", NULL},
        {"P", NULL},
        {"PT", NULL},
        {"P1DT", NULL},
        {"P1", NULL},
        {"P--1D", NULL},
        {"PD", NULL},
        {"1 day", NULL},
        {"", NULL},
        {"P99999999999999999999999999999999D", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        schema_interval value, again;
        char printed[64] = "";
        bool right = schema_interval_parse(cases[i].text, &value) == SCHEMA_OK;
        if (right)
            schema_interval_print(value, printed);
        if (!CHECK(right == (cases[i].printed != NULL)))
            fprintf(stderr, "%s\n", cases[i].text);
        if (!right || !cases[i].printed)
            continue;
        CHECK_TEXT(printed, cases[i].printed);
        CHECK(schema_interval_parse(printed, &again) == SCHEMA_OK && memcmp(&value, &again, sizeof value) == 0);
    }
}

static const char *rounded(const char *text, int digits)
{
    static char out[32];
    schema_timestamp instant;
    schema_datetime wall;
    schema_time hour;
    if (schema_timestamp_parse(text, &instant) == SCHEMA_OK)
        schema_timestamp_print(schema_timestamp_rounded(instant, digits), out);
    else if (schema_datetime_parse(text, &wall) == SCHEMA_OK)
        schema_datetime_print(schema_datetime_rounded(wall, digits), out);
    else if (schema_time_parse(text, &hour) == SCHEMA_OK)
        schema_time_print(schema_time_rounded(hour, digits), out);
    return out;
}

/* As PostgreSQL does it. */
static void halves_of_a_second_go_away_from_the_year_2000(void)
{
    CHECK_TEXT(rounded("2026-01-02T23:59:59.500000Z", 0), "2026-01-03T00:00:00.000000Z");
    CHECK_TEXT(rounded("2026-01-02T23:59:58.499999Z", 0), "2026-01-02T23:59:58.000000Z");
    CHECK_TEXT(rounded("1999-12-31T23:59:58.500000Z", 0), "1999-12-31T23:59:58.000000Z");
    CHECK_TEXT(rounded("1999-12-31T23:59:58.500001Z", 0), "1999-12-31T23:59:59.000000Z");
    CHECK_TEXT(rounded("2026-01-02T03:04:05.000500Z", 3), "2026-01-02T03:04:05.001000Z");
    CHECK_TEXT(rounded("1969-12-31T23:59:59.999500", 3), "1969-12-31T23:59:59.999000");
    CHECK_TEXT(rounded("0001-01-01T00:00:00.050000", 1), "0001-01-01T00:00:00.000000");
    CHECK_TEXT(rounded("9999-12-31T23:59:59.949999Z", 1), "9999-12-31T23:59:59.900000Z");
    CHECK_TEXT(rounded("03:04:05.000015", 5), "03:04:05.000020");
    CHECK_TEXT(rounded("23:59:59.499999", 0), "23:59:59.000000");
    CHECK_TEXT(rounded("12:34:56.123456", 6), "12:34:56.123456");
    CHECK(schema_time_rounded((schema_time){INT64_C(86399500000)}, 0).microseconds == INT64_C(86400000000));
    CHECK(schema_timestamp_rounded((schema_timestamp){INT64_C(253402300799500000)}, 0).microseconds ==
          INT64_C(253402300800000000));
    CHECK(schema_timestamp_rounded((schema_timestamp){INT64_MAX}, 0).microseconds == INT64_MAX);
    CHECK(schema_datetime_rounded((schema_datetime){INT64_MIN}, 0).microseconds == INT64_MIN);
}

int main(void)
{
    intervals_have_one_form();
    decimals_are_exact_or_refused();
    every_day_of_ten_thousand_years_is_read_back();
    dates_are_of_the_calendar();
    times_are_of_a_day();
    instants_end_in_z_and_readings_of_a_clock_do_not();
    halves_of_a_second_go_away_from_the_year_2000();
    uuids_have_one_form();
    mutations(date, "2024-02-29");
    mutations(time, "12:34:56.000001");
    mutations(timestamp, "2024-02-29T12:34:56.000001Z");
    mutations(datetime, "2024-02-29T12:34:56.000001");
    mutations(uuid_in_small_letters, "00112233-4455-6677-8899-aabbccddeeff");
    return checks_end();
}
