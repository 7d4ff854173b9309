package org.breakwater.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a score came about: each reason's bar begins where the one before it ended. Positions are
 * percentages of the drawing's width, so that it fits any screen.
 *
 * @param bars one a reason, in the given order, then the total
 * @param zero where no evidence stands
 */
public record Waterfall(List<Bar> bars, double zero) {

  /**
   * One reason that two records are, or are not, about the same person.
   *
   * @param words what was compared and how it came out, "Same surname, uncommon here"
   * @param points weight of evidence; above zero speaks for the same person, below against
   */
  public record Reason(String words, double points) {}

  /**
   * One bar.
   *
   * @param left where it begins, per cent
   * @param width how wide it is, per cent; never so small that it cannot be seen
   * @param total true for the last bar, the sum
   */
  public record Bar(String words, double points, double left, double width, boolean total) {
    /** "+4.2" or "−1.3", with a true minus sign. */
    public String sign() {
      var size = String.format(Locale.UK, "%.1f", Math.abs(points));
      return (points < 0 ? "−" : "+") + size;
    }

    public String style() {
      return total ? "bw-bar--total" : points < 0 ? "bw-bar--against" : "bw-bar--for";
    }

    public String leftPercent() {
      return percent(left);
    }

    public String widthPercent() {
      return percent(width);
    }
  }

  public static Waterfall of(List<Reason> reasons) {
    double low = 0;
    double high = 0;
    double sum = 0;
    for (var reason : reasons) {
      sum += reason.points();
      low = Math.min(low, sum);
      high = Math.max(high, sum);
    }
    double span = Math.max(high - low, 0.1);
    var bars = new ArrayList<Bar>();
    double from = 0;
    for (var reason : reasons) {
      double to = from + reason.points();
      bars.add(bar(reason.words(), reason.points(), from, to, low, span, false));
      from = to;
    }
    bars.add(bar("Together", sum, 0, sum, low, span, true));
    return new Waterfall(List.copyOf(bars), -low / span * 100);
  }

  public String zeroPercent() {
    return percent(zero);
  }

  private static Bar bar(
      String words, double points, double from, double to, double low, double span, boolean total) {
    double width = Math.max(Math.abs(to - from) / span * 100, 0.6);
    double left = Math.min((Math.min(from, to) - low) / span * 100, 100 - width);
    return new Bar(words, points, left, width, total);
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.1f%%", value);
  }
}
