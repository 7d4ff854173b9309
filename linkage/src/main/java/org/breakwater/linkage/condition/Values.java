package org.breakwater.linkage.condition;

import org.breakwater.linkage.condition.Expr.Side;
import org.jspecify.annotations.Nullable;

/** The values of the two records of a pair. */
@FunctionalInterface
public interface Values {

  /** The value of a column as UTF-8 text, or null when it is missing. */
  byte @Nullable [] of(String column, Side side);

  /** The value of a lambda's parameter. */
  default @Nullable Object variable(String name) {
    throw new IllegalStateException("no parameter of that name: " + name);
  }

  /** These values and one parameter. */
  default Values with(String name, @Nullable Object value) {
    Values outer = this;
    return new Values() {
      @Override
      public byte @Nullable [] of(String column, Side side) {
        return outer.of(column, side);
      }

      @Override
      public @Nullable Object variable(String wanted) {
        return wanted.equals(name) ? value : outer.variable(wanted);
      }
    };
  }
}
