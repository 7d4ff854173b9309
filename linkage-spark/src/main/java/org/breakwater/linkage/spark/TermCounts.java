package org.breakwater.linkage.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.breakwater.linkage.engine.Frequencies;
import org.jspecify.annotations.Nullable;

/**
 * How often values occur, sent to every worker once. A value that is not listed occurs once: all
 * values that are ever asked for are of the records that were counted.
 */
final class TermCounts implements Frequencies, Serializable {

  private static final long serialVersionUID = 1L;

  private final HashMap<String, HashMap<String, Long>> counts = new HashMap<>();
  private final HashMap<String, Long> totals = new HashMap<>();

  void column(String column, long known) {
    counts.put(column, new HashMap<>());
    totals.put(column, known);
  }

  void put(String column, byte[] value, long count) {
    counts
        .computeIfAbsent(column, _ -> new HashMap<>())
        .put(new String(value, StandardCharsets.UTF_8), count);
  }

  /** How many values are listed. */
  long size() {
    return counts.values().stream().mapToLong(HashMap::size).sum();
  }

  @Override
  public double share(String column, byte @Nullable [] value) {
    HashMap<String, Long> listed = counts.get(column);
    Long total = totals.get(column);
    if (value == null || listed == null || total == null) {
      return 0;
    }
    return (double) listed.getOrDefault(new String(value, StandardCharsets.UTF_8), 1L) / total;
  }
}
