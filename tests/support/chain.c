/* Revisions made in C: see chain.h. */
#include "support/chain.h"

#include "base/digest.h"
#include "engines/engines.h"
#include "schemac/runtime.h"
#include "support/bare.h"
#include "support/embedded.h"

#include <string.h>

static const struct column *column(struct region *region, const char *name, enum type_kind kind, bool nullable)
{
    struct column *column = NEW(region, struct column);
    *column = (struct column){.name = name, .type = {.kind = kind, .precision = -1}, .nullable = nullable};
    return column;
}

static const char *const *names(struct region *region, const char *name)
{
    const char **list = NEW_ARRAY(region, const char *, 1);
    list[0] = name;
    return list;
}

static const struct constraint *primary_key(struct region *region)
{
    struct constraint *key = NEW(region, struct constraint);
    *key = (struct constraint){.kind = CONSTRAINT_PRIMARY_KEY, .column_count = 1, .columns = names(region, "id")};
    return key;
}

static const struct constraint *reference(struct region *region, const char *from, const char *target)
{
    struct constraint *key = NEW(region, struct constraint);
    *key = (struct constraint){.kind = CONSTRAINT_FOREIGN_KEY,
                               .column_count = 1,
                               .columns = names(region, from),
                               .target = target,
                               .target_columns = names(region, "id"),
                               .on_delete = ACTION_CASCADE};
    return key;
}

static struct operation *operation(struct region *region, enum operation_kind kind, unsigned line, const char *table)
{
    struct operation *operation = NEW(region, struct operation);
    *operation = (struct operation){.kind = kind, .line = line, .table = table};
    return operation;
}

/* id, and a second column; pointing to `target` when there is one. */
static const struct operation *create(struct region *region, unsigned line, const char *name,
                                      const struct column *second, const char *target)
{
    struct table *table = NEW(region, struct table);
    const struct column **columns = NEW_ARRAY(region, const struct column *, 2);
    const struct constraint **constraints = NEW_ARRAY(region, const struct constraint *, 2);
    columns[0] = column(region, "id", TYPE_INT64, false);
    columns[1] = second;
    constraints[0] = primary_key(region);
    constraints[1] = target ? reference(region, second->name, target) : NULL;
    *table = (struct table){.name = name,
                            .column_count = 2,
                            .columns = columns,
                            .constraint_count = target ? 2 : 1,
                            .constraints = constraints};
    struct operation *made = operation(region, OPERATION_CREATE_TABLE, line, NULL);
    made->table_value = table;
    return made;
}

static const struct operation *drop(struct region *region, unsigned line, const char *table)
{
    return operation(region, OPERATION_DROP_TABLE, line, table);
}

static const struct operation *sql(struct region *region, const char *engine, unsigned line, const char *text,
                                   const char *touches)
{
    struct operation *made = operation(region, OPERATION_SQL, line, NULL);
    made->text = text;
    made->engine = engine;
    made->touch_count = 1;
    made->touches = names(region, touches);
    return made;
}

static const struct operation *nullability(struct region *region, unsigned line, enum operation_kind kind)
{
    struct operation *made = operation(region, kind, line, "shop");
    made->name = "name";
    return made;
}

struct operations_made {
    size_t count, capacity;
    const struct operation **items;
};

#define ADD(list, operation) APPEND(region, (list), (operation))

/* The same words on each engine. */
static void add_sql(struct region *region, struct operations_made *list, unsigned line, const char *text,
                    const char *touches)
{
    ADD(list, sql(region, "sqlite", line, text, touches));
    ADD(list, sql(region, "postgresql", line, text, touches));
}

static void fill(struct region *region, unsigned number, struct operations_made *up, struct operations_made *down)
{
    const char *table = schema_region_format(region, "t%u", number);
    switch (number) {
    case 1:
        ADD(up, create(region, 7, "shop", column(region, "name", TYPE_TEXT, true), NULL));
        ADD(up, create(region, 11, "item", column(region, "shop", TYPE_INT64, true), "shop"));
        ADD(down, drop(region, 20, "item"));
        ADD(down, drop(region, 21, "shop"));
        break;
    case 2:
        add_sql(region, up, 7, "insert into shop (id, name) values (1, 'corner'), (2, 'mall')", "shop");
        add_sql(region, up, 8, "insert into item (id, shop) values (1, 1), (2, 1), (3, 2), (4, null)", "item");
        add_sql(region, down, 20, "delete from item", "item");
        add_sql(region, down, 21, "delete from shop", "shop");
        break;
    case 3:
        ADD(up, nullability(region, 7, OPERATION_SET_NOT_NULL));
        ADD(down, nullability(region, 20, OPERATION_SET_NULLABLE));
        break;
    default:
        ADD(up, create(region, 7, table, column(region, "note", TYPE_TEXT, true), NULL));
        add_sql(region, up, 8, schema_region_format(region, "insert into %s (id, note) values (1, 'x')", table), table);
        ADD(down, drop(region, 20, table));
        break;
    }
}

static struct revision *make(struct region *region, unsigned number, const struct revision *parent)
{
    struct operations_made up = {0}, down = {0};
    char hex[65];
    fill(region, number, &up, &down);
    const char *seed = schema_region_format(region, "chain %u", number);
    schema_digest_of(seed, strlen(seed), hex);
    const char **text = NEW_ARRAY(region, const char *, 2);
    text[0] = schema_region_format(region, "revision %012x 'step %u'\n", number, number);
    struct revision *revision = NEW(region, struct revision);
    *revision = (struct revision){
        .id = schema_region_format(region, "%012x", number),
        .message = schema_region_format(region, "step %u", number),
        .file = schema_region_format(region, "migrations/%04u_step_%u.migration", number, number),
        .format = 1,
        .number = number,
        .parent_count = parent ? 1 : 0,
        .parents = parent ? names(region, parent->id) : NULL,
        .checksum = schema_region_format(region, "1:%s", hex),
        .draft_digest = schema_region_string(region, hex),
        .upgrade_count = up.count,
        .upgrade = up.items,
        .downgrade_count = down.count,
        .downgrade = down.items,
        .text = text,
        .text_size = strlen(text[0]),
    };
    return revision;
}

static const struct revision **make_chain(struct region *region, size_t count)
{
    struct model model;
    schema_model_begin(&model, region);
    const struct revision **chain = NEW_ARRAY(region, const struct revision *, count + 1);
    for (size_t i = 0; i < count; i++) {
        struct revision *revision = make(region, (unsigned)i + 1, i ? chain[i - 1] : NULL);
        struct problem problem = {0};
        char *state = schema_region_allocate(region, 67);
        /* The digest of a long chain's every state is not what such a test is about. */
        if (count <= 50 &&
            schema_model_apply_all(&model, revision->upgrade, revision->upgrade_count, revision->id, &problem))
            schema_model_state(&model, state);
        revision->state = count <= 50 ? state : revision->checksum;
        chain[i] = revision;
    }
    return chain;
}

const struct revision *const *chain_of(struct region *region, size_t count)
{
    return make_chain(region, count);
}

const struct revision *const *chain_with_draft(struct region *region, size_t count, const char *digest)
{
    const struct revision **chain = make_chain(region, count);
    struct revision *draft = NEW(region, struct revision);
    *draft = *chain[count - 1];
    draft->id = "draft";
    draft->message = NULL;
    draft->draft = true;
    draft->file = schema_region_format(region, "migrations/%04zu.draft", count);
    if (digest) {
        draft->draft_digest = digest;
        draft->checksum = edited(region, draft, digest)->checksum;
    }
    chain[count - 1] = draft;
    return chain;
}

const struct revision *edited(struct region *region, const struct revision *revision, const char *how)
{
    struct revision *other = NEW(region, struct revision);
    char hex[65];
    schema_digest_of(how, strlen(how), hex);
    *other = *revision;
    other->checksum = schema_region_format(region, "1:%s", hex);
    return other;
}

struct schema_program *program_of(struct region *region, const struct revision *const *revisions, size_t count,
                                  bool development)
{
    struct schema_program *program = NEW(region, struct schema_program);
    *program = (struct schema_program){.abi = SCHEMA_ABI,
                                       .engines = bare_engines,
                                       .schema = "main",
                                       .target = "tester",
                                       .development = development,
                                       .tool_version = "test"};
    embed(region, program, count, revisions);
    return program;
}
