/* Made by schemac from the .schema files of this target and its migrations.
 * Do not edit: it is written again whenever the schema changes. */
#include "schema.internal.h"
#include "schema.drafts.h"

/* -- statements ------------------------------------------------------------------------------------------ */

static const struct schema_assignment a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_assignments[] = {
    {
        .sqlite = "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = ?2",
        .postgresql = "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = $2",
    },
};

static const struct schema_assignment at_moment_assignments[] = {
    {.sqlite = "\"day\" = ?2", .postgresql = "\"day\" = $2"},
    {.sqlite = "\"clock\" = ?3", .postgresql = "\"clock\" = $3"},
    {.sqlite = "\"moment\" = ?4", .postgresql = "\"moment\" = $4"},
    {.sqlite = "\"wall\" = ?5", .postgresql = "\"wall\" = $5"},
};

static const struct schema_assignment composite_assignments[] = {
    {.sqlite = "\"remark\" = ?5", .postgresql = "\"remark\" = $5"},
};

static const struct schema_assignment computed_assignments[] = {
    {.sqlite = "\"price\" = ?3", .postgresql = "\"price\" = $3"},
    {.sqlite = "\"count\" = ?4", .postgresql = "\"count\" = $4"},
    {.sqlite = "\"name\" = ?5", .postgresql = "\"name\" = $5"},
};

static const struct schema_assignment measured_assignments[] = {
    {.sqlite = "\"single\" = ?2", .postgresql = "\"single\" = $2"},
    {.sqlite = "\"double\" = ?3", .postgresql = "\"double\" = $3"},
    {.sqlite = "\"amount\" = ?4", .postgresql = "\"amount\" = $4"},
    {.sqlite = "\"flag\" = ?5", .postgresql = "\"flag\" = $5"},
    {.sqlite = "\"small\" = ?6", .postgresql = "\"small\" = $6"},
    {.sqlite = "\"blob\" = ?7", .postgresql = "\"blob\" = $7"},
    {.sqlite = "\"mood\" = ?8", .postgresql = "\"mood\" = $8"},
};

static const struct schema_assignment node_assignments[] = {
    {.sqlite = "\"parent\" = ?2", .postgresql = "\"parent\" = $2"},
    {.sqlite = "\"name\" = ?3", .postgresql = "\"name\" = $3"},
};

static const struct schema_assignment nullable_assignments[] = {
    {.sqlite = "\"flag\" = ?2", .postgresql = "\"flag\" = $2"},
    {.sqlite = "\"small\" = ?3", .postgresql = "\"small\" = $3"},
    {.sqlite = "\"middle\" = ?4", .postgresql = "\"middle\" = $4"},
    {.sqlite = "\"large\" = ?5", .postgresql = "\"large\" = $5"},
    {.sqlite = "\"single\" = ?6", .postgresql = "\"single\" = $6"},
    {.sqlite = "\"many\" = ?7", .postgresql = "\"many\" = $7"},
    {.sqlite = "\"money\" = ?8", .postgresql = "\"money\" = $8"},
    {.sqlite = "\"huge\" = ?9", .postgresql = "\"huge\" = $9"},
    {.sqlite = "\"words\" = ?10", .postgresql = "\"words\" = $10"},
    {.sqlite = "\"limited\" = ?11", .postgresql = "\"limited\" = $11"},
    {.sqlite = "\"blob\" = ?12", .postgresql = "\"blob\" = $12"},
    {.sqlite = "\"ident\" = ?13", .postgresql = "\"ident\" = $13"},
    {.sqlite = "\"day\" = ?14", .postgresql = "\"day\" = $14"},
    {.sqlite = "\"clock\" = ?15", .postgresql = "\"clock\" = $15"},
    {.sqlite = "\"moment\" = ?16", .postgresql = "\"moment\" = $16"},
    {.sqlite = "\"wall\" = ?17", .postgresql = "\"wall\" = $17"},
    {.sqlite = "\"document\" = ?18", .postgresql = "\"document\" = $18"},
    {.sqlite = "\"mood\" = ?19", .postgresql = "\"mood\" = $19"},
};

static const struct schema_assignment plain_assignments[] = {
    {.sqlite = "\"flag\" = ?2", .postgresql = "\"flag\" = $2"},
    {.sqlite = "\"small\" = ?3", .postgresql = "\"small\" = $3"},
    {.sqlite = "\"middle\" = ?4", .postgresql = "\"middle\" = $4"},
    {.sqlite = "\"large\" = ?5", .postgresql = "\"large\" = $5"},
    {.sqlite = "\"single\" = ?6", .postgresql = "\"single\" = $6"},
    {.sqlite = "\"double\" = ?7", .postgresql = "\"double\" = $7"},
    {.sqlite = "\"money\" = ?8", .postgresql = "\"money\" = $8"},
    {.sqlite = "\"huge\" = ?9", .postgresql = "\"huge\" = $9"},
    {.sqlite = "\"words\" = ?10", .postgresql = "\"words\" = $10"},
    {.sqlite = "\"short_text\" = ?11", .postgresql = "\"short_text\" = $11"},
    {.sqlite = "\"blob\" = ?12", .postgresql = "\"blob\" = $12"},
    {.sqlite = "\"ident\" = ?13", .postgresql = "\"ident\" = $13"},
    {.sqlite = "\"day\" = ?14", .postgresql = "\"day\" = $14"},
    {.sqlite = "\"clock\" = ?15", .postgresql = "\"clock\" = $15"},
    {.sqlite = "\"moment\" = ?16", .postgresql = "\"moment\" = $16"},
    {.sqlite = "\"wall\" = ?17", .postgresql = "\"wall\" = $17"},
    {.sqlite = "\"document\" = ?18", .postgresql = "\"document\" = $18"},
    {.sqlite = "\"mood\" = ?19", .postgresql = "\"mood\" = $19"},
};

static const struct schema_assignment pointing_assignments[] = {
    {.sqlite = "\"region\" = ?2", .postgresql = "\"region\" = $2"},
    {.sqlite = "\"year\" = ?3", .postgresql = "\"year\" = $3"},
    {.sqlite = "\"number\" = ?4", .postgresql = "\"number\" = $4"},
    {.sqlite = "\"other\" = ?5", .postgresql = "\"other\" = $5"},
};

static const struct schema_assignment preset_assignments[] = {
    {.sqlite = "\"flag\" = ?2", .postgresql = "\"flag\" = $2"},
    {.sqlite = "\"small\" = ?3", .postgresql = "\"small\" = $3"},
    {.sqlite = "\"middle\" = ?4", .postgresql = "\"middle\" = $4"},
    {.sqlite = "\"large\" = ?5", .postgresql = "\"large\" = $5"},
    {.sqlite = "\"single\" = ?6", .postgresql = "\"single\" = $6"},
    {.sqlite = "\"many\" = ?7", .postgresql = "\"many\" = $7"},
    {.sqlite = "\"money\" = ?8", .postgresql = "\"money\" = $8"},
    {.sqlite = "\"words\" = ?9", .postgresql = "\"words\" = $9"},
    {.sqlite = "\"day\" = ?10", .postgresql = "\"day\" = $10"},
    {
        .sqlite = "\"moment\" = ?11",
        .postgresql = "\"moment\" = $11",
        .sqlite_otherwise = "\"moment\" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')",
        .postgresql_otherwise = "\"moment\" = pg_catalog.now()",
    },
    {.sqlite = "\"document\" = ?12", .postgresql = "\"document\" = $12"},
    {.sqlite = "\"mood\" = ?13", .postgresql = "\"mood\" = $13"},
};

static const struct schema_assignment settable_assignments[] = {
    {.sqlite = "\"flag\" = ?2", .postgresql = "\"flag\" = $2"},
    {.sqlite = "\"middle\" = ?3", .postgresql = "\"middle\" = $3"},
    {.sqlite = "\"money\" = ?4", .postgresql = "\"money\" = $4"},
    {.sqlite = "\"words\" = ?5", .postgresql = "\"words\" = $5"},
    {.sqlite = "\"blob\" = ?6", .postgresql = "\"blob\" = $6"},
    {.sqlite = "\"moment\" = ?7", .postgresql = "\"moment\" = $7"},
    {.sqlite = "\"mood\" = ?8", .postgresql = "\"mood\" = $8"},
};

static const struct schema_assignment shop_parcel_assignments[] = {
    {.sqlite = "\"label\" = ?2", .postgresql = "\"label\" = $2"},
    {.sqlite = "\"code\" = ?3", .postgresql = "\"code\" = $3"},
    {.sqlite = "\"node\" = ?4", .postgresql = "\"node\" = $4"},
};

static const struct schema_assignment store_parcel_assignments[] = {
    {.sqlite = "\"label\" = ?2", .postgresql = "\"label\" = $2"},
    {.sqlite = "\"code\" = ?3", .postgresql = "\"code\" = $3"},
    {.sqlite = "\"from\" = ?4", .postgresql = "\"from\" = $4"},
};

static const struct schema_assignment taken_assignments[] = {
    {.sqlite = "\"arena\" = ?2", .postgresql = "\"arena\" = $2"},
    {.sqlite = "\"status\" = ?3", .postgresql = "\"status\" = $3"},
    {.sqlite = "\"count\" = ?4", .postgresql = "\"count\" = $4"},
    {.sqlite = "\"class\" = ?5", .postgresql = "\"class\" = $5"},
    {.sqlite = "\"row\" = ?6", .postgresql = "\"row\" = $6"},
    {.sqlite = "\"change\" = ?7", .postgresql = "\"change\" = $7"},
};

static const struct schema_assignment worn_assignments[] = {
    {.sqlite = "\"name\" = ?2", .postgresql = "\"name\" = $2"},
};

static const struct schema_copy_column a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_copied[] = {
    {"\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"", 1, 0, true},
    {"\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\"", 2, 0, false},
};
static const struct schema_copy a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_copy = {
    "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\"",
    2,
    a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_copied,
};

static const struct schema_copy_column at_moment_copied[] = {
    {"\"id\"", 1, 0, true},
    {"\"day\"", 2, 0, false},
    {"\"clock\"", 3, 0, false},
    {"\"moment\"", 4, 0, false},
    {"\"wall\"", 5, 0, false},
};
static const struct schema_copy at_moment_copy = {"\"at_moment\"", 5, at_moment_copied};

static const struct schema_copy_column composite_copied[] = {
    {"\"region\"", 1, 0, false},
    {"\"year\"", 2, 0, false},
    {"\"number\"", 3, 0, false},
    {"\"remark\"", 4, 0, false},
};
static const struct schema_copy composite_copy = {"\"composite\"", 4, composite_copied};

static const struct schema_copy_column computed_copied[] = {
    {"\"id\"", 1, 0, true},
    {"\"price\"", 2, 0, false},
    {"\"count\"", 3, 0, true},
    {"\"name\"", 4, 0, false},
};
static const struct schema_copy computed_copy = {"\"computed\"", 4, computed_copied};

static const struct schema_copy_column event_copied[] = {
    {"\"at\"", 1, 0, false},
    {"\"message\"", 2, 0, false},
};
static const struct schema_copy event_copy = {"\"event\"", 2, event_copied};

static const struct schema_copy_column label_copied[] = {{"\"name\"", 1, 0, false}};
static const struct schema_copy label_copy = {"\"label\"", 1, label_copied};

static const struct schema_copy_column label_of_composite_copied[] = {
    {"\"label\"", 1, 0, false},
    {"\"region\"", 2, 0, false},
    {"\"year\"", 3, 0, false},
    {"\"number\"", 4, 0, false},
};
static const struct schema_copy label_of_composite_copy = {
    "\"label_of_composite\"",
    4,
    label_of_composite_copied,
};

static const struct schema_copy_column measured_copied[] = {
    {"\"id\"", 1, 0, true},
    {"\"single\"", 2, 0, false},
    {"\"double\"", 3, 0, false},
    {"\"amount\"", 4, 0, false},
    {"\"flag\"", 5, 0, false},
    {"\"small\"", 6, 0, false},
    {"\"blob\"", 7, 0, false},
    {"\"mood\"", 8, 0, false},
};
static const struct schema_copy measured_copy = {"\"measured\"", 8, measured_copied};

static const struct schema_copy_column measures_copied[] = {
    {"\"single\"", 1, 0, false},
    {"\"double\"", 2, 0, false},
    {"\"amount\"", 3, 0, false},
    {"\"flag\"", 4, 0, false},
    {"\"small\"", 5, 0, false},
    {"\"blob\"", 6, 0, false},
    {"\"mood\"", 7, 0, false},
};
static const struct schema_copy measures_copy = {"\"measures\"", 7, measures_copied};

static const struct schema_copy_column moments_copied[] = {
    {"\"day\"", 1, 0, false},
    {"\"clock\"", 2, 0, false},
    {"\"moment\"", 3, 0, false},
    {"\"wall\"", 4, 0, false},
};
static const struct schema_copy moments_copy = {"\"moments\"", 4, moments_copied};

static const struct schema_copy_column node_copied[] = {
    {"\"id\"", 1, 0, true},
    {"\"parent\"", 2, 0, false},
    {"\"name\"", 3, 0, false},
};
static const struct schema_copy node_copy = {"\"node\"", 3, node_copied};

static const struct schema_copy_column nullable_copied[] = {
    {"\"id\"", 1, 0, true},
    {"\"flag\"", 2, 0, false},
    {"\"small\"", 3, 0, false},
    {"\"middle\"", 4, 0, false},
    {"\"large\"", 5, 0, false},
    {"\"single\"", 6, 0, false},
    {"\"many\"", 7, 0, false},
    {"\"money\"", 8, 0, false},
    {"\"huge\"", 9, 0, false},
    {"\"words\"", 10, 0, false},
    {"\"limited\"", 11, 0, false},
    {"\"blob\"", 12, 0, false},
    {"\"ident\"", 13, 0, false},
    {"\"day\"", 14, 0, false},
    {"\"clock\"", 15, 0, false},
    {"\"moment\"", 16, 0, false},
    {"\"wall\"", 17, 0, false},
    {"\"document\"", 18, 0, false},
    {"\"mood\"", 19, 0, false},
};
static const struct schema_copy nullable_copy = {"\"nullable\"", 19, nullable_copied};

static const struct schema_copy_column plain_copied[] = {
    {"\"id\"", 1, 0, true},
    {"\"flag\"", 2, 0, false},
    {"\"small\"", 3, 0, false},
    {"\"middle\"", 4, 0, false},
    {"\"large\"", 5, 0, false},
    {"\"single\"", 6, 0, false},
    {"\"double\"", 7, 0, false},
    {"\"money\"", 8, 0, false},
    {"\"huge\"", 9, 0, false},
    {"\"words\"", 10, 0, false},
    {"\"short_text\"", 11, 0, false},
    {"\"blob\"", 12, 0, false},
    {"\"ident\"", 13, 0, false},
    {"\"day\"", 14, 0, false},
    {"\"clock\"", 15, 0, false},
    {"\"moment\"", 16, 0, false},
    {"\"wall\"", 17, 0, false},
    {"\"document\"", 18, 0, false},
    {"\"mood\"", 19, 0, false},
};
static const struct schema_copy plain_copy = {"\"plain\"", 19, plain_copied};

static const struct schema_copy_column pointing_copied[] = {
    {"\"id\"", 1, 0, true},
    {"\"region\"", 2, 0, false},
    {"\"year\"", 3, 0, false},
    {"\"number\"", 4, 0, false},
    {"\"other\"", 5, 0, false},
};
static const struct schema_copy pointing_copy = {"\"pointing\"", 5, pointing_copied};

static const struct schema_copy_column preset_copied[] = {
    {"\"id\"", 1, 0, true},
    {"\"flag\"", 2, 0, true},
    {"\"small\"", 3, 0, true},
    {"\"middle\"", 4, 0, true},
    {"\"large\"", 5, 0, true},
    {"\"single\"", 6, 0, true},
    {"\"many\"", 7, 0, true},
    {"\"money\"", 8, 0, true},
    {"\"words\"", 9, 0, true},
    {"\"day\"", 10, 0, true},
    {"\"moment\"", 11, 0, true},
    {"\"document\"", 12, 0, true},
    {"\"mood\"", 13, 0, true},
};
static const struct schema_copy preset_copy = {"\"preset\"", 13, preset_copied};

static const struct schema_copy_column settable_copied[] = {
    {"\"id\"", 1, 0, true},
    {"\"flag\"", 3, 2, false},
    {"\"middle\"", 5, 4, false},
    {"\"money\"", 7, 6, false},
    {"\"words\"", 9, 8, false},
    {"\"blob\"", 10, 0, false},
    {"\"moment\"", 12, 11, false},
    {"\"mood\"", 14, 13, false},
};
static const struct schema_copy settable_copy = {"\"settable\"", 8, settable_copied};

static const struct schema_copy_column shop_parcel_copied[] = {
    {"\"id\"", 1, 0, true},
    {"\"label\"", 2, 0, false},
    {"\"code\"", 3, 0, false},
    {"\"node\"", 4, 0, false},
};
static const struct schema_copy shop_parcel_copy = {"\"shop\".\"parcel\"", 4, shop_parcel_copied};

static const struct schema_copy_column store_parcel_copied[] = {
    {"\"id\"", 1, 0, true},
    {"\"label\"", 2, 0, false},
    {"\"code\"", 3, 0, false},
    {"\"from\"", 4, 0, false},
};
static const struct schema_copy store_parcel_copy = {"\"store\".\"parcel\"", 4, store_parcel_copied};

static const struct schema_copy_column taken_copied[] = {
    {"\"db\"", 1, 0, false},
    {"\"arena\"", 2, 0, false},
    {"\"status\"", 3, 0, false},
    {"\"count\"", 4, 0, false},
    {"\"class\"", 5, 0, false},
    {"\"row\"", 6, 0, false},
    {"\"change\"", 7, 0, false},
};
static const struct schema_copy taken_copy = {"\"taken\"", 7, taken_copied};

static const struct schema_copy_column worn_copied[] = {{"\"id\"", 1, 0, true}, {"\"name\"", 2, 0, false}};
static const struct schema_copy worn_copy = {"\"worn\"", 2, worn_copied};

static const struct schema_statement_text statements[] = {
    [STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert",
        .sqlite = "insert into \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" "
                  "(\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                  "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") values (?1, ?2)",
        .postgresql = "insert into \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" "
                      "(\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                      "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") values ($1, $2) "
                      "returning \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"",
        .parameters = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                      "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .postgresql_types = "int8 text",
        .postgresql_automatic = "insert into "
                                "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" "
                                "(\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") "
                                "values ($2) returning "
                                "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"",
        .automatic = 1,
        .copy = &a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_copy,
    },
    [STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert_returning] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_insert_returning",
        .sqlite = "insert into \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" "
                  "(\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                  "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") values (?1, ?2) "
                  "returning \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                  "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\"",
        .postgresql = "insert into \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" "
                      "(\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                      "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") values ($1, $2) "
                      "returning \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                      "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\"",
        .parameters = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                      "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .columns = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                   "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .postgresql_types = "int8 text",
        .postgresql_automatic = "insert into "
                                "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" "
                                "(\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") "
                                "values ($2) returning "
                                "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                                "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\"",
        .automatic = 1,
    },
    [STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert",
        .sqlite = "insert into \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" "
                  "(\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                  "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") values (?1, ?2) on "
                  "conflict (\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\") do update "
                  "set \"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = ?2 returning "
                  "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"",
        .postgresql = "insert into \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" "
                      "(\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                      "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") values ($1, $2) "
                      "on conflict (\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\") do "
                      "update set \"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = $2 "
                      "returning \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"",
        .parameters = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                      "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .columns = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x",
        .postgresql_types = "int8 text",
        .postgresql_automatic = "insert into "
                                "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" "
                                "(\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") "
                                "values ($2) on conflict "
                                "(\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\") do "
                                "update set "
                                "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = $2 "
                                "returning "
                                "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"",
        .automatic = 1,
    },
    [STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_upsert_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .sqlite = "insert into \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" "
                  "(\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                  "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") values (?1, ?2) on "
                  "conflict (\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") do update "
                  "set \"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = "
                  "excluded.\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" returning "
                  "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"",
        .postgresql = "insert into \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" "
                      "(\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                      "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") values ($1, $2) "
                      "on conflict (\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") do "
                      "update set \"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = "
                      "excluded.\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" "
                      "returning \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"",
        .parameters = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                      "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .columns = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x",
        .postgresql_types = "int8 text",
        .postgresql_automatic = "insert into "
                                "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" "
                                "(\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") "
                                "values ($2) on conflict "
                                "(\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\") do "
                                "update set "
                                "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = "
                                "excluded.\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" "
                                "returning "
                                "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"",
        .automatic = 1,
    },
    [STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get",
        .sqlite = "select \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                  "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" from "
                  "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" where "
                  "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = ?1",
        .postgresql = "select \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                      "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" from "
                      "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" where "
                      "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = $1",
        .parameters = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x",
        .columns = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                   "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .postgresql_types = "int8",
    },
    [STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_exists] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_exists",
        .sqlite = "select 1 from \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" where "
                  "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = ?1",
        .postgresql = "select 1 from \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" "
                      "where \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = $1",
        .parameters = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x",
        .postgresql_types = "int8",
    },
    [STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_get_by_another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .sqlite = "select \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                  "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" from "
                  "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" where "
                  "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = ?1",
        .postgresql = "select \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                      "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" from "
                      "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" where "
                      "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" = $1",
        .parameters = "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .columns = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                   "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .postgresql_types = "text",
    },
    [STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_count] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_count",
        .sqlite = "select count(*) from \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\"",
        .postgresql = "select count(*) from "
                      "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\"",
        .columns = "count",
    },
    [STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_all",
        .sqlite = "select \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                  "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" from "
                  "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" order by "
                  "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"",
        .postgresql = "select \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                      "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" from "
                      "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" order by "
                      "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\"",
        .columns = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                   "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
    },
    [STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_list_all] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_list_all",
        .sqlite = "select \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                  "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" from "
                  "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" order by "
                  "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" limit ?1 offset ?2",
        .postgresql = "select \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                      "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\" from "
                      "\"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" order by "
                      "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" limit $1 offset "
                      "$2",
        .parameters = "limit offset",
        .columns = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                   "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update",
        .sqlite = "update \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" set ",
        .postgresql = "update \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" set ",
        .parameters = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                      "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .postgresql_types = "int8 text",
        .assignment_count = 1,
        .assignments = a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_assignments,
        .sqlite_end = " where \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = ?1",
        .postgresql_end = " where \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = $1",
    },
    [STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update_returning] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_update_returning",
        .sqlite = "update \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" set ",
        .postgresql = "update \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" set ",
        .parameters = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                      "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .columns = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x "
                   "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
        .postgresql_types = "int8 text",
        .assignment_count = 1,
        .assignments = a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_assignments,
        .sqlite_end = " where \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = ?1 "
                      "returning \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                      "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\"",
        .postgresql_end = " where \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = $1 "
                          "returning \"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\", "
                          "\"another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\"",
    },
    [STATEMENT_a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_delete] = {
        .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde_delete",
        .sqlite = "delete from \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" where "
                  "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = ?1",
        .postgresql = "delete from \"a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\" where "
                      "\"a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\" = $1",
        .parameters = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x",
        .postgresql_types = "int8",
    },
    [STATEMENT_at_moment_insert] = {
        .name = "at_moment_insert",
        .sqlite = "insert into \"at_moment\" (\"id\", \"day\", \"clock\", \"moment\", \"wall\") values (?1, "
                  "?2, ?3, ?4, ?5)",
        .postgresql = "insert into \"at_moment\" (\"id\", \"day\", \"clock\", \"moment\", \"wall\") values "
                      "($1, $2, $3, $4, $5) returning \"id\"",
        .parameters = "id day clock moment wall",
        .postgresql_types = "int8 date time timestamptz timestamp",
        .postgresql_automatic = "insert into \"at_moment\" (\"day\", \"clock\", \"moment\", \"wall\") values "
                                "($2, $3, $4, $5) returning \"id\"",
        .automatic = 1,
        .copy = &at_moment_copy,
    },
    [STATEMENT_at_moment_insert_returning] = {
        .name = "at_moment_insert_returning",
        .sqlite = "insert into \"at_moment\" (\"id\", \"day\", \"clock\", \"moment\", \"wall\") values (?1, "
                  "?2, ?3, ?4, ?5) returning \"id\", \"day\", \"clock\", \"moment\", \"wall\"",
        .postgresql = "insert into \"at_moment\" (\"id\", \"day\", \"clock\", \"moment\", \"wall\") values "
                      "($1, $2, $3, $4, $5) returning \"id\", \"day\", \"clock\", \"moment\", \"wall\"",
        .parameters = "id day clock moment wall",
        .columns = "id day clock moment wall",
        .postgresql_types = "int8 date time timestamptz timestamp",
        .postgresql_automatic = "insert into \"at_moment\" (\"day\", \"clock\", \"moment\", \"wall\") values "
                                "($2, $3, $4, $5) returning \"id\", \"day\", \"clock\", \"moment\", "
                                "\"wall\"",
        .automatic = 1,
    },
    [STATEMENT_at_moment_upsert] = {
        .name = "at_moment_upsert",
        .sqlite = "insert into \"at_moment\" (\"id\", \"day\", \"clock\", \"moment\", \"wall\") values (?1, "
                  "?2, ?3, ?4, ?5) on conflict (\"id\") do update set \"day\" = ?2, \"clock\" = ?3, "
                  "\"moment\" = ?4, \"wall\" = ?5 returning \"id\"",
        .postgresql = "insert into \"at_moment\" (\"id\", \"day\", \"clock\", \"moment\", \"wall\") values "
                      "($1, $2, $3, $4, $5) on conflict (\"id\") do update set \"day\" = $2, \"clock\" = $3, "
                      "\"moment\" = $4, \"wall\" = $5 returning \"id\"",
        .parameters = "id day clock moment wall",
        .columns = "id",
        .postgresql_types = "int8 date time timestamptz timestamp",
        .postgresql_automatic = "insert into \"at_moment\" (\"day\", \"clock\", \"moment\", \"wall\") values "
                                "($2, $3, $4, $5) on conflict (\"id\") do update set \"day\" = $2, \"clock\" = "
                                "$3, \"moment\" = $4, \"wall\" = $5 returning \"id\"",
        .automatic = 1,
    },
    [STATEMENT_at_moment_get] = {
        .name = "at_moment_get",
        .sqlite = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" where \"id\" = "
                  "?1",
        .postgresql = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" where "
                      "\"id\" = $1",
        .parameters = "id",
        .columns = "id day clock moment wall",
        .postgresql_types = "int8",
    },
    [STATEMENT_at_moment_exists] = {
        .name = "at_moment_exists",
        .sqlite = "select 1 from \"at_moment\" where \"id\" = ?1",
        .postgresql = "select 1 from \"at_moment\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_at_moment_count] = {
        .name = "at_moment_count",
        .sqlite = "select count(*) from \"at_moment\"",
        .postgresql = "select count(*) from \"at_moment\"",
        .columns = "count",
    },
    [STATEMENT_at_moment_all] = {
        .name = "at_moment_all",
        .sqlite = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" order by "
                  "\"id\"",
        .postgresql = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" order by "
                      "\"id\"",
        .columns = "id day clock moment wall",
    },
    [STATEMENT_at_moment_list_all] = {
        .name = "at_moment_list_all",
        .sqlite = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" order by "
                  "\"id\" limit ?1 offset ?2",
        .postgresql = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" order by "
                      "\"id\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "id day clock moment wall",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_at_moment_by_day] = {
        .name = "at_moment_by_day",
        .sqlite = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" where \"day\" = "
                  "?1 order by \"clock\" nulls last, \"moment\" nulls last, \"wall\" nulls last",
        .postgresql = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" where "
                      "\"day\" = $1 order by \"clock\" nulls last, \"moment\" nulls last, \"wall\" nulls "
                      "last",
        .parameters = "day",
        .columns = "id day clock moment wall",
        .postgresql_types = "date",
    },
    [STATEMENT_at_moment_list_by_day] = {
        .name = "at_moment_list_by_day",
        .sqlite = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" where \"day\" = "
                  "?1 order by \"clock\" nulls last, \"moment\" nulls last, \"wall\" nulls last limit ?2 "
                  "offset ?3",
        .postgresql = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" where "
                      "\"day\" = $1 order by \"clock\" nulls last, \"moment\" nulls last, \"wall\" nulls "
                      "last limit $2 offset $3",
        .parameters = "day limit offset",
        .columns = "id day clock moment wall",
        .postgresql_types = "date int8 int8",
    },
    [STATEMENT_at_moment_update] = {
        .name = "at_moment_update",
        .sqlite = "update \"at_moment\" set ",
        .postgresql = "update \"at_moment\" set ",
        .parameters = "id day clock moment wall",
        .postgresql_types = "int8 date time timestamptz timestamp",
        .assignment_count = 4,
        .assignments = at_moment_assignments,
        .sqlite_end = " where \"id\" = ?1",
        .postgresql_end = " where \"id\" = $1",
    },
    [STATEMENT_at_moment_update_returning] = {
        .name = "at_moment_update_returning",
        .sqlite = "update \"at_moment\" set ",
        .postgresql = "update \"at_moment\" set ",
        .parameters = "id day clock moment wall",
        .columns = "id day clock moment wall",
        .postgresql_types = "int8 date time timestamptz timestamp",
        .assignment_count = 4,
        .assignments = at_moment_assignments,
        .sqlite_end = " where \"id\" = ?1 returning \"id\", \"day\", \"clock\", \"moment\", \"wall\"",
        .postgresql_end = " where \"id\" = $1 returning \"id\", \"day\", \"clock\", \"moment\", \"wall\"",
    },
    [STATEMENT_at_moment_delete] = {
        .name = "at_moment_delete",
        .sqlite = "delete from \"at_moment\" where \"id\" = ?1",
        .postgresql = "delete from \"at_moment\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_at_moment_moments] = {
        .name = "at_moment_moments",
        .sqlite = "select \"day\", \"clock\", \"moment\", \"wall\" from \"moments\" where \"day\" = ?1 and "
                  "\"clock\" = ?2 and \"moment\" = ?3 and \"wall\" = ?4",
        .postgresql = "select \"day\", \"clock\", \"moment\", \"wall\" from \"moments\" where \"day\" = $1 "
                      "and \"clock\" = $2 and \"moment\" = $3 and \"wall\" = $4",
        .parameters = "day clock moment wall",
        .columns = "day clock moment wall",
        .postgresql_types = "date time timestamptz timestamp",
    },
    [STATEMENT_moments_at_moments] = {
        .name = "moments_at_moments",
        .sqlite = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" where \"day\" = "
                  "?1 and \"clock\" = ?2 and \"moment\" = ?3 and \"wall\" = ?4 order by \"id\"",
        .postgresql = "select \"id\", \"day\", \"clock\", \"moment\", \"wall\" from \"at_moment\" where "
                      "\"day\" = $1 and \"clock\" = $2 and \"moment\" = $3 and \"wall\" = $4 order by "
                      "\"id\"",
        .parameters = "day clock moment wall",
        .columns = "id day clock moment wall",
        .postgresql_types = "date time timestamptz timestamp",
    },
    [STATEMENT_at_moment_load_moments] = {
        .name = "at_moment_load_moments",
        .sqlite = "select t.\"day\", t.\"clock\", t.\"moment\", t.\"wall\", k.\"position\" from "
                  "schema_keys(?1) k join \"moments\" t on t.\"day\" = k.\"key1\" and t.\"clock\" = "
                  "k.\"key2\" and t.\"moment\" = k.\"key3\" and t.\"wall\" = k.\"key4\" order by "
                  "k.\"position\"",
        .postgresql = "select t.\"day\", t.\"clock\", t.\"moment\", t.\"wall\", k.\"position\" from (select "
                      "\"key1\", \"key2\", \"key3\", \"key4\", \"position\" - 1 as \"position\" from "
                      "unnest($1, $2, $3, $4) with ordinality as u(\"key1\", \"key2\", \"key3\", \"key4\", "
                      "\"position\")) k join \"moments\" t on t.\"day\" = k.\"key1\" and t.\"clock\" = "
                      "k.\"key2\" and t.\"moment\" = k.\"key3\" and t.\"wall\" = k.\"key4\" order by "
                      "k.\"position\"",
        .parameters = "keys",
        .columns = "day clock moment wall position",
        .postgresql_types = "_date _time _timestamptz _timestamp",
    },
    [STATEMENT_moments_load_at_moments] = {
        .name = "moments_load_at_moments",
        .sqlite = "select t.\"id\", t.\"day\", t.\"clock\", t.\"moment\", t.\"wall\", k.\"position\" from "
                  "schema_keys(?1) k join \"at_moment\" t on t.\"day\" = k.\"key1\" and t.\"clock\" = "
                  "k.\"key2\" and t.\"moment\" = k.\"key3\" and t.\"wall\" = k.\"key4\" order by "
                  "k.\"position\", t.\"id\"",
        .postgresql = "select t.\"id\", t.\"day\", t.\"clock\", t.\"moment\", t.\"wall\", k.\"position\" "
                      "from (select \"key1\", \"key2\", \"key3\", \"key4\", \"position\" - 1 as \"position\" "
                      "from unnest($1, $2, $3, $4) with ordinality as u(\"key1\", \"key2\", \"key3\", "
                      "\"key4\", \"position\")) k join \"at_moment\" t on t.\"day\" = k.\"key1\" and "
                      "t.\"clock\" = k.\"key2\" and t.\"moment\" = k.\"key3\" and t.\"wall\" = k.\"key4\" "
                      "order by k.\"position\", t.\"id\"",
        .parameters = "keys",
        .columns = "id day clock moment wall position",
        .postgresql_types = "_date _time _timestamptz _timestamp",
    },
    [STATEMENT_composite_insert] = {
        .name = "composite_insert",
        .sqlite = "insert into \"composite\" (\"region\", \"year\", \"number\", \"remark\") values (?1, ?2, "
                  "?3, ?4)",
        .postgresql = "insert into \"composite\" (\"region\", \"year\", \"number\", \"remark\") values ($1, "
                      "$2, $3, $4)",
        .parameters = "region year number remark",
        .postgresql_types = "text int2 int4 text",
        .copy = &composite_copy,
    },
    [STATEMENT_composite_insert_returning] = {
        .name = "composite_insert_returning",
        .sqlite = "insert into \"composite\" (\"region\", \"year\", \"number\", \"remark\") values (?1, ?2, "
                  "?3, ?4) returning \"region\", \"year\", \"number\", \"remark\", \"edition\"",
        .postgresql = "insert into \"composite\" (\"region\", \"year\", \"number\", \"remark\") values ($1, "
                      "$2, $3, $4) returning \"region\", \"year\", \"number\", \"remark\", \"edition\"",
        .parameters = "region year number remark",
        .columns = "region year number remark edition",
        .postgresql_types = "text int2 int4 text",
    },
    [STATEMENT_composite_upsert] = {
        .name = "composite_upsert",
        .sqlite = "insert into \"composite\" (\"region\", \"year\", \"number\", \"remark\") values (?1, ?2, "
                  "?3, ?4) on conflict (\"region\", \"year\", \"number\") do update set \"remark\" = ?4, "
                  "\"edition\" = \"composite\".\"edition\" + 1",
        .postgresql = "insert into \"composite\" (\"region\", \"year\", \"number\", \"remark\") values ($1, "
                      "$2, $3, $4) on conflict (\"region\", \"year\", \"number\") do update set \"remark\" = "
                      "$4, \"edition\" = \"composite\".\"edition\" + 1",
        .parameters = "region year number remark",
        .postgresql_types = "text int2 int4 text",
    },
    [STATEMENT_composite_get] = {
        .name = "composite_get",
        .sqlite = "select \"region\", \"year\", \"number\", \"remark\", \"edition\" from \"composite\" where "
                  "\"region\" = ?1 and \"year\" = ?2 and \"number\" = ?3",
        .postgresql = "select \"region\", \"year\", \"number\", \"remark\", \"edition\" from \"composite\" "
                      "where \"region\" = $1 and \"year\" = $2 and \"number\" = $3",
        .parameters = "region year number",
        .columns = "region year number remark edition",
        .postgresql_types = "text int2 int4",
    },
    [STATEMENT_composite_exists] = {
        .name = "composite_exists",
        .sqlite = "select 1 from \"composite\" where \"region\" = ?1 and \"year\" = ?2 and \"number\" = ?3",
        .postgresql = "select 1 from \"composite\" where \"region\" = $1 and \"year\" = $2 and \"number\" = "
                      "$3",
        .parameters = "region year number",
        .postgresql_types = "text int2 int4",
    },
    [STATEMENT_composite_count] = {
        .name = "composite_count",
        .sqlite = "select count(*) from \"composite\"",
        .postgresql = "select count(*) from \"composite\"",
        .columns = "count",
    },
    [STATEMENT_composite_all] = {
        .name = "composite_all",
        .sqlite = "select \"region\", \"year\", \"number\", \"remark\", \"edition\" from \"composite\" order "
                  "by \"region\", \"year\", \"number\"",
        .postgresql = "select \"region\", \"year\", \"number\", \"remark\", \"edition\" from \"composite\" "
                      "order by \"region\", \"year\", \"number\"",
        .columns = "region year number remark edition",
    },
    [STATEMENT_composite_list_all] = {
        .name = "composite_list_all",
        .sqlite = "select \"region\", \"year\", \"number\", \"remark\", \"edition\" from \"composite\" order "
                  "by \"region\", \"year\", \"number\" limit ?1 offset ?2",
        .postgresql = "select \"region\", \"year\", \"number\", \"remark\", \"edition\" from \"composite\" "
                      "order by \"region\", \"year\", \"number\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "region year number remark edition",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_composite_update] = {
        .name = "composite_update",
        .sqlite = "update \"composite\" set ",
        .postgresql = "update \"composite\" set ",
        .parameters = "region year number edition remark",
        .postgresql_types = "text int2 int4 int4 text",
        .assignment_count = 1,
        .assignments = composite_assignments,
        .sqlite_end = ", \"edition\" = \"edition\" + 1 where \"region\" = ?1 and \"year\" = ?2 and "
                      "\"number\" = ?3 and \"edition\" = ?4",
        .postgresql_end = ", \"edition\" = \"edition\" + 1 where \"region\" = $1 and \"year\" = $2 and "
                          "\"number\" = $3 and \"edition\" = $4",
    },
    [STATEMENT_composite_update_returning] = {
        .name = "composite_update_returning",
        .sqlite = "update \"composite\" set ",
        .postgresql = "update \"composite\" set ",
        .parameters = "region year number edition remark",
        .columns = "region year number remark edition",
        .postgresql_types = "text int2 int4 int4 text",
        .assignment_count = 1,
        .assignments = composite_assignments,
        .sqlite_end = ", \"edition\" = \"edition\" + 1 where \"region\" = ?1 and \"year\" = ?2 and "
                      "\"number\" = ?3 and \"edition\" = ?4 returning \"region\", \"year\", \"number\", "
                      "\"remark\", \"edition\"",
        .postgresql_end = ", \"edition\" = \"edition\" + 1 where \"region\" = $1 and \"year\" = $2 and "
                          "\"number\" = $3 and \"edition\" = $4 returning \"region\", \"year\", \"number\", "
                          "\"remark\", \"edition\"",
    },
    [STATEMENT_composite_is_current] = {
        .name = "composite_is_current",
        .sqlite = "select 1 from \"composite\" where \"region\" = ?1 and \"year\" = ?2 and \"number\" = ?3 "
                  "and \"edition\" = ?4",
        .postgresql = "select 1 from \"composite\" where \"region\" = $1 and \"year\" = $2 and \"number\" = "
                      "$3 and \"edition\" = $4",
        .parameters = "region year number edition",
        .postgresql_types = "text int2 int4 int4",
    },
    [STATEMENT_composite_delete] = {
        .name = "composite_delete",
        .sqlite = "delete from \"composite\" where \"region\" = ?1 and \"year\" = ?2 and \"number\" = ?3",
        .postgresql = "delete from \"composite\" where \"region\" = $1 and \"year\" = $2 and \"number\" = $3",
        .parameters = "region year number",
        .postgresql_types = "text int2 int4",
    },
    [STATEMENT_computed_insert] = {
        .name = "computed_insert",
        .sqlite = "insert into \"computed\" (\"id\", \"price\", \"count\", \"name\") values (?1, ?2, "
                  "coalesce(?3, 1), ?4)",
        .postgresql = "insert into \"computed\" (\"id\", \"price\", \"count\", \"name\") values ($1, $2, "
                      "coalesce($3, 1), $4) returning \"id\"",
        .parameters = "id price count name",
        .postgresql_types = "int8 numeric int4 text",
        .postgresql_automatic = "insert into \"computed\" (\"price\", \"count\", \"name\") values ($2, "
                                "coalesce($3, 1), $4) returning \"id\"",
        .automatic = 1,
        .copy = &computed_copy,
    },
    [STATEMENT_computed_insert_returning] = {
        .name = "computed_insert_returning",
        .sqlite = "insert into \"computed\" (\"id\", \"price\", \"count\", \"name\") values (?1, ?2, "
                  "coalesce(?3, 1), ?4) returning \"id\", \"price\", \"count\", \"name\", \"total\", "
                  "\"folded\", \"version\"",
        .postgresql = "insert into \"computed\" (\"id\", \"price\", \"count\", \"name\") values ($1, $2, "
                      "coalesce($3, 1), $4) returning \"id\", \"price\", \"count\", \"name\", \"total\", "
                      "\"folded\", \"version\"",
        .parameters = "id price count name",
        .columns = "id price count name total folded version",
        .postgresql_types = "int8 numeric int4 text",
        .postgresql_automatic = "insert into \"computed\" (\"price\", \"count\", \"name\") values ($2, "
                                "coalesce($3, 1), $4) returning \"id\", \"price\", \"count\", \"name\", "
                                "\"total\", \"folded\", \"version\"",
        .automatic = 1,
    },
    [STATEMENT_computed_upsert] = {
        .name = "computed_upsert",
        .sqlite = "insert into \"computed\" (\"id\", \"price\", \"count\", \"name\") values (?1, ?2, "
                  "coalesce(?3, 1), ?4) on conflict (\"id\") do update set \"price\" = ?2, \"count\" = "
                  "coalesce(?3, \"computed\".\"count\"), \"name\" = ?4, \"version\" = "
                  "\"computed\".\"version\" + 1 returning \"id\"",
        .postgresql = "insert into \"computed\" (\"id\", \"price\", \"count\", \"name\") values ($1, $2, "
                      "coalesce($3, 1), $4) on conflict (\"id\") do update set \"price\" = $2, \"count\" = "
                      "coalesce($3, \"computed\".\"count\"), \"name\" = $4, \"version\" = "
                      "\"computed\".\"version\" + 1 returning \"id\"",
        .parameters = "id price count name",
        .columns = "id",
        .postgresql_types = "int8 numeric int4 text",
        .postgresql_automatic = "insert into \"computed\" (\"price\", \"count\", \"name\") values ($2, "
                                "coalesce($3, 1), $4) on conflict (\"id\") do update set \"price\" = $2, "
                                "\"count\" = coalesce($3, \"computed\".\"count\"), \"name\" = $4, "
                                "\"version\" = \"computed\".\"version\" + 1 returning \"id\"",
        .automatic = 1,
    },
    [STATEMENT_computed_get] = {
        .name = "computed_get",
        .sqlite = "select \"id\", \"price\", \"count\", \"name\", \"total\", \"folded\", \"version\" from "
                  "\"computed\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"price\", \"count\", \"name\", \"total\", \"folded\", \"version\" "
                      "from \"computed\" where \"id\" = $1",
        .parameters = "id",
        .columns = "id price count name total folded version",
        .postgresql_types = "int8",
    },
    [STATEMENT_computed_exists] = {
        .name = "computed_exists",
        .sqlite = "select 1 from \"computed\" where \"id\" = ?1",
        .postgresql = "select 1 from \"computed\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_computed_count] = {
        .name = "computed_count",
        .sqlite = "select count(*) from \"computed\"",
        .postgresql = "select count(*) from \"computed\"",
        .columns = "count",
    },
    [STATEMENT_computed_all] = {
        .name = "computed_all",
        .sqlite = "select \"id\", \"price\", \"count\", \"name\", \"total\", \"folded\", \"version\" from "
                  "\"computed\" order by \"id\"",
        .postgresql = "select \"id\", \"price\", \"count\", \"name\", \"total\", \"folded\", \"version\" "
                      "from \"computed\" order by \"id\"",
        .columns = "id price count name total folded version",
    },
    [STATEMENT_computed_list_all] = {
        .name = "computed_list_all",
        .sqlite = "select \"id\", \"price\", \"count\", \"name\", \"total\", \"folded\", \"version\" from "
                  "\"computed\" order by \"id\" limit ?1 offset ?2",
        .postgresql = "select \"id\", \"price\", \"count\", \"name\", \"total\", \"folded\", \"version\" "
                      "from \"computed\" order by \"id\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "id price count name total folded version",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_computed_update] = {
        .name = "computed_update",
        .sqlite = "update \"computed\" set ",
        .postgresql = "update \"computed\" set ",
        .parameters = "id version price count name",
        .postgresql_types = "int8 int4 numeric int4 text",
        .assignment_count = 3,
        .assignments = computed_assignments,
        .sqlite_end = ", \"version\" = \"version\" + 1 where \"id\" = ?1 and \"version\" = ?2",
        .postgresql_end = ", \"version\" = \"version\" + 1 where \"id\" = $1 and \"version\" = $2",
    },
    [STATEMENT_computed_update_returning] = {
        .name = "computed_update_returning",
        .sqlite = "update \"computed\" set ",
        .postgresql = "update \"computed\" set ",
        .parameters = "id version price count name",
        .columns = "id price count name total folded version",
        .postgresql_types = "int8 int4 numeric int4 text",
        .assignment_count = 3,
        .assignments = computed_assignments,
        .sqlite_end = ", \"version\" = \"version\" + 1 where \"id\" = ?1 and \"version\" = ?2 returning "
                      "\"id\", \"price\", \"count\", \"name\", \"total\", \"folded\", \"version\"",
        .postgresql_end = ", \"version\" = \"version\" + 1 where \"id\" = $1 and \"version\" = $2 returning "
                          "\"id\", \"price\", \"count\", \"name\", \"total\", \"folded\", \"version\"",
    },
    [STATEMENT_computed_is_current] = {
        .name = "computed_is_current",
        .sqlite = "select 1 from \"computed\" where \"id\" = ?1 and \"version\" = ?2",
        .postgresql = "select 1 from \"computed\" where \"id\" = $1 and \"version\" = $2",
        .parameters = "id version",
        .postgresql_types = "int8 int4",
    },
    [STATEMENT_computed_delete] = {
        .name = "computed_delete",
        .sqlite = "delete from \"computed\" where \"id\" = ?1",
        .postgresql = "delete from \"computed\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_event_insert] = {
        .name = "event_insert",
        .sqlite = "insert into \"event\" (\"at\", \"message\") values (?1, ?2)",
        .postgresql = "insert into \"event\" (\"at\", \"message\") values ($1, $2)",
        .parameters = "at message",
        .postgresql_types = "timestamptz text",
        .copy = &event_copy,
    },
    [STATEMENT_event_insert_returning] = {
        .name = "event_insert_returning",
        .sqlite = "insert into \"event\" (\"at\", \"message\") values (?1, ?2) returning \"at\", \"message\"",
        .postgresql = "insert into \"event\" (\"at\", \"message\") values ($1, $2) returning \"at\", "
                      "\"message\"",
        .parameters = "at message",
        .columns = "at message",
        .postgresql_types = "timestamptz text",
    },
    [STATEMENT_event_count] = {
        .name = "event_count",
        .sqlite = "select count(*) from \"event\"",
        .postgresql = "select count(*) from \"event\"",
        .columns = "count",
    },
    [STATEMENT_event_all] = {
        .name = "event_all",
        .sqlite = "select \"at\", \"message\" from \"event\"",
        .postgresql = "select \"at\", \"message\" from \"event\"",
        .columns = "at message",
    },
    [STATEMENT_event_list_all] = {
        .name = "event_list_all",
        .sqlite = "select \"at\", \"message\" from \"event\" limit ?1 offset ?2",
        .postgresql = "select \"at\", \"message\" from \"event\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "at message",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_label_insert] = {
        .name = "label_insert",
        .sqlite = "insert into \"label\" (\"name\") values (?1)",
        .postgresql = "insert into \"label\" (\"name\") values ($1)",
        .parameters = "name",
        .postgresql_types = "text",
        .copy = &label_copy,
    },
    [STATEMENT_label_insert_returning] = {
        .name = "label_insert_returning",
        .sqlite = "insert into \"label\" (\"name\") values (?1) returning \"name\"",
        .postgresql = "insert into \"label\" (\"name\") values ($1) returning \"name\"",
        .parameters = "name",
        .columns = "name",
        .postgresql_types = "text",
    },
    [STATEMENT_label_upsert] = {
        .name = "label_upsert",
        .sqlite = "insert into \"label\" (\"name\") values (?1) on conflict (\"name\") do update set "
                  "\"name\" = excluded.\"name\"",
        .postgresql = "insert into \"label\" (\"name\") values ($1) on conflict (\"name\") do update set "
                      "\"name\" = excluded.\"name\"",
        .parameters = "name",
        .postgresql_types = "text",
    },
    [STATEMENT_label_get] = {
        .name = "label_get",
        .sqlite = "select \"name\" from \"label\" where \"name\" = ?1",
        .postgresql = "select \"name\" from \"label\" where \"name\" = $1",
        .parameters = "name",
        .columns = "name",
        .postgresql_types = "text",
    },
    [STATEMENT_label_exists] = {
        .name = "label_exists",
        .sqlite = "select 1 from \"label\" where \"name\" = ?1",
        .postgresql = "select 1 from \"label\" where \"name\" = $1",
        .parameters = "name",
        .postgresql_types = "text",
    },
    [STATEMENT_label_count] = {
        .name = "label_count",
        .sqlite = "select count(*) from \"label\"",
        .postgresql = "select count(*) from \"label\"",
        .columns = "count",
    },
    [STATEMENT_label_all] = {
        .name = "label_all",
        .sqlite = "select \"name\" from \"label\" order by \"name\"",
        .postgresql = "select \"name\" from \"label\" order by \"name\"",
        .columns = "name",
    },
    [STATEMENT_label_list_all] = {
        .name = "label_list_all",
        .sqlite = "select \"name\" from \"label\" order by \"name\" limit ?1 offset ?2",
        .postgresql = "select \"name\" from \"label\" order by \"name\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "name",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_label_delete] = {
        .name = "label_delete",
        .sqlite = "delete from \"label\" where \"name\" = ?1",
        .postgresql = "delete from \"label\" where \"name\" = $1",
        .parameters = "name",
        .postgresql_types = "text",
    },
    [STATEMENT_label_of_composite_insert] = {
        .name = "label_of_composite_insert",
        .sqlite = "insert into \"label_of_composite\" (\"label\", \"region\", \"year\", \"number\") values "
                  "(?1, ?2, ?3, ?4)",
        .postgresql = "insert into \"label_of_composite\" (\"label\", \"region\", \"year\", \"number\") "
                      "values ($1, $2, $3, $4)",
        .parameters = "label region year number",
        .postgresql_types = "text text int2 int4",
        .copy = &label_of_composite_copy,
    },
    [STATEMENT_label_of_composite_insert_returning] = {
        .name = "label_of_composite_insert_returning",
        .sqlite = "insert into \"label_of_composite\" (\"label\", \"region\", \"year\", \"number\") values "
                  "(?1, ?2, ?3, ?4) returning \"label\", \"region\", \"year\", \"number\"",
        .postgresql = "insert into \"label_of_composite\" (\"label\", \"region\", \"year\", \"number\") "
                      "values ($1, $2, $3, $4) returning \"label\", \"region\", \"year\", \"number\"",
        .parameters = "label region year number",
        .columns = "label region year number",
        .postgresql_types = "text text int2 int4",
    },
    [STATEMENT_label_of_composite_upsert] = {
        .name = "label_of_composite_upsert",
        .sqlite = "insert into \"label_of_composite\" (\"label\", \"region\", \"year\", \"number\") values "
                  "(?1, ?2, ?3, ?4) on conflict (\"label\", \"region\", \"year\", \"number\") do update set "
                  "\"label\" = excluded.\"label\"",
        .postgresql = "insert into \"label_of_composite\" (\"label\", \"region\", \"year\", \"number\") "
                      "values ($1, $2, $3, $4) on conflict (\"label\", \"region\", \"year\", \"number\") do "
                      "update set \"label\" = excluded.\"label\"",
        .parameters = "label region year number",
        .postgresql_types = "text text int2 int4",
    },
    [STATEMENT_label_of_composite_get] = {
        .name = "label_of_composite_get",
        .sqlite = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" where "
                  "\"label\" = ?1 and \"region\" = ?2 and \"year\" = ?3 and \"number\" = ?4",
        .postgresql = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" where "
                      "\"label\" = $1 and \"region\" = $2 and \"year\" = $3 and \"number\" = $4",
        .parameters = "label region year number",
        .columns = "label region year number",
        .postgresql_types = "text text int2 int4",
    },
    [STATEMENT_label_of_composite_exists] = {
        .name = "label_of_composite_exists",
        .sqlite = "select 1 from \"label_of_composite\" where \"label\" = ?1 and \"region\" = ?2 and "
                  "\"year\" = ?3 and \"number\" = ?4",
        .postgresql = "select 1 from \"label_of_composite\" where \"label\" = $1 and \"region\" = $2 and "
                      "\"year\" = $3 and \"number\" = $4",
        .parameters = "label region year number",
        .postgresql_types = "text text int2 int4",
    },
    [STATEMENT_label_of_composite_count] = {
        .name = "label_of_composite_count",
        .sqlite = "select count(*) from \"label_of_composite\"",
        .postgresql = "select count(*) from \"label_of_composite\"",
        .columns = "count",
    },
    [STATEMENT_label_of_composite_all] = {
        .name = "label_of_composite_all",
        .sqlite = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" order by "
                  "\"label\", \"region\", \"year\", \"number\"",
        .postgresql = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" order "
                      "by \"label\", \"region\", \"year\", \"number\"",
        .columns = "label region year number",
    },
    [STATEMENT_label_of_composite_list_all] = {
        .name = "label_of_composite_list_all",
        .sqlite = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" order by "
                  "\"label\", \"region\", \"year\", \"number\" limit ?1 offset ?2",
        .postgresql = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" order "
                      "by \"label\", \"region\", \"year\", \"number\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "label region year number",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_label_of_composite_by_region] = {
        .name = "label_of_composite_by_region",
        .sqlite = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" where "
                  "\"region\" = ?1 order by \"year\", \"number\"",
        .postgresql = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" where "
                      "\"region\" = $1 order by \"year\", \"number\"",
        .parameters = "region",
        .columns = "label region year number",
        .postgresql_types = "text",
    },
    [STATEMENT_label_of_composite_list_by_region] = {
        .name = "label_of_composite_list_by_region",
        .sqlite = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" where "
                  "\"region\" = ?1 order by \"year\", \"number\" limit ?2 offset ?3",
        .postgresql = "select \"label\", \"region\", \"year\", \"number\" from \"label_of_composite\" where "
                      "\"region\" = $1 order by \"year\", \"number\" limit $2 offset $3",
        .parameters = "region limit offset",
        .columns = "label region year number",
        .postgresql_types = "text int8 int8",
    },
    [STATEMENT_label_of_composite_delete] = {
        .name = "label_of_composite_delete",
        .sqlite = "delete from \"label_of_composite\" where \"label\" = ?1 and \"region\" = ?2 and \"year\" = "
                  "?3 and \"number\" = ?4",
        .postgresql = "delete from \"label_of_composite\" where \"label\" = $1 and \"region\" = $2 and "
                      "\"year\" = $3 and \"number\" = $4",
        .parameters = "label region year number",
        .postgresql_types = "text text int2 int4",
    },
    [STATEMENT_label_composites] = {
        .name = "label_composites",
        .sqlite = "select t.\"region\", t.\"year\", t.\"number\", t.\"remark\", t.\"edition\" from "
                  "\"label_of_composite\" l join \"composite\" t on t.\"region\" = l.\"region\" and "
                  "t.\"year\" = l.\"year\" and t.\"number\" = l.\"number\" where l.\"label\" = ?1 order by "
                  "t.\"region\", t.\"year\", t.\"number\"",
        .postgresql = "select t.\"region\", t.\"year\", t.\"number\", t.\"remark\", t.\"edition\" from "
                      "\"label_of_composite\" l join \"composite\" t on t.\"region\" = l.\"region\" and "
                      "t.\"year\" = l.\"year\" and t.\"number\" = l.\"number\" where l.\"label\" = $1 order "
                      "by t.\"region\", t.\"year\", t.\"number\"",
        .parameters = "label",
        .columns = "region year number remark edition",
        .postgresql_types = "text",
    },
    [STATEMENT_label_load_composites] = {
        .name = "label_load_composites",
        .sqlite = "select t.\"region\", t.\"year\", t.\"number\", t.\"remark\", t.\"edition\", "
                  "k.\"position\" from schema_keys(?1) k join \"label_of_composite\" l on l.\"label\" = "
                  "k.\"key1\" join \"composite\" t on t.\"region\" = l.\"region\" and t.\"year\" = "
                  "l.\"year\" and t.\"number\" = l.\"number\" order by k.\"position\", t.\"region\", "
                  "t.\"year\", t.\"number\"",
        .postgresql = "select t.\"region\", t.\"year\", t.\"number\", t.\"remark\", t.\"edition\", "
                      "k.\"position\" from (select \"key1\", \"position\" - 1 as \"position\" from "
                      "unnest($1) with ordinality as u(\"key1\", \"position\")) k join "
                      "\"label_of_composite\" l on l.\"label\" = k.\"key1\" join \"composite\" t on "
                      "t.\"region\" = l.\"region\" and t.\"year\" = l.\"year\" and t.\"number\" = "
                      "l.\"number\" order by k.\"position\", t.\"region\", t.\"year\", t.\"number\"",
        .parameters = "keys",
        .columns = "region year number remark edition position",
        .postgresql_types = "_text",
    },
    [STATEMENT_composite_labels] = {
        .name = "composite_labels",
        .sqlite = "select t.\"name\" from \"label_of_composite\" l join \"label\" t on t.\"name\" = "
                  "l.\"label\" where l.\"region\" = ?1 and l.\"year\" = ?2 and l.\"number\" = ?3 order by "
                  "t.\"name\"",
        .postgresql = "select t.\"name\" from \"label_of_composite\" l join \"label\" t on t.\"name\" = "
                      "l.\"label\" where l.\"region\" = $1 and l.\"year\" = $2 and l.\"number\" = $3 order "
                      "by t.\"name\"",
        .parameters = "region year number",
        .columns = "name",
        .postgresql_types = "text int2 int4",
    },
    [STATEMENT_composite_load_labels] = {
        .name = "composite_load_labels",
        .sqlite = "select t.\"name\", k.\"position\" from schema_keys(?1) k join \"label_of_composite\" l on "
                  "l.\"region\" = k.\"key1\" and l.\"year\" = k.\"key2\" and l.\"number\" = k.\"key3\" join "
                  "\"label\" t on t.\"name\" = l.\"label\" order by k.\"position\", t.\"name\"",
        .postgresql = "select t.\"name\", k.\"position\" from (select \"key1\", \"key2\", \"key3\", "
                      "\"position\" - 1 as \"position\" from unnest($1, $2, $3) with ordinality as "
                      "u(\"key1\", \"key2\", \"key3\", \"position\")) k join \"label_of_composite\" l on "
                      "l.\"region\" = k.\"key1\" and l.\"year\" = k.\"key2\" and l.\"number\" = k.\"key3\" "
                      "join \"label\" t on t.\"name\" = l.\"label\" order by k.\"position\", t.\"name\"",
        .parameters = "keys",
        .columns = "name position",
        .postgresql_types = "_text _int2 _int4",
    },
    [STATEMENT_measured_insert] = {
        .name = "measured_insert",
        .sqlite = "insert into \"measured\" (\"id\", \"single\", \"double\", \"amount\", \"flag\", "
                  "\"small\", \"blob\", \"mood\") values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        .postgresql = "insert into \"measured\" (\"id\", \"single\", \"double\", \"amount\", \"flag\", "
                      "\"small\", \"blob\", \"mood\") values ($1, $2, $3, $4, $5, $6, $7, $8) returning "
                      "\"id\"",
        .parameters = "id single double_ amount flag small blob mood",
        .postgresql_types = "int8 float4 float8 numeric bool int2 bytea text",
        .postgresql_automatic = "insert into \"measured\" (\"single\", \"double\", \"amount\", \"flag\", "
                                "\"small\", \"blob\", \"mood\") values ($2, $3, $4, $5, $6, $7, $8) "
                                "returning \"id\"",
        .automatic = 1,
        .copy = &measured_copy,
    },
    [STATEMENT_measured_insert_returning] = {
        .name = "measured_insert_returning",
        .sqlite = "insert into \"measured\" (\"id\", \"single\", \"double\", \"amount\", \"flag\", "
                  "\"small\", \"blob\", \"mood\") values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) returning \"id\", "
                  "\"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\"",
        .postgresql = "insert into \"measured\" (\"id\", \"single\", \"double\", \"amount\", \"flag\", "
                      "\"small\", \"blob\", \"mood\") values ($1, $2, $3, $4, $5, $6, $7, $8) returning "
                      "\"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\"",
        .parameters = "id single double_ amount flag small blob mood",
        .columns = "id single double_ amount flag small blob mood",
        .postgresql_types = "int8 float4 float8 numeric bool int2 bytea text",
        .postgresql_automatic = "insert into \"measured\" (\"single\", \"double\", \"amount\", \"flag\", "
                                "\"small\", \"blob\", \"mood\") values ($2, $3, $4, $5, $6, $7, $8) "
                                "returning \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", "
                                "\"blob\", \"mood\"",
        .automatic = 1,
    },
    [STATEMENT_measured_upsert] = {
        .name = "measured_upsert",
        .sqlite = "insert into \"measured\" (\"id\", \"single\", \"double\", \"amount\", \"flag\", "
                  "\"small\", \"blob\", \"mood\") values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict "
                  "(\"id\") do update set \"single\" = ?2, \"double\" = ?3, \"amount\" = ?4, \"flag\" = ?5, "
                  "\"small\" = ?6, \"blob\" = ?7, \"mood\" = ?8 returning \"id\"",
        .postgresql = "insert into \"measured\" (\"id\", \"single\", \"double\", \"amount\", \"flag\", "
                      "\"small\", \"blob\", \"mood\") values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict "
                      "(\"id\") do update set \"single\" = $2, \"double\" = $3, \"amount\" = $4, \"flag\" = "
                      "$5, \"small\" = $6, \"blob\" = $7, \"mood\" = $8 returning \"id\"",
        .parameters = "id single double_ amount flag small blob mood",
        .columns = "id",
        .postgresql_types = "int8 float4 float8 numeric bool int2 bytea text",
        .postgresql_automatic = "insert into \"measured\" (\"single\", \"double\", \"amount\", \"flag\", "
                                "\"small\", \"blob\", \"mood\") values ($2, $3, $4, $5, $6, $7, $8) on "
                                "conflict (\"id\") do update set \"single\" = $2, \"double\" = $3, "
                                "\"amount\" = $4, \"flag\" = $5, \"small\" = $6, \"blob\" = $7, \"mood\" = "
                                "$8 returning \"id\"",
        .automatic = 1,
    },
    [STATEMENT_measured_get] = {
        .name = "measured_get",
        .sqlite = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
                  "\"mood\" from \"measured\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
                      "\"mood\" from \"measured\" where \"id\" = $1",
        .parameters = "id",
        .columns = "id single double_ amount flag small blob mood",
        .postgresql_types = "int8",
    },
    [STATEMENT_measured_exists] = {
        .name = "measured_exists",
        .sqlite = "select 1 from \"measured\" where \"id\" = ?1",
        .postgresql = "select 1 from \"measured\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_measured_count] = {
        .name = "measured_count",
        .sqlite = "select count(*) from \"measured\"",
        .postgresql = "select count(*) from \"measured\"",
        .columns = "count",
    },
    [STATEMENT_measured_all] = {
        .name = "measured_all",
        .sqlite = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
                  "\"mood\" from \"measured\" order by \"id\"",
        .postgresql = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
                      "\"mood\" from \"measured\" order by \"id\"",
        .columns = "id single double_ amount flag small blob mood",
    },
    [STATEMENT_measured_list_all] = {
        .name = "measured_list_all",
        .sqlite = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
                  "\"mood\" from \"measured\" order by \"id\" limit ?1 offset ?2",
        .postgresql = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
                      "\"mood\" from \"measured\" order by \"id\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "id single double_ amount flag small blob mood",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_measured_by_single] = {
        .name = "measured_by_single",
        .sqlite = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
                  "\"mood\" from \"measured\" where \"single\" = ?1 order by \"double\" nulls last, "
                  "\"amount\" nulls last, \"flag\" nulls last, \"small\" nulls last, \"blob\" nulls last, "
                  "\"mood\" nulls last",
        .postgresql = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
                      "\"mood\" from \"measured\" where \"single\" = $1 order by \"double\" nulls last, "
                      "\"amount\" nulls last, \"flag\" nulls last, \"small\" nulls last, \"blob\" nulls "
                      "last, \"mood\" nulls last",
        .parameters = "single",
        .columns = "id single double_ amount flag small blob mood",
        .postgresql_types = "float4",
    },
    [STATEMENT_measured_list_by_single] = {
        .name = "measured_list_by_single",
        .sqlite = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
                  "\"mood\" from \"measured\" where \"single\" = ?1 order by \"double\" nulls last, "
                  "\"amount\" nulls last, \"flag\" nulls last, \"small\" nulls last, \"blob\" nulls last, "
                  "\"mood\" nulls last limit ?2 offset ?3",
        .postgresql = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
                      "\"mood\" from \"measured\" where \"single\" = $1 order by \"double\" nulls last, "
                      "\"amount\" nulls last, \"flag\" nulls last, \"small\" nulls last, \"blob\" nulls "
                      "last, \"mood\" nulls last limit $2 offset $3",
        .parameters = "single limit offset",
        .columns = "id single double_ amount flag small blob mood",
        .postgresql_types = "float4 int8 int8",
    },
    [STATEMENT_measured_update] = {
        .name = "measured_update",
        .sqlite = "update \"measured\" set ",
        .postgresql = "update \"measured\" set ",
        .parameters = "id single double_ amount flag small blob mood",
        .postgresql_types = "int8 float4 float8 numeric bool int2 bytea text",
        .assignment_count = 7,
        .assignments = measured_assignments,
        .sqlite_end = " where \"id\" = ?1",
        .postgresql_end = " where \"id\" = $1",
    },
    [STATEMENT_measured_update_returning] = {
        .name = "measured_update_returning",
        .sqlite = "update \"measured\" set ",
        .postgresql = "update \"measured\" set ",
        .parameters = "id single double_ amount flag small blob mood",
        .columns = "id single double_ amount flag small blob mood",
        .postgresql_types = "int8 float4 float8 numeric bool int2 bytea text",
        .assignment_count = 7,
        .assignments = measured_assignments,
        .sqlite_end = " where \"id\" = ?1 returning \"id\", \"single\", \"double\", \"amount\", \"flag\", "
                      "\"small\", \"blob\", \"mood\"",
        .postgresql_end = " where \"id\" = $1 returning \"id\", \"single\", \"double\", \"amount\", "
                          "\"flag\", \"small\", \"blob\", \"mood\"",
    },
    [STATEMENT_measured_delete] = {
        .name = "measured_delete",
        .sqlite = "delete from \"measured\" where \"id\" = ?1",
        .postgresql = "delete from \"measured\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_measured_measures] = {
        .name = "measured_measures",
        .sqlite = "select \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" from "
                  "\"measures\" where \"single\" = ?1 and \"double\" = ?2 and \"amount\" = ?3 and \"flag\" = "
                  "?4 and \"small\" = ?5 and \"blob\" = ?6 and \"mood\" = ?7",
        .postgresql = "select \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" "
                      "from \"measures\" where \"single\" = $1 and \"double\" = $2 and \"amount\" = $3 and "
                      "\"flag\" = $4 and \"small\" = $5 and \"blob\" = $6 and \"mood\" = $7",
        .parameters = "single double_ amount flag small blob mood",
        .columns = "single double_ amount flag small blob mood",
        .postgresql_types = "float4 float8 numeric bool int2 bytea text",
    },
    [STATEMENT_measures_measureds] = {
        .name = "measures_measureds",
        .sqlite = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
                  "\"mood\" from \"measured\" where \"single\" = ?1 and \"double\" = ?2 and \"amount\" = ?3 "
                  "and \"flag\" = ?4 and \"small\" = ?5 and \"blob\" = ?6 and \"mood\" = ?7 order by \"id\"",
        .postgresql = "select \"id\", \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
                      "\"mood\" from \"measured\" where \"single\" = $1 and \"double\" = $2 and \"amount\" = "
                      "$3 and \"flag\" = $4 and \"small\" = $5 and \"blob\" = $6 and \"mood\" = $7 order by "
                      "\"id\"",
        .parameters = "single double_ amount flag small blob mood",
        .columns = "id single double_ amount flag small blob mood",
        .postgresql_types = "float4 float8 numeric bool int2 bytea text",
    },
    [STATEMENT_measured_load_measures] = {
        .name = "measured_load_measures",
        .sqlite = "select t.\"single\", t.\"double\", t.\"amount\", t.\"flag\", t.\"small\", t.\"blob\", "
                  "t.\"mood\", k.\"position\" from schema_keys(?1) k join \"measures\" t on t.\"single\" = "
                  "k.\"key1\" and t.\"double\" = k.\"key2\" and t.\"amount\" = k.\"key3\" and t.\"flag\" = "
                  "k.\"key4\" and t.\"small\" = k.\"key5\" and t.\"blob\" = k.\"key6\" and t.\"mood\" = "
                  "k.\"key7\" order by k.\"position\"",
        .postgresql = "select t.\"single\", t.\"double\", t.\"amount\", t.\"flag\", t.\"small\", t.\"blob\", "
                      "t.\"mood\", k.\"position\" from (select \"key1\", \"key2\", \"key3\", \"key4\", "
                      "\"key5\", \"key6\", \"key7\", \"position\" - 1 as \"position\" from unnest($1, $2, "
                      "$3, $4, $5, $6, $7) with ordinality as u(\"key1\", \"key2\", \"key3\", \"key4\", "
                      "\"key5\", \"key6\", \"key7\", \"position\")) k join \"measures\" t on t.\"single\" = "
                      "k.\"key1\" and t.\"double\" = k.\"key2\" and t.\"amount\" = k.\"key3\" and t.\"flag\" = "
                      "k.\"key4\" and t.\"small\" = k.\"key5\" and t.\"blob\" = k.\"key6\" and t.\"mood\" = "
                      "k.\"key7\" order by k.\"position\"",
        .parameters = "keys",
        .columns = "single double_ amount flag small blob mood position",
        .postgresql_types = "_float4 _float8 _numeric _bool _int2 _bytea _text",
    },
    [STATEMENT_measures_load_measureds] = {
        .name = "measures_load_measureds",
        .sqlite = "select t.\"id\", t.\"single\", t.\"double\", t.\"amount\", t.\"flag\", t.\"small\", "
                  "t.\"blob\", t.\"mood\", k.\"position\" from schema_keys(?1) k join \"measured\" t on "
                  "t.\"single\" = k.\"key1\" and t.\"double\" = k.\"key2\" and t.\"amount\" = k.\"key3\" and "
                  "t.\"flag\" = k.\"key4\" and t.\"small\" = k.\"key5\" and t.\"blob\" = k.\"key6\" and "
                  "t.\"mood\" = k.\"key7\" order by k.\"position\", t.\"id\"",
        .postgresql = "select t.\"id\", t.\"single\", t.\"double\", t.\"amount\", t.\"flag\", t.\"small\", "
                      "t.\"blob\", t.\"mood\", k.\"position\" from (select \"key1\", \"key2\", \"key3\", "
                      "\"key4\", \"key5\", \"key6\", \"key7\", \"position\" - 1 as \"position\" from "
                      "unnest($1, $2, $3, $4, $5, $6, $7) with ordinality as u(\"key1\", \"key2\", \"key3\", "
                      "\"key4\", \"key5\", \"key6\", \"key7\", \"position\")) k join \"measured\" t on "
                      "t.\"single\" = k.\"key1\" and t.\"double\" = k.\"key2\" and t.\"amount\" = k.\"key3\" "
                      "and t.\"flag\" = k.\"key4\" and t.\"small\" = k.\"key5\" and t.\"blob\" = k.\"key6\" "
                      "and t.\"mood\" = k.\"key7\" order by k.\"position\", t.\"id\"",
        .parameters = "keys",
        .columns = "id single double_ amount flag small blob mood position",
        .postgresql_types = "_float4 _float8 _numeric _bool _int2 _bytea _text",
    },
    [STATEMENT_measures_insert] = {
        .name = "measures_insert",
        .sqlite = "insert into \"measures\" (\"single\", \"double\", \"amount\", \"flag\", \"small\", "
                  "\"blob\", \"mood\") values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        .postgresql = "insert into \"measures\" (\"single\", \"double\", \"amount\", \"flag\", \"small\", "
                      "\"blob\", \"mood\") values ($1, $2, $3, $4, $5, $6, $7)",
        .parameters = "single double_ amount flag small blob mood",
        .postgresql_types = "float4 float8 numeric bool int2 bytea text",
        .copy = &measures_copy,
    },
    [STATEMENT_measures_insert_returning] = {
        .name = "measures_insert_returning",
        .sqlite = "insert into \"measures\" (\"single\", \"double\", \"amount\", \"flag\", \"small\", "
                  "\"blob\", \"mood\") values (?1, ?2, ?3, ?4, ?5, ?6, ?7) returning \"single\", \"double\", "
                  "\"amount\", \"flag\", \"small\", \"blob\", \"mood\"",
        .postgresql = "insert into \"measures\" (\"single\", \"double\", \"amount\", \"flag\", \"small\", "
                      "\"blob\", \"mood\") values ($1, $2, $3, $4, $5, $6, $7) returning \"single\", "
                      "\"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\"",
        .parameters = "single double_ amount flag small blob mood",
        .columns = "single double_ amount flag small blob mood",
        .postgresql_types = "float4 float8 numeric bool int2 bytea text",
    },
    [STATEMENT_measures_upsert] = {
        .name = "measures_upsert",
        .sqlite = "insert into \"measures\" (\"single\", \"double\", \"amount\", \"flag\", \"small\", "
                  "\"blob\", \"mood\") values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (\"single\", "
                  "\"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\") do update set \"single\" = "
                  "excluded.\"single\"",
        .postgresql = "insert into \"measures\" (\"single\", \"double\", \"amount\", \"flag\", \"small\", "
                      "\"blob\", \"mood\") values ($1, $2, $3, $4, $5, $6, $7) on conflict (\"single\", "
                      "\"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\") do update set "
                      "\"single\" = excluded.\"single\"",
        .parameters = "single double_ amount flag small blob mood",
        .postgresql_types = "float4 float8 numeric bool int2 bytea text",
    },
    [STATEMENT_measures_get] = {
        .name = "measures_get",
        .sqlite = "select \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" from "
                  "\"measures\" where \"single\" = ?1 and \"double\" = ?2 and \"amount\" = ?3 and \"flag\" = "
                  "?4 and \"small\" = ?5 and \"blob\" = ?6 and \"mood\" = ?7",
        .postgresql = "select \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" "
                      "from \"measures\" where \"single\" = $1 and \"double\" = $2 and \"amount\" = $3 and "
                      "\"flag\" = $4 and \"small\" = $5 and \"blob\" = $6 and \"mood\" = $7",
        .parameters = "single double_ amount flag small blob mood",
        .columns = "single double_ amount flag small blob mood",
        .postgresql_types = "float4 float8 numeric bool int2 bytea text",
    },
    [STATEMENT_measures_exists] = {
        .name = "measures_exists",
        .sqlite = "select 1 from \"measures\" where \"single\" = ?1 and \"double\" = ?2 and \"amount\" = ?3 "
                  "and \"flag\" = ?4 and \"small\" = ?5 and \"blob\" = ?6 and \"mood\" = ?7",
        .postgresql = "select 1 from \"measures\" where \"single\" = $1 and \"double\" = $2 and \"amount\" = "
                      "$3 and \"flag\" = $4 and \"small\" = $5 and \"blob\" = $6 and \"mood\" = $7",
        .parameters = "single double_ amount flag small blob mood",
        .postgresql_types = "float4 float8 numeric bool int2 bytea text",
    },
    [STATEMENT_measures_count] = {
        .name = "measures_count",
        .sqlite = "select count(*) from \"measures\"",
        .postgresql = "select count(*) from \"measures\"",
        .columns = "count",
    },
    [STATEMENT_measures_all] = {
        .name = "measures_all",
        .sqlite = "select \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" from "
                  "\"measures\" order by \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
                  "\"mood\"",
        .postgresql = "select \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" "
                      "from \"measures\" order by \"single\", \"double\", \"amount\", \"flag\", \"small\", "
                      "\"blob\", \"mood\"",
        .columns = "single double_ amount flag small blob mood",
    },
    [STATEMENT_measures_list_all] = {
        .name = "measures_list_all",
        .sqlite = "select \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" from "
                  "\"measures\" order by \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", "
                  "\"mood\" limit ?1 offset ?2",
        .postgresql = "select \"single\", \"double\", \"amount\", \"flag\", \"small\", \"blob\", \"mood\" "
                      "from \"measures\" order by \"single\", \"double\", \"amount\", \"flag\", \"small\", "
                      "\"blob\", \"mood\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "single double_ amount flag small blob mood",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_measures_delete] = {
        .name = "measures_delete",
        .sqlite = "delete from \"measures\" where \"single\" = ?1 and \"double\" = ?2 and \"amount\" = ?3 "
                  "and \"flag\" = ?4 and \"small\" = ?5 and \"blob\" = ?6 and \"mood\" = ?7",
        .postgresql = "delete from \"measures\" where \"single\" = $1 and \"double\" = $2 and \"amount\" = "
                      "$3 and \"flag\" = $4 and \"small\" = $5 and \"blob\" = $6 and \"mood\" = $7",
        .parameters = "single double_ amount flag small blob mood",
        .postgresql_types = "float4 float8 numeric bool int2 bytea text",
    },
    [STATEMENT_moments_insert] = {
        .name = "moments_insert",
        .sqlite = "insert into \"moments\" (\"day\", \"clock\", \"moment\", \"wall\") values (?1, ?2, ?3, "
                  "?4)",
        .postgresql = "insert into \"moments\" (\"day\", \"clock\", \"moment\", \"wall\") values ($1, $2, "
                      "$3, $4)",
        .parameters = "day clock moment wall",
        .postgresql_types = "date time timestamptz timestamp",
        .copy = &moments_copy,
    },
    [STATEMENT_moments_insert_returning] = {
        .name = "moments_insert_returning",
        .sqlite = "insert into \"moments\" (\"day\", \"clock\", \"moment\", \"wall\") values (?1, ?2, ?3, "
                  "?4) returning \"day\", \"clock\", \"moment\", \"wall\"",
        .postgresql = "insert into \"moments\" (\"day\", \"clock\", \"moment\", \"wall\") values ($1, $2, "
                      "$3, $4) returning \"day\", \"clock\", \"moment\", \"wall\"",
        .parameters = "day clock moment wall",
        .columns = "day clock moment wall",
        .postgresql_types = "date time timestamptz timestamp",
    },
    [STATEMENT_moments_upsert] = {
        .name = "moments_upsert",
        .sqlite = "insert into \"moments\" (\"day\", \"clock\", \"moment\", \"wall\") values (?1, ?2, ?3, "
                  "?4) on conflict (\"day\", \"clock\", \"moment\", \"wall\") do update set \"day\" = "
                  "excluded.\"day\"",
        .postgresql = "insert into \"moments\" (\"day\", \"clock\", \"moment\", \"wall\") values ($1, $2, "
                      "$3, $4) on conflict (\"day\", \"clock\", \"moment\", \"wall\") do update set \"day\" = "
                      "excluded.\"day\"",
        .parameters = "day clock moment wall",
        .postgresql_types = "date time timestamptz timestamp",
    },
    [STATEMENT_moments_get] = {
        .name = "moments_get",
        .sqlite = "select \"day\", \"clock\", \"moment\", \"wall\" from \"moments\" where \"day\" = ?1 and "
                  "\"clock\" = ?2 and \"moment\" = ?3 and \"wall\" = ?4",
        .postgresql = "select \"day\", \"clock\", \"moment\", \"wall\" from \"moments\" where \"day\" = $1 "
                      "and \"clock\" = $2 and \"moment\" = $3 and \"wall\" = $4",
        .parameters = "day clock moment wall",
        .columns = "day clock moment wall",
        .postgresql_types = "date time timestamptz timestamp",
    },
    [STATEMENT_moments_exists] = {
        .name = "moments_exists",
        .sqlite = "select 1 from \"moments\" where \"day\" = ?1 and \"clock\" = ?2 and \"moment\" = ?3 and "
                  "\"wall\" = ?4",
        .postgresql = "select 1 from \"moments\" where \"day\" = $1 and \"clock\" = $2 and \"moment\" = $3 "
                      "and \"wall\" = $4",
        .parameters = "day clock moment wall",
        .postgresql_types = "date time timestamptz timestamp",
    },
    [STATEMENT_moments_count] = {
        .name = "moments_count",
        .sqlite = "select count(*) from \"moments\"",
        .postgresql = "select count(*) from \"moments\"",
        .columns = "count",
    },
    [STATEMENT_moments_all] = {
        .name = "moments_all",
        .sqlite = "select \"day\", \"clock\", \"moment\", \"wall\" from \"moments\" order by \"day\", "
                  "\"clock\", \"moment\", \"wall\"",
        .postgresql = "select \"day\", \"clock\", \"moment\", \"wall\" from \"moments\" order by \"day\", "
                      "\"clock\", \"moment\", \"wall\"",
        .columns = "day clock moment wall",
    },
    [STATEMENT_moments_list_all] = {
        .name = "moments_list_all",
        .sqlite = "select \"day\", \"clock\", \"moment\", \"wall\" from \"moments\" order by \"day\", "
                  "\"clock\", \"moment\", \"wall\" limit ?1 offset ?2",
        .postgresql = "select \"day\", \"clock\", \"moment\", \"wall\" from \"moments\" order by \"day\", "
                      "\"clock\", \"moment\", \"wall\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "day clock moment wall",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_moments_delete] = {
        .name = "moments_delete",
        .sqlite = "delete from \"moments\" where \"day\" = ?1 and \"clock\" = ?2 and \"moment\" = ?3 and "
                  "\"wall\" = ?4",
        .postgresql = "delete from \"moments\" where \"day\" = $1 and \"clock\" = $2 and \"moment\" = $3 and "
                      "\"wall\" = $4",
        .parameters = "day clock moment wall",
        .postgresql_types = "date time timestamptz timestamp",
    },
    [STATEMENT_node_insert] = {
        .name = "node_insert",
        .sqlite = "insert into \"node\" (\"id\", \"parent\", \"name\") values (?1, ?2, ?3)",
        .postgresql = "insert into \"node\" (\"id\", \"parent\", \"name\") values ($1, $2, $3) returning "
                      "\"id\"",
        .parameters = "id parent name",
        .postgresql_types = "int8 int8 text",
        .postgresql_automatic = "insert into \"node\" (\"parent\", \"name\") values ($2, $3) returning "
                                "\"id\"",
        .automatic = 1,
        .copy = &node_copy,
    },
    [STATEMENT_node_insert_returning] = {
        .name = "node_insert_returning",
        .sqlite = "insert into \"node\" (\"id\", \"parent\", \"name\") values (?1, ?2, ?3) returning \"id\", "
                  "\"parent\", \"name\"",
        .postgresql = "insert into \"node\" (\"id\", \"parent\", \"name\") values ($1, $2, $3) returning "
                      "\"id\", \"parent\", \"name\"",
        .parameters = "id parent name",
        .columns = "id parent name",
        .postgresql_types = "int8 int8 text",
        .postgresql_automatic = "insert into \"node\" (\"parent\", \"name\") values ($2, $3) returning "
                                "\"id\", \"parent\", \"name\"",
        .automatic = 1,
    },
    [STATEMENT_node_upsert] = {
        .name = "node_upsert",
        .sqlite = "insert into \"node\" (\"id\", \"parent\", \"name\") values (?1, ?2, ?3) on conflict "
                  "(\"id\") do update set \"parent\" = ?2, \"name\" = ?3 returning \"id\"",
        .postgresql = "insert into \"node\" (\"id\", \"parent\", \"name\") values ($1, $2, $3) on conflict "
                      "(\"id\") do update set \"parent\" = $2, \"name\" = $3 returning \"id\"",
        .parameters = "id parent name",
        .columns = "id",
        .postgresql_types = "int8 int8 text",
        .postgresql_automatic = "insert into \"node\" (\"parent\", \"name\") values ($2, $3) on conflict "
                                "(\"id\") do update set \"parent\" = $2, \"name\" = $3 returning \"id\"",
        .automatic = 1,
    },
    [STATEMENT_node_upsert_by_parent_name] = {
        .name = "node_upsert_by_parent_name",
        .sqlite = "insert into \"node\" (\"id\", \"parent\", \"name\") values (?1, ?2, ?3) on conflict "
                  "(\"parent\", \"name\") do update set \"parent\" = excluded.\"parent\" returning \"id\"",
        .postgresql = "insert into \"node\" (\"id\", \"parent\", \"name\") values ($1, $2, $3) on conflict "
                      "(\"parent\", \"name\") do update set \"parent\" = excluded.\"parent\" returning "
                      "\"id\"",
        .parameters = "id parent name",
        .columns = "id",
        .postgresql_types = "int8 int8 text",
        .postgresql_automatic = "insert into \"node\" (\"parent\", \"name\") values ($2, $3) on conflict "
                                "(\"parent\", \"name\") do update set \"parent\" = excluded.\"parent\" "
                                "returning \"id\"",
        .automatic = 1,
    },
    [STATEMENT_node_get] = {
        .name = "node_get",
        .sqlite = "select \"id\", \"parent\", \"name\" from \"node\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"parent\", \"name\" from \"node\" where \"id\" = $1",
        .parameters = "id",
        .columns = "id parent name",
        .postgresql_types = "int8",
    },
    [STATEMENT_node_exists] = {
        .name = "node_exists",
        .sqlite = "select 1 from \"node\" where \"id\" = ?1",
        .postgresql = "select 1 from \"node\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_node_get_by_parent_name] = {
        .name = "node_get_by_parent_name",
        .sqlite = "select \"id\", \"parent\", \"name\" from \"node\" where \"parent\" = ?1 and \"name\" = ?2",
        .postgresql = "select \"id\", \"parent\", \"name\" from \"node\" where \"parent\" = $1 and \"name\" = "
                      "$2",
        .parameters = "parent name",
        .columns = "id parent name",
        .postgresql_types = "int8 text",
    },
    [STATEMENT_node_count] = {
        .name = "node_count",
        .sqlite = "select count(*) from \"node\"",
        .postgresql = "select count(*) from \"node\"",
        .columns = "count",
    },
    [STATEMENT_node_all] = {
        .name = "node_all",
        .sqlite = "select \"id\", \"parent\", \"name\" from \"node\" order by \"id\"",
        .postgresql = "select \"id\", \"parent\", \"name\" from \"node\" order by \"id\"",
        .columns = "id parent name",
    },
    [STATEMENT_node_list_all] = {
        .name = "node_list_all",
        .sqlite = "select \"id\", \"parent\", \"name\" from \"node\" order by \"id\" limit ?1 offset ?2",
        .postgresql = "select \"id\", \"parent\", \"name\" from \"node\" order by \"id\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "id parent name",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_node_update] = {
        .name = "node_update",
        .sqlite = "update \"node\" set ",
        .postgresql = "update \"node\" set ",
        .parameters = "id parent name",
        .postgresql_types = "int8 int8 text",
        .assignment_count = 2,
        .assignments = node_assignments,
        .sqlite_end = " where \"id\" = ?1",
        .postgresql_end = " where \"id\" = $1",
    },
    [STATEMENT_node_update_returning] = {
        .name = "node_update_returning",
        .sqlite = "update \"node\" set ",
        .postgresql = "update \"node\" set ",
        .parameters = "id parent name",
        .columns = "id parent name",
        .postgresql_types = "int8 int8 text",
        .assignment_count = 2,
        .assignments = node_assignments,
        .sqlite_end = " where \"id\" = ?1 returning \"id\", \"parent\", \"name\"",
        .postgresql_end = " where \"id\" = $1 returning \"id\", \"parent\", \"name\"",
    },
    [STATEMENT_node_delete] = {
        .name = "node_delete",
        .sqlite = "delete from \"node\" where \"id\" = ?1",
        .postgresql = "delete from \"node\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_node_parent] = {
        .name = "node_parent",
        .sqlite = "select \"id\", \"parent\", \"name\" from \"node\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"parent\", \"name\" from \"node\" where \"id\" = $1",
        .parameters = "parent",
        .columns = "id parent name",
        .postgresql_types = "int8",
    },
    [STATEMENT_node_nodes] = {
        .name = "node_nodes",
        .sqlite = "select \"id\", \"parent\", \"name\" from \"node\" where \"parent\" = ?1 order by \"id\"",
        .postgresql = "select \"id\", \"parent\", \"name\" from \"node\" where \"parent\" = $1 order by "
                      "\"id\"",
        .parameters = "parent",
        .columns = "id parent name",
        .postgresql_types = "int8",
    },
    [STATEMENT_node_load_parent] = {
        .name = "node_load_parent",
        .sqlite = "select t.\"id\", t.\"parent\", t.\"name\", k.\"position\" from schema_keys(?1) k join "
                  "\"node\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
        .postgresql = "select t.\"id\", t.\"parent\", t.\"name\", k.\"position\" from (select \"key1\", "
                      "\"position\" - 1 as \"position\" from unnest($1) with ordinality as u(\"key1\", "
                      "\"position\")) k join \"node\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
        .parameters = "keys",
        .columns = "id parent name position",
        .postgresql_types = "_int8",
    },
    [STATEMENT_node_load_nodes] = {
        .name = "node_load_nodes",
        .sqlite = "select t.\"id\", t.\"parent\", t.\"name\", k.\"position\" from schema_keys(?1) k join "
                  "\"node\" t on t.\"parent\" = k.\"key1\" order by k.\"position\", t.\"id\"",
        .postgresql = "select t.\"id\", t.\"parent\", t.\"name\", k.\"position\" from (select \"key1\", "
                      "\"position\" - 1 as \"position\" from unnest($1) with ordinality as u(\"key1\", "
                      "\"position\")) k join \"node\" t on t.\"parent\" = k.\"key1\" order by "
                      "k.\"position\", t.\"id\"",
        .parameters = "keys",
        .columns = "id parent name position",
        .postgresql_types = "_int8",
    },
    [STATEMENT_nullable_insert] = {
        .name = "nullable_insert",
        .sqlite = "insert into \"nullable\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", "
                  "\"many\", \"money\", \"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", "
                  "\"clock\", \"moment\", \"wall\", \"document\", \"mood\") values (?1, ?2, ?3, ?4, ?5, ?6, "
                  "?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
        .postgresql = "insert into \"nullable\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", "
                      "\"single\", \"many\", \"money\", \"huge\", \"words\", \"limited\", \"blob\", "
                      "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\", \"mood\") values "
                      "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
                      "$19) returning \"id\"",
        .parameters = "id flag small middle large single many money huge words limited blob ident day clock "
                      "moment wall document mood",
        .postgresql_types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid "
                            "date time timestamptz timestamp jsonb text",
        .postgresql_automatic = "insert into \"nullable\" (\"flag\", \"small\", \"middle\", \"large\", "
                                "\"single\", \"many\", \"money\", \"huge\", \"words\", \"limited\", "
                                "\"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", "
                                "\"document\", \"mood\") values ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
                                "$12, $13, $14, $15, $16, $17, $18, $19) returning \"id\"",
        .automatic = 1,
        .copy = &nullable_copy,
    },
    [STATEMENT_nullable_insert_returning] = {
        .name = "nullable_insert_returning",
        .sqlite = "insert into \"nullable\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", "
                  "\"many\", \"money\", \"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", "
                  "\"clock\", \"moment\", \"wall\", \"document\", \"mood\") values (?1, ?2, ?3, ?4, ?5, ?6, "
                  "?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19) returning \"id\", \"flag\", "
                  "\"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", \"huge\", \"words\", "
                  "\"limited\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\", "
                  "\"mood\"",
        .postgresql = "insert into \"nullable\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", "
                      "\"single\", \"many\", \"money\", \"huge\", \"words\", \"limited\", \"blob\", "
                      "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\", \"mood\") values "
                      "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
                      "$19) returning \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", "
                      "\"many\", \"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"limited\", "
                      "\"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, "
                      "\"mood\"",
        .parameters = "id flag small middle large single many money huge words limited blob ident day clock "
                      "moment wall document mood",
        .columns = "id flag small middle large single many money huge words limited blob ident day clock "
                   "moment wall document mood",
        .postgresql_types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid "
                            "date time timestamptz timestamp jsonb text",
        .postgresql_automatic = "insert into \"nullable\" (\"flag\", \"small\", \"middle\", \"large\", "
                                "\"single\", \"many\", \"money\", \"huge\", \"words\", \"limited\", "
                                "\"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", "
                                "\"document\", \"mood\") values ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
                                "$12, $13, $14, $15, $16, $17, $18, $19) returning \"id\", \"flag\", "
                                "\"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", "
                                "pg_catalog.trim_scale(\"huge\")::text, \"words\", \"limited\", \"blob\", "
                                "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, "
                                "\"mood\"",
        .automatic = 1,
    },
    [STATEMENT_nullable_upsert] = {
        .name = "nullable_upsert",
        .sqlite = "insert into \"nullable\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", "
                  "\"many\", \"money\", \"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", "
                  "\"clock\", \"moment\", \"wall\", \"document\", \"mood\") values (?1, ?2, ?3, ?4, ?5, ?6, "
                  "?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19) on conflict (\"id\") do "
                  "update set \"flag\" = ?2, \"small\" = ?3, \"middle\" = ?4, \"large\" = ?5, \"single\" = "
                  "?6, \"many\" = ?7, \"money\" = ?8, \"huge\" = ?9, \"words\" = ?10, \"limited\" = ?11, "
                  "\"blob\" = ?12, \"ident\" = ?13, \"day\" = ?14, \"clock\" = ?15, \"moment\" = ?16, "
                  "\"wall\" = ?17, \"document\" = ?18, \"mood\" = ?19 returning \"id\"",
        .postgresql = "insert into \"nullable\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", "
                      "\"single\", \"many\", \"money\", \"huge\", \"words\", \"limited\", \"blob\", "
                      "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\", \"mood\") values "
                      "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
                      "$19) on conflict (\"id\") do update set \"flag\" = $2, \"small\" = $3, \"middle\" = "
                      "$4, \"large\" = $5, \"single\" = $6, \"many\" = $7, \"money\" = $8, \"huge\" = $9, "
                      "\"words\" = $10, \"limited\" = $11, \"blob\" = $12, \"ident\" = $13, \"day\" = $14, "
                      "\"clock\" = $15, \"moment\" = $16, \"wall\" = $17, \"document\" = $18, \"mood\" = $19 "
                      "returning \"id\"",
        .parameters = "id flag small middle large single many money huge words limited blob ident day clock "
                      "moment wall document mood",
        .columns = "id",
        .postgresql_types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid "
                            "date time timestamptz timestamp jsonb text",
        .postgresql_automatic = "insert into \"nullable\" (\"flag\", \"small\", \"middle\", \"large\", "
                                "\"single\", \"many\", \"money\", \"huge\", \"words\", \"limited\", "
                                "\"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", "
                                "\"document\", \"mood\") values ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
                                "$12, $13, $14, $15, $16, $17, $18, $19) on conflict (\"id\") do update set "
                                "\"flag\" = $2, \"small\" = $3, \"middle\" = $4, \"large\" = $5, \"single\" = "
                                "$6, \"many\" = $7, \"money\" = $8, \"huge\" = $9, \"words\" = $10, "
                                "\"limited\" = $11, \"blob\" = $12, \"ident\" = $13, \"day\" = $14, "
                                "\"clock\" = $15, \"moment\" = $16, \"wall\" = $17, \"document\" = $18, "
                                "\"mood\" = $19 returning \"id\"",
        .automatic = 1,
    },
    [STATEMENT_nullable_get] = {
        .name = "nullable_get",
        .sqlite = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                  "\"money\", \"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", \"clock\", "
                  "\"moment\", \"wall\", \"document\", \"mood\" from \"nullable\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                      "\"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"limited\", \"blob\", "
                      "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" "
                      "from \"nullable\" where \"id\" = $1",
        .parameters = "id",
        .columns = "id flag small middle large single many money huge words limited blob ident day clock "
                   "moment wall document mood",
        .postgresql_types = "int8",
    },
    [STATEMENT_nullable_exists] = {
        .name = "nullable_exists",
        .sqlite = "select 1 from \"nullable\" where \"id\" = ?1",
        .postgresql = "select 1 from \"nullable\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_nullable_count] = {
        .name = "nullable_count",
        .sqlite = "select count(*) from \"nullable\"",
        .postgresql = "select count(*) from \"nullable\"",
        .columns = "count",
    },
    [STATEMENT_nullable_all] = {
        .name = "nullable_all",
        .sqlite = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                  "\"money\", \"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", \"clock\", "
                  "\"moment\", \"wall\", \"document\", \"mood\" from \"nullable\" order by \"id\"",
        .postgresql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                      "\"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"limited\", \"blob\", "
                      "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" "
                      "from \"nullable\" order by \"id\"",
        .columns = "id flag small middle large single many money huge words limited blob ident day clock "
                   "moment wall document mood",
    },
    [STATEMENT_nullable_list_all] = {
        .name = "nullable_list_all",
        .sqlite = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                  "\"money\", \"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", \"clock\", "
                  "\"moment\", \"wall\", \"document\", \"mood\" from \"nullable\" order by \"id\" limit ?1 "
                  "offset ?2",
        .postgresql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                      "\"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"limited\", \"blob\", "
                      "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" "
                      "from \"nullable\" order by \"id\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "id flag small middle large single many money huge words limited blob ident day clock "
                   "moment wall document mood",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_nullable_by_mood] = {
        .name = "nullable_by_mood",
        .sqlite = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                  "\"money\", \"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", \"clock\", "
                  "\"moment\", \"wall\", \"document\", \"mood\" from \"nullable\" where \"mood\" = ?1 order "
                  "by \"day\" desc nulls first",
        .postgresql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                      "\"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"limited\", \"blob\", "
                      "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" "
                      "from \"nullable\" where \"mood\" = $1 order by \"day\" desc nulls first",
        .parameters = "mood",
        .columns = "id flag small middle large single many money huge words limited blob ident day clock "
                   "moment wall document mood",
        .postgresql_types = "text",
    },
    [STATEMENT_nullable_list_by_mood] = {
        .name = "nullable_list_by_mood",
        .sqlite = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                  "\"money\", \"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", \"clock\", "
                  "\"moment\", \"wall\", \"document\", \"mood\" from \"nullable\" where \"mood\" = ?1 order "
                  "by \"day\" desc nulls first limit ?2 offset ?3",
        .postgresql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                      "\"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"limited\", \"blob\", "
                      "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" "
                      "from \"nullable\" where \"mood\" = $1 order by \"day\" desc nulls first limit $2 "
                      "offset $3",
        .parameters = "mood limit offset",
        .columns = "id flag small middle large single many money huge words limited blob ident day clock "
                   "moment wall document mood",
        .postgresql_types = "text int8 int8",
    },
    [STATEMENT_nullable_by_small] = {
        .name = "nullable_by_small",
        .sqlite = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                  "\"money\", \"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", \"clock\", "
                  "\"moment\", \"wall\", \"document\", \"mood\" from \"nullable\" where \"small\" = ?1 order "
                  "by \"id\"",
        .postgresql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                      "\"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"limited\", \"blob\", "
                      "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" "
                      "from \"nullable\" where \"small\" = $1 order by \"id\"",
        .parameters = "small",
        .columns = "id flag small middle large single many money huge words limited blob ident day clock "
                   "moment wall document mood",
        .postgresql_types = "int2",
    },
    [STATEMENT_nullable_list_by_small] = {
        .name = "nullable_list_by_small",
        .sqlite = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                  "\"money\", \"huge\", \"words\", \"limited\", \"blob\", \"ident\", \"day\", \"clock\", "
                  "\"moment\", \"wall\", \"document\", \"mood\" from \"nullable\" where \"small\" = ?1 order "
                  "by \"id\" limit ?2 offset ?3",
        .postgresql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                      "\"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"limited\", \"blob\", "
                      "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, \"mood\" "
                      "from \"nullable\" where \"small\" = $1 order by \"id\" limit $2 offset $3",
        .parameters = "small limit offset",
        .columns = "id flag small middle large single many money huge words limited blob ident day clock "
                   "moment wall document mood",
        .postgresql_types = "int2 int8 int8",
    },
    [STATEMENT_nullable_update] = {
        .name = "nullable_update",
        .sqlite = "update \"nullable\" set ",
        .postgresql = "update \"nullable\" set ",
        .parameters = "id flag small middle large single many money huge words limited blob ident day clock "
                      "moment wall document mood",
        .postgresql_types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid "
                            "date time timestamptz timestamp jsonb text",
        .assignment_count = 18,
        .assignments = nullable_assignments,
        .sqlite_end = " where \"id\" = ?1",
        .postgresql_end = " where \"id\" = $1",
    },
    [STATEMENT_nullable_update_returning] = {
        .name = "nullable_update_returning",
        .sqlite = "update \"nullable\" set ",
        .postgresql = "update \"nullable\" set ",
        .parameters = "id flag small middle large single many money huge words limited blob ident day clock "
                      "moment wall document mood",
        .columns = "id flag small middle large single many money huge words limited blob ident day clock "
                   "moment wall document mood",
        .postgresql_types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid "
                            "date time timestamptz timestamp jsonb text",
        .assignment_count = 18,
        .assignments = nullable_assignments,
        .sqlite_end = " where \"id\" = ?1 returning \"id\", \"flag\", \"small\", \"middle\", \"large\", "
                      "\"single\", \"many\", \"money\", \"huge\", \"words\", \"limited\", \"blob\", "
                      "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\", \"mood\"",
        .postgresql_end = " where \"id\" = $1 returning \"id\", \"flag\", \"small\", \"middle\", \"large\", "
                          "\"single\", \"many\", \"money\", pg_catalog.trim_scale(\"huge\")::text, "
                          "\"words\", \"limited\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", "
                          "\"wall\", \"document\"::text, \"mood\"",
    },
    [STATEMENT_nullable_delete] = {
        .name = "nullable_delete",
        .sqlite = "delete from \"nullable\" where \"id\" = ?1",
        .postgresql = "delete from \"nullable\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_plain_insert] = {
        .name = "plain_insert",
        .sqlite = "insert into \"plain\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", "
                  "\"double\", \"money\", \"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", "
                  "\"clock\", \"moment\", \"wall\", \"document\", \"mood\") values (?1, ?2, ?3, ?4, ?5, ?6, "
                  "?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
        .postgresql = "insert into \"plain\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", "
                      "\"single\", \"double\", \"money\", \"huge\", \"words\", \"short_text\", \"blob\", "
                      "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\", \"mood\") values "
                      "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
                      "$19) returning \"id\"",
        .parameters = "id flag small middle large single double_ money huge words short_ blob ident day "
                      "clock moment wall document mood",
        .postgresql_types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid "
                            "date time timestamptz timestamp jsonb text",
        .postgresql_automatic = "insert into \"plain\" (\"flag\", \"small\", \"middle\", \"large\", "
                                "\"single\", \"double\", \"money\", \"huge\", \"words\", \"short_text\", "
                                "\"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", "
                                "\"document\", \"mood\") values ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
                                "$12, $13, $14, $15, $16, $17, $18, $19) returning \"id\"",
        .automatic = 1,
        .copy = &plain_copy,
    },
    [STATEMENT_plain_insert_returning] = {
        .name = "plain_insert_returning",
        .sqlite = "insert into \"plain\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", "
                  "\"double\", \"money\", \"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", "
                  "\"clock\", \"moment\", \"wall\", \"document\", \"mood\") values (?1, ?2, ?3, ?4, ?5, ?6, "
                  "?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19) returning \"id\", \"flag\", "
                  "\"small\", \"middle\", \"large\", \"single\", \"double\", \"money\", \"huge\", \"words\", "
                  "\"short_text\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", "
                  "\"document\", \"mood\"",
        .postgresql = "insert into \"plain\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", "
                      "\"single\", \"double\", \"money\", \"huge\", \"words\", \"short_text\", \"blob\", "
                      "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\", \"mood\") values "
                      "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
                      "$19) returning \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", "
                      "\"double\", \"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", "
                      "\"short_text\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", "
                      "\"document\"::text, \"mood\"",
        .parameters = "id flag small middle large single double_ money huge words short_ blob ident day "
                      "clock moment wall document mood",
        .columns = "id flag small middle large single double_ money huge words short_ blob ident day clock "
                   "moment wall document mood",
        .postgresql_types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid "
                            "date time timestamptz timestamp jsonb text",
        .postgresql_automatic = "insert into \"plain\" (\"flag\", \"small\", \"middle\", \"large\", "
                                "\"single\", \"double\", \"money\", \"huge\", \"words\", \"short_text\", "
                                "\"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", "
                                "\"document\", \"mood\") values ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
                                "$12, $13, $14, $15, $16, $17, $18, $19) returning \"id\", \"flag\", "
                                "\"small\", \"middle\", \"large\", \"single\", \"double\", \"money\", "
                                "pg_catalog.trim_scale(\"huge\")::text, \"words\", \"short_text\", \"blob\", "
                                "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, "
                                "\"mood\"",
        .automatic = 1,
    },
    [STATEMENT_plain_upsert] = {
        .name = "plain_upsert",
        .sqlite = "insert into \"plain\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", "
                  "\"double\", \"money\", \"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", "
                  "\"clock\", \"moment\", \"wall\", \"document\", \"mood\") values (?1, ?2, ?3, ?4, ?5, ?6, "
                  "?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19) on conflict (\"id\") do "
                  "update set \"flag\" = ?2, \"small\" = ?3, \"middle\" = ?4, \"large\" = ?5, \"single\" = "
                  "?6, \"double\" = ?7, \"money\" = ?8, \"huge\" = ?9, \"words\" = ?10, \"short_text\" = "
                  "?11, \"blob\" = ?12, \"ident\" = ?13, \"day\" = ?14, \"clock\" = ?15, \"moment\" = ?16, "
                  "\"wall\" = ?17, \"document\" = ?18, \"mood\" = ?19 returning \"id\"",
        .postgresql = "insert into \"plain\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", "
                      "\"single\", \"double\", \"money\", \"huge\", \"words\", \"short_text\", \"blob\", "
                      "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\", \"mood\") values "
                      "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
                      "$19) on conflict (\"id\") do update set \"flag\" = $2, \"small\" = $3, \"middle\" = "
                      "$4, \"large\" = $5, \"single\" = $6, \"double\" = $7, \"money\" = $8, \"huge\" = $9, "
                      "\"words\" = $10, \"short_text\" = $11, \"blob\" = $12, \"ident\" = $13, \"day\" = "
                      "$14, \"clock\" = $15, \"moment\" = $16, \"wall\" = $17, \"document\" = $18, \"mood\" = "
                      "$19 returning \"id\"",
        .parameters = "id flag small middle large single double_ money huge words short_ blob ident day "
                      "clock moment wall document mood",
        .columns = "id",
        .postgresql_types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid "
                            "date time timestamptz timestamp jsonb text",
        .postgresql_automatic = "insert into \"plain\" (\"flag\", \"small\", \"middle\", \"large\", "
                                "\"single\", \"double\", \"money\", \"huge\", \"words\", \"short_text\", "
                                "\"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", "
                                "\"document\", \"mood\") values ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
                                "$12, $13, $14, $15, $16, $17, $18, $19) on conflict (\"id\") do update set "
                                "\"flag\" = $2, \"small\" = $3, \"middle\" = $4, \"large\" = $5, \"single\" = "
                                "$6, \"double\" = $7, \"money\" = $8, \"huge\" = $9, \"words\" = $10, "
                                "\"short_text\" = $11, \"blob\" = $12, \"ident\" = $13, \"day\" = $14, "
                                "\"clock\" = $15, \"moment\" = $16, \"wall\" = $17, \"document\" = $18, "
                                "\"mood\" = $19 returning \"id\"",
        .automatic = 1,
    },
    [STATEMENT_plain_upsert_by_ident] = {
        .name = "plain_upsert_by_ident",
        .sqlite = "insert into \"plain\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", "
                  "\"double\", \"money\", \"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", "
                  "\"clock\", \"moment\", \"wall\", \"document\", \"mood\") values (?1, ?2, ?3, ?4, ?5, ?6, "
                  "?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19) on conflict (\"ident\") do "
                  "update set \"flag\" = ?2, \"small\" = ?3, \"middle\" = ?4, \"large\" = ?5, \"single\" = "
                  "?6, \"double\" = ?7, \"money\" = ?8, \"huge\" = ?9, \"words\" = ?10, \"short_text\" = "
                  "?11, \"blob\" = ?12, \"day\" = ?14, \"clock\" = ?15, \"moment\" = ?16, \"wall\" = ?17, "
                  "\"document\" = ?18, \"mood\" = ?19 returning \"id\"",
        .postgresql = "insert into \"plain\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", "
                      "\"single\", \"double\", \"money\", \"huge\", \"words\", \"short_text\", \"blob\", "
                      "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\", \"mood\") values "
                      "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
                      "$19) on conflict (\"ident\") do update set \"flag\" = $2, \"small\" = $3, \"middle\" = "
                      "$4, \"large\" = $5, \"single\" = $6, \"double\" = $7, \"money\" = $8, \"huge\" = $9, "
                      "\"words\" = $10, \"short_text\" = $11, \"blob\" = $12, \"day\" = $14, \"clock\" = "
                      "$15, \"moment\" = $16, \"wall\" = $17, \"document\" = $18, \"mood\" = $19 returning "
                      "\"id\"",
        .parameters = "id flag small middle large single double_ money huge words short_ blob ident day "
                      "clock moment wall document mood",
        .columns = "id",
        .postgresql_types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid "
                            "date time timestamptz timestamp jsonb text",
        .postgresql_automatic = "insert into \"plain\" (\"flag\", \"small\", \"middle\", \"large\", "
                                "\"single\", \"double\", \"money\", \"huge\", \"words\", \"short_text\", "
                                "\"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", "
                                "\"document\", \"mood\") values ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
                                "$12, $13, $14, $15, $16, $17, $18, $19) on conflict (\"ident\") do update "
                                "set \"flag\" = $2, \"small\" = $3, \"middle\" = $4, \"large\" = $5, "
                                "\"single\" = $6, \"double\" = $7, \"money\" = $8, \"huge\" = $9, \"words\" = "
                                "$10, \"short_text\" = $11, \"blob\" = $12, \"day\" = $14, \"clock\" = $15, "
                                "\"moment\" = $16, \"wall\" = $17, \"document\" = $18, \"mood\" = $19 "
                                "returning \"id\"",
        .automatic = 1,
    },
    [STATEMENT_plain_get] = {
        .name = "plain_get",
        .sqlite = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
                  "\"money\", \"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", "
                  "\"moment\", \"wall\", \"document\", \"mood\" from \"plain\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
                      "\"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"short_text\", "
                      "\"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, "
                      "\"mood\" from \"plain\" where \"id\" = $1",
        .parameters = "id",
        .columns = "id flag small middle large single double_ money huge words short_ blob ident day clock "
                   "moment wall document mood",
        .postgresql_types = "int8",
    },
    [STATEMENT_plain_exists] = {
        .name = "plain_exists",
        .sqlite = "select 1 from \"plain\" where \"id\" = ?1",
        .postgresql = "select 1 from \"plain\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_plain_get_by_ident] = {
        .name = "plain_get_by_ident",
        .sqlite = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
                  "\"money\", \"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", "
                  "\"moment\", \"wall\", \"document\", \"mood\" from \"plain\" where \"ident\" = ?1",
        .postgresql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
                      "\"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"short_text\", "
                      "\"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, "
                      "\"mood\" from \"plain\" where \"ident\" = $1",
        .parameters = "ident",
        .columns = "id flag small middle large single double_ money huge words short_ blob ident day clock "
                   "moment wall document mood",
        .postgresql_types = "uuid",
    },
    [STATEMENT_plain_count] = {
        .name = "plain_count",
        .sqlite = "select count(*) from \"plain\"",
        .postgresql = "select count(*) from \"plain\"",
        .columns = "count",
    },
    [STATEMENT_plain_all] = {
        .name = "plain_all",
        .sqlite = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
                  "\"money\", \"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", "
                  "\"moment\", \"wall\", \"document\", \"mood\" from \"plain\" order by \"id\"",
        .postgresql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
                      "\"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"short_text\", "
                      "\"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, "
                      "\"mood\" from \"plain\" order by \"id\"",
        .columns = "id flag small middle large single double_ money huge words short_ blob ident day clock "
                   "moment wall document mood",
    },
    [STATEMENT_plain_list_all] = {
        .name = "plain_list_all",
        .sqlite = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
                  "\"money\", \"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", "
                  "\"moment\", \"wall\", \"document\", \"mood\" from \"plain\" order by \"id\" limit ?1 "
                  "offset ?2",
        .postgresql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
                      "\"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"short_text\", "
                      "\"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, "
                      "\"mood\" from \"plain\" order by \"id\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "id flag small middle large single double_ money huge words short_ blob ident day clock "
                   "moment wall document mood",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_plain_update] = {
        .name = "plain_update",
        .sqlite = "update \"plain\" set ",
        .postgresql = "update \"plain\" set ",
        .parameters = "id flag small middle large single double_ money huge words short_ blob ident day "
                      "clock moment wall document mood",
        .postgresql_types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid "
                            "date time timestamptz timestamp jsonb text",
        .assignment_count = 18,
        .assignments = plain_assignments,
        .sqlite_end = " where \"id\" = ?1",
        .postgresql_end = " where \"id\" = $1",
    },
    [STATEMENT_plain_update_returning] = {
        .name = "plain_update_returning",
        .sqlite = "update \"plain\" set ",
        .postgresql = "update \"plain\" set ",
        .parameters = "id flag small middle large single double_ money huge words short_ blob ident day "
                      "clock moment wall document mood",
        .columns = "id flag small middle large single double_ money huge words short_ blob ident day clock "
                   "moment wall document mood",
        .postgresql_types = "int8 bool int2 int4 int8 float4 float8 numeric numeric text text bytea uuid "
                            "date time timestamptz timestamp jsonb text",
        .assignment_count = 18,
        .assignments = plain_assignments,
        .sqlite_end = " where \"id\" = ?1 returning \"id\", \"flag\", \"small\", \"middle\", \"large\", "
                      "\"single\", \"double\", \"money\", \"huge\", \"words\", \"short_text\", \"blob\", "
                      "\"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\", \"mood\"",
        .postgresql_end = " where \"id\" = $1 returning \"id\", \"flag\", \"small\", \"middle\", \"large\", "
                          "\"single\", \"double\", \"money\", pg_catalog.trim_scale(\"huge\")::text, "
                          "\"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", \"moment\", "
                          "\"wall\", \"document\"::text, \"mood\"",
    },
    [STATEMENT_plain_delete] = {
        .name = "plain_delete",
        .sqlite = "delete from \"plain\" where \"id\" = ?1",
        .postgresql = "delete from \"plain\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_pointing_insert] = {
        .name = "pointing_insert",
        .sqlite = "insert into \"pointing\" (\"id\", \"region\", \"year\", \"number\", \"other\") values "
                  "(?1, ?2, ?3, ?4, ?5)",
        .postgresql = "insert into \"pointing\" (\"id\", \"region\", \"year\", \"number\", \"other\") values "
                      "($1, $2, $3, $4, $5) returning \"id\"",
        .parameters = "id region year number other",
        .postgresql_types = "int8 text int2 int4 uuid",
        .postgresql_automatic = "insert into \"pointing\" (\"region\", \"year\", \"number\", \"other\") "
                                "values ($2, $3, $4, $5) returning \"id\"",
        .automatic = 1,
        .copy = &pointing_copy,
    },
    [STATEMENT_pointing_insert_returning] = {
        .name = "pointing_insert_returning",
        .sqlite = "insert into \"pointing\" (\"id\", \"region\", \"year\", \"number\", \"other\") values "
                  "(?1, ?2, ?3, ?4, ?5) returning \"id\", \"region\", \"year\", \"number\", \"other\"",
        .postgresql = "insert into \"pointing\" (\"id\", \"region\", \"year\", \"number\", \"other\") values "
                      "($1, $2, $3, $4, $5) returning \"id\", \"region\", \"year\", \"number\", \"other\"",
        .parameters = "id region year number other",
        .columns = "id region year number other",
        .postgresql_types = "int8 text int2 int4 uuid",
        .postgresql_automatic = "insert into \"pointing\" (\"region\", \"year\", \"number\", \"other\") "
                                "values ($2, $3, $4, $5) returning \"id\", \"region\", \"year\", \"number\", "
                                "\"other\"",
        .automatic = 1,
    },
    [STATEMENT_pointing_upsert] = {
        .name = "pointing_upsert",
        .sqlite = "insert into \"pointing\" (\"id\", \"region\", \"year\", \"number\", \"other\") values "
                  "(?1, ?2, ?3, ?4, ?5) on conflict (\"id\") do update set \"region\" = ?2, \"year\" = ?3, "
                  "\"number\" = ?4, \"other\" = ?5 returning \"id\"",
        .postgresql = "insert into \"pointing\" (\"id\", \"region\", \"year\", \"number\", \"other\") values "
                      "($1, $2, $3, $4, $5) on conflict (\"id\") do update set \"region\" = $2, \"year\" = "
                      "$3, \"number\" = $4, \"other\" = $5 returning \"id\"",
        .parameters = "id region year number other",
        .columns = "id",
        .postgresql_types = "int8 text int2 int4 uuid",
        .postgresql_automatic = "insert into \"pointing\" (\"region\", \"year\", \"number\", \"other\") "
                                "values ($2, $3, $4, $5) on conflict (\"id\") do update set \"region\" = $2, "
                                "\"year\" = $3, \"number\" = $4, \"other\" = $5 returning \"id\"",
        .automatic = 1,
    },
    [STATEMENT_pointing_get] = {
        .name = "pointing_get",
        .sqlite = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" where \"id\" = "
                  "?1",
        .postgresql = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" where "
                      "\"id\" = $1",
        .parameters = "id",
        .columns = "id region year number other",
        .postgresql_types = "int8",
    },
    [STATEMENT_pointing_exists] = {
        .name = "pointing_exists",
        .sqlite = "select 1 from \"pointing\" where \"id\" = ?1",
        .postgresql = "select 1 from \"pointing\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_pointing_count] = {
        .name = "pointing_count",
        .sqlite = "select count(*) from \"pointing\"",
        .postgresql = "select count(*) from \"pointing\"",
        .columns = "count",
    },
    [STATEMENT_pointing_all] = {
        .name = "pointing_all",
        .sqlite = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" order by "
                  "\"id\"",
        .postgresql = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" order by "
                      "\"id\"",
        .columns = "id region year number other",
    },
    [STATEMENT_pointing_list_all] = {
        .name = "pointing_list_all",
        .sqlite = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" order by "
                  "\"id\" limit ?1 offset ?2",
        .postgresql = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" order by "
                      "\"id\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "id region year number other",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_pointing_update] = {
        .name = "pointing_update",
        .sqlite = "update \"pointing\" set ",
        .postgresql = "update \"pointing\" set ",
        .parameters = "id region year number other",
        .postgresql_types = "int8 text int2 int4 uuid",
        .assignment_count = 4,
        .assignments = pointing_assignments,
        .sqlite_end = " where \"id\" = ?1",
        .postgresql_end = " where \"id\" = $1",
    },
    [STATEMENT_pointing_update_returning] = {
        .name = "pointing_update_returning",
        .sqlite = "update \"pointing\" set ",
        .postgresql = "update \"pointing\" set ",
        .parameters = "id region year number other",
        .columns = "id region year number other",
        .postgresql_types = "int8 text int2 int4 uuid",
        .assignment_count = 4,
        .assignments = pointing_assignments,
        .sqlite_end = " where \"id\" = ?1 returning \"id\", \"region\", \"year\", \"number\", \"other\"",
        .postgresql_end = " where \"id\" = $1 returning \"id\", \"region\", \"year\", \"number\", \"other\"",
    },
    [STATEMENT_pointing_delete] = {
        .name = "pointing_delete",
        .sqlite = "delete from \"pointing\" where \"id\" = ?1",
        .postgresql = "delete from \"pointing\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_pointing_other] = {
        .name = "pointing_other",
        .sqlite = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
                  "\"money\", \"huge\", \"words\", \"short_text\", \"blob\", \"ident\", \"day\", \"clock\", "
                  "\"moment\", \"wall\", \"document\", \"mood\" from \"plain\" where \"ident\" = ?1",
        .postgresql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"double\", "
                      "\"money\", pg_catalog.trim_scale(\"huge\")::text, \"words\", \"short_text\", "
                      "\"blob\", \"ident\", \"day\", \"clock\", \"moment\", \"wall\", \"document\"::text, "
                      "\"mood\" from \"plain\" where \"ident\" = $1",
        .parameters = "other",
        .columns = "id flag small middle large single double_ money huge words short_ blob ident day clock "
                   "moment wall document mood",
        .postgresql_types = "uuid",
    },
    [STATEMENT_plain_pointings] = {
        .name = "plain_pointings",
        .sqlite = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" where "
                  "\"other\" = ?1 order by \"id\"",
        .postgresql = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" where "
                      "\"other\" = $1 order by \"id\"",
        .parameters = "other",
        .columns = "id region year number other",
        .postgresql_types = "uuid",
    },
    [STATEMENT_pointing_load_other] = {
        .name = "pointing_load_other",
        .sqlite = "select t.\"id\", t.\"flag\", t.\"small\", t.\"middle\", t.\"large\", t.\"single\", "
                  "t.\"double\", t.\"money\", t.\"huge\", t.\"words\", t.\"short_text\", t.\"blob\", "
                  "t.\"ident\", t.\"day\", t.\"clock\", t.\"moment\", t.\"wall\", t.\"document\", "
                  "t.\"mood\", k.\"position\" from schema_keys(?1) k join \"plain\" t on t.\"ident\" = "
                  "k.\"key1\" order by k.\"position\"",
        .postgresql = "select t.\"id\", t.\"flag\", t.\"small\", t.\"middle\", t.\"large\", t.\"single\", "
                      "t.\"double\", t.\"money\", pg_catalog.trim_scale(t.\"huge\")::text, t.\"words\", "
                      "t.\"short_text\", t.\"blob\", t.\"ident\", t.\"day\", t.\"clock\", t.\"moment\", "
                      "t.\"wall\", t.\"document\"::text, t.\"mood\", k.\"position\" from (select \"key1\", "
                      "\"position\" - 1 as \"position\" from unnest($1) with ordinality as u(\"key1\", "
                      "\"position\")) k join \"plain\" t on t.\"ident\" = k.\"key1\" order by "
                      "k.\"position\"",
        .parameters = "keys",
        .columns = "id flag small middle large single double_ money huge words short_ blob ident day clock "
                   "moment wall document mood position",
        .postgresql_types = "_uuid",
    },
    [STATEMENT_plain_load_pointings] = {
        .name = "plain_load_pointings",
        .sqlite = "select t.\"id\", t.\"region\", t.\"year\", t.\"number\", t.\"other\", k.\"position\" from "
                  "schema_keys(?1) k join \"pointing\" t on t.\"other\" = k.\"key1\" order by "
                  "k.\"position\", t.\"id\"",
        .postgresql = "select t.\"id\", t.\"region\", t.\"year\", t.\"number\", t.\"other\", k.\"position\" "
                      "from (select \"key1\", \"position\" - 1 as \"position\" from unnest($1) with "
                      "ordinality as u(\"key1\", \"position\")) k join \"pointing\" t on t.\"other\" = "
                      "k.\"key1\" order by k.\"position\", t.\"id\"",
        .parameters = "keys",
        .columns = "id region year number other position",
        .postgresql_types = "_uuid",
    },
    [STATEMENT_pointing_composite] = {
        .name = "pointing_composite",
        .sqlite = "select \"region\", \"year\", \"number\", \"remark\", \"edition\" from \"composite\" where "
                  "\"region\" = ?1 and \"year\" = ?2 and \"number\" = ?3",
        .postgresql = "select \"region\", \"year\", \"number\", \"remark\", \"edition\" from \"composite\" "
                      "where \"region\" = $1 and \"year\" = $2 and \"number\" = $3",
        .parameters = "region year number",
        .columns = "region year number remark edition",
        .postgresql_types = "text int2 int4",
    },
    [STATEMENT_composite_pointings] = {
        .name = "composite_pointings",
        .sqlite = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" where "
                  "\"region\" = ?1 and \"year\" = ?2 and \"number\" = ?3 order by \"id\"",
        .postgresql = "select \"id\", \"region\", \"year\", \"number\", \"other\" from \"pointing\" where "
                      "\"region\" = $1 and \"year\" = $2 and \"number\" = $3 order by \"id\"",
        .parameters = "region year number",
        .columns = "id region year number other",
        .postgresql_types = "text int2 int4",
    },
    [STATEMENT_pointing_load_composite] = {
        .name = "pointing_load_composite",
        .sqlite = "select t.\"region\", t.\"year\", t.\"number\", t.\"remark\", t.\"edition\", "
                  "k.\"position\" from schema_keys(?1) k join \"composite\" t on t.\"region\" = k.\"key1\" "
                  "and t.\"year\" = k.\"key2\" and t.\"number\" = k.\"key3\" order by k.\"position\"",
        .postgresql = "select t.\"region\", t.\"year\", t.\"number\", t.\"remark\", t.\"edition\", "
                      "k.\"position\" from (select \"key1\", \"key2\", \"key3\", \"position\" - 1 as "
                      "\"position\" from unnest($1, $2, $3) with ordinality as u(\"key1\", \"key2\", "
                      "\"key3\", \"position\")) k join \"composite\" t on t.\"region\" = k.\"key1\" and "
                      "t.\"year\" = k.\"key2\" and t.\"number\" = k.\"key3\" order by k.\"position\"",
        .parameters = "keys",
        .columns = "region year number remark edition position",
        .postgresql_types = "_text _int2 _int4",
    },
    [STATEMENT_composite_load_pointings] = {
        .name = "composite_load_pointings",
        .sqlite = "select t.\"id\", t.\"region\", t.\"year\", t.\"number\", t.\"other\", k.\"position\" from "
                  "schema_keys(?1) k join \"pointing\" t on t.\"region\" = k.\"key1\" and t.\"year\" = "
                  "k.\"key2\" and t.\"number\" = k.\"key3\" order by k.\"position\", t.\"id\"",
        .postgresql = "select t.\"id\", t.\"region\", t.\"year\", t.\"number\", t.\"other\", k.\"position\" "
                      "from (select \"key1\", \"key2\", \"key3\", \"position\" - 1 as \"position\" from "
                      "unnest($1, $2, $3) with ordinality as u(\"key1\", \"key2\", \"key3\", \"position\")) k "
                      "join \"pointing\" t on t.\"region\" = k.\"key1\" and t.\"year\" = k.\"key2\" and "
                      "t.\"number\" = k.\"key3\" order by k.\"position\", t.\"id\"",
        .parameters = "keys",
        .columns = "id region year number other position",
        .postgresql_types = "_text _int2 _int4",
    },
    [STATEMENT_preset_insert] = {
        .name = "preset_insert",
        .sqlite = "insert into \"preset\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", "
                  "\"many\", \"money\", \"words\", \"day\", \"moment\", \"document\", \"mood\") values (?1, "
                  "coalesce(?2, 1), coalesce(?3, -1), coalesce(?4, 2), coalesce(?5, 9000000000), "
                  "coalesce(?6, 1.5), coalesce(?7, 2.5), coalesce(?8, 125), coalesce(?9, 'it''s ?\077 100% "
                  "\"here\" \\'), coalesce(?10, '2026-01-02'), coalesce(?11, (strftime('%Y-%m-%dT%H:%M:%f', "
                  "'now') || '000Z')), coalesce(?12, '{\"a\":1}'), coalesce(?13, 'calm'))",
        .postgresql = "insert into \"preset\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", "
                      "\"single\", \"many\", \"money\", \"words\", \"day\", \"moment\", \"document\", "
                      "\"mood\") values ($1, coalesce($2, true), coalesce($3, -1), coalesce($4, 2), "
                      "coalesce($5, 9000000000), coalesce($6, '1.5'::double precision), coalesce($7, "
                      "'2.5'::double precision), coalesce($8, 1.25), coalesce($9, 'it''s ?\077 100% \"here\" "
                      "\\'), coalesce($10, '2026-01-02'), coalesce($11, pg_catalog.now()), coalesce($12, "
                      "'{\"a\":1}'), coalesce($13, 'calm')) returning \"id\"",
        .parameters = "id flag small middle large single many money words day moment document mood",
        .postgresql_types = "int4 bool int2 int4 int8 float4 float8 numeric text date timestamptz jsonb text",
        .postgresql_automatic = "insert into \"preset\" (\"flag\", \"small\", \"middle\", \"large\", "
                                "\"single\", \"many\", \"money\", \"words\", \"day\", \"moment\", "
                                "\"document\", \"mood\") values (coalesce($2, true), coalesce($3, -1), "
                                "coalesce($4, 2), coalesce($5, 9000000000), coalesce($6, '1.5'::double "
                                "precision), coalesce($7, '2.5'::double precision), coalesce($8, 1.25), "
                                "coalesce($9, 'it''s ?\077 100% \"here\" \\'), coalesce($10, '2026-01-02'), "
                                "coalesce($11, pg_catalog.now()), coalesce($12, '{\"a\":1}'), coalesce($13, "
                                "'calm')) returning \"id\"",
        .automatic = 1,
        .copy = &preset_copy,
    },
    [STATEMENT_preset_insert_returning] = {
        .name = "preset_insert_returning",
        .sqlite = "insert into \"preset\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", "
                  "\"many\", \"money\", \"words\", \"day\", \"moment\", \"document\", \"mood\") values (?1, "
                  "coalesce(?2, 1), coalesce(?3, -1), coalesce(?4, 2), coalesce(?5, 9000000000), "
                  "coalesce(?6, 1.5), coalesce(?7, 2.5), coalesce(?8, 125), coalesce(?9, 'it''s ?\077 100% "
                  "\"here\" \\'), coalesce(?10, '2026-01-02'), coalesce(?11, (strftime('%Y-%m-%dT%H:%M:%f', "
                  "'now') || '000Z')), coalesce(?12, '{\"a\":1}'), coalesce(?13, 'calm')) returning \"id\", "
                  "\"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", \"money\", \"words\", "
                  "\"day\", \"moment\", \"document\", \"mood\"",
        .postgresql = "insert into \"preset\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", "
                      "\"single\", \"many\", \"money\", \"words\", \"day\", \"moment\", \"document\", "
                      "\"mood\") values ($1, coalesce($2, true), coalesce($3, -1), coalesce($4, 2), "
                      "coalesce($5, 9000000000), coalesce($6, '1.5'::double precision), coalesce($7, "
                      "'2.5'::double precision), coalesce($8, 1.25), coalesce($9, 'it''s ?\077 100% \"here\" "
                      "\\'), coalesce($10, '2026-01-02'), coalesce($11, pg_catalog.now()), coalesce($12, "
                      "'{\"a\":1}'), coalesce($13, 'calm')) returning \"id\", \"flag\", \"small\", "
                      "\"middle\", \"large\", \"single\", \"many\", \"money\", \"words\", \"day\", "
                      "\"moment\", \"document\"::text, \"mood\"",
        .parameters = "id flag small middle large single many money words day moment document mood",
        .columns = "id flag small middle large single many money words day moment document mood",
        .postgresql_types = "int4 bool int2 int4 int8 float4 float8 numeric text date timestamptz jsonb text",
        .postgresql_automatic = "insert into \"preset\" (\"flag\", \"small\", \"middle\", \"large\", "
                                "\"single\", \"many\", \"money\", \"words\", \"day\", \"moment\", "
                                "\"document\", \"mood\") values (coalesce($2, true), coalesce($3, -1), "
                                "coalesce($4, 2), coalesce($5, 9000000000), coalesce($6, '1.5'::double "
                                "precision), coalesce($7, '2.5'::double precision), coalesce($8, 1.25), "
                                "coalesce($9, 'it''s ?\077 100% \"here\" \\'), coalesce($10, '2026-01-02'), "
                                "coalesce($11, pg_catalog.now()), coalesce($12, '{\"a\":1}'), coalesce($13, "
                                "'calm')) returning \"id\", \"flag\", \"small\", \"middle\", \"large\", "
                                "\"single\", \"many\", \"money\", \"words\", \"day\", \"moment\", "
                                "\"document\"::text, \"mood\"",
        .automatic = 1,
    },
    [STATEMENT_preset_upsert] = {
        .name = "preset_upsert",
        .sqlite = "insert into \"preset\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", "
                  "\"many\", \"money\", \"words\", \"day\", \"moment\", \"document\", \"mood\") values (?1, "
                  "coalesce(?2, 1), coalesce(?3, -1), coalesce(?4, 2), coalesce(?5, 9000000000), "
                  "coalesce(?6, 1.5), coalesce(?7, 2.5), coalesce(?8, 125), coalesce(?9, 'it''s ?\077 100% "
                  "\"here\" \\'), coalesce(?10, '2026-01-02'), coalesce(?11, (strftime('%Y-%m-%dT%H:%M:%f', "
                  "'now') || '000Z')), coalesce(?12, '{\"a\":1}'), coalesce(?13, 'calm')) on conflict "
                  "(\"id\") do update set \"flag\" = coalesce(?2, \"preset\".\"flag\"), \"small\" = "
                  "coalesce(?3, \"preset\".\"small\"), \"middle\" = coalesce(?4, \"preset\".\"middle\"), "
                  "\"large\" = coalesce(?5, \"preset\".\"large\"), \"single\" = coalesce(?6, "
                  "\"preset\".\"single\"), \"many\" = coalesce(?7, \"preset\".\"many\"), \"money\" = "
                  "coalesce(?8, \"preset\".\"money\"), \"words\" = coalesce(?9, \"preset\".\"words\"), "
                  "\"day\" = coalesce(?10, \"preset\".\"day\"), \"moment\" = coalesce(?11, "
                  "(strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')), \"document\" = coalesce(?12, "
                  "\"preset\".\"document\"), \"mood\" = coalesce(?13, \"preset\".\"mood\") returning \"id\"",
        .postgresql = "insert into \"preset\" (\"id\", \"flag\", \"small\", \"middle\", \"large\", "
                      "\"single\", \"many\", \"money\", \"words\", \"day\", \"moment\", \"document\", "
                      "\"mood\") values ($1, coalesce($2, true), coalesce($3, -1), coalesce($4, 2), "
                      "coalesce($5, 9000000000), coalesce($6, '1.5'::double precision), coalesce($7, "
                      "'2.5'::double precision), coalesce($8, 1.25), coalesce($9, 'it''s ?\077 100% \"here\" "
                      "\\'), coalesce($10, '2026-01-02'), coalesce($11, pg_catalog.now()), coalesce($12, "
                      "'{\"a\":1}'), coalesce($13, 'calm')) on conflict (\"id\") do update set \"flag\" = "
                      "coalesce($2, \"preset\".\"flag\"), \"small\" = coalesce($3, \"preset\".\"small\"), "
                      "\"middle\" = coalesce($4, \"preset\".\"middle\"), \"large\" = coalesce($5, "
                      "\"preset\".\"large\"), \"single\" = coalesce($6, \"preset\".\"single\"), \"many\" = "
                      "coalesce($7, \"preset\".\"many\"), \"money\" = coalesce($8, \"preset\".\"money\"), "
                      "\"words\" = coalesce($9, \"preset\".\"words\"), \"day\" = coalesce($10, "
                      "\"preset\".\"day\"), \"moment\" = coalesce($11, pg_catalog.now()), \"document\" = "
                      "coalesce($12, \"preset\".\"document\"), \"mood\" = coalesce($13, \"preset\".\"mood\") "
                      "returning \"id\"",
        .parameters = "id flag small middle large single many money words day moment document mood",
        .columns = "id",
        .postgresql_types = "int4 bool int2 int4 int8 float4 float8 numeric text date timestamptz jsonb text",
        .postgresql_automatic = "insert into \"preset\" (\"flag\", \"small\", \"middle\", \"large\", "
                                "\"single\", \"many\", \"money\", \"words\", \"day\", \"moment\", "
                                "\"document\", \"mood\") values (coalesce($2, true), coalesce($3, -1), "
                                "coalesce($4, 2), coalesce($5, 9000000000), coalesce($6, '1.5'::double "
                                "precision), coalesce($7, '2.5'::double precision), coalesce($8, 1.25), "
                                "coalesce($9, 'it''s ?\077 100% \"here\" \\'), coalesce($10, '2026-01-02'), "
                                "coalesce($11, pg_catalog.now()), coalesce($12, '{\"a\":1}'), coalesce($13, "
                                "'calm')) on conflict (\"id\") do update set \"flag\" = coalesce($2, "
                                "\"preset\".\"flag\"), \"small\" = coalesce($3, \"preset\".\"small\"), "
                                "\"middle\" = coalesce($4, \"preset\".\"middle\"), \"large\" = coalesce($5, "
                                "\"preset\".\"large\"), \"single\" = coalesce($6, \"preset\".\"single\"), "
                                "\"many\" = coalesce($7, \"preset\".\"many\"), \"money\" = coalesce($8, "
                                "\"preset\".\"money\"), \"words\" = coalesce($9, \"preset\".\"words\"), "
                                "\"day\" = coalesce($10, \"preset\".\"day\"), \"moment\" = coalesce($11, "
                                "pg_catalog.now()), \"document\" = coalesce($12, \"preset\".\"document\"), "
                                "\"mood\" = coalesce($13, \"preset\".\"mood\") returning \"id\"",
        .automatic = 1,
    },
    [STATEMENT_preset_get] = {
        .name = "preset_get",
        .sqlite = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                  "\"money\", \"words\", \"day\", \"moment\", \"document\", \"mood\" from \"preset\" where "
                  "\"id\" = ?1",
        .postgresql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                      "\"money\", \"words\", \"day\", \"moment\", \"document\"::text, \"mood\" from "
                      "\"preset\" where \"id\" = $1",
        .parameters = "id",
        .columns = "id flag small middle large single many money words day moment document mood",
        .postgresql_types = "int4",
    },
    [STATEMENT_preset_exists] = {
        .name = "preset_exists",
        .sqlite = "select 1 from \"preset\" where \"id\" = ?1",
        .postgresql = "select 1 from \"preset\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int4",
    },
    [STATEMENT_preset_count] = {
        .name = "preset_count",
        .sqlite = "select count(*) from \"preset\"",
        .postgresql = "select count(*) from \"preset\"",
        .columns = "count",
    },
    [STATEMENT_preset_all] = {
        .name = "preset_all",
        .sqlite = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                  "\"money\", \"words\", \"day\", \"moment\", \"document\", \"mood\" from \"preset\" order "
                  "by \"id\"",
        .postgresql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                      "\"money\", \"words\", \"day\", \"moment\", \"document\"::text, \"mood\" from "
                      "\"preset\" order by \"id\"",
        .columns = "id flag small middle large single many money words day moment document mood",
    },
    [STATEMENT_preset_list_all] = {
        .name = "preset_list_all",
        .sqlite = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                  "\"money\", \"words\", \"day\", \"moment\", \"document\", \"mood\" from \"preset\" order "
                  "by \"id\" limit ?1 offset ?2",
        .postgresql = "select \"id\", \"flag\", \"small\", \"middle\", \"large\", \"single\", \"many\", "
                      "\"money\", \"words\", \"day\", \"moment\", \"document\"::text, \"mood\" from "
                      "\"preset\" order by \"id\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "id flag small middle large single many money words day moment document mood",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_preset_update] = {
        .name = "preset_update",
        .sqlite = "update \"preset\" set ",
        .postgresql = "update \"preset\" set ",
        .parameters = "id flag small middle large single many money words day moment document mood",
        .postgresql_types = "int4 bool int2 int4 int8 float4 float8 numeric text date timestamptz jsonb text",
        .assignment_count = 12,
        .assignments = preset_assignments,
        .sqlite_end = " where \"id\" = ?1",
        .postgresql_end = " where \"id\" = $1",
    },
    [STATEMENT_preset_update_returning] = {
        .name = "preset_update_returning",
        .sqlite = "update \"preset\" set ",
        .postgresql = "update \"preset\" set ",
        .parameters = "id flag small middle large single many money words day moment document mood",
        .columns = "id flag small middle large single many money words day moment document mood",
        .postgresql_types = "int4 bool int2 int4 int8 float4 float8 numeric text date timestamptz jsonb text",
        .assignment_count = 12,
        .assignments = preset_assignments,
        .sqlite_end = " where \"id\" = ?1 returning \"id\", \"flag\", \"small\", \"middle\", \"large\", "
                      "\"single\", \"many\", \"money\", \"words\", \"day\", \"moment\", \"document\", "
                      "\"mood\"",
        .postgresql_end = " where \"id\" = $1 returning \"id\", \"flag\", \"small\", \"middle\", \"large\", "
                          "\"single\", \"many\", \"money\", \"words\", \"day\", \"moment\", "
                          "\"document\"::text, \"mood\"",
    },
    [STATEMENT_preset_delete] = {
        .name = "preset_delete",
        .sqlite = "delete from \"preset\" where \"id\" = ?1",
        .postgresql = "delete from \"preset\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int4",
    },
    [STATEMENT_settable_insert] = {
        .name = "settable_insert",
        .sqlite = "insert into \"settable\" (\"id\", \"flag\", \"middle\", \"money\", \"words\", \"blob\", "
                  "\"moment\", \"mood\") values (?1, case when ?2 then ?3 else 1 end, case when ?4 then ?5 "
                  "else 2 end, case when ?6 then ?7 else 125 end, case when ?8 then ?9 else 'x' end, ?10, "
                  "case when ?11 then ?12 else (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') end, case "
                  "when ?13 then ?14 else 'calm' end)",
        .postgresql = "insert into \"settable\" (\"id\", \"flag\", \"middle\", \"money\", \"words\", "
                      "\"blob\", \"moment\", \"mood\") values ($1, case when $2 then $3 else true end, case "
                      "when $4 then $5 else 2 end, case when $6 then $7 else 1.25 end, case when $8 then $9 "
                      "else 'x' end, $10, case when $11 then $12 else pg_catalog.now() end, case when $13 "
                      "then $14 else 'calm' end) returning \"id\"",
        .parameters = "id flag flag middle middle money money words words blob moment moment mood mood",
        .postgresql_types = "int8 bool bool bool int4 bool numeric bool text bytea bool timestamptz bool "
                            "text",
        .postgresql_automatic = "insert into \"settable\" (\"flag\", \"middle\", \"money\", \"words\", "
                                "\"blob\", \"moment\", \"mood\") values (case when $2 then $3 else true end, "
                                "case when $4 then $5 else 2 end, case when $6 then $7 else 1.25 end, case "
                                "when $8 then $9 else 'x' end, $10, case when $11 then $12 else "
                                "pg_catalog.now() end, case when $13 then $14 else 'calm' end) returning "
                                "\"id\"",
        .automatic = 1,
        .copy = &settable_copy,
    },
    [STATEMENT_settable_insert_returning] = {
        .name = "settable_insert_returning",
        .sqlite = "insert into \"settable\" (\"id\", \"flag\", \"middle\", \"money\", \"words\", \"blob\", "
                  "\"moment\", \"mood\") values (?1, case when ?2 then ?3 else 1 end, case when ?4 then ?5 "
                  "else 2 end, case when ?6 then ?7 else 125 end, case when ?8 then ?9 else 'x' end, ?10, "
                  "case when ?11 then ?12 else (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') end, case "
                  "when ?13 then ?14 else 'calm' end) returning \"id\", \"flag\", \"middle\", \"money\", "
                  "\"words\", \"blob\", \"moment\", \"mood\"",
        .postgresql = "insert into \"settable\" (\"id\", \"flag\", \"middle\", \"money\", \"words\", "
                      "\"blob\", \"moment\", \"mood\") values ($1, case when $2 then $3 else true end, case "
                      "when $4 then $5 else 2 end, case when $6 then $7 else 1.25 end, case when $8 then $9 "
                      "else 'x' end, $10, case when $11 then $12 else pg_catalog.now() end, case when $13 "
                      "then $14 else 'calm' end) returning \"id\", \"flag\", \"middle\", \"money\", "
                      "\"words\", \"blob\", \"moment\", \"mood\"",
        .parameters = "id flag flag middle middle money money words words blob moment moment mood mood",
        .columns = "id flag middle money words blob moment mood",
        .postgresql_types = "int8 bool bool bool int4 bool numeric bool text bytea bool timestamptz bool "
                            "text",
        .postgresql_automatic = "insert into \"settable\" (\"flag\", \"middle\", \"money\", \"words\", "
                                "\"blob\", \"moment\", \"mood\") values (case when $2 then $3 else true end, "
                                "case when $4 then $5 else 2 end, case when $6 then $7 else 1.25 end, case "
                                "when $8 then $9 else 'x' end, $10, case when $11 then $12 else "
                                "pg_catalog.now() end, case when $13 then $14 else 'calm' end) returning "
                                "\"id\", \"flag\", \"middle\", \"money\", \"words\", \"blob\", \"moment\", "
                                "\"mood\"",
        .automatic = 1,
    },
    [STATEMENT_settable_upsert] = {
        .name = "settable_upsert",
        .sqlite = "insert into \"settable\" (\"id\", \"flag\", \"middle\", \"money\", \"words\", \"blob\", "
                  "\"moment\", \"mood\") values (?1, case when ?2 then ?3 else 1 end, case when ?4 then ?5 "
                  "else 2 end, case when ?6 then ?7 else 125 end, case when ?8 then ?9 else 'x' end, ?10, "
                  "case when ?11 then ?12 else (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') end, case "
                  "when ?13 then ?14 else 'calm' end) on conflict (\"id\") do update set \"flag\" = case "
                  "when ?2 then ?3 else \"settable\".\"flag\" end, \"middle\" = case when ?4 then ?5 else "
                  "\"settable\".\"middle\" end, \"money\" = case when ?6 then ?7 else \"settable\".\"money\" "
                  "end, \"words\" = case when ?8 then ?9 else \"settable\".\"words\" end, \"blob\" = ?10, "
                  "\"moment\" = case when ?11 then ?12 else \"settable\".\"moment\" end, \"mood\" = case "
                  "when ?13 then ?14 else \"settable\".\"mood\" end returning \"id\"",
        .postgresql = "insert into \"settable\" (\"id\", \"flag\", \"middle\", \"money\", \"words\", "
                      "\"blob\", \"moment\", \"mood\") values ($1, case when $2 then $3 else true end, case "
                      "when $4 then $5 else 2 end, case when $6 then $7 else 1.25 end, case when $8 then $9 "
                      "else 'x' end, $10, case when $11 then $12 else pg_catalog.now() end, case when $13 "
                      "then $14 else 'calm' end) on conflict (\"id\") do update set \"flag\" = case when $2 "
                      "then $3 else \"settable\".\"flag\" end, \"middle\" = case when $4 then $5 else "
                      "\"settable\".\"middle\" end, \"money\" = case when $6 then $7 else "
                      "\"settable\".\"money\" end, \"words\" = case when $8 then $9 else "
                      "\"settable\".\"words\" end, \"blob\" = $10, \"moment\" = case when $11 then $12 else "
                      "\"settable\".\"moment\" end, \"mood\" = case when $13 then $14 else "
                      "\"settable\".\"mood\" end returning \"id\"",
        .parameters = "id flag flag middle middle money money words words blob moment moment mood mood",
        .columns = "id",
        .postgresql_types = "int8 bool bool bool int4 bool numeric bool text bytea bool timestamptz bool "
                            "text",
        .postgresql_automatic = "insert into \"settable\" (\"flag\", \"middle\", \"money\", \"words\", "
                                "\"blob\", \"moment\", \"mood\") values (case when $2 then $3 else true end, "
                                "case when $4 then $5 else 2 end, case when $6 then $7 else 1.25 end, case "
                                "when $8 then $9 else 'x' end, $10, case when $11 then $12 else "
                                "pg_catalog.now() end, case when $13 then $14 else 'calm' end) on conflict "
                                "(\"id\") do update set \"flag\" = case when $2 then $3 else "
                                "\"settable\".\"flag\" end, \"middle\" = case when $4 then $5 else "
                                "\"settable\".\"middle\" end, \"money\" = case when $6 then $7 else "
                                "\"settable\".\"money\" end, \"words\" = case when $8 then $9 else "
                                "\"settable\".\"words\" end, \"blob\" = $10, \"moment\" = case when $11 then "
                                "$12 else \"settable\".\"moment\" end, \"mood\" = case when $13 then $14 "
                                "else \"settable\".\"mood\" end returning \"id\"",
        .automatic = 1,
    },
    [STATEMENT_settable_get] = {
        .name = "settable_get",
        .sqlite = "select \"id\", \"flag\", \"middle\", \"money\", \"words\", \"blob\", \"moment\", \"mood\" "
                  "from \"settable\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"flag\", \"middle\", \"money\", \"words\", \"blob\", \"moment\", "
                      "\"mood\" from \"settable\" where \"id\" = $1",
        .parameters = "id",
        .columns = "id flag middle money words blob moment mood",
        .postgresql_types = "int8",
    },
    [STATEMENT_settable_exists] = {
        .name = "settable_exists",
        .sqlite = "select 1 from \"settable\" where \"id\" = ?1",
        .postgresql = "select 1 from \"settable\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_settable_count] = {
        .name = "settable_count",
        .sqlite = "select count(*) from \"settable\"",
        .postgresql = "select count(*) from \"settable\"",
        .columns = "count",
    },
    [STATEMENT_settable_all] = {
        .name = "settable_all",
        .sqlite = "select \"id\", \"flag\", \"middle\", \"money\", \"words\", \"blob\", \"moment\", \"mood\" "
                  "from \"settable\" order by \"id\"",
        .postgresql = "select \"id\", \"flag\", \"middle\", \"money\", \"words\", \"blob\", \"moment\", "
                      "\"mood\" from \"settable\" order by \"id\"",
        .columns = "id flag middle money words blob moment mood",
    },
    [STATEMENT_settable_list_all] = {
        .name = "settable_list_all",
        .sqlite = "select \"id\", \"flag\", \"middle\", \"money\", \"words\", \"blob\", \"moment\", \"mood\" "
                  "from \"settable\" order by \"id\" limit ?1 offset ?2",
        .postgresql = "select \"id\", \"flag\", \"middle\", \"money\", \"words\", \"blob\", \"moment\", "
                      "\"mood\" from \"settable\" order by \"id\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "id flag middle money words blob moment mood",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_settable_update] = {
        .name = "settable_update",
        .sqlite = "update \"settable\" set ",
        .postgresql = "update \"settable\" set ",
        .parameters = "id flag middle money words blob moment mood",
        .postgresql_types = "int8 bool int4 numeric text bytea timestamptz text",
        .assignment_count = 7,
        .assignments = settable_assignments,
        .sqlite_end = " where \"id\" = ?1",
        .postgresql_end = " where \"id\" = $1",
    },
    [STATEMENT_settable_update_returning] = {
        .name = "settable_update_returning",
        .sqlite = "update \"settable\" set ",
        .postgresql = "update \"settable\" set ",
        .parameters = "id flag middle money words blob moment mood",
        .columns = "id flag middle money words blob moment mood",
        .postgresql_types = "int8 bool int4 numeric text bytea timestamptz text",
        .assignment_count = 7,
        .assignments = settable_assignments,
        .sqlite_end = " where \"id\" = ?1 returning \"id\", \"flag\", \"middle\", \"money\", \"words\", "
                      "\"blob\", \"moment\", \"mood\"",
        .postgresql_end = " where \"id\" = $1 returning \"id\", \"flag\", \"middle\", \"money\", \"words\", "
                          "\"blob\", \"moment\", \"mood\"",
    },
    [STATEMENT_settable_delete] = {
        .name = "settable_delete",
        .sqlite = "delete from \"settable\" where \"id\" = ?1",
        .postgresql = "delete from \"settable\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_shop_parcel_insert] = {
        .name = "shop_parcel_insert",
        .sqlite = "insert into \"shop_parcel\" (\"id\", \"label\", \"code\", \"node\") values (?1, ?2, ?3, "
                  "?4)",
        .postgresql = "insert into \"shop\".\"parcel\" (\"id\", \"label\", \"code\", \"node\") values ($1, "
                      "$2, $3, $4) returning \"id\"",
        .parameters = "id label code node",
        .postgresql_types = "int8 text text int8",
        .postgresql_automatic = "insert into \"shop\".\"parcel\" (\"label\", \"code\", \"node\") values ($2, "
                                "$3, $4) returning \"id\"",
        .automatic = 1,
        .copy = &shop_parcel_copy,
    },
    [STATEMENT_shop_parcel_insert_returning] = {
        .name = "shop_parcel_insert_returning",
        .sqlite = "insert into \"shop_parcel\" (\"id\", \"label\", \"code\", \"node\") values (?1, ?2, ?3, "
                  "?4) returning \"id\", \"label\", \"code\", \"node\"",
        .postgresql = "insert into \"shop\".\"parcel\" (\"id\", \"label\", \"code\", \"node\") values ($1, "
                      "$2, $3, $4) returning \"id\", \"label\", \"code\", \"node\"",
        .parameters = "id label code node",
        .columns = "id label code node",
        .postgresql_types = "int8 text text int8",
        .postgresql_automatic = "insert into \"shop\".\"parcel\" (\"label\", \"code\", \"node\") values ($2, "
                                "$3, $4) returning \"id\", \"label\", \"code\", \"node\"",
        .automatic = 1,
    },
    [STATEMENT_shop_parcel_upsert] = {
        .name = "shop_parcel_upsert",
        .sqlite = "insert into \"shop_parcel\" (\"id\", \"label\", \"code\", \"node\") values (?1, ?2, ?3, "
                  "?4) on conflict (\"id\") do update set \"label\" = ?2, \"code\" = ?3, \"node\" = ?4 "
                  "returning \"id\"",
        .postgresql = "insert into \"shop\".\"parcel\" (\"id\", \"label\", \"code\", \"node\") values ($1, "
                      "$2, $3, $4) on conflict (\"id\") do update set \"label\" = $2, \"code\" = $3, "
                      "\"node\" = $4 returning \"id\"",
        .parameters = "id label code node",
        .columns = "id",
        .postgresql_types = "int8 text text int8",
        .postgresql_automatic = "insert into \"shop\".\"parcel\" (\"label\", \"code\", \"node\") values ($2, "
                                "$3, $4) on conflict (\"id\") do update set \"label\" = $2, \"code\" = $3, "
                                "\"node\" = $4 returning \"id\"",
        .automatic = 1,
    },
    [STATEMENT_shop_parcel_upsert_by_label] = {
        .name = "shop_parcel_upsert_by_label",
        .sqlite = "insert into \"shop_parcel\" (\"id\", \"label\", \"code\", \"node\") values (?1, ?2, ?3, "
                  "?4) on conflict (\"label\") do update set \"code\" = ?3, \"node\" = ?4 returning \"id\"",
        .postgresql = "insert into \"shop\".\"parcel\" (\"id\", \"label\", \"code\", \"node\") values ($1, "
                      "$2, $3, $4) on conflict (\"label\") do update set \"code\" = $3, \"node\" = $4 "
                      "returning \"id\"",
        .parameters = "id label code node",
        .columns = "id",
        .postgresql_types = "int8 text text int8",
        .postgresql_automatic = "insert into \"shop\".\"parcel\" (\"label\", \"code\", \"node\") values ($2, "
                                "$3, $4) on conflict (\"label\") do update set \"code\" = $3, \"node\" = $4 "
                                "returning \"id\"",
        .automatic = 1,
    },
    [STATEMENT_shop_parcel_get] = {
        .name = "shop_parcel_get",
        .sqlite = "select \"id\", \"label\", \"code\", \"node\" from \"shop_parcel\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"label\", \"code\", \"node\" from \"shop\".\"parcel\" where \"id\" = "
                      "$1",
        .parameters = "id",
        .columns = "id label code node",
        .postgresql_types = "int8",
    },
    [STATEMENT_shop_parcel_exists] = {
        .name = "shop_parcel_exists",
        .sqlite = "select 1 from \"shop_parcel\" where \"id\" = ?1",
        .postgresql = "select 1 from \"shop\".\"parcel\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_shop_parcel_get_by_label] = {
        .name = "shop_parcel_get_by_label",
        .sqlite = "select \"id\", \"label\", \"code\", \"node\" from \"shop_parcel\" where \"label\" = ?1",
        .postgresql = "select \"id\", \"label\", \"code\", \"node\" from \"shop\".\"parcel\" where \"label\" = "
                      "$1",
        .parameters = "label",
        .columns = "id label code node",
        .postgresql_types = "text",
    },
    [STATEMENT_shop_parcel_count] = {
        .name = "shop_parcel_count",
        .sqlite = "select count(*) from \"shop_parcel\"",
        .postgresql = "select count(*) from \"shop\".\"parcel\"",
        .columns = "count",
    },
    [STATEMENT_shop_parcel_all] = {
        .name = "shop_parcel_all",
        .sqlite = "select \"id\", \"label\", \"code\", \"node\" from \"shop_parcel\" order by \"id\"",
        .postgresql = "select \"id\", \"label\", \"code\", \"node\" from \"shop\".\"parcel\" order by \"id\"",
        .columns = "id label code node",
    },
    [STATEMENT_shop_parcel_list_all] = {
        .name = "shop_parcel_list_all",
        .sqlite = "select \"id\", \"label\", \"code\", \"node\" from \"shop_parcel\" order by \"id\" limit "
                  "?1 offset ?2",
        .postgresql = "select \"id\", \"label\", \"code\", \"node\" from \"shop\".\"parcel\" order by \"id\" "
                      "limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "id label code node",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_shop_parcel_by_node] = {
        .name = "shop_parcel_by_node",
        .sqlite = "select \"id\", \"label\", \"code\", \"node\" from \"shop_parcel\" where \"node\" = ?1 "
                  "order by \"id\"",
        .postgresql = "select \"id\", \"label\", \"code\", \"node\" from \"shop\".\"parcel\" where \"node\" = "
                      "$1 order by \"id\"",
        .parameters = "node",
        .columns = "id label code node",
        .postgresql_types = "int8",
    },
    [STATEMENT_shop_parcel_list_by_node] = {
        .name = "shop_parcel_list_by_node",
        .sqlite = "select \"id\", \"label\", \"code\", \"node\" from \"shop_parcel\" where \"node\" = ?1 "
                  "order by \"id\" limit ?2 offset ?3",
        .postgresql = "select \"id\", \"label\", \"code\", \"node\" from \"shop\".\"parcel\" where \"node\" = "
                      "$1 order by \"id\" limit $2 offset $3",
        .parameters = "node limit offset",
        .columns = "id label code node",
        .postgresql_types = "int8 int8 int8",
    },
    [STATEMENT_shop_parcel_update] = {
        .name = "shop_parcel_update",
        .sqlite = "update \"shop_parcel\" set ",
        .postgresql = "update \"shop\".\"parcel\" set ",
        .parameters = "id label code node",
        .postgresql_types = "int8 text text int8",
        .assignment_count = 3,
        .assignments = shop_parcel_assignments,
        .sqlite_end = " where \"id\" = ?1",
        .postgresql_end = " where \"id\" = $1",
    },
    [STATEMENT_shop_parcel_update_returning] = {
        .name = "shop_parcel_update_returning",
        .sqlite = "update \"shop_parcel\" set ",
        .postgresql = "update \"shop\".\"parcel\" set ",
        .parameters = "id label code node",
        .columns = "id label code node",
        .postgresql_types = "int8 text text int8",
        .assignment_count = 3,
        .assignments = shop_parcel_assignments,
        .sqlite_end = " where \"id\" = ?1 returning \"id\", \"label\", \"code\", \"node\"",
        .postgresql_end = " where \"id\" = $1 returning \"id\", \"label\", \"code\", \"node\"",
    },
    [STATEMENT_shop_parcel_delete] = {
        .name = "shop_parcel_delete",
        .sqlite = "delete from \"shop_parcel\" where \"id\" = ?1",
        .postgresql = "delete from \"shop\".\"parcel\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_shop_parcel_node] = {
        .name = "shop_parcel_node",
        .sqlite = "select \"id\", \"parent\", \"name\" from \"node\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"parent\", \"name\" from \"node\" where \"id\" = $1",
        .parameters = "node",
        .columns = "id parent name",
        .postgresql_types = "int8",
    },
    [STATEMENT_node_shop_parcels] = {
        .name = "node_shop_parcels",
        .sqlite = "select \"id\", \"label\", \"code\", \"node\" from \"shop_parcel\" where \"node\" = ?1 "
                  "order by \"id\"",
        .postgresql = "select \"id\", \"label\", \"code\", \"node\" from \"shop\".\"parcel\" where \"node\" = "
                      "$1 order by \"id\"",
        .parameters = "node",
        .columns = "id label code node",
        .postgresql_types = "int8",
    },
    [STATEMENT_shop_parcel_load_node] = {
        .name = "shop_parcel_load_node",
        .sqlite = "select t.\"id\", t.\"parent\", t.\"name\", k.\"position\" from schema_keys(?1) k join "
                  "\"node\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
        .postgresql = "select t.\"id\", t.\"parent\", t.\"name\", k.\"position\" from (select \"key1\", "
                      "\"position\" - 1 as \"position\" from unnest($1) with ordinality as u(\"key1\", "
                      "\"position\")) k join \"node\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
        .parameters = "keys",
        .columns = "id parent name position",
        .postgresql_types = "_int8",
    },
    [STATEMENT_node_load_shop_parcels] = {
        .name = "node_load_shop_parcels",
        .sqlite = "select t.\"id\", t.\"label\", t.\"code\", t.\"node\", k.\"position\" from schema_keys(?1) k "
                  "join \"shop_parcel\" t on t.\"node\" = k.\"key1\" order by k.\"position\", t.\"id\"",
        .postgresql = "select t.\"id\", t.\"label\", t.\"code\", t.\"node\", k.\"position\" from (select "
                      "\"key1\", \"position\" - 1 as \"position\" from unnest($1) with ordinality as "
                      "u(\"key1\", \"position\")) k join \"shop\".\"parcel\" t on t.\"node\" = k.\"key1\" "
                      "order by k.\"position\", t.\"id\"",
        .parameters = "keys",
        .columns = "id label code node position",
        .postgresql_types = "_int8",
    },
    [STATEMENT_store_parcel_insert] = {
        .name = "store_parcel_insert",
        .sqlite = "insert into \"store_parcel\" (\"id\", \"label\", \"code\", \"from\") values (?1, ?2, ?3, "
                  "?4)",
        .postgresql = "insert into \"store\".\"parcel\" (\"id\", \"label\", \"code\", \"from\") values ($1, "
                      "$2, $3, $4) returning \"id\"",
        .parameters = "id label code from",
        .postgresql_types = "int8 text text int8",
        .postgresql_automatic = "insert into \"store\".\"parcel\" (\"label\", \"code\", \"from\") values "
                                "($2, $3, $4) returning \"id\"",
        .automatic = 1,
        .copy = &store_parcel_copy,
    },
    [STATEMENT_store_parcel_insert_returning] = {
        .name = "store_parcel_insert_returning",
        .sqlite = "insert into \"store_parcel\" (\"id\", \"label\", \"code\", \"from\") values (?1, ?2, ?3, "
                  "?4) returning \"id\", \"label\", \"code\", \"from\"",
        .postgresql = "insert into \"store\".\"parcel\" (\"id\", \"label\", \"code\", \"from\") values ($1, "
                      "$2, $3, $4) returning \"id\", \"label\", \"code\", \"from\"",
        .parameters = "id label code from",
        .columns = "id label code from",
        .postgresql_types = "int8 text text int8",
        .postgresql_automatic = "insert into \"store\".\"parcel\" (\"label\", \"code\", \"from\") values "
                                "($2, $3, $4) returning \"id\", \"label\", \"code\", \"from\"",
        .automatic = 1,
    },
    [STATEMENT_store_parcel_upsert] = {
        .name = "store_parcel_upsert",
        .sqlite = "insert into \"store_parcel\" (\"id\", \"label\", \"code\", \"from\") values (?1, ?2, ?3, "
                  "?4) on conflict (\"id\") do update set \"label\" = ?2, \"code\" = ?3, \"from\" = ?4 "
                  "returning \"id\"",
        .postgresql = "insert into \"store\".\"parcel\" (\"id\", \"label\", \"code\", \"from\") values ($1, "
                      "$2, $3, $4) on conflict (\"id\") do update set \"label\" = $2, \"code\" = $3, "
                      "\"from\" = $4 returning \"id\"",
        .parameters = "id label code from",
        .columns = "id",
        .postgresql_types = "int8 text text int8",
        .postgresql_automatic = "insert into \"store\".\"parcel\" (\"label\", \"code\", \"from\") values "
                                "($2, $3, $4) on conflict (\"id\") do update set \"label\" = $2, \"code\" = "
                                "$3, \"from\" = $4 returning \"id\"",
        .automatic = 1,
    },
    [STATEMENT_store_parcel_upsert_by_label] = {
        .name = "store_parcel_upsert_by_label",
        .sqlite = "insert into \"store_parcel\" (\"id\", \"label\", \"code\", \"from\") values (?1, ?2, ?3, "
                  "?4) on conflict (\"label\") do update set \"code\" = ?3, \"from\" = ?4 returning \"id\"",
        .postgresql = "insert into \"store\".\"parcel\" (\"id\", \"label\", \"code\", \"from\") values ($1, "
                      "$2, $3, $4) on conflict (\"label\") do update set \"code\" = $3, \"from\" = $4 "
                      "returning \"id\"",
        .parameters = "id label code from",
        .columns = "id",
        .postgresql_types = "int8 text text int8",
        .postgresql_automatic = "insert into \"store\".\"parcel\" (\"label\", \"code\", \"from\") values "
                                "($2, $3, $4) on conflict (\"label\") do update set \"code\" = $3, \"from\" = "
                                "$4 returning \"id\"",
        .automatic = 1,
    },
    [STATEMENT_store_parcel_get] = {
        .name = "store_parcel_get",
        .sqlite = "select \"id\", \"label\", \"code\", \"from\" from \"store_parcel\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"label\", \"code\", \"from\" from \"store\".\"parcel\" where \"id\" = "
                      "$1",
        .parameters = "id",
        .columns = "id label code from",
        .postgresql_types = "int8",
    },
    [STATEMENT_store_parcel_exists] = {
        .name = "store_parcel_exists",
        .sqlite = "select 1 from \"store_parcel\" where \"id\" = ?1",
        .postgresql = "select 1 from \"store\".\"parcel\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_store_parcel_get_by_label] = {
        .name = "store_parcel_get_by_label",
        .sqlite = "select \"id\", \"label\", \"code\", \"from\" from \"store_parcel\" where \"label\" = ?1",
        .postgresql = "select \"id\", \"label\", \"code\", \"from\" from \"store\".\"parcel\" where "
                      "\"label\" = $1",
        .parameters = "label",
        .columns = "id label code from",
        .postgresql_types = "text",
    },
    [STATEMENT_store_parcel_count] = {
        .name = "store_parcel_count",
        .sqlite = "select count(*) from \"store_parcel\"",
        .postgresql = "select count(*) from \"store\".\"parcel\"",
        .columns = "count",
    },
    [STATEMENT_store_parcel_all] = {
        .name = "store_parcel_all",
        .sqlite = "select \"id\", \"label\", \"code\", \"from\" from \"store_parcel\" order by \"id\"",
        .postgresql = "select \"id\", \"label\", \"code\", \"from\" from \"store\".\"parcel\" order by "
                      "\"id\"",
        .columns = "id label code from",
    },
    [STATEMENT_store_parcel_list_all] = {
        .name = "store_parcel_list_all",
        .sqlite = "select \"id\", \"label\", \"code\", \"from\" from \"store_parcel\" order by \"id\" limit "
                  "?1 offset ?2",
        .postgresql = "select \"id\", \"label\", \"code\", \"from\" from \"store\".\"parcel\" order by "
                      "\"id\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "id label code from",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_store_parcel_by_from] = {
        .name = "store_parcel_by_from",
        .sqlite = "select \"id\", \"label\", \"code\", \"from\" from \"store_parcel\" where \"from\" = ?1 "
                  "order by \"id\"",
        .postgresql = "select \"id\", \"label\", \"code\", \"from\" from \"store\".\"parcel\" where \"from\" = "
                      "$1 order by \"id\"",
        .parameters = "from",
        .columns = "id label code from",
        .postgresql_types = "int8",
    },
    [STATEMENT_store_parcel_list_by_from] = {
        .name = "store_parcel_list_by_from",
        .sqlite = "select \"id\", \"label\", \"code\", \"from\" from \"store_parcel\" where \"from\" = ?1 "
                  "order by \"id\" limit ?2 offset ?3",
        .postgresql = "select \"id\", \"label\", \"code\", \"from\" from \"store\".\"parcel\" where \"from\" = "
                      "$1 order by \"id\" limit $2 offset $3",
        .parameters = "from limit offset",
        .columns = "id label code from",
        .postgresql_types = "int8 int8 int8",
    },
    [STATEMENT_store_parcel_update] = {
        .name = "store_parcel_update",
        .sqlite = "update \"store_parcel\" set ",
        .postgresql = "update \"store\".\"parcel\" set ",
        .parameters = "id label code from",
        .postgresql_types = "int8 text text int8",
        .assignment_count = 3,
        .assignments = store_parcel_assignments,
        .sqlite_end = " where \"id\" = ?1",
        .postgresql_end = " where \"id\" = $1",
    },
    [STATEMENT_store_parcel_update_returning] = {
        .name = "store_parcel_update_returning",
        .sqlite = "update \"store_parcel\" set ",
        .postgresql = "update \"store\".\"parcel\" set ",
        .parameters = "id label code from",
        .columns = "id label code from",
        .postgresql_types = "int8 text text int8",
        .assignment_count = 3,
        .assignments = store_parcel_assignments,
        .sqlite_end = " where \"id\" = ?1 returning \"id\", \"label\", \"code\", \"from\"",
        .postgresql_end = " where \"id\" = $1 returning \"id\", \"label\", \"code\", \"from\"",
    },
    [STATEMENT_store_parcel_delete] = {
        .name = "store_parcel_delete",
        .sqlite = "delete from \"store_parcel\" where \"id\" = ?1",
        .postgresql = "delete from \"store\".\"parcel\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_store_parcel_from] = {
        .name = "store_parcel_from",
        .sqlite = "select \"id\", \"label\", \"code\", \"node\" from \"shop_parcel\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"label\", \"code\", \"node\" from \"shop\".\"parcel\" where \"id\" = "
                      "$1",
        .parameters = "from",
        .columns = "id label code node",
        .postgresql_types = "int8",
    },
    [STATEMENT_shop_parcel_store_parcels] = {
        .name = "shop_parcel_store_parcels",
        .sqlite = "select \"id\", \"label\", \"code\", \"from\" from \"store_parcel\" where \"from\" = ?1 "
                  "order by \"id\"",
        .postgresql = "select \"id\", \"label\", \"code\", \"from\" from \"store\".\"parcel\" where \"from\" = "
                      "$1 order by \"id\"",
        .parameters = "from",
        .columns = "id label code from",
        .postgresql_types = "int8",
    },
    [STATEMENT_store_parcel_load_from] = {
        .name = "store_parcel_load_from",
        .sqlite = "select t.\"id\", t.\"label\", t.\"code\", t.\"node\", k.\"position\" from schema_keys(?1) k "
                  "join \"shop_parcel\" t on t.\"id\" = k.\"key1\" order by k.\"position\"",
        .postgresql = "select t.\"id\", t.\"label\", t.\"code\", t.\"node\", k.\"position\" from (select "
                      "\"key1\", \"position\" - 1 as \"position\" from unnest($1) with ordinality as "
                      "u(\"key1\", \"position\")) k join \"shop\".\"parcel\" t on t.\"id\" = k.\"key1\" "
                      "order by k.\"position\"",
        .parameters = "keys",
        .columns = "id label code node position",
        .postgresql_types = "_int8",
    },
    [STATEMENT_shop_parcel_load_store_parcels] = {
        .name = "shop_parcel_load_store_parcels",
        .sqlite = "select t.\"id\", t.\"label\", t.\"code\", t.\"from\", k.\"position\" from schema_keys(?1) k "
                  "join \"store_parcel\" t on t.\"from\" = k.\"key1\" order by k.\"position\", t.\"id\"",
        .postgresql = "select t.\"id\", t.\"label\", t.\"code\", t.\"from\", k.\"position\" from (select "
                      "\"key1\", \"position\" - 1 as \"position\" from unnest($1) with ordinality as "
                      "u(\"key1\", \"position\")) k join \"store\".\"parcel\" t on t.\"from\" = k.\"key1\" "
                      "order by k.\"position\", t.\"id\"",
        .parameters = "keys",
        .columns = "id label code from position",
        .postgresql_types = "_int8",
    },
    [STATEMENT_taken_insert] = {
        .name = "taken_insert",
        .sqlite = "insert into \"taken\" (\"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", "
                  "\"change\") values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        .postgresql = "insert into \"taken\" (\"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", "
                      "\"change\") values ($1, $2, $3, $4, $5, $6, $7)",
        .parameters = "db arena status count class_ row change",
        .postgresql_types = "int8 text int4 int4 text text text",
        .copy = &taken_copy,
    },
    [STATEMENT_taken_insert_returning] = {
        .name = "taken_insert_returning",
        .sqlite = "insert into \"taken\" (\"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", "
                  "\"change\") values (?1, ?2, ?3, ?4, ?5, ?6, ?7) returning \"db\", \"arena\", \"status\", "
                  "\"count\", \"class\", \"row\", \"change\"",
        .postgresql = "insert into \"taken\" (\"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", "
                      "\"change\") values ($1, $2, $3, $4, $5, $6, $7) returning \"db\", \"arena\", "
                      "\"status\", \"count\", \"class\", \"row\", \"change\"",
        .parameters = "db arena status count class_ row change",
        .columns = "db arena status count class_ row change",
        .postgresql_types = "int8 text int4 int4 text text text",
    },
    [STATEMENT_taken_upsert] = {
        .name = "taken_upsert",
        .sqlite = "insert into \"taken\" (\"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", "
                  "\"change\") values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (\"db\") do update set "
                  "\"arena\" = ?2, \"status\" = ?3, \"count\" = ?4, \"class\" = ?5, \"row\" = ?6, \"change\" = "
                  "?7",
        .postgresql = "insert into \"taken\" (\"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", "
                      "\"change\") values ($1, $2, $3, $4, $5, $6, $7) on conflict (\"db\") do update set "
                      "\"arena\" = $2, \"status\" = $3, \"count\" = $4, \"class\" = $5, \"row\" = $6, "
                      "\"change\" = $7",
        .parameters = "db arena status count class_ row change",
        .postgresql_types = "int8 text int4 int4 text text text",
    },
    [STATEMENT_taken_upsert_by_arena] = {
        .name = "taken_upsert_by_arena",
        .sqlite = "insert into \"taken\" (\"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", "
                  "\"change\") values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (\"arena\") do update set "
                  "\"status\" = ?3, \"count\" = ?4, \"class\" = ?5, \"row\" = ?6, \"change\" = ?7",
        .postgresql = "insert into \"taken\" (\"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", "
                      "\"change\") values ($1, $2, $3, $4, $5, $6, $7) on conflict (\"arena\") do update set "
                      "\"status\" = $3, \"count\" = $4, \"class\" = $5, \"row\" = $6, \"change\" = $7",
        .parameters = "db arena status count class_ row change",
        .postgresql_types = "int8 text int4 int4 text text text",
    },
    [STATEMENT_taken_get] = {
        .name = "taken_get",
        .sqlite = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
                  "\"taken\" where \"db\" = ?1",
        .postgresql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
                      "\"taken\" where \"db\" = $1",
        .parameters = "db",
        .columns = "db arena status count class_ row change",
        .postgresql_types = "int8",
    },
    [STATEMENT_taken_exists] = {
        .name = "taken_exists",
        .sqlite = "select 1 from \"taken\" where \"db\" = ?1",
        .postgresql = "select 1 from \"taken\" where \"db\" = $1",
        .parameters = "db",
        .postgresql_types = "int8",
    },
    [STATEMENT_taken_get_by_arena] = {
        .name = "taken_get_by_arena",
        .sqlite = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
                  "\"taken\" where \"arena\" = ?1",
        .postgresql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
                      "\"taken\" where \"arena\" = $1",
        .parameters = "arena",
        .columns = "db arena status count class_ row change",
        .postgresql_types = "text",
    },
    [STATEMENT_taken_count] = {
        .name = "taken_count",
        .sqlite = "select count(*) from \"taken\"",
        .postgresql = "select count(*) from \"taken\"",
        .columns = "count",
    },
    [STATEMENT_taken_all] = {
        .name = "taken_all",
        .sqlite = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
                  "\"taken\" order by \"db\"",
        .postgresql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
                      "\"taken\" order by \"db\"",
        .columns = "db arena status count class_ row change",
    },
    [STATEMENT_taken_list_all] = {
        .name = "taken_list_all",
        .sqlite = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
                  "\"taken\" order by \"db\" limit ?1 offset ?2",
        .postgresql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
                      "\"taken\" order by \"db\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "db arena status count class_ row change",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_taken_by_status] = {
        .name = "taken_by_status",
        .sqlite = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
                  "\"taken\" where \"status\" = ?1 order by \"db\"",
        .postgresql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
                      "\"taken\" where \"status\" = $1 order by \"db\"",
        .parameters = "status",
        .columns = "db arena status count class_ row change",
        .postgresql_types = "int4",
    },
    [STATEMENT_taken_list_by_status] = {
        .name = "taken_list_by_status",
        .sqlite = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
                  "\"taken\" where \"status\" = ?1 order by \"db\" limit ?2 offset ?3",
        .postgresql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
                      "\"taken\" where \"status\" = $1 order by \"db\" limit $2 offset $3",
        .parameters = "status limit offset",
        .columns = "db arena status count class_ row change",
        .postgresql_types = "int4 int8 int8",
    },
    [STATEMENT_taken_by_count] = {
        .name = "taken_by_count",
        .sqlite = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
                  "\"taken\" where \"count\" = ?1 order by \"db\"",
        .postgresql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
                      "\"taken\" where \"count\" = $1 order by \"db\"",
        .parameters = "count",
        .columns = "db arena status count class_ row change",
        .postgresql_types = "int4",
    },
    [STATEMENT_taken_list_by_count] = {
        .name = "taken_list_by_count",
        .sqlite = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
                  "\"taken\" where \"count\" = ?1 order by \"db\" limit ?2 offset ?3",
        .postgresql = "select \"db\", \"arena\", \"status\", \"count\", \"class\", \"row\", \"change\" from "
                      "\"taken\" where \"count\" = $1 order by \"db\" limit $2 offset $3",
        .parameters = "count limit offset",
        .columns = "db arena status count class_ row change",
        .postgresql_types = "int4 int8 int8",
    },
    [STATEMENT_taken_update] = {
        .name = "taken_update",
        .sqlite = "update \"taken\" set ",
        .postgresql = "update \"taken\" set ",
        .parameters = "db arena status count class_ row change",
        .postgresql_types = "int8 text int4 int4 text text text",
        .assignment_count = 6,
        .assignments = taken_assignments,
        .sqlite_end = " where \"db\" = ?1",
        .postgresql_end = " where \"db\" = $1",
    },
    [STATEMENT_taken_update_returning] = {
        .name = "taken_update_returning",
        .sqlite = "update \"taken\" set ",
        .postgresql = "update \"taken\" set ",
        .parameters = "db arena status count class_ row change",
        .columns = "db arena status count class_ row change",
        .postgresql_types = "int8 text int4 int4 text text text",
        .assignment_count = 6,
        .assignments = taken_assignments,
        .sqlite_end = " where \"db\" = ?1 returning \"db\", \"arena\", \"status\", \"count\", \"class\", "
                      "\"row\", \"change\"",
        .postgresql_end = " where \"db\" = $1 returning \"db\", \"arena\", \"status\", \"count\", \"class\", "
                          "\"row\", \"change\"",
    },
    [STATEMENT_taken_delete] = {
        .name = "taken_delete",
        .sqlite = "delete from \"taken\" where \"db\" = ?1",
        .postgresql = "delete from \"taken\" where \"db\" = $1",
        .parameters = "db",
        .postgresql_types = "int8",
    },
    [STATEMENT_worn_insert] = {
        .name = "worn_insert",
        .sqlite = "insert into \"worn\" (\"id\", \"name\") values (?1, ?2)",
        .postgresql = "insert into \"worn\" (\"id\", \"name\") values ($1, $2) returning \"id\"",
        .parameters = "id name",
        .postgresql_types = "int8 text",
        .postgresql_automatic = "insert into \"worn\" (\"name\") values ($2) returning \"id\"",
        .automatic = 1,
        .copy = &worn_copy,
    },
    [STATEMENT_worn_insert_returning] = {
        .name = "worn_insert_returning",
        .sqlite = "insert into \"worn\" (\"id\", \"name\") values (?1, ?2) returning \"id\", \"name\"",
        .postgresql = "insert into \"worn\" (\"id\", \"name\") values ($1, $2) returning \"id\", \"name\"",
        .parameters = "id name",
        .columns = "id name",
        .postgresql_types = "int8 text",
        .postgresql_automatic = "insert into \"worn\" (\"name\") values ($2) returning \"id\", \"name\"",
        .automatic = 1,
    },
    [STATEMENT_worn_upsert] = {
        .name = "worn_upsert",
        .sqlite = "insert into \"worn\" (\"id\", \"name\") values (?1, ?2) on conflict (\"id\") do update "
                  "set \"name\" = ?2 returning \"id\"",
        .postgresql = "insert into \"worn\" (\"id\", \"name\") values ($1, $2) on conflict (\"id\") do "
                      "update set \"name\" = $2 returning \"id\"",
        .parameters = "id name",
        .columns = "id",
        .postgresql_types = "int8 text",
        .postgresql_automatic = "insert into \"worn\" (\"name\") values ($2) on conflict (\"id\") do update "
                                "set \"name\" = $2 returning \"id\"",
        .automatic = 1,
    },
    [STATEMENT_worn_upsert_by_name] = {
        .name = "worn_upsert_by_name",
        .sqlite = "insert into \"worn\" (\"id\", \"name\") values (?1, ?2) on conflict (\"name\") do update "
                  "set \"name\" = excluded.\"name\" returning \"id\"",
        .postgresql = "insert into \"worn\" (\"id\", \"name\") values ($1, $2) on conflict (\"name\") do "
                      "update set \"name\" = excluded.\"name\" returning \"id\"",
        .parameters = "id name",
        .columns = "id",
        .postgresql_types = "int8 text",
        .postgresql_automatic = "insert into \"worn\" (\"name\") values ($2) on conflict (\"name\") do "
                                "update set \"name\" = excluded.\"name\" returning \"id\"",
        .automatic = 1,
    },
    [STATEMENT_worn_get] = {
        .name = "worn_get",
        .sqlite = "select \"id\", \"name\" from \"worn\" where \"id\" = ?1",
        .postgresql = "select \"id\", \"name\" from \"worn\" where \"id\" = $1",
        .parameters = "id",
        .columns = "id name",
        .postgresql_types = "int8",
    },
    [STATEMENT_worn_exists] = {
        .name = "worn_exists",
        .sqlite = "select 1 from \"worn\" where \"id\" = ?1",
        .postgresql = "select 1 from \"worn\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
    [STATEMENT_worn_get_by_name] = {
        .name = "worn_get_by_name",
        .sqlite = "select \"id\", \"name\" from \"worn\" where \"name\" = ?1",
        .postgresql = "select \"id\", \"name\" from \"worn\" where \"name\" = $1",
        .parameters = "name",
        .columns = "id name",
        .postgresql_types = "text",
    },
    [STATEMENT_worn_count] = {
        .name = "worn_count",
        .sqlite = "select count(*) from \"worn\"",
        .postgresql = "select count(*) from \"worn\"",
        .columns = "count",
    },
    [STATEMENT_worn_all] = {
        .name = "worn_all",
        .sqlite = "select \"id\", \"name\" from \"worn\" order by \"id\"",
        .postgresql = "select \"id\", \"name\" from \"worn\" order by \"id\"",
        .columns = "id name",
    },
    [STATEMENT_worn_list_all] = {
        .name = "worn_list_all",
        .sqlite = "select \"id\", \"name\" from \"worn\" order by \"id\" limit ?1 offset ?2",
        .postgresql = "select \"id\", \"name\" from \"worn\" order by \"id\" limit $1 offset $2",
        .parameters = "limit offset",
        .columns = "id name",
        .postgresql_types = "int8 int8",
    },
    [STATEMENT_worn_update] = {
        .name = "worn_update",
        .sqlite = "update \"worn\" set ",
        .postgresql = "update \"worn\" set ",
        .parameters = "id name",
        .postgresql_types = "int8 text",
        .assignment_count = 1,
        .assignments = worn_assignments,
        .sqlite_end = " where \"id\" = ?1",
        .postgresql_end = " where \"id\" = $1",
    },
    [STATEMENT_worn_update_returning] = {
        .name = "worn_update_returning",
        .sqlite = "update \"worn\" set ",
        .postgresql = "update \"worn\" set ",
        .parameters = "id name",
        .columns = "id name",
        .postgresql_types = "int8 text",
        .assignment_count = 1,
        .assignments = worn_assignments,
        .sqlite_end = " where \"id\" = ?1 returning \"id\", \"name\"",
        .postgresql_end = " where \"id\" = $1 returning \"id\", \"name\"",
    },
    [STATEMENT_worn_delete] = {
        .name = "worn_delete",
        .sqlite = "delete from \"worn\" where \"id\" = ?1",
        .postgresql = "delete from \"worn\" where \"id\" = $1",
        .parameters = "id",
        .postgresql_types = "int8",
    },
};

/* -- constraints ----------------------------------------------------------------------------------------- */

static const struct schema_constraint_name constraints[] = {
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

static const struct operation *const revision_1_upgrade[] = {
    &(const struct operation){
        .kind = OPERATION_CREATE_ENUM,
        .line = 10,
        .name = "mood",
        .enumeration = &(const struct enumeration){
            .name = "mood",
            .value_count = 4,
            .values = (const struct enum_value *const[]){
                &(const struct enum_value){.text = "calm"},
                &(const struct enum_value){.text = "in-review"},
                &(const struct enum_value){.text = "a?b"},
                &(const struct enum_value){.text = "select"},
            },
            .comment = "Ends a comment */ and opens one /* and ?\077/\n100% \"quoted\" \\",
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 11,
        .table = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde",
        .table_value = &(const struct table){
            .name = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde",
            .column_count = 2,
            .columns = (const struct column *const[]){
                &(const struct column){
                    .name = "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .automatic = AUTO_IDENTITY,
                },
                &(const struct column){
                    .name = "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
                    .type = {.kind = TYPE_TEXT, .precision = -1},
                },
            },
            .constraint_count = 2,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){
                        "a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x",
                    },
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_UNIQUE,
                    .column_count = 1,
                    .columns = (const char *const[]){
                        "another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x",
                    },
                },
            },
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 16,
        .table = "composite",
        .table_value = &(const struct table){
            .name = "composite",
            .column_count = 5,
            .columns = (const struct column *const[]){
                &(const struct column){
                    .name = "region",
                    .type = {.kind = TYPE_TEXT, .precision = -1, .length = 10},
                },
                &(const struct column){.name = "year", .type = {.kind = TYPE_INT16, .precision = -1}},
                &(const struct column){.name = "number", .type = {.kind = TYPE_INT32, .precision = -1}},
                &(const struct column){
                    .name = "remark",
                    .type = {.kind = TYPE_TEXT, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "edition",
                    .type = {.kind = TYPE_INT32, .precision = -1},
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_INTEGER,
                        .type = {.kind = TYPE_INT32, .precision = -1},
                        .text = "1",
                    },
                },
            },
            .constraint_count = 1,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 3,
                    .columns = (const char *const[]){"region", "year", "number"},
                },
            },
            .comment = "A key of three columns.",
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 25,
        .table = "computed",
        .table_value = &(const struct table){
            .name = "computed",
            .column_count = 7,
            .columns = (const struct column *const[]){
                &(const struct column){
                    .name = "id",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .automatic = AUTO_IDENTITY,
                },
                &(const struct column){
                    .name = "price",
                    .type = {.kind = TYPE_DECIMAL, .precision = 8, .scale = 2},
                },
                &(const struct column){
                    .name = "count",
                    .type = {.kind = TYPE_INT32, .precision = -1},
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_INTEGER,
                        .type = {.kind = TYPE_INT32, .precision = -1},
                        .text = "1",
                    },
                },
                &(const struct column){
                    .name = "name",
                    .type = {.kind = TYPE_TEXT, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "total",
                    .type = {.kind = TYPE_DECIMAL, .precision = 18, .scale = 2},
                    .generated = &(const struct expression){
                        .kind = EXPRESSION_BINARY,
                        .operation = OPERATOR_MULTIPLY,
                        .type = {.kind = TYPE_DECIMAL, .precision = 18, .scale = 2},
                        .count = 2,
                        .operands = (const struct expression *const[]){
                            &(const struct expression){
                                .kind = EXPRESSION_COLUMN,
                                .type = {.kind = TYPE_DECIMAL, .precision = 8, .scale = 2},
                                .text = "price",
                            },
                            &(const struct expression){
                                .kind = EXPRESSION_COLUMN,
                                .type = {.kind = TYPE_INT32, .precision = -1},
                                .text = "count",
                            },
                        },
                    },
                    .stored = true,
                },
                &(const struct column){
                    .name = "folded",
                    .type = {.kind = TYPE_TEXT, .precision = -1},
                    .nullable = true,
                    .generated = &(const struct expression){
                        .kind = EXPRESSION_CALL,
                        .type = {.kind = TYPE_TEXT, .precision = -1},
                        .nullable = true,
                        .text = "lower",
                        .count = 1,
                        .operands = (const struct expression *const[]){
                            &(const struct expression){
                                .kind = EXPRESSION_COLUMN,
                                .type = {.kind = TYPE_TEXT, .precision = -1},
                                .nullable = true,
                                .text = "name",
                            },
                        },
                    },
                    .stored = true,
                },
                &(const struct column){
                    .name = "version",
                    .type = {.kind = TYPE_INT32, .precision = -1},
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_INTEGER,
                        .type = {.kind = TYPE_INT32, .precision = -1},
                        .text = "1",
                    },
                },
            },
            .constraint_count = 1,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"id"},
                },
            },
            .comment = "Columns that the database computes: read, and written by no one.",
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 35,
        .table = "event",
        .table_value = &(const struct table){
            .name = "event",
            .column_count = 2,
            .columns = (const struct column *const[]){
                &(const struct column){.name = "at", .type = {.kind = TYPE_TIMESTAMP, .precision = -1}},
                &(const struct column){.name = "message", .type = {.kind = TYPE_TEXT, .precision = -1}},
            },
            .comment = "Has no key.",
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 40,
        .table = "label",
        .table_value = &(const struct table){
            .name = "label",
            .column_count = 1,
            .columns = (const struct column *const[]){
                &(const struct column){
                    .name = "name",
                    .type = {.kind = TYPE_TEXT, .precision = -1, .length = 20},
                },
            },
            .constraint_count = 1,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"name"},
                },
            },
            .comment = "Links two tables by keys that are no integers, and one of several columns.",
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 43,
        .table = "label_of_composite",
        .table_value = &(const struct table){
            .name = "label_of_composite",
            .column_count = 4,
            .columns = (const struct column *const[]){
                &(const struct column){
                    .name = "label",
                    .type = {.kind = TYPE_TEXT, .precision = -1, .length = 20},
                },
                &(const struct column){
                    .name = "region",
                    .type = {.kind = TYPE_TEXT, .precision = -1, .length = 10},
                },
                &(const struct column){.name = "year", .type = {.kind = TYPE_INT16, .precision = -1}},
                &(const struct column){.name = "number", .type = {.kind = TYPE_INT32, .precision = -1}},
            },
            .constraint_count = 3,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_FOREIGN_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"label"},
                    .target = "label",
                    .target_columns = (const char *const[]){"name"},
                    .on_delete = ACTION_CASCADE,
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 4,
                    .columns = (const char *const[]){"label", "region", "year", "number"},
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_FOREIGN_KEY,
                    .column_count = 3,
                    .columns = (const char *const[]){"region", "year", "number"},
                    .target = "composite",
                    .target_columns = (const char *const[]){"region", "year", "number"},
                    .on_delete = ACTION_CASCADE,
                },
            },
            .index_count = 1,
            .indexes = (const struct index *const[]){
                &(const struct index){
                    .key_count = 3,
                    .keys = (const struct index_key[]){
                        {.column = "region"},
                        {.column = "year"},
                        {.column = "number"},
                    },
                },
            },
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 52,
        .table = "measures",
        .table_value = &(const struct table){
            .name = "measures",
            .column_count = 7,
            .columns = (const struct column *const[]){
                &(const struct column){.name = "single", .type = {.kind = TYPE_FLOAT32, .precision = -1}},
                &(const struct column){.name = "double", .type = {.kind = TYPE_FLOAT64, .precision = -1}},
                &(const struct column){
                    .name = "amount",
                    .type = {.kind = TYPE_DECIMAL, .precision = 6, .scale = 2},
                },
                &(const struct column){.name = "flag", .type = {.kind = TYPE_BOOL, .precision = -1}},
                &(const struct column){.name = "small", .type = {.kind = TYPE_INT16, .precision = -1}},
                &(const struct column){.name = "blob", .type = {.kind = TYPE_BYTES, .precision = -1}},
                &(const struct column){
                    .name = "mood",
                    .type = {.kind = TYPE_ENUM, .precision = -1, .name = "mood"},
                },
            },
            .constraint_count = 1,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 7,
                    .columns = (const char *const[]){
                        "single",
                        "double",
                        "amount",
                        "flag",
                        "small",
                        "blob",
                        "mood",
                    },
                },
            },
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 62,
        .table = "measured",
        .table_value = &(const struct table){
            .name = "measured",
            .column_count = 8,
            .columns = (const struct column *const[]){
                &(const struct column){
                    .name = "id",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .automatic = AUTO_IDENTITY,
                },
                &(const struct column){
                    .name = "single",
                    .type = {.kind = TYPE_FLOAT32, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "double",
                    .type = {.kind = TYPE_FLOAT64, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "amount",
                    .type = {.kind = TYPE_DECIMAL, .precision = 6, .scale = 2},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "flag",
                    .type = {.kind = TYPE_BOOL, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "small",
                    .type = {.kind = TYPE_INT16, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "blob",
                    .type = {.kind = TYPE_BYTES, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "mood",
                    .type = {.kind = TYPE_ENUM, .precision = -1, .name = "mood"},
                    .nullable = true,
                },
            },
            .constraint_count = 2,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"id"},
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_FOREIGN_KEY,
                    .column_count = 7,
                    .columns = (const char *const[]){
                        "single",
                        "double",
                        "amount",
                        "flag",
                        "small",
                        "blob",
                        "mood",
                    },
                    .target = "measures",
                    .target_columns = (const char *const[]){
                        "single",
                        "double",
                        "amount",
                        "flag",
                        "small",
                        "blob",
                        "mood",
                    },
                    .on_delete = ACTION_SET_NULL,
                },
            },
            .index_count = 1,
            .indexes = (const struct index *const[]){
                &(const struct index){
                    .key_count = 7,
                    .keys = (const struct index_key[]){
                        {.column = "single"},
                        {.column = "double"},
                        {.column = "amount"},
                        {.column = "flag"},
                        {.column = "small"},
                        {.column = "blob"},
                        {.column = "mood"},
                    },
                },
            },
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 75,
        .table = "moments",
        .table_value = &(const struct table){
            .name = "moments",
            .column_count = 4,
            .columns = (const struct column *const[]){
                &(const struct column){.name = "day", .type = {.kind = TYPE_DATE, .precision = -1}},
                &(const struct column){.name = "clock", .type = {.kind = TYPE_TIME, .precision = -1}},
                &(const struct column){.name = "moment", .type = {.kind = TYPE_TIMESTAMP, .precision = -1}},
                &(const struct column){.name = "wall", .type = {.kind = TYPE_DATETIME, .precision = -1}},
            },
            .constraint_count = 1,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 4,
                    .columns = (const char *const[]){"day", "clock", "moment", "wall"},
                },
            },
            .comment = "Keys of every type that can be one, pointed to: what is loaded for many rows at "
                       "once.",
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 82,
        .table = "at_moment",
        .table_value = &(const struct table){
            .name = "at_moment",
            .column_count = 5,
            .columns = (const struct column *const[]){
                &(const struct column){
                    .name = "id",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .automatic = AUTO_IDENTITY,
                },
                &(const struct column){
                    .name = "day",
                    .type = {.kind = TYPE_DATE, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "clock",
                    .type = {.kind = TYPE_TIME, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "moment",
                    .type = {.kind = TYPE_TIMESTAMP, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "wall",
                    .type = {.kind = TYPE_DATETIME, .precision = -1},
                    .nullable = true,
                },
            },
            .constraint_count = 2,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"id"},
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_FOREIGN_KEY,
                    .column_count = 4,
                    .columns = (const char *const[]){"day", "clock", "moment", "wall"},
                    .target = "moments",
                    .target_columns = (const char *const[]){"day", "clock", "moment", "wall"},
                    .on_delete = ACTION_SET_NULL,
                },
            },
            .index_count = 1,
            .indexes = (const struct index *const[]){
                &(const struct index){
                    .key_count = 4,
                    .keys = (const struct index_key[]){
                        {.column = "day"},
                        {.column = "clock"},
                        {.column = "moment"},
                        {.column = "wall"},
                    },
                },
            },
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 92,
        .table = "node",
        .table_value = &(const struct table){
            .name = "node",
            .column_count = 3,
            .columns = (const struct column *const[]){
                &(const struct column){
                    .name = "id",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .automatic = AUTO_IDENTITY,
                },
                &(const struct column){
                    .name = "parent",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){.name = "name", .type = {.kind = TYPE_TEXT, .precision = -1}},
            },
            .constraint_count = 4,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"id"},
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_FOREIGN_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"parent"},
                    .target = "node",
                    .target_columns = (const char *const[]){"id"},
                    .on_delete = ACTION_CASCADE,
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_CHECK,
                    .expression = &(const struct expression){
                        .kind = EXPRESSION_BINARY,
                        .operation = OPERATOR_GREATER,
                        .type = {.kind = TYPE_BOOL, .precision = -1},
                        .count = 2,
                        .operands = (const struct expression *const[]){
                            &(const struct expression){
                                .kind = EXPRESSION_CALL,
                                .type = {.kind = TYPE_INT32, .precision = -1},
                                .text = "length",
                                .count = 1,
                                .operands = (const struct expression *const[]){
                                    &(const struct expression){
                                        .kind = EXPRESSION_COLUMN,
                                        .type = {.kind = TYPE_TEXT, .precision = -1},
                                        .text = "name",
                                    },
                                },
                            },
                            &(const struct expression){
                                .kind = EXPRESSION_INTEGER,
                                .type = {.kind = TYPE_INT32, .precision = -1},
                                .text = "1",
                            },
                        },
                    },
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_UNIQUE,
                    .name = "sibling",
                    .named = true,
                    .column_count = 2,
                    .columns = (const char *const[]){"parent", "name"},
                },
            },
            .comment = "A tree: points to itself.",
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 100,
        .table = "nullable",
        .table_value = &(const struct table){
            .name = "nullable",
            .column_count = 19,
            .columns = (const struct column *const[]){
                &(const struct column){
                    .name = "id",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .automatic = AUTO_IDENTITY,
                },
                &(const struct column){
                    .name = "flag",
                    .type = {.kind = TYPE_BOOL, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "small",
                    .type = {.kind = TYPE_INT16, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "middle",
                    .type = {.kind = TYPE_INT32, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "large",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "single",
                    .type = {.kind = TYPE_FLOAT32, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "many",
                    .type = {.kind = TYPE_FLOAT64, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "money",
                    .type = {.kind = TYPE_DECIMAL, .precision = 12, .scale = 2},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "huge",
                    .type = {.kind = TYPE_NUMERIC, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "words",
                    .type = {.kind = TYPE_TEXT, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "limited",
                    .type = {.kind = TYPE_TEXT, .precision = -1, .length = 5},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "blob",
                    .type = {.kind = TYPE_BYTES, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "ident",
                    .type = {.kind = TYPE_UUID, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "day",
                    .type = {.kind = TYPE_DATE, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "clock",
                    .type = {.kind = TYPE_TIME, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "moment",
                    .type = {.kind = TYPE_TIMESTAMP, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "wall",
                    .type = {.kind = TYPE_DATETIME, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "document",
                    .type = {.kind = TYPE_JSON, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "mood",
                    .type = {.kind = TYPE_ENUM, .precision = -1, .name = "mood"},
                    .nullable = true,
                },
            },
            .constraint_count = 1,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"id"},
                },
            },
            .index_count = 2,
            .indexes = (const struct index *const[]){
                &(const struct index){
                    .key_count = 2,
                    .keys = (const struct index_key[]){
                        {.column = "mood"},
                        {.column = "day", .descending = true},
                    },
                },
                &(const struct index){
                    .key_count = 1,
                    .keys = (const struct index_key[]){{.column = "small"}},
                },
            },
            .comment = "All types, nullable.",
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 124,
        .table = "plain",
        .table_value = &(const struct table){
            .name = "plain",
            .column_count = 19,
            .columns = (const struct column *const[]){
                &(const struct column){
                    .name = "id",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .automatic = AUTO_IDENTITY,
                },
                &(const struct column){.name = "flag", .type = {.kind = TYPE_BOOL, .precision = -1}},
                &(const struct column){.name = "small", .type = {.kind = TYPE_INT16, .precision = -1}},
                &(const struct column){.name = "middle", .type = {.kind = TYPE_INT32, .precision = -1}},
                &(const struct column){.name = "large", .type = {.kind = TYPE_INT64, .precision = -1}},
                &(const struct column){.name = "single", .type = {.kind = TYPE_FLOAT32, .precision = -1}},
                &(const struct column){.name = "double", .type = {.kind = TYPE_FLOAT64, .precision = -1}},
                &(const struct column){
                    .name = "money",
                    .type = {.kind = TYPE_DECIMAL, .precision = 12, .scale = 2},
                },
                &(const struct column){.name = "huge", .type = {.kind = TYPE_NUMERIC, .precision = -1}},
                &(const struct column){.name = "words", .type = {.kind = TYPE_TEXT, .precision = -1}},
                &(const struct column){
                    .name = "short_text",
                    .type = {.kind = TYPE_TEXT, .precision = -1, .length = 5},
                },
                &(const struct column){.name = "blob", .type = {.kind = TYPE_BYTES, .precision = -1}},
                &(const struct column){.name = "ident", .type = {.kind = TYPE_UUID, .precision = -1}},
                &(const struct column){.name = "day", .type = {.kind = TYPE_DATE, .precision = -1}},
                &(const struct column){.name = "clock", .type = {.kind = TYPE_TIME, .precision = -1}},
                &(const struct column){.name = "moment", .type = {.kind = TYPE_TIMESTAMP, .precision = -1}},
                &(const struct column){.name = "wall", .type = {.kind = TYPE_DATETIME, .precision = -1}},
                &(const struct column){.name = "document", .type = {.kind = TYPE_JSON, .precision = -1}},
                &(const struct column){
                    .name = "mood",
                    .type = {.kind = TYPE_ENUM, .precision = -1, .name = "mood"},
                },
            },
            .constraint_count = 2,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"id"},
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_UNIQUE,
                    .column_count = 1,
                    .columns = (const char *const[]){"ident"},
                },
            },
            .comment = "All types, not null.",
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 146,
        .table = "pointing",
        .table_value = &(const struct table){
            .name = "pointing",
            .column_count = 5,
            .columns = (const struct column *const[]){
                &(const struct column){
                    .name = "id",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .automatic = AUTO_IDENTITY,
                },
                &(const struct column){
                    .name = "region",
                    .type = {.kind = TYPE_TEXT, .precision = -1, .length = 10},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "year",
                    .type = {.kind = TYPE_INT16, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "number",
                    .type = {.kind = TYPE_INT32, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "other",
                    .type = {.kind = TYPE_UUID, .precision = -1},
                    .nullable = true,
                },
            },
            .constraint_count = 3,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"id"},
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_FOREIGN_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"other"},
                    .target = "plain",
                    .target_columns = (const char *const[]){"ident"},
                    .on_delete = ACTION_SET_NULL,
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_FOREIGN_KEY,
                    .column_count = 3,
                    .columns = (const char *const[]){"region", "year", "number"},
                    .target = "composite",
                    .target_columns = (const char *const[]){"region", "year", "number"},
                    .on_delete = ACTION_SET_NULL,
                },
            },
            .comment = "Points to a key of several columns, perhaps.",
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 155,
        .table = "preset",
        .table_value = &(const struct table){
            .name = "preset",
            .column_count = 13,
            .columns = (const struct column *const[]){
                &(const struct column){
                    .name = "id",
                    .type = {.kind = TYPE_INT32, .precision = -1},
                    .automatic = AUTO_IDENTITY,
                },
                &(const struct column){
                    .name = "flag",
                    .type = {.kind = TYPE_BOOL, .precision = -1},
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_BOOLEAN,
                        .type = {.kind = TYPE_BOOL, .precision = -1},
                        .text = "true",
                    },
                },
                &(const struct column){
                    .name = "small",
                    .type = {.kind = TYPE_INT16, .precision = -1},
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_INTEGER,
                        .type = {.kind = TYPE_INT16, .precision = -1},
                        .text = "-1",
                    },
                },
                &(const struct column){
                    .name = "middle",
                    .type = {.kind = TYPE_INT32, .precision = -1},
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_INTEGER,
                        .type = {.kind = TYPE_INT32, .precision = -1},
                        .text = "2",
                    },
                },
                &(const struct column){
                    .name = "large",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_INTEGER,
                        .type = {.kind = TYPE_INT64, .precision = -1},
                        .text = "9000000000",
                    },
                },
                &(const struct column){
                    .name = "single",
                    .type = {.kind = TYPE_FLOAT32, .precision = -1},
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_NUMBER,
                        .type = {.kind = TYPE_FLOAT32, .precision = -1},
                        .text = "1.5",
                    },
                },
                &(const struct column){
                    .name = "many",
                    .type = {.kind = TYPE_FLOAT64, .precision = -1},
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_NUMBER,
                        .type = {.kind = TYPE_FLOAT64, .precision = -1},
                        .text = "2.5",
                    },
                },
                &(const struct column){
                    .name = "money",
                    .type = {.kind = TYPE_DECIMAL, .precision = 12, .scale = 2},
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_NUMBER,
                        .type = {.kind = TYPE_DECIMAL, .precision = 12, .scale = 2},
                        .text = "1.25",
                    },
                },
                &(const struct column){
                    .name = "words",
                    .type = {.kind = TYPE_TEXT, .precision = -1},
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_TEXT,
                        .type = {.kind = TYPE_TEXT, .precision = -1},
                        .text = "it's ?\077 100% \"here\" \\",
                    },
                },
                &(const struct column){
                    .name = "day",
                    .type = {.kind = TYPE_DATE, .precision = -1},
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_TEXT,
                        .type = {.kind = TYPE_DATE, .precision = -1},
                        .text = "2026-01-02",
                    },
                },
                &(const struct column){
                    .name = "moment",
                    .type = {.kind = TYPE_TIMESTAMP, .precision = -1},
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_CALL,
                        .type = {.kind = TYPE_TIMESTAMP, .precision = -1},
                        .text = "now",
                    },
                },
                &(const struct column){
                    .name = "document",
                    .type = {.kind = TYPE_JSON, .precision = -1},
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_TEXT,
                        .type = {.kind = TYPE_JSON, .precision = -1},
                        .text = "{\"a\":1}",
                    },
                },
                &(const struct column){
                    .name = "mood",
                    .type = {.kind = TYPE_ENUM, .precision = -1, .name = "mood"},
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_TEXT,
                        .type = {.kind = TYPE_ENUM, .precision = -1, .name = "mood"},
                        .text = "calm",
                    },
                },
            },
            .constraint_count = 1,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"id"},
                },
            },
            .comment = "All types with a default.",
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 171,
        .table = "settable",
        .table_value = &(const struct table){
            .name = "settable",
            .column_count = 8,
            .columns = (const struct column *const[]){
                &(const struct column){
                    .name = "id",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .automatic = AUTO_IDENTITY,
                },
                &(const struct column){
                    .name = "flag",
                    .type = {.kind = TYPE_BOOL, .precision = -1},
                    .nullable = true,
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_BOOLEAN,
                        .type = {.kind = TYPE_BOOL, .precision = -1},
                        .text = "true",
                    },
                },
                &(const struct column){
                    .name = "middle",
                    .type = {.kind = TYPE_INT32, .precision = -1},
                    .nullable = true,
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_INTEGER,
                        .type = {.kind = TYPE_INT32, .precision = -1},
                        .text = "2",
                    },
                },
                &(const struct column){
                    .name = "money",
                    .type = {.kind = TYPE_DECIMAL, .precision = 12, .scale = 2},
                    .nullable = true,
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_NUMBER,
                        .type = {.kind = TYPE_DECIMAL, .precision = 12, .scale = 2},
                        .text = "1.25",
                    },
                },
                &(const struct column){
                    .name = "words",
                    .type = {.kind = TYPE_TEXT, .precision = -1},
                    .nullable = true,
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_TEXT,
                        .type = {.kind = TYPE_TEXT, .precision = -1},
                        .text = "x",
                    },
                },
                &(const struct column){
                    .name = "blob",
                    .type = {.kind = TYPE_BYTES, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "moment",
                    .type = {.kind = TYPE_TIMESTAMP, .precision = -1},
                    .nullable = true,
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_CALL,
                        .type = {.kind = TYPE_TIMESTAMP, .precision = -1},
                        .text = "now",
                    },
                },
                &(const struct column){
                    .name = "mood",
                    .type = {.kind = TYPE_ENUM, .precision = -1, .name = "mood"},
                    .nullable = true,
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_TEXT,
                        .type = {.kind = TYPE_ENUM, .precision = -1, .name = "mood"},
                        .text = "calm",
                    },
                },
            },
            .constraint_count = 1,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"id"},
                },
            },
            .comment = "All kinds of nullable columns with a default: null can be said.",
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 182,
        .table = "shop.parcel",
        .table_value = &(const struct table){
            .name = "shop.parcel",
            .column_count = 4,
            .columns = (const struct column *const[]){
                &(const struct column){
                    .name = "id",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .automatic = AUTO_IDENTITY,
                },
                &(const struct column){.name = "label", .type = {.kind = TYPE_TEXT, .precision = -1}},
                &(const struct column){.name = "code", .type = {.kind = TYPE_TEXT, .precision = -1}},
                &(const struct column){
                    .name = "node",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .nullable = true,
                },
            },
            .constraint_count = 4,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"id"},
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_UNIQUE,
                    .column_count = 1,
                    .columns = (const char *const[]){"label"},
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_FOREIGN_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"node"},
                    .target = "node",
                    .target_columns = (const char *const[]){"id"},
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_CHECK,
                    .expression = &(const struct expression){
                        .kind = EXPRESSION_BINARY,
                        .operation = OPERATOR_NOT_EQUAL,
                        .type = {.kind = TYPE_BOOL, .precision = -1},
                        .count = 2,
                        .operands = (const struct expression *const[]){
                            &(const struct expression){
                                .kind = EXPRESSION_COLUMN,
                                .type = {.kind = TYPE_TEXT, .precision = -1},
                                .text = "code",
                            },
                            &(const struct expression){
                                .kind = EXPRESSION_TEXT,
                                .type = {.kind = TYPE_TEXT, .precision = -1},
                                .text = "",
                            },
                        },
                    },
                },
            },
            .index_count = 2,
            .indexes = (const struct index *const[]){
                &(const struct index){
                    .unique = true,
                    .key_count = 1,
                    .keys = (const struct index_key[]){
                        {
                            .expression = &(const struct expression){
                                .kind = EXPRESSION_CALL,
                                .type = {.kind = TYPE_TEXT, .precision = -1},
                                .text = "lower",
                                .count = 1,
                                .operands = (const struct expression *const[]){
                                    &(const struct expression){
                                        .kind = EXPRESSION_COLUMN,
                                        .type = {.kind = TYPE_TEXT, .precision = -1},
                                        .text = "code",
                                    },
                                },
                            },
                        },
                    },
                },
                &(const struct index){.key_count = 1, .keys = (const struct index_key[]){{.column = "node"}}},
            },
            .comment = "Tables of one name, each in a schema of its own.",
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 191,
        .table = "store.parcel",
        .table_value = &(const struct table){
            .name = "store.parcel",
            .column_count = 4,
            .columns = (const struct column *const[]){
                &(const struct column){
                    .name = "id",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .automatic = AUTO_IDENTITY,
                },
                &(const struct column){.name = "label", .type = {.kind = TYPE_TEXT, .precision = -1}},
                &(const struct column){.name = "code", .type = {.kind = TYPE_TEXT, .precision = -1}},
                &(const struct column){
                    .name = "from",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .nullable = true,
                },
            },
            .constraint_count = 4,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"id"},
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_UNIQUE,
                    .column_count = 1,
                    .columns = (const char *const[]){"label"},
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_FOREIGN_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"from"},
                    .target = "shop.parcel",
                    .target_columns = (const char *const[]){"id"},
                    .on_delete = ACTION_CASCADE,
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_CHECK,
                    .expression = &(const struct expression){
                        .kind = EXPRESSION_BINARY,
                        .operation = OPERATOR_NOT_EQUAL,
                        .type = {.kind = TYPE_BOOL, .precision = -1},
                        .count = 2,
                        .operands = (const struct expression *const[]){
                            &(const struct expression){
                                .kind = EXPRESSION_COLUMN,
                                .type = {.kind = TYPE_TEXT, .precision = -1},
                                .text = "code",
                            },
                            &(const struct expression){
                                .kind = EXPRESSION_TEXT,
                                .type = {.kind = TYPE_TEXT, .precision = -1},
                                .text = "",
                            },
                        },
                    },
                },
            },
            .index_count = 2,
            .indexes = (const struct index *const[]){
                &(const struct index){
                    .unique = true,
                    .key_count = 1,
                    .keys = (const struct index_key[]){
                        {
                            .expression = &(const struct expression){
                                .kind = EXPRESSION_CALL,
                                .type = {.kind = TYPE_TEXT, .precision = -1},
                                .text = "lower",
                                .count = 1,
                                .operands = (const struct expression *const[]){
                                    &(const struct expression){
                                        .kind = EXPRESSION_COLUMN,
                                        .type = {.kind = TYPE_TEXT, .precision = -1},
                                        .text = "code",
                                    },
                                },
                            },
                        },
                    },
                },
                &(const struct index){.key_count = 1, .keys = (const struct index_key[]){{.column = "from"}}},
            },
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 201,
        .table = "taken",
        .table_value = &(const struct table){
            .name = "taken",
            .column_count = 7,
            .columns = (const struct column *const[]){
                &(const struct column){.name = "db", .type = {.kind = TYPE_INT64, .precision = -1}},
                &(const struct column){.name = "arena", .type = {.kind = TYPE_TEXT, .precision = -1}},
                &(const struct column){.name = "status", .type = {.kind = TYPE_INT32, .precision = -1}},
                &(const struct column){.name = "count", .type = {.kind = TYPE_INT32, .precision = -1}},
                &(const struct column){.name = "class", .type = {.kind = TYPE_TEXT, .precision = -1}},
                &(const struct column){
                    .name = "row",
                    .type = {.kind = TYPE_TEXT, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "change",
                    .type = {.kind = TYPE_TEXT, .precision = -1},
                    .nullable = true,
                },
            },
            .constraint_count = 2,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"db"},
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_UNIQUE,
                    .column_count = 1,
                    .columns = (const char *const[]){"arena"},
                },
            },
            .index_count = 2,
            .indexes = (const struct index *const[]){
                &(const struct index){
                    .key_count = 1,
                    .keys = (const struct index_key[]){{.column = "status"}},
                },
                &(const struct index){
                    .key_count = 1,
                    .keys = (const struct index_key[]){{.column = "count"}},
                },
            },
            .comment = "Names that functions use themselves.",
        },
    },
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 213,
        .table = "worn",
        .table_value = &(const struct table){
            .name = "worn",
            .column_count = 5,
            .columns = (const struct column *const[]){
                &(const struct column){
                    .name = "id",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .automatic = AUTO_IDENTITY,
                },
                &(const struct column){.name = "name", .type = {.kind = TYPE_TEXT, .precision = -1}},
                &(const struct column){
                    .name = "fax",
                    .type = {.kind = TYPE_TEXT, .precision = -1},
                    .nullable = true,
                },
                &(const struct column){
                    .name = "score",
                    .type = {.kind = TYPE_INT32, .precision = -1},
                    .default_value = &(const struct expression){
                        .kind = EXPRESSION_INTEGER,
                        .type = {.kind = TYPE_INT32, .precision = -1},
                        .text = "7",
                    },
                },
                &(const struct column){
                    .name = "node",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .nullable = true,
                },
            },
            .constraint_count = 5,
            .constraints = (const struct constraint *const[]){
                &(const struct constraint){
                    .kind = CONSTRAINT_PRIMARY_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"id"},
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_UNIQUE,
                    .column_count = 1,
                    .columns = (const char *const[]){"name"},
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_UNIQUE,
                    .column_count = 1,
                    .columns = (const char *const[]){"fax"},
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_FOREIGN_KEY,
                    .column_count = 1,
                    .columns = (const char *const[]){"node"},
                    .target = "node",
                    .target_columns = (const char *const[]){"id"},
                },
                &(const struct constraint){
                    .kind = CONSTRAINT_CHECK,
                    .expression = &(const struct expression){
                        .kind = EXPRESSION_BINARY,
                        .operation = OPERATOR_GREATER,
                        .type = {.kind = TYPE_BOOL, .precision = -1},
                        .count = 2,
                        .operands = (const struct expression *const[]){
                            &(const struct expression){
                                .kind = EXPRESSION_COLUMN,
                                .type = {.kind = TYPE_INT32, .precision = -1},
                                .text = "score",
                            },
                            &(const struct expression){
                                .kind = EXPRESSION_INTEGER,
                                .type = {.kind = TYPE_INT32, .precision = -1},
                                .text = "0",
                            },
                        },
                    },
                },
            },
            .index_count = 3,
            .indexes = (const struct index *const[]){
                &(const struct index){.key_count = 1, .keys = (const struct index_key[]){{.column = "node"}}},
                &(const struct index){
                    .key_count = 2,
                    .keys = (const struct index_key[]){{.column = "name"}, {.column = "score"}},
                },
                &(const struct index){
                    .name = "worn_reachable",
                    .named = true,
                    .key_count = 1,
                    .keys = (const struct index_key[]){{.column = "name"}},
                    .where = &(const struct expression){
                        .kind = EXPRESSION_IS_NULL,
                        .negated = true,
                        .type = {.kind = TYPE_BOOL, .precision = -1},
                        .count = 1,
                        .operands = (const struct expression *const[]){
                            &(const struct expression){
                                .kind = EXPRESSION_COLUMN,
                                .type = {.kind = TYPE_TEXT, .precision = -1},
                                .nullable = true,
                                .text = "fax",
                            },
                        },
                    },
                },
            },
            .comment = "Columns that no program uses any more, and what they are in.",
        },
    },
};

static const struct operation *const revision_1_downgrade[] = {
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 227, .table = "worn"},
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 228, .table = "taken"},
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 229, .table = "store.parcel"},
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 230, .table = "shop.parcel"},
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 231, .table = "settable"},
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 232, .table = "preset"},
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 233, .table = "pointing"},
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 234, .table = "plain"},
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 235, .table = "nullable"},
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 236, .table = "node"},
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 237, .table = "at_moment"},
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 238, .table = "moments"},
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 239, .table = "measured"},
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 240, .table = "measures"},
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 241, .table = "label_of_composite"},
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 242, .table = "label"},
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 243, .table = "event"},
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 244, .table = "computed"},
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 245, .table = "composite"},
    &(const struct operation){
        .kind = OPERATION_DROP_TABLE,
        .line = 246,
        .table = "a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde",
    },
    &(const struct operation){.kind = OPERATION_DROP_ENUM, .line = 247, .name = "mood"},
};

static const char *const revision_1_text[] = {
    "// Every build writes this draft anew from the .schema files, until it is frozen:\n"
    "//     schemac --revision -m \"what it does\"\n"
    "// Once you edit it, it is yours, and no build touches it.\n"
    "draft    5c7643a628005f8c052e46eec01e81f24c81c6f9e52a10e930dd1bf5a5b0a6fc\n"
    "format   1\n"
    "\n"
    "upgrade {\n"
    "    /// Ends a comment */ and opens one /* and ?\077/\n"
    "    /// 100% \"quoted\" \\\n"
    "    create enum mood { calm, 'in-review', 'a?b', 'select' }\n"
    "    create table a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde {\n"
    "        a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x  int64  primary key auto\n"
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
    "        foreign key (region, year, number) -> composite (region, year, number) on delete cascade\n"
    "        index (region, year, number)\n"
    "    }\n"
    "    create table measures {\n"
    "        single    float32\n",
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
    "        single    float32?\n"
    "        \"double\"  float64?\n"
    "        amount    decimal(6,2)?\n"
    "        flag      bool?\n"
    "        small     int16?\n"
    "        \"blob\"    bytes?\n"
    "        mood      mood?\n"
    "        foreign key (single, \"double\", amount, flag, small, \"blob\", mood) -> measures (single, \"double\", amount, flag, small, \"blob\", mood) on delete set null\n"
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
    "        foreign key (day, clock, moment, wall) -> moments (day, clock, moment, wall) on delete set null\n"
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
    "        ident     uuid?\n",
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
    "        foreign key (region, year, number) -> composite (region, year, number) on delete set null\n"
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
    "        words     text           default 'it''s ?\077 100% \"here\" \\'\n"
    "        day       date           default '2026-01-02'\n"
    "        moment    timestamp      default now()\n"
    "        document  json           default '{\"a\":1}'\n"
    "        mood      mood           default 'calm'\n"
    "    }\n"
    "    /// All kinds of nullable columns with a default: null can be said.\n"
    "    create table settable {\n",
    "        id       int64           primary key auto\n"
    "        flag     bool?           default true\n"
    "        middle   int32?          default 2\n"
    "        \"money\"  decimal(12,2)?  default 1.25\n"
    "        words    text?           default 'x'\n"
    "        \"blob\"   bytes?\n"
    "        moment   timestamp?      default now()\n"
    "        mood     mood?           default 'calm'\n"
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
    "    drop table node\n",
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
    "}\n",
    NULL,
};

static const struct revision revision_1 = {
    .id = "draft",
    .file = "migrations/0001.draft",
    .draft = true,
    .format = 1,
    .number = 1,
    .checksum = "1:d1018185a546fc13d7a36efd154ddb1bf7edfb165c5196cfca0ec4a5a6b0a554",
    .state = "1:6512a29023758176fdcd271c632f95e4d6e7ce5f1e14a07b1aa0963bd2d7df8d",
    .draft_digest = "4b09f04bb8f19aea53f96e1b1c5aac44710ac6b7ba40fe43433965c98c1c1531",
    .upgrade_count = 21,
    .upgrade = revision_1_upgrade,
    .downgrade_count = 21,
    .downgrade = revision_1_downgrade,
    .text_size = 8302,
    .text = revision_1_text,
};

static const struct revision *const revisions[] = {
    &revision_1,
};

/* -- what it uses of the database ------------------------------------------------------------------------ */

static const char *const uses[] = {
    "table a_name_that_is_about_as_long_as_a_name_can_be_in_postgres_abcde\n"
    "column rnwo a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\n"
    "column rnw another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\n"
    "key a_column_whose_name_is_about_as_long_as_it_can_be_in_postgres_x\n"
    "key another_column_whose_name_is_about_as_long_as_it_can_be_in_pg_x\n"
    "table at_moment\n"
    "column rnwo id\n"
    "column rwz day\n"
    "column rwz clock\n"
    "column rwz moment\n"
    "column rwz wall\n"
    "key id\n"
    "table composite\n"
    "column rnw region\n"
    "column rnw year\n"
    "column rnw number\n"
    "column rwz remark\n"
    "column rno edition\n"
    "key region year number\n"
    "table computed\n"
    "column rnwo id\n"
    "column rnw price\n"
    "column rnwo count\n"
    "column rwz name\n"
    "column rno total\n"
    "column ro folded\n"
    "column rno version\n"
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
    "column rwz single\n"
    "column rwz double\n"
    "column rwz amount\n"
    "column rwz flag\n"
    "column rwz small\n"
    "column rwz blob\n"
    "column rwz mood\n"
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
    "column rwz parent\n"
    "column rnw name\n"
    "key id\n"
    "key parent name\n"
    "table nullable\n"
    "column rnwo id\n"
    "column rwz flag\n"
    "column rwz small\n"
    "column rwz middle\n"
    "column rwz large\n"
    "column rwz single\n"
    "column rwz many\n"
    "column rwz money\n"
    "column rwz huge\n"
    "column rwz words\n"
    "column rwz limited\n"
    "column rwz blob\n"
    "column rwz ident\n"
    "column rwz day\n"
    "column rwz clock\n"
    "column rwz moment\n"
    "column rwz wall\n"
    "column rwz document\n"
    "column rwz mood\n"
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
    "column rnw huge\n"
    "column rnw words\n"
    "column rnw short_text\n",
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
    "column rwz region\n"
    "column rwz year\n"
    "column rwz number\n"
    "column rwz other\n"
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
    "column rwz blob\n"
    "column rwzo moment\n"
    "column rwzo mood\n"
    "key id\n"
    "table shop.parcel\n"
    "column rnwo id\n"
    "column rnw label\n"
    "column rnw code\n"
    "column rwz node\n"
    "key id\n"
    "key label\n"
    "table store.parcel\n"
    "column rnwo id\n"
    "column rnw label\n"
    "column rnw code\n"
    "column rwz from\n"
    "key id\n"
    "key label\n"
    "table taken\n"
    "column rnw db\n"
    "column rnw arena\n"
    "column rnw status\n"
    "column rnw count\n"
    "column rnw class\n"
    "column rwz row\n"
    "column rwz change\n"
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

static const struct schema_program program = {
    .abi = 1,
    .schema = "main",
    .target = "schema",
    .statement_count = sizeof statements / sizeof *statements,
    .statements = statements,
    .constraint_count = sizeof constraints / sizeof *constraints,
    .constraints = constraints,
    .revision_count = sizeof revisions / sizeof *revisions,
    .revisions = revisions,
    .uses = uses,
    .development = true,
    .tool_version = "0.1.0",
    .hop_count = HOPS,
    .hops = hops,
};

schema_status schema_open(const char *url, schema_db **db)
{
    return schema_connect(&program, url, NULL, db);
}

schema_status schema_open_with(const char *url, const struct schema_options *options, schema_db **db)
{
    return schema_connect(&program, url, options, db);
}

const char *schema_revision(void)
{
    return "draft";
}
