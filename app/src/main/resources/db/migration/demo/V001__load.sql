-- What was loaded as the demonstration, and whether it was finished. About nobody.
grant usage on schema demo to breakwater_app;

create table demo.load (
  single boolean primary key default true check (single),
  size text not null,
  seed bigint not null,
  as_of timestamptz not null,                    -- the same again gives the same people and contacts
  finished_at timestamptz
);
grant select, insert, update on demo.load to breakwater_app;
