/* Owns: a whole model as the language declares it, in the order of names. Must not know how any one element is written:
 * what a migration creates, without the word create. */
#include "plan/calls.h"
#include "print/printing.h"

#include <string.h>

/* The word stands behind the comment that documents the element. */
static void add_without_create(struct text *text, const struct text *created)
{
    static const char create[] = "create ";
    const char *line = schema_text_string(created);
    while (*line) {
        const char *word = line + strspn(line, " ");
        size_t size = strcspn(line, "\n");
        if (strncmp(word, create, strlen(create)) == 0) {
            schema_text_add(text, word + strlen(create));
            break;
        }
        schema_text_add_bytes(text, line, size + (line[size] == '\n'));
        line += size + (line[size] == '\n');
    }
    if (text->size && text->bytes[text->size - 1] != '\n')
        schema_text_add_char(text, '\n');
}

void print_model(struct text *text, const struct model *model)
{
    struct map calls = MAP(text->region);
    for (size_t i = 0; i < model->tables.used; i++)
        if (model->tables.entries[i].key)
            calls_of_table(&calls, model->tables.entries[i].value);
    print_functions(text, 0, &calls);
    const struct map *lists[] = {&model->enums, &model->tables, &model->objects};
    for (size_t list = 0; list < COUNT_OF(lists); list++) {
        size_t count;
        const char **names = sorted_names(text->region, lists[list], &count);
        for (size_t i = 0; i < count; i++) {
            struct text created = TEXT(text->region);
            if (list == 0)
                print_declared_enum(&created, schema_model_enum(model, names[i]));
            else if (list == 1)
                print_declared_table(&created, schema_model_table(model, names[i]));
            else
                print_object(&created, schema_map_get(lists[list], names[i]));
            add_without_create(text, &created);
        }
    }
}
