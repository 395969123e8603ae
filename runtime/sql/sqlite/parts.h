/* Inside sql/: what the files of SQLite share. */
#ifndef SCHEMA_SQL_SQLITE_PARTS_H
#define SCHEMA_SQL_SQLITE_PARTS_H

#include "sql/dialect.h"

/* Whether a text (%s, twice) is json, without an escaped NUL: no escape of one begins behind a pair of backslashes. */
#define SCHEMA_SQLITE_JSON "json_valid(%s) and instr(replace(%s, '\\\\', ''), '\\u0000') = 0"

/* sqlite_table.c: what stands in a CREATE TABLE or CREATE INDEX. */
const char *schema_sqlite_type(const struct type *type);
extern const struct dialect schema_sqlite_dialect;

const char *schema_sqlite_type_check(struct region *region, const struct model *model, const struct column *column);

bool schema_sqlite_has_type(const char *name); /* may be null */
/* A member as it is stored. */
void schema_sqlite_print_member(struct text *text, const struct enumeration *enumeration,
                                const struct enum_value *value);
void schema_sqlite_print_column(struct text *text, const struct model *model, const struct table *table,
                                const struct column *column);
void schema_sqlite_print_table(struct text *text, const struct model *model, const struct table *table,
                               const char *physical);
void schema_sqlite_print_index(struct text *text, const struct table *table, const struct index *index);
bool schema_sqlite_has_setting(const struct table *table, const char *name);
/* The column that is the rowid, or null. */
const struct column *schema_sqlite_rowid(const struct table *table);

/* sqlite_rebuild.c: where each column of a table that is made anew gets its values from. */
struct copied_column {
    const char *name;
    const char *source; /* SQL over the table as it was */
    bool checked;       /* may give null where there must be none: asked before */
};

struct copied_columns {
    size_t count, capacity;
    struct copied_column *items;
};

/* The operations that a table is made anew for. */
struct batched {
    size_t count, capacity;
    const struct operation **items;
};

/* `was`: the statement that would create `before`. */
void schema_sqlite_rebuild(struct region *region, const struct model *model, const struct table *before,
                           const char *was, const struct table *after, const struct copied_columns *columns,
                           const struct batched *operations, struct sql_steps *steps);

/* sqlite_question.c: what is asked of the rows before a table is made anew: they are where `from` says. */
void schema_sqlite_ask_of_rows(struct region *region, const struct table *before, const struct table *after,
                               const char *from, const struct copied_columns *columns, const struct batched *operations,
                               struct sql_steps *steps);
/* And when it is, before it gets its indexes. */
void schema_sqlite_ask_about_new_index(struct region *region, const struct table *before, const struct table *after,
                                       const struct index *index, const struct copied_columns *columns,
                                       const struct batched *operations, struct sql_steps *steps);
/* Whether rows of a table as it is have the same keys of a unique index. */
void schema_sqlite_ask_about_index(struct region *region, const struct table *table, const struct index *index,
                                   const struct operation *operation, struct sql_steps *steps);
/* Whom to blame when the rows do not fit. */
const struct operation *schema_sqlite_culprit(const struct batched *operations);

struct sql_step *schema_sqlite_step(struct region *region, struct sql_steps *steps, enum sql_step_kind kind,
                                    const struct operation *operation, const char *sql);

/* sqlite_render.c */
bool schema_sqlite_render(const struct dialect *dialect, const struct sql_target *target, struct region *region,
                          struct model *model, const struct operation *const *operations, size_t count,
                          const char *revision, struct sql_steps *steps, struct problem *problem);

/* sqlite_locks.c: dialect->hazards. */
void schema_sqlite_hazards(const struct dialect *dialect, const struct sql_target *target, struct region *region,
                           const struct model *model, const struct operation *operation, struct hazards *hazards);

/* lower.c: dialect->lower. */
const struct term *schema_sqlite_lower(struct lowering *lowering, const struct expression *expression,
                                       const struct type *type);

#endif
