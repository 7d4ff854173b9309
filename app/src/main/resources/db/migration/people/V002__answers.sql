-- What each link change answered, in order, so that changes can be undone in any order that leaves sense.
create table people.match_answer (
  partnership_id int not null,
  change_id uuid not null,
  match_id uuid not null,
  seq bigint generated always as identity,
  from_state text not null,                      -- of the question before this change
  undone boolean not null default false,
  primary key (partnership_id, change_id, match_id),
  foreign key (partnership_id, change_id) references people.link_change (partnership_id, id),
  foreign key (partnership_id, match_id) references people.possible_match (partnership_id, id)
);
create index match_answer_match on people.match_answer (partnership_id, match_id, seq);
alter table people.match_answer enable row level security;
alter table people.match_answer force row level security;
grant select, insert, update on people.match_answer to breakwater_app;
create policy answer_reviewed on people.match_answer using (
  partnership_id = (select sharing.viewer_partnership()) and (select people.viewer_links()));
alter table people.possible_match drop column before_change;
-- two records that the matcher doubts but that stand together rightly
alter table people.link_change drop constraint link_change_kind_check;
alter table people.link_change add constraint link_change_kind_check
  check (kind in ('JOIN', 'SPLIT', 'SEPARATE', 'CONFIRM', 'UNDO'));
