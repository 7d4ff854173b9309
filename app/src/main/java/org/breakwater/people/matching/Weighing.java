package org.breakwater.people.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.breakwater.linkage.Comparison;
import org.breakwater.linkage.PersonDescription;
import org.breakwater.linkage.Reason;
import org.breakwater.linkage.Verdict;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.PersonId;
import org.breakwater.people.thresholds.Judge;
import org.jspecify.annotations.Nullable;

/**
 * From the comparisons with single records to a person: pure, so that every rule can be tested
 * alone.
 */
final class Weighing {
  static final int MOST_QUESTIONS = 5;
  private static final double WORTH_SAYING = 0.5;

  private Weighing() {}

  /** One kept record compared with the one in hand. */
  record Compared(Known other, Comparison comparison) {
    boolean certain() {
      return comparison.verdict() == Verdict.CERTAIN;
    }
  }

  /**
   * What comes of it.
   *
   * @param certain the record whose person this is, or null
   * @param possible one record of each person it may be, likeliest first, with why a person must
   *     decide
   */
  record Outcome(@Nullable Compared certain, List<Compared> possible) {}

  /**
   * Certain only if exactly one person is, and no other record of that person speaks against it.
   *
   * @param judge of this partnership
   * @param members every record that now stands under a person
   * @param apart whether a person has decided that these two people are different
   */
  static Outcome weigh(
      Judge judge,
      AgencyRecord record,
      PersonDescription description,
      List<Compared> compared,
      Function<PersonId, List<Known>> members,
      Predicate<List<PersonId>> apart) {
    Map<PersonId, Compared> best = new LinkedHashMap<>();
    compared.stream()
        .filter(one -> one.comparison().verdict() != Verdict.SEPARATE)
        .sorted(
            Comparator.comparing((Compared one) -> one.comparison().verdict())
                .thenComparing(one -> -one.comparison().weight())
                .thenComparing(one -> one.other().id().value()))
        .forEach(one -> best.putIfAbsent(one.other().person(), one));
    var certain = new ArrayList<Compared>();
    var possible = new ArrayList<Compared>();
    for (Compared one : best.values()) {
      String doubt = null;
      if (one.certain()) {
        doubt =
            namesakes(one.comparison())
                ? "no surname, number or home in common, so a person should decide"
                : doubt(record, description, members.apply(one.other().person()));
      }
      if (doubt != null) {
        possible.add(asked(one, doubt));
      } else if (one.certain()) {
        certain.add(one);
      } else {
        possible.add(one);
      }
    }
    if (!certain.isEmpty() && oneAfterAll(judge, certain, apart)) {
      return new Outcome(certain.getFirst(), List.of());
    }
    for (Compared one : certain.reversed()) {
      possible.addFirst(
          asked(
              one,
              "as good a match with more than one person in the index, so a person should decide"));
    }
    return new Outcome(
        null,
        possible.stream()
            .filter(one -> worthAsking(judge, record, one))
            .limit(MOST_QUESTIONS)
            .toList());
  }

  /**
   * Several people fit without doubt. If they also fit each other (an agency holds the same child
   * twice, and that question waits already) the record goes to the best of them; else nobody may
   * guess.
   */
  private static boolean oneAfterAll(
      Judge judge, List<Compared> certain, Predicate<List<PersonId>> apart) {
    if (certain.size() == 1) {
      return true;
    }
    PersonDescription first = certain.getFirst().other().description();
    boolean alike =
        certain.stream()
            .skip(1)
            .allMatch(one ->
                judge.linker().compare(first, one.other().description()).verdict()
                    == Verdict.CERTAIN);
    return alike && !apart.test(certain.stream().map(one -> one.other().person()).toList());
  }

  /** They share no surname, number or home: a person may have married, or be somebody else. */
  private static boolean namesakes(Comparison comparison) {
    return comparison.reasons().stream()
        .noneMatch(reason ->
            reason.weight() > 0
                && (reason.field().equals("family")
                    || reason.words().equals("same home address")
                    || reason.ofNumber()));
  }

  /** Why another record of the same person forbids joining without asking; null if none does. */
  private static @Nullable String doubt(
      AgencyRecord record, PersonDescription description, List<Known> members) {
    for (Known member : members) {
      for (var mine : description.identifiers().entrySet()) {
        String theirs = member.description().identifiers().get(mine.getKey());
        if (theirs != null && !theirs.equals(mine.getValue())) {
          return "another record of this person has a different "
              + words(mine.getKey())
              + ", so a person should decide";
        }
      }
      if (member.numberedApart(record)) {
        return "the same agency already holds this person under another number ("
            + member.given().localId()
            + "), so a person should decide";
      }
    }
    return null;
  }

  private static String words(String kind) {
    int colon = kind.indexOf(':');
    return switch (colon < 0 ? kind : kind.substring(0, colon)) {
      case "NHS" -> "NHS number";
      case "UPN" -> "UPN";
      case "LA_CHILD_ID" -> "local authority child number";
      case "POLICE_ID" -> "police number";
      default -> "number of the same agency";
    };
  }

  static Compared asked(Compared one, String why) {
    return new Compared(one.other(), withRule(one.comparison(), why));
  }

  /** A person should decide, and this is why. */
  static Comparison withRule(Comparison was, String why) {
    var reasons = new ArrayList<>(was.reasons());
    reasons.add(new Reason("rule", why, 0));
    return new Comparison(was.weight(), was.probability(), Verdict.POSSIBLE, reasons);
  }

  /**
   * Whether to trouble a practitioner with it. Somebody waits for an answer about a notice or
   * referral, so whatever is possible is asked. Of an agency's file only what is likely, or has a
   * number in common; and never whether a child is an adult: in an invented city of 326,387 records
   * none of 1,371 such questions was of one person.
   */
  static boolean worthAsking(Judge judge, AgencyRecord record, Compared compared) {
    return switch (record.source()) {
      case NOTICE, REFERRAL -> true;
      case EXTRACT, SYNTHETIC ->
          numbered(compared.comparison())
              || (compared.comparison().probability() >= judge.thresholds().file()
                  && record.child() == compared.other().given().child());
    };
  }

  private static boolean numbered(Comparison comparison) {
    return comparison.reasons().stream()
        .anyMatch(reason -> reason.weight() > 0 && reason.ofNumber());
  }

  /** What the numbers say: "same NHS number", "different UPNs". */
  static List<String> numbers(Comparison comparison) {
    return comparison.reasons().stream().filter(Reason::ofNumber).map(Reason::words).toList();
  }

  /** The reasons that are worth a practitioner's time, strongest first. */
  static List<String> inWords(Comparison comparison) {
    return comparison.reasons().stream()
        .filter(reason -> reason.weight() > WORTH_SAYING || reason.field().equals("rule"))
        .map(Reason::words)
        .toList();
  }
}
