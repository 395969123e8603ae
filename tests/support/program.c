/* A program as data: see program.h. */
#include "support/program.h"

#include "ddl/ddl.h"
#include "schema/runtime.h"

#include <string.h>

static const char *text_of(const struct sql *sql)
{
    return sql->texts[0].size ? schema_text_string(&sql->texts[0]) : NULL;
}

static struct schema_statement_text statement_of(const struct c_statement *from, bool postgresql)
{
    struct schema_statement_text to = {.name = from->name, .parameters = from->parameters, .columns = from->columns};
    *(postgresql ? &to.postgresql : &to.sqlite) = text_of(&from->sql);
    to.postgresql_types = postgresql ? text_of(&from->types) : NULL;
    to.postgresql_automatic = postgresql ? text_of(&from->automatic) : NULL;
    to.automatic = from->automatic_number;
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
    for (size_t i = 0; i < statements->count; i++)
        texts[i] = statement_of(&statements->items[i], strcmp(engine, "postgresql") == 0);
    const char **uses = NEW_ARRAY(region, const char *, 2);
    uses[0] = print_uses(statements, revisions, count);
    struct schema_program *program = NEW(region, struct schema_program);
    *program = (struct schema_program){.abi = SCHEMA_ABI,
                                       .schema = "main",
                                       .target = "tester",
                                       .statement_count = (unsigned)statements->count,
                                       .statements = texts,
                                       .revision_count = (unsigned)count,
                                       .revisions = revisions,
                                       .uses = uses,
                                       .tool_version = "test"};
    if (made)
        *made = *statements;
    return program;
}
