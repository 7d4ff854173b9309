package org.breakwater.linkage.engine;

import java.util.Arrays;
import java.util.TreeMap;

/** How many pairs have each pattern of levels. */
public final class PatternCounts {

  private long[] keys = new long[256];
  private long[] counts = new long[256];
  private int size;
  private long total;

  void add(long pattern, long pairs) {
    int at = find(keys, pattern + 1);
    if (keys[at] == 0) {
      keys[at] = pattern + 1;
      size++;
    }
    counts[at] += pairs;
    total += pairs;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  void addAll(PatternCounts others) {
    for (int i = 0; i < others.keys.length; i++) {
      if (others.keys[i] != 0) {
        add(others.keys[i] - 1, others.counts[i]);
      }
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new long[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = find(keys, oldKeys[i]);
        keys[at] = oldKeys[i];
        counts[at] = oldCounts[i];
      }
    }
    Arrays.fill(oldCounts, 0);
  }

  private static int find(long[] keys, long key) {
    int mask = keys.length - 1;
    int at = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /** All pairs. */
  public long total() {
    return total;
  }

  /** The patterns and their counts, in a fixed order. */
  public TreeMap<Long, Long> sorted() {
    var sorted = new TreeMap<Long, Long>();
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        sorted.put(keys[i] - 1, counts[i]);
      }
    }
    return sorted;
  }
}
