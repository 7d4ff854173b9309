package org.breakwater.returns.extracts;

/** Why a row was returned, or a value set aside. The code is stable: people quote it. */
public enum RowFault {
  /** A value that must be there is not. */
  MISSING("ROW-01"),
  /** A date that cannot be read as one. */
  BAD_DATE("ROW-02"),
  /** A date that cannot be true: in the future, before 1900, before birth. */
  IMPOSSIBLE_DATE("ROW-03"),
  /** An end before its start. */
  ENDS_BEFORE_START("ROW-04"),
  /** An agency id in a form that cannot be one. */
  BAD_ID("ROW-05"),
  /** A formula where a value is needed. */
  FORMULA("ROW-06"),
  /** More or fewer columns than the headings. */
  RAGGED("ROW-07"),
  /** A row that cannot be taken apart. */
  DAMAGED("ROW-08"),
  /** The row speaks of a person whom the table of people does not hold. */
  NO_SUCH_PERSON("ROW-09"),
  /** The row says the case is closed but gives no closing date. */
  CLOSED_WITHOUT_DATE("ROW-10"),
  /** A spreadsheet error such as {@code #N/A}; the value is set aside. */
  ERROR_VALUE("ROW-11"),
  /** A code in none of the mapping's lists; the value is set aside. */
  UNKNOWN_CODE("ROW-12"),
  /** An identifier in the wrong form; the value is set aside. */
  BAD_IDENTIFIER("ROW-13"),
  /** An earlier episode has no end although a later one began; its end was taken from the later. */
  OPEN_BEFORE_NEXT("ROW-14");

  private final String code;

  RowFault(String code) {
    this.code = code;
  }

  /** The stable code, such as {@code ROW-02}. */
  public String code() {
    return code;
  }
}
