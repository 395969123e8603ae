/* Owns: a statement in the words of an engine, and what messages say of it. Must not know what it is for. */
#include "statements/building.h"

#include "sql/dialect.h"

const char *statement_text(const struct c_statements *statements, const struct c_statement *statement, size_t engine)
{
    return schema_query_sql(statements->dialects[engine], NULL, statements->names->region,
                            &statements->names->schema->model, statement->query, NULL);
}

/* The keys of N rows are one parameter to one engine, and one for each of their parts to another. */
static const struct relation *keys_of(const struct query *query)
{
    const struct relation *first = query->relation_count ? &query->relations[0] : NULL;
    return !first || first->key_count ? first : first->query ? keys_of(first->query) : NULL;
}

/* The keys are behind all other parameters. */
const char *statement_types(const struct c_statements *statements, const struct c_statement *statement, size_t engine)
{
    const struct dialect *dialect = statements->dialects[engine];
    const struct relation *keys = keys_of(statement->query);
    struct region *region = statements->names->region;
    struct text types = TEXT(region), of_keys = TEXT(region), sql = TEXT(region);
    for (size_t i = 0; i < statement->parameters.count && dialect->parameter_type; i++)
        schema_text_format(&types, "%s%s", types.size ? " " : "",
                           dialect->parameter_type(statement->parameters.items[i].type));
    if (keys)
        dialect->keys(&sql, &of_keys, keys->key_number, keys->key_count, keys->key_types);
    schema_text_format(&types, "%s%s", types.size && of_keys.size ? " " : "", schema_text_string(&of_keys));
    return schema_text_string(&types);
}

const char *statement_parameters(const struct c_statements *statements, const struct c_statement *statement)
{
    struct text names = TEXT(statements->names->region);
    for (size_t i = 0; i < statement->parameters.count; i++)
        schema_text_format(&names, "%s%s", names.size ? " " : "", statement->parameters.items[i].name);
    if (keys_of(statement->query))
        schema_text_add(&names, names.size ? " keys" : "keys");
    return schema_text_string(&names);
}

const char *statement_columns(const struct c_statements *statements, const struct c_statement *statement)
{
    const struct query *query = statement->query;
    struct text names = TEXT(statements->names->region);
    if (query->returns == RETURN_KEY && !query->selected_count)
        schema_text_add(&names, query->key);
    for (size_t i = 0; i < query->selected_count; i++)
        if (query->selected[i].name)
            schema_text_format(&names, "%s%s", names.size ? " " : "", query->selected[i].name);
    return schema_text_string(&names);
}
