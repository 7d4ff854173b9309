-- The person index. Every agency's own record of a person is kept as that agency gave it and stands under one
-- person; only the standing changes, by certain match, by join and by split, and every change can be undone.
create extension if not exists btree_gist;
grant usage on schema people to breakwater_app;

create table people.person (
  partnership_id int not null,
  id uuid not null,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (partnership_id, id)
);

create table people.agency_record (
  partnership_id int not null,
  id uuid not null,
  organisation_id int not null,
  local_id text,                                 -- the agency's own id; null for someone named in a notice
  source text not null check (source in ('NOTICE', 'REFERRAL', 'EXTRACT', 'SYNTHETIC')),
  given text,
  family text,
  other_names text[] not null default '{}',
  born date,
  sex text not null check (sex in ('FEMALE', 'MALE', 'UNKNOWN')),
  ethnicity text,
  address_line text,
  town text,
  postcode text,
  address_since timestamptz not null,            -- when this address was first given
  home_key bigint,                               -- the same for two records of one home, however written
  identifiers jsonb not null default '{}',       -- as given, unchecked
  verified text[] not null default '{}',         -- KIND=value: checked and normalised, for matching
  child boolean not null,
  person_id uuid not null,
  link_state text not null check (link_state in ('CERTAIN', 'ALONE', 'JOINED_BY_PERSON', 'SPLIT_BY_PERSON')),
  link_weight real,
  link_reasons text[] not null default '{}',
  recorded_at timestamptz not null,
  recorded_by int not null,                      -- staff; zero for the system
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, organisation_id, local_id),
  foreign key (partnership_id, person_id) references people.person (partnership_id, id)
);
create index agency_record_person on people.agency_record (partnership_id, person_id);
create index agency_record_home on people.agency_record (partnership_id, home_key) where home_key is not null;
create index agency_record_recent on people.agency_record (partnership_id, recorded_at);

-- addresses that a later statement of the same agency replaced
create table people.former_address (
  partnership_id int not null,
  record_id uuid not null,
  since timestamptz not null,
  until timestamptz not null,
  address_line text,
  town text,
  postcode text,
  primary key (partnership_id, record_id, since),
  foreign key (partnership_id, record_id) references people.agency_record (partnership_id, id)
);

-- Where to look for candidates. A key is a 64-bit digest of what the matcher files a record under: no name can
-- be read from it, and a chance collision only costs one more comparison. The table has no other index: the old
-- keys of a changed record are found by computing them again.
create table people.block_key (
  partnership_id int not null,
  key bigint not null,
  record_id uuid not null,
  primary key (partnership_id, key, record_id)
);

create table people.relationship (
  partnership_id int not null,
  record_id uuid not null,                       -- this person's …
  other_record_id uuid not null,
  kind text not null,                            -- … MOTHER, FATHER, SIBLING, PARTNER, CARER, …
  organisation_id int not null,
  stated_at timestamptz not null,
  primary key (partnership_id, record_id, other_record_id, kind),
  foreign key (partnership_id, record_id) references people.agency_record (partnership_id, id),
  foreign key (partnership_id, other_record_id) references people.agency_record (partnership_id, id)
);
create index relationship_back on people.relationship (partnership_id, other_record_id);

create table people.involvement (
  partnership_id int not null,
  id uuid not null,
  organisation_id int not null,
  record_id uuid not null,
  person_id uuid not null,                       -- of the record; moves with it
  service text not null check (service in ('CIN', 'CP', 'CLA', 'CL', 'YJ', 'EH')),
  from_date date not null,
  to_date date,                                  -- the first day the service no longer works; null while open
  worker text,
  worker_phone text,
  team text,
  source text not null,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references people.agency_record (partnership_id, id),
  check (to_date >= from_date),
  constraint one_period_at_a_time exclude using gist
    (partnership_id with =, record_id with =, service with =, daterange(from_date, to_date, '[)') with &&)
);
create index involvement_person on people.involvement (partnership_id, person_id);
create index involvement_record on people.involvement (partnership_id, record_id);

create table people.possible_match (
  partnership_id int not null,
  id uuid not null,
  record_id uuid not null,                       -- the record that came later
  other_record_id uuid not null,
  weight real not null,
  probability real not null,
  reason_fields text[] not null,
  reason_words text[] not null,
  reason_weights real[] not null,
  priority smallint not null,                    -- 0 a red contact waits for it, 1 a contact, 2 an extract
  proposed_at timestamptz not null,
  state text not null check (state in ('OPEN', 'JOINED', 'SEPARATE', 'WITHDRAWN')),
  change_id uuid,                                -- the link change that closed it
  before_change text,                            -- its state before that change: what an undo restores
  decided_by text,
  decided_by_staff_id int,
  decided_at timestamptz,
  why text,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, record_id) references people.agency_record (partnership_id, id),
  foreign key (partnership_id, other_record_id) references people.agency_record (partnership_id, id)
);
create unique index possible_match_once on people.possible_match
  (partnership_id, least(record_id, other_record_id), greatest(record_id, other_record_id));
create index possible_match_open on people.possible_match (partnership_id, priority, proposed_at) where state = 'OPEN';
create index possible_match_record on people.possible_match (partnership_id, record_id);
create index possible_match_other on people.possible_match (partnership_id, other_record_id);
create index possible_match_change on people.possible_match (partnership_id, change_id) where change_id is not null;

-- every join, split, decision that two are different, and undo
create table people.link_change (
  partnership_id int not null,
  id uuid not null,
  kind text not null check (kind in ('JOIN', 'SPLIT', 'SEPARATE', 'UNDO')),
  person_id uuid not null,                       -- who stays
  other_person_id uuid not null,                 -- who is joined into them, or split out of them
  why text not null,
  by_name text not null,
  by_staff_id int not null,
  at timestamptz not null,
  undoes uuid,
  undone_by uuid,
  primary key (partnership_id, id)
);
create index link_change_person on people.link_change (partnership_id, person_id);
create index link_change_other on people.link_change (partnership_id, other_person_id);
create table people.link_move (
  partnership_id int not null,
  change_id uuid not null,
  record_id uuid not null,
  from_person_id uuid not null,
  to_person_id uuid not null,
  from_state text not null,
  from_weight real,
  from_reasons text[] not null,
  primary key (partnership_id, change_id, record_id),
  foreign key (partnership_id, change_id) references people.link_change (partnership_id, id),
  foreign key (partnership_id, record_id) references people.agency_record (partnership_id, id)
);
create index link_move_record on people.link_move (partnership_id, record_id);

do $$
declare relation text;
begin
  foreach relation in array array['person', 'agency_record', 'former_address', 'block_key', 'relationship', 'involvement',
      'possible_match', 'link_change', 'link_move'] loop
    execute format('alter table people.%I enable row level security', relation);
    execute format('alter table people.%I force row level security', relation);
    execute format('grant select, insert, update on people.%I to breakwater_app', relation);
  end loop;
end $$;
-- a record that changed leaves its old keys
grant delete on people.block_key to breakwater_app;

-- someone of the agency who works with people: who only keeps settings or reads the audit sees no person
create function people.viewer_works_with_people() returns boolean language sql stable parallel safe
  as $$ select sharing.viewer_has('POLICE_OFFICER') or sharing.viewer_has('POLICE_REVIEWER')
            or sharing.viewer_has('AGENCY_RESPONDER') or sharing.viewer_has('REFERRER')
            or sharing.viewer_has('SOCIAL_WORKER') $$;
create function people.viewer_links() returns boolean language sql stable parallel safe
  as $$ select sharing.viewer_in_hub() or sharing.viewer_is_system() $$;

create policy involvement_seen on people.involvement for select using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select people.viewer_links())
       or (organisation_id = (select sharing.viewer_organisation()) and (select people.viewer_works_with_people()))));
create policy involvement_kept on people.involvement for insert with check (
  partnership_id = (select sharing.viewer_partnership()) and (select people.viewer_links()));
create policy involvement_changed on people.involvement for update using (
  partnership_id = (select sharing.viewer_partnership()) and (select people.viewer_links()));

-- the agency itself; the hub; social workers of an organisation that works with the person now
create policy record_seen on people.agency_record for select using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select people.viewer_links())
       or (organisation_id = (select sharing.viewer_organisation()) and (select people.viewer_works_with_people()))
       or ((select sharing.viewer_has('SOCIAL_WORKER'))
           and exists (select 1 from people.involvement i
                       where i.partnership_id = agency_record.partnership_id
                         and i.person_id = agency_record.person_id
                         and i.organisation_id = (select sharing.viewer_organisation())
                         and (i.to_date is null or i.to_date > current_date)))));
create policy record_kept on people.agency_record for insert with check (
  partnership_id = (select sharing.viewer_partnership()) and (select sharing.viewer_is_system()));
create policy record_changed on people.agency_record for update using (
  partnership_id = (select sharing.viewer_partnership()) and (select people.viewer_links()));

create policy person_seen on people.person for select using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select people.viewer_links())
       or exists (select 1 from people.agency_record r
                  where r.partnership_id = person.partnership_id and r.person_id = person.id)));
create policy person_kept on people.person for insert with check (
  partnership_id = (select sharing.viewer_partnership()) and (select people.viewer_links()));
create policy person_changed on people.person for update using (
  partnership_id = (select sharing.viewer_partnership()) and (select people.viewer_links()));

create policy former_address_seen on people.former_address for select using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select people.viewer_links())
       or exists (select 1 from people.agency_record r
                  where r.partnership_id = former_address.partnership_id and r.id = former_address.record_id)));
create policy former_address_kept on people.former_address for insert with check (
  partnership_id = (select sharing.viewer_partnership()) and (select sharing.viewer_is_system()));

create policy key_used on people.block_key using (
  partnership_id = (select sharing.viewer_partnership()) and (select sharing.viewer_is_system()));

create policy relationship_seen on people.relationship for select using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select people.viewer_links())
       or (organisation_id = (select sharing.viewer_organisation()) and (select people.viewer_works_with_people()))));
create policy relationship_kept on people.relationship for insert with check (
  partnership_id = (select sharing.viewer_partnership()) and (select sharing.viewer_is_system()));
create policy relationship_changed on people.relationship for update using (
  partnership_id = (select sharing.viewer_partnership()) and (select sharing.viewer_is_system()));

create policy match_reviewed on people.possible_match using (
  partnership_id = (select sharing.viewer_partnership()) and (select people.viewer_links()));
create policy change_reviewed on people.link_change using (
  partnership_id = (select sharing.viewer_partnership()) and (select people.viewer_links()));
create policy move_reviewed on people.link_move using (
  partnership_id = (select sharing.viewer_partnership()) and (select people.viewer_links()));

-- a new row is its own history: only what overwrites or removes needs a copy of what was
create trigger keep_history after update or delete on people.agency_record for each row execute function sharing.keep_history();
create trigger keep_history after update or delete on people.person for each row execute function sharing.keep_history();
create trigger keep_history after update or delete on people.possible_match for each row execute function sharing.keep_history();
create trigger keep_history after update or delete on people.involvement for each row execute function sharing.keep_history();

-- Two notices about the same new child at once must find each other. Takes a lock for each key until the
-- transaction ends, but never waits longer than two seconds in all: a notice is not held up by another's
-- transaction, and what the shortcut may miss, the nightly re-check finds.
create function people.await_keys(keys bigint[]) returns boolean language plpgsql volatile as $$
declare
  wanted bigint;
  patience int := 100;
begin
  foreach wanted in array keys loop
    while not pg_try_advisory_xact_lock(wanted) loop
      if patience = 0 then
        return false;
      end if;
      patience := patience - 1;
      perform pg_sleep(0.02);
    end loop;
  end loop;
  return true;
end $$;
