/* Walks the support table: each construct is used in a schema for each engine by itself. What the engine has resolves;
 * what it never has, and what waits, is said so by its own code. A construct without a use here is a failure. */
#include "language/support.h"
#include "source/queue.h"
#include "support/check.h"
#include "support/pipeline.h"

#define TABLE(lines) "table t {\n    id int64 primary key\n" lines "}\n"
#define TYPE(type) TABLE("    c " type "\n")

/* What stands in migrations alone is tried with them. */
#define IN_MIGRATIONS ""

static const char *const uses[CONSTRUCTS] = {
    [CONSTRUCT_BOOL] = TYPE("bool"),
    [CONSTRUCT_INTEGER] = TYPE("int16"),
    [CONSTRUCT_FLOAT] = TYPE("float32"),
    [CONSTRUCT_DECIMAL] = TYPE("decimal(10,2)"),
    [CONSTRUCT_NUMERIC] = TYPE("decimal"),
    [CONSTRUCT_TEXT] = TYPE("text(20)"),
    [CONSTRUCT_BYTES] = TYPE("bytes"),
    [CONSTRUCT_UUID] = TYPE("uuid"),
    [CONSTRUCT_DATE] = TYPE("date"),
    [CONSTRUCT_TIME] = TYPE("time"),
    [CONSTRUCT_TIMESTAMP] = TYPE("timestamp"),
    [CONSTRUCT_DATETIME] = TYPE("datetime"),
    [CONSTRUCT_INTERVAL] = TYPE("interval"),
    [CONSTRUCT_JSON] = TYPE("json"),
    [CONSTRUCT_ENUM] = "enum e { a, b }\n" TYPE("e"),
    [CONSTRUCT_NUMBERED_ENUM] = "enum e -> int16 { a = 1, b = 2 }\n" TYPE("e"),
    [CONSTRUCT_NATIVE_ENUM] = "native enum e { a, b }\n" TYPE("e"),
    [CONSTRUCT_ARRAY] = TYPE("int32[]"),
    [CONSTRUCT_ARRAY_OF_OTHERS] = TYPE("json[]"),
    [CONSTRUCT_NATIVE_TYPE] = TYPE("native(postgresql \"\"\"inet\"\"\", sqlite \"\"\"text\"\"\")"),
    [CONSTRUCT_TYPE_ALIAS] = "type email = text(320)\n" TYPE("email"),
    [CONSTRUCT_DOMAIN] = "domain email = text(320)\n" TYPE("email"),
    [CONSTRUCT_AUTO] = "table t {\n    id int64 primary key auto\n}\n",
    [CONSTRUCT_AUTO_NOT_KEY] = TYPE("int64 auto"),
    [CONSTRUCT_AUTO_SERIAL] = "table t {\n    id int64 primary key auto serial\n}\n",
    [CONSTRUCT_DEFAULT] = TYPE("int32 default 1"),
    [CONSTRUCT_ON_UPDATE] = TYPE("timestamp default now() on update now()"),
    [CONSTRUCT_GENERATED_STORED] = TABLE("    c int32\n    d int64 = (c + 1) stored\n"),
    [CONSTRUCT_GENERATED_VIRTUAL] = TABLE("    c int32\n    d int64 = (c + 1) virtual\n"),
    [CONSTRUCT_COLLATE] = TYPE("text collate nocase"),
    [CONSTRUCT_VERSION] = TYPE("int32 default 0 version"),
    [CONSTRUCT_RETIRE] = TABLE("    c text?\n    retire c\n"),
    [CONSTRUCT_C_NAME] = TYPE("text cname other"),
    [CONSTRUCT_PRIMARY_KEY] = TABLE(""),
    [CONSTRUCT_UNIQUE] = TYPE("text unique"),
    [CONSTRUCT_NULLS_NOT_DISTINCT] = TABLE("    c text?\n    unique (c) nulls not distinct\n"),
    [CONSTRUCT_CHECK] = TYPE("int32 check (c > 0)"),
    [CONSTRUCT_FOREIGN_KEY] = TABLE("    parent -> t?\n    index (parent)\n"),
    [CONSTRUCT_DEFERRABLE_FOREIGN_KEY] = TABLE("    parent -> t? deferrable\n    index (parent)\n"),
    [CONSTRUCT_DEFERRABLE_UNIQUE] = TABLE("    c text\n    unique (c) deferrable\n"),
    [CONSTRUCT_EXCLUDE] = TABLE("    c text\n    exclude using gist (c with =)\n"),
    [CONSTRUCT_INDEX] = TABLE("    c text\n    index (c desc)\n"),
    [CONSTRUCT_INDEX_PARTIAL] = TABLE("    c text?\n    index (c) where c is not null\n"),
    [CONSTRUCT_INDEX_EXPRESSION] = TABLE("    c text\n    index i ((lower(c)))\n"),
    [CONSTRUCT_INDEX_NULLS] = TABLE("    c text?\n    index (c nulls first)\n"),
    [CONSTRUCT_INDEX_METHOD] = TABLE("    c json\n    index (c) using gin\n"),
    [CONSTRUCT_INDEX_INCLUDE] = TABLE("    c text\n    d text\n    index (c) include (d)\n"),
    [CONSTRUCT_INDEX_OPERATOR_CLASS] = TABLE("    c text\n    index (c text_pattern_ops)\n"),
    [CONSTRUCT_INDEX_COLLATE] = TABLE("    c text\n    index (c collate nocase)\n"),
    [CONSTRUCT_COMMENT] = "/// A table.\n" TABLE("    /// A column.\n    c text\n"),
    [CONSTRUCT_MIXIN] = "mixin m {\n    c text\n}\n" TABLE("    use m\n"),
    [CONSTRUCT_OPAQUE_TABLE] = "opaque table spatial_ref_sys\n" TABLE(""),
    [CONSTRUCT_DOTTED_NAME] = "table sales.customer {\n    id int64 primary key\n}\n",
    [CONSTRUCT_PARTITION] = TABLE("") "partition p of t { from (1) to (2) }\n",
    [CONSTRUCT_SETTING_WITHOUT_ROWID] = TABLE("    sqlite { without rowid }\n"),
    [CONSTRUCT_SETTING_STRICT_OFF] = TABLE("    sqlite { strict off }\n"),
    [CONSTRUCT_SETTING_AUTOINCREMENT] = "table t {\n    id int64 primary key auto\n    sqlite { autoincrement }\n}\n",
    [CONSTRUCT_SETTING_FILLFACTOR] = TABLE("    postgresql { fillfactor 70 }\n"),
    [CONSTRUCT_SETTING_PARTITION_BY] = TABLE("    postgresql { partition by range (id) }\n"),
    [CONSTRUCT_VIEW] = TABLE("") "view v { select id from t }\n",
    [CONSTRUCT_MATERIALIZED_VIEW] = TABLE("") "materialized view v { select id from t }\n",
    [CONSTRUCT_SEQUENCE] = TABLE("") "sequence s\n",
    [CONSTRUCT_EXTENSION] = TABLE("") "extension \"pg_trgm\"\n",
    [CONSTRUCT_POLICY] = TABLE("") "policy p on t { using (id > 0) }\n",
    [CONSTRUCT_GRANT] = TABLE("") "grant select on t to app\n",
    [CONSTRUCT_FUNCTION] = TABLE("") "function f(a text) text { postgresql \"\"\"upper($1)\"\"\" }\n",
    [CONSTRUCT_RAW] = TABLE("") "raw r { postgresql { create \"\"\"select 1\"\"\" drop \"\"\"select 1\"\"\" } }\n",
    [CONSTRUCT_QUERY] = TABLE("") "query q() many {\n    select id from t\n}\n",
    [CONSTRUCT_FRAME_OF_DATES] = TABLE("    day date\n") "query q(span interval) many {\n    select id, count(*) over "
                                                         "(order by day range :span preceding) as n from t\n}\n",
    [CONSTRUCT_RUN] = IN_MIGRATIONS,
    [CONSTRUCT_SQL_STEP] = IN_MIGRATIONS,
    [CONSTRUCT_ONLINE] = IN_MIGRATIONS,
};

/* A setting of one engine's block is no concern of a build for another. */
static bool concerns(enum construct construct, const char *engine)
{
    switch (construct) {
    case CONSTRUCT_SETTING_WITHOUT_ROWID:
    case CONSTRUCT_SETTING_STRICT_OFF:
    case CONSTRUCT_SETTING_AUTOINCREMENT:
        return strcmp(engine, "sqlite") == 0;
    case CONSTRUCT_SETTING_FILLFACTOR:
    case CONSTRUCT_SETTING_PARTITION_BY:
        return strcmp(engine, "postgresql") == 0;
    default:
        return true;
    }
}

static void try_construct(struct region *region, enum construct construct, const char *engine)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    const char *words = schema_support_table[construct].words;
    bool resolves = schema_for(region, diagnostics, uses[construct], engine) != NULL;
    enum support support = schema_support(construct, engine);
    const char *code = support == SUPPORT_NEVER ? "S0705" : "S0704";
    struct diagnostic **sorted;
    size_t count = diagnostics_sorted(diagnostics, &sorted);
    bool said = false;
    for (size_t i = 0; i < count; i++) { /* S0701: of whole declarations, whatever the engine */
        const char *name = diagnostic_code_name(sorted[i]->code);
        said |= strcmp(name, code) == 0 || strcmp(name, "S0701") == 0;
    }
    if (CHECK(support == SUPPORT_YES ? resolves : !resolves && said))
        return;
    fprintf(stderr, "%s on %s\n", words, engine);
    diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 0);
}

int main(void)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    for (int i = 0; i < CONSTRUCTS; i++) {
        if (!CHECK(uses[i] != NULL)) {
            fprintf(stderr, "no use of %s\n", schema_support_table[i].words);
            continue;
        }
        const char *engine;
        for (size_t e = 0; *uses[i] && (engine = schema_engine_at(e)); e++)
            if (concerns((enum construct)i, engine))
                try_construct(region, (enum construct)i, engine);
    }
    schema_region_free(region);
    return checks_end();
}
