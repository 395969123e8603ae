/* Owns: how enums change: new ones before every table, values renamed and added before columns change, values and enums
 * dropped after them. Must not know tables but as what holds values. */
#include "plan/planner.h"

#include <string.h>

static void rename_enum(struct planner *planner, const void *owner, const char *from, const char *to)
{
    (void)owner;
    emit(planner, (struct operation){.kind = OPERATION_RENAME_ENUM, .name = from, .new_name = to});
}

void add_enum_renames(struct planner *planner, struct renamings *renamings)
{
    for (size_t i = 0; i < planner->history->enums.used; i++)
        if (planner->history->enums.entries[i].key)
            take_name(renamings, "", planner->history->enums.entries[i].key);
    for (size_t i = 0; i < planner->enums.pairs.count; i++) {
        const struct pairing *pair = &planner->enums.pairs.items[i];
        if (pair->acts)
            APPEND(planner->region, renamings,
                   ((struct renaming){
                       .from = pair->old_name, .to = pair->new_name, .scopes = {""}, .rename = rename_enum}));
    }
}

void create_enums(struct planner *planner)
{
    size_t count;
    const char **names = sorted_names(planner->region, &planner->schema->model.enums, &count);
    for (size_t i = 0; i < count; i++) {
        const struct enumeration *declared = schema_model_enum(&planner->schema->model, names[i]);
        if (!schema_map_get(&planner->enums.old_of, names[i]))
            emit(planner, (struct operation){.kind = OPERATION_CREATE_ENUM,
                                             .enumeration = plain_enum(planner->region, declared),
                                             .origin = declared->origin});
    }
}

static void rename_value(struct planner *planner, const void *owner, const char *from, const char *to)
{
    const struct enumeration *declared = owner;
    const struct enum_value *value = schema_enum_value(declared, to);
    emit(planner, (struct operation){.kind = OPERATION_RENAME_VALUE,
                                     .name = declared->name,
                                     .text = from,
                                     .new_name = to,
                                     .origin = value ? value->origin : declared->origin});
}

/* Values are texts: two that differ in case alone are two. */
static void rename_values(struct planner *planner, const struct enumeration *old, const struct enumeration *declared,
                          const struct matching *values)
{
    struct renamings renamings = {.taken = MAP(planner->region), .exact = true};
    for (size_t i = 0; i < old->value_count; i++)
        take_name(&renamings, "", old->values[i]->text);
    for (size_t i = 0; i < values->pairs.count; i++) {
        const struct pairing *pair = &values->pairs.items[i];
        if (pair->acts)
            APPEND(planner->region, &renamings,
                   ((struct renaming){.from = pair->old_name,
                                      .to = pair->new_name,
                                      .scopes = {""},
                                      .rename = rename_value,
                                      .owner = declared}));
    }
    rename_in_order(planner, &renamings);
}

/* The value behind which a new one is declared may itself be new, so the place is named by the first that follows and
 * is there already. */
static const char *value_before(const struct planner *planner, const struct enumeration *declared, size_t position)
{
    const struct enumeration *now = schema_model_enum(&planner->now, declared->name);
    for (size_t i = position + 1; now && i < declared->value_count; i++)
        if (schema_enum_value(now, declared->values[i]->text))
            return declared->values[i]->text;
    return NULL;
}

/* What no operation of the language changes in an enum; true: something was reported. */
static bool changes_too_much(struct planner *planner, const struct enumeration *old, const struct enumeration *declared,
                             const struct matching *values)
{
    if (old->native != declared->native || old->numbered != declared->numbered ||
        (old->numbered && !schema_same_type(&old->stored_as, &declared->stored_as))) {
        struct diagnostic *diagnostic =
            fail(planner, S0208, declared->origin, "enum '%s' cannot change how it is stored", declared->name);
        note_creation(planner, diagnostic, old->origin, old->name);
        add_help(planner->diagnostics, diagnostic,
                 "declare another enum, and give each column the new one with: from %s using …", declared->name);
        return true;
    }
    size_t last = 0;
    for (size_t i = 0; i < declared->value_count; i++) {
        const struct enum_value *value = declared->values[i];
        const char *old_name = schema_map_get(&values->old_of, value->text);
        const struct enum_value *before = old_name ? schema_enum_value(old, old_name) : NULL;
        if (!before)
            continue;
        if (declared->numbered && before->number != value->number) {
            fail(planner, S0208, value->origin ? value->origin : declared->origin,
                 "value '%s' of enum '%s' cannot change its number: rows have the old one", value->text,
                 declared->name);
            return true;
        }
        size_t place = 0;
        while (old->values[place] != before)
            place++;
        if (declared->native && place < last) {
            fail(planner, S0208, value->origin ? value->origin : declared->origin,
                 "value '%s' of native enum '%s' cannot change its place", value->text, declared->name);
            return true;
        }
        last = place;
    }
    return false;
}

static void change_enum(struct planner *planner, const struct enumeration *old, const struct enumeration *declared)
{
    const struct map history = names_of_values(planner->region, old);
    const struct map names = names_of_values(planner->region, declared);
    const struct matching values =
        match(planner, &history, &names, pairings_of(planner, INTEND_VALUE_WAS, declared->name), "value");
    check_lost_values(planner, old, declared, &values);
    if (changes_too_much(planner, old, declared, &values))
        return;
    rename_values(planner, old, declared, &values);
    for (size_t i = 0; i < declared->value_count; i++) {
        const struct enum_value *value = declared->values[i];
        if (!schema_map_get(&values.old_of, value->text))
            emit(planner, (struct operation){.kind = OPERATION_ADD_VALUE,
                                             .name = declared->name,
                                             .enum_value = plain_value(planner->region, value),
                                             .enumeration = declared,
                                             .new_name = value_before(planner, declared, i),
                                             .origin = value->origin});
    }
    for (size_t i = 0; i < old->value_count; i++)
        planner->drops_values |= !schema_map_get(&values.new_of, old->values[i]->text);
}

void change_enums(struct planner *planner)
{
    size_t count;
    const char **names = sorted_names(planner->region, &planner->schema->model.enums, &count);
    for (size_t i = 0; i < count; i++) {
        const char *old_name = schema_map_get(&planner->enums.old_of, names[i]);
        if (old_name)
            change_enum(planner, schema_model_enum(planner->history, old_name),
                        schema_model_enum(&planner->schema->model, names[i]));
    }
}

/* Whatever is left in now and not declared: without a word it has been reported. */
void drop_values(struct planner *planner)
{
    size_t count;
    const char **names = sorted_names(planner->region, &planner->schema->model.enums, &count);
    for (size_t i = 0; i < count; i++) {
        const struct enumeration *declared = schema_model_enum(&planner->schema->model, names[i]);
        const struct enumeration *now = schema_model_enum(&planner->now, names[i]);
        for (size_t j = 0; now && j < now->value_count; j++) {
            const char *value = now->values[j]->text;
            const struct intention *word = find_intention(planner, INTEND_DROP_VALUE, NULL, names[i], value);
            if (!word || schema_enum_value(declared, value))
                continue;
            emit(planner, (struct operation){.kind = OPERATION_DROP_VALUE,
                                             .name = names[i],
                                             .text = value,
                                             .new_name = word->old_name,
                                             .origin = word->origin});
        }
    }
}

void drop_enums(struct planner *planner)
{
    size_t count;
    const char **names = sorted_names(planner->region, &planner->now.enums, &count);
    for (size_t i = 0; i < count; i++) {
        const struct intention *word = find_intention(planner, INTEND_DROP_ENUM, NULL, names[i], NULL);
        if (word && !schema_model_enum(&planner->schema->model, names[i]))
            emit(planner, (struct operation){.kind = OPERATION_DROP_ENUM, .name = names[i], .origin = word->origin});
    }
}
