/* One parse, from the inside: what the grammar's actions and the files that help them share. */
#ifndef COMPILER_SYNTAX_PARSE_H
#define COMPILER_SYNTAX_PARSE_H

#include "grammar/lines.h"
#include "source/diagnostic.h"
#include "syntax/tree.h"

struct parse {
    struct region *region;
    struct region *scratch; /* goes when the tree is there */
    struct diagnostics *diagnostics;
    const struct source *source;
    int start; /* the token that says what is read, delivered before all others; then 0 */
    bool migration;
    struct lines lines;
    struct token last; /* delivered to the parser */
    struct token back; /* to be delivered next, where has_back */
    bool has_back;
    bool added; /* the token before the last one was add, at the start of an item */
    bool said_too_deep;
    size_t selects; /* of the query so far */
    struct schema_tree *schema_tree;
    struct migration_tree *migration_tree;
};

/* An expression, and how deep its tree is: what reads it may recurse. */
struct deep {
    const struct expression *node;
    unsigned depth;
};

struct operands {
    size_t count, capacity;
    const struct expression **items;
    unsigned depth;
};

struct bound_syntax {
    enum frame_bound bound;
    struct deep size; /* of one that is so many rows, groups or steps away */
};

struct frame_syntax {
    enum frame_unit unit;
    struct bound_syntax from, to;
    struct span span;
};

/* What stands behind over: a name, or a window; nothing, where the span is nowhere. */
struct over_syntax {
    struct name name;
    struct operands parts;
    struct sorts_syntax sorts;
    struct frame_syntax frame;
    struct span span;
};

/* f(distinct a order by b) filter (where c) over d */
struct of_rows_syntax {
    bool distinct;
    struct operands arguments;
    struct sorts_syntax sorts;
    struct deep filter; /* node null: none */
    struct over_syntax over;
};

enum { EXPRESSION_DEPTH_LIMIT = 1000 };

/* feed.c: the filtered tokens, with what is not supported yet folded into one token each. */
struct token feed_next(struct parse *parse);

/* messages.c */
void syntax_error(struct parse *parse, const char *const *expected, size_t count, bool name_fits, bool line_end_fits);
void nesting_error(struct parse *parse);
const char *shown_token(struct parse *parse, const struct token *token);

/* expressions.c: nodes, folded and checked. Spans are those of the whole expression. */
struct deep make_leaf(struct parse *parse, enum expression_kind kind, const char *text, struct span span);
struct deep make_integer(struct parse *parse, struct name digits);
struct deep make_number(struct parse *parse, struct name digits);
struct deep make_typed_text(struct parse *parse, struct name type, struct name text);
struct deep make_column(struct parse *parse, struct name qualifier, struct name name, struct span span);
struct deep make_unary(struct parse *parse, enum operator_kind operation, struct deep operand, struct span span);
struct deep make_binary(struct parse *parse, enum operator_kind operation, struct deep left, struct deep right,
                        struct span span);
struct deep make_test(struct parse *parse, enum expression_kind kind, bool negated, struct deep first,
                      struct span span); /* of one operand */
struct deep make_is_boolean(struct parse *parse, bool value, bool negated, struct deep first, struct span span);
struct deep make_like(struct parse *parse, bool insensitive, bool negated, struct deep text, struct deep pattern,
                      struct span span);
struct deep make_pair(struct parse *parse, enum expression_kind kind, bool negated, struct deep first,
                      struct deep second, struct span span);
struct deep make_triple(struct parse *parse, enum expression_kind kind, bool negated, struct deep first,
                        struct deep second, struct deep third, struct span span);
struct deep make_list(struct parse *parse, enum expression_kind kind, const char *text, struct operands operands,
                      struct span span);
struct deep make_in(struct parse *parse, bool negated, struct deep first, struct operands rest, struct span span);
struct deep make_cast(struct parse *parse, struct deep operand, const struct type_syntax *type, struct span span);
struct deep make_collate(struct parse *parse, struct deep operand, struct name collation, struct span span);
struct deep respan(struct parse *parse, struct deep expression, struct span span);
struct deep unsupported_expression(struct parse *parse, const char *what, struct span span);
struct deep make_in_list(struct parse *parse, bool negated, struct deep first, struct name list, struct span list_span,
                         struct span span);
/* windows.c: what is computed of several rows */
struct deep make_of_rows(struct parse *parse, struct name name, struct of_rows_syntax of, struct span span);
struct select_syntax *add_window(struct parse *parse, struct select_syntax *select, struct name name,
                                 struct over_syntax window, struct span span);
struct deep misplaced_window(struct parse *parse, struct name window);
/* calls.c: calls, those with words between their arguments among them, which become calls as all others are. */
struct deep make_call(struct parse *parse, struct name name, struct operands operands, struct span span);
struct deep make_call_from(struct parse *parse, struct name name, struct deep first, struct deep from,
                           struct span span);
struct deep make_call_trim(struct parse *parse, struct name name, struct name side, struct deep characters,
                           struct deep from, struct span span);
struct deep make_call_part(struct parse *parse, struct name name, struct deep of, struct deep from, struct name word,
                           struct deep count, struct span span);
struct deep make_call_in(struct parse *parse, struct name name, struct deep sought, struct deep in, struct span span);
/* (select …), many(select …), exists (select …), x in (select …). */
struct deep make_subquery(struct parse *parse, enum expression_kind kind, struct name name,
                          const struct select_syntax *select, struct span span);
/* [ … ] around a condition. */
struct deep make_part(struct parse *parse, struct part_syntax part, struct deep condition, struct span span);
struct deep make_in_query(struct parse *parse, bool negated, struct deep first, const struct select_syntax *select,
                          struct span span);
struct operands no_operands(void);
struct operands add_operand(struct parse *parse, struct operands list, struct deep operand);
struct operands join_operands(struct parse *parse, struct operands first, struct operands second);

/* What stands behind the type of a column. */
struct parts {
    struct attributes attributes;
    bool has_reference;
    struct reference_syntax reference;
    struct span null_word; /* a null that should have been a ? */
};

/* build.c: what is no expression */
struct names add_name(struct parse *parse, struct names names, struct name name);
struct name join_names(struct parse *parse, struct name first, const char *between, struct name last);
struct attributes add_attribute(struct parse *parse, struct attributes list, struct attribute attribute);
struct type_syntax *make_type(struct parse *parse, struct name name, struct span span);
void add_type_argument(struct parse *parse, struct type_syntax *type, struct name digits);
void add_native_text(struct parse *parse, struct type_syntax *type, struct name engine, struct name text);
int64_t parse_integer(struct parse *parse, struct name digits, bool negative);
struct item *make_item(struct parse *parse, enum item_kind kind, struct name name, struct span span);
void add_reference(struct parse *parse, struct parts *parts, struct reference_syntax reference);
struct item *make_column_item(struct parse *parse, struct name name, const struct type_syntax *type,
                              const struct parts *parts, struct span span);
struct member_syntax *add_member(struct parse *parse, struct name name, struct member_syntax options, struct span span);
struct setting_syntax make_setting(struct parse *parse, struct names words, const char *value, struct span span);
struct declaration *make_declaration(struct parse *parse, enum declaration_kind kind, struct name name,
                                     struct attributes options, struct span span);
struct declaration *make_object(struct parse *parse, enum object_kind kind, struct name name, struct span span);
struct change *make_change(struct parse *parse, enum change_kind kind, struct name name, struct span span);
struct change *item_change(struct parse *parse, enum change_kind kind, struct item *item, struct span span);
const char *source_text(struct parse *parse, struct span span);
void set_comment(struct parse *parse, struct item *item, struct name comment);

/* queries.c: selects and changes */
struct declaration *make_query(struct parse *parse, struct declaration *head, struct query_text text, struct span span);
void deepen(struct parse *parse, struct select_syntax *select, unsigned depth, struct span span);
struct selected_syntax selected_value(struct deep value, struct name alias, struct span span);
struct select_syntax *add_selected(struct parse *parse, struct select_syntax *select, struct name comment,
                                   struct selected_syntax selected);
struct select_syntax *add_relation(struct parse *parse, struct select_syntax *select, struct relation_syntax relation);
struct part_syntax part_at(struct part_syntax condition, struct span span);
struct select_syntax *take_relations(struct parse *parse, struct select_syntax *select,
                                     const struct select_syntax *from);
struct select_syntax *add_where(struct parse *parse, struct select_syntax *select, struct deep where);
struct select_syntax *add_groups(struct parse *parse, struct select_syntax *select, struct operands groups);
struct select_syntax *add_choices(struct parse *parse, struct select_syntax *select, struct name parameter,
                                  struct sort_choices_syntax choices);
struct select_syntax *add_order(struct parse *parse, struct select_syntax *select, struct sorts_syntax sorts);
struct select_syntax *combine_selects(struct parse *parse, enum set_operation how, struct select_syntax *first,
                                      struct select_syntax *second, struct span span);
struct select_syntax *add_withs(struct parse *parse, struct select_syntax *select, struct withs_syntax withs,
                                struct span span);
void set_once(struct parse *parse, struct select_syntax *select, const struct expression **place, const char *word,
              struct deep value, struct span span);
void add_row(struct parse *parse, struct rows_syntax *rows, struct operands values);
void add_assignment(struct parse *parse, struct assignments_syntax *assignments, struct assignment_syntax assignment);

/* habits.c: what other databases take in a query. True: that is what stands here, and it was answered. */
bool habit_error(struct parse *parse, const struct token *found);
/* @id, $id, $1: a parameter of another kind, whose sign the scanner has told of. */
bool is_foreign_parameter(const struct token *token);
void habit_parameter(struct parse *parse, struct token *token);

/* headers.c: the head of a migration file */
void header_revision(struct parse *parse, struct name id, struct name message);
void header_draft(struct parse *parse, struct name digest);
void header_format(struct parse *parse, struct name number, struct span span);
void header_created(struct parse *parse, struct name date);
void header_branch(struct parse *parse, struct name label);
void header_ids(struct parse *parse, struct names *list, struct names ids);
void header_part(struct parse *parse, bool upgrade, struct changes changes, struct span span, struct span braces);
void header_was(struct parse *parse, struct changes changes, struct span span);
void check_header(struct parse *parse);

/* mistakes.c: what people type at first */
void mistake_not_null(struct parse *parse, struct span span);
/* `written`: the type, null where the column only points somewhere; it ends at `end`. */
void mistake_null(struct parse *parse, const struct type_syntax *written, struct span end, struct span word);
void mistake_references(struct parse *parse, struct span word, uint32_t end);
void mistake_cast(struct parse *parse, struct span operand, const struct type_syntax *type);
/* Of a name in a .schema file that stands without quotes and has letters beyond a to z: with the quotes it needs a name
 * in C as well. `whole` ends where that may stand. */
void mistake_letters(struct parse *parse, struct name name, struct span whole, bool constant);
void mistake_foreign_type(struct parse *parse, struct type_syntax *type);
void mistake_no_parentheses(struct parse *parse, struct name function);
void mistake_quoted_text(struct parse *parse, struct name name);
void mistake_bare_column(struct parse *parse, const char *what, struct name column);
void mistake_constraint(struct parse *parse, struct span whole, struct name name, const char *word);
void mistake_enum_type(struct parse *parse, struct name column, struct span whole);
void mistake_no_columns(struct parse *parse, const char *what, struct span span);
void mistake_reserved(struct parse *parse, struct token *token);
void mistake_sql(struct parse *parse, const struct token *first, struct span whole);
void mistake_semicolon(struct parse *parse, struct span span);
void mistake_no_by(struct parse *parse, const char *word, struct span span);      /* order id */
void mistake_two_limits(struct parse *parse, struct span skip, struct span most); /* limit 10, 20 */

#endif
