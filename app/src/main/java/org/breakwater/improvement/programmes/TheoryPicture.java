package org.breakwater.improvement.programmes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Draws a theory of change as SVG: a column for each stage, arrows between, orphans with a dashed
 * edge and the word. Looks are attributes, so that no style is needed; the same is said in words in
 * the table beside it.
 */
final class TheoryPicture {
  private static final int WIDE = 250;
  private static final int GAP = 60;
  private static final int LINE = 15;
  private static final int LETTERS = 36;

  private TheoryPicture() {}

  private record Place(int x, int y, int height) {
    int middle() {
      return y + height / 2;
    }
  }

  static String of(Theory theory) {
    Set<UUID> orphans = new HashSet<>();
    theory.orphans().forEach(one -> orphans.add(one.box().id()));
    Map<UUID, Place> places = new HashMap<>();
    var boxes = new StringBuilder();
    int tallest = 0;
    int x = 10;
    for (Theory.Stage stage : Theory.Stage.values()) {
      boxes.append(
          "<text x=\"%d\" y=\"24\" font-size=\"17\" fill=\"#0b0c0c\">%s</text>"
              .formatted(x, escaped(stage.words())));
      int y = 40;
      for (Theory.Box box : theory.of(stage)) {
        boolean orphan = orphans.contains(box.id());
        List<String> lines = lines(box.words());
        int height = 34 + LINE * lines.size() + (orphan ? LINE : 0);
        places.put(box.id(), new Place(x, y, height));
        box(boxes, box, lines, x, y, height, orphan);
        y += height + 14;
      }
      tallest = Math.max(tallest, y);
      x += WIDE + GAP;
    }
    var arrows = new StringBuilder();
    for (Theory.Link link : theory.links()) {
      Place from = places.get(link.from());
      Place to = places.get(link.to());
      if (from != null && to != null) {
        int start = from.x() + WIDE;
        int end = to.x() - 3;
        arrows.append(
            "<path d=\"M%d %d C%d %d %d %d %d %d\" fill=\"none\" stroke=\"#484f57\" stroke-width=\"1.3\" marker-end=\"url(#tip)\"/>"
                .formatted(
                    start,
                    from.middle(),
                    start + GAP / 2,
                    from.middle(),
                    end - GAP / 2,
                    to.middle(),
                    end,
                    to.middle()));
      }
    }
    int width = x - GAP + 10;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"Theory of change: %d boxes, %d arrows, %d orphans\" font-family=\"Arial, sans-serif\"><defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#484f57\"/></marker></defs><rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>%s%s</svg>"
        .formatted(
            width,
            tallest,
            width,
            tallest,
            theory.boxes().size(),
            theory.links().size(),
            orphans.size(),
            width,
            tallest,
            arrows,
            boxes);
  }

  private static void box(
      StringBuilder svg,
      Theory.Box box,
      List<String> lines,
      int x,
      int y,
      int height,
      boolean orphan) {
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
            .formatted(
                x,
                y,
                WIDE,
                height,
                orphan ? "#fff7e6" : "#f3f6f8",
                orphan ? "#aa2a16" : "#123c4b",
                orphan ? "2" : "1",
                orphan ? " stroke-dasharray=\"6 4\"" : ""));
    int line = y + 19;
    text(svg, x + 10, line, "11", "#484f57", box.level());
    for (String words : lines) {
      line += LINE;
      text(svg, x + 10, line, "12.5", "#0b0c0c", words);
    }
    if (orphan) {
      text(svg, x + 10, line + LINE, "11.5", "#aa2a16", "Orphan");
    }
  }

  private static void text(
      StringBuilder svg, int x, int y, String size, String colour, String words) {
    svg.append(
        "<text x=\"%d\" y=\"%d\" font-size=\"%s\" fill=\"%s\">%s</text>"
            .formatted(x, y, size, colour, escaped(words)));
  }

  /** Breaks words into lines that fit a box. */
  static List<String> lines(String words) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String word : words.split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > LETTERS) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "");
  }
}
