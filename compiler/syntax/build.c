/* Owns: making the nodes of the tree that are no expressions. Must not know what names mean. */
#include "syntax/parse.h"

#include "base/text.h"
#include "grammar/parser.h"

#include <string.h>

struct names add_name(struct parse *parse, struct names names, struct name name)
{
    APPEND(parse->region, &names, name);
    return names;
}

struct name join_names(struct parse *parse, struct name first, const char *between, struct name last)
{
    return (struct name){schema_region_format(parse->region, "%s%s%s", first.text, between, last.text),
                         span_join(first.span, last.span)};
}

const char *source_text(struct parse *parse, struct span span)
{
    return schema_region_copy(parse->region, span.source->bytes + span.begin, span.end - span.begin);
}

int64_t parse_integer(struct parse *parse, struct name digits, bool negative)
{
    uint64_t value = 0, limit = (uint64_t)INT64_MAX + negative;
    for (const char *at = digits.text; *at; at++) {
        uint64_t digit = (uint64_t)(*at - '0');
        if (value > (limit - digit) / 10) {
            report(parse->diagnostics, S0011, digits.span, "number is too large: %.40s", digits.text);
            return 0;
        }
        value = value * 10 + digit;
    }
    if (!negative)
        return (int64_t)value;
    return value == limit ? INT64_MIN : -(int64_t)value;
}

/* -- types ----------------------------------------------------------------------------------------------------- */

struct type_syntax *make_type(struct parse *parse, struct name name, struct span span)
{
    struct type_syntax *type = NEW(parse->region, struct type_syntax);
    type->name = name;
    type->span = span;
    mistake_foreign_type(parse, type);
    return type;
}

void add_type_argument(struct parse *parse, struct type_syntax *type, struct name digits)
{
    int64_t value = parse_integer(parse, digits, false);
    if (type->argument_count == COUNT_OF(type->arguments)) {
        report(parse->diagnostics, S0010, digits.span, "a type has at most two numbers");
        return;
    }
    if (value > INT32_MAX) {
        report(parse->diagnostics, S0011, digits.span, "number is too large: %s", digits.text);
        value = 1;
    }
    type->arguments[type->argument_count++] = value;
}

void add_native_text(struct parse *parse, struct type_syntax *type, struct name engine, struct name text)
{
    const char **place = !engine.text                                       ? &type->native_any
                         : schema_same_text_any_case(engine.text, "sqlite") ? &type->native_sqlite
                                                                            : &type->native_postgresql;
    if (*place)
        report(parse->diagnostics, S0010, engine.span, "'%s' stands twice in one type", engine.text);
    *place = text.text;
}

/* -- columns and items ----------------------------------------------------------------------------------------- */

static bool makes_constraint(enum attribute_kind kind)
{
    return kind == ATTRIBUTE_PRIMARY_KEY || kind == ATTRIBUTE_UNIQUE || kind == ATTRIBUTE_INDEX ||
           kind == ATTRIBUTE_CHECK;
}

/* A name belongs to what stands before it; behind a reference it is an attribute of its own. */
struct attributes add_attribute(struct parse *parse, struct attributes list, struct attribute attribute)
{
    struct attribute *last = list.count ? &list.items[list.count - 1] : NULL;
    if (attribute.kind == ATTRIBUTE_NAMED && last && makes_constraint(last->kind) && !last->constraint_name.text) {
        last->constraint_name = attribute.constraint_name;
        last->span = span_join(last->span, attribute.span);
        return list;
    }
    APPEND(parse->region, &list, attribute);
    return list;
}

void add_reference(struct parse *parse, struct parts *parts, struct reference_syntax reference)
{
    if (parts->has_reference) {
        struct diagnostic *d =
            report(parse->diagnostics, S0010, reference.span, "a column points to one table, and this is a second one");
        add_note(parse->diagnostics, d, parts->reference.span, "the first one is here");
        return;
    }
    parts->has_reference = true;
    parts->reference = reference;
}

struct item *make_item(struct parse *parse, enum item_kind kind, struct name name, struct span span)
{
    struct item *item = NEW(parse->region, struct item);
    item->kind = kind;
    item->name = name;
    item->span = span;
    return item;
}

struct item *make_column_item(struct parse *parse, struct name name, const struct type_syntax *type,
                              const struct parts *parts, struct span span)
{
    struct item *item = make_item(parse, ITEM_COLUMN, name, span);
    struct column_syntax *column = NEW(parse->region, struct column_syntax);
    column->name = name;
    if (type)
        column->type = *type;
    column->has_reference = parts->has_reference;
    column->reference = parts->reference;
    column->attributes = parts->attributes;
    column->span = span;
    if (parts->null_word.source) {
        mistake_null(parse, type, type ? type->span : parts->reference.span, parts->null_word);
        column->type.nullable = true;
    }
    item->column = column;
    bool named = false;
    for (size_t i = 0; i < column->attributes.count; i++)
        named |= column->attributes.items[i].kind == ATTRIBUTE_CNAME;
    if (!named)
        mistake_letters(parse, name, span, false);
    return item;
}

void set_comment(struct parse *parse, struct item *item, struct name comment)
{
    if (!comment.text)
        return;
    item->comment = comment.text;
    if (item->column)
        item->column->comment = add_name(parse, (struct names){0}, comment);
}

struct setting_syntax make_setting(struct parse *parse, struct names words, const char *value, struct span span)
{
    struct setting_syntax setting = {.value = value, .span = span};
    static const char *const switches[] = {"on", "off", "true", "false"};
    size_t count = words.count;
    if (!value && count > 1)
        for (size_t i = 0; i < COUNT_OF(switches); i++)
            if (schema_same_text_any_case(words.items[count - 1].text, switches[i])) {
                setting.value = switches[i];
                count--;
                break;
            }
    struct text name = TEXT(parse->region);
    for (size_t i = 0; i < count; i++) {
        if (i)
            schema_text_add_char(&name, ' ');
        for (const char *at = words.items[i].text; *at; at++)
            schema_text_add_char(&name, *at >= 'A' && *at <= 'Z' ? (char)(*at + ('a' - 'A')) : *at);
    }
    setting.name =
        (struct name){schema_text_string(&name), span_join(words.items[0].span, words.items[count - 1].span)};
    return setting;
}

struct member_syntax *add_member(struct parse *parse, struct name name, struct member_syntax options, struct span span)
{
    struct member_syntax *member = NEW(parse->region, struct member_syntax);
    *member = options;
    member->kind = MEMBER_VALUE;
    member->name = name;
    member->span = span;
    return member;
}

/* -- declarations and changes ---------------------------------------------------------------------------------- */

/* allow of a declaration becomes an item of it. */
struct declaration *make_declaration(struct parse *parse, enum declaration_kind kind, struct name name,
                                     struct attributes options, struct span span)
{
    struct declaration *declaration = NEW(parse->region, struct declaration);
    declaration->kind = kind;
    declaration->name = name;
    declaration->span = span;
    for (size_t i = 0; i < options.count; i++) {
        const struct attribute *option = &options.items[i];
        if (option->kind == ATTRIBUTE_WAS)
            declaration->was = option->name;
        else if (option->kind == ATTRIBUTE_CNAME)
            declaration->c_name = option->name;
        else if (option->kind == ATTRIBUTE_ALLOW) {
            struct item *item = make_item(parse, ITEM_ALLOW, option->name, option->span);
            item->text = option->text;
            APPEND(parse->region, &declaration->items, *item);
        }
    }
    if (!declaration->c_name.text && (kind == DECLARE_TABLE || kind == DECLARE_ENUM))
        mistake_letters(parse, name, name.span, false);
    return declaration;
}

struct declaration *make_object(struct parse *parse, enum object_kind kind, struct name name, struct span span)
{
    struct declaration *declaration = make_declaration(parse, DECLARE_OBJECT, name, (struct attributes){0}, span);
    declaration->object = kind;
    return declaration;
}

struct change *make_change(struct parse *parse, enum change_kind kind, struct name name, struct span span)
{
    struct change *change = NEW(parse->region, struct change);
    change->kind = kind;
    change->name = name;
    change->span = span;
    return change;
}

/* allow of an item in a migration is one of the operation. */
struct change *item_change(struct parse *parse, enum change_kind kind, struct item *item, struct span span)
{
    struct change *change = make_change(parse, kind, item->name, span);
    const struct attributes *all = item->column ? &item->column->attributes : &item->attributes;
    change->item = item;
    for (size_t i = 0; i < all->count; i++)
        if (all->items[i].kind == ATTRIBUTE_ALLOW)
            APPEND(parse->region, &change->allows, all->items[i]);
    return change;
}
