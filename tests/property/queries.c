/* Rows against types: random queries over random tables and rows, run as the generated code would run them. No null
 * comes where none was inferred; a query of one row never gives two; each is prepared; and both engines give the same
 * rows, in the same order where they have one, or refuse for the same reason.
 *
 *     test_property_queries sqlite|both SCRATCH-FOLDER ROUNDS QUERIES [SEED]
 *
 * Each round has tables and rows of its own, and that many queries. */
#include "engine/postgresql/access.h"
#include "property/random_query.h"
#include "schemac/statement.h"
#include "source/diagnostic.h"
#include "source/queue.h"
#include "support/check.h"
#include "support/pipeline.h"
#include "support/place.h"
#include "support/program.h"

#include <sqlite3.h>
#include <time.h>

enum { PLACES = 2, MOST_CODES = 64, LIST = 3, MOST_TOLD = 12 };

static unsigned made, accepted, ran, refused_when_run, rows_read, nullable_columns, never_null, told;

static struct {
    char code[8];
    unsigned count;
    const char *query; /* the first that it was said of */
} codes[MOST_CODES];

struct drawn {
    const char *name, *text;
    bool ordered;
    bool changes;
    uint64_t seed; /* of the values of its parameters */
};

/* What a query has given on one engine. */
struct outcome {
    schema_status status;
    const char *message;
    int64_t changed;
    size_t count, capacity;
    const char **items; /* a row each */
    bool *nulls;        /* which columns were null in some row */
};

struct round {
    struct region *region;
    struct dice *dice;
    struct query_tables tables;
    const char *declared; /* the tables as text */
    size_t insert_count;
    size_t count, capacity; /* the inserts first */
    struct drawn *items;
    size_t place_count;
    struct place **places;
    struct c_statements statements[PLACES];
    schema_db *dbs[PLACES];
};

static void tell(const struct round *round, const struct drawn *query, const char *what, const char *detail)
{
    CHECK(!"rows and types agree");
    if (++told > MOST_TOLD)
        return;
    fprintf(stderr, "==== %s: %s\n%s", what, detail, query ? query->text : "");
    if (told > 1)
        return;
    fprintf(stderr, "---- tables\n%s---- rows\n", round->declared);
    for (size_t i = 0; i < round->insert_count; i++)
        fputs(round->items[i].text, stderr);
}

/* -- queries that compile ----------------------------------------------------------------------------------------- */

static void count_code(const struct diagnostics *diagnostics, const char *query)
{
    struct diagnostic **sorted;
    size_t i = 0, count = diagnostics_sorted(diagnostics, &sorted);
    const char *code = count ? diagnostic_code_name(sorted[0]->code) : "none";
    while (i < MOST_CODES - 1 && codes[i].code[0] && strcmp(codes[i].code, code) != 0)
        i++;
    if (!codes[i].code[0]) {
        snprintf(codes[i].code, sizeof codes[i].code, "%s", code);
        fprintf(stdout, "first of %s: %s", code, query);
        diagnostics_print(diagnostics, stdout, STYLE_PLAIN, 1);
    }
    codes[i].count++;
}

static const char *const both[] = {"sqlite", "postgresql"};

/* Alone with the tables, in memory of its own. */
static bool compiles(const struct round *round, const char *query)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        abort();
    struct region *region = schema_region_new(&exhausted);
    struct diagnostics *diagnostics = diagnostics_new(region);
    const char *text = schema_region_format(region, "%s%s", round->declared, query);
    struct source *source = source_of_text(region, "test.schema", text, strlen(text));
    struct schema_tree *tree = parse_schema(region, diagnostics, source);
    struct schema *schema = NEW(region, struct schema);
    bool good = !has_errors(diagnostics) && resolve_schema(region, diagnostics, &tree, 1, both, PLACES, schema);
    if (!good)
        count_code(diagnostics, query);
    schema_region_free(region);
    return good;
}

static void add(struct round *round, const char *text, const char *name, bool ordered, bool changes)
{
    if (!compiles(round, text))
        return;
    struct drawn drawn = {name, text, ordered, changes, dice_next(round->dice)};
    APPEND(round->region, round, drawn);
}

static const char *whole_name(struct round *round, unsigned table)
{
    return schema_region_format(round->region, "whole%u", table);
}

static void draw(struct round *round, unsigned queries)
{
    struct region *region = round->region;
    struct text declared = TEXT(region);
    random_tables(&round->tables, round->dice);
    print_tables(&declared, &round->tables);
    round->declared = schema_text_string(&declared);
    for (unsigned t = 0; t < round->tables.count; t++) {
        unsigned rows = chance(round->dice, 10) ? 0 : 2 + roll(round->dice, 16);
        for (unsigned i = 0; i < rows; i++) {
            struct text text = TEXT(region);
            const char *name = schema_region_format(region, "fill%u_%u", t, i);
            random_insert(&text, round->dice, &round->tables, t, i, name);
            add(round, schema_text_string(&text), name, false, false);
        }
    }
    round->insert_count = round->count;
    for (unsigned t = 0; t < round->tables.count; t++)
        add(round, schema_region_format(region, "query whole%u() many { select * from t%u order by id }\n", t, t),
            whole_name(round, t), true, false);
    for (unsigned i = 0; i < queries; i++) {
        struct text text = TEXT(region);
        const char *name = schema_region_format(region, "query%u", i);
        bool ordered = false;
        size_t before = round->count;
        bool changes = chance(round->dice, 25);
        if (changes)
            random_change(&text, region, round->dice, &round->tables, name);
        else
            random_query(&text, region, round->dice, &round->tables, name, &ordered);
        add(round, schema_text_string(&text), name, ordered, changes);
        made++;
        accepted += round->count > before;
    }
}

static bool start(struct round *round)
{
    struct region *region = round->region;
    struct text text = TEXT(region);
    schema_text_add(&text, round->declared);
    for (size_t i = 0; i < round->count; i++)
        schema_text_add(&text, round->items[i].text);
    for (size_t p = 0; p < round->place_count; p++) {
        struct diagnostics *diagnostics = diagnostics_new(region);
        struct model empty, after;
        const char *engine = place_engine(round->places[p]);
        struct schema *schema = schema_for(region, diagnostics, schema_text_string(&text), engine);
        const struct revision **revisions = NEW_ARRAY(region, const struct revision *, 1);
        const struct schema_program *program = NULL;
        schema_model_begin(&empty, region);
        if (schema)
            revisions[0] = revision_between(region, diagnostics, &empty, schema, 1, NULL, &after);
        if (schema && revisions[0])
            program = program_of_schema(region, diagnostics, schema, engine, revisions, 1, &round->statements[p]);
        if (!program) {
            diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 0);
            tell(round, NULL, "queries that compile alone do not together", "");
            return false;
        }
        place_clear(round->places[p]);
        struct schema_options options = {.policy = SCHEMA_APPLY, .migrate_timeout_ms = 20000};
        if (schema_connect(program, place_url(round->places[p]), &options, &round->dbs[p]) != SCHEMA_OK) {
            tell(round, NULL, "it cannot connect", schema_message(round->dbs[p]));
            return false;
        }
    }
    return true;
}

/* -- parameters --------------------------------------------------------------------------------------------------- */

static const char *const moods[] = {"calm", "glad", "sad"};

static const schema_uuid uuids[] = {
    {{0}}, {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}}, {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2}}};

static const char *text_of_number(unsigned n)
{
    static const char *const texts[] = {"", "a", "B", "b c", "\xc3\xa9", "zz"};
    return texts[n % COUNT_OF(texts)];
}

static void bind_list(schema_statement *statement, int index, const struct type *type, struct dice *dice)
{
    size_t count = roll(dice, LIST + 1);
    schema_keys *keys = schema_list_new(statement, count);
    for (size_t i = 0; i < count; i++) {
        unsigned n = roll(dice, 6);
        switch (type->kind) {
        case TYPE_INT16:
        case TYPE_INT32:
        case TYPE_INT64:
            schema_keys_int64(keys, i, 0, n);
            break;
        case TYPE_FLOAT32:
            schema_keys_float32(keys, i, 0, (float)n / 2);
            break;
        case TYPE_FLOAT64:
            schema_keys_float64(keys, i, 0, n / 2.0);
            break;
        case TYPE_DECIMAL:
            schema_keys_decimal(keys, i, 0, (schema_decimal){n * 25}, type->scale);
            break;
        case TYPE_UUID:
            schema_keys_bytes(keys, i, 0, uuids[n % 3].bytes, sizeof uuids->bytes);
            break;
        case TYPE_DATE:
            schema_keys_date(keys, i, 0, (schema_date){(int32_t)n});
            break;
        case TYPE_TIMESTAMP:
            schema_keys_timestamp(keys, i, 0, (schema_timestamp){n * INT64_C(1000000)});
            break;
        case TYPE_ENUM:
            schema_keys_text(keys, i, 0, moods[n % 3]);
            break;
        default:
            schema_keys_text(keys, i, 0, text_of_number(n));
        }
    }
    schema_bind_keys(statement, index, keys);
}

static void bind(schema_statement *statement, int index, const struct query_parameter *parameter, struct dice *dice)
{
    const struct type *type = &parameter->type;
    unsigned n = roll(dice, 6);
    if (parameter->list) {
        bind_list(statement, index, type, dice);
        return;
    }
    if (parameter->nullable && chance(dice, 40)) {
        schema_bind_null(statement, index);
        return;
    }
    switch (type->kind) {
    case TYPE_BOOL:
        schema_bind_bool(statement, index, n % 2);
        break;
    case TYPE_INT16:
        schema_bind_int16(statement, index, (int16_t)n);
        break;
    case TYPE_INT32:
        schema_bind_int32(statement, index, (int32_t)n);
        break;
    case TYPE_INT64:
        schema_bind_int64(statement, index, n);
        break;
    case TYPE_FLOAT32:
        schema_bind_float32(statement, index, (float)n / 2);
        break;
    case TYPE_FLOAT64:
        schema_bind_float64(statement, index, n / 2.0);
        break;
    case TYPE_DECIMAL:
        schema_bind_decimal(statement, index, (schema_decimal){n * 25}, type->precision, type->scale);
        break;
    case TYPE_UUID:
        schema_bind_uuid(statement, index, uuids[n % 3]);
        break;
    case TYPE_DATE:
        schema_bind_date(statement, index, (schema_date){(int32_t)n});
        break;
    case TYPE_TIMESTAMP:
        schema_bind_timestamp(statement, index, (schema_timestamp){n * INT64_C(1000000)});
        break;
    case TYPE_ENUM:
        schema_bind_enum(statement, index, 1 + (int)(n % 3), moods, 3);
        break;
    default:
        schema_bind_text(statement, index, text_of_number(n), 0);
    }
}

/* -- rows --------------------------------------------------------------------------------------------------------- */

/* A column as it is read where it may be null; true: it is. */
static bool read_column(struct text *text, schema_statement *statement, schema_arena *arena, int at,
                        const struct type *type)
{
#define READ(T, format, ...)                                                                                           \
    {                                                                                                                  \
        schema_opt_##T it = schema_read_opt_##T(statement, at);                                                        \
        if (it.present)                                                                                                \
            schema_text_format(text, format, __VA_ARGS__);                                                             \
        return !it.present;                                                                                            \
    }
    switch (type->kind) {
    case TYPE_BOOL:
        READ(bool, "%d", it.value)
    case TYPE_INT16:
        READ(int16, "%d", it.value)
    case TYPE_INT32:
        READ(int32, "%ld", (long)it.value)
    case TYPE_INT64:
        READ(int64, "%lld", (long long)it.value)
    case TYPE_FLOAT32:
        READ(float32, "%.6g", (double)it.value + 0.0)
    case TYPE_FLOAT64:
        READ(float64, "%.12g", it.value + 0.0)
    case TYPE_DECIMAL:
        READ(decimal, "%lld", (long long)it.value.units)
    case TYPE_UUID:
        READ(uuid, "%02x%02x%02x", it.value.bytes[0], it.value.bytes[1], it.value.bytes[15])
    case TYPE_DATE:
        READ(date, "%ld", (long)it.value.days)
    case TYPE_TIMESTAMP:
        READ(timestamp, "%lld", (long long)it.value.microseconds)
    case TYPE_ENUM: {
        int it = schema_read_opt_enum(statement, at, moods, COUNT_OF(moods));
        schema_text_format(text, "%s", it ? moods[it - 1] : "");
        return it == 0;
    }
    default: {
        const char *it = schema_read_opt_text(statement, arena, at);
        schema_text_format(text, "'%s'", it ? it : "");
        return !it;
    }
    }
#undef READ
}

/* SQLite gives whatever is asked for of what it has: that it has what the type says is looked at here. */
static bool is_mistaken(schema_statement *statement, int at, const struct type *type, bool returned)
{
    int is = sqlite3_column_type(statement->handle, at);
    switch (type->kind) {
    case TYPE_BOOL:
    case TYPE_INT16:
    case TYPE_INT32:
    case TYPE_INT64:
    case TYPE_DECIMAL:
        return is != SQLITE_INTEGER;
    case TYPE_FLOAT32:
    case TYPE_FLOAT64:
        return is != SQLITE_FLOAT && (is != SQLITE_INTEGER || !returned); /* as it is stored, where it is returned */
    case TYPE_TEXT:
        return is != SQLITE_TEXT;
    default:
        return false;
    }
}

/* The type that the server says a column is of. */
static bool is_described(schema_statement *statement, int at, const struct type *type)
{
    static const struct {
        enum type_kind kind;
        Oid oid;
    } oids[] = {{TYPE_BOOL, 16},     {TYPE_INT16, 21},    {TYPE_INT32, 23},      {TYPE_INT64, 20},
                {TYPE_FLOAT32, 700}, {TYPE_FLOAT64, 701}, {TYPE_DECIMAL, 1700},  {TYPE_TEXT, 25},
                {TYPE_UUID, 2950},   {TYPE_DATE, 1082},   {TYPE_TIMESTAMP, 1184}};
    for (size_t i = 0; i < COUNT_OF(oids); i++)
        if (oids[i].kind == type->kind)
            return PQftype(statement->postgresql->result, at) == oids[i].oid;
    return true;
}

static const struct query_function *function_named(const struct c_statements *statements, const char *name,
                                                   unsigned *id)
{
    const struct c_schema *names = statements->names;
    for (size_t i = 0; i < names->query_count; i++)
        if (strcmp(names->queries[i].function->name, name) == 0) {
            *id = (unsigned)(statements->count - names->query_count + i);
            return names->queries[i].function;
        }
    return NULL;
}

static const char *read_row(struct round *round, size_t p, const struct drawn *query, const struct query *select,
                            schema_statement *statement, schema_arena *arena, struct outcome *outcome)
{
    struct text row = TEXT(round->region);
    for (size_t c = 0; c < select->selected_count; c++) {
        const struct expression *value = select->selected[c].value;
        struct text column = TEXT(round->region);
        bool null = read_column(&column, statement, arena, (int)c, &value->type);
        if (statement->status != SCHEMA_OK)
            break;
        if (null && !value->nullable)
            tell(round, query, "a null where none was inferred", select->selected[c].name);
        if (!null && strcmp(place_engine(round->places[p]), "sqlite") == 0 &&
            is_mistaken(statement, (int)c, &value->type, query->changes))
            tell(round, query, "a value of another type", select->selected[c].name);
        if (strcmp(place_engine(round->places[p]), "postgresql") == 0 && !is_described(statement, (int)c, &value->type))
            tell(round, query, "a column that the server calls something else", select->selected[c].name);
        outcome->nulls[c] |= null;
        schema_text_format(&row, "%s|", null ? "null" : schema_text_string(&column));
    }
    return schema_text_string(&row);
}

static struct outcome run(struct round *round, size_t p, const struct drawn *query)
{
    unsigned id = 0;
    const struct query_function *function = function_named(&round->statements[p], query->name, &id);
    struct dice dice = {query->seed};
    struct outcome outcome = {.nulls = NEW_ARRAY(round->region, bool, function->query->selected_count + 1)};
    schema_arena arena = {0};
    schema_statement *statement = schema_statement_start(round->dbs[p], id);
    for (size_t i = 0; i < function->parameter_count; i++)
        bind(statement, (int)i + 1, &function->parameters[i], &dice);
    while (function->query->selected_count && schema_statement_row(statement)) {
        const char *row = read_row(round, p, query, function->query, statement, &arena, &outcome);
        APPEND(round->region, &outcome, row);
    }
    outcome.changed = -1;
    outcome.status = function->query->selected_count ? schema_statement_end(statement)
                                                     : schema_statement_end_rows(statement, &outcome.changed);
    outcome.message = schema_region_string(round->region, outcome.status ? schema_message(round->dbs[p]) : "");
    schema_arena_free(&arena);
    if (outcome.status == SCHEMA_OK && function->result == RESULT_ONE_OR_NONE && outcome.count > 1)
        tell(round, query, "two rows where one was proved", outcome.items[1]);
    return outcome;
}

/* -- both engines ------------------------------------------------------------------------------------------------- */

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void sort(struct outcome *outcome)
{
    if (outcome->count)
        qsort(outcome->items, outcome->count, sizeof *outcome->items, by_text);
}

static const char *printed(struct round *round, const struct outcome *outcome)
{
    struct text text = TEXT(round->region);
    if (outcome->changed >= 0)
        schema_text_format(&text, "%lld changed\n", (long long)outcome->changed);
    if (outcome->status != SCHEMA_OK)
        return schema_region_format(round->region, "%s: %s\n", schema_status_name(outcome->status), outcome->message);
    for (size_t i = 0; i < outcome->count; i++)
        schema_text_format(&text, "%s\n", outcome->items[i]);
    return schema_text_string(&text);
}

static void compare(struct round *round, const struct drawn *query, struct outcome *a, struct outcome *b)
{
    bool same =
        a->status == b->status && (a->status != SCHEMA_OK || (a->count == b->count && a->changed == b->changed));
    if (!query->ordered) {
        sort(a);
        sort(b);
    }
    for (size_t i = 0; same && a->status == SCHEMA_OK && i < a->count; i++)
        same = strcmp(a->items[i], b->items[i]) == 0;
    if (!same)
        tell(round, query, "the engines differ",
             schema_region_format(round->region, "\n-- sqlite\n%s-- postgresql\n%s", printed(round, a),
                                  printed(round, b)));
}

/* What may go wrong because of the rows that are there, and of the values. */
static bool may_fail(const struct drawn *query, const struct round *round, schema_status status)
{
    if (query < round->items + round->insert_count)
        return status == SCHEMA_UNIQUE || status == SCHEMA_FOREIGN_KEY;
    if (query->changes && (status == SCHEMA_UNIQUE || status == SCHEMA_FOREIGN_KEY))
        return true;
    return status == SCHEMA_RANGE;
}

/* What a change has left in the tables. */
static void compare_tables(struct round *round, const struct drawn *query)
{
    for (unsigned t = 0; t < round->tables.count; t++) {
        struct drawn whole = {whole_name(round, t), query->text, true, false, 0};
        struct outcome outcomes[PLACES];
        for (size_t p = 0; p < round->place_count; p++)
            outcomes[p] = run(round, p, &whole);
        if (round->place_count == PLACES)
            compare(round, &whole, &outcomes[0], &outcomes[1]);
    }
}

static void run_all(struct round *round, const struct drawn *query)
{
    struct outcome outcomes[PLACES];
    unsigned id;
    for (size_t p = 0; query->changes && p < round->place_count; p++)
        CHECK(schema_begin(round->dbs[p], NULL) == SCHEMA_OK);
    for (size_t p = 0; p < round->place_count; p++) {
        outcomes[p] = run(round, p, query);
        if (outcomes[p].status != SCHEMA_OK && !may_fail(query, round, outcomes[p].status))
            tell(round, query, place_engine(round->places[p]), printed(round, &outcomes[p]));
    }
    ran++;
    refused_when_run += outcomes[0].status != SCHEMA_OK;
    rows_read += (unsigned)outcomes[0].count;
    const struct query_function *function = function_named(&round->statements[0], query->name, &id);
    for (size_t c = 0; outcomes[0].count && c < function->query->selected_count; c++)
        if (function->query->selected[c].value->nullable) {
            nullable_columns++;
            never_null += !outcomes[0].nulls[c];
        }
    if (round->place_count == PLACES)
        compare(round, query, &outcomes[0], &outcomes[1]);
    if (!query->changes)
        return;
    if (outcomes[0].status == SCHEMA_OK)
        compare_tables(round, query);
    for (size_t p = 0; p < round->place_count; p++)
        schema_rollback(round->dbs[p]);
}

static void round_of(struct place **places, size_t count, unsigned queries, uint64_t seed)
{
    struct dice dice = {seed};
    jmp_buf exhausted;
    if (setjmp(exhausted))
        abort();
    struct round round = {
        .region = schema_region_new(&exhausted), .dice = &dice, .place_count = count, .places = places};
    draw(&round, queries);
    if (start(&round))
        for (size_t i = 0; i < round.count; i++)
            run_all(&round, &round.items[i]);
    for (size_t p = 0; p < count; p++)
        schema_close(round.dbs[p]);
    schema_region_free(round.region);
}

int main(int count, char **arguments)
{
    if (count < 5)
        return EXIT_FAILURE;
    size_t place_count = strcmp(arguments[1], "both") == 0 ? PLACES : 1;
    unsigned rounds = (unsigned)strtoul(arguments[3], NULL, 10), queries = (unsigned)strtoul(arguments[4], NULL, 10);
    uint64_t seed = count > 5 ? strtoull(arguments[5], NULL, 10) : (uint64_t)time(NULL);
    struct place *places[PLACES] = {NULL};
    for (size_t p = 0; p < place_count; p++)
        if (!(places[p] = place_new(both[p], arguments[2], "property_queries")))
            return PLACE_SKIPPED;
    printf("seed %llu\n", (unsigned long long)seed);
    for (unsigned i = 0; i < rounds; i++) {
        int failed = checks_failed;
        round_of(places, place_count, queries, seed + i);
        if (checks_failed > failed)
            fprintf(stderr, "---- again with: %s SCRATCH 1 %u %llu\n", arguments[1], queries,
                    (unsigned long long)(seed + i));
    }
    printf("%u queries made, %u accepted; %u run with their inserts, %u of them refused; %u rows\n"
           "columns that may be null, of results with rows: %u, %u of them never were\n",
           made, accepted, ran, refused_when_run, rows_read, nullable_columns, never_null);
    for (size_t i = 0; i < MOST_CODES && codes[i].code[0]; i++)
        printf("    %s %u\n", codes[i].code, codes[i].count);
    CHECK(accepted * 10 > made * 7);
    for (size_t p = 0; p < place_count; p++)
        place_free(places[p]);
    return checks_end();
}
