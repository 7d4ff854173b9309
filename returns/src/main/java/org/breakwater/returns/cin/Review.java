package org.breakwater.returns.cin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A review of a protection plan. */
public final class Review extends CinRow {

  private static final int HELD = CinForm.REVIEWS.index("CPPreviewDate");

  Review(RowValues values) {
    super(CinForm.REVIEWS, values);
  }

  /** The day it was held. */
  public @Nullable LocalDate held() {
    return date(HELD);
  }
}
