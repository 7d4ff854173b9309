package org.breakwater.linkage.household;

import java.util.Arrays;

/** Pairs worth comparing: those that share a key. */
final class Candidates {

  /** A block of more records than this says too little to be worth its square of pairs. */
  private static final int LARGEST_BLOCK = 1000;

  private static final long PAIRS_A_RECORD = 12;
  private static final long FEW_PAIRS = 50_000;
  private static final int RULE_BITS = 8;
  private static final int ROW_BITS = 24;
  private static final long ROW_MASK = (1L << ROW_BITS) - 1;

  private final People people;
  private long[] found = new long[1 << 16];
  private int size;

  private Candidates(People people) {
    this.people = people;
  }

  /**
   * Pairs found.
   *
   * @param pairs {@code a << 32 | b} with a before b, in ascending order
   * @param rules number of the first rule that found each
   */
  record Found(long[] pairs, byte[] rules) {}

  /**
   * Pairs that share a key.
   *
   * @throws IllegalArgumentException for more than sixteen million records
   */
  static Found of(People people) {
    if (people.size() > ROW_MASK) {
      throw new IllegalArgumentException("more than " + ROW_MASK + " records");
    }
    return new Candidates(people).find();
  }

  private Found find() {
    for (Keys.Kind kind : Keys.ofAll(people).kinds()) {
      // a weak kind is taken if it makes few pairs
      rule(kind, kind.weak() ? PAIRS_A_RECORD * people.size() + FEW_PAIRS : Long.MAX_VALUE);
    }
    Arrays.parallelSort(found, 0, size);
    long[] pairs = new long[size];
    byte[] rules = new byte[size];
    int kept = 0;
    for (int i = 0; i < size; i++) {
      long pair = found[i] >>> RULE_BITS;
      if (i == 0 || pair != found[i - 1] >>> RULE_BITS) {
        rules[kept] = (byte) found[i];
        pairs[kept++] = (pair >>> ROW_BITS) << 32 | pair & ROW_MASK;
      }
    }
    return new Found(Arrays.copyOf(pairs, kept), Arrays.copyOf(rules, kept));
  }

  private void rule(Keys.Kind kind, long most) {
    int rows = people.size();
    long[] filed = new long[rows * 2];
    int n = 0;
    for (int row = 0; row < rows; row++) {
      for (long key : kind.of().apply(row)) {
        if (n == filed.length) {
          filed = Arrays.copyOf(filed, n * 2);
        }
        filed[n++] = kind.hash(key) << ROW_BITS | row;
      }
    }
    Arrays.parallelSort(filed, 0, n);
    if (most < Long.MAX_VALUE && allPairs(filed, n) > most) {
      return;
    }
    for (int start = 0; start < n; ) {
      int end = end(filed, start, n);
      if (pairs(end - start) <= (long) LARGEST_BLOCK * LARGEST_BLOCK / 2) {
        block(filed, start, end, kind.number());
      }
      start = end;
    }
  }

  private static int end(long[] filed, int start, int n) {
    int end = start + 1;
    while (end < n && filed[end] >>> ROW_BITS == filed[start] >>> ROW_BITS) {
      end++;
    }
    return end;
  }

  private static long allPairs(long[] filed, int n) {
    long pairs = 0;
    for (int start = 0; start < n; ) {
      int end = end(filed, start, n);
      pairs += pairs(end - start);
      start = end;
    }
    return pairs;
  }

  private static long pairs(long records) {
    return records * (records - 1) / 2;
  }

  private void block(long[] filed, int start, int end, int number) {
    for (int i = start; i < end; i++) {
      long a = filed[i] & ROW_MASK;
      for (int j = i + 1; j < end; j++) {
        long b = filed[j] & ROW_MASK;
        if (a != b) {
          add((a << ROW_BITS | b) << RULE_BITS | number);
        }
      }
    }
  }

  private void add(long pair) {
    if (size == found.length) {
      found = Arrays.copyOf(found, size + (size >> 1));
    }
    found[size++] = pair;
  }
}
