/* The pages of codes are true: what stands in a ```wrong block gives that code and no other, with every fix applied it
 * gives nothing, and a ```right block gives nothing. The messages themselves are compared with messages.txt.
 *
 * The codes of words and sentences (S00xx) and of what they do not read yet (S0701 to S0703) must have a page.
 * `compile` is the one place that knows how far an example is taken. */
#include "support/parsing.h"

enum { LONGEST_PAGE = 32 * 1024 };

struct example {
    char *text;
    size_t size;
    bool migration;
};

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

static struct parsed compile(const struct example *example)
{
    return parse_text(example->migration ? "example.migration" : "example.schema", example->text, example->size);
}

/* The next block of a kind behind *at, which is moved behind it. */
static bool next_block(const char **at, const char *kind, struct example *example, char *buffer)
{
    char fence[32];
    snprintf(fence, sizeof fence, "```%s\n", kind);
    const char *begin = strstr(*at, fence);
    if (!begin)
        return false;
    begin += strlen(fence);
    const char *end = strstr(begin, "\n```");
    if (!CHECK(end != NULL))
        return false;
    size_t size = (size_t)(end - begin) + 1;
    memcpy(buffer, begin, size);
    *at = end;
    example->text = buffer;
    example->size = unescape(buffer, size);
    example->migration = strncmp(buffer, "revision", 8) == 0 || strncmp(buffer, "draft", 5) == 0;
    return true;
}

/* One fix of each diagnostic, from the last place to the first, so that the places before it stay where they are. */
static size_t apply_fixes(const struct parsed *parsed, const struct example *example, char *out)
{
    struct diagnostic **sorted;
    size_t count = diagnostics_sorted(parsed->diagnostics, &sorted), size = example->size, fixes = 0;
    memcpy(out, example->text, size + 1);
    for (size_t i = count; i-- > 0;)
        for (size_t j = 0; j < sorted[i]->count; j++) {
            const struct note *note = &sorted[i]->items[j];
            if (!note->replacement)
                continue;
            size_t length = strlen(note->replacement);
            memmove(out + note->span.begin + length, out + note->span.end, size - note->span.end + 1);
            memcpy(out + note->span.begin, note->replacement, length);
            size += length - (note->span.end - note->span.begin);
            fixes++;
            break;
        }
    return fixes == count && count > 0 ? size : 0;
}

static void check_wrong(const char *code, const struct example *example, struct text *messages)
{
    static char fixed[LONGEST_PAGE * 2];
    struct parsed parsed = compile(example);
    bool only = *parsed.codes != '\0';
    for (const char *at = parsed.codes; *at; at += strcspn(at, " "), at += *at == ' ')
        only = only && strncmp(at, code, 5) == 0;
    if (!CHECK(only))
        fprintf(stderr, "the wrong example of %s gives: %s\n%s", code, parsed.codes, parsed.messages);
    if (example->size < 1024 && !memchr(example->text, '\0', example->size))
        schema_text_add(messages, parsed.messages);
    size_t size = apply_fixes(&parsed, example, fixed);
    if (size) {
        struct example again = {fixed, size, example->migration};
        struct parsed mended = compile(&again);
        if (!CHECK_TEXT(mended.codes, ""))
            fprintf(stderr, "the fix of %s does not compile:\n%s\n%s", code, fixed, mended.messages);
        parsed_free(&mended);
    }
    parsed_free(&parsed);
}

static void check_right(const char *code, const struct example *example)
{
    struct parsed parsed = compile(example);
    if (!CHECK_TEXT(parsed.codes, ""))
        fprintf(stderr, "the right example of %s:\n%s", code, parsed.messages);
    parsed_free(&parsed);
}

static bool is_ours(const char *code)
{
    return strncmp(code, "S00", 3) == 0 || strcmp(code, "S0701") == 0 || strcmp(code, "S0702") == 0 ||
           strcmp(code, "S0703") == 0;
}

static void check_page(const char *folder, const char *code, struct text *messages)
{
    static char buffer[LONGEST_PAGE];
    char path[1024];
    size_t size = 0;
    struct example example;
    snprintf(path, sizeof path, "%s/%s.md", folder, code);
    char *page = read_whole(path, &size);
    if (!page || size >= sizeof buffer) {
        if (!CHECK(page != NULL))
            fprintf(stderr, "%s has no page\n", code);
        free(page);
        return;
    }
    if (!CHECK(strncmp(page, "# ", 2) == 0 && strncmp(page + 2, code, strlen(code)) == 0))
        fprintf(stderr, "the page of %s does not begin with it\n", code);
    size_t wrong = 0, right = 0;
    for (const char *at = page; next_block(&at, "wrong", &example, buffer); wrong++)
        check_wrong(code, &example, messages);
    for (const char *at = page; next_block(&at, "right", &example, buffer); right++)
        check_right(code, &example);
    if (!CHECK(wrong > 0 && right > 0))
        fprintf(stderr, "the page of %s shows not both\n", code);
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
    struct region *region = schema_region_new(&exhausted);
    struct text messages = TEXT(region);
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (is_ours(codes[i]))
            check_page(arguments[1], codes[i], &messages);
    snprintf(golden, sizeof golden, "%s/messages.txt", arguments[2]);
    check_golden(golden, schema_text_string(&messages), update);
    schema_region_free(region);
    return checks_end();
}
