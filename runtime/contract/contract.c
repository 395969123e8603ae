/* Contracts, computed from what the operations of a revision make of the elements they touch: what is dropped and made
 * again as it was is not gone. The ledger keeps them, so that an older program can tell whether it may still run. Must
 * not know who uses what: uses.c does. */
#include "contract/contract.h"

#include "model/identity.h"
#include "model/visit.h"

#include <string.h>

struct contract {
    struct region *region;
    struct {
        size_t count, capacity;
        const struct table **items;
    } tables; /* as they were before, those that are touched */
    struct {
        size_t count, capacity;
        const struct enumeration **items;
    } enums;
    struct {
        size_t count, capacity;
        const char **items;
    } created; /* tables */
};

/* -- before ------------------------------------------------------------------------------------------------------- */

struct beginning {
    struct contract *contract;
    const struct model *before;
};

/* Those that a new table points to can no longer lose every row. */
static void touch_table(void *context, const char *name, enum mention mention)
{
    const struct beginning *beginning = context;
    struct contract *contract = beginning->contract;
    const struct model *before = beginning->before;
    if (mention == MENTION_MADE) {
        APPEND(contract->region, &contract->created, name);
        return;
    }
    if (mention == MENTION_NEW_NAME || mention == MENTION_READ)
        return;
    const struct table *table = schema_model_table(before, name);
    for (size_t i = 0; table && i < contract->tables.count; i++)
        if (contract->tables.items[i] == table)
            return;
    if (table)
        APPEND(contract->region, &contract->tables, table);
}

static void touch_enum(void *context, const char *name, enum mention mention)
{
    const struct beginning *beginning = context;
    struct contract *contract = beginning->contract;
    const struct enumeration *enumeration =
        mention == MENTION_CHANGED ? schema_model_enum(beginning->before, name) : NULL;
    for (size_t i = 0; enumeration && i < contract->enums.count; i++)
        if (contract->enums.items[i] == enumeration)
            return;
    if (enumeration)
        APPEND(contract->region, &contract->enums, enumeration);
}

struct contract *schema_contract_begin(struct region *region, const struct model *before,
                                       const struct operation *const *operations, size_t count)
{
    struct contract *contract = NEW(region, struct contract);
    contract->region = region;
    struct beginning beginning = {contract, before};
    const struct visitor visitor = {.context = &beginning, .table = touch_table, .enumeration = touch_enum};
    schema_visit_operations(operations, count, &visitor);
    return contract;
}

/* -- lines -------------------------------------------------------------------------------------------------------- */

void schema_contract_name(struct text *text, const char *name, bool table)
{
    bool plain = *name;
    for (const char *at = name; *at; at++)
        plain &= (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') || (*at >= '0' && *at <= '9') || *at == '_' ||
                 (table && *at == '.');
    if (plain) {
        schema_text_add(text, name);
        return;
    }
    char *one_line = schema_region_string(text->region, name);
    for (char *at = one_line; *at; at++)
        *at = *at == '\n' ? ' ' : *at;
    schema_text_add_quoted(text, one_line, '"');
}

static void add_line(struct text *text, const char *word, const char *of, const char *separator, const char *name)
{
    schema_text_add(text, word);
    schema_text_add_char(text, ' ');
    schema_contract_name(text, of, true);
    if (name) {
        schema_text_add(text, separator);
        schema_contract_name(text, name, false);
    }
    schema_text_add_char(text, '\n');
}

/* -- and after ---------------------------------------------------------------------------------------------------- */

static bool is_filled(const struct column *column) /* where an insert leaves it out */
{
    return column->default_value || column->generated || column->automatic != AUTO_NONE;
}

static bool must_be_given(const struct column *column)
{
    return !column->nullable && !is_filled(column);
}

/* What holds the same values in the same way is the same to who reads and writes it: a longer text, more digits. An
 * enum that has another name is what it was. */
static bool reads_the_same(const struct contract *contract, const struct model *after, const struct type *was,
                           const struct type *now)
{
    if (schema_same_type(was, now))
        return true;
    if (was->array != now->array || was->kind != now->kind)
        return false;
    for (size_t i = 0; was->kind == TYPE_ENUM && i < contract->enums.count; i++) {
        const struct enumeration *renamed = contract->enums.items[i];
        const struct enumeration *found =
            schema_same_text(renamed->name, was->name) ? schema_identical_enum(after, renamed) : NULL;
        if (found)
            return schema_same_text(found->name, now->name);
    }
    return !was->array && schema_type_change(was, now) == TYPE_CHANGE_FREE;
}

static void compare_column(const struct contract *contract, struct text *text, const struct model *after,
                           const char *table, const struct column *was, const struct column *now)
{
    bool gone = !now || !schema_same_text(now->name, was->name);
    if (gone)
        add_line(text, "gone column", table, ".", was->name);
    if (!gone && !reads_the_same(contract, after, &was->type, &now->type))
        add_line(text, "type", table, ".", was->name);
    if (!gone && now->generated && !was->generated)
        add_line(text, "generated", table, ".", was->name);
    if (!gone && now->nullable != was->nullable)
        add_line(text, now->nullable ? "nullable" : "not null", table, ".", was->name);
    /* who leaves it out does not care for its name */
    if (now && must_be_given(now) && !must_be_given(was))
        add_line(text, "required", table, ".", was->name);
    else if (now && is_filled(was) && !is_filled(now))
        add_line(text, "default", table, ".", was->name);
}

/* A key: that an insert can be made to meet, and what it meets. */
struct key {
    size_t count;
    const char *const *columns; /* or */
    const struct index_key *keys;
};

static bool key_of_constraint(const struct constraint *constraint, struct key *key)
{
    *key = (struct key){constraint->column_count, constraint->columns, NULL};
    return (constraint->kind == CONSTRAINT_PRIMARY_KEY || constraint->kind == CONSTRAINT_UNIQUE) &&
           !constraint->deferrable;
}

static bool key_of_index(const struct index *index, struct key *key)
{
    *key = (struct key){index->key_count, NULL, index->keys};
    for (size_t i = 0; i < index->key_count; i++)
        if (!index->keys[i].column)
            return false;
    return index->unique && !index->where;
}

static const char *key_column(const struct key *key, size_t i)
{
    return key->columns ? key->columns[i] : key->keys[i].column;
}

static bool has_column(const struct key *key, const char *name)
{
    for (size_t i = 0; i < key->count; i++)
        if (schema_same_text(key_column(key, i), name))
            return true;
    return false;
}

static bool covers(const struct table *was, const struct key *old, const struct table *now, const struct key *key)
{
    if (old->count != key->count)
        return false;
    for (size_t i = 0; i < old->count; i++) {
        const struct column *column = schema_table_column(was, key_column(old, i));
        const struct column *its = column ? schema_identical_column(now, column) : NULL;
        if (!its || !has_column(key, its->name))
            return false;
    }
    return true;
}

static void compare_key(struct text *text, const struct table *was, const struct key *old, const struct table *now)
{
    struct key key;
    for (size_t i = 0; i < now->constraint_count; i++)
        if (key_of_constraint(now->constraints[i], &key) && covers(was, old, now, &key))
            return;
    for (size_t i = 0; i < now->index_count; i++)
        if (key_of_index(now->indexes[i], &key) && covers(was, old, now, &key))
            return;
    schema_text_add(text, "key ");
    schema_contract_name(text, was->name, true);
    for (size_t i = 0; i < old->count; i++) {
        schema_text_add(text, i ? ", " : " (");
        schema_contract_name(text, key_column(old, i), false);
    }
    schema_text_add(text, ")\n");
}

static bool had_constraint(const struct table *was, const struct constraint *now)
{
    return was && schema_identical_constraint(was, now);
}

static bool had_index(const struct table *was, const struct index *now)
{
    return schema_identical_index(was, now);
}

struct comparing {
    const struct contract *contract;
    struct text *text;
    const struct table *was;
};

static bool is_same(const struct table *a, const struct table *b)
{
    return a->identity.revision ? schema_same_identity(&a->identity, &b->identity) : schema_same_text(a->name, b->name);
}

static bool is_new(const struct contract *contract, const struct table *child, const struct constraint *key)
{
    for (size_t i = 0; i < contract->created.count; i++)
        if (schema_same_text(contract->created.items[i], child->name))
            return true;
    for (size_t i = 0; i < contract->tables.count; i++)
        if (is_same(contract->tables.items[i], child))
            return !had_constraint(contract->tables.items[i], key);
    return false;
}

/* Rows that others point to are not free to go any more. */
static void compare_reference(void *context, const struct table *child, const struct constraint *key)
{
    const struct comparing *comparing = context;
    if (is_new(comparing->contract, child, key) && !is_same(child, comparing->was))
        add_line(comparing->text, "constraint", comparing->was->name, " ", key->name);
}

static void compare_table(const struct contract *contract, struct text *text, const struct model *after,
                          const struct table *was)
{
    const struct table *now = schema_identical_table(after, was);
    struct key key;
    if (!now || !schema_same_text(now->name, was->name)) {
        add_line(text, "gone table", was->name, NULL, NULL);
        return;
    }
    for (size_t i = 0; i < was->column_count; i++)
        compare_column(contract, text, after, was->name, was->columns[i],
                       schema_identical_column(now, was->columns[i]));
    for (size_t i = 0; i < now->column_count; i++)
        if (!schema_identical_column(was, now->columns[i]) && must_be_given(now->columns[i]))
            add_line(text, "required", was->name, ".", now->columns[i]->name);
    for (size_t i = 0; i < was->constraint_count; i++)
        if (key_of_constraint(was->constraints[i], &key))
            compare_key(text, was, &key, now);
    for (size_t i = 0; i < was->index_count; i++)
        if (key_of_index(was->indexes[i], &key))
            compare_key(text, was, &key, now);
    for (size_t i = 0; i < now->constraint_count; i++)
        if (!had_constraint(was, now->constraints[i]))
            add_line(text, "constraint", was->name, " ", now->constraints[i]->name);
    for (size_t i = 0; i < now->index_count; i++)
        if (now->indexes[i]->unique && !had_index(was, now->indexes[i]))
            add_line(text, "constraint", was->name, " ", now->indexes[i]->name);
    schema_model_references(after, now->name, compare_reference, &(struct comparing){contract, text, was});
}

static void compare_enum(struct text *text, const struct model *after, const struct enumeration *was)
{
    const struct enumeration *now = schema_identical_enum(after, was);
    if (!now || !schema_same_text(now->name, was->name)) {
        if (was->native) /* else its columns say what there is to say */
            add_line(text, "gone enum", was->name, NULL, NULL);
    }
    for (size_t i = 0; now && i < was->value_count; i++) {
        const struct enum_value *value = schema_identical_value(now, was->values[i]);
        if (!value || !schema_same_text(value->text, was->values[i]->text) || value->number != was->values[i]->number)
            add_line(text, "gone value", was->name, ".", was->values[i]->text);
    }
    for (size_t i = 0; now && i < now->value_count; i++)
        if (!schema_identical_value(was, now->values[i]))
            add_line(text, "value", was->name, ".", now->values[i]->text);
}

const char *schema_contract_end(const struct contract *contract, const struct model *after)
{
    struct text text = TEXT(contract->region);
    for (size_t i = 0; i < contract->tables.count; i++)
        compare_table(contract, &text, after, contract->tables.items[i]);
    for (size_t i = 0; i < contract->enums.count; i++)
        compare_enum(&text, after, contract->enums.items[i]);
    return schema_text_string(&text);
}
