-- Spring Security's own tables for passkeys, under its names; found by the connection's current schema.
create table sharing.user_entities (
  id varchar(1000) not null primary key,
  name varchar(100) not null,
  display_name varchar(200)
);
create table sharing.user_credentials (
  credential_id varchar(1000) not null primary key,
  user_entity_user_id varchar(1000) not null,
  public_key bytea not null,
  signature_count bigint,
  uv_initialized boolean,
  backup_eligible boolean not null,
  authenticator_transports varchar(1000),
  public_key_credential_type varchar(100),
  backup_state boolean not null,
  attestation_object bytea,
  attestation_client_data_json bytea,
  created timestamp,
  last_used timestamp,
  label varchar(1000) not null
);
grant select, insert, update, delete on sharing.user_entities, sharing.user_credentials to breakwater_app;
