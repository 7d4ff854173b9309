package org.breakwater.returns.ssd;

import java.util.List;
import org.breakwater.returns.rules.RuleCard;
import org.breakwater.returns.rules.Scope;
import org.breakwater.returns.rules.Severity;
import org.breakwater.returns.rules.Years;

/** What must hold of the tables. The specification gives no rule codes; these are ours. */
final class SsdRules {

  static final RuleCard COLUMN =
      card(
          "SSD1",
          Severity.ERROR,
          Scope.FORM,
          "A table has all its fields.",
          "Add the column, empty if need be.");
  static final RuleCard UNKNOWN =
      card(
          "SSD2",
          Severity.QUERY,
          Scope.FORM,
          "A table has no fields besides its own.",
          "Take the column away.");
  static final RuleCard TYPE =
      card(
          "SSD3",
          Severity.ERROR,
          Scope.VALUE,
          "A value is of its field's type.",
          "Write the value as the field's type asks.");
  static final RuleCard SIZE =
      card(
          "SSD4",
          Severity.ERROR,
          Scope.VALUE,
          "A text is no longer than its field.",
          "Shorten the text; a database built to the specification would refuse or cut it.");
  static final RuleCard REQUIRED =
      card(
          "SSD5",
          Severity.ERROR,
          Scope.VALUE,
          "A key, and a field that must be filled, is filled.",
          "Fill it in.");
  static final RuleCard UNIQUE =
      card(
          "SSD6",
          Severity.ERROR,
          Scope.WHOLE_RETURN,
          "A key stands in one row of its table.",
          "Take away the row that stands twice, or give one of them a key of its own.");
  static final RuleCard POINTS =
      card(
          "SSD7",
          Severity.ERROR,
          Scope.WHOLE_RETURN,
          "What points at another table points at a row that is there.",
          "Add the row it points at, or correct the id.");
  static final RuleCard DAMAGED =
      card(
          "SSD8",
          Severity.ERROR,
          Scope.FORM,
          "A row can be taken apart.",
          "Look for a quotation mark that is not closed.");

  static final List<RuleCard> ALL =
      List.of(COLUMN, UNKNOWN, TYPE, SIZE, REQUIRED, UNIQUE, POINTS, DAMAGED);

  private SsdRules() {}

  private static RuleCard card(
      String code, Severity severity, Scope scope, String requirement, String mend) {
    return new RuleCard(
        code, severity, scope, Years.from(2024), requirement, mend, List.of("every field"));
  }
}
