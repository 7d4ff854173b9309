-- A force's daily file is kept as it was given: its headings once, the cells of each row in their order.
alter table frontdoor.bulk_file
  add column headings text[] not null default '{}';
alter table frontdoor.bulk_row
  add column line int not null default 0,             -- where a person finds the row in the file
  add column notice int not null default 0,           -- number of the first row of the notice it belongs to
  add column attempts smallint not null default 0;    -- times the system itself failed to take it
create index bulk_file_unfinished on frontdoor.bulk_file (partnership_id, received_at) where finished_at is null;
create index bulk_row_returned on frontdoor.bulk_row (partnership_id, file_id, number) where state = 'REFUSED';

-- not every officer of a force: those who send the file and answer for it
alter policy bulk_file_seen on frontdoor.bulk_file using (
  partnership_id = (select sharing.viewer_partnership())
  and ((select sharing.viewer_is_system())
       or (organisation_id = (select sharing.viewer_organisation()) and (select sharing.viewer_has('POLICE_REVIEWER')))));
