package org.breakwater.returns.cin;

import java.util.Set;
import java.util.regex.Pattern;
import org.breakwater.returns.rules.Years;
import org.jspecify.annotations.Nullable;

/**
 * An element that holds a value.
 *
 * @param name the element
 * @param kind what may stand in it
 * @param min how often it must come in its group
 * @param max how often it may come
 * @param codes the codes; empty where any value of the kind is allowed
 * @param shape the shape of its text; null where any is allowed
 * @param years the years whose form has it
 * @param absenceRuled whether a rule of the census itself speaks when it is missing or empty
 * @param valueRuled whether a rule of the census itself speaks when its code is not of the list
 */
record Item(
    String name,
    Kind kind,
    int min,
    int max,
    Set<String> codes,
    @Nullable Pattern shape,
    Years years,
    boolean absenceRuled,
    boolean valueRuled)
    implements Node {

  static Item of(String name, Kind kind) {
    return new Item(name, kind, 0, 1, Set.of(), null, Years.from(2017), false, false);
  }

  static Item code(String name, Set<String> codes) {
    return new Item(name, Kind.CODE, 0, 1, codes, null, Years.from(2017), false, false);
  }

  static Item shape(String name, String shape) {
    return new Item(
        name, Kind.SHAPE, 0, 1, Set.of(), Pattern.compile(shape), Years.from(2017), false, false);
  }

  Item required() {
    return new Item(name, kind, 1, max, codes, shape, years, absenceRuled, valueRuled);
  }

  Item many() {
    return new Item(
        name, kind, min, Integer.MAX_VALUE, codes, shape, years, absenceRuled, valueRuled);
  }

  Item in(Years other) {
    return new Item(name, kind, min, max, codes, shape, other, absenceRuled, valueRuled);
  }

  /** A rule speaks when it is missing. */
  Item ruledWhenAbsent() {
    return new Item(name, kind, min, max, codes, shape, years, true, valueRuled);
  }

  /** A rule speaks when it is missing and when its code is wrong. */
  Item ruled() {
    return new Item(name, kind, min, max, codes, shape, years, true, true);
  }

  /** A rule speaks when its code is wrong. */
  Item ruledWhenWrong() {
    return new Item(name, kind, min, max, codes, shape, years, absenceRuled, true);
  }

  /** Whether a text that is not empty may stand in it. */
  boolean accepts(String text) {
    return switch (kind) {
      case TEXT -> true;
      case DATE -> CinDates.parse(text) != null;
      case MOMENT -> CinDates.moment(text);
      case YEAR -> text.length() == 4 && CinDates.digits(text, 0, 4) >= 0;
      case COUNT -> text.length() <= 9 && CinDates.digits(text, 0, text.length()) >= 0;
      case FLAG -> CinFlags.given(text);
      case CODE -> codes.contains(text);
      case SHAPE -> shape == null || shape.matcher(text).matches();
    };
  }
}
