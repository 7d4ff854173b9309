package org.breakwater.bench.household;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.breakwater.linkage.household.HouseholdLinks;

/**
 * What pairs are worth, over all true pairs: those that no key found count as missed.
 *
 * @param bestF1 at the best threshold
 * @param recallAtPrecision98 most recall with a precision of .98 or better
 * @param precisionAtRecall94 precision where recall reaches .94
 * @param recallAt90 recall of pairs at a chance of .9 and above
 * @param precisionAt90 precision of the same
 * @param falseAt90 wrong pairs among the same
 * @param worstGap farthest that any bin above .9 with 200 pairs or more lies from the truth
 */
record PairFigures(
    double bestF1,
    double recallAtPrecision98,
    double precisionAtRecall94,
    double recallAt90,
    double precisionAt90,
    long falseAt90,
    double worstGap) {

  private static final double[] BINS = {0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999, 1.01};
  private static final int ENOUGH = 200;

  static PairFigures of(HouseholdLinks links, int[] persons, boolean plain) {
    IntToDoubleFunction weight = plain ? links::plainWeight : links::weight;
    boolean[] same = new boolean[links.size()];
    for (int i = 0; i < same.length; i++) {
      same[i] = persons[links.a(i)] == persons[links.b(i)];
    }
    double all = truePairs(persons);
    Integer[] order = IntStream.range(0, links.size()).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -weight.applyAsDouble(i)));
    double right = 0;
    double best = 0;
    double recall98 = 0;
    double precision94 = 0;
    long right90 = 0;
    long count90 = 0;
    for (int n = 0; n < order.length; n++) {
      right += same[order[n]] ? 1 : 0;
      double precision = right / (n + 1);
      double recall = right / all;
      best = Math.max(best, 2 * precision * recall / (precision + recall));
      recall98 = precision >= 0.98 ? Math.max(recall98, recall) : recall98;
      precision94 = recall >= 0.94 && precision94 == 0 ? precision : precision94;
      if (chance(weight.applyAsDouble(order[n])) >= 0.9) {
        count90 = n + 1L;
        right90 = (long) right;
      }
    }
    return new PairFigures(
        best,
        recall98,
        precision94,
        right90 / all,
        (double) right90 / Math.max(1, count90),
        count90 - right90,
        worstGap(links, same, weight));
  }

  static double truePairs(int[] persons) {
    long[] sizes = new long[Arrays.stream(persons).max().orElse(0) + 1];
    Arrays.stream(persons).forEach(person -> sizes[person]++);
    return Arrays.stream(sizes).mapToDouble(n -> n * (n - 1) / 2.0).sum();
  }

  private static double worstGap(HouseholdLinks links, boolean[] same, IntToDoubleFunction weight) {
    double worst = 0;
    for (int bin = 0; bin < BINS.length - 1; bin++) {
      double predicted = 0;
      int observed = 0;
      int n = 0;
      for (int i = 0; i < links.size(); i++) {
        double chance = chance(weight.applyAsDouble(i));
        if (chance >= BINS[bin] && chance < BINS[bin + 1]) {
          predicted += chance;
          observed += same[i] ? 1 : 0;
          n++;
        }
      }
      if (n >= ENOUGH) {
        worst = Math.max(worst, Math.abs(predicted - observed) / n);
      }
    }
    return worst;
  }

  private static double chance(double weight) {
    return 1 / (1 + Math.exp(-weight * Math.log(2)));
  }
}
