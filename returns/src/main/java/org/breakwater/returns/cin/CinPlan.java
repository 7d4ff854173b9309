package org.breakwater.returns.cin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A child in need plan. */
public final class CinPlan extends CinRow {

  private static final int START = CinForm.CIN_PLANS.index("CINPlanStartDate");
  private static final int END = CinForm.CIN_PLANS.index("CINPlanEndDate");

  CinPlan(RowValues values) {
    super(CinForm.CIN_PLANS, values);
  }

  /** The day it began. */
  public @Nullable LocalDate start() {
    return date(START);
  }

  /** The day it ended; none while it goes on. */
  public @Nullable LocalDate end() {
    return date(END);
  }
}
