package org.breakwater.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The levels of a model, found by the outcome of a comparison. */
final class Weights {

  private final Model model;
  private final Map<String, Level[]> levels;

  /**
   * @throws IllegalArgumentException if the model lacks a comparison or level that the engine knows
   */
  Weights(Model model) {
    this.model = model;
    var byName = new HashMap<String, Level[]>();
    for (Evidence.Levels known : Evidence.LEVELS) {
      List<Level> given = model.comparisons().get(known.comparison());
      if (given == null || !given.stream().map(Level::name).toList().equals(known.names())) {
        throw new IllegalArgumentException(
            "the model must have the levels %s of %s".formatted(known.names(), known.comparison()));
      }
      byName.put(known.comparison(), given.toArray(Level[]::new));
    }
    levels = Map.copyOf(byName);
  }

  Model model() {
    return model;
  }

  Level level(String comparison, Enum<?> outcome) {
    return Objects.requireNonNull(levels.get(comparison))[outcome.ordinal()];
  }

  /** How much likelier under the one than under the other, as a power of two. */
  static double bits(double likely, double otherwise) {
    return Math.log(likely / otherwise) / Math.log(2);
  }
}
