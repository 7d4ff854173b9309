package org.breakwater.improvement.letters.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.breakwater.improvement.letters.reading.Headings.Section;
import org.breakwater.improvement.letters.text.LetterText;
import org.breakwater.improvement.letters.text.TextLine;

/** Cuts a letter at its headings. */
final class Segments {
  private final LetterText letter;
  private final double margin;
  private final double bodySize;

  private Segments(LetterText letter) {
    this.letter = letter;
    margin = margin(letter);
    bodySize = bodySize(letter);
  }

  static List<Segment> of(LetterText letter) {
    return new Segments(letter).cut();
  }

  /** The place where the lines of plain paragraphs begin. */
  static double margin(LetterText letter) {
    Map<Long, Integer> lefts = new TreeMap<>();
    for (TextLine line : letter.lines()) {
      lefts.merge(Math.round(line.left()), 1, Integer::sum);
    }
    int enough = Math.max(3, letter.lines().size() / 20);
    return lefts.entrySet().stream()
        .filter(entry -> entry.getValue() >= enough)
        .mapToDouble(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  private static double bodySize(LetterText letter) {
    Map<Long, Integer> sizes = new TreeMap<>();
    for (TextLine line : letter.lines()) {
      sizes.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum);
    }
    return sizes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey() / 2.0)
        .orElse(12.0);
  }

  private List<Segment> cut() {
    List<Segment> result = new ArrayList<>();
    List<TextLine> lines = letter.lines();
    Segment head = new Segment(Section.CONTEXT, "", 0, 1, List.of());
    List<TextLine> body = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      Section section = headingOf(i);
      if (section == null) {
        body.add(line);
        continue;
      }
      result.add(head.with(body));
      body = new ArrayList<>();
      StringBuilder words = new StringBuilder(line.text());
      // a heading of two lines
      while (section == Section.OTHER
          && i + 1 < lines.size()
          && headingOf(i + 1) == Section.OTHER
          && !lines.get(i + 1).gapBefore()
          && !lines.get(i + 1).pageTop()) {
        words.append(' ').append(lines.get(++i).text());
      }
      head = new Segment(section, words.toString(), line.left(), line.page(), List.of());
    }
    result.add(head.with(body));
    return result;
  }

  private @org.jspecify.annotations.Nullable Section headingOf(int index) {
    TextLine line = letter.lines().get(index);
    if (line.marked() || line.text().length() > 110 || line.text().isEmpty()) {
      return null;
    }
    Section section = Headings.of(line.text());
    boolean strong = line.bold() || line.size() > bodySize * 1.1;
    if (letter.styled()) {
      if (strong && line.left() < margin + 40) {
        return section;
      }
      // a heading whose face was lost: only if it stands alone and is known
      return section != Section.OTHER && alone(index) && section != Section.CONTEXT
          ? section
          : null;
    }
    if (section != Section.OTHER) {
      return alone(index) || line.bold() || afterASentence(index) ? section : null;
    }
    return line.bold() || alone(index) && looksLikeTitle(line.text()) ? section : null;
  }

  /** Whether a gap stands above the line, and below it a gap or an item of a list. */
  private boolean alone(int index) {
    List<TextLine> lines = letter.lines();
    TextLine line = lines.get(index);
    boolean above = line.gapBefore() || line.pageTop();
    if (index + 1 == lines.size()) {
      return above;
    }
    TextLine next = lines.get(index + 1);
    return above && (next.gapBefore() || next.marked() || next.pageTop());
  }

  /**
   * Text copied from a page has no empty lines: a known heading with a capital, after the end of a
   * sentence and before the beginning of another, is one all the same.
   */
  private boolean afterASentence(int index) {
    List<TextLine> lines = letter.lines();
    String words = lines.get(index).text();
    if (index == 0 || words.length() > 60 || !Character.isUpperCase(words.charAt(0))) {
      return false;
    }
    String before = lines.get(index - 1).text();
    boolean next =
        index + 1 == lines.size()
            || lines.get(index + 1).marked()
            || !Words.startsSmall(lines.get(index + 1).text());
    return next && (Words.ended(before) || before.length() < 40);
  }

  private static boolean looksLikeTitle(String words) {
    return words.length() < 70
        && Character.isUpperCase(words.charAt(0))
        && !words.matches(".*[.,;:]$")
        && words.split(" ").length <= 10;
  }
}
