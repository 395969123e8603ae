/* Who is who in two models: what the same operation of the same revision created is the same, whatever it is called. */
#ifndef SCHEMA_MODEL_IDENTITY_H
#define SCHEMA_MODEL_IDENTITY_H

#include "model/model.h"

/* Both are known, and the same. */
bool schema_same_identity(const struct identity *a, const struct identity *b);

/* The one that is the same as `own`; most often it has the name that it had. Null: there is none. One whose identity is
 * not known, as in the model of a schema, is told by its name. */
const struct table *schema_identical_table(const struct model *model, const struct table *own);
const struct enumeration *schema_identical_enum(const struct model *model, const struct enumeration *own);
const struct column *schema_identical_column(const struct table *table, const struct column *own);
const struct constraint *schema_identical_constraint(const struct table *table, const struct constraint *own);
const struct index *schema_identical_index(const struct table *table, const struct index *own);
const struct enum_value *schema_identical_value(const struct enumeration *enumeration, const struct enum_value *own);

#endif
