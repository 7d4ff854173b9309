package org.breakwater.linkage.engine;

import java.util.List;
import org.breakwater.linkage.condition.Expr;
import org.breakwater.linkage.condition.Expr.Side;
import org.breakwater.linkage.condition.Values;
import org.breakwater.linkage.table.Dictionary;
import org.jspecify.annotations.Nullable;

/** Bits of a pair that take some computing. One thread's own. */
abstract sealed class Feature {

  abstract int bits(int[] data, int left, int right);

  static Feature of(List<Finding> tests, Encoded encoded, Slots slots) {
    List<Expr> conditions =
        tests.stream()
            .map(test ->
                switch (test) {
                  case Finding.Measured(var _, var _, var condition) -> condition;
                  case Finding.Wide(var condition) -> condition;
                  case Finding.Direct _ -> throw new IllegalStateException("no measure");
                })
            .toList();
    if (tests.getFirst() instanceof Finding.Measured(var left, var right, var _)) {
      var measure = new Measure(conditions, left == right ? encoded.dictionary(left).size() : 0);
      return new Remembered(left, right, measure, tests.size(), encoded);
    }
    return new Fresh(new Measure(conditions, 0), encoded, slots);
  }

  /**
   * Remembers the bits of pairs of values. The memory has a fixed size and forgets: what falls on
   * the same place takes it.
   */
  static final class Remembered extends Feature {

    private static final int PLACES = 1 << 17;
    private static final int VALUE_BITS = 16;
    private static final long MOST_KEYS = 1L << (Long.SIZE - 1 - VALUE_BITS);

    private final int leftSlot;
    private final int rightSlot;
    private final Measure measure;
    private final Dictionary leftValues;
    private final Dictionary rightValues;
    private final long radix;
    private final boolean turn;
    private final boolean remembers;
    private final long[] places;
    private final short @Nullable [] same;
    private final @Nullable Letters letters;

    Remembered(int left, int right, Measure measure, int bits, Encoded encoded) {
      this.leftSlot = left;
      this.rightSlot = right;
      this.measure = measure;
      this.leftValues = encoded.dictionary(left);
      this.rightValues = encoded.dictionary(right);
      this.radix = rightValues.size();
      this.turn = left == right && measure.symmetric();
      this.remembers = bits <= VALUE_BITS && (double) radix * (leftValues.size() + 1.0) < MOST_KEYS;
      this.places = new long[remembers ? PLACES : 0];
      double least = measure.leastSimilarity();
      this.letters = left == right && least > 0 ? encoded.letters(left, least) : null;
      this.same = left == right && bits < VALUE_BITS - 1 ? new short[leftValues.size()] : null;
    }

    @Override
    int bits(int[] data, int left, int right) {
      int x = data[left + leftSlot];
      int y = data[right + rightSlot];
      if (x == y && same != null) {
        int known = same[x];
        if (known == 0) {
          known = compute(x, y) + 1;
          same[x] = (short) known;
        }
        return known - 1;
      }
      if (letters != null && letters.tooDifferent(x, y)) {
        return 0;
      }
      if (turn && x > y) {
        int z = x;
        x = y;
        y = z;
      }
      if (!remembers) {
        return compute(x, y);
      }
      long key = x * radix + y + 1;
      int place = (int) (key * 0x9E3779B97F4A7C15L >>> 47);
      long entry = places[place];
      if (entry >>> VALUE_BITS == key) {
        return (int) entry & 0xffff;
      }
      int bits = compute(x, y);
      places[place] = key << VALUE_BITS | bits;
      return bits;
    }

    private int compute(int x, int y) {
      return measure.bits(leftValues.bytes(x), rightValues.bytes(y), x, y);
    }
  }

  /** Computes the bits anew for every pair. */
  static final class Fresh extends Feature {

    private final Measure measure;
    private final Encoded encoded;
    private final Slots slots;

    Fresh(Measure measure, Encoded encoded, Slots slots) {
      this.measure = measure;
      this.encoded = encoded;
      this.slots = slots;
    }

    @Override
    int bits(int[] data, int left, int right) {
      return measure.bits(values(data, left, right));
    }

    private Values values(int[] data, int left, int right) {
      return (name, side) -> {
        int slot = slots.columnSlot(name);
        return encoded.dictionary(slot).bytes(data[(side == Side.LEFT ? left : right) + slot]);
      };
    }
  }
}
