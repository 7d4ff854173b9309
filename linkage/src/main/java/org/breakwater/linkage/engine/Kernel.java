package org.breakwater.linkage.engine;

/** Compares two records by their codes. One thread's own. */
final class Kernel implements AutoCloseable {

  private final Compiled compiled;
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
    this.compiled = compiled;
    this.features = compiled.borrowFeatures();
  }

  /** Leaves what it has remembered to the next. It is not used after this. */
  @Override
  public void close() {
    compiled.giveBack(features);
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
    int n = sameLeft.length;
    // without branches: which of these hold cannot be foretold, and a wrong guess costs the most
    for (int i = 0; i < n; i++) {
      int x = data[left + sameLeft[i]];
      int y = data[right + sameRight[i]];
      bits |= ((x ^ y) - 1 & -x) >>> 31 << i;
    }
    int[] missing = plan.missingEither;
    for (int i = 0; i < missing.length; i++) {
      bits |= (data[left + missing[i]] - 1 | data[right + missing[i]] - 1) >>> 31 << n + i;
    }
    if (plan.rare.length > 0) {
      bits |= rare(plan, data, left, right) << n + missing.length;
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

  /** What few models ask for. */
  private static int rare(LevelPlan plan, int[] data, int left, int right) {
    int bits = 0;
    for (int i = 0; i < plan.rare.length; i++) {
      boolean holds =
          switch (plan.rare[i]) {
            case Finding.Same(var l, var r) ->
                data[left + l] != 0 && data[left + l] == data[right + r];
            case Finding.Different(var l, var r) ->
                data[left + l] != 0 && data[right + r] != 0 && data[left + l] != data[right + r];
            case Finding.Missing(var slot, var l, var r) ->
                l && data[left + slot] == 0 || r && data[right + slot] == 0;
          };
      bits |= holds ? 1 << i : 0;
    }
    return bits;
  }
}
