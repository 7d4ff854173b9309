package org.breakwater.people.calibration;

import java.util.Locale;

/**
 * How many of 100 pairs are one person, from answers that people gave: with the interval that holds
 * the truth in 95 cases of 100 (Wilson's score interval, which is honest for few and for extreme
 * counts).
 *
 * @param low from 0 to 1
 * @param high from 0 to 1
 */
record Share(long same, long all, double low, double high) {
  /** With fewer answers than this the interval is too wide to rest on: the model speaks instead. */
  static final int ENOUGH = 30;

  private static final double Z = 1.959964;

  static Share of(long same, long all) {
    if (all == 0) {
      return new Share(0, 0, 0, 1);
    }
    double p = (double) same / all;
    double z2 = Z * Z;
    double centre = (p + z2 / (2 * all)) / (1 + z2 / all);
    double half = Z / (1 + z2 / all) * Math.sqrt(p * (1 - p) / all + z2 / (4.0 * all * all));
    return new Share(same, all, Math.max(0, centre - half), Math.min(1, centre + half));
  }

  boolean enough() {
    return all >= ENOUGH;
  }

  /** "about 97 (between 91 and 99)". */
  String ofHundred() {
    return "about "
        + hundred((double) same / all)
        + " (between "
        + hundred(low)
        + " and "
        + hundred(high)
        + ")";
  }

  /** Whole numbers, but with decimals where they matter: 99.9 is not 100. */
  static String hundred(double share) {
    double of = share * 100;
    if (of > 99 && of < 100) {
      double shown = Math.min(Math.floor(of * 100) / 100, 99.99);
      return String.format(Locale.UK, shown * 10 == Math.rint(shown * 10) ? "%.1f" : "%.2f", shown);
    }
    return of > 0 && of < 1 ? "fewer than 1" : String.format(Locale.UK, "%.0f", of);
  }
}
