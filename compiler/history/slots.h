/* The slots of elements: what footprint.c says of an operation is said in these words. */
#ifndef COMPILER_HISTORY_SLOTS_H
#define COMPILER_HISTORY_SLOTS_H

#include "history/footprint.h"

struct footing {
    struct footprint print;
    struct map seen; /* slots, with r or w before them */
    struct model now;
    const struct operation *operation;
};

/* What is read of a column: that it is there and of which type, its values, or values that go into another column,
 * where it matters whether they may be null. */
enum reading { READ_SHAPE, READ_DATA, READ_VALUES };

void note_slot(struct footing *footing, enum slot_kind kind, bool writes, const char *slot, const char *shown);
const char *slot_of(struct footing *footing, const struct identity *of);
void slot_on_table(struct footing *footing, enum slot_kind kind, bool writes, const struct table *table);
void slot_on_column(struct footing *footing, enum slot_kind kind, bool writes, const struct table *table,
                    const struct column *column);
void slot_on_enum(struct footing *footing, enum slot_kind kind, bool writes, const struct enumeration *enumeration);
void slot_on_value(struct footing *footing, enum slot_kind kind, bool writes, const struct enumeration *enumeration,
                   const struct enum_value *value);
void slot_on_constraint(struct footing *footing, enum slot_kind kind, bool writes, const struct constraint *constraint);
void slot_on_index(struct footing *footing, enum slot_kind kind, bool writes, const struct index *index);
void slot_of_name(struct footing *footing, const char *scope, const char *name);
void slot_of_relation(struct footing *footing, const char *near, const char *name);
void slot_of_own_name(struct footing *footing, const struct table *table, const char *name);
void slot_of_constraint_name(struct footing *footing, const struct table *table, const struct constraint *constraint,
                             const char *name);
void slots_of_type(struct footing *footing, const struct type *type);
void slots_of_column(struct footing *footing, const struct table *table, const char *name, enum reading reading);
void slots_of_spelling(struct footing *footing, const struct type *type);
void slots_of_expression(struct footing *footing, const struct table *table, const struct expression *expression,
                         enum reading reading);
void slots_of_written_data(struct footing *footing, const struct table *table, const struct column *column);
void slots_of_key(struct footing *footing, const struct table *target, size_t count, const char *const *columns);

#endif
