-- For other modules whose rows hang on an agency's record: they are seen by whoever sees the record. The rows of
-- agency_record are filtered by its own policies, for the one who asks.
create function people.viewer_sees_record(partnership int, record uuid) returns boolean language sql stable parallel safe
  as $$ select (select people.viewer_links())
            or exists (select 1 from people.agency_record r where r.partnership_id = partnership and r.id = record) $$;
