package org.breakwater.improvement.letters.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Leaves of the lines of a PDF what a person reads through: without page numbers, running heads and
 * footnotes; and says where more than the usual space stands between lines.
 */
final class RunningText {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)^(page\\s+)?\\d{1,3}(\\s+of\\s+\\d{1,3})?$");
  private static final Pattern NOTE_NUMBER = Pattern.compile("^\\d{1,2}\\s*\\S.*");
  private static final double SMALL = 0.88;

  private RunningText() {}

  /** A line with what only this class needs: its height on the page and its first letter's size. */
  record Placed(TextLine line, double y, double firstSize) {}

  static List<TextLine> of(List<Placed> all) {
    double body = bodySize(all);
    Set<String> heads = runningHeads(all);
    List<Placed> kept = new ArrayList<>();
    int notesOn = 0;
    for (Placed placed : all) {
      TextLine line = placed.line();
      boolean edge = line.down() > 0.88 || line.down() < 0.08;
      if (edge && PAGE_NUMBER.matcher(line.text().strip()).matches()
          || edge && heads.contains(headKey(line))) {
        continue;
      }
      if (startsNotes(placed, body)) {
        notesOn = line.page();
      }
      if (notesOn == line.page() || line.size() < body * SMALL) {
        continue;
      }
      kept.add(placed);
    }
    return spaced(kept);
  }

  /** Footnotes stand at the foot, after a small raised number, and run to the end of the page. */
  private static boolean startsNotes(Placed placed, double body) {
    return placed.line().down() > 0.55
        && placed.firstSize() < body * 0.75
        && NOTE_NUMBER.matcher(placed.line().printed()).matches();
  }

  private static List<TextLine> spaced(List<Placed> lines) {
    double leading = leading(lines);
    List<TextLine> result = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Placed placed = lines.get(i);
      boolean top = i == 0 || lines.get(i - 1).line().page() != placed.line().page();
      boolean gap = !top && placed.y() - lines.get(i - 1).y() > leading * 1.3;
      result.add(placed.line().withPlace(gap, top));
    }
    return result;
  }

  /** The space from line to line that most lines have. */
  private static double leading(List<Placed> lines) {
    Map<Long, Integer> seen = new TreeMap<>();
    for (int i = 1; i < lines.size(); i++) {
      double step = lines.get(i).y() - lines.get(i - 1).y();
      if (lines.get(i).line().page() == lines.get(i - 1).line().page() && step > 4 && step < 40) {
        seen.merge(Math.round(step), 1, Integer::sum);
      }
    }
    return most(seen, 15L);
  }

  private static double bodySize(List<Placed> lines) {
    Map<Long, Integer> letters = new TreeMap<>();
    for (Placed placed : lines) {
      letters.merge(
          Math.round(placed.line().size() * 2), placed.line().text().length(), Integer::sum);
    }
    return most(letters, 24L) / 2.0;
  }

  private static double most(Map<Long, Integer> counts, long otherwise) {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }

  /** Words that stand at the edge of at least three pages and of a third of all. */
  private static Set<String> runningHeads(List<Placed> lines) {
    Map<String, Set<Integer>> pages = new HashMap<>();
    int last = 1;
    for (Placed placed : lines) {
      last = Math.max(last, placed.line().page());
      pages
          .computeIfAbsent(headKey(placed.line()), key -> new HashSet<>())
          .add(placed.line().page());
    }
    Set<String> heads = new HashSet<>();
    for (var entry : pages.entrySet()) {
      if (entry.getValue().size() >= Math.max(3, last / 3)) {
        heads.add(entry.getKey());
      }
    }
    return heads;
  }

  private static String headKey(TextLine line) {
    return Math.round(line.down() * 50) + line.text().replaceAll("\\d+", "#").strip();
  }
}
