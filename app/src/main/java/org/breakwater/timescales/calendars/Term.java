package org.breakwater.timescales.calendars;

import org.jspecify.annotations.Nullable;

/**
 * A length of time as a duty states it.
 *
 * @param amount how many; null where the unit is not a length of time. Zero days means by the end
 *     of the same day
 * @param unit of what
 * @param before true if counted back from the event (reports two working days before a conference)
 * @param runsOn only for {@link Unit#WH}: begun while the hub is open, it runs on past closing time
 *     by the clock; begun out of hours, it starts at the next opening
 */
public record Term(@Nullable Integer amount, Unit unit, boolean before, boolean runsOn) {
  public Term {
    if (amount != null && amount < 0) {
      throw new IllegalArgumentException("A timescale cannot be negative: " + amount);
    }
  }

  public static Term of(int amount, Unit unit) {
    return new Term(amount, unit, false, false);
  }

  /** Whether a due time can be worked out. */
  public boolean measures() {
    return amount != null && unit.measures();
  }

  /** For example "15 working days (England and Wales)" or "72 hours". */
  @Override
  public String toString() {
    if (amount == null || !unit.measures()) {
      return amount == null
          ? "no set time"
          : amount + " " + unit.words() + (amount == 1 ? "" : "s");
    }
    if (amount == 0) {
      return "the same day";
    }
    String text = amount + " " + unit.words() + (amount == 1 ? "" : "s");
    if (unit == Unit.WD || unit == Unit.SD) {
      text += " (" + EnglandAndWales.NAME + ")";
    }
    if (runsOn) {
      text += ", running on past closing time";
    }
    return before ? text + " before" : text;
  }
}
