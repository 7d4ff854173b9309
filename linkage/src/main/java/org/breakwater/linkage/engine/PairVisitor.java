package org.breakwater.linkage.engine;

/** What is done with the pairs of a task; one thread's own, used for one task. */
abstract class PairVisitor<T> {

  /** A pair of rows and the places where their codes begin. */
  abstract void pair(int[] data, int left, int right, int leftRow, int rightRow);

  /** What came of it. */
  abstract T result();

  /** Keeps pairs of enough weight. */
  static final class Scoring extends PairVisitor<PairBatch> {
    private final Kernel kernel;
    private final int rule;
    private final double least;
    private final PairBatch batch;

    Scoring(Kernel kernel, Patterns patterns, int rule, double least) {
      this.kernel = kernel;
      this.rule = rule;
      this.least = least;
      this.batch = new PairBatch(patterns);
    }

    @Override
    void pair(int[] data, int left, int right, int leftRow, int rightRow) {
      double weight = kernel.weigh(data, left, right);
      batch.examined(1);
      if (weight >= least) {
        batch.add(leftRow, rightRow, rule, weight, kernel.pattern);
      }
    }

    @Override
    PairBatch result() {
      return batch;
    }
  }

  /** Counts how often each pattern of levels occurs. */
  static final class Tallying extends PairVisitor<PatternCounts> {
    private final Kernel kernel;
    private final PatternCounts counts = new PatternCounts();

    Tallying(Kernel kernel) {
      this.kernel = kernel;
    }

    @Override
    void pair(int[] data, int left, int right, int leftRow, int rightRow) {
      counts.add(kernel.levels(data, left, right), 1);
    }

    @Override
    PatternCounts result() {
      return counts;
    }
  }

  /** Counts the pairs. */
  static final class Counting extends PairVisitor<Long> {
    private long count;

    @Override
    void pair(int[] data, int left, int right, int leftRow, int rightRow) {
      count++;
    }

    @Override
    Long result() {
      return count;
    }
  }
}
