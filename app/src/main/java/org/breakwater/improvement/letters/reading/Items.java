package org.breakwater.improvement.letters.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.breakwater.improvement.letters.text.LetterText;
import org.breakwater.improvement.letters.text.Marks;
import org.breakwater.improvement.letters.text.TextLine;
import org.jspecify.annotations.Nullable;

/** Cuts the lines under one heading into the items of its list. */
final class Items {
  /** Points by which two bullets of one list may stand apart. */
  private static final double SAME_PLACE = 7;

  private final boolean positioned;
  private final double markLeft;
  private final List<Item> items = new ArrayList<>();
  private @Nullable Item current;
  private final StringBuilder leadIn = new StringBuilder();
  private int stray;

  private Items(boolean positioned, double markLeft) {
    this.positioned = positioned;
    this.markLeft = markLeft;
  }

  /** One item while its lines are gathered. */
  static final class Item {
    final TextLine first;
    final StringBuilder text = new StringBuilder();
    final StringBuilder printed = new StringBuilder();
    int pageEnd;

    Item(TextLine first) {
      this.first = first;
      pageEnd = first.page();
      add(first);
    }

    void add(TextLine line) {
      Words.join(text, line.text());
      Words.join(printed, line.printed());
      pageEnd = line.page();
    }

    /** A point below a point stays within it, on a line of its own. */
    void addPoint(TextLine line) {
      String sign = line.mark().matches("[-–—]") ? " " + line.mark() + " " : "\n\u2022 ";
      text.append(sign).append(line.text());
      printed.append(sign).append(line.printed());
      pageEnd = line.page();
    }
  }

  /**
   * @param stray how many words stand between the items and belong to none
   * @param leadIn the words before the first item, when they end in a colon
   * @param marked whether the list has bullets or numbers; otherwise each paragraph is an item
   */
  record Found(List<Item> items, String leadIn, int stray, boolean marked) {}

  static boolean hasMarks(List<TextLine> lines) {
    return lines.stream().anyMatch(TextLine::marked) || numbered(lines) >= 2;
  }

  static Found of(LetterText letter, List<TextLine> given) {
    List<TextLine> lines = given;
    if (lines.stream().noneMatch(TextLine::marked)) {
      if (numbered(lines) < 2) {
        return new Found(paragraphs(lines), "", 0, false);
      }
      lines = lines.stream().map(Items::withNumber).toList();
    }
    Items reader = new Items(letter.positioned(), usualMark(lines));
    lines.forEach(reader::take);
    String leadIn = reader.leadIn.toString();
    return new Found(reader.items, leadIn.endsWith(":") ? leadIn : "", reader.stray, true);
  }

  private void take(TextLine line) {
    Item item = current;
    if (line.marked() && (item == null || line.left() < markLeft + SAME_PLACE)) {
      current = new Item(line);
      items.add(current);
    } else if (item == null) {
      // words that lead in to the list are no finding
      Words.join(leadIn, line.text());
      stray += leadIn.length() > 300 ? Words.count(line.text()) : 0;
    } else if (line.marked()) {
      item.addPoint(line);
    } else if (belongs(line, item)) {
      item.add(line);
    } else {
      stray += Words.count(line.text());
    }
  }

  private boolean belongs(TextLine line, Item item) {
    boolean open = !Words.ended(item.text) || Words.startsSmall(line.text());
    if (positioned && line.left() >= item.first.textLeft() - 8) {
      return true;
    }
    return open || !line.gapBefore() && !line.pageTop();
  }

  private static double usualMark(List<TextLine> lines) {
    Map<Long, Integer> places = new TreeMap<>();
    for (TextLine line : lines) {
      if (line.marked()) {
        places.merge(Math.round(line.left()), 1, Integer::sum);
      }
    }
    int most = places.values().stream().max(Integer::compare).orElse(0);
    return places.entrySet().stream()
        .filter(entry -> entry.getValue() * 3 >= most)
        .mapToDouble(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  /** How many lines carry the numbers 1, 2, 3 … in turn. */
  private static int numbered(List<TextLine> lines) {
    int next = 0;
    for (TextLine line : lines) {
      int end = Marks.number(line.text());
      if (end > 0 && line.text().substring(0, end).replaceAll("\\D", "").equals("" + (next + 1))) {
        next++;
      }
    }
    return next;
  }

  private static TextLine withNumber(TextLine line) {
    int end = Marks.number(line.text());
    return end == 0 || !Character.isDigit(line.text().charAt(0))
        ? line
        : line.withMark(
            line.text().substring(0, end).strip(),
            line.printed().substring(Math.min(end, line.printed().length())),
            line.text().substring(end));
  }

  private static List<Item> paragraphs(List<TextLine> lines) {
    double right = lines.stream().mapToDouble(TextLine::right).max().orElse(0);
    List<Item> result = new ArrayList<>();
    Item item = null;
    TextLine before = null;
    for (TextLine line : lines) {
      boolean fresh =
          item == null
              || line.gapBefore()
              || line.pageTop()
                  && Words.ended(item.text)
                  && !Words.startsSmall(line.text())
                  && (before == null || fits(before, line, right));
      if (fresh && !(item != null && !Words.ended(item.text) && Words.startsSmall(line.text()))) {
        item = new Item(line);
        result.add(item);
      } else if (item != null) {
        item.add(line);
      }
      before = line;
    }
    return result;
  }

  /** Whether the next line's first word had room on the line before: so a paragraph ended there. */
  private static boolean fits(TextLine before, TextLine line, double right) {
    if (right == 0) {
      return true;
    }
    int space = line.text().indexOf(' ');
    int word = (space < 0 ? line.text().length() : space) + 1;
    double letter = (before.right() - before.textLeft()) / Math.max(1, before.text().length());
    return before.right() + word * letter < right - letter;
  }
}
