/* Owns: that each query of a program is SQL that its engine takes: prepared in a database in memory that has the tables
 * it names. What is refused there is a defect of schemac, and no program gets it. Must not know what a query means. */
#define SCHEMA_NO_ENGINE
#include "prove/prepare.h"

#include "engines/engines.h"
#include "prove/proof.h"
#include "prove/variants.h"
#include "schemac/statement.h"

#include <string.h>

/* -- the database ---------------------------------------------------------------------------------------------------
 */

static void add_table(void *context, const char *table)
{
    schema_map_put(context, table, table);
}

static struct map tables_of(struct region *region, const struct query *query)
{
    struct map tables = MAP(region);
    struct query_visitor visitor = {.context = &tables, .relation = add_table};
    schema_query_visit(query, &visitor);
    if (query->table)
        add_table(&tables, query->table);
    return tables;
}

static bool calls_declared(const struct expression *expression)
{
    if (expression->kind == EXPRESSION_ENGINE_CALL)
        return true;
    for (size_t i = 0; i < expression->count; i++)
        if (calls_declared(expression->operands[i]))
            return true;
    return false;
}

static void look_for_calls(void *context, const struct query_place *place, const struct expression *value)
{
    (void)place;
    bool *calls = context;
    *calls |= calls_declared(value);
}

bool calls_declared_functions(const struct query *query)
{
    bool calls = false;
    struct query_visitor visitor = {.context = &calls, .value = look_for_calls};
    schema_query_visit(query, &visitor);
    return calls;
}

static bool create_table(struct region *region, const struct dialect *dialect, const struct model *model,
                         const struct table *table, schema_db *db)
{
    struct sql_steps steps = {0};
    dialect->create_table(dialect, &schema_no_target, region, model, table, &steps);
    for (size_t i = 0; i < steps.count; i++)
        if (steps.items[i].kind == SQL_EXECUTE && schema_exec(db, steps.items[i].sql, 0, NULL, NULL) != SCHEMA_OK)
            return false;
    return true;
}

/* False: a table cannot be made here; the proof of its revision says why. *tried: each that was, with "" for one that
 * cannot. */
static bool create_tables(struct region *region, const struct dialect *dialect, const struct model *model,
                          const struct map *wanted, struct map *tried, schema_db *db)
{
    bool fine = true;
    for (size_t i = 0; i < wanted->used; i++) {
        const char *name = wanted->entries[i].key, *before = name ? schema_map_get(tried, name) : NULL;
        const struct table *table = name ? schema_model_table(model, name) : NULL;
        if (table && !before) {
            before = create_table(region, dialect, model, table, db) ? name : "";
            schema_map_put(tried, name, before);
        }
        fine = fine && (!table || *before);
    }
    return fine;
}

/* -- the statements -------------------------------------------------------------------------------------------------
 */

static bool takes(schema_db *db, unsigned id, const struct query_function *function, const uint64_t *mask)
{
    schema_statement *statement = function->bits.count ? schema_variant_start_as(db, id, function->name, mask, 1)
                                                       : schema_statement_prepare(db, id);
    return schema_statement_end_slowly(statement) == SCHEMA_OK;
}

/* Of one with parts, in the forms that calls may give it. */
static bool prepare_one(struct region *region, struct diagnostics *diagnostics, schema_db *db, unsigned id,
                        const struct c_query *query, const char *sql)
{
    struct masks masks = masks_of(region, query->function);
    size_t i = 0;
    while (i < masks.count && takes(db, id, query->function, &masks.items[i]))
        i++;
    if (i == masks.count)
        return true;
    struct diagnostic *d =
        report(diagnostics, S0507, *query->function->origin, "%s does not take what was made of query '%s': %s",
               proof_engine, query->function->name, schema_error_of(db)->message);
    add_note(diagnostics, d, NOWHERE, "%s", sql);
    add_help(diagnostics, d, "that is a defect of schemac: please report it, with the query and its tables");
    return false;
}

static size_t place_of_engine(const struct c_statements *statements)
{
    size_t i = 0;
    while (i < statements->engine_count && strcmp(statements->dialects[i]->engine, proof_engine) != 0)
        i++;
    return i;
}

const struct c_statement *statement_of_query(const struct c_statements *statements, size_t query)
{
    return &statements->items[statements->count - statements->names->query_count + query];
}

bool prepare_queries(struct region *region, struct diagnostics *diagnostics, const struct c_statements *statements)
{
    const struct c_schema *names = statements->names;
    size_t engine = place_of_engine(statements), count = names->query_count;
    if (!count || engine == statements->engine_count)
        return true;
    struct schema_statement_text *texts = NEW_ARRAY(region, struct schema_statement_text, count);
    struct schema_statement_names *called = NEW_ARRAY(region, struct schema_statement_names, count);
    for (size_t i = 0; i < count; i++) {
        texts[i].sql = statement_text(statements, statement_of_query(statements, i), engine);
        texts[i].bits = (unsigned)names->queries[i].function->bits.count;
        called[i].name = names->queries[i].function->name;
    }
    struct schema_program_engine engines[] = {{schema_engine_of_url("sqlite::memory:"), texts}, {NULL, NULL}};
    struct schema_program program = {.abi = SCHEMA_ABI,
                                     .engines = engines,
                                     .schema = "main",
                                     .target = "queries",
                                     .statement_count = (unsigned)count,
                                     .statements = called,
                                     .tool_version = SCHEMAC_VERSION};
    struct map tried = MAP(region);
    schema_db *db;
    bool fine = true;
    bool there = schema_connect(&program, "sqlite::memory:", &(struct schema_options){.no_foreign_keys = true}, &db) ==
                 SCHEMA_OK;
    for (size_t i = 0; there && i < count; i++) {
        const struct query *query = names->queries[i].function->query;
        struct map wanted = tables_of(region, query);
        if (!calls_declared_functions(query) &&
            create_tables(region, statements->dialects[engine], &names->schema->model, &wanted, &tried, db))
            fine = prepare_one(region, diagnostics, db, (unsigned)i, &names->queries[i], texts[i].sql) && fine;
    }
    schema_ignore(schema_close(db));
    return fine;
}
