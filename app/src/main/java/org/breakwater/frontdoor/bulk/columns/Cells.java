package org.breakwater.frontdoor.bulk.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, by column. What looks like a formula is only text here, and leaves again so
 * that no spreadsheet runs it (see {@link #guarded}).
 */
public record Cells(Headings headings, List<String> given) {
  public Cells {
    given = List.copyOf(given);
  }

  /** The text of a column; null when empty or absent. */
  @Nullable String text(Column column) {
    Integer place = headings.places().get(column);
    return place == null ? null : text(place);
  }

  @Nullable String text(int place) {
    if (place >= given.size()) {
      return null;
    }
    String text = unguarded(given.get(place).strip());
    return text.isEmpty() ? null : text;
  }

  /** Whether any column of that part is filled. */
  boolean any(Column.Part part) {
    return headings.places().keySet().stream()
        .anyMatch(column -> column.part() == part && text(column) != null);
  }

  /** Values that stand under no heading. */
  List<String> astray() {
    return given.size() <= headings.given().size()
        ? List.of()
        : given.subList(headings.given().size(), given.size()).stream()
            .filter(cell -> !cell.isBlank())
            .toList();
  }

  /**
   * A cell as it may be written into a file that a spreadsheet will open: an apostrophe before what
   * would be run. Reading takes it off again.
   */
  public static String guarded(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String unguarded(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }
}
