package org.breakwater.returns.ssda903;

import java.util.List;
import org.breakwater.returns.rules.Flags;

/** Where a rule of this return says which rows are at fault: one call, one finding. */
final class Found {

  private final Fields fields;
  private final Flags flags;

  Found(Fields fields, Flags flags) {
    this.fields = fields;
    this.flags = flags;
  }

  /** One finding about these rows, the one to mend first. */
  void at(Row... rows) {
    if (rows.length > 0) {
      flags.flag("", new RowPlaces(fields, rows));
    }
  }

  /** One finding about these rows; none when there are none. */
  void at(List<? extends Row> rows) {
    at(rows.toArray(new Row[0]));
  }
}
