package org.breakwater.returns.extracts;

import org.jspecify.annotations.Nullable;

/** Ends the reading of one row; never leaves this package. */
final class RowRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  final RowFault fault;
  final @Nullable String column;
  final String shown;

  RowRefusal(RowFault fault, @Nullable String column, String value, String reason) {
    super(reason, null, false, false);
    this.fault = fault;
    this.column = column;
    this.shown = Shown.safely(value);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
