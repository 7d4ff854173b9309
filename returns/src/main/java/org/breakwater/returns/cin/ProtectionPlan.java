package org.breakwater.returns.cin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A child protection plan. */
public final class ProtectionPlan extends CinRow {

  private static final int START = CinForm.PROTECTION_PLANS.index("CPPstartDate");
  private static final int END = CinForm.PROTECTION_PLANS.index("CPPendDate");
  private static final int INITIAL = CinForm.PROTECTION_PLANS.index("InitialCategoryOfAbuse");
  private static final int LATEST = CinForm.PROTECTION_PLANS.index("LatestCategoryOfAbuse");
  private static final int PREVIOUS = CinForm.PROTECTION_PLANS.index("NumberOfPreviousCPP");

  ProtectionPlan(RowValues values) {
    super(CinForm.PROTECTION_PLANS, values);
  }

  /** The day it began. */
  public @Nullable LocalDate start() {
    return date(START);
  }

  /** The day it ended; none while it goes on. */
  public @Nullable LocalDate end() {
    return date(END);
  }

  /** Category of abuse at the start. */
  public @Nullable String initialCategory() {
    return text(INITIAL);
  }

  /** Latest category of abuse. */
  public @Nullable String latestCategory() {
    return text(LATEST);
  }

  /** How many plans there were before, as written. */
  public @Nullable String previous() {
    return text(PREVIOUS);
  }
}
