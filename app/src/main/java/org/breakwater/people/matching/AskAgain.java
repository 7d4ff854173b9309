package org.breakwater.people.matching;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.linkage.Comparison;
import org.breakwater.linkage.Reason;
import org.breakwater.people.RecordId;
import org.breakwater.people.thresholds.Judge;
import org.breakwater.people.thresholds.MatchSettings;
import org.breakwater.sharing.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a person answered is not asked again, unless the records have changed so that the answer
 * stands on other evidence. Then it is asked with what changed and with the earlier answer, which
 * holds until it is answered anew.
 */
@Component
class AskAgain {
  /** In log2 of the odds: about a thousand times likelier, or less likely, than when answered. */
  private static final double MUCH = 10;

  private final JdbcClient jdbc;
  private final KnownRecords known;
  private final MatchSettings settings;

  AskAgain(JdbcClient jdbc, KnownRecords known, MatchSettings settings) {
    this.jdbc = jdbc;
    this.known = known;
    this.settings = settings;
  }

  private record Answered(
      UUID id,
      RecordId record,
      RecordId other,
      boolean same,
      double weight,
      int figures,
      List<String> numbers) {}

  /** Looks at every answer about one of these records, which have changed. */
  void about(PartnershipId partnership, Judge judge, Collection<RecordId> changed, Instant now) {
    List<Answered> answered = answered(partnership, changed);
    if (answered.isEmpty()) {
      return;
    }
    var ids = new ArrayList<RecordId>();
    answered.forEach(one -> {
      ids.add(one.record());
      ids.add(one.other());
    });
    Map<RecordId, Known> records = new HashMap<>();
    known.byId(partnership, ids).forEach(one -> records.put(one.id(), one));
    for (Answered one : answered) {
      Known record = records.get(one.record());
      Known other = records.get(one.other());
      if (record == null || other == null || record.person().equals(other.person()) != one.same()) {
        continue;
      }
      // weights of other figures are on another scale: other figures are no other evidence
      Judge then =
          one.figures() == judge.figures() ? judge : settings.judge(partnership, one.figures());
      Comparison onThatScale = then.linker().compare(record.description(), other.description());
      changed(one.same(), one.weight(), one.numbers(), onThatScale)
          .ifPresent(words ->
              ask(
                  partnership,
                  one,
                  judge.linker().compare(record.description(), other.description()),
                  words,
                  now));
    }
  }

  /**
   * What has come to speak against the answer since, in words; empty if nothing that matters.
   *
   * @param same the answer: one person
   * @param then the weight on that day
   * @param numbers what the numbers said on that day
   */
  static Optional<String> changed(
      boolean same, double then, Collection<String> numbers, Comparison now) {
    List<String> fresh =
        Weighing.numbers(now).stream()
            .filter(words -> !numbers.contains(words))
            .filter(words -> words.startsWith(same ? "different" : "same"))
            .toList();
    if (!fresh.isEmpty()) {
      return Optional.of("now there is: " + String.join(", ", fresh));
    }
    double moved = now.weight() - then;
    if (same ? moved > -MUCH : moved < MUCH) {
      return Optional.empty();
    }
    List<String> telling =
        now.reasons().stream()
            .filter(reason -> same ? reason.weight() < -1 : reason.weight() > 1)
            .limit(3)
            .map(Reason::words)
            .toList();
    return Optional.of(
        "now the records "
            + (same ? "differ far more" : "agree far more")
            + (telling.isEmpty() ? "" : ": " + String.join(", ", telling)));
  }

  private List<Answered> answered(PartnershipId partnership, Collection<RecordId> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select m.id, m.record_id, m.other_record_id, m.state, m.decided_weight, m.decided_figures,
                   m.decided_numbers
            from people.possible_match m
            where m.partnership_id = :partnership and m.state in ('JOINED', 'SEPARATE')
              and m.decided_by_staff_id > 0 and m.decided_weight is not null
              and m.id in (
                select id from people.possible_match
                where partnership_id = :partnership and record_id = any(cast(:records as uuid[]))
                union
                select id from people.possible_match
                where partnership_id = :partnership and other_record_id = any(cast(:records as uuid[])))
            """)
        .param("partnership", partnership.value())
        .param("records", KnownRecords.texts(records.stream().map(RecordId::value).toList()))
        .query((row, n) ->
            new Answered(
                row.getObject("id", UUID.class),
                new RecordId(row.getObject("record_id", UUID.class)),
                new RecordId(row.getObject("other_record_id", UUID.class)),
                row.getString("state").equals("JOINED"),
                row.getDouble("decided_weight"),
                row.getInt("decided_figures"),
                List.of((String[]) row.getArray("decided_numbers").getArray())))
        .list();
  }

  private void ask(
      PartnershipId partnership, Answered one, Comparison comparison, String words, Instant now) {
    jdbc.sql(
            """
            update people.possible_match
            set stood = state, state = 'OPEN', asked_again = :words, weight = :weight, probability = :probability,
                reason_fields = :fields, reason_words = :reasons, reason_weights = cast(:weights as real[]),
                proposed_at = :now, looked_at = null, version = version + 1
            where partnership_id = :partnership and id = :id
            """)
        .param("partnership", partnership.value())
        .param("id", one.id())
        .param("words", words)
        .param("weight", comparison.weight())
        .param("probability", comparison.probability())
        .param("fields", comparison.reasons().stream().map(Reason::field).toArray(String[]::new))
        .param("reasons", comparison.reasons().stream().map(Reason::words).toArray(String[]::new))
        .param(
            "weights",
            comparison.reasons().stream()
                .map(reason -> Double.toString(reason.weight()))
                .toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }
}
