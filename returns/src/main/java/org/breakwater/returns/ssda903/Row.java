package org.breakwater.returns.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.breakwater.returns.rules.Place;
import org.breakwater.returns.rules.Spot;
import org.jspecify.annotations.Nullable;

/** A row of a table: its texts as they were read, and where it stands. Typed rows are in Rows. */
abstract class Row {

  private final Table table;
  private final @Nullable String[] values;
  private final Spot spot;
  private @Nullable LocalDate @Nullable [] dates;
  private int parsed;

  Row(Table table, @Nullable String[] values, Spot spot) {
    this.table = table;
    this.values = values;
    this.spot = spot;
  }

  final Table table() {
    return table;
  }

  final Spot spot() {
    return spot;
  }

  /** The text of a column; null when blank or when the table has no such column. */
  final @Nullable String text(Column column) {
    int at = table.index(column);
    return at < 0 ? null : values[at];
  }

  /** The date of a column; null when blank or not a date. */
  final @Nullable LocalDate date(Column column) {
    int at = table.index(column);
    if (at < 0 || values[at] == null) {
      return null;
    }
    if (dates == null) {
      dates = new LocalDate[values.length];
    }
    if ((parsed & 1 << at) == 0) {
      parsed |= 1 << at;
      dates[at] = Dates.parse(values[at]);
    }
    return dates[at];
  }

  /** Puts in what is worked out after reading. */
  final void derive(Column column, @Nullable String value) {
    values[table.index(column)] = value;
  }

  final boolean has(Column column) {
    return text(column) != null;
  }

  /** Something is written there that is no date. */
  final boolean badDate(Column column) {
    return has(column) && date(column) == null;
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

  /** The places of those fields that this table has; of CHILD when it has none of them. */
  final List<Place> places(List<Column> fields) {
    List<Place> places = new ArrayList<>();
    for (Column field : fields) {
      if (table.index(field) >= 0) {
        places.add(spot.at(field.name(), text(field)));
      }
    }
    if (places.isEmpty()) {
      places.add(spot.at(Column.CHILD.name(), text(Column.CHILD)));
    }
    return places;
  }
}
