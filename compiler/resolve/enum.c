/* Owns: enums: their members, and what these are stored as. Must not know who uses them. */
#include "resolve/resolver.h"

const struct enum_value *resolve_member(struct resolver *resolver, const struct member_syntax *member)
{
    struct enum_value *value = NEW(resolver->region, struct enum_value);
    value->text = member->name.text;
    value->number = member->number;
    value->c_name = member->c_name.text;
    value->comment = member->comment;
    value->origin = keep_span(resolver, member->name.span);
    return value;
}

struct words member_words(struct resolver *resolver, const struct enumeration *enumeration)
{
    struct words words = {0};
    for (size_t i = 0; i < enumeration->value_count; i++)
        add_word(resolver, &words, enumeration->values[i]->text);
    return words;
}

/* The members above, by their text in one case, and by their number. */
struct members_above {
    struct map texts, numbers; /* const struct member_syntax * */
};

/* A member that was declared above: the same text, or in a numbered enum the same number. */
static bool check_member(struct resolver *resolver, const struct declaration *declaration,
                         const struct member_syntax *member, struct members_above *above)
{
    const char *text = schema_folded(resolver->region, member->name.text);
    const char *number = schema_region_format(resolver->region, "%lld", (long long)member->number);
    bool is_numbered = declaration->type.name.text && member->has_number;
    const struct member_syntax *other = schema_map_get(&above->texts, text);
    struct diagnostic *d;
    if (other && schema_same_text(other->name.text, member->name.text)) {
        d = problem_at(resolver, S0101, member->name.span, "'%s' is in the enum twice", member->name.text);
    } else if (other) {
        d = problem_at(resolver, S0102, member->name.span, "'%s' differs from '%s' only in case", member->name.text,
                       other->name.text);
    } else if (is_numbered && (other = schema_map_get(&above->numbers, number))) {
        d = problem_at(resolver, S0101, member->name.span, "'%s' has the number of '%s'", member->name.text,
                       other->name.text);
    } else {
        schema_map_put(&above->texts, text, member);
        if (is_numbered)
            schema_map_put(&above->numbers, number, member);
        return true;
    }
    note_at(resolver, d, other->name.span, "the other one is here");
    return false;
}

static bool check_number(struct resolver *resolver, const struct member_syntax *member, const struct type *type)
{
    int64_t most = type->kind == TYPE_INT16 ? INT16_MAX : type->kind == TYPE_INT32 ? INT32_MAX : INT64_MAX;
    if (!member->has_number) {
        struct diagnostic *d = problem_at(resolver, S0113, member->name.span, "'%s' has no number", member->name.text);
        help_with(resolver, d, "each member of a numbered enum says its number: %s = 1", member->name.text);
        return false;
    }
    if (member->number <= most && member->number >= -most - 1)
        return true;
    problem_at(resolver, S0130, member->name.span, "%lld does not fit into %s", (long long)member->number,
               type_text(resolver, type));
    return false;
}

static void resolve_storage(struct resolver *resolver, const struct declaration *declaration,
                            struct enumeration *enumeration)
{
    if (!declaration->type.name.text)
        return;
    enumeration->numbered = true;
    require_construct(resolver, CONSTRUCT_NUMBERED_ENUM, declaration->type.span);
    if (!resolve_type(resolver, &declaration->type, &enumeration->stored_as))
        return;
    if (schema_type_is_integer(&enumeration->stored_as) && !declaration->type.nullable)
        return;
    problem_at(resolver, S0107, declaration->type.span, "an enum is stored as int16, int32 or int64, not as %s",
               type_text(resolver, &enumeration->stored_as));
    enumeration->stored_as = schema_type_of(TYPE_NONE);
}

const struct enumeration *resolve_enum(struct resolver *resolver, const struct declaration *declaration)
{
    struct enumeration *enumeration = NEW(resolver->region, struct enumeration);
    size_t count = declaration->members.count;
    struct members_above above = {MAP(resolver->region), MAP(resolver->region)};
    const struct enum_value **values = NEW_ARRAY(resolver->region, const struct enum_value *, count + 1);
    enumeration->name = declaration->name.text;
    enumeration->native = declaration->flag;
    enumeration->comment = declaration->comment;
    enumeration->c_name = declaration->c_name.text;
    enumeration->origin = keep_span(resolver, declaration->name.span);
    if (enumeration->native)
        require_construct(resolver, CONSTRUCT_NATIVE_ENUM, declaration->name.span);
    resolve_storage(resolver, declaration, enumeration);
    for (size_t i = 0; i < count; i++) {
        const struct member_syntax *member = &declaration->members.items[i];
        if (member->kind != MEMBER_VALUE || !check_member(resolver, declaration, member, &above))
            continue;
        if (enumeration->numbered && enumeration->stored_as.kind != TYPE_NONE &&
            !check_number(resolver, member, &enumeration->stored_as))
            continue;
        if (!enumeration->numbered && member->has_number) {
            struct diagnostic *d =
                problem_at(resolver, S0113, member->name.span, "'%s' has a number, and enum '%s' is stored as text",
                           member->name.text, enumeration->name);
            help_with(resolver, d, "an enum that is stored as numbers says so: enum %s -> int16 { … }",
                      enumeration->name);
            continue;
        }
        values[enumeration->value_count++] = resolve_member(resolver, member);
    }
    enumeration->values = values;
    if (!enumeration->value_count && !has_errors(resolver->diagnostics))
        problem_at(resolver, S0114, declaration->name.span, "enum '%s' has no members", enumeration->name);
    return enumeration;
}
