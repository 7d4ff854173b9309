package org.breakwater.bench.household;

import java.util.HashMap;
import java.util.Map;
import org.breakwater.linkage.household.Persons;

/**
 * What groups of records are worth.
 *
 * @param pairF1 over all pairs within groups, closure included
 * @param bCubed B³ F1 (Bagga and Baldwin 1998): over records, how pure and how whole their group is
 */
record PersonFigures(double pairF1, double bCubed) {

  static PersonFigures of(Persons found, int[] persons) {
    var joint = new HashMap<Long, Integer>();
    int[] ofFound = new int[persons.length];
    int[] ofTrue = new int[persons.length];
    for (int row = 0; row < persons.length; row++) {
      ofFound[found.person(row)]++;
      ofTrue[persons[row]]++;
      joint.merge((long) found.person(row) << 32 | persons[row], 1, Integer::sum);
    }
    double right = 0;
    double pure = 0;
    double whole = 0;
    for (Map.Entry<Long, Integer> cell : joint.entrySet()) {
      double n = cell.getValue();
      right += n * (n - 1) / 2;
      pure += n * n / ofFound[(int) (cell.getKey() >>> 32)];
      whole += n * n / ofTrue[(int) (long) cell.getKey()];
    }
    return new PersonFigures(
        2 * right / (pairs(ofFound) + pairs(ofTrue)),
        2 * pure * whole / (pure + whole) / persons.length);
  }

  private static double pairs(int[] sizes) {
    double pairs = 0;
    for (double n : sizes) {
      pairs += n * (n - 1) / 2;
    }
    return pairs;
  }
}
