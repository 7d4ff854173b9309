package org.breakwater.improvement.letters.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/** The headings that inspection letters use. A heading must be the whole line. */
final class Headings {
  private static final Pattern STRENGTHS =
      Pattern.compile(
          "(key |main |identified )?(areas? of )?(key )?strengths?( identified| of the partnership"
              + "| and good practice)?|what (is working|works) well");
  private static final Pattern IMPROVEMENTS =
      Pattern.compile(
          "(key |main )?areas? (for|requiring|that require|in need of|of) (further )?"
              + "(improvement|development)s?|what needs to improve( .{1,60})?"
              + "|improvements? (needed|required)");
  private static final Pattern PRIORITY =
      Pattern.compile("(key )?areas? for priority actions?|priority actions?( areas?)?");
  private static final Pattern CASE =
      Pattern.compile(
          "((case|practice) (study|studies|example)( \\d+)?\\b.{0,90})"
              + "|(.{2,60}: ?(areas? (of|for) )?(highly )?effective practice)"
              + "|(.{2,60}: ?areas? for (improvement|priority action).{0,30})");
  private static final Pattern CONTEXT = Pattern.compile("context|background|introduction");
  private static final Pattern HEADLINE = Pattern.compile("headline findings|summary of findings");
  private static final Pattern MAIN = Pattern.compile("(main|detailed) findings");
  private static final Pattern NEXT = Pattern.compile("next steps?|what happens next");

  private Headings() {}

  /** What a heading begins. */
  enum Section {
    STRENGTHS,
    IMPROVEMENTS,
    PRIORITY,
    CASE,
    CONTEXT,
    HEADLINE,
    MAIN,
    NEXT,
    /** A line that looks like a heading and is none that is known. */
    OTHER;

    String words() {
      return switch (this) {
        case STRENGTHS -> "strengths";
        case IMPROVEMENTS -> "areas for improvement";
        case PRIORITY -> "areas for priority action";
        default -> name().toLowerCase(Locale.ROOT);
      };
    }
  }

  static Section of(String line) {
    String words = plain(line);
    if (STRENGTHS.matcher(words).matches()) {
      return Section.STRENGTHS;
    }
    if (PRIORITY.matcher(words).matches()) {
      return Section.PRIORITY;
    }
    if (IMPROVEMENTS.matcher(words).matches()) {
      return Section.IMPROVEMENTS;
    }
    if (CASE.matcher(words).matches()) {
      return Section.CASE;
    }
    if (CONTEXT.matcher(words).matches()) {
      return Section.CONTEXT;
    }
    if (HEADLINE.matcher(words).matches()) {
      return Section.HEADLINE;
    }
    if (MAIN.matcher(words).matches()) {
      return Section.MAIN;
    }
    return NEXT.matcher(words).matches() ? Section.NEXT : Section.OTHER;
  }

  /** Lower case, one space, without a leading number, brackets of a plural, and closing signs. */
  private static String plain(String line) {
    return line.toLowerCase(Locale.ROOT)
        .replaceAll("^[\\d.()]+\\s+", "")
        .replace("(s)", "s")
        .replaceAll("\\s+", " ")
        .replaceAll("[?:.*–-]+\\s*$", "")
        .strip();
  }
}
