package org.breakwater.returns.ssda903;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows with a first and a last day, compared with each other and with care. */
final class Spans {

  private Spans() {}

  /**
   * By first day: at fault is a row that begins before the one before it ended, or while it runs.
   */
  static <R extends Row> void afterOpenOrInside(List<R> rows, Column from, Column to, Found found) {
    List<R> sorted = Child.by(rows, from);
    for (int i = 1; i < sorted.size(); i++) {
      R was = sorted.get(i - 1);
      R now = sorted.get(i);
      if (now.date(from) != null
          && was.date(from) != null
          && (was.date(to) == null || Dates.lt(now.date(from), was.date(to)))) {
        found.at(now);
      }
    }
  }

  /**
   * Of two rows that overlap the one that runs on longer is at fault; of one that is open and one
   * that begins after it, the later.
   */
  static <R extends Row> void runningOn(List<R> rows, Column from, Column to, Found found) {
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.size(); j++) {
        if (i != j && runsOn(rows.get(i), i, rows.get(j), j, from, to)) {
          found.at(rows.get(i));
          break;
        }
      }
    }
  }

  private static boolean runsOn(Row one, int i, Row other, int j, Column from, Column to) {
    LocalDate start = one.date(from);
    LocalDate otherStart = other.date(from);
    if (start == null || otherStart == null) {
      return false;
    }
    LocalDate end = one.date(to);
    LocalDate otherEnd = other.date(to);
    boolean second = otherStart.isBefore(start) || (otherStart.equals(start) && j < i);
    if (otherEnd == null) {
      return second;
    }
    if (!start.isBefore(otherEnd)) {
      return false;
    }
    return end == null ? second : otherEnd.isBefore(end) || (otherEnd.equals(end) && second);
  }

  /**
   * Whether a span of a child in care goes on after care ended: its last day lies in no period of
   * care, or it is open and the period it began in has ended.
   */
  static boolean outlastsCare(Child child, @Nullable LocalDate from, Row row, Column to) {
    if (from == null || child.periods().isEmpty()) {
      return false;
    }
    if (row.has(to)) {
      LocalDate end = row.date(to);
      return end != null && !child.inCare(end);
    }
    return child.periods().stream()
        .noneMatch(p -> p.to() == null && p.holds(Objects.requireNonNull(from)));
  }
}
