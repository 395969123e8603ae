/* Owns: which revisions have to be proven, and remembering it. Must not know how a proof goes: that is plan/'s.
 *
 * A proof holds for a revision, for all it stands on, and for the schemac that made it: the digest of these is what is
 * remembered, so that nothing that was edited counts as proven. */
#include "history/proofs.h"
#include "history/folder.h"

#include "base/digest.h"

#include <string.h>

struct proving {
    struct region *region;
    struct diagnostics *diagnostics;
    const struct history *history;
    struct map remembered;
    const char **keys; /* by place */
    struct text listed;
    bool failed;
};

static const char *key_of(struct proving *proving, const struct history_revision *revision)
{
    struct region *region = proving->region;
    const struct migration_tree *tree = revision->tree;
    struct text text = TEXT(region);
    char hex[65];
    schema_text_format(&text, "proof 1\nschemac %s\n%s\n", SCHEMAC_VERSION, revision->revision.checksum);
    if (tree->has_downgrade)
        schema_text_add(&text, canonical_tokens(region, tree->source, tree->downgrade_span));
    for (size_t i = 0; i < revision->link_count; i++)
        schema_text_format(&text, "%s\n", proving->keys[revision->links[i]->place]);
    schema_digest_of(schema_text_string(&text), text.size, hex);
    return schema_region_string(region, hex);
}

static void recall(struct proving *proving, const char *memory)
{
    const struct source *source = memory ? source_read(proving->region, memory, memory) : NULL;
    if (!source)
        return;
    for (const char *at = source->bytes; strlen(at) >= 64;) {
        const char *key = schema_region_copy(proving->region, at, 64);
        schema_map_put(&proving->remembered, key, key);
        at += 64;
        at += *at == '\n';
    }
}

static bool known(const struct proving *proving, const char *key)
{
    return schema_map_get(&proving->remembered, key) != NULL;
}

static bool wanted(void *context, const struct history_revision *revision)
{
    struct proving *proving = context;
    return !known(proving, proving->keys[revision->place]);
}

static void prove(struct proving *proving, const struct history_revision *revision, const char *key,
                  const struct model *before, const struct model *after)
{
    if (!known(proving, key)) {
        struct region *scratch = schema_region_within(proving->region);
        bool proven =
            prove_revision(scratch, proving->diagnostics, revision->tree->id.span, before, after, &revision->revision);
        schema_region_free(scratch);
        if (!proven) {
            proving->failed = true;
            return;
        }
    }
    schema_text_format(&proving->listed, "%s\n", key);
}

static bool visit(void *context, struct history_revision *revision, const struct model *before,
                  const struct model *after)
{
    struct proving *proving = context;
    prove(proving, revision, proving->keys[revision->place], before, after);
    return true;
}

static bool all_known(const struct proving *proving)
{
    for (size_t i = 0; i < proving->history->count; i++)
        if (!known(proving, proving->keys[i]))
            return false;
    return true;
}

static void remember(struct proving *proving, const char *memory)
{
    if (!memory)
        return;
    /* Without it the next build proves again: no reason to fail this one. */
    (void)file_write(memory, schema_text_string(&proving->listed), proving->listed.size, WRITE_PLAIN);
}

static struct proving begin(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                            const char *memory)
{
    struct proving proving = {region, diagnostics, history, MAP(region), NULL, TEXT(region), false};
    proving.keys = NEW_ARRAY(region, const char *, history->count + 1);
    recall(&proving, memory);
    for (size_t i = 0; i < history->count; i++)
        proving.keys[i] = key_of(&proving, history->items[i]);
    return proving;
}

static void prove_draft(struct proving *proving, const struct draft *draft)
{
    struct history_revision revision = draft->revision;
    revision.links = proving->history->heads.items;
    revision.link_count = proving->history->heads.count;
    prove(proving, &revision, key_of(proving, &revision), &draft->before, &draft->after);
}

bool prove_drafts(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                  const struct draft *draft, const char *memory)
{
    struct proving proving = begin(region, diagnostics, history, memory);
    const struct history_revision *edited = history->draft;
    struct model before, after;
    struct problem problem = {NULL, NULL};
    if (edited) {
        if (!model_before(region, history, edited, &before))
            return false;
        after = schema_model_copy(&before, region);
        if (!schema_lineage_apply(history->lineage, &after, &edited->revision, &problem))
            return false;
        prove(&proving, edited, proving.keys[edited->place], &before, &after);
    }
    if (draft->there && !proving.failed)
        prove_draft(&proving, draft);
    return !proving.failed;
}

bool prove_history(struct region *region, struct diagnostics *diagnostics, struct history *history,
                   const struct draft *draft, const char *memory, bool remembers)
{
    struct proving proving = begin(region, diagnostics, history, memory);
    if (all_known(&proving))
        for (size_t i = 0; i < history->count; i++)
            schema_text_format(&proving.listed, "%s\n", proving.keys[i]);
    else if (!walk_history(history, wanted, visit, &proving))
        proving.failed = true;
    if (draft && draft->there)
        prove_draft(&proving, draft);
    if (remembers)
        remember(&proving, memory);
    return !proving.failed;
}
