package org.breakwater.people.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breakwater.linkage.Linker;
import org.breakwater.linkage.NhsNumber;
import org.breakwater.linkage.PersonDescription;
import org.breakwater.linkage.Postcode;
import org.breakwater.linkage.Upn;
import org.breakwater.people.AgencyRecord;
import org.jspecify.annotations.Nullable;

/**
 * An agency's record with what the matcher needs of it.
 *
 * @param description with the identifiers that passed their own check
 * @param blocking digests of the keys under which candidates are sought
 * @param filing digests of all keys the record is filed under: the former and those of its names
 *     for searching
 */
record Described(
    AgencyRecord record,
    PersonDescription description,
    SortedSet<Long> blocking,
    SortedSet<Long> filing,
    @Nullable Long home) {

  static Described of(AgencyRecord record) {
    PersonDescription description =
        describe(record, verified(record.organisation().value(), record.identifiers()));
    SortedSet<Long> blocking = digests(Linker.standard().keys(description).stream());
    return new Described(
        record,
        description,
        blocking,
        filing(description, blocking),
        home(record.addressLine(), record.postcode()));
  }

  /**
   * As the matcher reads it. Another name of one word is a middle name or a name used, not a whole
   * name: compared as a whole name it would lack a surname, and half of a country would fit it.
   */
  static PersonDescription describe(AgencyRecord record, Map<String, String> verified) {
    var whole = new ArrayList<String>();
    var middle = new StringBuilder(text(record.given()).strip());
    for (String other : record.otherNames()) {
      String name = other.strip();
      if (name.indexOf(' ') > 0) {
        whole.add(name);
      } else if (!name.isEmpty() && !middle.isEmpty()) {
        middle.append(' ').append(name);
      }
    }
    return new PersonDescription(
        middle.isEmpty() ? null : middle.toString(),
        record.family(),
        whole,
        record.born(),
        record.sex(),
        record.postcode(),
        record.addressLine(),
        verified);
  }

  /** Computed again from a kept record, these are the keys it was filed under. */
  static SortedSet<Long> filing(PersonDescription d) {
    return filing(d, digests(Linker.standard().keys(d).stream()));
  }

  private static SortedSet<Long> filing(PersonDescription d, SortedSet<Long> blocking) {
    Stream<String> names =
        Stream.concat(
                Stream.of((text(d.given()) + " " + text(d.family())).strip()),
                d.otherNames().stream())
            .filter(name -> !name.isBlank())
            .flatMap(name -> Linker.standard().nameKeys(name).stream());
    SortedSet<Long> filing = digests(names);
    filing.addAll(blocking);
    return filing;
  }

  private static SortedSet<Long> digests(Stream<String> keys) {
    return keys.map(KeyHash::of).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Identifiers that can be relied upon: NHS number and UPN only when their check holds, all others
   * as belonging to the agency that gave them, since two agencies may number two children alike.
   */
  static Map<String, String> verified(int organisation, Map<String, String> given) {
    var verified = new TreeMap<String, String>();
    given.forEach((kind, value) -> {
      String plain = value.strip();
      if (plain.isEmpty()) {
        return;
      }
      switch (kind.toUpperCase(Locale.ROOT)) {
        case "NHS" ->
            NhsNumber.parse(plain).ifPresent(number -> verified.put("NHS", number.digits()));
        case "UPN" -> Upn.parse(plain).ifPresent(number -> verified.put("UPN", number.value()));
        case "LA" -> verified.put("LA_CHILD_ID:" + organisation, plain.toUpperCase(Locale.ROOT));
        default ->
            verified.put(
                kind.toUpperCase(Locale.ROOT) + ":" + organisation, plain.toUpperCase(Locale.ROOT));
      }
    });
    return verified;
  }

  /**
   * The same for "Flat 2, 10 High Street" and "2/10 High St" of one postcode; null where there is
   * no home to compare.
   */
  static @Nullable Long home(@Nullable String line, @Nullable String postcode) {
    String code = Postcode.normalise(postcode);
    if (code == null || line == null || line.isBlank()) {
      return null;
    }
    List<String> words = List.of(line.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1));
    String numbers =
        words.stream()
            .filter(word -> !word.isEmpty() && Character.isDigit(word.charAt(0)))
            .collect(Collectors.joining("/"));
    String house =
        numbers.isEmpty()
            ? words.stream().filter(word -> !word.isEmpty()).findFirst().orElse("")
            : numbers;
    return house.isEmpty() ? null : KeyHash.of("home|" + code + "|" + house);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
