package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.breakwater.linkage.Names;
import org.breakwater.linkage.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * The first line of an address: the number or the name of the house, and the street.
 *
 * @param flat of a flat, caravan or unit; may be empty
 * @param number may be empty
 * @param street the first two words after the number
 */
record HouseLine(String flat, String number, String street) {

  private static final double SAME_STREET = 0.85;
  private static final Set<String> FLAT =
      Set.of("flat", "apartment", "apt", "unit", "room", "caravan");
  private static final Set<String> NOWHERE =
      Set.of(
          "nfa", "no fixed abode", "no fixed address", "unknown", "not known", "n a", "nk", "none");

  static @Nullable HouseLine of(@Nullable String address) {
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
    return new HouseLine(flat, number, street);
  }

  boolean sameStreet(HouseLine other) {
    return Similarity.jaroWinkler(street, other.street) >= SAME_STREET;
  }

  /** Where both say which flat, it is the same. */
  boolean sameHouse(HouseLine other) {
    return number.equals(other.number)
        && (flat.isEmpty() || other.flat.isEmpty() || flat.equals(other.flat));
  }

  boolean numberedApart(HouseLine other) {
    return !number.isEmpty() && !other.number.isEmpty() && !number.equals(other.number);
  }
}
