package org.breakwater.linkage.household;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows by key, for one kind of key: keys are put into buckets of a few, and of each row only eight
 * bits of its key are kept beside it. One in some 256 rows of a bucket is taken for another key's;
 * it is compared in vain, never missed. Some six bytes a key.
 */
final class Postings {

  /** Of a bucket of more rows nothing is told: its keys are far too common. */
  static final int MOST = 1 << 16;

  private final int shift;
  private final int[] starts;
  private final int[] rows;
  private final byte[] marks;

  /** Of a weak kind no more rows on average may share a key with a record. */
  private static final long MEAN = 400;

  private static final int SAMPLE = 500_000;

  private Postings(int shift, int[] starts, int[] rows, byte[] marks) {
    this.shift = shift;
    this.starts = starts;
    this.rows = rows;
    this.marks = marks;
  }

  /** Files the rows from 0 under their keys; null if the kind is weak and its keys too common. */
  static @Nullable Postings of(Keys.Kind kind, int rows) {
    int bits = Math.clamp(32 - Integer.numberOfLeadingZeros(rows / 4), 4, 26);
    int shift = 64 - bits;
    int[] starts = new int[(1 << bits) + 1];
    if (kind.weak() && shared(kind, rows, shift, starts) > MEAN) {
      return null;
    }
    Arrays.fill(starts, 0);
    long[] hashes = new long[rows + 16];
    int[] owners = new int[rows + 16];
    int n = 0;
    for (int row = 0; row < rows; row++) {
      for (long key : kind.of().apply(row)) {
        if (n == hashes.length) {
          hashes = Arrays.copyOf(hashes, Math.addExact(n, n >> 1));
          owners = Arrays.copyOf(owners, hashes.length);
        }
        hashes[n] = kind.hash(key);
        owners[n] = row;
        starts[(int) (hashes[n] >>> shift)]++;
        n++;
      }
    }
    int sum = 0;
    for (int i = 0; i < starts.length; i++) {
      sum += starts[i];
      starts[i] = sum;
    }
    int[] filed = new int[n];
    byte[] marks = new byte[n];
    // from the last to the first: rows come to lie in order, and starts become starts
    for (int i = n - 1; i >= 0; i--) {
      int at = --starts[(int) (hashes[i] >>> shift)];
      filed[at] = owners[i];
      marks[at] = (byte) hashes[i];
    }
    return new Postings(shift, starts, filed, marks);
  }

  /**
   * With how many rows a row shares a key, on average; from one row in so many where there are
   * many.
   */
  private static double shared(Keys.Kind kind, int rows, int shift, int[] counts) {
    int every = Math.max(1, rows / SAMPLE);
    long n = 0;
    for (int row = 0; row < rows; row += every) {
      for (long key : kind.of().apply(row)) {
        counts[(int) (kind.hash(key) >>> shift)]++;
        n++;
      }
    }
    double pairs = 0;
    for (int count : counts) {
      pairs += count * (count - 1.0);
    }
    return pairs * every / Math.max(1, n);
  }

  private int bucket(long hash) {
    return (int) (hash >>> shift);
  }

  /** How many rows there are for a hash, about; {@link #MOST} if they were not counted. */
  int count(long hash) {
    int from = starts[bucket(hash)];
    int to = starts[bucket(hash) + 1];
    if (to - from >= MOST) {
      return MOST;
    }
    int count = 0;
    byte mark = (byte) hash;
    for (int i = from; i < to; i++) {
      count += marks[i] == mark ? 1 : 0;
    }
    return count;
  }

  /** Adds the rows of a hash. */
  void collect(long hash, RowSet into) {
    int to = starts[bucket(hash) + 1];
    byte mark = (byte) hash;
    for (int i = starts[bucket(hash)]; i < to; i++) {
      if (marks[i] == mark) {
        into.add(rows[i]);
      }
    }
  }

  long bytes() {
    return 4L * starts.length + 5L * rows.length;
  }

  /** Rows gathered, some of them more than once. */
  static final class RowSet {

    private int[] rows = new int[512];
    private int size;

    void add(int row) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, size * 2);
      }
      rows[size++] = row;
    }

    /** Each row once, in ascending order. */
    int[] sorted() {
      Arrays.sort(rows, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || rows[i] != rows[i - 1]) {
          rows[kept++] = rows[i];
        }
      }
      return Arrays.copyOf(rows, kept);
    }
  }
}
