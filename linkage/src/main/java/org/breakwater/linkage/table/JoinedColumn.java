package org.breakwater.linkage.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Splink's comparison of forename and surname reads a column that people make by joining the two
 * with a space and call {@code first_name_surname_concat}. Where a file lacks such a column it is
 * made here: missing as soon as one of the two is.
 *
 * @param name of the column to be made
 * @param first column whose value comes first
 * @param second column whose value follows after a space
 */
public record JoinedColumn(String name, String first, String second) {

  private static final String SUFFIX = "_concat";

  /** How a wanted column is made of two that the file has, or null when it cannot be. */
  public static @Nullable JoinedColumn of(String wanted, List<String> header) {
    if (!wanted.endsWith(SUFFIX)) {
      return null;
    }
    String stem = wanted.substring(0, wanted.length() - SUFFIX.length());
    for (String first : header) {
      for (String second : header) {
        if (stem.equalsIgnoreCase(first + "_" + second)) {
          return new JoinedColumn(wanted, first, second);
        }
      }
    }
    return null;
  }

  Column make(Column a, Column b) {
    int n = a.codes().length;
    int[] codes = new int[n];
    var dictionary = new JoinedDictionary(a.dictionary(), b.dictionary());
    boolean[] spacedA = spaced(a.dictionary());
    boolean[] spacedB = spaced(b.dictionary());
    var pairs = new PairTable(n);
    // a space within a name makes another split of the same text possible: those go by their text
    Map<String, Integer> byText = new HashMap<>();
    for (int row = 0; row < n; row++) {
      int x = a.code(row);
      int y = b.code(row);
      if (x == 0 || y == 0) {
        continue;
      }
      int known = pairs.get(x, y);
      if (known == 0) {
        if (spacedA[x] || spacedB[y]) {
          String text =
              new String(dictionary.join(x, y), java.nio.charset.StandardCharsets.ISO_8859_1);
          Integer same = byText.get(text);
          known = same == null ? dictionary.add(x, y) : same;
          byText.put(text, known);
        } else {
          known = dictionary.add(x, y);
        }
        pairs.put(x, y, known);
      }
      codes[row] = known;
    }
    return new Column(name, codes, dictionary);
  }

  private static boolean[] spaced(Dictionary dictionary) {
    boolean[] spaced = new boolean[dictionary.size()];
    for (int code = 1; code < spaced.length; code++) {
      byte[] value = dictionary.bytes(code);
      if (value != null) {
        for (byte c : value) {
          spaced[code] |= c == ' ';
        }
      }
    }
    return spaced;
  }

  /** From a pair of codes to a code. */
  private static final class PairTable {
    private long[] keys;
    private int[] codes;
    private int size;

    PairTable(int rows) {
      int capacity = Integer.highestOneBit(Math.max(1024, Math.min(rows, 1 << 20))) * 2;
      keys = new long[capacity];
      codes = new int[capacity];
    }

    int get(int x, int y) {
      int at = find(keys, key(x, y));
      return codes[at];
    }

    void put(int x, int y, int code) {
      int at = find(keys, key(x, y));
      keys[at] = key(x, y);
      codes[at] = code;
      if (++size * 2 > keys.length) {
        long[] oldKeys = keys;
        int[] oldCodes = codes;
        keys = new long[oldKeys.length * 2];
        codes = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
          if (oldCodes[i] != 0) {
            int to = find(keys, oldKeys[i]);
            keys[to] = oldKeys[i];
            codes[to] = oldCodes[i];
          }
        }
        Arrays.fill(oldCodes, 0);
      }
    }

    private static long key(int x, int y) {
      return (long) x << 32 | y;
    }

    private static int find(long[] keys, long key) {
      int mask = keys.length - 1;
      long mixed = key * 0x9E3779B97F4A7C15L;
      int at = (int) (mixed >>> 33) & mask;
      while (keys[at] != 0 && keys[at] != key) {
        at = (at + 1) & mask;
      }
      return at;
    }
  }
}
