package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column, each distinct value once.
 *
 * @param codes value of each record, -1 where there is none
 * @param values the distinct values made ready to compare
 * @param counts how many records have each
 * @param rows number of records
 */
record Column<T>(int[] codes, List<T> values, int[] counts, int rows) {

  /**
   * Values whose text is equal after preparation share a code.
   *
   * @param prepare null if the text says nothing
   */
  static <T> Column<T> of(
      String[] texts, Function<String, @Nullable T> prepare, Function<T, String> key) {
    int[] codes = new int[texts.length];
    var seen = new HashMap<String, Integer>();
    var byKey = new HashMap<String, Integer>();
    var values = new ArrayList<T>();
    for (int i = 0; i < texts.length; i++) {
      String text = texts[i];
      if (text == null || text.isEmpty()) {
        codes[i] = -1;
        continue;
      }
      Integer code = seen.get(text);
      if (code == null) {
        T value = prepare.apply(text);
        if (value == null) {
          code = -1;
        } else {
          code = byKey.get(key.apply(value));
          if (code == null) {
            code = values.size();
            byKey.put(key.apply(value), code);
            values.add(value);
          }
        }
        seen.put(text, code);
      }
      codes[i] = code;
    }
    int[] counts = new int[values.size()];
    for (int code : codes) {
      if (code >= 0) {
        counts[code]++;
      }
    }
    return new Column<>(codes, values, counts, texts.length);
  }

  boolean missing(int row) {
    return codes[row] < 0;
  }

  T value(int row) {
    return values.get(codes[row]);
  }

  /** Natural logarithm of the share of each value among the records that have one. */
  double[] logFrequencies() {
    double known = Math.max(1, Arrays.stream(counts).asLongStream().sum());
    double[] logs = new double[counts.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(counts[i] / known);
    }
    return logs;
  }

  /**
   * How rare the rarer of two values is: 0 hardly ever seen, as slips of the pen are; 1 rare; 2 a
   * value in its own right.
   */
  int rarity(int codeA, int codeB) {
    int count = Math.min(counts[codeA], counts[codeB]);
    if (count <= Math.max(1, rows * 3e-6)) {
      return 0;
    }
    return count <= Math.max(3, rows * 1e-4) ? 1 : 2;
  }
}
