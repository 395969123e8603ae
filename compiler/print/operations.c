/* Owns: operations as a migration file says them: a line for each, those on one table or enum together. Must not know
 * what they are for. The grammar is grammar/MIGRATIONS.md; how elements look is print_elements.c. */
#include "model/visit.h"
#include "plan/calls.h"
#include "print/printing.h"

#include <string.h>

void print_line(struct text *text, unsigned depth, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    for (unsigned i = 0; i < depth; i++)
        schema_text_add(text, "    ");
    schema_text_add(text, schema_region_vformat(text->region, format, arguments));
    va_end(arguments);
}

void print_comment(struct text *text, unsigned depth, const char *comment)
{
    for (const char *line = comment; line && *line;) {
        const char *end = strchr(line, '\n');
        const size_t size = end ? (size_t)(end - line) : strlen(line);
        print_line(text, depth, size ? "/// " : "///");
        schema_text_add_bytes(text, line, size);
        schema_text_add_char(text, '\n');
        line = end ? end + 1 : line + size;
    }
}

/* -- allowances, and the end of a line */

static void end_line(struct text *text, const struct operation *operation)
{
    for (size_t i = 0; i < operation->allowance_count; i++) {
        schema_text_format(text, " allow(%s) ", operation->allowances[i].warning);
        schema_text_add_quoted(text, operation->allowances[i].why ? operation->allowances[i].why : "", '\'');
    }
    schema_text_add_char(text, '\n');
}

/* -- changes of a column */

static void print_column_change(struct text *text, const struct operation *operation)
{
    print_line(text, 2, "alter ");
    print_name(text, operation->name);
    switch (operation->kind) {
    case OPERATION_ALTER_TYPE:
        schema_text_add(text, " type ");
        print_source_type(text, &operation->type);
        if (operation->conversion) {
            schema_text_add(text, " using ");
            print_expression(text, operation->conversion);
        }
        break;
    case OPERATION_SET_NULLABLE:
        schema_text_add(text, " null");
        break;
    case OPERATION_SET_NOT_NULL:
        schema_text_add(text, " not null");
        if (operation->backfill) {
            schema_text_add(text, " backfill ");
            print_expression(text, operation->backfill);
        }
        break;
    case OPERATION_SET_DEFAULT:
        schema_text_add(text, operation->value ? " default " : " drop default");
        if (operation->value)
            print_value(text, operation->value);
        break;
    case OPERATION_SET_AUTOMATIC:
        schema_text_add(text, operation->automatic == AUTO_NONE     ? " drop auto"
                              : operation->automatic == AUTO_SERIAL ? " auto serial"
                                                                    : " auto");
        break;
    case OPERATION_SET_GENERATED:
        if (operation->value) {
            schema_text_add(text, " = (");
            print_expression(text, operation->value);
            schema_text_add(text, operation->stored ? ") stored" : ") virtual");
        } else {
            schema_text_add(text, " drop generated");
        }
        break;
    case OPERATION_SET_COLLATION:
        schema_text_add(text, operation->text ? " collate " : " drop collate");
        if (operation->text)
            print_name(text, operation->text);
        break;
    default: /* OPERATION_SET_COMMENT */
        schema_text_add(text, " comment ");
        print_comment_value(text, operation->text);
        break;
    }
}

/* -- changes inside alter table */

static const char *constraint_words(const struct constraint *constraint)
{
    static const char *const words[] = {
        [CONSTRAINT_PRIMARY_KEY] = "primary key",
        [CONSTRAINT_UNIQUE] = "unique",
        [CONSTRAINT_CHECK] = "check",
        [CONSTRAINT_FOREIGN_KEY] = "foreign key",
    };
    return constraint ? words[constraint->kind] : "constraint";
}

static void print_rename(struct text *text, const char *what, const struct operation *operation)
{
    print_line(text, 2, "rename %s", what);
    print_name(text, operation->name);
    schema_text_add(text, " to ");
    print_name(text, operation->new_name);
}

static void print_table_change(struct text *text, const struct operation *operation)
{
    switch (operation->kind) {
    case OPERATION_ADD_COLUMN:
        print_comment(text, 2, operation->column->comment);
        print_line(text, 2, "add ");
        print_column(text, operation->column, NULL, 0, operation->backfill);
        break;
    case OPERATION_DROP_COLUMN:
        print_line(text, 2, "drop ");
        print_name(text, operation->name);
        break;
    case OPERATION_RENAME_COLUMN:
        print_rename(text, "", operation);
        break;
    case OPERATION_ADD_CONSTRAINT:
        print_comment(text, 2, operation->constraint->comment);
        print_line(text, 2, "add ");
        print_constraint(text, operation->constraint);
        break;
    case OPERATION_DROP_CONSTRAINT:
        print_line(text, 2, "drop %s ", constraint_words(operation->constraint));
        print_name(text, operation->name);
        break;
    case OPERATION_RENAME_CONSTRAINT:
        print_rename(text, "constraint ", operation);
        break;
    case OPERATION_ADD_INDEX:
        print_comment(text, 2, operation->index->comment);
        print_line(text, 2, "add ");
        print_index(text, operation->index);
        if (operation->online)
            schema_text_add(text, " online");
        break;
    case OPERATION_DROP_INDEX:
        print_line(text, 2, "drop index ");
        print_name(text, operation->name);
        break;
    case OPERATION_RENAME_INDEX:
        print_rename(text, "index ", operation);
        break;
    case OPERATION_SET_SETTING:
    case OPERATION_DROP_SETTING:
        print_line(text, 2, operation->kind == OPERATION_DROP_SETTING ? "drop " : "");
        print_settings(text, &operation->setting, 1);
        break;
    case OPERATION_SET_COMMENT:
        if (!operation->name) {
            print_line(text, 2, "comment ");
            print_comment_value(text, operation->text);
            break;
        }
        print_column_change(text, operation);
        break;
    default:
        print_column_change(text, operation);
        break;
    }
    end_line(text, operation);
}

/* -- changes inside alter enum */

static void print_enum_change(struct text *text, const struct operation *operation)
{
    switch (operation->kind) {
    case OPERATION_ADD_VALUE:
        print_comment(text, 2, operation->enum_value->comment);
        print_line(text, 2, "add ");
        print_member(text, operation->enum_value, operation->enumeration && operation->enumeration->numbered);
        if (operation->new_name) {
            schema_text_add(text, " before ");
            schema_text_add_quoted(text, operation->new_name, '\'');
        }
        break;
    case OPERATION_RENAME_VALUE:
        print_line(text, 2, "rename ");
        schema_text_add_quoted(text, operation->text, '\'');
        schema_text_add(text, " to ");
        schema_text_add_quoted(text, operation->new_name, '\'');
        break;
    default: /* OPERATION_DROP_VALUE */
        print_line(text, 2, "drop ");
        schema_text_add_quoted(text, operation->text, '\'');
        if (operation->new_name) {
            schema_text_add(text, " using ");
            schema_text_add_quoted(text, operation->new_name, '\'');
        }
        break;
    }
    end_line(text, operation);
}

/* -- operations of their own */

static void print_two_names(struct text *text, const char *words, const char *from, const char *to)
{
    print_line(text, 1, "%s ", words);
    print_name(text, from);
    schema_text_add(text, " to ");
    print_name(text, to);
}

static void print_sql(struct text *text, const struct operation *operation)
{
    print_line(text, 1, "sql %s \"\"\"", operation->engine);
    schema_text_add(text, operation->text);
    schema_text_add(text, "\"\"\"");
    for (size_t i = 0; i < operation->touch_count; i++) {
        schema_text_add(text, i ? ", " : " touches ");
        print_name(text, operation->touches[i]);
    }
}

static void print_alone(struct text *text, const struct operation *operation)
{
    switch (operation->kind) {
    case OPERATION_CREATE_TABLE:
        print_table(text, operation->table_value);
        break;
    case OPERATION_DROP_TABLE:
        print_line(text, 1, "drop table ");
        print_name(text, operation->table);
        break;
    case OPERATION_RENAME_TABLE:
        print_two_names(text, "rename table", operation->table, operation->new_name);
        break;
    case OPERATION_CREATE_ENUM:
        print_enum(text, operation->enumeration);
        break;
    case OPERATION_DROP_ENUM:
        print_line(text, 1, "drop enum ");
        print_name(text, operation->name);
        break;
    case OPERATION_RENAME_ENUM:
        print_two_names(text, "rename enum", operation->name, operation->new_name);
        break;
    case OPERATION_CREATE_OBJECT:
        print_object(text, operation->object);
        break;
    case OPERATION_DROP_OBJECT:
        print_line(text, 1, "drop %s ", schema_object_word(operation->object->kind));
        print_word(text, operation->object->name);
        break;
    case OPERATION_RUN:
        print_line(text, 1, "run { ");
        print_query(text, operation->query);
        schema_text_add(text, " }");
        break;
    case OPERATION_SQL:
        print_sql(text, operation);
        break;
    default: /* OPERATION_IRREVERSIBLE */
        print_line(text, 1, "irreversible ");
        schema_text_add_quoted(text, operation->text ? operation->text : "", '\'');
        break;
    }
    end_line(text, operation);
}

/* -- runs of changes of one thing */

enum block { BLOCK_NONE, BLOCK_TABLE, BLOCK_ENUM };

static enum block block_of(const struct operation *operation)
{
    const enum subject subject = schema_operation_subject(operation);
    return subject == SUBJECT_PART ? BLOCK_TABLE : subject == SUBJECT_VALUE ? BLOCK_ENUM : BLOCK_NONE;
}

static const char *block_name(const struct operation *operation)
{
    return block_of(operation) == BLOCK_TABLE ? operation->table : operation->name;
}

static bool same_block(const struct operation *a, const struct operation *b)
{
    return block_of(a) != BLOCK_NONE && block_of(a) == block_of(b) && schema_same_text(block_name(a), block_name(b));
}

/* What an operation calls and was not written down yet, or otherwise. */
static struct map undeclared(const struct map *declared, const struct operation *operation)
{
    struct map calls = MAP(declared->region);
    calls_of_operation(&calls, operation);
    for (size_t i = 0; i < calls.used; i++) {
        const char *name = calls.entries[i].key;
        if (name && schema_same_function(schema_map_get(declared, name), calls.entries[i].value))
            schema_map_remove(&calls, name);
    }
    return calls;
}

/* The functions that a block's operations call stand before it. */
static void declare_calls(struct text *text, struct map *declared, const struct operation *operation)
{
    const struct map calls = undeclared(declared, operation);
    for (size_t i = 0; i < calls.used; i++)
        if (calls.entries[i].key)
            schema_map_put(declared, calls.entries[i].key, calls.entries[i].value);
    print_functions(text, 1, &calls);
}

void print_operations(struct text *text, const struct operation *const *operations, size_t count)
{
    struct map declared = MAP(text->region);
    for (size_t i = 0; i < count; i++) {
        const struct operation *operation = operations[i];
        bool calls = undeclared(&declared, operation).count > 0;
        if (calls && i && same_block(operations[i - 1], operation))
            print_line(text, 1, "}\n");
        declare_calls(text, &declared, operation);
        if (block_of(operation) == BLOCK_NONE) {
            print_alone(text, operation);
            continue;
        }
        if (i == 0 || calls || !same_block(operations[i - 1], operation)) {
            print_line(text, 1, block_of(operation) == BLOCK_TABLE ? "alter table " : "alter enum ");
            print_name(text, block_name(operation));
            schema_text_add(text, " {\n");
        }
        if (block_of(operation) == BLOCK_TABLE)
            print_table_change(text, operation);
        else
            print_enum_change(text, operation);
        if (i + 1 == count || !same_block(operation, operations[i + 1]))
            print_line(text, 1, "}\n");
    }
}
