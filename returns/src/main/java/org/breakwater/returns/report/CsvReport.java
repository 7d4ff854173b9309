package org.breakwater.returns.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.breakwater.returns.rules.Outcome;

/**
 * Findings as CSV in UTF-8, a line for each place, with a heading line. A value that a spreadsheet
 * would run as a formula gets an apostrophe before it.
 */
final class CsvReport implements Report {

  @Override
  public void write(Outcome outcome, OutputStream out) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      csv.writeRecord(ReportRow.HEADINGS);
      ReportRow.each(
          outcome, row -> csv.writeRecord(row.stream().map(CsvReport::harmless).toList()));
      csv.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  static String harmless(String value) {
    return !value.isEmpty() && List.of('=', '+', '-', '@', '\t', '\r').contains(value.charAt(0))
        ? "'" + value
        : value;
  }
}
