package org.breakwater.people.matching;

import java.time.Clock;
import java.util.Collection;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.web.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The SQL that says how much waits for each open question: kept beside the question, so that the
 * queue is read in order from an index, and made anew where the work changes.
 */
@Component
public class Urgency {
  private final JdbcClient jdbc;
  private final Clock clock;

  Urgency(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Of every open question about a person whom one of these records is of. */
  public void ofRecords(PartnershipId partnership, Collection<RecordId> records) {
    if (records.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            with persons as materialized (
              select distinct person_id from people.agency_record
              where partnership_id = :partnership and id = any(cast(:records as uuid[]))),
            about as materialized (
              select r.id from persons p
              join people.agency_record r on r.partnership_id = :partnership and r.person_id = p.person_id),
            asked as materialized (
              select m.id, m.record_id, m.other_record_id, m.priority from about a
              join people.possible_match m
                on m.partnership_id = :partnership and m.record_id = a.id and m.state = 'OPEN'
              union
              select m.id, m.record_id, m.other_record_id, m.priority from about a
              join people.possible_match m
                on m.partnership_id = :partnership and m.other_record_id = a.id and m.state = 'OPEN')
            """
                + SET)
        .param("partnership", partnership.value())
        .param("records", KnownRecords.texts(records.stream().map(RecordId::value).toList()))
        .param("today", Wording.today(clock))
        .update();
  }

  /** Of every open question: services begin and end by date. */
  void ofAll(PartnershipId partnership) {
    jdbc.sql(
            """
            with asked as materialized (
              select m.id, m.record_id, m.other_record_id, m.priority from people.possible_match m
              where m.partnership_id = :partnership and m.state = 'OPEN')
            """
                + SET)
        .param("partnership", partnership.value())
        .param("today", Wording.today(clock))
        .update();
  }

  /**
   * 0 a red contact waits, 1 a contact, 2 a child protection plan or a child looked after, 3
   * another service, 4 nothing.
   */
  private static final String SET =
      """
      , sides as materialized (
        select q.id, r.person_id from asked q
        join people.agency_record r on r.partnership_id = :partnership and r.id = q.record_id
        union all
        select q.id, r.person_id from asked q
        join people.agency_record r on r.partnership_id = :partnership and r.id = q.other_record_id),
      waits as (
        select s.id, case when w.red then 0 else 1 end as how
        from people.open_work w
        join people.agency_record r on r.partnership_id = w.partnership_id and r.id = w.record_id
        join sides s on s.person_id = r.person_id
        where w.partnership_id = :partnership and w.until is null
        union all
        select s.id, case when i.service in ('CP', 'CLA') then 2 else 3 end
        from sides s
        join people.involvement i on i.partnership_id = :partnership and i.person_id = s.person_id
        where i.from_date <= :today and (i.to_date is null or i.to_date > :today)),
      most as (
        select q.id, coalesce(min(w.how), 4) as how from asked q left join waits w on w.id = q.id group by q.id)
      update people.possible_match m set priority = most.how
      from most
      where m.partnership_id = :partnership and m.id = most.id and m.priority <> most.how
      """;
}
