package org.breakwater.linkage.engine;

import java.util.Arrays;
import java.util.Objects;

/**
 * How two records compare.
 *
 * @param levels the level of each comparison, as an index into its levels
 * @param weights log2(m/u) of each of these levels
 * @param frequencyWeights what the rarity of the values adds to each
 * @param prior log2 of the odds before anything was compared
 * @param weight the sum of all
 */
public record PairScore(
    int[] levels, double[] weights, double[] frequencyWeights, double prior, double weight) {

  /** The chance that the two are one person, if the model is right. */
  public double probability() {
    return probability(weight);
  }

  /** From weight to chance. */
  public static double probability(double weight) {
    return weight > 0 ? 1 / (1 + Math.pow(2, -weight)) : 1 - 1 / (1 + Math.pow(2, weight));
  }

  /** From chance to weight; nought and one give infinities. */
  public static double weight(double probability) {
    return probability <= 0
        ? Double.NEGATIVE_INFINITY
        : probability >= 1
            ? Double.POSITIVE_INFINITY
            : Math.log(probability / (1 - probability)) / Math.log(2);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PairScore that
        && Arrays.equals(levels, that.levels)
        && Arrays.equals(weights, that.weights)
        && Arrays.equals(frequencyWeights, that.frequencyWeights)
        && prior == that.prior
        && weight == that.weight;
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(levels), weight);
  }
}
