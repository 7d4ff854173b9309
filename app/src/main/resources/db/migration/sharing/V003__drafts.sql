-- What a person was writing when a session or a connection ended. Each sees only their own; nobody else, ever.
-- A draft is not yet a record: it keeps no history, and goes when the form is sent or after a week.
create table sharing.draft (
  partnership_id int not null,
  staff_id int not null,
  name text not null,
  fields text not null,
  saved_at timestamptz not null,
  primary key (partnership_id, staff_id, name)
);
alter table sharing.draft enable row level security;
alter table sharing.draft force row level security;
create policy draft_own on sharing.draft
  using (partnership_id = (select sharing.viewer_partnership()) and staff_id = (select sharing.viewer_staff()))
  with check (partnership_id = (select sharing.viewer_partnership()) and staff_id = (select sharing.viewer_staff()));
grant select, insert, update, delete on sharing.draft to breakwater_app;
