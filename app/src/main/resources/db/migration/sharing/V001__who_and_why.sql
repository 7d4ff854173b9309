-- Partnerships, organisations, people who sign in; the viewer of a transaction; history and audit.
grant usage on schema sharing to breakwater_app;

create table sharing.partnership (
  id int generated always as identity primary key,
  code text not null unique,
  name text not null
);

create table sharing.organisation (
  id int generated always as identity primary key,
  code text not null unique,
  name text not null,
  kind text not null
);

-- an organisation may belong to several partnerships
create table sharing.membership (
  partnership_id int not null references sharing.partnership,
  organisation_id int not null references sharing.organisation,
  primary key (partnership_id, organisation_id)
);

create table sharing.staff (
  id int generated always as identity primary key,
  partnership_id int not null references sharing.partnership,
  organisation_id int not null references sharing.organisation,
  username text not null unique,
  name text not null,
  roles text[] not null,
  job_title text not null default '',
  phone text not null default '',
  password_hash text,
  active boolean not null default true
);
create index on sharing.staff (partnership_id, organisation_id);

grant select, insert, update on sharing.partnership, sharing.organisation, sharing.membership, sharing.staff to breakwater_app;

-- The viewer of this transaction. Only the module sharing sets it; without it nothing about a person is visible.
create function sharing.viewer_partnership() returns int language sql stable parallel safe
  as $$ select nullif(current_setting('breakwater.partnership', true), '')::int $$;
create function sharing.viewer_organisation() returns int language sql stable parallel safe
  as $$ select nullif(current_setting('breakwater.organisation', true), '')::int $$;
create function sharing.viewer_staff() returns int language sql stable parallel safe
  as $$ select nullif(current_setting('breakwater.staff', true), '')::int $$;
create function sharing.viewer_purpose() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('breakwater.purpose', true), '') $$;
create function sharing.viewer_has(role text) returns boolean language sql stable parallel safe
  as $$ select strpos(coalesce(current_setting('breakwater.roles', true), ''), ',' || role || ',') > 0 $$;
create function sharing.viewer_in_hub() returns boolean language sql stable parallel safe
  as $$ select sharing.viewer_has('HUB_MANAGER') or sharing.viewer_has('HUB_PRACTITIONER') $$;
create function sharing.viewer_is_system() returns boolean language sql stable parallel safe
  as $$ select strpos(coalesce(current_setting('breakwater.roles', true), ''), ',SYSTEM_') > 0 $$;

-- Every change keeps its history: who, when, why, before, after.
create table sharing.history (
  partnership_id int not null,
  id bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  staff_id int,
  organisation_id int,
  purpose text,
  relation text not null,
  row_id uuid,
  before jsonb,
  after jsonb,
  primary key (partnership_id, id)
);
create index on sharing.history (partnership_id, row_id);
alter table sharing.history enable row level security;
alter table sharing.history force row level security;
create policy history_written on sharing.history for insert with check (partnership_id = (select sharing.viewer_partnership()));
create policy history_read on sharing.history for select using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_has('AUDITOR')) or (select sharing.viewer_in_hub()) or (select sharing.viewer_is_system())));
grant select, insert on sharing.history to breakwater_app;

create function sharing.keep_history() returns trigger language plpgsql as $$
declare
  was jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  is_now jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
begin
  if was is not distinct from is_now then
    return null;
  end if;
  insert into sharing.history (partnership_id, staff_id, organisation_id, purpose, relation, row_id, before, after)
  values (coalesce(is_now ->> 'partnership_id', was ->> 'partnership_id')::int,
          sharing.viewer_staff(), sharing.viewer_organisation(), sharing.viewer_purpose(),
          tg_table_schema || '.' || tg_table_name,
          coalesce(is_now ->> 'id', was ->> 'id')::uuid, was,
          -- an insert is its own "after": keeping it twice would only double the disk
          case when tg_op = 'INSERT' then null else is_now end);
  return null;
end $$;

-- The audit trail: append-only, hash-chained per partnership and lane. A lane is a chain of its own, so that
-- many people can be traced at once. The head of each lane says where it ends.
create table sharing.audit (
  partnership_id int not null,
  lane smallint not null,
  position bigint not null,
  at timestamptz not null,
  staff_id int not null,
  staff_name text not null,
  organisation_id int not null,
  purpose text not null,
  act text not null,
  about_kind text not null,
  about_id uuid not null,
  detail text not null,
  previous bytea not null,
  hash bytea not null,
  primary key (partnership_id, lane, position)
);
create index on sharing.audit (partnership_id, about_id, at);
create index on sharing.audit (partnership_id, at);
create table sharing.audit_head (
  partnership_id int not null,
  lane smallint not null,
  position bigint not null,
  hash bytea not null,
  primary key (partnership_id, lane)
);
alter table sharing.audit enable row level security;
alter table sharing.audit force row level security;
create policy audit_written on sharing.audit for insert with check (partnership_id = (select sharing.viewer_partnership()));
create policy audit_read on sharing.audit for select using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_has('AUDITOR')) or (select sharing.viewer_is_system())));
alter table sharing.audit_head enable row level security;
alter table sharing.audit_head force row level security;
create policy audit_head_all on sharing.audit_head using (partnership_id = (select sharing.viewer_partnership()));
grant select, insert on sharing.audit to breakwater_app;
grant select, insert, update on sharing.audit_head to breakwater_app;

-- Each act of sharing, or of deciding not to.
create table sharing.share (
  partnership_id int not null,
  id uuid not null,
  about_kind text not null,
  about_id uuid not null,
  reason text not null,
  basis text not null,
  condition text not null,
  categories text[] not null,
  recipients int[] not null,
  family_told boolean not null,
  why_not_told text,
  refused boolean not null,
  decided_by text not null,
  staff_id int not null,
  organisation_id int not null,
  at timestamptz not null,
  primary key (partnership_id, id),
  check (family_told or why_not_told is not null)
);
create index on sharing.share (partnership_id, about_id);
alter table sharing.share enable row level security;
alter table sharing.share force row level security;
create policy share_seen on sharing.share using (
  partnership_id = (select sharing.viewer_partnership())
  and (organisation_id = (select sharing.viewer_organisation())
       or (select sharing.viewer_in_hub())
       or (select sharing.viewer_has('AUDITOR'))
       or (select sharing.viewer_is_system())));
grant select, insert on sharing.share to breakwater_app;
