package org.breakwater.returns.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.breakwater.returns.rules.Outcome;
import org.breakwater.returns.rules.Severity;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Findings as a workbook: counts on the first sheet, a filterable table on the second. */
final class XlsxReport implements Report {

  /** A sheet holds 1,048,576 rows, the heading among them. */
  private static final int ROWS = 1_048_575;

  @Override
  public void write(Outcome outcome, OutputStream out) throws IOException {
    Workbook book = new Workbook(out, "Breakwater", "1.0");
    counts(outcome, book.newWorksheet("Counts"));
    findings(outcome, book.newWorksheet("Findings"));
    book.finish();
  }

  private static void counts(Outcome outcome, Worksheet sheet) {
    int row = 0;
    sheet.width(0, 26);
    sheet.width(1, 12);
    sheet.width(2, 90);
    sheet.value(row, 0, outcome.ruleSet());
    sheet.style(row++, 0).bold().set();
    sheet.value(row, 0, "Files");
    sheet.value(row++, 2, String.join(", ", outcome.files()));
    row = count(sheet, row, "Children", outcome.children());
    row = count(sheet, row, "Errors", outcome.count(Severity.ERROR));
    row = count(sheet, row, "Queries", outcome.count(Severity.QUERY));
    row = count(sheet, row, "Rules not run", outcome.notRun().size());
    for (String note : outcome.notes()) {
      sheet.value(row, 0, "Note");
      sheet.value(row++, 2, note);
    }
    row++;
    sheet.value(row, 0, "Rule");
    sheet.value(row, 1, "Findings");
    sheet.value(row, 2, "What must hold");
    sheet.range(row, 0, row, 2).style().bold().set();
    row++;
    for (ByRule group : ByRule.of(outcome.findings())) {
      sheet.value(row, 0, group.rule().code() + " " + group.rule().severity().shown());
      sheet.value(row, 1, group.findings().size());
      sheet.value(row++, 2, group.rule().requirement());
    }
  }

  private static int count(Worksheet sheet, int row, String what, long count) {
    sheet.value(row, 0, what);
    sheet.value(row, 1, count);
    return row + 1;
  }

  private static void findings(Outcome outcome, Worksheet sheet) {
    int columns = ReportRow.HEADINGS.size();
    for (int c = 0; c < columns; c++) {
      sheet.value(0, c, ReportRow.HEADINGS.get(c));
    }
    sheet.range(0, 0, 0, columns - 1).style().bold().set();
    sheet.width(11, 70);
    sheet.width(12, 50);
    AtomicInteger next = new AtomicInteger(1);
    ReportRow.each(outcome, row -> row(sheet, row, next.getAndIncrement()));
    int last = Math.min(next.get() - 1, ROWS);
    sheet.setAutoFilter(0, 0, Math.max(last, 1), columns - 1);
    sheet.freezePane(0, 1);
  }

  private static void row(Worksheet sheet, List<String> cells, int row) {
    if (row == ROWS) {
      sheet.value(row, 0, "There are more findings than a sheet can hold: ask for a CSV report.");
    }
    if (row >= ROWS) {
      return;
    }
    for (int c = 0; c < cells.size(); c++) {
      String cell = cells.get(c);
      if (cell.isEmpty()) {
        continue;
      }
      if (ReportRow.NUMBERS.contains(c)) {
        sheet.value(row, c, Long.parseLong(cell));
      } else {
        sheet.value(row, c, cell);
      }
    }
  }
}
