package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of records that are all there from the start. */
final class WholeColumn<T> extends Column<T> {

  private final int[] codes;
  private final List<T> values = new ArrayList<>();
  private final int[] counts;
  private final double[] logs;
  private final double equal;

  /** Values whose text is equal after preparation share a code. */
  WholeColumn(String[] texts, Meaning<T> meaning) {
    this(prepared(texts, meaning), meaning.key());
  }

  /**
   * Values made ready already; null where there is none.
   *
   * @param key what two values have in common when they mean the same
   */
  WholeColumn(List<@Nullable T> of, Function<T, String> key) {
    codes = new int[of.size()];
    var same = new IdentityHashMap<T, Integer>();
    var byKey = new HashMap<String, Integer>();
    for (int i = 0; i < codes.length; i++) {
      T value = of.get(i);
      codes[i] =
          value == null ? -1 : same.computeIfAbsent(value, v -> code(v, key.apply(v), byKey));
    }
    counts = new int[values.size()];
    for (int code : codes) {
      if (code >= 0) {
        counts[code]++;
      }
    }
    double known = Math.max(1, Arrays.stream(counts).asLongStream().sum());
    logs = Arrays.stream(counts).mapToDouble(count -> Math.log(count / known)).toArray();
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(2 * log);
    }
    equal = Math.max(sum, 1e-9);
  }

  private static <T> List<@Nullable T> prepared(String[] texts, Meaning<T> meaning) {
    var seen = new HashMap<String, @Nullable T>();
    var prepared = new ArrayList<@Nullable T>(texts.length);
    for (String text : texts) {
      if (text == null || text.isEmpty()) {
        prepared.add(null);
      } else {
        if (!seen.containsKey(text)) {
          seen.put(text, meaning.prepare().apply(text));
        }
        prepared.add(seen.get(text));
      }
    }
    return prepared;
  }

  private int code(T value, String key, HashMap<String, Integer> byKey) {
    Integer known = byKey.putIfAbsent(key, values.size());
    if (known == null) {
      values.add(value);
      return values.size() - 1;
    }
    return known;
  }

  @Override
  int rows() {
    return codes.length;
  }

  @Override
  int code(int row) {
    return codes[row];
  }

  @Override
  int size() {
    return values.size();
  }

  @Override
  T of(int code) {
    return values.get(code);
  }

  @Override
  int count(int code) {
    return counts[code];
  }

  @Override
  double logFrequency(int code) {
    return logs[code];
  }

  @Override
  double chanceEqual() {
    return equal;
  }
}
