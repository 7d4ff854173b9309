package org.breakwater.improvement.programmes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what boxes and lines of registers said before. */
@Component
class Revisions {
  private final JdbcClient jdbc;

  Revisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What it said before, newest first. */
  List<ChangePage.Before> of(Viewer viewer, UUID id) {
    return jdbc.sql(
            """
            select said, by_name, at from improvement.revision
            where partnership_id = :partnership and of_id = :id order by at desc, id desc
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .query((row, n) ->
            new ChangePage.Before(
                row.getString("said"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  /** Keeps what it said until now, when somebody changed it. */
  void keep(Viewer viewer, UUID id, UUID of, String said, Instant now) {
    jdbc.sql(
            """
            insert into improvement.revision (partnership_id, id, of_id, said, by_name, at)
            values (:partnership, :id, :of, :said, :by, :now)
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .param("of", of)
        .param("said", said)
        .param("by", viewer.name())
        .param("now", Timestamp.from(now))
        .update();
  }
}
