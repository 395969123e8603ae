/* Owns: which revisions stand beside others, and the model where each of these stands, made when it is asked for and
 * kept. Must not know what an operation does, nor what a database has. */
#include "model/lineage.h"
#include "model/identity.h"

#include <string.h>

struct place {
    const struct revision *revision;
    size_t at;
    size_t link_count;
    const size_t *links; /* parents and what it depends on, among these */
    bool beside;
    bool known; /* `before` is there */
    struct model before;
};

struct lineage {
    struct region *region;
    size_t count;
    struct place *places;
    struct map by_id;   /* struct place * */
    struct model trunk; /* of the first so many places, the last of which stands beside none */
    size_t trunk_length;
    size_t known_length; /* of these many places, all that is to be known is */
};

static const char *link_name(const struct revision *revision, size_t i)
{
    return i < revision->parent_count ? revision->parents[i] : revision->depends[i - revision->parent_count];
}

static void find_links(struct lineage *lineage, struct place *place)
{
    const struct revision *revision = place->revision;
    size_t count = revision->parent_count + revision->depends_count;
    size_t *links = NEW_ARRAY(lineage->region, size_t, count + 1);
    for (size_t i = 0; i < count; i++) {
        const struct place *other = schema_map_get(&lineage->by_id, link_name(revision, i));
        if (other && other->at < place->at)
            links[place->link_count++] = other->at;
    }
    place->links = links;
}

/* All before a place are its ancestors when each of them has a child no later than it; all after are its descendants
 * when each of them has a parent no earlier than it: by induction either way. */
static void find_beside(struct lineage *lineage)
{
    size_t count = lineage->count;
    size_t *first_child = NEW_ARRAY(lineage->region, size_t, count + 1);
    size_t *last_parent = NEW_ARRAY(lineage->region, size_t, count + 1); /* plus one; 0: a root */
    for (size_t i = 0; i < count; i++)
        first_child[i] = count;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < lineage->places[i].link_count; k++) {
            size_t link = lineage->places[i].links[k];
            if (first_child[link] > i)
                first_child[link] = i;
            if (last_parent[i] < link + 1)
                last_parent[i] = link + 1;
        }
    size_t latest = 0; /* of the first children of all before */
    for (size_t i = 0; i < count; i++) {
        lineage->places[i].beside = i && latest > i;
        if (first_child[i] > latest)
            latest = first_child[i];
    }
    size_t earliest = count + 1; /* of the last parents of all after */
    for (size_t i = count; i-- > 0;) {
        lineage->places[i].beside |= earliest < i + 1;
        if (last_parent[i] < earliest)
            earliest = last_parent[i];
    }
}

struct lineage *schema_lineage_make(struct region *region, size_t count, const struct revision *const *revisions)
{
    struct lineage *lineage = NEW(region, struct lineage);
    *lineage = (struct lineage){.region = region, .count = count, .by_id = MAP(region)};
    lineage->places = NEW_ARRAY(region, struct place, count + 1);
    for (size_t i = 0; i < count; i++) {
        lineage->places[i].revision = revisions[i];
        lineage->places[i].at = i;
        schema_map_put(&lineage->by_id, revisions[i]->id, &lineage->places[i]);
    }
    /* What was replaced is called by its old name by those that stand on it. */
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < revisions[i]->replaces_count; k++)
            if (!schema_map_get(&lineage->by_id, revisions[i]->replaces[k]))
                schema_map_put(&lineage->by_id, revisions[i]->replaces[k], &lineage->places[i]);
    for (size_t i = 0; i < count; i++)
        find_links(lineage, &lineage->places[i]);
    find_beside(lineage);
    schema_model_begin(&lineage->trunk, region);
    return lineage;
}

static struct place *place_of(const struct lineage *lineage, const char *revision)
{
    return (struct place *)(uintptr_t)schema_map_get(&lineage->by_id, revision);
}

bool schema_lineage_is_beside(const struct lineage *lineage, const char *revision)
{
    const struct place *place = place_of(lineage, revision);
    return place && place->beside;
}

/* -- models --------------------------------------------------------------------------------------------------- */

static bool apply(struct model *model, const struct revision *revision, struct problem *problem)
{
    return schema_model_apply_all(model, revision->upgrade, revision->upgrade_count, revision->id, problem);
}

bool schema_lineage_apply(struct lineage *lineage, struct model *now, const struct revision *revision,
                          struct problem *problem)
{
    const struct revision *bound = schema_lineage_upgrade(lineage, now, revision, problem);
    return bound && apply(now, bound, problem);
}

/* The trunk up to the last place before `at` that stands beside none, which is an ancestor. */
static bool grow_trunk(struct lineage *lineage, size_t at, struct problem *problem)
{
    size_t length = at;
    while (length && lineage->places[length - 1].beside)
        length--;
    for (; lineage->trunk_length < length; lineage->trunk_length++)
        if (!schema_lineage_apply(lineage, &lineage->trunk, lineage->places[lineage->trunk_length].revision, problem))
            return false;
    return true;
}

/* One whose only parent stands beside others too begins where that ends; any other with the trunk, and what of its
 * ancestors is not in it. */
static bool make_before(struct lineage *lineage, struct place *place, struct problem *problem)
{
    const struct place *parent = place->link_count == 1 ? &lineage->places[place->links[0]] : NULL;
    if (parent && parent->known) {
        place->before = schema_model_copy(&parent->before, lineage->region);
        return apply(&place->before, parent->revision, problem);
    }
    if (!grow_trunk(lineage, place->at, problem))
        return false;
    bool *wanted = NEW_ARRAY(lineage->region, bool, place->at + 1);
    for (size_t i = 0; i < place->link_count; i++)
        wanted[place->links[i]] = true;
    for (size_t i = place->at; i-- > lineage->trunk_length;)
        for (size_t k = 0; wanted[i] && k < lineage->places[i].link_count; k++)
            wanted[lineage->places[i].links[k]] = true;
    place->before = schema_model_copy(&lineage->trunk, lineage->region);
    for (size_t i = lineage->trunk_length; i < place->at; i++)
        if (wanted[i] && !schema_lineage_apply(lineage, &place->before, lineage->places[i].revision, problem))
            return false;
    return true;
}

/* In order, so that each finds its parent's. */
static bool know(struct lineage *lineage, const struct place *place, struct problem *problem)
{
    for (; lineage->known_length <= place->at; lineage->known_length++) {
        struct place *next = &lineage->places[lineage->known_length];
        next->known = next->beside && make_before(lineage, next, problem);
        if (next->beside && !next->known)
            return false;
    }
    return true;
}

const struct model *schema_lineage_before(struct lineage *lineage, const char *revision, struct problem *problem)
{
    struct place *place = place_of(lineage, revision);
    return know(lineage, place, problem) ? &place->before : NULL;
}

const struct revision *schema_lineage_upgrade(struct lineage *lineage, const struct model *now,
                                              const struct revision *revision, struct problem *problem)
{
    if (!schema_lineage_is_beside(lineage, revision->id))
        return revision;
    const struct model *own = schema_lineage_before(lineage, revision->id, problem);
    struct revision *bound = NEW(now->region, struct revision);
    *bound = *revision;
    bound->upgrade =
        own ? schema_rebind(own, now, revision->upgrade, revision->upgrade_count, revision->id, problem) : NULL;
    return bound->upgrade ? bound : NULL;
}

const struct revision *schema_lineage_downgrade(struct lineage *lineage, const struct model *now,
                                                const struct revision *revision, struct problem *problem)
{
    if (!schema_lineage_is_beside(lineage, revision->id))
        return revision;
    const struct model *before = schema_lineage_before(lineage, revision->id, problem);
    struct model own;
    if (!before)
        return NULL;
    own = schema_model_copy(before, now->region);
    if (!apply(&own, revision, problem))
        return NULL;
    /* What comes back is not what a number of the upgrade means. */
    const char *back = schema_region_format(now->region, "%s back", revision->id);
    struct revision *bound = NEW(now->region, struct revision);
    *bound = *revision;
    bound->downgrade = schema_rebind(&own, now, revision->downgrade, revision->downgrade_count, back, problem);
    return bound->downgrade ? bound : NULL;
}

const struct table *schema_lineage_table(struct lineage *lineage, const struct model *now,
                                         const struct revision *revision, bool after, const char *name)
{
    struct problem problem = {NULL, NULL};
    const struct model *before =
        schema_lineage_is_beside(lineage, revision->id) ? schema_lineage_before(lineage, revision->id, &problem) : NULL;
    if (!before)
        return schema_model_table(now, name);
    struct model own = schema_model_copy(before, now->region);
    if (after && !apply(&own, revision, &problem))
        return NULL;
    const struct table *table = schema_model_table(&own, name);
    return table ? schema_identical_table(now, table) : NULL;
}
