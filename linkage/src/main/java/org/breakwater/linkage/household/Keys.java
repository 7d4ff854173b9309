package org.breakwater.linkage.household;

import java.util.stream.Stream;
import org.breakwater.linkage.NamePart;
import org.breakwater.linkage.NameVariants;
import org.breakwater.linkage.Names;

/** Keys of records, as numbers; a record may have several of one kind, or none. */
final class Keys {

  private static final long[] NONE = {};

  private final People people;
  private final long[][] givenKeys;
  private final long[][] familyKeys;

  Keys(People people) {
    this.people = people;
    givenKeys = words(people.given);
    familyKeys = words(people.family);
  }

  private static long[][] words(Column<NamePart> column) {
    return column.values().stream()
        .map(part ->
            part.keyWords().stream()
                .filter(word -> word.length() > 1)
                .flatMap(word ->
                    Stream.concat(Stream.of(Names.sound(word)), NameVariants.sounds(word).stream()))
                .mapToLong(Keys::hash)
                .distinct()
                .toArray())
        .toArray(long[][]::new);
  }

  private static long hash(String text) {
    long hash = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return mix(hash);
  }

  static long mix(long z) {
    long y = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    y = (y ^ y >>> 27) * 0x94d049bb133111ebL;
    return y ^ y >>> 31;
  }

  static long[] cross(long[] a, long[] b) {
    if (a.length == 0 || b.length == 0) {
      return NONE;
    }
    if (a.length == 1 && b.length == 1) {
      return new long[] {mix(a[0] * 7 + b[0])};
    }
    long[] keys = new long[a.length * b.length];
    int n = 0;
    for (long x : a) {
      for (long y : b) {
        keys[n++] = mix(x * 7 + y);
      }
    }
    return keys;
  }

  long[] given(int row) {
    return people.given.missing(row) ? NONE : givenKeys[people.given.codes()[row]];
  }

  long[] family(int row) {
    return people.family.missing(row) ? NONE : familyKeys[people.family.codes()[row]];
  }

  long[] exactGiven(int row) {
    return people.given.missing(row) ? NONE : new long[] {people.given.codes()[row] + 1};
  }

  long[] exactFamily(int row) {
    return people.family.missing(row) ? NONE : new long[] {people.family.codes()[row] + 1};
  }

  /** First name and surname in either order. */
  long[] names(int row) {
    long[] a = given(row);
    long[] b = family(row);
    long[] keys = new long[a.length * b.length];
    int n = 0;
    for (long x : a) {
      for (long y : b) {
        keys[n++] = mix(Math.min(x, y) * 5 + Math.max(x, y));
      }
    }
    return keys;
  }

  /** Year, then the smaller and the larger of day and month. */
  long[] day(int row) {
    if (people.birth.missing(row)) {
      return NONE;
    }
    BirthDate born = people.birth.value(row);
    long low = Math.min(born.month(), born.day());
    long high = Math.max(born.month(), born.day());
    return new long[] {born.year() * 10_000L + low * 100 + high};
  }

  long[] year(int row) {
    return people.birth.missing(row) ? NONE : new long[] {people.birth.value(row).year()};
  }

  static long[] initial(Column<NamePart> column, int row) {
    return column.missing(row) ? NONE : new long[] {column.value(row).first().charAt(0)};
  }

  long[] home(int row, int at) {
    return people.home.size() <= at ? NONE : code(people.home.get(at), row);
  }

  long[] area(int row) {
    if (people.home.isEmpty() || people.home.getFirst().missing(row)) {
      return NONE;
    }
    String home = people.home.getFirst().value(row);
    int space = home.indexOf(' ');
    return new long[] {hash(space < 0 ? home : home.substring(0, space))};
  }

  static long[] code(Column<String> column, int row) {
    return column.missing(row) ? NONE : new long[] {column.codes()[row] + 1};
  }
}
