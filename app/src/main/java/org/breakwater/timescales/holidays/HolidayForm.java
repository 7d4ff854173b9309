package org.breakwater.timescales.holidays;

import java.time.LocalDate;
import org.breakwater.timescales.calendars.WorkingCalendar;
import org.breakwater.web.DateFields;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/** A day to be added, as the browser sends it. */
public record HolidayForm(
    @Nullable String dayDay,
    @Nullable String dayMonth,
    @Nullable String dayYear,
    @Nullable String reason) {

  static final HolidayForm EMPTY = new HolidayForm(null, null, null, null);

  public DateFields day() {
    return new DateFields(dayDay, dayMonth, dayYear);
  }

  String why() {
    return reason == null ? "" : reason.strip();
  }

  FormErrors errors(WorkingCalendar calendar) {
    FormErrors errors = FormErrors.none();
    String problem = day().problem("Bank holiday");
    LocalDate date = day().date().orElse(null);
    if (problem != null) {
      errors = errors.with("day", problem, "DAY_NOT_REAL");
    } else if (date == null) {
      errors = errors.with("day", "Enter the bank holiday", "DAY_MISSING");
    } else if (!calendar.isWorkingDay(date)) {
      errors =
          errors.with("day", "This day is a weekend or bank holiday already", "DAY_OFF_ALREADY");
    }
    if (why().isEmpty()) {
      errors = errors.with("reason", "Enter what the bank holiday is for", "REASON_MISSING");
    } else if (why().length() > 200) {
      errors =
          errors.with(
              "reason", "What it is for must be 200 characters or fewer", "REASON_TOO_LONG");
    }
    return errors;
  }
}
