package org.breakwater.linkage.engine;

/** Compares two records by their codes. One thread's own. */
final class Kernel {

  private final LevelPlan[] plans;
  private final Feature[][] features;
  private final Weights weights;
  private final Patterns patterns;

  /** The levels of the pair that was compared last. */
  long pattern;

  Kernel(Compiled compiled, Weights weights) {
    this.plans = compiled.plans;
    this.weights = weights;
    this.patterns = compiled.patterns;
    this.features = new Feature[plans.length][];
    for (int c = 0; c < plans.length; c++) {
      features[c] =
          plans[c].measures.stream()
              .map(group -> Feature.of(group, compiled.encoded, compiled.slots))
              .toArray(Feature[]::new);
    }
  }

  /** The weight of the pair whose codes begin at these places. */
  double weigh(int[] data, int left, int right) {
    double weight = weights.prior;
    long levels = 0;
    for (int c = 0; c < plans.length; c++) {
      int level = level(plans[c], features[c], data, left, right);
      levels |= patterns.with(c, level);
      weight += weights.levels[c][level];
      FrequencyTerm term = weights.terms[c][level];
      if (term != null) {
        int slot = weights.termSlots[c][level];
        double[] shares = weights.termShares[c][level];
        weight += term.adds(shares[data[left + slot]], shares[data[right + slot]]);
      }
    }
    pattern = levels;
    return weight;
  }

  /** The levels alone. */
  long levels(int[] data, int left, int right) {
    long levels = 0;
    for (int c = 0; c < plans.length; c++) {
      levels |= patterns.with(c, level(plans[c], features[c], data, left, right));
    }
    return levels;
  }

  private static int level(LevelPlan plan, Feature[] features, int[] data, int left, int right) {
    int bits = 0;
    int[] sameLeft = plan.sameLeft;
    int[] sameRight = plan.sameRight;
    boolean[] different = plan.different;
    int n = sameLeft.length;
    for (int i = 0; i < n; i++) {
      int x = data[left + sameLeft[i]];
      int y = data[right + sameRight[i]];
      if (x != 0 && y != 0 && x == y != different[i]) {
        bits |= 1 << i;
      }
    }
    int[] missing = plan.missingSlot;
    for (int i = 0; i < missing.length; i++) {
      if (plan.missingLeft[i] && data[left + missing[i]] == 0
          || plan.missingRight[i] && data[right + missing[i]] == 0) {
        bits |= 1 << n + i;
      }
    }
    int level = plan.level(0, bits);
    if (level >= 0) {
      return level;
    }
    long more = bits;
    int stage = 0;
    while (level < 0) {
      more |= (long) features[stage].bits(data, left, right) << plan.firstBit(stage);
      level = plan.level(++stage, more);
    }
    return level;
  }
}
