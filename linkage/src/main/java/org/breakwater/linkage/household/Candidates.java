package org.breakwater.linkage.household;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;
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
  private final Keys keys;
  private long[] found = new long[1 << 16];
  private int size;

  private final @Nullable BitSet asked;

  private Candidates(People people, @Nullable BitSet asked) {
    this.people = people;
    this.asked = asked;
    keys = new Keys(people);
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
    rule(1, row -> Keys.cross(keys.family(row), keys.day(row)));
    rule(2, row -> Keys.cross(keys.given(row), keys.day(row)));
    rule(3, row -> Keys.cross(keys.exactGiven(row), keys.exactFamily(row)));
    rule(4, row -> Keys.cross(keys.names(row), keys.year(row)));
    rule(5, row -> Keys.cross(keys.home(row, 0), keys.day(row)));
    rule(6, row -> Keys.cross(keys.home(row, 0), keys.given(row)));
    rule(7, row -> Keys.cross(keys.home(row, 0), keys.family(row)));
    rule(
        8,
        row ->
            Keys.cross(
                keys.home(row, 0), Keys.cross(Keys.initial(people.given, row), keys.year(row))));
    rule(
        9,
        row ->
            Keys.cross(
                keys.day(row),
                Keys.cross(Keys.initial(people.given, row), Keys.initial(people.family, row))));
    rule(10, row -> Keys.cross(keys.given(row), Keys.cross(keys.area(row), keys.year(row))));
    rule(
        11,
        row ->
            Keys.cross(
                keys.family(row), Keys.cross(Keys.initial(people.given, row), keys.year(row))));
    weakRule(12, keys::day);
    weakRule(13, row -> keys.home(row, 0));
    weakRule(14, row -> Keys.cross(keys.family(row), Keys.initial(people.given, row)));
    weakRule(15, row -> Keys.cross(keys.given(row), Keys.initial(people.family, row)));
    weakRule(16, keys::family);
    weakRule(17, keys::given);
    for (Column<String> identifier : people.identifiers) {
      rule(20, row -> Keys.code(identifier, row));
    }
    for (Column<String> personal : people.personal) {
      rule(21, row -> Keys.cross(keys.family(row), Keys.code(personal, row)));
      rule(22, row -> Keys.cross(keys.given(row), Keys.code(personal, row)));
      weakRule(24, row -> Keys.code(personal, row));
    }
    for (int i = 1; i < people.home.size(); i++) {
      int at = i;
      rule(23, row -> Keys.cross(keys.home(row, at), keys.given(row)));
      weakRule(25, row -> keys.home(row, at));
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

  private void rule(int number, IntFunction<long[]> kind) {
    rule(number, kind, Long.MAX_VALUE);
  }

  /** A key that is affordable among few records only: taken if it makes few pairs. */
  private void weakRule(int number, IntFunction<long[]> kind) {
    rule(number, kind, PAIRS_A_RECORD * people.size() + FEW_PAIRS);
  }

  private void rule(int number, IntFunction<long[]> kind, long most) {
    int rows = people.size();
    long[] filed = new long[rows * 2];
    int n = 0;
    for (int row = 0; row < rows; row++) {
      for (long key : kind.apply(row)) {
        if (n == filed.length) {
          filed = Arrays.copyOf(filed, n * 2);
        }
        filed[n++] = Keys.mix(key * 31 + number) << ROW_BITS | row;
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
}
