package org.breakwater.people.imports;

import java.sql.Array;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.breakwater.linkage.Sex;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.AgencyRecord.Source;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL that finds what an agency said before. */
@Component
class ImportedRecords {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ImportedRecords(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A kept record. */
  record Kept(RecordId id, AgencyRecord said) {}

  /** The agency's kept records by its own ids. */
  Map<String, Kept> byLocalId(
      PartnershipId partnership, OrganisationId organisation, Collection<String> localIds) {
    Map<String, Kept> found = new HashMap<>();
    jdbc.sql(
            """
            select id, local_id, source, given, family, other_names, born, sex, ethnicity, address_line, town,
                   postcode, identifiers, child
            from people.agency_record
            where partnership_id = :partnership and organisation_id = :organisation and local_id = any(:localIds)
            """)
        .param("partnership", partnership.value())
        .param("organisation", organisation.value())
        .param("localIds", localIds.toArray(String[]::new))
        .query(row -> {
          Array names = Objects.requireNonNull(row.getArray("other_names"));
          String localId = row.getString("local_id");
          found.put(
              localId,
              new Kept(
                  new RecordId(row.getObject("id", UUID.class)),
                  new AgencyRecord(
                      organisation,
                      localId,
                      Source.valueOf(row.getString("source")),
                      row.getString("given"),
                      row.getString("family"),
                      List.of((String[]) names.getArray()),
                      row.getObject("born", LocalDate.class),
                      Sex.valueOf(row.getString("sex")),
                      row.getString("ethnicity"),
                      row.getString("address_line"),
                      row.getString("town"),
                      row.getString("postcode"),
                      json.readValue(
                          row.getString("identifiers"),
                          new TypeReference<Map<String, String>>() {}),
                      row.getBoolean("child"))));
        });
    return found;
  }

  /** The spans held for these records. */
  void spans(PartnershipId partnership, Collection<RecordId> records, Spans into) {
    jdbc.sql(
            """
            select id, record_id, service, from_date, to_date, worker, worker_phone, team, source
            from people.involvement
            where partnership_id = :partnership and record_id = any(cast(:records as uuid[]))
            order by from_date
            """)
        .param("partnership", partnership.value())
        .param("records", records.stream().map(r -> r.value().toString()).toArray(String[]::new))
        .query(row -> {
          into.holds(
              new Spans.Key(
                  new RecordId(row.getObject("record_id", UUID.class)), row.getString("service")),
              new Spans.Span(
                  row.getObject("id", UUID.class),
                  row.getObject("from_date", LocalDate.class),
                  row.getObject("to_date", LocalDate.class),
                  row.getString("worker"),
                  row.getString("worker_phone"),
                  row.getString("team"),
                  row.getString("source")));
        });
  }

  /** A span whose first day the agency now gives otherwise; what it was is in the history. */
  void moveStart(PartnershipId partnership, Spans.Span span) {
    jdbc.sql(
            """
            update people.involvement set from_date = :from, to_date = :to, version = version + 1
            where partnership_id = :partnership and id = :id
            """)
        .param("from", span.from)
        .param("to", span.to)
        .param("partnership", partnership.value())
        .param("id", span.id)
        .update();
  }
}
