package org.breakwater.returns.extracts;

/** A value from a file made safe to print on a terminal, in a log or in another spreadsheet. */
final class Shown {

  private static final int LONGEST = 40;

  private Shown() {}

  static String safely(String value) {
    StringBuilder out = new StringBuilder();
    value
        .codePoints()
        .limit(LONGEST)
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .forEach(out::appendCodePoint);
    if (value.codePointCount(0, value.length()) > LONGEST) {
      out.append('…');
    }
    if (!out.isEmpty() && "=+-@".indexOf(out.charAt(0)) >= 0) {
      out.insert(0, '\'');
    }
    return out.toString();
  }
}
