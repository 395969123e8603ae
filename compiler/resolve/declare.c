/* Owns: who is there: declarations of all files by name, each name once; and looking tables and columns up, with an
 * answer in kind where there is none. Must not know what a table means. */
#include "resolve/resolver.h"

struct declared {
    const char *what; /* "table" */
    const char *name;
    struct span place;
};

/* -- declaring ------------------------------------------------------------------------------------------------- */

/* What two names have in common that cannot both be: in C, and on an engine without schemas, a dot is an underscore. */
static const char *folded(struct resolver *resolver, const char *name)
{
    char *small = schema_region_string(resolver->region, name);
    for (char *at = small; *at; at++)
        if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at - 'A' + 'a');
        else if (*at == '.')
            *at = '_';
    return small;
}

/* Tables, enums and mixins share one room for names: a struct and an enum of one name cannot be in C either. */
static bool declare_name(struct resolver *resolver, struct map *taken, const char *what, struct name name)
{
    if (!check_new_name(resolver, what, name))
        return false;
    const char *key = folded(resolver, name.text);
    const struct declared *other = schema_map_get(taken, key);
    if (other) {
        bool same = strcmp(other->name, name.text) == 0;
        bool dotted =
            (strchr(name.text, '.') || strchr(other->name, '.')) && !schema_same_text_any_case(other->name, name.text);
        struct diagnostic *d =
            same     ? problem_at(resolver, S0101, name.span, "'%s' is declared twice", name.text)
            : dotted ? problem_at(resolver, S0102, name.span, "%s '%s' and %s '%s' are the same where a dot is none",
                                  what, name.text, other->what, other->name)
                     : problem_at(resolver, S0102, name.span, "%s '%s' differs from %s '%s' only in case", what,
                                  name.text, other->what, other->name);
        if (dotted)
            help_with(resolver, d, "in C, and on SQLite, both are '%s'", key);
        note_at(resolver, d, other->place, "the other %s is here", other->what);
        return false;
    }
    struct declared *entry = NEW(resolver->region, struct declared);
    *entry = (struct declared){what, name.text, name.span};
    schema_map_put(taken, key, entry);
    return true;
}

static void declare_schema(struct resolver *resolver, const struct declaration *declaration, struct span *place)
{
    if (place->source) {
        struct diagnostic *d = problem_at(resolver, S0105, declaration->span, "the schema is named twice");
        note_at(resolver, d, *place, "it is named here already");
        return;
    }
    *place = declaration->span;
    if (check_new_name(resolver, "schema", declaration->name))
        resolver->schema->name = declaration->name.text;
}

static void declare_table(struct resolver *resolver, struct map *taken, const struct declaration *declaration)
{
    if (!declare_name(resolver, taken, "table", declaration->name)) {
        if (declaration->name.text)
            schema_map_put(&resolver->tainted, declaration->name.text, declaration);
        return;
    }
    if (strchr(declaration->name.text, '.') &&
        require_construct(resolver, CONSTRUCT_DOTTED_NAME, declaration->name.span))
        check_schema_name(resolver, declaration->name);
    if (declaration->flag)
        require_construct(resolver, CONSTRUCT_OPAQUE_TABLE, declaration->name.span);
    struct draft *draft = NEW(resolver->region, struct draft);
    draft->name = declaration->name.text;
    draft->place = declaration->name.span;
    draft->declaration = declaration;
    draft->by_name = MAP(resolver->region);
    schema_map_put(&resolver->drafts, draft->name, draft);
    schema_map_put(&resolver->relations, folded(resolver, draft->name), draft);
}

bool is_declared_table(struct resolver *resolver, const char *beside, const char *name)
{
    const char *whole =
        schema_region_format(resolver->region, "%.*s%s", (int)schema_prefix_length(beside), beside, name);
    return schema_map_get(&resolver->relations, folded(resolver, whole));
}

static void declare_enum(struct resolver *resolver, struct map *taken, const struct declaration *declaration)
{
    if (!declare_name(resolver, taken, "enum", declaration->name))
        return;
    const struct enumeration *enumeration = resolve_enum(resolver, declaration);
    schema_model_add_enum(resolver->model, enumeration);
    intend_of_enum(resolver, declaration);
}

void declare_trees(struct resolver *resolver, struct schema_tree *const *trees, size_t count)
{
    struct map taken = MAP(resolver->region);
    struct span schema_place = NOWHERE;
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < trees[i]->count; j++) {
            const struct declaration *declaration = &trees[i]->items[j];
            switch (declaration->kind) {
            case DECLARE_SCHEMA:
                declare_schema(resolver, declaration, &schema_place);
                break;
            case DECLARE_TABLE:
                declare_table(resolver, &taken, declaration);
                break;
            case DECLARE_MIXIN:
                if (declare_name(resolver, &taken, "mixin", declaration->name))
                    schema_map_put(&resolver->mixins, declaration->name.text, declaration);
                break;
            case DECLARE_ENUM:
                declare_enum(resolver, &taken, declaration);
                break;
            case DECLARE_QUERY:
                declare_name(resolver, &taken, "query", declaration->name);
                break;
            case DECLARE_FUNCTION: /* when all enums are known */
            case DECLARE_OBJECT:   /* when all tables are known */
            case DECLARE_DROP:
            case DECLARE_UNSUPPORTED: /* the grammar has said so */
                break;
            }
        }
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < trees[i]->count; j++)
            if (trees[i]->items[j].kind == DECLARE_DROP)
                intend_of_drop(resolver, &trees[i]->items[j]);
            else if (trees[i]->items[j].kind == DECLARE_FUNCTION)
                declare_function(resolver, &trees[i]->items[j], false);
            else if (trees[i]->items[j].kind == DECLARE_OBJECT)
                declare_object(resolver, &trees[i]->items[j]);
    check_own_functions(resolver);
    check_objects(resolver, trees, count);
}

/* -- looking up ------------------------------------------------------------------------------------------------ */

static struct draft_column *column_of_model(struct resolver *resolver, const struct column *column)
{
    struct draft_column *made = NEW(resolver->region, struct draft_column);
    made->column = *column;
    made->column.name = schema_region_string(resolver->region, column->name);
    made->column.type.name = schema_region_string(resolver->region, column->type.name);
    made->progress = DONE;
    if (column->origin)
        made->place = *column->origin;
    return made;
}

static struct names names_of(struct resolver *resolver, size_t count, const char *const *texts)
{
    struct names names = {0};
    for (size_t i = 0; i < count; i++) {
        struct name name = {schema_region_string(resolver->region, texts[i]), NOWHERE};
        APPEND(resolver->region, &names, name);
    }
    return names;
}

/* What is resolved outlives the model it was looked up in, so names are copied. */
struct draft *draft_of_table(struct resolver *resolver, const struct table *table)
{
    struct draft *draft = NEW(resolver->region, struct draft);
    draft->name = schema_region_string(resolver->region, table->name);
    draft->table = table;
    if (table->origin)
        draft->place = *table->origin;
    draft->by_name = MAP(resolver->region);
    for (size_t i = 0; i < table->column_count; i++) {
        struct draft_column *column = column_of_model(resolver, table->columns[i]);
        APPEND(resolver->region, &draft->columns, column);
        schema_map_put(&draft->by_name, column->column.name, column);
    }
    for (size_t i = 0; i < table->constraint_count; i++) {
        struct draft_constraint *made = NEW(resolver->region, struct draft_constraint);
        made->constraint = *table->constraints[i];
        made->columns = names_of(resolver, made->constraint.column_count, made->constraint.columns);
        APPEND(resolver->region, &draft->constraints, made);
        if (made->constraint.kind == CONSTRAINT_PRIMARY_KEY)
            draft->primary_key = made;
    }
    for (size_t i = 0; i < table->index_count; i++) {
        struct draft_index *made = NEW(resolver->region, struct draft_index);
        made->index = *table->indexes[i];
        APPEND(resolver->region, &draft->indexes, made);
    }
    return draft;
}

struct draft *find_table(struct resolver *resolver, const char *name)
{
    struct draft *draft = (struct draft *)schema_map_get(&resolver->drafts, name);
    const struct table *table = resolver->schema ? NULL : schema_model_table(resolver->model, name);
    if (!table)
        return draft && draft->declaration ? draft : NULL;
    if (draft && draft->table == table) /* nothing has happened to it since */
        return draft;
    draft = draft_of_table(resolver, table);
    schema_map_put(&resolver->drafts, draft->name, draft);
    return draft;
}

static struct words table_words(struct resolver *resolver)
{
    struct words words = {0};
    const struct map *map = resolver->schema ? &resolver->drafts : &resolver->model->tables;
    for (size_t i = 0; i < map->used; i++)
        if (map->entries[i].key)
            add_word(resolver, &words, map->entries[i].key);
    return words;
}

const char *table_that_was(const struct resolver *resolver, const char *name)
{
    for (size_t i = 0; i < resolver->drafts.used; i++) {
        const struct draft *draft = resolver->drafts.entries[i].key ? resolver->drafts.entries[i].value : NULL;
        if (draft && draft->declaration && schema_same_text(draft->declaration->was.text, name))
            return draft->name;
    }
    return NULL;
}

struct draft *require_table(struct resolver *resolver, struct name name)
{
    if (!name.text)
        return NULL;
    struct draft *draft = find_table(resolver, name.text);
    if (draft || schema_map_get(&resolver->tainted, name.text))
        return draft;
    struct diagnostic *d;
    if (schema_model_enum(resolver->model, name.text))
        d = problem_at(resolver, S0110, name.span, "'%s' is an enum, not a table", name.text);
    else if (schema_map_get(&resolver->mixins, name.text))
        d = problem_at(resolver, S0110, name.span, "'%s' is a mixin, not a table", name.text);
    else
        d = problem_at(resolver, S0110, name.span, "there is no table '%s'", name.text);
    const char *now = table_that_was(resolver, name.text);
    struct words words = table_words(resolver);
    if (now)
        fix_with(resolver, d, name.span, now, "it is called '%s' now", now);
    else
        fix_spelling(resolver, d, name.span, name.text, &words);
    return NULL;
}

struct draft_column *find_column(const struct draft *draft, const char *name)
{
    return (struct draft_column *)schema_map_get(&draft->by_name, name);
}

struct words column_words(struct resolver *resolver, const struct draft *draft)
{
    struct words words = {0};
    for (size_t i = 0; i < draft->columns.count; i++)
        add_word(resolver, &words, draft->columns.items[i]->column.name);
    return words;
}

static const char *column_that_was(const struct draft *draft, const char *name)
{
    for (size_t i = 0; i < draft->columns.count; i++) {
        const struct column_syntax *syntax = draft->columns.items[i]->syntax;
        const struct attribute *was = syntax ? find_attribute(&syntax->attributes, ATTRIBUTE_WAS) : NULL;
        if (was && schema_same_text(was->name.text, name))
            return draft->columns.items[i]->column.name;
    }
    return NULL;
}

struct diagnostic *no_such_column(struct resolver *resolver, const struct draft *draft, struct name name)
{
    if (draft->overfull)
        return NULL; /* that was told */
    struct diagnostic *d =
        problem_at(resolver, S0111, name.span, "there is no column '%s' in table '%s'", name.text, draft->name);
    const char *now = column_that_was(draft, name.text);
    struct words words = column_words(resolver, draft);
    if (now)
        fix_with(resolver, d, name.span, now, "it is called '%s' now", now);
    else
        fix_spelling(resolver, d, name.span, name.text, &words);
    return d;
}

struct draft_column *require_column(struct resolver *resolver, const struct draft *draft, struct name name)
{
    struct draft_column *column = find_column(draft, name.text);
    if (!column)
        no_such_column(resolver, draft, name);
    return column;
}
