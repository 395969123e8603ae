/* Owns: the draft: its text, and the file that follows the schema. A pure function of the frozen revisions and the
 * schema: nothing here may depend on the machine, the time or what was there before. Must not know how a difference is
 * found. */
#include "history/folder.h"
#include "history/history.h"
#include "judge/warnings.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { ID_DIGITS = 12, SHOWN_OPERATIONS = 20 };

static const char *const no_digest = "0000000000000000000000000000000000000000000000000000000000000000";
static const char *const ignored = "# A draft is made anew by every build; what is committed is frozen.\n"
                                   "*.draft\n"
                                   ".schemac-*\n";

/* What the text of a draft calls its parents: an edited draft has no id, so the digest of what it says now stands for
 * it. */
static const char *name_as_parent(struct region *region, const struct history_revision *revision)
{
    if (!revision->revision.draft)
        return revision->revision.id;
    return schema_region_format(region, "%.*s", ID_DIGITS, draft_text_digest(region, revision->tree));
}

static void begin_revision(struct region *region, const struct history *history, struct revision *revision)
{
    size_t count = history->heads.count;
    const char **parents = NEW_ARRAY(region, const char *, count + 1);
    *revision = (struct revision){.draft = true, .format = 1, .number = 1, .parent_count = count, .parents = parents};
    revision->id = history->draft ? SECOND_DRAFT_ID : DRAFT_ID;
    for (size_t i = 0; i < count; i++) {
        parents[i] = name_as_parent(region, history->heads.items[i]);
        if (revision->number <= history->heads.items[i]->revision.number)
            revision->number = history->heads.items[i]->revision.number + 1;
    }
}

static struct migration_tree *read_back(struct region *region, const char *shown, const char *text)
{
    struct diagnostics *quiet = diagnostics_new(region);
    const struct source *source = source_of_text(region, shown, text, strlen(text));
    struct migration_tree *tree = parse_migration(region, quiet, source);
    return has_errors(quiet) ? NULL : tree;
}

static bool not_read_back(struct diagnostics *diagnostics, const struct draft *draft, const char *what)
{
    struct diagnostic *d = report(diagnostics, S0314, NOWHERE, "a defect of schemac: the draft does not say %s", what);
    add_note(diagnostics, d, NOWHERE, "nothing was written; this is the draft:\n%s", draft->text);
    add_help(diagnostics, d, "please report it, with the schema and the migrations");
    return false;
}

static const char *printed(struct region *region, const struct operation *operation)
{
    struct text text = TEXT(region);
    schema_operation_print(&text, operation);
    return schema_text_string(&text);
}

/* The text is what counts from here on: it has to say exactly what was planned. */
static bool check_operations(struct region *region, struct diagnostics *diagnostics, const struct draft *draft,
                             const struct plan *plan)
{
    const struct revision *read = &draft->revision.revision;
    size_t count = plan->upgrade.count;
    char planned_state[67], read_state[67];
    if (read->upgrade_count != count)
        return not_read_back(diagnostics, draft, "as many operations as were planned");
    for (size_t i = 0; i < count; i++) {
        const char *planned = printed(region, plan->upgrade.items[i]), *said = printed(region, read->upgrade[i]);
        if (strcmp(planned, said) != 0)
            return not_read_back(diagnostics, draft,
                                 schema_region_format(region, "what was planned (%s), but %s", planned, said));
    }
    schema_model_state(&plan->after, planned_state);
    schema_model_state(&draft->after, read_state);
    if (strcmp(planned_state, read_state) != 0)
        return not_read_back(diagnostics, draft, "what gives the planned model");
    return true;
}

/* In the ledger a second draft names the first by its id there. */
static void name_parents(struct region *region, const struct history *history, struct revision *revision)
{
    const char **parents = NEW_ARRAY(region, const char *, history->heads.count + 1);
    for (size_t i = 0; i < history->heads.count; i++)
        parents[i] = history->heads.items[i]->revision.id;
    revision->parents = parents;
}

static bool read_draft(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                       const struct revision *planned, const char *remarks, struct draft *draft)
{
    const char *shown = path_join(region, history->shown, draft->name);
    struct migration_tree *tree = read_back(region, shown, draft->text);
    if (!tree)
        return not_read_back(diagnostics, draft, "anything that can be read");
    draft->text = migration_text(region, planned, draft_text_digest(region, tree), remarks);
    tree = read_back(region, shown, draft->text);
    if (!tree)
        return not_read_back(diagnostics, draft, "anything that can be read");
    draft->revision = (struct history_revision){.tree = tree, .source = tree->source, .path = draft->path};
    struct revision *revision = &draft->revision.revision;
    *revision = *planned;
    revision->file = shown;
    revision->upgrade_count = revision->downgrade_count = 0;
    revision->upgrade = revision->downgrade = NULL;
    revision->checksum = revision_checksum(region, tree);
    split_text(region, revision, tree->source);
    name_parents(region, history, revision);
    struct diagnostics *quiet = diagnostics_new(region);
    if (!resolve_revision(region, quiet, history, &draft->revision, &draft->after) || has_errors(quiet)) {
        not_read_back(diagnostics, draft, "what the language admits");
        for (size_t i = 0; i < quiet->count; i++)
            APPEND(diagnostics->region, diagnostics, quiet->items[i]);
        return false;
    }
    char state[67];
    schema_model_state(&draft->after, state);
    revision->state = schema_region_string(region, state);
    revision->draft_digest = revision_draft_digest(region, tree, state);
    return true;
}

/* Warns, and writes down what the schema allows. */
static void judge_plan(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                       const struct schema *schema, struct plan *plan)
{
    struct effects effects;
    const bool irreversible = plan->downgrade.count && plan->downgrade.items[0]->kind == OPERATION_IRREVERSIBLE;
    if (!plan_effects(region, &history->model, schema, &plan->upgrade, irreversible, history->engines,
                      history->engine_count, &effects))
        return; /* what does not work will be said */
    warn_of_plan(region, diagnostics, &history->model, schema, &effects);
    for (size_t i = 0; i < effects.count; i++)
        plan->upgrade.items[i] = effects.items[i].operation;
}

bool judge_revision(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                    const struct history_revision *revision)
{
    struct model before;
    struct effects effects;
    if (!model_before(region, history, revision, &before) ||
        !revision_effects(region, &before, NULL, &revision->revision, history->engines, history->engine_count,
                          &effects))
        return false;
    warn_of_plan(region, diagnostics, &before, NULL, &effects);
    return true;
}

bool judge_edited_draft(struct region *region, struct diagnostics *diagnostics, const struct history *history)
{
    return !history->draft || judge_revision(region, diagnostics, history, history->draft);
}

bool make_draft(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                const struct schema *schema, struct draft *draft)
{
    struct plan plan = {.upgrade = {0, 0, NULL}};
    *draft = (struct draft){.there = false};
    if (!plan_difference(region, diagnostics, &history->model, schema, &history->former, &plan))
        return false;
    judge_plan(region, diagnostics, history, schema, &plan);
    draft->before = schema_model_copy(&history->model, region);
    draft->after = schema_model_copy(&history->model, region);
    if (!plan.upgrade.count)
        return true;
    struct revision planned;
    begin_revision(region, history, &planned);
    planned.upgrade_count = plan.upgrade.count;
    planned.upgrade = plan.upgrade.items;
    planned.downgrade_count = plan.downgrade.count;
    planned.downgrade = plan.downgrade.items;
    draft->there = true;
    draft->name = schema_region_format(region, "%04u.draft", planned.number);
    draft->path = path_join(region, history->folder, draft->name);
    const char *remarks = unproven_remarks(region, &draft->before, &planned);
    draft->text = migration_text(region, &planned, no_digest, remarks);
    if (!read_draft(region, diagnostics, history, &planned, remarks, draft) ||
        !check_operations(region, diagnostics, draft, &plan))
        return false;
    return true;
}

/* -- the file ------------------------------------------------------------------------------------------------- */

enum outcome { OUTCOME_DONE, OUTCOME_SAME, OUTCOME_CHANGED, OUTCOME_FAILED };

static bool stale(const struct history *history, const struct draft *draft, size_t i)
{
    const struct draft_file *file = &history->drafts.items[i];
    return !file->edited && !(draft->there && strcmp(path_base(file->path), draft->name) == 0);
}

static bool nothing_to_do(const struct history *history, const struct draft *draft)
{
    for (size_t i = 0; i < history->drafts.count; i++)
        if (stale(history, draft, i))
            return false;
    return !draft->there || file_holds(draft->path, draft->text, strlen(draft->text));
}

/* Under the lock: what was read before it may have been changed since, by another build or by hand. */
static enum outcome replace(const struct history *history, const struct draft *draft)
{
    const struct draft_file *old = NULL;
    for (size_t i = 0; i < history->drafts.count; i++) {
        const struct draft_file *file = &history->drafts.items[i];
        if (draft->there && strcmp(path_base(file->path), draft->name) == 0)
            old = file;
        if (!stale(history, draft, i) || access(file->path, F_OK) != 0)
            continue;
        if (!file_holds(file->path, file->source->bytes, file->source->size))
            return OUTCOME_CHANGED;
        if (unlink(file->path) != 0 && errno != ENOENT)
            return OUTCOME_FAILED;
    }
    if (!draft->there)
        return OUTCOME_DONE;
    size_t size = strlen(draft->text);
    if (file_holds(draft->path, draft->text, size))
        return OUTCOME_SAME;
    if (access(draft->path, F_OK) == 0 && !(old && file_holds(draft->path, old->source->bytes, old->source->size)))
        return OUTCOME_CHANGED;
    return file_write(draft->path, draft->text, size, WRITE_PLAIN) == WRITE_FAILED ? OUTCOME_FAILED : OUTCOME_DONE;
}

bool write_draft(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                 const struct draft *draft, bool *changed)
{
    if (changed)
        *changed = false;
    if (nothing_to_do(history, draft))
        return true;
    const char *ignore = path_join(region, history->folder, ".gitignore");
    int lock = hold_migrations(region, diagnostics, history);
    if (lock < 0)
        return false;
    enum outcome outcome = replace(history, draft);
    if (outcome != OUTCOME_FAILED && draft->there && access(ignore, F_OK) != 0 &&
        file_write(ignore, ignored, strlen(ignored), WRITE_PLAIN) == WRITE_FAILED)
        outcome = OUTCOME_FAILED;
    int why = errno;
    folder_unlock(lock);
    if (outcome == OUTCOME_FAILED)
        report(diagnostics, S0313, NOWHERE, "the draft in %s cannot be written: %s", history->shown, strerror(why));
    if (outcome == OUTCOME_CHANGED)
        report(diagnostics, S0317, NOWHERE, "a draft in %s was changed during this build; build again", history->shown);
    if (changed)
        *changed = outcome == OUTCOME_DONE;
    return outcome == OUTCOME_DONE || outcome == OUTCOME_SAME;
}

bool require_frozen(struct region *region, struct diagnostics *diagnostics, const struct history *history,
                    const struct draft *draft)
{
    if (history->draft) {
        struct diagnostic *d = report(diagnostics, S0312, history->draft->tree->id.span,
                                      "%s was edited by hand and is not frozen", history->draft->revision.file);
        add_help(diagnostics, d, "freeze it: schemac --revision -m \"what it does\"");
    }
    if (!draft->there)
        return !history->draft;
    const struct revision *revision = &draft->revision.revision;
    size_t count = revision->upgrade_count;
    struct diagnostic *d = report(diagnostics, S0312, NOWHERE, "the schema is ahead of %s by %zu operation%s",
                                  history->shown, count, count == 1 ? "" : "s");
    for (size_t i = 0; i < count && i < SHOWN_OPERATIONS; i++)
        add_note(diagnostics, d, NOWHERE, "%s", schema_operation_title(region, revision->upgrade[i]));
    if (count > SHOWN_OPERATIONS)
        add_note(diagnostics, d, NOWHERE, "and %zu more", count - SHOWN_OPERATIONS);
    add_help(diagnostics, d, "freeze it, with: schemac --revision -m \"what it does\"");
    return false;
}
