package org.breakwater.returns.tables;

/**
 * One cell as the file holds it.
 *
 * @param kind what the file says the cell is
 * @param text the text; for a number its plain decimal form; for a formula its cached result or its
 *     text, which is never to be believed; for an error the code such as {@code #N/A}; empty when
 *     blank
 */
public record TableCell(Kind kind, String text) {

  /** The cell that is not there. */
  public static final TableCell BLANK = new TableCell(Kind.BLANK, "");

  /** What a cell is. */
  public enum Kind {
    /** Nothing, or only spaces. */
    BLANK,
    /** Text, with the spaces around it removed. */
    TEXT,
    /** A number; in a workbook a date is a number too (days since the workbook's first day). */
    NUMBER,
    /**
     * A formula, or text that a spreadsheet would run as one. Its value was worked out by somebody
     * else's program and may differ on another machine.
     */
    FORMULA,
    /** A spreadsheet error such as {@code #N/A}. */
    ERROR
  }

  /** A text cell; blank when only spaces; a formula when a spreadsheet would run it as one. */
  static TableCell text(String raw) {
    String text = raw.strip();
    if (text.isEmpty()) {
      return BLANK;
    }
    char first = text.charAt(0);
    return new TableCell(first == '=' || first == '@' ? Kind.FORMULA : Kind.TEXT, text);
  }

  /** Whether the cell holds nothing. */
  public boolean blank() {
    return kind == Kind.BLANK;
  }
}
