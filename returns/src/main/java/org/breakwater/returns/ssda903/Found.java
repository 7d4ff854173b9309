package org.breakwater.returns.ssda903;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.returns.rules.Flags;
import org.breakwater.returns.rules.Place;

/** Where a rule of this return says which rows are at fault: one call, one finding. */
final class Found {

  private final List<Column> fields;
  private final Flags flags;

  Found(List<Column> fields, Flags flags) {
    this.fields = fields;
    this.flags = flags;
  }

  /** One finding about these rows, the one to mend first. */
  void at(Row... rows) {
    at(List.of(rows));
  }

  /** One finding about these rows; none when there are none. */
  void at(List<? extends Row> rows) {
    List<Place> places = new ArrayList<>();
    for (Row row : rows) {
      places.addAll(row.places(fields));
    }
    if (!places.isEmpty()) {
      flags.flag("", places);
    }
  }
}
