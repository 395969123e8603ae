/* Random functions over windows. Where what they give depends on the order, no two rows are alike in it. */
#include "property/random_making.h"

#include <string.h>

static bool is_ordered(enum value_kind kind)
{
    return kind != VALUE_BOOL && kind != VALUE_UUID && kind != VALUE_ENUM;
}

/* An order in which no two rows are alike, or one of any column. */
static const char *order_of_rows(struct making *m, bool total, enum value_kind *kind)
{
    const char *column = any_column(m, kind);
    for (unsigned tries = 0; tries < 8 && !is_ordered(*kind); tries++)
        column = any_column(m, kind);
    if (!total)
        return is_ordered(*kind) ? FORMAT("order by %s%s%s", column, chance(m->dice, 40) ? " desc" : "",
                                          chance(m->dice, 20)   ? " nulls first"
                                          : chance(m->dice, 20) ? " nulls last"
                                                                : "")
                                 : "";
    const char *order = is_ordered(*kind) && chance(m->dice, 50) ? FORMAT("order by %s desc, ", column) : "order by ";
    for (unsigned i = 0; i < m->count; i++)
        order = FORMAT("%s%s%s.id%s", order, i ? ", " : "", relation_name(m, i), chance(m->dice, 30) ? " desc" : "");
    return order;
}

static const char *frame_of_rows(struct making *m, const char *unit)
{
    static const char *const begins[] = {"unbounded preceding", "2 preceding", "1 preceding", "current row"};
    static const char *const ends[] = {"current row", "1 following", "2 following", "unbounded following"};
    unsigned way = roll(m->dice, 12);
    if (way == 0)
        return FORMAT(" %s 1 preceding", unit);
    if (way == 1)
        return FORMAT(" %s between 1 following and 3 following", unit);
    if (way == 2)
        return FORMAT(" %s between 3 preceding and 1 preceding", unit);
    return FORMAT(" %s between %s and %s", unit, begins[roll(m->dice, 4)], ends[roll(m->dice, 4)]);
}

static const char *parts_of_rows(struct making *m)
{
    enum value_kind kind;
    return chance(m->dice, 50) ? FORMAT("partition by %s ", any_column(m, &kind)) : "";
}

/* Each relation is a table, whose rows have an id. */
static bool has_keys(const struct making *m)
{
    const struct query_table *first = m->tables->items, *end = first + m->tables->count;
    for (unsigned i = 0; i < m->count; i++)
        if (m->from[i] < first || m->from[i] >= end)
            return false;
    return !m->merged;
}

const char *over_window(struct making *m)
{
    enum value_kind kind, key;
    const char *column = any_column(m, &kind), *parts = parts_of_rows(m);
    bool keys = has_keys(m), framed = chance(m->dice, 50), total = keys && chance(m->dice, 60);
    const char *order = order_of_rows(m, total, &key);
    const char *frame = framed && *order ? frame_of_rows(m, total                 ? "rows"
                                                            : chance(m->dice, 50) ? "groups"
                                                                                  : "range")
                                         : "";
    if (!total && strstr(frame, "range") && !is_number(key))
        frame = "";
    enum value_kind given;
    static const char *const places[] = {"rank()", "dense_rank()", "percent_rank()", "cume_dist()"};
    static const char *const numbers[] = {"row_number()", "ntile(2)", "ntile(3)"};
    static const char *const others[] = {"lag", "lead"};
    static const char *const ends[] = {"first_value", "last_value"};
    unsigned way = roll(m->dice, 7);
    switch (keys || way > 4 ? way : 0) {
    case 0:
        return FORMAT("%s over (%s%s)", places[roll(m->dice, 4)], parts, order);
    case 1:
        return FORMAT("%s over (%s%s)", numbers[roll(m->dice, 3)], parts, order_of_rows(m, true, &key));
    case 2:
        return FORMAT("%s(%s%s) over (%s%s)", others[roll(m->dice, 2)], column,
                      chance(m->dice, 40)   ? ", 2"
                      : chance(m->dice, 40) ? FORMAT(", 1, %s", random_literal(m->region, m->dice, kind))
                                            : "",
                      parts, order_of_rows(m, true, &key));
    case 3:
        return FORMAT("%s(%s) over (%s%s%s)", ends[roll(m->dice, 2)], column, parts, order_of_rows(m, true, &key),
                      framed ? frame_of_rows(m, "rows") : "");
    case 4:
        return FORMAT("nth_value(%s, 2) over (%s%s%s)", column, parts, order_of_rows(m, true, &key),
                      framed ? frame_of_rows(m, "rows") : "");
    default: {
        const char *of = aggregate(m, &given);
        return strstr(of, "distinct") ? FORMAT("count(*) over (%s%s%s)", parts, order, frame)
                                      : FORMAT("%s over (%s%s%s)", of, parts, order, frame);
    }
    }
}
