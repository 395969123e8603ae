/* Schemas whose elements change their names: see naming.h. */
#include "property/naming.h"

#include <assert.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>

static const char *const table_names[] = {"alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"};
static const char *const column_names[] = {"ape", "bee", "cat", "dog", "eel", "fox", "gnu", "hen"};
static const char *const member_names[] = {"red", "green", "blue", "black", "white", "grey"};
static const char *const relation_names[] = {"north",    "south",  "east",   "west", "up",    "down",
                                             "in_front", "behind", "beside", "over", "under", "around"};
static const char *const check_names[] = {"first", "second", "third", "fourth", "fifth"};

/* Where a name may stand once: what has one there, which names there are, and which were left for good in this edit. */
struct space {
    struct named *all[MOST_NAMED];
    unsigned count, blocked_count;
    const char *const *pool;
    unsigned pool_size;
    char blocked[MOST_NAMED][NAME_SIZE];
};

static void set_name(char *to, const char *name)
{
    snprintf(to, NAME_SIZE, "%s", name);
}

static bool is_same(const char *a, const char *b)
{
    while (*a && tolower((unsigned char)*a) == tolower((unsigned char)*b))
        a++, b++;
    return !*a && !*b;
}

static void add(struct space *space, struct named *named)
{
    if (named->identity)
        space->all[space->count++] = named;
}

#define SPACE(names) ((struct space){.pool = (names), .pool_size = COUNT_OF(names)})

static struct space space_of_tables(struct naming *naming)
{
    struct space space = SPACE(table_names);
    for (unsigned i = 0; i < MOST_TABLES; i++)
        add(&space, &naming->tables[i].named);
    for (unsigned i = 0; i < MOST_ENUMS; i++)
        add(&space, &naming->enums[i].named);
    return space;
}

static struct space space_of_columns(struct naming_table *table)
{
    struct space space = SPACE(column_names);
    for (unsigned i = 0; i < MOST_COLUMNS; i++)
        add(&space, &table->columns[i].named);
    return space;
}

static struct space space_of_members(struct naming_enum *enumeration)
{
    struct space space = SPACE(member_names);
    for (unsigned i = 0; i < MOST_MEMBERS; i++)
        add(&space, &enumeration->members[i].named);
    return space;
}

static struct space space_of_checks(struct naming_table *table)
{
    struct space space = SPACE(check_names);
    for (unsigned i = 0; i < MOST_ITEMS; i++)
        if (table->items[i].kind == ITEM_CHECK_NAMED)
            add(&space, &table->items[i].named);
    return space;
}

static struct space space_of_relations(struct naming *naming)
{
    struct space space = SPACE(relation_names);
    for (unsigned i = 0; i < MOST_TABLES; i++)
        for (unsigned k = 0; k < MOST_ITEMS && naming->tables[i].named.identity; k++)
            if (naming->tables[i].items[k].kind != ITEM_CHECK_NAMED)
                add(&space, &naming->tables[i].items[k].named);
    return space;
}

/* The space as it is by now, with the names that were left for good. */
static struct space again(struct space now, const struct space *before)
{
    memcpy(now.blocked, before->blocked, sizeof now.blocked);
    now.blocked_count = before->blocked_count;
    return now;
}

/* -- names -- */

static bool is_free(const struct space *space, const char *name)
{
    for (unsigned i = 0; i < space->count; i++)
        if (is_same(space->all[i]->name, name))
            return false;
    for (unsigned i = 0; i < space->blocked_count; i++)
        if (is_same(space->blocked[i], name))
            return false;
    return true;
}

/* False: all are taken. */
static bool free_name(const struct space *space, struct dice *dice, char *name)
{
    const unsigned start = roll(dice, space->pool_size);
    for (unsigned i = 0; i < space->pool_size; i++) {
        set_name(name, space->pool[(start + i) % space->pool_size]);
        if (!is_free(space, name))
            continue;
        if (chance(dice, 20))
            name[0] = (char)toupper((unsigned char)name[0]);
        return true;
    }
    return false;
}

static bool name_new(struct naming *naming, struct space *space, struct dice *dice, struct named *named)
{
    *named = (struct named){.identity = ++naming->serial};
    if (free_name(space, dice, named->name)) {
        naming->edits++;
        return true;
    }
    named->identity = 0;
    return false;
}

static void rotate(struct naming *naming, struct space *space, struct dice *dice)
{
    const unsigned length = 2 + roll(dice, 2), start = roll(dice, space->count);
    char first[NAME_SIZE];
    if (space->count < length)
        return;
    set_name(first, space->all[start]->name);
    for (unsigned i = 0; i + 1 < length; i++)
        set_name(space->all[(start + i) % space->count]->name, space->all[(start + i + 1) % space->count]->name);
    set_name(space->all[(start + length - 1) % space->count]->name, first);
    naming->edits += length;
}

/* The name that is left at the end is for whoever comes next. */
static void chain(struct naming *naming, struct space *space, struct dice *dice)
{
    const unsigned length = 1 + roll(dice, 3), start = roll(dice, space->count);
    char name[NAME_SIZE], left[NAME_SIZE];
    if (!space->count || !free_name(space, dice, name))
        return;
    for (unsigned i = 0; i < length && i < space->count; i++) {
        struct named *named = space->all[(start + i) % space->count];
        set_name(left, named->name);
        set_name(named->name, name);
        set_name(name, left);
        naming->edits++;
    }
}

static void change_case(struct naming *naming, struct space *space, struct dice *dice)
{
    if (!space->count)
        return;
    char *first = space->all[roll(dice, space->count)]->name;
    *first = (char)(islower((unsigned char)*first) ? toupper((unsigned char)*first) : tolower((unsigned char)*first));
    naming->edits++;
}

static void rename_some(struct naming *naming, struct space space, struct dice *dice)
{
    switch (roll(dice, 5)) {
    case 0:
    case 1:
        rotate(naming, &space, dice);
        break;
    case 2:
    case 3:
        chain(naming, &space, dice);
        break;
    default:
        change_case(naming, &space, dice);
        break;
    }
}

/* -- finding -- */

static struct naming_table *table_of(const struct naming *naming, unsigned identity)
{
    for (unsigned i = 0; identity && i < MOST_TABLES; i++)
        if (naming->tables[i].named.identity == identity)
            return (struct naming_table *)&naming->tables[i];
    return NULL;
}

static const struct naming_column *column_of(const struct naming_table *table, unsigned identity)
{
    for (unsigned i = 0; identity && i < MOST_COLUMNS; i++)
        if (table->columns[i].named.identity == identity)
            return &table->columns[i];
    return NULL;
}

static struct naming_enum *enum_of(const struct naming *naming, unsigned identity)
{
    for (unsigned i = 0; identity && i < MOST_ENUMS; i++)
        if (naming->enums[i].named.identity == identity)
            return (struct naming_enum *)&naming->enums[i];
    return NULL;
}

static const char *member_name(const struct naming *naming, const struct naming_column *column, long identity)
{
    const struct naming_enum *enumeration = enum_of(naming, column->points_to);
    for (unsigned i = 0; i < MOST_MEMBERS; i++)
        if (enumeration->members[i].named.identity == (unsigned)identity)
            return enumeration->members[i].named.name;
    return "nothing";
}

static unsigned some_member(const struct naming *naming, unsigned enumeration, unsigned nth)
{
    const struct naming_enum *of = enum_of(naming, enumeration);
    unsigned count = 0, found = 0;
    for (unsigned i = 0; i < MOST_MEMBERS; i++)
        count += of->members[i].named.identity != 0;
    nth %= count;
    for (unsigned i = 0; i < MOST_MEMBERS && !found; i++)
        if (of->members[i].named.identity && nth-- == 0)
            found = of->members[i].named.identity;
    return found;
}

/* -- what comes -- */

static bool add_member(struct naming *naming, struct naming_enum *enumeration, struct space space, struct dice *dice)
{
    for (unsigned i = 0; i < MOST_MEMBERS; i++)
        if (!enumeration->members[i].named.identity) {
            enumeration->members[i] = (struct naming_member){.using_ = 0};
            return name_new(naming, &space, dice, &enumeration->members[i].named);
        }
    return false;
}

static void add_enum(struct naming *naming, struct space space, struct dice *dice)
{
    for (unsigned i = 0; i < MOST_ENUMS; i++) {
        struct naming_enum *enumeration = &naming->enums[i];
        if (enumeration->named.identity)
            continue;
        *enumeration = (struct naming_enum){.native = naming->natives && chance(dice, 50)};
        if (name_new(naming, &space, dice, &enumeration->named))
            for (unsigned k = 2 + roll(dice, 2); k-- > 0;)
                add_member(naming, enumeration, space_of_members(enumeration), dice);
        return;
    }
}

static void add_column(struct naming *naming, struct naming_table *table, struct space space, struct dice *dice)
{
    for (unsigned i = 0; i < MOST_COLUMNS; i++) {
        struct naming_column *column = &table->columns[i];
        if (column->named.identity)
            continue;
        *column = (struct naming_column){.kind = (enum column_kind)roll(dice, 4), .indexed = chance(dice, 30)};
        const struct naming_enum *enumeration = &naming->enums[roll(dice, MOST_ENUMS)];
        const struct naming_table *target = &naming->tables[roll(dice, MOST_TABLES)];
        if ((column->kind == COLUMN_ENUM && !enumeration->named.identity) ||
            (column->kind == COLUMN_REFERENCE && !target->named.identity))
            column->kind = COLUMN_INTEGER;
        if (!name_new(naming, &space, dice, &column->named))
            return;
        column->standard = (long)column->named.identity;
        if (column->kind == COLUMN_ENUM) {
            column->points_to = enumeration->named.identity;
            column->standard = (long)some_member(naming, column->points_to, roll(dice, MOST_MEMBERS));
        } else if (column->kind == COLUMN_REFERENCE) {
            column->points_to = target->named.identity;
            column->standard = 0;
        }
        for (unsigned k = 0; k < MOST_ROWS; k++)
            column->values[k] = column->standard;
        return;
    }
}

static bool has_item(const struct naming_table *table, enum named_item_kind kind, unsigned column)
{
    for (unsigned i = 0; i < MOST_ITEMS; i++)
        if (table->items[i].named.identity && table->items[i].column == column &&
            (table->items[i].kind == kind || (kind != ITEM_CHECK_NAMED && table->items[i].kind != ITEM_CHECK_NAMED)))
            return true;
    return false;
}

static bool is_distinct(const struct naming_table *table, const struct naming_column *column)
{
    for (unsigned i = 0; i < table->row_count; i++)
        for (unsigned k = 0; k < i; k++)
            if (column->values[i] == column->values[k])
                return false;
    return true;
}

static void add_item(struct naming *naming, struct naming_table *table, struct dice *dice)
{
    const struct naming_column *column = &table->columns[roll(dice, MOST_COLUMNS)];
    enum named_item_kind kind = (enum named_item_kind)roll(dice, 3);
    for (unsigned i = 0; i < MOST_ITEMS; i++) {
        struct naming_item *item = &table->items[i];
        if (item->named.identity)
            continue;
        if (column->kind > COLUMN_TEXT || !column->named.identity || (kind != ITEM_CHECK_NAMED && column->indexed))
            return;
        if (kind == ITEM_UNIQUE_KEY && !is_distinct(table, column))
            kind = ITEM_PLAIN_INDEX;
        if (has_item(table, kind, column->named.identity))
            return;
        struct space space = kind == ITEM_CHECK_NAMED ? space_of_checks(table) : space_of_relations(naming);
        *item = (struct naming_item){.kind = kind, .column = column->named.identity};
        name_new(naming, &space, dice, &item->named);
        return;
    }
}

static void add_table(struct naming *naming, struct space space, struct dice *dice)
{
    for (unsigned i = 0; i < MOST_TABLES; i++) {
        struct naming_table *table = &naming->tables[i];
        if (table->named.identity)
            continue;
        *table = (struct naming_table){.row_count = 0};
        if (!name_new(naming, &space, dice, &table->named))
            return;
        for (unsigned k = 1 + roll(dice, 4); k-- > 0;)
            add_column(naming, table, space_of_columns(table), dice);
        for (unsigned k = roll(dice, 3); k-- > 0;)
            add_item(naming, table, dice);
        return;
    }
}

/* -- what goes -- */

static void say_dropped(struct naming *naming, struct space *space, unsigned owner, const char *what,
                        const struct named *named, const char *rest)
{
    if (!named->before[0])
        return; /* the history never had it */
    assert(naming->dropped_count < MOST_NAMED);
    naming->dropped_of[naming->dropped_count] = owner;
    snprintf(naming->dropped[naming->dropped_count++], sizeof naming->dropped[0], "drop %s%s%s", what, named->before,
             rest);
    set_name(space->blocked[space->blocked_count++], named->before);
    naming->edits++;
}

static void drop_column(struct naming *naming, struct naming_table *table, struct space *space, struct dice *dice)
{
    struct naming_column *column = &table->columns[roll(dice, MOST_COLUMNS)];
    unsigned count = 0;
    for (unsigned i = 0; i < MOST_COLUMNS; i++)
        count += table->columns[i].named.identity != 0;
    for (unsigned i = 0; i < MOST_ITEMS; i++)
        if (table->items[i].named.identity && table->items[i].column == column->named.identity)
            return;
    if (!column->named.identity || count < 2)
        return;
    say_dropped(naming, space, table->named.identity, "", &column->named, "");
    column->named.identity = 0;
}

static void drop_table(struct naming *naming, struct space *space, struct dice *dice)
{
    struct naming_table *table = &naming->tables[roll(dice, MOST_TABLES)];
    for (unsigned i = 0; i < MOST_TABLES; i++)
        for (unsigned k = 0; k < MOST_COLUMNS && naming->tables[i].named.identity; k++)
            if (naming->tables[i].columns[k].named.identity && naming->tables[i].columns[k].kind == COLUMN_REFERENCE &&
                naming->tables[i].columns[k].points_to == table->named.identity && &naming->tables[i] != table)
                return;
    if (!table->named.identity)
        return;
    say_dropped(naming, space, 0, "table ", &table->named, "");
    table->named.identity = 0;
}

static void drop_member(struct naming *naming, struct naming_enum *enumeration, struct dice *dice)
{
    struct naming_member *member = &enumeration->members[roll(dice, MOST_MEMBERS)];
    const unsigned gone = member->named.identity;
    struct naming_member *other = NULL;
    for (unsigned i = 0; i < MOST_MEMBERS; i++)
        if (enumeration->members[i].named.identity && enumeration->members[i].named.identity != gone)
            other = &enumeration->members[i];
    if (!gone || !other || !other->named.before[0] || !member->named.before[0])
        return;
    struct space space = space_of_members(enumeration);
    char rest[2 * NAME_SIZE];
    snprintf(rest, sizeof rest, " using %s%s", other->named.name, enumeration->native ? " allow(rewrite) 'small'" : "");
    say_dropped(naming, &space, enumeration->named.identity, "", &member->named, rest);
    member->named.identity = 0;
    for (unsigned i = 0; i < MOST_TABLES; i++)
        for (unsigned k = 0; k < MOST_COLUMNS; k++) {
            struct naming_column *column = &naming->tables[i].columns[k];
            if (column->kind != COLUMN_ENUM || column->points_to != enumeration->named.identity)
                continue;
            column->standard = column->standard == (long)gone ? (long)other->named.identity : column->standard;
            for (unsigned n = 0; n < MOST_ROWS; n++)
                column->values[n] = column->values[n] == (long)gone ? (long)other->named.identity : column->values[n];
        }
}

/* -- edits -- */

static void edit_column(struct naming *naming, struct naming_table *table, struct dice *dice)
{
    struct naming_column *column = &table->columns[roll(dice, MOST_COLUMNS)];
    if (!column->named.before[0] || !column->named.identity || column->kind > COLUMN_TEXT)
        return;
    if (chance(dice, 50))
        column->wide = true;
    else
        column->standard += 500;
    naming->edits++;
}

static void edit_table(struct naming *naming, struct naming_table *table, struct dice *dice)
{
    struct space columns = space_of_columns(table);
    if (chance(dice, 20)) {
        drop_column(naming, table, &columns, dice);
        columns = again(space_of_columns(table), &columns);
    }
    rename_some(naming, columns, dice);
    if (chance(dice, 40))
        add_column(naming, table, columns, dice);
    if (chance(dice, 30))
        edit_column(naming, table, dice);
    if (chance(dice, 30))
        add_item(naming, table, dice);
    if (chance(dice, 15))
        table->items[roll(dice, MOST_ITEMS)].named.identity = 0;
    if (chance(dice, 20))
        rename_some(naming, space_of_checks(table), dice);
}

static void edit_enum(struct naming *naming, struct naming_enum *enumeration, struct dice *dice)
{
    if (chance(dice, 20)) {
        drop_member(naming, enumeration, dice); /* its name stays unused in this edit */
        return;
    }
    rename_some(naming, space_of_members(enumeration), dice);
    if (chance(dice, 30))
        add_member(naming, enumeration, space_of_members(enumeration), dice);
}

static void settle(struct named *named)
{
    if (strcmp(named->name, named->before) != 0)
        set_name(named->was, named->before);
}

static void settle_all(struct naming *naming)
{
    for (unsigned i = 0; i < MOST_TABLES; i++) {
        settle(&naming->tables[i].named);
        for (unsigned k = 0; k < MOST_COLUMNS; k++)
            settle(&naming->tables[i].columns[k].named);
    }
    for (unsigned i = 0; i < MOST_ENUMS; i++) {
        settle(&naming->enums[i].named);
        for (unsigned k = 0; k < MOST_MEMBERS; k++)
            settle(&naming->enums[i].members[k].named);
    }
}

void naming_begin(struct naming *naming, struct dice *dice, bool natives)
{
    *naming = (struct naming){.natives = natives};
    add_enum(naming, space_of_tables(naming), dice);
    for (unsigned i = 0; i < 3; i++)
        add_table(naming, space_of_tables(naming), dice);
}

static void edit(struct naming *naming, struct dice *dice)
{
    struct space tables = space_of_tables(naming);
    if (chance(dice, 10)) {
        drop_table(naming, &tables, dice);
        tables = again(space_of_tables(naming), &tables);
    }
    for (unsigned i = 0; i < MOST_TABLES; i++)
        if (naming->tables[i].named.identity && chance(dice, 60))
            edit_table(naming, &naming->tables[i], dice);
    for (unsigned i = 0; i < MOST_ENUMS; i++)
        if (naming->enums[i].named.identity && chance(dice, 50))
            edit_enum(naming, &naming->enums[i], dice);
    if (chance(dice, 40))
        rename_some(naming, space_of_relations(naming), dice);
    if (chance(dice, 60))
        rename_some(naming, tables, dice);
    if (chance(dice, 25))
        add_table(naming, tables, dice);
    if (chance(dice, 25))
        add_enum(naming, again(space_of_tables(naming), &tables), dice);
    settle_all(naming);
}

static bool was_called(const struct named *named, const char *name)
{
    for (unsigned i = 0; i < named->former_count; i++)
        if (strcmp(named->former[i], name) == 0)
            return true;
    return false;
}

static const struct named *stood_at(const struct space *space, const char *name)
{
    for (unsigned i = 0; i < space->count; i++)
        if (strcmp(space->all[i]->before, name) == 0 && strcmp(space->all[i]->name, name) != 0)
            return space->all[i];
    return NULL;
}

static bool is_done_again(const struct space *space)
{
    for (unsigned i = 0; i < space->count; i++) {
        const struct named *first = space->all[i], *at = first;
        bool done = first->before[0] && strcmp(first->name, first->before) != 0;
        for (unsigned length = 0; at && done && length <= space->count; length++) {
            const struct named *there = stood_at(space, at->name);
            done = there && was_called(there, at->before);
            at = there;
            if (at == first)
                break;
        }
        if (done && at == first)
            return true;
    }
    return false;
}

static bool does_again(struct naming *naming)
{
    struct space space = space_of_tables(naming);
    bool again = is_done_again(&space);
    for (unsigned i = 0; i < MOST_TABLES && !again; i++) {
        space = space_of_columns(&naming->tables[i]);
        again = naming->tables[i].named.identity && is_done_again(&space);
    }
    for (unsigned i = 0; i < MOST_ENUMS && !again; i++) {
        space = space_of_members(&naming->enums[i]);
        again = naming->enums[i].named.identity && is_done_again(&space);
    }
    return again;
}

void naming_edit(struct naming *naming, struct dice *dice)
{
    struct naming kept = *naming;
    for (edit(naming, dice); does_again(naming); edit(naming, dice))
        *naming = kept;
}

static void freeze(struct named *named, struct dice *dice)
{
    if (named->before[0] && strcmp(named->before, named->name) != 0 && named->former_count < MOST_FORMER)
        set_name(named->former[named->former_count++], named->before);
    set_name(named->before, named->name);
    if (chance(dice, 50)) /* else it stays, spent */
        named->was[0] = '\0';
}

void naming_freeze(struct naming *naming, struct dice *dice)
{
    naming->dropped_count = 0;
    for (unsigned i = 0; i < MOST_TABLES; i++) {
        freeze(&naming->tables[i].named, dice);
        for (unsigned k = 0; k < MOST_COLUMNS; k++)
            freeze(&naming->tables[i].columns[k].named, dice);
        for (unsigned k = 0; k < MOST_ITEMS; k++)
            freeze(&naming->tables[i].items[k].named, dice);
    }
    for (unsigned i = 0; i < MOST_ENUMS; i++) {
        freeze(&naming->enums[i].named, dice);
        for (unsigned k = 0; k < MOST_MEMBERS; k++)
            freeze(&naming->enums[i].members[k].named, dice);
    }
}

/* -- printing -- */

static void print_was(struct text *text, const struct named *named)
{
    if (named->was[0] && strcmp(named->was, named->name) != 0)
        schema_text_format(text, " was %s", named->was);
}

static void print_dropped(struct text *text, const struct naming *naming, unsigned owner, const char *layout)
{
    for (unsigned i = 0; i < naming->dropped_count; i++)
        if (naming->dropped_of[i] == owner)
            schema_text_format(text, layout, naming->dropped[i]);
}

static void print_column(struct text *text, const struct naming *naming, const struct naming_column *column)
{
    schema_text_format(text, "    %s ", column->named.name);
    switch (column->kind) {
    case COLUMN_INTEGER:
        schema_text_format(text, "%s default %ld", column->wide ? "int64" : "int32", column->standard);
        break;
    case COLUMN_TEXT:
        schema_text_format(text, "%s default 'v%ld'", column->wide ? "text" : "text(40)", column->standard);
        break;
    case COLUMN_ENUM:
        schema_text_format(text, "%s default '%s'", enum_of(naming, column->points_to)->named.name,
                           member_name(naming, column, column->standard));
        break;
    case COLUMN_REFERENCE:
        schema_text_format(text, "-> %s?", table_of(naming, column->points_to)->named.name);
        break;
    }
    print_was(text, &column->named);
    if (column->wide)
        schema_text_add(text, " allow(rewrite) 'it is small'");
    if (column->indexed)
        schema_text_format(text, "\n    index (%s)", column->named.name);
    schema_text_add_char(text, '\n');
}

static void print_item(struct text *text, const struct naming_table *table, const struct naming_item *item)
{
    const struct naming_column *column = column_of(table, item->column);
    if (item->kind == ITEM_CHECK_NAMED)
        schema_text_format(text,
                           column->kind == COLUMN_INTEGER ? "    check %s (%s <> -1)\n" : "    check %s (%s <> '')\n",
                           item->named.name, column->named.name);
    else
        schema_text_format(text, "    %s %s (%s)\n", item->kind == ITEM_UNIQUE_KEY ? "unique" : "index",
                           item->named.name, column->named.name);
}

void naming_print(struct text *text, const struct naming *naming)
{
    for (unsigned i = 0; i < MOST_ENUMS; i++) {
        const struct naming_enum *enumeration = &naming->enums[i];
        if (!enumeration->named.identity)
            continue;
        schema_text_format(text, "%senum %s", enumeration->native ? "native " : "", enumeration->named.name);
        print_was(text, &enumeration->named);
        schema_text_add(text, " { ");
        const char *between = "";
        for (unsigned k = 0; k < MOST_MEMBERS; k++) {
            if (!enumeration->members[k].named.identity)
                continue;
            schema_text_format(text, "%s%s", between, enumeration->members[k].named.name);
            print_was(text, &enumeration->members[k].named);
            between = ", ";
        }
        print_dropped(text, naming, enumeration->named.identity, ", %s");
        schema_text_add(text, " }\n");
    }
    for (unsigned i = 0; i < MOST_TABLES; i++) {
        const struct naming_table *table = &naming->tables[i];
        if (!table->named.identity)
            continue;
        schema_text_format(text, "table %s", table->named.name);
        print_was(text, &table->named);
        schema_text_add(text, " {\n    id int64 primary key\n");
        for (unsigned k = 0; k < MOST_COLUMNS; k++)
            if (table->columns[k].named.identity)
                print_column(text, naming, &table->columns[k]);
        for (unsigned k = 0; k < MOST_ITEMS; k++)
            if (table->items[k].named.identity)
                print_item(text, table, &table->items[k]);
        print_dropped(text, naming, table->named.identity, "    %s\n");
        schema_text_add(text, "}\n");
    }
    print_dropped(text, naming, 0, "%s\n");
}

/* -- rows -- */

static long next_value(const struct naming *naming, const struct naming_column *column, unsigned row)
{
    const struct naming_table *target = table_of(naming, column->points_to);
    switch (column->kind) {
    case COLUMN_ENUM:
        return (long)some_member(naming, column->points_to, row);
    case COLUMN_REFERENCE:
        return target->row_count ? (long)(1 + row % target->row_count) : 0;
    default:
        return (long)column->named.identity * 1000 + (long)row + 1;
    }
}

static void print_value(struct text *text, const struct naming *naming, const struct naming_column *column, long value,
                        const char *quote)
{
    if (column->kind == COLUMN_ENUM)
        schema_text_format(text, "%s%s%s", quote, member_name(naming, column, value), quote);
    else if (column->kind == COLUMN_TEXT)
        schema_text_format(text, "%sv%ld%s", quote, value, quote);
    else if (column->kind == COLUMN_REFERENCE && !value)
        schema_text_add(text, "null");
    else
        schema_text_format(text, "%ld", value);
}

void naming_insert(struct text *text, struct naming *naming)
{
    for (unsigned i = 0; i < MOST_TABLES; i++) {
        struct naming_table *table = &naming->tables[i];
        if (!table->named.identity || table->row_count == MOST_ROWS)
            continue;
        const unsigned row = table->row_count;
        schema_text_format(text, "insert into \"%s\" (\"id\"", table->named.name);
        for (unsigned k = 0; k < MOST_COLUMNS; k++)
            if (table->columns[k].named.identity)
                schema_text_format(text, ", \"%s\"", table->columns[k].named.name);
        schema_text_format(text, ") values (%u", row + 1);
        for (unsigned k = 0; k < MOST_COLUMNS; k++) {
            struct naming_column *column = &table->columns[k];
            if (!column->named.identity)
                continue;
            column->values[row] = next_value(naming, column, row);
            schema_text_add(text, ", ");
            print_value(text, naming, column, column->values[row], "'");
        }
        schema_text_add(text, ");\n");
        table->row_count++;
    }
}

bool naming_expect(struct text *sql, struct text *rows, const struct naming *names, const struct naming *values,
                   const struct naming *among, unsigned table, bool casts)
{
    const struct naming_table *of = &values->tables[table];
    const struct naming_table *named = table_of(names, of->named.identity),
                              *there = table_of(among, of->named.identity);
    const struct naming_column *shown[MOST_COLUMNS];
    unsigned count = 0;
    if (!of->named.identity || !named || !there)
        return false;
    schema_text_add(sql, "select \"id\"");
    for (unsigned i = 0; i < MOST_COLUMNS; i++) {
        const struct naming_column *column = column_of(named, of->columns[i].named.identity);
        if (!column || !column_of(there, column->named.identity))
            continue;
        schema_text_format(sql, ", \"%s\"%s", column->named.name, casts && column->kind == COLUMN_ENUM ? "::text" : "");
        shown[count++] = &of->columns[i];
    }
    schema_text_format(sql, " from \"%s\" order by \"id\"", named->named.name);
    for (unsigned row = 0; row < of->row_count; row++) {
        schema_text_format(rows, "%u", row + 1);
        for (unsigned i = 0; i < count; i++) {
            schema_text_add_char(rows, '|');
            print_value(rows, names, shown[i], shown[i]->values[row], "");
        }
        schema_text_add_char(rows, '\n');
    }
    return true;
}
