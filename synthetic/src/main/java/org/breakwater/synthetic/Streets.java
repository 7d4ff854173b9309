package org.breakwater.synthetic;

import java.util.List;
import java.util.Map;

/**
 * The invented streets of an invented place. Postcodes are in districts ZZ1 to ZZ16, which do not
 * exist; a street has two, one for each end, and neighbours share them.
 */
final class Streets {
  private static final String UNIT_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
  private static final int HOUSES = 96;

  /** An address at one time. */
  record Address(int street, String line, String town, String postcode) {}

  private final Size size;
  private final List<String> towns;
  private final List<String> names;
  private final List<String> kinds;
  private final int count;
  private final int perDistrict;

  Streets(Size size) {
    Map<String, List<String>> places = Lists.words("places.txt");
    this.size = size;
    this.towns = Lists.of(places, "towns");
    this.names = Lists.of(places, "streets");
    this.kinds = Lists.of(places, "kinds");
    this.count = Math.max(96, size.children() / 18);
    this.perDistrict = (count + size.districts() - 1) / size.districts();
  }

  int count() {
    return count;
  }

  /** A home; poorer families live in flats more often. */
  Address any(Dice dice, boolean poorer) {
    return on(dice.below(count), dice, poorer);
  }

  /** A home near another: moves are mostly short. */
  Address near(Address from, Dice dice, boolean poorer) {
    int street = Math.floorMod(from.street() + dice.between(-12, 12), count);
    return on(street, dice, poorer);
  }

  private Address on(int street, Dice dice, boolean poorer) {
    int house = 1 + dice.below(HOUSES);
    String road = road(street);
    String line;
    if (dice.chance(poorer ? 0.35 : 0.1)) {
      line = "Flat " + dice.between(1, 14) + ", " + house + " " + road;
    } else {
      line = house + " " + road;
    }
    return new Address(street, line, town(street), postcode(street, house > HOUSES / 2));
  }

  /** Street names repeat only between towns. */
  private String road(int street) {
    int all = names.size() * kinds.size();
    int at = (int) ((street * 1_009L + 17) % all);
    return names.get(at % names.size()) + " " + kinds.get(at / names.size());
  }

  private int district(int street) {
    return street / perDistrict;
  }

  private String town(int street) {
    int beyond = district(street) - size.mainTownDistricts() + 1;
    return beyond <= 0 ? towns.getFirst() : towns.get(beyond % towns.size());
  }

  private String postcode(int street, boolean farEnd) {
    int letters = UNIT_LETTERS.length();
    int unit = street % perDistrict * 2 + (farEnd ? 1 : 0);
    int scrambled = (int) (unit * 1_237L % (9L * letters * letters));
    return "ZZ"
        + (district(street) + 1)
        + " "
        + (1 + scrambled / (letters * letters))
        + UNIT_LETTERS.charAt(scrambled / letters % letters)
        + UNIT_LETTERS.charAt(scrambled % letters);
  }
}
