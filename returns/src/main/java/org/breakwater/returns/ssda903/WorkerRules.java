package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.breakwater.returns.ssda903.Rows.Episode;

/** The social workers of a child (from 2023/24). */
final class WorkerRules {

  /** Reasons are asked for from the first year of the table on. */
  private static final LocalDate FIRST = LocalDate.of(2023, 4, 1);

  private static final String[] REASONS = {
    "MANAGE", "FCONTA", "LEFTRL", "ORGRST", "TSPROC", "ABSENC", "CHCHAN", "PCCHAN", "SWDIED",
    "OTHERS"
  };

  private WorkerRules() {}

  static void write(Book b) {
    b.rule("SW01aSTG1", "A social worker who is named has the day they began.", SW_DECOM, SW_ID)
        .from(2025)
        .each(WORKERS, r -> r.has(SW_ID) && !r.has(SW_DECOM));
    b.rule(
            "SW01bSTG1",
            "From April 2023 a social worker has id, first day and reason.",
            SW_DECOM,
            SW_ID,
            SW_REASON)
        .from(2025)
        .each(
            WORKERS,
            r -> !r.has(SW_DECOM) || (le(FIRST, r.date(SW_DECOM)) && !r.hasAll(SW_ID, SW_REASON)));
    b.rule("SW06STG2", "No social worker begins after the year.", SW_DECOM)
        .from(2024)
        .each(WORKERS, (c, r) -> lt(c.end(), r.date(SW_DECOM)));
    b.rule("SW07STG2", "A social worker's last day lies in this year or the one before.", SW_DEC)
        .from(2025)
        .each(
            WORKERS,
            (c, r) -> lt(c.end(), r.date(SW_DEC)) || lt(r.date(SW_DEC), birthday(c.start(), -1)));
    b.rule("SW08STG2", "Every social worker but the latest has a last day.", SW_DEC)
        .from(2024)
        .with(WORKERS)
        .group((c, found) -> {
          List<Plain> sorted = Child.by(c.rows(WORKERS), SW_DECOM);
          for (int i = 0; i + 1 < sorted.size(); i++) {
            if (!sorted.get(i).has(SW_DEC)) {
              found.at(sorted.get(i));
            }
          }
        });
    b.rule("SW09STG2", "A social worker stays a day or more.", SW_DECOM, SW_DEC)
        .from(2024)
        .each(WORKERS, r -> eq(r.date(SW_DEC), r.date(SW_DECOM)));
    b.rule("SW10STG2", "A social worker begins the day the one before ended.", SW_DECOM)
        .from(2025)
        .with(WORKERS)
        .group(WorkerRules::handedOver);
    b.rule(
            "SW11bSTG2",
            "A social worker who ends just before the year does has a successor.",
            SW_DEC)
        .from(2024)
        .with(WORKERS)
        .group(WorkerRules::succeeded);
    b.rule(
            "SW12STG2",
            "A child in care has a social worker from the start of that care on.",
            SW_DECOM)
        .from(2025)
        .with(WORKERS, EPISODES)
        .mend("Send the child's social workers, from the first day of care on.")
        .child(WorkerRules::covered);
    b.rule("SW13STG1", "The reason for a change of social worker is a code of the list.", SW_REASON)
        .from(2025)
        .each(
            WORKERS,
            r -> r.not(SW_REASON, REASONS) || (!r.has(SW_REASON) && le(FIRST, r.date(SW_DECOM))));
    b.rule(
            "SW17STG2",
            "A child in care when the year ends has a social worker then.",
            SW_DEC,
            SW_DECOM)
        .from(2026)
        .with(WORKERS)
        .group((c, found) -> {
          boolean left = !c.episodes().isEmpty() && !c.anyEpisode(e -> !e.has(DEC));
          Plain latest = Child.latest(c.rows(WORKERS), SW_DECOM);
          if (!left && latest != null && c.rows(WORKERS).stream().allMatch(r -> r.has(SW_DEC))) {
            found.at(latest);
          }
        });
  }

  /** At fault is one who stays on past all before and did not begin the day the last ended. */
  private static void handedOver(Child c, Found found) {
    LocalDate until = null;
    for (Plain r : Child.by(c.rows(WORKERS), SW_DECOM)) {
      LocalDate ended = until;
      if (ended != null
          && ne(r.date(SW_DECOM), ended)
          && lt(ended, r.has(SW_DEC) ? r.date(SW_DEC) : LocalDate.MAX)
          && !r.is(SW_REASON, "FCONTA")) {
        found.at(r);
      }
      until = later(until, r.date(SW_DEC));
    }
  }

  /** The last to end did so within five days of the year's end, and nobody is there since. */
  private static void succeeded(Child c, Found found) {
    List<Plain> rows = c.rows(WORKERS);
    Plain last = Child.latest(rows, SW_DEC);
    LocalDate end = c.end();
    if (last == null || end == null) {
      return;
    }
    LocalDate day = Objects.requireNonNull(last.date(SW_DEC));
    boolean there = rows.stream().anyMatch(r -> r.date(SW_DECOM) != null && !r.has(SW_DEC));
    if (!there && day.isBefore(end) && !day.isBefore(end.minusDays(5))) {
      found.at(Child.by(rows, SW_DECOM).getLast());
    }
  }

  private static void covered(Child c, Found found) {
    Episode last = c.lastEpisode(e -> !e.respite());
    LocalDate start = c.start();
    if (last == null || start == null) {
      return;
    }
    boolean concerns = !last.has(DEC) || le(start.minusYears(1), last.dec());
    LocalDate began = last.decom();
    for (Episode e : c.byStart()) {
      if (e.is(RNE, "S") && le(e.decom(), last.decom())) {
        began = e.decom();
      }
    }
    LocalDate from = began;
    if (concerns && !c.now().any(WORKERS, r -> le(from, r.date(SW_DECOM)))) {
      found.at(last);
    }
  }
}
