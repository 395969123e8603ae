/* Databases to try things in: see place.h. Owns: which engine answers, and applying through the migrator. */
#include "support/place_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct place *place_new(const char *engine, const char *scratch, const char *name)
{
    struct place *place = calloc(1, sizeof *place);
    if (!place)
        abort();
    place->functions = strcmp(engine, "sqlite") == 0 ? &place_on_sqlite : &place_on_postgresql;
    if (place->functions->open(place, scratch, name))
        return place;
    free(place);
    return NULL;
}

void place_free(struct place *place)
{
    if (place)
        place->functions->remove(place);
    free(place);
}

const char *place_engine(const struct place *place)
{
    return place->functions->engine;
}

bool place_is(const struct place *place, const char *engine)
{
    return strcmp(place->functions->engine, engine) == 0;
}

const char *place_url(const struct place *place)
{
    return place->url;
}

void place_clear(struct place *place)
{
    place->functions->clear(place);
}

bool place_execute(struct region *region, struct place *place, const char *sql, const char **message)
{
    const char *words = place->functions->execute(region, place, sql);
    if (words && message)
        *message = words;
    else if (words)
        fprintf(stderr, "%s\n    in: %s\n", words, sql);
    return words == NULL;
}

void place_execute_each(struct region *region, struct place *place, char *sql)
{
    place->functions->execute_each(region, place, sql);
}

const char *place_rows(struct region *region, struct place *place, const char *sql)
{
    return place->functions->rows(region, place, sql);
}

const char *place_tried(struct region *region, struct place *place, const char *change, const char *sql)
{
    return place->functions->tried(region, place, change, sql);
}

const char *place_structure(struct region *region, struct place *place, bool names)
{
    return place->functions->structure(region, place, names);
}

const char *place_content(struct region *region, struct place *place)
{
    return place->functions->content(region, place);
}

const char *place_broken(struct region *region, struct place *place)
{
    return place->functions->broken(region, place);
}

const char *place_dump(struct region *region, struct place *place)
{
    return place->functions->dump(region, place);
}

/* -- applying ----------------------------------------------------------------------------------------------------- */

static const char *copy_of(struct region *region, const char *text)
{
    return text ? schema_region_string(region, text) : NULL;
}

const struct schema_engine *place_applier(const struct place *place)
{
    return place->functions->applier();
}

struct schema_options place_options(const struct place *place)
{
    return (struct schema_options){.on_connect = place->functions->on_connect};
}

static schema_status apply(struct region *region, struct place *place, const struct revision *const *revisions,
                           size_t count, bool down, schema_error *error)
{
    struct schema_options options = place_options(place);
    struct migrate_setup setup = {.schema = "main",
                                  .count = count,
                                  .revisions = revisions,
                                  .program = "test",
                                  .tool_version = "test",
                                  .options = &options};
    struct migrator *migrator = NULL;
    schema_status status = schema_migrator_open(region, place_applier(place), place->url, &setup, &migrator);
    if (status == SCHEMA_OK) {
        struct migrate_request request = {.allow_loss = true};
        if (down) {
            request.count = 1;
            request.ids = &revisions[count - 1]->id;
        }
        status = down ? schema_migrator_downgrade(migrator, &request) : schema_migrator_upgrade(migrator, &request);
    }
    *error = *schema_migrator_error(migrator);
    error->message = copy_of(region, error->message);
    error->detail = copy_of(region, error->detail);
    error->table = copy_of(region, error->table);
    error->column = copy_of(region, error->column);
    schema_migrator_close(migrator);
    return status;
}

schema_status place_upgrade_told(struct region *region, struct place *place, const struct revision *const *revisions,
                                 size_t count, schema_error *error)
{
    return apply(region, place, revisions, count, false, error);
}

schema_status place_upgrade(struct region *region, struct place *place, const struct revision *const *revisions,
                            size_t count, const char **message)
{
    schema_error error;
    schema_status status = apply(region, place, revisions, count, false, &error);
    *message = error.message;
    return status;
}

schema_status place_downgrade(struct region *region, struct place *place, const struct revision *const *revisions,
                              size_t count, const char **message)
{
    schema_error error;
    schema_status status = apply(region, place, revisions, count, true, &error);
    *message = error.message;
    return status;
}

/* -- structures that differ in nothing that counts ------------------------------------------------------------- */

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool is_sequence(const char *word)
{
    size_t size = strlen(word);
    return size > 4 && strcmp(word + size - 4, "_seq") == 0;
}

struct words {
    size_t count, capacity;
    char **items;
};

const char *place_structure_unordered(struct region *region, struct place *place)
{
    struct text text = TEXT(region);
    struct words lines = {0};
    char *line = schema_region_string(region, place_structure(region, place, true)), *rest, *end;
    for (; *line; line = end) {
        char *words[2000];
        size_t count = 0;
        struct text sorted = TEXT(region);
        end = line + strcspn(line, "\n");
        end += *end ? (*end = 0, 1) : 0;
        for (char *word = strtok_r(line, " ,()[]", &rest); word && count < COUNT_OF(words);
             word = strtok_r(NULL, " ,()[]", &rest))
            if (!is_sequence(word))
                words[count++] = word;
        qsort(words, count, sizeof *words, by_text);
        for (size_t i = 0; i < count; i++)
            schema_text_format(&sorted, "%s ", words[i]);
        APPEND(region, &lines, schema_region_string(region, schema_text_string(&sorted)));
    }
    if (lines.count)
        qsort(lines.items, lines.count, sizeof *lines.items, by_text);
    for (size_t i = 0; i < lines.count; i++)
        schema_text_format(&text, "%s\n", lines.items[i]);
    return schema_text_string(&text);
}
