package org.breakwater.returns.cin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.sample.CinSample;
import org.breakwater.returns.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** The rules of one child at entry: fast enough that nobody waits. */
class LiveTests {

  @Test
  void oneChildTakesLessThanAMillisecond() {
    CinSample sample = new CinSample(9, 0.3);
    List<CinChild> children = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      children.add(sample.child(i));
    }
    RuleSet<CinChild> rules = CinRules.of(2026);
    double best = Double.MAX_VALUE;
    int found = 0;
    for (int round = 0; round < 5; round++) {
      long begun = System.nanoTime();
      found = 0;
      for (CinChild child : children) {
        found += rules.live(child).findings().size();
      }
      best = Math.min(best, (System.nanoTime() - begun) / 1e6 / children.size());
    }
    System.out.printf("The rules of one child: %.3f ms%n", best);
    assertThat(found).isGreaterThan(100);
    assertThat(best).isLessThan(1);
  }
}
