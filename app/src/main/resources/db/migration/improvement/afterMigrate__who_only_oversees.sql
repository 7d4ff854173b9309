-- Who only oversees sees nobody, in any table about a child or family. This is gone through after every migration, so a table
-- that comes later has it without another file; a module that comes later is named in the list, and SchemaTests says so.
-- Two copies of the application that start together may both find a table without it: whoever comes second need do nothing.
do $$
declare
  one record;
begin
  for one in select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname in ('people', 'facts', 'frontdoor') and c.relkind in ('r', 'p') and c.relrowsecurity
               and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'not_for_oversight') loop
    begin
      execute format('create policy not_for_oversight on %I.%I as restrictive using (not (select improvement.only_oversees()))',
                     one.nspname, one.relname);
    exception when duplicate_object then
      null;
    end;
  end loop;
end $$;
