package org.breakwater.linkage.engine;

import org.breakwater.linkage.table.Dictionary;

/**
 * Tells at a glance that two values cannot be as similar as asked, by Jaro-Winkler: a letter that
 * the other value does not have cannot be matched. Never wrong, often silent.
 */
final class Letters {

  private static final double ROUNDING = 1e-9;
  private static final double MOST_BONUS = 0.4;

  private final double least;
  private final long[] masks;
  private final byte[] lengths;
  private final byte[] firsts;
  private final double[] inverse = new double[Byte.MAX_VALUE + 1];

  Letters(Dictionary values, double least) {
    this.least = least;
    int n = values.size();
    this.masks = new long[n];
    this.lengths = new byte[n];
    this.firsts = new byte[n];
    for (int i = 1; i < inverse.length; i++) {
      inverse[i] = 1.0 / i;
    }
    for (int code = 1; code < n; code++) {
      byte[] value = values.bytes(code);
      if (value == null || value.length == 0 || value.length > Byte.MAX_VALUE) {
        continue;
      }
      for (byte c : value) {
        masks[code] |= 1L << (c & 63);
      }
      lengths[code] = (byte) value.length;
      firsts[code] = value[0];
    }
  }

  /** Whether the similarity of the two is certainly below what is asked. */
  boolean tooDifferent(int x, int y) {
    int lx = lengths[x];
    int ly = lengths[y];
    if (lx == 0 || ly == 0) {
      return false;
    }
    long mx = masks[x];
    long my = masks[y];
    int matches = Math.min(lx - Long.bitCount(mx & ~my), ly - Long.bitCount(my & ~mx));
    double jaro = (matches * (inverse[lx] + inverse[ly]) + 1) / 3;
    double most = firsts[x] == firsts[y] ? jaro + MOST_BONUS * (1 - jaro) : jaro;
    return most + ROUNDING < least;
  }
}
