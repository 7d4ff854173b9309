package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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
    codes = new int[texts.length];
    var seen = new HashMap<String, Integer>();
    var byKey = new HashMap<String, Integer>();
    for (int i = 0; i < texts.length; i++) {
      String text = texts[i];
      codes[i] =
          text == null || text.isEmpty()
              ? -1
              : seen.computeIfAbsent(text, t -> code(meaning.prepare().apply(t), meaning, byKey));
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

  private int code(@Nullable T value, Meaning<T> meaning, HashMap<String, Integer> byKey) {
    if (value == null) {
      return -1;
    }
    Integer known = byKey.putIfAbsent(meaning.key().apply(value), values.size());
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
