/* Owns: what can be done instead of what is warned about, a line for each kind of step. Must not know when a warning
 * is due. */
#include "judge/warnings.h"
#include "plan/planner.h"
#include "print/printing.h"

const char *recipe_for_loss(struct region *region, const struct operation *operation)
{
    if (operation->kind == OPERATION_ALTER_TYPE)
        return "values that do not fit can be seen before: a column of the new type beside it, with a backfill, keeps "
               "the old ones until it is dropped";
    if (operation->kind == OPERATION_SET_GENERATED)
        return "a computed column of another name keeps them until this one is dropped";
    return schema_region_format(region,
                                "what is worth keeping can be moved by a run step before it; if nothing is, write "
                                "behind it: allow(destructive) 'why'");
}

static void add_columns(struct text *text, const char *const *columns, size_t count)
{
    for (size_t i = 0; i < count; i++)
        schema_text_format(text, "%s%s", i ? ", " : "", as_column_name(text->region, columns[i]));
}

static void print_duplicates(struct text *text, const char *table, const char *const *columns, size_t count)
{
    schema_text_add(text, "select ");
    add_columns(text, columns, count);
    schema_text_format(text, ", count(*) from %s group by ", table);
    add_columns(text, columns, count);
    schema_text_add(text, " having count(*) > 1");
}

static void print_orphans(struct text *text, const char *table, const struct constraint *key)
{
    schema_text_format(text, "select * from %s where ", table);
    for (size_t i = 0; i < key->column_count; i++)
        schema_text_format(text, "%s is not null and ", as_column_name(text->region, key->columns[i]));
    schema_text_format(text, "not exists (select 1 from %s as target where ", key->target);
    for (size_t i = 0; i < key->column_count; i++)
        schema_text_format(text, "%starget.%s = %s.%s", i ? " and " : "",
                           as_column_name(text->region, key->target_columns[i]), table,
                           as_column_name(text->region, key->columns[i]));
    schema_text_add_char(text, ')');
}

static bool is_of_columns(const struct index *index)
{
    for (size_t i = 0; i < index->key_count; i++)
        if (!index->keys[i].column)
            return false;
    return !index->where;
}

/* The query that finds such rows. */
static bool print_finder(struct text *text, const struct operation *operation)
{
    const struct constraint *constraint = operation->constraint;
    const struct index *index = operation->index;
    if (constraint && (constraint->kind == CONSTRAINT_UNIQUE || constraint->kind == CONSTRAINT_PRIMARY_KEY)) {
        print_duplicates(text, operation->table, constraint->columns, constraint->column_count);
    } else if (constraint && constraint->kind == CONSTRAINT_FOREIGN_KEY) {
        print_orphans(text, operation->table, constraint);
    } else if (constraint && constraint->kind == CONSTRAINT_CHECK) {
        schema_text_format(text, "select * from %s where not (", operation->table);
        print_expression(text, constraint->expression);
        schema_text_add_char(text, ')');
    } else if (index && is_of_columns(index)) {
        const char **columns = NEW_ARRAY(text->region, const char *, index->key_count + 1);
        for (size_t i = 0; i < index->key_count; i++)
            columns[i] = index->keys[i].column;
        print_duplicates(text, operation->table, columns, index->key_count);
    } else {
        return false;
    }
    return true;
}

const char *recipe_for_failure(struct region *region, const struct operation *operation)
{
    struct text text = TEXT(region);
    if (operation->kind == OPERATION_DROP_VALUE)
        return "say what such rows get instead: using";
    if (operation->kind == OPERATION_SET_NOT_NULL)
        return "say what such rows get: backfill";
    schema_text_add(&text, "a run step before it can clean up; such rows are found by: ");
    return print_finder(&text, operation) ? schema_text_string(&text)
                                          : "a run step before it can clean up; if it fails, nothing is applied";
}

const char *recipe_for_programs(const struct operation *operation, enum breakage breakage)
{
    switch (breakage) {
    case BREAKS_NAME:
        if (operation->kind == OPERATION_RENAME_VALUE)
            return "add the new value beside it, release programs that write it, and drop the old one using the new "
                   "one in a later revision";
        if (operation->kind == OPERATION_RENAME_TABLE)
            return "stop them before, or keep the name in the database and give only the generated C another: cname";
        return "add the new one beside it with a backfill, release programs that use it, and drop the old one in a "
               "later revision; cname gives only the generated C another name";
    case BREAKS_USE:
        return "release programs that do not use it first, and drop it in a later revision";
    case BREAKS_TYPE:
        return "add a column of the new type beside it with a backfill, release programs that use it, and drop the "
               "old one in a later revision";
    case BREAKS_WRITE:
        return "release programs that do not write it first";
    case BREAKS_NULL:
        return "release programs that expect null first, and let it be null when no others run";
    case BREAKS_NOT_NULL:
        return "release programs that always give it a value first";
    case BREAKS_INSERT:
        return "give it a default";
    case BREAKS_VALUE:
        return "let programs write it only when all that run know it";
    case BREAKS_KEY:
        return "release programs that do without it first, and drop it in a later revision";
    case BREAKS_NOTHING:
        break;
    }
    return NULL;
}

const char *recipe_for_rewrite(const struct operation *operation)
{
    switch (operation->kind) {
    case OPERATION_ALTER_TYPE:
        return "add a column of the new type beside it with a backfill, which is made in batches, and drop the old one "
               "in a later revision; if the table is small, write behind it: allow(rewrite) 'why'";
    case OPERATION_ADD_COLUMN:
        if (operation->column->generated)
            return "a virtual column, or a plain one with a backfill, rewrites nothing; if the table is small, write "
                   "behind it: allow(rewrite) 'why'";
        break;
    default:
        break;
    }
    return "if the table is small, write behind it: allow(rewrite) 'why'";
}

const char *recipe_for_lock(const struct operation *operation, bool scans)
{
    (void)operation;
    if (scans)
        return "what is in the way, an index or a check over the column, can be dropped before it and added behind it "
               "in the same migration: it is then made while others go on";
    return "it is over in a moment, unless a transaction that has used that table stays open: apply it when none does";
}

const char *recipe_for_no_return(const struct operation *operation)
{
    if (operation->kind == OPERATION_DROP_VALUE)
        return "a column beside it, filled by a run step before, can remember them";
    if (operation->kind == OPERATION_DROP_COLUMN)
        return "edit the draft: what stands in its downgrade behind backfill can be another for each row; or say "
               "there, "
               "instead of all that is there: irreversible 'why'";
    return "write into downgrade what undoes it, or, instead of all that is there: irreversible 'why'";
}
