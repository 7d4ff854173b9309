-- Rules as data, and the clocks that run under them. A clock keeps the rule it began with.
grant usage on schema timescales to breakwater_app;

-- one row for each version of a rule; the same for every partnership
create table timescales.rule (
  id text not null,
  effective_from date not null,
  effective_to date,
  position int not null,
  name text not null,
  rule_group text not null,
  applies_to text not null,
  starts_at text not null,
  amount int,
  unit text not null,
  recurrence text not null,
  tier text not null,
  source text not null,
  verify boolean not null,
  runs_on boolean not null,
  says text not null,
  primary key (id, effective_from),
  check (effective_to is null or effective_to > effective_from)
);
grant select, insert, update on timescales.rule to breakwater_app;

-- a partnership's own figure, from a day on
create table timescales.rule_setting (
  partnership_id int not null,
  timescale text not null,
  effective_from date not null,
  amount int not null check (amount >= 0),
  unit text not null,
  runs_on boolean not null default false,
  reason text not null,
  set_by int not null,
  primary key (partnership_id, timescale, effective_from)
);
-- a hub's week, from a day on: all rows of the latest day count together; no row for a day means closed
create table timescales.opening (
  partnership_id int not null,
  effective_from date not null,
  weekday smallint not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null,
  primary key (partnership_id, effective_from, weekday),
  check (opens < closes)
);
-- bank holidays the calendar library does not know yet
create table timescales.extra_holiday (
  partnership_id int not null,
  id uuid not null,
  day date not null,
  reason text not null,
  added_by int not null,
  added_at timestamptz not null,
  clocks_moved int not null default 0,
  withdrawn_by int,
  withdrawn_at timestamptz,
  primary key (partnership_id, id)
);
create unique index on timescales.extra_holiday (partnership_id, day) where withdrawn_at is null;

create table timescales.clock (
  partnership_id int not null,
  id uuid not null,
  timescale text not null,
  rule_from date not null,
  amount int,
  unit text not null,
  counted_back boolean not null,
  runs_on boolean not null,
  about_kind text not null,
  about_id uuid not null,
  organisation_id int not null,
  owner_organisation_id int not null,
  started_by int not null,
  started_at timestamptz not null,
  due_at timestamptz,
  paused_at timestamptz,
  paused_because text,
  stopped_at timestamptz,
  stopped_by int,
  cancelled_at timestamptz,
  cancelled_because text,
  breach_told_at timestamptz,
  primary key (partnership_id, id),
  check ((paused_at is null) = (paused_because is null)),
  check ((cancelled_at is null) = (cancelled_because is null)),
  check (stopped_at is null or cancelled_at is null)
);
create unique index clock_runs_once on timescales.clock (partnership_id, about_kind, about_id, timescale)
  where stopped_at is null and cancelled_at is null;
create index on timescales.clock (partnership_id, about_kind, about_id);
create index clock_running on timescales.clock (partnership_id, about_kind, due_at)
  where stopped_at is null and cancelled_at is null;
create index on timescales.clock (partnership_id, timescale, started_at);
create index clock_to_tell on timescales.clock (partnership_id, due_at)
  where stopped_at is null and cancelled_at is null and paused_at is null and breach_told_at is null;

create table timescales.clock_pause (
  partnership_id int not null,
  id uuid not null,
  clock_id uuid not null,
  reason text not null,
  paused_at timestamptz not null,
  paused_by int not null,
  resumed_at timestamptz,
  resumed_by int,
  primary key (partnership_id, id),
  foreign key (partnership_id, clock_id) references timescales.clock
);
create index on timescales.clock_pause (partnership_id, clock_id, paused_at);

alter table timescales.rule_setting enable row level security;
alter table timescales.rule_setting force row level security;
create policy setting_of_partnership on timescales.rule_setting
  using (partnership_id = (select sharing.viewer_partnership()));
alter table timescales.opening enable row level security;
alter table timescales.opening force row level security;
create policy opening_of_partnership on timescales.opening
  using (partnership_id = (select sharing.viewer_partnership()));
alter table timescales.extra_holiday enable row level security;
alter table timescales.extra_holiday force row level security;
create policy holiday_of_partnership on timescales.extra_holiday
  using (partnership_id = (select sharing.viewer_partnership()));

-- the hub, the organisation that started it, the organisation that must act, and the keeper of clocks
alter table timescales.clock enable row level security;
alter table timescales.clock force row level security;
create policy clock_seen on timescales.clock using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_is_system())
       or (select sharing.viewer_in_hub())
       or organisation_id = (select sharing.viewer_organisation())
       or owner_organisation_id = (select sharing.viewer_organisation())));
alter table timescales.clock_pause enable row level security;
alter table timescales.clock_pause force row level security;
create policy pause_seen on timescales.clock_pause using (
  partnership_id = (select sharing.viewer_partnership())
  and exists (select 1 from timescales.clock c
              where c.partnership_id = clock_pause.partnership_id and c.id = clock_pause.clock_id));

create trigger keep_history after insert or update or delete on timescales.clock
  for each row execute function sharing.keep_history();
create trigger keep_history after insert or update or delete on timescales.clock_pause
  for each row execute function sharing.keep_history();
create trigger keep_history after insert or update or delete on timescales.extra_holiday
  for each row execute function sharing.keep_history();

grant select, insert, update on timescales.rule_setting, timescales.opening, timescales.extra_holiday,
  timescales.clock, timescales.clock_pause to breakwater_app;
