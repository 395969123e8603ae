/* Owns: which pairs of revisions stand beside each other, and what is said of a pair whose order would matter. Must not
 * know what an operation reads and writes. */
#include "history/commute.h"
#include "history/footprint.h"

#include <limits.h>
#include <string.h>

enum { WORD_BITS = sizeof(unsigned long) * CHAR_BIT, SHOWN_CONFLICTS = 20 };

/* Who reads or writes a slot. */
struct visitor {
    const struct history_revision *revision;
    const struct access *access;
};

struct visitor_list {
    size_t count, capacity;
    struct visitor *items;
};

/* Readers are not compared with each other: a table that everybody uses has thousands. */
struct visitors {
    size_t floor; /* when they came; what stands on another one has none of them beside it */
    struct visitor_list readers, writers;
};

/* All before `floor` are ancestors; of those from there on a bit says so. */
struct ancestors {
    size_t floor;
    unsigned long *bits;
};

struct commuting {
    struct region *region;
    const struct history *history;
    struct ancestors *ancestors; /* by place; bits null: all before it */
    size_t seen, floor;          /* behind the last of the first so many places that stands beside none */
    struct map slots;            /* struct visitors * */
    struct map told;             /* pairs */
    size_t conflicts;
};

struct commuting *commuting_begin(struct region *region, const struct history *history)
{
    struct commuting *commuting = NEW(region, struct commuting);
    *commuting = (struct commuting){.region = region, .history = history, .slots = MAP(region), .told = MAP(region)};
    commuting->ancestors = NEW_ARRAY(region, struct ancestors, history->count + 1);
    return commuting;
}

/* -- who stands on whom ----------------------------------------------------------------------------------------- */

/* Whoever comes later stands on one that stands beside none, and on all before that. */
static size_t find_floor(struct commuting *commuting, size_t place)
{
    for (; commuting->seen < place; commuting->seen++)
        if (!schema_lineage_is_beside(commuting->history->lineage,
                                      commuting->history->items[commuting->seen]->revision.id))
            commuting->floor = commuting->seen + 1;
    return commuting->floor;
}

static void find_ancestors(struct commuting *commuting, const struct history_revision *revision)
{
    struct ancestors *own = &commuting->ancestors[revision->place];
    own->floor = find_floor(commuting, revision->place);
    own->bits = NEW_ARRAY(commuting->region, unsigned long, (revision->place - own->floor) / WORD_BITS + 1);
    for (size_t i = 0; i < revision->link_count; i++) {
        size_t link = revision->links[i]->place;
        if (link < own->floor)
            continue;
        link -= own->floor; /* which is its floor, too: none between them stands beside none */
        const struct ancestors *theirs = &commuting->ancestors[revision->links[i]->place];
        for (size_t word = 0; theirs->bits && word <= link / WORD_BITS; word++)
            own->bits[word] |= theirs->bits[word];
        own->bits[link / WORD_BITS] |= 1UL << link % WORD_BITS;
    }
}

static bool stands_on(const struct commuting *commuting, const struct history_revision *revision,
                      const struct history_revision *other)
{
    const struct ancestors *own = &commuting->ancestors[revision->place];
    if (other->place < own->floor)
        return true;
    size_t place = other->place - own->floor;
    return own->bits[place / WORD_BITS] >> place % WORD_BITS & 1;
}

/* Writers of some slots are in nobody's way but that of readers: two columns that become required, two values that are
 * renamed. */
static bool conflict(const struct access *a, const struct access *b)
{
    bool among_writers = a->kind != SLOT_REQUIRED && a->kind != SLOT_MEMBERS && a->kind != SLOT_SPELLING;
    return a->writes && b->writes ? among_writers : a->writes || b->writes;
}

/* -- what is said ----------------------------------------------------------------------------------------------- */

static const char *conflict_text(struct region *region, const struct access *a, const struct access *b)
{
    const char *shown = a->writes ? a->shown : b->shown;
    bool both = a->writes && b->writes, sql = (a->writes ? a : b)->operation->kind == OPERATION_SQL;
    switch (a->kind) {
    case SLOT_EXISTENCE:
        return sql ? schema_region_format(region, "SQL touches %s in one, and the other uses it", shown)
                   : schema_region_format(region, both ? "both drop %s" : "one drops %s, and the other uses it", shown);
    case SLOT_NAME:
        return schema_region_format(region, "both rename %s", shown);
    case SLOT_TYPE:
        return schema_region_format(
            region, both ? "both change the type of %s" : "one changes the type of %s, and the other builds on it",
            shown);
    case SLOT_NULLABLE:
        return schema_region_format(region,
                                    both ? "both say whether %s may be null"
                                         : "one changes whether %s may be null, and the other uses it",
                                    shown);
    case SLOT_DEFAULT:
        return schema_region_format(
            region, both ? "both change the default of %s" : "one changes the default of %s, and the other inserts",
            shown);
    case SLOT_COMMENT:
        return schema_region_format(region, "both change the comment of %s", shown);
    case SLOT_DATA:
        return schema_region_format(
            region, both ? "both write values of %s" : "one writes values of %s, and the other reads or checks them",
            shown);
    case SLOT_ROWS:
        return schema_region_format(
            region, both ? "both add or delete rows of %s" : "one adds or deletes rows of %s, and the other reads them",
            shown);
    case SLOT_REQUIRED:
        return schema_region_format(region, "one changes what a row of %s must have, and the other inserts one", shown);
    case SLOT_KEY:
        return schema_region_format(region,
                                    both ? "both change the primary key of %s"
                                         : "one changes the primary key of %s, and the other needs it",
                                    shown);
    case SLOT_SETTING:
        return schema_region_format(region, "both set %s", shown);
    case SLOT_ORDER:
        return schema_region_format(region, "both decide %s", shown);
    case SLOT_MEMBERS:
        return schema_region_format(region, "one turns values into %s, and the other changes it", shown);
    case SLOT_SPELLING:
        return schema_region_format(region, "one renames a value of %s, and the other takes such values as text",
                                    shown);
    case SLOT_FREE:
        return schema_region_format(region, "both need %s", shown);
    case SLOT_ANYTHING:
        return "one has SQL that does not say what it touches";
    }
    return "they conflict";
}

static struct span place_of(const struct history_revision *revision, const struct access *access)
{
    return access->operation->origin ? *access->operation->origin : revision->tree->id.span;
}

static void report_conflict(struct commuting *commuting, struct diagnostics *diagnostics, struct visitor new,
                            struct visitor old)
{
    struct region *region = commuting->region;
    const char *pair = schema_region_format(region, "%s %s", new.revision->revision.id, old.revision->revision.id);
    if (schema_map_get(&commuting->told, pair))
        return;
    schema_map_put(&commuting->told, pair, pair);
    if (++commuting->conflicts > SHOWN_CONFLICTS)
        return;
    struct diagnostic *d =
        report(diagnostics, S0322, place_of(new.revision, new.access),
               "revision %s conflicts with %s, which is on another branch: %s", new.revision->revision.id,
               old.revision->revision.id, conflict_text(region, new.access, old.access));
    add_note(diagnostics, d, place_of(old.revision, old.access), "revision %s is about the same here",
             old.revision->revision.id);
    if (new.access->kind == SLOT_ANYTHING)
        add_help(diagnostics, d, "say which tables it touches: sql postgresql touches post \"\"\"…\"\"\"");
    add_help(diagnostics, d,
             "databases may have applied either first, and would not be the same: put one that was applied nowhere "
             "yet behind the other, with schemac --rebase %s or --rebase %s",
             new.revision->revision.id, old.revision->revision.id);
    add_help(diagnostics, d, "or take one of them back where it was applied, and delete its file");
}

/* ---------------------------------------------------------------------------------------------------------------- */

static struct visitors *visitors_of(struct commuting *commuting, const char *slot)
{
    struct visitors *visitors = (struct visitors *)(uintptr_t)schema_map_get(&commuting->slots, slot);
    if (!visitors) {
        visitors = NEW(commuting->region, struct visitors);
        schema_map_put(&commuting->slots, slot, visitors);
    }
    if (visitors->floor < commuting->floor)
        visitors->readers.count = visitors->writers.count = 0;
    visitors->floor = commuting->floor;
    return visitors;
}

static void compare_with(struct commuting *commuting, struct diagnostics *diagnostics, struct visitor visitor,
                         const struct visitor_list *others)
{
    for (size_t i = 0; i < others->count; i++) {
        const struct visitor *other = &others->items[i];
        if (other->revision != visitor.revision && conflict(visitor.access, other->access) &&
            !stands_on(commuting, visitor.revision, other->revision))
            report_conflict(commuting, diagnostics, visitor, *other);
    }
}

bool commuting_take(struct commuting *commuting, struct diagnostics *diagnostics,
                    const struct history_revision *revision, const struct model *before)
{
    const struct revision *r = &revision->revision;
    struct footprint *footprint = NEW(commuting->region, struct footprint);
    size_t conflicts = commuting->conflicts;
    *footprint = footprint_of(commuting->region, before, r->upgrade, r->upgrade_count, r->id);
    find_ancestors(commuting, revision);
    for (size_t i = 0; i < footprint->count; i++) {
        const struct visitor visitor = {revision, &footprint->items[i]};
        struct visitors *visitors = visitors_of(commuting, visitor.access->slot);
        compare_with(commuting, diagnostics, visitor, &visitors->writers);
        if (visitor.access->writes)
            compare_with(commuting, diagnostics, visitor, &visitors->readers);
        APPEND(commuting->region, visitor.access->writes ? &visitors->writers : &visitors->readers, visitor);
    }
    return commuting->conflicts == conflicts;
}
