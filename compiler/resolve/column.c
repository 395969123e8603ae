/* Owns: the attributes of a column, and which of them go together. Must not know how types and expressions come about.
 */
#include "resolve/resolver.h"

static const char *const attribute_words[] = {
    [ATTRIBUTE_PRIMARY_KEY] = "primary key",
    [ATTRIBUTE_AUTO] = "auto",
    [ATTRIBUTE_UNIQUE] = "unique",
    [ATTRIBUTE_INDEX] = "index",
    [ATTRIBUTE_DEFAULT] = "default",
    [ATTRIBUTE_ON_UPDATE] = "on update",
    [ATTRIBUTE_CHECK] = "check",
    [ATTRIBUTE_GENERATED] = "= (…)",
    [ATTRIBUTE_COLLATE] = "collate",
    [ATTRIBUTE_WAS] = "was",
    [ATTRIBUTE_BACKFILL] = "backfill",
    [ATTRIBUTE_FROM_USING] = "from … using",
    [ATTRIBUTE_ON_DELETE_ACTION] = "on delete",
    [ATTRIBUTE_ON_UPDATE_ACTION] = "on update",
    [ATTRIBUTE_DEFERRABLE] = "deferrable",
    [ATTRIBUTE_VERSION] = "version",
    [ATTRIBUTE_CNAME] = "cname",
    [ATTRIBUTE_NAMED] = "named",
    [ATTRIBUTE_ALLOW] = "allow",
    [ATTRIBUTE_ONLINE] = "online",
    [ATTRIBUTE_NULLS_NOT_DISTINCT] = "nulls not distinct",
    [ATTRIBUTE_MANY] = "many",
};

const struct attribute *find_attribute(const struct attributes *attributes, enum attribute_kind kind)
{
    for (size_t i = 0; i < attributes->count; i++)
        if (attributes->items[i].kind == kind)
            return &attributes->items[i];
    return NULL;
}

/* -- collecting: what makes a constraint or an index ------------------------------------------------------------------
 */

static struct draft_constraint *make_constraint(struct resolver *resolver, const struct draft_column *column,
                                                const struct attribute *attribute, enum constraint_kind kind)
{
    struct draft_constraint *made = NEW(resolver->region, struct draft_constraint);
    made->constraint.kind = kind;
    made->constraint.name = attribute->constraint_name.text;
    made->name_place = attribute->constraint_name.span;
    made->place = attribute->span;
    made->expression = attribute->expression;
    if (kind != CONSTRAINT_CHECK)
        APPEND(resolver->region, &made->columns, column->syntax->name);
    if (kind == CONSTRAINT_UNIQUE && !column->syntax->has_reference)
        set_deferrable(resolver, made, &column->syntax->attributes);
    if (kind == CONSTRAINT_UNIQUE)
        set_nulls_not_distinct(resolver, made, &column->syntax->attributes);
    return made;
}

static void collect_attribute(struct resolver *resolver, struct draft *draft, struct draft_column *column,
                              const struct attribute *attribute)
{
    switch (attribute->kind) {
    case ATTRIBUTE_PRIMARY_KEY:
        add_constraint(resolver, draft, make_constraint(resolver, column, attribute, CONSTRAINT_PRIMARY_KEY));
        break;
    case ATTRIBUTE_UNIQUE:
        add_constraint(resolver, draft, make_constraint(resolver, column, attribute, CONSTRAINT_UNIQUE));
        break;
    case ATTRIBUTE_CHECK:
        add_constraint(resolver, draft, make_constraint(resolver, column, attribute, CONSTRAINT_CHECK));
        break;
    case ATTRIBUTE_INDEX: {
        struct draft_index *index = NEW(resolver->region, struct draft_index);
        index->column = column->syntax->name;
        index->index.name = attribute->constraint_name.text;
        index->name_place = attribute->constraint_name.span;
        index->place = attribute->span;
        APPEND(resolver->region, &draft->indexes, index);
        break;
    }
    default:
        break;
    }
}

void collect_attributes(struct resolver *resolver, struct draft *draft, struct draft_column *column)
{
    const struct attributes *attributes = &column->syntax->attributes;
    if (column->syntax->has_reference)
        add_constraint(resolver, draft, reference_of_column(resolver, column));
    for (size_t i = 0; i < attributes->count; i++)
        collect_attribute(resolver, draft, column, &attributes->items[i]);
}

/* -- what goes together
 * -------------------------------------------------------------------------------------------------- */

static void check_once(struct resolver *resolver, const struct attributes *attributes, size_t place)
{
    const struct attribute *attribute = &attributes->items[place];
    if (attribute->kind == ATTRIBUTE_CHECK || attribute->kind == ATTRIBUTE_ALLOW ||
        attribute->kind == ATTRIBUTE_ON_DELETE_ACTION || attribute->kind == ATTRIBUTE_ON_UPDATE_ACTION)
        return;
    for (size_t i = 0; i < place; i++) {
        if (attributes->items[i].kind != attribute->kind)
            continue;
        struct diagnostic *d =
            problem_at(resolver, S0126, attribute->span, "'%s' is said twice", attribute_words[attribute->kind]);
        note_at(resolver, d, attributes->items[i].span, "here already");
        return;
    }
}

/* Attributes that say something to the builder of drafts or of C, and nothing in a migration. */
static bool belongs_to_schema(const struct draft *draft, enum attribute_kind kind)
{
    switch (kind) {
    case ATTRIBUTE_WAS:
    case ATTRIBUTE_FROM_USING:
    case ATTRIBUTE_VERSION:
    case ATTRIBUTE_CNAME:
    case ATTRIBUTE_MANY:
    case ATTRIBUTE_ON_UPDATE:
        return true;
    case ATTRIBUTE_BACKFILL:
        return !draft->adding;
    default:
        return false;
    }
}

static void check_place(struct resolver *resolver, const struct draft *draft, const struct draft_column *column,
                        const struct attribute *attribute)
{
    const struct column_syntax *syntax = column->syntax;
    const char *word = attribute_words[attribute->kind];
    if (!resolver->schema && belongs_to_schema(draft, attribute->kind)) {
        struct diagnostic *d =
            problem_at(resolver, S0144, attribute->span, "'%s' means nothing in a migration here", word);
        help_with(resolver, d,
                  attribute->kind == ATTRIBUTE_BACKFILL ? "a table that is created has no rows to fill"
                                                        : "it belongs into the .schema file");
        return;
    }
    bool of_reference = attribute->kind == ATTRIBUTE_ON_DELETE_ACTION ||
                        attribute->kind == ATTRIBUTE_ON_UPDATE_ACTION || attribute->kind == ATTRIBUTE_NAMED ||
                        attribute->kind == ATTRIBUTE_MANY;
    bool deferrable = attribute->kind == ATTRIBUTE_DEFERRABLE && !find_attribute(&syntax->attributes, ATTRIBUTE_UNIQUE);
    if ((of_reference || deferrable) && !syntax->has_reference) {
        struct diagnostic *d =
            problem_at(resolver, S0122, attribute->span, "'%s' on a column that points to no table", word);
        help_with(resolver, d, "a column that does is written: %s -> table", syntax->name.text);
    }
    if (attribute->kind == ATTRIBUTE_NULLS_NOT_DISTINCT && !find_attribute(&syntax->attributes, ATTRIBUTE_UNIQUE))
        problem_at(resolver, S0126, attribute->span, "'%s' on a column that is not unique", word);
    if (attribute->kind == ATTRIBUTE_ONLINE)
        require_construct(resolver, CONSTRUCT_ONLINE, attribute->span);
}

static void exclude_pair(struct resolver *resolver, const struct attributes *attributes, enum attribute_kind one,
                         enum attribute_kind other, const char *why)
{
    const struct attribute *first = find_attribute(attributes, one), *second = find_attribute(attributes, other);
    if (!first || !second)
        return;
    struct diagnostic *d = problem_at(resolver, S0126, second->span, "'%s' does not go with '%s': %s",
                                      attribute_words[other], attribute_words[one], why);
    note_at(resolver, d, first->span, "'%s' is here", attribute_words[one]);
}

static void check_attributes(struct resolver *resolver, const struct draft *draft, const struct draft_column *column)
{
    const struct attributes *attributes = &column->syntax->attributes;
    for (size_t i = 0; i < attributes->count; i++) {
        check_once(resolver, attributes, i);
        check_place(resolver, draft, column, &attributes->items[i]);
    }
    exclude_pair(resolver, attributes, ATTRIBUTE_GENERATED, ATTRIBUTE_DEFAULT, "the value is computed");
    exclude_pair(resolver, attributes, ATTRIBUTE_GENERATED, ATTRIBUTE_ON_UPDATE, "the value is computed");
    exclude_pair(resolver, attributes, ATTRIBUTE_GENERATED, ATTRIBUTE_AUTO, "the value is computed");
    exclude_pair(resolver, attributes, ATTRIBUTE_GENERATED, ATTRIBUTE_BACKFILL, "the value is computed");
    exclude_pair(resolver, attributes, ATTRIBUTE_GENERATED, ATTRIBUTE_VERSION, "the value is computed");
    exclude_pair(resolver, attributes, ATTRIBUTE_AUTO, ATTRIBUTE_DEFAULT, "the number is given by the database");
    exclude_pair(resolver, attributes, ATTRIBUTE_AUTO, ATTRIBUTE_ON_UPDATE, "the number is given by the database");
    exclude_pair(resolver, attributes, ATTRIBUTE_AUTO, ATTRIBUTE_VERSION, "the number is given by the database");
    exclude_pair(resolver, attributes, ATTRIBUTE_VERSION, ATTRIBUTE_ON_UPDATE, "every update counts it up");
}

/* -- each attribute
 * -------------------------------------------------------------------------------------------------------- */

static void resolve_auto(struct resolver *resolver, struct draft *draft, struct draft_column *column,
                         const struct attribute *attribute)
{
    const struct type *type = &column->column.type;
    column->column.automatic = attribute->flag ? AUTO_SERIAL : AUTO_IDENTITY;
    if (type->kind != TYPE_NONE && !schema_type_is_integer(type)) {
        struct diagnostic *d = problem_at(resolver, S0125, attribute->span, "auto counts: '%s' is %s, not an integer",
                                          column->column.name, type_text(resolver, type));
        if (type->kind == TYPE_UUID)
            help_with(resolver, d, "for a random uuid write: default gen_random_uuid()");
        return;
    }
    if (column->column.nullable) {
        problem_at(resolver, S0125, attribute->span, "'%s' gets a number in every row: it cannot be null",
                   column->column.name);
        return;
    }
    for (size_t i = 0; i < draft->columns.count && draft->columns.items[i] != column; i++) {
        const struct draft_column *other = draft->columns.items[i];
        if (other->column.automatic == AUTO_NONE)
            continue;
        struct diagnostic *d =
            problem_at(resolver, S0125, attribute->span, "table '%s' has two auto columns", draft->name);
        note_at(resolver, d, other->place, "the other one is here");
        return;
    }
    const struct draft_constraint *key = draft->primary_key;
    bool whole = key && key->columns.count == 1 && schema_same_text(key->columns.items[0].text, column->column.name);
    if (!whole && !draft->adding && !require_construct(resolver, CONSTRUCT_AUTO_NOT_KEY, attribute->span))
        return;
    if (attribute->flag)
        require_construct(resolver, CONSTRUCT_AUTO_SERIAL, attribute->span);
}

static void resolve_version(struct resolver *resolver, struct draft *draft, struct draft_column *column,
                            const struct attribute *attribute)
{
    column->column.version = true;
    if (column->column.type.kind != TYPE_NONE &&
        (!schema_type_is_integer(&column->column.type) || column->column.nullable))
        problem_at(resolver, S0132, attribute->span, "a version is an integer that is never null, '%s' is %s%s",
                   column->column.name, type_text(resolver, &column->column.type), column->column.nullable ? "?" : "");
    for (size_t i = 0; i < draft->columns.count && draft->columns.items[i] != column; i++)
        if (draft->columns.items[i]->column.version) {
            struct diagnostic *d =
                problem_at(resolver, S0132, attribute->span, "table '%s' has two version columns", draft->name);
            note_at(resolver, d, draft->columns.items[i]->place, "the other one is here");
        }
}

static void resolve_generated(struct resolver *resolver, struct draft *draft, struct draft_column *column,
                              const struct attribute *attribute)
{
    if (!require_construct(resolver, attribute->flag ? CONSTRUCT_GENERATED_STORED : CONSTRUCT_GENERATED_VIRTUAL,
                           attribute->span))
        return;
    struct scope scope = {.resolver = resolver, .table = draft, .what = "a generated column", .immutable = true};
    struct wanted wanted = {&column->column.type, column->column.nullable, column->column.name};
    column->column.generated = resolve_value(&scope, attribute->expression, &wanted);
    column->column.stored = attribute->flag;
    for (size_t i = 0; column->column.generated && i < draft->columns.count; i++) {
        const struct draft_column *other = draft->columns.items[i];
        bool computed = other->column.generated ||
                        (other->syntax && find_attribute(&other->syntax->attributes, ATTRIBUTE_GENERATED));
        if (computed && schema_expression_mentions(column->column.generated, other->column.name)) {
            struct diagnostic *d =
                problem_at(resolver, S0133, attribute->span, "'%s' is computed from '%s', which is computed itself",
                           column->column.name, other->column.name);
            note_at(resolver, d, other->place, "'%s' is declared here", other->column.name);
        }
    }
}

static void resolve_attribute(struct resolver *resolver, struct draft *draft, struct draft_column *column,
                              const struct attribute *attribute)
{
    struct column *made = &column->column;
    struct scope scope = {.resolver = resolver};
    struct wanted wanted = {&made->type, made->nullable, made->name};
    switch (attribute->kind) {
    case ATTRIBUTE_AUTO:
        resolve_auto(resolver, draft, column, attribute);
        break;
    case ATTRIBUTE_DEFAULT:
        scope.what = "a default";
        made->default_value = resolve_value(&scope, attribute->expression, &wanted);
        if (made->default_value && made->default_value->kind == EXPRESSION_NULL) /* as without */
            made->default_value = NULL;
        break;
    case ATTRIBUTE_ON_UPDATE:
        scope.what = "a value on update";
        made->on_update = resolve_value(&scope, attribute->expression, &wanted);
        break;
    case ATTRIBUTE_GENERATED:
        resolve_generated(resolver, draft, column, attribute);
        break;
    case ATTRIBUTE_COLLATE:
        if (made->type.kind != TYPE_NONE && made->type.kind != TYPE_TEXT)
            problem_at(resolver, S0126, attribute->span, "collate is for texts, and '%s' is %s", made->name,
                       type_text(resolver, &made->type));
        else if (require_construct(resolver, CONSTRUCT_COLLATE, attribute->span))
            made->collation = attribute->name.text;
        break;
    case ATTRIBUTE_VERSION:
        resolve_version(resolver, draft, column, attribute);
        break;
    case ATTRIBUTE_CNAME:
        made->c_name = attribute->name.text;
        break;
    default:
        break;
    }
}

void resolve_column(struct resolver *resolver, struct draft *draft, struct draft_column *column)
{
    if (!column->syntax)
        return;
    const struct attributes *attributes = &column->syntax->attributes;
    check_attributes(resolver, draft, column);
    for (size_t i = 0; i < attributes->count; i++) {
        const struct attribute *attribute = &attributes->items[i];
        if (resolver->schema || !belongs_to_schema(draft, attribute->kind))
            resolve_attribute(resolver, draft, column, attribute);
    }
}
