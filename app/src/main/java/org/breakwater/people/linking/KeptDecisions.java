package org.breakwater.people.linking;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.breakwater.people.RecordId;
import org.breakwater.people.matching.Evidence;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The SQL that answers questions about pairs of records, so that none is asked again, and takes
 * answers back.
 */
@Component
class KeptDecisions {
  private final JdbcClient jdbc;
  private final Evidence evidence;
  private final Ids ids;

  KeptDecisions(JdbcClient jdbc, Evidence evidence, Ids ids) {
    this.jdbc = jdbc;
    this.evidence = evidence;
    this.ids = ids;
  }

  /** Every pair between the two sides that was ever asked about is now answered: one person. */
  void joined(
      PartnershipId partnership,
      LinkChange change,
      Collection<RecordId> one,
      Collection<RecordId> other) {
    answer(partnership, change, "JOINED", one, other);
  }

  /** Every pair between the two sides is two people, asked about before or not. */
  void separate(
      PartnershipId partnership,
      LinkChange change,
      Collection<RecordId> one,
      Collection<RecordId> other) {
    List<String> fresh =
        Stream.generate(() -> ids.next().toString())
            .limit((long) one.size() * other.size())
            .toList();
    jdbc.sql(
            """
            insert into people.possible_match
              (partnership_id, id, record_id, other_record_id, weight, probability, reason_fields, reason_words,
               reason_weights, priority, proposed_at, state)
            select :partnership, (cast(:fresh as uuid[]))[row_number() over ()], a.id, b.id, 0, 0, '{}', '{}', '{}', 4,
                   :at, 'WITHDRAWN'
            from unnest(cast(:one as uuid[])) a(id) cross join unnest(cast(:other as uuid[])) b(id)
            on conflict do nothing
            """)
        .param("partnership", partnership.value())
        .param("at", Timestamp.from(change.at()))
        .param("fresh", fresh.toArray(String[]::new))
        .param("one", LinkChanges.texts(one))
        .param("other", LinkChanges.texts(other))
        .update();
    answer(partnership, change, "SEPARATE", one, other);
  }

  private void answer(
      PartnershipId partnership,
      LinkChange change,
      String state,
      Collection<RecordId> one,
      Collection<RecordId> other) {
    jdbc.sql(
            """
            with asked as (
              select id, state from people.possible_match
              where partnership_id = :partnership and state <> :state
                and ((record_id = any(cast(:one as uuid[])) and other_record_id = any(cast(:other as uuid[])))
                     or (record_id = any(cast(:other as uuid[])) and other_record_id = any(cast(:one as uuid[]))))),
            kept as (
              insert into people.match_answer (partnership_id, change_id, match_id, from_state)
              select :partnership, :change, id, state from asked)
            update people.possible_match m
            set state = :state, change_id = :change, decided_by = :by, decided_by_staff_id = :staff, decided_at = :at,
                why = :why, version = m.version + 1
            from asked
            where m.partnership_id = :partnership and m.id = asked.id
            """)
        .params(
            Map.of(
                "partnership", partnership.value(),
                "state", state,
                "change", change.id(),
                "by", change.by(),
                "staff", change.staff(),
                "at", Timestamp.from(change.at()),
                "why", change.why(),
                "one", LinkChanges.texts(one),
                "other", LinkChanges.texts(other)))
        .update();
    evidence.keep(
        partnership, change.id(), Stream.concat(one.stream(), other.stream()).distinct().toList());
  }

  /** Each question a change answered is again as the changes that still stand left it. */
  void takeBack(PartnershipId partnership, UUID change) {
    jdbc.sql(
            """
            update people.possible_match m
            set state = a.from_state, change_id = null, decided_by = null, decided_by_staff_id = null,
                decided_at = null, why = null, version = m.version + 1
            from people.match_answer a
            where a.partnership_id = :partnership and a.change_id = :change
              and m.partnership_id = a.partnership_id and m.id = a.match_id
              and not exists (select 1 from people.match_answer later
                              where later.partnership_id = a.partnership_id and later.match_id = a.match_id
                                and later.seq > a.seq and not later.undone)
            """)
        .param("partnership", partnership.value())
        .param("change", change)
        .update();
    jdbc.sql(
            """
            update people.match_answer next
            set from_state = a.from_state
            from people.match_answer a
            where a.partnership_id = :partnership and a.change_id = :change
              and next.partnership_id = a.partnership_id and next.match_id = a.match_id
              and next.seq = (select min(later.seq) from people.match_answer later
                              where later.partnership_id = a.partnership_id and later.match_id = a.match_id
                                and later.seq > a.seq and not later.undone)
            """)
        .param("partnership", partnership.value())
        .param("change", change)
        .update();
    jdbc.sql(
            """
            update people.match_answer set undone = true
            where partnership_id = :partnership and change_id = :change
            """)
        .param("partnership", partnership.value())
        .param("change", change)
        .update();
    jdbc.sql(
            """
            update people.possible_match m
            set change_id = c.id, decided_by = c.by_name, decided_by_staff_id = c.by_staff_id, decided_at = c.at,
                why = c.why
            from people.match_answer a
            join people.link_change c on c.partnership_id = a.partnership_id and c.id = a.change_id
            where a.partnership_id = :partnership and m.change_id is null and m.decided_at is null
              and a.match_id in (select match_id from people.match_answer
                                 where partnership_id = :partnership and change_id = :change)
              and m.partnership_id = a.partnership_id and m.id = a.match_id and not a.undone
              and a.seq = (select max(still.seq) from people.match_answer still
                           where still.partnership_id = a.partnership_id and still.match_id = a.match_id
                             and not still.undone)
            """)
        .param("partnership", partnership.value())
        .param("change", change)
        .update();
  }
}
