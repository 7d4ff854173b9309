package org.breakwater.returns.cin;

import java.util.List;
import org.breakwater.returns.rules.RuleCard;
import org.breakwater.returns.rules.Scope;
import org.breakwater.returns.rules.Severity;
import org.breakwater.returns.rules.Years;

/**
 * What the reader itself says of a file that is not written by the form. The codes are ours: the
 * collection has a schema here, not rules. A return the reader and the rules say nothing of also
 * passes the schema.
 */
public final class CinFormRules {

  static final RuleCard UNKNOWN =
      card(
          "FORM1",
          "Only elements and attributes of the form are in the file.",
          "Take it out, or correct its name.");
  static final RuleCard ORDER =
      card("FORM2", "Elements come in the order of the form.", "Move the element to its place.");
  static final RuleCard MISSING =
      card("FORM3", "Every element the form asks for is there.", "Add the element.");
  static final RuleCard REPEATED =
      card(
          "FORM4",
          "An element that may come once comes once.",
          "Take out the one that is wrong; the first was read.");
  static final RuleCard VALUE =
      card(
          "FORM5",
          "A value is of the kind, and from the list, of its element, and is not empty.",
          "Correct the value, or leave the element out.");
  static final RuleCard STRAY =
      card("FORM6", "There is no text between elements.", "Take out the stray text.");
  static final RuleCard YEAR =
      card(
          "FORM7",
          "An element belongs to the form of the return's year.",
          "Use the form of the year, or correct the year in the header.");

  private CinFormRules() {}

  private static RuleCard card(String code, String requirement, String mend) {
    return new RuleCard(
        code,
        Severity.ERROR,
        Scope.FORM,
        Years.from(CinForm.FIRST),
        requirement,
        mend,
        List.of("Message"));
  }

  /** Every one of them. */
  public static List<RuleCard> cards() {
    return List.of(UNKNOWN, ORDER, MISSING, REPEATED, VALUE, STRAY, YEAR);
  }
}
