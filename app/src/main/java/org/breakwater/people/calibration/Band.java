package org.breakwater.people.calibration;

/**
 * Pairs whose chance of being one person the model puts between two figures.
 *
 * @param from at or above this
 * @param to below this
 * @param joined records joined without asking
 * @param split of those, how many people have split out since
 * @param open questions that wait
 * @param same questions that people answered "same person"
 * @param different questions that people answered "different people"
 * @param modelled sum of the model's chances over all of these pairs
 */
record Band(
    double from,
    double to,
    long joined,
    long split,
    long open,
    long same,
    long different,
    double modelled) {

  long decided() {
    return same + different;
  }

  long pairs() {
    return joined + open + decided();
  }

  Band and(Band next) {
    return new Band(
        from,
        next.to,
        joined + next.joined,
        split + next.split,
        open + next.open,
        same + next.same,
        different + next.different,
        modelled + next.modelled);
  }
}
