package org.breakwater.people.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The SQL that says, for many records at once, which may be candidates, where they stand, whom a
 * practitioner told apart and with whom work is open.
 */
@Component
class Standings {
  private final JdbcClient jdbc;

  Standings(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
        .param("ids", KnownRecords.texts(records.stream().map(RecordId::value).toList()))
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
            where m.partnership_id = :partnership and (m.state = 'SEPARATE' or (m.state = 'OPEN' and m.stood = 'SEPARATE'))
              and (m.record_id = any(cast(:ids as uuid[])) or m.other_record_id = any(cast(:ids as uuid[])))
            """)
        .param("partnership", partnership.value())
        .param("ids", KnownRecords.texts(records.stream().map(RecordId::value).toList()))
        .query(row -> {
          var one = new PersonId(row.getObject("one", UUID.class));
          var other = new PersonId(row.getObject("other", UUID.class));
          separated.computeIfAbsent(one, fresh -> new HashSet<>()).add(other);
          separated.computeIfAbsent(other, fresh -> new HashSet<>()).add(one);
        });
    return separated;
  }

  /** Those of the people for whom a contact or a service is open. */
  Set<PersonId> busy(PartnershipId partnership, Collection<PersonId> people, LocalDate today) {
    var busy = new HashSet<PersonId>();
    if (people.isEmpty()) {
      return busy;
    }
    jdbc.sql(
            """
            select p.id from unnest(cast(:people as uuid[])) p(id)
            where exists (select 1 from people.involvement i
                          where i.partnership_id = :partnership and i.person_id = p.id
                            and i.from_date <= :today and (i.to_date is null or i.to_date > :today))
               or exists (select 1 from people.agency_record r
                          join people.open_work w
                            on w.partnership_id = r.partnership_id and w.record_id = r.id and w.until is null
                          where r.partnership_id = :partnership and r.person_id = p.id)
            """)
        .param("partnership", partnership.value())
        .param("people", KnownRecords.texts(people.stream().map(PersonId::value).toList()))
        .param("today", today)
        .query(row -> {
          busy.add(new PersonId(row.getObject("id", UUID.class)));
        });
    return busy;
  }

  /** People of several records, one of which was kept or changed since, in the order of ids. */
  List<PersonId> changedSince(PartnershipId partnership, Instant since, PersonId after, int limit) {
    return jdbc.sql(
            """
            select distinct r.person_id from people.agency_record r
            where r.partnership_id = :partnership and r.person_id > :after
              and (r.recorded_at >= :since or r.changed_at >= :since)
              and exists (select 1 from people.agency_record o
                          where o.partnership_id = r.partnership_id and o.person_id = r.person_id and o.id <> r.id)
            order by r.person_id
            limit :limit
            """)
        .param("partnership", partnership.value())
        .param("since", Timestamp.from(since))
        .param("after", after.value())
        .param("limit", limit)
        .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
        .list();
  }

  /** Pairs among these records that a person has said are one. */
  Set<Parting.Pair> together(PartnershipId partnership, Collection<RecordId> records) {
    return new HashSet<>(
        jdbc.sql(
                """
                select record_id, other_record_id from people.possible_match
                where partnership_id = :partnership and state = 'JOINED' and decided_by_staff_id > 0
                  and record_id = any(cast(:records as uuid[]))
                  and other_record_id = any(cast(:records as uuid[]))
                """)
            .param("partnership", partnership.value())
            .param("records", KnownRecords.texts(records.stream().map(RecordId::value).toList()))
            .query((row, n) ->
                Parting.Pair.of(
                    new RecordId(row.getObject("record_id", UUID.class)),
                    new RecordId(row.getObject("other_record_id", UUID.class))))
            .list());
  }
}
