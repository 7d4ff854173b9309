package org.breakwater.linkage.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.breakwater.linkage.engine.PairScore;
import org.breakwater.linkage.explain.Explanation.Step;

/**
 * An explanation as a picture: a bar for each step from the odds before to the odds after, and the
 * line from which pairs are joined. Self-contained SVG; whatever colour says, a sign and a pattern
 * say too.
 */
public final class Waterfall {

  private static final int WIDTH = 960;
  private static final int LABELS = 400;
  private static final int RIGHT = 90;
  private static final int TOP = 112;
  private static final int ROW = 46;
  private static final int BAR = 22;
  private static final int FOOT = 20;
  private static final int LONGEST_LABEL = 58;

  private final Explanation of;
  private final double least;
  private final double most;

  private Waterfall(Explanation of) {
    this.of = of;
    double low = Math.min(0, Math.min(of.before(), of.weight()));
    double high = Math.max(of.threshold(), Math.max(0, of.weight()));
    double at = of.before();
    for (Step step : of.steps()) {
      at += step.weight();
      low = Math.min(low, at);
      high = Math.max(high, at);
    }
    this.least = low - 1;
    this.most = high + 1;
  }

  /** The picture as SVG. */
  public static String svg(Explanation explanation) {
    return new Waterfall(explanation).draw();
  }

  private String draw() {
    List<Step> rows = new ArrayList<>();
    rows.add(new Step("Before anything is compared", "how rare one person is", "", of.before()));
    rows.addAll(of.steps());
    int bottom = TOP + ROW * (rows.size() + 1);
    List<String> turning = of.turningInWords();
    int height = bottom + 60 + 20 * turning.size() + FOOT;
    var svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="title desc" font-family="Arial, Helvetica, sans-serif" font-size="14" fill="#0b0c0c">
        <title id="title">%s</title>
        <desc id="desc">%s</desc>
        <defs><pattern id="against" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="3" height="6" fill="#b10e1e"/></pattern></defs>
        <rect width="%d" height="%d" fill="#fff"/>
        """
            .formatted(
                WIDTH,
                height,
                WIDTH,
                height,
                escaped("Records " + of.left() + " and " + of.right()),
                escaped(of.inWords().strip()),
                WIDTH,
                height));
    text(svg, 16, 28, 18, true, "start", "Records " + of.left() + " and " + of.right());
    text(svg, 16, 50, 14, false, "start", of.decision() + ".");
    text(svg, 16, 70, 14, false, "start", chances());
    line(svg, 0, bottom, "#505a5f", "", "even odds");
    line(svg, of.threshold(), bottom, "#1d70b8", "6 4", "joined from here");
    double at = 0;
    for (int i = 0; i < rows.size(); i++) {
      Step step = rows.get(i);
      row(svg, TOP + ROW * i, step, at, at + step.weight(), i + 1 < rows.size());
      at += step.weight();
    }
    total(svg, TOP + ROW * rows.size());
    int y = bottom + 34;
    text(svg, 16, y, 14, true, "start", "What would change it");
    y += 24;
    for (String sentence : turning) {
      text(svg, 16, y, 14, false, "start", sentence + ".");
      y += 20;
    }
    return svg.append("</svg>\n").toString();
  }

  /** The two likeliest explanations, where there are more than two. */
  private String chances() {
    return of.chances().stream()
        .limit(2)
        .map(chance ->
            chance.kind() + " " + Explanation.chance(PairScore.weight(chance.probability())))
        .collect(Collectors.joining(", ", of.chances().isEmpty() ? "" : "Likeliest: ", ""));
  }

  private void line(
      StringBuilder svg, double weight, int bottom, String colour, String dashes, String words) {
    double x = x(weight);
    svg.append(
        "<line x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\" stroke=\"%s\" stroke-width=\"1.5\"%s/>\n"
            .formatted(
                number(x),
                TOP - 8,
                number(x),
                bottom,
                colour,
                dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\""));
    // the two labels never meet: one ends where the other begins
    boolean before = weight == 0 && of.threshold() >= 0 || weight < 0;
    text(svg, x + (before ? -4 : 4), TOP - 12, 12, false, before ? "end" : "start", words);
  }

  private void row(StringBuilder svg, int y, Step step, double from, double to, boolean onward) {
    text(svg, 16, y + 15, 14, true, "start", shortened(step.what() + ": " + step.finding()));
    text(svg, 16, y + 33, 12, false, "start", shortened(step.values()));
    double x = Math.min(x(from), x(to));
    double width = Math.max(1, Math.abs(x(to) - x(from)));
    boolean favours = step.weight() >= 0;
    svg.append(
        "<rect x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\" fill=\"%s\" stroke=\"%s\"/>\n"
            .formatted(
                number(x),
                y + 8,
                number(width),
                BAR,
                favours ? "#00703c" : "url(#against)",
                favours ? "#00703c" : "#b10e1e"));
    if (onward) {
      svg.append(
          "<line x1=\"%1$s\" y1=\"%2$d\" x2=\"%1$s\" y2=\"%3$d\" stroke=\"#505a5f\" stroke-width=\"1\"/>\n"
              .formatted(number(x(to)), y + 8 + BAR, y + 8 + ROW));
    }
    text(svg, WIDTH - 16, y + 24, 14, false, "end", signed(step.weight()));
  }

  private void total(StringBuilder svg, int y) {
    text(svg, 16, y + 24, 14, true, "start", "In all: " + Explanation.chance(of.weight()));
    double x = x(of.weight());
    svg.append(
        "<path d=\"M%s %d l9 11 l-9 11 l-9 -11 z\" fill=\"#0b0c0c\"/>\n"
            .formatted(number(x), y + 8));
    text(svg, WIDTH - 16, y + 24, 14, true, "end", signed(of.weight()));
  }

  private double x(double weight) {
    return LABELS + (weight - least) / (most - least) * (WIDTH - LABELS - RIGHT);
  }

  private static void text(
      StringBuilder svg, double x, int y, int size, boolean bold, String anchor, String words) {
    svg.append(
        "<text x=\"%s\" y=\"%d\" font-size=\"%d\" text-anchor=\"%s\"%s>%s</text>\n"
            .formatted(
                number(x), y, size, anchor, bold ? " font-weight=\"bold\"" : "", escaped(words)));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL - 1) + "…";
  }

  private static String signed(double weight) {
    return String.format(Locale.ROOT, "%s%.1f", weight < 0 ? "−" : "+", Math.abs(weight));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
