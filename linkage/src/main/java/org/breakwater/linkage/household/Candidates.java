package org.breakwater.linkage.household;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.breakwater.linkage.NamePart;
import org.breakwater.linkage.NameVariants;
import org.breakwater.linkage.Names;
import org.jspecify.annotations.Nullable;

/**
 * Pairs worth comparing: those that share a key. Keys are of sounds rather than letters, of dates
 * whose day and month may be swapped, of names in either order and of each half of a double name,
 * so that a pair is found although any one thing about it is wrong.
 */
final class Candidates {

  /** A block of more records than this says too little to be worth its square of pairs. */
  private static final int LARGEST_BLOCK = 1000;

  private static final long PAIRS_A_RECORD = 12;
  private static final long FEW_PAIRS = 50_000;
  private static final int RULE_BITS = 8;
  private static final int ROW_BITS = 24;
  private static final long ROW_MASK = (1L << ROW_BITS) - 1;

  private final People people;
  private final long[][] givenKeys;
  private final long[][] familyKeys;
  private long[] found = new long[1 << 16];
  private int size;

  private final @Nullable BitSet asked;

  private Candidates(People people, @Nullable BitSet asked) {
    this.people = people;
    this.asked = asked;
    givenKeys = words(people.given);
    familyKeys = words(people.family);
  }

  /**
   * Pairs found.
   *
   * @param pairs {@code a << 32 | b} with a before b, in ascending order
   * @param rules number of the first rule that found each
   */
  record Found(long[] pairs, byte[] rules) {}

  /**
   * Pairs that share a key.
   *
   * @throws IllegalArgumentException for more than sixteen million records
   */
  static Found of(People people) {
    return of(people, null);
  }

  /** Only pairs of a record asked for and one not asked for. */
  static Found of(People people, @Nullable BitSet asked) {
    if (people.size() > ROW_MASK) {
      throw new IllegalArgumentException("more than " + ROW_MASK + " records");
    }
    return new Candidates(people, asked).find();
  }

  private Found find() {
    // each kind of key leaves out something that may be wrong
    rule(1, row -> cross(family(row), day(row)));
    rule(2, row -> cross(given(row), day(row)));
    rule(3, row -> cross(exactGiven(row), exactFamily(row)));
    rule(4, row -> cross(names(row), year(row)));
    rule(5, row -> cross(home(row, 0), day(row)));
    rule(6, row -> cross(home(row, 0), given(row)));
    rule(7, row -> cross(home(row, 0), family(row)));
    rule(8, row -> cross(home(row, 0), cross(initial(people.given, row), year(row))));
    rule(9, row -> cross(day(row), cross(initial(people.given, row), initial(people.family, row))));
    rule(10, row -> cross(given(row), cross(area(row), year(row))));
    rule(11, row -> cross(family(row), cross(initial(people.given, row), year(row))));
    weakRule(12, this::day);
    weakRule(13, row -> home(row, 0));
    weakRule(14, row -> cross(family(row), initial(people.given, row)));
    weakRule(15, row -> cross(given(row), initial(people.family, row)));
    weakRule(16, this::family);
    weakRule(17, this::given);
    for (Column<String> identifier : people.identifiers) {
      rule(20, row -> code(identifier, row));
    }
    for (Column<String> personal : people.personal) {
      rule(21, row -> cross(family(row), code(personal, row)));
      rule(22, row -> cross(given(row), code(personal, row)));
      weakRule(24, row -> code(personal, row));
    }
    for (int i = 1; i < people.home.size(); i++) {
      int at = i;
      rule(23, row -> cross(home(row, at), given(row)));
      weakRule(25, row -> home(row, at));
    }
    Arrays.parallelSort(found, 0, size);
    long[] pairs = new long[size];
    byte[] rules = new byte[size];
    int kept = 0;
    for (int i = 0; i < size; i++) {
      long pair = found[i] >>> RULE_BITS;
      if (i == 0 || pair != found[i - 1] >>> RULE_BITS) {
        rules[kept] = (byte) found[i];
        pairs[kept++] = (pair >>> ROW_BITS) << 32 | pair & ROW_MASK;
      }
    }
    return new Found(Arrays.copyOf(pairs, kept), Arrays.copyOf(rules, kept));
  }

  private void rule(int number, IntFunction<long[]> keys) {
    rule(number, keys, Long.MAX_VALUE);
  }

  /** A key that is affordable among few records only: taken if it makes few pairs. */
  private void weakRule(int number, IntFunction<long[]> keys) {
    rule(number, keys, PAIRS_A_RECORD * people.size() + FEW_PAIRS);
  }

  private void rule(int number, IntFunction<long[]> keys, long most) {
    int rows = people.size();
    long[] filed = new long[rows * 2];
    int n = 0;
    for (int row = 0; row < rows; row++) {
      for (long key : keys.apply(row)) {
        if (n == filed.length) {
          filed = Arrays.copyOf(filed, n * 2);
        }
        filed[n++] = mix(key * 31 + number) << ROW_BITS | row;
      }
    }
    Arrays.parallelSort(filed, 0, n);
    if (most < Long.MAX_VALUE && allPairs(filed, n) > most) {
      return;
    }
    for (int start = 0; start < n; ) {
      int end = end(filed, start, n);
      if (pairs(filed, start, end) <= (long) LARGEST_BLOCK * LARGEST_BLOCK / 2) {
        block(filed, start, end, number);
      }
      start = end;
    }
  }

  private static int end(long[] filed, int start, int n) {
    int end = start + 1;
    while (end < n && filed[end] >>> ROW_BITS == filed[start] >>> ROW_BITS) {
      end++;
    }
    return end;
  }

  private long allPairs(long[] filed, int n) {
    long pairs = 0;
    for (int start = 0; start < n; ) {
      int end = end(filed, start, n);
      pairs += pairs(filed, start, end);
      start = end;
    }
    return pairs;
  }

  private long pairs(long[] filed, int start, int end) {
    long all = end - start;
    if (asked == null) {
      return all * (all - 1) / 2;
    }
    long some = 0;
    for (int i = start; i < end; i++) {
      some += asked.get((int) (filed[i] & ROW_MASK)) ? 1 : 0;
    }
    return some * (all - some);
  }

  private void block(long[] filed, int start, int end, int number) {
    if (asked != null && pairs(filed, start, end) == 0) {
      return;
    }
    for (int i = start; i < end; i++) {
      long a = filed[i] & ROW_MASK;
      boolean asking = asked != null && asked.get((int) a);
      for (int j = i + 1; j < end; j++) {
        long b = filed[j] & ROW_MASK;
        if (a != b && (asked == null || asking != asked.get((int) b))) {
          add((a << ROW_BITS | b) << RULE_BITS | number);
        }
      }
    }
  }

  private void add(long pair) {
    if (size == found.length) {
      found = Arrays.copyOf(found, size + (size >> 1));
    }
    found[size++] = pair;
  }

  private static long[][] words(Column<NamePart> column) {
    return column.values().stream()
        .map(part ->
            part.keyWords().stream()
                .filter(word -> word.length() > 1)
                .flatMap(word ->
                    Stream.concat(Stream.of(Names.sound(word)), NameVariants.sounds(word).stream()))
                .mapToLong(Candidates::hash)
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

  private static long mix(long z) {
    long y = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    y = (y ^ y >>> 27) * 0x94d049bb133111ebL;
    return y ^ y >>> 31;
  }

  private static final long[] NONE = {};

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
    return people.given.missing(row) ? NONE : givenKeys[people.given.codes()[row]];
  }

  private long[] family(int row) {
    return people.family.missing(row) ? NONE : familyKeys[people.family.codes()[row]];
  }

  private long[] exactGiven(int row) {
    return people.given.missing(row) ? NONE : new long[] {people.given.codes()[row] + 1};
  }

  private long[] exactFamily(int row) {
    return people.family.missing(row) ? NONE : new long[] {people.family.codes()[row] + 1};
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

  private static long[] initial(Column<NamePart> column, int row) {
    return column.missing(row) ? NONE : new long[] {column.value(row).first().charAt(0)};
  }

  private long[] home(int row, int at) {
    return people.home.size() <= at ? NONE : code(people.home.get(at), row);
  }

  private long[] area(int row) {
    if (people.home.isEmpty() || people.home.getFirst().missing(row)) {
      return NONE;
    }
    String home = people.home.getFirst().value(row);
    int space = home.indexOf(' ');
    return new long[] {hash(space < 0 ? home : home.substring(0, space))};
  }

  private static long[] code(Column<String> column, int row) {
    return column.missing(row) ? NONE : new long[] {column.codes()[row] + 1};
  }
}
