/* Owns: what a squash says of former names: was { … } holds the renames on the way that its upgrade does not show, to
 * the names there are at its end. Must not know what former names are good for. */
#include "history/history.h"

static void add(struct region *region, struct operations *operations, struct operation operation)
{
    struct operation *copy = NEW(region, struct operation);
    *copy = operation;
    APPEND(region, operations, copy);
}

/* `owner`: the table or the enum they are in. */
static void read_changes(struct region *region, const struct changes *changes, const char *owner,
                         struct operations *operations)
{
    for (size_t i = 0; i < changes->count; i++) {
        const struct change *change = &changes->items[i];
        const char *from = change->name.text, *to = change->new_name.text;
        switch (change->kind) {
        case CHANGE_ALTER_TABLE:
        case CHANGE_ALTER_ENUM:
            read_changes(region, &change->changes, change->name.text, operations);
            break;
        case CHANGE_RENAME_TABLE:
            add(region, operations, (struct operation){.kind = OPERATION_RENAME_TABLE, .table = from, .new_name = to});
            break;
        case CHANGE_RENAME:
            add(region, operations,
                (struct operation){.kind = OPERATION_RENAME_COLUMN, .table = owner, .name = from, .new_name = to});
            break;
        case CHANGE_RENAME_ENUM:
            add(region, operations, (struct operation){.kind = OPERATION_RENAME_ENUM, .name = from, .new_name = to});
            break;
        case CHANGE_RENAME_VALUE:
            add(region, operations,
                (struct operation){.kind = OPERATION_RENAME_VALUE, .name = owner, .text = from, .new_name = to});
            break;
        default: /* was refused */
            break;
        }
    }
}

struct operations recorded_names(struct region *region, const struct history_revision *revision)
{
    struct operations operations = {0};
    read_changes(region, &revision->tree->was, NULL, &operations);
    return operations;
}

void print_recorded_names(struct text *text, const struct operations *recorded)
{
    if (!recorded->count)
        return;
    schema_text_add(text,
                    "\n// Spent, and so that it stays spent: what was called otherwise before this squash.\nwas {\n");
    print_operations(text, recorded->items, recorded->count);
    schema_text_add(text, "}\n");
}
