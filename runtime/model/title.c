/* Owns: operations in words: the canonical line, and what a person calls them. Must not know SQL. */
#include "model/print.h"

static const char *const forms[OPERATION_KINDS] = {
#define OPERATION(name, subject, title) title,
#include "model/operations.def"
};

static void add_names(struct text *text, size_t count, const char *const *names)
{
    schema_text_add(text, " (");
    for (size_t i = 0; i < count; i++)
        schema_text_format(text, "%s%s", i ? ", " : "", names[i]);
    schema_text_add_char(text, ')');
}

static void add_constraint(struct text *text, const struct constraint *constraint)
{
    static const char *const kinds[] = {"primary key", "unique", "check", "foreign key"};
    schema_text_add(text, kinds[constraint->kind]);
    if (constraint->name)
        schema_text_format(text, " %s", constraint->name);
    else if (constraint->kind != CONSTRAINT_CHECK)
        add_names(text, constraint->column_count, constraint->columns);
}

static void add_index(struct text *text, const struct index *index)
{
    if (index->name) {
        schema_text_add(text, index->name);
        return;
    }
    const char *first = index->key_count ? index->keys[0].column : NULL;
    schema_text_format(text, "on %s%s", first ? first : "an expression", index->key_count > 1 ? ", …" : "");
}

static void add_query(struct text *text, const struct query *query)
{
    static const char *const kinds[] = {
        [QUERY_INSERT] = "insert into", [QUERY_UPDATE] = "update", [QUERY_DELETE] = "delete from"};
    schema_text_format(text, "%s %s", kinds[query->kind], query->table);
}

static void add_word(struct text *text, char letter, const struct operation *operation)
{
    switch (letter) {
    case 'T':
        schema_text_add(text, operation->table ? operation->table : "");
        return;
    case 'N':
        schema_text_add(text, operation->name ? operation->name : "");
        return;
    case 'M':
        schema_text_add(text, operation->new_name ? operation->new_name : "");
        return;
    case 'A':
        schema_text_add(text, operation->text ? operation->text : "");
        return;
    case 'V':
        schema_text_add(text, operation->table_value->name);
        return;
    case 'C':
        schema_text_add(text, operation->column->name);
        return;
    case 'E':
        schema_text_add(text, operation->enumeration->name);
        return;
    case 'X':
        schema_text_add(text, operation->enum_value->text);
        return;
    case 'S':
        schema_text_add(text, operation->setting->name);
        return;
    case 'O':
        schema_text_format(text, "%s %s", schema_object_word(operation->object->kind), operation->object->name);
        return;
    case 'K':
        add_constraint(text, operation->constraint);
        return;
    case 'I':
        add_index(text, operation->index);
        return;
    default:
        add_query(text, operation->query);
    }
}

static void add_title(struct text *text, const struct operation *operation)
{
    if (operation->kind == OPERATION_SET_COMMENT && !operation->name) {
        schema_text_format(text, "change comment of table %s", operation->table);
        return;
    }
    for (const char *form = forms[operation->kind]; *form; form++) {
        if (*form >= 'A' && *form <= 'Z')
            add_word(text, *form, operation);
        else
            schema_text_add_char(text, *form);
    }
}

const char *schema_operation_title(struct region *region, const struct operation *operation)
{
    if (operation->kind >= OPERATION_KINDS)
        return "an unknown operation";
    struct text text = TEXT(region);
    add_title(&text, operation);
    return schema_text_string(&text);
}

/* -- the canonical line --------------------------------------------------------------------------------------- */

static void print_value(struct text *text, const char *name, const struct expression *value)
{
    if (value) {
        schema_text_format(text, " %s ", name);
        schema_print_expression(text, value);
    }
}

static void print_select(struct text *text, const struct query *query)
{
    schema_text_add(text, query->distinct ? " select distinct" : " select");
    for (size_t i = 0; i < query->selected_count; i++) {
        schema_text_add(text, i ? ", " : " ");
        schema_print_expression(text, query->selected[i].value);
    }
    for (size_t i = 0; i < query->relation_count; i++)
        schema_text_format(text, " from %s", query->relations[i].table);
    print_value(text, "where", query->where);
}

static void print_query(struct text *text, const struct query *query)
{
    for (size_t i = 0; i < query->assignment_count; i++) {
        schema_text_format(text, " set %s", query->assignments[i].column);
        print_value(text, "=", query->assignments[i].value);
    }
    if (query->kind == QUERY_INSERT)
        add_names(text, query->column_count, query->columns);
    for (size_t row = 0; row < query->row_count; row++) {
        schema_text_add(text, " (");
        for (size_t i = 0; i < query->column_count; i++) {
            schema_text_add(text, i ? ", " : "");
            schema_print_expression(text, query->rows[row][i]);
        }
        schema_text_add_char(text, ')');
    }
    if (query->source)
        print_select(text, query->source);
    print_value(text, "where", query->where);
}

/* A block of lines on one line. */
static void add_on_one_line(struct text *text, const struct text *lines)
{
    schema_text_add(text, " {");
    bool blank = true;
    for (size_t i = 0; i < lines->size; i++) {
        char c = lines->bytes[i];
        if (c == '\n' && i + 1 < lines->size)
            schema_text_add_char(text, ';');
        else if (c != '\n' && !(c == ' ' && blank)) {
            if (blank)
                schema_text_add_char(text, ' ');
            schema_text_add_char(text, c);
        }
        blank = c == '\n' || (blank && c == ' ');
    }
    schema_text_add(text, " }");
}

static void print_details(struct text *text, const struct operation *operation)
{
    struct text lines = TEXT(text->region);
    switch (operation->kind) {
    case OPERATION_CREATE_TABLE:
        schema_print_table(&lines, operation->table_value);
        add_on_one_line(text, &lines);
        break;
    case OPERATION_CREATE_ENUM:
        schema_print_enum(&lines, operation->enumeration);
        add_on_one_line(text, &lines);
        break;
    case OPERATION_CREATE_OBJECT:
        schema_print_object(&lines, operation->object);
        add_on_one_line(text, &lines);
        break;
    case OPERATION_ADD_COLUMN:
        schema_text_add(text, ": ");
        schema_print_column(text, operation->column);
        break;
    case OPERATION_ADD_CONSTRAINT:
        schema_text_add(text, ": ");
        schema_print_constraint(text, operation->constraint);
        break;
    case OPERATION_ADD_INDEX:
        schema_text_add(text, ": ");
        schema_print_index(text, operation->index);
        break;
    case OPERATION_SET_SETTING:
        schema_text_add(text, ": ");
        schema_print_setting(text, operation->setting);
        break;
    case OPERATION_ALTER_TYPE:
        schema_text_add(text, " to ");
        schema_type_print(text, &operation->type);
        break;
    case OPERATION_ADD_VALUE:
        if (operation->new_name)
            schema_text_format(text, " before %s", operation->new_name);
        break;
    case OPERATION_DROP_VALUE:
        if (operation->new_name)
            schema_text_format(text, " using %s", operation->new_name);
        break;
    case OPERATION_RUN:
        print_query(text, operation->query);
        break;
    case OPERATION_SQL:
        schema_text_format(text, " %s ", operation->engine ? operation->engine : "");
        schema_text_add_quoted(text, operation->text, '\'');
        for (size_t i = 0; i < operation->touch_count; i++)
            schema_text_format(text, "%s%s", i ? ", " : " touches ", operation->touches[i]);
        break;
    case OPERATION_SET_COMMENT:
    case OPERATION_SET_COLLATION:
        schema_text_add_char(text, ' ');
        schema_text_add_quoted(text, operation->text ? operation->text : "", '\'');
        break;
    default:
        break;
    }
}

void schema_operation_print(struct text *text, const struct operation *operation)
{
    if (operation->kind >= OPERATION_KINDS) {
        schema_text_add(text, "unknown operation");
        return;
    }
    add_title(text, operation);
    print_details(text, operation);
    print_value(text, operation->kind == OPERATION_SET_GENERATED && operation->stored ? "stored" : "to",
                operation->value);
    print_value(text, "using", operation->conversion);
    print_value(text, "backfill", operation->backfill);
    if (operation->kind == OPERATION_SET_AUTOMATIC)
        schema_text_add(text, operation->automatic == AUTO_NONE       ? " to none"
                              : operation->automatic == AUTO_IDENTITY ? " to auto"
                                                                      : " to auto serial");
    schema_text_add(text, operation->online ? " online" : "");
}
