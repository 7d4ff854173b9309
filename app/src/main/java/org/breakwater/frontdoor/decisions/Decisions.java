package org.breakwater.frontdoor.decisions;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of deciding. */
@Component
public class Decisions {
  private final JdbcClient jdbc;

  Decisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was missing when it was decided (finding S07). */
  record Missing(boolean health, boolean education, int unanswered) {}

  /** A decision that stands. */
  public record Kept(DecisionForm form, String by, Instant at) {}

  void keep(
      Viewer viewer,
      UUID id,
      ContactHead contact,
      DecisionForm form,
      Missing missing,
      Instant now) {
    jdbc.sql(
            """
            insert into frontdoor.decision
              (partnership_id, id, contact_id, level, outcome, rationale, dissent, consent, consent_reason,
               without_health, without_education, unanswered, decided_by, decided_by_staff_id, decided_at)
            values (:partnership, :id, :contact, :level, :outcome, :rationale, :dissent, :consent, :reason,
                    :health, :education, :unanswered, :by, :staff, :now)
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .param("contact", contact.id())
        .param("level", form.chosenLevel())
        .param("outcome", form.outcome())
        .param("rationale", DecisionForm.text(form.rationale()))
        .param("dissent", DecisionForm.text(form.dissent()))
        .param("consent", form.consent())
        .param("reason", form.reason())
        .param("health", missing.health())
        .param("education", missing.education())
        .param("unanswered", missing.unanswered())
        .param("by", viewer.name())
        .param("staff", viewer.staff().value())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Closes the contact; false when somebody changed it since that version. */
  boolean close(Viewer viewer, UUID contact, int version) {
    return jdbc.sql(
                """
                update frontdoor.contact set state = 'DECIDED', version = version + 1
                where partnership_id = :partnership and id = :id and version = :version and state <> 'DECIDED'
                """)
            .param("partnership", viewer.partnership().value())
            .param("id", contact)
            .param("version", version)
            .update()
        == 1;
  }

  /** The organisations that have contributed. */
  Set<OrganisationId> contributors(Viewer viewer, UUID contact) {
    return jdbc.sql(
            """
            select distinct organisation_id from frontdoor.contribution
            where partnership_id = :partnership and contact_id = :contact
            """)
        .param("partnership", viewer.partnership().value())
        .param("contact", contact)
        .query((row, n) -> new OrganisationId(row.getInt("organisation_id")))
        .set();
  }

  /** Contributions in words, for the decider to weigh. */
  List<Said> said(Viewer viewer, UUID contact) {
    return jdbc.sql(
            """
            select organisation_id, by_name, words, level, dissent from frontdoor.contribution
            where partnership_id = :partnership and contact_id = :contact order by at
            """)
        .param("partnership", viewer.partnership().value())
        .param("contact", contact)
        .query((row, n) -> {
          int level = row.getInt("level");
          return new Said(
              row.getInt("organisation_id"),
              row.getString("by_name"),
              row.getString("words"),
              level == 0 ? null : Integer.valueOf(level),
              row.getString("dissent"));
        })
        .list();
  }

  /** One contribution. */
  public record Said(
      int organisation,
      String by,
      String words,
      @Nullable Integer level,
      @Nullable String dissent) {}

  Optional<Kept> decision(Viewer viewer, UUID contact) {
    return jdbc.sql(
            """
            select level, outcome, rationale, dissent, consent, consent_reason, decided_by, decided_at
            from frontdoor.decision where partnership_id = :partnership and contact_id = :contact
            """)
        .param("partnership", viewer.partnership().value())
        .param("contact", contact)
        .query((row, n) ->
            new Kept(
                new DecisionForm(
                    Integer.toString(row.getInt("level")),
                    row.getString("outcome"),
                    row.getString("rationale"),
                    row.getString("dissent"),
                    row.getString("consent"),
                    row.getString("consent_reason"),
                    null,
                    0),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant()))
        .optional();
  }

  /** When the contact last changed, and by whom, as far as its own rows tell. */
  Optional<Changed> lastChange(Viewer viewer, UUID contact) {
    return jdbc.sql(
            """
            select by_name, at, what from (
              select graded_by as by_name, graded_at as at, 'graded it ' || grade as what
              from frontdoor.contact where partnership_id = :partnership and id = :contact
              union all
              select asked_by, asked_at, 'asked an agency'
              from frontdoor.information_request where partnership_id = :partnership and contact_id = :contact
              union all
              select coalesce(police_reviewer_name, 'The police'), police_reviewed_at, 'finished the police review'
              from frontdoor.contact
              where partnership_id = :partnership and id = :contact and police_reviewed_at is not null
            ) changes
            order by at desc limit 1
            """)
        .param("partnership", viewer.partnership().value())
        .param("contact", contact)
        .query((row, n) ->
            new Changed(
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                row.getString("what")))
        .optional();
  }

  /** A change that overtook a decider. */
  record Changed(String by, Instant at, String what) {}
}
