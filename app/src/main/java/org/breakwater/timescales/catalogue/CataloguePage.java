package org.breakwater.timescales.catalogue;

import java.util.List;
import org.breakwater.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as a list to read.
 *
 * @param group chosen part of the work; empty for all
 * @param tier chosen tier; empty for all
 * @param total how many there are without a filter
 */
public record CataloguePage(
    List<Line> lines,
    List<Option> groups,
    List<Option> tiers,
    String group,
    String tier,
    int total) {

  /**
   * One timescale.
   *
   * @param term in words, "15 working days (England and Wales)"
   * @param here this partnership's own figure in words, or null when it keeps to the catalogue's
   */
  public record Line(Rule rule, String term, @Nullable String here) {}

  /** How many of those shown nobody has checked against their source. */
  public long unverified() {
    return lines.stream().filter(line -> line.rule().verify()).count();
  }
}
