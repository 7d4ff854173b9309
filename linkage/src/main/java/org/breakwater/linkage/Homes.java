package org.breakwater.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares postcodes and first lines of addresses. */
final class Homes {

  private static final double SAME_STREET = 0.85;

  private Homes() {}

  /**
   * A first line: the number or the name of the house, and the street.
   *
   * @param flat of a flat, caravan or unit; may be empty
   * @param number may be empty
   * @param street the first two words after the number
   */
  record Line(String flat, String number, String street) {

    private static final Set<String> FLAT =
        Set.of("flat", "apartment", "apt", "unit", "room", "caravan");
    private static final Set<String> NOWHERE =
        Set.of(
            "nfa",
            "no fixed abode",
            "no fixed address",
            "unknown",
            "not known",
            "n a",
            "nk",
            "none");

    static @Nullable Line of(@Nullable String address) {
      String normal = Names.normalise(address);
      if (normal.isEmpty() || NOWHERE.contains(normal)) {
        return null;
      }
      List<String> words = new ArrayList<>(List.of(normal.split(" ", -1)));
      String flat = "";
      if (words.size() > 2 && FLAT.contains(words.getFirst())) {
        flat = words.get(1);
        words = words.subList(2, words.size());
      }
      int at = 0;
      while (at < words.size() && !Character.isDigit(words.get(at).charAt(0))) {
        at++;
      }
      boolean numbered = at < words.size() - 1;
      String number = numbered ? words.get(at) : "";
      int start = numbered ? at + 1 : 0;
      String street = String.join(" ", words.subList(start, Math.min(words.size(), start + 2)));
      return new Line(flat, number, street);
    }
  }

  static Evidence.PostcodeAgreement compare(String a, String b) {
    if (a.equals(b)) {
      return Evidence.PostcodeAgreement.SAME;
    }
    String bareA = a.replace(" ", "");
    String bareB = b.replace(" ", "");
    if (sector(a).equals(sector(b)) && a.indexOf(' ') > 0) {
      // the last two letters name the street: one letter off may be the next street or a slip
      return Evidence.PostcodeAgreement.NEAR;
    }
    if (Similarity.oneSlip(bareA, bareB)) {
      return Evidence.PostcodeAgreement.ONE_CHAR;
    }
    return outward(a).equals(outward(b))
        ? Evidence.PostcodeAgreement.AREA
        : Evidence.PostcodeAgreement.DIFFERENT;
  }

  /** Null if the two lines cannot settle it and the postcodes must. */
  static Evidence.@Nullable AddressAgreement compare(
      Line a, Line b, Evidence.@Nullable PostcodeAgreement postcodes) {
    boolean sameStreet = Similarity.jaroWinkler(a.street, b.street) >= SAME_STREET;
    boolean samePostcode = postcodes == Evidence.PostcodeAgreement.SAME;
    boolean elsewhere =
        postcodes == Evidence.PostcodeAgreement.DIFFERENT
            || postcodes == Evidence.PostcodeAgreement.AREA;
    boolean numbered = !a.number.isEmpty() && !b.number.isEmpty();
    boolean otherFlat = !a.flat.isEmpty() && !b.flat.isEmpty() && !a.flat.equals(b.flat);
    if (sameStreet && a.number.equals(b.number) && !elsewhere) {
      return otherFlat ? Evidence.AddressAgreement.STREET : Evidence.AddressAgreement.SAME;
    }
    if (numbered && !a.number.equals(b.number) && (samePostcode || sameStreet && !elsewhere)) {
      return Evidence.AddressAgreement.STREET;
    }
    if (postcodes != null) {
      return null;
    }
    return Evidence.AddressAgreement.DIFFERENT;
  }

  private static String outward(String postcode) {
    int space = postcode.indexOf(' ');
    return space < 0 ? postcode : postcode.substring(0, space);
  }

  private static String sector(String postcode) {
    int space = postcode.indexOf(' ');
    return space < 0 ? postcode : postcode.substring(0, Math.min(postcode.length(), space + 2));
  }

  static String words(Evidence.PostcodeAgreement level, String a, String b) {
    return switch (level) {
      case SAME -> "same postcode";
      case ONE_CHAR -> "postcode the same but for a slip " + Words.pair(a, b);
      case NEAR -> "neighbouring postcode " + Words.pair(a, b);
      case AREA -> "same postcode area " + Words.pair(a, b);
      case DIFFERENT -> "different postcode " + Words.pair(a, b);
    };
  }

  static String words(Evidence.AddressAgreement level) {
    return switch (level) {
      case SAME -> "same home address";
      case STREET -> "same street, another house";
      case DIFFERENT -> "different home address";
    };
  }
}
