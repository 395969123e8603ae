/* Sentences: tokens -> the syntax tree. Two start symbols, schema and migration, chosen by a first token that stands in no
 * file. LALR(1), without conflicts and without precedence declarations: the levels of an expression are written out.
 *
 * Every list ends each of its items with LINE_END (lines.c), so an error is mended at the end of its item, and all errors
 * of a file are found. What a migration file holds is told for people in MIGRATIONS.md.
 *
 * An action makes a node and says where; checks that the grammar does not make, and texts, are in compiler/syntax/. */
%require "3.8"
%language "C"
%define api.pure full
%define api.prefix {grammar_}
%define api.token.prefix {TOKEN_}
%define api.value.type union
%define api.location.type {struct span}
%define parse.error custom
%define parse.lac full
%locations
%expect 0
%param {struct parse *parse}

%code requires {
#include "syntax/parse.h"
}

%code {
#include <string.h>

/* The parser's stacks begin small, for a thread may have no more than that, and grow in the region: 200 open brackets with
 * all levels of an expression in each fit. */
#define YYINITDEPTH 100
#define YYMAXDEPTH 6000
#define YYMALLOC(size) ((void)(size), (void *)0)
#define YYFREE(memory) ((void)(memory))
#define GROWN(stack, used, depth) grown_stack(parse, *(stack), (size_t)(used), (size_t)(depth) * sizeof **(stack))
#define yyoverflow(message, states, states_used, values, values_used, places, places_used, depth)                      \
    do {                                                                                                               \
        if (*(depth) >= YYMAXDEPTH)                                                                                    \
            YYNOMEM;                                                                                                   \
        *(depth) = *(depth) * 4 < YYMAXDEPTH ? *(depth) * 4 : YYMAXDEPTH;                                              \
        *(states) = GROWN(states, states_used, *(depth));                                                              \
        *(values) = GROWN(values, values_used, *(depth));                                                              \
        *(places) = GROWN(places, places_used, *(depth));                                                              \
    } while (0)

/* From the first to the last of the parts that were written; nowhere when none was. */
#define YYLLOC_DEFAULT(current, right, count)                                                                          \
    do {                                                                                                               \
        (current) = NOWHERE;                                                                                           \
        for (int part = 1; part <= (count); part++)                                                                    \
            (current) = span_join((current), YYRHSLOC(right, part));                                                   \
    } while (0)

static int grammar_lex(GRAMMAR_STYPE *value, GRAMMAR_LTYPE *location, struct parse *parse);
static void grammar_error(const GRAMMAR_LTYPE *location, struct parse *parse, const char *message);
static void *grown_stack(struct parse *parse, const void *stack, size_t used, size_t size);

#define NO_NAME ((struct name){0})
#define LEAF(kind, text, span) make_leaf(parse, kind, text, span)
#define BINARY(operation, left, right, span) make_binary(parse, operation, left, right, span)
#define NO_OPTIONS ((struct attributes){0})
#define OPERANDS1(a) add_operand(parse, no_operands(), a)
#define NOTHING ((struct deep){NULL, 0})
}

%printer { fprintf(yyo, "%s", $$.text ? $$.text : ""); } <struct name>
%printer { fprintf(yyo, "%u deep", $$.depth); } <struct deep>

%token END_OF_FILE 0 "the end of the file"
%token <struct name> START_SCHEMA START_MIGRATION
%token <struct name>
    LINE_END "the end of the line"
    NAME "a name"
    QUOTED "a quoted name"
    TEXT "a text"
    FENCE "a \"\"\" fence"
    INTEGER "a number"
    NUMBER "a number with a point"
    MALFORMED "a malformed number"
    PARAMETER "a parameter"
    DOC "a doc comment"
    ARROW "->"
    LONG_ARROW "->>"
    CAST_COLONS "::"
    CONCATENATE "||"
    NOT_EQUAL "<>"
    LESS_EQUAL "<="
    GREATER_EQUAL ">="
%token <struct name> UNSUPPORTED "what is not supported yet" MISTAKEN "what was reported"
    EXCLUDED "an exclusion constraint" MISPLACED "a window" BY "by" RECURSIVE "recursive" LATERAL "lateral"
    CONFLICT "conflict" DO "do" NOTHING "nothing"
    WINDOW "window" PARTITIONED "the parts of a window" ROWS "rows" RANGE "range" GROUPS "groups" UNBOUNDED "unbounded"
    PRECEDING "preceding" FOLLOWING "following" CURRENT "current" ROW "row"
    IF "if" BRACKET_JOIN "[ join" BRACKET_LIMIT "[ limit" BRACKET_ORDER "[ order"
%token <struct name>
    ACTION "action" ADD "add" AFTER "after" ALL "all" ALLOW "allow" ALTER "alter" AND "and" ANY "any" AS "as"
    ASC "asc" AUTO "auto" BACKFILL "backfill" BEFORE "before" BETWEEN "between" BRANCH "branch"
    CASCADE "cascade" CASE "case" CAST "cast" CHECK "check" CNAME "cname" COLLATE "collate" COMMENT "comment"
    CONSTRAINT "constraint" CREATE "create" CREATED "created" CROSS "cross" DEFAULT "default"
    DEFERRABLE "deferrable" DEFERRED "deferred" DELETE "delete" DEPENDS "depends" DESC "desc"
    DISTINCT "distinct" DOMAIN "domain" DOWNGRADE "downgrade" DRAFT "draft" DROP "drop" ELSE "else" END "end"
    ENUM "enum" ESCAPE "escape" EXCEPT "except" EXCLUDE "exclude" EXISTS "exists" EXTENSION "extension"
    FALSE "false" FILTER "filter" FIRST "first" FOREIGN "foreign" FORMAT "format" FROM "from" FULL "full"
    FUNCTION "function" GENERATED "generated" GRANT "grant" GROUP "group" HAVING "having" ILIKE "ilike"
    IMMEDIATE "immediate" IN "in" INCLUDE "include" INDEX "index" INITIALLY "initially" INNER "inner"
    INSERT "insert" INTERSECT "intersect" INTO "into" IRREVERSIBLE "irreversible" IS "is" JOIN "join" KEY "key"
    LAST "last" LEFT "left" LIKE "like" LIMIT "limit" MANY "many" MATERIALIZED "materialized" MIXIN "mixin" NAMED "named"
    NATIVE "native" NATURAL "natural" NO "no" NOT "not" NULL "null" NULLS "nulls" OFFSET "offset" ON "on"
    ONLINE "online" OPAQUE "opaque" OR "or" ORDER "order" OVER "over" PARENT "parent" PARTITION "partition"
    POLICY "policy" POSTGRESQL "postgresql" PRIMARY "primary" QUERY "query" RAW "raw" REFERENCES "references"
    RENAME "rename" REPLACES "replaces" RESTRICT "restrict" RETIRE "retire" RETURNING "returning"
    REVISION "revision" RIGHT "right" RUN "run" SCHEMA "schema" SELECT "select" SEQUENCE "sequence"
    SERIAL "serial" SET "set" SQL "sql" SQLITE "sqlite" STORED "stored" TABLE "table" THEN "then" TO "to"
    TOUCHES "touches" TRUE "true" TYPE "type" UNION "union" UNIQUE "unique" UPDATE "update" UPGRADE "upgrade"
    USE "use" USING "using" VALUE "value" VALUES "values" VERSION "version" VIEW "view" VIRTUAL "virtual"
    WAS "was" WHEN "when" WHERE "where" WITH "with"

%type <struct name> free_word free_word_but_allow key_name item_word expression_word reserved_word
%type <struct name> any_name plain_name element_name column_name type_name expression_name value_name optional_name dotted
%type <struct name> drop_or_other comment warning word_but_drop value value_but_drop optional_using_value
%type <struct name> id date engine
%type <struct names> names optional_names ids touches words raw_after dotted_list
%type <struct parameters_syntax> parameters
%type <struct parameter_syntax> parameter
%type <struct type_syntax *> type type_core scalar sized native_texts
%type <struct reference_syntax> reference
%type <struct parts *> attributes
%type <struct attributes> item_options options allowances
%type <struct attribute> attribute item_option option allowance deferrable
%type <enum reference_action> action
%type <bool> stored question
%type <struct deep> expression or and not is comparison range other sum product collated unary postfix primary
%type <struct deep> default_value literal signed call worded_call trimmed searched case
%type <struct operands> operands whens optional_operands row_values
%type <struct items> items
%type <struct item *> item addable column constraint index index_rest drop_item settings
%type <struct index_keys_syntax> keys
%type <struct index_key_syntax> key key_target
%type <enum nulls_order> nulls
%type <bool> direction optional_distinct
%type <struct name> optional_alias
%type <struct settings_syntax> setting_list
%type <struct setting_syntax> setting
%type <const char *> setting_value
%type <struct members> members
%type <struct member_syntax> member member_options
%type <struct declaration *> declaration table enumeration object function own_function query query_head
%type <struct query_text> query_text
%type <struct parameters_syntax> query_parameters query_parameter_list
%type <struct result_syntax> query_result
%type <struct select_syntax *> select plain_select returning selected_items chosen reading filtered grouped kept windowed named_windows
%type <struct select_syntax *> intersected combined ordered limited from_list source
%type <enum set_operation> set_words
%type <struct withs_syntax> with withs
%type <struct with_syntax> with_item
%type <enum with_how> with_how
%type <struct rows_syntax> value_rows
%type <struct sorts_syntax> sorts
%type <struct sort_syntax> sort
%type <struct name> related
%type <struct selected_syntax> selected_item
%type <struct relation_syntax> relation relation_name
%type <enum join> join_words
%type <struct relation_syntax> join
%type <struct part_syntax> part_condition
%type <struct sort_choices_syntax> sort_choices
%type <struct sort_choice_syntax> sort_choice
%type <struct deep> optional_filter frame_size
%type <struct over_syntax> optional_over over window
%type <struct operands> optional_parts
%type <struct sorts_syntax> optional_sorts
%type <struct frame_syntax> optional_frame
%type <enum frame_unit> frame_unit
%type <struct bound_syntax> frame_bound
%type <struct engine_texts_syntax> function_texts engine_texts engine_text_list
%type <struct engine_text_syntax> engine_text raw_texts
%type <enum object_kind> object_word
%type <struct changes> operations table_changes enum_changes
%type <struct change *> operation operation_body table_change column_change enum_change value_change
%type <struct query_syntax *> statement changing
%type <struct conflict_syntax *> conflict
%type <struct assignments_syntax> assignments
%type <struct assignment_syntax> assignment
%type <struct deep> optional_where assigned

%start file

%%

file:
      START_SCHEMA declarations
    | START_MIGRATION entries     { check_header(parse); }
    ;

/* -- names: what may stand where ------------------------------------------------------------------------------- */

free_word: free_word_but_allow | ALLOW ;

free_word_but_allow:
      ACTION | ADD | AFTER | ALTER | AUTO | BACKFILL | BEFORE | BRANCH | CNAME | COMMENT
    | CONSTRAINT | CREATE | CREATED | DEFERRABLE | DEFERRED | DEPENDS | DOMAIN | DOWNGRADE | DRAFT
    | ENUM | EXTENSION | FILTER | FIRST | FORMAT | FUNCTION | GENERATED | GRANT | IMMEDIATE | INITIALLY
    | IRREVERSIBLE | KEY | LAST | MANY | MATERIALIZED | MIXIN | NAMED | NULLS | ONLINE | OPAQUE | OVER | PARENT
    | PARTITION | POLICY | POSTGRESQL | QUERY | RAW | REFERENCES | RENAME | REPLACES | REVISION | RUN
    | SCHEMA | SEQUENCE | SERIAL | SQL | SQLITE | STORED | TABLE | TOUCHES | TYPE | UPGRADE | VALUE
    | VERSION | VIEW | VIRTUAL | WAS
    ;

item_word:
      CHECK | DROP | EXCLUDE | FOREIGN | INCLUDE | INDEX | PRIMARY | RETIRE | UNIQUE | USE
    ;

expression_word:
      ALL | ANY | AS | ASC | BETWEEN | CASCADE | CASE | CAST | COLLATE | CROSS | DEFAULT | DELETE | DESC
    | DISTINCT | ELSE | END | ESCAPE | EXCEPT | EXISTS | FALSE | FROM | FULL | GROUP | HAVING | ILIKE
    | IN | INNER | INSERT | INTERSECT | INTO | IS | JOIN | LEFT | LIKE | LIMIT | NATURAL | NO | NOT
    | NULL | OFFSET | ORDER | RESTRICT | RETURNING | RIGHT | SELECT | SET | THEN | TO | TRUE | UNION
    | UPDATE | VALUES | WHEN | WITH
    ;

reserved_word:
      AND | ON | OR | USING | WHERE
    ;

any_name:        plain_name | item_word | expression_word | reserved_word ;
plain_name:      NAME | QUOTED | free_word | NATIVE ;
element_name:    plain_name | expression_word | reserved_word ;
column_name:     plain_name | expression_word ;
type_name:       NAME | QUOTED | free_word ;
expression_name: plain_name | item_word ;
value_name:      NAME | free_word | NATIVE ;
key_name:        NAME | QUOTED | NATIVE | free_word_but_allow | item_word | expression_word ; /* before allow(…) */
optional_name:   %empty { $$ = NO_NAME; } | element_name ;

dotted:
      any_name
    | any_name '.' any_name       { $$ = join_names(parse, $1, ".", $3); }
    ;

names:
      any_name                    { $$ = add_name(parse, (struct names){0}, $1); }
    | names ',' any_name          { $$ = add_name(parse, $1, $3); }
    ;

optional_names:
      %empty                      { $$ = (struct names){0}; }
    | '(' names ')'               { $$ = $2; }
    ;

comment: %empty { $$ = NO_NAME; } | DOC ;

engine: SQLITE | POSTGRESQL ;

/* allow(unindexed-foreign-key) 'why' */
allowance:
      ALLOW '(' warning ')' TEXT  { $$ = (struct attribute){.kind = ATTRIBUTE_ALLOW, .name = $3, .text = $5.text, .span = @$}; }
    ;

warning:
      any_name
    | warning '-' any_name        { $$ = join_names(parse, $1, "-", $3); }
    ;

allowances:
      %empty                      { $$ = (struct attributes){0}; }
    | allowances allowance        { $$ = add_attribute(parse, $1, $2); }
    ;

/* -- a schema -------------------------------------------------------------------------------------------------- */

declarations:
      %empty
    | declarations comment declaration LINE_END {
          if ($3) {
              $3->comment = $2.text;
              APPEND(parse->region, parse->schema_tree, *$3);
          }
      }
    | declarations error LINE_END { yyerrok; }
    ;

declaration:
      SCHEMA any_name             { $$ = make_declaration(parse, DECLARE_SCHEMA, $2, NO_OPTIONS, @$); }
    | table
    | enumeration
    | object
    | function
    | own_function
    | query
    | OPAQUE TABLE dotted options {
          $$ = make_declaration(parse, DECLARE_TABLE, $3, $4, @$);
          $$->flag = true;
      }
    | OPAQUE table {
          $$ = $2;
          $$->flag = true;
          $$->span = @$;
      }
    | MIXIN any_name '{' items '}' {
          $$ = make_declaration(parse, DECLARE_MIXIN, $2, NO_OPTIONS, @$);
          $$->items = $4;
      }
    | DROP TABLE dotted allowances { $$ = make_declaration(parse, DECLARE_DROP, $3, $4, @$); $$->drop_kind = DROP_TABLE; }
    | DROP ENUM dotted allowances { $$ = make_declaration(parse, DECLARE_DROP, $3, $4, @$); $$->drop_kind = DROP_ENUM; }
    | DROP drop_or_other dotted {
          $$ = make_declaration(parse, DECLARE_DROP, $3, NO_OPTIONS, @$);
          $$->drop_kind = DROP_OTHER;
          $$->text = $2.text;
      }
    | UNSUPPORTED                 { $$ = make_declaration(parse, DECLARE_UNSUPPORTED, NO_NAME, NO_OPTIONS, @$); $$->text = $1.text; }
    | MISTAKEN                    { $$ = NULL; }
    ;

/* Kinds of which nothing else can be written yet can be let go all the same. */
drop_or_other:
      VIEW | MATERIALIZED | TYPE | DOMAIN | SEQUENCE | EXTENSION | POLICY | FUNCTION | RAW | PARTITION | QUERY | MIXIN
    | INDEX
    ;

table:
      TABLE dotted options '{' items '}' {
          $$ = make_declaration(parse, DECLARE_TABLE, $2, $3, @$);
          struct items items = $5;
          for (size_t i = 0; i < items.count; i++)
              APPEND(parse->region, &$$->items, items.items[i]);
      }
    ;

enumeration:
      ENUM dotted options '{' members '}' {
          $$ = make_declaration(parse, DECLARE_ENUM, $2, $3, @$);
          $$->members = $5;
      }
    | ENUM dotted options ARROW type_core '{' members '}' {
          $$ = make_declaration(parse, DECLARE_ENUM, $2, $3, @$);
          $$->type = *$5;
          $$->members = $7;
      }
    | NATIVE ENUM dotted options '{' members '}' {
          $$ = make_declaration(parse, DECLARE_ENUM, $3, $4, @$);
          $$->flag = true;
          $$->members = $6;
      }
    ;

/* extension "pg_trgm"; raw touch on post { postgresql { create """…""" drop """…""" } } */
object:
      EXTENSION plain_name        { $$ = make_object(parse, OBJECT_EXTENSION, $2, @$); }
    | RAW plain_name raw_after '{' engine_texts '}' {
          $$ = make_object(parse, OBJECT_RAW, $2, @$);
          $$->after = $3;
          $$->texts = $5;
      }
    | RAW plain_name ON dotted raw_after '{' engine_texts '}' {
          $$ = make_object(parse, OBJECT_RAW, $2, @$);
          $$->table = $4;
          $$->after = $5;
          $$->texts = $7;
      }
    ;

raw_after:
      %empty                      { $$ = (struct names){0}; }
    | AFTER dotted_list           { $$ = $2; }
    ;

dotted_list:
      dotted                      { $$ = add_name(parse, (struct names){0}, $1); }
    | dotted_list ',' dotted      { $$ = add_name(parse, $1, $3); }
    ;

/* function similarity(a text, b text) float32 { postgresql """similarity($1, $2)""" } */
function:
      FUNCTION any_name '(' parameters ')' type '{' function_texts '}' {
          $$ = make_declaration(parse, DECLARE_FUNCTION, $2, NO_OPTIONS, @$);
          $$->parameters = $4;
          $$->type = *$6;
          $$->texts = $8;
      }
    ;

/* function is_live(state state, deleted timestamp?) bool = (state = 'live' and deleted is null) */
own_function:
      FUNCTION any_name '(' parameters ')' type '=' '(' expression ')' {
          $$ = make_declaration(parse, DECLARE_FUNCTION, $2, NO_OPTIONS, @$);
          $$->parameters = $4;
          $$->type = *$6;
          $$->expression = $9.node;
      }
    ;

parameters:
      %empty                      { $$ = (struct parameters_syntax){0}; }
    | parameter                   { $$ = (struct parameters_syntax){0}; APPEND(parse->region, &$$, $1); }
    | parameters ',' parameter    { $$ = $1; APPEND(parse->region, &$$, $3); }
    ;

parameter:
      any_name type               { $$ = (struct parameter_syntax){$1, *$2}; }
    ;

/* -- queries: query posts_of(author account.id) many { select … } ------------------------------------------------ */

query:
      query_head '{' query_text '}' { $$ = make_query(parse, $1, $3, @$); }
    | query_head '{' query_text ';' '}' { mistake_semicolon(parse, @4); $$ = make_query(parse, $1, $3, @$); }
    | query_head '{' error '}'    { yyerrok; $$ = NULL; }
    ;

query_text:
      select                      { $$ = (struct query_text){$1, NULL}; }
    | statement returning         { $$ = (struct query_text){$2, $1}; }
    ;

query_head:
      QUERY any_name '(' query_parameters ')' query_result options {
          $$ = make_declaration(parse, DECLARE_QUERY, $2, $7, @$);
          parse->selects = 0;
          $$->parameters = $4;
          $$->brackets = span_join(@3, @5);
          $$->result = $6;
      }
    ;

query_parameters: %empty { $$ = (struct parameters_syntax){0}; } | query_parameter_list ;

query_parameter_list:
      any_name type {
          struct parameter_syntax parameter = {$1, *$2};
          $$ = (struct parameters_syntax){0};
          APPEND(parse->region, &$$, parameter);
      }
    | query_parameter_list ',' any_name type {
          struct parameter_syntax parameter = {$3, *$4};
          $$ = $1;
          APPEND(parse->region, &$$, parameter);
      }
    ;

query_result:
      any_name                    { $$ = (struct result_syntax){.word = $1, .span = @$}; }
    | any_name '?'                { $$ = (struct result_syntax){.word = $1, .optional = true, .span = @$}; }
    | any_name AS any_name        { $$ = (struct result_syntax){.word = $1, .shape = $3, .span = @$}; }
    | any_name '?' AS any_name    { $$ = (struct result_syntax){.word = $1, .optional = true, .shape = $4, .span = @$}; }
    ;

returning:
      %empty                      { $$ = NEW(parse->region, struct select_syntax); }
    | RETURNING selected_items    { $$ = $2; }
    ;

with:
      %empty                      { $$ = (struct withs_syntax){0}; }
    | WITH withs                  { $$ = $2; }
    | WITH RECURSIVE withs        { $$ = $3; $$.recursive = true; }
    ;

withs:
      with_item                   { $$ = (struct withs_syntax){0}; APPEND(parse->region, &$$, $1); }
    | withs ',' with_item         { $$ = $1; APPEND(parse->region, &$$, $3); }
    ;

with_item:
      plain_name optional_names AS with_how '(' select ')' { $$ = (struct with_syntax){$1, $2, $4, $6, @$}; }
    ;

with_how:
      %empty                      { $$ = WITH_AS_IT_IS; }
    | MATERIALIZED                { $$ = WITH_MATERIALIZED; }
    | NOT MATERIALIZED            { $$ = WITH_NOT_MATERIALIZED; }
    ;

select: with limited              { $$ = add_withs(parse, $2, $1, @$); } ;

limited:
      ordered
    | limited LIMIT expression    { $$ = $1; set_once(parse, $$, &$$->limit, "limit", $3, @2); }
    | limited LIMIT expression ',' expression { mistake_two_limits(parse, @3, @5); $$ = $1; }
    | limited OFFSET expression   { $$ = $1; set_once(parse, $$, &$$->offset, "offset", $3, @2); }
    | limited BRACKET_LIMIT part_condition LIMIT expression ']' {
          $$ = $1;
          $$->limit_part = part_at($3, span_join(@2, @6));
          set_once(parse, $$, &$$->limit, "limit", $5, @4);
      }
    | limited BRACKET_LIMIT part_condition OFFSET expression ']' {
          $$ = $1;
          $$->offset_part = part_at($3, span_join(@2, @6));
          set_once(parse, $$, &$$->offset, "offset", $5, @4);
      }
    ;

ordered:
      combined
    | combined ORDER BY sorts     { $$ = add_order(parse, $1, $4); }
    | combined BRACKET_ORDER part_condition ORDER BY sorts ']' {
          $$ = add_order(parse, $1, $6);
          $$->order_part = part_at($3, span_join(@2, @7));
      }
    | combined ORDER BY PARAMETER '{' sort_choices '}' { $$ = add_choices(parse, $1, $4, $6); }
    | combined ORDER BY PARAMETER '{' sort_choices ';' '}' { $$ = add_choices(parse, $1, $4, $6); }
    | combined ORDER sorts        { mistake_no_by(parse, "order", @2); $$ = add_order(parse, $1, $3); }
    ;

combined:
      intersected
    | combined set_words intersected { $$ = combine_selects(parse, $2, $1, $3, @$); }
    ;

set_words:
      UNION                       { $$ = SET_UNION; }
    | UNION DISTINCT              { $$ = SET_UNION; }
    | UNION ALL                   { $$ = SET_UNION_ALL; }
    | EXCEPT                      { $$ = SET_EXCEPT; }
    | EXCEPT ALL                  { unsupported_expression(parse, "except all", @$); $$ = SET_EXCEPT; }
    ;

intersected:
      plain_select                { $$ = $1; $$->span = @$; }
    | intersected INTERSECT plain_select { $3->span = @3; $$ = combine_selects(parse, SET_INTERSECT, $1, $3, @$); }
    | intersected INTERSECT ALL plain_select {
          $4->span = @4;
          unsupported_expression(parse, "intersect all", span_join(@2, @3));
          $$ = combine_selects(parse, SET_INTERSECT, $1, $4, @$);
      }
    ;

plain_select:
      windowed                    { $$ = $1; parse->selects++; }
    | VALUES value_rows           { parse->selects++; $$ = NEW(parse->region, struct select_syntax); $$->rows = $2; deepen(parse, $$, $2.depth, @$); }
    ;

chosen:
      SELECT optional_distinct selected_items { $$ = $3; $$->distinct = $2; }
    ;

selected_items:
      comment selected_item       { $$ = add_selected(parse, NULL, $1, $2); }
    | selected_items ',' comment selected_item { $$ = add_selected(parse, $1, $3, $4); }
    ;

selected_item:
      expression                  { $$ = selected_value($1, NO_NAME, @$); }
    | expression AS any_name      { $$ = selected_value($1, $3, @$); }
    | '*'                         { $$ = (struct selected_syntax){.span = @$}; }
    | expression_name '.' '*'     { $$ = (struct selected_syntax){.of = $1, .span = @$}; }
    | expression_name '.' '*' AS any_name { $$ = (struct selected_syntax){.of = $1, .alias = $5, .span = @$}; }
    ;

reading: chosen FROM from_list    { $$ = take_relations(parse, $1, $3); } ;

from_list:
      relation                    { $1.join = JOIN_CROSS; $$ = add_relation(parse, NULL, $1); }
    | from_list join              { $$ = add_relation(parse, $1, $2); }
    | from_list BRACKET_JOIN part_condition join ']' {
          $4.part = part_at($3, span_join(@2, @5));
          $$ = add_relation(parse, $1, $4);
      }
    ;

join:
      join_words relation ON expression { $$ = $2; $$.join = $1; $$.on = $4.node; $$.depth = $4.depth; }
    | join_words relation USING '(' names ')' { $$ = $2; $$.join = $1; $$.common = $5; }
    | CROSS JOIN relation         { $$ = $3; $$.join = JOIN_CROSS; }
    ;

part_condition:
      %empty                      { $$ = (struct part_syntax){0}; }
    | IF PARAMETER ':'            { $$ = (struct part_syntax){.flag = $2}; }
    | IF NOT PARAMETER ':'        { $$ = (struct part_syntax){.flag = $3, .unset = true}; }
    ;

join_words:
      JOIN                        { $$ = JOIN_INNER; }
    | INNER JOIN                  { $$ = JOIN_INNER; }
    | LEFT JOIN                   { $$ = JOIN_LEFT; }
    | RIGHT JOIN                  { $$ = JOIN_RIGHT; }
    | FULL JOIN                   { $$ = JOIN_FULL; }
    ;

relation:
      related                     { $$ = (struct relation_syntax){.table = $1, .span = @$}; }
    | related relation_name       { $$ = $2; $$.table = $1; $$.span = @$; }
    | '(' select ')'              { $$ = (struct relation_syntax){.select = $2, .span = @$}; }
    | '(' select ')' relation_name { $$ = $4; $$.select = $2; $$.span = @$; }
    | LATERAL '(' select ')' relation_name {
          unsupported_expression(parse, "lateral", @1);
          $$ = $5;
          $$.select = $3;
          $$.span = @$;
      }
    ;

relation_name:
      AS any_name optional_names  { $$ = (struct relation_syntax){.alias = $2, .columns = $3}; }
    | plain_name optional_names   { $$ = (struct relation_syntax){.alias = $1, .columns = $2}; }
    ;

related:
      plain_name
    | plain_name '.' any_name     { $$ = join_names(parse, $1, ".", $3); }
    ;

filtered:
      chosen
    | reading
    | chosen WHERE expression     { $$ = add_where(parse, $1, $3); }
    | reading WHERE expression    { $$ = add_where(parse, $1, $3); }
    ;

grouped:
      filtered
    | filtered GROUP operands     { mistake_no_by(parse, "group", @2); $$ = add_groups(parse, $1, $3); }
    | filtered GROUP BY operands  { $$ = add_groups(parse, $1, $4); }
    ;

kept: grouped | grouped HAVING expression { $$ = $1; set_once(parse, $$, &$$->having, "having", $3, @2); } ;

windowed: kept | named_windows ;

named_windows:
      kept WINDOW any_name AS '(' window ')' { $$ = add_window(parse, $1, $3, $6, span_join(@3, @7)); }
    | named_windows ',' any_name AS '(' window ')' { $$ = add_window(parse, $1, $3, $6, span_join(@3, @7)); }
    ;

sorts:
      sort                        { $$ = (struct sorts_syntax){0}; APPEND(parse->region, &$$, $1); }
    | sorts ',' sort              { $$ = $1; APPEND(parse->region, &$$, $3); }
    ;

sort_choices:
      sort_choice                 { $$ = (struct sort_choices_syntax){0}; APPEND(parse->region, &$$, $1); }
    | sort_choices ';' sort_choice { $$ = $1; APPEND(parse->region, &$$, $3); }
    ;

sort_choice: any_name ':' sorts { $$ = (struct sort_choice_syntax){$1, $3}; } ;

sort:
      expression direction nulls  { $$ = (struct sort_syntax){$1.node, $2, $3, $1.depth}; }
    ;

function_texts:
      %empty                      { $$ = (struct engine_texts_syntax){0}; }
    | function_texts engine FENCE {
          struct engine_text_syntax text = {.engine = $2, .create = $3, .span = span_join(@2, @3)};
          $$ = $1;
          APPEND(parse->region, &$$, text);
      }
    | function_texts LINE_END
    | function_texts error LINE_END { $$ = $1; yyerrok; }
    ;

object_word:
      EXTENSION                   { $$ = OBJECT_EXTENSION; }
    | RAW                         { $$ = OBJECT_RAW; }
    ;

engine_texts:
      %empty                      { $$ = (struct engine_texts_syntax){0}; }
    | engine_texts engine_text_list LINE_END {
          $$ = $1;
          for (size_t i = 0; i < $2.count; i++)
              APPEND(parse->region, &$$, $2.items[i]);
      }
    | engine_texts error LINE_END { $$ = $1; yyerrok; }
    ;

engine_text_list:
      engine_text                 { $$ = (struct engine_texts_syntax){0}; APPEND(parse->region, &$$, $1); }
    | engine_text_list engine_text { $$ = $1; APPEND(parse->region, &$$, $2); }
    ;

engine_text:
      engine '{' raw_texts '}'    { $$ = $3; $$.engine = $1; $$.span = @$; }
    ;

raw_texts:
      %empty                      { $$ = (struct engine_text_syntax){0}; }
    | raw_texts CREATE FENCE      { $$ = $1; $$.create = $3; }
    | raw_texts DROP FENCE        { $$ = $1; $$.drop = $3; }
    | raw_texts LINE_END
    | raw_texts error LINE_END    { $$ = $1; yyerrok; }
    ;

/* What stands between the name of a declaration and its brace. */
options:
      %empty                      { $$ = (struct attributes){0}; }
    | options option              { $$ = add_attribute(parse, $1, $2); }
    ;

option:
      WAS any_name                { $$ = (struct attribute){.kind = ATTRIBUTE_WAS, .name = $2, .span = @$}; }
    | WAS any_name '.' any_name   { $$ = (struct attribute){.kind = ATTRIBUTE_WAS, .name = join_names(parse, $2, ".", $4), .span = @$}; }
    | CNAME any_name              { $$ = (struct attribute){.kind = ATTRIBUTE_CNAME, .name = $2, .span = @$}; }
    | allowance
    ;

/* -- enums ----------------------------------------------------------------------------------------------------- */

members:
      %empty                      { $$ = (struct members){0}; }
    | members comment member LINE_END {
          $$ = $1;
          $3.comment = $2.text;
          APPEND(parse->region, &$$, $3);
      }
    | members error LINE_END      { $$ = $1; yyerrok; }
    ;

member:
      value_but_drop member_options allowances {
          $$ = $2;
          $$.allows = $3;
          $$.kind = MEMBER_VALUE;
          $$.name = $1;
          $$.span = @$;
          if (!$$.c_name.text)
              mistake_letters(parse, $1, $1.span, true);
      }
    | DROP                        { $$ = (struct member_syntax){.kind = MEMBER_VALUE, .name = $1, .span = @$}; }
    | DROP value optional_using_value allowances {
          $$ = (struct member_syntax){.kind = MEMBER_DROP, .name = $2, .using_ = $3, .allows = $4, .span = @$};
      }
    ;

member_options:
      %empty                      { $$ = (struct member_syntax){0}; }
    | member_options WAS value    { $$ = $1; $$.was = $3; }
    | member_options CNAME any_name { $$ = $1; $$.c_name = $3; }
    | member_options '=' INTEGER  { $$ = $1; $$.has_number = true; $$.number = parse_integer(parse, $3, false); }
    | member_options '=' '-' INTEGER { $$ = $1; $$.has_number = true; $$.number = parse_integer(parse, $4, true); }
    ;

optional_using_value: %empty { $$ = NO_NAME; } | USING value { $$ = $2; } ;

value: any_name | TEXT ;
value_but_drop: word_but_drop | TEXT ;
word_but_drop:
      plain_name | expression_word | reserved_word
    | CHECK | EXCLUDE | FOREIGN | INCLUDE | INDEX | PRIMARY | RETIRE | UNIQUE | USE
    ;

/* -- tables ---------------------------------------------------------------------------------------------------- */

items:
      %empty                      { $$ = (struct items){0}; }
    | items comment item LINE_END {
          $$ = $1;
          if ($3) {
              set_comment(parse, $3, $2);
              APPEND(parse->region, &$$, *$3);
          }
      }
    | items error LINE_END        { $$ = $1; yyerrok; }
    ;

item:
      addable
    | USE any_name                { $$ = make_item(parse, ITEM_USE, $2, @$); }
    | RETIRE any_name             { $$ = make_item(parse, ITEM_RETIRE, $2, @$); }
    | drop_item allowances        { $$ = $1; $$->attributes = $2; }
    | settings allowances         { $$ = $1; $$->attributes = $2; }
    | allowance                   { $$ = make_item(parse, ITEM_ALLOW, $1.name, @$); $$->text = $1.text; }
    | EXCLUDED                    { $$ = make_item(parse, ITEM_EXCLUDE, NO_NAME, @$); $$->text = $1.text; }
    | UNIQUE                      { mistake_no_columns(parse, "unique", @1); $$ = NULL; }
    | INDEX                       { mistake_no_columns(parse, "index", @1); $$ = NULL; }
    | PRIMARY KEY                 { mistake_no_columns(parse, "primary key", @$); $$ = NULL; }
    | UNIQUE element_name         { mistake_bare_column(parse, "unique", $2); $$ = NULL; }
    | INDEX element_name          { mistake_bare_column(parse, "index", $2); $$ = NULL; }
    | PRIMARY KEY element_name    { mistake_bare_column(parse, "primary key", $3); $$ = NULL; }
    ;

/* What `add` can stand in front of, in a migration. */
addable: column | constraint | index ;

column:
      column_name type attributes { $$ = make_column_item(parse, $1, $2, $3, @$); }
    | column_name reference attributes {
          add_reference(parse, $3, $2);
          $$ = make_column_item(parse, $1, NULL, $3, @$);
      }
    ;

/* -> account(id)? */
reference:
      ARROW dotted optional_names question {
          $$ = (struct reference_syntax){.table = $2, .columns = $3, .nullable = $4, .span = @$};
      }
    ;

question: %empty { $$ = false; } | '?' { $$ = true; } ;

type:
      type_core question          { $$ = $1; $$->nullable = $2; $$->span = @$; }
    ;

type_core:
      scalar                      { $$ = $1; $$->span = @$; }
    | scalar '[' ']'              { $$ = $1; $$->array = true; $$->span = @$; }
    ;

scalar:
      type_name                   { $$ = make_type(parse, $1, @$); }
    | type_name '.' any_name      { $$ = make_type(parse, join_names(parse, $1, ".", $3), @$); }
    | sized ')'                   { $$ = $1; $$->span = @$; mistake_foreign_type(parse, $$); }
    | NATIVE '(' native_texts ')' { $$ = $3; $$->name = $1; $$->span = @$; }
    ;

sized:
      type_name '(' INTEGER {
          $$ = NEW(parse->region, struct type_syntax);
          $$->name = $1;
          add_type_argument(parse, $$, $3);
      }
    | sized ',' INTEGER           { $$ = $1; add_type_argument(parse, $$, $3); }
    ;

native_texts:
      FENCE                       { $$ = NEW(parse->region, struct type_syntax); add_native_text(parse, $$, NO_NAME, $1); }
    | engine FENCE                { $$ = NEW(parse->region, struct type_syntax); add_native_text(parse, $$, $1, $2); }
    | native_texts ',' engine FENCE { $$ = $1; add_native_text(parse, $$, $3, $4); }
    ;

attributes:
      %empty                      { $$ = NEW(parse->region, struct parts); }
    | attributes attribute        { $$ = $1; $$->attributes = add_attribute(parse, $1->attributes, $2); }
    | attributes reference        { $$ = $1; add_reference(parse, $$, $2); }
    | attributes REFERENCES dotted optional_names {
          $$ = $1;
          mistake_references(parse, @2, @$.end);
          add_reference(parse, $$, (struct reference_syntax){.table = $3, .columns = $4, .span = span_join(@2, @4)});
      }
    | attributes NOT NULL         { $$ = $1; mistake_not_null(parse, span_join(@2, @3)); }
    | attributes NULL             { $$ = $1; $$->null_word = @2; }
    ;

attribute:
      PRIMARY KEY                 { $$ = (struct attribute){.kind = ATTRIBUTE_PRIMARY_KEY, .span = @$}; }
    | AUTO                        { $$ = (struct attribute){.kind = ATTRIBUTE_AUTO, .span = @$}; }
    | AUTO SERIAL                 { $$ = (struct attribute){.kind = ATTRIBUTE_AUTO, .flag = true, .span = @$}; }
    | UNIQUE                      { $$ = (struct attribute){.kind = ATTRIBUTE_UNIQUE, .span = @$}; }
    | INDEX                       { $$ = (struct attribute){.kind = ATTRIBUTE_INDEX, .span = @$}; }
    | DEFAULT default_value       { $$ = (struct attribute){.kind = ATTRIBUTE_DEFAULT, .expression = $2.node, .span = @$}; }
    | DEFAULT QUOTED {
          mistake_quoted_text(parse, $2);
          $$ = (struct attribute){.kind = ATTRIBUTE_DEFAULT, .expression = LEAF(EXPRESSION_TEXT, $2.text, @2).node, .span = @$};
      }
    | ON UPDATE default_value     { $$ = (struct attribute){.kind = ATTRIBUTE_ON_UPDATE, .expression = $3.node, .span = @$}; }
    | CHECK '(' expression ')'    { $$ = (struct attribute){.kind = ATTRIBUTE_CHECK, .expression = $3.node, .span = @$}; }
    | '=' '(' expression ')' stored {
          $$ = (struct attribute){.kind = ATTRIBUTE_GENERATED, .expression = $3.node, .flag = $5, .span = @$};
      }
    | COLLATE any_name            { $$ = (struct attribute){.kind = ATTRIBUTE_COLLATE, .name = $2, .span = @$}; }
    | WAS any_name                { $$ = (struct attribute){.kind = ATTRIBUTE_WAS, .name = $2, .span = @$}; }
    | BACKFILL default_value      { $$ = (struct attribute){.kind = ATTRIBUTE_BACKFILL, .expression = $2.node, .span = @$}; }
    | BACKFILL QUOTED {
          $$ = (struct attribute){.kind = ATTRIBUTE_BACKFILL, .expression = make_column(parse, NO_NAME, $2, @2).node, .span = @$};
      }
    | FROM type USING default_value {
          $$ = (struct attribute){.kind = ATTRIBUTE_FROM_USING, .type = *$2, .expression = $4.node, .span = @$};
      }
    | VERSION                     { $$ = (struct attribute){.kind = ATTRIBUTE_VERSION, .span = @$}; }
    | CNAME any_name              { $$ = (struct attribute){.kind = ATTRIBUTE_CNAME, .name = $2, .span = @$}; }
    | NAMED any_name              { $$ = (struct attribute){.kind = ATTRIBUTE_NAMED, .constraint_name = $2, .span = @$}; }
    | item_option
    ;

stored: STORED { $$ = true; } | VIRTUAL { $$ = false; } ;

/* Of a column, and of a constraint or index that stands as an item. */
item_option:
      allowance
    | deferrable
    | ONLINE                      { $$ = (struct attribute){.kind = ATTRIBUTE_ONLINE, .span = @$}; }
    | MANY any_name               { $$ = (struct attribute){.kind = ATTRIBUTE_MANY, .name = $2, .span = @$}; }
    | NULLS NOT DISTINCT          { $$ = (struct attribute){.kind = ATTRIBUTE_NULLS_NOT_DISTINCT, .span = @$}; }
    | ON DELETE action            { $$ = (struct attribute){.kind = ATTRIBUTE_ON_DELETE_ACTION, .action = $3, .span = @$}; }
    | ON UPDATE action            { $$ = (struct attribute){.kind = ATTRIBUTE_ON_UPDATE_ACTION, .action = $3, .span = @$}; }
    ;

item_options:
      %empty                      { $$ = (struct attributes){0}; }
    | item_options item_option    { $$ = add_attribute(parse, $1, $2); }
    ;

deferrable:
      DEFERRABLE                  { $$ = (struct attribute){.kind = ATTRIBUTE_DEFERRABLE, .span = @$}; }
    | DEFERRABLE INITIALLY DEFERRED { $$ = (struct attribute){.kind = ATTRIBUTE_DEFERRABLE, .flag = true, .span = @$}; }
    | DEFERRABLE INITIALLY IMMEDIATE { $$ = (struct attribute){.kind = ATTRIBUTE_DEFERRABLE, .span = @$}; }
    ;

action:
      CASCADE                     { $$ = ACTION_CASCADE; }
    | RESTRICT                    { $$ = ACTION_RESTRICT; }
    | SET NULL                   { $$ = ACTION_SET_NULL; }
    | SET DEFAULT                 { $$ = ACTION_SET_DEFAULT; }
    | NO ACTION                   { $$ = ACTION_NONE; }
    ;

constraint:
      PRIMARY KEY optional_name '(' names ')' item_options {
          $$ = make_item(parse, ITEM_PRIMARY_KEY, $3, @$);
          $$->columns = $5;
          $$->attributes = $7;
      }
    | UNIQUE optional_name '(' names ')' item_options {
          $$ = make_item(parse, ITEM_UNIQUE, $2, @$);
          $$->columns = $4;
          $$->attributes = $6;
      }
    | CHECK optional_name '(' expression ')' item_options {
          $$ = make_item(parse, ITEM_CHECK, $2, @$);
          $$->expression = $4.node;
          $$->attributes = $6;
      }
    | FOREIGN KEY optional_name '(' names ')' reference item_options {
          $$ = make_item(parse, ITEM_FOREIGN_KEY, $3, @$);
          $$->columns = $5;
          $$->reference = $7;
          $$->attributes = $8;
      }
    ;

index:
      INDEX optional_name index_rest {
          $$ = $3;
          $$->name = $2;
          $$->span = @$;
      }
    | UNIQUE INDEX optional_name index_rest {
          $$ = $4;
          $$->name = $3;
          $$->flag = true;
          $$->span = @$;
      }
    ;

index_rest:
      '(' keys ')'                { $$ = make_item(parse, ITEM_INDEX, NO_NAME, @$); $$->keys = $2; }
    | index_rest USING any_name   { $$ = $1; $$->method = $3; }
    | index_rest INCLUDE '(' names ')' { $$ = $1; $$->include = $4; }
    | index_rest WHERE expression { $$ = $1; $$->where = $3.node; }
    | index_rest item_option      { $$ = $1; $$->attributes = add_attribute(parse, $1->attributes, $2); }
    ;

keys:
      key                         { $$ = (struct index_keys_syntax){0}; APPEND(parse->region, &$$, $1); }
    | keys ',' key                { $$ = $1; APPEND(parse->region, &$$, $3); }
    ;

key:
      key_target direction nulls  { $$ = $1; $$.descending = $2; $$.nulls = $3; $$.span = @$; }
    ;

key_target:
      any_name                    { $$ = (struct index_key_syntax){.column = $1}; }
    | any_name '(' optional_operands ')' {
          $$ = (struct index_key_syntax){.expression = make_list(parse, EXPRESSION_CALL, $1.text, $3, @$).node};
      }
    | '(' expression ')'          { $$ = (struct index_key_syntax){.expression = $2.node}; }
    | key_target COLLATE any_name { $$ = $1; $$.collation = $3; }
    | key_target NAME             { $$ = $1; $$.operator_class = $2; }
    | key_target QUOTED           { $$ = $1; $$.operator_class = $2; }
    ;

direction: %empty { $$ = false; } | ASC { $$ = false; } | DESC { $$ = true; } ;
nulls: %empty { $$ = NULLS_DEFAULT; } | NULLS FIRST { $$ = NULLS_FIRST; } | NULLS LAST { $$ = NULLS_LAST; } ;

drop_item:
      DROP plain_name             { $$ = make_item(parse, ITEM_DROP, $2, @$); $$->drop_kind = DROP_COLUMN; }
    | DROP expression_word        { $$ = make_item(parse, ITEM_DROP, $2, @$); $$->drop_kind = DROP_COLUMN; }
    | DROP INDEX any_name         { $$ = make_item(parse, ITEM_DROP, $3, @$); $$->drop_kind = DROP_INDEX; }
    | DROP INDEX '(' names ')'    { $$ = make_item(parse, ITEM_DROP, NO_NAME, @$); $$->drop_kind = DROP_INDEX; $$->columns = $4; }
    | DROP CHECK any_name         { $$ = make_item(parse, ITEM_DROP, $3, @$); $$->drop_kind = DROP_CHECK; }
    | DROP UNIQUE any_name        { $$ = make_item(parse, ITEM_DROP, $3, @$); $$->drop_kind = DROP_UNIQUE; }
    | DROP UNIQUE '(' names ')'   { $$ = make_item(parse, ITEM_DROP, NO_NAME, @$); $$->drop_kind = DROP_UNIQUE; $$->columns = $4; }
    | DROP FOREIGN KEY any_name   { $$ = make_item(parse, ITEM_DROP, $4, @$); $$->drop_kind = DROP_FOREIGN_KEY; }
    | DROP FOREIGN KEY '(' names ')' { $$ = make_item(parse, ITEM_DROP, NO_NAME, @$); $$->drop_kind = DROP_FOREIGN_KEY; $$->columns = $5; }
    | DROP PRIMARY KEY            { $$ = make_item(parse, ITEM_DROP, NO_NAME, @$); $$->drop_kind = DROP_PRIMARY_KEY; }
    | DROP PRIMARY KEY key_name   { $$ = make_item(parse, ITEM_DROP, $4, @$); $$->drop_kind = DROP_PRIMARY_KEY; }
    | DROP PRIMARY KEY '(' names ')' { $$ = make_item(parse, ITEM_DROP, NO_NAME, @$); $$->drop_kind = DROP_PRIMARY_KEY; $$->columns = $5; }
    ;

/* sqlite { without rowid } */
settings:
      engine '{' setting_list '}' { $$ = make_item(parse, ITEM_SETTINGS, $1, @$); $$->settings = $3; }
    ;

setting_list:
      %empty                      { $$ = (struct settings_syntax){0}; }
    | setting_list comment setting LINE_END { $$ = $1; APPEND(parse->region, &$$, $3); }
    | setting_list error LINE_END { $$ = $1; yyerrok; }
    ;

setting:
      words                       { $$ = make_setting(parse, $1, NULL, @$); }
    | words setting_value         { $$ = make_setting(parse, $1, $2, @$); }
    | words '=' setting_value     { $$ = make_setting(parse, $1, $3, @$); }
    | words '=' any_name          { $$ = make_setting(parse, $1, $3.text, @$); }
    ;

words:
      any_name                    { $$ = add_name(parse, (struct names){0}, $1); }
    | words any_name              { $$ = add_name(parse, $1, $2); }
    ;

setting_value:
      INTEGER                     { $$ = $1.text; }
    | NUMBER                      { $$ = $1.text; }
    | '-' INTEGER                 { $$ = source_text(parse, @$); }
    | TEXT                        { $$ = $1.text; }
    | '(' operands ')'            { $$ = source_text(parse, @$); }
    ;

/* -- values and expressions ------------------------------------------------------------------------------------ */

/* VALUE: closed in itself, for attributes follow it. */
default_value:
      literal
    | signed
    | call
    | value_name                  { mistake_no_parentheses(parse, $1); $$ = make_column(parse, NO_NAME, $1, @$); }
    | value_name TEXT             { $$ = make_typed_text(parse, $1, $2); }
    | value_name '(' optional_operands ')' { $$ = make_list(parse, EXPRESSION_CALL, $1.text, $3, @$); }
    | '(' expression ')'          { $$ = respan(parse, $2, @$); }
    ;

signed:
      '-' INTEGER                 { $$ = make_unary(parse, OPERATOR_NEGATE, LEAF(EXPRESSION_INTEGER, $2.text, @2), @$); }
    | '-' NUMBER                  { $$ = make_unary(parse, OPERATOR_NEGATE, make_number(parse, $2), @$); }
    | '+' INTEGER                 { $$ = make_integer(parse, $2); }
    | '+' NUMBER                  { $$ = make_number(parse, $2); }
    ;

literal:
      INTEGER                     { $$ = make_integer(parse, $1); }
    | NUMBER                      { $$ = make_number(parse, $1); }
    | TEXT                        { $$ = LEAF(EXPRESSION_TEXT, $1.text, @$); }
    | TRUE                       { $$ = LEAF(EXPRESSION_BOOLEAN, "true", @$); }
    | FALSE                      { $$ = LEAF(EXPRESSION_BOOLEAN, "false", @$); }
    | NULL                       { $$ = LEAF(EXPRESSION_NULL, NULL, @$); }
    ;

expression: or ;

or:
      and
    | or OR and                   { $$ = BINARY(OPERATOR_OR, $1, $3, @$); }
    ;

and:
      not
    | and AND not                 { $$ = BINARY(OPERATOR_AND, $1, $3, @$); }
    ;

not:
      is
    | NOT not                     { $$ = make_unary(parse, OPERATOR_NOT, $2, @$); }
    | '[' part_condition expression ']' { $$ = make_part(parse, $2, $3, @$); }
    ;

is:
      comparison
    | is IS NULL                 { $$ = make_test(parse, EXPRESSION_IS_NULL, false, $1, @$); }
    | is IS NOT NULL             { $$ = make_test(parse, EXPRESSION_IS_NULL, true, $1, @$); }
    | is IS TRUE                 { $$ = make_is_boolean(parse, true, false, $1, @$); }
    | is IS NOT TRUE             { $$ = make_is_boolean(parse, true, true, $1, @$); }
    | is IS FALSE                { $$ = make_is_boolean(parse, false, false, $1, @$); }
    | is IS NOT FALSE            { $$ = make_is_boolean(parse, false, true, $1, @$); }
    | is IS DISTINCT FROM comparison { $$ = make_pair(parse, EXPRESSION_DISTINCT, false, $1, $5, @$); }
    | is IS NOT DISTINCT FROM comparison { $$ = make_pair(parse, EXPRESSION_DISTINCT, true, $1, $6, @$); }
    ;

comparison:
      range
    | range '=' range             { $$ = BINARY(OPERATOR_EQUAL, $1, $3, @$); }
    | range NOT_EQUAL range       { $$ = BINARY(OPERATOR_NOT_EQUAL, $1, $3, @$); }
    | range '<' range             { $$ = BINARY(OPERATOR_LESS, $1, $3, @$); }
    | range LESS_EQUAL range      { $$ = BINARY(OPERATOR_LESS_EQUAL, $1, $3, @$); }
    | range '>' range             { $$ = BINARY(OPERATOR_GREATER, $1, $3, @$); }
    | range GREATER_EQUAL range   { $$ = BINARY(OPERATOR_GREATER_EQUAL, $1, $3, @$); }
    ;

range:
      other
    | other BETWEEN other AND other { $$ = make_triple(parse, EXPRESSION_BETWEEN, false, $1, $3, $5, @$); }
    | other NOT BETWEEN other AND other { $$ = make_triple(parse, EXPRESSION_BETWEEN, true, $1, $4, $6, @$); }
    | other IN '(' operands ')'   { $$ = make_in(parse, false, $1, $4, @$); }
    | other NOT IN '(' operands ')' { $$ = make_in(parse, true, $1, $5, @$); }
    | other IN '(' select ')'     { $$ = make_in_query(parse, false, $1, $4, @$); }
    | other NOT IN '(' select ')' { $$ = make_in_query(parse, true, $1, $5, @$); }
    | other IN PARAMETER          { $$ = make_in_list(parse, false, $1, $3, @3, @$); }
    | other NOT IN PARAMETER      { $$ = make_in_list(parse, true, $1, $4, @4, @$); }
    | other LIKE other            { $$ = make_like(parse, false, false, $1, $3, @$); }
    | other NOT LIKE other        { $$ = make_like(parse, false, true, $1, $4, @$); }
    | other ILIKE other           { $$ = make_like(parse, true, false, $1, $3, @$); }
    | other NOT ILIKE other       { $$ = make_like(parse, true, true, $1, $4, @$); }
    | other LIKE other ESCAPE other { $$ = unsupported_expression(parse, "escape of like", @4); }
    | other NOT LIKE other ESCAPE other { $$ = unsupported_expression(parse, "escape of like", @5); }
    ;

other:
      sum
    | other CONCATENATE sum       { $$ = BINARY(OPERATOR_CONCATENATE, $1, $3, @$); }
    | other ARROW sum             { $$ = BINARY(OPERATOR_JSON_GET, $1, $3, @$); }
    | other LONG_ARROW sum        { $$ = BINARY(OPERATOR_JSON_GET_TEXT, $1, $3, @$); }
    ;

sum:
      product
    | sum '+' product             { $$ = BINARY(OPERATOR_ADD, $1, $3, @$); }
    | sum '-' product             { $$ = BINARY(OPERATOR_SUBTRACT, $1, $3, @$); }
    ;

product:
      collated
    | product '*' collated        { $$ = BINARY(OPERATOR_MULTIPLY, $1, $3, @$); }
    | product '/' collated        { $$ = BINARY(OPERATOR_DIVIDE, $1, $3, @$); }
    | product '%' collated        { $$ = BINARY(OPERATOR_MODULO, $1, $3, @$); }
    ;

collated:
      unary
    | collated COLLATE any_name   { $$ = make_collate(parse, $1, $3, @$); }
    ;

unary:
      postfix
    | '-' unary                   { $$ = make_unary(parse, OPERATOR_NEGATE, $2, @$); }
    | '+' unary                   { $$ = make_unary(parse, OPERATOR_PLUS, $2, @$); }
    ;

postfix:
      primary
    | postfix CAST_COLONS type_core {
          mistake_cast(parse, @1, $3);
          $$ = make_cast(parse, $1, $3, @$);
      }
    | primary '[' expression ']'  { $$ = unsupported_expression(parse, "an element of an array", @$); }
    ;

primary:
      literal
    | call
    | case
    | expression_name             { $$ = make_column(parse, NO_NAME, $1, @$); }
    | expression_name '.' any_name { $$ = make_column(parse, $1, $3, @$); }
    | expression_name '.' any_name '.' any_name { $$ = make_column(parse, join_names(parse, $1, ".", $3), $5, @$); }
    | expression_name TEXT        { $$ = make_typed_text(parse, $1, $2); }
    | expression_name '(' optional_operands ')' { $$ = make_call(parse, $1, $3, @$); }
    | worded_call
    | expression_name '(' '*' ')' optional_filter optional_over {
          $$ = make_of_rows(parse, $1, (struct of_rows_syntax){.filter = $5, .over = $6}, @$);
      }
    | expression_name '(' DISTINCT operands optional_sorts ')' optional_filter optional_over {
          $$ = make_of_rows(parse, $1, (struct of_rows_syntax){true, $4, $5, $7, $8}, @$);
      }
    | expression_name '(' operands ORDER BY sorts ')' optional_filter optional_over {
          $$ = make_of_rows(parse, $1, (struct of_rows_syntax){false, $3, $6, $8, $9}, @$);
      }
    | expression_name '(' optional_operands ')' FILTER '(' WHERE expression ')' optional_over {
          $$ = make_of_rows(parse, $1, (struct of_rows_syntax){.arguments = $3, .filter = $8, .over = $10}, @$);
      }
    | expression_name '(' optional_operands ')' over {
          $$ = make_of_rows(parse, $1, (struct of_rows_syntax){.arguments = $3, .over = $5}, @$);
      }
    | expression_name '(' optional_operands ')' MISPLACED { $$ = misplaced_window(parse, $5); }
    | expression_name '(' '*' ')' MISPLACED { $$ = misplaced_window(parse, $5); }
    | PARAMETER                   { $$ = LEAF(EXPRESSION_PARAMETER, $1.text, @$); }
    | '(' expression ')'          { $$ = respan(parse, $2, @$); }
    | '(' expression ',' operands ')' {
          $$ = make_list(parse, EXPRESSION_ROW, NULL, join_operands(parse, OPERANDS1($2), $4), @$);
      }
    | '(' select ')'              { $$ = make_subquery(parse, EXPRESSION_SUBQUERY, NO_NAME, $2, @$); }
    | EXISTS '(' select ')'       { $$ = make_subquery(parse, EXPRESSION_EXISTS, NO_NAME, $3, @$); }
    | expression_name '(' select ')' { $$ = make_subquery(parse, EXPRESSION_SUBQUERY, $1, $3, @$); }
    ;

optional_filter: %empty { $$ = NOTHING; } | FILTER '(' WHERE expression ')' { $$ = $4; } ;

/* -- windows: over (partition by … order by … rows between … and …) ---------------------------------------------- */

optional_over: %empty { $$ = (struct over_syntax){0}; } | over ;

over:
      OVER plain_name             { $$ = (struct over_syntax){.name = $2, .span = @$}; }
    | OVER '(' window ')'         { $$ = $3; $$.span = @$; }
    ;

window: optional_parts optional_sorts optional_frame { $$ = (struct over_syntax){NO_NAME, $1, $2, $3, @$}; } ;

optional_parts: %empty { $$ = no_operands(); } | PARTITIONED BY operands { $$ = $3; } ;

optional_sorts: %empty { $$ = (struct sorts_syntax){0}; } | ORDER BY sorts { $$ = $3; } ;

optional_frame:
      %empty                      { $$ = (struct frame_syntax){0}; }
    | frame_unit frame_bound      { $$ = (struct frame_syntax){$1, $2, {BOUND_CURRENT, NOTHING}, @$}; }
    | frame_unit BETWEEN frame_bound AND frame_bound { $$ = (struct frame_syntax){$1, $3, $5, @$}; }
    ;

frame_unit:
      ROWS                        { $$ = FRAME_ROWS; }
    | RANGE                       { $$ = FRAME_RANGE; }
    | GROUPS                      { $$ = FRAME_GROUPS; }
    ;

frame_bound:
      UNBOUNDED PRECEDING         { $$ = (struct bound_syntax){BOUND_FIRST, NOTHING}; }
    | UNBOUNDED FOLLOWING         { $$ = (struct bound_syntax){BOUND_LAST, NOTHING}; }
    | CURRENT ROW                 { $$ = (struct bound_syntax){BOUND_CURRENT, NOTHING}; }
    | frame_size PRECEDING        { $$ = (struct bound_syntax){BOUND_PRECEDING, $1}; }
    | frame_size FOLLOWING        { $$ = (struct bound_syntax){BOUND_FOLLOWING, $1}; }
    ;

frame_size:
      INTEGER                     { $$ = make_integer(parse, $1); }
    | PARAMETER                   { $$ = LEAF(EXPRESSION_PARAMETER, $1.text, @$); }
    ;

/* Calls with words between their arguments, which are read as names: extract(year from x), trim(both 'x' from y),
 * substring(x from 2 for 3), position('a' in x). */
worded_call:
      expression_name '(' expression FROM expression ')' { $$ = make_call_from(parse, $1, $3, $5, @$); }
    | expression_name '(' expression_name trimmed FROM expression ')' {
          $$ = make_call_trim(parse, $1, $3, $4, $6, @$);
      }
    | expression_name '(' expression FROM expression NAME expression ')' {
          $$ = make_call_part(parse, $1, $3, $5, $6, $7, @$);
      }
    | expression_name '(' other IN searched ')' { $$ = make_call_in(parse, $1, $3, $5, @$); }
    ;

trimmed:
      expression_name             { $$ = make_column(parse, NO_NAME, $1, @$); }
    | PARAMETER                   { $$ = LEAF(EXPRESSION_PARAMETER, $1.text, @$); }
    ;

/* Behind in, and neither a list in parentheses nor a parameter, which an in of its own may be. */
searched:
      TEXT                        { $$ = LEAF(EXPRESSION_TEXT, $1.text, @$); }
    | expression_name             { $$ = make_column(parse, NO_NAME, $1, @$); }
    | expression_name '.' any_name { $$ = make_column(parse, $1, $3, @$); }
    | expression_name '(' optional_operands ')' { $$ = make_call(parse, $1, $3, @$); }
    | call
    | case
    | searched CONCATENATE sum    { $$ = BINARY(OPERATOR_CONCATENATE, $1, $3, @$); }
    ;

/* Functions whose names are reserved, and cast. */
call:
      CAST '(' expression AS type_core ')' { $$ = make_cast(parse, $3, $5, @$); }
    | LEFT '(' optional_operands ')'  { $$ = make_list(parse, EXPRESSION_CALL, "left", $3, @$); }
    | RIGHT '(' optional_operands ')' { $$ = make_list(parse, EXPRESSION_CALL, "right", $3, @$); }
    ;

case:
      CASE whens END              { $$ = make_list(parse, EXPRESSION_CASE, NULL, $2, @$); }
    | CASE whens ELSE expression END {
          $$ = make_list(parse, EXPRESSION_CASE, NULL, add_operand(parse, $2, $4), @$);
      }
    | CASE expression whens END {
          $$ = make_list(parse, EXPRESSION_CASE_OF, NULL, join_operands(parse, OPERANDS1($2), $3), @$);
      }
    | CASE expression whens ELSE expression END {
          $$ = make_list(parse, EXPRESSION_CASE_OF, NULL,
                         add_operand(parse, join_operands(parse, OPERANDS1($2), $3), $5), @$);
      }
    ;

whens:
      WHEN expression THEN expression { $$ = add_operand(parse, OPERANDS1($2), $4); }
    | whens WHEN expression THEN expression { $$ = add_operand(parse, add_operand(parse, $1, $3), $5); }
    ;

operands:
      expression                  { $$ = OPERANDS1($1); }
    | operands ',' expression     { $$ = add_operand(parse, $1, $3); }
    ;

optional_operands: %empty { $$ = no_operands(); } | operands ;

/* -- a migration file ------------------------------------------------------------------------------------------ */

entries:
      %empty
    | entries comment entry LINE_END {
          if ($2.text && !parse->migration_tree->comment)
              parse->migration_tree->comment = $2.text;
      }
    | entries error LINE_END      { yyerrok; }
    ;

entry:
      REVISION id TEXT            { header_revision(parse, $2, $3); }
    | REVISION id                 { header_revision(parse, $2, NO_NAME); }
    | DRAFT id                    { header_draft(parse, $2); }
    | FORMAT INTEGER              { header_format(parse, $2, @$); }
    | PARENT ids                  { header_ids(parse, &parse->migration_tree->parents, $2); }
    | CREATED date                { header_created(parse, $2); }
    | BRANCH any_name             { header_branch(parse, $2); }
    | DEPENDS ON ids              { header_ids(parse, &parse->migration_tree->depends, $3); }
    | REPLACES ids                { header_ids(parse, &parse->migration_tree->replaces, $2); }
    | UPGRADE '{' operations '}'  { header_part(parse, true, $3, @$, span_join(@2, @4)); }
    | DOWNGRADE '{' operations '}' { header_part(parse, false, $3, @$, span_join(@2, @4)); }
    | WAS '{' operations '}'      { header_was(parse, $3, @$); }
    | MISTAKEN
    ;

ids:
      id                          { $$ = add_name(parse, (struct names){0}, $1); }
    | ids id                      { $$ = add_name(parse, $1, $2); }
    | ids ',' id                  { $$ = add_name(parse, $1, $3); }
    ;

id: INTEGER | NUMBER | MALFORMED | NAME ;

date:
      INTEGER '-' INTEGER '-' INTEGER { $$ = (struct name){source_text(parse, @$), @$}; }
    ;

operations:
      %empty                      { $$ = (struct changes){0}; }
    | operations comment operation LINE_END {
          $$ = $1;
          if ($3) {
              if ($3->declaration)
                  $3->declaration->comment = $2.text;
              APPEND(parse->region, &$$, *$3);
          }
      }
    | operations error LINE_END   { $$ = $1; yyerrok; }
    ;

operation:
      operation_body allowances   { $$ = $1; if ($$) $$->allows = $2; }
    | MISTAKEN                    { $$ = NULL; }
    ;

operation_body:
      CREATE table                { $$ = make_change(parse, CHANGE_CREATE_TABLE, $2->name, @$); $$->declaration = $2; }
    | CREATE enumeration          { $$ = make_change(parse, CHANGE_CREATE_ENUM, $2->name, @$); $$->declaration = $2; }
    | CREATE object               { $$ = make_change(parse, CHANGE_CREATE_OBJECT, $2->name, @$); $$->declaration = $2; }
    | DROP object_word plain_name { $$ = make_change(parse, CHANGE_DROP_OBJECT, $3, @$); $$->object = $2; }
    | DROP TABLE dotted           { $$ = make_change(parse, CHANGE_DROP_TABLE, $3, @$); }
    | DROP ENUM dotted            { $$ = make_change(parse, CHANGE_DROP_ENUM, $3, @$); }
    | RENAME TABLE dotted TO dotted { $$ = make_change(parse, CHANGE_RENAME_TABLE, $3, @$); $$->new_name = $5; }
    | RENAME ENUM dotted TO dotted { $$ = make_change(parse, CHANGE_RENAME_ENUM, $3, @$); $$->new_name = $5; }
    | ALTER TABLE dotted '{' table_changes '}' { $$ = make_change(parse, CHANGE_ALTER_TABLE, $3, @$); $$->changes = $5; }
    | ALTER ENUM dotted '{' enum_changes '}' { $$ = make_change(parse, CHANGE_ALTER_ENUM, $3, @$); $$->changes = $5; }
    | function                    { $$ = make_change(parse, CHANGE_FUNCTION, $1->name, @$); $$->declaration = $1; }
    | RUN '{' statement '}'       { $$ = make_change(parse, CHANGE_RUN, NO_NAME, @$); $$->query = $3; }
    | RUN '{' statement ';' '}'   { mistake_semicolon(parse, @4); $$ = make_change(parse, CHANGE_RUN, NO_NAME, @$); $$->query = $3; }
    | RUN '{' error '}'           { yyerrok; $$ = NULL; }
    | SQL any_name FENCE touches  {
          $$ = make_change(parse, CHANGE_SQL, $2, @$);
          $$->text = $3.text;
          $$->touches = $4;
      }
    | IRREVERSIBLE TEXT           { $$ = make_change(parse, CHANGE_IRREVERSIBLE, NO_NAME, @$); $$->text = $2.text; }
    | UNSUPPORTED                 { $$ = make_change(parse, CHANGE_UNSUPPORTED, NO_NAME, @$); $$->text = $1.text; }
    ;

touches:
      %empty                      { $$ = (struct names){0}; }
    | TOUCHES dotted_list         { $$ = $2; }
    ;

table_changes:
      %empty                      { $$ = (struct changes){0}; }
    | table_changes comment table_change LINE_END {
          $$ = $1;
          if ($3) {
              if ($3->item)
                  set_comment(parse, $3->item, $2);
              APPEND(parse->region, &$$, *$3);
          }
      }
    | table_changes error LINE_END { $$ = $1; yyerrok; }
    ;

table_change:
      ADD addable                 { $$ = item_change(parse, CHANGE_ADD, $2, @$); }
    | ADD EXCLUDED                { $$ = item_change(parse, CHANGE_ADD, make_item(parse, ITEM_EXCLUDE, NO_NAME, @$), @$); }
    | column_change allowances    { $$ = $1; $$->allows = $2; }
    ;

column_change:
      drop_item                   { $$ = item_change(parse, CHANGE_DROP, $1, @$); }
    | settings                    { $$ = item_change(parse, CHANGE_SETTINGS, $1, @$); }
    | DROP settings               { $$ = item_change(parse, CHANGE_SETTINGS, $2, @$); $$->flag = true; }
    | RENAME plain_name TO any_name { $$ = make_change(parse, CHANGE_RENAME, $2, @$); $$->new_name = $4; $$->drop_kind = DROP_COLUMN; }
    | RENAME expression_word TO any_name { $$ = make_change(parse, CHANGE_RENAME, $2, @$); $$->new_name = $4; $$->drop_kind = DROP_COLUMN; }
    | RENAME INDEX plain_name TO any_name { $$ = make_change(parse, CHANGE_RENAME, $3, @$); $$->new_name = $5; $$->drop_kind = DROP_INDEX; }
    | RENAME CONSTRAINT plain_name TO any_name { $$ = make_change(parse, CHANGE_RENAME, $3, @$); $$->new_name = $5; $$->drop_kind = DROP_OTHER; }
    | ALTER column_name TYPE type_core { $$ = make_change(parse, CHANGE_TYPE, $2, @$); $$->type = *$4; }
    | ALTER column_name TYPE type_core USING expression {
          $$ = make_change(parse, CHANGE_TYPE, $2, @$);
          $$->type = *$4;
          $$->expression = $6.node;
      }
    | ALTER column_name NULL      { $$ = make_change(parse, CHANGE_NULL, $2, @$); }
    | ALTER column_name NOT NULL  { $$ = make_change(parse, CHANGE_NOT_NULL, $2, @$); }
    | ALTER column_name NOT NULL BACKFILL expression { $$ = make_change(parse, CHANGE_NOT_NULL, $2, @$); $$->expression = $6.node; }
    | ALTER column_name DEFAULT default_value { $$ = make_change(parse, CHANGE_DEFAULT, $2, @$); $$->expression = $4.node; }
    | ALTER column_name DROP DEFAULT { $$ = make_change(parse, CHANGE_DEFAULT, $2, @$); }
    | ALTER column_name AUTO      { $$ = make_change(parse, CHANGE_AUTO, $2, @$); $$->flag = true; }
    | ALTER column_name AUTO SERIAL { $$ = make_change(parse, CHANGE_AUTO, $2, @$); $$->flag = $$->flag2 = true; }
    | ALTER column_name DROP AUTO { $$ = make_change(parse, CHANGE_AUTO, $2, @$); }
    | ALTER column_name '=' '(' expression ')' stored {
          $$ = make_change(parse, CHANGE_GENERATED, $2, @$);
          $$->expression = $5.node;
          $$->flag = $7;
      }
    | ALTER column_name DROP GENERATED { $$ = make_change(parse, CHANGE_GENERATED, $2, @$); }
    | ALTER column_name COLLATE any_name { $$ = make_change(parse, CHANGE_COLLATE, $2, @$); $$->new_name = $4; }
    | ALTER column_name DROP COLLATE { $$ = make_change(parse, CHANGE_COLLATE, $2, @$); }
    | ALTER column_name COMMENT TEXT { $$ = make_change(parse, CHANGE_COMMENT, $2, @$); $$->text = $4.text; }
    | ALTER column_name COMMENT NULL { $$ = make_change(parse, CHANGE_COMMENT, $2, @$); }
    | COMMENT TEXT                { $$ = make_change(parse, CHANGE_COMMENT, NO_NAME, @$); $$->text = $2.text; }
    | COMMENT NULL                { $$ = make_change(parse, CHANGE_COMMENT, NO_NAME, @$); }
    ;

enum_changes:
      %empty                      { $$ = (struct changes){0}; }
    | enum_changes comment enum_change LINE_END {
          $$ = $1;
          if ($3) {
              if ($3->member)
                  $3->member->comment = $2.text;
              APPEND(parse->region, &$$, *$3);
          }
      }
    | enum_changes error LINE_END { $$ = $1; yyerrok; }
    ;

enum_change: value_change allowances { $$ = $1; $$->allows = $2; } ;

value_change:
      ADD value_but_drop member_options {
          $$ = make_change(parse, CHANGE_ADD_VALUE, $2, @$);
          $$->member = add_member(parse, $2, $3, @$);
      }
    | ADD value_but_drop member_options BEFORE value {
          $$ = make_change(parse, CHANGE_ADD_VALUE, $2, @$);
          $$->member = add_member(parse, $2, $3, @$);
          $$->new_name = $5;
      }
    | RENAME value TO value       { $$ = make_change(parse, CHANGE_RENAME_VALUE, $2, @$); $$->new_name = $4; }
    | DROP value optional_using_value {
          $$ = make_change(parse, CHANGE_DROP_VALUE, $2, @$);
          $$->member = add_member(parse, $2, (struct member_syntax){.using_ = $3}, @$);
          $$->member->kind = MEMBER_DROP;
      }
    | COMMENT TEXT                { $$ = make_change(parse, CHANGE_COMMENT, NO_NAME, @$); $$->text = $2.text; }
    | COMMENT NULL                { $$ = make_change(parse, CHANGE_COMMENT, NO_NAME, @$); }
    ;

/* -- one statement, of a query or of run { … } ------------------------------------------------------------------- */

statement: with changing          { $$ = $2; $$->withs = $1; $$->span = @$; } ;

changing:
      INSERT INTO dotted optional_alias optional_names source conflict {
          $$ = NEW(parse->region, struct query_syntax);
          *$$ = (struct query_syntax){.kind = QUERY_INSERT, .table = $3, .alias = $4, .columns = $5, .source = $6, .conflict = $7};
      }
    | UPDATE dotted optional_alias SET assignments optional_where {
          $$ = NEW(parse->region, struct query_syntax);
          *$$ = (struct query_syntax){.kind = QUERY_UPDATE, .table = $2, .alias = $3, .assignments = $5, .where = $6.node};
      }
    | UPDATE dotted optional_alias SET assignments FROM from_list optional_where {
          $$ = NEW(parse->region, struct query_syntax);
          *$$ = (struct query_syntax){.kind = QUERY_UPDATE, .table = $2, .alias = $3, .assignments = $5, .reading = $7, .where = $8.node};
      }
    | DELETE FROM dotted optional_alias optional_where {
          $$ = NEW(parse->region, struct query_syntax);
          *$$ = (struct query_syntax){.kind = QUERY_DELETE, .table = $3, .alias = $4, .where = $5.node};
      }
    | DELETE FROM dotted optional_alias USING from_list optional_where {
          $$ = NEW(parse->region, struct query_syntax);
          *$$ = (struct query_syntax){.kind = QUERY_DELETE, .table = $3, .alias = $4, .reading = $6, .where = $7.node};
      }
    ;

optional_alias: %empty { $$ = NO_NAME; } | AS any_name { $$ = $2; } | plain_name ;

source:
      select
    | DEFAULT VALUES              { $$ = NULL; }
    ;

conflict:
      %empty                      { $$ = NULL; }
    | ON CONFLICT optional_names DO NOTHING {
          $$ = NEW(parse->region, struct conflict_syntax);
          *$$ = (struct conflict_syntax){.columns = $3, .span = @$};
      }
    | ON CONFLICT optional_names DO UPDATE SET assignments optional_where {
          $$ = NEW(parse->region, struct conflict_syntax);
          *$$ = (struct conflict_syntax){.columns = $3, .updates = true, .assignments = $7, .where = $8.node, .span = @$};
      }
    ;

optional_where: %empty { $$ = NOTHING; } | WHERE expression { $$ = $2; } ;

optional_distinct: %empty { $$ = false; } | DISTINCT { $$ = true; } ;

value_rows:
      '(' row_values ')'          { $$ = (struct rows_syntax){0}; add_row(parse, &$$, $2); }
    | value_rows ',' '(' row_values ')' { $$ = $1; add_row(parse, &$$, $4); }
    ;

row_values:
      assigned                    { $$ = OPERANDS1($1); }
    | row_values ',' assigned     { $$ = add_operand(parse, $1, $3); }
    ;

assigned: expression | DEFAULT { $$ = LEAF(EXPRESSION_DEFAULT, NULL, @$); } ;

assignments:
      assignment                  { $$ = (struct assignments_syntax){0}; add_assignment(parse, &$$, $1); }
    | assignments ',' assignment  { $$ = $1; add_assignment(parse, &$$, $3); }
    ;

assignment:
      any_name '=' assigned       { $$ = (struct assignment_syntax){.column = $1, .value = $3.node}; }
    | '[' part_condition any_name '=' assigned ']' {
          $$ = (struct assignment_syntax){$3, $5.node, part_at($2, @$)};
      }
    ;

%%

static int grammar_lex(GRAMMAR_STYPE *value, GRAMMAR_LTYPE *location, struct parse *parse)
{
    struct token token = feed_next(parse);
    memcpy(value, &token.name, sizeof token.name); /* every token's value is its name */
    *location = token.name.span;
    return token.kind;
}

static void *grown_stack(struct parse *parse, const void *stack, size_t used, size_t size)
{
    return memcpy(schema_region_allocate(parse->scratch, size), stack, used);
}

/* What the parser says by itself: nothing but that its stack is full. */
static void grammar_error(const GRAMMAR_LTYPE *location, struct parse *parse, const char *message)
{
    (void)location;
    (void)message;
    nesting_error(parse);
}

static int yyreport_syntax_error(const yypcontext_t *context, struct parse *parse)
{
    yysymbol_kind_t symbols[YYNTOKENS];
    const char *names[YYNTOKENS];
    bool name = false, line_end = false;
    int count = yypcontext_expected_tokens(context, symbols, YYNTOKENS);
    size_t used = 0;
    for (int i = 0; i < count; i++) {
        switch (symbols[i]) {
        case YYSYMBOL_NAME:
            name = true;
            break;
        case YYSYMBOL_LINE_END:
            line_end = true;
            break;
        case YYSYMBOL_UNSUPPORTED:
        case YYSYMBOL_MISTAKEN:
        case YYSYMBOL_EXCLUDED:
        case YYSYMBOL_MISPLACED:
        case YYSYMBOL_WINDOW:
        case YYSYMBOL_PARTITIONED:
        case YYSYMBOL_ROWS:
        case YYSYMBOL_RANGE:
        case YYSYMBOL_GROUPS:
        case YYSYMBOL_RECURSIVE:
        case YYSYMBOL_LATERAL:
        case YYSYMBOL_CONFLICT:
        case YYSYMBOL_IF:
        case YYSYMBOL_BRACKET_JOIN:
        case YYSYMBOL_BRACKET_LIMIT:
        case YYSYMBOL_BRACKET_ORDER:
        case YYSYMBOL_DO:
        case YYSYMBOL_NOTHING:
        case YYSYMBOL_BY:
        case YYSYMBOL_DOC:
        case YYSYMBOL_CAST_COLONS:
            break;
        default:
            names[used++] = yysymbol_name(symbols[i]);
        }
    }
    syntax_error(parse, names, used, name, line_end);
    return 0;
}
