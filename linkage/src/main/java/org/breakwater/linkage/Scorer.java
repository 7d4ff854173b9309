package org.breakwater.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the evidence of one pair under four explanations: one person, strangers, siblings, twins.
 */
final class Scorer {

  private static final double WORTH_KEEPING = 0.005;

  private final Model model;
  private final Map<String, Level[]> levels;

  Scorer(Model model) {
    this.model = model;
    var byName = new HashMap<String, Level[]>();
    for (Evidence.Levels known : Evidence.LEVELS) {
      List<Level> given = model.comparisons().get(known.comparison());
      if (given == null || !given.stream().map(Level::name).toList().equals(known.names())) {
        throw new IllegalArgumentException(
            "the model must have the levels %s of %s".formatted(known.names(), known.comparison()));
      }
      byName.put(known.comparison(), given.toArray(Level[]::new));
    }
    levels = Map.copyOf(byName);
  }

  Comparison compare(Prepared a, Prepared b) {
    var tally = new Tally();
    boolean sexesKnown = a.sex() != Sex.UNKNOWN && b.sex() != Sex.UNKNOWN;
    boolean sexesDiffer = sexesKnown && a.sex() != b.sex();
    Pairing names = bestPairing(a, b, sexesDiffer);
    names.addTo(tally);
    Evidence.Born born = null;
    if (a.born() != null && b.born() != null) {
      born = BirthDates.compare(a.born(), b.born());
      tally.add("born", level("born", born), BirthDates.words(born, a.born(), b.born()));
    }
    if (sexesKnown) {
      var sex = sexesDiffer ? Evidence.SexAgreement.DIFFERENT : Evidence.SexAgreement.SAME;
      tally.add("sex", level("sex", sex), sexesDiffer ? "different sex recorded" : "same sex");
    }
    boolean sameHome = compareHomes(a, b, tally);
    var same = new ArrayList<String>();
    var different = new ArrayList<String>();
    for (String kind : new TreeSet<>(a.identifiers().keySet())) {
      String other = b.identifiers().get(kind);
      if (other != null) {
        boolean equal = other.equals(a.identifiers().get(kind));
        String words = Words.identifier(kind);
        (equal ? same : different).add(words);
        tally.add(
            kind,
            level(
                "identifier",
                equal ? Evidence.IdentifierAgreement.SAME : Evidence.IdentifierAgreement.DIFFERENT),
            equal ? "same " + words : "different " + words + "s");
      }
    }
    double weight = tally.settle();
    double probability = 1 / (1 + Math.exp(-weight * Math.log(2)));
    var facts =
        new Rules.Facts(names.given, names.family, born, sameHome, sexesDiffer, same, different);
    Rules.Ruling ruling = Rules.rule(byThreshold(probability), facts);
    var reasons = tally.reasons;
    reasons.sort(
        Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight()))
            .thenComparing(Reason::field));
    ruling.words().forEach(words -> reasons.add(new Reason(Evidence.RULE, words, 0)));
    return new Comparison(weight, probability, ruling.verdict(), reasons);
  }

  private Verdict byThreshold(double probability) {
    if (probability >= model.thresholds().certain()) {
      return Verdict.CERTAIN;
    }
    return probability >= model.thresholds().possible() ? Verdict.POSSIBLE : Verdict.SEPARATE;
  }

  /**
   * Whether the two share a home; an address says more than a postcode, and only one of them
   * counts.
   */
  private boolean compareHomes(Prepared a, Prepared b, Tally tally) {
    String postcodeA = a.postcode();
    String postcodeB = b.postcode();
    Evidence.PostcodeAgreement postcode =
        postcodeA == null || postcodeB == null ? null : Homes.compare(postcodeA, postcodeB);
    if (a.address() != null && b.address() != null) {
      Evidence.AddressAgreement address = Homes.compare(a.address(), b.address(), postcode);
      if (address != null) {
        tally.add("home", level("address", address), Homes.words(address));
        return address == Evidence.AddressAgreement.SAME;
      }
    }
    if (postcode == null || postcodeA == null || postcodeB == null) {
      return false;
    }
    tally.add("home", level("postcode", postcode), Homes.words(postcode, postcodeA, postcodeB));
    return postcode == Evidence.PostcodeAgreement.SAME;
  }

  private Pairing bestPairing(Prepared a, Prepared b, boolean sexesDiffer) {
    Pairing best = null;
    for (int i = 0; i < a.names().size(); i++) {
      for (int j = 0; j < b.names().size(); j++) {
        FullName ofA = a.names().get(i);
        FullName ofB = b.names().get(j);
        var straight =
            i == 0 && j == 0 ? Evidence.Arrangement.AS_GIVEN : Evidence.Arrangement.OTHER_NAME;
        var pairing =
            new Pairing(
                straight, ofA.given(), ofB.given(), ofA.family(), ofB.family(), sexesDiffer);
        best = Pairing.better(best, pairing);
        if (pairing.mayBeSwapped() && ofA.given() != null && ofA.family() != null) {
          // whichever of the two is turned round, the same words meet
          best =
              Pairing.better(
                  best,
                  new Pairing(
                      Evidence.Arrangement.SWAPPED,
                      ofA.given(),
                      ofB.familyAsGiven(),
                      ofA.family(),
                      ofB.givenAsFamily(),
                      sexesDiffer));
          best =
              Pairing.better(
                  best,
                  new Pairing(
                      Evidence.Arrangement.SWAPPED,
                      ofA.familyAsGiven(),
                      ofB.given(),
                      ofA.givenAsFamily(),
                      ofB.family(),
                      sexesDiffer));
        }
      }
    }
    return Objects.requireNonNull(best);
  }

  private Level level(String comparison, Enum<?> outcome) {
    return Objects.requireNonNull(levels.get(comparison))[outcome.ordinal()];
  }

  private static double bits(double m, double u) {
    return Math.log(m / u) / Math.log(2);
  }

  /**
   * First name and surname of one record against those of the other, in one of the ways they may be
   * paired.
   */
  private final class Pairing {
    private final Evidence.Arrangement arrangement;
    private final @Nullable NamePart givenA;
    private final @Nullable NamePart givenB;
    private final @Nullable NamePart familyA;
    private final @Nullable NamePart familyB;
    final Evidence.@Nullable Given given;
    final Evidence.@Nullable Family family;
    private double givenU = 1;
    private double familyU = 1;
    private double bits;

    Pairing(
        Evidence.Arrangement arrangement,
        @Nullable NamePart givenA,
        @Nullable NamePart givenB,
        @Nullable NamePart familyA,
        @Nullable NamePart familyB,
        boolean sexesDiffer) {
      this.arrangement = arrangement;
      this.givenA = givenA;
      this.givenB = givenB;
      this.familyA = familyA;
      this.familyB = familyB;
      Level how = level("names", arrangement);
      bits = bits(how.m(), how.u());
      if (givenA != null && givenB != null) {
        given = GivenNames.compare(givenA, givenB, sexesDiffer);
        Level level = level("given", given);
        givenU =
            level.termFrequency() ? model.given().of(GivenNames.term(givenA, givenB)) : level.u();
        bits += bits(level.m(), givenU);
      } else {
        given = null;
      }
      if (familyA != null && familyB != null) {
        family = FamilyNames.compare(familyA, familyB);
        Level level = level("family", family);
        familyU =
            level.termFrequency()
                ? model.family().of(FamilyNames.term(familyA, familyB))
                : level.u();
        bits += bits(level.m(), familyU);
      } else {
        family = null;
      }
    }

    boolean mayBeSwapped() {
      return given != Evidence.Given.EXACT && family != Evidence.Family.EXACT;
    }

    static Pairing better(@Nullable Pairing best, Pairing next) {
      if (best == null || next.bits > best.bits + 1e-9) {
        return next;
      }
      // a tie is settled by the words, so that the order of the records never shows
      boolean tie = Math.abs(next.bits - best.bits) <= 1e-9;
      return tie && next.words().compareTo(best.words()) < 0 ? next : best;
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

    void addTo(Tally tally) {
      if (given != null && givenA != null && givenB != null) {
        tally.add("given", level("given", given), givenU, GivenNames.words(given, givenA, givenB));
      }
      if (family != null && familyA != null && familyB != null) {
        tally.add(
            "family",
            level("family", family),
            familyU,
            FamilyNames.words(family, familyA, familyB));
      }
      boolean agree = given != Evidence.Given.DIFFERENT || family != Evidence.Family.DIFFERENT;
      if (arrangement != Evidence.Arrangement.AS_GIVEN && agree) {
        tally.add(
            "names",
            level("names", arrangement),
            arrangement == Evidence.Arrangement.SWAPPED
                ? "first name and surname swapped"
                : "under another name they are known by");
      }
    }
  }

  private final class Tally {
    private final List<Reason> reasons = new ArrayList<>();
    private double same = model.priors().same();
    private double stranger = 1 - same - model.priors().sibling() - model.priors().twin();
    private double sibling = model.priors().sibling();
    private double twin = model.priors().twin();

    void add(String field, Level level, String words) {
      add(field, level, level.u(), words);
    }

    void add(String field, Level level, double u, String words) {
      same *= level.m();
      stranger *= u;
      sibling *= level.sibling();
      twin *= level.twin();
      reasons.add(new Reason(field, words, bits(level.m(), u)));
    }

    /**
     * The weight of all evidence; what strangers alone would not explain becomes a reason of its
     * own.
     */
    double settle() {
      double weight = bits(same, stranger + sibling + twin);
      double household = weight - bits(same, stranger);
      if (household < -WORTH_KEEPING) {
        reasons.add(
            new Reason(
                Evidence.HOUSEHOLD,
                twin > sibling
                    ? "twins would agree on as much"
                    : "brothers and sisters would agree on as much",
                household));
      }
      return household < -WORTH_KEEPING ? weight : bits(same, stranger);
    }
  }
}
