/* Owns: the tree of a migration file, and the tokens of any, as text. Must not know how they were made. */
#include "syntax/dump.h"

#include "model/model.h"

#include "grammar/lines.h"
#include "grammar/parser.h"

static const char *change_word(const struct change *change)
{
    static const char *const words[] = {
        [CHANGE_CREATE_TABLE] = "create table",
        [CHANGE_DROP_TABLE] = "drop table",
        [CHANGE_RENAME_TABLE] = "rename table",
        [CHANGE_ALTER_TABLE] = "alter table",
        [CHANGE_ADD] = "add",
        [CHANGE_DROP] = "drop",
        [CHANGE_RENAME] = "rename",
        [CHANGE_TYPE] = "type",
        [CHANGE_NULL] = "null",
        [CHANGE_NOT_NULL] = "not null",
        [CHANGE_DEFAULT] = "default",
        [CHANGE_AUTO] = "auto",
        [CHANGE_GENERATED] = "generated",
        [CHANGE_COLLATE] = "collate",
        [CHANGE_COMMENT] = "comment",
        [CHANGE_SETTINGS] = "settings",
        [CHANGE_CREATE_ENUM] = "create enum",
        [CHANGE_ALTER_ENUM] = "alter enum",
        [CHANGE_ADD_VALUE] = "add value",
        [CHANGE_RENAME_VALUE] = "rename value",
        [CHANGE_DROP_VALUE] = "drop value",
        [CHANGE_DROP_ENUM] = "drop enum",
        [CHANGE_RENAME_ENUM] = "rename enum",
        [CHANGE_CREATE_OBJECT] = "create",
        [CHANGE_DROP_OBJECT] = "drop",
        [CHANGE_FUNCTION] = "function",
        [CHANGE_RUN] = "run",
        [CHANGE_SQL] = "sql",
        [CHANGE_IRREVERSIBLE] = "irreversible",
        [CHANGE_UNSUPPORTED] = "unsupported",
    };
    return words[change->kind];
}

static void dump_changes(struct text *text, const struct changes *changes, unsigned indent);

static void dump_change(struct text *text, const struct change *change, unsigned indent)
{
    dump_indent(text, indent);
    schema_text_add(text, change_word(change));
    if (change->kind == CHANGE_DROP_OBJECT)
        schema_text_format(text, " %s", schema_object_word(change->object));
    if (change->kind == CHANGE_RENAME && change->drop_kind != DROP_COLUMN)
        schema_text_add(text, change->drop_kind == DROP_INDEX ? " index" : " constraint");
    if (change->name.text)
        schema_text_format(text, " \"%s\"", change->name.text);
    if (change->new_name.text)
        schema_text_format(text, " to \"%s\"", change->new_name.text);
    dump_type(text, &change->type);
    if (change->expression) {
        schema_text_add_char(text, ' ');
        dump_expression(text, change->expression);
    }
    dump_quoted(text, "text", change->text);
    dump_names(text, "touches ", &change->touches);
    schema_text_format(text, "%s%s\n", change->flag ? " flag" : "", change->flag2 ? " flag2" : "");
    if (change->declaration)
        dump_declaration(text, change->declaration, indent + 1);
    if (change->item)
        dump_item(text, change->item, indent + 1);
    if (change->member)
        dump_member(text, change->member, indent + 1);
    if (change->query)
        dump_statement(text, change->query, indent + 1);
    dump_changes(text, &change->changes, indent + 1);
    dump_attributes(text, &change->allows, indent + 1);
}

/* Two levels: what an upgrade does, and what an alter in it does. */
static void dump_changes(struct text *text, const struct changes *changes, unsigned indent)
{
    for (size_t i = 0; i < changes->count; i++)
        dump_change(text, &changes->items[i], indent);
}

void dump_migration_tree(struct text *text, const struct migration_tree *tree)
{
    schema_text_add(text, tree->draft ? "draft" : "revision");
    schema_text_format(text, " %s", tree->id.text ? tree->id.text : "none");
    dump_quoted(text, "message", tree->message.text);
    dump_quoted(text, "comment", tree->comment);
    schema_text_format(text, " format %lld", (long long)tree->format);
    dump_quoted(text, "created", tree->created.text);
    dump_quoted(text, "branch", tree->label.text);
    dump_names(text, "parents ", &tree->parents);
    dump_names(text, "depends ", &tree->depends);
    dump_names(text, "replaces ", &tree->replaces);
    schema_text_add_char(text, '\n');
    if (tree->has_upgrade)
        schema_text_add(text, "upgrade\n");
    dump_changes(text, &tree->upgrade, 1);
    if (tree->has_downgrade)
        schema_text_add(text, "downgrade\n");
    dump_changes(text, &tree->downgrade, 1);
    if (tree->was_span.source)
        schema_text_add(text, "was\n");
    dump_changes(text, &tree->was, 1);
}

static const char *token_word(const struct token *token)
{
    switch (token->kind) {
    case TOKEN_LINE_END:
        return "line end";
    case TOKEN_NAME:
        return "name";
    case TOKEN_QUOTED:
        return "quoted";
    case TOKEN_TEXT:
        return "text";
    case TOKEN_FENCE:
        return "fence";
    case TOKEN_INTEGER:
        return "integer";
    case TOKEN_NUMBER:
        return "number";
    case TOKEN_MALFORMED:
        return "malformed";
    case TOKEN_PARAMETER:
        return "parameter";
    case TOKEN_DOC:
        return "doc";
    default:
        return word_spelling(token->kind) ? "word" : "sign";
    }
}

void dump_tokens(struct text *text, const struct source *source)
{
    struct lines *lines = NEW(text->region, struct lines);
    lines_of_source(lines, text->region, text->region, NULL, source);
    for (struct token token = lines_next(lines); token.kind; token = lines_next(lines)) {
        struct position at = source_position(source, token.name.span.begin);
        const char *word = word_spelling(token.kind);
        schema_text_format(text, "%u:%u %s ", at.line, at.column, token_word(&token));
        schema_text_add_quoted(text, word ? word : token.name.text, '\'');
        schema_text_add_char(text, '\n');
    }
}
