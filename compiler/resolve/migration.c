/* The pass from the tree of a migration file to its operations: each is resolved with the names at its point, applied,
 * and kept. Owns: tables, enums, sql steps, the order of it all. Must not know what lies in an alter table: alter.c. */
#include "resolve/resolver.h"

/* What follows on this table or enum rests on what could not be done: nothing more is said about it. */
void taint(struct migration *migration, const char *name)
{
    if (name)
        schema_map_put(&migration->resolver->tainted, name, name);
}

static bool is_tainted(const struct migration *migration, struct name name)
{
    return name.text && schema_map_get(&migration->resolver->tainted, name.text);
}

static void set_allowances(struct resolver *resolver, struct operation *operation, const struct attributes *allows)
{
    struct allowance *list = NEW_ARRAY(resolver->region, struct allowance, allows->count + 1);
    for (size_t i = 0; i < allows->count; i++)
        if (allows->items[i].kind == ATTRIBUTE_ALLOW)
            list[operation->allowance_count++] = (struct allowance){allows->items[i].name.text, allows->items[i].text,
                                                                    keep_span(resolver, allows->items[i].name.span)};
    operation->allowances = list;
}

static bool changes_model(enum operation_kind kind)
{
    return kind != OPERATION_IRREVERSIBLE;
}

bool emit_operation(struct migration *migration, struct operation operation, const struct change *change,
                    struct span place)
{
    struct resolver *resolver = migration->resolver;
    struct operation *kept = NEW(resolver->region, struct operation);
    struct problem problem = {0};
    *kept = operation;
    kept->line = change->span.source ? source_line(change->span.source, change->span.begin) : 0;
    kept->origin = keep_span(resolver, change->span);
    if (change->allows.count)
        set_allowances(resolver, kept, &change->allows);
    if (changes_model(kept->kind) &&
        !schema_model_apply(resolver->model, kept, migration->revision, &migration->ordinal, &problem)) {
        problem_at(resolver, S0150, place.source ? place : change->span, "%s", problem.message);
        return false;
    }
    APPEND(resolver->region, &migration->operations, kept);
    return true;
}

/* -- tables
 * -------------------------------------------------------------------------------------------------------------- */

static void create_table(struct migration *migration, const struct change *change)
{
    struct resolver *resolver = migration->resolver;
    const struct declaration *declaration = change->declaration;
    size_t errors = resolver->error_count;
    if (!declaration || !check_new_name(resolver, "table", declaration->name))
        return;
    if (strchr(declaration->name.text, '.') &&
        require_construct(resolver, CONSTRUCT_DOTTED_NAME, declaration->name.span))
        check_schema_name(resolver, declaration->name);
    if (declaration->was.text)
        problem_at(resolver, S0144, declaration->was.span, "a table that is created was nothing before");
    if (declaration->c_name.text)
        problem_at(resolver, S0144, declaration->c_name.span, "a name in C belongs into the .schema file");
    struct draft *draft = NEW(resolver->region, struct draft);
    draft->name = declaration->name.text;
    draft->place = declaration->name.span;
    draft->declaration = declaration;
    draft->by_name = MAP(resolver->region);
    if (!schema_model_table(resolver->model, draft->name)) /* else it is said when it is applied */
        schema_map_put(&resolver->drafts, draft->name, draft);
    collect_table(resolver, draft);
    resolve_column_types(resolver, draft);
    resolve_table(resolver, draft);
    for (size_t i = 0; i < draft->constraints.count; i++)
        if (draft->constraints.items[i]->constraint.kind == CONSTRAINT_FOREIGN_KEY)
            resolve_foreign_key(resolver, draft, draft->constraints.items[i]);
    struct operation operation = {.kind = OPERATION_CREATE_TABLE};
    if (errors == resolver->error_count) {
        operation.table_value = finish_table(resolver, draft);
        operation.table = draft->name;
    }
    schema_map_remove(&resolver->drafts, draft->name);
    if (errors != resolver->error_count || !emit_operation(migration, operation, change, draft->place))
        taint(migration, draft->name);
}

static void change_table(struct migration *migration, const struct change *change, enum operation_kind kind)
{
    struct resolver *resolver = migration->resolver;
    if (is_tainted(migration, change->name) || !require_table(resolver, change->name)) {
        taint(migration, change->new_name.text);
        return;
    }
    struct operation operation = {.kind = kind, .table = change->name.text, .new_name = change->new_name.text};
    if (kind == OPERATION_RENAME_TABLE &&
        !(check_new_name(resolver, "table", change->new_name) && check_schema_name(resolver, change->new_name))) {
        taint(migration, change->new_name.text);
        return;
    }
    if (!emit_operation(migration, operation, change,
                        kind == OPERATION_RENAME_TABLE ? change->new_name.span : change->name.span))
        taint(migration, change->name.text);
}

/* -- enums
 * --------------------------------------------------------------------------------------------------------------- */

static const struct enumeration *require_enum(struct migration *migration, struct name name)
{
    struct resolver *resolver = migration->resolver;
    const struct enumeration *enumeration = schema_model_enum(resolver->model, name.text);
    if (enumeration || is_tainted(migration, name))
        return enumeration;
    struct words words = {0};
    for (size_t i = 0; i < resolver->model->enums.used; i++)
        if (resolver->model->enums.entries[i].key)
            add_word(resolver, &words, resolver->model->enums.entries[i].key);
    struct diagnostic *d = problem_at(resolver, S0106, name.span, "there is no enum '%s'", name.text);
    fix_spelling(resolver, d, name.span, name.text, &words);
    taint(migration, name.text);
    return NULL;
}

static void create_enum(struct migration *migration, const struct change *change)
{
    struct resolver *resolver = migration->resolver;
    const struct declaration *declaration = change->declaration;
    size_t errors = resolver->error_count;
    if (!declaration || !check_new_name(resolver, "enum", declaration->name))
        return;
    for (size_t i = 0; i < declaration->members.count; i++) {
        const struct member_syntax *member = &declaration->members.items[i];
        if (member->kind == MEMBER_DROP || member->was.text || member->c_name.text)
            problem_at(resolver, S0144, member->span, "an enum that is created has its values and nothing else");
    }
    if (declaration->was.text)
        problem_at(resolver, S0144, declaration->was.span, "an enum that is created was nothing before");
    const struct enumeration *enumeration = resolve_enum(resolver, declaration);
    struct operation operation = {.kind = OPERATION_CREATE_ENUM, .name = enumeration->name, .enumeration = enumeration};
    if (errors != resolver->error_count || !emit_operation(migration, operation, change, declaration->name.span))
        taint(migration, declaration->name.text);
}

static bool require_value(struct migration *migration, const struct enumeration *enumeration, struct name name)
{
    struct resolver *resolver = migration->resolver;
    if (schema_enum_value(enumeration, name.text))
        return true;
    struct diagnostic *d =
        problem_at(resolver, S0112, name.span, "enum '%s' has no '%s'", enumeration->name, name.text);
    struct words words = member_words(resolver, enumeration);
    fix_spelling(resolver, d, name.span, name.text, &words);
    return false;
}

static bool alter_value(struct migration *migration, const struct change *alter, const struct change *change)
{
    struct resolver *resolver = migration->resolver;
    const struct enumeration *enumeration = require_enum(migration, alter->name);
    struct operation operation = {.name = alter->name.text};
    struct span place = change->name.span;
    if (!enumeration)
        return false;
    switch (change->kind) {
    case CHANGE_ADD_VALUE:
        operation.kind = OPERATION_ADD_VALUE;
        operation.enum_value = resolve_member(resolver, change->member);
        operation.new_name = change->new_name.text;
        if (change->member->c_name.text || change->member->was.text) {
            problem_at(resolver, S0144, change->member->span, "was and cname belong into the .schema file");
            return false;
        }
        if (change->member->has_number != enumeration->numbered) {
            problem_at(resolver, S0113, change->member->name.span, "'%s' %s", change->member->name.text,
                       enumeration->numbered ? "has no number" : "has a number, and the enum is stored as text");
            return false;
        }
        if (change->new_name.text && !require_value(migration, enumeration, change->new_name))
            return false;
        place = change->member->name.span;
        break;
    case CHANGE_RENAME_VALUE:
        operation.kind = OPERATION_RENAME_VALUE;
        operation.text = change->name.text;
        operation.new_name = change->new_name.text;
        place = change->new_name.span;
        if (!require_value(migration, enumeration, change->name))
            return false;
        break;
    case CHANGE_DROP_VALUE:
        operation.kind = OPERATION_DROP_VALUE;
        operation.text = change->member->name.text;
        operation.new_name = change->member->using_.text;
        place = change->member->name.span;
        if (!require_value(migration, enumeration, change->member->name) ||
            (operation.new_name && !require_value(migration, enumeration, change->member->using_)))
            return false;
        break;
    case CHANGE_COMMENT:
        problem_at(resolver, S0706, change->span, "a comment on an enum is not supported yet");
        return false;
    default:
        return true; /* the grammar admits no other */
    }
    return emit_operation(migration, operation, change, place);
}

static void alter_enum(struct migration *migration, const struct change *alter)
{
    for (size_t i = 0; i < alter->changes.count && !is_tainted(migration, alter->name); i++)
        if (!alter_value(migration, alter, &alter->changes.items[i]))
            taint(migration, alter->name.text);
}

static void change_enum(struct migration *migration, const struct change *change, enum operation_kind kind)
{
    if (is_tainted(migration, change->name) || !require_enum(migration, change->name)) {
        taint(migration, change->new_name.text);
        return;
    }
    struct operation operation = {.kind = kind, .name = change->name.text, .new_name = change->new_name.text};
    bool renames = kind == OPERATION_RENAME_ENUM;
    if ((renames && !check_new_name(migration->resolver, "enum", change->new_name)) ||
        !emit_operation(migration, operation, change, renames ? change->new_name.span : change->name.span))
        taint(migration, renames ? change->new_name.text : change->name.text);
}

/* -- steps ----------------------------------------------------------------------------------------------------- */

static void sql_step(struct migration *migration, const struct change *change)
{
    struct resolver *resolver = migration->resolver;
    const char **touches = NEW_ARRAY(resolver->region, const char *, change->touches.count + 1);
    struct words words = {0};
    const char *engine = NULL, *known;
    for (size_t i = 0; (known = schema_engine_at(i)); i++) {
        add_word(resolver, &words, known);
        if (schema_same_text_any_case(known, change->name.text))
            engine = known;
    }
    if (!engine) {
        struct diagnostic *d =
            problem_at(resolver, S0145, change->name.span, "there is no engine '%s'", change->name.text);
        fix_spelling(resolver, d, change->name.span, change->name.text, &words);
        return;
    }
    for (size_t i = 0; i < change->touches.count; i++) {
        if (!require_table(resolver, change->touches.items[i]))
            return;
        touches[i] = change->touches.items[i].text;
    }
    struct operation operation = {.kind = OPERATION_SQL,
                                  .engine = engine,
                                  .text = change->text,
                                  .touches = touches,
                                  .touch_count = change->touches.count};
    emit_operation(migration, operation, change, change->span);
}

static void irreversible(struct migration *migration, const struct change *change, const struct changes *all,
                         bool downgrade)
{
    struct resolver *resolver = migration->resolver;
    if (!downgrade || all->count > 1) {
        struct diagnostic *d = problem_at(resolver, S0156, change->span,
                                          downgrade ? "irreversible stands alone in a downgrade"
                                                    : "irreversible belongs into the downgrade");
        help_with(resolver, d, "write: downgrade { irreversible 'why' }");
        return;
    }
    emit_operation(migration, (struct operation){.kind = OPERATION_IRREVERSIBLE, .text = change->text}, change,
                   change->span);
}

/* -- all of them
 * ----------------------------------------------------------------------------------------------------------- */

static void resolve_change(struct migration *migration, const struct change *change, const struct changes *all,
                           bool downgrade)
{
    switch (change->kind) {
    case CHANGE_CREATE_TABLE:
        create_table(migration, change);
        break;
    case CHANGE_DROP_TABLE:
        change_table(migration, change, OPERATION_DROP_TABLE);
        break;
    case CHANGE_RENAME_TABLE:
        change_table(migration, change, OPERATION_RENAME_TABLE);
        break;
    case CHANGE_ALTER_TABLE:
        resolve_alter_table(migration, change);
        break;
    case CHANGE_CREATE_ENUM:
        create_enum(migration, change);
        break;
    case CHANGE_ALTER_ENUM:
        alter_enum(migration, change);
        break;
    case CHANGE_DROP_ENUM:
        change_enum(migration, change, OPERATION_DROP_ENUM);
        break;
    case CHANGE_RENAME_ENUM:
        change_enum(migration, change, OPERATION_RENAME_ENUM);
        break;
    case CHANGE_CREATE_OBJECT:
    case CHANGE_DROP_OBJECT:
        change_object(migration, change);
        break;
    case CHANGE_FUNCTION:
        declare_function(migration->resolver, change->declaration, true);
        break;
    case CHANGE_RUN:
        resolve_run(migration, change);
        break;
    case CHANGE_SQL:
        sql_step(migration, change);
        break;
    case CHANGE_IRREVERSIBLE:
        irreversible(migration, change, all, downgrade);
        break;
    default: /* not supported yet: the grammar has said so; or inside an alter */
        break;
    }
}

/* One braces' content; the operations are kept even where some had errors. */
static bool resolve_part(struct resolver *resolver, const char *revision, const struct changes *changes, bool downgrade,
                         const struct operation *const **operations, size_t *count)
{
    struct migration migration = {.resolver = resolver, .revision = revision};
    size_t errors = resolver->error_count;
    for (size_t i = 0; i < changes->count; i++)
        resolve_change(&migration, &changes->items[i], changes, downgrade);
    *operations = migration.operations.items;
    *count = migration.operations.count;
    return errors == resolver->error_count;
}

bool resolve_migration(struct region *region, struct diagnostics *diagnostics, const struct migration_tree *tree,
                       const char *const *engines, size_t engine_count, struct model *model, struct revision *revision)
{
    struct resolver resolver = {.region = region,
                                .diagnostics = diagnostics,
                                .engines = engines,
                                .engine_count = engine_count,
                                .model = model,
                                .drafts = MAP(region),
                                .mixins = MAP(region),
                                .used_mixins = MAP(region),
                                .functions = MAP(region),
                                .own_functions = MAP(region),
                                .relations = MAP(region),
                                .tainted = MAP(region),
                                .reported = MAP(region)};
    bool up =
        resolve_part(&resolver, revision->id, &tree->upgrade, false, &revision->upgrade, &revision->upgrade_count);
    if (!up) /* the downgrade starts where the upgrade ends, and it did not */
        return false;
    struct model end = schema_model_copy(model, region);
    resolver.model = &end;
    resolver.drafts = MAP(region);
    resolver.functions = MAP(region);
    return resolve_part(&resolver, NULL, &tree->downgrade, true, &revision->downgrade, &revision->downgrade_count);
}
