/* The syntax tree: what was written, in the order in which it was written, with the place of each word. Nothing is
 * looked up or checked here beyond what the grammar says; that is resolve/'s.
 *
 * Expressions have the shape of the model's (model/structures.h) with no types resolved: type.kind is TYPE_NONE, and a
 * cast or a typed literal has the written type in type.name, with type.precision and type.scale for its arguments.
 * Their `origin` is the span of the whole expression. */
#ifndef COMPILER_SYNTAX_TREE_H
#define COMPILER_SYNTAX_TREE_H

#include "model/structures.h"
#include "source/source.h"

struct name {
    const char *text; /* without quotes; null: none was written */
    struct span span;
};

struct names {
    size_t count, capacity;
    struct name *items;
};

struct type_syntax {
    struct name name; /* int64, text, or an enum's; "native" */
    size_t argument_count;
    int64_t arguments[2];
    bool array;
    bool nullable;
    const char *native_any, *native_sqlite, *native_postgresql;
    struct span span;
};

/* What points to a table: -> account(id)? on delete cascade. */
struct reference_syntax {
    struct name table;
    struct names columns; /* empty: its primary key */
    bool nullable;
    struct span span;
};

enum attribute_kind {
    ATTRIBUTE_PRIMARY_KEY,      /* constraint_name */
    ATTRIBUTE_AUTO,             /* flag: auto serial */
    ATTRIBUTE_UNIQUE,           /* constraint_name */
    ATTRIBUTE_INDEX,            /* constraint_name */
    ATTRIBUTE_DEFAULT,          /* expression */
    ATTRIBUTE_ON_UPDATE,        /* expression */
    ATTRIBUTE_CHECK,            /* expression, constraint_name */
    ATTRIBUTE_GENERATED,        /* expression; flag: stored */
    ATTRIBUTE_COLLATE,          /* name */
    ATTRIBUTE_WAS,              /* name */
    ATTRIBUTE_BACKFILL,         /* expression */
    ATTRIBUTE_FROM_USING,       /* type, expression */
    ATTRIBUTE_ON_DELETE_ACTION, /* action */
    ATTRIBUTE_ON_UPDATE_ACTION, /* action */
    ATTRIBUTE_DEFERRABLE,       /* flag: initially deferred */
    ATTRIBUTE_VERSION,
    ATTRIBUTE_CNAME, /* name */
    ATTRIBUTE_NAMED, /* constraint_name: of the foreign key of a -> column */
    ATTRIBUTE_ALLOW, /* name: the warning; text: why */
    ATTRIBUTE_ONLINE,
    ATTRIBUTE_NULLS_NOT_DISTINCT,
    ATTRIBUTE_MANY, /* name: in C, of the rows that a foreign key finds from its other side */
};

struct attribute {
    enum attribute_kind kind;
    struct name name;
    struct name constraint_name;
    const struct expression *expression;
    struct type_syntax type;
    enum reference_action action;
    const char *text;
    bool flag;
    struct span span;
};

struct attributes {
    size_t count, capacity;
    struct attribute *items;
};

struct column_syntax {
    struct name name;
    struct type_syntax type; /* type.name.text null: that of the key it points to */
    bool has_reference;
    struct reference_syntax reference;
    struct attributes attributes;
    struct names comment; /* none, or one: the text of the doc comment, lines joined by \n */
    struct span span;
};

struct index_key_syntax {
    struct name column; /* text null: an expression */
    const struct expression *expression;
    struct name collation;
    struct name operator_class;
    bool descending;
    enum nulls_order nulls;
    struct span span;
};

enum item_kind {
    ITEM_COLUMN,      /* column */
    ITEM_PRIMARY_KEY, /* name, columns */
    ITEM_UNIQUE,      /* name, columns, attributes (deferrable) */
    ITEM_CHECK,       /* name, expression */
    ITEM_FOREIGN_KEY, /* name, columns, reference, attributes (actions, deferrable) */
    ITEM_INDEX,       /* name, flag: unique; keys, method, include, where */
    ITEM_EXCLUDE,
    ITEM_USE,      /* name: the mixin */
    ITEM_RETIRE,   /* name: the column */
    ITEM_DROP,     /* drop_kind; name, or columns where written in parentheses */
    ITEM_SETTINGS, /* name: the engine; settings */
    ITEM_ALLOW,    /* name: the warning; text: why */
};

enum drop_kind {
    DROP_COLUMN,
    DROP_INDEX,
    DROP_CHECK,
    DROP_UNIQUE,
    DROP_FOREIGN_KEY,
    DROP_PRIMARY_KEY,
    DROP_TABLE,
    DROP_ENUM,
    DROP_OTHER, /* any other kind of declaration: name2 says which */
};

struct setting_syntax {
    struct name name; /* words joined by a space, in lower case: without rowid */
    const char *value;
    struct span span;
};

struct settings_syntax {
    size_t count, capacity;
    struct setting_syntax *items;
};

struct index_keys_syntax {
    size_t count, capacity;
    struct index_key_syntax *items;
};

struct item {
    enum item_kind kind;
    struct name name;
    struct column_syntax *column;
    struct names columns;
    struct reference_syntax reference;
    const struct expression *expression;
    struct attributes attributes; /* was, cname, backfill … where an item may bear them; allow on any */
    struct index_keys_syntax keys;
    struct name method;
    struct names include;
    const struct expression *where;
    enum drop_kind drop_kind;
    struct settings_syntax settings;
    const char *text;
    bool flag;
    const char *comment;
    struct span span;
};

struct items {
    size_t count, capacity;
    struct item *items;
};

enum member_kind { MEMBER_VALUE, MEMBER_DROP };

struct member_syntax {
    enum member_kind kind;
    struct name name;   /* the text of the value */
    struct name was;    /* value: renamed from */
    struct name using_; /* drop: what rows get instead */
    struct name c_name;
    bool has_number;
    int64_t number;
    const char *comment;
    struct attributes allows;
    struct span span;
};

struct members {
    size_t count, capacity;
    struct member_syntax *items;
};

/* What an engine is told of an object: raw has both texts, a function its body as `create`. */
struct engine_text_syntax {
    struct name engine;
    struct name create, drop;
    struct span span;
};

struct engine_texts_syntax {
    size_t count, capacity;
    struct engine_text_syntax *items;
};

struct parameter_syntax {
    struct name name;
    struct type_syntax type;
};

struct parameters_syntax {
    size_t count, capacity;
    struct parameter_syntax *items;
};

/* -- queries ---------------------------------------------------------------------------------------------------- */

struct values_row {
    size_t count, capacity;
    const struct expression **items;
};

struct select_syntax;

/* [ … ] around what may be left out: where a parameter in it is null, or [if :flag: …]. */
struct part_syntax {
    bool there;
    bool unset;       /* [if not :flag: …] */
    struct name flag; /* text null: its own parameters say */
    struct span span;
};

struct relation_syntax {
    struct name table;                  /* text null: reported, or … */
    const struct select_syntax *select; /* … a select in its place */
    struct name alias;                  /* text null: none was written */
    struct names columns;               /* what the alias calls its columns; none: as they are called */
    enum join join;
    const struct expression *on;
    struct names common; /* using (…) */
    struct part_syntax part;
    unsigned depth; /* of the condition */
    struct span span;
};

struct selected_syntax {
    const struct expression *value; /* null: all columns … */
    struct name of;                 /* … of this relation; text null: of every one */
    struct name alias;              /* of all columns of a relation: a row of it within the row */
    const char *comment;
    unsigned depth;
    struct span span;
};

struct sort_syntax {
    const struct expression *value;
    bool descending;
    enum nulls_order nulls;
    unsigned depth;
};

struct sorts_syntax {
    size_t count, capacity;
    struct sort_syntax *items;
};

/* order by :sort { newest: created_at desc; oldest: created_at } */
struct sort_choice_syntax {
    struct name name;
    struct sorts_syntax sorts;
};

struct sort_choices_syntax {
    size_t count, capacity;
    struct sort_choice_syntax *items;
    struct name parameter;
};

struct rows_syntax {
    size_t count, capacity;
    struct values_row *items;
    unsigned depth; /* of the deepest value */
};

/* window name as (…): an expression without a function, whose operands are those of its window. */
struct window_syntax {
    struct name name;
    const struct expression *value;
    struct span span;
};

/* name (columns) as (select …) */
struct with_syntax {
    struct name name;
    struct names columns;
    enum with_how how;
    const struct select_syntax *select;
    struct span span;
};

struct withs_syntax {
    bool recursive;
    size_t count, capacity;
    struct with_syntax *items;
};

/* A select; or rows of values; or two selects put together, with the order and limit of all. */
struct select_syntax {
    struct withs_syntax withs;
    enum set_operation combined; /* SET_NONE: it is not put together of two */
    const struct select_syntax *first, *second;
    struct rows_syntax rows; /* values (…), (…) */
    bool distinct;
    struct {
        size_t count, capacity;
        struct selected_syntax *items;
    } selected;
    struct {
        size_t count, capacity;
        struct relation_syntax *items;
    } relations;
    const struct expression *where, *having, *limit, *offset;
    struct values_row groups;
    struct {
        size_t count, capacity;
        struct window_syntax *items;
    } windows;
    struct sorts_syntax sorts;
    struct sort_choices_syntax choices;
    struct part_syntax order_part, limit_part, offset_part;
    unsigned depth; /* of the deepest expression in it */
    struct span span;
};

struct assignment_syntax {
    struct name column;
    const struct expression *value;
    struct part_syntax part;
};

struct assignments_syntax {
    struct names columns;
    struct values_row values; /* of the same count */
    struct {
        size_t count, capacity;
        struct part_syntax *items;
    } parts;
};

/* on conflict (columns) do nothing; or do update set …. */
struct conflict_syntax {
    struct names columns;
    bool updates;
    struct assignments_syntax assignments;
    const struct expression *where; /* which rows are updated */
    struct span span;
};

/* An insert, update or delete. */
struct query_syntax {
    enum query_kind kind;
    struct withs_syntax withs;
    struct name table;
    struct name alias;
    struct names columns;               /* insert: those in brackets */
    const struct select_syntax *source; /* insert: rows, or a select; null: default values */
    const struct conflict_syntax *conflict;
    struct assignments_syntax assignments; /* update */
    const struct select_syntax *reading;   /* update … from, delete … using: its relations; or null */
    const struct expression *where;
    struct span span;
};

/* What stands in the braces of a query: a select; or a change, with what it returns as a select of nothing else. */
struct query_text {
    struct select_syntax *select;
    const struct query_syntax *change;
};

/* one, one?, many; many as post_card */
struct result_syntax {
    struct name word;
    bool optional;
    struct name shape;
    struct span span;
};

enum declaration_kind {
    DECLARE_SCHEMA,      /* name */
    DECLARE_TABLE,       /* name, was, c_name, items; flag: opaque */
    DECLARE_MIXIN,       /* name, items */
    DECLARE_ENUM,        /* name, was, members; flag: native; type: of a numbered one */
    DECLARE_OBJECT,      /* object; name; raw: table, after, texts */
    DECLARE_FUNCTION,    /* name, parameters, type, texts */
    DECLARE_QUERY,       /* name, parameters, result, select, change */
    DECLARE_DROP,        /* drop_kind, name */
    DECLARE_UNSUPPORTED, /* name, if any; text: the word it begins with: query, view, type, raw … */
};

struct declaration {
    enum declaration_kind kind;
    struct name name;
    struct name was;
    struct name c_name;
    struct items items;
    struct members members;
    struct type_syntax type;
    enum object_kind object;
    struct name table;
    struct names after;
    struct parameters_syntax parameters;
    struct engine_texts_syntax texts;
    const struct expression *expression; /* of a function in the language's own terms */
    struct span brackets;                /* around the parameters of a query */
    struct result_syntax result;
    const struct select_syntax *select; /* of a query that changes rows: what it returns; null: not read */
    const struct query_syntax *change;
    bool nested; /* a query of several selects */
    enum drop_kind drop_kind;
    const char *text;
    bool flag;
    const char *comment;
    struct span span;
};

struct schema_tree { /* one .schema file */
    const struct source *source;
    size_t count, capacity;
    struct declaration *items;
};

/* -- migration files ------------------------------------------------------------------------------------------ */

enum change_kind {
    CHANGE_CREATE_TABLE,  /* declaration */
    CHANGE_DROP_TABLE,    /* name */
    CHANGE_RENAME_TABLE,  /* name, new_name */
    CHANGE_ALTER_TABLE,   /* name, changes: those below up to CHANGE_SETTINGS */
    CHANGE_ADD,           /* item: a column, constraint or index */
    CHANGE_DROP,          /* item: ITEM_DROP */
    CHANGE_RENAME,        /* name, new_name: a column; or drop_kind says: a constraint or index */
    CHANGE_TYPE,          /* name, type; expression: using */
    CHANGE_NULL,          /* name */
    CHANGE_NOT_NULL,      /* name; expression: backfill */
    CHANGE_DEFAULT,       /* name; expression, null: drop default */
    CHANGE_AUTO,          /* name; flag: there; flag2: serial */
    CHANGE_GENERATED,     /* name; expression, null: an ordinary column; flag: stored */
    CHANGE_COLLATE,       /* name; new_name, text null: none */
    CHANGE_COMMENT,       /* name (text null: the table); text, null: none */
    CHANGE_SETTINGS,      /* item: ITEM_SETTINGS; flag: dropped */
    CHANGE_CREATE_ENUM,   /* declaration */
    CHANGE_ALTER_ENUM,    /* name, changes: the three below, and CHANGE_COMMENT */
    CHANGE_ADD_VALUE,     /* member; new_name: before, text null: at the end */
    CHANGE_RENAME_VALUE,  /* name, new_name */
    CHANGE_DROP_VALUE,    /* member (name, using_) */
    CHANGE_DROP_ENUM,     /* name */
    CHANGE_RENAME_ENUM,   /* name, new_name */
    CHANGE_CREATE_OBJECT, /* declaration */
    CHANGE_DROP_OBJECT,   /* name, object */
    CHANGE_FUNCTION,      /* declaration: what the operations below it call */
    CHANGE_RUN,           /* data */
    CHANGE_SQL,           /* name: the engine; text; names: touches */
    CHANGE_IRREVERSIBLE,  /* text */
    CHANGE_UNSUPPORTED,   /* text: the words it begins with */
};

struct change;

struct changes {
    size_t count, capacity;
    struct change *items;
};

struct change {
    enum change_kind kind;
    struct name name;
    struct name new_name;
    struct declaration *declaration;
    struct item *item;
    struct member_syntax *member;
    struct changes changes;
    struct type_syntax type;
    const struct expression *expression;
    struct query_syntax *query;
    struct names touches;
    enum object_kind object;
    struct attributes allows;
    enum drop_kind drop_kind;
    const char *text;
    bool flag, flag2;
    struct span span;
};

struct migration_tree { /* one .migration or .draft file */
    const struct source *source;
    bool draft;
    struct name id;      /* of a draft: its text digest */
    struct name message; /* text null for a draft */
    struct name created;
    struct name label;
    int64_t format;
    struct span format_span;
    struct names parents, depends, replaces;
    const char *comment;
    bool has_upgrade, has_downgrade;
    struct changes upgrade, downgrade;
    struct span upgrade_span, downgrade_span; /* with their braces */
    struct changes was;                       /* of a squash: renames that its upgrade does not show */
    struct span was_span;
};

/* Parse a text. Problems are reported; the tree holds what could be read. */
struct diagnostics;
struct schema_tree *parse_schema(struct region *region, struct diagnostics *diagnostics, const struct source *source);
struct migration_tree *parse_migration(struct region *region, struct diagnostics *diagnostics,
                                       const struct source *source);

/* The tokens of a part of a text, one to a line, without comments and layout: what checksums and ids are made of. Line
 * ends are tokens only where the grammar needs them, in fences CR LF is LF, and keywords are in lower case. */
const char *canonical_tokens(struct region *region, const struct source *source, struct span part);

/* Whether a word of the language must be quoted to be a name where a column is declared, or inside an expression. */
bool must_quote_as_column(const char *name);
bool must_quote_in_expression(const char *name);
bool is_keyword(const char *name); /* of any kind */

#endif
