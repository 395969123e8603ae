/* Every statement that was emitted for PostgreSQL is prepared by a server on the tables that the program makes there:
 * it is right as it stands, has the parameters and columns that its names promise, and answers in types that generated
 * code reads. Where libpg-query is installed, it parses each, too. Built with the generated code of a golden folder. */
#include "schema.h"
#include "server.h"

#include "access/database.h"
#include "base/text.h"

#include <libpq-fe.h>
#include <stdlib.h>
#ifdef WITH_PG_QUERY
#include <pg_query.h>
#endif

enum { UNKNOWN_OID = 705, JSON_OID = 114, JSONB_OID = 3802, NUMERIC_OID = 1700 };

static int words(const char *names)
{
    int count = names && *names;
    for (; names && *names; names++)
        count += *names == ' ';
    return count;
}

static bool parses(const char *sql)
{
#ifdef WITH_PG_QUERY
    PgQueryParseResult result = pg_query_parse(sql);
    bool good = !result.error;
    if (!good)
        fprintf(stderr, "  libpg-query: %s\n", result.error->message);
    pg_query_free_parse_result(result);
    return good;
#else
    (void)sql;
    return true;
#endif
}

/* What cannot be read in binary is asked for as text: see the engine's dialect. */
static bool is_readable(const PGresult *described, int column)
{
    Oid type = PQftype(described, column);
    return type != UNKNOWN_OID && type != JSON_OID && type != JSONB_OID &&
           (type != NUMERIC_OID || PQfmod(described, column) != -1);
}

static void prepare(struct region *region, PGconn *connection, const struct schema_statement_names *called,
                    const char *wanted, const char *sql, int columns)
{
    static unsigned number;
    struct text types = TEXT(region), text = TEXT(region);
    for (const char *at = wanted ? wanted : ""; *at; at++)
        schema_text_format(&types, *at == ' ' ? "%c " : "%c", *at == ' ' ? ',' : *at);
    const char *list = schema_text_string(&types);
    char name[20];
    snprintf(name, sizeof name, "s%u", number++);
    schema_text_format(&text, *list ? "prepare %s (%s) as %s" : "prepare %s%s as %s", name, list, sql);
    PGresult *result = PQexec(connection, schema_text_string(&text));
    bool good = CHECK(PQresultStatus(result) == PGRES_COMMAND_OK) && CHECK(parses(sql));
    PQclear(result);
    if (good) {
        PGresult *described = PQdescribePrepared(connection, name);
        good = CHECK(PQresultStatus(described) == PGRES_COMMAND_OK) && CHECK(PQnparams(described) == words(wanted)) &&
               CHECK(PQnfields(described) == columns);
        for (int i = 0; good && i < PQnfields(described); i++)
            good = CHECK(is_readable(described, i));
        PQclear(described);
    }
    if (!good)
        fprintf(stderr, "  %s: %s  %s\n", called->name, PQerrorMessage(connection), schema_text_string(&text));
}

/* Queries of which some parts are there only where others are: no other sets of them come of a call. The test
 * generated_queries makes those that do. */
static bool parts_follow_from_parts(const char *name)
{
    static const char *const names[] = {"edit", "either_of", "feed"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

/* A text with all of its parts, with all but one, and an insert with none. */
static void prepare_variants(struct region *region, PGconn *connection, const struct schema_statement_names *called,
                             const struct schema_statement_text *source, int columns)
{
    for (unsigned without = 0; without <= source->bits + 1; without++) {
        uint64_t given[4] = {0};
        if (without == source->bits + 1 && strncmp(source->sql, "insert", 6) != 0)
            break;
        for (unsigned bit = 0; bit < source->bits && without <= source->bits; bit++)
            given[bit / 64] |= (uint64_t)(bit != without) << bit % 64;
        if (source->bits < 2 && without < source->bits)
            continue; /* an update of nothing */
        char *sql = schema_variant_text(source->sql, source->bits, given);
        prepare(region, connection, called, source->types, sql, columns);
        free(sql);
    }
}

/* Each part of the keys is a parameter, and all are called keys. */
static bool ends_in_keys(const char *parameters)
{
    size_t length = strlen(parameters);
    return length >= 4 && strcmp(parameters + length - 4, "keys") == 0;
}

static void prepare_all(struct region *region, schema_db *db)
{
    const struct schema_program *program = db->program;
    PGconn *connection = schema_handle(db);
    CHECK(program->statement_count > 50);
    for (unsigned i = 0; i < program->statement_count; i++) {
        const struct schema_statement_names *called = &program->statements[i];
        const struct schema_statement_text *source = &db->texts[i];
        if (!CHECK(source->sql != NULL))
            continue;
        /* the number of what is answered: as said; the key; or whether there is such a row */
        int columns = words(called->columns);
        if (!columns && (strstr(source->sql, " returning ") || strncmp(source->sql, "select ", 7) == 0))
            columns = 1;
        CHECK(words(called->parameters) == words(source->types) ||
              (ends_in_keys(called->parameters) && words(called->parameters) < words(source->types)));
        if (source->bits && parts_follow_from_parts(called->name))
            continue;
        if (source->bits)
            prepare_variants(region, connection, called, source, columns);
        else
            prepare(region, connection, called, source->types, source->sql, columns);
    }
}

/* What it uses stands in whole lines, in pieces that C can bear. */
static void look_at_uses(const struct schema_program *program)
{
    CHECK(program->uses && program->uses[0] && strncmp(program->uses[0], "table ", 6) == 0);
    for (unsigned i = 0; program->uses && program->uses[i]; i++) {
        size_t size = strlen(program->uses[i]);
        CHECK(size > 0 && size < 4096 && program->uses[i][size - 1] == '\n');
    }
}

int main(int count, char **names)
{
    const char *url = count == 2 ? url_of_new_database(names[1]) : NULL;
    if (!url)
        return NO_SERVER;
    schema_db *db;
    jmp_buf exhausted;
    if (!CHECK(schema_open(url, &db) == SCHEMA_OK)) {
        fprintf(stderr, "%s\n", schema_message(db));
        schema_ignore(schema_close(db));
        return 1;
    }
    if (CHECK(setjmp(exhausted) == 0)) {
        struct region *region = schema_region_new(&exhausted);
        prepare_all(region, db);
        look_at_uses(db->program);
        schema_region_free(region);
    }
    CHECK(schema_close(db) == SCHEMA_OK);
    return checks_end();
}
