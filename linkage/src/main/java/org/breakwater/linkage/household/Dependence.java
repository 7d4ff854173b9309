package org.breakwater.linkage.household;

/**
 * How much oftener strangers agree on two fields at once than chance has it: those of one heritage
 * share first names and surnames, those of one age first names and birth dates.
 */
final class Dependence {

  private static final double STRENGTH = 50;

  /**
   * Two of first name (1), surname (2), birth (4) and home (8). Not surname with home: those are
   * households.
   */
  private static final int[] TWO = {3, 5, 6, 9, 12};

  private Dependence() {}

  static void fit(Mixture mixture, Counts counts, double allPairs) {
    People people = mixture.people;
    double[] single = {
      equal(people, people.givenField),
      equal(people, people.familyField),
      equal(people, people.birthField),
      equal(people, people.homeField)
    };
    double[] pairwise = new double[16];
    for (int mask : TWO) {
      double expected = allPairs;
      for (int bit = 0; bit < 4; bit++) {
        if ((mask >> bit & 1) == 1) {
          expected *= single[bit];
        }
      }
      double lift = (counts.strangersBy[mask] + STRENGTH) / (expected + STRENGTH);
      pairwise[mask] = Math.log(Math.clamp(lift, 1, 1000));
    }
    for (int mask = 0; mask < 16; mask++) {
      mixture.together[mask] = 0;
      for (int pair = 0; pair < 16; pair++) {
        if ((mask & pair) == pair) {
          mixture.together[mask] += pairwise[pair];
        }
      }
    }
  }

  private static double equal(People people, int f) {
    return f < 0 ? 0 : people.fields.get(f).chanceEqual();
  }
}
