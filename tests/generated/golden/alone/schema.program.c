/* Made by schemac from the .schema files of this target and its migrations.
 * Do not edit: it is written again whenever the schema changes. */
#include "schema.internal.h"
#include "schema.drafts.h"

/* -- statements ------------------------------------------------------------------------------------------ */

static const struct schema_statement_names schema_static_statements[] = {
    [SCHEMA_STATEMENT_note_insert] = {.name = "note_insert", .parameters = "id name"},
    [SCHEMA_STATEMENT_note_insert_returning] = {
        .name = "note_insert_returning",
        .parameters = "id name",
        .columns = "id name folded",
    },
    [SCHEMA_STATEMENT_note_upsert] = {.name = "note_upsert", .parameters = "id name", .columns = "id"},
    [SCHEMA_STATEMENT_note_get] = {.name = "note_get", .parameters = "id", .columns = "id name folded"},
    [SCHEMA_STATEMENT_note_exists] = {.name = "note_exists", .parameters = "id"},
    [SCHEMA_STATEMENT_note_count] = {.name = "note_count", .columns = "count"},
    [SCHEMA_STATEMENT_note_all_open] = {.name = "note_all", .columns = "id name folded"},
    [SCHEMA_STATEMENT_note_list_all] = {
        .name = "note_list_all",
        .parameters = "limit offset",
        .columns = "id name folded",
    },
    [SCHEMA_STATEMENT_note_update] = {.name = "note_update", .parameters = "id name"},
    [SCHEMA_STATEMENT_note_update_returning] = {
        .name = "note_update_returning",
        .parameters = "id name",
        .columns = "id name folded",
    },
    [SCHEMA_STATEMENT_note_delete] = {.name = "note_delete", .parameters = "id"},
};

static const struct schema_statement_text schema_static_sqlite_texts[] = {
    [SCHEMA_STATEMENT_note_insert] = {
        .sql = "insert into \"note\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"name\"" SCHEMA_END ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "?2" SCHEMA_END ")" SCHEMA_END,
        .bits = 2,
    },
    [SCHEMA_STATEMENT_note_insert_returning] = {
        .sql = "insert into \"note\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"name\"" SCHEMA_END ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "?2" SCHEMA_END ")" SCHEMA_END " returning \"id\", \"name\", "
               "\"folded\"",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_note_upsert] = {
        .sql = "insert into \"note\"" SCHEMA_UNLESS("*") " default values" SCHEMA_END SCHEMA_IF("*") " ("
               SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"id\"" SCHEMA_END SCHEMA_IF("1") SCHEMA_ITEM
               "\"name\"" SCHEMA_END ") values (" SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "?1" SCHEMA_END
               SCHEMA_IF("1") SCHEMA_ITEM "?2" SCHEMA_END ") on conflict (\"id\") do update set " SCHEMA_LIST
               SCHEMA_IF("1") SCHEMA_ITEM "\"name\" = excluded.\"name\"" SCHEMA_END SCHEMA_IF_NONE
               "\"id\" = excluded.\"id\"" SCHEMA_END SCHEMA_END " returning \"id\"",
        .bits = 2,
    },
    [SCHEMA_STATEMENT_note_get] = {
        .sql = "select \"id\", \"name\", \"folded\" from \"note\" where \"id\" = ?1",
    },
    [SCHEMA_STATEMENT_note_exists] = {.sql = "select 1 from \"note\" where \"id\" = ?1"},
    [SCHEMA_STATEMENT_note_count] = {.sql = "select count(*) from \"note\""},
    [SCHEMA_STATEMENT_note_all_open] = {
        .sql = "select \"id\", \"name\", \"folded\" from \"note\" order by \"id\"",
    },
    [SCHEMA_STATEMENT_note_list_all] = {
        .sql = "select \"id\", \"name\", \"folded\" from \"note\" order by \"id\" limit ?1 offset ?2",
    },
    [SCHEMA_STATEMENT_note_update] = {
        .sql = "update \"note\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"name\" = ?2" SCHEMA_END
               " where \"id\" = ?1",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_note_update_returning] = {
        .sql = "update \"note\" set " SCHEMA_LIST SCHEMA_IF("0") SCHEMA_ITEM "\"name\" = ?2" SCHEMA_END
               " where \"id\" = ?1 returning \"id\", \"name\", \"folded\"",
        .bits = 1,
    },
    [SCHEMA_STATEMENT_note_delete] = {.sql = "delete from \"note\" where \"id\" = ?1"},
};

/* -- constraints ----------------------------------------------------------------------------------------- */

static const struct schema_constraint_name schema_static_constraints[] = {
    {.name = "note_pkey", .table = "note", .columns = "id", .id = SCHEMA_CONSTRAINT_NOTE_PKEY},
};

/* -- revisions ------------------------------------------------------------------------------------------- */

static const struct schema_revision_entry schema_static_revisions[] = {
    {"draft", "1:6a49651993af2f78c61829aade874817be2abe280e11f53238290de3e0404bcc", false, 0, 0},
};

static const char schema_static_replaced[][SCHEMA_ID_SIZE] = {
    "",
};

/* The same, whole: read when something is pending. */
static const char schema_static_revision_bytes[][SCHEMA_POOL_ROW + 1] = {
    "\1"
    /* draft, migrations/0001.draft */
    "draft\0migrations/0001.draft\0001:6a49651993af2f78c61829aade874817be2abe280e11f53238290de3e0404b"
    "cc\0001:58bd9c2a475f8e76a37d69224ac863ff600dfb1138321f9f1ba69b8acc3ae8c6\0002fa968cf7bfe3d807266"
    "da1ad38ecc56c6e14e64a3c5733cbb4bb7d9ed92ebcb\0note\0id\0name\0folded\0lower\0sqlite\0strict\0off"
    "\0// Every build writes this draft anew from the .schema files, until it is frozen:\n"
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
    "}\n\0\1\1\3\7\4\5\2\6\1\15\35\16`\17\243\1\20\1\2\10\3\344\1\10\1\344\1\2\3\1\351\1\2\1\5\3\1\0\4"
    "\1\0\1\354\1\2\1\n\3\1\0\3\0\1\361\1\2\1\n\3\1\0\3\6\1\22\5\1\n\3\1\0\6\7\370\1\n\1\1\5\5\1\n\3\1"
    "\0\6\7\354\1\0\0\0\3\1\4\1\351\1\0\5\1\1\376\1\2\205\2\3\214\2\0\0\0\21\1\1\1\2\21\3\344\1\0\22\347"
    "\3\23\220\2\347\3\0"
    /* where each begins */
    "\1\370\5",
};

/* -- what it uses of the database ------------------------------------------------------------------------ */

static const char *const schema_static_uses[] = {
    "table note\n"
    "column rnwo id\n"
    "column rwzo name\n"
    "column ro folded\n"
    "key id\n",
    NULL,
};

/* -- the program ----------------------------------------------------------------------------------------- */

static const struct schema_program_engine schema_static_engines[] = {
    {&schema_sqlite_engine, schema_static_sqlite_texts},
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
    .revision_bytes = {895, 892, UINT64_C(6845908553872364163), schema_static_revision_bytes},
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
