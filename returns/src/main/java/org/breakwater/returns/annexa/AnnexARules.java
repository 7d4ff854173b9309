package org.breakwater.returns.annexa;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.Place;
import org.breakwater.returns.rules.RuleCard;
import org.breakwater.returns.rules.Scope;
import org.breakwater.returns.rules.Severity;
import org.breakwater.returns.rules.Spot;
import org.breakwater.returns.rules.Years;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of the lists. Ofsted publishes no rules with codes; these are ours: what the form
 * says of columns and codes, and dates that cannot be true.
 */
final class AnnexARules {

  private static final Years ALWAYS = Years.from(2018);

  static final RuleCard LIST =
      card(
          "AA01",
          Severity.QUERY,
          Scope.WHOLE_RETURN,
          "Each of the eleven lists is there.",
          "Add the sheet with its headings, even when it has no rows.");
  static final RuleCard COLUMN =
      card(
          "AA02",
          Severity.ERROR,
          Scope.FORM,
          "A list has all its columns.",
          "Add the column, with its heading spelt as on the form.");
  static final RuleCard REQUIRED =
      card(
          "AA03",
          Severity.ERROR,
          Scope.VALUE,
          "A value that every row must have is there.",
          "Fill it in at source and draw the list again.");
  static final RuleCard DATE =
      card(
          "AA04",
          Severity.ERROR,
          Scope.VALUE,
          "A date is a date.",
          "Write day, month and year, such as 04/06/2026.");
  static final RuleCard CODE =
      card(
          "AA05",
          Severity.ERROR,
          Scope.VALUE,
          "A coded value is one of the column's codes.",
          "Choose one of the codes the form gives for the column.");
  static final RuleCard WHOLE =
      card(
          "AA06",
          Severity.ERROR,
          Scope.VALUE,
          "A number is a whole number, not below nought.",
          "Write the number in digits.");
  static final RuleCard WORKED_OUT =
      card(
          "AA07",
          Severity.ERROR,
          Scope.VALUE,
          "A cell holds a value, not a formula or its error.",
          "Copy the column and paste it back as values.");
  static final RuleCard UNKNOWN =
      card(
          "AA08",
          Severity.QUERY,
          Scope.FORM,
          "A list has no columns besides its own.",
          "Take the column away; whoever reads the list will not expect it.");
  static final RuleCard ORDER =
      card(
          "AA09",
          Severity.ERROR,
          Scope.ROW,
          "What ends does not end before it begins.",
          "Correct one of the two dates at source.");
  static final RuleCard BIRTH =
      card(
          "AA10",
          Severity.QUERY,
          Scope.ROW,
          "Nothing happened long before the child was born.",
          "Correct the date of birth or the other date at source.");
  static final RuleCard TWICE =
      card(
          "AA11",
          Severity.QUERY,
          Scope.GROUP,
          "No row of a list stands there twice.",
          "Take one of the two away.");

  static final List<RuleCard> ALL =
      List.of(LIST, COLUMN, REQUIRED, DATE, CODE, WHOLE, WORKED_OUT, UNKNOWN, ORDER, BIRTH, TWICE);

  /** By list: a date, and the date that must not come before it. */
  private static final Map<Integer, List<List<String>>> ORDERED =
      Map.of(
          2, List.of(List.of("Assessment start date", "Assessment completion date")),
          4,
              List.of(
                  List.of(
                      "Continuous Assessment Start Date",
                      "Continuous Assessment Date of Authorisation")),
          5,
              List.of(
                  List.of(
                      "Strategy discussion initiating Section 47 Enquiry Start Date",
                      "Date of Initial Child Protection Conference")),
          6, List.of(List.of("CIN Start Date", "CIN Closure Date")),
          7, List.of(List.of("Child Protection Plan Start Date", "Child Protection Plan End Date")),
          8,
              List.of(
                  List.of("Date Started to be Looked After", "Date Ceased to be Looked After"),
                  List.of("Date Started to be Looked After", "Start date of current legal status"),
                  List.of(
                      "Date Started to be Looked After", "Start Date of Most Recent Placement")),
          10,
              List.of(
                  List.of(
                      "Date the Child Entered Care",
                      "Date of Decision that Child Should be Placed for Adoption"),
                  List.of("Date Placed for Adoption", "Date of Adoption Order")),
          11,
              List.of(
                  List.of("Date Stage 1 started", "Date Stage 1 ended"),
                  List.of("Date Stage 2 started", "Date Stage 2 ended")));

  private final Consumer<Finding> sink;
  private final Map<Integer, Set<List<@Nullable AnnexAValue>>> seen = new java.util.HashMap<>();

  AnnexARules(Consumer<Finding> sink) {
    this.sink = sink;
  }

  private static RuleCard card(
      String code, Severity severity, Scope scope, String requirement, String mend) {
    return new RuleCard(code, severity, scope, ALWAYS, requirement, mend, List.of());
  }

  void form(RuleCard rule, Spot spot, String column, String detail) {
    sink.accept(new Finding(rule, null, null, detail, List.of(spot.at(column, null))));
  }

  void value(RuleCard rule, AnnexARow row, String column, String detail) {
    flag(rule, row, detail, row.at(column));
  }

  private void flag(RuleCard rule, AnnexARow row, String detail, Place... places) {
    sink.accept(new Finding(rule, row.id(), row.worker(), detail, List.of(places)));
  }

  /** What several values of a row, or several rows, say together. */
  void see(AnnexARow row) {
    for (AnnexAForm.Column column : AnnexAForm.columns(row.list())) {
      if (column.required() && row.value(column.name()) == null) {
        value(REQUIRED, row, column.name(), "");
      }
      LocalDate born = row.day("Date of Birth");
      LocalDate day = row.day(column.name());
      if (born != null && day != null && day.isBefore(born.minusDays(300))) {
        flag(BIRTH, row, "", row.at(column.name()), row.at("Date of Birth"));
      }
    }
    for (List<String> pair : ORDERED.getOrDefault(row.list(), List.of())) {
      LocalDate first = row.day(pair.get(0));
      LocalDate second = row.day(pair.get(1));
      if (first != null && second != null && second.isBefore(first)) {
        flag(ORDER, row, "", row.at(pair.get(1)), row.at(pair.get(0)));
      }
    }
    if (!seen.computeIfAbsent(row.list(), list -> new HashSet<>()).add(row.values())) {
      flag(TWICE, row, "", row.at(AnnexAForm.columns(row.list()).getFirst().name()));
    }
  }
}
