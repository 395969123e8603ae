/* Random selects: see random_query.h. */
#include "property/random_making.h"

#include <stdio.h>

static struct making making_within(struct making *m, bool correlated)
{
    struct making inner = *m;
    inner.outer = correlated ? m : m->outer;
    inner.level = m->level + 1;
    inner.count = inner.visible = 0;
    inner.merged = false;
    inner.total = true;
    return inner;
}

/* -- from ------------------------------------------------------------------------------------------------------- */

static const char *values_relation(struct making *m, struct query_table *table)
{
    struct text text = TEXT(m->region);
    unsigned rows = 1 + roll(m->dice, 3);
    table->column_count = 1 + roll(m->dice, 3);
    for (unsigned c = 0; c < table->column_count; c++) {
        table->columns[c] = (struct query_column){(enum value_kind)roll(m->dice, VALUE_KINDS), true, false, -1, ""};
        snprintf(table->columns[c].name, sizeof table->columns[c].name, "o%u", c);
    }
    for (unsigned r = 0; r < rows; r++)
        for (unsigned c = 0; c < table->column_count; c++) {
            enum value_kind kind = table->columns[c].kind;
            const char *item =
                chance(m->dice, 15) ? FORMAT("cast(null as %s)", value_spellings[kind])
                : chance(m->dice, 25)
                    ? parameter(m, kind, false)
                    : FORMAT("cast(%s as %s)", random_literal(m->region, m->dice, kind), value_spellings[kind]);
            schema_text_format(&text, "%s%s", c ? ", " : r ? "), (" : "(values (", item);
        }
    schema_text_add(&text, "))");
    return schema_text_string(&text);
}

const char *random_relation(struct making *m, const struct query_table **table)
{
    if (m->sharing->with_count && chance(m->dice, 40)) {
        *table = &m->sharing->withs[roll(m->dice, m->sharing->with_count)];
        return (*table)->name;
    }
    if (!m->flat && m->level < QUERY_DEPTH && chance(m->dice, 20)) {
        struct query_table *made = NEW(m->region, struct query_table);
        *made = (struct query_table){.pair = {-1, -1}};
        *table = made;
        if (chance(m->dice, 20))
            return values_relation(m, made);
        return FORMAT("(%s)", inner_select(m, false, NULL, 0, made));
    }
    *table = &m->tables->items[roll(m->dice, m->tables->count)];
    return (*table)->name;
}

/* What ties relation `right` to one before it: mostly a reference, else whatever. */
static const char *joined_on(struct making *m, unsigned right)
{
    const struct query_table *table = m->from[right];
    const char *name = relation_name(m, right);
    for (unsigned tries = 0; tries < 8 && chance(m->dice, 90); tries++) {
        unsigned left = roll(m->dice, right);
        const struct query_table *other = m->from[left];
        for (unsigned c = 1; c < 3; c++) {
            const char *tie = NULL;
            if (c < table->column_count && table->columns[c].target >= 0 &&
                &m->tables->items[table->columns[c].target] == other)
                tie = FORMAT("%s.%s = %s.id", name, table->columns[c].name, relation_name(m, left));
            else if (c < other->column_count && other->columns[c].target >= 0 &&
                     &m->tables->items[other->columns[c].target] == table)
                tie = FORMAT("%s.id = %s.%s", name, relation_name(m, left), other->columns[c].name);
            if (tie)
                return chance(m->dice, 25) ? FORMAT("%s and %s", tie, condition(m, 1)) : tie;
        }
    }
    for (unsigned tries = 0; tries < 20; tries++) {
        const struct query_column *own = &table->columns[roll(m->dice, table->column_count)];
        enum value_kind kind;
        m->visible = right;
        const char *column = any_column(m, &kind);
        m->visible = right + 1;
        if (kind == own->kind)
            return FORMAT("%s = %s.%s", column, name, own->name);
    }
    return condition(m, 1);
}

static void add_from(struct making *m, struct text *text)
{
    static const char *const joins[] = {"join", "left join", "left join", "right join", "full join"};
    unsigned count = m->level && chance(m->dice, 60) ? 1 : 1 + roll(m->dice, m->level ? 2 : QUERY_RELATIONS);
    m->count = count;
    for (unsigned i = 0; i < count; i++) {
        const char *relation = random_relation(m, &m->from[i]), *name = relation_name(m, i);
        if (*relation == '(' && relation[1] == 'v') {
            struct text columns = TEXT(m->region);
            for (unsigned c = 0; c < m->from[i]->column_count; c++)
                schema_text_format(&columns, "%so%u", c ? ", " : "", c);
            name = FORMAT("%s (%s)", name, schema_text_string(&columns));
        }
        m->visible = i + 1;
        unsigned way = roll(m->dice, 21);
        const char *common = i == 1 && count == 2 && m->from[0]->versioned + m->from[1]->versioned < 3 ? "id" : NULL;
        bool both = m->from[0]->name[0] == 't' && m->from[i]->name[0] == 't';
        if (!i)
            schema_text_format(text, " from %s %s", relation, name);
        else if (way == 20)
            schema_text_format(text, " cross join %s %s", relation, name);
        else if (common && both && chance(m->dice, 25)) {
            schema_text_format(text, " %s %s %s using (id)", joins[way % 4], relation, name);
            m->merged = true;
        } else
            schema_text_format(text, " %s %s %s on %s", joins[way % 5], relation, name, joined_on(m, i));
    }
}

/* -- select ----------------------------------------------------------------------------------------------------- */

const char *aggregate(struct making *m, enum value_kind *result)
{
    enum value_kind kind = VALUE_INT64;
    struct making own = *m;
    own.outer = NULL; /* those of columns of a select around it would be its aggregates */
    own.flat = true;
    const char *column = any_column(&own, &kind);
    if (chance(m->dice, 25))
        column = value(&own, kind, 1);
    const char *filter = chance(m->dice, 25) ? FORMAT(" filter (where %s)", condition(&own, 1)) : "";
    const char *distinct = chance(m->dice, 20) ? "distinct " : "";
    unsigned way = roll(m->dice, 6);
    *result = VALUE_INT64;
    if (way == 0)
        return FORMAT("count(*)%s", filter);
    if (kind == VALUE_BOOL && way > 1) {
        *result = VALUE_BOOL;
        return FORMAT("bool_%s(%s)%s", chance(m->dice, 50) ? "and" : "or", column, filter);
    }
    if (way == 1 || kind == VALUE_UUID || kind == VALUE_BOOL || kind == VALUE_ENUM)
        return FORMAT("count(%s%s)%s", distinct, column, filter);
    *result = kind;
    if (is_number(kind) && way < 4) {
        *result = way == 2 || kind == VALUE_FLOAT32 ? VALUE_FLOAT64 : kind < VALUE_INT64 ? VALUE_INT64 : kind;
        return FORMAT("%s(%s%s)%s", way == 2 ? "avg" : "sum", distinct, column, filter);
    }
    return FORMAT("%s(%s)%s", chance(m->dice, 50) ? "min" : "max", column, filter);
}

static void add_column(struct making *m, struct text *select, struct query_table *gives, const char *made,
                       enum value_kind kind)
{
    struct query_column *column = &gives->columns[gives->column_count];
    schema_text_format(select, "%s%s as o%u", gives->column_count ? ", " : "", made, gives->column_count);
    *column = (struct query_column){kind, true, false, -1, ""};
    snprintf(column->name, sizeof column->name, "o%u", gives->column_count++);
    (void)m;
}

static const char *group_key(struct making *m, enum value_kind *kind)
{
    struct making own = *m;
    own.outer = NULL;
    return any_column(&own, kind);
}

static void add_grouped(struct making *m, struct text *select, struct text *rest, struct query_table *gives, bool one)
{
    unsigned keys = one ? 0 : roll(m->dice, 3), aggregates = 1 + roll(m->dice, 3);
    enum value_kind kind;
    const char *last = NULL;
    for (unsigned i = 0; i < keys; i++) {
        unsigned relation = roll(m->dice, m->count);
        const struct query_table *table = m->from[relation];
        bool whole = table->name[0] == 't' && chance(m->dice, 30);
        const char *name = relation_name(m, relation), *key = group_key(m, &kind);
        if (whole) { /* all of a row depends on its key */
            const struct query_column *column = &table->columns[roll(m->dice, table->column_count)];
            add_column(m, select, gives, FORMAT("%s.%s", name, column->name), column->kind);
            key = FORMAT("%s.id", name);
            kind = VALUE_INT64;
        }
        last = key;
        schema_text_format(rest, "%s%s", i ? ", " : " group by ", key);
        add_column(m, select, gives, key, kind);
    }
    for (unsigned i = 0; i < aggregates; i++) {
        const char *made = aggregate(m, &kind);
        add_column(m, select, gives, made, kind);
    }
    if (last && chance(m->dice, 15)) {
        schema_text_format(rest, " having %s is %snull", last, chance(m->dice, 70) ? "not " : "");
    } else if (last && !m->flat && m->level < QUERY_DEPTH && chance(m->dice, 15)) {
        struct query_table inner;
        schema_text_format(rest, " having %s %sin (%s)", last, chance(m->dice, 30) ? "not " : "",
                           inner_select(m, false, &gives->columns[keys ? 0 : 0].kind, 1, &inner));
    } else if (chance(m->dice, 25)) {
        const char *it = aggregate(m, &kind);
        schema_text_format(rest, " having %s",
                           chance(m->dice, 50) || kind >= VALUE_UUID || kind == VALUE_BOOL
                               ? FORMAT("%s is %snull", it, chance(m->dice, 60) ? "not " : "")
                               : FORMAT("%s >= %s", it, random_literal(m->region, m->dice, kind)));
    }
}

static void add_plain(struct making *m, struct text *select, struct query_table *gives, const enum value_kind *kinds,
                      unsigned wanted)
{
    unsigned count = wanted     ? wanted
                     : m->level ? 1 + roll(m->dice, 3)
                                : 2 + roll(m->dice, 4),
             whole = roll(m->dice, m->count);
    if (!wanted && !m->level && chance(m->dice, 8)) {
        schema_text_format(select, "%s.*", relation_name(m, whole));
        return;
    }
    for (unsigned i = 0; i < count; i++) {
        enum value_kind kind;
        const char *column = any_column(m, &kind);
        if (m->merged && chance(m->dice, 25)) {
            column = "id";
            kind = VALUE_INT64;
        }
        if (wanted && kind != kinds[i]) {
            kind = kinds[i];
            column = typed_value(m, kind, 1);
        } else if (chance(m->dice, 35)) {
            kind = wanted ? kinds[i] : (enum value_kind)roll(m->dice, VALUE_KINDS);
            column = m->level ? typed_value(m, kind, 1) : value(m, kind, 2);
        } else if (!wanted && !m->level && chance(m->dice, 20)) {
            column = over_window(m);
        }
        add_column(m, select, gives, column, kind);
    }
}

/* By all that it shows, so that it is total. */
static void add_order(struct making *m, struct text *rest, const struct query_table *gives)
{
    for (unsigned i = 0; i < gives->column_count; i++)
        schema_text_format(rest, "%so%u%s%s", i ? ", " : " order by ", i, chance(m->dice, 30) ? " desc" : "",
                           chance(m->dice, 15) ? " nulls first" : "");
}

static void add_limit(struct making *m, struct text *rest)
{
    schema_text_format(rest, " limit %u%s", roll(m->dice, 5), chance(m->dice, 30) ? " offset 1" : "");
}

/* That of the first relation there is one row: by its key, by a unique column, or by two that are a key together. */
static const char *only(struct making *m)
{
    const struct query_table *table = m->from[0];
    const char *name = relation_name(m, 0);
    if (table->name[0] != 't')
        return FORMAT("%s.%s = %s", name, table->columns[0].name, value(m, table->columns[0].kind, 0));
    if (table->pair[0] >= 0 && chance(m->dice, 40)) {
        const struct query_column *a = &table->columns[table->pair[0]], *b = &table->columns[table->pair[1]];
        return FORMAT("%s.%s = %s and %s.%s = %s", name, a->name, random_literal(m->region, m->dice, a->kind), name,
                      b->name, random_literal(m->region, m->dice, b->kind));
    }
    for (unsigned c = 1; c < table->column_count; c++)
        if (table->columns[c].unique && chance(m->dice, 60))
            return FORMAT("%s.%s = %s", name, table->columns[c].name,
                          random_literal(m->region, m->dice, table->columns[c].kind));
    return FORMAT("%s.id = %s", name, chance(m->dice, 50) ? "2" : parameter(m, VALUE_INT64, false));
}

struct wish {
    bool one, grouped, ordered, limited;
};

static const char *one_select(struct making *m, const enum value_kind *kinds, unsigned wanted,
                              struct query_table *gives, struct wish *wish)
{
    struct text from = TEXT(m->region), select = TEXT(m->region), rest = TEXT(m->region);
    *gives = (struct query_table){.pair = {-1, -1}};
    m->total = true;
    add_from(m, &from);
    m->visible = m->count;
    const char *where = chance(m->dice, 65) ? FORMAT(" where %s", condition(m, m->level ? 1 : 2)) : "";
    if (wish->one && !wish->grouped)
        where = FORMAT(" where %s%s", only(m), chance(m->dice, 30) ? FORMAT(" and %s", condition(m, 1)) : "");
    m->total = m->level || wish->limited || wish->grouped;
    if (wish->grouped)
        add_grouped(m, &select, &rest, gives, wish->one);
    else
        add_plain(m, &select, gives, kinds, wanted);
    wish->ordered = gives->column_count && (wish->limited || wish->ordered);
    if (wish->ordered)
        add_order(m, &rest, gives);
    if (wish->limited && gives->column_count)
        add_limit(m, &rest);
    return FORMAT("select %s%s%s%s%s", !wish->grouped && chance(m->dice, 15) ? "distinct " : "",
                  schema_text_string(&select), schema_text_string(&from), where, schema_text_string(&rest));
}

static const char *combined(struct making *m, const enum value_kind *kinds, unsigned wanted, struct query_table *gives,
                            struct wish *wish)
{
    static const char *const words[] = {"union", "union all", "except", "intersect"};
    struct text rest = TEXT(m->region);
    enum value_kind own[QUERY_COLUMNS];
    struct query_table other;
    struct wish plain = {false, false, false, false};
    struct making first = making_within(m, false);
    first.level = m->level;
    first.outer = m->outer;
    if (!wanted) {
        wanted = 1 + roll(m->dice, 4);
        for (unsigned i = 0; i < wanted; i++)
            own[i] = (enum value_kind)roll(m->dice, VALUE_KINDS);
        kinds = own;
    }
    const char *text = one_select(&first, kinds, wanted, gives, &plain);
    for (unsigned i = 0, more = 1 + roll(m->dice, 2); i < more; i++) {
        struct making next = first;
        enum value_kind near[QUERY_COLUMNS];
        next.count = next.visible = 0;
        next.merged = false;
        for (unsigned c = 0; c < wanted; c++)
            near[c] = kinds[c] >= VALUE_INT16 && kinds[c] <= VALUE_INT64 && chance(m->dice, 30)
                          ? (enum value_kind)(VALUE_INT16 + roll(m->dice, 3))
                          : kinds[c];
        plain = (struct wish){false, false, false, false};
        text = FORMAT("%s %s %s", text, words[roll(m->dice, 4)], one_select(&next, near, wanted, &other, &plain));
    }
    wish->ordered |= wish->limited;
    if (wish->ordered)
        add_order(m, &rest, gives);
    if (wish->limited)
        add_limit(m, &rest);
    return FORMAT("%s%s", text, schema_text_string(&rest));
}

const char *inner_select(struct making *m, bool correlated, const enum value_kind *kinds, unsigned count,
                         struct query_table *gives)
{
    struct making inner = making_within(m, correlated);
    struct wish wish = {false, !count && chance(m->dice, 25), false, chance(m->dice, 12)};
    return chance(m->dice, 15) ? combined(&inner, kinds, count, gives, &wish)
                               : one_select(&inner, kinds, count, gives, &wish);
}

const char *scalar_select(struct making *m, enum value_kind kind)
{
    struct making inner = making_within(m, true);
    struct query_table gives;
    struct wish wish = {false, false, false, false};
    bool has_most = kind != VALUE_BOOL && kind != VALUE_UUID && kind != VALUE_ENUM;
    if (chance(m->dice, 40)) {
        wish.one = true;
        return one_select(&inner, &kind, 1, &gives, &wish);
    }
    if (kind == VALUE_INT64 || (has_most && chance(m->dice, 60))) {
        struct text from = TEXT(m->region);
        add_from(&inner, &from);
        struct making own = inner;
        own.outer = NULL;
        own.flat = true;
        const char *what =
            kind == VALUE_INT64 && chance(m->dice, 50) ? "count(*)" : FORMAT("max(%s)", typed_value(&own, kind, 1));
        return FORMAT("select %s%s where %s%s", what, schema_text_string(&from), condition(&inner, 1),
                      chance(m->dice, 10) ? " offset 1" : "");
    }
    const char *text = one_select(&inner, &kind, 1, &gives, &wish);
    return FORMAT("%s order by o0 limit 1", text);
}

/* -- with ------------------------------------------------------------------------------------------------------- */

/* Steps from row to row by a reference or by number; how far is counted, or what is there already ends it. */
static const char *recursion(struct making *m, struct query_table *gives)
{
    struct making anchor = making_within(m, false), step = anchor;
    bool all = chance(m->dice, 60);
    enum value_kind kind = (enum value_kind)roll(m->dice, VALUE_KINDS);
    const struct query_table *table = &m->tables->items[roll(m->dice, m->tables->count)];
    anchor.flat = step.flat = true;
    anchor.level = step.level = 0;
    anchor.count = anchor.visible = 1;
    anchor.from[0] = table;
    const char *first =
        FORMAT("select q0.id as o0, cast(0 as int32) as o1, %s as o2 from %s q0%s", typed_value(&anchor, kind, 1),
               table->name, chance(m->dice, 60) ? FORMAT(" where %s", condition(&anchor, 1)) : "");
    *gives = (struct query_table){.column_count = 3, .pair = {-1, -1}};
    snprintf(gives->name, sizeof gives->name, "w%u", m->sharing->with_count);
    gives->columns[0] = (struct query_column){VALUE_INT64, true, false, -1, "o0"};
    gives->columns[1] = (struct query_column){VALUE_INT32, true, false, -1, "o1"};
    gives->columns[2] = (struct query_column){kind, true, false, -1, "o2"};
    step.count = step.visible = 2;
    step.from[0] = gives;
    step.from[1] = table;
    const char *tie =
        FORMAT("q1.%s = q0.o0", table->column_count > 1 && table->columns[1].target >= 0 && chance(m->dice, 60)
                                    ? table->columns[1].name
                                    : "id");
    return FORMAT("%s union%s select q1.id, q0.o1 + 1, %s from %s q0 join %s q1 on %s where q0.o1 < 3", first,
                  all ? " all" : "", typed_value(&step, kind, 1), gives->name, table->name, tie);
}

const char *random_withs(struct making *m)
{
    static const char *const how[] = {"", "", "materialized ", "not materialized "};
    struct text text = TEXT(m->region);
    unsigned count = chance(m->dice, 25) ? 1 + roll(m->dice, QUERY_WITHS) : 0;
    bool recursive = count && chance(m->dice, 35);
    for (unsigned i = 0; i < count; i++) {
        struct query_table *gives = &m->sharing->withs[i];
        struct making own = *m;
        own.count = own.visible = 0;
        own.outer = NULL;
        const char *select =
            recursive && chance(m->dice, 60) ? recursion(&own, gives) : inner_select(&own, false, NULL, 0, gives);
        snprintf(gives->name, sizeof gives->name, "w%u", i);
        schema_text_format(&text, "%s%s as %s(%s)",
                           i           ? ", "
                           : recursive ? "with recursive "
                                       : "with ",
                           gives->name, how[roll(m->dice, 4)], select);
        m->sharing->with_count = i + 1;
    }
    return FORMAT("%s%s", schema_text_string(&text), count ? " " : "");
}

/* -- all -------------------------------------------------------------------------------------------------------- */

void random_query(struct text *text, struct region *region, struct dice *dice, const struct query_tables *tables,
                  const char *name, bool *ordered)
{
    struct sharing sharing = {.parameters = TEXT(region)};
    struct making made = {.region = region, .dice = dice, .tables = tables, .sharing = &sharing};
    struct making *m = &made;
    struct query_table gives;
    struct wish wish = {chance(dice, 15), chance(dice, 30), chance(dice, 30), chance(dice, 30)};
    const char *withs = random_withs(m);
    bool many = !wish.one && chance(dice, 15);
    const char *select = many ? combined(m, NULL, 0, &gives, &wish) : one_select(m, NULL, 0, &gives, &wish);
    *ordered = wish.ordered;
    schema_text_format(text, "query %s(%s) %s { %s%s }\n", name, schema_text_string(&sharing.parameters),
                       wish.one ? "one?" : "many", withs, select);
}
