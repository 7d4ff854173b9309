package org.breakwater.returns.cin;

import org.jspecify.annotations.Nullable;

/** Ethnicity of the child. */
public final class Characteristics extends CinRow {

  private static final int ETHNICITY = CinForm.CHARACTERISTICS.index("Ethnicity");

  Characteristics(RowValues values) {
    super(CinForm.CHARACTERISTICS, values);
  }

  /** Ethnicity. */
  public @Nullable String ethnicity() {
    return text(ETHNICITY);
  }
}
