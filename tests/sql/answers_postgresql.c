/* Rows of the table of expressions.h on PostgreSQL, and its answers in the forms that the language has. */
#include "sql/answers.h"
#include "sql/expressions.h"

#include "base/text.h"
#include "sql/dialect.h"

/* 2026-01-02 03:04:05.5+00 -> 2026-01-02T03:04:05.500000Z */
static const char *moment_text(struct region *region, const char *text, bool zone)
{
    char digits[7] = "000000";
    const char *point = strchr(text, '.');
    for (size_t i = 0; point && i < 6 && point[i + 1] >= '0' && point[i + 1] <= '9'; i++)
        digits[i] = point[i + 1];
    return schema_region_format(region, "%.10sT%.8s.%s%s", text, text + 11, digits, zone ? "Z" : "");
}

const char *postgresql_answer_text(struct region *region, const char *value, const struct type *type)
{
    switch (type->kind) {
    case TYPE_BOOL:
        return *value == 't' ? "true" : "false";
    case TYPE_FLOAT64: /* -0.0 reads as 0.0 */
        return strcmp(value, "-0") == 0 ? "0" : schema_region_string(region, value);
    case TYPE_TIMESTAMP:
        return moment_text(region, value, true);
    case TYPE_DATETIME:
        return moment_text(region, value, false);
    default:
        return schema_region_string(region, value);
    }
}

const char *postgresql_insert(struct region *region, const char *values)
{
    struct text names = TEXT(region), literals = TEXT(region);
    char name[2] = "", value[2000];
    while (next_value(&values, name, value, sizeof value)) {
        schema_text_format(&names, "%s%s", names.size ? ", " : "", name);
        schema_text_add(&literals, literals.size ? ", " : "");
        schema_literal_print(&literals, value);
    }
    return names.size ? schema_region_format(region, "insert into values_ (%s) values (%s)", schema_text_string(&names),
                                             schema_text_string(&literals))
                      : "insert into values_ default values";
}
