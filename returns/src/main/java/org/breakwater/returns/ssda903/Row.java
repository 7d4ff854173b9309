package org.breakwater.returns.ssda903;

import java.time.LocalDate;
import java.util.Objects;
import org.breakwater.returns.rules.Place;
import org.breakwater.returns.rules.Spot;
import org.jspecify.annotations.Nullable;

/** A row of a table: its texts as they were read, and where it stands. Typed rows are in Rows. */
abstract class Row {

  private final Origin origin;
  private final @Nullable Cell[] cells;
  private final int number;
  private final int line;

  /**
   * A row.
   *
   * @param origin the table and the file
   * @param cells one for each of {@link Table#all()}; null where blank
   * @param number its position in the table of the whole return, from 0
   * @param line the line in the file; 0 when there is none
   */
  Row(Origin origin, @Nullable Cell[] cells, int number, int line) {
    this.origin = origin;
    this.cells = cells;
    this.number = number;
    this.line = line;
  }

  final Table table() {
    return origin.table();
  }

  final int number() {
    return number;
  }

  /** The text of a column; null when blank or when the table has no such column. */
  final @Nullable String text(Column column) {
    Cell cell = cell(column);
    return cell == null ? null : cell.text();
  }

  /** The date of a column; null when blank or not a date. */
  final @Nullable LocalDate date(Column column) {
    Cell cell = cell(column);
    return cell == null ? null : cell.date();
  }

  private @Nullable Cell cell(Column column) {
    int at = origin.table().index(column);
    return at < 0 ? null : cells[at];
  }

  /** Puts in what is worked out after reading. */
  final void derive(Column column, @Nullable String value) {
    cells[table().index(column)] = value == null ? null : Cell.of(value);
  }

  final boolean has(Column column) {
    return cell(column) != null;
  }

  /** Something is written there that is no date. */
  final boolean badDate(Column column) {
    Cell cell = cell(column);
    return cell != null && cell.date() == null;
  }

  final boolean hasAny(Column... columns) {
    for (Column column : columns) {
      if (has(column)) {
        return true;
      }
    }
    return false;
  }

  final boolean hasAll(Column... columns) {
    for (Column column : columns) {
      if (!has(column)) {
        return false;
      }
    }
    return true;
  }

  /** The text of a column is one of these codes. */
  final boolean is(Column column, String... codes) {
    String text = text(column);
    if (text != null) {
      for (String code : codes) {
        if (code.equals(text)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Something is written there, and it is none of these codes. */
  final boolean not(Column column, String... codes) {
    return has(column) && !is(column, codes);
  }

  /** Both rows say the same there; blank and blank are the same. */
  final boolean same(Row other, Column column) {
    return Objects.equals(text(column), other.text(column));
  }

  /** As {@link #same}, whatever the case of the letters. */
  final boolean alike(Row other, Column column) {
    String a = text(column);
    String b = other.text(column);
    return a == null ? b == null : a.equalsIgnoreCase(b);
  }

  /** The place of a column, for a finding. */
  final Place place(Column column) {
    return new Spot(origin.file(), origin.title(), number, line).at(column.name(), text(column));
  }
}
