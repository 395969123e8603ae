/* Owns: which queries of a schema use the column, table, enum or key that an operation is about, and how. Must not know
 * why that breaks a program (effects.c). */
#include "judge/broken.h"

#include "model/identity.h"
#include "model/query.h"
#include "model/visit.h"
#include "resolve/resolve.h"

#include <string.h>

/* What was found in a query. */
struct search {
    const char *table, *column, *enumeration; /* as the schema calls them; null: none is looked for */
    bool reads, selects, writes, inserts, uses, gives;
};

/* -- what a query does ----------------------------------------------------------------------------------------------
 */

static void see_column(void *context, const char *table, const struct expression *column)
{
    struct search *search = context;
    if (schema_same_text(table, search->table) && schema_same_text(column->text, search->column))
        search->reads = true;
}

static bool mentions_enum(const struct expression *value, const char *name)
{
    bool mentions = value->type.kind == TYPE_ENUM && schema_same_text(value->type.name, name);
    for (size_t i = 0; i < value->count && !mentions; i++)
        mentions = mentions_enum(value->operands[i], name);
    return mentions;
}

static void see_value(void *context, const struct query_place *place, const struct expression *value)
{
    struct search *search = context;
    bool read_before = search->reads;
    search->reads = false;
    schema_query_columns(place, value, see_column, search);
    search->selects |= search->reads && place->role == VALUE_SELECTED;
    search->reads |= read_before;
    search->writes |= place->role == VALUE_STORED && schema_same_text(place->table, search->table) &&
                      schema_same_text(place->column, search->column);
    if (search->enumeration && mentions_enum(value, search->enumeration)) {
        search->uses = true;
        search->gives |= place->role == VALUE_SELECTED;
    }
}

static void see_relation(void *context, const char *table)
{
    struct search *search = context;
    search->uses |= schema_same_text(table, search->table) && !search->column;
}

static void search_query(struct search *search, const struct query *query)
{
    struct query_visitor visitor = {.context = search, .value = see_value, .relation = see_relation};
    schema_query_visit(query, &visitor);
    search->uses |= query->table && schema_same_text(query->table, search->table) && !search->column;
    search->inserts |= query->kind == QUERY_INSERT && schema_same_text(query->table, search->table);
}

/* -- keys -----------------------------------------------------------------------------------------------------------
 */

static bool is_key_column(const struct table *table, const char *name, const char *column)
{
    const struct constraint *key = schema_table_constraint(table, name);
    const struct index *index = schema_table_index(table, name);
    for (size_t i = 0; key && i < key->column_count; i++)
        if (schema_same_text(key->columns[i], column))
            return true;
    for (size_t i = 0; index && i < index->key_count; i++)
        if (schema_same_text(index->keys[i].column, column))
            return true;
    return false;
}

/* Whether a proof of one row rests on the key of that name. */
static bool rests_on(const struct query_function *function, const struct search *search, const struct table *table,
                     const char *name)
{
    for (size_t i = 0; i < function->keys.count; i++) {
        const struct table_key *key = &function->keys.items[i];
        size_t c = 0;
        while (schema_same_text(key->table, search->table) && c < key->count &&
               is_key_column(table, name, key->columns[c]))
            c++;
        if (c && c == key->count)
            return true;
    }
    return false;
}

/* -- the words ------------------------------------------------------------------------------------------------------
 */

static const char *what_it_does(const struct search *search, enum breakage breakage)
{
    switch (breakage) {
    case BREAKS_WRITE:
    case BREAKS_NOT_NULL:
        return search->writes ? "writes" : NULL;
    case BREAKS_NULL:
        return search->selects ? "reads" : NULL;
    case BREAKS_VALUE:
        return search->gives ? "reads" : NULL;
    case BREAKS_INSERT:
        return search->inserts ? "inserts without" : NULL;
    default:
        return search->reads ? "reads" : search->writes ? "writes" : search->uses ? "uses" : NULL;
    }
}

/* -- the subject ----------------------------------------------------------------------------------------------------
 */

static bool is_of_column(const struct operation *operation)
{
    return operation->kind != OPERATION_RENAME_TABLE && operation->kind != OPERATION_DROP_CONSTRAINT &&
           operation->kind != OPERATION_DROP_INDEX;
}

static void find_column(const struct model *after, const struct operation *operation, struct subject_now *subject)
{
    const struct table *later = schema_identical_table(after, subject->table);
    const struct column *own = operation->name ? schema_table_column(subject->table, operation->name) : NULL;
    const struct column *kept = later && own ? schema_identical_column(later, own) : NULL;
    subject->column = operation->kind == OPERATION_ADD_COLUMN ? operation->column->name : kept ? kept->name : NULL;
    subject->later = later && (subject->column || !is_of_column(operation)) ? later->name : NULL;
}

struct subject_now subject_of(struct region *region, const struct model *now, const struct model *after,
                              const struct operation *operation)
{
    const char *name = schema_operation_table(operation);
    const struct enumeration *enumeration = !name && operation->name ? schema_model_enum(now, operation->name) : NULL;
    struct subject_now subject = {.table = name ? schema_model_table(now, name) : NULL};
    if (enumeration) {
        const struct enumeration *same = schema_identical_enum(after, enumeration);
        subject.enumeration = same ? same->name : NULL;
        subject.of = same ? operation->name : NULL;
    }
    if (!subject.table)
        return subject;
    find_column(after, operation, &subject);
    const char *part = operation->kind == OPERATION_ADD_COLUMN ? operation->column->name : operation->name;
    if (subject.later)
        subject.of = part && operation->kind != OPERATION_RENAME_TABLE
                         ? schema_region_format(region, "%s.%s", name, part)
                         : name;
    return subject;
}

void find_broken_queries(struct region *region, const struct schema *schema, const struct subject_now *subject,
                         struct effect *effect)
{
    struct {
        size_t count, capacity;
        struct broken_query *items;
    } found = {0};
    for (size_t i = 0; subject->of && effect->breaks != BREAKS_NOTHING && i < schema->queries.count; i++) {
        const struct query_function *function = &schema->queries.items[i];
        struct search search = {
            .table = subject->later, .column = subject->column, .enumeration = subject->enumeration};
        search_query(&search, function->query);
        const char *does = effect->breaks != BREAKS_KEY ? what_it_does(&search, effect->breaks)
                           : rests_on(function, &search, subject->table, effect->operation->name) ? "rests on"
                                                                                                  : NULL;
        if (does)
            APPEND(region, &found, ((struct broken_query){function->name, does, subject->of, function->origin}));
    }
    effect->query_count = found.count;
    effect->queries = found.items;
}
