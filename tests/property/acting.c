/* Acting as a program: see acting.h. */
#include "property/acting.h"

#include "source/diagnostic.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_MEMBERS = 64, MOST_VALUES_OF_A_ROW = 64 };

/* A value as it was given or read, as far as it can be told again. */
struct value {
    bool known, null, absent;
    int64_t number;
    const char *text;
};

struct row {
    struct value values[MOST_VALUES_OF_A_ROW];
};

struct acting {
    struct actor *actor;
    const struct c_table *table;
    schema_arena *arena;
    const char *failure;
    struct row given, read;
};

static const struct c_statement *statement_named(const struct acting *acting, const char *verb, unsigned *id)
{
    const struct c_statements *all = acting->actor->statements;
    const char *name = schema_region_format(acting->actor->region, "%s_%s", acting->table->name, verb);
    for (*id = 0; *id < all->count; ++*id)
        if (strcmp(all->items[*id].name, name) == 0)
            return &all->items[*id];
    return NULL;
}

static bool went(struct acting *acting, const char *verb, schema_status status)
{
    if (acting->failure)
        return false;
    if (schema_status_class(status) == SCHEMA_KIND_AGAIN)
        return true;
    if (status == SCHEMA_OK || status == SCHEMA_NOT_FOUND || status == SCHEMA_UNIQUE || status == SCHEMA_FOREIGN_KEY)
        return true;
    acting->failure = schema_region_format(acting->actor->region, "%s_%s: %s: %s", acting->table->name, verb,
                                           schema_status_name(status), schema_message(acting->actor->db));
    return false;
}

/* -- values ----------------------------------------------------------------------------------------------------- */

static int members(const struct c_column *column, const char **texts)
{
    const struct enumeration *enumeration = column->enumeration->enumeration;
    for (size_t i = 0; i < enumeration->value_count && i < MOST_MEMBERS; i++)
        texts[i] = enumeration->values[i]->text;
    return (int)enumeration->value_count;
}

static const struct constraint *reference_of(const struct c_table *table, const struct c_column *column)
{
    for (size_t i = 0; i < table->table->constraint_count; i++) {
        const struct constraint *key = table->table->constraints[i];
        if (key->kind == CONSTRAINT_FOREIGN_KEY && strcmp(key->columns[0], column->column->name) == 0)
            return key;
    }
    return NULL;
}

static struct value read_value(schema_statement *statement, schema_arena *arena, int at, const struct c_column *column);

/* A key that is there, or where there is no row one that is not. */
static struct value any_key(struct acting *acting, const struct constraint *reference)
{
    const struct c_schema *names = acting->actor->statements->names;
    struct acting there = {.actor = acting->actor, .arena = acting->arena};
    struct value value = {.text = "none"};
    unsigned id, chosen = 0, count = 0;
    int at = -1;
    for (size_t i = 0; i < names->table_count; i++)
        if (strcmp(names->tables[i].table->name, reference->target) == 0)
            there.table = &names->tables[i];
    for (size_t i = 0; i < there.table->column_count; i++)
        if (strcmp(there.table->columns[i].column->name, reference->target_columns[0]) == 0)
            at = (int)i;
    statement_named(&there, "all", &id);
    schema_statement *statement = schema_statement_start(acting->actor->db, id);
    while (schema_statement_row(statement)) {
        struct value key = read_value(statement, acting->arena, at, &there.table->columns[at]);
        if (roll(acting->actor->dice, ++count) == chosen)
            value = key;
    }
    if (schema_statement_end(statement) != SCHEMA_OK) /* it is found to fail by itself, too */
        value = (struct value){.text = "none"};
    return value;
}

static struct value some_value(struct acting *acting, const struct c_column *column)
{
    const struct constraint *reference = reference_of(acting->table, column);
    if (reference)
        return any_key(acting, reference);
    unsigned n = column->key ? ++*acting->actor->serial : roll(acting->actor->dice, 60);
    struct value value = {.number = n};
    switch (column->column->type.kind) {
    case TYPE_BOOL:
        value.number = n % 2;
        break;
    case TYPE_INT16:
        value.number = n % 3 ? n : 32000;
        break;
    case TYPE_INT32:
        value.number = n % 3 || column->key ? n : 2000000000;
        break;
    case TYPE_INT64:
        value.number = n % 3 || column->key ? n : INT64_C(5000000000) + n;
        break;
    case TYPE_JSON:
        value.text = "{}";
        break;
    case TYPE_ENUM:
        value.number = 1 + (int64_t)(n % column->enumeration->enumeration->value_count);
        break;
    default:
        value.text = schema_region_format(acting->actor->region, "k%u of a text", n);
    }
    return value;
}

static void bind_value(schema_statement *statement, int index, const struct c_column *column, struct value value)
{
    const struct type *type = &column->column->type;
    const char *texts[MOST_MEMBERS];
    unsigned n = (unsigned)(value.number % 60);
    schema_uuid uuid = {{0}};
    if (value.null) {
        schema_bind_null(statement, index);
        return;
    }
    switch (type->kind) {
    case TYPE_BOOL:
        schema_bind_bool(statement, index, value.number != 0);
        break;
    case TYPE_INT16:
        schema_bind_int16(statement, index, (int16_t)value.number);
        break;
    case TYPE_INT32:
        schema_bind_int32(statement, index, (int32_t)value.number);
        break;
    case TYPE_INT64:
        schema_bind_int64(statement, index, value.number);
        break;
    case TYPE_FLOAT64:
        schema_bind_float64(statement, index, n + 0.25);
        break;
    case TYPE_DECIMAL:
        schema_bind_decimal(statement, index, (schema_decimal){n * 125}, type->precision, type->scale);
        break;
    case TYPE_BYTES:
        schema_bind_bytes(statement, index, (schema_bytes){value.text, strlen(value.text)});
        break;
    case TYPE_UUID:
        uuid.bytes[15] = (uint8_t)n;
        schema_bind_uuid(statement, index, uuid);
        break;
    case TYPE_DATE:
        schema_bind_date(statement, index, (schema_date){(int32_t)n});
        break;
    case TYPE_TIMESTAMP:
        schema_bind_timestamp(statement, index, (schema_timestamp){(int64_t)n * 1000000});
        break;
    case TYPE_ENUM: {
        int count = members(column, texts);
        schema_bind_enum(statement, index, (int)value.number, texts, count);
        break;
    }
    default:
        schema_bind_text(statement, index, value.text, (size_t)type->length);
    }
}

static struct value read_value(schema_statement *statement, schema_arena *arena, int at, const struct c_column *column)
{
    const char *texts[MOST_MEMBERS];
    struct value value = {.known = true};
    bool null = column->column->nullable;
#define READ_NUMBER(T)                                                                                                 \
    if (null) {                                                                                                        \
        schema_opt_##T it = schema_read_opt_##T(statement, at);                                                        \
        value.null = !it.present;                                                                                      \
        value.number = (int64_t)it.value;                                                                              \
    } else {                                                                                                           \
        value.number = (int64_t)schema_read_##T(statement, at);                                                        \
    }                                                                                                                  \
    return value
#define READ_OTHER(T)                                                                                                  \
    if (null)                                                                                                          \
        (void)schema_read_opt_##T(statement, at);                                                                      \
    else                                                                                                               \
        (void)schema_read_##T(statement, at);                                                                          \
    value.known = false;                                                                                               \
    return value
    switch (column->column->type.kind) {
    case TYPE_BOOL:
        READ_NUMBER(bool);
    case TYPE_INT16:
        READ_NUMBER(int16);
    case TYPE_INT32:
        READ_NUMBER(int32);
    case TYPE_INT64:
        READ_NUMBER(int64);
    case TYPE_FLOAT64:
        READ_OTHER(float64);
    case TYPE_DECIMAL:
        READ_OTHER(decimal);
    case TYPE_UUID:
        READ_OTHER(uuid);
    case TYPE_DATE:
        READ_OTHER(date);
    case TYPE_TIMESTAMP:
        READ_OTHER(timestamp);
    case TYPE_BYTES:
        value.known = false;
        (void)(null ? schema_read_opt_bytes(statement, arena, at) : schema_read_bytes(statement, arena, at));
        return value;
    case TYPE_ENUM: {
        int count = members(column, texts);
        value.number =
            null ? schema_read_opt_enum(statement, at, texts, count) : schema_read_enum(statement, at, texts, count);
        value.null = value.number == 0;
        return value;
    }
    case TYPE_JSON:
        value.known = false; /* an engine may write it otherwise */
        /* fall through */
    default:
        value.text = null ? schema_read_opt_text(statement, arena, at) : schema_read_text(statement, arena, at);
        value.null = !value.text;
        return value;
    }
#undef READ_NUMBER
#undef READ_OTHER
}

/* Numbers are read from a file of SQLite's as they come: null is 0 then, and so is a text. That is no failure, and
 * worse.
 */
static bool is_mistaken(const struct acting *acting, schema_statement *statement, int at, const struct c_column *column)
{
    enum type_kind kind = column->column->type.kind;
    bool number = kind == TYPE_BOOL || kind == TYPE_INT16 || kind == TYPE_INT32 || kind == TYPE_INT64 ||
                  kind == TYPE_FLOAT64 || kind == TYPE_DECIMAL;
    if (!number || strcmp(schema_engine_name(acting->actor->db), "sqlite") != 0)
        return false;
    int is = sqlite3_column_type(statement->handle, at);
    return is == SQLITE_NULL ? !column->column->nullable : is != (kind == TYPE_FLOAT64 ? SQLITE_FLOAT : SQLITE_INTEGER);
}

static void read_row(struct acting *acting, schema_statement *statement)
{
    for (size_t i = 0; i < acting->table->column_count; i++) {
        const struct c_column *column = &acting->table->columns[i];
        acting->read.values[i] = read_value(statement, acting->arena, (int)i, column);
        if (is_mistaken(acting, statement, (int)i, column) && !acting->failure)
            acting->failure = schema_region_format(acting->actor->region, "%s: %s is read as what it is not",
                                                   acting->table->name, column->column->name);
    }
}

/* What comes back is what was given. */
static bool reads_back(struct acting *acting, const char *verb)
{
    for (size_t i = 0; i < acting->table->column_count; i++) {
        const struct value *given = &acting->given.values[i], *read = &acting->read.values[i];
        if (!given->known || !read->known ||
            (given->null == read->null &&
             (given->null ||
              (given->text && read->text ? strcmp(given->text, read->text) == 0 : given->number == read->number))))
            continue;
        acting->failure = schema_region_format(acting->actor->region, "%s_%s: %s is not what was given",
                                               acting->table->name, verb, acting->table->columns[i].column->name);
        return false;
    }
    return true;
}

/* -- statements --------------------------------------------------------------------------------------------------- */

/* What an insert is given; other statements run for that. `again`: with the key of the row that was read last. */
static void choose_row(struct acting *acting, bool again)
{
    struct dice *dice = acting->actor->dice;
    for (size_t i = 0; i < acting->table->column_count; i++) {
        const struct c_column *column = &acting->table->columns[i];
        struct value *value = &acting->given.values[i];
        *value = (struct value){0};
        if (!is_given(column))
            continue;
        bool absent = column == acting->table->automatic || (column->presence != C_REQUIRED && chance(dice, 40));
        *value = some_value(acting, column);
        if (column->key && again) {
            *value = acting->read.values[i];
            absent = false;
        }
        value->absent = absent;
        value->known = !absent; /* what is left out is the database's, whose default may be another by now */
        value->null = absent || (column->presence == C_NULLABLE && chance(dice, 30));
    }
}

/* The parts of the row's insert. */
static uint64_t given_of(const struct acting *acting)
{
    uint64_t given = 0;
    for (size_t i = 0; i < acting->table->column_count; i++) {
        int bit = bit_of_new(acting->table, &acting->table->columns[i]);
        if (bit >= 0 && !acting->given.values[i].absent)
            given |= (uint64_t)1 << bit;
    }
    return given;
}

static schema_statement *start_row(struct acting *acting, unsigned id)
{
    uint64_t given = given_of(acting);
    return bits_of_new(acting->table) ? schema_variant_start(acting->actor->db, id, &given, 1)
                                      : schema_statement_start(acting->actor->db, id);
}

static void bind_row(struct acting *acting, schema_statement *statement)
{
    int index = 0;
    for (size_t i = 0; i < acting->table->column_count; i++) {
        const struct c_column *column = &acting->table->columns[i];
        if (!is_given(column))
            continue;
        index++;
        if (!acting->given.values[i].absent)
            bind_value(statement, index, column, acting->given.values[i]);
    }
}

static bool insert_one(struct acting *acting)
{
    unsigned id;
    statement_named(acting, "insert", &id);
    choose_row(acting, false);
    schema_statement *statement = start_row(acting, id);
    bind_row(acting, statement);
    return went(acting, "insert", schema_statement_end_insert(statement, NULL));
}

static bool insert_returning(struct acting *acting, bool *inserted)
{
    unsigned id;
    statement_named(acting, "insert_returning", &id);
    choose_row(acting, false);
    schema_statement *statement = start_row(acting, id);
    bind_row(acting, statement);
    if (schema_statement_row(statement))
        read_row(acting, statement);
    schema_status status = schema_statement_end_one(statement);
    *inserted = status == SCHEMA_OK;
    return went(acting, "insert_returning", status) && (!*inserted || reads_back(acting, "insert_returning"));
}

static bool insert_many(struct acting *acting)
{
    struct row rows[3];
    unsigned id;
    statement_named(acting, "insert", &id);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        choose_row(acting, false);
        rows[i] = acting->given;
    }
    schema_statement *statement = schema_batch_start(acting->actor->db, id, "insert_many");
    size_t i = 0;
    for (; i < COUNT_OF(rows); i++) {
        acting->given = rows[i];
        uint64_t given = given_of(acting);
        if (bits_of_new(acting->table))
            statement = schema_batch_variant(statement, &given, 1);
        bind_row(acting, statement);
        if (!schema_batch_row(statement, NULL))
            break;
    }
    return went(acting, "insert_many", schema_batch_end(statement, i, COUNT_OF(rows)));
}

static bool upsert(struct acting *acting, const char *verb)
{
    unsigned id;
    if (!statement_named(acting, verb, &id))
        return true;
    choose_row(acting, true);
    schema_statement *statement = start_row(acting, id);
    bind_row(acting, statement);
    if (!acting->table->automatic)
        return went(acting, verb, schema_statement_end_insert(statement, NULL));
    if (schema_statement_row(statement))
        (void)schema_read_int64(statement, 0);
    return went(acting, verb, schema_statement_end_one(statement));
}

static bool read_all(struct acting *acting)
{
    struct row kept = acting->read;
    unsigned id;
    statement_named(acting, "all", &id);
    schema_statement *statement = schema_statement_start(acting->actor->db, id);
    while (schema_statement_row(statement))
        read_row(acting, statement);
    acting->read = kept;
    return went(acting, "all", schema_statement_end(statement));
}

/* `known`: by the row that was read last. */
static bool get(struct acting *acting, const char *verb, const struct c_lookup *lookup, bool known)
{
    struct row kept = acting->read, by = acting->read;
    unsigned id;
    if (!statement_named(acting, verb, &id))
        return true;
    for (size_t i = 0; i < lookup->count && !known; i++)
        by.values[lookup->columns[i]->place] = some_value(acting, lookup->columns[i]);
    schema_statement *statement = schema_statement_start(acting->actor->db, id);
    for (size_t i = 0; i < lookup->count; i++)
        bind_value(statement, (int)i + 1, lookup->columns[i], by.values[lookup->columns[i]->place]);
    while (schema_statement_row(statement))
        read_row(acting, statement);
    acting->read = kept;
    return went(acting, verb, schema_statement_end(statement));
}

static void bind_key(struct acting *acting, schema_statement *statement)
{
    const struct c_lookup *key = &acting->table->key;
    for (size_t i = 0; i < key->count; i++)
        bind_value(statement, (int)i + 1, key->columns[i], acting->read.values[key->columns[i]->place]);
}

static bool update(struct acting *acting)
{
    const struct c_table *table = acting->table;
    uint64_t set = 0;
    struct row to = {0};
    unsigned id;
    if (!statement_named(acting, "update", &id))
        return true;
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        if (!is_changeable(column))
            continue;
        to.values[i] = some_value(acting, column);
        to.values[i].null = column->column->nullable && chance(acting->actor->dice, 50);
        if (chance(acting->actor->dice, 60))
            set |= (uint64_t)1 << bit_of_change(table, column);
    }
    if (!set)
        return true;
    schema_statement *statement = schema_variant_start(acting->actor->db, id, &set, 1);
    bind_key(acting, statement);
    int index = (int)table->key.count;
    for (size_t i = 0; i < table->column_count; i++) {
        const struct c_column *column = &table->columns[i];
        if (!is_changeable(column))
            continue;
        index++;
        if (set >> bit_of_change(table, column) & 1)
            bind_value(statement, index, column, to.values[i]);
    }
    return went(acting, "update", schema_statement_end_changed(statement, SCHEMA_NOT_FOUND));
}

static bool delete_one(struct acting *acting)
{
    unsigned id;
    statement_named(acting, "delete", &id);
    schema_statement *statement = schema_statement_start(acting->actor->db, id);
    bind_key(acting, statement);
    return went(acting, "delete", schema_statement_end_changed(statement, SCHEMA_NOT_FOUND));
}

/* -- all of it ---------------------------------------------------------------------------------------------------- */

static bool act_on_table(struct acting *acting)
{
    const struct c_table *table = acting->table;
    struct region *region = acting->actor->region;
    bool inserted = false;
    if (!insert_one(acting) || !insert_many(acting) || !insert_returning(acting, &inserted) || !read_all(acting))
        return false;
    for (size_t i = 0; i < table->unique_count; i++)
        if (!get(acting, schema_region_format(region, "get_by_%s", table->uniques[i].suffix), &table->uniques[i],
                 false))
            return false;
    for (size_t i = 0; i < table->index_count; i++)
        if (!get(acting, schema_region_format(region, "by_%s", table->indexes[i].suffix), &table->indexes[i], false))
            return false;
    if (!inserted)
        return true;
    if (!get(acting, "get", &table->key, true) || !update(acting) || !upsert(acting, "upsert"))
        return false;
    for (size_t i = 0; i < table->unique_count; i++)
        if (!upsert(acting, schema_region_format(region, "upsert_by_%s", table->uniques[i].suffix)))
            return false;
    return !chance(acting->actor->dice, 30) || delete_one(acting);
}

const char *act(struct actor *actor)
{
    const struct c_schema *names = actor->statements->names;
    const char *failure = NULL;
    for (size_t i = 0; i < names->table_count && !failure; i++) {
        SCHEMA_ARENA(arena, 4096);
        struct acting acting = {.actor = actor, .table = &names->tables[i], .arena = &arena};
        act_on_table(&acting);
        failure = acting.failure;
        schema_arena_free(&arena);
    }
    return failure;
}
