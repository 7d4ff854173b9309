package org.breakwater.linkage.household;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of the two records in hand; how common their values are was counted elsewhere. */
final class PairColumn<T> extends Column<T> {

  private final Shares shares;
  private final Function<T, String> key;
  private final @Nullable Object[] values = new @Nullable Object[2];
  private int second;

  PairColumn(Shares shares, Function<T, String> key) {
    this.shares = shares;
    this.key = key;
  }

  void set(@Nullable T one, @Nullable T other) {
    values[0] = one;
    values[1] = other;
    second = other == null ? -1 : one != null && key.apply(one).equals(key.apply(other)) ? 0 : 1;
  }

  /** Of the register, not of the pair: rarity is measured against it. */
  @Override
  int rows() {
    return shares.records();
  }

  @Override
  int code(int row) {
    return row == 0 ? values[0] == null ? -1 : 0 : second;
  }

  @Override
  int size() {
    return 2;
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // there is a value where there is a code
  T of(int code) {
    return (T) values[code];
  }

  @Override
  int count(int code) {
    return shares.count(key.apply(of(code)));
  }

  @Override
  double logFrequency(int code) {
    return shares.log(key.apply(of(code)));
  }

  @Override
  double chanceEqual() {
    throw new UnsupportedOperationException("nothing is learnt from a pair");
  }
}
