/* Owns: which slots an operation reads and writes. Must not know what a slot is called, nor revisions and how they are
 * compared. */
#include "history/slots.h"

#include "model/query.h"

#include <string.h>

/* -- rows ------------------------------------------------------------------------------------------------------- */

static void write_all_data(struct footing *footing, const struct table *table)
{
    for (size_t i = 0; i < table->column_count; i++)
        slots_of_written_data(footing, table, table->columns[i]);
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
    slot_on_constraint(footing, SLOT_EXISTENCE, false, key);
    slot_on_table(footing, SLOT_ROWS, false, child);
    if (action == ACTION_CASCADE && !cascading->column)
        lose_rows(cascading, child);
    else if (action == ACTION_CASCADE || action == ACTION_SET_NULL || action == ACTION_SET_DEFAULT)
        for (size_t i = 0; i < key->column_count; i++)
            slots_of_written_data(footing, child, schema_table_column(child, key->columns[i]));
}

static void lose_rows(struct cascading *cascading, const struct table *table)
{
    if (schema_map_get(&cascading->seen, table->name))
        return;
    schema_map_put(&cascading->seen, table->name, table);
    slot_on_table(cascading->footing, SLOT_ROWS, true, table);
    slot_on_table(cascading->footing, SLOT_ROWS, false, table);
    schema_model_references(&cascading->footing->now, table->name, follow_key, cascading);
}

static void read_rows(void *context, const char *name)
{
    struct footing *footing = context;
    const struct table *table = schema_model_table(&footing->now, name);
    if (!table)
        return;
    slot_on_table(footing, SLOT_EXISTENCE, false, table);
    slot_on_table(footing, SLOT_ROWS, false, table);
}

static void read_value(void *context, const struct query_place *place, const struct expression *value)
{
    struct footing *footing = context;
    const char *rows = schema_query_rows_of(place->query);
    slots_of_expression(footing, rows ? schema_model_table(&footing->now, rows) : NULL, value,
                        place->role == VALUE_IN_CONDITION ? READ_DATA : READ_VALUES);
}

static void insert_rows(struct footing *footing, const struct table *table, const struct query *query)
{
    slot_on_table(footing, SLOT_REQUIRED, false, table);
    slot_on_table(footing, SLOT_ROWS, true, table);
    write_all_data(footing, table);
    for (size_t i = 0; i < query->column_count; i++)
        slots_of_column(footing, table, query->columns[i], READ_SHAPE);
    for (size_t i = 0; i < table->column_count; i++)
        slot_on_column(footing, SLOT_DEFAULT, false, table, table->columns[i]);
}

static void update_rows(struct footing *footing, const struct table *table, const struct query *query)
{
    for (size_t i = 0; i < query->assignment_count; i++) {
        const char *name = query->assignments[i].column;
        const struct column *column = schema_table_column(table, name);
        struct cascading cascading = {.footing = footing, .column = name, .seen = MAP(footing->print.region)};
        slots_of_column(footing, table, name, READ_SHAPE);
        slots_of_written_data(footing, table, column);
        schema_model_references(&footing->now, table->name, follow_key, &cascading);
    }
}

static void run_query(struct footing *footing, const struct query *query)
{
    const struct table *table = schema_model_table(&footing->now, query->table);
    struct cascading cascading = {.footing = footing, .seen = MAP(footing->print.region)};
    if (!table)
        return;
    slot_on_table(footing, SLOT_EXISTENCE, false, table);
    if (query->kind == QUERY_INSERT)
        insert_rows(footing, table, query);
    else if (query->kind == QUERY_UPDATE)
        update_rows(footing, table, query);
    else
        lose_rows(&cascading, table);
    schema_query_visit(query, &(struct query_visitor){footing, read_value, read_rows});
}

/* -- constraints and indexes ------------------------------------------------------------------------------------ */

static void add_constraint(struct footing *footing, const struct table *table, const struct constraint *constraint,
                           enum reading rows)
{
    for (size_t i = 0; i < constraint->column_count; i++) {
        const struct column *column = schema_table_column(table, constraint->columns[i]);
        slots_of_column(footing, table, constraint->columns[i], rows);
        if (column && constraint->kind == CONSTRAINT_PRIMARY_KEY)
            slot_on_column(footing, SLOT_NULLABLE, true, table, column);
    }
    slots_of_expression(footing, table, constraint->expression, rows);
    if (constraint->kind == CONSTRAINT_PRIMARY_KEY)
        slot_on_table(footing, SLOT_KEY, true, table);
    if (constraint->kind != CONSTRAINT_FOREIGN_KEY)
        return;
    const struct table *target = schema_model_table(&footing->now, constraint->target);
    if (!target)
        return;
    slot_on_table(footing, SLOT_EXISTENCE, false, target);
    slot_on_table(footing, SLOT_ROWS, false, target);
    slot_on_table(footing, SLOT_ROWS, false, table);
    for (size_t i = 0; i < constraint->column_count; i++)
        slots_of_column(footing, target, constraint->target_columns[i], rows);
    slots_of_key(footing, target, constraint->column_count, constraint->target_columns);
}

static void add_index(struct footing *footing, const struct table *table, const struct index *index)
{
    for (size_t i = 0; i < index->key_count; i++) {
        slots_of_column(footing, table, index->keys[i].column, index->unique ? READ_DATA : READ_SHAPE);
        slots_of_expression(footing, table, index->keys[i].expression, READ_DATA);
    }
    for (size_t i = 0; i < index->include_count; i++)
        slots_of_column(footing, table, index->include[i], READ_SHAPE);
    slots_of_expression(footing, table, index->where, index->unique ? READ_DATA : READ_SHAPE);
}

static void drop_constraint(struct footing *footing, const struct table *table, const struct constraint *constraint)
{
    slot_on_constraint(footing, SLOT_EXISTENCE, true, constraint);
    slot_of_constraint_name(footing, table, constraint, constraint->name);
    if (constraint->kind == CONSTRAINT_PRIMARY_KEY)
        slot_on_table(footing, SLOT_KEY, true, table);
}

/* -- tables ----------------------------------------------------------------------------------------------------- */

static void create_table(struct footing *footing, const struct table *table)
{
    slot_of_relation(footing, table->name, table->name);
    for (size_t i = 0; i < table->column_count; i++) {
        slots_of_type(footing, &table->columns[i]->type);
        slots_of_expression(footing, NULL, table->columns[i]->default_value, READ_SHAPE);
        slots_of_expression(footing, NULL, table->columns[i]->generated, READ_SHAPE);
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
        slot_of_constraint_name(footing, table, table->constraints[i], table->constraints[i]->name);
    for (size_t i = 0; i < table->index_count; i++)
        slot_of_relation(footing, table->name, table->indexes[i]->name);
}

static void drop_table(struct footing *footing, const struct table *table)
{
    slot_on_table(footing, SLOT_EXISTENCE, true, table);
    slot_of_relation(footing, table->name, table->name);
    name_created(footing, table);
}

static void rename_table(struct footing *footing, const struct table *table)
{
    slot_on_table(footing, SLOT_EXISTENCE, false, table);
    slot_on_table(footing, SLOT_NAME, true, table);
    slot_of_relation(footing, table->name, table->name);
    slot_of_relation(footing, footing->operation->new_name, footing->operation->new_name);
}

/* -- columns ---------------------------------------------------------------------------------------------------- */

static void add_column(struct footing *footing, const struct table *table)
{
    const struct operation *operation = footing->operation;
    const struct column *column = operation->column;
    slot_of_own_name(footing, table, column->name);
    slots_of_type(footing, &column->type);
    slots_of_expression(footing, table, column->default_value, READ_SHAPE);
    slots_of_expression(footing, table, column->generated, READ_SHAPE);
    slots_of_expression(footing, table, operation->backfill, READ_VALUES);
    if (operation->backfill)
        slot_on_table(footing, SLOT_ROWS, false, table);
    if (!column->nullable && !column->default_value && !column->generated && column->automatic == AUTO_NONE)
        slot_on_table(footing, SLOT_REQUIRED, true, table);
}

static void alter_type(struct footing *footing, const struct table *table, const struct column *column)
{
    const struct operation *operation = footing->operation;
    const struct enumeration *enumeration =
        operation->type.kind == TYPE_ENUM ? schema_model_enum(&footing->now, operation->type.name) : NULL;
    slot_on_column(footing, SLOT_TYPE, true, table, column);
    if (operation->conversion)
        slots_of_written_data(footing, table, column);
    else
        slot_on_column(footing, SLOT_DATA, true, table, column);
    slots_of_type(footing, &operation->type);
    slots_of_spelling(footing, &column->type);
    slots_of_expression(footing, table, operation->conversion, READ_VALUES);
    if (enumeration)
        slot_on_enum(footing, SLOT_MEMBERS, true, enumeration);
}

static void change_column(struct footing *footing, const struct table *table, const struct column *column)
{
    const struct operation *operation = footing->operation;
    slot_on_column(footing, SLOT_EXISTENCE, false, table, column);
    switch (operation->kind) {
    case OPERATION_DROP_COLUMN:
        slot_on_column(footing, SLOT_EXISTENCE, true, table, column);
        slot_of_own_name(footing, table, column->name);
        if (!column->nullable)
            slot_on_table(footing, SLOT_REQUIRED, true, table);
        break;
    case OPERATION_RENAME_COLUMN:
        slot_on_column(footing, SLOT_NAME, true, table, column);
        slot_of_own_name(footing, table, column->name);
        slot_of_own_name(footing, table, operation->new_name);
        break;
    case OPERATION_ALTER_TYPE:
        alter_type(footing, table, column);
        break;
    case OPERATION_SET_NULLABLE:
    case OPERATION_SET_NOT_NULL:
        slot_on_column(footing, SLOT_NULLABLE, true, table, column);
        if (operation->backfill)
            slots_of_written_data(footing, table, column);
        else
            slot_on_column(footing, SLOT_DATA, false, table, column);
        slot_on_table(footing, SLOT_REQUIRED, true, table);
        slots_of_expression(footing, table, operation->backfill, READ_VALUES);
        break;
    case OPERATION_SET_DEFAULT:
    case OPERATION_SET_AUTOMATIC:
        slot_on_column(footing, SLOT_DEFAULT, true, table, column);
        slot_on_column(footing, SLOT_NULLABLE, false, table, column);
        slot_on_column(footing, SLOT_TYPE, false, table, column);
        slot_on_table(footing, SLOT_KEY, false, table);
        if (!operation->value)
            slot_on_table(footing, SLOT_REQUIRED, true, table);
        slots_of_expression(footing, table, operation->value, READ_SHAPE);
        break;
    case OPERATION_SET_GENERATED:
        slot_on_column(footing, SLOT_TYPE, true, table, column);
        slot_on_column(footing, SLOT_DEFAULT, true, table, column);
        slots_of_written_data(footing, table, column);
        slots_of_expression(footing, table, operation->value, READ_SHAPE);
        break;
    case OPERATION_SET_COLLATION:
        slot_on_column(footing, SLOT_TYPE, true, table, column);
        slot_on_column(footing, SLOT_DATA, false, table, column);
        break;
    default:
        slot_on_column(footing, SLOT_COMMENT, true, table, column);
        break;
    }
}

static void set_setting(struct footing *footing, const struct table *table)
{
    const struct setting *setting = footing->operation->setting;
    note_slot(footing, SLOT_SETTING, true,
              schema_region_format(footing->print.region, "%s %s %s", slot_of(footing, &table->identity),
                                   setting->engine, setting->name),
              schema_region_format(footing->print.region, "setting %s of table %s", setting->name, table->name));
    slot_on_table(footing, SLOT_KEY, false, table);
}

static void change_table(struct footing *footing, const struct table *table)
{
    const struct operation *operation = footing->operation;
    const struct column *column = operation->name ? schema_table_column(table, operation->name) : NULL;
    const struct constraint *constraint = operation->name ? schema_table_constraint(table, operation->name) : NULL;
    const struct index *index = operation->name ? schema_table_index(table, operation->name) : NULL;
    slot_on_table(footing, SLOT_EXISTENCE, false, table);
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
        slot_on_constraint(footing, SLOT_EXISTENCE, false, constraint);
        slot_on_constraint(footing, SLOT_NAME, true, constraint);
        slot_of_constraint_name(footing, table, constraint, constraint->name);
        slot_of_constraint_name(footing, table, constraint, operation->new_name);
        break;
    case OPERATION_ADD_INDEX:
        add_index(footing, table, operation->index);
        break;
    case OPERATION_DROP_INDEX:
    case OPERATION_RENAME_INDEX:
        if (!index)
            break;
        slot_on_index(footing, SLOT_EXISTENCE, operation->kind == OPERATION_DROP_INDEX, index);
        slot_on_index(footing, SLOT_NAME, true, index);
        slot_of_relation(footing, table->name, index->name);
        slot_of_relation(footing, table->name, operation->new_name);
        break;
    case OPERATION_SET_SETTING:
    case OPERATION_DROP_SETTING:
        set_setting(footing, table);
        break;
    default:
        if (column)
            change_column(footing, table, column);
        else
            slot_on_table(footing, SLOT_COMMENT, true, table);
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
                slots_of_written_data(footing, table, table->columns[i]);
    }
}

static void add_value(struct footing *footing, const struct enumeration *enumeration)
{
    const struct operation *operation = footing->operation;
    const char *scope = slot_of(footing, &enumeration->identity);
    slot_of_name(footing, scope, operation->enum_value->text);
    if (enumeration->numbered)
        slot_of_name(footing, scope,
                     schema_region_format(footing->print.region, "#%lld", (long long)operation->enum_value->number));
    const struct enum_value *neighbour =
        operation->new_name ? schema_enum_value(enumeration, operation->new_name) : NULL;
    if (neighbour)
        slot_on_value(footing, SLOT_EXISTENCE, false, enumeration, neighbour);
    if (enumeration->native)
        note_slot(footing, SLOT_ORDER, true,
                  schema_region_format(footing->print.region, "%s %s", scope,
                                       neighbour ? slot_of(footing, &neighbour->identity) : "end"),
                  schema_region_format(footing->print.region, "the order of enum %s", enumeration->name));
}

static void change_enum(struct footing *footing, const struct enumeration *enumeration)
{
    const struct operation *operation = footing->operation;
    const struct enum_value *value = operation->text ? schema_enum_value(enumeration, operation->text) : NULL;
    const struct enum_value *other = operation->new_name ? schema_enum_value(enumeration, operation->new_name) : NULL;
    slot_on_enum(footing, SLOT_EXISTENCE, operation->kind == OPERATION_DROP_ENUM, enumeration);
    switch (operation->kind) {
    case OPERATION_DROP_ENUM:
        slot_of_relation(footing, enumeration->name, enumeration->name);
        return;
    case OPERATION_RENAME_ENUM:
        slot_on_enum(footing, SLOT_NAME, true, enumeration);
        slot_of_relation(footing, enumeration->name, enumeration->name);
        slot_of_relation(footing, operation->new_name, operation->new_name);
        return;
    case OPERATION_ADD_VALUE:
        add_value(footing, enumeration);
        break;
    case OPERATION_RENAME_VALUE:
        slot_of_name(footing, slot_of(footing, &enumeration->identity), operation->text);
        slot_of_name(footing, slot_of(footing, &enumeration->identity), operation->new_name);
        if (value)
            slot_on_value(footing, SLOT_NAME, true, enumeration, value);
        if (value)
            slot_on_value(footing, SLOT_EXISTENCE, false, enumeration, value);
        slot_on_enum(footing, SLOT_SPELLING, true, enumeration);
        break;
    default:
        slot_of_name(footing, slot_of(footing, &enumeration->identity), operation->text);
        if (value)
            slot_on_value(footing, SLOT_EXISTENCE, true, enumeration, value);
        if (other)
            slot_on_value(footing, SLOT_EXISTENCE, false, enumeration, other);
        write_users(footing, enumeration->name);
        break;
    }
    slot_on_enum(footing, SLOT_MEMBERS, false, enumeration);
}

static void create_enum(struct footing *footing)
{
    const char *name = footing->operation->enumeration->name;
    slot_of_relation(footing, name, name);
}

/* -- all -------------------------------------------------------------------------------------------------------- */

/* SQL that names its tables may do anything to them, and to nothing else. */
static void run_sql(struct footing *footing)
{
    const struct operation *operation = footing->operation;
    if (!operation->touch_count)
        note_slot(footing, SLOT_ANYTHING, true, "", "what SQL does that says nothing of what it touches");
    for (size_t i = 0; i < operation->touch_count; i++) {
        const struct table *table = schema_model_table(&footing->now, operation->touches[i]);
        if (table)
            slot_on_table(footing, SLOT_EXISTENCE, true, table);
    }
}

/* What a text makes may use and be used by anything. */
static void change_object(struct footing *footing)
{
    const struct object *object = footing->operation->object;
    const char *shown =
        schema_region_format(footing->print.region, "%s %s", schema_object_word(object->kind), object->name);
    note_slot(footing, SLOT_NAME, true, shown, shown);
    if (object->kind == OBJECT_RAW)
        note_slot(footing, SLOT_ANYTHING, true, "", "what SQL does that says nothing of what it touches");
}

static void visit(struct footing *footing)
{
    const struct operation *operation = footing->operation;
    const struct table *table = operation->table ? schema_model_table(&footing->now, operation->table) : NULL;
    const struct enumeration *enumeration = operation->name ? schema_model_enum(&footing->now, operation->name) : NULL;
    note_slot(footing, SLOT_ANYTHING, false, "", "what SQL does that says nothing of what it touches");
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
        run_query(footing, operation->query);
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
        slot_of_constraint_name(footing, table, table->constraints[table->constraint_count - 1],
                                table->constraints[table->constraint_count - 1]->name);
    if (operation->kind == OPERATION_ADD_INDEX && table)
        slot_of_relation(footing, table->name, table->indexes[table->index_count - 1]->name);
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
