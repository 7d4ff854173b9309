package org.breakwater.people.thresholds;

import org.breakwater.linkage.Linker;

/** What weighs a pair of records in one partnership, and when something comes of it. */
public record Judge(Linker linker, Thresholds thresholds) {
  /** As the program comes. */
  public static final Judge STANDARD = new Judge(Linker.standard(), Thresholds.STANDARD);

  /** With these thresholds; making one takes time, so keep it. */
  public static Judge by(Thresholds thresholds) {
    return thresholds.equals(Thresholds.STANDARD)
        ? STANDARD
        : new Judge(Linker.of(thresholds.model()), thresholds);
  }

  /** The same, remembering what it has prepared: for one batch. */
  public Judge remembering() {
    return new Judge(linker.remembering(), thresholds);
  }
}
