package org.breakwater.returns.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param number where a person finds it: the line of a CSV file on which the row starts, or the row
 *     number of the sheet; from 1
 * @param lines how many lines the row runs over; more than one when a quoted value holds line ends
 * @param cells the cells, first column first; empty when the row is damaged
 * @param damage why the row could not be taken apart, in plain English; null when it could
 */
public record TableRow(long number, int lines, List<TableCell> cells, @Nullable String damage) {

  /** Copies the cells. */
  public TableRow {
    cells = List.copyOf(cells);
  }

  /** The cell of a column counted from 0; blank when the row ends before it. */
  public TableCell cell(int column) {
    return column < cells.size() ? cells.get(column) : TableCell.BLANK;
  }

  /** Whether the row was read and every cell of it is blank. */
  public boolean blank() {
    if (damage != null) {
      return false;
    }
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).blank()) {
        return false;
      }
    }
    return true;
  }
}
