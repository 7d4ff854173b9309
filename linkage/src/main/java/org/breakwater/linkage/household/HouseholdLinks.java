package org.breakwater.linkage.household;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Pairs that may be one person, in ascending order of their records. */
public final class HouseholdLinks {

  private static final int PARTS = 64;

  private final People people;
  private final long[] pairs;
  private final byte[] rules;
  private final double[] weights;
  private final double @Nullable [] plain;

  HouseholdLinks(
      People people, long[] pairs, byte[] rules, double[] weights, double @Nullable [] plain) {
    this.people = people;
    this.pairs = pairs;
    this.rules = rules;
    this.weights = weights;
    this.plain = plain;
  }

  static HouseholdLinks of(Pairs pairs, Mixture mixture, double smallest, boolean besidePlain) {
    double[] weights = weights(pairs, mixture);
    double[] beside = besidePlain ? weights(pairs, mixture.plain()) : null;
    int[] kept =
        IntStream.range(0, weights.length)
            .filter(i ->
                chance(weights[i]) >= smallest || beside != null && chance(beside[i]) >= smallest)
            .toArray();
    byte[] rules = new byte[kept.length];
    for (int i = 0; i < kept.length; i++) {
      rules[i] = pairs.rules()[kept[i]];
    }
    return new HouseholdLinks(
        pairs.people(),
        Arrays.stream(kept).mapToLong(i -> pairs.pairs()[i]).toArray(),
        rules,
        Arrays.stream(kept).mapToDouble(i -> weights[i]).toArray(),
        beside == null ? null : Arrays.stream(kept).mapToDouble(i -> beside[i]).toArray());
  }

  private static double[] weights(Pairs pairs, Mixture mixture) {
    double[] weights = new double[pairs.size()];
    IntStream.range(0, PARTS)
        .parallel()
        .forEach(part -> {
          double[] logs = new double[4];
          int to = (int) ((long) weights.length * (part + 1) / PARTS);
          for (int i = (int) ((long) weights.length * part / PARTS); i < to; i++) {
            mixture.explain(pairs.levels(), i * pairs.width(), pairs.a(i), pairs.b(i), logs);
            weights[i] = Mixture.weight(logs);
          }
        });
    return weights;
  }

  public People people() {
    return people;
  }

  /** How many pairs there are. */
  public int size() {
    return pairs.length;
  }

  /** Row of the record whose id comes first. */
  public int a(int pair) {
    return (int) (pairs[pair] >>> 32);
  }

  public int b(int pair) {
    return (int) pairs[pair];
  }

  /** Number of the kind of key that found the pair first. */
  public int rule(int pair) {
    return rules[pair];
  }

  /** Log2 of the odds that the pair is one person. */
  public double weight(int pair) {
    return weights[pair];
  }

  /**
   * The weight by Fellegi and Sunter's two classes, one person or strangers, from the same
   * comparisons and the same chances: what is left when households and sources are not modelled.
   *
   * @throws IllegalStateException if it was not asked for
   */
  public double plainWeight(int pair) {
    if (plain == null) {
      throw new IllegalStateException("the plain weight was not asked for; see Settings");
    }
    return plain[pair];
  }

  public double probability(int pair) {
    return chance(weights[pair]);
  }

  public double plainProbability(int pair) {
    return chance(plainWeight(pair));
  }

  static double chance(double weight) {
    return 1 / (1 + Math.exp(-weight * Math.log(2)));
  }
}
