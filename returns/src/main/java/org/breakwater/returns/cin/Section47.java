package org.breakwater.returns.cin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A section 47 enquiry. */
public final class Section47 extends CinRow {

  private static final int START = CinForm.SECTION_47.index("S47ActualStartDate");
  private static final int TARGET = CinForm.SECTION_47.index("InitialCPCtarget");
  private static final int CONFERENCE = CinForm.SECTION_47.index("DateOfInitialCPC");
  private static final int NOT_REQUIRED = CinForm.SECTION_47.index("ICPCnotRequired");

  Section47(RowValues values) {
    super(CinForm.SECTION_47, values);
  }

  /** The day it began. */
  public @Nullable LocalDate start() {
    return date(START);
  }

  /** The day by which its conference was to be held. */
  public @Nullable LocalDate target() {
    return date(TARGET);
  }

  /** The day its conference was held. */
  public @Nullable LocalDate conference() {
    return date(CONFERENCE);
  }

  /** Whether it was decided that no conference is needed. */
  public boolean conferenceNotRequired() {
    return CinFlags.yes(text(NOT_REQUIRED));
  }

  /** Whether a conference is still to come: none was held and none was found unneeded. */
  public boolean awaiting() {
    return conference() == null && !conferenceNotRequired();
  }
}
