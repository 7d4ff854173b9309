package org.breakwater.returns.ssda903;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a column. A code or a date that comes in many rows is one cell, so it is read as a
 * date once.
 */
sealed class Cell permits ChildCell {

  private final String text;
  private final @Nullable LocalDate date;

  private Cell(String text, @Nullable LocalDate date) {
    this.text = text;
    this.date = date;
  }

  /** A cell that is no date. */
  Cell(String text) {
    this(text, null);
  }

  static Cell of(String text) {
    return new Cell(text, Dates.parse(text));
  }

  /** The text in capitals. */
  final String text() {
    return text;
  }

  /** The date it is; null when it is none. */
  final @Nullable LocalDate date() {
    return date;
  }
}
