package org.breakwater.linkage.model;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A comparison: its levels are tried in order and the first that holds is the pair's.
 *
 * @param name what it compares
 * @param description for people
 * @param levels in order
 * @param source the comparison as it stood in the file
 */
public record ModelComparison(
    String name, String description, List<ModelLevel> levels, ObjectNode source) {

  private static final double LEAST_CHANCE = 1e-10;
  private static final double MOST_WEIGHT = 100;
  private static final double EXACT_M = 0.95;
  private static final double LEAST_DEFAULT = -5;
  private static final double MOST_DEFAULT = 3;
  private static final double EXACT_DEFAULT = 10;

  public ModelComparison {
    levels = List.copyOf(levels);
  }

  /** Splink's number of a level: -1 for the null level, then 0 for the last up to the first. */
  public int gamma(int level) {
    if (levels.get(level).isNull()) {
      return -1;
    }
    int gamma = 0;
    for (int i = level + 1; i < levels.size(); i++) {
      gamma += levels.get(i).isNull() ? 0 : 1;
    }
    return gamma;
  }

  /** m of a level; Splink's default when it was never trained. */
  public double m(int level) {
    Double m = levels.get(level).m();
    return m == null ? defaultM(level) : m;
  }

  /** u of a level; Splink's default when it was never trained. */
  public double u(int level) {
    Double u = levels.get(level).u();
    return u == null ? defaultM(level) / Math.pow(2, defaultWeight(level)) : u;
  }

  /** log2(m/u), nought for a null level; kept between -100 and 100. */
  public double weight(int level) {
    if (levels.get(level).isNull()) {
      return 0;
    }
    double m = Math.max(m(level), LEAST_CHANCE);
    double u = Math.max(u(level), LEAST_CHANCE);
    return Math.clamp(log2(m / u), -MOST_WEIGHT, MOST_WEIGHT);
  }

  /**
   * u of the level that the term frequency adjustment of this level is measured against.
   *
   * @throws ModelRefused if there is no such level
   */
  public double frequencyU(int level) {
    ModelLevel.Frequency frequency = levels.get(level).frequency();
    if (frequency == null) {
      throw new IllegalStateException("this level has no term frequencies");
    }
    if (frequency.ownU()) {
      return u(level);
    }
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).exactMatchOn(frequency.column())) {
        return u(i);
      }
    }
    throw new ModelRefused(
        "the comparison '%s' adjusts for term frequencies of '%s' but has no level of exact match on it"
            .formatted(name, frequency.column()));
  }

  private int scale() {
    return (int) levels.stream().filter(level -> !level.isNull()).count();
  }

  private double defaultM(int level) {
    int scale = scale();
    return gamma(level) == scale - 1 ? EXACT_M : (1 - EXACT_M) / (scale - 1);
  }

  private double defaultWeight(int level) {
    int scale = scale();
    int gamma = gamma(level);
    if (gamma == scale - 1) {
      return EXACT_DEFAULT;
    }
    return scale <= 2
        ? LEAST_DEFAULT
        : LEAST_DEFAULT + (MOST_DEFAULT - LEAST_DEFAULT) * gamma / (scale - 2);
  }

  static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
