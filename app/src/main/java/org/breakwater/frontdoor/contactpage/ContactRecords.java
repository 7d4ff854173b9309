package org.breakwater.frontdoor.contactpage;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.Outcome;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what has been said and decided about one contact, as rows the page shows. */
@Component
public class ContactRecords {
  private final JdbcClient jdbc;

  ContactRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An agency's answer. Version above 1: it was corrected. */
  public record Reply(
      UUID request,
      String question,
      boolean nothingKnown,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String worker,
      @Nullable String concerns,
      @Nullable String strengths,
      @Nullable String adults,
      @Nullable String relevance,
      @Nullable String restrictions,
      boolean sanitised,
      String by,
      Instant at,
      int version) {}

  /** A question put to an agency. */
  public record Question(UUID request, String question, String askedBy, Instant at) {}

  /** A suggested agency left out, and why. */
  public record Omission(
      OrganisationId organisation, String suggestedBecause, String reason, String by, Instant at) {}

  /** What a named person of one agency says. */
  public record Contribution(
      OrganisationId organisation,
      String by,
      String words,
      @Nullable Integer level,
      @Nullable String dissent,
      Instant at) {}

  /** The joint decision. */
  public record Decision(
      int level,
      Outcome outcome,
      String rationale,
      @Nullable String dissent,
      String consent,
      @Nullable String consentReason,
      boolean withoutHealth,
      boolean withoutEducation,
      int unanswered,
      String by,
      Instant at) {}

  /** Where telling the referrer stands. */
  public record Feedback(
      UUID id,
      @Nullable String withheldBecause,
      @Nullable String sentBy,
      @Nullable Instant sentAt,
      @Nullable Instant readAt) {}

  /** One change of grade. */
  public record GradeChange(Grade from, Grade to, String reason, String by, Instant at) {}

  List<Question> questions(Viewer viewer, UUID contact) {
    return jdbc.sql(
            """
            select id, question, asked_by, asked_at from frontdoor.information_request
            where partnership_id = :partnership and contact_id = :contact order by asked_at, id
            """)
        .param("partnership", viewer.partnership().value())
        .param("contact", contact)
        .query((row, n) ->
            new Question(
                row.getObject("id", UUID.class),
                row.getString("question"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant()))
        .list();
  }

  List<Reply> replies(Viewer viewer, UUID contact) {
    return jdbc.sql(
            """
            select q.id, q.question, a.known, a.involved_from, a.involved_to, a.current_worker, a.concerns, a.strengths,
                   a.adults, a.relevance, a.restrictions, a.sanitised, a.by_name, a.at, a.version
            from frontdoor.information_request q
            join frontdoor.information_reply a on a.partnership_id = q.partnership_id and a.request_id = q.id
            where q.partnership_id = :partnership and q.contact_id = :contact
            order by a.at
            """)
        .param("partnership", viewer.partnership().value())
        .param("contact", contact)
        .query((row, n) ->
            new Reply(
                row.getObject("id", UUID.class),
                row.getString("question"),
                row.getString("known").equals("NOTHING_KNOWN"),
                date(row.getDate("involved_from")),
                date(row.getDate("involved_to")),
                row.getString("current_worker"),
                row.getString("concerns"),
                row.getString("strengths"),
                row.getString("adults"),
                row.getString("relevance"),
                row.getString("restrictions"),
                row.getBoolean("sanitised"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                row.getInt("version")))
        .list();
  }

  List<Omission> omissions(Viewer viewer, UUID contact) {
    return jdbc.sql(
            """
            select organisation_id, suggested_because, reason, by_name, at from frontdoor.request_omission
            where partnership_id = :partnership and contact_id = :contact order by at
            """)
        .param("partnership", viewer.partnership().value())
        .param("contact", contact)
        .query((row, n) ->
            new Omission(
                new OrganisationId(row.getInt("organisation_id")),
                row.getString("suggested_because"),
                row.getString("reason"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  List<Contribution> contributions(Viewer viewer, UUID contact) {
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
              new OrganisationId(row.getInt("organisation_id")),
              row.getString("by_name"),
              row.getString("words"),
              level == 0 ? null : Integer.valueOf(level),
              row.getString("dissent"),
              row.getTimestamp("at").toInstant());
        })
        .list();
  }

  Optional<Decision> decision(Viewer viewer, UUID contact) {
    return jdbc.sql(
            """
            select level, outcome, rationale, dissent, consent, consent_reason, without_health, without_education,
                   unanswered, decided_by, decided_at
            from frontdoor.decision where partnership_id = :partnership and contact_id = :contact
            """)
        .param("partnership", viewer.partnership().value())
        .param("contact", contact)
        .query((row, n) ->
            new Decision(
                row.getInt("level"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("rationale"),
                row.getString("dissent"),
                row.getString("consent"),
                row.getString("consent_reason"),
                row.getBoolean("without_health"),
                row.getBoolean("without_education"),
                row.getInt("unanswered"),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant()))
        .optional();
  }

  Optional<Feedback> feedback(Viewer viewer, UUID contact) {
    return jdbc.sql(
            """
            select id, withheld_because, sent_by, sent_at, read_at from frontdoor.feedback
            where partnership_id = :partnership and contact_id = :contact
            """)
        .param("partnership", viewer.partnership().value())
        .param("contact", contact)
        .query((row, n) ->
            new Feedback(
                row.getObject("id", UUID.class),
                row.getString("withheld_because"),
                row.getString("sent_by"),
                instant(row.getTimestamp("sent_at")),
                instant(row.getTimestamp("read_at"))))
        .optional();
  }

  List<GradeChange> gradeChanges(Viewer viewer, UUID contact) {
    return jdbc.sql(
            """
            select from_grade, to_grade, reason, by_name, at from frontdoor.grade_change
            where partnership_id = :partnership and contact_id = :contact order by at
            """)
        .param("partnership", viewer.partnership().value())
        .param("contact", contact)
        .query((row, n) ->
            new GradeChange(
                Grade.valueOf(row.getString("from_grade")),
                Grade.valueOf(row.getString("to_grade")),
                row.getString("reason"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  /** Other contacts that name one of these records. */
  Set<UUID> contactsNaming(Viewer viewer, Collection<RecordId> records, UUID butNot) {
    if (records.isEmpty()) {
      return Set.of();
    }
    return jdbc.sql(
            """
            select distinct contact_id from frontdoor.contact_subject
            where partnership_id = :partnership and record_id = any(cast(:records as uuid[])) and child and contact_id <> :but
            """)
        .param("partnership", viewer.partnership().value())
        .param(
            "records", records.stream().map(one -> one.value().toString()).toArray(String[]::new))
        .param("but", butNot)
        .query((row, n) -> row.getObject("contact_id", UUID.class))
        .set();
  }

  /** What was decided about contacts, by contact. */
  Map<UUID, Outcome> outcomes(Viewer viewer, Collection<UUID> contacts) {
    Map<UUID, Outcome> outcomes = new HashMap<>();
    if (!contacts.isEmpty()) {
      jdbc.sql(
              """
              select contact_id, outcome from frontdoor.decision
              where partnership_id = :partnership and contact_id = any(cast(:contacts as uuid[]))
              """)
          .param("partnership", viewer.partnership().value())
          .param("contacts", contacts.stream().map(UUID::toString).toArray(String[]::new))
          .query(row -> {
            outcomes.put(
                row.getObject("contact_id", UUID.class), Outcome.valueOf(row.getString("outcome")));
          });
    }
    return outcomes;
  }

  private static @Nullable LocalDate date(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
