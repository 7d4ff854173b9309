package org.breakwater.linkage.household;

/** One column of records, each distinct value once, known by its code. */
abstract class Column<T> {

  /** How many records there are. */
  abstract int rows();

  /** Code of the value of a record, -1 where there is none. */
  abstract int code(int row);

  /** How many distinct values there are: codes run from 0. */
  abstract int size();

  abstract T of(int code);

  /** How many records have the value. */
  abstract int count(int code);

  /** Natural logarithm of the share of the value among the records that have one. */
  abstract double logFrequency(int code);

  /** Sum of squared shares: how often two strangers have the same value. */
  abstract double chanceEqual();

  final boolean missing(int row) {
    return code(row) < 0;
  }

  final T value(int row) {
    return of(code(row));
  }

  /**
   * How rare a value is: 0 hardly ever seen, as slips of the pen are; 1 rare; 2 a value in its own
   * right.
   */
  final int rarity(int code) {
    int count = count(code);
    if (count <= Math.max(1, rows() * 3e-6)) {
      return 0;
    }
    return count <= Math.max(3, rows() * 1e-4) ? 1 : 2;
  }
}
