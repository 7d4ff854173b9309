-- As V040, for the tables that people has got since.
do $$
declare
  one record;
begin
  for one in select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname in ('people', 'facts', 'frontdoor') and c.relkind in ('r', 'p') and c.relrowsecurity
               and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'not_for_oversight') loop
    execute format('create policy not_for_oversight on %I.%I as restrictive using (not (select improvement.only_oversees()))',
                   one.nspname, one.relname);
  end loop;
end $$;
