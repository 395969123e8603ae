/* Owns: the errors about what is in the history, is no longer in the schema, and of which the schema says nothing: with
 * the two ways out, `was` for the likeliest new name, and `drop`. Must not know how the loss would be carried out. */
#include "plan/planner.h"

#include <string.h>

/* How alike two names are, in percent: twice the letters of the longest common subsequence over the letters of both. */
static unsigned alikeness(const char *a, const char *b)
{
    enum { LIMIT = 64 };
    const size_t a_size = strlen(a), b_size = strlen(b);
    unsigned char row[LIMIT + 1] = {0};
    if (a_size == 0 || b_size == 0 || a_size > LIMIT || b_size > LIMIT)
        return 0;
    for (size_t i = 0; i < a_size; i++) {
        unsigned char diagonal = 0;
        for (size_t j = 0; j < b_size; j++) {
            const unsigned char above = row[j + 1];
            if (a[i] == b[j])
                row[j + 1] = (unsigned char)(diagonal + 1);
            else if (row[j] > row[j + 1])
                row[j + 1] = row[j];
            diagonal = above;
        }
    }
    return (unsigned)(200u * row[b_size] / (a_size + b_size));
}

/* Helps with `was`: by a program where the place is known, else in words. */
static void help_with_was(struct planner *planner, struct diagnostic *diagnostic, const char *guess,
                          const struct span *guess_origin, const char *old_name)
{
    const struct span rest = item_of(guess_origin);
    if (rest.source) {
        const struct span end = {rest.source, rest.end, rest.end};
        add_fix(planner->diagnostics, diagnostic, end, schema_region_format(planner->region, " was %s", old_name),
                "if '%s' is its new name, write:    %.*s was %s", guess, (int)(rest.end - rest.begin),
                rest.source->bytes + rest.begin, old_name);
    } else {
        add_help(planner->diagnostics, diagnostic, "if '%s' is its new name, write: %s was %s", guess, guess, old_name);
    }
}

/* -- columns */

/* The new column that is likeliest to be `lost` under another name, or null when none is likely. */
static const struct column *likely_column(const struct column *lost, const struct table *declared,
                                          const struct matching *columns)
{
    const struct column *best = NULL;
    unsigned best_score = 0;
    for (size_t i = 0; i < declared->column_count; i++) {
        const struct column *candidate = declared->columns[i];
        if (schema_map_get(&columns->old_of, candidate->name) || candidate->generated)
            continue;
        const enum type_change change = schema_type_change(&lost->type, &candidate->type);
        const unsigned alike = alikeness(lost->name, candidate->name);
        unsigned score = alike >= 50 ? alike : 0;
        if (change == TYPE_CHANGE_NONE)
            score += 60;
        else if (change == TYPE_CHANGE_FREE || change == TYPE_CHANGE_WIDENS)
            score += 30;
        if (score > best_score && score >= 60) {
            best = candidate;
            best_score = score;
        }
    }
    return best;
}

void check_lost_columns(struct planner *planner, const struct table *old, const struct table *declared,
                        const struct matching *columns)
{
    for (size_t i = 0; i < old->column_count; i++) {
        const struct column *lost = old->columns[i];
        if (schema_map_get(&columns->new_of, lost->name) || lost->generated ||
            find_intention(planner, INTEND_DROP_COLUMN, declared->name, lost->name, NULL))
            continue;
        const struct column *guess = likely_column(lost, declared, columns);
        struct diagnostic *diagnostic =
            fail(planner, S0201, guess && guess->origin ? guess->origin : declared->origin,
                 "column '%s.%s' would be dropped, and its data with it", declared->name, lost->name);
        note_creation(planner, diagnostic, lost->origin, lost->name);
        const char *written = as_column_name(planner->region, lost->name);
        if (guess) {
            help_with_was(planner, diagnostic, guess->name, guess->origin, written);
            schema_map_put(&planner->guessed,
                           schema_region_format(planner->region, "%s.%s", declared->name, guess->name), "");
        }
        add_help(planner->diagnostics, diagnostic, "if it should go, write in table '%s': drop %s", declared->name,
                 written);
    }
}

/* What is gone as a whole stands nowhere in the schema: it is told where it was made, and what lets it go is added at
 * the end of a file. */
static void help_with_drop(struct planner *planner, struct diagnostic *diagnostic, const char *what,
                           const char *written)
{
    const struct schema *schema = planner->schema;
    const char *line = schema_region_format(planner->region, "drop %s %s", what, written);
    const struct source *source = schema->source_count ? schema->sources[schema->source_count - 1] : NULL;
    if (!source) {
        add_help(planner->diagnostics, diagnostic, "if it should go, write: %s", line);
        return;
    }
    uint32_t end = (uint32_t)source->size;
    bool begun = end && source->bytes[end - 1] != '\n';
    add_fix(planner->diagnostics, diagnostic, (struct span){source, end, end},
            schema_region_format(planner->region, "%s%s\n", begun ? "\n" : "", line), "if it should go, write: %s",
            line);
}

/* -- tables */

static unsigned common_columns(const struct table *a, const struct table *b)
{
    size_t common = 0;
    for (size_t i = 0; i < a->column_count; i++)
        common += schema_table_column(b, a->columns[i]->name) != NULL;
    const size_t all = a->column_count + b->column_count;
    return all ? (unsigned)(200 * common / all) : 0;
}

static const struct table *likely_table(const struct planner *planner, const struct table *lost)
{
    const struct table *best = NULL;
    unsigned best_score = 0;
    size_t count;
    const char **names = sorted_names(planner->region, &planner->schema->model.tables, &count);
    for (size_t i = 0; i < count; i++) {
        const struct table *candidate = schema_model_table(&planner->schema->model, names[i]);
        if (schema_map_get(&planner->tables.old_of, names[i]) || candidate->opaque)
            continue;
        const unsigned columns = common_columns(lost, candidate), alike = alikeness(lost->name, candidate->name);
        const unsigned score = columns + alike;
        if (score > best_score && columns >= 40 && score >= 100) {
            best = candidate;
            best_score = score;
        }
    }
    return best;
}

void check_lost_tables(struct planner *planner)
{
    size_t count;
    const char **names = sorted_names(planner->region, &planner->history->tables, &count);
    for (size_t i = 0; i < count; i++) {
        const struct table *lost = schema_model_table(planner->history, names[i]);
        if (lost->opaque || schema_map_get(&planner->tables.new_of, names[i]) ||
            find_intention(planner, INTEND_DROP_TABLE, NULL, names[i], NULL))
            continue;
        const struct table *guess = likely_table(planner, lost);
        struct diagnostic *diagnostic = fail(planner, S0201, guess ? guess->origin : lost->origin,
                                             "table '%s' would be dropped, and its rows with it", names[i]);
        if (guess)
            note_creation(planner, diagnostic, lost->origin, names[i]);
        const char *written = as_column_name(planner->region, names[i]);
        if (guess)
            add_help(planner->diagnostics, diagnostic, "if '%s' is its new name, write: table %s was %s {", guess->name,
                     as_column_name(planner->region, guess->name), written);
        help_with_drop(planner, diagnostic, "table", written);
    }
}

/* -- enums and their values */

void check_lost_enums(struct planner *planner)
{
    size_t count;
    const char **names = sorted_names(planner->region, &planner->history->enums, &count);
    for (size_t i = 0; i < count; i++) {
        if (schema_map_get(&planner->enums.new_of, names[i]) ||
            find_intention(planner, INTEND_DROP_ENUM, NULL, names[i], NULL))
            continue;
        const struct enumeration *lost = schema_model_enum(planner->history, names[i]);
        struct diagnostic *diagnostic = fail(planner, S0201, lost->origin, "enum '%s' would be dropped", names[i]);
        const char *written = as_column_name(planner->region, names[i]);
        const struct map *declared = &planner->schema->model.enums;
        const char *guess = NULL;
        for (size_t j = 0; j < declared->used && !guess; j++)
            if (declared->entries[j].key && !schema_map_get(&planner->enums.old_of, declared->entries[j].key))
                guess = declared->entries[j].key;
        if (guess)
            add_help(planner->diagnostics, diagnostic, "if '%s' is its new name, write: enum %s was %s {", guess,
                     as_column_name(planner->region, guess), written);
        help_with_drop(planner, diagnostic, "enum", written);
    }
}

/* A member as the language writes it: a word, or a text. */
static const char *as_member(struct region *region, const char *value)
{
    if (!must_quote_as_column(value))
        return value;
    struct text text = TEXT(region);
    schema_text_add_quoted(&text, value, '\'');
    return schema_text_string(&text);
}

void check_lost_values(struct planner *planner, const struct enumeration *old, const struct enumeration *declared,
                       const struct matching *values)
{
    for (size_t i = 0; i < old->value_count; i++) {
        const struct enum_value *lost = old->values[i];
        if (schema_map_get(&values->new_of, lost->text) ||
            find_intention(planner, INTEND_DROP_VALUE, NULL, declared->name, lost->text))
            continue;
        struct diagnostic *diagnostic =
            fail(planner, S0201, declared->origin, "value '%s' of enum '%s' would be dropped, and rows may have it",
                 lost->text, declared->name);
        note_creation(planner, diagnostic, lost->origin, lost->text);
        const char *written = as_member(planner->region, lost->text), *other = NULL;
        for (size_t j = 0; j < declared->value_count; j++) {
            const struct enum_value *value = declared->values[j];
            if (schema_map_get(&values->old_of, value->text)) {
                if (!other)
                    other = value->text;
            } else {
                add_help(planner->diagnostics, diagnostic, "if '%s' is its new name, write: %s was %s", value->text,
                         as_member(planner->region, value->text), written);
                break;
            }
        }
        if (other)
            add_help(planner->diagnostics, diagnostic, "if it should go, write in enum '%s': drop %s using %s",
                     declared->name, written, as_member(planner->region, other));
        else
            add_help(planner->diagnostics, diagnostic, "if it should go, write in enum '%s': drop %s", declared->name,
                     written);
    }
}
