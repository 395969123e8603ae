/* Owns: which functions a table gets, from its keys, indexes and foreign keys, and their names. Must not know what the
 * functions do. */
#include "language/support.h"
#include "names/registry.h"

#include <stdlib.h>
#include <string.h>

static const struct c_column *column_named(const struct c_table *table, const char *name)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (strcmp(table->columns[i].column->name, name) == 0)
            return &table->columns[i];
    return NULL;
}

/* The columns by name; null when one of them is not in the generated C (retired). */
static const struct c_column *const *columns_named(struct region *region, const struct c_table *table, size_t count,
                                                   const char *const *names)
{
    const struct c_column **columns = NEW_ARRAY(region, const struct c_column *, count + 1);
    for (size_t i = 0; i < count; i++)
        if (!(columns[i] = column_named(table, names[i])))
            return NULL;
    return columns;
}

static const char *joined(struct region *region, size_t count, const struct c_column *const *columns)
{
    struct text text = TEXT(region);
    for (size_t i = 0; i < count; i++) {
        if (i)
            schema_text_add_char(&text, '_');
        schema_text_add(&text, columns[i]->name);
    }
    return schema_text_string(&text);
}

static bool has_suffix(const struct c_lookup *lookups, size_t count, const char *suffix)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(lookups[i].suffix, suffix) == 0)
            return true;
    return false;
}

static bool is_integer(const struct column *column)
{
    return !column->type.array &&
           (column->type.kind == TYPE_INT16 || column->type.kind == TYPE_INT32 || column->type.kind == TYPE_INT64);
}

static void find_key(struct region *region, struct c_table *table)
{
    const struct constraint *key = schema_table_primary_key(table->table);
    if (!key)
        return;
    table->key.columns = columns_named(region, table, key->column_count, key->columns);
    table->key.constraint = key;
    table->key.count = table->key.columns ? key->column_count : 0;
    if (table->key.count == 1 && table->key.columns[0]->column->automatic && is_integer(table->key.columns[0]->column))
        table->automatic = table->key.columns[0];
}

static void find_uniques(struct region *region, struct c_table *table)
{
    const struct table *source = table->table;
    table->uniques = NEW_ARRAY(region, struct c_lookup, source->constraint_count + source->index_count);
    for (size_t i = 0; i < source->constraint_count; i++) {
        const struct constraint *constraint = source->constraints[i];
        if (constraint->kind != CONSTRAINT_UNIQUE)
            continue;
        struct c_lookup lookup = {.count = constraint->column_count, .constraint = constraint};
        lookup.columns = columns_named(region, table, lookup.count, constraint->columns);
        if (!lookup.columns)
            continue;
        lookup.suffix = joined(region, lookup.count, lookup.columns);
        if (!has_suffix(table->uniques, table->unique_count, lookup.suffix))
            table->uniques[table->unique_count++] = lookup;
    }
}

bool lookup_bears_upsert(const struct c_lookup *lookup)
{
    return !(lookup->index && lookup->index->where) && !(lookup->constraint && lookup->constraint->deferrable);
}

/* post_recent of table post is `recent`. */
static const char *index_suffix(const struct c_table *table, const char *name)
{
    size_t length = strlen(table->own);
    return strncmp(name, table->own, length) == 0 && name[length] == '_' && name[length + 1] ? name + length + 1 : name;
}

static bool word(const char *name)
{
    for (const char *at = name; *at; at++)
        if (!((*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') || (*at >= '0' && *at <= '9') || *at == '_'))
            return false;
    return true;
}

/* Then rows are not found by it, so that the column may go. */
static bool mentions_retired(const struct table *table, const struct expression *condition)
{
    for (size_t i = 0; condition && i < table->column_count; i++)
        if (table->columns[i]->retired && schema_expression_mentions(condition, table->columns[i]->name))
            return true;
    return false;
}

/* An index over columns finds rows by the first of them, in the order of the rest; one whose first is descending is an
 * order of all rows; a unique one finds one row. One over expressions gives no function. */
static void find_indexes(struct region *region, struct c_table *table)
{
    const struct table *source = table->table;
    table->indexes = NEW_ARRAY(region, struct c_lookup, source->index_count);
    for (size_t i = 0; i < source->index_count; i++) {
        const struct index *index = source->indexes[i];
        const char **names = NEW_ARRAY(region, const char *, index->key_count);
        const struct index_method *method = schema_index_method(index->method);
        bool plain = index->key_count > 0 && method && method->equal;
        for (size_t k = 0; k < index->key_count; k++)
            plain &= (names[k] = index->keys[k].column) != NULL;
        if (!plain || mentions_retired(source, index->where))
            continue;
        struct c_lookup lookup = {.index = index, .count = index->key_count};
        lookup.columns = columns_named(region, table, index->key_count, names);
        if (!lookup.columns)
            continue;
        bool unique = index->unique;
        const char *all = joined(region, lookup.count, lookup.columns);
        if (unique) {
            lookup.suffix = all;
            if (!has_suffix(table->uniques, table->unique_count, lookup.suffix))
                table->uniques[table->unique_count++] = lookup;
            continue;
        }
        lookup.count = index->keys[0].descending ? 0 : 1;
        lookup.suffix = index->named && word(index->name) ? index_suffix(table, index->name) : lookup.columns[0]->name;
        if (has_suffix(table->indexes, table->index_count, lookup.suffix)) {
            lookup.count = index->key_count;
            lookup.suffix = all;
        }
        if (!has_suffix(table->indexes, table->index_count, lookup.suffix))
            table->indexes[table->index_count++] = lookup;
    }
}

/* author of author_id. */
static const char *relation_part(struct region *region, const struct c_relation *relation)
{
    if (relation->count != 1)
        return relation->to->own;
    const char *name = relation->columns[0]->name;
    size_t length = strlen(name);
    return length > 3 && strcmp(name + length - 3, "_id") == 0 ? schema_region_copy(region, name, length - 3) : name;
}

static void find_relations(struct c_schema *names, struct c_table *table)
{
    struct region *region = names->region;
    const struct table *source = table->table;
    table->relations = NEW_ARRAY(region, struct c_relation, source->constraint_count);
    for (size_t i = 0; i < source->constraint_count; i++) {
        const struct constraint *constraint = source->constraints[i];
        if (constraint->kind != CONSTRAINT_FOREIGN_KEY)
            continue;
        struct c_relation relation = {.constraint = constraint, .from = table, .count = constraint->column_count};
        for (size_t t = 0; t < names->table_count; t++)
            if (strcmp(names->tables[t].table->name, constraint->target) == 0)
                relation.to = &names->tables[t];
        if (!relation.to)
            continue; /* an opaque table */
        relation.columns = columns_named(region, table, relation.count, constraint->columns);
        relation.target = columns_named(region, relation.to, relation.count, constraint->target_columns);
        if (!relation.columns || !relation.target)
            continue;
        for (size_t c = 0; c < relation.count; c++)
            relation.nullable |= relation.columns[c]->column->nullable;
        relation.part = relation_part(region, &relation);
        table->relations[table->relation_count++] = relation;
    }
    /* every column in one of two foreign keys, and all of them the key: a pure link */
    if (table->relation_count != 2 || table->key.count != table->column_count ||
        table->relations[0].count + table->relations[1].count != table->column_count ||
        source->column_count != table->column_count)
        return;
    for (size_t i = 0; i < table->relations[0].count; i++)
        for (size_t j = 0; j < table->relations[1].count; j++)
            if (table->relations[0].columns[i] == table->relations[1].columns[j])
                return;
    table->link = true;
}

/* -- names ---------------------------------------------------------------------------------------------------- */

static void take_function(struct registry *registry, const struct c_table *table, const char *name)
{
    register_name(registry, name, "a function of table", table->table->name, table->table->origin);
}

static void take_struct(struct registry *registry, const struct c_table *table, const char *name)
{
    register_tag(registry, name, "a struct of table", table->table->name, table->table->origin);
}

static void take_cursor(struct registry *registry, const struct c_table *table, const char *name)
{
    take_struct(registry, table, name);
    take_function(registry, table, schema_region_format(registry->region, "%s_open", name));
    take_function(registry, table, schema_region_format(registry->region, "%s_next", name));
    take_function(registry, table, schema_region_format(registry->region, "%s_close", name));
}

static void take_upsert(struct registry *registry, const struct c_table *table, const char *one, const char *many)
{
    take_function(registry, table, schema_region_format(registry->region, "%s_%s", table->name, one));
    take_function(registry, table, schema_region_format(registry->region, "%s_%s", table->name, many));
}

static void name_verbs(struct registry *registry, const struct c_table *table)
{
    static const char *const always[] = {"insert", "insert_returning", "insert_many", "count", "list_all"};
    static const char *const keyed[] = {"get", "get_for_update", "exists", "delete", "update", "update_returning"};
    struct region *region = registry->region;
    const char *name = table->name;
    register_tag(registry, name, "table", table->table->name, table->table->origin);
    take_struct(registry, table, schema_region_format(region, "%s_new", name));
    take_struct(registry, table, schema_region_format(region, "%s_change", name));
    take_struct(registry, table, schema_region_format(region, "%s_list", name));
    for (size_t i = 0; i < COUNT_OF(always); i++)
        take_function(registry, table, schema_region_format(region, "%s_%s", name, always[i]));
    for (size_t i = 0; table->key.count && i < COUNT_OF(keyed); i++)
        take_function(registry, table, schema_region_format(region, "%s_%s", name, keyed[i]));
    if (table->key.count && lookup_bears_upsert(&table->key))
        take_upsert(registry, table, "upsert", "upsert_many");
    if (table->version && table->key.count) /* no function, but a statement */
        take_function(registry, table, schema_region_format(region, "%s_is_current", name));
    take_cursor(registry, table, schema_region_format(region, "%s_all", name));
    for (size_t i = 0; i < table->unique_count; i++) {
        take_function(registry, table, schema_region_format(region, "%s_get_by_%s", name, table->uniques[i].suffix));
        take_function(registry, table,
                      schema_region_format(region, "%s_get_for_update_by_%s", name, table->uniques[i].suffix));
        if (lookup_bears_upsert(&table->uniques[i]))
            take_upsert(registry, table, schema_region_format(region, "upsert_by_%s", table->uniques[i].suffix),
                        schema_region_format(region, "upsert_many_by_%s", table->uniques[i].suffix));
    }
    for (size_t i = 0; i < table->index_count; i++) {
        take_cursor(registry, table, schema_region_format(region, "%s_by_%s", name, table->indexes[i].suffix));
        take_function(registry, table, schema_region_format(region, "%s_list_by_%s", name, table->indexes[i].suffix));
    }
}

/* account_posts; where that is taken, account_posts_by_reviewer. What is written is taken as it is. */
static const char *name_many(struct registry *registry, const struct c_relation *seen, const char *plural,
                             const char *by)
{
    const char *head = seen->to->name, *written = seen->constraint->c_many;
    if (written && name_part_is_good(written))
        return written;
    if (written) {
        report(registry->diagnostics, S0501, seen->constraint->origin ? *seen->constraint->origin : NOWHERE,
               "many '%s' cannot be a part of a name in C", written);
        registry->failed = true;
    }
    const char *name = schema_region_format(registry->region, "%s_%s", head, plural);
    const char *open = schema_region_format(registry->region, "%s_open", name);
    return name_is_free(registry, name) && name_is_free(registry, open)
               ? plural
               : schema_region_format(registry->region, "%s_by_%s", plural, by);
}

/* Where another name in C helps: the column, of whose name the functions have theirs; of several the table. */
static const struct span *origin_of(const struct c_relation *relation)
{
    return relation->count == 1 ? relation->columns[0]->column->origin : relation->from->table->origin;
}

static void take_of_relation(struct registry *registry, const struct c_relation *relation, const char *name)
{
    if (relation->count == 1)
        register_name(registry, name, "a function of column", relation->columns[0]->column->name, origin_of(relation));
    else
        take_function(registry, relation->from, name);
}

/* Of the cursor over the rows that point to one, and what loads them for many. */
static void take_other_side(struct registry *registry, const struct c_relation *relation)
{
    static const char *const verbs[] = {"open", "next", "close"};
    const char *kind = relation->count == 1 ? SIDE_OF_COLUMN : SIDE_OF_TABLE;
    const char *of = relation->count == 1 ? relation->columns[0]->column->name : relation->from->table->name;
    const struct span *origin = origin_of(relation);
    for (size_t i = 0; i < COUNT_OF(verbs); i++)
        register_name(registry, schema_region_format(registry->region, "%s_%s", relation->many, verbs[i]), kind, of,
                      origin);
    register_name(registry, relation->load_many, kind, of, origin);
    register_tag(registry, relation->many, kind, of, origin);
}

/* Those whose other side has a name of its own (`written`) are named first, so that the others make way for it. */
static void name_relations(struct registry *registry, struct c_table *table, bool written)
{
    struct region *region = registry->region;
    for (size_t i = 0; i < table->relation_count && !table->link; i++) {
        struct c_relation *relation = &table->relations[i];
        if ((relation->constraint->c_many != NULL) != written)
            continue;
        relation->one = schema_region_format(region, "%s_%s", table->name, relation->part);
        relation->load_one = schema_region_format(region, "%s_load_%s", table->name, relation->part);
        const char *many = name_many(registry, relation, table->plural, relation->part);
        relation->many = schema_region_format(region, "%s_%s", relation->to->name, many);
        relation->load_many = schema_region_format(region, "%s_load_%s", relation->to->name, many);
        take_of_relation(registry, relation, relation->one);
        take_of_relation(registry, relation, relation->load_one);
        take_other_side(registry, relation);
    }
    for (size_t i = 0; i < 2 && table->link; i++) {
        struct c_link *link = &table->links[i];
        link->here = &table->relations[i];
        link->there = &table->relations[1 - i];
        if ((link->here->constraint->c_many != NULL) != written)
            continue;
        bool same = link->here->to == link->there->to;
        const char *plural = same ? plural_of(region, link->there->part) : link->there->to->plural;
        const char *many = name_many(registry, link->here, plural, table->own);
        link->many = schema_region_format(region, "%s_%s", link->here->to->name, many);
        link->load = schema_region_format(region, "%s_load_%s", link->here->to->name, many);
        take_cursor(registry, table, link->many);
        take_function(registry, table, link->load);
    }
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct c_constraint *)a)->name, ((const struct c_constraint *)b)->name);
}

static const char *column_list(struct region *region, size_t count, const char *const *columns)
{
    struct text text = TEXT(region);
    for (size_t i = 0; i < count; i++) {
        if (i)
            schema_text_add(&text, ", ");
        schema_text_add(&text, columns[i]);
    }
    return schema_text_string(&text);
}

static const char *constant_of(struct region *region, const char *target, const char *name)
{
    char *constant =
        schema_region_format(region, "%s_CONSTRAINT_%s", upper_case(region, target), upper_case(region, name));
    for (char *at = constant; *at; at++)
        if (!((*at >= 'A' && *at <= 'Z') || (*at >= '0' && *at <= '9')))
            *at = '_';
    return constant;
}

static void add_constraint(struct c_schema *names, const struct c_table *table, const char *name, size_t count,
                           const char *const *columns)
{
    struct c_constraint constraint = {.name = name, .table = table->table->name};
    constraint.columns = columns ? column_list(names->region, count, columns) : NULL;
    /* In another schema the same name may stand, so there it bears the schema's. */
    const char *dot = strrchr(table->table->name, '.');
    const char *whole = dot ? schema_region_format(names->region, "%.*s%s", (int)(dot + 1 - table->table->name),
                                                   table->table->name, name)
                            : name;
    constraint.constant = constant_of(names->region, names->options->target, whole);
    if (names->constraint_count == names->constraint_capacity)
        names->constraints = schema_region_grow(names->region, names->constraints, names->constraint_count,
                                                &names->constraint_capacity, sizeof *names->constraints);
    names->constraints[names->constraint_count++] = constraint;
}

/* All that a statement can violate, sorted by name. Names that differ in no letter or digit get a number. */
static void find_constraints(struct registry *registry, struct c_schema *names)
{
    for (size_t t = 0; t < names->table_count; t++) {
        const struct c_table *table = &names->tables[t];
        for (size_t i = 0; i < table->table->constraint_count; i++) {
            const struct constraint *constraint = table->table->constraints[i];
            add_constraint(names, table, constraint->name, constraint->column_count, constraint->columns);
        }
        for (size_t i = 0; i < table->table->index_count; i++) {
            const struct index *index = table->table->indexes[i];
            if (!index->unique)
                continue;
            const char **columns = NEW_ARRAY(names->region, const char *, index->key_count);
            bool plain = true;
            for (size_t k = 0; k < index->key_count; k++)
                plain &= (columns[k] = index->keys[k].column) != NULL;
            add_constraint(names, table, index->name, index->key_count, plain ? columns : NULL);
        }
    }
    if (names->constraint_count)
        qsort(names->constraints, names->constraint_count, sizeof *names->constraints, by_name);
    struct map constants = MAP(names->region);
    for (size_t i = 0; i < names->constraint_count; i++) {
        struct c_constraint *constraint = &names->constraints[i];
        const char *wanted = constraint->constant;
        for (unsigned n = 2;
             schema_map_get(&constants, constraint->constant) || !name_is_free(registry, constraint->constant); n++)
            constraint->constant = schema_region_format(names->region, "%s_%u", wanted, n);
        schema_map_put(&constants, constraint->constant, constraint);
    }
}

void name_functions(struct registry *registry, struct c_schema *names)
{
    for (size_t i = 0; i < names->table_count; i++) {
        find_key(names->region, &names->tables[i]);
        find_uniques(names->region, &names->tables[i]);
        find_indexes(names->region, &names->tables[i]);
    }
    for (size_t i = 0; i < names->table_count; i++)
        find_relations(names, &names->tables[i]);
    for (size_t i = 0; i < names->enum_count; i++) {
        const struct enumeration *enumeration = names->enums[i].enumeration;
        register_name(registry, schema_region_format(names->region, "%s_text", names->enums[i].name),
                      "a function of enum", enumeration->name, enumeration->origin);
        register_name(registry, schema_region_format(names->region, "%s_of", names->enums[i].name),
                      "a function of enum", enumeration->name, enumeration->origin);
    }
    for (size_t i = 0; i < names->table_count; i++)
        name_verbs(registry, &names->tables[i]);
    for (size_t i = 0; i < names->table_count; i++)
        name_relations(registry, &names->tables[i], true);
    for (size_t i = 0; i < names->table_count; i++)
        name_relations(registry, &names->tables[i], false);
    find_constraints(registry, names);
}
