package org.breakwater.frontdoor.receiving;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.frontdoor.ContactId;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.Received;
import org.breakwater.people.Recognised;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of a contact that begins. */
@Component
class NewContacts {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  NewContacts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What is kept about a new contact. */
  record Row(
      ContactId id,
      Notice notice,
      Directory.Organisation sender,
      GradeNotice.Graded graded,
      int completeness,
      int repeatCount,
      Directory.@Nullable Staff reviewer,
      byte[] hash,
      Instant now) {}

  /**
   * The contact this sender opened before with the same reference, or by pressing the same button.
   * Two who send at once wait for each other here.
   */
  Optional<Received.KnownAlready> sentBefore(
      Viewer system, OrganisationId sender, Notice notice, byte[] hash) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param(
            "key",
            notice.externalReference() == null
                ? String.valueOf(notice.once())
                : system.partnership().value()
                    + "/"
                    + sender.value()
                    + "/"
                    + notice.externalReference())
        .query((row, n) -> Boolean.TRUE)
        .single();
    return jdbc.sql(
            """
            select id, reference, received_at, grade, grade_reason, completeness, police_reviewer_name, given_hash
            from frontdoor.contact
            where partnership_id = :partnership and source_organisation_id = :sender
              and (external_reference = :external or once = :once)
            order by received_at limit 1
            """)
        .param("partnership", system.partnership().value())
        .param("sender", sender.value())
        .param("external", notice.externalReference(), java.sql.Types.VARCHAR)
        .param("once", notice.once(), java.sql.Types.OTHER)
        .query((row, n) ->
            new Received.KnownAlready(
                new Received.Receipt(
                    new ContactId(row.getObject("id", UUID.class)),
                    row.getString("reference"),
                    row.getTimestamp("received_at").toInstant(),
                    Grade.valueOf(row.getString("grade")),
                    row.getString("grade_reason"),
                    row.getInt("completeness"),
                    row.getString("police_reviewer_name")),
                Arrays.equals(hash, row.getBytes("given_hash"))))
        .optional();
  }

  Received.Receipt keep(Viewer viewer, Row row, List<Recognised> recognised) {
    String reference = nextReference(viewer, row.now());
    Notice notice = row.notice();
    Grade given = notice.grade();
    Directory.Staff reviewer = row.reviewer();
    jdbc.sql(
            """
            insert into frontdoor.contact
              (partnership_id, id, reference, kind, channel, source_organisation_id, source_code, author_staff_id,
               author_name, author_contact, external_reference, once, given_hash, received_at, incident_at,
               incident_place, concern, concern_tags, detail, family_told, why_not_told, given_grade,
               given_grade_reason, grade, grade_reason, graded_by, graded_at, state, completeness, repeat_count,
               police_reviewer_staff_id, police_reviewer_name)
            values
              (:partnership, :id, :reference, :kind, :channel, :source, :sourceCode, :author,
               :authorName, :authorContact, :external, :once, :hash, :now, :incidentAt,
               :incidentPlace, :concern, :tags, :detail::jsonb, :told, :whyNot, :given,
               :givenReason, :grade, :gradeReason, 'Rule notice-grade', :now, 'RECEIVED', :completeness, :repeats,
               :reviewer, :reviewerName)
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", row.id().value())
        .param("reference", reference)
        .param("kind", notice.kind().name())
        .param("channel", notice.channel().name())
        .param("source", row.sender().id().value())
        .param("sourceCode", SourceCodes.of(row.sender().kind()))
        .param("author", viewer.staff().value())
        .param("authorName", viewer.name())
        .param("authorContact", notice.authorContact())
        .param("external", notice.externalReference())
        .param("once", notice.once())
        .param("hash", row.hash())
        .param("now", Timestamp.from(row.now()))
        .param(
            "incidentAt", notice.incidentAt() == null ? null : Timestamp.from(notice.incidentAt()))
        .param("incidentPlace", notice.incidentPlace())
        .param("concern", notice.concern())
        .param("tags", notice.tags().stream().map(Enum::name).toArray(String[]::new))
        .param("detail", json.writeValueAsString(notice.detail()))
        .param("told", notice.familyTold())
        .param("whyNot", notice.whyNotTold())
        .param("given", given == null ? null : given.name())
        .param("givenReason", notice.gradeReason())
        .param("grade", row.graded().grade().name())
        .param("gradeReason", row.graded().reason())
        .param("completeness", row.completeness())
        .param("repeats", row.repeatCount())
        .param("reviewer", reviewer == null ? null : reviewer.id().value())
        .param("reviewerName", reviewer == null ? null : reviewer.name())
        .update();
    for (int i = 0; i < recognised.size(); i++) {
      keepSubject(viewer, row.id(), i + 1, notice.subjects().get(i), recognised.get(i));
    }
    return new Received.Receipt(
        row.id(),
        reference,
        row.now(),
        row.graded().grade(),
        row.graded().reason(),
        row.completeness(),
        reviewer == null ? null : reviewer.name());
  }

  private void keepSubject(
      Viewer viewer, ContactId contact, int position, Notice.Subject subject, Recognised known) {
    jdbc.sql(
            """
            insert into frontdoor.contact_subject
              (partnership_id, contact_id, position, record_id, child, relation, seen, spoken_to, own_words,
               description, school, parental)
            values (:partnership, :contact, :position, :record, :child, :relation, :seen, :spokenTo, :ownWords,
               :description, :school, :parental)
            """)
        .param("partnership", viewer.partnership().value())
        .param("contact", contact.value())
        .param("position", position)
        .param("record", known.record().value())
        .param("child", subject.child())
        .param("relation", subject.relation())
        .param("seen", subject.seen())
        .param("spokenTo", subject.spokenTo())
        .param("ownWords", subject.ownWords())
        .param("description", subject.description())
        .param("school", subject.school())
        .param("parental", subject.parental())
        .update();
  }

  /** The row of the counter is held until the end: references have no gaps. */
  private String nextReference(Viewer viewer, Instant now) {
    int year = now.atZone(Wording.LONDON).getYear();
    int number =
        jdbc.sql(
                """
                insert into frontdoor.reference_counter (partnership_id, year, last) values (:partnership, :year, 1)
                on conflict (partnership_id, year) do update set last = frontdoor.reference_counter.last + 1
                returning last
                """)
            .param("partnership", viewer.partnership().value())
            .param("year", year)
            .query((row, n) -> row.getInt("last"))
            .single();
    return "BW-%d-%06d".formatted(year, number);
  }
}
