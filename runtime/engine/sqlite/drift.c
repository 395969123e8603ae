/* Whether a live table is what the model says, before it is rebuilt. The model's table is created in a scratch database
 * in memory, by the renderer that made the live one, and both are looked at through the same pragmas and the same
 * normalised pieces of their text; so no one has to foresee how SQLite words things. Order is not compared, and neither
 * are indexes and triggers: those are kept over a rebuild. */
#include "engine/sqlite/applying.h"

#include "base/number.h"
#include "base/text.h"

#include <string.h>

/* A table as seen: each fact is a line, with what it is about before its tab: "column slug\ttext …". */
struct facts {
    struct region *region;
    struct map map; /* subject -> what is so of it */
    const char *sql;
};

/* -- normalising text --------------------------------------------------------------------------------------------- */

/* Letters that ASCII does not have are of names, too. */
static bool is_of_word(char c)
{
    return schema_is_letter(c) || schema_is_digit(c) || c == '_' || (unsigned char)c >= 0x80;
}

/* One space between tokens, none around punctuation, names without their quotes, all in lower case but for texts. */
static const char *normalise(struct region *region, const char *sql, size_t size)
{
    struct text text = TEXT(region);
    const char *end = sql + size;
    bool word = false; /* the last token was one */
    while (sql < end) {
        char c = *sql;
        if (schema_is_blank(c)) {
            sql++;
        } else if (c == '\'') {
            do
                schema_text_add_char(&text, *sql++);
            while (sql < end && *sql != '\'');
            if (sql < end)
                schema_text_add_char(&text, *sql++);
            word = false;
        } else if (c == '"' || c == '`' || is_of_word(c)) {
            if (word)
                schema_text_add_char(&text, ' ');
            bool quoted = c == '"' || c == '`';
            sql += quoted;
            while (sql < end && (quoted ? *sql != c : is_of_word(*sql)))
                schema_text_add_char(&text, schema_lower(*sql++));
            sql += quoted && sql < end;
            word = true;
        } else {
            schema_text_add_char(&text, *sql++);
            word = false;
        }
    }
    return schema_text_string(&text);
}

/* The end of what a quote at `sql` begins. */
static const char *behind_quote(const char *sql)
{
    char quote = *sql++;
    while (*sql && *sql != quote)
        sql++;
    return *sql ? sql + 1 : sql;
}

/* Goes on behind a parenthesis's partner. */
static const char *behind_parenthesis(const char *sql)
{
    unsigned depth = 0;
    while (*sql) {
        if (*sql == '\'' || *sql == '"' || *sql == '`') {
            sql = behind_quote(sql);
            continue;
        }
        depth += *sql == '(';
        depth -= *sql == ')';
        sql++;
        if (depth == 0)
            break;
    }
    return sql;
}

static bool word_at(const char *sql, const char *begin, const char *word)
{
    size_t length = strlen(word);
    if (sql > begin && is_of_word(sql[-1]))
        return false;
    for (size_t i = 0; i < length; i++)
        if (schema_lower(sql[i]) != word[i])
            return false;
    return !is_of_word(sql[length]);
}

/* Every check (…) and generated expression of a definition, wherever it stands, as a fact of its own. */
static void add_expressions(struct facts *facts, const char *word)
{
    if (!facts->sql)
        return;
    for (const char *at = facts->sql; *at;) {
        if (*at == '\'' || *at == '"' || *at == '`') {
            at = behind_quote(at);
            continue;
        }
        if (!word_at(at, facts->sql, word)) {
            at++;
            continue;
        }
        const char *begin = at + strlen(word);
        while (schema_is_blank(*begin))
            begin++;
        at = *begin == '(' ? behind_parenthesis(begin) : begin;
        if (*begin != '(')
            continue;
        const char *expression = normalise(facts->region, begin, (size_t)(at - begin));
        const char *subject = schema_region_format(facts->region, "%s %s", word, expression);
        schema_map_put(&facts->map, subject, "");
    }
}

/* What stands behind the columns: strict, without rowid. And autoincrement, which no pragma tells. */
static void add_options(struct facts *facts)
{
    const char *end = facts->sql ? strrchr(facts->sql, ')') : NULL;
    if (!end)
        return;
    const char *whole = normalise(facts->region, facts->sql, strlen(facts->sql));
    schema_map_put(&facts->map, "its options",
                   schema_region_format(facts->region, "%s%s", normalise(facts->region, end + 1, strlen(end + 1)),
                                        strstr(whole, " autoincrement") ? " autoincrement" : ""));
}

/* -- looking ------------------------------------------------------------------------------------------------------ */

static const char *or_nothing(const char *text)
{
    return text ? text : "";
}

static const char *lower(struct region *region, const char *text)
{
    char *copy = schema_region_string(region, or_nothing(text));
    for (char *c = copy; *c; c++)
        *c = schema_lower(*c);
    return copy;
}

static bool see_column(void *context, size_t count, const char *const *values)
{
    struct facts *facts = context;
    if (count != 6 || !values[0])
        return true;
    const char *standard = or_nothing(values[3]);
    const char *subject = schema_region_format(facts->region, "column %s", lower(facts->region, values[0]));
    const char *fact =
        schema_region_format(facts->region, "%s%s, default %s, key %s, hidden %s", lower(facts->region, values[1]),
                             schema_same_text(values[2], "1") ? " not null" : "",
                             normalise(facts->region, standard, strlen(standard)), values[4], values[5]);
    schema_map_put(&facts->map, subject, fact);
    return true;
}

static bool see_foreign_key(void *context, size_t count, const char *const *values)
{
    struct facts *facts = context;
    if (count != 5)
        return true;
    const char *subject =
        schema_region_format(facts->region, "foreign key (%s) to %s (%s)", lower(facts->region, values[2]),
                             lower(facts->region, values[1]), lower(facts->region, values[3]));
    schema_map_put(&facts->map, subject, lower(facts->region, values[4]));
    return true;
}

static bool see_unique(void *context, size_t count, const char *const *values)
{
    struct facts *facts = context;
    if (count == 1)
        schema_map_put(&facts->map, schema_region_format(facts->region, "unique (%s)", lower(facts->region, values[0])),
                       "");
    return true;
}

static bool see_sql(void *context, size_t count, const char *const *values)
{
    struct facts *facts = context;
    if (count == 1)
        facts->sql = schema_region_string(facts->region, values[0]);
    return false;
}

static bool see_object(void *context, size_t count, const char *const *values)
{
    struct facts *facts = context;
    if (count == 3 && values[2])
        schema_map_put(&facts->map,
                       schema_region_format(facts->region, "%s %s", values[0], lower(facts->region, values[1])),
                       normalise(facts->region, values[2], strlen(values[2])));
    return true;
}

/* The columns, keys and checks of a table. */
static schema_status look(struct facts *facts, struct session *session, const char *table, struct engine_error *error)
{
    const struct {
        const char *sql;
        session_row see;
    } views[] = {
        {"select name, type, \"notnull\", dflt_value, pk, hidden from pragma_table_xinfo($1)", see_column},
        {"select id, \"table\", group_concat(\"from\"), group_concat(coalesce(\"to\", '')),"
         " 'on update ' || on_update || ' on delete ' || on_delete"
         " from (select * from pragma_foreign_key_list($1) order by id, seq) group by id",
         see_foreign_key},
        {"select (select group_concat(name) from (select name from pragma_index_info(l.name) order by seqno))"
         " from pragma_index_list($1) l where l.origin = 'u'",
         see_unique},
        {"select sql from main.sqlite_schema where type = 'table' and name = $1 collate nocase", see_sql},
    };
    facts->map = MAP(facts->region);
    for (size_t i = 0; i < COUNT_OF(views); i++) {
        schema_status status =
            schema_sqlite_engine.session->query(session, views[i].sql, 1, &table, views[i].see, facts, error);
        if (status != SCHEMA_OK)
            return status;
    }
    add_expressions(facts, "check");
    add_expressions(facts, "as");
    add_options(facts);
    return SCHEMA_OK;
}

schema_status schema_sqlite_describe(struct region *region, struct session *session, const char *table,
                                     struct map *result, struct engine_error *error)
{
    struct facts facts = {.region = region};
    schema_status status = look(&facts, session, table, error);
    if (status == SCHEMA_OK)
        status =
            schema_sqlite_engine.session->query(session,
                                                "select type, name, sql from main.sqlite_schema"
                                                " where tbl_name = $1 collate nocase and type in ('index', 'trigger')"
                                                " order by name",
                                                1, &table, see_object, &facts, error);
    *result = facts.map;
    return status;
}

/* -- the model's table -------------------------------------------------------------------------------------------- */

static schema_status create_scratch(struct applying *applying, const struct sql_step *step, struct engine_error *error)
{
    const struct session_functions *functions = schema_sqlite_engine.session;
    schema_status status = SCHEMA_OK;
    if (!applying->scratch) {
        status = functions->open(applying->region, "sqlite::memory:", NULL, &applying->scratch, error);
        if (status == SCHEMA_OK) /* it holds one table at a time, and never what that points to */
            status = functions->execute(applying->scratch, "pragma foreign_keys = off", error);
    }
    return status == SCHEMA_OK ? functions->execute(applying->scratch, step->sql, error) : status;
}

static schema_status drop_scratch(struct applying *applying, const char *table, struct engine_error *error)
{
    struct text sql = TEXT(applying->region);
    schema_text_add(&sql, "drop table ");
    schema_name_print(&sql, table);
    return schema_sqlite_engine.session->execute(applying->scratch, schema_text_string(&sql), error);
}

schema_status schema_sqlite_table_is(struct applying *applying, const struct sql_step *step, struct engine_error *error)
{
    struct region *region = applying->region;
    struct facts live = {.region = region}, expected = {.region = region};
    const char *in_model = schema_physical_name(schema_sqlite_engine.dialect, region, step->model_table->name);
    const char *in_database = schema_physical_name(schema_sqlite_engine.dialect, region, step->table);
    schema_status status = look(&live, applying->session, in_database, error);
    if (status == SCHEMA_OK && !live.sql) {
        *error = (struct engine_error){.status = SCHEMA_DRIFT,
                                       .message = schema_region_format(region, "table %s is not there", step->table),
                                       .table = step->table};
        return SCHEMA_DRIFT;
    }
    if (status == SCHEMA_OK)
        status = create_scratch(applying, step, error);
    if (status == SCHEMA_OK)
        status = look(&expected, applying->scratch, in_model, error);
    if (status == SCHEMA_OK)
        status = drop_scratch(applying, in_model, error);
    if (status != SCHEMA_OK)
        return status;
    const char *differs = schema_description_difference(region, &live.map, &expected.map);
    if (!differs)
        return SCHEMA_OK;
    *error = (struct engine_error){
        .status = SCHEMA_DRIFT,
        .message = schema_region_format(
            region, "table %s is not what the revisions made it, and rebuilding it would lose that: %s", step->table,
            differs),
        .table = step->table};
    return SCHEMA_DRIFT;
}
