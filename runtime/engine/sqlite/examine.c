/* What is wrong in a database: rows that point to nothing, views and triggers that do not compile. Noted before
 * revisions are applied, so that they are blamed only for what they did themselves. */
#include "engine/sqlite/applying.h"

#include "base/text.h"

#include <string.h>

struct examining {
    struct applying *applying;
    struct engine_error *error;
    schema_status status;
    bool noting;
    const char *table;
    const char *problem; /* the first that was not there before */
    size_t problems;
    struct {
        size_t count, capacity;
        const char **items;
    } names; /* collected, to be looked at when the query is over */
};

/* What is wrong is known by a text; one that was noted is no news. */
static void found(struct examining *examining, const char *wrong, const char *message)
{
    struct map *noted = &examining->applying->noted;
    if (examining->noting) {
        if (!schema_map_get(noted, wrong))
            schema_map_put(noted, wrong, wrong);
    } else if (!schema_map_get(noted, wrong)) {
        if (!examining->problems++)
            examining->problem = message;
    }
}

static bool collect(void *context, size_t count, const char *const *values)
{
    struct examining *examining = context;
    struct region *region = examining->applying->region;
    if (count && values[0])
        APPEND(region, &examining->names, schema_region_string(region, values[0]));
    return true;
}

static bool collect_names(struct examining *examining, const char *sql, const char *parameter)
{
    examining->names.count = 0;
    examining->names.items = NULL;
    examining->names.capacity = 0;
    examining->status = schema_sqlite_ask(examining->applying, sql, parameter, collect, examining, examining->error);
    return examining->status == SCHEMA_OK;
}

/* -- foreign keys ------------------------------------------------------------------------------------------------- */

static bool see_violation(void *context, size_t count, const char *const *values)
{
    struct examining *examining = context;
    struct region *region = examining->applying->region;
    if (count < 3)
        return true;
    const char *row = values[1] ? values[1] : "?";
    const char *parent = values[2] ? values[2] : "?";
    found(
        examining, schema_region_format(region, "row\n%s\n%s\n%s", examining->table, parent, row),
        schema_region_format(region, "a row of %s points to a row of %s that is not there", examining->table, parent));
    return true;
}

/* Says nothing of what was looked at. */
static bool is_of_the_moment(schema_status status)
{
    return schema_status_class(status) == SCHEMA_KIND_AGAIN || schema_status_class(status) == SCHEMA_KIND_CONNECTION;
}

static bool check_table(struct examining *examining, const char *table)
{
    struct region *region = examining->applying->region;
    struct text sql = TEXT(region);
    schema_text_add(&sql, "pragma foreign_key_check(");
    schema_name_print(&sql, table);
    schema_text_add_char(&sql, ')');
    struct engine_error error = {0};
    examining->table = table;
    schema_status status =
        schema_sqlite_ask(examining->applying, schema_text_string(&sql), NULL, see_violation, examining, &error);
    if (status == SCHEMA_OK)
        return true;
    if (is_of_the_moment(status)) {
        *examining->error = error;
        examining->status = status;
        return false;
    }
    /* Keys that do not fit their parents make the check itself fail. */
    found(examining, schema_region_format(region, "key\n%s\n", table),
          schema_region_format(region, "the foreign keys of %s do not fit: %s", table,
                               error.message ? error.message : "they cannot be checked"));
    return true;
}

static bool check_tables(struct examining *examining, const struct touched *touched)
{
    if (!touched) {
        if (!collect_names(examining,
                           "select m.name from main.sqlite_schema m where m.type = 'table'"
                           " and m.sql like '%references%' order by m.rowid",
                           NULL))
            return false;
        for (size_t i = 0; i < examining->names.count; i++)
            if (!check_table(examining, examining->names.items[i]))
                return false;
        return true;
    }
    for (size_t i = 0; i < touched->count; i++)
        if (!check_table(examining, touched->items[i]))
            return false;
    return true;
}

/* -- views and triggers ------------------------------------------------------------------------------------------- */

/* False: that could not be found out. */
static bool compiles(struct examining *examining, const char *kind, const char *name, const char *sql)
{
    struct region *region = examining->applying->region;
    struct engine_error error = {0};
    schema_status status = schema_sqlite_ask(examining->applying, sql, NULL, NULL, NULL, &error);
    if (status == SCHEMA_OK)
        return true;
    if (is_of_the_moment(status)) {
        *examining->error = error;
        examining->status = status;
        return false;
    }
    found(examining, schema_region_format(region, "%s\n%s\n", kind, name),
          schema_region_format(region, "%s %s does not compile any more: %s", kind, name,
                               error.message ? error.message : "it is broken"));
    return true;
}

static const char *explain(struct region *region, const char *before, const char *name, const char *behind)
{
    struct text sql = TEXT(region);
    schema_text_add(&sql, before);
    schema_name_print(&sql, name);
    schema_text_add(&sql, behind);
    return schema_text_string(&sql);
}

static bool probe_views(struct examining *examining)
{
    if (!collect_names(examining, "select name from main.sqlite_schema where type = 'view' order by rowid", NULL))
        return false;
    if (examining->names.count)
        examining->applying->has_programs = true;
    for (size_t i = 0; i < examining->names.count; i++)
        if (!compiles(
                examining, "view", examining->names.items[i],
                explain(examining->applying->region, "explain select * from ", examining->names.items[i], " limit 0")))
            return false;
    return true;
}

/* A trigger is compiled with the statements that fire it. */
static bool probe_triggers(struct examining *examining)
{
    struct region *region = examining->applying->region;
    if (!collect_names(examining,
                       "select distinct t.tbl_name from main.sqlite_schema t join main.sqlite_schema m"
                       " on m.name = t.tbl_name and m.type = 'table' where t.type = 'trigger'",
                       NULL))
        return false;
    size_t count = examining->names.count;
    const char **tables = examining->names.items;
    if (count)
        examining->applying->has_programs = true;
    for (size_t i = 0; i < count; i++) {
        if (!compiles(examining, "a trigger on table", tables[i],
                      explain(region, "explain insert into ", tables[i], " default values")) ||
            !compiles(examining, "a trigger on table", tables[i],
                      explain(region, "explain delete from ", tables[i], "")))
            return false;
        if (!collect_names(examining, "select name from pragma_table_xinfo($1) where hidden = 0", tables[i]))
            return false;
        for (size_t c = 0; c < examining->names.count; c++) {
            struct text set = TEXT(region);
            schema_text_add(&set, " set ");
            schema_name_print(&set, examining->names.items[c]);
            schema_text_add(&set, " = ");
            schema_name_print(&set, examining->names.items[c]);
            if (!compiles(examining, "a trigger on table", tables[i],
                          explain(region, "explain update ", tables[i], schema_text_string(&set))))
                return false;
        }
    }
    return true;
}

/* ---------------------------------------------------------------------------------------------------------------- */

/* With foreign keys off, a trigger may have written anywhere. */
static bool has_triggers(struct examining *examining)
{
    return collect_names(examining, "select name from main.sqlite_schema where type = 'trigger' limit 1", NULL) &&
           examining->names.count;
}

static schema_status examine(struct examining *examining, const struct touched *touched)
{
    if (touched && has_triggers(examining))
        touched = NULL;
    if (examining->status != SCHEMA_OK || !check_tables(examining, touched))
        return examining->status;
    /* What was written by hand in a step may have made some; only an examination of everything looks for new ones. */
    if ((!touched || examining->applying->has_programs) && (!probe_views(examining) || !probe_triggers(examining)))
        return examining->status;
    return SCHEMA_OK;
}

schema_status schema_sqlite_note(struct applying *applying, struct engine_error *error)
{
    struct examining examining = {.applying = applying, .error = error, .noting = true};
    return examine(&examining, NULL);
}

schema_status schema_sqlite_check(struct applying *applying, const struct touched *touched, struct engine_error *error)
{
    struct examining examining = {.applying = applying, .error = error};
    schema_status status = examine(&examining, touched);
    if (status != SCHEMA_OK || !examining.problems)
        return status;
    const char *message = examining.problem;
    if (examining.problems > 1)
        message = schema_region_format(applying->region, "%s, and %zu more like it", message, examining.problems - 1);
    *error = (struct engine_error){.status = SCHEMA_FOREIGN_KEY, .message = message};
    return SCHEMA_FOREIGN_KEY;
}

/* The texts of what was noted have names on lines of their own. */
void schema_sqlite_renamed(struct applying *applying, const char *from, const char *to)
{
    if (applying->noted.count == 0)
        return;
    struct map noted = MAP(applying->region);
    struct text old = TEXT(applying->region), new = TEXT(applying->region);
    schema_text_format(&old, "\n%s\n", from);
    schema_text_format(&new, "\n%s\n", to);
    for (size_t i = 0; i < applying->noted.used; i++) {
        const char *key = applying->noted.entries[i].key;
        if (!key)
            continue;
        struct text renamed = TEXT(applying->region);
        for (const char *at = key; *at;) {
            if (strncmp(at, schema_text_string(&old), old.size) == 0) {
                schema_text_add_bytes(&renamed, schema_text_string(&new), new.size - 1);
                at += old.size - 1; /* the line end may begin the next name */
            } else {
                schema_text_add_char(&renamed, *at++);
            }
        }
        const char *text = schema_text_string(&renamed);
        schema_map_put(&noted, text, text);
    }
    applying->noted = noted;
}
