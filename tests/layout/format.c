/* Laying a text out: what it says, and which comment belongs to what, is the same; laid out again nothing changes; and
 * it looks as the examples do. Every .schema file of the folders that are given, and schemas made up. */
#include "layout/format.h"
#include "layout/said.h"
#include "layout/written.h"

#include <dirent.h>

static const char *format(const char *text)
{
    struct diagnostics *quiet = diagnostics_new(region);
    const struct source *source = source_of(text);
    struct schema_tree *tree = parse_schema(region, quiet, source);
    return has_errors(quiet) ? NULL : format_schema(region, source, tree);
}

static const char *tree_of(const char *text)
{
    struct text tree = TEXT(region);
    dump_schema_tree(&tree, parse_schema(region, diagnostics_new(region), source_of(text)));
    return schema_text_string(&tree);
}

static bool check_text(const char *text)
{
    const char *once = format(text);
    if (!CHECK(once != NULL))
        return false;
    return CHECK_TEXT(tree_of(once), tree_of(text)) && CHECK_TEXT(format(once), once);
}

/* -- files ----------------------------------------------------------------------------------------------------- */

static unsigned files, broken;

static void check_file(const char *path)
{
    size_t size;
    char *bytes = read_whole(path, &size);
    if (!CHECK(bytes != NULL))
        return;
    /* What is known and not supported yet stands at the end of two examples. */
    static const char *const ends[] = {"\nview busy", "\nquery posts_of"};
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        char *end = strstr(bytes, ends[i]);
        if (end)
            end[1] = '\0';
    }
    struct diagnostics *quiet = diagnostics_new(region);
    parse_schema(region, quiet, source_of(bytes));
    if (has_errors(quiet)) {
        broken++;
    } else {
        files++;
        if (!check_text(bytes))
            fprintf(stderr, "in %s\n", path);
    }
    free(bytes);
}

static void check_folder(const char *path)
{
    DIR *folder = opendir(path);
    if (!folder)
        return;
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        const char *inner = schema_region_format(region, "%s/%s", path, entry->d_name);
        size_t size = strlen(inner);
        if (entry->d_name[0] == '.')
            continue;
        if (size > 7 && strcmp(inner + size - 7, ".schema") == 0)
            check_file(inner);
        else
            check_folder(inner);
    }
    closedir(folder);
}

static bool a_line_begins_with_a_comma(const char *text)
{
    for (; (text = strchr(text, '\n')) != NULL; text++)
        if (text[1 + strspn(text + 1, " ")] == ',')
            return true;
    return false;
}

/* -- made up --------------------------------------------------------------------------------------------------- */

static void check_random(uint64_t seed, unsigned rounds)
{
    struct region *outer = region;
    for (unsigned i = 0; i < rounds && checks_failed < 5; i++) {
        struct dice dice = {seed + i};
        region = schema_region_within(outer);
        struct written *written = NEW(region, struct written);
        write_random(written, &dice);
        const char *text = write_out(region, written);
        if (!check_text(text))
            fprintf(stderr, "seed %llu\n%s====\n%s", (unsigned long long)(seed + i), text, format(text));
        /* Looks are what it takes away: blanks more or less come to the same. */
        for (size_t j = 0; j < written->count; j++) {
            written->declarations[j].looks.seed++;
            written->declarations[j].looks.indent++;
            written->declarations[j].looks.commas ^= true;
        }
        const char *other = format(write_out(region, written));
        CHECK(other && strcmp(said(other), said(text)) == 0);
        /* A byte that is another may still parse: words where none were expected, comments where none belong. A comma
         * before a comment, alone in its line, is left alone. */
        char *odd = schema_region_string(region, text);
        size_t size = strlen(odd);
        for (unsigned j = 0; j < 20; j++) {
            size_t at = roll(&dice, (unsigned)size);
            char old = odd[at];
            odd[at] = "{}(),.'/\n -?"[roll(&dice, 12)];
            const char *laid = format(odd);
            struct diagnostics *quiet = diagnostics_new(region);
            parse_schema(region, quiet, source_of(odd));
            if ((!a_line_begins_with_a_comma(odd) && !CHECK((laid == NULL) == has_errors(quiet))) ||
                (laid && !CHECK_TEXT(tree_of(laid), tree_of(odd))))
                fprintf(stderr, "seed %llu\n%s", (unsigned long long)(seed + i), odd);
            odd[at] = old;
        }
        schema_region_free(region);
    }
    region = outer;
    printf("seed %llu: %u texts\n", (unsigned long long)seed, rounds);
}

static void check_examples(void)
{
    CHECK_TEXT(
        format("\n\n//  A shop.\n\n\n///What\ntable   a was   b{// of all\n  id int64   primary key auto // first\n\n\n"
               "longer  text (20) ? unique,ref ->c ( id )?   on delete cascade    cname  d // last\n"
               "check(id>0   and\n     (ref<3\n or ref >4)\n)\n index( id,longer desc )where id>1\n\n  // end\n}\n"
               "drop table x\ndrop table y\nenum e{a,b}\nenum f\n{\n a,\n b // two\n}"),
        "//  A shop.\n\n///What\ntable a was b {  // of all\n"
        "    id      int64      primary key auto  // first\n\n"
        "    longer  text(20)?  unique\n"
        "    ref     -> c(id)?  on delete cascade  cname  d  // last\n"
        "    check (id > 0 and\n        (ref < 3\n            or ref > 4)\n    )\n"
        "    index (id, longer desc) where id > 1\n\n    // end\n}\n\n"
        "drop table x\ndrop table y\nenum e { a, b }\n\nenum f {\n    a\n    b  // two\n}\n");
    CHECK_TEXT(format("table a { id int64, drop not, \"b c\" text default 'x   y' }\nraw r { sqlite { create \"\"\"a\n "
                      "  b\"\"\" } }\n"),
               "table a { id int64, drop not, \"b c\" text default 'x   y' }\n\n"
               "raw r {\n    sqlite { create \"\"\"a\n   b\"\"\" }\n}\n");
    CHECK_TEXT(format("raw   r on a   after s.b ,c,  \"d e\"{ sqlite { create \"\"\"a\"\"\" } }\n"),
               "raw r on a after s.b, c, \"d e\" { sqlite { create \"\"\"a\"\"\" } }\n");
    CHECK_TEXT(format(""), "");
    CHECK_TEXT(format("// alone"), "// alone\n");
}

int main(int count, char **arguments)
{
    jmp_buf exhausted;
    if (setjmp(exhausted))
        return EXIT_FAILURE;
    region = schema_region_new(&exhausted);
    check_examples();
    for (int i = 1; i < count; i++)
        check_folder(arguments[i]);
    CHECK(count < 2 || files > 5);
    printf("%u files, and %u that do not parse\n", files, broken);
    check_random(1, 600);
    schema_region_free(region);
    return checks_end();
}
