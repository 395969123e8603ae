/* Owns: names in C of tables, columns and enums, and how columns stand in the structs. Must not know SQL, nor how
 * anything is printed. What functions there are, and whether their names clash, is functions.c's. */
#include "names/naming.h"

#include "names/registry.h"

#include <stdlib.h>
#include <string.h>

bool name_part_is_good(const char *name)
{
    for (const char *at = name; *at; at++)
        if (!((*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') || (*at >= '0' && *at <= '9') || *at == '_'))
            return false;
    return *name;
}

bool is_name_in_c(const char *name)
{
    return !(*name >= '0' && *name <= '9') && name_part_is_good(name);
}

static struct span place_of(const struct span *origin)
{
    return origin ? *origin : NOWHERE;
}

const char *own_name(struct registry *registry, const char *kind, const char *name, const char *c_name,
                     const struct span *origin, bool prefixed)
{
    if (c_name) {
        if (is_name_in_c(c_name) && (prefixed || !word_of_c(c_name)))
            return c_name;
        report(registry->diagnostics, S0501, place_of(origin), "cname '%s' of %s '%s' cannot be a name in C", c_name,
               kind, name);
        registry->failed = true;
        return c_name;
    }
    char *copy = schema_region_string(registry->region, name);
    for (char *at = copy; *at; at++)
        if (*at == '.')
            *at = '_';
    if (is_name_in_c(copy) && (prefixed || !word_of_c(copy)))
        return copy;
    struct diagnostic *d;
    if (is_name_in_c(copy)) {
        d = report(registry->diagnostics, S0501, place_of(origin), "%s '%s' has a name that C or C++ keeps for itself",
                   kind, name);
        add_help(registry->diagnostics, d, "give it another one in C alone: cname %s_", copy);
    } else {
        d = report(registry->diagnostics, S0502, place_of(origin), "no name in C can be made of %s '%s'", kind, name);
        add_help(registry->diagnostics, d, "give it one: cname NAME");
    }
    registry->failed = true;
    return copy;
}

/* ROLE_IN_REVIEW of in-review: what is no letter or digit becomes an underscore; null when nothing is left of it. */
static const char *constant_part(struct region *region, const char *text)
{
    struct text out = TEXT(region);
    for (const char *at = text; *at; at++) {
        unsigned char c = (unsigned char)*at;
        if (c >= 0x80)
            return NULL;
        bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (word)
            schema_text_add_char(&out, c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : (char)c);
        else if (out.size && out.bytes[out.size - 1] != '_')
            schema_text_add_char(&out, '_');
    }
    while (out.size && out.bytes[out.size - 1] == '_')
        out.bytes[--out.size] = '\0';
    return out.size ? out.bytes : NULL;
}

size_t source_of(const struct schema *schema, const struct span *origin)
{
    for (size_t i = 0; origin && i < schema->source_count; i++)
        if (schema->sources[i] == origin->source)
            return i;
    return 0;
}

static void name_enum(struct registry *registry, struct c_schema *names, const struct enumeration *enumeration,
                      struct c_enum *out)
{
    struct region *region = registry->region;
    out->enumeration = enumeration;
    out->source = source_of(names->schema, enumeration->origin);
    const char *own = own_name(registry, "enum", enumeration->name, enumeration->c_name, enumeration->origin, true);
    out->name = schema_region_format(region, "%s%s", names->prefix, own);
    out->upper = upper_case(region, out->name);
    if (is_runtime_value(out->name)) /* what an update sets it with is the runtime's already, and registered as taken */
        register_name(registry, schema_region_format(region, "schema_set_%s", out->name), "enum", enumeration->name,
                      enumeration->origin);
    const char **constants = NEW_ARRAY(region, const char *, enumeration->value_count);
    out->constants = constants;
    register_tag(registry, out->name, "enum", enumeration->name, enumeration->origin);
    register_name(registry, schema_region_format(region, "%s_NULL", out->upper), "the null of enum", enumeration->name,
                  enumeration->origin);
    for (size_t i = 0; i < enumeration->value_count; i++) {
        const struct enum_value *value = enumeration->values[i];
        if (value->c_name) {
            constants[i] = schema_region_format(
                region, "%s%s", *names->prefix ? upper_case(region, names->prefix) : "",
                own_name(registry, "enum value", value->text, value->c_name, value->origin, *names->prefix));
        } else {
            const char *part = constant_part(region, value->text);
            if (!part) {
                struct diagnostic *d =
                    report(registry->diagnostics, S0502, place_of(value->origin),
                           "no name in C can be made of value '%s' of enum '%s'", value->text, enumeration->name);
                add_help(registry->diagnostics, d, "give it one: cname %s_NAME", out->upper);
                registry->failed = true;
                part = "NAMELESS";
            }
            constants[i] = schema_region_format(region, "%s_%s", out->upper, part);
        }
        register_name(registry, constants[i], "enum value", value->text, value->origin);
    }
}

static enum c_presence presence_of(const struct column *column)
{
    if (column->generated)
        return C_NOT_GIVEN;
    if (column->nullable)
        return C_NULLABLE;
    return column->default_value || column->automatic || column->version ? C_DEFAULTED : C_REQUIRED;
}

/* What functions call their parameters and what is in their bodies, whatever the columns are. */
static bool is_taken_in_functions(const char *name)
{
    static const char *const taken[] = {"arena", "capacity", "change",  "count",    "cursor",    "db",     "exists",
                                        "found", "grown",    "i",       "id_given", "ids",       "items",  "keys",
                                        "limit", "list",     "lists",   "loaded",   "memory",    "offset", "place",
                                        "row",   "rows",     "set",     "span",     "statement", "status", "stored",
                                        "used",  "was",      "written", "given",    "options",   "true",   "false"};
    for (size_t i = 0; i < COUNT_OF(taken); i++)
        if (strcmp(name, taken[i]) == 0)
            return true;
    return strncmp(name, "schema_", 7) == 0 || strncmp(name, "SCHEMA_", 7) == 0;
}

static bool is_column(const struct table *table, const char *name)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (schema_same_text(table->columns[i]->name, name) || schema_same_text(table->columns[i]->c_name, name))
            return true;
    return false;
}

/* limit_value of limit, unless another column is called so. */
static const char *parameter_name(struct region *region, const struct table *table, const char *name)
{
    if (!is_taken_in_functions(name) && !word_of_c(name))
        return name;
    do
        name = schema_region_format(region, "%s_value", name);
    while (is_column(table, name));
    return name;
}

static void name_columns(struct registry *registry, struct c_schema *names, struct c_table *out)
{
    const struct table *table = out->table;
    struct c_column *columns = NEW_ARRAY(registry->region, struct c_column, table->column_count);
    struct map members = MAP(registry->region);
    const struct constraint *key = schema_table_primary_key(table);
    for (size_t i = 0; i < table->column_count; i++) {
        const struct column *column = table->columns[i];
        bool in_key = false;
        for (size_t k = 0; key && k < key->column_count; k++)
            in_key |= strcmp(key->columns[k], column->name) == 0;
        if (column->retired && !in_key)
            continue;
        struct c_column *c = &columns[out->column_count];
        c->column = column;
        c->name = own_name(registry, "column", column->name, column->c_name, column->origin, false);
        if (word_of_runtime(c->name)) {
            struct diagnostic *d = report(registry->diagnostics, S0501, place_of(column->origin),
                                          "column '%s' has a name that the runtime keeps for itself", column->name);
            add_help(registry->diagnostics, d, "give it another one in C alone: cname %s_", column->name);
            registry->failed = true;
        }
        c->parameter = parameter_name(registry->region, table, c->name);
        c->presence = presence_of(column);
        c->key = in_key;
        c->place = out->column_count++;
        for (size_t e = 0; column->type.kind == TYPE_ENUM && e < names->enum_count; e++)
            if (strcmp(names->enums[e].enumeration->name, column->type.name) == 0)
                c->enumeration = &names->enums[e];
        const struct c_column *other = schema_map_get(&members, c->name);
        if (other) {
            struct diagnostic *d = report(registry->diagnostics, S0503, place_of(column->origin),
                                          "columns '%s' and '%s' of table '%s' are both '%s' in C", other->column->name,
                                          column->name, table->name, c->name);
            add_note(registry->diagnostics, d, place_of(other->column->origin), "'%s' is here", other->column->name);
            add_help(registry->diagnostics, d, "give one of them another name in C: cname %s_", c->name);
            registry->failed = true;
        } else {
            schema_map_put(&members, c->name, c);
        }
        if (column->version)
            out->version = c;
    }
    out->columns = columns;
}

static void name_table(struct registry *registry, struct c_schema *names, const struct table *table,
                       struct c_table *out)
{
    out->table = table;
    out->source = source_of(names->schema, table->origin);
    const char *own = own_name(registry, "table", table->name, table->c_name, table->origin, *names->prefix != 0);
    out->name = schema_region_format(registry->region, "%s%s", names->prefix, own);
    out->upper = upper_case(registry->region, out->name);
    out->own = own;
    out->plural = plural_of(registry->region, own);
    out->parameter = parameter_name(registry->region, table, own);
    out->plural_parameter = parameter_name(registry->region, table, out->plural);
    name_columns(registry, names, out);
}

static bool check_words(struct registry *registry, const struct emit_options *options)
{
    if (!is_name_in_c(options->target) || word_of_c(options->target)) {
        report(registry->diagnostics, S0504, NOWHERE, "the target '%s' cannot be a name in C", options->target);
        return false;
    }
    if (options->prefix && *options->prefix && !is_name_in_c(options->prefix)) {
        report(registry->diagnostics, S0504, NOWHERE, "the prefix '%s' cannot begin a name in C", options->prefix);
        return false;
    }
    return true;
}

/* account.schema of models/account.schema; two alike would be written to one place. */
static void name_files(struct registry *registry, struct c_schema *names)
{
    const struct schema *schema = names->schema;
    const char **file_names = NEW_ARRAY(registry->region, const char *, schema->source_count + 1);
    for (size_t i = 0; i < schema->source_count; i++) {
        const char *path = schema->sources[i]->path;
        const char *slash = strrchr(path, '/');
        file_names[i] = slash ? slash + 1 : path;
        for (size_t j = 0; j < i; j++) {
            if (strcmp(file_names[i], file_names[j]) != 0)
                continue;
            struct span here = {schema->sources[i], 0, 0};
            report(registry->diagnostics, S0505, here, "'%s' and '%s' would both give %s.h: rename one",
                   schema->sources[j]->path, path, file_names[i]);
            registry->failed = true;
        }
    }
    names->file_names = file_names;
}

static void name_target(struct registry *registry, const struct c_schema *names)
{
    static const char *const functions[] = {"open", "open_with", "revision"};
    const char *target = names->options->target;
    for (size_t i = 0; i < COUNT_OF(functions); i++)
        reserve_name(registry, schema_region_format(registry->region, "%s%s_%s", names->prefix, target, functions[i]),
                     "a function of target", target);
    reserve_tag(registry, schema_region_format(registry->region, "%s%s_constraint", names->prefix, target),
                "an enum of target", target);
    reserve_name(registry,
                 schema_region_format(registry->region, "%s_CONSTRAINT_NONE", upper_case(registry->region, target)),
                 "a constant of target", target);
}

static int by_key(const void *a, const void *b)
{
    return strcmp((*(const struct map_entry *const *)a)->key, (*(const struct map_entry *const *)b)->key);
}

/* In the order of their names: what is generated does not follow the order in which things were declared. */
static const struct map_entry **entries_by_name(struct region *region, const struct map *map, size_t *count)
{
    const struct map_entry **entries = NEW_ARRAY(region, const struct map_entry *, map->count + 1);
    *count = 0;
    for (size_t i = 0; i < map->used; i++)
        if (map->entries[i].key)
            entries[(*count)++] = &map->entries[i];
    qsort(entries, *count, sizeof *entries, by_key);
    return entries;
}

bool name_everything(struct region *region, struct diagnostics *diagnostics, const struct schema *schema,
                     const struct emit_options *options, struct c_schema *names)
{
    struct registry registry = {
        .region = region, .diagnostics = diagnostics, .names = MAP(region), .tags = MAP(region)};
    *names = (struct c_schema){.region = region, .schema = schema, .options = options};
    names->prefix = options->prefix ? options->prefix : "";
    if (!check_words(&registry, options))
        return false;
    name_files(&registry, names);
    name_target(&registry, names);

    size_t count;
    const struct map_entry **enums = entries_by_name(region, &schema->model.enums, &count);
    names->enums = NEW_ARRAY(region, struct c_enum, count);
    for (size_t i = 0; i < count; i++)
        name_enum(&registry, names, enums[i]->value, &names->enums[names->enum_count++]);

    const struct map_entry **tables = entries_by_name(region, &schema->model.tables, &count);
    names->tables = NEW_ARRAY(region, struct c_table, count);
    for (size_t i = 0; i < count; i++) {
        const struct table *table = tables[i]->value;
        if (!table->opaque)
            name_table(&registry, names, table, &names->tables[names->table_count++]);
    }
    name_functions(&registry, names);
    name_queries(&registry, names);
    return !registry.failed;
}
