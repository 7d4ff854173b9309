package org.breakwater.people.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.breakwater.people.RecordId;
import org.breakwater.people.matching.Candidates.Found;
import org.breakwater.people.matching.Candidates.InHand;
import org.breakwater.people.matching.Weighing.Compared;
import org.breakwater.people.thresholds.Judge;
import org.breakwater.people.thresholds.Thresholds;
import org.breakwater.sharing.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What other thresholds would change, counted and estimated before anybody sets them; and what is
 * done at once when they are set. Called by the matcher inside {@code Access}.
 */
@Component
public class TryThresholds {
  private static final int SAMPLE = 2_000;

  /** An open question that these thresholds would not have asked, and that nobody has answered. */
  private static final String NO_LONGER_ASKED =
      """
      from people.agency_record r
      where m.partnership_id = :partnership and m.state = 'OPEN' and m.stood is null
        and r.partnership_id = m.partnership_id and r.id = m.record_id
        and m.probability < case when r.source in ('NOTICE', 'REFERRAL') then :possible else :file end
        and not exists (select 1 from unnest(m.reason_fields, m.reason_weights) u(field, weight)
                        where u.weight > 0 and u.field <> all(:descriptions))
        and not exists (select 1 from unnest(m.reason_words) w(words)
                        where w.words in (:loose, :numbers))
      """;

  private final JdbcClient jdbc;
  private final KnownRecords known;
  private final Candidates candidates;

  TryThresholds(JdbcClient jdbc, KnownRecords known, Candidates candidates) {
    this.jdbc = jdbc;
    this.known = known;
    this.candidates = candidates;
  }

  /**
   * @param open questions now
   * @param gone of these, how many would no longer be asked
   * @param joined of these, at most how many the nightly look would join without asking
   * @param fresh about how many would be asked anew
   * @param looked at how many records that estimate looked
   * @param records how many there are
   */
  public record Effect(long open, long gone, long joined, long fresh, int looked, long records) {}

  public Effect of(PartnershipId partnership, Judge now, Judge then) {
    long records =
        count(partnership, "people.agency_record r where r.partnership_id = :partnership");
    List<Known> sample = sample(partnership, records);
    return new Effect(
        count(
            partnership,
            "people.possible_match m where m.partnership_id = :partnership and m.state = 'OPEN'"),
        gone(partnership, then.thresholds()),
        joined(partnership, now.thresholds(), then.thresholds()),
        sample.isEmpty()
            ? 0
            : Math.round(fresh(partnership, now, then, sample) * records / sample.size()),
        sample.size(),
        records);
  }

  /** Open questions that are no longer worth asking are withdrawn; answers are left alone. */
  public int withdraw(PartnershipId partnership, Thresholds then) {
    return bound(
            "update people.possible_match m set state = 'WITHDRAWN', version = m.version + 1 "
                + NO_LONGER_ASKED,
            partnership,
            then)
        .update();
  }

  private long gone(PartnershipId partnership, Thresholds then) {
    return bound(
            "select count(*) as n from people.possible_match m, "
                + NO_LONGER_ASKED.strip().substring("from ".length()),
            partnership,
            then)
        .query((row, n) -> row.getLong("n"))
        .single();
  }

  private JdbcClient.StatementSpec bound(String sql, PartnershipId partnership, Thresholds then) {
    return jdbc.sql(sql)
        .param("partnership", partnership.value())
        .param("possible", then.possible())
        .param("file", then.file())
        .param("descriptions", Weighing.DESCRIPTIONS.toArray(String[]::new))
        .param("loose", Parting.LOOSE)
        .param("numbers", Parting.NUMBERS);
  }

  private long joined(PartnershipId partnership, Thresholds now, Thresholds then) {
    return then.certain() >= now.certain()
        ? 0
        : jdbc.sql(
                """
                select count(*) as n from people.possible_match
                where partnership_id = :partnership and state = 'OPEN' and stood is null
                  and probability >= :from and probability < :to and not 'rule' = any(reason_fields)
                """)
            .param("partnership", partnership.value())
            .param("from", then.certain())
            .param("to", now.certain())
            .query((row, n) -> row.getLong("n"))
            .single();
  }

  /** Pairs of the sample that would be asked about then and are not now; each pair once. */
  private double fresh(PartnershipId partnership, Judge now, Judge then, List<Known> sample) {
    List<InHand> inHand =
        sample.stream().map(one -> new InHand(Described.of(one.given()), one)).toList();
    List<Found> found = candidates.find(partnership, then, inHand, Candidates.memory());
    var pairs = new ArrayList<Parting.Pair>();
    var outside = new HashSet<Parting.Pair>();
    for (int i = 0; i < sample.size(); i++) {
      Known one = sample.get(i);
      for (Compared compared : found.get(i).kept()) {
        if (fresh(now, then, one, compared)) {
          Parting.Pair pair = Parting.Pair.of(one.id(), compared.other().id());
          pairs.add(pair);
          outside.add(pair);
        }
      }
      for (Candidates.Earlier earlier : found.get(i).earlier()) {
        Known other = sample.get(earlier.position());
        if (fresh(now, then, one, new Compared(other, earlier.comparison()))) {
          pairs.add(Parting.Pair.of(one.id(), other.id()));
        }
      }
    }
    Set<Parting.Pair> asked = asked(partnership, pairs);
    return pairs.stream()
        .filter(pair -> !asked.contains(pair))
        .mapToDouble(pair -> outside.contains(pair) ? 0.5 : 1)
        .sum();
  }

  private static boolean fresh(Judge now, Judge then, Known one, Compared compared) {
    return !one.person().equals(compared.other().person())
        && Weighing.worthAsking(then, one.given(), compared)
        && !(now.linker().compare(one.description(), compared.other().description()).verdict()
                != org.breakwater.linkage.Verdict.SEPARATE
            && Weighing.worthAsking(now, one.given(), compared));
  }

  private Set<Parting.Pair> asked(PartnershipId partnership, List<Parting.Pair> pairs) {
    return new HashSet<>(
        jdbc.sql(
                """
                select record_id, other_record_id from people.possible_match
                where partnership_id = :partnership and state <> 'WITHDRAWN'
                  and (record_id = any(cast(:ids as uuid[])) or other_record_id = any(cast(:ids as uuid[])))
                """)
            .param("partnership", partnership.value())
            .param(
                "ids", KnownRecords.texts(pairs.stream().map(pair -> pair.one().value()).toList()))
            .query((row, n) ->
                Parting.Pair.of(
                    new RecordId(row.getObject("record_id", UUID.class)),
                    new RecordId(row.getObject("other_record_id", UUID.class))))
            .list());
  }

  private List<Known> sample(PartnershipId partnership, long records) {
    double percent = records <= SAMPLE ? 100 : Math.min(100, 110.0 * SAMPLE / records);
    List<RecordId> ids =
        jdbc.sql(
                """
                select id from people.agency_record tablesample bernoulli(:percent) repeatable (7)
                where partnership_id = :partnership limit :limit
                """)
            .param("percent", percent)
            .param("partnership", partnership.value())
            .param("limit", SAMPLE)
            .query((row, n) -> new RecordId(row.getObject("id", UUID.class)))
            .list();
    return known.byId(partnership, ids);
  }

  private long count(PartnershipId partnership, String what) {
    return jdbc.sql("select count(*) as n from " + what)
        .param("partnership", partnership.value())
        .query((row, n) -> row.getLong("n"))
        .single();
  }
}
