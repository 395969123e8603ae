/* Owns: which lock each operation takes of the tables that stand already on PostgreSQL, and whether it reads or
 * rewrites them, as its statements are rendered; measured with pg_locks, the tables' files and the server's messages on
 * PostgreSQL 15. A look at rows before a change takes none that counts. Must not know SQL. */
#include "sql/postgresql/parts.h"

#include "language/functions.h"
#include "model/query.h"

struct looking {
    struct region *region;
    const struct sql_target *target;
    const struct model *model;
    const struct operation *operation;
    struct hazards *hazards;
    enum table_lock lock; /* for all that point to a table */
    bool apart;           /* what is read is read in a phase of its own */
};

static void add(struct looking *l, const char *table, enum table_lock lock, enum table_work work)
{
    if (!table || !schema_model_table(l->model, table))
        return;
    for (size_t i = 0; i < l->hazards->count; i++) {
        struct hazard *hazard = &l->hazards->items[i];
        if (!schema_same_text(hazard->table, table))
            continue;
        if (work != WORK_NONE && work >= hazard->work)
            hazard->apart = work == WORK_SCAN && l->apart && (hazard->work == WORK_NONE || hazard->apart);
        hazard->lock = lock > hazard->lock ? lock : hazard->lock;
        hazard->work = work > hazard->work ? work : hazard->work;
        return;
    }
    APPEND(l->region, l->hazards, ((struct hazard){table, lock, work, work == WORK_SCAN && l->apart}));
}

static bool has_type_check(struct looking *l, const struct column *column)
{
    return schema_postgresql_type_check(l->region, l->model, column) != NULL;
}

static void targets(struct looking *l, const struct table *table, enum table_lock lock)
{
    for (size_t i = 0; table && i < table->constraint_count; i++)
        if (table->constraints[i]->kind == CONSTRAINT_FOREIGN_KEY &&
            !schema_same_text(table->constraints[i]->target, table->name))
            add(l, table->constraints[i]->target, lock, WORK_NONE);
}

/* What a text takes, it alone knows; a trigger takes this. */
static void change_object(struct looking *l)
{
    const struct object *asked = l->operation->object;
    const struct object *there = schema_model_object(l->model, asked->kind, asked->name);
    const struct object *says = asked->postgresql.create || !there ? asked : there;
    const char *table = asked->table ? asked->table : there ? there->table : NULL;
    if (!says->postgresql.create)
        return;
    add(l, table, there ? LOCK_ACCESS_EXCLUSIVE : LOCK_SHARE_ROW_EXCLUSIVE, WORK_NONE);
}

static bool is_random(const struct expression *value)
{
    return value && value->kind == EXPRESSION_CALL && schema_same_text(value->text, "gen_random_uuid");
}

static void add_column(struct looking *l)
{
    const struct column *column = l->operation->column;
    bool filled = l->operation->backfill || (l->target->phases && is_random(column->default_value));
    enum table_work work = WORK_NONE;
    if (column->automatic || (column->generated && column->stored) || (is_random(column->default_value) && !filled))
        work = WORK_REWRITE;
    else if (has_type_check(l, column) || (filled && !column->nullable))
        work = WORK_SCAN;
    add(l, l->operation->table, LOCK_ACCESS_EXCLUSIVE, work);
}

/* Types whose values are stored alike, or of which the old ones are all among the new ones. */
static bool stays_as_it_is(const struct type *from, const struct type *to)
{
    if (from->array || to->array)
        return false;
    if (schema_postgresql_is_text(from) && schema_postgresql_is_text(to))
        return to->length == 0 || (from->length && from->length <= to->length);
    if (from->kind == TYPE_DECIMAL)
        return to->kind == TYPE_NUMERIC ||
               (to->kind == TYPE_DECIMAL && to->scale == from->scale && to->precision >= from->precision);
    return from->kind == to->kind;
}

static void child_lock(void *context, const struct table *child, const struct constraint *key)
{
    struct looking *l = context;
    (void)key;
    add(l, child->name, l->lock, WORK_NONE);
}

/* Whether values of both types can be compared, so that one can point to the other. */
static bool fits(const struct type *a, const struct type *b)
{
    return a->kind == b->kind || (schema_type_is_integer(a) && schema_type_is_integer(b));
}

struct retyped {
    struct looking *l;
    const struct table *table;
    const struct column *before, *after;
};

/* A foreign key is made anew with the column at either of its ends. */
static void retype_foreign_key(void *context, const struct table *child, const struct constraint *key)
{
    struct retyped *retyped = context;
    const struct table *target = schema_model_table(retyped->l->model, key->target);
    for (size_t i = 0; target && i < key->column_count; i++) {
        const struct column *from = schema_table_column(child, key->columns[i]);
        const struct column *to = schema_table_column(target, key->target_columns[i]);
        if (from != retyped->before && to != retyped->before)
            continue;
        bool did = fits(&from->type, &to->type);
        bool does = fits(from == retyped->before ? &retyped->after->type : &from->type,
                         to == retyped->before ? &retyped->after->type : &to->type);
        enum table_lock lock = did ? LOCK_ACCESS_EXCLUSIVE : does ? LOCK_SHARE_ROW_EXCLUSIVE : LOCK_NONE;
        bool apart = retyped->l->apart;
        retyped->l->apart = apart && !did; /* a key that stays is asked at once: by the server itself */
        add(retyped->l, child->name, lock, does ? WORK_SCAN : WORK_NONE);
        add(retyped->l, target->name, lock, WORK_NONE);
        retyped->l->apart = apart;
    }
}

/* `using` the column itself is nothing to compute. */
static bool is_column_itself(const struct expression *conversion, const char *name)
{
    while (conversion->kind == EXPRESSION_CAST)
        conversion = conversion->operands[0];
    return conversion->kind == EXPRESSION_COLUMN && schema_same_text(conversion->text, name);
}

static bool computes(const struct table *table, const char *column)
{
    for (size_t i = 0; i < table->constraint_count; i++)
        if (table->constraints[i]->expression && schema_expression_mentions(table->constraints[i]->expression, column))
            return true;
    for (size_t i = 0; i < table->index_count; i++) {
        const struct index *index = table->indexes[i];
        if (index->where && schema_expression_mentions(index->where, column))
            return true;
        for (size_t k = 0; k < index->key_count; k++)
            if (index->keys[k].expression && schema_expression_mentions(index->keys[k].expression, column))
                return true;
    }
    return false;
}

/* Columns that are computed from it are dropped, and added again. */
static bool has_computed(const struct table *table, const char *column)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (table->columns[i]->stored && schema_expression_mentions(table->columns[i]->generated, column))
            return true;
    return false;
}

static void alter_type(struct looking *l)
{
    const struct table *table = schema_model_table(l->model, l->operation->table);
    const struct column *before = schema_table_column(table, l->operation->name);
    struct column after = *before;
    after.type = l->operation->type;
    const char *old_check = schema_postgresql_type_check(l->region, l->model, before);
    const char *check = schema_postgresql_type_check(l->region, l->model, &after);
    bool free = stays_as_it_is(&before->type, &after.type) && !has_computed(table, before->name) &&
                (!l->operation->conversion || is_column_itself(l->operation->conversion, before->name));
    bool looks = (check && !schema_same_text(check, old_check)) || computes(table, before->name);
    add(l, table->name, LOCK_ACCESS_EXCLUSIVE, !free ? WORK_REWRITE : looks ? WORK_SCAN : WORK_NONE);
    struct retyped retyped = {l, table, before, &after};
    for (size_t i = 0; i < table->constraint_count; i++)
        if (table->constraints[i]->kind == CONSTRAINT_FOREIGN_KEY)
            retype_foreign_key(&retyped, table, table->constraints[i]);
    schema_model_references(l->model, table->name, retype_foreign_key, &retyped);
}

/* Indexes are in the order of the values. */
static void set_collation(struct looking *l)
{
    const struct table *table = schema_model_table(l->model, l->operation->table);
    bool ordered = false;
    for (size_t i = 0; i < table->index_count; i++)
        for (size_t k = 0; k < table->indexes[i]->key_count; k++)
            ordered |= schema_same_text(table->indexes[i]->keys[k].column, l->operation->name) ||
                       (table->indexes[i]->keys[k].expression &&
                        schema_expression_mentions(table->indexes[i]->keys[k].expression, l->operation->name));
    for (size_t i = 0; i < table->constraint_count; i++)
        for (size_t k = 0; k < table->constraints[i]->column_count; k++)
            ordered |= (table->constraints[i]->kind == CONSTRAINT_PRIMARY_KEY ||
                        table->constraints[i]->kind == CONSTRAINT_UNIQUE) &&
                       schema_same_text(table->constraints[i]->columns[k], l->operation->name);
    add(l, table->name, LOCK_ACCESS_EXCLUSIVE, ordered ? WORK_SCAN : WORK_NONE);
}

static void add_constraint(struct looking *l)
{
    const struct constraint *constraint = l->operation->constraint;
    if (constraint->kind == CONSTRAINT_FOREIGN_KEY) {
        add(l, l->operation->table, LOCK_SHARE_ROW_EXCLUSIVE, WORK_SCAN);
        add(l, constraint->target, LOCK_SHARE_ROW_EXCLUSIVE, WORK_NONE);
    } else {
        add(l, l->operation->table, LOCK_ACCESS_EXCLUSIVE, WORK_SCAN);
    }
}

static void drop_constraint(struct looking *l)
{
    const struct table *table = schema_model_table(l->model, l->operation->table);
    const struct constraint *constraint = schema_table_constraint(table, l->operation->name);
    add(l, table->name, LOCK_ACCESS_EXCLUSIVE, WORK_NONE);
    if (constraint && constraint->kind == CONSTRAINT_FOREIGN_KEY)
        add(l, constraint->target, LOCK_ACCESS_EXCLUSIVE, WORK_NONE);
}

static bool has_name(size_t count, const char *const *names, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (schema_same_text(names[i], name))
            return true;
    return false;
}

/* A foreign key to or of a column that is made anew goes and comes again. */
static void move_foreign_key(void *context, const struct table *child, const struct constraint *key)
{
    struct looking *l = context;
    bool own = schema_same_text(child->name, l->operation->table) &&
               has_name(key->column_count, key->columns, l->operation->name);
    bool pointing = schema_same_text(key->target, l->operation->table) &&
                    has_name(key->column_count, key->target_columns, l->operation->name);
    bool apart = l->apart;
    if (!own && !pointing)
        return;
    l->apart = l->target->phases;
    if (!schema_same_text(child->name, l->operation->table))
        add(l, child->name, LOCK_ACCESS_EXCLUSIVE, WORK_SCAN);
    if (!schema_same_text(key->target, l->operation->table))
        add(l, key->target, LOCK_ACCESS_EXCLUSIVE, WORK_NONE);
    l->apart = apart;
}

static void set_generated(struct looking *l)
{
    const struct table *table = schema_model_table(l->model, l->operation->table);
    add(l, table->name, LOCK_ACCESS_EXCLUSIVE, l->operation->value ? WORK_REWRITE : WORK_NONE);
    for (size_t i = 0; l->operation->value && i < table->constraint_count; i++)
        if (table->constraints[i]->kind == CONSTRAINT_FOREIGN_KEY)
            move_foreign_key(l, table, table->constraints[i]);
    if (l->operation->value)
        schema_model_references(l->model, table->name, move_foreign_key, l);
}

static void change_enum(struct looking *l)
{
    const struct enumeration *enumeration = schema_model_enum(l->model, l->operation->name);
    bool native = enumeration && enumeration->native;
    if (native && l->operation->kind != OPERATION_DROP_VALUE)
        return;
    const struct model_link *link = schema_model_enum_users(l->model, l->operation->name);
    for (; link; link = link->next)
        add(l, link->name, LOCK_ACCESS_EXCLUSIVE, native ? WORK_REWRITE : WORK_SCAN);
}

/* Whether a recipe keeps the work away from the lock: `not valid` and validate, an index built concurrently, a backfill
 * in batches. What an expression is computed in, and what is in an index, is done at once all the same. */
static bool is_apart(const struct sql_target *target, const struct model *model, const struct operation *operation)
{
    if (!target->phases)
        return false;
    switch (operation->kind) {
    case OPERATION_ADD_COLUMN:
    case OPERATION_SET_NOT_NULL:
    case OPERATION_ADD_VALUE:
    case OPERATION_RENAME_VALUE:
    case OPERATION_DROP_VALUE:
        return true;
    case OPERATION_ADD_CONSTRAINT:
    case OPERATION_ADD_INDEX:
        return !schema_postgresql_builds_in_the_way(target) ||
               (operation->constraint && operation->constraint->kind != CONSTRAINT_PRIMARY_KEY &&
                operation->constraint->kind != CONSTRAINT_UNIQUE);
    case OPERATION_ALTER_TYPE:
        return !computes(schema_model_table(model, operation->table), operation->name);
    default:
        return false;
    }
}

static void read_rows(void *context, const char *table)
{
    add(context, table, LOCK_ACCESS_SHARE, WORK_NONE);
}

static void run_query(struct looking *l, const struct query *query)
{
    add(l, query->table, LOCK_ROW_EXCLUSIVE, WORK_NONE);
    if (query->kind == QUERY_DELETE) {
        l->lock = LOCK_ROW_EXCLUSIVE;
        schema_model_references(l->model, query->table, child_lock, l);
    }
    schema_query_visit(query, &(struct query_visitor){.context = l, .relation = read_rows});
}

void schema_postgresql_hazards(const struct dialect *dialect, const struct sql_target *target, struct region *region,
                               const struct model *model, const struct operation *operation, struct hazards *hazards)
{
    (void)dialect;
    struct looking l = {
        region, target, model, operation, hazards, LOCK_ACCESS_EXCLUSIVE, is_apart(target, model, operation)};
    switch (operation->kind) {
    case OPERATION_CREATE_TABLE:
        targets(&l, operation->table_value, LOCK_SHARE_ROW_EXCLUSIVE);
        break;
    case OPERATION_DROP_TABLE:
        add(&l, operation->table, LOCK_ACCESS_EXCLUSIVE, WORK_NONE);
        targets(&l, schema_model_table(model, operation->table), LOCK_ACCESS_EXCLUSIVE);
        break;
    case OPERATION_ADD_COLUMN:
        add_column(&l);
        break;
    case OPERATION_ALTER_TYPE:
        alter_type(&l);
        break;
    case OPERATION_SET_NOT_NULL:
        add(&l, operation->table, LOCK_ACCESS_EXCLUSIVE, WORK_SCAN);
        break;
    case OPERATION_SET_COLLATION:
        set_collation(&l);
        break;
    case OPERATION_SET_GENERATED:
        set_generated(&l);
        break;
    case OPERATION_ADD_CONSTRAINT:
        add_constraint(&l);
        break;
    case OPERATION_DROP_CONSTRAINT:
        drop_constraint(&l);
        break;
    case OPERATION_ADD_INDEX:
        add(&l, operation->table, target->phases ? LOCK_SHARE_UPDATE_EXCLUSIVE : LOCK_SHARE, WORK_SCAN);
        break;
    case OPERATION_SET_COMMENT:
        add(&l, operation->table, LOCK_SHARE_UPDATE_EXCLUSIVE, WORK_NONE);
        break;
    case OPERATION_SET_SETTING:
    case OPERATION_DROP_SETTING:
        if (schema_same_text(operation->setting->engine, "postgresql"))
            add(&l, operation->table, LOCK_SHARE_UPDATE_EXCLUSIVE, WORK_NONE);
        break;
    case OPERATION_ADD_VALUE:
    case OPERATION_RENAME_VALUE:
    case OPERATION_DROP_VALUE:
        change_enum(&l);
        break;
    case OPERATION_RUN:
        run_query(&l, operation->query);
        break;
    case OPERATION_CREATE_OBJECT:
    case OPERATION_DROP_OBJECT:
        change_object(&l);
        break;
    case OPERATION_RENAME_INDEX: /* of the index alone */
        break;
    default: /* what changes the catalogue and nothing else */
        if (operation->table)
            add(&l, operation->table, LOCK_ACCESS_EXCLUSIVE, WORK_NONE);
    }
}
