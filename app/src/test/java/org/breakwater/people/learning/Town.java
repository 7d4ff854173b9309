package org.breakwater.people.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.breakwater.linkage.Model;
import org.breakwater.linkage.PersonDescription;
import org.breakwater.linkage.Sex;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.Given;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.testing.Partners;
import org.jspecify.annotations.Nullable;

/**
 * An invented town: families of one to four children, some of them twins; health knows every child,
 * a school most of them, social care some. One record in ten has a slip.
 */
final class Town {
  private static final String[] GIVEN = {
    "Am", "Bel", "Cor", "Dan", "El", "Far", "Gil", "Har", "Is", "Jo"
  };
  private static final String[] GIVEN_END = {
    "a", "ia", "on", "ina", "us", "ette", "ar", "iel", "een", "ley"
  };
  private static final String[] FAMILY = {
    "Ash", "Brad", "Cald", "Den", "Ever", "Fair", "Gold", "Hart", "Kings", "Lang", "Mar", "Nor"
  };
  private static final String[] FAMILY_END = {
    "well", "ford", "by", "ton", "ham", "worth", "ley", "more", "field", "gate", "stone", "croft"
  };
  private static final Kind[] AGENCIES = {Kind.HEALTH_TRUST, Kind.SCHOOL, Kind.SOCIAL_CARE};

  private static @Nullable Model taught;

  private final Random chance = new Random(11);
  private final Partners.Partnership partnership;
  private final List<AgencyRecord> records = new ArrayList<>();

  private Town(Partners.Partnership partnership) {
    this.partnership = partnership;
  }

  static List<AgencyRecord> of(Partners.Partnership partnership, int size) {
    var town = new Town(partnership);
    for (int home = 0; town.records.size() < size; home++) {
      town.family(home);
    }
    return List.copyOf(town.records.subList(0, size));
  }

  /** One record each, and no two of one home. */
  static List<AgencyRecord> ofStrangers(Partners.Partnership partnership, int size) {
    var town = new Town(partnership);
    for (int home = 0; town.records.size() < size; home++) {
      town.records.add(
          Given.child(
                  partnership.of(AGENCIES[home % AGENCIES.length]),
                  town.one(GIVEN) + town.one(GIVEN_END),
                  town.one(FAMILY) + town.one(FAMILY_END),
                  LocalDate.of(2009, 1, 1).plusDays(town.chance.nextInt(5_000)).toString())
              .known("X" + home)
              .living(
                  home + " Long Street",
                  "EM%d %d%s%s"
                      .formatted(1 + home % 99, home / 99 % 10, town.letter(), town.letter()))
              .record());
    }
    return List.copyOf(town.records);
  }

  /** What three hundred records of such a town teach; always the same. */
  static synchronized Model figures(Partners.Partnership partnership) {
    if (taught == null) {
      taught =
          Model.standard().learn(of(partnership, 300).stream().map(Town::described).toList(), 7);
    }
    return taught;
  }

  private static PersonDescription described(AgencyRecord one) {
    return new PersonDescription(
        one.given(),
        one.family(),
        List.of(),
        one.born(),
        one.sex(),
        one.postcode(),
        one.addressLine(),
        Map.of());
  }

  private void family(int home) {
    String family = one(FAMILY) + one(FAMILY_END);
    String line = 1 + home % 40 + " " + one(FAMILY) + " Street";
    String postcode = "EM%d %d%s%s".formatted(1 + home % 9, home / 9 % 10, letter(), letter());
    LocalDate born = LocalDate.of(2009, 1, 1);
    for (int child = 0, children = 1 + chance.nextInt(4); child < children; child++) {
      boolean twin = child > 0 && chance.nextInt(25) == 0;
      born = twin ? born : born.plusDays(300 + chance.nextInt(900));
      child(one(GIVEN) + one(GIVEN_END), family, born, line, postcode);
    }
  }

  private void child(String given, String family, LocalDate born, String line, String postcode) {
    Sex sex = chance.nextBoolean() ? Sex.FEMALE : Sex.MALE;
    for (int agency = 0; agency < AGENCIES.length; agency++) {
      if (agency == 1 && chance.nextInt(10) < 2 || agency == 2 && chance.nextInt(10) < 7) {
        continue;
      }
      boolean slip = chance.nextInt(10) == 0;
      records.add(
          Given.child(
                  partnership.of(AGENCIES[agency]),
                  slip && agency != 0 ? slip(given) : given,
                  slip && agency == 0 ? slip(family) : family,
                  (chance.nextInt(20) == 0 ? born.plusDays(1) : born).toString())
              .known("R" + records.size())
              .sex(sex)
              .living(chance.nextInt(6) == 0 ? "9 Elsewhere Road" : line, postcode)
              .record());
    }
  }

  private String slip(String name) {
    int at = 1 + chance.nextInt(name.length() - 1);
    return name.substring(0, at) + letter().toLowerCase(java.util.Locale.UK) + name.substring(at);
  }

  private String letter() {
    return String.valueOf("ABDEFGHJLNPQRSTUWXYZ".charAt(chance.nextInt(20)));
  }

  private String one(String[] parts) {
    return parts[chance.nextInt(parts.length)];
  }
}
