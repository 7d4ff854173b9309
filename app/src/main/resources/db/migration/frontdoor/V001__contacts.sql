-- A concern comes in, agencies are asked, partners decide together, the referrer is told.
-- People are named only by the agency's own record of them (record_id), so that a later split of two people
-- takes everything recorded since to the right one.
grant usage on schema frontdoor to breakwater_app;

create table frontdoor.contact (
  partnership_id int not null,
  id uuid not null,
  reference text not null,                       -- BW-2026-000123, said aloud on the telephone
  kind text not null check (kind in ('POLICE_NOTICE', 'REFERRAL')),
  channel text not null check (channel in ('FORM', 'API', 'BULK', 'LOADED')),
  source_organisation_id int not null,
  source_code text,                              -- census referral source (1A … 10)
  author_staff_id int not null,
  author_name text not null,
  author_contact text,
  external_reference text,                       -- the sender's own reference
  received_at timestamptz not null,
  incident_at timestamptz,
  incident_place text,
  concern text not null,
  concern_tags text[] not null default '{}',
  detail jsonb not null default '{}',            -- every other field of the notice, as given
  family_told boolean,
  why_not_told text,
  given_grade text check (given_grade in ('RED', 'AMBER', 'GREEN')),
  given_grade_reason text,
  grade text not null check (grade in ('RED', 'AMBER', 'GREEN')),
  grade_reason text not null,
  graded_by text not null,
  graded_at timestamptz not null,
  state text not null check (state in ('RECEIVED', 'AWAITING_INFORMATION', 'DECIDED')),
  completeness smallint not null default 0,      -- per cent of the fields that help
  repeat_count int not null default 0,           -- earlier contacts about the same children in twelve months
  police_reviewer_staff_id int,                  -- named the moment a police notice arrives
  police_reviewer_name text,
  police_reviewed_at timestamptz,
  police_research text,
  police_share text check (police_share in ('SHARE', 'DO_NOT_SHARE')),
  police_share_reason text,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, reference)
);
create unique index contact_once on frontdoor.contact (partnership_id, source_organisation_id, external_reference)
  where external_reference is not null;
create index contact_open on frontdoor.contact (partnership_id, received_at) where state <> 'DECIDED';
create index contact_unreviewed on frontdoor.contact (partnership_id, source_organisation_id, received_at)
  where kind = 'POLICE_NOTICE' and police_reviewed_at is null;
create index contact_author on frontdoor.contact (partnership_id, author_staff_id, received_at);
create table frontdoor.reference_counter (
  partnership_id int not null, year int not null, last int not null, primary key (partnership_id, year)
);

create table frontdoor.contact_subject (
  partnership_id int not null,
  contact_id uuid not null,
  position smallint not null,
  record_id uuid not null,
  child boolean not null,
  relation text,                                 -- to the first child: mother, brother, carer…
  seen boolean,
  spoken_to boolean,
  own_words text,
  primary key (partnership_id, contact_id, position),
  foreign key (partnership_id, contact_id) references frontdoor.contact (partnership_id, id)
);
create index contact_subject_record on frontdoor.contact_subject (partnership_id, record_id);

create table frontdoor.information_request (
  partnership_id int not null,
  id uuid not null,
  contact_id uuid not null,
  organisation_id int not null,
  question text not null,
  subjects jsonb not null,                       -- only what the question needs: names, born, address
  suggested_because text,                        -- the rule that named this agency; null if a person added it
  asked_by text not null,
  asked_by_staff_id int not null,
  asked_at timestamptz not null,
  grade text not null,
  state text not null check (state in ('ASKED', 'ANSWERED', 'WITHDRAWN')),
  answered_at timestamptz,
  chased_count int not null default 0,
  last_chased_at timestamptz,
  escalated_at timestamptz,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, contact_id, organisation_id),
  foreign key (partnership_id, contact_id) references frontdoor.contact (partnership_id, id)
);
create index information_request_open on frontdoor.information_request (partnership_id, organisation_id, asked_at) where state = 'ASKED';

create table frontdoor.request_omission (
  partnership_id int not null,
  contact_id uuid not null,
  organisation_id int not null,
  suggested_because text not null,
  reason text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (partnership_id, contact_id, organisation_id),
  foreign key (partnership_id, contact_id) references frontdoor.contact (partnership_id, id)
);

create table frontdoor.information_reply (
  partnership_id int not null,
  request_id uuid not null,
  organisation_id int not null,
  known text not null check (known in ('KNOWN', 'NOTHING_KNOWN')),
  involved_from date,
  involved_to date,
  current_worker text,
  concerns text,
  strengths text,
  adults text,
  relevance text,
  restrictions text,
  sanitised boolean not null default false,      -- the hub sees a sanitised version of sensitive intelligence
  by_name text not null,
  by_staff_id int not null,
  at timestamptz not null,
  version int not null default 1,
  primary key (partnership_id, request_id),
  foreign key (partnership_id, request_id) references frontdoor.information_request (partnership_id, id)
);

-- originator control: the original of sanitised intelligence never leaves the agency that gave it
create table frontdoor.sensitive_original (
  partnership_id int not null,
  request_id uuid not null,
  organisation_id int not null,
  original text not null,
  handling text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (partnership_id, request_id),
  foreign key (partnership_id, request_id) references frontdoor.information_request (partnership_id, id)
);

create table frontdoor.contribution (
  partnership_id int not null,
  id uuid not null,
  contact_id uuid not null,
  organisation_id int not null,
  staff_id int not null,
  by_name text not null,
  words text not null,
  level smallint check (level between 1 and 4),
  dissent text,
  at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, contact_id) references frontdoor.contact (partnership_id, id)
);
create index contribution_contact on frontdoor.contribution (partnership_id, contact_id);

create table frontdoor.decision (
  partnership_id int not null,
  id uuid not null,
  contact_id uuid not null,
  level smallint not null check (level between 1 and 4),
  outcome text not null check (outcome in
    ('NO_FURTHER_ACTION', 'INFORMATION_AND_ADVICE', 'EARLY_HELP', 'ASSESSMENT', 'STRATEGY_DISCUSSION')),
  rationale text not null,
  dissent text,
  consent text not null check (consent in ('AGREED', 'NOT_SOUGHT', 'REFUSED')),
  consent_reason text,
  without_health boolean not null,               -- stamped: decided with no word from health (S07)
  without_education boolean not null,
  unanswered int not null,                       -- requests still open when it was decided
  decided_by text not null,
  decided_by_staff_id int not null,
  decided_at timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, contact_id),
  check (consent = 'AGREED' or consent_reason is not null),
  foreign key (partnership_id, contact_id) references frontdoor.contact (partnership_id, id)
);

create table frontdoor.feedback (
  partnership_id int not null,
  id uuid not null,
  contact_id uuid not null,
  organisation_id int not null,                  -- of the referrer
  staff_id int not null,
  outcome text not null,
  message text,
  withheld_because text,
  sent_by text,
  sent_at timestamptz,
  read_at timestamptz,
  version int not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, contact_id),
  foreign key (partnership_id, contact_id) references frontdoor.contact (partnership_id, id)
);
create index feedback_for on frontdoor.feedback (partnership_id, staff_id, sent_at);

create table frontdoor.bulk_file (
  partnership_id int not null,
  id uuid not null,
  organisation_id int not null,
  name text not null,
  sha256 bytea not null,
  received_at timestamptz not null,
  by_name text not null,
  by_staff_id int not null,
  rows int not null,
  finished_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, organisation_id, sha256)
);
create table frontdoor.bulk_row (
  partnership_id int not null,
  file_id uuid not null,
  number int not null,
  fields jsonb not null,
  state text not null check (state in ('WAITING', 'TAKEN', 'REFUSED', 'KNOWN_ALREADY')),
  reasons text[] not null default '{}',
  contact_id uuid,
  primary key (partnership_id, file_id, number),
  foreign key (partnership_id, file_id) references frontdoor.bulk_file (partnership_id, id)
);
create index bulk_row_waiting on frontdoor.bulk_row (partnership_id, file_id, number) where state = 'WAITING';

-- who is in the hub today (S07): the partners' own roster, not about a child
create table frontdoor.hub_presence (
  partnership_id int not null,
  day date not null,
  staff_id int not null,
  organisation_id int not null,
  organisation_kind text not null,
  name text not null,
  job_title text not null default '',
  arrived_at timestamptz not null,
  left_at timestamptz,
  primary key (partnership_id, day, staff_id)
);

-- Row-level security. A row about a contact follows the contact unless its own rule is narrower.
do $$
declare relation text;
begin
  foreach relation in array array['contact', 'reference_counter', 'contact_subject', 'information_request', 'request_omission',
      'information_reply', 'sensitive_original', 'contribution', 'decision', 'feedback', 'bulk_file', 'bulk_row', 'hub_presence'] loop
    execute format('alter table frontdoor.%I enable row level security', relation);
    execute format('alter table frontdoor.%I force row level security', relation);
    execute format('grant select, insert, update on frontdoor.%I to breakwater_app', relation);
  end loop;
end $$;

-- the hub; the author; the reviewers of the force that sent it
create policy contact_seen on frontdoor.contact using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_in_hub())
       or (select sharing.viewer_is_system())
       or author_staff_id = (select sharing.viewer_staff())
       or (source_organisation_id = (select sharing.viewer_organisation()) and (select sharing.viewer_has('POLICE_REVIEWER')))));
create policy counter_used on frontdoor.reference_counter using (partnership_id = (select sharing.viewer_partnership()));
create policy subject_seen on frontdoor.contact_subject using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_in_hub())
       or (select sharing.viewer_is_system())
       or exists (select 1 from frontdoor.contact c
                  where c.partnership_id = contact_subject.partnership_id and c.id = contact_subject.contact_id)));
create policy request_seen on frontdoor.information_request using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_in_hub())
       or (select sharing.viewer_is_system())
       or (organisation_id = (select sharing.viewer_organisation()) and (select sharing.viewer_has('AGENCY_RESPONDER')))));
create policy omission_seen on frontdoor.request_omission using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_in_hub()) or (select sharing.viewer_is_system())));
create policy reply_seen on frontdoor.information_reply using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_in_hub())
       or (select sharing.viewer_is_system())
       or (organisation_id = (select sharing.viewer_organisation()) and (select sharing.viewer_has('AGENCY_RESPONDER')))));
create policy original_kept_by_originator on frontdoor.sensitive_original using (
  partnership_id = (select sharing.viewer_partnership())
  and organisation_id = (select sharing.viewer_organisation())
  and (select sharing.viewer_has('AGENCY_RESPONDER')));
create policy contribution_seen on frontdoor.contribution using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_in_hub())
       or (select sharing.viewer_is_system())
       or organisation_id = (select sharing.viewer_organisation())));
create policy decision_seen on frontdoor.decision using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_in_hub()) or (select sharing.viewer_is_system())));
create policy feedback_seen on frontdoor.feedback using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_in_hub())
       or (select sharing.viewer_is_system())
       or staff_id = (select sharing.viewer_staff())
       or (organisation_id = (select sharing.viewer_organisation()) and (select sharing.viewer_has('POLICE_REVIEWER')))));
create policy bulk_file_seen on frontdoor.bulk_file using (
  partnership_id = (select sharing.viewer_partnership())
  and (organisation_id = (select sharing.viewer_organisation()) or (select sharing.viewer_is_system())));
create policy bulk_row_seen on frontdoor.bulk_row using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_is_system())
       or exists (select 1 from frontdoor.bulk_file f
                  where f.partnership_id = bulk_row.partnership_id and f.id = bulk_row.file_id)));
create policy presence_seen on frontdoor.hub_presence using (partnership_id = (select sharing.viewer_partnership()));

create trigger keep_history after insert or update or delete on frontdoor.contact for each row execute function sharing.keep_history();
create trigger keep_history after insert or update or delete on frontdoor.information_request for each row execute function sharing.keep_history();
create trigger keep_history after insert or update or delete on frontdoor.decision for each row execute function sharing.keep_history();
create trigger keep_history after insert or update or delete on frontdoor.feedback for each row execute function sharing.keep_history();
create trigger keep_history after insert or update or delete on frontdoor.contribution for each row execute function sharing.keep_history();
