package org.breakwater.linkage.engine;

import org.breakwater.linkage.model.ModelComparison;
import org.breakwater.linkage.model.ModelLevel;
import org.jspecify.annotations.Nullable;

/**
 * What the rarity of a value adds to the weight of a level: weight · log2(u / share), where u is
 * that of exact agreement and the share the larger of the two records'.
 */
record FrequencyTerm(String column, double weight, double log2U, double minimum) {

  private static final double LEAST = 1e-10;
  private static final double LN2 = Math.log(2);

  static @Nullable FrequencyTerm of(ModelComparison comparison, int level) {
    ModelLevel.Frequency frequency = comparison.levels().get(level).frequency();
    if (frequency == null || frequency.weight() == 0 || comparison.gamma(level) <= 0) {
      return null;
    }
    return new FrequencyTerm(
        frequency.column(),
        frequency.weight(),
        log2(Math.max(comparison.frequencyU(level), LEAST)),
        frequency.minimumU());
  }

  static double log2(double value) {
    return Math.log(value) / LN2;
  }

  /** What it adds; nought when neither share is known. */
  double adds(double leftShare, double rightShare) {
    double share = Math.max(leftShare, rightShare);
    return share == 0 ? 0 : of(log2(Math.max(Math.max(share, minimum), LEAST)));
  }

  double of(double log2Share) {
    return weight * (log2U - log2Share);
  }
}
