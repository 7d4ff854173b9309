package org.breakwater.linkage.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The records that one rule brings together. A block's rows stand side by side, in order; for a
 * rule that reads different values left and right, first those that fit left, then those right.
 */
final class Blocks {

  private static final long MOST_KEYS = 1L << 61;

  final int[] rows;
  final int[] starts;

  /** Where in each block the right side begins, or the block itself when both sides are one. */
  final int[] rights;

  final int count;

  Blocks(Compiled compiled, Compiled.Rule rule) {
    Encoded encoded = compiled.encoded;
    int n = compiled.records.size();
    boolean oneSided = rule.oneSided();
    int total = oneSided ? n : Math.multiplyExact(n, 2);
    long[] keys = new long[total];
    int[] found = new int[total];
    var maker = new Keys(encoded, rule.left());
    int size = maker.fill(rule.left(), keys, found, 0, n, 0);
    if (!oneSided) {
      size = maker.fill(rule.right(), keys, found, size, n, 1);
    }
    RadixSort.sort(keys, found, size, maker.largest);
    int[] at = new int[Math.max(1, size / 2) + 1];
    int[] right = new int[at.length];
    int blocks = 0;
    int kept = 0;
    for (int i = 0; i < size; ) {
      int split = i;
      long key = oneSided ? keys[i] : keys[i] >>> 1;
      int end = i;
      while (end < size && (oneSided ? keys[end] : keys[end] >>> 1) == key) {
        if (!oneSided && (keys[end] & 1) == 0) {
          split = end + 1;
        }
        end++;
      }
      boolean useful =
          oneSided
              ? end - i > 1
                  && (!compiled.linkOnly || severalSources(compiled, found[i], found[end - 1]))
              : split > i && split < end;
      if (useful) {
        at[blocks] = kept;
        right[blocks++] = oneSided ? kept : kept + split - i;
        System.arraycopy(found, i, found, kept, end - i);
        kept += end - i;
      }
      i = end;
    }
    this.rows = Arrays.copyOf(found, kept);
    this.starts = Arrays.copyOf(at, blocks + 1);
    this.starts[blocks] = kept;
    this.rights = Arrays.copyOf(right, blocks);
    this.count = blocks;
  }

  private static boolean severalSources(Compiled compiled, int first, int last) {
    return compiled.records.sourceCode(first) != compiled.records.sourceCode(last);
  }

  boolean oneSided(int block) {
    return rights[block] == starts[block];
  }

  /** How many pairs begin at a place of a block, before any is left out. */
  int pairsAt(int block, int place) {
    if (oneSided(block)) {
      return starts[block + 1] - place - 1;
    }
    return place < rights[block] ? starts[block + 1] - rights[block] : 0;
  }

  /** Makes one number of several codes. */
  private static final class Keys {
    private final Encoded encoded;
    private final long[] radix;
    private final boolean dense;
    private final Map<Long, Long> numbers = new HashMap<>();
    long largest;

    Keys(Encoded encoded, int[] slots) {
      this.encoded = encoded;
      this.radix = new long[slots.length];
      double size = 2;
      for (int i = 0; i < slots.length; i++) {
        radix[i] = encoded.dictionary(slots[i]).size();
        size *= radix[i];
      }
      this.dense = size >= MOST_KEYS;
    }

    int fill(int[] slots, long[] keys, int[] rows, int from, int n, int side) {
      int[] data = encoded.data;
      int at = from;
      boolean marked = from > 0 || side == 1;
      for (int row = 0; row < n; row++) {
        long key = 0;
        boolean known = true;
        for (int i = 0; i < slots.length; i++) {
          int code = data[row * encoded.width + slots[i]];
          known &= code != 0;
          key = i > 0 && dense ? number(key) * radix[i] + code : key * radix[i] + code;
        }
        if (known) {
          keys[at] = key;
          rows[at++] = row;
          largest = Math.max(largest, key);
        }
      }
      if (marked) {
        // the side is the last bit, so that those that fit left come first
        for (int i = 0; i < at; i++) {
          keys[i] = keys[i] << 1 | (i < from ? 0 : 1);
        }
        largest = largest << 1 | 1;
      }
      return at;
    }

    private long number(long key) {
      return numbers.computeIfAbsent(key, _ -> (long) numbers.size() + 1);
    }
  }
}
