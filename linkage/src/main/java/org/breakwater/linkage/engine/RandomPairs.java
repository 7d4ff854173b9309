package org.breakwater.linkage.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.breakwater.linkage.model.ModelComparison;
import org.breakwater.linkage.model.ModelLevel;

/**
 * Estimates u: how often two records that have nothing to do with one another agree. Takes groups
 * of records at random and compares all within a group; all pairs there are, when they are fewer
 * than wanted. True pairs among them are too rare to matter.
 */
final class RandomPairs {

  private static final int GROUP = 256;

  /** A level that never came up is taken to be half as common as one that came up once. */
  private static final double UNSEEN = 0.5;

  private RandomPairs() {}

  static List<ModelComparison> estimateU(Linkage linkage, Training training) {
    long[][] counts = counts(linkage, training);
    var comparisons = new ArrayList<ModelComparison>();
    for (int c = 0; c < counts.length; c++) {
      comparisons.add(withU(linkage.model().comparisons().get(c), counts[c]));
    }
    return comparisons;
  }

  private static ModelComparison withU(ModelComparison comparison, long[] counts) {
    double known = 0;
    for (int i = 0; i < counts.length; i++) {
      known += comparison.levels().get(i).isNull() ? 0 : counts[i];
    }
    var levels = new ArrayList<ModelLevel>();
    for (int i = 0; i < counts.length; i++) {
      ModelLevel level = comparison.levels().get(i);
      boolean leave = level.isNull() || level.fixU() || known == 0;
      levels.add(leave ? level : level.with(level.m(), Math.max(counts[i], UNSEEN) / known));
    }
    return new ModelComparison(
        comparison.name(), comparison.description(), levels, comparison.source());
  }

  private static long[][] counts(Linkage linkage, Training training) {
    Compiled compiled = linkage.compiled();
    int n = compiled.records.size();
    boolean all =
        Trainer.allPairs(compiled.records, linkage.model().linkType()) <= training.randomPairs();
    int size = all ? n : Math.min(n, GROUP);
    long perGroup = (long) size * (size - 1) / 2;
    int groups = all ? 1 : (int) Math.max(1, (training.randomPairs() + perGroup - 1) / perGroup);
    int rows = linkage.model().comparisons().size();
    long[][] sum = new long[rows][];
    for (int c = 0; c < rows; c++) {
      sum[c] = new long[linkage.model().comparisons().get(c).levels().size()];
    }
    try (var kernels = new Kernels(compiled, linkage.weights())) {
      new Ordered<long[][]>(linkage.running(), groups, found -> add(sum, found))
          .run(() -> group(compiled, kernels.next(), training.seed(), size, all, sum));
    }
    return sum;
  }

  private static void add(long[][] sum, long[][] found) {
    for (int c = 0; c < sum.length; c++) {
      for (int i = 0; i < sum[c].length; i++) {
        sum[c][i] += found[c][i];
      }
    }
  }

  private static IntFunction<long[][]> group(
      Compiled compiled, Kernel kernel, long seed, int size, boolean all, long[][] shape) {
    int width = compiled.encoded.width;
    return number -> {
      int n = compiled.records.size();
      var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
      int[] rows =
          all
              ? java.util.stream.IntStream.range(0, n).toArray()
              : random.ints(0, n).distinct().limit(size).sorted().toArray();
      int[] data = new int[rows.length * width];
      for (int i = 0; i < rows.length; i++) {
        System.arraycopy(compiled.encoded.data, rows[i] * width, data, i * width, width);
      }
      long[][] counts = Arrays.stream(shape).map(c -> new long[c.length]).toArray(long[][]::new);
      for (int i = 0; i < rows.length; i++) {
        for (int j = i + 1; j < rows.length; j++) {
          int left = i * width;
          int right = j * width;
          if (compiled.linkOnly && data[left + width - 1] == data[right + width - 1]) {
            continue;
          }
          long pattern = kernel.levels(data, left, right);
          for (int c = 0; c < counts.length; c++) {
            counts[c][compiled.patterns.level(pattern, c)]++;
          }
        }
      }
      return counts;
    };
  }
}
