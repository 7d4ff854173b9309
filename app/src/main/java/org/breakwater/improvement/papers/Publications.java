package org.breakwater.improvement.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what was put before the public. Call inside {@code Access}. */
@Component
class Publications {
  private static final String SELECT =
      """
      select b.id, p.title, p.as_at, b.by_name, b.at, b.withdrawn_by, b.withdrawn_at
      from improvement.publication b
      join improvement.paper p on p.partnership_id = b.partnership_id and p.id = b.id
      where b.partnership_id = :partnership and p.audience = 'PUBLIC'
      """;
  private final JdbcClient jdbc;

  Publications(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those anybody may read now, newest first. */
  List<Publication> open(Viewer viewer) {
    return jdbc.sql(SELECT + " and b.withdrawn_at is null order by b.at desc, b.id desc limit 100")
        .param("partnership", viewer.partnership().value())
        .query(Publications::publication)
        .list();
  }

  Optional<Publication> find(Viewer viewer, UUID paper) {
    return jdbc.sql(SELECT + " and b.id = :id")
        .param("partnership", viewer.partnership().value())
        .param("id", paper)
        .query(Publications::publication)
        .optional();
  }

  /** Puts it before the public, or puts it back. */
  void publish(Viewer viewer, UUID paper, Instant now) {
    jdbc.sql(
            """
            insert into improvement.publication (partnership_id, id, by_name, at) values (:partnership, :id, :by, :now)
            on conflict (partnership_id, id)
              do update set by_name = excluded.by_name, at = excluded.at, withdrawn_by = null, withdrawn_at = null
              where publication.withdrawn_at is not null
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", paper)
        .param("by", viewer.name())
        .param("now", Timestamp.from(now))
        .update();
  }

  void withdraw(Viewer viewer, UUID paper, Instant now) {
    jdbc.sql(
            """
            update improvement.publication set withdrawn_by = :by, withdrawn_at = :now
            where partnership_id = :partnership and id = :id and withdrawn_at is null
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", paper)
        .param("by", viewer.name())
        .param("now", Timestamp.from(now))
        .update();
  }

  private static Publication publication(ResultSet row, int number) throws SQLException {
    Timestamp withdrawn = row.getTimestamp("withdrawn_at");
    return new Publication(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getTimestamp("as_at").toInstant(),
        row.getString("by_name"),
        row.getTimestamp("at").toInstant(),
        row.getString("withdrawn_by"),
        withdrawn == null ? null : withdrawn.toInstant());
  }
}
