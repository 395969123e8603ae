/* Owns: the facts about each operation of a plan: what the engines' tables say of locks and work, what the contract
 * says of running programs, what comes back. Tables that the same revision creates have no rows and no users, so
 * nothing is said of them. Must not know how facts are worded or which are warned about. */
#include "judge/effects.h"

#include "judge/broken.h"

#include "contract/contract.h"
#include "engines/engines.h"
#include "model/visit.h"
#include "plan/planner.h"

#include <string.h>

struct effects_work {
    struct region *region;
    struct model now; /* before the operation */
    struct map fresh; /* tables that the revision creates */
    const char *net;  /* the contract of the whole revision */
    struct model after;
    const struct schema *schema; /* that it leads to; or null */
    const struct operations *upgrade;
    size_t at; /* of the operation */
    bool renames;
    unsigned ordinal;
};

static bool is_fresh(const struct effects_work *work, const char *table)
{
    return table && schema_map_get(&work->fresh, table);
}

/* -- what engines do */

static void ask_engine(const struct effects_work *work, const struct operation *operation, bool fresh,
                       struct engine_effect *effect)
{
    const struct dialect *dialect = schema_dialect(effect->engine);
    struct hazards all = {0};
    if (fresh && operation->kind != OPERATION_CREATE_TABLE && operation->kind != OPERATION_ADD_CONSTRAINT)
        return;
    dialect->hazards(dialect, &dialect->offline, work->region, &work->now, operation, &all);
    for (size_t i = 0; i < all.count; i++)
        if (!is_fresh(work, all.items[i].table) && (all.items[i].table || !fresh))
            APPEND(work->region, &effect->hazards, all.items[i]);
}

/* -- what running programs trip over */

static bool begins(const char *line, const char *words)
{
    return strncmp(line, words, strlen(words)) == 0;
}

static enum breakage breakage_of_line(const struct operation *operation, const char *line)
{
    static const struct {
        const char *words;
        enum breakage breakage;
    } table[] = {
        {"type ", BREAKS_TYPE},         {"generated ", BREAKS_WRITE}, {"nullable ", BREAKS_NULL},
        {"not null ", BREAKS_NOT_NULL}, {"required ", BREAKS_INSERT}, {"default ", BREAKS_INSERT},
        {"value ", BREAKS_VALUE},       {"key ", BREAKS_KEY},
    };
    if (begins(line, "gone "))
        return operation->new_name && operation->kind != OPERATION_DROP_VALUE ? BREAKS_NAME : BREAKS_USE;
    for (size_t i = 0; i < COUNT_OF(table); i++)
        if (begins(line, table[i].words))
            return table[i].breakage;
    return BREAKS_NOTHING; /* a new constraint refuses some writes, which is no break */
}

/* A key that is dropped and made again in the same revision is not gone. */
static bool stands_in(const char *contract, const char *line, size_t size)
{
    for (const char *at = contract; *at; at += strcspn(at, "\n") + 1)
        if (strncmp(at, line, size) == 0 && at[size] == '\n')
            return true;
    return false;
}

static enum breakage find_breakage(const struct operation *operation, const char *contract, const char *net)
{
    for (const char *line = contract; *line; line += strcspn(line, "\n") + 1) {
        enum breakage breakage = breakage_of_line(operation, line);
        if (breakage == BREAKS_KEY && !stands_in(net, line, strcspn(line, "\n")))
            continue;
        if (breakage != BREAKS_NOTHING)
            return breakage;
    }
    return BREAKS_NOTHING;
}

/* -- all of it */

static void begin_net(struct effects_work *work, const struct model *before, const struct operations *upgrade)
{
    struct contract *contract = schema_contract_begin(work->region, before, upgrade->items, upgrade->count);
    struct problem problem;
    work->after = schema_model_copy(before, work->region);
    bool applied = schema_model_apply_all(&work->after, upgrade->items, upgrade->count, "draft", &problem);
    work->net = applied ? schema_contract_end(contract, &work->after) : "";
    work->schema = applied ? work->schema : NULL;
}

static void remember_fresh(struct effects_work *work, const struct operation *operation)
{
    if (operation->kind == OPERATION_CREATE_TABLE)
        schema_map_put(&work->fresh, operation->table_value->name, "");
    if (operation->kind == OPERATION_RENAME_TABLE && is_fresh(work, operation->table))
        schema_map_put(&work->fresh, operation->new_name, "");
}

static bool renames(const struct operations *upgrade)
{
    for (size_t i = 0; i < upgrade->count; i++)
        if (upgrade->items[i]->kind == OPERATION_RENAME_COLUMN || upgrade->items[i]->kind == OPERATION_RENAME_TABLE)
            return true;
    return false;
}

/* What is left to do, where a key goes that may be called otherwise by now; null: all of the revision tells. */
static struct contract *begin_rest(const struct effects_work *work, const struct operation *operation)
{
    bool drops = operation->kind == OPERATION_DROP_CONSTRAINT || operation->kind == OPERATION_DROP_INDEX;
    size_t at = work->at;
    return work->renames && drops
               ? schema_contract_begin(work->region, &work->now, work->upgrade->items + at, work->upgrade->count - at)
               : NULL;
}

static bool judge(struct effects_work *work, const struct operation *operation, struct effect *effect)
{
    struct problem problem;
    bool creates = operation->kind == OPERATION_CREATE_TABLE || operation->kind == OPERATION_CREATE_ENUM;
    effect->fresh = creates || is_fresh(work, schema_operation_table(operation));
    for (size_t i = 0; i < effect->engine_count; i++)
        ask_engine(work, operation, effect->fresh, &effect->engines[i]);
    struct subject_now subject = {0};
    if (work->schema && work->schema->queries.count)
        subject = subject_of(work->region, &work->now, &work->after, operation);
    struct contract *contract = effect->fresh ? NULL : schema_contract_begin(work->region, &work->now, &operation, 1);
    struct contract *rest = contract ? begin_rest(work, operation) : NULL;
    if (!schema_model_apply(&work->now, operation, "draft", &work->ordinal, &problem))
        return false;
    if (contract)
        effect->breaks = find_breakage(operation, schema_contract_end(contract, &work->now),
                                       rest ? schema_contract_end(rest, &work->after) : work->net);
    if (work->schema)
        find_broken_queries(work->region, work->schema, &subject, effect);
    remember_fresh(work, operation);
    return true;
}

bool plan_effects(struct region *region, const struct model *before, const struct schema *schema,
                  const struct operations *upgrade, bool irreversible, const char *const *engines, size_t engine_count,
                  struct effects *effects)
{
    struct effects_work work = {.region = region,
                                .now = schema_model_copy(before, region),
                                .fresh = MAP(region),
                                .schema = schema,
                                .upgrade = upgrade,
                                .renames = renames(upgrade)};
    begin_net(&work, before, upgrade);
    *effects = (struct effects){0, NEW_ARRAY(region, struct effect, upgrade->count + 1)};
    for (size_t i = 0; i < upgrade->count; i++) {
        struct effect *effect = &effects->items[effects->count++];
        *effect = (struct effect){.operation = upgrade->items[i],
                                  .engine_count = engine_count,
                                  .engines = NEW_ARRAY(region, struct engine_effect, engine_count + 1)};
        for (size_t k = 0; k < engine_count; k++)
            effect->engines[k].engine = engines[k];
        effect->reversal = irreversible ? REVERSAL_IMPOSSIBLE : operation_reversal(upgrade->items[i]);
        work.at = i;
        if (!judge(&work, upgrade->items[i], effect))
            return false;
    }
    return true;
}

bool revision_effects(struct region *region, const struct model *before, const struct schema *schema,
                      const struct revision *revision, const char *const *engines, size_t engine_count,
                      struct effects *effects)
{
    struct operations upgrade = {0};
    bool irreversible = false, answered = false;
    for (size_t i = 0; i < revision->upgrade_count; i++)
        APPEND(region, &upgrade, revision->upgrade[i]);
    for (size_t i = 0; i < revision->downgrade_count; i++) {
        enum operation_kind kind = revision->downgrade[i]->kind;
        irreversible |= kind == OPERATION_IRREVERSIBLE;
        answered |= kind == OPERATION_RUN || kind == OPERATION_SQL;
    }
    bool judged = plan_effects(region, before, schema, &upgrade, irreversible, engines, engine_count, effects);
    for (size_t i = 0; i < effects->count; i++)
        effects->items[i].answered = answered;
    return judged;
}

/* -- words */

const char *breakage_in_words(enum breakage breakage)
{
    static const char *const words[] = {
        [BREAKS_NAME] = "they use the old name",
        [BREAKS_USE] = "they use it",
        [BREAKS_TYPE] = "they read and write the old type",
        [BREAKS_WRITE] = "they write it",
        [BREAKS_NULL] = "they do not expect null",
        [BREAKS_NOT_NULL] = "they may write null",
        [BREAKS_INSERT] = "their inserts leave it out",
        [BREAKS_VALUE] = "they do not know it when they read it",
        [BREAKS_KEY] = "they update by this key",
    };
    return breakage == BREAKS_NOTHING ? NULL : words[breakage];
}

const char *reversal_in_words(enum reversal reversal)
{
    return reversal == REVERSAL_EXACT ? "exact" : reversal == REVERSAL_STRUCTURE ? "structure only" : "none";
}
