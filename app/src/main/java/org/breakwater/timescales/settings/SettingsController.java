package org.breakwater.timescales.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.calendars.WorkingHours;
import org.breakwater.timescales.catalogue.LocalRuleTables;
import org.breakwater.timescales.catalogue.Rule;
import org.breakwater.timescales.catalogue.Rules;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A partnership's own figures and hours, for administrators. */
@Controller
@ForPurpose(Purpose.ADMINISTRATION)
class SettingsController {
  private static final String SAVED = "redirect:/admin/timescales?saved=true";
  private final Access access;
  private final Rules rules;
  private final LocalRuleTables local;
  private final SettingRows rows;
  private final ChangeSettings change;
  private final Clock clock;

  SettingsController(
      Access access,
      Rules rules,
      LocalRuleTables local,
      SettingRows rows,
      ChangeSettings change,
      Clock clock) {
    this.access = access;
    this.rules = rules;
    this.local = local;
    this.rows = rows;
    this.change = change;
    this.clock = clock;
  }

  @GetMapping("/admin/timescales")
  ModelAndView settings(Viewer viewer, @RequestParam(defaultValue = "false") boolean saved) {
    access.check(viewer, Permission.ADMINISTER);
    return page(viewer, FigureForm.EMPTY, null, FormErrors.none(), saved);
  }

  @PostMapping("/admin/timescales")
  ModelAndView figure(Viewer viewer, FigureForm form) {
    access.check(viewer, Permission.ADMINISTER);
    FormErrors errors = form.errors(own(), Wording.today(clock));
    if (errors.any()) {
      return page(viewer, form, null, errors, false);
    }
    change.figure(viewer, form.figure());
    return new ModelAndView(SAVED);
  }

  @PostMapping("/admin/timescales/hours")
  ModelAndView hours(Viewer viewer, HoursForm form) {
    access.check(viewer, Permission.ADMINISTER);
    FormErrors errors = form.errors(Wording.today(clock));
    if (!errors.any() && !change.hours(viewer, form.openFrom().date().orElseThrow(), form.week())) {
      errors =
          errors.with(
              "openFrom",
              "Hours from this day have been set already: choose a later day",
              "HOURS_SET");
    }
    return errors.any()
        ? page(viewer, FigureForm.EMPTY, form, errors, false)
        : new ModelAndView(SAVED);
  }

  private List<Option> own() {
    return rules.catalogue(Wording.today(clock)).stream()
        .filter(Rule::local)
        .map(rule -> Option.of(rule.id(), rule.id() + " " + rule.name() + ": " + rule.term()))
        .toList();
  }

  private ModelAndView page(
      Viewer viewer,
      FigureForm figure,
      @Nullable HoursForm typed,
      FormErrors errors,
      boolean saved) {
    LocalDate today = Wording.today(clock);
    var page =
        access.reading(
            viewer,
            () -> {
              var week = local.of(viewer.partnership()).openings().floorEntry(today);
              var now = HoursForm.of(week == null ? WorkingHours.USUAL : week.getValue());
              return new SettingsPage(
                  rows.figures(viewer).stream().map(this::line).toList(),
                  own(),
                  FigureForm.UNITS,
                  figure,
                  typed == null ? now : typed,
                  errors,
                  saved);
            });
    return new ModelAndView(
            "timescales/settings/SettingsPage",
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
        .addObject("page", page);
  }

  private SettingsPage.Line line(Figure figure) {
    Rule rule = rules.inForce(figure.timescale(), figure.from());
    return new SettingsPage.Line(figure, rule.name(), rule.term().toString());
  }
}
