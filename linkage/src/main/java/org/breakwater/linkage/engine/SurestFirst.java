package org.breakwater.linkage.engine;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Pairs to be joined where not all may be: which of two that exclude each other is joined must not
 * hang on the order they were found in, so all are kept and the surest goes first. Sixteen bytes a
 * pair.
 */
public final class SurestFirst {

  private final double leastWeight;
  private long[] pairs = new long[1024];
  private double[] weights = new double[1024];
  private int size;

  /**
   * Nothing yet.
   *
   * @param leastWeight pairs below are not joined
   */
  public SurestFirst(double leastWeight) {
    this.leastWeight = leastWeight;
  }

  public void add(PairBatch batch) {
    for (int k = 0; k < batch.size(); k++) {
      if (batch.weight(k) >= leastWeight) {
        add(batch.left(k), batch.right(k), batch.weight(k));
      }
    }
  }

  void add(int left, int right, double weight) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size + (size >> 1));
      weights = Arrays.copyOf(weights, pairs.length);
    }
    pairs[size] = (long) Math.min(left, right) << 32 | Math.max(left, right);
    weights[size++] = weight;
  }

  /** Joins what may be joined; how many pairs were kept apart. */
  public int join(Clusters clusters, Constraints constraints) {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.comparingDouble((Integer i) -> -weights[i]).thenComparingLong(i -> pairs[i]));
    int apart = 0;
    for (int i : order) {
      int a = clusters.cluster((int) (pairs[i] >>> 32));
      int b = clusters.cluster((int) pairs[i]);
      if (a == b) {
        continue;
      }
      if (constraints.allow(a, b)) {
        clusters.join(a, b);
        constraints.joined(Math.min(a, b), Math.max(a, b));
      } else {
        apart++;
      }
    }
    return apart;
  }
}
