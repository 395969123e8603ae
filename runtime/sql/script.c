/* Owns: rendered steps as a script that a person reads before somebody runs it. It must not know an engine: how one
 * begins a transaction is its dialect's word. */
#include "sql/dialect.h"

static bool is_outside(const struct sql_step *step)
{
    return step->kind == SQL_INDEX_ONLINE || step->kind == SQL_BACKFILL;
}

/* Names and messages may have a line end in them, behind which a script would go on. */
void schema_remark_print(struct text *sql, const char *remark)
{
    schema_text_add(sql, "-- ");
    for (; *remark; remark++)
        schema_text_add_char(sql, *remark == '\n' || *remark == '\r' ? ' ' : *remark);
    schema_text_add_char(sql, '\n');
}

static void remark(struct text *sql, const char *format, const char *name)
{
    schema_remark_print(sql, schema_region_format(sql->region, format, name));
}

/* A query that may have lines of its own, as a comment. */
static void print_comment(struct text *sql, const char *query)
{
    schema_text_add(sql, "--   ");
    for (; *query; query++) {
        schema_text_add_char(sql, *query);
        if (*query == '\n')
            schema_text_add(sql, "--   ");
    }
    schema_text_add(sql, ";\n");
}

static void print_step(struct text *sql, const struct sql_step *step)
{
    switch (step->kind) {
    case SQL_EXECUTE:
        schema_text_add(sql, step->sql);
        schema_text_add(sql, ";\n");
        break;
    case SQL_EXPECT_NONE:
        remark(sql, "must give no row, else %s:", step->failure ? step->failure : "it fails");
        print_comment(sql, step->sql);
        break;
    case SQL_EXPECT_SAME:
        schema_text_add(sql, "-- both columns must be equal:\n");
        print_comment(sql, step->sql);
        break;
    case SQL_TABLE_IS:
        remark(sql, "table %s must have exactly the columns that the revisions gave it", step->table);
        break;
    case SQL_KEEP_EXTRAS:
        remark(sql, "indexes and triggers on %s that no revision made are remembered", step->table);
        break;
    case SQL_RESTORE_EXTRAS:
        remark(sql, "and created again on %s", step->table);
        break;
    case SQL_INDEX_ONLINE:
        if (step->path)
            schema_text_format(sql, "set search_path = %s;\n", step->path);
        schema_text_format(sql, "-- outside a transaction, unless it is there:\n%s;\n", step->sql);
        if (step->path)
            schema_text_add(sql, "set search_path = pg_catalog, pg_temp;\n");
        break;
    case SQL_BACKFILL:
        schema_text_format(
            sql, "-- again and again, until it changes no row; $1 is how many rows at most, 1000 perhaps:\n%s;\n",
            step->sql);
        break;
    case SQL_PHASE:
        break;
    }
}

/* Each transaction, or what must be outside of one, is a paragraph. */
void schema_steps_print(const struct dialect *dialect, struct text *sql, size_t count, const struct sql_step *steps)
{
    bool first = true;
    for (size_t i = 0; i < count;) {
        size_t end = i;
        while (end < count && steps[end].kind != SQL_PHASE)
            end++;
        if (end > i) {
            bool outside = is_outside(&steps[i]);
            schema_text_format(sql, "%s", first ? "" : "\n");
            if (!outside)
                schema_text_format(sql, "%s\n", dialect->begins);
            for (size_t k = i; k < end; k++)
                print_step(sql, &steps[k]);
            if (!outside)
                schema_text_add(sql, "commit;\n");
            first = false;
        }
        i = end + 1;
    }
}
