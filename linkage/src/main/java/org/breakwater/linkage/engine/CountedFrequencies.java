package org.breakwater.linkage.engine;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.breakwater.linkage.table.Column;
import org.breakwater.linkage.table.Dictionary;
import org.breakwater.linkage.table.Records;
import org.jspecify.annotations.Nullable;

/** Term frequencies counted in records. */
final class CountedFrequencies implements Frequencies {

  private final Map<String, Map<String, Double>> shares = new HashMap<>();

  void count(String name, Records records) {
    if (shares.containsKey(name)) {
      return;
    }
    Column column = records.column(name);
    double[] byCode = shares(column);
    var byValue = new HashMap<String, Double>();
    Dictionary dictionary = column.dictionary();
    for (int code = 1; code < byCode.length; code++) {
      String value = dictionary.text(code);
      if (value != null) {
        byValue.put(value, byCode[code]);
      }
    }
    shares.put(name, byValue);
  }

  @Override
  public double share(String column, byte @Nullable [] value) {
    if (value == null) {
      return 0;
    }
    return shares
        .getOrDefault(column, Map.of())
        .getOrDefault(new String(value, StandardCharsets.UTF_8), 0.0);
  }

  /** The share of each code. */
  static double[] shares(Column column) {
    int[] counts = column.counts();
    long total = 0;
    for (int code = 1; code < counts.length; code++) {
      total += counts[code];
    }
    double[] shares = new double[counts.length];
    for (int code = 1; code < counts.length; code++) {
      shares[code] = (double) counts[code] / total;
    }
    return shares;
  }
}
