/* Made by schemac from the .schema files of this target and its migrations.
 * Do not edit: it is written again whenever the schema changes. */
#include "schema.internal.h"
#include "schema.drafts.h"

/* -- statements ------------------------------------------------------------------------------------------ */

static const struct schema_statement_names schema_static_statements[] = {
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert",
        .parameters = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                      "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert_returning] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert_returning",
        .parameters = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                      "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .columns = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                   "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert",
        .parameters = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                      "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .columns = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .parameters = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                      "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .columns = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get",
        .parameters = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x",
        .columns = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                   "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_exists] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_exists",
        .parameters = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .parameters = "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .columns = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                   "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_count] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_count",
        .columns = "count",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all_open] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all",
        .columns = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                   "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_list_all] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_list_all",
        .parameters = "limit offset",
        .columns = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                   "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update",
        .parameters = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                      "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update_returning] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update_returning",
        .parameters = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                      "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .columns = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                   "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_delete] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_delete",
        .parameters = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x",
    },
    [SCHEMA_STATEMENT_at_moment_insert] = {
        .name = "at_moment_insert",
        .parameters = "id day clock moment wall",
    },
    [SCHEMA_STATEMENT_at_moment_insert_returning] = {
        .name = "at_moment_insert_returning",
        .parameters = "id day clock moment wall",
        .columns = "id day clock moment wall",
    },
    [SCHEMA_STATEMENT_at_moment_upsert] = {
        .name = "at_moment_upsert",
        .parameters = "id day clock moment wall",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_at_moment_get] = {
        .name = "at_moment_get",
        .parameters = "id",
        .columns = "id day clock moment wall",
    },
    [SCHEMA_STATEMENT_at_moment_exists] = {.name = "at_moment_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_at_moment_count] = {.name = "at_moment_count", .columns = "count"},
    [SCHEMA_STATEMENT_at_moment_all_open] = {.name = "at_moment_all", .columns = "id day clock moment wall"},
    [SCHEMA_STATEMENT_at_moment_list_all] = {
        .name = "at_moment_list_all",
        .parameters = "limit offset",
        .columns = "id day clock moment wall",
    },
    [SCHEMA_STATEMENT_at_moment_by_day_open] = {
        .name = "at_moment_by_day",
        .parameters = "day",
        .columns = "id day clock moment wall",
    },
    [SCHEMA_STATEMENT_at_moment_list_by_day] = {
        .name = "at_moment_list_by_day",
        .parameters = "day limit offset",
        .columns = "id day clock moment wall",
    },
    [SCHEMA_STATEMENT_at_moment_update] = {
        .name = "at_moment_update",
        .parameters = "id day clock moment wall",
    },
    [SCHEMA_STATEMENT_at_moment_update_returning] = {
        .name = "at_moment_update_returning",
        .parameters = "id day clock moment wall",
        .columns = "id day clock moment wall",
    },
    [SCHEMA_STATEMENT_at_moment_delete] = {.name = "at_moment_delete", .parameters = "id"},
    [SCHEMA_STATEMENT_at_moment_moments] = {
        .name = "at_moment_moments",
        .parameters = "day clock moment wall",
        .columns = "day clock moment wall",
    },
    [SCHEMA_STATEMENT_moments_at_moments_open] = {
        .name = "moments_at_moments",
        .parameters = "day clock moment wall",
        .columns = "id day clock moment wall",
    },
    [SCHEMA_STATEMENT_at_moment_load_moments] = {
        .name = "at_moment_load_moments",
        .parameters = "keys",
        .columns = "day clock moment wall position",
    },
    [SCHEMA_STATEMENT_moments_load_at_moments] = {
        .name = "moments_load_at_moments",
        .parameters = "keys",
        .columns = "id day clock moment wall position",
    },
    [SCHEMA_STATEMENT_composite_insert] = {
        .name = "composite_insert",
        .parameters = "region year number remark",
    },
    [SCHEMA_STATEMENT_composite_insert_returning] = {
        .name = "composite_insert_returning",
        .parameters = "region year number remark",
        .columns = "region year number remark edition",
    },
    [SCHEMA_STATEMENT_composite_upsert] = {
        .name = "composite_upsert",
        .parameters = "region year number remark",
    },
    [SCHEMA_STATEMENT_composite_get] = {
        .name = "composite_get",
        .parameters = "region year number",
        .columns = "region year number remark edition",
    },
    [SCHEMA_STATEMENT_composite_exists] = {.name = "composite_exists", .parameters = "region year number"},
    [SCHEMA_STATEMENT_composite_count] = {.name = "composite_count", .columns = "count"},
    [SCHEMA_STATEMENT_composite_all_open] = {
        .name = "composite_all",
        .columns = "region year number remark edition",
    },
    [SCHEMA_STATEMENT_composite_list_all] = {
        .name = "composite_list_all",
        .parameters = "limit offset",
        .columns = "region year number remark edition",
    },
    [SCHEMA_STATEMENT_composite_update] = {
        .name = "composite_update",
        .parameters = "region year number edition remark",
    },
    [SCHEMA_STATEMENT_composite_update_returning] = {
        .name = "composite_update_returning",
        .parameters = "region year number edition remark",
        .columns = "region year number remark edition",
    },
    [SCHEMA_STATEMENT_composite_is_current] = {
        .name = "composite_is_current",
        .parameters = "region year number edition",
    },
    [SCHEMA_STATEMENT_composite_delete] = {.name = "composite_delete", .parameters = "region year number"},
    [SCHEMA_STATEMENT_computed_insert] = {.name = "computed_insert", .parameters = "id price count name"},
    [SCHEMA_STATEMENT_computed_insert_returning] = {
        .name = "computed_insert_returning",
        .parameters = "id price count name",
        .columns = "id price count name total folded version",
    },
    [SCHEMA_STATEMENT_computed_upsert] = {
        .name = "computed_upsert",
        .parameters = "id price count name",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_computed_get] = {
        .name = "computed_get",
        .parameters = "id",
        .columns = "id price count name total folded version",
    },
    [SCHEMA_STATEMENT_computed_exists] = {.name = "computed_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_computed_count] = {.name = "computed_count", .columns = "count"},
    [SCHEMA_STATEMENT_computed_all_open] = {
        .name = "computed_all",
        .columns = "id price count name total folded version",
    },
    [SCHEMA_STATEMENT_computed_list_all] = {
        .name = "computed_list_all",
        .parameters = "limit offset",
        .columns = "id price count name total folded version",
    },
    [SCHEMA_STATEMENT_computed_update] = {
        .name = "computed_update",
        .parameters = "id version price count name",
    },
    [SCHEMA_STATEMENT_computed_update_returning] = {
        .name = "computed_update_returning",
        .parameters = "id version price count name",
        .columns = "id price count name total folded version",
    },
    [SCHEMA_STATEMENT_computed_is_current] = {.name = "computed_is_current", .parameters = "id version"},
    [SCHEMA_STATEMENT_computed_delete] = {.name = "computed_delete", .parameters = "id"},
    [SCHEMA_STATEMENT_event_insert] = {.name = "event_insert", .parameters = "at message"},
    [SCHEMA_STATEMENT_event_insert_returning] = {
        .name = "event_insert_returning",
        .parameters = "at message",
        .columns = "at message",
    },
    [SCHEMA_STATEMENT_event_count] = {.name = "event_count", .columns = "count"},
    [SCHEMA_STATEMENT_event_all_open] = {.name = "event_all", .columns = "at message"},
    [SCHEMA_STATEMENT_event_list_all] = {
        .name = "event_list_all",
        .parameters = "limit offset",
        .columns = "at message",
    },
    [SCHEMA_STATEMENT_label_insert] = {.name = "label_insert", .parameters = "name"},
    [SCHEMA_STATEMENT_label_insert_returning] = {
        .name = "label_insert_returning",
        .parameters = "name",
        .columns = "name",
    },
    [SCHEMA_STATEMENT_label_upsert] = {.name = "label_upsert", .parameters = "name"},
    [SCHEMA_STATEMENT_label_get] = {.name = "label_get", .parameters = "name", .columns = "name"},
    [SCHEMA_STATEMENT_label_exists] = {.name = "label_exists", .parameters = "name"},
    [SCHEMA_STATEMENT_label_count] = {.name = "label_count", .columns = "count"},
    [SCHEMA_STATEMENT_label_all_open] = {.name = "label_all", .columns = "name"},
    [SCHEMA_STATEMENT_label_list_all] = {
        .name = "label_list_all",
        .parameters = "limit offset",
        .columns = "name",
    },
    [SCHEMA_STATEMENT_label_delete] = {.name = "label_delete", .parameters = "name"},
    [SCHEMA_STATEMENT_label_of_composite_insert] = {
        .name = "label_of_composite_insert",
        .parameters = "label region year number",
    },
    [SCHEMA_STATEMENT_label_of_composite_insert_returning] = {
        .name = "label_of_composite_insert_returning",
        .parameters = "label region year number",
        .columns = "label region year number",
    },
    [SCHEMA_STATEMENT_label_of_composite_upsert] = {
        .name = "label_of_composite_upsert",
        .parameters = "label region year number",
    },
    [SCHEMA_STATEMENT_label_of_composite_get] = {
        .name = "label_of_composite_get",
        .parameters = "label region year number",
        .columns = "label region year number",
    },
    [SCHEMA_STATEMENT_label_of_composite_exists] = {
        .name = "label_of_composite_exists",
        .parameters = "label region year number",
    },
    [SCHEMA_STATEMENT_label_of_composite_count] = {.name = "label_of_composite_count", .columns = "count"},
    [SCHEMA_STATEMENT_label_of_composite_all_open] = {
        .name = "label_of_composite_all",
        .columns = "label region year number",
    },
    [SCHEMA_STATEMENT_label_of_composite_list_all] = {
        .name = "label_of_composite_list_all",
        .parameters = "limit offset",
        .columns = "label region year number",
    },
    [SCHEMA_STATEMENT_label_of_composite_by_region_open] = {
        .name = "label_of_composite_by_region",
        .parameters = "region",
        .columns = "label region year number",
    },
    [SCHEMA_STATEMENT_label_of_composite_list_by_region] = {
        .name = "label_of_composite_list_by_region",
        .parameters = "region limit offset",
        .columns = "label region year number",
    },
    [SCHEMA_STATEMENT_label_of_composite_delete] = {
        .name = "label_of_composite_delete",
        .parameters = "label region year number",
    },
    [SCHEMA_STATEMENT_label_composites_open] = {
        .name = "label_composites",
        .parameters = "label",
        .columns = "region year number remark edition",
    },
    [SCHEMA_STATEMENT_label_load_composites] = {
        .name = "label_load_composites",
        .parameters = "keys",
        .columns = "region year number remark edition position",
    },
    [SCHEMA_STATEMENT_composite_labels_open] = {
        .name = "composite_labels",
        .parameters = "region year number",
        .columns = "name",
    },
    [SCHEMA_STATEMENT_composite_load_labels] = {
        .name = "composite_load_labels",
        .parameters = "keys",
        .columns = "name position",
    },
    [SCHEMA_STATEMENT_measured_insert] = {
        .name = "measured_insert",
        .parameters = "id single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_measured_insert_returning] = {
        .name = "measured_insert_returning",
        .parameters = "id single double_ amount flag small blob mood",
        .columns = "id single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_measured_upsert] = {
        .name = "measured_upsert",
        .parameters = "id single double_ amount flag small blob mood",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_measured_get] = {
        .name = "measured_get",
        .parameters = "id",
        .columns = "id single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_measured_exists] = {.name = "measured_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_measured_count] = {.name = "measured_count", .columns = "count"},
    [SCHEMA_STATEMENT_measured_all_open] = {
        .name = "measured_all",
        .columns = "id single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_measured_list_all] = {
        .name = "measured_list_all",
        .parameters = "limit offset",
        .columns = "id single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_measured_by_single_open] = {
        .name = "measured_by_single",
        .parameters = "single",
        .columns = "id single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_measured_list_by_single] = {
        .name = "measured_list_by_single",
        .parameters = "single limit offset",
        .columns = "id single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_measured_update] = {
        .name = "measured_update",
        .parameters = "id single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_measured_update_returning] = {
        .name = "measured_update_returning",
        .parameters = "id single double_ amount flag small blob mood",
        .columns = "id single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_measured_delete] = {.name = "measured_delete", .parameters = "id"},
    [SCHEMA_STATEMENT_measured_measures] = {
        .name = "measured_measures",
        .parameters = "single double_ amount flag small blob mood",
        .columns = "single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_measures_measureds_open] = {
        .name = "measures_measureds",
        .parameters = "single double_ amount flag small blob mood",
        .columns = "id single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_measured_load_measures] = {
        .name = "measured_load_measures",
        .parameters = "keys",
        .columns = "single double_ amount flag small blob mood position",
    },
    [SCHEMA_STATEMENT_measures_load_measureds] = {
        .name = "measures_load_measureds",
        .parameters = "keys",
        .columns = "id single double_ amount flag small blob mood position",
    },
    [SCHEMA_STATEMENT_measures_insert] = {
        .name = "measures_insert",
        .parameters = "single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_measures_insert_returning] = {
        .name = "measures_insert_returning",
        .parameters = "single double_ amount flag small blob mood",
        .columns = "single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_measures_upsert] = {
        .name = "measures_upsert",
        .parameters = "single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_measures_get] = {
        .name = "measures_get",
        .parameters = "single double_ amount flag small blob mood",
        .columns = "single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_measures_exists] = {
        .name = "measures_exists",
        .parameters = "single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_measures_count] = {.name = "measures_count", .columns = "count"},
    [SCHEMA_STATEMENT_measures_all_open] = {
        .name = "measures_all",
        .columns = "single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_measures_list_all] = {
        .name = "measures_list_all",
        .parameters = "limit offset",
        .columns = "single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_measures_delete] = {
        .name = "measures_delete",
        .parameters = "single double_ amount flag small blob mood",
    },
    [SCHEMA_STATEMENT_moments_insert] = {.name = "moments_insert", .parameters = "day clock moment wall"},
    [SCHEMA_STATEMENT_moments_insert_returning] = {
        .name = "moments_insert_returning",
        .parameters = "day clock moment wall",
        .columns = "day clock moment wall",
    },
    [SCHEMA_STATEMENT_moments_upsert] = {.name = "moments_upsert", .parameters = "day clock moment wall"},
    [SCHEMA_STATEMENT_moments_get] = {
        .name = "moments_get",
        .parameters = "day clock moment wall",
        .columns = "day clock moment wall",
    },
    [SCHEMA_STATEMENT_moments_exists] = {.name = "moments_exists", .parameters = "day clock moment wall"},
    [SCHEMA_STATEMENT_moments_count] = {.name = "moments_count", .columns = "count"},
    [SCHEMA_STATEMENT_moments_all_open] = {.name = "moments_all", .columns = "day clock moment wall"},
    [SCHEMA_STATEMENT_moments_list_all] = {
        .name = "moments_list_all",
        .parameters = "limit offset",
        .columns = "day clock moment wall",
    },
    [SCHEMA_STATEMENT_moments_delete] = {.name = "moments_delete", .parameters = "day clock moment wall"},
    [SCHEMA_STATEMENT_node_insert] = {.name = "node_insert", .parameters = "id parent name"},
    [SCHEMA_STATEMENT_node_insert_returning] = {
        .name = "node_insert_returning",
        .parameters = "id parent name",
        .columns = "id parent name",
    },
    [SCHEMA_STATEMENT_node_upsert] = {.name = "node_upsert", .parameters = "id parent name", .columns = "id"},
    [SCHEMA_STATEMENT_node_upsert_by_parent_name] = {
        .name = "node_upsert_by_parent_name",
        .parameters = "id parent name",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_node_get] = {.name = "node_get", .parameters = "id", .columns = "id parent name"},
    [SCHEMA_STATEMENT_node_exists] = {.name = "node_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_node_get_by_parent_name] = {
        .name = "node_get_by_parent_name",
        .parameters = "parent name",
        .columns = "id parent name",
    },
    [SCHEMA_STATEMENT_node_count] = {.name = "node_count", .columns = "count"},
    [SCHEMA_STATEMENT_node_all_open] = {.name = "node_all", .columns = "id parent name"},
    [SCHEMA_STATEMENT_node_list_all] = {
        .name = "node_list_all",
        .parameters = "limit offset",
        .columns = "id parent name",
    },
    [SCHEMA_STATEMENT_node_update] = {.name = "node_update", .parameters = "id parent name"},
    [SCHEMA_STATEMENT_node_update_returning] = {
        .name = "node_update_returning",
        .parameters = "id parent name",
        .columns = "id parent name",
    },
    [SCHEMA_STATEMENT_node_delete] = {.name = "node_delete", .parameters = "id"},
    [SCHEMA_STATEMENT_node_parent] = {
        .name = "node_parent",
        .parameters = "parent",
        .columns = "id parent name",
    },
    [SCHEMA_STATEMENT_node_nodes_open] = {
        .name = "node_nodes",
        .parameters = "parent",
        .columns = "id parent name",
    },
    [SCHEMA_STATEMENT_node_load_parent] = {
        .name = "node_load_parent",
        .parameters = "keys",
        .columns = "id parent name position",
    },
    [SCHEMA_STATEMENT_node_load_nodes] = {
        .name = "node_load_nodes",
        .parameters = "keys",
        .columns = "id parent name position",
    },
    [SCHEMA_STATEMENT_nullable_insert] = {
        .name = "nullable_insert",
        .parameters = "id flag small middle large single many money huge words limited blob ident day clock "
                      "moment wall document mood",
    },
    [SCHEMA_STATEMENT_nullable_insert_returning] = {
        .name = "nullable_insert_returning",
        .parameters = "id flag small middle large single many money huge words limited blob ident day clock "
                      "moment wall document mood",
        .columns = "id flag small middle large single many money huge words limited blob ident day clock "
                   "moment wall document mood",
    },
    [SCHEMA_STATEMENT_nullable_upsert] = {
        .name = "nullable_upsert",
        .parameters = "id flag small middle large single many money huge words limited blob ident day clock "
                      "moment wall document mood",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_nullable_get] = {
        .name = "nullable_get",
        .parameters = "id",
        .columns = "id flag small middle large single many money huge words limited blob ident day clock "
                   "moment wall document mood",
    },
    [SCHEMA_STATEMENT_nullable_exists] = {.name = "nullable_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_nullable_count] = {.name = "nullable_count", .columns = "count"},
    [SCHEMA_STATEMENT_nullable_all_open] = {
        .name = "nullable_all",
        .columns = "id flag small middle large single many money huge words limited blob ident day clock "
                   "moment wall document mood",
    },
    [SCHEMA_STATEMENT_nullable_list_all] = {
        .name = "nullable_list_all",
        .parameters = "limit offset",
        .columns = "id flag small middle large single many money huge words limited blob ident day clock "
                   "moment wall document mood",
    },
    [SCHEMA_STATEMENT_nullable_by_mood_open] = {
        .name = "nullable_by_mood",
        .parameters = "mood",
        .columns = "id flag small middle large single many money huge words limited blob ident day clock "
                   "moment wall document mood",
    },
    [SCHEMA_STATEMENT_nullable_list_by_mood] = {
        .name = "nullable_list_by_mood",
        .parameters = "mood limit offset",
        .columns = "id flag small middle large single many money huge words limited blob ident day clock "
                   "moment wall document mood",
    },
    [SCHEMA_STATEMENT_nullable_by_small_open] = {
        .name = "nullable_by_small",
        .parameters = "small",
        .columns = "id flag small middle large single many money huge words limited blob ident day clock "
                   "moment wall document mood",
    },
    [SCHEMA_STATEMENT_nullable_list_by_small] = {
        .name = "nullable_list_by_small",
        .parameters = "small limit offset",
        .columns = "id flag small middle large single many money huge words limited blob ident day clock "
                   "moment wall document mood",
    },
    [SCHEMA_STATEMENT_nullable_update] = {
        .name = "nullable_update",
        .parameters = "id flag small middle large single many money huge words limited blob ident day clock "
                      "moment wall document mood",
    },
    [SCHEMA_STATEMENT_nullable_update_returning] = {
        .name = "nullable_update_returning",
        .parameters = "id flag small middle large single many money huge words limited blob ident day clock "
                      "moment wall document mood",
        .columns = "id flag small middle large single many money huge words limited blob ident day clock "
                   "moment wall document mood",
    },
    [SCHEMA_STATEMENT_nullable_delete] = {.name = "nullable_delete", .parameters = "id"},
    [SCHEMA_STATEMENT_plain_insert] = {
        .name = "plain_insert",
        .parameters = "id flag small middle large single double_ money huge words short_ blob ident day "
                      "clock moment wall document mood",
    },
    [SCHEMA_STATEMENT_plain_insert_returning] = {
        .name = "plain_insert_returning",
        .parameters = "id flag small middle large single double_ money huge words short_ blob ident day "
                      "clock moment wall document mood",
        .columns = "id flag small middle large single double_ money huge words short_ blob ident day clock "
                   "moment wall document mood",
    },
    [SCHEMA_STATEMENT_plain_upsert] = {
        .name = "plain_upsert",
        .parameters = "id flag small middle large single double_ money huge words short_ blob ident day "
                      "clock moment wall document mood",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_plain_upsert_by_ident] = {
        .name = "plain_upsert_by_ident",
        .parameters = "id flag small middle large single double_ money huge words short_ blob ident day "
                      "clock moment wall document mood",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_plain_get] = {
        .name = "plain_get",
        .parameters = "id",
        .columns = "id flag small middle large single double_ money huge words short_ blob ident day clock "
                   "moment wall document mood",
    },
    [SCHEMA_STATEMENT_plain_exists] = {.name = "plain_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_plain_get_by_ident] = {
        .name = "plain_get_by_ident",
        .parameters = "ident",
        .columns = "id flag small middle large single double_ money huge words short_ blob ident day clock "
                   "moment wall document mood",
    },
    [SCHEMA_STATEMENT_plain_count] = {.name = "plain_count", .columns = "count"},
    [SCHEMA_STATEMENT_plain_all_open] = {
        .name = "plain_all",
        .columns = "id flag small middle large single double_ money huge words short_ blob ident day clock "
                   "moment wall document mood",
    },
    [SCHEMA_STATEMENT_plain_list_all] = {
        .name = "plain_list_all",
        .parameters = "limit offset",
        .columns = "id flag small middle large single double_ money huge words short_ blob ident day clock "
                   "moment wall document mood",
    },
    [SCHEMA_STATEMENT_plain_update] = {
        .name = "plain_update",
        .parameters = "id flag small middle large single double_ money huge words short_ blob ident day "
                      "clock moment wall document mood",
    },
    [SCHEMA_STATEMENT_plain_update_returning] = {
        .name = "plain_update_returning",
        .parameters = "id flag small middle large single double_ money huge words short_ blob ident day "
                      "clock moment wall document mood",
        .columns = "id flag small middle large single double_ money huge words short_ blob ident day clock "
                   "moment wall document mood",
    },
    [SCHEMA_STATEMENT_plain_delete] = {.name = "plain_delete", .parameters = "id"},
    [SCHEMA_STATEMENT_pointing_insert] = {
        .name = "pointing_insert",
        .parameters = "id region year number other",
    },
    [SCHEMA_STATEMENT_pointing_insert_returning] = {
        .name = "pointing_insert_returning",
        .parameters = "id region year number other",
        .columns = "id region year number other",
    },
    [SCHEMA_STATEMENT_pointing_upsert] = {
        .name = "pointing_upsert",
        .parameters = "id region year number other",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_pointing_get] = {
        .name = "pointing_get",
        .parameters = "id",
        .columns = "id region year number other",
    },
    [SCHEMA_STATEMENT_pointing_exists] = {.name = "pointing_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_pointing_count] = {.name = "pointing_count", .columns = "count"},
    [SCHEMA_STATEMENT_pointing_all_open] = {.name = "pointing_all", .columns = "id region year number other"},
    [SCHEMA_STATEMENT_pointing_list_all] = {
        .name = "pointing_list_all",
        .parameters = "limit offset",
        .columns = "id region year number other",
    },
    [SCHEMA_STATEMENT_pointing_update] = {
        .name = "pointing_update",
        .parameters = "id region year number other",
    },
    [SCHEMA_STATEMENT_pointing_update_returning] = {
        .name = "pointing_update_returning",
        .parameters = "id region year number other",
        .columns = "id region year number other",
    },
    [SCHEMA_STATEMENT_pointing_delete] = {.name = "pointing_delete", .parameters = "id"},
    [SCHEMA_STATEMENT_pointing_other] = {
        .name = "pointing_other",
        .parameters = "other",
        .columns = "id flag small middle large single double_ money huge words short_ blob ident day clock "
                   "moment wall document mood",
    },
    [SCHEMA_STATEMENT_plain_pointings_open] = {
        .name = "plain_pointings",
        .parameters = "other",
        .columns = "id region year number other",
    },
    [SCHEMA_STATEMENT_pointing_load_other] = {
        .name = "pointing_load_other",
        .parameters = "keys",
        .columns = "id flag small middle large single double_ money huge words short_ blob ident day clock "
                   "moment wall document mood position",
    },
    [SCHEMA_STATEMENT_plain_load_pointings] = {
        .name = "plain_load_pointings",
        .parameters = "keys",
        .columns = "id region year number other position",
    },
    [SCHEMA_STATEMENT_pointing_composite] = {
        .name = "pointing_composite",
        .parameters = "region year number",
        .columns = "region year number remark edition",
    },
    [SCHEMA_STATEMENT_composite_pointings_open] = {
        .name = "composite_pointings",
        .parameters = "region year number",
        .columns = "id region year number other",
    },
    [SCHEMA_STATEMENT_pointing_load_composite] = {
        .name = "pointing_load_composite",
        .parameters = "keys",
        .columns = "region year number remark edition position",
    },
    [SCHEMA_STATEMENT_composite_load_pointings] = {
        .name = "composite_load_pointings",
        .parameters = "keys",
        .columns = "id region year number other position",
    },
    [SCHEMA_STATEMENT_preset_insert] = {
        .name = "preset_insert",
        .parameters = "id flag small middle large single many money words day moment document mood",
    },
    [SCHEMA_STATEMENT_preset_insert_returning] = {
        .name = "preset_insert_returning",
        .parameters = "id flag small middle large single many money words day moment document mood",
        .columns = "id flag small middle large single many money words day moment document mood",
    },
    [SCHEMA_STATEMENT_preset_upsert] = {
        .name = "preset_upsert",
        .parameters = "id flag small middle large single many money words day moment document mood",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_preset_get] = {
        .name = "preset_get",
        .parameters = "id",
        .columns = "id flag small middle large single many money words day moment document mood",
    },
    [SCHEMA_STATEMENT_preset_exists] = {.name = "preset_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_preset_count] = {.name = "preset_count", .columns = "count"},
    [SCHEMA_STATEMENT_preset_all_open] = {
        .name = "preset_all",
        .columns = "id flag small middle large single many money words day moment document mood",
    },
    [SCHEMA_STATEMENT_preset_list_all] = {
        .name = "preset_list_all",
        .parameters = "limit offset",
        .columns = "id flag small middle large single many money words day moment document mood",
    },
    [SCHEMA_STATEMENT_preset_update] = {
        .name = "preset_update",
        .parameters = "id flag small middle large single many money words day moment document mood",
    },
    [SCHEMA_STATEMENT_preset_update_returning] = {
        .name = "preset_update_returning",
        .parameters = "id flag small middle large single many money words day moment document mood",
        .columns = "id flag small middle large single many money words day moment document mood",
    },
    [SCHEMA_STATEMENT_preset_delete] = {.name = "preset_delete", .parameters = "id"},
    [SCHEMA_STATEMENT_settable_insert] = {
        .name = "settable_insert",
        .parameters = "id flag middle money words blob moment mood",
    },
    [SCHEMA_STATEMENT_settable_insert_returning] = {
        .name = "settable_insert_returning",
        .parameters = "id flag middle money words blob moment mood",
        .columns = "id flag middle money words blob moment mood",
    },
    [SCHEMA_STATEMENT_settable_upsert] = {
        .name = "settable_upsert",
        .parameters = "id flag middle money words blob moment mood",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_settable_get] = {
        .name = "settable_get",
        .parameters = "id",
        .columns = "id flag middle money words blob moment mood",
    },
    [SCHEMA_STATEMENT_settable_exists] = {.name = "settable_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_settable_count] = {.name = "settable_count", .columns = "count"},
    [SCHEMA_STATEMENT_settable_all_open] = {
        .name = "settable_all",
        .columns = "id flag middle money words blob moment mood",
    },
    [SCHEMA_STATEMENT_settable_list_all] = {
        .name = "settable_list_all",
        .parameters = "limit offset",
        .columns = "id flag middle money words blob moment mood",
    },
    [SCHEMA_STATEMENT_settable_update] = {
        .name = "settable_update",
        .parameters = "id flag middle money words blob moment mood",
    },
    [SCHEMA_STATEMENT_settable_update_returning] = {
        .name = "settable_update_returning",
        .parameters = "id flag middle money words blob moment mood",
        .columns = "id flag middle money words blob moment mood",
    },
    [SCHEMA_STATEMENT_settable_delete] = {.name = "settable_delete", .parameters = "id"},
    [SCHEMA_STATEMENT_shop_parcel_insert] = {.name = "shop_parcel_insert", .parameters = "id label code node"},
    [SCHEMA_STATEMENT_shop_parcel_insert_returning] = {
        .name = "shop_parcel_insert_returning",
        .parameters = "id label code node",
        .columns = "id label code node",
    },
    [SCHEMA_STATEMENT_shop_parcel_upsert] = {
        .name = "shop_parcel_upsert",
        .parameters = "id label code node",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_shop_parcel_upsert_by_label] = {
        .name = "shop_parcel_upsert_by_label",
        .parameters = "id label code node",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_shop_parcel_get] = {
        .name = "shop_parcel_get",
        .parameters = "id",
        .columns = "id label code node",
    },
    [SCHEMA_STATEMENT_shop_parcel_exists] = {.name = "shop_parcel_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_shop_parcel_get_by_label] = {
        .name = "shop_parcel_get_by_label",
        .parameters = "label",
        .columns = "id label code node",
    },
    [SCHEMA_STATEMENT_shop_parcel_count] = {.name = "shop_parcel_count", .columns = "count"},
    [SCHEMA_STATEMENT_shop_parcel_all_open] = {.name = "shop_parcel_all", .columns = "id label code node"},
    [SCHEMA_STATEMENT_shop_parcel_list_all] = {
        .name = "shop_parcel_list_all",
        .parameters = "limit offset",
        .columns = "id label code node",
    },
    [SCHEMA_STATEMENT_shop_parcel_by_node_open] = {
        .name = "shop_parcel_by_node",
        .parameters = "node",
        .columns = "id label code node",
    },
    [SCHEMA_STATEMENT_shop_parcel_list_by_node] = {
        .name = "shop_parcel_list_by_node",
        .parameters = "node limit offset",
        .columns = "id label code node",
    },
    [SCHEMA_STATEMENT_shop_parcel_update] = {.name = "shop_parcel_update", .parameters = "id label code node"},
    [SCHEMA_STATEMENT_shop_parcel_update_returning] = {
        .name = "shop_parcel_update_returning",
        .parameters = "id label code node",
        .columns = "id label code node",
    },
    [SCHEMA_STATEMENT_shop_parcel_delete] = {.name = "shop_parcel_delete", .parameters = "id"},
    [SCHEMA_STATEMENT_shop_parcel_node] = {
        .name = "shop_parcel_node",
        .parameters = "node",
        .columns = "id parent name",
    },
    [SCHEMA_STATEMENT_node_shop_parcels_open] = {
        .name = "node_shop_parcels",
        .parameters = "node",
        .columns = "id label code node",
    },
    [SCHEMA_STATEMENT_shop_parcel_load_node] = {
        .name = "shop_parcel_load_node",
        .parameters = "keys",
        .columns = "id parent name position",
    },
    [SCHEMA_STATEMENT_node_load_shop_parcels] = {
        .name = "node_load_shop_parcels",
        .parameters = "keys",
        .columns = "id label code node position",
    },
    [SCHEMA_STATEMENT_store_parcel_insert] = {
        .name = "store_parcel_insert",
        .parameters = "id label code from",
    },
    [SCHEMA_STATEMENT_store_parcel_insert_returning] = {
        .name = "store_parcel_insert_returning",
        .parameters = "id label code from",
        .columns = "id label code from",
    },
    [SCHEMA_STATEMENT_store_parcel_upsert] = {
        .name = "store_parcel_upsert",
        .parameters = "id label code from",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_store_parcel_upsert_by_label] = {
        .name = "store_parcel_upsert_by_label",
        .parameters = "id label code from",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_store_parcel_get] = {
        .name = "store_parcel_get",
        .parameters = "id",
        .columns = "id label code from",
    },
    [SCHEMA_STATEMENT_store_parcel_exists] = {.name = "store_parcel_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_store_parcel_get_by_label] = {
        .name = "store_parcel_get_by_label",
        .parameters = "label",
        .columns = "id label code from",
    },
    [SCHEMA_STATEMENT_store_parcel_count] = {.name = "store_parcel_count", .columns = "count"},
    [SCHEMA_STATEMENT_store_parcel_all_open] = {.name = "store_parcel_all", .columns = "id label code from"},
    [SCHEMA_STATEMENT_store_parcel_list_all] = {
        .name = "store_parcel_list_all",
        .parameters = "limit offset",
        .columns = "id label code from",
    },
    [SCHEMA_STATEMENT_store_parcel_by_from_open] = {
        .name = "store_parcel_by_from",
        .parameters = "from",
        .columns = "id label code from",
    },
    [SCHEMA_STATEMENT_store_parcel_list_by_from] = {
        .name = "store_parcel_list_by_from",
        .parameters = "from limit offset",
        .columns = "id label code from",
    },
    [SCHEMA_STATEMENT_store_parcel_update] = {
        .name = "store_parcel_update",
        .parameters = "id label code from",
    },
    [SCHEMA_STATEMENT_store_parcel_update_returning] = {
        .name = "store_parcel_update_returning",
        .parameters = "id label code from",
        .columns = "id label code from",
    },
    [SCHEMA_STATEMENT_store_parcel_delete] = {.name = "store_parcel_delete", .parameters = "id"},
    [SCHEMA_STATEMENT_store_parcel_from] = {
        .name = "store_parcel_from",
        .parameters = "from",
        .columns = "id label code node",
    },
    [SCHEMA_STATEMENT_shop_parcel_store_parcels_open] = {
        .name = "shop_parcel_store_parcels",
        .parameters = "from",
        .columns = "id label code from",
    },
    [SCHEMA_STATEMENT_store_parcel_load_from] = {
        .name = "store_parcel_load_from",
        .parameters = "keys",
        .columns = "id label code node position",
    },
    [SCHEMA_STATEMENT_shop_parcel_load_store_parcels] = {
        .name = "shop_parcel_load_store_parcels",
        .parameters = "keys",
        .columns = "id label code from position",
    },
    [SCHEMA_STATEMENT_taken_insert] = {
        .name = "taken_insert",
        .parameters = "db arena status count class_ row change",
    },
    [SCHEMA_STATEMENT_taken_insert_returning] = {
        .name = "taken_insert_returning",
        .parameters = "db arena status count class_ row change",
        .columns = "db arena status count class_ row change",
    },
    [SCHEMA_STATEMENT_taken_upsert] = {
        .name = "taken_upsert",
        .parameters = "db arena status count class_ row change",
    },
    [SCHEMA_STATEMENT_taken_upsert_by_arena] = {
        .name = "taken_upsert_by_arena",
        .parameters = "db arena status count class_ row change",
    },
    [SCHEMA_STATEMENT_taken_get] = {
        .name = "taken_get",
        .parameters = "db",
        .columns = "db arena status count class_ row change",
    },
    [SCHEMA_STATEMENT_taken_exists] = {.name = "taken_exists", .parameters = "db"},
    [SCHEMA_STATEMENT_taken_get_by_arena] = {
        .name = "taken_get_by_arena",
        .parameters = "arena",
        .columns = "db arena status count class_ row change",
    },
    [SCHEMA_STATEMENT_taken_count] = {.name = "taken_count", .columns = "count"},
    [SCHEMA_STATEMENT_taken_all_open] = {
        .name = "taken_all",
        .columns = "db arena status count class_ row change",
    },
    [SCHEMA_STATEMENT_taken_list_all] = {
        .name = "taken_list_all",
        .parameters = "limit offset",
        .columns = "db arena status count class_ row change",
    },
    [SCHEMA_STATEMENT_taken_by_status_open] = {
        .name = "taken_by_status",
        .parameters = "status",
        .columns = "db arena status count class_ row change",
    },
    [SCHEMA_STATEMENT_taken_list_by_status] = {
        .name = "taken_list_by_status",
        .parameters = "status limit offset",
        .columns = "db arena status count class_ row change",
    },
    [SCHEMA_STATEMENT_taken_by_count_open] = {
        .name = "taken_by_count",
        .parameters = "count",
        .columns = "db arena status count class_ row change",
    },
    [SCHEMA_STATEMENT_taken_list_by_count] = {
        .name = "taken_list_by_count",
        .parameters = "count limit offset",
        .columns = "db arena status count class_ row change",
    },
    [SCHEMA_STATEMENT_taken_update] = {
        .name = "taken_update",
        .parameters = "db arena status count class_ row change",
    },
    [SCHEMA_STATEMENT_taken_update_returning] = {
        .name = "taken_update_returning",
        .parameters = "db arena status count class_ row change",
        .columns = "db arena status count class_ row change",
    },
    [SCHEMA_STATEMENT_taken_delete] = {.name = "taken_delete", .parameters = "db"},
    [SCHEMA_STATEMENT_worn_insert] = {.name = "worn_insert", .parameters = "id name"},
    [SCHEMA_STATEMENT_worn_insert_returning] = {
        .name = "worn_insert_returning",
        .parameters = "id name",
        .columns = "id name",
    },
    [SCHEMA_STATEMENT_worn_upsert] = {.name = "worn_upsert", .parameters = "id name", .columns = "id"},
    [SCHEMA_STATEMENT_worn_upsert_by_name] = {
        .name = "worn_upsert_by_name",
        .parameters = "id name",
        .columns = "id",
    },
    [SCHEMA_STATEMENT_worn_get] = {.name = "worn_get", .parameters = "id", .columns = "id name"},
    [SCHEMA_STATEMENT_worn_exists] = {.name = "worn_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_worn_get_by_name] = {
        .name = "worn_get_by_name",
        .parameters = "name",
        .columns = "id name",
    },
    [SCHEMA_STATEMENT_worn_count] = {.name = "worn_count", .columns = "count"},
    [SCHEMA_STATEMENT_worn_all_open] = {.name = "worn_all", .columns = "id name"},
    [SCHEMA_STATEMENT_worn_list_all] = {
        .name = "worn_list_all",
        .parameters = "limit offset",
        .columns = "id name",
    },
    [SCHEMA_STATEMENT_worn_update] = {.name = "worn_update", .parameters = "id name"},
    [SCHEMA_STATEMENT_worn_update_returning] = {
        .name = "worn_update_returning",
        .parameters = "id name",
        .columns = "id name",
    },
    [SCHEMA_STATEMENT_worn_delete] = {.name = "worn_delete", .parameters = "id"},
};

static const struct schema_statement_text schema_static_sqlite_texts[] = {
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert] = {
        .sql = "insert into \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"" SCHEMA_END SCHEMA_ITEM
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2)",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert_returning] = {
        .sql = "insert into \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"" SCHEMA_END SCHEMA_ITEM
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2) returning "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\"",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert] = {
        .sql = "insert into \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"" SCHEMA_END SCHEMA_ITEM
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2) on conflict "
               "(\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\") do update set "
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = "
               "excluded.\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" returning "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x] = {
        .sql = "insert into \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"" SCHEMA_END SCHEMA_ITEM
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2) on conflict "
               "(\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") do update set "
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = "
               "excluded.\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" returning "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get] = {
        .sql = "select \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" from "
               "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" where "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = ?1",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_exists] = {
        .sql = "select 1 from \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" where "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = ?1",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x] = {
        .sql = "select \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" from "
               "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" where "
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = ?1",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_count] = {
        .sql = "select count(*) from \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\"",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all_open] = {
        .sql = "select \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" from "
               "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" order by "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_list_all] = {
        .sql = "select \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" from "
               "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" order by "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update] = {
        .sql = "update \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" set " SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = ?2" SCHEMA_END
               " where \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = ?1",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update_returning] = {
        .sql = "update \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" set " SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = ?2" SCHEMA_END
               " where \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = ?1 returning "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\"",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_delete] = {
        .sql = "delete from \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" where "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = ?1",
    },
    [SCHEMA_STATEMENT_at_moment_insert] = {
        .sql = "insert into \"at_moment\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*")
               " (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"day\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"clock\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"moment\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"wall\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "?2" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "?3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "?4"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "?5" SCHEMA_END ")" SCHEMA_END,
        .bits = 5,
    },
    [SCHEMA_STATEMENT_at_moment_insert_returning] = {
        .sql = "insert into \"at_moment\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*")
               " (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"day\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"clock\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"moment\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"wall\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "?2" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "?3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "?4"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "?5" SCHEMA_END ")" SCHEMA_END
               " returning \"id\", \"day\", \"clock\", \"moment\", \"wall\"",
        .bits = 5,
    },
    [SCHEMA_STATEMENT_at_moment_upsert] = {
        .sql = "insert into \"at_moment\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*")
               " (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"day\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"clock\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"moment\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"wall\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "?2" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "?3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "?4"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "?5" SCHEMA_END ") on conflict (\"id\") do update set "
               SCHEMA_LIST SCHEMA_IF("1") SCHEMA_ITEM "\"day\" = excluded.\"day\"" SCHEMA_END SCHEMA_IF("2")
               SCHEMA_ITEM "\"clock\" = excluded.\"clock\"" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM
               "\"moment\" = excluded.\"moment\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"wall\" = excluded.\"wall\"" SCHEMA_END SCHEMA_IF_NONE "\"id\" = excluded.\"id\"" SCHEMA_END
               SCHEMA_END " returning \"id\"",
        .bits = 5,
    },
    [SCHEMA_STATEMENT_at_moment_get] = {
        .sql = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_at_moment_exists] = {.sql = "select 1 from \"at_moment\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_at_moment_count] = {.sql = "select count(*) from \"at_moment\""},
    [SCHEMA_STATEMENT_at_moment_all_open] = {
        .sql = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_at_moment_list_all] = {
        .sql = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" order by \"id\" "
               "limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_at_moment_by_day_open] = {
        .sql = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" where \"day\" = "
               "?1 order by \"clock\" nulls last, \"moment\" nulls last, \"wall\" nulls last",
    },
    [SCHEMA_STATEMENT_at_moment_list_by_day] = {
        .sql = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" where \"day\" = "
               "?1 order by \"clock\" nulls last, \"moment\" nulls last, \"wall\" nulls last limit ?2 offset "
               "?3",
    },
    [SCHEMA_STATEMENT_at_moment_update] = {
        .sql = "update \"at_moment\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"day\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"clock\" = ?3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"moment\" = ?4" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"wall\" = ?5" SCHEMA_END
               " where \"id\" = ?1",
        .bits = 4,
    },
    [SCHEMA_STATEMENT_at_moment_update_returning] = {
        .sql = "update \"at_moment\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"day\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"clock\" = ?3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"moment\" = ?4" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"wall\" = ?5" SCHEMA_END
               " where \"id\" = ?1 returning \"id\", \"day\", \"clock\", \"moment\", \"wall\"",
        .bits = 4,
    },
    [SCHEMA_STATEMENT_at_moment_delete] = {.sql = "delete from \"at_moment\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_at_moment_moments] = {
        .sql = "select \"day\", \"clock\", \"moment\", \"wall\" from \"moments\" where \"day\" = ?1 and "
               "\"clock\" = ?2 and \"moment\" = ?3 and \"wall\" = ?4",
    },
    [SCHEMA_STATEMENT_moments_at_moments_open] = {
        .sql = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" where \"day\" = "
               "?1 and \"clock\" = ?2 and \"moment\" = ?3 and \"wall\" = ?4 order by \"id\"",
    },
    [SCHEMA_STATEMENT_at_moment_load_moments] = {
        .sql = "select t.\"day\", t.\"clock\", t.\"moment\", t.\"wall\", k.\"position\" from schema_keys(?1) k "
               "join \"moments\" t on t.\"day\" = k.\"key1\" and t.\"clock\" = k.\"key2\" and t.\"moment\" = "
               "k.\"key3\" and t.\"wall\" = k.\"key4\" order by k.\"position\"",
    },
    [SCHEMA_STATEMENT_moments_load_at_moments] = {
        .sql = "select t.\"id\", t.\"day\", t.\"clock\", t.\"moment\", t.\"wall\", k.\"position\" from "
               "schema_keys(?1) k join \"at_moment\" t on t.\"day\" = k.\"key1\" and t.\"clock\" = "
               "k.\"key2\" and t.\"moment\" = k.\"key3\" and t.\"wall\" = k.\"key4\" order by "
               "k.\"position\", t.\"id\"",
    },
    [SCHEMA_STATEMENT_composite_insert] = {
        .sql = "insert into \"composite\" (\"region\", \"year\", \"number\"" SCHEMA_IF("0") ", \"remark\""
               SCHEMA_END ") values (?1, ?2, ?3" SCHEMA_IF("0") ", ?4" SCHEMA_END ")",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_composite_insert_returning] = {
        .sql = "insert into \"composite\" (\"region\", \"year\", \"number\"" SCHEMA_IF("0") ", \"remark\""
               SCHEMA_END ") values (?1, ?2, ?3" SCHEMA_IF("0") ", ?4" SCHEMA_END
               ") returning \"region\", \"year\", \"number\", \"remark\", \"edition\"",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_composite_upsert] = {
        .sql = "insert into \"composite\" (\"region\", \"year\", \"number\"" SCHEMA_IF("0") ", \"remark\""
               SCHEMA_END ") values (?1, ?2, ?3" SCHEMA_IF("0") ", ?4" SCHEMA_END
               ") on conflict (\"region\", \"year\", \"number\") do update set " SCHEMA_LIST SCHEMA_IF("0")
               SCHEMA_ITEM "\"remark\" = excluded.\"remark\"" SCHEMA_END SCHEMA_ITEM
               "\"edition\" = \"composite\".\"edition\" + 1",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_composite_get] = {
        .sql = "select \"region\", \"year\", \"number\", \"remark\", \"edition\" from \"composite\" where "
               "\"region\" = ?1 and \"year\" = ?2 and \"number\" = ?3",
    },
    [SCHEMA_STATEMENT_composite_exists] = {
        .sql = "select 1 from \"composite\" where \"region\" = ?1 and \"year\" = ?2 and \"number\" = ?3",
    },
    [SCHEMA_STATEMENT_composite_count] = {.sql = "select count(*) from \"composite\""},
    [SCHEMA_STATEMENT_composite_all_open] = {
        .sql = "select \"region\", \"year\", \"number\", \"remark\", \"edition\" from \"composite\" order by "
               "\"region\", \"year\", \"number\"",
    },
    [SCHEMA_STATEMENT_composite_list_all] = {
        .sql = "select \"region\", \"year\", \"number\", \"remark\", \"edition\" from \"composite\" order by "
               "\"region\", \"year\", \"number\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_composite_update] = {
        .sql = "update \"composite\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"remark\" = ?5"
               SCHEMA_END SCHEMA_ITEM
               "\"edition\" = \"edition\" + 1 where \"region\" = ?1 and \"year\" = ?2 "
               "and \"number\" = ?3 and \"edition\" = ?4",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_composite_update_returning] = {
        .sql = "update \"composite\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"remark\" = ?5"
               SCHEMA_END SCHEMA_ITEM
               "\"edition\" = \"edition\" + 1 where \"region\" = ?1 and \"year\" = ?2 "
               "and \"number\" = ?3 and \"edition\" = ?4 returning \"region\", \"year\", \"number\", "
               "\"remark\", \"edition\"",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_composite_is_current] = {
        .sql = "select 1 from \"composite\" where \"region\" = ?1 and \"year\" = ?2 and \"number\" = ?3 and "
               "\"edition\" = ?4",
    },
    [SCHEMA_STATEMENT_composite_delete] = {
        .sql = "delete from \"composite\" where \"region\" = ?1 and \"year\" = ?2 and \"number\" = ?3",
    },
    [SCHEMA_STATEMENT_computed_insert] = {
        .sql = "insert into \"computed\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"price\"" SCHEMA_IF("1") ", \"count\"" SCHEMA_END SCHEMA_IF("2") ", \"name\""
               SCHEMA_END ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM
               "?2" SCHEMA_IF("1") ", ?3" SCHEMA_END SCHEMA_IF("2") ", ?4" SCHEMA_END ")",
        .bits = 3,
    },
    [SCHEMA_STATEMENT_computed_insert_returning] = {
        .sql = "insert into \"computed\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"price\"" SCHEMA_IF("1") ", \"count\"" SCHEMA_END SCHEMA_IF("2") ", \"name\""
               SCHEMA_END ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM
               "?2" SCHEMA_IF("1") ", ?3" SCHEMA_END SCHEMA_IF("2") ", ?4" SCHEMA_END
               ") returning \"id\", \"price\", \"count\", \"name\", \"total\", \"folded\", \"version\"",
        .bits = 3,
    },
    [SCHEMA_STATEMENT_computed_upsert] = {
        .sql = "insert into \"computed\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"price\"" SCHEMA_IF("1") ", \"count\"" SCHEMA_END SCHEMA_IF("2") ", \"name\""
               SCHEMA_END ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM
               "?2" SCHEMA_IF("1") ", ?3" SCHEMA_END SCHEMA_IF("2") ", ?4" SCHEMA_END
               ") on conflict (\"id\") do update set \"price\" = excluded.\"price\"" SCHEMA_IF("1")
               ", \"count\" = excluded.\"count\"" SCHEMA_END SCHEMA_IF("2") ", \"name\" = excluded.\"name\""
               SCHEMA_END ", \"version\" = \"computed\".\"version\" + 1 returning \"id\"",
        .bits = 3,
    },
    [SCHEMA_STATEMENT_computed_get] = {
        .sql = "select \"id\", \"price\", \"count\", \"name\", \"total\", \"folded\", \"version\" from "
               "\"computed\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_computed_exists] = {.sql = "select 1 from \"computed\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_computed_count] = {.sql = "select count(*) from \"computed\""},
    [SCHEMA_STATEMENT_computed_all_open] = {
        .sql = "select \"id\", \"price\", \"count\", \"name\", \"total\", \"folded\", \"version\" from "
               "\"computed\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_computed_list_all] = {
        .sql = "select \"id\", \"price\", \"count\", \"name\", \"total\", \"folded\", \"version\" from "
               "\"computed\" order by \"id\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_computed_update] = {
        .sql = "update \"computed\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"price\" = "
               SCHEMA_UNLESS("3") "?3" SCHEMA_END SCHEMA_IF("3") "case when \"price\" + ?3 not between "
               "-99999999 and 99999999 then abs(-9223372036854775808) else \"price\" + ?3 end" SCHEMA_END
               SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "\"count\" = " SCHEMA_UNLESS("4") "?4" SCHEMA_END
               SCHEMA_IF("4") "\"count\" + ?4" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"name\" = ?5" SCHEMA_END SCHEMA_ITEM "\"version\" = \"version\" + 1 where \"id\" = ?1 and "
               "\"version\" = ?2",
        .bits = 5,
    },
    [SCHEMA_STATEMENT_computed_update_returning] = {
        .sql = "update \"computed\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"price\" = "
               SCHEMA_UNLESS("3") "?3" SCHEMA_END SCHEMA_IF("3") "case when \"price\" + ?3 not between "
               "-99999999 and 99999999 then abs(-9223372036854775808) else \"price\" + ?3 end" SCHEMA_END
               SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "\"count\" = " SCHEMA_UNLESS("4") "?4" SCHEMA_END
               SCHEMA_IF("4") "\"count\" + ?4" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"name\" = ?5" SCHEMA_END SCHEMA_ITEM "\"version\" = \"version\" + 1 where \"id\" = ?1 and "
               "\"version\" = ?2 returning \"id\", \"price\", \"count\", \"name\", \"total\", \"folded\", "
               "\"version\"",
        .bits = 5,
    },
    [SCHEMA_STATEMENT_computed_is_current] = {
        .sql = "select 1 from \"computed\" where \"id\" = ?1 and \"version\" = ?2",
    },
    [SCHEMA_STATEMENT_computed_delete] = {.sql = "delete from \"computed\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_event_insert] = {.sql = "insert into \"event\" (\"at\", \"message\") values (?1, ?2)"},
    [SCHEMA_STATEMENT_event_insert_returning] = {
        .sql = "insert into \"event\" (\"at\", \"message\") values (?1, ?2) returning \"at\", \"message\"",
    },
    [SCHEMA_STATEMENT_event_count] = {.sql = "select count(*) from \"event\""},
    [SCHEMA_STATEMENT_event_all_open] = {.sql = "select \"at\", \"message\" from \"event\""},
    [SCHEMA_STATEMENT_event_list_all] = {
        .sql = "select \"at\", \"message\" from \"event\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_label_insert] = {.sql = "insert into \"label\" (\"name\") values (?1)"},
    [SCHEMA_STATEMENT_label_insert_returning] = {
        .sql = "insert into \"label\" (\"name\") values (?1) returning \"name\"",
    },
    [SCHEMA_STATEMENT_label_upsert] = {
        .sql = "insert into \"label\" (\"name\") values (?1) on conflict (\"name\") do update set \"name\" = "
               "excluded.\"name\"",
    },
    [SCHEMA_STATEMENT_label_get] = {.sql = "select \"name\" from \"label\" where \"name\" = ?1"},
    [SCHEMA_STATEMENT_label_exists] = {.sql = "select 1 from \"label\" where \"name\" = ?1"},
    [SCHEMA_STATEMENT_label_count] = {.sql = "select count(*) from \"label\""},
    [SCHEMA_STATEMENT_label_all_open] = {.sql = "select \"name\" from \"label\" order by \"name\""},
    [SCHEMA_STATEMENT_label_list_all] = {
        .sql = "select \"name\" from \"label\" order by \"name\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_label_delete] = {.sql = "delete from \"label\" where \"name\" = ?1"},
    [SCHEMA_STATEMENT_label_of_composite_insert] = {
        .sql = "insert into \"label_of_composite\" (\"label\", \"region\", \"year\", \"number\") values (?1, "
               "?2, ?3, ?4)",
    },
    [SCHEMA_STATEMENT_label_of_composite_insert_returning] = {
        .sql = "insert into \"label_of_composite\" (\"label\", \"region\", \"year\", \"number\") values (?1, "
               "?2, ?3, ?4) returning \"label\", \"region\", \"year\", \"number\"",
    },
    [SCHEMA_STATEMENT_label_of_composite_upsert] = {
        .sql = "insert into \"label_of_composite\" (\"label\", \"region\", \"year\", \"number\") values (?1, "
               "?2, ?3, ?4) on conflict (\"label\", \"region\", \"year\", \"number\") do update set "
               "\"label\" = excluded.\"label\"",
    },
    [SCHEMA_STATEMENT_label_of_composite_get] = {
        .sql = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" where "
               "\"label\" = ?1 and \"region\" = ?2 and \"year\" = ?3 and \"number\" = ?4",
    },
    [SCHEMA_STATEMENT_label_of_composite_exists] = {
        .sql = "select 1 from \"label_of_composite\" where \"label\" = ?1 and \"region\" = ?2 and \"year\" = "
               "?3 and \"number\" = ?4",
    },
    [SCHEMA_STATEMENT_label_of_composite_count] = {.sql = "select count(*) from \"label_of_composite\""},
    [SCHEMA_STATEMENT_label_of_composite_all_open] = {
        .sql = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" order by "
               "\"label\", \"region\", \"year\", \"number\"",
    },
    [SCHEMA_STATEMENT_label_of_composite_list_all] = {
        .sql = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" order by "
               "\"label\", \"region\", \"year\", \"number\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_label_of_composite_by_region_open] = {
        .sql = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" where "
               "\"region\" = ?1 order by \"year\", \"number\"",
    },
    [SCHEMA_STATEMENT_label_of_composite_list_by_region] = {
        .sql = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" where "
               "\"region\" = ?1 order by \"year\", \"number\" limit ?2 offset ?3",
    },
    [SCHEMA_STATEMENT_label_of_composite_delete] = {
        .sql = "delete from \"label_of_composite\" where \"label\" = ?1 and \"region\" = ?2 and \"year\" = "
               "?3 and \"number\" = ?4",
    },
    [SCHEMA_STATEMENT_label_composites_open] = {
        .sql = "select t.\"region\", t.\"year\", t.\"number\", t.\"remark\", t.\"edition\" from "
               "\"label_of_composite\" l join \"composite\" t on t.\"region\" = l.\"region\" and t.\"year\" = "
               "l.\"year\" and t.\"number\" = l.\"number\" where l.\"label\" = ?1 order by t.\"region\", "
               "t.\"year\", t.\"number\"",
    },
    [SCHEMA_STATEMENT_label_load_composites] = {
        .sql = "select t.\"region\", t.\"year\", t.\"number\", t.\"remark\", t.\"edition\", k.\"position\" "
               "from schema_keys(?1) k join \"label_of_composite\" l on l.\"label\" = k.\"key1\" join "
               "\"composite\" t on t.\"region\" = l.\"region\" and t.\"year\" = l.\"year\" and t.\"number\" = "
               "l.\"number\" order by k.\"position\", t.\"region\", t.\"year\", t.\"number\"",
    },
    [SCHEMA_STATEMENT_composite_labels_open] = {
        .sql = "select t.\"name\" from \"label_of_composite\" l join \"label\" t on t.\"name\" = l.\"label\" "
               "where l.\"region\" = ?1 and l.\"year\" = ?2 and l.\"number\" = ?3 order by t.\"name\"",
    },
    [SCHEMA_STATEMENT_composite_load_labels] = {
        .sql = "select t.\"name\", k.\"position\" from schema_keys(?1) k join \"label_of_composite\" l on "
               "l.\"region\" = k.\"key1\" and l.\"year\" = k.\"key2\" and l.\"number\" = k.\"key3\" join "
               "\"label\" t on t.\"name\" = l.\"label\" order by k.\"position\", t.\"name\"",
    },
    [SCHEMA_STATEMENT_measured_insert] = {
        .sql = "insert into \"measured\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"single\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"double\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"amount\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"flag\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"small\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"blob\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"mood\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "?2" SCHEMA_END
               SCHEMA_IF("2") SCHEMA_ITEM "?3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "?4" SCHEMA_END
               SCHEMA_IF("4") SCHEMA_ITEM "?5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "?6" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "?7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "?8" SCHEMA_END ")"
               SCHEMA_END,
        .bits = 8,
    },
    [SCHEMA_STATEMENT_measured_insert_returning] = {
        .sql = "insert into \"measured\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"single\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"double\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"amount\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"flag\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"small\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"blob\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"mood\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "?2" SCHEMA_END
               SCHEMA_IF("2") SCHEMA_ITEM "?3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "?4" SCHEMA_END
               SCHEMA_IF("4") SCHEMA_ITEM "?5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "?6" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "?7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "?8" SCHEMA_END ")"
               SCHEMA_END " returning \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", "
               "\"blob\", \"mood\"",
        .bits = 8,
    },
    [SCHEMA_STATEMENT_measured_upsert] = {
        .sql = "insert into \"measured\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"single\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"double\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"amount\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"flag\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"small\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"blob\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"mood\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "?2" SCHEMA_END
               SCHEMA_IF("2") SCHEMA_ITEM "?3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "?4" SCHEMA_END
               SCHEMA_IF("4") SCHEMA_ITEM "?5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "?6" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "?7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "?8" SCHEMA_END
               ") on conflict (\"id\") do update set " SCHEMA_LIST SCHEMA_IF("1") SCHEMA_ITEM
               "\"single\" = excluded.\"single\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"double\" = excluded.\"double\"" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM
               "\"amount\" = excluded.\"amount\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"flag\" = excluded.\"flag\"" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM
               "\"small\" = excluded.\"small\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM
               "\"blob\" = excluded.\"blob\"" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM
               "\"mood\" = excluded.\"mood\"" SCHEMA_END SCHEMA_IF_NONE "\"id\" = excluded.\"id\"" SCHEMA_END
               SCHEMA_END " returning \"id\"",
        .bits = 8,
    },
    [SCHEMA_STATEMENT_measured_get] = {
        .sql = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" "
               "from \"measured\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_measured_exists] = {.sql = "select 1 from \"measured\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_measured_count] = {.sql = "select count(*) from \"measured\""},
    [SCHEMA_STATEMENT_measured_all_open] = {
        .sql = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" "
               "from \"measured\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_measured_list_all] = {
        .sql = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" "
               "from \"measured\" order by \"id\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_measured_by_single_open] = {
        .sql = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" "
               "from \"measured\" where \"single\" = ?1 order by \"double\" nulls last, \"amount\" nulls "
               "last, \"flag\" nulls last, \"small\" nulls last, \"blob\" nulls last, \"mood\" nulls last",
    },
    [SCHEMA_STATEMENT_measured_list_by_single] = {
        .sql = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" "
               "from \"measured\" where \"single\" = ?1 order by \"double\" nulls last, \"amount\" nulls "
               "last, \"flag\" nulls last, \"small\" nulls last, \"blob\" nulls last, \"mood\" nulls last "
               "limit ?2 offset ?3",
    },
    [SCHEMA_STATEMENT_measured_update] = {
        .sql = "update \"measured\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"single\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"double\" = " SCHEMA_UNLESS("7") "?3" SCHEMA_END SCHEMA_IF("7")
               "case \"double\" + ?3 when 9e999 then abs(-9223372036854775808) when -9e999 then "
               "abs(-9223372036854775808) else \"double\" + ?3 end" SCHEMA_END SCHEMA_END SCHEMA_IF("2")
               SCHEMA_ITEM "\"amount\" = " SCHEMA_UNLESS("8") "?4" SCHEMA_END SCHEMA_IF("8")
               "case when \"amount\" + ?4 not between -999999 and 999999 then abs(-9223372036854775808) else "
               "\"amount\" + ?4 end" SCHEMA_END SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"flag\" = ?5"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"small\" = " SCHEMA_UNLESS("9") "?6" SCHEMA_END
               SCHEMA_IF("9") "\"small\" + ?6" SCHEMA_END SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM
               "\"blob\" = ?7" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"mood\" = ?8" SCHEMA_END
               " where \"id\" = ?1",
        .bits = 10,
    },
    [SCHEMA_STATEMENT_measured_update_returning] = {
        .sql = "update \"measured\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"single\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"double\" = " SCHEMA_UNLESS("7") "?3" SCHEMA_END SCHEMA_IF("7")
               "case \"double\" + ?3 when 9e999 then abs(-9223372036854775808) when -9e999 then "
               "abs(-9223372036854775808) else \"double\" + ?3 end" SCHEMA_END SCHEMA_END SCHEMA_IF("2")
               SCHEMA_ITEM "\"amount\" = " SCHEMA_UNLESS("8") "?4" SCHEMA_END SCHEMA_IF("8")
               "case when \"amount\" + ?4 not between -999999 and 999999 then abs(-9223372036854775808) else "
               "\"amount\" + ?4 end" SCHEMA_END SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"flag\" = ?5"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"small\" = " SCHEMA_UNLESS("9") "?6" SCHEMA_END
               SCHEMA_IF("9") "\"small\" + ?6" SCHEMA_END SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM
               "\"blob\" = ?7" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"mood\" = ?8" SCHEMA_END
               " where \"id\" = ?1 returning \"id\", \"single\", \"double\", \"amount\", \"flag\", "
               "\"small\", \"blob\", \"mood\"",
        .bits = 10,
    },
    [SCHEMA_STATEMENT_measured_delete] = {.sql = "delete from \"measured\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_measured_measures] = {
        .sql = "select \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" from "
               "\"measures\" where \"single\" = ?1 and \"double\" = ?2 and \"amount\" = ?3 and \"flag\" = ?4 "
               "and \"small\" = ?5 and \"blob\" = ?6 and \"mood\" = ?7",
    },
    [SCHEMA_STATEMENT_measures_measureds_open] = {
        .sql = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" "
               "from \"measured\" where \"single\" = ?1 and \"double\" = ?2 and \"amount\" = ?3 and \"flag\" = "
               "?4 and \"small\" = ?5 and \"blob\" = ?6 and \"mood\" = ?7 order by \"id\"",
    },
    [SCHEMA_STATEMENT_measured_load_measures] = {
        .sql = "select t.\"single\", t.\"double\", t.\"amount\", t.\"flag\", t.\"small\", t.\"blob\", "
               "t.\"mood\", k.\"position\" from schema_keys(?1) k join \"measures\" t on t.\"single\" = "
               "k.\"key1\" and t.\"double\" = k.\"key2\" and t.\"amount\" = k.\"key3\" and t.\"flag\" = "
               "k.\"key4\" and t.\"small\" = k.\"key5\" and t.\"blob\" = k.\"key6\" and t.\"mood\" = "
               "k.\"key7\" order by k.\"position\"",
    },
    [SCHEMA_STATEMENT_measures_load_measureds] = {
        .sql = "select t.\"id\", t.\"single\", t.\"double\", t.\"amount\", t.\"flag\", t.\"small\", "
               "t.\"blob\", t.\"mood\", k.\"position\" from schema_keys(?1) k join \"measured\" t on "
               "t.\"single\" = k.\"key1\" and t.\"double\" = k.\"key2\" and t.\"amount\" = k.\"key3\" and "
               "t.\"flag\" = k.\"key4\" and t.\"small\" = k.\"key5\" and t.\"blob\" = k.\"key6\" and "
               "t.\"mood\" = k.\"key7\" order by k.\"position\", t.\"id\"",
    },
    [SCHEMA_STATEMENT_measures_insert] = {
        .sql = "insert into \"measures\" (\"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
               "\"mood\") values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    },
    [SCHEMA_STATEMENT_measures_insert_returning] = {
        .sql = "insert into \"measures\" (\"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
               "\"mood\") values (?1, ?2, ?3, ?4, ?5, ?6, ?7) returning \"single\", \"double\", \"amount\", "
               "\"flag\", \"small\", \"blob\", \"mood\"",
    },
    [SCHEMA_STATEMENT_measures_upsert] = {
        .sql = "insert into \"measures\" (\"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
               "\"mood\") values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (\"single\", \"double\", "
               "\"amount\", \"flag\", \"small\", \"blob\", \"mood\") do update set \"single\" = "
               "excluded.\"single\"",
    },
    [SCHEMA_STATEMENT_measures_get] = {
        .sql = "select \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" from "
               "\"measures\" where \"single\" = ?1 and \"double\" = ?2 and \"amount\" = ?3 and \"flag\" = ?4 "
               "and \"small\" = ?5 and \"blob\" = ?6 and \"mood\" = ?7",
    },
    [SCHEMA_STATEMENT_measures_exists] = {
        .sql = "select 1 from \"measures\" where \"single\" = ?1 and \"double\" = ?2 and \"amount\" = ?3 and "
               "\"flag\" = ?4 and \"small\" = ?5 and \"blob\" = ?6 and \"mood\" = ?7",
    },
    [SCHEMA_STATEMENT_measures_count] = {.sql = "select count(*) from \"measures\""},
    [SCHEMA_STATEMENT_measures_all_open] = {
        .sql = "select \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" from "
               "\"measures\" order by \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
               "\"mood\"",
    },
    [SCHEMA_STATEMENT_measures_list_all] = {
        .sql = "select \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" from "
               "\"measures\" order by \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
               "\"mood\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_measures_delete] = {
        .sql = "delete from \"measures\" where \"single\" = ?1 and \"double\" = ?2 and \"amount\" = ?3 and "
               "\"flag\" = ?4 and \"small\" = ?5 and \"blob\" = ?6 and \"mood\" = ?7",
    },
    [SCHEMA_STATEMENT_moments_insert] = {
        .sql = "insert into \"moments\" (\"day\", \"clock\", \"moment\", \"wall\") values (?1, ?2, ?3, ?4)",
    },
    [SCHEMA_STATEMENT_moments_insert_returning] = {
        .sql = "insert into \"moments\" (\"day\", \"clock\", \"moment\", \"wall\") values (?1, ?2, ?3, ?4) "
               "returning \"day\", \"clock\", \"moment\", \"wall\"",
    },
    [SCHEMA_STATEMENT_moments_upsert] = {
        .sql = "insert into \"moments\" (\"day\", \"clock\", \"moment\", \"wall\") values (?1, ?2, ?3, ?4) "
               "on conflict (\"day\", \"clock\", \"moment\", \"wall\") do update set \"day\" = "
               "excluded.\"day\"",
    },
    [SCHEMA_STATEMENT_moments_get] = {
        .sql = "select \"day\", \"clock\", \"moment\", \"wall\" from \"moments\" where \"day\" = ?1 and "
               "\"clock\" = ?2 and \"moment\" = ?3 and \"wall\" = ?4",
    },
    [SCHEMA_STATEMENT_moments_exists] = {
        .sql = "select 1 from \"moments\" where \"day\" = ?1 and \"clock\" = ?2 and \"moment\" = ?3 and "
               "\"wall\" = ?4",
    },
    [SCHEMA_STATEMENT_moments_count] = {.sql = "select count(*) from \"moments\""},
    [SCHEMA_STATEMENT_moments_all_open] = {
        .sql = "select \"day\", \"clock\", \"moment\", \"wall\" from \"moments\" order by \"day\", "
               "\"clock\", \"moment\", \"wall\"",
    },
    [SCHEMA_STATEMENT_moments_list_all] = {
        .sql = "select \"day\", \"clock\", \"moment\", \"wall\" from \"moments\" order by \"day\", "
               "\"clock\", \"moment\", \"wall\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_moments_delete] = {
        .sql = "delete from \"moments\" where \"day\" = ?1 and \"clock\" = ?2 and \"moment\" = ?3 and "
               "\"wall\" = ?4",
    },
    [SCHEMA_STATEMENT_node_insert] = {
        .sql = "insert into \"node\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"parent\"" SCHEMA_END SCHEMA_ITEM "\"name\") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "?2"
               SCHEMA_END SCHEMA_ITEM "?3)",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_node_insert_returning] = {
        .sql = "insert into \"node\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"parent\"" SCHEMA_END SCHEMA_ITEM "\"name\") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "?2"
               SCHEMA_END SCHEMA_ITEM "?3) returning \"id\", \"parent\", \"name\"",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_node_upsert] = {
        .sql = "insert into \"node\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"parent\"" SCHEMA_END SCHEMA_ITEM "\"name\") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "?2"
               SCHEMA_END SCHEMA_ITEM "?3) on conflict (\"id\") do update set " SCHEMA_LIST SCHEMA_IF("1")
               SCHEMA_ITEM "\"parent\" = excluded.\"parent\"" SCHEMA_END SCHEMA_ITEM
               "\"name\" = excluded.\"name\" returning \"id\"",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_node_upsert_by_parent_name] = {
        .sql = "insert into \"node\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"parent\"" SCHEMA_END SCHEMA_ITEM "\"name\") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "?2"
               SCHEMA_END SCHEMA_ITEM "?3) on conflict (\"parent\", \"name\") do update set \"parent\" = "
               "excluded.\"parent\" returning \"id\"",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_node_get] = {
        .sql = "select \"id\", \"parent\", \"name\" from \"node\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_node_exists] = {.sql = "select 1 from \"node\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_node_get_by_parent_name] = {
        .sql = "select \"id\", \"parent\", \"name\" from \"node\" where \"parent\" = ?1 and \"name\" = ?2",
    },
    [SCHEMA_STATEMENT_node_count] = {.sql = "select count(*) from \"node\""},
    [SCHEMA_STATEMENT_node_all_open] = {
        .sql = "select \"id\", \"parent\", \"name\" from \"node\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_node_list_all] = {
        .sql = "select \"id\", \"parent\", \"name\" from \"node\" order by \"id\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_node_update] = {
        .sql = "update \"node\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"parent\" = "
               SCHEMA_UNLESS("2") "?2" SCHEMA_END SCHEMA_IF("2") "case typeof(\"parent\" + ?2) when 'real' "
               "then abs(-9223372036854775808) else \"parent\" + ?2 end" SCHEMA_END SCHEMA_END SCHEMA_IF("1")
               SCHEMA_ITEM "\"name\" = ?3" SCHEMA_END " where \"id\" = ?1",
        .bits = 3,
    },
    [SCHEMA_STATEMENT_node_update_returning] = {
        .sql = "update \"node\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"parent\" = "
               SCHEMA_UNLESS("2") "?2" SCHEMA_END SCHEMA_IF("2") "case typeof(\"parent\" + ?2) when 'real' "
               "then abs(-9223372036854775808) else \"parent\" + ?2 end" SCHEMA_END SCHEMA_END SCHEMA_IF("1")
               SCHEMA_ITEM "\"name\" = ?3" SCHEMA_END " where \"id\" = ?1 returning \"id\", \"parent\", "
               "\"name\"",
        .bits = 3,
    },
    [SCHEMA_STATEMENT_node_delete] = {.sql = "delete from \"node\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_node_parent] = {
        .sql = "select \"id\", \"parent\", \"name\" from \"node\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_node_nodes_open] = {
        .sql = "select \"id\", \"parent\", \"name\" from \"node\" where \"parent\" = ?1 order by \"id\"",
    },
    [SCHEMA_STATEMENT_node_load_parent] = {
        .sql = "select t.\"id\", t.\"parent\", t.\"name\", k.\"position\" from schema_keys(?1) k join "
               "\"node\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
    },
    [SCHEMA_STATEMENT_node_load_nodes] = {
        .sql = "select t.\"id\", t.\"parent\", t.\"name\", k.\"position\" from schema_keys(?1) k join "
               "\"node\" t on t.\"parent\" = k.\"key1\" order by k.\"position\", t.\"id\"",
    },
    [SCHEMA_STATEMENT_nullable_insert] = {
        .sql = "insert into \"nullable\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"small\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"middle\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"large\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"single\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"many\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"money\"" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM
               "\"huge\"" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "\"words\"" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "\"limited\"" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "\"blob\"" SCHEMA_END
               SCHEMA_IF("12") SCHEMA_ITEM "\"ident\"" SCHEMA_END SCHEMA_IF("13") SCHEMA_ITEM "\"day\""
               SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM "\"clock\"" SCHEMA_END SCHEMA_IF("15") SCHEMA_ITEM
               "\"moment\"" SCHEMA_END SCHEMA_IF("16") SCHEMA_ITEM "\"wall\"" SCHEMA_END SCHEMA_IF("17")
               SCHEMA_ITEM "\"document\"" SCHEMA_END SCHEMA_IF("18") SCHEMA_ITEM "\"mood\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "?2" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "?3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "?4"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "?5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "?6"
               SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "?7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "?8"
               SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM "?9" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "?10"
               SCHEMA_END SCHEMA_IF("10") SCHEMA_ITEM "?11" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "?12"
               SCHEMA_END SCHEMA_IF("12") SCHEMA_ITEM "?13" SCHEMA_END SCHEMA_IF("13") SCHEMA_ITEM "?14"
               SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM "?15" SCHEMA_END SCHEMA_IF("15") SCHEMA_ITEM "?16"
               SCHEMA_END SCHEMA_IF("16") SCHEMA_ITEM "?17" SCHEMA_END SCHEMA_IF("17") SCHEMA_ITEM "?18"
               SCHEMA_END SCHEMA_IF("18") SCHEMA_ITEM "?19" SCHEMA_END ")" SCHEMA_END,
        .bits = 19,
    },
    [SCHEMA_STATEMENT_nullable_insert_returning] = {
        .sql = "insert into \"nullable\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"small\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"middle\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"large\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"single\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"many\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"money\"" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM
               "\"huge\"" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "\"words\"" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "\"limited\"" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "\"blob\"" SCHEMA_END
               SCHEMA_IF("12") SCHEMA_ITEM "\"ident\"" SCHEMA_END SCHEMA_IF("13") SCHEMA_ITEM "\"day\""
               SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM "\"clock\"" SCHEMA_END SCHEMA_IF("15") SCHEMA_ITEM
               "\"moment\"" SCHEMA_END SCHEMA_IF("16") SCHEMA_ITEM "\"wall\"" SCHEMA_END SCHEMA_IF("17")
               SCHEMA_ITEM "\"document\"" SCHEMA_END SCHEMA_IF("18") SCHEMA_ITEM "\"mood\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "?2" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "?3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "?4"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "?5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "?6"
               SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "?7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "?8"
               SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM "?9" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "?10"
               SCHEMA_END SCHEMA_IF("10") SCHEMA_ITEM "?11" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "?12"
               SCHEMA_END SCHEMA_IF("12") SCHEMA_ITEM "?13" SCHEMA_END SCHEMA_IF("13") SCHEMA_ITEM "?14"
               SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM "?15" SCHEMA_END SCHEMA_IF("15") SCHEMA_ITEM "?16"
               SCHEMA_END SCHEMA_IF("16") SCHEMA_ITEM "?17" SCHEMA_END SCHEMA_IF("17") SCHEMA_ITEM "?18"
               SCHEMA_END SCHEMA_IF("18") SCHEMA_ITEM "?19" SCHEMA_END ")" SCHEMA_END
               " returning \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
               "\"money\", \"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", \"clock\", "
               "\"moment\", \"wall\", \"document\", \"mood\"",
        .bits = 19,
    },
    [SCHEMA_STATEMENT_nullable_upsert] = {
        .sql = "insert into \"nullable\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"small\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"middle\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"large\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"single\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"many\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"money\"" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM
               "\"huge\"" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "\"words\"" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "\"limited\"" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "\"blob\"" SCHEMA_END
               SCHEMA_IF("12") SCHEMA_ITEM "\"ident\"" SCHEMA_END SCHEMA_IF("13") SCHEMA_ITEM "\"day\""
               SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM "\"clock\"" SCHEMA_END SCHEMA_IF("15") SCHEMA_ITEM
               "\"moment\"" SCHEMA_END SCHEMA_IF("16") SCHEMA_ITEM "\"wall\"" SCHEMA_END SCHEMA_IF("17")
               SCHEMA_ITEM "\"document\"" SCHEMA_END SCHEMA_IF("18") SCHEMA_ITEM "\"mood\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "?2" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "?3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "?4"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "?5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "?6"
               SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "?7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "?8"
               SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM "?9" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "?10"
               SCHEMA_END SCHEMA_IF("10") SCHEMA_ITEM "?11" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "?12"
               SCHEMA_END SCHEMA_IF("12") SCHEMA_ITEM "?13" SCHEMA_END SCHEMA_IF("13") SCHEMA_ITEM "?14"
               SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM "?15" SCHEMA_END SCHEMA_IF("15") SCHEMA_ITEM "?16"
               SCHEMA_END SCHEMA_IF("16") SCHEMA_ITEM "?17" SCHEMA_END SCHEMA_IF("17") SCHEMA_ITEM "?18"
               SCHEMA_END SCHEMA_IF("18") SCHEMA_ITEM "?19" SCHEMA_END
               ") on conflict (\"id\") do update set " SCHEMA_LIST SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\" = excluded.\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"small\" = excluded.\"small\"" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM
               "\"middle\" = excluded.\"middle\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"large\" = excluded.\"large\"" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM
               "\"single\" = excluded.\"single\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM
               "\"many\" = excluded.\"many\"" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM
               "\"money\" = excluded.\"money\"" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM
               "\"huge\" = excluded.\"huge\"" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM
               "\"words\" = excluded.\"words\"" SCHEMA_END SCHEMA_IF("10") SCHEMA_ITEM
               "\"limited\" = excluded.\"limited\"" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM
               "\"blob\" = excluded.\"blob\"" SCHEMA_END SCHEMA_IF("12") SCHEMA_ITEM
               "\"ident\" = excluded.\"ident\"" SCHEMA_END SCHEMA_IF("13") SCHEMA_ITEM
               "\"day\" = excluded.\"day\"" SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM
               "\"clock\" = excluded.\"clock\"" SCHEMA_END SCHEMA_IF("15") SCHEMA_ITEM
               "\"moment\" = excluded.\"moment\"" SCHEMA_END SCHEMA_IF("16") SCHEMA_ITEM
               "\"wall\" = excluded.\"wall\"" SCHEMA_END SCHEMA_IF("17") SCHEMA_ITEM
               "\"document\" = excluded.\"document\"" SCHEMA_END SCHEMA_IF("18") SCHEMA_ITEM
               "\"mood\" = excluded.\"mood\"" SCHEMA_END SCHEMA_IF_NONE "\"id\" = excluded.\"id\"" SCHEMA_END
               SCHEMA_END " returning \"id\"",
        .bits = 19,
    },
    [SCHEMA_STATEMENT_nullable_get] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "\"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", "
               "\"wall\", \"document\", \"mood\" from \"nullable\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_nullable_exists] = {.sql = "select 1 from \"nullable\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_nullable_count] = {.sql = "select count(*) from \"nullable\""},
    [SCHEMA_STATEMENT_nullable_all_open] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "\"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", "
               "\"wall\", \"document\", \"mood\" from \"nullable\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_nullable_list_all] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "\"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", "
               "\"wall\", \"document\", \"mood\" from \"nullable\" order by \"id\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_nullable_by_mood_open] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "\"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", "
               "\"wall\", \"document\", \"mood\" from \"nullable\" where \"mood\" = ?1 order by \"day\" desc "
               "nulls first",
    },
    [SCHEMA_STATEMENT_nullable_list_by_mood] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "\"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", "
               "\"wall\", \"document\", \"mood\" from \"nullable\" where \"mood\" = ?1 order by \"day\" desc "
               "nulls first limit ?2 offset ?3",
    },
    [SCHEMA_STATEMENT_nullable_by_small_open] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "\"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", "
               "\"wall\", \"document\", \"mood\" from \"nullable\" where \"small\" = ?1 order by \"id\"",
    },
    [SCHEMA_STATEMENT_nullable_list_by_small] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "\"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", "
               "\"wall\", \"document\", \"mood\" from \"nullable\" where \"small\" = ?1 order by \"id\" "
               "limit ?2 offset ?3",
    },
    [SCHEMA_STATEMENT_nullable_update] = {
        .sql = "update \"nullable\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"flag\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"small\" = " SCHEMA_UNLESS("18") "?3" SCHEMA_END SCHEMA_IF("18")
               "\"small\" + ?3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"middle\" = "
               SCHEMA_UNLESS("19") "?4" SCHEMA_END SCHEMA_IF("19") "\"middle\" + ?4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"large\" = " SCHEMA_UNLESS("20") "?5" SCHEMA_END SCHEMA_IF("20")
               "case typeof(\"large\" + ?5) when 'real' then abs(-9223372036854775808) else \"large\" + ?5 "
               "end" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"single\" = ?6" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"many\" = " SCHEMA_UNLESS("21") "?7" SCHEMA_END SCHEMA_IF("21")
               "case \"many\" + ?7 when 9e999 then abs(-9223372036854775808) when -9e999 then "
               "abs(-9223372036854775808) else \"many\" + ?7 end" SCHEMA_END SCHEMA_END SCHEMA_IF("6")
               SCHEMA_ITEM "\"money\" = " SCHEMA_UNLESS("22") "?8" SCHEMA_END SCHEMA_IF("22")
               "case when \"money\" + ?8 not between -999999999999 and 999999999999 then "
               "abs(-9223372036854775808) else \"money\" + ?8 end" SCHEMA_END SCHEMA_END SCHEMA_IF("7")
               SCHEMA_ITEM "\"huge\" = ?9" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM "\"words\" = ?10" SCHEMA_END
               SCHEMA_IF("9") SCHEMA_ITEM "\"limited\" = ?11" SCHEMA_END SCHEMA_IF("10") SCHEMA_ITEM
               "\"blob\" = ?12" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "\"ident\" = ?13" SCHEMA_END
               SCHEMA_IF("12") SCHEMA_ITEM "\"day\" = ?14" SCHEMA_END SCHEMA_IF("13") SCHEMA_ITEM
               "\"clock\" = ?15" SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM "\"moment\" = ?16" SCHEMA_END
               SCHEMA_IF("15") SCHEMA_ITEM "\"wall\" = ?17" SCHEMA_END SCHEMA_IF("16") SCHEMA_ITEM
               "\"document\" = ?18" SCHEMA_END SCHEMA_IF("17") SCHEMA_ITEM "\"mood\" = ?19" SCHEMA_END
               " where \"id\" = ?1",
        .bits = 23,
    },
    [SCHEMA_STATEMENT_nullable_update_returning] = {
        .sql = "update \"nullable\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"flag\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"small\" = " SCHEMA_UNLESS("18") "?3" SCHEMA_END SCHEMA_IF("18")
               "\"small\" + ?3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"middle\" = "
               SCHEMA_UNLESS("19") "?4" SCHEMA_END SCHEMA_IF("19") "\"middle\" + ?4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"large\" = " SCHEMA_UNLESS("20") "?5" SCHEMA_END SCHEMA_IF("20")
               "case typeof(\"large\" + ?5) when 'real' then abs(-9223372036854775808) else \"large\" + ?5 "
               "end" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"single\" = ?6" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"many\" = " SCHEMA_UNLESS("21") "?7" SCHEMA_END SCHEMA_IF("21")
               "case \"many\" + ?7 when 9e999 then abs(-9223372036854775808) when -9e999 then "
               "abs(-9223372036854775808) else \"many\" + ?7 end" SCHEMA_END SCHEMA_END SCHEMA_IF("6")
               SCHEMA_ITEM "\"money\" = " SCHEMA_UNLESS("22") "?8" SCHEMA_END SCHEMA_IF("22")
               "case when \"money\" + ?8 not between -999999999999 and 999999999999 then "
               "abs(-9223372036854775808) else \"money\" + ?8 end" SCHEMA_END SCHEMA_END SCHEMA_IF("7")
               SCHEMA_ITEM "\"huge\" = ?9" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM "\"words\" = ?10" SCHEMA_END
               SCHEMA_IF("9") SCHEMA_ITEM "\"limited\" = ?11" SCHEMA_END SCHEMA_IF("10") SCHEMA_ITEM
               "\"blob\" = ?12" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "\"ident\" = ?13" SCHEMA_END
               SCHEMA_IF("12") SCHEMA_ITEM "\"day\" = ?14" SCHEMA_END SCHEMA_IF("13") SCHEMA_ITEM
               "\"clock\" = ?15" SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM "\"moment\" = ?16" SCHEMA_END
               SCHEMA_IF("15") SCHEMA_ITEM "\"wall\" = ?17" SCHEMA_END SCHEMA_IF("16") SCHEMA_ITEM
               "\"document\" = ?18" SCHEMA_END SCHEMA_IF("17") SCHEMA_ITEM "\"mood\" = ?19" SCHEMA_END
               " where \"id\" = ?1 returning \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", "
               "\"many\", \"money\", \"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\", \"mood\"",
        .bits = 23,
    },
    [SCHEMA_STATEMENT_nullable_delete] = {.sql = "delete from \"nullable\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_plain_insert] = {
        .sql = "insert into \"plain\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", \"money\", "
               "\"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", "
               "\"wall\", \"document\", \"mood\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1"
               SCHEMA_END SCHEMA_ITEM "?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
               "?17, ?18, ?19)",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_plain_insert_returning] = {
        .sql = "insert into \"plain\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", \"money\", "
               "\"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", "
               "\"wall\", \"document\", \"mood\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1"
               SCHEMA_END SCHEMA_ITEM "?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
               "?17, ?18, ?19) returning \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", "
               "\"double\", \"money\", \"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", "
               "\"clock\", \"moment\", \"wall\", \"document\", \"mood\"",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_plain_upsert] = {
        .sql = "insert into \"plain\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", \"money\", "
               "\"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", "
               "\"wall\", \"document\", \"mood\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1"
               SCHEMA_END SCHEMA_ITEM "?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
               "?17, ?18, ?19) on conflict (\"id\") do update set \"flag\" = excluded.\"flag\", \"small\" = "
               "excluded.\"small\", \"middle\" = excluded.\"middle\", \"large\" = excluded.\"large\", "
               "\"single\" = excluded.\"single\", \"double\" = excluded.\"double\", \"money\" = "
               "excluded.\"money\", \"huge\" = excluded.\"huge\", \"words\" = excluded.\"words\", "
               "\"short_text\" = excluded.\"short_text\", \"blob\" = excluded.\"blob\", \"ident\" = "
               "excluded.\"ident\", \"day\" = excluded.\"day\", \"clock\" = excluded.\"clock\", \"moment\" = "
               "excluded.\"moment\", \"wall\" = excluded.\"wall\", \"document\" = excluded.\"document\", \"mood\" = excluded.\"mood\" returning \"id\"",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_plain_upsert_by_ident] = {
        .sql = "insert into \"plain\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", \"money\", "
               "\"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", "
               "\"wall\", \"document\", \"mood\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1"
               SCHEMA_END SCHEMA_ITEM "?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
               "?17, ?18, ?19) on conflict (\"ident\") do update set \"flag\" = excluded.\"flag\", \"small\" "
               "= excluded.\"small\", \"middle\" = excluded.\"middle\", \"large\" = excluded.\"large\", \"single\" = excluded.\"single\", \"double\" = excluded.\"double\", \"money\" = excluded.\"money\", \"huge\" = excluded.\"huge\", \"words\" = excluded.\"words\", \"short_text\" = excluded.\"short_text\", \"blob\" = excluded.\"blob\", \"day\" = excluded.\"day\", \"clock\" = excluded.\"clock\", \"moment\" = excluded.\"moment\", \"wall\" = excluded.\"wall\", \"document\" = excluded.\"document\", \"mood\" = excluded.\"mood\" returning \"id\"",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_plain_get] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
               "\"money\", \"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", "
               "\"moment\", \"wall\", \"document\", \"mood\" from \"plain\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_plain_exists] = {.sql = "select 1 from \"plain\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_plain_get_by_ident] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
               "\"money\", \"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", "
               "\"moment\", \"wall\", \"document\", \"mood\" from \"plain\" where \"ident\" = ?1",
    },
    [SCHEMA_STATEMENT_plain_count] = {.sql = "select count(*) from \"plain\""},
    [SCHEMA_STATEMENT_plain_all_open] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
               "\"money\", \"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", "
               "\"moment\", \"wall\", \"document\", \"mood\" from \"plain\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_plain_list_all] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
               "\"money\", \"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", "
               "\"moment\", \"wall\", \"document\", \"mood\" from \"plain\" order by \"id\" limit ?1 offset "
               "?2",
    },
    [SCHEMA_STATEMENT_plain_update] = {
        .sql = "update \"plain\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"flag\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"small\" = " SCHEMA_UNLESS("18") "?3" SCHEMA_END SCHEMA_IF("18")
               "\"small\" + ?3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"middle\" = "
               SCHEMA_UNLESS("19") "?4" SCHEMA_END SCHEMA_IF("19") "\"middle\" + ?4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"large\" = " SCHEMA_UNLESS("20") "?5" SCHEMA_END SCHEMA_IF("20")
               "case typeof(\"large\" + ?5) when 'real' then abs(-9223372036854775808) else \"large\" + ?5 "
               "end" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"single\" = ?6" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"double\" = " SCHEMA_UNLESS("21") "?7" SCHEMA_END SCHEMA_IF("21")
               "case \"double\" + ?7 when 9e999 then abs(-9223372036854775808) when -9e999 then "
               "abs(-9223372036854775808) else \"double\" + ?7 end" SCHEMA_END SCHEMA_END SCHEMA_IF("6")
               SCHEMA_ITEM "\"money\" = " SCHEMA_UNLESS("22") "?8" SCHEMA_END SCHEMA_IF("22")
               "case when \"money\" + ?8 not between -999999999999 and 999999999999 then "
               "abs(-9223372036854775808) else \"money\" + ?8 end" SCHEMA_END SCHEMA_END SCHEMA_IF("7")
               SCHEMA_ITEM "\"huge\" = ?9" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM "\"words\" = ?10" SCHEMA_END
               SCHEMA_IF("9") SCHEMA_ITEM "\"short_text\" = ?11" SCHEMA_END SCHEMA_IF("10") SCHEMA_ITEM
               "\"blob\" = ?12" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "\"ident\" = ?13" SCHEMA_END
               SCHEMA_IF("12") SCHEMA_ITEM "\"day\" = ?14" SCHEMA_END SCHEMA_IF("13") SCHEMA_ITEM
               "\"clock\" = ?15" SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM "\"moment\" = ?16" SCHEMA_END
               SCHEMA_IF("15") SCHEMA_ITEM "\"wall\" = ?17" SCHEMA_END SCHEMA_IF("16") SCHEMA_ITEM
               "\"document\" = ?18" SCHEMA_END SCHEMA_IF("17") SCHEMA_ITEM "\"mood\" = ?19" SCHEMA_END
               " where \"id\" = ?1",
        .bits = 23,
    },
    [SCHEMA_STATEMENT_plain_update_returning] = {
        .sql = "update \"plain\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"flag\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"small\" = " SCHEMA_UNLESS("18") "?3" SCHEMA_END SCHEMA_IF("18")
               "\"small\" + ?3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"middle\" = "
               SCHEMA_UNLESS("19") "?4" SCHEMA_END SCHEMA_IF("19") "\"middle\" + ?4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"large\" = " SCHEMA_UNLESS("20") "?5" SCHEMA_END SCHEMA_IF("20")
               "case typeof(\"large\" + ?5) when 'real' then abs(-9223372036854775808) else \"large\" + ?5 "
               "end" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"single\" = ?6" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"double\" = " SCHEMA_UNLESS("21") "?7" SCHEMA_END SCHEMA_IF("21")
               "case \"double\" + ?7 when 9e999 then abs(-9223372036854775808) when -9e999 then "
               "abs(-9223372036854775808) else \"double\" + ?7 end" SCHEMA_END SCHEMA_END SCHEMA_IF("6")
               SCHEMA_ITEM "\"money\" = " SCHEMA_UNLESS("22") "?8" SCHEMA_END SCHEMA_IF("22")
               "case when \"money\" + ?8 not between -999999999999 and 999999999999 then "
               "abs(-9223372036854775808) else \"money\" + ?8 end" SCHEMA_END SCHEMA_END SCHEMA_IF("7")
               SCHEMA_ITEM "\"huge\" = ?9" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM "\"words\" = ?10" SCHEMA_END
               SCHEMA_IF("9") SCHEMA_ITEM "\"short_text\" = ?11" SCHEMA_END SCHEMA_IF("10") SCHEMA_ITEM
               "\"blob\" = ?12" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "\"ident\" = ?13" SCHEMA_END
               SCHEMA_IF("12") SCHEMA_ITEM "\"day\" = ?14" SCHEMA_END SCHEMA_IF("13") SCHEMA_ITEM
               "\"clock\" = ?15" SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM "\"moment\" = ?16" SCHEMA_END
               SCHEMA_IF("15") SCHEMA_ITEM "\"wall\" = ?17" SCHEMA_END SCHEMA_IF("16") SCHEMA_ITEM
               "\"document\" = ?18" SCHEMA_END SCHEMA_IF("17") SCHEMA_ITEM "\"mood\" = ?19" SCHEMA_END
               " where \"id\" = ?1 returning \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", "
               "\"double\", \"money\", \"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\", \"mood\"",
        .bits = 23,
    },
    [SCHEMA_STATEMENT_plain_delete] = {.sql = "delete from \"plain\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_pointing_insert] = {
        .sql = "insert into \"pointing\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"region\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"year\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"number\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"other\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "?2" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "?3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "?4"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "?5" SCHEMA_END ")" SCHEMA_END,
        .bits = 5,
    },
    [SCHEMA_STATEMENT_pointing_insert_returning] = {
        .sql = "insert into \"pointing\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"region\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"year\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"number\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"other\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "?2" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "?3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "?4"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "?5" SCHEMA_END ")" SCHEMA_END
               " returning \"id\", \"region\", \"year\", \"number\", \"other\"",
        .bits = 5,
    },
    [SCHEMA_STATEMENT_pointing_upsert] = {
        .sql = "insert into \"pointing\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"region\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"year\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"number\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"other\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "?2" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "?3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "?4"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "?5" SCHEMA_END ") on conflict (\"id\") do update set "
               SCHEMA_LIST SCHEMA_IF("1") SCHEMA_ITEM "\"region\" = excluded.\"region\"" SCHEMA_END
               SCHEMA_IF("2") SCHEMA_ITEM "\"year\" = excluded.\"year\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"number\" = excluded.\"number\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"other\" = excluded.\"other\"" SCHEMA_END SCHEMA_IF_NONE "\"id\" = excluded.\"id\""
               SCHEMA_END SCHEMA_END " returning \"id\"",
        .bits = 5,
    },
    [SCHEMA_STATEMENT_pointing_get] = {
        .sql = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" where \"id\" = "
               "?1",
    },
    [SCHEMA_STATEMENT_pointing_exists] = {.sql = "select 1 from \"pointing\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_pointing_count] = {.sql = "select count(*) from \"pointing\""},
    [SCHEMA_STATEMENT_pointing_all_open] = {
        .sql = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_pointing_list_all] = {
        .sql = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" order by \"id\" "
               "limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_pointing_update] = {
        .sql = "update \"pointing\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"region\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"year\" = " SCHEMA_UNLESS("4") "?3" SCHEMA_END SCHEMA_IF("4")
               "\"year\" + ?3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"number\" = "
               SCHEMA_UNLESS("5") "?4" SCHEMA_END SCHEMA_IF("5") "\"number\" + ?4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"other\" = ?5" SCHEMA_END " where \"id\" = ?1",
        .bits = 6,
    },
    [SCHEMA_STATEMENT_pointing_update_returning] = {
        .sql = "update \"pointing\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"region\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"year\" = " SCHEMA_UNLESS("4") "?3" SCHEMA_END SCHEMA_IF("4")
               "\"year\" + ?3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"number\" = "
               SCHEMA_UNLESS("5") "?4" SCHEMA_END SCHEMA_IF("5") "\"number\" + ?4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"other\" = ?5" SCHEMA_END " where \"id\" = ?1 returning \"id\", "
               "\"region\", \"year\", \"number\", \"other\"",
        .bits = 6,
    },
    [SCHEMA_STATEMENT_pointing_delete] = {.sql = "delete from \"pointing\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_pointing_other] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
               "\"money\", \"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", "
               "\"moment\", \"wall\", \"document\", \"mood\" from \"plain\" where \"ident\" = ?1",
    },
    [SCHEMA_STATEMENT_plain_pointings_open] = {
        .sql = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" where \"other\" = "
               "?1 order by \"id\"",
    },
    [SCHEMA_STATEMENT_pointing_load_other] = {
        .sql = "select t.\"id\", t.\"flag\", t.\"small\", t.\"middle\", t.\"large\", t.\"single\", "
               "t.\"double\", t.\"money\", t.\"huge\", t.\"words\", t.\"short_text\", t.\"blob\", "
               "t.\"ident\", t.\"day\", t.\"clock\", t.\"moment\", t.\"wall\", t.\"document\", t.\"mood\", "
               "k.\"position\" from schema_keys(?1) k join \"plain\" t on t.\"ident\" = k.\"key1\" order by "
               "k.\"position\"",
    },
    [SCHEMA_STATEMENT_plain_load_pointings] = {
        .sql = "select t.\"id\", t.\"region\", t.\"year\", t.\"number\", t.\"other\", k.\"position\" from "
               "schema_keys(?1) k join \"pointing\" t on t.\"other\" = k.\"key1\" order by k.\"position\", "
               "t.\"id\"",
    },
    [SCHEMA_STATEMENT_pointing_composite] = {
        .sql = "select \"region\", \"year\", \"number\", \"remark\", \"edition\" from \"composite\" where "
               "\"region\" = ?1 and \"year\" = ?2 and \"number\" = ?3",
    },
    [SCHEMA_STATEMENT_composite_pointings_open] = {
        .sql = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" where "
               "\"region\" = ?1 and \"year\" = ?2 and \"number\" = ?3 order by \"id\"",
    },
    [SCHEMA_STATEMENT_pointing_load_composite] = {
        .sql = "select t.\"region\", t.\"year\", t.\"number\", t.\"remark\", t.\"edition\", k.\"position\" "
               "from schema_keys(?1) k join \"composite\" t on t.\"region\" = k.\"key1\" and t.\"year\" = "
               "k.\"key2\" and t.\"number\" = k.\"key3\" order by k.\"position\"",
    },
    [SCHEMA_STATEMENT_composite_load_pointings] = {
        .sql = "select t.\"id\", t.\"region\", t.\"year\", t.\"number\", t.\"other\", k.\"position\" from "
               "schema_keys(?1) k join \"pointing\" t on t.\"region\" = k.\"key1\" and t.\"year\" = "
               "k.\"key2\" and t.\"number\" = k.\"key3\" order by k.\"position\", t.\"id\"",
    },
    [SCHEMA_STATEMENT_preset_insert] = {
        .sql = "insert into \"preset\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"small\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"middle\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"large\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"single\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"many\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"money\"" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM
               "\"words\"" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "\"day\"" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "\"moment\"" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "\"document\"" SCHEMA_END
               SCHEMA_IF("12") SCHEMA_ITEM "\"mood\"" SCHEMA_END ") values (" SCHEMA_LIST SCHEMA_IF("0")
               SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "?2" SCHEMA_END SCHEMA_IF("2")
               SCHEMA_ITEM "?3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "?4" SCHEMA_END SCHEMA_IF("4")
               SCHEMA_ITEM "?5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "?6" SCHEMA_END SCHEMA_IF("6")
               SCHEMA_ITEM "?7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "?8" SCHEMA_END SCHEMA_IF("8")
               SCHEMA_ITEM "?9" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "?10" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "?11" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "?12" SCHEMA_END SCHEMA_IF("12")
               SCHEMA_ITEM "?13" SCHEMA_END ")" SCHEMA_END,
        .bits = 13,
    },
    [SCHEMA_STATEMENT_preset_insert_returning] = {
        .sql = "insert into \"preset\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"small\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"middle\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"large\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"single\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"many\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"money\"" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM
               "\"words\"" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "\"day\"" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "\"moment\"" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "\"document\"" SCHEMA_END
               SCHEMA_IF("12") SCHEMA_ITEM "\"mood\"" SCHEMA_END ") values (" SCHEMA_LIST SCHEMA_IF("0")
               SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "?2" SCHEMA_END SCHEMA_IF("2")
               SCHEMA_ITEM "?3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "?4" SCHEMA_END SCHEMA_IF("4")
               SCHEMA_ITEM "?5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "?6" SCHEMA_END SCHEMA_IF("6")
               SCHEMA_ITEM "?7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "?8" SCHEMA_END SCHEMA_IF("8")
               SCHEMA_ITEM "?9" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "?10" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "?11" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "?12" SCHEMA_END SCHEMA_IF("12")
               SCHEMA_ITEM "?13" SCHEMA_END ")" SCHEMA_END " returning \"id\", \"flag\", \"small\", "
               "\"middle\", \"large\", \"single\", \"many\", \"money\", \"words\", \"day\", \"moment\", "
               "\"document\", \"mood\"",
        .bits = 13,
    },
    [SCHEMA_STATEMENT_preset_upsert] = {
        .sql = "insert into \"preset\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"small\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"middle\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"large\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"single\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"many\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"money\"" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM
               "\"words\"" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "\"day\"" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "\"moment\"" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "\"document\"" SCHEMA_END
               SCHEMA_IF("12") SCHEMA_ITEM "\"mood\"" SCHEMA_END ") values (" SCHEMA_LIST SCHEMA_IF("0")
               SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "?2" SCHEMA_END SCHEMA_IF("2")
               SCHEMA_ITEM "?3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "?4" SCHEMA_END SCHEMA_IF("4")
               SCHEMA_ITEM "?5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "?6" SCHEMA_END SCHEMA_IF("6")
               SCHEMA_ITEM "?7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "?8" SCHEMA_END SCHEMA_IF("8")
               SCHEMA_ITEM "?9" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "?10" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "?11" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "?12" SCHEMA_END SCHEMA_IF("12")
               SCHEMA_ITEM "?13" SCHEMA_END ") on conflict (\"id\") do update set " SCHEMA_LIST
               SCHEMA_IF("1") SCHEMA_ITEM "\"flag\" = excluded.\"flag\"" SCHEMA_END SCHEMA_IF("2")
               SCHEMA_ITEM "\"small\" = excluded.\"small\"" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM
               "\"middle\" = excluded.\"middle\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"large\" = excluded.\"large\"" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM
               "\"single\" = excluded.\"single\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM
               "\"many\" = excluded.\"many\"" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM
               "\"money\" = excluded.\"money\"" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM
               "\"words\" = excluded.\"words\"" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM
               "\"day\" = excluded.\"day\"" SCHEMA_END SCHEMA_IF("10") SCHEMA_ITEM
               "\"moment\" = excluded.\"moment\"" SCHEMA_END SCHEMA_UNLESS("10") SCHEMA_ITEM
               "\"moment\" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')" SCHEMA_END SCHEMA_IF("11")
               SCHEMA_ITEM "\"document\" = excluded.\"document\"" SCHEMA_END SCHEMA_IF("12") SCHEMA_ITEM
               "\"mood\" = excluded.\"mood\"" SCHEMA_END SCHEMA_IF_NONE "\"id\" = excluded.\"id\"" SCHEMA_END
               SCHEMA_END " returning \"id\"",
        .bits = 13,
    },
    [SCHEMA_STATEMENT_preset_get] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "\"words\", \"day\", \"moment\", \"document\", \"mood\" from \"preset\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_preset_exists] = {.sql = "select 1 from \"preset\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_preset_count] = {.sql = "select count(*) from \"preset\""},
    [SCHEMA_STATEMENT_preset_all_open] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "\"words\", \"day\", \"moment\", \"document\", \"mood\" from \"preset\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_preset_list_all] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "\"words\", \"day\", \"moment\", \"document\", \"mood\" from \"preset\" order by \"id\" limit "
               "?1 offset ?2",
    },
    [SCHEMA_STATEMENT_preset_update] = {
        .sql = "update \"preset\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"flag\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"small\" = " SCHEMA_UNLESS("12") "?3" SCHEMA_END SCHEMA_IF("12")
               "\"small\" + ?3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"middle\" = "
               SCHEMA_UNLESS("13") "?4" SCHEMA_END SCHEMA_IF("13") "\"middle\" + ?4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"large\" = " SCHEMA_UNLESS("14") "?5" SCHEMA_END SCHEMA_IF("14")
               "case typeof(\"large\" + ?5) when 'real' then abs(-9223372036854775808) else \"large\" + ?5 "
               "end" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"single\" = ?6" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"many\" = " SCHEMA_UNLESS("15") "?7" SCHEMA_END SCHEMA_IF("15")
               "case \"many\" + ?7 when 9e999 then abs(-9223372036854775808) when -9e999 then "
               "abs(-9223372036854775808) else \"many\" + ?7 end" SCHEMA_END SCHEMA_END SCHEMA_IF("6")
               SCHEMA_ITEM "\"money\" = " SCHEMA_UNLESS("16") "?8" SCHEMA_END SCHEMA_IF("16")
               "case when \"money\" + ?8 not between -999999999999 and 999999999999 then "
               "abs(-9223372036854775808) else \"money\" + ?8 end" SCHEMA_END SCHEMA_END SCHEMA_IF("7")
               SCHEMA_ITEM "\"words\" = ?9" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM "\"day\" = ?10" SCHEMA_END
               SCHEMA_IF("9") SCHEMA_ITEM "\"moment\" = ?11" SCHEMA_END SCHEMA_UNLESS("9") SCHEMA_ITEM
               "\"moment\" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "\"document\" = ?12" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "\"mood\" = ?13"
               SCHEMA_END " where \"id\" = ?1",
        .bits = 17,
    },
    [SCHEMA_STATEMENT_preset_update_returning] = {
        .sql = "update \"preset\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"flag\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"small\" = " SCHEMA_UNLESS("12") "?3" SCHEMA_END SCHEMA_IF("12")
               "\"small\" + ?3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"middle\" = "
               SCHEMA_UNLESS("13") "?4" SCHEMA_END SCHEMA_IF("13") "\"middle\" + ?4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"large\" = " SCHEMA_UNLESS("14") "?5" SCHEMA_END SCHEMA_IF("14")
               "case typeof(\"large\" + ?5) when 'real' then abs(-9223372036854775808) else \"large\" + ?5 "
               "end" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"single\" = ?6" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"many\" = " SCHEMA_UNLESS("15") "?7" SCHEMA_END SCHEMA_IF("15")
               "case \"many\" + ?7 when 9e999 then abs(-9223372036854775808) when -9e999 then "
               "abs(-9223372036854775808) else \"many\" + ?7 end" SCHEMA_END SCHEMA_END SCHEMA_IF("6")
               SCHEMA_ITEM "\"money\" = " SCHEMA_UNLESS("16") "?8" SCHEMA_END SCHEMA_IF("16")
               "case when \"money\" + ?8 not between -999999999999 and 999999999999 then "
               "abs(-9223372036854775808) else \"money\" + ?8 end" SCHEMA_END SCHEMA_END SCHEMA_IF("7")
               SCHEMA_ITEM "\"words\" = ?9" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM "\"day\" = ?10" SCHEMA_END
               SCHEMA_IF("9") SCHEMA_ITEM "\"moment\" = ?11" SCHEMA_END SCHEMA_UNLESS("9") SCHEMA_ITEM
               "\"moment\" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "\"document\" = ?12" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "\"mood\" = ?13"
               SCHEMA_END " where \"id\" = ?1 returning \"id\", \"flag\", \"small\", \"middle\", \"large\", "
               "\"single\", \"many\", \"money\", \"words\", \"day\", \"moment\", \"document\", \"mood\"",
        .bits = 17,
    },
    [SCHEMA_STATEMENT_preset_delete] = {.sql = "delete from \"preset\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_settable_insert] = {
        .sql = "insert into \"settable\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"middle\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"money\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"words\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"blob\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"moment\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"mood\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "?2" SCHEMA_END
               SCHEMA_IF("2") SCHEMA_ITEM "?3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "?4" SCHEMA_END
               SCHEMA_IF("4") SCHEMA_ITEM "?5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "?6" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "?7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "?8" SCHEMA_END ")"
               SCHEMA_END,
        .bits = 8,
    },
    [SCHEMA_STATEMENT_settable_insert_returning] = {
        .sql = "insert into \"settable\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"middle\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"money\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"words\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"blob\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"moment\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"mood\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "?2" SCHEMA_END
               SCHEMA_IF("2") SCHEMA_ITEM "?3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "?4" SCHEMA_END
               SCHEMA_IF("4") SCHEMA_ITEM "?5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "?6" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "?7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "?8" SCHEMA_END ")"
               SCHEMA_END " returning \"id\", \"flag\", \"middle\", \"money\", \"words\", \"blob\", "
               "\"moment\", \"mood\"",
        .bits = 8,
    },
    [SCHEMA_STATEMENT_settable_upsert] = {
        .sql = "insert into \"settable\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"middle\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"money\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"words\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"blob\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"moment\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"mood\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "?2" SCHEMA_END
               SCHEMA_IF("2") SCHEMA_ITEM "?3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "?4" SCHEMA_END
               SCHEMA_IF("4") SCHEMA_ITEM "?5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "?6" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "?7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "?8" SCHEMA_END
               ") on conflict (\"id\") do update set " SCHEMA_LIST SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\" = excluded.\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"middle\" = excluded.\"middle\"" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM
               "\"money\" = excluded.\"money\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"words\" = excluded.\"words\"" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM
               "\"blob\" = excluded.\"blob\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM
               "\"moment\" = excluded.\"moment\"" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM
               "\"mood\" = excluded.\"mood\"" SCHEMA_END SCHEMA_IF_NONE "\"id\" = excluded.\"id\"" SCHEMA_END
               SCHEMA_END " returning \"id\"",
        .bits = 8,
    },
    [SCHEMA_STATEMENT_settable_get] = {
        .sql = "select \"id\", \"flag\", \"middle\", \"money\", \"words\", \"blob\", \"moment\", \"mood\" "
               "from \"settable\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_settable_exists] = {.sql = "select 1 from \"settable\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_settable_count] = {.sql = "select count(*) from \"settable\""},
    [SCHEMA_STATEMENT_settable_all_open] = {
        .sql = "select \"id\", \"flag\", \"middle\", \"money\", \"words\", \"blob\", \"moment\", \"mood\" "
               "from \"settable\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_settable_list_all] = {
        .sql = "select \"id\", \"flag\", \"middle\", \"money\", \"words\", \"blob\", \"moment\", \"mood\" "
               "from \"settable\" order by \"id\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_settable_update] = {
        .sql = "update \"settable\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"flag\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"middle\" = " SCHEMA_UNLESS("7") "?3" SCHEMA_END SCHEMA_IF("7")
               "\"middle\" + ?3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"money\" = "
               SCHEMA_UNLESS("8") "?4" SCHEMA_END SCHEMA_IF("8") "case when \"money\" + ?4 not between "
               "-999999999999 and 999999999999 then abs(-9223372036854775808) else \"money\" + ?4 end"
               SCHEMA_END SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"words\" = ?5" SCHEMA_END SCHEMA_IF("4")
               SCHEMA_ITEM "\"blob\" = ?6" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "\"moment\" = ?7" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "\"mood\" = ?8" SCHEMA_END " where \"id\" = ?1",
        .bits = 9,
    },
    [SCHEMA_STATEMENT_settable_update_returning] = {
        .sql = "update \"settable\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"flag\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"middle\" = " SCHEMA_UNLESS("7") "?3" SCHEMA_END SCHEMA_IF("7")
               "\"middle\" + ?3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"money\" = "
               SCHEMA_UNLESS("8") "?4" SCHEMA_END SCHEMA_IF("8") "case when \"money\" + ?4 not between "
               "-999999999999 and 999999999999 then abs(-9223372036854775808) else \"money\" + ?4 end"
               SCHEMA_END SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"words\" = ?5" SCHEMA_END SCHEMA_IF("4")
               SCHEMA_ITEM "\"blob\" = ?6" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "\"moment\" = ?7" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "\"mood\" = ?8" SCHEMA_END " where \"id\" = ?1 returning \"id\", "
               "\"flag\", \"middle\", \"money\", \"words\", \"blob\", \"moment\", \"mood\"",
        .bits = 9,
    },
    [SCHEMA_STATEMENT_settable_delete] = {.sql = "delete from \"settable\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_shop_parcel_insert] = {
        .sql = "insert into \"shop_parcel\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"label\", \"code\"" SCHEMA_IF("1") ", \"node\"" SCHEMA_END ") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2, ?3" SCHEMA_IF("1")
               ", ?4" SCHEMA_END ")",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_shop_parcel_insert_returning] = {
        .sql = "insert into \"shop_parcel\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"label\", \"code\"" SCHEMA_IF("1") ", \"node\"" SCHEMA_END ") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2, ?3" SCHEMA_IF("1")
               ", ?4" SCHEMA_END ") returning \"id\", \"label\", \"code\", \"node\"",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_shop_parcel_upsert] = {
        .sql = "insert into \"shop_parcel\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"label\", \"code\"" SCHEMA_IF("1") ", \"node\"" SCHEMA_END ") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2, ?3" SCHEMA_IF("1")
               ", ?4" SCHEMA_END ") on conflict (\"id\") do update set \"label\" = excluded.\"label\", "
               "\"code\" = excluded.\"code\"" SCHEMA_IF("1") ", \"node\" = excluded.\"node\"" SCHEMA_END
               " returning \"id\"",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_shop_parcel_upsert_by_label] = {
        .sql = "insert into \"shop_parcel\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"label\", \"code\"" SCHEMA_IF("1") ", \"node\"" SCHEMA_END ") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2, ?3" SCHEMA_IF("1")
               ", ?4" SCHEMA_END ") on conflict (\"label\") do update set \"code\" = excluded.\"code\""
               SCHEMA_IF("1") ", \"node\" = excluded.\"node\"" SCHEMA_END " returning \"id\"",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_shop_parcel_get] = {
        .sql = "select \"id\", \"label\", \"code\", \"node\" from \"shop_parcel\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_shop_parcel_exists] = {.sql = "select 1 from \"shop_parcel\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_shop_parcel_get_by_label] = {
        .sql = "select \"id\", \"label\", \"code\", \"node\" from \"shop_parcel\" where \"label\" = ?1",
    },
    [SCHEMA_STATEMENT_shop_parcel_count] = {.sql = "select count(*) from \"shop_parcel\""},
    [SCHEMA_STATEMENT_shop_parcel_all_open] = {
        .sql = "select \"id\", \"label\", \"code\", \"node\" from \"shop_parcel\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_shop_parcel_list_all] = {
        .sql = "select \"id\", \"label\", \"code\", \"node\" from \"shop_parcel\" order by \"id\" limit ?1 "
               "offset ?2",
    },
    [SCHEMA_STATEMENT_shop_parcel_by_node_open] = {
        .sql = "select \"id\", \"label\", \"code\", \"node\" from \"shop_parcel\" where \"node\" = ?1 order "
               "by \"id\"",
    },
    [SCHEMA_STATEMENT_shop_parcel_list_by_node] = {
        .sql = "select \"id\", \"label\", \"code\", \"node\" from \"shop_parcel\" where \"node\" = ?1 order "
               "by \"id\" limit ?2 offset ?3",
    },
    [SCHEMA_STATEMENT_shop_parcel_update] = {
        .sql = "update \"shop_parcel\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"label\" = ?2"
               SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "\"code\" = ?3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"node\" = " SCHEMA_UNLESS("3") "?4" SCHEMA_END SCHEMA_IF("3") "case typeof(\"node\" + ?4) "
               "when 'real' then abs(-9223372036854775808) else \"node\" + ?4 end" SCHEMA_END SCHEMA_END
               " where \"id\" = ?1",
        .bits = 4,
    },
    [SCHEMA_STATEMENT_shop_parcel_update_returning] = {
        .sql = "update \"shop_parcel\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"label\" = ?2"
               SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "\"code\" = ?3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"node\" = " SCHEMA_UNLESS("3") "?4" SCHEMA_END SCHEMA_IF("3") "case typeof(\"node\" + ?4) "
               "when 'real' then abs(-9223372036854775808) else \"node\" + ?4 end" SCHEMA_END SCHEMA_END
               " where \"id\" = ?1 returning \"id\", \"label\", \"code\", \"node\"",
        .bits = 4,
    },
    [SCHEMA_STATEMENT_shop_parcel_delete] = {.sql = "delete from \"shop_parcel\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_shop_parcel_node] = {
        .sql = "select \"id\", \"parent\", \"name\" from \"node\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_node_shop_parcels_open] = {
        .sql = "select \"id\", \"label\", \"code\", \"node\" from \"shop_parcel\" where \"node\" = ?1 order "
               "by \"id\"",
    },
    [SCHEMA_STATEMENT_shop_parcel_load_node] = {
        .sql = "select t.\"id\", t.\"parent\", t.\"name\", k.\"position\" from schema_keys(?1) k join "
               "\"node\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
    },
    [SCHEMA_STATEMENT_node_load_shop_parcels] = {
        .sql = "select t.\"id\", t.\"label\", t.\"code\", t.\"node\", k.\"position\" from schema_keys(?1) k "
               "join \"shop_parcel\" t on t.\"node\" = k.\"key1\" order by k.\"position\", t.\"id\"",
    },
    [SCHEMA_STATEMENT_store_parcel_insert] = {
        .sql = "insert into \"store_parcel\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"label\", \"code\"" SCHEMA_IF("1") ", \"from\"" SCHEMA_END ") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2, ?3" SCHEMA_IF("1")
               ", ?4" SCHEMA_END ")",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_store_parcel_insert_returning] = {
        .sql = "insert into \"store_parcel\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"label\", \"code\"" SCHEMA_IF("1") ", \"from\"" SCHEMA_END ") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2, ?3" SCHEMA_IF("1")
               ", ?4" SCHEMA_END ") returning \"id\", \"label\", \"code\", \"from\"",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_store_parcel_upsert] = {
        .sql = "insert into \"store_parcel\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"label\", \"code\"" SCHEMA_IF("1") ", \"from\"" SCHEMA_END ") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2, ?3" SCHEMA_IF("1")
               ", ?4" SCHEMA_END ") on conflict (\"id\") do update set \"label\" = excluded.\"label\", "
               "\"code\" = excluded.\"code\"" SCHEMA_IF("1") ", \"from\" = excluded.\"from\"" SCHEMA_END
               " returning \"id\"",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_store_parcel_upsert_by_label] = {
        .sql = "insert into \"store_parcel\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"label\", \"code\"" SCHEMA_IF("1") ", \"from\"" SCHEMA_END ") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END SCHEMA_ITEM "?2, ?3" SCHEMA_IF("1")
               ", ?4" SCHEMA_END ") on conflict (\"label\") do update set \"code\" = excluded.\"code\""
               SCHEMA_IF("1") ", \"from\" = excluded.\"from\"" SCHEMA_END " returning \"id\"",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_store_parcel_get] = {
        .sql = "select \"id\", \"label\", \"code\", \"from\" from \"store_parcel\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_store_parcel_exists] = {.sql = "select 1 from \"store_parcel\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_store_parcel_get_by_label] = {
        .sql = "select \"id\", \"label\", \"code\", \"from\" from \"store_parcel\" where \"label\" = ?1",
    },
    [SCHEMA_STATEMENT_store_parcel_count] = {.sql = "select count(*) from \"store_parcel\""},
    [SCHEMA_STATEMENT_store_parcel_all_open] = {
        .sql = "select \"id\", \"label\", \"code\", \"from\" from \"store_parcel\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_store_parcel_list_all] = {
        .sql = "select \"id\", \"label\", \"code\", \"from\" from \"store_parcel\" order by \"id\" limit ?1 "
               "offset ?2",
    },
    [SCHEMA_STATEMENT_store_parcel_by_from_open] = {
        .sql = "select \"id\", \"label\", \"code\", \"from\" from \"store_parcel\" where \"from\" = ?1 order "
               "by \"id\"",
    },
    [SCHEMA_STATEMENT_store_parcel_list_by_from] = {
        .sql = "select \"id\", \"label\", \"code\", \"from\" from \"store_parcel\" where \"from\" = ?1 order "
               "by \"id\" limit ?2 offset ?3",
    },
    [SCHEMA_STATEMENT_store_parcel_update] = {
        .sql = "update \"store_parcel\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"label\" = ?2"
               SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "\"code\" = ?3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"from\" = " SCHEMA_UNLESS("3") "?4" SCHEMA_END SCHEMA_IF("3") "case typeof(\"from\" + ?4) "
               "when 'real' then abs(-9223372036854775808) else \"from\" + ?4 end" SCHEMA_END SCHEMA_END
               " where \"id\" = ?1",
        .bits = 4,
    },
    [SCHEMA_STATEMENT_store_parcel_update_returning] = {
        .sql = "update \"store_parcel\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"label\" = ?2"
               SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "\"code\" = ?3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"from\" = " SCHEMA_UNLESS("3") "?4" SCHEMA_END SCHEMA_IF("3") "case typeof(\"from\" + ?4) "
               "when 'real' then abs(-9223372036854775808) else \"from\" + ?4 end" SCHEMA_END SCHEMA_END
               " where \"id\" = ?1 returning \"id\", \"label\", \"code\", \"from\"",
        .bits = 4,
    },
    [SCHEMA_STATEMENT_store_parcel_delete] = {.sql = "delete from \"store_parcel\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_store_parcel_from] = {
        .sql = "select \"id\", \"label\", \"code\", \"node\" from \"shop_parcel\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_shop_parcel_store_parcels_open] = {
        .sql = "select \"id\", \"label\", \"code\", \"from\" from \"store_parcel\" where \"from\" = ?1 order "
               "by \"id\"",
    },
    [SCHEMA_STATEMENT_store_parcel_load_from] = {
        .sql = "select t.\"id\", t.\"label\", t.\"code\", t.\"node\", k.\"position\" from schema_keys(?1) k "
               "join \"shop_parcel\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
    },
    [SCHEMA_STATEMENT_shop_parcel_load_store_parcels] = {
        .sql = "select t.\"id\", t.\"label\", t.\"code\", t.\"from\", k.\"position\" from schema_keys(?1) k "
               "join \"store_parcel\" t on t.\"from\" = k.\"key1\" order by k.\"position\", t.\"id\"",
    },
    [SCHEMA_STATEMENT_taken_insert] = {
        .sql = "insert into \"taken\" (\"db\", \"arena\", \"status\", \"count\", \"class\"" SCHEMA_IF("0")
               ", \"row\"" SCHEMA_END SCHEMA_IF("1") ", \"change\"" SCHEMA_END ") values (?1, ?2, ?3, ?4, ?5"
               SCHEMA_IF("0") ", ?6" SCHEMA_END SCHEMA_IF("1") ", ?7" SCHEMA_END ")",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_taken_insert_returning] = {
        .sql = "insert into \"taken\" (\"db\", \"arena\", \"status\", \"count\", \"class\"" SCHEMA_IF("0")
               ", \"row\"" SCHEMA_END SCHEMA_IF("1") ", \"change\"" SCHEMA_END ") values (?1, ?2, ?3, ?4, ?5"
               SCHEMA_IF("0") ", ?6" SCHEMA_END SCHEMA_IF("1") ", ?7" SCHEMA_END
               ") returning \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\"",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_taken_upsert] = {
        .sql = "insert into \"taken\" (\"db\", \"arena\", \"status\", \"count\", \"class\"" SCHEMA_IF("0")
               ", \"row\"" SCHEMA_END SCHEMA_IF("1") ", \"change\"" SCHEMA_END ") values (?1, ?2, ?3, ?4, ?5"
               SCHEMA_IF("0") ", ?6" SCHEMA_END SCHEMA_IF("1") ", ?7" SCHEMA_END
               ") on conflict (\"db\") do update set \"arena\" = excluded.\"arena\", \"status\" = "
               "excluded.\"status\", \"count\" = excluded.\"count\", \"class\" = excluded.\"class\""
               SCHEMA_IF("0") ", \"row\" = excluded.\"row\"" SCHEMA_END SCHEMA_IF("1")
               ", \"change\" = excluded.\"change\"" SCHEMA_END,
        .bits = 2,
    },
    [SCHEMA_STATEMENT_taken_upsert_by_arena] = {
        .sql = "insert into \"taken\" (\"db\", \"arena\", \"status\", \"count\", \"class\"" SCHEMA_IF("0")
               ", \"row\"" SCHEMA_END SCHEMA_IF("1") ", \"change\"" SCHEMA_END ") values (?1, ?2, ?3, ?4, ?5"
               SCHEMA_IF("0") ", ?6" SCHEMA_END SCHEMA_IF("1") ", ?7" SCHEMA_END
               ") on conflict (\"arena\") do update set \"status\" = excluded.\"status\", \"count\" = "
               "excluded.\"count\", \"class\" = excluded.\"class\"" SCHEMA_IF("0")
               ", \"row\" = excluded.\"row\"" SCHEMA_END SCHEMA_IF("1") ", \"change\" = excluded.\"change\""
               SCHEMA_END,
        .bits = 2,
    },
    [SCHEMA_STATEMENT_taken_get] = {
        .sql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
               "\"taken\" where \"db\" = ?1",
    },
    [SCHEMA_STATEMENT_taken_exists] = {.sql = "select 1 from \"taken\" where \"db\" = ?1"},
    [SCHEMA_STATEMENT_taken_get_by_arena] = {
        .sql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
               "\"taken\" where \"arena\" = ?1",
    },
    [SCHEMA_STATEMENT_taken_count] = {.sql = "select count(*) from \"taken\""},
    [SCHEMA_STATEMENT_taken_all_open] = {
        .sql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
               "\"taken\" order by \"db\"",
    },
    [SCHEMA_STATEMENT_taken_list_all] = {
        .sql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
               "\"taken\" order by \"db\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_taken_by_status_open] = {
        .sql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
               "\"taken\" where \"status\" = ?1 order by \"db\"",
    },
    [SCHEMA_STATEMENT_taken_list_by_status] = {
        .sql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
               "\"taken\" where \"status\" = ?1 order by \"db\" limit ?2 offset ?3",
    },
    [SCHEMA_STATEMENT_taken_by_count_open] = {
        .sql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
               "\"taken\" where \"count\" = ?1 order by \"db\"",
    },
    [SCHEMA_STATEMENT_taken_list_by_count] = {
        .sql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
               "\"taken\" where \"count\" = ?1 order by \"db\" limit ?2 offset ?3",
    },
    [SCHEMA_STATEMENT_taken_update] = {
        .sql = "update \"taken\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"arena\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"status\" = " SCHEMA_UNLESS("6") "?3" SCHEMA_END SCHEMA_IF("6")
               "\"status\" + ?3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"count\" = "
               SCHEMA_UNLESS("7") "?4" SCHEMA_END SCHEMA_IF("7") "\"count\" + ?4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"class\" = ?5" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"row\" = ?6" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "\"change\" = ?7" SCHEMA_END
               " where \"db\" = ?1",
        .bits = 8,
    },
    [SCHEMA_STATEMENT_taken_update_returning] = {
        .sql = "update \"taken\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"arena\" = ?2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"status\" = " SCHEMA_UNLESS("6") "?3" SCHEMA_END SCHEMA_IF("6")
               "\"status\" + ?3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"count\" = "
               SCHEMA_UNLESS("7") "?4" SCHEMA_END SCHEMA_IF("7") "\"count\" + ?4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"class\" = ?5" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"row\" = ?6" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "\"change\" = ?7" SCHEMA_END
               " where \"db\" = ?1 returning \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", "
               "\"change\"",
        .bits = 8,
    },
    [SCHEMA_STATEMENT_taken_delete] = {.sql = "delete from \"taken\" where \"db\" = ?1"},
    [SCHEMA_STATEMENT_worn_insert] = {
        .sql = "insert into \"worn\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"name\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END
               SCHEMA_ITEM "?2)",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_worn_insert_returning] = {
        .sql = "insert into \"worn\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"name\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END
               SCHEMA_ITEM "?2) returning \"id\", \"name\"",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_worn_upsert] = {
        .sql = "insert into \"worn\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"name\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END
               SCHEMA_ITEM "?2) on conflict (\"id\") do update set \"name\" = excluded.\"name\" returning "
               "\"id\"",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_worn_upsert_by_name] = {
        .sql = "insert into \"worn\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"name\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END
               SCHEMA_ITEM "?2) on conflict (\"name\") do update set \"name\" = excluded.\"name\" returning "
               "\"id\"",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_worn_get] = {.sql = "select \"id\", \"name\" from \"worn\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_worn_exists] = {.sql = "select 1 from \"worn\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_worn_get_by_name] = {.sql = "select \"id\", \"name\" from \"worn\" where \"name\" = ?1"},
    [SCHEMA_STATEMENT_worn_count] = {.sql = "select count(*) from \"worn\""},
    [SCHEMA_STATEMENT_worn_all_open] = {.sql = "select \"id\", \"name\" from \"worn\" order by \"id\""},
    [SCHEMA_STATEMENT_worn_list_all] = {
        .sql = "select \"id\", \"name\" from \"worn\" order by \"id\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_worn_update] = {
        .sql = "update \"worn\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"name\" = ?2" SCHEMA_END
               " where \"id\" = ?1",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_worn_update_returning] = {
        .sql = "update \"worn\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"name\" = ?2" SCHEMA_END
               " where \"id\" = ?1 returning \"id\", \"name\"",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_worn_delete] = {.sql = "delete from \"worn\" where \"id\" = ?1"},
};

static const struct schema_copy_column schema_static_postgresql_copied_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde[] = {
    {"\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"", 1, 0},
    {"\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\"", 2, -1},
};
static const struct schema_copy schema_static_postgresql_copy_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde = {
    "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\"",
    2,
    schema_static_postgresql_copied_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde,
};

static const struct schema_copy_column schema_static_postgresql_copied_at_moment[] = {
    {"\"id\"", 1, 0},
    {"\"day\"", 2, 1},
    {"\"clock\"", 3, 2},
    {"\"moment\"", 4, 3},
    {"\"wall\"", 5, 4},
};
static const struct schema_copy schema_static_postgresql_copy_at_moment = {
    "\"at_moment\"",
    5,
    schema_static_postgresql_copied_at_moment,
};

static const struct schema_copy_column schema_static_postgresql_copied_composite[] = {
    {"\"region\"", 1, -1},
    {"\"year\"", 2, -1},
    {"\"number\"", 3, -1},
    {"\"remark\"", 4, 0},
};
static const struct schema_copy schema_static_postgresql_copy_composite = {
    "\"composite\"",
    4,
    schema_static_postgresql_copied_composite,
};

static const struct schema_copy_column schema_static_postgresql_copied_computed[] = {
    {"\"id\"", 1, 0},
    {"\"price\"", 2, -1},
    {"\"count\"", 3, 1},
    {"\"name\"", 4, 2},
};
static const struct schema_copy schema_static_postgresql_copy_computed = {
    "\"computed\"",
    4,
    schema_static_postgresql_copied_computed,
};

static const struct schema_copy_column schema_static_postgresql_copied_event[] = {
    {"\"at\"", 1, -1},
    {"\"message\"", 2, -1},
};
static const struct schema_copy schema_static_postgresql_copy_event = {
    "\"event\"",
    2,
    schema_static_postgresql_copied_event,
};

static const struct schema_copy_column schema_static_postgresql_copied_label[] = {{"\"name\"", 1, -1}};
static const struct schema_copy schema_static_postgresql_copy_label = {
    "\"label\"",
    1,
    schema_static_postgresql_copied_label,
};

static const struct schema_copy_column schema_static_postgresql_copied_label_of_composite[] = {
    {"\"label\"", 1, -1},
    {"\"region\"", 2, -1},
    {"\"year\"", 3, -1},
    {"\"number\"", 4, -1},
};
static const struct schema_copy schema_static_postgresql_copy_label_of_composite = {
    "\"label_of_composite\"",
    4,
    schema_static_postgresql_copied_label_of_composite,
};

static const struct schema_copy_column schema_static_postgresql_copied_measured[] = {
    {"\"id\"", 1, 0},
    {"\"single\"", 2, 1},
    {"\"double\"", 3, 2},
    {"\"amount\"", 4, 3},
    {"\"flag\"", 5, 4},
    {"\"small\"", 6, 5},
    {"\"blob\"", 7, 6},
    {"\"mood\"", 8, 7},
};
static const struct schema_copy schema_static_postgresql_copy_measured = {
    "\"measured\"",
    8,
    schema_static_postgresql_copied_measured,
};

static const struct schema_copy_column schema_static_postgresql_copied_measures[] = {
    {"\"single\"", 1, -1},
    {"\"double\"", 2, -1},
    {"\"amount\"", 3, -1},
    {"\"flag\"", 4, -1},
    {"\"small\"", 5, -1},
    {"\"blob\"", 6, -1},
    {"\"mood\"", 7, -1},
};
static const struct schema_copy schema_static_postgresql_copy_measures = {
    "\"measures\"",
    7,
    schema_static_postgresql_copied_measures,
};

static const struct schema_copy_column schema_static_postgresql_copied_moments[] = {
    {"\"day\"", 1, -1},
    {"\"clock\"", 2, -1},
    {"\"moment\"", 3, -1},
    {"\"wall\"", 4, -1},
};
static const struct schema_copy schema_static_postgresql_copy_moments = {
    "\"moments\"",
    4,
    schema_static_postgresql_copied_moments,
};

static const struct schema_copy_column schema_static_postgresql_copied_node[] = {
    {"\"id\"", 1, 0},
    {"\"parent\"", 2, 1},
    {"\"name\"", 3, -1},
};
static const struct schema_copy schema_static_postgresql_copy_node = {
    "\"node\"",
    3,
    schema_static_postgresql_copied_node,
};

static const struct schema_copy_column schema_static_postgresql_copied_nullable[] = {
    {"\"id\"", 1, 0},
    {"\"flag\"", 2, 1},
    {"\"small\"", 3, 2},
    {"\"middle\"", 4, 3},
    {"\"large\"", 5, 4},
    {"\"single\"", 6, 5},
    {"\"many\"", 7, 6},
    {"\"money\"", 8, 7},
    {"\"huge\"", 9, 8},
    {"\"words\"", 10, 9},
    {"\"limited\"", 11, 10},
    {"\"blob\"", 12, 11},
    {"\"ident\"", 13, 12},
    {"\"day\"", 14, 13},
    {"\"clock\"", 15, 14},
    {"\"moment\"", 16, 15},
    {"\"wall\"", 17, 16},
    {"\"document\"", 18, 17},
    {"\"mood\"", 19, 18},
};
static const struct schema_copy schema_static_postgresql_copy_nullable = {
    "\"nullable\"",
    19,
    schema_static_postgresql_copied_nullable,
};

static const struct schema_copy_column schema_static_postgresql_copied_plain[] = {
    {"\"id\"", 1, 0},
    {"\"flag\"", 2, -1},
    {"\"small\"", 3, -1},
    {"\"middle\"", 4, -1},
    {"\"large\"", 5, -1},
    {"\"single\"", 6, -1},
    {"\"double\"", 7, -1},
    {"\"money\"", 8, -1},
    {"\"huge\"", 9, -1},
    {"\"words\"", 10, -1},
    {"\"short_text\"", 11, -1},
    {"\"blob\"", 12, -1},
    {"\"ident\"", 13, -1},
    {"\"day\"", 14, -1},
    {"\"clock\"", 15, -1},
    {"\"moment\"", 16, -1},
    {"\"wall\"", 17, -1},
    {"\"document\"", 18, -1},
    {"\"mood\"", 19, -1},
};
static const struct schema_copy schema_static_postgresql_copy_plain = {
    "\"plain\"",
    19,
    schema_static_postgresql_copied_plain,
};

static const struct schema_copy_column schema_static_postgresql_copied_pointing[] = {
    {"\"id\"", 1, 0},
    {"\"region\"", 2, 1},
    {"\"year\"", 3, 2},
    {"\"number\"", 4, 3},
    {"\"other\"", 5, 4},
};
static const struct schema_copy schema_static_postgresql_copy_pointing = {
    "\"pointing\"",
    5,
    schema_static_postgresql_copied_pointing,
};

static const struct schema_copy_column schema_static_postgresql_copied_preset[] = {
    {"\"id\"", 1, 0},
    {"\"flag\"", 2, 1},
    {"\"small\"", 3, 2},
    {"\"middle\"", 4, 3},
    {"\"large\"", 5, 4},
    {"\"single\"", 6, 5},
    {"\"many\"", 7, 6},
    {"\"money\"", 8, 7},
    {"\"words\"", 9, 8},
    {"\"day\"", 10, 9},
    {"\"moment\"", 11, 10},
    {"\"document\"", 12, 11},
    {"\"mood\"", 13, 12},
};
static const struct schema_copy schema_static_postgresql_copy_preset = {
    "\"preset\"",
    13,
    schema_static_postgresql_copied_preset,
};

static const struct schema_copy_column schema_static_postgresql_copied_settable[] = {
    {"\"id\"", 1, 0},
    {"\"flag\"", 2, 1},
    {"\"middle\"", 3, 2},
    {"\"money\"", 4, 3},
    {"\"words\"", 5, 4},
    {"\"blob\"", 6, 5},
    {"\"moment\"", 7, 6},
    {"\"mood\"", 8, 7},
};
static const struct schema_copy schema_static_postgresql_copy_settable = {
    "\"settable\"",
    8,
    schema_static_postgresql_copied_settable,
};

static const struct schema_copy_column schema_static_postgresql_copied_shop_parcel[] = {
    {"\"id\"", 1, 0},
    {"\"label\"", 2, -1},
    {"\"code\"", 3, -1},
    {"\"node\"", 4, 1},
};
static const struct schema_copy schema_static_postgresql_copy_shop_parcel = {
    "\"shop\".\"parcel\"",
    4,
    schema_static_postgresql_copied_shop_parcel,
};

static const struct schema_copy_column schema_static_postgresql_copied_store_parcel[] = {
    {"\"id\"", 1, 0},
    {"\"label\"", 2, -1},
    {"\"code\"", 3, -1},
    {"\"from\"", 4, 1},
};
static const struct schema_copy schema_static_postgresql_copy_store_parcel = {
    "\"store\".\"parcel\"",
    4,
    schema_static_postgresql_copied_store_parcel,
};

static const struct schema_copy_column schema_static_postgresql_copied_taken[] = {
    {"\"db\"", 1, -1},
    {"\"arena\"", 2, -1},
    {"\"status\"", 3, -1},
    {"\"count\"", 4, -1},
    {"\"class\"", 5, -1},
    {"\"row\"", 6, 0},
    {"\"change\"", 7, 1},
};
static const struct schema_copy schema_static_postgresql_copy_taken = {
    "\"taken\"",
    7,
    schema_static_postgresql_copied_taken,
};

static const struct schema_copy_column schema_static_postgresql_copied_worn[] = {
    {"\"id\"", 1, 0},
    {"\"name\"", 2, -1},
};
static const struct schema_copy schema_static_postgresql_copy_worn = {
    "\"worn\"",
    2,
    schema_static_postgresql_copied_worn,
};

static const struct schema_numbered schema_static_postgresql_numbered_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde = {
    "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\"",
    "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x",
    1,
};

static const struct schema_numbered schema_static_postgresql_numbered_at_moment = {"\"at_moment\"", "id", 1};

static const struct schema_numbered schema_static_postgresql_numbered_computed = {"\"computed\"", "id", 1};

static const struct schema_numbered schema_static_postgresql_numbered_measured = {"\"measured\"", "id", 1};

static const struct schema_numbered schema_static_postgresql_numbered_node = {"\"node\"", "id", 1};

static const struct schema_numbered schema_static_postgresql_numbered_nullable = {"\"nullable\"", "id", 1};

static const struct schema_numbered schema_static_postgresql_numbered_plain = {"\"plain\"", "id", 1};

static const struct schema_numbered schema_static_postgresql_numbered_pointing = {"\"pointing\"", "id", 1};

static const struct schema_numbered schema_static_postgresql_numbered_preset = {"\"preset\"", "id", 1};

static const struct schema_numbered schema_static_postgresql_numbered_settable = {"\"settable\"", "id", 1};

static const struct schema_numbered schema_static_postgresql_numbered_shop_parcel = {
    "\"shop\".\"parcel\"",
    "id",
    1,
};

static const struct schema_numbered schema_static_postgresql_numbered_store_parcel = {
    "\"store\".\"parcel\"",
    "id",
    1,
};

static const struct schema_numbered schema_static_postgresql_numbered_worn = {"\"worn\"", "id", 1};

static const struct schema_statement_text schema_static_postgresql_texts[] = {
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert] = {
        .sql = "insert into \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"" SCHEMA_END SCHEMA_ITEM
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2) returning "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"",
        .types = "int8 text",
        .copy = &schema_static_postgresql_copy_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde,
        .numbered = &schema_static_postgresql_numbered_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde,
        .bits = 1,
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert_returning] = {
        .sql = "insert into \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"" SCHEMA_END SCHEMA_ITEM
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2) returning "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\"",
        .types = "int8 text",
        .numbered = &schema_static_postgresql_numbered_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde,
        .bits = 1,
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert] = {
        .sql = "insert into \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"" SCHEMA_END SCHEMA_ITEM
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2) on conflict "
               "(\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\") do update set "
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = "
               "excluded.\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" returning "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"",
        .types = "int8 text",
        .numbered = &schema_static_postgresql_numbered_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde,
        .bits = 1,
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x] = {
        .sql = "insert into \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"" SCHEMA_END SCHEMA_ITEM
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2) on conflict "
               "(\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") do update set "
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = "
               "excluded.\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" returning "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"",
        .types = "int8 text",
        .numbered = &schema_static_postgresql_numbered_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde,
        .bits = 1,
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get] = {
        .sql = "select \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" from "
               "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" where "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_exists] = {
        .sql = "select 1 from \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" where "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x] = {
        .sql = "select \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" from "
               "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" where "
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = $1",
        .types = "text",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_count] = {
        .sql = "select pg_catalog.count(*) from "
               "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\"",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all_open] = {
        .sql = "select \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" from "
               "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" order by "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_list_all] = {
        .sql = "select \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" from "
               "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" order by "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update] = {
        .sql = "update \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" set " SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = $2" SCHEMA_END
               " where \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = $1",
        .types = "int8 text",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update_returning] = {
        .sql = "update \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" set " SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = $2" SCHEMA_END
               " where \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = $1 returning "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
               "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\"",
        .types = "int8 text",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_delete] = {
        .sql = "delete from \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" where "
               "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_at_moment_insert] = {
        .sql = "insert into \"at_moment\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*")
               " (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"day\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"clock\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"moment\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"wall\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "$2" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "$3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "$4"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "$5" SCHEMA_END ")" SCHEMA_END " returning \"id\"",
        .types = "int8 date time timestamptz timestamp",
        .copy = &schema_static_postgresql_copy_at_moment,
        .numbered = &schema_static_postgresql_numbered_at_moment,
        .bits = 5,
    },
    [SCHEMA_STATEMENT_at_moment_insert_returning] = {
        .sql = "insert into \"at_moment\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*")
               " (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"day\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"clock\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"moment\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"wall\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "$2" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "$3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "$4"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "$5" SCHEMA_END ")" SCHEMA_END
               " returning \"id\", \"day\", \"clock\", \"moment\", \"wall\"",
        .types = "int8 date time timestamptz timestamp",
        .numbered = &schema_static_postgresql_numbered_at_moment,
        .bits = 5,
    },
    [SCHEMA_STATEMENT_at_moment_upsert] = {
        .sql = "insert into \"at_moment\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*")
               " (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"day\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"clock\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"moment\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"wall\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "$2" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "$3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "$4"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "$5" SCHEMA_END ") on conflict (\"id\") do update set "
               SCHEMA_LIST SCHEMA_IF("1") SCHEMA_ITEM "\"day\" = excluded.\"day\"" SCHEMA_END SCHEMA_IF("2")
               SCHEMA_ITEM "\"clock\" = excluded.\"clock\"" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM
               "\"moment\" = excluded.\"moment\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"wall\" = excluded.\"wall\"" SCHEMA_END SCHEMA_IF_NONE "\"id\" = excluded.\"id\"" SCHEMA_END
               SCHEMA_END " returning \"id\"",
        .types = "int8 date time timestamptz timestamp",
        .numbered = &schema_static_postgresql_numbered_at_moment,
        .bits = 5,
    },
    [SCHEMA_STATEMENT_at_moment_get] = {
        .sql = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_at_moment_exists] = {
        .sql = "select 1 from \"at_moment\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_at_moment_count] = {.sql = "select pg_catalog.count(*) from \"at_moment\""},
    [SCHEMA_STATEMENT_at_moment_all_open] = {
        .sql = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_at_moment_list_all] = {
        .sql = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" order by \"id\" "
               "limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_at_moment_by_day_open] = {
        .sql = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" where \"day\" = "
               "$1 order by \"clock\" nulls last, \"moment\" nulls last, \"wall\" nulls last",
        .types = "date",
    },
    [SCHEMA_STATEMENT_at_moment_list_by_day] = {
        .sql = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" where \"day\" = "
               "$1 order by \"clock\" nulls last, \"moment\" nulls last, \"wall\" nulls last limit $2 offset "
               "$3",
        .types = "date int8 int8",
    },
    [SCHEMA_STATEMENT_at_moment_update] = {
        .sql = "update \"at_moment\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"day\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"clock\" = $3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"moment\" = $4" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"wall\" = $5" SCHEMA_END
               " where \"id\" = $1",
        .types = "int8 date time timestamptz timestamp",
        .bits = 4,
    },
    [SCHEMA_STATEMENT_at_moment_update_returning] = {
        .sql = "update \"at_moment\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"day\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"clock\" = $3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"moment\" = $4" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"wall\" = $5" SCHEMA_END
               " where \"id\" = $1 returning \"id\", \"day\", \"clock\", \"moment\", \"wall\"",
        .types = "int8 date time timestamptz timestamp",
        .bits = 4,
    },
    [SCHEMA_STATEMENT_at_moment_delete] = {
        .sql = "delete from \"at_moment\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_at_moment_moments] = {
        .sql = "select \"day\", \"clock\", \"moment\", \"wall\" from \"moments\" where \"day\" = $1 and "
               "\"clock\" = $2 and \"moment\" = $3 and \"wall\" = $4",
        .types = "date time timestamptz timestamp",
    },
    [SCHEMA_STATEMENT_moments_at_moments_open] = {
        .sql = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" where \"day\" = "
               "$1 and \"clock\" = $2 and \"moment\" = $3 and \"wall\" = $4 order by \"id\"",
        .types = "date time timestamptz timestamp",
    },
    [SCHEMA_STATEMENT_at_moment_load_moments] = {
        .sql = "select t.\"day\", t.\"clock\", t.\"moment\", t.\"wall\", k.\"position\" from (select "
               "\"key1\", \"key2\", \"key3\", \"key4\", \"position\" - 1 as \"position\" from rows from "
               "(pg_catalog.unnest($1), pg_catalog.unnest($2), pg_catalog.unnest($3), pg_catalog.unnest($4)) "
               "with ordinality as u(\"key1\", \"key2\", \"key3\", \"key4\", \"position\")) k join "
               "\"moments\" t on t.\"day\" = k.\"key1\" and t.\"clock\" = k.\"key2\" and t.\"moment\" = "
               "k.\"key3\" and t.\"wall\" = k.\"key4\" order by k.\"position\"",
        .types = "_date _time _timestamptz _timestamp",
    },
    [SCHEMA_STATEMENT_moments_load_at_moments] = {
        .sql = "select t.\"id\", t.\"day\", t.\"clock\", t.\"moment\", t.\"wall\", k.\"position\" from "
               "(select \"key1\", \"key2\", \"key3\", \"key4\", \"position\" - 1 as \"position\" from rows "
               "from (pg_catalog.unnest($1), pg_catalog.unnest($2), pg_catalog.unnest($3), "
               "pg_catalog.unnest($4)) with ordinality as u(\"key1\", \"key2\", \"key3\", \"key4\", "
               "\"position\")) k join \"at_moment\" t on t.\"day\" = k.\"key1\" and t.\"clock\" = k.\"key2\" "
               "and t.\"moment\" = k.\"key3\" and t.\"wall\" = k.\"key4\" order by k.\"position\", t.\"id\"",
        .types = "_date _time _timestamptz _timestamp",
    },
    [SCHEMA_STATEMENT_composite_insert] = {
        .sql = "insert into \"composite\" (\"region\", \"year\", \"number\"" SCHEMA_IF("0") ", \"remark\""
               SCHEMA_END ") values ($1, $2, $3" SCHEMA_IF("0") ", $4" SCHEMA_END ")",
        .types = "text int2 int4 text",
        .copy = &schema_static_postgresql_copy_composite,
        .bits = 1,
    },
    [SCHEMA_STATEMENT_composite_insert_returning] = {
        .sql = "insert into \"composite\" (\"region\", \"year\", \"number\"" SCHEMA_IF("0") ", \"remark\""
               SCHEMA_END ") values ($1, $2, $3" SCHEMA_IF("0") ", $4" SCHEMA_END
               ") returning \"region\", \"year\", \"number\", \"remark\", \"edition\"",
        .types = "text int2 int4 text",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_composite_upsert] = {
        .sql = "insert into \"composite\" (\"region\", \"year\", \"number\"" SCHEMA_IF("0") ", \"remark\""
               SCHEMA_END ") values ($1, $2, $3" SCHEMA_IF("0") ", $4" SCHEMA_END
               ") on conflict (\"region\", \"year\", \"number\") do update set " SCHEMA_LIST SCHEMA_IF("0")
               SCHEMA_ITEM "\"remark\" = excluded.\"remark\"" SCHEMA_END SCHEMA_ITEM
               "\"edition\" = \"composite\".\"edition\" + 1",
        .types = "text int2 int4 text",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_composite_get] = {
        .sql = "select \"region\", \"year\", \"number\", \"remark\", \"edition\" from \"composite\" where "
               "\"region\"::text = $1 and \"year\" = $2 and \"number\" = $3",
        .types = "text int2 int4",
    },
    [SCHEMA_STATEMENT_composite_exists] = {
        .sql = "select 1 from \"composite\" where \"region\"::text = $1 and \"year\" = $2 and \"number\" = "
               "$3",
        .types = "text int2 int4",
    },
    [SCHEMA_STATEMENT_composite_count] = {.sql = "select pg_catalog.count(*) from \"composite\""},
    [SCHEMA_STATEMENT_composite_all_open] = {
        .sql = "select \"region\", \"year\", \"number\", \"remark\", \"edition\" from \"composite\" order by "
               "\"region\", \"year\", \"number\"",
    },
    [SCHEMA_STATEMENT_composite_list_all] = {
        .sql = "select \"region\", \"year\", \"number\", \"remark\", \"edition\" from \"composite\" order by "
               "\"region\", \"year\", \"number\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_composite_update] = {
        .sql = "update \"composite\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"remark\" = $5"
               SCHEMA_END SCHEMA_ITEM "\"edition\" = \"edition\" + 1 where \"region\"::text = $1 and "
               "\"year\" = $2 and \"number\" = $3 and \"edition\" = $4",
        .types = "text int2 int4 int4 text",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_composite_update_returning] = {
        .sql = "update \"composite\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"remark\" = $5"
               SCHEMA_END SCHEMA_ITEM "\"edition\" = \"edition\" + 1 where \"region\"::text = $1 and "
               "\"year\" = $2 and \"number\" = $3 and \"edition\" = $4 returning \"region\", \"year\", "
               "\"number\", \"remark\", \"edition\"",
        .types = "text int2 int4 int4 text",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_composite_is_current] = {
        .sql = "select 1 from \"composite\" where \"region\"::text = $1 and \"year\" = $2 and \"number\" = "
               "$3 and \"edition\" = $4",
        .types = "text int2 int4 int4",
    },
    [SCHEMA_STATEMENT_composite_delete] = {
        .sql = "delete from \"composite\" where \"region\"::text = $1 and \"year\" = $2 and \"number\" = $3",
        .types = "text int2 int4",
    },
    [SCHEMA_STATEMENT_computed_insert] = {
        .sql = "insert into \"computed\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"price\"" SCHEMA_IF("1") ", \"count\"" SCHEMA_END SCHEMA_IF("2") ", \"name\""
               SCHEMA_END ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM
               "$2" SCHEMA_IF("1") ", $3" SCHEMA_END SCHEMA_IF("2") ", $4" SCHEMA_END ") returning \"id\"",
        .types = "int8 numeric int4 text",
        .copy = &schema_static_postgresql_copy_computed,
        .numbered = &schema_static_postgresql_numbered_computed,
        .bits = 3,
    },
    [SCHEMA_STATEMENT_computed_insert_returning] = {
        .sql = "insert into \"computed\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"price\"" SCHEMA_IF("1") ", \"count\"" SCHEMA_END SCHEMA_IF("2") ", \"name\""
               SCHEMA_END ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM
               "$2" SCHEMA_IF("1") ", $3" SCHEMA_END SCHEMA_IF("2") ", $4" SCHEMA_END
               ") returning \"id\", \"price\", \"count\", \"name\", \"total\", \"folded\", \"version\"",
        .types = "int8 numeric int4 text",
        .numbered = &schema_static_postgresql_numbered_computed,
        .bits = 3,
    },
    [SCHEMA_STATEMENT_computed_upsert] = {
        .sql = "insert into \"computed\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"price\"" SCHEMA_IF("1") ", \"count\"" SCHEMA_END SCHEMA_IF("2") ", \"name\""
               SCHEMA_END ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM
               "$2" SCHEMA_IF("1") ", $3" SCHEMA_END SCHEMA_IF("2") ", $4" SCHEMA_END
               ") on conflict (\"id\") do update set \"price\" = excluded.\"price\"" SCHEMA_IF("1")
               ", \"count\" = excluded.\"count\"" SCHEMA_END SCHEMA_IF("2") ", \"name\" = excluded.\"name\""
               SCHEMA_END ", \"version\" = \"computed\".\"version\" + 1 returning \"id\"",
        .types = "int8 numeric int4 text",
        .numbered = &schema_static_postgresql_numbered_computed,
        .bits = 3,
    },
    [SCHEMA_STATEMENT_computed_get] = {
        .sql = "select \"id\", \"price\", \"count\", \"name\", \"total\", \"folded\", \"version\" from "
               "\"computed\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_computed_exists] = {
        .sql = "select 1 from \"computed\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_computed_count] = {.sql = "select pg_catalog.count(*) from \"computed\""},
    [SCHEMA_STATEMENT_computed_all_open] = {
        .sql = "select \"id\", \"price\", \"count\", \"name\", \"total\", \"folded\", \"version\" from "
               "\"computed\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_computed_list_all] = {
        .sql = "select \"id\", \"price\", \"count\", \"name\", \"total\", \"folded\", \"version\" from "
               "\"computed\" order by \"id\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_computed_update] = {
        .sql = "update \"computed\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"price\" = "
               SCHEMA_UNLESS("3") "$3" SCHEMA_END SCHEMA_IF("3") "(\"price\" + $3)::numeric(8,2)" SCHEMA_END
               SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "\"count\" = " SCHEMA_UNLESS("4") "$4" SCHEMA_END
               SCHEMA_IF("4") "\"count\" + $4" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"name\" = $5" SCHEMA_END SCHEMA_ITEM "\"version\" = \"version\" + 1 where \"id\" = $1 and "
               "\"version\" = $2",
        .types = "int8 int4 numeric int4 text",
        .bits = 5,
    },
    [SCHEMA_STATEMENT_computed_update_returning] = {
        .sql = "update \"computed\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"price\" = "
               SCHEMA_UNLESS("3") "$3" SCHEMA_END SCHEMA_IF("3") "(\"price\" + $3)::numeric(8,2)" SCHEMA_END
               SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "\"count\" = " SCHEMA_UNLESS("4") "$4" SCHEMA_END
               SCHEMA_IF("4") "\"count\" + $4" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"name\" = $5" SCHEMA_END SCHEMA_ITEM "\"version\" = \"version\" + 1 where \"id\" = $1 and "
               "\"version\" = $2 returning \"id\", \"price\", \"count\", \"name\", \"total\", \"folded\", "
               "\"version\"",
        .types = "int8 int4 numeric int4 text",
        .bits = 5,
    },
    [SCHEMA_STATEMENT_computed_is_current] = {
        .sql = "select 1 from \"computed\" where \"id\" = $1 and \"version\" = $2",
        .types = "int8 int4",
    },
    [SCHEMA_STATEMENT_computed_delete] = {
        .sql = "delete from \"computed\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_event_insert] = {
        .sql = "insert into \"event\" (\"at\", \"message\") values ($1, $2)",
        .types = "timestamptz text",
        .copy = &schema_static_postgresql_copy_event,
    },
    [SCHEMA_STATEMENT_event_insert_returning] = {
        .sql = "insert into \"event\" (\"at\", \"message\") values ($1, $2) returning \"at\", \"message\"",
        .types = "timestamptz text",
    },
    [SCHEMA_STATEMENT_event_count] = {.sql = "select pg_catalog.count(*) from \"event\""},
    [SCHEMA_STATEMENT_event_all_open] = {.sql = "select \"at\", \"message\" from \"event\""},
    [SCHEMA_STATEMENT_event_list_all] = {
        .sql = "select \"at\", \"message\" from \"event\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_label_insert] = {
        .sql = "insert into \"label\" (\"name\") values ($1)",
        .types = "text",
        .copy = &schema_static_postgresql_copy_label,
    },
    [SCHEMA_STATEMENT_label_insert_returning] = {
        .sql = "insert into \"label\" (\"name\") values ($1) returning \"name\"",
        .types = "text",
    },
    [SCHEMA_STATEMENT_label_upsert] = {
        .sql = "insert into \"label\" (\"name\") values ($1) on conflict (\"name\") do update set \"name\" = "
               "excluded.\"name\"",
        .types = "text",
    },
    [SCHEMA_STATEMENT_label_get] = {
        .sql = "select \"name\" from \"label\" where \"name\"::text = $1",
        .types = "text",
    },
    [SCHEMA_STATEMENT_label_exists] = {
        .sql = "select 1 from \"label\" where \"name\"::text = $1",
        .types = "text",
    },
    [SCHEMA_STATEMENT_label_count] = {.sql = "select pg_catalog.count(*) from \"label\""},
    [SCHEMA_STATEMENT_label_all_open] = {.sql = "select \"name\" from \"label\" order by \"name\""},
    [SCHEMA_STATEMENT_label_list_all] = {
        .sql = "select \"name\" from \"label\" order by \"name\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_label_delete] = {
        .sql = "delete from \"label\" where \"name\"::text = $1",
        .types = "text",
    },
    [SCHEMA_STATEMENT_label_of_composite_insert] = {
        .sql = "insert into \"label_of_composite\" (\"label\", \"region\", \"year\", \"number\") values ($1, "
               "$2, $3, $4)",
        .types = "text text int2 int4",
        .copy = &schema_static_postgresql_copy_label_of_composite,
    },
    [SCHEMA_STATEMENT_label_of_composite_insert_returning] = {
        .sql = "insert into \"label_of_composite\" (\"label\", \"region\", \"year\", \"number\") values ($1, "
               "$2, $3, $4) returning \"label\", \"region\", \"year\", \"number\"",
        .types = "text text int2 int4",
    },
    [SCHEMA_STATEMENT_label_of_composite_upsert] = {
        .sql = "insert into \"label_of_composite\" (\"label\", \"region\", \"year\", \"number\") values ($1, "
               "$2, $3, $4) on conflict (\"label\", \"region\", \"year\", \"number\") do update set "
               "\"label\" = excluded.\"label\"",
        .types = "text text int2 int4",
    },
    [SCHEMA_STATEMENT_label_of_composite_get] = {
        .sql = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" where "
               "\"label\"::text = $1 and \"region\"::text = $2 and \"year\" = $3 and \"number\" = $4",
        .types = "text text int2 int4",
    },
    [SCHEMA_STATEMENT_label_of_composite_exists] = {
        .sql = "select 1 from \"label_of_composite\" where \"label\"::text = $1 and \"region\"::text = $2 "
               "and \"year\" = $3 and \"number\" = $4",
        .types = "text text int2 int4",
    },
    [SCHEMA_STATEMENT_label_of_composite_count] = {
        .sql = "select pg_catalog.count(*) from \"label_of_composite\"",
    },
    [SCHEMA_STATEMENT_label_of_composite_all_open] = {
        .sql = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" order by "
               "\"label\", \"region\", \"year\", \"number\"",
    },
    [SCHEMA_STATEMENT_label_of_composite_list_all] = {
        .sql = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" order by "
               "\"label\", \"region\", \"year\", \"number\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_label_of_composite_by_region_open] = {
        .sql = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" where "
               "\"region\"::text = $1 order by \"year\", \"number\"",
        .types = "text",
    },
    [SCHEMA_STATEMENT_label_of_composite_list_by_region] = {
        .sql = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" where "
               "\"region\"::text = $1 order by \"year\", \"number\" limit $2 offset $3",
        .types = "text int8 int8",
    },
    [SCHEMA_STATEMENT_label_of_composite_delete] = {
        .sql = "delete from \"label_of_composite\" where \"label\"::text = $1 and \"region\"::text = $2 and "
               "\"year\" = $3 and \"number\" = $4",
        .types = "text text int2 int4",
    },
    [SCHEMA_STATEMENT_label_composites_open] = {
        .sql = "select t.\"region\", t.\"year\", t.\"number\", t.\"remark\", t.\"edition\" from "
               "\"label_of_composite\" l join \"composite\" t on t.\"region\"::text = l.\"region\"::text and "
               "t.\"year\" = l.\"year\" and t.\"number\" = l.\"number\" where l.\"label\"::text = $1 order "
               "by t.\"region\", t.\"year\", t.\"number\"",
        .types = "text",
    },
    [SCHEMA_STATEMENT_label_load_composites] = {
        .sql = "select t.\"region\", t.\"year\", t.\"number\", t.\"remark\", t.\"edition\", k.\"position\" "
               "from (select \"key1\", \"position\" - 1 as \"position\" from pg_catalog.unnest($1) with "
               "ordinality as u(\"key1\", \"position\")) k join \"label_of_composite\" l on "
               "l.\"label\"::text = k.\"key1\" join \"composite\" t on t.\"region\"::text = "
               "l.\"region\"::text and t.\"year\" = l.\"year\" and t.\"number\" = l.\"number\" order by "
               "k.\"position\", t.\"region\", t.\"year\", t.\"number\"",
        .types = "_text",
    },
    [SCHEMA_STATEMENT_composite_labels_open] = {
        .sql = "select t.\"name\" from \"label_of_composite\" l join \"label\" t on t.\"name\"::text = "
               "l.\"label\"::text where l.\"region\"::text = $1 and l.\"year\" = $2 and l.\"number\" = $3 "
               "order by t.\"name\"",
        .types = "text int2 int4",
    },
    [SCHEMA_STATEMENT_composite_load_labels] = {
        .sql = "select t.\"name\", k.\"position\" from (select \"key1\", \"key2\", \"key3\", \"position\" - 1 "
               "as \"position\" from rows from (pg_catalog.unnest($1), pg_catalog.unnest($2), "
               "pg_catalog.unnest($3)) with ordinality as u(\"key1\", \"key2\", \"key3\", \"position\")) k "
               "join \"label_of_composite\" l on l.\"region\"::text = k.\"key1\" and l.\"year\" = k.\"key2\" "
               "and l.\"number\" = k.\"key3\" join \"label\" t on t.\"name\"::text = l.\"label\"::text order "
               "by k.\"position\", t.\"name\"",
        .types = "_text _int2 _int4",
    },
    [SCHEMA_STATEMENT_measured_insert] = {
        .sql = "insert into \"measured\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"single\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"double\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"amount\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"flag\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"small\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"blob\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"mood\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "$2" SCHEMA_END
               SCHEMA_IF("2") SCHEMA_ITEM "$3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "$4" SCHEMA_END
               SCHEMA_IF("4") SCHEMA_ITEM "$5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "$6" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "$7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "$8" SCHEMA_END ")"
               SCHEMA_END " returning \"id\"",
        .types = "int8 float4 float8 numeric bool int2 bytea text",
        .copy = &schema_static_postgresql_copy_measured,
        .numbered = &schema_static_postgresql_numbered_measured,
        .bits = 8,
    },
    [SCHEMA_STATEMENT_measured_insert_returning] = {
        .sql = "insert into \"measured\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"single\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"double\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"amount\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"flag\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"small\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"blob\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"mood\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "$2" SCHEMA_END
               SCHEMA_IF("2") SCHEMA_ITEM "$3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "$4" SCHEMA_END
               SCHEMA_IF("4") SCHEMA_ITEM "$5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "$6" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "$7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "$8" SCHEMA_END ")"
               SCHEMA_END " returning \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", "
               "\"blob\", \"mood\"",
        .types = "int8 float4 float8 numeric bool int2 bytea text",
        .numbered = &schema_static_postgresql_numbered_measured,
        .bits = 8,
    },
    [SCHEMA_STATEMENT_measured_upsert] = {
        .sql = "insert into \"measured\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"single\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"double\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"amount\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"flag\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"small\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"blob\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"mood\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "$2" SCHEMA_END
               SCHEMA_IF("2") SCHEMA_ITEM "$3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "$4" SCHEMA_END
               SCHEMA_IF("4") SCHEMA_ITEM "$5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "$6" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "$7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "$8" SCHEMA_END
               ") on conflict (\"id\") do update set " SCHEMA_LIST SCHEMA_IF("1") SCHEMA_ITEM
               "\"single\" = excluded.\"single\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"double\" = excluded.\"double\"" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM
               "\"amount\" = excluded.\"amount\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"flag\" = excluded.\"flag\"" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM
               "\"small\" = excluded.\"small\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM
               "\"blob\" = excluded.\"blob\"" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM
               "\"mood\" = excluded.\"mood\"" SCHEMA_END SCHEMA_IF_NONE "\"id\" = excluded.\"id\"" SCHEMA_END
               SCHEMA_END " returning \"id\"",
        .types = "int8 float4 float8 numeric bool int2 bytea text",
        .numbered = &schema_static_postgresql_numbered_measured,
        .bits = 8,
    },
    [SCHEMA_STATEMENT_measured_get] = {
        .sql = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" "
               "from \"measured\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_measured_exists] = {
        .sql = "select 1 from \"measured\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_measured_count] = {.sql = "select pg_catalog.count(*) from \"measured\""},
    [SCHEMA_STATEMENT_measured_all_open] = {
        .sql = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" "
               "from \"measured\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_measured_list_all] = {
        .sql = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" "
               "from \"measured\" order by \"id\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_measured_by_single_open] = {
        .sql = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" "
               "from \"measured\" where \"single\" = $1 order by \"double\" nulls last, \"amount\" nulls "
               "last, \"flag\" nulls last, \"small\" nulls last, \"blob\" nulls last, \"mood\" nulls last",
        .types = "float4",
    },
    [SCHEMA_STATEMENT_measured_list_by_single] = {
        .sql = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" "
               "from \"measured\" where \"single\" = $1 order by \"double\" nulls last, \"amount\" nulls "
               "last, \"flag\" nulls last, \"small\" nulls last, \"blob\" nulls last, \"mood\" nulls last "
               "limit $2 offset $3",
        .types = "float4 int8 int8",
    },
    [SCHEMA_STATEMENT_measured_update] = {
        .sql = "update \"measured\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"single\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"double\" = " SCHEMA_UNLESS("7") "$3" SCHEMA_END SCHEMA_IF("7")
               "\"double\" + $3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"amount\" = "
               SCHEMA_UNLESS("8") "$4" SCHEMA_END SCHEMA_IF("8") "(\"amount\" + $4)::numeric(6,2)" SCHEMA_END
               SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"flag\" = $5" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"small\" = " SCHEMA_UNLESS("9") "$6" SCHEMA_END SCHEMA_IF("9") "\"small\" + $6" SCHEMA_END
               SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "\"blob\" = $7" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM
               "\"mood\" = $8" SCHEMA_END " where \"id\" = $1",
        .types = "int8 float4 float8 numeric bool int2 bytea text",
        .bits = 10,
    },
    [SCHEMA_STATEMENT_measured_update_returning] = {
        .sql = "update \"measured\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"single\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"double\" = " SCHEMA_UNLESS("7") "$3" SCHEMA_END SCHEMA_IF("7")
               "\"double\" + $3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"amount\" = "
               SCHEMA_UNLESS("8") "$4" SCHEMA_END SCHEMA_IF("8") "(\"amount\" + $4)::numeric(6,2)" SCHEMA_END
               SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"flag\" = $5" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"small\" = " SCHEMA_UNLESS("9") "$6" SCHEMA_END SCHEMA_IF("9") "\"small\" + $6" SCHEMA_END
               SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "\"blob\" = $7" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM
               "\"mood\" = $8" SCHEMA_END " where \"id\" = $1 returning \"id\", \"single\", \"double\", "
               "\"amount\", \"flag\", \"small\", \"blob\", \"mood\"",
        .types = "int8 float4 float8 numeric bool int2 bytea text",
        .bits = 10,
    },
    [SCHEMA_STATEMENT_measured_delete] = {
        .sql = "delete from \"measured\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_measured_measures] = {
        .sql = "select \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" from "
               "\"measures\" where \"single\" = $1 and \"double\" = $2 and \"amount\" = $3 and \"flag\" = $4 "
               "and \"small\" = $5 and \"blob\" = $6 and \"mood\" = $7",
        .types = "float4 float8 numeric bool int2 bytea text",
    },
    [SCHEMA_STATEMENT_measures_measureds_open] = {
        .sql = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" "
               "from \"measured\" where \"single\" = $1 and \"double\" = $2 and \"amount\" = $3 and \"flag\" = "
               "$4 and \"small\" = $5 and \"blob\" = $6 and \"mood\" = $7 order by \"id\"",
        .types = "float4 float8 numeric bool int2 bytea text",
    },
    [SCHEMA_STATEMENT_measured_load_measures] = {
        .sql = "select t.\"single\", t.\"double\", t.\"amount\", t.\"flag\", t.\"small\", t.\"blob\", "
               "t.\"mood\", k.\"position\" from (select \"key1\", \"key2\", \"key3\", \"key4\", \"key5\", "
               "\"key6\", \"key7\", \"position\" - 1 as \"position\" from rows from (pg_catalog.unnest($1), "
               "pg_catalog.unnest($2), pg_catalog.unnest($3), pg_catalog.unnest($4), pg_catalog.unnest($5), "
               "pg_catalog.unnest($6), pg_catalog.unnest($7)) with ordinality as u(\"key1\", \"key2\", "
               "\"key3\", \"key4\", \"key5\", \"key6\", \"key7\", \"position\")) k join \"measures\" t on "
               "t.\"single\" = k.\"key1\" and t.\"double\" = k.\"key2\" and t.\"amount\" = k.\"key3\" and "
               "t.\"flag\" = k.\"key4\" and t.\"small\" = k.\"key5\" and t.\"blob\" = k.\"key6\" and "
               "t.\"mood\" = k.\"key7\" order by k.\"position\"",
        .types = "_float4 _float8 _numeric _bool _int2 _bytea _text",
    },
    [SCHEMA_STATEMENT_measures_load_measureds] = {
        .sql = "select t.\"id\", t.\"single\", t.\"double\", t.\"amount\", t.\"flag\", t.\"small\", "
               "t.\"blob\", t.\"mood\", k.\"position\" from (select \"key1\", \"key2\", \"key3\", \"key4\", "
               "\"key5\", \"key6\", \"key7\", \"position\" - 1 as \"position\" from rows from "
               "(pg_catalog.unnest($1), pg_catalog.unnest($2), pg_catalog.unnest($3), pg_catalog.unnest($4), "
               "pg_catalog.unnest($5), pg_catalog.unnest($6), pg_catalog.unnest($7)) with ordinality as "
               "u(\"key1\", \"key2\", \"key3\", \"key4\", \"key5\", \"key6\", \"key7\", \"position\")) k "
               "join \"measured\" t on t.\"single\" = k.\"key1\" and t.\"double\" = k.\"key2\" and "
               "t.\"amount\" = k.\"key3\" and t.\"flag\" = k.\"key4\" and t.\"small\" = k.\"key5\" and "
               "t.\"blob\" = k.\"key6\" and t.\"mood\" = k.\"key7\" order by k.\"position\", t.\"id\"",
        .types = "_float4 _float8 _numeric _bool _int2 _bytea _text",
    },
    [SCHEMA_STATEMENT_measures_insert] = {
        .sql = "insert into \"measures\" (\"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
               "\"mood\") values ($1, $2, $3, $4, $5, $6, $7)",
        .types = "float4 float8 numeric bool int2 bytea text",
        .copy = &schema_static_postgresql_copy_measures,
    },
    [SCHEMA_STATEMENT_measures_insert_returning] = {
        .sql = "insert into \"measures\" (\"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
               "\"mood\") values ($1, $2, $3, $4, $5, $6, $7) returning \"single\", \"double\", \"amount\", "
               "\"flag\", \"small\", \"blob\", \"mood\"",
        .types = "float4 float8 numeric bool int2 bytea text",
    },
    [SCHEMA_STATEMENT_measures_upsert] = {
        .sql = "insert into \"measures\" (\"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
               "\"mood\") values ($1, $2, $3, $4, $5, $6, $7) on conflict (\"single\", \"double\", "
               "\"amount\", \"flag\", \"small\", \"blob\", \"mood\") do update set \"single\" = "
               "excluded.\"single\"",
        .types = "float4 float8 numeric bool int2 bytea text",
    },
    [SCHEMA_STATEMENT_measures_get] = {
        .sql = "select \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" from "
               "\"measures\" where \"single\" = $1 and \"double\" = $2 and \"amount\" = $3 and \"flag\" = $4 "
               "and \"small\" = $5 and \"blob\" = $6 and \"mood\" = $7",
        .types = "float4 float8 numeric bool int2 bytea text",
    },
    [SCHEMA_STATEMENT_measures_exists] = {
        .sql = "select 1 from \"measures\" where \"single\" = $1 and \"double\" = $2 and \"amount\" = $3 and "
               "\"flag\" = $4 and \"small\" = $5 and \"blob\" = $6 and \"mood\" = $7",
        .types = "float4 float8 numeric bool int2 bytea text",
    },
    [SCHEMA_STATEMENT_measures_count] = {.sql = "select pg_catalog.count(*) from \"measures\""},
    [SCHEMA_STATEMENT_measures_all_open] = {
        .sql = "select \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" from "
               "\"measures\" order by \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
               "\"mood\"",
    },
    [SCHEMA_STATEMENT_measures_list_all] = {
        .sql = "select \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" from "
               "\"measures\" order by \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
               "\"mood\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_measures_delete] = {
        .sql = "delete from \"measures\" where \"single\" = $1 and \"double\" = $2 and \"amount\" = $3 and "
               "\"flag\" = $4 and \"small\" = $5 and \"blob\" = $6 and \"mood\" = $7",
        .types = "float4 float8 numeric bool int2 bytea text",
    },
    [SCHEMA_STATEMENT_moments_insert] = {
        .sql = "insert into \"moments\" (\"day\", \"clock\", \"moment\", \"wall\") values ($1, $2, $3, $4)",
        .types = "date time timestamptz timestamp",
        .copy = &schema_static_postgresql_copy_moments,
    },
    [SCHEMA_STATEMENT_moments_insert_returning] = {
        .sql = "insert into \"moments\" (\"day\", \"clock\", \"moment\", \"wall\") values ($1, $2, $3, $4) "
               "returning \"day\", \"clock\", \"moment\", \"wall\"",
        .types = "date time timestamptz timestamp",
    },
    [SCHEMA_STATEMENT_moments_upsert] = {
        .sql = "insert into \"moments\" (\"day\", \"clock\", \"moment\", \"wall\") values ($1, $2, $3, $4) "
               "on conflict (\"day\", \"clock\", \"moment\", \"wall\") do update set \"day\" = "
               "excluded.\"day\"",
        .types = "date time timestamptz timestamp",
    },
    [SCHEMA_STATEMENT_moments_get] = {
        .sql = "select \"day\", \"clock\", \"moment\", \"wall\" from \"moments\" where \"day\" = $1 and "
               "\"clock\" = $2 and \"moment\" = $3 and \"wall\" = $4",
        .types = "date time timestamptz timestamp",
    },
    [SCHEMA_STATEMENT_moments_exists] = {
        .sql = "select 1 from \"moments\" where \"day\" = $1 and \"clock\" = $2 and \"moment\" = $3 and "
               "\"wall\" = $4",
        .types = "date time timestamptz timestamp",
    },
    [SCHEMA_STATEMENT_moments_count] = {.sql = "select pg_catalog.count(*) from \"moments\""},
    [SCHEMA_STATEMENT_moments_all_open] = {
        .sql = "select \"day\", \"clock\", \"moment\", \"wall\" from \"moments\" order by \"day\", "
               "\"clock\", \"moment\", \"wall\"",
    },
    [SCHEMA_STATEMENT_moments_list_all] = {
        .sql = "select \"day\", \"clock\", \"moment\", \"wall\" from \"moments\" order by \"day\", "
               "\"clock\", \"moment\", \"wall\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_moments_delete] = {
        .sql = "delete from \"moments\" where \"day\" = $1 and \"clock\" = $2 and \"moment\" = $3 and "
               "\"wall\" = $4",
        .types = "date time timestamptz timestamp",
    },
    [SCHEMA_STATEMENT_node_insert] = {
        .sql = "insert into \"node\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"parent\"" SCHEMA_END SCHEMA_ITEM "\"name\") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "$2"
               SCHEMA_END SCHEMA_ITEM "$3) returning \"id\"",
        .types = "int8 int8 text",
        .copy = &schema_static_postgresql_copy_node,
        .numbered = &schema_static_postgresql_numbered_node,
        .bits = 2,
    },
    [SCHEMA_STATEMENT_node_insert_returning] = {
        .sql = "insert into \"node\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"parent\"" SCHEMA_END SCHEMA_ITEM "\"name\") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "$2"
               SCHEMA_END SCHEMA_ITEM "$3) returning \"id\", \"parent\", \"name\"",
        .types = "int8 int8 text",
        .numbered = &schema_static_postgresql_numbered_node,
        .bits = 2,
    },
    [SCHEMA_STATEMENT_node_upsert] = {
        .sql = "insert into \"node\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"parent\"" SCHEMA_END SCHEMA_ITEM "\"name\") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "$2"
               SCHEMA_END SCHEMA_ITEM "$3) on conflict (\"id\") do update set " SCHEMA_LIST SCHEMA_IF("1")
               SCHEMA_ITEM "\"parent\" = excluded.\"parent\"" SCHEMA_END SCHEMA_ITEM
               "\"name\" = excluded.\"name\" returning \"id\"",
        .types = "int8 int8 text",
        .numbered = &schema_static_postgresql_numbered_node,
        .bits = 2,
    },
    [SCHEMA_STATEMENT_node_upsert_by_parent_name] = {
        .sql = "insert into \"node\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"parent\"" SCHEMA_END SCHEMA_ITEM "\"name\") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "$2"
               SCHEMA_END SCHEMA_ITEM "$3) on conflict (\"parent\", \"name\") do update set \"parent\" = "
               "excluded.\"parent\" returning \"id\"",
        .types = "int8 int8 text",
        .numbered = &schema_static_postgresql_numbered_node,
        .bits = 2,
    },
    [SCHEMA_STATEMENT_node_get] = {
        .sql = "select \"id\", \"parent\", \"name\" from \"node\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_node_exists] = {.sql = "select 1 from \"node\" where \"id\" = $1", .types = "int8"},
    [SCHEMA_STATEMENT_node_get_by_parent_name] = {
        .sql = "select \"id\", \"parent\", \"name\" from \"node\" where \"parent\" = $1 and \"name\" = $2",
        .types = "int8 text",
    },
    [SCHEMA_STATEMENT_node_count] = {.sql = "select pg_catalog.count(*) from \"node\""},
    [SCHEMA_STATEMENT_node_all_open] = {
        .sql = "select \"id\", \"parent\", \"name\" from \"node\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_node_list_all] = {
        .sql = "select \"id\", \"parent\", \"name\" from \"node\" order by \"id\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_node_update] = {
        .sql = "update \"node\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"parent\" = "
               SCHEMA_UNLESS("2") "$2" SCHEMA_END SCHEMA_IF("2") "\"parent\" + $2" SCHEMA_END SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"name\" = $3" SCHEMA_END " where \"id\" = $1",
        .types = "int8 int8 text",
        .bits = 3,
    },
    [SCHEMA_STATEMENT_node_update_returning] = {
        .sql = "update \"node\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"parent\" = "
               SCHEMA_UNLESS("2") "$2" SCHEMA_END SCHEMA_IF("2") "\"parent\" + $2" SCHEMA_END SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"name\" = $3" SCHEMA_END " where \"id\" = $1 returning \"id\", "
               "\"parent\", \"name\"",
        .types = "int8 int8 text",
        .bits = 3,
    },
    [SCHEMA_STATEMENT_node_delete] = {.sql = "delete from \"node\" where \"id\" = $1", .types = "int8"},
    [SCHEMA_STATEMENT_node_parent] = {
        .sql = "select \"id\", \"parent\", \"name\" from \"node\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_node_nodes_open] = {
        .sql = "select \"id\", \"parent\", \"name\" from \"node\" where \"parent\" = $1 order by \"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_node_load_parent] = {
        .sql = "select t.\"id\", t.\"parent\", t.\"name\", k.\"position\" from (select \"key1\", "
               "\"position\" - 1 as \"position\" from pg_catalog.unnest($1) with ordinality as u(\"key1\", "
               "\"position\")) k join \"node\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_node_load_nodes] = {
        .sql = "select t.\"id\", t.\"parent\", t.\"name\", k.\"position\" from (select \"key1\", "
               "\"position\" - 1 as \"position\" from pg_catalog.unnest($1) with ordinality as u(\"key1\", "
               "\"position\")) k join \"node\" t on t.\"parent\" = k.\"key1\" order by k.\"position\", "
               "t.\"id\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_nullable_insert] = {
        .sql = "insert into \"nullable\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"small\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"middle\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"large\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"single\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"many\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"money\"" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM
               "\"huge\"" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "\"words\"" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "\"limited\"" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "\"blob\"" SCHEMA_END
               SCHEMA_IF("12") SCHEMA_ITEM "\"ident\"" SCHEMA_END SCHEMA_IF("13") SCHEMA_ITEM "\"day\""
               SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM "\"clock\"" SCHEMA_END SCHEMA_IF("15") SCHEMA_ITEM
               "\"moment\"" SCHEMA_END SCHEMA_IF("16") SCHEMA_ITEM "\"wall\"" SCHEMA_END SCHEMA_IF("17")
               SCHEMA_ITEM "\"document\"" SCHEMA_END SCHEMA_IF("18") SCHEMA_ITEM "\"mood\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "$2" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "$3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "$4"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "$5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "$6"
               SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "$7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "$8"
               SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM "$9" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "$10"
               SCHEMA_END SCHEMA_IF("10") SCHEMA_ITEM "$11" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "$12"
               SCHEMA_END SCHEMA_IF("12") SCHEMA_ITEM "$13" SCHEMA_END SCHEMA_IF("13") SCHEMA_ITEM "$14"
               SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM "$15" SCHEMA_END SCHEMA_IF("15") SCHEMA_ITEM "$16"
               SCHEMA_END SCHEMA_IF("16") SCHEMA_ITEM "$17" SCHEMA_END SCHEMA_IF("17") SCHEMA_ITEM "$18"
               SCHEMA_END SCHEMA_IF("18") SCHEMA_ITEM "$19" SCHEMA_END ")" SCHEMA_END " returning \"id\"",
        .types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid date time "
                 "timestamptz timestamp jsonb text",
        .copy = &schema_static_postgresql_copy_nullable,
        .numbered = &schema_static_postgresql_numbered_nullable,
        .bits = 19,
    },
    [SCHEMA_STATEMENT_nullable_insert_returning] = {
        .sql = "insert into \"nullable\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"small\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"middle\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"large\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"single\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"many\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"money\"" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM
               "\"huge\"" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "\"words\"" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "\"limited\"" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "\"blob\"" SCHEMA_END
               SCHEMA_IF("12") SCHEMA_ITEM "\"ident\"" SCHEMA_END SCHEMA_IF("13") SCHEMA_ITEM "\"day\""
               SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM "\"clock\"" SCHEMA_END SCHEMA_IF("15") SCHEMA_ITEM
               "\"moment\"" SCHEMA_END SCHEMA_IF("16") SCHEMA_ITEM "\"wall\"" SCHEMA_END SCHEMA_IF("17")
               SCHEMA_ITEM "\"document\"" SCHEMA_END SCHEMA_IF("18") SCHEMA_ITEM "\"mood\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "$2" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "$3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "$4"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "$5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "$6"
               SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "$7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "$8"
               SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM "$9" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "$10"
               SCHEMA_END SCHEMA_IF("10") SCHEMA_ITEM "$11" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "$12"
               SCHEMA_END SCHEMA_IF("12") SCHEMA_ITEM "$13" SCHEMA_END SCHEMA_IF("13") SCHEMA_ITEM "$14"
               SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM "$15" SCHEMA_END SCHEMA_IF("15") SCHEMA_ITEM "$16"
               SCHEMA_END SCHEMA_IF("16") SCHEMA_ITEM "$17" SCHEMA_END SCHEMA_IF("17") SCHEMA_ITEM "$18"
               SCHEMA_END SCHEMA_IF("18") SCHEMA_ITEM "$19" SCHEMA_END ")" SCHEMA_END
               " returning \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
               "\"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"limited\", \"blob\", "
               "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\"",
        .types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid date time "
                 "timestamptz timestamp jsonb text",
        .numbered = &schema_static_postgresql_numbered_nullable,
        .bits = 19,
    },
    [SCHEMA_STATEMENT_nullable_upsert] = {
        .sql = "insert into \"nullable\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"small\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"middle\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"large\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"single\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"many\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"money\"" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM
               "\"huge\"" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "\"words\"" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "\"limited\"" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "\"blob\"" SCHEMA_END
               SCHEMA_IF("12") SCHEMA_ITEM "\"ident\"" SCHEMA_END SCHEMA_IF("13") SCHEMA_ITEM "\"day\""
               SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM "\"clock\"" SCHEMA_END SCHEMA_IF("15") SCHEMA_ITEM
               "\"moment\"" SCHEMA_END SCHEMA_IF("16") SCHEMA_ITEM "\"wall\"" SCHEMA_END SCHEMA_IF("17")
               SCHEMA_ITEM "\"document\"" SCHEMA_END SCHEMA_IF("18") SCHEMA_ITEM "\"mood\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "$2" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "$3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "$4"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "$5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "$6"
               SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "$7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "$8"
               SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM "$9" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "$10"
               SCHEMA_END SCHEMA_IF("10") SCHEMA_ITEM "$11" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "$12"
               SCHEMA_END SCHEMA_IF("12") SCHEMA_ITEM "$13" SCHEMA_END SCHEMA_IF("13") SCHEMA_ITEM "$14"
               SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM "$15" SCHEMA_END SCHEMA_IF("15") SCHEMA_ITEM "$16"
               SCHEMA_END SCHEMA_IF("16") SCHEMA_ITEM "$17" SCHEMA_END SCHEMA_IF("17") SCHEMA_ITEM "$18"
               SCHEMA_END SCHEMA_IF("18") SCHEMA_ITEM "$19" SCHEMA_END
               ") on conflict (\"id\") do update set " SCHEMA_LIST SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\" = excluded.\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"small\" = excluded.\"small\"" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM
               "\"middle\" = excluded.\"middle\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"large\" = excluded.\"large\"" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM
               "\"single\" = excluded.\"single\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM
               "\"many\" = excluded.\"many\"" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM
               "\"money\" = excluded.\"money\"" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM
               "\"huge\" = excluded.\"huge\"" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM
               "\"words\" = excluded.\"words\"" SCHEMA_END SCHEMA_IF("10") SCHEMA_ITEM
               "\"limited\" = excluded.\"limited\"" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM
               "\"blob\" = excluded.\"blob\"" SCHEMA_END SCHEMA_IF("12") SCHEMA_ITEM
               "\"ident\" = excluded.\"ident\"" SCHEMA_END SCHEMA_IF("13") SCHEMA_ITEM
               "\"day\" = excluded.\"day\"" SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM
               "\"clock\" = excluded.\"clock\"" SCHEMA_END SCHEMA_IF("15") SCHEMA_ITEM
               "\"moment\" = excluded.\"moment\"" SCHEMA_END SCHEMA_IF("16") SCHEMA_ITEM
               "\"wall\" = excluded.\"wall\"" SCHEMA_END SCHEMA_IF("17") SCHEMA_ITEM
               "\"document\" = excluded.\"document\"" SCHEMA_END SCHEMA_IF("18") SCHEMA_ITEM
               "\"mood\" = excluded.\"mood\"" SCHEMA_END SCHEMA_IF_NONE "\"id\" = excluded.\"id\"" SCHEMA_END
               SCHEMA_END " returning \"id\"",
        .types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid date time "
                 "timestamptz timestamp jsonb text",
        .numbered = &schema_static_postgresql_numbered_nullable,
        .bits = 19,
    },
    [SCHEMA_STATEMENT_nullable_get] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "pg_catalog.trim_scale(\"huge\")::text, \"words\", \"limited\", \"blob\", \"ident\", \"day\", "
               "\"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" from \"nullable\" where \"id\" = "
               "$1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_nullable_exists] = {
        .sql = "select 1 from \"nullable\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_nullable_count] = {.sql = "select pg_catalog.count(*) from \"nullable\""},
    [SCHEMA_STATEMENT_nullable_all_open] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "pg_catalog.trim_scale(\"huge\")::text, \"words\", \"limited\", \"blob\", \"ident\", \"day\", "
               "\"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" from \"nullable\" order by "
               "\"id\"",
    },
    [SCHEMA_STATEMENT_nullable_list_all] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "pg_catalog.trim_scale(\"huge\")::text, \"words\", \"limited\", \"blob\", \"ident\", \"day\", "
               "\"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" from \"nullable\" order by "
               "\"id\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_nullable_by_mood_open] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "pg_catalog.trim_scale(\"huge\")::text, \"words\", \"limited\", \"blob\", \"ident\", \"day\", "
               "\"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" from \"nullable\" where "
               "\"mood\" = $1 order by \"day\" desc nulls first",
        .types = "text",
    },
    [SCHEMA_STATEMENT_nullable_list_by_mood] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "pg_catalog.trim_scale(\"huge\")::text, \"words\", \"limited\", \"blob\", \"ident\", \"day\", "
               "\"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" from \"nullable\" where "
               "\"mood\" = $1 order by \"day\" desc nulls first limit $2 offset $3",
        .types = "text int8 int8",
    },
    [SCHEMA_STATEMENT_nullable_by_small_open] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "pg_catalog.trim_scale(\"huge\")::text, \"words\", \"limited\", \"blob\", \"ident\", \"day\", "
               "\"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" from \"nullable\" where "
               "\"small\" = $1 order by \"id\"",
        .types = "int2",
    },
    [SCHEMA_STATEMENT_nullable_list_by_small] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "pg_catalog.trim_scale(\"huge\")::text, \"words\", \"limited\", \"blob\", \"ident\", \"day\", "
               "\"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" from \"nullable\" where "
               "\"small\" = $1 order by \"id\" limit $2 offset $3",
        .types = "int2 int8 int8",
    },
    [SCHEMA_STATEMENT_nullable_update] = {
        .sql = "update \"nullable\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"flag\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"small\" = " SCHEMA_UNLESS("18") "$3" SCHEMA_END SCHEMA_IF("18")
               "\"small\" + $3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"middle\" = "
               SCHEMA_UNLESS("19") "$4" SCHEMA_END SCHEMA_IF("19") "\"middle\" + $4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"large\" = " SCHEMA_UNLESS("20") "$5" SCHEMA_END SCHEMA_IF("20")
               "\"large\" + $5" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"single\" = $6" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"many\" = " SCHEMA_UNLESS("21") "$7" SCHEMA_END SCHEMA_IF("21")
               "\"many\" + $7" SCHEMA_END SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"money\" = "
               SCHEMA_UNLESS("22") "$8" SCHEMA_END SCHEMA_IF("22") "(\"money\" + $8)::numeric(12,2)"
               SCHEMA_END SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"huge\" = $9" SCHEMA_END SCHEMA_IF("8")
               SCHEMA_ITEM "\"words\" = $10" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "\"limited\" = $11"
               SCHEMA_END SCHEMA_IF("10") SCHEMA_ITEM "\"blob\" = $12" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM
               "\"ident\" = $13" SCHEMA_END SCHEMA_IF("12") SCHEMA_ITEM "\"day\" = $14" SCHEMA_END
               SCHEMA_IF("13") SCHEMA_ITEM "\"clock\" = $15" SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM
               "\"moment\" = $16" SCHEMA_END SCHEMA_IF("15") SCHEMA_ITEM "\"wall\" = $17" SCHEMA_END
               SCHEMA_IF("16") SCHEMA_ITEM "\"document\" = $18" SCHEMA_END SCHEMA_IF("17") SCHEMA_ITEM
               "\"mood\" = $19" SCHEMA_END " where \"id\" = $1",
        .types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid date time "
                 "timestamptz timestamp jsonb text",
        .bits = 23,
    },
    [SCHEMA_STATEMENT_nullable_update_returning] = {
        .sql = "update \"nullable\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"flag\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"small\" = " SCHEMA_UNLESS("18") "$3" SCHEMA_END SCHEMA_IF("18")
               "\"small\" + $3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"middle\" = "
               SCHEMA_UNLESS("19") "$4" SCHEMA_END SCHEMA_IF("19") "\"middle\" + $4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"large\" = " SCHEMA_UNLESS("20") "$5" SCHEMA_END SCHEMA_IF("20")
               "\"large\" + $5" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"single\" = $6" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"many\" = " SCHEMA_UNLESS("21") "$7" SCHEMA_END SCHEMA_IF("21")
               "\"many\" + $7" SCHEMA_END SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"money\" = "
               SCHEMA_UNLESS("22") "$8" SCHEMA_END SCHEMA_IF("22") "(\"money\" + $8)::numeric(12,2)"
               SCHEMA_END SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"huge\" = $9" SCHEMA_END SCHEMA_IF("8")
               SCHEMA_ITEM "\"words\" = $10" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "\"limited\" = $11"
               SCHEMA_END SCHEMA_IF("10") SCHEMA_ITEM "\"blob\" = $12" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM
               "\"ident\" = $13" SCHEMA_END SCHEMA_IF("12") SCHEMA_ITEM "\"day\" = $14" SCHEMA_END
               SCHEMA_IF("13") SCHEMA_ITEM "\"clock\" = $15" SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM
               "\"moment\" = $16" SCHEMA_END SCHEMA_IF("15") SCHEMA_ITEM "\"wall\" = $17" SCHEMA_END
               SCHEMA_IF("16") SCHEMA_ITEM "\"document\" = $18" SCHEMA_END SCHEMA_IF("17") SCHEMA_ITEM
               "\"mood\" = $19" SCHEMA_END " where \"id\" = $1 returning \"id\", \"flag\", \"small\", "
               "\"middle\", \"large\", \"single\", \"many\", \"money\", "
               "pg_catalog.trim_scale(\"huge\")::text, \"words\", \"limited\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\"",
        .types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid date time "
                 "timestamptz timestamp jsonb text",
        .bits = 23,
    },
    [SCHEMA_STATEMENT_nullable_delete] = {
        .sql = "delete from \"nullable\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_plain_insert] = {
        .sql = "insert into \"plain\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", \"money\", "
               "\"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", "
               "\"wall\", \"document\", \"mood\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1"
               SCHEMA_END SCHEMA_ITEM "$2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, "
               "$17, $18, $19) returning \"id\"",
        .types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid date time "
                 "timestamptz timestamp jsonb text",
        .copy = &schema_static_postgresql_copy_plain,
        .numbered = &schema_static_postgresql_numbered_plain,
        .bits = 1,
    },
    [SCHEMA_STATEMENT_plain_insert_returning] = {
        .sql = "insert into \"plain\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", \"money\", "
               "\"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", "
               "\"wall\", \"document\", \"mood\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1"
               SCHEMA_END SCHEMA_ITEM "$2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, "
               "$17, $18, $19) returning \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", "
               "\"double\", \"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"short_text\", "
               "\"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\"",
        .types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid date time "
                 "timestamptz timestamp jsonb text",
        .numbered = &schema_static_postgresql_numbered_plain,
        .bits = 1,
    },
    [SCHEMA_STATEMENT_plain_upsert] = {
        .sql = "insert into \"plain\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", \"money\", "
               "\"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", "
               "\"wall\", \"document\", \"mood\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1"
               SCHEMA_END SCHEMA_ITEM "$2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, "
               "$17, $18, $19) on conflict (\"id\") do update set \"flag\" = excluded.\"flag\", \"small\" = "
               "excluded.\"small\", \"middle\" = excluded.\"middle\", \"large\" = excluded.\"large\", "
               "\"single\" = excluded.\"single\", \"double\" = excluded.\"double\", \"money\" = "
               "excluded.\"money\", \"huge\" = excluded.\"huge\", \"words\" = excluded.\"words\", "
               "\"short_text\" = excluded.\"short_text\", \"blob\" = excluded.\"blob\", \"ident\" = "
               "excluded.\"ident\", \"day\" = excluded.\"day\", \"clock\" = excluded.\"clock\", \"moment\" = "
               "excluded.\"moment\", \"wall\" = excluded.\"wall\", \"document\" = excluded.\"document\", \"mood\" = excluded.\"mood\" returning \"id\"",
        .types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid date time "
                 "timestamptz timestamp jsonb text",
        .numbered = &schema_static_postgresql_numbered_plain,
        .bits = 1,
    },
    [SCHEMA_STATEMENT_plain_upsert_by_ident] = {
        .sql = "insert into \"plain\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", \"money\", "
               "\"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", "
               "\"wall\", \"document\", \"mood\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1"
               SCHEMA_END SCHEMA_ITEM "$2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, "
               "$17, $18, $19) on conflict (\"ident\") do update set \"flag\" = excluded.\"flag\", \"small\" "
               "= excluded.\"small\", \"middle\" = excluded.\"middle\", \"large\" = excluded.\"large\", \"single\" = excluded.\"single\", \"double\" = excluded.\"double\", \"money\" = excluded.\"money\", \"huge\" = excluded.\"huge\", \"words\" = excluded.\"words\", \"short_text\" = excluded.\"short_text\", \"blob\" = excluded.\"blob\", \"day\" = excluded.\"day\", \"clock\" = excluded.\"clock\", \"moment\" = excluded.\"moment\", \"wall\" = excluded.\"wall\", \"document\" = excluded.\"document\", \"mood\" = excluded.\"mood\" returning \"id\"",
        .types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid date time "
                 "timestamptz timestamp jsonb text",
        .numbered = &schema_static_postgresql_numbered_plain,
        .bits = 1,
    },
    [SCHEMA_STATEMENT_plain_get] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
               "\"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"short_text\", \"blob\", "
               "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" from "
               "\"plain\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_plain_exists] = {.sql = "select 1 from \"plain\" where \"id\" = $1", .types = "int8"},
    [SCHEMA_STATEMENT_plain_get_by_ident] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
               "\"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"short_text\", \"blob\", "
               "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" from "
               "\"plain\" where \"ident\" = $1",
        .types = "uuid",
    },
    [SCHEMA_STATEMENT_plain_count] = {.sql = "select pg_catalog.count(*) from \"plain\""},
    [SCHEMA_STATEMENT_plain_all_open] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
               "\"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"short_text\", \"blob\", "
               "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" from "
               "\"plain\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_plain_list_all] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
               "\"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"short_text\", \"blob\", "
               "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" from "
               "\"plain\" order by \"id\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_plain_update] = {
        .sql = "update \"plain\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"flag\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"small\" = " SCHEMA_UNLESS("18") "$3" SCHEMA_END SCHEMA_IF("18")
               "\"small\" + $3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"middle\" = "
               SCHEMA_UNLESS("19") "$4" SCHEMA_END SCHEMA_IF("19") "\"middle\" + $4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"large\" = " SCHEMA_UNLESS("20") "$5" SCHEMA_END SCHEMA_IF("20")
               "\"large\" + $5" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"single\" = $6" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"double\" = " SCHEMA_UNLESS("21") "$7" SCHEMA_END SCHEMA_IF("21")
               "\"double\" + $7" SCHEMA_END SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"money\" = "
               SCHEMA_UNLESS("22") "$8" SCHEMA_END SCHEMA_IF("22") "(\"money\" + $8)::numeric(12,2)"
               SCHEMA_END SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"huge\" = $9" SCHEMA_END SCHEMA_IF("8")
               SCHEMA_ITEM "\"words\" = $10" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "\"short_text\" = $11"
               SCHEMA_END SCHEMA_IF("10") SCHEMA_ITEM "\"blob\" = $12" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM
               "\"ident\" = $13" SCHEMA_END SCHEMA_IF("12") SCHEMA_ITEM "\"day\" = $14" SCHEMA_END
               SCHEMA_IF("13") SCHEMA_ITEM "\"clock\" = $15" SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM
               "\"moment\" = $16" SCHEMA_END SCHEMA_IF("15") SCHEMA_ITEM "\"wall\" = $17" SCHEMA_END
               SCHEMA_IF("16") SCHEMA_ITEM "\"document\" = $18" SCHEMA_END SCHEMA_IF("17") SCHEMA_ITEM
               "\"mood\" = $19" SCHEMA_END " where \"id\" = $1",
        .types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid date time "
                 "timestamptz timestamp jsonb text",
        .bits = 23,
    },
    [SCHEMA_STATEMENT_plain_update_returning] = {
        .sql = "update \"plain\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"flag\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"small\" = " SCHEMA_UNLESS("18") "$3" SCHEMA_END SCHEMA_IF("18")
               "\"small\" + $3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"middle\" = "
               SCHEMA_UNLESS("19") "$4" SCHEMA_END SCHEMA_IF("19") "\"middle\" + $4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"large\" = " SCHEMA_UNLESS("20") "$5" SCHEMA_END SCHEMA_IF("20")
               "\"large\" + $5" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"single\" = $6" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"double\" = " SCHEMA_UNLESS("21") "$7" SCHEMA_END SCHEMA_IF("21")
               "\"double\" + $7" SCHEMA_END SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"money\" = "
               SCHEMA_UNLESS("22") "$8" SCHEMA_END SCHEMA_IF("22") "(\"money\" + $8)::numeric(12,2)"
               SCHEMA_END SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"huge\" = $9" SCHEMA_END SCHEMA_IF("8")
               SCHEMA_ITEM "\"words\" = $10" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "\"short_text\" = $11"
               SCHEMA_END SCHEMA_IF("10") SCHEMA_ITEM "\"blob\" = $12" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM
               "\"ident\" = $13" SCHEMA_END SCHEMA_IF("12") SCHEMA_ITEM "\"day\" = $14" SCHEMA_END
               SCHEMA_IF("13") SCHEMA_ITEM "\"clock\" = $15" SCHEMA_END SCHEMA_IF("14") SCHEMA_ITEM
               "\"moment\" = $16" SCHEMA_END SCHEMA_IF("15") SCHEMA_ITEM "\"wall\" = $17" SCHEMA_END
               SCHEMA_IF("16") SCHEMA_ITEM "\"document\" = $18" SCHEMA_END SCHEMA_IF("17") SCHEMA_ITEM
               "\"mood\" = $19" SCHEMA_END " where \"id\" = $1 returning \"id\", \"flag\", \"small\", "
               "\"middle\", \"large\", \"single\", \"double\", \"money\", "
               "pg_catalog.trim_scale(\"huge\")::text, \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\"",
        .types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid date time "
                 "timestamptz timestamp jsonb text",
        .bits = 23,
    },
    [SCHEMA_STATEMENT_plain_delete] = {.sql = "delete from \"plain\" where \"id\" = $1", .types = "int8"},
    [SCHEMA_STATEMENT_pointing_insert] = {
        .sql = "insert into \"pointing\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"region\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"year\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"number\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"other\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "$2" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "$3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "$4"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "$5" SCHEMA_END ")" SCHEMA_END " returning \"id\"",
        .types = "int8 text int2 int4 uuid",
        .copy = &schema_static_postgresql_copy_pointing,
        .numbered = &schema_static_postgresql_numbered_pointing,
        .bits = 5,
    },
    [SCHEMA_STATEMENT_pointing_insert_returning] = {
        .sql = "insert into \"pointing\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"region\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"year\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"number\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"other\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "$2" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "$3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "$4"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "$5" SCHEMA_END ")" SCHEMA_END
               " returning \"id\", \"region\", \"year\", \"number\", \"other\"",
        .types = "int8 text int2 int4 uuid",
        .numbered = &schema_static_postgresql_numbered_pointing,
        .bits = 5,
    },
    [SCHEMA_STATEMENT_pointing_upsert] = {
        .sql = "insert into \"pointing\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"region\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"year\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"number\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"other\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "$2" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "$3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "$4"
               SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "$5" SCHEMA_END ") on conflict (\"id\") do update set "
               SCHEMA_LIST SCHEMA_IF("1") SCHEMA_ITEM "\"region\" = excluded.\"region\"" SCHEMA_END
               SCHEMA_IF("2") SCHEMA_ITEM "\"year\" = excluded.\"year\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"number\" = excluded.\"number\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"other\" = excluded.\"other\"" SCHEMA_END SCHEMA_IF_NONE "\"id\" = excluded.\"id\""
               SCHEMA_END SCHEMA_END " returning \"id\"",
        .types = "int8 text int2 int4 uuid",
        .numbered = &schema_static_postgresql_numbered_pointing,
        .bits = 5,
    },
    [SCHEMA_STATEMENT_pointing_get] = {
        .sql = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" where \"id\" = "
               "$1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_pointing_exists] = {
        .sql = "select 1 from \"pointing\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_pointing_count] = {.sql = "select pg_catalog.count(*) from \"pointing\""},
    [SCHEMA_STATEMENT_pointing_all_open] = {
        .sql = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_pointing_list_all] = {
        .sql = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" order by \"id\" "
               "limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_pointing_update] = {
        .sql = "update \"pointing\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"region\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"year\" = " SCHEMA_UNLESS("4") "$3" SCHEMA_END SCHEMA_IF("4")
               "\"year\" + $3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"number\" = "
               SCHEMA_UNLESS("5") "$4" SCHEMA_END SCHEMA_IF("5") "\"number\" + $4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"other\" = $5" SCHEMA_END " where \"id\" = $1",
        .types = "int8 text int2 int4 uuid",
        .bits = 6,
    },
    [SCHEMA_STATEMENT_pointing_update_returning] = {
        .sql = "update \"pointing\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"region\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"year\" = " SCHEMA_UNLESS("4") "$3" SCHEMA_END SCHEMA_IF("4")
               "\"year\" + $3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"number\" = "
               SCHEMA_UNLESS("5") "$4" SCHEMA_END SCHEMA_IF("5") "\"number\" + $4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"other\" = $5" SCHEMA_END " where \"id\" = $1 returning \"id\", "
               "\"region\", \"year\", \"number\", \"other\"",
        .types = "int8 text int2 int4 uuid",
        .bits = 6,
    },
    [SCHEMA_STATEMENT_pointing_delete] = {
        .sql = "delete from \"pointing\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_pointing_other] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
               "\"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"short_text\", \"blob\", "
               "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" from "
               "\"plain\" where \"ident\" = $1",
        .types = "uuid",
    },
    [SCHEMA_STATEMENT_plain_pointings_open] = {
        .sql = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" where \"other\" = "
               "$1 order by \"id\"",
        .types = "uuid",
    },
    [SCHEMA_STATEMENT_pointing_load_other] = {
        .sql = "select t.\"id\", t.\"flag\", t.\"small\", t.\"middle\", t.\"large\", t.\"single\", "
               "t.\"double\", t.\"money\", pg_catalog.trim_scale(t.\"huge\")::text, t.\"words\", "
               "t.\"short_text\", t.\"blob\", t.\"ident\", t.\"day\", t.\"clock\", t.\"moment\", t.\"wall\", "
               "t.\"document\"::text, t.\"mood\", k.\"position\" from (select \"key1\", \"position\" - 1 as "
               "\"position\" from pg_catalog.unnest($1) with ordinality as u(\"key1\", \"position\")) k join "
               "\"plain\" t on t.\"ident\" = k.\"key1\" order by k.\"position\"",
        .types = "_uuid",
    },
    [SCHEMA_STATEMENT_plain_load_pointings] = {
        .sql = "select t.\"id\", t.\"region\", t.\"year\", t.\"number\", t.\"other\", k.\"position\" from "
               "(select \"key1\", \"position\" - 1 as \"position\" from pg_catalog.unnest($1) with "
               "ordinality as u(\"key1\", \"position\")) k join \"pointing\" t on t.\"other\" = k.\"key1\" "
               "order by k.\"position\", t.\"id\"",
        .types = "_uuid",
    },
    [SCHEMA_STATEMENT_pointing_composite] = {
        .sql = "select \"region\", \"year\", \"number\", \"remark\", \"edition\" from \"composite\" where "
               "\"region\"::text = $1 and \"year\" = $2 and \"number\" = $3",
        .types = "text int2 int4",
    },
    [SCHEMA_STATEMENT_composite_pointings_open] = {
        .sql = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" where "
               "\"region\"::text = $1 and \"year\" = $2 and \"number\" = $3 order by \"id\"",
        .types = "text int2 int4",
    },
    [SCHEMA_STATEMENT_pointing_load_composite] = {
        .sql = "select t.\"region\", t.\"year\", t.\"number\", t.\"remark\", t.\"edition\", k.\"position\" "
               "from (select \"key1\", \"key2\", \"key3\", \"position\" - 1 as \"position\" from rows from "
               "(pg_catalog.unnest($1), pg_catalog.unnest($2), pg_catalog.unnest($3)) with ordinality as "
               "u(\"key1\", \"key2\", \"key3\", \"position\")) k join \"composite\" t on t.\"region\"::text = "
               "k.\"key1\" and t.\"year\" = k.\"key2\" and t.\"number\" = k.\"key3\" order by "
               "k.\"position\"",
        .types = "_text _int2 _int4",
    },
    [SCHEMA_STATEMENT_composite_load_pointings] = {
        .sql = "select t.\"id\", t.\"region\", t.\"year\", t.\"number\", t.\"other\", k.\"position\" from "
               "(select \"key1\", \"key2\", \"key3\", \"position\" - 1 as \"position\" from rows from "
               "(pg_catalog.unnest($1), pg_catalog.unnest($2), pg_catalog.unnest($3)) with ordinality as "
               "u(\"key1\", \"key2\", \"key3\", \"position\")) k join \"pointing\" t on t.\"region\"::text = "
               "k.\"key1\" and t.\"year\" = k.\"key2\" and t.\"number\" = k.\"key3\" order by "
               "k.\"position\", t.\"id\"",
        .types = "_text _int2 _int4",
    },
    [SCHEMA_STATEMENT_preset_insert] = {
        .sql = "insert into \"preset\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"small\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"middle\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"large\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"single\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"many\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"money\"" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM
               "\"words\"" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "\"day\"" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "\"moment\"" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "\"document\"" SCHEMA_END
               SCHEMA_IF("12") SCHEMA_ITEM "\"mood\"" SCHEMA_END ") values (" SCHEMA_LIST SCHEMA_IF("0")
               SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "$2" SCHEMA_END SCHEMA_IF("2")
               SCHEMA_ITEM "$3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "$4" SCHEMA_END SCHEMA_IF("4")
               SCHEMA_ITEM "$5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "$6" SCHEMA_END SCHEMA_IF("6")
               SCHEMA_ITEM "$7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "$8" SCHEMA_END SCHEMA_IF("8")
               SCHEMA_ITEM "$9" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "$10" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "$11" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "$12" SCHEMA_END SCHEMA_IF("12")
               SCHEMA_ITEM "$13" SCHEMA_END ")" SCHEMA_END " returning \"id\"",
        .types = "int4 bool int2 int4 int8 float4 float8 numeric text date timestamptz jsonb text",
        .copy = &schema_static_postgresql_copy_preset,
        .numbered = &schema_static_postgresql_numbered_preset,
        .bits = 13,
    },
    [SCHEMA_STATEMENT_preset_insert_returning] = {
        .sql = "insert into \"preset\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"small\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"middle\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"large\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"single\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"many\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"money\"" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM
               "\"words\"" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "\"day\"" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "\"moment\"" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "\"document\"" SCHEMA_END
               SCHEMA_IF("12") SCHEMA_ITEM "\"mood\"" SCHEMA_END ") values (" SCHEMA_LIST SCHEMA_IF("0")
               SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "$2" SCHEMA_END SCHEMA_IF("2")
               SCHEMA_ITEM "$3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "$4" SCHEMA_END SCHEMA_IF("4")
               SCHEMA_ITEM "$5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "$6" SCHEMA_END SCHEMA_IF("6")
               SCHEMA_ITEM "$7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "$8" SCHEMA_END SCHEMA_IF("8")
               SCHEMA_ITEM "$9" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "$10" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "$11" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "$12" SCHEMA_END SCHEMA_IF("12")
               SCHEMA_ITEM "$13" SCHEMA_END ")" SCHEMA_END " returning \"id\", \"flag\", \"small\", "
               "\"middle\", \"large\", \"single\", \"many\", \"money\", \"words\", \"day\", \"moment\", "
               "\"document\"::text, \"mood\"",
        .types = "int4 bool int2 int4 int8 float4 float8 numeric text date timestamptz jsonb text",
        .numbered = &schema_static_postgresql_numbered_preset,
        .bits = 13,
    },
    [SCHEMA_STATEMENT_preset_upsert] = {
        .sql = "insert into \"preset\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"small\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"middle\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"large\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"single\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"many\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"money\"" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM
               "\"words\"" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "\"day\"" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "\"moment\"" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "\"document\"" SCHEMA_END
               SCHEMA_IF("12") SCHEMA_ITEM "\"mood\"" SCHEMA_END ") values (" SCHEMA_LIST SCHEMA_IF("0")
               SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "$2" SCHEMA_END SCHEMA_IF("2")
               SCHEMA_ITEM "$3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "$4" SCHEMA_END SCHEMA_IF("4")
               SCHEMA_ITEM "$5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "$6" SCHEMA_END SCHEMA_IF("6")
               SCHEMA_ITEM "$7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "$8" SCHEMA_END SCHEMA_IF("8")
               SCHEMA_ITEM "$9" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "$10" SCHEMA_END SCHEMA_IF("10")
               SCHEMA_ITEM "$11" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM "$12" SCHEMA_END SCHEMA_IF("12")
               SCHEMA_ITEM "$13" SCHEMA_END ") on conflict (\"id\") do update set " SCHEMA_LIST
               SCHEMA_IF("1") SCHEMA_ITEM "\"flag\" = excluded.\"flag\"" SCHEMA_END SCHEMA_IF("2")
               SCHEMA_ITEM "\"small\" = excluded.\"small\"" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM
               "\"middle\" = excluded.\"middle\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"large\" = excluded.\"large\"" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM
               "\"single\" = excluded.\"single\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM
               "\"many\" = excluded.\"many\"" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM
               "\"money\" = excluded.\"money\"" SCHEMA_END SCHEMA_IF("8") SCHEMA_ITEM
               "\"words\" = excluded.\"words\"" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM
               "\"day\" = excluded.\"day\"" SCHEMA_END SCHEMA_IF("10") SCHEMA_ITEM
               "\"moment\" = excluded.\"moment\"" SCHEMA_END SCHEMA_UNLESS("10") SCHEMA_ITEM
               "\"moment\" = pg_catalog.now()" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM
               "\"document\" = excluded.\"document\"" SCHEMA_END SCHEMA_IF("12") SCHEMA_ITEM
               "\"mood\" = excluded.\"mood\"" SCHEMA_END SCHEMA_IF_NONE "\"id\" = excluded.\"id\"" SCHEMA_END
               SCHEMA_END " returning \"id\"",
        .types = "int4 bool int2 int4 int8 float4 float8 numeric text date timestamptz jsonb text",
        .numbered = &schema_static_postgresql_numbered_preset,
        .bits = 13,
    },
    [SCHEMA_STATEMENT_preset_get] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "\"words\", \"day\", \"moment\", \"document\"::text, \"mood\" from \"preset\" where \"id\" = "
               "$1",
        .types = "int4",
    },
    [SCHEMA_STATEMENT_preset_exists] = {.sql = "select 1 from \"preset\" where \"id\" = $1", .types = "int4"},
    [SCHEMA_STATEMENT_preset_count] = {.sql = "select pg_catalog.count(*) from \"preset\""},
    [SCHEMA_STATEMENT_preset_all_open] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "\"words\", \"day\", \"moment\", \"document\"::text, \"mood\" from \"preset\" order by "
               "\"id\"",
    },
    [SCHEMA_STATEMENT_preset_list_all] = {
        .sql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
               "\"words\", \"day\", \"moment\", \"document\"::text, \"mood\" from \"preset\" order by \"id\" "
               "limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_preset_update] = {
        .sql = "update \"preset\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"flag\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"small\" = " SCHEMA_UNLESS("12") "$3" SCHEMA_END SCHEMA_IF("12")
               "\"small\" + $3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"middle\" = "
               SCHEMA_UNLESS("13") "$4" SCHEMA_END SCHEMA_IF("13") "\"middle\" + $4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"large\" = " SCHEMA_UNLESS("14") "$5" SCHEMA_END SCHEMA_IF("14")
               "\"large\" + $5" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"single\" = $6" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"many\" = " SCHEMA_UNLESS("15") "$7" SCHEMA_END SCHEMA_IF("15")
               "\"many\" + $7" SCHEMA_END SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"money\" = "
               SCHEMA_UNLESS("16") "$8" SCHEMA_END SCHEMA_IF("16") "(\"money\" + $8)::numeric(12,2)"
               SCHEMA_END SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"words\" = $9" SCHEMA_END SCHEMA_IF("8")
               SCHEMA_ITEM "\"day\" = $10" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "\"moment\" = $11"
               SCHEMA_END SCHEMA_UNLESS("9") SCHEMA_ITEM "\"moment\" = pg_catalog.now()" SCHEMA_END
               SCHEMA_IF("10") SCHEMA_ITEM "\"document\" = $12" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM
               "\"mood\" = $13" SCHEMA_END " where \"id\" = $1",
        .types = "int4 bool int2 int4 int8 float4 float8 numeric text date timestamptz jsonb text",
        .bits = 17,
    },
    [SCHEMA_STATEMENT_preset_update_returning] = {
        .sql = "update \"preset\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"flag\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"small\" = " SCHEMA_UNLESS("12") "$3" SCHEMA_END SCHEMA_IF("12")
               "\"small\" + $3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"middle\" = "
               SCHEMA_UNLESS("13") "$4" SCHEMA_END SCHEMA_IF("13") "\"middle\" + $4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"large\" = " SCHEMA_UNLESS("14") "$5" SCHEMA_END SCHEMA_IF("14")
               "\"large\" + $5" SCHEMA_END SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"single\" = $6" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"many\" = " SCHEMA_UNLESS("15") "$7" SCHEMA_END SCHEMA_IF("15")
               "\"many\" + $7" SCHEMA_END SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"money\" = "
               SCHEMA_UNLESS("16") "$8" SCHEMA_END SCHEMA_IF("16") "(\"money\" + $8)::numeric(12,2)"
               SCHEMA_END SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"words\" = $9" SCHEMA_END SCHEMA_IF("8")
               SCHEMA_ITEM "\"day\" = $10" SCHEMA_END SCHEMA_IF("9") SCHEMA_ITEM "\"moment\" = $11"
               SCHEMA_END SCHEMA_UNLESS("9") SCHEMA_ITEM "\"moment\" = pg_catalog.now()" SCHEMA_END
               SCHEMA_IF("10") SCHEMA_ITEM "\"document\" = $12" SCHEMA_END SCHEMA_IF("11") SCHEMA_ITEM
               "\"mood\" = $13" SCHEMA_END " where \"id\" = $1 returning \"id\", \"flag\", \"small\", "
               "\"middle\", \"large\", \"single\", \"many\", \"money\", \"words\", \"day\", \"moment\", "
               "\"document\"::text, \"mood\"",
        .types = "int4 bool int2 int4 int8 float4 float8 numeric text date timestamptz jsonb text",
        .bits = 17,
    },
    [SCHEMA_STATEMENT_preset_delete] = {.sql = "delete from \"preset\" where \"id\" = $1", .types = "int4"},
    [SCHEMA_STATEMENT_settable_insert] = {
        .sql = "insert into \"settable\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"middle\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"money\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"words\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"blob\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"moment\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"mood\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "$2" SCHEMA_END
               SCHEMA_IF("2") SCHEMA_ITEM "$3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "$4" SCHEMA_END
               SCHEMA_IF("4") SCHEMA_ITEM "$5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "$6" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "$7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "$8" SCHEMA_END ")"
               SCHEMA_END " returning \"id\"",
        .types = "int8 bool int4 numeric text bytea timestamptz text",
        .copy = &schema_static_postgresql_copy_settable,
        .numbered = &schema_static_postgresql_numbered_settable,
        .bits = 8,
    },
    [SCHEMA_STATEMENT_settable_insert_returning] = {
        .sql = "insert into \"settable\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"middle\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"money\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"words\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"blob\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"moment\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"mood\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "$2" SCHEMA_END
               SCHEMA_IF("2") SCHEMA_ITEM "$3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "$4" SCHEMA_END
               SCHEMA_IF("4") SCHEMA_ITEM "$5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "$6" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "$7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "$8" SCHEMA_END ")"
               SCHEMA_END " returning \"id\", \"flag\", \"middle\", \"money\", \"words\", \"blob\", "
               "\"moment\", \"mood\"",
        .types = "int8 bool int4 numeric text bytea timestamptz text",
        .numbered = &schema_static_postgresql_numbered_settable,
        .bits = 8,
    },
    [SCHEMA_STATEMENT_settable_upsert] = {
        .sql = "insert into \"settable\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"middle\"" SCHEMA_END SCHEMA_IF("3")
               SCHEMA_ITEM "\"money\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM "\"words\"" SCHEMA_END
               SCHEMA_IF("5") SCHEMA_ITEM "\"blob\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM "\"moment\""
               SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "\"mood\"" SCHEMA_END ") values (" SCHEMA_LIST
               SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "$2" SCHEMA_END
               SCHEMA_IF("2") SCHEMA_ITEM "$3" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "$4" SCHEMA_END
               SCHEMA_IF("4") SCHEMA_ITEM "$5" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "$6" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "$7" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM "$8" SCHEMA_END
               ") on conflict (\"id\") do update set " SCHEMA_LIST SCHEMA_IF("1") SCHEMA_ITEM
               "\"flag\" = excluded.\"flag\"" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"middle\" = excluded.\"middle\"" SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM
               "\"money\" = excluded.\"money\"" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"words\" = excluded.\"words\"" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM
               "\"blob\" = excluded.\"blob\"" SCHEMA_END SCHEMA_IF("6") SCHEMA_ITEM
               "\"moment\" = excluded.\"moment\"" SCHEMA_END SCHEMA_IF("7") SCHEMA_ITEM
               "\"mood\" = excluded.\"mood\"" SCHEMA_END SCHEMA_IF_NONE "\"id\" = excluded.\"id\"" SCHEMA_END
               SCHEMA_END " returning \"id\"",
        .types = "int8 bool int4 numeric text bytea timestamptz text",
        .numbered = &schema_static_postgresql_numbered_settable,
        .bits = 8,
    },
    [SCHEMA_STATEMENT_settable_get] = {
        .sql = "select \"id\", \"flag\", \"middle\", \"money\", \"words\", \"blob\", \"moment\", \"mood\" "
               "from \"settable\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_settable_exists] = {
        .sql = "select 1 from \"settable\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_settable_count] = {.sql = "select pg_catalog.count(*) from \"settable\""},
    [SCHEMA_STATEMENT_settable_all_open] = {
        .sql = "select \"id\", \"flag\", \"middle\", \"money\", \"words\", \"blob\", \"moment\", \"mood\" "
               "from \"settable\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_settable_list_all] = {
        .sql = "select \"id\", \"flag\", \"middle\", \"money\", \"words\", \"blob\", \"moment\", \"mood\" "
               "from \"settable\" order by \"id\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_settable_update] = {
        .sql = "update \"settable\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"flag\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"middle\" = " SCHEMA_UNLESS("7") "$3" SCHEMA_END SCHEMA_IF("7")
               "\"middle\" + $3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"money\" = "
               SCHEMA_UNLESS("8") "$4" SCHEMA_END SCHEMA_IF("8") "(\"money\" + $4)::numeric(12,2)" SCHEMA_END
               SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"words\" = $5" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"blob\" = $6" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "\"moment\" = $7" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "\"mood\" = $8" SCHEMA_END " where \"id\" = $1",
        .types = "int8 bool int4 numeric text bytea timestamptz text",
        .bits = 9,
    },
    [SCHEMA_STATEMENT_settable_update_returning] = {
        .sql = "update \"settable\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"flag\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"middle\" = " SCHEMA_UNLESS("7") "$3" SCHEMA_END SCHEMA_IF("7")
               "\"middle\" + $3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"money\" = "
               SCHEMA_UNLESS("8") "$4" SCHEMA_END SCHEMA_IF("8") "(\"money\" + $4)::numeric(12,2)" SCHEMA_END
               SCHEMA_END SCHEMA_IF("3") SCHEMA_ITEM "\"words\" = $5" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"blob\" = $6" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "\"moment\" = $7" SCHEMA_END
               SCHEMA_IF("6") SCHEMA_ITEM "\"mood\" = $8" SCHEMA_END " where \"id\" = $1 returning \"id\", "
               "\"flag\", \"middle\", \"money\", \"words\", \"blob\", \"moment\", \"mood\"",
        .types = "int8 bool int4 numeric text bytea timestamptz text",
        .bits = 9,
    },
    [SCHEMA_STATEMENT_settable_delete] = {
        .sql = "delete from \"settable\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_shop_parcel_insert] = {
        .sql = "insert into \"shop\".\"parcel\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"label\", \"code\"" SCHEMA_IF("1") ", \"node\"" SCHEMA_END ") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2, $3" SCHEMA_IF("1")
               ", $4" SCHEMA_END ") returning \"id\"",
        .types = "int8 text text int8",
        .copy = &schema_static_postgresql_copy_shop_parcel,
        .numbered = &schema_static_postgresql_numbered_shop_parcel,
        .bits = 2,
    },
    [SCHEMA_STATEMENT_shop_parcel_insert_returning] = {
        .sql = "insert into \"shop\".\"parcel\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"label\", \"code\"" SCHEMA_IF("1") ", \"node\"" SCHEMA_END ") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2, $3" SCHEMA_IF("1")
               ", $4" SCHEMA_END ") returning \"id\", \"label\", \"code\", \"node\"",
        .types = "int8 text text int8",
        .numbered = &schema_static_postgresql_numbered_shop_parcel,
        .bits = 2,
    },
    [SCHEMA_STATEMENT_shop_parcel_upsert] = {
        .sql = "insert into \"shop\".\"parcel\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"label\", \"code\"" SCHEMA_IF("1") ", \"node\"" SCHEMA_END ") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2, $3" SCHEMA_IF("1")
               ", $4" SCHEMA_END ") on conflict (\"id\") do update set \"label\" = excluded.\"label\", "
               "\"code\" = excluded.\"code\"" SCHEMA_IF("1") ", \"node\" = excluded.\"node\"" SCHEMA_END
               " returning \"id\"",
        .types = "int8 text text int8",
        .numbered = &schema_static_postgresql_numbered_shop_parcel,
        .bits = 2,
    },
    [SCHEMA_STATEMENT_shop_parcel_upsert_by_label] = {
        .sql = "insert into \"shop\".\"parcel\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"label\", \"code\"" SCHEMA_IF("1") ", \"node\"" SCHEMA_END ") values ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2, $3" SCHEMA_IF("1")
               ", $4" SCHEMA_END ") on conflict (\"label\") do update set \"code\" = excluded.\"code\""
               SCHEMA_IF("1") ", \"node\" = excluded.\"node\"" SCHEMA_END " returning \"id\"",
        .types = "int8 text text int8",
        .numbered = &schema_static_postgresql_numbered_shop_parcel,
        .bits = 2,
    },
    [SCHEMA_STATEMENT_shop_parcel_get] = {
        .sql = "select \"id\", \"label\", \"code\", \"node\" from \"shop\".\"parcel\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_shop_parcel_exists] = {
        .sql = "select 1 from \"shop\".\"parcel\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_shop_parcel_get_by_label] = {
        .sql = "select \"id\", \"label\", \"code\", \"node\" from \"shop\".\"parcel\" where \"label\" = $1",
        .types = "text",
    },
    [SCHEMA_STATEMENT_shop_parcel_count] = {.sql = "select pg_catalog.count(*) from \"shop\".\"parcel\""},
    [SCHEMA_STATEMENT_shop_parcel_all_open] = {
        .sql = "select \"id\", \"label\", \"code\", \"node\" from \"shop\".\"parcel\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_shop_parcel_list_all] = {
        .sql = "select \"id\", \"label\", \"code\", \"node\" from \"shop\".\"parcel\" order by \"id\" limit "
               "$1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_shop_parcel_by_node_open] = {
        .sql = "select \"id\", \"label\", \"code\", \"node\" from \"shop\".\"parcel\" where \"node\" = $1 "
               "order by \"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_shop_parcel_list_by_node] = {
        .sql = "select \"id\", \"label\", \"code\", \"node\" from \"shop\".\"parcel\" where \"node\" = $1 "
               "order by \"id\" limit $2 offset $3",
        .types = "int8 int8 int8",
    },
    [SCHEMA_STATEMENT_shop_parcel_update] = {
        .sql = "update \"shop\".\"parcel\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"label\" = $2"
               SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "\"code\" = $3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"node\" = " SCHEMA_UNLESS("3") "$4" SCHEMA_END SCHEMA_IF("3") "\"node\" + $4" SCHEMA_END
               SCHEMA_END " where \"id\" = $1",
        .types = "int8 text text int8",
        .bits = 4,
    },
    [SCHEMA_STATEMENT_shop_parcel_update_returning] = {
        .sql = "update \"shop\".\"parcel\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"label\" = $2"
               SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "\"code\" = $3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"node\" = " SCHEMA_UNLESS("3") "$4" SCHEMA_END SCHEMA_IF("3") "\"node\" + $4" SCHEMA_END
               SCHEMA_END " where \"id\" = $1 returning \"id\", \"label\", \"code\", \"node\"",
        .types = "int8 text text int8",
        .bits = 4,
    },
    [SCHEMA_STATEMENT_shop_parcel_delete] = {
        .sql = "delete from \"shop\".\"parcel\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_shop_parcel_node] = {
        .sql = "select \"id\", \"parent\", \"name\" from \"node\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_node_shop_parcels_open] = {
        .sql = "select \"id\", \"label\", \"code\", \"node\" from \"shop\".\"parcel\" where \"node\" = $1 "
               "order by \"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_shop_parcel_load_node] = {
        .sql = "select t.\"id\", t.\"parent\", t.\"name\", k.\"position\" from (select \"key1\", "
               "\"position\" - 1 as \"position\" from pg_catalog.unnest($1) with ordinality as u(\"key1\", "
               "\"position\")) k join \"node\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_node_load_shop_parcels] = {
        .sql = "select t.\"id\", t.\"label\", t.\"code\", t.\"node\", k.\"position\" from (select \"key1\", "
               "\"position\" - 1 as \"position\" from pg_catalog.unnest($1) with ordinality as u(\"key1\", "
               "\"position\")) k join \"shop\".\"parcel\" t on t.\"node\" = k.\"key1\" order by "
               "k.\"position\", t.\"id\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_store_parcel_insert] = {
        .sql = "insert into \"store\".\"parcel\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\""
               SCHEMA_END SCHEMA_ITEM "\"label\", \"code\"" SCHEMA_IF("1") ", \"from\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2, $3"
               SCHEMA_IF("1") ", $4" SCHEMA_END ") returning \"id\"",
        .types = "int8 text text int8",
        .copy = &schema_static_postgresql_copy_store_parcel,
        .numbered = &schema_static_postgresql_numbered_store_parcel,
        .bits = 2,
    },
    [SCHEMA_STATEMENT_store_parcel_insert_returning] = {
        .sql = "insert into \"store\".\"parcel\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\""
               SCHEMA_END SCHEMA_ITEM "\"label\", \"code\"" SCHEMA_IF("1") ", \"from\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2, $3"
               SCHEMA_IF("1") ", $4" SCHEMA_END ") returning \"id\", \"label\", \"code\", \"from\"",
        .types = "int8 text text int8",
        .numbered = &schema_static_postgresql_numbered_store_parcel,
        .bits = 2,
    },
    [SCHEMA_STATEMENT_store_parcel_upsert] = {
        .sql = "insert into \"store\".\"parcel\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\""
               SCHEMA_END SCHEMA_ITEM "\"label\", \"code\"" SCHEMA_IF("1") ", \"from\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2, $3"
               SCHEMA_IF("1") ", $4" SCHEMA_END ") on conflict (\"id\") do update set \"label\" = "
               "excluded.\"label\", \"code\" = excluded.\"code\"" SCHEMA_IF("1")
               ", \"from\" = excluded.\"from\"" SCHEMA_END " returning \"id\"",
        .types = "int8 text text int8",
        .numbered = &schema_static_postgresql_numbered_store_parcel,
        .bits = 2,
    },
    [SCHEMA_STATEMENT_store_parcel_upsert_by_label] = {
        .sql = "insert into \"store\".\"parcel\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\""
               SCHEMA_END SCHEMA_ITEM "\"label\", \"code\"" SCHEMA_IF("1") ", \"from\"" SCHEMA_END
               ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END SCHEMA_ITEM "$2, $3"
               SCHEMA_IF("1") ", $4" SCHEMA_END ") on conflict (\"label\") do update set \"code\" = "
               "excluded.\"code\"" SCHEMA_IF("1") ", \"from\" = excluded.\"from\"" SCHEMA_END
               " returning \"id\"",
        .types = "int8 text text int8",
        .numbered = &schema_static_postgresql_numbered_store_parcel,
        .bits = 2,
    },
    [SCHEMA_STATEMENT_store_parcel_get] = {
        .sql = "select \"id\", \"label\", \"code\", \"from\" from \"store\".\"parcel\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_store_parcel_exists] = {
        .sql = "select 1 from \"store\".\"parcel\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_store_parcel_get_by_label] = {
        .sql = "select \"id\", \"label\", \"code\", \"from\" from \"store\".\"parcel\" where \"label\" = $1",
        .types = "text",
    },
    [SCHEMA_STATEMENT_store_parcel_count] = {.sql = "select pg_catalog.count(*) from \"store\".\"parcel\""},
    [SCHEMA_STATEMENT_store_parcel_all_open] = {
        .sql = "select \"id\", \"label\", \"code\", \"from\" from \"store\".\"parcel\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_store_parcel_list_all] = {
        .sql = "select \"id\", \"label\", \"code\", \"from\" from \"store\".\"parcel\" order by \"id\" limit "
               "$1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_store_parcel_by_from_open] = {
        .sql = "select \"id\", \"label\", \"code\", \"from\" from \"store\".\"parcel\" where \"from\" = $1 "
               "order by \"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_store_parcel_list_by_from] = {
        .sql = "select \"id\", \"label\", \"code\", \"from\" from \"store\".\"parcel\" where \"from\" = $1 "
               "order by \"id\" limit $2 offset $3",
        .types = "int8 int8 int8",
    },
    [SCHEMA_STATEMENT_store_parcel_update] = {
        .sql = "update \"store\".\"parcel\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"label\" = $2"
               SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "\"code\" = $3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"from\" = " SCHEMA_UNLESS("3") "$4" SCHEMA_END SCHEMA_IF("3") "\"from\" + $4" SCHEMA_END
               SCHEMA_END " where \"id\" = $1",
        .types = "int8 text text int8",
        .bits = 4,
    },
    [SCHEMA_STATEMENT_store_parcel_update_returning] = {
        .sql = "update \"store\".\"parcel\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"label\" = $2"
               SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM "\"code\" = $3" SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM
               "\"from\" = " SCHEMA_UNLESS("3") "$4" SCHEMA_END SCHEMA_IF("3") "\"from\" + $4" SCHEMA_END
               SCHEMA_END " where \"id\" = $1 returning \"id\", \"label\", \"code\", \"from\"",
        .types = "int8 text text int8",
        .bits = 4,
    },
    [SCHEMA_STATEMENT_store_parcel_delete] = {
        .sql = "delete from \"store\".\"parcel\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_store_parcel_from] = {
        .sql = "select \"id\", \"label\", \"code\", \"node\" from \"shop\".\"parcel\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_shop_parcel_store_parcels_open] = {
        .sql = "select \"id\", \"label\", \"code\", \"from\" from \"store\".\"parcel\" where \"from\" = $1 "
               "order by \"id\"",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_store_parcel_load_from] = {
        .sql = "select t.\"id\", t.\"label\", t.\"code\", t.\"node\", k.\"position\" from (select \"key1\", "
               "\"position\" - 1 as \"position\" from pg_catalog.unnest($1) with ordinality as u(\"key1\", "
               "\"position\")) k join \"shop\".\"parcel\" t on t.\"id\" = k.\"key1\" order by "
               "k.\"position\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_shop_parcel_load_store_parcels] = {
        .sql = "select t.\"id\", t.\"label\", t.\"code\", t.\"from\", k.\"position\" from (select \"key1\", "
               "\"position\" - 1 as \"position\" from pg_catalog.unnest($1) with ordinality as u(\"key1\", "
               "\"position\")) k join \"store\".\"parcel\" t on t.\"from\" = k.\"key1\" order by "
               "k.\"position\", t.\"id\"",
        .types = "_int8",
    },
    [SCHEMA_STATEMENT_taken_insert] = {
        .sql = "insert into \"taken\" (\"db\", \"arena\", \"status\", \"count\", \"class\"" SCHEMA_IF("0")
               ", \"row\"" SCHEMA_END SCHEMA_IF("1") ", \"change\"" SCHEMA_END ") values ($1, $2, $3, $4, $5"
               SCHEMA_IF("0") ", $6" SCHEMA_END SCHEMA_IF("1") ", $7" SCHEMA_END ")",
        .types = "int8 text int4 int4 text text text",
        .copy = &schema_static_postgresql_copy_taken,
        .bits = 2,
    },
    [SCHEMA_STATEMENT_taken_insert_returning] = {
        .sql = "insert into \"taken\" (\"db\", \"arena\", \"status\", \"count\", \"class\"" SCHEMA_IF("0")
               ", \"row\"" SCHEMA_END SCHEMA_IF("1") ", \"change\"" SCHEMA_END ") values ($1, $2, $3, $4, $5"
               SCHEMA_IF("0") ", $6" SCHEMA_END SCHEMA_IF("1") ", $7" SCHEMA_END
               ") returning \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\"",
        .types = "int8 text int4 int4 text text text",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_taken_upsert] = {
        .sql = "insert into \"taken\" (\"db\", \"arena\", \"status\", \"count\", \"class\"" SCHEMA_IF("0")
               ", \"row\"" SCHEMA_END SCHEMA_IF("1") ", \"change\"" SCHEMA_END ") values ($1, $2, $3, $4, $5"
               SCHEMA_IF("0") ", $6" SCHEMA_END SCHEMA_IF("1") ", $7" SCHEMA_END
               ") on conflict (\"db\") do update set \"arena\" = excluded.\"arena\", \"status\" = "
               "excluded.\"status\", \"count\" = excluded.\"count\", \"class\" = excluded.\"class\""
               SCHEMA_IF("0") ", \"row\" = excluded.\"row\"" SCHEMA_END SCHEMA_IF("1")
               ", \"change\" = excluded.\"change\"" SCHEMA_END,
        .types = "int8 text int4 int4 text text text",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_taken_upsert_by_arena] = {
        .sql = "insert into \"taken\" (\"db\", \"arena\", \"status\", \"count\", \"class\"" SCHEMA_IF("0")
               ", \"row\"" SCHEMA_END SCHEMA_IF("1") ", \"change\"" SCHEMA_END ") values ($1, $2, $3, $4, $5"
               SCHEMA_IF("0") ", $6" SCHEMA_END SCHEMA_IF("1") ", $7" SCHEMA_END
               ") on conflict (\"arena\") do update set \"status\" = excluded.\"status\", \"count\" = "
               "excluded.\"count\", \"class\" = excluded.\"class\"" SCHEMA_IF("0")
               ", \"row\" = excluded.\"row\"" SCHEMA_END SCHEMA_IF("1") ", \"change\" = excluded.\"change\""
               SCHEMA_END,
        .types = "int8 text int4 int4 text text text",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_taken_get] = {
        .sql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
               "\"taken\" where \"db\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_taken_exists] = {.sql = "select 1 from \"taken\" where \"db\" = $1", .types = "int8"},
    [SCHEMA_STATEMENT_taken_get_by_arena] = {
        .sql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
               "\"taken\" where \"arena\" = $1",
        .types = "text",
    },
    [SCHEMA_STATEMENT_taken_count] = {.sql = "select pg_catalog.count(*) from \"taken\""},
    [SCHEMA_STATEMENT_taken_all_open] = {
        .sql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
               "\"taken\" order by \"db\"",
    },
    [SCHEMA_STATEMENT_taken_list_all] = {
        .sql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
               "\"taken\" order by \"db\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_taken_by_status_open] = {
        .sql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
               "\"taken\" where \"status\" = $1 order by \"db\"",
        .types = "int4",
    },
    [SCHEMA_STATEMENT_taken_list_by_status] = {
        .sql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
               "\"taken\" where \"status\" = $1 order by \"db\" limit $2 offset $3",
        .types = "int4 int8 int8",
    },
    [SCHEMA_STATEMENT_taken_by_count_open] = {
        .sql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
               "\"taken\" where \"count\" = $1 order by \"db\"",
        .types = "int4",
    },
    [SCHEMA_STATEMENT_taken_list_by_count] = {
        .sql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
               "\"taken\" where \"count\" = $1 order by \"db\" limit $2 offset $3",
        .types = "int4 int8 int8",
    },
    [SCHEMA_STATEMENT_taken_update] = {
        .sql = "update \"taken\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"arena\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"status\" = " SCHEMA_UNLESS("6") "$3" SCHEMA_END SCHEMA_IF("6")
               "\"status\" + $3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"count\" = "
               SCHEMA_UNLESS("7") "$4" SCHEMA_END SCHEMA_IF("7") "\"count\" + $4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"class\" = $5" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"row\" = $6" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "\"change\" = $7" SCHEMA_END
               " where \"db\" = $1",
        .types = "int8 text int4 int4 text text text",
        .bits = 8,
    },
    [SCHEMA_STATEMENT_taken_update_returning] = {
        .sql = "update \"taken\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"arena\" = $2" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "\"status\" = " SCHEMA_UNLESS("6") "$3" SCHEMA_END SCHEMA_IF("6")
               "\"status\" + $3" SCHEMA_END SCHEMA_END SCHEMA_IF("2") SCHEMA_ITEM "\"count\" = "
               SCHEMA_UNLESS("7") "$4" SCHEMA_END SCHEMA_IF("7") "\"count\" + $4" SCHEMA_END SCHEMA_END
               SCHEMA_IF("3") SCHEMA_ITEM "\"class\" = $5" SCHEMA_END SCHEMA_IF("4") SCHEMA_ITEM
               "\"row\" = $6" SCHEMA_END SCHEMA_IF("5") SCHEMA_ITEM "\"change\" = $7" SCHEMA_END
               " where \"db\" = $1 returning \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", "
               "\"change\"",
        .types = "int8 text int4 int4 text text text",
        .bits = 8,
    },
    [SCHEMA_STATEMENT_taken_delete] = {.sql = "delete from \"taken\" where \"db\" = $1", .types = "int8"},
    [SCHEMA_STATEMENT_worn_insert] = {
        .sql = "insert into \"worn\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"name\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END
               SCHEMA_ITEM "$2) returning \"id\"",
        .types = "int8 text",
        .copy = &schema_static_postgresql_copy_worn,
        .numbered = &schema_static_postgresql_numbered_worn,
        .bits = 1,
    },
    [SCHEMA_STATEMENT_worn_insert_returning] = {
        .sql = "insert into \"worn\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"name\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END
               SCHEMA_ITEM "$2) returning \"id\", \"name\"",
        .types = "int8 text",
        .numbered = &schema_static_postgresql_numbered_worn,
        .bits = 1,
    },
    [SCHEMA_STATEMENT_worn_upsert] = {
        .sql = "insert into \"worn\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"name\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END
               SCHEMA_ITEM "$2) on conflict (\"id\") do update set \"name\" = excluded.\"name\" returning "
               "\"id\"",
        .types = "int8 text",
        .numbered = &schema_static_postgresql_numbered_worn,
        .bits = 1,
    },
    [SCHEMA_STATEMENT_worn_upsert_by_name] = {
        .sql = "insert into \"worn\" (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END
               SCHEMA_ITEM "\"name\") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "$1" SCHEMA_END
               SCHEMA_ITEM "$2) on conflict (\"name\") do update set \"name\" = excluded.\"name\" returning "
               "\"id\"",
        .types = "int8 text",
        .numbered = &schema_static_postgresql_numbered_worn,
        .bits = 1,
    },
    [SCHEMA_STATEMENT_worn_get] = {
        .sql = "select \"id\", \"name\" from \"worn\" where \"id\" = $1",
        .types = "int8",
    },
    [SCHEMA_STATEMENT_worn_exists] = {.sql = "select 1 from \"worn\" where \"id\" = $1", .types = "int8"},
    [SCHEMA_STATEMENT_worn_get_by_name] = {
        .sql = "select \"id\", \"name\" from \"worn\" where \"name\" = $1",
        .types = "text",
    },
    [SCHEMA_STATEMENT_worn_count] = {.sql = "select pg_catalog.count(*) from \"worn\""},
    [SCHEMA_STATEMENT_worn_all_open] = {.sql = "select \"id\", \"name\" from \"worn\" order by \"id\""},
    [SCHEMA_STATEMENT_worn_list_all] = {
        .sql = "select \"id\", \"name\" from \"worn\" order by \"id\" limit $1 offset $2",
        .types = "int8 int8",
    },
    [SCHEMA_STATEMENT_worn_update] = {
        .sql = "update \"worn\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"name\" = $2" SCHEMA_END
               " where \"id\" = $1",
        .types = "int8 text",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_worn_update_returning] = {
        .sql = "update \"worn\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"name\" = $2" SCHEMA_END
               " where \"id\" = $1 returning \"id\", \"name\"",
        .types = "int8 text",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_worn_delete] = {.sql = "delete from \"worn\" where \"id\" = $1", .types = "int8"},
};

/* -- constraints ----------------------------------------------------------------------------------------- */

static const struct schema_constraint_name schema_static_constraints[] = {
    {.name = "a_name_that_is_about_as_long__another_column_whose_name_is__key",
     .table = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde",
     .columns = "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
     .id = SCHEMA_CONSTRAINT_A_NAME_THAT_IS_ABOUT_AS_LONG__ANOTHER_COLUMN_WHOSE_NAME_IS__KEY},
    {.name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres__pkey",
     .table = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde",
     .columns = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x",
     .id = SCHEMA_CONSTRAINT_A_NAME_THAT_IS_ABOUT_AS_LONG_AS_A_NAME_CAN_BE_IN_POSTGRES__PKEY},
    {.name = "at_moment_day_clock_moment_wall_fkey", .table = "at_moment",
     .columns = "day, clock, moment, wall", .id = SCHEMA_CONSTRAINT_AT_MOMENT_DAY_CLOCK_MOMENT_WALL_FKEY},
    {.name = "at_moment_pkey", .table = "at_moment", .columns = "id", .id = SCHEMA_CONSTRAINT_AT_MOMENT_PKEY},
    {.name = "composite_pkey", .table = "composite", .columns = "region, year, number",
     .id = SCHEMA_CONSTRAINT_COMPOSITE_PKEY},
    {.name = "computed_pkey", .table = "computed", .columns = "id", .id = SCHEMA_CONSTRAINT_COMPUTED_PKEY},
    {.name = "label_of_composite_label_fkey", .table = "label_of_composite", .columns = "label",
     .id = SCHEMA_CONSTRAINT_LABEL_OF_COMPOSITE_LABEL_FKEY},
    {.name = "label_of_composite_pkey", .table = "label_of_composite",
     .columns = "label, region, year, number", .id = SCHEMA_CONSTRAINT_LABEL_OF_COMPOSITE_PKEY},
    {.name = "label_of_composite_region_year_number_fkey", .table = "label_of_composite",
     .columns = "region, year, number", .id = SCHEMA_CONSTRAINT_LABEL_OF_COMPOSITE_REGION_YEAR_NUMBER_FKEY},
    {.name = "label_pkey", .table = "label", .columns = "name", .id = SCHEMA_CONSTRAINT_LABEL_PKEY},
    {.name = "measured_pkey", .table = "measured", .columns = "id", .id = SCHEMA_CONSTRAINT_MEASURED_PKEY},
    {.name = "measured_single_double_amount_flag_small_blob_mood_fkey", .table = "measured",
     .columns = "single, double, amount, flag, small, blob, mood",
     .id = SCHEMA_CONSTRAINT_MEASURED_SINGLE_DOUBLE_AMOUNT_FLAG_SMALL_BLOB_MOOD_FKEY},
    {.name = "measures_pkey", .table = "measures",
     .columns = "single, double, amount, flag, small, blob, mood", .id = SCHEMA_CONSTRAINT_MEASURES_PKEY},
    {.name = "moments_pkey", .table = "moments", .columns = "day, clock, moment, wall",
     .id = SCHEMA_CONSTRAINT_MOMENTS_PKEY},
    {.name = "node_name_check", .table = "node", .columns = NULL, .id = SCHEMA_CONSTRAINT_NODE_NAME_CHECK},
    {.name = "node_parent_fkey", .table = "node", .columns = "parent",
     .id = SCHEMA_CONSTRAINT_NODE_PARENT_FKEY},
    {.name = "node_pkey", .table = "node", .columns = "id", .id = SCHEMA_CONSTRAINT_NODE_PKEY},
    {.name = "nullable_pkey", .table = "nullable", .columns = "id", .id = SCHEMA_CONSTRAINT_NULLABLE_PKEY},
    {.name = "parcel_code_check", .table = "shop.parcel", .columns = NULL,
     .id = SCHEMA_CONSTRAINT_SHOP_PARCEL_CODE_CHECK},
    {.name = "parcel_code_check", .table = "store.parcel", .columns = NULL,
     .id = SCHEMA_CONSTRAINT_STORE_PARCEL_CODE_CHECK},
    {.name = "parcel_from_fkey", .table = "store.parcel", .columns = "from",
     .id = SCHEMA_CONSTRAINT_STORE_PARCEL_FROM_FKEY},
    {.name = "parcel_label_key", .table = "shop.parcel", .columns = "label",
     .id = SCHEMA_CONSTRAINT_SHOP_PARCEL_LABEL_KEY},
    {.name = "parcel_label_key", .table = "store.parcel", .columns = "label",
     .id = SCHEMA_CONSTRAINT_STORE_PARCEL_LABEL_KEY},
    {.name = "parcel_lower_idx", .table = "shop.parcel", .columns = NULL,
     .id = SCHEMA_CONSTRAINT_SHOP_PARCEL_LOWER_IDX},
    {.name = "parcel_lower_idx", .table = "store.parcel", .columns = NULL,
     .id = SCHEMA_CONSTRAINT_STORE_PARCEL_LOWER_IDX},
    {.name = "parcel_node_fkey", .table = "shop.parcel", .columns = "node",
     .id = SCHEMA_CONSTRAINT_SHOP_PARCEL_NODE_FKEY},
    {.name = "parcel_pkey", .table = "shop.parcel", .columns = "id",
     .id = SCHEMA_CONSTRAINT_SHOP_PARCEL_PKEY},
    {.name = "parcel_pkey", .table = "store.parcel", .columns = "id",
     .id = SCHEMA_CONSTRAINT_STORE_PARCEL_PKEY},
    {.name = "plain_ident_key", .table = "plain", .columns = "ident",
     .id = SCHEMA_CONSTRAINT_PLAIN_IDENT_KEY},
    {.name = "plain_pkey", .table = "plain", .columns = "id", .id = SCHEMA_CONSTRAINT_PLAIN_PKEY},
    {.name = "pointing_other_fkey", .table = "pointing", .columns = "other",
     .id = SCHEMA_CONSTRAINT_POINTING_OTHER_FKEY},
    {.name = "pointing_pkey", .table = "pointing", .columns = "id", .id = SCHEMA_CONSTRAINT_POINTING_PKEY},
    {.name = "pointing_region_year_number_fkey", .table = "pointing", .columns = "region, year, number",
     .id = SCHEMA_CONSTRAINT_POINTING_REGION_YEAR_NUMBER_FKEY},
    {.name = "preset_pkey", .table = "preset", .columns = "id", .id = SCHEMA_CONSTRAINT_PRESET_PKEY},
    {.name = "settable_pkey", .table = "settable", .columns = "id", .id = SCHEMA_CONSTRAINT_SETTABLE_PKEY},
    {.name = "sibling", .table = "node", .columns = "parent, name", .id = SCHEMA_CONSTRAINT_SIBLING},
    {.name = "taken_arena_key", .table = "taken", .columns = "arena",
     .id = SCHEMA_CONSTRAINT_TAKEN_ARENA_KEY},
    {.name = "taken_pkey", .table = "taken", .columns = "db", .id = SCHEMA_CONSTRAINT_TAKEN_PKEY},
    {.name = "worn_fax_key", .table = "worn", .columns = "fax", .id = SCHEMA_CONSTRAINT_WORN_FAX_KEY},
    {.name = "worn_name_key", .table = "worn", .columns = "name", .id = SCHEMA_CONSTRAINT_WORN_NAME_KEY},
    {.name = "worn_node_fkey", .table = "worn", .columns = "node", .id = SCHEMA_CONSTRAINT_WORN_NODE_FKEY},
    {.name = "worn_pkey", .table = "worn", .columns = "id", .id = SCHEMA_CONSTRAINT_WORN_PKEY},
    {.name = "worn_score_check", .table = "worn", .columns = NULL, .id = SCHEMA_CONSTRAINT_WORN_SCORE_CHECK},
};

/* -- revisions ------------------------------------------------------------------------------------------- */

static const struct schema_revision_entry schema_static_revisions[] = {
    {"draft", "1:d1018185a546fc13d7a36efd154ddb1bf7edfb165c5196cfca0ec4a5a6b0a554", false, 0, 0},
};

static const char schema_static_replaced[][SCHEMA_ID_SIZE] = {
    "",
};

/* The same, whole: read when something is pending. */
static const char schema_static_revision_bytes[][SCHEMA_POOL_ROW + 1] = {
    "\1"
    /* draft, migrations/0001.draft */
    "draft\0migrations/0001.draft\0001:d1018185a546fc13d7a36efd154ddb1bf7edfb165c5196cfca0ec4a5a6b0a5"
    "54\0001:6512a29023758176fdcd271c632f95e4d6e7ce5f1e14a07b1aa0963bd2d7df8d\0004b09f04bb8f19aea53f9"
    "6e1b1c5aac44710ac6b7ba40fe43433965c98c1c1531\0mood\0calm\0in-review\0a?b\0select\0Ends a comment"
    " */ and opens one /* and ?\77/\n"
    "100% \"quoted\" \\\0a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\0a_column_wh"
    "ose_name_is_about_as_long_as_it_can_be_in_postgres_x\0another_column_whose_name_is_about_as_long"
    "_as_it_can_be_in_pg_x\0composite\0region\0year\0number\0remark\0edition\0001\0A key of three col"
    "umns.\0computed\0id\0price\0count\0name\0total\0folded\0lower\0version\0Columns that the databas"
    "e computes: read, and written by no one.\0event\0at\0message\0Has no key.\0label\0Links two tabl"
    "es by keys that are no integers, and one of several columns.\0label_of_composite\0measures\0sing"
    "le\0double\0amount\0flag\0small\0blob\0measured\0moments\0day\0clock\0moment\0wall\0Keys of ever"
    "y type that can be one, pointed to: what is loaded for many rows at once.\0at_moment\0node\0pare"
    "nt\0length\0sibling\0A tree: points to itself.\0nullable\0middle\0large\0many\0money\0huge\0word"
    "s\0limited\0ident\0document\0All types, nullable.\0plain\0short_text\0All types, not null.\0poin"
    "ting\0other\0Points to a key of several columns, perhaps.\0preset\0true\0-1\0002\0009000000000\000"
    "1.5\0002.5\0001.25\0it's ?\77 100% \"here\" \\\0002026-01-02\0now\0{\"a\":1}\0All types with a d"
    "efault.\0settable\0x\0All kinds of nullable columns with a default: null can be said.\0shop.parc"
    "el\0code\0\0Tables of one name, each in a schema of its own.\0store.parcel\0from\0taken\0db\0are"
    "na\0status\0class\0row\0change\0Names that functions use themselves.\0worn\0fax\0score\0007\0000"
    "\0worn_reachable\0Columns that no program uses any more, and what they are in.\0// Every build w"
    "rites this draft anew from the .schema files, until it is frozen:\n"
    "//     schemac --revision -m \"what it does\"\n"
    "// Once you edit it, it is yours, and no build touches it.\n"
    "draft    5c7643a628005f8c052e46eec01e81f24c81c6f9e52a10e930dd1bf5a5b0a6fc\n"
    "format   1\n"
    "\n"
    "upgrade {\n"
    "    /// Ends a comment */ and opens one /* and ?\77/\n"
    "    /// 100% \"quoted\" \\\n"
    "    create enum mood { calm, 'in-review', 'a?b', 'select' }\n"
    "    create table a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde {\n"
    "        a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x  int64  primary key auto"
    "\n"
    "        another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x  text   unique\n"
    "    }\n"
    "    /// A key of three columns.\n"
    "    create table composite {\n"
    "        region   text(10)\n"
    "        year     int16\n"
    "        number   int32\n"
    "        remark   text?\n"
    "        edition  int32     default 1\n"
    "        primary key (region, year, number)\n"
    "    }\n"
    "    /// Columns that the database computes: read, and written by no one.\n"
    "    create table computed {\n"
    "        id       int64          primary key auto\n"
    "        price    decimal(8,2)\n"
    "        count    int32          default 1\n"
    "        name     text?\n"
    "        total    decimal(18,2)  = (price * count) stored\n"
    "        folded   text?          = (lower(name)) stored\n"
    "        version  int32          default 1\n"
    "    }\n"
    "    /// Has no key.\n"
    "    create table event {\n"
    "        at       timestamp\n"
    "        message  text\n"
    "    }\n"
    "    /// Links two tables by keys that are no integers, and one of several columns.\n"
    "    create table label {\n"
    "        name  text(20)  primary key\n"
    "    }\n"
    "    create table label_of_composite {\n"
    "        label   text(20) -> label(name)  on delete cascade\n"
    "        region  text(10)\n"
    "        year    int16\n"
    "        number  int32\n"
    "        primary key (label, region, year, number)\n"
    "        foreign key (region, year, number) -> composite (region, year, number) on delete cascade"
    "\n"
    "        index (region, year, number)\n"
    "    }\n"
    "    create table measures {\n"
    "        single    float32\n"
    "        \"double\"  float64\n"
    "        amount    decimal(6,2)\n"
    "        flag      bool\n"
    "        small     int16\n"
    "        \"blob\"    bytes\n"
    "        mood      mood\n"
    "        primary key (single, \"double\", amount, flag, small, \"blob\", mood)\n"
    "    }\n"
    "    create table measured {\n"
    "        id        int64          primary key auto\n"
    "  ",
    "      single    float32?\n"
    "        \"double\"  float64?\n"
    "        amount    decimal(6,2)?\n"
    "        flag      bool?\n"
    "        small     int16?\n"
    "        \"blob\"    bytes?\n"
    "        mood      mood?\n"
    "        foreign key (single, \"double\", amount, flag, small, \"blob\", mood) -> measures (singl"
    "e, \"double\", amount, flag, small, \"blob\", mood) on delete set null\n"
    "        index (single, \"double\", amount, flag, small, \"blob\", mood)\n"
    "    }\n"
    "    /// Keys of every type that can be one, pointed to: what is loaded for many rows at once.\n"
    "    create table moments {\n"
    "        day     date\n"
    "        clock   time\n"
    "        moment  timestamp\n"
    "        wall    datetime\n"
    "        primary key (day, clock, moment, wall)\n"
    "    }\n"
    "    create table at_moment {\n"
    "        id      int64       primary key auto\n"
    "        day     date?\n"
    "        clock   time?\n"
    "        moment  timestamp?\n"
    "        wall    datetime?\n"
    "        foreign key (day, clock, moment, wall) -> moments (day, clock, moment, wall) on delete s"
    "et null\n"
    "        index (day, clock, moment, wall)\n"
    "    }\n"
    "    /// A tree: points to itself.\n"
    "    create table node {\n"
    "        id      int64               primary key auto\n"
    "        parent  int64? -> node(id)  on delete cascade\n"
    "        name    text\n"
    "        check (length(name) > 1)\n"
    "        unique sibling (parent, name)\n"
    "    }\n"
    "    /// All types, nullable.\n"
    "    create table nullable {\n"
    "        id        int64           primary key auto\n"
    "        flag      bool?\n"
    "        small     int16?\n"
    "        middle    int32?\n"
    "        large     int64?\n"
    "        single    float32?\n"
    "        many      float64?\n"
    "        \"money\"   decimal(12,2)?\n"
    "        huge      decimal?\n"
    "        words     text?\n"
    "        limited   text(5)?\n"
    "        \"blob\"    bytes?\n"
    "        ident     uuid?\n"
    "        day       date?\n"
    "        clock     time?\n"
    "        moment    timestamp?\n"
    "        wall      datetime?\n"
    "        document  json?\n"
    "        mood      mood?\n"
    "        index (mood, day desc)\n"
    "        index (small)\n"
    "    }\n"
    "    /// All types, not null.\n"
    "    create table plain {\n"
    "        id          int64          primary key auto\n"
    "        flag        bool\n"
    "        small       int16\n"
    "        middle      int32\n"
    "        large       int64\n"
    "        single      float32\n"
    "        \"double\"    float64\n"
    "        \"money\"     decimal(12,2)\n"
    "        huge        decimal\n"
    "        words       text\n"
    "        short_text  text(5)\n"
    "        \"blob\"      bytes\n"
    "        ident       uuid           unique\n"
    "        day         date\n"
    "        clock       time\n"
    "        moment      timestamp\n"
    "        wall        datetime\n"
    "        document    json\n"
    "        mood        mood\n"
    "    }\n"
    "    /// Points to a key of several columns, perhaps.\n"
    "    create table pointing {\n"
    "        id      int64                  primary key auto\n"
    "        region  text(10)?\n"
    "        year    int16?\n"
    "        number  int32?\n"
    "        other   uuid? -> plain(ident)  on delete set null\n"
    "        foreign key (region, year, number) -> composite (region, year, number) on delete set nul"
    "l\n"
    "    }\n"
    "    /// All types with a default.\n"
    "    create table preset {\n"
    "        id        int32          primary key auto\n"
    "        flag      bool           default true\n"
    "        small     int16          default -1\n"
    "        middle    int32          default 2\n"
    "        large     int64          default 9000000000\n"
    "        single    float32        default 1.5\n"
    "        many      float64        default 2.5\n"
    "        \"money\"   decimal(12,2)  default 1.25\n"
    "        words     text           default 'it''s ?\77 100% \"here\" \\'\n"
    "        day       date           default '2026-01-02'\n"
    "        moment    timestamp      default now()\n"
    "        document  json           default '{\"a\":1}'\n"
    "        mood      mood           default 'calm'\n"
    "    }\n"
    "    /// All kinds of nullable columns with a default: null can be said.\n"
    "    create table settable {\n"
    "        id       int64           primary key auto\n"
    "        flag     bool?           default true\n"
    "        middle   int32?          default 2\n"
    "        \"money\"  decimal(12,2)?  default 1.25\n"
    "        words    text?           default 'x'\n"
    "        \"blob\"   bytes?\n"
    "        moment   timestamp?      default now()\n"
    "        mood",
    "     mood?           default 'calm'\n"
    "    }\n"
    "    /// Tables of one name, each in a schema of its own.\n"
    "    create table shop.parcel {\n"
    "        id     int64               primary key auto\n"
    "        label  text                unique\n"
    "        code   text\n"
    "        node   int64? -> node(id)\n"
    "        check (code <> '')\n"
    "        unique index ((lower(code)))\n"
    "        index (node)\n"
    "    }\n"
    "    create table store.parcel {\n"
    "        id      int64                      primary key auto\n"
    "        label   text                       unique\n"
    "        code    text\n"
    "        \"from\"  int64? -> shop.parcel(id)  on delete cascade\n"
    "        check (code <> '')\n"
    "        unique index ((lower(code)))\n"
    "        index (\"from\")\n"
    "    }\n"
    "    /// Names that functions use themselves.\n"
    "    create table taken {\n"
    "        db      int64  primary key\n"
    "        arena   text   unique\n"
    "        status  int32\n"
    "        count   int32\n"
    "        class   text\n"
    "        row     text?\n"
    "        change  text?\n"
    "        index (status)\n"
    "        index (count)\n"
    "    }\n"
    "    /// Columns that no program uses any more, and what they are in.\n"
    "    create table worn {\n"
    "        id     int64               primary key auto\n"
    "        name   text                unique\n"
    "        fax    text?               unique\n"
    "        score  int32               default 7\n"
    "        node   int64? -> node(id)\n"
    "        check (score > 0)\n"
    "        index (node)\n"
    "        index (name, score)\n"
    "        index worn_reachable (name) where fax is not null\n"
    "    }\n"
    "}\n"
    "\n"
    "downgrade {\n"
    "    drop table worn\n"
    "    drop table taken\n"
    "    drop table store.parcel\n"
    "    drop table shop.parcel\n"
    "    drop table settable\n"
    "    drop table preset\n"
    "    drop table pointing\n"
    "    drop table plain\n"
    "    drop table nullable\n"
    "    drop table node\n"
    "    drop table at_moment\n"
    "    drop table moments\n"
    "    drop table measured\n"
    "    drop table measures\n"
    "    drop table label_of_composite\n"
    "    drop table label\n"
    "    drop table event\n"
    "    drop table computed\n"
    "    drop table composite\n"
    "    drop table a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\n"
    "    drop enum mood\n"
    "}\n\0\1\1\3\7\4\5\2\6\1\15\35\16`\17\243\1\20\25\1\26\2\n\4\344\1\15\1\344\1\5\4\1\351\1\0\1\356"
    "\1\0\1\370\1\0\1\374\1\0\6\203\2\0\0\2\13\3\276\2\10\1\276\2\2\2\1\376\2\2\1\5\3\1\0\4\1\0\1\276"
    "\3\2\1\n\3\1\0\0\3\2\4\1\376\2\0\1\1\4\1\276\3\0\0\0\2\20\3\376\3\10\1\376\3\2\5\1\210\4\2\1\n\3"
    "\1\5\24\0\0\1\217\4\2\1\3\3\1\0\0\1\224\4\2\1\4\3\1\0\0\1\233\4\2\1\n\3\1\0\3\0\1\242\4\2\1\4\3\1"
    "\0\5\1\2\5\1\4\3\1\0\7\252\4\0\0\3\1\4\3\210\4\217\4\224\4\0\6\254\4\0\0\2\31\3\304\4\10\1\304\4"
    "\2\7\1\315\4\2\1\5\3\1\0\4\1\0\1\320\4\2\1\10\3\20\4\4\0\0\1\326\4\2\1\4\3\1\0\5\1\2\5\1\4\3\1\0"
    "\7\252\4\0\0\1\334\4\2\1\n\3\1\0\3\0\1\341\4\2\1\10\3$\4\4\0\6\1\10\2\15\5\1\10\3$\4\4\0\n\2\1\5"
    "\5\1\10\3\20\4\4\0\7\320\4\0\1\5\5\1\4\3\1\0\7\326\4\0\0\7\0\1\347\4\2\1\n\3\1\0\3\6\1\22\5\1\n\3"
    "\1\0\6\7\356\4\n\1\1\5\5\1\n\3\1\0\6\7\334\4\0\0\7\0\1\364\4\2\1\4\3\1\0\5\1\2\5\1\4\3\1\0\7\252"
    "\4\0\0\3\1\4\1\315\4\0\6\374\4\0\0\2#\3\275\5\10\1\275\5\2\2\1\303\5\2\1\17\3\1\0\0\1\306\5\2\1\n"
    "\3\1\0\0\6\316\5\0\0\2(\3\332\5\10\1\332\5\2\1\1\334\4\2\1\n\3\1\5(\0\0\3\1\4\1\334\4\0\6\340\5\0"
    "\0\2+\3\253\6\10\1\253\6\2\4\1\332\5\2\1\n\3\1\5(\0\0\1\210\4\2\1\n\3\1\5\24\0\0\1\217\4\2\1\3\3"
    "\1\0\0\1\224\4\2\1\4\3\1\0\0\3\3\1\3\4\1\332\5\6\332\5\7\1\334\4\10\2\0\4\4\332\5\210\4\217\4\224"
    "\4\0\1\3\4\3\210\4\217\4\224\4\6\376\3\7\3\210\4\217\4\224\4\10\2\0\4\1\6\3\1\210\4\0\1\217\4\0\1"
    "\224\4\0\0\0\0\0024\3\276\6\10\1\276\6\2\7\1\307\6\2\1\6\3\1\0\0\1\316\6\2\1\7\3\1\0\0\1\325\6\2"
    "\1\10\3\14\4\4\0\0\1\334\6\2\1\2\3\1\0\0\1\341\6\2\1\3\3\1\0\0\1\347\6\2\1\13\3\1\0\0\1\344\1\2\1"
    "\23\3\1\6\344\1\0\0\3\1\4\7\307\6\316\6\325\6\334\6\341\6\347\6\344\1\0\0\0\2>\3\354\6\10\1\354\6"
    "\2\10\1\315\4\2\1\5\3\1\0\4\1\0\1\307\6\2\1\6\3\1\0\3\0\1\316\6\2\1\7\3\1\0\3\0\1\325\6\2\1\10\3"
    "\14\4\4\0\3\0\1\334\6\2\1\2\3\1\0\3\0\1\341\6\2\1\3\3\1\0\3\0\1\347\6\2\1\13\3\1\0\3\0\1\344\1\2"
    "\1\23\3\1\6\344\1\0\3\0\3\2\4\1\315\4\0\1\3\4\7\307\6\316\6\325\6\334\6\341\6\347\6\344\1\6\276\6"
    "\7\7\307\6\316\6\325\6\334\6\341\6\347\6\344\1\10\3\0\4\1\6\7\1\307\6\0\1\316\6\0\1\325\6\0\1\334"
    "\6\0\1\341\6\0\1\347\6\0\1\344\1\0\0\0\0\2K\3\365\6\10\1\365\6\2\4\1\375\6\2\1\15\3\1\0\0\1\201\7"
    "\2\1\16\3\1\0\0\1\207\7\2\1\17\3\1\0\0\1\216\7\2\1\20\3\1\0\0\3\1\4\4\375\6\201\7\207\7\216\7\0\6"
    "\223\7\0\0\2R\3\351\7\10\1\351\7\2\5\1\315\4\2\1\5\3\1\0\4\1\0\1\375\6\2\1\15\3\1\0\3\0\1\201\7\2"
    "\1\16\3\1\0\3\0\1\207\7\2\1\17\3\1\0\3\0\1\216\7\2\1\20\3\1\0\3\0\3\2\4\1\315\4\0\1\3\4\4\375\6\201"
    "\7\207\7\216\7\6\365\6\7\4\375\6\201\7\207\7\216\7\10\3\0\4\1\6\4\1\375\6\0\1\201\7\0\1\207\7\0\1"
    "\216\7\0\0\0\0\2\\\3\363\7\10\1\363\7\2\3\1\315\4\2\1\5\3\1\0\4\1\0\1\370\7\2\1\5\3\1\0\3\0\1\334"
    "\4\2\1\n\3\1\0\0\3\4\4\1\315\4\0\1\3\4\1\370\7\6\363\7\7\1\315\4\10\2\0\1\2\5\1\10\2\10\5\1\2\3\1"
    "\0\n\2\1\22\5\1\4\3\1\0\7\377\7\n\1\1\5\5\1\n\3\1\0\7\334\4\0\0\1\2\5\1\4\3\1\0\7\252\4\0\0\0\1\1"
    "\2\206\10\3\4\2\370\7\334\4\0\6\216\10\0\0\2d\3\250\10\10\1\250\10\2\23\1\315\4\2\1\5\3\1\0\4\1\0"
    "\1\334\6\2\1\2\3\1\0\3\0\1\341\6\2\1\3\3\1\0\3\0\1\261\10\2\1\4\3\1\0\3\0\1\270\10\2\1\5\3\1\0\3"
    "\0\1\307\6\2\1\6\3\1\0\3\0\1\276\10\2\1\7\3\1\0\3\0\1\303\10\2\1\10\3\30\4\4\0\3\0\1\311\10\2\1\11"
    "\3\1\0\3\0\1\316\10\2\1\n\3\1\0\3\0\1\324\10\2\1\n\3\1\5\n\0\3\0\1\347\6\2\1\13\3\1\0\3\0\1\334\10"
    "\2\1\14\3\1\0\3\0\1\375\6\2\1\15\3\1\0\3\0\1\201\7\2\1\16\3\1\0\3\0\1\207\7\2\1\17\3\1\0\3\0\1\216"
    "\7\2\1\20\3\1\0\3\0\1\342\10\2\1\22\3\1\0\3\0\1\344\1\2\1\23\3\1\6\344\1\0\3\0\3\1\4\1\315\4\0\4"
    "\2\6\2\1\344\1\0\1\375\6\5\0\0\6\1\1\341\6\0\0\6\353\10\0\0\2|\3\200\11\10\1\200\11\2\23\1\315\4"
    "\2\1\5\3\1\0\4\1\0\1\334\6\2\1\2\3\1\0\0\1\341\6\2\1\3\3\1\0\0\1\261\10\2\1\4\3\1\0\0\1\270\10\2"
    "\1\5\3\1\0\0\1\307\6\2\1\6\3\1\0\0\1\316\6\2\1\7\3\1\0\0\1\303\10\2\1\10\3\30\4\4\0\0\1\311\10\2"
    "\1\11\3\1\0\0\1\316\10\2\1\n\3\1\0\0\1\206\11\2\1\n\3\1\5\n\0\0\1\347\6\2\1\13\3\1\0\0\1\334\10\2"
    "\1\14\3\1\0\0\1\375\6\2\1\15\3\1\0\0\1\201\7\2\1\16\3\1\0\0\1\207\7\2\1\17\3\1\0\0\1\216\7\2\1\20"
    "\3\1\0\0\1\342\10\2\1\22\3\1\0\0\1\344\1\2\1\23\3\1\6\344\1\0\0\3\2\4\1\315\4\0\1\1\4\1\334\10\0"
    "\6\221\11\0\0\2\222\1\3\246\11\10\1\246\11\2\5\1\315\4\2\1\5\3\1\0\4\1\0\1\210\4\2\1\n\3\1\5\24\0"
    "\3\0\1\217\4\2\1\3\3\1\0\3\0\1\224\4\2\1\4\3\1\0\3\0\1\257\11\2\1\14\3\1\0\3\0\3\3\4\1\315\4\0\1"
    "\3\4\1\257\11\6\200\11\7\1\334\10\10\3\0\1\3\4\3\210\4\217\4\224\4\6\376\3\7\3\210\4\217\4\224\4"
    "\10\3\0\6\265\11\0\0\2\233\1\3\342\11\10\1\342\11\2\15\1\315\4\2\1\4\3\1\0\4\1\0\1\334\6\2\1\2\3"
    "\1\0\5\1\1\5\1\2\3\1\0\7\351\11\0\0\1\341\6\2\1\3\3\1\0\5\1\2\5\1\3\3\1\0\7\356\11\0\0\1\261\10\2"
    "\1\4\3\1\0\5\1\2\5\1\4\3\1\0\7\361\11\0\0\1\270\10\2\1\5\3\1\0\5\1\2\5\1\5\3\1\0\7\363\11\0\0\1\307"
    "\6\2\1\6\3\1\0\5\1\3\5\1\6\3\1\0\7\376\11\0\0\1\276\10\2\1\7\3\1\0\5\1\3\5\1\7\3\1\0\7\202\n\0\0"
    "\1\303\10\2\1\10\3\30\4\4",
    "\0\5\1\3\5\1\10\3\30\4\4\0\7\206\n\0\0\1\316\10\2\1\n\3\1\0\5\1\4\5\1\n\3\1\0\7\213\n\0\0\1\375\6"
    "\2\1\15\3\1\0\5\1\4\5\1\15\3\1\0\7\241\n\0\0\1\207\7\2\1\17\3\1\0\5\1\22\5\1\17\3\1\0\7\254\n\0\0"
    "\1\342\10\2\1\22\3\1\0\5\1\4\5\1\22\3\1\0\7\260\n\0\0\1\344\1\2\1\23\3\1\6\344\1\0\5\1\4\5\1\23\3"
    "\1\6\344\1\0\7\351\1\0\0\3\1\4\1\315\4\0\6\270\n\0\0\2\253\1\3\322\n\10\1\322\n\2\10\1\315\4\2\1"
    "\5\3\1\0\4\1\0\1\334\6\2\1\2\3\1\0\3\5\1\1\5\1\2\3\1\0\7\351\11\0\0\1\261\10\2\1\4\3\1\0\3\5\1\2"
    "\5\1\4\3\1\0\7\361\11\0\0\1\303\10\2\1\10\3\30\4\4\0\3\5\1\3\5\1\10\3\30\4\4\0\7\206\n\0\0\1\316"
    "\10\2\1\n\3\1\0\3\5\1\4\5\1\n\3\1\0\7\333\n\0\0\1\347\6\2\1\13\3\1\0\3\0\1\207\7\2\1\17\3\1\0\3\5"
    "\1\22\5\1\17\3\1\0\7\254\n\0\0\1\344\1\2\1\23\3\1\6\344\1\0\3\5\1\4\5\1\23\3\1\6\344\1\0\7\351\1"
    "\0\0\3\1\4\1\315\4\0\6\335\n\0\0\2\266\1\3\235\13\10\1\235\13\2\4\1\315\4\2\1\5\3\1\0\4\1\0\1\332"
    "\5\2\1\n\3\1\0\0\1\251\13\2\1\n\3\1\0\0\1\363\7\2\1\5\3\1\0\3\0\3\4\4\1\315\4\0\1\1\4\1\332\5\0\1"
    "\3\4\1\363\7\6\363\7\7\1\315\4\0\1\2\5\1\10\2\5\5\1\2\3\1\0\n\2\1\5\5\1\n\3\1\0\7\251\13\0\1\4\5"
    "\1\n\3\1\0\7\256\13\0\0\0\4\2\3\6\1\2\1\22\5\1\n\3\1\0\7\356\4\n\1\1\5\5\1\n\3\1\0\7\251\13\0\0\0"
    "\0\6\1\1\363\7\0\0\6\257\13\0\0\2\277\1\3\340\13\10\1\340\13\2\4\1\315\4\2\1\5\3\1\0\4\1\0\1\332"
    "\5\2\1\n\3\1\0\0\1\251\13\2\1\n\3\1\0\0\1\355\13\2\1\5\3\1\0\3\0\3\4\4\1\315\4\0\1\1\4\1\332\5\0"
    "\1\3\4\1\355\13\6\235\13\7\1\315\4\10\2\0\1\2\5\1\10\2\5\5\1\2\3\1\0\n\2\1\5\5\1\n\3\1\0\7\251\13"
    "\0\1\4\5\1\n\3\1\0\7\256\13\0\0\0\4\2\3\6\1\2\1\22\5\1\n\3\1\0\7\356\4\n\1\1\5\5\1\n\3\1\0\7\251"
    "\13\0\0\0\0\6\1\1\355\13\0\0\0\0\2\311\1\3\362\13\10\1\362\13\2\7\1\370\13\2\1\5\3\1\0\0\1\373\13"
    "\2\1\n\3\1\0\0\1\201\14\2\1\4\3\1\0\0\1\326\4\2\1\4\3\1\0\0\1\210\14\2\1\n\3\1\0\0\1\216\14\2\1\n"
    "\3\1\0\3\0\1\222\14\2\1\n\3\1\0\3\0\3\2\4\1\370\13\0\1\1\4\1\373\13\0\4\2\6\1\1\201\14\0\0\6\1\1"
    "\326\4\0\0\6\231\14\0\0\2\325\1\3\276\14\10\1\276\14\2\5\1\315\4\2\1\5\3\1\0\4\1\0\1\334\4\2\1\n"
    "\3\1\0\0\1\303\14\2\1\n\3\1\0\3\0\1\307\14\2\1\4\3\1\0\5\1\2\5\1\4\3\1\0\7\315\14\0\0\1\363\7\2\1"
    "\5\3\1\0\3\0\3\5\4\1\315\4\0\1\1\4\1\334\4\0\1\1\4\1\303\14\0\1\3\4\1\363\7\6\363\7\7\1\315\4\0\1"
    "\2\5\1\10\2\10\5\1\2\3\1\0\n\2\1\5\5\1\4\3\1\0\7\307\14\0\1\2\5\1\4\3\1\0\7\317\14\0\0\0\4\3\6\1"
    "\1\363\7\0\0\6\2\1\334\4\0\1\307\14\0\0\1\321\14\2\6\1\1\334\4\0\10\1\11\3\5\1\2\3\1\0\n\1\1\5\5"
    "\1\n\3\1\0\6\7\303\14\0\0\0\6\340\14\0\0\21\25\1\1\2\343\1\3\276\14\0\1\1\2\344\1\3\362\13\0\1\1"
    "\2\345\1\3\340\13\0\1\1\2\346\1\3\235\13\0\1\1\2\347\1\3\322\n\0\1\1\2\350\1\3\342\11\0\1\1\2\351"
    "\1\3\246\11\0\1\1\2\352\1\3\200\11\0\1\1\2\353\1\3\250\10\0\1\1\2\354\1\3\363\7\0\1\1\2\355\1\3\351"
    "\7\0\1\1\2\356\1\3\365\6\0\1\1\2\357\1\3\354\6\0\1\1\2\360\1\3\276\6\0\1\1\2\361\1\3\253\6\0\1\1"
    "\2\362\1\3\332\5\0\1\1\2\363\1\3\275\5\0\1\1\2\364\1\3\304\4\0\1\1\2\365\1\3\376\3\0\1\1\2\366\1"
    "\3\276\2\0\1\27\2\367\1\4\344\1\0\22\356@\23\235\15\356@\0"
    /* where each begins */
    "\1\214N",
};

/* -- what it uses of the database ------------------------------------------------------------------------ */

static const char *const schema_static_uses[] = {
    "table a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\n"
    "column rnwo a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\n"
    "column rnw another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\n"
    "key a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\n"
    "key another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\n"
    "table at_moment\n"
    "column rnwo id\n"
    "column rwzo day\n"
    "column rwzo clock\n"
    "column rwzo moment\n"
    "column rwzo wall\n"
    "key id\n"
    "table composite\n"
    "column rnw region\n"
    "column rnw year\n"
    "column rnw number\n"
    "column rwzo remark\n"
    "column rnwo edition\n"
    "key region year number\n"
    "table computed\n"
    "column rnwo id\n"
    "column rnw price\n"
    "column rnwo count\n"
    "column rwzo name\n"
    "column rno total\n"
    "column ro folded\n"
    "column rnwo version\n"
    "key id\n"
    "table event\n"
    "column rnw at\n"
    "column rnw message\n"
    "table label\n"
    "column rnw name\n"
    "key name\n"
    "table label_of_composite\n"
    "column rnw label\n"
    "column rnw region\n"
    "column rnw year\n"
    "column rnw number\n"
    "key label region year number\n"
    "table measured\n"
    "column rnwo id\n"
    "column rwzo single\n"
    "column rwzo double\n"
    "column rwzo amount\n"
    "column rwzo flag\n"
    "column rwzo small\n"
    "column rwzo blob\n"
    "column rwzo mood\n"
    "key id\n"
    "table measures\n"
    "column rnw single\n"
    "column rnw double\n"
    "column rnw amount\n"
    "column rnw flag\n"
    "column rnw small\n"
    "column rnw blob\n"
    "column rnw mood\n"
    "key single double amount flag small blob mood\n"
    "table moments\n"
    "column rnw day\n"
    "column rnw clock\n"
    "column rnw moment\n"
    "column rnw wall\n"
    "key day clock moment wall\n"
    "table node\n"
    "column rnwo id\n"
    "column rwzo parent\n"
    "column rnw name\n"
    "key id\n"
    "key parent name\n"
    "table nullable\n"
    "column rnwo id\n"
    "column rwzo flag\n"
    "column rwzo small\n"
    "column rwzo middle\n"
    "column rwzo large\n"
    "column rwzo single\n"
    "column rwzo many\n"
    "column rwzo money\n"
    "column rwzo huge\n"
    "column rwzo words\n"
    "column rwzo limited\n"
    "column rwzo blob\n"
    "column rwzo ident\n"
    "column rwzo day\n"
    "column rwzo clock\n"
    "column rwzo moment\n"
    "column rwzo wall\n"
    "column rwzo document\n"
    "column rwzo mood\n"
    "key id\n"
    "table plain\n"
    "column rnwo id\n"
    "column rnw flag\n"
    "column rnw small\n"
    "column rnw middle\n"
    "column rnw large\n"
    "column rnw single\n"
    "column rnw double\n"
    "column rnw money\n"
    "column rnw huge\n",
    "column rnw words\n"
    "column rnw short_text\n"
    "column rnw blob\n"
    "column rnw ident\n"
    "column rnw day\n"
    "column rnw clock\n"
    "column rnw moment\n"
    "column rnw wall\n"
    "column rnw document\n"
    "column rnw mood\n"
    "key id\n"
    "key ident\n"
    "table pointing\n"
    "column rnwo id\n"
    "column rwzo region\n"
    "column rwzo year\n"
    "column rwzo number\n"
    "column rwzo other\n"
    "key id\n"
    "table preset\n"
    "column rnwo id\n"
    "column rnwo flag\n"
    "column rnwo small\n"
    "column rnwo middle\n"
    "column rnwo large\n"
    "column rnwo single\n"
    "column rnwo many\n"
    "column rnwo money\n"
    "column rnwo words\n"
    "column rnwo day\n"
    "column rnwo moment\n"
    "column rnwo document\n"
    "column rnwo mood\n"
    "key id\n"
    "table settable\n"
    "column rnwo id\n"
    "column rwzo flag\n"
    "column rwzo middle\n"
    "column rwzo money\n"
    "column rwzo words\n"
    "column rwzo blob\n"
    "column rwzo moment\n"
    "column rwzo mood\n"
    "key id\n"
    "table shop.parcel\n"
    "column rnwo id\n"
    "column rnw label\n"
    "column rnw code\n"
    "column rwzo node\n"
    "key id\n"
    "key label\n"
    "table store.parcel\n"
    "column rnwo id\n"
    "column rnw label\n"
    "column rnw code\n"
    "column rwzo from\n"
    "key id\n"
    "key label\n"
    "table taken\n"
    "column rnw db\n"
    "column rnw arena\n"
    "column rnw status\n"
    "column rnw count\n"
    "column rnw class\n"
    "column rwzo row\n"
    "column rwzo change\n"
    "key db\n"
    "key arena\n"
    "table worn\n"
    "column rnwo id\n"
    "column rnw name\n"
    "column o fax\n"
    "column o score\n"
    "column o node\n"
    "key id\n"
    "key name\n"
    "enum mood\n"
    "value calm\n"
    "value \"in-review\"\n"
    "value \"a?b\"\n"
    "value select\n",
    NULL,
};

/* -- the program ----------------------------------------------------------------------------------------- */

static const struct schema_program_engine schema_static_engines[] = {
    {&schema_sqlite_engine, schema_static_sqlite_texts},
    {&schema_postgresql_engine, schema_static_postgresql_texts},
    {NULL, NULL},
};

static const struct schema_program schema_static_program = {
    .abi = 2,
    .engines = schema_static_engines,
    .schema = "main",
    .target = "schema",
    .statement_count = sizeof schema_static_statements / sizeof *schema_static_statements,
    .statements = schema_static_statements,
    .constraint_count = sizeof schema_static_constraints / sizeof *schema_static_constraints,
    .constraints = schema_static_constraints,
    .revision_count = sizeof schema_static_revisions / sizeof *schema_static_revisions,
    .revisions = schema_static_revisions,
    .replaced_ids = schema_static_replaced,
    .revision_bytes = {13229, 13226, UINT64_C(14568722527133351942), schema_static_revision_bytes},
    .uses = schema_static_uses,
    .development = true,
    .tool_version = "0.1.0",
    .hop_count = SCHEMA_STATIC_HOPS,
    .hop_bytes = SCHEMA_STATIC_HOP_BYTES,
};

schema_status schema_open(const char *url, schema_db **db)
{
    return schema_connect(&schema_static_program, url, NULL, db);
}

schema_status schema_open_with(const char *url, const struct schema_options *options, schema_db **db)
{
    return schema_connect(&schema_static_program, url, options, db);
}

const char *schema_revision(void)
{
    return "draft";
}
