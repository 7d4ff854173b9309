package org.breakwater.returns.annexa;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.breakwater.returns.rules.Place;
import org.breakwater.returns.rules.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list.
 *
 * @param list 1 to 11
 * @param spot where it came from
 * @param values by the list's columns, in their order; null where there is nothing
 */
public record AnnexARow(int list, Spot spot, List<@Nullable AnnexAValue> values) {

  /** Copies the values. */
  public AnnexARow {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** The child's, or the adopter's, id; null when there is none. */
  public @Nullable String id() {
    AnnexAValue id = values.getFirst();
    return id == null ? null : id.shown();
  }

  /** The value of a column; null when there is none, or no such column. */
  public @Nullable AnnexAValue value(String column) {
    List<AnnexAForm.Column> columns = AnnexAForm.columns(list);
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return values.get(i);
      }
    }
    return null;
  }

  /** The date in a column; null when there is none. */
  public @Nullable LocalDate day(String column) {
    return value(column) instanceof AnnexAValue.Day day ? day.day() : null;
  }

  /** A value that takes part in a finding. */
  Place at(String column) {
    AnnexAValue value = value(column);
    return spot.at(column, value == null ? null : value.shown());
  }

  /** The worker whom a finding goes to. */
  @Nullable String worker() {
    AnnexAValue worker = value("Allocated Worker");
    return worker == null ? null : worker.shown();
  }
}
