package org.breakwater.returns.ssda903;

import java.util.Arrays;
import java.util.List;
import org.breakwater.returns.rules.LaterPlaces;
import org.breakwater.returns.rules.Place;

/** The places of a rule's fields in the rows at fault. */
final class RowPlaces extends LaterPlaces {

  private static final Row[] NONE = {};

  private final Fields fields;
  private final Row first;
  private final Row[] others;

  RowPlaces(Fields fields, Row... rows) {
    this.fields = fields;
    this.first = rows[0];
    this.others = rows.length == 1 ? NONE : Arrays.copyOfRange(rows, 1, rows.length);
  }

  @Override
  public int size() {
    int size = fields.of(first.table()).size();
    for (Row row : others) {
      size += fields.of(row.table()).size();
    }
    return size;
  }

  @Override
  public Place get(int index) {
    int left = index;
    Row row = first;
    for (int next = 0; ; next++) {
      List<Column> columns = fields.of(row.table());
      if (left < columns.size()) {
        return row.place(columns.get(left));
      }
      left -= columns.size();
      row = others[next];
    }
  }
}
