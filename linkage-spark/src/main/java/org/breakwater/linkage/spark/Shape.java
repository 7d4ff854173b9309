package org.breakwater.linkage.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.breakwater.linkage.table.JoinedColumn;
import org.breakwater.linkage.table.Layout;
import org.breakwater.linkage.table.TableFault;

/**
 * Which values a packed record holds: source, id, those of the files, and, made when it is
 * unpacked, those joined of two others.
 *
 * @param stored columns of the files, in order
 * @param joined by the places of the two in {@code stored}
 * @param places of all columns, by name in small letters
 */
record Shape(ArrayList<String> stored, ArrayList<int[]> joined, HashMap<String, Integer> places)
    implements Serializable {

  static final int SOURCE = 0;
  static final int ID = 1;
  static final int FIRST = 2;

  /**
   * The shape of these files' records.
   *
   * @param headers of the files
   * @param first name of the first file, for messages
   */
  static Shape of(Layout layout, List<List<String>> headers, String first) {
    var stored = new ArrayList<String>();
    var makers = new ArrayList<JoinedColumn>();
    for (String name : layout.columns()) {
      if (name.equalsIgnoreCase(layout.id()) || stored.stream().anyMatch(name::equalsIgnoreCase)) {
        continue;
      }
      if (headers.stream().anyMatch(h -> h.stream().anyMatch(name::equalsIgnoreCase))) {
        stored.add(name);
        continue;
      }
      JoinedColumn maker = JoinedColumn.of(name, headers.getFirst());
      if (maker == null) {
        throw new TableFault(
            "%s has no column '%s', which the model compares; it has: %s"
                .formatted(first, name, String.join(", ", headers.getFirst())));
      }
      makers.add(maker);
    }
    for (JoinedColumn maker : makers) {
      for (String part : List.of(maker.first(), maker.second())) {
        if (stored.stream().noneMatch(part::equalsIgnoreCase)) {
          stored.add(part);
        }
      }
    }
    var places = new HashMap<String, Integer>();
    stored.forEach(name -> places.put(small(name), FIRST + places.size()));
    var joined = new ArrayList<int[]>();
    for (JoinedColumn maker : makers) {
      joined.add(new int[] {place(places, maker.first()), place(places, maker.second())});
      places.put(small(maker.name()), FIRST + stored.size() + joined.size() - 1);
    }
    return new Shape(stored, joined, places);
  }

  private static String small(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static int place(Map<String, Integer> places, String column) {
    Integer place = places.get(small(column));
    if (place == null) {
      throw new TableFault(
          "there is no column '%s'; there are: %s"
              .formatted(column, String.join(", ", places.keySet())));
    }
    return place;
  }

  /** Where a column's value stands in a {@link Unpacked}. */
  int place(String column) {
    return place(places, column);
  }

  /** How many values an {@link Unpacked} has. */
  int width() {
    return FIRST + stored.size() + joined.size();
  }
}
