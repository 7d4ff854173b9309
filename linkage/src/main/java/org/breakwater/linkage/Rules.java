package org.breakwater.linkage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What no score may override. A child wrongly joined to another is worse than a question too many,
 * so each rule can only make a join less certain, save one: the same number on two records is
 * always worth a look.
 */
final class Rules {

  private Rules() {}

  /** Whether two records tell of one home; near is the same street or a slip in the postcode. */
  enum Home {
    SAME,
    NEAR,
    ELSEWHERE,
    UNKNOWN
  }

  /** What the rules look at; an outcome is null if the records do not allow the comparison. */
  record Facts(
      Evidence.@Nullable Given given,
      Evidence.@Nullable Family family,
      Evidence.@Nullable Born born,
      Home home,
      boolean sharedWordMayBeSurname,
      boolean sexesDiffer,
      List<String> sameIdentifiers,
      List<String> differentIdentifiers) {

    boolean sameHome() {
      return home == Home.SAME;
    }

    boolean sameFamily() {
      return family != null && family != Evidence.Family.DIFFERENT;
    }

    boolean sameBorn() {
      return born != null && BirthDates.agree(born);
    }

    boolean identified() {
      return !sameIdentifiers.isEmpty();
    }
  }

  record Ruling(Verdict verdict, List<String> words) {}

  static Ruling rule(Verdict byScore, Facts facts) {
    if (!facts.identified() && facts.given == Evidence.Given.DIFFERENT) {
      return new Ruling(Verdict.SEPARATE, differentFirstName(facts));
    }
    if (!facts.identified() && facts.given == null && facts.family == null && !facts.sameHome()) {
      return new Ruling(
          Verdict.SEPARATE,
          byScore == Verdict.SEPARATE ? List.of() : List.of("no name, home or number in common"));
    }
    if (facts.identified() && byScore == Verdict.SEPARATE) {
      return new Ruling(
          Verdict.POSSIBLE,
          List.of(
              "the same "
                  + String.join(" and ", facts.sameIdentifiers)
                  + " on both: one may be mistaken"));
    }
    if (byScore == Verdict.SEPARATE) {
      return new Ruling(Verdict.SEPARATE, List.of());
    }
    List<String> doubts = doubts(facts);
    return new Ruling(doubts.isEmpty() ? byScore : Verdict.POSSIBLE, doubts);
  }

  /** Reasons why a person should decide however high the score is. */
  private static List<String> doubts(Facts facts) {
    var doubts = new ArrayList<String>();
    for (String identifier : facts.differentIdentifiers) {
      doubts.add("different " + identifier + "s, so a person should decide");
    }
    boolean bornApart = facts.born != null && !facts.sameBorn();
    if (facts.identified()) {
      if (facts.given == Evidence.Given.DIFFERENT) {
        doubts.add(
            "the same number but a different first name: the number may be a twin's, brother's or sister's");
      }
      if (facts.given == null && (facts.born == null || bornApart)) {
        doubts.add("the number is all that agrees");
      }
      return doubts;
    }
    if (facts.given == null
        || facts.given == Evidence.Given.UNNAMED
        || facts.given == Evidence.Given.INITIAL) {
      doubts.add("no full first name to tell brothers and sisters apart");
    }
    if (facts.given == Evidence.Given.LOOKALIKE) {
      doubts.add("the first names are alike but could be those of twins, brothers or sisters");
    }
    if (facts.sexesDiffer && facts.given != Evidence.Given.EXACT) {
      doubts.add("a boy and a girl with similar first names could be brother and sister");
    }
    if (facts.born == null) {
      doubts.add("no date of birth to tell relatives of one name apart");
    } else if (bornApart) {
      doubts.add("the dates of birth do not agree, and relatives may share a name");
    }
    if (facts.sharedWordMayBeSurname) {
      doubts.add("the name they share may be a surname written first");
    }
    boolean bornExactly = facts.born == Evidence.Born.EXACT || facts.born == Evidence.Born.SWAPPED;
    if (facts.sameBorn() && !bornExactly && facts.home != Home.SAME && facts.home != Home.NEAR) {
      doubts.add("neither the date of birth nor the home is quite the same");
    }
    return doubts;
  }

  private static List<String> differentFirstName(Facts facts) {
    var shared = new ArrayList<String>();
    if (facts.sameFamily()) {
      shared.add("surname");
    }
    if (facts.sameBorn()) {
      shared.add("birthday");
    }
    if (facts.sameHome()) {
      shared.add("home");
    }
    if (!facts.sameFamily() && !facts.sameHome()) {
      return List.of();
    }
    String last = shared.removeLast();
    String list = shared.isEmpty() ? last : String.join(", ", shared) + " and " + last;
    return List.of(
        "different first name; same %s: could be a %s"
            .formatted(list, facts.sameBorn() ? "twin or brother or sister" : "brother or sister"));
  }
}
