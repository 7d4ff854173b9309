package org.breakwater.timescales.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.breakwater.timescales.calendars.WorkingHours.Opening;
import org.breakwater.web.DateFields;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * A hub's week, as the browser sends it: each day as "9:00 to 17:00", or blank for closed.
 *
 * <p>Saturday and Sunday are not asked for: they are no working days in any calendar here.
 */
public record HoursForm(
    @Nullable String monday,
    @Nullable String tuesday,
    @Nullable String wednesday,
    @Nullable String thursday,
    @Nullable String friday,
    @Nullable String openFromDay,
    @Nullable String openFromMonth,
    @Nullable String openFromYear) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);

  /** The form filled with a week. */
  static HoursForm of(Map<DayOfWeek, Opening> week) {
    return new HoursForm(
        text(week, DayOfWeek.MONDAY),
        text(week, DayOfWeek.TUESDAY),
        text(week, DayOfWeek.WEDNESDAY),
        text(week, DayOfWeek.THURSDAY),
        text(week, DayOfWeek.FRIDAY),
        null,
        null,
        null);
  }

  public DateFields openFrom() {
    return new DateFields(openFromDay, openFromMonth, openFromYear);
  }

  FormErrors errors(LocalDate today) {
    FormErrors errors = FormErrors.none();
    for (var day : typed().entrySet()) {
      if (!day.getValue().isBlank() && opening(day.getValue()).isEmpty()) {
        errors =
            errors.with(
                day.getKey().name().toLowerCase(Locale.ROOT),
                "Hours must be like 9:00 to 17:00, or blank when the hub is closed",
                "HOURS_WRONG");
      }
    }
    if (!errors.any() && week().isEmpty()) {
      errors = errors.with("monday", "Enter the hours of at least one day", "HOURS_MISSING");
    }
    var from = FigureForm.from(FormErrors.none(), openFrom(), today);
    String problem = from.message("from");
    return problem == null ? errors : errors.with("openFrom", problem, "FROM_WRONG");
  }

  /** The days that are open. */
  Map<DayOfWeek, Opening> week() {
    var week = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
    typed().forEach((day, text) -> opening(text).ifPresent(opening -> week.put(day, opening)));
    return week;
  }

  private Map<DayOfWeek, String> typed() {
    var typed = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
    typed.put(DayOfWeek.MONDAY, monday == null ? "" : monday);
    typed.put(DayOfWeek.TUESDAY, tuesday == null ? "" : tuesday);
    typed.put(DayOfWeek.WEDNESDAY, wednesday == null ? "" : wednesday);
    typed.put(DayOfWeek.THURSDAY, thursday == null ? "" : thursday);
    typed.put(DayOfWeek.FRIDAY, friday == null ? "" : friday);
    return typed;
  }

  private static Optional<Opening> opening(String text) {
    int to = text.indexOf("to");
    if (to < 0) {
      return Optional.empty();
    }
    try {
      LocalTime opens = LocalTime.parse(text.substring(0, to).strip(), TIME);
      LocalTime closes = LocalTime.parse(text.substring(to + 2).strip(), TIME);
      return opens.isBefore(closes) ? Optional.of(new Opening(opens, closes)) : Optional.empty();
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }

  private static String text(Map<DayOfWeek, Opening> week, DayOfWeek day) {
    Opening opening = week.get(day);
    return opening == null
        ? ""
        : TIME.format(opening.opens()) + " to " + TIME.format(opening.closes());
  }
}
