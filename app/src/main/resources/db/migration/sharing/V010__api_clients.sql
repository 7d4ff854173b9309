-- A partner's own system that sends by API. The secret is 256 random bits, so a plain hash keeps it;
-- the secret itself is shown once and is nowhere here. Each client is also a row of staff, so that what it
-- sends has an author; it has no password and cannot sign in to the pages.
create table sharing.api_client (
  id int generated always as identity primary key,
  partnership_id int not null references sharing.partnership,
  organisation_id int not null references sharing.organisation,
  staff_id int not null references sharing.staff,
  client_id text not null unique,
  name text not null,
  secret_hash bytea not null unique,
  active boolean not null default true,
  made_at timestamptz not null
);
create index on sharing.api_client (partnership_id, organisation_id);
grant select, insert, update on sharing.api_client to breakwater_app;
