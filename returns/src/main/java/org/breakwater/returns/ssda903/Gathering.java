package org.breakwater.returns.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of both years together by child, in the order in which children first come: this
 * year's, then those whom only last year knows. The years do not meet before {@link #children}, so
 * each may be read by a thread of its own.
 */
final class Gathering {

  private final ConcurrentHashMap<String, ChildCell> known = new ConcurrentHashMap<>();
  private final ChildCell nobody = new ChildCell("");
  private final Half now = new Half(false);
  private final Half last = new Half(true);

  /** One of the two years. */
  private static final class Half {
    private final boolean lastYear;
    private final List<ChildCell> children = new ArrayList<>();
    private final Set<Table> given = EnumSet.noneOf(Table.class);
    private final int[] counts = new int[Table.values().length];
    private final Map<String, Integer> upns = new HashMap<>();
    private final Map<Integer, Integer> years = new TreeMap<>();

    Half(boolean lastYear) {
      this.lastYear = lastYear;
    }

    void add(ChildCell child, Origin origin, @Nullable Cell[] cells, int line) {
      Table table = origin.table();
      Year year = child.year(lastYear);
      if (year == null) {
        children.add(child);
        year = child.begin(lastYear);
      }
      Row row = Rows.of(table).maker().make(origin, cells, counts[table.ordinal()]++, line);
      year.add(row);
      if (lastYear) {
        return;
      }
      if (table == Table.HEADER) {
        String upn = row.text(Column.UPN);
        if (upn != null) {
          upns.merge(upn, 1, Integer::sum);
        }
      } else if (table == Table.EPISODES) {
        LocalDate day = row.date(Column.DEC);
        day = day == null ? row.date(Column.DECOM) : day;
        if (day != null) {
          years.merge(day.getMonthValue() > 3 ? day.getYear() + 1 : day.getYear(), 1, Integer::sum);
        }
      }
    }

    void eachRow(Table table, Consumer<Row> to) {
      for (ChildCell child : children) {
        Objects.requireNonNull(child.year(lastYear)).rows(table).forEach(to);
      }
    }
  }

  private Half half(boolean lastYear) {
    return lastYear ? last : now;
  }

  /** A table was given, with or without rows. */
  void given(Table table, boolean lastYear) {
    half(lastYear).given.add(table);
  }

  /** The child of a number, which is taken in capitals; from any thread. */
  ChildCell child(String number) {
    if (number.isEmpty()) {
      return nobody;
    }
    ChildCell child = known.get(number);
    return child == null ? known.computeIfAbsent(Dates.upper(number), ChildCell::new) : child;
  }

  /**
   * Adds a row.
   *
   * @param cells one for each of {@link Table#all()}, made by {@link Cells} of this gathering; null
   *     where blank
   * @param line the line in the file; 0 when there is none
   */
  void add(Origin origin, @Nullable Cell[] cells, int line) {
    ChildCell child =
        cells[origin.table().index(Column.CHILD)] instanceof ChildCell known ? known : nobody;
    half(origin.lastYear()).add(child, origin, cells, line);
  }

  /** Adds a single row; texts are in capitals, null where blank. */
  void add(Table table, boolean lastYear, @Nullable String[] texts, String file, int line) {
    given(table, lastYear);
    @Nullable Cell[] cells = new Cell[texts.length];
    for (int i = 0; i < cells.length; i++) {
      String text = texts[i];
      if (text != null) {
        cells[i] = i == table.index(Column.CHILD) ? child(text) : Cell.of(text);
      }
    }
    add(Origin.of(table, lastYear, file), cells, line);
  }

  void eachRow(Table table, Consumer<Row> to) {
    now.eachRow(table, to);
    last.eachRow(table, to);
  }

  Set<Table> now() {
    return now.given;
  }

  Set<Table> last() {
    return last.given;
  }

  /** How many headers of this year have each UPN. */
  Map<String, Integer> upns() {
    return now.upns;
  }

  /** How many of this year's episodes end, or begin when open, in the year to each 31 March. */
  Map<Integer, Integer> years() {
    return now.years;
  }

  /** The children, each with the facts of the collection. */
  List<Child> children(Collection collection) {
    List<Child> made = new ArrayList<>(Math.max(now.children.size(), last.children.size()));
    for (ChildCell child : now.children) {
      made.add(child(child, collection));
    }
    for (ChildCell child : last.children) {
      if (child.year(false) == null) {
        made.add(child(child, collection));
      }
    }
    return made;
  }

  private static Child child(ChildCell child, Collection collection) {
    Year now = child.year(false);
    Year last = child.year(true);
    return new Child(
        child.text(), collection, now == null ? new Year() : now, last == null ? new Year() : last);
  }
}
