package org.breakwater.linkage.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelComparison;

/**
 * One session of expectation and maximisation over patterns of levels. The share of true pairs and
 * m of the free comparisons are estimated; u stays as it is.
 */
final class EmSession {

  private static final double LEAST = 1e-9;

  private record Pattern(int[] levels, double count) {}

  private final LinkageModel model;
  private final boolean[] free;
  private final List<Pattern> patterns = new ArrayList<>();
  private double total;

  EmSession(LinkageModel model, boolean[] free, PatternCounts counts, Patterns packing) {
    this.model = model;
    this.free = free;
    for (Map.Entry<Long, Long> entry : counts.sorted().entrySet()) {
      int[] levels = new int[free.length];
      for (int c = 0; c < free.length; c++) {
        levels[c] = packing.level(entry.getKey(), c);
      }
      patterns.add(new Pattern(levels, entry.getValue()));
      total += entry.getValue();
    }
  }

  /** Whether there was any pair to learn from. */
  boolean saw() {
    return total > 0;
  }

  /**
   * Runs to convergence.
   *
   * @param matches how many true pairs there are by guess: where the share begins
   */
  double[][] run(double matches) {
    int n = free.length;
    double[][] m = new double[n][];
    double[][] u = new double[n][];
    for (int c = 0; c < n; c++) {
      ModelComparison comparison = model.comparisons().get(c);
      m[c] = new double[comparison.levels().size()];
      u[c] = new double[m[c].length];
      for (int i = 0; i < m[c].length; i++) {
        boolean isNull = comparison.levels().get(i).isNull();
        m[c][i] = isNull ? 1 : comparison.m(i);
        u[c][i] = isNull ? 1 : Math.max(comparison.u(i), LEAST);
      }
    }
    double share = Math.clamp(matches / Math.max(total, 1), 0.05, 0.95);
    for (int iteration = 0; iteration < model.iterations(); iteration++) {
      double[][] next = new double[n][];
      for (int c = 0; c < n; c++) {
        next[c] = new double[m[c].length];
      }
      double expected = 0;
      for (Pattern pattern : patterns) {
        double odds = share / (1 - share);
        for (int c = 0; c < n; c++) {
          int level = pattern.levels()[c];
          odds *= free[c] ? m[c][level] / u[c][level] : 1;
        }
        double weight = pattern.count() * (Double.isInfinite(odds) ? 1 : odds / (1 + odds));
        expected += weight;
        for (int c = 0; c < n; c++) {
          next[c][pattern.levels()[c]] += weight;
        }
      }
      double change = Math.abs(expected / total - share);
      share = Math.clamp(expected / total, LEAST, 1 - LEAST);
      for (int c = 0; c < n; c++) {
        if (free[c]) {
          change = Math.max(change, update(model.comparisons().get(c), m[c], next[c]));
        }
      }
      if (change < model.convergence()) {
        break;
      }
    }
    return m;
  }

  private static double update(ModelComparison comparison, double[] m, double[] expected) {
    double known = 0;
    for (int i = 0; i < m.length; i++) {
      known += comparison.levels().get(i).isNull() ? 0 : expected[i];
    }
    double change = 0;
    for (int i = 0; i < m.length && known > 0; i++) {
      if (!comparison.levels().get(i).isNull() && !comparison.levels().get(i).fixM()) {
        double estimate = Math.max(expected[i] / known, LEAST);
        change = Math.max(change, Math.abs(estimate - m[i]));
        m[i] = estimate;
      }
    }
    return change;
  }
}
