package org.breakwater.frontdoor.receiving;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.breakwater.frontdoor.ContactId;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.PastContact;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Wording;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of loading many contacts of the past at once. */
@Component
class PastContacts {
  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  PastContacts(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** What tells one loaded contact from another. */
  record Key(int organisation, String reference) {}

  /** One contact to be kept. */
  record Row(
      ContactId id,
      PastContact contact,
      String sourceCode,
      Optional<Directory.Staff> reviewer,
      UUID decision) {}

  /** Those of the contacts that are kept already, by the sender and its reference. */
  Set<Key> known(Viewer viewer, List<PastContact> contacts) {
    return new HashSet<>(
        jdbc.sql(
                """
                select source_organisation_id, external_reference from frontdoor.contact
                where partnership_id = :partnership and external_reference = any(:references)
                  and source_organisation_id = any(:sources)
                """)
            .param("partnership", viewer.partnership().value())
            .param(
                "references",
                contacts.stream().map(PastContact::externalReference).toArray(String[]::new))
            .param(
                "sources",
                contacts.stream()
                    .map(contact -> contact.source().value())
                    .distinct()
                    .toArray(Integer[]::new))
            .query((row, n) ->
                new Key(row.getInt("source_organisation_id"), row.getString("external_reference")))
            .list());
  }

  void keep(Viewer viewer, List<Row> rows) {
    int partnership = viewer.partnership().value();
    Map<UUID, String> references = references(partnership, rows);
    batches.batchUpdate(
        """
        insert into frontdoor.contact
          (partnership_id, id, reference, kind, channel, source_organisation_id, source_code, author_staff_id,
           author_name, external_reference, received_at, concern, concern_tags, given_grade, grade, grade_reason,
           graded_by, graded_at, state, police_reviewer_staff_id, police_reviewer_name, police_reviewed_at,
           police_share, police_share_reason)
        values (?, ?, ?, ?, 'LOADED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'Graded before it was loaded', ?, ?, ?,
                ?, ?, ?, ?, ?)
        """,
        rows,
        BATCH,
        (statement, row) -> {
          PastContact contact = row.contact();
          PastContact.Decision decision = contact.decision();
          Timestamp reviewed =
              decision != null && contact.kind() == Notice.Kind.POLICE_NOTICE
                  ? Timestamp.from(decision.at())
                  : null;
          Timestamp received = Timestamp.from(contact.receivedAt());
          int at = 0;
          statement.setInt(++at, partnership);
          statement.setObject(++at, row.id().value());
          statement.setString(++at, references.get(row.id().value()));
          statement.setString(++at, contact.kind().name());
          statement.setInt(++at, contact.source().value());
          statement.setString(++at, row.sourceCode());
          statement.setInt(++at, contact.author().value());
          statement.setString(++at, contact.authorName());
          statement.setString(++at, contact.externalReference());
          statement.setTimestamp(++at, received);
          statement.setString(++at, contact.concern());
          statement.setArray(
              ++at,
              statement
                  .getConnection()
                  .createArrayOf("text", contact.tags().stream().map(Enum::name).toArray()));
          statement.setString(
              ++at, contact.kind() == Notice.Kind.POLICE_NOTICE ? contact.grade().name() : null);
          statement.setString(++at, contact.grade().name());
          statement.setString(++at, contact.authorName());
          statement.setTimestamp(++at, received);
          statement.setString(++at, decision == null ? "RECEIVED" : "DECIDED");
          statement.setObject(
              ++at,
              row.reviewer().map(staff -> staff.id().value()).orElse(null),
              java.sql.Types.INTEGER);
          statement.setString(++at, row.reviewer().map(Directory.Staff::name).orElse(null));
          statement.setTimestamp(++at, reviewed);
          statement.setString(++at, reviewed != null ? "SHARE" : null);
          statement.setString(
              ++at, reviewed != null ? "Shared with the hub before it was loaded" : null);
        });
    keepSubjects(partnership, rows);
    keepDecisions(partnership, rows);
  }

  private record SubjectRow(UUID contact, int position, PastContact.Subject subject) {}

  private void keepSubjects(int partnership, List<Row> rows) {
    List<SubjectRow> subjects = new ArrayList<>();
    for (Row row : rows) {
      int position = 0;
      for (PastContact.Subject subject : row.contact().subjects()) {
        subjects.add(new SubjectRow(row.id().value(), ++position, subject));
      }
    }
    batches.batchUpdate(
        """
        insert into frontdoor.contact_subject (partnership_id, contact_id, position, record_id, child, relation)
        values (?, ?, ?, ?, ?, ?)
        """,
        subjects,
        BATCH,
        (statement, row) -> {
          statement.setInt(1, partnership);
          statement.setObject(2, row.contact());
          statement.setInt(3, row.position());
          statement.setObject(4, row.subject().record().value());
          statement.setBoolean(5, row.subject().child());
          statement.setString(6, row.subject().relation());
        });
  }

  private record DecisionRow(UUID id, UUID contact, PastContact.Decision decision) {}

  private void keepDecisions(int partnership, List<Row> rows) {
    List<DecisionRow> decided = new ArrayList<>();
    for (Row row : rows) {
      PastContact.Decision decision = row.contact().decision();
      if (decision != null) {
        decided.add(new DecisionRow(row.decision(), row.id().value(), decision));
      }
    }
    batches.batchUpdate(
        """
        insert into frontdoor.decision
          (partnership_id, id, contact_id, level, outcome, rationale, consent, consent_reason, without_health,
           without_education, unanswered, decided_by, decided_by_staff_id, decided_at)
        values (?, ?, ?, ?, ?, ?, 'NOT_SOUGHT', 'Not recorded before it was loaded', false, false, 0, ?, ?, ?)
        """,
        decided,
        BATCH,
        (statement, row) -> {
          PastContact.Decision decision = row.decision();
          statement.setInt(1, partnership);
          statement.setObject(2, row.id());
          statement.setObject(3, row.contact());
          statement.setInt(4, decision.level());
          statement.setString(5, decision.outcome().name());
          statement.setString(6, decision.rationale());
          statement.setString(7, decision.by());
          statement.setInt(8, decision.decider().value());
          statement.setTimestamp(9, Timestamp.from(decision.at()));
        });
  }

  /** One row of the counter for each year, moved on by as many as the year has. */
  private Map<UUID, String> references(int partnership, List<Row> rows) {
    Map<Integer, List<Row>> years = new TreeMap<>();
    rows.stream()
        .sorted(java.util.Comparator.comparing(row -> row.contact().receivedAt()))
        .forEach(row ->
            years
                .computeIfAbsent(year(row.contact().receivedAt()), y -> new ArrayList<>())
                .add(row));
    Map<UUID, String> references = new java.util.HashMap<>();
    years.forEach((year, ofYear) -> {
      int last =
          jdbc.sql(
                  """
                  insert into frontdoor.reference_counter (partnership_id, year, last)
                  values (:partnership, :year, :many)
                  on conflict (partnership_id, year) do update set last = frontdoor.reference_counter.last + :many
                  returning last
                  """)
              .param("partnership", partnership)
              .param("year", year)
              .param("many", ofYear.size())
              .query((row, n) -> row.getInt("last"))
              .single();
      int number = last - ofYear.size();
      for (Row row : ofYear) {
        references.put(row.id().value(), "BW-%d-%06d".formatted(year, ++number));
      }
    });
    return references;
  }

  private static int year(Instant at) {
    return at.atZone(Wording.LONDON).getYear();
  }
}
