package org.breakwater.frontdoor.receiving;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.breakwater.people.PersonId;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was said before about the same children, whichever agency said it and under whichever of
 * their records.
 */
@Component
class EarlierContacts {
  /**
   * What was found.
   *
   * @param greensInThreeMonths the most that any one of the children has had; this notice not
   *     counted
   * @param inTwelveMonths contacts about any of them
   */
  record Found(int greensInThreeMonths, int inTwelveMonths) {}

  private record Row(UUID contact, boolean recentGreen) {}

  private final PersonIndex people;
  private final JdbcClient jdbc;

  EarlierContacts(PersonIndex people, JdbcClient jdbc) {
    this.people = people;
    this.jdbc = jdbc;
  }

  Found about(Viewer system, List<PersonId> children, Instant now) {
    Set<UUID> contacts = new HashSet<>();
    int mostGreens = 0;
    for (PersonId child : children) {
      List<Row> rows = rows(system, people.recordsOf(system, child), now);
      rows.forEach(row -> contacts.add(row.contact()));
      mostGreens = Math.max(mostGreens, (int) rows.stream().filter(Row::recentGreen).count());
    }
    return new Found(mostGreens, contacts.size());
  }

  /** A green that a rule raised to amber was a green all the same. */
  private List<Row> rows(Viewer system, List<RecordId> records, Instant now) {
    if (records.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select distinct c.id,
                   (coalesce(c.given_grade, c.grade) = 'GREEN' and c.received_at > :threeMonths) as recent_green
            from frontdoor.contact_subject s
            join frontdoor.contact c on c.partnership_id = s.partnership_id and c.id = s.contact_id
            where s.partnership_id = :partnership and s.record_id = any(cast(:records as uuid[])) and s.child
              and c.received_at > :twelveMonths and c.received_at <= :now
            """)
        .param("partnership", system.partnership().value())
        .param(
            "records", records.stream().map(one -> one.value().toString()).toArray(String[]::new))
        .param("threeMonths", ago(now, Period.ofMonths(3)))
        .param("twelveMonths", ago(now, Period.ofMonths(12)))
        .param("now", Timestamp.from(now))
        .query((row, n) -> new Row(row.getObject("id", UUID.class), row.getBoolean("recent_green")))
        .list();
  }

  private static Timestamp ago(Instant now, Period period) {
    return Timestamp.from(now.atZone(Wording.LONDON).minus(period).toInstant());
  }
}
