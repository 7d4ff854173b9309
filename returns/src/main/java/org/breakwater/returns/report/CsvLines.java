package org.breakwater.returns.report;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.Place;
import org.breakwater.returns.rules.RuleCard;
import org.breakwater.returns.rules.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a CSV report. What a rule says is the same in each of its findings, so it is written
 * down once and then copied: a large return has millions of lines, and most of a line is that.
 */
final class CsvLines {

  private final Map<RuleCard, Said> said;
  private final StringBuilder text;
  private @Nullable Spot last;
  private String file = "";
  private String table = "";

  /** What stands in a line before and after the values of a finding that adds no detail. */
  private record Said(String before, String after) {}

  private CsvLines(Map<RuleCard, Said> said, int size) {
    this.said = said;
    this.text = new StringBuilder(size);
  }

  /** None yet; what the rules say is worked out now. */
  static CsvLines of(List<RuleCard> rules) {
    // a rule is told by being the same object: its text is long to compare
    Map<RuleCard, Said> said = new IdentityHashMap<>();
    rules.forEach(rule -> said.put(rule, said(rule)));
    return new CsvLines(said, 1 << 12);
  }

  /** None yet, for a thread of its own, with what the rules say. */
  CsvLines fresh() {
    return new CsvLines(said, 1 << 18);
  }

  String text() {
    return text.toString();
  }

  /** A line of cells. */
  void line(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      cell(cells.get(i));
    }
    text.append("\r\n");
  }

  /** The lines of a finding, one for each place, in the order of {@link ReportRow#HEADINGS}. */
  void finding(int number, Finding finding) {
    Said known = said.get(finding.rule());
    Said rule = known == null ? said(finding.rule()) : known;
    String after =
        finding.detail().isEmpty() ? rule.after() : after(finding.message(), finding.rule());
    String child = finding.child();
    String worker = finding.worker();
    for (Place place : finding.places()) {
      text.append(number).append(rule.before());
      next(child);
      next(worker);
      Spot spot = place.spot();
      where(spot);
      text.append(file).append(',');
      if (place.line() > 0) {
        text.append(place.line());
      }
      text.append(table).append(',');
      if (spot.row() >= 0) {
        text.append(spot.row() + 1);
      }
      next(place.field());
      next(place.value());
      text.append(after);
    }
  }

  /** File and table are those of the line before, most often, and then need no second look. */
  private void where(Spot spot) {
    if (last == null || !last.file().equals(spot.file()) || !last.table().equals(spot.table())) {
      CsvLines cells = new CsvLines(Map.of(), 64);
      cells.next(spot.file());
      file = cells.text();
      cells.text.setLength(0);
      cells.next(spot.table());
      table = cells.text();
    }
    last = spot;
  }

  private static Said said(RuleCard rule) {
    CsvLines before = new CsvLines(Map.of(), 64);
    before.next(rule.code());
    before.next(rule.severity().shown());
    return new Said(before.text(), after(rule.requirement(), rule));
  }

  private static String after(String message, RuleCard rule) {
    CsvLines after = new CsvLines(Map.of(), 512);
    after.next(message);
    after.next(rule.mend());
    return after.text.append("\r\n").toString();
  }

  private void next(@Nullable String value) {
    text.append(',');
    if (value != null) {
      cell(value);
    }
  }

  private void cell(String value) {
    boolean quoted = false;
    for (int i = 0; i < value.length() && !quoted; i++) {
      char c = value.charAt(i);
      quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
    }
    if (quoted) {
      text.append('"').append(harmless(value).replace("\"", "\"\"")).append('"');
    } else {
      text.append(harmless(value));
    }
  }

  /** A value that a spreadsheet would run gets an apostrophe before it. */
  static String harmless(String value) {
    return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
