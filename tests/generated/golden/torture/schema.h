/* Made by schemac from the .schema files of this target.
 * Do not edit: it is written again whenever the schema changes. */
#ifndef SCHEMA_TARGET_H
#define SCHEMA_TARGET_H

#include "schemac/runtime.h"

#include "torture.schema.h"

#ifdef __cplusplus
extern "C"
{
#endif

/* -- constraints ----------------------------------------------------------------------------------------- */

/* What schema_error_of(db)->constraint_id is compared with. */
enum schema_constraint {
    SCHEMA_CONSTRAINT_NONE,
    SCHEMA_CONSTRAINT_A_NAME_THAT_IS_ABOUT_AS_LONG__ANOTHER_COLUMN_WHOSE_NAME_IS__KEY,
    SCHEMA_CONSTRAINT_A_NAME_THAT_IS_ABOUT_AS_LONG_AS_A_NAME_CAN_BE_IN_POSTGRES__PKEY,
    SCHEMA_CONSTRAINT_AT_MOMENT_DAY_CLOCK_MOMENT_WALL_FKEY,
    SCHEMA_CONSTRAINT_AT_MOMENT_PKEY,
    SCHEMA_CONSTRAINT_COMPOSITE_PKEY,
    SCHEMA_CONSTRAINT_COMPUTED_PKEY,
    SCHEMA_CONSTRAINT_LABEL_OF_COMPOSITE_LABEL_FKEY,
    SCHEMA_CONSTRAINT_LABEL_OF_COMPOSITE_PKEY,
    SCHEMA_CONSTRAINT_LABEL_OF_COMPOSITE_REGION_YEAR_NUMBER_FKEY,
    SCHEMA_CONSTRAINT_LABEL_PKEY,
    SCHEMA_CONSTRAINT_MEASURED_PKEY,
    SCHEMA_CONSTRAINT_MEASURED_SINGLE_DOUBLE_AMOUNT_FLAG_SMALL_BLOB_MOOD_FKEY,
    SCHEMA_CONSTRAINT_MEASURES_PKEY,
    SCHEMA_CONSTRAINT_MOMENTS_PKEY,
    SCHEMA_CONSTRAINT_NODE_NAME_CHECK,
    SCHEMA_CONSTRAINT_NODE_PARENT_FKEY,
    SCHEMA_CONSTRAINT_NODE_PKEY,
    SCHEMA_CONSTRAINT_NULLABLE_PKEY,
    SCHEMA_CONSTRAINT_SHOP_PARCEL_CODE_CHECK,
    SCHEMA_CONSTRAINT_STORE_PARCEL_CODE_CHECK,
    SCHEMA_CONSTRAINT_STORE_PARCEL_FROM_FKEY,
    SCHEMA_CONSTRAINT_SHOP_PARCEL_LABEL_KEY,
    SCHEMA_CONSTRAINT_STORE_PARCEL_LABEL_KEY,
    SCHEMA_CONSTRAINT_SHOP_PARCEL_LOWER_IDX,
    SCHEMA_CONSTRAINT_STORE_PARCEL_LOWER_IDX,
    SCHEMA_CONSTRAINT_SHOP_PARCEL_NODE_FKEY,
    SCHEMA_CONSTRAINT_SHOP_PARCEL_PKEY,
    SCHEMA_CONSTRAINT_STORE_PARCEL_PKEY,
    SCHEMA_CONSTRAINT_PLAIN_IDENT_KEY,
    SCHEMA_CONSTRAINT_PLAIN_PKEY,
    SCHEMA_CONSTRAINT_POINTING_OTHER_FKEY,
    SCHEMA_CONSTRAINT_POINTING_PKEY,
    SCHEMA_CONSTRAINT_POINTING_REGION_YEAR_NUMBER_FKEY,
    SCHEMA_CONSTRAINT_PRESET_PKEY,
    SCHEMA_CONSTRAINT_SETTABLE_PKEY,
    SCHEMA_CONSTRAINT_SIBLING,
    SCHEMA_CONSTRAINT_TAKEN_ARENA_KEY,
    SCHEMA_CONSTRAINT_TAKEN_PKEY,
    SCHEMA_CONSTRAINT_WORN_FAX_KEY,
    SCHEMA_CONSTRAINT_WORN_NAME_KEY,
    SCHEMA_CONSTRAINT_WORN_NODE_FKEY,
    SCHEMA_CONSTRAINT_WORN_PKEY,
    SCHEMA_CONSTRAINT_WORN_SCORE_CHECK
};

/* -- opening --------------------------------------------------------------------------------------------- */

/* Connects, and applies what is pending. *db is set on failure too; schema_close it in any case. */
SCHEMA_MUST_USE schema_status schema_open(const char *url, schema_db **db);
SCHEMA_MUST_USE schema_status schema_open_with(const char *url, const struct schema_options *options,
                                               schema_db **db);

/* The id of the newest revision that this program knows; "draft" when that is not frozen, "" for none. */
const char *schema_revision(void);

#ifdef __cplusplus
}
#endif

#endif
