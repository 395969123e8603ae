/* The ledger: one table in the database, of what was applied to it. Read as what it is, someone else's bytes; written
 * only within the transaction of the change it records. It knows nothing of what a revision does.
 *
 * The SQL here is what every engine understands; parameters are numbered in the order of their first mention, so that
 * "$1" is a number to one engine and a name to another. */
#include "base/number.h"
#include "migrate/migrator.h"

#include <string.h>

enum {
    FIELD_SCHEMA,
    FIELD_ID,
    FIELD_NAME,
    FIELD_PARENTS,
    FIELD_SEQUENCE,
    FIELD_CHECKSUM,
    FIELD_STATE_DIGEST,
    FIELD_DRAFT_DIGEST,
    FIELD_KIND,
    FIELD_STATE,
    FIELD_DONE,
    FIELD_APPLIED_AT,
    FIELD_DURATION,
    FIELD_PROGRAM,
    FIELD_TOOL_VERSION,
    FIELD_FORMAT,
    FIELD_GENERATION,
    FIELD_TAKES_DRAFTS,
    FIELD_CURSOR,
    FIELD_CONTRACT,
    FIELD_TEXT,
    FIELDS
};

#define COLUMNS                                                                                                        \
    "\"schema\", id, name, parents, sequence, checksum, state_digest, draft_digest, kind, state, done, "               \
    "applied_at, duration, program, tool_version, format, generation, takes_drafts, cursor"

/* A statement about the ledger: each % in it stands for the ledger's name on this session. */
static const char *statement(struct migrator *migrator, const char *words)
{
    const char *(*ledger)(struct session *) = migrator->engine->migrate->ledger;
    const char *name = ledger(migrator->session);
    struct text sql = TEXT(migrator->region);
    for (; *words; words++)
        if (*words == '%')
            schema_text_add(&sql, name);
        else
            schema_text_add_char(&sql, *words);
    return schema_text_string(&sql);
}

const struct ledger_row *schema_ledger_find(const struct ledger *ledger, const char *id)
{
    for (size_t i = 0; i < ledger->count; i++)
        if (schema_same_text(ledger->rows[i]->id, id))
            return ledger->rows[i];
    return NULL;
}

/* -- reading -------------------------------------------------------------------------------------------------- */

struct reading {
    struct migrator *migrator;
    struct ledger ledger;
    struct {
        size_t count, capacity;
        const struct ledger_row **items;
    } rows;
    struct map ids;
    bool anything;
    const char *problem;
    schema_status problem_status;
};

static bool bad(struct reading *reading, schema_status status, const char *problem)
{
    reading->problem = problem;
    reading->problem_status = status;
    return false;
}

static bool number_of(const char *text, int64_t *number)
{
    return text && schema_int64_read(text, NULL, number) && *number >= 0;
}

static bool is_hex(const char *text, size_t digits)
{
    for (size_t i = 0; i < digits; i++)
        if (!((text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f')))
            return false;
    return text[digits] == 0;
}

static bool is_id(const char *id)
{
    return is_hex(id, 12);
}

static bool is_digest(const char *text)
{
    return strncmp(text, "1:", 2) == 0 && is_hex(text + 2, 64);
}

static bool read_head(struct reading *reading, const char *const *values)
{
    int64_t format, takes_drafts;
    if (reading->ledger.there)
        return bad(reading, SCHEMA_CORRUPT, "it has two rows of kind ledger");
    if (!number_of(values[FIELD_FORMAT], &format) ||
        !number_of(values[FIELD_GENERATION], &reading->ledger.generation) ||
        !number_of(values[FIELD_TAKES_DRAFTS], &takes_drafts))
        return bad(reading, SCHEMA_CORRUPT, "its row of kind ledger is malformed");
    if (format > LEDGER_FORMAT)
        return bad(reading, SCHEMA_AHEAD,
                   schema_region_format(reading->migrator->region,
                                        "it has format %lld, and this program knows up to %d: it was written by a "
                                        "newer schemac",
                                        (long long)format, LEDGER_FORMAT));
    if (format < 1)
        return bad(reading, SCHEMA_CORRUPT, "its format is not one");
    reading->ledger.takes_drafts = takes_drafts != 0;
    reading->ledger.there = true;
    return true;
}

static bool bad_row(struct reading *reading, const char *const *values, const char *field)
{
    return bad(
        reading, SCHEMA_CORRUPT,
        schema_region_format(reading->migrator->region, "the row of '%s' has a malformed %s", values[FIELD_ID], field));
}

static bool read_row(void *context, size_t count, const char *const *values)
{
    struct reading *reading = context;
    struct region *region = reading->migrator->region;
    reading->anything = true;
    if (count != FIELDS)
        return bad(reading, SCHEMA_CORRUPT, "it has other columns");
    for (int field = FIELD_SCHEMA; field <= FIELD_TOOL_VERSION; field++)
        if (!values[field])
            return bad(reading, SCHEMA_CORRUPT, "a row lacks a value");
    if (schema_same_text(values[FIELD_KIND], "ledger"))
        return read_head(reading, values);

    struct ledger_row *row = NEW(region, struct ledger_row);
    row->draft = schema_same_text(values[FIELD_KIND], "draft");
    if (!row->draft && !schema_same_text(values[FIELD_KIND], "revision"))
        return bad_row(reading, values, "kind");
    if (row->draft ? strncmp(values[FIELD_ID], "draft", 5) != 0 : !is_id(values[FIELD_ID]))
        return bad_row(reading, values, "id");
    row->running = schema_same_text(values[FIELD_STATE], "running");
    if (!row->running && !schema_same_text(values[FIELD_STATE], "applied"))
        return bad_row(reading, values, "state");
    if (!number_of(values[FIELD_SEQUENCE], &row->sequence))
        return bad_row(reading, values, "sequence");
    if (!number_of(values[FIELD_DONE], &row->done))
        return bad_row(reading, values, "count of operations");
    if (!number_of(values[FIELD_DURATION], &row->duration))
        return bad_row(reading, values, "duration");
    if (!is_digest(values[FIELD_CHECKSUM]))
        return bad_row(reading, values, "checksum");
    if (schema_map_get(&reading->ids, values[FIELD_ID]))
        return bad(reading, SCHEMA_CORRUPT, schema_region_format(region, "it has two rows of '%s'", values[FIELD_ID]));
    row->schema = schema_region_string(region, values[FIELD_SCHEMA]);
    row->id = schema_region_string(region, values[FIELD_ID]);
    row->name = schema_region_string(region, values[FIELD_NAME]);
    row->parents = schema_region_string(region, values[FIELD_PARENTS]);
    row->checksum = schema_region_string(region, values[FIELD_CHECKSUM]);
    row->state_digest = schema_region_string(region, values[FIELD_STATE_DIGEST]);
    row->draft_digest = schema_region_string(region, values[FIELD_DRAFT_DIGEST]);
    row->applied_at = schema_region_string(region, values[FIELD_APPLIED_AT]);
    row->program = schema_region_string(region, values[FIELD_PROGRAM]);
    row->tool_version = schema_region_string(region, values[FIELD_TOOL_VERSION]);
    row->cursor = schema_region_string(region, values[FIELD_CURSOR] ? values[FIELD_CURSOR] : "");
    row->contract = schema_region_string(region, values[FIELD_CONTRACT] ? values[FIELD_CONTRACT] : "");
    row->text = schema_region_string(region, values[FIELD_TEXT] ? values[FIELD_TEXT] : "");
    schema_map_put(&reading->ids, row->id, row);
    APPEND(region, &reading->rows, row);
    return true;
}

/* Why the ledger could not be read: no table, a relation that is not ours, or the engine's words. *again, when set:
 * a table that is there is no answer yet, for the reading may have been before it was. It says whether that is so. */
static schema_status explain_unreadable(struct migrator *migrator, const struct engine_error *error, bool *missing,
                                        bool *again)
{
    struct engine_error lookup = {0};
    bool there = false, is_table = false, may_look_again = *again;
    *again = false;
    schema_status status =
        migrator->engine->migrate->relation_is_there(migrator->session, LEDGER_TABLE, &there, &is_table, &lookup);
    if (status != SCHEMA_OK) {
        lookup.status = status;
        return schema_migrate_engine_failed(migrator, &lookup, "the database cannot be read");
    }
    if (!there) {
        *missing = true;
        return SCHEMA_OK;
    }
    if (error->status != SCHEMA_MISUSE) /* only what has other columns, or is no table, is another's */
        return schema_migrate_engine_failed(migrator, error, "the ledger cannot be read");
    if (is_table && may_look_again) {
        *again = true;
        return SCHEMA_OK;
    }
    return schema_migrate_fail(migrator, SCHEMA_DRIFT,
                               "%s '" LEDGER_TABLE
                               "' is there and is not a ledger of schemac (%s): where another program made it, "
                               "give it another name",
                               is_table ? "a table" : "something that is no table but is called",
                               error->message ? error->message : "it cannot be read");
}

static void keep_ledger(struct migrator *migrator, struct reading *reading)
{
    migrator->ledger = reading->ledger;
    migrator->ledger.count = reading->rows.count;
    migrator->ledger.rows = reading->rows.items;
    migrator->rows = MAP(migrator->region);
    for (size_t i = 0; i < reading->rows.count; i++)
        schema_map_put(&migrator->rows, reading->rows.items[i]->id, reading->rows.items[i]);
    migrator->ledger_read = true;
    schema_squash_settle(migrator);
}

/* One reading of all rows; *missing: there is no table. `again`: another look is worth while, for the table was created
 * between the reading that failed and the look at why. */
static schema_status read_rows(struct migrator *migrator, const char *sql, struct reading *reading, bool *missing,
                               bool *again)
{
    struct engine_error error = {0};
    *missing = false;
    *reading = (struct reading){.migrator = migrator, .ids = MAP(migrator->region)};
    schema_status status =
        migrator->engine->session->query(migrator->session, sql, 1, &migrator->setup.schema, read_row, reading, &error);
    if (status == SCHEMA_OK) {
        *again = false;
        return SCHEMA_OK;
    }
    error.status = status;
    *reading = (struct reading){.migrator = migrator, .ids = MAP(migrator->region)};
    return explain_unreadable(migrator, &error, missing, again);
}

/* Within a transaction that an error would end, a ledger that is not there is not asked for. */
static schema_status look_first(struct migrator *migrator, bool *missing)
{
    bool there = true, is_table;
    struct engine_error error = {0};
    if (!migrator->engine->migrate->errors_end_transactions ||
        !migrator->engine->session->in_transaction(migrator->session))
        return SCHEMA_OK;
    schema_status status =
        migrator->engine->migrate->relation_is_there(migrator->session, LEDGER_TABLE, &there, &is_table, &error);
    *missing = !there;
    if (status == SCHEMA_OK)
        return SCHEMA_OK;
    error.status = status;
    return schema_migrate_engine_failed(migrator, &error, "the database cannot be read");
}

schema_status schema_ledger_read(struct migrator *migrator, bool texts)
{
    struct reading reading;
    const char *sql = texts ? "select " COLUMNS ", contract, \"text\" from %"
                              " where \"schema\" = $1 or kind = 'ledger' order by sequence, id"
                            : "select " COLUMNS ", null, null from %"
                              " where \"schema\" = $1 or kind = 'ledger' order by sequence, id";
    sql = statement(migrator, sql);
    migrator->model_known = false;
    migrator->ledger_read = false;
    bool missing = false, again = true;
    schema_status status = look_first(migrator, &missing);
    if (status == SCHEMA_OK && !missing)
        status = read_rows(migrator, sql, &reading, &missing, &again);
    else
        reading = (struct reading){.migrator = migrator}, again = false;
    if (status == SCHEMA_OK && again) {
        again = false;
        status = read_rows(migrator, sql, &reading, &missing, &again);
    }
    if (status != SCHEMA_OK)
        return status;
    if (missing) {
        keep_ledger(migrator, &reading);
        migrator->texts = texts;
        return SCHEMA_OK;
    }
    if (reading.problem) {
        return schema_migrate_fail(migrator, reading.problem_status,
                                   "the ledger " LEDGER_TABLE " cannot be trusted: %s", reading.problem);
    } else if (!reading.ledger.there) {
        return schema_migrate_fail(migrator, reading.anything ? SCHEMA_CORRUPT : SCHEMA_DRIFT,
                                   "the table " LEDGER_TABLE " has no row of kind ledger: %s",
                                   reading.anything ? "it was changed by hand" : "it is not a ledger of schemac");
    }
    keep_ledger(migrator, &reading);
    migrator->texts = texts;
    return SCHEMA_OK;
}

static bool read_generation(void *context, size_t count, const char *const *values)
{
    int64_t *generation = context;
    if (count != 1 || !number_of(values[0], generation))
        *generation = -1;
    return false;
}

schema_status schema_ledger_refresh(struct migrator *migrator, bool texts, bool *changed)
{
    *changed = true;
    if (migrator->ledger_read && migrator->ledger.there && (migrator->texts || !texts)) {
        int64_t generation = -1;
        struct engine_error error = {0};
        schema_status status = migrator->engine->session->query(
            migrator->session,
            statement(migrator,
                      schema_region_format(migrator->region, "select generation from %% where kind = 'ledger'%s",
                                           migrator->in_transaction && migrator->engine->migrate->row_lock
                                               ? migrator->engine->migrate->row_lock
                                               : "")),
            0, NULL, read_generation, &generation, &error);
        if (status == SCHEMA_OK && generation == migrator->ledger.generation) {
            *changed = false;
            return SCHEMA_OK;
        }
        error.status = status;
        if (status != SCHEMA_OK && migrator->engine->migrate->errors_end_transactions)
            return schema_migrate_engine_failed(migrator, &error, "the ledger cannot be read");
    }
    return schema_ledger_read(migrator, texts);
}

/* -- writing -------------------------------------------------------------------------------------------------- */

static schema_status run(struct migrator *migrator, const char *sql, size_t count, const char *const *parameters,
                         const char *doing)
{
    struct engine_error error = {0};
    schema_status status = schema_migrate_still(migrator);
    if (status != SCHEMA_OK)
        return status;
    status = migrator->engine->session->query(migrator->session, statement(migrator, sql), count, parameters, NULL,
                                              NULL, &error);
    if (status == SCHEMA_OK)
        return SCHEMA_OK;
    error.status = status;
    return schema_migrate_engine_failed(migrator, &error, doing);
}

static const char *digits(struct migrator *migrator, int64_t number)
{
    return schema_region_format(migrator->region, "%lld", (long long)number);
}

static bool count_row(void *context, size_t count, const char *const *values)
{
    (void)count, (void)values;
    ++*(size_t *)context;
    return true;
}

/* Compare and set: whoever else has written meanwhile, in spite of the lock, makes this transaction fail. */
static schema_status count_up(struct migrator *migrator)
{
    size_t rows = 0;
    if (schema_migrate_still(migrator) != SCHEMA_OK)
        return migrator->error.status;
    struct engine_error error = {0};
    const char *parameters[] = {digits(migrator, migrator->ledger.generation + 1),
                                digits(migrator, migrator->ledger.generation)};
    schema_status status = migrator->engine->session->query(
        migrator->session,
        statement(migrator,
                  "update % set generation = $1 where kind = 'ledger' and generation = $2 returning generation"),
        2, parameters, count_row, &rows, &error);
    if (status != SCHEMA_OK) {
        error.status = status;
        return schema_migrate_engine_failed(migrator, &error, "the ledger cannot be written");
    }
    if (rows != 1)
        return schema_migrate_fail(migrator, SCHEMA_RETRY, "someone else has written the ledger at the same time");
    migrator->ledger.generation++;
    return SCHEMA_OK;
}

schema_status schema_ledger_create(struct migrator *migrator, bool takes_drafts)
{
    schema_status status =
        run(migrator, migrator->engine->migrate->create_ledger, 0, NULL, "the ledger cannot be created");
    if (status != SCHEMA_OK)
        return status;
    const char *parameters[] = {digits(migrator, LEDGER_FORMAT), takes_drafts ? "1" : "0"};
    status = run(migrator,
                 "insert into %"
                 " (\"schema\", id, name, parents, sequence, checksum, state_digest, draft_digest, kind, state, done,"
                 " contract, \"text\", applied_at, duration, program, tool_version, format, generation, takes_drafts)"
                 " values ('', 'ledger', '', '', 0, '', '', '', 'ledger', 'applied', 0, '', '', '', 0, '', '',"
                 " $1, 0, $2)",
                 2, parameters, "the ledger cannot be created");
    if (status != SCHEMA_OK)
        return status;
    migrator->ledger = (struct ledger){.there = true, .takes_drafts = takes_drafts};
    migrator->rows = MAP(migrator->region);
    migrator->ledger_read = true;
    migrator->texts = true;
    return SCHEMA_OK;
}

/* Keeps what was read in step with what was written, so that nothing is read twice. */
static void keep_another(struct migrator *migrator, const struct ledger_row *row)
{
    struct ledger *ledger = &migrator->ledger;
    if (ledger->rows != migrator->row_room || ledger->count == migrator->row_capacity) {
        migrator->row_capacity = ledger->count * 2 + 8;
        migrator->row_room = NEW_ARRAY(migrator->region, const struct ledger_row *, migrator->row_capacity);
        for (size_t i = 0; i < ledger->count; i++)
            migrator->row_room[i] = ledger->rows[i];
        ledger->rows = migrator->row_room;
    }
    migrator->row_room[ledger->count++] = row;
    schema_map_put(&migrator->rows, row->id, row);
}

void schema_ledger_keep_instead(struct migrator *migrator, const char *id, const struct ledger_row *with)
{
    struct ledger *ledger = &migrator->ledger;
    const struct ledger_row **rows = NEW_ARRAY(migrator->region, const struct ledger_row *, ledger->count + 1);
    size_t count = 0;
    for (size_t i = 0; i < ledger->count; i++)
        if (!schema_same_text(ledger->rows[i]->id, id))
            rows[count++] = ledger->rows[i];
        else if (with)
            rows[count++] = with;
    ledger->rows = rows;
    ledger->count = count;
    schema_map_remove(&migrator->rows, id);
    if (with)
        schema_map_put(&migrator->rows, with->id, with);
}

static schema_status write_row(struct migrator *migrator, const struct ledger_row *row)
{
    const char *parameters[] = {
        row->schema,
        row->id,
        row->name,
        row->parents,
        digits(migrator, row->sequence),
        row->checksum,
        row->state_digest,
        row->draft_digest,
        row->draft ? "draft" : "revision",
        row->running ? "running" : "applied",
        digits(migrator, row->done),
        row->cursor ? row->cursor : "",
        row->contract,
        row->text,
        row->applied_at,
        digits(migrator, row->duration),
        row->program,
        row->tool_version,
    };
    schema_status status =
        run(migrator,
            "insert into % (\"schema\", id, name, parents, sequence, checksum, state_digest,"
            " draft_digest, kind, state, done, cursor, contract, \"text\", applied_at, duration, program, tool_version)"
            " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
            COUNT_OF(parameters), parameters, "the ledger cannot be written");
    return status == SCHEMA_OK ? count_up(migrator) : status;
}

schema_status schema_ledger_insert(struct migrator *migrator, const struct ledger_row *row)
{
    schema_status status = write_row(migrator, row);
    if (status == SCHEMA_OK)
        keep_another(migrator, row);
    return status;
}

schema_status schema_ledger_adopt(struct migrator *migrator, const struct ledger_row *row)
{
    struct ledger_row *written = NEW(migrator->region, struct ledger_row);
    *written = *row;
    written->unwritten = false;
    schema_status status = write_row(migrator, written);
    if (status == SCHEMA_OK)
        schema_ledger_keep_instead(migrator, row->id, written);
    return status;
}

schema_status schema_ledger_replace(struct migrator *migrator, const char *id, const struct ledger_row *row)
{
    const char *parameters[] = {
        row->id,
        row->name,
        row->parents,
        row->checksum,
        row->state_digest,
        row->draft_digest,
        row->draft ? "draft" : "revision",
        row->text,
        row->program,
        row->tool_version,
        row->schema,
        id,
    };
    /* the contract stays: it is of what was done */
    schema_status status = run(migrator,
                               "update % set id = $1, name = $2, parents = $3, checksum = $4, state_digest = $5,"
                               " draft_digest = $6, kind = $7, \"text\" = $8, program = $9,"
                               " tool_version = $10 where \"schema\" = $11 and id = $12",
                               COUNT_OF(parameters), parameters, "the ledger cannot be written");
    if (status == SCHEMA_OK)
        status = count_up(migrator);
    if (status == SCHEMA_OK)
        schema_ledger_keep_instead(migrator, id, row);
    return status;
}

schema_status schema_ledger_progress(struct migrator *migrator, const struct ledger_row *row)
{
    const char *parameters[] = {
        row->running ? "running" : "applied",
        digits(migrator, row->done),
        row->cursor ? row->cursor : "",
        digits(migrator, row->duration),
        row->schema,
        row->id,
    };
    schema_status status = run(migrator,
                               "update % set state = $1, done = $2, cursor = $3, duration = $4"
                               " where \"schema\" = $5 and id = $6",
                               COUNT_OF(parameters), parameters, "the ledger cannot be written");
    if (status == SCHEMA_OK)
        status = count_up(migrator);
    if (status == SCHEMA_OK)
        schema_ledger_keep_instead(migrator, row->id, row);
    return status;
}

static schema_status delete_row(struct migrator *migrator, const char *id)
{
    const char *parameters[] = {migrator->setup.schema, id};
    return run(migrator, "delete from % where \"schema\" = $1 and id = $2", 2, parameters,
               "the ledger cannot be written");
}

/* With a squash go the rows that it stands beside. */
schema_status schema_ledger_delete(struct migrator *migrator, const char *id)
{
    const struct revision *known = schema_map_get(&migrator->known, id);
    schema_status status = delete_row(migrator, id);
    for (size_t i = 0; known && i < known->replaces_count && status == SCHEMA_OK; i++)
        if (schema_map_get(&migrator->beside, known->replaces[i]))
            status = delete_row(migrator, known->replaces[i]);
    if (status == SCHEMA_OK)
        status = count_up(migrator);
    if (status == SCHEMA_OK)
        schema_ledger_keep_instead(migrator, id, NULL);
    return status;
}

schema_status schema_ledger_take_drafts(struct migrator *migrator)
{
    schema_status status =
        run(migrator, "update % set takes_drafts = 1 where kind = 'ledger'", 0, NULL, "the ledger cannot be written");
    if (status == SCHEMA_OK)
        status = count_up(migrator);
    if (status == SCHEMA_OK)
        migrator->ledger.takes_drafts = true;
    return status;
}
