/* Owns: which calls of SQL by hand a type of the schema has. Must not know an engine. */
#include "values/by_hand.h"

#include "support/check.h"

struct passing {
    const char *type;
    char *printed;
    schema_value value; /* to be put back; what it points to is in `kept` */
    char kept[PRINTED_BY_HAND];
};

static bool starts(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

#define PASS_PRINTED(word)                                                                                             \
    if (starts(passing->type, #word)) {                                                                                \
        schema_##word moment;                                                                                          \
        schema_status status = schema_value_as_##word(value, &moment);                                                 \
        if (status == SCHEMA_OK) {                                                                                     \
            schema_##word##_print(moment, passing->printed);                                                           \
            passing->value = schema_value_of_##word(moment);                                                           \
        }                                                                                                              \
        return status;                                                                                                 \
    }

static schema_status pass_numeric(struct passing *passing, const schema_value *value)
{
    const char *text = "";
    schema_status status = schema_value_as_numeric(value, &text);
    snprintf(passing->printed, PRINTED_BY_HAND, "%s", text);
    snprintf(passing->kept, sizeof passing->kept, "%s%s", text, strchr(text, '.') ? "00" : ".0");
    passing->value = schema_value_of_numeric(passing->kept);
    return status;
}

static schema_status pass_decimal(struct passing *passing, const schema_value *value)
{
    int scale = atoi(strchr(passing->type, ',') + 1);
    schema_decimal decimal;
    schema_status status = schema_value_as_decimal(value, scale, &decimal);
    if (status == SCHEMA_OK) {
        schema_decimal_print(decimal, scale, passing->printed);
        passing->value = schema_value_of_decimal(decimal, scale);
    }
    return status;
}

static schema_status pass_number(struct passing *passing, const schema_value *value)
{
    int64_t number = 0;
    float narrow = 0;
    bool truth = false;
    schema_status status;
    if (strcmp(passing->type, "bool") == 0) {
        status = schema_value_as_bool(value, &truth);
        passing->value = schema_value_of_bool(truth);
        snprintf(passing->printed, PRINTED_BY_HAND, "%s", truth ? "true" : "false");
    } else if (starts(passing->type, "float")) {
        status = schema_value_as_float32(value, &narrow);
        passing->value = schema_double((double)narrow);
        snprintf(passing->printed, PRINTED_BY_HAND, "%a", (double)narrow);
    } else {
        status = schema_value_as_int64(value, &number);
        passing->value = schema_int64(number);
        snprintf(passing->printed, PRINTED_BY_HAND, "%lld", (long long)number);
    }
    return status;
}

static schema_status pass_text(struct passing *passing, const schema_value *value)
{
    bool json = strcmp(passing->type, "json") == 0;
    const char *text = "";
    schema_status status = json ? schema_value_as_json(value, &text) : schema_value_as_text(value, &text);
    snprintf(passing->kept, sizeof passing->kept, "%s", text);
    snprintf(passing->printed, PRINTED_BY_HAND, "%s", text);
    passing->value = json ? schema_value_of_json(passing->kept) : schema_text(passing->kept);
    return status;
}

static schema_status pass(void *context, size_t columns, const schema_value *value)
{
    struct passing *passing = context;
    CHECK(columns == 1);
    passing->value = schema_value_of_null();
    snprintf(passing->printed, PRINTED_BY_HAND, "null");
    if (schema_value_is_null(value))
        return SCHEMA_OK;
    PASS_PRINTED(timestamp)
    PASS_PRINTED(datetime)
    PASS_PRINTED(date)
    PASS_PRINTED(time)
    if (strcmp(passing->type, "decimal") == 0)
        return pass_numeric(passing, value);
    if (starts(passing->type, "decimal"))
        return pass_decimal(passing, value);
    if (starts(passing->type, "int") || starts(passing->type, "float") || strcmp(passing->type, "bool") == 0)
        return pass_number(passing, value);
    return pass_text(passing, value);
}

bool by_hand_there_and_back(schema_db *db, const char *table, size_t id, const char *type,
                            char printed[PRINTED_BY_HAND])
{
    char sql[200];
    int64_t changed = 0;
    struct passing passing = {.type = type, .printed = printed};
    const schema_value row = schema_int64((int64_t)id);
    *printed = '\0';
    snprintf(sql, sizeof sql, "select v from %s where id = $1", table);
    schema_status status = schema_query(db, sql, 1, &row, pass, &passing);
    if (status == SCHEMA_OK && !*printed)
        return true; /* there is no such row */
    snprintf(sql, sizeof sql, "update %s set v = $2 where id = $1", table);
    if (status == SCHEMA_OK)
        status = schema_exec(db, sql, 2, (const schema_value[]){row, passing.value}, &changed);
    if (CHECK(status == SCHEMA_OK && changed == 1))
        return true;
    fprintf(stderr, "%s, %s, %s: %s, %s\n", schema_engine_name(db), type, printed, schema_status_name(status),
            schema_message(db));
    return false;
}
