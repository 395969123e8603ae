/* Cases of revision_graph.json: a graph of revisions and a question each, with the answer or an error. What is asked of
 * files is asked of files; the rest of the algebra. Where an order is asked for, the set has to be the same and the
 * order one that the graph allows; where the graph is one line, it has to be that order. Answers of our own stand in
 * graph_answers.def, with the reason. */
#include "../history/folder.h"
#include "cases/described.h"
#include "graph/graph.h"
#include "source/queue.h"

static const struct answer {
    const char *id, *answer, *why;
} answers[] = {
    {"", "", ""},
#include "cases/graph_answers.def"
};

struct running {
    struct region *region;
    sqlite3 *db;
    const char *json; /* the case */
    const char *id, *op;
    size_t ran, own, errors;
    struct graph_record *records;
    size_t count;
    struct revision_graph graph;
};

struct words {
    struct region *region;
    size_t count, capacity;
    const char **items;
};

static void add_word(void *context, const char *first, const char *second)
{
    struct words *words = context;
    (void)second;
    APPEND(words->region, words, schema_region_string(words->region, first));
}

/* A list, a single text, or null: none. */
static struct words words_at(struct running *running, const char *json, const char *path)
{
    struct words words = {running->region, 0, 0, NULL};
    const char *found = value_at(running->region, running->db, json, path);
    if (found && found[0] == '[')
        each_row(running->db, "select value from json_each(?1)", found, add_word, &words);
    else if (found)
        add_word(&words, found, "");
    return words;
}

static const char *argument(struct running *running, const char *path)
{
    return value_at(running->region, running->db, running->json, path);
}

static bool flag(struct running *running, const char *path, bool otherwise)
{
    const char *found = argument(running, path);
    return found ? strcmp(found, "0") != 0 : otherwise;
}

/* -- the graph ------------------------------------------------------------------------------------------------------
 */

static void add_record(void *context, const char *json, const char *unused)
{
    struct running *running = context;
    const char *own = schema_region_string(running->region, json);
    struct words down = words_at(running, own, "$.down"), deps = words_at(running, own, "$.deps");
    struct words labels = words_at(running, own, "$.labels");
    (void)unused;
    running->records[running->count++] = (struct graph_record){
        .id = value_at(running->region, running->db, own, "$.rev"),
        .label = labels.count ? labels.items[0] : NULL,
        .parent_count = down.count,
        .parents = down.items,
        .depends_count = deps.count,
        .depends = deps.items,
    };
}

/* The file may depend on a label: that is the revision which has it. */
static void name_dependencies(struct running *running)
{
    for (size_t i = 0; i < running->count; i++)
        for (size_t k = 0; k < running->records[i].depends_count; k++)
            for (size_t j = 0; j < running->count; j++) {
                const char **depends = (const char **)(void *)running->records[i].depends;
                if (running->records[j].label && strcmp(depends[k], running->records[j].label) == 0)
                    depends[k] = running->records[j].id;
            }
}

static void read_graph(struct running *running)
{
    struct words all = words_at(running, running->json, "$.revisions");
    running->records = NEW_ARRAY(running->region, struct graph_record, all.count + 1);
    running->count = 0;
    for (size_t i = 0; i < all.count; i++)
        add_record(running, all.items[i], "");
    name_dependencies(running);
}

/* -- answers as text: ids in the order of their letters ---------------------------------------------------------- */

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static const char *joined(struct running *running, struct words words, bool sorted)
{
    struct text text = TEXT(running->region);
    if (sorted && words.count)
        qsort(words.items, words.count, sizeof *words.items, by_text);
    for (size_t i = 0; i < words.count; i++)
        schema_text_format(&text, "%s%s", i ? " " : "", words.items[i]);
    return schema_text_string(&text);
}

static struct words ids_of(struct running *running, const struct places *places)
{
    struct words words = {running->region, 0, 0, NULL};
    for (size_t i = 0; i < places->count; i++)
        APPEND(running->region, &words, running->graph.nodes[places->items[i]].record->id);
    return words;
}

static const char *ids_text(struct running *running, const struct places *places)
{
    return joined(running, ids_of(running, places), true);
}

static const char *heads_text(struct running *running, const bool *set)
{
    struct places tips = graph_tips(&running->graph, BY_ALL_LINKS, set);
    return ids_text(running, &tips);
}

static const char *expected_text(struct running *running, const char *path)
{
    return joined(running, words_at(running, running->json, path), true);
}

/* -- what a database has --------------------------------------------------------------------------------------------
 */

/* The heads as the file names them, the first applied last, so that it is what -1 undoes. */
static struct graph_state state_of(struct running *running, struct words current)
{
    struct graph_state state = {{0, 0, NULL}};
    bool *applied = graph_set(&running->graph, NULL);
    for (size_t i = current.count; i-- > 0;) {
        size_t place = 0;
        if (!CHECK(graph_place(&running->graph, current.items[i], &place)))
            continue;
        struct places one = {1, 1, &place};
        bool *set = graph_set(&running->graph, &one);
        graph_add_ancestors(&running->graph, BY_ALL_LINKS, set);
        for (size_t k = 0; k < running->graph.count; k++)
            if (set[k] && !applied[k]) {
                applied[k] = true;
                APPEND(running->region, &state.applied, k);
            }
    }
    return state;
}

/* Each revision comes before (up) or after (down) those of the way that it stands on. */
static bool is_possible(struct running *running, const struct places *way, bool up)
{
    size_t *at = NEW_ARRAY(running->region, size_t, running->graph.count + 1);
    for (size_t i = 0; i < way->count; i++)
        at[way->items[i]] = i + 1;
    for (size_t i = 0; i < way->count; i++) {
        const struct places *links = &running->graph.nodes[way->items[i]].links;
        for (size_t k = 0; k < links->count; k++)
            if (at[links->items[k]] && (at[links->items[k]] < i + 1) != up)
                return false;
    }
    return true;
}

static bool is_one_line(const struct revision_graph *graph)
{
    for (size_t i = 0; i < graph->count; i++)
        if (graph->nodes[i].links.count > 1 || graph->nodes[i].dependants.count > 1)
            return false;
    return graph->bases.count == 1;
}

static void check_way(struct running *running, const struct places *way, bool up)
{
    CHECK_TEXT(ids_text(running, way), expected_text(running, "$.expected.order"));
    CHECK(is_possible(running, way, up));
    if (is_one_line(&running->graph))
        CHECK_TEXT(joined(running, ids_of(running, way), false),
                   joined(running, words_at(running, running->json, "$.expected.order"), false));
}

/* -- the questions --------------------------------------------------------------------------------------------------
 */

/* Whether there is an answer; when not, the file must have an error. Our own answer decides where there is one. */
static bool answered(struct running *running, bool found, const struct graph_problem *problem, const char *text)
{
    bool fails = argument(running, "$.expected.error") != NULL;
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
        if (strcmp(answers[i].id, running->id) == 0) {
            running->own++;
            CHECK_TEXT(found ? text : diagnostic_code_name(problem->code), answers[i].answer);
            return false;
        }
    if (!found && !fails)
        fprintf(stderr, "%s: %s %s\n", running->id, diagnostic_code_name(problem->code), problem->text);
    CHECK(found != fails);
    CHECK(found || (problem->text && problem->text[0]));
    running->errors += !found;
    return found && !fails;
}

static void resolve(struct running *running, bool many)
{
    struct graph_target target;
    struct graph_problem problem = {.code = S0319, .text = "more than one"};
    bool found = graph_find(&running->graph, NULL, argument(running, "$.args.id"), &target, &problem);
    found &= many || target.places.count < 2;
    if (answered(running, found, &problem, ids_text(running, &target.places)))
        CHECK_TEXT(ids_text(running, &target.places),
                   expected_text(running, many ? "$.expected.revs" : "$.expected.rev"));
}

static struct places reversed(struct running *running, const struct places *way)
{
    struct places other = {0};
    for (size_t i = way->count; i-- > 0;)
        APPEND(running->region, &other, way->items[i]);
    return other;
}

static void iterate(struct running *running)
{
    struct words upper = words_at(running, running->json, "$.args.upper");
    struct words lower = words_at(running, running->json, "$.args.lower");
    struct places way = {0};
    struct graph_problem problem = {0};
    struct graph_target target;
    bool with_lower = flag(running, "$.args.inclusive", true), all = flag(running, "$.args.implicit_base", false);
    bool downgrade = flag(running, "$.args.downgrade", false) && !all, found = true;
    if (downgrade) {
        struct words heads = {running->region, 0, 0, NULL};
        for (size_t i = 0; i < upper.count && found; i++) {
            found = graph_find(&running->graph, NULL, upper.items[i], &target, &problem);
            struct words more = ids_of(running, &target.places);
            for (size_t k = 0; k < more.count && found; k++)
                APPEND(running->region, &heads, more.items[k]);
        }
        struct graph_state state = state_of(running, heads);
        found = found && graph_downgrade(&running->graph, &state, lower.items[0], &way, &problem);
        if (found && with_lower && graph_find(&running->graph, &state, lower.items[0], &target, &problem))
            for (size_t i = 0; i < target.places.count; i++)
                APPEND(running->region, &way, target.places.items[i]);
    } else {
        const struct graph_range range = {upper.count, upper.items, lower.count, lower.items, with_lower, all};
        found = graph_between(&running->graph, NULL, &range, &way, &problem);
        way = reversed(running, &way);
    }
    if (answered(running, found, &problem, ids_text(running, &way)))
        check_way(running, &way, false);
}

static void go(struct running *running, bool up)
{
    struct graph_state state = state_of(running, words_at(running, running->json, "$.args.current"));
    struct words to = words_at(running, running->json, "$.args.to");
    struct places way = {0};
    struct graph_problem problem = {0};
    if (!to.count)
        add_word(&to, "base", "");
    bool found = up ? graph_upgrade(&running->graph, &state, to.count, to.items, &way, &problem)
                    : graph_downgrade(&running->graph, &state, to.items[0], &way, &problem);
    if (!answered(running, found, &problem, ids_text(running, &way)))
        return;
    check_way(running, &way, up);
    bool *applied = graph_set(&running->graph, &state.applied);
    for (size_t i = 0; i < way.count; i++)
        applied[way.items[i]] = up;
    CHECK_TEXT(heads_text(running, applied), expected_text(running, "$.expected.final_heads"));
}

static void stamp(struct running *running)
{
    struct graph_state state = state_of(running, words_at(running, running->json, "$.args.current"));
    struct words to = words_at(running, running->json, "$.args.to");
    struct places having = {0};
    struct graph_problem problem = {0};
    bool found = graph_stamp(&running->graph, &state, to.count, to.items, &having, &problem);
    if (answered(running, found, &problem, ""))
        CHECK_TEXT(heads_text(running, graph_set(&running->graph, &having)),
                   expected_text(running, "$.expected.final_heads"));
}

/* What was applied and undone by hand, and the heads after each. */
static void steps(struct running *running)
{
    struct graph_state state = state_of(running, words_at(running, running->json, "$.args.current"));
    struct words all = words_at(running, running->json, "$.expected.steps");
    bool *applied = graph_set(&running->graph, &state.applied);
    for (size_t i = 0; i < all.count; i++) {
        const char *direction = value_at(running->region, running->db, all.items[i], "$.dir");
        size_t place = 0;
        CHECK(graph_place(&running->graph, value_at(running->region, running->db, all.items[i], "$.rev"), &place));
        applied[place] = strcmp(direction, "up") == 0;
        CHECK_TEXT(heads_text(running, applied), joined(running, words_at(running, all.items[i], "$.heads"), true));
    }
    CHECK(all.count > 0);
}

static void lineage(struct running *running)
{
    struct graph_target target;
    struct graph_problem problem = {0};
    struct words of = words_at(running, running->json, "$.args.of"), found = {running->region, 0, 0, NULL};
    if (!CHECK(graph_find(&running->graph, NULL, argument(running, "$.args.against"), &target, &problem)))
        return;
    if (target.has_branch)
        APPEND(running->region, &target.places, target.branch);
    const bool *line = graph_line(&running->graph, BY_PARENTS, &target.places);
    for (size_t i = 0; i < of.count; i++) {
        size_t place = 0;
        if (CHECK(graph_place(&running->graph, of.items[i], &place)) && line[place])
            add_word(&found, of.items[i], "");
    }
    CHECK_TEXT(joined(running, found, true), expected_text(running, "$.expected.revs"));
}

static void labels(struct running *running)
{
    for (size_t i = 0; i < running->graph.count; i++) {
        struct words found = {running->region, 0, 0, NULL};
        for (size_t k = 0; k < running->graph.count; k++)
            if (running->graph.nodes[k].record->label && graph_branch(&running->graph, k)[i])
                add_word(&found, running->graph.nodes[k].record->label, "");
        CHECK_TEXT(joined(running, found, true),
                   expected_text(running, schema_region_format(running->region, "$.expected.labels.%s",
                                                               running->graph.nodes[i].record->id)));
    }
}

static void down(struct running *running)
{
    size_t place = 0;
    CHECK(graph_place(&running->graph, argument(running, "$.args.rev"), &place));
    struct places links = running->graph.nodes[place].links, direct = graph_direct_links(&running->graph, place);
    CHECK_TEXT(ids_text(running, &links), expected_text(running, "$.expected.all"));
    CHECK_TEXT(ids_text(running, &direct), expected_text(running, "$.expected.normalized"));
}

/* -- files ----------------------------------------------------------------------------------------------------------
 */

/* Twelve digits for a name; what is no name stays as it is. */
static const char *digits_of(struct running *running, const char *name)
{
    if (name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_")])
        return name;
    for (size_t i = 0; i < running->count; i++)
        if (strcmp(running->records[i].id, name) == 0)
            return schema_region_format(running->region, "a%011zu", i);
    return "b00000000000";
}

static void add_line(struct running *running, struct text *text, const char *word, size_t count,
                     const char *const *names)
{
    for (size_t i = 0; i < count; i++)
        schema_text_format(text, "%s%s", i ? ", " : word, digits_of(running, names[i]));
    schema_text_add(text, count ? "\n" : "");
}

static const char *names_text(struct running *running, struct folder *folder, bool heads, bool real)
{
    struct words words = {running->region, 0, 0, NULL};
    for (size_t i = 0; i < folder->history.count; i++) {
        const struct history_revision *at = folder->history.items[i];
        bool end = heads ? (real ? !at->children.count : !at->has_child)
                         : (real ? !at->link_count : !at->revision.parent_count);
        for (size_t k = 0; k < running->count && end; k++)
            if (strcmp(digits_of(running, running->records[k].id), at->revision.id) == 0)
                add_word(&words, running->records[k].id, "");
    }
    return joined(running, words, true);
}

static void load(struct running *running)
{
    struct folder folder = {0};
    folder_begin(&folder, running->region);
    for (size_t i = 0; i < running->count; i++) {
        const struct graph_record *record = &running->records[i];
        struct text header = TEXT(running->region);
        add_line(running, &header, "parent ", record->parent_count, record->parents);
        add_line(running, &header, "depends on ", record->depends_count, record->depends);
        if (record->label)
            schema_text_format(&header, "branch %s\n", record->label);
        folder_revision(&folder, schema_region_format(running->region, "%04zu_m.migration", i + 1),
                        digits_of(running, record->id), schema_text_string(&header), "");
    }
    bool found = folder_load(&folder);
    struct graph_problem problem = {.text = folder_messages(&folder)};
    for (size_t i = folder.diagnostics->count; i-- > 0;)
        if (folder.diagnostics->items[i]->severity == SEVERITY_ERROR)
            problem.code = folder.diagnostics->items[i]->code;
    if (!found) {
        const char *error = argument(running, "$.expected.error");
        CHECK(strstr(problem.text, ".migration:") != NULL);
        CHECK(!error || !(strstr(error, "Loop") || strstr(error, "Cycle")) || problem.code == S0306);
    }
    if (answered(running, found, &problem, names_text(running, &folder, true, false))) {
        CHECK_TEXT(names_text(running, &folder, true, false), expected_text(running, "$.expected.heads"));
        CHECK_TEXT(names_text(running, &folder, true, true), expected_text(running, "$.expected.real_heads"));
        CHECK_TEXT(names_text(running, &folder, false, false), expected_text(running, "$.expected.bases"));
        CHECK_TEXT(names_text(running, &folder, false, true), expected_text(running, "$.expected.real_bases"));
    }
    folder_end(&folder);
}

/* -- all of them ----------------------------------------------------------------------------------------------------
 */

static void ask(struct running *running)
{
    const char *op = running->op;
    if (strcmp(op, "load") == 0) {
        load(running);
        return;
    }
    if (!CHECK(graph_make(running->region, running->count, running->records, &running->graph)))
        return;
    if (strncmp(op, "resolve", 7) == 0)
        resolve(running, op[7] != '\0');
    else if (strcmp(op, "iterate") == 0)
        iterate(running);
    else if (strcmp(op, "upgrade") == 0 || strcmp(op, "downgrade") == 0)
        go(running, op[0] == 'u');
    else if (strcmp(op, "stamp") == 0)
        stamp(running);
    else if (strcmp(op, "steps") == 0)
        steps(running);
    else if (strcmp(op, "lineage") == 0)
        lineage(running);
    else if (strcmp(op, "labels") == 0)
        labels(running);
    else if (!CHECK(strcmp(op, "down") == 0))
        fprintf(stderr, "a question that this test does not know: %s\n", op);
    else
        down(running);
}

static void run_case(void *context, const char *json, const char *unused)
{
    struct running *running = context;
    int failed = checks_failed;
    (void)unused;
    running->json = schema_region_string(running->region, json);
    running->id = argument(running, "$.id");
    running->op = argument(running, "$.op");
    read_graph(running);
    ask(running);
    running->ran++;
    if (checks_failed > failed)
        fprintf(stderr, "in %s: %s | %s %s => %s\n", running->id, argument(running, "$.graph"), running->op,
                argument(running, "$.args"), argument(running, "$.expected"));
}

static char *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *bytes = NULL;
    size_t size = 0;
    if (!file)
        return NULL;
    for (size_t got = 1; got;) {
        char *more = realloc(bytes, size + (1 << 16));
        if (!more)
            abort();
        bytes = more;
        got = fread(bytes + size, 1, (1 << 16) - 1, file);
        size += got;
    }
    bytes[size] = '\0';
    fclose(file);
    return bytes;
}

static int run_cases(const char *json)
{
    jmp_buf exhausted;
    sqlite3 *db = NULL;
    if (setjmp(exhausted) || sqlite3_open(":memory:", &db) != SQLITE_OK)
        return EXIT_FAILURE;
    struct region *region = schema_region_new(&exhausted);
    struct running running = {.region = region, .db = db};
    each_row(db, "select value from json_each(?1, '$.cases')", json, run_case, &running);
    printf("%zu cases ran: %zu are errors, %zu have an answer of our own\n", running.ran, running.errors, running.own);
    CHECK(running.ran > 0);
    schema_region_free(region);
    sqlite3_close(db);
    return checks_end();
}

int main(int count, char **arguments)
{
    char *json = count > 1 ? read_file(arguments[1]) : NULL;
    if (!json) {
        puts("skipped: the cases are not here; SCHEMAC_CASES names their folder");
        return EXIT_SUCCESS;
    }
    int status = run_cases(json);
    free(json);
    return status;
}
