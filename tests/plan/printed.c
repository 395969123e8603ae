/* A model printed as a .schema file is read back as the same model, what only the generated C knows included: what
 * --diff compares is all that a schema means. Random schemas, and one with what those do not have. */
#include "plan/planner.h"
#include "property/shape.h"
#include "support/check.h"
#include "support/pipeline.h"

#include <inttypes.h>

static const char *printed(struct region *region, const struct schema *schema)
{
    struct text text = TEXT(region);
    print_model(&text, &schema->model);
    return schema_text_string(&text);
}

static bool check_schema(struct region *region, const char *text, const char *engine)
{
    struct diagnostics *diagnostics = diagnostics_new(region);
    const struct schema *schema = schema_for(region, diagnostics, text, engine);
    if (!CHECK(schema != NULL)) {
        fprintf(stderr, "%s\n", text);
        return false;
    }
    const char *once = printed(region, schema);
    const struct schema *again = schema_for(region, diagnostics, once, engine);
    if (!CHECK(again != NULL)) {
        diagnostics_print(diagnostics, stderr, STYLE_PLAIN, 5);
        fprintf(stderr, "%s\n", once);
        return false;
    }
    const char *difference = model_difference(region, &schema->model, &again->model, false);
    return CHECK_TEXT(difference, NULL) && CHECK_TEXT(printed(region, again), once);
}

static const char everything[] =
    "enum level -> int16 { low = -1, high = 10 cname HIGH }\n"
    "enum colour cname paint { red }\nenum \"group\" { a, b }\nenum \"varchar\" { c }\nenum \"1 é\" { d }\n"
    "enum mood { calm, 'very glad', drop }\n"
    "mixin stamps { updated_at timestamp default now() on update now() }\n"
    "/// A 'person'.\ntable sales.person cname who {\n"
    "    id int64 primary key named person_key auto\n"
    "    /// What she is called.\n    name text(20) cname called default 'it''s'\n"
    "    \"order\" int32? check (\"order\" > 0 or \"order\" is null)\n"
    "    level level default 'low', mood mood default 'very glad'\n"
    "    total int32 = (id_of * 2) stored\n    id_of int32 default 1\n"
    "    version int32 default 0 version\n"
    "    boss_id -> sales.person? on delete set null on update cascade deferrable many reports\n"
    "    kind \"group\" default 'a'\n    kinds text? = (cast(kind as text)) stored\n    check (cast('a' as \"group\") "
    "= kind)\n"
    "    other \"varchar\"?\n    third \"1 é\"?\n    colour colour?\n"
    "    old_one text?\n    retire old_one\n    use stamps\n"
    "    a int64, b int64?, unique (a, b), foreign key (b, a) -> sales.person (a, b) many pairs\n"
    "    unique (name, mood)\n    check named_one (id > 0)\n"
    "    unique index folded (lower(name), id desc) where id > 3\n    index (boss_id)\n"
    "    sqlite { autoincrement }\n}\n"
    "raw s after t, mood { sqlite { create \"\"\"create view s as select 1\"\"\" drop \"\"\"drop view s\"\"\" } }\n"
    "raw t on sales.person { sqlite { create \"\"\"create trigger \"t\" -- x\n  y\"\"\" drop "
    "\"\"\"drop trigger t\"\"\" } }\n";

int main(int count, char **arguments)
{
    static const char *const engines[] = {"sqlite", "postgresql"};
    const uint64_t seed = count > 1 ? strtoull(arguments[1], NULL, 10) : 1;
    jmp_buf exhausted;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    check_schema(region, everything, "sqlite");
    const char *first = printed(region, schema_of_text(region, diagnostics_new(region), everything));
    static const char *const kept[] = {"on update now()", "  version",  "cname called", "cname who",
                                       "retire old_one",  "cname HIGH", "many reports", "many pairs"};
    for (size_t i = 0; i < COUNT_OF(kept); i++)
        if (!CHECK(strstr(first, kept[i]) != NULL))
            fprintf(stderr, "no %s in\n%s", kept[i], first);
    for (uint64_t i = 0; i < 150 && checks_failed < 3; i++) {
        struct region *inner = schema_region_within(region);
        struct shape *shape = NEW(inner, struct shape);
        struct dice dice = {seed + i};
        struct text text = TEXT(inner);
        shape_random(shape, &dice);
        shape_print(&text, shape);
        if (!check_schema(inner, schema_text_string(&text), engines[i % 2]))
            fprintf(stderr, "seed %" PRIu64 "\n", seed + i);
        schema_region_free(inner);
    }
    schema_region_free(region);
    return checks_end();
}
