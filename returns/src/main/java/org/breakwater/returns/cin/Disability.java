package org.breakwater.returns.cin;

import org.jspecify.annotations.Nullable;

/** One disability of the child. */
public final class Disability extends CinRow {

  private static final int CODE = CinForm.DISABILITIES.index("Disability");

  Disability(RowValues values) {
    super(CinForm.DISABILITIES, values);
  }

  /** The code; NONE is one. */
  public @Nullable String code() {
    return text(CODE);
  }
}
