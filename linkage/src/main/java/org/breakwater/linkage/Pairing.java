package org.breakwater.linkage;

import org.jspecify.annotations.Nullable;

/**
 * First name and surname of one record against those of the other, in one of the ways they may be
 * paired.
 *
 * @param givenU chance that strangers agree as much on the first name; of an agreed name, how
 *     common it is
 * @param familyU the same of the surname
 * @param bits weight of the names, by which the best way is chosen
 */
record Pairing(
    Evidence.Arrangement arrangement,
    @Nullable NamePart givenA,
    @Nullable NamePart givenB,
    @Nullable NamePart familyA,
    @Nullable NamePart familyB,
    Evidence.@Nullable Given given,
    Evidence.@Nullable Family family,
    double givenU,
    double familyU,
    double bits) {

  private static final double TIE = 1e-9;

  static Pairing of(
      Weights weights,
      Evidence.Arrangement arrangement,
      @Nullable NamePart givenA,
      @Nullable NamePart givenB,
      @Nullable NamePart familyA,
      @Nullable NamePart familyB,
      boolean sexesDiffer) {
    Level how = weights.level(Evidence.NAMES, arrangement);
    double bits = Weights.bits(how.m(), how.u());
    Evidence.Given given = null;
    double givenU = 1;
    if (givenA != null && givenB != null) {
      given = GivenNames.compare(givenA, givenB, sexesDiffer);
      Level level = weights.level("given", given);
      givenU =
          level.termFrequency()
              ? weights.model().given().of(GivenNames.term(givenA, givenB))
              : level.u();
      bits += Weights.bits(level.m(), givenU);
    }
    Evidence.Family family = null;
    double familyU = 1;
    if (familyA != null && familyB != null) {
      family = FamilyNames.compare(familyA, familyB);
      Level level = weights.level("family", family);
      familyU =
          level.termFrequency()
              ? weights.model().family().of(FamilyNames.term(familyA, familyB))
              : level.u();
      bits += Weights.bits(level.m(), familyU);
    }
    return new Pairing(
        arrangement, givenA, givenB, familyA, familyB, given, family, givenU, familyU, bits);
  }

  boolean mayBeSwapped() {
    return given != Evidence.Given.EXACT && family != Evidence.Family.EXACT;
  }

  /** Both names are taken for the same. */
  boolean agrees() {
    return family != null
        && family != Evidence.Family.DIFFERENT
        && given != null
        && switch (given) {
          case EXACT, SPELLING, SHORT_FORM, TYPO, SIMILAR -> true;
          case LOOKALIKE, ANOTHER, INITIAL, UNNAMED, DIFFERENT -> false;
        };
  }

  /**
   * Both records may have the surname first: "Okafor Kieran" and "Okafor Alexandra", where what
   * they share is no first name and what they do not share is.
   */
  boolean sharedWordMayBeSurname() {
    return family == Evidence.Family.DIFFERENT
        && given != null
        && given != Evidence.Given.DIFFERENT
        && !(firstName(givenA) && firstName(givenB))
        && (firstName(familyA) || firstName(familyB));
  }

  private static boolean firstName(@Nullable NamePart part) {
    return part != null && NameVariants.firstName(part.first());
  }

  static @Nullable Pairing betterOf(@Nullable Pairing best, @Nullable Pairing next) {
    if (best == null || next == null) {
      return best == null ? next : best;
    }
    if (Math.abs(next.bits - best.bits) > TIE) {
      return next.bits > best.bits ? next : best;
    }
    // a tie is settled by the words, so that the order of the records never shows
    return next.words().compareTo(best.words()) < 0 ? next : best;
  }

  private String words() {
    return arrangement.ordinal()
        + (given == null || givenA == null || givenB == null
            ? ""
            : GivenNames.words(given, givenA, givenB))
        + (family == null || familyA == null || familyB == null
            ? ""
            : FamilyNames.words(family, familyA, familyB));
  }

  void addTo(Tally tally, Weights weights) {
    if (given != null && givenA != null && givenB != null) {
      tally.add(
          "given", weights.level("given", given), givenU, GivenNames.words(given, givenA, givenB));
    }
    if (family != null && familyA != null && familyB != null) {
      tally.add(
          "family",
          weights.level("family", family),
          familyU,
          FamilyNames.words(family, familyA, familyB));
    }
    boolean agree = given != Evidence.Given.DIFFERENT || family != Evidence.Family.DIFFERENT;
    if (arrangement != Evidence.Arrangement.AS_GIVEN && agree) {
      tally.add(
          Evidence.NAMES,
          weights.level(Evidence.NAMES, arrangement),
          arrangement == Evidence.Arrangement.SWAPPED
              ? "first name and surname swapped"
              : "under another name they are known by");
    }
  }
}
