package org.breakwater.improvement.letters.command;

import org.breakwater.improvement.letters.reading.ReadLetter;
import org.breakwater.improvement.letters.reading.ReadLetter.Finding;
import org.breakwater.improvement.letters.reading.ReadLetter.Kind;
import org.breakwater.improvement.letters.reading.ReadLetter.Layout;
import org.breakwater.improvement.letters.text.LetterText;

/** A letter in words, for a terminal. */
final class LetterSummary {
  private LetterSummary() {}

  static String of(String file, LetterText text, ReadLetter letter) {
    StringBuilder words = new StringBuilder();
    words.append("%s: %s (%s)%n".formatted(file, letter.title(), letter.layout().words()));
    words.append(
        "  area %s, letter of %s, inspected %s to %s, theme %s%n"
            .formatted(
                letter.area(),
                letter.dated(),
                letter.fieldworkFrom(),
                letter.fieldworkTo(),
                letter.theme()));
    words.append(
        "  by %s; to %d people%n"
            .formatted(String.join(", ", letter.inspectorates()), letter.addressees().size()));
    for (Kind kind : Kind.values()) {
      long count = letter.findings().stream().filter(f -> f.kind() == kind).count();
      words.append("  %s: %d%n".formatted(kind, count));
      for (Finding f : letter.findings()) {
        if (f.kind() == kind) {
          words.append("    %2d  page %d  %s%n".formatted(f.number(), f.page(), f.text()));
        }
      }
    }
    letter
        .caseStudies()
        .forEach(study ->
            words.append("  case study, page %d: %s%n".formatted(study.page(), study.heading())));
    ReadLetter.Statement statement = letter.statement();
    if (statement != null) {
      words.append(
          "  statement of action: prepared by %s, sent by %s to %s by %s%n"
              .formatted(
                  statement.preparedBy(),
                  statement.lead(),
                  statement.recipient(),
                  statement.due()));
    }
    letter.doubts().forEach(doubt -> words.append("  ! ").append(doubt).append('\n'));
    if (letter.layout() == Layout.UNKNOWN) {
      for (int page = 1; page <= text.pages(); page++) {
        words.append("  --- page %d%n%s%n".formatted(page, text.page(page)));
      }
    }
    return words.toString();
  }
}
