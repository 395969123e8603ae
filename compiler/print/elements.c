/* Owns: tables, columns, constraints, indexes, enums and data steps as the language writes them. Must not know
 * operations: print.c. */
#include "print/printing.h"

#include <inttypes.h>
#include <string.h>

/* -- names and expressions */

static void print_name_part(struct text *text, const char *part)
{
    if (must_quote_as_column(part) || must_quote_in_expression(part))
        schema_text_add_quoted(text, part, '"');
    else
        schema_text_add(text, part);
}

/* A name where every keyword means something else. */
void print_word(struct text *text, const char *name)
{
    bool quoted = must_quote_as_column(name) || must_quote_in_expression(name) || is_keyword(name);
    if (quoted)
        schema_text_add_quoted(text, name, '"');
    else
        schema_text_add(text, name);
}

void print_name(struct text *text, const char *name)
{
    for (const char *dot; (dot = strchr(name, '.')); name = dot + 1) {
        print_name_part(text, schema_region_copy(text->region, name, (size_t)(dot - name)));
        schema_text_add_char(text, '.');
    }
    print_name_part(text, name);
}

static void print_names(struct text *text, const char *const *names, size_t count)
{
    schema_text_add_char(text, '(');
    for (size_t i = 0; i < count; i++) {
        if (i)
            schema_text_add(text, ", ");
        print_name_part(text, names[i]);
    }
    schema_text_add_char(text, ')');
}

void print_comment_value(struct text *text, const char *comment)
{
    if (comment)
        schema_text_add_quoted(text, comment, '\'');
    else
        schema_text_add(text, "null");
}

void print_expression(struct text *text, const struct expression *expression)
{
    schema_expression_print(&schema_source_dialect, text, expression);
}

static bool is_simple(const struct expression *expression)
{
    switch (expression->kind) {
    case EXPRESSION_NULL:
    case EXPRESSION_BOOLEAN:
    case EXPRESSION_INTEGER:
    case EXPRESSION_NUMBER:
    case EXPRESSION_CALL:
    case EXPRESSION_ENGINE_CALL:
    case EXPRESSION_COLUMN:
        return true;
    default:
        return false;
    }
}

void print_value(struct text *text, const struct expression *expression)
{
    if (expression->kind == EXPRESSION_TEXT) { /* its place says the type */
        schema_text_add_quoted(text, expression->text, '\'');
        return;
    }
    if (!is_simple(expression))
        schema_text_add_char(text, '(');
    print_expression(text, expression);
    if (!is_simple(expression))
        schema_text_add_char(text, ')');
}

/* -- constraints */

static void print_actions(struct text *text, const struct constraint *key)
{
    static const char *const actions[] = {
        [ACTION_NONE] = "no action",    [ACTION_RESTRICT] = "restrict",       [ACTION_CASCADE] = "cascade",
        [ACTION_SET_NULL] = "set null", [ACTION_SET_DEFAULT] = "set default",
    };
    if (key->on_delete != ACTION_NONE)
        schema_text_format(text, " on delete %s", actions[key->on_delete]);
    if (key->on_update != ACTION_NONE)
        schema_text_format(text, " on update %s", actions[key->on_update]);
}

static void print_deferrable(struct text *text, const struct constraint *constraint)
{
    if (constraint->deferrable)
        schema_text_add(text, constraint->initially_deferred ? " deferrable initially deferred" : " deferrable");
}

void print_constraint(struct text *text, const struct constraint *constraint)
{
    static const char *const words[] = {
        [CONSTRAINT_PRIMARY_KEY] = "primary key ",
        [CONSTRAINT_UNIQUE] = "unique ",
        [CONSTRAINT_CHECK] = "check ",
        [CONSTRAINT_FOREIGN_KEY] = "foreign key ",
    };
    schema_text_add(text, words[constraint->kind]);
    if (constraint->named && constraint->name) {
        print_name(text, constraint->name);
        schema_text_add_char(text, ' ');
    }
    if (constraint->kind == CONSTRAINT_CHECK) {
        schema_text_add_char(text, '(');
        print_expression(text, constraint->expression);
        schema_text_add_char(text, ')');
        return;
    }
    print_names(text, constraint->columns, constraint->column_count);
    if (constraint->kind == CONSTRAINT_FOREIGN_KEY) {
        schema_text_add(text, " -> ");
        print_name(text, constraint->target);
        schema_text_add_char(text, ' ');
        print_names(text, constraint->target_columns, constraint->column_count);
        print_actions(text, constraint);
    }
    schema_text_add(text, constraint->nulls_not_distinct ? " nulls not distinct" : "");
    print_deferrable(text, constraint);
}

/* -- indexes */

static void print_key(struct text *text, const struct index_key *key)
{
    if (key->column) {
        print_name_part(text, key->column);
    } else {
        schema_text_add_char(text, '(');
        print_expression(text, key->expression);
        schema_text_add_char(text, ')');
    }
    if (key->collation) {
        schema_text_add(text, " collate ");
        print_name_part(text, key->collation);
    }
    if (key->operator_class) {
        schema_text_add_char(text, ' ');
        print_word(text, key->operator_class);
    }
    if (key->descending)
        schema_text_add(text, " desc");
    if (key->nulls != NULLS_DEFAULT)
        schema_text_add(text, key->nulls == NULLS_FIRST ? " nulls first" : " nulls last");
}

void print_index(struct text *text, const struct index *index)
{
    schema_text_add(text, index->unique ? "unique index " : "index ");
    if (index->named && index->name) {
        print_name(text, index->name);
        schema_text_add_char(text, ' ');
    }
    schema_text_add_char(text, '(');
    for (size_t i = 0; i < index->key_count; i++) {
        if (i)
            schema_text_add(text, ", ");
        print_key(text, &index->keys[i]);
    }
    schema_text_add_char(text, ')');
    if (index->method)
        schema_text_add(text, " using "), print_name(text, index->method);
    if (index->include_count) {
        schema_text_add(text, " include ");
        print_names(text, index->include, index->include_count);
    }
    schema_text_add(text, index->nulls_not_distinct ? " nulls not distinct" : "");
    if (index->where) {
        schema_text_add(text, " where ");
        print_expression(text, index->where);
    }
}

/* -- columns */

/* What stands at its column: one column, no name of its own, nothing but the usual. */
bool written_at_column(const struct constraint *constraint)
{
    return constraint->column_count == 1 && !constraint->named && !constraint->deferrable && !constraint->comment &&
           !constraint->nulls_not_distinct && constraint->kind != CONSTRAINT_CHECK;
}

static const struct constraint *constraint_at(const struct column *column, const struct constraint *const *constraints,
                                              size_t count, enum constraint_kind kind)
{
    for (size_t i = 0; i < count; i++)
        if (constraints[i]->kind == kind && written_at_column(constraints[i]) &&
            strcmp(constraints[i]->columns[0], column->name) == 0)
            return constraints[i];
    return NULL;
}

/* The type, or what the column points to, as one piece. */
static void print_column_type(struct text *text, const struct column *column, const struct constraint *key)
{
    print_source_type(text, &column->type);
    schema_text_add(text, column->nullable ? "?" : "");
    if (key) {
        schema_text_add(text, " -> ");
        print_name(text, key->target);
        print_names(text, key->target_columns, 1);
    }
}

static void print_attributes(struct text *text, const struct column *column,
                             const struct constraint *const *constraints, size_t constraint_count,
                             const struct constraint *key, const struct expression *backfill)
{
    if (constraint_at(column, constraints, constraint_count, CONSTRAINT_PRIMARY_KEY))
        schema_text_add(text, " primary key");
    if (column->automatic != AUTO_NONE)
        schema_text_add(text, column->automatic == AUTO_SERIAL ? " auto serial" : " auto");
    if (constraint_at(column, constraints, constraint_count, CONSTRAINT_UNIQUE))
        schema_text_add(text, " unique");
    if (column->generated) {
        schema_text_add(text, " = (");
        print_expression(text, column->generated);
        schema_text_add(text, column->stored ? ") stored" : ") virtual");
    }
    if (column->collation) {
        schema_text_add(text, " collate ");
        print_name_part(text, column->collation);
    }
    if (column->default_value) {
        schema_text_add(text, " default ");
        print_value(text, column->default_value);
    }
    if (backfill) {
        schema_text_add(text, " backfill ");
        print_value(text, backfill);
    }
    if (key)
        print_actions(text, key);
}

static void print_padded(struct text *text, const struct text *piece, size_t width)
{
    schema_text_add(text, schema_text_string(piece));
    for (size_t i = piece->size; i < width; i++)
        schema_text_add_char(text, ' ');
}

/* How wide the columns of a table's text are, so that names, types and attributes each stand below one another. */
struct layout {
    size_t name, type;
};

static void print_laid_out(struct text *text, const struct column *column, const struct constraint *const *constraints,
                           size_t constraint_count, const struct expression *backfill, struct layout layout)
{
    const struct constraint *key = constraint_at(column, constraints, constraint_count, CONSTRAINT_FOREIGN_KEY);
    struct text name = TEXT(text->region), type = TEXT(text->region), attributes = TEXT(text->region);
    print_name_part(&name, column->name);
    print_column_type(&type, column, key);
    print_attributes(&attributes, column, constraints, constraint_count, key, backfill);
    print_padded(text, &name, layout.name);
    schema_text_add_char(text, ' ');
    print_padded(text, &type, attributes.size ? layout.type : 0);
    schema_text_add(text, schema_text_string(&attributes));
}

void print_column(struct text *text, const struct column *column, const struct constraint *const *constraints,
                  size_t constraint_count, const struct expression *backfill)
{
    print_laid_out(text, column, constraints, constraint_count, backfill, (struct layout){0, 0});
}

static struct layout layout_of(struct region *region, const struct table *table)
{
    struct layout layout = {0, 0};
    for (size_t i = 0; i < table->column_count; i++) {
        struct text name = TEXT(region), type = TEXT(region);
        print_name_part(&name, table->columns[i]->name);
        print_column_type(
            &type, table->columns[i],
            constraint_at(table->columns[i], table->constraints, table->constraint_count, CONSTRAINT_FOREIGN_KEY));
        layout.name = name.size + 1 > layout.name ? name.size + 1 : layout.name;
        layout.type = type.size + 1 > layout.type ? type.size + 1 : layout.type;
    }
    return layout;
}

/* -- tables */

void print_settings(struct text *text, const struct setting *const *settings, size_t count)
{
    schema_text_format(text, "%s {", settings[0]->engine);
    for (size_t i = 0; i < count; i++)
        schema_text_format(text, "%s %s%s%s", i ? "," : "", settings[i]->name, settings[i]->value ? " " : "",
                           settings[i]->value ? settings[i]->value : "");
    schema_text_add(text, " }");
}

/* Only one constraint of a kind stands at a column; a second one alike is an item. */
static bool is_item(const struct table *table, const struct constraint *constraint)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (written_at_column(constraint) && constraint_at(table->columns[i], table->constraints,
                                                           table->constraint_count, constraint->kind) == constraint)
            return false;
    return true;
}

/* What only the generated C knows of a foreign key. */
static void print_many(struct text *text, const struct constraint *key)
{
    if (!key || !key->c_many)
        return;
    schema_text_add(text, "  many ");
    print_word(text, key->c_many);
}

/* What only the generated C knows of a column, and of the foreign key that stands at it. */
static void print_program_part(struct text *text, const struct column *column, const struct constraint *key)
{
    print_many(text, key);
    if (column->on_update) {
        schema_text_add(text, "  on update ");
        print_value(text, column->on_update);
    }
    if (column->version)
        schema_text_add(text, "  version");
    if (column->c_name) {
        schema_text_add(text, "  cname ");
        print_word(text, column->c_name);
    }
    if (column->retired) {
        schema_text_add_char(text, '\n');
        print_line(text, 2, "retire ");
        print_word(text, column->name);
    }
}

static void print_whole_table(struct text *text, const struct table *table, bool program)
{
    print_comment(text, 1, table->comment);
    print_line(text, 1, "create table ");
    print_name(text, table->name);
    if (program && table->c_name) {
        schema_text_add(text, " cname ");
        print_word(text, table->c_name);
    }
    schema_text_add(text, " {\n");
    struct layout layout = layout_of(text->region, table);
    for (size_t i = 0; i < table->column_count; i++) {
        print_comment(text, 2, table->columns[i]->comment);
        print_line(text, 2, "%s", "");
        print_laid_out(text, table->columns[i], table->constraints, table->constraint_count, NULL, layout);
        if (program)
            print_program_part(
                text, table->columns[i],
                constraint_at(table->columns[i], table->constraints, table->constraint_count, CONSTRAINT_FOREIGN_KEY));
        schema_text_add_char(text, '\n');
    }
    for (size_t i = 0; i < table->constraint_count; i++)
        if (is_item(table, table->constraints[i])) {
            print_comment(text, 2, table->constraints[i]->comment);
            print_line(text, 2, "%s", "");
            print_constraint(text, table->constraints[i]);
            print_many(text, program ? table->constraints[i] : NULL);
            schema_text_add_char(text, '\n');
        }
    for (size_t i = 0; i < table->index_count; i++) {
        print_comment(text, 2, table->indexes[i]->comment);
        print_line(text, 2, "%s", "");
        print_index(text, table->indexes[i]);
        schema_text_add_char(text, '\n');
    }
    for (size_t i = 0, run; i < table->setting_count; i += run) {
        for (run = 1; i + run < table->setting_count &&
                      schema_same_text(table->settings[i]->engine, table->settings[i + run]->engine);)
            run++;
        print_line(text, 2, "%s", "");
        print_settings(text, table->settings + i, run);
        schema_text_add_char(text, '\n');
    }
    print_line(text, 1, "}");
}

void print_table(struct text *text, const struct table *table)
{
    print_whole_table(text, table, false);
}

void print_declared_table(struct text *text, const struct table *table)
{
    print_whole_table(text, table, true);
}

/* -- enums */

static void print_member_text(struct text *text, const char *value)
{
    if (must_quote_as_column(value) || must_quote_in_expression(value))
        schema_text_add_quoted(text, value, '\'');
    else
        schema_text_add(text, value);
}

void print_member(struct text *text, const struct enum_value *value, bool numbered)
{
    print_member_text(text, value->text);
    if (numbered)
        schema_text_format(text, " = %" PRId64, value->number);
}

static void print_whole_enum(struct text *text, const struct enumeration *enumeration, bool program)
{
    bool comments = false;
    size_t width = 0;
    for (size_t i = 0; i < enumeration->value_count; i++) {
        comments |= enumeration->values[i]->comment != NULL;
        width += strlen(enumeration->values[i]->text) + 4;
    }
    const bool one_line = !comments && width < 80;
    print_comment(text, 1, enumeration->comment);
    print_line(text, 1, enumeration->native ? "create native enum " : "create enum ");
    print_name(text, enumeration->name);
    if (program && enumeration->c_name) {
        schema_text_add(text, " cname ");
        print_word(text, enumeration->c_name);
    }
    if (enumeration->numbered) {
        schema_text_add(text, " -> ");
        print_source_type(text, &enumeration->stored_as);
    }
    schema_text_add(text, one_line ? " { " : " {\n");
    for (size_t i = 0; i < enumeration->value_count; i++) {
        if (one_line) {
            schema_text_add(text, i ? ", " : "");
        } else {
            print_comment(text, 2, enumeration->values[i]->comment);
            print_line(text, 2, "%s", "");
        }
        print_member(text, enumeration->values[i], enumeration->numbered);
        if (program && enumeration->values[i]->c_name) {
            schema_text_add(text, " cname ");
            print_word(text, enumeration->values[i]->c_name);
        }
        if (!one_line)
            schema_text_add_char(text, '\n');
    }
    if (one_line)
        schema_text_add(text, " }");
    else
        print_line(text, 1, "}");
}

void print_enum(struct text *text, const struct enumeration *enumeration)
{
    print_whole_enum(text, enumeration, false);
}

void print_declared_enum(struct text *text, const struct enumeration *enumeration)
{
    print_whole_enum(text, enumeration, true);
}

/* -- objects */

/* Fences are printed as they were written, whatever stands around them. */
static void print_engine_text(struct text *text, const char *engine, const struct engine_text *of)
{
    if (!of->create)
        return;
    print_line(text, 2, "%s {\n", engine);
    print_line(text, 3, "create \"\"\"");
    schema_text_add(text, of->create);
    schema_text_add(text, "\"\"\"\n");
    print_line(text, 3, "drop \"\"\"");
    schema_text_add(text, of->drop ? of->drop : "");
    schema_text_add(text, "\"\"\"\n");
    print_line(text, 2, "}\n");
}

void print_object(struct text *text, const struct object *object)
{
    print_line(text, 1, "create %s ", schema_object_word(object->kind));
    print_word(text, object->name);
    if (object->kind == OBJECT_EXTENSION)
        return;
    if (object->table) {
        schema_text_add(text, " on ");
        print_name(text, object->table);
    }
    for (size_t i = 0; i < object->after_count; i++) {
        schema_text_add(text, i ? ", " : " after ");
        print_name(text, object->after[i]);
    }
    schema_text_add(text, " {\n");
    print_engine_text(text, "sqlite", &object->sqlite);
    print_engine_text(text, "postgresql", &object->postgresql);
    print_line(text, 1, "}");
}

/* -- data steps */

void print_query(struct text *text, const struct query *query)
{
    schema_text_add(text, schema_query_sql(&schema_source_dialect, NULL, text->region, NULL, query, NULL));
}
