package org.breakwater.linkage.engine;

import java.util.Arrays;
import java.util.List;
import org.breakwater.linkage.condition.Evaluation;
import org.breakwater.linkage.condition.Expr;
import org.breakwater.linkage.condition.Expr.Side;
import org.breakwater.linkage.condition.Values;

/** Goes through blocks and scores the pairs that no earlier rule found. One thread's own. */
final class Scanner {

  /** Blocks of as many rows are copied, so that their codes lie side by side. */
  private static final int WORTH_COPYING = 6;

  private final Compiled compiled;
  private final List<Compiled.Rule> rules;
  private final int width;
  private final Earlier earlier;
  private int[] local = new int[1024];

  Scanner(Compiled compiled, List<Compiled.Rule> rules, int rule) {
    this.compiled = compiled;
    this.rules = rules;
    this.width = compiled.encoded.width;
    this.earlier = new Earlier(rule);
  }

  /** Visits the pairs that begin at these places of a rule's blocks. */
  <T> T scan(Blocks blocks, int from, int to, PairVisitor<T> visitor) {
    int block = Arrays.binarySearch(blocks.starts, 0, blocks.count, from);
    block = block < 0 ? -block - 2 : block;
    for (int place = from; place < to; block++) {
      int end = Math.min(to, blocks.starts[block + 1]);
      block(blocks, block, place, end, visitor);
      place = end;
    }
    return visitor.result();
  }

  private void block(Blocks blocks, int block, int from, int to, PairVisitor<?> visitor) {
    int end = blocks.starts[block + 1];
    boolean oneSided = blocks.oneSided(block);
    int lefts = oneSided ? to : Math.min(to, blocks.rights[block]);
    int[] rows = blocks.rows;
    boolean copied = end - from >= WORTH_COPYING;
    int[] data = copied ? copy(rows, from, end) : compiled.encoded.data;
    for (int p = from; p < lefts; p++) {
      int leftRow = rows[p];
      int left = (copied ? p - from : leftRow) * width;
      for (int q = oneSided ? p + 1 : blocks.rights[block]; q < end; q++) {
        int rightRow = rows[q];
        int right = (copied ? q - from : rightRow) * width;
        if ((oneSided || leftRow < rightRow)
            && (!compiled.linkOnly || data[left + width - 1] != data[right + width - 1])
            && !earlier.skips(data, left, right)) {
          visitor.pair(data, left, right, leftRow, rightRow);
        }
      }
    }
  }

  private int[] copy(int[] rows, int from, int end) {
    int needed = (end - from) * width;
    if (needed > local.length) {
      local = new int[Math.max(needed, local.length * 2)];
    }
    int[] data = compiled.encoded.data;
    int at = 0;
    for (int i = from; i < end; i++) {
      System.arraycopy(data, rows[i] * width, local, at, width);
      at += width;
    }
    return local;
  }

  /** Whether an earlier rule found a pair, or this one's further condition does not hold. */
  private final class Earlier {

    private static final int MOST_BITS = 62;
    private static final int MOST_TABLE_BITS = 12;

    private final int[] lefts;
    private final int[] rights;
    private final long[] masks;
    private final Expr[] filters;
    private final Expr own;
    private final boolean[] found;

    Earlier(int rule) {
      int[] tests =
          rules.subList(0, rule).stream()
              .flatMapToInt(r -> Arrays.stream(r.tests()))
              .distinct()
              .toArray();
      if (tests.length > MOST_BITS) {
        throw new IllegalArgumentException("the blocking rules compare too many values");
      }
      this.lefts = Arrays.stream(tests).map(compiled::leftOfTest).toArray();
      this.rights = Arrays.stream(tests).map(compiled::rightOfTest).toArray();
      this.masks = new long[rule];
      this.filters = new Expr[rule];
      var holds = new Expr.Constant(true);
      for (int q = 0; q < rule; q++) {
        for (int i = 0; i < tests.length; i++) {
          int test = tests[i];
          if (Arrays.stream(rules.get(q).tests()).anyMatch(t -> t == test)) {
            masks[q] |= 1L << i;
          }
        }
        Expr filter = rules.get(q).rule().filter();
        filters[q] = filter == null ? holds : filter;
      }
      Expr filter = rules.get(rule).rule().filter();
      this.own = filter == null ? holds : filter;
      this.found = table(tests.length);
    }

    boolean skips(int[] data, int left, int right) {
      long same = 0;
      int[] fromLeft = lefts;
      int[] fromRight = rights;
      for (int i = 0; i < fromLeft.length; i++) {
        int x = data[left + fromLeft[i]];
        int y = data[right + fromRight[i]];
        same |= (long) (((x ^ y) - 1 & -x) >>> 31) << i;
      }
      if (found.length > 0) {
        return found[(int) same];
      }
      for (int q = 0; q < masks.length; q++) {
        if ((same & masks[q]) == masks[q] && holds(filters[q], data, left, right)) {
          return true;
        }
      }
      return !holds(own, data, left, right);
    }

    /** For every outcome of the tests whether an earlier rule holds; empty when filters matter. */
    private boolean[] table(int tests) {
      boolean filtered = !(own instanceof Expr.Constant);
      for (Expr filter : filters) {
        filtered |= !(filter instanceof Expr.Constant);
      }
      if (filtered || tests > MOST_TABLE_BITS) {
        return new boolean[0];
      }
      boolean[] table = new boolean[1 << tests];
      for (int same = 0; same < table.length; same++) {
        for (long mask : masks) {
          table[same] |= (same & mask) == mask;
        }
      }
      return table;
    }

    private boolean holds(Expr filter, int[] data, int left, int right) {
      return filter instanceof Expr.Constant || Evaluation.holds(filter, values(data, left, right));
    }

    private Values values(int[] data, int left, int right) {
      return (name, side) -> {
        int slot = compiled.slots.columnSlot(name);
        return compiled
            .encoded
            .dictionary(slot)
            .bytes(data[(side == Side.LEFT ? left : right) + slot]);
      };
    }
  }
}
