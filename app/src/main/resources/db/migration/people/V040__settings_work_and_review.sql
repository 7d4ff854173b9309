-- When a pair is certain or possible is each partnership's to say. A change adds a version; none is ever overwritten.
create table people.match_setting (
  partnership_id int not null,
  version int not null,
  certain double precision not null,             -- joined without asking from this chance on
  possible double precision not null,            -- asked about a notice or referral from this chance on
  file double precision not null,                -- asked about an agency's file from this chance on
  why text not null,
  set_by_name text not null,
  set_by_staff_id int not null,
  set_at timestamptz not null,
  primary key (partnership_id, version),
  check (possible >= 0.05 and possible <= file and file <= certain and certain >= 0.9 and certain < 1)
);

-- What waits for the answer to "who is this?": an open contact and the records it is about. Told by whoever does the
-- work; the index itself knows no contacts.
create table people.open_work (
  partnership_id int not null,
  work_id uuid not null,
  record_id uuid not null,
  red boolean not null,
  since timestamptz not null,
  until timestamptz,                             -- null while it is open
  primary key (partnership_id, work_id, record_id),
  foreign key (partnership_id, record_id) references people.agency_record (partnership_id, id)
);
create index open_work_record on people.open_work (partnership_id, record_id) where until is null;

-- "not sure yet": what somebody found out and left for the next who looks
create table people.match_note (
  partnership_id int not null,
  id uuid not null,
  match_id uuid not null,
  words text not null,
  by_name text not null,
  by_staff_id int not null,
  at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, match_id) references people.possible_match (partnership_id, id)
);
create index match_note_match on people.match_note (partnership_id, match_id, at);

do $$
declare relation text;
begin
  foreach relation in array array['match_setting', 'open_work', 'match_note'] loop
    execute format('alter table people.%I enable row level security', relation);
    execute format('alter table people.%I force row level security', relation);
    execute format('grant select, insert on people.%I to breakwater_app', relation);
  end loop;
end $$;
grant update on people.open_work to breakwater_app;

create policy setting_read on people.match_setting for select using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select people.viewer_links()) or (select sharing.viewer_has('ADMINISTRATOR'))));
create policy setting_made on people.match_setting for insert with check (
  partnership_id = (select sharing.viewer_partnership()) and (select sharing.viewer_has('ADMINISTRATOR')));
create policy work_told on people.open_work using (
  partnership_id = (select sharing.viewer_partnership()) and (select people.viewer_links()));
create policy note_kept on people.match_note using (
  partnership_id = (select sharing.viewer_partnership()) and (select people.viewer_links()));

-- priority: 0 a red contact waits, 1 a contact waits, 2 on a child protection plan or looked after, 3 open to a
-- service, 4 no work waits
alter table people.possible_match add column looked_at timestamptz;            -- when somebody last left it open
alter table people.possible_match add column asked_again text;                 -- what has changed since it was answered
alter table people.possible_match add column stood text;                       -- the answer that holds while it is asked again
alter table people.possible_match add column decided_weight real;              -- the evidence on the day it was answered …
alter table people.possible_match add column decided_numbers text[];           -- … and what the numbers said
alter table people.possible_match add check (stood in ('JOINED', 'SEPARATE'));
drop index people.possible_match_open;
create index possible_match_open on people.possible_match (partnership_id, priority, looked_at nulls first, proposed_at)
  where state = 'OPEN';
update people.possible_match set priority = 4 where state = 'OPEN' and priority > 1;

-- what an agency says anew: the nightly look begins there
alter table people.agency_record add column changed_at timestamptz;
create index agency_record_changed on people.agency_record (partnership_id, changed_at) where changed_at is not null;
