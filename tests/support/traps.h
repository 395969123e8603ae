/* Who may create in the tables' schema on PostgreSQL makes operators and functions for just the types of their columns,
 * where the server's own are for others that these are cast to. Whatever calls one of them fails. */
#ifndef TESTS_SUPPORT_TRAPS_H
#define TESTS_SUPPORT_TRAPS_H

static const char traps_sql[] =
    "do $do$ declare one record; begin "
    "for one in with used as (select distinct atttypid as type from pg_catalog.pg_attribute a "
    "  join pg_catalog.pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = "
    "'public'::regnamespace "
    "  and c.relname not like 'schemac%' where a.attnum > 0 and not attisdropped "
    "  union select 'text'::regtype union select 'integer'::regtype union select 'bigint'::regtype), "
    "numbers as (select type from used join pg_catalog.pg_type t on t.oid = type where t.typcategory = 'N'), "
    "pairs as (select a.type as l, b.type as r from used a join used b on a.type = b.type or b.type = "
    "'text'::regtype "
    "  or a.type = 'text'::regtype union select a.type, b.type from numbers a, numbers b) "
    "select l::regtype::text as l, r::regtype::text as r, name, "
    "  case when name in ('+', '-', '*', '/', '%', '||') then l::regtype::text else 'boolean' end as result "
    "  from pairs, pg_catalog.unnest(array['=', '<>', '<', '<=', '>', '>=', '+', '-', '*', '/', '%', '||', '~~', "
    "'~']) "
    "  as n(name) where not exists (select 1 from pg_catalog.pg_operator o where o.oprname = name and oprleft = l "
    "and oprright = r "
    "  and o.oprnamespace = 'pg_catalog'::regnamespace) "
    "loop "
    "  execute pg_catalog.format('create or replace function public.%I(%s, %s) returns %s language plpgsql as "
    "    %L', case one.result when 'boolean' then 'trap_of_truth' else 'trap' end, one.l, one.r, one.result, "
    "    'begin raise exception ''a trap was stepped into''; end'); "
    "  execute pg_catalog.format('create operator public.%s (function = public.%I, leftarg = %s, rightarg = %s)', "
    "    one.name, case one.result when 'boolean' then 'trap_of_truth' else 'trap' end, one.l, one.r); "
    "end loop; "
    "for one in select distinct pg_catalog.format_type(t.typarray, null) as list, pg_catalog.format_type(t.oid, "
    "null) as of "
    "  from pg_catalog.pg_type t join pg_catalog.pg_attribute a on a.atttypid = t.oid join pg_catalog.pg_class c "
    "on "
    "  c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace where t.typarray <> 0 "
    "  and a.attnum > 0 "
    "loop "
    "  execute pg_catalog.format('create function public.unnest(%s) returns setof %s language plpgsql as %L', "
    "one.list, "
    "    one.of, 'begin raise exception ''a trap was stepped into''; end'); "
    "end loop; "
    "execute pg_catalog.format('create function public.lower(varchar) returns text language plpgsql as %L', "
    "  'begin raise exception ''a trap was stepped into''; end'); "
    "end $do$";

#endif
