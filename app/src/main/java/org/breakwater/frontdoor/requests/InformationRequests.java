package org.breakwater.frontdoor.requests;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of asking. */
@Component
class InformationRequests {
  private final JdbcClient jdbc;

  InformationRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Asks one agency; false when somebody has asked it already. */
  boolean ask(
      Viewer viewer,
      ContactHead contact,
      UUID request,
      OrganisationId agency,
      String question,
      String subjects,
      @Nullable String because,
      Instant now) {
    return jdbc.sql(
                """
                insert into frontdoor.information_request
                  (partnership_id, id, contact_id, organisation_id, question, subjects, suggested_because,
                   asked_by, asked_by_staff_id, asked_at, grade, state)
                values (:partnership, :id, :contact, :agency, :question, cast(:subjects as jsonb), :because,
                        :by, :staff, :now, :grade, 'ASKED')
                on conflict (partnership_id, contact_id, organisation_id) do nothing
                """)
            .param("partnership", viewer.partnership().value())
            .param("id", request)
            .param("contact", contact.id())
            .param("agency", agency.value())
            .param("question", question)
            .param("subjects", subjects)
            .param("because", because)
            .param("by", viewer.name())
            .param("staff", viewer.staff().value())
            .param("now", Timestamp.from(now))
            .param("grade", contact.grade().name())
            .update()
        == 1;
  }

  void leaveOut(
      Viewer viewer, ContactHead contact, SuggestedAgency agency, String reason, Instant now) {
    jdbc.sql(
            """
            insert into frontdoor.request_omission
              (partnership_id, contact_id, organisation_id, suggested_because, reason, by_name, at)
            values (:partnership, :contact, :agency, :because, :reason, :by, :now)
            on conflict (partnership_id, contact_id, organisation_id) do update set
              suggested_because = excluded.suggested_because, reason = excluded.reason,
              by_name = excluded.by_name, at = excluded.at
            """)
        .param("partnership", viewer.partnership().value())
        .param("contact", contact.id())
        .param("agency", agency.organisation().id().value())
        .param("because", agency.why())
        .param("reason", reason)
        .param("by", viewer.name())
        .param("now", Timestamp.from(now))
        .update();
  }

  void awaitInformation(Viewer viewer, UUID contact) {
    jdbc.sql(
            """
            update frontdoor.contact set state = 'AWAITING_INFORMATION', version = version + 1
            where partnership_id = :partnership and id = :id and state = 'RECEIVED'
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", contact)
        .update();
  }
}
