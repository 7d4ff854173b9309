package org.breakwater.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the evidence of one pair under four explanations: one person, strangers, siblings, twins.
 */
final class Scorer {

  private final Weights weights;

  Scorer(Model model) {
    weights = new Weights(model);
  }

  /** Adds what the pair's fields say to the tally; gives what rules look at. */
  Rules.Facts gather(Prepared a, Prepared b, Tally tally) {
    boolean sexesKnown = a.sex() != Sex.UNKNOWN && b.sex() != Sex.UNKNOWN;
    boolean sexesDiffer = sexesKnown && a.sex() != b.sex();
    Pairing names = bestPairing(a, b, sexesDiffer);
    names.addTo(tally, weights);
    Evidence.Born born = null;
    if (a.born() != null && b.born() != null) {
      born = BirthDates.compare(a.born(), b.born());
      tally.add("born", weights.level("born", born), BirthDates.words(born, a.born(), b.born()));
    }
    if (sexesKnown) {
      var sex = sexesDiffer ? Evidence.SexAgreement.DIFFERENT : Evidence.SexAgreement.SAME;
      tally.add(
          "sex", weights.level("sex", sex), sexesDiffer ? "different sex recorded" : "same sex");
    }
    Rules.Home home = compareHomes(a, b, tally);
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
            weights.level(
                "identifier",
                equal ? Evidence.IdentifierAgreement.SAME : Evidence.IdentifierAgreement.DIFFERENT),
            equal ? "same " + words : "different " + words + "s");
      }
    }
    return new Rules.Facts(
        names.given(),
        names.family(),
        born,
        home,
        names.sharedWordMayBeSurname(),
        sexesDiffer,
        same,
        different);
  }

  Comparison compare(Prepared a, Prepared b) {
    var tally = new Tally(weights.model().priors());
    Rules.Facts facts = gather(a, b, tally);
    double weight = tally.settle();
    double probability = 1 / (1 + Math.exp(-weight * Math.log(2)));
    Rules.Ruling ruling = Rules.rule(byThreshold(probability), facts);
    var reasons = tally.reasons();
    reasons.sort(
        Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight()))
            .thenComparing(Reason::field));
    ruling.words().forEach(words -> reasons.add(new Reason(Evidence.RULE, words, 0)));
    return new Comparison(weight, probability, ruling.verdict(), reasons);
  }

  private Verdict byThreshold(double probability) {
    if (probability >= weights.model().thresholds().certain()) {
      return Verdict.CERTAIN;
    }
    return probability >= weights.model().thresholds().possible()
        ? Verdict.POSSIBLE
        : Verdict.SEPARATE;
  }

  /** An address says more than a postcode, and only one of them counts. */
  private Rules.Home compareHomes(Prepared a, Prepared b, Tally tally) {
    String postcodeA = a.postcode();
    String postcodeB = b.postcode();
    Evidence.PostcodeAgreement postcode =
        postcodeA == null || postcodeB == null ? null : Homes.compare(postcodeA, postcodeB);
    if (a.address() != null && b.address() != null) {
      Evidence.AddressAgreement address = Homes.compare(a.address(), b.address(), postcode);
      if (address != null) {
        tally.add("home", weights.level("address", address), Homes.words(address));
        return switch (address) {
          case SAME -> Rules.Home.SAME;
          case STREET -> Rules.Home.NEAR;
          case DIFFERENT -> Rules.Home.ELSEWHERE;
        };
      }
    }
    if (postcode == null || postcodeA == null || postcodeB == null) {
      return Rules.Home.UNKNOWN;
    }
    tally.add(
        "home", weights.level("postcode", postcode), Homes.words(postcode, postcodeA, postcodeB));
    return switch (postcode) {
      case SAME -> Rules.Home.SAME;
      case ONE_CHAR, NEAR -> Rules.Home.NEAR;
      case AREA, DIFFERENT -> Rules.Home.ELSEWHERE;
    };
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
            Pairing.of(
                weights,
                straight,
                ofA.given(),
                ofB.given(),
                ofA.family(),
                ofB.family(),
                sexesDiffer);
        best = Pairing.betterOf(best, pairing);
        if (pairing.mayBeSwapped()) {
          // whichever of the two is turned round, the same words meet
          best = Pairing.betterOf(best, swapped(ofA, ofB, sexesDiffer));
          best = Pairing.betterOf(best, swapped(ofB, ofA, sexesDiffer));
        }
      }
    }
    return Objects.requireNonNull(best);
  }

  /** Null unless both names agree: one word in common is a shared surname, which twins have. */
  private @Nullable Pairing swapped(FullName one, FullName turned, boolean sexesDiffer) {
    if (one.given() == null
        || one.family() == null
        || turned.given() == null
        || turned.family() == null) {
      return null;
    }
    var pairing =
        Pairing.of(
            weights,
            Evidence.Arrangement.SWAPPED,
            one.given(),
            turned.familyAsGiven(),
            one.family(),
            turned.givenAsFamily(),
            sexesDiffer);
    return pairing.agrees() ? pairing : null;
  }
}
