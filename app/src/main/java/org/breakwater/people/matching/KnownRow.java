package org.breakwater.people.matching;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.breakwater.linkage.Sex;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.OrganisationId;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a kept record from its row. */
@Component
class KnownRow {
  /** Of {@code people.agency_record r}. */
  static final String COLUMNS =
      """
      r.id, r.person_id, r.link_state, r.link_reasons, r.organisation_id, r.local_id, r.source, r.given, r.family,
      r.other_names, r.born, r.sex, r.ethnicity, r.address_line, r.town, r.postcode, r.identifiers, r.verified,
      r.child, r.address_since, r.recorded_at, r.version
      """;

  private final JsonMapper json;

  KnownRow(JsonMapper json) {
    this.json = json;
  }

  Known known(ResultSet row, int number) throws SQLException {
    var given =
        new AgencyRecord(
            new OrganisationId(row.getInt("organisation_id")),
            row.getString("local_id"),
            AgencyRecord.Source.valueOf(row.getString("source")),
            row.getString("given"),
            row.getString("family"),
            texts(row.getArray("other_names")),
            row.getObject("born", LocalDate.class),
            Sex.valueOf(row.getString("sex")),
            row.getString("ethnicity"),
            row.getString("address_line"),
            row.getString("town"),
            row.getString("postcode"),
            identifiers(row.getString("identifiers")),
            row.getBoolean("child"));
    return new Known(
        new RecordId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("link_state"),
        texts(row.getArray("link_reasons")),
        given,
        Described.describe(given, pairs(texts(row.getArray("verified")))),
        row.getTimestamp("address_since").toInstant(),
        row.getTimestamp("recorded_at").toInstant(),
        row.getInt("version"));
  }

  private Map<String, String> identifiers(String text) {
    return text.equals("{}")
        ? Map.of()
        : json.readValue(text, new TypeReference<Map<String, String>>() {});
  }

  private static Map<String, String> pairs(List<String> texts) {
    var pairs = new HashMap<String, String>();
    for (String text : texts) {
      int at = text.indexOf('=');
      pairs.put(text.substring(0, at), text.substring(at + 1));
    }
    return pairs;
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) Objects.requireNonNull(array).getArray());
  }
}
