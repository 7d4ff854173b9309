package org.breakwater.linkage.engine;

import java.util.Arrays;

/** Some pairs, scored. Rows are those of the records, left before right. */
public final class PairBatch {

  private final Patterns patterns;
  private int[] left = new int[256];
  private int[] right = new int[256];
  private byte[] rule = new byte[256];
  private double[] weight = new double[256];
  private long[] pattern = new long[256];
  private int size;
  private long examined;

  PairBatch(Patterns patterns) {
    this.patterns = patterns;
  }

  void add(int leftRow, int rightRow, int byRule, double scored, long levels) {
    if (size == left.length) {
      int more = size * 2;
      left = Arrays.copyOf(left, more);
      right = Arrays.copyOf(right, more);
      rule = Arrays.copyOf(rule, more);
      weight = Arrays.copyOf(weight, more);
      pattern = Arrays.copyOf(pattern, more);
    }
    left[size] = leftRow;
    right[size] = rightRow;
    rule[size] = (byte) byRule;
    weight[size] = scored;
    pattern[size++] = levels;
  }

  void examined(long pairs) {
    examined += pairs;
  }

  /** How many pairs it holds. */
  public int size() {
    return size;
  }

  /** How many candidates were scored for it, kept or not. */
  public long examined() {
    return examined;
  }

  public int left(int pair) {
    return left[pair];
  }

  public int right(int pair) {
    return right[pair];
  }

  /** The first rule that found the pair, counted from 0: Splink's match_key. */
  public int rule(int pair) {
    return rule[pair] & 0xff;
  }

  /** The match weight. */
  public double weight(int pair) {
    return weight[pair];
  }

  /** The match probability. */
  public double probability(int pair) {
    return PairScore.probability(weight[pair]);
  }

  /** The level of a comparison, as an index into its levels. */
  public int level(int pair, int comparison) {
    return patterns.level(pattern[pair], comparison);
  }

  /** All levels in one number; equal for pairs with equal levels. */
  public long pattern(int pair) {
    return pattern[pair];
  }
}
