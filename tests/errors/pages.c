/* The pages that schemac --explain prints are true: each code has one; what stands in a ```wrong block gives that code
 * and no other; with each fix applied it gives nothing; a ```right block gives nothing. All through the passes of a
 * build for SQLite, or for the engine that is named behind the word, with a migrations folder of its own: a ```history
 * block stands there, frozen, for those behind it on its page.
 *
 * What people type at first is in first_mistakes.md, each block with the codes of its answer and perhaps what that
 * says; unless there is no fix, there is one for each that compiles.
 *
 * A block that begins with revision or draft is a migration file, any other one a .schema file. Codes that no text can
 * give are listed, each with the reason. The messages of words and sentences are compared with messages.txt. */
#include "build.h"
#include "emit/emit.h"
#include "history/proofs.h"
#include "support/parsing.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct untold {
    const char *code, *why;
} untold[] = {
#include "errors/untold.def"
};

static const char *why_untold(const char *code)
{
    for (size_t i = 0; i < sizeof untold / sizeof *untold; i++)
        if (strcmp(untold[i].code, code) == 0)
            return untold[i].why;
    return NULL;
}

/* -- a project ------------------------------------------------------------------------------------------------------
 */

struct project {
    struct region *region; /* of the page */
    char path[4096];
    unsigned files; /* in migrations/ */
};

struct example {
    char *text;
    size_t size;
    const char *file; /* its name, or null: it follows from the text */
    bool migration;
};

static const char *in_project(struct project *project, const char *name)
{
    return schema_region_format(project->region, "%s/%s", project->path, name);
}

static void write_whole(const char *path, const char *bytes, size_t size)
{
    FILE *file = fopen(path, "wb");
    CHECK(file && fwrite(bytes, 1, size, file) == size);
    if (file)
        CHECK(fclose(file) == 0);
}

static void empty_folder(struct project *project, const char *name)
{
    DIR *directory = opendir(in_project(project, name));
    struct dirent *entry;
    while (directory && (entry = readdir(directory)))
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            unlink(in_project(project, schema_region_format(project->region, "%s/%s", name, entry->d_name)));
    if (directory)
        closedir(directory);
}

static void begin_project(struct project *project, struct region *region)
{
    *project = (struct project){.region = region};
    char name[] = "pages-XXXXXX";
    size_t room = sizeof project->path - sizeof name - 1;
    if (!mkdtemp(name) || !getcwd(project->path, room)) {
        perror(name);
        exit(EXIT_FAILURE);
    }
    strcat(strcat(project->path, "/"), name);
    CHECK(mkdir(in_project(project, "models"), 0777) == 0 && mkdir(in_project(project, "migrations"), 0777) == 0);
}

static void end_project(struct project *project)
{
    empty_folder(project, "models");
    empty_folder(project, "migrations");
    rmdir(in_project(project, "models"));
    rmdir(in_project(project, "migrations"));
    rmdir(project->path);
}

/* -- one build of it ------------------------------------------------------------------------------------------------
 */

struct outcome {
    const char *codes, *messages; /* those that count */
    struct build build;
};

/* The engine of an example: sqlite, or the word behind wrong and right. */
static const char *engine = "sqlite";

static void choose_engine(const char *info)
{
    static const char other[] = "postgresql";
    const char *word = strchr(info, ' ');
    engine = word && strncmp(word + 1, other, strlen(other)) == 0 ? other : "sqlite";
}

static struct build_options *options_of(struct project *project, const char *model)
{
    struct build_options *options = NEW(project->region, struct build_options);
    *options = (struct build_options){.target = "schema",
                                      .project = project->path,
                                      .migrations = in_project(project, "migrations"),
                                      .prefix = "",
                                      .mode = BUILD_DRAFT};
    if (model)
        APPEND(project->region, &options->sources, model);
    APPEND(project->region, &options->engines, engine);
    return options;
}

static bool emit(struct build *build)
{
    struct emit_options options = {.target = "schema", .engines = &engine, .engine_count = 1, .development = true};
    struct emitted_files files = {0, 0, NULL};
    size_t count;
    build_digest(build);
    const struct revision *const *revisions = build_revisions(build, &count);
    return emit_files(build->region, build->diagnostics, &build->schema, revisions, count, &options, &files);
}

/* A warning counts only where the page is about it. */
static const char *codes_that_count(struct region *region, const struct diagnostics *diagnostics, const char *code)
{
    struct diagnostic **sorted;
    struct text codes = TEXT(region);
    size_t count = diagnostics_sorted(diagnostics, &sorted);
    for (size_t i = 0; i < count; i++) {
        const char *name = diagnostic_code_name(sorted[i]->code);
        if (sorted[i]->severity == SEVERITY_ERROR || strcmp(name, code) == 0)
            schema_text_format(&codes, "%s%s", codes.size ? " " : "", name);
    }
    return schema_text_string(&codes);
}

static struct outcome compile(struct project *project, const struct example *example, const char *code)
{
    struct region *region = project->region;
    const char *path;
    if (example->migration) {
        bool draft = strncmp(example->text, "draft", 5) == 0;
        const char *file = example->file ? example->file
                                         : schema_region_format(region, draft ? "%04u.draft" : "%04u_example.migration",
                                                                project->files + 1);
        path = in_project(project, schema_region_format(region, "migrations/%s", file));
    } else {
        path = in_project(project, "models/example.schema");
    }
    write_whole(path, example->text, example->size);
    struct outcome outcome;
    struct diagnostics *diagnostics = diagnostics_new(region);
    outcome.build = build_begin(region, diagnostics, options_of(project, example->migration ? NULL : path));
    struct build *build = &outcome.build;
    /* What has no way back is an excerpt: it is read and replayed, and not proven. */
    if (example->migration)
        (void)(build_replay(build) && strstr(example->text, "\ndowngrade") &&
               prove_history(region, diagnostics, &build->history, &build->draft, NULL, false));
    else
        (void)(build_read(build) && build_resolve(build) && build_replay(build) && build_difference(build) &&
               build_prove(build) && emit(build));
    outcome.codes = codes_that_count(region, diagnostics, code);
    outcome.messages = printed_messages(region, diagnostics);
    unlink(path);
    return outcome;
}

static void add_history(struct project *project, const struct example *example, const char *code)
{
    const char *name = schema_region_format(project->region, "%04u_history.migration", project->files + 1);
    if (example->migration) {
        write_whole(in_project(project, schema_region_format(project->region, "migrations/%s",
                                                             example->file ? example->file : name)),
                    example->text, example->size);
    } else {
        struct outcome outcome = compile(project, example, code);
        const char *path;
        if (!CHECK_TEXT(outcome.codes, "") ||
            !CHECK(freeze_draft(project->region, outcome.build.diagnostics, &outcome.build.history,
                                &outcome.build.draft, &(struct freezing){.schema = "main", .message = "history"},
                                &path)))
            fprintf(stderr, "the history of %s:\n%s", code, outcome.messages);
    }
    project->files++;
}

/* -- what a page shows ----------------------------------------------------------------------------------------------
 */

/* Bytes that a page cannot show are written \xff and \x00. */
static size_t unescape(char *text, size_t size)
{
    size_t used = 0;
    for (size_t i = 0; i < size; i++) {
        if (size - i >= 4 && (memcmp(text + i, "\\xff", 4) == 0 || memcmp(text + i, "\\x00", 4) == 0)) {
            text[used++] = text[i + 2] == 'f' ? (char)0xff : '\0';
            i += 3;
        } else {
            text[used++] = text[i];
        }
    }
    text[used] = '\0';
    return used;
}

/* The next fenced block behind *at, which is moved behind it; its words go to *info. */
static bool next_block(struct region *region, const char **at, const char **info, struct example *example)
{
    const char *begin = strncmp(*at, "```", 3) == 0 ? *at : strstr(*at, "\n```");
    if (!begin)
        return false;
    begin += *begin == '\n' ? 4 : 3;
    const char *line = begin + strcspn(begin, "\n"), *end = strstr(line, "\n```");
    if (!CHECK(*line && end != NULL))
        return false;
    *info = schema_region_copy(region, begin, (size_t)(line - begin));
    size_t size = (size_t)(end - line);
    example->text = schema_region_copy(region, line + 1, size);
    example->size = unescape(example->text, size);
    const char *file = strchr(*info, ' ');
    example->file = file && strchr(file, '.') ? file + 1 : NULL;
    example->migration = strncmp(example->text, "revision", 8) == 0 || strncmp(example->text, "draft", 5) == 0;
    *at = end + 4;
    return true;
}

/* One fix of each diagnostic, from the last place to the first, so that the places before it stay where they are. Null:
 * not each has one. */
static char *apply_fixes(struct region *region, const struct outcome *outcome, const char *code,
                         const struct example *example, size_t *size)
{
    struct diagnostic **sorted;
    size_t count = diagnostics_sorted(outcome->build.diagnostics, &sorted), fixes = 0, wanted = 0, room = example->size;
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < sorted[i]->count; j++)
            room += sorted[i]->items[j].replacement ? strlen(sorted[i]->items[j].replacement) : 0;
    char *out = schema_region_allocate(region, room + 1);
    memcpy(out, example->text, example->size + 1);
    *size = example->size;
    for (size_t i = count; i-- > 0;) {
        if (!strstr(code, diagnostic_code_name(sorted[i]->code)))
            continue;
        wanted++;
        for (size_t j = 0; j < sorted[i]->count; j++) {
            const struct note *note = &sorted[i]->items[j];
            if (!note->replacement || note->span.end > *size)
                continue;
            size_t length = strlen(note->replacement);
            memmove(out + note->span.begin + length, out + note->span.end, *size - note->span.end + 1);
            memcpy(out + note->span.begin, note->replacement, length);
            *size += length - (note->span.end - note->span.begin);
            fixes++;
            break;
        }
    }
    return fixes && fixes == wanted ? out : NULL;
}

static bool is_not_supported(const char *codes)
{
    return strncmp(codes, "S070", 4) == 0;
}

static bool has_messages_compared(const char *code)
{
    return strncmp(code, "S00", 3) == 0 || strncmp(code, "S02", 3) == 0 || strncmp(code, "S070", 4) == 0;
}

/* Whether there was a fix for each; if so it compiles. */
static bool check_fix(struct project *project, const char *code, const struct outcome *outcome,
                      const struct example *example)
{
    struct example again = *example;
    again.text = apply_fixes(project->region, outcome, code, example, &again.size);
    if (!again.text)
        return false;
    struct outcome mended = compile(project, &again, code);
    if (!CHECK(!*mended.codes || (strncmp(code, "S00", 3) == 0 && is_not_supported(mended.codes))))
        fprintf(stderr, "the fix of %s does not compile:\n%s\n%s", code, again.text, mended.messages);
    return true;
}

static void check_wrong(struct project *project, const char *code, const struct example *example, struct text *messages)
{
    struct outcome outcome = compile(project, example, code);
    bool only = *outcome.codes != '\0';
    for (const char *at = outcome.codes; *at; at += strcspn(at, " "), at += *at == ' ')
        only = only && strncmp(at, code, 5) == 0;
    if (!CHECK(only))
        fprintf(stderr, "the wrong example of %s gives: %s\n%s", code, outcome.codes, outcome.messages);
    if (has_messages_compared(code) && example->size < 1024 && !memchr(example->text, '\0', example->size))
        schema_text_add(messages, outcome.messages);
    check_fix(project, code, &outcome, example);
}

/* What only later versions know may stand in the right example of a page about words. */
static void check_right(struct project *project, const char *code, const struct example *example)
{
    struct outcome outcome = compile(project, example, code);
    if (!CHECK(!*outcome.codes || (strncmp(code, "S00", 3) == 0 && is_not_supported(outcome.codes))))
        fprintf(stderr, "the right example of %s gives %s:\n%s", code, outcome.codes, outcome.messages);
}

static void check_page(struct region *region, const char *folder, const char *code, struct text *messages)
{
    size_t size = 0, wrong = 0, right = 0;
    struct example example;
    const char *info;
    struct project project;
    char *page = read_whole(schema_region_format(region, "%s/%s.md", folder, code), &size);
    if (!CHECK(page != NULL)) {
        fprintf(stderr, "%s has no page\n", code);
        return;
    }
    if (!CHECK(strncmp(page, "# ", 2) == 0 && strncmp(page + 2, code, strlen(code)) == 0))
        fprintf(stderr, "the page of %s does not begin with it\n", code);
    begin_project(&project, region);
    for (const char *at = page; next_block(region, &at, &info, &example);) {
        choose_engine(info);
        if (strncmp(info, "history", 7) == 0) {
            add_history(&project, &example, code);
        } else if (strncmp(info, "wrong", 5) == 0) {
            check_wrong(&project, code, &example, messages);
            wrong++;
        } else if (strncmp(info, "right", 5) == 0) {
            check_right(&project, code, &example);
            right++;
        } else if (!CHECK(strcmp(info, "text") == 0)) {
            fprintf(stderr, "the page of %s has a block that is neither wrong, right, history nor text\n", code);
        }
    }
    end_project(&project);
    if (!CHECK(why_untold(code) ? !wrong : wrong && right))
        fprintf(stderr,
                why_untold(code) ? "%s is listed as a code without an example, and has one\n"
                                 : "the page of %s shows not both, wrong and right\n",
                code);
    free(page);
}

static void check_first_mistakes(struct region *region, const char *path)
{
    size_t size = 0;
    struct example example;
    const char *info;
    struct project project;
    char *page = read_whole(path, &size);
    if (!CHECK(page != NULL))
        return;
    begin_project(&project, region);
    for (const char *at = page; next_block(region, &at, &info, &example);) {
        const char *none = strstr(info, " no fix"), *says = strstr(info, " says ");
        const char *code = schema_region_copy(region, info,
                                              none   ? (size_t)(none - info)
                                              : says ? (size_t)(says - info)
                                                     : strlen(info));
        struct outcome outcome = compile(&project, &example, code);
        bool fixable = !none;
        CHECK(!says || strstr(outcome.messages, says + strlen(" says ")));
        if (!CHECK_TEXT(outcome.codes, code) || !CHECK(check_fix(&project, code, &outcome, &example) == fixable))
            fprintf(stderr, "in %s, %s:\n%s%s", path, info, example.text, outcome.messages);
    }
    end_project(&project);
    free(page);
}

int main(int count, char **arguments)
{
    static const char *const codes[] = {
#define CODE(code, severity, name, meaning) #code,
#include "source/codes.def"
#undef CODE
    };
    bool update = count > 3 && strcmp(arguments[3], "--update") == 0;
    char golden[1024];
    jmp_buf exhausted;
    if (count < 3 || setjmp(exhausted))
        return EXIT_FAILURE;
    setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
    struct region *region = schema_region_new(&exhausted);
    struct text messages = TEXT(region);
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        struct region *scratch = schema_region_new(&exhausted);
        struct text texts = TEXT(scratch);
        check_page(scratch, arguments[1], codes[i], &texts);
        schema_text_add(&messages, schema_text_string(&texts));
        schema_region_free(scratch);
    }
    check_first_mistakes(region, schema_region_format(region, "%s/first_mistakes.md", arguments[2]));
    snprintf(golden, sizeof golden, "%s/messages.txt", arguments[2]);
    check_golden(golden, schema_text_string(&messages), update);
    schema_region_free(region);
    return checks_end();
}
