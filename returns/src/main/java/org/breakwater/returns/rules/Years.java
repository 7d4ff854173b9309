package org.breakwater.returns.rules;

import org.jspecify.annotations.Nullable;

/**
 * The return years a rule is in force, named by the year in which the collection ends: 2026 is
 * 2025/26.
 *
 * @param from first year, included
 * @param to last year, included; null while in force
 */
public record Years(int from, @Nullable Integer to) {

  /** In force from a year on. */
  public static Years from(int year) {
    return new Years(year, null);
  }

  /** In force between two years, both included. */
  public static Years between(int from, int to) {
    return new Years(from, to);
  }

  /** Whether a year is one of them. */
  public boolean include(int year) {
    return year >= from && (to == null || year <= to);
  }

  /** As a reader sees it, such as "from 2022/23". */
  public String shown() {
    String start = shown(from);
    return to == null ? "from " + start : start + " to " + shown(to);
  }

  /** A return year as it is spoken of: 2026 is "2025/26". */
  public static String shown(int year) {
    return "%d/%02d".formatted(year - 1, year % 100);
  }
}
