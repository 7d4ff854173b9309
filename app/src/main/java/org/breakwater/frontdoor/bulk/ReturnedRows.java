package org.breakwater.frontdoor.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakwater.frontdoor.bulk.columns.Cells;
import org.breakwater.frontdoor.bulk.columns.Column;
import org.breakwater.frontdoor.bulk.columns.Headings;

/**
 * Files that go back to a force, to be opened in a spreadsheet: no cell in them runs. Begins with a
 * byte order mark, by which Excel knows the encoding.
 */
final class ReturnedRows {
  private ReturnedRows() {}

  /**
   * The rows as they came, and at the end why each was returned; can be corrected and sent again.
   */
  static void write(Writer out, List<String> headings, List<BulkFile.Told> rows)
      throws IOException {
    out.write('\ufeff');
    CsvWriter csv = CsvWriter.builder().build(out);
    // headings of an earlier return are left out, so that the file does not grow at every round
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      if (!List.of(Headings.LINE, Headings.REASON).contains(headings.get(i))) {
        kept.add(i);
      }
    }
    List<String> first = new ArrayList<>(kept.stream().map(headings::get).toList());
    first.addAll(List.of(Headings.LINE, Headings.REASON));
    csv.writeRecord(first.stream().map(Cells::guarded).toList());
    for (BulkFile.Told row : rows) {
      List<String> cells = new ArrayList<>();
      for (int i : kept) {
        cells.add(i < row.cells().size() ? row.cells().get(i) : "");
      }
      cells.add(Integer.toString(row.line()));
      List<String> astray =
          row.cells().size() <= headings.size()
              ? List.of()
              : row.cells().subList(headings.size(), row.cells().size());
      cells.add(
          String.join(". ", row.reasons())
              + (astray.isEmpty()
                  ? ""
                  : ". Values under no heading: " + String.join(" | ", astray)));
      csv.writeRecord(cells.stream().map(Cells::guarded).toList());
    }
    csv.flush();
  }

  /** Every column, and one invented notice to overwrite. */
  static void template(Writer out) throws IOException {
    out.write('\ufeff');
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(Arrays.stream(Column.values()).map(Column::heading).toList());
    csv.writeRecord(
        Arrays.stream(Column.values()).map(Column::example).map(Cells::guarded).toList());
    csv.flush();
  }
}
