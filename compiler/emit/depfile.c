/* Owns: the syntax of a dependency file. Must not know what depends on what. */
#include "emit/depfile.h"

static void add_name(struct text *text, const char *name)
{
    for (; *name; name++) {
        if (*name == ' ' || *name == '#' || *name == '\\')
            schema_text_add_char(text, '\\');
        else if (*name == '$')
            schema_text_add_char(text, '$');
        schema_text_add_char(text, *name);
    }
}

const char *depfile_text(struct region *region, const char *output, const char *const *inputs, size_t count)
{
    struct text text = TEXT(region);
    add_name(&text, output);
    schema_text_add_char(&text, ':');
    for (size_t i = 0; i < count; i++) {
        schema_text_add(&text, " \\\n  ");
        add_name(&text, inputs[i]);
    }
    schema_text_add_char(&text, '\n');
    return schema_text_string(&text);
}
