package org.breakwater.returns.rules;

/** How far a rule looks before it can speak. */
public enum Scope {
  /** The way the file itself is written: elements, order, types. */
  FORM("how the file is written"),
  /** One value. */
  VALUE("one value"),
  /** Several values of one row. */
  ROW("one row"),
  /** Several rows of one table. */
  GROUP("rows of one table together"),
  /** Rows of several tables of one child. */
  CHILD("several tables of one child"),
  /** Every child of the return. */
  WHOLE_RETURN("the whole return");

  private final String shown;

  Scope(String shown) {
    this.shown = shown;
  }

  /** As a reader sees it. */
  public String shown() {
    return shown;
  }
}
