package org.breakwater.people.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.breakwater.linkage.Verdict;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.people.matching.Candidates.Found;
import org.breakwater.people.matching.Candidates.InHand;
import org.breakwater.people.matching.Weighing.Compared;
import org.breakwater.people.matching.Weighing.Outcome;
import org.breakwater.people.thresholds.Judge;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.web.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Estimates what the nightly look would find with another judge that it does not find now: weighs a
 * fixed sample of the records it looks at as it would, and writes nothing.
 */
@Component
class FreshPairs {
  private static final int SAMPLE = 2_000;
  private static final String ALONE = "ALONE";

  private final JdbcClient jdbc;
  private final KnownRecords known;
  private final Standings standings;
  private final Candidates candidates;
  private final Clock clock;

  FreshPairs(
      JdbcClient jdbc,
      KnownRecords known,
      Standings standings,
      Candidates candidates,
      Clock clock) {
    this.jdbc = jdbc;
    this.known = known;
    this.standings = standings;
    this.candidates = candidates;
    this.clock = clock;
  }

  /**
   * @param asked about how many questions would be new
   * @param joined about how many records would newly be joined without asking
   * @param looked at how many records the estimate looked
   * @param records how many the nightly look would look at
   */
  record Fresh(long asked, long joined, int looked, long records) {}

  private record Came(Known one, Compared with, boolean joins) {
    Parting.Pair pair() {
      return Parting.Pair.of(one.id(), with.other().id());
    }

    /** The look meets a pair from each side that it looks at: each of two is half of it. */
    double share() {
      return with.other().state().equals(ALONE) ? 0.5 : 1;
    }
  }

  Fresh of(PartnershipId partnership, Judge now, Judge then) {
    long records = known.count(partnership, ALONE);
    List<Known> sample = known.byId(partnership, known.sample(partnership, ALONE, SAMPLE));
    if (sample.isEmpty()) {
      return new Fresh(0, 0, 0, records);
    }
    List<Came> came =
        came(partnership, then, sample).stream().filter(one -> fresh(now, one)).toList();
    Set<Parting.Pair> asked = asked(partnership, came);
    double asks = 0;
    double joins = 0;
    for (Came one : came) {
      if (!asked.contains(one.pair())) {
        asks += one.joins() ? 0 : one.share();
        joins += one.joins() ? one.share() : 0;
      }
    }
    double scale = (double) records / sample.size();
    return new Fresh(Math.round(scale * asks), Math.round(scale * joins), sample.size(), records);
  }

  /** As {@link Settle} does with a record that it brings up to date. */
  private List<Came> came(PartnershipId partnership, Judge then, List<Known> sample) {
    List<InHand> inHand =
        sample.stream().map(one -> new InHand(Described.of(one.given()), one)).toList();
    Map<RecordId, Known> memory = Candidates.memory();
    List<Found> found = candidates.find(partnership, then, inHand, memory);
    var people = new PeopleInHand(memory);
    people.load(partnership, inHand, found, known, standings, Wording.today(clock));
    List<List<Compared>> compared = compared(sample, found);
    var came = new ArrayList<Came>();
    for (int i = 0; i < sample.size(); i++) {
      Known one = sample.get(i);
      PersonId own = one.person();
      List<Compared> others = compared.get(i);
      others.removeIf(other ->
          other.other().person().equals(own)
              || people.apartFrom(own).contains(other.other().person()));
      Outcome outcome =
          Weighing.weigh(
              then, one.given(), one.description(), others, people::under, people::apart);
      Compared certain = outcome.certain();
      if (certain != null) {
        boolean joins =
            people.under(own).size() <= 1 && !people.atWork(own, certain.other().person());
        came.add(new Came(one, certain, joins));
      }
      outcome.possible().forEach(possible -> came.add(new Came(one, possible, false)));
    }
    return came;
  }

  /** Within the sample each pair is found once and counts for both. */
  private static List<List<Compared>> compared(List<Known> sample, List<Found> found) {
    var compared = new ArrayList<List<Compared>>();
    for (int i = 0; i < sample.size(); i++) {
      compared.add(new ArrayList<>(found.get(i).kept()));
      for (Candidates.Earlier earlier : found.get(i).earlier()) {
        Known other = sample.get(earlier.position());
        compared.get(i).add(new Compared(other, earlier.comparison()));
        compared.get(earlier.position()).add(new Compared(sample.get(i), earlier.comparison()));
      }
    }
    return compared;
  }

  /** Whether it would not come to this now. */
  private static boolean fresh(Judge now, Came came) {
    var today =
        new Compared(
            came.with().other(),
            now.linker().compare(came.one().description(), came.with().other().description()));
    Verdict verdict = today.comparison().verdict();
    return came.joins()
        ? verdict != Verdict.CERTAIN
        : verdict == Verdict.SEPARATE || !Weighing.worthAsking(now, came.one().given(), today);
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
}
