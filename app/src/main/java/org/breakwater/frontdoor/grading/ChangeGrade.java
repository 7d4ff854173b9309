package org.breakwater.frontdoor.grading;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.glance.AskedAgency;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.Clocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives a contact another grade: the reason is kept, the old grade's clock no longer counts, and
 * the new one runs from the moment the contact was received, so that regrading buys no time.
 * Agencies already asked answer to the new grade's time.
 */
@Component
public class ChangeGrade {
  private final JdbcClient jdbc;
  private final Clocks clocks;
  private final PersonIndex people;
  private final Access access;
  private final Ids ids;
  private final Clock clock;

  ChangeGrade(
      JdbcClient jdbc, Clocks clocks, PersonIndex people, Access access, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.clocks = clocks;
    this.people = people;
    this.access = access;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * In the current transaction of {@code Access.writing}. The caller has checked that this viewer
   * may grade, and holds the contact.
   *
   * @return false when somebody else changed the contact since the version was read
   */
  public boolean to(Viewer viewer, ContactHead contact, Grade grade, String reason, int version) {
    Instant now = clock.instant();
    int changed =
        jdbc.sql(
                """
                update frontdoor.contact set grade = :grade, grade_reason = :reason, graded_by = :by,
                  graded_at = :now, version = version + 1
                where partnership_id = :partnership and id = :id and version = :version
                """)
            .param("grade", grade.name())
            .param("reason", reason)
            .param("by", viewer.name())
            .param("now", Timestamp.from(now))
            .param("partnership", viewer.partnership().value())
            .param("id", contact.id())
            .param("version", version)
            .update();
    if (changed == 0) {
      return false;
    }
    jdbc.sql(
            """
            insert into frontdoor.grade_change
              (partnership_id, id, contact_id, from_grade, to_grade, reason, by_name, by_staff_id, at)
            values (:partnership, :id, :contact, :from, :to, :reason, :by, :staff, :now)
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", ids.next())
        .param("contact", contact.id())
        .param("from", contact.grade().name())
        .param("to", grade.name())
        .param("reason", reason)
        .param("by", viewer.name())
        .param("staff", viewer.staff().value())
        .param("now", Timestamp.from(now))
        .update();
    if (grade != contact.grade()) {
      String because = "Regraded from " + contact.grade().words() + " to " + grade.words();
      clocks.cancel(viewer, contact.grade().timescale(), contact.ref(), because, now);
      clocks.start(viewer, grade.timescale(), contact.ref(), contact.receivedAt());
      people.workBegins(viewer, contact.id(), children(viewer, contact), grade == Grade.RED);
      // a police reviewer sees no requests, yet a regrading moves them all the same
      Viewer keeper = access.system(viewer.partnership(), Role.SYSTEM_CLOCK, Purpose.TIMESCALES);
      access.writing(keeper, () -> moveRequests(keeper, contact, grade, because, now));
    }
    access.trace(
        viewer,
        Access.Act.CHANGE,
        contact.ref(),
        "graded " + contact.reference() + " " + grade.name());
    return true;
  }

  private List<RecordId> children(Viewer viewer, ContactHead contact) {
    return jdbc.sql(
            """
            select record_id from frontdoor.contact_subject
            where partnership_id = :partnership and contact_id = :contact and child
            """)
        .param("partnership", viewer.partnership().value())
        .param("contact", contact.id())
        .query((row, n) -> new RecordId(row.getObject("record_id", UUID.class)))
        .list();
  }

  private record Asked(UUID id, OrganisationId agency, Grade grade, Instant askedAt) {}

  private void moveRequests(
      Viewer viewer, ContactHead contact, Grade grade, String because, Instant now) {
    List<Asked> open =
        jdbc.sql(
                """
                update frontdoor.information_request q set grade = :grade, version = q.version + 1
                from frontdoor.information_request was
                where q.partnership_id = :partnership and q.contact_id = :contact and q.state = 'ASKED'
                  and was.partnership_id = q.partnership_id and was.id = q.id
                returning q.id, q.organisation_id, was.grade as was, q.asked_at
                """)
            .param("grade", grade.name())
            .param("partnership", viewer.partnership().value())
            .param("contact", contact.id())
            .query((row, n) ->
                new Asked(
                    row.getObject("id", UUID.class),
                    new OrganisationId(row.getInt("organisation_id")),
                    Grade.valueOf(row.getString("was")),
                    row.getTimestamp("asked_at").toInstant()))
            .list();
    for (Asked request : open) {
      clocks.cancel(
          viewer, request.grade().timescale(), AskedAgency.ref(request.id()), because, now);
      clocks.start(
          viewer,
          grade.timescale(),
          AskedAgency.ref(request.id()),
          request.agency(),
          request.askedAt());
    }
  }
}
