package org.breakwater.linkage.household;

import org.jspecify.annotations.Nullable;

/**
 * A column and one record more that is looked up in it. Frequencies count that record too, as they
 * do when it is linked together with the others.
 */
final class AskingColumn<T> extends Column<T> {

  private final GrowingColumns.Growing<T> base;
  private final int row;
  private final @Nullable T value;
  private final int code;
  private final double log;

  AskingColumn(GrowingColumns.Growing<T> base, int row, @Nullable T value, Meaning<T> meaning) {
    this.base = base;
    this.row = row;
    int known = value == null ? -1 : base.find(value);
    code = known;
    // the very object of the base, so that the same name is the same object
    this.value = known >= 0 && known < base.size() ? base.of(known) : value;
    log = known < 0 ? 0 : Math.log(count(known) / (double) (base.known() + 1));
  }

  @Override
  int rows() {
    return row + 1;
  }

  @Override
  int code(int of) {
    return of == row ? code : base.code(of);
  }

  @Override
  int size() {
    return Math.max(base.size(), code + 1);
  }

  @Override
  @SuppressWarnings("NullAway") // there is a value where there is a code
  T of(int of) {
    return of == code ? value : base.of(of);
  }

  @Override
  int count(int of) {
    return (of < base.size() ? base.count(of) : 0) + (of == code ? 1 : 0);
  }

  @Override
  double logFrequency(int of) {
    return of == code ? log : Math.log(count(of) / (double) (base.known() + (code < 0 ? 0 : 1)));
  }

  @Override
  double chanceEqual() {
    throw new UnsupportedOperationException("nothing is learnt from a record looked up");
  }
}
