/* Owns: what ids, checksums and digests are digests of. Every one of them is in databases and files for ever: the texts
 * made here never change. Each begins with a word for what it is, and each part with its own word, so that no two
 * different things have one text. */
#include "history/folder.h"
#include "history/history.h"

#include "base/digest.h"

#include <stdlib.h>
#include <string.h>

enum { ID_DIGITS = 12 };

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The order in which parents are written means nothing. */
static void add_sorted(struct text *text, const char *word, const struct names *names)
{
    const char **sorted = NEW_ARRAY(text->region, const char *, names->count + 1);
    for (size_t i = 0; i < names->count; i++)
        sorted[i] = names->items[i].text;
    qsort(sorted, names->count, sizeof *sorted, by_text);
    for (size_t i = 0; i < names->count; i++)
        schema_text_format(text, "%s %s\n", word, sorted[i]);
}

static void add_operations(struct text *text, const char *word, const struct migration_tree *tree, struct span part)
{
    schema_text_format(text, "%s\n", word);
    if (part.source)
        schema_text_add(text, canonical_tokens(text->region, tree->source, part));
    schema_text_add_char(text, '\n');
}

static const char *hex_of(const struct text *text, const char *prefix, size_t digits)
{
    char hex[65];
    schema_digest_of(schema_text_string(text), text->size, hex);
    return schema_region_format(text->region, "%s%.*s", prefix, (int)digits, hex);
}

static struct span upgrade_of(const struct migration_tree *tree)
{
    return tree->has_upgrade ? tree->upgrade_span : NOWHERE;
}

static struct span downgrade_of(const struct migration_tree *tree)
{
    return tree->has_downgrade ? tree->downgrade_span : NOWHERE;
}

const char *revision_checksum(struct region *region, const struct migration_tree *tree)
{
    struct text text = TEXT(region);
    add_sorted(&text, "parent", &tree->parents);
    add_sorted(&text, "depends on", &tree->depends);
    add_sorted(&text, "replaces", &tree->replaces);
    schema_text_format(&text, "format %lld\n", (long long)tree->format);
    add_operations(&text, "upgrade", tree, upgrade_of(tree));
    return hex_of(&text, "1:", 64);
}

const char *revision_id(struct region *region, const char *schema, const struct migration_tree *tree,
                        const char *message)
{
    struct text text = TEXT(region);
    schema_text_format(&text, "revision 1\nschema %s\n", schema);
    add_sorted(&text, "parent", &tree->parents);
    add_sorted(&text, "depends on", &tree->depends);
    schema_text_format(&text, "message %s\n", message);
    add_operations(&text, "upgrade", tree, upgrade_of(tree));
    add_operations(&text, "downgrade", tree, downgrade_of(tree));
    return hex_of(&text, "", ID_DIGITS);
}

/* Of everything in the file but this digest itself, comments and layout. */
const char *draft_text_digest(struct region *region, const struct migration_tree *tree)
{
    struct text text = TEXT(region);
    schema_text_format(&text, "draft 1\nformat %lld\n", (long long)tree->format);
    add_sorted(&text, "parent", &tree->parents);
    add_sorted(&text, "depends on", &tree->depends);
    add_sorted(&text, "replaces", &tree->replaces);
    if (tree->label.text)
        schema_text_format(&text, "branch %s\n", tree->label.text);
    add_operations(&text, "upgrade", tree, upgrade_of(tree));
    add_operations(&text, "downgrade", tree, downgrade_of(tree));
    return hex_of(&text, "", 64);
}

const char *revision_draft_digest(struct region *region, const struct migration_tree *tree, const char *state)
{
    struct text text = TEXT(region);
    schema_text_format(&text, "%s\n", state);
    for (size_t i = 0; i < tree->upgrade.count; i++) {
        const struct change *change = &tree->upgrade.items[i];
        if (change->kind != CHANGE_RUN && change->kind != CHANGE_SQL)
            continue;
        struct text step = TEXT(region);
        schema_text_add(&step, canonical_tokens(region, tree->source, change->span));
        schema_text_format(&text, "%s\n", hex_of(&step, "1:", 64));
    }
    return hex_of(&text, "", 64);
}

/* -- of the whole history: what was computed once is remembered ------------------------------------------------- */

struct digesting {
    struct history *history;
    struct map remembered; /* a revision's key: its state and its draft digest, as the file has them */
    const char **keys;     /* by place */
    const bool *wanted;    /* by place; null: all */
};

/* What a revision's state follows from: what it does, what its ancestors do, and the schemac that says so. */
static const char *key_of(const struct digesting *digesting, const struct history_revision *revision)
{
    struct text text = TEXT(digesting->history->region);
    schema_text_format(&text, "state 1\nschemac %s\n%s\n", SCHEMAC_VERSION, revision->revision.checksum);
    for (size_t i = 0; i < revision->link_count; i++)
        schema_text_format(&text, "%s\n", digesting->keys[revision->links[i]->place]);
    return hex_of(&text, "", 64);
}

enum { KEY_SIZE = 64, STATE_SIZE = 66, LINE_SIZE = KEY_SIZE + 1 + STATE_SIZE + 1 + 64 + 1 };

static void recall(struct digesting *digesting, const char *memory)
{
    struct region *region = digesting->history->region;
    const struct source *source = memory ? source_read(region, memory, memory) : NULL;
    for (size_t at = 0; source && at + LINE_SIZE <= source->size; at += LINE_SIZE)
        schema_map_put(&digesting->remembered, schema_region_copy(region, source->bytes + at, KEY_SIZE),
                       source->bytes + at + KEY_SIZE + 1);
}

static void set_digests(struct history *history, struct history_revision *revision, const char *remembered)
{
    revision->revision.state = schema_region_copy(history->region, remembered, STATE_SIZE);
    revision->revision.draft_digest = schema_region_copy(history->region, remembered + STATE_SIZE + 1, 64);
}

static bool is_wanted(const struct digesting *digesting, const struct history_revision *revision)
{
    return !digesting->wanted || digesting->wanted[revision->place];
}

static bool digest_one(void *context, struct history_revision *revision, const struct model *before,
                       const struct model *after)
{
    struct digesting *digesting = context;
    struct history *history = digesting->history;
    char state[67];
    (void)before;
    if (!is_wanted(digesting, revision) || schema_map_get(&digesting->remembered, digesting->keys[revision->place]))
        return true;
    schema_model_state(after, state);
    revision->revision.state = schema_region_string(history->region, state);
    revision->revision.draft_digest = revision_draft_digest(history->region, revision->tree, state);
    return true;
}

static void remember(const struct digesting *digesting, const char *memory)
{
    const struct history *history = digesting->history;
    struct text text = TEXT(history->region);
    for (size_t i = 0; i < history->count; i++)
        schema_text_format(&text, "%s %s %s\n", digesting->keys[i], history->items[i]->revision.state,
                           history->items[i]->revision.draft_digest);
    /* Without it the next build computes again: no reason to fail this one. */
    (void)file_write(memory, schema_text_string(&text), text.size, WRITE_PLAIN);
}

static void digest(struct history *history, const char *memory, const bool *wanted)
{
    struct digesting digesting = {history, MAP(history->region),
                                  NEW_ARRAY(history->region, const char *, history->count + 1), wanted};
    bool all = true;
    recall(&digesting, memory);
    for (size_t i = 0; i < history->count; i++) {
        digesting.keys[i] = key_of(&digesting, history->items[i]);
        const char *remembered = schema_map_get(&digesting.remembered, digesting.keys[i]);
        if (remembered)
            set_digests(history, history->items[i], remembered);
        all &= remembered || !is_wanted(&digesting, history->items[i]);
    }
    if (!all)
        walk_history(history, NULL, digest_one, &digesting);
    if (memory && history->count && !wanted)
        remember(&digesting, memory);
}

void digest_history(struct history *history, const char *memory)
{
    digest(history, memory, NULL);
}

void digest_some(struct history *history, const char *memory, const bool *wanted)
{
    digest(history, memory, wanted);
}
