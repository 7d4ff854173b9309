-- Inspection letters while a person checks what was read; nothing of them is in the plan before they are accepted.
-- A draft of the organisation that gave it. The letters are published papers and name no child; a case study may be
-- near one, so nobody but who leads improvement there reads it.
create table improvement.letter (
  partnership_id int not null,
  id uuid not null,
  organisation_id int not null,
  name text not null,
  sha256 text not null,
  pages int not null,
  paged boolean not null,
  pictured boolean not null,
  known boolean not null,
  doubts text[] not null default '{}',
  checked int[] not null default '{}',
  state text not null default 'CHECKING' check (state in ('CHECKING', 'ACCEPTED', 'DISCARDED')),
  source_id uuid,
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
  by_name text not null,
  by_staff_id int not null,
  at timestamptz not null,
  version int not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, source_id) references improvement.source
);
create index on improvement.letter (partnership_id, sha256);

create table improvement.letter_page (
  partnership_id int not null,
  letter_id uuid not null,
  number int not null,
  words text not null,
  picture bytea,                                  -- PNG, drawn on the server
  primary key (partnership_id, letter_id, number),
  foreign key (partnership_id, letter_id) references improvement.letter
);

create table improvement.letter_finding (
  partnership_id int not null,
  letter_id uuid not null,
  id uuid not null,
  position int not null,
  kind text,                                      -- null: a person said it is no finding
  words text not null,
  page int,
  section text,
  agencies text[] not null default '{}',
  because text,
  by_hand boolean not null default false,
  primary key (partnership_id, letter_id, id),
  foreign key (partnership_id, letter_id) references improvement.letter
);

create policy letter_read on improvement.letter for select using (
  partnership_id = (select sharing.viewer_partnership())
  and organisation_id = (select sharing.viewer_organisation())
  and (select sharing.viewer_has('IMPROVEMENT_LEAD')));
create policy letter_kept on improvement.letter for insert with check (
  partnership_id = (select sharing.viewer_partnership())
  and organisation_id = (select sharing.viewer_organisation())
  and (select sharing.viewer_has('IMPROVEMENT_LEAD')));
create policy letter_changed on improvement.letter for update using (
  partnership_id = (select sharing.viewer_partnership())
  and organisation_id = (select sharing.viewer_organisation())
  and (select sharing.viewer_has('IMPROVEMENT_LEAD')));

do $$
declare
  one text;
begin
  foreach one in array array['letter', 'letter_page', 'letter_finding'] loop
    execute format('alter table improvement.%I enable row level security', one);
    execute format('alter table improvement.%I force row level security', one);
    execute format('grant select, insert on improvement.%I to breakwater_app', one);
  end loop;
  -- pages and findings are seen and written by whoever sees their letter
  foreach one in array array['letter_page', 'letter_finding'] loop
    execute format('create policy %I on improvement.%I using (
        partnership_id = (select sharing.viewer_partnership())
        and exists (select 1 from improvement.letter l
                    where l.partnership_id = %I.partnership_id and l.id = %I.letter_id))', one || '_of_letter', one, one, one);
  end loop;
end $$;
grant update on improvement.letter to breakwater_app;
grant delete on improvement.letter_finding to breakwater_app;
create trigger keep_history after insert or update on improvement.letter
  for each row execute function sharing.keep_history();
create trigger keep_history after insert or delete on improvement.letter_finding
  for each row execute function sharing.keep_history();
