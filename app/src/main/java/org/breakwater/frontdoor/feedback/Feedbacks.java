package org.breakwater.frontdoor.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.frontdoor.Outcome;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.StaffId;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of feedback. */
@Component
class Feedbacks {
  private static final int MOST = 200;
  private static final String SELECT =
      """
      select id, contact_id, organisation_id, staff_id, outcome, message, withheld_because, sent_by, sent_at, read_at,
             version
      from frontdoor.feedback where partnership_id = :partnership
      """;
  private final JdbcClient jdbc;

  Feedbacks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void draft(Viewer viewer, UUID id, ContactHead contact, Outcome outcome, String message) {
    jdbc.sql(
            """
            insert into frontdoor.feedback
              (partnership_id, id, contact_id, organisation_id, staff_id, outcome, message)
            values (:partnership, :id, :contact, :organisation, :staff, :outcome, :message)
            on conflict (partnership_id, contact_id) do nothing
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .param("contact", contact.id())
        .param("organisation", contact.source().value())
        .param("staff", contact.author().value())
        .param("outcome", outcome.name())
        .param("message", message)
        .update();
  }

  List<Feedback> waiting(Viewer viewer) {
    return jdbc.sql(
            SELECT + " and sent_at is null and withheld_because is null order by id limit :most")
        .param("partnership", viewer.partnership().value())
        .param("most", MOST)
        .query(Feedbacks::feedback)
        .list();
  }

  /** Those sent to this person, and for a police reviewer those sent to their force. */
  List<Feedback> sentTo(Viewer viewer) {
    return jdbc.sql(
            SELECT
                + """
                 and sent_at is not null and (staff_id = :staff or organisation_id = :organisation)
                order by sent_at desc limit :most
                """)
        .param("partnership", viewer.partnership().value())
        .param("staff", viewer.staff().value())
        .param("organisation", viewer.organisation().value())
        .param("most", MOST)
        .query(Feedbacks::feedback)
        .list();
  }

  Optional<Feedback> find(Viewer viewer, UUID id) {
    return jdbc.sql(SELECT + " and id = :id")
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .query(Feedbacks::feedback)
        .optional();
  }

  boolean send(Viewer viewer, UUID id, String message, int version, Instant now) {
    return jdbc.sql(
                """
                update frontdoor.feedback
                set message = :message, sent_by = :by, sent_at = :now, version = version + 1
                where partnership_id = :partnership and id = :id and version = :version
                  and sent_at is null and withheld_because is null
                """)
            .param("message", message)
            .param("by", viewer.name())
            .param("now", Timestamp.from(now))
            .param("partnership", viewer.partnership().value())
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  boolean withhold(Viewer viewer, UUID id, String because, int version) {
    return jdbc.sql(
                """
                update frontdoor.feedback
                set withheld_because = :because, sent_by = :by, version = version + 1
                where partnership_id = :partnership and id = :id and version = :version
                  and sent_at is null and withheld_because is null
                """)
            .param("because", because)
            .param("by", viewer.name())
            .param("partnership", viewer.partnership().value())
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  void read(Viewer viewer, UUID id, Instant now) {
    jdbc.sql(
            """
            update frontdoor.feedback set read_at = :now
            where partnership_id = :partnership and id = :id and staff_id = :staff and read_at is null
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .param("staff", viewer.staff().value())
        .param("now", Timestamp.from(now))
        .update();
  }

  private static Feedback feedback(ResultSet row, int number) throws SQLException {
    return new Feedback(
        row.getObject("id", UUID.class),
        row.getObject("contact_id", UUID.class),
        new OrganisationId(row.getInt("organisation_id")),
        new StaffId(row.getInt("staff_id")),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("message"),
        row.getString("withheld_because"),
        row.getString("sent_by"),
        instant(row.getTimestamp("sent_at")),
        instant(row.getTimestamp("read_at")),
        row.getInt("version"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
