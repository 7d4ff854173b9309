package org.breakwater.improvement.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.breakwater.improvement.sources.Source;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.ForPurpose;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.DateFields;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The plan, today or on a past day, all of it or a part. */
@Controller
@ForPurpose(Purpose.IMPROVEMENT)
class PlanController {
  private final Access access;
  private final Plans plans;
  private final Directory directory;
  private final Clock clock;

  PlanController(Access access, Plans plans, Directory directory, Clock clock) {
    this.access = access;
    this.plans = plans;
    this.directory = directory;
    this.clock = clock;
  }

  @GetMapping("/improvement")
  ModelAndView plan(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable String agency,
      @RequestParam(required = false) @Nullable String onDay,
      @RequestParam(required = false) @Nullable String onMonth,
      @RequestParam(required = false) @Nullable String onYear) {
    access.check(viewer, Permission.SEE_IMPROVEMENT);
    var on = new DateFields(onDay, onMonth, onYear);
    LocalDate today = Wording.today(clock);
    String problem = on.problem("The day");
    FormErrors errors =
        problem == null ? FormErrors.none() : FormErrors.none().with("on", problem, "DATE_WRONG");
    boolean past = on.date().filter(day -> day.isBefore(today)).isPresent();
    Instant moment = past ? endOf(on.date().orElseThrow()) : clock.instant();
    PlanPage page =
        access.reading(
            viewer,
            () -> {
              Plan whole = plans.at(viewer, moment);
              Plan part = source == null || source.isBlank() ? whole : whole.of(id(source));
              if (agency != null && !agency.isBlank()) {
                part =
                    part.only(one -> String.valueOf(one.action().owner().value()).equals(agency));
              }
              access.trace(
                  viewer,
                  Access.Act.READ,
                  new RecordRef("improvement-plan", new UUID(0, 0)),
                  "the plan as at " + Wording.date(whole.day()));
              return new PlanPage(
                  part,
                  whole.sources().stream().map(PlanController::option).toList(),
                  agencies(viewer),
                  source,
                  agency,
                  on,
                  past,
                  access.may(viewer, Permission.WORK_ON_ACTIONS),
                  errors);
            });
    return new ModelAndView("improvement/plan/PlanPage", "page", page);
  }

  /** The last moment of a day in London. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Wording.LONDON).toInstant().minusMillis(1);
  }

  private static Option option(Source one) {
    return Option.of(one.id().toString(), one.name());
  }

  private List<Option> agencies(Viewer viewer) {
    return directory.organisations(viewer.partnership()).stream()
        .map(one -> Option.of(String.valueOf(one.id().value()), one.name()))
        .toList();
  }

  private static UUID id(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException nonsense) {
      return new UUID(0, 0);
    }
  }
}
