package org.breakwater.people.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a threshold has meant so far, in words. Pure. */
final class Meaning {
  private Meaning() {}

  /** Of pairs joined without asking at this chance or above. */
  static List<String> certain(double threshold, List<Band> bands) {
    Band above = above(threshold, bands);
    var words = new ArrayList<String>();
    if (above.joined() > 0) {
      words.add(
          String.format(
              Locale.UK,
              "%,d records were joined without asking; people have since split out %,d of them. A"
                  + " mistake that nobody has noticed is not counted.",
              above.joined(),
              above.split()));
    }
    words.add(
        hundred("pairs that people decided at this chance or above", above)
            + " These are the pairs that a rule kept from being joined without asking, so they are"
            + " the doubtful ones.");
    return words;
  }

  /** Of pairs asked about between this chance and the next threshold. */
  static List<String> asked(double threshold, double next, List<Band> bands) {
    return List.of(
        hundred("pairs asked about from this chance on", between(threshold, next, bands)));
  }

  private static String hundred(String which, Band band) {
    Share share = Share.of(band.same(), band.decided());
    if (share.enough()) {
      return "Of 100 "
          + which
          + ", "
          + share.ofHundred()
          + " are one person. This rests on "
          + String.format(Locale.UK, "%,d", share.all())
          + " decisions.";
    }
    String few =
        "People have decided "
            + share.all()
            + " of the "
            + Share.ENOUGH
            + " that are needed to say how many of 100 are one person.";
    return band.pairs() == 0
        ? few + " There are no such pairs yet for the model to speak of either."
        : few
            + " The model says "
            + Share.hundred(band.modelled() / band.pairs())
            + ": not checked by anybody here.";
  }

  static Band above(double threshold, List<Band> bands) {
    return between(threshold, 1, bands);
  }

  /** The bands that begin in between; the edges of the bands are fine enough to be thresholds. */
  static Band between(double from, double to, List<Band> bands) {
    return bands.stream()
        .filter(band -> band.from() >= from - 1e-9 && (band.from() < to - 1e-9 || to >= 1))
        .reduce(Band::and)
        .orElse(new Band(from, to, 0, 0, 0, 0, 0, 0));
  }
}
