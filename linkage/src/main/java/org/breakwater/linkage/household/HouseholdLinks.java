package org.breakwater.linkage.household;

/** Pairs that may be one person, in ascending order of their records. */
public final class HouseholdLinks {

  private final People people;
  private final long[] pairs;
  private final double[] weights;
  private final double[] plain;

  HouseholdLinks(People people, long[] pairs, double[] weights, double[] plain) {
    this.people = people;
    this.pairs = pairs;
    this.weights = weights;
    this.plain = plain;
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

  /** Log2 of the odds that the pair is one person. */
  public double weight(int pair) {
    return weights[pair];
  }

  /** The weight that Fellegi and Sunter's model gives the same comparisons, strangers or not. */
  public double plainWeight(int pair) {
    return plain[pair];
  }

  public double probability(int pair) {
    return chance(weights[pair]);
  }

  public double plainProbability(int pair) {
    return chance(plain[pair]);
  }

  static double chance(double weight) {
    return 1 / (1 + Math.exp(-weight * Math.log(2)));
  }
}
