package org.breakwater.linkage.command;

/** True and false pairs by weight, on a grid fine enough for any threshold worth setting. */
final class Tally {

  /** Precision, recall and F1 of the pairs of at least that weight. */
  record Figures(double weight, double precision, double recall) {
    double f1() {
      double sum = precision + recall;
      return sum == 0 ? 0 : 2 * precision * recall / sum;
    }
  }

  private static final double STEP = 0.01;
  private static final int HALF = 20_000;

  private final long truePairs;
  private final long[] right = new long[2 * HALF + 1];
  private final long[] wrong = new long[2 * HALF + 1];

  Tally(long truePairs) {
    this.truePairs = truePairs;
  }

  long truePairs() {
    return truePairs;
  }

  private static int place(double weight) {
    return (int) Math.clamp(Math.floor(weight / STEP) + HALF, 0, 2.0 * HALF);
  }

  void add(double weight, boolean one) {
    (one ? right : wrong)[place(weight)]++;
  }

  long candidates() {
    long all = 0;
    for (int i = 0; i < right.length; i++) {
      all += right[i] + wrong[i];
    }
    return all;
  }

  Figures at(double weight) {
    long found = 0;
    long linked = 0;
    for (int i = right.length - 1; i >= place(weight); i--) {
      found += right[i];
      linked += right[i] + wrong[i];
    }
    return figures(weight, found, linked);
  }

  Figures best() {
    Figures best = figures(HALF * STEP, 0, 0);
    long found = 0;
    long linked = 0;
    for (int i = right.length - 1; i >= 0; i--) {
      found += right[i];
      linked += right[i] + wrong[i];
      Figures here = figures((i - HALF) * STEP, found, linked);
      if (here.f1() > best.f1()) {
        best = here;
      }
    }
    return best;
  }

  private Figures figures(double weight, long found, long linked) {
    return new Figures(
        weight,
        linked == 0 ? 1 : (double) found / linked,
        truePairs == 0 ? 0 : (double) found / truePairs);
  }
}
