package org.breakwater.people.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.PartnershipId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that finds kept records. Row-level security decides how many of them the viewer sees. */
@Component
public class KnownRecords {
  private final JdbcClient jdbc;
  private final KnownRow rows;

  KnownRecords(JdbcClient jdbc, KnownRow rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** Those of the records that the viewer may see. */
  public List<Known> byId(PartnershipId partnership, Collection<RecordId> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "select "
                + KnownRow.COLUMNS
                + " from people.agency_record r where r.partnership_id = :partnership and r.id = any(cast(:ids as uuid[]))")
        .param("partnership", partnership.value())
        .param("ids", texts(records.stream().map(RecordId::value).toList()))
        .query(rows::known)
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
                + KnownRow.COLUMNS
                + """
                 from people.agency_record r
                where r.partnership_id = :partnership and r.person_id = any(cast(:people as uuid[]))
                order by r.recorded_at, r.id
                """)
        .param("partnership", partnership.value())
        .param("people", texts(people.stream().map(PersonId::value).toList()))
        .query(rows::known)
        .list();
  }

  /**
   * So many of all records, or all of them; always the same ones while no others come.
   *
   * @param state of the records, or null for any
   */
  public List<RecordId> sample(PartnershipId partnership, @Nullable String state, int most) {
    return jdbc.sql(
            """
            select id from people.agency_record
            where partnership_id = :partnership and (cast(:state as text) is null or link_state = :state)
            order by md5(id::text) limit :most
            """)
        .param("partnership", partnership.value())
        .param("state", state)
        .param("most", most)
        .query((row, n) -> new RecordId(row.getObject("id", UUID.class)))
        .list();
  }

  /** How many records there are, in this state or in any. */
  public int count(PartnershipId partnership, @Nullable String state) {
    return jdbc.sql(
            """
            select count(*) as n from people.agency_record
            where partnership_id = :partnership and (cast(:state as text) is null or link_state = :state)
            """)
        .param("partnership", partnership.value())
        .param("state", state)
        .query((row, n) -> row.getInt("n"))
        .single();
  }

  /** Records by the agency's own id. */
  List<Known> byLocalId(
      PartnershipId partnership, OrganisationId organisation, Collection<String> localIds) {
    return jdbc.sql(
            "select "
                + KnownRow.COLUMNS
                + """
                 from people.agency_record r
                where r.partnership_id = :partnership and r.organisation_id = :organisation
                  and r.local_id = any(:localIds)
                """)
        .param("partnership", partnership.value())
        .param("organisation", organisation.value())
        .param("localIds", localIds.toArray(String[]::new))
        .query(rows::known)
        .list();
  }

  /**
   * Records kept or changed since, in the order of their ids after this one: for looking again.
   *
   * @param after the last one of the page before
   */
  List<Known> changedSince(
      PartnershipId partnership, Instant since, RecordId after, boolean aloneOnly, int limit) {
    return jdbc.sql(
            "select "
                + KnownRow.COLUMNS
                + """
                 from people.agency_record r
                where r.partnership_id = :partnership and r.id > :after
                  and (r.recorded_at >= :since or r.changed_at >= :since)
                  and (not :aloneOnly or r.link_state = 'ALONE')
                order by r.id
                limit :limit
                """)
        .param("partnership", partnership.value())
        .param("since", java.sql.Timestamp.from(since))
        .param("after", after.value())
        .param("aloneOnly", aloneOnly)
        .param("limit", limit)
        .query(rows::known)
        .list();
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

  /** As a parameter to be cast to {@code uuid[]}. */
  static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
