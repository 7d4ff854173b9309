package org.breakwater.returns.cin;

/** What may stand in an element. */
enum Kind {
  /** Any text. */
  TEXT("some text"),
  /** A date written yyyy-mm-dd. */
  DATE("a date written yyyy-mm-dd"),
  /** A date and time written yyyy-mm-ddThh:mm:ss. */
  MOMENT("a date and time"),
  /** A year of four digits. */
  YEAR("a year of four digits"),
  /** A whole number, not below zero. */
  COUNT("a whole number, zero or more"),
  /** 0 or 1, also written false or true. */
  FLAG("0 or 1"),
  /** One of a list of codes. */
  CODE("a code of its list"),
  /** Text of a given shape. */
  SHAPE("text of its shape");

  private final String shown;

  Kind(String shown) {
    this.shown = shown;
  }

  String shown() {
    return shown;
  }
}
