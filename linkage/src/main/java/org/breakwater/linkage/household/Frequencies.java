package org.breakwater.linkage.household;

import java.util.HashMap;
import org.breakwater.linkage.NamePart;

/** Small sums over the values of a column. */
final class Frequencies {

  private Frequencies() {}

  static double chanceEqual(double[] logs) {
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(2 * log);
    }
    return Math.max(sum, 1e-9);
  }

  /** For each value of one column the code of the same word in the other, or -2. */
  static int[] across(Column<NamePart> from, Column<NamePart> to) {
    var codes = new HashMap<String, Integer>();
    for (int i = 0; i < to.values().size(); i++) {
      codes.put(to.values().get(i).joined(), i);
    }
    return from.values().stream().mapToInt(p -> codes.getOrDefault(p.joined(), -2)).toArray();
  }
}
