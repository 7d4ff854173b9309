package org.breakwater.linkage.household;

import java.util.Locale;
import java.util.function.Function;
import org.breakwater.linkage.NamePart;
import org.jspecify.annotations.Nullable;

/**
 * How the texts of a column are read.
 *
 * @param prepare makes a text ready to compare; null if it says nothing
 * @param key what two texts have in common when they mean the same
 */
record Meaning<T>(Function<String, @Nullable T> prepare, Function<T, String> key) {

  static final String MALE = "male";
  static final String FEMALE = "female";

  static final Meaning<Name> GIVEN = new Meaning<>(Meaning::given, Name::joined);
  static final Meaning<Name> FAMILY = new Meaning<>(Meaning::family, Name::inAnyOrder);
  static final Meaning<BirthDate> BIRTH = new Meaning<>(BirthDate::parse, BirthDate::digits);
  static final Meaning<Text> TEXT = new Meaning<>(Text::of, Text::plain);
  static final Meaning<String> SEX = new Meaning<>(Meaning::sex, sex -> sex);
  static final Meaning<String> SOURCE = new Meaning<>(Meaning::plain, source -> source);

  private static @Nullable Name given(String text) {
    NamePart part = NamePart.given(text);
    return part == null || part.unnamed() ? null : Name.of(part);
  }

  private static @Nullable Name family(String text) {
    NamePart part = NamePart.family(text);
    return part == null ? null : Name.of(part);
  }

  /** Small letters, single spaces; null if nothing is left. */
  static @Nullable String plain(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (!singleSpaced(plain)) {
      plain = plain.replaceAll("\\s+", " ");
    }
    return plain.isEmpty() ? null : plain;
  }

  private static @Nullable String sex(String text) {
    String plain = plain(text);
    return plain == null
        ? null
        : switch (plain.charAt(0)) {
          case 'm', '1' -> MALE;
          case 'f', '2' -> FEMALE;
          default -> null;
        };
  }

  private static boolean singleSpaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == ' ' && text.charAt(i - 1) == ' ') {
        return false;
      }
    }
    return true;
  }
}
