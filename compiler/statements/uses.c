/* Owns: what the generated statements use of a database, for the contracts of revisions that their program does not
 * know: columns that are read, written, left out, expected not to be null, and keys that an insert may meet; each under
 * every name that it has had in the revisions. Must not know how a statement is written: its tree says what it does.
 */
#include "statements/statements.h"

#include "contract/contract.h"
#include "model/lineage.h"

#include <string.h>

/* -- collecting --------------------------------------------------------------------------------------------------- */

static const char *use_key(struct region *region, const char *table, const char *column)
{
    return schema_region_format(region, "%s\n%s", table, column);
}

static void note_use(struct c_statements *statements, const char *table, const char *column, unsigned how)
{
    const char *key = use_key(statements->names->region, table, column);
    unsigned *use = (unsigned *)(uintptr_t)schema_map_get(&statements->uses, key);
    if (!use) {
        use = NEW(statements->names->region, unsigned);
        schema_map_put(&statements->uses, key, use);
    }
    *use |= how;
}

static void note_written(struct c_statements *statements, const struct query *query, const char *name)
{
    const struct table *table = schema_model_table(&statements->names->schema->model, query->table);
    const struct column *column = table ? schema_table_column(table, name) : NULL;
    if (column)
        note_use(statements, table->name, name, column->nullable ? USE_WRITES | USE_WRITES_NULL : USE_WRITES);
}

/* What an insert leaves to the database, always or where it is not given. */
static void note_omitted(struct c_statements *statements, const struct query *query)
{
    const struct table *table = schema_model_table(&statements->names->schema->model, query->table);
    for (size_t i = 0; table && i < table->column_count; i++) {
        size_t k = 0;
        while (k < query->column_count && !schema_same_text(query->columns[k], table->columns[i]->name))
            k++;
        if (k == query->column_count || (query->whens && query->whens[k].bit))
            note_use(statements, table->name, table->columns[i]->name, USE_OMITS);
    }
}

static void note_key(struct c_statements *statements, struct table_key use)
{
    struct text key = TEXT(statements->names->region);
    struct table_key *kept = NEW(statements->names->region, struct table_key);
    schema_text_add(&key, use.table);
    for (size_t i = 0; i < use.count; i++)
        schema_text_format(&key, "\n%s", use.columns[i]);
    *kept = use;
    schema_map_put(&statements->keys, schema_text_string(&key), kept);
}

static void see_column(void *context, const char *table, const struct expression *column)
{
    note_use(context, table, column->text, USE_READS);
}

/* By its table: a query that leaves out the rows in which a column is null needs no more than that. */
static bool is_never_null(const struct c_statements *statements, const char *table, const char *name)
{
    const struct table *its = schema_model_table(&statements->names->schema->model, table);
    const struct column *column = its ? schema_table_column(its, name) : NULL;
    return column && !column->nullable;
}

/* What is stored is seen with what it is stored in: `excluded` is no row of a table. */
static void see_value(void *context, const struct query_place *place, const struct expression *value)
{
    struct c_statements *statements = context;
    bool plain = value->kind == EXPRESSION_COLUMN;
    const char *table = plain ? schema_query_table_of(place, value) : NULL;
    if (place->role == VALUE_STORED)
        note_written(statements, place->query, place->column);
    if (plain && schema_same_text(value->qualifier, "excluded"))
        return;
    schema_query_columns(place, value, see_column, statements);
    if (place->role == VALUE_SELECTED && table && !value->nullable && is_never_null(statements, table, value->text))
        note_use(statements, table, value->text, USE_EXPECTS_VALUE);
}

void collect_uses(struct c_statements *statements)
{
    statements->uses = MAP(statements->names->region);
    statements->keys = MAP(statements->names->region);
    for (size_t i = 0; i < statements->count; i++) {
        const struct query *query = statements->items[i].query;
        schema_query_visit(query, &(struct query_visitor){.context = statements, .value = see_value});
        if (query->kind == QUERY_INSERT)
            note_omitted(statements, query);
        if (query->conflict && query->conflict->column_count)
            note_key(statements,
                     (struct table_key){query->table, query->conflict->column_count, query->conflict->columns});
    }
    for (size_t i = 0; i < statements->names->query_count; i++) {
        const struct query_function *function = statements->names->queries[i].function;
        for (size_t k = 0; k < function->keys.count; k++)
            note_key(statements, function->keys.items[k]);
    }
}

unsigned use_of(const struct c_statements *statements, const struct table *table, const struct column *column)
{
    const unsigned *use =
        schema_map_get(&statements->uses, use_key(statements->names->region, table->name, column->name));
    return use ? *use : 0;
}

/* -- former names ------------------------------------------------------------------------------------------------- */

struct former {
    size_t count, capacity;
    const char **items;
};

struct history_names {
    struct region *region;
    struct model now;
    struct map former; /* struct former *, by identity */
};

static void note_former(struct history_names *history, const struct identity *identity, const char *name)
{
    const char *key = schema_region_format(history->region, "%s %u", identity->revision, identity->ordinal);
    struct former *former = (struct former *)(uintptr_t)schema_map_get(&history->former, key);
    if (!former) {
        former = NEW(history->region, struct former);
        schema_map_put(&history->former, key, former);
    }
    for (size_t i = 0; i < former->count; i++)
        if (schema_same_text(former->items[i], name))
            return;
    APPEND(history->region, former, name);
}

static void note_rename(struct history_names *history, const struct operation *operation)
{
    const struct table *table = operation->table ? schema_model_table(&history->now, operation->table) : NULL;
    const struct enumeration *enumeration = operation->name ? schema_model_enum(&history->now, operation->name) : NULL;
    const struct column *column = table && operation->name ? schema_table_column(table, operation->name) : NULL;
    const struct enum_value *value =
        enumeration && operation->text ? schema_enum_value(enumeration, operation->text) : NULL;
    if (operation->kind == OPERATION_RENAME_TABLE && table)
        note_former(history, &table->identity, table->name);
    else if (operation->kind == OPERATION_RENAME_COLUMN && column)
        note_former(history, &column->identity, column->name);
    else if (operation->kind == OPERATION_RENAME_ENUM && enumeration)
        note_former(history, &enumeration->identity, enumeration->name);
    else if (operation->kind == OPERATION_RENAME_VALUE && value)
        note_former(history, &value->identity, value->text);
}

static bool renames(const struct revision *revision)
{
    for (size_t i = 0; i < revision->upgrade_count; i++) {
        enum operation_kind kind = revision->upgrade[i]->kind;
        if (kind == OPERATION_RENAME_TABLE || kind == OPERATION_RENAME_COLUMN || kind == OPERATION_RENAME_ENUM ||
            kind == OPERATION_RENAME_VALUE)
            return true;
    }
    return false;
}

/* Goes through the revisions up to the last that renames anything; names since then are the schema's. */
static void note_history(struct history_names *history, const struct revision *const *revisions, size_t count)
{
    struct problem problem = {0};
    schema_model_begin(&history->now, history->region);
    while (count && !renames(revisions[count - 1]))
        count--;
    struct lineage *lineage = count ? schema_lineage_make(history->region, count, revisions) : NULL;
    for (size_t i = 0; i < count; i++) {
        const struct revision *bound = schema_lineage_upgrade(lineage, &history->now, revisions[i], &problem);
        unsigned ordinal = 0;
        for (size_t o = 0; bound && o < bound->upgrade_count; o++) {
            note_rename(history, bound->upgrade[o]);
            if (!schema_model_apply(&history->now, bound->upgrade[o], revisions[i]->id, &ordinal, &problem))
                return;
        }
    }
}

/* -- printing ----------------------------------------------------------------------------------------------------- */

struct printing {
    struct text text;
    const struct c_statements *statements;
    struct history_names history;
};

/* The name, and those that it has had. `identity` is null where it never had another. */
static void add_names(struct printing *printing, const char *name, const struct identity *identity, bool table)
{
    struct region *region = printing->text.region;
    const struct former *former =
        identity && identity->revision
            ? schema_map_get(&printing->history.former,
                             schema_region_format(region, "%s %u", identity->revision, identity->ordinal))
            : NULL;
    schema_text_add_char(&printing->text, ' ');
    schema_contract_name(&printing->text, name, table);
    for (size_t i = 0; former && i < former->count; i++) {
        if (schema_same_text(former->items[i], name))
            continue;
        schema_text_add_char(&printing->text, ' ');
        schema_contract_name(&printing->text, former->items[i], table);
    }
    schema_text_add_char(&printing->text, '\n');
}

static void print_column(struct printing *printing, const struct column *column, unsigned use,
                         const struct column *replayed)
{
    static const char letters[] = "rnwzo"; /* in the order of enum c_use */
    schema_text_add(&printing->text, "column ");
    for (unsigned i = 0; letters[i]; i++)
        if (use & 1u << i)
            schema_text_add_char(&printing->text, letters[i]);
    add_names(printing, column->name, replayed ? &replayed->identity : NULL, false);
}

static void print_table(struct printing *printing, const struct c_table *c_table)
{
    const struct table *table = c_table->table;
    const struct table *replayed = schema_model_table(&printing->history.now, table->name);
    const struct map *keys = &printing->statements->keys;
    schema_text_add(&printing->text, "table");
    add_names(printing, table->name, replayed ? &replayed->identity : NULL, true);
    for (size_t i = 0; i < table->column_count; i++) {
        unsigned use = use_of(printing->statements, table, table->columns[i]);
        if (use)
            print_column(printing, table->columns[i], use,
                         replayed ? schema_table_column(replayed, table->columns[i]->name) : NULL);
    }
    for (size_t i = 0; i < keys->used; i++) {
        const struct table_key *key = keys->entries[i].key ? keys->entries[i].value : NULL;
        if (!key || strcmp(key->table, table->name) != 0)
            continue;
        schema_text_add(&printing->text, "key");
        for (size_t c = 0; c < key->count; c++) {
            schema_text_add_char(&printing->text, ' ');
            schema_contract_name(&printing->text, key->columns[c], false);
        }
        schema_text_add_char(&printing->text, '\n');
    }
}

static bool is_used(const struct c_schema *names, const struct c_enum *c_enum)
{
    for (size_t t = 0; t < names->table_count; t++)
        for (size_t c = 0; c < names->tables[t].column_count; c++)
            if (names->tables[t].columns[c].enumeration == c_enum)
                return true;
    return false;
}

static void print_enum(struct printing *printing, const struct enumeration *enumeration)
{
    const struct enumeration *replayed = schema_model_enum(&printing->history.now, enumeration->name);
    schema_text_add(&printing->text, "enum");
    add_names(printing, enumeration->name, replayed ? &replayed->identity : NULL, true);
    for (size_t i = 0; i < enumeration->value_count; i++) {
        const struct enum_value *value = replayed ? schema_enum_value(replayed, enumeration->values[i]->text) : NULL;
        schema_text_add(&printing->text, "value");
        add_names(printing, enumeration->values[i]->text, value ? &value->identity : NULL, false);
    }
}

const char *print_uses(const struct c_statements *statements, const struct revision *const *revisions,
                       size_t revision_count)
{
    const struct c_schema *names = statements->names;
    struct printing printing = {.text = TEXT(names->region), .statements = statements};
    printing.history.region = names->region;
    printing.history.former = MAP(names->region);
    note_history(&printing.history, revisions, revision_count);
    for (size_t i = 0; i < names->table_count; i++)
        print_table(&printing, &names->tables[i]);
    for (size_t i = 0; i < names->enum_count; i++)
        if (is_used(names, &names->enums[i]))
            print_enum(&printing, names->enums[i].enumeration);
    return schema_text_string(&printing.text);
}
