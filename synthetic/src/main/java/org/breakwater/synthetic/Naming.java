package org.breakwater.synthetic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the people of one family are called, by their custom. */
final class Naming {
  /** A full name. */
  record Full(String given, List<String> others, String family, @Nullable String former) {}

  private final Names names;
  private final Dice dice;
  private final Heritage mothers;
  private final Heritage fathers;

  /** Family names in the masculine or undivided form. */
  private final String mothersFamily;

  private final String fathersFamily;
  final Full mother;
  final Full father;
  private final boolean childrenMixedNames;

  Naming(Names names, Dice dice, Heritage mothers, Heritage fathers, boolean married) {
    this.names = names;
    this.dice = dice;
    this.mothers = mothers;
    this.fathers = fathers;
    this.mothersFamily = names.family(mothers, dice);
    this.fathersFamily = names.family(fathers, dice);
    this.father = adult(fathers, Sex.MALE, fathersFamily, null);
    boolean takes =
        married
            && switch (mothers.custom) {
              case MARRIED_NAME, GENDERED_FAMILY -> dice.chance(0.82);
              default -> false;
            };
    this.mother =
        takes
            ? adult(mothers, Sex.FEMALE, fathersFamily, mothersFamily)
            : adult(mothers, Sex.FEMALE, mothersFamily, null);
    this.childrenMixedNames = dice.chance(0.5);
  }

  private Full adult(Heritage heritage, Sex sex, String family, @Nullable String former) {
    String given = names.adult(heritage, sex, dice);
    List<String> others =
        switch (heritage.custom) {
          case SINGH_KAUR -> List.of(sex == Sex.FEMALE ? "Kaur" : "Singh");
          case FATHERS_NAME -> List.of(names.adult(heritage, Sex.MALE, dice));
          case FAMILY_FIRST ->
              heritage == Heritage.VIETNAMESE
                  ? List.of(sex == Sex.FEMALE ? "Thị" : "Văn")
                  : List.<String>of();
          default -> middle(heritage, sex, false, given);
        };
    String carried = Names.carried(heritage, family, sex);
    return new Full(
        given,
        others,
        heritage.custom == Heritage.Custom.SINGH_KAUR && carried.equals("Singh") ? "Gill" : carried,
        former == null ? null : Names.carried(heritage, former, sex));
  }

  private List<String> middle(Heritage heritage, Sex sex, boolean child, String given) {
    double often =
        switch (heritage) {
          case BRITISH, IRISH, TRAVELLER, CARIBBEAN, NIGERIAN, GHANAIAN -> 0.72;
          default -> 0.25;
        };
    if (!dice.chance(often)) {
      return List.of();
    }
    String other = child ? names.child(heritage, sex, dice) : names.adult(heritage, sex, dice);
    return other.equals(given) ? List.of() : List.of(other);
  }

  /** The family name of a couple's children in its undivided form; decided once for the family. */
  String childrensFamily(boolean fatherAbsent) {
    return switch (fathers.custom) {
      case FATHERS_NAME ->
          fathers == Heritage.SOMALI && !father.others().isEmpty()
              ? father.others().getFirst()
              : father.given();
      case TWO_FAMILY_NAMES -> last(mothersFamily) + " " + last(fathersFamily);
      case SINGH_KAUR -> dice.chance(0.6) ? father.family() : "Singh";
      default -> {
        if (fatherAbsent && dice.chance(0.5)) {
          yield mothersFamily;
        }
        double joined = mothers == Heritage.BRITISH && fathers == Heritage.BRITISH ? 0.05 : 0;
        yield dice.chance(joined) ? mothersFamily + "-" + fathersFamily : fathersFamily;
      }
    };
  }

  private static String last(String family) {
    return family.substring(family.lastIndexOf(' ') + 1);
  }

  /** A child's name, different from every one in {@code taken}. */
  Full child(Sex sex, String family, List<String> taken, @Nullable String likeInitial) {
    Heritage heritage = childrenMixedNames ? mothers : fathers;
    String given = names.child(heritage, sex, dice);
    for (int i = 0; i < 40; i++) {
      boolean initialFits =
          likeInitial == null || i > 25 || given.charAt(0) == likeInitial.charAt(0);
      if (!taken.contains(given) && initialFits) {
        break;
      }
      given = names.child(heritage, sex, dice);
    }
    if (taken.contains(given)) {
      given = given + "-" + names.child(heritage, sex, dice);
    }
    String carried = Names.carried(fathers, family, sex);
    if (fathers.custom == Heritage.Custom.SINGH_KAUR && carried.equals("Singh")) {
      carried = sex == Sex.FEMALE ? "Kaur" : "Singh";
    }
    List<String> others =
        switch (fathers.custom) {
          case SINGH_KAUR ->
              carried.equals("Kaur") || carried.equals("Singh")
                  ? List.<String>of()
                  : List.of(sex == Sex.FEMALE ? "Kaur" : "Singh");
          case FATHERS_NAME ->
              fathers == Heritage.SOMALI ? List.of(father.given()) : List.<String>of();
          case FAMILY_FIRST ->
              dice.chance(0.35)
                  ? List.of(names.child(Heritage.BRITISH, sex, dice))
                  : List.<String>of();
          default -> middle(heritage, sex, true, given);
        };
    return new Full(given, others, carried, null);
  }

  /** Somebody who joins the family later: a step-parent or grandparent. */
  Full joining(Heritage heritage, Sex sex, @Nullable String family) {
    return adult(heritage, sex, family == null ? names.family(heritage, dice) : family, null);
  }

  String anotherFamily() {
    return names.family(fathers, dice);
  }

  String undividedOfFather() {
    return fathersFamily;
  }
}
