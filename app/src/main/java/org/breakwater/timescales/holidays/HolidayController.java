package org.breakwater.timescales.holidays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.calendars.EnglandAndWales;
import org.breakwater.timescales.holidays.CalendarPage.Line;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calendar, for administrators. */
@Controller
@ForPurpose(Purpose.ADMINISTRATION)
class HolidayController {
  private final Access access;
  private final ExtraHolidays holidays;
  private final ChangeHolidays change;
  private final Clock clock;

  HolidayController(Access access, ExtraHolidays holidays, ChangeHolidays change, Clock clock) {
    this.access = access;
    this.holidays = holidays;
    this.change = change;
    this.clock = clock;
  }

  @GetMapping("/admin/calendar")
  ModelAndView calendar(
      Viewer viewer,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable Integer moved) {
    access.check(viewer, Permission.ADMINISTER);
    int shown = year == null ? Wording.today(clock).getYear() : Math.clamp(year, 2000, 2100);
    String news =
        moved == null
            ? null
            : "The calendar is changed. " + Wording.count(moved, "open clock") + " moved.";
    return page(viewer, shown, HolidayForm.EMPTY, FormErrors.none(), news, HttpStatus.OK);
  }

  @PostMapping("/admin/calendar")
  ModelAndView add(Viewer viewer, HolidayForm form) {
    access.check(viewer, Permission.ADMINISTER);
    int thisYear = Wording.today(clock).getYear();
    FormErrors errors = form.errors(EnglandAndWales.calendar());
    if (errors.any()) {
      return page(viewer, thisYear, form, errors, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    LocalDate day = form.day().date().orElseThrow();
    return change
        .add(viewer, day, form.why())
        .map(moved -> changed(day.getYear(), moved))
        .orElseGet(() ->
            page(
                viewer,
                day.getYear(),
                form,
                FormErrors.none()
                    .with("day", "This day has been added already", "DAY_ADDED_ALREADY"),
                null,
                HttpStatus.UNPROCESSABLE_CONTENT));
  }

  @PostMapping("/admin/calendar/{id}/withdraw")
  ModelAndView withdraw(Viewer viewer, @PathVariable UUID id, @RequestParam int year) {
    return changed(year, change.withdraw(viewer, id));
  }

  private static ModelAndView changed(int year, int moved) {
    return new ModelAndView("redirect:/admin/calendar?year=" + year + "&moved=" + moved);
  }

  private ModelAndView page(
      Viewer viewer,
      int year,
      HolidayForm form,
      FormErrors errors,
      @Nullable String news,
      HttpStatusCode status) {
    List<Line> lines = new ArrayList<>();
    EnglandAndWales.holidays(year).forEach((day, name) -> lines.add(new Line(day, name, null)));
    access
        .reading(viewer, () -> holidays.of(viewer, year))
        .forEach(added -> lines.add(new Line(added.day(), added.reason(), added)));
    lines.sort(Comparator.comparing(Line::day));
    var view = new ModelAndView("timescales/holidays/CalendarPage", status);
    return view.addObject("page", new CalendarPage(year, List.copyOf(lines), form, errors, news));
  }
}
