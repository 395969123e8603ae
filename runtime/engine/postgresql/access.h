/* What the files of PostgreSQL behind generated code share: a connection with its prepared statements, a statement with
 * its parameters and its result, and how values are written on the wire. Nothing outside this room includes it. */
#ifndef SCHEMA_ENGINE_POSTGRESQL_ACCESS_H
#define SCHEMA_ENGINE_POSTGRESQL_ACCESS_H

#include "engine/postgresql/connection.h"
#include "engine/values.h"

#include <pthread.h>

/* -- types ---------------------------------------------------------------------------------------------------- */

/* How the values of a type are written. */
enum wire {
    WIRE_TEXT,       /* as text, whatever the server makes of it */
    WIRE_CHARACTERS, /* text that is the same bytes in binary */
    WIRE_BOOL,
    WIRE_INT2,
    WIRE_INT4,
    WIRE_INT8,
    WIRE_FLOAT4,
    WIRE_FLOAT8,
    WIRE_NUMERIC,
    WIRE_BYTES,
    WIRE_UUID,
    WIRE_DATE,
    WIRE_TIME,
    WIRE_TIMESTAMP,
    WIRE_TIMESTAMPTZ,
    WIRE_INTERVAL,
    WIRE_JSONB, /* text, and in binary with a version before it */
    WIRE_ARRAY,
};

struct wire_type {
    Oid oid;     /* 0: the server finds it */
    Oid element; /* of an array */
    enum wire wire;
};

/* A type's name to what is known of it; false, and the failure is filled: the server could not be asked. */
struct postgresql_connection;
bool schema_postgresql_type(struct postgresql_connection *connection, const char *name, size_t length,
                            struct wire_type *type, struct failure *failure);
/* The same by its number, of those that are built in. */
const struct wire_type *schema_postgresql_type_of(Oid oid);
const struct wire_type *schema_postgresql_array_of(Oid element);

/* -- a connection --------------------------------------------------------------------------------------------- */

struct looked_up {
    char *name;
    struct wire_type type;
};

struct batch;

struct prepared {
    char name[16];
    unsigned generation; /* of the connection; 0: not prepared */
    unsigned number;     /* of its name */
};

struct postgresql_connection {
    PGconn *connection;
    unsigned generation;         /* from 1: what was prepared in an earlier one is gone */
    bool gone;                   /* the server has said that it ends it */
    unsigned losses;             /* how often it was seen to be lost: rows of before are not given any more */
    unsigned names;              /* of statements and cursors, given so far */
    unsigned forgotten;          /* the statements up to that name: somebody has deallocated them */
    bool own;                    /* a transaction is open that cursors began for themselves */
    schema_statement *streaming; /* cursors that have rows on the server still */
    struct batch *batch;         /* of rows that are being sent; null: none are */
    long answered;               /* of these: which the server's answer is about, from 1; 0: not known; ROW_... */
    struct prepared moving;      /* what moves numbers along: see numbers.c */
    bool row_by_row;             /* the next ones are sent so that the server can say which it refuses */

    char *url; /* for the next connection, as all that follows */
    char *schema, *role, *application;
    struct schema_options options;
    size_t channel_count;
    char **channels; /* that are listened to */
    PGnotify *notification;

    size_t type_count;
    struct looked_up *types; /* that are not built in */
    pthread_mutex_t lock;    /* of `cancel`, which another thread may use */
    PGcancel *cancel;
};

/* -- a statement ---------------------------------------------------------------------------------------------- */

enum { PLACE_SIZE = 64 }; /* the longest value that is written: an interval as text */

struct parameter {
    struct wire_type type;
    int slot; /* in what libpq is given */
    char room[PLACE_SIZE];
};

enum cursor_kind {
    NO_CURSOR,
    CURSOR_STREAMS, /* it needs the transaction it was opened in */
    CURSOR_HELD,    /* the server keeps its rows beyond that */
    CURSOR_FETCHED, /* all its rows are here */
    CURSOR_LOST,
};

struct schema_postgresql {
    PGresult *result;
    int row, rows;
    struct postgresql_connection *connection;
    const struct schema_statement_text *source; /* null: SQL by hand */
    const char *sql;

    /* A text of which some parts are wanted uses few of the parameters: only those are sent, under numbers of their
     * own. They have the first slots, in their order, and those that are not sent the slots behind them. */
    int count, sent;
    struct parameter *parameters;
    Oid *types; /* these are for libpq, by slot */
    const char **values;
    int *lengths, *formats;
    char **arrays;    /* keys, made for one run; null: none yet */
    char *renumbered; /* the text with the numbers that are sent; null: it has them already */

    struct prepared prepared;
    bool gives_key; /* of an insert: it has the number that the database would give */

    enum cursor_kind cursor;
    bool exhausted; /* the server has no more rows */
    unsigned cursor_number;
    unsigned generation; /* of the connection it was opened on */
    unsigned losses;     /* of the connection, when its rows were asked for */
    PGresult *rest;      /* rows that were fetched before their time */
    schema_statement *next_streaming;
};

schema_status schema_postgresql_prepare(void *handle, const char *sql, const struct schema_statement_text *source,
                                        schema_statement *statement, struct failure *failure);
void schema_postgresql_finish(schema_statement *statement);
/* What a result, or with a null one the connection, says went wrong. */
void schema_postgresql_tell(struct postgresql_connection *connection, const PGresult *result, struct failure *failure);
bool schema_postgresql_is_lost(const struct postgresql_connection *connection);
/* Whatever the result says went wrong goes to the statement. It clears the result. */
void schema_postgresql_failed(schema_statement *statement, PGresult *result);
/* Prepares it, where statements are; false: the statement has failed. */
bool schema_postgresql_make_ready(schema_statement *statement);
static inline bool schema_postgresql_is_prepared(const struct postgresql_connection *connection,
                                                 const struct prepared *prepared)
{
    return prepared->generation == connection->generation && prepared->number > connection->forgotten;
}
void schema_postgresql_name(struct postgresql_connection *connection, struct prepared *prepared);
/* Whether it is already. */
bool schema_postgresql_is_ready(const schema_statement *statement);
/* The text that goes to the server. */
const char *schema_postgresql_sql(const schema_statement *statement);

static inline void schema_postgresql_give(struct schema_postgresql *state, const struct parameter *parameter,
                                          const char *value, size_t size, bool binary)
{
    int slot = parameter->slot;
    state->values[slot] = value;
    state->lengths[slot] = (int)size;
    state->formats[slot] = binary;
}

/* -- running ---------------------------------------------------------------------------------------------------- */

/* To its first row; false: there is none, or it has failed. */
bool schema_postgresql_run_statement(schema_statement *statement);
/* As PQexec, at less cost where nothing is in the way. */
PGresult *schema_postgresql_run_sql(PGconn *connection, const char *sql);
/* Only sends; `name` null: unnamed, by its text. */
bool schema_postgresql_send(const schema_statement *statement, const char *name);
/* The server forgets what it has prepared, where that can be said now. */
void schema_postgresql_forget(struct postgresql_connection *connection, const struct prepared *prepared);

/* Ends a pipeline, whose last statement but one was a sync: the last rows that came, or the first error. */
PGresult *schema_postgresql_collect(PGconn *connection, bool *failed);

/* -- cursors -------------------------------------------------------------------------------------------------- */

void schema_postgresql_open_cursor(schema_statement *statement, bool in_transaction);
bool schema_postgresql_fetch(schema_statement *statement);
void schema_postgresql_close_cursor(schema_statement *statement);
void schema_postgresql_lose_cursor(schema_statement *statement);
/* Before a statement that is no cursor's: a transaction that is only theirs may not become its. False: the connection
 * has failed, and says why. */
bool schema_postgresql_make_way(struct postgresql_connection *connection, bool reads, struct failure *failure);
bool schema_postgresql_make_way_for(schema_statement *statement, bool reads); /* false: it has failed */
/* After a statement has failed. */
void schema_postgresql_clear_up(struct postgresql_connection *connection);

/* -- many rows ------------------------------------------------------------------------------------------------ */

void schema_postgresql_end_batch(schema_statement *statement);
void schema_postgresql_free_batch(struct postgresql_connection *connection);

/* -- numbers -------------------------------------------------------------------------------------------------- */

/* The number that an insert gives itself, as it is bound. */
int64_t schema_postgresql_given_key(const struct schema_postgresql *state);
/* Runs an insert that gives its key itself, and moves the numbers along, in one journey; null: the statement has
 * failed, or the connection has. `name`: it is prepared under. */
PGresult *schema_postgresql_execute_and_move(schema_statement *statement, const char *name);
/* After many such inserts: `least` and `most` are the keys that they gave. */
void schema_postgresql_move_numbers(schema_statement *statement, int64_t least, int64_t most);

/* -- notifications -------------------------------------------------------------------------------------------- */

schema_status schema_postgresql_listen(void *handle, const char *channel, struct failure *failure);
schema_status schema_postgresql_notified(void *handle, int timeout_ms, schema_notification *notification,
                                         struct failure *failure);

/* -- parameters and columns ----------------------------------------------------------------------------------- */

void schema_postgresql_bind_keys(schema_statement *statement, int index, schema_keys *keys);
const void *schema_postgresql_read_bytes(schema_statement *statement, int column, size_t *size);

/* An array as a parameter, its elements asked for one by one; false: the statement has failed. */
typedef const struct schema_key_part *schema_part_of(const void *context,
                                                     size_t i); /* null, or without a value: null */
bool schema_postgresql_give_array(schema_statement *statement, int index, schema_part_of *part_of, const void *context,
                                  size_t count);
void schema_postgresql_bind_array(schema_statement *statement, int index, schema_element element,
                                  const struct schema_key_part *parts, size_t count);
bool schema_postgresql_read_array(schema_statement *statement, int column, struct array_reader *reader);

extern const struct schema_value_functions schema_postgresql_values;

/* -- SQL by hand ---------------------------------------------------------------------------------------------- */

/* Its rows come as texts: the same functions, but for those that read. */
extern const struct schema_value_functions schema_postgresql_texts;

/* The type that a value goes as; null: the server finds it. And what a column's type is to the caller. */
const struct wire_type *schema_postgresql_type_for(const schema_value *value);
void schema_postgresql_tell_type(Oid oid, schema_value *value);

void schema_postgresql_parameters(schema_statement *statement, struct hand_parameters *parameters);

bool schema_postgresql_text_decimal(schema_statement *statement, int column, int scale, schema_decimal *value);
bool schema_postgresql_text_uuid(schema_statement *statement, int column, schema_uuid *value);
bool schema_postgresql_text_date(schema_statement *statement, int column, schema_date *value);
bool schema_postgresql_text_time(schema_statement *statement, int column, schema_time *value);
bool schema_postgresql_text_timestamp(schema_statement *statement, int column, schema_timestamp *value);
bool schema_postgresql_text_datetime(schema_statement *statement, int column, schema_datetime *value);
bool schema_postgresql_text_interval(schema_statement *statement, int column, schema_interval *value);
bool schema_postgresql_text_array(schema_statement *statement, int column, struct array_reader *reader);
double schema_postgresql_text_float(const char *text);
/* \x and two digits for each byte, made into the bytes where they stand; false: it is something else. */
bool schema_postgresql_text_bytes(char *text, size_t size, size_t *count);
/* An array of texts as a text, which is the caller's to free; null: no memory. */
char *schema_postgresql_array_text(const struct schema_key_part *parts, size_t count);

/* -- the wire ------------------------------------------------------------------------------------------------- */

static inline void schema_put16(char *to, uint16_t value)
{
    to[0] = (char)(value >> 8);
    to[1] = (char)value;
}

static inline void schema_put32(char *to, uint32_t value)
{
    schema_put16(to, (uint16_t)(value >> 16));
    schema_put16(to + 2, (uint16_t)value);
}

static inline void schema_put64(char *to, uint64_t value)
{
    schema_put32(to, (uint32_t)(value >> 32));
    schema_put32(to + 4, (uint32_t)value);
}

static inline uint16_t schema_get16(const char *from)
{
    return (uint16_t)((unsigned)(unsigned char)from[0] << 8 | (unsigned char)from[1]);
}

static inline uint32_t schema_get32(const char *from)
{
    return (uint32_t)schema_get16(from) << 16 | schema_get16(from + 2);
}

static inline uint64_t schema_get64(const char *from)
{
    return (uint64_t)schema_get32(from) << 32 | schema_get32(from + 4);
}

/* Days between 1970 and 2000, which the server counts from. */
enum { EPOCH_DAYS = 10957 };
#define EPOCH_MICROSECONDS (EPOCH_DAYS * INT64_C(86400000000))

/* A decimal in the server's form: at most 8 + 2 × 6 bytes; how many. */
int schema_numeric_of_units(int64_t units, int scale, char *to);
/* The same from a plain text, such as -12.50, in room for 10 + its length; 0: it is none, or has too many digits. */
size_t schema_numeric_of_text(const char *text, char *to);
/* Its units at its own scale; false: it has more digits than that, or is not a number. */
bool schema_numeric_units(const char *from, int size, int64_t *units);

#endif
