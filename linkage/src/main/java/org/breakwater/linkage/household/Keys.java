package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.breakwater.linkage.NameVariants;
import org.breakwater.linkage.Names;

/**
 * Keys of records, as numbers; a record may have several of one kind, or none. Keys are of sounds
 * rather than letters, of dates whose day and month may be swapped, of names in either order and of
 * each half of a double name, so that a pair is found although any one thing about it is wrong.
 */
final class Keys {

  private static final long[] NONE = {};

  private final People people;
  private final long[][] givenKeys;
  private final long[][] familyKeys;

  /**
   * Keys of a few records.
   *
   * @param people whose
   */
  Keys(People people) {
    this(people, new long[0][], new long[0][]);
  }

  private Keys(People people, long[][] givenKeys, long[][] familyKeys) {
    this.people = people;
    this.givenKeys = givenKeys;
    this.familyKeys = familyKeys;
  }

  /** Keys of all records: what a name gives is made once. */
  static Keys ofAll(People people) {
    return new Keys(people, words(people.given), words(people.family));
  }

  private static long[][] words(Column<Name> column) {
    return IntStream.range(0, column.size())
        .parallel()
        .mapToObj(code -> words(column.of(code)))
        .toArray(long[][]::new);
  }

  private static long[] words(Name name) {
    return name.keyWords().stream()
        .filter(word -> word.length() > 1)
        .flatMap(
            word -> Stream.concat(Stream.of(Names.sound(word)), NameVariants.sounds(word).stream()))
        .mapToLong(Keys::hash)
        .distinct()
        .toArray();
  }

  /**
   * A kind of key.
   *
   * @param number tells the kinds apart and never changes
   * @param weak affordable only where few records share it
   * @param of keys of a record
   */
  record Kind(int number, boolean weak, IntFunction<long[]> of) {

    /** A key among those of all kinds. */
    long hash(long key) {
      return mix(key * 31 + number);
    }
  }

  /** Each kind leaves out something that may be wrong. */
  List<Kind> kinds() {
    var kinds = new ArrayList<Kind>();
    kinds.add(strong(1, row -> cross(family(row), day(row))));
    kinds.add(strong(2, row -> cross(given(row), day(row))));
    kinds.add(strong(3, row -> cross(code(people.given, row), code(people.family, row))));
    kinds.add(strong(4, row -> cross(names(row), year(row))));
    kinds.add(strong(5, row -> cross(home(row, 0), day(row))));
    kinds.add(strong(6, row -> cross(home(row, 0), given(row))));
    kinds.add(strong(7, row -> cross(home(row, 0), family(row))));
    kinds.add(strong(8, row -> cross(home(row, 0), cross(initial(people.given, row), year(row)))));
    kinds.add(
        strong(
            9,
            row ->
                cross(day(row), cross(initial(people.given, row), initial(people.family, row)))));
    kinds.add(strong(10, row -> cross(given(row), cross(area(row), year(row)))));
    kinds.add(strong(11, row -> cross(family(row), cross(initial(people.given, row), year(row)))));
    kinds.add(weak(12, this::day));
    kinds.add(weak(13, row -> home(row, 0)));
    kinds.add(weak(14, row -> cross(family(row), initial(people.given, row))));
    kinds.add(weak(15, row -> cross(given(row), initial(people.family, row))));
    kinds.add(weak(16, this::family));
    kinds.add(weak(17, this::given));
    for (Column<Text> identifier : people.identifiers) {
      kinds.add(strong(20, row -> code(identifier, row)));
    }
    for (Column<Text> personal : people.personal) {
      kinds.add(strong(21, row -> cross(family(row), code(personal, row))));
      kinds.add(strong(22, row -> cross(given(row), code(personal, row))));
      kinds.add(weak(24, row -> code(personal, row)));
    }
    for (int i = 1; i < people.home.size(); i++) {
      int at = i;
      kinds.add(strong(23, row -> cross(home(row, at), given(row))));
      kinds.add(weak(25, row -> home(row, at)));
    }
    return kinds;
  }

  private static Kind strong(int number, IntFunction<long[]> of) {
    return new Kind(number, false, of);
  }

  private static Kind weak(int number, IntFunction<long[]> of) {
    return new Kind(number, true, of);
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

  private static long[] cross(long[] a, long[] b) {
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

  private long[] given(int row) {
    return of(people.given, givenKeys, row);
  }

  private long[] family(int row) {
    return of(people.family, familyKeys, row);
  }

  private static long[] of(Column<Name> column, long[][] made, int row) {
    int code = column.code(row);
    return code < 0 ? NONE : code < made.length ? made[code] : words(column.of(code));
  }

  /** First name and surname in either order. */
  private long[] names(int row) {
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
  private long[] day(int row) {
    if (people.birth.missing(row)) {
      return NONE;
    }
    BirthDate born = people.birth.value(row);
    long low = Math.min(born.month(), born.day());
    long high = Math.max(born.month(), born.day());
    return new long[] {born.year() * 10_000L + low * 100 + high};
  }

  private long[] year(int row) {
    return people.birth.missing(row) ? NONE : new long[] {people.birth.value(row).year()};
  }

  private static long[] initial(Column<Name> column, int row) {
    return column.missing(row) ? NONE : new long[] {column.value(row).first().charAt(0)};
  }

  private long[] home(int row, int at) {
    return people.home.size() <= at ? NONE : code(people.home.get(at), row);
  }

  private long[] area(int row) {
    if (people.home.isEmpty() || people.home.getFirst().missing(row)) {
      return NONE;
    }
    String home = people.home.getFirst().value(row).plain();
    int space = home.indexOf(' ');
    return new long[] {hash(space < 0 ? home : home.substring(0, space))};
  }

  private static long[] code(Column<?> column, int row) {
    return column.missing(row) ? NONE : new long[] {column.code(row) + 1};
  }
}
