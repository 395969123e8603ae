/* Owns: the words of the command line: which there are, what they take, and how a slip is answered. Must not know what
 * a command does. */
#include "commands/tool.h"
#include "language/support.h"

#include <string.h>

const struct command commands[] = {
    {"revision", ARGUMENT_NONE, NULL, command_revision, "freeze the draft under a message (-m), or --empty", true},
    {"rebase", ARGUMENT_MUST, "REV", command_rebase,
     "put a revision that was applied nowhere behind the other branches", true},
    {"check", ARGUMENT_NONE, NULL, command_check, "say whether everything is frozen; for CI", true},
    {"plan", ARGUMENT_MAY, "REV", command_plan, "show what the next revision would do, or what REV does, step by step",
     true},
    {"history", ARGUMENT_MAY, "A:B", command_history, "list the revisions, all or those of a range, as a graph", false},
    {"heads", ARGUMENT_NONE, NULL, command_heads, "list the newest revisions, one for each branch", false},
    {"branches", ARGUMENT_NONE, NULL, command_branches, "list the branches by label, and where they part", false},
    {"show", ARGUMENT_MUST_MANY, "REV", command_show, "show a revision", false},
    {"merge", ARGUMENT_MAY_MANY, "REV", command_merge, "write an empty revision on top of all heads, or of these",
     true},
    {"squash", ARGUMENT_MUST, "A:B", command_squash, "write one revision that replaces those from A to B", true},
    {"baseline", ARGUMENT_NONE, NULL, command_squash, "write one revision that replaces all there are", true},
    {"prune", ARGUMENT_NONE, NULL, command_prune, "delete the files of what squashes replace", false},
    {"stamp", ARGUMENT_MUST_MANY, "REV", command_stamp, "say that a database has these; nothing is run", false},
    {"upgrade", ARGUMENT_MAY_MANY, "REV", command_upgrade, "apply what is pending, or REV and what it stands on",
     false},
    {"downgrade", ARGUMENT_MUST, "REV|-N|base", command_downgrade, "undo what stands on REV, or the last N, or all",
     false},
    {"current", ARGUMENT_NONE, NULL, command_current, "list what a database has", false},
    {"sql", ARGUMENT_MAY, "REV|A:B", command_sql,
     "print the SQL of revisions; beside --upgrade, --downgrade: run nothing", false},
    {"accept", ARGUMENT_MUST, "REV", command_accept, "take an edited revision as it is now, where that changes nothing",
     false},
    {"take-drafts", ARGUMENT_NONE, NULL, command_take_drafts,
     "let a database take drafts, as one made by a Debug build does", false},
    {"init", ARGUMENT_MAY, "FOLDER", command_init, "make a project to start from", true},
    {"explain", ARGUMENT_MUST, "CODE", command_explain, "explain a message by its code, such as S0201", false},
    {"compile", ARGUMENT_NONE, NULL, command_compile, "what a build runs, by --args FILE; add_schema writes that file",
     true},
    {"diff", ARGUMENT_MUST_MANY, "A B", command_diff, "what is otherwise in B: files, folders, or what git gives",
     true},
    {"format", ARGUMENT_MUST_MANY, "FILE", command_format, "lay .schema files out; with --check: say whether they are",
     true},
    {"merge-driver", ARGUMENT_MUST_MANY, "%O %A %B", command_merge_driver, "merge versions of a .schema file, for git",
     true},
    {"version", ARGUMENT_NONE, NULL, command_version, "print the version", false},
    {"help", ARGUMENT_NONE, NULL, command_help, "print this", false},
    {"reflect", ARGUMENT_MAY, "URL", NULL, "", false},
    {NULL, ARGUMENT_NONE, NULL, NULL, NULL, false},
};

enum option {
    OPTION_MESSAGE,
    OPTION_DATABASE,
    OPTION_ENGINE,
    OPTION_PROJECT,
    OPTION_ARGS,
    OPTION_DUMP,
    OPTION_DIAGNOSTICS,
    OPTION_EMPTY,
    OPTION_ALLOW_LOSS,
    OPTION_TRUST_RECORDED,
    OPTION_CHECK_HEADS,
    OPTION_JSON,
    OPTION_PARENT,
    OPTION_SPLICE,
    OPTION_LABEL,
    OPTION_DEPENDS,
    OPTION_PURGE,
    OPTION_AFTER_REVISION,
};

static const struct {
    const char *name;
    enum option option;
    bool takes_value;
} options[] = {
    {"message", OPTION_MESSAGE, true},
    {"database", OPTION_DATABASE, true},
    {"engine", OPTION_ENGINE, true},
    {"project", OPTION_PROJECT, true},
    {"args", OPTION_ARGS, true},
    {"dump", OPTION_DUMP, true},
    {"diagnostics", OPTION_DIAGNOSTICS, true},
    {"empty", OPTION_EMPTY, false},
    {"allow-loss", OPTION_ALLOW_LOSS, false},
    {"trust-recorded", OPTION_TRUST_RECORDED, false},
    {"check-heads", OPTION_CHECK_HEADS, false},
    {"json", OPTION_JSON, false},
    {"parent", OPTION_PARENT, true},
    {"splice", OPTION_SPLICE, false},
    {"label", OPTION_LABEL, true},
    {"depends-on", OPTION_DEPENDS, true},
    {"purge", OPTION_PURGE, false},
    {"after-revision", OPTION_AFTER_REVISION, true},
};

static const char *const dumps[] = {"tokens", "tree", "model", "operations", "sql", "queries"};

static bool wrong_word(struct tool *tool, const char *word)
{
    const char *names[COUNT_OF(commands) + COUNT_OF(options)];
    size_t count = 0;
    for (const struct command *command = commands; command->name; command++)
        names[count++] = command->name;
    for (size_t i = 0; i < COUNT_OF(options); i++)
        names[count++] = options[i].name;
    const char *bare = word;
    while (*bare == '-')
        bare++;
    struct diagnostic *d = report(tool->diagnostics, S0601, NOWHERE, "'%s' means nothing here", word);
    const char *meant = closest_word(bare, names, count);
    size_t size = strlen(word);
    if (meant)
        add_help(tool->diagnostics, d, "did you mean --%s?", meant);
    else if (size > 7 && strcmp(word + size - 7, ".schema") == 0)
        add_help(tool->diagnostics, d,
                 "files are named in a CMakeLists.txt, add_schema(models/*.schema), and compiled by the "
                 "build; schemac --init makes one to start from");
    else
        add_help(tool->diagnostics, d, "schemac --help lists what there is");
    return false;
}

static bool set_dump(struct tool *tool, const char *value)
{
    for (size_t i = 0; i < COUNT_OF(dumps); i++)
        if (strcmp(dumps[i], value) == 0) {
            tool->request.dump = (enum dump)(DUMP_TOKENS + i);
            return true;
        }
    struct diagnostic *d = report(tool->diagnostics, S0601, NOWHERE, "--dump=%s: there is no such stage", value);
    add_help(tool->diagnostics, d, "one of tokens, tree, model, operations, sql");
    return false;
}

static bool set_engine(struct tool *tool, const char *value)
{
    struct text known = TEXT(tool->region);
    for (size_t i = 0; schema_engine_at(i); i++) {
        if (strcmp(schema_engine_at(i), value) == 0) {
            tool->request.engine = value;
            return true;
        }
        schema_text_format(&known, "%s%s", i ? ", " : "", schema_engine_at(i));
    }
    struct diagnostic *d = report(tool->diagnostics, S0601, NOWHERE, "--engine %s: there is no such engine", value);
    add_help(tool->diagnostics, d, "one of %s", schema_text_string(&known));
    return false;
}

static bool set_style(struct tool *tool, const char *value)
{
    if (strcmp(value, "json") == 0)
        tool->style = STYLE_JSON;
    else if (strcmp(value, "plain") == 0)
        tool->style = STYLE_PLAIN;
    else if (strcmp(value, "colour") == 0 || strcmp(value, "color") == 0)
        tool->style = STYLE_COLOUR;
    else {
        struct diagnostic *d =
            report(tool->diagnostics, S0601, NOWHERE, "--diagnostics=%s: there is no such style", value);
        add_help(tool->diagnostics, d, "one of plain, colour, json");
        return false;
    }
    return true;
}

static bool set_option(struct tool *tool, enum option option, const char *value)
{
    struct request *request = &tool->request;
    switch (option) {
    case OPTION_MESSAGE:
        request->message = value;
        return true;
    case OPTION_DATABASE:
        request->database = value;
        return true;
    case OPTION_ENGINE:
        return set_engine(tool, value);
    case OPTION_PROJECT:
        request->project = value;
        return true;
    case OPTION_ARGS:
        request->args = value;
        return true;
    case OPTION_DUMP:
        return set_dump(tool, value);
    case OPTION_DIAGNOSTICS:
        return set_style(tool, value);
    case OPTION_EMPTY:
        return request->empty = true;
    case OPTION_ALLOW_LOSS:
        return request->allow_loss = true;
    case OPTION_TRUST_RECORDED:
        return request->trust_recorded = true;
    case OPTION_CHECK_HEADS:
        return request->check_heads = true;
    case OPTION_JSON:
        return request->json = true;
    case OPTION_PARENT:
        APPEND(tool->region, &request->parents, value);
        return true;
    case OPTION_SPLICE:
        return request->splice = true;
    case OPTION_LABEL:
        request->label = value;
        return true;
    case OPTION_DEPENDS:
        APPEND(tool->region, &request->depends, value);
        return true;
    case OPTION_PURGE:
        return request->purge = true;
    case OPTION_AFTER_REVISION:
        request->after_revision = value;
        return true;
    }
    return false;
}

/* --sql says how beside --upgrade and --downgrade, and what when alone; so does --check beside --format. */
static bool set_command(struct tool *tool, const struct command *command)
{
    struct request *request = &tool->request;
    const struct command *other = request->command;
    if (other && ((strcmp(other->name, "format") == 0 && strcmp(command->name, "check") == 0) ||
                  (strcmp(other->name, "check") == 0 && strcmp(command->name, "format") == 0))) {
        request->command = strcmp(command->name, "check") == 0 ? other : command;
        return request->check = true;
    }
    bool sql = strcmp(command->name, "sql") == 0;
    request->sql |= sql;
    if (!request->command || strcmp(request->command->name, "sql") == 0) {
        request->command = command;
        return true;
    }
    if (sql)
        return true;
    report(tool->diagnostics, S0616, NOWHERE, "--%s and --%s cannot be asked for at once", request->command->name,
           command->name);
    return false;
}

struct words {
    size_t count, at;
    const char *const *items;
};

/* What follows, if it can be a value: -1 and the like can, where a command takes one. */
static const char *next_value(struct words *words, bool may_be_negative)
{
    if (words->at >= words->count)
        return NULL;
    const char *next = words->items[words->at];
    bool negative = next[0] == '-' && next[1] >= '0' && next[1] <= '9';
    if (next[0] == '-' && next[1] && !(may_be_negative && negative))
        return NULL;
    words->at++;
    return next;
}

static bool takes_many(const struct command *command)
{
    return command->takes == ARGUMENT_MAY_MANY || command->takes == ARGUMENT_MUST_MANY;
}

static bool must_know(const struct command *command)
{
    return command->takes == ARGUMENT_MUST || command->takes == ARGUMENT_MUST_MANY;
}

static void add_argument(struct tool *tool, const char *value)
{
    struct request *request = &tool->request;
    if (!request->argument)
        request->argument = value;
    APPEND(tool->region, &request->arguments, value);
}

static bool read_command(struct tool *tool, const struct command *command, const char *value, struct words *words)
{
    if (!set_command(tool, command))
        return false;
    if (command->takes == ARGUMENT_NONE && value) {
        report(tool->diagnostics, S0602, NOWHERE, "--%s takes no value, and was given '%s'", command->name, value);
        return false;
    }
    if (!value && command->takes != ARGUMENT_NONE)
        value = next_value(words, true);
    for (; value; value = takes_many(command) ? next_value(words, true) : NULL)
        add_argument(tool, value);
    return true;
}

static bool read_long(struct tool *tool, const char *word, struct words *words)
{
    const char *equals = strchr(word, '=');
    const char *name = equals ? schema_region_copy(tool->region, word + 2, (size_t)(equals - word - 2)) : word + 2;
    const char *value = equals ? equals + 1 : NULL;
    for (const struct command *command = commands; command->name; command++)
        if (strcmp(command->name, name) == 0)
            return read_command(tool, command, value, words);
    for (size_t i = 0; i < COUNT_OF(options); i++) {
        if (strcmp(options[i].name, name) != 0)
            continue;
        if (options[i].takes_value && !value && options[i].option == OPTION_MESSAGE && words->at < words->count)
            value = words->items[words->at++];
        else if (options[i].takes_value && !value)
            value = next_value(words, false);
        if (options[i].takes_value == (value != NULL))
            return set_option(tool, options[i].option, value);
        report(tool->diagnostics, S0602, NOWHERE, value ? "--%s takes no value" : "--%s needs a value", name);
        return false;
    }
    return wrong_word(tool, word);
}

static bool read_short(struct tool *tool, const char *word, struct words *words)
{
    if (word[1] == 'W' && word[2]) {
        APPEND(tool->region, &tool->request.warnings, word);
        return true;
    }
    if (strcmp(word, "-h") == 0)
        return read_long(tool, "--help", words);
    if (strcmp(word, "-V") == 0)
        return read_long(tool, "--version", words);
    if (strcmp(word, "-m") == 0)
        return read_long(tool, "--message", words);
    return wrong_word(tool, word);
}

/* A word without a dash: what a command takes, when another option stands between them. */
static bool read_bare(struct tool *tool, const char *word)
{
    struct request *request = &tool->request;
    const struct command *command = request->command;
    if (command && command->takes != ARGUMENT_NONE && (!request->argument || takes_many(command))) {
        add_argument(tool, word);
        return true;
    }
    return wrong_word(tool, word);
}

bool read_request(struct tool *tool, int count, const char *const *items)
{
    struct words words = {count > 0 ? (size_t)count : 0, 1, items};
    bool good = true;
    while (words.at < words.count) {
        const char *word = words.items[words.at++];
        if (word[0] == '-' && word[1] == '-' && word[2])
            good &= read_long(tool, word, &words);
        else if (word[0] == '-' && word[1] && word[1] != '-')
            good &= read_short(tool, word, &words);
        else
            good &= read_bare(tool, word);
    }
    if (!good)
        return false;
    const struct command *command = tool->request.command;
    if (command && !tool->request.argument && must_know(command) && command->run) {
        struct diagnostic *d = report(tool->diagnostics, S0602, NOWHERE, "--%s needs to know which", command->name);
        add_help(tool->diagnostics, d, "write: schemac --%s %s", command->name, command->argument);
        return false;
    }
    if (command && !command->run) {
        report(tool->diagnostics, S0603, NOWHERE, "--%s is not supported yet", command->name);
        return false;
    }
    return true;
}
