package org.breakwater.demo;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** How much of each part was loaded, and the seconds it took. */
final class Parts {
  private static final int TELL_EVERY = 50_000;

  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final long began = System.nanoTime();
  private int told;

  <T> T timed(String part, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      nanos.merge(part, System.nanoTime() - start, Long::sum);
    }
  }

  void count(String part, int more) {
    counts.merge(part, more, Integer::sum);
  }

  /** A sign of life in a long load. */
  void tell(String part) {
    int count = counts.getOrDefault(part, 0);
    if (count / TELL_EVERY > told) {
      told = count / TELL_EVERY;
      System.out.printf(
          Locale.UK,
          "  %,d %s, %,.0f a second%n",
          count,
          part,
          count / seconds(System.nanoTime() - began));
    }
  }

  String words() {
    var words = new StringBuilder();
    nanos.forEach((part, spent) -> {
      Integer count = counts.get(part);
      words.append(
          String.format(
              Locale.UK,
              "  %6.1f s  %s%n",
              seconds(spent),
              count == null ? part : String.format(Locale.UK, "%,d %s", count, part)));
    });
    return words
        + String.format(Locale.UK, "  %6.1f s  in all", seconds(System.nanoTime() - began));
  }

  private static double seconds(long nanoseconds) {
    return nanoseconds / 1e9;
  }
}
