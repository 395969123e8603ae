/* What a migrator says when something went wrong, and the events it tells of. It owns the wording of where: revision,
 * operation, file and line; it knows nothing of what was tried. */
#include "migrate/migrator.h"

#include <string.h>

static void set_error(struct migrator *migrator, schema_status status, const char *message)
{
    /* An error's message is one line, whatever the engine said. */
    char *line = schema_region_string(migrator->region, message);
    for (char *c = line; *c; c++)
        if (*c == '\n' || *c == '\r')
            *c = ' ';
    migrator->error = (schema_error){.status = status, .message = line};
}

schema_status schema_migrate_fail(struct migrator *migrator, schema_status status, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *message = schema_region_vformat(migrator->region, format, arguments);
    va_end(arguments);
    set_error(migrator, status, message);
    return status;
}

static void add_engine_words(struct migrator *migrator, const struct engine_error *error)
{
    migrator->error.detail = error->detail;
    migrator->error.code = error->code;
    migrator->error.constraint = error->constraint;
    migrator->error.table = error->table;
    migrator->error.column = error->column;
}

schema_status schema_migrate_engine_failed(struct migrator *migrator, const struct engine_error *error,
                                           const char *doing)
{
    const char *words = error->message ? error->message : schema_status_name(error->status);
    schema_status status = error->status ? error->status : SCHEMA_INTERNAL;
    set_error(migrator, status, schema_region_format(migrator->region, "%s: %s", doing, words));
    add_engine_words(migrator, error);
    return status;
}

const char *schema_migrate_title(struct region *region, const struct revision *revision)
{
    if (revision->draft)
        return revision->file ? schema_region_format(region, "the draft %s", revision->file) : "the draft";
    return schema_region_format(region, "revision %s '%s'", revision->id, revision->message ? revision->message : "");
}

/* Those that say by themselves what the matter is, whichever revision met it. */
static bool keeps_status(schema_status status)
{
    return status == SCHEMA_DRIFT || status == SCHEMA_NO_MEMORY || status == SCHEMA_READ_ONLY ||
           status == SCHEMA_BUSY || status == SCHEMA_TIMEOUT || status == SCHEMA_CORRUPT || status == SCHEMA_RETRY ||
           status == SCHEMA_CONNECTION;
}

/* In the words of SQLite, or by the numbers that PostgreSQL has for a table, an object and a schema. */
static bool is_there_already(const struct engine_error *error)
{
    static const char *const codes[] = {"42P07", "42710", "42P06"};
    if (!error || !error->message)
        return false;
    for (size_t i = 0; error->code && i < COUNT_OF(codes); i++)
        if (schema_same_text(error->code, codes[i]))
            return true;
    return strstr(error->message, " already exists") != NULL;
}

/* What a database that was there before schemac, or has lost its ledger, is told when a revision makes what it has. */
static void name_stamp(const struct migrator *migrator, const struct revision *revision, struct text *text)
{
    const char *url = schema_url_shown(migrator->region, migrator->engine, migrator->url);
    schema_text_add(text, "; nothing is recorded of this database: if it was there before, and has what ");
    if (revision->draft)
        schema_text_format(text,
                           "the draft makes, freeze that (schemac --revision -m MESSAGE), and say so with: "
                           "schemac --stamp heads --database %s",
                           url);
    else
        schema_text_format(text, "this revision makes, say so with: schemac --stamp %s --database %s", revision->id,
                           url);
}

/* What runs from one state of a draft to the next finds what the first has made, such as a foreign key that comes
 * behind a step of data in the second. */
static void name_way_back(const struct migrator *migrator, struct text *text)
{
    schema_text_format(text,
                       "; the database has an earlier state of the draft, and what that made: to apply it from its "
                       "beginning, take that back first, with: schemac --downgrade -1 --database %s",
                       schema_url_shown(migrator->region, migrator->engine, migrator->url));
}

schema_status schema_migrate_revision_failed(struct migrator *migrator, schema_status status,
                                             const struct revision *revision, const struct operation *operation,
                                             const char *sql, const struct engine_error *error, const char *message)
{
    struct region *region = migrator->region;
    struct text text = TEXT(region);
    schema_text_add(&text, schema_migrate_title(region, revision));
    const char *title = operation ? schema_operation_title(region, operation) : NULL;
    if (title)
        schema_text_format(&text, ", %s", title);
    if (operation && operation->line && revision->file)
        schema_text_format(&text, " (%s:%u)", revision->file, operation->line);
    schema_text_format(&text, ": %s", message);
    if (error && error->message)
        schema_text_format(&text, "%s%s", *message ? ": " : "", error->message);
    if (is_there_already(error) && migrator->ledger.count == 0)
        name_stamp(migrator, revision, &text);
    if (migrator->hop && revision->draft)
        name_way_back(migrator, &text);

    set_error(migrator, keeps_status(status) ? status : SCHEMA_MIGRATION, schema_text_string(&text));
    if (error)
        add_engine_words(migrator, error);
    migrator->error.sql = sql;
    migrator->error.revision = revision->id;
    migrator->error.file = revision->file;
    migrator->error.line = operation ? operation->line : 0;
    migrator->error.operation = title;
    migrator->failed = operation;
    migrator->failed_revision = revision;
    migrator->failed_for_values = false;
    return migrator->error.status;
}

void schema_migrate_tell(const struct migrator *migrator, schema_migration_event_kind kind,
                         const struct revision *revision, const char *detail, double seconds)
{
    if (!migrator->options.on_migrate)
        return;
    schema_migration_event event = {.kind = kind, .detail = detail, .seconds = seconds};
    if (revision) {
        event.revision = revision->id;
        event.message = revision->message;
        event.file = revision->file;
    }
    migrator->options.on_migrate(migrator->options.context, &event);
}
