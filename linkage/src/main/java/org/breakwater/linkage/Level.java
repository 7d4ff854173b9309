package org.breakwater.linkage;

/**
 * One outcome of a comparison and how often it happens.
 *
 * @param name the condition, as the engine knows it
 * @param m chance when both records are of one person
 * @param u chance when they are of two strangers
 * @param sibling chance when they are of two children of one household born apart
 * @param twin chance when they are of twins
 * @param termFrequency whether u is replaced by how common the agreed value is
 */
public record Level(
    String name, double m, double u, double sibling, double twin, boolean termFrequency) {

  public Level {
    for (double chance : new double[] {m, u, sibling, twin}) {
      if (!(chance > 0 && chance <= 1)) {
        throw new IllegalArgumentException(
            "level %s: a chance must be above 0 and at most 1, not %s".formatted(name, chance));
      }
    }
  }
}
