/* An old program and a new database, on either engine: what a revision takes away, and whether who does not know it may
 * still run. Each case is a schema and the next; the program of the first connects to the database of the second, and
 * the program of the second to the database of the first.
 *
 *     test_migrate_contracts ENGINE SCRATCH-FOLDER */
#include "contract/contract.h"
#include "support/check.h"
#include "support/pipeline.h"
#include "support/place.h"
#include "support/program.h"

static struct place *place;

struct contract_case {
    const char *name;
    const char *before, *after;
    const char *contract; /* of the revision between them */
    const char *refused;  /* what the program of `before` is told; null: it runs */
    const char *warned;   /* what it is told when it runs */
};

#define HEAD "table t { id int64 primary key auto, "
#define BEFORE HEAD "a text, b int32?, c int32 default 3, d text(20) unique }\n"
#define ENUM_TABLE "table t { id int64 primary key, c color }"
#define KEY "id int64 primary key"

static const struct contract_case cases[] = {
    {"a new table", BEFORE, BEFORE "table u { " KEY " }", "", NULL, NULL},
    {"a new column that may be null", BEFORE, HEAD "a text, b int32?, c int32 default 3, d text(20) unique, e int32? }",
     "", NULL, NULL},
    {"a new column with a default", BEFORE,
     HEAD "a text, b int32?, c int32 default 3, d text(20) unique, e int32 default 1 }", "", NULL, NULL},
    {"a new column that has to be given", BEFORE,
     HEAD "a text, b int32?, c int32 default 3, d text(20) unique, e int32 backfill 1 }", "required t.e\n",
     "required t.e, which its inserts may leave out", NULL},
    {"a dropped table", BEFORE, "drop table t\ntable u { " KEY " }", "gone table t\n", "gone table t, which it uses",
     NULL},
    {"a renamed table", BEFORE,
     "table s was t { id int64 primary key auto, a text, b int32?, c int32 default 3, d text(20) unique }",
     "gone table t\n", "gone table t, which it uses", NULL},
    {"a dropped column", BEFORE, HEAD "a text, c int32 default 3, d text(20) unique, drop b }", "gone column t.b\n",
     "gone column t.b, which it writes", NULL},
    {"a renamed column", BEFORE, HEAD "a text, bb int32? was b, c int32 default 3, d text(20) unique }",
     "gone column t.b\n", "gone column t.b, which it writes", NULL},
    {"another type", BEFORE, HEAD "a text, b int64?, c int32 default 3, d text(20) unique }", "type t.b\n",
     "type t.b, which it writes", NULL},
    {"a longer text", BEFORE, HEAD "a text, b int32?, c int32 default 3, d text(30) unique }", "", NULL, NULL},
    {"null may be there", BEFORE, HEAD "a text?, b int32?, c int32 default 3, d text(20) unique }", "nullable t.a\n",
     "nullable t.a, where it expects a value", NULL},
    {"null may not be there any more", BEFORE,
     HEAD "a text, b int32 backfill 1, c int32 default 3, d text(20) unique }", "not null t.b\nrequired t.b\n",
     "not null t.b, where it may write null", NULL},
    {"a key is gone", BEFORE, HEAD "a text, b int32?, c int32 default 3, d text(20), drop unique (d) }", "key t (d)\n",
     "key t (d), by which it updates what is there", NULL},
    {"a key is an index now", BEFORE,
     HEAD "a text, b int32?, c int32 default 3, d text(20), drop unique (d), unique index (d) }",
     "constraint t t_d_idx\n", NULL, "constraint t t_d_idx"},
    {"an index that nothing is updated by", HEAD "a int32, unique index some (a) where a > 0 }",
     HEAD "a int32, drop index some }", "", NULL, NULL},
    {"a new check", BEFORE, HEAD "a text, b int32?, c int32 default 3 check (c > 0), d text(20) unique }",
     "constraint t t_c_check\n", NULL, "constraint t t_c_check"},
    {"a new key", BEFORE, HEAD "a text, b int32?, c int32 default 3, d text(20) unique, unique (b, c) }",
     "constraint t t_b_c_key\n", NULL, "constraint t t_b_c_key"},
    {"a new child", BEFORE, BEFORE "table child { " KEY ", t -> t, index (t) }", "constraint t child_t_fkey\n", NULL,
     "constraint t child_t_fkey"},
    {"a new member of an enum", "enum color { red, green }\n" ENUM_TABLE,
     "enum color { red, green, blue }\n" ENUM_TABLE, "value color.blue\n", "value color.blue, which it does not know",
     NULL},
    {"a member of an enum that is gone", "enum color { red, green }\n" ENUM_TABLE,
     "enum color { red, drop green using red }\n" ENUM_TABLE, "gone value color.green\n",
     "gone value color.green, which it may write", NULL},
    {"a member of an enum with another name", "enum color { red, green }\n" ENUM_TABLE,
     "enum color { red, grass was green }\n" ENUM_TABLE, "gone value color.green\n",
     "gone value color.green, which it may write", NULL},
    {"an enum with another name", "enum color { red, green }\n" ENUM_TABLE,
     "enum colour was color { red, green }\ntable t { id int64 primary key, c colour }", "", NULL, NULL},
    {"an enum that no column has", "enum color { red, green }\ntable t { " KEY " }",
     "enum color { red, green, blue }\ntable t { " KEY " }", "value color.blue\n", NULL, NULL},
    {"an ordinary column that is generated", HEAD "a int32, b int32? }",
     HEAD "a int32, drop b, e int32? = (a + 1) stored }", "gone column t.b\n", "gone column t.b, which it writes",
     NULL},
    {"a retired column is dropped", HEAD "a text, b int32?, retire b }", HEAD "a text, drop b }", "gone column t.b\n",
     NULL, NULL},
    {"a retired column is renamed", HEAD "a text, b int32?, retire b }", HEAD "a text, c int32? was b, retire c }",
     "gone column t.b\n", NULL, NULL},
    {"a retired column is renamed and has to be given", HEAD "a text, b int32?, retire b }",
     HEAD "a text, c int32 was b backfill 1 }", "gone column t.b\nrequired t.b\n",
     "required t.b, which its inserts may leave out", NULL},
    {"a retired column with its index, key and reference",
     "table u { " KEY " }\n" HEAD "b int32?, u -> u?, index (b), unique (b), index (u), retire b, retire u }",
     "table u { " KEY " }\n" HEAD "drop b, drop u, drop index (b), drop unique (b), drop index (u), e int32? }",
     "gone column t.b\ngone column t.u\nkey t (b)\n", NULL, NULL},
    {"a retired column loses its default", HEAD "b int32 default 1, a text, retire b }", HEAD "b int32, a text }",
     "required t.b\n", "required t.b, which its inserts may leave out", NULL},
    {"a retired column that was computed", HEAD "a int32, b int32? = (a + 1) stored, retire b }",
     HEAD "a int32, drop b }", "gone column t.b\n", NULL, NULL},
    {"a retired column of an index's condition", HEAD "a text, b int32?, index i (a) where b > 0, retire b }",
     HEAD "a text, drop b, drop index i }", "gone column t.b\n", NULL, NULL},
    {"retiring alone", HEAD "a text, b int32? }", HEAD "a text, b int32?, e int32?, retire b }", "", NULL, NULL},
    {"names that are no words", "table t { " KEY ", \"a b.c\" text cname abc, \"select\" text? }",
     "table t { " KEY ", \"a b.c\" text? cname abc, \"select\" text? }", "nullable t.\"a b.c\"\n",
     "nullable t.\"a b.c\", where it expects a value", NULL},
};

/* What SQLite has not. */
static const struct contract_case own_cases[] = {
    {"a type of the database's with another name", "native enum color { red, green }\n" ENUM_TABLE,
     "native enum colour was color { red, green }\ntable t { id int64 primary key, c colour }", "gone enum color\n",
     "gone enum color, which it uses", NULL},
    {"a new value of such a type", "native enum color { red, green }\n" ENUM_TABLE,
     "native enum color { red, green, blue }\n" ENUM_TABLE, "value color.blue\n",
     "value color.blue, which it does not know", NULL},
    {"a value of such a type that is gone", "native enum color { red, green }\n" ENUM_TABLE,
     "native enum color { red, drop green using red }\n" ENUM_TABLE, "gone value color.green\n",
     "gone value color.green, which it may write", NULL},
    {"a key that can be put off", HEAD "a text unique }", HEAD "a text, unique (a) deferrable }",
     "key t (a)\nconstraint t t_a_key\n", "key t (a), by which it updates what is there", NULL},
    {"a default that a copy leaves to the database", BEFORE, HEAD "a text, b int32?, c int32, d text(20) unique }",
     "required t.c\n", "required t.c, which its inserts may leave out", NULL},
};

static struct text warnings;
static unsigned told;

static void listen(void *context, const schema_migration_event *event)
{
    (void)context;
    if (event->kind != SCHEMA_MIGRATION_AHEAD)
        return;
    told++;
    CHECK_TEXT(event->revision, "000000000002");
    schema_text_add(&warnings, event->detail ? event->detail : "");
}

static schema_status connect_as(struct region *region, const struct schema_program *program, const char **message)
{
    schema_db *db = NULL;
    struct schema_options options = {.on_migrate = listen};
    warnings = TEXT(region);
    told = 0;
    schema_status status = schema_connect(program, place_url(place), &options, &db);
    *message = schema_region_string(region, schema_message(db));
    CHECK(schema_close(db) == SCHEMA_OK);
    return status;
}

static bool failed_before(const char *name)
{
    fprintf(stderr, "in: %s\n", name);
    return false;
}

struct pair {
    const struct revision *revisions[2];
    struct schema_program *old, *new;
};

static bool make_pair(struct region *region, const struct contract_case *test, struct pair *pair)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    const char *engine = place_engine(place);
    struct schema *before = schema_for(region, diagnostics, test->before, engine),
                  *after = schema_for(region, diagnostics, test->after, engine);
    struct model empty, model;
    schema_model_begin(&empty, region);
    pair->revisions[0] = before ? revision_between(region, diagnostics, &empty, before, 1, NULL, &model) : NULL;
    pair->revisions[1] = pair->revisions[0] && after
                             ? revision_between(region, diagnostics, &model, after, 2, pair->revisions[0], NULL)
                             : NULL;
    if (!pair->revisions[1]) {
        diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 0);
        return failed_before(test->name);
    }
    pair->old = program_of_schema(region, diagnostics, before, engine, pair->revisions, 1, NULL);
    pair->new = program_of_schema(region, diagnostics, after, engine, pair->revisions, 2, NULL);
    if (!pair->old || !pair->new) {
        diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 0);
        return failed_before(test->name);
    }
    return true;
}

static void judge(struct region *region, const struct contract_case *test, const struct pair *pair)
{
    const char *message;
    schema_status status = connect_as(region, pair->old, &message);
    bool ok = test->refused ? CHECK(status == SCHEMA_AHEAD && strstr(message, test->refused)) &&
                                  CHECK(strstr(message, "revision 000000000002 'a test'") != NULL)
                            : CHECK(status == SCHEMA_OK && told == 1) &&
                                  CHECK_TEXT(schema_text_string(&warnings), test->warned ? test->warned : "");
    if (!ok)
        fprintf(stderr, "in: %s: %s: %s\n", test->name, schema_status_name(status), message);
}

static void both_directions(struct region *region, const struct contract_case *test)
{
    struct pair pair;
    const char *message;
    if (!CHECK(make_pair(region, test, &pair)))
        return;
    place_clear(place);
    CHECK(connect_as(region, pair.old, &message) == SCHEMA_OK && told == 0);
    schema_db *running = NULL; /* and stays so, while the new one comes */
    CHECK(schema_connect(pair.old, place_url(place), NULL, &running) == SCHEMA_OK);
    if (!CHECK(connect_as(region, pair.new, &message) == SCHEMA_OK && told == 0))
        fprintf(stderr, "in: %s: %s\n", test->name, message);
    CHECK(schema_close(running) == SCHEMA_OK);
    const char *contract = place_rows(region, place, "select contract from schemac_revision where id = '000000000002'");
    if (test->contract && !CHECK_TEXT(contract, schema_region_format(region, "%s\n", test->contract)))
        failed_before(test->name);
    judge(region, test, &pair);
    CHECK(connect_as(region, pair.new, &message) == SCHEMA_OK && told == 0);
}

/* What happened on another branch before a rename is told by the name of then. */
static void names_of_the_past(struct region *region, const struct contract_case *test)
{
    (void)test;
    struct diagnostics *diagnostics = diagnostics_new(region);
    const char *engine = place_engine(place), *message;
    struct schema *first = schema_for(region, diagnostics, HEAD "a text, b int32? }", engine),
                  *beside = schema_for(region, diagnostics, HEAD "a text, b int64? }", engine),
                  *second = schema_for(region, diagnostics,
                                       "table s was t { id int64 primary key auto, a text, bb int32? was b }", engine);
    struct model empty, model;
    schema_model_begin(&empty, region);
    const struct revision *root = revision_between(region, diagnostics, &empty, first, 1, NULL, &model);
    const struct revision *wider = revision_between(region, diagnostics, &model, beside, 2, root, NULL);
    const struct revision *renamed = revision_between(region, diagnostics, &model, second, 3, root, NULL);
    const struct revision *own[] = {root, renamed}, *all[] = {root, wider, renamed};
    const struct schema_program *program = program_of_schema(region, diagnostics, second, engine, own, 2, NULL);
    if (!CHECK(program != NULL))
        return;
    CHECK_TEXT(program->uses[0], "table s t\ncolumn rnwo id\ncolumn rnw a\ncolumn rwzo bb b\nkey id\n");
    place_clear(place);
    if (!CHECK(place_upgrade(region, place, all, 3, &message) == SCHEMA_OK))
        fprintf(stderr, "%s\n", message);
    CHECK(connect_as(region, program, &message) == SCHEMA_AHEAD);
    CHECK(strstr(message, "type t.b, which it writes") != NULL);
}

/* Models that no revision made have no identities: two of their tables are two, and not one. */
static void elements_without_a_revision(struct region *region, const struct contract_case *test)
{
    (void)test;
    struct diagnostics *diagnostics = diagnostics_new(region);
    const char *engine = place_engine(place);
    struct schema *first = schema_for(region, diagnostics,
                                      "table t { " KEY " }\ntable u { " KEY ", t int64? }\n"
                                      "table s { " KEY ", s int64? }\n",
                                      engine),
                  *second = schema_for(region, diagnostics,
                                       "table t { " KEY " }\ntable u { " KEY ", t int64? -> t }\n"
                                       "table s { " KEY ", s int64? -> s }\n",
                                       engine);
    if (!CHECK(first && second))
        return;
    const struct revision *points = revision_between(region, diagnostics, &first->model, second, 1, NULL, NULL);
    if (!CHECK(points != NULL))
        return;
    struct contract *contract = schema_contract_begin(region, &first->model, points->upgrade, points->upgrade_count);
    CHECK_TEXT(schema_contract_end(contract, &second->model),
               "constraint s s_s_fkey\nconstraint u u_t_fkey\nconstraint t u_t_fkey\n");
}

/* Contracts are read from a database: whatever stands there is told apart from what is not used, or refused. */
static void lines_by_themselves(struct region *region, const struct contract_case *test)
{
    static const char *const lines[] = {"table s t \"od d\"\ncolumn rn a b\ncolumn o c\ncolumn rwz d\n",
                                        "key a\nkey d a\nenum e \"E 1\"\nvalue x y\n", NULL};
    static const struct {
        const char *contract, *refused, *warned;
    } tried[] = {
        {"", NULL, ""},
        {"\n\n", NULL, ""},
        {"gone table u\n", NULL, ""},
        {"gone table \"od d\"", "gone table \"od d\"", ""},
        {"constraint t one\nconstraint u two\nconstraint s three\n", NULL, "constraint t one, constraint s three"},
        {"constraint t one\ngone column s.b", "gone column s.b", "constraint t one"},
        {"gone column t.c", NULL, ""},
        {"gone column other.a", NULL, ""},
        {"gone column sales.t.a", NULL, ""},
        {"gone column \"od d\".\"a\"", "gone column \"od d\".\"a\"", ""},
        {"nullable t.d\nnullable t.zzz", NULL, ""},
        {"nullable t.a", "nullable t.a", ""},
        {"not null t.a", NULL, ""},
        {"required t.a", "required t.a", ""},
        {"required t.d", NULL, ""},
        {"required t.c", "required t.c", ""},
        {"required t.new", "required t.new", ""},
        {"required u.new", NULL, ""},
        {"default t.c", "default t.c", ""},
        {"default t.d", NULL, ""},
        {"key t (b)", "key t (b)", ""},
        {"key t (b, d)", "key t (b, d)", ""},
        {"key t (d)", NULL, ""},
        {"key t (b, d, c)", NULL, ""},
        {"key t", NULL, ""},
        {"key t (", NULL, ""},
        {"value e.z", "value e.z", ""},
        {"value \"E 1\".z", "value \"E 1\".z", ""},
        {"gone value e.z", NULL, ""},
        {"gone value e.y", "gone value e.y", ""},
        {"gone enum e", "gone enum e", ""},
        {"gone column", "gone column", ""},
        {"gone column \"", NULL, ""},
        {"type t.", NULL, ""},
        {"eaten t.a", "eaten t.a", ""},
    };
    (void)test;
    const struct uses *uses = schema_uses_read(region, lines, NULL);
    for (size_t i = 0; i < COUNT_OF(tried); i++) {
        struct text warned = TEXT(region);
        const char *why;
        CHECK_TEXT(schema_contract_broken(uses, tried[i].contract, &why, &warned), tried[i].refused);
        CHECK_TEXT(schema_text_string(&warned), tried[i].warned);
        CHECK((why != NULL) == (tried[i].refused != NULL));
    }
}

static bool with_region(void (*what)(struct region *region, const struct contract_case *test),
                        const struct contract_case *test)
{
    jmp_buf exhausted;
    struct region *region;
    if (setjmp(exhausted))
        abort();
    region = schema_region_new(&exhausted);
    what(region, test);
    schema_region_free(region);
    return true;
}

int main(int count, char **arguments)
{
    if (count != 3)
        return EXIT_FAILURE;
    place = place_new(arguments[1], arguments[2], "contracts");
    if (!place)
        return PLACE_SKIPPED;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        with_region(both_directions, &cases[i]);
    for (size_t i = 0; place_is(place, "postgresql") && i < COUNT_OF(own_cases); i++)
        with_region(both_directions, &own_cases[i]);
    with_region(names_of_the_past, NULL);
    with_region(elements_without_a_revision, NULL);
    with_region(lines_by_themselves, NULL);
    place_free(place);
    return checks_end();
}
