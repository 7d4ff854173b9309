-- What inspectors, audits and we ourselves found; what we do about it; how we know; who was told. No table here
-- names a person in need: a finding is about practice, an action about agencies.
grant usage on schema improvement to breakwater_app;

-- who reads the shared plan: its lead, those who carry actions, board members; the commissioner sees police's part only
create function improvement.sees_plan() returns boolean language sql stable parallel safe
  as $$ select sharing.viewer_has('IMPROVEMENT_LEAD') or sharing.viewer_has('ACTION_OWNER')
            or sharing.viewer_has('BOARD_MEMBER') or sharing.viewer_is_system() $$;
-- who writes it
create function improvement.writes_plan() returns boolean language sql stable parallel safe
  as $$ select sharing.viewer_has('IMPROVEMENT_LEAD') or sharing.viewer_has('ACTION_OWNER') or sharing.viewer_is_system() $$;

-- where findings come from: an inspection's letter, a self-assessment, a review, an audit, pledges, a programme
create table improvement.source (
  partnership_id int not null,
  id uuid not null,
  kind text not null,
  title text not null,
  area text not null,
  theme text,
  dated date,
  received_on date not null,
  fieldwork_from date,
  fieldwork_to date,
  inspectorates text[] not null default '{}',
  addressees text[] not null default '{}',
  statement_due date,
  statement_lead text,
  statement_prepared_by text,
  statement_recipient text,
  entered_by text not null,
  entered_at timestamptz not null,
  version int not null default 1,
  primary key (partnership_id, id)
);

-- word for word, with the page it stands on
create table improvement.finding (
  partnership_id int not null,
  id uuid not null,
  source_id uuid not null,
  position int not null,
  number text not null,
  kind text not null,
  words text not null,
  page int,
  section text,
  theme text,
  agencies text[] not null default '{}',
  agencies_because text,
  grade text,
  evidence text,
  entered_at timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, source_id, position),
  foreign key (partnership_id, source_id) references improvement.source
);

create table improvement.action (
  partnership_id int not null,
  id uuid not null,
  source_id uuid not null,
  number int not null,
  reference text not null,
  kind text not null,
  title text not null,
  organisation_id int not null,
  police boolean not null,
  owner_name text not null,
  due_on date not null,
  outcome text not null,
  how_known text not null,
  block text,
  sign_off_by text,
  drafted_by_organisation_id int not null,
  drafted_at timestamptz not null,
  shared_at timestamptz,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, source_id, number),
  foreign key (partnership_id, source_id) references improvement.source
);
create index on improvement.action (partnership_id, organisation_id);

create table improvement.action_finding (
  partnership_id int not null,
  action_id uuid not null,
  finding_id uuid not null,
  primary key (partnership_id, action_id, finding_id),
  foreign key (partnership_id, action_id) references improvement.action,
  foreign key (partnership_id, finding_id) references improvement.finding
);

-- all that ever happened to an action, in order; never changed, so that the plan of any past day can be told
create table improvement.action_event (
  partnership_id int not null,
  id uuid not null,
  action_id uuid not null,
  kind text not null,
  at timestamptz not null,
  staff_id int not null,
  by_name text not null,
  organisation_id int not null,
  words text not null,
  about text,                                    -- which milestone, which measure, which state
  day date,                                      -- a milestone's or a measure's day, the new due date
  value numeric,                                 -- a measure's value
  consent text,                                  -- what the child or parent agreed to: BOARD, PUBLIC
  document_id uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, action_id) references improvement.action
);
create index on improvement.action_event (partnership_id, action_id, at);

create table improvement.document (
  partnership_id int not null,
  id uuid not null,
  action_id uuid not null,
  name text not null,
  media_type text not null,
  bytes bytea not null,
  added_by text not null,
  at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, action_id) references improvement.action
);

-- an agency agrees a draft statement as it then read: another draft, another agreement
create table improvement.agreement (
  partnership_id int not null,
  source_id uuid not null,
  organisation_id int not null,
  draft_digest text not null,
  agreed_by text not null,
  at timestamptz not null,
  primary key (partnership_id, source_id, organisation_id, draft_digest),
  foreign key (partnership_id, source_id) references improvement.source
);

create table improvement.board (
  partnership_id int not null,
  id uuid not null,
  name text not null,
  kind text not null,
  months_between int not null,
  thin_below int not null default 75,
  primary key (partnership_id, id)
);
create table improvement.seat (
  partnership_id int not null,
  id uuid not null,
  board_id uuid not null,
  organisation_id int not null,
  person text not null,
  chair boolean not null default false,
  from_day date not null,
  until_day date,
  primary key (partnership_id, id),
  foreign key (partnership_id, board_id) references improvement.board
);
create table improvement.meeting (
  partnership_id int not null,
  id uuid not null,
  board_id uuid not null,
  on_day date not null,
  place text not null,
  held_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, board_id, on_day),
  foreign key (partnership_id, board_id) references improvement.board
);
create table improvement.attendance (
  partnership_id int not null,
  meeting_id uuid not null,
  seat_id uuid not null,
  how text not null,
  primary key (partnership_id, meeting_id, seat_id),
  foreign key (partnership_id, meeting_id) references improvement.meeting,
  foreign key (partnership_id, seat_id) references improvement.seat
);
-- agenda, papers, decisions, actions of a meeting
create table improvement.item (
  partnership_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  kind text not null,
  words text not null,
  owner text,
  due_on date,
  paper_id uuid,
  done_on date,
  by_name text not null,
  at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, meeting_id) references improvement.meeting
);

-- a paper as it was sent or laid before a meeting; never changed
create table improvement.paper (
  partnership_id int not null,
  id uuid not null,
  kind text not null,
  audience text not null,
  title text not null,
  source_id uuid,
  meeting_id uuid,
  as_at timestamptz not null,
  facts jsonb not null,
  html text not null,
  pdf bytea not null,
  docx bytea not null,
  digest text not null,
  reading_age numeric(4,1) not null,
  sent_to text,
  made_by text not null,
  made_at timestamptz not null,
  primary key (partnership_id, id)
);
create index on improvement.paper (partnership_id, kind, as_at);

-- a programme's theory of change: what stands behind what
create table improvement.theory (
  partnership_id int not null,
  id uuid not null,
  source_id uuid not null,
  stage text not null,
  level text not null,
  position int not null,
  words text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, source_id) references improvement.source
);
create table improvement.theory_link (
  partnership_id int not null,
  from_id uuid not null,
  to_id uuid not null,
  source_id uuid not null,
  primary key (partnership_id, from_id, to_id),
  foreign key (partnership_id, from_id) references improvement.theory,
  foreign key (partnership_id, to_id) references improvement.theory
);
-- a programme's registers: building blocks, risks, benefits, equality, activity, partners' resources
create table improvement.entry (
  partnership_id int not null,
  id uuid not null,
  source_id uuid not null,
  register text not null,
  position int not null,
  title text not null,
  words text not null,
  owner text,
  likelihood int check (likelihood between 1 and 5),
  impact int check (impact between 1 and 5),
  state text,
  day date,
  by_name text not null,
  at timestamptz not null,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, source_id) references improvement.source
);

create policy source_read on improvement.source for select using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select improvement.sees_plan()) or (select sharing.viewer_has('COMMISSIONER'))));
create policy finding_read on improvement.finding for select using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select improvement.sees_plan()) or ((select sharing.viewer_has('COMMISSIONER')) and 'police' = any (agencies))));
-- a draft is its owner agency's, and the agency's that wrote it; shared, it is the plan's
create policy action_read on improvement.action for select using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_is_system())
       or (shared_at is not null and (select improvement.sees_plan()))
       or (shared_at is not null and police and (select sharing.viewer_has('COMMISSIONER')))
       or ((select improvement.writes_plan())
           and (select sharing.viewer_organisation()) in (organisation_id, drafted_by_organisation_id))));
create policy action_changed on improvement.action for update using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_is_system())
       or ((select improvement.writes_plan())
           and ((select sharing.viewer_organisation()) in (organisation_id, drafted_by_organisation_id)
                or (shared_at is not null and (select sharing.viewer_has('IMPROVEMENT_LEAD')))))));
create policy agreement_read on improvement.agreement for select using (
  partnership_id = (select sharing.viewer_partnership()) and (select improvement.sees_plan()));
create policy agreement_kept on improvement.agreement for insert with check (
  partnership_id = (select sharing.viewer_partnership()) and (select improvement.writes_plan())
  and ((select sharing.viewer_is_system()) or organisation_id = (select sharing.viewer_organisation())));
create policy paper_read on improvement.paper for select using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_is_system())
       or audience = 'PUBLIC'
       or (audience = 'COMMISSIONER' and (select sharing.viewer_has('COMMISSIONER')))
       or (audience <> 'COMMISSIONER' and (select improvement.sees_plan()))
       or (select sharing.viewer_has('IMPROVEMENT_LEAD'))));
create policy paper_kept on improvement.paper for insert with check (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_has('IMPROVEMENT_LEAD')) or (select sharing.viewer_is_system())));

do $$
declare
  one text;
begin
  foreach one in array array['source','finding','action','action_finding','action_event','document','agreement','board',
      'seat','meeting','attendance','item','paper','theory','theory_link','entry'] loop
    execute format('alter table improvement.%I enable row level security', one);
    execute format('alter table improvement.%I force row level security', one);
    execute format('grant select, insert on improvement.%I to breakwater_app', one);
  end loop;
  -- what belongs to an action is seen by whoever sees the action
  foreach one in array array['action_finding','action_event','document'] loop
    execute format('create policy %I on improvement.%I for select using (
        partnership_id = (select sharing.viewer_partnership())
        and exists (select 1 from improvement.action a
                    where a.partnership_id = %I.partnership_id and a.id = %I.action_id))', one || '_read', one, one, one);
  end loop;
  foreach one in array array['board','seat','meeting','attendance','item','theory','theory_link','entry'] loop
    execute format('create policy %I on improvement.%I for select using (
        partnership_id = (select sharing.viewer_partnership()) and (select improvement.sees_plan()))', one || '_read', one);
  end loop;
  foreach one in array array['source','finding','action','action_finding','document','board','seat','meeting',
      'attendance','item','theory','theory_link','entry'] loop
    execute format('create policy %I on improvement.%I for insert with check (
        partnership_id = (select sharing.viewer_partnership()) and (select improvement.writes_plan()))', one || '_kept', one);
  end loop;
  foreach one in array array['source','finding','board','seat','meeting','attendance','item','theory','entry'] loop
    execute format('create policy %I on improvement.%I for update using (
        partnership_id = (select sharing.viewer_partnership()) and (select improvement.writes_plan()))', one || '_changed', one);
    execute format('grant update on improvement.%I to breakwater_app', one);
  end loop;
  foreach one in array array['source','finding','action','board','seat','meeting','item','theory','entry'] loop
    execute format('create trigger keep_history after insert or update on improvement.%I
        for each row execute function sharing.keep_history()', one);
  end loop;
end $$;
grant update on improvement.action to breakwater_app;
-- a board member may confirm or question what an owner says, so events are written by all who read the plan
create policy action_event_kept on improvement.action_event for insert with check (
  partnership_id = (select sharing.viewer_partnership()) and (select improvement.sees_plan())
  and exists (select 1 from improvement.action a
              where a.partnership_id = action_event.partnership_id and a.id = action_event.action_id));
grant delete on improvement.theory_link to breakwater_app;
create policy theory_link_removed on improvement.theory_link for delete using (
  partnership_id = (select sharing.viewer_partnership()) and (select improvement.writes_plan()));

-- Who only oversees sees nobody: whatever else their agency may see, no row about a person is theirs.
-- Restrictive, so that it holds beside every other policy.
create function improvement.only_oversees() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('breakwater.purpose', true), '') = 'IMPROVEMENT'
            or (coalesce(current_setting('breakwater.roles', true), '') <> ''
                and current_setting('breakwater.roles', true) ~ '^(,(BOARD_MEMBER|COMMISSIONER|IMPROVEMENT_LEAD|ACTION_OWNER))+,$') $$;
grant usage on schema improvement to public;
do $$
declare
  one record;
begin
  for one in select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname in ('people', 'frontdoor') and c.relkind in ('r', 'p') and c.relrowsecurity loop
    execute format('create policy not_for_oversight on %I.%I as restrictive using (not (select improvement.only_oversees()))',
                   one.nspname, one.relname);
  end loop;
end $$;
