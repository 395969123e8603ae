/* Owns: the difference of two models, read aloud, and the one way an operation comes about: emitted, and applied at
 * once to the model as it is by now, so that what follows builds on what is so. Must not know how any one thing
 * changes. */
#include "plan/planner.h"

#include <stdarg.h>

static const char DRAFT[] = "draft";

static struct span place_of(const struct span *origin)
{
    return origin ? *origin : NOWHERE;
}

struct diagnostic *fail(struct planner *planner, enum diagnostic_code code, const struct span *place,
                        const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *message = schema_region_vformat(planner->region, format, arguments);
    va_end(arguments);
    planner->failed = true;
    return report(planner->diagnostics, code, place_of(place), "%s", message);
}

void note_creation(struct planner *planner, struct diagnostic *diagnostic, const struct span *origin, const char *name)
{
    if (origin && origin->source)
        add_note(planner->diagnostics, diagnostic, *origin, "'%s' was created here", name);
}

void emit(struct planner *planner, struct operation operation)
{
    struct operation *copy = NEW(planner->region, struct operation);
    struct problem problem = {NULL, NULL};
    *copy = operation;
    if (schema_model_apply(&planner->now, copy, DRAFT, &planner->ordinal, &problem)) {
        APPEND(planner->region, planner->upgrade, copy);
    } else if (!planner->failed) { /* after an error, what builds on what is missing says nothing new */
        struct diagnostic *diagnostic = fail(planner, S0299, operation.origin, "cannot plan to %s: %s",
                                             schema_operation_title(planner->region, copy), problem.message);
        add_help(planner->diagnostics, diagnostic, "make the change in two revisions, or write the migration by hand");
    }
}

static void match_elements(struct planner *planner)
{
    const struct map old_tables = names_of_tables(planner->region, planner->history);
    const struct map new_tables = names_of_tables(planner->region, &planner->schema->model);
    const struct map old_enums = names_of_enums(planner->region, planner->history);
    const struct map new_enums = names_of_enums(planner->region, &planner->schema->model);
    planner->tables = match(planner, &old_tables, &new_tables, pairings_of(planner, INTEND_TABLE_WAS, NULL), "table");
    planner->enums = match(planner, &old_enums, &new_enums, pairings_of(planner, INTEND_ENUM_WAS, NULL), "enum");
}

/* What was planned must lead to the schema: a plan that does not is never shown as one. */
static void verify(struct planner *planner)
{
    const char *difference = model_difference(planner->region, &planner->now, &planner->schema->model, false);
    if (!planner->failed && difference)
        fail(planner, S0299, NULL, "the planned changes do not lead to the schema: %s", difference);
}

bool plan_difference(struct region *region, struct diagnostics *diagnostics, const struct model *history,
                     const struct schema *schema, const struct former_names *former, struct plan *plan)
{
    *plan = (struct plan){0};
    struct planner planner = {
        .region = region,
        .diagnostics = diagnostics,
        .history = history,
        .schema = schema,
        .former = former,
        .has_use = NEW_ARRAY(region, bool, schema->intentions.count + 1),
        .guessed = MAP(region),
        .now = schema_model_copy(history, region),
        .upgrade = &plan->upgrade,
    };
    check_intentions(&planner);
    match_elements(&planner);
    check_lost_tables(&planner);
    check_lost_enums(&planner);

    drop_changed_objects(&planner);
    rename_tables(&planner);
    create_enums(&planner);
    prepare_objects(&planner);
    change_enums(&planner);
    change_tables(&planner);
    create_tables(&planner);
    drop_late_columns(&planner);
    drop_tables(&planner);
    finish_objects(&planner);
    drop_enums(&planner);
    drop_extensions(&planner);
    verify(&planner);
    check_unused_was(&planner);

    plan->after = planner.now;
    if (!planner.failed) {
        struct problem problem = {NULL, NULL};
        if (!plan_reverse(region, history, &plan->upgrade, &plan->downgrade, &problem))
            fail(&planner, S0299, problem.operation ? problem.operation->origin : NULL, "cannot plan the way back: %s",
                 problem.message);
    }
    return !planner.failed;
}
