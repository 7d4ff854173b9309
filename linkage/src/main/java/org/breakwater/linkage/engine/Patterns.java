package org.breakwater.linkage.engine;

import java.util.List;
import org.breakwater.linkage.model.ModelComparison;
import org.breakwater.linkage.model.ModelRefused;

/** The levels of all comparisons of a pair packed into one number. */
public final class Patterns {

  private final int[] shifts;
  private final int[] masks;

  Patterns(List<ModelComparison> comparisons) {
    this.shifts = new int[comparisons.size()];
    this.masks = new int[comparisons.size()];
    int at = 0;
    for (int i = 0; i < shifts.length; i++) {
      int bits =
          Integer.SIZE - Integer.numberOfLeadingZeros(comparisons.get(i).levels().size() - 1);
      shifts[i] = at;
      masks[i] = (1 << bits) - 1;
      at += bits;
    }
    if (at >= Long.SIZE) {
      throw new ModelRefused("the model has too many comparisons: their levels do not fit 63 bits");
    }
  }

  /** The level of a comparison. */
  public int level(long pattern, int comparison) {
    return (int) (pattern >>> shifts[comparison]) & masks[comparison];
  }

  long with(int comparison, int level) {
    return (long) level << shifts[comparison];
  }
}
