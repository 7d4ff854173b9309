package org.breakwater.returns.cin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.breakwater.returns.cin.CinRow;
import org.breakwater.returns.rules.Flags;
import org.breakwater.returns.rules.Place;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows that begin while another is going on.
 *
 * @param start when a row begins; a row without it is left out
 * @param until when a row ends; null when it does not count as going on at any time
 * @param open whether a row has no end of its own, so that it still goes on at the end of its last
 *     day
 * @param group rows are compared within one group only
 * @param onLastDay whether beginning on the last day of another counts
 * @param startField shown of the row that begins
 * @param endField shown beside it of the row that goes on
 */
record Overlap<R extends CinRow>(
    Function<R, @Nullable LocalDate> start,
    Function<R, @Nullable LocalDate> until,
    Function<R, Boolean> open,
    Function<R, @Nullable String> group,
    boolean onLastDay,
    String startField,
    String endField) {

  void find(List<R> rows, Flags flags) {
    for (int a = 0; a < rows.size() && rows.size() > 1; a++) {
      LocalDate from = start.apply(rows.get(a));
      LocalDate to = until.apply(rows.get(a));
      for (int b = 0; from != null && to != null && b < rows.size(); b++) {
        if (a != b && begins(rows.get(b), rows.get(a), from, to) && !said(rows, a, b)) {
          List<Place> places = new ArrayList<>(Look.at(rows.get(b), startField));
          places.addAll(Look.at(rows.get(a), startField, endField));
          flags.flag("", places);
        }
      }
    }
  }

  private boolean begins(R row, R other, LocalDate from, LocalDate to) {
    LocalDate day = start.apply(row);
    return day != null
        && Objects.equals(group.apply(row), group.apply(other))
        && !day.isBefore(from)
        && (day.isBefore(to) || (day.equals(to) && (onLastDay || open.apply(other))));
  }

  /** Two that begin on one day overlap both ways; that is one finding. */
  private boolean said(List<R> rows, int a, int b) {
    if (b > a) {
      return false;
    }
    LocalDate from = start.apply(rows.get(b));
    LocalDate to = until.apply(rows.get(b));
    return from != null && to != null && begins(rows.get(a), rows.get(b), from, to);
  }
}
