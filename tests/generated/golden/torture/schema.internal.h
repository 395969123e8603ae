/* Made by schemac from the .schema files of this target.
 * Do not edit: it is written again whenever the schema changes. */
/* What the generated sources share. Not for applications. */
#ifndef SCHEMA_INTERNAL_H
#define SCHEMA_INTERNAL_H

#include "schema.h"

#include "schema/statement.h"

enum schema_internal_statement {
    STATEMENT_plain_insert,
    STATEMENT_plain_insert_returning,
    STATEMENT_plain_upsert,
    STATEMENT_plain_upsert_by_ident,
    STATEMENT_plain_get,
    STATEMENT_plain_exists,
    STATEMENT_plain_get_by_ident,
    STATEMENT_plain_count,
    STATEMENT_plain_all,
    STATEMENT_plain_list_all,
    STATEMENT_plain_update,
    STATEMENT_plain_update_returning,
    STATEMENT_plain_delete,
    STATEMENT_nullable_insert,
    STATEMENT_nullable_insert_returning,
    STATEMENT_nullable_upsert,
    STATEMENT_nullable_get,
    STATEMENT_nullable_exists,
    STATEMENT_nullable_count,
    STATEMENT_nullable_all,
    STATEMENT_nullable_list_all,
    STATEMENT_nullable_by_mood,
    STATEMENT_nullable_list_by_mood,
    STATEMENT_nullable_by_small,
    STATEMENT_nullable_list_by_small,
    STATEMENT_nullable_update,
    STATEMENT_nullable_update_returning,
    STATEMENT_nullable_delete,
    STATEMENT_preset_insert,
    STATEMENT_preset_insert_returning,
    STATEMENT_preset_upsert,
    STATEMENT_preset_get,
    STATEMENT_preset_exists,
    STATEMENT_preset_count,
    STATEMENT_preset_all,
    STATEMENT_preset_list_all,
    STATEMENT_preset_update,
    STATEMENT_preset_update_returning,
    STATEMENT_preset_delete,
    STATEMENT_settable_insert,
    STATEMENT_settable_insert_returning,
    STATEMENT_settable_upsert,
    STATEMENT_settable_get,
    STATEMENT_settable_exists,
    STATEMENT_settable_count,
    STATEMENT_settable_all,
    STATEMENT_settable_list_all,
    STATEMENT_settable_update,
    STATEMENT_settable_update_returning,
    STATEMENT_settable_delete,
    STATEMENT_composite_insert,
    STATEMENT_composite_insert_returning,
    STATEMENT_composite_upsert,
    STATEMENT_composite_get,
    STATEMENT_composite_exists,
    STATEMENT_composite_count,
    STATEMENT_composite_all,
    STATEMENT_composite_list_all,
    STATEMENT_composite_update,
    STATEMENT_composite_update_returning,
    STATEMENT_composite_is_current,
    STATEMENT_composite_delete,
    STATEMENT_pointing_insert,
    STATEMENT_pointing_insert_returning,
    STATEMENT_pointing_upsert,
    STATEMENT_pointing_get,
    STATEMENT_pointing_exists,
    STATEMENT_pointing_count,
    STATEMENT_pointing_all,
    STATEMENT_pointing_list_all,
    STATEMENT_pointing_update,
    STATEMENT_pointing_update_returning,
    STATEMENT_pointing_delete,
    STATEMENT_pointing_other,
    STATEMENT_plain_pointings,
    STATEMENT_pointing_load_other,
    STATEMENT_plain_load_pointings,
    STATEMENT_pointing_composite,
    STATEMENT_composite_pointings,
    STATEMENT_pointing_load_composite,
    STATEMENT_composite_load_pointings,
    STATEMENT_event_insert,
    STATEMENT_event_insert_returning,
    STATEMENT_event_count,
    STATEMENT_event_all,
    STATEMENT_event_list_all,
    STATEMENT_taken_insert,
    STATEMENT_taken_insert_returning,
    STATEMENT_taken_upsert,
    STATEMENT_taken_upsert_by_arena,
    STATEMENT_taken_get,
    STATEMENT_taken_exists,
    STATEMENT_taken_get_by_arena,
    STATEMENT_taken_count,
    STATEMENT_taken_all,
    STATEMENT_taken_list_all,
    STATEMENT_taken_by_status,
    STATEMENT_taken_list_by_status,
    STATEMENT_taken_by_count,
    STATEMENT_taken_list_by_count,
    STATEMENT_taken_update,
    STATEMENT_taken_update_returning,
    STATEMENT_taken_delete,
    STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert,
    STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert_returning,
    STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert,
    STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x,
    STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get,
    STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_exists,
    STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x,
    STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_count,
    STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all,
    STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_list_all,
    STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update,
    STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update_returning,
    STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_delete,
    STATEMENT_moments_insert,
    STATEMENT_moments_insert_returning,
    STATEMENT_moments_upsert,
    STATEMENT_moments_get,
    STATEMENT_moments_exists,
    STATEMENT_moments_count,
    STATEMENT_moments_all,
    STATEMENT_moments_list_all,
    STATEMENT_moments_delete,
    STATEMENT_at_moment_insert,
    STATEMENT_at_moment_insert_returning,
    STATEMENT_at_moment_upsert,
    STATEMENT_at_moment_get,
    STATEMENT_at_moment_exists,
    STATEMENT_at_moment_count,
    STATEMENT_at_moment_all,
    STATEMENT_at_moment_list_all,
    STATEMENT_at_moment_by_day,
    STATEMENT_at_moment_list_by_day,
    STATEMENT_at_moment_update,
    STATEMENT_at_moment_update_returning,
    STATEMENT_at_moment_delete,
    STATEMENT_at_moment_moments,
    STATEMENT_moments_at_moments,
    STATEMENT_at_moment_load_moments,
    STATEMENT_moments_load_at_moments,
    STATEMENT_measures_insert,
    STATEMENT_measures_insert_returning,
    STATEMENT_measures_upsert,
    STATEMENT_measures_get,
    STATEMENT_measures_exists,
    STATEMENT_measures_count,
    STATEMENT_measures_all,
    STATEMENT_measures_list_all,
    STATEMENT_measures_delete,
    STATEMENT_measured_insert,
    STATEMENT_measured_insert_returning,
    STATEMENT_measured_upsert,
    STATEMENT_measured_get,
    STATEMENT_measured_exists,
    STATEMENT_measured_count,
    STATEMENT_measured_all,
    STATEMENT_measured_list_all,
    STATEMENT_measured_by_single,
    STATEMENT_measured_list_by_single,
    STATEMENT_measured_update,
    STATEMENT_measured_update_returning,
    STATEMENT_measured_delete,
    STATEMENT_measured_measures,
    STATEMENT_measures_measureds,
    STATEMENT_measured_load_measures,
    STATEMENT_measures_load_measureds,
    STATEMENT_label_insert,
    STATEMENT_label_insert_returning,
    STATEMENT_label_upsert,
    STATEMENT_label_get,
    STATEMENT_label_exists,
    STATEMENT_label_count,
    STATEMENT_label_all,
    STATEMENT_label_list_all,
    STATEMENT_label_delete,
    STATEMENT_label_of_composite_insert,
    STATEMENT_label_of_composite_insert_returning,
    STATEMENT_label_of_composite_upsert,
    STATEMENT_label_of_composite_get,
    STATEMENT_label_of_composite_exists,
    STATEMENT_label_of_composite_count,
    STATEMENT_label_of_composite_all,
    STATEMENT_label_of_composite_list_all,
    STATEMENT_label_of_composite_by_region,
    STATEMENT_label_of_composite_list_by_region,
    STATEMENT_label_of_composite_delete,
    STATEMENT_label_composites,
    STATEMENT_label_load_composites,
    STATEMENT_composite_labels,
    STATEMENT_composite_load_labels,
    STATEMENT_node_insert,
    STATEMENT_node_insert_returning,
    STATEMENT_node_upsert,
    STATEMENT_node_upsert_by_parent_name,
    STATEMENT_node_get,
    STATEMENT_node_exists,
    STATEMENT_node_get_by_parent_name,
    STATEMENT_node_count,
    STATEMENT_node_all,
    STATEMENT_node_list_all,
    STATEMENT_node_update,
    STATEMENT_node_update_returning,
    STATEMENT_node_delete,
    STATEMENT_node_parent,
    STATEMENT_node_nodes,
    STATEMENT_node_load_parent,
    STATEMENT_node_load_nodes,
    STATEMENT_computed_insert,
    STATEMENT_computed_insert_returning,
    STATEMENT_computed_upsert,
    STATEMENT_computed_get,
    STATEMENT_computed_exists,
    STATEMENT_computed_count,
    STATEMENT_computed_all,
    STATEMENT_computed_list_all,
    STATEMENT_computed_update,
    STATEMENT_computed_update_returning,
    STATEMENT_computed_is_current,
    STATEMENT_computed_delete,
    SCHEMA_INTERNAL_STATEMENTS
};

extern const char *const schema_internal_mood_texts[];

void schema_internal_read_plain(schema_statement *statement, schema_arena *arena, struct plain *row);
schema_status schema_internal_load_plain_rows(schema_statement *statement, schema_keys *keys,
                                              schema_arena *arena, size_t count, struct plain **loaded);

void schema_internal_read_nullable(schema_statement *statement, schema_arena *arena, struct nullable *row);

void schema_internal_read_preset(schema_statement *statement, schema_arena *arena, struct preset *row);

void schema_internal_read_settable(schema_statement *statement, schema_arena *arena, struct settable *row);

void schema_internal_read_composite(schema_statement *statement, schema_arena *arena, struct composite *row);
schema_status schema_internal_load_composite_rows(schema_statement *statement, schema_keys *keys,
                                                  schema_arena *arena, size_t count,
                                                  struct composite **loaded);
schema_status schema_internal_load_composite_lists(schema_statement *statement, schema_keys *keys,
                                                   schema_arena *arena, size_t count,
                                                   struct composite_list *lists);

void schema_internal_read_pointing(schema_statement *statement, schema_arena *arena, struct pointing *row);
schema_status schema_internal_load_pointing_lists(schema_statement *statement, schema_keys *keys,
                                                  schema_arena *arena, size_t count,
                                                  struct pointing_list *lists);

void schema_internal_read_event(schema_statement *statement, schema_arena *arena, struct event *row);

void schema_internal_read_taken(schema_statement *statement, schema_arena *arena, struct taken *row);

void schema_internal_read_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde(schema_statement *statement,
                                                                                          schema_arena *arena,
                                                                                          struct a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde *row);

void schema_internal_read_moments(schema_statement *statement, schema_arena *arena, struct moments *row);
schema_status schema_internal_load_moments_rows(schema_statement *statement, schema_keys *keys,
                                                schema_arena *arena, size_t count, struct moments **loaded);

void schema_internal_read_at_moment(schema_statement *statement, schema_arena *arena, struct at_moment *row);
schema_status schema_internal_load_at_moment_lists(schema_statement *statement, schema_keys *keys,
                                                   schema_arena *arena, size_t count,
                                                   struct at_moment_list *lists);

void schema_internal_read_measures(schema_statement *statement, schema_arena *arena, struct measures *row);
schema_status schema_internal_load_measures_rows(schema_statement *statement, schema_keys *keys,
                                                 schema_arena *arena, size_t count, struct measures **loaded);

void schema_internal_read_measured(schema_statement *statement, schema_arena *arena, struct measured *row);
schema_status schema_internal_load_measured_lists(schema_statement *statement, schema_keys *keys,
                                                  schema_arena *arena, size_t count,
                                                  struct measured_list *lists);

void schema_internal_read_label(schema_statement *statement, schema_arena *arena, struct label *row);
schema_status schema_internal_load_label_lists(schema_statement *statement, schema_keys *keys,
                                               schema_arena *arena, size_t count, struct label_list *lists);

void schema_internal_read_label_of_composite(schema_statement *statement, schema_arena *arena,
                                             struct label_of_composite *row);

void schema_internal_read_node(schema_statement *statement, schema_arena *arena, struct node *row);
schema_status schema_internal_load_node_rows(schema_statement *statement, schema_keys *keys,
                                             schema_arena *arena, size_t count, struct node **loaded);
schema_status schema_internal_load_node_lists(schema_statement *statement, schema_keys *keys,
                                              schema_arena *arena, size_t count, struct node_list *lists);

void schema_internal_read_computed(schema_statement *statement, schema_arena *arena, struct computed *row);

#endif
