/* Owns: making a table anew with its rows, in the order that loses nothing: a new table, the rows, the old one dropped,
 * the name (sqlite.org/lang_altertable.html, "Making Other Kinds Of Table Schema Changes"). Foreign keys are off around
 * it. Must not know why a table is made anew. */
#include "sql/sqlite/parts.h"

#include <string.h>

struct sql_step *schema_sqlite_step(struct region *region, struct sql_steps *steps, enum sql_step_kind kind,
                                    const struct operation *operation, const char *sql)
{
    APPEND(region, steps, ((struct sql_step){.kind = kind, .sql = sql, .operation = operation}));
    return &steps->items[steps->count - 1];
}

static const char *quoted(struct region *region, const char *name)
{
    struct text text = TEXT(region);
    schema_name_print(&text, name);
    return schema_text_string(&text);
}

void schema_sqlite_rebuild(struct region *region, const struct model *model, const struct table *before,
                           const char *was, const struct table *after, const struct copied_columns *columns,
                           const struct batched *operations, struct sql_steps *steps)
{
    const struct operation *operation = operations->items[0];
    const char *physical = schema_physical_name(&schema_sqlite_dialect, region, after->name);
    const char *old = quoted(region, physical);
    const char *temporary = schema_region_format(region, "schemac_new_%s", physical);
    const char *fresh = quoted(region, temporary);

    struct sql_step *step = schema_sqlite_step(region, steps, SQL_TABLE_IS, operation, was);
    step->table = before->name;
    step->model_table = before;
    step = schema_sqlite_step(region, steps, SQL_KEEP_EXTRAS, operation, NULL);
    step->table = before->name;
    step->model_table = before;
    schema_sqlite_ask_of_rows(region, before, after, old, columns, operations, steps);

    struct text create = TEXT(region);
    schema_sqlite_print_table(&create, model, after, temporary);
    schema_sqlite_step(region, steps, SQL_EXECUTE, operation, schema_text_string(&create));

    struct text names = TEXT(region), sources = TEXT(region);
    bool rowid = !schema_sqlite_rowid(after) && !schema_sqlite_rowid(before) &&
                 !schema_sqlite_has_setting(after, "without rowid") &&
                 !schema_sqlite_has_setting(before, "without rowid");
    if (rowid) { /* what refers to rows by it goes on */
        schema_text_add(&names, "rowid");
        schema_text_add(&sources, "rowid");
    }
    for (size_t i = 0; i < columns->count; i++) {
        schema_text_format(&names, "%s%s", names.size ? ", " : "", quoted(region, columns->items[i].name));
        schema_text_format(&sources, "%s%s", sources.size ? ", " : "", columns->items[i].source);
    }
    bool ordered = !schema_sqlite_has_setting(before, "without rowid");
    step = schema_sqlite_step(region, steps, SQL_EXECUTE, schema_sqlite_culprit(operations),
                              schema_region_format(region, "insert into %s (%s) select %s from %s%s", fresh,
                                                   schema_text_string(&names), schema_text_string(&sources), old,
                                                   ordered ? " order by rowid" : ""));
    step->table = after->name;
    step->whole_table = true;
    step = schema_sqlite_step(
        region, steps, SQL_EXPECT_SAME, operation,
        schema_region_format(region, "select (select count(*) from %s), (select count(*) from %s)", old, fresh));
    step->failure = schema_region_format(region, "not all rows of '%s' were copied", after->name);

    if (schema_sqlite_has_setting(after, "autoincrement") && schema_sqlite_has_setting(before, "autoincrement")) {
        struct text sequence = TEXT(region);
        schema_text_add(&sequence,
                        "update sqlite_sequence set seq = coalesce((select seq from sqlite_sequence where name = ");
        schema_literal_print(&sequence, physical);
        schema_text_add(&sequence, "), seq) where name = ");
        schema_literal_print(&sequence, temporary);
        schema_sqlite_step(region, steps, SQL_EXECUTE, operation, schema_text_string(&sequence));
    }
    /* With the old table gone, views and triggers elsewhere name nothing for a moment: this lets the renaming pass. */
    schema_sqlite_step(region, steps, SQL_EXECUTE, operation, "pragma legacy_alter_table = on");
    schema_sqlite_step(region, steps, SQL_EXECUTE, operation, schema_region_format(region, "drop table %s", old));
    schema_sqlite_step(region, steps, SQL_EXECUTE, operation,
                       schema_region_format(region, "alter table %s rename to %s", fresh, old));
    schema_sqlite_step(region, steps, SQL_EXECUTE, operation, "pragma legacy_alter_table = off");
    for (size_t i = 0; i < after->index_count; i++) {
        struct text index = TEXT(region);
        schema_sqlite_ask_about_new_index(region, before, after, after->indexes[i], columns, operations, steps);
        schema_sqlite_print_index(&index, after, after->indexes[i]);
        schema_sqlite_step(region, steps, SQL_EXECUTE, operation, schema_text_string(&index));
    }
    step = schema_sqlite_step(region, steps, SQL_RESTORE_EXTRAS, operation, NULL);
    step->table = after->name;
    step->model_table = after;
}
