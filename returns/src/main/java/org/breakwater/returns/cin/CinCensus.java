package org.breakwater.returns.cin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The collection a child is returned in. */
public final class CinCensus {

  private final int year;
  private final @Nullable LocalDate reference;
  private final @Nullable LocalDate start;

  /**
   * A collection.
   *
   * @param year the year in which it ends; chooses form and rules
   * @param reference the day it is made up to, from the header; null when the header has none
   */
  public CinCensus(int year, @Nullable LocalDate reference) {
    this.year = year;
    this.reference = reference;
    this.start = reference == null ? null : reference.minusYears(1).plusDays(1);
  }

  /** The year in which it ends. */
  public int year() {
    return year;
  }

  /**
   * The day it is made up to.
   *
   * @throws IllegalStateException when the header has none: a rule that needs it cannot run
   */
  public LocalDate reference() {
    return given(reference);
  }

  /** Its first day. */
  public LocalDate start() {
    return given(start);
  }

  private static LocalDate given(@Nullable LocalDate day) {
    if (day == null) {
      throw new IllegalStateException("the header has no reference date");
    }
    return day;
  }

  /** Whether a day lies in it, both ends included. */
  public boolean includes(LocalDate day) {
    return !day.isBefore(start()) && !day.isAfter(reference());
  }

  /** Until when something without an end runs; for ever when the header has no reference date. */
  public LocalDate openUntil() {
    return reference == null ? LocalDate.MAX : reference;
  }
}
