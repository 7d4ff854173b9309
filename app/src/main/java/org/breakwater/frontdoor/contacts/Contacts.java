package org.breakwater.frontdoor.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.breakwater.frontdoor.ContactId;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.Outcome;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.StaffId;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts as a viewer may see them. Call inside {@code Access.reading} or {@code writing}. */
@Component
public class Contacts {
  private static final String SELECT =
      """
      select c.id, c.reference, c.kind, c.source_organisation_id, c.author_staff_id, c.author_name,
             c.external_reference, c.received_at, c.concern, c.concern_tags, c.grade, c.grade_reason,
             c.completeness, c.police_reviewer_name, c.police_reviewed_at, c.state, c.version,
             d.outcome, d.decided_at,
             (select count(*) from frontdoor.information_request q
              where q.partnership_id = c.partnership_id and q.contact_id = c.id and q.state <> 'WITHDRAWN') as asked,
             (select count(*) from frontdoor.information_request q
              where q.partnership_id = c.partnership_id and q.contact_id = c.id and q.state = 'ANSWERED') as answered
      from frontdoor.contact c
      left join frontdoor.decision d on d.partnership_id = c.partnership_id and d.contact_id = c.id
      where c.partnership_id = :partnership
      """;

  private final JdbcClient jdbc;

  Contacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One contact, if the viewer may see it. */
  public Optional<Contact> find(Viewer viewer, ContactId contact) {
    return jdbc.sql(SELECT + " and c.id = :id")
        .param("partnership", viewer.partnership().value())
        .param("id", contact.value())
        .query((row, n) -> contact(row))
        .optional();
  }

  /** What the viewer wrote, newest first. */
  public List<Contact> writtenBy(Viewer viewer, Notice.Kind kind, int limit) {
    return jdbc.sql(
            SELECT
                + " and c.author_staff_id = :staff and c.kind = :kind order by c.received_at desc, c.id limit :limit")
        .param("partnership", viewer.partnership().value())
        .param("staff", viewer.staff().value())
        .param("kind", kind.name())
        .param("limit", limit)
        .query((row, n) -> contact(row))
        .list();
  }

  private static Contact contact(ResultSet row) throws SQLException {
    Contact.Facts facts =
        new Contact.Facts(
            new ContactId(row.getObject("id", java.util.UUID.class)),
            row.getString("reference"),
            Notice.Kind.valueOf(row.getString("kind")),
            new OrganisationId(row.getInt("source_organisation_id")),
            new StaffId(row.getInt("author_staff_id")),
            row.getString("author_name"),
            row.getString("external_reference"),
            row.getTimestamp("received_at").toInstant(),
            row.getString("concern"),
            List.of((String[]) row.getArray("concern_tags").getArray()),
            Grade.valueOf(row.getString("grade")),
            row.getString("grade_reason"),
            row.getInt("completeness"),
            row.getString("police_reviewer_name"),
            instant(row.getTimestamp("police_reviewed_at")));
    int version = row.getInt("version");
    String outcome = row.getString("outcome");
    return switch (ContactState.valueOf(row.getString("state"))) {
      case RECEIVED -> new Contact.Received(facts, version);
      case AWAITING_INFORMATION ->
          new Contact.AwaitingInformation(
              facts, version, row.getInt("asked"), row.getInt("answered"));
      case DECIDED ->
          new Contact.Decided(
              facts,
              version,
              outcome == null ? null : Outcome.valueOf(outcome),
              instant(row.getTimestamp("decided_at")));
    };
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
