package org.breakwater.people.matching;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.breakwater.linkage.Sex;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL that finds kept records. Row-level security decides how many of them the viewer sees. */
@Component
public class KnownRecords {
  private static final String COLUMNS =
      """
      r.id, r.person_id, r.link_state, r.link_reasons, r.organisation_id, r.local_id, r.source, r.given, r.family,
      r.other_names, r.born, r.sex, r.ethnicity, r.address_line, r.town, r.postcode, r.identifiers, r.verified,
      r.child, r.address_since, r.recorded_at, r.version
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  KnownRecords(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Records filed under each key. A key that more than {@code most} records share says nothing and
   * is left out: two records that have only such a key in common are not compared.
   */
  Map<Long, List<RecordId>> filedUnder(PartnershipId partnership, Collection<Long> keys, int most) {
    var filed = new HashMap<Long, List<RecordId>>();
    jdbc.sql(
            """
            select k.key, b.record_id
            from unnest(:keys) k(key)
            cross join lateral (
              select record_id from people.block_key b
              where b.partnership_id = :partnership and b.key = k.key
              limit :limit) b
            """)
        .param("partnership", partnership.value())
        .param("keys", keys.toArray(Long[]::new))
        .param("limit", most + 1)
        .query(row -> {
          filed
              .computeIfAbsent(row.getLong("key"), key -> new ArrayList<>())
              .add(new RecordId(row.getObject("record_id", UUID.class)));
        });
    filed.values().removeIf(records -> records.size() > most);
    return filed;
  }

  /** Those of the records that the viewer may see. */
  public List<Known> byId(PartnershipId partnership, Collection<RecordId> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from people.agency_record r where r.partnership_id = :partnership and r.id = any(cast(:ids as uuid[]))")
        .param("partnership", partnership.value())
        .param("ids", texts(records.stream().map(RecordId::value).toList()))
        .query(this::known)
        .list();
  }

  /** Whose each of the records is, of those that the viewer may see. */
  public Map<RecordId, PersonId> peopleOf(PartnershipId partnership, Collection<RecordId> records) {
    var people = new HashMap<RecordId, PersonId>();
    if (!records.isEmpty()) {
      jdbc.sql(
              """
              select id, person_id from people.agency_record
              where partnership_id = :partnership and id = any(cast(:ids as uuid[]))
              """)
          .param("partnership", partnership.value())
          .param("ids", texts(records.stream().map(RecordId::value).distinct().toList()))
          .query(row -> {
            people.put(
                new RecordId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)));
          });
    }
    return people;
  }

  /** The NHS number that the oldest record to carry one gives each of these people. */
  public Map<PersonId, String> nhsNumbers(PartnershipId partnership, Collection<PersonId> people) {
    var numbers = new HashMap<PersonId, String>();
    if (!people.isEmpty()) {
      jdbc.sql(
              """
              select r.person_id, substr(v.number, 5) as number
              from people.agency_record r, unnest(r.verified) v(number)
              where r.partnership_id = :partnership and r.person_id = any(cast(:people as uuid[]))
                and v.number like 'NHS=%'
              order by r.recorded_at, r.id
              """)
          .param("partnership", partnership.value())
          .param("people", texts(people.stream().map(PersonId::value).toList()))
          .query(row -> {
            numbers.putIfAbsent(
                new PersonId(row.getObject("person_id", UUID.class)), row.getString("number"));
          });
    }
    return numbers;
  }

  /** The records under these people that the viewer may see, oldest first. */
  public List<Known> byPerson(PartnershipId partnership, Collection<PersonId> people) {
    if (people.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from people.agency_record r
                where r.partnership_id = :partnership and r.person_id = any(cast(:people as uuid[]))
                order by r.recorded_at, r.id
                """)
        .param("partnership", partnership.value())
        .param("people", texts(people.stream().map(PersonId::value).toList()))
        .query(this::known)
        .list();
  }

  /** Records by the agency's own id. */
  List<Known> byLocalId(
      PartnershipId partnership, OrganisationId organisation, Collection<String> localIds) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from people.agency_record r
                where r.partnership_id = :partnership and r.organisation_id = :organisation
                  and r.local_id = any(:localIds)
                """)
        .param("partnership", partnership.value())
        .param("organisation", organisation.value())
        .param("localIds", localIds.toArray(String[]::new))
        .query(this::known)
        .list();
  }

  /** Records that stand alone, recorded since: for looking again. */
  List<Known> aloneSince(PartnershipId partnership, Instant since, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from people.agency_record r
                where r.partnership_id = :partnership and r.recorded_at >= :since and r.link_state = 'ALONE'
                order by r.recorded_at, r.id
                limit :limit
                """)
        .param("partnership", partnership.value())
        .param("since", java.sql.Timestamp.from(since))
        .param("limit", limit)
        .query(this::known)
        .list();
  }

  /**
   * Where the records stand this moment; their people cannot be joined or split by anyone else
   * until the transaction ends.
   */
  Map<RecordId, PersonId> standing(PartnershipId partnership, Collection<RecordId> records) {
    var standing = new HashMap<RecordId, PersonId>();
    if (records.isEmpty()) {
      return standing;
    }
    jdbc.sql(
            """
            select r.id, r.person_id
            from people.agency_record r
            join people.person p on p.partnership_id = r.partnership_id and p.id = r.person_id
            where r.partnership_id = :partnership and r.id = any(cast(:ids as uuid[]))
            for key share of p
            """)
        .param("partnership", partnership.value())
        .param("ids", texts(records.stream().map(RecordId::value).toList()))
        .query(row -> {
          standing.put(
              new RecordId(row.getObject("id", UUID.class)),
              new PersonId(row.getObject("person_id", UUID.class)));
        });
    return standing;
  }

  /**
   * For each person with one of these records: whom a practitioner has judged to be somebody else.
   * One question for all of them: asked for each pair it takes longer than the matching itself.
   */
  Map<PersonId, Set<PersonId>> separated(PartnershipId partnership, Collection<RecordId> records) {
    var separated = new HashMap<PersonId, Set<PersonId>>();
    if (records.isEmpty()) {
      return separated;
    }
    jdbc.sql(
            """
            select r.person_id as one, o.person_id as other
            from people.possible_match m
            join people.agency_record r on r.partnership_id = m.partnership_id and r.id = m.record_id
            join people.agency_record o on o.partnership_id = m.partnership_id and o.id = m.other_record_id
            where m.partnership_id = :partnership and m.state = 'SEPARATE'
              and (m.record_id = any(cast(:ids as uuid[])) or m.other_record_id = any(cast(:ids as uuid[])))
            """)
        .param("partnership", partnership.value())
        .param("ids", texts(records.stream().map(RecordId::value).toList()))
        .query(row -> {
          var one = new PersonId(row.getObject("one", UUID.class));
          var other = new PersonId(row.getObject("other", UUID.class));
          separated.computeIfAbsent(one, fresh -> new HashSet<>()).add(other);
          separated.computeIfAbsent(other, fresh -> new HashSet<>()).add(one);
        });
    return separated;
  }

  /** How many questions wait about each record. */
  public Map<RecordId, Integer> questions(PartnershipId partnership, Collection<RecordId> records) {
    var questions = new HashMap<RecordId, Integer>();
    if (records.isEmpty()) {
      return questions;
    }
    jdbc.sql(
            """
            select i.id, count(*) as waiting
            from unnest(cast(:ids as uuid[])) i(id)
            join people.possible_match m
              on m.partnership_id = :partnership and m.state = 'OPEN' and (m.record_id = i.id or m.other_record_id = i.id)
            group by i.id
            """)
        .param("partnership", partnership.value())
        .param("ids", texts(records.stream().map(RecordId::value).toList()))
        .query(row -> {
          questions.put(new RecordId(row.getObject("id", UUID.class)), row.getInt("waiting"));
        });
    return questions;
  }

  private Known known(ResultSet row, int number) throws SQLException {
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

  static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) Objects.requireNonNull(array).getArray());
  }

  /** As a parameter to be cast to {@code uuid[]}. */
  static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
