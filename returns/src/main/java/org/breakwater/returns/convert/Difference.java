package org.breakwater.returns.convert;

import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two returns.
 *
 * @param child whom it is about; empty when nobody
 * @param what a row that came or went, or a value that changed
 * @param field the column that changed; empty for a whole row
 * @param before what it was; for a row that went, the row
 * @param after what it is; for a row that came, the row
 */
record Difference(
    String child,
    String table,
    What what,
    String field,
    @Nullable String before,
    @Nullable String after) {

  /** What happened. */
  enum What {
    ADDED,
    REMOVED,
    CHANGED
  }
}
