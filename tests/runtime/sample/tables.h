/* The tables of sample.schema, as the SQLite dialect creates them in essence. */
#ifndef SAMPLE_TABLES_H
#define SAMPLE_TABLES_H

static const char *const sample_tables[] = {
    ("create table account (id integer primary key, email text not null, nick text, role text not null default 'member'"
     " constraint account_role check (role in ('member', 'moderator', 'admin')), balance integer not null default 0,"
     " settings text not null default '{}' constraint account_settings check (json_valid(settings)), created_at text"
     " not null, updated_at text not null, constraint account_email_key unique (email),"
     " constraint email_shape check (email glob '*?@?*')) strict"),
    "create index account_role_created_at_idx on account (role, created_at desc)",
    ("create table post (id integer primary key, author_id integer not null references account on delete cascade,"
     " reviewer_id integer references account on delete set null, title text not null, body text not null, note text"
     " default 'none', views integer not null default 0, status text not null default 'draft', edition integer not null"
     " default 1, constraint post_author_id_title_key unique (author_id, title)) strict"),
    "create table tag (name text not null primary key) strict",
    ("create table post_tag (post_id integer not null references post on delete cascade, tag text not null references"
     " tag, primary key (post_id, tag)) strict"),
    "create table visit (at text not null, path text not null) strict",
};

#endif
