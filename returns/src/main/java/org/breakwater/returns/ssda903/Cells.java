package org.breakwater.returns.ssda903;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the cells of a file; texts that come again and again, codes and dates, are kept once. */
final class Cells {

  /** Beyond this a file says something new in every row, and keeping it would gain nothing. */
  private static final int MOST = 100_000;

  private final Gathering children;
  private final Map<String, Cell> known = new HashMap<>();

  Cells(Gathering children) {
    this.children = children;
  }

  /** The cell of a text, which is taken in capitals; null for none. */
  @Nullable Cell of(Column column, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (column == Column.CHILD) {
      return children.child(text);
    }
    if (column == Column.UPN) {
      return new Cell(Dates.upper(text));
    }
    Cell before = known.get(text);
    if (before != null) {
      return before;
    }
    Cell cell = Cell.of(Dates.upper(text));
    if (known.size() < MOST) {
      known.put(text, cell);
    }
    return cell;
  }

  /** The cells of a row of a table. */
  @Nullable Cell[] of(Table table, @Nullable String[] texts) {
    @Nullable Cell[] cells = new Cell[texts.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = of(table.all().get(i), texts[i]);
    }
    return cells;
  }
}
