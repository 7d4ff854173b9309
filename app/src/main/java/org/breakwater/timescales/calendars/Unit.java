package org.breakwater.timescales.calendars;

/** What a timescale is counted in. The names are those of the catalogue. */
public enum Unit {
  /** Working days: the day of the event is day 0, due at the end of the last day. */
  WD("working day"),
  /** Calendar days, due at the end of the last day. */
  CD("day"),
  /** Hours by the clock, nights and weekends included. */
  H("hour"),
  /** Hours in which the hub is open. */
  WH("working hour"),
  /** Weeks of seven days, due at the end of the last day. */
  WK("week"),
  /** Months by the corresponding date, else the month's last day; never moved to a working day. */
  M("month"),
  /**
   * School days. Counted as working days until schools' own term calendars are kept: that is never
   * longer than the true timescale in term, and shorter in the holidays, so it errs towards early.
   */
  SD("school day"),
  /** School terms: no due time is worked out. */
  TERM("school term"),
  /** An event, not a length of time: no due time. */
  EVENT("event"),
  /** An age of the child: no due time. */
  AGE("age"),
  /** A definition that other timescales use: no due time. */
  DEF("definition");

  private final String words;

  Unit(String words) {
    this.words = words;
  }

  /** One of it, in words. */
  public String words() {
    return words;
  }

  /** Whether a number of these gives a due time. */
  public boolean measures() {
    return switch (this) {
      case WD, CD, H, WH, WK, M, SD -> true;
      case TERM, EVENT, AGE, DEF -> false;
    };
  }

  /** Whether bank holidays move its due time. */
  public boolean needsCalendar() {
    return this == WD || this == SD || this == WH;
  }
}
