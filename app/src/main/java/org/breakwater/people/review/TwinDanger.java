package org.breakwater.people.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.breakwater.linkage.Linker;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.PersonFile.HouseholdMember;
import org.jspecify.annotations.Nullable;

/**
 * Whom else two records could be about. Most children wrongly joined are twins, brothers or
 * sisters: they share home, surname, and twins the birthday too. Pure.
 */
final class TwinDanger {
  private static final double ALIKE = 0.85;

  private TwinDanger() {}

  /** What is to be said before anybody decides. */
  static List<String> of(
      AgencyRecord left, AgencyRecord right, List<HouseholdMember> othersInHousehold) {
    var dangers = new ArrayList<String>();
    String one = first(left.given());
    String other = first(right.given());
    boolean bornAlike = left.born() != null && left.born().equals(right.born());
    if (bornAlike && one != null && other != null && !one.equals(other)) {
      dangers.add(
          "Born on the same day, with different first names: twins look like this. Join them only if"
              + " someone who knows the family says they are one child.");
    }
    for (HouseholdMember member : othersInHousehold) {
      if (member.child() && bornWith(member, left, right)) {
        dangers.add(
            member.name()
                + " was born on the same day and lives there too: a twin? Make sure that neither record"
                + " is about "
                + member.name()
                + ".");
      }
    }
    long children = othersInHousehold.stream().filter(HouseholdMember::child).count();
    if (children > 0
        && (one == null || other == null || left.born() == null || right.born() == null)) {
      dangers.add(
          (children == 1 ? "Another child lives" : children + " other children live")
              + " in this household, and one of the records lacks a "
              + (one == null || other == null ? "full first name" : "date of birth")
              + ": it could be about "
              + (children == 1 ? "that child." : "any of them."));
    }
    return dangers;
  }

  /** Why to take care with one of the household; null if there is no reason. */
  static @Nullable String care(HouseholdMember member, AgencyRecord left, AgencyRecord right) {
    if (!member.child()) {
      return null;
    }
    if (bornWith(member, left, right)) {
      return "Born the same day: a twin?";
    }
    boolean alike =
        List.of(
                Objects.requireNonNullElse(left.given(), ""),
                Objects.requireNonNullElse(right.given(), ""))
            .stream()
            .filter(name -> name.length() > 1)
            .anyMatch(
                name -> Linker.standard().nameSimilarity(name, first(member.name())) >= ALIKE);
    return alike ? "A name like it" : null;
  }

  private static boolean bornWith(HouseholdMember member, AgencyRecord left, AgencyRecord right) {
    LocalDate born = member.born();
    return born != null && (born.equals(left.born()) || born.equals(right.born()));
  }

  /** The first word of a first name; null for none, an initial or "Baby". */
  private static @Nullable String first(@Nullable String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    String word = given.strip().split("\\s+", -1)[0].toLowerCase(Locale.UK);
    return word.length() < 2 || word.equals("baby") ? null : word;
  }
}
