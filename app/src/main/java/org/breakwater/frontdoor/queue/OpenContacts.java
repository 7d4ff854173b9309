package org.breakwater.frontdoor.queue;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.contacts.ContactState;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The SQL of the queue: the little that sorting, filtering and counting need of every open contact.
 */
@Component
class OpenContacts {
  /** More open contacts than any hub can work; the oldest are kept. */
  static final int MOST = 2_000;

  private final JdbcClient jdbc;

  OpenContacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Line(UUID id, Grade grade, ContactState state, Instant receivedAt, boolean unreviewed) {}

  List<Line> all(Viewer viewer) {
    return jdbc.sql(
            """
            select id, grade, state, received_at,
                   kind = 'POLICE_NOTICE' and police_reviewed_at is null as unreviewed
            from frontdoor.contact
            where partnership_id = :partnership and state <> 'DECIDED'
            order by received_at
            limit :most
            """)
        .param("partnership", viewer.partnership().value())
        .param("most", MOST)
        .query((row, n) ->
            new Line(
                row.getObject("id", UUID.class),
                Grade.valueOf(row.getString("grade")),
                ContactState.valueOf(row.getString("state")),
                row.getTimestamp("received_at").toInstant(),
                row.getBoolean("unreviewed")))
        .list();
  }

  Set<UUID> waitingFor(Viewer viewer, int organisation) {
    return jdbc.sql(
            """
            select contact_id from frontdoor.information_request
            where partnership_id = :partnership and organisation_id = :organisation and state = 'ASKED'
            """)
        .param("partnership", viewer.partnership().value())
        .param("organisation", organisation)
        .query((row, n) -> row.getObject("contact_id", UUID.class))
        .set();
  }

  int receivedAfter(Viewer viewer, Instant since) {
    return jdbc.sql(
            """
            select count(*) as count from frontdoor.contact
            where partnership_id = :partnership and state <> 'DECIDED' and received_at > :since
            """)
        .param("partnership", viewer.partnership().value())
        .param("since", Timestamp.from(since))
        .query((row, n) -> row.getInt("count"))
        .single();
  }
}
