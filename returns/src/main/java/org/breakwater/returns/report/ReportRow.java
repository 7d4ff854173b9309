package org.breakwater.returns.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.NotRun;
import org.breakwater.returns.rules.Outcome;
import org.breakwater.returns.rules.Place;
import org.breakwater.returns.rules.RuleCard;

/** One line of a table of findings: one place of one finding, as text. */
final class ReportRow {

  static final List<String> HEADINGS =
      List.of(
          "Finding",
          "Rule",
          "Severity",
          "Child",
          "Worker",
          "File",
          "Line",
          "Table",
          "Row",
          "Field",
          "Value",
          "What is wrong",
          "What would mend it");

  /** Columns that hold whole numbers. */
  static final List<Integer> NUMBERS = List.of(0, 6, 8);

  private ReportRow() {}

  /** Hands over every line of an outcome; rules that were not run come first. */
  static void each(Outcome outcome, Consumer<List<String>> to) {
    notRun(outcome, to);
    int number = 0;
    for (Finding finding : outcome.findings()) {
      number++;
      for (Place place : finding.places()) {
        to.accept(row(number, finding, place));
      }
    }
  }

  /** Hands over a line for each rule that was not run. */
  static void notRun(Outcome outcome, Consumer<List<String>> to) {
    for (NotRun silent : outcome.notRun()) {
      RuleCard rule = silent.rule();
      to.accept(
          List.of(
              "",
              rule.code(),
              "Not run",
              "",
              "",
              "",
              "",
              "",
              "",
              String.join(" ", rule.fields()),
              "",
              rule.requirement(),
              silent.reason()));
    }
  }

  private static List<String> row(int number, Finding finding, Place place) {
    List<String> cells = new ArrayList<>(HEADINGS.size());
    cells.add(Integer.toString(number));
    cells.add(finding.rule().code());
    cells.add(finding.rule().severity().shown());
    cells.add(text(finding.child()));
    cells.add(text(finding.worker()));
    cells.add(place.spot().file());
    cells.add(place.line() > 0 ? Integer.toString(place.line()) : "");
    cells.add(place.spot().table());
    // people count from 1
    cells.add(place.spot().row() >= 0 ? Integer.toString(place.spot().row() + 1) : "");
    cells.add(place.field());
    cells.add(text(place.value()));
    cells.add(finding.message());
    cells.add(finding.rule().mend());
    return cells;
  }

  private static String text(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }
}
