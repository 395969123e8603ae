/* Owns: what the elements of a file are called, so that two texts can be laid side by side: by kind and name; what has
 * no name by what it is made of. Must not know how a file looks, nor what is done with it. */
#include "layout/layout.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

struct naming {
    struct region *region;
    const struct source *source;
    struct keys keys;
};

static void add_key(struct naming *naming, struct span span, struct key key)
{
    key.begin = span.begin;
    APPEND(naming->region, &naming->keys, key);
}

static const char *written(struct naming *naming, struct span span)
{
    struct part part = {naming->source->bytes + span.begin, span.end - span.begin};
    return part_substance(naming->region, part);
}

static const char *key_of(struct naming *naming, const char *kind, const char *name)
{
    return schema_region_format(naming->region, "%s %s", kind, name ? name : "");
}

static const char *old_key(struct naming *naming, const char *kind, const char *name)
{
    return name ? key_of(naming, kind, name) : NULL;
}

/* What has no name is itself as long as it says the same. */
static struct key unnamed(struct naming *naming, const char *kind, struct span span, const char *first)
{
    return (struct key){.text = key_of(naming, kind, written(naming, span)), .alike = key_of(naming, kind, first)};
}

static const char *first_name(const struct names *names)
{
    return names->count ? names->items[0].text : "";
}

/* The first column of an expression, from the left. */
static const char *first_column(const struct expression *expression)
{
    if (!expression)
        return NULL;
    if (expression->kind == EXPRESSION_COLUMN)
        return expression->text;
    for (size_t i = 0; i < expression->count; i++) {
        const char *found = first_column(expression->operands[i]);
        if (found)
            return found;
    }
    return NULL;
}

static struct key constraint_key(struct naming *naming, const struct item *item, const char *kind, const char *first)
{
    if (item->name.text)
        return (struct key){.text = key_of(naming, "constraint", item->name.text)};
    return unnamed(naming, kind, item->span, first);
}

/* A drop has the key of what it lets go: who changes that changes the same element. */
static struct key drop_key(struct naming *naming, const struct item *item)
{
    switch (item->drop_kind) {
    case DROP_COLUMN:
        return (struct key){.text = key_of(naming, "column", item->name.text)};
    case DROP_INDEX:
        if (item->name.text)
            return (struct key){.text = key_of(naming, "index", item->name.text)};
        break;
    case DROP_PRIMARY_KEY:
        return (struct key){.text = "primary key"};
    default:
        if (item->name.text)
            return (struct key){.text = key_of(naming, "constraint", item->name.text)};
        break;
    }
    return (struct key){.text = key_of(naming, "drop", written(naming, item->span))};
}

static const char *old_column(const struct column_syntax *column)
{
    for (size_t i = 0; i < column->attributes.count; i++)
        if (column->attributes.items[i].kind == ATTRIBUTE_WAS)
            return column->attributes.items[i].name.text;
    return NULL;
}

static const char *first_of_index(const struct item *item)
{
    if (!item->keys.count)
        return "";
    const struct index_key_syntax *key = &item->keys.items[0];
    return key->column.text ? key->column.text : first_column(key->expression);
}

static struct key item_key(struct naming *naming, const struct item *item)
{
    switch (item->kind) {
    case ITEM_COLUMN:
        return (struct key){.text = key_of(naming, "column", item->column->name.text),
                            .was = old_key(naming, "column", old_column(item->column))};
    case ITEM_PRIMARY_KEY:
        return (struct key){.text = "primary key"};
    case ITEM_UNIQUE:
        return constraint_key(naming, item, "unique", first_name(&item->columns));
    case ITEM_CHECK:
        return constraint_key(naming, item, "check", first_column(item->expression));
    case ITEM_FOREIGN_KEY:
        return constraint_key(naming, item, "foreign key", first_name(&item->columns));
    case ITEM_INDEX:
        if (item->name.text)
            return (struct key){.text = key_of(naming, "index", item->name.text)};
        return unnamed(naming, item->flag ? "unique index" : "index", item->span, first_of_index(item));
    case ITEM_USE:
        return (struct key){.text = key_of(naming, "use", item->name.text)};
    case ITEM_RETIRE:
        return (struct key){.text = key_of(naming, "retire", item->name.text)};
    case ITEM_DROP:
        return drop_key(naming, item);
    case ITEM_SETTINGS:
        return (struct key){.text = key_of(naming, "settings", item->name.text), .block = true};
    case ITEM_ALLOW:
        return (struct key){.text = key_of(naming, "allow", item->name.text)};
    case ITEM_EXCLUDE:
        break;
    }
    return unnamed(naming, "exclude", item->span, "");
}

static void add_items(struct naming *naming, const struct items *items)
{
    for (size_t i = 0; i < items->count; i++) {
        const struct item *item = &items->items[i];
        add_key(naming, item->span, item_key(naming, item));
        for (size_t j = 0; item->kind == ITEM_SETTINGS && j < item->settings.count; j++) {
            const struct setting_syntax *setting = &item->settings.items[j];
            add_key(naming, setting->span, (struct key){.text = key_of(naming, "setting", setting->name.text)});
        }
    }
}

static void add_members(struct naming *naming, const struct members *members)
{
    for (size_t i = 0; i < members->count; i++) {
        const struct member_syntax *member = &members->items[i];
        add_key(naming, member->span,
                (struct key){.text = key_of(naming, "member", member->name.text),
                             .was = old_key(naming, "member", member->was.text)});
    }
}

static const char *drop_kind(const struct declaration *declaration)
{
    switch (declaration->drop_kind) {
    case DROP_TABLE:
        return "table";
    case DROP_ENUM:
        return "enum";
    default:
        return declaration->text;
    }
}

static void add_declaration(struct naming *naming, const struct declaration *declaration)
{
    const char *name = declaration->name.text, *was = declaration->was.text;
    struct key key = {0};
    switch (declaration->kind) {
    case DECLARE_SCHEMA:
        key.text = "schema";
        break;
    case DECLARE_TABLE:
        key = (struct key){.text = key_of(naming, "table", name), .was = old_key(naming, "table", was), .block = true};
        break;
    case DECLARE_MIXIN:
        key = (struct key){.text = key_of(naming, "mixin", name), .block = true};
        break;
    case DECLARE_ENUM:
        key = (struct key){.text = key_of(naming, "enum", name), .was = old_key(naming, "enum", was), .block = true};
        break;
    case DECLARE_OBJECT:
        key.text = key_of(naming, declaration->object == OBJECT_EXTENSION ? "extension" : "raw", name);
        key.block = declaration->object == OBJECT_RAW;
        break;
    case DECLARE_FUNCTION:
        key = (struct key){.text = key_of(naming, "function", name), .block = !declaration->expression};
        break;
    case DECLARE_QUERY:
        key.text = key_of(naming, "query", name);
        break;
    case DECLARE_DROP:
        key.text = key_of(naming, drop_kind(declaration), name);
        break;
    case DECLARE_UNSUPPORTED:
        key = unnamed(naming, declaration->text, declaration->span, "");
        break;
    }
    add_key(naming, declaration->span, key);
    add_items(naming, &declaration->items);
    add_members(naming, &declaration->members);
    for (size_t i = 0; i < declaration->texts.count; i++) {
        const struct engine_text_syntax *text = &declaration->texts.items[i];
        add_key(naming, text->span, (struct key){.text = key_of(naming, "engine", text->engine.text)});
    }
}

static int by_place(const void *a, const void *b)
{
    const struct key *first = a, *second = b;
    return (first->begin > second->begin) - (first->begin < second->begin);
}

struct keys layout_keys(struct region *region, const struct schema_tree *tree)
{
    struct naming naming = {.region = region, .source = tree->source};
    for (size_t i = 0; i < tree->count; i++)
        add_declaration(&naming, &tree->items[i]);
    if (naming.keys.count)
        qsort(naming.keys.items, naming.keys.count, sizeof *naming.keys.items, by_place);
    return naming.keys;
}

const struct key *find_key(const struct keys *keys, uint32_t begin)
{
    struct key sought = {.begin = begin};
    if (!keys->count)
        return NULL;
    return bsearch(&sought, keys->items, keys->count, sizeof *keys->items, by_place);
}
