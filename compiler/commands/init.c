/* --init: a project to start from, small enough to be read at once. */
#include "commands/tool.h"
#include "history/folder.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static const struct {
    const char *name;
    const char *text;
} starter[] = {
    {"models/account.schema", "/// A person who can sign in.\n"
                              "table account {\n"
                              "    id          int64      primary key auto\n"
                              "    email       text(320)  unique\n"
                              "    nick        text?  // ? is the only way to be nullable\n"
                              "    created_at  timestamp  default now()\n"
                              "}\n"},
    {"CMakeLists.txt", "cmake_minimum_required(VERSION 3.20)\n"
                       "project(app LANGUAGES C)\n"
                       "\n"
                       "find_package(schemac REQUIRED)\n"
                       "add_schema(models/*.schema)\n"
                       "\n"
                       "add_executable(app main.c)\n"
                       "target_link_libraries(app PRIVATE schema)\n"},
    {"main.c",
     "#include \"schema.h\"\n"
     "\n"
     "#include <stdio.h>\n"
     "#include <stdlib.h>\n"
     "\n"
     "int main(void)\n"
     "{\n"
     "    const char *url = getenv(\"DATABASE_URL\"); /* postgresql://USER@HOST/NAME, or a file of its own */\n"
     "    schema_db *db;\n"
     "    if (schema_open(url ? url : \"sqlite:app.db\", &db) != SCHEMA_OK) { /* applies what is pending */\n"
     "        fprintf(stderr, \"%s\\n\", schema_message(db));\n"
     "        schema_close(db);\n"
     "        return 1;\n"
     "    }\n"
     "    int64_t ada;\n"
     "    schema_status status = account_insert(db, &(struct account_new){.email = \"ada@example.org\"}, &ada);\n"
     "    if (status == SCHEMA_UNIQUE)\n"
     "        printf(\"she was here already\\n\");\n"
     "    else if (status == SCHEMA_OK)\n"
     "        printf(\"she is number %lld\\n\", (long long)ada);\n"
     "    else\n"
     "        fprintf(stderr, \"%s\\n\", schema_message(db));\n"
     "    return schema_close(db) == SCHEMA_OK ? 0 : 1;\n"
     "}\n"},
    {".gitignore", "build/\n.env\n*.db\n*.db-wal\n*.db-shm\n"},
    {".gitattributes", "*.schema merge=schemac diff=schemac\n"},
};

static bool write_starter(struct tool *tool, const char *folder, size_t i)
{
    const char *path = path_join(tool->region, folder, starter[i].name);
    if (starter[i].name[0] == '.' && access(path, F_OK) == 0)
        return true;
    if (file_write(path, starter[i].text, strlen(starter[i].text), WRITE_PLAIN) != WRITE_FAILED)
        return true;
    report(tool->diagnostics, S0610, NOWHERE, "%s cannot be written: %s", path, strerror(errno));
    return false;
}

int command_init(struct tool *tool)
{
    const char *folder = tool->request.argument ? tool->request.argument : ".";
    static const char *const taken[] = {"models", "migrations", "CMakeLists.txt", "main.c"};
    for (size_t i = 0; i < COUNT_OF(taken); i++) {
        const char *path = path_join(tool->region, folder, taken[i]);
        if (access(path, F_OK) != 0)
            continue;
        struct diagnostic *d = report(tool->diagnostics, S0613, NOWHERE, "%s is there already", path);
        add_help(tool->diagnostics, d,
                 "in a project that exists, put .schema files into models/ and write in its "
                 "CMakeLists.txt: find_package(schemac REQUIRED), add_schema(models/*.schema)");
        return EXIT_DIFFERS;
    }
    if (!folder_make(tool->region, path_join(tool->region, folder, "models"))) {
        report(tool->diagnostics, S0610, NOWHERE, "%s cannot be made: %s", folder, strerror(errno));
        return EXIT_ERROR;
    }
    for (size_t i = 0; i < COUNT_OF(starter); i++)
        if (!write_starter(tool, folder, i))
            return EXIT_ERROR;
    fputs("made models/account.schema, CMakeLists.txt and main.c; what to type next:\n\n", tool->out);
    if (strcmp(folder, ".") != 0)
        say(tool->out, "    cd %s\n", folder);
    fputs("    cmake -S . -B build -DCMAKE_BUILD_TYPE=Debug\n"
          "    cmake --build build              # typed C, and migrations/0001.draft\n"
          "    build/app                        # makes its own database\n"
          "    schemac --revision -m accounts   # when the model is as you want it\n"
          "\n"
          "and once, so that git merges and shows .schema files by their tables and columns:\n"
          "\n"
          "    git config diff.schemac.command 'schemac --diff'\n"
          "    git config merge.schemac.driver 'schemac --merge-driver %O %A %B %L %P'\n",
          tool->out);
    return EXIT_DONE;
}
