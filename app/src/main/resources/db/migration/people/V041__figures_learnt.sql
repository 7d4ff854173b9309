-- Figures that a partnership's own records taught: how often names, birth dates and homes agree. None is ever changed;
-- the latest that nobody has decided about is the proposal.
create table people.match_model (
  partnership_id int not null,
  version int not null check (version > 0),      -- zero stands, elsewhere, for the figures that the program comes with
  learnt_at timestamptz not null,
  records int not null,                          -- how many they were learnt from …
  of_records int not null,                       -- … of how many that were kept
  model bytea not null,                          -- JSON, UTF-8
  primary key (partnership_id, version)
);

-- What an administrator decided about them; the latest one taken weighs. A change adds a row.
create table people.match_model_decision (
  partnership_id int not null,
  number int not null,
  version int,                                   -- null: the program's own
  taken boolean not null,                        -- false: refused
  why text not null,
  decided_by_name text not null,
  decided_by_staff_id int not null,
  decided_at timestamptz not null,
  primary key (partnership_id, number),
  foreign key (partnership_id, version) references people.match_model (partnership_id, version),
  check (taken or version is not null)
);

-- Each time somebody, or the calendar, asks to learn, and how far it has come.
create table people.match_learning (
  partnership_id int not null,
  run int not null,
  asked_by_name text not null,
  asked_by_staff_id int not null,                -- zero for the system
  asked_at timestamptz not null,
  started_at timestamptz,
  heard_at timestamptz,                          -- the last sign of life
  records_read int not null default 0,
  of_records int,                                -- to be read; when there are too few, how many are kept
  ended_at timestamptz,
  outcome text check (outcome in ('LEARNT', 'TOO_FEW', 'DOUBTFUL', 'FAILED')),
  doubts text,                                   -- why what was learnt was not proposed
  primary key (partnership_id, run),
  check ((ended_at is null) = (outcome is null))
);
create unique index match_learning_one on people.match_learning (partnership_id) where ended_at is null;

do $$
declare relation text;
begin
  foreach relation in array array['match_model', 'match_model_decision', 'match_learning'] loop
    execute format('alter table people.%I enable row level security', relation);
    execute format('alter table people.%I force row level security', relation);
    execute format('grant select, insert on people.%I to breakwater_app', relation);
    execute format($policy$create policy figures_read on people.%I for select using (
      partnership_id = (select sharing.viewer_partnership())
      and ((select people.viewer_links()) or (select sharing.viewer_has('ADMINISTRATOR'))))$policy$, relation);
  end loop;
end $$;
grant update (started_at, heard_at, records_read, of_records, ended_at, outcome, doubts) on people.match_learning to breakwater_app;

-- the program proposes, an administrator decides: neither can do the other's part
create policy model_proposed on people.match_model for insert with check (
  partnership_id = (select sharing.viewer_partnership()) and (select sharing.viewer_is_system()));
create policy model_decided on people.match_model_decision for insert with check (
  partnership_id = (select sharing.viewer_partnership()) and (select sharing.viewer_has('ADMINISTRATOR')));
create policy learning_asked on people.match_learning for insert with check (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_is_system()) or (select sharing.viewer_has('ADMINISTRATOR'))));
create policy learning_told on people.match_learning for update using (
  partnership_id = (select sharing.viewer_partnership()) and (select sharing.viewer_is_system()));

-- by which figures decided_weight was weighed, so that it is compared with no other
alter table people.possible_match add column decided_figures int not null default 0;
