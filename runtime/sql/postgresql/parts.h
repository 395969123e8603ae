/* Inside sql/: what the files of PostgreSQL share. */
#ifndef SCHEMA_SQL_POSTGRESQL_PARTS_H
#define SCHEMA_SQL_POSTGRESQL_PARTS_H

#include "sql/dialect.h"

extern const struct dialect schema_postgresql_dialect;

/* postgresql_type.c: how a type is spelled; the model may be null, but for native enums. */
void schema_postgresql_print_type(struct text *text, const struct sql_target *target, const struct model *model,
                                  const struct type *type);

/* Whether values of it are texts, which have a collation. */
bool schema_postgresql_is_text(const struct type *type);
/* Whether it is an enum that the server has as a type, which no text becomes by itself. */
bool schema_postgresql_is_own_type(const struct sql_target *target, const struct type *type);
/* How many bytes of a name stay when whole characters are cut off to fit a limit. */
size_t schema_postgresql_kept(const char *name, size_t limit);
/* The check that a column's type brings: its name, and what stands in it (null: none). */
const char *schema_postgresql_type_check_name(struct region *region, const char *column);
const char *schema_postgresql_type_check(struct region *region, const struct model *model, const struct column *column);
/* The check that stands for a not null while rows are looked through. */
const char *schema_postgresql_null_check_name(struct region *region, const char *column);

/* lower.c: dialect->lower. */
const struct term *schema_postgresql_lower(struct lowering *lowering, const struct expression *expression,
                                           const struct type *type);

/* postgresql_statement.c: what generated statements need of the dialect. */
const char *schema_postgresql_parameter_type(const struct type *type);
void schema_postgresql_print_selected(struct text *text, const char *column, const struct type *type);
void schema_postgresql_print_keys(struct text *text, struct text *parameters, unsigned first, size_t count,
                                  const struct type *types);

/* postgresql_render.c */
bool schema_postgresql_render(const struct dialect *dialect, const struct sql_target *target, struct region *region,
                              struct model *model, const struct operation *const *operations, size_t count,
                              const char *revision, struct sql_steps *steps, struct problem *problem);

/* postgresql_table.c */
void schema_postgresql_create_table(const struct dialect *dialect, const struct sql_target *target,
                                    struct region *region, const struct model *model, const struct table *table,
                                    struct sql_steps *steps);
void schema_postgresql_print_table_name(struct text *text, const struct sql_target *target, const char *name);
void schema_postgresql_print_index_name(struct text *text, const struct sql_target *target, const char *table,
                                        const char *name);
void schema_postgresql_print_column_type(struct text *text, const struct sql_target *target, const struct model *model,
                                         const struct column *column);
const char *schema_postgresql_value(const struct dialect *dialect, struct region *region,
                                    const struct expression *value, const struct type *type);
void schema_postgresql_print_column(const struct dialect *dialect, struct text *text, const struct sql_target *target,
                                    const struct model *model, const struct column *column);
void schema_postgresql_print_type_check(struct text *text, const struct model *model, const struct column *column);
void schema_postgresql_print_constraint(const struct dialect *dialect, struct text *text,
                                        const struct sql_target *target, const struct constraint *constraint);
void schema_postgresql_print_index(const struct dialect *dialect, struct text *text, const struct sql_target *target,
                                   const struct table *table, const struct index *index, bool concurrently);
const char *schema_postgresql_table_comment(struct region *region, const struct sql_target *target, const char *table,
                                            const char *column, const char *comment);
const char *schema_postgresql_constraint_comment(struct region *region, const struct sql_target *target,
                                                 const char *table, const struct constraint *constraint);
const char *schema_postgresql_index_comment(struct region *region, const struct sql_target *target, const char *table,
                                            const struct index *index);

/* postgresql_objects.c: makes the schema unless it is there. */
const char *schema_postgresql_create_schema(struct region *region, const char *schema);

/* postgresql_recipe.c: whether this server cannot build an index concurrently. */
bool schema_postgresql_builds_in_the_way(const struct sql_target *target);

/* postgresql_locks.c: dialect->hazards. */
void schema_postgresql_hazards(const struct dialect *dialect, const struct sql_target *target, struct region *region,
                               const struct model *model, const struct operation *operation, struct hazards *hazards);

#endif
