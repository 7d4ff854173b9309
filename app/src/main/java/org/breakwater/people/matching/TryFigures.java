package org.breakwater.people.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.linkage.Verdict;
import org.breakwater.people.PersonId;
import org.breakwater.people.matching.OpenQuestions.Asked;
import org.breakwater.people.matching.OpenQuestions.Fate;
import org.breakwater.people.thresholds.Judge;
import org.breakwater.sharing.PartnershipId;
import org.springframework.stereotype.Component;

/**
 * What other figures would change, estimated over fixed samples of what is kept before anybody
 * takes them. Called by the matcher inside {@code Access}.
 */
@Component
public class TryFigures {
  private static final int SAMPLE = 2_000;
  private static final String CERTAIN = "CERTAIN";

  private final KnownRecords known;
  private final OpenQuestions questions;
  private final FreshPairs fresh;

  TryFigures(KnownRecords known, OpenQuestions questions, FreshPairs fresh) {
    this.known = known;
    this.questions = questions;
    this.fresh = fresh;
  }

  /**
   * Counts over a sample, which is all of them when there are no more.
   *
   * @param looked at how many
   * @param of how many there are
   */
  public record Sampled(int looked, long of) {
    public boolean all() {
      return looked >= of;
    }

    long scaled(long counted) {
      return looked == 0 ? 0 : Math.round((double) counted * of / looked);
    }
  }

  /**
   * @param questions open now
   * @param gone of these, about how many would no longer be asked
   * @param answered of these, about how many at most would be joined without asking
   * @param records those that were looked at for new pairs
   * @param asked about how many questions would be new
   * @param joined about how many pairs at most would newly be joined without asking
   * @param certain records that stand joined without asking
   * @param doubted of these, about how many would only be asked about if they came today
   * @param apart of these, about how many would fit no other record of their person
   */
  public record Effect(
      Sampled questions,
      long gone,
      long answered,
      Sampled records,
      long asked,
      long joined,
      Sampled certain,
      long doubted,
      long apart) {}

  public Effect of(PartnershipId partnership, Judge from, Judge to) {
    Judge now = from.remembering();
    Judge then = to.remembering();
    List<Asked> open = questions.sample(partnership, SAMPLE);
    var asked = new Sampled(open.size(), questions.count(partnership));
    FreshPairs.Fresh pairs = fresh.of(partnership, now, then);
    List<Known> sure = known.byId(partnership, known.sample(partnership, CERTAIN, SAMPLE));
    var stands = new Sampled(sure.size(), known.count(partnership, CERTAIN));
    Map<PersonId, List<Known>> people = people(partnership, sure);
    long doubted = 0;
    long apart = 0;
    for (Known one : sure) {
      List<Known> others = people.getOrDefault(one.person(), List.of());
      if (best(now, one, others) == Verdict.CERTAIN) {
        switch (best(then, one, others)) {
          case CERTAIN -> {}
          case POSSIBLE -> doubted++;
          case SEPARATE -> apart++;
        }
      }
    }
    return new Effect(
        asked,
        asked.scaled(became(open, now, then, Fate.GOES)),
        asked.scaled(became(open, now, then, Fate.JOINS)),
        new Sampled(pairs.looked(), pairs.records()),
        pairs.asked(),
        pairs.joined(),
        stands,
        stands.scaled(doubted),
        stands.scaled(apart));
  }

  private static long became(List<Asked> open, Judge now, Judge then, Fate fate) {
    return open.stream().filter(one -> one.fate(then) == fate && one.fate(now) != fate).count();
  }

  private static Verdict best(Judge judge, Known one, List<Known> others) {
    Verdict best = Verdict.SEPARATE;
    for (Known other : others) {
      if (!other.id().equals(one.id())) {
        Verdict verdict = judge.linker().compare(one.description(), other.description()).verdict();
        if (verdict.compareTo(best) < 0) {
          best = verdict;
        }
      }
    }
    return best;
  }

  private Map<PersonId, List<Known>> people(PartnershipId partnership, List<Known> records) {
    Map<PersonId, List<Known>> people = new HashMap<>();
    known
        .byPerson(partnership, records.stream().map(Known::person).distinct().toList())
        .forEach(one ->
            people.computeIfAbsent(one.person(), first -> new java.util.ArrayList<>()).add(one));
    return people;
  }
}
