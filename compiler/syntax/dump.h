/* What --dump=tokens and --dump=tree print: one line for each token or node, the same on every machine. */
#ifndef COMPILER_SYNTAX_DUMP_H
#define COMPILER_SYNTAX_DUMP_H

#include "base/text.h"
#include "syntax/tree.h"

/* As the parser gets them: the ends of items are there, comments are not. */
void dump_tokens(struct text *text, const struct source *source);
void dump_schema_tree(struct text *text, const struct schema_tree *tree);
void dump_migration_tree(struct text *text, const struct migration_tree *tree);

/* For the two above. */
void dump_indent(struct text *text, unsigned indent);
void dump_expression(struct text *text, const struct expression *expression);
void dump_type(struct text *text, const struct type_syntax *type);
void dump_names(struct text *text, const char *title, const struct names *names);
void dump_quoted(struct text *text, const char *title, const char *string);
void dump_attributes(struct text *text, const struct attributes *attributes, unsigned indent);
void dump_item(struct text *text, const struct item *item, unsigned indent);
void dump_member(struct text *text, const struct member_syntax *member, unsigned indent);
void dump_statement(struct text *text, const struct query_syntax *query, unsigned indent);
void dump_select_within(struct text *text, const struct select_syntax *select);       /* in one line */
void dump_query(struct text *text, const struct declaration *query, unsigned indent); /* all but its head */
void dump_declaration(struct text *text, const struct declaration *declaration, unsigned indent);

#endif
