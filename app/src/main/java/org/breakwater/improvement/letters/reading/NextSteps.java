package org.breakwater.improvement.letters.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breakwater.improvement.letters.reading.ReadLetter.Statement;
import org.breakwater.improvement.letters.text.TextLine;
import org.jspecify.annotations.Nullable;

/** Who writes the statement of action, who sends it, where to and by when. */
final class NextSteps {
  private static final Pattern PREPARE =
      Pattern.compile(
          "(?:^|(?<=[.!?] ))(?:\\d+\\. )?([^.]{2,600}?) should (?:coordinate|co-ordinate|lead)?"
              + "\\s*(?:the )?(?:prepare|preparation of|produce|write|submit)"
              + " an? (?:joint )?written statement");
  private static final Pattern SEND =
      Pattern.compile(
          "(?:^|(?<=[.!?)] )|(?<=[.!?]\\d ))(?:\\d+\\. )?([^.]{2,300}?) should (?:send|submit|return)"
              + " (?:the|this|its|a) (?:joint )?(?:written )?statement");
  private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
  private static final Pattern BY = Pattern.compile("\\b(?:by|before|no later than|on)\\b");
  private static final Pattern PRINCIPAL =
      Pattern.compile(
          "(?:We have determined that )?(.+?) is the principal authority and", Pattern.DOTALL);

  private NextSteps() {}

  static @Nullable Statement of(List<TextLine> lines) {
    StringBuilder all = new StringBuilder();
    for (TextLine line : lines) {
      if (line.text().matches("(?i)^yours (sincerely|faithfully).*")) {
        break;
      }
      boolean paragraph = line.gapBefore() && !all.isEmpty() && !Words.ended(all);
      if (paragraph && !Words.startsSmall(line.text())) {
        all.append('.');
      }
      Words.join(all, line.text());
    }
    String text = all.toString();
    Matcher prepare = PREPARE.matcher(text);
    String preparer = prepare.find() ? preparer(prepare.group(1)) : "";
    Matcher send = SEND.matcher(text);
    boolean sends = send.find();
    String lead = sends ? tidy(send.group(1)) : "";
    String after = sends ? text.substring(send.end()) : text;
    Matcher address = ADDRESS.matcher(text);
    String recipient = address.find() ? address.group() : "";
    LocalDate due = due(after);
    if (preparer.isEmpty() && lead.isEmpty() && due == null) {
      return null;
    }
    return new Statement(due, lead, preparer, recipient, page(lines));
  }

  private static @Nullable LocalDate due(String after) {
    Matcher by = BY.matcher(after);
    while (by.find()) {
      String rest = after.substring(by.end(), Math.min(after.length(), by.end() + 40));
      LocalDate date = Dates.first(rest);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static String preparer(String words) {
    Matcher principal = PRINCIPAL.matcher(words);
    return principal.matches() ? tidy(principal.group(1)) + " (principal authority)" : tidy(words);
  }

  private static String tidy(String words) {
    return words.strip().replaceAll(",$", "");
  }

  /** The page of the sentence that says who sends it; else of the section. */
  private static int page(List<TextLine> lines) {
    for (TextLine line : lines) {
      if (line.text().contains("should send")) {
        return line.page();
      }
    }
    return lines.isEmpty() ? 1 : lines.getFirst().page();
  }
}
