-- A public version of the plan that was put before the public, and whether it was taken back. What it says is the paper,
-- which never changes; its id is the paper's.
create table improvement.publication (
  partnership_id int not null,
  id uuid not null,
  by_name text not null,
  at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, id) references improvement.paper
);
alter table improvement.publication enable row level security;
alter table improvement.publication force row level security;
grant select, insert, update on improvement.publication to breakwater_app;
create policy publication_read on improvement.publication for select using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select improvement.sees_plan()) or (select sharing.viewer_has('COMMISSIONER'))));
-- nothing but what was written for the public is put before it
create policy publication_kept on improvement.publication for insert with check (
  partnership_id = (select sharing.viewer_partnership()) and (select sharing.viewer_has('IMPROVEMENT_LEAD'))
  and exists (select 1 from improvement.paper p
              where p.partnership_id = publication.partnership_id and p.id = publication.id and p.audience = 'PUBLIC'));
create policy publication_changed on improvement.publication for update using (
  partnership_id = (select sharing.viewer_partnership()) and (select sharing.viewer_has('IMPROVEMENT_LEAD')));
create trigger keep_history after insert or update on improvement.publication
  for each row execute function sharing.keep_history();

-- A box of a theory, or a line of a register, is changed; what it said before stays beside it for its readers.
alter table improvement.theory add column version int not null default 1;
create table improvement.revision (
  partnership_id int not null,
  id uuid not null,
  of_id uuid not null,
  said text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (partnership_id, id)
);
create index on improvement.revision (partnership_id, of_id, at);
alter table improvement.revision enable row level security;
alter table improvement.revision force row level security;
grant select, insert on improvement.revision to breakwater_app;
create policy revision_read on improvement.revision for select using (
  partnership_id = (select sharing.viewer_partnership()) and (select improvement.sees_plan()));
create policy revision_kept on improvement.revision for insert with check (
  partnership_id = (select sharing.viewer_partnership()) and (select improvement.writes_plan()));

-- who said that a board's action is done
alter table improvement.item add column done_by text;
