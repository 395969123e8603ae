/* Owns: what a table and an index are written as on SQLite: types, the checks that a type brings, constraints,
 * settings. Must not know how one becomes another. */
#include "sql/sqlite/parts.h"

#include "language/formats.h"
#include "language/functions.h"
#include "sql/tree.h"

#include <string.h>

/* Tables are strict: they know these, and what is a native type goes in and out as text. */
bool schema_sqlite_has_type(const char *name)
{
    static const char *const names[] = {"text", "integer", "int", "real", "any"};
    for (size_t i = 0; name && i < COUNT_OF(names); i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

const char *schema_sqlite_type(const struct type *type)
{
    if (type->array)
        return "text";
    switch (type->kind) {
    case TYPE_BOOL:
    case TYPE_INT16:
    case TYPE_INT32:
    case TYPE_INT64:
    case TYPE_DECIMAL:
        return "integer";
    case TYPE_FLOAT32:
    case TYPE_FLOAT64:
        return "real";
    case TYPE_BYTES:
    case TYPE_UUID:
        return "blob";
    case TYPE_ENUM:
        return type->stored_as ? "integer" : "text";
    case TYPE_NATIVE:
        return schema_sqlite_has_type(type->native_sqlite) ? type->native_sqlite : "text";
    default:
        return "text";
    }
}

bool schema_sqlite_has_setting(const struct table *table, const char *name)
{
    for (size_t i = 0; i < table->setting_count; i++)
        if (schema_same_text(table->settings[i]->engine, "sqlite") && schema_same_text(table->settings[i]->name, name))
            return true;
    return false;
}

static bool is_whole_key(const struct table *table, const struct column *column)
{
    const struct constraint *key = schema_table_primary_key(table);
    return key && key->column_count == 1 && strcmp(key->columns[0], column->name) == 0;
}

const struct column *schema_sqlite_rowid(const struct table *table)
{
    if (schema_sqlite_has_setting(table, "without rowid"))
        return NULL;
    for (size_t i = 0; i < table->column_count; i++)
        if (table->columns[i]->automatic && is_whole_key(table, table->columns[i]))
            return table->columns[i];
    return NULL;
}

/* An "integer" that is the whole key would be the rowid, and give itself a number where a row comes without one. Only
 * an automatic key is to do that; for SQLite an "int" is the same type and never the rowid. */
static const char *column_type(const struct table *table, const struct column *column)
{
    const char *type = schema_sqlite_type(&column->type);
    return strcmp(type, "integer") == 0 && !column->automatic && is_whole_key(table, column) ? "int" : type;
}

/* -- the checks that a type brings ---------------------------------------------------------------------------- */

#define DIGITS2 "[0-9][0-9]"
#define DIGITS4 DIGITS2 DIGITS2
#define GLOB_DATE DIGITS4 "-" DIGITS2 "-" DIGITS2
#define GLOB_SECOND DIGITS2 ":" DIGITS2 ":" DIGITS2 "."

/* The digits behind the point, and zeros for those that the type does not keep. */
static const char *glob_digits(struct region *region, const struct type *type)
{
    struct text text = TEXT(region);
    int digits = schema_second_digits(type);
    for (int i = 0; i < 6; i++)
        schema_text_add(&text, i < digits ? "[0-9]" : "0");
    return schema_text_string(&text);
}

static void print_range(struct text *text, const char *name, const char *low, const char *high)
{
    schema_text_format(text, "%s between %s and %s", name, low, high);
}

static void print_decimal_check(struct text *text, const char *name, int precision)
{
    char limit[20];
    memset(limit, '9', sizeof limit);
    limit[precision < 19 ? precision : 18] = '\0';
    schema_text_format(text, "%s between -%s and %s", name, limit, limit);
}

enum { MOST_ALTERNATIVES = 100 }; /* SQLite allows an expression a depth of 1000 */

/* For `in` of more than two values SQLite builds a table whenever a row is written, which costs more than all the rest
 * of an insert. */
void schema_sqlite_print_member(struct text *text, const struct enumeration *enumeration,
                                const struct enum_value *value)
{
    if (enumeration->numbered)
        schema_text_format(text, "%lld", (long long)value->number);
    else
        schema_literal_print(text, value->text);
}

static void print_enum_check(struct text *text, const struct model *model, const char *name, const struct type *type)
{
    const struct enumeration *enumeration = schema_model_enum(model, type->name);
    size_t count = enumeration ? enumeration->value_count : 0;
    bool alternatives = count > 0 && count <= MOST_ALTERNATIVES;
    if (!alternatives)
        schema_text_format(text, "%s in (", name);
    for (size_t i = 0; i < count; i++) {
        schema_text_add(text, i == 0 ? "" : alternatives ? " or " : ", ");
        if (alternatives)
            schema_text_format(text, "%s = ", name);
        schema_sqlite_print_member(text, enumeration, enumeration->values[i]);
    }
    if (!alternatives)
        schema_text_add(text, ")");
}

/* Of null json_valid says no, and not null. */
static void print_json_check(struct text *text, const char *name, bool nullable)
{
    if (nullable)
        schema_text_format(text, "%s is null or ", name);
    schema_text_format(text, SCHEMA_SQLITE_JSON, name, name);
}

/* The check of a column's type, without the word; nothing where the storage class says it all. */
static void print_type_check(struct text *text, const struct model *model, const char *name,
                             const struct column *column)
{
    const struct type *type = &column->type;
    if (type->array) {
        print_json_check(text, name, column->nullable);
        schema_text_format(text, " and json_type(%s) = 'array'", name);
        return;
    }
    switch (type->kind) {
    case TYPE_BOOL:
        schema_text_format(text, "%s in (0, 1)", name);
        break;
    case TYPE_INT16:
        print_range(text, name, "-32768", "32767");
        break;
    case TYPE_INT32:
        print_range(text, name, "-2147483648", "2147483647");
        break;
    case TYPE_DECIMAL:
        print_decimal_check(text, name, type->precision);
        break;
    case TYPE_TEXT:
        if (type->length)
            schema_text_format(text, "length(%s) <= %d", name, type->length);
        break;
    case TYPE_NUMERIC:
        /* Digits at both ends, one point, no zero before another digit or behind all of the point's, no minus before
         * nothing but zeros, no NUL. */
        schema_text_format(text,
                           "%s glob '*[0-9]' and ltrim(%s, '-') glob '[0-9]*' and substr(%s, 2) not glob '*[^0-9.]*' "
                           "and %s not glob '*.*.*' and %s not glob '*.*0' and ltrim(%s, '-') not glob '0[0-9]*' and "
                           "(%s not glob '-*' or %s "
                           "glob '*[1-9]*') and instr(%s, char(0)) = 0",
                           name, name, name, name, name, name, name, name, name);
        break;
    case TYPE_UUID:
        schema_text_format(text, "length(%s) = 16", name);
        break;
    case TYPE_DATE: /* computed for "+0", since 02-30 comes back as it is; and without fractions, which round up */
        schema_text_format(text, "%s glob '" GLOB_DATE "' and date(%s, '+0 days') is %s and %s >= '0001'", name, name,
                           name, name);
        break;
    case TYPE_TIME:
        schema_text_format(text,
                           "%s glob '" GLOB_SECOND "%s' and time(substr(%s, 1, 8), '+0 seconds') is substr(%s, 1, 8)",
                           name, glob_digits(text->region, type), name, name);
        break;
    case TYPE_TIMESTAMP:
    case TYPE_DATETIME:
        schema_text_format(
            text,
            "%s glob '" GLOB_DATE "T" GLOB_SECOND
            "%s%s' and datetime(substr(%s, 1, 19), '+0 seconds') is replace(substr(%s, 1, 19), 'T', ' ') and "
            "%s >= '0001'",
            name, glob_digits(text->region, type), type->kind == TYPE_TIMESTAMP ? "Z" : "", name, name, name);
        break;
    case TYPE_INTERVAL: /* P14M25DT18367.500000S: the three numbers are what they say when they are read as such */
        schema_text_format(text,
                           "%s glob 'P*[0-9]M*[0-9]DT*[0-9].[0-9][0-9][0-9][0-9][0-9][0-9]S' and %s not glob "
                           "'*[^PMDTS.0-9-]*' and length(%s) <= 48",
                           name, name, name);
        break;
    case TYPE_JSON:
        print_json_check(text, name, column->nullable);
        break;
    case TYPE_ENUM:
        print_enum_check(text, model, name, type);
        break;
    default:
        break;
    }
}

const char *schema_sqlite_type_check(struct region *region, const struct model *model, const struct column *column)
{
    struct text name = TEXT(region), check = TEXT(region);
    schema_name_print(&name, column->name);
    print_type_check(&check, model, schema_text_string(&name), column);
    return check.size ? schema_text_string(&check) : NULL;
}

/* -- columns and tables --------------------------------------------------------------------------------------- */

/* What needs no parentheses as a default, and what a column that is added may have. */
static bool is_literal(const struct expression *expression)
{
    return expression->kind == EXPRESSION_NULL || expression->kind == EXPRESSION_BOOLEAN ||
           expression->kind == EXPRESSION_INTEGER || expression->kind == EXPRESSION_NUMBER ||
           expression->kind == EXPRESSION_TEXT;
}

/* A literal of another type than the column may be printed as what makes it one of the column's. */
static bool is_one_token(const char *sql)
{
    const char *quoted = strchr(sql, '\'');
    if (!quoted)
        return !strpbrk(sql, " (|");
    for (quoted++; *quoted && (*quoted != '\'' || quoted[1] == '\''); quoted++)
        quoted += *quoted == '\'';
    return *quoted && !quoted[1];
}

static const struct constraint *autoincrement_key(const struct table *table, const struct column *column)
{
    const struct constraint *key = schema_table_primary_key(table);
    return column->automatic && schema_sqlite_has_setting(table, "autoincrement") ? key : NULL;
}

void schema_sqlite_print_column(struct text *text, const struct model *model, const struct table *table,
                                const struct column *column)
{
    struct text name = TEXT(text->region), check = TEXT(text->region);
    schema_name_print(&name, column->name);
    schema_text_format(text, "%s %s", schema_text_string(&name), column_type(table, column));
    const struct constraint *key = autoincrement_key(table, column);
    if (key) {
        schema_text_add(text, " constraint ");
        schema_name_print(text, key->name);
        schema_text_add(text, " primary key autoincrement");
    }
    if (column->generated) {
        schema_text_add(text, " generated always as (");
        schema_value_print(&schema_sqlite_dialect, text, column->generated, &column->type);
        schema_text_add(text, column->stored ? ") stored" : ") virtual");
    }
    if (!column->nullable)
        schema_text_add(text, " not null");
    if (column->default_value) {
        struct text value = TEXT(text->region);
        schema_value_print(&schema_sqlite_dialect, &value, column->default_value, &column->type);
        bool bare = is_literal(column->default_value) && is_one_token(schema_text_string(&value));
        schema_text_format(text, bare ? " default %s" : " default (%s)", schema_text_string(&value));
    }
    print_type_check(&check, model, schema_text_string(&name), column);
    if (check.size)
        schema_text_format(text, " check (%s)", schema_text_string(&check));
}

static void print_names(struct text *text, const char *const *names, size_t count)
{
    schema_text_add(text, "(");
    for (size_t i = 0; i < count; i++) {
        schema_text_add(text, i ? ", " : "");
        schema_name_print(text, names[i]);
    }
    schema_text_add(text, ")");
}

static void print_action(struct text *text, const char *when, enum reference_action action)
{
    static const char *const words[] = {"", "restrict", "cascade", "set null", "set default"};
    if (action)
        schema_text_format(text, " %s %s", when, words[action]);
}

static void print_constraint(struct text *text, const struct constraint *constraint)
{
    schema_text_add(text, "constraint ");
    schema_name_print(text, constraint->name);
    switch (constraint->kind) {
    case CONSTRAINT_PRIMARY_KEY:
        schema_text_add(text, " primary key ");
        print_names(text, constraint->columns, constraint->column_count);
        break;
    case CONSTRAINT_UNIQUE:
        schema_text_add(text, " unique ");
        print_names(text, constraint->columns, constraint->column_count);
        break;
    case CONSTRAINT_CHECK:
        schema_text_add(text, " check (");
        schema_expression_print(&schema_sqlite_dialect, text, constraint->expression);
        schema_text_add(text, ")");
        break;
    case CONSTRAINT_FOREIGN_KEY:
        schema_text_add(text, " foreign key ");
        print_names(text, constraint->columns, constraint->column_count);
        schema_text_add(text, " references ");
        schema_name_print(text, schema_physical_name(&schema_sqlite_dialect, text->region, constraint->target));
        schema_text_add(text, " ");
        print_names(text, constraint->target_columns, constraint->column_count);
        print_action(text, "on delete", constraint->on_delete);
        print_action(text, "on update", constraint->on_update);
        if (constraint->deferrable)
            schema_text_add(text, constraint->initially_deferred ? " deferrable initially deferred" : " deferrable");
        break;
    }
}

void schema_sqlite_print_table(struct text *text, const struct model *model, const struct table *table,
                               const char *physical)
{
    schema_text_add(text, "create table ");
    schema_name_print(text, physical);
    schema_text_add(text, " (\n");
    for (size_t i = 0; i < table->column_count; i++) {
        schema_text_add(text, i ? ",\n    " : "    ");
        schema_sqlite_print_column(text, model, table, table->columns[i]);
    }
    for (size_t i = 0; i < table->constraint_count; i++) {
        const struct constraint *constraint = table->constraints[i];
        if (constraint->kind == CONSTRAINT_PRIMARY_KEY && constraint->column_count == 1 &&
            autoincrement_key(table, schema_table_column(table, constraint->columns[0])))
            continue;
        schema_text_add(text, ",\n    ");
        print_constraint(text, constraint);
    }
    bool strict = true;
    for (size_t i = 0; i < table->setting_count; i++)
        if (schema_same_text(table->settings[i]->engine, "sqlite") &&
            schema_same_text(table->settings[i]->name, "strict") && schema_same_text(table->settings[i]->value, "off"))
            strict = false;
    bool without = schema_sqlite_has_setting(table, "without rowid");
    schema_text_format(text, "\n)%s%s%s", strict ? " strict" : "", strict && without ? "," : "",
                       without ? " without rowid" : "");
}

/* A text by itself would be the name of a column there, in quotes of the wrong kind. */
static void print_key(struct text *text, const struct expression *key)
{
    struct lowered lowered = schema_expression_lower(&schema_sqlite_dialect, text->region, key, NULL);
    bool is_name = lowered.term->kind == TERM_TEXT && !lowered.term->qualifier;
    schema_text_add(text, is_name ? "cast(" : "");
    schema_lowered_print(&schema_sqlite_dialect, text, &lowered);
    schema_text_add(text, is_name ? " as text)" : "");
}

void schema_sqlite_print_index(struct text *text, const struct table *table, const struct index *index)
{
    schema_text_add(text, index->unique ? "create unique index " : "create index ");
    schema_name_print(text, schema_physical_index_name(&schema_sqlite_dialect, text->region, table->name, index->name));
    schema_text_add(text, " on ");
    schema_name_print(text, schema_physical_name(&schema_sqlite_dialect, text->region, table->name));
    schema_text_add(text, " (");
    for (size_t i = 0; i < index->key_count; i++) {
        const struct index_key *key = &index->keys[i];
        schema_text_add(text, i ? ", " : "");
        if (key->column)
            schema_name_print(text, key->column);
        else
            print_key(text, key->expression);
        schema_text_add(text, key->descending ? " desc" : "");
    }
    schema_text_add(text, ")");
    if (index->where) {
        schema_text_add(text, " where ");
        schema_expression_print(&schema_sqlite_dialect, text, index->where);
    }
}
