/* --help and --version. */
#include "commands/tool.h"

int command_version(struct tool *tool)
{
    say(tool->out, "schemac %s\n", SCHEMAC_VERSION);
    return EXIT_DONE;
}

int command_help(struct tool *tool)
{
    FILE *out = tool->out;
    fputs("schemac: a database described once, in .schema files; typed C and migrations are made from them.\n"
          "\n"
          "A build runs it (add_schema in a CMakeLists.txt). By hand, in a project's folder:\n"
          "\n",
          out);
    for (const struct command *command = commands; command->name; command++) {
        char words[64];
        if (!command->run)
            continue;
        snprintf(words, sizeof words,
                 command->takes == ARGUMENT_MAY         ? "--%s [%s]"
                 : command->takes == ARGUMENT_MAY_MANY  ? "--%s [%s…]"
                 : command->takes == ARGUMENT_MUST_MANY ? "--%s %s…"
                 : command->argument                    ? "--%s %s"
                                                        : "--%s",
                 command->name, command->argument ? command->argument : "");
        say(out, "  %-26s %s\n", words, command->help);
    }
    fputs(
        "\n"
        "  -m MESSAGE                 what a revision does, in a line\n"
        "  --empty                    a revision without operations, to write them by hand\n"
        "  --parent REV [--splice]    with --empty: where it stands; --splice where others stand already\n"
        "  --label NAME               the new revision begins a branch of this name\n"
        "  --depends-on REV           the new revision needs that one before it\n"
        "  --after-revision COMMAND   run on the path of the new file\n"
        "  --database URL             sqlite:PATH or postgresql://USER@HOST/NAME; else DATABASE_URL, from the\n"
        "                             environment or a .env file here\n"
        "                             with --check, and said there: does it take the queries of the schema?\n"
        "  --engine NAME              with --sql: whose SQL, sqlite or postgresql; else the first that the build is "
        "for\n"
        "  --project FILE|FOLDER      build/schemac-schema.args; else the project around this folder\n"
        "  --allow-loss               go on with a downgrade that loses rows or values\n"
        "  --trust-recorded           run SQL that is only in the database's ledger, its file being gone\n"
        "  --purge                    with --stamp: forget all else that the database has\n"
        "  --check-heads              with --current: status 1 unless the database has everything\n"
        "  --json                     answers of --check, --plan, --diff, --history, --heads, --branches, --show, "
        "--current "
        "as JSON\n"
        "  --diagnostics=json         messages as JSON; also plain, colour\n"
        "  --dump=STAGE               with --compile: print tokens, model, queries, operations or sql; write nothing\n"
        "  -Wall, -WNAME, -Wno-NAME   all warnings; one of them, or without it\n"
        "  -Werror, -Werror=NAME      warnings are errors, all or one; -Wno-error=NAME: one is not\n"
        "\n"
        "REV is an id or its first digits, a number, a label, head, heads, base or current; REV+N and REV-N count "
        "from\n"
        "there, +N and -N from what the database has; LABEL@ before any of them means one branch; A:B is a range.\n"
        "Status: 0 done or in sync, 1 differs or refused, 2 error.\n",
        out);
    return EXIT_DONE;
}
