package org.breakwater.returns.ssda903;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.breakwater.returns.rules.Spot;
import org.jspecify.annotations.Nullable;

/** Brings the rows of both years together by child, in the order in which children first come. */
final class Gathering {

  private final Map<String, Year[]> children = new LinkedHashMap<>();
  private final Set<Table> now = EnumSet.noneOf(Table.class);
  private final Set<Table> last = EnumSet.noneOf(Table.class);
  private final Map<Table, int[]> counts = new EnumMap<>(Table.class);
  private final Map<String, Integer> upns = new HashMap<>();

  /** A table was given, with or without rows. */
  void given(Table table, boolean lastYear) {
    (lastYear ? last : now).add(table);
  }

  /**
   * Adds a row.
   *
   * @param values one for each of {@link Table#all()}; null where blank
   * @param file the file's name
   * @param line the line in it; 0 when there is none
   */
  void add(Table table, boolean lastYear, @Nullable String[] values, String file, int line) {
    given(table, lastYear);
    int row = counts.computeIfAbsent(table, t -> new int[2])[lastYear ? 1 : 0]++;
    Spot spot = new Spot(file, lastYear ? table.title() + "_last" : table.title(), row, line);
    Row made = Rows.of(table).maker().make(values, spot);
    String id = made.text(Column.CHILD);
    Year[] years =
        children.computeIfAbsent(id == null ? "" : id, k -> new Year[] {new Year(), new Year()});
    years[lastYear ? 1 : 0].add(made);
    if (table == Table.HEADER && !lastYear) {
      String upn = made.text(Column.UPN);
      if (upn != null) {
        upns.merge(upn, 1, Integer::sum);
      }
    }
  }

  void eachRow(Table table, Consumer<Row> to) {
    for (Year[] years : children.values()) {
      years[0].rows(table).forEach(to);
      years[1].rows(table).forEach(to);
    }
  }

  Set<Table> now() {
    return now;
  }

  Set<Table> last() {
    return last;
  }

  Map<String, Integer> upns() {
    return upns;
  }

  /** The children, each with the facts of the collection. */
  List<Child> children(Collection collection) {
    List<Child> made = new ArrayList<>(children.size());
    children.forEach((id, years) -> made.add(new Child(id, collection, years[0], years[1])));
    return made;
  }
}
