/* What an operation mentions: the tables, enums, objects and expressions, each by what it is to the operation. Who asks
 * which elements a revision is about visits its operations and switches over no kinds. */
#ifndef SCHEMA_MODEL_VISIT_H
#define SCHEMA_MODEL_VISIT_H

#include "model/model.h"

enum subject {
    SUBJECT_NOTHING,
    SUBJECT_NEW_TABLE,
    SUBJECT_TABLE,
    SUBJECT_PART, /* of a table */
    SUBJECT_ROWS, /* of a table */
    SUBJECT_NEW_ENUM,
    SUBJECT_ENUM,
    SUBJECT_VALUE, /* of an enum */
    SUBJECT_OBJECT,
};

enum subject schema_operation_subject(const struct operation *operation);

/* The table that it is about, or makes; null: none. */
const char *schema_operation_table(const struct operation *operation);

enum mention {
    MENTION_CHANGED, /* itself or its rows */
    MENTION_MADE,
    MENTION_NEW_NAME, /* of what is renamed */
    MENTION_TARGET,   /* a foreign key points to it */
    MENTION_READ,     /* its rows go into another */
    MENTION_TOUCHED,  /* a `sql` step says so */
};

/* Null: not of interest. */
struct visitor {
    void *context;
    void (*table)(void *context, const char *name, enum mention mention);
    void (*enumeration)(void *context, const char *name, enum mention mention);
    void (*object)(void *context, const struct object *object, enum mention mention);
    void (*expression)(void *context, const struct expression *expression); /* whole ones: not their parts */
};

void schema_visit_operation(const struct operation *operation, const struct visitor *visitor);
void schema_visit_operations(const struct operation *const *operations, size_t count, const struct visitor *visitor);
/* The expressions of a table, and what its foreign keys point to. */
void schema_visit_table(const struct table *table, const struct visitor *visitor);

#endif
