/* Owns: the tree as text, for people and golden files: a line for each node, what belongs to it indented below. Must
 * not know how the tree was made. */
#include "syntax/dump.h"

#include "model/model.h"

#include <string.h>

void dump_indent(struct text *text, unsigned indent)
{
    for (unsigned i = 0; i < indent; i++)
        schema_text_add(text, "    ");
}

void dump_quoted(struct text *text, const char *title, const char *string)
{
    if (!string)
        return;
    schema_text_format(text, " %s ", title);
    schema_text_add_quoted(text, string, '\'');
}

static void add_name(struct text *text, const char *title, const struct name *name)
{
    if (name->text)
        schema_text_format(text, " %s\"%s\"", title, name->text);
}

void dump_names(struct text *text, const char *title, const struct names *names)
{
    if (!names->count)
        return;
    schema_text_format(text, " %s(", title);
    for (size_t i = 0; i < names->count; i++)
        schema_text_format(text, "%s%s", i ? " " : "", names->items[i].text);
    schema_text_add_char(text, ')');
}

void dump_type(struct text *text, const struct type_syntax *type)
{
    if (!type->name.text)
        return;
    schema_text_format(text, " %s", type->name.text);
    for (size_t i = 0; i < type->argument_count; i++)
        schema_text_format(text, "%s%lld", i ? "," : "(", (long long)type->arguments[i]);
    if (type->argument_count)
        schema_text_add_char(text, ')');
    dump_quoted(text, "any", type->native_any);
    dump_quoted(text, "sqlite", type->native_sqlite);
    dump_quoted(text, "postgresql", type->native_postgresql);
    schema_text_add(text, type->array ? "[]" : "");
    schema_text_add(text, type->nullable ? "?" : "");
}

static const char *expression_word(const struct expression *expression)
{
    switch (expression->kind) {
    case EXPRESSION_UNARY:
    case EXPRESSION_BINARY:
        return schema_operator_name(expression->operation);
    case EXPRESSION_IS_NULL:
        return "is-null";
    case EXPRESSION_IS_BOOLEAN:
        return "is";
    case EXPRESSION_DISTINCT:
        return "distinct";
    case EXPRESSION_BETWEEN:
        return "between";
    case EXPRESSION_IN:
        return "in";
    case EXPRESSION_LIKE:
        return expression->insensitive ? "ilike" : "like";
    case EXPRESSION_CASE:
        return "case";
    case EXPRESSION_CASE_OF:
        return "case-of";
    case EXPRESSION_CAST:
        return "cast";
    case EXPRESSION_CALL:
        return "call";
    case EXPRESSION_COLLATE:
        return "collate";
    case EXPRESSION_AGGREGATE:
        return expression->distinct ? "aggregate-distinct" : expression->filtered ? "aggregate-filtered" : "aggregate";
    case EXPRESSION_WINDOW:
        return expression->filtered ? "window-filtered" : "window";
    case EXPRESSION_IN_LIST:
        return "in-list";
    case EXPRESSION_SUBQUERY:
        return "subquery";
    case EXPRESSION_EXISTS:
        return "exists";
    case EXPRESSION_IN_QUERY:
        return "in-query";
    case EXPRESSION_PART:
        return "part";
    default:
        return "row";
    }
}

static bool dump_leaf(struct text *text, const struct expression *expression)
{
    switch (expression->kind) {
    case EXPRESSION_NULL:
        schema_text_add(text, "null");
        return true;
    case EXPRESSION_BOOLEAN:
    case EXPRESSION_INTEGER:
    case EXPRESSION_NUMBER:
        schema_text_add(text, expression->text);
        return true;
    case EXPRESSION_TEXT:
        if (expression->type.name)
            schema_text_format(text, "%s ", expression->type.name);
        schema_text_add_quoted(text, expression->text, '\'');
        return true;
    case EXPRESSION_COLUMN:
        if (expression->qualifier)
            schema_text_format(text, "%s.", expression->qualifier);
        schema_text_add(text, expression->text);
        return true;
    case EXPRESSION_PARAMETER:
        schema_text_format(text, ":%s", expression->text);
        return true;
    case EXPRESSION_DEFAULT:
        schema_text_add(text, "default");
        return true;
    default:
        return false;
    }
}

/* What its last operands are. */
static void dump_window(struct text *text, const struct window *window)
{
    static const char *const units[] = {"", " rows", " range", " groups"};
    static const char *const bounds[] = {"first", "preceding", "current", "following", "last"};
    static const char *const nulls[] = {
        [NULLS_DEFAULT] = "", [NULLS_FIRST] = " nulls first", [NULLS_LAST] = " nulls last"};
    if (window->name)
        schema_text_format(text, " over \"%s\"", window->name);
    schema_text_format(text, " parts %zu", window->part_count);
    for (size_t i = 0; i < window->sort_count; i++)
        schema_text_format(text, " %s%s", window->sorts[i].descending ? "desc" : "asc", nulls[window->sorts[i].nulls]);
    if (window->unit)
        schema_text_format(text, "%s %s %s", units[window->unit], bounds[window->from], bounds[window->to]);
}

/* (operator operand operand): what binds to what is seen at once. The parser limits the depth. */
void dump_expression(struct text *text, const struct expression *expression)
{
    if (!expression) {
        schema_text_add(text, "none");
        return;
    }
    if (dump_leaf(text, expression))
        return;
    schema_text_format(text, "(%s%s", expression->negated ? "not-" : "", expression_word(expression));
    if (expression->text)
        schema_text_format(text, " %s", expression->text);
    if (expression->kind == EXPRESSION_CAST)
        schema_text_format(text, " %s(%d,%d)%s", expression->type.name,
                           expression->type.precision < 0 ? 0 : expression->type.precision, expression->type.scale,
                           expression->type.array ? "[]" : "");
    for (size_t i = 0; i < expression->count; i++) {
        schema_text_add_char(text, ' ');
        dump_expression(text, expression->operands[i]);
    }
    if (expression->window)
        dump_window(text, expression->window);
    if (expression->select)
        dump_select_within(text, expression->select);
    schema_text_add_char(text, ')');
}

static const char *action_word(enum reference_action action)
{
    static const char *const words[] = {"no action", "restrict", "cascade", "set null", "set default"};
    return words[action];
}

static const char *attribute_word(enum attribute_kind kind)
{
    static const char *const words[] = {
        [ATTRIBUTE_PRIMARY_KEY] = "primary key",
        [ATTRIBUTE_AUTO] = "auto",
        [ATTRIBUTE_UNIQUE] = "unique",
        [ATTRIBUTE_INDEX] = "index",
        [ATTRIBUTE_DEFAULT] = "default",
        [ATTRIBUTE_ON_UPDATE] = "on update",
        [ATTRIBUTE_CHECK] = "check",
        [ATTRIBUTE_GENERATED] = "generated",
        [ATTRIBUTE_COLLATE] = "collate",
        [ATTRIBUTE_WAS] = "was",
        [ATTRIBUTE_BACKFILL] = "backfill",
        [ATTRIBUTE_FROM_USING] = "from",
        [ATTRIBUTE_ON_DELETE_ACTION] = "on delete",
        [ATTRIBUTE_ON_UPDATE_ACTION] = "on update",
        [ATTRIBUTE_DEFERRABLE] = "deferrable",
        [ATTRIBUTE_VERSION] = "version",
        [ATTRIBUTE_CNAME] = "cname",
        [ATTRIBUTE_NAMED] = "named",
        [ATTRIBUTE_ALLOW] = "allow",
        [ATTRIBUTE_ONLINE] = "online",
        [ATTRIBUTE_NULLS_NOT_DISTINCT] = "nulls-not-distinct",
        [ATTRIBUTE_MANY] = "many",
    };
    return words[kind];
}

static void dump_attribute(struct text *text, const struct attribute *attribute)
{
    schema_text_add(text, attribute_word(attribute->kind));
    dump_type(text, &attribute->type);
    add_name(text, "", &attribute->name);
    add_name(text, "named ", &attribute->constraint_name);
    if (attribute->expression) {
        schema_text_add_char(text, ' ');
        dump_expression(text, attribute->expression);
    }
    if (attribute->kind == ATTRIBUTE_ON_DELETE_ACTION || attribute->kind == ATTRIBUTE_ON_UPDATE_ACTION)
        schema_text_format(text, " %s", action_word(attribute->action));
    if (attribute->kind == ATTRIBUTE_GENERATED)
        schema_text_add(text, attribute->flag ? " stored" : " virtual");
    else if (attribute->flag)
        schema_text_add(text, attribute->kind == ATTRIBUTE_AUTO ? " serial" : " initially deferred");
    dump_quoted(text, "why", attribute->text);
}

void dump_attributes(struct text *text, const struct attributes *attributes, unsigned indent)
{
    for (size_t i = 0; i < attributes->count; i++) {
        dump_indent(text, indent);
        dump_attribute(text, &attributes->items[i]);
        schema_text_add_char(text, '\n');
    }
}

static void dump_reference(struct text *text, const struct reference_syntax *reference)
{
    schema_text_format(text, " -> %s", reference->table.text);
    dump_names(text, "", &reference->columns);
    schema_text_add(text, reference->nullable ? " ?" : "");
}

static void dump_key(struct text *text, const struct index_key_syntax *key)
{
    static const char *const nulls[] = {"", " nulls first", " nulls last"};
    schema_text_add(text, "key ");
    if (key->column.text)
        schema_text_add(text, key->column.text);
    else
        dump_expression(text, key->expression);
    add_name(text, "collate ", &key->collation);
    add_name(text, "class ", &key->operator_class);
    schema_text_format(text, "%s%s\n", key->descending ? " desc" : "", nulls[key->nulls]);
}

static const char *item_word(enum item_kind kind)
{
    static const char *const words[] = {
        [ITEM_COLUMN] = "column",           [ITEM_PRIMARY_KEY] = "primary key",
        [ITEM_UNIQUE] = "unique",           [ITEM_CHECK] = "check",
        [ITEM_FOREIGN_KEY] = "foreign key", [ITEM_INDEX] = "index",
        [ITEM_EXCLUDE] = "exclude",         [ITEM_USE] = "use",
        [ITEM_RETIRE] = "retire",           [ITEM_DROP] = "drop",
        [ITEM_SETTINGS] = "settings",       [ITEM_ALLOW] = "allow",
    };
    return words[kind];
}

static const char *drop_word(enum drop_kind kind)
{
    static const char *const words[] = {"column",      "index", "check", "unique", "foreign key",
                                        "primary key", "table", "enum",  "other"};
    return words[kind];
}

static void dump_item_parts(struct text *text, const struct item *item, unsigned indent)
{
    for (size_t i = 0; i < item->keys.count; i++) {
        dump_indent(text, indent);
        dump_key(text, &item->keys.items[i]);
    }
    for (size_t i = 0; i < item->settings.count; i++) {
        dump_indent(text, indent);
        schema_text_add(text, item->settings.items[i].name.text);
        dump_quoted(text, "=", item->settings.items[i].value);
        schema_text_add_char(text, '\n');
    }
    if (item->where) {
        dump_indent(text, indent);
        schema_text_add(text, "where ");
        dump_expression(text, item->where);
        schema_text_add_char(text, '\n');
    }
    dump_attributes(text, item->column ? &item->column->attributes : &item->attributes, indent);
}

void dump_item(struct text *text, const struct item *item, unsigned indent)
{
    dump_indent(text, indent);
    schema_text_format(text, "%s%s", item->kind == ITEM_INDEX && item->flag ? "unique " : "", item_word(item->kind));
    if (item->kind == ITEM_DROP)
        schema_text_format(text, " %s", drop_word(item->drop_kind));
    add_name(text, "", &item->name);
    if (item->column) {
        dump_type(text, &item->column->type);
        if (item->column->has_reference)
            dump_reference(text, &item->column->reference);
    }
    dump_names(text, "", &item->columns);
    if (item->reference.table.text)
        dump_reference(text, &item->reference);
    if (item->expression) {
        schema_text_add_char(text, ' ');
        dump_expression(text, item->expression);
    }
    add_name(text, "using ", &item->method);
    dump_names(text, "include ", &item->include);
    dump_quoted(text, "why", item->kind == ITEM_ALLOW ? item->text : NULL);
    dump_quoted(text, "comment", item->comment);
    schema_text_add_char(text, '\n');
    dump_item_parts(text, item, indent + 1);
}

void dump_member(struct text *text, const struct member_syntax *member, unsigned indent)
{
    dump_indent(text, indent);
    schema_text_add(text, member->kind == MEMBER_DROP ? "drop value" : "value");
    add_name(text, "", &member->name);
    add_name(text, "was ", &member->was);
    add_name(text, "using ", &member->using_);
    add_name(text, "cname ", &member->c_name);
    if (member->has_number)
        schema_text_format(text, " = %lld", (long long)member->number);
    dump_quoted(text, "comment", member->comment);
    schema_text_add_char(text, '\n');
}

static const char *declaration_word(const struct declaration *declaration)
{
    switch (declaration->kind) {
    case DECLARE_SCHEMA:
        return "schema";
    case DECLARE_TABLE:
        return declaration->flag ? "opaque table" : "table";
    case DECLARE_MIXIN:
        return "mixin";
    case DECLARE_ENUM:
        return declaration->flag ? "native enum" : "enum";
    case DECLARE_OBJECT:
        return schema_object_word(declaration->object);
    case DECLARE_FUNCTION:
        return "function";
    case DECLARE_QUERY:
        return "query";
    case DECLARE_DROP:
        return "drop";
    case DECLARE_UNSUPPORTED:
        break;
    }
    return "unsupported";
}

void dump_declaration(struct text *text, const struct declaration *declaration, unsigned indent)
{
    dump_indent(text, indent);
    schema_text_add(text, declaration_word(declaration));
    if (declaration->kind == DECLARE_DROP)
        schema_text_format(text, " %s", declaration->text ? declaration->text : drop_word(declaration->drop_kind));
    else if (declaration->text)
        schema_text_format(text, " %s", declaration->text);
    add_name(text, "", &declaration->name);
    add_name(text, "was ", &declaration->was);
    add_name(text, "cname ", &declaration->c_name);
    add_name(text, "on ", &declaration->table);
    dump_names(text, "after ", &declaration->after);
    if (declaration->type.name.text) {
        schema_text_add(text, " ->");
        dump_type(text, &declaration->type);
    }
    dump_quoted(text, "comment", declaration->comment);
    schema_text_add_char(text, '\n');
    for (size_t i = 0; i < declaration->items.count; i++)
        dump_item(text, &declaration->items.items[i], indent + 1);
    for (size_t i = 0; i < declaration->members.count; i++)
        dump_member(text, &declaration->members.items[i], indent + 1);
    for (size_t i = 0; i < declaration->parameters.count; i++) {
        dump_indent(text, indent + 1);
        schema_text_add(text, "argument");
        add_name(text, "", &declaration->parameters.items[i].name);
        dump_type(text, &declaration->parameters.items[i].type);
        schema_text_add_char(text, '\n');
    }
    if (declaration->expression) {
        dump_indent(text, indent + 1);
        dump_expression(text, declaration->expression);
        schema_text_add_char(text, '\n');
    }
    if (declaration->kind == DECLARE_QUERY)
        dump_query(text, declaration, indent + 1);
    for (size_t i = 0; i < declaration->texts.count; i++) {
        const struct engine_text_syntax *syntax = &declaration->texts.items[i];
        dump_indent(text, indent + 1);
        schema_text_add(text, syntax->engine.text);
        dump_quoted(text, "create", syntax->create.text);
        dump_quoted(text, "drop", syntax->drop.text);
        schema_text_add_char(text, '\n');
    }
}

void dump_schema_tree(struct text *text, const struct schema_tree *tree)
{
    for (size_t i = 0; i < tree->count; i++)
        dump_declaration(text, &tree->items[i], 0);
}
