package org.breakwater.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as three fields of a form send it: what the person typed, kept as typed.
 *
 * @param day "4" or "04"
 * @param month a number, or an English name of at least three letters
 * @param year four digits
 */
public record DateFields(@Nullable String day, @Nullable String month, @Nullable String year) {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  public static DateFields of(@Nullable LocalDate date) {
    return date == null
        ? new DateFields(null, null, null)
        : new DateFields(
            String.valueOf(date.getDayOfMonth()),
            String.valueOf(date.getMonthValue()),
            String.valueOf(date.getYear()));
  }

  /** True when nothing was typed in any field. */
  public boolean blank() {
    return text(day).isEmpty() && text(month).isEmpty() && text(year).isEmpty();
  }

  /** The date, when all three fields together name a real one. */
  public Optional<LocalDate> date() {
    try {
      int typedYear = Integer.parseInt(text(year));
      return typedYear < 1000 || typedYear > 9999
          ? Optional.empty()
          : Optional.of(LocalDate.of(typedYear, monthNumber(), Integer.parseInt(text(day))));
    } catch (NumberFormatException | DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /**
   * What is wrong, as a message, or null when it is a real date or blank.
   *
   * @param what the field's name as a sentence begins with it: "Date of birth"
   */
  public @Nullable String problem(String what) {
    if (blank() || date().isPresent()) {
      return null;
    }
    if (text(day).isEmpty()) {
      return what + " must include a day";
    }
    if (text(month).isEmpty()) {
      return what + " must include a month";
    }
    if (text(year).isEmpty()) {
      return what + " must include a year";
    }
    return text(year).length() == 4
        ? what + " must be a real date, like 4 6 2015"
        : what + " must have a year of 4 numbers, like 2015";
  }

  private int monthNumber() {
    var typed = text(month).toLowerCase(java.util.Locale.UK);
    if (typed.length() >= 3 && Character.isLetter(typed.charAt(0))) {
      int at = MONTHS.indexOf(typed.substring(0, 3));
      return at % 3 == 0 ? at / 3 + 1 : 0;
    }
    return Integer.parseInt(typed);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
