package org.breakwater.returns.cin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Pre-proceedings and family group decision making, from 2026. */
public final class PreProceedings extends CinRow {

  private static final int START = CinForm.PRE_PROCEEDINGS.index("PPStartDate");

  PreProceedings(RowValues values) {
    super(CinForm.PRE_PROCEEDINGS, values);
  }

  /** The day pre-proceedings began. */
  public @Nullable LocalDate start() {
    return date(START);
  }
}
