package org.breakwater.returns.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.NotRun;
import org.breakwater.returns.rules.Outcome;
import org.breakwater.returns.rules.RuleCard;
import org.breakwater.returns.rules.Scope;
import org.breakwater.returns.rules.Severity;
import org.breakwater.returns.rules.Spot;
import org.breakwater.returns.rules.Years;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class ReportTests {

  private static final RuleCard CLOSURE =
      new RuleCard(
          "8620",
          Severity.ERROR,
          Scope.VALUE,
          Years.from(2023),
          "A closure lies in the year.",
          "Correct it.",
          List.of("CINclosureDate"));
  private static final RuleCard WEEKEND =
      new RuleCard(
          "8870Q",
          Severity.QUERY,
          Scope.VALUE,
          Years.from(2023),
          "A target is a weekday.",
          "Check it.",
          List.of("InitialCPCtarget"));

  private static Outcome outcome() {
    Spot spot = new Spot("cin.xml", "CINdetails", 6, 41);
    Finding one =
        new Finding(
            CLOSURE,
            "<b>A1</b>",
            "Team \"Kite\"",
            "a & b",
            List.of(spot.at("CINclosureDate", "=1+1")));
    Finding two =
        new Finding(
            WEEKEND, null, null, "", List.of(spot.at("InitialCPCtarget", null), spot.at("X", "y")));
    return new Outcome(
        "CIN census 2025/26",
        List.of("cin.xml"),
        12,
        List.of(CLOSURE, WEEKEND),
        List.of(two, one),
        List.of(),
        List.of("A note."));
  }

  private static byte[] written(Report report, Outcome outcome) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report.write(outcome, out);
    return out.toByteArray();
  }

  @Test
  void csvHoldsALineForEachPlaceAndNoFormula() throws IOException {
    String csv = new String(written(new CsvReport(), outcome()), StandardCharsets.UTF_8);
    assertThat(csv.lines()).hasSize(4);
    assertThat(csv)
        .contains(
            "2,8620,Error,<b>A1</b>,\"Team \"\"Kite\"\"\",cin.xml,41,CINdetails,7,CINclosureDate,'=1+1,");
  }

  @Test
  void csvIsWhatTheLibraryWouldWriteOfTheSameRows() throws IOException {
    List<String> odd =
        List.of("", "a,b", "\"", "a\nb", "a\r", "-1", "'", " x ", "é", "李", "#", "=\"1\",2", ";");
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 70_000; i++) {
      String value = odd.get(i % odd.size());
      Spot spot = new Spot(odd.get(i / 3 % odd.size()), "CINdetails", i % 5 - 1, i % 4);
      findings.add(
          new Finding(
              i % 2 == 0 ? CLOSURE : WEEKEND,
              i % 7 == 0 ? null : value,
              value,
              i % 3 == 0 ? "" : value,
              List.of(spot.at("CINclosureDate", i % 11 == 0 ? null : value), spot.at("X", "y"))));
    }
    Outcome large =
        new Outcome(
            "CIN census",
            List.of(),
            1,
            List.of(CLOSURE),
            findings,
            List.of(new NotRun(WEEKEND, "not run: X, \"Y\"", 1)),
            List.of());
    StringWriter expected = new StringWriter();
    CsvWriter csv = CsvWriter.builder().build(expected);
    csv.writeRecord(ReportRow.HEADINGS);
    ReportRow.each(large, row -> csv.writeRecord(row.stream().map(CsvLines::harmless).toList()));
    csv.flush();
    assertThat(new String(written(new CsvReport(), large), StandardCharsets.UTF_8))
        .isEqualTo(expected.toString());
  }

  @Test
  void htmlCountsFirstEscapesAndGroupsByWorker() throws IOException {
    String html = new String(written(new HtmlReport(), outcome()), StandardCharsets.UTF_8);
    assertThat(html)
        .contains("&lt;b&gt;A1&lt;/b&gt;", "a &amp; b", "Team &quot;Kite&quot;", "No worker known")
        // a worker reads what must hold beside what this case adds
        .contains("A closure lies in the year. Here: a &amp; b.");
    assertThat(html).doesNotContain("<b>A1", "<script");
    assertThat(html.indexOf("id=\"counts\"")).isLessThan(html.indexOf("id=\"findings\""));
    // errors before queries
    assertThat(html.indexOf("id=\"r8620\"")).isLessThan(html.indexOf("id=\"r8870Q\""));
  }

  @Test
  void htmlNeverCallsAReturnCleanWhenARuleDidNotRun() throws IOException {
    Outcome silent =
        new Outcome(
            "CIN census",
            List.of(),
            1,
            List.of(CLOSURE),
            List.of(),
            List.of(new NotRun(CLOSURE, "not run: X", 1)),
            List.of());
    String html = new String(written(new HtmlReport(), silent), StandardCharsets.UTF_8);
    assertThat(html).contains("Not clean", "not run: X").doesNotContain("Clean: every rule");
  }

  @Test
  void xlsxHoldsCountsAndFindings() throws IOException {
    byte[] bytes = written(new XlsxReport(), outcome());
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<Row> rows = book.findSheet("Findings").orElseThrow().read();
      assertThat(rows).hasSize(4);
      assertThat(rows.get(3).getCellText(1)).isEqualTo("8620");
      assertThat(rows.get(3).getCellText(10)).isEqualTo("=1+1");
    }
  }

  @Test
  void anotherEndingIsRefusedInWords() {
    assertThatThrownBy(() -> Report.named(Path.of("findings.pdf")))
        .hasMessageContaining(".csv, .xlsx or .html");
  }
}
