package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.linkage.Verdict;

/**
 * What no score may override. A child wrongly joined to another is worse than a question too many,
 * so each rule can only make a join less certain, save one: the same number on two records is
 * always worth a look.
 */
final class Rules {

  private Rules() {}

  /** What two first names say; UNKNOWN if one record has none, or "Baby". */
  enum Given {
    SAME,
    ALIKE,
    /** Alike, but each may be the name of one of two children. */
    LOOKALIKE,
    INITIAL,
    DIFFERENT,
    UNKNOWN
  }

  /** Whether two surnames, dates or homes agree. */
  enum Agreement {
    SAME,
    /** But for a slip, a swap or a stand-in; the same street. */
    NEARLY,
    DIFFERENT,
    UNKNOWN
  }

  /** What the rules look at. */
  record Facts(
      Given given,
      Agreement family,
      Agreement born,
      Agreement home,
      boolean sharedWordMayBeSurname,
      boolean sexesDiffer,
      List<String> sameNumbers,
      List<String> differentNumbers) {

    boolean sameHome() {
      return home == Agreement.SAME;
    }

    boolean sameFamily() {
      return family == Agreement.SAME || family == Agreement.NEARLY;
    }

    boolean sameBorn() {
      return born == Agreement.SAME || born == Agreement.NEARLY;
    }

    boolean identified() {
      return !sameNumbers.isEmpty();
    }
  }

  record Ruling(Verdict verdict, List<String> words) {}

  static Ruling rule(Verdict byScore, Facts facts) {
    if (!facts.identified() && facts.given == Given.DIFFERENT) {
      return new Ruling(Verdict.SEPARATE, differentFirstName(facts));
    }
    if (!facts.identified()
        && facts.given == Given.UNKNOWN
        && facts.family == Agreement.UNKNOWN
        && !facts.sameHome()) {
      return new Ruling(
          Verdict.SEPARATE,
          byScore == Verdict.SEPARATE ? List.of() : List.of("no name, home or number in common"));
    }
    if (facts.identified() && byScore == Verdict.SEPARATE) {
      return new Ruling(
          Verdict.POSSIBLE,
          List.of(
              "the same "
                  + String.join(" and ", facts.sameNumbers)
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
    for (String number : facts.differentNumbers) {
      doubts.add("different " + number + "s, so a person should decide");
    }
    boolean bornApart = facts.born == Agreement.DIFFERENT;
    if (facts.identified()) {
      if (facts.given == Given.DIFFERENT) {
        doubts.add(
            "the same number but a different first name: the number may be a twin's, brother's or sister's");
      }
      if (facts.given == Given.UNKNOWN && !facts.sameBorn()) {
        doubts.add("the number is all that agrees");
      }
      return doubts;
    }
    if (facts.given == Given.UNKNOWN || facts.given == Given.INITIAL) {
      doubts.add("no full first name to tell brothers and sisters apart");
    }
    if (facts.given == Given.LOOKALIKE) {
      doubts.add("the first names are alike but could be those of twins, brothers or sisters");
    }
    if (facts.sexesDiffer && facts.given != Given.SAME) {
      doubts.add("a boy and a girl with similar first names could be brother and sister");
    }
    if (facts.born == Agreement.UNKNOWN) {
      doubts.add("no date of birth to tell relatives of one name apart");
    } else if (bornApart) {
      doubts.add("the dates of birth do not agree, and relatives may share a name");
    }
    if (facts.sharedWordMayBeSurname) {
      doubts.add("the name they share may be a surname written first");
    }
    boolean near = facts.home == Agreement.SAME || facts.home == Agreement.NEARLY;
    if (facts.born == Agreement.NEARLY && !near) {
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
