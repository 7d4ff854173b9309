package org.breakwater.linkage.engine;

/** Sorts rows by key, smallest first; rows of one key keep their order. */
final class RadixSort {

  private static final int DIGIT = 11;
  private static final int SIZE = 1 << DIGIT;

  private RadixSort() {}

  /** Sorts the first {@code n} keys, none negative, and their rows with them. */
  static void sort(long[] keys, int[] rows, int n, long largest) {
    long[] fromKeys = keys;
    int[] fromRows = rows;
    long[] toKeys = new long[n];
    int[] toRows = new int[n];
    int[] starts = new int[SIZE];
    for (int shift = 0; largest >>> shift != 0; shift += DIGIT) {
      java.util.Arrays.fill(starts, 0);
      for (int i = 0; i < n; i++) {
        starts[(int) (fromKeys[i] >>> shift) & SIZE - 1]++;
      }
      int sum = 0;
      for (int digit = 0; digit < SIZE; digit++) {
        int count = starts[digit];
        starts[digit] = sum;
        sum += count;
      }
      for (int i = 0; i < n; i++) {
        int to = starts[(int) (fromKeys[i] >>> shift) & SIZE - 1]++;
        toKeys[to] = fromKeys[i];
        toRows[to] = fromRows[i];
      }
      long[] spareKeys = fromKeys;
      int[] spareRows = fromRows;
      fromKeys = toKeys;
      fromRows = toRows;
      toKeys = spareKeys;
      toRows = spareRows;
    }
    if (fromKeys != keys) {
      System.arraycopy(fromKeys, 0, keys, 0, n);
      System.arraycopy(fromRows, 0, rows, 0, n);
    }
  }
}
