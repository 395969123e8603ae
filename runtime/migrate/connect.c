/* What happens when a program connects: nothing, mostly. Else the policy decides, and what is pending is applied on a
 * connection of its own. No longjmp leaves this file. */
#include "migrate/migrator.h"
#include "model/embedded.h"

#include <string.h>

struct connecting {
    const struct schema_engine *engine;
    const struct schema_program *program;
    const char *url;
    const struct schema_options *options;
    void *handle;
    struct migration_outcome *outcome;
    struct session *borrowed;  /* for the way out when memory has run out */
    struct migrator *migrator; /* likewise; it has the session then */
    unsigned jumps;
    jmp_buf exhausted;
};

/* -- the fast path ------------------------------------------------------------------------------------------------ */

/* Rows are compared as they come, and nothing is kept: they are the program's revisions, in the same order but for
 * branches, and perhaps what these replaced. */
struct comparing {
    const struct schema_program *program;
    unsigned next;                              /* where the next one is expected */
    unsigned matched;                           /* of those that nothing replaces */
    const struct schema_revision_entry *squash; /* beside which the last row stood that nothing matched */
    unsigned beside;                            /* where the next such row is expected in what it replaces */
    bool differs;
};

static bool is_applied(const struct schema_revision_entry *revision, const char *const *values)
{
    return values[0] && values[1] && values[2] && strcmp(revision->id, values[0]) == 0 &&
           strcmp(revision->checksum, values[1]) == 0 && strcmp(values[2], "applied") == 0;
}

/* Rows come in the order of what a squash replaces: the next one is most often the one behind the last. */
static bool is_replaced(struct comparing *comparing, const char *id)
{
    const struct schema_program *program = comparing->program;
    const struct schema_revision_entry *squash = comparing->squash;
    if (id && squash && comparing->beside < squash->replaces_count &&
        strcmp(program->replaced_ids[squash->replaces_first + comparing->beside], id) == 0) {
        comparing->beside++;
        return true;
    }
    for (unsigned i = 0; id && i < program->revision_count; i++)
        for (unsigned k = 0; k < program->revisions[i].replaces_count; k++)
            if (strcmp(program->replaced_ids[program->revisions[i].replaces_first + k], id) == 0) {
                comparing->squash = &program->revisions[i];
                comparing->beside = k + 1;
                return true;
            }
    return false;
}

static bool compare_row(void *context, size_t count, const char *const *values)
{
    struct comparing *comparing = context;
    const struct schema_program *program = comparing->program;
    unsigned at = comparing->next;
    bool found = count == 3 && at < program->revision_count && is_applied(&program->revisions[at], values);
    bool beside = count == 3 && !found && is_replaced(comparing, values[0]);
    for (unsigned i = 0; count == 3 && !found && !beside && i < program->revision_count; i++) {
        at = i;
        found = is_applied(&program->revisions[i], values);
    }
    if (found) {
        comparing->next = at + 1;
        comparing->matched += !program->revisions[at].replaced;
    } else if (!beside) {
        comparing->differs = true;
    }
    return !comparing->differs;
}

static unsigned wanted(const struct schema_program *program)
{
    unsigned count = 0;
    for (unsigned i = 0; i < program->revision_count; i++)
        count += !program->revisions[i].replaced;
    return count;
}

/* One statement, no lock, no write. The format is looked at when anything differs: while all rows are what the program
 * embeds, there is nothing that another format could say. */
static bool is_current(const struct connecting *connecting, struct session *session)
{
    struct comparing comparing = {.program = connecting->program};
    const char *schema = connecting->program->schema;
    struct engine_error error = {0};
    /* Not to end a transaction of the program's by asking for a table that is not there. */
    if (connecting->engine->migrate->errors_end_transactions && connecting->engine->session->in_transaction(session)) {
        bool there = false, is_table;
        if (connecting->engine->migrate->relation_is_there(session, LEDGER_TABLE, &there, &is_table, &error) !=
                SCHEMA_OK ||
            !there)
            return false;
    }
    schema_status status =
        connecting->engine->session->query(session,
                                           "select id, checksum, state from " LEDGER_TABLE
                                           " where \"schema\" = $1 and kind <> 'ledger' order by sequence, id",
                                           1, &schema, compare_row, &comparing, &error);
    return status == SCHEMA_OK && !comparing.differs && comparing.matched == wanted(connecting->program);
}

/* -- the policy ---------------------------------------------------------------------------------------------------- */

static schema_status refuse_pending(struct migrator *migrator, const struct migrate_plan *plan, const char *why)
{
    const struct revision *first = plan->pending.count   ? plan->pending.items[0]
                                   : plan->relabel.count ? plan->relabel.items[0].revision
                                                         : plan->hop->by;
    size_t count = plan->pending.count + plan->relabel.count + (plan->hop && !plan->hop->to);
    schema_migrate_fail(migrator, SCHEMA_PENDING,
                        "the database lacks %zu revision%s of this program, the first of them %s, and %s: "
                        "schemac --upgrade --database %s",
                        count, count == 1 ? "" : "s", schema_migrate_title(migrator->region, first), why,
                        schema_url_shown(migrator->region, migrator->engine, migrator->url));
    migrator->error.revision = first->id;
    migrator->error.file = first->file;
    return SCHEMA_PENDING;
}

/* Looks, on the program's own connection, without a lock; *pending: there is something to do. */
static schema_status look(struct migrator *migrator, const struct connecting *connecting, bool *pending)
{
    struct migrate_plan plan = {0};
    schema_status status = schema_ledger_read(migrator, false);
    if (status == SCHEMA_OK)
        status = schema_migrate_evaluate(migrator, 0, NULL, &plan);
    if (status == SCHEMA_BUSY && migrator->options.policy == SCHEMA_APPLY && !migrator->options.read_only) {
        *pending = true; /* someone is applying just now; the lock tells when they are through */
        return SCHEMA_OK;
    }
    if (status != SCHEMA_OK)
        return status;
    if (plan.running && (migrator->options.read_only || migrator->options.policy == SCHEMA_CHECK_ONLY))
        return schema_migrate_fail(
            migrator, SCHEMA_PARTIAL,
            "%s is half done, by someone who is at it or was cut off; finish it with: schemac --upgrade --database %s",
            schema_migrate_title(migrator->region, plan.running),
            schema_url_shown(migrator->region, migrator->engine, migrator->url));
    for (size_t i = 0; plan.warnings && i < plan.unknown.count; i++) {
        const struct ledger_row *row = plan.unknown.items[i];
        const struct revision ahead = {.id = row->id, .message = row->name};
        schema_migrate_tell(migrator, SCHEMA_MIGRATION_AHEAD, &ahead, *plan.warnings[i] ? plan.warnings[i] : NULL, 0);
    }
    *pending = plan.pending.count || plan.relabel.count || plan.adopt.count || plan.running || plan.hop;
    /* A draft that only wants another label, or a squash its row, asks for no more than that. */
    if (plan.pending.count == 0 && !plan.hop &&
        (migrator->options.read_only || connecting->options->policy == SCHEMA_CHECK_ONLY))
        *pending = false;
    if (*pending && migrator->options.read_only)
        return refuse_pending(migrator, &plan, "it was opened to be read only; apply them with");
    if (*pending && migrator->options.policy == SCHEMA_CHECK_ONLY)
        return refuse_pending(migrator, &plan, "the policy is only to check; apply them with");
    return SCHEMA_OK;
}

static schema_status apply_all(struct migrator *migrator)
{
    struct migrate_request request = {0};
    return schema_migrator_upgrade(migrator, &request);
}

static schema_status run_policy(struct connecting *connecting, struct session *session)
{
    struct region *region = connecting->outcome->region;
    const struct schema_program *program = connecting->program;
    static const struct schema_options no_options;
    if (!connecting->options)
        connecting->options = &no_options;
    const char *application = connecting->options->application;
    struct migrate_setup setup = {
        .schema = program->schema,
        .count = program->revision_count,
        .revisions = schema_embedded_revisions(region, &program->revision_bytes, program->revision_count),
        .makes_draft_databases = program->development,
        .program = application ? application : program->target,
        .tool_version = program->tool_version,
        .options = connecting->options,
        .hop_count = program->hop_count,
        .hops = schema_embedded_hops(region, &program->hop_bytes, program->hop_count),
        .uses = program->uses,
    };
    if (!setup.revisions || !setup.hops) {
        connecting->engine->session->close(session);
        connecting->outcome->error = (schema_error){
            .status = SCHEMA_INTERNAL, .message = "the revisions that are embedded in this program are damaged"};
        return SCHEMA_INTERNAL;
    }
    struct migrator *migrator = schema_migrator_make(region, connecting->engine, connecting->url, &setup);
    migrator->session = session;
    connecting->migrator = migrator;
    bool pending = false;
    schema_status status = look(migrator, connecting, &pending);
    if (status == SCHEMA_OK && pending) {
        if (connecting->engine->migrate->reachable(connecting->url)) {
            schema_migrator_close(migrator);
            if (connecting->options->migrate_url)
                migrator->url = schema_region_string(region, connecting->options->migrate_url);
            migrator->ledger_read = false;
            status = schema_migrator_connect(migrator);
        }
        if (status == SCHEMA_OK)
            status = apply_all(migrator);
    }
    schema_migrator_close(migrator);
    connecting->outcome->error = migrator->error;
    return status;
}

/* The session belongs to the migrator as soon as there is one; until then to *connecting. */
static schema_status connect_within(struct connecting *connecting)
{
    connecting->borrowed = connecting->engine->session->borrow(connecting->outcome->region, connecting->handle);
    if (!is_current(connecting, connecting->borrowed))
        return run_policy(connecting, connecting->borrowed);
    connecting->engine->session->close(connecting->borrowed);
    return SCHEMA_OK;
}

/* Where setjmp is: what it must not lose is in *connecting, which is the caller's. */
static schema_status guarded(struct connecting *connecting)
{
    if (setjmp(connecting->exhausted)) {
        /* An error on the way out may want memory once more; then what is left is to let go of the connection. */
        struct migrator *migrator = connecting->migrator;
        connecting->jumps++;
        if (connecting->jumps == 1 && !migrator && connecting->borrowed)
            connecting->engine->session->close(connecting->borrowed);
        else if (connecting->jumps == 1)
            schema_migrator_close(migrator);
        else if (connecting->jumps == 2 && migrator && migrator->session)
            connecting->engine->session->close(migrator->session);
        connecting->outcome->error =
            (schema_error){.status = SCHEMA_NO_MEMORY, .message = "out of memory while looking at the revisions"};
        return SCHEMA_NO_MEMORY;
    }
    connecting->outcome->region = schema_region_new(&connecting->exhausted);
    if (!connecting->outcome->region)
        longjmp(connecting->exhausted, 1);
    return connect_within(connecting);
}

schema_status schema_migrate_on_connect(const struct schema_engine *engine, const struct schema_program *program,
                                        const char *url, const struct schema_options *options, void *handle,
                                        struct migration_outcome *outcome)
{
    *outcome = (struct migration_outcome){.error = {.status = SCHEMA_OK, .message = ""}};
    if (!program || (options && options->policy == SCHEMA_LEAVE_ALONE))
        return SCHEMA_OK;
    struct connecting connecting = {
        .engine = engine, .program = program, .url = url, .options = options, .handle = handle, .outcome = outcome};
    return guarded(&connecting);
}
