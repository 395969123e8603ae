/* What a program uses, and whether it may run beside what the contracts of revisions say that it does not know. The
 * compiler writes down what the generated statements do; where nobody has, all of a model is taken to be used. Must not
 * know how contracts come about. */
#include "contract/contract.h"

#include <string.h>

/* -- of a model --------------------------------------------------------------------------------------------------- */

static void add_column(struct text *text, const struct column *column)
{
    schema_text_add(text, "column r");
    schema_text_add(text, column->nullable ? "" : "n");
    schema_text_add(text, column->generated ? "" : column->nullable ? "wz" : "w");
    schema_text_add(text, column->default_value || column->generated || column->automatic != AUTO_NONE ? "o " : " ");
    schema_contract_name(text, column->name, false);
    schema_text_add_char(text, '\n');
}

static void add_key(struct text *text, size_t count, const char *const *columns, const struct index_key *keys)
{
    for (size_t i = 0; i < count; i++)
        if (!columns && !keys[i].column)
            return;
    schema_text_add(text, "key");
    for (size_t i = 0; i < count; i++) {
        schema_text_add_char(text, ' ');
        schema_contract_name(text, columns ? columns[i] : keys[i].column, false);
    }
    schema_text_add_char(text, '\n');
}

static void add_table(struct text *text, const struct table *table)
{
    schema_text_add(text, "table ");
    schema_contract_name(text, table->name, true);
    schema_text_add_char(text, '\n');
    for (size_t i = 0; i < table->column_count; i++)
        add_column(text, table->columns[i]);
    for (size_t i = 0; i < table->constraint_count; i++) {
        const struct constraint *key = table->constraints[i];
        if (key->kind == CONSTRAINT_PRIMARY_KEY || key->kind == CONSTRAINT_UNIQUE)
            add_key(text, key->column_count, key->columns, NULL);
    }
    for (size_t i = 0; i < table->index_count; i++)
        if (table->indexes[i]->unique && !table->indexes[i]->where)
            add_key(text, table->indexes[i]->key_count, NULL, table->indexes[i]->keys);
}

static void add_enum(struct text *text, const struct enumeration *enumeration)
{
    schema_text_add(text, "enum ");
    schema_contract_name(text, enumeration->name, true);
    schema_text_add_char(text, '\n');
    for (size_t i = 0; i < enumeration->value_count; i++) {
        schema_text_add(text, "value ");
        schema_contract_name(text, enumeration->values[i]->text, false);
        schema_text_add_char(text, '\n');
    }
}

static const char *uses_text(struct region *region, const char *const *uses, const struct model *model)
{
    struct text text = TEXT(region);
    for (size_t i = 0; uses && uses[i]; i++)
        schema_text_add(&text, uses[i]);
    for (size_t i = 0; !uses && i < model->tables.used; i++)
        if (model->tables.entries[i].key)
            add_table(&text, model->tables.entries[i].value);
    for (size_t i = 0; !uses && i < model->enums.used; i++)
        if (model->enums.entries[i].key)
            add_enum(&text, model->enums.entries[i].value);
    return schema_text_string(&text);
}

/* -- reading lines ------------------------------------------------------------------------------------------------ */

/* The next name: up to one of `ends`, or in quotes. Null: there is none. *at is then behind it. */
static const char *next_name(struct region *region, const char **at, const char *ends)
{
    struct text name = TEXT(region);
    const char *p = *at;
    if (*p != '"') {
        size_t length = strcspn(p, ends);
        *at = p + length;
        return length ? schema_region_copy(region, p, length) : NULL;
    }
    for (p++; *p && (*p != '"' || p[1] == '"'); p++) {
        p += *p == '"';
        schema_text_add_char(&name, *p);
    }
    *at = p + (*p == '"');
    return schema_text_string(&name);
}

struct line {
    const char *text;
    const char *table; /* or an enum */
    const char *name;  /* of a column, value or constraint; null: none */
    struct {
        size_t count, capacity;
        const char **items;
    } columns; /* of a key */
};

/* A table's name may have a point itself, so the last one is the one before the column. */
static void read_path(struct region *region, const char *path, struct line *line)
{
    const char *at = path, *point = NULL;
    if (*at == '"') {
        line->table = next_name(region, &at, "");
        point = *at == '.' ? at : NULL;
    } else {
        size_t plain = strcspn(path, "\"");
        for (size_t i = 0; i < plain; i++)
            point = path[i] == '.' ? path + i : point;
        line->table = schema_region_copy(region, path, point ? (size_t)(point - path) : plain);
    }
    if (point) {
        at = point + 1;
        line->name = next_name(region, &at, "");
    }
}

static const char *after_word(const char *line, const char *word)
{
    size_t length = strlen(word);
    return strncmp(line, word, length) == 0 && line[length] == ' ' ? line + length + 1 : NULL;
}

static void read_key(struct region *region, const char *rest, struct line *line)
{
    line->table = next_name(region, &rest, " ");
    if (*rest == ' ' && rest[1] == '(')
        rest += 2;
    for (const char *name; (name = next_name(region, &rest, ",)"));) {
        APPEND(region, &line->columns, name);
        rest += strncmp(rest, ", ", 2) == 0 ? 2 : strlen(rest);
    }
}

/* -- what is used ------------------------------------------------------------------------------------------------- */

/* One line of what a program uses: `word`, and whether `name` is among the names behind it. */
static bool names_it(struct region *region, const char *line, const char *name)
{
    const char *at = line;
    for (const char *its; (its = next_name(region, &at, " "));) {
        if (schema_same_text(its, name))
            return true;
        at += *at == ' ';
    }
    return false;
}

/* Goes through the lines; the next one in *line, without its end. */
static bool next_line(struct region *region, const char **at, const char **line)
{
    size_t length = strcspn(*at, "\n");
    if (!**at)
        return false;
    *line = schema_region_copy(region, *at, length);
    *at += length + ((*at)[length] == '\n');
    return true;
}

struct uses {
    struct region *region;
    struct map tables, enums; /* const char *, by each name: the lines behind that of the element */
};

static void read_names(struct uses *uses, struct map *map, const char *names, const char *lines)
{
    for (const char *name; (name = next_name(uses->region, &names, " "));) {
        if (!schema_map_get(map, name))
            schema_map_put(map, name, lines);
        names += *names == ' ';
    }
}

const struct uses *schema_uses_read(struct region *region, const char *const *pieces, const struct model *model)
{
    struct uses *uses = NEW(region, struct uses);
    const char *lines = uses_text(region, pieces, model), *line, *rest;
    *uses = (struct uses){.region = region, .tables = MAP(region), .enums = MAP(region)};
    while (next_line(region, &lines, &line))
        if ((rest = after_word(line, "table")))
            read_names(uses, &uses->tables, rest, lines);
        else if ((rest = after_word(line, "enum")))
            read_names(uses, &uses->enums, rest, lines);
    return uses;
}

static const char *lines_of(const struct map *elements, const char *name)
{
    return name ? schema_map_get(elements, name) : NULL; /* null: it is not used */
}

static bool is_element(const char *line)
{
    return after_word(line, "table") || after_word(line, "enum");
}

/* How a column of the table whose lines these are is used: the letters; "" for not at all. *current: its name now. */
static const char *find_column(struct region *region, const char *lines, const char *name, const char **current)
{
    const char *line, *rest;
    while (next_line(region, &lines, &line) && !is_element(line)) {
        if (!(rest = after_word(line, "column")))
            continue;
        size_t length = strcspn(rest, " ");
        const char *names = rest + length + (rest[length] == ' ');
        if (!names_it(region, names, name))
            continue;
        if (current)
            *current = next_name(region, &names, " ");
        return schema_region_copy(region, rest, length);
    }
    return "";
}

static bool has_value(struct region *region, const char *lines, const char *name)
{
    const char *line, *rest;
    while (next_line(region, &lines, &line) && !is_element(line))
        if ((rest = after_word(line, "value")) && names_it(region, rest, name))
            return true;
    return false;
}

static bool has_key(struct region *region, const char *lines, const struct line *key)
{
    const char *line, *at, *all = lines;
    while (next_line(region, &lines, &line) && !is_element(line)) {
        if (!(at = after_word(line, "key")))
            continue;
        size_t found = 0, count = 0;
        for (const char *name; (name = next_name(region, &at, " ")); count++) {
            at += *at == ' ';
            for (size_t i = 0; i < key->columns.count; i++) {
                const char *current = NULL;
                find_column(region, all, key->columns.items[i], &current);
                if (schema_same_text(current, name)) {
                    found++;
                    break;
                }
            }
        }
        if (count == key->columns.count && found == count)
            return true;
    }
    return false;
}

/* -- the judgement ------------------------------------------------------------------------------------------------ */

static bool any_of(const char *how, const char *letters)
{
    return strpbrk(how, letters) != NULL;
}

/* Why a program may not run beside that; null: it may. */
static const char *why_column(const char *word, const char *how)
{
    if (schema_same_text(word, "gone column") || schema_same_text(word, "type"))
        return !any_of(how, "rw") ? NULL : any_of(how, "w") ? "which it writes" : "which it reads";
    if (schema_same_text(word, "generated"))
        return any_of(how, "w") ? "which it writes" : NULL;
    if (schema_same_text(word, "nullable"))
        return any_of(how, "n") ? "where it expects a value" : NULL;
    if (schema_same_text(word, "not null"))
        return any_of(how, "z") ? "where it may write null" : NULL;
    if (schema_same_text(word, "required"))
        return any_of(how, "w") && !any_of(how, "o") ? NULL : "which its inserts may leave out";
    return any_of(how, "o") ? "which its inserts leave to the database" : NULL; /* default */
}

static const char *why(struct region *region, const char *text, const struct uses *uses, bool *warns)
{
    static const char *const of_columns[] = {"gone column", "type",     "generated", "nullable",
                                             "not null",    "required", "default"};
    struct line line = {.text = text};
    const char *rest, *lines;
    for (size_t i = 0; i < COUNT_OF(of_columns); i++)
        if ((rest = after_word(text, of_columns[i]))) {
            read_path(region, rest, &line);
            lines = line.name ? lines_of(&uses->tables, line.table) : NULL;
            return lines ? why_column(of_columns[i], find_column(region, lines, line.name, NULL)) : NULL;
        }
    if ((rest = after_word(text, "gone table")) || (rest = after_word(text, "gone enum"))) {
        const struct map *elements = after_word(text, "gone table") ? &uses->tables : &uses->enums;
        return lines_of(elements, next_name(region, &rest, " ")) ? "which it uses" : NULL;
    }
    if ((rest = after_word(text, "gone value")) || (rest = after_word(text, "value"))) {
        read_path(region, rest, &line);
        lines = line.name ? lines_of(&uses->enums, line.table) : NULL;
        if (after_word(text, "value"))
            return lines ? "which it does not know" : NULL;
        return lines && has_value(region, lines, line.name) ? "which it may write" : NULL;
    }
    if ((rest = after_word(text, "key"))) {
        read_key(region, rest, &line);
        lines = lines_of(&uses->tables, line.table);
        return lines && has_key(region, lines, &line) ? "by which it updates what is there" : NULL;
    }
    if ((rest = after_word(text, "constraint"))) {
        *warns = lines_of(&uses->tables, next_name(region, &rest, " ")) != NULL;
        return NULL;
    }
    return "which only a newer schemac understands";
}

const char *schema_contract_broken(const struct uses *uses, const char *contract, const char **why_not,
                                   struct text *warnings)
{
    struct region *region = uses->region;
    const char *line;
    *why_not = NULL;
    while (next_line(region, &contract, &line)) {
        bool warns = false;
        *why_not = *line ? why(region, line, uses, &warns) : NULL;
        if (*why_not)
            return line;
        if (warns)
            schema_text_format(warnings, "%s%s", warnings->size ? ", " : "", line);
    }
    return NULL;
}
