-- What the framework keeps: sessions, event publications, jobs. Ids only; nothing a child could be known by.
grant usage on schema web to breakwater_app;

create table web.spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index on web.spring_session (expiry_time);
create index on web.spring_session (principal_name);
create table web.spring_session_attributes (
  session_primary_id char(36) not null references web.spring_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
create table web.event_publication (
  id uuid not null primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index on web.event_publication using hash (serialized_event);
create index on web.event_publication (completion_date);
create table web.event_publication_archive (like web.event_publication including all);
create table web.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index on web.scheduled_tasks (execution_time);
create index on web.scheduled_tasks (last_heartbeat);
create index on web.scheduled_tasks (priority desc, execution_time asc);
grant select, insert, update, delete on all tables in schema web to breakwater_app;
