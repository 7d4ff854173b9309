package org.breakwater.bench.household;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
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
 * @param bins calibration above .9
 */
record PairFigures(
    double bestF1,
    double recallAtPrecision98,
    double precisionAtRecall94,
    double recallAt90,
    double precisionAt90,
    long falseAt90,
    List<Bin> bins) {

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
        Bin.of(
            same.length,
            i -> chance(weight.applyAsDouble(i)),
            i -> same[i],
            i -> List.of(persons[links.a(i)], persons[links.b(i)])));
  }

  /** Farthest that any bin of enough pairs lies from the truth. */
  double worstGap() {
    return worst(Bin::gap);
  }

  /** The same, less what chance explains. */
  double worstSureGap() {
    return worst(Bin::sureGap);
  }

  private double worst(ToDoubleFunction<Bin> gap) {
    return bins.stream().filter(bin -> bin.pairs() >= Bin.ENOUGH).mapToDouble(gap).max().orElse(0);
  }

  static double truePairs(int[] persons) {
    long[] sizes = new long[Arrays.stream(persons).max().orElse(0) + 1];
    Arrays.stream(persons).forEach(person -> sizes[person]++);
    return Arrays.stream(sizes).mapToDouble(n -> n * (n - 1) / 2.0).sum();
  }

  private static double chance(double weight) {
    return 1 / (1 + Math.exp(-weight * Math.log(2)));
  }
}
