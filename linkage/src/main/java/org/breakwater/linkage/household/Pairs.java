package org.breakwater.linkage.household;

import java.util.stream.IntStream;

/**
 * Compared pairs.
 *
 * @param pairs {@code a << 32 | b}, ascending
 * @param rules number of the rule that found each first
 * @param levels one byte for each field of each pair
 */
record Pairs(People people, long[] pairs, byte[] rules, byte[] levels) {

  private static final int CHUNK = 1 << 14;

  static Pairs compare(People people, Candidates.Found found) {
    long[] pairs = found.pairs();
    int width = people.fields.size();
    byte[] levels = new byte[Math.multiplyExact(pairs.length, width)];
    IntStream.range(0, (pairs.length + CHUNK - 1) / CHUNK)
        .parallel()
        .forEach(chunk -> {
          int end = Math.min(pairs.length, (chunk + 1) * CHUNK);
          for (int i = chunk * CHUNK; i < end; i++) {
            int a = (int) (pairs[i] >>> 32);
            int b = (int) pairs[i];
            for (int f = 0; f < width; f++) {
              levels[i * width + f] = (byte) people.fields.get(f).level(a, b);
            }
          }
        });
    return new Pairs(people, pairs, found.rules(), levels);
  }

  int size() {
    return pairs.length;
  }

  int width() {
    return people.fields.size();
  }

  int a(int i) {
    return (int) (pairs[i] >>> 32);
  }

  int b(int i) {
    return (int) pairs[i];
  }
}
