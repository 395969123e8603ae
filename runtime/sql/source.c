/* Owns: the language's own spelling of expressions, types and names, for migration files, messages and dumps. Must not
 * know what any engine writes. */
#include "sql/tree.h"

#include "language/functions.h"

#include <string.h>

/* The words that are reserved inside expressions: those of the grammar's table of words, in order. */
static const char *const reserved[] = {
    "all",    "and",     "any",    "as",     "asc",      "between",   "cascade", "case",   "cast",   "collate",
    "cross",  "default", "delete", "desc",   "distinct", "else",      "end",     "escape", "except", "exists",
    "false",  "from",    "full",   "group",  "having",   "ilike",     "in",      "inner",  "insert", "intersect",
    "into",   "is",      "join",   "left",   "like",     "limit",     "natural", "no",     "not",    "null",
    "offset", "on",      "or",     "order",  "restrict", "returning", "right",   "select", "set",    "then",
    "to",     "true",    "union",  "update", "using",    "values",    "when",    "where",  "with",
};

static bool is_plain(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(reserved); i++)
        if (schema_same_text_any_case(reserved[i], name))
            return false;
    bool first = (*name >= 'a' && *name <= 'z') || (*name >= 'A' && *name <= 'Z') || *name == '_';
    return first && name[strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")] == '\0';
}

static void print_name(struct text *text, const char *name)
{
    if (is_plain(name))
        schema_text_add(text, name);
    else
        schema_text_add_quoted(text, name, '"');
}

static void print_table_name(struct text *text, const struct sql_target *target, const char *name)
{
    (void)target;
    for (const char *dot; (dot = strchr(name, '.')) != NULL; name = dot + 1) {
        print_name(text, schema_region_copy(text->region, name, (size_t)(dot - name)));
        schema_text_add_char(text, '.');
    }
    print_name(text, name);
}

static void print_type(const struct dialect *dialect, struct text *text, const struct model *model,
                       const struct type *type)
{
    (void)dialect;
    (void)model;
    if (type->kind != TYPE_ENUM || !type->name) {
        schema_type_print(text, type);
        return;
    }
    print_table_name(text, NULL, type->name);
    if (type->array)
        schema_text_add(text, "[]");
}

/* A literal whose type its place does not say: date '2026-01-01'. */
static const char *literal_prefix(enum type_kind kind)
{
    switch (kind) {
    case TYPE_DATE:
        return "date ";
    case TYPE_TIME:
        return "time ";
    case TYPE_TIMESTAMP:
        return "timestamp ";
    case TYPE_DATETIME:
        return "datetime ";
    case TYPE_INTERVAL:
        return "interval ";
    case TYPE_UUID:
        return "uuid ";
    case TYPE_BYTES:
        return "bytes ";
    case TYPE_JSON:
        return "json ";
    default:
        return "";
    }
}

/* Functions whose names are reserved but for the bracket behind them. */
static bool is_call_word(const char *name)
{
    return schema_same_text_any_case(name, "left") || schema_same_text_any_case(name, "right");
}

static const char *name_of(struct region *region, const char *name)
{
    struct text text = TEXT(region);
    print_name(&text, name);
    return schema_text_string(&text);
}

/* Where the place says the type, a literal needs no other word. */
static const struct term *lower(struct lowering *lowering, const struct expression *expression, const struct type *type)
{
    struct region *region = lowering->region;
    if (expression->kind == EXPRESSION_TEXT) {
        bool said = type && expression->type.kind == type->kind;
        return schema_term_literal(lowering, said ? NULL : literal_prefix(expression->type.kind), expression->text);
    }
    if (expression->kind != EXPRESSION_CALL && expression->kind != EXPRESSION_ENGINE_CALL)
        return schema_lower_alike(lowering, expression);
    struct expression call = *expression;
    if (!is_call_word(call.text))
        call.text = name_of(region, call.text);
    return schema_lower_alike(lowering, &call);
}

const struct dialect schema_source_dialect = {
    .engine = "source",
    .type = print_type,
    .name = print_name,
    .table = print_table_name,
    .lower = lower,
};
