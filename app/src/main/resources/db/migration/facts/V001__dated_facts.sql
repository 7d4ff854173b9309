-- What agencies' returns and extracts say was done, by source. A fact is known again by its record, extract, kind and key.
grant usage on schema facts to breakwater_app;

create table facts.fact (
  partnership_id int not null,
  id uuid not null,
  organisation_id int not null,                  -- whose word it is
  extract text not null,                         -- cin, ssda903, annex-a, or the name of a mapping of their own
  part text not null,                            -- its table or list
  record_id uuid not null,                       -- the agency's own record in the person index
  kind text not null,
  key text not null,                             -- the first day; with what is said, for several of one day
  from_date date not null,
  to_date date,
  details jsonb not null,                        -- pairs of name and value, in order, as written
  as_of date not null,                           -- the latest day up to which the agency said so
  first_said timestamptz not null,
  withdrawn boolean not null default false,      -- a newer extract no longer says it
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, record_id, extract, kind, key),
  check (to_date >= from_date)
);

alter table facts.fact enable row level security;
alter table facts.fact force row level security;
grant select, insert, update on facts.fact to breakwater_app;

create policy fact_seen on facts.fact for select using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select people.viewer_links()) or people.viewer_sees_record(partnership_id, record_id)));
create policy fact_kept on facts.fact for insert with check (
  partnership_id = (select sharing.viewer_partnership()) and (select sharing.viewer_is_system()));
create policy fact_changed on facts.fact for update using (
  partnership_id = (select sharing.viewer_partnership()) and (select sharing.viewer_is_system()));

-- that a later extract says the same is no change
create trigger keep_history after update on facts.fact for each row
  when (old.to_date is distinct from new.to_date or old.details <> new.details or old.withdrawn <> new.withdrawn)
  execute function sharing.keep_history();
create trigger keep_deletion after delete on facts.fact for each row execute function sharing.keep_history();
