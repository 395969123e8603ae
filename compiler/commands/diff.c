/* --diff: what is otherwise in a second schema than in a first one; also as git's external diff. */
#include "commands/tool.h"
#include "history/folder.h"
#include "language/support.h"
#include "layout/compare.h"
#include "plan/plan.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

enum { GIT_ARGUMENTS = 7, DEEPEST_FOLDER = 32 };

/* One of the two that are compared. */
struct side {
    const char *path;
    size_t count, capacity;
    struct schema_tree **items; /* of its files */
    struct schema schema;
    struct elements elements;
};

/* -- reading --------------------------------------------------------------------------------------------------- */

static bool read_one(struct tool *tool, struct side *side, const char *path, const char *shown)
{
    struct source *source = source_read(tool->region, path, shown);
    if (!source) {
        report(tool->diagnostics, S0609, NOWHERE, "%s cannot be read: %s", path, strerror(errno));
        return false;
    }
    APPEND(tool->region, side, parse_schema(tool->region, tool->diagnostics, source));
    return true;
}

static bool is_folder(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

static bool read_folder(struct tool *tool, struct side *side, const char *folder, unsigned depth)
{
    struct file_names names;
    if (!folder_list(tool->region, folder, "", &names)) {
        report(tool->diagnostics, S0609, NOWHERE, "%s cannot be read: %s", folder, strerror(errno));
        return false;
    }
    for (size_t i = 0; i < names.count; i++) {
        const char *path = path_join(tool->region, folder, names.items[i]);
        size_t size = strlen(path);
        bool schema = size > 7 && strcmp(path + size - 7, ".schema") == 0;
        if (is_folder(path) ? depth < DEEPEST_FOLDER && !read_folder(tool, side, path, depth + 1)
                            : schema && !read_one(tool, side, path, path))
            return false;
    }
    return true;
}

/* False: reported, as what cannot be parsed is. */
static bool read_side(struct tool *tool, struct side *side, const char *path, const char *shown)
{
    side->path = path;
    bool read = is_folder(path) ? read_folder(tool, side, path, 0) : read_one(tool, side, path, shown);
    return read && !has_errors(tool->diagnostics);
}

/* -- what it means --------------------------------------------------------------------------------------------- */

/* For one engine or for all: what only one has is no error then. */
static bool resolves(struct tool *tool, struct side *side)
{
    size_t engines = 0;
    const char *names[8];
    while (engines < COUNT_OF(names) && schema_engine_at(engines)) {
        names[engines] = schema_engine_at(engines);
        engines++;
    }
    for (size_t i = 0; i <= engines; i++) {
        struct diagnostics *quiet = diagnostics_new(tool->region);
        const char *const *some = i ? names + i - 1 : names;
        side->schema = (struct schema){0};
        if (resolve_schema(tool->region, quiet, side->items, side->count, some, i ? 1 : engines, &side->schema) &&
            !has_errors(quiet))
            return true;
    }
    return false;
}

static struct element *find_element(const struct elements *list, const char *kind, const char *name,
                                    struct region *region)
{
    const char *key = schema_region_format(region, "%s %s", kind, name);
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->items[i]->key, key) == 0)
            return list->items[i];
    return NULL;
}

/* What a model no longer says: the names that elements had. */
static void add_old_names(struct tool *tool, struct side *side)
{
    for (size_t i = 0; i < side->schema.intentions.count; i++) {
        const struct intention *intention = &side->schema.intentions.items[i];
        const char *kind = "table", *name = intention->table;
        struct element *element;
        if (intention->kind == INTEND_ENUM_WAS || intention->kind == INTEND_VALUE_WAS) {
            kind = "enum";
            name = intention->name;
        }
        if (intention->kind > INTEND_VALUE_WAS || !name)
            continue;
        element = find_element(&side->elements, kind, name, tool->region);
        if (element && intention->kind == INTEND_COLUMN_WAS)
            element = find_element(&element->elements, kind = "column", intention->name, tool->region);
        else if (element && intention->kind == INTEND_VALUE_WAS)
            element = find_element(&element->elements, kind = "member", intention->text, tool->region);
        if (element)
            element->was = schema_region_format(tool->region, "%s %s", kind, intention->old_name);
    }
}

static bool write_meaning(struct tool *tool, struct side *side)
{
    struct text text = TEXT(tool->region);
    struct diagnostics *quiet = diagnostics_new(tool->region);
    print_model(&text, &side->schema.model);
    const struct source *source = source_of_text(tool->region, side->path, schema_text_string(&text), text.size);
    const struct schema_tree *tree = parse_schema(tool->region, quiet, source);
    if (has_errors(quiet))
        return false;
    side->elements = layout_read(tool->region, source, tree)->elements;
    add_old_names(tool, side);
    return true;
}

static void take_as_written(struct tool *tool, struct side *side)
{
    side->elements = (struct elements){0};
    for (size_t i = 0; i < side->count; i++) {
        const struct layout *layout = layout_read(tool->region, side->items[i]->source, side->items[i]);
        for (size_t j = 0; j < layout->elements.count; j++)
            APPEND(tool->region, &side->elements, layout->elements.items[j]);
    }
}

/* -- printing -------------------------------------------------------------------------------------------------- */

static const char *const signs[] = {"+", "-", "~"};
static const char *const words[] = {"added", "removed", "changed"};

static void print_changes(struct tool *tool, const struct element_changes *changes)
{
    const char *inside = NULL;
    for (size_t i = 0; i < changes->count; i++) {
        const struct element_change *change = &changes->items[i];
        const char *indent = change->inside ? "  " : "";
        if (change->inside && !schema_same_text(change->inside, inside))
            say(tool->out, "  %s\n", change->inside);
        inside = change->inside;
        if (change->change != ELEMENT_CHANGED) {
            say(tool->out, "%s%s %s\n", signs[change->change], indent, change->to ? change->to : change->from);
            for (const char *line = change->body; line && *line; line += strcspn(line, "\n") + 1)
                say(tool->out, "%s%s   %.*s\n", signs[change->change], indent, (int)strcspn(line, "\n"), line);
            continue;
        }
        if (strncmp(change->element, "comment of ", 11) == 0)
            say(tool->out, "~%s %s\n", indent, change->element);
        if (change->was)
            say(tool->out, "~%s %s is now %s\n", indent, change->was, change->element);
        if (change->from)
            say(tool->out, "-%s %s\n", indent, change->from);
        if (change->to)
            say(tool->out, "+%s %s\n", indent, change->to);
    }
}

static void print_member_text(FILE *out, const char *name, const char *text)
{
    say(out, ", \"%s\": ", name);
    print_json_text(out, text);
}

static void print_changes_json(struct tool *tool, const struct element_changes *changes, bool meant)
{
    say(tool->out, "{\"compared\": \"%s\", \"same\": %s, \"differences\": [", meant ? "meaning" : "text",
        changes->count ? "false" : "true");
    for (size_t i = 0; i < changes->count; i++) {
        const struct element_change *change = &changes->items[i];
        say(tool->out, "%s\n  {\"change\": \"%s\"", i ? "," : "", words[change->change]);
        print_member_text(tool->out, "inside", change->inside);
        print_member_text(tool->out, "element", change->element);
        print_member_text(tool->out, "was", change->was);
        print_member_text(tool->out, "from", change->from);
        print_member_text(tool->out, "to", change->to);
        print_member_text(tool->out, "body", change->body);
        fputc('}', tool->out);
    }
    fputs(changes->count ? "\n]}\n" : "]}\n", tool->out);
}

/* -- the two ways to call it ----------------------------------------------------------------------------------- */

static struct element_changes compare_sides(struct tool *tool, struct side *first, struct side *second, bool *meant)
{
    *meant =
        resolves(tool, first) && resolves(tool, second) && write_meaning(tool, first) && write_meaning(tool, second);
    if (!*meant) {
        take_as_written(tool, first);
        take_as_written(tool, second);
    }
    return compare_elements(tool->region, &first->elements, &second->elements);
}

/* path old-file old-hex old-mode new-file new-hex new-mode [new-path similarity]: git takes any status but 0 for a
 * failure, and ends there. */
static int compare_for_git(struct tool *tool)
{
    const struct text_list *given = &tool->request.arguments;
    const char *path = given->items[0], *new_path = given->count > GIT_ARGUMENTS ? given->items[GIT_ARGUMENTS] : path;
    struct side first = {0}, second = {0};
    bool meant;
    say(tool->out, "schemac --diff %s%s%s\n", path, new_path != path ? " " : "", new_path != path ? new_path : "");
    bool read = read_side(tool, &first, given->items[1], path);
    read = read_side(tool, &second, given->items[4], new_path) && read;
    if (!read) {
        fputs("  it could not be read as a schema; git diff --no-ext-diff shows its lines\n", tool->out);
        diagnostics_print(tool->diagnostics, tool->err, tool->style, 1);
        tool->diagnostics = diagnostics_new(tool->region);
        return EXIT_DONE;
    }
    struct element_changes changes = compare_sides(tool, &first, &second, &meant);
    print_changes(tool, &changes);
    if (!changes.count)
        fputs("  nothing but its looks, its order or comments\n", tool->out);
    return EXIT_DONE;
}

int command_diff(struct tool *tool)
{
    const struct text_list *given = &tool->request.arguments;
    struct side first = {0}, second = {0};
    bool meant;
    if (given->count == GIT_ARGUMENTS || given->count == GIT_ARGUMENTS + 2)
        return compare_for_git(tool);
    if (given->count != 2) {
        struct diagnostic *d =
            report(tool->diagnostics, S0602, NOWHERE, "--diff takes two files or folders, or what git gives");
        add_help(tool->diagnostics, d, "git config diff.schemac.command 'schemac --diff'");
        return EXIT_ERROR;
    }
    bool read = read_side(tool, &first, given->items[0], given->items[0]);
    read = read_side(tool, &second, given->items[1], given->items[1]) && read;
    if (!read)
        return EXIT_ERROR;
    struct element_changes changes = compare_sides(tool, &first, &second, &meant);
    if (tool->request.json) {
        print_changes_json(tool, &changes, meant);
    } else {
        if (!meant)
            fputs("compared as written, for they are no whole schemas: what mixins bring is not seen\n", tool->out);
        print_changes(tool, &changes);
    }
    return changes.count ? EXIT_DIFFERS : EXIT_DONE;
}
