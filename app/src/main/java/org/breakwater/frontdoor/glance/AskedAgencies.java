package org.breakwater.frontdoor.glance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.breakwater.frontdoor.Grade;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.ClockReading;
import org.breakwater.timescales.Clocks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which agencies were asked about contacts. Call inside {@code Access.reading} or {@code writing}.
 */
@Component
public class AskedAgencies {
  private final JdbcClient jdbc;
  private final Directory directory;
  private final Clocks clocks;

  AskedAgencies(JdbcClient jdbc, Directory directory, Clocks clocks) {
    this.jdbc = jdbc;
    this.directory = directory;
    this.clocks = clocks;
  }

  private record Row(
      UUID request,
      UUID contact,
      int organisation,
      String grade,
      Instant askedAt,
      @Nullable Instant answeredAt,
      @Nullable String known,
      int chased,
      @Nullable Instant escalatedAt) {}

  /** By contact, in the order they were asked. Three questions however many contacts. */
  public Map<UUID, List<AskedAgency>> of(Viewer viewer, Collection<UUID> contacts) {
    if (contacts.isEmpty()) {
      return Map.of();
    }
    List<Row> rows =
        jdbc.sql(
                """
                select q.id, q.contact_id, q.organisation_id, q.grade, q.asked_at, q.answered_at, a.known,
                       q.chased_count, q.escalated_at
                from frontdoor.information_request q
                left join frontdoor.information_reply a
                  on a.partnership_id = q.partnership_id and a.request_id = q.id
                where q.partnership_id = :partnership and q.contact_id = any(cast(:contacts as uuid[])) and q.state <> 'WITHDRAWN'
                order by q.contact_id, q.asked_at, q.id
                """)
            .param("partnership", viewer.partnership().value())
            .param("contacts", contacts.stream().map(UUID::toString).toArray(String[]::new))
            .query((row, n) ->
                new Row(
                    row.getObject("id", UUID.class),
                    row.getObject("contact_id", UUID.class),
                    row.getInt("organisation_id"),
                    row.getString("grade"),
                    row.getTimestamp("asked_at").toInstant(),
                    instant(row.getTimestamp("answered_at")),
                    row.getString("known"),
                    row.getInt("chased_count"),
                    instant(row.getTimestamp("escalated_at"))))
            .list();
    if (rows.isEmpty()) {
      return Map.of();
    }
    Map<OrganisationId, Directory.Organisation> agencies =
        directory.organisations(viewer.partnership()).stream()
            .collect(Collectors.toMap(Directory.Organisation::id, Function.identity()));
    Map<UUID, Instant> due =
        clocks
            .of(viewer, rows.stream().map(row -> AskedAgency.ref(row.request())).toList())
            .stream()
            .filter(reading -> reading.cancelledBecause() == null && reading.dueAt() != null)
            .collect(
                Collectors.toMap(
                    reading -> reading.about().id(),
                    AskedAgencies::due,
                    (first, second) -> second));
    return rows.stream()
        .map(row ->
            asked(
                row, agencies.get(new OrganisationId(row.organisation())), due.get(row.request())))
        .collect(Collectors.groupingBy(AskedAgency::contact));
  }

  /** The agencies asked about one contact. */
  public List<AskedAgency> of(Viewer viewer, UUID contact) {
    return of(viewer, List.of(contact)).getOrDefault(contact, List.of());
  }

  private static AskedAgency asked(
      Row row, Directory.@Nullable Organisation agency, @Nullable Instant due) {
    return new AskedAgency(
        row.request(),
        row.contact(),
        new OrganisationId(row.organisation()),
        agency == null ? "An agency that has left the partnership" : agency.name(),
        agency == null ? Directory.Kind.VOLUNTARY : agency.kind(),
        Grade.valueOf(row.grade()),
        row.askedAt(),
        due,
        row.answeredAt(),
        row.known(),
        row.chased(),
        row.escalatedAt());
  }

  private static Instant due(ClockReading reading) {
    Instant due = reading.dueAt();
    if (due == null) {
      throw new IllegalStateException("A clock without a due time was not left out: " + reading);
    }
    return due;
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
