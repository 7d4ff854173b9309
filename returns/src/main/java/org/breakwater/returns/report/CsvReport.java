package org.breakwater.returns.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.Outcome;

/**
 * Findings as CSV in UTF-8, a line for each place, with a heading line. A value that a spreadsheet
 * would run as a formula gets an apostrophe before it.
 */
final class CsvReport implements Report {

  /** Findings that one processor turns into text at a time, and how often that before writing. */
  private static final int PART = 2_000;

  private static final int WAVE = 32;

  @Override
  public void write(Outcome outcome, OutputStream out) throws IOException {
    CsvLines head = CsvLines.of(outcome.rules());
    head.line(ReportRow.HEADINGS);
    ReportRow.notRun(outcome, head::line);
    out.write(bytes(head));
    List<Finding> findings = outcome.findings();
    int parts = (findings.size() + PART - 1) / PART;
    for (int from = 0; from < parts; from += WAVE) {
      List<byte[]> wave =
          IntStream.range(from, Math.min(parts, from + WAVE))
              .parallel()
              .mapToObj(part -> part(head.fresh(), findings, part * PART))
              .toList();
      for (byte[] part : wave) {
        out.write(part);
      }
    }
    out.flush();
  }

  private static byte[] part(CsvLines lines, List<Finding> findings, int from) {
    int to = Math.min(findings.size(), from + PART);
    for (int i = from; i < to; i++) {
      lines.finding(i + 1, findings.get(i));
    }
    return bytes(lines);
  }

  private static byte[] bytes(CsvLines lines) {
    return lines.text().getBytes(StandardCharsets.UTF_8);
  }
}
