package org.breakwater.timescales.settings;

import java.time.LocalDate;
import java.util.List;
import org.breakwater.timescales.calendars.Term;
import org.breakwater.timescales.calendars.Unit;
import org.breakwater.web.DateFields;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.jspecify.annotations.Nullable;

/** A partnership's own figure, as the browser sends it. */
public record FigureForm(
    @Nullable String timescale,
    @Nullable String amount,
    @Nullable String unit,
    @Nullable String fromDay,
    @Nullable String fromMonth,
    @Nullable String fromYear,
    @Nullable String reason) {

  static final FigureForm EMPTY = new FigureForm(null, null, null, null, null, null, null);

  /** Working hours may run on past closing: a choice of its own. */
  static final List<Option> UNITS =
      List.of(
          Option.of("H", "Hours by the clock"),
          Option.of("WH", "Hours the hub is open"),
          Option.of("WH_ON", "Hours the hub is open, running on past closing time"),
          Option.of("WD", "Working days"),
          Option.of("CD", "Days"),
          Option.of("WK", "Weeks"),
          Option.of("M", "Months"));

  public DateFields from() {
    return new DateFields(fromDay, fromMonth, fromYear);
  }

  /**
   * @param own the timescales a partnership may set
   */
  FormErrors errors(List<Option> own, LocalDate today) {
    FormErrors errors = FormErrors.none();
    if (own.stream().noneMatch(option -> option.value().equals(timescale))) {
      errors = errors.with("timescale", "Choose a timescale", "TIMESCALE_MISSING");
    }
    if (text(amount).isEmpty() || !text(amount).matches("\\d{1,3}")) {
      errors = errors.with("amount", "How long must be a whole number up to 999", "AMOUNT_WRONG");
    }
    if (UNITS.stream().noneMatch(option -> option.value().equals(unit))) {
      errors = errors.with("unit", "Choose what it is counted in", "UNIT_MISSING");
    }
    errors = from(errors, from(), today);
    if (text(reason).isEmpty() || text(reason).length() > 200) {
      errors =
          errors.with(
              "reason", "Enter where this is agreed, in 200 characters or fewer", "REASON_MISSING");
    }
    return errors;
  }

  /** Only from today on: what has been judged stays judged. */
  static FormErrors from(FormErrors errors, DateFields from, LocalDate today) {
    String problem = from.problem("First day");
    LocalDate date = from.date().orElse(null);
    if (problem != null) {
      return errors.with("from", problem, "FROM_NOT_REAL");
    }
    if (date == null || date.isBefore(today)) {
      return errors.with("from", "First day must be today or later", "FROM_PAST");
    }
    return errors;
  }

  /** Only when there are no errors. */
  Figure figure() {
    boolean runsOn = "WH_ON".equals(unit);
    Unit counted = runsOn ? Unit.WH : Unit.valueOf(text(unit));
    return new Figure(
        text(timescale),
        from().date().orElseThrow(),
        new Term(Integer.valueOf(text(amount)), counted, false, runsOn),
        text(reason));
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
