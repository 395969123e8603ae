/* Owns: the settings of an engine's block: which there are, and what values they take. Must not know what they do. */
#include "resolve/resolver.h"

static const struct known_setting *find_setting(const char *engine, const char *name)
{
    const struct known_setting *known;
    for (size_t i = 0; (known = schema_setting_at(i)); i++)
        if (schema_same_text_any_case(known->engine, engine) && strcmp(known->name, name) == 0)
            break;
    return known;
}

static bool unknown_setting(struct resolver *resolver, struct name engine, struct name name)
{
    struct words engines = {0}, names = {0};
    const struct known_setting *known;
    for (size_t i = 0; schema_engine_at(i); i++)
        add_word(resolver, &engines, schema_engine_at(i));
    for (size_t i = 0; (known = schema_setting_at(i)); i++) {
        if (schema_same_text_any_case(known->engine, engine.text))
            add_word(resolver, &names, known->name);
    }
    if (!names.count) {
        struct diagnostic *d = problem_at(resolver, S0145, engine.span, "there is no engine '%s'", engine.text);
        fix_spelling(resolver, d, engine.span, engine.text, &engines);
        return false;
    }
    struct diagnostic *d = problem_at(resolver, S0145, name.span, "%s has no setting '%s'", engine.text, name.text);
    fix_spelling(resolver, d, name.span, name.text, &names);
    return false;
}

static bool is_number(const char *value)
{
    return value && *value && value[strspn(value, "0123456789")] == '\0';
}

/* The value that the setting takes, or a word on what it takes. */
static bool check_value(struct resolver *resolver, const struct known_setting *known,
                        const struct setting_syntax *syntax)
{
    if (!known->value && !syntax->value)
        return true;
    if (!known->value)
        problem_at(resolver, S0145, syntax->span, "'%s' takes no value", known->name);
    else if (!*known->value && is_number(syntax->value))
        return true;
    else if (!*known->value)
        problem_at(resolver, S0145, syntax->span, "'%s' takes a number", known->name);
    else if (syntax->value && schema_same_text_any_case(known->value, syntax->value))
        return true;
    else {
        struct diagnostic *d =
            problem_at(resolver, S0145, syntax->span, "'%s' can only be %s", known->name, known->value);
        help_with(resolver, d, "the other is how it is anyway: leave the setting out");
    }
    return false;
}

/* Of an engine that the build is not for, a setting is only looked at. */
static bool is_target(const struct resolver *resolver, const char *engine)
{
    for (size_t i = 0; i < resolver->engine_count; i++)
        if (strcmp(resolver->engines[i], engine) == 0)
            return true;
    return false;
}

const struct setting *resolve_setting(struct resolver *resolver, struct name engine,
                                      const struct setting_syntax *syntax)
{
    const struct known_setting *known = find_setting(engine.text, syntax->name.text);
    if (!known) {
        unknown_setting(resolver, engine, syntax->name);
        return NULL;
    }
    const struct construct_support *entry = &schema_support_table[known->construct];
    if (is_target(resolver, known->engine) && schema_support(known->construct, known->engine) != SUPPORT_YES) {
        problem_at(resolver, S0704, syntax->span, "%s is not supported yet", entry->words);
        return NULL;
    }
    if (!check_value(resolver, known, syntax))
        return NULL;
    struct setting *setting = NEW(resolver->region, struct setting);
    setting->engine = known->engine;
    setting->name = known->name;
    setting->value = !known->value ? NULL : *known->value ? known->value : syntax->value;
    setting->origin = keep_span(resolver, syntax->span);
    return setting;
}

void collect_settings(struct resolver *resolver, struct draft *draft, const struct item *item)
{
    for (size_t i = 0; i < item->settings.count; i++) {
        const struct setting *setting = resolve_setting(resolver, item->name, &item->settings.items[i]);
        if (!setting)
            continue;
        for (size_t j = 0; j < draft->settings.count; j++)
            if (strcmp(draft->settings.items[j]->engine, setting->engine) == 0 &&
                strcmp(draft->settings.items[j]->name, setting->name) == 0) {
                struct diagnostic *d =
                    problem_at(resolver, S0126, item->settings.items[i].span, "'%s' is set twice", setting->name);
                note_at(resolver, d, *draft->settings.items[j]->origin, "here already");
                setting = NULL;
                break;
            }
        if (setting)
            APPEND(resolver->region, &draft->settings, setting);
    }
}

static const struct setting *find_set(const struct draft *draft, enum construct construct)
{
    for (size_t i = 0; i < draft->settings.count; i++) {
        const struct setting *setting = draft->settings.items[i];
        const struct known_setting *known = find_setting(setting->engine, setting->name);
        if (known && known->construct == construct)
            return setting;
    }
    return NULL;
}

/* Settings that rest on what else the table has. */
void check_settings(struct resolver *resolver, const struct draft *draft)
{
    const struct setting *rowid = find_set(draft, CONSTRUCT_SETTING_WITHOUT_ROWID);
    const struct setting *counted = find_set(draft, CONSTRUCT_SETTING_AUTOINCREMENT);
    const struct draft_column *automatic = NULL;
    for (size_t i = 0; i < draft->columns.count && !automatic; i++)
        if (draft->columns.items[i]->column.automatic != AUTO_NONE)
            automatic = draft->columns.items[i];
    if (rowid && automatic) {
        struct diagnostic *d = problem_at(resolver, S0126, *rowid->origin, "'%s' does not go with auto", rowid->name);
        note_at(resolver, d, automatic->place, "'%s' is numbered by the rowid", automatic->column.name);
    } else if (rowid && !draft->primary_key) {
        problem_at(resolver, S0126, *rowid->origin, "'%s' needs a primary key", rowid->name);
    }
    if (counted && !automatic)
        problem_at(resolver, S0126, *counted->origin, "'%s' needs an auto column", counted->name);
}
