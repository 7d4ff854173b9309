package org.breakwater.people.thresholds;

import org.breakwater.linkage.Model;

/**
 * Chances, from 0 to 1, at and above which something is done about a pair of records.
 *
 * @param certain joined without asking, unless a rule is more careful
 * @param possible asked about when a notice or referral waits for the answer
 * @param file asked about when all it concerns is agencies' files
 */
public record Thresholds(double certain, double possible, double file) {
  /** Nobody may have records joined without asking below this. */
  public static final double LEAST_CERTAIN = 0.9;

  public static final double LEAST_POSSIBLE = 0.05;

  /** Those of the model that comes with the program. */
  public static final Thresholds STANDARD =
      new Thresholds(
          Model.standard().thresholds().certain(), Model.standard().thresholds().possible(), 0.9);

  public Thresholds {
    if (!(LEAST_POSSIBLE <= possible
        && possible <= file
        && file <= certain
        && LEAST_CERTAIN <= certain
        && certain < 1)) {
      throw new IllegalArgumentException(
          "thresholds must rise from possible to file to certain: "
              + possible
              + ", "
              + file
              + ", "
              + certain);
    }
  }

  /** The model with these thresholds. */
  Model on(Model model) {
    return model.withThresholds(new Model.Thresholds(certain, possible));
  }
}
