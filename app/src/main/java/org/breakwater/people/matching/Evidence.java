package org.breakwater.people.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.breakwater.linkage.Comparison;
import org.breakwater.people.RecordId;
import org.breakwater.people.thresholds.Judge;
import org.breakwater.people.thresholds.MatchSettings;
import org.breakwater.sharing.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps beside each answer what the records said on the day, so that it can be told later whether
 * they still do.
 */
@Component
public class Evidence {
  private final JdbcClient jdbc;
  private final KnownRecords known;
  private final MatchSettings settings;

  Evidence(JdbcClient jdbc, KnownRecords known, MatchSettings settings) {
    this.jdbc = jdbc;
    this.known = known;
    this.settings = settings;
  }

  private record Pair(UUID id, RecordId record, RecordId other) {}

  /** Of every question that this change answered. */
  public void keep(PartnershipId partnership, UUID change, Collection<RecordId> records) {
    Map<RecordId, Known> all = new HashMap<>();
    known.byId(partnership, records).forEach(one -> all.put(one.id(), one));
    List<Pair> pairs =
        jdbc.sql(
                """
                select id, record_id, other_record_id from people.possible_match
                where partnership_id = :partnership and change_id = :change
                """)
            .param("partnership", partnership.value())
            .param("change", change)
            .query((row, n) ->
                new Pair(
                    row.getObject("id", UUID.class),
                    new RecordId(row.getObject("record_id", UUID.class)),
                    new RecordId(row.getObject("other_record_id", UUID.class))))
            .list();
    Judge judge = settings.judge(partnership).remembering();
    for (Pair pair : pairs) {
      Known one = all.get(pair.record());
      Known other = all.get(pair.other());
      if (one != null && other != null) {
        Comparison comparison = judge.linker().compare(one.description(), other.description());
        jdbc.sql(
                """
                update people.possible_match set decided_weight = :weight, decided_numbers = :numbers, decided_figures = :figures
                where partnership_id = :partnership and id = :id
                """)
            .param("partnership", partnership.value())
            .param("id", pair.id())
            .param("weight", comparison.weight())
            .param("figures", judge.figures())
            .param("numbers", Weighing.numbers(comparison).toArray(String[]::new))
            .update();
      }
    }
  }
}
