/* Owns: the layout of a migration file. The operations in it are printed by plan/. Must not know folders. */
#include "history/history.h"
#include "history/notice.h"

const char *const draft_notice[] = {
    "// Every build writes this draft anew from the .schema files, until it is frozen:",
    "//     schemac --revision -m \"what it does\"",
    "// Once you edit it, it is yours, and no build touches it.",
    NULL,
};

enum { PIECE_SIZE = 2000 }; /* C99 promises 4095 characters in a literal, and escapes may make one byte four */

static void add_ids(struct text *text, const char *word, size_t count, const char *const *ids)
{
    if (!count)
        return;
    schema_text_add(text, word);
    for (size_t i = 0; i < count; i++)
        schema_text_format(text, "%s%s", i ? ", " : "", ids[i]);
    schema_text_add_char(text, '\n');
}

static void add_block(struct text *text, const char *word, const struct operation *const *operations, size_t count)
{
    schema_text_format(text, "\n%s {\n", word);
    print_operations(text, operations, count);
    schema_text_add(text, "}\n");
}

const char *migration_text(struct region *region, const struct revision *revision, const char *digest,
                           const char *remarks)
{
    struct text text = TEXT(region);
    if (digest) {
        for (size_t i = 0; draft_notice[i]; i++)
            schema_text_format(&text, "%s\n", draft_notice[i]);
        schema_text_format(&text, "draft    %s\n", digest);
    } else {
        schema_text_format(&text, "revision %s ", revision->id);
        schema_text_add_quoted(&text, revision->message, '\'');
        schema_text_add_char(&text, '\n');
    }
    schema_text_add(&text, "format   1\n");
    add_ids(&text, "parent   ", revision->parent_count, revision->parents);
    add_ids(&text, "depends on ", revision->depends_count, revision->depends);
    add_ids(&text, "replaces ", revision->replaces_count, revision->replaces);
    if (revision->label)
        schema_text_format(&text, "branch   %s\n", revision->label);
    if (!digest && revision->created)
        schema_text_format(&text, "created  %s\n", revision->created);
    if (remarks && *remarks)
        schema_text_format(&text, "\n%s", remarks);
    add_block(&text, "upgrade", revision->upgrade, revision->upgrade_count);
    add_block(&text, "downgrade", revision->downgrade, revision->downgrade_count);
    return schema_text_string(&text);
}

/* Where a piece that begins at `at` ends: behind a line if one fits, else between two characters. */
static size_t piece_end(const struct source *source, size_t at)
{
    if (source->size - at <= PIECE_SIZE)
        return source->size;
    size_t end = at + PIECE_SIZE;
    for (size_t i = end; i > at; i--)
        if (source->bytes[i - 1] == '\n')
            return i;
    while (end > at + 1 && ((unsigned char)source->bytes[end] & 0xC0) == 0x80)
        end--;
    return end;
}

void split_text(struct region *region, struct revision *revision, const struct source *source)
{
    size_t count = 0;
    for (size_t at = 0; at < source->size; count++)
        at = piece_end(source, at);
    const char **pieces = NEW_ARRAY(region, const char *, count + 1);
    count = 0;
    for (size_t at = 0; at < source->size;) {
        size_t end = piece_end(source, at);
        pieces[count++] = schema_region_copy(region, source->bytes + at, end - at);
        at = end;
    }
    revision->text = pieces;
    revision->text_size = source->size;
}
