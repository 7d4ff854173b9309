package org.breakwater.bench.household;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * Pairs of about one chance, and how many of them are one person.
 *
 * @param from least chance
 * @param predicted mean chance
 * @param pairs how many
 * @param right how many are one person
 * @param independent so many pairs drawn one by one would tell as much: several pairs are of the
 *     same two children, and right or wrong together
 */
record Bin(double from, double predicted, int pairs, int right, double independent) {

  /** With fewer pairs a bin tells nothing within three points. */
  static final int ENOUGH = 200;

  private static final double[] LIMITS = {0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999, 1.01};
  private static final double Z = 1.96;

  static List<Bin> of(
      int pairs, IntToDoubleFunction chance, IntPredicate same, IntFunction<Object> persons) {
    var bins = new ArrayList<Bin>();
    for (int bin = 0; bin < LIMITS.length - 1; bin++) {
      double predicted = 0;
      int right = 0;
      int n = 0;
      var groups = new HashMap<Object, int[]>();
      for (int i = 0; i < pairs; i++) {
        double p = chance.applyAsDouble(i);
        if (p >= LIMITS[bin] && p < LIMITS[bin + 1]) {
          predicted += p;
          right += same.test(i) ? 1 : 0;
          n++;
          int[] group = groups.computeIfAbsent(persons.apply(i), g -> new int[2]);
          group[0]++;
          group[1] += same.test(i) ? 1 : 0;
        }
      }
      bins.add(
          new Bin(
              LIMITS[bin],
              predicted / Math.max(1, n),
              n,
              right,
              independent(n, right, groups.values())));
    }
    return bins;
  }

  /** From how much the groups differ (the design effect of Kish 1965). */
  private static double independent(double n, double right, Collection<int[]> groups) {
    double p = right / Math.max(1, n);
    double squares = groups.stream().mapToDouble(g -> Math.pow(g[1] - p * g[0], 2)).sum();
    return squares == 0 ? groups.size() : Math.min(n, p * (1 - p) * n * n / squares);
  }

  double observed() {
    return right / (double) Math.max(1, pairs);
  }

  double gap() {
    return Math.abs(predicted - observed());
  }

  /** Ends of the interval that holds the true share 95 times in 100 (Wilson 1927). */
  double[] interval() {
    double n = Math.max(1, independent);
    double p = observed();
    double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
    return new double[] {middle - half, middle + half};
  }

  /** The least gap that chance cannot explain; 0 where the prediction lies in the interval. */
  double sureGap() {
    double[] ends = interval();
    return Math.max(0, Math.max(ends[0] - predicted, predicted - ends[1]));
  }

  String line() {
    double[] ends = interval();
    return String.format(
        Locale.UK,
        "| %.4f | %.4f | %.4f | %.4f – %.4f | %,d; %,.0f |%n",
        from,
        predicted,
        observed(),
        ends[0],
        ends[1],
        pairs,
        independent);
  }
}
