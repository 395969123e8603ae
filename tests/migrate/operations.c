/* Every operation on a table with rows, to which other tables point with cascade, set null and set default, through the
 * difference, the renderer, the applier and the ledger: up is a database made straight from the model, but for the
 * order of columns; down is the one from before, but for what the revision says it loses; up works again; and no row of
 * a child is ever touched. What is refused for its rows leaves everything as it was.
 *
 * What enums are used for is tried in all ways that are made by enum_cases.c.
 *
 *     test_migrate_operations ENGINE FOLDER EVERY [CASES, by parts of their names]
 *
 * EVERY: pg_dump is asked about every how-manieth case, too; 1 is the long form, with all the cases of enums. */
#include "support/check.h"
#include "support/pipeline.h"
#include "support/place.h"

#include "migrate/enum_cases.h"

static const char children[] =
    "table by_cascade {\n    id int64 primary key\n    parent -> %s(id) on delete cascade\n}\n"
    "table by_null {\n    id int64 primary key\n    parent -> %s(id)? on delete set null\n}\n"
    "table by_default {\n    id int64 primary key\n"
    "    parent -> %s(id) default 1 on delete set default\n}\n";

static const char child_rows[] = "insert into by_cascade values (1, 1), (2, 2), (3, 3);"
                                 "insert into by_null values (1, 1), (2, 2), (3, 3), (4, null);"
                                 "insert into by_default values (1, 1), (2, 2), (3, 3);";

static const char read_children[] = "select 'cascade', id, parent from by_cascade union all "
                                    "select 'null', id, parent from by_null union all "
                                    "select 'default', id, parent from by_default order by 1, 2";

/* What their actions do, still and again, when item 3 goes. */
static const char after_delete[] = "cascade|1|1\ncascade|2|2\ndefault|1|1\ndefault|2|2\ndefault|3|1\n"
                                   "null|1|1\nnull|2|2\nnull|3|null\nnull|4|null\n";

struct trying {
    struct region *region;
    struct diagnostics *diagnostics;
    const struct operation_case *item;
    bool dumps; /* pg_dump is asked as well what there is */
    struct place *place, *fresh_place;
    const struct revision *revisions[2];
    const struct revision *fresh;
};

/* What a case says for the engine at hand. */
static const char *words_of(const struct trying *trying, const char *common, const char *postgresql)
{
    return postgresql && place_is(trying->place, "postgresql") ? postgresql : common;
}

struct picture {
    const char *structure, *content, *children, *broken;
    const char *dump; /* of the one before alone, and where it is asked for, for it takes its time */
};

/* `names`: those of constraints and indexes count. */
static struct picture picture_of(struct trying *trying, struct place *place, bool names)
{
    struct region *region = trying->region;
    return (struct picture){place_structure(region, place, names), place_content(region, place),
                            place_rows(region, place, read_children), place_broken(region, place), NULL};
}

static const char *with_children(struct region *region, const char *schema, const char *parent)
{
    struct text text = TEXT(region);
    schema_text_add(&text, schema);
    schema_text_format(&text, children, parent, parent, parent);
    return schema_text_string(&text);
}

/* What a build says of it. A proof is SQLite's whatever the engine. */
static bool is_proven(struct trying *trying, const struct model *before, const struct model *after)
{
    return prove_revision(trying->region, trying->diagnostics, NOWHERE, before, after, trying->revisions[1]);
}

static bool make_revisions(struct trying *trying)
{
    struct region *region = trying->region;
    const struct operation_case *item = trying->item;
    struct model empty, model, later;
    schema_model_begin(&empty, region);
    struct schema *before = schema_for(region, trying->diagnostics, with_children(region, item->before, "item"),
                                       place_engine(trying->place));
    struct schema *after =
        schema_for(region, trying->diagnostics, with_children(region, item->after, item->item ? item->item : "item"),
                   place_engine(trying->place));
    if (!before || !after)
        return false;
    trying->revisions[0] = revision_between(region, trying->diagnostics, &empty, before, 1, NULL, &model);
    if (!trying->revisions[0])
        return false;
    trying->revisions[1] =
        revision_between(region, trying->diagnostics, &model, after, 2, trying->revisions[0], &later);
    trying->fresh = revision_between(region, trying->diagnostics, &empty, after, 3, NULL, NULL);
    return trying->revisions[1] && trying->fresh && is_proven(trying, &model, &later);
}

static bool put_rows(struct trying *trying)
{
    const char *rows = words_of(trying, trying->item->rows, trying->item->postgresql_rows);
    return place_execute(trying->region, trying->place, rows, NULL) &&
           place_execute(trying->region, trying->place, child_rows, NULL);
}

static bool is_sound(const struct picture *is, const struct picture *before)
{
    return CHECK_TEXT(is->children, before->children) && CHECK_TEXT(is->broken, "");
}

/* Whether the keys of the children still act on the table as it is now. */
static bool keys_act(struct trying *trying)
{
    const char *item = trying->item->item ? trying->item->item : "item";
    const char *change = schema_region_format(trying->region, "delete from %s where id = 3", item);
    return CHECK_TEXT(place_tried(trying->region, trying->place, change, read_children), after_delete);
}

/* `wanted`: the structure of what was made straight from the model, without names. */
static bool is_up(struct trying *trying, const struct picture *before, const char *wanted)
{
    const char *message;
    schema_status status = place_upgrade(trying->region, trying->place, trying->revisions, 2, &message);
    if (status != SCHEMA_OK)
        return CHECK_TEXT(message, "");
    struct picture up = picture_of(trying, trying->place, false);
    bool ok = CHECK_TEXT(up.structure, wanted) && is_sound(&up, before) && keys_act(trying);
    const struct operation_case *item = trying->item;
    const char *query = words_of(trying, item->query, item->postgresql_query);
    if (query)
        ok &= CHECK_TEXT(place_rows(trying->region, trying->place, query),
                         words_of(trying, item->shows, item->postgresql_shows));
    return ok;
}

static bool is_refused(struct trying *trying, const struct picture *before, bool down)
{
    const struct operation_case *item = trying->item;
    const char *message, *words = down ? words_of(trying, item->not_undone, item->postgresql_not_undone)
                                       : words_of(trying, item->refused, item->postgresql_refused);
    schema_status status = down ? place_downgrade(trying->region, trying->place, trying->revisions, 2, &message)
                                : place_upgrade(trying->region, trying->place, trying->revisions, 2, &message);
    struct picture after = picture_of(trying, trying->place, true);
    if (!strstr(message, words))
        CHECK_TEXT(message, words);
    return CHECK(status == SCHEMA_MIGRATION) && CHECK_TEXT(after.structure, before->structure) &&
           CHECK_TEXT(after.content, before->content) && is_sound(&after, before) &&
           (!before->dump || CHECK_TEXT(place_dump(trying->region, trying->place), before->dump));
}

static bool holds(struct trying *trying)
{
    const char *message;
    place_clear(trying->place);
    place_clear(trying->fresh_place);
    if (!CHECK(make_revisions(trying)))
        return false;
    if (place_upgrade(trying->region, trying->place, trying->revisions, 1, &message) != SCHEMA_OK)
        return CHECK_TEXT(message, "");
    if (!CHECK(put_rows(trying)))
        return false;
    struct picture before = picture_of(trying, trying->place, true);
    if (trying->dumps)
        before.dump = place_dump(trying->region, trying->place);
    if (trying->item->refused)
        return is_refused(trying, &before, false);

    if (place_upgrade(trying->region, trying->fresh_place, &trying->fresh, 1, &message) != SCHEMA_OK)
        return CHECK_TEXT(message, "");
    const char *wanted = place_structure(trying->region, trying->fresh_place, false);
    if (!is_up(trying, &before, wanted))
        return false;
    if (trying->item->not_undone) {
        struct picture up = picture_of(trying, trying->place, true);
        return is_refused(trying, &up, true);
    }
    if (place_downgrade(trying->region, trying->place, trying->revisions, 2, &message) != SCHEMA_OK)
        return CHECK_TEXT(message, "");
    struct picture down = picture_of(trying, trying->place, true);
    bool ok = CHECK_TEXT(down.structure, before.structure) &&
              (!before.dump || CHECK_TEXT(place_dump(trying->region, trying->place), before.dump)) &&
              is_sound(&down, &before);
    if (!trying->item->loses)
        ok &= CHECK_TEXT(down.content, before.content);
    if (place_upgrade(trying->region, trying->place, trying->revisions, 2, &message) != SCHEMA_OK)
        return CHECK_TEXT(message, "");
    struct picture again = picture_of(trying, trying->place, false);
    return ok && CHECK_TEXT(again.structure, wanted) && is_sound(&again, &before);
}

static bool try_case(const struct operation_case *item, bool dumps, struct place *place, struct place *fresh_place)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        abort();
    struct region *region = schema_region_new(&exhausted);
    struct trying trying = {.region = region,
                            .diagnostics = diagnostics_new(region),
                            .item = item,
                            .dumps = dumps,
                            .place = place,
                            .fresh_place = fresh_place};
    bool ok = holds(&trying);
    if (!ok) {
        fprintf(stderr, "---- case: %s\n", item->name);
        diagnostics_print(trying.diagnostics, stderr, STYLE_PLAIN, 0);
    }
    schema_region_free(region);
    return ok;
}

static bool is_wanted(const struct operation_case *item, const struct place *place, int count, char **parts)
{
    bool named = count <= 0;
    for (int i = 0; i < count; i++)
        named |= strstr(item->name, parts[i]) != NULL;
    return named && (!item->only || place_is(place, item->only));
}

int main(int count, char **words)
{
    if (count < 4)
        return EXIT_FAILURE;
    unsigned every = (unsigned)strtoul(words[3], NULL, 10);
    struct place *place = place_new(words[1], words[2], "operations");
    struct place *fresh_place = place ? place_new(words[1], words[2], "operations_fresh") : NULL;
    if (!place)
        return PLACE_SKIPPED;
    unsigned tried = 0, failed = 0;
    const struct operation_case *item;
    for (size_t i = 0; (item = operation_case_at(i)); i++)
        if (is_wanted(item, place, count - 4, words + 4))
            failed += !try_case(item, tried++ % every == 0, place, fresh_place);
    static struct enum_case made;
    /* A server takes its time. The step has nothing in common with how many there are of each part, so that a few of
     * them meet every kind of column, every change and every storage. */
    size_t step = count > 4 || every == 1 ? 1 : 13;
    for (size_t i = 0; enum_case_at(i, &made); i += step)
        if (is_wanted(&made.item, place, count - 4, words + 4))
            failed += !try_case(&made.item, tried++ % every == 0, place, fresh_place);
    place_free(place);
    place_free(fresh_place);
    printf("%u cases, %u failed\n", tried, failed);
    return checks_end();
}
