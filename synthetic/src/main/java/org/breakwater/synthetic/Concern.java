package org.breakwater.synthetic;

import java.util.EnumSet;
import java.util.Set;

/** Concern tags; their names are the codes the partnership uses. */
enum Concern {
  DOMESTIC_ABUSE(24, true, 0, "psshvv"),
  NEGLECT(14, true, 0, "sshhpv"),
  MENTAL_HEALTH_PARENT(9, true, 0, "ppphhv"),
  SUBSTANCE_MISUSE_PARENT(7, true, 0, "ppshbv"),
  PHYSICAL_ABUSE(6, false, 0, "ssshhp"),
  EMOTIONAL_ABUSE(4, false, 3, "sssv"),
  SEXUAL_ABUSE(3, false, 3, "spph"),
  HOUSING(3, true, 0, "bbbv"),
  DISABILITY(2, false, 1, "hhs"),
  UNBORN(2, false, 0, "hhh"),
  SUBSTANCE_MISUSE_CHILD(4, false, 12, "ppshy"),
  MENTAL_HEALTH_CHILD(5, false, 9, "sshhp"),
  SELF_HARM(4, false, 11, "ssshhh"),
  EXPLOITATION(3, false, 11, "pppsy"),
  MISSING(4, false, 10, "pppppv"),
  GANGS_WEAPONS(2, false, 11, "ppsy"),
  OFFENDING(4, false, 10, "ppppy"),
  ONLINE_HARM(2, false, 8, "sssp"),
  RADICALISATION(0.3, false, 10, "ssp"),
  YOUNG_CARER(1.5, false, 7, "sshv"),
  EDUCATION(3, false, 5, "sss");

  private static final Set<Concern> GRAVE = EnumSet.of(PHYSICAL_ABUSE, SEXUAL_ABUSE, EXPLOITATION);

  final double weight;

  /** Whether all the children of the home are the subject, not one. */
  final boolean wholeFamily;

  final int fromAge;

  /**
   * Who tends to report it: p police, s school, h health, v voluntary, b housing, y youth justice.
   */
  private final String reporters;

  Concern(double weight, boolean wholeFamily, int fromAge, String reporters) {
    this.weight = weight;
    this.wholeFamily = wholeFamily;
    this.fromAge = fromAge;
    this.reporters = reporters;
  }

  char reporter(Dice dice) {
    return reporters.charAt(dice.below(reporters.length()));
  }

  boolean grave() {
    return GRAVE.contains(this);
  }

  /** A concern that can be had about someone of this age. */
  static Concern any(Dice dice, int age) {
    Concern[] all = values();
    double[] weights = new double[all.length];
    for (int i = 0; i < all.length; i++) {
      boolean fits = age >= all[i].fromAge && all[i] != UNBORN;
      weights[i] = fits ? all[i].weight : 0;
    }
    return all[dice.weighted(weights)];
  }
}
