package org.breakwater.improvement.statement;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of agencies' agreement to a draft as it read. */
@Component
class Agreements {
  /** One agency's agreement. */
  record Agreement(OrganisationId organisation, String digest, String by, Instant at) {}

  private final JdbcClient jdbc;

  Agreements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(Viewer viewer, UUID source, String digest, Instant now) {
    jdbc.sql(
            """
            insert into improvement.agreement (partnership_id, source_id, organisation_id, draft_digest, agreed_by, at)
            values (:partnership, :source, :organisation, :digest, :by, :now) on conflict do nothing
            """)
        .param("partnership", viewer.partnership().value())
        .param("source", source)
        .param("organisation", viewer.organisation().value())
        .param("digest", digest)
        .param("by", viewer.name())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** All agreements to any draft of it, newest first. */
  List<Agreement> of(Viewer viewer, UUID source) {
    return jdbc.sql(
            """
            select organisation_id, draft_digest, agreed_by, at from improvement.agreement
            where partnership_id = :partnership and source_id = :source order by at desc
            """)
        .param("partnership", viewer.partnership().value())
        .param("source", source)
        .query((row, n) ->
            new Agreement(
                new OrganisationId(row.getInt("organisation_id")),
                row.getString("draft_digest"),
                row.getString("agreed_by"),
                row.getTimestamp("at").toInstant()))
        .list();
  }
}
