/* The command line: what was asked, and where answers go. One file for each thing it does. */
#ifndef COMPILER_COMMANDS_TOOL_H
#define COMPILER_COMMANDS_TOOL_H

#include "build.h"
#include "source/say.h"

#include <stdio.h>

enum exit_status { EXIT_DONE = 0, EXIT_DIFFERS = 1, EXIT_ERROR = 2 };

struct command;

/* The words of the command line, sorted out. */
struct request {
    const struct command *command;
    const char *argument;       /* REV, CODE …; null where none was given */
    struct text_list arguments; /* all of them, for those that take several */
    const char *message;
    const char *database;
    const char *engine;
    const char *project;
    const char *args;
    enum dump dump;
    const char *label, *after_revision;
    struct text_list parents, depends;
    bool splice, purge;
    bool empty, sql, allow_loss, trust_recorded, check_heads, json, check;
    struct text_list warnings;
};

struct tool {
    struct region *region;
    struct diagnostics *diagnostics;
    FILE *out, *err;
    enum diagnostic_style style;
    struct request request;
};

enum argument_kind { ARGUMENT_NONE, ARGUMENT_MAY, ARGUMENT_MUST, ARGUMENT_MAY_MANY, ARGUMENT_MUST_MANY };

struct command {
    const char *name; /* upgrade */
    enum argument_kind takes;
    const char *argument;      /* REV, as help shows it */
    int (*run)(struct tool *); /* an exit_status; null: not supported yet */
    const char *help;
    bool warns; /* it writes or judges revisions; what others work with has been warned of when it was written */
};

/* options.c */
extern const struct command commands[]; /* ends with one without a name */
bool read_request(struct tool *tool, int count, const char *const *words);

/* project.c, arguments.c, environment.c */

/* The project that is meant: of --project, or the one around the current directory. False: reported. */
bool find_project(struct tool *tool, struct build_options *options);

/* The same, with its migrations read: which there are and who stands on whom, not what they come to. */
bool find_graph(struct tool *tool, struct build_options *options, struct build *build);

/* The same, with its migrations replayed. `options` must outlive the build. */
bool find_history(struct tool *tool, struct build_options *options, struct build *build);

/* The folder itself or the nearest above it that looks like a project; or null. */
const char *project_around(struct tool *tool, const char *folder);

/* The engine that was named, or that of the database that was; else the build's first. Null: reported. */
const char *engine_of_request(struct tool *tool, const struct build_options *options);

bool read_args_file(struct tool *tool, const char *path, struct build_options *options);
const char *find_database(struct tool *tool, const char *project); /* a URL; null: reported */

/* What --after-revision asks for, with the path of a new file. False: reported. */
bool run_after_revision(struct tool *tool, const char *path);

/* Takes -W words into the queue's settings; the project's, and those of the command line over them. */
bool set_warnings(struct tool *tool, const struct text_list *warnings);
bool set_project_warnings(struct tool *tool, const struct build_options *options);

/* The whole tool: what main does. */
int run_tool(struct region *region, int count, const char *const *words, FILE *out, FILE *err);

/* The commands. */
int command_compile(struct tool *tool);
int command_revision(struct tool *tool);
int command_check(struct tool *tool);
int check_database(struct tool *tool, struct build *build); /* --check --database URL */
int command_plan(struct tool *tool);
int command_history(struct tool *tool);
int command_heads(struct tool *tool);
int command_show(struct tool *tool);
int command_branches(struct tool *tool);
int command_stamp(struct tool *tool);
int command_merge(struct tool *tool);
int command_rebase(struct tool *tool);
int command_upgrade(struct tool *tool);
int command_downgrade(struct tool *tool);
int command_current(struct tool *tool);
int command_sql(struct tool *tool);
int command_sql_down(struct tool *tool); /* --downgrade B:A --sql */
int command_accept(struct tool *tool);
int command_squash(struct tool *tool); /* and --baseline, which has no range */
int command_prune(struct tool *tool);
int command_take_drafts(struct tool *tool);
int command_format(struct tool *tool);
int command_diff(struct tool *tool);
int command_merge_driver(struct tool *tool);
int command_init(struct tool *tool);
int command_explain(struct tool *tool);
int command_version(struct tool *tool);
int command_help(struct tool *tool);

/* json.c: a value, and the whole of a revision. */
void print_json_text(FILE *out, const char *text);
void print_json_revision(FILE *out, const struct revision *revision, bool head);

#endif
