/* What each operation does to a model, and what is refused: every case starts at the same model; the lines of its print
 * that go and come are compared with apply.golden, or the reason of the refusal, which must leave the model alone; and
 * which tables and enums the operation mentions. Also the digest of a state, which frozen files carry for ever. */
#include "support/check.h"
#include "support/parsing.h"
#include "support/pipeline.h"

#include "language/functions.h"
#include "model/visit.h"

static jmp_buf exhausted;
static struct region *region;
static struct schema *start, *parts;

static const char start_text[] = "enum mood { good, bad, none }\n"
                                 "enum lonely { one }\n"
                                 "table o { id int64 primary key auto, k int32 unique, name text }\n"
                                 "table t {\n"
                                 "    id int64 primary key auto\n"
                                 "    a int32\n"
                                 "    b int32?\n"
                                 "    m mood default 'good'\n"
                                 "    o_id -> o on delete cascade\n"
                                 "    txt text\n"
                                 "    alone lonely?\n"
                                 "    check a_positive (a > 0)\n"
                                 "    check not_bad (m <> 'bad')\n"
                                 "    unique both (a, b)\n"
                                 "    index by_b (b)\n"
                                 "    index low (lower(txt)) where a > 1\n"
                                 "}\n"
                                 "table single { only int32 }\n";

/* Elements for operations to bring. */
static const char part_tables[] = "enum fresh { x, y }\n"
                                  "table p {\n"
                                  "    id int64 primary key auto\n"
                                  "    a int32\n"
                                  "    n int32?\n"
                                  "    d decimal(8,2) default 1.5\n"
                                  "    e fresh?\n"
                                  "    lost int32?\n"
                                  "    check (a > 5)\n"
                                  "    check a_positive (a > 6)\n"
                                  "    check over (lost > 6)\n"
                                  "    unique (a)\n"
                                  "    unique gone (lost)\n"
                                  "    index (a desc)\n"
                                  "    index by_b (a)\n"
                                  "    index of_lost (lost)\n"
                                  "}\n"
                                  "table q { x int32 primary key, p_id -> p }\n";

static const struct table *p(const char *name)
{
    return schema_model_table(&parts->model, name);
}

static const struct column *column(const char *name)
{
    return schema_table_column(p("p"), name);
}

static const struct constraint *constraint(enum constraint_kind kind, size_t at)
{
    for (size_t i = 0; i < p("p")->constraint_count; i++)
        if (p("p")->constraints[i]->kind == kind && !at--)
            return p("p")->constraints[i];
    CHECK(false);
    return NULL;
}

static struct operation adding(const struct constraint *added)
{
    return (struct operation){.kind = OPERATION_ADD_CONSTRAINT, .table = "t", .constraint = added};
}

/* -- one case ----------------------------------------------------------------------------------------------------- */

static bool has_line(const char *text, const char *line, size_t size)
{
    for (const char *at = text; *at;) {
        size_t n = strcspn(at, "\n");
        if (n == size && strncmp(at, line, n) == 0)
            return true;
        at += n + (at[n] != '\0');
    }
    return false;
}

static void print_missing(struct text *out, char sign, const char *text, const char *other)
{
    for (const char *at = text; *at;) {
        size_t n = strcspn(at, "\n");
        if (!has_line(other, at, n))
            schema_text_format(out, "  %c %.*s\n", sign, (int)n, at);
        at += n + (at[n] != '\0');
    }
}

static const char *printed(const struct model *model)
{
    struct text text = TEXT(region);
    schema_model_print(&text, model);
    return schema_text_string(&text);
}

struct telling {
    struct text *out;
    const char *what;
};

static void tell(void *context, const char *name, enum mention mention)
{
    static const char *const words[] = {"changed", "made", "new name", "target", "read", "touched"};
    const struct telling *telling = context;
    schema_text_format(telling->out, "  %s: %s %s\n", words[mention], telling->what, name);
}

/* Which tables and enums it is about, which is what is looked at when it has run: by name, whatever else it names. */
static void tell_mentions(struct text *out, const struct operation *operation)
{
    struct telling tables = {out, "table"}, enums = {out, "enum"};
    schema_visit_operation(operation, &(struct visitor){.context = &tables, .table = tell});
    schema_visit_operation(operation, &(struct visitor){.context = &enums, .enumeration = tell});
}

static void apply_case(struct text *out, struct operation operation)
{
    struct model model = schema_model_copy(&start->model, region);
    struct problem problem = {0};
    unsigned ordinal = 0;
    const char *before = printed(&start->model);
    struct operation *kept = NEW(region, struct operation);
    *kept = operation;
    schema_text_format(out, "%s\n", schema_operation_title(region, kept));
    tell_mentions(out, kept);
    if (!schema_model_apply(&model, kept, "000000000001", &ordinal, &problem)) {
        schema_text_format(out, "  refused: %s\n", problem.message);
        CHECK(problem.operation == kept);
        CHECK_TEXT(printed(&model), before);
        return;
    }
    print_missing(out, '-', before, printed(&model));
    print_missing(out, '+', printed(&model), before);
    CHECK_TEXT(printed(&start->model), before);
}

/* -- the cases ---------------------------------------------------------------------------------------------------- */

static const struct expression number = {
    .kind = EXPRESSION_INTEGER, .text = "7", .type = {.kind = TYPE_INT32, .precision = -1}};
static const struct expression of_a = {
    .kind = EXPRESSION_COLUMN, .text = "a", .type = {.kind = TYPE_INT32, .precision = -1}};
static const struct setting without = {.engine = "sqlite", .name = "without rowid"};

static void tables(struct text *out)
{
    apply_case(out, (struct operation){.kind = OPERATION_CREATE_TABLE, .table_value = p("p")});
    struct table *copy = NEW(region, struct table);
    *copy = *p("p");
    copy->name = "T";
    apply_case(out, (struct operation){.kind = OPERATION_CREATE_TABLE, .table_value = copy});
    apply_case(out, (struct operation){.kind = OPERATION_CREATE_TABLE, .table_value = p("q")});
    apply_case(out, (struct operation){.kind = OPERATION_DROP_TABLE, .table = "t"});
    apply_case(out, (struct operation){.kind = OPERATION_DROP_TABLE, .table = "o"});
    apply_case(out, (struct operation){.kind = OPERATION_DROP_TABLE, .table = "nowhere"});
    apply_case(out, (struct operation){.kind = OPERATION_RENAME_TABLE, .table = "o", .new_name = "other"});
    apply_case(out, (struct operation){.kind = OPERATION_RENAME_TABLE, .table = "o", .new_name = "t"});
    apply_case(out, (struct operation){.kind = OPERATION_RENAME_TABLE, .table = "o", .new_name = "mood"});
    apply_case(out, (struct operation){.kind = OPERATION_RENAME_TABLE, .table = "nowhere", .new_name = "x"});
    apply_case(out, (struct operation){.kind = OPERATION_SET_SETTING, .table = "single", .setting = &without});
    apply_case(out, (struct operation){.kind = OPERATION_DROP_SETTING, .table = "single", .setting = &without});
    apply_case(out, (struct operation){.kind = OPERATION_SET_COMMENT, .table = "o", .text = "Others."});
    apply_case(out, (struct operation){.kind = OPERATION_SET_COMMENT, .table = "o", .name = "k", .text = "A number."});
    apply_case(out, (struct operation){.kind = OPERATION_SET_COMMENT, .table = "o", .name = "z", .text = "None."});
}

static void columns(struct text *out)
{
    struct column *folded = NEW(region, struct column);
    *folded = *column("n");
    folded->name = "B";
    apply_case(out, (struct operation){.kind = OPERATION_ADD_COLUMN, .table = "t", .column = column("n")});
    apply_case(out, (struct operation){.kind = OPERATION_ADD_COLUMN, .table = "t", .column = column("d")});
    apply_case(out, (struct operation){.kind = OPERATION_ADD_COLUMN, .table = "t", .column = column("a")});
    apply_case(out, (struct operation){.kind = OPERATION_ADD_COLUMN, .table = "t", .column = folded});
    apply_case(out, (struct operation){.kind = OPERATION_ADD_COLUMN, .table = "t", .column = column("e")});
    apply_case(out, (struct operation){.kind = OPERATION_ADD_COLUMN, .table = "nowhere", .column = column("n")});
    apply_case(out, (struct operation){.kind = OPERATION_DROP_COLUMN, .table = "o", .name = "name"});
    static const char *const used[] = {"a", "b", "txt", "o_id", "nothing"};
    for (size_t i = 0; i < COUNT_OF(used); i++)
        apply_case(out, (struct operation){.kind = OPERATION_DROP_COLUMN, .table = "t", .name = used[i]});
    apply_case(out, (struct operation){.kind = OPERATION_DROP_COLUMN, .table = "o", .name = "id"});
    apply_case(out, (struct operation){.kind = OPERATION_DROP_COLUMN, .table = "single", .name = "only"});
    apply_case(out,
               (struct operation){.kind = OPERATION_RENAME_COLUMN, .table = "t", .name = "a", .new_name = "first"});
    apply_case(out, (struct operation){.kind = OPERATION_RENAME_COLUMN, .table = "o", .name = "id", .new_name = "no"});
    apply_case(out, (struct operation){.kind = OPERATION_RENAME_COLUMN, .table = "t", .name = "a", .new_name = "b"});
    apply_case(out, (struct operation){.kind = OPERATION_RENAME_COLUMN, .table = "t", .name = "a", .new_name = "B"});
    apply_case(out, (struct operation){.kind = OPERATION_RENAME_COLUMN, .table = "t", .name = "z", .new_name = "y"});
    struct type wide = schema_type_of(TYPE_INT64), text = schema_type_of(TYPE_TEXT), bytes = schema_type_of(TYPE_BYTES);
    apply_case(out, (struct operation){.kind = OPERATION_ALTER_TYPE, .table = "t", .name = "a", .type = wide});
    apply_case(out, (struct operation){.kind = OPERATION_ALTER_TYPE, .table = "t", .name = "a", .type = text});
    apply_case(out, (struct operation){.kind = OPERATION_ALTER_TYPE, .table = "t", .name = "txt", .type = bytes});
    apply_case(out, (struct operation){.kind = OPERATION_ALTER_TYPE, .table = "t", .name = "z", .type = wide});
    apply_case(out, (struct operation){.kind = OPERATION_SET_NULLABLE, .table = "t", .name = "txt"});
    apply_case(out, (struct operation){.kind = OPERATION_SET_NULLABLE, .table = "t", .name = "b"});
    apply_case(out, (struct operation){.kind = OPERATION_SET_NULLABLE, .table = "t", .name = "id"});
    apply_case(out, (struct operation){.kind = OPERATION_SET_NOT_NULL, .table = "t", .name = "b", .backfill = &number});
    apply_case(out, (struct operation){.kind = OPERATION_SET_NOT_NULL, .table = "t", .name = "a"});
    apply_case(out, (struct operation){.kind = OPERATION_SET_DEFAULT, .table = "t", .name = "a", .value = &number});
    apply_case(out, (struct operation){.kind = OPERATION_SET_DEFAULT, .table = "t", .name = "b", .value = &of_a});
    apply_case(out, (struct operation){.kind = OPERATION_SET_DEFAULT, .table = "t", .name = "m"});
    apply_case(out, (struct operation){.kind = OPERATION_SET_AUTOMATIC, .table = "o", .name = "id"});
}

static void constraints(struct text *out)
{
    apply_case(out, adding(constraint(CONSTRAINT_CHECK, 0)));
    apply_case(out, adding(constraint(CONSTRAINT_CHECK, 1)));
    apply_case(out, adding(constraint(CONSTRAINT_CHECK, 2)));
    apply_case(out, adding(constraint(CONSTRAINT_UNIQUE, 0)));
    apply_case(out, adding(constraint(CONSTRAINT_UNIQUE, 1)));
    apply_case(out, adding(constraint(CONSTRAINT_PRIMARY_KEY, 0)));
    static const char *const dropped[] = {"a_positive", "both", "t_o_id_fkey", "t_pkey", "nothing"};
    for (size_t i = 0; i < COUNT_OF(dropped); i++)
        apply_case(out, (struct operation){.kind = OPERATION_DROP_CONSTRAINT, .table = "t", .name = dropped[i]});
    apply_case(out, (struct operation){.kind = OPERATION_DROP_CONSTRAINT, .table = "o", .name = "o_pkey"});
    apply_case(out, (struct operation){
                        .kind = OPERATION_RENAME_CONSTRAINT, .table = "t", .name = "both", .new_name = "a_and_b"});
    apply_case(out, (struct operation){
                        .kind = OPERATION_RENAME_CONSTRAINT, .table = "t", .name = "both", .new_name = "a_positive"});
    for (size_t i = 0; i < p("p")->index_count; i++)
        apply_case(out, (struct operation){.kind = OPERATION_ADD_INDEX, .table = "t", .index = p("p")->indexes[i]});
    apply_case(out, (struct operation){.kind = OPERATION_DROP_INDEX, .table = "t", .name = "by_b"});
    apply_case(out, (struct operation){.kind = OPERATION_DROP_INDEX, .table = "o", .name = "by_b"});
    apply_case(out,
               (struct operation){.kind = OPERATION_RENAME_INDEX, .table = "t", .name = "by_b", .new_name = "by_bee"});
    apply_case(out,
               (struct operation){.kind = OPERATION_RENAME_INDEX, .table = "t", .name = "by_b", .new_name = "both"});
}

static void enums(struct text *out)
{
    static const struct enum_value better = {.text = "better"}, good = {.text = "good"};
    apply_case(out, (struct operation){.kind = OPERATION_CREATE_ENUM,
                                       .enumeration = schema_model_enum(&parts->model, "fresh")});
    apply_case(out, (struct operation){.kind = OPERATION_CREATE_ENUM,
                                       .enumeration = schema_model_enum(&start->model, "mood")});
    apply_case(out, (struct operation){.kind = OPERATION_DROP_ENUM, .name = "mood"});
    apply_case(out, (struct operation){.kind = OPERATION_DROP_ENUM, .name = "nothing"});
    apply_case(out, (struct operation){.kind = OPERATION_RENAME_ENUM, .name = "mood", .new_name = "temper"});
    apply_case(out, (struct operation){.kind = OPERATION_RENAME_ENUM, .name = "mood", .new_name = "t"});
    apply_case(out, (struct operation){.kind = OPERATION_ADD_VALUE, .name = "mood", .enum_value = &better});
    apply_case(out, (struct operation){
                        .kind = OPERATION_ADD_VALUE, .name = "mood", .enum_value = &better, .new_name = "good"});
    apply_case(out, (struct operation){.kind = OPERATION_ADD_VALUE, .name = "mood", .enum_value = &good});
    apply_case(out,
               (struct operation){.kind = OPERATION_RENAME_VALUE, .name = "mood", .text = "good", .new_name = "fine"});
    apply_case(out,
               (struct operation){.kind = OPERATION_RENAME_VALUE, .name = "mood", .text = "bad", .new_name = "worse"});
    apply_case(out,
               (struct operation){.kind = OPERATION_RENAME_VALUE, .name = "mood", .text = "good", .new_name = "bad"});
    static const char *const dropped[] = {"none", "good", "bad", "nothing"};
    for (size_t i = 0; i < COUNT_OF(dropped); i++)
        apply_case(out, (struct operation){.kind = OPERATION_DROP_VALUE, .name = "mood", .text = dropped[i]});
    apply_case(out, (struct operation){.kind = OPERATION_DROP_VALUE, .name = "lonely", .text = "one"});
}

static void data(struct text *out)
{
    static const char *const names[] = {"k", "name"}, *const twice[] = {"k", "k"}, *const one[] = {"k"};
    static const struct expression *const row[] = {&number, &number};
    static const struct expression *const *const rows[] = {row};
    static const struct assignment set[] = {{.column = "k", .value = &number}, {.column = "z", .value = &number}};
    struct query steps[] = {
        {.kind = QUERY_INSERT, .table = "o", .column_count = 2, .columns = names, .row_count = 1, .rows = rows},
        {.kind = QUERY_INSERT, .table = "o", .column_count = 2, .columns = twice, .row_count = 1, .rows = rows},
        {.kind = QUERY_INSERT, .table = "o", .column_count = 1, .columns = one, .row_count = 1, .rows = rows},
        {.kind = QUERY_INSERT, .table = "z", .column_count = 1, .columns = one, .row_count = 1, .rows = rows},
        {.kind = QUERY_UPDATE, .table = "o", .assignment_count = 1, .assignments = set},
        {.kind = QUERY_UPDATE, .table = "o", .assignment_count = 2, .assignments = set},
        {.kind = QUERY_DELETE, .table = "single", .where = &of_a},
    };
    for (size_t i = 0; i < COUNT_OF(steps); i++)
        apply_case(out, (struct operation){.kind = OPERATION_RUN, .query = &steps[i]});
    static const char *const touches[] = {"nowhere"};
    apply_case(out, (struct operation){.kind = OPERATION_SQL, .engine = "sqlite", .text = "select 1"});
    apply_case(
        out, (struct operation){
                 .kind = OPERATION_SQL, .engine = "sqlite", .text = "select 1", .touch_count = 1, .touches = touches});
    apply_case(out, (struct operation){.kind = OPERATION_IRREVERSIBLE, .text = "the past is gone"});
}

static void a_state_has_one_digest_whatever_the_order(void)
{
    char one[67], two[67];
    struct diagnostics *diagnostics = diagnostics_new(region);
    struct schema *other = schema_of_text(region, diagnostics,
                                          "table b { y text(9)?, x int32 default 1, id int64 primary key auto }\n"
                                          "enum e { one, two }\n"
                                          "table a { id int64 primary key auto, e e, index (e) }\n");
    struct schema *same = schema_of_text(region, diagnostics,
                                         "enum e { one, two }\n"
                                         "// in another order\n"
                                         "table a { id int64 primary key auto, e e index }\n"
                                         "table b { id int64 primary key auto, x int32 default 1, y text(9)? }\n");
    if (!CHECK(other && same))
        return;
    schema_model_state(&other->model, one);
    schema_model_state(&same->model, two);
    CHECK_TEXT(one, two);
    /* Migrations that were written long ago carry such digests: this one must never change. */
    CHECK_TEXT(one, "1:560610176a6b49278b9cbe7a68952541ec857792bf11c59600774efde340e590");
}

int main(int count, char **arguments)
{
    if (setjmp(exhausted) || !CHECK(count > 1))
        return EXIT_FAILURE;
    region = schema_region_new(&exhausted);
    struct diagnostics *diagnostics = diagnostics_new(region);
    start = schema_of_text(region, diagnostics, start_text);
    parts = schema_of_text(region, diagnostics, part_tables);
    if (!CHECK(start && parts)) {
        fputs(printed_messages(region, diagnostics), stderr);
        return EXIT_FAILURE;
    }
    struct text out = TEXT(region);
    schema_text_format(&out, "%s\n", printed(&start->model));
    tables(&out);
    columns(&out);
    constraints(&out);
    enums(&out);
    data(&out);
    check_golden(arguments[1], schema_text_string(&out), count > 2 && strcmp(arguments[2], "--update") == 0);
    a_state_has_one_digest_whatever_the_order();
    schema_region_free(region);
    return checks_end();
}
