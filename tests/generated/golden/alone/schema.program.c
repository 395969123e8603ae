/* Made by schemac from the .schema files of this target and its migrations.
 * Do not edit: it is written again whenever the schema changes. */
#include "schema.internal.h"
#include "schema.drafts.h"

/* -- statements ------------------------------------------------------------------------------------------ */

static const struct schema_assignment note_assignments[] = {{.sqlite = "\"name\" = ?2"}};

static const struct schema_statement_text statements[] = {
    [STATEMENT_note_insert] = {
        .name = "note_insert",
        .sqlite = "insert into \"note\" (\"id\", \"name\") values (?1, ?2)",
        .parameters = "id name",
    },
    [STATEMENT_note_insert_returning] = {
        .name = "note_insert_returning",
        .sqlite = "insert into \"note\" (\"id\", \"name\") values (?1, ?2) returning \"id\", \"name\", "
                  "\"folded\"",
        .parameters = "id name",
        .columns = "id name folded",
    },
    [STATEMENT_note_upsert] = {
        .name = "note_upsert",
        .sqlite = "insert into \"note\" (\"id\", \"name\") values (?1, ?2) on conflict (\"id\") do update "
                  "set \"name\" = ?2 returning \"id\"",
        .parameters = "id name",
        .columns = "id",
    },
    [STATEMENT_note_get] = {
        .name = "note_get",
        .sqlite = "select \"id\", \"name\", \"folded\" from \"note\" where \"id\" = ?1",
        .parameters = "id",
        .columns = "id name folded",
    },
    [STATEMENT_note_exists] = {
        .name = "note_exists",
        .sqlite = "select 1 from \"note\" where \"id\" = ?1",
        .parameters = "id",
    },
    [STATEMENT_note_count] = {
        .name = "note_count",
        .sqlite = "select count(*) from \"note\"",
        .columns = "count",
    },
    [STATEMENT_note_all] = {
        .name = "note_all",
        .sqlite = "select \"id\", \"name\", \"folded\" from \"note\" order by \"id\"",
        .columns = "id name folded",
    },
    [STATEMENT_note_list_all] = {
        .name = "note_list_all",
        .sqlite = "select \"id\", \"name\", \"folded\" from \"note\" order by \"id\" limit ?1 offset ?2",
        .parameters = "limit offset",
        .columns = "id name folded",
    },
    [STATEMENT_note_update] = {
        .name = "note_update",
        .sqlite = "update \"note\" set ",
        .parameters = "id name",
        .assignment_count = 1,
        .assignments = note_assignments,
        .sqlite_end = " where \"id\" = ?1",
    },
    [STATEMENT_note_update_returning] = {
        .name = "note_update_returning",
        .sqlite = "update \"note\" set ",
        .parameters = "id name",
        .columns = "id name folded",
        .assignment_count = 1,
        .assignments = note_assignments,
        .sqlite_end = " where \"id\" = ?1 returning \"id\", \"name\", \"folded\"",
    },
    [STATEMENT_note_delete] = {
        .name = "note_delete",
        .sqlite = "delete from \"note\" where \"id\" = ?1",
        .parameters = "id",
    },
};

/* -- constraints ----------------------------------------------------------------------------------------- */

static const struct schema_constraint_name constraints[] = {
    {.name = "note_pkey", .table = "note", .columns = "id", .id = SCHEMA_CONSTRAINT_NOTE_PKEY},
};

/* -- revisions ------------------------------------------------------------------------------------------- */

static const struct operation *const revision_1_upgrade[] = {
    &(const struct operation){
        .kind = OPERATION_CREATE_TABLE,
        .line = 8,
        .table = "note",
        .table_value = &(const struct table){
            .name = "note",
            .column_count = 3,
            .columns = (const struct column *const[]){
                &(const struct column){
                    .name = "id",
                    .type = {.kind = TYPE_INT64, .precision = -1},
                    .automatic = AUTO_IDENTITY,
                },
                &(const struct column){
                    .name = "name",
                    .type = {.kind = TYPE_TEXT, .precision = -1},
                    .nullable = true,
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
            .setting_count = 1,
            .settings = (const struct setting *const[]){
                &(const struct setting){.engine = "sqlite", .name = "strict", .value = "off"},
            },
        },
    },
};

static const struct operation *const revision_1_downgrade[] = {
    &(const struct operation){.kind = OPERATION_DROP_TABLE, .line = 17, .table = "note"},
};

static const char *const revision_1_text[] = {
    "// Every build writes this draft anew from the .schema files, until it is frozen:\n"
    "//     schemac --revision -m \"what it does\"\n"
    "// Once you edit it, it is yours, and no build touches it.\n"
    "draft    d184897da67a34cc3d10fab1669133b20b7d3a98c99966621d60653741756e50\n"
    "format   1\n"
    "\n"
    "upgrade {\n"
    "    create table note {\n"
    "        id      int64  primary key auto\n"
    "        name    text?\n"
    "        folded  text?  = (lower(name)) virtual\n"
    "        sqlite { strict off }\n"
    "    }\n"
    "}\n"
    "\n"
    "downgrade {\n"
    "    drop table note\n"
    "}\n",
    NULL,
};

static const struct revision revision_1 = {
    .id = "draft",
    .file = "migrations/0001.draft",
    .draft = true,
    .format = 1,
    .number = 1,
    .checksum = "1:6a49651993af2f78c61829aade874817be2abe280e11f53238290de3e0404bcc",
    .state = "1:58bd9c2a475f8e76a37d69224ac863ff600dfb1138321f9f1ba69b8acc3ae8c6",
    .draft_digest = "2fa968cf7bfe3d807266da1ad38ecc56c6e14e64a3c5733cbb4bb7d9ed92ebcb",
    .upgrade_count = 1,
    .upgrade = revision_1_upgrade,
    .downgrade_count = 1,
    .downgrade = revision_1_downgrade,
    .text_size = 487,
    .text = revision_1_text,
};

static const struct revision *const revisions[] = {
    &revision_1,
};

/* -- what it uses of the database ------------------------------------------------------------------------ */

static const char *const uses[] = {
    "table note\n"
    "column rnwo id\n"
    "column rwz name\n"
    "column ro folded\n"
    "key id\n",
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
