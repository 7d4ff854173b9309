package org.breakwater.timescales.holidays;

import java.time.LocalDate;
import java.util.List;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * A year's bank holidays.
 *
 * @param news what the last change did, or null
 */
public record CalendarPage(
    int year, List<Line> lines, HolidayForm form, FormErrors errors, @Nullable String news) {

  /** One day; {@code added} is null for a day the library knows. */
  public record Line(LocalDate day, String name, @Nullable ExtraHoliday added) {}
}
