-- Why a grade was changed: each change is kept, with the person who made it.
create table frontdoor.grade_change (
  partnership_id int not null,
  id uuid not null,
  contact_id uuid not null,
  from_grade text not null check (from_grade in ('RED', 'AMBER', 'GREEN')),
  to_grade text not null check (to_grade in ('RED', 'AMBER', 'GREEN')),
  reason text not null,
  by_name text not null,
  by_staff_id int not null,
  at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, contact_id) references frontdoor.contact (partnership_id, id)
);
create index grade_change_contact on frontdoor.grade_change (partnership_id, contact_id, at);
alter table frontdoor.grade_change enable row level security;
alter table frontdoor.grade_change force row level security;
grant select, insert on frontdoor.grade_change to breakwater_app;
create policy grade_change_seen on frontdoor.grade_change using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_in_hub())
       or (select sharing.viewer_is_system())
       or ((select sharing.viewer_has('POLICE_REVIEWER'))
           and exists (select 1 from frontdoor.contact c
                       where c.partnership_id = grade_change.partnership_id and c.id = grade_change.contact_id))));

-- A corrected answer keeps what was said before. Its original, under originator control, has no such history:
-- the hub reads histories and must not read that.
alter table frontdoor.information_reply add column id uuid generated always as (request_id) stored;
create trigger keep_history after insert or update or delete on frontdoor.information_reply
  for each row execute function sharing.keep_history();

-- A draft of feedback is the hub's own: the referrer sees it once it has been sent.
drop policy feedback_seen on frontdoor.feedback;
create policy feedback_seen on frontdoor.feedback using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_in_hub())
       or (select sharing.viewer_is_system())
       or (sent_at is not null
           and (staff_id = (select sharing.viewer_staff())
                or (organisation_id = (select sharing.viewer_organisation()) and (select sharing.viewer_has('POLICE_REVIEWER')))))));
create index feedback_waiting on frontdoor.feedback (partnership_id, id) where sent_at is null and withheld_because is null;
create index information_request_contact on frontdoor.information_request (partnership_id, contact_id);
