package org.breakwater.people.thresholds;

import org.breakwater.linkage.Linker;
import org.breakwater.linkage.Model;

/**
 * What weighs a pair of records in one partnership, and when something comes of it.
 *
 * @param figures the version of the figures it weighs with: {@link MatchModels#PROGRAM} or one
 *     learnt
 */
public record Judge(Linker linker, Thresholds thresholds, int figures) {
  /** As the program comes. */
  public static final Judge STANDARD =
      new Judge(Linker.standard(), Thresholds.STANDARD, MatchModels.PROGRAM);

  /** With the program's own figures and these thresholds; making one takes time, so keep it. */
  public static Judge by(Thresholds thresholds) {
    return thresholds.equals(Thresholds.STANDARD)
        ? STANDARD
        : by(Model.standard(), thresholds, MatchModels.PROGRAM);
  }

  /** With learnt figures; making one takes time, so keep it. */
  public static Judge by(Model model, Thresholds thresholds, int figures) {
    return new Judge(Linker.of(thresholds.on(model)), thresholds, figures);
  }

  /** The same, remembering what it has prepared: for one batch. */
  public Judge remembering() {
    return new Judge(linker.remembering(), thresholds, figures);
  }
}
