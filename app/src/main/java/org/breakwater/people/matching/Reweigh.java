package org.breakwater.people.matching;

import java.util.List;
import java.util.UUID;
import org.breakwater.linkage.Comparison;
import org.breakwater.people.matching.OpenQuestions.Asked;
import org.breakwater.people.matching.OpenQuestions.Fate;
import org.breakwater.people.matching.OpenQuestions.Page;
import org.breakwater.people.thresholds.Judge;
import org.breakwater.people.thresholds.MatchSettings;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Component;

/**
 * After a change of figures: each open question is weighed anew. What is no longer worth asking is
 * withdrawn; nothing is joined and no answer is touched.
 */
@Component
class Reweigh {
  private static final int PAGE = 500;

  /** In log2 of the odds: less is not worth a row of history. */
  private static final double FELT = 0.05;

  private final Access access;
  private final OpenQuestions questions;
  private final MatchSettings settings;

  Reweigh(Access access, OpenQuestions questions, MatchSettings settings) {
    this.access = access;
    this.questions = questions;
    this.settings = settings;
  }

  /** Each page is a transaction of its own. How many were withdrawn. */
  int all(Viewer matcher) {
    int withdrawn = 0;
    UUID after = new UUID(0, 0);
    while (true) {
      UUID from = after;
      var gone = new int[1];
      Page page =
          access.writing(
              matcher,
              () -> {
                Page read = questions.page(matcher.partnership(), from, PAGE);
                gone[0] = weigh(matcher, read.asked());
                return read;
              });
      withdrawn += gone[0];
      if (page.last() == null) {
        return withdrawn;
      }
      after = page.last();
    }
  }

  private int weigh(Viewer matcher, List<Asked> asked) {
    Judge judge = settings.judge(matcher.partnership()).remembering();
    var gone = new java.util.ArrayList<UUID>();
    for (Asked one : asked) {
      Comparison now = one.compare(judge);
      if (one.fate(judge, now) == Fate.GOES) {
        gone.add(one.id());
      } else if (Math.abs(now.weight() - one.weight()) > FELT) {
        questions.reweigh(matcher.partnership(), one.id(), one.ruled(now));
      }
    }
    questions.withdraw(matcher.partnership(), gone);
    return gone.size();
  }
}
