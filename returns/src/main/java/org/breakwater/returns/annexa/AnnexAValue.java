package org.breakwater.returns.annexa;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A value of a list. */
public sealed interface AnnexAValue {

  /** Free text, ids and names. */
  record Text(String text) implements AnnexAValue {}

  /** A date. */
  record Day(LocalDate day) implements AnnexAValue {}

  /** A whole number. */
  record Whole(long number) implements AnnexAValue {}

  /** A code in its own spelling, whatever was typed. */
  record Code(String code) implements AnnexAValue {}

  /** What could not be read as what the column holds; kept as it was written. */
  record Unread(String written) implements AnnexAValue {}

  /** As a file of text shows it; a date as 04/06/2026. */
  default String shown() {
    return switch (this) {
      case Text text -> text.text();
      case Day day -> DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK).format(day.day());
      case Whole whole -> Long.toString(whole.number());
      case Code code -> code.code();
      case Unread unread -> unread.written();
    };
  }
}
