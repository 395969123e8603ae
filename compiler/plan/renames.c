/* Owns: the order of renames: each is done when its new name is free, and a cycle takes one more, through a reserved
 * name. Must not know what is renamed, nor why. */
#include "plan/planner.h"

#include <string.h>

static const char RESERVED[] = "_schemac_swap";

bool is_reserved_name(const char *name)
{
    return strncmp(name, RESERVED, sizeof RESERVED - 1) == 0;
}

static const char *key_of(const struct renamings *renamings, const char *scope, const char *name)
{
    struct region *region = renamings->taken.region;
    return schema_region_format(region, "%s %s", scope, renamings->exact ? name : schema_folded(region, name));
}

void take_name(struct renamings *renamings, const char *scope, const char *name)
{
    schema_map_put(&renamings->taken, key_of(renamings, scope, name), "");
}

static bool is_free(const struct renamings *renamings, const struct renaming *renaming, const char *name)
{
    for (size_t i = 0; i < COUNT_OF(renaming->scopes); i++)
        if (renaming->scopes[i] && schema_map_get(&renamings->taken, key_of(renamings, renaming->scopes[i], name)))
            return false;
    return true;
}

static void let_go(struct renamings *renamings, const struct renaming *renaming)
{
    for (size_t i = 0; i < COUNT_OF(renaming->scopes); i++)
        if (renaming->scopes[i])
            schema_map_remove(&renamings->taken, key_of(renamings, renaming->scopes[i], renaming->from));
}

static void take(struct renamings *renamings, const struct renaming *renaming)
{
    for (size_t i = 0; i < COUNT_OF(renaming->scopes); i++)
        if (renaming->scopes[i])
            take_name(renamings, renaming->scopes[i], renaming->from);
}

static void move(struct planner *planner, struct renamings *renamings, struct renaming *renaming, const char *to)
{
    let_go(renamings, renaming);
    renaming->rename(planner, renaming->owner, renaming->from, to);
    renaming->from = to;
    take(renamings, renaming);
}

/* By case alone, or to what nobody has. */
static bool can_move(struct renamings *renamings, const struct renaming *renaming)
{
    let_go(renamings, renaming);
    const bool is = is_free(renamings, renaming, renaming->to);
    take(renamings, renaming);
    return is;
}

static const char *reserved_name(const struct renamings *renamings, const struct renaming *renaming)
{
    const char *name = RESERVED;
    for (unsigned n = 2; !is_free(renamings, renaming, name); n++)
        name = schema_region_format(renamings->taken.region, "%s_%u", RESERVED, n);
    return name;
}

/* Only cycles are left: the first one's old name makes room. */
static bool make_room(struct planner *planner, struct renamings *renamings)
{
    for (size_t i = 0; i < renamings->count; i++) {
        struct renaming *renaming = &renamings->items[i];
        if (renaming->done || renaming->aside)
            continue;
        renaming->aside = true;
        move(planner, renamings, renaming, reserved_name(renamings, renaming));
        return true;
    }
    return false;
}

void rename_in_order(struct planner *planner, struct renamings *renamings)
{
    for (size_t left = renamings->count; left > 0;) {
        bool moved = false;
        for (size_t i = 0; i < renamings->count; i++) {
            struct renaming *renaming = &renamings->items[i];
            if (renaming->done || !can_move(renamings, renaming))
                continue;
            move(planner, renamings, renaming, renaming->to);
            renaming->done = moved = true;
            left--;
        }
        if (!moved && !make_room(planner, renamings)) /* what holds the name stays: the model says so */
            for (size_t i = 0; i < renamings->count; i++) {
                struct renaming *renaming = &renamings->items[i];
                if (!renaming->done)
                    move(planner, renamings, renaming, renaming->to);
                left -= !renaming->done;
                renaming->done = true;
            }
    }
}
