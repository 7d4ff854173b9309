package org.breakwater.returns.cin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assessment. */
public final class Assessment extends CinRow {

  private static final int START = CinForm.ASSESSMENTS.index("AssessmentActualStartDate");
  private static final int END = CinForm.ASSESSMENTS.index("AssessmentAuthorisationDate");
  private static final int FACTORS = CinForm.ASSESSMENTS.index("AssessmentFactors");

  Assessment(RowValues values) {
    super(CinForm.ASSESSMENTS, values);
  }

  /** The day it began. */
  public @Nullable LocalDate start() {
    return date(START);
  }

  /** The day it was authorised; none while it goes on. */
  public @Nullable LocalDate end() {
    return date(END);
  }

  /** The factors found. */
  public List<String> factors() {
    return list(FACTORS);
  }
}
