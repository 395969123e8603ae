/* --plan: what the next revision would do, or what one that is there does, step by step: on each engine the lock, and
 * whether a table is read or made anew; what comes back; whether programs that run go on. The queue has the warnings.
 */
#include "commands/tool.h"

#include "judge/effects.h"

#include <string.h>

/* One revision whose steps are shown. */
struct shown_plan {
    const struct revision *revision;
    const char *title;
    const char *text; /* of its file, as it would be; null: the file is there to be read */
    struct effects effects;
};

struct shown_plans {
    size_t count, capacity;
    struct shown_plan *items;
};

static bool add_plan(struct build *build, struct shown_plans *plans, const struct model *before,
                     const struct revision *revision, const char *title, const char *text)
{
    struct shown_plan plan = {revision, title, text, {0, NULL}};
    if (!revision_effects(build->region, before, build->schema.name ? &build->schema : NULL, revision,
                          build->options->engines.items, build->options->engines.count, &plan.effects))
        return false;
    APPEND(build->region, plans, plan);
    return true;
}

static const char *title_of(struct region *region, const struct revision *revision)
{
    if (revision->draft)
        return revision->file;
    return schema_region_format(region, "%04u  %s  %s", revision->number, revision->id, revision->message);
}

static bool add_revision(struct build *build, struct shown_plans *plans, const struct history_revision *revision)
{
    struct model before;
    return model_before(build->region, &build->history, revision, &before) &&
           add_plan(build, plans, &before, &revision->revision, title_of(build->region, &revision->revision), NULL);
}

/* -- for people --------------------------------------------------------------------------------------------------- */

static const char *lock_of(const struct hazard *hazard)
{
    return hazard->lock == LOCK_DATABASE ? "whole database, for writing" : schema_lock_name(hazard->lock);
}

static const struct hazard *hazard_of(const struct engine_effect *engine, const char *table)
{
    for (size_t i = 0; engine && i < engine->hazards.count; i++)
        if (schema_same_text(engine->hazards.items[i].table, table))
            return &engine->hazards.items[i];
    return NULL;
}

/* Where a table is made anew as a whole, neighbouring steps on it share that. */
static bool is_shared(const struct effects *effects, size_t at, size_t engine, const struct hazard *hazard)
{
    while (hazard->lock == LOCK_DATABASE && hazard->work != WORK_NONE && hazard->table && at-- > 0) {
        const struct hazard *before = hazard_of(&effects->items[at].engines[engine], hazard->table);
        if (!before || before->work == WORK_REWRITE)
            return before;
    }
    return false;
}

static const char *work_of(const struct hazard *hazard, bool shared)
{
    return hazard->apart                  ? "scan, while others go on"
           : shared                       ? "the same rewrite"
           : hazard->work == WORK_REWRITE ? "rewrite"
           : hazard->work == WORK_SCAN    ? "scan"
                                          : "";
}

struct widths {
    size_t engine, table, lock;
};

static void widen(size_t *width, const char *text)
{
    size_t size = strlen(text);
    *width = size > *width ? size : *width;
}

static struct widths widths_of(const struct effects *effects)
{
    struct widths widths = {0, 1, 0};
    for (size_t i = 0; i < effects->count; i++)
        for (size_t k = 0; k < effects->items[i].engine_count; k++) {
            const struct engine_effect *engine = &effects->items[i].engines[k];
            widen(&widths.engine, engine->engine);
            for (size_t h = 0; h < engine->hazards.count; h++) {
                widen(&widths.table, engine->hazards.items[h].table ? engine->hazards.items[h].table : "-");
                widen(&widths.lock, lock_of(&engine->hazards.items[h]));
            }
        }
    return widths;
}

static void print_engine(FILE *out, const struct effects *effects, size_t at, size_t k, const struct widths *widths)
{
    const struct engine_effect *engine = &effects->items[at].engines[k];
    if (!engine->hazards.count)
        say(out, "    %-*s  no lock that others wait for\n", (int)widths->engine, engine->engine);
    for (size_t i = 0; i < engine->hazards.count; i++) {
        const struct hazard *hazard = &engine->hazards.items[i];
        const char *work = work_of(hazard, is_shared(effects, at, k, hazard));
        say(out, "    %-*s  %-*s  %-*s%s%s\n", (int)widths->engine, i ? "" : engine->engine, (int)widths->table,
            hazard->table ? hazard->table : "-", *work ? (int)widths->lock : 0, lock_of(hazard), *work ? "  " : "",
            work);
    }
}

static void print_step(struct tool *tool, const struct effects *effects, size_t at, const struct widths *widths)
{
    const struct effect *effect = &effects->items[at];
    const char *breaks = breakage_in_words(effect->breaks);
    say(tool->out, "%2zu. %s%s\n", at + 1, schema_operation_title(tool->region, effect->operation),
        effect->fresh ? ", which is new" : "");
    say(tool->out, "    the way back: %s; programs that run %s%s\n", reversal_in_words(effect->reversal),
        breaks ? "fail: " : "go on", breaks ? breaks : "");
    for (size_t i = 0; i < effect->query_count; i++)
        say(tool->out, "    query %s %s %s\n", effect->queries[i].name, effect->queries[i].does, effect->queries[i].of);
    for (size_t i = 0; i < effect->engine_count; i++)
        if (!effect->fresh || effect->engines[i].hazards.count)
            print_engine(tool->out, effects, at, i, widths);
}

static void print_plan(struct tool *tool, const struct shown_plan *plan)
{
    struct widths widths = widths_of(&plan->effects);
    if (plan->text)
        say_exactly(tool->out, plan->text);
    fputc('\n', tool->out);
    say(tool->out, "%s: %zu step%s\n", plan->title, plan->effects.count, plan->effects.count == 1 ? "" : "s");
    for (size_t i = 0; i < plan->effects.count; i++)
        print_step(tool, &plan->effects, i, &widths);
}

/* -- for programs ------------------------------------------------------------------------------------------------- */

static void print_json_engine(FILE *out, const struct engine_effect *engine)
{
    fputs("{\"engine\": ", out);
    print_json_text(out, engine->engine);
    fputs(", \"tables\": [", out);
    for (size_t i = 0; i < engine->hazards.count; i++) {
        const struct hazard *hazard = &engine->hazards.items[i];
        fputs(i ? ", {\"table\": " : "{\"table\": ", out);
        print_json_text(out, hazard->table);
        say(out, ", \"lock\": \"%s\", \"work\": \"%s\", \"apart\": %s}", schema_lock_name(hazard->lock),
            schema_work_name(hazard->work), hazard->apart ? "true" : "false");
    }
    fputs("]}", out);
}

static void print_json_queries(FILE *out, const struct effect *effect)
{
    fputs(", \"queries\": [", out);
    for (size_t i = 0; i < effect->query_count; i++) {
        fputs(i ? ", {\"query\": " : "{\"query\": ", out);
        print_json_text(out, effect->queries[i].name);
        say(out, ", \"does\": \"%s\", \"of\": ", effect->queries[i].does);
        print_json_text(out, effect->queries[i].of);
        fputs("}", out);
    }
    fputs("]", out);
}

static void print_json_step(struct tool *tool, const struct effect *effect)
{
    static const char *const reversals[] = {"exact", "structure", "none"};
    FILE *out = tool->out;
    fputs("{\"operation\": ", out);
    print_json_text(out, schema_operation_title(tool->region, effect->operation));
    say(out, ", \"new_table\": %s, \"reversible\": \"%s\", \"breaks_running\": ", effect->fresh ? "true" : "false",
        reversals[effect->reversal]);
    print_json_text(out, breakage_in_words(effect->breaks));
    print_json_queries(out, effect);
    fputs(", \"engines\": [", out);
    for (size_t i = 0; i < effect->engine_count; i++) {
        fputs(i ? ", " : "", out);
        print_json_engine(out, &effect->engines[i]);
    }
    fputs("]}", out);
}

static void print_json_plans(struct tool *tool, const struct shown_plans *plans)
{
    for (size_t i = 0; i < plans->count; i++) {
        fputs(i ? ",\n {\"revision\": " : "\n {\"revision\": ", tool->out);
        print_json_text(tool->out, plans->items[i].revision->id);
        fputs(", \"file\": ", tool->out);
        print_json_text(tool->out, plans->items[i].revision->file);
        fputs(", \"steps\": [", tool->out);
        for (size_t k = 0; k < plans->items[i].effects.count; k++) {
            fputs(k ? ",\n  " : "\n  ", tool->out);
            print_json_step(tool, &plans->items[i].effects.items[k]);
        }
        fputs("]}", tool->out);
    }
}

/* -- which -------------------------------------------------------------------------------------------------------- */

static bool find_plans(struct tool *tool, struct build *build, struct shown_plans *plans)
{
    const struct history *history = &build->history;
    struct graph_target target;
    if (tool->request.argument) {
        if (!build_replay(build) || !find_revisions(tool->diagnostics, history, tool->request.argument, &target))
            return false;
        for (size_t i = 0; i < target.places.count; i++) {
            const struct history_revision *revision = revision_at(history, target.places.items[i]);
            if (!add_revision(build, plans, revision) ||
                !judge_revision(build->region, build->diagnostics, history, revision))
                return false;
        }
        return true;
    }
    if (!build_plan(build) || (history->draft && !add_revision(build, plans, history->draft)))
        return false;
    const struct draft *draft = &build->draft;
    return !draft->there || add_plan(build, plans, &draft->before, &draft->revision.revision,
                                     draft->revision.revision.file, draft->text);
}

int command_plan(struct tool *tool)
{
    struct build_options options;
    struct shown_plans plans = {0};
    if (!find_project(tool, &options))
        return EXIT_ERROR;
    options.output = NULL; /* nothing is written */
    struct build build = build_begin(tool->region, tool->diagnostics, &options);
    if (!find_plans(tool, &build, &plans))
        return EXIT_ERROR;
    if (tool->request.json) {
        bool frozen = !tool->request.argument && !plans.count;
        say(tool->out, "{\"in_sync\": %s, \"revisions\": [", frozen ? "true" : "false");
        print_json_plans(tool, &plans);
        fputs("]}\n", tool->out);
        return EXIT_DONE;
    }
    if (!plans.count)
        say(tool->out, "nothing to do: the schema is what %s make it\n", build.history.shown);
    for (size_t i = 0; i < plans.count; i++) {
        fputs(i ? "\n" : "", tool->out);
        print_plan(tool, &plans.items[i]);
    }
    if (build.history.draft)
        say(tool->out, "\n%s was edited by hand, and waits to be frozen\n", build.history.draft->revision.file);
    return EXIT_DONE;
}
