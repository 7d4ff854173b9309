package org.breakwater.linkage.household;

import java.util.Arrays;

/** Rows by the hash of a key, for records that come one at a time. */
final class LatePostings {

  private static final int NONE = -1;

  private long[] hashes = new long[1024];
  private int[] lists = new int[1024];
  private int[] counts = new int[1024];
  private int used;
  private int[] rows = new int[1024];
  private int[] nexts = new int[1024];
  private int size;

  LatePostings() {
    Arrays.fill(lists, NONE);
  }

  void add(long hash, int row) {
    if (used * 2 >= hashes.length) {
      grow();
    }
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size * 2);
      nexts = Arrays.copyOf(nexts, size * 2);
    }
    int at = at(hash);
    used += lists[at] == NONE ? 1 : 0;
    hashes[at] = hash;
    rows[size] = row;
    nexts[size] = lists[at];
    lists[at] = size++;
    counts[at]++;
  }

  int count(long hash) {
    return counts[at(hash)];
  }

  void collect(long hash, Postings.RowSet into) {
    for (int i = lists[at(hash)]; i != NONE; i = nexts[i]) {
      into.add(rows[i]);
    }
  }

  long bytes() {
    return 16L * hashes.length + 8L * rows.length;
  }

  /** Where a hash is or belongs. */
  private int at(long hash) {
    int at = (int) (hash >>> 32) & hashes.length - 1;
    while (lists[at] != NONE && hashes[at] != hash) {
      at = at + 1 & hashes.length - 1;
    }
    return at;
  }

  private void grow() {
    long[] before = hashes;
    int[] listed = lists;
    int[] counted = counts;
    hashes = new long[before.length * 2];
    lists = new int[before.length * 2];
    counts = new int[before.length * 2];
    Arrays.fill(lists, NONE);
    for (int i = 0; i < before.length; i++) {
      if (listed[i] != NONE) {
        int at = at(before[i]);
        hashes[at] = before[i];
        lists[at] = listed[i];
        counts[at] = counted[i];
      }
    }
  }
}
