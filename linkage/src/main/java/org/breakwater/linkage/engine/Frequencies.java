package org.breakwater.linkage.engine;

import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelComparison;
import org.breakwater.linkage.model.ModelLevel;
import org.breakwater.linkage.table.Records;
import org.jspecify.annotations.Nullable;

/** How common the values of a column are, as shares of all that are known. */
@FunctionalInterface
public interface Frequencies {

  /** The share of a value given as UTF-8, or 0 when it is missing or was never counted. */
  double share(String column, byte @Nullable [] value);

  /** None are known: term frequencies change no weight. */
  Frequencies NONE = (_, _) -> 0;

  /** Counts the columns that a model adjusts for, in these records. */
  static Frequencies counted(LinkageModel model, Records records) {
    var counts = new CountedFrequencies();
    for (ModelComparison comparison : model.comparisons()) {
      for (ModelLevel level : comparison.levels()) {
        if (level.frequency() != null) {
          counts.count(level.frequency().column(), records);
        }
      }
    }
    return counts;
  }
}
