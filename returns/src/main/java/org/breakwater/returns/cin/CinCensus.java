package org.breakwater.returns.cin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The collection a child is returned in.
 *
 * @param year the year in which it ends; chooses form and rules
 * @param referenceDate the day it is made up to, from the header; null when the header has none
 */
public record CinCensus(int year, @Nullable LocalDate referenceDate) {

  /**
   * The day it is made up to.
   *
   * @throws IllegalStateException when the header has none: a rule that needs it cannot run
   */
  public LocalDate reference() {
    if (referenceDate == null) {
      throw new IllegalStateException("the header has no reference date");
    }
    return referenceDate;
  }

  /** Its first day. */
  public LocalDate start() {
    return reference().minusYears(1).plusDays(1);
  }

  /** Whether a day lies in it, both ends included. */
  public boolean includes(LocalDate day) {
    return !day.isBefore(start()) && !day.isAfter(reference());
  }

  /** Until when something without an end runs; for ever when the header has no reference date. */
  public LocalDate openUntil() {
    return referenceDate == null ? LocalDate.MAX : referenceDate;
  }
}
