/* A program as data: see program.h. */
#include "support/program.h"

#include "engines/engines.h"
#include "schemac/runtime.h"
#include "sql/dialect.h"
#include "support/embedded.h"

#include <string.h>

static const struct schema_numbered *numbered_of(struct region *region, const struct c_statements *statements,
                                                 const struct c_table *table)
{
    struct text name = TEXT(region);
    struct schema_numbered *numbered = NEW(region, struct schema_numbered);
    statements->dialects[0]->table(&name, NULL, table->table->name);
    *numbered =
        (struct schema_numbered){schema_text_string(&name), table->automatic->column->name, numbered_parameter(table)};
    return numbered;
}

static const struct schema_copy *copy_of(struct region *region, const struct c_statements *statements,
                                         const struct c_table *table)
{
    struct c_copied *copied = NEW_ARRAY(region, struct c_copied, table->column_count + 1);
    struct schema_copy_column *columns = NEW_ARRAY(region, struct schema_copy_column, table->column_count + 1);
    struct schema_copy *copy = NEW(region, struct schema_copy);
    struct text name = TEXT(region);
    copy->column_count = (unsigned)copied_columns(table, copied);
    copy->columns = columns;
    for (unsigned i = 0; i < copy->column_count; i++) {
        struct text column = TEXT(region);
        schema_text_add_quoted(&column, copied[i].column->column->name, '"');
        columns[i] = (struct schema_copy_column){schema_text_string(&column), copied[i].parameter, copied[i].bit};
    }
    statements->dialects[0]->table(&name, NULL, table->table->name);
    copy->table = schema_text_string(&name);
    return copy;
}

static struct schema_statement_text text_of(struct region *region, const struct c_statements *statements,
                                            const struct c_statement *from)
{
    struct schema_statement_text to = {.sql = statement_text(statements, from, 0),
                                       .types = statement_types(statements, from, 0),
                                       .bits = (unsigned)from->bits};
    if (from->copy && statements->dialects[0]->copies)
        to.copy = copy_of(region, statements, from->copy);
    if (from->numbered && statements->dialects[0]->numbers_apart)
        to.numbered = numbered_of(region, statements, from->numbered);
    return to;
}

struct schema_program *program_of_schema(struct region *region, struct diagnostics *diagnostics,
                                         const struct schema *schema, const char *engine,
                                         const struct revision *const *revisions, size_t count,
                                         struct c_statements *made)
{
    struct emit_options *options = NEW(region, struct emit_options);
    struct c_schema *names = NEW(region, struct c_schema);
    struct c_statements *statements = NEW(region, struct c_statements);
    const char **engines = NEW_ARRAY(region, const char *, 1);
    engines[0] = engine;
    *options = (struct emit_options){.target = "schema", .engines = engines, .engine_count = 1};
    if (!name_everything(region, diagnostics, schema, options, names))
        return NULL;
    make_statements(names, statements);
    struct schema_statement_text *texts = NEW_ARRAY(region, struct schema_statement_text, statements->count + 1);
    struct schema_statement_names *called = NEW_ARRAY(region, struct schema_statement_names, statements->count + 1);
    for (size_t i = 0; i < statements->count; i++) {
        const struct c_statement *statement = &statements->items[i];
        texts[i] = text_of(region, statements, statement);
        called[i] = (struct schema_statement_names){statement->name, statement_parameters(statements, statement),
                                                    statement_columns(statements, statement)};
    }
    struct schema_program_engine *built = NEW_ARRAY(region, struct schema_program_engine, 2);
    for (size_t i = 0; schema_engines[i]; i++)
        if (strcmp(schema_engines[i]->name, engine) == 0)
            *built = (struct schema_program_engine){schema_engines[i], texts};
    const char **uses = NEW_ARRAY(region, const char *, 2);
    uses[0] = print_uses(statements, revisions, count);
    struct schema_program *program = NEW(region, struct schema_program);
    *program = (struct schema_program){.abi = SCHEMA_ABI,
                                       .engines = built,
                                       .schema = "main",
                                       .target = "tester",
                                       .statement_count = (unsigned)statements->count,
                                       .statements = called,
                                       .uses = uses,
                                       .tool_version = "test"};
    embed(region, program, count, revisions);
    if (made)
        *made = *statements;
    return program;
}
