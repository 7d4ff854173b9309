package org.breakwater.facts.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.breakwater.facts.DatedFact;
import org.breakwater.facts.DatedFact.Detail;
import org.breakwater.facts.DatedFacts;
import org.breakwater.facts.FactKind;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads facts; which rows there are to read is row-level security's decision. */
@Component
class ReadFacts implements DatedFacts {

  private static final TypeReference<List<List<String>>> PAIRS = new TypeReference<>() {};
  private static final Map<String, String> EXTRACTS =
      Map.of("cin", "CIN census", "ssda903", "SSDA903 return", "annex-a", "Annex A");

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Directory directory;
  private final CodeWords words = CodeWords.read();

  ReadFacts(JdbcClient jdbc, JsonMapper json, Directory directory) {
    this.jdbc = jdbc;
    this.json = json;
    this.directory = directory;
  }

  @Override
  public List<DatedFact> of(Viewer viewer, Collection<RecordId> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select partnership_id, record_id, organisation_id, extract, part, kind, from_date, to_date, details, as_of
            from facts.fact
            where partnership_id = :partnership and record_id = any(cast(:records as uuid[])) and not withdrawn
            order by from_date desc, kind, extract, id
            """)
        .param("partnership", viewer.partnership().value())
        .param(
            "records", records.stream().map(one -> one.value().toString()).toArray(String[]::new))
        .query(this::fact)
        .list();
  }

  private DatedFact fact(ResultSet row, int number) throws SQLException {
    List<Detail> details =
        json.readValue(row.getString("details"), PAIRS).stream()
            .map(pair -> new Detail(pair.get(0), pair.get(1), words.of(pair.get(0), pair.get(1))))
            .toList();
    String extract = row.getString("extract");
    return new DatedFact(
        new RecordId(row.getObject("record_id", UUID.class)),
        FactKind.valueOf(row.getString("kind")),
        row.getObject("from_date", LocalDate.class),
        row.getObject("to_date", LocalDate.class),
        details,
        directory
            .organisation(
                new PartnershipId(row.getInt("partnership_id")),
                new OrganisationId(row.getInt("organisation_id")))
            .map(Directory.Organisation::name)
            .orElse("an agency no longer listed"),
        EXTRACTS.getOrDefault(extract, extract)
            + ", "
            + row.getString("part").replaceFirst("^list-", "list "),
        row.getObject("as_of", LocalDate.class));
  }
}
