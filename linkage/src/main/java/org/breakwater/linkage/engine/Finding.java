package org.breakwater.linkage.engine;

import org.breakwater.linkage.condition.Expr;

/** One thing to find out about a pair: one bit. */
sealed interface Finding {

  /** Found by looking at codes. */
  sealed interface Direct extends Finding {}

  /** Both known and the same. */
  record Same(int left, int right) implements Direct {}

  /** Both known and not the same. */
  record Different(int left, int right) implements Direct {}

  /** Missing in the left record, in the right, or in either. */
  record Missing(int slot, boolean left, boolean right) implements Direct {}

  /** Computed from one value of each record, and remembered for the two values. */
  record Measured(int left, int right, Expr condition) implements Finding {}

  /** Computed from several values of a record, every time. */
  record Wide(Expr condition) implements Finding {}
}
