package org.breakwater.linkage.condition;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How alike two texts are, byte by byte of their UTF-8, with the results DuckDB gives. All are
 * symmetric.
 *
 * <p>Jaro (1989); Winkler (1990), whose bonus for a common beginning is given above .7 only;
 * Levenshtein (1966); Damerau (1964) without restriction, by the algorithm of Lowrance and Wagner
 * (1975); Jaccard (1912) over the sets of bytes.
 */
public final class Similarities {

  private static final double BONUS_ABOVE = 0.7;
  private static final double BONUS = 0.1;
  private static final int WORD = 64;

  private Similarities() {}

  /** Jaro's similarity with Winkler's bonus, 0 to 1. */
  public static double jaroWinkler(byte[] a, byte[] b) {
    double jaro = jaro(a, b);
    if (jaro <= BONUS_ABOVE) {
      return jaro;
    }
    int most = Math.min(4, Math.min(a.length, b.length));
    int prefix = 0;
    while (prefix < most && a[prefix] == b[prefix]) {
      prefix++;
    }
    return jaro + prefix * BONUS * (1.0 - jaro);
  }

  /** Jaro's similarity, 0 to 1; 0 when either is empty. */
  public static double jaro(byte[] a, byte[] b) {
    int la = a.length;
    int lb = b.length;
    if (la == 0 || lb == 0) {
      return 0;
    }
    int window = Math.max(0, Math.max(la, lb) / 2 - 1);
    if (la > WORD || lb > WORD) {
      return longJaro(a, b, window);
    }
    long inA = 0;
    long inB = 0;
    for (int i = 0; i < la; i++) {
      byte c = a[i];
      int end = Math.min(lb, i + window + 1);
      for (int j = Math.max(0, i - window); j < end; j++) {
        if (b[j] == c && (inB >>> j & 1) == 0) {
          inB |= 1L << j;
          inA |= 1L << i;
          break;
        }
      }
    }
    int common = Long.bitCount(inA);
    int moved = 0;
    while (inA != 0) {
      if (a[Long.numberOfTrailingZeros(inA)] != b[Long.numberOfTrailingZeros(inB)]) {
        moved++;
      }
      inA &= inA - 1;
      inB &= inB - 1;
    }
    return jaro(la, lb, common, moved);
  }

  private static double longJaro(byte[] a, byte[] b, int window) {
    var inA = new BitSet(a.length);
    var inB = new BitSet(b.length);
    for (int i = 0; i < a.length; i++) {
      int end = Math.min(b.length, i + window + 1);
      for (int j = Math.max(0, i - window); j < end; j++) {
        if (b[j] == a[i] && !inB.get(j)) {
          inB.set(j);
          inA.set(i);
          break;
        }
      }
    }
    int moved = 0;
    int j = inB.nextSetBit(0);
    for (int i = inA.nextSetBit(0); i >= 0; i = inA.nextSetBit(i + 1)) {
      if (a[i] != b[j]) {
        moved++;
      }
      j = inB.nextSetBit(j + 1);
    }
    return jaro(a.length, b.length, inA.cardinality(), moved);
  }

  private static double jaro(int la, int lb, int common, int moved) {
    if (common == 0) {
      return 0;
    }
    double m = common;
    // the order of the sums is DuckDB's: thresholds are met to the last bit
    return (m / la + m / lb + (m - moved / 2) / m) / 3.0;
  }

  /** How many bytes must be put in, left out or changed. */
  public static int levenshtein(byte[] a, byte[] b) {
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int kept = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(kept, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length];
  }

  /** As {@link #levenshtein}, where to swap two neighbours costs one. */
  public static int damerauLevenshtein(byte[] a, byte[] b) {
    int la = a.length;
    int lb = b.length;
    int width = lb + 2;
    int far = la + lb;
    int[] d = new int[(la + 2) * width];
    d[0] = far;
    for (int i = 0; i <= la; i++) {
      d[(i + 1) * width] = far;
      d[(i + 1) * width + 1] = i;
    }
    for (int j = 0; j <= lb; j++) {
      d[j + 1] = far;
      d[width + j + 1] = j;
    }
    int[] lastRow = new int[256];
    for (int i = 1; i <= la; i++) {
      int lastColumn = 0;
      for (int j = 1; j <= lb; j++) {
        int k = lastRow[b[j - 1] & 0xff];
        int l = lastColumn;
        int cost = 1;
        if (a[i - 1] == b[j - 1]) {
          cost = 0;
          lastColumn = j;
        }
        int plain =
            Math.min(
                d[i * width + j] + cost,
                Math.min(d[(i + 1) * width + j], d[i * width + j + 1]) + 1);
        d[(i + 1) * width + j + 1] =
            Math.min(plain, d[k * width + l] + (i - k - 1) + 1 + (j - l - 1));
      }
      lastRow[a[i - 1] & 0xff] = i;
    }
    return d[(la + 1) * width + lb + 1];
  }

  /**
   * {@link #damerauLevenshtein} where only 0 and 1 are told apart from more: 0, 1 or 2 for two and
   * more. A fraction of the work.
   */
  public static int damerauUpToOne(byte[] a, byte[] b) {
    int begin = Arrays.mismatch(a, b);
    if (begin < 0) {
      return 0;
    }
    int endA = a.length;
    int endB = b.length;
    while (endA > begin && endB > begin && a[endA - 1] == b[endB - 1]) {
      endA--;
      endB--;
    }
    int left = endA - begin;
    int right = endB - begin;
    boolean turned =
        left == 2 && right == 2 && a[begin] == b[begin + 1] && a[begin + 1] == b[begin];
    return turned || Math.max(left, right) == 1 ? 1 : 2;
  }

  /** Bytes in both over bytes in either, 0 to 1. */
  public static double jaccard(byte[] a, byte[] b) {
    var inA = new BitSet(256);
    var inB = new BitSet(256);
    for (byte c : a) {
      inA.set(c & 0xff);
    }
    for (byte c : b) {
      inB.set(c & 0xff);
    }
    var both = (BitSet) inA.clone();
    both.and(inB);
    inA.or(inB);
    return inA.isEmpty() ? 0 : (double) both.cardinality() / inA.cardinality();
  }

  /** At how many places two texts of one length differ; the whole length when lengths differ. */
  public static int hamming(byte[] a, byte[] b) {
    if (a.length != b.length) {
      return Math.max(a.length, b.length);
    }
    int mismatch = Arrays.mismatch(a, b);
    int count = 0;
    for (int i = Math.max(0, mismatch); mismatch >= 0 && i < a.length; i++) {
      count += a[i] == b[i] ? 0 : 1;
    }
    return count;
  }
}
