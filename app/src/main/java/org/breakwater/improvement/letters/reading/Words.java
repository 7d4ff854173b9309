package org.breakwater.improvement.letters.reading;

import java.util.regex.Pattern;

/** Joins printed lines to sentences. */
final class Words {
  private static final Pattern BROKEN = Pattern.compile(".*[\\p{L}\\d]-$", Pattern.DOTALL);
  private static final Pattern HANGING = Pattern.compile("^(and|or|to)\\b.*");

  private Words() {}

  /** A word broken at a hyphen keeps the hyphen and loses the space: {@code multi-agency}. */
  static void join(StringBuilder text, String line) {
    if (!text.isEmpty() && !line.isEmpty()) {
      boolean broken = BROKEN.matcher(tail(text)).matches() && !HANGING.matcher(line).matches();
      if (!broken) {
        text.append(' ');
      }
    }
    text.append(line);
  }

  private static String tail(StringBuilder text) {
    return text.substring(Math.max(0, text.length() - 3));
  }

  /** Whether a sentence is over: a full stop, question or exclamation mark, quotes aside. */
  static boolean ended(CharSequence text) {
    int last = text.length() - 1;
    while (last >= 0 && "\u201d\u2019'\")]0123456789 ".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && ".?!".indexOf(text.charAt(last)) >= 0;
  }

  static boolean startsSmall(String line) {
    return !line.isEmpty() && Character.isLowerCase(line.charAt(0));
  }

  static int count(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
