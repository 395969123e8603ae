/* Revisions that stopped between two of their phases: what is said of them, and how they are undone from where they
 * stopped. It changes nothing. */
#include "migrate/migrator.h"

schema_status schema_migrate_half_failed(struct migrator *migrator, schema_status status, size_t done, size_t phases)
{
    migrator->error.message = schema_region_format(
        migrator->region,
        "%s; the revision is half done, %zu of its %zu phases are behind it: set right what is wrong and start again, "
        "or take it back with: schemac --downgrade -1 --database %s",
        migrator->error.message, done, phases, schema_url_shown(migrator->region, migrator->engine, migrator->url));
    return status;
}

/* Begun is what has a step in a phase that is done, or in one that is outside of a transaction and may have been cut
 * off. What has no step of its own goes with what stands before it. */
static bool *begun_operations(struct region *region, const struct rendering *rendering, size_t done)
{
    bool *begun = NEW_ARRAY(region, bool, rendering->count + 1);
    bool before = true;
    for (size_t i = 0; i < rendering->count; i++) {
        bool has_steps = false;
        for (size_t phase = 0; phase < rendering->phases.count; phase++) {
            size_t count;
            const struct sql_step *steps = schema_phase_steps(rendering, phase, &count);
            for (size_t s = 0; s < count; s++) {
                if (steps[s].operation != rendering->operations[i])
                    continue;
                has_steps = true;
                if (steps[s].kind == SQL_EXPECT_NONE || steps[s].kind == SQL_EXPECT_SAME)
                    continue;
                begun[i] |= phase < done || (phase == done && schema_phase_is_outside(rendering, phase));
            }
        }
        if (!has_steps)
            begun[i] = before;
        before = begun[i];
    }
    return begun;
}

static bool apply_begun(struct model *model, const struct revision *revision, const bool *begun,
                        struct problem *problem)
{
    unsigned ordinal = 0;
    for (size_t i = 0; i < revision->upgrade_count; i++)
        if (begun[i] && !schema_model_apply(model, revision->upgrade[i], revision->id, &ordinal, problem))
            return false;
    return true;
}

/* An operation that the model cannot do undoes what was not begun. Whether the whole leads back is seen by the state.
 */
static schema_status applicable(struct migrator *migrator, const struct revision *revision, const struct model *begun,
                                const struct model *before, const struct revision **half)
{
    struct region *region = migrator->region;
    struct revision *copy = NEW(region, struct revision);
    const struct operation **operations = NEW_ARRAY(region, const struct operation *, revision->downgrade_count + 1);
    struct model model = schema_model_copy(begun, region);
    size_t count = 0;
    unsigned ordinal = 0;
    for (size_t i = 0; i < revision->downgrade_count; i++) {
        struct problem problem = {0};
        const struct operation *operation = revision->downgrade[i];
        if (operation->kind == OPERATION_IRREVERSIBLE ||
            schema_model_apply(&model, operation, revision->id, &ordinal, &problem))
            operations[count++] = operation;
    }
    char is[67], should_be[67];
    schema_model_state(&model, is);
    schema_model_state(before, should_be);
    if (count != revision->downgrade_count && !schema_same_text(is, should_be))
        return schema_migrate_fail(migrator, SCHEMA_PARTIAL,
                                   "%s is half done, and its downgrade does not lead back from there: finish it first",
                                   schema_migrate_title(region, revision));
    *copy = *revision;
    copy->downgrade = operations;
    copy->downgrade_count = count;
    *half = copy;
    return SCHEMA_OK;
}

/* Both ways under the names of `model`, which has nothing of it yet. */
static schema_status bind(struct migrator *migrator, const struct model *model, const struct revision **revision)
{
    struct model whole = schema_model_copy(model, migrator->region);
    const struct revision *up = *revision, *down = *revision;
    struct problem problem = {0};
    schema_status status = schema_migrate_bind(migrator, model, false, &up);
    if (status != SCHEMA_OK || up == *revision)
        return status;
    if (!schema_model_apply_all(&whole, up->upgrade, up->upgrade_count, up->id, &problem))
        return schema_migrate_revision_failed(migrator, SCHEMA_PARTIAL, up, problem.operation, NULL, NULL,
                                              problem.message);
    status = schema_migrate_bind(migrator, &whole, true, &down);
    struct revision *both = NEW(migrator->region, struct revision);
    *both = *up;
    both->downgrade = down->downgrade;
    *revision = both;
    return status;
}

schema_status schema_migrate_half(struct migrator *migrator, const struct ledger_row *row,
                                  const struct revision *revision, struct model *model, const struct revision **half)
{
    struct region *region = migrator->region;
    struct rendering rendering;
    struct problem problem = {0};
    struct model rendered = schema_model_copy(model, region), before = schema_model_copy(model, region);
    struct sql_target target = migrator->engine->migrate->target(migrator->session);
    schema_status status = bind(migrator, model, &revision);
    if (status != SCHEMA_OK)
        return status;
    status = schema_migrate_render(migrator, &rendered, revision, revision->upgrade, revision->upgrade_count, &target,
                                   &rendering);
    if (status != SCHEMA_OK)
        return status;
    /* Another version, or another server's, has other phases: then anything may have been begun. */
    bool same = rendering.digest && schema_same_text(rendering.digest, row->cursor);
    const bool *begun = begun_operations(region, &rendering, same ? (size_t)row->done : rendering.phases.count);
    if (!apply_begun(model, revision, begun, &problem))
        return schema_migrate_revision_failed(migrator, SCHEMA_PARTIAL, revision, problem.operation, NULL, NULL,
                                              problem.message);
    return applicable(migrator, revision, model, &before, half);
}
