/* Owns: what a change of a column's type means on its own merit, for every engine alike. What must be rewritten or
 * locked for it is another matter, and an engine's. Must not know SQL.
 *
 *   free        every old value is a value of the new type as it stands: text(20) -> text(50), an enum -> text
 *   widens      every old value has one exact counterpart: int32 -> int64, int32 -> decimal(12,2), date -> datetime
 *   lossy       some values have none, or lose something: needs a using, be it only the column itself
 *   impossible  no cast between the two has a meaning: needs a using that computes another value */
#include "language/functions.h"
#include "model/model.h"

static enum type_change free_if(bool condition)
{
    return condition ? TYPE_CHANGE_FREE : TYPE_CHANGE_LOSSY;
}

static enum type_change widens_if(bool condition)
{
    return condition ? TYPE_CHANGE_WIDENS : TYPE_CHANGE_LOSSY;
}

static int digits_of(enum type_kind kind)
{
    return kind == TYPE_INT16 ? 5 : kind == TYPE_INT32 ? 10 : 19;
}

static enum type_change same_kind(const struct type *from, const struct type *to)
{
    switch (from->kind) {
    case TYPE_TEXT:
        return free_if(!to->length || (from->length && from->length <= to->length));
    case TYPE_DECIMAL:
        if (from->scale == to->scale)
            return free_if(from->precision <= to->precision);
        return widens_if(from->scale < to->scale && from->precision - from->scale <= to->precision - to->scale);
    case TYPE_TIME:
    case TYPE_TIMESTAMP:
    case TYPE_DATETIME:
        return free_if(!schema_loses_seconds(from, to));
    case TYPE_ENUM:
        return schema_same_text(from->name, to->name) ? TYPE_CHANGE_NONE : TYPE_CHANGE_LOSSY;
    case TYPE_NATIVE:
        return TYPE_CHANGE_IMPOSSIBLE;
    default:
        return TYPE_CHANGE_NONE;
    }
}

static enum type_change from_integer(const struct type *from, const struct type *to)
{
    if (schema_type_is_integer(to))
        return widens_if(from->kind < to->kind);
    if (to->kind == TYPE_NUMERIC || to->kind == TYPE_TEXT)
        return widens_if(!to->length || to->length > digits_of(from->kind));
    if (to->kind == TYPE_DECIMAL)
        return widens_if(to->precision - to->scale >= digits_of(from->kind));
    if (to->kind == TYPE_FLOAT64)
        return widens_if(from->kind != TYPE_INT64);
    if (to->kind == TYPE_FLOAT32)
        return widens_if(from->kind == TYPE_INT16);
    return schema_cast_known(from, to) ? TYPE_CHANGE_LOSSY : TYPE_CHANGE_IMPOSSIBLE;
}

static enum type_change from_date(const struct type *to)
{
    return to->kind == TYPE_TIMESTAMP || to->kind == TYPE_DATETIME ? TYPE_CHANGE_WIDENS : TYPE_CHANGE_LOSSY;
}

/* What has one canonical text becomes text without loss, where the text has room for it. */
static enum type_change to_text(const struct type *from, const struct type *to)
{
    switch (from->kind) {
    case TYPE_ENUM:
        return to->length ? TYPE_CHANGE_LOSSY : TYPE_CHANGE_FREE;
    case TYPE_BOOL:
        return widens_if(!to->length || to->length >= 5);
    case TYPE_UUID:
        return widens_if(!to->length || to->length >= 36);
    case TYPE_DECIMAL:
        return widens_if(!to->length || to->length >= from->precision + 3);
    case TYPE_DATE:
        return widens_if(!to->length || to->length >= 10);
    case TYPE_NUMERIC:
        return widens_if(!to->length);
    default:
        return TYPE_CHANGE_LOSSY;
    }
}

enum type_change schema_type_change(const struct type *from, const struct type *to)
{
    if (schema_same_type(from, to))
        return TYPE_CHANGE_NONE;
    if (from->array || to->array || from->kind == TYPE_NATIVE || to->kind == TYPE_NATIVE)
        return TYPE_CHANGE_IMPOSSIBLE;
    if (from->kind == to->kind)
        return same_kind(from, to);
    if (schema_type_is_integer(from))
        return from_integer(from, to);
    if (!schema_cast_known(from, to))
        return TYPE_CHANGE_IMPOSSIBLE;
    if (to->kind == TYPE_TEXT)
        return to_text(from, to);
    if (from->kind == TYPE_DATE)
        return from_date(to);
    if (from->kind == TYPE_FLOAT32 && to->kind == TYPE_FLOAT64)
        return TYPE_CHANGE_WIDENS;
    if (from->kind == TYPE_DECIMAL && to->kind == TYPE_NUMERIC)
        return TYPE_CHANGE_WIDENS;
    if (from->kind == TYPE_DECIMAL && schema_type_is_integer(to))
        return widens_if(from->scale == 0 && from->precision < digits_of(to->kind));
    if (from->kind == TYPE_BOOL && schema_type_is_integer(to))
        return TYPE_CHANGE_WIDENS;
    return TYPE_CHANGE_LOSSY;
}
