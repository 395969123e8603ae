/* Owns: which slots an operation reads and writes. Where in doubt it reads or writes one more: that refuses a pair of
 * branches without need, and never lets one through that depends on its order. Must not know revisions nor how they
 * are compared. */
#include "history/footprint.h"

#include <ctype.h>
#include <string.h>

struct footing {
    struct footprint print;
    struct map seen; /* slots, with r or w before them */
    struct model now;
    const struct operation *operation;
};

static void note(struct footing *footing, enum slot_kind kind, bool writes, const char *slot, const char *shown)
{
    struct region *region = footing->print.region;
    const char *key = schema_region_format(region, "%c%d %s", writes ? 'w' : 'r', (int)kind, slot);
    if (schema_map_get(&footing->seen, key))
        return;
    schema_map_put(&footing->seen, key, key);
    APPEND(region, &footing->print, ((struct access){kind, key + 1, shown, writes, footing->operation}));
}

static const char *identity(struct footing *footing, const struct identity *of)
{
    return schema_region_format(footing->print.region, "%s.%u", of->revision, of->ordinal);
}

/* What an operation brings with it has no identity yet, and nobody else can know it. */
static void on(struct footing *footing, enum slot_kind kind, bool writes, const struct identity *of, const char *shown)
{
    if (of->revision)
        note(footing, kind, writes, identity(footing, of), shown);
}

/* -- slots ------------------------------------------------------------------------------------------------------ */

static const char *table_shown(struct footing *footing, const struct table *table)
{
    return schema_region_format(footing->print.region, "table %s", table->name);
}

static const char *column_shown(struct footing *footing, const struct table *table, const struct column *column)
{
    return schema_region_format(footing->print.region, "column %s.%s", table->name, column->name);
}

static void on_table(struct footing *footing, enum slot_kind kind, bool writes, const struct table *table)
{
    on(footing, kind, writes, &table->identity, table_shown(footing, table));
}

static void on_column(struct footing *footing, enum slot_kind kind, bool writes, const struct table *table,
                      const struct column *column)
{
    on(footing, kind, writes, &column->identity, column_shown(footing, table, column));
}

static void on_enum(struct footing *footing, enum slot_kind kind, bool writes, const struct enumeration *enumeration)
{
    on(footing, kind, writes, &enumeration->identity,
       schema_region_format(footing->print.region, "enum %s", enumeration->name));
}

static void on_value(struct footing *footing, enum slot_kind kind, bool writes, const struct enumeration *enumeration,
                     const struct enum_value *value)
{
    on(footing, kind, writes, &value->identity,
       schema_region_format(footing->print.region, "value %s of enum %s", value->text, enumeration->name));
}

static void on_constraint(struct footing *footing, enum slot_kind kind, bool writes,
                          const struct constraint *constraint)
{
    on(footing, kind, writes, &constraint->identity,
       schema_region_format(footing->print.region, "constraint %s", constraint->name));
}

static void on_index(struct footing *footing, enum slot_kind kind, bool writes, const struct index *index)
{
    on(footing, kind, writes, &index->identity, schema_region_format(footing->print.region, "index %s", index->name));
}

/* A name that is taken or given free. Case does not tell names apart, for on SQLite it does not. */
static void name_in(struct footing *footing, const char *scope, const char *name)
{
    if (!name)
        return;
    char *slot = schema_region_format(footing->print.region, "%s/%s", scope, name);
    for (char *c = slot; *c; c++)
        *c = (char)tolower((unsigned char)*c);
    note(footing, SLOT_FREE, true, slot, schema_region_format(footing->print.region, "the name '%s'", name));
}

/* Tables, enums, indexes and keys share one scope for each schema. */
static void relation_name(struct footing *footing, const char *near, const char *name)
{
    const char *dot = strchr(near, '.');
    const char *bare = near == name && dot ? dot + 1 : name;
    name_in(footing, dot ? schema_region_copy(footing->print.region, near, (size_t)(dot - near)) : "", bare);
}

static void own_name(struct footing *footing, const struct table *table, const char *name)
{
    name_in(footing, identity(footing, &table->identity), name);
}

static void constraint_name(struct footing *footing, const struct table *table, const struct constraint *constraint,
                            const char *name)
{
    if (!name)
        return;
    own_name(footing, table, schema_region_format(footing->print.region, "%s ", name));
    if (constraint->kind == CONSTRAINT_PRIMARY_KEY || constraint->kind == CONSTRAINT_UNIQUE)
        relation_name(footing, table->name, name);
}

/* -- what is mentioned ------------------------------------------------------------------------------------------ */

static void read_type(struct footing *footing, const struct type *type)
{
    const struct enumeration *enumeration =
        type->kind == TYPE_ENUM ? schema_model_enum(&footing->now, type->name) : NULL;
    if (enumeration)
        on_enum(footing, SLOT_EXISTENCE, false, enumeration);
}

/* What is read of a column: that it is there and of which type, its values, or values that go into another column,
 * where it matters whether they may be null. */
enum reading { READ_SHAPE, READ_DATA, READ_VALUES };

static void read_column(struct footing *footing, const struct table *table, const char *name, enum reading reading)
{
    const struct column *column = name ? schema_table_column(table, name) : NULL;
    if (!column)
        return;
    on_column(footing, SLOT_EXISTENCE, false, table, column);
    on_column(footing, SLOT_TYPE, false, table, column);
    if (reading == READ_VALUES)
        on_column(footing, SLOT_NULLABLE, false, table, column);
    if (reading != READ_SHAPE)
        on_column(footing, SLOT_DATA, false, table, column);
    read_type(footing, &column->type);
}

/* Whether it sees how a value of an enum is spelled: equality does not. */
static bool reads_spelling(const struct expression *expression)
{
    switch (expression->kind) {
    case EXPRESSION_CAST:
    case EXPRESSION_CALL:
    case EXPRESSION_ENGINE_CALL:
    case EXPRESSION_LIKE:
    case EXPRESSION_BETWEEN:
    case EXPRESSION_COLLATE:
        return true;
    case EXPRESSION_BINARY:
        return expression->operation != OPERATOR_EQUAL && expression->operation != OPERATOR_NOT_EQUAL;
    default:
        return false;
    }
}

static void read_spelling(struct footing *footing, const struct type *type)
{
    const struct enumeration *enumeration =
        type->kind == TYPE_ENUM ? schema_model_enum(&footing->now, type->name) : NULL;
    if (enumeration)
        on_enum(footing, SLOT_SPELLING, false, enumeration);
}

/* `table` null: it mentions no column that is there already. */
static void read_expression(struct footing *footing, const struct table *table, const struct expression *expression,
                            enum reading reading)
{
    if (!expression)
        return;
    read_type(footing, &expression->type);
    if (expression->kind == EXPRESSION_COLUMN && table)
        read_column(footing, table, expression->text, reading);
    if (expression->kind == EXPRESSION_TEXT && expression->type.kind == TYPE_ENUM) {
        const struct enumeration *enumeration = schema_model_enum(&footing->now, expression->type.name);
        const struct enum_value *value = enumeration ? schema_enum_value(enumeration, expression->text) : NULL;
        if (value)
            on_value(footing, SLOT_EXISTENCE, false, enumeration, value);
    }
    for (size_t i = 0; i < expression->count; i++) {
        read_expression(footing, table, expression->operands[i], reading);
        if (reads_spelling(expression))
            read_spelling(footing, &expression->operands[i]->type);
    }
}

static bool holds(const struct constraint *constraint, const char *column)
{
    for (size_t i = 0; i < constraint->column_count; i++)
        if (schema_same_text(constraint->columns[i], column))
            return true;
    return constraint->expression && schema_expression_mentions(constraint->expression, column);
}

static bool is_unique_over(const struct index *index, const char *column)
{
    for (size_t i = 0; index->unique && i < index->key_count; i++)
        if (schema_same_text(index->keys[i].column, column) ||
            (index->keys[i].expression && schema_expression_mentions(index->keys[i].expression, column)))
            return true;
    return index->unique && index->where && schema_expression_mentions(index->where, column);
}

/* What rows get in a column is refused by the constraints that hold it, and not where they are gone. */
static void write_data(struct footing *footing, const struct table *table, const struct column *column)
{
    on_column(footing, SLOT_DATA, true, table, column);
    for (size_t i = 0; i < table->constraint_count; i++)
        if (holds(table->constraints[i], column->name))
            on_constraint(footing, SLOT_EXISTENCE, false, table->constraints[i]);
    for (size_t i = 0; i < table->index_count; i++)
        if (is_unique_over(table->indexes[i], column->name))
            on_index(footing, SLOT_EXISTENCE, false, table->indexes[i]);
}

static bool same_columns(size_t count, const char *const *a, const char *const *b)
{
    for (size_t i = 0; i < count; i++) {
        bool found = false;
        for (size_t k = 0; k < count; k++)
            found = found || schema_same_text(a[i], b[k]);
        if (!found)
            return false;
    }
    return true;
}

/* The key that a foreign key leans on. */
static void read_key(struct footing *footing, const struct table *target, size_t count, const char *const *columns)
{
    for (size_t i = 0; i < target->constraint_count; i++) {
        const struct constraint *key = target->constraints[i];
        if ((key->kind == CONSTRAINT_PRIMARY_KEY || key->kind == CONSTRAINT_UNIQUE) && key->column_count == count &&
            same_columns(count, columns, key->columns))
            on_constraint(footing, SLOT_EXISTENCE, false, key);
    }
    for (size_t i = 0; i < target->index_count; i++)
        if (target->indexes[i]->unique)
            on_index(footing, SLOT_EXISTENCE, false, target->indexes[i]);
}

/* -- rows ------------------------------------------------------------------------------------------------------- */

static void write_all_data(struct footing *footing, const struct table *table)
{
    for (size_t i = 0; i < table->column_count; i++)
        write_data(footing, table, table->columns[i]);
}

struct cascading {
    struct footing *footing;
    const char *column; /* which of the target's changes; null: its rows go */
    struct map seen;
};

static void lose_rows(struct cascading *cascading, const struct table *table);

static void follow_key(void *context, const struct table *child, const struct constraint *key)
{
    struct cascading *cascading = context;
    struct footing *footing = cascading->footing;
    enum reference_action action = cascading->column ? key->on_update : key->on_delete;
    on_constraint(footing, SLOT_EXISTENCE, false, key);
    on_table(footing, SLOT_ROWS, false, child);
    if (action == ACTION_CASCADE && !cascading->column)
        lose_rows(cascading, child);
    else if (action == ACTION_CASCADE || action == ACTION_SET_NULL || action == ACTION_SET_DEFAULT)
        for (size_t i = 0; i < key->column_count; i++)
            write_data(footing, child, schema_table_column(child, key->columns[i]));
}

static void lose_rows(struct cascading *cascading, const struct table *table)
{
    if (schema_map_get(&cascading->seen, table->name))
        return;
    schema_map_put(&cascading->seen, table->name, table);
    on_table(cascading->footing, SLOT_ROWS, true, table);
    on_table(cascading->footing, SLOT_ROWS, false, table);
    schema_model_references(&cascading->footing->now, table->name, follow_key, cascading);
}

static void insert_rows(struct footing *footing, const struct table *table, const struct data_step *data)
{
    on_table(footing, SLOT_REQUIRED, false, table);
    on_table(footing, SLOT_ROWS, true, table);
    write_all_data(footing, table);
    for (size_t i = 0; i < data->column_count; i++)
        read_column(footing, table, data->columns[i], READ_SHAPE);
    for (size_t i = 0; i < table->column_count; i++)
        on_column(footing, SLOT_DEFAULT, false, table, table->columns[i]);
    for (size_t r = 0; r < data->row_count; r++)
        for (size_t i = 0; i < data->column_count; i++)
            read_expression(footing, table, data->rows[r][i], READ_VALUES);
}

static void update_rows(struct footing *footing, const struct table *table, const struct data_step *data)
{
    for (size_t i = 0; i < data->assignment_count; i++) {
        const char *name = data->assignments[i].column;
        const struct column *column = schema_table_column(table, name);
        struct cascading cascading = {.footing = footing, .column = name, .seen = MAP(footing->print.region)};
        read_column(footing, table, name, READ_SHAPE);
        write_data(footing, table, column);
        read_expression(footing, table, data->assignments[i].value, READ_VALUES);
        schema_model_references(&footing->now, table->name, follow_key, &cascading);
    }
    read_expression(footing, table, data->where, READ_DATA);
}

static void run_data(struct footing *footing, const struct data_step *data)
{
    const struct table *table = schema_model_table(&footing->now, data->table);
    struct cascading cascading = {.footing = footing, .seen = MAP(footing->print.region)};
    if (!table)
        return;
    on_table(footing, SLOT_EXISTENCE, false, table);
    switch (data->kind) {
    case DATA_INSERT:
        insert_rows(footing, table, data);
        break;
    case DATA_UPDATE:
        update_rows(footing, table, data);
        break;
    case DATA_DELETE:
        lose_rows(&cascading, table);
        read_expression(footing, table, data->where, READ_DATA);
        break;
    }
}

/* -- constraints and indexes ------------------------------------------------------------------------------------ */

static void add_constraint(struct footing *footing, const struct table *table, const struct constraint *constraint,
                           enum reading rows)
{
    for (size_t i = 0; i < constraint->column_count; i++) {
        const struct column *column = schema_table_column(table, constraint->columns[i]);
        read_column(footing, table, constraint->columns[i], rows);
        if (column && constraint->kind == CONSTRAINT_PRIMARY_KEY)
            on_column(footing, SLOT_NULLABLE, true, table, column);
    }
    read_expression(footing, table, constraint->expression, rows);
    if (constraint->kind == CONSTRAINT_PRIMARY_KEY)
        on_table(footing, SLOT_KEY, true, table);
    if (constraint->kind != CONSTRAINT_FOREIGN_KEY)
        return;
    const struct table *target = schema_model_table(&footing->now, constraint->target);
    if (!target)
        return;
    on_table(footing, SLOT_EXISTENCE, false, target);
    on_table(footing, SLOT_ROWS, false, target);
    on_table(footing, SLOT_ROWS, false, table);
    for (size_t i = 0; i < constraint->column_count; i++)
        read_column(footing, target, constraint->target_columns[i], rows);
    read_key(footing, target, constraint->column_count, constraint->target_columns);
}

static void add_index(struct footing *footing, const struct table *table, const struct index *index)
{
    for (size_t i = 0; i < index->key_count; i++) {
        read_column(footing, table, index->keys[i].column, index->unique ? READ_DATA : READ_SHAPE);
        read_expression(footing, table, index->keys[i].expression, READ_DATA);
    }
    for (size_t i = 0; i < index->include_count; i++)
        read_column(footing, table, index->include[i], READ_SHAPE);
    read_expression(footing, table, index->where, index->unique ? READ_DATA : READ_SHAPE);
}

static void drop_constraint(struct footing *footing, const struct table *table, const struct constraint *constraint)
{
    on_constraint(footing, SLOT_EXISTENCE, true, constraint);
    constraint_name(footing, table, constraint, constraint->name);
    if (constraint->kind == CONSTRAINT_PRIMARY_KEY)
        on_table(footing, SLOT_KEY, true, table);
}

/* -- tables ----------------------------------------------------------------------------------------------------- */

static void create_table(struct footing *footing, const struct table *table)
{
    relation_name(footing, table->name, table->name);
    for (size_t i = 0; i < table->column_count; i++) {
        read_type(footing, &table->columns[i]->type);
        read_expression(footing, NULL, table->columns[i]->default_value, READ_SHAPE);
        read_expression(footing, NULL, table->columns[i]->generated, READ_SHAPE);
    }
    for (size_t i = 0; i < table->constraint_count; i++)
        add_constraint(footing, table, table->constraints[i], READ_SHAPE);
    for (size_t i = 0; i < table->index_count; i++)
        add_index(footing, table, table->indexes[i]);
}

/* The names that its keys and indexes were given are known only behind it. */
static void name_created(struct footing *footing, const struct table *table)
{
    for (size_t i = 0; i < table->constraint_count; i++)
        constraint_name(footing, table, table->constraints[i], table->constraints[i]->name);
    for (size_t i = 0; i < table->index_count; i++)
        relation_name(footing, table->name, table->indexes[i]->name);
}

static void drop_table(struct footing *footing, const struct table *table)
{
    on_table(footing, SLOT_EXISTENCE, true, table);
    relation_name(footing, table->name, table->name);
    name_created(footing, table);
}

static void rename_table(struct footing *footing, const struct table *table)
{
    on_table(footing, SLOT_EXISTENCE, false, table);
    on_table(footing, SLOT_NAME, true, table);
    relation_name(footing, table->name, table->name);
    relation_name(footing, footing->operation->new_name, footing->operation->new_name);
}

/* -- columns ---------------------------------------------------------------------------------------------------- */

static void add_column(struct footing *footing, const struct table *table)
{
    const struct operation *operation = footing->operation;
    const struct column *column = operation->column;
    own_name(footing, table, column->name);
    read_type(footing, &column->type);
    read_expression(footing, table, column->default_value, READ_SHAPE);
    read_expression(footing, table, column->generated, READ_SHAPE);
    read_expression(footing, table, operation->backfill, READ_VALUES);
    if (operation->backfill)
        on_table(footing, SLOT_ROWS, false, table);
    if (!column->nullable && !column->default_value && !column->generated && column->automatic == AUTO_NONE)
        on_table(footing, SLOT_REQUIRED, true, table);
}

static void alter_type(struct footing *footing, const struct table *table, const struct column *column)
{
    const struct operation *operation = footing->operation;
    const struct enumeration *enumeration =
        operation->type.kind == TYPE_ENUM ? schema_model_enum(&footing->now, operation->type.name) : NULL;
    on_column(footing, SLOT_TYPE, true, table, column);
    if (operation->conversion)
        write_data(footing, table, column);
    else
        on_column(footing, SLOT_DATA, true, table, column);
    read_type(footing, &operation->type);
    read_spelling(footing, &column->type);
    read_expression(footing, table, operation->conversion, READ_VALUES);
    if (enumeration)
        on_enum(footing, SLOT_MEMBERS, true, enumeration);
}

static void change_column(struct footing *footing, const struct table *table, const struct column *column)
{
    const struct operation *operation = footing->operation;
    on_column(footing, SLOT_EXISTENCE, false, table, column);
    switch (operation->kind) {
    case OPERATION_DROP_COLUMN:
        on_column(footing, SLOT_EXISTENCE, true, table, column);
        own_name(footing, table, column->name);
        if (!column->nullable)
            on_table(footing, SLOT_REQUIRED, true, table);
        break;
    case OPERATION_RENAME_COLUMN:
        on_column(footing, SLOT_NAME, true, table, column);
        own_name(footing, table, column->name);
        own_name(footing, table, operation->new_name);
        break;
    case OPERATION_ALTER_TYPE:
        alter_type(footing, table, column);
        break;
    case OPERATION_SET_NULLABLE:
    case OPERATION_SET_NOT_NULL:
        on_column(footing, SLOT_NULLABLE, true, table, column);
        if (operation->backfill)
            write_data(footing, table, column);
        else
            on_column(footing, SLOT_DATA, false, table, column);
        on_table(footing, SLOT_REQUIRED, true, table);
        read_expression(footing, table, operation->backfill, READ_VALUES);
        break;
    case OPERATION_SET_DEFAULT:
    case OPERATION_SET_AUTOMATIC:
        on_column(footing, SLOT_DEFAULT, true, table, column);
        on_column(footing, SLOT_NULLABLE, false, table, column);
        on_column(footing, SLOT_TYPE, false, table, column);
        on_table(footing, SLOT_KEY, false, table);
        if (!operation->value)
            on_table(footing, SLOT_REQUIRED, true, table);
        read_expression(footing, table, operation->value, READ_SHAPE);
        break;
    case OPERATION_SET_GENERATED:
        on_column(footing, SLOT_TYPE, true, table, column);
        on_column(footing, SLOT_DEFAULT, true, table, column);
        write_data(footing, table, column);
        read_expression(footing, table, operation->value, READ_SHAPE);
        break;
    case OPERATION_SET_COLLATION:
        on_column(footing, SLOT_TYPE, true, table, column);
        on_column(footing, SLOT_DATA, false, table, column);
        break;
    default:
        on_column(footing, SLOT_COMMENT, true, table, column);
        break;
    }
}

static void set_setting(struct footing *footing, const struct table *table)
{
    const struct setting *setting = footing->operation->setting;
    note(footing, SLOT_SETTING, true,
         schema_region_format(footing->print.region, "%s %s %s", identity(footing, &table->identity), setting->engine,
                              setting->name),
         schema_region_format(footing->print.region, "setting %s of table %s", setting->name, table->name));
    on_table(footing, SLOT_KEY, false, table);
}

static void change_table(struct footing *footing, const struct table *table)
{
    const struct operation *operation = footing->operation;
    const struct column *column = operation->name ? schema_table_column(table, operation->name) : NULL;
    const struct constraint *constraint = operation->name ? schema_table_constraint(table, operation->name) : NULL;
    const struct index *index = operation->name ? schema_table_index(table, operation->name) : NULL;
    on_table(footing, SLOT_EXISTENCE, false, table);
    switch (operation->kind) {
    case OPERATION_ADD_COLUMN:
        add_column(footing, table);
        break;
    case OPERATION_ADD_CONSTRAINT:
        add_constraint(footing, table, operation->constraint, READ_DATA);
        break;
    case OPERATION_DROP_CONSTRAINT:
        if (constraint)
            drop_constraint(footing, table, constraint);
        break;
    case OPERATION_RENAME_CONSTRAINT:
        if (!constraint)
            break;
        on_constraint(footing, SLOT_EXISTENCE, false, constraint);
        on_constraint(footing, SLOT_NAME, true, constraint);
        constraint_name(footing, table, constraint, constraint->name);
        constraint_name(footing, table, constraint, operation->new_name);
        break;
    case OPERATION_ADD_INDEX:
        add_index(footing, table, operation->index);
        break;
    case OPERATION_DROP_INDEX:
    case OPERATION_RENAME_INDEX:
        if (!index)
            break;
        on_index(footing, SLOT_EXISTENCE, operation->kind == OPERATION_DROP_INDEX, index);
        on_index(footing, SLOT_NAME, true, index);
        relation_name(footing, table->name, index->name);
        relation_name(footing, table->name, operation->new_name);
        break;
    case OPERATION_SET_SETTING:
    case OPERATION_DROP_SETTING:
        set_setting(footing, table);
        break;
    default:
        if (column)
            change_column(footing, table, column);
        else
            on_table(footing, SLOT_COMMENT, true, table);
        break;
    }
}

/* -- enums ------------------------------------------------------------------------------------------------------ */

/* The values of every column of the enum. */
static void write_users(struct footing *footing, const char *name)
{
    for (const struct model_link *link = schema_model_enum_users(&footing->now, name); link; link = link->next) {
        const struct table *table = schema_model_table(&footing->now, link->name);
        for (size_t i = 0; table && i < table->column_count; i++)
            if (table->columns[i]->type.kind == TYPE_ENUM && schema_same_text(table->columns[i]->type.name, name))
                write_data(footing, table, table->columns[i]);
    }
}

static void add_value(struct footing *footing, const struct enumeration *enumeration)
{
    const struct operation *operation = footing->operation;
    const char *scope = identity(footing, &enumeration->identity);
    name_in(footing, scope, operation->enum_value->text);
    if (enumeration->numbered)
        name_in(footing, scope,
                schema_region_format(footing->print.region, "#%lld", (long long)operation->enum_value->number));
    const struct enum_value *neighbour =
        operation->new_name ? schema_enum_value(enumeration, operation->new_name) : NULL;
    if (neighbour)
        on_value(footing, SLOT_EXISTENCE, false, enumeration, neighbour);
    if (enumeration->native)
        note(footing, SLOT_ORDER, true,
             schema_region_format(footing->print.region, "%s %s", scope,
                                  neighbour ? identity(footing, &neighbour->identity) : "end"),
             schema_region_format(footing->print.region, "the order of enum %s", enumeration->name));
}

static void change_enum(struct footing *footing, const struct enumeration *enumeration)
{
    const struct operation *operation = footing->operation;
    const struct enum_value *value = operation->text ? schema_enum_value(enumeration, operation->text) : NULL;
    const struct enum_value *other = operation->new_name ? schema_enum_value(enumeration, operation->new_name) : NULL;
    on_enum(footing, SLOT_EXISTENCE, operation->kind == OPERATION_DROP_ENUM, enumeration);
    switch (operation->kind) {
    case OPERATION_DROP_ENUM:
        relation_name(footing, enumeration->name, enumeration->name);
        return;
    case OPERATION_RENAME_ENUM:
        on_enum(footing, SLOT_NAME, true, enumeration);
        relation_name(footing, enumeration->name, enumeration->name);
        relation_name(footing, operation->new_name, operation->new_name);
        return;
    case OPERATION_ADD_VALUE:
        add_value(footing, enumeration);
        break;
    case OPERATION_RENAME_VALUE:
        name_in(footing, identity(footing, &enumeration->identity), operation->text);
        name_in(footing, identity(footing, &enumeration->identity), operation->new_name);
        if (value)
            on_value(footing, SLOT_NAME, true, enumeration, value);
        if (value)
            on_value(footing, SLOT_EXISTENCE, false, enumeration, value);
        on_enum(footing, SLOT_SPELLING, true, enumeration);
        break;
    default:
        name_in(footing, identity(footing, &enumeration->identity), operation->text);
        if (value)
            on_value(footing, SLOT_EXISTENCE, true, enumeration, value);
        if (other)
            on_value(footing, SLOT_EXISTENCE, false, enumeration, other);
        write_users(footing, enumeration->name);
        break;
    }
    on_enum(footing, SLOT_MEMBERS, false, enumeration);
}

static void create_enum(struct footing *footing)
{
    const char *name = footing->operation->enumeration->name;
    relation_name(footing, name, name);
}

/* -- all -------------------------------------------------------------------------------------------------------- */

/* SQL that names its tables may do anything to them, and to nothing else. */
static void run_sql(struct footing *footing)
{
    const struct operation *operation = footing->operation;
    if (!operation->touch_count)
        note(footing, SLOT_ANYTHING, true, "", "what SQL does that says nothing of what it touches");
    for (size_t i = 0; i < operation->touch_count; i++) {
        const struct table *table = schema_model_table(&footing->now, operation->touches[i]);
        if (table)
            on_table(footing, SLOT_EXISTENCE, true, table);
    }
}

/* What a text makes may use and be used by anything. */
static void change_object(struct footing *footing)
{
    const struct object *object = footing->operation->object;
    const char *shown =
        schema_region_format(footing->print.region, "%s %s", schema_object_word(object->kind), object->name);
    note(footing, SLOT_NAME, true, shown, shown);
    if (object->kind == OBJECT_RAW)
        note(footing, SLOT_ANYTHING, true, "", "what SQL does that says nothing of what it touches");
}

static void visit(struct footing *footing)
{
    const struct operation *operation = footing->operation;
    const struct table *table = operation->table ? schema_model_table(&footing->now, operation->table) : NULL;
    const struct enumeration *enumeration = operation->name ? schema_model_enum(&footing->now, operation->name) : NULL;
    note(footing, SLOT_ANYTHING, false, "", "what SQL does that says nothing of what it touches");
    switch (operation->kind) {
    case OPERATION_CREATE_TABLE:
        create_table(footing, operation->table_value);
        break;
    case OPERATION_DROP_TABLE:
        if (table)
            drop_table(footing, table);
        break;
    case OPERATION_RENAME_TABLE:
        if (table)
            rename_table(footing, table);
        break;
    case OPERATION_CREATE_ENUM:
        create_enum(footing);
        break;
    case OPERATION_DROP_ENUM:
    case OPERATION_RENAME_ENUM:
    case OPERATION_ADD_VALUE:
    case OPERATION_RENAME_VALUE:
    case OPERATION_DROP_VALUE:
        if (enumeration)
            change_enum(footing, enumeration);
        break;
    case OPERATION_RUN:
        run_data(footing, operation->data);
        break;
    case OPERATION_SQL:
        run_sql(footing);
        break;
    case OPERATION_CREATE_OBJECT:
    case OPERATION_DROP_OBJECT:
        change_object(footing);
        break;
    case OPERATION_IRREVERSIBLE:
    case OPERATION_KINDS:
        break;
    default:
        if (table)
            change_table(footing, table);
        break;
    }
}

/* Behind an operation, when what it creates has its names. */
static void visit_created(struct footing *footing)
{
    const struct operation *operation = footing->operation;
    const struct table *table = operation->table ? schema_model_table(&footing->now, operation->table) : NULL;
    if (operation->kind == OPERATION_CREATE_TABLE)
        name_created(footing, schema_model_table(&footing->now, operation->table_value->name));
    if (operation->kind == OPERATION_ADD_CONSTRAINT && table)
        constraint_name(footing, table, table->constraints[table->constraint_count - 1],
                        table->constraints[table->constraint_count - 1]->name);
    if (operation->kind == OPERATION_ADD_INDEX && table)
        relation_name(footing, table->name, table->indexes[table->index_count - 1]->name);
}

struct footprint footprint_of(struct region *region, const struct model *before,
                              const struct operation *const *operations, size_t count, const char *revision)
{
    struct footing footing = {
        .print = {.region = region}, .seen = MAP(region), .now = schema_model_copy(before, region)};
    unsigned ordinal = 0;
    for (size_t i = 0; i < count; i++) {
        struct problem problem = {NULL, NULL};
        footing.operation = operations[i];
        visit(&footing);
        if (!schema_model_apply(&footing.now, operations[i], revision, &ordinal, &problem))
            break;
        visit_created(&footing);
    }
    return footing.print;
}
