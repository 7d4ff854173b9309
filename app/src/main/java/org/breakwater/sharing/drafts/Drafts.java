package org.breakwater.sharing.drafts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's own drafts. Row-level security keeps them from everybody else. */
@Component
class Drafts {
  private static final Duration KEPT = Duration.ofDays(7);
  private final Access access;
  private final JdbcClient jdbc;
  private final Clock clock;

  Drafts(Access access, JdbcClient jdbc, Clock clock) {
    this.access = access;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Draft> find(Viewer viewer, String name) {
    return access.reading(
        viewer,
        () ->
            jdbc.sql(
                    """
                    select fields, saved_at from sharing.draft
                    where partnership_id = :partnership and staff_id = :staff and name = :name and saved_at > :oldest
                    """)
                .param("partnership", viewer.partnership().value())
                .param("staff", viewer.staff().value())
                .param("name", name)
                .param("oldest", Timestamp.from(clock.instant().minus(KEPT)))
                .query((row, n) ->
                    new Draft(row.getTimestamp("saved_at").getTime(), row.getString("fields")))
                .optional());
  }

  void keep(Viewer viewer, String name, String fields) {
    access.writing(
        viewer,
        () -> {
          jdbc.sql(
                  """
                  delete from sharing.draft
                  where partnership_id = :partnership and staff_id = :staff and saved_at <= :oldest
                  """)
              .param("partnership", viewer.partnership().value())
              .param("staff", viewer.staff().value())
              .param("oldest", Timestamp.from(clock.instant().minus(KEPT)))
              .update();
          jdbc.sql(
                  """
                  insert into sharing.draft (partnership_id, staff_id, name, fields, saved_at)
                  values (:partnership, :staff, :name, :fields, :now)
                  on conflict (partnership_id, staff_id, name)
                  do update set fields = excluded.fields, saved_at = excluded.saved_at
                  """)
              .param("partnership", viewer.partnership().value())
              .param("staff", viewer.staff().value())
              .param("name", name)
              .param("fields", fields)
              .param("now", Timestamp.from(clock.instant()))
              .update();
        });
  }

  void forget(Viewer viewer, String name) {
    access.writing(
        viewer,
        () -> {
          jdbc.sql(
                  """
                  delete from sharing.draft
                  where partnership_id = :partnership and staff_id = :staff and name = :name
                  """)
              .param("partnership", viewer.partnership().value())
              .param("staff", viewer.staff().value())
              .param("name", name)
              .update();
        });
  }
}
