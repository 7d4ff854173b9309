package org.breakwater.frontdoor.contributions;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of contributions. */
@Component
class Contributions {
  private final JdbcClient jdbc;

  Contributions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The hub sees all; an agency its own. */
  List<Contribution> about(Viewer viewer, UUID contact) {
    return jdbc.sql(
            """
            select organisation_id, by_name, words, level, dissent, at from frontdoor.contribution
            where partnership_id = :partnership and contact_id = :contact order by at
            """)
        .param("partnership", viewer.partnership().value())
        .param("contact", contact)
        .query((row, n) -> {
          int level = row.getInt("level");
          return new Contribution(
              row.getInt("organisation_id"),
              row.getString("by_name"),
              row.getString("words"),
              level == 0 ? null : Integer.valueOf(level),
              row.getString("dissent"),
              row.getTimestamp("at").toInstant());
        })
        .list();
  }

  /** The question this viewer's agency was asked about the contact: its door to it. */
  Optional<String> questionTo(Viewer viewer, UUID contact) {
    return jdbc.sql(
            """
            select question from frontdoor.information_request
            where partnership_id = :partnership and contact_id = :contact and organisation_id = :organisation
              and state <> 'WITHDRAWN'
            """)
        .param("partnership", viewer.partnership().value())
        .param("contact", contact)
        .param("organisation", viewer.organisation().value())
        .query((row, n) -> row.getString("question"))
        .optional();
  }

  void add(Viewer viewer, UUID id, UUID contact, ContributionForm form, Instant now) {
    jdbc.sql(
            """
            insert into frontdoor.contribution
              (partnership_id, id, contact_id, organisation_id, staff_id, by_name, words, level, dissent, at)
            values (:partnership, :id, :contact, :organisation, :staff, :by, :words, :level, :dissent, :now)
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .param("contact", contact)
        .param("organisation", viewer.organisation().value())
        .param("staff", viewer.staff().value())
        .param("by", viewer.name())
        .param("words", form.said())
        .param("level", form.chosenLevel())
        .param("dissent", form.disagreement())
        .param("now", Timestamp.from(now))
        .update();
  }
}
