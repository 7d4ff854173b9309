package org.breakwater.linkage.household;

/**
 * A record is of one person at most. Where records of two persons fit it, each makes the other less
 * likely; records of one person do not. A pair alone cannot tell this: a notice without a first
 * name fits both twins of a home.
 */
final class Rivals {

  /** Further down nothing is likely. */
  static final int MOST = 8;

  private final Best best;
  private final int[] person;
  private final double[] odds;
  private double all;

  /**
   * Finds which of the best are of one person.
   *
   * @param judge of the same records
   */
  Rivals(Best best, Judge judge) {
    this.best = best;
    int rivals = Math.min(MOST, best.size());
    person = new int[rivals];
    odds = new double[rivals];
    for (int i = 0; i < rivals; i++) {
      person[i] = i;
      for (int other = 0; other < i && person[i] == i; other++) {
        if (person[other] == other && judge.weight(best.row(other), best.row(i)) > 0) {
          person[i] = other;
        }
      }
      if (person[i] == i) {
        odds[i] = odds(best.weight(i));
        all += odds[i];
      }
    }
  }

  double probability(int place) {
    double own = odds(best.weight(place));
    double others = place < person.length ? all - odds[person[place]] : all;
    return own / (1 + own + Math.max(0, others));
  }

  private static double odds(double weight) {
    return Math.pow(2, Math.min(weight, 200));
  }
}
