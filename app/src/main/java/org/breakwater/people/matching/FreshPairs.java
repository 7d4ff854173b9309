package org.breakwater.people.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.breakwater.linkage.Verdict;
import org.breakwater.people.RecordId;
import org.breakwater.people.matching.Candidates.Found;
import org.breakwater.people.matching.Candidates.InHand;
import org.breakwater.people.matching.Weighing.Compared;
import org.breakwater.people.thresholds.Judge;
import org.breakwater.sharing.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Estimates from a fixed sample of records how many pairs would come up with another judge that do
 * not come up now.
 */
@Component
class FreshPairs {
  private static final int SAMPLE = 2_000;

  private final JdbcClient jdbc;
  private final KnownRecords known;
  private final Candidates candidates;

  FreshPairs(JdbcClient jdbc, KnownRecords known, Candidates candidates) {
    this.jdbc = jdbc;
    this.known = known;
    this.candidates = candidates;
  }

  /**
   * @param asked about how many pairs would be asked about anew
   * @param certain about how many would be certain
   * @param looked at how many records the estimate looked
   * @param records how many there are
   */
  record Fresh(long asked, long certain, int looked, long records) {}

  private record Came(Parting.Pair pair, boolean certain, boolean outside) {
    /** A pair with a record outside the sample is met from one side only; half of them are. */
    double share() {
      return outside ? 0.5 : 1;
    }
  }

  Fresh of(PartnershipId partnership, Judge now, Judge then) {
    long records =
        jdbc.sql(
                "select count(*) as n from people.agency_record where partnership_id = :partnership")
            .param("partnership", partnership.value())
            .query((row, n) -> row.getLong("n"))
            .single();
    List<Known> sample = sample(partnership, records);
    if (sample.isEmpty()) {
      return new Fresh(0, 0, 0, records);
    }
    List<Came> came = came(partnership, now, then, sample);
    double scale = (double) records / sample.size();
    return new Fresh(
        Math.round(
            scale * came.stream().filter(one -> !one.certain()).mapToDouble(Came::share).sum()),
        Math.round(scale * came.stream().filter(Came::certain).mapToDouble(Came::share).sum()),
        sample.size(),
        records);
  }

  /** Pairs of the sample that come up then and do not now; each pair once. */
  private List<Came> came(PartnershipId partnership, Judge now, Judge then, List<Known> sample) {
    List<InHand> inHand =
        sample.stream().map(one -> new InHand(Described.of(one.given()), one)).toList();
    List<Found> found = candidates.find(partnership, then, inHand, Candidates.memory());
    var came = new ArrayList<Came>();
    for (int i = 0; i < sample.size(); i++) {
      Known one = sample.get(i);
      for (Compared compared : found.get(i).kept()) {
        if (fresh(now, then, one, compared)) {
          came.add(came(one, compared, true));
        }
      }
      for (Candidates.Earlier earlier : found.get(i).earlier()) {
        var compared = new Compared(sample.get(earlier.position()), earlier.comparison());
        if (fresh(now, then, one, compared)) {
          came.add(came(one, compared, false));
        }
      }
    }
    Set<Parting.Pair> asked = asked(partnership, came);
    return came.stream().filter(one -> !asked.contains(one.pair())).toList();
  }

  private static Came came(Known one, Compared compared, boolean outside) {
    return new Came(Parting.Pair.of(one.id(), compared.other().id()), compared.certain(), outside);
  }

  private static boolean fresh(Judge now, Judge then, Known one, Compared compared) {
    if (one.person().equals(compared.other().person())
        || !Weighing.worthAsking(then, one.given(), compared)) {
      return false;
    }
    var today =
        new Compared(
            compared.other(),
            now.linker().compare(one.description(), compared.other().description()));
    return today.comparison().verdict() == Verdict.SEPARATE
        || !Weighing.worthAsking(now, one.given(), today);
  }

  private Set<Parting.Pair> asked(PartnershipId partnership, List<Came> came) {
    return new HashSet<>(
        jdbc.sql(
                """
                select record_id, other_record_id from people.possible_match
                where partnership_id = :partnership and state <> 'WITHDRAWN'
                  and (record_id = any(cast(:ids as uuid[])) or other_record_id = any(cast(:ids as uuid[])))
                """)
            .param("partnership", partnership.value())
            .param(
                "ids",
                KnownRecords.texts(came.stream().map(one -> one.pair().one().value()).toList()))
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
}
