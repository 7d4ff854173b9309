package org.breakwater.returns.extracts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breakwater.returns.tables.TableRow;
import org.breakwater.returns.tables.TableSheet;

/** A table of the layout tied to the columns of one sheet by its heading row. */
final class BoundTable {

  /** Title rows above the headings are common; further down than this they are data. */
  private static final int MOST_TITLE_ROWS = 10;

  private final Layout.Table table;
  private final TableRow headings;
  private final Map<String, Integer> positions;

  private BoundTable(Layout.Table table, TableRow headings, Map<String, Integer> positions) {
    this.table = table;
    this.headings = headings;
    this.positions = positions;
  }

  /** The layout's table whose headings this sheet has; of several, the one most used by it. */
  static Optional<BoundTable> find(Layout layout, TableSheet sheet) {
    for (TableRow row : top(sheet)) {
      Map<String, Integer> positions = positions(row);
      BoundTable best = null;
      for (Layout.Table table : layout.tables()) {
        BoundTable bound = new BoundTable(table, row, positions);
        if (bound.missing().isEmpty()
            && (best == null
                || bound.absent().size() < best.absent().size()
                || (bound.absent().size() == best.absent().size()
                    && table.columns().size() > best.table.columns().size()))) {
          best = bound;
        }
      }
      if (best != null) {
        return Optional.of(best);
      }
    }
    return Optional.empty();
  }

  /** Why a sheet that by its name should be one of the layout's tables was not recognised. */
  static String whyNot(Layout layout, TableSheet sheet, String fileOrSheet) {
    String plain = Spelling.plain(fileOrSheet);
    for (Layout.Table table : layout.tables()) {
      if (table.names().stream().anyMatch(n -> Spelling.plain(n).equals(plain))) {
        List<String> least = null;
        for (TableRow row : top(sheet)) {
          List<String> missing = new BoundTable(table, row, positions(row)).missing();
          if (least == null || missing.size() < least.size()) {
            least = missing;
          }
        }
        return least == null
            ? "It has no rows."
            : "It has no column %s, which %s must have. Check the headings and send it again."
                .formatted(String.join(", and none called ", least), table.name());
      }
    }
    return "Its headings are those of no table that " + layout.title() + " uses here.";
  }

  private static List<TableRow> top(TableSheet sheet) {
    try (var rows = sheet.rows()) {
      return rows.limit(MOST_TITLE_ROWS).toList();
    }
  }

  private static Map<String, Integer> positions(TableRow row) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < row.cells().size(); i++) {
      if (!row.cell(i).blank()) {
        positions.putIfAbsent(Spelling.plain(row.cell(i).text()), i);
      }
    }
    return positions;
  }

  private List<String> missing() {
    return table.recognisedBy().stream()
        .filter(s -> position(s) < 0)
        .map(s -> "'" + String.join("' or '", s) + "'")
        .toList();
  }

  /** Headings the layout would use but this sheet does not have, in the layout's first spelling. */
  List<String> absent() {
    List<String> absent = new ArrayList<>();
    for (Layout.Column column : table.columns()) {
      if (position(column.spellings()) < 0) {
        absent.add(column.spellings().getFirst());
      }
    }
    for (Layout.EventColumns event : table.events()) {
      List<List<String>> used = new ArrayList<>(event.others());
      used.addFirst(event.on());
      for (List<String> spellings : used) {
        if (!spellings.isEmpty() && position(spellings) < 0) {
          absent.add(spellings.getFirst());
        }
      }
    }
    return absent;
  }

  Layout.Table table() {
    return table;
  }

  long headingRow() {
    return headings.number();
  }

  int width() {
    return headings.cells().size();
  }

  /** The heading as the file spells it. */
  String heading(int position) {
    return headings.cell(position).text();
  }

  /** The column with one of these spellings, counted from 0; -1 when there is none. */
  int position(List<String> spellings) {
    for (String spelling : spellings) {
      Integer position = positions.get(Spelling.plain(spelling));
      if (position != null) {
        return position;
      }
    }
    return -1;
  }
}
