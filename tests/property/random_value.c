/* Random expressions: see random_query.h. */
#include "property/random_making.h"

const char *parameter(struct making *m, enum value_kind kind, bool list)
{
    bool nullable = !list && chance(m->dice, 25);
    unsigned number = m->sharing->parameter_count++;
    schema_text_format(&m->sharing->parameters, "%sp%u %s%s", number ? ", " : "", number, value_spellings[kind],
                       list       ? "[]"
                       : nullable ? "?"
                                  : "");
    return FORMAT(":p%u", number);
}

const char *relation_name(struct making *m, unsigned relation)
{
    return FORMAT("%c%u", "qsuvxyz"[m->level], relation);
}

const char *any_column(struct making *m, enum value_kind *kind)
{
    if (m->outer && m->outer->visible && (!m->visible || chance(m->dice, 25)))
        return any_column(m->outer, kind);
    unsigned relation = roll(m->dice, m->visible);
    const struct query_table *table = m->from[relation];
    const struct query_column *column = &table->columns[roll(m->dice, table->column_count)];
    *kind = column->kind;
    return FORMAT("%s.%s", relation_name(m, relation), column->name);
}

/* Null: there is none of that kind. */
static const char *column_of(struct making *m, enum value_kind wanted)
{
    for (unsigned tries = 0; (m->visible || (m->outer && m->outer->visible)) && tries < 12; tries++) {
        enum value_kind kind;
        const char *column = any_column(m, &kind);
        if (kind == wanted)
            return column;
    }
    return NULL;
}

bool is_number(enum value_kind kind)
{
    return kind >= VALUE_INT16 && kind <= VALUE_DECIMAL;
}

static bool may_nest(const struct making *m)
{
    return !m->flat && m->level < QUERY_DEPTH;
}

const char *value(struct making *m, enum value_kind kind, unsigned depth)
{
    const char *column = chance(m->dice, 85) ? column_of(m, kind) : NULL;
    if (!depth || chance(m->dice, 45))
        return column                ? column
               : chance(m->dice, 80) ? random_literal(m->region, m->dice, kind)
                                     : parameter(m, kind, false);
    if (may_nest(m) && chance(m->dice, m->level ? 6 : 12))
        return FORMAT("(%s)", scalar_select(m, kind));
    switch (roll(m->dice, 7)) {
    case 0:
        return FORMAT("coalesce(%s, %s)", value(m, kind, depth - 1), value(m, kind, depth - 1));
    case 1:
        return FORMAT("case when %s then %s else %s end", condition(m, depth - 1), value(m, kind, depth - 1),
                      value(m, kind, depth - 1));
    case 2:
        return FORMAT("case when %s then %s end", condition(m, depth - 1), value(m, kind, depth - 1));
    case 3:
        return FORMAT("nullif(%s, %s)", value(m, kind, depth - 1), value(m, kind, depth - 1));
    case 4:
        if (kind == VALUE_TEXT)
            return FORMAT("%s(%s)", chance(m->dice, 50) ? "lower" : "trim", value(m, kind, depth - 1));
        if (is_number(kind) && !m->total &&
            column) /* of literals alone, PostgreSQL computes it even where no case asks */
            return FORMAT("(%s %s %s)", column,
                          (const char *const[]){"+", "-", "*", "/",
                                                "%"}[roll(m->dice, kind <= VALUE_INT64 && kind > VALUE_BOOL ? 5
                                                                   : kind == VALUE_DECIMAL                  ? 2
                                                                                                            : 3)],
                          value(m, kind, depth - 1));
        return column ? column : random_literal(m->region, m->dice, kind);
    case 5:
        if (kind == VALUE_TEXT)
            return FORMAT("(%s || %s)", value(m, kind, depth - 1), value(m, kind, depth - 1));
        if (kind == VALUE_BOOL)
            return FORMAT("(%s)", condition(m, depth - 1));
        if (kind == VALUE_INT64)
            return FORMAT("cast(%s as int64)", value(m, chance(m->dice, 50) ? VALUE_INT16 : VALUE_INT32, depth - 1));
        if (is_number(kind) && !m->total)
            return FORMAT("abs(%s)", value(m, kind, depth - 1));
        /* fall through */
    default:
        return column ? column : random_literal(m->region, m->dice, kind);
    }
}

static const char *comparison(struct making *m, const char *a, const char *b, bool ordered)
{
    static const char *const operators[] = {"=", "<>", "<", "<=", ">", ">="};
    return FORMAT("%s %s %s", a, operators[roll(m->dice, ordered ? 6 : 2)], b);
}

/* Literals of numbers and enums have the type of what is around them: said here. */
const char *typed_value(struct making *m, enum value_kind kind, unsigned depth)
{
    const char *made = value(m, kind, depth);
    bool open = is_number(kind) || kind == VALUE_ENUM;
    bool named = (*made >= 'q' && *made <= 'z' && made[1] >= '0' && made[1] <= '9');
    return open && !named ? FORMAT("cast(%s as %s)", made, value_spellings[kind]) : made;
}

/* Whether there is a row, or one with such values. */
static const char *test_of_select(struct making *m)
{
    const char *no = chance(m->dice, 40) ? "not " : "";
    struct query_table gives;
    enum value_kind kinds[2];
    if (chance(m->dice, 40))
        return FORMAT("%sexists (%s)", no, inner_select(m, true, NULL, 0, &gives));
    const char *first = any_column(m, &kinds[0]), *second = any_column(m, &kinds[1]);
    unsigned count = chance(m->dice, 30) ? 2 : 1;
    const char *select = inner_select(m, chance(m->dice, 50), kinds, count, &gives);
    return count == 1 ? FORMAT("%s %sin (%s)", first, no, select)
                      : FORMAT("(%s, %s) %sin (%s)", first, second, no, select);
}

static const char *test_of(struct making *m, unsigned depth)
{
    if (may_nest(m) && chance(m->dice, m->level ? 6 : 12))
        return test_of_select(m);
    enum value_kind kind;
    const char *column = any_column(m, &kind);
    const char *left = depth && chance(m->dice, 30) ? value(m, kind, depth - 1) : column;
    const char *no = chance(m->dice, 40) ? "not " : "";
    bool ordered = kind != VALUE_BOOL && kind != VALUE_UUID && kind != VALUE_ENUM;
    switch (roll(m->dice, 10)) {
    case 0:
    case 1:
        return FORMAT("%s is %snull", left, no);
    case 2:
        if (ordered)
            return FORMAT("%s %sbetween %s and %s", left, no, value(m, kind, 0), value(m, kind, 0));
        break;
    case 3:
        return FORMAT("%s %sin (%s, %s)", left, no, random_literal(m->region, m->dice, kind),
                      random_literal(m->region, m->dice, kind));
    case 4:
        if (kind != VALUE_BOOL)
            return FORMAT("%s %sin %s", left, no, parameter(m, kind, true));
        break;
    case 5:
        return FORMAT("%s is %sdistinct from %s", left, no, value(m, kind, 0));
    case 6:
        if (kind == VALUE_BOOL)
            return FORMAT("%s is %s%s", left, no, chance(m->dice, 50) ? "true" : "false");
        if (kind == VALUE_TEXT)
            return FORMAT("%s %slike '%s'", left, no, chance(m->dice, 50) ? "%a%" : "_");
        break;
    case 7:
        if (kind == VALUE_BOOL)
            return column;
        break;
    default:
        break;
    }
    return comparison(m, left, value(m, kind, depth ? depth - 1 : 0), ordered);
}

const char *condition(struct making *m, unsigned depth)
{
    unsigned way = depth ? roll(m->dice, 12) : 11;
    if (way < 3)
        return FORMAT("(%s and %s)", condition(m, depth - 1), condition(m, depth - 1));
    if (way < 5)
        return FORMAT("(%s or %s)", condition(m, depth - 1), condition(m, depth - 1));
    if (way < 7)
        return FORMAT("not (%s)", condition(m, depth - 1));
    if (way < 8)
        return FORMAT("(%s) is %s%s", condition(m, depth - 1), chance(m->dice, 40) ? "not " : "",
                      chance(m->dice, 50) ? "true" : "false");
    if (way < 9)
        return FORMAT("case when %s then %s else %s end", condition(m, depth - 1), condition(m, depth - 1),
                      condition(m, depth - 1));
    return test_of(m, depth);
}
